/* stats/polarity.h - Which direction is good. */
#ifndef RG_STATS_POLARITY_H
#define RG_STATS_POLARITY_H

typedef enum rg_stats_polarity {
    RG_STATS_POLARITY_NONE = 0, /* "none": no judgement */
    RG_STATS_LOW_IS_GOOD,       /* "low is good" */
    RG_STATS_HIGH_IS_GOOD       /* "high is good" */
} rg_stats_polarity;

#endif
