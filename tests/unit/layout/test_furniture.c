#include "laid.h"

static void every_page_but_the_cover_says_which_of_how_many_it_is(void)
{
    laid l;
    laid_open(&l);
    l.doc.footer_left = "Public edition";
    laid_add(&l, RG_N_COVER, "Crime in Northmoor");
    laid_fill(&l, 70);
    laid_out(&l);
    CU_ASSERT_EQUAL_FATAL(l.pages.page_count, 4);
    CHECK_TEXT(laid_page_text(&l, 0, true), "");
    for (size_t p = 1; p < 4; p++) {
        CHECK_HAS(laid_page_text(&l, p, true),
                  rg_arena_printf(l.arena, "Public editionPage %zu of 4", p + 1));
        CHECK_TEXT(l.pages.pages[p].label, rg_arena_printf(l.arena, "%zu", p + 1));
    }
    laid_close(&l);
}

static void the_header_names_the_chapter_the_page_begins_in(void)
{
    laid l;
    laid_open(&l);
    l.doc.running_left = "Northmoor";
    laid_heading(&l, 1, "Time");
    laid_fill(&l, 30);
    laid_heading(&l, 1, "Places");
    laid_fill(&l, 30);
    laid_out(&l);
    CHECK_HAS(laid_page_text(&l, 0, true), "NorthmoorTime\n");
    CHECK_HAS(laid_page_text(&l, 1, true), "NorthmoorTime\n");
    CHECK_HAS(laid_page_text(&l, 2, true), "NorthmoorPlaces\n");
    laid_close(&l);
}

static void a_long_chapter_name_is_cut_at_a_blank_in_the_header(void)
{
    laid l;
    laid_open(&l);
    laid_heading(&l, 1, laid_words(&l, 1, 40));
    laid_add(&l, RG_N_PARA, "Text.");
    laid_out(&l);
    const char *text = laid_page_text(&l, 0, true);
    CHECK_HAS(text, "\xE2\x80\xA6");
    CU_ASSERT_PTR_NULL(strstr(text, "w1-39"));
    laid_close(&l);
}

/* 36 letters are more than half of a page of large print. */
static void a_long_title_in_the_header_is_cut_only_for_a_long_chapter(void)
{
    for (int words = 1; words <= 30; words += 29) {
        laid l;
        laid_open(&l);
        l.style = rg_style_large(l.style);
        l.doc.running_left = "Strategic needs assessment: executive summary";
        laid_heading(&l, 1, laid_words(&l, 1, words));
        laid_add(&l, RG_N_PARA, "Text.");
        laid_out(&l);
        bool whole = strstr(laid_page_text(&l, 0, true), "executive summary") != NULL;
        CU_ASSERT_EQUAL(whole, words == 1);
        laid_close(&l);
    }
}

static size_t count_of(const char *text, const char *part)
{
    size_t count = 0;
    for (const char *p = text; (p = strstr(p, part)); p++)
        count++;
    return count;
}

static void invented_data_are_marked_on_every_page_and_said_once(void)
{
    for (int cover = 0; cover < 2; cover++) {
        laid l;
        laid_open(&l);
        l.doc.synthetic = "SYNTHETIC DATA - not real figures";
        if (cover)
            laid_add(&l, RG_N_COVER, "Crime in Northmoor");
        laid_fill(&l, 70);
        laid_out(&l);
        CHECK_HAS(laid_page_text(&l, 0, false), l.doc.synthetic);
        for (size_t p = 1; p < l.pages.page_count; p++)
            CHECK_HAS(laid_page_text(&l, p, true), l.doc.synthetic);
        const char *told = laid_told(&l);
        CU_ASSERT_EQUAL(count_of(told, l.doc.synthetic), 1);
        CU_ASSERT_EQUAL(strncmp(told, l.doc.synthetic, strlen(l.doc.synthetic)), 0);
        laid_close(&l);
    }
}

static void a_protective_marking_stands_at_top_and_foot_of_every_page(void)
{
    laid l;
    laid_open(&l);
    l.doc.marking = "OFFICIAL-SENSITIVE";
    laid_add(&l, RG_N_COVER, "Crime in Northmoor");
    laid_fill(&l, 30);
    laid_out(&l);
    CU_ASSERT_EQUAL(count_of(laid_told(&l), l.doc.marking), 1);
    for (size_t p = 0; p < l.pages.page_count; p++) {
        size_t top = 0, foot = 0;
        for (size_t i = 0; i < l.pages.pages[p].item_count; i++) {
            const rg_item *item = &l.pages.pages[p].items[i];
            if (item->kind != RG_I_TEXT || !rg_str_is(item->run->text, l.doc.marking))
                continue;
            top += item->y < l.style.margin_top;
            foot += item->y > l.style.page_h - l.style.margin_bottom;
        }
        CU_ASSERT_EQUAL(top, 1);
        CU_ASSERT_EQUAL(foot, 1);
    }
    laid_close(&l);
}

static void the_title_on_the_cover_is_the_one_h1(void)
{
    laid l;
    laid_open(&l);
    rg_node *cover = laid_add(&l, RG_N_COVER, "Crime in Northmoor");
    laid_into(&l, cover, RG_N_PARA, "April 2020 to March 2021");
    laid_heading(&l, 1, "Summary");
    laid_add(&l, RG_N_PARA, "Crime fell.");
    laid_heading(&l, 2, "More");
    laid_add(&l, RG_N_PARA, "It rose.");
    laid_out(&l);
    CU_ASSERT_EQUAL(laid_count_tags(l.pages.root, "H1"), 1);
    CU_ASSERT_EQUAL(laid_count_tags(l.pages.root, "H2"), 1);
    CU_ASSERT_EQUAL(laid_count_tags(l.pages.root, "H3"), 1);
    CHECK_TEXT(laid_told(&l),
               "Violence Reduction Network\nCrime in Northmoor\nApril 2020 to March 2021\n"
               "Summary\nCrime fell.\nMore\nIt rose.\n");
    laid_close(&l);
}

static void the_cover_bleeds_to_all_four_edges_and_its_title_stands_in_the_lower_third(void)
{
    laid l;
    laid_open(&l);
    laid_add(&l, RG_N_COVER, "Crime in Northmoor");
    laid_add(&l, RG_N_PARA, "Text.");
    laid_out(&l);
    const rg_item *first = &l.pages.pages[0].items[0];
    CU_ASSERT_EQUAL(first->artifact, RG_A_BACKGROUND);
    CU_ASSERT_DOUBLE_EQUAL(first->path.coords[0], 0, 0);
    CU_ASSERT_DOUBLE_EQUAL(first->path.coords[4], l.style.page_w, 0);
    CU_ASSERT_DOUBLE_EQUAL(first->path.coords[5], l.style.page_h, 0);
    CU_ASSERT(laid_y(&l, "Crime in Northmoor") > l.style.page_h * 2 / 3);
    CU_ASSERT_EQUAL(laid_page_of(&l, "Text."), 1);
    laid_close(&l);
}

static void a_cover_with_too_many_words_fails_with_its_place(void)
{
    laid l;
    laid_open(&l);
    laid_add(&l, RG_N_COVER, laid_words(&l, 1, 200));
    laid_add(&l, RG_N_PARA, "Text.");
    CU_ASSERT_FALSE(laid_try(&l));
    CHECK_HAS(l.err.text, "report.lua:1: the cover's text is too long");
    laid_close(&l);
}

CU_TestInfo rg_tests_layout_furniture[] = {
    {"every page but the cover says which of how many it is",
     every_page_but_the_cover_says_which_of_how_many_it_is},
    {"the header names the chapter the page begins in",
     the_header_names_the_chapter_the_page_begins_in},
    {"a long chapter name is cut at a blank in the header",
     a_long_chapter_name_is_cut_at_a_blank_in_the_header},
    {"a long title in the header is cut only for a long chapter",
     a_long_title_in_the_header_is_cut_only_for_a_long_chapter},
    {"invented data are marked on every page and said once",
     invented_data_are_marked_on_every_page_and_said_once},
    {"a protective marking stands at top and foot of every page",
     a_protective_marking_stands_at_top_and_foot_of_every_page},
    {"the title on the cover is the one H1", the_title_on_the_cover_is_the_one_h1},
    {"the cover bleeds to all four edges and its title stands in the lower third",
     the_cover_bleeds_to_all_four_edges_and_its_title_stands_in_the_lower_third},
    {"a cover with too many words fails with its place",
     a_cover_with_too_many_words_fails_with_its_place},
    CU_TEST_INFO_NULL,
};
