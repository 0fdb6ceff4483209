#include "chart/plot.h"
#include "support/house.h"

#include "drawn.h"

/* DOMAIN E.4: contrast with white, and of neighbours, in the palette's order. */
static void the_palette_has_the_published_contrasts(void)
{
    static const double with_white[] = {10.25, 3.17, 9.77, 3.03, 10.86, 3.08};
    static const double neighbours[] = {3.24, 3.09, 3.23, 3.59, 3.52};
    rg_style style = house_network();
    for (size_t i = 0; i < 6; i++)
        CU_ASSERT_DOUBLE_EQUAL(rg_contrast(style.series[i], style.white), with_white[i], 0.006);
    for (size_t i = 0; i < 5; i++)
        CU_ASSERT_DOUBLE_EQUAL(rg_contrast(style.series[i], style.series[i + 1]), neighbours[i],
                               0.006);
}

static void choose(const rg_style *style, size_t count, size_t contexts, rg_hue *out)
{
    rg_series series[6] = {0};
    for (size_t i = 0; i < contexts; i++)
        series[count - 1 - i].context = true;
    rg_hues_choose(style, series, count, out);
}

static bool same(rg_colour a, rg_colour b)
{
    return a.r == b.r && a.g == b.g && a.b == b.b;
}

static void two_groups_take_blue_and_orange(void)
{
    rg_style style = house_network();
    rg_hue hues[2];
    choose(&style, 2, 0, hues);
    CU_ASSERT(same(hues[0].fill, rg_hex(0x12436D)));
    CU_ASSERT(same(hues[1].fill, rg_hex(0xF46A25)));
    CU_ASSERT_DOUBLE_EQUAL(rg_contrast(hues[0].fill, hues[1].fill), 3.38, 0.006);
}

static void more_groups_take_the_palette_in_its_order(void)
{
    rg_style style = house_network();
    rg_hue hues[4];
    choose(&style, 4, 0, hues);
    for (size_t i = 0; i < 4; i++)
        CU_ASSERT(same(hues[i].fill, style.series[i]));
}

static void a_comparator_is_grey_and_leaves_the_first_colour_to_the_area(void)
{
    rg_style style = house_network();
    rg_hue hues[2];
    choose(&style, 2, 1, hues);
    CU_ASSERT(same(hues[0].fill, rg_hex(0x12436D)));
    CU_ASSERT_DOUBLE_EQUAL(rg_contrast(hues[0].fill, hues[1].fill), 5.57, 0.006);
    CU_ASSERT(rg_contrast(hues[1].line, style.white) >= 3);
}

static void every_name_of_a_series_reads_at_four_and_a_half_to_one(void)
{
    rg_style styles[] = {house_network(), house_csp()};
    for (size_t b = 0; b < 2; b++)
        for (size_t count = 1; count <= 6; count++)
            for (size_t contexts = 0; contexts < count; contexts++) {
                rg_hue hues[6];
                choose(&styles[b], count, contexts, hues);
                for (size_t i = 0; i < count; i++)
                    CU_ASSERT(rg_contrast(hues[i].text, styles[b].white) >= 4.5);
            }
}

static void every_line_shows_at_three_to_one_in_both_brands(void)
{
    rg_style styles[] = {house_network(), house_csp()};
    for (size_t b = 0; b < 2; b++)
        for (size_t count = 1; count <= 6; count++) {
            rg_hue hues[6];
            choose(&styles[b], count, count > 1, hues);
            for (size_t i = 0; i < count; i++)
                CU_ASSERT(rg_contrast(hues[i].line, styles[b].white) >= 3);
        }
}

static void neighbouring_bars_differ_by_three_to_one_in_both_brands(void)
{
    rg_style styles[] = {house_network(), house_csp()};
    for (size_t b = 0; b < 2; b++)
        for (size_t count = 2; count <= 4; count++) {
            rg_hue hues[6];
            choose(&styles[b], count, 0, hues);
            for (size_t i = 1; i < count; i++)
                CU_ASSERT(rg_contrast(hues[i - 1].fill, hues[i].fill) >= 3);
        }
}

/* In grey, lines of like darkness must differ in their dashes. */
static void lines_of_one_darkness_differ_in_dash(void)
{
    rg_style style = house_network();
    rg_hue hues[4];
    choose(&style, 4, 0, hues);
    for (size_t a = 0; a < 4; a++)
        for (size_t b = 0; b < a; b++) {
            bool alike = rg_contrast(hues[a].line, hues[b].line) < 2;
            bool dashes =
                hues[a].dash_count != hues[b].dash_count || hues[a].dash[0] != hues[b].dash[0];
            CU_ASSERT(!alike || dashes);
        }
}

CU_TestInfo rg_tests_chart_hues[] = {
    {"the palette has the published contrasts", the_palette_has_the_published_contrasts},
    {"two groups take blue and orange", two_groups_take_blue_and_orange},
    {"more groups take the palette in its order", more_groups_take_the_palette_in_its_order},
    {"a comparator is grey and leaves the first colour to the area",
     a_comparator_is_grey_and_leaves_the_first_colour_to_the_area},
    {"every name of a series reads at four and a half to one",
     every_name_of_a_series_reads_at_four_and_a_half_to_one},
    {"every line shows at three to one in both brands",
     every_line_shows_at_three_to_one_in_both_brands},
    {"neighbouring bars differ by three to one in both brands",
     neighbouring_bars_differ_by_three_to_one_in_both_brands},
    {"lines of one darkness differ in dash", lines_of_one_darkness_differ_in_dash},
    CU_TEST_INFO_NULL,
};
