/* Heads over columns, groups of rows, and heads of several rows. */
#include "laid.h"

/* Four columns, the last two under one head; a group; a head of two rows. */
static rg_table_spec *grouped_table(laid *l, size_t rows)
{
    rg_table_spec *t = laid_table(l, 4, rows, "Measures");
    rg_table_heads *heads = RG_NEW(l->arena, rg_table_heads);
    *heads = (rg_table_heads){rg_text_plain(l->arena, "Change"), 2, 3};
    t->heads = heads;
    t->head_count = 1;
    ((rg_table_row *)t->rows)[0].group = true;
    for (size_t r = 1; r + 1 < rows; r += 2) {
        rg_cell *above = (rg_cell *)t->rows[r].cells, *below = (rg_cell *)t->rows[r + 1].cells;
        above[0].row_span = 2;
        below[0] = (rg_cell){.covered = true};
        above[1].header = below[1].header = true;
    }
    laid_add(l, RG_N_TABLE, "")->table = t;
    return t;
}

static void a_head_over_columns_spans_them_and_the_others_span_two_rows(void)
{
    laid l;
    laid_open(&l);
    grouped_table(&l, 3);
    laid_out(&l);
    CHECK_HAS(laid_told(&l), "Measures\nHead0\nHead1\nChange\nHead2\nHead3\nr0c0\nr1c0\n");
    CU_ASSERT_EQUAL(laid_tag(&l, "TH", 0)->row_span, 2);
    CU_ASSERT_EQUAL(laid_tag(&l, "TH", 2)->col_span, 2);
    CU_ASSERT_EQUAL(laid_tag(&l, "TR", 0)->kid_count, 3);
    CU_ASSERT_EQUAL(laid_tag(&l, "TR", 1)->kid_count, 2);
    CU_ASSERT(laid_y(&l, "Change") < laid_y(&l, "Head2") - 10);
    CU_ASSERT_DOUBLE_EQUAL(laid_y(&l, "Head0"), laid_y(&l, "Head2"), 1e-6);
    laid_close(&l);
}

static void a_data_cell_names_every_head_it_stands_under_and_beside(void)
{
    laid l;
    laid_open(&l);
    grouped_table(&l, 3);
    laid_out(&l);
    const rg_tag *td = laid_tag(&l, "TD", 2); /* r2c2, beside the covered head */
    CU_ASSERT_EQUAL_FATAL(td->header_count, 5);
    static const char *const ids[] = {"t1o1", "t1c3", "t1g1", "t1r2", "t1r3"};
    for (size_t i = 0; i < 5; i++)
        CHECK_TEXT(td->headers[i], ids[i]);
    CHECK_TEXT(laid_find(&l, "r1c0", NULL)->tag->id, "t1r2");
    CHECK_TEXT(laid_find(&l, "r2c1", NULL)->tag->id, "t1r3");
    CU_ASSERT_EQUAL(laid_find(&l, "r1c0", NULL)->tag->row_span, 2);
    CU_ASSERT_EQUAL(laid_find(&l, "r0c0", NULL)->tag->col_span, 4);
    laid_close(&l);
}

static void a_long_head_of_two_rows_runs_beside_both_and_keeps_them_on_one_page(void)
{
    laid l;
    laid_open(&l);
    rg_table_spec *t = grouped_table(&l, 81);
    for (size_t r = 1; r + 1 < 81; r += 2)
        ((rg_cell *)t->rows[r].cells)[0].text =
            rg_text_plain(l.arena, rg_arena_printf(l.arena,
                                                   "head%02zu runs on and on for the "
                                                   "length of both its rows, or of "
                                                   "more lines than they would have",
                                                   r));
    laid_out(&l);
    CU_ASSERT(l.pages.page_count > 1);
    for (size_t r = 1; r + 1 < 81; r += 2) {
        size_t first = laid_page_of(&l, rg_arena_printf(l.arena, "r%zuc1", r));
        CU_ASSERT_EQUAL(first, laid_page_of(&l, rg_arena_printf(l.arena, "r%zuc1", r + 1)));
        CU_ASSERT_EQUAL(first, laid_page_of(&l, rg_arena_printf(l.arena, "head%02zu", r)));
    }
    laid_close(&l);
}

static void a_group_stands_on_the_tint_with_the_row_below_it(void)
{
    laid l;
    laid_open(&l);
    rg_table_spec *t = grouped_table(&l, 40);
    ((rg_table_row *)t->rows)[0].group = false;
    for (size_t r = 0; r < 40; r++) {
        rg_cell *cells = (rg_cell *)t->rows[r].cells;
        ((rg_table_row *)t->rows)[r].group = r % 4 == 0;
        cells[0] =
            (rg_cell){.text = rg_text_plain(l.arena, rg_arena_printf(l.arena, "g%zu", r)),
                      .header = true};
        cells[1].header = false;
    }
    laid_out(&l);
    CU_ASSERT_EQUAL_FATAL(l.pages.page_count, 2);
    for (size_t r = 0; r < 40; r += 4)
        CU_ASSERT_EQUAL(laid_page_of(&l, rg_arena_printf(l.arena, "g%zu", r)),
                        laid_page_of(&l, rg_arena_printf(l.arena, "g%zu", r + 1)));
    CHECK_HAS(laid_page_text(&l, 1, true),
              "Measures (continued)\nChange\nHead0Head1Head2Head3");
    laid_close(&l);
}

static void a_group_of_rows_is_not_parted_by_a_page_nor_its_total_left_alone(void)
{
    laid l;
    laid_open(&l);
    rg_table_spec *t = grouped_table(&l, 120);
    ((rg_table_row *)t->rows)[0].group = false;
    for (size_t r = 0; r < 120; r++) {
        rg_cell *cells = (rg_cell *)t->rows[r].cells;
        ((rg_table_row *)t->rows)[r].group = r % 5 == 0;
        ((rg_table_row *)t->rows)[r].strong = r % 5 == 4;
        cells[0] =
            (rg_cell){.text = rg_text_plain(l.arena, rg_arena_printf(l.arena, "g%03zu", r)),
                      .header = true};
        cells[1].header = false;
    }
    laid_out(&l);
    CU_ASSERT(l.pages.page_count > 2);
    for (size_t r = 0; r < 120; r += 5)
        for (size_t i = 1; i < 5; i++)
            CU_ASSERT_EQUAL(laid_page_of(&l, rg_arena_printf(l.arena, "g%03zu", r)),
                            laid_page_of(&l, rg_arena_printf(l.arena, "g%03zu", r + i)));
    laid_close(&l);
}

static void a_table_too_wide_for_the_page_stands_on_a_turned_one(void)
{
    laid l;
    laid_open(&l);
    l.doc.running_left = "Left";
    laid_add(&l, RG_N_PARA, "before");
    laid_add_table(&l, 16, 3, "Wide");
    laid_add(&l, RG_N_PARA, "after");
    laid_out(&l);
    CU_ASSERT_EQUAL_FATAL(l.pages.page_count, 3);
    const rg_page *page = &l.pages.pages[1];
    CU_ASSERT_DOUBLE_EQUAL(page->w, l.style.page_h, 0);
    CU_ASSERT_DOUBLE_EQUAL(page->h, l.style.page_w, 0);
    CU_ASSERT_DOUBLE_EQUAL(l.pages.pages[2].w, l.style.page_w, 0);
    CU_ASSERT_EQUAL(laid_page_of(&l, "before"), 0);
    CU_ASSERT_EQUAL(laid_page_of(&l, "r2c15"), 1);
    CU_ASSERT_EQUAL(laid_page_of(&l, "after"), 2);
    const rg_item *last = laid_find(&l, "r2c15", NULL);
    CU_ASSERT(last->x + last->run->width <= page->w - l.style.margin_right + 0.01);
    for (size_t i = 0; i < page->item_count; i++)
        CU_ASSERT(page->items[i].kind != RG_I_TEXT || page->items[i].y < page->h);
    laid_close(&l);
}

static void a_turned_table_longer_than_its_page_goes_on_on_turned_pages(void)
{
    laid l;
    laid_open(&l);
    laid_add_table(&l, 16, 60, "Wide");
    laid_out(&l);
    CU_ASSERT_EQUAL_FATAL(l.pages.page_count, 3);
    for (size_t p = 0; p < 3; p++)
        CU_ASSERT_DOUBLE_EQUAL(l.pages.pages[p].w, l.style.page_h, 0);
    CHECK_HAS(laid_page_text(&l, 2, true), "Wide (continued)");
    laid_close(&l);
}

static void spans_that_lie_outside_their_grid_fail(void)
{
    static const char *const faults[] = {
        "spans 9 rows, but the group has fewer",
        "is covered, and not empty, by the row head above it",
        "head 'Change' of table 'Measures' stands over columns 3 to 5",
        "a group of rows in table 'Measures' has no header",
    };
    for (int i = 0; i < 4; i++) {
        laid l;
        laid_open(&l);
        rg_table_spec *t = grouped_table(&l, 3);
        if (i == 0)
            ((rg_cell *)t->rows[1].cells)[0].row_span = 9;
        if (i == 1)
            ((rg_cell *)t->rows[2].cells)[0].text = rg_text_plain(l.arena, "mine");
        if (i == 2)
            ((rg_table_heads *)t->heads)[0].last = 4;
        if (i == 3)
            ((rg_cell *)t->rows[0].cells)[0].header = false;
        CU_ASSERT_FALSE(laid_try(&l));
        CHECK_HAS(l.err.text, faults[i]);
        laid_close(&l);
    }
}

CU_TestInfo rg_tests_layout_table_heads[] = {
    {"a head over columns spans them and the others span two rows",
     a_head_over_columns_spans_them_and_the_others_span_two_rows},
    {"a data cell names every head it stands under and beside",
     a_data_cell_names_every_head_it_stands_under_and_beside},
    {"a long head of two rows runs beside both and keeps them on one page",
     a_long_head_of_two_rows_runs_beside_both_and_keeps_them_on_one_page},
    {"a group stands on the tint with the row below it",
     a_group_stands_on_the_tint_with_the_row_below_it},
    {"a group of rows is not parted by a page, nor its total left alone",
     a_group_of_rows_is_not_parted_by_a_page_nor_its_total_left_alone},
    {"a table too wide for the page stands on a turned one",
     a_table_too_wide_for_the_page_stands_on_a_turned_one},
    {"a turned table longer than its page goes on on turned pages",
     a_turned_table_longer_than_its_page_goes_on_on_turned_pages},
    {"spans that lie outside their grid fail", spans_that_lie_outside_their_grid_fail},
    CU_TEST_INFO_NULL,
};
