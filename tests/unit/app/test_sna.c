/* The measures of the strategic needs assessment on small extracts, every number counted by hand.
 *
 * Serious violence (SV-2022) of the year: o3 o4 o18 in Leicester, o5 o6 o7 in Hinckley and Bosworth, o8 in Melton, o19 in
 * Rutland: 8.  The window adds o14 in Leicester: 9.  The year before has o1 in Blaby and o2 in Leicester: 2. */
#include "base/file.h"
#include "support/check.h"
#include "support/sna_extracts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define LLR "E23000021"
#define CITY "E06000016"
#define HINCKLEY "E07000132"

static void an_offence_counts_by_class_place_setting_and_status(void)
{
    sna_expect((const sna_expected[]){
        {"sna.offences", LLR, "", 8},
        {"sna.offences", CITY, "", 3},
        {"sna.offences", HINCKLEY, "", 3}, /* H&B, in full, with & and District */
        {"sna.offences", "E10000018", "", 4},
        {"sna.offences_before", LLR, "", 2},
        {"sna.offences_window", LLR, "", 9},
        {"sna.offences_2020", LLR, "", 8},
        /* and o9 in a house, o10 domestic, o13 rape, o17 place unknown */
        {"sna.offences_2023", LLR, "", 12},
        {"sna.msv", LLR, "", 2},          /* o7 robbery, o8 with intent */
        {"sna.msv_baseline", LLR, "", 1}, /* o2 */
        {"sna.ksv", LLR, "", 2},          /* o3 o7 */
        {0}});
}

static void measures_whose_source_the_release_does_not_name_are_left_out(void)
{
    sna_world w = sna_open();
    rg_err err = {0};
    rg_str text;
    CU_ASSERT_TRUE_FATAL(rg_file_read(w.t.arena, w.t.release, 1 << 20, &text, &err));
    char *copy = rg_str_dup(w.t.arena, text), *named = strstr(copy, "ae = \"ae.csv\",");
    CU_ASSERT_PTR_NOT_NULL_FATAL(named);
    memset(named, ' ', strlen("ae = \"ae.csv\","));
    CU_ASSERT_TRUE_FATAL(rg_file_write(w.t.release, rg_str_of(copy), 0644, &err));
    sna_compute(&w);
    CU_ASSERT_PTR_NULL(sna_find(&w, "sna.attendances", LLR, ""));
    CU_ASSERT_PTR_NULL(sna_find(&w, "sna.attendance_rate", LLR, ""));
    CU_ASSERT_PTR_NOT_NULL(sna_find(&w, "sna.offences", LLR, ""));
    CU_ASSERT_TRUE(w.computed.without_count > 0);
    sna_close(&w);
}

static void an_offence_without_a_district_is_in_the_unknown_of_the_whole_alone(void)
{
    sna_world w = sna_open();
    sna_compute(&w);
    CU_ASSERT_EQUAL(sna_find(&w, "sna.offences", LLR, "")->unknown, 1); /* o16 */
    CU_ASSERT_EQUAL(sna_find(&w, "sna.offences", CITY, "")->unknown, 0);
    sna_close(&w);
}

static void change_is_between_the_named_years(void)
{
    sna_world w = sna_open();
    sna_compute(&w);
    sna_check(&w, (const sna_expected[]){{"sna.change", LLR, "", 300},      /* 2 to 8 */
                                         {"sna.change_2023", LLR, "", 500}, /* 2 to 12 */
                                         {"sna.msv_change", LLR, "", 100},
                                         {"sna.attendance_change", LLR, "", 200}, /* 1 to 3 */
                                         {"sna.admission_change", LLR, "", 200},
                                         {"sna.sharp_admission_change", LLR, "", 100},
                                         {0}});
    CU_ASSERT_EQUAL(sna_find(&w, "sna.ksv_change", LLR, "")->status,
                    RG_S_NOT_APPLICABLE); /* from 0 */
    CU_ASSERT_EQUAL(sna_find(&w, "sna.change", "E07000133", "")->status, RG_S_NOT_APPLICABLE);
    sna_close(&w);
}

static void rates_and_shares_of_areas_are_over_the_eighteen_months(void)
{
    sna_world w = sna_open();
    sna_compute(&w);
    sna_check(&w,
              (const sna_expected[]){{"sna.population", LLR, "", 4900},
                                     {"sna.area_rate", CITY, "", 4}, /* 4 of 1,000 */
                                     {"sna.area_rate", LLR, "", 1000.0 * 9 / 4900},
                                     {"sna.area_share", CITY, "", 100.0 * 4 / 9},
                                     {"sna.area_ratio", CITY, "", (4 / 1000.0) / (5 / 3900.0)},
                                     {"sna.rate", CITY, "", 3},
                                     {0}});
    CU_ASSERT_EQUAL(sna_find(&w, "sna.area_rate", CITY, "")->exposure_months, 18);
    CU_ASSERT_EQUAL(sna_find(&w, "sna.rate", CITY, "")->exposure_months, 12);
    sna_close(&w);
}

static void a_year_of_which_six_months_are_there_is_partial(void)
{
    sna_world w = sna_open();
    sna_compute(&w);
    sna_check(&w,
              (const sna_expected[]){{"sna.by_year", LLR, "financial_year=2019%2F20", 2},
                                     {"sna.by_year", LLR, "financial_year=2020%2F21", 8},
                                     {"sna.by_year", LLR, "financial_year=2021%2F22", 1},
                                     {"sna.rate_by_year", CITY, "financial_year=2020%2F21", 3},
                                     {"sna.monthly", LLR, "month=2020-05", 2},
                                     {"sna.monthly", LLR, "month=2020-06", 0},
                                     {"sna.monthly_rate", CITY, "month=2020-04", 2},
                                     {"sna.peak_month", CITY, "month=2020-04", 2},
                                     {0}});
    CHECK_TEXT(sna_find(&w, "sna.by_year", LLR, "financial_year=2021%2F22")->markers,
               "partial");
    CHECK_TEXT(sna_find(&w, "sna.by_year", LLR, "financial_year=2020%2F21")->markers, "");
    sna_close(&w);
}

static void hours_are_of_offences_whose_time_is_known(void)
{
    sna_expect((const sna_expected[]){
        {"sna.hours", LLR, "hour=15:00-15:59", 2},       /* o5 o6 */
        {"sna.hours", LLR, "hour=00:00-00:59", 1},       /* o4, and not o8 */
        {"sna.hour_share", LLR, "hour=15:00-15:59", 25}, /* of 8 */
        {"sna.peak_hour", LLR, "hour=15:00-15:59", 2},
        {"sna.weekday_peak_hour", LLR, "hour=15:00-15:59", 2},
        {"sna.hour_by_weekday", LLR, "hour=15:00-15:59;weekday=Thursday", 1},
        {"sna.night_time", LLR, "night_time=yes", 4}, /* o3 o4 o7 o14 */
        {0}});
}

static void a_night_belongs_to_the_day_on_which_it_began(void)
{
    sna_expect((const sna_expected[]){
        {"sna.weekdays", LLR, "weekday=Saturday", 3}, /* o4 o8 o14 */
        {"sna.weekday_share", LLR, "weekday=Saturday", 100.0 / 3},
        {"sna.night_time_weekdays", LLR, "weekday=Friday", 1},   /* o3 */
        {"sna.night_time_weekdays", LLR, "weekday=Saturday", 2}, /* o4 o14 */
        {"sna.night_time_nights", LLR, "night_of=Friday", 2},    /* o3 o4 */
        {"sna.night_time_nights", LLR, "night_of=Saturday", 1},
        {"sna.night_time_nights", LLR, "night_of=Tuesday", 1}, /* o7, Wednesday 02:30 */
        {"sna.night_time_night_share", LLR, "night_of=Friday", 50},
        {0}});
}

static void kinds_of_offence_weapon_and_place_come_from_the_settings(void)
{
    sna_expect((const sna_expected[]){
        {"sna.types", LLR, "crime_type=Manslaughter", 3}, /* 4/1, 4.1 and 04-Jan */
        {"sna.types", LLR, "crime_type=Assault with injury", 3},
        {"sna.type_share", LLR, "crime_type=Robbery of personal property", 200.0 / 9},
        {"sna.top_type", LLR, "crime_type=Manslaughter", 3},
        {"sna.top_type", LLR, "crime_type=Assault with injury", 3},
        {"sna.group_share", LLR, "crime_group=Homicide", 100.0 / 3},
        {"sna.night_time_types", LLR, "crime_type=Manslaughter", 2},
        {"sna.sections", LLR, "section=s47", 1},
        /* knife and bottle is a knife; a gadget is nothing known */
        {"sna.weapons", LLR, "weapon_type=Knife or sharp object", 3},
        {"sna.weapons", LLR, "weapon_type=Blunt object", 0},
        {"sna.knife_base", LLR, "", 8}, /* o8 is not known */
        {"sna.knife_share", LLR, "", 37.5},
        {"sna.knife_area_share", CITY, "", 200.0 / 3}, /* o3 o14 of o3 o7 o14 */
        {"sna.places", LLR, "place_type=Public or open place", 7},
        {"sna.place_share", LLR, "place_type=Shop or retail", 100.0 / 9},
        {"sna.place_share_2023", LLR, "place_type=Dwelling", 100.0 / 12},
        {"sna.policing_areas", LLR, "policing_area=Central Leicester", 2},
        {0}});
}

static void three_groups_of_suspects_ages_add_up_to_all(void)
{
    sna_expect(
        (const sna_expected[]){{"sna.young", LLR, "", 5},       /* o3 o4 o5 o8 o19 */
                               {"sna.older", LLR, "", 1},       /* o18; o4 has both */
                               {"sna.age_unknown", LLR, "", 2}, /* o6 of age 0, o7 nobody */
                               {"sna.young_before", LLR, "", 1},
                               {"sna.older_before", LLR, "", 0},
                               {"sna.age_unknown_before", LLR, "", 1},
                               {"sna.young_change", LLR, "", 400},
                               {"sna.age_unknown_change", LLR, "", 100},
                               {"sna.young_share", LLR, "", 500.0 / 6},
                               {"sna.young_share_of_all", LLR, "", 62.5},
                               {0}});
}

static void two_age_groups_are_compared_by_their_residents(void)
{
    sna_expect((const sna_expected[]){
        {"sna.age_offences", LLR, "age_group=Under 25", 4},    /* not the child's o19 */
        {"sna.age_offences", LLR, "age_group=25 and over", 2}, /* o4 o18 */
        {"sna.age_rate", LLR, "age_group=Under 25", 4},
        {"sna.age_ratio", LLR, "", 7.8}, /* 4 of 1,000 against 2 of 3,900 */
        {"sna.age_ratio_from_10", LLR, "", 7.8},
        {"sna.age_type_ratio", LLR, "crime_type=Manslaughter", 7.8},
        {"sna.age_type_ratio", LLR, "crime_type=Assault with injury", 3.9},
        {"sna.children_left_out", LLR, "", 1},
        {0}});
}

/* p7 of Rutland is 9 years old and suspected of o19; o19 counts as an offence, with somebody suspected, and in no rate. */
static void suspects_under_ten_are_in_no_rate_and_no_row_and_their_number_is_told(void)
{
    static const char *const young[] = {"Under 10", "0-4", "5-9"};
    sna_world w = sna_open();
    size_t rows = 0, rates = 0;
    sna_compute(&w);
    for (size_t i = 0; i < w.facts.count; i++) {
        const rg_fact *f = &w.facts.items[i];
        const rg_measure *m = rg_measures_find(&w.project.measures, f->measure);
        const rg_measure *counted = m;
        while (counted->of)
            counted = counted->of;
        bool of_suspects = counted->table && counted->table->view &&
                           strcmp(counted->table->view->table, "suspects") == 0;
        for (size_t k = 0; of_suspects && k < sizeof young / sizeof *young; k++) {
            if (strstr(f->dimensions, rg_arena_printf(w.t.arena, "=%s", young[k])) == NULL)
                continue;
            rows++;
            if (f->value > 0)
                fprintf(stderr, "\n    %s is %g", f->id, f->value);
            CU_ASSERT(!(f->value > 0));
        }
        if (of_suspects && m->statistic == RG_STAT_RATE && f->status == RG_S_OK &&
            strcmp(f->area_code, "E06000017") == 0) {
            rates++;
            if (f->value > 0)
                fprintf(stderr, "\n    %s is %g", f->id, f->value);
            CU_ASSERT_EQUAL(f->value, 0); /* Rutland has no other suspect */
        }
    }
    CU_ASSERT(rows > 100 && rates > 20);
    sna_check(&w, (const sna_expected[]){{"sna.children_left_out", LLR, "", 1},
                                         {"sna.children_left_out", "E06000017", "", 1},
                                         {"sna.children_left_out", CITY, "", 0},
                                         {"sna.offences", "E06000017", "", 1},
                                         {0}});
    sna_close(&w);
}

static void who_against_whom_takes_any_suspect_and_any_victim(void)
{
    sna_expect((const sna_expected[]){
        {"sna.young_on_any", LLR, "", 6},
        {"sna.young_on_young", LLR, "", 5}, /* o4 by v3; not o19 */
        {"sna.young_on_young_share", LLR, "", 500.0 / 6},
        {"sna.female_on_any", LLR, "", 3}, /* o4 o5 o14 */
        {"sna.female_on_female", LLR, "", 2},
        {"sna.female_on_female_share", LLR, "", 200.0 / 3},
        {"sna.suspect_and_victim_age", LLR, "young_suspect=yes;young_victim=no", 1},
        {"sna.suspect_and_victim_age_share", LLR, "young_suspect=yes;young_victim=yes",
         500.0 / 6},
        {"sna.young_types", LLR, "crime_type=Manslaughter", 3}, /* o3 o4 o19 */
        {"sna.young_place_share", LLR, "place_type=Shop or retail", 100.0 / 6},
        {"sna.young_weekdays", LLR, "weekday=Saturday;young_suspect=yes", 3},
        {"sna.young_weekdays", LLR, "weekday=Monday;young_suspect=no", 1}, /* o18 */
        {0}});
}

static void persons_are_counted_once_by_what_is_known(void)
{
    sna_expect((const sna_expected[]){
        {"sna.suspect_sex", LLR, "sex=Male", 5}, /* p1 p4 p5 p7 p8 */
        {"sna.suspect_sex_share", LLR, "sex=Female", 200.0 / 7},
        {"sna.suspect_ethnicity", LLR, "ethnicity=White", 3}, /* p1 p5 p7 */
        {"sna.victim_sex", LLR, "sex=Male", 4},               /* v1 once, no shop */
        {"sna.victim_sex_share", LLR, "sex=Female", 300.0 / 7},
        {"sna.victim_ethnicity_share", LLR, "ethnicity=White", 400.0 / 6},
        {"sna.night_suspect_sex", LLR, "sex=Male", 1},
        {"sna.night_victim_sex_share", LLR, "sex=Female", 25}, /* v3 of v1 v2 v3 v6 */
        {"sna.suspect_homes", LLR, "home_policing_area=Central Leicester", 1},
        {"sna.suspect_beats", LLR, "home_beat=New Parks", 1},
        {"sna.victim_homes", LLR, "home_policing_area=West Leicester", 2},
        {0}});
}

static void ages_are_in_bands_per_residents_of_the_band(void)
{
    sna_expect((const sna_expected[]){
        {"sna.suspect_bands", LLR, "age_band=15-19", 4},
        {"sna.suspect_bands", LLR, "age_band=5-9", 0}, /* the child is left out */
        {"sna.suspect_band_rate", LLR, "age_band=15-19", 4},
        {"sna.suspect_band_rate_by_sex", LLR, "age_band=15-19;sex=Male", 4}, /* 2 of 500 */
        {"sna.victim_bands", LLR, "age_band=15-19", 2},                      /* v1 twice */
        {"sna.victim_bands", LLR, "age_band=0-4", 1}, /* a victim may be 0 */
        {"sna.victim_band_rate", LLR, "age_band=15-19", 2},
        {"sna.night_suspect_ages", LLR, "single_age=17", 2},
        {"sna.night_suspect_peak_age", LLR, "single_age=17", 2},
        {0}});
}

static void prevalence_is_of_residents_each_once(void)
{
    sna_expect((const sna_expected[]){
        {"sna.people_suspected", LLR, "", 4}, /* p1 p2 p3 p8 */
        {"sna.suspect_prevalence", CITY, "", 0.3},
        {"sna.suspect_prevalence_by_age", CITY, "age_group=Under 25", 0.5}, /* p1 of 200 */
        {"sna.people_harmed", LLR, "", 7},
        {"sna.victim_prevalence", LLR, "", 700.0 / 4900},
        {"sna.people_harmed_by_age", LLR, "age_group=Under 25", 4},      /* v1 v3 v4 v6 */
        {"sna.people_harmed_by_young", LLR, "age_group=25 and over", 2}, /* v2 v7 */
        {"sna.victim_of_young_prevalence", LLR, "age_group=Under 25", 0.4},
        {"sna.homicides", LLR, "", 4}, /* v1 v2 v3 v7 */
        {"sna.young_knife_homicides", LLR, "", 1},
        {0}});
}

static void a_repeat_is_of_serious_violence_inside_the_window(void)
{
    /* p1 in o3 and o4, p3 in o5 and o14; p5's second is domestic. */
    sna_expect((const sna_expected[]){
        {"sna.suspects", LLR, "", 7},
        {"sna.repeat_suspects", LLR, "", 2},
        {"sna.repeat_suspect_share", LLR, "", 200.0 / 7},
        {"sna.repeat_suspect_share_by_age_sex", LLR, "age_group=Under 25;sex=Male", 100.0 / 3},
        {"sna.suspect_pairs", LLR, "", 9},
        {"sna.repeat_pair_share", LLR, "", 400.0 / 9},
        {"sna.repeat_offences", LLR, "", 4},
        {"sna.named_offences", LLR, "", 8}, /* not o7 */
        {"sna.repeat_share", LLR, "", 50},
        {"sna.repeat_share_of_all", LLR, "", 400.0 / 9},
        {"sna.young_repeat_share", LLR, "", 400.0 / 6},
        {"sna.repeat_victims", LLR, "", 1}, /* v1 in o3 and o8 */
        {"sna.repeat_victim_share", LLR, "", 100.0 / 7},
        {0}});
}

static void attendances_are_first_visits_after_an_assault(void)
{
    sna_world w = sna_open();
    sna_compute(&w);
    sna_check(&w,
              (const sna_expected[]){
                  {"sna.attendances", LLR, "", 3}, /* a1 a2 a3 */
                  {"sna.diagnoses", LLR, "diagnosis=Laceration", 2},
                  {"sna.diagnoses", LLR, "diagnosis=Contusion or abrasion", 1}, /* 2 for 02 */
                  {"sna.diagnoses", LLR, "diagnosis=Head injury", 1},           /* 041 */
                  {"sna.diagnosis_rate", CITY, "diagnosis=Laceration", 2},
                  {"sna.attendance_ages", LLR, "age_group=Under 25", 3},
                  {"sna.attendance_age_ratio", LLR, "", 11.7}, /* 3/1000 to 1/3900 */
                  {"sna.attendance_sex_share", LLR, "sex=Female", 50},
                  {"sna.attendance_quintiles", LLR, "quintile=1", 2},
                  {"sna.attendance_peak_hour", LLR, "hour=11:00-11:59", 2},
                  {"sna.attendances_young", LLR, "", 2},
                  {0}});
    CU_ASSERT_EQUAL(sna_find(&w, "sna.attendances", LLR, "")->unknown, 1); /* a8 */
    sna_close(&w);
}

static void admissions_are_first_emergency_episodes_by_cause(void)
{
    sna_expect((const sna_expected[]){
        {"sna.admissions", LLR, "", 3}, /* e1, e2 with its transfer e9, e5 */
        {"sna.causes", LLR, "cause_group=Sharp object", 2},
        {"sna.cause_share", LLR, "cause_group=Bodily force", 100.0 / 3},
        {"sna.young_cause_share", LLR, "age_group=Under 25;cause_group=Sharp object", 100},
        {"sna.admission_age_rate", LLR, "age_group=Under 25", 2},
        {"sna.sharp_admissions", LLR, "", 2},
        {"sna.young_sharp_admissions", LLR, "", 2},
        {"sna.young_sharp_admission_change", LLR, "", 100},
        {0}});
}

/* Where the characteristic is unknown for more than 15 in 100 nothing is said of shares. */
static void a_share_of_which_too_much_is_unknown_is_withheld(void)
{
    static const char *const rows[][2] = {
        {"sna.night_time_share",
         "night_time=yes"}, /* 8 known; o8 without time, o16 without place */
        {"sna.weapon_share", "weapon_type=Knife or sharp object"}, /* 4 known of 9 */
        {"sna.policing_area_share", "policing_area=West Leicester"},
        {"sna.suspect_home_share", "home_policing_area=East Leicester"},
        {"sna.conveyed_age_share", "age_group=Under 25"}, /* c4 of 4 */
        {"sna.cohort_victim_share", "victim_before=Y"}};
    sna_world w = sna_open();
    sna_compute(&w);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const rg_fact *f = sna_find(&w, rows[i][0], LLR, rows[i][1]);
        CU_ASSERT_PTR_NOT_NULL_FATAL(f);
        CU_ASSERT(f->status != RG_S_OK);
        CHECK_HAS(f->markers, "withheld");
    }
    sna_close(&w);
}

static void callouts_and_detentions_count_incidents_and_people(void)
{
    sna_expect((const sna_expected[]){
        {"sna.callouts", LLR, "complaint_group=Assault", 3},
        {"sna.top_complaint", LLR, "complaint_group=Assault", 3},
        {"sna.callout_peak_hour", LLR, "hour=23:00-23:59", 3}, /* c1 once */
        {"sna.callout_nights", LLR, "night_of=Friday", 2},
        {"sna.serious_conveyed_ages", LLR, "age_group=Under 25", 1},
        {"sna.detentions", LLR, "age_group=Under 25", 2},
        {"sna.detained", LLR, "", 2},
        {"sna.vip_offered", LLR, "", 2},
        {"sna.vip_engaged_share", LLR, "", 50},
        {0}});
}

static void registers_are_counted_at_the_dates_of_their_snapshots(void)
{
    sna_expect((const sna_expected[]){
        {"sna.knife_carriers", LLR, "month=2020-06", 2},
        {"sna.knife_carriers", LLR, "month=2020-12", 1},
        {"sna.knife_carrier_share", CITY, "month=2020-06", 50},
        {"sna.county_lines", LLR, "month=2020-06", 2},
        {"sna.gangs", LLR, "month=2020-06;status=emerging", 1},
        {"sna.exploited_share", "E07000133", "month=2020-06", 50},
        {"sna.missing_episodes", LLR, "financial_year=2020%2F21", 2},
        {"sna.missing_children", LLR, "financial_year=2020%2F21", 1},
        {"sna.disorder_ages", LLR, "age_group=Under 25;financial_year=2020%2F21", 1},
        {"sna.cohort", LLR, "", 3},
        {"sna.cohort_sex_share", LLR, "sex=Male", 200.0 / 3},
        {"sna.cohort_top_first_type", LLR, "first_type=Assault with injury", 2},
        {0}});
}

/* ---- what must not and what must matter ---- */

/* The rows of a file in an order of its own; every step-th one left out when step is not 0. */
static void rewrite(sna_world *w, const char *file, size_t turn, size_t step)
{
    rg_err err = {0};
    rg_str text = {0};
    CU_ASSERT_TRUE_FATAL(rg_file_read(w->t.arena, rg_path_join(w->t.arena, w->t.folder, file),
                                      1 << 20, &text, &err));
    rg_str rows[64], heading = rg_str_cut(&text, '\n');
    size_t count = 0;
    while (text.n && count < 64)
        rows[count++] = rg_str_cut(&text, '\n');
    rg_buf out = {0};
    rg_buf_printf(&out, "%.*s\n", (int)heading.n, heading.p);
    for (size_t i = 0; i < count; i++) {
        rg_str row = rows[(count - 1 - i + turn) % count];
        if (!step || i % step != 0)
            rg_buf_printf(&out, "%.*s\n", (int)row.n, row.p);
    }
    tiny_file(&w->t, file, out.p);
    rg_buf_free(&out);
}

static void the_order_of_rows_changes_no_fact(void)
{
    sna_world a = sna_open(), b = sna_open();
    for (size_t i = 0; sna_files[i]; i++)
        rewrite(&b, sna_files[i], i, 0);
    sna_compute(&a);
    sna_compute(&b);
    CU_ASSERT_EQUAL_FATAL(a.facts.count, b.facts.count);
    size_t different = 0;
    for (size_t i = 0; i < a.facts.count; i++) {
        const rg_fact *x = &a.facts.items[i], *y = &b.facts.items[i];
        bool same = strcmp(x->id, y->id) == 0 && x->status == y->status &&
                    (x->value == y->value || (isnan(x->value) && isnan(y->value)));
        different += !same;
    }
    CU_ASSERT_EQUAL(different, 0);
    sna_close(&a);
    sna_close(&b);
}

static void rows_that_are_lost_move_the_facts(void)
{
    sna_world w = sna_open();
    rewrite(&w, "offences.csv", 0,
            20); /* 5%: with o1 and o20's place in the order, o20 being a filler */
    rewrite(&w, "suspects.csv", 2, 20);
    sna_compute(&w);
    const rg_ledger_source *s = rg_ledger_find(w.computed.ledger, "offences");
    CU_ASSERT_EQUAL(s->read, 46); /* of 19 and 30 */
    bool moved = sna_find(&w, "sna.offences_window", LLR, "")->value != 9 ||
                 sna_find(&w, "sna.offences_before", LLR, "")->value != 2 ||
                 sna_find(&w, "sna.suspect_pairs", LLR, "")->value != 9;
    CU_ASSERT_TRUE(moved);
    sna_close(&w);
}

static void definitions_are_worded_as_the_settings_word_them(void)
{
    static const char *const ids[] = {"SV-2020", "SV-2022", "SV-2023", "MSV", "NDH", "KSV"};
    sna_world w = sna_open();
    sna_compute(&w);
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        rg_err err = {0};
        rg_settings_definition s;
        const rg_definition *d = NULL;
        CU_ASSERT_TRUE_FATAL(
            rg_settings_define(&w.project.settings, ids[i], w.project.release.date, &s, &err));
        for (size_t m = 0; m < w.project.measures.count; m++)
            if (strcmp(w.project.measures.items[m].definition->id, ids[i]) == 0)
                d = w.project.measures.items[m].definition;
        CU_ASSERT_PTR_NOT_NULL_FATAL(d);
        CHECK_TEXT(d->title, s.title);
        CHECK_TEXT(d->text, s.text);
    }
    sna_close(&w);
}

/* Every measure of the assessment that the small release asks for has facts, and none lacks its texts. */
static void every_measure_is_answered_for_the_whole_area(void)
{
    sna_world w = sna_open();
    sna_compute(&w);
    size_t asked = 0;
    for (size_t i = 0; i < w.computed.wanted_count; i++) {
        const rg_measure *m = w.computed.wanted[i];
        asked++;
        if (rg_facts_range(&w.facts, m->id, LLR).count == 0)
            fprintf(stderr, "\n    no fact of %s", m->id);
        CU_ASSERT(rg_facts_range(&w.facts, m->id, LLR).count > 0);
    }
    CU_ASSERT(asked > 500);
    sna_close(&w);
}

static void values_that_no_table_knows_are_listed_and_stop_a_strict_run(void)
{
    sna_world w = sna_open();
    rg_err err = {0};
    sna_compute(&w);
    CU_ASSERT_TRUE(rg_unmapped_values(w.computed.unmapped) >
                   0); /* the unmapped class, among others */
    rg_buf text = {0};
    rg_unmapped_print(w.computed.unmapped, true, &text);
    CHECK_HAS(text.p, "offences");
    rg_buf_free(&text);
    w.project.release.strict = true;
    rg_computed again;
    CU_ASSERT_FALSE(rg_compute(w.t.arena, &w.project, 1, &again, &err));
    CU_ASSERT_EQUAL(err.code, RG_E_DATA);
    sna_close(&w);
}

CU_TestInfo rg_tests_app_sna[] = {
    {"an offence counts by class, place, setting and status",
     an_offence_counts_by_class_place_setting_and_status},
    {"measures whose source the release does not name are left out",
     measures_whose_source_the_release_does_not_name_are_left_out},
    {"an offence without a district is in the unknown of the whole alone",
     an_offence_without_a_district_is_in_the_unknown_of_the_whole_alone},
    {"change is between the named years", change_is_between_the_named_years},
    {"rates and shares of areas are over the eighteen months",
     rates_and_shares_of_areas_are_over_the_eighteen_months},
    {"a year of which six months are there is partial",
     a_year_of_which_six_months_are_there_is_partial},
    {"hours are of offences whose time is known", hours_are_of_offences_whose_time_is_known},
    {"a night belongs to the day on which it began",
     a_night_belongs_to_the_day_on_which_it_began},
    {"kinds of offence, weapon and place come from the settings",
     kinds_of_offence_weapon_and_place_come_from_the_settings},
    {"three groups of suspects' ages add up to all",
     three_groups_of_suspects_ages_add_up_to_all},
    {"suspects under ten are in no rate and no row, and their number is told",
     suspects_under_ten_are_in_no_rate_and_no_row_and_their_number_is_told},
    {"two age groups are compared by their residents",
     two_age_groups_are_compared_by_their_residents},
    {"who against whom takes any suspect and any victim",
     who_against_whom_takes_any_suspect_and_any_victim},
    {"persons are counted once by what is known", persons_are_counted_once_by_what_is_known},
    {"ages are in bands per residents of the band",
     ages_are_in_bands_per_residents_of_the_band},
    {"prevalence is of residents, each once", prevalence_is_of_residents_each_once},
    {"a repeat is of serious violence inside the window",
     a_repeat_is_of_serious_violence_inside_the_window},
    {"attendances are first visits after an assault",
     attendances_are_first_visits_after_an_assault},
    {"admissions are first emergency episodes by cause",
     admissions_are_first_emergency_episodes_by_cause},
    {"a share of which too much is unknown is withheld",
     a_share_of_which_too_much_is_unknown_is_withheld},
    {"call-outs and detentions count incidents and people",
     callouts_and_detentions_count_incidents_and_people},
    {"registers are counted at the dates of their snapshots",
     registers_are_counted_at_the_dates_of_their_snapshots},
    {"the order of rows changes no fact", the_order_of_rows_changes_no_fact},
    {"rows that are lost move the facts", rows_that_are_lost_move_the_facts},
    {"definitions are worded as the settings word them",
     definitions_are_worded_as_the_settings_word_them},
    {"every measure is answered for the whole area",
     every_measure_is_answered_for_the_whole_area},
    {"values that no table knows are listed, and stop a strict run",
     values_that_no_table_knows_are_listed_and_stop_a_strict_run},
    CU_TEST_INFO_NULL};
