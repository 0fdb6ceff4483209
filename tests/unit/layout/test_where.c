/* References by place, left and right pages, strips beside headings. */
#include "laid.h"

static void add_where(laid *l, const char *before, const char *label)
{
    rg_node *para = laid_add(l, RG_N_PARA, "");
    rg_span *spans = RG_NEW_N(l->arena, rg_span, 3);
    spans[0].text = rg_str_of(before);
    spans[1].where_of = label;
    spans[2].text = RG_STR(".");
    para->text = (rg_text){spans, 3};
}

static rg_node *add_break(laid *l, int side)
{
    rg_node *node = laid_add(l, RG_N_PAGE_BREAK, "");
    node->level = side;
    return node;
}

static void add_chapter(laid *l, const char *title)
{
    laid_heading(l, 1, title)->label = title;
    laid_add(l, RG_N_PARA, "text");
}

/* Three chapters on pages 1, 2 and 3, each a paragraph that refers to the second. */
static void make_three(laid *l)
{
    laid_open(l);
    add_chapter(l, "one");
    add_where(l, "A ", "two");
    add_break(l, 0);
    add_chapter(l, "two");
    add_where(l, "B ", "two");
    add_break(l, 0);
    add_chapter(l, "three");
    add_where(l, "C ", "two");
    add_where(l, "D ", "one");
}

static void a_place_is_said_from_where_one_reads(void)
{
    laid l;
    make_three(&l);
    laid_out(&l);
    const char *told = laid_told(&l);
    CHECK_HAS(told, "A on the next page.");
    CHECK_HAS(told, "B on this page.");
    CHECK_HAS(told, "C on the page before.");
    CHECK_HAS(told, "D on page\xC2\xA0"
                    "1.");
    laid_close(&l);
}

static void facing_pages_are_opposite_in_a_report_that_opens_as_a_book(void)
{
    laid l;
    make_three(&l);
    l.doc.spreads = true;
    laid_out(&l);
    const char *told = laid_told(&l);
    /* Page 1 lies alone; 2 and 3 face each other. */
    CHECK_HAS(told, "A on the next page.");
    CHECK_HAS(told, "C opposite.");
    CU_ASSERT(l.pages.spreads);
    laid_close(&l);
}

static void words_that_stand_nowhere_of_their_own_name_the_page(void)
{
    laid l;
    laid_open(&l);
    rg_span *spans = RG_NEW_N(l.arena, rg_span, 1);
    spans[0].where_of = "one";
    rg_table_spec *t = laid_table(&l, 2, 1, "Table");
    ((rg_cell *)(uintptr_t)t->rows[0].cells)[1].text = (rg_text){spans, 1};
    add_chapter(&l, "one");
    laid_add(&l, RG_N_TABLE, "")->table = t;
    laid_out(&l);
    CHECK_HAS(laid_told(&l), "\non page\xC2\xA0"
                             "1\n");
    laid_close(&l);
}

static void a_left_page_is_an_even_one(void)
{
    laid l;
    laid_open(&l);
    l.doc.spreads = true;
    add_chapter(&l, "one");
    add_break(&l, 2);
    add_chapter(&l, "right");
    add_break(&l, 1);
    add_chapter(&l, "left");
    add_break(&l, 1);
    add_chapter(&l, "again");
    laid_out(&l);
    /* Page 2 is left empty for the right page 3; 4 is a left one at once; 5 is left empty. */
    CU_ASSERT_EQUAL(laid_page_of(&l, "right"), 2);
    CU_ASSERT_EQUAL(laid_page_of(&l, "left"), 3);
    CU_ASSERT_EQUAL(laid_page_of(&l, "again"), 5);
    CHECK_TEXT(laid_page_text(&l, 1, false), "");
    /* Numbers stand at the outer edge. */
    for (size_t p = 2; p < 4; p++)
        for (size_t i = 0; i < l.pages.pages[p].item_count; i++) {
            const rg_item *item = &l.pages.pages[p].items[i];
            if (item->kind == RG_I_TEXT && rg_str_starts(item->run->text, "Page"))
                CU_ASSERT(p == 3 ? item->x < 60 : item->x > 400);
        }
    laid_close(&l);
}

static void sides_are_those_of_a_book(void)
{
    laid l;
    laid_open(&l);
    add_chapter(&l, "one");
    add_break(&l, 1);
    add_chapter(&l, "two");
    CU_ASSERT_FALSE(laid_try(&l));
    CHECK_HAS(l.err.text, "write spreads = true in the report");
    laid_close(&l);
}

static rg_node *add_strip(laid *l, const char *const *parts, int count, int current)
{
    rg_node *heading = laid_heading(l, 1, "Priority 1");
    rg_node *strip = laid_into(l, heading, RG_N_STRIP, "");
    for (int i = 0; i < count; i++)
        laid_into(l, strip, RG_N_PARA, parts[i]);
    strip->level = current;
    return strip;
}

static void a_strip_stands_beside_its_heading_and_is_heard_after_it(void)
{
    static const char *const parts[] = {"Consensus", "Collaboration", "Counternarratives"};
    laid l;
    laid_open(&l);
    l.style = rg_style_format(l.style, RG_FORMAT_A4_LANDSCAPE);
    add_strip(&l, parts, 3, 2);
    laid_add(&l, RG_N_PARA, "text");
    laid_out(&l);
    CHECK_TEXT(laid_told(&l), "Priority 1\nConsensusCollaborationCounternarratives\ntext\n");
    const rg_tag *figure = laid_tag(&l, "Figure", 0);
    CHECK_TEXT(figure->alt, "Part 2 of 3: Collaboration");
    CU_ASSERT(figure->bbox.x > laid_x(&l, "Priority") + 200);
    CU_ASSERT(figure->bbox.y + figure->bbox.h < laid_y(&l, "text"));
    /* No word is broken: the longest part takes more than a third. */
    CU_ASSERT_PTR_NOT_NULL(laid_find(&l, "Counternarratives", NULL));
    laid_close(&l);
}

static void a_strip_too_wide_for_half_the_page_stands_below_its_heading(void)
{
    static const char *const parts[] = {"Consensus", "Collaboration", "Counternarratives"};
    laid l;
    laid_open(&l);
    add_strip(&l, parts, 3, 2);
    laid_add(&l, RG_N_PARA, "text");
    laid_out(&l);
    CU_ASSERT(laid_tag(&l, "Figure", 0)->bbox.y > laid_y(&l, "Priority"));
    CU_ASSERT_PTR_NOT_NULL(laid_find(&l, "Counternarratives", NULL));
    laid_close(&l);
}

static void a_heading_and_the_strip_below_it_stand_on_one_page(void)
{
    static const char *const parts[] = {"Consensus", "Collaboration", "Counternarratives"};
    laid l;
    laid_open(&l);
    laid_fill(&l, 25);
    add_strip(&l, parts, 3, 2);
    laid_add(&l, RG_N_PARA, "text");
    laid_out(&l);
    CU_ASSERT_EQUAL(laid_page_of(&l, "Priority"), laid_page_of(&l, "Consensus"));
    CU_ASSERT_EQUAL(laid_page_of(&l, "Priority"), laid_page_of(&l, "text"));
    laid_close(&l);
}

CU_TestInfo rg_tests_layout_where[] = {
    {"a place is said from where one reads", a_place_is_said_from_where_one_reads},
    {"facing pages are opposite in a report that opens as a book",
     facing_pages_are_opposite_in_a_report_that_opens_as_a_book},
    {"words that stand nowhere of their own name the page",
     words_that_stand_nowhere_of_their_own_name_the_page},
    {"a left page is an even one", a_left_page_is_an_even_one},
    {"sides are those of a book", sides_are_those_of_a_book},
    {"a strip stands beside its heading and is heard after it",
     a_strip_stands_beside_its_heading_and_is_heard_after_it},
    {"a strip too wide for half the page stands below its heading",
     a_strip_too_wide_for_half_the_page_stands_below_its_heading},
    {"a heading and the strip below it stand on one page",
     a_heading_and_the_strip_below_it_stand_on_one_page},
    CU_TEST_INFO_NULL,
};
