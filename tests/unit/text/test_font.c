/* Tests of the manifest, metrics, choice and reduction of fonts. */
#include "text/font.h"

#include "unit/text/paper.h"

#include "base/hash.h"

#include <stdlib.h>
#include <unistd.h>

static const rg_face *face_named(const char *name)
{
    const rg_fonts *fonts = fonts_for_tests();
    for (size_t i = 0; i < rg_fonts_count(fonts); i++)
        if (strcmp(rg_face_name(rg_fonts_at(fonts, i)), name) == 0)
            return rg_fonts_at(fonts, i);
    return NULL;
}

static const char *chosen(bool bold, bool italic, uint32_t cp)
{
    const rg_face *face = rg_fonts_for(fonts_for_tests(), bold, italic, cp);
    return face ? rg_face_name(face) : "none";
}

static void the_manifest_gives_every_face_its_name_and_place(void)
{
    const rg_fonts *fonts = fonts_for_tests();
    CU_ASSERT_TRUE_FATAL(rg_fonts_count(fonts) >= 18);
    CHECK_TEXT(rg_face_name(rg_fonts_at(fonts, 0)), "NotoSans-Regular");
    for (size_t i = 0; i < rg_fonts_count(fonts); i++)
        CU_ASSERT_EQUAL(rg_face_index(rg_fonts_at(fonts, i)), i);
    CU_ASSERT_PTR_NULL(rg_fonts_at(fonts, rg_fonts_count(fonts)));
    CU_ASSERT_TRUE(rg_face_bold(face_named("NotoSans-BoldItalic")));
    CU_ASSERT_TRUE(rg_face_italic(face_named("NotoSans-BoldItalic")));
    CU_ASSERT_FALSE(rg_face_italic(face_named("NotoSans-Bold")));
    CU_ASSERT_PTR_NULL(face_named("Patterns"));
}

static void metrics_are_in_em(void)
{
    const rg_face *face = face_named("NotoSans-Regular");
    CU_ASSERT_DOUBLE_EQUAL(rg_face_units_per_em(face), 1000, 0);
    CU_ASSERT_DOUBLE_EQUAL(rg_face_ascent(face), 1.069, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(rg_face_descent(face), 0.293, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(rg_face_cap_height(face), 0.714, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(rg_face_x_height(face), 0.536, 1e-9);
    double box[4];
    rg_face_bbox(face, box);
    static const double expected[] = {-0.621, -0.389, 2.8, 1.067};
    for (int i = 0; i < 4; i++)
        CU_ASSERT_DOUBLE_EQUAL(box[i], expected[i], 1e-9);
}

static void a_look_finds_its_face_and_otherwise_the_nearest(void)
{
    CHECK_TEXT(chosen(false, false, 'a'), "NotoSans-Regular");
    CHECK_TEXT(chosen(true, false, 'a'), "NotoSans-Bold");
    CHECK_TEXT(chosen(false, true, 0x2019), "NotoSans-Italic");
    CHECK_TEXT(chosen(true, true, 0x142), "NotoSans-BoldItalic");
    CHECK_TEXT(chosen(true, true, 0xA97), "NotoSansGujarati-Bold");
    CHECK_TEXT(chosen(false, true, 0xA97), "NotoSansGujarati-Regular");
}

static void other_scripts_fall_back_in_the_order_of_the_manifest(void)
{
    CHECK_TEXT(chosen(false, false, 0x0A15), "NotoSansGurmukhi-Regular");
    CHECK_TEXT(chosen(false, false, 0x0915), "NotoSansDevanagari-Regular");
    CHECK_TEXT(chosen(false, false, 0x0995), "NotoSansBengali-Regular");
    CHECK_TEXT(chosen(false, false, 0x0627), "NotoNaskhArabic-Regular");
    CHECK_TEXT(chosen(false, false, 0x2212), "NotoSansMath-Regular");
    CHECK_TEXT(chosen(false, false, 0x25CF), "NotoSansSymbols2-Regular");
    CHECK_TEXT(chosen(false, false, 0x00AB), "NotoSans-Regular"); /* in many fonts */
    CHECK_TEXT(chosen(false, false, 0x0E01), "none");             /* Thai */
}

/* ---- manifests of our own ---- */

#define HEAD "family,style,script,package,file,sha256,licence\n"

typedef struct folder {
    rg_arena *arena;
    const char *path;
} folder;

static folder folder_new(void)
{
    folder f = {.arena = rg_arena_new("test")};
    const char *parent = getenv("TMPDIR");
    char *path = rg_arena_printf(f.arena, "%s/rg-font-XXXXXX", parent ? parent : "/tmp");
    CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(path));
    f.path = path;
    return f;
}

static void put(const folder *f, const char *name, const char *text)
{
    rg_err err = {0};
    CU_ASSERT_TRUE_FATAL(
        rg_file_write(rg_path_join(f->arena, f->path, name), rg_str_of(text), 0644, &err));
}

/* The rows of the real manifest that name the files, in their order. */
static const char *rows_of(rg_arena *arena, const char *const *files)
{
    rg_str all;
    rg_err err = {0};
    CU_ASSERT_TRUE_FATAL(rg_file_read(arena, "fonts/manifest.csv", 1 << 20, &all, &err));
    const char *rows = HEAD;
    for (; *files; files++)
        for (rg_str rest = all; rest.n > 0;) {
            const char *line = rg_str_dup(arena, rg_str_cut(&rest, '\n'));
            if (strstr(line, *files))
                rows = rg_arena_printf(arena, "%s%s\n", rows, line);
        }
    return rows;
}

static void weight_counts_before_slope(void)
{
    static const char *const files[] = {"NotoSans-Regular", "NotoSans-Italic", "NotoSans-Bold.",
                                        NULL};
    folder f = folder_new();
    put(&f, "manifest.csv", rows_of(f.arena, files));
    const char *path = rg_path_join(f.arena, f.path, "manifest.csv");
    rg_fonts *fonts;
    rg_err err = {0};
    CU_ASSERT_TRUE_FATAL(rg_fonts_load(f.arena, path, NULL, &fonts, &err));
    CU_ASSERT_EQUAL(rg_fonts_count(fonts), 3);
    CHECK_TEXT(rg_face_name(rg_fonts_for(fonts, true, true, 0x142)), "NotoSans-Bold");
    CHECK_TEXT(rg_face_name(rg_fonts_for(fonts, false, true, 0x142)), "NotoSans-Italic");
    CU_ASSERT_PTR_NULL(rg_fonts_for(fonts, false, false, 0x2212));
    rg_fonts_free(fonts);
    unlink(path);
    rmdir(f.path);
    rg_arena_free(f.arena);
}

static void a_preferred_family_goes_first_where_it_has_the_letters(void)
{
    static const char rows[] =
        "Noto Serif,Regular,Latn,fonts-noto-core,/usr/share/fonts/truetype/noto/"
        "NotoSerif-Regular.ttf,";
    static const char *const files[] = {"NotoSans-Regular", "NotoSans-Bold.",
                                        "NotoSansDevanagari-Regular", NULL};
    folder f = folder_new();
    rg_str serif;
    rg_err err = {0};
    CU_ASSERT_TRUE_FATAL(rg_file_read(f.arena,
                                      "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf",
                                      1 << 24, &serif, &err));
    put(&f, "manifest.csv",
        rg_arena_printf(f.arena, "%s%s%s,OFL-1.1\n", rows_of(f.arena, files), rows,
                        rg_sha256_of(serif).hex));
    const char *path = rg_path_join(f.arena, f.path, "manifest.csv");
    rg_fonts *fonts;
    CU_ASSERT_TRUE_FATAL(rg_fonts_load(f.arena, path, NULL, &fonts, &err));
    CU_ASSERT(rg_fonts_has_family(fonts, "Noto Serif"));
    CU_ASSERT(!rg_fonts_has_family(fonts, "Noto Sans Devanagari"));
    paper p = {.arena = rg_arena_new("test"), .fonts = fonts};
    p.shaper = rg_shaper_new(p.arena, fonts);
    rg_styled text = plain("ab \xE0\xA4\x95");
    const rg_para_opts opts = {.width = 400};
    const char *const families[] = {NULL, "Noto Serif", NULL};
    for (int i = 0; i < 3; i++) {
        rg_shaper_prefer(p.shaper, families[i]);
        set_spans(&p, &text, 1, opts);
        CHECK_TEXT(rg_face_name(p.lines[0].runs[0].face),
                   i == 1 ? "NotoSerif-Regular" : "NotoSans-Regular");
        CHECK_TEXT(rg_face_name(p.lines[0].runs[p.lines[0].count - 1].face),
                   "NotoSansDevanagari-Regular");
    }
    paper_free(&p);
    rg_fonts_free(fonts);
    unlink(path);
    rmdir(f.path);
    rg_arena_free(f.arena);
}

static void check_refused(const char *manifest, const char *first, const char *second)
{
    folder f = folder_new();
    put(&f, "manifest.csv", manifest);
    put(&f, "notes.ttf", "not a font");
    rg_fonts *fonts = NULL;
    rg_err err = {0};
    const char *path = rg_path_join(f.arena, f.path, "manifest.csv");
    CU_ASSERT_FALSE(rg_fonts_load(f.arena, path, f.path, &fonts, &err));
    CHECK_HAS(err.text, first);
    CHECK_HAS(err.text, second);
    unlink(path);
    unlink(rg_path_join(f.arena, f.path, "notes.ttf"));
    rmdir(f.path);
    rg_arena_free(f.arena);
}

static void a_missing_file_is_refused_with_file_and_package(void)
{
    check_refused(
        HEAD "A,Regular,Latn,fonts-absent,/usr/share/absent.ttf,00,OFL-1.1\n",
        "manifest.csv:2: ", "absent.ttf is missing; install the package fonts-absent");
}

static void a_file_that_differs_from_its_digest_is_refused(void)
{
    check_refused(HEAD "\nA,Regular,Latn,fonts-x,notes.ttf,00ff,OFL-1.1\n",
                  "manifest.csv:3: ", "notes.ttf is not the file the manifest describes");
}

static void a_file_that_is_not_a_font_is_refused(void)
{
    char manifest[400];
    snprintf(manifest, sizeof manifest, HEAD "A,Regular,Latn,fonts-x,notes.ttf,%s,OFL-1.1\n",
             rg_sha256_of(RG_STR("not a font")).hex);
    check_refused(manifest, "manifest.csv:2: ", "notes.ttf is not a font");
}

static void a_row_or_a_head_of_another_shape_is_refused(void)
{
    check_refused("family,style\n", "manifest.csv:1: ", "must begin with the line");
    check_refused(HEAD "A,Regular,Latn\n", "manifest.csv:2: ", "columns");
    check_refused(HEAD "A,Regular,Latn,p,f,00,OFL-1.1,more\n", "manifest.csv:2: ", "columns");
    check_refused(HEAD, "manifest.csv", "no font for the Latin script");
}

static void a_manifest_that_is_not_there_is_refused(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_fonts *fonts;
    rg_err err = {0};
    CU_ASSERT_FALSE(rg_fonts_load(arena, "fonts/absent.csv", NULL, &fonts, &err));
    CHECK_HAS(err.text, "fonts/absent.csv");
    rg_arena_free(arena);
}

/* ---- reduction ---- */

static uint32_t big(const char *p, int bytes)
{
    uint32_t value = 0;
    for (int i = 0; i < bytes; i++)
        value = value << 8 | (unsigned char)p[i];
    return value;
}

static const char *table(const rg_buf *font, const char *tag)
{
    CU_ASSERT_TRUE_FATAL(font->n > 12);
    for (uint32_t i = 0; i < big(font->p + 4, 2); i++)
        if (memcmp(font->p + 12 + 16 * i, tag, 4) == 0)
            return font->p + big(font->p + 12 + 16 * i + 8, 4);
    return NULL;
}

static uint32_t advance_in(const rg_buf *font, uint32_t glyph)
{
    uint32_t metrics = big(table(font, "hhea") + 34, 2);
    return big(table(font, "hmtx") + 4 * (glyph < metrics ? glyph : metrics - 1), 2);
}

static void a_subset_has_the_glyphs_asked_for_and_nothing_else(void)
{
    const rg_face *face = face_named("NotoSans-Regular");
    const uint32_t glyphs[] = {36, 57, 85, 1969}; /* A V r ffi */
    uint32_t ids[4];
    rg_buf out = {0};
    rg_err err = {0};
    CU_ASSERT_TRUE_FATAL(rg_face_subset(face, glyphs, 4, &out, ids, &err));
    CU_ASSERT_TRUE(out.n < 4000);
    for (int i = 0; i < 4; i++) {
        CU_ASSERT_TRUE(ids[i] > (i ? ids[i - 1] : 0));
        CU_ASSERT_DOUBLE_EQUAL(advance_in(&out, ids[i]) / 1000.0,
                               rg_face_advance(face, glyphs[i]), 1e-9);
    }
    CU_ASSERT_TRUE(big(table(&out, "maxp") + 4, 2) >= 5);
    CU_ASSERT_TRUE(big(table(&out, "maxp") + 4, 2) < 12); /* with parts of composed glyphs */
    rg_buf_free(&out);
}

static void a_subset_keeps_only_the_tables_that_draw(void)
{
    static const char *const kept[] = {"glyf", "head", "hhea", "hmtx", "loca", "maxp"};
    static const char *const gone[] = {"GPOS", "GSUB", "cmap", "name", "post", "fpgm", "prep"};
    const uint32_t glyphs[] = {36};
    uint32_t ids[1];
    rg_buf out = {0};
    rg_err err = {0};
    CU_ASSERT_TRUE_FATAL(
        rg_face_subset(face_named("NotoSansGujarati-Regular"), glyphs, 1, &out, ids, &err));
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
        CU_ASSERT_PTR_NOT_NULL(table(&out, kept[i]));
    for (size_t i = 0; i < sizeof gone / sizeof *gone; i++)
        CU_ASSERT_PTR_NULL(table(&out, gone[i]));
    rg_buf_free(&out);
}

static void a_subset_is_the_same_bytes_every_time_and_is_appended(void)
{
    const rg_face *face = face_named("NotoSans-Bold");
    const uint32_t glyphs[] = {3, 40, 72, 300};
    uint32_t ids[4];
    rg_buf once = {0}, twice = {0};
    rg_err err = {0};
    CU_ASSERT_TRUE_FATAL(rg_face_subset(face, glyphs, 4, &once, ids, &err));
    rg_buf_puts(&twice, "before");
    CU_ASSERT_TRUE_FATAL(rg_face_subset(face, glyphs, 4, &twice, ids, &err));
    CU_ASSERT_EQUAL_FATAL(twice.n, once.n + 6);
    CU_ASSERT_EQUAL(memcmp(twice.p, "before", 6), 0);
    CU_ASSERT_EQUAL(memcmp(twice.p + 6, once.p, once.n), 0);
    rg_buf_free(&once);
    rg_buf_free(&twice);
}

static void a_subset_of_nothing_still_has_the_missing_glyph(void)
{
    rg_buf out = {0};
    rg_err err = {0};
    CU_ASSERT_TRUE_FATAL(
        rg_face_subset(face_named("NotoSans-Regular"), NULL, 0, &out, NULL, &err));
    CU_ASSERT_EQUAL(big(table(&out, "maxp") + 4, 2), 1);
    rg_buf_free(&out);
}

/* ---- outlines ---- */

typedef struct drawn {
    int moves, closes;
    double top;
} drawn;

static void see_move(void *user, double x, double y)
{
    (void)x, (void)y;
    ((drawn *)user)->moves++;
}

static void see_line(void *user, double x, double y)
{
    (void)x;
    drawn *d = user;
    d->top = fmax(d->top, y);
}

static void see_curve(void *user, double x1, double y1, double x2, double y2, double x3,
                      double y3)
{
    (void)x1, (void)y1, (void)x2, (void)y2;
    see_line(user, x3, y3);
}

static void see_close(void *user)
{
    ((drawn *)user)->closes++;
}

static void an_outline_is_closed_and_as_tall_as_its_letter(void)
{
    static const rg_outline_sink sink = {see_move, see_line, see_curve, see_close};
    drawn d = {0};
    rg_err err = {0};
    const rg_face *face = face_named("NotoSans-Regular");
    CU_ASSERT_TRUE(rg_face_outline(face, 36, &sink, &d, &err)); /* A */
    CU_ASSERT_EQUAL(d.moves, 2);
    CU_ASSERT_EQUAL(d.closes, 2);
    CU_ASSERT_DOUBLE_EQUAL(d.top, rg_face_cap_height(face), 0.005);
    CU_ASSERT_FALSE(rg_face_outline(face, 60000, &sink, &d, &err));
    CHECK_HAS(err.text, "60000");
}

extern CU_TestInfo rg_tests_text_font[];
CU_TestInfo rg_tests_text_font[] = {
    {"the manifest gives every face its name and place",
     the_manifest_gives_every_face_its_name_and_place},
    {"metrics are in em", metrics_are_in_em},
    {"a look finds its face and otherwise the nearest",
     a_look_finds_its_face_and_otherwise_the_nearest},
    {"other scripts fall back in the order of the manifest",
     other_scripts_fall_back_in_the_order_of_the_manifest},
    {"weight counts before slope", weight_counts_before_slope},
    {"a preferred family goes first where it has the letters",
     a_preferred_family_goes_first_where_it_has_the_letters},
    {"a missing file is refused with file and package",
     a_missing_file_is_refused_with_file_and_package},
    {"a file that differs from its digest is refused",
     a_file_that_differs_from_its_digest_is_refused},
    {"a file that is not a font is refused", a_file_that_is_not_a_font_is_refused},
    {"a row or a head of another shape is refused",
     a_row_or_a_head_of_another_shape_is_refused},
    {"a manifest that is not there is refused", a_manifest_that_is_not_there_is_refused},
    {"a subset has the glyphs asked for and nothing else",
     a_subset_has_the_glyphs_asked_for_and_nothing_else},
    {"a subset keeps only the tables that draw", a_subset_keeps_only_the_tables_that_draw},
    {"a subset is the same bytes every time and is appended",
     a_subset_is_the_same_bytes_every_time_and_is_appended},
    {"a subset of nothing still has the missing glyph",
     a_subset_of_nothing_still_has_the_missing_glyph},
    {"an outline is closed and as tall as its letter",
     an_outline_is_closed_and_as_tall_as_its_letter},
    CU_TEST_INFO_NULL,
};
