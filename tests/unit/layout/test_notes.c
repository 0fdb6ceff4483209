/* Notes at the foot of their page, or where the document lists them. */
#include "laid.h"

static rg_node *add_noted(laid *l, const char *before, const char *note)
{
    rg_node *para = laid_add(l, RG_N_PARA, "");
    rg_span *spans = RG_NEW_N(l->arena, rg_span, 3);
    rg_text *words = RG_NEW(l->arena, rg_text);
    *words = rg_text_plain(l->arena, note);
    spans[0].text = rg_str_of(before);
    spans[1].note = words;
    spans[2].text = RG_STR(" after");
    para->text = (rg_text){spans, 3};
    return para;
}

static void a_note_stands_at_the_foot_of_its_page_and_is_told_after_its_paragraph(void)
{
    laid l;
    laid_open(&l);
    add_noted(&l, "text", "Words of the note.");
    laid_add(&l, RG_N_PARA, "next");
    laid_out(&l);
    CHECK_TEXT(laid_told(&l), "text\n1\n after\n1\nWords of the note.\nnext\n");
    const rg_tag *note = laid_tag(&l, "Note", 0);
    CHECK_TEXT(note->id, "note-1");
    CHECK_TEXT(note->kids[0]->type, "Lbl");
    CHECK_TEXT(note->kids[1]->type, "P");
    double foot = l.style.page_h - l.style.margin_bottom;
    CU_ASSERT(laid_y(&l, "Words of") < foot && laid_y(&l, "Words of") > foot - 20);
    CU_ASSERT(laid_find(&l, "1", NULL)->run->rise > 0);
    laid_close(&l);
}

static void note_and_reference_are_linked_both_ways(void)
{
    laid l;
    laid_open(&l);
    laid_fill(&l, 3);
    add_noted(&l, "text", "Words of the note.");
    laid_out(&l);
    const rg_page *page = &l.pages.pages[0];
    CU_ASSERT_EQUAL_FATAL(page->link_count, 2);
    CHECK_TEXT(page->links[0].description, "Note 1");
    CHECK_TEXT(page->links[1].description, "Back to the text of note 1");
    CHECK_TEXT(page->links[0].tag->parent->type, "Reference");
    CHECK_TEXT(page->links[1].tag->parent->type, "Lbl");
    CU_ASSERT(page->links[0].target_y > page->links[1].rect.y - 5); /* to the foot */
    CU_ASSERT(fabs(page->links[1].target_y - page->links[0].rect.y) < 10);
    laid_close(&l);
}

static void a_line_and_its_note_stand_on_one_page(void)
{
    for (int lines = 18; lines < 30; lines++) {
        laid l;
        laid_open(&l);
        laid_fill(&l, lines);
        add_noted(&l, "here", laid_words(&l, 7, 40));
        laid_out(&l);
        CU_ASSERT_EQUAL(laid_page_of(&l, "here"), laid_page_of(&l, "w7-0 "));
        laid_close(&l);
    }
}

static void notes_of_a_page_stand_in_order_without_meeting_the_text(void)
{
    laid l;
    laid_open(&l);
    for (int i = 0; i < 40; i++)
        add_noted(&l, rg_arena_printf(l.arena, "text %d", i),
                  rg_arena_printf(l.arena, "note %d", i));
    laid_out(&l);
    CU_ASSERT(l.pages.page_count > 1);
    for (size_t p = 0; p < l.pages.page_count; p++) {
        double text = 0, note = 1e9, last = 0;
        for (size_t i = 0; i < l.pages.pages[p].item_count; i++) {
            const rg_item *item = &l.pages.pages[p].items[i];
            if (item->kind != RG_I_TEXT || !item->tag)
                continue;
            if (rg_str_starts(item->run->text, "text"))
                text = fmax(text, item->y);
            if (!rg_str_starts(item->run->text, "note"))
                continue;
            CU_ASSERT(item->y > last);
            last = item->y;
            note = fmin(note, item->y);
        }
        CU_ASSERT(text + 15 < note);
    }
    laid_close(&l);
}

static void notes_in_columns_stand_at_the_foot_of_the_page(void)
{
    laid l;
    laid_open(&l);
    rg_node *columns = laid_add(&l, RG_N_COLUMNS, "");
    for (int g = 0; g < 2; g++) {
        rg_node *para = add_noted(&l, g ? "right" : "left", g ? "note r" : "note l");
        l.doc.block_count--; /* moved */
        rg_node_add(l.arena, laid_into(&l, columns, RG_N_GROUP, ""), para);
    }
    laid_out(&l);
    CU_ASSERT(laid_y(&l, "note l") > 700);
    CU_ASSERT_DOUBLE_EQUAL(laid_y(&l, "note r") - laid_y(&l, "note l"),
                           l.style.note.leading + l.style.note.space_after, 1e-6);
    laid_close(&l);
}

static void listed_notes_stand_where_the_document_says(void)
{
    laid l;
    laid_open(&l);
    add_noted(&l, "text", "Words of the note.");
    laid_add(&l, RG_N_PARA, "between");
    laid_add(&l, RG_N_NOTES, "");
    laid_out(&l);
    CHECK_TEXT(laid_told(&l), "text\n1\n after\nbetween\n1\nWords of the note.\n");
    CU_ASSERT(laid_y(&l, "Words of") < 200);
    CU_ASSERT_EQUAL(l.pages.pages[0].link_count, 2);
    laid_close(&l);
}

static void a_note_after_the_list_of_notes_fails_with_its_place(void)
{
    laid l;
    laid_open(&l);
    laid_add(&l, RG_N_NOTES, "");
    add_noted(&l, "text", "Words of the note.");
    CU_ASSERT_FALSE(laid_try(&l));
    CHECK_HAS(l.err.text, "report.lua:2: this note comes after the list of notes");
    laid_close(&l);
}

static void a_note_longer_than_a_page_fails_with_its_place(void)
{
    laid l;
    laid_open(&l);
    add_noted(&l, "text", laid_words(&l, 1, 1500));
    CU_ASSERT_FALSE(laid_try(&l));
    CHECK_HAS(l.err.text, "report.lua:1: note 1 is");
    CHECK_HAS(l.err.text, "longer than a page");
    laid_close(&l);
}

/* Lines of small print on a page, and the highest and lowest of them; text stands above all of them. */
typedef struct feet {
    int lines;
    double first, last;
} feet;

static feet feet_of(laid *l, size_t page)
{
    feet f = {0};
    double text = 0;
    for (size_t i = 0; i < l->pages.pages[page].item_count; i++) {
        const rg_item *item = &l->pages.pages[page].items[i];
        if (item->kind != RG_I_TEXT || !item->tag || item->run->rise > 0)
            continue;
        bool small = item->run->size < 10;
        if (!small)
            text = fmax(text, item->y);
        if (small && (f.lines == 0 || fabs(item->y - f.last) > 0.01)) {
            f.first = f.lines == 0 ? item->y : f.first;
            f.last = item->y;
            f.lines++;
        }
    }
    CU_ASSERT(f.lines == 0 || text < f.first - 10);
    CU_ASSERT(f.last < l->style.page_h - l->style.margin_bottom);
    return f;
}

/* Of 30 lines; wherever its number stands on the page. */
static void a_long_note_goes_on_at_the_foot_of_the_next_page(void)
{
    int parted = 0;
    for (int before = 14; before < 29; before++) {
        laid l;
        laid_open(&l);
        laid_fill(&l, before);
        const char *words = laid_words(&l, 7, 330);
        add_noted(&l, "here", words);
        laid_fill(&l, 30);
        laid_out(&l);
        CHECK_HAS(laid_told(&l), words);
        size_t page = laid_page_of(&l, "here");
        feet first = feet_of(&l, page), second = feet_of(&l, page + 1);
        int lines = first.lines + second.lines;
        CU_ASSERT(first.lines >= 2 && second.lines != 1);
        CU_ASSERT_EQUAL(laid_page_of(&l, "w7-0 "), page);
        parted += second.lines > 0;
        CU_ASSERT(lines > 20);
        CU_ASSERT(l.pages.page_count <= (size_t)(before + 30 + 20) / 27 + 2);
        laid_close(&l);
    }
    CU_ASSERT(parted >= 5);
}

static void what_is_left_of_the_last_note_has_a_page_of_its_own(void)
{
    laid l;
    laid_open(&l);
    laid_fill(&l, 25);
    const char *words = laid_words(&l, 7, 300);
    add_noted(&l, "here", words);
    laid_out(&l);
    CHECK_HAS(laid_told(&l), words);
    CU_ASSERT_EQUAL(l.pages.page_count, 2);
    CU_ASSERT(feet_of(&l, 0).lines >= 2 && feet_of(&l, 1).lines >= 2);
    laid_close(&l);
}

static void two_long_notes_on_a_page_lose_no_line(void)
{
    for (int before = 10; before < 26; before += 3) {
        laid l;
        laid_open(&l);
        laid_fill(&l, before);
        const char *a = laid_words(&l, 1, 200), *b = laid_words(&l, 2, 200);
        add_noted(&l, "first", a);
        add_noted(&l, "second", b);
        laid_fill(&l, 20);
        laid_out(&l);
        CHECK_HAS(laid_told(&l), a);
        CHECK_HAS(laid_told(&l), b);
        for (size_t p = 0; p < l.pages.page_count; p++)
            feet_of(&l, p);
        laid_close(&l);
    }
}

CU_TestInfo rg_tests_layout_notes[] = {
    {"a note stands at the foot of its page and is told after its paragraph",
     a_note_stands_at_the_foot_of_its_page_and_is_told_after_its_paragraph},
    {"note and reference are linked both ways", note_and_reference_are_linked_both_ways},
    {"a line and its note stand on one page", a_line_and_its_note_stand_on_one_page},
    {"notes of a page stand in order without meeting the text",
     notes_of_a_page_stand_in_order_without_meeting_the_text},
    {"notes in columns stand at the foot of the page",
     notes_in_columns_stand_at_the_foot_of_the_page},
    {"listed notes stand where the document says", listed_notes_stand_where_the_document_says},
    {"a note after the list of notes fails with its place",
     a_note_after_the_list_of_notes_fails_with_its_place},
    {"a note longer than a page fails with its place",
     a_note_longer_than_a_page_fails_with_its_place},
    {"a long note goes on at the foot of the next page",
     a_long_note_goes_on_at_the_foot_of_the_next_page},
    {"what is left of the last note has a page of its own",
     what_is_left_of_the_last_note_has_a_page_of_its_own},
    {"two long notes on a page lose no line", two_long_notes_on_a_page_lose_no_line},
    CU_TEST_INFO_NULL,
};
