/* From small extracts to facts, every number worked out by hand. */
#include "app/compute.h"
#include "base/file.h"
#include "support/check.h"
#include "support/computed.h"
#include "support/tiny.h"

#include <math.h>
#include <stdlib.h>

static rg_project project;
static rg_computed computed;
static rg_facts facts;

static bool compute(tiny *t, rg_err *err)
{
    return tiny_compute(t, t->release, RG_EDITION_PUBLIC, &project, &computed, &facts, err);
}

static void must_compute(tiny *t)
{
    rg_err err = {0};
    bool ok = compute(t, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
}

/* The fact, which must be there. */
static const rg_fact *fact(const char *id)
{
    const rg_fact *f = rg_facts_find(&facts, id);
    if (!f)
        fprintf(stderr, "\n    no fact %s", id);
    CU_ASSERT_PTR_NOT_NULL_FATAL(f);
    return f;
}

static const char *two_months = "a1,2020-04,E01000001,Robbery\n"
                                "a2,2020-04,E01000002,Robbery\n"
                                ",2020-04,E01000003,Anti-social behaviour\n"
                                ",2020-04,E01000003,Anti-social behaviour\n"
                                "a3,2020-04,,Robbery\n"
                                "a4,2020-04,E01026000,Robbery\n"
                                "a5,2020-05,E01000016,Burglary\n"
                                "a6,2020-05,E01900001,Burglary\n"
                                "a7,2020-05,E01900002,Burglary\n";

static void rows_are_counted_by_area_type_and_month(void)
{
    tiny t = tiny_open();
    tiny_street(&t, "street/a.csv", two_months);
    must_compute(&t);
    const char *from = "/2020-04-01..2020-04-30/police-uk/";
    CU_ASSERT_EQUAL(fact(rg_arena_printf(t.arena,
                                         "open.crimes/E06000016%scrime_type=Robbery;"
                                         "month=2020-04",
                                         from))
                        ->value,
                    2);
    CU_ASSERT_EQUAL(fact(rg_arena_printf(t.arena,
                                         "open.crimes/E07000133%scrime_type=Robbery;"
                                         "month=2020-04",
                                         from))
                        ->value,
                    0);
    CU_ASSERT_EQUAL(fact("open.all_crimes/E23000021/2020-04-01..2020-05-31/police-uk")->value,
                    7);
    tiny_close(&t);
}

static void identical_rows_without_a_key_are_separate_incidents(void)
{
    tiny t = tiny_open();
    tiny_street(&t, "street/a.csv", two_months);
    must_compute(&t);
    CU_ASSERT_EQUAL(fact("open.crimes_by_type/E06000016/2020-04-01..2020-05-31/police-uk/"
                         "crime_type=Anti-social behaviour")
                        ->value,
                    2);
    tiny_close(&t);
}

static void a_row_without_place_is_in_no_area_and_in_the_unknown_of_the_whole(void)
{
    tiny t = tiny_open();
    tiny_street(&t, "street/a.csv", two_months);
    must_compute(&t);
    const rg_fact *whole = fact("open.crimes/E23000021/2020-04-01..2020-04-30/police-uk/"
                                "crime_type=Robbery;month=2020-04");
    CU_ASSERT_EQUAL(whole->value, 2);
    CU_ASSERT_EQUAL(whole->unknown, 1);
    CU_ASSERT_EQUAL(fact("open.crimes/E06000016/2020-04-01..2020-04-30/police-uk/"
                         "crime_type=Robbery;month=2020-04")
                        ->unknown,
                    0);
    tiny_close(&t);
}

static void a_code_of_2021_that_merges_two_gives_a_district_but_neither_quintile_nor_lsoa(void)
{
    tiny t = tiny_open();
    tiny_street(&t, "street/a.csv", two_months);
    must_compute(&t);
    const char *where = "/E06000016/2020-04-01..2020-05-31/police-uk/";
    /* Burglary in Leicester: one merged code, one split code (of E01000001, decile 1, quintile 1). */
    CU_ASSERT_EQUAL(
        fact(rg_arena_printf(t.arena, "open.crimes_by_type%scrime_type=Burglary", where))
            ->value,
        2);
    const rg_fact *first = fact(
        rg_arena_printf(t.arena, "open.by_deprivation%scrime_type=Burglary;quintile=1", where));
    CU_ASSERT_EQUAL(first->value, 1);
    CU_ASSERT_EQUAL(first->unknown, 1);
    /* The split code counts for its 2011 neighbourhood; the merged one for none. */
    CU_ASSERT_EQUAL(fact("open.lsoa_crimes/E01000001/2020-04-01..2020-05-31/police-uk")->value,
                    2);
    CU_ASSERT_EQUAL(fact("open.lsoa_crimes/E01000002/2020-04-01..2020-05-31/police-uk")->value,
                    1);
    tiny_close(&t);
}

static void a_quintile_is_two_deciles(void)
{
    tiny t = tiny_open();
    tiny_street(&t, "street/a.csv", two_months);
    must_compute(&t);
    const char *where = "open.by_quintile/E06000016/2020-04-01..2020-05-31/police-uk/quintile=";
    /* E01000001 decile 1 (2 rows), E01000002 decile 2 (1 row): quintile 1; E01000003 decile 10: 5. */
    CU_ASSERT_EQUAL(fact(rg_arena_printf(t.arena, "%s1", where))->value, 3);
    CU_ASSERT_EQUAL(fact(rg_arena_printf(t.arena, "%s2", where))->value, 0);
    CU_ASSERT_EQUAL(fact(rg_arena_printf(t.arena, "%s5", where))->value, 2);
    tiny_close(&t);
}

static void a_quintile_without_neighbourhoods_has_no_residents_and_that_is_known(void)
{
    tiny t = tiny_open();
    tiny_street(&t, "street/a.csv", two_months);
    must_compute(&t);
    const char *where =
        "open.quintile_population/E06000016/2020-06-30..2020-06-30/mid-2020/quintile=";
    CU_ASSERT_EQUAL(fact(rg_arena_printf(t.arena, "%s1", where))->value, 800); /* 500 + 300 */
    const rg_fact *none = fact(rg_arena_printf(t.arena, "%s2", where));
    CU_ASSERT_EQUAL(none->status, RG_S_OK);
    CU_ASSERT_EQUAL(none->value, 0);
    tiny_close(&t);
}

static void a_key_in_several_months_counts_once_in_its_earliest_month(void)
{
    tiny t = tiny_open();
    /* The later month stands in the file that is read first. */
    tiny_street(&t, "street/a.csv", "k,2020-05,E01000016,Robbery\nx,2020-05,E01000016,Drugs\n");
    tiny_street(&t, "street/b.csv", "k,2020-04,E01000001,Robbery\n");
    must_compute(&t);
    CU_ASSERT_EQUAL(fact("open.crimes_by_type/E06000016/2020-04-01..2020-05-31/police-uk/"
                         "crime_type=Robbery")
                        ->value,
                    1);
    CU_ASSERT_EQUAL(fact("open.crimes_by_type/E07000133/2020-04-01..2020-05-31/police-uk/"
                         "crime_type=Robbery")
                        ->value,
                    0);
    const rg_ledger_source *s = rg_ledger_find(computed.ledger, "street");
    CU_ASSERT_EQUAL_FATAL(s->repeat_count, 1);
    CHECK_TEXT(s->repeats[0].place.file, "street/a.csv");
    CU_ASSERT_EQUAL(s->repeats[0].place.line, 2);
    CHECK_TEXT(s->repeats[0].first.file, "street/b.csv");
    tiny_close(&t);
}

/* E01900001 and E01900002 are codes of 2021: without lsoa_change nobody knows them. */
static const rg_ledger_source *without_change(tiny *t, const char *rows)
{
    rg_err err = {0};
    tiny_street(t, "street/a.csv", rows);
    tiny_file(t, "r.lua",
              "return release { title = \"T\", extracts = \"none\",\n"
              "   sources = { street = \"street/*.csv\", geography = \"geography.csv\" },\n"
              "   measures = { \"open.all_crimes\" }, reports = { { \"no-document\" } },\n"
              "   editions = { \"restricted\" } }\n");
    bool ok = tiny_compute(t, rg_path_join(t->arena, t->folder, "r.lua"), RG_EDITION_PUBLIC,
                           &project, &computed, &facts, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
    return rg_ledger_find(computed.ledger, "street");
}

static void rows_lost_by_codes_of_another_year_are_told(void)
{
    tiny t = tiny_open();
    const rg_ledger_source *s =
        without_change(&t, "a1,2020-04,E01000001,Robbery\na2,2020-04,E01026000,Robbery\n"
                           "a3,2020-04,E01900001,Robbery\na4,2020-04,E01900002,Robbery\n");
    CU_ASSERT_EQUAL(s->excluded, 3);
    CU_ASSERT_EQUAL_FATAL(s->note_count, 1);
    CHECK_HAS(s->notes[0],
              "LSOA code: codes of neighbourhoods as drawn in 2021, which the look-up "
              "of 2011 lacks (rows: 2, the first street/a.csv:4:");
    CHECK_HAS(s->notes[0], "name the source lsoa_change");
    tiny_close(&t);
}

static void rows_beyond_the_border_are_not_remarked_on(void)
{
    tiny t = tiny_open();
    /* E01026000 is of 2011 and elsewhere; E01033768 is the last of 2011. */
    const rg_ledger_source *s =
        without_change(&t, "a1,2020-04,E01026000,Robbery\na2,2020-04,E01033768,Robbery\n");
    CU_ASSERT_EQUAL(s->excluded, 2);
    CU_ASSERT_EQUAL(s->note_count, 0);
    /* With the look-up of 2021 its codes are known. */
    tiny_street(&t, "street/a.csv", two_months);
    must_compute(&t);
    CU_ASSERT_EQUAL(rg_ledger_find(computed.ledger, "street")->note_count, 0);
    tiny_close(&t);
}

static void repeats_are_settled_before_places_are(void)
{
    tiny t = tiny_open();
    /* The earliest lies outside, so the crime is outside, whatever the later row says. */
    tiny_street(&t, "street/a.csv",
                "k,2020-04,E01026000,Robbery\nk,2020-05,E01000016,Robbery\n"
                "x,2020-05,E01000016,Drugs\n");
    must_compute(&t);
    CU_ASSERT_EQUAL(fact("open.crimes_by_type/E23000021/2020-04-01..2020-05-31/police-uk/"
                         "crime_type=Robbery")
                        ->value,
                    0);
    tiny_close(&t);
}

static void every_row_is_read_and_either_used_excluded_or_rejected(void)
{
    tiny t = tiny_open();
    tiny_street(&t, "street/a.csv",
                "a1,2020-04,E01000001,Robbery\na2,2020-04,E01026000,Robbery\n"
                "a3,April,E01000001,Robbery\na1,2020-04,E01000001,Robbery\n"
                "a4,2020-04,,Robbery\n");
    must_compute(&t);
    const rg_ledger_source *s = rg_ledger_find(computed.ledger, "street");
    CU_ASSERT_EQUAL(s->read, 5);
    CU_ASSERT_EQUAL(s->used, 2);     /* a1 and the row without place */
    CU_ASSERT_EQUAL(s->excluded, 2); /* outside, and the repeat */
    CU_ASSERT_EQUAL(s->rejected, 1); /* no month */
    tiny_close(&t);
}

static void a_rate_is_per_1000_over_the_whole_period_with_exact_limits_below_ten(void)
{
    tiny t = tiny_open();
    tiny_street(&t, "street/a.csv", two_months);
    must_compute(&t);
    const rg_fact *f = fact("open.rate/E06000016/2020-04-01..2020-05-31/police-uk/"
                            "crime_type=Robbery");
    CU_ASSERT_EQUAL(f->value, 2.0);
    CU_ASSERT_EQUAL(f->numerator, 2);
    CU_ASSERT_EQUAL(f->denominator, 1000);
    CHECK_TEXT(f->method, "Exact");
    /* R: poisson.test(2)$conf.int = 0.242209278543964 7.224687667723958 */
    CU_ASSERT_DOUBLE_EQUAL(f->lower, 0.242209278543964, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(f->upper, 7.224687667723958, 1e-9);
    CHECK_TEXT(f->operands, "open.crimes_by_type/E06000016/2020-04-01..2020-05-31/police-uk/"
                            "crime_type=Robbery // "
                            "open.population/E06000016/2020-06-30..2020-06-30/mid-2020");
    tiny_close(&t);
}

/* n rows of one place and type in a month. */
static void many(rg_buf *rows, const char *month, const char *lsoa, int n)
{
    for (int i = 0; i < n; i++)
        rg_buf_printf(rows, "%s%s%d,%s,%s,Robbery\n", month, lsoa, i, month, lsoa);
}

static void two_years(tiny *t, int months, int skip)
{
    rg_buf rows = {0};
    for (int m = 0; m < months; m++) {
        char month[16];
        snprintf(month, sizeof month, "%d-%02d", 2020 + m / 12, m % 12 + 1);
        if (m != skip)
            many(&rows, month, "E01000001", m < 12 ? 10 : 12);
        if (m == 20 && m != skip)
            many(&rows, month, "E01000016", 3);
    }
    tiny_street(t, "street/a.csv", rows.p);
    rg_buf_free(&rows);
}

static void change_is_of_the_last_twelve_months_against_the_first(void)
{
    tiny t = tiny_open();
    two_years(&t, 24, -1);
    must_compute(&t);
    const rg_fact *f = fact("open.change/E06000016/2021-01-01..2021-12-31/police-uk");
    CU_ASSERT_EQUAL(f->numerator, 144);   /* 12 x 12 */
    CU_ASSERT_EQUAL(f->denominator, 120); /* 12 x 10 */
    CU_ASSERT_DOUBLE_EQUAL(f->value, 20.0, 1e-12);
    /* R: 100 * (1.2 * exp(c(-1, 1) * qnorm(.975) * sqrt(1/120 + 1/144)) - 1) = -5.8175639 52.8947498 */
    CU_ASSERT_DOUBLE_EQUAL(f->lower, -5.8175639, 1e-6);
    CU_ASSERT_DOUBLE_EQUAL(f->upper, 52.8947498, 1e-6);
    CU_ASSERT_EQUAL(f->exposure_months, 12);
    tiny_close(&t);
}

static void change_from_nothing_has_no_percentage(void)
{
    tiny t = tiny_open();
    two_years(&t, 24, -1);
    must_compute(&t);
    const rg_fact *f = fact("open.change/E07000133/2021-01-01..2021-12-31/police-uk");
    CU_ASSERT_TRUE(isnan(f->value));
    CU_ASSERT_EQUAL(f->status, RG_S_NOT_APPLICABLE);
    CU_ASSERT_EQUAL(f->numerator, 3);
    CU_ASSERT_EQUAL(f->denominator, 0);
    tiny_close(&t);
}

static void change_needs_exactly_twenty_four_months_without_a_gap(void)
{
    static const int shapes[][2] = {{23, -1}, {25, -1}, {24, 5}};
    for (size_t i = 0; i < 3; i++) {
        tiny t = tiny_open();
        two_years(&t, shapes[i][0], shapes[i][1]);
        must_compute(&t);
        rg_facts change = rg_facts_range(&facts, "open.change", "E06000016");
        CU_ASSERT_EQUAL_FATAL(change.count, 1);
        CU_ASSERT_EQUAL(change.items[0].status, RG_S_NOT_APPLICABLE);
        CU_ASSERT_TRUE(isnan(change.items[0].value));
        tiny_close(&t);
    }
}

static void an_absent_month_is_missing_and_never_zero(void)
{
    tiny t = tiny_open();
    two_years(&t, 24, 5);
    must_compute(&t);
    const rg_fact *absent = fact("open.monthly/E06000016/2020-06-01..2020-06-30/police-uk/"
                                 "month=2020-06");
    CU_ASSERT_EQUAL(absent->status, RG_S_MISSING);
    CU_ASSERT_TRUE(isnan(absent->value));
    CU_ASSERT_EQUAL(absent->exposure_months, 0);
    const rg_fact *empty = fact("open.monthly/E07000133/2020-07-01..2020-07-31/police-uk/"
                                "month=2020-07");
    CU_ASSERT_EQUAL(empty->status, RG_S_OK);
    CU_ASSERT_EQUAL(empty->value, 0);
    const rg_fact *all = fact("open.all_crimes/E06000016/2020-01-01..2021-12-31/police-uk");
    CU_ASSERT_EQUAL(all->exposure_months, 23);
    CHECK_TEXT(all->markers, "gap");
    tiny_close(&t);
}

static void every_tied_month_is_a_peak(void)
{
    tiny t = tiny_open();
    two_years(&t, 24, -1);
    must_compute(&t);
    CU_ASSERT_EQUAL(rg_facts_range(&facts, "open.peak", "E06000016").count, 12);
    CU_ASSERT_EQUAL(rg_facts_range(&facts, "open.peak", "E07000133").count, 1);
    const rg_fact *f =
        fact("open.peak/E07000133/2021-09-01..2021-09-30/police-uk/month=2021-09");
    CU_ASSERT_EQUAL(f->value, 3);
    CU_ASSERT_EQUAL(f->exposure_months, 1);
    tiny_close(&t);
}

static void the_ratio_is_against_the_rest_of_the_whole_and_not_for_the_whole(void)
{
    tiny t = tiny_open();
    tiny_street(&t, "street/a.csv", two_months);
    must_compute(&t);
    /* Leicester 6 of 1,000; the rest 1 of 3,900 (7 x 500 + 400): 6/1000 / (1/3900) = 23.4. */
    const rg_fact *f = fact("open.ratio/E06000016/2020-04-01..2020-05-31/police-uk");
    CU_ASSERT_DOUBLE_EQUAL(f->value, 23.4, 1e-9);
    CU_ASSERT_EQUAL(fact("open.ratio/E23000021/2020-04-01..2020-05-31/police-uk")->status,
                    RG_S_NOT_APPLICABLE);
    tiny_close(&t);
}

static void shares_add_up_over_their_dimension(void)
{
    tiny t = tiny_open();
    tiny_street(&t, "street/a.csv",
                rg_arena_printf(t.arena, "%sa8,2020-05,E01000003,Burglary\n", two_months));
    must_compute(&t);
    const rg_fact *f = fact("open.quintile_share/E06000016/2020-04-01..2020-05-31/police-uk/"
                            "quintile=1");
    CU_ASSERT_EQUAL(f->numerator, 3);
    CU_ASSERT_EQUAL(f->denominator, 6); /* seven rows less the one with the merged code */
    CU_ASSERT_DOUBLE_EQUAL(f->value, 50, 1e-9);
    CHECK_TEXT(f->method, "Wilson");
    CHECK_TEXT(f->markers, "unknown"); /* 1 of 7 is over 5% */
    tiny_close(&t);
}

static void a_share_of_which_too_much_is_unknown_is_withheld(void)
{
    tiny t = tiny_open();
    tiny_street(&t, "street/a.csv", two_months);
    must_compute(&t);
    /* 1 of 6 has the merged code: 16.7%, over 15%. */
    const rg_fact *f = fact("open.quintile_share/E06000016/2020-04-01..2020-05-31/police-uk/"
                            "quintile=1");
    CU_ASSERT_EQUAL(f->status, RG_S_HIDDEN);
    CU_ASSERT_TRUE(isnan(f->value) && isnan(f->lower) && isnan(f->numerator));
    CHECK_TEXT(f->markers, "unknown withheld");
    tiny_close(&t);
}

static void a_population_that_is_refused_makes_rates_missing_not_infinite(void)
{
    tiny t = tiny_open();
    tiny_street(&t, "street/a.csv", two_months);
    rg_str bytes = {0};
    rg_err err = {0};
    CU_ASSERT_TRUE_FATAL(rg_file_read(t.arena, rg_path_join(t.arena, t.folder, "people.csv"),
                                      1 << 20, &bytes, &err));
    char *at = strstr(bytes.p, "District,400,400");
    CU_ASSERT_PTR_NOT_NULL_FATAL(at);
    memcpy(at, "District,  0,  0", 16);
    tiny_file(&t, "people.csv", bytes.p);
    must_compute(&t);
    const rg_fact *f = fact("open.rate/E07000133/2020-04-01..2020-05-31/police-uk/"
                            "crime_type=Burglary");
    CU_ASSERT_NOT_EQUAL(f->status, RG_S_OK);
    CU_ASSERT_TRUE(isnan(f->value));
    tiny_close(&t);
}

static void facts_do_not_depend_on_the_order_of_files_or_the_number_of_threads(void)
{
    rg_buf first = {0};
    for (int round = 0; round < 3; round++) {
        tiny t = tiny_open();
        tiny_street(&t, round == 1 ? "street/z.csv" : "street/a.csv", two_months);
        tiny_street(&t, round == 1 ? "street/a.csv" : "street/z.csv",
                    "b1,2020-05,E01000012,Drugs\nb2,2020-04,E01000013,Robbery\n");
        rg_err err = {0};
        CU_ASSERT_TRUE_FATAL(
            rg_project_open(t.arena, ".", t.release, t.folder, &project, &err) &&
            rg_compute(t.arena, &project, round == 2 ? 1 : 4, &computed, &err) &&
            rg_compute_facts(t.arena, &computed, RG_EDITION_PUBLIC, &facts, &err));
        rg_buf text = {0};
        for (size_t i = 0; i < facts.count; i++)
            rg_fact_csv(&text, &facts.items[i]);
        if (round == 0)
            rg_buf_str(&first, rg_buf_view(&text));
        CU_ASSERT_TRUE(rg_str_eq(rg_buf_view(&first), rg_buf_view(&text)));
        rg_buf_free(&text);
        tiny_close(&t);
    }
    rg_buf_free(&first);
}

static void areas_are_the_nine_districts_and_the_whole(void)
{
    tiny t = tiny_open();
    tiny_street(&t, "street/a.csv", two_months);
    must_compute(&t);
    rg_facts all = rg_facts_range(&facts, "open.all_crimes", NULL);
    CU_ASSERT_EQUAL_FATAL(all.count, 10);
    CHECK_TEXT(all.items[0].area_code, "E06000016");
    CHECK_TEXT(all.items[9].area_code, "E23000021");
    tiny_close(&t);
}

static void synthetic_and_real_rows_are_not_mixed(void)
{
    tiny t = tiny_open();
    rg_err err = {0};
    tiny_street(&t, "street/a.csv",
                "SYN-1,2020-04,E01000001,Robbery\nreal,2020-04,E01000001,Drugs\n");
    CU_ASSERT_FALSE(compute(&t, &err));
    CU_ASSERT_EQUAL(err.code, RG_E_REFUSED);
    CHECK_HAS(err.text, "street/a.csv");
    tiny_street(&t, "street/a.csv", "SYN-1,2020-04,E01000001,Robbery\n");
    must_compute(&t);
    CU_ASSERT_TRUE(facts.items[0].synthetic);
    tiny_close(&t);
}

static void a_missing_required_extract_is_refused_by_name(void)
{
    tiny t = tiny_open();
    rg_err err = {0};
    CU_ASSERT_FALSE(compute(&t, &err));
    CU_ASSERT_EQUAL(rg_exit_status(err.code), 3);
    CHECK_HAS(err.text, "street/*.csv");
    tiny_close(&t);
}

static void a_source_without_a_single_row_is_refused(void)
{
    tiny t = tiny_open();
    rg_err err = {0};
    tiny_street(&t, "street/a.csv", "");
    CU_ASSERT_FALSE(compute(&t, &err));
    CU_ASSERT_EQUAL(rg_exit_status(err.code), 3);
    CHECK_HAS(err.text, "street/a.csv");
    tiny_close(&t);
}

CU_TestInfo rg_tests_app_compute[] = {
    {"a source without a single row is refused", a_source_without_a_single_row_is_refused},
    {"rows are counted by area, type and month", rows_are_counted_by_area_type_and_month},
    {"identical rows without a key are separate incidents",
     identical_rows_without_a_key_are_separate_incidents},
    {"a row without place is in no area and in the unknown of the whole",
     a_row_without_place_is_in_no_area_and_in_the_unknown_of_the_whole},
    {"a code of 2021 that merges two gives a district but neither quintile nor LSOA",
     a_code_of_2021_that_merges_two_gives_a_district_but_neither_quintile_nor_lsoa},
    {"a quintile is two deciles", a_quintile_is_two_deciles},
    {"a quintile without neighbourhoods has no residents, and that is known",
     a_quintile_without_neighbourhoods_has_no_residents_and_that_is_known},
    {"a key in several months counts once, in its earliest month",
     a_key_in_several_months_counts_once_in_its_earliest_month},
    {"rows lost by codes of another year are told",
     rows_lost_by_codes_of_another_year_are_told},
    {"rows beyond the border are not remarked on", rows_beyond_the_border_are_not_remarked_on},
    {"repeats are settled before places are", repeats_are_settled_before_places_are},
    {"every row is read and either used, excluded or rejected",
     every_row_is_read_and_either_used_excluded_or_rejected},
    {"a rate is per 1,000 over the whole period with exact limits below ten",
     a_rate_is_per_1000_over_the_whole_period_with_exact_limits_below_ten},
    {"change is of the last twelve months against the first",
     change_is_of_the_last_twelve_months_against_the_first},
    {"change from nothing has no percentage", change_from_nothing_has_no_percentage},
    {"change needs exactly twenty-four months without a gap",
     change_needs_exactly_twenty_four_months_without_a_gap},
    {"an absent month is missing and never zero", an_absent_month_is_missing_and_never_zero},
    {"every tied month is a peak", every_tied_month_is_a_peak},
    {"the ratio is against the rest of the whole, and not for the whole",
     the_ratio_is_against_the_rest_of_the_whole_and_not_for_the_whole},
    {"shares add up over their dimension", shares_add_up_over_their_dimension},
    {"a share of which too much is unknown is withheld",
     a_share_of_which_too_much_is_unknown_is_withheld},
    {"a population that is refused makes rates missing, not infinite",
     a_population_that_is_refused_makes_rates_missing_not_infinite},
    {"facts do not depend on the order of files or the number of threads",
     facts_do_not_depend_on_the_order_of_files_or_the_number_of_threads},
    {"areas are the nine districts and the whole", areas_are_the_nine_districts_and_the_whole},
    {"synthetic and real rows are not mixed", synthetic_and_real_rows_are_not_mixed},
    {"a missing required extract is refused by name",
     a_missing_required_extract_is_refused_by_name},
    CU_TEST_INFO_NULL};
