/* script/template_slot.c - Slots {name.field:format}, and text that holds them. */
#include "script/template_inside.h"

#include "script/house.h"

#include <math.h>
#include <string.h>

const char *template_shorthand(rg_status status)
{
    switch (status) {
    case RG_S_HIDDEN:
        return "[c]";
    case RG_S_MISSING:
        return "[x]";
    case RG_S_NOT_APPLICABLE:
    case RG_S_OK:
        break;
    }
    return "[z]";
}

/* ---- fields of a fact ---- */

static const struct {
    const char *name;
    size_t offset;
} numbers[] = {
    {"base", offsetof(rg_fact, base)},
    {"denominator", offsetof(rg_fact, denominator)},
    {"level", offsetof(rg_fact, level)},
    {"lower", offsetof(rg_fact, lower)},
    {"numerator", offsetof(rg_fact, numerator)},
    {"unknown", offsetof(rg_fact, unknown)},
    {"upper", offsetof(rg_fact, upper)},
    {"value", offsetof(rg_fact, value)},
};
#define NUMBERS (sizeof numbers / sizeof *numbers)

static const char *const texts[] = {"area",   "definition", "from",   "interval",
                                    "method", "months",     "period", "title",
                                    "to",     "unit",       "year"};
#define TEXTS (sizeof texts / sizeof *texts)

bool template_field_number(const rg_fact *f, const char *field, double *out)
{
    for (size_t i = 0; i < NUMBERS; i++)
        if (strcmp(numbers[i].name, field) == 0) {
            memcpy(out, (const char *)f + numbers[i].offset, sizeof *out);
            return true;
        }
    if (strcmp(field, "months") != 0)
        return false;
    *out = f->exposure_months;
    return true;
}

static const char *date_text(const maker *m, rg_date date)
{
    rg_buf text = {0};
    rg_buf_date(&text, date);
    const char *kept = rg_arena_copy(m->arena, text.p, text.n);
    rg_buf_free(&text);
    return kept;
}

/* The text of a field that is not a number, or NULL. */
static const char *field_text(const maker *m, const bound_fact *b, const char *field)
{
    const rg_fact *f = b->fact;
    if (strcmp(field, "area") == 0)
        return template_key_label(m, b, "area");
    if (strcmp(field, "definition") == 0)
        return f->definition;
    if (strcmp(field, "from") == 0)
        return date_text(m, f->from);
    if (strcmp(field, "to") == 0)
        return date_text(m, f->to);
    if (strcmp(field, "method") == 0)
        return f->method;
    if (strcmp(field, "unit") == 0)
        return f->unit;
    if (strcmp(field, "period") == 0)
        return template_period(m, f->from, f->to);
    if (strcmp(field, "year") == 0)
        return template_year(m, f->from, f->to);
    if (strcmp(field, "title") == 0) {
        const rg_value *title = rg_value_get(template_measure_record(m, f->measure), "title");
        return title ? title->text.p : f->measure;
    }
    return template_key(b, field) ? template_key_label(m, b, field) : NULL;
}

static bool no_such_field(const maker *m, rg_place place, const bound_fact *b,
                          const char *field, const char *slot)
{
    const char *names[NUMBERS + TEXTS + 8];
    size_t count = 0;
    for (size_t i = 0; i < NUMBERS; i++)
        names[count++] = numbers[i].name;
    for (size_t i = 0; i < TEXTS; i++)
        names[count++] = texts[i];
    for (size_t i = 0; i < b->dimension_count && i < 8; i++)
        names[count++] = b->dimensions[i].name;
    return TEMPLATE_FAIL(m, place, "'%s' has no '%s'%s", slot, field,
                         template_nearest(m, rg_str_of(field), names, count,
                                          "; it has value, lower, upper, from, to and others"));
}

/* A minus as printers set it. */
static const char *with_minus(const maker *m, const char *text)
{
    return text[0] == '-' && text[1] ? rg_arena_printf(m->arena, "\xE2\x88\x92%s", text + 1)
                                     : text;
}

static bool format_number(const maker *m, rg_place place, const char *format, double x,
                          const char **out)
{
    rg_buf text = {0};
    rg_err why = {0};
    bool good = rg_format_number(&text, format, x, &why);
    if (good)
        *out = with_minus(m, rg_arena_copy(m->arena, text.p, text.n));
    else
        TEMPLATE_FAIL(m, place, "%s", why.text);
    rg_buf_free(&text);
    return good;
}

static bool format_text(const maker *m, rg_place place, const char *format, const char *given,
                        const char **out)
{
    rg_buf text = {0};
    rg_err why = {0};
    rg_str value = rg_str_of(given);
    bool month = strncmp(format, "month", 5) == 0;
    if (month && value.n == 10) /* a date by its month */
        value.n = 7;
    bool good = rg_format_text(&text, format, value, &why);
    if (good)
        *out = rg_arena_copy(m->arena, text.p, text.n);
    else
        TEMPLATE_FAIL(m, place, "%s", why.text);
    rg_buf_free(&text);
    return good;
}

static bool bare_number(const maker *m, rg_place place, const char *slot)
{
    return TEMPLATE_FAIL(
        m, place, "{%s} is a number: say how to print it, e.g. {%s:whole} or {%s:one_dp}", slot,
        slot, slot);
}

static bool print_interval(const maker *m, rg_place place, const rg_fact *f, const char *format,
                           rg_span *out)
{
    const char *lower, *upper;
    if (!isfinite(f->lower) || !isfinite(f->upper)) {
        out->text = rg_str_of("[z]");
        return true;
    }
    if (!format_number(m, place, format, f->lower, &lower) ||
        !format_number(m, place, format, f->upper, &upper))
        return false;
    out->text = rg_str_of(rg_arena_printf(m->arena, "%s to %s", lower, upper));
    return true;
}

static bool check_format(const maker *m, rg_place place, const char *format)
{
    size_t count = 0;
    while (rg_format_name(count))
        count++;
    const char **names = RG_NEW_N(m->arena, const char *, count);
    bool known = false;
    for (size_t i = 0; i < count; i++) {
        names[i] = rg_format_name(i);
        known = known || strcmp(names[i], format) == 0;
    }
    return known || TEMPLATE_FAIL(m, place, "there is no format '%s'%s", format,
                                  template_nearest(m, rg_str_of(format), names, count,
                                                   "; vrn-report list names them"));
}

bool template_print_field(const maker *m, rg_place place, const bound_fact *b,
                          const char *field, const char *format, const char *slot, rg_span *out)
{
    const rg_fact *f = b->fact;
    double x;
    *out = (rg_span){.fact_id = f->id};
    bool interval = strcmp(field, "interval") == 0;
    bool number = template_field_number(f, field, &x);
    if ((number || interval) && !format)
        return bare_number(m, place, slot);
    if (format && !check_format(m, place, format))
        return false;
    if ((number || interval) && strcmp(field, "months") != 0 && f->status != RG_S_OK) {
        out->text = rg_str_of(template_shorthand(f->status));
        return true;
    }
    if (interval)
        return print_interval(m, place, f, format, out);
    const char *text = NULL;
    if (number && !isfinite(x))
        text = "[z]";
    else if (number && !format_number(m, place, format, x, &text))
        return false;
    if (!number) {
        out->fact_id = NULL;
        text = field_text(m, b, field);
        if (!text)
            return no_such_field(m, place, b, field, slot);
        if (format && !format_text(m, place, format, text, &text))
            return false;
    }
    out->text = rg_str_of(text);
    return true;
}

/* ---- names that every template has ---- */

typedef struct own_name {
    const char *name;
    const char *text;
    double number; /* where text is NULL */
} own_name;

static const char *period_text(const maker *m, const char *key)
{
    return template_context_text(m, "period", key);
}

static double period_number(const maker *m, const char *key)
{
    const rg_value *v = rg_value_get(rg_value_get(m->job->context, "period"), key);
    return v && v->kind == RG_V_NUMBER ? v->number : 0;
}

static const char *period_label(const maker *m)
{
    rg_date from, to;
    if (!rg_date_parse(rg_str_of(period_text(m, "from")), &from) ||
        !rg_date_parse(rg_str_of(period_text(m, "to")), &to))
        return "[x]";
    return template_period(m, from, to);
}

/* A document about a partnership is about its districts, and is called after them. */
static size_t put_area(const maker *m, own_name *list, const area_info *a)
{
    const char *name = strcmp(a->kind, "csp") == 0 ? a->short_name : a->name;
    bool shortened = strcmp(name, a->short_name) != 0;
    list[0] = (own_name){"name", name, 0};
    list[1] = (own_name){"short", a->short_name, 0};
    list[2] = (own_name){"possessive", a->possessive, 0};
    list[3] = (own_name){"code", a->code, 0};
    list[4] = (own_name){"full", name, 0}; /* where the short name is met first */
    if (shortened)
        list[4].text = rg_arena_printf(m->arena, "%s (%s)", name, a->short_name);
    return 5;
}

static double district_count(const maker *m)
{
    double n = 0;
    for (size_t i = 0; i < m->area_count; i++)
        n += strcmp(m->areas[i].kind, "district") == 0;
    return n;
}

/* The fields of one of the names; 0 when there is no such name. */
static size_t own_fields(const maker *m, rg_str name, own_name list[8])
{
    if (rg_str_is(name, "area"))
        return put_area(m, list, m->own);
    if (rg_str_is(name, "whole"))
        return put_area(m, list, m->whole);
    if (rg_str_is(name, "areas")) {
        list[0] = (own_name){"districts", NULL, district_count(m)};
        return 1;
    }
    if (rg_str_is(name, "release")) {
        list[0] = (own_name){"title", m->job->release_title, 0};
        list[1] = (own_name){"date", template_context_text(m, "release", "date"), 0};
        list[2] = (own_name){"edition", m->job->edition, 0};
        return 3;
    }
    if (!rg_str_is(name, "period"))
        return 0;
    list[0] = (own_name){"label", period_label(m), 0};
    list[1] = (own_name){"from", period_text(m, "from"), 0};
    list[2] = (own_name){"to", period_text(m, "to"), 0};
    list[3] = (own_name){"first_month", period_text(m, "first_month"), 0};
    list[4] = (own_name){"last_month", period_text(m, "last_month"), 0};
    list[5] = (own_name){"months", NULL, period_number(m, "months")};
    list[6] = (own_name){"present", NULL, period_number(m, "present")};
    return 7;
}

static bool print_own(maker *m, rg_place place, const own_name *one, const char *format,
                      const char *slot, rg_spans *out)
{
    const char *text = one->text;
    if (!text && !format)
        return bare_number(m, place, slot);
    if (!text && !format_number(m, place, format, one->number, &text))
        return false;
    if (one->text && format && !format_text(m, place, format, one->text, &text))
        return false;
    rg_spans_add(m->arena, out, (rg_span){.text = rg_str_of(rg_smarten(m->arena, text))});
    return true;
}

static bool fill_own(maker *m, rg_place place, rg_str name, const char *field,
                     const char *format, const char *slot, const own_name *list, size_t count,
                     rg_spans *out)
{
    const char *names[8];
    for (size_t i = 0; i < count; i++) {
        names[i] = list[i].name;
        if (strcmp(list[i].name, field) == 0)
            return print_own(m, place, &list[i], format, slot, out);
    }
    return TEMPLATE_FAIL(m, place, "'%.*s' has no '%s'%s", (int)name.n, name.p, field,
                         template_nearest(m, rg_str_of(field), names, count,
                                          rg_arena_printf(m->arena, "; write {%.*s.%s}",
                                                          (int)name.n, name.p, names[0])));
}

/* ---- slots ---- */

static bool fill_selection(maker *m, rg_place place, const selection *s, const char *field,
                           const char *format, const char *slot, rg_spans *out)
{
    if (strcmp(field, "count") == 0) {
        own_name count = {"count", NULL, (double)s->count};
        return print_own(m, place, &count, format, slot, out);
    }
    if (s->count == 0) {
        rg_spans_add(m->arena, out, (rg_span){.text = RG_STR("[x]")});
        return true;
    }
    if (s->count > 1)
        return TEMPLATE_FAIL(m, place,
                             "'%s' stands for %zu facts; choose one with %s = fact \"%s\" { "
                             "dimension = \"value\" }",
                             s->name, s->count, s->name, s->measure);
    rg_span span;
    if (!template_print_field(m, place, &s->items[0], field, format, slot, &span))
        return false;
    rg_spans_add(m->arena, out, span);
    return true;
}

static bool unknown_name(maker *m, rg_place place, rg_str name)
{
    static const char *const own[] = {"area", "areas",  "note",    "number", "once",
                                      "page", "period", "release", "whole"};
    enum { OWN = sizeof own / sizeof *own };
    size_t facts = rg_map_count(m->selections), said = rg_map_count(m->sentences), count = 0;
    const char **names = RG_NEW_N(m->arena, const char *, facts + said + OWN);
    for (size_t i = 0; i < facts; i++)
        names[count++] = rg_map_key(m->selections, i).p;
    for (size_t i = 0; i < said; i++)
        names[count++] = rg_map_key(m->sentences, i).p;
    for (size_t i = 0; i < OWN; i++)
        names[count++] = own[i];
    return TEMPLATE_FAIL(m, place, "'%.*s' is not declared in facts { ... }%s", (int)name.n,
                         name.p,
                         template_nearest(m, name, names, count, "; declare it at the head"));
}

/* {note: words}: the words may hold Markdown, but no slot. */
static bool fill_note(maker *m, rg_place place, rg_str words, rg_spans *out)
{
    rg_text *note = RG_NEW(m->arena, rg_text);
    words = rg_str_trim(words);
    if (words.n == 0)
        return TEMPLATE_FAIL(m, place, "a note says nothing; write {note: Words.}");
    rg_prose prose = template_prose_at(m, template_locate(m, place, words));
    if (!rg_markdown_inline(&prose, words, note, m->err))
        return false;
    rg_spans_add(m->arena, out, (rg_span){.note = note});
    return true;
}

/* {page.label}, {where.label} and {number.label}: filled when the pages are known. */
static bool fill_place(maker *m, rg_place place, rg_str name, const char *label, rg_spans *out)
{
    rg_span span = {.page_of = label};
    if (!label ||
        !(rg_str_is(name, "page") || rg_str_is(name, "number") || rg_str_is(name, "where")))
        return false;
    if (rg_str_is(name, "where"))
        span = (rg_span){.where_of = label, .link = rg_arena_printf(m->arena, "#%s", label)};
    if (rg_str_is(name, "number"))
        span = (rg_span){.number_of = label, .link = rg_arena_printf(m->arena, "#%s", label)};
    *RG_PUSH(m->arena, m->references, m->reference_count, m->reference_room) =
        (made_reference){label, place};
    rg_spans_add(m->arena, out, span);
    return true;
}

static bool fill_slot(maker *m, rg_place place, rg_str slot, rg_spans *out)
{
    if (rg_str_starts(slot, "note:"))
        return fill_note(m, place, (rg_str){slot.p + 5, slot.n - 5}, out);
    if (rg_str_starts(slot, "raised:"))
        return template_raised_slot(m, place, (rg_str){slot.p + 7, slot.n - 7}, out);
    if (rg_str_starts(slot, "lang:"))
        return template_lang_slot(m, place, (rg_str){slot.p + 5, slot.n - 5}, out);
    const char *whole = rg_str_dup(m->arena, slot);
    rg_str rest = slot, path = rg_str_cut(&rest, ':'), fields = path;
    const char *format = rest.p ? rg_str_dup(m->arena, rest) : NULL;
    rg_str name = rg_str_cut(&fields, '.');
    const char *field = fields.p ? rg_str_dup(m->arena, fields) : NULL;
    const char *bare = rg_str_dup(m->arena, path);
    if (format && !check_format(m, place, format))
        return false;
    if (rg_map_get(m->sentences, name)) {
        if (field || format)
            return TEMPLATE_FAIL(m, place, "'%s' is a sentence; write {%.*s}", whole,
                                 (int)name.n, name.p);
        return template_say(m, place, rg_str_dup(m->arena, name), out);
    }
    if (fill_place(m, place, name, field, out))
        return true;
    if (rg_str_is(name, "once") && field)
        return template_introduce(m, place, rg_str_of(field), out);
    own_name list[8];
    size_t count = own_fields(m, name, list);
    selection *s = count ? NULL : rg_map_get(m->selections, name);
    if (!count && !s && template_is_content(m, name))
        return template_content_slot(m, place, path, format, out);
    if (!count && !s)
        return unknown_name(m, place, name);
    if (!field)
        return TEMPLATE_FAIL(m, place, "{%s} names no field; write {%.*s.%s}", whole,
                             (int)name.n, name.p, s ? "value:whole" : list[0].name);
    if (s)
        return fill_selection(m, place, s, field, format, bare, out);
    return fill_own(m, place, name, field, format, bare, list, count, out);
}

static bool on_slot(void *user, rg_place place, rg_str slot, rg_spans *out, rg_err *err)
{
    maker *m = user;
    rg_err *before = m->err;
    m->err = err;
    if (place.column == 0)
        place = template_locate(
            m, place, rg_str_of(rg_arena_printf(m->arena, "{%.*s}", (int)slot.n, slot.p)));
    bool good = fill_slot(m, place, slot, out);
    m->err = before;
    return good;
}

static void on_digit(void *user, rg_place place, rg_str digits)
{
    maker *m = user;
    if (place.column == 0)
        place = template_locate(m, place, digits);
    rg_log_add(
        m->log, RG_WARN, place,
        "'%.*s' is typed into the text, where nothing keeps it true; print it from a fact "
        "with a slot",
        (int)digits.n, digits.p);
}

rg_prose template_prose_at(maker *m, rg_place place)
{
    return (rg_prose){.arena = m->arena,
                      .place = place,
                      .fill = on_slot,
                      .fill_user = m,
                      .on_digit = m->log ? on_digit : NULL,
                      .digit_user = m};
}
