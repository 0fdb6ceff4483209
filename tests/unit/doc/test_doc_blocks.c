/* What the rarer blocks must have. */
#include "sample.h"

static rg_node *kid(sample *s, rg_node *parent, rg_node_kind kind, const char *text)
{
    rg_node *node = rg_node_new(s->arena, kind, (rg_place){"report.lua", 99, 0});
    node->text = rg_text_plain(s->arena, text);
    rg_node_add(s->arena, parent, node);
    return node;
}

static void an_objective_holds_paragraphs_only(void)
{
    sample s;
    sample_open(&s);
    rg_node *panel = sample_add(&s, RG_N_PANEL, "Objective:");
    panel->form = RG_FORM_OBJECTIVE;
    kid(&s, panel, RG_N_LEAD, "words");
    sample_fails(&s, "a lead stands in a panel, which holds only para");
}

static void a_strip_marks_one_of_its_own_parts(void)
{
    sample s;
    sample_open(&s);
    rg_node *strip = sample_add(&s, RG_N_STRIP, "");
    kid(&s, strip, RG_N_PARA, "Primary");
    strip->level = 2;
    sample_fails(&s, "a strip of 1 parts marks part 2");
}

static void a_back_cover_stands_only_at_the_end(void)
{
    sample s;
    sample_open(&s);
    kid(&s, sample_add(&s, RG_N_BACK_COVER, ""), RG_N_PARA, "address");
    sample_fails(&s, "");
    sample_open(&s);
    kid(&s, sample_add(&s, RG_N_BACK_COVER, ""), RG_N_PARA, "address");
    sample_add(&s, RG_N_PARA, "After.");
    sample_fails(&s, "a back cover stands only at the end");
}

static void only_a_heading_of_level_1_opens_a_chapter(void)
{
    sample s;
    sample_open(&s);
    s.heading->opener = true;
    kid(&s, s.heading, RG_N_PARA, "The finding.");
    sample_fails(&s, "");
    sample_open(&s);
    rg_node *second = sample_add(&s, RG_N_HEADING, "Deeper");
    second->level = 2;
    second->opener = true;
    sample_add(&s, RG_N_PARA, "Text.");
    sample_fails(&s, "opens no chapter");
    sample_open(&s);
    s.heading->colour = RG_CHAPTER_COLOURS + 1;
    sample_fails(&s, "there is no chapter colour 5");
}

static void a_heading_that_opens_nothing_holds_no_blocks(void)
{
    sample s;
    sample_open(&s);
    kid(&s, s.heading, RG_N_PARA, "Lost.");
    sample_fails(&s, "heading 'Summary' has blocks inside");
}

static void a_number_reference_needs_a_numbered_target(void)
{
    static const rg_span to_heading[] = {{.number_of = "summary"}};
    for (int numbered = 0; numbered < 2; numbered++) {
        sample s;
        sample_open(&s);
        s.doc.numbered_levels = numbered;
        s.para->text = (rg_text){to_heading, 1};
        sample_fails(&s, numbered ? "" : "the heading labelled 'summary' has no number");
    }
}

static void four_big_numbers_are_too_many_for_one_panel(void)
{
    sample s;
    sample_open(&s);
    rg_node *numbers = sample_add(&s, RG_N_BIG_NUMBERS, "");
    for (int i = 0; i < 4; i++)
        kid(&s, kid(&s, numbers, RG_N_TILE, "7"), RG_N_PARA, "words");
    sample_fails(&s, "4 big numbers stand in one panel");
}

static void a_note_has_words_stands_in_text_and_holds_no_note(void)
{
    static const rg_span words[] = {{.text = RG_STR("Counted once.")}};
    static const rg_text text = {words, 1}, none = {0};
    static const rg_span good[] = {{.text = RG_STR("x")}, {.note = &text}};
    static const rg_span empty[] = {{.note = &none}};
    static const rg_text deep = {good, 2};
    static const rg_span nested[] = {{.note = &deep}};
    static const struct {
        rg_text text;
        const char *fault;
    } cases[] = {{{good, 2}, ""},
                 {{empty, 1}, "a note has no words"},
                 {{nested, 1}, "a note stands where none can"}};
    for (size_t i = 0; i < 3; i++) {
        sample s;
        sample_open(&s);
        s.para->text = cases[i].text;
        sample_fails(&s, cases[i].fault);
    }
    sample s;
    sample_open(&s);
    s.heading->text = (rg_text){good, 2};
    sample_fails(&s, "report.lua:2: a note stands where none can");
}

CU_TestInfo rg_tests_doc_doc_blocks[] = {
    {"an objective holds paragraphs only", an_objective_holds_paragraphs_only},
    {"a strip marks one of its own parts", a_strip_marks_one_of_its_own_parts},
    {"a back cover stands only at the end", a_back_cover_stands_only_at_the_end},
    {"only a heading of level 1 opens a chapter", only_a_heading_of_level_1_opens_a_chapter},
    {"a heading that opens nothing holds no blocks",
     a_heading_that_opens_nothing_holds_no_blocks},
    {"a number reference needs a numbered target", a_number_reference_needs_a_numbered_target},
    {"four big numbers are too many for one panel",
     four_big_numbers_are_too_many_for_one_panel},
    {"a note has words, stands in text and holds no note",
     a_note_has_words_stands_in_text_and_holds_no_note},
    CU_TEST_INFO_NULL,
};
