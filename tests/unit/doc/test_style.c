#include "doc/style.h"
#include "support/check.h"
#include "support/house.h"

static void black_on_white_has_the_greatest_contrast(void)
{
    CU_ASSERT_DOUBLE_EQUAL(rg_contrast(rg_hex(0), rg_hex(0xFFFFFF)), 21, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(rg_contrast(rg_hex(0x777777), rg_hex(0x777777)), 1, 1e-12);
    CU_ASSERT_DOUBLE_EQUAL(rg_contrast(rg_hex(0xFFFFFF), rg_hex(0x777777)), 4.478, 0.001);
}

static const rg_type_style *type_at(const rg_style *s, size_t i)
{
    const rg_type_style *types[] = {&s->body,        &s->lead,        &s->h1,
                                    &s->h2,          &s->h3,          &s->small,
                                    &s->caption,     &s->chart_title, &s->chart_subtitle,
                                    &s->table,       &s->big_number,  &s->furniture,
                                    &s->contents1,   &s->contents2,   &s->chart_text,
                                    &s->cover_title, &s->cover_text,  NULL};
    return types[i];
}

static void each_brand(void (*check)(const rg_style *))
{
    rg_style network = house_network(), csp = house_csp();
    check(&network);
    check(&csp);
}

static void check_text_contrast(const rg_style *s)
{
    for (size_t i = 0; type_at(s, i); i++) {
        const rg_type_style *type = type_at(s, i);
        bool cover = type == &s->cover_title || type == &s->cover_text;
        CU_ASSERT(rg_contrast(type->colour, cover ? s->primary : s->white) >= 4.5);
        CU_ASSERT(rg_contrast(type->colour, cover ? s->primary : s->tint) >= 4.5);
    }
    CU_ASSERT(rg_contrast(s->white, s->accent) >= 4.5); /* the synthetic strip */
    for (int i = 0; i < 6; i++)
        CU_ASSERT(rg_contrast(s->series_text[i], s->white) >= 4.5 &&
                  rg_contrast(s->series_text[i], s->tint) >= 4.5);
}

static void every_text_colour_of_both_brands_reads_at_4_5_to_1_on_its_grounds(void)
{
    each_brand(check_text_contrast);
}

static void check_series(const rg_style *s)
{
    for (int i = 0; i < 6; i++) {
        CU_ASSERT(rg_contrast(s->series[i], s->white) >= 3);
        if (i > 0)
            CU_ASSERT(rg_contrast(s->series[i], s->series[i - 1]) >= 3);
    }
}

static void neighbouring_series_of_both_brands_differ_by_3_to_1(void)
{
    each_brand(check_series);
}

static void check_sizes(const rg_style *s)
{
    for (size_t i = 0; type_at(s, i); i++)
        CU_ASSERT(type_at(s, i)->size >= 9 && type_at(s, i)->leading > type_at(s, i)->size);
    CU_ASSERT(s->body.size >= 12 && s->table.size >= 10);
}

static void no_text_is_under_9_points_and_body_is_at_least_12(void)
{
    each_brand(check_sizes);
}

static void check_headings(const rg_style *s)
{
    const rg_type_style *headings[] = {&s->h1, &s->h2, &s->h3};
    for (int i = 0; i < 3; i++)
        CU_ASSERT(headings[i]->space_before >= 2 * headings[i]->space_after);
}

static void space_before_a_heading_is_at_least_twice_the_space_after(void)
{
    each_brand(check_headings);
}

CU_TestInfo rg_tests_doc_style[] = {
    {"black on white has the greatest contrast", black_on_white_has_the_greatest_contrast},
    {"every text colour of both brands reads at 4.5 to 1 on its grounds",
     every_text_colour_of_both_brands_reads_at_4_5_to_1_on_its_grounds},
    {"neighbouring series of both brands differ by 3 to 1",
     neighbouring_series_of_both_brands_differ_by_3_to_1},
    {"no text is under 9 points and body is at least 12",
     no_text_is_under_9_points_and_body_is_at_least_12},
    {"space before a heading is at least twice the space after",
     space_before_a_heading_is_at_least_twice_the_space_after},
    CU_TEST_INFO_NULL,
};
