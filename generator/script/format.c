/* script/format.c - The house's ways of writing a number or a date (DOMAIN E.6).
 *
 * Rounding is rg_num_fixed's throughout.  Percentages are given in percent: 14.6 is "14.6%". */
#include "base/date.h"
#include "base/num.h"
#include "script/house.h"

#include <lauxlib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

typedef bool (*put_number)(rg_buf *out, double x, rg_err *err);
typedef bool (*put_text)(rg_buf *out, rg_str text, rg_err *err);

static bool is_whole(double x)
{
    return x == floor(x) && fabs(x) < 1e15;
}

static bool whole(rg_buf *out, double x, rg_err *err)
{
    (void)err;
    rg_num_fixed(out, x, 0, true);
    return true;
}

static bool one_dp(rg_buf *out, double x, rg_err *err)
{
    (void)err;
    rg_num_fixed(out, x, 1, true);
    return true;
}

static bool two_dp(rg_buf *out, double x, rg_err *err)
{
    (void)err;
    rg_num_fixed(out, x, 2, true);
    return true;
}

static bool percent(rg_buf *out, double x, rg_err *err)
{
    (void)err;
    rg_num_fixed(out, x, 1, true);
    rg_buf_putc(out, '%');
    return true;
}

static bool percent_whole(rg_buf *out, double x, rg_err *err)
{
    (void)err;
    rg_num_fixed(out, x, 0, true);
    rg_buf_putc(out, '%');
    return true;
}

/* A plus where something is left after rounding; the sign of minus is printed anyway. */
static bool with_sign(rg_buf *out, double x, int decimals)
{
    if (rg_num_round(x, decimals) > 0)
        rg_buf_putc(out, '+');
    rg_num_fixed(out, x, decimals, true);
    return true;
}

static bool signed_whole(rg_buf *out, double x, rg_err *err)
{
    (void)err;
    return with_sign(out, x, 0);
}

static bool signed_one_dp(rg_buf *out, double x, rg_err *err)
{
    (void)err;
    return with_sign(out, x, 1);
}

static bool signed_percent(rg_buf *out, double x, rg_err *err)
{
    (void)err;
    with_sign(out, x, 1);
    rg_buf_putc(out, '%');
    return true;
}

/* All decimals that the number has, with commas in front of the point. */
static bool thousands(rg_buf *out, double x, rg_err *err)
{
    (void)err;
    int decimals = 0;
    while (decimals < 15 && rg_num_round(x, decimals) != x)
        decimals++;
    rg_num_fixed(out, x, decimals, true);
    return true;
}

static bool million(rg_buf *out, double x, rg_err *err)
{
    if (fabs(x) < 950000)
        return rg_fail(err, RG_E_TEMPLATE,
                       "writes millions and was given less than one; use whole");
    rg_num_fixed(out, x / 1e6, 1, true);
    rg_buf_puts(out, " million");
    return true;
}

/* Two significant figures of a number of 10 or more, kept as a number. */
static double two_figures(double x)
{
    double step = 1;
    while (x / step >= 99.5)
        step *= 10;
    return rg_num_round(x / step, 0) * step;
}

static void put_scaled(rg_buf *out, double x, double unit, const char *word)
{
    double scaled = x / unit;
    rg_num_fixed(out, scaled, scaled < 9.95 ? 1 : 0, true);
    rg_buf_puts(out, word);
}

/* Two significant figures: 3.50, 87, 4,100, 1.2 million. */
static bool money(rg_buf *out, double x, rg_err *err)
{
    (void)err;
    double size = fabs(x), rounded = size < 9.995 ? size : two_figures(size);
    if (x < 0 && rg_num_round(size, 2) > 0)
        rg_buf_putc(out, '-');
    rg_buf_puts(out, "£");
    if (rounded >= 1e9)
        put_scaled(out, rounded, 1e9, " billion");
    else if (rounded >= 1e6)
        put_scaled(out, rounded, 1e6, " million");
    else
        rg_num_fixed(out, rounded, size < 9.995 ? 2 : 0, true);
    return true;
}

static bool pounds(rg_buf *out, double x, rg_err *err)
{
    (void)err;
    if (rg_num_round(x, 0) < 0)
        rg_buf_putc(out, '-');
    rg_buf_puts(out, "£");
    rg_num_fixed(out, fabs(x), 0, true);
    return true;
}

static bool need_position(double x, rg_err *err)
{
    return (x >= 1 && is_whole(x)) ||
           rg_fail(err, RG_E_TEMPLATE, "needs a whole number of 1 or more");
}

static bool ordinal(rg_buf *out, double x, rg_err *err)
{
    static const char *const ends[] = {"th", "st", "nd", "rd"};
    if (!need_position(x, err))
        return false;
    int last = (int)fmod(x, 100);
    rg_num_fixed(out, x, 0, true);
    rg_buf_puts(out, last % 10 > 3 || (last >= 11 && last <= 13) ? "th" : ends[last % 10]);
    return true;
}

static bool rank(rg_buf *out, double x, rg_err *err)
{
    static const char *const words[] = {"first", "second",  "third",  "fourth", "fifth",
                                        "sixth", "seventh", "eighth", "ninth"};
    if (!need_position(x, err))
        return false;
    if (x >= 10)
        return ordinal(out, x, err);
    rg_buf_puts(out, words[(int)x - 1]);
    return true;
}

/* Zero to nine in words, as the house writes them in running text. */
static bool spelt(rg_buf *out, double x, bool capital)
{
    static const char *const words[] = {"zero", "one", "two",   "three", "four",
                                        "five", "six", "seven", "eight", "nine"};
    if (x < 0 || x > 9 || !is_whole(x))
        return thousands(out, x, NULL);
    rg_str word = rg_str_of(words[(int)x]);
    rg_buf_putc(out, capital ? (char)(word.p[0] - 'a' + 'A') : word.p[0]);
    rg_buf_add(out, word.p + 1, word.n - 1);
    return true;
}

static bool words(rg_buf *out, double x, rg_err *err)
{
    (void)err;
    return spelt(out, x, false);
}

static bool words_capital(rg_buf *out, double x, rg_err *err)
{
    (void)err;
    return spelt(out, x, true);
}

static bool hour(rg_buf *out, double x, rg_err *err)
{
    if (!is_whole(x) || x < 0 || x > 23)
        return rg_fail(err, RG_E_TEMPLATE, "needs an hour from 0 to 23");
    rg_buf_printf(out, "%02d:00", (int)x);
    return true;
}

static bool month(rg_buf *out, rg_str text, rg_err *err)
{
    rg_month m;
    if (!rg_month_parse(text, &m))
        return rg_fail(err, RG_E_TEMPLATE, "needs a month as YYYY-MM, not '%.*s'",
                       (int)(text.n < 40 ? text.n : 40), text.p);
    rg_buf_month_words(out, m);
    return true;
}

static bool month_short(rg_buf *out, rg_str text, rg_err *err)
{
    rg_month m;
    if (!rg_month_parse(text, &m))
        return month(out, text, err);
    rg_buf_printf(out, "%.3s %d", rg_month_name(m % 12 + 1), m / 12);
    return true;
}

static bool date(rg_buf *out, rg_str text, rg_err *err)
{
    rg_date d;
    if (!rg_date_parse(text, &d))
        return rg_fail(err, RG_E_TEMPLATE, "needs a date as YYYY-MM-DD, not '%.*s'",
                       (int)(text.n < 40 ? text.n : 40), text.p);
    rg_buf_date_words(out, d);
    return true;
}

/* In byte order; exactly one of the two functions. */
static const struct {
    const char *name;
    put_number number;
    put_text text;
} formats[] = {
    {"date", NULL, date},
    {"hour", hour, NULL},
    {"million", million, NULL},
    {"money", money, NULL},
    {"month", NULL, month},
    {"month_short", NULL, month_short},
    {"one_dp", one_dp, NULL},
    {"ordinal", ordinal, NULL},
    {"percent", percent, NULL},
    {"percent_whole", percent_whole, NULL},
    {"pounds", pounds, NULL},
    {"rank", rank, NULL},
    {"signed", signed_whole, NULL},
    {"signed_one_dp", signed_one_dp, NULL},
    {"signed_percent", signed_percent, NULL},
    {"thousands", thousands, NULL},
    {"two_dp", two_dp, NULL},
    {"whole", whole, NULL},
    {"words", words, NULL},
    {"words_capital", words_capital, NULL},
};
#define FORMATS (sizeof formats / sizeof *formats)

const char *rg_format_name(size_t index)
{
    return index < FORMATS ? formats[index].name : NULL;
}

static bool find(const char *name, size_t *at, rg_err *err)
{
    for (*at = 0; *at < FORMATS; ++*at)
        if (strcmp(formats[*at].name, name) == 0)
            return true;
    const char *names[FORMATS];
    for (size_t i = 0; i < FORMATS; i++)
        names[i] = formats[i].name;
    const char *nearest = rg_str_nearest(rg_str_of(name), names, FORMATS);
    if (nearest)
        return rg_fail(err, RG_E_TEMPLATE, "there is no format '%s'; did you mean '%s'?", name,
                       nearest);
    return rg_fail(err, RG_E_TEMPLATE, "there is no format '%s'; the list is in lua/README.md",
                   name);
}

static bool keep_or_cut(rg_buf *out, size_t before, bool good, const char *name, rg_err *err)
{
    if (good)
        return true;
    if (out->p) {
        out->n = before;
        out->p[before] = '\0';
    }
    return rg_while(err, "format.%s", name);
}

bool rg_format_number(rg_buf *out, const char *name, double x, rg_err *err)
{
    size_t at, before = out->n;
    if (!find(name, &at, err))
        return false;
    if (!formats[at].number)
        return rg_fail(err, RG_E_TEMPLATE, "format.%s: writes a date in a text, not a number",
                       name);
    if (!isfinite(x))
        return rg_fail(err, RG_E_TEMPLATE, "format.%s: there is no number to write", name);
    return keep_or_cut(out, before, formats[at].number(out, x, err), name, err);
}

bool rg_format_text(rg_buf *out, const char *name, rg_str text, rg_err *err)
{
    size_t at, before = out->n;
    if (!find(name, &at, err))
        return false;
    if (!formats[at].text)
        return rg_fail(err, RG_E_TEMPLATE, "format.%s: writes a number, not a text", name);
    return keep_or_cut(out, before, formats[at].text(out, text, err), name, err);
}

#define LONGEST 512 /* the largest double has 309 digits and their commas */

/* Answers false with err; nothing is owned afterwards. */
static bool write_argument(lua_State *lua, const char *name, char text[LONGEST], rg_err *err)
{
    rg_buf out = {0};
    rg_str given;
    bool good;
    if (lua_type(lua, 1) == LUA_TNUMBER)
        good = rg_format_number(&out, name, lua_tonumber(lua, 1), err);
    else {
        given.p = lua_tolstring(lua, 1, &given.n);
        good = rg_format_text(&out, name, given, err);
    }
    if (good)
        snprintf(text, LONGEST, "%s", out.p);
    rg_buf_free(&out);
    return good;
}

/* Upvalue: the name of the format. */
static int l_format(lua_State *lua)
{
    rg_sandbox *box = rg_sandbox_of(lua);
    const char *name = lua_tostring(lua, lua_upvalueindex(1));
    if (rg_sandbox_is_na(box, 1))
        return luaL_error(lua, "format.%s: the value is missing; ask for its status first",
                          name);
    if (lua_type(lua, 1) != LUA_TNUMBER && lua_type(lua, 1) != LUA_TSTRING)
        return luaL_error(lua, "format.%s: needs a number or a text, not a %s", name,
                          luaL_typename(lua, 1));
    rg_err err = {0};
    char text[LONGEST];
    if (!write_argument(lua, name, text, &err))
        return rg_sandbox_throw(box, &err);
    lua_pushstring(lua, text);
    return 1;
}

/* A field that is not there is a format that is not there. */
static int no_format(lua_State *lua)
{
    size_t at;
    rg_err err = {0};
    if (!find(luaL_checkstring(lua, 2), &at, &err))
        return rg_sandbox_throw(rg_sandbox_of(lua), &err);
    return 0;
}

void rg_house_bind_format(rg_sandbox *box)
{
    lua_State *lua = rg_sandbox_state(box);
    lua_newtable(lua);
    for (size_t i = 0; i < FORMATS; i++) {
        lua_pushstring(lua, formats[i].name);
        lua_pushcclosure(lua, l_format, 1);
        lua_setfield(lua, -2, formats[i].name);
    }
    rg_sandbox_view(box, "format", no_format);
    rg_sandbox_define(box, "format");
}
