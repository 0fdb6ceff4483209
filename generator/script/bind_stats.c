/* script/bind_stats.c - stats.NAME{...}: named arguments in, one table of answers out.
 *
 * Scratch memory is the arena of the sandbox, so a failure may leave any function at any point.
 */
#include "script/args.h"
#include "script/house.h"
#include "stats/change.h"
#include "stats/compare.h"
#include "stats/funnel.h"
#include "stats/inequality.h"
#include "stats/quantile.h"
#include "stats/rate.h"
#include "stats/standardise.h"
#include "stats/trend.h"
#include "stats/xmr.h"

#include <lauxlib.h>
#include <math.h>

#define PER_RATE 1000.0 /* readers of this house see rates per 1,000 */

/* 95 is 0.95 and 99.8 is 0.998, as in PHEindicatormethods; the statistics know fractions only. */
static double level(const rg_args *a)
{
    double given = rg_args_number_or(a, "level", RG_STATS_LEVEL);
    return given >= 90 && given <= 100 ? given / 100 : given;
}

static rg_stats_polarity polarity(const rg_args *a)
{
    static const char *const names[] = {"none", "low is good", "high is good", NULL};
    return (rg_stats_polarity)rg_args_choice_or(a, "polarity", names, RG_STATS_POLARITY_NONE);
}

/* --- answers --- */

static void put_number(const rg_args *a, const char *name, double x)
{
    if (isnan(x))
        rg_sandbox_push_na(a->box);
    else
        lua_pushnumber(a->lua, x);
    lua_setfield(a->lua, -2, name);
}

static void put_text(const rg_args *a, const char *name, const char *text)
{
    if (text)
        lua_pushstring(a->lua, text);
    else
        rg_sandbox_push_na(a->box);
    lua_setfield(a->lua, -2, name);
}

static void put_interval(const rg_args *a, double value, double lower, double upper)
{
    lua_newtable(a->lua);
    put_number(a, "value", value);
    put_number(a, "lower", lower);
    put_number(a, "upper", upper);
}

static int answer_estimate(const rg_args *a, const rg_stats_estimate *e)
{
    put_interval(a, e->value, e->lower, e->upper);
    put_text(a, "method", e->method);
    return 1;
}

static int answer_limits(const rg_args *a, const rg_stats_limits *l)
{
    lua_newtable(a->lua);
    put_number(a, "lower", l->lower);
    put_number(a, "upper", l->upper);
    put_text(a, "method", l->method);
    return 1;
}

static int answer_class(const rg_args *a, const char *class)
{
    lua_newtable(a->lua);
    put_text(a, "class", class);
    return 1;
}

/* --- the functions, in the order of the contract --- */

static int l_byars(lua_State *lua)
{
    static const char *const names[] = {"events", "level", NULL};
    rg_args a = rg_args_take(lua, "byars", names);
    rg_stats_limits out;
    rg_err err;
    if (!rg_stats_byars(rg_args_number(&a, "events"), level(&a), &out, &err))
        return rg_args_fail(&a, &err);
    return answer_limits(&a, &out);
}

static int l_wilson(lua_State *lua)
{
    static const char *const names[] = {"x", "n", "level", NULL};
    rg_args a = rg_args_take(lua, "wilson", names);
    rg_stats_limits out;
    rg_err err;
    if (!rg_stats_wilson(rg_args_number(&a, "x"), rg_args_number(&a, "n"), level(&a), &out,
                         &err))
        return rg_args_fail(&a, &err);
    return answer_limits(&a, &out);
}

static int l_rate(lua_State *lua)
{
    static const char *const names[] = {"events", "population", "per", "level", NULL};
    rg_args a = rg_args_take(lua, "rate", names);
    rg_stats_estimate out;
    rg_err err;
    if (!rg_stats_rate(rg_args_number(&a, "events"), rg_args_number(&a, "population"),
                       rg_args_number_or(&a, "per", PER_RATE), level(&a), &out, &err))
        return rg_args_fail(&a, &err);
    return answer_estimate(&a, &out);
}

static int l_proportion(lua_State *lua)
{
    static const char *const names[] = {"x", "n", "per", "level", NULL};
    rg_args a = rg_args_take(lua, "proportion", names);
    rg_stats_estimate out;
    rg_err err;
    if (!rg_stats_proportion(rg_args_number(&a, "x"), rg_args_number(&a, "n"),
                             rg_args_number_or(&a, "per", 1), level(&a), &out, &err))
        return rg_args_fail(&a, &err);
    return answer_estimate(&a, &out);
}

static int l_mean(lua_State *lua)
{
    static const char *const names[] = {"values", "level", NULL};
    rg_args a = rg_args_take(lua, "mean", names);
    rg_stats_estimate out;
    rg_err err;
    if (!rg_stats_mean(rg_args_list(&a, "values"), level(&a), &out, &err))
        return rg_args_fail(&a, &err);
    return answer_estimate(&a, &out);
}

static int l_dsr(lua_State *lua)
{
    static const char *const names[] = {"events", "population", "standard",
                                        "per",    "level",      NULL};
    rg_args a = rg_args_take(lua, "dsr", names);
    rg_stats_list events = rg_args_list(&a, "events"),
                  population = rg_args_list(&a, "population");
    rg_stats_estimate out;
    rg_err err;
    if (!rg_stats_dsr(events, population, rg_args_list_or_empty(&a, "standard"),
                      rg_args_number_or(&a, "per", PER_RATE), level(&a), &out, &err))
        return rg_args_fail(&a, &err);
    return answer_estimate(&a, &out);
}

static int l_dsr_repeat(lua_State *lua)
{
    static const char *const names[] = {"people", "population", "standard",
                                        "per",    "level",      NULL};
    rg_args a = rg_args_take(lua, "dsr_repeat", names);
    if (!rg_args_push(&a, "people"))
        rg_args_absent(&a, "people");
    if (!lua_istable(lua, -1))
        return luaL_error(lua, "stats.dsr_repeat: people must be a list of lists of numbers");
    int people = lua_gettop(lua);
    size_t kinds = (size_t)lua_rawlen(lua, people);
    rg_stats_list *lists = lua_newuserdatauv(lua, sizeof *lists * (kinds + 1), 0);
    for (size_t k = 0; k < kinds; k++) {
        luaL_checkstack(lua, 8, NULL);
        lua_rawgeti(lua, people, (lua_Integer)k + 1);
        lists[k] = rg_args_list_at_top(&a, "people");
    }
    rg_stats_list population = rg_args_list(&a, "population");
    rg_stats_estimate out;
    rg_err err;
    if (!rg_stats_dsr_repeat(lists, kinds, population, rg_args_list_or_empty(&a, "standard"),
                             rg_args_number_or(&a, "per", PER_RATE), level(&a), &out, &err))
        return rg_args_fail(&a, &err);
    return answer_estimate(&a, &out);
}

/* events may be one number, the total. */
static rg_stats_list events_list(const rg_args *a, double *total)
{
    if (!rg_args_push(a, "events"))
        rg_args_absent(a, "events");
    if (lua_istable(a->lua, -1))
        return rg_args_list_at_top(a, "events");
    lua_pop(a->lua, 1);
    *total = rg_args_number(a, "events");
    return (rg_stats_list){total, 1};
}

static int l_isr(lua_State *lua)
{
    static const char *const names[] = {"events", "population", "ref_events", "ref_population",
                                        "per",    "level",      "as",         NULL};
    static const char *const as_names[] = {"ratio", "rate", NULL};
    rg_args a = rg_args_take(lua, "isr", names);
    double total;
    rg_stats_list events = events_list(&a, &total);
    rg_stats_list population = rg_args_list(&a, "population"),
                  ref_events = rg_args_list(&a, "ref_events");
    rg_stats_list ref_population = rg_args_list(&a, "ref_population");
    rg_stats_isr_as as =
        (rg_stats_isr_as)rg_args_choice_or(&a, "as", as_names, RG_STATS_ISR_RATIO);
    double per = rg_args_number_or(&a, "per", as == RG_STATS_ISR_RATE ? PER_RATE : 1);
    rg_stats_isr_estimate out;
    rg_err err;
    if (!rg_stats_isr(events, population, ref_events, ref_population, per, level(&a), as, &out,
                      &err))
        return rg_args_fail(&a, &err);
    put_interval(&a, out.value, out.lower, out.upper);
    put_text(&a, "method", out.method);
    put_number(&a, "expected", out.expected);
    return 1;
}

/* Replaces nothing: pushes a list of numbers with NA for NaN. */
static void push_list(const rg_args *a, const double *p, size_t n)
{
    lua_createtable(a->lua, (int)n, 0);
    for (size_t i = 0; i < n; i++) {
        if (isnan(p[i]))
            rg_sandbox_push_na(a->box);
        else
            lua_pushnumber(a->lua, p[i]);
        lua_rawseti(a->lua, -2, (lua_Integer)i + 1);
    }
    rg_sandbox_mark(a->box, -1, "list");
}

static int l_quantile(lua_State *lua)
{
    static const char *const names[] = {"values", "groups", "invert", NULL};
    rg_args a = rg_args_take(lua, "quantile", names);
    rg_stats_list values = rg_args_list(&a, "values");
    int64_t groups = rg_args_whole_or(&a, "groups", RG_STATS_QUANTILE_GROUPS);
    bool invert = rg_args_flag_or(&a, "invert", RG_STATS_QUANTILE_INVERT);
    if (groups > 1000000)
        return luaL_error(lua, "stats.quantile: groups must not be more than a million");
    double *out = lua_newuserdatauv(lua, sizeof *out * (values.n + 1), 0);
    rg_err err;
    if (!rg_stats_quantile(values, groups < 1 ? 0 : (int)groups, invert,
                           rg_sandbox_arena(a.box), out, &err))
        return rg_args_fail(&a, &err);
    lua_newtable(lua);
    push_list(&a, out, values.n);
    lua_setfield(lua, -2, "value");
    return 1;
}

static int l_sii(lua_State *lua)
{
    static const char *const names[] = {"population", "value",     "lower",      "upper",
                                        "kind",       "transform", "multiplier", "level",
                                        "draws",      "seed",      NULL};
    static const char *const kinds[] = {"normal", "rate", "proportion", NULL};
    rg_args a = rg_args_take(lua, "sii", names);
    int64_t multiplier = rg_args_whole_or(&a, "multiplier", 1);
    int64_t draws = rg_args_whole_or(&a, "draws", RG_STATS_SII_DRAWS);
    if (multiplier != 1 && multiplier != -1)
        return luaL_error(lua, "stats.sii: multiplier must be 1 or -1");
    if (draws == 0)
        return luaL_error(lua, "stats.sii: draws must be 1000 or more");
    rg_stats_sii_args in = {
        .population = rg_args_list(&a, "population"),
        .value = rg_args_list(&a, "value"),
        .lower = rg_args_list(&a, "lower"),
        .upper = rg_args_list(&a, "upper"),
        .kind = (rg_stats_sii_kind)rg_args_choice_or(&a, "kind", kinds, RG_STATS_SII_NORMAL),
        .transform = rg_args_flag_or(&a, "transform", false),
        .multiplier = (int)multiplier,
        .level = level(&a),
        .draws = draws,
        .seed = (uint64_t)rg_args_whole_or(&a, "seed", RG_STATS_SII_SEED),
    };
    rg_stats_sii_answer out;
    rg_err err;
    if (!rg_stats_sii(&in, rg_sandbox_arena(a.box), &out, &err))
        return rg_args_fail(&a, &err);
    put_interval(&a, out.value, out.lower, out.upper);
    put_number(&a, "rii", out.rii);
    return 1;
}

static int l_funnel_limits(lua_State *lua)
{
    static const char *const names[] = {"kind", "observed", "population", "average",
                                        "per",  "level",    NULL};
    static const char *const kinds[] = {"ratio", "proportion", NULL};
    rg_args a = rg_args_take(lua, "funnel_limits", names);
    int kind = rg_args_choice(&a, "kind", kinds);
    double per = rg_args_number_or(&a, "per", 1);
    rg_stats_funnel out;
    rg_err err;
    bool good = kind == 0 ? rg_stats_funnel_limits_ratio(rg_args_number(&a, "observed"), per,
                                                         level(&a), &out, &err)
                          : rg_stats_funnel_limits_proportion(rg_args_number(&a, "population"),
                                                              rg_args_number(&a, "average"),
                                                              per, level(&a), &out, &err);
    if (!good)
        return rg_args_fail(&a, &err);
    put_interval(&a, out.value, out.lower, out.upper);
    return 1;
}

static bool funnel_rate(const rg_args *a, rg_stats_funnel_class *out, rg_err *err)
{
    rg_stats_funnel_rate in = {
        .count = rg_args_number(a, "count"),
        .rate = rg_args_number(a, "rate"),
        .average = rg_args_number(a, "average"),
        .per = rg_args_number_or(a, "per", PER_RATE),
        .population = rg_args_number_or(a, "population", RG_STATS_NA),
        .dsr = rg_args_flag_or(a, "dsr", false),
    };
    return rg_stats_funnel_significance_rate(&in, out, err);
}

static int l_funnel_significance(lua_State *lua)
{
    static const char *const names[] = {"kind", "observed",   "expected", "x",
                                        "n",    "average",    "count",    "rate",
                                        "per",  "population", "dsr",      NULL};
    static const char *const kinds[] = {"ratio", "proportion", "rate", NULL};
    rg_args a = rg_args_take(lua, "funnel_significance", names);
    int kind = rg_args_choice(&a, "kind", kinds);
    rg_stats_funnel_class out;
    rg_err err;
    bool good = kind == 0   ? rg_stats_funnel_significance_ratio(rg_args_number(&a, "observed"),
                                                                 rg_args_number(&a, "expected"),
                                                                 &out, &err)
                : kind == 1 ? rg_stats_funnel_significance_proportion(
                                  rg_args_number(&a, "x"), rg_args_number(&a, "n"),
                                  rg_args_number(&a, "average"), &out, &err)
                            : funnel_rate(&a, &out, &err);
    return good ? answer_class(&a, rg_stats_funnel_name(out)) : rg_args_fail(&a, &err);
}

static int l_trend(lua_State *lua)
{
    static const char *const names[] = {"value",       "lower",    "upper", "count",
                                        "denominator", "polarity", NULL};
    rg_args a = rg_args_take(lua, "trend", names);
    rg_stats_trend_args in = {rg_args_list(&a, "value"),       rg_args_list(&a, "lower"),
                              rg_args_list(&a, "upper"),       rg_args_list(&a, "count"),
                              rg_args_list(&a, "denominator"), polarity(&a)};
    rg_stats_trend_answer out;
    rg_err err;
    if (!rg_stats_trend(&in, &out, &err))
        return rg_args_fail(&a, &err);
    lua_newtable(lua);
    put_number(&a, "chi2", out.chi2);
    put_text(&a, "class", rg_stats_trend_name(out.class));
    put_text(&a, "judgement", rg_stats_judgement_name(out.judgement));
    return 1;
}

static int l_compare(lua_State *lua)
{
    static const char *const names[] = {
        "value",     "lower",           "upper",           "lower998", "upper998",
        "benchmark", "benchmark_lower", "benchmark_upper", "polarity", NULL};
    rg_args a = rg_args_take(lua, "compare", names);
    rg_stats_compare_args in = {
        .value = rg_args_number(&a, "value"),
        .lower = rg_args_number_or(&a, "lower", RG_STATS_NA),
        .upper = rg_args_number_or(&a, "upper", RG_STATS_NA),
        .lower998 = rg_args_number_or(&a, "lower998", RG_STATS_NA),
        .upper998 = rg_args_number_or(&a, "upper998", RG_STATS_NA),
        .benchmark = rg_args_number(&a, "benchmark"),
        .benchmark_lower = rg_args_number_or(&a, "benchmark_lower", RG_STATS_NA),
        .benchmark_upper = rg_args_number_or(&a, "benchmark_upper", RG_STATS_NA),
        .polarity = polarity(&a),
    };
    rg_stats_compare_class out;
    rg_err err;
    if (!rg_stats_compare(&in, &out, &err))
        return rg_args_fail(&a, &err);
    return answer_class(&a, rg_stats_compare_name(out));
}

static int l_change(lua_State *lua)
{
    static const char *const names[] = {"before",         "after", "exposure_before",
                                        "exposure_after", "level", NULL};
    rg_args a = rg_args_take(lua, "change", names);
    rg_stats_change_answer out;
    rg_err err;
    if (!rg_stats_change(rg_args_number(&a, "before"), rg_args_number(&a, "after"),
                         rg_args_number_or(&a, "exposure_before", 1),
                         rg_args_number_or(&a, "exposure_after", 1), level(&a), &out, &err))
        return rg_args_fail(&a, &err);
    put_interval(&a, out.value, out.lower, out.upper);
    put_number(&a, "p", out.p);
    put_text(&a, "class", rg_stats_change_name(out.class));
    return 1;
}

static int l_ratio(lua_State *lua)
{
    static const char *const names[] = {"events_a",     "population_a", "events_b",
                                        "population_b", "level",        NULL};
    rg_args a = rg_args_take(lua, "ratio", names);
    rg_stats_ratio_answer out;
    rg_err err;
    if (!rg_stats_ratio(rg_args_number(&a, "events_a"), rg_args_number(&a, "population_a"),
                        rg_args_number(&a, "events_b"), rg_args_number(&a, "population_b"),
                        level(&a), &out, &err))
        return rg_args_fail(&a, &err);
    put_interval(&a, out.value, out.lower, out.upper);
    put_number(&a, "p", out.p);
    return 1;
}

static void push_signals(const rg_args *a, const rg_stats_xmr_answer *out)
{
    lua_createtable(a->lua, (int)out->signal_count, 0);
    for (size_t i = 0; i < out->signal_count; i++) {
        const rg_stats_xmr_signal *s = &out->signals[i];
        lua_createtable(a->lua, 0, 4);
        put_text(a, "rule", rg_stats_xmr_name(s->rule, s->side));
        put_number(a, "first", (double)s->first);
        put_number(a, "last", (double)s->last);
        put_text(a, "side", s->side > 0 ? "high" : "low");
        lua_rawseti(a->lua, -2, (lua_Integer)i + 1);
    }
    rg_sandbox_mark(a->box, -1, "list");
}

static int l_xmr(lua_State *lua)
{
    static const char *const names[] = {"values", "screen", NULL};
    rg_args a = rg_args_take(lua, "xmr", names);
    rg_stats_list values = rg_args_list(&a, "values");
    rg_stats_xmr_answer out;
    rg_err err;
    if (!rg_stats_xmr(values, rg_args_flag_or(&a, "screen", true), rg_sandbox_arena(a.box),
                      &out, &err))
        return rg_args_fail(&a, &err);
    put_interval(&a, out.value, out.lower, out.upper);
    put_number(&a, "inner_lower", out.inner_lower);
    put_number(&a, "inner_upper", out.inner_upper);
    lua_pushboolean(lua, out.trial);
    lua_setfield(lua, -2, "trial");
    push_signals(&a, &out);
    lua_setfield(lua, -2, "signals");
    return 1;
}

static const luaL_Reg functions[] = {
    {"byars", l_byars},
    {"change", l_change},
    {"compare", l_compare},
    {"dsr", l_dsr},
    {"dsr_repeat", l_dsr_repeat},
    {"funnel_limits", l_funnel_limits},
    {"funnel_significance", l_funnel_significance},
    {"isr", l_isr},
    {"mean", l_mean},
    {"proportion", l_proportion},
    {"quantile", l_quantile},
    {"rate", l_rate},
    {"ratio", l_ratio},
    {"sii", l_sii},
    {"trend", l_trend},
    {"wilson", l_wilson},
    {"xmr", l_xmr},
    {NULL, NULL},
};

void rg_house_bind_stats(rg_sandbox *box)
{
    lua_State *lua = rg_sandbox_state(box);
    luaL_newlib(lua, functions);
    rg_sandbox_push_na(box);
    lua_setfield(lua, -2, "NA");
    rg_sandbox_readonly(box, "stats");
    rg_sandbox_define(box, "stats");
}
