/* synth/persons.c - Who stands behind rows.
 *
 *    persons "people" { of = "suspects", block = { "era" }, alike = { "age_group" }, near = "npa",
 *                       again = "again", sizes = { ["2"] = 6, ["3"] = 2, ["4-6"] = 1 },
 *                       any = { night = "yes" }, first = { "day" }, last = { ... },
 *                       steps = { ... }, careers = { ... }, give = { "sex" } }
 *
 * Within a block each row with again = "yes" belongs to a person of two rows or more, each other row
 * to a person of its own, so that shares of repeats follow from `again`.  Persons are alike in
 * `alike` and have rows of different parents; rows that are near each other are put together.
 * Rows that `where` leaves out belong to nobody. */
#include "synth/persons.h"

#include <stdlib.h>
#include <string.h>

/* ---- how many rows each ---- */

/* Sizes by their weights, largest first, that add up to count; count is at least 2. */
static size_t make_sizes(synth_make *m, size_t count, size_t *out)
{
    double weights[64], mean = 0, sum = 0;
    int32_t lows[64], highs[64];
    size_t kinds = 0, numbers[64], made = 0;
    for (size_t i = 0; i < m->sizes->field_count && kinds < 64; i++) {
        const rg_value *weight = m->sizes->fields[i].value;
        if (weight->kind != RG_V_NUMBER ||
            !synth_range(m->sizes->fields[i].key, &lows[kinds], &highs[kinds]) ||
            lows[kinds] < 2)
            continue;
        weights[kinds] = weight->number;
        mean += weight->number * (lows[kinds] + highs[kinds]) / 2;
        sum += weight->number;
        kinds++;
    }
    if (kinds == 0 || sum <= 0)
        weights[0] = lows[0] = highs[0] = 2, mean = 2, sum = 1, kinds = 1;
    synth_allot(weights, kinds, (size_t)((double)count / (mean / sum) + 0.5), NULL, numbers);
    size_t given = 0;
    for (size_t k = kinds; k-- > 0;)
        for (size_t i = 0; i < numbers[k]; i++) {
            size_t size =
                (size_t)lows[k] + synth_below(&m->chance, (size_t)(highs[k] - lows[k]) + 1);
            if (given + size + 1 >= count)
                size = count - given;
            if (size < 2)
                continue;
            out[made++] = size;
            if ((given += size) == count)
                return made;
        }
    while (given < count) { /* what is left over: pairs, the last one perhaps three */
        out[made] = count - given == 3 ? 3 : 2;
        given += out[made++];
    }
    return made;
}

/* ---- who has which rows ---- */

static uint32_t parent_of(const synth_make *m, uint32_t row)
{
    return m->frame->parent_row ? m->frame->parent_row[row] : row;
}

/* Bring a row of another parent, where there is one further on, to the place `at`. */
static void part_parents(synth_make *m, uint32_t *rows, size_t first, size_t at, size_t count)
{
    for (size_t other = at; other < count; other++) {
        bool clash = false;
        for (size_t i = first; i < at && !clash; i++)
            clash = parent_of(m, rows[i]) == parent_of(m, rows[other]);
        if (clash)
            continue;
        uint32_t kept = rows[at];
        rows[at] = rows[other];
        rows[other] = kept;
        return;
    }
}

static void add_person(synth_make *m, const uint32_t *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        m->person[rows[i]] = (uint32_t)m->count;
        m->items[m->filled++] = rows[i];
    }
    m->starts[++m->count] = m->filled;
}

/* Rows of one block that are alike, near ones together and shuffled among themselves. */
static void share_rows(synth_make *m, uint32_t *rows, size_t count)
{
    size_t repeated = 0;
    uint32_t *again = rg_xmalloc((count + 1) * sizeof *again);
    for (size_t i = 0; i < count; i++)
        if (m->again && m->again->cells[rows[i]] == m->yes)
            again[repeated++] = rows[i];
        else
            add_person(m, &rows[i], 1);
    size_t *sizes = rg_xmalloc((count + 2) * sizeof *sizes), at = 0;
    size_t people = repeated > 1 ? make_sizes(m, repeated, sizes) : 0;
    for (size_t i = people; i > 1; i--) {
        size_t other = synth_below(&m->chance, i), kept = sizes[i - 1];
        sizes[i - 1] = sizes[other];
        sizes[other] = kept;
    }
    for (size_t p = 0; p < people; at += sizes[p++]) {
        for (size_t i = 1; i < sizes[p]; i++)
            part_parents(m, again, at, at + i, repeated);
        add_person(m, &again[at], sizes[p]);
    }
    for (; at < repeated; at++) /* one row alone cannot be a repeat */
        add_person(m, &again[at], 1);
    free(sizes);
    free(again);
}

static bool make_people(synth_make *m, const rg_value *v, rg_err *err)
{
    synth_column **by, *near = NULL;
    size_t count, more;
    synth_column **alike;
    const char *name = NULL;
    synth_rows rows;
    if (!synth_columns_need(m->run, m->frame, v, "block", &by, &count, err) ||
        !synth_columns_need(m->run, m->frame, v, "alike", &alike, &more, err) ||
        !rg_value_want_text(v, "near", &name, err) ||
        (name && !(near = synth_column_need(m->frame, name, v->place, err))) ||
        !synth_select(m->run, m->frame, rg_value_get(v, "where"), &rows, err))
        return false;
    synth_column *all[32];
    size_t n = 0;
    for (size_t i = 0; i < count && n < 30; i++)
        all[n++] = by[i];
    for (size_t i = 0; i < more && n < 30; i++)
        all[n++] = alike[i];
    m->items = RG_NEW_N(m->run->rows, uint32_t, rows.count + 1);
    m->starts = RG_NEW_N(m->run->rows, size_t, rows.count + 2);
    synth_groups groups = synth_group(m->run, &rows, all, n);
    for (size_t g = 0; g < groups.count; g++) {
        synth_rows own = {&groups.items[groups.starts[g]],
                          groups.starts[g + 1] - groups.starts[g]};
        synth_shuffle(&m->chance, own.items, own.count);
        synth_groups parts = synth_group(m->run, &own, near ? &near : NULL, near ? 1 : 0);
        share_rows(m, parts.items, own.count);
    }
    return true;
}

/* ---- the frame of persons ---- */

static bool take_alike(synth_make *m, const rg_value *v, const char *key, rg_err *err)
{
    synth_column **from;
    size_t count;
    if (!synth_columns_need(m->run, m->frame, v, key, &from, &count, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        synth_column *to = synth_column_add(m->run, m->people, from[i]->name, from[i]->number);
        for (size_t p = 0; p < m->count; p++)
            to->cells[p] = from[i]->cells[m->items[m->starts[p]]];
    }
    return true;
}

/* any = { night = "yes" }: "yes" where a row of the person has that value, else "no". */
static bool take_any(synth_make *m, const rg_value *v, rg_err *err)
{
    const rg_value *any = rg_value_get(v, "any");
    for (size_t i = 0; any && i < any->field_count; i++) {
        const char *name = any->fields[i].key.p;
        const synth_column *from = synth_column_need(m->frame, name, v->place, err);
        if (!from)
            return false;
        int32_t wanted = synth_code(m->run, any->fields[i].value->text);
        synth_column *to = synth_column_add(m->run, m->people, name, false);
        for (size_t p = 0; p < m->count; p++) {
            bool found = false;
            for (size_t k = m->starts[p]; k < m->starts[p + 1] && !found; k++)
                found = from->cells[m->items[k]] == wanted;
            to->cells[p] = found ? m->yes : synth_code(m->run, rg_str_of("no"));
        }
    }
    return true;
}

/* The least (first) or greatest (last) number of the person's rows. */
static bool take_number(synth_make *m, const rg_value *v, const char *key, bool last,
                        rg_err *err)
{
    synth_column **from;
    size_t count;
    if (!synth_columns_need(m->run, m->frame, v, key, &from, &count, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        const char *name = rg_arena_printf(m->run->rows, "%s_%s", key, from[i]->name);
        synth_column *to = synth_column_add(m->run, m->people, name, true);
        for (size_t p = 0; p < m->count; p++) {
            int32_t best = from[i]->cells[m->items[m->starts[p]]];
            for (size_t k = m->starts[p]; k < m->starts[p + 1]; k++) {
                int32_t cell = from[i]->cells[m->items[k]];
                best = (last ? cell > best : cell < best) ? cell : best;
            }
            to->cells[p] = best;
        }
    }
    return true;
}

static bool take_from_rows(synth_make *m, const rg_value *v, rg_err *err)
{
    synth_column *rows = synth_column_add(m->run, m->people, "rows", true);
    for (size_t p = 0; p < m->count; p++)
        rows->cells[p] = (int32_t)(m->starts[p + 1] - m->starts[p]);
    return take_alike(m, v, "block", err) && take_alike(m, v, "alike", err) &&
           take_alike(m, v, "take", err) && take_any(m, v, err) &&
           take_number(m, v, "first", false, err) && take_number(m, v, "last", true, err);
}

static bool give_back(synth_make *m, const rg_value *v, rg_err *err)
{
    synth_column **from;
    size_t count;
    if (!synth_columns_need(m->run, m->people, v, "give", &from, &count, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        synth_column *to = synth_column_add(m->run, m->frame, from[i]->name, from[i]->number);
        for (size_t r = 0; r < m->frame->rows; r++)
            if (m->person[r] != UINT32_MAX)
                to->cells[r] = from[i]->cells[m->person[r]];
    }
    return true;
}

bool synth_persons(synth_run *run, const rg_value *v, rg_err *err)
{
    synth_make m = {.run = run, .sizes = rg_value_get(v, "sizes")};
    const char *name = NULL, *of = NULL, *again = NULL;
    if (!rg_value_need_text(v, "name", &name, err) || !rg_value_need_text(v, "of", &of, err) ||
        !rg_value_want_text(v, "again", &again, err))
        return false;
    if (!(m.frame = synth_frame_find(run, of)))
        return rg_fail_at(err, RG_E_TEMPLATE, v->place, "%s: there are no records %s yet", name,
                          of);
    if ((again && !(m.again = synth_column_need(m.frame, again, v->place, err))))
        return false;
    if (m.again && (!m.sizes || m.sizes->kind != RG_V_TABLE))
        return rg_fail_at(err, RG_E_TEMPLATE, v->place, "%s: again needs sizes", name);
    m.yes = synth_code(run, rg_str_of("yes"));
    m.chance = synth_stream(run, of, name);
    m.person = RG_NEW_N(run->rows, uint32_t, m.frame->rows + 1);
    memset(m.person, 0xff, (m.frame->rows + 1) * sizeof *m.person);
    if (!make_people(&m, v, err))
        return false;
    rg_arena_reset(run->scratch);
    m.people = synth_frame_new(run, name, m.count);
    m.frame->person = m.person;
    return take_from_rows(&m, v, err) &&
           synth_steps(run, m.people, rg_value_get(v, "steps"), err) &&
           synth_careers(&m, rg_value_get(v, "careers"), err) && give_back(&m, v, err);
}
