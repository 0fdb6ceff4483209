/* analysis/scan_impl.h - Shared by scan.c (the pass), scan_prepare.c (before it) and scan_total.c (after). */
#ifndef RG_ANALYSIS_SCAN_IMPL_H
#define RG_ANALYSIS_SCAN_IMPL_H

#include "analysis/counts.h"
#include "analysis/view_keys.h"

/* A key seen in a cell of a unit: cell * keys + the key's number, and in the lowest bits the unit; sorted and counted
 * once when the pass is over. */
typedef uint64_t seen_key;

static inline unsigned scan_unit_bits(size_t units)
{
    unsigned bits = 1;
    while (units >> bits)
        bits++;
    return bits;
}

/* What one record says; sorted and shared out when the pass is over. */
typedef struct seen_value {
    uint32_t cell, unit;
    uint32_t key; /* RG_NO_CODE: each record counts */
    double value, weight;
} seen_value;

/* One scanned measure while its view is scanned. */
typedef struct counter {
    rg_counts *counts;
    const rg_view_column *axis_columns[RG_DIMENSIONS_MAX]; /* NULL: month or quintile */
    bool axis_is_month[RG_DIMENSIONS_MAX];
    rg_view_filter *filters;
    size_t filter_count;
    const rg_view_column
        *slots; /* a column that shares rows out over hours, of an axis or filter; or NULL */
    const rg_view_column *sum; /* NULL: rows are counted */
    rg_key_ids distinct;       /* ids NULL: every row counts */
    unsigned unit_bits;        /* of a key seen */
    seen_key *seen;
    size_t seen_count, seen_room;
    const rg_view_column *asked,
        *weight; /* mean, median, survey_share; weight NULL: all alike */
    const bool
        *counts_as; /* survey_share: by code of asked, whether the answer is one of those */
    seen_value *records;
    size_t record_count, record_room;
    rg_month first, last;           /* of this measure's period */
    const bool *present;            /* first..last: whether the source holds the month */
    bool held;                      /* whether it holds any; where not, all is missing */
    size_t unit_count, known_count; /* known: cells with the axes of place left out */
    size_t npa_first, npa_count; /* units that are policing areas; a row is in one of the units
                                       before them as well */
    double *values;              /* [unit * cell_count + cell]; NaN = nothing was supplied */
    double *
        unknown; /* [(unit_count + 2) * known_count]: rows that lack a dimension or what only the place
                        tells; behind the units, rows without any place, and rows without policing area */
    size_t strides[RG_DIMENSIONS_MAX];
    size_t known_strides[RG_DIMENSIONS_MAX]; /* of the values and, after them, "unknown" */
} counter;

/* A row that is shared out is counted in units that 1 to 24 hours divide, their least common multiple, so that
 * sums are of whole numbers and exact: up to 1.6 million rows in a cell. */
#define SCAN_UNITS 5354228880.0

/* Counters of one period among those of one filter. */
typedef struct ask {
    rg_month first, last;
    counter **counters;
    size_t count, room;
} ask;

/* Counters with the same filters: a row is put to the test once for all of them. */
typedef struct filter_class {
    const rg_view_filter *filters;
    size_t filter_count;
    ask *asks;
    size_t count, room;
} filter_class;

/* What became of a row of a table, over all views of it; the highest wins. */
enum {
    ROW_UNASKED = 0,
    ROW_OUTSIDE_PERIOD,
    ROW_NO_DATE,
    ROW_OUTSIDE_AREA,
    ROW_NO_AREA,
    ROW_NO_PERIOD,
    ROW_USED
};

/* One view with all its counters. */
typedef struct scan {
    rg_arena *arena;
    const rg_scan_job *job;
    const rg_view *view;
    const rg_locator *where;
    const rg_view_column *place, *month; /* month NULL: the locator's day */
    const rg_spot *spots;                /* by code of the place column */
    const rg_view_column *npa;           /* codes of policing areas, or NULL */
    const uint32_t *npas; /* by code of that column: policing area, or RG_NOWHERE */
    bool wants_npas;      /* whether policing areas are among the areas */
    rg_period period;
    counter *counters;
    size_t count;
    filter_class *classes; /* of the counters that rows are not shared out for */
    size_t class_count, class_room;
    bool shares_out;                         /* whether there are others */
    uint8_t *states;                         /* of the table's rows */
    uint8_t *join_states[RG_VIEW_JOINS_MAX]; /* of the rows it is joined to */
} scan;

/* A filled-in sentence for a column that is not there or not of the kind that is needed. */
bool scan_no_column(const scan *s, rg_place place, const char *column, rg_err *err);

bool scan_prepare(scan *s, rg_err *err);
bool scan_total(scan *s, rg_err *err);

/* scan_keys.c: different keys, counted for each subject.  Room for those of so many rows more. */
void scan_keys_expect(scan *s, counter *c, size_t rows);
void scan_keys_total(scan *s, counter *c);

/* scan_sample.c: records kept one by one, because a mean of means is none. */
bool scan_is_sample(const rg_measure *m);
bool scan_sample_prepare(scan *s, counter *c, rg_err *err);
/* Keep a record.  lacks says whether its cell is unknown, and then whether it counts as unknown. */
void scan_sample_add(const scan *s, counter *c, size_t row, size_t cell, uint32_t unit,
                     bool *lacks);
void scan_sample_total(scan *s, counter *c);

/* scan_published.c: figures that stand one a row. */
bool scan_published(scan *s, rg_err *err);
/* scan_pool.c: figures of areas that have none, from those of their parts.  published and seen are of the shape of
 * the counts' values. */
void scan_pool(const scan *s, rg_counts *counts, rg_published *published, const bool *seen);

#endif
