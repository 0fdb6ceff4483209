#include "doc/brand.h"
#include "support/check.h"
#include "support/house.h"

#include <stdlib.h>

static const char file[] = "# A brand for tests.\n"
                           "name     = fire\n"
                           "wordmark = Fire and Rescue Service\n"
                           "primary  = #12436D\n\n"
                           "accent   = #801650\n";

static void a_brand_is_read_from_a_plain_file_and_its_tint_is_made(void)
{
    rg_arena *arena = rg_arena_new("brand test");
    rg_brand brand;
    rg_err err = {0};
    CU_ASSERT_TRUE_FATAL(rg_brand_read(arena, rg_str_of(file), "fire.brand", &brand, &err));
    CHECK_TEXT(brand.name, "fire");
    CHECK_TEXT(brand.wordmark, "Fire and Rescue Service");
    CU_ASSERT_DOUBLE_EQUAL(brand.primary.g, 0x43 / 255.0, 1e-12);
    CU_ASSERT_DOUBLE_EQUAL(brand.tint.r, 0.9 + 0.1 * 0x12 / 255.0, 1e-12);
    rg_style style = rg_style_of(&brand);
    CHECK_TEXT(style.brand, "fire");
    rg_arena_free(arena);
}

static void a_wrong_line_of_a_brand_fails_with_its_place(void)
{
    static const struct {
        const char *text, *fault;
    } cases[] = {
        {"name = x\nprimry = #000000\n",
         "f.brand:2: a brand has no 'primry'; did you mean primary"},
        {"primary = 12436D\n", "f.brand:1: '12436D' is not a colour; write it like #12436D"},
        {"primary = #12436G\n", "f.brand:1: '#12436G' is not a colour"},
        {"name = x\nname = y\n", "f.brand:2: 'name' is given twice"},
        {"name =\n", "f.brand:1: 'name' is empty"},
        {"name = x\n", "f.brand: the brand has no wordmark; add a line 'wordmark = ...'"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        rg_arena *arena = rg_arena_new("brand test");
        rg_brand brand;
        rg_err err = {0};
        CU_ASSERT_FALSE(
            rg_brand_read(arena, rg_str_of(cases[i].text), "f.brand", &brand, &err));
        CHECK_HAS(err.text, cases[i].fault);
        rg_arena_free(arena);
    }
}

static void both_brands_pass_in_every_format_and_in_large_print(void)
{
    for (int i = 0; i < 2 * RG_FORMATS * 2; i++) {
        rg_style style = i % 2 ? house_csp() : house_network();
        style = rg_style_format(style, (rg_format)(i / 2 % RG_FORMATS));
        if (i >= 2 * RG_FORMATS)
            style = rg_style_large(style);
        rg_buf faults = {0};
        CU_ASSERT_EQUAL(rg_brand_check(&style, &faults), 0);
        rg_buf_free(&faults);
    }
}

/* The shade that is offered passes when it is used. */
static void a_pale_accent_fails_and_the_shade_offered_passes(void)
{
    rg_brand brand = {.name = "pale",
                      .wordmark = "Pale",
                      .primary = rg_hex(0x12436D),
                      .tint = rg_hex(0xFFFFFF),
                      .accent = rg_hex(0xE58AB8)};
    rg_style style = rg_style_of(&brand);
    rg_buf faults = {0};
    CU_ASSERT(rg_brand_check(&style, &faults) > 0);
    CHECK_HAS(faults.p, "eyebrow #E58AB8 on white #FFFFFF has a contrast of ");
    CHECK_HAS(faults.p, "white text on accent #E58AB8");
    const char *at = strstr(faults.p, "needs 4.5; #");
    CU_ASSERT_PTR_NOT_NULL_FATAL(at);
    unsigned shade = (unsigned)strtoul(at + strlen("needs 4.5; #"), NULL, 16);
    CU_ASSERT(rg_contrast(rg_hex(shade), rg_hex(0xFFFFFF)) >= 4.5);
    rg_buf_free(&faults);
}

CU_TestInfo rg_tests_doc_brand[] = {
    {"a brand is read from a plain file and its tint is made",
     a_brand_is_read_from_a_plain_file_and_its_tint_is_made},
    {"a wrong line of a brand fails with its place",
     a_wrong_line_of_a_brand_fails_with_its_place},
    {"both brands pass in every format and in large print",
     both_brands_pass_in_every_format_and_in_large_print},
    {"a pale accent fails and the shade offered passes",
     a_pale_accent_fails_and_the_shade_offered_passes},
    CU_TEST_INFO_NULL,
};
