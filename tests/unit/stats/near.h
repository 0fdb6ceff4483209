/* unit/stats/near.h - Small helpers for tests of arithmetic.
 *
 * Expected numbers come from R 4.2 unless said otherwise; the expression that made them stands
 * beside them. */
#ifndef RG_TESTS_STATS_NEAR_H
#define RG_TESTS_STATS_NEAR_H

#include "stats/interval.h"
#include "support/check.h"

#define NA RG_STATS_NA
#define LIST(...)                                                                              \
    ((rg_stats_list){(const double[]){__VA_ARGS__},                                            \
                     sizeof((const double[]){__VA_ARGS__}) / sizeof(double)})
#define EMPTY ((rg_stats_list){NULL, 0})

/* Equal to a relative 1e-9 (the sources hold more), exactly so where 0 is expected. */
#define CHECK_NEAR(ACTUAL, EXPECTED)                                                           \
    CHECK_WITHIN(ACTUAL, EXPECTED, 1e-9 * fabs((double)(EXPECTED)))

#define CHECK_WITHIN(ACTUAL, EXPECTED, TOLERANCE)                                              \
    do {                                                                                       \
        double check_a = (ACTUAL), check_e = (EXPECTED);                                       \
        int check_near = fabs(check_a - check_e) <= (TOLERANCE);                               \
        if (!check_near)                                                                       \
            fprintf(stderr, "\n    %s:%d\n    got      %.17g\n    expected %.17g\n", __FILE__, \
                    __LINE__, check_a, check_e);                                               \
        CU_ASSERT(check_near);                                                                 \
    } while (0)

#define CHECK_NA(ACTUAL) CU_ASSERT_TRUE(isnan(ACTUAL))

/* The call is refused as a matter of data, with exactly this sentence. */
#define CHECK_FAILS(CALL, SENTENCE)                                                            \
    do {                                                                                       \
        rg_err err = {0};                                                                      \
        CU_ASSERT_FALSE(CALL);                                                                 \
        CU_ASSERT_EQUAL(err.code, RG_E_DATA);                                                  \
        CHECK_TEXT(err.text, SENTENCE);                                                        \
    } while (0)

#define CHECK_DONE(CALL)                                                                       \
    do {                                                                                       \
        rg_err err = {0};                                                                      \
        int check_done = (CALL);                                                               \
        if (!check_done)                                                                       \
            fprintf(stderr, "\n    %s:%d\n    %s\n", __FILE__, __LINE__, err.text);            \
        CU_ASSERT_TRUE_FATAL(check_done);                                                      \
    } while (0)

#endif
