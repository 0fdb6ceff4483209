/* analysis/measure.h - What is measured, as declared in lua/measures/: data, never code.
 *
 * Scanned measures (count, sum, value, mean, median, survey_share) name a table and are answered by one scan
 * of it; counting ones are those of them that add up (count, sum).  The others name the measure they are
 * worked out from (`of`), so that protection stands between counting and deriving. */
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
    RG_STAT_COUNT,        /* rows */
    RG_STAT_SUM,          /* of one number column */
    RG_STAT_RATE,         /* of / denominator * per, Poisson limits */
    RG_STAT_SHARE,        /* of / its sum over the dimensions named in `over`, Wilson limits */
    RG_STAT_AREA_SHARE,   /* of / the whole area's, Wilson limits */
    RG_STAT_CHANGE,       /* last half of the months against the first half */
    RG_STAT_PEAK,         /* the largest along one dimension; a fact for each tie */
    RG_STAT_RATIO,        /* rate against the rest of the whole area */
    RG_STAT_PART,         /* of / base, both counts of the same dimensions, Wilson limits */
    RG_STAT_AGAINST,      /* change of `of` against `before`, each over its own months */
    RG_STAT_GROUPS,       /* rate of the first of two groups / rate of the second */
    RG_STAT_VALUE,        /* a published figure, one row each */
    RG_STAT_COMPARE,      /* a published figure against that of a benchmark area */
    RG_STAT_TREND,        /* recent trend of a published figure */
    RG_STAT_MEAN,         /* of one number column, Student's limits */
    RG_STAT_MEDIAN,       /* of one number column, with quartiles */
    RG_STAT_SURVEY_SHARE, /* weighted share of respondents who gave one of `answers` */
    RG_STAT_RUN_RATE,     /* a part year against, or projected to, a whole one */
    RG_STAT_TOP,          /* the k largest along dimensions, with ties */
    RG_STAT_RANK,         /* the rank along dimensions, or among areas of one kind */
    RG_STAT_XMR,          /* usual range of a monthly series, and signals outside it */
    RG_STAT_FUNNEL, /* rate or share within control limits around the average of the districts */
    RG_STAT_QUANTILE,      /* which of k equal groups of areas or neighbourhoods */
    RG_STAT_SII,           /* slope or relative index of inequality along a dimension */
    RG_STAT_CONCENTRATION, /* fewest neighbourhoods that hold a share of the events */
    RG_STAT_DSR,           /* directly standardised rate, along a dimension of age bands */
    RG_STAT_ISR,    /* indirectly standardised ratio, the whole area being the reference */
    RG_STAT_BESIDE, /* a share / the share it is set beside */
    RG_STAT_TURNING_POINTS, /* the k highest peaks or lowest troughs of a series */
    RG_STAT_BUSY_STRETCH,   /* neighbouring hours or days around the peak, above the mean */
    RG_STAT_GINI,           /* how unevenly something is spread over a dimension */
    RG_STAT_MANN_KENDALL,   /* whether a series rises or falls */
    RG_STAT_CORRELATION,    /* of two series */
    RG_STAT_DIFFERENCE,     /* of a derived figure and another: in percent, or as it is */
    RG_STAT_TO_WHOLE,       /* the area's figure / the whole area's */
    RG_STAT_COMPLEMENT,     /* 100 - a percentage */
    RG_STAT_TALLY,          /* how many along a dimension fall, or rise */
    RG_STAT_STEADY,         /* how many of the latest periods in a row say the same */
    RG_STAT_BENCHMARK,      /* our own figure against a published one */
    RG_STAT_PREVIOUS,       /* what an earlier release printed for the same measure */
    RG_STAT_SINCE,          /* change since then */
    RG_STAT_SHARE_OF        /* of some values of a dimension together, Wilson limits */
} rg_statistic;

/* Which way a run_rate goes. */
typedef enum rg_run_rate_way {
    RG_RUN_SAME_MONTHS, /* change against the same months of the year before */
    RG_RUN_SO_FAR,      /* the part year in percent of the whole year before */
    RG_RUN_LINEAR,      /* part year x 12 / months */
    RG_RUN_SEASONAL     /* part year / usual share of the same months */
} rg_run_rate_way;

/* Choices of other statistics, by the field `way`; the first where it is not given. */
enum { RG_TURN_PEAKS, RG_TURN_TROUGHS };
enum { RG_DIFFERENCE_PERCENT, RG_DIFFERENCE_POINTS };
enum { RG_TALLY_FALLING, RG_TALLY_RISING, RG_TALLY_ABOVE_ONE, RG_TALLY_BELOW_ONE };

/* Limits that a figure gets besides its publisher's, or not at all. */
typedef enum rg_limits_kind {
    RG_LIMITS_OWN, /* as the statistic gives them; published ones as they stand */
    RG_LIMITS_PROPORTION,
    RG_LIMITS_RATE,
    RG_LIMITS_NONE /* amounts are no sample of anything */
} rg_limits_kind;

/* What a year "2019/20" is. */
typedef enum rg_year_kind {
    RG_YEAR_FINANCIAL,
    RG_YEAR_ACADEMIC,
    RG_YEAR_CALENDAR
} rg_year_kind;
int rg_year_first_month(rg_year_kind kind); /* 4, 9, 1 */

typedef struct rg_definition {
    const char *id, *title, *text;
} rg_definition;

/* How a table or view says where and when its rows belong. */
typedef struct rg_locator {
    const char *table;        /* name of the table or view */
    const rg_view_spec *view; /* NULL: a plain table */
    const char *column; /* holding codes of the level; NULL: all rows are the whole area's */
    bool lsoa;          /* level: neighbourhood, else district */
    bool published;     /* level: any area that figures are published for */
    bool npa;           /* level: policing area, by its code */
    const char
        *npa_column; /* level district or neighbourhood: column of codes of policing areas, or
                               NULL: neighbourhoods are members of one, districts never */
    const char *period;    /* published: column of period texts, "2019/20" */
    const char *area_name; /* published: column of area names, or NULL */
    const char *month;     /* column of type month, or NULL */
    const char
        *day;   /* what all rows refer to when there is no month: YYYY-MM-DD, or the end of a
                        named period; or NULL */
    bool stock; /* rows say what stands at their month: a month without rows is no gap */
} rg_locator;

typedef struct rg_measure {
    const char *id;
    rg_place place;
    rg_statistic statistic;
    const char *title, *unit, *caveat; /* caveat "" when none */
    const rg_definition *definition;
    const rg_locator *table; /* counting measures */
    const char *column;      /* sum: the number column */
    const char *
        distinct; /* count: different values of this key are counted, not rows; mean, median: one row of each */
    const char *dimensions[RG_DIMENSIONS_MAX]; /* in byte order */
    size_t dimension_count;
    rg_filter *filters;
    size_t filter_count;
    const struct rg_measure *of;
    const struct rg_measure *denominator;
    const struct rg_measure
        *base; /* part: the whole; against: the period before; since: what was
                                      printed before */
    const struct rg_measure
        *npas; /* count, sum: as a denominator, what stands for it in policing areas */
    const char **groups; /* groups: two values of the dimension `over` */
    size_t group_count;
    const char *over[RG_DIMENSIONS_MAX];
    size_t over_count;
    double per;
    const char
        *period; /* a period that the release names; NULL: all that the source holds, or the
                           release's own */
    int months;  /* change: how many months there must be */
    /* value: columns beside the figure's own; each NULL when there is none.  Without a column of its own the
     * figure is count in percent of whole. */
    const char *lower, *upper, *count, *whole;
    bool respondents; /* value: whole counts respondents of a survey, whose bases have rules */
    const char **benchmarks; /* value: codes of areas to compare with, the first by default */
    size_t benchmark_count;
    rg_year_kind years;    /* value, run_rate */
    const char *polarity;  /* compare, trend: "low is good", "high is good", "none", or NULL */
    const char *indicator; /* compare, trend: whose polarity the settings know, or NULL */
    const char **answers;  /* survey_share: the answers that count */
    size_t answer_count;
    const char *weight;    /* survey_share: the column of weights, or NULL */
    bool leaves_dont_know; /* survey_share: "do not know" is not in the base */
    rg_run_rate_way way;
    size_t choice; /* turning_points, difference, tally: what `way` says */
    rg_limits_kind
        limits; /* value: from count and whole, where there are none; share, part: or none */
    bool
        pooled; /* value: areas without a figure get that of their parts together, from counts and wholes */
    const char **except; /* run_rate: years "2020/21" that are no reference */
    size_t except_count;
    size_t k;                           /* top: how many; quantile: groups */
    bool rising;                        /* rank, quantile: the smallest is first */
    bool among_areas;                   /* rank: over = { "area" } */
    bool relative;                      /* sii: the relative index */
    const char *standard;               /* dsr: the standard population in the settings */
    double percents[RG_DIMENSIONS_MAX]; /* concentration: shares of the events */
    size_t percent_count;
    double hours; /* beside: hours of the clock that the share is about; 0 = another measure */
    bool by_lsoa; /* facts for each neighbourhood instead of the release's areas */
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

size_t rg_statistic_count(void); /* they are 0 .. count - 1 */
const char *rg_statistic_name(rg_statistic statistic);
/* Whether one scan of a table answers it. */
bool rg_measure_scanned(const rg_measure *measure);
/* The formula in words, for method pages and `explain`. */
const char *rg_measure_formula(rg_arena *arena, const rg_measure *measure);
/* The tables a measure's rows come from, through views and joins; at most max, each once.  npas: in policing
 * areas, where a denominator may have others. */
size_t rg_measure_tables(const rg_measure *measure, bool npas, const char **out, size_t max);
/* Whether its facts follow each other in time: it has the dimension month, financial_year or period. */
bool rg_measure_is_series(const rg_measure *measure);
/* Whether quintiles of deprivation enter the measure. */
bool rg_measure_needs_deprivation(const rg_measure *measure);
/* Whether the measure stands on counts by month. */
bool rg_measure_has_dimension(const rg_measure *measure, const char *name);

#endif
