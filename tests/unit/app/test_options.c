/* The command line. */
#include "app/options.h"
#include "export/web.h"
#include "support/check.h"

static bool parse(const char *line, rg_options *o, rg_err *err)
{
    static char text[512];
    static char *words[32];
    int n = 0;
    snprintf(text, sizeof text, "vrn-report %s", line);
    for (char *w = strtok(text, " "); w && n < 32; w = strtok(NULL, " "))
        words[n++] = w;
    *err = (rg_err){0};
    return rg_options_parse(n, words, o, err);
}

static void every_call_of_the_contract_is_understood(void)
{
    rg_options o;
    rg_err err;
    CU_ASSERT_TRUE_FATAL(parse("build r.lua --only sna:E06000016 --edition public --extracts d "
                               "--out e --jobs 3 --plan",
                               &o, &err));
    CU_ASSERT_EQUAL(o.command, RG_CMD_BUILD);
    CHECK_TEXT(o.operand, "r.lua");
    CHECK_TEXT(o.only, "sna:E06000016");
    CU_ASSERT_EQUAL(o.jobs, 3);
    CU_ASSERT_TRUE(o.plan);
    CU_ASSERT_TRUE(parse("check r.lua --extracts d", &o, &err));
    CU_ASSERT_TRUE(parse("facts r.lua --measure open.* --area E1 --edition exact --format json",
                         &o, &err));
    CU_ASSERT_TRUE(parse("explain r.lua id", &o, &err));
    CHECK_TEXT(o.second, "id");
    CU_ASSERT_TRUE(parse("lint r.lua", &o, &err));
    CU_ASSERT_TRUE(parse("eval 1+1", &o, &err));
    CU_ASSERT_TRUE(parse("synth --out d --profile open --seed 7 --scale 2.5", &o, &err));
    CU_ASSERT_EQUAL(o.seed, 7);
    CU_ASSERT_EQUAL(o.scale, 2.5);
    CU_ASSERT_TRUE(parse("list", &o, &err));
    CU_ASSERT_TRUE(parse("build r.lua --charts svg,png", &o, &err));
    CU_ASSERT_EQUAL(o.chart_kinds, RG_WEB_SVG | RG_WEB_PNG | RG_WEB_CARDS);
    CU_ASSERT_TRUE(parse("build r.lua --charts svg", &o, &err));
    CU_ASSERT_EQUAL(o.chart_kinds, RG_WEB_SVG);
    CU_ASSERT_TRUE(parse("build r.lua --large-print --no-attachments", &o, &err));
    CU_ASSERT(o.large_print && o.no_attachments && !o.plan);
    CU_ASSERT_TRUE(parse("brand check x.brand", &o, &err));
    CHECK_TEXT(o.second, "x.brand");
}

static void json_may_stand_beside_any_call_before_or_after_it(void)
{
    rg_options o;
    rg_err err;
    CU_ASSERT_TRUE(parse("--json list", &o, &err) && o.json);
    CU_ASSERT_TRUE(parse("list --json", &o, &err) && o.json);
    CU_ASSERT_TRUE(parse("list", &o, &err) && !o.json);
}

static void refuse(const char *line, const char *part)
{
    rg_options o;
    rg_err err;
    CU_ASSERT_FALSE(parse(line, &o, &err));
    CU_ASSERT_EQUAL(rg_exit_status(err.code), 2);
    CHECK_HAS(err.text, part);
}

static void wrong_usage_is_one_sentence_that_says_what_was_expected(void)
{
    refuse("build r.lua --charts jpg",
           "--charts takes svg, png and cards, divided by commas, not \"jpg\"");
    refuse("", "no call is given");
    refuse("bild r.lua", "did you mean \"build\"?");
    refuse("build", "needs a release file");
    refuse("build a.lua b.lua", "does not take \"b.lua\"");
    refuse("build a.lua --jobs 0", "--jobs takes a whole number from 1 to 256, not \"0\"");
    refuse("build a.lua --jobs 2x", "not \"2x\"");
    refuse("build a.lua --measure x", "build does not take --measure");
    refuse("build a.lua --edition exact",
           "--edition takes public or restricted, not \"exact\"");
    refuse("facts a.lua --edition secret", "or exact, not \"secret\"");
    refuse("facts a.lua --format xml", "--format takes csv or json");
    refuse("facts a.lua --area", "--area needs a value");
    refuse("explain a.lua", "explain needs a fact id");
    refuse("brand check", "brand needs the word check and a file");
    refuse("brand make x", "brand needs the word check and a file");
    refuse("check a.lua --large-print", "check does not take --large-print");
    refuse("synth", "synth needs --out");
    refuse("synth --out d --scale 0", "--scale takes a number above 0");
}

CU_TestInfo rg_tests_app_options[] = {
    {"every call of the contract is understood", every_call_of_the_contract_is_understood},
    {"--json may stand beside any call, before or after it",
     json_may_stand_beside_any_call_before_or_after_it},
    {"wrong usage is one sentence that says what was expected",
     wrong_usage_is_one_sentence_that_says_what_was_expected},
    CU_TEST_INFO_NULL};
