/* Fonts of the file, and the text that other programs take from it. */
#include "walk.h"

#include <math.h>

typedef struct taken {
    fixture f;
    readback r;
} taken;

static taken take(fixture f)
{
    taken t = {.f = f};
    must_write(&t.f);
    t.r = readback_open(&t.f.pdf);
    return t;
}

static void give_back(taken *t)
{
    readback_close(&t->r);
    fixture_free(&t->f);
}

static const char *text_by(taken *t, const char *command)
{
    rg_buf said_by = {0};
    run_on(t->r.path, command, &said_by);
    const char *kept = rg_arena_strdup(t->r.arena, said_by.p);
    rg_buf_free(&said_by);
    return kept;
}

/* The fonts of the shared resources, one after another. */
#define EACH_FONT(T, FONT)                                                                     \
    json_t *fonts_of_it = at(&(T)->r, page_at(&(T)->r, 0), "Resources/Font"), *FONT;           \
    const char *key_of_it;                                                                     \
    json_object_foreach(fonts_of_it, key_of_it, FONT)

/* --- font programs
 * ------------------------------------------------------------------------------------ */

static unsigned big16(rg_str bytes, size_t at_byte)
{
    if (at_byte + 2 > bytes.n)
        return 0;
    return (unsigned)(unsigned char)bytes.p[at_byte] << 8 | (unsigned char)bytes.p[at_byte + 1];
}

static rg_str table(rg_str file, const char *name)
{
    for (unsigned i = 0; i < big16(file, 4); i++) {
        size_t record = 12 + 16 * (size_t)i;
        if (record + 16 <= file.n && memcmp(file.p + record, name, 4) == 0) {
            size_t from = (size_t)big16(file, record + 8) << 16 | big16(file, record + 10);
            size_t n = (size_t)big16(file, record + 12) << 16 | big16(file, record + 14);
            return from + n <= file.n ? (rg_str){file.p + from, n} : (rg_str){0};
        }
    }
    return (rg_str){0};
}

/* Thousandths of an em, from the font program itself. */
static double advance_in(rg_str file, unsigned glyph)
{
    unsigned metrics = big16(table(file, "hhea"), 34);
    unsigned at_metric = glyph < metrics ? glyph : metrics - 1;
    return big16(table(file, "hmtx"), 4 * (size_t)at_metric) * 1000.0 /
           big16(table(file, "head"), 18);
}

static void every_font_is_an_embedded_subset_with_a_map_to_unicode(void)
{
    taken t = take(document());
    const char *said_by = text_by(&t, "pdffonts %s");
    int lines = 0, good = 0;
    for (const char *p = said_by; (p = strstr(p, "CID TrueType")); p++) {
        lines++;
        good += strncmp(p, "CID TrueType      Identity-H       yes yes yes", 46) == 0;
    }
    CU_ASSERT_EQUAL(lines, 3);
    CU_ASSERT_EQUAL(good, 3);
    CHECK_HAS(said_by, "+NotoSans-Regular");
    CHECK_HAS(said_by, "+NotoNaskhArabic-Regular");
    CHECK_HAS(said_by, "+NotoSansGujarati-Regular");
    give_back(&t);
}

static void fonts_say_all_that_a_reader_needs(void)
{
    taken t = take(document());
    EACH_FONT(&t, font)
    {
        json_t *cid = at(&t.r, font, "DescendantFonts/0"), *d = at(&t.r, cid, "FontDescriptor");
        CHECK_TEXT(text_at(&t.r, font, "Encoding"), "/Identity-H");
        CHECK_TEXT(text_at(&t.r, font, "Subtype"), "/Type0");
        CHECK_TEXT(text_at(&t.r, cid, "Subtype"), "/CIDFontType2");
        CHECK_TEXT(text_at(&t.r, cid, "CIDSystemInfo/Ordering"), "Identity");
        const char *name = text_at(&t.r, font, "BaseFont");
        CHECK_TEXT(text_at(&t.r, cid, "BaseFont"), name);
        CHECK_TEXT(text_at(&t.r, d, "FontName"), name);
        CU_ASSERT_EQUAL(strspn(name + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), 6);
        CU_ASSERT_EQUAL(name[7], '+');
        CU_ASSERT_EQUAL(json_array_size(at(&t.r, d, "FontBBox")), 4);
        static const char *const numbers[] = {"Flags",   "ItalicAngle", "Ascent",
                                              "Descent", "CapHeight",   "StemV"};
        for (size_t i = 0; i < 6; i++)
            CU_ASSERT(json_is_number(at(&t.r, d, numbers[i])));
        CU_ASSERT(json_number_value(at(&t.r, d, "Descent")) < 0);
        CU_ASSERT_EQUAL(int_at(&t.r, d, "FontFile2/Length1"),
                        (long long)stream_bytes(&t.r, ref_at(&t.r, d, "FontFile2")).n);
        CU_ASSERT_PTR_NULL(at(&t.r, d, "CIDSet"));
    }
    give_back(&t);
}

static void widths_are_those_of_the_font_program(void)
{
    taken t = take(document());
    EACH_FONT(&t, font)
    {
        json_t *cid = at(&t.r, font, "DescendantFonts/0"), *widths = at(&t.r, cid, "W/1");
        rg_str map = stream_bytes(&t.r, ref_at(&t.r, cid, "CIDToGIDMap"));
        rg_str file =
            stream_bytes(&t.r, ref_at(&t.r, at(&t.r, cid, "FontDescriptor"), "FontFile2"));
        CU_ASSERT_EQUAL(int_at(&t.r, cid, "W/0"), 0);
        CU_ASSERT_EQUAL(json_array_size(widths) * 2, map.n);
        for (size_t code = 0; code < json_array_size(widths); code++) {
            unsigned glyph = big16(map, code * 2);
            double width = json_number_value(json_array_get(widths, code));
            CU_ASSERT_DOUBLE_EQUAL(width, advance_in(file, glyph), 0.0006);
            CU_ASSERT(code == 0 || glyph > 0);
        }
    }
    give_back(&t);
}

static void every_code_has_text_and_none_is_forbidden(void)
{
    taken t = take(document());
    EACH_FONT(&t, font)
    {
        int stream = ref_at(&t.r, font, "ToUnicode");
        unicode_map *map = unicode_of(&t.r, stream);
        size_t codes = json_array_size(at(&t.r, font, "DescendantFonts/0/W/1"));
        CU_ASSERT_EQUAL((size_t)map->codes, codes - 1);
        CU_ASSERT_PTR_NULL(strstr(stream_bytes(&t.r, stream).p, "begincidrange"));
        for (size_t code = 1; code < codes; code++) {
            const char *text = map->texts[code];
            CU_ASSERT_FATAL(text != NULL && *text);
            CU_ASSERT(!strstr(text, "\xEF\xBB\xBF") && !strstr(text, "\xEF\xBF\xBE"));
        }
    }
    give_back(&t);
}

static void no_code_of_a_missing_glyph_is_shown(void)
{
    taken t = take(document());
    for (size_t p = 0; p < 2; p++) {
        walk *w = walk_page(&t.r, p);
        CHECK_TEXT(w->fault, "");
        for (size_t i = 0; i < 32; i++)
            CU_ASSERT(!w->used[i][0]);
        walk_close(w);
    }
    give_back(&t);
}

/* --- text
 * -------------------------------------------------------------------------------------------------
 */

static void words_that_kern_join_and_break_are_taken_out_whole(void)
{
    taken t = take(document());
    const char *text = text_by(&t, "pdftotext -f 1 -l 1 %s -");
    CHECK_HAS(text, "AVATAR Toys:");
    CHECK_HAS(text, "affluent\noffices, extraordin\xC2\xAD\narily");
    CHECK_HAS(text, "responsibilities here");
    walk *w = walk_page(&t.r, 0);
    CU_ASSERT(w->steps > 3);
    walk_close(w);
    give_back(&t);
}

/* The same space glyph is two codes: one a space, one a no-break space. */
static void one_glyph_for_two_characters_has_two_codes(void)
{
    fixture f = sheet();
    write_text(&f, tag(&f, f.pages.root, "P"),
               "a b\xC2\xA0"
               "c");
    taken t = take(f);
    walk *w = walk_page(&t.r, 0);
    CHECK_TEXT(sequence_of(w, 1)->shown.p, "a b\xC2\xA0"
                                           "c");
    walk_close(w);
    give_back(&t);
}

static void a_hyphen_at_a_line_end_is_a_soft_one(void)
{
    fixture f = sheet();
    write_in(&f, tag(&f, f.pages.root, "P"), RG_A_NONE, 60, "well-known internationalisation",
             90, false);
    taken t = take(f);
    walk *w = walk_page(&t.r, 0);
    const char *shown = sequence_of(w, 1)->shown.p;
    CHECK_HAS(shown, "well-known inter");
    CHECK_HAS(shown, "\xC2\xAD");
    walk_close(w);
    give_back(&t);
}

/* Positions are compared with another program's. */
static void glyphs_stand_where_they_were_set(void)
{
    fixture f = sheet();
    rg_tag *p = tag(&f, f.pages.root, "P");
    double y = f.y;
    size_t count = 0;
    rg_line *lines = set_lines(&f, "AVATAR To We, again and again", 400, false, &count);
    f.y += 100;
    rg_draw_line(rg_canvas_record(f.arena, last_page(&f), p, RG_A_NONE), 60, y, lines, black);
    taken t = take(f);
    const char *trace = text_by(&t, "mutool trace %s");
    const char *g = strstr(trace, "unicode=\"A\"");
    const rg_run *run = &lines->runs[0];
    double x = 60;
    CU_ASSERT_PTR_NOT_NULL_FATAL(g);
    for (size_t i = 0; i < run->count; i++) {
        g = strstr(g, " x=\"");
        CU_ASSERT_PTR_NOT_NULL_FATAL(g);
        double shown = atof(g + 4);
        CU_ASSERT_DOUBLE_EQUAL(shown, x, 0.02);
        x += (double)run->glyphs[i].advance;
        g++;
    }
    give_back(&t);
}

static void text_of_indic_words_is_said_by_actual_text(void)
{
    taken t = take(document());
    walk *w = walk_page(&t.r, 1);
    int words = 0;
    for (size_t i = 0; i < w->count; i++)
        if (strcmp(w->sequences[i].name, "Span") == 0) {
            CU_ASSERT(rg_str_eq(rg_buf_view(&w->sequences[i].actual),
                                rg_buf_view(&w->sequences[i].shown)));
            words++;
        }
    CU_ASSERT_EQUAL(words, 2);
    CHECK_HAS(text_by(&t, "pdftotext -f 2 %s -"), "ક્ષત્રિય સ્ત્રી");
    walk_close(w);
    give_back(&t);
}

static void text_from_right_to_left_is_marked_and_taken_out_whole(void)
{
    taken t = take(document());
    walk *w = walk_page(&t.r, 1);
    int runs = 0;
    for (size_t i = 0; i < w->count; i++)
        if (strcmp(w->sequences[i].name, "ReversedChars") == 0) {
            CHECK_TEXT(w->sequences[i].shown.p, "لیسٹر شہر");
            CU_ASSERT_EQUAL(w->sequences[i].actual.n, 0);
            runs++;
        }
    CU_ASSERT_EQUAL(runs, 1);
    CHECK_HAS(text_by(&t, "pdftotext -f 2 %s -"), "لیسٹر شہر");
    walk_close(w);
    give_back(&t);
}

static void runs_of_a_line_are_shown_in_the_order_they_are_read(void)
{
    fixture f = sheet();
    write_in(&f, tag(&f, f.pages.root, "P"), RG_A_NONE, 60, "لیسٹر Leicester شہر 2,345", 400,
             true);
    taken t = take(f);
    walk *w = walk_page(&t.r, 0);
    rg_buf all = {0};
    for (size_t i = 1; i < w->count; i++)
        rg_buf_str(&all, said(&w->sequences[i]));
    /* A mark of direction goes before what is read from the left. */
    CHECK_TEXT(all.p, "لیسٹر \u200FLeicester شہر \u200F2,345");
    rg_buf_free(&all);
    walk_close(w);
    give_back(&t);
}

/* A run by hand: two glyphs of one cluster, of which one holds the bytes. */
static void glyphs_of_a_cluster_share_its_text(void)
{
    fixture f = sheet();
    size_t count = 0;
    const rg_run *plain = &set_lines(&f, "abc", 200, false, &count)->runs[0];
    rg_glyph glyphs[3] = {plain->glyphs[0], plain->glyphs[1], plain->glyphs[2]};
    glyphs[1].from = 1, glyphs[1].to = 5;
    glyphs[2].from = 1, glyphs[2].to = 1;
    rg_run run = *plain;
    run.glyphs = glyphs;
    run.text = RG_STR("a\xC3\xA9\xC3\xA8");
    rg_draw_run(rg_canvas_record(f.arena, last_page(&f), tag(&f, f.pages.root, "P"), RG_A_NONE),
                60, f.y, &run, black);
    taken t = take(f);
    walk *w = walk_page(&t.r, 0);
    CHECK_TEXT(sequence_of(w, 1)->shown.p, "aéè");
    CHECK_TEXT(sequence_of(w, 1)->name, "P");
    walk_close(w);
    give_back(&t);
}

/* More glyphs than letters: what is left over says nothing, so the run is said by ActualText.
 */
static void a_glyph_without_text_of_its_own_asks_for_actual_text(void)
{
    fixture f = sheet();
    size_t count = 0;
    const rg_run *plain = &set_lines(&f, "abc", 200, false, &count)->runs[0];
    rg_glyph glyphs[3] = {plain->glyphs[0], plain->glyphs[1], plain->glyphs[2]};
    glyphs[1].from = 1, glyphs[1].to = 4;
    glyphs[2].from = 1, glyphs[2].to = 1;
    rg_run run = *plain;
    run.glyphs = glyphs;
    run.text = RG_STR("a\xE2\x82\xAC");
    rg_draw_run(rg_canvas_record(f.arena, last_page(&f), tag(&f, f.pages.root, "P"), RG_A_NONE),
                60, f.y, &run, black);
    taken t = take(f);
    walk *w = walk_page(&t.r, 0);
    CHECK_TEXT(sequence_of(w, 1)->name, "Span");
    CHECK_TEXT(sequence_of(w, 1)->actual.p, "a€");
    CHECK_TEXT(sequence_of(w, 1)->shown.p, "a€\xE2\x80\x8B");
    walk_close(w);
    give_back(&t);
}

CU_TestInfo rg_tests_export_pdf_fonts[] = {
    {"every font is an embedded subset with a map to Unicode",
     every_font_is_an_embedded_subset_with_a_map_to_unicode},
    {"fonts say all that a reader needs", fonts_say_all_that_a_reader_needs},
    {"widths are those of the font program", widths_are_those_of_the_font_program},
    {"every code has text and none is forbidden", every_code_has_text_and_none_is_forbidden},
    {"no code of a missing glyph is shown", no_code_of_a_missing_glyph_is_shown},
    {"words that kern, join and break are taken out whole",
     words_that_kern_join_and_break_are_taken_out_whole},
    {"one glyph for two characters has two codes", one_glyph_for_two_characters_has_two_codes},
    {"a hyphen at a line end is a soft one", a_hyphen_at_a_line_end_is_a_soft_one},
    {"glyphs stand where they were set", glyphs_stand_where_they_were_set},
    {"text of Indic words is said by ActualText", text_of_indic_words_is_said_by_actual_text},
    {"text from right to left is marked and taken out whole",
     text_from_right_to_left_is_marked_and_taken_out_whole},
    {"runs of a line are shown in the order they are read",
     runs_of_a_line_are_shown_in_the_order_they_are_read},
    {"glyphs of a cluster share its text", glyphs_of_a_cluster_share_its_text},
    {"a glyph without text of its own asks for ActualText",
     a_glyph_without_text_of_its_own_asks_for_actual_text},
    CU_TEST_INFO_NULL,
};
