/* stats/standardise.h - Rates made comparable between areas of different age. */
#ifndef RG_STATS_STANDARDISE_H
#define RG_STATS_STANDARDISE_H

#include "stats/interval.h"

#define RG_STATS_ESP2013_BANDS 19
#define RG_STATS_DSR_TOO_FEW "dsr NA for total count < 10"

/* European Standard Population 2013 by five-year band, 0-4 to 90 and over; sums to 100,000. */
extern const double rg_stats_esp2013[RG_STATS_ESP2013_BANDS];

/* A directly age-standardised rate.
 *
 *   events      events by band; 0 or more; a missing one counts as 0
 *   population  people at risk by band; each more than 0, none missing
 *   standard    weights by band; 0 or more, none missing, sum more than 0; an empty list means
 *               the European Standard Population 2013 and then there must be 19 bands
 *   per         multiplier; more than 0
 *   level       0.9 to less than 1
 *
 * The three lists are of one length, at least 1, bands in one order.
 * Answers the rate with Dobson's limits (Byar's for every count), method "Dobson".  Where the
 * events add up to less than 10 the value and limits are NA and method is RG_STATS_DSR_TOO_FEW.
 * Source: PHEindicatormethods calculate_dsr; Dobson et al. 1991. */
bool rg_stats_dsr(rg_stats_list events, rg_stats_list population, rg_stats_list standard,
                  double per, double level, rg_stats_estimate *out, rg_err *err) RG_MUST_CHECK;

/* The same where one person can have several events, so that events are not independent.
 *
 *   people  people[k] counts, by band, the people who had exactly k+1 events; 0 or more; a
 *           missing one counts as 0
 *   kinds   how many lists people holds; at least 1
 *
 * The other arguments as rg_stats_dsr.  The value is that of all events; the variance is the
 * sum over k of k squared times the variance of the people with k events, so the limits are
 * wider.  Method "Dobson, with confidence adjusted for non-independent events"; below 10 events
 * as rg_stats_dsr.  Source: PHEindicatormethods calculate_dsr, independent_events = FALSE. */
bool rg_stats_dsr_repeat(const rg_stats_list *people, size_t kinds, rg_stats_list population,
                         rg_stats_list standard, double per, double level,
                         rg_stats_estimate *out, rg_err *err) RG_MUST_CHECK;

typedef enum rg_stats_isr_as {
    RG_STATS_ISR_RATIO = 0, /* observed / expected * per; per 1 or 100 as a rule */
    RG_STATS_ISR_RATE       /* observed / expected * reference rate * per */
} rg_stats_isr_as;

typedef struct rg_stats_isr_estimate {
    double value;
    double lower;
    double upper;
    const char *method; /* "Exact" below 10 observed events, else "Byars" */
    double expected;    /* events, had the reference rates held here */
    double observed;    /* the sum of events */
} rg_stats_isr_estimate;

/* An indirectly standardised ratio or rate.
 *
 *   events          events here, by band or one total; 0 or more; missing counts as 0,
 *                   but where the one total is missing so is the answer
 *   population      people here by band; 0 or more; missing counts as 0
 *   ref_events      events in the reference area by band; 0 or more; missing counts as 0
 *   ref_population  people in the reference area by band; each more than 0; a missing one makes
 *                   the answer missing
 *   per             multiplier; more than 0
 *   level           0.9 to less than 1
 *
 * population, ref_events and ref_population are of one length; events has that length or 1.
 * Fails also where the expected events come to 0: there is then no ratio.
 * Source: PHEindicatormethods calculate_ISRatio and calculate_ISRate. */
bool rg_stats_isr(rg_stats_list events, rg_stats_list population, rg_stats_list ref_events,
                  rg_stats_list ref_population, double per, double level, rg_stats_isr_as as,
                  rg_stats_isr_estimate *out, rg_err *err) RG_MUST_CHECK;

#endif
