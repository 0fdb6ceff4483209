/* Indicators against England, reasons and needs, areas and residents, survey answers: by the shipped measures, from
 * small extracts, every number counted by hand. */
#include "app/compute.h"
#include "base/file.h"
#include "support/check.h"
#include "support/computed.h"
#include "support/tiny.h"

#include <math.h>
#include <stdlib.h>

#define CITY "E06000016"
#define RUTLAND "E06000017"
#define LLR "E23000021"

/* Leicester rises by 10 a year with limits +- 3.92, so SE 2; England stands at 125 with 120 to 130. */
static const char *const fingertips =
    "Indicator ID,Indicator Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Time "
    "period,"
    "Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Count,Denominator,Value note,"
    "Time period Sortable\n"
    "11201,Violence,E06000016,Leicester,UA,Persons,All,,2015/16,100,96.08,103.92,354,354000,,"
    "20150000\n"
    "11201,Violence,E06000016,Leicester,UA,Persons,All,,2016/17,110,106.08,113.92,389,354000,,"
    "20160000\n"
    "11201,Violence,E06000016,Leicester,UA,Persons,All,,2017/18,120,116.08,123.92,425,354000,,"
    "20170000\n"
    "11201,Violence,E06000016,Leicester,UA,Persons,All,,2018/19,130,126.08,133.92,460,354000,,"
    "20180000\n"
    "11201,Violence,E06000016,Leicester,UA,Persons,All,,2019/20,140,136.08,143.92,496,354000,,"
    "20190000\n"
    "11201,Violence,E06000016,Leicester,UA,Male,All,,2019/20,200,190,210,300,177000,,20190000\n"
    "11201,Violence,E06000017,Rutland,UA,Persons,All,,2019/20,,,,,40000,Value suppressed for "
    "disclosure control reasons,20190000\n"
    "11201,Violence,E92000001,England,England,Persons,All,,2019/20,125,120,130,70000,56000000,,"
    "20190000\n"
    "11201,Violence,E92000001,England,England,Persons,All,,2018/19,128,120,130,70000,56000000,,"
    "20180000\n";

#define DFE "time_period,geographic_level,country_code,new_la_code,la_name,"
static const char *const absence =
    DFE "school_type,enrolments,sess_overall_percent,enrolments_pa_10_exact,"
        "enrolments_pa_10_exact_percent\n"
        "201819,National,E92000001,,,Total,8000000,4.7,800000,10\n"
        "201819,Local authority,,E06000016,Leicester,Total,50000,5.5,6000,12\n"
        "201819,Local authority,,E10000018,Leicestershire,Total,100000,4.5,9000,9\n"
        "201819,Local authority,,E06000017,Rutland,Total,10000,4.4,1000,10\n";
static const char *const exclusions =
    DFE "school_type,characteristic,headcount,perm_excl,suspension\n"
        "201819,Local authority,,E06000016,Leicester,Total,Total,50000,20,2000\n"
        "201819,Local authority,,E06000016,Leicester,Total,Persistent disruptive "
        "behaviour,50000,12,"
        "1200\n"
        "201819,Local authority,,E06000016,Leicester,Total,Physical assault against a "
        "pupil,50000,5,"
        "500\n"
        "201819,Local authority,,E06000016,Leicester,Total,Bullying,50000,3,300\n"
        "201819,Local authority,,E06000017,Rutland,Total,Bullying,6000,c,low\n";
static const char *const social_care =
    "Area code,Area,Period,Basis,Measure,Category,Count,Population,Rate\n"
    "E06000016,Leicester,2021,at 31 March,children in need,all,250,80000,31.25\n"
    "E06000016,Leicester,2021,at 31 March,children in need,N1,150,,\n"
    "E06000016,Leicester,2021,at 31 March,children in need,N5,60,,\n"
    "E06000016,Leicester,2021,at 31 March,children in need,N4,40,,\n"
    "E06000017,Rutland,2021,at 31 March,children in need,N1,c,,\n"
    "E92000001,England,2021,at 31 March,children in need,all,384000,12000000,32\n";
static const char *const indicator_table =
    "Area,period,indicator,value,Count,Base\n"
    "E06000016,2021,minority_ethnic_share,50,200,400\nE92000001,2021,minority_ethnic_share,19,"
    "19,"
    "100\n"
    "E06000016,2019,imd_rank,14,,151\nE06000017,2019,imd_rank,148,,151\n";
static const char *const population =
    "Year,Area code,Sex,Age,Population\n"
    "2020,E06000016,Male,10,6\n2020,E06000016,Male,20,0\n"
    "2020,E06000016,Male,40,2\n2020,E06000016,Male,50,0\n"
    "2020,E06000016,Female,10,0\n2020,E06000016,Female,20,2\n"
    "2020,E06000016,Female,40,0\n2020,E06000016,Female,50,0\n"
    "2020,E06000016,Persons,10,99\n2020,E06000016,Persons,20,0\n"
    "2020,E06000016,Persons,40,0\n2020,E06000016,Persons,50,0\n"
    "2020,E06000017,Male,10,0\n2020,E06000017,Male,20,0\n"
    "2020,E06000017,Male,40,0\n2020,E06000017,Male,50,2\n";
static const char *const release =
    "return release { title = \"Small\", extracts = \"none\",\n"
    "   sources = { fingertips = \"fingertips.csv\", absence = \"absence.csv\",\n"
    "      exclusions = \"exclusions.csv\", social_care = \"social_care.csv\",\n"
    "      indicator_table = \"table.csv\", population = \"population.csv\",\n"
    "      community_survey = \"survey.csv\", geography = \"geography.csv\",\n"
    "      deprivation = \"imd.csv\" },\n"
    "   periods = { latest = { from = \"2021-09\", to = \"2021-09\" },\n"
    "      population = { from = \"2020-06\", to = \"2020-06\" } },\n"
    "   measures = { \"risk.violence*\", \"risk.persistent_absence*\", "
    "\"risk.children_in_need*\",\n"
    "      \"need.*\", \"place.*\", \"survey.trust\" },\n"
    "   reports = { { \"no-document\", areas = { \"districts\", \"E10000018\" } } },\n"
    "   editions = { \"restricted\" } }\n";

/* Of 2021: 66 agree, 30 do not, 4 do not know, 5 do not answer; 3 are not asked. */
static char *survey(void)
{
    static const struct {
        int rows;
        const char *answer;
    } answers[] = {{40, "4"},         {26, "5"}, {30, "2"},
                   {4, "Don't know"}, {5, ""},   {3, "Not asked"}};
    rg_buf text = {0};
    int id = 0;
    rg_buf_puts(&text,
                "Response ID,Wave,Age band,Sex,People in my local area can be trusted\n");
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
        for (int k = 0; k < answers[i].rows; k++)
            rg_buf_printf(&text, "r%d,2021,25-34,Male,%s\n", ++id, answers[i].answer);
    return text.p;
}

typedef struct expected {
    const char *measure, *area, *dimensions;
    double value; /* NaN: there is a fact, and it has no value */
    const char *markers, *status;
} expected;

static const rg_fact *find(const rg_facts *facts, const expected *row)
{
    rg_facts all = rg_facts_range(facts, row->measure, row->area);
    for (size_t i = 0; i < all.count; i++)
        if (strcmp(all.items[i].dimensions, row->dimensions) == 0)
            return &all.items[i];
    return NULL;
}

static void check(const rg_facts *facts, const expected *row)
{
    const rg_fact *f = find(facts, row);
    bool same = f &&
                (isnan(row->value) ? isnan(f->value) : fabs(f->value - row->value) < 1e-9) &&
                (!row->markers || strcmp(f->markers, row->markers) == 0) &&
                (!row->status || strcmp(rg_status_name(f->status), row->status) == 0);
    if (!same)
        fprintf(stderr, "\n    %s %s %s: %.12g \"%s\" %s, expected %.12g \"%s\"", row->measure,
                row->area, row->dimensions, f ? f->value : -1, f ? f->markers : "no fact",
                f ? rg_status_name(f->status) : "", row->value,
                row->markers ? row->markers : "");
    CU_ASSERT(same);
}

static void expect(const expected *rows)
{
    tiny t = tiny_open();
    rg_project project;
    rg_computed computed;
    rg_facts facts = {0};
    rg_err err = {0};
    char *answers = survey();
    const char *const files[][2] = {
        {"fingertips.csv", fingertips}, {"absence.csv", absence},
        {"exclusions.csv", exclusions}, {"social_care.csv", social_care},
        {"table.csv", indicator_table}, {"population.csv", population},
        {"survey.csv", answers},        {"profile.lua", release}};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        tiny_file(&t, files[i][0], files[i][1]);
    bool ok = tiny_compute(&t, rg_path_join(t.arena, t.folder, "profile.lua"), RG_EDITION_EXACT,
                           &project, &computed, &facts, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
    for (; rows->measure; rows++)
        check(&facts, rows);
    free(answers);
    tiny_close(&t);
}

#define NONE ((double)NAN)

static void an_indicator_stands_against_england_by_its_own_limits(void)
{
    expect((const expected[]){
        /* 140 (136.08 to 143.92) against 125; the year before 130 (126.08 to 133.92) holds 128 */
        {"risk.violence_admissions_compared", CITY, "period=2019%2F20", 140,
         "class:worse side:higher", "ok"},
        {"risk.violence_admissions_compared", CITY, "period=2018%2F19", 130,
         "class:similar side:higher", "ok"},
        {"risk.violence_admissions", RUTLAND, "period=2019%2F20", NONE, NULL, "hidden"},
        {"risk.violence_admissions_compared", RUTLAND, "period=2019%2F20", NONE, NULL,
         "hidden"},
        /* slope 10 a year; chi-squared 10^2 x 3.125 / 1.25 = 250, over 9.55 */
        {"risk.violence_admissions_trend", CITY, "", 10,
         "class:increasing judged:getting-worse", "ok"},
        {0}});
}

static void authorities_without_a_figure_of_their_own_are_taken_together(void)
{
    expect((const expected[]){
        {"risk.persistent_absence", CITY, "period=201819", 12, NULL, "ok"},
        {"risk.persistent_absence", LLR, "period=201819", 10, NULL,
         "ok"}, /* 16,000 of 160,000 */
        {"risk.persistent_absence_compared", CITY, "period=201819", 12,
         "class:worse side:higher", "ok"},
        {"risk.persistent_absence_compared", "E10000018", "period=201819", 9,
         "class:better side:lower", "ok"},
        {"risk.persistent_absence_compared", RUTLAND, "period=201819", 10,
         "class:similar side:equal", "ok"},
        /* 250 of 80,000: 31.25 per 10,000, Byar's 27.5 to 35.4, England 32 */
        {"risk.children_in_need_compared", CITY, "period=2021", 31.25,
         "class:similar side:lower", "ok"},
        {0}});
}

static void reasons_and_needs_are_ranked_by_their_share(void)
{
    expect((const expected[]){
        {"need.suspension_reason_share", CITY,
         "period=201819;reason=Persistent disruptive behaviour", 60, NULL, "ok"},
        {"need.suspension_top_reasons", CITY,
         "period=201819;rank=2;reason=Physical assault against a pupil", 25, NULL, "ok"},
        {"need.exclusion_reason_share", CITY, "period=201819;reason=Bullying", 15, NULL, "ok"},
        {"need.exclusion_reasons", RUTLAND, "period=201819;reason=Bullying", NONE, NULL,
         "hidden"},
        {"need.primary_need_share", CITY, "need=Abuse or neglect;period=2021", 60, NULL, "ok"},
        {"need.top_primary_needs", CITY, "need=Family dysfunction;period=2021;rank=2", 24, NULL,
         "ok"},
        {"need.primary_need_share", RUTLAND, "need=Abuse or neglect;period=2021", NONE, NULL,
         "hidden"},
        {0}});
}

static void an_area_is_told_by_its_residents_and_its_neighbourhoods(void)
{
    expect((const expected[]){
        {"place.minority_share", CITY, "period=2021", 50, NULL, "ok"}, /* 200 of 400 */
        {"place.minority_share_compared", CITY, "period=2021", 50, "class:higher side:higher",
         "ok"},
        {"place.imd_rank", CITY, "period=2019", 14, NULL, "ok"},
        {"place.own_median_age", CITY, "", 10, NULL,
         "ok"}, /* of 10: 10 six times, 20 and 40 twice */
        {"place.deprived_lsoas", CITY, "", 1, NULL, "ok"}, /* deciles 1, 2, 10 */
        {"place.deprived_lsoas", RUTLAND, "", 0, NULL, "ok"},
        {"place.deprived_lsoa_share", CITY, "", 100 / 3.0, NULL, "ok"},
        {"place.deprived_lsoa_share", LLR, "", 100 / 11.0, NULL, "ok"},
        {"place.deprived_lsoa_rank", CITY, "", 1, NULL, "ok"},
        {0}});
}

static void answers_of_a_survey_have_those_who_do_not_know_in_their_base(void)
{
    expect((const expected[]){{"survey.trust", LLR, "wave=2021", 66, NULL, "ok"}, /* of 100 */
                              {0}});
}

CU_TestInfo rg_tests_app_profile[] = {
    {"an indicator stands against England by its own limits",
     an_indicator_stands_against_england_by_its_own_limits},
    {"authorities without a figure of their own are taken together",
     authorities_without_a_figure_of_their_own_are_taken_together},
    {"reasons and needs are ranked by their share",
     reasons_and_needs_are_ranked_by_their_share},
    {"an area is told by its residents and its neighbourhoods",
     an_area_is_told_by_its_residents_and_its_neighbourhoods},
    {"answers of a survey have those who do not know in their base",
     answers_of_a_survey_have_those_who_do_not_know_in_their_base},
    CU_TEST_INFO_NULL,
};
