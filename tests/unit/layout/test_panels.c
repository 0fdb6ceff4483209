/* Boxes set off from running text, the parts of a book, and numbers given by layout. */
#include "laid.h"

static const rg_item *ground_of(const rg_page *page, rg_colour colour)
{
    for (size_t i = 0; i < page->item_count; i++) {
        const rg_item *item = &page->items[i];
        if (item->kind == RG_I_FILL && item->artifact == RG_A_BACKGROUND &&
            fabs(item->colour.r - colour.r) + fabs(item->colour.g - colour.g) +
                    fabs(item->colour.b - colour.b) <
                1e-9)
            return item;
    }
    return NULL;
}

static rg_node *add_panel(laid *l, rg_form form, const char *title, const char *text)
{
    rg_node *panel = laid_add(l, RG_N_PANEL, title);
    panel->form = form;
    laid_into(l, panel, RG_N_PARA, text);
    return panel;
}

static void an_objective_is_white_on_primary_over_the_whole_width(void)
{
    laid l;
    laid_open(&l);
    add_panel(&l, RG_FORM_OBJECTIVE, "Strategic objective:", "less violence");
    laid_out(&l);
    const rg_item *ground = ground_of(&l.pages.pages[0], l.style.primary);
    CU_ASSERT_PTR_NOT_NULL_FATAL(ground);
    CU_ASSERT_DOUBLE_EQUAL(ground->path.coords[2] - ground->path.coords[0],
                           l.style.page_w - 2 * l.style.margin_left, 0.01);
    CU_ASSERT_DOUBLE_EQUAL(laid_find(&l, "less", NULL)->colour.r, 1, 0);
    CHECK_TEXT(laid_told(&l), "Strategic objective: less violence\n");
    laid_close(&l);
}

/* A page has 702.9 points: 25 lines of 25.5 and a panel of 72.75, all told with its spaces, leave no room for a heading. */
static void what_follows_a_panel_of_one_line_may_begin_a_page(void)
{
    laid l;
    laid_open(&l);
    laid_fill(&l, 23);
    add_panel(&l, RG_FORM_PLAIN, "Title", "inside");
    laid_heading(&l, 1, "Next chapter");
    laid_add(&l, RG_N_PARA, "text");
    laid_out(&l);
    CU_ASSERT_EQUAL(laid_page_of(&l, "inside"), 0);
    CU_ASSERT_EQUAL(laid_page_of(&l, "Next chapter"), 1);
    laid_close(&l);
}

static size_t page_of_terms(size_t fill, int terms, const char *word)
{
    laid l;
    laid_open(&l);
    laid_fill(&l, (int)fill);
    rg_node *list = laid_add(&l, RG_N_DEFINITIONS, "");
    for (int i = 0; i < terms; i++) {
        laid_into(&l, list, RG_N_PARA, rg_arena_printf(l.arena, "term%d", i));
        laid_into(&l, list, RG_N_PARA, "meaning");
    }
    laid_out(&l);
    size_t page = laid_page_of(&l, word);
    laid_close(&l);
    return page;
}

/* Each term takes 23.4 points with its rule: two of the three would fit below 25 lines. */
static void a_few_terms_stay_on_one_page(void)
{
    CU_ASSERT_EQUAL(page_of_terms(25, 3, "term2"), 1);
    CU_ASSERT_EQUAL(page_of_terms(25, 3, "term0"), 1);
    CU_ASSERT_EQUAL(page_of_terms(25, 6, "term0"), 0); /* more of them may part */
    CU_ASSERT_EQUAL(page_of_terms(25, 6, "term5"), 1);
}

static void a_profile_keeps_together_and_its_heading_stands_in_a_band(void)
{
    laid l;
    laid_open(&l);
    laid_fill(&l, 20);
    rg_node *panel = add_panel(&l, RG_FORM_PROFILE, "Victims", "inside 0");
    for (int i = 1; i < 20; i++)
        laid_into(&l, panel, RG_N_PARA, rg_arena_printf(l.arena, "inside %d", i));
    laid_out(&l);
    CU_ASSERT_EQUAL(laid_page_of(&l, "Victims"), 1);
    CU_ASSERT_EQUAL(laid_page_of(&l, "inside 19"), 1);
    const rg_item *band = ground_of(&l.pages.pages[1], l.style.primary);
    const rg_item *rest = ground_of(&l.pages.pages[1], l.style.tint);
    CU_ASSERT_PTR_NOT_NULL_FATAL(band);
    CU_ASSERT_PTR_NOT_NULL_FATAL(rest);
    CU_ASSERT_DOUBLE_EQUAL(band->path.coords[5], rest->path.coords[1], 1e-6);
    CHECK_TEXT(laid_find(&l, "Victims", NULL)->tag->type, "H1");
    laid_close(&l);
}

static void an_eyebrow_stands_above_the_heading_of_its_case(void)
{
    laid l;
    laid_open(&l);
    add_panel(&l, RG_FORM_CASE, "From ward to work", "He agreed.")->eyebrow =
        rg_text_plain(l.arena, "Case study");
    laid_out(&l);
    CHECK_TEXT(laid_told(&l), "Case study\nFrom ward to work\nHe agreed.\n");
    CU_ASSERT(laid_y(&l, "From ward") > laid_y(&l, "Case study") + 10);
    laid_close(&l);
}

static void big_numbers_stand_beside_their_words_and_in_a_narrow_column_above_them(void)
{
    for (int narrow = 0; narrow < 2; narrow++) {
        laid l;
        laid_open(&l);
        rg_node *into = NULL;
        for (int i = 0; narrow && i < 3; i++) {
            into = i ? into : laid_add(&l, RG_N_COLUMNS, "");
            rg_node *group = laid_into(&l, into, RG_N_GROUP, "");
            if (i < 2)
                laid_into(&l, group, RG_N_PARA, "other");
            else
                into = group;
        }
        rg_node *numbers = into ? laid_into(&l, into, RG_N_BIG_NUMBERS, "")
                                : laid_add(&l, RG_N_BIG_NUMBERS, "");
        laid_into(&l, laid_into(&l, numbers, RG_N_TILE, "0.5%"), RG_N_PARA, "of residents");
        laid_out(&l);
        double number = laid_x(&l, "0.5%"), words = laid_x(&l, "of ");
        CU_ASSERT(narrow ? fabs(words - number) < 0.01 : words > number + 60);
        laid_close(&l);
    }
}

static void a_strip_is_a_figure_that_says_which_part_is_marked(void)
{
    laid l;
    laid_open(&l);
    rg_node *strip = laid_add(&l, RG_N_STRIP, "");
    laid_into(&l, strip, RG_N_PARA, "Primary");
    laid_into(&l, strip, RG_N_PARA, "Secondary");
    strip->level = 2;
    laid_out(&l);
    const rg_tag *figure = laid_tag(&l, "Figure", 0);
    CHECK_TEXT(figure->alt, "Part 2 of 2: Secondary");
    CU_ASSERT(figure->has_bbox && figure->bbox.h > 10);
    CU_ASSERT_DOUBLE_EQUAL(laid_find(&l, "Secondary", NULL)->colour.r, 1, 0);
    CU_ASSERT_PTR_NOT_NULL(ground_of(&l.pages.pages[0], l.style.primary));
    laid_close(&l);
}

static void an_opener_begins_a_page_under_a_band_and_its_chapter_takes_the_tint(void)
{
    laid l;
    laid_open(&l);
    l.doc.running_left = "Left";
    laid_add(&l, RG_N_PARA, "before");
    rg_node *heading = laid_heading(&l, 1, "Data");
    heading->opener = true;
    heading->colour = 2;
    laid_into(&l, heading, RG_N_PARA, "The finding.");
    add_panel(&l, RG_FORM_PLAIN, "", "inside");
    laid_out(&l);
    CU_ASSERT_EQUAL(laid_page_of(&l, "Data"), 1);
    const rg_item *band = ground_of(&l.pages.pages[1], l.style.chapter[1]);
    CU_ASSERT_PTR_NOT_NULL_FATAL(band);
    CU_ASSERT_DOUBLE_EQUAL(band->path.coords[1], 0, 0);
    CU_ASSERT_DOUBLE_EQUAL(band->path.coords[5], l.style.page_h / 3, 0.01);
    CU_ASSERT(laid_y(&l, "inside") > band->path.coords[5] + 17);
    CU_ASSERT_PTR_NOT_NULL(ground_of(&l.pages.pages[1], l.style.chapter_tint[1]));
    CU_ASSERT_PTR_NULL(strstr(laid_page_text(&l, 1, true), "Left"));
    CHECK_HAS(laid_page_text(&l, 0, true), "Left");
    laid_close(&l);
}

/* A heading of level 1 gives its colour to what follows, until the next one. */
static void titles_objectives_and_strips_have_the_colour_of_their_chapter(void)
{
    laid l;
    laid_open(&l);
    rg_node *heading = laid_heading(&l, 1, "Coloured");
    heading->colour = 3;
    rg_node *strip = laid_add(&l, RG_N_STRIP, "");
    laid_into(&l, strip, RG_N_PARA, "Primary");
    strip->level = 1;
    add_panel(&l, RG_FORM_OBJECTIVE, "Aim.", "inside");
    laid_add(&l, RG_N_PAGE_BREAK, "");
    laid_heading(&l, 1, "Plain");
    add_panel(&l, RG_FORM_OBJECTIVE, "Aim.", "again");
    laid_out(&l);
    const rg_page *coloured = &l.pages.pages[0], *plain = &l.pages.pages[1];
    CU_ASSERT_DOUBLE_EQUAL(laid_find(&l, "Coloured", NULL)->colour.g, l.style.chapter[2].g, 0);
    CU_ASSERT_PTR_NOT_NULL(ground_of(coloured, l.style.chapter[2]));
    CU_ASSERT_PTR_NULL(ground_of(coloured, l.style.primary));
    CU_ASSERT_DOUBLE_EQUAL(laid_find(&l, "Plain", NULL)->colour.g, l.style.primary.g, 0);
    CU_ASSERT_PTR_NOT_NULL(ground_of(plain, l.style.primary));
    CU_ASSERT_PTR_NULL(ground_of(plain, l.style.chapter[2]));
    laid_close(&l);
}

static void the_back_cover_is_a_page_of_its_own_without_furniture(void)
{
    laid l;
    laid_open(&l);
    l.doc.footer_left = "Foot";
    laid_add(&l, RG_N_PARA, "inside");
    laid_into(&l, laid_add(&l, RG_N_BACK_COVER, ""), RG_N_PARA, "address");
    laid_out(&l);
    CU_ASSERT_EQUAL_FATAL(l.pages.page_count, 2);
    CHECK_TEXT(laid_page_text(&l, 1, false), "Violence Reduction Network\naddress");
    CHECK_TEXT(laid_page_text(&l, 1, true), "");
    CHECK_HAS(laid_page_text(&l, 0, true), "Page 1 of 2");
    laid_close(&l);
}

static void headings_figures_and_references_bear_their_numbers(void)
{
    laid l;
    laid_open(&l);
    l.doc.numbered_levels = 2;
    l.doc.numbered_figures = true;
    laid_add(&l, RG_N_FIGURES, "");
    laid_heading(&l, 1, "One");
    static const rg_span spans[] = {{.text = RG_STR("See ")},
                                    {.number_of = "rates"},
                                    {.text = RG_STR(" in ")},
                                    {.number_of = "two-one"}};
    laid_add(&l, RG_N_PARA, "")->text = (rg_text){spans, 4};
    laid_heading(&l, 1, "Two");
    laid_heading(&l, 2, "Deeper")->label = "two-one";
    rg_node *chart = laid_add(&l, RG_N_CHART, "");
    chart->chart = laid_chart(&l, "rates");
    chart->label = "rates";
    laid_add_table(&l, 2, 2, "Shares");
    laid_out(&l);
    const char *told = laid_told(&l);
    CHECK_HAS(told, "Figures\nFigure\xC2\xA0"
                    "1: Headline of the chart 1\n");
    CHECK_HAS(told, "\n1\xE2\x80\x82One\nSee Figure\xC2\xA0"
                    "1 in section\xC2\xA0"
                    "2.1\n");
    CHECK_HAS(told, "\n2.1\xE2\x80\x82"
                    "Deeper\nFigure\xC2\xA0"
                    "1: Headline");
    CHECK_HAS(told, "\nTable\xC2\xA0"
                    "1: Shares\n");
    CHECK_TEXT(l.pages.bookmarks[2].title, "2.1 Deeper");
    laid_close(&l);
}

static void a_list_goes_on_over_a_heading_and_begins_where_it_is_told(void)
{
    laid l;
    laid_open(&l);
    laid_heading(&l, 1, "One");
    for (int i = 0; i < 3; i++) {
        rg_node *list = laid_add(&l, RG_N_LIST, "");
        list->level = i == 2 ? 2 : 1;
        list->start = i == 1 ? RG_GO_ON : i == 2 ? 4 : 11;
        for (int k = 0; k < 2; k++)
            laid_into(&l, laid_into(&l, list, RG_N_ITEM, "Title."), RG_N_PARA, "words");
        if (i == 0)
            laid_heading(&l, 2, "Between");
    }
    laid_out(&l);
    const char *told = laid_told(&l);
    CHECK_HAS(told, "11.\nTitle. words\n12.\nTitle. words\nBetween\n13.\n");
    CHECK_HAS(told, "14.\nTitle. words\nd.\nTitle. words\ne.\n");
    CHECK_TEXT(laid_tag(&l, "L", 2)->numbering, "LowerAlpha");
    laid_close(&l);
}

static void text_that_cannot_be_read_on_its_ground_fails_with_pair_place_and_shade(void)
{
    laid l;
    laid_open(&l);
    l.style.body.colour = rg_hex(0x888888);
    laid_add(&l, RG_N_PARA, "pale");
    CU_ASSERT_FALSE(laid_try(&l));
    CHECK_HAS(l.err.text, "report.lua:1: text of colour #888888 on ground #FFFFFF of brand "
                          "'network' has a contrast of 3.5 to 1 and needs 4.5");
    rg_colour shade = rg_shade_for(rg_hex(0x888888), rg_hex(0xFFFFFF), 4.5);
    CU_ASSERT(rg_contrast(shade, rg_hex(0xFFFFFF)) >= 4.5);
    CU_ASSERT(rg_contrast(shade, rg_hex(0xFFFFFF)) < 4.7);
    laid_close(&l);
}

static void text_may_pass_on_white_and_fail_in_a_panel(void)
{
    laid l;
    laid_open(&l);
    l.style.body.colour = rg_hex(0x767676); /* 4.54 on white */
    laid_add(&l, RG_N_PARA, "passes");
    add_panel(&l, RG_FORM_PLAIN, "", "fails");
    CU_ASSERT_FALSE(laid_try(&l));
    CHECK_HAS(l.err.text, "report.lua:3: text of colour #767676 on ground #E8EEF4");
    laid_close(&l);
}

CU_TestInfo rg_tests_layout_panels[] = {
    {"what follows a panel of one line may begin a page",
     what_follows_a_panel_of_one_line_may_begin_a_page},
    {"a few terms stay on one page", a_few_terms_stay_on_one_page},
    {"titles, objectives and strips have the colour of their chapter",
     titles_objectives_and_strips_have_the_colour_of_their_chapter},
    {"an objective is white on primary over the whole width",
     an_objective_is_white_on_primary_over_the_whole_width},
    {"a profile keeps together and its heading stands in a band",
     a_profile_keeps_together_and_its_heading_stands_in_a_band},
    {"an eyebrow stands above the heading of its case",
     an_eyebrow_stands_above_the_heading_of_its_case},
    {"big numbers stand beside their words and in a narrow column above them",
     big_numbers_stand_beside_their_words_and_in_a_narrow_column_above_them},
    {"a strip is a figure that says which part is marked",
     a_strip_is_a_figure_that_says_which_part_is_marked},
    {"an opener begins a page under a band and its chapter takes the tint",
     an_opener_begins_a_page_under_a_band_and_its_chapter_takes_the_tint},
    {"the back cover is a page of its own without furniture",
     the_back_cover_is_a_page_of_its_own_without_furniture},
    {"headings figures and references bear their numbers",
     headings_figures_and_references_bear_their_numbers},
    {"a list goes on over a heading and begins where it is told",
     a_list_goes_on_over_a_heading_and_begins_where_it_is_told},
    {"text that cannot be read on its ground fails with pair, place and shade",
     text_that_cannot_be_read_on_its_ground_fails_with_pair_place_and_shade},
    {"text may pass on white and fail in a panel", text_may_pass_on_white_and_fail_in_a_panel},
    CU_TEST_INFO_NULL,
};
