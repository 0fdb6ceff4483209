/* Attendances by ECDS, assaults as departments tell them, and pupils who were kept out of school, on the small extracts;
 * every number counted by hand.
 *
 * Of ECDS n1 n2 n3 are assaults of the year, n7 of the window, n6 of the year before; n8 lives nobody knows where. */
#include "app/explain.h"
#include "base/file.h"
#include "support/check.h"
#include "support/sna_extracts.h"

#include <string.h>

#define LLR "E23000021"
#define CITY "E06000016"

/* --- ECDS --- */

static void attendances_of_ecds_are_first_visits_whose_intent_is_assault(void)
{
    sna_world w = sna_open();
    sna_compute(&w);
    sna_check(&w, (const sna_expected[]){{"sna.ecds_attendances", LLR, "", 3},
                                         {"sna.ecds_attendances", CITY, "", 2}, /* n1 n2 */
                                         {"sna.ecds_attendances_before", LLR, "", 1},
                                         {"sna.ecds_attendance_change", LLR, "", 200},
                                         {"sna.ecds_attendances_window", LLR, "", 4},
                                         {"sna.ecds_attendance_rate", LLR, "", 4000 / 4900.0},
                                         {"sna.ecds_attendances_young", LLR, "", 2}, /* n1 n3 */
                                         {"sna.ecds_return_visits", LLR, "", 1},     /* n5 */
                                         {0}});
    CU_ASSERT_EQUAL(sna_find(&w, "sna.ecds_attendances", LLR, "")->unknown, 1); /* n8 */
    sna_close(&w);
}

/* n1 n2 n3 n4 n7 n9 n10 have a cause, n9 of these no intent. */
static void injuries_without_a_recorded_intent_are_counted(void)
{
    sna_expect((const sna_expected[]){{"sna.ecds_injuries", LLR, "", 7},
                                      {"sna.ecds_injuries_without_intent", LLR, "", 1},
                                      {"sna.ecds_intent_missing_share", LLR, "", 100 / 7.0},
                                      {0}});
}

static void attendances_of_ecds_have_diagnosis_cause_place_and_flags(void)
{
    sna_world w = sna_open();
    sna_compute(&w);
    sna_check(&w, (const sna_expected[]){
                      {"sna.ecds_diagnoses", LLR, "diagnosis=Laceration", 1},
                      {"sna.ecds_diagnoses", LLR, "diagnosis=Contusion or abrasion", 1},
                      {"sna.ecds_diagnosis_rate", LLR, "diagnosis=Laceration", 1000 / 4900.0},
                      {"sna.ecds_causes", LLR, "cause=Sharp object", 2},       /* n1 n7 */
                      {"sna.ecds_cause_share", LLR, "cause=Bodily force", 50}, /* n2 n3 */
                      {"sna.ecds_young_cause_share", LLR,
                       "age_group=Under 25;cause=Sharp object", 200 / 3.0},
                      {"sna.ecds_alcohol_share", LLR, "alcohol=yes", 50}, /* n1 n7 */
                      {"sna.ecds_drugs_share", LLR, "drugs=yes", 25},     /* n1 */
                      {"sna.ecds_place_share", LLR, "place_type=Public or open place", 50},
                      {"sna.ecds_place_share", LLR, "place_type=Dwelling", 25},
                      {0}});
    /* n7's is of no heading, and may be of each */
    CU_ASSERT_EQUAL(sna_find(&w, "sna.ecds_diagnoses", LLR, "diagnosis=Laceration")->unknown,
                    1);
    sna_close(&w);
}

static void patients_of_ecds_have_ages_sex_and_neighbourhoods(void)
{
    sna_expect((const sna_expected[]){
        {"sna.ecds_ages", LLR, "age_group=Under 25", 3},
        {"sna.ecds_age_ratio", LLR, "", 11.7}, /* 3/1000 to 1/3900 */
        {"sna.ecds_top_bands", LLR, "age_band=30-34;rank=1", 1000 / 3900.0}, /* n2 */
        {"sna.ecds_sex_share", LLR, "sex=Female", 50},
        {"sna.ecds_quintiles", LLR, "quintile=1", 2}, /* n1 n7 */
        {0}});
}

/* Friday 1 May, Saturdays 6 June, 4 July and 1 May 2021. */
static void attendances_of_ecds_have_months_days_and_hours(void)
{
    sna_expect(
        (const sna_expected[]){{"sna.ecds_months", LLR, "month=2019-05", 1},
                               {"sna.ecds_months", LLR, "month=2020-08", 0},
                               {"sna.ecds_peak_hour", LLR, "hour=11:00-11:59", 2},
                               {"sna.ecds_hours", LLR, "hour=09:00-09:59", 1},
                               {"sna.ecds_injury_hours", LLR, "injury_hour=22:00-22:59", 1},
                               {"sna.ecds_weekend_share", LLR, "", 75},
                               {"sna.ecds_weekend_beside", LLR, "", 75 / (200 / 7.0)},
                               {0}});
}

/* Of assaults alone: neither n4's place, drink and diagnosis nor n2's code, whose description is known. */
static void values_of_ecds_that_no_settings_know_are_listed(void)
{
    sna_world w = sna_open();
    sna_compute(&w);
    rg_buf text = {0};
    rg_unmapped_print(w.computed.unmapped, true, &text);
    CHECK_HAS(text.p, "ecds, column intent: 1 value not in "
                      "templates/settings/ecds_concepts.csv, 1 row\n           1  777000004\n");
    CHECK_HAS(text.p, "ecds, column diagnosis[01]: 1 value not in "
                      "templates/settings/ae_diagnosis.csv, 1 row\n");
    CHECK_HAS(text.p, "ecds, column intent_text: 1 value not in "
                      "templates/settings/ecds_concepts.csv, 1 row\n");
    CU_ASSERT_PTR_NULL(strstr(text.p, "brother"));
    CU_ASSERT_PTR_NULL(strstr(text.p, "777000001"));
    CU_ASSERT_PTR_NULL(strstr(text.p, "ecds, column place"));
    CU_ASSERT_PTR_NULL(strstr(text.p, "ecds, column alcohol_drug"));
    rg_err err = {0};
    CU_ASSERT_FALSE(rg_unmapped_strict(w.computed.unmapped, &err));
    rg_buf_free(&text);
    sna_close(&w);
}

/* --- ISTV: six rows and one on the 15th of each month at noon --- */

static void assaults_that_departments_tell_are_counted_by_the_month_of_the_assault(void)
{
    sna_expect((const sna_expected[]){
        {"sna.istv_assaults", LLR, "", 16}, /* four and twelve */
        {"sna.istv_assaults_before", LLR, "", 13},
        {"sna.istv_change", LLR, "", 300 / 13.0},
        {"sna.istv_assaults_window", LLR, "", 23},
        {"sna.istv_months", LLR, "month=2020-05", 3},
        {"sna.istv_months", LLR, "month=2020-07", 2}, /* by its arrival */
        {"sna.istv_months", LLR, "month=2021-05", 2},
        {0}});
}

/* Two at 23, one at 1 in the night of Friday; two of 23 at no known time. */
static void hours_of_the_assault_stand_beside_hours_of_arrival(void)
{
    sna_world w = sna_open();
    sna_compute(&w);
    sna_check(&w, (const sna_expected[]){
                      {"sna.istv_hours", LLR, "hour=23:00-23:59", 2},
                      {"sna.istv_peak_hour", LLR, "hour=12:00-12:59", 18},
                      {"sna.istv_arrival_hours", LLR, "arrival_hour=00:00-00:59", 2},
                      {"sna.istv_arrival_peak_hour", LLR, "arrival_hour=12:00-12:59", 19},
                      {"sna.istv_night_share", LLR, "night_time=yes", 300 / 21.0},
                      {"sna.istv_weekdays", LLR, "weekday=Saturday", 5}, /* and two 15ths */
                      {"sna.istv_weekday_nights", LLR, "night_of=Friday", 3},   /* and two */
                      {"sna.istv_weekday_nights", LLR, "night_of=Saturday", 4}, /* and two */
                      {"sna.istv_weekend_share", LLR, "", 700 / 21.0}, /* and two Sundays */
                      {0}});
    const rg_fact *f = sna_find(&w, "sna.istv_hours", LLR, "hour=23:00-23:59");
    CU_ASSERT_EQUAL(f->unknown, 2);
    sna_close(&w);
}

static void assaults_that_departments_tell_have_means_and_places(void)
{
    sna_world w = sna_open();
    sna_compute(&w);
    sna_check(&w, (const sna_expected[]){
                      {"sna.istv_means", LLR, "means=Knife or sharp object", 2},
                      {"sna.istv_means_share", LLR, "means=Bodily force", 2000 / 22.0},
                      {"sna.istv_place_share", LLR, "place_type=Dwelling", 200 / 23.0},
                      {"sna.istv_top_places", LLR, "place_type=Public or open place;rank=1",
                       2000 / 23.0},
                      {"sna.istv_public_share", LLR, "public=yes", 2100 / 23.0},
                      {"sna.istv_ages", LLR, "age_group=Under 25", 2},
                      {"sna.istv_sex", LLR, "sex=Male", 3},
                      {0}});
    const rg_fact *blank = sna_find(&w, "sna.istv_means", LLR, "means=Bodily force");
    CU_ASSERT_EQUAL(blank->unknown, 1);
    /* a feed that tells few ages says nothing of all */
    CU_ASSERT_EQUAL(sna_find(&w, "sna.istv_age_share", LLR, "age_group=Under 25")->status,
                    RG_S_HIDDEN);
    sna_close(&w);
}

/* --- pupils: u1 twice, u2, u7 suspended, u3 and u8 excluded in the year; u5 the year before --- */

static void cases_of_the_lists_are_counted_by_kind_and_pupils_once(void)
{
    sna_expect((const sna_expected[]){
        {"need.pupil_cases", LLR, "category=suspension", 4},
        {"need.pupil_cases", LLR, "category=permanent", 2},
        {"need.pupil_cases", CITY, "category=suspension", 2},
        {"need.pupil_case_change", LLR, "category=suspension", 300},
        {"need.pupils", LLR, "category=suspension", 3},
        {"need.pupils", CITY, "category=suspension", 1},
        {"need.pupil_months", LLR, "category=suspension;month=2021-05", 1},
        {"need.pupil_days", LLR, "", 1.875},
        {"need.pupils_with_need_share", LLR, "category=suspension", 100 / 3.0},
        {"need.pupils_with_need_share", LLR, "category=permanent", 50},
        {"need.pupil_provisions", LLR,
         "category=permanent;provision=Education, health and care plan", 1},
        {"need.pupil_top_needs", LLR, "need=Social, emotional and mental health;rank=1", 1},
        {0}});
}

/* Suspended: u1 u1 u2 for assault, u1 u2 for disruption, u7 for bullying; u2 tells assault in two ways. */
static void each_reason_of_a_case_counts_once(void)
{
    sna_world w = sna_open();
    sna_compute(&w);
    sna_check(
        &w,
        (const sna_expected[]){
            {"need.pupil_reasons", LLR,
             "category=suspension;reason=Physical assault against a pupil", 3},
            {"need.pupil_reasons", LLR,
             "category=suspension;reason=Persistent disruptive behaviour", 2},
            {"need.pupil_reason_share", LLR,
             "category=suspension;reason=Physical assault against a pupil", 50},
            {"need.pupil_reasons", LLR,
             "category=permanent;reason=Persistent disruptive behaviour", 1}, /* u8 */
            {"need.pupil_top_reasons", LLR,
             "category=suspension;rank=1;reason=Physical assault against a pupil", 50},
            {"need.pupil_top_reasons", LLR,
             "category=suspension;rank=2;reason=Persistent disruptive behaviour", 100 / 3.0},
            {0}});
    rg_buf text = {0};
    rg_unmapped_print(w.computed.unmapped, true, &text);
    CHECK_HAS(text.p, "pupils, column reasons: 1 value not in "
                      "templates/settings/exclusion_reasons.csv, 1 row\n");
    CU_ASSERT_PTR_NULL(strstr(text.p, "Wheelie"));
    rg_buf_clear(&text);
    rg_err err = {0};
    const rg_fact *f = sna_find(&w, "need.pupil_reasons", LLR,
                                "category=permanent;reason=Persistent disruptive behaviour");
    CU_ASSERT_TRUE_FATAL(
        rg_explain(w.t.arena, &w.computed, RG_EDITION_EXACT, &w.facts, f->id, &text, &err));
    CHECK_HAS(text.p,
              "  column         reason: title of templates/settings/exclusion_reasons.csv "
              "for reasons, found by value, each of several values\n");
    rg_buf_free(&text);
    sna_close(&w);
}

/* Identities of invented rows begin SYN-; of ISTV they are a column that a feed may add. */
static void invent(const sna_world *w, const char *name, const char *heading)
{
    rg_str text;
    rg_err err = {0};
    rg_buf out = {0};
    char *path = rg_path_join(w->t.arena, w->t.folder, name);
    CU_ASSERT_TRUE_FATAL(rg_file_read(w->t.arena, path, 1 << 20, &text, &err));
    for (int line = 0; text.n; line++) {
        rg_str row = rg_str_cut(&text, '\n');
        rg_buf_printf(&out, "%s%.*s\n",
                      line == 0    ? heading
                      : heading[0] ? rg_arena_printf(w->t.arena, "SYN-%d,", line)
                                   : "SYN-",
                      (int)row.n, row.p);
    }
    CU_ASSERT_TRUE_FATAL(rg_file_write(path, rg_buf_view(&out), 0644, &err));
    rg_buf_free(&out);
}

/* The release of the small extracts with none but these and open data. */
static void leave_out_the_rest(const sna_world *w)
{
    rg_str text;
    rg_err err = {0};
    CU_ASSERT_TRUE_FATAL(rg_file_read(w->t.arena, w->t.release, 1 << 20, &text, &err));
    char *copy = rg_str_dup(w->t.arena, text);
    char *first = strstr(copy, "offences = "), *last = strstr(copy, "ecds = ");
    CU_ASSERT_TRUE_FATAL(first && last);
    memset(first, ' ', (size_t)(last - first));
    CU_ASSERT_TRUE_FATAL(rg_file_write(w->t.release, rg_str_of(copy), 0644, &err));
}

/* Of health 1 to 7 and of pupils 1 to 4, in a district 9, are hidden. */
static void small_numbers_of_patients_and_pupils_are_hidden_in_public(void)
{
    sna_world w = sna_open();
    rg_err err = {0};
    rg_facts all;
    invent(&w, "ecds.csv", "");
    invent(&w, "pupils.csv", "");
    invent(&w, "istv.csv", "Record ID,");
    leave_out_the_rest(&w);
    sna_compute(&w);
    bool ok = rg_compute_facts(w.t.arena, &w.computed, RG_EDITION_PUBLIC, &all, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
    static const struct {
        const char *measure, *area, *dimensions;
        double value; /* 0: hidden */
    } rows[] = {{"sna.ecds_attendances", LLR, "", 0},
                {"sna.ecds_attendance_rate", LLR, "", 0},
                {"sna.istv_assaults", LLR, "", 15}, /* 16 */
                {"sna.istv_hours", LLR, "hour=23:00-23:59", 0},
                {"need.pupil_cases", LLR, "category=suspension", 0},
                {"need.pupil_cases", "E06000017", "category=lunchtime", 12},
                {"need.pupils_with_need_share", LLR, "category=suspension", 0}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        w.facts = all;
        const rg_fact *f = sna_find(&w, rows[i].measure, rows[i].area, rows[i].dimensions);
        bool good = f && (rows[i].value > 0 ? f->status == RG_S_OK && f->value == rows[i].value
                                            : f->status == RG_S_HIDDEN);
        if (!good)
            fprintf(stderr, "\n    %s in public: %g", rows[i].measure, f ? f->value : -1);
        CU_ASSERT(good);
    }
    sna_close(&w);
}

CU_TestInfo rg_tests_app_emergency[] = {
    {"attendances of ECDS are first visits whose intent is assault",
     attendances_of_ecds_are_first_visits_whose_intent_is_assault},
    {"injuries without a recorded intent are counted",
     injuries_without_a_recorded_intent_are_counted},
    {"attendances of ECDS have diagnosis, cause, place and flags",
     attendances_of_ecds_have_diagnosis_cause_place_and_flags},
    {"patients of ECDS have ages, sex and neighbourhoods",
     patients_of_ecds_have_ages_sex_and_neighbourhoods},
    {"attendances of ECDS have months, days and hours",
     attendances_of_ecds_have_months_days_and_hours},
    {"values of ECDS that no settings know are listed",
     values_of_ecds_that_no_settings_know_are_listed},
    {"assaults that departments tell are counted by the month of the assault",
     assaults_that_departments_tell_are_counted_by_the_month_of_the_assault},
    {"hours of the assault stand beside hours of arrival",
     hours_of_the_assault_stand_beside_hours_of_arrival},
    {"assaults that departments tell have means and places",
     assaults_that_departments_tell_have_means_and_places},
    {"cases of the lists are counted by kind, and pupils once",
     cases_of_the_lists_are_counted_by_kind_and_pupils_once},
    {"each reason of a case counts once", each_reason_of_a_case_counts_once},
    {"small numbers of patients and pupils are hidden in public",
     small_numbers_of_patients_and_pupils_are_hidden_in_public},
    CU_TEST_INFO_NULL,
};
