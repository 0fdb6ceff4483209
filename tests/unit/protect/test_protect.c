/* Editions, and what each may hold. */
#include "protect/protect.h"
#include "support/check.h"

static void a_public_edition_of_closed_sources_is_refused_by_name(void)
{
    rg_counts_set exact = {0}, out;
    rg_openness closed = {.closed_source = "offences"};
    rg_err err = {0};
    CU_ASSERT_FALSE(rg_protect(&exact, RG_EDITION_PUBLIC, &closed, &out, &err));
    CHECK_HAS(err.text, "offences");
    CU_ASSERT_EQUAL(rg_exit_status(err.code), 2);
    CU_ASSERT_TRUE(rg_protect(&exact, RG_EDITION_RESTRICTED, &closed, &out, &err));
}

static void open_or_invented_sources_may_be_public_and_are_exact_by_default(void)
{
    rg_counts_set exact = {0}, out;
    rg_err err = {0};
    const rg_openness open = {.all_open = true}, invented = {.all_synthetic = true}, closed = {0};
    CU_ASSERT_TRUE(rg_protect(&exact, RG_EDITION_PUBLIC, &open, &out, &err));
    CU_ASSERT_TRUE(rg_protect(&exact, RG_EDITION_PUBLIC, &invented, &out, &err));
    CU_ASSERT_EQUAL(rg_edition_default(&open), RG_EDITION_EXACT);
    CU_ASSERT_EQUAL(rg_edition_default(&invented), RG_EDITION_EXACT);
    CU_ASSERT_EQUAL(rg_edition_default(&closed), RG_EDITION_RESTRICTED);
}

static void an_edition_and_its_name_belong_together(void)
{
    rg_edition e;
    CU_ASSERT_TRUE(rg_edition_parse("restricted", &e));
    CHECK_TEXT(rg_edition_name(e), "restricted");
    CU_ASSERT_FALSE(rg_edition_parse("secret", &e));
}

CU_TestInfo rg_tests_protect_protect[] = {
    {"a public edition of closed sources is refused by name",
     a_public_edition_of_closed_sources_is_refused_by_name},
    {"open or invented sources may be public, and are exact by default",
     open_or_invented_sources_may_be_public_and_are_exact_by_default},
    {"an edition and its name belong together", an_edition_and_its_name_belong_together},
    CU_TEST_INFO_NULL};
