/* Tests of data/marks: where fields may end. */
#include "data/marks.h"

#include "support/check.h"

static unsigned next_random(unsigned *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 16;
}

/* The processor's way of finding marks against a look at every byte. */
static void marks_are_found_alike_by_both_ways(void)
{
    static const char bytes[] = ",;\"\n\rab \t\xC3\xA9\x8A\xAC\xA2";
    unsigned state = 11;
    for (int round = 0; round < 2000; round++) {
        char text[RG_MARKS];
        char delimiter = round % 3 ? ',' : ';';
        for (size_t i = 0; i < sizeof text; i++)
            text[i] = bytes[next_random(&state) % (sizeof bytes - 1)];
        uint64_t marks = rg_marks_plainly(text, delimiter);
        size_t n = next_random(&state) % RG_MARKS;
        CU_ASSERT_EQUAL(rg_marks_of(text, delimiter), marks);
        CU_ASSERT_EQUAL(rg_marks_of_last(text, n, delimiter), marks & (((uint64_t)1 << n) - 1));
    }
    char one[RG_MARKS] = "a,b\"c\nd\r;";
    CU_ASSERT_EQUAL(rg_marks_of(one, ','), 0xAA); /* bytes 1, 3, 5 and 7 */
}

CU_TestInfo rg_tests_data_marks[] = {
    {"marks are found alike by both ways", marks_are_found_alike_by_both_ways},
    CU_TEST_INFO_NULL,
};
