/* Tests of base/num. */
#include "base/num.h"

#include "support/check.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

static void check_fixed(double x, int decimals, bool thousands, const char *expected)
{
    rg_buf buf = {0};
    rg_num_fixed(&buf, x, decimals, thousands);
    CHECK_TEXT(buf.p, expected);
    rg_buf_free(&buf);
}

static void check_digits(double x, int digits, const char *expected)
{
    rg_buf buf = {0};
    rg_num_digits(&buf, x, digits);
    CHECK_TEXT(buf.p, expected);
    rg_buf_free(&buf);
}

/* Each is a tie in the decimal a person would write; half goes away from zero. */
static void halves_go_away_from_zero(void)
{
    check_fixed(7.25, 1, false, "7.3");
    check_fixed(2.5, 0, false, "3");
    check_fixed(0.5, 0, false, "1");
    check_fixed(1.5, 0, false, "2");
    check_fixed(0.125, 2, false, "0.13");
    check_fixed(-2.5, 0, false, "-3");
    check_fixed(-7.25, 1, false, "-7.3");
    check_fixed(0.05, 1, false, "0.1");
}

/* The doubles nearest to 1.005, 0.285, 1.45 and 8.345 lie below them; the decimals are ties. */
static void the_decimal_decides_and_not_the_binary_behind_it(void)
{
    check_fixed(1.005, 2, false, "1.01");
    check_fixed(0.285, 2, false, "0.29");
    check_fixed(1.45, 1, false, "1.5");
    check_fixed(8.345, 2, false, "8.35");
    check_fixed(1.00499, 2, false, "1.00");
    check_fixed(nextafter(1.005, 0), 2, false, "1.00"); /* 1.0049999999999997 */
}

/* More places than the short way handles: 0.12345675 is a tie at seven places. */
static void long_fractions_follow_the_same_rule(void)
{
    check_fixed(0.12345675, 7, false, "0.1234568");
    check_fixed(0.1 + 0.2, 15, false, "0.300000000000000");
    check_fixed(2.0 / 3, 4, false, "0.6667");
    check_fixed(1.0 / 3, 15, false, "0.333333333333333");
    check_fixed(0.99999999999, 2, false, "1.00");
    check_fixed(9.80000035, 7, false, "9.8000004"); /* its first 16 digits end in 4999999999 */
}

static void nothing_is_ever_minus_zero(void)
{
    check_fixed(-0.04, 1, false, "0.0");
    check_fixed(-0.04, 0, false, "0");
    check_fixed(-0.0, 2, false, "0.00");
    check_fixed(-1e-300, 3, false, "0.000");
    check_digits(-0.0, 12, "0");
    CU_ASSERT_FALSE(signbit(rg_num_round(-0.04, 1)));
    double zero = 1;
    CU_ASSERT_TRUE(rg_num_parse(RG_STR("-0"), &zero));
    CU_ASSERT_FALSE(signbit(zero));
    CU_ASSERT_TRUE(rg_num_parse(RG_STR("-0e0"), &zero));
    CU_ASSERT_FALSE(signbit(zero));
}

static void thousands_have_commas_from_one_thousand(void)
{
    check_fixed(999, 0, true, "999");
    check_fixed(1000, 0, true, "1,000");
    check_fixed(-1234, 0, true, "-1,234");
    check_fixed(999.95, 1, true, "1,000.0");
    check_fixed(12345.678, 2, true, "12,345.68");
    check_fixed(123456, 0, true, "123,456");
    check_fixed(1234567, 0, true, "1,234,567");
    check_fixed(1234567, 0, false, "1234567");
    check_fixed(0.1234, 4, true, "0.1234");
}

static void carries_run_through_nines(void)
{
    check_fixed(9.95, 1, false, "10.0");
    check_fixed(99.5, 0, false, "100");
    check_fixed(0.95, 1, false, "1.0");
    check_fixed(0.049, 0, false, "0");
    check_fixed(0.009, 1, false, "0.0");
    check_fixed(100, 2, false, "100.00");
}

/* 2^89 = 618970019642690137449562112; the shortest decimal that reads back
 * is 6.189700196426902e26, one above its nearest of 16 digits (Python's repr says the same). */
static void sizes_at_both_ends_are_right(void)
{
    rg_buf huge = {0};
    rg_num_fixed(&huge, 1e300, 0, false);
    CU_ASSERT_EQUAL(huge.n, 301);
    CU_ASSERT_EQUAL(huge.p[0], '1');
    CU_ASSERT_EQUAL(strspn(huge.p + 1, "0"), 300);
    rg_buf_free(&huge);
    check_fixed(1e-300, 15, false, "0.000000000000000");
    check_fixed(5e-324, 0, false, "0");
    check_fixed(0, 0, true, "0");
    check_fixed(ldexp(1, 89), 0, false, "618970019642690200000000000");
    check_fixed(1e15, 1, true, "1,000,000,000,000,000.0");
    check_fixed(9007199254740993.0, 0, false, "9007199254740992");
}

static void rounding_gives_the_double_nearest_to_the_decimal(void)
{
    CU_ASSERT_EQUAL(rg_num_round(7.25, 1), 7.3);
    CU_ASSERT_EQUAL(rg_num_round(1.005, 2), 1.01);
    CU_ASSERT_EQUAL(rg_num_round(-2.5, 0), -3);
    CU_ASSERT_EQUAL(rg_num_round(1e300, 3), 1e300);
    CU_ASSERT_EQUAL(rg_num_round(2.0 / 3, 12), 0.666666666667);
    CU_ASSERT_EQUAL(rg_num_round(0.04, 1), 0);
    CU_ASSERT_TRUE(isinf(rg_num_round(HUGE_VAL, 1)));
    CU_ASSERT_TRUE(isnan(rg_num_round((double)NAN, 1)));
}

static void twelve_digits_drop_zeros_and_keep_integers_plain(void)
{
    check_digits(0.1 + 0.2, 12, "0.3");
    check_digits(1.0 / 3, 12, "0.333333333333");
    check_digits(-2.0 / 3, 12, "-0.666666666667");
    check_digits(100, 12, "100");
    check_digits(123456789012345, 12, "123456789012345");
    check_digits(123456789012.5, 12, "123456789013"); /* a tie at the twelfth digit */
    check_digits(0.5, 12, "0.5");
    check_digits(0, 12, "0");
}

/* As C's %.17g writes them, but for the exponents. */
static void seventeen_digits_are_those_of_the_double(void)
{
    check_digits(0.1, 17, "0.10000000000000001");
    check_digits(2.5, 17, "2.5");
    check_digits(1.0 / 3, 17, "0.33333333333333331");
    check_digits(DBL_MAX, 17, "1.7976931348623157e+308");
    check_digits(5e-324, 17, "4.9406564584124654e-324");
}

static void notation_is_plain_from_a_millionth_to_a_thousand_trillion_million(void)
{
    check_digits(0.000001, 12, "0.000001");
    check_digits(0.0000015, 12, "0.0000015");
    check_digits(0.0000001, 12, "1e-7");
    check_digits(-0.00000012, 12, "-1.2e-7");
    check_digits(1e20, 12, "100000000000000000000");
    check_digits(1e21, 12, "1e+21");
    check_digits(2.5e21, 12, "2.5e+21");
}

static void numbers_in_strict_form_are_read(void)
{
    static const struct {
        const char *text;
        double value;
    } good[] = {{"0", 0},
                {"007", 7},
                {"+3", 3},
                {"-12", -12},
                {"0.1", 0.1},
                {"-1234.5", -1234.5},
                {"3.14159265358979", 3.14159265358979},
                {"1E3", 1000},
                {"1.5e-3", 0.0015},
                {"2e+2", 200},
                {"9007199254740993", 9007199254740992.0}, /* a tie: to even */
                {"0.30000000000000004", 0.30000000000000004},
                {"1e-999", 0}};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        double x = -99;
        CU_ASSERT_TRUE(rg_num_parse(rg_str_of(good[i].text), &x));
        CU_ASSERT_EQUAL(x, good[i].value);
    }
}

static void anything_else_is_no_number(void)
{
    static const char *const bad[] = {
        "",     "-",   "+",   ".5",    "5.",  "1e",    "1e+", " 1",   "1 ",     "1,000",
        "0x10", "inf", "nan", "1e999", "--1", "1.2.3", "n/a", "1e5.", "-1e999", "\xC2\xA3 5"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        double x = -99;
        CU_ASSERT_FALSE(rg_num_parse(rg_str_of(bad[i]), &x));
        CU_ASSERT_EQUAL(x, -99);
    }
    double x = -99;
    CU_ASSERT_FALSE(rg_num_parse(RG_STR("1\0"), &x));
    CU_ASSERT_FALSE(rg_num_parse((rg_str){NULL, 0}, &x));
}

static void a_slice_is_read_to_its_end_and_no_further(void)
{
    double x = 0;
    CU_ASSERT_TRUE(rg_num_parse((rg_str){"12345", 2}, &x));
    CU_ASSERT_EQUAL(x, 12);
    CU_ASSERT_TRUE(rg_num_parse((rg_str){"1e345", 3}, &x));
    CU_ASSERT_EQUAL(x, 1000);
}

static void very_long_numbers_are_read(void)
{
    char text[600];
    memset(text, '0', sizeof text);
    memcpy(text, "0.", 2);
    text[400] = '1';
    double x = 0;
    CU_ASSERT_TRUE(rg_num_parse((rg_str){text, sizeof text}, &x));
    CU_ASSERT_EQUAL(x, 0);
    text[100] = '1'; /* the 99th place */
    CU_ASSERT_TRUE(rg_num_parse((rg_str){text, sizeof text}, &x));
    CU_ASSERT_EQUAL(x, 1e-99);
}

static void whole_numbers_are_read_to_both_limits(void)
{
    int64_t n = 0;
    CU_ASSERT_TRUE(rg_num_parse_int(RG_STR("9223372036854775807"), &n) && n == INT64_MAX);
    CU_ASSERT_TRUE(rg_num_parse_int(RG_STR("-9223372036854775808"), &n) && n == INT64_MIN);
    CU_ASSERT_TRUE(rg_num_parse_int(RG_STR("+0042"), &n) && n == 42);
    CU_ASSERT_TRUE(rg_num_parse_int(RG_STR("-0"), &n) && n == 0);
    static const char *const bad[] = {"",
                                      "-",
                                      "1.0",
                                      "1e3",
                                      " 1",
                                      "9223372036854775808",
                                      "1 ",
                                      "0x1",
                                      "-9223372036854775809",
                                      "99999999999999999999999"};
    n = -99;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        CU_ASSERT_FALSE(rg_num_parse_int(rg_str_of(bad[i]), &n));
    CU_ASSERT_EQUAL(n, -99);
}

/* Numbers of every size from a fixed seed (Knuth's MMIX constants). */
static double arbitrary(uint64_t *state)
{
    double x;
    do {
        *state = *state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        uint64_t bits = *state ^ *state >> 29;
        memcpy(&x, &bits, sizeof x);
    } while (!isfinite(x));
    return x;
}

static void every_double_reads_back_from_seventeen_digits(void)
{
    uint64_t state = 1;
    rg_buf buf = {0};
    size_t wrong = 0;
    for (int i = 0; i < 20000; i++) {
        double x = arbitrary(&state), back = 0;
        rg_buf_clear(&buf);
        rg_num_digits(&buf, x, 17);
        wrong += !rg_num_parse(rg_buf_view(&buf), &back) || back != x;
    }
    CU_ASSERT_EQUAL(wrong, 0);
    rg_buf_free(&buf);
}

static void a_printed_number_is_within_half_a_unit_of_its_last_place(void)
{
    uint64_t state = 2;
    rg_buf buf = {0};
    size_t wrong = 0;
    for (int i = 0; i < 20000; i++) {
        double x = fmod(arbitrary(&state), 1e6) * (i % 2 ? 1 : 1e-3), back = 0;
        int decimals = i % 7;
        rg_buf_clear(&buf);
        rg_num_fixed(&buf, x, decimals, false);
        double slack = 0.5 * pow(10, -decimals) * (1 + 1e-9) + fabs(x) * 1e-15;
        wrong += !rg_num_parse(rg_buf_view(&buf), &back) || fabs(back - x) > slack ||
                 back != rg_num_round(x, decimals) || (buf.p[0] == '-' && back == 0);
    }
    CU_ASSERT_EQUAL(wrong, 0);
    rg_buf_free(&buf);
}

/* Amounts in pence: k / 1000 rounds to two places as whole-number arithmetic says. */
static void ties_of_thousandths_agree_with_whole_number_arithmetic(void)
{
    size_t wrong = 0;
    for (int k = 0; k < 200000; k++) {
        rg_buf buf = {0};
        char expected[32];
        int pence = (k + 5) / 10;
        snprintf(expected, sizeof expected, "%d.%02d", pence / 100, pence % 100);
        rg_num_fixed(&buf, k / 1000.0, 2, false);
        wrong += strcmp(buf.p, expected) != 0;
        rg_buf_free(&buf);
    }
    CU_ASSERT_EQUAL(wrong, 0);
}

CU_TestInfo rg_tests_base_num[] = {
    {"halves go away from zero", halves_go_away_from_zero},
    {"the decimal decides, and not the binary behind it",
     the_decimal_decides_and_not_the_binary_behind_it},
    {"long fractions follow the same rule", long_fractions_follow_the_same_rule},
    {"nothing is ever minus zero", nothing_is_ever_minus_zero},
    {"thousands have commas from 1,000", thousands_have_commas_from_one_thousand},
    {"carries run through nines", carries_run_through_nines},
    {"sizes at both ends are right", sizes_at_both_ends_are_right},
    {"rounding gives the double nearest to the decimal",
     rounding_gives_the_double_nearest_to_the_decimal},
    {"twelve digits drop zeros and keep integers plain",
     twelve_digits_drop_zeros_and_keep_integers_plain},
    {"seventeen digits are those of the double", seventeen_digits_are_those_of_the_double},
    {"notation is plain from 1e-6 up to 1e21",
     notation_is_plain_from_a_millionth_to_a_thousand_trillion_million},
    {"numbers in strict form are read", numbers_in_strict_form_are_read},
    {"anything else is no number and changes nothing", anything_else_is_no_number},
    {"a slice is read to its end and no further", a_slice_is_read_to_its_end_and_no_further},
    {"very long numbers are read", very_long_numbers_are_read},
    {"whole numbers are read to both limits and not beyond",
     whole_numbers_are_read_to_both_limits},
    {"every double reads back from seventeen digits",
     every_double_reads_back_from_seventeen_digits},
    {"a printed number is within half a unit of its last place",
     a_printed_number_is_within_half_a_unit_of_its_last_place},
    {"ties of thousandths agree with whole-number arithmetic",
     ties_of_thousandths_agree_with_whole_number_arithmetic},
    CU_TEST_INFO_NULL,
};
