/* tests/support/check.h - Small helpers for CUnit tests. */
#ifndef RG_TESTS_SUPPORT_CHECK_H
#define RG_TESTS_SUPPORT_CHECK_H

#include <CUnit/CUnit.h>
#include <stdio.h>
#include <string.h>

/* The text as expected; on failure both are printed, which CUnit does not do by itself. */
#define CHECK_TEXT(ACTUAL, EXPECTED)                                                           \
    do {                                                                                       \
        const char *check_a = (ACTUAL), *check_e = (EXPECTED);                                 \
        int check_same = check_a && strcmp(check_a, check_e) == 0;                             \
        if (!check_same)                                                                       \
            fprintf(stderr, "\n    %s:%d\n    got      %s\n    expected %s\n", __FILE__,       \
                    __LINE__, check_a ? check_a : "(null)", check_e);                          \
        CU_ASSERT(check_same);                                                                 \
    } while (0)

/* The text contains the part. */
#define CHECK_HAS(ACTUAL, PART)                                                                \
    do {                                                                                       \
        const char *check_a = (ACTUAL), *check_p = (PART);                                     \
        int check_in = check_a && strstr(check_a, check_p) != NULL;                            \
        if (!check_in)                                                                         \
            fprintf(stderr, "\n    %s:%d\n    text %s\n    lacks %s\n", __FILE__, __LINE__,    \
                    check_a ? check_a : "(null)", check_p);                                    \
        CU_ASSERT(check_in);                                                                   \
    } while (0)

#endif
