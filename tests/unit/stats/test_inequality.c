/* Tests of stats/inequality. */
#include "stats/inequality.h"

#include "unit/stats/near.h"

/* Life expectancy by decile: the first area of the example of PHEindicatormethods' phe_sii. */
static const double people[] = {7291, 7997, 6105, 7666, 5790, 6934, 5918, 5974, 7147, 7534};
static const double years[] = {75.9, 78.3, 83.8, 83.6, 80.5, 81.1, 81.7, 84.2, 80.6, 86.3};
static const double years_low[] = {72.7, 75.3, 80.9, 80.2, 77.1, 78, 79, 81.4, 75.8, 83.2};
static const double years_high[] = {79.1, 81.4, 86.8, 87.1, 83.8, 84.2, 84.4, 86.9, 85.4, 89.4};

static rg_stats_sii_args life_expectancy(void)
{
    return (rg_stats_sii_args){.population = {people, 10},
                               .value = {years, 10},
                               .lower = {years_low, 10},
                               .upper = {years_high, 10},
                               .level = 0.95,
                               .draws = 1000,
                               .seed = 7};
}

static const double fifths[] = {20000, 21000, 19000, 22000, 20500};
static const double rates[] = {120, 101, 92, 80, 61};
static const double rates_low[] = {110, 93, 85, 74, 56};
static const double rates_high[] = {131, 110, 100, 87, 67};
static const double shares[] = {0.22, 0.19, 0.17, 0.15, 0.12};
static const double shares_low[] = {0.20, 0.175, 0.155, 0.135, 0.105};
static const double shares_high[] = {0.24, 0.205, 0.185, 0.165, 0.135};

static rg_stats_sii_args by_quintile(rg_stats_sii_kind kind)
{
    bool rate = kind == RG_STATS_SII_RATE;
    return (rg_stats_sii_args){.population = {fifths, 5},
                               .value = {rate ? rates : shares, 5},
                               .lower = {rate ? rates_low : shares_low, 5},
                               .upper = {rate ? rates_high : shares_high, 5},
                               .kind = kind,
                               .level = 0.95,
                               .draws = 1000,
                               .seed = 7};
}

static rg_stats_sii_answer sii(rg_stats_sii_args args)
{
    rg_arena *scratch = rg_arena_new("test");
    rg_stats_sii_answer out = {NA, NA, NA, NA};
    CHECK_DONE(rg_stats_sii(&args, scratch, &out, &err));
    rg_arena_free(scratch);
    return out;
}

static void check_answer(rg_stats_sii_answer out, double value, double lower, double upper,
                         double rii)
{
    CHECK_NEAR(out.value, value);
    CHECK_NEAR(out.lower, lower);
    CHECK_NEAR(out.upper, upper);
    CHECK_NEAR(out.rii, rii);
}

/* a <- N/sum(N); b <- cumsum(a) - a/2
 * k <- coef(lm(I(y*sqrt(a)) ~ 0 + sqrt(a) + I(b*sqrt(a)))); c(k[2], (k[1]+k[2])/k[1]) */
static void the_slope_is_that_of_the_weighted_regression(void)
{
    rg_stats_sii_answer out = sii(life_expectancy());
    CHECK_NEAR(out.value, 7.0002347600798958);
    CHECK_NEAR(out.rii, 1.0897097049119413);
    out = sii(by_quintile(RG_STATS_SII_RATE));
    CHECK_NEAR(out.value, -69.373698304076129);
    CHECK_NEAR(out.rii, 0.44597909239443145);
    out = sii(by_quintile(RG_STATS_SII_PROPORTION));
    CHECK_NEAR(out.value, -0.11982148170187455);
    CHECK_NEAR(out.rii, 0.47783768932412651);
}

/* k <- coef(lm(f(y) ~ b, weights = a)) with f log or qlogis and g its inverse
 * g(k[1]+k[2]) - g(k[1]); g(k[1]+k[2]) / g(k[1]) */
static void a_transformed_slope_is_fitted_on_the_other_scale_and_turned_back(void)
{
    rg_stats_sii_args rate = by_quintile(RG_STATS_SII_RATE);
    rate.transform = true;
    rg_stats_sii_answer out = sii(rate);
    CHECK_NEAR(out.value, -71.820215931583874);
    CHECK_NEAR(out.rii, 0.45267024555866597);
    rg_stats_sii_args share = by_quintile(RG_STATS_SII_PROPORTION);
    share.transform = true;
    out = sii(share);
    CHECK_NEAR(out.value, -0.12127329962346545);
    CHECK_NEAR(out.rii, 0.48621310890626157);
}

/* Numbers of an independent program in Python: splitmix64, statistics.NormalDist().inv_cdf,
 * sorted slopes at round(draws * tail) - 1 counted from 0.  2,001 draws tell PHE's positions
 * (50 and 1951) from neighbouring rules. */
static void the_limits_are_the_documented_order_statistics_of_the_documented_draws(void)
{
    rg_stats_sii_args args = life_expectancy();
    check_answer(sii(args), 7.0002347600798203, 3.1231700897954013, 10.715697025315016,
                 1.0897097049119404);
    args.level = 0.998;
    check_answer(sii(args), 7.0002347600798203, 0.20879584982137089, 13.009742409211782,
                 1.0897097049119404);
    args.level = 0.95;
    args.draws = 2001;
    check_answer(sii(args), 7.0002347600798203, 3.0599986239685748, 10.915227172008798,
                 1.0897097049119404);
    check_answer(sii(by_quintile(RG_STATS_SII_RATE)), -69.373698304076143, -83.128470117248213,
                 -56.991265156532869, 0.44597909239443156);
    args = by_quintile(RG_STATS_SII_RATE);
    args.transform = true;
    check_answer(sii(args), -71.820215931583647, -86.127268562843781, -59.948324087617756,
                 0.45267024555866675);
}

static void a_multiplier_of_minus_one_turns_the_slope_and_inverts_the_ratio(void)
{
    rg_stats_sii_args args = life_expectancy();
    args.multiplier = -1;
    check_answer(sii(args), -7.0002347600798203, -10.722291995746552, -3.1354519175130875,
                 0.9176755933185069);
    args = by_quintile(RG_STATS_SII_PROPORTION);
    args.multiplier = -1;
    check_answer(sii(args), 0.11982148170187441, 0.094151784986260062, 0.14896891669357415,
                 2.092760831433035);
    args.transform = true;
    check_answer(sii(args), 0.12127329962346545, 0.09600813744078672, 0.15164741148552685,
                 2.0567113096755127);
}

/* The slope of normal values is itself normal: with the weights c of the regression,
 * k[2] + c(-1,1) * qnorm(0.975) * sqrt(sum((c * se)^2)) is 3.152 to 10.849.  0.03 is about 3.5
 * standard errors of a simulated limit of 100,000 draws. */
static void a_hundred_thousand_draws_come_near_the_theory(void)
{
    rg_stats_sii_args args = life_expectancy();
    args.draws = 0;
    args.seed = RG_STATS_SII_SEED;
    rg_stats_sii_answer out = sii(args);
    CHECK_WITHIN(out.lower, 3.1516794694867478, 0.03);
    CHECK_WITHIN(out.upper, 10.848790050673044, 0.03);
    args.draws = RG_STATS_SII_DRAWS; /* what 0 stands for */
    CU_ASSERT_EQUAL(sii(args).lower, out.lower);
}

static void the_seed_decides_the_limits_and_nothing_else(void)
{
    rg_stats_sii_args args = life_expectancy();
    rg_stats_sii_answer first = sii(args), again = sii(args);
    args.seed = 8;
    rg_stats_sii_answer other = sii(args);
    CU_ASSERT_EQUAL(first.lower, again.lower);
    CU_ASSERT_EQUAL(first.upper, again.upper);
    CU_ASSERT_NOT_EQUAL(first.lower, other.lower);
    CU_ASSERT_EQUAL(first.value, other.value);
    CU_ASSERT_EQUAL(first.rii, other.rii);
}

static void a_hundred_equal_quantiles_make_no_slope(void)
{
    double hundred[100];
    for (size_t i = 0; i < 100; i++)
        hundred[i] = 50;
    rg_stats_list same = {hundred, 100};
    rg_stats_sii_answer out = sii((rg_stats_sii_args){
        .population = same, .value = same, .lower = same, .upper = same, .level = 0.95});
    CHECK_WITHIN(out.value, 0, 1e-12);
    CHECK_WITHIN(out.lower, 0, 1e-12);
    CHECK_WITHIN(out.upper, 0, 1e-12);
    CHECK_NEAR(out.rii, 1);
}

static void check_refused(rg_stats_sii_args args, const char *sentence)
{
    rg_arena *scratch = rg_arena_new("test");
    rg_stats_sii_answer out;
    CHECK_FAILS(rg_stats_sii(&args, scratch, &out, &err), sentence);
    rg_arena_free(scratch);
}

static void an_index_refuses_lists_that_cannot_be_fitted(void)
{
    rg_stats_sii_args args = life_expectancy();
    args.population.n = 4;
    check_refused(args, "population must hold 5 to 100 quantiles, not 4");
    args.population.n = 101;
    check_refused(args, "population must hold 5 to 100 quantiles, not 101");
    args = life_expectancy();
    args.value.n = 9;
    check_refused(args, "value must be as long as population: 9 and 10 values");
    double changed[10];
    args = by_quintile(RG_STATS_SII_RATE);
    memcpy(changed, fifths, sizeof fifths);
    args.population.p = changed;
    changed[2] = 0;
    check_refused(args, "population must all be more than 0; value 3 is 0");
    changed[2] = NA;
    check_refused(args, "population must have no missing value; value 3 is missing");
    args = by_quintile(RG_STATS_SII_RATE);
    memcpy(changed, rates_low, sizeof rates_low);
    args.lower.p = changed;
    changed[0] = NA;
    check_refused(args, "lower must have no missing value; value 1 is missing");
    changed[0] = 0;
    check_refused(args, "lower must all be more than 0 for a rate; value 1 is 0");
    changed[0] = 200;
    check_refused(args, "lower must not be more than upper; values 1 are 200 and 131");
    args = by_quintile(RG_STATS_SII_PROPORTION);
    memcpy(changed, shares_high, sizeof shares_high);
    args.upper.p = changed;
    changed[4] = 1;
    check_refused(
        args, "upper must all be more than 0 and less than 1 for a proportion; value 5 is 1");
}

static void an_index_refuses_settings_out_of_range(void)
{
    rg_stats_sii_args args = life_expectancy();
    args.transform = true;
    check_refused(args, "transform needs kind rate or proportion");
    args = life_expectancy();
    args.multiplier = 100;
    check_refused(args, "multiplier must be 1 or -1, not 100");
    args = life_expectancy();
    args.draws = 999;
    check_refused(args, "draws must be 1000 to 5000000, not 999");
    args.draws = 5000001;
    check_refused(args, "draws must be 1000 to 5000000, not 5000001");
    args = life_expectancy();
    args.level = 0.9999;
    check_refused(args, "draws must be more than 1000 for level 0.9999");
    args.level = 0;
    check_refused(args, "level must be at least 0.9 and less than 1, not 0");
}

CU_TestInfo rg_tests_stats_inequality[] = {
    {"the slope is that of the weighted regression",
     the_slope_is_that_of_the_weighted_regression},
    {"a transformed slope is fitted on the other scale and turned back",
     a_transformed_slope_is_fitted_on_the_other_scale_and_turned_back},
    {"the limits are the documented order statistics of the documented draws",
     the_limits_are_the_documented_order_statistics_of_the_documented_draws},
    {"a multiplier of -1 turns the slope and inverts the ratio",
     a_multiplier_of_minus_one_turns_the_slope_and_inverts_the_ratio},
    {"a hundred thousand draws come near the theory",
     a_hundred_thousand_draws_come_near_the_theory},
    {"the seed decides the limits and nothing else",
     the_seed_decides_the_limits_and_nothing_else},
    {"a hundred equal quantiles make no slope", a_hundred_equal_quantiles_make_no_slope},
    {"an index refuses lists that cannot be fitted",
     an_index_refuses_lists_that_cannot_be_fitted},
    {"an index refuses settings out of range", an_index_refuses_settings_out_of_range},
    CU_TEST_INFO_NULL,
};
