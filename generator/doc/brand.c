/* doc/brand.c - Reading brands, and which of their colours can be read on which. */
#include "doc/brand.h"

#include "base/num.h"
#include "doc/doc.h"

#include <math.h>
#include <stddef.h>

/* ---- reading ---- */

enum {
    NAME,
    WORDMARK,
    PRIMARY,
    ACCENT,
    NEEDED, /* those above are */
    TINT = NEEDED,
    CHAPTERS,
    LOGO,
    LOGO_ON_DARK,
    FONT,
    MARGIN,
    LINE,
    KEYS
};

static const char *const keys[KEYS] = {"name", "wordmark", "primary", "accent",
                                       "tint", "chapters", "logo",    "logo_on_dark",
                                       "font", "margin",   "line"};

typedef struct reading {
    rg_arena *arena;
    rg_brand *out;
    bool seen[KEYS];
    rg_place place;
    rg_err *err;
} reading;

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static bool read_colour(reading *r, rg_str text, rg_colour *out)
{
    unsigned rgb = 0;
    bool right = text.n == 7 && text.p[0] == '#';
    for (size_t i = 1; right && i < 7; i++) {
        int digit = hex_digit(text.p[i]);
        right = digit >= 0;
        rgb = rgb * 16 + (unsigned)(right ? digit : 0);
    }
    if (!right)
        return rg_fail_at(r->err, RG_E_SYNTAX, r->place,
                          "'%.*s' is not a colour; write it like #12436D", (int)text.n, text.p);
    *out = rg_hex(rgb);
    return true;
}

/* "#112233 #445566": up to four. */
static bool read_chapters(reading *r, rg_str text)
{
    while (text.n > 0) {
        rg_str one = rg_str_cut(&text, ' ');
        text = rg_str_trim(text);
        if (r->out->chapters == RG_CHAPTER_COLOURS)
            return rg_fail_at(r->err, RG_E_SYNTAX, r->place, "a brand has %d chapter colours",
                              RG_CHAPTER_COLOURS);
        if (!read_colour(r, one, &r->out->chapter[r->out->chapters++]))
            return false;
    }
    return true;
}

static bool read_millimetres(reading *r, rg_str text, int low, int high, double *out)
{
    double mm = 0;
    if (!rg_num_parse(text, &mm) || !(mm >= low && mm <= high))
        return rg_fail_at(r->err, RG_E_SYNTAX, r->place,
                          "'%.*s' is no measure here; write millimetres from %d to %d",
                          (int)text.n, text.p, low, high);
    *out = mm * 72 / 25.4;
    return true;
}

/* The file is read by whoever knows the folder. */
static void set_logo(reading *r, rg_str value, const rg_picture_spec **out)
{
    rg_picture_spec *spec = RG_NEW(r->arena, rg_picture_spec);
    spec->file = rg_str_dup(r->arena, value);
    *out = spec;
}

static bool set_value(reading *r, int key, rg_str value)
{
    switch (key) {
    case NAME:
        r->out->name = rg_str_dup(r->arena, value);
        return true;
    case WORDMARK:
        r->out->wordmark = rg_str_dup(r->arena, value);
        return true;
    case PRIMARY:
        return read_colour(r, value, &r->out->primary);
    case TINT:
        return read_colour(r, value, &r->out->tint);
    case ACCENT:
        return read_colour(r, value, &r->out->accent);
    case CHAPTERS:
        return read_chapters(r, value);
    case LOGO:
        set_logo(r, value, &r->out->logo);
        return true;
    case LOGO_ON_DARK:
        set_logo(r, value, &r->out->logo_on_dark);
        return true;
    case FONT:
        r->out->font = rg_str_dup(r->arena, value);
        return true;
    case MARGIN:
        return read_millimetres(r, value, 15, 40, &r->out->margin);
    default:
        return read_millimetres(r, value, 100, 160, &r->out->line);
    }
}

static int key_of(rg_str word)
{
    for (int i = 0; i < KEYS; i++)
        if (rg_str_is(word, keys[i]))
            return i;
    return -1;
}

static bool read_line(reading *r, rg_str line)
{
    rg_str value = rg_str_trim(line);
    if (value.n == 0 || value.p[0] == '#')
        return true;
    rg_str word = rg_str_trim(rg_str_cut(&value, '='));
    value = rg_str_trim(value);
    int key = key_of(word);
    if (key < 0) {
        const char *near = rg_str_nearest(word, keys, KEYS);
        return rg_fail_at(r->err, RG_E_SYNTAX, r->place, "a brand has no '%.*s'; %s%s",
                          (int)word.n, word.p, near ? "did you mean " : "it has ",
                          near ? near
                               : "name, wordmark, primary, accent, and may have tint, "
                                 "chapters, logo, logo_on_dark, font, margin and line");
    }
    if (r->seen[key] || value.n == 0)
        return rg_fail_at(r->err, RG_E_SYNTAX, r->place, "'%s' is %s; give it once", keys[key],
                          value.n == 0 ? "empty" : "given twice");
    r->seen[key] = true;
    return set_value(r, key, value);
}

static rg_colour light(rg_colour c)
{
    return (rg_colour){0.9 + 0.1 * c.r, 0.9 + 0.1 * c.g, 0.9 + 0.1 * c.b};
}

bool rg_brand_read(rg_arena *arena, rg_str text, const char *file, rg_brand *out, rg_err *err)
{
    reading r = {.arena = arena, .out = out, .place = {.file = file}, .err = err};
    *out = (rg_brand){0};
    while (text.n > 0) {
        r.place.line++;
        if (!read_line(&r, rg_str_cut(&text, '\n')))
            return false;
    }
    for (int i = 0; i < NEEDED; i++)
        if (!r.seen[i])
            return rg_fail_at(err, RG_E_SYNTAX, (rg_place){.file = file},
                              "the brand has no %s; add a line '%s = ...'", keys[i], keys[i]);
    if (!r.seen[TINT])
        out->tint = light(out->primary);
    return true;
}

/* ---- the check ---- */

static unsigned hex_of(rg_colour c)
{
    return (unsigned)lround(c.r * 255) << 16 | (unsigned)lround(c.g * 255) << 8 |
           (unsigned)lround(c.b * 255);
}

static size_t check_pair(rg_buf *faults, const char *text, const rg_type_style *type,
                         rg_colour colour, const char *ground_name, rg_colour ground)
{
    double needed = rg_contrast_needed(type->size, type->bold);
    double contrast = rg_contrast(colour, ground);
    if (contrast >= needed)
        return 0;
    rg_buf_printf(
        faults,
        "%s #%06X on %s #%06X has a contrast of %.1f to 1 and needs %.1f; #%06X would "
        "do\n",
        text, hex_of(colour), ground_name, hex_of(ground), contrast, needed,
        hex_of(rg_shade_for(colour, ground, needed)));
    return 1;
}

/* The ground gives way: white text is white. */
static size_t check_white(const rg_style *s, rg_buf *faults, const char *name, rg_colour ground)
{
    double contrast = rg_contrast(s->white, ground);
    if (contrast >= 4.5)
        return 0;
    rg_buf_printf(
        faults,
        "white text on %s #%06X has a contrast of %.1f to 1 and needs 4.5; the ground "
        "#%06X would do\n",
        name, hex_of(ground), contrast, hex_of(rg_shade_for(ground, s->white, 4.5)));
    return 1;
}

/* Text as it is on light grounds; links are of the primary colour in the size of the body. */
static size_t check_light(const rg_style *s, rg_buf *faults, const char *name, rg_colour ground)
{
    const struct {
        const char *name;
        const rg_type_style *type;
        rg_colour colour;
    } texts[] = {{"text", &s->body, s->body.colour},
                 {"link", &s->body, s->primary},
                 {"small text", &s->small, s->small.colour},
                 {"heading", &s->h3, s->h3.colour},
                 {"eyebrow", &s->eyebrow, s->eyebrow.colour},
                 {"big number", &s->big_number, s->big_number.colour}};
    size_t count = 0;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        count +=
            check_pair(faults, texts[i].name, texts[i].type, texts[i].colour, name, ground);
    for (int i = 0; i < 6; i++)
        count += check_pair(faults, "label of a series", &s->chart_text, s->series_text[i],
                            name, ground);
    return count;
}

size_t rg_brand_check(const rg_style *s, rg_buf *faults)
{
    size_t count = check_light(s, faults, "white", s->white);
    count += check_light(s, faults, "tint", s->tint);
    count += check_white(s, faults, "primary", s->primary);
    count += check_white(s, faults, "accent", s->accent);
    for (int i = 0; i < 4; i++) {
        count += check_white(s, faults, "chapter", s->chapter[i]);
        count += check_pair(faults, "link", &s->body, s->primary, "chapter tint",
                            s->chapter_tint[i]);
    }
    return count;
}
