/* analysis/measure_formula.c - What each statistic does, in words for method pages and `explain`. */
#include "analysis/measure_impl.h"

#include <string.h>

static const char *table_formula(rg_arena *arena, const rg_measure *m)
{
    switch (m->statistic) {
    case RG_STAT_VALUE:
        return m->column ? rg_arena_printf(arena, "%s as published, for each period", m->column)
                         : rg_arena_printf(
                               arena,
                               "100 x %s / %s of each row, for each period; 95%% limits by "
                               "Wilson",
                               m->count, m->whole);
    case RG_STAT_MEAN:
        return rg_arena_printf(
            arena,
            "mean of %s over rows that belong to the area%s%s; 95%% limits by "
            "Student's t-distribution",
            m->column, m->distinct ? ", one of each " : "", m->distinct ? m->distinct : "");
    case RG_STAT_MEDIAN:
        return rg_arena_printf(
            arena,
            "median of %s over rows that belong to the area%s%s; limits are the "
            "quartiles (linear between order statistics)",
            m->column, m->distinct ? ", one of each " : "", m->distinct ? m->distinct : "");
    default:
        return rg_arena_printf(
            arena,
            "100 x sum of weights of those who gave one of the answers to %s / sum of "
            "weights of valid answers%s; 95%% limits by Wilson on the effective base "
            "(sum of weights)^2 / sum of squared weights",
            m->column, m->leaves_dont_know ? " (do not know left out)" : "");
    }
}

static const char *run_rate_formula(rg_arena *arena, const rg_measure *m)
{
    const char *of = m->of->id;
    switch (m->way) {
    case RG_RUN_SAME_MONTHS:
        return rg_arena_printf(
            arena,
            "100 x (part year - same months of the year before) / same months of the "
            "year before of %s; 95%% limits of the ratio",
            of);
    case RG_RUN_SO_FAR:
        return rg_arena_printf(arena, "100 x part year / whole year before of %s", of);
    case RG_RUN_LINEAR:
        return rg_arena_printf(
            arena,
            "F = part year of %s x 12 / its months; 95%% limits F x (1 +- 1.96 sqrt(1 / "
            "part year))",
            of);
    case RG_RUN_SEASONAL:
        return rg_arena_printf(
            arena,
            "F = part year of %s / s, s the mean share of the same months in at least two "
            "whole years of N events; 95%% limits F x (1 +- 1.96 sqrt(1 / part year + (1 "
            "- s) / (s N)))",
            of);
    }
    return "";
}

static const char *order_formula(rg_arena *arena, const rg_measure *m)
{
    const char *of = m->of->id;
    switch (m->statistic) {
    case RG_STAT_TOP:
        return rg_arena_printf(arena,
                               "the %zu largest of %s over %s; ties with the last are given",
                               m->k, of, m->over[0]);
    case RG_STAT_RANK:
        return rg_arena_printf(arena, "rank of %s%s%s, 1 the %s; equal values share a rank", of,
                               m->among_areas ? " among areas of the same kind" : " over ",
                               m->among_areas ? "" : m->over[0],
                               m->rising ? "smallest" : "largest");
    case RG_STAT_QUANTILE:
        return rg_arena_printf(
            arena,
            "which of %zu equal groups by %s, group 1 the %s; equal values share "
            "a group",
            m->k, of, m->rising ? "smallest" : "largest");
    default:
        return rg_arena_printf(arena,
                               "smallest number of neighbourhoods that together hold the given "
                               "percentage of %s",
                               of);
    }
}

static const char *since_formula(rg_arena *arena, const rg_measure *m)
{
    rg_statistic of = m->of->statistic;
    if (of == RG_STAT_COUNT || of == RG_STAT_SUM || of == RG_STAT_RATE)
        return rg_arena_printf(arena,
                               "100 x (%s - %s) / %s; 95%% limits on the log scale, exact "
                               "below 10 events, where both "
                               "have their events",
                               m->of->id, m->base->id, m->base->id);
    return rg_arena_printf(
        arena, "%s - %s; 95%% limits from those of both, distances added in squares", m->of->id,
        m->base->id);
}

/* The country is no area of the settings; its code says nothing to readers. */
static const char *benchmark_name(const char *code)
{
    return strcmp(code, "E92000001") == 0 ? "England" : code;
}

/* "crime_type" as people write it. */
static const char *in_words(rg_arena *arena, const char *name)
{
    char *words = rg_arena_strdup(arena, name);
    for (char *at = words; *at; at++)
        *at = *at == '_' ? ' ' : *at;
    return words;
}

/* The dimensions that a measure runs over. */
static const char *all_over(rg_arena *arena, const rg_measure *m)
{
    const char *text = in_words(arena, m->over[0]);
    for (size_t i = 1; i < m->over_count; i++)
        text = rg_arena_printf(arena, "%s and %s", text, in_words(arena, m->over[i]));
    return text;
}

static const char *later_formula(rg_arena *arena, const rg_measure *m)
{
    const char *of = m->of->id;
    switch (m->statistic) {
    case RG_STAT_COMPARE:
        return rg_arena_printf(
            arena,
            "%s with its 95%% limits against the value of %s for the same period: "
            "similar where the limits hold it",
            of, m->of->benchmark_count ? benchmark_name(m->of->benchmarks[0]) : "(no area)");
    case RG_STAT_TREND:
        return rg_arena_printf(
            arena,
            "slope a year of %s over its five latest years, weighted by 1 / SE^2; "
            "clear where chi-squared is over 9.55 and no single year decides the "
            "sign",
            of);
    case RG_STAT_RUN_RATE:
        return run_rate_formula(arena, m);
    case RG_STAT_XMR:
        return rg_arena_printf(
            arena,
            "mean of the months of %s +- 2.66 x mean moving range (ranges of 3.267 "
            "times their mean left out once)",
            of);
    case RG_STAT_FUNNEL:
        return rg_arena_printf(
            arena, "%s within control limits (95%%) around the average of all districts", of);
    case RG_STAT_SII:
        return rg_arena_printf(
            arena,
            "%s index of inequality of %s over %s, fitted by population; 95%% limits "
            "by simulation",
            m->relative ? "relative" : "slope", of, m->over[0]);
    case RG_STAT_DSR:
        return rg_arena_printf(
            arena, "sum over %s of %s / %s x %s weight, x %.0f; 95%% limits by Dobson",
            m->over[0], of, m->denominator->id, m->standard ? m->standard : "ESP2013", m->per);
    case RG_STAT_ISR:
        return rg_arena_printf(
            arena,
            "%.0f x %s / events expected from the whole area's rates by %s; 95%% "
            "limits exact below 10 events, Byar's from 10",
            m->per, of, m->over[0]);
    case RG_STAT_BESIDE:
        return m->base ? rg_arena_printf(arena, "%s / %s", of, m->base->id)
                       : rg_arena_printf(arena, "%s / (100 x %.4g / 24 hours)", of, m->hours);
    case RG_STAT_PREVIOUS:
        return rg_arena_printf(
            arena,
            "%s as an earlier release printed it, by the same definition and "
            "for the same months",
            of);
    case RG_STAT_SINCE:
        return since_formula(arena, m);
    default:
        return m->statistic > RG_STAT_BESIDE ? rg_measure_formula_later(arena, m)
                                             : order_formula(arena, m);
    }
}

const char *rg_measure_formula(rg_arena *arena, const rg_measure *m)
{
    switch (m->statistic) {
    case RG_STAT_COUNT:
        return m->distinct ? rg_arena_printf(arena,
                                             "number of different %s among rows that belong "
                                             "to the area",
                                             m->distinct)
                           : "number of rows that belong to the area";
    case RG_STAT_SUM:
        return rg_arena_printf(arena,
                               "sum of the column \"%s\" over rows that belong to the area",
                               in_words(arena, m->column));
    case RG_STAT_RATE:
        return rg_arena_printf(arena,
                               "%s / %s x %.0f; 95%% limits exact (Poisson) below 10 events, "
                               "Byar's from 10",
                               m->of->id, m->denominator->id, m->per);
    case RG_STAT_SHARE:
        return rg_arena_printf(
            arena, "100 x %s / its sum over all values of %s; 95%% limits by Wilson", m->of->id,
            all_over(arena, m));
    case RG_STAT_AREA_SHARE:
        return rg_arena_printf(
            arena,
            "100 x %s of the area / the same of the whole area; 95%% limits by "
            "Wilson",
            m->of->id);
    case RG_STAT_CHANGE:
        return rg_arena_printf(
            arena,
            "100 x (last %d months - first %d months) / first %d months of %s; "
            "test exact (binomial), 95%% limits of the ratio",
            m->months / 2, m->months / 2, m->months / 2, m->of->id);
    case RG_STAT_PEAK:
        return rg_arena_printf(arena, "largest %s; every tie is given", m->of->id);
    case RG_STAT_RATIO:
        return rg_arena_printf(
            arena,
            "rate (%s / %s) of the area / rate of the rest of the whole area; "
            "95%% limits on the log scale, exact below 10 events",
            m->of->id, m->denominator->id);
    case RG_STAT_PART:
        return rg_arena_printf(arena, "100 x %s / %s; 95%% limits by Wilson", m->of->id,
                               m->base->id);
    case RG_STAT_AGAINST:
        return rg_arena_printf(
            arena,
            "100 x (%s - %s) / %s, each a month of its own period; test exact "
            "(binomial), 95%% limits of the ratio",
            m->of->id, m->base->id, m->base->id);
    case RG_STAT_GROUPS:
        return rg_arena_printf(
            arena,
            "rate (%s / %s) of %s / rate of %s; 95%% limits on the log scale, exact "
            "below 10 events",
            m->of->id, m->denominator->id, m->groups[0], m->groups[1]);
    default:
        return rg_measure_scanned(m) ? table_formula(arena, m) : later_formula(arena, m);
    }
}
