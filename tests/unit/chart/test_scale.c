#include "chart/scale.h"

#include "drawn.h"

#include "base/num.h"

typedef struct domain {
    double from, to;
    size_t most;
    int finest;
} domain;

/* Domains of every size and sign, with the data's decimals. */
static domain random_domain(unsigned *seed)
{
    double size = pow(10, drawn_noise(seed) * 16 - 4);
    double from = (drawn_noise(seed) - 0.5) * size, to = from + drawn_noise(seed) * size;
    return (domain){from, to, 3 + (size_t)(drawn_noise(seed) * 8),
                    (int)(drawn_noise(seed) * 5)};
}

static void ticks_lie_in_the_domain_rise_and_are_ten_at_most(void)
{
    unsigned seed = 11;
    for (int i = 0; i < 3000; i++) {
        domain d = random_domain(&seed);
        bool outward = i % 2 == 0;
        rg_ticks ticks = rg_ticks_choose(&d.from, &d.to, d.most, d.finest, outward);
        CU_ASSERT(ticks.count <= d.most && ticks.count <= RG_TICKS_MAX);
        double hair = (d.to - d.from) * 1e-6;
        for (size_t k = 0; k < ticks.count; k++) {
            CU_ASSERT(ticks.at[k] >= d.from - hair && ticks.at[k] <= d.to + hair);
            CU_ASSERT(k == 0 || ticks.at[k] > ticks.at[k - 1]);
        }
    }
}

static void the_printed_labels_of_ticks_are_distinct(void)
{
    unsigned seed = 12;
    for (int i = 0; i < 1000; i++) {
        domain d = random_domain(&seed);
        rg_ticks ticks = rg_ticks_choose(&d.from, &d.to, d.most, d.finest, true);
        rg_buf before = {0}, now = {0};
        for (size_t k = 0; k < ticks.count; k++) {
            rg_buf_clear(&now);
            rg_num_fixed(&now, ticks.at[k], ticks.decimals, true);
            CU_ASSERT(k == 0 || strcmp(now.p, before.p) != 0);
            rg_buf_clear(&before);
            rg_buf_puts(&before, now.p);
        }
        rg_buf_free(&before);
        rg_buf_free(&now);
    }
}

static void an_outward_domain_ends_at_ticks_and_still_holds_the_data(void)
{
    unsigned seed = 13;
    for (int i = 0; i < 1000; i++) {
        domain d = random_domain(&seed), asked = d;
        rg_ticks ticks = rg_ticks_choose(&d.from, &d.to, d.most, d.finest, true);
        double hair = (d.to - d.from) * 1e-6;
        CU_ASSERT(ticks.count >= 2);
        CU_ASSERT(d.from <= asked.from + hair && d.to >= asked.to - hair);
        CU_ASSERT_EQUAL(ticks.at[0], d.from);
        CU_ASSERT_EQUAL(ticks.at[ticks.count - 1], d.to);
    }
}

static void steps_are_one_two_or_five_times_a_power_of_ten(void)
{
    unsigned seed = 14;
    for (int i = 0; i < 500; i++) {
        domain d = random_domain(&seed);
        rg_ticks ticks = rg_ticks_choose(&d.from, &d.to, d.most, 15, true);
        double step = ticks.at[1] - ticks.at[0];
        double lead = step / pow(10, floor(log10(step) + 1e-6));
        CU_ASSERT(fabs(lead - 1) < 1e-3 || fabs(lead - 2) < 1e-3 || fabs(lead - 5) < 1e-3);
    }
}

static void counts_are_never_marked_at_fractions(void)
{
    double from = 0, to = 2;
    rg_ticks ticks = rg_ticks_choose(&from, &to, 6, 0, true);
    CU_ASSERT_EQUAL(ticks.count, 3);
    CU_ASSERT_EQUAL(ticks.decimals, 0);
}

static void all_zeros_still_make_an_axis(void)
{
    double from = 0, to = 0;
    rg_ticks ticks = rg_ticks_choose(&from, &to, 6, 0, true);
    CU_ASSERT_EQUAL(from, 0);
    CU_ASSERT_EQUAL(to, 1);
    CU_ASSERT_EQUAL(ticks.count, 2);
}

static void a_single_value_gets_an_axis_from_zero(void)
{
    double from = 37, to = 37;
    rg_ticks_choose(&from, &to, 6, 0, true);
    CU_ASSERT_EQUAL(from, 0);
    CU_ASSERT(to >= 37);
    from = to = -8;
    rg_ticks_choose(&from, &to, 6, 0, true);
    CU_ASSERT(from <= -8);
    CU_ASSERT_EQUAL(to, 0);
}

static void ticks_of_tenths_are_the_nearest_doubles(void)
{
    double from = 0, to = 0.6;
    rg_ticks ticks = rg_ticks_choose(&from, &to, 7, 1, true);
    CU_ASSERT_EQUAL_FATAL(ticks.count, 7);
    CU_ASSERT_EQUAL(ticks.at[3], 0.3);
    CU_ASSERT_EQUAL(ticks.at[6], 0.6);
}

static void a_domain_that_crosses_zero_is_marked_at_zero(void)
{
    unsigned seed = 15;
    for (int i = 0; i < 500; i++) {
        domain d = random_domain(&seed);
        d.from = -fabs(d.from) - 1;
        d.to = fabs(d.to) + 1;
        rg_ticks ticks = rg_ticks_choose(&d.from, &d.to, 6, 2, true);
        bool zero = false;
        for (size_t k = 0; k < ticks.count; k++)
            zero = zero || ticks.at[k] == 0;
        CU_ASSERT(zero);
    }
}

static void values_land_in_proportion_between_start_and_end(void)
{
    rg_scale up = {0, 50, 300, 100};
    CU_ASSERT_DOUBLE_EQUAL(rg_scale_at(up, 0), 300, 1e-12);
    CU_ASSERT_DOUBLE_EQUAL(rg_scale_at(up, 25), 200, 1e-12);
    CU_ASSERT_DOUBLE_EQUAL(rg_scale_at(up, 50), 100, 1e-12);
    rg_steps steps = {10, 20, 3};
    CU_ASSERT_DOUBLE_EQUAL(rg_steps_middle(steps, 0), 20, 1e-12);
    CU_ASSERT_DOUBLE_EQUAL(rg_steps_middle(steps, 2), 60, 1e-12);
}

/* ---- labels in a row ---- */

static void spread_labels_never_overlap_and_stay_in_their_room(void)
{
    unsigned seed = 21;
    for (int i = 0; i < 3000; i++) {
        double middle[12], size[12], total = 0;
        size_t count = 1 + (size_t)(drawn_noise(&seed) * 11);
        for (size_t k = 0; k < count; k++) {
            middle[k] = drawn_noise(&seed) * 120 - 10;
            size[k] = 3 + drawn_noise(&seed) * 12;
            total += size[k];
        }
        bool fits = total + 2 * (double)(count - 1) <= 100;
        CU_ASSERT_EQUAL(rg_spread(middle, size, count, 2, 0, 100), fits);
        for (size_t a = 0; a < count && fits; a++) {
            CU_ASSERT(middle[a] - size[a] / 2 > -1e-6 && middle[a] + size[a] / 2 < 100 + 1e-6);
            for (size_t b = 0; b < a; b++)
                CU_ASSERT(fabs(middle[a] - middle[b]) > (size[a] + size[b]) / 2 + 2 - 1e-6);
        }
    }
}

static void labels_that_stand_apart_are_not_moved(void)
{
    double middle[] = {80, 20, 50}, size[] = {10, 10, 10};
    CU_ASSERT(rg_spread(middle, size, 3, 2, 0, 100));
    CU_ASSERT_DOUBLE_EQUAL(middle[0], 80, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(middle[1], 20, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(middle[2], 50, 1e-9);
}

static void labels_of_one_wish_move_the_same_way_apart(void)
{
    double middle[] = {50, 50}, size[] = {10, 10};
    CU_ASSERT(rg_spread(middle, size, 2, 2, 0, 100));
    CU_ASSERT_DOUBLE_EQUAL(middle[0], 44, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(middle[1], 56, 1e-9);
}

static void spread_labels_keep_the_order_of_their_wishes(void)
{
    unsigned seed = 22;
    for (int i = 0; i < 500; i++) {
        double wish[6], middle[6], size[6];
        for (size_t k = 0; k < 6; k++) {
            wish[k] = middle[k] = drawn_noise(&seed) * 100;
            size[k] = 10;
        }
        CU_ASSERT(rg_spread(middle, size, 6, 1, 0, 100));
        for (size_t a = 0; a < 6; a++)
            for (size_t b = 0; b < 6; b++)
                CU_ASSERT(wish[a] <= wish[b] || middle[a] > middle[b]);
    }
}

CU_TestInfo rg_tests_chart_scale[] = {
    {"ticks lie in the domain, rise and are ten at most",
     ticks_lie_in_the_domain_rise_and_are_ten_at_most},
    {"the printed labels of ticks are distinct", the_printed_labels_of_ticks_are_distinct},
    {"an outward domain ends at ticks and still holds the data",
     an_outward_domain_ends_at_ticks_and_still_holds_the_data},
    {"steps are one, two or five times a power of ten",
     steps_are_one_two_or_five_times_a_power_of_ten},
    {"counts are never marked at fractions", counts_are_never_marked_at_fractions},
    {"all zeros still make an axis", all_zeros_still_make_an_axis},
    {"a single value gets an axis from zero", a_single_value_gets_an_axis_from_zero},
    {"ticks of tenths are the nearest doubles", ticks_of_tenths_are_the_nearest_doubles},
    {"a domain that crosses zero is marked at zero",
     a_domain_that_crosses_zero_is_marked_at_zero},
    {"values land in proportion between start and end",
     values_land_in_proportion_between_start_and_end},
    {"spread labels never overlap and stay in their room",
     spread_labels_never_overlap_and_stay_in_their_room},
    {"labels that stand apart are not moved", labels_that_stand_apart_are_not_moved},
    {"labels of one wish move the same way apart", labels_of_one_wish_move_the_same_way_apart},
    {"spread labels keep the order of their wishes",
     spread_labels_keep_the_order_of_their_wishes},
    CU_TEST_INFO_NULL,
};
