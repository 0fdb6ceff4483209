/* analysis/measure_formula_later.c - In words: shapes of series, one figure against another. */
#include "analysis/measure_impl.h"

const char *rg_measure_formula_later(rg_arena *arena, const rg_measure *m)
{
    const char *of = m->of->id, *base = m->base ? m->base->id : "";
    const char *over = m->over_count ? m->over[0] : "";
    switch (m->statistic) {
    case RG_STAT_TURNING_POINTS:
        return rg_arena_printf(
            arena, "the %zu %s of %s over %s, each %s than its neighbours", m->k,
            m->choice == RG_TURN_TROUGHS ? "lowest troughs" : "highest peaks", of, over,
            m->choice == RG_TURN_TROUGHS ? "lower" : "higher");
    case RG_STAT_BUSY_STRETCH:
        return rg_arena_printf(arena,
                               "share of %s in the run of neighbouring values of %s around the "
                               "largest that are above their mean; the run goes round",
                               of, over);
    case RG_STAT_GINI:
        return rg_arena_printf(arena, "Gini's coefficient of %s over %s: 0 where all are alike",
                               of, over);
    case RG_STAT_MANN_KENDALL:
        return rg_arena_printf(
            arena,
            "Kendall's tau of %s with the order of %s; increasing or decreasing where p < 0.05",
            of, over);
    case RG_STAT_CORRELATION:
        return rg_arena_printf(arena,
                               "Pearson's correlation of %s and %s over %s; 95%% limits by "
                               "Fisher's z",
                               of, base, over);
    case RG_STAT_DIFFERENCE:
        return m->choice == RG_DIFFERENCE_POINTS
                   ? rg_arena_printf(arena, "%s - %s; 95%% limits from those of both (MOVER)",
                                     of, base)
                   : rg_arena_printf(
                         arena, "100 x (%s - %s) / %s; 95%% limits from those of both (MOVER)",
                         of, base, base);
    case RG_STAT_TO_WHOLE:
        return rg_arena_printf(arena, "%s of the area / the same of the whole area", of);
    case RG_STAT_COMPLEMENT:
        return rg_arena_printf(arena, "100 - %s", of);
    case RG_STAT_TALLY:
        return rg_arena_printf(arena, "how many of %s over %s are %s", of, over,
                               m->choice == RG_TALLY_RISING      ? "above 0"
                               : m->choice == RG_TALLY_ABOVE_ONE ? "above 1"
                               : m->choice == RG_TALLY_BELOW_ONE ? "below 1"
                                                                 : "below 0");
    case RG_STAT_SHARE_OF:
        return rg_arena_printf(arena,
                               "100 x %s of the named values of %s / its sum over all of them; "
                               "95%% limits by Wilson",
                               of, over);
    case RG_STAT_STEADY:
        return rg_arena_printf(
            arena, "how many of the latest periods in a row %s says what it says of the last",
            of);
    case RG_STAT_BENCHMARK:
        return rg_arena_printf(
            arena,
            "%s with its 95%% limits against %s of %s, its latest period: similar where the "
            "limits hold it",
            of, base, m->base->benchmarks[0]);
    default:
        return "";
    }
}
