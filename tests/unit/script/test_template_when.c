/* tests/unit/script/test_template_when.c - Blocks that depend on the edition. */
#include "unit/script/template_world.h"

#define HEAD "facts { crimes = \"open.all\" }"

static const char *made_for(const char *edition, const char *text)
{
    set_up();
    add_record("open.all", "Recorded crimes", "count");
    put("open.all", "N", "", 1014);
    job.edition = edition;
    return block(HEAD, text);
}

static void blocks_may_be_for_one_edition_only(void)
{
    static const char text[] = "when(\"edition.restricted\", \"Leads.\"), "
                               "when(\"not edition.restricted\", \"No leads.\"), "
                               "when(\"edition.public\", \"For all.\")";
    CHECK_TEXT(made_for("restricted", text), "  para \"Leads.\"\n");
    tear_down();
    CHECK_TEXT(made_for("public", text), "  para \"No leads.\"\n  para \"For all.\"\n");
    tear_down();
}

static void an_edition_that_there_is_not_is_no_condition(void)
{
    CHECK_HAS(made_for("public", "when(\"edition.secret\", \"a\")"), "edition");
    CU_ASSERT_PTR_NULL(doc);
    tear_down();
}

static const char *report_of(const char *about)
{
    set_up();
    add_record("open.all", "Recorded crimes", "count");
    put("open.all", "N", "", 1014);
    return outline_of(rg_arena_printf(
        arena, HEAD "\nreturn report { title = \"T\", areas = \"%s\", \"Words.\" }", about));
}

static void a_report_about_the_whole_has_no_edition_for_a_part(void)
{
    CHECK_HAS(report_of("whole"), "this report is about the whole of");
    CU_ASSERT_PTR_NULL(doc);
    tear_down();
    CHECK_HAS(report_of("some"), "areas = \"some\" is not known");
    tear_down();
}

/* Three types: with one hidden most are shown, with two not, though one still is. */
static void shown_asks_whether_most_are_known(void)
{
    static const char text[] = "when(\"kinds.shown\", \"A chart.\"), "
                               "when(\"not kinds.shown\", \"Too few.\"), "
                               "when(\"kinds.ok\", \"Some.\")";
    for (int hidden = 1; hidden <= 2; hidden++) {
        set_up();
        add_record("open.kinds", "Crimes by type", "count");
        put("open.kinds", "N", "crime_type=Arson", 7);
        put("open.kinds", "N", "crime_type=Drugs", 5)->status =
            hidden == 2 ? RG_S_HIDDEN : RG_S_OK;
        put("open.kinds", "N", "crime_type=Theft", 3)->status = RG_S_HIDDEN;
        CHECK_TEXT(block("facts { kinds = \"open.kinds\" }", text),
                   hidden == 1 ? "  para \"A chart.\"\n  para \"Some.\"\n"
                               : "  para \"Too few.\"\n  para \"Some.\"\n");
        tear_down();
    }
}

CU_TestInfo rg_tests_script_template_when[] = {
    {"shown asks whether most are known", shown_asks_whether_most_are_known},
    {"blocks may be for one edition only", blocks_may_be_for_one_edition_only},
    {"an edition that there is not is no condition",
     an_edition_that_there_is_not_is_no_condition},
    {"a report about the whole has no edition for a part",
     a_report_about_the_whole_has_no_edition_for_a_part},
    CU_TEST_INFO_NULL};
