/* analysis/measure.h - What is measured, as declared in lua/measures/: data, never code.
 *
 * Counting measures (count, sum) name a table and are answered by one scan of it.  The others name the
 * measure they are worked out from (`of`), so that protection stands between counting and deriving. */
#ifndef RG_ANALYSIS_MEASURE_H
#define RG_ANALYSIS_MEASURE_H

#include "analysis/view.h"
#include "base/arena.h"
#include "base/err.h"
#include "base/value.h"

#include <stdbool.h>
#include <stddef.h>

enum { RG_DIMENSIONS_MAX = 4 }; /* of one measure; four already make tables nobody can read */

typedef enum rg_statistic {
    RG_STAT_COUNT,      /* rows */
    RG_STAT_SUM,        /* of one number column */
    RG_STAT_RATE,       /* of / denominator * per, Poisson limits */
    RG_STAT_SHARE,      /* of / its sum over the dimensions named in `over`, Wilson limits */
    RG_STAT_AREA_SHARE, /* of / the whole area's, Wilson limits */
    RG_STAT_CHANGE,     /* last half of the months against the first half */
    RG_STAT_PEAK,       /* the largest along one dimension; a fact for each tie */
    RG_STAT_RATIO,      /* rate against the rest of the whole area */
    RG_STAT_PART,       /* of / base, both counts of the same dimensions, Wilson limits */
    RG_STAT_AGAINST,    /* change of `of` against `before`, each over its own months */
    RG_STAT_GROUPS      /* rate of the first of two groups / rate of the second */
} rg_statistic;

typedef struct rg_definition {
    const char *id, *title, *text;
} rg_definition;

/* How a table or view says where and when its rows belong. */
typedef struct rg_locator {
    const char *table;        /* name of the table or view */
    const rg_view_spec *view; /* NULL: a plain table */
    const char *column;       /* holding codes of the level */
    bool lsoa;                /* level: neighbourhood, else district */
    const char *month;        /* column of type month, or NULL */
    const char *day;          /* YYYY-MM-DD that all rows refer to when there is no month, or NULL */
} rg_locator;

typedef struct rg_measure {
    const char *id;
    rg_place place;
    rg_statistic statistic;
    const char *title, *unit, *caveat; /* caveat "" when none */
    const rg_definition *definition;
    const rg_locator *table; /* counting measures */
    const char *column;          /* sum: the number column */
    const char *distinct;        /* count: different values of this key are counted, not rows */
    const char *dimensions[RG_DIMENSIONS_MAX]; /* in byte order */
    size_t dimension_count;
    rg_filter *filters;
    size_t filter_count;
    const struct rg_measure *of;
    const struct rg_measure *denominator;
    const struct rg_measure *base; /* part: the whole; against: the period before */
    const char **groups;           /* groups: two values of the dimension `over` */
    size_t group_count;
    const char *over[RG_DIMENSIONS_MAX];
    size_t over_count;
    double per;
    const char *period; /* a period that the release names; NULL: all that the source holds, or the
                           release's own */
    int months;     /* change: how many months there must be */
    bool by_lsoa;   /* facts for each neighbourhood instead of the release's areas */
} rg_measure;

typedef struct rg_measures {
    rg_measure *items; /* sorted by id */
    size_t count;
    rg_view_spec *views; /* in the order of declaration */
    size_t view_count;
} rg_measures;

/* Check the declarations (files[i] is the value a measures file returned) and link them.
 * Fails with RG_E_TEMPLATE, the place and the nearest right word. */
bool rg_measures_from(rg_arena *arena, const rg_value *const *files, size_t count,
                      rg_measures *out, rg_err *err) RG_MUST_CHECK;
const rg_measure *rg_measures_find(const rg_measures *measures, const char *id);

const char *rg_statistic_name(rg_statistic statistic);
/* The formula in words, for method pages and `explain`. */
const char *rg_measure_formula(rg_arena *arena, const rg_measure *measure);
/* The tables a measure's rows come from, through views and joins; at most max, each once. */
size_t rg_measure_tables(const rg_measure *measure, const char **out, size_t max);
/* Whether quintiles of deprivation enter the measure. */
bool rg_measure_needs_deprivation(const rg_measure *measure);
/* Whether the measure stands on counts by month. */
bool rg_measure_has_dimension(const rg_measure *measure, const char *name);

#endif
