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

/* Scale the cells of the groups of one margin so that each value has its part of their rows. */
static void fit_part(synth_table *t, const uint32_t *part_of, uint32_t part,
                     const double *shares)
{
    double rows = 0, sum = 0;
    for (size_t g = 0; g < t->groups; g++)
        rows += part_of[g] == part ? t->rows[g] : 0;
    for (size_t v = 0; v < t->values; v++)
        sum += shares[v] > 0 ? shares[v] : 0;
    for (size_t v = 0; v < t->values && sum > 0; v++) {
        double have = 0, want = rows * (shares[v] > 0 ? shares[v] : 0) / sum;
        for (size_t g = 0; g < t->groups; g++)
            have += part_of[g] == part ? t->cells[g * t->values + v] : 0;
        for (size_t g = 0; g < t->groups && have > 0; g++)
            if (part_of[g] == part)
                t->cells[g * t->values + v] *= want / have;
    }
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
                    fit_part(t, margins[m].part_of, part, margins[m].shares[part]);
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

/* How far the counts are from what a margin wants of a value in a part. */
static double excess(const synth_table *t, const size_t *counts, const synth_margin *m,
                     uint32_t part, size_t v)
{
    double sum = 0, rows = 0, have = 0;
    for (size_t k = 0; k < t->values; k++)
        sum += m->shares[part][k] > 0 ? m->shares[part][k] : 0;
    for (size_t g = 0; g < t->groups; g++)
        if (m->part_of[g] == part) {
            rows += t->rows[g];
            have += (double)counts[g * t->values + v];
        }
    return have - rows * (m->shares[part][v] > 0 ? m->shares[part][v] : 0) / sum;
}

/* Move one row of a group from a value with too many to one with too few, where no other margin
 * of that group minds. */
static bool mend_one(const synth_table *t, const synth_margin *margins, size_t count, size_t m,
                     uint32_t part, size_t *counts)
{
    size_t over = 0, under = 0;
    double most = -1e9, least = 1e9;
    for (size_t v = 0; v < t->values; v++) {
        double e = excess(t, counts, &margins[m], part, v);
        if (e > most)
            most = e, over = v;
        if (e < least && margins[m].shares[part][v] > 0)
            least = e, under = v;
    }
    if (most < 0.75 || least > -0.25)
        return false;
    for (size_t g = 0; g < t->groups; g++) {
        size_t *row = &counts[g * t->values];
        if (margins[m].part_of[g] != part || row[over] == 0 ||
            t->cells[g * t->values + under] <= 0)
            continue;
        bool free_to = true;
        for (size_t k = 0; k < count && free_to; k++) {
            uint32_t other = margins[k].part_of[g];
            free_to = k == m || !margins[k].shares[other] ||
                      (excess(t, counts, &margins[k], other, over) > -0.25 &&
                       excess(t, counts, &margins[k], other, under) < 0.25);
        }
        if (!free_to)
            continue;
        row[over]--;
        row[under]++;
        return true;
    }
    return false;
}

void synth_mend(const synth_table *t, const synth_margin *margins, size_t count, size_t *counts)
{
    for (int round = 0; round < 8; round++) {
        bool any = false;
        for (size_t m = 0; m < count; m++)
            for (uint32_t part = 0; part < margins[m].parts; part++)
                for (int i = 0; i < 40 && margins[m].shares[part]; i++) {
                    if (!mend_one(t, margins, count, m, part, counts))
                        break;
                    any = true;
                }
        if (!any)
            return;
    }
}
