/* app/release.c - Release files. */
#include "app/release.h"

#include "base/file.h"
#include "base/num.h"
#include "script/declare.h"

#include <stdlib.h>
#include <string.h>

static const char *const release_fields[] = {"title",    "extracts",   "sources",  "period",
                                             "reports",  "editions",   "measures", "date",
                                             "periods",  "strict",     "areas",    "optional",
                                             "previous", "boundaries", "delivery", "published"};
static const char *const report_fields[] = {"areas", "brand", "format", "large_print",
                                            "on_request"};

/* Whatever is wrong with a release is wrong usage, wherever it was found. */
static bool as_usage(rg_err *err)
{
    if (err->code != RG_E_BUG && err->code != RG_E_LIMIT)
        err->code = RG_E_USAGE;
    return false;
}

static rg_release_source *source_of(rg_release *r, const char *name)
{
    for (size_t i = 0; i < r->source_count; i++)
        if (strcmp(r->sources[i].name, name) == 0)
            return &r->sources[i];
    return NULL;
}

static int by_source_name(const void *a, const void *b)
{
    return strcmp(((const rg_release_source *)a)->name, ((const rg_release_source *)b)->name);
}

/* A source of the release stands in for one of that name in the delivery. */
static bool add_sources(rg_arena *arena, const rg_value *v, rg_release *r, rg_err *err)
{
    const rg_value *sources = rg_value_get(v, "sources");
    for (size_t i = 0; sources && i < sources->field_count; i++) {
        const char *name = rg_str_dup(arena, sources->fields[i].key);
        rg_release_source *s = source_of(r, name);
        s = s ? s : &r->sources[r->source_count++];
        *s = (rg_release_source){.name = name, .place = v->place};
        if (!rg_value_want_texts(arena, sources, name, &s->patterns, &s->pattern_count, err))
            return false;
    }
    return true;
}

/* delivery = "llr": what partners send for each release alike, templates/deliveries/llr.lua. */
static bool read_delivery(rg_arena *arena, const char *root, const rg_value *v,
                          const rg_value **out, rg_err *err)
{
    static const char *const words[] = {"delivery", NULL};
    static const char *const fields[] = {"sources", "optional", "published"};
    const char *name = NULL;
    *out = NULL;
    if (!rg_value_want_text(v, "delivery", &name, err) || !name)
        return err->code == RG_OK;
    if (strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-_") != strlen(name))
        return rg_fail_at(err, RG_E_USAGE, v->place,
                          "delivery \"%s\" is no name of a file in templates/deliveries/",
                          name);
    const char *path = rg_arena_printf(arena, "templates/deliveries/%s.lua", name);
    if (!rg_declare(arena, root, &path, 1, words, out, err))
        return rg_while(err, "%s:%d", v->place.file, v->place.line);
    if (!rg_value_is_word(*out, "delivery"))
        return rg_fail(err, RG_E_USAGE, "%s: a delivery file returns delivery { ... }", path);
    return rg_value_only_fields(*out, "a delivery", fields, 3, err);
}

static bool read_sources(rg_arena *arena, const rg_value *v, const rg_value *delivery,
                         rg_release *r, rg_err *err)
{
    const rg_value *own = rg_value_get(v, "sources");
    const rg_value *sent = delivery ? rg_value_get(delivery, "sources") : NULL;
    size_t room = (own ? own->field_count : 0) + (sent ? sent->field_count : 0);
    if (room == 0)
        return rg_fail_at(err, RG_E_USAGE, v->place,
                          "the release names no sources; add sources = { street = "
                          "\"police/street/*.csv\", ... }");
    r->sources = RG_NEW_N(arena, rg_release_source, room);
    if ((delivery && !add_sources(arena, delivery, r, err)) || !add_sources(arena, v, r, err))
        return false;
    qsort(r->sources, r->source_count, sizeof *r->sources, by_source_name);
    return true;
}

/* The next source that a list of the release or its delivery names; *i counts on.  NULL with err->code RG_OK: there is
 * none left. */
static rg_release_source *named_source(rg_arena *arena, const rg_value *v, const char *list,
                                       rg_release *r, size_t *i, rg_err *err)
{
    const char **names = NULL, **known = RG_NEW_N(arena, const char *, r->source_count + 1);
    size_t count = 0;
    if (!rg_value_want_texts(arena, v, list, &names, &count, err) || *i >= count)
        return NULL;
    rg_release_source *found = source_of(r, names[(*i)++]);
    if (found)
        return found;
    for (size_t k = 0; k < r->source_count; k++)
        known[k] = r->sources[k].name;
    const char *name = names[*i - 1];
    const char *near = rg_str_nearest(rg_str_of(name), known, r->source_count);
    rg_fail_at(err, RG_E_USAGE, v->place,
               "%s names the source '%s', which is not among the release's%s%s%s", list, name,
               near ? "; did you mean '" : "", near ? near : "", near ? "'?" : "");
    return NULL;
}

/* optional = { "admissions" }: the release can do without; its documents say what they lack.
 * published = { "youth_justice" }: the file is a table as its publisher put it out. */
static bool read_marks(rg_arena *arena, const rg_value *v, rg_release *r, rg_err *err)
{
    rg_release_source *s;
    for (size_t i = 0; (s = named_source(arena, v, "optional", r, &i, err)) != NULL;)
        s->optional = true;
    for (size_t i = 0;
         err->code == RG_OK && (s = named_source(arena, v, "published", r, &i, err)) != NULL;)
        s->published = true;
    return err->code == RG_OK;
}

/* "file", or { "file", credit = "words that its licence asks for" }. */
static bool read_file_and_credit(const rg_value *list, rg_release_boundaries *b, rg_err *err)
{
    static const char *const fields[] = {"credit"};
    const rg_value *v = rg_value_get(list, b->name);
    if (v->kind != RG_V_TABLE)
        return rg_value_need_text(list, b->name, &b->path, err);
    if (v->item_count != 1 || v->items[0]->kind != RG_V_TEXT)
        return rg_fail_at(err, RG_E_USAGE, b->place,
                          "boundaries are a file, or { \"file\", credit = \"...\" }; '%s' is "
                          "neither",
                          b->name);
    b->path = v->items[0]->text.p;
    return rg_value_only_fields(v, "boundaries", fields, 1, err) &&
           rg_value_want_text(v, "credit", &b->credit, err);
}

static bool read_boundaries(rg_arena *arena, const rg_value *v, rg_release *r, rg_err *err)
{
    const rg_value *list = rg_value_get(v, "boundaries");
    size_t count = list ? list->field_count : 0;
    r->boundaries = RG_NEW_N(arena, rg_release_boundaries, count + 1);
    for (size_t i = 0; i < count; i++) {
        rg_release_boundaries *b = &r->boundaries[r->boundary_count++];
        *b = (rg_release_boundaries){.name = rg_str_dup(arena, list->fields[i].key),
                                     .place = v->place};
        if (!read_file_and_credit(list, b, err))
            return false;
    }
    return true;
}

static bool read_report(rg_arena *arena, const rg_value *v, rg_release_report *out, rg_err *err)
{
    *out = (rg_release_report){.place = v->place};
    if (v->kind != RG_V_TABLE || v->item_count != 1 || v->items[0]->kind != RG_V_TEXT)
        return rg_fail_at(
            err, RG_E_USAGE, v->place,
            "a report is { \"name\", areas = ... }, for example { \"open-profile\", "
            "areas = \"districts\" }");
    out->report = v->items[0]->text.p;
    return rg_value_only_fields(v, "a report", report_fields,
                                sizeof report_fields / sizeof *report_fields, err) &&
           rg_value_want_texts(arena, v, "areas", &out->areas, &out->area_count, err) &&
           rg_value_want_text(v, "brand", &out->brand, err) &&
           rg_value_want_text(v, "format", &out->format, err) &&
           rg_value_want_bool(v, "large_print", &out->large_print, err) &&
           rg_value_want_bool(v, "on_request", &out->on_request, err);
}

static bool read_reports(rg_arena *arena, const rg_value *v, rg_release *r, rg_err *err)
{
    const rg_value *reports = rg_value_get(v, "reports");
    if (!reports || reports->item_count == 0)
        return rg_fail_at(
            err, RG_E_USAGE, v->place,
            "the release makes no reports; add reports = { { \"open-profile\" } }");
    r->reports = RG_NEW_N(arena, rg_release_report, reports->item_count);
    for (size_t i = 0; i < reports->item_count; i++) {
        if (!read_report(arena, reports->items[i], &r->reports[r->report_count++], err))
            return false;
        rg_place *place = &r->reports[i].place;
        if (!place->file)
            *place = v->place;
    }
    return true;
}

static bool read_editions(rg_arena *arena, const rg_value *v, rg_release *r, rg_err *err)
{
    const char **names = NULL;
    size_t count = 0;
    if (!rg_value_want_texts(arena, v, "editions", &names, &count, err))
        return false;
    if (count == 0)
        r->editions[r->edition_count++] = RG_EDITION_RESTRICTED;
    for (size_t i = 0; i < count; i++) {
        rg_edition edition;
        if (!rg_edition_parse(names[i], &edition) || edition == RG_EDITION_EXACT || i >= 2)
            return rg_fail_at(err, RG_E_USAGE, v->place,
                              "editions may name \"public\" and \"restricted\", not \"%s\"",
                              names[i]);
        r->editions[r->edition_count++] = edition;
    }
    return true;
}

/* A year by its name; begins: its first month, counted from 0. */
typedef struct year_word {
    const char *word, *title, *like;
    int begins;
} year_word;

static const year_word *year_word_of(const rg_value *p)
{
    static const year_word words[] = {{"financial_year", "a financial year", "2021/22", 3},
                                      {"academic_year", "an academic year", "2021/22", 8},
                                      {"calendar_year", "a calendar year", "2021", 0}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (rg_value_is_word(p, words[i].word))
            return &words[i];
    return NULL;
}

/* "2021/22", or "2021" of a year that begins in January. */
static bool parse_year(const year_word *w, const char *name, int64_t *year)
{
    int64_t next = 0;
    rg_str rest = rg_str_of(name), begin = rg_str_cut(&rest, '/');
    if (begin.n != 4 || !rg_num_parse_int(begin, year))
        return false;
    if (w->begins == 0)
        return strlen(name) == 4;
    return rest.n == 2 && rg_num_parse_int(rest, &next) && (*year + 1) % 100 == next;
}

static bool read_year(const rg_value *p, const year_word *w, rg_month *first, rg_month *last,
                      rg_err *err)
{
    const rg_value *label = p->item_count == 1 ? p->items[0] : rg_value_get(p, "name");
    const char *name = label && label->kind == RG_V_TEXT ? label->text.p : "";
    int64_t year = 0;
    if (!parse_year(w, name, &year))
        return rg_fail_at(err, RG_E_USAGE, p->place, "\"%s\" is not %s; write it like \"%s\"",
                          name, w->title, w->like);
    *first = (rg_month)(year * 12 + w->begins);
    *last = *first + 11;
    return true;
}

/* financial_year "2021/22", academic_year "2021/22", calendar_year "2021", or
 * { from = "2020-04", to = "2022-03" }. */
static bool read_months(const rg_value *p, rg_place place, rg_month *first, rg_month *last,
                        rg_err *err)
{
    const char *from = NULL, *to = NULL;
    const year_word *year = year_word_of(p);
    if (year)
        return read_year(p, year, first, last, err);
    if (!rg_value_need_text(p, "from", &from, err) || !rg_value_need_text(p, "to", &to, err))
        return false;
    if (!rg_month_parse(rg_str_of(from), first) || !rg_month_parse(rg_str_of(to), last) ||
        *last < *first)
        return rg_fail_at(
            err, RG_E_USAGE, place,
            "the period is not two months in order; write { from = \"2020-04\", to = "
            "\"2022-03\" } or financial_year \"2021/22\"");
    return true;
}

static bool read_period(const rg_value *v, rg_release *r, rg_err *err)
{
    const rg_value *p = rg_value_get(v, "period");
    r->has_period = p != NULL;
    return !p || read_months(p, v->place, &r->first, &r->last, err);
}

static bool read_periods(rg_arena *arena, const rg_value *v, rg_release *r, rg_err *err)
{
    const rg_value *p = rg_value_get(v, "periods");
    size_t count = p ? p->field_count : 0;
    r->periods = RG_NEW_N(arena, rg_named_period, count + 1);
    for (size_t i = 0; i < count; i++) {
        rg_named_period *n = &r->periods[r->period_count++];
        n->name = rg_str_dup(arena, p->fields[i].key);
        if (!read_months(p->fields[i].value, v->place, &n->first, &n->last, err))
            return false;
    }
    return true;
}

static bool read_date(rg_arena *arena, const rg_value *v, rg_release *r, rg_err *err)
{
    const char *date = NULL;
    r->date = (rg_date){9999, 12, 31};
    if (!rg_value_want_text(v, "date", &date, err) || !date)
        return err->code == RG_OK;
    if (!rg_date_parse(rg_str_of(date), &r->date))
        return rg_fail_at(err, RG_E_USAGE, v->place, "date \"%s\" is not YYYY-MM-DD", date);
    r->created = rg_arena_printf(arena, "%sT00:00:00Z", date);
    return true;
}

bool rg_release_read(rg_arena *arena, const char *root, const char *path, rg_release *out,
                     rg_err *err)
{
    static const char *const words[] = {"release", "financial_year", "academic_year",
                                        "calendar_year", NULL};
    const rg_value *v = NULL, *delivery = NULL;
    *out = (rg_release){.path = path};
    if (!rg_declare(arena, root, &path, 1, words, &v, err))
        return as_usage(err);
    if (!rg_value_is_word(v, "release"))
        return rg_fail(err, RG_E_USAGE, "%s: a release file returns release { ... }", path);
    out->place = v->place;
    rg_str base = rg_str_of(rg_path_base(path));
    if (rg_str_ends(base, ".lua"))
        base.n -= 4;
    out->slug = rg_str_dup(arena, base);
    if (!rg_value_only_fields(v, "a release", release_fields,
                              sizeof release_fields / sizeof *release_fields, err) ||
        !rg_value_need_text(v, "title", &out->title, err) ||
        !rg_value_need_text(v, "extracts", &out->extracts, err) ||
        !read_delivery(arena, root, v, &delivery, err) ||
        !read_sources(arena, v, delivery, out, err) ||
        (delivery && !read_marks(arena, delivery, out, err)) ||
        !read_marks(arena, v, out, err) || !read_boundaries(arena, v, out, err) ||
        !read_reports(arena, v, out, err) || !read_editions(arena, v, out, err) ||
        !rg_value_want_text(v, "previous", &out->previous, err) ||
        !rg_value_want_bool(v, "strict", &out->strict, err) || !read_period(v, out, err) ||
        !read_periods(arena, v, out, err) ||
        !rg_value_want_texts(arena, v, "measures", &out->measures, &out->measure_count, err) ||
        !rg_value_want_texts(arena, v, "areas", &out->areas, &out->area_count, err) ||
        !read_date(arena, v, out, err))
        return as_usage(err);
    return true;
}
