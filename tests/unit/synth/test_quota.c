/* Whole numbers by largest remainder, tables fitted to margins; expected values worked out by hand. */
#include "base/arena.h"
#include "support/check.h"
#include "synth/quota.h"
#include "synth/span.h"

/* 7 by 50, 30, 20: 3.5, 2.1, 1.4; the one that is left goes to 0.5. */
static void what_is_left_goes_to_the_largest_remainder(void)
{
    size_t out[3];
    synth_allot((const double[]){50, 30, 20}, 3, 7, NULL, out);
    CU_ASSERT_EQUAL(out[0], 4);
    CU_ASSERT_EQUAL(out[1], 2);
    CU_ASSERT_EQUAL(out[2], 1);
}

/* Eight groups of one row at 3 to 1: 6 and 2 together, although each group alone would take the first. */
static void what_rounding_owes_is_carried_to_the_next_group(void)
{
    double debt[2] = {0, 0};
    size_t sums[2] = {0, 0};
    for (int i = 0; i < 8; i++) {
        size_t out[2];
        synth_allot((const double[]){3, 1}, 2, 1, debt, out);
        CU_ASSERT_EQUAL(out[0] + out[1], 1);
        sums[0] += out[0];
        sums[1] += out[1];
    }
    CU_ASSERT_EQUAL(sums[0], 6);
    CU_ASSERT_EQUAL(sums[1], 2);
}

static void a_share_of_nothing_gets_nothing_even_where_something_is_owed(void)
{
    double debt[2] = {0, 5};
    size_t out[2];
    synth_allot((const double[]){1, 0}, 2, 3, debt, out);
    CU_ASSERT_EQUAL(out[0], 3);
    CU_ASSERT_EQUAL(out[1], 0);
}

/* Rows of 40 and 60 that are to have 30 and 70 together: fitting multiplies rows and columns, so the odds ratio of the
 * weights, 1 x 1 / (1 x 3) = 1/3, stays what it is. */
static void fitting_meets_the_margins_and_keeps_the_odds_ratio(void)
{
    double cells[] = {1, 1, 3, 1}, rows[] = {40, 60};
    synth_table t = {2, 2, cells, rows};
    const double wanted[] = {30, 70};
    const double *const shares[] = {wanted};
    const uint32_t part_of[] = {0, 0};
    synth_margin m = {1, part_of, shares, false};
    synth_fit(&t, &m, 1);
    CU_ASSERT_DOUBLE_EQUAL(cells[0] + cells[2], 30, 1e-6);
    CU_ASSERT_DOUBLE_EQUAL(cells[0] + cells[1], 40, 1e-6);
    CU_ASSERT_DOUBLE_EQUAL(cells[2] + cells[3], 60, 1e-6);
    CU_ASSERT_DOUBLE_EQUAL(cells[0] * cells[3] / (cells[1] * cells[2]), 1 / 3.0, 1e-6);
}

/* Ten groups of three rows each, half and half: a count of 11 is met to the row, and every group keeps its three. */
static void a_count_is_met_to_the_row(void)
{
    rg_arena *arena = rg_arena_new("test");
    double cells[20], rows[10];
    uint32_t part_of[10] = {0};
    size_t counts[20], sum = 0;
    for (size_t i = 0; i < 10; i++) {
        rows[i] = 3;
        cells[2 * i] = cells[2 * i + 1] = 1;
    }
    const double wanted[] = {11, -1};
    const double *const shares[] = {wanted};
    synth_table t = {10, 2, cells, rows};
    synth_margin m = {1, part_of, shares, true};
    synth_chance chance = {7};
    synth_fit(&t, &m, 1);
    synth_round(arena, &t, &chance, counts);
    synth_mend(arena, &t, &m, 1, counts);
    for (size_t i = 0; i < 10; i++) {
        CU_ASSERT_EQUAL(counts[2 * i] + counts[2 * i + 1], 3);
        sum += counts[2 * i];
    }
    CU_ASSERT_EQUAL(sum, 11);
    rg_arena_free(arena);
}

/* Two margins that cross: after rounding both hold, which neither does alone from these counts. */
static void single_rows_are_moved_until_crossing_margins_hold(void)
{
    rg_arena *arena = rg_arena_new("test");
    double cells[] = {2, 2, 2, 2, 2, 2, 2, 2}, rows[] = {4, 4, 4, 4};
    const uint32_t by_half[] = {0, 0, 1, 1}, by_turn[] = {0, 1, 0, 1};
    const double five[] = {5, -1}, three[] = {3, -1};
    const double *const halves[] = {five, three}, *const turns[] = {three, five};
    synth_margin margins[] = {{2, by_half, halves, true}, {2, by_turn, turns, true}};
    synth_table t = {4, 2, cells, rows};
    size_t c[] = {4, 0, 1, 3, 3, 1, 1, 3};
    synth_mend(arena, &t, margins, 2, c);
    CU_ASSERT_EQUAL(c[0] + c[2], 5);
    CU_ASSERT_EQUAL(c[4] + c[6], 3);
    CU_ASSERT_EQUAL(c[0] + c[4], 3);
    CU_ASSERT_EQUAL(c[2] + c[6], 5);
    rg_arena_free(arena);
}

/* Ten rows of 0-9, forty of 10-19: one row a number and four.  Where they meet the density is their geometric mean, 2,
 * so that from 5 to 9 it runs from 1 to 2 as 2^t: (2 - 1) / ln 2 = 1.4427 on average against 1 from 0 to 4, a share of
 * 0.5906. From 10 to 14 it runs from 2 to 4, half of it (1 - 1/2) / ln 2 = 0.7213 of the rest.  50-59 has no neighbour: even. */
static void numbers_of_a_range_lean_towards_the_denser_neighbour(void)
{
    rg_arena *arena = rg_arena_new("spans");
    synth_span spans[] = {
        {.low = 0, .high = 9}, {.low = 10, .high = 19}, {.low = 50, .high = 59}};
    const double rows[] = {10, 40, 10};
    enum { DRAWS = 40000 };
    size_t upper[3] = {0};
    synth_chance chance = {1};
    synth_spans_shape(arena, spans, rows, 3);
    for (int s = 0; s < 3; s++)
        for (int i = 0; i < DRAWS; i++) {
            int32_t n = synth_span_draw(&spans[s], &chance);
            CU_ASSERT_TRUE_FATAL(n >= spans[s].low && n <= spans[s].high);
            upper[s] += n - spans[s].low >= 5;
        }
    CU_ASSERT_DOUBLE_EQUAL((double)upper[0] / DRAWS, 0.5906, 0.01);
    CU_ASSERT_DOUBLE_EQUAL((double)upper[1] / DRAWS, 1 / (1 + 0.7213),
                           0.01); /* (1 - 1/2) / ln 2 below */
    CU_ASSERT_DOUBLE_EQUAL((double)upper[2] / DRAWS, 0.5, 0.01);
    rg_arena_free(arena);
}

CU_TestInfo rg_tests_synth_quota[] = {
    {"what is left goes to the largest remainder", what_is_left_goes_to_the_largest_remainder},
    {"what rounding owes is carried to the next group",
     what_rounding_owes_is_carried_to_the_next_group},
    {"a share of nothing gets nothing, even where something is owed",
     a_share_of_nothing_gets_nothing_even_where_something_is_owed},
    {"fitting meets the margins and keeps the odds ratio",
     fitting_meets_the_margins_and_keeps_the_odds_ratio},
    {"a count is met to the row", a_count_is_met_to_the_row},
    {"single rows are moved until crossing margins hold",
     single_rows_are_moved_until_crossing_margins_hold},
    {"numbers of a range lean towards the denser neighbour",
     numbers_of_a_range_lean_towards_the_denser_neighbour},
    CU_TEST_INFO_NULL};
