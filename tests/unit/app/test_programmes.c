/* What the network did, what it returned and what people answered: small extracts, every number counted by hand. */
#include "app/compute.h"
#include "base/file.h"
#include "support/check.h"
#include "support/computed.h"
#include "support/tiny.h"

#include <math.h>
#include <string.h>

#define LLR "E23000021"

static const char *const files[][2] = {
    {"returned.csv", "measure,Year,Age group,Value\n"
                     "knife,2019/20,All ages,200\nknife,2022/23,All ages,150\n"
                     "knife,2019/20,Under 25,100\nknife,2022/23,Under 25,80\n"
                     "homicide,2019/20,All ages,4\nhomicide,2022/23,All ages,4\n"
                     "admissions,2019/20,All ages,50\nadmissions,2022/23,All ages,20\n"},
    /* The log's first two entries are of the year before. */
    {"outputs.csv", "Date,Programme,Output,Number,Persons\n"
                    "2021-05-01,Training,professionals trained,400,390\n"
                    "2022-03-31,Training,professionals trained,6,6\n"
                    "2022-04-01,Training,professionals trained,1000,900\n"
                    "2023-03-31,Training,professionals trained,60,60\n"
                    "2022-07-01,Hope Hack,events,4,250\n"},
    {"comms.csv", "Campaign,Period,Platform,Metric,Value\n"
                  "Live,2022/23,A,impressions,2500\nLive,2022/23,A,clicks,28\n"
                  "Live,2022/23,B,reach,4900\nLive,2021/22,A,clicks,7\n"},
    /* p3 answered one question only before. */
    {"training.csv", "Course,Date,Attendee,pre_q1,post_q1,pre_q2,post_q2\n"
                     "c,2022-05-01,p1,2,4,3,3\nc,2022-05-01,p2,3,4,4,2\n"
                     "c,2022-05-01,p3,3,,3,5\nc,2022-05-01,p4,5,5,,\n"},
    /* y1 in two interventions; y2 in two quarters; y5 outside the months of monitoring. */
    {"interventions.csv",
     "Intervention,Intervention ID,Quarter,Participant ID,Referral date,Start "
     "date,End date,Status,Sex,Age\n"
     "Reach,R,Q1,y1,2022-05-01,,,completed,M,14\n"
     "Reach,R,Q1,y2,2022-05-01,,,open,M,15\n"
     "Reach,R,Q2,y2,2022-05-01,,,completed,M,15\n"
     "Reach,R,Q1,y3,2022-06-01,,,disengaged,F,12\n"
     "VIP,V,Q1,y1,2022-02-01,,,engaged,M,14\n"
     "VIP,V,Q1,y4,2022-07-01,,,declined,M,20\n"
     "VIP,V,Q1,y5,2021-07-01,,,engaged,M,20\n"},
    {"grants.csv", "Grant,Year,Recipient,Purpose,Amount,Direction\n"
                   "g1,2022/23,A,groups,5000,awarded\ng2,2022/23,B,groups,3000,awarded\n"
                   "g3,2022/23,N,research,75000,received\n"
                   "g4,2022/23,N,interventions,250,spent\ng5,2022/23,N,staff,750,spent\n"
                   "g6,2021/22,C,groups,100,awarded\n"},
    {"ratings.csv", "Assessment,Date,Area,Level\nJRA,2022-06-01,Leadership,Mature\n"
                    "JRA,2022-06-01,Data,Mature\nJRA,2022-06-01,Money,Developing\n"},
    /* n4 rather would not say; n5 was not asked for a reason. */
    {"young.csv",
     "Response ID,Wave,Age band,Sex,Have carried a knife,Main reason for carrying a "
     "knife,Safe outside at night\n"
     "n1,2021,11-15,F,No,Not asked,Very safe\nn2,2021,11-15,F,Yes,protection,Fairly "
     "safe\n"
     "n3,2021,11-15,M,Yes,protection,Very unsafe\nn4,2021,11-15,M,Prefer not to "
     "say,Not asked,A bit unsafe\n"
     "n5,2021,16-17,M,Yes,status,\nn6,2019,16-17,M,No,Not asked,Very safe\n"},
    {"tabled.csv", "Survey,Year,Question,Answer,Subgroup,n,Base,Percent\n"
                   "East,2020,knows,yes,,98,100,98\nEast,2020,knows,no,,2,100,2\n"},
    {"population.csv", "Year,Area code,Sex,Age,Population\n"
                       "2020,E06000016,Male,17,2450\n2020,E06000017,Male,17,0\n"
                       "2020,E07000129,Male,17,0\n2020,E07000130,Male,17,0\n"
                       "2020,E07000131,Male,17,0\n2020,E07000132,Male,17,0\n"
                       "2020,E07000133,Male,17,0\n2020,E07000134,Male,17,0\n"
                       "2020,E07000135,Female,30,0\n"},
    {"vrn.lua",
     "return release { title = \"Small\", extracts = \"none\",\n"
     "   sources = { success_measures = \"returned.csv\", programme_outputs = "
     "\"outputs.csv\",\n"
     "      comms = \"comms.csv\", training = \"training.csv\", interventions = "
     "\"interventions.csv\",\n"
     "      community_grants = \"grants.csv\", assessments = \"ratings.csv\",\n"
     "      young_people_survey = \"young.csv\", survey_results = \"tabled.csv\",\n"
     "      population = \"population.csv\", geography = \"geography.csv\" },\n"
     "   periods = { year = financial_year \"2022/23\", baseline = financial_year "
     "\"2019/20\",\n"
     "      monitoring = { from = \"2022-01\", to = \"2023-03\" },\n"
     "      latest = { from = \"2023-03\", to = \"2023-03\" },\n"
     "      population = { from = \"2020-06\", to = \"2020-06\" } },\n"
     "   measures = { \"ho.*\", \"vrn.*\", \"survey.young_*\", \"survey.answer*\" },\n"
     "   reports = { { \"no-document\" } }, editions = { \"restricted\" } }\n"}};

typedef struct expected {
    const char *measure, *dimensions;
    double value;
} expected;

static const rg_fact *find(const rg_facts *facts, const char *measure, const char *dimensions)
{
    rg_facts all = rg_facts_range(facts, measure, LLR);
    for (size_t i = 0; i < all.count; i++)
        if (strcmp(all.items[i].dimensions, dimensions) == 0)
            return &all.items[i];
    return NULL;
}

static void expect(const expected *rows)
{
    tiny t = tiny_open();
    rg_project project;
    rg_computed computed;
    rg_facts facts = {0};
    rg_err err = {0};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        tiny_file(&t, files[i][0], files[i][1]);
    bool ok = tiny_compute(&t, rg_path_join(t.arena, t.folder, "vrn.lua"), RG_EDITION_EXACT,
                           &project, &computed, &facts, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
    for (; rows->measure; rows++) {
        const rg_fact *f = find(&facts, rows->measure, rows->dimensions);
        bool same = isnan(rows->value)
                        ? !f
                        : f && f->status == RG_S_OK && fabs(f->value - rows->value) < 1e-9;
        if (!same)
            fprintf(stderr, "\n    %s %s: %.12g, expected %.12g", rows->measure,
                    rows->dimensions, f ? f->value : -1, rows->value);
        CU_ASSERT(same);
    }
    tiny_close(&t);
}

#define NONE ((double)NAN)

static void returned_measures_stand_against_their_baseline(void)
{
    expect((const expected[]){
        {"ho.change", "age_group=All ages;measure=knife", -25},
        {"ho.change", "age_group=Under 25;measure=knife", -20},
        {"ho.change", "age_group=All ages;measure=homicide", 0},
        {"ho.change", "age_group=Under 25;measure=homicide", NONE}, /* was not returned */
        {"ho.largest_decrease", "age_group=All ages;measure=admissions;rank=1", -60},
        {"ho.decreases", "", 3},
        {"ho.increases", "", 0},
        {"ho.decreases_by_age", "age_group=Under 25", 1},
        {"ho.by_year", "age_group=All ages;financial_year=2022%2F23;measure=knife", 150},
        {0}});
}

static void outputs_are_of_the_year_and_to_date(void)
{
    expect((const expected[]){{"vrn.outputs", "output=professionals trained", 1060},
                              {"vrn.outputs_to_date", "output=professionals trained", 1466},
                              {"vrn.persons", "output=events", 250},
                              {0}});
}

static void clicks_are_of_views_and_reach_of_residents(void)
{
    expect((const expected[]){{"vrn.click_rate", "", 1.12},
                              {"vrn.reach_of_residents", "", 200}, /* more than there are */
                              {"vrn.reach", "metric=clicks", 28},
                              {0}});
}

static void training_compares_those_who_answered_twice(void)
{
    expect((const expected[]){{"vrn.training_1", "question_1=higher", 2},
                              {"vrn.training_1", "question_1=same", 1},
                              {"vrn.training_2_improved", "", 100 / 3.0}, /* p3, of p1 p2 p3 */
                              {"vrn.training_2", "question_2=lower", 1},
                              {"vrn.training_2_unmatched", "", 1}, /* p4 */
                              {"vrn.trained", "", 4},
                              {0}});
}

static void participants_are_people_and_completion_leaves_open_cases_out(void)
{
    expect((const expected[]){
        {"vrn.supported", "", 3}, /* y1 y2 y3 of the year */
        {"vrn.referred_by_intervention", "intervention=R", 3},
        {"vrn.contacted_by_intervention", "intervention=V", 2}, /* y1 y4 */
        {"vrn.completion_share", "intervention=R", 200 / 3.0},  /* y1 y2 of y1 y2 y3 */
        {"vrn.participant_ages", "age_group=10-17;intervention=R", 3},
        {0}});
}

static void money_and_ratings_are_counted_by_what_they_are_for(void)
{
    expect((const expected[]){{"vrn.funded_groups", "", 2},
                              {"vrn.received", "grant=g3", 75000},
                              {"vrn.received", "grant=g1", NONE},
                              {"vrn.intervention_spending_share", "", 25},
                              {"vrn.ratings", "assessment=JRA;level=Mature", 2},
                              {0}});
}

static void answers_are_shares_of_those_who_gave_one(void)
{
    expect((const expected[]){
        {"survey.young_reasons", "carry_reason=protection;wave=2021", 2},
        {"survey.young_reason_share", "carry_reason=protection;wave=2021", 200 / 3.0},
        {"survey.answer_share", "answer=yes;question=knows;survey=East;year=2020", 98},
        {0}});
}

CU_TestInfo rg_tests_app_programmes[] = {
    {"returned measures stand against their baseline",
     returned_measures_stand_against_their_baseline},
    {"outputs are of the year and to date", outputs_are_of_the_year_and_to_date},
    {"clicks are of views, and reach of residents", clicks_are_of_views_and_reach_of_residents},
    {"training compares those who answered twice", training_compares_those_who_answered_twice},
    {"participants are people, and completion leaves open cases out",
     participants_are_people_and_completion_leaves_open_cases_out},
    {"money and ratings are counted by what they are for",
     money_and_ratings_are_counted_by_what_they_are_for},
    {"answers are shares of those who gave one", answers_are_shares_of_those_who_gave_one},
    CU_TEST_INFO_NULL,
};
