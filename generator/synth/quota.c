/* synth/quota.c - Whole numbers by largest remainder, and tables fitted to their margins. */
#include "synth/quota.h"

#include <math.h>
#include <stdlib.h>

/* What is left over goes to where most is owed; what is too much comes from where least is. */
static void settle(const double *shares, const double *owed, size_t count, size_t total,
                   size_t *out)
{
    size_t given = 0;
    for (size_t i = 0; i < count; i++)
        given += out[i];
    while (given != total) {
        size_t best = SIZE_MAX;
        bool more = given < total;
        for (size_t i = 0; i < count; i++) {
            if (shares[i] <= 0 || (!more && out[i] == 0))
                continue;
            double lack = owed[i] - (double)out[i];
            double least = best == SIZE_MAX ? 0 : owed[best] - (double)out[best];
            if (best == SIZE_MAX || (more ? lack > least : lack < least))
                best = i;
        }
        if (best == SIZE_MAX)
            return;
        out[best] += more ? 1 : (size_t)-1;
        given += more ? 1 : (size_t)-1;
    }
}

void synth_allot(const double *shares, size_t count, size_t total, double *debt, size_t *out)
{
    double sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += shares[i] > 0 ? shares[i] : 0;
    double *owed = rg_xmalloc((count + 1) * sizeof *owed);
    for (size_t i = 0; i < count; i++) {
        double part = shares[i] > 0 && sum > 0 ? (double)total * shares[i] / sum : 0;
        owed[i] = part + (debt ? debt[i] : 0);
        out[i] = shares[i] > 0 && owed[i] > 0 ? (size_t)floor(owed[i] + 1e-9) : 0;
    }
    settle(shares, owed, count, total, out);
    for (size_t i = 0; debt && i < count; i++)
        debt[i] = owed[i] - (double)out[i];
    free(owed);
}

/* ---- fitting ---- */

/* How many of a part's rows are to have a value; below 0: any number. */
static double rows_wanted(const synth_margin *m, uint32_t part, size_t value, size_t values,
                          double rows)
{
    const double *shares = m->shares[part];
    if (m->counts)
        return shares[value];
    double sum = 0;
    for (size_t v = 0; v < values; v++)
        sum += shares[v] > 0 ? shares[v] : 0;
    return sum > 0 ? rows * (shares[value] > 0 ? shares[value] : 0) / sum : 0;
}

/* Scale the cells of a part's groups so that each value has what is wanted of it; values of which
 * no count is wanted share the rest as they did. */
static void fit_part(synth_table *t, const synth_margin *m, uint32_t part)
{
    double rows = 0, rest = 0, loose = 0;
    for (size_t g = 0; g < t->groups; g++)
        rows += m->part_of[g] == part ? t->rows[g] : 0;
    rest = rows;
    for (size_t v = 0; v < t->values; v++) {
        double have = 0, want = rows_wanted(m, part, v, t->values, rows);
        for (size_t g = 0; g < t->groups; g++)
            have += m->part_of[g] == part ? t->cells[g * t->values + v] : 0;
        if (want < 0) {
            loose += have;
            continue;
        }
        rest -= want;
        for (size_t g = 0; g < t->groups && have > 0; g++)
            if (m->part_of[g] == part)
                t->cells[g * t->values + v] *= want / have;
    }
    for (size_t v = 0; v < t->values && m->counts && loose > 0 && rest > 0; v++)
        for (size_t g = 0; g < t->groups; g++)
            if (m->part_of[g] == part && m->shares[part][v] < 0)
                t->cells[g * t->values + v] *= rest / loose;
}

static void fit_rows(synth_table *t)
{
    for (size_t g = 0; g < t->groups; g++) {
        double sum = 0;
        for (size_t v = 0; v < t->values; v++)
            sum += t->cells[g * t->values + v];
        for (size_t v = 0; v < t->values && sum > 0; v++)
            t->cells[g * t->values + v] *= t->rows[g] / sum;
    }
}

void synth_fit(synth_table *t, const synth_margin *margins, size_t count)
{
    fit_rows(t);
    for (int round = 0; round < 60 && count > 0; round++) {
        for (size_t m = 0; m < count; m++)
            for (uint32_t part = 0; part < margins[m].parts; part++)
                if (margins[m].shares[part])
                    fit_part(t, &margins[m], part);
        fit_rows(t);
    }
}

/* ---- rounding ---- */

/* Start with a debt drawn between -0.5 and 0.5 that adds up to nothing: whole numbers stay what
 * they are, and which of equal halves is rounded up depends on the seed. */
static double *first_debt(rg_arena *arena, synth_chance *chance, size_t count)
{
    double *debt = RG_NEW_N(arena, double, count + 1);
    for (size_t i = 0; i + 1 < count; i += 2) {
        debt[i] = synth_between(chance, -0.49, 0.49);
        debt[i + 1] = -debt[i];
    }
    return debt;
}

void synth_round(rg_arena *arena, const synth_table *t, synth_chance *chance, size_t *counts)
{
    double *debt = first_debt(arena, chance, t->values);
    for (size_t g = 0; g < t->groups; g++)
        synth_allot(&t->cells[g * t->values], t->values, (size_t)t->rows[g], debt,
                    &counts[g * t->values]);
}

/* ---- mending ---- */

/* How many rows of a part have a value, less what is wanted. */
typedef struct tally {
    const synth_margin *margin;
    double *excess; /* parts x values */
} tally;

static void take_tally(const synth_table *t, const size_t *counts, tally *out)
{
    const synth_margin *m = out->margin;
    double *rows = rg_xmalloc((m->parts + 1) * sizeof *rows);
    for (uint32_t part = 0; part < m->parts; part++)
        rows[part] = 0;
    for (size_t g = 0; g < t->groups; g++) {
        rows[m->part_of[g]] += t->rows[g];
        for (size_t v = 0; v < t->values; v++)
            out->excess[m->part_of[g] * t->values + v] += (double)counts[g * t->values + v];
    }
    for (uint32_t part = 0; part < m->parts; part++) {
        double *own = &out->excess[part * t->values], rest = rows[part], loose = 0;
        for (size_t v = 0; v < t->values && m->shares[part]; v++) {
            double want = rows_wanted(m, part, v, t->values, rows[part]);
            rest -= want < 0 ? 0 : want;
            loose += want < 0 ? own[v] : 0;
            own[v] -= want < 0 ? own[v] : want;
        }
        for (size_t v = 0; v < t->values && m->shares[part] && m->counts; v++)
            if (m->shares[part][v] < 0)
                own[v] = loose - rest; /* what is loose is one value */
    }
    free(rows);
}

static void count_move(const synth_table *t, tally *tallies, size_t count, size_t g,
                       size_t from, size_t to)
{
    for (size_t k = 0; k < count; k++) {
        const synth_margin *m = tallies[k].margin;
        uint32_t part = m->part_of[g];
        double *own = &tallies[k].excess[part * t->values];
        const double *shares = m->shares[part];
        for (size_t v = 0; v < t->values && shares; v++) {
            bool loose = m->counts && shares[v] < 0;
            bool of_from = v == from || (loose && m->counts && shares[from] < 0);
            bool of_to = v == to || (loose && m->counts && shares[to] < 0);
            own[v] += (of_to ? 1 : 0) - (of_from ? 1 : 0);
        }
    }
}

/* Whether the other margins of a group get no worse by a move. */
static bool none_minds(const synth_table *t, const tally *tallies, size_t count, size_t but,
                       size_t g, size_t from, size_t to)
{
    for (size_t k = 0; k < count; k++) {
        const synth_margin *m = tallies[k].margin;
        const double *own = &tallies[k].excess[m->part_of[g] * t->values];
        const double *shares = m->shares[m->part_of[g]];
        if (k == but || !shares || (m->counts && shares[from] < 0 && shares[to] < 0))
            continue;
        if (own[from] < 0.5 || own[to] > -0.5)
            return false;
    }
    return true;
}

/* Move one row of a group from a value with too many to one with too few. */
static bool mend_one(const synth_table *t, tally *tallies, size_t count, size_t k,
                     uint32_t part, bool strict, size_t *counts)
{
    const synth_margin *m = tallies[k].margin;
    const double *own = &tallies[k].excess[part * t->values];
    for (size_t from = 0; from < t->values; from++)
        for (size_t to = 0; to < t->values && own[from] >= 0.5; to++) {
            if (own[to] > -0.5 || own[from] - own[to] < 1.25)
                continue;
            for (size_t g = 0; g < t->groups; g++) {
                size_t *row = &counts[g * t->values];
                if (m->part_of[g] != part || row[from] == 0 ||
                    t->cells[g * t->values + to] <= 0 ||
                    (strict && !none_minds(t, tallies, count, k, g, from, to)))
                    continue;
                row[from]--;
                row[to]++;
                count_move(t, tallies, count, g, from, to);
                return true;
            }
        }
    return false;
}

void synth_mend(rg_arena *arena, const synth_table *t, const synth_margin *margins,
                size_t count, size_t *counts)
{
    tally *tallies = RG_NEW_N(arena, tally, count + 1);
    for (size_t k = 0; k < count; k++) {
        tallies[k] =
            (tally){&margins[k], RG_NEW_N(arena, double, margins[k].parts * t->values + 1)};
        take_tally(t, counts, &tallies[k]);
    }
    /* Moves that no other margin minds; in the last rounds any where there is none, the margins
     * declared last counting most. */
    for (int round = 0; round < 12; round++)
        for (size_t k = 0; k < count; k++)
            for (uint32_t part = 0; part < margins[k].parts; part++)
                for (int i = 0; i < 60 && margins[k].shares[part]; i++)
                    if (!mend_one(t, tallies, count, k, part, true, counts) &&
                        (round < 8 || !mend_one(t, tallies, count, k, part, false, counts)))
                        break;
}
