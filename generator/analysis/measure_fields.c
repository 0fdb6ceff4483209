/* analysis/measure_fields.c - Statistics by name, and the fields that only some of them have. */
#include "analysis/measure_impl.h"

#include <string.h>

const measure_trait measure_traits[] = {
    [RG_STAT_COUNT] = {"count", NEEDS_TABLE, false, false},
    [RG_STAT_SUM] = {"sum", NEEDS_TABLE, false, false},
    [RG_STAT_RATE] = {"rate", NEEDS_COUNT, true, false},
    [RG_STAT_SHARE] = {"share", NEEDS_COUNT, false, true},
    [RG_STAT_AREA_SHARE] = {"area_share", NEEDS_COUNT, false, false},
    [RG_STAT_CHANGE] = {"change", NEEDS_COUNT, false, false},
    [RG_STAT_PEAK] = {"peak", NEEDS_COUNT, false, true},
    [RG_STAT_RATIO] = {"ratio", NEEDS_COUNT, true, false},
    [RG_STAT_PART] = {"part", NEEDS_COUNT, false, false},
    [RG_STAT_AGAINST] = {"against", NEEDS_COUNT, false, false},
    [RG_STAT_GROUPS] = {"groups", NEEDS_COUNT, true, true},
    [RG_STAT_VALUE] = {"value", NEEDS_TABLE, false, false},
    [RG_STAT_COMPARE] = {"compare", NEEDS_VALUE, false, false},
    [RG_STAT_TREND] = {"trend", NEEDS_VALUE, false, false},
    [RG_STAT_MEAN] = {"mean", NEEDS_TABLE, false, false},
    [RG_STAT_MEDIAN] = {"median", NEEDS_TABLE, false, false},
    [RG_STAT_SURVEY_SHARE] = {"survey_share", NEEDS_TABLE, false, false},
    [RG_STAT_RUN_RATE] = {"run_rate", NEEDS_COUNT, false, false},
    [RG_STAT_TOP] = {"top", NEEDS_ANY, false, true},
    [RG_STAT_RANK] = {"rank", NEEDS_ANY, false, true},
    [RG_STAT_XMR] = {"xmr", NEEDS_COUNT, false, false},
    [RG_STAT_FUNNEL] = {"funnel", NEEDS_ANY, false, false},
    [RG_STAT_QUANTILE] = {"quantile", NEEDS_ANY, false, false},
    [RG_STAT_SII] = {"sii", NEEDS_RATE, false, true},
    [RG_STAT_CONCENTRATION] = {"concentration", NEEDS_COUNT, false, false},
    [RG_STAT_DSR] = {"dsr", NEEDS_COUNT, true, true},
    [RG_STAT_ISR] = {"isr", NEEDS_COUNT, true, true},
    [RG_STAT_BESIDE] = {"beside", NEEDS_SHARE, false, false},
    [RG_STAT_TURNING_POINTS] = {"turning_points", NEEDS_ANY, false, true},
    [RG_STAT_BUSY_STRETCH] = {"busy_stretch", NEEDS_COUNT, false, true},
    [RG_STAT_GINI] = {"gini", NEEDS_COUNT, false, true},
    [RG_STAT_MANN_KENDALL] = {"mann_kendall", NEEDS_ANY, false, true},
    [RG_STAT_CORRELATION] = {"correlation", NEEDS_ANY, false, true},
    [RG_STAT_DIFFERENCE] = {"difference", NEEDS_ANY, false, false},
    [RG_STAT_TO_WHOLE] = {"to_whole", NEEDS_ANY, false, false},
    [RG_STAT_COMPLEMENT] = {"complement", NEEDS_ANY, false, false},
    [RG_STAT_TALLY] = {"tally", NEEDS_ANY, false, true},
    [RG_STAT_STEADY] = {"steady", NEEDS_ANY, false, false},
    [RG_STAT_BENCHMARK] = {"benchmark", NEEDS_ANY, false, false},
    [RG_STAT_PREVIOUS] = {"previous", NEEDS_ANY, false, false},
    [RG_STAT_SINCE] = {"since", NEEDS_ANY, false, false},
    [RG_STAT_SHARE_OF] = {"share_of", NEEDS_COUNT, false, true},
};
const size_t measure_trait_count = sizeof measure_traits / sizeof *measure_traits;

const char *const measure_field_names[] = {
    "name",        "title",      "table",    "statistic",  "column",    "dimensions",
    "where",       "of",         "over",     "definition", "unit",      "per",
    "denominator", "months",     "areas",    "caveat",     "distinct",  "period",
    "base",        "before",     "groups",   "lower",      "upper",     "count",
    "whole",       "benchmarks", "years",    "polarity",   "indicator", "answers",
    "weight",      "dont_know",  "way",      "except",     "k",         "order",
    "index",       "standard",   "percents", "hours",      "beside",    "npas",
    "respondents", "limits",     "pooled"};
const size_t measure_field_count = sizeof measure_field_names / sizeof *measure_field_names;

int rg_year_first_month(rg_year_kind kind)
{
    return kind == RG_YEAR_FINANCIAL ? 4 : kind == RG_YEAR_ACADEMIC ? 9 : 1;
}

/* One of some words; the first where the field is not there. */
static bool read_word(const rg_value *v, const char *key, const char *const *words,
                      size_t count, size_t *out, rg_err *err)
{
    const char *word = NULL;
    *out = 0;
    if (!rg_value_want_text(v, key, &word, err))
        return false;
    for (size_t i = 0; word && i < count; i++)
        if (strcmp(word, words[i]) == 0) {
            *out = i;
            return true;
        }
    if (!word)
        return true;
    const char *near = rg_str_nearest(rg_str_of(word), words, count);
    return rg_fail_at(err, RG_E_TEMPLATE, v->place,
                      "%s \"%s\" is not known; did you mean \"%s\"?", key, word,
                      near ? near : words[0]);
}

static bool read_value(rg_arena *arena, const rg_value *v, rg_measure *m, rg_err *err)
{
    static const char *const years[] = {"financial", "academic", "calendar"};
    static const char *const polarities[] = {"none", "low is good", "high is good"};
    static const char *england[] = {"E92000001"};
    size_t year = 0, polarity = 0;
    m->benchmarks = england;
    m->benchmark_count = 1;
    if (!rg_value_want_text(v, "lower", &m->lower, err) ||
        !rg_value_want_text(v, "upper", &m->upper, err) ||
        !rg_value_want_text(v, "count", &m->count, err) ||
        !rg_value_want_text(v, "whole", &m->whole, err) ||
        !rg_value_want_bool(v, "respondents", &m->respondents, err) ||
        !rg_value_want_text(v, "indicator", &m->indicator, err) ||
        !read_word(v, "years", years, 3, &year, err) ||
        !read_word(v, "polarity", polarities, 3, &polarity, err))
        return false;
    static const char *const limits[] = {"own", "proportion", "rate", "none"};
    size_t kind = 0;
    if (!read_word(v, "limits", limits, 4, &kind, err) ||
        !rg_value_want_bool(v, "pooled", &m->pooled, err))
        return false;
    m->limits = (rg_limits_kind)kind;
    m->years = (rg_year_kind)year;
    if (rg_value_get(v, "polarity"))
        m->polarity = polarities[polarity];
    if (rg_value_get(v, "benchmarks") &&
        !rg_value_want_texts(arena, v, "benchmarks", &m->benchmarks, &m->benchmark_count, err))
        return false;
    return !m->polarity || !m->indicator ||
           rg_fail_at(
               err, RG_E_TEMPLATE, v->place,
               "measure \"%s\" has a polarity and an indicator, which has its own; leave one "
               "out",
               m->id);
}

static bool read_survey(rg_arena *arena, const rg_value *v, rg_measure *m, rg_err *err)
{
    static const char *const words[] = {"in base", "left out"};
    size_t word = 0;
    if (!rg_value_want_texts(arena, v, "answers", &m->answers, &m->answer_count, err) ||
        !rg_value_want_text(v, "weight", &m->weight, err) ||
        !read_word(v, "dont_know", words, 2, &word, err))
        return false;
    m->leaves_dont_know = word == 1;
    return m->statistic != RG_STAT_SURVEY_SHARE || m->answer_count > 0 ||
           rg_fail_at(err, RG_E_TEMPLATE, v->place,
                      "measure \"%s\" does not say which answers count; add answers = { ... }",
                      m->id);
}

static bool read_percents(const rg_value *v, rg_measure *m, rg_err *err)
{
    const rg_value *list = rg_value_get(v, "percents");
    m->percents[0] = 25;
    m->percents[1] = 50;
    m->percent_count = 2;
    if (!list)
        return true;
    m->percent_count = list->item_count;
    if (list->item_count == 0 || list->item_count > RG_DIMENSIONS_MAX)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place, "percents holds one to %d numbers",
                          RG_DIMENSIONS_MAX);
    for (size_t i = 0; i < list->item_count; i++) {
        m->percents[i] = list->items[i]->kind == RG_V_NUMBER ? list->items[i]->number : 0;
        if (!(m->percents[i] > 0) || m->percents[i] > 100)
            return rg_fail_at(err, RG_E_TEMPLATE, v->place,
                              "percents holds numbers above 0, 100 at most");
    }
    return true;
}

/* What `way` may say depends on the statistic. */
static bool read_way(const rg_value *v, rg_measure *m, rg_err *err)
{
    static const char *const run_rates[] = {"same months", "so far", "linear", "seasonal"};
    static const char *const turns[] = {"peaks", "troughs"};
    static const char *const differences[] = {"percent", "points"};
    static const char *const tallies[] = {"falling", "rising", "above 1", "below 1"};
    switch (m->statistic) {
    case RG_STAT_TURNING_POINTS:
        return read_word(v, "way", turns, 2, &m->choice, err);
    case RG_STAT_DIFFERENCE:
        return read_word(v, "way", differences, 2, &m->choice, err);
    case RG_STAT_TALLY:
        return read_word(v, "way", tallies, 4, &m->choice, err);
    default:
        if (!read_word(v, "way", run_rates, 4, &m->choice, err))
            return false;
        m->way = (rg_run_rate_way)m->choice;
        return true;
    }
}

static bool read_series(rg_arena *arena, const rg_value *v, rg_measure *m, rg_err *err)
{
    static const char *const orders[] = {"falling", "rising"};
    static const char *const indices[] = {"slope", "relative"};
    size_t order = 0, index = 0;
    double k = m->statistic == RG_STAT_QUANTILE ? 5 : 3;
    if (!read_way(v, m, err) || !read_word(v, "order", orders, 2, &order, err) ||
        !read_word(v, "index", indices, 2, &index, err) ||
        !rg_value_want_texts(arena, v, "except", &m->except, &m->except_count, err) ||
        !rg_value_want_number(v, "k", &k, err) ||
        !rg_value_want_text(v, "standard", &m->standard, err) ||
        !rg_value_want_number(v, "hours", &m->hours, err) || !read_percents(v, m, err))
        return false;
    m->rising = order == 1;
    m->relative = index == 1;
    if (!(k >= 1) || k > 1000)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place, "k is a number from 1 to 1000");
    m->k = (size_t)k;
    return (m->hours >= 0 && m->hours <= 24) ||
           rg_fail_at(err, RG_E_TEMPLATE, v->place, "hours is a number from 0 to 24");
}

bool measure_fields(rg_arena *arena, const rg_value *v, rg_measure *m, rg_err *err)
{
    return read_value(arena, v, m, err) && read_survey(arena, v, m, err) &&
           read_series(arena, v, m, err);
}
