/* analysis/scan_published.c - Published figures: one row says all about an area, a period and the measure's
 * other dimensions.
 *
 * Nothing is added up.  Areas are those of the release (a partnership of one district has the district's
 * figures) and the measure's benchmarks.  A row that the publisher hides is hidden, a row that is not there is
 * missing. */
#include "analysis/period_text.h"
#include "analysis/scan_impl.h"

#include <math.h>
#include <string.h>

/* Columns of one measure. */
typedef struct figure {
    counter *c;
    const rg_view_column *value, *lower, *upper, *count, *whole;
    const rg_view_column *axes[RG_DIMENSIONS_MAX];
    rg_view_filter *filters;
    uint32_t *subjects; /* by code of the place: subject of its rows, or RG_NOWHERE */
    uint32_t *periods;  /* by code of the period: its position, or RG_NO_CODE */
    uint32_t *doubles;  /* by subject: one with the same codes, or RG_NOWHERE */
    rg_published *published;
    bool *seen, *held;
    size_t *rows; /* of each cell that is seen, the row that said it */
} figure;

static bool number_column(scan *s, const rg_measure *m, const char *name,
                          const rg_view_column **out, rg_err *err)
{
    if (!name)
        return true;
    *out = rg_view_find(s->arena, s->view, name);
    return (*out && (*out)->numbers) || scan_no_column(s, m->place, name, err);
}

static double number_at(const rg_view_column *c, size_t row)
{
    uint32_t at = c ? rg_view_row(c, row) : RG_NO_CODE;
    return at == RG_NO_CODE || c->status[at] != RG_CELL_OK ? (double)NAN : c->numbers[at];
}

/* ---- subjects ---- */

/* A benchmark's name as its rows write it. */
static const char *benchmark_name(const scan *s, const rg_view_column *names, uint32_t code,
                                  const char *otherwise)
{
    for (size_t row = 0; names && rg_view_is_coded(names) && row < s->view->row_count; row++)
        if (rg_view_code(s->place, row) == code && rg_view_code(names, row) != RG_NO_CODE)
            return names->values[rg_view_code(names, row)];
    return otherwise;
}

static uint32_t place_code(const scan *s, const char *code)
{
    for (uint32_t i = 0; i < s->place->value_count; i++)
        if (strcmp(s->place->values[i], code) == 0)
            return i;
    return RG_NO_CODE;
}

static size_t subject_of(const rg_subject *list, size_t count, const char *code)
{
    size_t i = 0;
    while (i < count && strcmp(list[i].code, code) != 0)
        i++;
    return i;
}

static void make_subjects(scan *s, figure *f)
{
    rg_counts *out = f->c->counts;
    const rg_measure *m = out->measure;
    const rg_areas *areas = s->job->areas;
    const rg_view_column *names =
        s->where->area_name ? rg_view_find(s->arena, s->view, s->where->area_name) : NULL;
    size_t room = areas->count + m->benchmark_count, n = 0;
    rg_subject *list = RG_NEW_N(s->arena, rg_subject, room + 1);
    f->subjects = RG_NEW_N(s->arena, uint32_t, s->place->value_count + 1);
    f->doubles = RG_NEW_N(s->arena, uint32_t, room + 1);
    for (size_t i = 0; i < s->place->value_count; i++)
        f->subjects[i] = RG_NOWHERE;
    for (size_t i = 0; i < areas->count; i++) {
        const rg_area *a = &areas->items[i];
        if (rg_area_is_npa(a) && place_code(s, a->code) == RG_NO_CODE)
            continue; /* hardly anybody publishes for policing areas */
        list[n++] = (rg_subject){.code = a->code,
                                 .name = a->name,
                                 .kind = a->kind,
                                 .whole = strcmp(a->kind, "whole") == 0};
    }
    for (size_t i = 0; i < m->benchmark_count; i++) {
        uint32_t code = place_code(s, m->benchmarks[i]);
        if (subject_of(list, n, m->benchmarks[i]) == n && code != RG_NO_CODE)
            list[n++] = (rg_subject){.code = m->benchmarks[i],
                                     .name = benchmark_name(s, names, code, m->benchmarks[i]),
                                     .kind = "country"};
    }
    for (size_t i = 0; i < n; i++) {
        uint32_t code = place_code(s, list[i].code);
        const rg_area *a = rg_areas_find(areas, list[i].code);
        bool one = a && a->part_count == 1 && code == RG_NO_CODE;
        if (one)
            code = place_code(s, a->parts[0]);
        f->doubles[i] = RG_NOWHERE;
        if (code == RG_NO_CODE)
            continue;
        f->doubles[i] = f->subjects[code];
        f->subjects[code] = (uint32_t)i;
    }
    out->subjects = list;
    out->subject_count = n;
}

/* ---- axes ---- */

/* Two texts of the same days, 2021/22 and 2021-22, are one period: else one area would have two
 * figures for it. */
static uint32_t same_span(const rg_axis *axis, const rg_span *spans)
{
    const rg_span *one = &spans[axis->count];
    for (size_t i = 0; i < axis->count; i++)
        if (spans[i].months == one->months &&
            rg_date_serial(spans[i].from) == rg_date_serial(one->from) &&
            rg_date_serial(spans[i].to) == rg_date_serial(one->to))
            return (uint32_t)i;
    return RG_NO_CODE;
}

/* Periods that occur in the measure's rows, in byte order of their texts. */
static bool period_axis(scan *s, figure *f, rg_axis *axis, const rg_view_column *column,
                        rg_err *err)
{
    const rg_measure *m = f->c->counts->measure;
    if (!column || !rg_view_is_coded(column))
        return scan_no_column(s, m->place, s->where->period, err);
    rg_span *spans = RG_NEW_N(s->arena, rg_span, column->value_count + 1);
    const char **labels = RG_NEW_N(s->arena, const char *, column->value_count + 1);
    bool *occurs = RG_NEW_N(s->arena, bool, column->value_count + 1);
    f->periods = RG_NEW_N(s->arena, uint32_t, column->value_count + 1);
    for (size_t row = 0; row < s->view->row_count; row++) {
        uint32_t code = rg_view_code(column, row);
        if (code != RG_NO_CODE && rg_view_passes(f->filters, m->filter_count, row))
            occurs[code] = true;
    }
    *axis = (rg_axis){.name = "period", .values = labels, .spans = spans};
    for (size_t i = 0; i < column->value_count; i++) {
        f->periods[i] = RG_NO_CODE;
        if (!occurs[i] ||
            !rg_period_text(rg_str_of(column->values[i]), m->years, &spans[axis->count]))
            continue;
        f->periods[i] = same_span(axis, spans);
        if (f->periods[i] != RG_NO_CODE)
            continue;
        labels[axis->count] = column->values[i];
        f->periods[i] = (uint32_t)axis->count++;
    }
    return true;
}

static bool make_axes(scan *s, figure *f, rg_err *err)
{
    rg_counts *out = f->c->counts;
    const rg_measure *m = out->measure;
    out->axis_count = m->dimension_count;
    out->cell_count = 1;
    for (size_t a = 0; a < out->axis_count; a++) {
        bool period = strcmp(m->dimensions[a], "period") == 0;
        f->axes[a] =
            rg_view_find(s->arena, s->view, period ? s->where->period : m->dimensions[a]);
        if (period) {
            if (!period_axis(s, f, &out->axes[a], f->axes[a], err))
                return false;
        } else if (!f->axes[a] || !rg_view_is_coded(f->axes[a])) {
            return scan_no_column(s, m->place, m->dimensions[a], err);
        } else {
            out->axes[a] = (rg_axis){.name = m->dimensions[a],
                                     .values = f->axes[a]->values,
                                     .count = f->axes[a]->value_count};
        }
        out->cell_count *= out->axes[a].count;
    }
    return true;
}

static void make_room(scan *s, figure *f)
{
    rg_counts *out = f->c->counts;
    size_t cells = out->subject_count * out->cell_count;
    rg_published *published = RG_NEW_N(s->arena, rg_published, cells + 1);
    out->values = RG_NEW_N(s->arena, double, cells + 1);
    out->unknown = RG_NEW_N(s->arena, double, cells + 1);
    out->status = RG_NEW_N(s->arena, rg_status, cells + 1);
    f->seen = RG_NEW_N(s->arena, bool, cells + 1);
    f->rows = RG_NEW_N(s->arena, size_t, cells + 1);
    for (size_t i = 0; i < cells; i++) {
        double na = (double)NAN;
        published[i] = (rg_published){na, na, na, na, na};
        out->values[i] = na;
        out->status[i] = RG_S_MISSING;
    }
    out->published = f->published = published;
    out->held = f->held = RG_NEW_N(s->arena, bool, out->cell_count + 1);
    out->table = s->view->table;
}

static bool prepare_figure(scan *s, figure *f, rg_err *err)
{
    const rg_measure *m = f->c->counts->measure;
    if (!m->column && (!m->count || !m->whole))
        return scan_no_column(s, m->place, "(none given)", err);
    if (!number_column(s, m, m->column, &f->value, err) ||
        !number_column(s, m, m->lower, &f->lower, err) ||
        !number_column(s, m, m->upper, &f->upper, err) ||
        !number_column(s, m, m->count, &f->count, err) ||
        !number_column(s, m, m->whole, &f->whole, err) ||
        !rg_view_filters(s->arena, s->view, m->filters, m->filter_count, m->place, &f->filters,
                         err))
        return false;
    make_subjects(s, f);
    if (!make_axes(s, f, err))
        return false;
    make_room(s, f);
    return true;
}

/* ---- rows ---- */

static uint8_t row_cell(const figure *f, size_t row, size_t *cell)
{
    const rg_counts *out = f->c->counts;
    *cell = 0;
    for (size_t a = 0; a < out->axis_count; a++) {
        uint32_t code = rg_view_code(f->axes[a], row);
        uint32_t position = code != RG_NO_CODE && out->axes[a].spans ? f->periods[code] : code;
        if (position == RG_NO_CODE)
            return out->axes[a].spans ? ROW_NO_PERIOD : ROW_UNASKED;
        *cell = *cell * out->axes[a].count + position;
    }
    return ROW_USED;
}

static rg_status status_of(const rg_view_column *c, size_t row)
{
    uint32_t at = c ? rg_view_row(c, row) : RG_NO_CODE;
    uint8_t status = at == RG_NO_CODE ? RG_CELL_MISSING : c->status[at];
    return status == RG_CELL_OK           ? RG_S_OK
           : status == RG_CELL_SUPPRESSED ? RG_S_HIDDEN
                                          : RG_S_MISSING;
}

/* Where the figure is worked out from two numbers: hidden if one is, since it would tell the other. */
static rg_status status_of_two(const rg_view_column *a, const rg_view_column *b, size_t row)
{
    rg_status x = status_of(a, row), y = status_of(b, row);
    return x == RG_S_HIDDEN || y == RG_S_HIDDEN ? RG_S_HIDDEN : x != RG_S_OK ? x : y;
}

static void put(const figure *f, size_t at, size_t row)
{
    rg_counts *out = f->c->counts;
    const rg_published p = {number_at(f->value, row), number_at(f->lower, row),
                            number_at(f->upper, row), number_at(f->count, row),
                            number_at(f->whole, row)};
    f->published[at] = p;
    out->status[at] =
        f->value ? status_of(f->value, row) : status_of_two(f->count, f->whole, row);
    out->values[at] = !isnan(p.count) ? p.count : p.whole;
    f->seen[at] = true;
    f->rows[at] = row;
}

static bool twice(const scan *s, const figure *f, size_t row, size_t at, rg_err *err)
{
    rg_place before = rg_table_place(s->view->table, f->rows[at]);
    return rg_fail_at(
        err, RG_E_DATA, rg_table_place(s->view->table, row),
        "measure \"%s\" finds a second figure for the same area and period (the first is in "
        "%s:%d); remove one, or tell the two apart with where or dimensions",
        f->c->counts->measure->id, before.file, before.line);
}

/* Limits that do not lie about their value are those of another, or exchanged. */
static bool limits_hold(const scan *s, const rg_published *p, size_t row, rg_err *err)
{
    double slack = 0.01 * fabs(p->value); /* publishers round a value further than its limits */
    return !(p->lower > p->upper || p->lower > p->value + slack ||
             p->upper < p->value - slack) ||
           rg_fail_at(err, RG_E_DATA, rg_table_place(s->view->table, row),
                      "the value does not lie between its limits; correct the row");
}

static bool take_row(const scan *s, const figure *f, size_t row, uint8_t *state, rg_err *err)
{
    rg_counts *out = f->c->counts;
    size_t cell = 0;
    if (!rg_view_passes(f->filters, out->measure->filter_count, row))
        return true;
    uint32_t code = rg_view_code(s->place, row);
    uint32_t subject = code == RG_NO_CODE ? RG_NOWHERE : f->subjects[code];
    uint8_t found = code == RG_NO_CODE      ? ROW_NO_AREA
                    : subject == RG_NOWHERE ? ROW_OUTSIDE_AREA
                                            : row_cell(f, row, &cell);
    if (found > *state)
        *state = found;
    for (; found == ROW_USED && subject != RG_NOWHERE; subject = f->doubles[subject]) {
        size_t at = subject * out->cell_count + cell;
        if (f->seen[at])
            return twice(s, f, row, at, err);
        put(f, at, row);
        if (!limits_hold(s, &f->published[at], row, err))
            return false;
        if (!f->value && f->published[at].count > f->published[at].whole)
            return rg_fail_at(err, RG_E_DATA, rg_table_place(s->view->table, row),
                              "%s is larger than %s, of which it is a part; correct the row",
                              out->measure->count, out->measure->whole);
        f->held[cell] = true;
    }
    return true;
}

bool scan_published(scan *s, rg_err *err)
{
    rg_place asker = s->counters[0].counts->measure->place;
    s->place = rg_view_find(s->arena, s->view, s->where->column);
    if (!s->place || !rg_view_is_coded(s->place))
        return scan_no_column(s, asker, s->where->column, err);
    for (size_t i = 0; i < s->count; i++) {
        figure f = {.c = &s->counters[i]};
        if (!prepare_figure(s, &f, err))
            return false;
        for (size_t row = 0; row < s->view->row_count; row++)
            if (!take_row(s, &f, row, &s->states[row], err))
                return false;
        if (f.c->counts->measure->pooled)
            scan_pool(s, f.c->counts, f.published, f.seen);
    }
    return true;
}
