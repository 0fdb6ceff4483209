/* protect/cell.h - One cell under one policy: whether it is shown at all, and with what number. */
#ifndef RG_PROTECT_CELL_H
#define RG_PROTECT_CELL_H

#include "analysis/counts.h"
#include "analysis/settings.h"
#include "protect/kind.h"

/* Why a policy keeps a cell back whatever its count is. */
typedef enum rg_kept_back {
    RG_BACK_NOT,
    RG_BACK_LEVEL,      /* nothing of the class is shown at the level */
    RG_BACK_DIMENSIONS, /* the table has more dimensions than the policy allows */
    RG_BACK_TRAITS,     /* the table is split or limited by what people are */
    RG_BACK_YEARS /* the period is not of as many whole financial years as must stand together */
} rg_kept_back;

/* kinds: of the table, or NULL where none has a class of its own. */
rg_kept_back rg_cell_kept_back(const rg_counts *counts, size_t cell, const rg_kinds *kinds,
                               const rg_settings_policy *policy);

/* Whether a table has more dimensions, besides time and the name of a cohort, than a policy allows. */
bool rg_cell_is_beyond(const rg_counts *counts, const rg_kinds *kinds,
                       const rg_settings_policy *policy);

/* A count under a policy: its value, or NaN where it may not be shown.  A count of rows that are shared out over
 * hours may be a fraction: below one it is still somebody's, and above the threshold more rows than that have part
 * in it. */
double rg_cell_shown(double count, const rg_settings_policy *policy);

/* The name of a cohort says which of its members a table is about; it is no trait of theirs. */
bool rg_cell_is_cohort_name(const rg_axis *axis);

#endif
