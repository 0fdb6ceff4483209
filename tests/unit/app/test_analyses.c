/* Every analysis of an assessment has measures, and a test that says what they come to on a small extract. */
#include "app/project.h"
#include "base/file.h"
#include "support/check.h"
#include "support/registry.h"
#include "support/table.h"

#include <stdlib.h>

enum { ANALYSES = 38 };

typedef struct reading {
    rg_arena *arena;
    const rg_measures *measures;
    bool seen[ANALYSES + 1];
    size_t rows;
} reading;

/* The file of a test: "app_sna: ..." is in tests/unit/app/test_sna.c. */
static rg_str file_of(reading *r, const char *test)
{
    size_t room = strcspn(test, "_"), name = strcspn(test, ":");
    const char *path = rg_arena_printf(r->arena, "tests/unit/%.*s/test_%.*s.c", (int)room, test,
                                       (int)(name - room - 1), test + room + 1);
    rg_str text = {0};
    rg_err err = {0};
    if (!rg_file_read(r->arena, path, 1 << 20, &text, &err))
        CHECK_TEXT(err.text, "");
    return text;
}

static bool one_row(void *user, const rg_csv_row *row, rg_err *err)
{
    reading *r = user;
    const char *cells[3];
    (void)err;
    for (size_t i = 0; i < 3; i++)
        cells[i] = rg_str_dup(r->arena, row->fields[i]);
    int number = atoi(cells[0] + 1);
    bool known = cells[1][0] == '\0' || rg_measures_find(r->measures, cells[1]);
    bool tested = registry_has(cells[2]);
    bool named = tested &&
                 (cells[1][0] == '\0' || strstr(file_of(r, cells[2]).p,
                                                rg_arena_printf(r->arena, "\"%s\"", cells[1])));
    if (!known || !tested || !named)
        fprintf(stderr, "\n    tests/worked/analyses.csv:%d: %s", row->line,
                !known    ? "no such measure"
                : !tested ? "no such test"
                          : "the test does not name the measure");
    CU_ASSERT(known && tested && named && number >= 1 && number <= ANALYSES);
    if (number >= 1 && number <= ANALYSES)
        r->seen[number] = true;
    r->rows++;
    return true;
}

static void every_analysis_has_measures_that_a_test_counts_by_hand(void)
{
    reading r = {.arena = rg_arena_new("test")};
    rg_project project;
    rg_err err = {0};
    bool ok = rg_project_open(r.arena, ".", "templates/releases/llr-2021-22.lua", NULL,
                              &project, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
    r.measures = &project.measures;
    table_read("tests/worked/analyses.csv", 3, one_row, &r);
    for (int i = 1; i <= ANALYSES; i++) {
        if (!r.seen[i])
            fprintf(stderr, "\n    A%02d has no row", i);
        CU_ASSERT_TRUE(r.seen[i]);
    }
    CU_ASSERT(r.rows > 80);
    rg_arena_free(r.arena);
}

CU_TestInfo rg_tests_app_analyses[] = {
    {"every analysis has measures that a test counts by hand",
     every_analysis_has_measures_that_a_test_counts_by_hand},
    CU_TEST_INFO_NULL,
};
