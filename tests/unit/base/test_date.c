/* Tests of base/date. */
#include "base/date.h"

#include "support/check.h"

static int serial(int year, int month, int day)
{
    return rg_date_serial((rg_date){year, month, day});
}

/* Day numbers as given by GNU date: `date -u -d 2000-03-01 +%s` divided by 86400. */
static void known_dates_have_known_day_numbers(void)
{
    CU_ASSERT_EQUAL(serial(1970, 1, 1), 0);
    CU_ASSERT_EQUAL(serial(1969, 12, 31), -1);
    CU_ASSERT_EQUAL(serial(2000, 2, 29), 11016);
    CU_ASSERT_EQUAL(serial(2000, 3, 1), 11017);
    CU_ASSERT_EQUAL(serial(2022, 3, 31), 19082);
    CU_ASSERT_EQUAL(serial(1, 1, 1), -719162);
    CU_ASSERT_EQUAL(serial(9999, 12, 31), 2932896);
}

/* Walks the calendar with no arithmetic but "next day". */
static void every_day_has_the_next_number_and_reads_back(void)
{
    rg_date date = {1, 1, 1};
    int expected = -719162;
    size_t wrong = 0;
    while (date.year <= 9999) {
        rg_date back = rg_date_from_serial(expected);
        wrong += rg_date_serial(date) != expected || back.year != date.year ||
                 back.month != date.month || back.day != date.day;
        expected++;
        date.day++;
        if (rg_date_valid(date))
            continue;
        date.day = 1;
        date.month = date.month % 12 + 1;
        date.year += date.month == 1;
    }
    CU_ASSERT_EQUAL(wrong, 0);
    CU_ASSERT_EQUAL(expected, 2932897);
}

static void leap_years_follow_the_gregorian_rule(void)
{
    CU_ASSERT_TRUE(rg_date_valid((rg_date){2000, 2, 29}));
    CU_ASSERT_TRUE(rg_date_valid((rg_date){2020, 2, 29}));
    CU_ASSERT_FALSE(rg_date_valid((rg_date){1900, 2, 29}));
    CU_ASSERT_FALSE(rg_date_valid((rg_date){2021, 2, 29}));
    CU_ASSERT_FALSE(rg_date_valid((rg_date){2020, 2, 30}));
}

static void only_four_two_two_digits_with_hyphens_are_a_date(void)
{
    static const char *const bad[] = {"",           "2020-4-01",   "2020-04-1",  "2020/04/01",
                                      "01-04-2020", "2020-04-31",  "2020-13-01", "2020-00-10",
                                      "2020-04-00", "2020-04-01 ", "20200401",   "+020-04-01",
                                      "2020-04- 1", "0000-01-01"};
    rg_date date = {1, 2, 3};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        CU_ASSERT_FALSE(rg_date_parse(rg_str_of(bad[i]), &date));
    CU_ASSERT_TRUE(date.year == 1 && date.month == 2 && date.day == 3);
    CU_ASSERT_TRUE(rg_date_parse(RG_STR("2020-04-30"), &date));
    CU_ASSERT_TRUE(date.year == 2020 && date.month == 4 && date.day == 30);
}

static void only_four_two_digits_with_a_hyphen_are_a_month(void)
{
    static const char *const bad[] = {"",       "2020-13",    "2020-00",
                                      "2020-4", "2020-04-01", "2020_04"};
    rg_month month = -1;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        CU_ASSERT_FALSE(rg_month_parse(rg_str_of(bad[i]), &month));
    CU_ASSERT_EQUAL(month, -1);
    CU_ASSERT_TRUE(rg_month_parse(RG_STR("2020-04"), &month));
    CU_ASSERT_EQUAL(month, 2020 * 12 + 3);
}

static void months_add_up_across_years(void)
{
    rg_month december = rg_month_of((rg_date){2021, 12, 15});
    rg_date next = rg_month_first(december + 1);
    CU_ASSERT_TRUE(next.year == 2022 && next.month == 1 && next.day == 1);
    rg_date last = rg_month_last(december + 2);
    CU_ASSERT_TRUE(last.year == 2022 && last.month == 2 && last.day == 28);
    last = rg_month_last(december);
    CU_ASSERT_TRUE(last.year == 2021 && last.month == 12 && last.day == 31);
}

static void dates_are_written_in_figures_and_in_words(void)
{
    rg_buf buf = {0};
    rg_date date = {2020, 4, 1};
    rg_buf_date(&buf, date);
    rg_buf_puts(&buf, " | ");
    rg_buf_month(&buf, rg_month_of(date));
    rg_buf_puts(&buf, " | ");
    rg_buf_month_words(&buf, rg_month_of(date));
    rg_buf_puts(&buf, " | ");
    rg_buf_date_words(&buf, date);
    rg_buf_puts(&buf, " | ");
    rg_buf_date(&buf, (rg_date){987, 12, 31});
    CHECK_TEXT(buf.p, "2020-04-01 | 2020-04 | April 2020 | 1 April 2020 | 0987-12-31");
    rg_buf_free(&buf);
    CHECK_TEXT(rg_month_name(1), "January");
    CHECK_TEXT(rg_month_name(12), "December");
}

CU_TestInfo rg_tests_base_date[] = {
    {"known dates have known day numbers", known_dates_have_known_day_numbers},
    {"every day from year 1 to 9999 has the next number and reads back",
     every_day_has_the_next_number_and_reads_back},
    {"leap years follow the Gregorian rule", leap_years_follow_the_gregorian_rule},
    {"only YYYY-MM-DD is a date", only_four_two_two_digits_with_hyphens_are_a_date},
    {"only YYYY-MM is a month", only_four_two_digits_with_a_hyphen_are_a_month},
    {"months add up across years", months_add_up_across_years},
    {"dates are written in figures and in words", dates_are_written_in_figures_and_in_words},
    CU_TEST_INFO_NULL,
};
