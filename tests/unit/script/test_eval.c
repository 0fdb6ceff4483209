/* tests/unit/script/test_eval.c - Every statistic is bound: the right arguments reach the right
 * place.
 *
 * Expected numbers are from R 4.2 by the formulas written beside them; the arithmetic itself is
 * tested in tests/unit/stats. */
#include "script/eval.h"
#include "script/house.h"
#include "support/check.h"

#include <math.h>
#include <stdlib.h>

static rg_arena *arena;

static void set_up(void)
{
    arena = rg_arena_new("eval test");
}

static void tear_down(void)
{
    rg_arena_free(arena);
}

/* The answer, or the sentence of the failure. */
static const char *ask(const char *expression)
{
    rg_buf out = {0};
    rg_err err = {0};
    bool good = rg_eval(arena, ".", expression, &out, &err);
    CU_ASSERT(good || out.n == 0);
    const char *text = rg_arena_strdup(arena, good ? out.p : err.text);
    rg_buf_free(&out);
    return text;
}

static void is(const char *expression, const char *expected)
{
    set_up();
    CHECK_TEXT(ask(expression), expected);
    tear_down();
}

static void has(const char *expression, const char *part)
{
    set_up();
    CHECK_HAS(ask(expression), part);
    tear_down();
}

static void near_to(const char *call, const char *field, double expected)
{
    char expression[600], *end;
    snprintf(expression, sizeof expression, "%s.%s", call, field);
    set_up();
    const char *text = ask(expression);
    double got = strtod(text, &end);
    bool good = *text && *end == '\0' && fabs(got - expected) <= 1e-9 * fmax(1, fabs(expected));
    if (!good)
        fprintf(stderr, "\n    %s\n    got %s, expected %.17g\n", expression, text, expected);
    CU_ASSERT(good);
    tear_down();
}

static void interval(const char *call, double value, double lower, double upper)
{
    near_to(call, "value", value);
    near_to(call, "lower", lower);
    near_to(call, "upper", upper);
}

static void limits_are_bound(void)
{
    /* 65 (1 - 1/585 - z / (3 sqrt 65))^3 and its upper twin */
    near_to("stats.byars { events = 65 }", "lower", 50.163187710459454);
    near_to("stats.byars { events = 65, level = 0.998 }", "upper", 94.000290844318002);
    near_to("stats.wilson { x = 65, n = 100 }", "lower", 0.55254443296887967);
    near_to("stats.wilson { x = 65, n = 100, level = 0.95 }", "upper", 0.73635751756902468);
    is("stats.wilson { x = 65, n = 100 }.method", "\"Wilson\"");
}

static void rates_and_means_are_bound(void)
{
    /* qchisq(.025, 8) / 2, qchisq(.975, 10) / 2; per 1,000 unless given */
    interval("stats.rate { events = 4, population = 1000 }", 4, 1.0898653736263253,
             10.241588675403698);
    interval("stats.rate { events = 65, population = 1000, per = 100 }", 6.5,
             5.0163187710459454, 8.2849138545939837);
    is("stats.rate { events = 9, population = 10 }.method", "\"Exact\"");
    is("stats.rate { events = 10, population = 10 }.method", "\"Byars\"");
    interval("stats.proportion { x = 65, n = 100, per = 100 }", 65, 55.254443296887967,
             73.635751756902468);
    near_to("stats.proportion { x = 65, n = 100 }", "value", 0.65);
    /* t.test(c(2, 4, 4, 5, 7, 9))$conf.int */
    interval("stats.mean { values = { 2, 4, 4, 5, 7, 9 } }", 31.0 / 6, 2.5606268548543687,
             7.7727064784789643);
}

#define DSR_REST "population = { 1000, 2000, 1500 }, standard = { 3, 5, 2 } }"

static void standardised_rates_are_bound(void)
{
    /* 1000 sum(w x / n) / sum(w), Dobson's limits */
    interval("stats.dsr { events = { 10, 20, 30 }, " DSR_REST, 12, 8.9936021713146097,
             15.644418305466653);
    /* the same events by 28 people with one and 16 with two */
    interval("stats.dsr_repeat { people = { { 6, 10, 12 }, { 2, 5, 9 } }, " DSR_REST, 12,
             8.3347393833141279, 16.443105552533257);
    static const char isr[] =
        "stats.isr { events = { 10, 20, 30 }, population = { 1000, 2000, "
        "1500 }, ref_events = { 100, 300, 250 }, ref_population = { 9000, "
        "21000, 16000 } }";
    interval(isr, 0.95056974459724952, 0.72534427648934419, 1.2235927660343906);
    near_to(isr, "expected", 63.120039682539684);
    near_to(
        "stats.isr { as = 'rate', events = 60, population = { 1000, 2000, 1500 }, ref_events "
        "= { 100, 300, 250 }, ref_population = { 9000, 21000, 16000 } }",
        "value", 13.43196378235244);
}

static void funnels_are_bound(void)
{
    /* 50 / qchisq(.975, 102) * 2, 50 / qchisq(.025, 100) * 2 */
    interval("stats.funnel_limits { kind = 'ratio', observed = 50 }", 1, 0.75850933702391077,
             1.3473107395895307);
    /* 0.2 -+ z sqrt(0.2 * 0.8 / 400) */
    interval("stats.funnel_limits { kind = 'proportion', population = 400, average = 0.2 }",
             0.2, 0.16080072030919895, 0.23919927969080107);
    is("stats.funnel_significance { kind = 'ratio', observed = 20, expected = 60 }",
       "{\"class\":\"low (0.001)\"}");
    is("stats.funnel_significance { kind = 'proportion', x = 50, n = 100, average = 0.5 }",
       "{\"class\":\"not significant\"}");
    is("stats.funnel_significance { kind = 'rate', count = 90, rate = 90, average = 0.05 }",
       "{\"class\":\"high (0.001)\"}");
    has("stats.funnel_limits { kind = 'ratios', observed = 50 }",
        "there is no kind 'ratios'; did you mean 'ratio'?");
    has("stats.funnel_limits { observed = 50 }",
        "stats.funnel_limits needs kind; write kind = \"ratio\" for one");
}

static void inequality_and_quantiles_are_bound(void)
{
    /* lm(value ~ midpoint of cumulated shares, weights = population); R's sign is the same */
    static const char sii[] =
        "stats.sii { population = { 10, 20, 30, 20, 20 }, value = { 9, 7, 6, "
        "4, 3 }, lower = { 8, 6, 5, 3, 2 }, upper = { 10, 8, 7, 5, 4 }, "
        "draws = 2000, seed = 7 }";
    near_to(sii, "value", -6.5189873417721547);
    near_to(sii, "rii", 0.2557803468208093);
    is("stats.quantile { values = { 5, 1, stats.NA, 3, 2 }, groups = 2, invert = false }",
       "{\"value\":[2,1,null,2,1]}");
    is("stats.quantile { values = { 5, 1, 3, 2 }, groups = 2 }", "{\"value\":[1,2,1,2]}");
    has("stats.quantile { values = { 5, 1 }, groups = 1.5 }", "groups must be a whole number");
    has("stats.quantile { values = { 5, 1 }, groups = 0 }", "groups must be 1 or more");
}

static void trends_and_comparisons_are_bound(void)
{
    /* weighted least squares over 1..5 with weights (3.92 / 2)^2: b^2 D / S0 */
    static const char trend[] = "stats.trend { value = { 10, 12, 14, 16, 18 }, lower = { 9, "
                                "11, 13, 15, 17 }, upper = { 11, "
                                "13, 15, 17, 19 }, count = { 1, 1, 1, 1, 1 }, denominator = { "
                                "9, 9, 9, 9, 9 }, polarity = "
                                "'low is good' }";
    near_to(trend, "chi2", 153.664);
    char class[600];
    snprintf(class, sizeof class, "%s.class", trend);
    is(class, "\"increasing\"");
    snprintf(class, sizeof class, "%s.judgement", trend);
    is(class, "\"getting worse\"");
    is("stats.compare { value = 12, lower = 10, upper = 14, benchmark = 15 }",
       "{\"class\":\"lower\"}");
    is("stats.compare { value = 12, lower = 10, upper = 14, lower998 = 9, upper998 = 15, "
       "benchmark "
       "= 16, polarity = 'low is good' }",
       "{\"class\":\"best\"}");
    is("stats.compare { value = 12, lower = 10, upper = 14, benchmark = 15, benchmark_lower = "
       "13, "
       "benchmark_upper = 17 }",
       "{\"class\":\"similar\"}");
    is("stats.compare { value = stats.NA, benchmark = 15 }", "{\"class\":\"not compared\"}");
    has("stats.compare { value = 1, benchmark = 2, polarity = 'low' }",
        "there is no polarity 'low'");
}

static void change_and_ratio_are_bound(void)
{
    /* 100 (3529 / 4132 exp(-+ z sqrt(1/4132 + 1/3529)) - 1); binom.test(3529, 7661)$p.value */
    static const char fall[] = "stats.change { before = 4132, after = 3529 }";
    interval(fall, -14.593417231364958, -18.345370631008564, -10.669065102808094);
    near_to(fall, "p", 5.9292635947459311e-12);
    /* binom.test(30, 50, 6/18)$p.value */
    static const char short_year[] =
        "stats.change { before = 20, after = 30, exposure_before = 12, exposure_after = 6 }";
    near_to(short_year, "value", 200);
    near_to(short_year, "p", 0.00012694996078895947);
    /* binom.test(30, 70, 1000/4000)$p.value */
    static const char ratio[] =
        "stats.ratio { events_a = 30, population_a = 1000, events_b = 40, "
        "population_b = 3000 }";
    interval(ratio, 2.25, 1.401515205579299, 3.6121620228212055);
    near_to(ratio, "p", 0.0012617569328213017);
}

static void xmr_is_bound(void)
{
    /* mean(v) -+ 2.66 mean(abs(diff(v))) */
    interval("stats.xmr { values = { 10, 12, 11, 13, 12 } }", 11.6, 7.61, 15.59);
    is("stats.xmr { values = { 5, 6, 5, 6, 5, 15, 5, 6, 5, 6, 5 }, screen = true }.signals[1]",
       "{\"first\":6,\"last\":6,\"rule\":\"outside limits\",\"side\":\"high\"}");
    is("stats.xmr { values = { 5, 5, 5, 5, 5 } }.signals", "[]");
    has("stats.xmr { values = { 1, nil, 3 } }",
        "values has nothing at position 2; write stats.NA");
    has("stats.xmr { values = { 1, 'x' } }",
        "values: each value must be a number, not a string");
}

/* the numbers of limits_are_bound; 0 and 1 are what nothing but certainty leaves */
static void a_level_may_be_written_as_a_percentage(void)
{
    near_to("stats.byars { events = 65, level = 99.8 }", "upper", 94.000290844318002);
    near_to("stats.wilson { x = 65, n = 100, level = 95 }", "upper", 0.73635751756902468);
    is("stats.wilson { x = 65, n = 100, level = 100 }",
       "{\"lower\":0,\"method\":\"Wilson\",\"upper\":1}");
}

static void a_missing_value_gives_a_missing_answer(void)
{
    is("stats.rate { events = stats.NA, population = 10 }",
       "{\"lower\":null,\"method\":null,\"upper\":null,\"value\":null}");
    is("stats.change { before = 0, after = 3 }.value", "null");
}

static void a_wrong_argument_is_named(void)
{
    has("stats.rate { events = -1, population = 10 }", "stats.rate: events must be 0 or more");
    has("stats.rate { events = 'x', population = 10 }",
        "stats.rate: events must be a number, not a string");
    has("stats.rate { events = 1, population = 10, lvel = 0.9 }",
        "stats.rate has no argument 'lvel'; did you mean 'level'?");
    has("stats.rate { events = 1, population = 10, level = 89 }", "level must be at least 0.9");
    has("stats.rate { events = 1, population = 10, level = 1.5 }",
        "level must be at least 0.9");
    has("stats.rate { events = 1, population = 10, level = 101 }",
        "level must be at least 0.9");
    has("stats.rate { 1, 10 }", "stats.rate takes named arguments");
    has("stats.rate(1, 10)", "stats.rate takes one table of named arguments");
    has("stats.rates { }", "there is no 'stats.rates'; did you mean 'rate'?");
    has("stats.mean { values = 3 }", "values must be a list");
}

static void an_answer_is_one_json_value_with_sorted_keys_and_17_digits(void)
{
    is("{ b = 1 / 3, a = { 'x', true } }", "{\"a\":[\"x\",true],\"b\":0.33333333333333331}");
    is("'a\"b'", "\"a\\\"b\"");
    is("nil", "null");
    is("0 / 0", "null");
    is("{}", "{}");
    is("stats.xmr { values = { 1, 2 } }.signals", "[]");
}

static void a_bad_expression_is_one_sentence(void)
{
    has("words.share(", "expression:1: unexpected symbol near the end of the file");
    has("words.share", "expression: a function stands where");
    has("(function () while true do end end)()", "ran more than 50 million steps");
    has("x = 1", "expression:1: <eof> expected near '='");
}

static void formats_round_half_away_from_zero_and_never_print_minus_zero(void)
{
    is("format.one_dp(7.25)", "\"7.3\"");
    is("format.whole(2.5)", "\"3\"");
    is("format.two_dp(-1.005)", "\"-1.01\"");
    is("format.one_dp(-0.04)", "\"0.0\"");
    is("format.signed(-0.4)", "\"0\"");
    is("format.signed(0.4)", "\"0\"");
    is("format.signed_one_dp(0.04)", "\"0.0\"");
    is("format.signed_percent(0.05)", "\"+0.1%\"");
    is("format.pounds(-0.4)", "\"£0\"");
    is("format.money(-0.001)", "\"£0.00\"");
}

static void money_has_two_figures_and_millions_are_words(void)
{
    is("format.money(0.5)", "\"£0.50\"");
    is("format.money(9.99)", "\"£9.99\"");
    is("format.money(87.4)", "\"£87\"");
    is("format.money(99.6)", "\"£100\"");
    is("format.money(4150)", "\"£4,200\"");
    is("format.money(999600)", "\"£1.0 million\"");
    is("format.money(12345678)", "\"£12 million\"");
    is("format.money(123456789)", "\"£120 million\"");
    is("format.money(2.34e9)", "\"£2.3 billion\"");
    is("format.money(-4150)", "\"-£4,200\"");
    has("format.million(1000)", "format.million: writes millions and was given less than one");
}

static void ranks_are_words_to_ninth(void)
{
    is("format.rank(1)", "\"first\"");
    is("format.rank(9)", "\"ninth\"");
    is("format.rank(10)", "\"10th\"");
    is("format.rank(21)", "\"21st\"");
    is("format.rank(112)", "\"112th\"");
    is("format.rank(13)", "\"13th\"");
    is("format.rank(1113)", "\"1,113th\"");
    is("format.ordinal(3)", "\"3rd\"");
    has("format.rank(0)", "format.rank: needs a whole number of 1 or more");
    has("format.rank(1.5)", "needs a whole number");
}

static void dates_are_checked(void)
{
    is("format.month('2020-04')", "\"April 2020\"");
    has("format.month('2020-13')", "format.month: needs a month as YYYY-MM, not '2020-13'");
    has("format.date('2021-02-29')", "format.date: needs a date as YYYY-MM-DD");
    has("format.whole('2020')", "format.whole: writes a number, not a text");
    has("format.month(2020)", "format.month: writes a date in a text, not a number");
}

static void format_names_are_in_byte_order(void)
{
    for (size_t i = 1; rg_format_name(i); i++)
        CU_ASSERT(strcmp(rg_format_name(i - 1), rg_format_name(i)) < 0);
}

CU_TestInfo rg_tests_script_eval[] = {
    {"limits are bound", limits_are_bound},
    {"rates and means are bound", rates_and_means_are_bound},
    {"standardised rates are bound", standardised_rates_are_bound},
    {"funnels are bound", funnels_are_bound},
    {"inequality and quantiles are bound", inequality_and_quantiles_are_bound},
    {"trends and comparisons are bound", trends_and_comparisons_are_bound},
    {"change and ratio are bound", change_and_ratio_are_bound},
    {"xmr is bound", xmr_is_bound},
    {"a level may be written as a percentage", a_level_may_be_written_as_a_percentage},
    {"a missing value gives a missing answer", a_missing_value_gives_a_missing_answer},
    {"a wrong argument is named", a_wrong_argument_is_named},
    {"an answer is one JSON value with sorted keys and 17 digits",
     an_answer_is_one_json_value_with_sorted_keys_and_17_digits},
    {"a bad expression is one sentence", a_bad_expression_is_one_sentence},
    {"formats round half away from zero and never print minus zero",
     formats_round_half_away_from_zero_and_never_print_minus_zero},
    {"money has two figures and millions are words",
     money_has_two_figures_and_millions_are_words},
    {"ranks are words to ninth", ranks_are_words_to_ninth},
    {"dates are checked", dates_are_checked},
    {"format names are in byte order", format_names_are_in_byte_order},
    CU_TEST_INFO_NULL,
};
