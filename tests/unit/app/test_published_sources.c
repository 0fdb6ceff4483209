/* Tables that a release says are published: as they stand in every edition.  The same file as a service's own system is
 * protected, and what holds rows of persons is never published. */
#include "base/file.h"
#include "support/check.h"
#include "support/computed.h"

#include <math.h>
#include <string.h>

static rg_project project;
static rg_computed computed;
static rg_facts facts;

/* Rutland's 4 first-time entrants are below 10, Leicester's 113 are not; Leicestershire's 108 are rounded. */
static const char *const entrants =
    "Area code,Area,Period,Series,Measure,Category,Count,Population 10-17,\"Rate per "
    "100,000\"\n"
    "E06000016,Leicester,2020/21,PNC,first-time entrants,all,113,35200,321.0\n"
    "E06000017,Rutland,2020/21,PNC,first-time entrants,all,4,3900,102.6\n"
    "E10000018,Leicestershire,2020/21,PNC,first-time entrants,all,108,65400,165.1\n";

static bool compute(tiny *t, const char *more, rg_edition edition, rg_err *err)
{
    tiny_file(t, "yj.csv", entrants);
    tiny_file(t, "suspects.csv", "Crime number,Person ID\n");
    tiny_file(t, "own.lua",
              rg_arena_printf(t->arena,
                              "return release { title = \"T\", extracts = \"none\", date = "
                              "\"2022-06-30\",\n   sources = { youth_justice = \"yj.csv\", "
                              "geography = \"geography.csv\"%s,\n   areas = { \"districts\", "
                              "\"E10000018\" }, measures = { \"risk.first_time_entrants\" },\n"
                              "   reports = { { \"no-document\" } } }\n",
                              more));
    if (!tiny_compute(t, rg_path_join(t->arena, t->folder, "own.lua"), RG_EDITION_RESTRICTED,
                      &project, &computed, &facts, err))
        return false;
    computed.openness = (rg_openness){.all_synthetic = true}; /* it has no keys to tell by */
    return rg_compute_facts(t->arena, &computed, edition, &facts, err);
}

static const rg_fact *of_area(const char *code)
{
    for (size_t i = 0; i < facts.count; i++)
        if (strcmp(facts.items[i].measure, "risk.first_time_entrants") == 0 &&
            strcmp(facts.items[i].area_code, code) == 0)
            return &facts.items[i];
    CU_FAIL("no fact of the area");
    return NULL;
}

static void must(tiny *t, const char *more, rg_edition edition)
{
    rg_err err = {0};
    bool ok = compute(t, more, edition, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
}

static void a_service_s_own_figures_are_protected(void)
{
    tiny t = tiny_open();
    must(&t, " }", RG_EDITION_PUBLIC);
    CU_ASSERT_EQUAL(of_area("E06000017")->status, RG_S_HIDDEN); /* 4 */
    CU_ASSERT_TRUE(isnan(of_area("E06000017")->value));
    CU_ASSERT_DOUBLE_EQUAL(of_area("E06000016")->value, 321.0, 1e-9);
    CU_ASSERT_EQUAL(of_area("E10000018")->status, RG_S_HIDDEN); /* 108 is 110: no rate of 108 */
    tiny_close(&t);
}

static void what_the_release_says_is_published_stands_as_it_is(void)
{
    static const rg_edition editions[] = {RG_EDITION_PUBLIC, RG_EDITION_RESTRICTED};
    for (size_t i = 0; i < 2; i++) {
        tiny t = tiny_open();
        must(&t, " }, published = { \"youth_justice\" }", editions[i]);
        CU_ASSERT_EQUAL(of_area("E06000017")->status, RG_S_OK);
        CU_ASSERT_DOUBLE_EQUAL(of_area("E06000017")->value, 102.6, 1e-9);
        CU_ASSERT_EQUAL(of_area("E06000017")->numerator, 4);
        CU_ASSERT_DOUBLE_EQUAL(of_area("E10000018")->value, 165.1, 1e-9);
        tiny_close(&t);
    }
}

static void a_source_that_is_not_there_cannot_be_published(void)
{
    rg_err err = {0};
    tiny t = tiny_open();
    CU_ASSERT_FALSE(
        compute(&t, " }, published = { \"youth_justise\" }", RG_EDITION_PUBLIC, &err));
    CHECK_HAS(err.text, "own.lua:1");
    CHECK_HAS(err.text, "published names the source 'youth_justise'");
    CHECK_HAS(err.text, "did you mean 'youth_justice'?");
    tiny_close(&t);
}

static void rows_of_persons_are_no_published_table(void)
{
    rg_err err = {0};
    tiny t = tiny_open();
    CU_ASSERT_FALSE(compute(&t, ", suspects = \"suspects.csv\" }, published = { \"suspects\" }",
                            RG_EDITION_PUBLIC, &err));
    CHECK_HAS(err.text, "published names the source 'suspects', which holds rows of persons");
    CU_ASSERT_EQUAL(rg_exit_status(err.code), 2);
    tiny_close(&t);
}

CU_TestInfo rg_tests_app_published_sources[] = {
    {"a service's own figures are protected", a_service_s_own_figures_are_protected},
    {"what the release says is published stands as it is",
     what_the_release_says_is_published_stands_as_it_is},
    {"a source that is not there cannot be published",
     a_source_that_is_not_there_cannot_be_published},
    {"rows of persons are no published table", rows_of_persons_are_no_published_table},
    CU_TEST_INFO_NULL};
