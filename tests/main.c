/* tests/main.c - Runs every suite, leaves of the room table first, and exits by the number of failures.
 * With arguments: only suites whose name begins with one of them ("base", "stats_rate"). */
#include <CUnit/Basic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RG_SUITE(ROOM, FILE) extern CU_TestInfo rg_tests_##ROOM##_##FILE[];
#include "suites.inc"
#undef RG_SUITE

static const struct {
    const char *room;
    const char *name;
    CU_TestInfo *tests;
} suites[] = {
#define RG_SUITE(ROOM, FILE) {#ROOM, #ROOM "_" #FILE, rg_tests_##ROOM##_##FILE},
#include "suites.inc"
#undef RG_SUITE
};

/* Leaves first, so that the first failure printed is nearest its cause. */
static const char *const rooms[] = {
    "base",  "fact",  "stats",  "data",   "analysis", "protect", "doc",   "content", "text",
    "paint", "chart", "layout", "export", "script",   "check",   "synth", "app",     "lint"};

static int wanted(const char *name, int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        if (strncmp(name, argv[i], strlen(argv[i])) == 0)
            return 1;
    return argc < 2;
}

int main(int argc, char **argv)
{
    if (CU_initialize_registry() != CUE_SUCCESS)
        return EXIT_FAILURE;
    size_t added = 0;
    for (size_t r = 0; r < sizeof rooms / sizeof *rooms; r++)
        for (size_t s = 0; s < sizeof suites / sizeof *suites; s++) {
            if (strcmp(rooms[r], suites[s].room) != 0 || !wanted(suites[s].name, argc, argv))
                continue;
            CU_SuiteInfo one[] = {{.pName = suites[s].name, .pTests = suites[s].tests},
                                  CU_SUITE_INFO_NULL};
            if (CU_register_suites(one) != CUE_SUCCESS)
                return EXIT_FAILURE;
            added++;
        }
    if (added == 0) {
        fprintf(stderr, "no suite has that name\n");
        return EXIT_FAILURE;
    }
    CU_basic_set_mode(CU_BRM_NORMAL);
    CU_basic_run_tests();
    unsigned failed = CU_get_number_of_failures() + CU_get_number_of_suites_failed();
    CU_cleanup_registry();
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
