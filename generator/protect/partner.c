/* protect/partner.c - Secondary protection of cells with a class of their own, over areas and over kinds. */
#include "protect/partner.h"

#include <math.h>
#include <string.h>

enum { PARTNER_LEAST = 5 }; /* the smallest count that a table of districts prints */

typedef struct pairing {
    rg_arena *arena;
    const rg_counts *exact;
    rg_counts *c;
    const rg_kinds *kinds;
    const rg_partner_subject *subjects;
    const rg_partner_cell *cells;
    double *totals;
} pairing;

static size_t place_of(const pairing *p, size_t subject, size_t cell)
{
    return subject * p->c->cell_count + cell;
}

static bool is_hidden(const pairing *p, size_t subject, size_t cell)
{
    return p->c->status[place_of(p, subject, cell)] == RG_S_HIDDEN;
}

static bool is_shown(const pairing *p, size_t subject, size_t cell)
{
    return p->c->status[place_of(p, subject, cell)] == RG_S_OK;
}

static double count_of(const pairing *p, size_t subject, size_t cell)
{
    double x = p->exact->values[place_of(p, subject, cell)];
    return isnan(x) ? 0 : x;
}

static void hide(const pairing *p, size_t subject, size_t cell)
{
    size_t at = place_of(p, subject, cell);
    p->c->status[at] = RG_S_HIDDEN;
    p->c->values[at] = p->c->unknown[at] = (double)NAN;
}

static bool is_local(const pairing *p, size_t subject)
{
    return strcmp(p->subjects[subject].base.level, "upper") != 0;
}

/* ---- areas ---- */

/* Districts and policing areas are numbered apart. */
static bool of_policing(const rg_subject *s)
{
    return s->npas || strcmp(s->kind, "npa") == 0;
}

static size_t unit_limit(const rg_counts *c)
{
    size_t limit = 0;
    for (size_t s = 0; s < c->subject_count; s++)
        for (size_t u = 0; u < c->subjects[s].unit_count; u++)
            if (c->subjects[s].units[u] >= limit)
                limit = c->subjects[s].units[u] + 1;
    return limit;
}

/* Subtract from a row what earlier rows have at their leading unit. */
static void reduce(double *row, double *const *basis, const size_t *leads, size_t count,
                   size_t width)
{
    for (size_t b = 0; b < count; b++) {
        double factor = row[leads[b]];
        for (size_t u = 0; factor != 0 && u < width; u++)
            row[u] -= factor * basis[b][u];
    }
}

static size_t leading(const double *row, size_t width)
{
    size_t u = 0;
    while (u < width && fabs(row[u]) < 1e-9)
        u++;
    return u;
}

static double *row_of(const pairing *p, size_t subject, size_t width)
{
    const rg_subject *s = &p->c->subjects[subject];
    double *row = RG_NEW_N(p->arena, double, width + 1);
    for (size_t u = 0; u < s->unit_count; u++)
        row[s->units[u]] = 1;
    return row;
}

/* Whether the area is a sum or difference of areas that are known: those shown, and one more (or itself: none).
 * without: an area that is taken as hidden (or itself). */
static bool gives_away(const pairing *p, size_t cell, size_t target, size_t more,
                       size_t without)
{
    const rg_counts *c = p->c;
    size_t width = unit_limit(c), count = 0;
    double **basis = RG_NEW_N(p->arena, double *, c->subject_count + 1);
    size_t *leads = RG_NEW_N(p->arena, size_t, c->subject_count + 1);
    bool policing = of_policing(&c->subjects[target]);
    for (size_t s = 0; s < c->subject_count; s++) {
        bool known = is_shown(p, s, cell) || s == more;
        if (!known || s == target || s == without || of_policing(&c->subjects[s]) != policing)
            continue;
        double *row = row_of(p, s, width);
        reduce(row, basis, leads, count, width);
        size_t lead = leading(row, width);
        if (lead == width)
            continue;
        for (size_t u = width; u-- > 0;)
            row[u] /= row[lead];
        basis[count] = row;
        leads[count++] = lead;
    }
    double *row = row_of(p, target, width);
    reduce(row, basis, leads, count, width);
    return leading(row, width) == width;
}

/* Hidden because it is small, so that whoever is counted knows nearly all of it. */
static bool is_small(const pairing *p, size_t subject, size_t cell)
{
    double x = count_of(p, subject, cell);
    return is_hidden(p, subject, cell) && x > 0 && x < PARTNER_LEAST;
}

/* A hidden area that shown ones give away, or a small one that they do with another that knows itself; `without` as
 * above. */
static bool find_exposed(const pairing *p, size_t cell, bool withheld, size_t without,
                         size_t *target)
{
    const rg_counts *c = p->c;
    for (size_t s = 0; s < c->subject_count; s++) {
        if (!is_hidden(p, s, cell) || c->subjects[s].unit_count == 0)
            continue;
        *target = s;
        if (gives_away(p, cell, s, s, without))
            return true;
        for (size_t k = 0; k < c->subject_count && !withheld && is_small(p, s, cell); k++)
            if (k != s && is_small(p, k, cell) && gives_away(p, cell, s, k, without))
                return true;
    }
    return false;
}

/* The best of the shown areas to hide as well: one that ends the exposure, districts before larger areas, the
 * smallest count first. */
static bool find_area(const pairing *p, size_t cell, bool withheld, size_t *best)
{
    const rg_counts *c = p->c;
    bool found = false, ends = false;
    size_t target;
    for (size_t s = 0; s < c->subject_count; s++) {
        double x = count_of(p, s, cell);
        if (!is_shown(p, s, cell) || c->subjects[s].whole || !(x > 0))
            continue;
        bool now = !find_exposed(p, cell, withheld, s, &target);
        bool better = !found || (now && !ends) ||
                      (now == ends && is_local(p, s) && !is_local(p, *best)) ||
                      (now == ends && is_local(p, s) == is_local(p, *best) &&
                       x < count_of(p, *best, cell));
        if (!better || (ends && !now))
            continue;
        found = true;
        ends = now;
        *best = s;
    }
    return found;
}

/* Whether all areas of the level are hidden whatever they hold. */
static bool is_withheld(const pairing *p, size_t cell)
{
    for (size_t s = 0; s < p->c->subject_count; s++)
        if (is_local(p, s) && is_shown(p, s, cell))
            return false;
    return true;
}

static void hide_areas(const pairing *p, size_t cell)
{
    size_t target, best = 0;
    bool withheld = is_withheld(p, cell);
    while (find_exposed(p, cell, withheld, SIZE_MAX, &target)) {
        if (find_area(p, cell, withheld, &best)) {
            hide(p, best, cell);
            continue;
        }
        for (size_t s = 0; s < p->c->subject_count; s++)
            if (is_shown(p, s, cell) && !p->c->subjects[s].whole)
                hide(p, s, cell);
        return;
    }
}

/* ---- kinds ---- */

/* Whether a cell of a class is hidden in a strip, while other kinds are shown in it.  Beside rounded counts a small one
 * needs no partner: what rounding takes is as much as it.  A large one that is kept back does. */
static bool needs_partner(const pairing *p, size_t subject, size_t strip)
{
    bool hidden = false, other = false, rounded = p->subjects[subject].rounded;
    for (size_t cell = 0; cell < p->c->cell_count; cell++) {
        if (p->kinds->strip[cell] != strip)
            continue;
        hidden |= p->kinds->class[cell] && is_hidden(p, subject, cell) &&
                  (p->cells[cell].rounds ? p->subjects[subject].kept_back[cell] : !rounded);
        other |= !p->kinds->class[cell] && !p->kinds->empty[cell] && is_shown(p, subject, cell);
    }
    return hidden && other;
}

static double held_by(const pairing *p, size_t subject, size_t strip, int order)
{
    double sum = 0;
    for (size_t cell = 0; cell < p->c->cell_count; cell++)
        if (p->kinds->strip[cell] == strip && !p->kinds->class[cell] &&
            p->kinds->partner[cell] && p->kinds->partner[cell] <= order)
            sum += count_of(p, subject, cell);
    return sum;
}

static int last_partner(const pairing *p)
{
    int last = 0;
    for (size_t cell = 0; cell < p->c->cell_count; cell++)
        last = p->kinds->partner[cell] > last ? p->kinds->partner[cell] : last;
    return last;
}

static void hide_kinds(const pairing *p, size_t subject, size_t strip, int order)
{
    bool all = held_by(p, subject, strip, order) < PARTNER_LEAST;
    for (size_t cell = 0; cell < p->c->cell_count; cell++) {
        bool partner = p->kinds->partner[cell] && p->kinds->partner[cell] <= order;
        if (p->kinds->strip[cell] == strip && !p->kinds->empty[cell] && (partner || all) &&
            is_shown(p, subject, cell))
            hide(p, subject, cell);
    }
}

/* The sum over the kinds, where it may be shown of an area: the hidden cells carry it.  Beside rounded counts it would
 * be of no use. */
static void tell_total(const pairing *p, size_t subject, size_t strip)
{
    double sum = 0;
    bool rounded = p->subjects[subject].rounded;
    for (size_t cell = 0; cell < p->c->cell_count; cell++)
        if (p->kinds->strip[cell] == strip) {
            sum += count_of(p, subject, cell);
            rounded |= p->cells[cell].rounds;
        }
    if (rounded)
        return;
    sum = rg_cell_shown(sum, &p->subjects[subject].base);
    for (size_t cell = 0; cell < p->c->cell_count; cell++)
        if (p->kinds->strip[cell] == strip && is_hidden(p, subject, cell))
            p->totals[place_of(p, subject, cell)] = sum;
}

/* The whole; other large areas; districts and below. */
enum { TIERS = 3 };

static int tier_of(const pairing *p, size_t subject)
{
    const rg_subject *s = &p->c->subjects[subject];
    return s->whole || s->npas ? 0 : is_local(p, subject) ? 2 : 1;
}

/* How many of the partners the areas of a tier need, so that those of each hold enough where they can. */
static int partners_of(const pairing *p, size_t strip, const bool *needs, int tier)
{
    int last = last_partner(p);
    for (int order = 1; order < last; order++) {
        bool enough = true;
        for (size_t s = 0; s < p->c->subject_count; s++)
            enough &= !needs[s] || tier_of(p, s) != tier ||
                      held_by(p, s, strip, order) >= PARTNER_LEAST ||
                      held_by(p, s, strip, last) < PARTNER_LEAST;
        if (enough)
            return order;
    }
    return last;
}

/* All areas of one tier hide the same kinds in a strip, and districts at least those that larger areas but the whole
 * hide, so that no sum of areas tells what one of them hides. */
static void hide_partners(const pairing *p, size_t strip)
{
    size_t n = p->c->subject_count;
    bool *needs = RG_NEW_N(p->arena, bool, n + 1);
    int orders[TIERS];
    for (size_t s = 0; s < n; s++)
        needs[s] = needs_partner(p, s, strip);
    for (int tier = 0; tier < TIERS; tier++)
        orders[tier] = partners_of(p, strip, needs, tier);
    orders[2] = orders[2] > orders[1] ? orders[2] : orders[1];
    for (size_t s = 0; s < n; s++)
        if (needs[s]) {
            hide_kinds(p, s, strip, orders[tier_of(p, s)]);
            tell_total(p, s, strip);
        }
}

void rg_protect_partners(rg_arena *arena, const rg_counts *exact, rg_counts *c,
                         const rg_kinds *kinds, const rg_partner_subject *subjects,
                         const rg_partner_cell *cells)
{
    size_t count = c->subject_count * c->cell_count;
    pairing p = {arena, exact, c, kinds, subjects, cells, NULL};
    p.totals = RG_NEW_N(arena, double, count + 1);
    for (size_t i = 0; i < count; i++)
        p.totals[i] = (double)NAN;
    for (size_t cell = 0; cell < c->cell_count; cell++)
        if (kinds->class[cell] && cells[cell].secondary)
            hide_areas(&p, cell);
    for (size_t strip = 0; strip < kinds->strip_count; strip++)
        hide_partners(&p, strip);
    c->totals = p.totals;
    c->total_axis = kinds->axis;
}
