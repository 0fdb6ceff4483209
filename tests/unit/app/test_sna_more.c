/* More measures of the assessment and the strategy on the small extracts, every number counted by hand.
 *
 * Serious violence by month: o1 May and o2 June 2019; o3 o4 April, o5 o6 May, o7 July, o8 August, o18 October, o19 November
 * 2020; o14 May 2021.  So 2 in 2019/20, 8 in 2020/21, 1 from April to September 2021, 9 in the window. */
#include "support/check.h"
#include "support/sna_extracts.h"

#define LLR "E23000021"
#define CITY "E06000016"

static void a_part_year_is_set_against_whole_years_and_the_same_months(void)
{
    sna_expect((const sna_expected[]){
        {"sna.offences_part", LLR, "", 1},
        {"sna.part_change", LLR, "", -500 / 6.0},
        {"sna.run_rate_so_far", LLR, "", 12.5},            /* 1 of 8 */
        {"sna.run_rate_same_months", LLR, "", -500 / 6.0}, /* from 6 to 1 */
        {"sna.highest_year", LLR, "financial_year=2020%2F21", 8},
        {"sna.rate_by_own_year", CITY, "financial_year=2020%2F21", 3},
        {0}});
}

/* 18 months from April 2020 against the 12 before them, as this release names its periods. */
static void a_period_is_not_set_against_one_of_another_length(void)
{
    sna_world w = sna_open();
    sna_compute(&w);
    const rg_fact *f = sna_find(&w, "sna.window_change", LLR, "");
    CU_ASSERT_EQUAL(f->status, RG_S_NOT_APPLICABLE);
    CHECK_TEXT(f->markers, "partial");
    sna_close(&w);
}

/* 2 2 0 1 1 0 1 1 0 0 0 0 0 1 0 0 0 0: a first and, equal, three second peaks. */
static void months_have_peaks_and_troughs(void)
{
    sna_world w = sna_open();
    sna_compute(&w);
    CU_ASSERT_EQUAL(rg_facts_range(&w.facts, "sna.window_peaks", LLR).count, 4);
    CU_ASSERT_DOUBLE_EQUAL(sna_find(&w, "sna.window_peaks", LLR, "month=2020-04;rank=1")->value,
                           2000 / 4900.0, 1e-12);
    CU_ASSERT_PTR_NOT_NULL(sna_find(&w, "sna.window_peaks", LLR, "month=2021-05;rank=2"));
    sna_close(&w);
}

/* o4 o8 o14 on Saturdays; o3 o4 o7 o14 at night of the eight whose time is known. */
static void shares_of_time_stand_beside_an_even_spread(void)
{
    sna_expect(
        (const sna_expected[]){{"sna.weekend_share", LLR, "", 100 / 3.0},
                               {"sna.weekend_beside", LLR, "", 7 / 6.0},
                               {"sna.night_share", LLR, "", 50},
                               {"sna.night_beside", LLR, "", 50 / (700 / 24.0)},
                               {"sna.night_share_part", LLR, "", 100},
                               {"sna.area_share_beside", CITY, "", (4 / 9.0) / (1000 / 4900.0)},
                               {0}});
}

/* p1 lives in Central, p2 in West, p8 in East Leicester; o14's suspect has no policing area. */
static void residence_is_of_offences_where_it_is_known(void)
{
    sna_expect((const sna_expected[]){
        {"sna.home_known_offences", LLR, "", 3}, /* o3 o4 o18 */
        {"sna.east_west_offence_share", LLR, "", 200 / 3.0},
        {"sna.night_suspect_homes", LLR, "home_policing_area=West Leicester", 1},
        {"sna.suspect_home_districts", LLR, "home=E06000016", 3},
        {"sna.top_victim_beats", LLR, "home_beat=Westcotes;rank=1", 2}, /* v1 v2 */
        {0}});
}

static void who_harms_whom_is_by_sex_and_by_harm(void)
{
    sna_expect((const sna_expected[]){
        {"sna.male_on_male_share", LLR, "", 80}, /* o3 o4 o8 o19, and o6 against a woman */
        {"sna.suspect_sex_harm_share", LLR, "most_serious=yes;sex=Male",
         25}, /* o8 of o3 o4 o8 o18 */
        {"sna.suspect_sex_harm_share", LLR, "most_serious=yes;sex=Female",
         100 / 3.0}, /* o14 of o4 o5 o14 */
        {0}});
}

/* Suspects from 10: o3 o4 o5 o8 under 25, o4 o18 from 25; a year before only o1. */
static void the_gap_of_two_age_groups_is_told_from_their_ratio(void)
{
    sna_expect(
        (const sna_expected[]){{"sna.young_suspect_rate", LLR, "", 4},
                               {"sna.older_suspect_rate", LLR, "", 2000 / 3900.0},
                               {"sna.age_ratio", LLR, "", 4 / (2000 / 3900.0)},
                               {"sna.age_gap", LLR, "", 4 - 2000 / 3900.0},
                               {"sna.age_gap_baseline", LLR, "", 1},
                               {"sna.age_gap_change", LLR, "", 100 * (3 - 2000 / 3900.0)},
                               {"sna.young_suspect_rate_change", LLR, "", 300},
                               {0}});
}

/* v1 to v7 in the window; v9 a year before it. */
static void what_is_not_the_case_is_the_rest(void)
{
    sna_expect(
        (const sna_expected[]){{"sna.people_harmed_four_years", LLR, "", 8},
                               {"sna.victim_prevalence", LLR, "", 700 / 4900.0},
                               {"sna.not_harmed", LLR, "", 100 - 700 / 4900.0},
                               {"sna.not_harmed_four_years", LLR, "", 100 - 800 / 4900.0},
                               {0}});
}

/* 2557 days from June 2013 to June 2020, 1461 from July 2016 to July 2020. */
static void cohorts_are_told_apart_by_their_names(void)
{
    sna_expect((const sna_expected[]){
        {"sna.cohorts", LLR, "cohort=Repeat", 2},
        {"sna.cohorts", LLR, "cohort=Murder", 1},
        {"sna.cohorts_homes_share", LLR, "cohort=Repeat;policing_area=West Leicester", 100},
        {"sna.cohorts_mental_share", LLR, "cohort=Repeat;mental=Y", 50},
        {"sna.cohorts_drugs_share", LLR, "cohort=Repeat;drugs=Y", 100},
        {"sna.cohorts_domestic_share", LLR, "cohort=Murder;domestic=Y", 100},
        {"sna.cohorts_age_first", LLR, "cohort=Repeat", 12.5},
        {"sna.cohorts_years", LLR, "cohort=Repeat", (2557 + 1461) / 365.25 / 2},
        {"sna.cohorts_between", LLR, "cohort=Repeat", 15},
        {"sna.cohorts_top_first_type", LLR,
         "cohort=Murder;first_type=Robbery of personal property;rank=1", 1},
        {"sna.cohorts_victim_years", LLR, "cohort=Repeat;victim_year=2012%2F13", 1},
        {0}});
}

/* e1 (F102, 7 days: 3 and, moved, 4 more in e10) and e5 (F320, 0 days) are under 25, both by a sharp object. */
static void admissions_carry_flags_of_any_diagnosis(void)
{
    sna_expect((const sna_expected[]){
        {"sna.young_admissions", LLR, "", 2},
        {"sna.young_admissions_mental_share", LLR, "", 100},
        {"sna.young_admissions_substance_share", LLR, "", 50},
        {"sna.young_admissions_alcohol_share", LLR, "", 50},
        {"sna.young_admissions_stay", LLR, "", 3.5},
        {"sna.young_admissions_longest_stay", LLR, "cause_group=Sharp object;rank=1", 3.5},
        {"strategy.young_admissions_sharp_share", LLR, "", 100},
        {"strategy.young_admissions_bodily_share", LLR, "", 0},
        {"sna.sharp_by_year", LLR, "financial_year=2019%2F20", 1},
        {"sna.sharp_by_year", LLR, "financial_year=2020%2F21", 2},
        {0}});
}

/* l3 is closed; x4 x5 in Charnwood, x6 in Melton, x1 and x3 in the city; i3 is 40. */
static void registers_are_counted_at_their_newest_snapshot(void)
{
    sna_expect((const sna_expected[]){
        {"sna.lines", LLR, "", 1},
        {"sna.lines_change", LLR, "", -50},
        {"sna.top_line_kind", LLR, "kind=importing", 1},
        {"sna.carriers_change", LLR, "", -50},
        {"sna.carrier_home_share", LLR, "policing_area=West Leicester", 100},
        {"sna.exploited_district_share", LLR, "district=E07000130", 200 / 3.0},
        {"sna.top_exploited_homes", LLR, "policing_area=Charnwood;rank=1", 2},
        {"sna.top_exploited_homes", LLR, "policing_area=East Leicester;rank=2", 1},
        {"sna.top_missing_homes", LLR, "policing_area=West Leicester;rank=1", 1},
        {"sna.disorder_young_change", LLR, "", 0},
        {0}});
}

/* o3 o4 o5 o8 o19 have a suspect under 25; p1 occurs twice and lives in Leicester, one of 100 males of that band. */
static void the_strategy_is_about_people_under_25_in_the_year(void)
{
    sna_expect((const sna_expected[]){
        {"strategy.young_share_of_all", LLR, "", 62.5},
        {"strategy.young_public_share", LLR, "", 100},
        {"strategy.young_area_share", CITY, "", 40}, /* o3 o4 of five */
        {"strategy.repeat_suspects", CITY, "age_band=15-19;sex=Male", 1},
        {"strategy.repeat_suspect_rate", CITY, "age_band=15-19;sex=Male", 10},
        {"strategy.young_weekend_share", LLR, "", 40},      /* o4 o8 */
        {"strategy.young_knife_area_share", CITY, "", 100}, /* o3 */
        {0}});
}

static void a_period_that_an_extract_does_not_hold_is_missing(void)
{
    sna_world w = sna_open();
    tiny_file(&w.t, "exploited.csv",
              "Snapshot date,Child ID,Age,Sex,District,NPA\n2019-06-30,x1,14,M,Leicester,\n");
    sna_compute(&w);
    const rg_fact *f = sna_find(&w, "sna.exploited_latest", LLR, "");
    CU_ASSERT_PTR_NOT_NULL_FATAL(f);
    CU_ASSERT_EQUAL(f->status, RG_S_MISSING);
    CU_ASSERT_EQUAL(f->from.year, 2020);
    CHECK_TEXT(f->markers, "gap");
    sna_close(&w);
}

CU_TestInfo rg_tests_app_sna_more[] = {
    {"a part year is set against whole years and the same months",
     a_part_year_is_set_against_whole_years_and_the_same_months},
    {"a period is not set against one of another length",
     a_period_is_not_set_against_one_of_another_length},
    {"months have peaks and troughs", months_have_peaks_and_troughs},
    {"shares of time stand beside an even spread", shares_of_time_stand_beside_an_even_spread},
    {"residence is of offences where it is known", residence_is_of_offences_where_it_is_known},
    {"who harms whom is by sex and by harm", who_harms_whom_is_by_sex_and_by_harm},
    {"the gap of two age groups is told from their ratio",
     the_gap_of_two_age_groups_is_told_from_their_ratio},
    {"what is not the case is the rest", what_is_not_the_case_is_the_rest},
    {"cohorts are told apart by their names", cohorts_are_told_apart_by_their_names},
    {"admissions carry flags of any diagnosis", admissions_carry_flags_of_any_diagnosis},
    {"registers are counted at their newest snapshot",
     registers_are_counted_at_their_newest_snapshot},
    {"the strategy is about people under 25 in the year",
     the_strategy_is_about_people_under_25_in_the_year},
    {"a period that an extract does not hold is missing",
     a_period_that_an_extract_does_not_hold_is_missing},
    CU_TEST_INFO_NULL,
};
