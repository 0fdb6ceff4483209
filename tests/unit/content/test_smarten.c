/* tests/unit/content/test_smarten.c - Quotes, dashes and ellipses. */
#include "content/markdown.h"
#include "support/check.h"

#define L1 "\xE2\x80\x98"
#define R1 "\xE2\x80\x99"
#define L2 "\xE2\x80\x9C"
#define R2 "\xE2\x80\x9D"
#define DASH "\xE2\x80\x93"

static void is(const char *text, const char *expected)
{
    rg_arena *arena = rg_arena_new("smarten test");
    CHECK_TEXT(rg_smarten(arena, text), expected);
    rg_arena_free(arena);
}

static void quotes_open_after_blanks_and_brackets_and_close_elsewhere(void)
{
    is("\"One\" and (\"two\")", L2 "One" R2 " and (" L2 "two" R2 ")");
    is("'one' [\"two\"]", L1 "one" R1 " [" L2 "two" R2 "]");
    is("\"'one' two\"", L2 L1 "one" R1 " two" R2);
    is("say \"", "say " R2);
}

static void apostrophes_stay_apostrophes(void)
{
    is("Leicester's partners' it's", "Leicester" R1 "s partners" R1 " it" R1 "s");
    is("the '90s", "the " R1 "90s");
    is("Hinckley and Bosworth's", "Hinckley and Bosworth" R1 "s");
}

static void hyphens_between_blanks_become_dashes_and_those_in_words_stay(void)
{
    is("one - two", "one " DASH " two");
    is("one -- two--three --- four", "one " DASH " two" DASH "three " DASH " four");
    is("anti-social 10-20 -5", "anti-social 10-20 -5");
    is("- at the start", "- at the start");
    is("a ---- b", "a ---- b");
}

static void three_dots_are_one_ellipsis(void)
{
    is("and so on...", "and so on\xE2\x80\xA6");
    is("3.5. ..", "3.5. ..");
    is(".....", ".....");
}

static void text_without_marks_is_untouched(void)
{
    is("", "");
    is("Caf\xC3\xA9 \xE2\x82\xAC", "Caf\xC3\xA9 \xE2\x82\xAC");
}

CU_TestInfo rg_tests_content_smarten[] = {
    {"quotes open after blanks and brackets and close elsewhere",
     quotes_open_after_blanks_and_brackets_and_close_elsewhere},
    {"apostrophes stay apostrophes", apostrophes_stay_apostrophes},
    {"hyphens between blanks become dashes and those in words stay",
     hyphens_between_blanks_become_dashes_and_those_in_words_stay},
    {"three dots are one ellipsis", three_dots_are_one_ellipsis},
    {"text without marks is untouched", text_without_marks_is_untouched},
    CU_TEST_INFO_NULL,
};
