/* analysis/scan.c - One pass over each table for everything a release asks of it.
 *
 * What can be decided for a code is decided once for each code of the dictionary, not for each row: where
 * it lies, whether a filter lets it pass.  A row then costs a few look-ups for each measure. */
#include "analysis/counts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* One counting measure while its table is scanned. */
typedef struct counter {
    rg_counts *counts;
    const rg_column *axis_columns[RG_DIMENSIONS_MAX]; /* NULL: month or quintile */
    bool axis_is_month[RG_DIMENSIONS_MAX];
    const rg_column *filter_columns[8];
    const bool *filter_pass[8]; /* by code */
    size_t filter_count;
    const rg_column *sum; /* NULL: rows are counted */
    size_t unit_count, known_count; /* known: cells with the axes of place left out */
    double *values;                 /* [unit * cell_count + cell]; NaN = nothing was supplied */
    double *unknown; /* [(unit_count + 1) * known_count]: rows that lack what only the place tells; the
                        last unit holds rows without any place */
    size_t strides[RG_DIMENSIONS_MAX];
    size_t known_strides[RG_DIMENSIONS_MAX];
} counter;

/* One table with all its counters. */
typedef struct scan {
    rg_arena *arena;
    const rg_table *table;
    const rg_locator *where;
    const rg_scan_job *job;
    const rg_column *place_column, *month_column;
    const rg_spot *spots;     /* by code of the place column */
    rg_period period;
    counter *counters;
    size_t count;
    rg_ledger *ledger;
    uint64_t *used; /* by file */
    const char *outside_rule;
    rg_counts_set *set;
} scan;

enum { FILTERS_MAX = 8 };

const rg_counts *rg_counts_of(const rg_counts_set *set, const rg_measure *measure)
{
    for (size_t i = 0; i < set->count; i++)
        if (set->items[i].measure == measure)
            return &set->items[i];
    return NULL;
}

size_t rg_counts_cell(const rg_counts *c, const size_t *positions)
{
    size_t cell = 0;
    for (size_t a = 0; a < c->axis_count; a++)
        cell = cell * c->axes[a].count + positions[a];
    return cell;
}

void rg_counts_positions(const rg_counts *c, size_t cell, size_t *positions)
{
    for (size_t a = c->axis_count; a-- > 0;) {
        positions[a] = cell % c->axes[a].count;
        cell /= c->axes[a].count;
    }
}

/* ---- period ---- */

static bool find_period(scan *s, rg_err *err)
{
    const rg_period *only = s->job->only;
    const rg_column *m = s->month_column;
    rg_month first = 0, last = -1;
    for (size_t row = 0; row < s->table->row_count; row++) {
        if (m->status[row] != RG_CELL_OK)
            continue;
        if (last < first || m->ints[row] < first)
            first = m->ints[row];
        if (last < first || m->ints[row] > last)
            last = m->ints[row];
    }
    if (only) {
        first = only->first;
        last = only->last;
    }
    if (last < first)
        return rg_fail(err, RG_E_REFUSED,
                       "%s: the source %s has no row that can be used; give the extract again",
                       s->table->input_count ? s->table->inputs[0].name : s->table->name,
                       s->table->name);
    s->period = (rg_period){.first = first, .last = last, .month_count = last - first + 1};
    bool *present = RG_NEW_N(s->arena, bool, (size_t)s->period.month_count + 1);
    for (size_t row = 0; row < s->table->row_count; row++)
        if (m->status[row] == RG_CELL_OK && m->ints[row] >= first && m->ints[row] <= last)
            present[m->ints[row] - first] = true;
    for (int i = 0; i < s->period.month_count; i++)
        s->period.exposure += present[i];
    s->period.present = present;
    return true;
}

/* ---- preparing ---- */

static bool no_column(const rg_measure *m, const char *column, const rg_table *t, rg_err *err)
{
    return rg_fail_at(err, RG_E_TEMPLATE, m->place,
                      "measure \"%s\" names the column %s, which the schema of %s does not have",
                      m->id, column, t->name);
}

static const char *const *month_labels(scan *s)
{
    const char **labels = RG_NEW_N(s->arena, const char *, (size_t)s->period.month_count + 1);
    for (int i = 0; i < s->period.month_count; i++) {
        rg_buf text = {0};
        rg_buf_month(&text, s->period.first + i);
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
    if (s->where->month && strcmp(name, "month") == 0) {
        c->axis_is_month[a] = true;
        *axis = (rg_axis){.name = name, .values = month_labels(s),
                          .count = (size_t)s->period.month_count, .present = s->period.present};
        return true;
    }
    const rg_column *column = c->axis_columns[a] = rg_table_column(s->table, name);
    if (!column || !column->codes)
        return no_column(m, name, s->table, err);
    const char **labels = RG_NEW_N(s->arena, const char *, column->value_count + 1);
    for (size_t i = 0; i < column->value_count; i++)
        labels[i] = column->values[i].p;
    *axis = (rg_axis){.name = name, .values = labels, .count = column->value_count};
    return true;
}

static bool prepare_filters(scan *s, counter *c, rg_err *err)
{
    const rg_measure *m = c->counts->measure;
    if (m->filter_count > FILTERS_MAX)
        return rg_fail_at(err, RG_E_TEMPLATE, m->place, "measure \"%s\" has %zu filters; %d at most",
                          m->id, m->filter_count, FILTERS_MAX);
    for (size_t f = 0; f < m->filter_count; f++) {
        const rg_filter *filter = &m->filters[f];
        const rg_column *column = rg_table_column(s->table, filter->column);
        if (!column)
            return no_column(m, filter->column, s->table, err);
        if (!column->codes && !column->ints)
            return rg_fail_at(err, RG_E_TEMPLATE, m->place,
                              "measure \"%s\" filters by %s, which is a number; filters take "
                              "columns of text, codes or years",
                              m->id, filter->column);
        bool *pass = RG_NEW_N(s->arena, bool, column->value_count + 1);
        for (size_t v = 0; column->codes && v < filter->value_count; v++) {
            uint32_t code = rg_column_code(column, rg_str_of(filter->values[v]));
            if (code != RG_NO_CODE)
                pass[code] = true;
        }
        c->filter_columns[f] = column;
        c->filter_pass[f] = pass;
    }
    c->filter_count = m->filter_count;
    return true;
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
        c->known_count *= out->axes[a].count;
    }
    const rg_places *p = s->job->places;
    c->unit_count = out->measure->by_lsoa ? p->lsoa_count : p->district_count;
    size_t cells = c->unit_count * out->cell_count;
    c->values = RG_NEW_N(s->arena, double, cells + 1);
    c->unknown = RG_NEW_N(s->arena, double, (c->unit_count + 1) * c->known_count + 1);
    /* A count of no rows is zero; a sum over no rows is not supplied. */
    for (size_t i = 0; c->sum && i < cells; i++)
        c->values[i] = (double)NAN;
}

static bool prepare_counter(scan *s, counter *c, rg_err *err)
{
    rg_counts *out = c->counts;
    const rg_measure *m = out->measure;
    out->table = s->table;
    out->axis_count = m->dimension_count;
    out->has_months = s->where->month != NULL;
    for (size_t a = 0; a < out->axis_count; a++)
        if (!prepare_axis(s, c, a, err))
            return false;
    if (m->statistic == RG_STAT_SUM) {
        c->sum = m->column ? rg_table_column(s->table, m->column) : NULL;
        if (!c->sum || !c->sum->numbers)
            return no_column(m, m->column ? m->column : "(none)", s->table, err);
    }
    if (!prepare_filters(s, c, err))
        return false;
    prepare_room(s, c);
    if (s->where->month) {
        out->from = rg_month_first(s->period.first);
        out->to = rg_month_last(s->period.last);
        out->exposure = s->period.exposure;
        return true;
    }
    if (!rg_date_parse(rg_str_of(s->where->day), &out->from))
        return rg_fail_at(err, RG_E_TEMPLATE, m->place, "place \"%s\": day is not a date YYYY-MM-DD",
                          s->table->name);
    out->to = out->from;
    return true;
}

static bool prepare_table(scan *s, rg_err *err)
{
    s->place_column = rg_table_column(s->table, s->where->column);
    if (!s->place_column || !s->place_column->codes)
        return no_column(s->counters[0].counts->measure, s->where->column, s->table, err);
    rg_spot *spots = RG_NEW_N(s->arena, rg_spot, s->place_column->value_count + 1);
    for (size_t i = 0; i < s->place_column->value_count; i++)
        spots[i] = s->where->lsoa ? rg_places_lsoa(s->job->places, s->place_column->values[i])
                                  : rg_places_district(s->job->places, s->place_column->values[i]);
    s->spots = spots;
    s->used = RG_NEW_N(s->arena, uint64_t, s->table->input_count + 1);
    if (s->where->month) {
        s->month_column = rg_table_column(s->table, s->where->month);
        if (!s->month_column || !s->month_column->ints)
            return no_column(s->counters[0].counts->measure, s->where->month, s->table, err);
        if (!find_period(s, err))
            return false;
    }
    for (size_t i = 0; i < s->count; i++)
        if (!prepare_counter(s, &s->counters[i], err))
            return false;
    return true;
}

/* ---- the pass ---- */

static bool passes(const counter *c, size_t row)
{
    for (size_t f = 0; f < c->filter_count; f++) {
        const rg_column *column = c->filter_columns[f];
        if (column->status[row] != RG_CELL_OK)
            return false;
        if (column->codes && !c->filter_pass[f][column->codes[row]])
            return false;
        if (!column->codes) {
            const rg_filter *filter = &c->counts->measure->filters[f];
            bool any = false;
            for (size_t v = 0; v < filter->value_count && !any; v++)
                any = atoi(filter->values[v]) == column->ints[row];
            if (!any)
                return false;
        }
    }
    return true;
}

/* Add a row to one measure's totals; false when the measure does not ask for it. */
static bool count_row(const scan *s, counter *c, size_t row, const rg_spot *spot)
{
    if (!passes(c, row))
        return false;
    rg_counts *out = c->counts;
    uint32_t unit = !spot ? RG_NOWHERE : out->measure->by_lsoa ? spot->lsoa : spot->district;
    size_t cell = 0, known = 0;
    bool lacks = unit == RG_NOWHERE;
    for (size_t a = 0; a < out->axis_count; a++) {
        size_t position;
        if (out->axes[a].of_place) {
            lacks |= !spot || spot->quintile == 0;
            position = !lacks ? (size_t)spot->quintile - 1 : 0;
        } else if (c->axis_is_month[a]) {
            position = (size_t)(s->month_column->ints[row] - s->period.first);
        } else {
            uint32_t code = c->axis_columns[a]->codes[row];
            if (code == RG_NO_CODE)
                return false;
            position = code;
        }
        cell += position * c->strides[a];
        if (!out->axes[a].of_place)
            known += position * c->known_strides[a];
    }
    double amount = 1;
    if (c->sum) {
        if (c->sum->status[row] != RG_CELL_OK)
            return true;
        amount = c->sum->numbers[row];
    }
    if (lacks) {
        size_t owner = unit == RG_NOWHERE ? c->unit_count : unit;
        c->unknown[owner * c->known_count + known] += amount;
        return true;
    }
    double *total = &c->values[unit * out->cell_count + cell];
    *total = isnan(*total) ? amount : *total + amount;
    return true;
}

static void leave_out(const scan *s, size_t row, const char *rule)
{
    rg_place place = rg_table_place(s->table, row);
    rg_ledger_exclude(s->ledger, s->table->ledger_source, s->table->row_file[row], place.line, 0,
                      rule);
}

static void scan_row(scan *s, size_t row)
{
    const rg_spot *spot = NULL;
    uint32_t code = s->place_column->codes[row];
    if (code != RG_NO_CODE) {
        spot = &s->spots[code];
        if (spot->district == RG_NOWHERE) {
            leave_out(s, row, s->outside_rule);
            return;
        }
    }
    if (s->month_column) {
        int month = s->month_column->ints[row];
        if (s->month_column->status[row] != RG_CELL_OK || month < s->period.first ||
            month > s->period.last) {
            leave_out(s, row, "outside the period of the release");
            return;
        }
    }
    bool asked = false;
    for (size_t i = 0; i < s->count; i++)
        asked |= count_row(s, &s->counters[i], row, spot);
    if (asked)
        s->used[s->table->row_file[row]]++;
    else
        leave_out(s, row, "not asked for by any measure of the release");
}

static void run_scan(scan *s)
{
    for (size_t row = 0; row < s->table->row_count; row++)
        scan_row(s, row);
    for (size_t f = 0; f < s->table->input_count; f++)
        rg_ledger_use(s->ledger, s->table->ledger_source, f, s->used[f]);
}

/* ---- subjects ---- */

static size_t known_of(const counter *c, size_t cell)
{
    size_t positions[RG_DIMENSIONS_MAX], known = 0;
    rg_counts_positions(c->counts, cell, positions);
    for (size_t a = 0; a < c->counts->axis_count; a++)
        if (!c->counts->axes[a].of_place)
            known += positions[a] * c->known_strides[a];
    return known;
}

/* A cell whose month the source does not hold. */
static bool absent(const rg_counts *c, size_t cell)
{
    size_t positions[RG_DIMENSIONS_MAX];
    rg_counts_positions(c, cell, positions);
    for (size_t a = 0; a < c->axis_count; a++)
        if (c->axes[a].present && !c->axes[a].present[positions[a]])
            return true;
    return false;
}

static void total_subject(const counter *c, size_t index)
{
    rg_counts *out = c->counts;
    const rg_subject *s = &out->subjects[index];
    for (size_t cell = 0; cell < out->cell_count; cell++) {
        size_t at = index * out->cell_count + cell, known = known_of(c, cell);
        for (size_t u = 0; u < s->unit_count; u++) {
            out->values[at] += c->values[s->units[u] * out->cell_count + cell];
            out->unknown[at] += c->unknown[s->units[u] * c->known_count + known];
        }
        if (s->whole)
            out->unknown[at] += c->unknown[c->unit_count * c->known_count + known];
        if (isnan(out->values[at]) || absent(out, cell))
            out->status[at] = RG_S_MISSING;
    }
}

static bool area_subjects(scan *s, rg_subject **out, size_t *count, rg_err *err)
{
    const rg_areas *areas = s->job->areas;
    *out = RG_NEW_N(s->arena, rg_subject, areas->count + 1);
    for (size_t i = 0; i < areas->count; i++) {
        const rg_area *a = &areas->items[i];
        uint32_t *units = RG_NEW_N(s->arena, uint32_t, a->part_count + 1);
        for (size_t p = 0; p < a->part_count; p++) {
            units[p] = rg_places_district(s->job->places, rg_str_of(a->parts[p])).district;
            if (units[p] == RG_NOWHERE)
                return rg_fail(err, RG_E_DATA,
                               "the geography look-up has no district %s, which is part of %s; add "
                               "it or correct templates/settings/areas.csv",
                               a->parts[p], a->name);
        }
        (*out)[(*count)++] = (rg_subject){a->code, a->name, a->kind, units, a->part_count,
                                          strcmp(a->kind, "whole") == 0};
    }
    return true;
}

static void lsoa_subjects(scan *s, rg_subject **out, size_t *count)
{
    const rg_places *p = s->job->places;
    *out = RG_NEW_N(s->arena, rg_subject, p->lsoa_count + 1);
    uint32_t *units = RG_NEW_N(s->arena, uint32_t, p->lsoa_count + 1);
    for (uint32_t i = 0; i < p->lsoa_count; i++) {
        units[i] = i;
        (*out)[(*count)++] = (rg_subject){p->lsoa_codes[i], p->lsoa_names[i], "lsoa", &units[i], 1,
                                          false};
    }
}

static bool total_counter(scan *s, counter *c, rg_err *err)
{
    rg_counts *out = c->counts;
    rg_subject *subjects = NULL;
    if (out->measure->by_lsoa)
        lsoa_subjects(s, &subjects, &out->subject_count);
    else if (!area_subjects(s, &subjects, &out->subject_count, err))
        return false;
    out->subjects = subjects;
    size_t cells = out->subject_count * out->cell_count + 1;
    out->values = RG_NEW_N(s->arena, double, cells);
    out->unknown = RG_NEW_N(s->arena, double, cells);
    out->status = RG_NEW_N(s->arena, rg_status, cells);
    for (size_t i = 0; i < out->subject_count; i++)
        total_subject(c, i);
    return true;
}

/* ---- all tables ---- */

static void need(const rg_measure *m, const rg_measure **list, size_t *count)
{
    if (!m)
        return;
    need(m->of, list, count);
    need(m->denominator, list, count);
    if (!m->table)
        return;
    for (size_t i = 0; i < *count; i++)
        if (list[i] == m)
            return;
    list[(*count)++] = m;
}

static int by_id(const void *a, const void *b)
{
    return strcmp((*(const rg_measure *const *)a)->id, (*(const rg_measure *const *)b)->id);
}

static bool scan_table(rg_arena *arena, const rg_scan_job *job, const rg_table *table,
                       rg_ledger *ledger, rg_counts_set *set, rg_err *err)
{
    scan s = {.arena = arena, .table = table, .job = job, .ledger = ledger, .set = set};
    s.counters = RG_NEW_N(arena, counter, set->count + 1);
    s.outside_rule = rg_arena_printf(arena, "outside %s", job->whole_name);
    for (size_t i = 0; i < set->count; i++)
        if (strcmp(set->items[i].measure->table->table, table->name) == 0) {
            s.where = set->items[i].measure->table;
            s.counters[s.count++] = (counter){.counts = &set->items[i]};
        }
    if (s.count == 0)
        return true;
    if (!prepare_table(&s, err))
        return false;
    run_scan(&s);
    for (size_t i = 0; i < s.count; i++)
        if (!total_counter(&s, &s.counters[i], err))
            return false;
    if (s.where->month)
        set->period = s.period;
    return true;
}

bool rg_scan(rg_arena *arena, const rg_scan_job *job, rg_ledger *ledger, rg_counts_set *out,
             rg_err *err)
{
    const rg_measure **list = RG_NEW_N(arena, const rg_measure *, job->wanted_count * 4 + 4);
    size_t count = 0;
    for (size_t i = 0; i < job->wanted_count; i++)
        need(job->wanted[i], list, &count);
    if (count)
        qsort(list, count, sizeof *list, by_id);
    *out = (rg_counts_set){.items = RG_NEW_N(arena, rg_counts, count + 1), .count = count};
    for (size_t i = 0; i < count; i++) {
        out->items[i].measure = list[i];
        if (!rg_tables_find(job->tables, list[i]->table->table))
            return rg_fail_at(err, RG_E_USAGE, list[i]->place,
                              "measure \"%s\" needs the source %s, which the release does not name",
                              list[i]->id, list[i]->table->table);
    }
    for (size_t t = 0; t < job->tables->count; t++)
        if (job->tables->items[t] &&
            !scan_table(arena, job, job->tables->items[t], ledger, out, err))
            return false;
    return true;
}
