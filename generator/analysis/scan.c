/* analysis/scan.c - One pass over each view for everything a release asks of it. */
#include "analysis/scan_impl.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

const rg_counts *rg_counts_of(const rg_counts_set *set, const rg_measure *measure)
{
    for (size_t i = 0; i < set->count; i++)
        if (set->items[i].measure == measure)
            return &set->items[i];
    return NULL;
}

void rg_counts_positions(const rg_counts *c, size_t cell, size_t *positions)
{
    for (size_t a = c->axis_count; a-- > 0;) {
        positions[a] = cell % c->axes[a].count;
        cell /= c->axes[a].count;
    }
}

/* ---- the pass ---- */

/* Which cell a row belongs to.  Lacks: a dimension is unknown; known then says which the others are. */
static void row_cell(const scan *s, const counter *c, size_t row, int slot, const rg_spot *spot,
                     size_t *cell, size_t *known, bool *lacks)
{
    for (size_t a = 0; a < c->counts->axis_count; a++) {
        size_t position;
        if (c->counts->axes[a].of_place) {
            bool told = spot && spot->quintile != 0;
            *lacks |= !told;
            position = told ? (size_t)spot->quintile - 1 : 0;
        } else if (c->axis_is_month[a]) {
            position = (size_t)(s->month->ints[rg_view_row(s->month, row)] - c->first);
        } else {
            const rg_view_column *axis = c->axis_columns[a];
            uint32_t code =
                axis->slots ? rg_view_slot(axis, row, slot) : rg_view_code(axis, row);
            *lacks |= code == RG_NO_CODE;
            position = code == RG_NO_CODE ? c->counts->axes[a].count : code;
        }
        *cell += position * c->strides[a];
        if (!c->counts->axes[a].of_place)
            *known += position * c->known_strides[a];
    }
}

static void add_key(const scan *s, counter *c, size_t row, size_t cell, uint32_t unit)
{
    uint32_t at = rg_view_row(c->distinct, row);
    if (at != RG_NO_CODE && c->distinct->status[at] == RG_CELL_OK)
        *RG_PUSH(s->arena, c->seen, c->seen_count, c->seen_room) =
            (seen_key){(uint32_t)cell, unit, c->distinct->keys[at]};
}

/* The units that a row belongs to; RG_NOWHERE: not known. */
typedef struct row_place {
    uint32_t unit; /* district or neighbourhood; policing area at that level */
    uint32_t npa;
} row_place;

static row_place place_of(const scan *s, const counter *c, size_t row, const rg_spot *spot)
{
    row_place at = {RG_NOWHERE, RG_NOWHERE};
    uint32_t code = s->npa ? rg_view_code(s->npa, row) : RG_NO_CODE;
    uint32_t npa = code != RG_NO_CODE ? s->npas[code]
                   : s->npa || !spot  ? RG_NOWHERE
                                      : spot->npa;
    if (!s->place)
        at.unit = 0;
    else if (s->where->npa)
        at.unit = npa;
    else if (spot)
        at.unit = c->counts->measure->by_lsoa ? spot->lsoa : spot->district;
    if (c->npa_count && npa != RG_NOWHERE)
        at.npa = (uint32_t)c->npa_first + npa;
    return at;
}

/* Where a row goes: a cell of all its dimensions, or what is known of it where one is lacking. */
typedef struct row_cells {
    size_t cell, known;
    bool lacks;
    double amount;
} row_cells;

/* Add a row to one unit; to `nobody` where its unit is not known. */
static void add_row(const scan *s, counter *c, size_t row, const row_cells *at, uint32_t unit,
                    size_t nobody)
{
    rg_counts *out = c->counts;
    bool lacks = at->lacks || unit == RG_NOWHERE;
    if (c->asked) {
        scan_sample_add(s, c, row, at->cell, unit, &lacks);
        if (!lacks)
            return;
    }
    if (lacks) {
        size_t owner = unit == RG_NOWHERE ? nobody : unit;
        c->unknown[owner * c->known_count + at->known] += at->amount;
    } else if (c->distinct) {
        add_key(s, c, row, at->cell, unit);
    } else {
        double *total = &c->values[unit * out->cell_count + at->cell];
        *total = isnan(*total) ? at->amount : *total + at->amount;
    }
}

/* Add a row, or what is shared out to one of its hours, to one measure's totals. */
static void count_part(const scan *s, counter *c, size_t row, int slot, double amount,
                       const rg_spot *spot)
{
    row_cells at = {.amount = amount};
    row_cell(s, c, row, slot, spot, &at.cell, &at.known, &at.lacks);
    row_place place = place_of(s, c, row, spot);
    add_row(s, c, row, &at, place.unit, c->unit_count);
    if (c->npa_count)
        add_row(s, c, row, &at, place.npa, c->unit_count + 1);
}

/* Its hours one by one; false when the measure asks for none of them. */
static bool count_slots(const scan *s, counter *c, size_t row, double amount,
                        const rg_spot *spot)
{
    uint32_t at = rg_view_row(c->slots, row);
    int slots = at != RG_NO_CODE && c->slots->slots[at] ? c->slots->slots[at] : 1;
    bool asked = false;
    for (int slot = 0; slot < slots; slot++) {
        if (!rg_view_passes_slot(c->filters, c->filter_count, row, slot))
            continue;
        count_part(s, c, row, slot, amount * SCAN_UNITS / slots, spot);
        asked = true;
    }
    return asked;
}

/* What a row counts in a measure: 1, or the number of a sum; false where it has none. */
static bool amount_of(const counter *c, size_t row, double *out)
{
    *out = 1;
    if (!c->sum)
        return true;
    uint32_t at = rg_view_row(c->sum, row);
    if (at == RG_NO_CODE || c->sum->status[at] != RG_CELL_OK)
        return false;
    *out = c->sum->numbers[at];
    return true;
}

static bool within(const scan *s, rg_month month, rg_month first, rg_month last)
{
    return !s->month || (month >= first && month <= last);
}

/* Every measure whose filters and period a row passes; false where there is none. */
static bool count_row(scan *s, size_t row, rg_month month, const rg_spot *spot)
{
    bool asked = false;
    double amount;
    for (size_t k = 0; k < s->class_count; k++) {
        const filter_class *class = &s->classes[k];
        if (!rg_view_passes(class->filters, class->filter_count, row))
            continue;
        for (size_t i = 0; i < class->count; i++) {
            const ask *a = &class->asks[i];
            if (!within(s, month, a->first, a->last))
                continue;
            asked = true;
            for (size_t c = 0; c < a->count; c++)
                if (amount_of(a->counters[c], row, &amount))
                    count_part(s, a->counters[c], row, 0, amount, spot);
        }
    }
    for (size_t i = 0; s->shares_out && i < s->count; i++) {
        counter *c = &s->counters[i];
        if (c->slots && within(s, month, c->first, c->last) && amount_of(c, row, &amount))
            asked |= count_slots(s, c, row, amount, spot);
    }
    return asked;
}

/* Whether a row lies outside the whole area. */
static bool lies_outside(const scan *s, size_t row, const rg_spot **spot)
{
    uint32_t code = s->place ? rg_view_code(s->place, row) : RG_NO_CODE;
    if (code == RG_NO_CODE)
        return false;
    if (s->where->npa)
        return s->npas[code] == RG_NOWHERE;
    *spot = &s->spots[code];
    return (*spot)->district == RG_NOWHERE;
}

static uint8_t scan_row(scan *s, size_t row)
{
    const rg_spot *spot = NULL;
    rg_month month = 0;
    if (lies_outside(s, row, &spot))
        return ROW_OUTSIDE_AREA;
    if (s->month) {
        uint32_t at = rg_view_row(s->month, row);
        if (at == RG_NO_CODE || s->month->status[at] != RG_CELL_OK)
            return ROW_OUTSIDE_PERIOD;
        month = s->month->ints[at];
        if (month < s->period.first || month > s->period.last)
            return ROW_OUTSIDE_PERIOD;
    }
    return count_row(s, row, month, spot) ? ROW_USED : ROW_UNASKED;
}

/* A row that is used uses the rows it is joined to. */
static void use_partners(const scan *s, size_t row)
{
    for (size_t j = 0; s->view->spec && j < s->view->spec->join_count; j++)
        if (s->view->joins[j][row] != RG_NO_CODE)
            s->join_states[j][s->view->joins[j][row]] = ROW_USED;
}

static bool scan_view(scan *s, rg_err *err)
{
    if (s->where->published)
        return scan_published(s, err);
    if (!scan_prepare(s, err))
        return false;
    for (size_t row = 0; row < s->view->row_count; row++) {
        uint8_t state = scan_row(s, row);
        if (state > s->states[row])
            s->states[row] = state;
        if (state == ROW_USED)
            use_partners(s, row);
    }
    return scan_total(s, err);
}

/* ---- accounting ---- */

static void account(rg_arena *arena, const rg_table *t, const uint8_t *states,
                    const char *outside, rg_ledger *ledger)
{
    const char *rules[] = {"not asked for by any measure of the release",
                           "outside the period of the release", outside,
                           "its period is not understood"};
    uint64_t *used = RG_NEW_N(arena, uint64_t, t->input_count + 1);
    for (size_t row = 0; row < t->row_count; row++) {
        if (states[row] == ROW_USED) {
            used[t->row_file[row]]++;
            continue;
        }
        rg_place place = rg_table_place(t, row);
        rg_ledger_exclude(ledger, t->ledger_source, t->row_file[row], place.line, 0,
                          rules[states[row]]);
    }
    for (size_t f = 0; f < t->input_count; f++)
        rg_ledger_use(ledger, t->ledger_source, f, used[f]);
}

/* ---- all views ---- */

typedef struct needed {
    const rg_scan_job *job;
    rg_arena *arena;
    const rg_measure **list;
    size_t count, room;
    bool npas; /* policing areas are among the areas */
} needed;

/* What stands for a denominator in policing areas is nobody's wish: without its source their rates are missing. */
static void need(needed *n, const rg_measure *m)
{
    if (!m)
        return;
    need(n, m->of);
    need(n, m->denominator);
    need(n, m->base);
    if (n->npas && m->npas && rg_views_find(n->job->views, m->npas->table->table))
        need(n, m->npas);
    if (!m->table)
        return;
    for (size_t i = 0; i < n->count; i++)
        if (n->list[i] == m)
            return;
    *RG_PUSH(n->arena, n->list, n->count, n->room) = m;
}

/* The first table or view that it needs and that is not there, or NULL. */
static const rg_locator *missing_view(const rg_measure *m, const rg_views *views)
{
    const rg_measure *const operands[] = {m->of, m->denominator, m->base};
    if (m->table && !rg_views_find(views, m->table->table))
        return m->table;
    for (size_t i = 0; i < sizeof operands / sizeof *operands; i++) {
        const rg_locator *missing = operands[i] ? missing_view(operands[i], views) : NULL;
        if (missing)
            return missing;
    }
    return NULL;
}

bool rg_measure_has_views(const rg_measure *m, const rg_views *views)
{
    return !missing_view(m, views);
}

static int by_id(const void *a, const void *b)
{
    return strcmp((*(const rg_measure *const *)a)->id, (*(const rg_measure *const *)b)->id);
}

static bool wants_npas(const rg_scan_job *job)
{
    for (size_t i = 0; job->places->npas && i < job->areas->count; i++)
        if (rg_area_is_npa(&job->areas->items[i]))
            return true;
    return false;
}

static bool plan(rg_arena *arena, const rg_scan_job *job, rg_counts_set *out, rg_err *err)
{
    needed n = {.job = job, .arena = arena, .npas = wants_npas(job)};
    for (size_t i = 0; i < job->wanted_count; i++)
        need(&n, job->wanted[i]);
    const rg_measure **list = n.list;
    size_t count = n.count;
    if (count)
        qsort(list, count, sizeof *list, by_id);
    *out = (rg_counts_set){.items = RG_NEW_N(arena, rg_counts, count + 1), .count = count};
    for (size_t i = 0; i < count; i++) {
        out->items[i].measure = list[i];
        if (!rg_views_find(job->views, list[i]->table->table))
            return rg_fail_at(
                err, RG_E_USAGE, list[i]->place,
                "measure \"%s\" needs the source %s, which the release does not name",
                list[i]->id, list[i]->table->table);
    }
    return true;
}

/* States of all tables' rows, by table. */
static uint8_t **new_states(rg_arena *arena, const rg_tables *tables)
{
    uint8_t **states = RG_NEW_N(arena, uint8_t *, tables->count + 1);
    for (size_t t = 0; t < tables->count; t++)
        if (tables->items[t])
            states[t] = RG_NEW_N(arena, uint8_t, tables->items[t]->row_count + 1);
    return states;
}

static uint8_t *states_of(const rg_tables *tables, uint8_t **states, const rg_table *table)
{
    for (size_t t = 0; t < tables->count; t++)
        if (tables->items[t] == table)
            return states[t];
    return NULL;
}

static bool scan_one(rg_arena *arena, const rg_scan_job *job, const rg_view *view,
                     uint8_t **states, rg_counts_set *set, rg_err *err)
{
    scan s = {.arena = arena,
              .job = job,
              .view = view,
              .wants_npas = wants_npas(job),
              .states = states_of(job->tables, states, view->table)};
    for (size_t j = 0; view->spec && j < view->spec->join_count; j++)
        s.join_states[j] = states_of(job->tables, states, view->join_tables[j]);
    s.counters = RG_NEW_N(arena, counter, set->count + 1);
    for (size_t i = 0; i < set->count; i++)
        if (strcmp(set->items[i].measure->table->table, view->name) == 0) {
            s.where = set->items[i].measure->table;
            s.counters[s.count++] = (counter){.counts = &set->items[i]};
        }
    if (s.count == 0)
        return true;
    if (!scan_view(&s, err))
        return false;
    if (s.month && !s.where->stock && !set->period.present)
        set->period = s.period;
    return true;
}

/* Look-ups of places have been accounted for where they were read. */
static bool accounted(const rg_ledger *ledger, const rg_table *table)
{
    const rg_ledger_source *s = rg_ledger_at(ledger, table->ledger_source);
    return s->read == s->used + s->excluded + s->rejected;
}

bool rg_scan(rg_arena *arena, const rg_scan_job *job, rg_ledger *ledger, rg_counts_set *out,
             rg_err *err)
{
    if (!plan(arena, job, out, err))
        return false;
    uint8_t **states = new_states(arena, job->tables);
    for (size_t v = 0; v < job->views->count; v++)
        if (!scan_one(arena, job, &job->views->items[v], states, out, err))
            return false;
    const char *outside = rg_arena_printf(arena, "outside %s", job->whole_name);
    for (size_t t = 0; t < job->tables->count; t++)
        if (job->tables->items[t] && !accounted(ledger, job->tables->items[t]))
            account(arena, job->tables->items[t], states[t], outside, ledger);
    return true;
}
