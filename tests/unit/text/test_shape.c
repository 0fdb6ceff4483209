/* Tests of what a line shows: glyphs, their bytes, faces and order. */
#include "text/para.h"

#include "unit/text/paper.h"

static const rg_para_opts wide = {.width = 1000};

static const rg_run *only_run(paper *p)
{
    CU_ASSERT_EQUAL_FATAL(p->count, 1);
    CU_ASSERT_EQUAL_FATAL(p->lines[0].count, 1);
    return &p->lines[0].runs[0];
}

static void a_kerned_pair_is_narrower_than_its_letters(void)
{
    paper p = paper_new();
    set(&p, "AV", wide);
    const rg_run *run = only_run(&p);
    CU_ASSERT_EQUAL_FATAL(run->count, 2);
    CU_ASSERT_TRUE(run->glyphs[0].advance < run->glyphs[0].natural);
    CU_ASSERT_TRUE(run->width < width_of(&p, "A") + width_of(&p, "V"));
    double em = rg_face_advance(run->face, run->glyphs[0].id);
    CU_ASSERT_DOUBLE_EQUAL((double)run->glyphs[0].natural, em * 12, 1e-4);
    paper_free(&p);
}

static void the_fi_ligature_is_one_glyph_that_stands_for_both_letters(void)
{
    paper p = paper_new();
    set(&p, "find office", wide);
    const rg_run *run = only_run(&p);
    CU_ASSERT_EQUAL(run->count, 8); /* fi n d . o ffi c e */
    CU_ASSERT_EQUAL(run->glyphs[0].from, 0);
    CU_ASSERT_EQUAL(run->glyphs[0].to, 2);
    CU_ASSERT_EQUAL(run->glyphs[5].from, 6);
    CU_ASSERT_EQUAL(run->glyphs[5].to, 9);
    paper_free(&p);
}

static void tabular_figures_are_all_of_one_width_and_do_not_kern(void)
{
    paper p = paper_new();
    rg_para_opts opts = {.width = 1000, .tabular = true};
    set(&p, "0123456789 1171 7411", opts);
    const rg_run *run = only_run(&p);
    for (size_t i = 0; i < run->count; i++)
        if (run->text.p[run->glyphs[i].from] != ' ')
            CU_ASSERT_DOUBLE_EQUAL((double)run->glyphs[i].advance, 12 * 0.572, 1e-4);
    paper_free(&p);
}

static void a_span_may_change_in_the_middle_of_a_word(void)
{
    paper p = paper_new();
    rg_styled spans[] = {plain("see S"), plain("47"), plain("b now")};
    spans[1].bold = true;
    spans[1].size = 8;
    spans[1].rise = 4;
    set_spans(&p, spans, 3, wide);
    CHECK_TEXT(runs_of(&p, 0),
               "[NotoSans-Regular see S][NotoSans-Bold 47][NotoSans-Regular b now]");
    const rg_run *run = &p.lines[0].runs[1];
    CU_ASSERT_EQUAL(run->span, 1);
    CU_ASSERT_DOUBLE_EQUAL(run->size, 8, 0);
    CU_ASSERT_DOUBLE_EQUAL(run->rise, 4, 0);
    paper_free(&p);
}

static void bold_and_italic_choose_their_own_faces(void)
{
    paper p = paper_new();
    rg_styled spans[] = {plain("a "), plain("b "), plain("c "), plain("d")};
    spans[1].bold = spans[3].bold = true;
    spans[2].italic = spans[3].italic = true;
    set_spans(&p, spans, 4, wide);
    CHECK_TEXT(runs_of(&p, 0), "[NotoSans-Regular a ][NotoSans-Bold b ][NotoSans-Italic c ]"
                               "[NotoSans-BoldItalic d]");
    paper_free(&p);
}

static void letters_without_a_precomposed_form_stay_one_cluster(void)
{
    paper p = paper_new();
    set(&p, "e\u0301t\u00E9", wide); /* a letter with a combining accent, and composed */
    const rg_run *run = only_run(&p);
    CU_ASSERT_EQUAL(run->count, 3);
    CU_ASSERT_EQUAL(run->glyphs[0].to, 3);
    CU_ASSERT_EQUAL(run->glyphs[0].id, run->glyphs[2].id);
    paper_free(&p);
}

static void each_script_is_set_in_its_own_font(void)
{
    static const struct {
        const char *text, *runs;
    } cases[] = {
        {"\u0A97\u0AC1\u0A9C\u0AB0\u0ABE\u0AA4\u0AC0.",
         "[NotoSansGujarati-Regular* \u0A97\u0AC1\u0A9C\u0AB0\u0ABE\u0AA4\u0AC0.]"},
        {"\u0A2A\u0A70\u0A1C\u0A3E\u0A2C\u0A40",
         "[NotoSansGurmukhi-Regular* \u0A2A\u0A70\u0A1C\u0A3E\u0A2C\u0A40]"},
        {"\u0939\u093F\u0928\u094D\u0926\u0940\u0964",
         "[NotoSansDevanagari-Regular* \u0939\u093F\u0928\u094D\u0926\u0940\u0964]"},
        {"\u09AC\u09BE\u0982\u09B2\u09BE",
         "[NotoSansBengali-Regular* \u09AC\u09BE\u0982\u09B2\u09BE]"},
        {"\u0627\u0631\u062F\u0648\u06D4",
         "[NotoNaskhArabic-Regular< \u0627\u0631\u062F\u0648\u06D4]"},
        {"Za\u017C\u00F3\u0142\u0107 g\u0119\u015Bl\u0105",
         "[NotoSans-Regular Za\u017C\u00F3\u0142\u0107 g\u0119\u015Bl\u0105]"},
        {"Ka hortagga", "[NotoSans-Regular Ka hortagga]"},
        {"\u2265 3", "[NotoSansMath-Regular \u2265 ][NotoSans-Regular 3]"},
        {"A\u20D7", "[NotoSansMath-Regular A\u20D7]"},
        {"\u2265\u064B", /* no font has both */
         "[NotoSansMath-Regular \u2265][NotoNaskhArabic-Regular \u064B]"},
        {"\u2713 yes", "[NotoSansSymbols2-Regular \u2713][NotoSans-Regular  yes]"},
    };
    paper p = paper_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        set(&p, cases[i].text, wide);
        CHECK_TEXT(runs_of(&p, 0), cases[i].runs);
    }
    paper_free(&p);
}

static void a_bold_line_takes_the_bold_of_another_family_before_a_regular_one(void)
{
    paper p = paper_new();
    rg_styled span = plain("\u22125%");
    set_spans(&p, &span, 1, wide);
    CHECK_TEXT(runs_of(&p, 0), "[NotoSansMath-Regular \u2212][NotoSans-Regular 5%]");
    span.bold = true;
    set_spans(&p, &span, 1, wide);
    CU_ASSERT_EQUAL_FATAL(p.lines[0].count, 2);
    CU_ASSERT_TRUE(rg_face_bold(p.lines[0].runs[0].face));
    paper_free(&p);
}

static void words_of_indic_scripts_are_runs_of_their_own(void)
{
    paper p = paper_new();
    set(&p, "\u0A95 \u0A96 12 \u0A97", wide);
    CHECK_TEXT(runs_of(&p, 0),
               "[NotoSansGujarati-Regular* \u0A95 ][NotoSansGujarati-Regular* \u0A96 ]"
               "[NotoSans-Regular 12 ][NotoSansGujarati-Regular* \u0A97]");
    paper_free(&p);
}

static void a_reordered_vowel_keeps_the_bytes_of_its_syllable(void)
{
    paper p = paper_new();
    set(&p, "\u0A95\u0ABF\u0AB2", wide); /* ki la: the i is drawn before the k */
    const rg_run *run = only_run(&p);
    uint32_t covered = 0;
    for (size_t i = 0; i < run->count; i++)
        covered += run->glyphs[i].to - run->glyphs[i].from;
    CU_ASSERT_EQUAL(covered, 9);
    CU_ASSERT_EQUAL(run->glyphs[run->count - 1].from, 6);
    paper_free(&p);
}

static void urdu_with_latin_and_figures_runs_right_to_left(void)
{
    paper p = paper_new();
    rg_para_opts opts = {.width = 1000, .rtl = true};
    set(&p, "\u0633\u0627\u0644 2021 \u0645\u06CC\u06BA (VRN) \u062A\u06BE\u0627", opts);
    CHECK_TEXT(runs_of(&p, 0),
               "[NotoNaskhArabic-Regular< \u062A\u06BE\u0627][NotoSans-Regular< ) ]"
               "[NotoSans-Regular VRN][NotoSans-Regular< (]"
               "[NotoNaskhArabic-Regular<  \u0645\u06CC\u06BA ][NotoSans-Regular 2021]"
               "[NotoNaskhArabic-Regular< \u0633\u0627\u0644 ]");
    paper_free(&p);
}

static void arabic_inside_english_keeps_the_order_of_the_sentence(void)
{
    paper p = paper_new();
    set(&p, "in \u0627\u0631\u062F\u0648 \u0645\u06CC\u06BA now", wide);
    CHECK_TEXT(runs_of(&p, 0),
               "[NotoSans-Regular in ][NotoNaskhArabic-Regular< \u0627\u0631\u062F\u0648 "
               "\u0645\u06CC\u06BA][NotoSans-Regular  now]");
    const rg_run *run = &p.lines[0].runs[1];
    CU_ASSERT_EQUAL(run->glyphs[run->count - 1].from,
                    0); /* the first letter stands rightmost */
    CU_ASSERT_TRUE(run->glyphs[0].to == run->text.n);
    paper_free(&p);
}

static void brackets_are_mirrored_right_to_left(void)
{
    paper p = paper_new();
    set(&p, "( )", wide);
    uint32_t open = p.lines[0].runs[0].glyphs[0].id, close = p.lines[0].runs[0].glyphs[2].id;
    set(&p, "(\u0627)", (rg_para_opts){.width = 1000, .rtl = true});
    CU_ASSERT_EQUAL_FATAL(p.lines[0].count, 3);
    CU_ASSERT_EQUAL(p.lines[0].runs[2].glyphs[0].id, close);
    CHECK_TEXT(runs_of(&p, 0),
               "[NotoSans-Regular< )][NotoNaskhArabic-Regular< \u0627][NotoSans-Regular< (]");
    CU_ASSERT_EQUAL(p.lines[0].runs[0].glyphs[0].id, open);
    paper_free(&p);
}

static void the_lam_alef_ligature_stands_for_both_letters(void)
{
    paper p = paper_new();
    set(&p, "\u0644\u0627", wide);
    const rg_run *run = only_run(&p);
    uint32_t covered = 0;
    for (size_t i = 0; i < run->count; i++)
        covered += run->glyphs[i].to - run->glyphs[i].from;
    CU_ASSERT_EQUAL(covered, 4);
    CU_ASSERT_TRUE(run->rtl);
    paper_free(&p);
}

static void arabic_letters_join_over_a_change_of_span(void)
{
    paper p = paper_new();
    set(&p, "\u0628\u0628", wide);
    uint32_t last = p.lines[0].runs[0].glyphs[0].id, first = p.lines[0].runs[0].glyphs[1].id;
    rg_styled spans[] = {plain("\u0628"), plain("\u0628")};
    set_spans(&p, spans, 2, wide);
    CU_ASSERT_EQUAL_FATAL(p.lines[0].count, 2);
    CU_ASSERT_EQUAL(p.lines[0].runs[0].glyphs[0].id, last);
    CU_ASSERT_EQUAL(p.lines[0].runs[1].glyphs[0].id, first);
    paper_free(&p);
}

static void a_language_may_choose_its_own_letter_forms(void)
{
    paper p = paper_new();
    rg_styled romanian = plain("\u015F"), none = romanian;
    romanian.lang = "ro"; /* a comma below, not a cedilla */
    set_spans(&p, &none, 1, wide);
    uint32_t before = p.lines[0].runs[0].glyphs[0].id;
    set_spans(&p, &romanian, 1, wide);
    CU_ASSERT_NOT_EQUAL(p.lines[0].runs[0].glyphs[0].id, before);
    paper_free(&p);
}

static void check_fails(const char *text, const char *first, const char *second)
{
    paper p = paper_new();
    rg_styled span = plain(text);
    CU_ASSERT_FALSE(
        rg_para_break(p.shaper, p.arena, &span, 1, &wide, &p.lines, &p.count, &p.err));
    CHECK_HAS(p.err.text, "content/page.md:7: ");
    CHECK_HAS(p.err.text, first);
    CHECK_HAS(p.err.text, second);
    double natural, longest;
    CU_ASSERT_FALSE(
        rg_para_widths(p.shaper, p.arena, &span, 1, &wide, &natural, &longest, &p.err));
    paper_free(&p);
}

static void a_missing_glyph_is_an_error_with_character_script_and_place(void)
{
    check_fails("ab \u0E04\u0E33", "U+0E04 (\u0E04", "Thai");
    check_fails("x\u4E2D", "U+4E2D", "Hani");
    check_fails("a\u05D0", "U+05D0", "Hebr");
    check_fails("a\u0301\u0E38", "U+0E38", "Thai");
    check_fails(
        "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301"
        "\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301"
        "\u0301\u0301\u0301\u0301\u0301\u0301\u0E38",
        "U+0E38", "Thai");
}

static void control_characters_and_broken_utf8_are_refused_with_their_place(void)
{
    check_fails("bell\x07", "U+0007", "control");
    check_fails("next line \xC2\x85", "U+0085", "control");
    check_fails("caf\xE9 au lait", "E9", "UTF-8");
}

static void tabs_and_line_ends_count_as_spaces(void)
{
    paper p = paper_new();
    set(&p, "a\tb\nc\r\nd", wide);
    CHECK_TEXT(lines_of(&p), "a b c  d");
    CU_ASSERT_EQUAL(only_run(&p)->count, 8);
    paper_free(&p);
}

static void direction_marks_and_joiners_are_not_drawn(void)
{
    paper p = paper_new();
    set(&p, "a\u200E\u2060b", wide);
    CU_ASSERT_DOUBLE_EQUAL(p.lines[0].width, width_of(&p, "ab"), 1e-4);
    CHECK_TEXT(lines_of(&p), "a\u200E\u2060b");
    paper_free(&p);
}

static void a_symbol_does_not_push_the_lines_apart(void)
{
    paper p = paper_new();
    set(&p, "up", wide);
    double ascent = p.lines[0].ascent, descent = p.lines[0].descent;
    CU_ASSERT_DOUBLE_EQUAL(ascent, 12 * 1.069, 1e-6);
    CU_ASSERT_DOUBLE_EQUAL(descent, 12 * 0.293, 1e-6);
    set(&p, "up \u2191 \u2265", wide);
    CU_ASSERT_DOUBLE_EQUAL(p.lines[0].ascent, ascent, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(p.lines[0].descent, descent, 1e-9);
    paper_free(&p);
}

static void a_raised_span_lifts_the_line(void)
{
    paper p = paper_new();
    rg_styled spans[] = {plain("note"), plain("1")};
    spans[1].rise = 5;
    set_spans(&p, spans, 2, wide);
    CU_ASSERT_DOUBLE_EQUAL(p.lines[0].ascent, 12 * 1.069 + 5, 1e-6);
    CU_ASSERT_DOUBLE_EQUAL(p.lines[0].descent, 12 * 0.293, 1e-6);
    paper_free(&p);
}

static void the_cache_does_not_change_what_is_shown(void)
{
    paper cold = paper_new(), warm = paper_new();
    const char *text = "AVAST office 1,204 \u0A95\u0ABF \u0628\u0628";
    set(&warm, text, (rg_para_opts){.width = 60, .tabular = true});
    set(&warm, text, wide);
    set(&cold, text, wide);
    CU_ASSERT_EQUAL_FATAL(warm.lines[0].count, cold.lines[0].count);
    for (size_t r = 0; r < cold.lines[0].count; r++) {
        const rg_run *a = &cold.lines[0].runs[r], *b = &warm.lines[0].runs[r];
        CU_ASSERT_EQUAL_FATAL(a->count, b->count);
        CU_ASSERT_EQUAL(memcmp(a->glyphs, b->glyphs, a->count * sizeof *a->glyphs), 0);
    }
    paper_free(&cold);
    paper_free(&warm);
}

extern CU_TestInfo rg_tests_text_shape[];
CU_TestInfo rg_tests_text_shape[] = {
    {"a kerned pair is narrower than its letters", a_kerned_pair_is_narrower_than_its_letters},
    {"the fi ligature is one glyph that stands for both letters",
     the_fi_ligature_is_one_glyph_that_stands_for_both_letters},
    {"tabular figures are all of one width and do not kern",
     tabular_figures_are_all_of_one_width_and_do_not_kern},
    {"a span may change in the middle of a word", a_span_may_change_in_the_middle_of_a_word},
    {"bold and italic choose their own faces", bold_and_italic_choose_their_own_faces},
    {"a letter and its combining accent are one cluster, composed where the font can",
     letters_without_a_precomposed_form_stay_one_cluster},
    {"each script is set in its own font", each_script_is_set_in_its_own_font},
    {"a bold line takes the bold of another family before a regular one",
     a_bold_line_takes_the_bold_of_another_family_before_a_regular_one},
    {"words of Indic scripts are runs of their own",
     words_of_indic_scripts_are_runs_of_their_own},
    {"a reordered vowel keeps the bytes of its syllable",
     a_reordered_vowel_keeps_the_bytes_of_its_syllable},
    {"Urdu with Latin and figures runs right to left",
     urdu_with_latin_and_figures_runs_right_to_left},
    {"Arabic inside English keeps the order of the sentence",
     arabic_inside_english_keeps_the_order_of_the_sentence},
    {"brackets are mirrored right to left", brackets_are_mirrored_right_to_left},
    {"the lam-alef ligature stands for both letters",
     the_lam_alef_ligature_stands_for_both_letters},
    {"Arabic letters join over a change of span", arabic_letters_join_over_a_change_of_span},
    {"a language may choose its own letter forms", a_language_may_choose_its_own_letter_forms},
    {"a missing glyph is an error with character, script and place",
     a_missing_glyph_is_an_error_with_character_script_and_place},
    {"control characters and broken UTF-8 are refused with their place",
     control_characters_and_broken_utf8_are_refused_with_their_place},
    {"tabs and line ends count as spaces", tabs_and_line_ends_count_as_spaces},
    {"direction marks and joiners are not drawn", direction_marks_and_joiners_are_not_drawn},
    {"a symbol does not push the lines apart", a_symbol_does_not_push_the_lines_apart},
    {"a raised span lifts the line", a_raised_span_lifts_the_line},
    {"the cache does not change what is shown", the_cache_does_not_change_what_is_shown},
    CU_TEST_INFO_NULL,
};
