/* script/bind_stats.c - stats.NAME{...}: named arguments in, one table of answers out.
 *
 * NA in Lua is NaN in C and back.  Lists of arguments live in Lua's own memory and scratch in the
 * sandbox's arena, so a failure may leave any function at any point. */
#include "script/house.h"
#include "stats/change.h"
#include "stats/compare.h"
#include "stats/funnel.h"
#include "stats/inequality.h"
#include "stats/quantile.h"
#include "stats/rate.h"
#include "stats/standardise.h"
#include "stats/trend.h"
#include "stats/xmr.h"

#include <lauxlib.h>
#include <math.h>
#include <string.h>

#define PER_RATE 1000.0 /* readers of this house see rates per 1,000 */

typedef struct args {
    rg_sandbox *box;
    lua_State *lua;
    const char *function;
} args;

static int fail(const args *a, const rg_err *err)
{
    rg_err named = *err;
    (void)rg_while(&named, "stats.%s", a->function);
    return rg_sandbox_throw(a->box, &named);
}

static void check_names(const args *a, const char *const *names)
{
    size_t count = 0;
    while (names[count])
        count++;
    for (lua_pushnil(a->lua); lua_next(a->lua, 1); lua_pop(a->lua, 1)) {
        bool known = false;
        const char *name = lua_type(a->lua, -2) == LUA_TSTRING ? lua_tostring(a->lua, -2) : NULL;
        for (size_t i = 0; name && !known && i < count; i++)
            known = strcmp(name, names[i]) == 0;
        if (known)
            continue;
        if (!name)
            luaL_error(a->lua, "stats.%s takes named arguments; write %s = ...", a->function,
                       names[0]);
        const char *nearest = rg_str_nearest(rg_str_of(name), names, count);
        luaL_error(a->lua, "stats.%s has no argument '%s'; %s '%s'?", a->function, name,
                   nearest ? "did you mean" : "is it", nearest ? nearest : names[0]);
    }
}

/* names: all that the function takes, NULL-terminated. */
static args take(lua_State *lua, const char *function, const char *const *names)
{
    args a = {rg_sandbox_of(lua), lua, function};
    if (lua_gettop(lua) != 1 || !lua_istable(lua, 1))
        luaL_error(lua, "stats.%s takes one table of named arguments; write stats.%s{ %s = ... }",
                   function, function, names[0]);
    check_names(&a, names);
    return a;
}

/* Pushes an argument; answers false and pushes nothing where it is absent. */
static bool push_argument(const args *a, const char *name)
{
    if (lua_getfield(a->lua, 1, name) != LUA_TNIL)
        return true;
    lua_pop(a->lua, 1);
    return false;
}

static void absent(const args *a, const char *name)
{
    luaL_error(a->lua, "stats.%s needs %s; where it is missing, write %s = stats.NA",
               a->function, name, name);
}

static double number_at_top(const args *a, const char *name, const char *more)
{
    if (rg_sandbox_is_na(a->box, -1))
        return RG_STATS_NA;
    if (lua_type(a->lua, -1) != LUA_TNUMBER)
        luaL_error(a->lua, "stats.%s: %s%s must be a number, not a %s", a->function, name, more,
                   luaL_typename(a->lua, -1));
    return lua_tonumber(a->lua, -1);
}

static double number_or(const args *a, const char *name, double otherwise)
{
    if (!push_argument(a, name))
        return otherwise;
    double x = number_at_top(a, name, "");
    lua_pop(a->lua, 1);
    return x;
}

static double number(const args *a, const char *name)
{
    if (!push_argument(a, name))
        absent(a, name);
    lua_pop(a->lua, 1);
    return number_or(a, name, RG_STATS_NA);
}

static double level(const args *a)
{
    return number_or(a, "level", RG_STATS_LEVEL);
}

static int64_t whole_or(const args *a, const char *name, int64_t otherwise)
{
    if (!push_argument(a, name))
        return otherwise;
    int whole = 0;
    lua_Integer n = lua_type(a->lua, -1) == LUA_TNUMBER
                        ? lua_tointegerx(a->lua, -1, &whole)
                        : 0;
    if (!whole)
        luaL_error(a->lua, "stats.%s: %s must be a whole number", a->function, name);
    lua_pop(a->lua, 1);
    return n;
}

static bool flag_or(const args *a, const char *name, bool otherwise)
{
    if (!push_argument(a, name))
        return otherwise;
    if (!lua_isboolean(a->lua, -1))
        luaL_error(a->lua, "stats.%s: %s must be true or false", a->function, name);
    bool flag = lua_toboolean(a->lua, -1);
    lua_pop(a->lua, 1);
    return flag;
}

/* The list on top is replaced by its numbers in memory that Lua owns. */
static rg_stats_list list_at_top(const args *a, const char *name)
{
    if (lua_type(a->lua, -1) != LUA_TTABLE)
        luaL_error(a->lua, "stats.%s: %s must be a list { ... } of numbers", a->function, name);
    rg_sandbox_unwrap(a->box, -1);
    lua_replace(a->lua, -2);
    int list = lua_gettop(a->lua);
    size_t n = (size_t)lua_rawlen(a->lua, list);
    luaL_checkstack(a->lua, 4, NULL);
    double *p = lua_newuserdatauv(a->lua, sizeof *p * (n + 1), 0);
    for (size_t i = 0; i < n; i++) {
        lua_rawgeti(a->lua, list, (lua_Integer)i + 1);
        if (lua_isnil(a->lua, -1))
            luaL_error(a->lua, "stats.%s: %s has nothing at position %I; write stats.NA",
                       a->function, name, (LUAI_UACINT)(i + 1));
        p[i] = number_at_top(a, name, ": each value");
        lua_pop(a->lua, 1);
    }
    lua_replace(a->lua, list); /* stays on the stack, and so alive, until the function returns */
    return (rg_stats_list){p, n};
}

static rg_stats_list list_or_empty(const args *a, const char *name)
{
    return push_argument(a, name) ? list_at_top(a, name) : (rg_stats_list){NULL, 0};
}

static rg_stats_list list(const args *a, const char *name)
{
    if (!push_argument(a, name))
        absent(a, name);
    return list_at_top(a, name);
}

/* The index of a word among names (NULL-terminated). */
static int choice_or(const args *a, const char *name, const char *const *names, int otherwise)
{
    if (!push_argument(a, name))
        return otherwise;
    const char *word = lua_type(a->lua, -1) == LUA_TSTRING ? lua_tostring(a->lua, -1) : "";
    size_t count = 0;
    for (; names[count]; count++)
        if (strcmp(word, names[count]) == 0) {
            lua_pop(a->lua, 1);
            return (int)count;
        }
    const char *nearest = rg_str_nearest(rg_str_of(word), names, count);
    return luaL_error(a->lua, "stats.%s: there is no %s '%s'; did you mean '%s'?", a->function,
                      name, word, nearest ? nearest : names[0]);
}

static rg_stats_polarity polarity(const args *a)
{
    static const char *const names[] = {"none", "low is good", "high is good", NULL};
    return (rg_stats_polarity)choice_or(a, "polarity", names, RG_STATS_POLARITY_NONE);
}

/* --- answers --- */

static void put_number(const args *a, const char *name, double x)
{
    if (isnan(x))
        rg_sandbox_push_na(a->box);
    else
        lua_pushnumber(a->lua, x);
    lua_setfield(a->lua, -2, name);
}

static void put_text(const args *a, const char *name, const char *text)
{
    if (text)
        lua_pushstring(a->lua, text);
    else
        rg_sandbox_push_na(a->box);
    lua_setfield(a->lua, -2, name);
}

static void put_interval(const args *a, double value, double lower, double upper)
{
    lua_newtable(a->lua);
    put_number(a, "value", value);
    put_number(a, "lower", lower);
    put_number(a, "upper", upper);
}

static int answer_estimate(const args *a, const rg_stats_estimate *e)
{
    put_interval(a, e->value, e->lower, e->upper);
    put_text(a, "method", e->method);
    return 1;
}

static int answer_limits(const args *a, const rg_stats_limits *l)
{
    lua_newtable(a->lua);
    put_number(a, "lower", l->lower);
    put_number(a, "upper", l->upper);
    put_text(a, "method", l->method);
    return 1;
}

static int answer_class(const args *a, const char *class)
{
    lua_newtable(a->lua);
    put_text(a, "class", class);
    return 1;
}

/* --- the functions, in the order of the contract --- */

static int l_byars(lua_State *lua)
{
    static const char *const names[] = {"events", "level", NULL};
    args a = take(lua, "byars", names);
    rg_stats_limits out;
    rg_err err;
    if (!rg_stats_byars(number(&a, "events"), level(&a), &out, &err))
        return fail(&a, &err);
    return answer_limits(&a, &out);
}

static int l_wilson(lua_State *lua)
{
    static const char *const names[] = {"x", "n", "level", NULL};
    args a = take(lua, "wilson", names);
    rg_stats_limits out;
    rg_err err;
    if (!rg_stats_wilson(number(&a, "x"), number(&a, "n"), level(&a), &out, &err))
        return fail(&a, &err);
    return answer_limits(&a, &out);
}

static int l_rate(lua_State *lua)
{
    static const char *const names[] = {"events", "population", "per", "level", NULL};
    args a = take(lua, "rate", names);
    rg_stats_estimate out;
    rg_err err;
    if (!rg_stats_rate(number(&a, "events"), number(&a, "population"),
                       number_or(&a, "per", PER_RATE), level(&a), &out, &err))
        return fail(&a, &err);
    return answer_estimate(&a, &out);
}

static int l_proportion(lua_State *lua)
{
    static const char *const names[] = {"x", "n", "per", "level", NULL};
    args a = take(lua, "proportion", names);
    rg_stats_estimate out;
    rg_err err;
    if (!rg_stats_proportion(number(&a, "x"), number(&a, "n"), number_or(&a, "per", 1),
                             level(&a), &out, &err))
        return fail(&a, &err);
    return answer_estimate(&a, &out);
}

static int l_mean(lua_State *lua)
{
    static const char *const names[] = {"values", "level", NULL};
    args a = take(lua, "mean", names);
    rg_stats_estimate out;
    rg_err err;
    if (!rg_stats_mean(list(&a, "values"), level(&a), &out, &err))
        return fail(&a, &err);
    return answer_estimate(&a, &out);
}

static int l_dsr(lua_State *lua)
{
    static const char *const names[] = {"events", "population", "standard", "per", "level",
                                        NULL};
    args a = take(lua, "dsr", names);
    rg_stats_list events = list(&a, "events"), population = list(&a, "population");
    rg_stats_estimate out;
    rg_err err;
    if (!rg_stats_dsr(events, population, list_or_empty(&a, "standard"),
                      number_or(&a, "per", PER_RATE), level(&a), &out, &err))
        return fail(&a, &err);
    return answer_estimate(&a, &out);
}

static int l_dsr_repeat(lua_State *lua)
{
    static const char *const names[] = {"people", "population", "standard", "per", "level",
                                        NULL};
    args a = take(lua, "dsr_repeat", names);
    if (!push_argument(&a, "people"))
        absent(&a, "people");
    if (!lua_istable(lua, -1))
        return luaL_error(lua, "stats.dsr_repeat: people must be a list of lists of numbers");
    int people = lua_gettop(lua);
    size_t kinds = (size_t)lua_rawlen(lua, people);
    rg_stats_list *lists = lua_newuserdatauv(lua, sizeof *lists * (kinds + 1), 0);
    for (size_t k = 0; k < kinds; k++) {
        luaL_checkstack(lua, 8, NULL);
        lua_rawgeti(lua, people, (lua_Integer)k + 1);
        lists[k] = list_at_top(&a, "people");
    }
    rg_stats_list population = list(&a, "population");
    rg_stats_estimate out;
    rg_err err;
    if (!rg_stats_dsr_repeat(lists, kinds, population, list_or_empty(&a, "standard"),
                             number_or(&a, "per", PER_RATE), level(&a), &out, &err))
        return fail(&a, &err);
    return answer_estimate(&a, &out);
}

/* events may be one number, the total. */
static rg_stats_list events_list(const args *a, double *total)
{
    if (!push_argument(a, "events"))
        absent(a, "events");
    if (lua_istable(a->lua, -1))
        return list_at_top(a, "events");
    *total = number_at_top(a, "events", "");
    return (rg_stats_list){total, 1};
}

static int l_isr(lua_State *lua)
{
    static const char *const names[] = {"events", "population", "ref_events",
                                        "ref_population", "per", "level", "as", NULL};
    static const char *const as_names[] = {"ratio", "rate", NULL};
    args a = take(lua, "isr", names);
    double total;
    rg_stats_list events = events_list(&a, &total);
    rg_stats_list population = list(&a, "population"), ref_events = list(&a, "ref_events");
    rg_stats_list ref_population = list(&a, "ref_population");
    rg_stats_isr_as as = (rg_stats_isr_as)choice_or(&a, "as", as_names, RG_STATS_ISR_RATIO);
    double per = number_or(&a, "per", as == RG_STATS_ISR_RATE ? PER_RATE : 1);
    rg_stats_isr_estimate out;
    rg_err err;
    if (!rg_stats_isr(events, population, ref_events, ref_population, per, level(&a), as, &out,
                      &err))
        return fail(&a, &err);
    put_interval(&a, out.value, out.lower, out.upper);
    put_text(&a, "method", out.method);
    put_number(&a, "expected", out.expected);
    return 1;
}

/* Replaces nothing: pushes a list of numbers with NA for NaN. */
static void push_list(const args *a, const double *p, size_t n)
{
    lua_createtable(a->lua, (int)n, 0);
    for (size_t i = 0; i < n; i++) {
        if (isnan(p[i]))
            rg_sandbox_push_na(a->box);
        else
            lua_pushnumber(a->lua, p[i]);
        lua_rawseti(a->lua, -2, (lua_Integer)i + 1);
    }
    rg_sandbox_mark(a->box, -1, "list");
}

static int l_quantile(lua_State *lua)
{
    static const char *const names[] = {"values", "groups", "invert", NULL};
    args a = take(lua, "quantile", names);
    rg_stats_list values = list(&a, "values");
    int64_t groups = whole_or(&a, "groups", RG_STATS_QUANTILE_GROUPS);
    bool invert = flag_or(&a, "invert", RG_STATS_QUANTILE_INVERT);
    if (groups > 1000000)
        return luaL_error(lua, "stats.quantile: groups must not be more than a million");
    double *out = lua_newuserdatauv(lua, sizeof *out * (values.n + 1), 0);
    rg_err err;
    if (!rg_stats_quantile(values, groups < 1 ? 0 : (int)groups, invert,
                           rg_sandbox_arena(a.box), out, &err))
        return fail(&a, &err);
    lua_newtable(lua);
    push_list(&a, out, values.n);
    lua_setfield(lua, -2, "value");
    return 1;
}

static int l_sii(lua_State *lua)
{
    static const char *const names[] = {"population", "value",      "lower", "upper", "kind",
                                        "transform",  "multiplier", "level", "draws", "seed",
                                        NULL};
    static const char *const kinds[] = {"normal", "rate", "proportion", NULL};
    args a = take(lua, "sii", names);
    int64_t multiplier = whole_or(&a, "multiplier", 1);
    int64_t draws = whole_or(&a, "draws", RG_STATS_SII_DRAWS);
    if (multiplier != 1 && multiplier != -1)
        return luaL_error(lua, "stats.sii: multiplier must be 1 or -1");
    if (draws == 0)
        return luaL_error(lua, "stats.sii: draws must be 1000 or more");
    rg_stats_sii_args in = {
        .population = list(&a, "population"),
        .value = list(&a, "value"),
        .lower = list(&a, "lower"),
        .upper = list(&a, "upper"),
        .kind = (rg_stats_sii_kind)choice_or(&a, "kind", kinds, RG_STATS_SII_NORMAL),
        .transform = flag_or(&a, "transform", false),
        .multiplier = (int)multiplier,
        .level = level(&a),
        .draws = draws,
        .seed = (uint64_t)whole_or(&a, "seed", RG_STATS_SII_SEED),
    };
    rg_stats_sii_answer out;
    rg_err err;
    if (!rg_stats_sii(&in, rg_sandbox_arena(a.box), &out, &err))
        return fail(&a, &err);
    put_interval(&a, out.value, out.lower, out.upper);
    put_number(&a, "rii", out.rii);
    return 1;
}

static int l_funnel_limits(lua_State *lua)
{
    static const char *const names[] = {"kind", "observed", "population", "average",
                                        "per",  "level",    NULL};
    static const char *const kinds[] = {"ratio", "proportion", NULL};
    args a = take(lua, "funnel_limits", names);
    if (!push_argument(&a, "kind"))
        absent(&a, "kind");
    double per = number_or(&a, "per", 1);
    rg_stats_funnel out;
    rg_err err;
    bool good = choice_or(&a, "kind", kinds, 0) == 0
                    ? rg_stats_funnel_limits_ratio(number(&a, "observed"), per, level(&a), &out,
                                                   &err)
                    : rg_stats_funnel_limits_proportion(number(&a, "population"),
                                                        number(&a, "average"), per, level(&a),
                                                        &out, &err);
    if (!good)
        return fail(&a, &err);
    put_interval(&a, out.value, out.lower, out.upper);
    return 1;
}

static bool funnel_rate(const args *a, rg_stats_funnel_class *out, rg_err *err)
{
    rg_stats_funnel_rate in = {
        .count = number(a, "count"),
        .rate = number(a, "rate"),
        .average = number(a, "average"),
        .per = number_or(a, "per", PER_RATE),
        .population = number_or(a, "population", RG_STATS_NA),
        .dsr = flag_or(a, "dsr", false),
    };
    return rg_stats_funnel_significance_rate(&in, out, err);
}

static int l_funnel_significance(lua_State *lua)
{
    static const char *const names[] = {"kind",  "observed", "expected", "x",
                                        "n",     "average",  "count",    "rate",
                                        "per",   "population", "dsr",    NULL};
    static const char *const kinds[] = {"ratio", "proportion", "rate", NULL};
    args a = take(lua, "funnel_significance", names);
    if (!push_argument(&a, "kind"))
        absent(&a, "kind");
    rg_stats_funnel_class out;
    rg_err err;
    int kind = choice_or(&a, "kind", kinds, 0);
    bool good = kind == 0   ? rg_stats_funnel_significance_ratio(number(&a, "observed"),
                                                                 number(&a, "expected"), &out, &err)
                : kind == 1 ? rg_stats_funnel_significance_proportion(
                                  number(&a, "x"), number(&a, "n"), number(&a, "average"), &out,
                                  &err)
                            : funnel_rate(&a, &out, &err);
    return good ? answer_class(&a, rg_stats_funnel_name(out)) : fail(&a, &err);
}

static int l_trend(lua_State *lua)
{
    static const char *const names[] = {"value",       "lower",    "upper", "count",
                                        "denominator", "polarity", NULL};
    args a = take(lua, "trend", names);
    rg_stats_trend_args in = {list(&a, "value"), list(&a, "lower"),       list(&a, "upper"),
                              list(&a, "count"), list(&a, "denominator"), polarity(&a)};
    rg_stats_trend_answer out;
    rg_err err;
    if (!rg_stats_trend(&in, &out, &err))
        return fail(&a, &err);
    lua_newtable(lua);
    put_number(&a, "chi2", out.chi2);
    put_text(&a, "class", rg_stats_trend_name(out.class));
    put_text(&a, "judgement", rg_stats_judgement_name(out.judgement));
    return 1;
}

static int l_compare(lua_State *lua)
{
    static const char *const names[] = {"value",     "lower",           "upper",
                                        "lower998",  "upper998",        "benchmark",
                                        "benchmark_lower", "benchmark_upper", "polarity", NULL};
    args a = take(lua, "compare", names);
    rg_stats_compare_args in = {
        .value = number(&a, "value"),
        .lower = number_or(&a, "lower", RG_STATS_NA),
        .upper = number_or(&a, "upper", RG_STATS_NA),
        .lower998 = number_or(&a, "lower998", RG_STATS_NA),
        .upper998 = number_or(&a, "upper998", RG_STATS_NA),
        .benchmark = number(&a, "benchmark"),
        .benchmark_lower = number_or(&a, "benchmark_lower", RG_STATS_NA),
        .benchmark_upper = number_or(&a, "benchmark_upper", RG_STATS_NA),
        .polarity = polarity(&a),
    };
    rg_stats_compare_class out;
    rg_err err;
    if (!rg_stats_compare(&in, &out, &err))
        return fail(&a, &err);
    return answer_class(&a, rg_stats_compare_name(out));
}

static int l_change(lua_State *lua)
{
    static const char *const names[] = {"before",         "after", "exposure_before",
                                        "exposure_after", "level", NULL};
    args a = take(lua, "change", names);
    rg_stats_change_answer out;
    rg_err err;
    if (!rg_stats_change(number(&a, "before"), number(&a, "after"),
                         number_or(&a, "exposure_before", 1),
                         number_or(&a, "exposure_after", 1), level(&a), &out, &err))
        return fail(&a, &err);
    put_interval(&a, out.value, out.lower, out.upper);
    put_number(&a, "p", out.p);
    put_text(&a, "class", rg_stats_change_name(out.class));
    return 1;
}

static int l_ratio(lua_State *lua)
{
    static const char *const names[] = {"events_a",     "population_a", "events_b",
                                        "population_b", "level",        NULL};
    args a = take(lua, "ratio", names);
    rg_stats_ratio_answer out;
    rg_err err;
    if (!rg_stats_ratio(number(&a, "events_a"), number(&a, "population_a"),
                        number(&a, "events_b"), number(&a, "population_b"), level(&a), &out,
                        &err))
        return fail(&a, &err);
    put_interval(&a, out.value, out.lower, out.upper);
    put_number(&a, "p", out.p);
    return 1;
}

static void push_signals(const args *a, const rg_stats_xmr_answer *out)
{
    lua_createtable(a->lua, (int)out->signal_count, 0);
    for (size_t i = 0; i < out->signal_count; i++) {
        const rg_stats_xmr_signal *s = &out->signals[i];
        lua_createtable(a->lua, 0, 4);
        put_text(a, "rule", rg_stats_xmr_name(s->rule, s->side));
        put_number(a, "first", (double)s->first);
        put_number(a, "last", (double)s->last);
        put_text(a, "side", s->side > 0 ? "high" : "low");
        lua_rawseti(a->lua, -2, (lua_Integer)i + 1);
    }
    rg_sandbox_mark(a->box, -1, "list");
}

static int l_xmr(lua_State *lua)
{
    static const char *const names[] = {"values", "screen", NULL};
    args a = take(lua, "xmr", names);
    rg_stats_list values = list(&a, "values");
    rg_stats_xmr_answer out;
    rg_err err;
    if (!rg_stats_xmr(values, flag_or(&a, "screen", true), rg_sandbox_arena(a.box), &out, &err))
        return fail(&a, &err);
    put_interval(&a, out.value, out.lower, out.upper);
    put_number(&a, "inner_lower", out.inner_lower);
    put_number(&a, "inner_upper", out.inner_upper);
    lua_pushboolean(lua, out.trial);
    lua_setfield(lua, -2, "trial");
    push_signals(&a, &out);
    lua_setfield(lua, -2, "signals");
    return 1;
}

static const luaL_Reg functions[] = {
    {"byars", l_byars},
    {"change", l_change},
    {"compare", l_compare},
    {"dsr", l_dsr},
    {"dsr_repeat", l_dsr_repeat},
    {"funnel_limits", l_funnel_limits},
    {"funnel_significance", l_funnel_significance},
    {"isr", l_isr},
    {"mean", l_mean},
    {"proportion", l_proportion},
    {"quantile", l_quantile},
    {"rate", l_rate},
    {"ratio", l_ratio},
    {"sii", l_sii},
    {"trend", l_trend},
    {"wilson", l_wilson},
    {"xmr", l_xmr},
    {NULL, NULL},
};

void rg_house_bind_stats(rg_sandbox *box)
{
    lua_State *lua = rg_sandbox_state(box);
    luaL_newlib(lua, functions);
    rg_sandbox_push_na(box);
    lua_setfield(lua, -2, "NA");
    rg_sandbox_readonly(box, "stats");
    rg_sandbox_define(box, "stats");
}
