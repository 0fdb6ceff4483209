/* stats/xmr.h - A monthly series: its usual range, and the signals outside it. */
#ifndef RG_STATS_XMR_H
#define RG_STATS_XMR_H

#include "base/arena.h"
#include "stats/interval.h"

#define RG_STATS_XMR_NO_LIMITS_BELOW 5 /* points */
#define RG_STATS_XMR_TRIAL_BELOW 12    /* points */

typedef enum rg_stats_xmr_rule {
    RG_STATS_XMR_OUTSIDE = 0, /* a point outside the limits */
    RG_STATS_XMR_RUN,         /* 7 or more in a row on one side of the mean */
    RG_STATS_XMR_TREND,       /* 7 or more in a row, each above (or below) the one before */
    RG_STATS_XMR_TWO_OF_THREE /* 2 of 3 beyond the inner line on one side */
} rg_stats_xmr_rule;

typedef struct rg_stats_xmr_signal {
    rg_stats_xmr_rule rule;
    size_t first; /* points that make the signal, counted from 1 */
    size_t last;
    int side; /* 1: above or rising; -1: below or falling */
} rg_stats_xmr_signal;

typedef struct rg_stats_xmr_answer {
    double value; /* mean */
    double lower; /* mean - 2.66 mean moving range; not cut at 0; NA below 5 points */
    double upper;
    double inner_lower; /* two thirds of the way out */
    double inner_upper;
    double moving_range;          /* mean moving range the limits are made of */
    bool trial;                   /* fewer than 12 points: call them trial limits */
    rg_stats_xmr_signal *signals; /* in the arena, by first point, then rule */
    size_t signal_count;
} rg_stats_xmr_answer;

/* XmR chart of a series.
 *
 *   values  in order of time; at least 1 not missing.  A missing one is left out: no moving
 *           range spans it and it ends runs and trends
 *   screen  leave out moving ranges of 3.267 times their mean or more, then average again
 *           (once); the usual choice is true
 *   arena   owns the signals
 *
 * Signals: an entry for each point outside the limits; for the other rules one for each longest
 * stretch that satisfies them.  A point on the mean ends a run, equal neighbours end a trend;
 * two of three counts points beyond the outer limits too.
 * Source: NHS England, Making Data Count. */
bool rg_stats_xmr(rg_stats_list values, bool screen, rg_arena *arena, rg_stats_xmr_answer *out,
                  rg_err *err) RG_MUST_CHECK;

/* "outside limits", "7 in a row one side of the mean", "7 rising" or "7 falling" (by side),
 * "2 of 3 beyond the inner line". */
const char *rg_stats_xmr_name(rg_stats_xmr_rule rule, int side);

#endif
