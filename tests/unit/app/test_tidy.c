/* A table of one's own by the five lines of lua/schema/README.md: the example there, read as it stands. */
#include "base/file.h"
#include "support/check.h"
#include "support/computed.h"
#include "support/tiny.h"

#include "app/compute.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static rg_project project;
static rg_computed computed;
static rg_facts facts;

static const char *const release =
    "return release { title = \"T\", extracts = \"none\", date = \"2022-06-30\",\n"
    "   sources = { example_survey = \"parks.csv\", geography = \"geography.csv\" },\n"
    "   areas = { \"E10000018\" }, reports = { { \"no-document\" } }, strict = true }\n";

static bool compute(tiny *t, const char *csv, rg_edition edition, rg_err *err)
{
    tiny_file(t, "parks.csv", csv);
    tiny_file(t, "own.lua", release);
    return tiny_compute(t, rg_path_join(t->arena, t->folder, "own.lua"), edition, &project,
                        &computed, &facts, err);
}

static void must(tiny *t, const char *csv)
{
    rg_err err = {0};
    bool ok = compute(t, csv, RG_EDITION_RESTRICTED, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
}

/* What stands between ```NAME and ``` in the README, the first time. */
static const char *block(rg_arena *arena, const char *name)
{
    rg_str text;
    rg_err err = {0};
    CU_ASSERT_TRUE_FATAL(rg_file_read(arena, "lua/schema/README.md", 1 << 20, &text, &err));
    const char *begin = strstr(strstr(text.p, "## A table of your own"),
                               rg_arena_printf(arena, "```%s\n", name));
    CU_ASSERT_PTR_NOT_NULL_FATAL(begin);
    begin = strchr(begin, '\n') + 1;
    return rg_arena_copy(arena, begin, (size_t)(strstr(begin, "```") - begin));
}

static const rg_fact *fact(const char *area)
{
    rg_facts all = rg_facts_range(&facts, "example_survey.share", area);
    CU_ASSERT_EQUAL_FATAL(all.count, 1);
    return &all.items[0];
}

static void five_lines_are_the_example_of_the_readme(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_str file;
    rg_err err = {0};
    const char *lines = block(arena, "lua");
    size_t count = 0;
    for (const char *p = lines; (p = strchr(p, '\n')) != NULL; p++)
        count++;
    CU_ASSERT_EQUAL(count, 5);
    CU_ASSERT_TRUE_FATAL(
        rg_file_read(arena, "lua/schema/example_survey.lua", 1 << 16, &file, &err));
    CHECK_TEXT(strchr(file.p, '\n') + 1, lines); /* but for its comment */
    rg_arena_free(arena);
}

static void the_table_of_the_readme_becomes_facts(void)
{
    tiny t = tiny_open();
    must(&t, block(t.arena, "csv"));
    const rg_fact *f = fact("E07000129");
    CHECK_TEXT(f->id, "example_survey.share/E07000129/2021-04-01..2022-03-31/example_survey/"
                      "indicator=Feels safe in the park after dark;period=2021%2F22");
    CU_ASSERT_DOUBLE_EQUAL(f->value, 40, 1e-12);
    CU_ASSERT_EQUAL(f->numerator, 96);
    CU_ASSERT_EQUAL(f->base, 240);
    CHECK_TEXT(f->method, "Wilson");
    /* By the formula of Wilson in R: 34.0065859 46.3084925 */
    CU_ASSERT_DOUBLE_EQUAL(f->lower, 34.0065859, 1e-6);
    CU_ASSERT_DOUBLE_EQUAL(f->upper, 46.3084925, 1e-6);
    CHECK_TEXT(f->unit, "percent of respondents");
    CHECK_TEXT(f->markers, "");
    /* Charnwood has 25 respondents, too few to show; Leicester's count is suppressed, not five. */
    CU_ASSERT_EQUAL(fact("E07000130")->status, RG_S_HIDDEN);
    CU_ASSERT_TRUE(isnan(fact("E07000130")->value));
    CU_ASSERT_EQUAL(fact("E07000130")->base, 25);
    CU_ASSERT_EQUAL(fact("E06000016")->status, RG_S_HIDDEN);
    /* Nothing is added up: the county has no row, so nothing is known of it. */
    CU_ASSERT_EQUAL(fact("E10000018")->status, RG_S_MISSING);
    tiny_close(&t);
}

#define HEAD "Area,Period,Indicator,Count,Base\n"

static void bases_of_respondents_have_their_rules(void)
{
    tiny t = tiny_open();
    must(&t,
         HEAD "Blaby,2021/22,Safe,5,9\nMelton,2021/22,Safe,10,29\nRutland,2021/22,Safe,10,30\n"
              "NWL,2021/22,Safe,40,100\nCharnwood,2021/22,Safe,,50\n");
    CU_ASSERT_EQUAL(fact("E07000129")->status, RG_S_HIDDEN);
    CU_ASSERT_TRUE(isnan(fact("E07000129")->base)); /* below ten not even that */
    CU_ASSERT_EQUAL(fact("E07000133")->status, RG_S_HIDDEN);
    CU_ASSERT_EQUAL(fact("E06000017")->status, RG_S_OK);
    CHECK_TEXT(fact("E06000017")->markers, "unreliable");
    CHECK_TEXT(fact("E07000134")->markers, "");
    CU_ASSERT_EQUAL(fact("E07000130")->status, RG_S_MISSING); /* missing, not zero */
    tiny_close(&t);
}

/* The public edition of an invented table of another class. */
static void public_of_class(tiny *t, const char *csv, const char *class)
{
    must(t, csv);
    rg_err err = {0};
    rg_schema *schema = RG_NEW(t->arena, rg_schema);
    *schema = *project.schemas[0];
    schema->class = class;
    project.schemas[0] = schema;
    computed.openness.all_synthetic = true;
    bool ok = rg_compute_facts(t->arena, &computed, RG_EDITION_PUBLIC, &facts, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
}

static void shares_of_patients_are_worked_out_from_rounded_counts(void)
{
    tiny t = tiny_open();
    public_of_class(&t,
                    HEAD "Blaby,2021/22,Hurt,12,57\nMelton,2021/22,Hurt,7,100\n"
                         "Rutland,2021/22,Hurt,0,40\nNWL,2021/22,Hurt,2,6\n",
                    "health");
    CU_ASSERT_EQUAL(fact("E07000129")->numerator, 10);
    CU_ASSERT_EQUAL(fact("E07000129")->denominator, 55);
    CU_ASSERT_DOUBLE_EQUAL(fact("E07000129")->value, 100.0 * 10 / 55, 1e-12);
    CU_ASSERT_EQUAL(fact("E07000133")->status, RG_S_HIDDEN); /* 1 to 7 */
    CU_ASSERT_TRUE(isnan(fact("E07000133")->numerator));
    CU_ASSERT_EQUAL(fact("E06000017")->value, 0);
    CU_ASSERT_EQUAL(fact("E07000134")->status, RG_S_HIDDEN);
    tiny_close(&t);
}

static void a_survey_of_fewer_than_thirty_is_hidden_in_public(void)
{
    tiny t = tiny_open();
    public_of_class(&t, HEAD "Blaby,2021/22,Safe,12,29\nMelton,2021/22,Safe,12,30\n", "survey");
    CU_ASSERT_EQUAL(fact("E07000129")->status, RG_S_HIDDEN);
    CU_ASSERT_TRUE(isnan(fact("E07000129")->base));
    CU_ASSERT_EQUAL(fact("E07000133")->value, 40);
    tiny_close(&t);
}

static void wrong(const char *csv, rg_code code, const char *sentence)
{
    tiny t = tiny_open();
    rg_err err = {0};
    CU_ASSERT_FALSE(compute(&t, csv, RG_EDITION_RESTRICTED, &err));
    CU_ASSERT_EQUAL(err.code, code);
    CHECK_HAS(err.text, sentence);
    tiny_close(&t);
}

static void a_wrong_table_says_which_row_and_why(void)
{
    wrong(HEAD "Blaby,2021/22,Safe,50,40\n", RG_E_DATA,
          "parks.csv:2: count is larger than base, of which it is a part");
    wrong(HEAD "Blaby,2021/22,Safe,5,40\nblaby ,2021-22,Safe,6,40\nBlaby,2021/22,Safe,6,40\n",
          RG_E_REFUSED, "parks.csv:4");
    wrong(HEAD "Lester,2021/22,Safe,5,40\n", RG_E_DATA,
          "example_survey: the column area has values that templates/settings/area_names.csv "
          "does "
          "not know (1 unmapped in 1 rows");
    wrong(
        HEAD "Blaby,2021/22,Safe,5,40\nblaby,2021-22,Safe,6,40\n", RG_E_DATA,
        "parks.csv:3: measure \"example_survey.share\" finds a second figure for the same area "
        "and period (the first is in parks.csv:2); remove one");
    wrong("Area,Period,Indicator,Count\nBlaby,2021/22,Safe,5\n", RG_E_REFUSED, "Base");
}

static void a_release_of_a_partners_table_has_no_public_edition_yet(void)
{
    tiny t = tiny_open();
    rg_err err = {0};
    CU_ASSERT_FALSE(compute(&t, HEAD "Blaby,2021/22,Safe,50,100\n", RG_EDITION_PUBLIC, &err));
    CHECK_HAS(err.text, "the source example_survey is neither open nor synthetic");
    tiny_close(&t);
}

CU_TestInfo rg_tests_app_tidy[] = {
    {"five lines are the example of the readme", five_lines_are_the_example_of_the_readme},
    {"the table of the readme becomes facts", the_table_of_the_readme_becomes_facts},
    {"bases of respondents have their rules", bases_of_respondents_have_their_rules},
    {"shares of patients are worked out from rounded counts",
     shares_of_patients_are_worked_out_from_rounded_counts},
    {"a survey of fewer than thirty is hidden in public",
     a_survey_of_fewer_than_thirty_is_hidden_in_public},
    {"a wrong table says which row and why", a_wrong_table_says_which_row_and_why},
    {"a release of a partner's table has no public edition yet",
     a_release_of_a_partners_table_has_no_public_edition_yet},
    CU_TEST_INFO_NULL};
