/* Tests of base/log. */
#include "base/log.h"

#include "support/check.h"

static void entries_keep_their_order_level_and_place(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_log *log = rg_log_new(arena);
    char file[] = "a.csv";
    rg_log_add(log, RG_WARN, (rg_place){file, 3, 0}, "%d rows were rejected", 2);
    rg_log_add(log, RG_NOTE, (rg_place){0}, "made %s", "it");
    rg_log_add(log, RG_ERROR, (rg_place){file, 0, 0}, "is missing");
    file[0] = 'X';
    CU_ASSERT_EQUAL_FATAL(rg_log_count(log), 3);
    CHECK_TEXT(rg_log_at(log, 0).text, "a.csv:3: 2 rows were rejected");
    CHECK_TEXT(rg_log_at(log, 1).text, "made it");
    CHECK_TEXT(rg_log_at(log, 2).text, "a.csv: is missing");
    CU_ASSERT_EQUAL(rg_log_at(log, 0).level, RG_WARN);
    CU_ASSERT_EQUAL(rg_log_at(log, 1).level, RG_NOTE);
    CU_ASSERT_EQUAL(rg_log_at(log, 2).level, RG_ERROR);
    rg_arena_free(arena);
}

static void only_warnings_count_as_warnings(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_log *log = rg_log_new(arena);
    rg_log_add(log, RG_NOTE, (rg_place){0}, "a");
    rg_log_add(log, RG_ERROR, (rg_place){0}, "b");
    CU_ASSERT_EQUAL(rg_log_warnings(log), 0);
    rg_log_add(log, RG_WARN, (rg_place){0}, "c");
    rg_log_add(log, RG_WARN, (rg_place){0}, "d");
    CU_ASSERT_EQUAL(rg_log_warnings(log), 2);
    rg_arena_free(arena);
}

CU_TestInfo rg_tests_base_log[] = {
    {"entries keep their order, level and place", entries_keep_their_order_level_and_place},
    {"only warnings count as warnings", only_warnings_count_as_warnings},
    CU_TEST_INFO_NULL,
};
