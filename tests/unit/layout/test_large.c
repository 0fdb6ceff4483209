/* Figures of large print. */
#include "laid.h"

static rg_node *add_cards(laid *l, const char *note)
{
    static const char *const names[] = {"Mentoring", "Diversion", "Work", "Restoration",
                                        "Schools"};
    rg_node *node = laid_add(l, RG_N_CHART, "");
    rg_chart_spec *chart = laid_chart(l, "cards");
    rg_diagram_spec *d = RG_NEW(l->arena, rg_diagram_spec);
    rg_diagram_item *items = RG_NEW_N(l->arena, rg_diagram_item, 5);
    for (int i = 0; i < 5; i++)
        items[i] = (rg_diagram_item){.label = names[i], .note = note};
    *d = (rg_diagram_spec){.kind = RG_G_CARDS, .items = items, .item_count = 5};
    chart->mark = RG_MARK_DIAGRAM;
    chart->categories = NULL;
    chart->series = NULL;
    chart->category_count = chart->series_count = 0;
    chart->height = 0;
    chart->diagram = d;
    node->chart = chart;
    laid_add(l, RG_N_PARA, "text");
    return node;
}

/* The least size of letters in the figure. */
static double least_drawn(const laid *l)
{
    double least = 99;
    for (size_t p = 0; p < l->pages.page_count; p++)
        for (size_t i = 0; i < l->pages.pages[p].item_count; i++) {
            const rg_item *item = &l->pages.pages[p].items[i];
            if (item->kind == RG_I_TEXT && item->tag && strcmp(item->tag->type, "Figure") == 0)
                least = fmin(least, item->run->size);
        }
    return least;
}

static void set_large(laid *l)
{
    l->doc.large_print = true;
    l->style = rg_style_large(l->style);
    laid_out(l);
}

static const char long_note[] = "with support around it, where it removes what stands between "
                                "a young person and the first day of a job";

static void a_diagram_is_enlarged_with_its_letters(void)
{
    laid l;
    laid_open(&l);
    add_cards(&l, long_note);
    laid_out(&l);
    double usual = least_drawn(&l), height = laid_tag(&l, "Figure", 0)->bbox.h;
    CU_ASSERT(usual >= 9 && usual < 12);
    set_large(&l);
    CU_ASSERT(least_drawn(&l) >= 12 - 1e-5);
    CU_ASSERT(laid_tag(&l, "Figure", 0)->bbox.h > height);
    laid_close(&l);
}

/* Letters of a run take the place that they took before, enlarged: all of it lies in the figure's box. */
static void what_is_enlarged_stays_in_its_frame(void)
{
    laid l;
    laid_open(&l);
    add_cards(&l, long_note);
    set_large(&l);
    rg_rect box = laid_tag(&l, "Figure", 0)->bbox;
    size_t texts = 0;
    for (size_t i = 0; i < l.pages.pages[0].item_count; i++) {
        const rg_item *item = &l.pages.pages[0].items[i];
        if (item->kind != RG_I_TEXT || !item->tag || strcmp(item->tag->type, "Figure") != 0)
            continue;
        double width = 0;
        for (size_t g = 0; g < item->run->count; g++)
            width += (double)item->run->glyphs[g].advance;
        CU_ASSERT_DOUBLE_EQUAL(width, item->run->width, 0.02);
        CU_ASSERT(item->x >= box.x && item->x + width <= box.x + box.w && item->y > box.y &&
                  item->y < box.y + box.h);
        texts++;
    }
    CU_ASSERT(texts >= 10);
    laid_close(&l);
}

static void a_diagram_that_no_page_can_hold_enlarged_has_smaller_letters_and_says_so(void)
{
    laid l;
    laid_open(&l);
    l.style = rg_style_format(l.style, RG_FORMAT_A4_LANDSCAPE);
    rg_buf note = {0};
    for (int i = 0; i < 4; i++)
        rg_buf_printf(&note, "%s%s", i ? " " : "", long_note);
    add_cards(&l, note.p);
    set_large(&l);
    CU_ASSERT(least_drawn(&l) >= 9 - 1e-5 && least_drawn(&l) < 12);
    CHECK_HAS(rg_log_at(l.log, 0).text, "in large print, chart 'cards' has letters of ");
    rg_buf_free(&note);
    laid_close(&l);
}

/* Each name takes two lines where letters are large, and one where they are of the usual size. */
static void a_chart_of_many_names_has_letters_that_a_page_can_hold(void)
{
    enum { NAMES = 40 };
    laid l;
    laid_open(&l);
    rg_node *node = laid_add(&l, RG_N_CHART, "");
    rg_chart_spec *chart = laid_chart(&l, "names");
    const char **names = RG_NEW_N(l.arena, const char *, NAMES);
    rg_series *series = RG_NEW(l.arena, rg_series);
    rg_datum *data = RG_NEW_N(l.arena, rg_datum, NAMES);
    for (int i = 0; i < NAMES; i++) {
        names[i] = rg_arena_printf(l.arena, "Offences of kind %02d and what is like", i);
        data[i] = (rg_datum){.value = 10 + i, .lower = (double)NAN, .upper = (double)NAN};
    }
    *series = (rg_series){.label = "Crimes", .data = data};
    chart->categories = names;
    chart->category_count = NAMES;
    chart->series = series;
    chart->height = 0;
    node->chart = chart;
    laid_out(&l);
    set_large(&l);
    CU_ASSERT(least_drawn(&l) >= 9 - 1e-5 && least_drawn(&l) < 12);
    laid_close(&l);
}

/* Letters of 12 points in place of 9: what they take must not be taken from the bars. */
static void a_chart_of_large_print_is_as_much_taller_as_its_letters_are_larger(void)
{
    laid l;
    laid_open(&l);
    laid_add(&l, RG_N_CHART, "")->chart = laid_chart(&l, "bars");
    laid_out(&l);
    CU_ASSERT_DOUBLE_EQUAL(laid_tag(&l, "Figure", 0)->bbox.h, 150, 0.01);
    set_large(&l);
    CU_ASSERT_DOUBLE_EQUAL(laid_tag(&l, "Figure", 0)->bbox.h, 200, 0.01);
    laid_close(&l);
}

CU_TestInfo rg_tests_layout_large[] = {
    {"a chart of large print is as much taller as its letters are larger",
     a_chart_of_large_print_is_as_much_taller_as_its_letters_are_larger},
    {"a chart of many names has letters that a page can hold",
     a_chart_of_many_names_has_letters_that_a_page_can_hold},
    {"a diagram is enlarged with its letters", a_diagram_is_enlarged_with_its_letters},
    {"what is enlarged stays in its frame", what_is_enlarged_stays_in_its_frame},
    {"a diagram that no page can hold enlarged has smaller letters and says so",
     a_diagram_that_no_page_can_hold_enlarged_has_smaller_letters_and_says_so},
    CU_TEST_INFO_NULL,
};
