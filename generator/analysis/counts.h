/* analysis/counts.h - Answers of the one scan: totals by subject (area or neighbourhood) and dimension.
 *
 * This is the form that protection works on: exact counts, before any rate, share or change is made
 * from them.  A cell is one combination of axis positions, the last axis varying fastest.  Rows are
 * scanned by unit (district or neighbourhood); a subject is a set of units, and its totals are made here,
 * so that an area of two districts is protected as the area it is. */
#ifndef RG_ANALYSIS_COUNTS_H
#define RG_ANALYSIS_COUNTS_H

#include "analysis/area.h"
#include "analysis/measure.h"
#include "analysis/place.h"
#include "base/date.h"
#include "data/ledger.h"
#include "data/load.h"
#include "fact/fact.h"

/* Inclusive days, and how many months they are. */
typedef struct rg_span {
    rg_date from, to;
    int months;
} rg_span;

typedef struct rg_axis {
    const char *name;          /* "crime_type", "month", "quintile" */
    const char *const *values; /* as printed in dimensions */
    size_t count;
    const bool *present;  /* months: whether the source holds any row of it; NULL = all are */
    bool is_year;         /* values are financial years "2020/21": each cell is that year */
    bool of_place;        /* known from the place only (quintile): rows without place lack it */
    const rg_span *spans; /* period: the days that each value means; NULL on other axes */
} rg_axis;

/* A published figure, as it stands in its row; numbers that it does not have are NaN. */
typedef struct rg_published {
    double value, lower, upper, count, whole;
} rg_published;

/* What was measured on the records of a cell: values ascending, weights beside them. */
typedef struct rg_sample {
    const double *values, *weights; /* weights NULL: all count alike */
    size_t count;
} rg_sample;

/* The months that a release is about. */
typedef struct rg_period {
    rg_month first, last;
    int month_count;     /* first to last, inclusive */
    const bool *present; /* month_count of them */
    int exposure;        /* months present */
} rg_period;

/* Whom a total is about. */
typedef struct rg_subject {
    const char *code, *name;
    const char *kind;      /* "district", "csp", "whole"; "npa", "npas"; "lsoa" */
    const uint32_t *units; /* indices of its districts, neighbourhoods or policing areas */
    size_t unit_count;     /* 0: the rows do not say what is its; all its facts are missing */
    bool whole;            /* rows without any place are its unknown */
    bool npas;             /* rows of which no policing area is known are its unknown */
} rg_subject;

/* A stretch of months that the release names: "year", "before", "window". */
typedef struct rg_named_period {
    const char *name;
    rg_month first, last;
} rg_named_period;

typedef struct rg_counts {
    const rg_measure *measure;
    rg_axis axes[RG_DIMENSIONS_MAX];
    size_t axis_count;
    const rg_subject *subjects;
    size_t subject_count;
    size_t cell_count; /* product of the axes */
    double *
        values; /* [subject * cell_count + cell]; NaN = nothing was supplied.  Protection works on
                          these, so where the answer is no count they hold what it stands on: the records of
                          a mean, median or survey share; the published count, else whole, else NaN */
    double *
        unknown; /* the same shape: rows that may belong to the cell but lack a dimension, what only
                          the place tells (quintile; the place itself, for the whole), or an answer */
    const rg_published *published; /* value: the same shape; else NULL */
    const rg_sample *samples;      /* mean, median, survey_share: the same shape; else NULL */
    const bool *
        held; /* value, sum of a stock: whether any area has a row of this cell; NULL = no cell is left out */
    rg_status *status; /* the same shape; protection writes HIDDEN here */
    const double *
        totals; /* of an edition, the same shape: for a hidden cell the sum over total_axis with it, where
                             that tells nothing of it; else NaN; NULL: none is known */
    const char *total_axis;
    rg_date from, to; /* of the whole table's facts */
    int exposure;
    bool partial; /* the source begins or ends within the period that the measure is about */
    const bool *
        months; /* from..to: whether the source holds any row of the month; NULL without months */
    bool has_months;
    const rg_table *table; /* whose rows were counted */
} rg_counts;

typedef struct rg_counts_set {
    rg_counts *items; /* in the order of measure id */
    size_t count;
    rg_period period;
    bool synthetic; /* the sources hold invented data */
} rg_counts_set;

/* Scan each table once and answer every counting measure that the wanted ones need.
 *   wanted    any measures, in any order
 *   areas     subjects of measures by area; their parts must be districts of the geography look-up, or
 *             policing areas, where places have been given those
 *   only      limits the months, or NULL
 *   periods   of measures that name one; a measure whose period the release does not name is an error
 * Rows outside the whole area, outside the period or asked for by nobody are excluded in the ledger by
 * rule, the others used.  Fails where a measure names a column that the table does not have. */
typedef struct rg_scan_job {
    const rg_measure *const *wanted;
    size_t wanted_count;
    const rg_tables *tables; /* whose rows are accounted for */
    const rg_views *views;   /* what measures see of them */
    const rg_places *places;
    const rg_areas *areas;
    const rg_period *only;
    const rg_named_period *periods;
    size_t period_count;
    const char *whole_name;
} rg_scan_job;

bool rg_scan(rg_arena *arena, const rg_scan_job *job, rg_ledger *ledger, rg_counts_set *out,
             rg_err *err) RG_MUST_CHECK;

/* Whether the views and tables that a measure counts, and those that it is worked out from, are there. */
bool rg_measure_has_views(const rg_measure *measure, const rg_views *views);

const rg_counts *rg_counts_of(const rg_counts_set *set, const rg_measure *measure);
/* The axis positions of a cell. */
void rg_counts_positions(const rg_counts *counts, size_t cell, size_t *positions);

#endif
