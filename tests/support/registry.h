/* tests/support/registry.h - Every test by its name, for tables that say where a claim is tested. */
#ifndef RG_TESTS_SUPPORT_REGISTRY_H
#define RG_TESTS_SUPPORT_REGISTRY_H

#include <stdbool.h>

/* Whether there is a test of this name: "ROOM_FILE: name of the test". */
bool registry_has(const char *test);

#endif
