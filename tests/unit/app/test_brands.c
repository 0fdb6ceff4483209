/* Brand files: those that ship, and what is said of a faulty one. */
#include "app/brands.h"

#include "base/file.h"
#include "support/check.h"

#include <stdlib.h>
#include <unistd.h>

typedef struct folder {
    rg_arena *arena;
    char path[40];
    rg_err err;
    rg_buf out;
} folder;

static folder folder_new(void)
{
    folder f = {.arena = rg_arena_new("brands"), .path = "/tmp/rg-brand-XXXXXX"};
    CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(f.path));
    return f;
}

static const char *put(folder *f, const char *name, const char *text)
{
    const char *path = rg_path_join(f->arena, f->path, name);
    CU_ASSERT_TRUE_FATAL(rg_file_write(path, rg_str_of(text), 0644, &f->err));
    return path;
}

static void folder_free(folder *f)
{
    char **paths = NULL;
    size_t count = 0;
    (void)!rg_file_glob(f->arena, f->path, "*", &paths, &count, &f->err);
    for (size_t i = 0; i < count; i++)
        unlink(paths[i]);
    rmdir(f->path);
    rg_buf_free(&f->out);
    rg_arena_free(f->arena);
}

static bool check(folder *f, const char *text)
{
    f->err = (rg_err){0};
    rg_buf_clear(&f->out);
    rg_buf_puts(&f->out, "");
    return rg_brand_check_file(f->arena, ".", put(f, "a.brand", text), &f->out, &f->err);
}

#define SOUND "name = fire\nwordmark = Fire and Rescue\nprimary = #12436D\naccent = #801650\n"

/* The colours of the visual brief; the partnership's tint is a tenth of its primary on white. */
static void the_brands_that_ship_have_the_colours_of_the_brief(void)
{
    static const struct {
        const char *name, *wordmark;
        unsigned primary, accent, tint;
    } brands[] = {{"network", "Violence Reduction Network", 0x12436D, 0x801650, 0xE8EEF4},
                  {"csp", "Community Safety Partnership", 0x17494A, 0x6A2C70, 0xE8EDED}};
    for (size_t i = 0; i < sizeof brands / sizeof *brands; i++) {
        folder f = folder_new();
        rg_style style = {0};
        CU_ASSERT_TRUE_FATAL(rg_brand_style(f.arena, ".", brands[i].name, &style, &f.err));
        CHECK_TEXT(style.brand, brands[i].name);
        CHECK_TEXT(style.wordmark, brands[i].wordmark);
        rg_colour wanted[] = {rg_hex(brands[i].primary), rg_hex(brands[i].accent),
                              rg_hex(brands[i].tint)};
        const rg_colour *got[] = {&style.primary, &style.accent, &style.tint};
        for (int k = 0; k < 9; k++)
            CU_ASSERT_DOUBLE_EQUAL((&got[k / 3]->r)[k % 3], (&wanted[k / 3].r)[k % 3], 0.003);
        CU_ASSERT_DOUBLE_EQUAL(style.margin_left, 57, 0);
        CU_ASSERT_DOUBLE_EQUAL(style.measure_max, 420, 0);
        folder_free(&f);
    }
}

static void both_brands_that_ship_pass_their_check(void)
{
    static const char *const files[] = {"templates/brands/network.brand",
                                        "templates/brands/csp.brand"};
    for (int i = 0; i < 2; i++) {
        folder f = folder_new();
        CU_ASSERT_TRUE(rg_brand_check_file(f.arena, ".", files[i], &f.out, &f.err));
        CHECK_HAS(f.out.p, i ? "every text of the brand 'csp' can be read on its ground"
                             : "every text of the brand 'network' can be read");
        folder_free(&f);
    }
}

static void a_brand_that_cannot_be_read_is_told_its_pairs_and_passing_shades(void)
{
    folder f = folder_new();
    CU_ASSERT_FALSE(check(&f, "name = x\nwordmark = X\nprimary = #12436D\naccent = #E58AB8\n"));
    CHECK_HAS(f.out.p, "white text on accent #E58AB8 has a contrast of");
    CHECK_HAS(f.out.p, "needs 4.5; the ground #");
    CHECK_HAS(f.err.text, "a.brand: ");
    CHECK_HAS(f.err.text, "pairs of text and ground cannot be read");
    CU_ASSERT_EQUAL(rg_exit_status(f.err.code), 1);
    folder_free(&f);
}

static void measures_chapters_and_fonts_are_checked(void)
{
    folder f = folder_new();
    CU_ASSERT_TRUE(check(&f, SOUND "margin = 25\nline = 140\nfont = Noto Sans\n"
                                   "chapters = #12436D #5B3F8C\n"));
    CU_ASSERT_FALSE(check(&f, SOUND "margin = 5\n"));
    CHECK_HAS(f.err.text, "a.brand:5: '5' is no measure here; write millimetres from 15 to 40");
    CU_ASSERT_FALSE(check(&f, SOUND "line = wide\n"));
    CHECK_HAS(f.err.text, "millimetres from 100 to 160");
    CU_ASSERT_FALSE(check(&f, SOUND "font = Comic Sans\n"));
    CHECK_HAS(f.err.text, "there is no font 'Comic Sans'; fonts/manifest.csv lists");
    CU_ASSERT_FALSE(check(&f, SOUND "chapters = #12436D #1 \n"));
    CHECK_HAS(f.err.text, "'#1' is not a colour");
    CU_ASSERT_FALSE(check(&f, SOUND "chapters = #000 #000000\n"));
    CU_ASSERT_FALSE(check(&f, SOUND "chapters = #000000 #000000 #000000 #000000 #000000\n"));
    CHECK_HAS(f.err.text, "a brand has 4 chapter colours");
    CU_ASSERT_FALSE(check(&f, SOUND "chapters = #FFE08A\n"));
    CHECK_HAS(f.out.p, "white text on chapter #FFE08A");
    folder_free(&f);
}

static void logos_lie_beside_their_brand_and_must_be_drawn(void)
{
    folder f = folder_new();
    put(&f, "mark.svg", "<svg viewBox='0 0 9 3'><path d='M0 0h9v3z'/></svg>");
    put(&f, "text.svg", "<svg viewBox='0 0 9 3'><text>VRN</text></svg>");
    put(&f, "mark.pdf",
        "%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Kids[3 0 R]>> "
        "endobj "
        "3 0 obj <</Contents 4 0 R/MediaBox[0 0 9 3]>> endobj 4 0 obj <<>> stream\n0 0 9 3 re "
        "f\nendstream endobj");
    CU_ASSERT_TRUE(check(&f, SOUND "logo = mark.svg\nlogo_on_dark = mark.svg\n"));
    CU_ASSERT_TRUE(check(&f, SOUND "logo = mark.pdf\n"));
    CU_ASSERT_FALSE(check(&f, SOUND "logo = missing.svg\n"));
    CHECK_HAS(f.err.text, "a.brand: its logo: ");
    CHECK_HAS(f.err.text, "missing.svg");
    CU_ASSERT_FALSE(check(&f, SOUND "logo_on_dark = text.svg\n"));
    CHECK_HAS(f.err.text, "text.svg:1: <text> is not drawn");
    folder_free(&f);
}

static void a_brand_that_is_not_there_is_told_those_that_are(void)
{
    folder f = folder_new();
    CU_ASSERT_FALSE(rg_brand_known(f.arena, ".", "blue", (rg_place){"r.lua", 7, 0}, &f.err));
    CHECK_TEXT(f.err.text,
               "r.lua:7: there is no brand \"blue\"; templates/brands/ has csp, network");
    CU_ASSERT_EQUAL(rg_exit_status(f.err.code), 2);
    folder_free(&f);
}

CU_TestInfo rg_tests_app_brands[] = {
    {"the brands that ship have the colours of the brief",
     the_brands_that_ship_have_the_colours_of_the_brief},
    {"both brands that ship pass their check", both_brands_that_ship_pass_their_check},
    {"a brand that cannot be read is told its pairs and passing shades",
     a_brand_that_cannot_be_read_is_told_its_pairs_and_passing_shades},
    {"measures, chapters and fonts are checked", measures_chapters_and_fonts_are_checked},
    {"logos lie beside their brand and must be drawn",
     logos_lie_beside_their_brand_and_must_be_drawn},
    {"a brand that is not there is told those that are",
     a_brand_that_is_not_there_is_told_those_that_are},
    CU_TEST_INFO_NULL,
};
