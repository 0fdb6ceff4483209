#include "stats/standardise.h"

#include "stats/inside.h"

#include <stdio.h>

const double rg_stats_esp2013[RG_STATS_ESP2013_BANDS] = {
    5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000,
    7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000};

static double or_zero(double x)
{
    return isnan(x) ? 0 : x;
}

/* What a weighted rate is made of.  Missing events count as 0. */
typedef struct weighted {
    double events; /* sum of x */
    double rate;   /* sum(w x / n) / sum(w) */
    double var;    /* sum(w^2 x / n^2) / sum(w)^2 */
} weighted;

static void add_band(weighted *sums, double x, double n, double w)
{
    sums->events += x;
    sums->rate += x * w / n;
    sums->var += x * (w / n) * (w / n);
}

static weighted finish(weighted sums, double weight)
{
    return (weighted){sums.events, sums.rate / weight, sums.var / (weight * weight)};
}

static bool check_bands(rg_stats_list population, rg_stats_list *standard, rg_err *err)
{
    if (!rg_stats_need_some("population", population, err))
        return false;
    if (standard->n == 0 && population.n != RG_STATS_ESP2013_BANDS)
        return rg_fail(err, RG_E_DATA,
                       "standard must be given where there are not 19 bands (the European "
                       "Standard Population 2013), but %zu",
                       population.n);
    if (standard->n == 0)
        *standard = (rg_stats_list){rg_stats_esp2013, RG_STATS_ESP2013_BANDS};
    if (!rg_stats_need_none_missing("population", population, err) ||
        !rg_stats_need_all_positive("population", population, err) ||
        !rg_stats_need_length("standard", *standard, "population", population, err) ||
        !rg_stats_need_none_missing("standard", *standard, err) ||
        !rg_stats_need_all_not_negative("standard", *standard, err))
        return false;
    if (!(rg_stats_sum(*standard) > 0))
        return rg_fail(err, RG_E_DATA, "standard must add up to more than 0");
    return true;
}

static rg_stats_estimate dobson(weighted w, double per, double level, const char *method)
{
    if (w.events < RG_STATS_EXACT_BELOW)
        return (rg_stats_estimate){RG_STATS_NA, RG_STATS_NA, RG_STATS_NA, RG_STATS_DSR_TOO_FEW};
    double z = rg_stats_z(level), value = w.rate * per, unit = sqrt(w.var / w.events);
    double below = rg_stats_byars_lower(w.events, z) - w.events;
    double above = rg_stats_byars_upper(w.events, z) - w.events;
    return (rg_stats_estimate){value, value + unit * below * per, value + unit * above * per,
                               method};
}

bool rg_stats_dsr(rg_stats_list events, rg_stats_list population, rg_stats_list standard,
                  double per, double level, rg_stats_estimate *out, rg_err *err)
{
    if (!rg_stats_need_length("events", events, "population", population, err) ||
        !rg_stats_need_all_not_negative("events", events, err) ||
        !check_bands(population, &standard, err) || !rg_stats_need_per(per, err) ||
        !rg_stats_need_level(level, err))
        return false;
    weighted sums = {0};
    for (size_t i = 0; i < population.n; i++)
        add_band(&sums, or_zero(events.p[i]), population.p[i], standard.p[i]);
    *out = dobson(finish(sums, rg_stats_sum(standard)), per, level, "Dobson");
    return true;
}

static bool check_people(const rg_stats_list *people, size_t kinds, rg_stats_list population,
                         rg_err *err)
{
    if (kinds == 0)
        return rg_fail(err, RG_E_DATA, "people must hold at least one list");
    for (size_t k = 0; k < kinds; k++) {
        char name[32];
        snprintf(name, sizeof name, "people[%zu]", k + 1);
        if (!rg_stats_need_length(name, people[k], "population", population, err) ||
            !rg_stats_need_all_not_negative(name, people[k], err))
            return false;
    }
    return true;
}

bool rg_stats_dsr_repeat(const rg_stats_list *people, size_t kinds, rg_stats_list population,
                         rg_stats_list standard, double per, double level,
                         rg_stats_estimate *out, rg_err *err)
{
    if (!check_people(people, kinds, population, err) ||
        !check_bands(population, &standard, err) || !rg_stats_need_per(per, err) ||
        !rg_stats_need_level(level, err))
        return false;
    weighted all = {0};
    double weight = rg_stats_sum(standard), var = 0;
    for (size_t k = 0; k < kinds; k++) {
        weighted same = {0};
        double each = (double)(k + 1);
        for (size_t i = 0; i < population.n; i++) {
            double x = or_zero(people[k].p[i]);
            add_band(&same, x, population.p[i], standard.p[i]);
            add_band(&all, each * x, population.p[i], standard.p[i]);
        }
        var += each * each * finish(same, weight).var;
    }
    all = finish(all, weight);
    all.var = var;
    *out =
        dobson(all, per, level, "Dobson, with confidence adjusted for non-independent events");
    return true;
}

static bool check_isr(rg_stats_list events, rg_stats_list population, rg_stats_list ref_events,
                      rg_stats_list ref_population, rg_err *err)
{
    if (!rg_stats_need_some("population", population, err))
        return false;
    if (events.n != 1 && events.n != population.n)
        return rg_fail(err, RG_E_DATA,
                       "events must be one total or as long as population: %zu and %zu values",
                       events.n, population.n);
    return rg_stats_need_all_not_negative("events", events, err) &&
           rg_stats_need_all_not_negative("population", population, err) &&
           rg_stats_need_length("ref_events", ref_events, "population", population, err) &&
           rg_stats_need_all_not_negative("ref_events", ref_events, err) &&
           rg_stats_need_length("ref_population", ref_population, "population", population,
                                err) &&
           rg_stats_need_all_positive("ref_population", ref_population, err);
}

static double expected_events(rg_stats_list population, rg_stats_list ref_events,
                              rg_stats_list ref_population)
{
    double expected = 0;
    for (size_t i = 0; i < population.n; i++)
        expected += or_zero(ref_events.p[i]) / ref_population.p[i] * or_zero(population.p[i]);
    return expected;
}

bool rg_stats_isr(rg_stats_list events, rg_stats_list population, rg_stats_list ref_events,
                  rg_stats_list ref_population, double per, double level, rg_stats_isr_as as,
                  rg_stats_isr_estimate *out, rg_err *err)
{
    if (!check_isr(events, population, ref_events, ref_population, err) ||
        !rg_stats_need_per(per, err) || !rg_stats_need_level(level, err))
        return false;
    bool one_total = events.n == 1 && population.n > 1;
    double observed = one_total ? events.p[0] : rg_stats_sum_present(events);
    double expected = expected_events(population, ref_events, ref_population);
    if (expected == 0)
        return rg_fail(err, RG_E_DATA,
                       "ref_events and population must give more than 0 expected events");
    double scale = per;
    if (as == RG_STATS_ISR_RATE)
        scale = rg_stats_sum_present(ref_events) / rg_stats_sum(ref_population) * per;
    rg_stats_limits count = rg_stats_count_limits(observed, level);
    *out = (rg_stats_isr_estimate){observed / expected * scale,
                                   count.lower / expected * scale,
                                   count.upper / expected * scale,
                                   count.method,
                                   expected,
                                   observed};
    return true;
}
