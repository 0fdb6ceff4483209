/* analysis/scan_prepare.c - What can be decided for a code is decided here, once, not for each row: where it
 * lies, whether a filter lets it pass, which cell of a dimension it is. */
#include "analysis/scan_impl.h"

#include <math.h>
#include <string.h>

bool scan_no_column(const scan *s, rg_place place, const char *column, rg_err *err)
{
    return rg_fail_at(
        err, RG_E_TEMPLATE, place,
        "there is no column %s in %s of the kind that is needed here; its schema in "
        "lua/schema/ names its columns, and a view those it adds",
        column, s->view->name);
}

/* ---- period ---- */

static bool month_at(const scan *s, size_t row, rg_month *out)
{
    uint32_t at = rg_view_row(s->month, row);
    if (at == RG_NO_CODE || s->month->status[at] != RG_CELL_OK)
        return false;
    *out = s->month->ints[at];
    return true;
}

static bool find_bounds(scan *s, rg_month *first, rg_month *last)
{
    rg_month m;
    bool any = false;
    for (size_t row = 0; row < s->view->row_count; row++) {
        if (!month_at(s, row, &m))
            continue;
        *first = any && *first < m ? *first : m;
        *last = any && *last > m ? *last : m;
        any = true;
    }
    if (s->job->only && !s->where->stock) {
        *first = s->job->only->first;
        *last = s->job->only->last;
    }
    return any;
}

static bool find_period(scan *s, rg_err *err)
{
    rg_month first = 0, last = -1, m;
    const rg_table *t = s->view->table;
    if (!find_bounds(s, &first, &last)) {
        const char *file = t->input_count ? t->inputs[0].name : t->name;
        return s->view->row_count
                   ? rg_fail(err, RG_E_REFUSED,
                             "%s: no row of the source %s has a date that can be used; "
                             "vrn-report check tells what the extract has there",
                             file, t->name)
                   : rg_fail(err, RG_E_REFUSED,
                             "%s: no row of the source %s can be used; vrn-report check tells "
                             "why each was left out",
                             file, t->name);
    }
    s->period = (rg_period){.first = first, .last = last, .month_count = last - first + 1};
    bool *present = RG_NEW_N(s->arena, bool, (size_t)s->period.month_count + 1);
    for (size_t row = 0; row < s->view->row_count; row++)
        if (month_at(s, row, &m) && m >= first && m <= last)
            present[m - first] = true;
    for (int i = 0; i < s->period.month_count; i++)
        s->period.exposure += present[i];
    s->period.present = present;
    return true;
}

/* ---- axes ---- */

static const char *const *month_labels(scan *s, const counter *c, size_t count)
{
    const char **labels = RG_NEW_N(s->arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++) {
        rg_buf text = {0};
        rg_buf_month(&text, c->first + (int)i);
        labels[i] = rg_arena_copy(s->arena, text.p, text.n);
        rg_buf_free(&text);
    }
    return labels;
}

static bool prepare_axis(scan *s, counter *c, size_t a, rg_err *err)
{
    static const char *const quintiles[] = {"1", "2", "3", "4", "5"};
    const rg_measure *m = c->counts->measure;
    const char *name = m->dimensions[a];
    rg_axis *axis = &c->counts->axes[a];
    if (strcmp(name, "quintile") == 0) {
        *axis = (rg_axis){.name = name, .values = quintiles, .count = 5, .of_place = true};
        return true;
    }
    if (s->month && strcmp(name, "month") == 0) {
        c->axis_is_month[a] = true;
        size_t count = (size_t)(c->last - c->first + 1);
        *axis = (rg_axis){.name = name,
                          .values = month_labels(s, c, count),
                          .count = count,
                          .present = c->present};
        return true;
    }
    const rg_view_column *column = c->axis_columns[a] = rg_view_find(s->arena, s->view, name);
    if (!column || !rg_view_is_coded(column))
        return scan_no_column(s, m->place, name, err);
    *axis = (rg_axis){.name = name,
                      .values = column->values,
                      .count = column->value_count,
                      .is_year = strcmp(name, "financial_year") == 0};
    return true;
}

/* ---- counters ---- */

/* Units: districts or neighbourhoods, and behind districts policing areas, where rows tell them. */
static void prepare_units(scan *s, counter *c)
{
    const rg_places *p = s->job->places;
    bool by_lsoa = c->counts->measure->by_lsoa;
    if (s->where->npa) {
        c->unit_count = p->npas ? p->npas->count : 0;
        return;
    }
    c->unit_count = !s->place ? 1 : by_lsoa ? p->lsoa_count : p->district_count;
    c->npa_first = c->unit_count;
    if (s->place && s->wants_npas && !by_lsoa &&
        (s->npa || (s->where->lsoa && p->npas->by_place)))
        c->npa_count = p->npas->count;
    c->unit_count += c->npa_count;
}

static void prepare_room(scan *s, counter *c)
{
    rg_counts *out = c->counts;
    out->cell_count = c->known_count = 1;
    for (size_t a = out->axis_count; a-- > 0;) {
        c->strides[a] = out->cell_count;
        out->cell_count *= out->axes[a].count;
        if (out->axes[a].of_place)
            continue;
        c->known_strides[a] = c->known_count;
        c->known_count *= out->axes[a].count + 1;
    }
    prepare_units(s, c);
    c->unit_bits = scan_unit_bits(c->unit_count);
    size_t cells = c->unit_count * out->cell_count;
    c->values = RG_NEW_N(s->arena, double, cells + 1);
    c->unknown = RG_NEW_N(s->arena, double, (c->unit_count + 2) * c->known_count + 1);
    /* A count of no rows is zero; a sum over no rows is not supplied. */
    for (size_t i = 0; c->sum && i < cells; i++)
        c->values[i] = (double)NAN;
}

static bool prepare_what(scan *s, counter *c, rg_err *err)
{
    const rg_measure *m = c->counts->measure;
    if (m->statistic == RG_STAT_SUM) {
        c->sum = m->column ? rg_view_find(s->arena, s->view, m->column) : NULL;
        if (!c->sum || !c->sum->numbers)
            return scan_no_column(s, m->place, m->column ? m->column : "(none given)", err);
    }
    if (m->distinct &&
        !rg_keys_of_view(s->arena, s->job->views, s->view, m->distinct, &c->distinct))
        return scan_no_column(s, m->place, m->distinct, err);
    if (scan_is_sample(m) && !scan_sample_prepare(s, c, err))
        return false;
    c->filter_count = m->filter_count;
    return rg_view_filters(s->arena, s->view, m->filters, m->filter_count, m->place,
                           &c->filters, err);
}

/* Whether rows are shared out over hours, by an axis or a filter; over one stretch of time only. */
static bool prepare_slots(scan *s, counter *c, rg_err *err)
{
    const rg_measure *m = c->counts->measure;
    size_t axes = c->counts->axis_count;
    for (size_t i = 0; i < axes + c->filter_count; i++) {
        const rg_view_column *column =
            i < axes ? c->axis_columns[i] : c->filters[i - axes].column;
        if (!column || !column->slots)
            continue;
        if (c->slots && (c->slots->slots != column->slots || c->slots->via != column->via))
            return rg_fail_at(
                err, RG_E_TEMPLATE, m->place,
                "measure \"%s\" shares its rows out over two stretches of time, or takes "
                "each of several values of two columns; it may ask for one",
                m->id);
        c->slots = column;
    }
    return !c->slots || (!c->distinct.ids && !c->asked) ||
           rg_fail_at(
               err, RG_E_TEMPLATE, m->place,
               "measure \"%s\" counts each row whole, and %s shares rows out over hours or "
               "takes each of several values; leave to out of its clock and each out of its "
               "map, or count rows",
               m->id, s->view->name);
}

static const rg_named_period *named_period(const scan *s, const char *name)
{
    for (size_t i = 0; i < s->job->period_count; i++)
        if (strcmp(s->job->periods[i].name, name) == 0)
            return &s->job->periods[i];
    return NULL;
}

/* Which months from c->first to c->last the source holds. */
static void mark_present(scan *s, counter *c)
{
    bool *present = RG_NEW_N(s->arena, bool, (size_t)(c->last - c->first + 1) + 1);
    for (rg_month m = c->first; m <= c->last; m++) {
        present[m - c->first] = m >= s->period.first && m <= s->period.last &&
                                s->period.present[m - s->period.first];
        c->held |= present[m - c->first];
    }
    c->present = present;
}

/* The months of a measure: the period it names, cut to what the source holds.  A period of which it holds none stays
 * as it is, and so does that of a stock, which may stand at one month of a year. */
static bool prepare_period(scan *s, counter *c, rg_err *err)
{
    const rg_measure *m = c->counts->measure;
    c->first = s->period.first;
    c->last = s->period.last;
    c->held = true;
    if (!s->month)
        return true;
    const rg_named_period *p = m->period ? named_period(s, m->period) : NULL;
    if (m->period && !p)
        return rg_fail_at(
            err, RG_E_USAGE, m->place,
            "measure \"%s\" is about the period \"%s\", which the release does not name; add "
            "it to periods",
            m->id, m->period);
    if (p) {
        c->counts->partial = !s->where->stock && (p->first < c->first || p->last > c->last) &&
                             p->first <= c->last && p->last >= c->first;
        c->first = p->first > c->first ? p->first : c->first;
        c->last = p->last < c->last ? p->last : c->last;
    }
    if (p && (s->where->stock || c->first > c->last)) {
        c->first = p->first;
        c->last = p->last;
    }
    c->held = false;
    mark_present(s, c);
    return true;
}

/* The day of a table without months: a date, or the last of a period that the release names. */
static bool prepare_day(scan *s, rg_counts *out, rg_err *err)
{
    const char *day = s->where->day;
    const rg_named_period *period = named_period(s, day);
    if (period)
        out->from = rg_month_last(period->last);
    else if (!rg_date_parse(rg_str_of(day), &out->from))
        return rg_fail_at(
            err, RG_E_USAGE, out->measure->place,
            "place \"%s\": day \"%s\" is neither a date YYYY-MM-DD nor one of the "
            "release's periods; add it to periods",
            s->view->name, day);
    out->to = out->from;
    return true;
}

static bool prepare_dates(scan *s, const counter *c, rg_counts *out, rg_err *err)
{
    out->has_months = s->month != NULL;
    if (s->month) {
        out->from = rg_month_first(c->first);
        out->to = rg_month_last(c->last);
        out->months = c->present;
        for (int i = 0; i <= c->last - c->first; i++)
            out->exposure += out->months[i];
        return true;
    }
    return prepare_day(s, out, err);
}

static bool prepare_counter(scan *s, counter *c, rg_err *err)
{
    rg_counts *out = c->counts;
    out->table = s->view->table;
    out->axis_count = out->measure->dimension_count;
    if (!prepare_period(s, c, err))
        return false;
    for (size_t a = 0; a < out->axis_count; a++)
        if (!prepare_axis(s, c, a, err))
            return false;
    if (!prepare_what(s, c, err) || !prepare_slots(s, c, err))
        return false;
    prepare_room(s, c);
    return prepare_dates(s, c, out, err);
}

static void prepare_spots(scan *s)
{
    rg_spot *spots = RG_NEW_N(s->arena, rg_spot, s->place->value_count + 1);
    for (size_t i = 0; i < s->place->value_count; i++)
        spots[i] = s->where->lsoa
                       ? rg_places_lsoa(s->job->places, rg_str_of(s->place->values[i]))
                       : rg_places_district(s->job->places, rg_str_of(s->place->values[i]));
    s->spots = spots;
}

/* The column that holds codes of policing areas, where they are asked for. */
static bool prepare_npas(scan *s, rg_place asker, rg_err *err)
{
    const rg_npas *npas = s->job->places->npas;
    const char *name = s->where->npa ? s->where->column : s->where->npa_column;
    if (!name || !(s->wants_npas || s->where->npa))
        return true;
    s->npa = rg_view_find(s->arena, s->view, name);
    if (!s->npa || !rg_view_is_coded(s->npa))
        return scan_no_column(s, asker, name, err);
    uint32_t *codes = RG_NEW_N(s->arena, uint32_t, s->npa->value_count + 1);
    for (size_t i = 0; i < s->npa->value_count; i++)
        codes[i] = npas ? rg_npas_index(npas, rg_str_of(s->npa->values[i])) : RG_NOWHERE;
    s->npas = codes;
    return true;
}

/* ---- classes ---- */

static filter_class *class_of(scan *s, const counter *c)
{
    for (size_t i = 0; i < s->class_count; i++) {
        filter_class *have = &s->classes[i];
        size_t f = 0;
        while (have->filter_count == c->filter_count && f < c->filter_count &&
               rg_view_same_filter(&have->filters[f], &c->filters[f]))
            f++;
        if (have->filter_count == c->filter_count && f == c->filter_count)
            return have;
    }
    filter_class *made = RG_PUSH(s->arena, s->classes, s->class_count, s->class_room);
    *made = (filter_class){.filters = c->filters, .filter_count = c->filter_count};
    return made;
}

static void classify(scan *s, counter *c)
{
    filter_class *class = class_of(s, c);
    size_t i = 0;
    while (i < class->count &&
           (class->asks[i].first != c->first || class->asks[i].last != c->last))
        i++;
    if (i == class->count)
        *RG_PUSH(s->arena, class->asks, class->count, class->room) =
            (ask){.first = c->first, .last = c->last};
    ask *a = &class->asks[i];
    *RG_PUSH(s->arena, a->counters, a->count, a->room) = c;
}

bool scan_prepare(scan *s, rg_err *err)
{
    rg_place asker = s->counters[0].counts->measure->place;
    if (s->where->column) {
        s->place = rg_view_find(s->arena, s->view, s->where->column);
        if (!s->place || !rg_view_is_coded(s->place))
            return scan_no_column(s, asker, s->where->column, err);
        if (!s->where->npa)
            prepare_spots(s);
    }
    if (!prepare_npas(s, asker, err))
        return false;
    if (s->where->month) {
        s->month = rg_view_find(s->arena, s->view, s->where->month);
        if (!s->month || !s->month->ints)
            return scan_no_column(s, asker, s->where->month, err);
        if (!find_period(s, err))
            return false;
    }
    for (size_t i = 0; i < s->count; i++)
        if (!prepare_counter(s, &s->counters[i], err))
            return false;
    for (size_t i = 0; i < s->count; i++)
        if (s->counters[i].slots)
            s->shares_out = true;
        else
            classify(s, &s->counters[i]);
    return true;
}
