#include "laid.h"

/* A report of five chapters, each some pages long, after its contents. */
static void make_report(laid *l)
{
    laid_add(l, RG_N_COVER, "Crime in Northmoor");
    laid_add(l, RG_N_CONTENTS, "")->level = 2;
    for (int c = 0; c < 5; c++) {
        rg_node *heading = laid_heading(l, 1, rg_arena_printf(l->arena, "Chapter %d", c));
        heading->label = rg_arena_printf(l->arena, "chapter-%d", c);
        laid_fill(l, 20 + c);
        laid_heading(l, 2, rg_arena_printf(l->arena, "Section %d", c));
        laid_fill(l, 20);
    }
}

/* Page index of the H1..H6 with these words. */
static size_t heading_page(laid *l, const char *words)
{
    for (size_t p = 0; p < l->pages.page_count; p++)
        for (size_t i = 0; i < l->pages.pages[p].item_count; i++) {
            const rg_item *item = &l->pages.pages[p].items[i];
            if (item->kind == RG_I_TEXT && item->tag && item->tag->type[0] == 'H' &&
                rg_str_is(item->run->text, words))
                return p;
        }
    return SIZE_MAX;
}

static void every_page_number_of_the_contents_is_right(void)
{
    laid l;
    laid_open(&l);
    make_report(&l);
    laid_out(&l);
    const char *told = laid_told(&l);
    for (int c = 0; c < 5; c++)
        for (int k = 0; k < 2; k++) {
            const char *words = rg_arena_printf(l.arena, k ? "Section %d" : "Chapter %d", c);
            size_t page = heading_page(&l, words);
            CU_ASSERT_NOT_EQUAL_FATAL(page, SIZE_MAX);
            CHECK_HAS(told, rg_arena_printf(l.arena, "\n%s %zu\n", words, page + 1));
        }
    laid_close(&l);
}

static void an_entry_is_one_link_to_its_heading(void)
{
    laid l;
    laid_open(&l);
    make_report(&l);
    laid_out(&l);
    CU_ASSERT_EQUAL(laid_count_tags(l.pages.root, "TOCI"), 10);
    CU_ASSERT_EQUAL(laid_count_tags(l.pages.root, "Link"), 10);
    const rg_tag *link = laid_tag(&l, "Link", 3); /* Section 1 */
    CHECK_TEXT(link->parent->type, "Reference");
    CHECK_TEXT(link->parent->parent->type, "TOCI");
    size_t areas = 0;
    for (size_t i = 0; i < l.pages.pages[1].link_count; i++) {
        const rg_area_link *area = &l.pages.pages[1].links[i];
        if (area->tag != link)
            continue;
        areas++;
        CU_ASSERT_EQUAL(area->target_page, heading_page(&l, "Section 1"));
        CU_ASSERT_PTR_NULL(area->uri);
        CU_ASSERT_DOUBLE_EQUAL(area->rect.x + area->rect.w, /* over the number */
                               l.style.page_w - l.style.margin_right, 0.01);
        CHECK_HAS(area->description, "Section 1, page ");
    }
    CU_ASSERT_EQUAL(areas, 1);
    laid_close(&l);
}

static void page_numbers_stand_right_aligned(void)
{
    laid l;
    laid_open(&l);
    make_report(&l);
    laid_out(&l);
    size_t seen = 0;
    for (size_t i = 0; i < l.pages.pages[1].item_count; i++) {
        const rg_item *item = &l.pages.pages[1].items[i];
        if (item->kind != RG_I_TEXT || !item->tag || strcmp(item->tag->type, "Link") != 0 ||
            item->x < 400)
            continue;
        if (rg_str_is(item->run->text, " "))
            continue;
        CU_ASSERT_DOUBLE_EQUAL(item->x + item->run->width,
                               l.style.page_w - l.style.margin_right, 0.01);
        seen++;
    }
    CU_ASSERT_EQUAL(seen, 10);
    laid_close(&l);
}

static void the_number_stands_on_the_last_line_of_a_long_entry(void)
{
    laid l;
    laid_open(&l);
    laid_add(&l, RG_N_CONTENTS, "");
    laid_heading(&l, 1, laid_words(&l, 1, 30));
    laid_add(&l, RG_N_PARA, "Text.");
    laid_out(&l);
    double last = 0, number = 0;
    for (size_t i = 0; i < l.pages.pages[0].item_count; i++) {
        const rg_item *item = &l.pages.pages[0].items[i];
        if (item->kind != RG_I_TEXT || !item->tag || strcmp(item->tag->type, "Link") != 0)
            continue;
        if (rg_str_is(item->run->text, "2"))
            number = item->y;
        else if (item->x < 100)
            last = fmax(last, item->y);
    }
    CU_ASSERT(last > laid_y(&l, "w1-0 ") + 10);
    CU_ASSERT_DOUBLE_EQUAL(number, last, 1e-9);
    laid_close(&l);
}

static void every_heading_is_a_bookmark_with_page_and_level(void)
{
    laid l;
    laid_open(&l);
    make_report(&l);
    laid_out(&l);
    CU_ASSERT_EQUAL_FATAL(l.pages.bookmark_count, 10);
    for (size_t i = 0; i < 10; i++) {
        const rg_bookmark *b = &l.pages.bookmarks[i];
        CU_ASSERT_EQUAL(b->level, i % 2 ? 2 : 1);
        CU_ASSERT_EQUAL(b->page, heading_page(&l, b->title));
        CU_ASSERT(b->y >= l.style.margin_top && b->y < l.style.page_h);
    }
    laid_close(&l);
}

static void a_page_reference_prints_the_page_of_its_label(void)
{
    laid l;
    laid_open(&l);
    rg_node *para = laid_add(&l, RG_N_PARA, "");
    rg_span spans[] = {{.text = RG_STR("See page ")}, {.page_of = "far"}};
    para->text = (rg_text){spans, 2};
    laid_fill(&l, 300);
    laid_add(&l, RG_N_PARA, "Far away.")->label = "far";
    laid_out(&l);
    size_t page = laid_page_of(&l, "Far away.");
    CU_ASSERT(page >= 9);
    CHECK_HAS(laid_told(&l), rg_arena_printf(l.arena, "See page %zu\n", page + 1));
    laid_close(&l);
}

static void a_link_to_a_label_leads_to_its_block(void)
{
    laid l;
    laid_open(&l);
    rg_node *para = laid_add(&l, RG_N_PARA, "");
    rg_span spans[] = {{.text = RG_STR("The ")},
                       {.text = RG_STR("method"), .link = "#method"},
                       {.text = RG_STR(" is at ")},
                       {.text = RG_STR("the office"), .link = "https://example.org/"}};
    para->text = (rg_text){spans, 4};
    laid_fill(&l, 60);
    rg_node *panel = laid_add(&l, RG_N_PANEL, "Method");
    laid_into(&l, panel, RG_N_PARA, "Counted.")->label = "method";
    laid_out(&l);
    CU_ASSERT_EQUAL_FATAL(l.pages.pages[0].link_count, 2);
    const rg_area_link *area = &l.pages.pages[0].links[0];
    CU_ASSERT_EQUAL(area->target_page, laid_page_of(&l, "Counted."));
    CU_ASSERT(fabs(area->target_y - laid_y(&l, "Counted.")) < l.style.body.leading);
    CHECK_TEXT(area->description, "method");
    CHECK_TEXT(l.pages.pages[0].links[1].uri, "https://example.org/");
    const rg_tag *p = laid_tag(&l, "P", 0);
    CU_ASSERT_EQUAL_FATAL(p->kid_count, 4); /* Span, Link, Span, Link */
    CHECK_TEXT(p->kids[1]->type, "Link");
    CHECK_TEXT(p->kids[2]->type, "Span");
    laid_close(&l);
}

static void a_link_over_two_lines_has_an_area_on_each(void)
{
    laid l;
    laid_open(&l);
    rg_node *para = laid_add(&l, RG_N_PARA, "");
    rg_span span = {.text = rg_str_of(laid_words(&l, 1, 30)), .link = "https://example.org/"};
    para->text = (rg_text){&span, 1};
    laid_out(&l);
    CU_ASSERT(l.pages.pages[0].link_count >= 2);
    CU_ASSERT_EQUAL(laid_count_tags(l.pages.root, "Link"), 1);
    for (size_t i = 1; i < l.pages.pages[0].link_count; i++)
        CU_ASSERT(l.pages.pages[0].links[i].rect.y > l.pages.pages[0].links[i - 1].rect.y);
    laid_close(&l);
}

static void numbers_that_do_not_settle_fail_naming_what_still_moves(void)
{
    laid l;
    laid_open(&l);
    make_report(&l);
    bool done =
        rg_layout_rounds(l.arena, &l.doc, &l.style, l.shaper, l.log, 1, &l.pages, &l.err);
    CU_ASSERT_FALSE(done);
    CU_ASSERT_EQUAL(l.err.code, RG_E_LAYOUT);
    CHECK_HAS(l.err.text, "report.lua:3: page numbers do not settle in 1 rounds: 'Chapter 0' "
                          "still moves from page 0 to page 3");
    laid_close(&l);
}

static void contents_longer_than_a_page_move_what_they_count(void)
{
    laid l;
    laid_open(&l);
    laid_add(&l, RG_N_CONTENTS, "")->level = 1;
    for (int c = 0; c < 70; c++) {
        laid_heading(&l, 1, rg_arena_printf(l.arena, "Chapter %d", c));
        laid_add(&l, RG_N_PARA, "Text.");
    }
    laid_out(&l);
    size_t page = heading_page(&l, "Chapter 0");
    CU_ASSERT(page >= 2);
    CHECK_HAS(laid_told(&l), rg_arena_printf(l.arena, "\nChapter 0 %zu\n", page + 1));
    laid_close(&l);
}

static void many_entries_of_a_landscape_page_stand_in_two_columns(void)
{
    laid l;
    laid_open(&l);
    l.style = rg_style_format(l.style, RG_FORMAT_A4_LANDSCAPE);
    laid_add(&l, RG_N_CONTENTS, "")->level = 1;
    for (int c = 0; c < 24; c++) {
        laid_heading(&l, 1, rg_arena_printf(l.arena, "Chapter %02d", c));
        laid_add(&l, RG_N_PARA, "Text.");
    }
    laid_out(&l);
    CU_ASSERT_EQUAL(laid_page_of(&l, "Chapter 23"), 0);
    CU_ASSERT_DOUBLE_EQUAL(laid_y(&l, "Chapter 00"), laid_y(&l, "Chapter 12"), 1e-6);
    CU_ASSERT(laid_x(&l, "Chapter 12") > laid_x(&l, "Chapter 00") + 300);
    laid_close(&l);
}

/* On a portrait page of 703 points after the title's 47, an entry of level 1 takes 38.25, so sixteen fit; without
 * two thirds of the blank over each, which is 12.75, it takes 29.75, and twenty-two do. */
static void a_list_that_is_little_longer_than_its_page_stands_closer(void)
{
    for (int chapters = 14; chapters <= 30; chapters += 4) {
        laid l;
        laid_open(&l);
        laid_add(&l, RG_N_CONTENTS, "")->level = 1;
        for (int c = 0; c < chapters; c++) {
            laid_heading(&l, 1, rg_arena_printf(l.arena, "Chapter %02d", c));
            laid_add(&l, RG_N_PARA, "Text.");
        }
        laid_out(&l);
        const char *last = rg_arena_printf(l.arena, "Chapter %02d", chapters - 1);
        double step = laid_y(&l, "Chapter 01") - laid_y(&l, "Chapter 00");
        bool closer = chapters == 18 || chapters == 22;
        CU_ASSERT_EQUAL(laid_page_of(&l, last), chapters <= 22 ? 0 : 1);
        CU_ASSERT(closer ? step > 29.7 && step < 37.25 : fabs(step - 38.25) < 0.01);
        laid_close(&l);
    }
}

CU_TestInfo rg_tests_layout_contents[] = {
    {"a list that is little longer than its page stands closer",
     a_list_that_is_little_longer_than_its_page_stands_closer},
    {"every page number of the contents is right", every_page_number_of_the_contents_is_right},
    {"an entry is one link to its heading", an_entry_is_one_link_to_its_heading},
    {"page numbers stand right aligned", page_numbers_stand_right_aligned},
    {"the number stands on the last line of a long entry",
     the_number_stands_on_the_last_line_of_a_long_entry},
    {"every heading is a bookmark with page and level",
     every_heading_is_a_bookmark_with_page_and_level},
    {"a page reference prints the page of its label",
     a_page_reference_prints_the_page_of_its_label},
    {"a link to a label leads to its block", a_link_to_a_label_leads_to_its_block},
    {"a link over two lines has an area on each", a_link_over_two_lines_has_an_area_on_each},
    {"numbers that do not settle fail naming what still moves",
     numbers_that_do_not_settle_fail_naming_what_still_moves},
    {"contents longer than a page move what they count",
     contents_longer_than_a_page_move_what_they_count},
    {"many entries of a landscape page stand in two columns",
     many_entries_of_a_landscape_page_stand_in_two_columns},
    CU_TEST_INFO_NULL,
};
