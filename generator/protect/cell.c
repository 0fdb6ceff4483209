/* protect/cell.c - One cell under one policy. */
#include "protect/cell.h"

#include "base/num.h"

#include <math.h>
#include <string.h>

bool rg_cell_is_cohort_name(const rg_axis *axis)
{
    return strcmp(axis->name, "cohort") == 0;
}

/* ---- dimensions ---- */

/* Of a table whose cells have classes of their own the kind of offence is what the cells are about, no split. */
static int plain_dimensions(const rg_counts *c, const rg_kinds *kinds)
{
    int n = 0;
    for (size_t a = 0; a < c->axis_count; a++)
        n += strcmp(c->axes[a].name, "month") != 0 && !c->axes[a].is_year &&
             !rg_cell_is_cohort_name(&c->axes[a]) && !(kinds && kinds->kind_axis[a]);
    return n;
}

bool rg_cell_is_beyond(const rg_counts *c, const rg_kinds *kinds, const rg_settings_policy *p)
{
    return p->max_dims >= 0 && plain_dimensions(c, kinds) > p->max_dims;
}

/* ---- whole years ---- */

static bool is_years(const rg_counts *c, rg_month first, rg_month last, int years)
{
    int span = last - first + 1;
    if (first % 12 + 1 != rg_year_first_month(RG_YEAR_FINANCIAL) || span < 12 * years ||
        span % (12 * years) != 0 || !c->months)
        return false;
    rg_month from = rg_month_of(c->from);
    if (first < from || last > rg_month_of(c->to))
        return false;
    for (rg_month m = first; m <= last; m++)
        if (!c->months[m - from])
            return false;
    return true;
}

/* Whether the period of a cell is of whole financial years, so many together, without a gap. */
static bool of_whole_years(const rg_counts *c, size_t cell, int years)
{
    size_t positions[RG_DIMENSIONS_MAX];
    rg_month first = rg_month_of(c->from), last = rg_month_of(c->to);
    rg_counts_positions(c, cell, positions);
    for (size_t a = 0; a < c->axis_count; a++) {
        int64_t year;
        if (c->axes[a].present || c->axes[a].spans)
            return false;
        if (!c->axes[a].is_year)
            continue;
        rg_str rest = rg_str_of(c->axes[a].values[positions[a]]);
        if (!rg_num_parse_int(rg_str_cut(&rest, '/'), &year))
            return false;
        first = (rg_month)(year * 12 + rg_year_first_month(RG_YEAR_FINANCIAL) - 1);
        last = first + 11;
    }
    return is_years(c, first, last, years);
}

/* ---- a policy ---- */

rg_kept_back rg_cell_kept_back(const rg_counts *c, size_t cell, const rg_kinds *kinds,
                               const rg_settings_policy *p)
{
    bool own =
        kinds && kinds->class[cell] && strcmp(kinds->class[cell], p -> source_class) == 0;
    if (p->treatment == RG_TREAT_WITHHOLD)
        return RG_BACK_LEVEL;
    if (rg_cell_is_beyond(c, own ? kinds : NULL, p))
        return RG_BACK_DIMENSIONS;
    if (own && !p->attributes && kinds->traits)
        return RG_BACK_TRAITS;
    if (p->whole_years && !of_whole_years(c, cell, p->pool_years))
        return RG_BACK_YEARS;
    return RG_BACK_NOT;
}

static double rounded(double x, int base)
{
    return base > 0 ? floor(x / base + 0.5) * base : x;
}

double rg_cell_shown(double x, const rg_settings_policy *p)
{
    if (isnan(x))
        return x;
    if (x == 0 && p->zero_visible)
        return 0;
    if (x == 0 || ((x >= p->threshold_low || x < 1) && x <= p->threshold_high))
        return (double)NAN;
    x = rounded(x, p->round_base);
    return x == 0 && !p->zero_visible ? (double)NAN : x;
}
