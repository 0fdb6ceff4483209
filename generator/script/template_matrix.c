/* script/template_matrix.c - Evidence matrices and timelines: rows that are written, not measured. */
#include "script/template_inside.h"

#include <math.h>
#include <string.h>

enum { COLUMNS_MAX = 4, ROWS_MAX = 40, GRADES_MAX = 8 };

typedef struct sheet {
    maker *m;
    const rg_value *v;
    rg_chart_spec *chart;
    const char **labels, **groups;
    rg_datum *data[COLUMNS_MAX];
    size_t count;
} sheet;

static sheet sheet_of(maker *m, const rg_value *v)
{
    sheet s = {.m = m, .v = v, .chart = RG_NEW(m->arena, rg_chart_spec)};
    s.labels = RG_NEW_N(m->arena, const char *, ROWS_MAX);
    s.groups = RG_NEW_N(m->arena, const char *, ROWS_MAX);
    for (size_t c = 0; c < COLUMNS_MAX; c++)
        s.data[c] = RG_NEW_N(m->arena, rg_datum, ROWS_MAX);
    return s;
}

static bool add_label(sheet *s, const rg_value *row, const char *group)
{
    if (s->count == ROWS_MAX)
        return TEMPLATE_FAIL(s->m, s->v->place, "more than %d rows; make two of this %s",
                             ROWS_MAX, s->v->word);
    if (!template_plain(s->m, s->v, row->items[0], &s->labels[s->count]))
        return false;
    s->groups[s->count] = group;
    return s->labels[s->count] ||
           TEMPLATE_FAIL(s->m, s->v->place, "row %zu has no label", s->count + 1);
}

static void finish(sheet *s, rg_mark mark, rg_series *series, size_t count)
{
    bool grouped = false;
    for (size_t i = 0; i < s->count; i++)
        grouped = grouped || s->groups[i];
    for (size_t c = 0; c < count; c++)
        series[c].data = s->data[c];
    s->chart->mark = mark;
    s->chart->categories = s->labels;
    s->chart->category_count = s->count;
    s->chart->groups = grouped ? s->groups : NULL;
    s->chart->series = series;
    s->chart->series_count = count;
}

static bool picture(sheet *s, block_list *out)
{
    if (s->count == 0)
        return TEMPLATE_FAIL(s->m, s->v->place, "this %s has no rows; write them", s->v->word);
    return template_picture(s->m, s->v, s->chart, out) &&
           template_rows_twin(s->m, s->v, s->chart) && template_rows_alt(s->m, s->v, s->chart);
}

/* ---- matrix ---- */

static const char *const common[] = {"floats", "height", "id",       "label", "name", "note",
                                     "source", "table",  "subtitle", "title", "what"};
enum { COMMON = sizeof common / sizeof *common };

static bool only(const sheet *s, const char *more)
{
    const char *names[COMMON + 1];
    memcpy(names, common, sizeof common);
    names[COMMON] = more;
    return rg_value_only_fields(s->v, s->v->word, names, COMMON + (more != NULL), s->m->err);
}

/* { "Impact", "None", "Low", "High" }: the column's name and its grades from the least; over = "Effect"
 * heads it and its neighbours of the same. */
static bool read_grades(sheet *s, rg_series *series, size_t *count)
{
    const rg_value *list = rg_value_get(s->v, "grades");
    *count = list && list->kind == RG_V_TABLE ? list->item_count : 0;
    if (*count == 0 || *count > COLUMNS_MAX)
        return TEMPLATE_FAIL(s->m, s->v->place,
                             "a matrix has one to %d columns of grades; write grades = { { "
                             "\"Impact\", \"Low\", \"High\" } }",
                             COLUMNS_MAX);
    for (size_t c = 0; c < *count; c++) {
        const rg_value *one = list->items[c];
        if (one->kind != RG_V_TABLE || one->item_count < 3 || one->item_count > GRADES_MAX + 1)
            return TEMPLATE_FAIL(s->m, s->v->place,
                                 "column %zu has a name and two to %d grades; write { "
                                 "\"Impact\", \"Low\", \"High\" }",
                                 c + 1, GRADES_MAX);
        static const char *const fields[] = {"over"};
        const char *over = NULL;
        if (!rg_value_only_fields(one, "this column of grades", fields, 1, s->m->err) ||
            !template_plain_field(s->m, s->v, one, "over", &over))
            return false;
        const char **words = RG_NEW_N(s->m->arena, const char *, one->item_count);
        for (size_t i = 0; i < one->item_count; i++)
            if (!template_plain(s->m, s->v, one->items[i], &words[i]) || !words[i])
                return s->m->err->code
                           ? false
                           : TEMPLATE_FAIL(s->m, s->v->place, "a grade has no word");
        series[c] = (rg_series){.label = words[0],
                                .words = words + 1,
                                .word_count = one->item_count - 1,
                                .over = over};
    }
    return true;
}

static bool read_grade(sheet *s, const rg_series *series, const rg_value *given, rg_datum *out)
{
    *out = (rg_datum){.value = (double)NAN, .lower = (double)NAN, .upper = (double)NAN};
    if (given->kind == RG_V_TEXT && rg_str_is(given->text, "[x]")) {
        out->status = RG_S_MISSING;
        return true;
    }
    if (given->kind == RG_V_TEXT && rg_str_is(given->text, "[z]")) {
        out->status = RG_S_NOT_APPLICABLE;
        return true;
    }
    for (size_t i = 0; i < series->word_count; i++)
        if (given->kind == RG_V_TEXT && rg_str_is(given->text, series->words[i])) {
            out->value = (double)i;
            return true;
        }
    return TEMPLATE_FAIL(
        s->m, s->v->place, "'%s' is no grade of \"%s\"%s",
        given->kind == RG_V_TEXT ? given->text.p : "?", series->label,
        template_nearest(s->m, given->kind == RG_V_TEXT ? given->text : rg_str_of(""),
                         series->words, series->word_count,
                         "; write one of its grades, [x] or [z]"));
}

static bool add_row(sheet *s, const rg_series *series, size_t columns, const rg_value *row,
                    const char *group)
{
    if (row->kind != RG_V_TABLE || row->item_count != columns + 1)
        return TEMPLATE_FAIL(s->m, s->v->place,
                             "row %zu of the matrix does not hold a label and %zu grades",
                             s->count + 1, columns);
    if (!add_label(s, row, group))
        return false;
    for (size_t c = 0; c < columns; c++)
        if (!read_grade(s, &series[c], row->items[c + 1], &s->data[c][s->count]))
            return false;
    s->count++;
    return true;
}

bool template_matrix(maker *m, const rg_value *v, block_list *out)
{
    sheet s = sheet_of(m, v);
    rg_series *series = RG_NEW_N(m->arena, rg_series, COLUMNS_MAX);
    size_t columns;
    if (!only(&s, "grades") || !read_grades(&s, series, &columns))
        return false;
    for (size_t i = 0; i < v->item_count; i++) {
        const rg_value *item = v->items[i];
        const char *group = NULL;
        if (!template_plain_field(m, v, item, "group", &group))
            return false;
        for (size_t k = 0; group && k < item->item_count; k++)
            if (!add_row(&s, series, columns, item->items[k], group))
                return false;
        if (!group && !add_row(&s, series, columns, item, NULL))
            return false;
    }
    finish(&s, RG_MARK_MATRIX, series, columns);
    return picture(&s, out);
}

/* ---- timeline ---- */

static bool read_month(const sheet *s, const rg_value *row, const char *key, double *out)
{
    const char *text = NULL;
    rg_month month;
    if (!rg_value_want_text(row, key, &text, s->m->err))
        return false;
    if (!text)
        return true;
    if (!rg_month_parse(rg_str_of(text), &month))
        return TEMPLATE_FAIL(s->m, s->v->place,
                             "%s of \"%s\" is no month; write %s = \"2021-04\"", key,
                             s->labels[s->count], key);
    *out = (double)month;
    return true;
}

static bool add_action(sheet *s, const rg_value *row)
{
    static const char *const names[] = {"at", "done", "from", "to"};
    rg_datum *d = &s->data[0][s->count];
    double at = (double)NAN, from = (double)NAN, to = (double)NAN;
    bool done = false;
    if (row->kind != RG_V_TABLE || row->item_count != 1 ||
        !rg_value_only_fields(row, "this action", names, 4, s->m->err))
        return s->m->err->code ? false
                               : TEMPLATE_FAIL(s->m, s->v->place,
                                               "an action is { \"label\", from = \"2021-04\", "
                                               "to = \"2021-09\" } or { \"label\", at = "
                                               "\"2021-06\" }");
    if (!add_label(s, row, NULL) || !read_month(s, row, "at", &at) ||
        !read_month(s, row, "from", &from) || !read_month(s, row, "to", &to) ||
        !rg_value_want_bool(row, "done", &done, s->m->err))
        return false;
    if (isfinite(at) == isfinite(from) || isfinite(from) != isfinite(to) || from > to)
        return TEMPLATE_FAIL(s->m, s->v->place, "\"%s\" takes from and a later to, or at alone",
                             s->labels[s->count]);
    *d = (rg_datum){.value = isfinite(at) ? at : from,
                    .lower = isfinite(at) ? at : from,
                    .upper = isfinite(at) ? at : to,
                    .marks = done ? RG_D_MARKED : 0};
    s->count++;
    return true;
}

bool template_timeline(maker *m, const rg_value *v, block_list *out)
{
    sheet s = sheet_of(m, v);
    rg_series *series = RG_NEW_N(m->arena, rg_series, 1);
    if (!only(&s, NULL))
        return false;
    for (size_t i = 0; i < v->item_count; i++)
        if (!add_action(&s, v->items[i]))
            return false;
    series->label = "";
    finish(&s, RG_MARK_TIMELINE, series, 1);
    return picture(&s, out);
}
