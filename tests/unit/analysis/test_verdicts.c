/* Words of a published table against ours.  Every figure is invented; England stands at 100 with limits 98 to 102.
 *
 *   lower   90 with 85 to 95: 100 lies above              higher  110 with 104 to 116: 100 lies below
 *   alike   99 with 95 to 105: 100 lies between
 *
 * Of 11201 (violence admissions) low is good, of 11202 (violence offences) the settings judge nothing, and they do not
 * know 999. */
#include "analysis/verdicts.h"
#include "support/check.h"
#include "support/data_help.h"
#include "support/own_settings.h"

static data_help *help;
static rg_buf file;
static const char *report;

#define HEAD(PARENT)                                                                           \
    "Indicator ID,Indicator Name,Parent Code,Area Code,Area Name,Area Type,Sex,Age,Category "  \
    "Type,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 "            \
    "limit,Upper "                                                                             \
    "CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or "    \
    "percentiles,Compared to " PARENT " value or percentiles,Time period Sortable\n"

static void begin(const char *heading)
{
    help = data_help_open();
    file = (rg_buf){0};
    rg_buf_puts(&file, heading);
}

typedef struct one {
    const char *id, *area, *figures; /* figures: value, limits at 95%, limits at 99.8% */
    const char *england, *parent, *trend;
    const char *period, *parent_code, *name;
    int year;
} one;

static void row(one r)
{
    if (!r.period)
        r.period = "2019/20";
    rg_buf_printf(&file, "%s,%s,%s,%s,%s,UA,Persons,All ages,,%s,%s,50,1000,,%s,%s,%s,%d0000\n",
                  r.id, r.name ? r.name : "Violence",
                  r.parent_code ? r.parent_code : "E12000004", r.area, r.area, r.period,
                  r.figures, r.trend ? r.trend : "", r.england ? r.england : "",
                  r.parent ? r.parent : "", r.year ? r.year : 2019);
}

static void england(const char *id)
{
    row((one){
        .id = id, .area = "E92000001", .figures = "100,98,102,,", .england = "Not compared"});
}

static const rg_ledger_source *check_words(void)
{
    static const char *const names[] = {"f.csv", NULL};
    rg_settings settings = own_settings(help->arena);
    data_help_file(help, "f.csv", file.p, file.n);
    rg_buf_free(&file);
    const rg_table *t = data_help_load(help, data_help_declared(help, "fingertips"), names, 1);
    CHECK_TEXT(help->err.text, "");
    CU_ASSERT_PTR_NOT_NULL_FATAL(t);
    CU_ASSERT_TRUE_FATAL(rg_verdicts_check(help->arena, &help->tables, &settings,
                                           (rg_date){2024, 4, 1}, help->ledger, &help->err));
    report = data_help_report(help);
    return rg_ledger_at(help->ledger, 0);
}

#define LOWER "90,85,95,,"
#define HIGHER "110,104,116,,"
#define ALIKE "99,95,105,,"

static void words_that_follow_from_the_limits_are_no_finding(void)
{
    begin(HEAD("Region"));
    england("11201");
    row((one){.id = "11201", .area = "A", .figures = LOWER, .england = "Better"});
    row((one){.id = "11201", .area = "B", .figures = HIGHER, .england = "worse"});
    row((one){.id = "11201", .area = "C", .figures = ALIKE, .england = "Same"});
    row((one){.id = "11201", .area = "D", .figures = "110,,,,", .england = "Not compared"});
    row((one){.id = "11201", .area = "E", .figures = HIGHER, .england = "Worst"});
    england("11202");
    row((one){.id = "11202", .area = "A", .figures = LOWER, .england = "Lower"});
    row((one){.id = "11202", .area = "B", .figures = HIGHER, .england = "Higher"});
    CU_ASSERT_EQUAL(check_words()->finding_count, 0);
    CHECK_HAS(report, "the file's own words on 7 comparisons and trends against ours: 7 agree, "
                      "0 differ, 0 cannot "
                      "be checked");
    data_help_close(help);
}

/* The first finding of a file with England and this row. */
static const char *found(one r, const char *kind)
{
    begin(HEAD("Region"));
    england(r.id);
    row(r);
    const rg_ledger_source *s = check_words();
    CU_ASSERT_EQUAL_FATAL(s->finding_count, 1);
    CHECK_HAS(s->findings[0].kind, kind);
    CHECK_TEXT(s->findings[0].place.file, "f.csv");
    CU_ASSERT_EQUAL(s->findings[0].place.line, 3);
    const char *text = strchr(s->findings[0].text, ':') + 2;
    CHECK_HAS(report, text);
    return text;
}

static void check_found(one r, const char *kind, const char *text)
{
    CHECK_TEXT(found(r, kind), text);
    data_help_close(help);
}

static void a_word_for_the_other_direction_is_told_by_its_place_and_both_words(void)
{
    CHECK_TEXT(
        found((one){.id = "11201", .area = "Melton", .figures = LOWER, .england = "Worse"},
              "the file judges the other way round"),
        "against England the file says \"Worse\", the values say \"better\"");
    CHECK_HAS(
        report,
        "f.csv:3:20: indicator 11201 (Violence), Melton, 2019/20, Persons, All ages: against "
        "England the file says \"Worse\", the values say \"better\"\n");
    CHECK_HAS(report, "1 comparisons and trends against ours: 0 agree, 1 differ");
    data_help_close(help);
}

static void a_judgement_on_one_side_only_is_told(void)
{
    check_found((one){.id = "11202", .area = "A", .figures = HIGHER, .england = "Worse"},
                "the settings have no good direction",
                "against England the file says \"Worse\", the values say \"higher\"");
    check_found((one){.id = "11201", .area = "A", .figures = HIGHER, .england = "Higher"},
                "the file judges nothing, the settings do",
                "against England the file says \"Higher\", the values say \"worse\"");
}

/* 110 with 101 to 119 at 95%, 96 to 124 at 99.8%: 100 lies below the first and in the second.  Without the second,
 * 101 to 119 and England's 98 to 102 overlap.  104 to 116 and 98 to 102 do not. */
static void the_method_that_gives_the_word_of_the_file_is_named(void)
{
    check_found(
        (one){
            .id = "11201", .area = "A", .figures = "110,101,119,96,124", .england = "Similar"},
        "follows from the 99.8% limits",
        "against England the file says \"Similar\", the values say \"worse\"");
    check_found(
        (one){.id = "11201", .area = "A", .figures = "110,101,119,,", .england = "Similar"},
        "follows from the overlap",
        "against England the file says \"Similar\", the values say \"worse\"");
    check_found((one){.id = "11201", .area = "A", .figures = HIGHER, .england = "Similar"},
                "the service used another method",
                "against England the file says \"Similar\", the values say \"worse\"");
    check_found((one){.id = "11201", .area = "A", .figures = ALIKE, .england = "Worse"},
                "the service used another method",
                "against England the file says \"Worse\", the values say \"similar\"");
}

static void a_fifth_a_gap_and_a_strange_word_have_kinds_of_their_own(void)
{
    check_found(
        (one){.id = "11201", .area = "A", .figures = LOWER, .england = "2nd lowest quintile"},
        "a fifth of the areas",
        "against England the file says \"2nd lowest quintile\", the values say \"better\"");
    check_found((one){.id = "11201", .area = "A", .figures = ALIKE, .england = "Not compared"},
                "the service does not compare",
                "against England the file says \"Not compared\", the values say \"similar\"");
    check_found((one){.id = "11201", .area = "A", .figures = "90,,,,", .england = "Better"},
                "the value, its limits",
                "against England the file says \"Better\", the values say \"not compared\"");
    check_found((one){.id = "11201", .area = "A", .figures = LOWER, .england = "Improving"},
                "none of the service's",
                "against England the file says \"Improving\", the values say \"better\"");
}

/* Two rows say that low is good, so the third contradicts them. */
static void an_indicator_that_the_settings_do_not_know_is_judged_as_most_rows_are(void)
{
    begin(HEAD("Region"));
    england("999");
    row((one){.id = "999", .area = "A", .figures = LOWER, .england = "Better"});
    row((one){.id = "999", .area = "B", .figures = HIGHER, .england = "Worse"});
    row((one){.id = "999", .area = "C", .figures = LOWER, .england = "Worse"});
    const rg_ledger_source *s = check_words();
    CU_ASSERT_EQUAL_FATAL(s->finding_count, 1);
    CU_ASSERT_EQUAL(s->findings[0].place.line, 5);
    CHECK_HAS(s->findings[0].text,
              "C, 2019/20, Persons, All ages: against England the file says \"Worse\", the "
              "values say \"lower\"");
    data_help_close(help);
}

static void the_parent_is_compared_under_whatever_heading_the_download_gives_it(void)
{
    begin(HEAD("Counties & UAs (from Apr 2023)"));
    england("11201");
    row((one){.id = "11201",
              .area = "E12000004",
              .figures = ALIKE,
              .england = "Similar",
              .parent = "Not compared",
              .parent_code = "E92000001"});
    row((one){.id = "11201",
              .area = "A",
              .figures = "80,70,90,,",
              .england = "Better",
              .parent = "Similar"});
    row((one){.id = "11201",
              .area = "B",
              .figures = "80,70,90,,",
              .england = "Better",
              .parent = "Better",
              .parent_code = "E12000009"});
    const rg_ledger_source *s = check_words();
    CU_ASSERT_EQUAL_FATAL(s->finding_count, 1);
    CU_ASSERT_EQUAL(s->findings[0].place.line, 4);
    CU_ASSERT_EQUAL(s->findings[0].place.column, 21);
    CHECK_HAS(s->findings[0].text,
              "against its parent area the file says \"Similar\", the values say \"better\"");
    /* A region's parent is England, which has a column of its own; B's region is not in the file. */
    CHECK_HAS(report,
              "5 comparisons and trends against ours: 3 agree, 1 differ, 1 cannot be checked");
    data_help_close(help);
}

static void a_number_under_which_the_file_has_another_indicator_is_told(void)
{
    begin(HEAD("Region"));
    row((one){.id = "10401", .area = "A", .figures = ALIKE, .name = "Smoking at delivery"});
    row((one){.id = "10401", .area = "B", .figures = ALIKE, .name = "Smoking at delivery"});
    row((one){.id = "11201", .area = "A", .figures = ALIKE, .name = "Hospital admissions"});
    const rg_ledger_source *s = check_words();
    CU_ASSERT_EQUAL_FATAL(s->finding_count, 1);
    CHECK_HAS(s->findings[0].kind, "under a title that shares no word");
    CU_ASSERT_EQUAL(s->findings[0].place.line, 2);
    CU_ASSERT_EQUAL(s->findings[0].place.column, 1);
    CHECK_TEXT(s->findings[0].text,
               "indicator 10401 (Smoking at delivery), A, 2019/20, Persons, All ages: in the "
               "settings \"First-time entrants to youth justice\"");
    data_help_close(help);
}

/* ---- trends: 10 a year with limits +- 3.92, so SE 2 and w 0.25; S0 1.25, S1 3.75, S2 13.75, D 3.125, b 10,
 * chi2 = 100 x 3.125 / 1.25 = 250, above 9.55: increasing ---- */

static void rising(const char *id, int years, const char *word, int pooled)
{
    static const char *const figures[] = {"100,96.08,103.92,,", "110,106.08,113.92,,",
                                          "120,116.08,123.92,,", "130,126.08,133.92,,",
                                          "140,136.08,143.92,,"};
    static const char *const single[] = {"2015/16", "2016/17", "2017/18", "2018/19", "2019/20"};
    static const char *const three[] = {"2013 - 15", "2014 - 16", "2015 - 17", "2016 - 18",
                                        "2017 - 19"};
    for (int i = 5 - years; i < 5; i++)
        row((one){.id = id,
                  .area = "A",
                  .figures = figures[i],
                  .trend = i == 4 ? word : "",
                  .period = i < pooled ? three[i] : single[i],
                  .year = 2015 + i});
}

static void check_trend(const char *id, const char *word, const char *kind, const char *ours)
{
    begin(HEAD("Region"));
    rising(id, 5, word, 0);
    const rg_ledger_source *s = check_words();
    CU_ASSERT_EQUAL_FATAL(s->finding_count, kind ? 1 : 0);
    if (kind) {
        CHECK_HAS(s->findings[0].kind, kind);
        CHECK_HAS(s->findings[0].text, ours);
        CU_ASSERT_EQUAL(s->findings[0].place.line, 6);
        CU_ASSERT_EQUAL(s->findings[0].place.column, 19);
    }
    data_help_close(help);
}

static void a_trend_is_compared_with_its_direction_and_judgement_apart(void)
{
    check_trend("11201", "Increasing & getting worse", NULL, NULL);
    check_trend("11201", "Increasing and getting worse", NULL, NULL);
    check_trend("11202", "Increasing", NULL, NULL);
    check_trend("999", "Increasing & getting better", NULL, NULL);
    check_trend("11201", "Increasing & getting better", "judges the other way round",
                "on the recent trend the file says \"Increasing & getting better\", the values "
                "say \"increasing and "
                "getting worse\"");
    check_trend("11201", "Increasing", "the file judges nothing",
                "the values say \"increasing and getting worse\"");
    check_trend("11202", "Increasing & getting worse", "the settings have no good direction",
                "the values say \"increasing\"");
    check_trend("11201", "No significant change", "another trend than five single years",
                "increasing");
    check_trend("11201", "Decreasing & getting better", "another trend than five single years",
                "increasing");
    check_trend("11201", "Upwards", "none of the service's", "increasing");
}

static void a_trend_of_years_that_are_not_in_the_file_is_not_called_wrong(void)
{
    begin(HEAD("Region"));
    rising("11201", 4, "Increasing & getting worse", 0);
    CU_ASSERT_EQUAL(check_words()->finding_count, 0);
    CHECK_HAS(report,
              "1 comparisons and trends against ours: 0 agree, 0 differ, 1 cannot be checked");
    data_help_close(help);
    begin(HEAD("Region"));
    rising("11201", 4, "Cannot be calculated", 0);
    CU_ASSERT_EQUAL(check_words()->finding_count, 0);
    CHECK_HAS(report, "1 comparisons and trends against ours: 1 agree");
    data_help_close(help);
}

static void a_trend_of_pooled_years_is_told(void)
{
    for (int pooled = 1; pooled <= 5; pooled += 4) {
        begin(HEAD("Region"));
        rising("11201", 5, "Increasing & getting worse", pooled);
        const rg_ledger_source *s = check_words();
        CU_ASSERT_EQUAL_FATAL(s->finding_count, 1);
        CHECK_HAS(s->findings[0].text, "the values say \"cannot be calculated\"");
        data_help_close(help);
    }
}

static void a_file_without_words_has_no_note(void)
{
    begin(HEAD("Region"));
    england("11201");
    row((one){.id = "11201", .area = "A", .figures = LOWER, .england = ""});
    CU_ASSERT_EQUAL(check_words()->finding_count, 0);
    CU_ASSERT_PTR_NULL(strstr(report, "own words"));
    data_help_close(help);
}

CU_TestInfo rg_tests_analysis_verdicts[] = {
    {"words that follow from the limits are no finding",
     words_that_follow_from_the_limits_are_no_finding},
    {"a word for the other direction is told by its place and both words",
     a_word_for_the_other_direction_is_told_by_its_place_and_both_words},
    {"a judgement on one side only is told", a_judgement_on_one_side_only_is_told},
    {"the method that gives the word of the file is named",
     the_method_that_gives_the_word_of_the_file_is_named},
    {"a fifth, a gap and a strange word have kinds of their own",
     a_fifth_a_gap_and_a_strange_word_have_kinds_of_their_own},
    {"an indicator that the settings do not know is judged as most rows are",
     an_indicator_that_the_settings_do_not_know_is_judged_as_most_rows_are},
    {"the parent is compared under whatever heading the download gives it",
     the_parent_is_compared_under_whatever_heading_the_download_gives_it},
    {"a number under which the file has another indicator is told",
     a_number_under_which_the_file_has_another_indicator_is_told},
    {"a trend is compared with its direction and judgement apart",
     a_trend_is_compared_with_its_direction_and_judgement_apart},
    {"a trend of years that are not in the file is not called wrong",
     a_trend_of_years_that_are_not_in_the_file_is_not_called_wrong},
    {"a trend of pooled years is told", a_trend_of_pooled_years_is_told},
    {"a file without words has no note", a_file_without_words_has_no_note},
    CU_TEST_INFO_NULL,
};
