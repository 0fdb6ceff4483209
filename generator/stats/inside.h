/* stats/inside.h - What the files of this room share; other rooms have no use for it.
 *
 * Checks answer true for a missing number (NaN) unless their name says otherwise, and refuse
 * infinite ones.  Each failure is one sentence that begins with the name of the argument. */
#ifndef RG_STATS_INSIDE_H
#define RG_STATS_INSIDE_H

#include "stats/interval.h"

bool rg_stats_need_level(double level, rg_err *err) RG_MUST_CHECK;
bool rg_stats_need_finite(const char *name, double x, rg_err *err) RG_MUST_CHECK;
bool rg_stats_need_not_negative(const char *name, double x, rg_err *err) RG_MUST_CHECK;
bool rg_stats_need_positive(const char *name, double x, rg_err *err) RG_MUST_CHECK;
bool rg_stats_need_count(const char *name, double x, rg_err *err) RG_MUST_CHECK; /* whole */
bool rg_stats_need_per(double per, rg_err *err) RG_MUST_CHECK; /* more than 0, not missing */
bool rg_stats_need_per_1_or_100(double per, rg_err *err) RG_MUST_CHECK;
/* A pair of limits: where both are there, lower must not be above upper. */
bool rg_stats_need_order(const char *lower_name, double lower, const char *upper_name,
                         double upper, rg_err *err) RG_MUST_CHECK;

/* The same for every member of a list; the sentence gives the position, counted from 1. */
bool rg_stats_need_all_finite(const char *name, rg_stats_list list, rg_err *err) RG_MUST_CHECK;
bool rg_stats_need_all_not_negative(const char *name, rg_stats_list list,
                                    rg_err *err) RG_MUST_CHECK;
bool rg_stats_need_all_positive(const char *name, rg_stats_list list,
                                rg_err *err) RG_MUST_CHECK;
bool rg_stats_need_none_missing(const char *name, rg_stats_list list,
                                rg_err *err) RG_MUST_CHECK;
bool rg_stats_need_some(const char *name, rg_stats_list list, rg_err *err) RG_MUST_CHECK;
bool rg_stats_need_all_in_order(const char *lower_name, rg_stats_list lower,
                                const char *upper_name, rg_stats_list upper,
                                rg_err *err) RG_MUST_CHECK; /* of one length */
/* list must be as long as model. */
bool rg_stats_need_length(const char *name, rg_stats_list list, const char *model_name,
                          rg_stats_list model, rg_err *err) RG_MUST_CHECK;

/* Sum with a running correction (Neumaier), so that the order of a long list hardly matters.
 * A missing member makes the sum missing; _present counts it as 0. */
double rg_stats_sum(rg_stats_list list);
double rg_stats_sum_present(rg_stats_list list);

/* The normal quantile that leaves (1 - level) / 2 above it. */
double rg_stats_z(double level);
/* Byar's limits of a count, unchecked; a lower one below zero is NA. */
double rg_stats_byars_lower(double events, double z);
double rg_stats_byars_upper(double events, double z);
/* Exact Poisson limits of a count, unchecked. */
double rg_stats_poisson_lower(double events, double level);
double rg_stats_poisson_upper(double events, double level);
/* PHE's choice for rates and ratios: exact below 10, Byar's from 10; missing: all missing. */
rg_stats_limits rg_stats_count_limits(double events, double level);

#endif
