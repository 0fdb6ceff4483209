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
    uint32_t id = rg_key_id(&c->distinct, row);
    if (id != RG_NO_CODE)
        *RG_PUSH(s->arena, c->seen, c->seen_count, c->seen_room) =
            ((uint64_t)cell * c->distinct.count + id) << c->unit_bits | unit;
}

/* The units that a row belongs to; RG_NOWHERE: not known. */
typedef struct row_place {
    uint32_t unit; /* district or neighbourhood; policing area at that level */
    uint32_t npa;
} row_place;

/* What is known of a row's place, whichever measure asks. */
typedef struct row_where {
    const rg_spot *spot; /* NULL: not known */
    uint32_t npa;        /* policing area, or RG_NOWHERE */
} row_where;

/* Where a row that does not lie outside lies. */
static row_where where_of(const scan *s, size_t row)
{
    uint32_t place = s->place && !s->where->npa ? rg_view_code(s->place, row) : RG_NO_CODE;
    uint32_t npa = s->npa ? rg_view_code(s->npa, row) : RG_NO_CODE;
    row_where at = {place == RG_NO_CODE ? NULL : &s->spots[place], RG_NOWHERE};
    if (npa != RG_NO_CODE)
        at.npa = s->npas[npa];
    else if (!s->npa && at.spot)
        at.npa = at.spot->npa;
    return at;
}

static row_place place_of(const scan *s, const counter *c, const row_where *where)
{
    row_place at = {RG_NOWHERE, RG_NOWHERE};
    if (!s->place)
        at.unit = 0;
    else if (s->where->npa)
        at.unit = where->npa;
    else if (where->spot)
        at.unit = c->counts->measure->by_lsoa ? where->spot->lsoa : where->spot->district;
    if (c->npa_count && where->npa != RG_NOWHERE)
        at.npa = (uint32_t)c->npa_first + where->npa;
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
    } else if (c->distinct.ids) {
        add_key(s, c, row, at->cell, unit);
    } else {
        double *total = &c->values[unit * out->cell_count + at->cell];
        *total = isnan(*total) ? at->amount : *total + at->amount;
    }
}

/* Add a row, or what is shared out to one of its hours, to one measure's totals. */
static void count_part(const scan *s, counter *c, size_t row, int slot, double amount,
                       const row_where *where)
{
    row_cells at = {.amount = amount};
    row_cell(s, c, row, slot, where->spot, &at.cell, &at.known, &at.lacks);
    row_place place = place_of(s, c, where);
    add_row(s, c, row, &at, place.unit, c->unit_count);
    if (c->npa_count)
        add_row(s, c, row, &at, place.npa, c->unit_count + 1);
}

/* Its hours, or its several values, one by one; false when the measure asks for none of them. */
static bool count_slots(const scan *s, counter *c, size_t row, double amount,
                        const row_where *where)
{
    uint32_t at = rg_view_row(c->slots, row);
    int slots = at != RG_NO_CODE && c->slots->slots[at] ? c->slots->slots[at] : 1;
    bool asked = false;
    for (int slot = 0; slot < slots; slot++) {
        if (!rg_view_passes_slot(c->filters, c->filter_count, row, slot))
            continue;
        count_part(s, c, row, slot, amount * SCAN_UNITS / (c->slots->members ? 1 : slots),
                   where);
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

/* ---- all rows of a view ---- */

static bool is_outside(const scan *s, uint32_t code)
{
    return s->where->npa ? s->npas[code] == RG_NOWHERE : s->spots[code].district == RG_NOWHERE;
}

/* Rows that lie within the whole area, or of which that is not known. */
static const uint64_t *rows_inside(const scan *s)
{
    const rg_view_column *place = s->place;
    bool *inside = RG_NEW_N(s->arena, bool, place->code_count + 1);
    for (size_t i = 0; i < place->code_count; i++) {
        uint32_t code = place->remap ? place->remap[i] : (uint32_t)i;
        inside[i] = code == RG_NO_CODE || !is_outside(s, code);
    }
    const rg_view_filter filter = {.column = place, .pass = inside, .unknown = true};
    return rg_view_bits(s->arena, s->job->views, s->view, &filter);
}

/* The month of a row that has one. */
static rg_month month_of(const scan *s, size_t row)
{
    return s->month ? s->month->ints[rg_view_row(s->month, row)] : 0;
}

static bool within(const scan *s, rg_month month, rg_month first, rg_month last)
{
    return !s->month || (month >= first && month <= last);
}

/* ROW_UNASKED: within the period; else why not. */
static uint8_t lies_in_time(const scan *s, size_t row)
{
    uint32_t at = s->month ? rg_view_row(s->month, row) : 0;
    if (!s->month)
        return ROW_UNASKED;
    if (at == RG_NO_CODE || s->month->status[at] != RG_CELL_OK)
        return ROW_NO_DATE;
    return within(s, s->month->ints[at], s->period.first, s->period.last) ? ROW_UNASKED
                                                                          : ROW_OUTSIDE_PERIOD;
}

/* Rows of the period, which views of one table that see the same dates share. */
static const uint64_t *rows_in_time(const scan *s)
{
    const rg_view_column *month = s->month;
    size_t rows = s->view->row_count;
    rg_arena *arena = s->view->arena ? s->view->arena : s->arena;
    const char *key =
        rg_arena_printf(arena, "time %zu %p %p %d..%d", rows, (const void *)month->ints,
                        (const void *)month->via, s->period.first, s->period.last);
    uint64_t *bits = rg_map_get(s->job->views->shared, rg_str_of(key));
    if (bits)
        return bits;
    bits = RG_NEW_N(arena, uint64_t, RG_BIT_WORDS(rows) + 1);
    for (size_t row = 0; row < rows; row++)
        bits[row / 64] |= (uint64_t)(lies_in_time(s, row) == ROW_UNASKED) << (row % 64);
    rg_map_set(s->job->views->shared, rg_str_of(key), bits);
    return bits;
}

/* Why rows of one word are not eligible; what is told already may weigh more. */
static void tell_states(scan *s, size_t w, uint64_t outside, uint64_t other)
{
    for (uint64_t rows = outside | other; rows; rows &= rows - 1) {
        unsigned bit = (unsigned)__builtin_ctzll(rows);
        size_t row = w * 64 + bit;
        uint8_t state = outside >> bit & 1 ? ROW_OUTSIDE_AREA : lies_in_time(s, row);
        if (state > s->states[row])
            s->states[row] = state;
    }
}

/* Rows of the area and the period, as bits; the others are told why they are none. */
static uint64_t *find_eligible(scan *s)
{
    size_t rows = s->view->row_count, words = RG_BIT_WORDS(rows);
    uint64_t *eligible = RG_NEW_N(s->arena, uint64_t, words + 1);
    const uint64_t *inside = s->place ? rows_inside(s) : NULL;
    const uint64_t *in_time = s->month ? rows_in_time(s) : NULL;
    for (size_t w = 0; w < words; w++) {
        uint64_t all = rows - w * 64 < 64 ? ((uint64_t)1 << (rows % 64)) - 1 : UINT64_MAX;
        uint64_t outside = inside ? all & ~inside[w] : 0;
        uint64_t other = in_time ? all & ~in_time[w] & ~outside : 0;
        eligible[w] = all & ~outside & ~other;
        tell_states(s, w, outside, other);
    }
    return eligible;
}

/* The measures of a class in whose period the row lies; false where there is none. */
static bool count_asks(scan *s, const filter_class *class, size_t row)
{
    rg_month month = month_of(s, row);
    const row_where where = where_of(s, row);
    bool asked = false;
    double amount;
    for (size_t i = 0; i < class->count; i++) {
        const ask *a = &class->asks[i];
        if (!within(s, month, a->first, a->last))
            continue;
        asked = true;
        for (size_t c = 0; c < a->count; c++)
            if (amount_of(a->counters[c], row, &amount))
                count_part(s, a->counters[c], row, 0, amount, &where);
    }
    return asked;
}

/* The eligible rows that pass the filters of a class. */
static uint64_t *rows_of_class(scan *s, const filter_class *class, const uint64_t *eligible)
{
    size_t words = RG_BIT_WORDS(s->view->row_count);
    uint64_t *rows = RG_NEW_N(s->arena, uint64_t, words + 1);
    memcpy(rows, eligible, words * sizeof *rows);
    for (size_t f = 0; f < class->filter_count; f++) {
        const uint64_t *bits =
            rg_view_bits(s->arena, s->job->views, s->view, &class->filters[f]);
        for (size_t w = 0; w < words; w++)
            rows[w] &= bits[w];
    }
    return rows;
}

static void expect_keys(scan *s, const filter_class *class, const uint64_t *rows)
{
    size_t count = 0;
    for (size_t w = 0; w < RG_BIT_WORDS(s->view->row_count); w++)
        count += (size_t)__builtin_popcountll(rows[w]);
    for (size_t i = 0; i < class->count; i++)
        for (size_t c = 0; c < class->asks[i].count; c++)
            scan_keys_expect(s, class->asks[i].counters[c], count);
}

static void count_class(scan *s, const filter_class *class, const uint64_t *eligible,
                        uint64_t *used)
{
    const uint64_t *rows = rows_of_class(s, class, eligible);
    expect_keys(s, class, rows);
    for (size_t w = 0; w < RG_BIT_WORDS(s->view->row_count); w++)
        for (uint64_t word = rows[w]; word; word &= word - 1) {
            unsigned bit = (unsigned)__builtin_ctzll(word);
            used[w] |= (uint64_t)count_asks(s, class, w * 64 + bit) << bit;
        }
}

/* The measures that share rows out over hours. */
static void count_shared(scan *s, const uint64_t *eligible, uint64_t *used)
{
    double amount;
    for (size_t row = 0; s->shares_out && row < s->view->row_count; row++) {
        bool asked = false;
        if (!rg_bit(eligible, row))
            continue;
        rg_month month = month_of(s, row);
        const row_where where = where_of(s, row);
        for (size_t i = 0; i < s->count; i++) {
            counter *c = &s->counters[i];
            if (c->slots && within(s, month, c->first, c->last) && amount_of(c, row, &amount))
                asked |= count_slots(s, c, row, amount, &where);
        }
        used[row / 64] |= (uint64_t)asked << (row % 64);
    }
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
    const uint64_t *eligible = find_eligible(s);
    uint64_t *used = RG_NEW_N(s->arena, uint64_t, RG_BIT_WORDS(s->view->row_count) + 1);
    for (size_t k = 0; k < s->class_count; k++)
        count_class(s, &s->classes[k], eligible, used);
    count_shared(s, eligible, used);
    for (size_t w = 0; w < RG_BIT_WORDS(s->view->row_count); w++)
        for (uint64_t rows = used[w]; rows; rows &= rows - 1) {
            size_t row = w * 64 + (size_t)__builtin_ctzll(rows);
            s->states[row] = ROW_USED;
            use_partners(s, row);
        }
    return scan_total(s, err);
}

/* ---- accounting ---- */

/* Rows of one file that came to one end. */
typedef struct row_end {
    uint64_t rows;
    rg_place places[RG_LEDGER_PLACES];
    size_t place_count;
} row_end;

/* Rows of a file, from the first to behind its last: used, or left out for a reason; reasons in the order in which they
 * are first met. */
static void account_file(const rg_table *t, const uint8_t *states, size_t from, size_t to,
                         const char *const *rules, rg_ledger *ledger)
{
    row_end ends[ROW_USED + 1] = {0};
    uint8_t order[ROW_USED + 1];
    size_t count = 0, file = t->row_file[from];
    for (size_t row = from; row < to; row++) {
        row_end *end = &ends[states[row]];
        if (end->rows++ == 0)
            order[count++] = states[row];
        if (end->place_count < RG_LEDGER_PLACES)
            end->places[end->place_count++] = (rg_place){NULL, t->row_line[row], 0};
    }
    for (size_t i = 0; i < count; i++) {
        const row_end *end = &ends[order[i]];
        if (order[i] == ROW_USED)
            rg_ledger_use(ledger, t->ledger_source, file, end->rows);
        else
            rg_ledger_many(ledger, RG_L_EXCLUDED, t->ledger_source, file, rules[order[i]],
                           end->rows, end->places, end->place_count);
    }
}

/* Rows stand in the order of their files. */
static void account(const rg_table *t, const uint8_t *states, const char *outside,
                    rg_ledger *ledger)
{
    const char *const rules[] = {"no figure of the release counts them",
                                 "outside the period of the release",
                                 "without a date that can be used",
                                 outside,
                                 "its area is not known",
                                 "its period is not understood"};
    for (size_t from = 0, to; from < t->row_count; from = to) {
        for (to = from + 1; to < t->row_count && t->row_file[to] == t->row_file[from];)
            to++;
        account_file(t, states, from, to, rules, ledger);
    }
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
            account(job->tables->items[t], states[t], outside, ledger);
    return true;
}
