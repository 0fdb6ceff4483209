/* Tests of the choice of lines: total fit, first fit, evened lines, words that are too wide. */
#include "text/para.h"

#include "unit/text/paper.h"

#include "base/utf8.h"

static double raggedness(const paper *p, double width)
{
    double sum = 0;
    for (size_t i = 0; i + 1 < p->count; i++)
        sum += (width - p->lines[i].width) * (width - p->lines[i].width);
    return sum;
}

static void total_fit_is_less_ragged_than_first_fit(void)
{
    /* First fit packs the first line and leaves the second half empty. */
    const char *text = "aaa bb cc ddddd eeeee";
    paper p = paper_new();
    double width = width_of(&p, "aaa bb") + 1;
    set(&p, text, (rg_para_opts){.width = width, .greedy = true});
    CHECK_TEXT(lines_of(&p), "aaa bb |cc |ddddd |eeeee");
    double first = raggedness(&p, width);
    set(&p, text, (rg_para_opts){.width = width});
    CHECK_TEXT(lines_of(&p), "aaa |bb cc |ddddd |eeeee");
    CU_ASSERT_TRUE(raggedness(&p, width) < first);
    paper_free(&p);
}

static void total_fit_is_never_more_ragged_on_prose(void)
{
    const char *text =
        "Serious violence in Leicester, Leicestershire and Rutland fell in the year to March, "
        "but "
        "the number of young people hurt did not. Partners in health, education and policing "
        "have "
        "agreed what to do next, and this report says how far they have come with each of it.";
    paper p = paper_new();
    for (double width = 150; width < 450; width += 7) {
        set(&p, text, (rg_para_opts){.width = width, .greedy = true});
        size_t lines = p.count;
        double first = raggedness(&p, width);
        set(&p, text, (rg_para_opts){.width = width});
        if (p.count == lines) /* an extra line buys a better last line */
            CU_ASSERT_TRUE(raggedness(&p, width) <= first + 0.04 * width * width);
        CU_ASSERT_TRUE(p.count <= lines + 1);
    }
    paper_free(&p);
}

static void the_last_line_is_not_one_short_word(void)
{
    const char *text = "Everyone who works with young people has a part to play in it";
    paper p = paper_new();
    double width = width_of(&p, "Everyone who works with young people has a part to play in");
    set(&p, text, (rg_para_opts){.width = width, .greedy = true});
    CHECK_TEXT(lines_of(&p), "Everyone who works with young people has a part to play in |it");
    set(&p, text, (rg_para_opts){.width = width});
    CU_ASSERT_EQUAL_FATAL(p.count, 2);
    CU_ASSERT_TRUE(p.lines[1].text.n > strlen("in it"));
    paper_free(&p);
}

static void a_short_paragraph_is_one_line(void)
{
    paper p = paper_new();
    set(&p, "No", (rg_para_opts){.width = 400});
    CHECK_TEXT(lines_of(&p), "No");
    set(&p, "one two", (rg_para_opts){.width = width_of(&p, "one two")});
    CHECK_TEXT(lines_of(&p), "one two");
    paper_free(&p);
}

static void a_paragraph_of_nothing_has_no_lines(void)
{
    paper p = paper_new();
    rg_styled spaces[] = {plain(""), plain("  "), plain("\t")};
    set_spans(&p, spaces, 0, (rg_para_opts){.width = 100});
    CU_ASSERT_EQUAL(p.count, 0);
    set_spans(&p, spaces, 1, (rg_para_opts){.width = 100});
    CU_ASSERT_EQUAL(p.count, 0);
    set_spans(&p, spaces, 3, (rg_para_opts){.width = 100});
    CU_ASSERT_EQUAL(p.count, 0);
    paper_free(&p);
}

static void the_space_at_a_break_is_shown_but_not_counted(void)
{
    paper p = paper_new();
    set(&p, "one  two ", (rg_para_opts){.width = width_of(&p, "one t")});
    CHECK_TEXT(lines_of(&p), "one  |two ");
    CU_ASSERT_DOUBLE_EQUAL(p.lines[0].width, width_of(&p, "one"), 1e-4);
    CU_ASSERT_DOUBLE_EQUAL(p.lines[1].width, width_of(&p, "two"), 1e-4);
    const rg_run *run = &p.lines[0].runs[0];
    CU_ASSERT_EQUAL_FATAL(run->count, 5);
    CU_ASSERT_DOUBLE_EQUAL((double)run->glyphs[4].advance, 0, 0);
    CU_ASSERT_TRUE(run->glyphs[4].natural > 0);
    CU_ASSERT_EQUAL(run->glyphs[4].to, 5);
    CU_ASSERT_DOUBLE_EQUAL(width_of(&p, "  two"), width_of(&p, "two"), 1e-9);
    paper_free(&p);
}

static void the_space_at_a_break_stands_outside_right_to_left_lines_too(void)
{
    paper p = paper_new();
    const char *text = "\u0627\u0631\u062F\u0648 \u0627\u0631\u062F\u0648";
    set(&p, text, (rg_para_opts){.width = width_of(&p, "aaaa"), .rtl = true});
    CU_ASSERT_EQUAL_FATAL(p.count, 2);
    const rg_run *run = &p.lines[0].runs[0];
    CU_ASSERT_EQUAL_FATAL(p.lines[0].count, 1);
    CU_ASSERT_EQUAL(run->text.n, 9);
    CU_ASSERT_EQUAL(run->glyphs[0].from, 8); /* leftmost */
    CU_ASSERT_DOUBLE_EQUAL((double)run->glyphs[0].advance, 0, 0);
    CU_ASSERT_DOUBLE_EQUAL(p.lines[0].width, p.lines[1].width, 1e-4);
    paper_free(&p);
}

/* Noto Naskh's letters are drawn small in their em: 1.2 times the size brings them up to the Latin ones. */
static void letters_of_naskh_are_set_larger_than_latin_ones_beside_them(void)
{
    paper p = paper_new();
    set(&p, "abc \u06CC\u06A9", (rg_para_opts){.width = 400});
    CU_ASSERT_EQUAL_FATAL(p.lines[0].count, 2);
    const rg_run *latin = &p.lines[0].runs[0], *naskh = &p.lines[0].runs[1];
    CU_ASSERT_DOUBLE_EQUAL(naskh->size, 1.2 * latin->size, 1e-9);
    double width = 0;
    for (size_t i = 0; i < naskh->count; i++)
        width += (double)naskh->glyphs[i].advance;
    CU_ASSERT_DOUBLE_EQUAL(width, naskh->width, 1e-4);
    CU_ASSERT_DOUBLE_EQUAL((double)naskh->glyphs[0].natural, (double)naskh->glyphs[0].advance,
                           1e-4);
    paper_free(&p);
}

static void lines_of_a_right_to_left_paragraph_follow_the_text(void)
{
    paper p = paper_new();
    const char *text = "\u06CC\u06A9 abc def \u062F\u0648 \u062A\u06CC\u0646";
    set(&p, text,
        (rg_para_opts){.width = width_of(&p, "abc def"), .rtl = true, .greedy = true});
    CHECK_TEXT(lines_of(&p), "\u06CC\u06A9 abc |def \u062F\u0648 |\u062A\u06CC\u0646");
    CHECK_TEXT(runs_of(&p, 0), "[NotoSans-Regular<  ][NotoSans-Regular abc]"
                               "[NotoNaskhArabic-Regular< \u06CC\u06A9 ]");
    paper_free(&p);
}

static void the_first_indent_takes_room_from_the_first_line_only(void)
{
    paper p = paper_new();
    double width = width_of(&p, "aaa bbb"), indent = width_of(&p, "bbb");
    set(&p, "aaa bbb ccc",
        (rg_para_opts){.width = width, .first_indent = indent, .greedy = true});
    CHECK_TEXT(lines_of(&p), "aaa |bbb ccc");
    set(&p, "aaa bbb ccc",
        (rg_para_opts){
            .width = indent * 1.1, .first_indent = indent * 1.1 - width, .greedy = true});
    CHECK_TEXT(lines_of(&p), "aaa bbb |ccc");
    set(&p, "aaa bbb ccc",
        (rg_para_opts){.width = indent * 1.1, .first_indent = indent * 1.1 - width});
    CHECK_TEXT(lines_of(&p), "aaa bbb |ccc");
    paper_free(&p);
}

static void a_line_separator_ends_the_line(void)
{
    paper p = paper_new();
    rg_para_opts opts = {.width = 400};
    set(&p, "12 High Street\u2028Leicester\u2028LE1", opts);
    CHECK_TEXT(lines_of(&p), "12 High Street |Leicester |LE1");
    opts.greedy = true;
    set(&p, "12 High Street\u2028Leicester\u2028LE1", opts);
    CHECK_TEXT(lines_of(&p), "12 High Street |Leicester |LE1");
    /* the short last word of one address is not mended with the next */
    set(&p, "aaaa bbbb cccc\u2028dd", (rg_para_opts){.width = width_of(&p, "aaaa bbbb")});
    CHECK_TEXT(lines_of(&p), "aaaa |bbbb cccc |dd");
    double widest = width_of(&p, "12 High Street\u2028Leicester\u2028LE1");
    CU_ASSERT_DOUBLE_EQUAL(widest, width_of(&p, "12 High Street"), 1e-6);
    paper_free(&p);
}

static void balanced_lines_are_even_and_no_more_than_needed(void)
{
    const char *text = "What the network does about serious violence among the young here";
    paper p = paper_new();
    double width = width_of(&p, "What the network does about serious violence among the young");
    set(&p, text, (rg_para_opts){.width = width, .greedy = true});
    CHECK_TEXT(lines_of(&p),
               "What the network does about serious violence among the young |here");
    set(&p, text, (rg_para_opts){.width = width, .balance = true});
    CHECK_TEXT(lines_of(&p),
               "What the network does about serious |violence among the young here");
    set(&p, "Short title", (rg_para_opts){.width = width, .balance = true});
    CHECK_TEXT(lines_of(&p), "Short title");
    paper_free(&p);
}

static void a_word_wider_than_the_line_is_cut_at_letters(void)
{
    paper p = paper_new();
    double width = width_of(&p, "Pneumono");
    set(&p, "a Pneumonoultramicroscopic b", (rg_para_opts){.width = width});
    CU_ASSERT_TRUE(p.count >= 3);
    for (size_t i = 0; i < p.count; i++)
        CU_ASSERT_TRUE(p.lines[i].width <= width + 0.01);
    set(&p, "Pneumonoultramicroscopic", (rg_para_opts){.width = width, .greedy = true});
    CU_ASSERT_EQUAL(p.lines[0].text.n, 8);
    set(&p, "  Pneumonoultramicroscopic", (rg_para_opts){.width = width, .greedy = true});
    CU_ASSERT_EQUAL(p.lines[0].text.n, 10);
    paper_free(&p);
}

static void a_cut_never_falls_inside_a_letter_and_its_mark(void)
{
    paper p = paper_new();
    set(&p, "q\u0323q\u0323q\u0323q\u0323q\u0323", (rg_para_opts){.width = width_of(&p, "qq")});
    CHECK_TEXT(lines_of(&p), "q\u0323q\u0323|q\u0323q\u0323|q\u0323");
    set(&p, "aq\u0323c", (rg_para_opts){.width = 0});
    CHECK_TEXT(lines_of(&p), "a|q\u0323|c");
    set(&p, "fififi", (rg_para_opts){.width = width_of(&p, "f")});
    CHECK_TEXT(lines_of(&p), "fi|fi|fi"); /* a ligature wider than the line stands alone */
    paper_free(&p);
}

static void words_kept_together_are_parted_before_a_word_is_cut(void)
{
    paper p = paper_new();
    double width = width_of(&p, "Recommen");
    set(&p, "page 123", (rg_para_opts){.width = width_of(&p, "page")});
    CHECK_TEXT(lines_of(&p), "page |123");
    set(&p, "Dr Recommen 12 km", (rg_para_opts){.width = width});
    CHECK_TEXT(lines_of(&p), "Dr |Recommen |12 km");
    paper_free(&p);
}

static void a_line_of_no_width_shows_one_letter_at_a_time(void)
{
    paper p = paper_new();
    for (int greedy = 0; greedy < 2; greedy++) {
        set(&p, "ab c", (rg_para_opts){.width = 0, .greedy = greedy});
        CHECK_TEXT(lines_of(&p), "a|b |c");
    }
    paper_free(&p);
}

static void natural_width_fits_on_one_line_and_longest_word_needs_no_cut(void)
{
    static const char *const texts[] = {
        "Number of offences",
        "12 km from the town-centre",
        "AVAVA Wave To",
        "x\u2009y \u2265 3",
        "\u0A97\u0AC1\u0A9C\u0AB0\u0ABE\u0AA4\u0AC0 \u0A95\u0ABF",
        "see https://www.gov.uk/a/b now"};
    paper p = paper_new();
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        rg_styled span = plain(texts[i]);
        double natural, longest;
        rg_para_opts opts = {.tabular = true};
        CU_ASSERT_TRUE_FATAL(
            rg_para_widths(p.shaper, p.arena, &span, 1, &opts, &natural, &longest, &p.err));
        opts.width = natural;
        set(&p, texts[i], opts);
        CU_ASSERT_EQUAL(p.count, 1);
        CU_ASSERT_DOUBLE_EQUAL(p.lines[0].width, natural, 1e-3);
        opts.width = longest;
        set(&p, texts[i], opts);
        double widest = 0;
        for (size_t k = 0; k < p.count; k++)
            widest = fmax(widest, p.lines[k].width);
        CU_ASSERT_DOUBLE_EQUAL(widest, longest, 1e-3);
    }
    CU_ASSERT_TRUE(width_of(&p, "12 km") > 0);
    paper_free(&p);
}

static void a_unit_counts_with_its_number_in_the_longest_word(void)
{
    paper p = paper_new();
    rg_styled span = plain("a 12,345 km b");
    rg_para_opts opts = {0};
    double natural, longest;
    CU_ASSERT_TRUE_FATAL(
        rg_para_widths(p.shaper, p.arena, &span, 1, &opts, &natural, &longest, &p.err));
    CU_ASSERT_DOUBLE_EQUAL(longest, width_of(&p, "12,345 km"), 1e-6);
    paper_free(&p);
}

static void a_word_of_a_hundred_thousand_letters_is_set(void)
{
    enum { LETTERS = 100000 };
    paper p = paper_new();
    char *text = rg_arena_alloc(p.arena, LETTERS + 1);
    memset(text, 'm', LETTERS);
    for (int greedy = 0; greedy < 2; greedy++) {
        set(&p, text, (rg_para_opts){.width = 300, .hyphenate = true, .greedy = greedy});
        size_t total = 0;
        for (size_t i = 0; i < p.count; i++)
            total += p.lines[i].text.n;
        CU_ASSERT_EQUAL(total, LETTERS);
    }
    paper_free(&p);
}

/* ---- properties over random paragraphs ---- */

static uint64_t seed = 20221;

static uint32_t roll(uint32_t below)
{
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(seed >> 33) % below;
}

static const char *const vocabulary[] = {"the",
                                         "violence",
                                         "AV\u00ADAST",
                                         "12 km",
                                         "(Figure 3)",
                                         "organisation",
                                         "of",
                                         "5\u00A0%",
                                         "2019\u201320",
                                         "well-known",
                                         "S47",
                                         "https://www.gov.uk/a/b?c=d",
                                         "a",
                                         "caf\u00E9",
                                         "office\u2019s",
                                         "neighbourhood",
                                         "\u2013",
                                         "\u22125.2%",
                                         "\u2265 3",
                                         "\u0A97\u0AC1\u0A9C\u0AB0\u0ABE\u0AA4\u0AC0",
                                         "\u0627\u0631\u062F\u0648",
                                         "\u0644\u0627",
                                         "\u0939\u093F\u0928\u094D\u0926\u0940",
                                         "1 April",
                                         "and/or",
                                         "\u200Fabc",
                                         "e\u0301\u0302",
                                         "fi\u200Bfi",
                                         "internationalisation",
                                         "  ",
                                         "Leicestershire,",
                                         "\u09AC\u09BE\u0982\u09B2\u09BE",
                                         "\u06F1\u06F2",
                                         "(\u0627\u0644)",
                                         "\u0A2A\u0A70\u0A1C\u0A3E\u0A2C\u0A40",
                                         "\u2192"};

static size_t random_spans(paper *p, rg_styled spans[6], rg_buf *source)
{
    size_t count = 1 + roll(5);
    for (size_t i = 0; i < count; i++) {
        rg_buf one = {0};
        for (uint32_t words = roll(14); words > 0; words--) {
            rg_buf_puts(&one, vocabulary[roll(sizeof vocabulary / sizeof *vocabulary)]);
            if (roll(8))
                rg_buf_putc(&one, ' ');
        }
        spans[i] = plain(rg_arena_copy(p->arena, one.p ? one.p : "", one.n));
        spans[i].bold = roll(3) == 0;
        spans[i].italic = roll(4) == 0;
        spans[i].size = 9 + roll(8);
        rg_buf_str(source, rg_buf_view(&one));
        rg_buf_free(&one);
    }
    return count;
}

/* What the lines should say: the source without soft hyphens and zero width spaces. */
static void drop_marks(rg_buf *text)
{
    size_t kept = 0;
    for (size_t i = 0; i < text->n;) {
        uint32_t cp;
        size_t used = rg_utf8_decode(text->p + i, text->n - i, &cp);
        if (cp != 0xAD && cp != 0x200B) {
            memmove(text->p + kept, text->p + i, used);
            kept += used;
        }
        i += used;
    }
    text->n = kept;
}

static void check_run(const rg_run *run)
{
    double width = 0;
    size_t covered = 0;
    for (size_t i = 0; i < run->count; i++) {
        const rg_glyph *g = &run->glyphs[i];
        CU_ASSERT_TRUE(g->id != 0 && g->from <= g->to && g->to <= run->text.n);
        covered += g->to - g->from;
        width += (double)g->advance;
        const rg_glyph *next = i + 1 < run->count ? g + 1 : NULL;
        if (next)
            CU_ASSERT_TRUE(run->rtl ? next->from <= g->from : next->from >= g->from);
    }
    CU_ASSERT_EQUAL(covered, run->text.n);
    CU_ASSERT_DOUBLE_EQUAL(width, run->width, 1e-3);
}

static void check_line(const rg_line *line, double room)
{
    double width = 0;
    size_t bytes = 0, glyphs = 0;
    for (size_t r = 0; r < line->count; r++) {
        const rg_run *run = &line->runs[r];
        check_run(run);
        width += run->width;
        bytes += run->text.n;
        for (size_t i = 0; i < run->count; i++)
            glyphs += run->glyphs[i].advance > 0;
        CU_ASSERT_TRUE(run->text.p >= line->text.p &&
                       run->text.p + run->text.n <= line->text.p + line->text.n);
    }
    CU_ASSERT_EQUAL(bytes, line->text.n);
    CU_ASSERT_DOUBLE_EQUAL(width, line->width, 1e-6);
    CU_ASSERT_TRUE(line->width <= room + 0.01 || glyphs <= 3);
}

static void check_random_paragraph(void)
{
    paper p = paper_new();
    rg_styled spans[6];
    rg_buf source = {0}, shown = {0};
    size_t count = random_spans(&p, spans, &source);
    rg_para_opts opts = {.width = 20 + roll(400),
                         .hyphenate = roll(2),
                         .rtl = roll(4) == 0,
                         .tabular = roll(2),
                         .greedy = roll(3) == 0,
                         .balance = roll(4) == 0};
    set_spans(&p, spans, count, opts);
    for (size_t i = 0; i < p.count; i++) {
        check_line(&p.lines[i], opts.width);
        rg_buf_str(&shown, p.lines[i].text);
    }
    drop_marks(&source);
    if (p.count)
        CU_ASSERT_TRUE(rg_str_eq(rg_buf_view(&shown), rg_buf_view(&source)));
    rg_buf_free(&source);
    rg_buf_free(&shown);
    paper_free(&p);
}

static void random_paragraphs_keep_their_text_and_their_room(void)
{
    seed = 20221;
    for (int round = 0; round < 300; round++) {
        uint64_t at = seed;
        unsigned before = CU_get_number_of_failure_records();
        check_random_paragraph();
        if (CU_get_number_of_failure_records() > before) {
            fprintf(stderr, "\n    the paragraph of seed %llu\n", (unsigned long long)at);
            break;
        }
    }
}

extern CU_TestInfo rg_tests_text_fit[];
CU_TestInfo rg_tests_text_fit[] = {
    {"total fit is less ragged than first fit", total_fit_is_less_ragged_than_first_fit},
    {"total fit is never more ragged on prose, but for a better last line",
     total_fit_is_never_more_ragged_on_prose},
    {"the last line is not one short word", the_last_line_is_not_one_short_word},
    {"a short paragraph is one line", a_short_paragraph_is_one_line},
    {"a paragraph of nothing has no lines", a_paragraph_of_nothing_has_no_lines},
    {"the space at a break is shown but not counted",
     the_space_at_a_break_is_shown_but_not_counted},
    {"the space at a break stands outside right to left lines too",
     the_space_at_a_break_stands_outside_right_to_left_lines_too},
    {"letters of Naskh are set larger than Latin ones beside them",
     letters_of_naskh_are_set_larger_than_latin_ones_beside_them},
    {"lines of a right to left paragraph follow the text",
     lines_of_a_right_to_left_paragraph_follow_the_text},
    {"the first indent takes room from the first line only",
     the_first_indent_takes_room_from_the_first_line_only},
    {"a line separator ends the line", a_line_separator_ends_the_line},
    {"balanced lines are even and no more than needed",
     balanced_lines_are_even_and_no_more_than_needed},
    {"a word wider than the line is cut at letters",
     a_word_wider_than_the_line_is_cut_at_letters},
    {"a cut never falls inside a letter and its mark",
     a_cut_never_falls_inside_a_letter_and_its_mark},
    {"words kept together are parted before a word is cut",
     words_kept_together_are_parted_before_a_word_is_cut},
    {"a line of no width shows one letter at a time",
     a_line_of_no_width_shows_one_letter_at_a_time},
    {"the natural width fits on one line and the longest word needs no cut",
     natural_width_fits_on_one_line_and_longest_word_needs_no_cut},
    {"a unit counts with its number in the longest word",
     a_unit_counts_with_its_number_in_the_longest_word},
    {"a word of a hundred thousand letters is set",
     a_word_of_a_hundred_thousand_letters_is_set},
    {"random paragraphs keep their text and their room",
     random_paragraphs_keep_their_text_and_their_room},
    CU_TEST_INFO_NULL,
};
