/* analysis/counts.h - Answers of the one scan: totals by unit of place and by dimension.
 *
 * This is the form that protection works on: exact counts, before any rate, share or change is made
 * from them.  A cell is one combination of axis positions, the last axis varying fastest. */
#ifndef RG_ANALYSIS_COUNTS_H
#define RG_ANALYSIS_COUNTS_H

#include "analysis/measure.h"
#include "analysis/place.h"
#include "base/date.h"
#include "data/ledger.h"
#include "data/load.h"
#include "fact/fact.h"

typedef struct rg_axis {
    const char *name;          /* "crime_type", "month", "quintile" */
    const char *const *values; /* as printed in dimensions */
    size_t count;
    const bool *present; /* months: whether the source holds any row of it; NULL = all are */
    bool of_place;       /* known from the place only (quintile): rows without place lack it */
} rg_axis;

/* The months that a release is about. */
typedef struct rg_period {
    rg_month first, last;
    int month_count;    /* first to last, inclusive */
    const bool *present; /* month_count of them */
    int exposure;        /* months present */
} rg_period;

typedef struct rg_counts {
    const rg_measure *measure;
    const rg_table *table;
    rg_axis axes[RG_DIMENSIONS_MAX];
    size_t axis_count;
    size_t unit_count; /* districts, or LSOAs */
    const char *const *unit_codes;
    const char *const *unit_names; /* NULL for districts: the settings name them */
    size_t cell_count;             /* product of the axes */
    double *values;                /* [unit * cell_count + cell]; NaN = nothing was supplied */
    rg_status *status;             /* the same shape; protection writes HIDDEN here */
    size_t known_count;            /* cells with the axes of place left out */
    double *unknown;               /* [(unit_count + 1) * known_count]: rows that lack what only the place
                                      tells; the last unit holds rows without any place */
    rg_date from, to;              /* of the whole table's facts */
    int exposure;
    bool has_months;
} rg_counts;

typedef struct rg_counts_set {
    rg_counts *items; /* in the order of measure id */
    size_t count;
    rg_period period;
    bool synthetic; /* the sources hold invented data */
} rg_counts_set;

/* Scan each table once and answer every counting measure that the wanted ones need.  wanted: any
 * measures, in any order.  only: limits the months, or NULL.  Rows outside the area, outside the
 * period or asked for by nobody are excluded in the ledger by rule, the others used.
 * Fails where a measure names a column that the table does not have. */
bool rg_scan(rg_arena *arena, const rg_measure *const *wanted, size_t wanted_count,
             const rg_tables *tables, const rg_places *places, const rg_period *only,
             const char *whole_name, rg_ledger *ledger, rg_counts_set *out,
             rg_err *err) RG_MUST_CHECK;

const rg_counts *rg_counts_of(const rg_counts_set *set, const rg_measure *measure);
/* The cell of axis positions. */
size_t rg_counts_cell(const rg_counts *counts, const size_t *positions);
/* Positions of a cell, and the index into `unknown` of the same known dimensions. */
void rg_counts_positions(const rg_counts *counts, size_t cell, size_t *positions);
size_t rg_counts_known(const rg_counts *counts, size_t cell);

#endif
