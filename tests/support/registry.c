/* tests/support/registry.c - See the header. */
#include "support/registry.h"

#include <CUnit/CUnit.h>
#include <string.h>

#define RG_SUITE(ROOM, FILE) extern CU_TestInfo rg_tests_##ROOM##_##FILE[];
#include "suites.inc"
#undef RG_SUITE

bool registry_has(const char *test)
{
    static const struct {
        const char *suite;
        const CU_TestInfo *tests;
    } suites[] = {
#define RG_SUITE(ROOM, FILE) {#ROOM "_" #FILE ": ", rg_tests_##ROOM##_##FILE},
#include "suites.inc"
#undef RG_SUITE
    };
    for (size_t s = 0; s < sizeof suites / sizeof *suites; s++) {
        size_t n = strlen(suites[s].suite);
        if (strncmp(test, suites[s].suite, n) != 0)
            continue;
        for (const CU_TestInfo *t = suites[s].tests; t->pName; t++)
            if (strcmp(t->pName, test + n) == 0)
                return true;
    }
    return false;
}
