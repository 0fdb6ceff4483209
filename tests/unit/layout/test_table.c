#include "laid.h"

static void the_head_is_repeated_and_the_title_continued_on_every_further_page(void)
{
    laid l;
    laid_open(&l);
    laid_add_table(&l, 3, 90, "Crimes by area");
    laid_out(&l);
    CU_ASSERT_EQUAL_FATAL(l.pages.page_count, 3);
    for (size_t p = 1; p < 3; p++) {
        const char *furniture = laid_page_text(&l, p, true);
        CHECK_HAS(furniture, "Crimes by area (continued)\nHead0Head1Head2");
        CU_ASSERT_PTR_NULL(strstr(laid_page_text(&l, p, false), "Head0"));
    }
    CU_ASSERT_PTR_NULL(strstr(laid_page_text(&l, 0, true), "continued"));
    CHECK_HAS(laid_page_text(&l, 0, false), "Crimes by area\nHead0Head1Head2\nr0c0r0c1r0c2");
    laid_close(&l);
}

static void a_row_stands_below_the_repeated_head(void)
{
    laid l;
    laid_open(&l);
    laid_add_table(&l, 2, 60, "Crimes by area");
    laid_out(&l);
    double head = 0, row = 1e9;
    for (size_t i = 0; i < l.pages.pages[1].item_count; i++) {
        const rg_item *item = &l.pages.pages[1].items[i];
        if (item->kind != RG_I_TEXT)
            continue;
        if (!item->tag && rg_str_is(item->run->text, "Head0"))
            head = item->y;
        if (item->tag)
            row = fmin(row, item->y);
    }
    CU_ASSERT(head > 71 && row > head + 15);
    laid_close(&l);
}

static bool has_id(const rg_tag *tag, const char *id)
{
    if (tag->id && strcmp(tag->id, id) == 0)
        return true;
    for (size_t i = 0; i < tag->kid_count; i++)
        if (has_id(tag->kids[i], id))
            return true;
    return false;
}

static size_t unresolved_headers(const laid *l, const rg_tag *tag)
{
    size_t bad = strcmp(tag->type, "TD") == 0 && tag->header_count != 2;
    for (size_t i = 0; i < tag->header_count; i++)
        bad += !has_id(l->pages.root, tag->headers[i]);
    for (size_t i = 0; i < tag->kid_count; i++)
        bad += unresolved_headers(l, tag->kids[i]);
    return bad;
}

static void every_data_cell_names_its_column_and_row_header(void)
{
    laid l;
    laid_open(&l);
    laid_add_table(&l, 4, 5, "First");
    laid_add_table(&l, 2, 3, "Second");
    laid_out(&l);
    CU_ASSERT_EQUAL(laid_count_tags(l.pages.root, "TD"), 3 * 5 + 1 * 3);
    CU_ASSERT_EQUAL(laid_count_tags(l.pages.root, "TH"), 4 + 5 + 2 + 3);
    CU_ASSERT_EQUAL(unresolved_headers(&l, l.pages.root), 0);
    const rg_tag *td = laid_tag(&l, "TD", 3 * 5); /* r0c1 of the second table */
    CHECK_TEXT(td->headers[0], laid_tag(&l, "TH", 4 + 5 + 1)->id);
    CHECK_TEXT(td->headers[1], laid_tag(&l, "TH", 4 + 5 + 2)->id);
    CHECK_TEXT(laid_tag(&l, "TH", 0)->scope, "Column");
    CHECK_TEXT(laid_tag(&l, "TH", 4)->scope, "Row");
    laid_close(&l);
}

/* Bars of 10 and 20: the second is as wide as its room, the first half of it; a hidden cell has none.  They
 * are artifacts; a spark is a figure that says what it shows. */
static void pictures_stand_right_of_their_numbers(void)
{
    laid l;
    laid_open(&l);
    rg_table_spec *t = (rg_table_spec *)laid_table(&l, 3, 3, "Bars");
    rg_doc_column *columns = (rg_doc_column *)t->columns;
    rg_datum data[3] = {{.value = 10}, {.value = 20}, {.value = 99, .status = RG_S_HIDDEN}};
    columns[1].align = RG_DECIMAL;
    columns[1].kind = RG_CELL_BAR;
    columns[2].kind = RG_CELL_SPARK;
    for (size_t r = 0; r < 3; r++) {
        rg_cell *cells = (rg_cell *)t->rows[r].cells;
        cells[1].data = &data[r];
        cells[1].data_count = 1;
        cells[2].data = data;
        cells[2].data_count = 3;
        cells[2].alt = "Line from 10 to 20";
    }
    laid_add(&l, RG_N_TABLE, "")->table = t;
    laid_out(&l);
    double widths[8], left = 0;
    size_t bars = 0;
    for (size_t i = 0; i < l.pages.pages[0].item_count; i++) {
        const rg_item *item = &l.pages.pages[0].items[i];
        if (item->kind == RG_I_TEXT && rg_str_is(item->run->text, "r1c1"))
            left = item->x + item->run->width;
        if (item->kind != RG_I_FILL || item->tag || item->path.coord_count < 6 || bars == 8 ||
            fabs(item->path.coords[5] - item->path.coords[1]) < 6) /* rules are thinner */
            continue;
        widths[bars++] = item->path.coords[4] - item->path.coords[0];
        CU_ASSERT_EQUAL(item->artifact, RG_A_LAYOUT);
        CU_ASSERT(item->path.coords[0] > left);
    }
    CU_ASSERT_EQUAL_FATAL(bars, 2);
    CU_ASSERT_DOUBLE_EQUAL(widths[1], 44, 0.01);
    CU_ASSERT_DOUBLE_EQUAL(widths[0], 22, 0.01);
    CU_ASSERT_EQUAL(laid_count_tags(l.pages.root, "Figure"), 3);
    CHECK_TEXT(laid_tag(&l, "Figure", 0)->alt, "Line from 10 to 20");
    CU_ASSERT_TRUE(laid_tag(&l, "Figure", 0)->has_bbox);
    laid_close(&l);
}

static void a_table_is_told_by_caption_head_rows_note_and_source(void)
{
    laid l;
    laid_open(&l);
    rg_table_spec *t = (rg_table_spec *)laid_add_table(&l, 2, 2, "Crimes by area")->table;
    t->subtitle = rg_text_plain(l.arena, "Number, April 2020");
    t->note = rg_text_plain(l.arena, "[c] hidden.");
    t->source = rg_text_plain(l.arena, "Source: police.");
    laid_out(&l);
    CHECK_TEXT(laid_told(&l), "Crimes by area\nNumber, April 2020\nHead0\nHead1\nr0c0\nr0c1\n"
                              "r1c0\nr1c1\n[c] hidden.\nSource: police.\n");
    CHECK_TEXT(laid_tag(&l, "Caption", 0)->parent->type, "Table");
    CHECK_TEXT(laid_tag(&l, "TR", 0)->parent->type, "THead");
    CHECK_TEXT(laid_tag(&l, "TR", 2)->parent->type, "TBody");
    laid_close(&l);
}

static double point_x(laid *l, const char *begins)
{
    const rg_item *item = laid_find(l, begins, NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL(item);
    double x = item->x;
    for (size_t g = 0; g < item->run->count; g++) {
        if (item->run->text.p[item->run->glyphs[g].from] == '.')
            return x;
        x += (double)item->run->glyphs[g].advance;
    }
    return x;
}

static void numbers_of_a_decimal_column_stand_on_their_points(void)
{
    static const char *const numbers[] = {"1,204.5", "7.25", "10.125", "88", "[c]"};
    laid l;
    laid_open(&l);
    rg_table_spec *t = laid_table(&l, 2, 5, "Rates");
    ((rg_doc_column *)t->columns)[1].align = RG_DECIMAL;
    for (size_t r = 0; r < 5; r++)
        ((rg_cell *)t->rows[r].cells)[1].text = rg_text_plain(l.arena, numbers[r]);
    laid_add(&l, RG_N_TABLE, "")->table = t;
    laid_out(&l);
    double point = point_x(&l, numbers[0]);
    for (size_t r = 1; r < 5; r++)
        CU_ASSERT_DOUBLE_EQUAL(point_x(&l, numbers[r]), point, 0.001);
    CU_ASSERT(point < l.style.page_w - l.style.margin_right - 10); /* room for .125 */
    laid_close(&l);
}

static void a_row_taller_than_a_page_is_split_between_its_lines(void)
{
    laid l;
    laid_open(&l);
    rg_table_spec *t = laid_table(&l, 2, 3, "Statements");
    ((rg_cell *)t->rows[1].cells)[1].text = rg_text_plain(l.arena, laid_words(&l, 7, 1500));
    laid_add(&l, RG_N_TABLE, "")->table = t;
    laid_out(&l);
    CU_ASSERT(l.pages.page_count >= 2);
    CU_ASSERT_EQUAL(laid_page_of(&l, "w7-0 "), 0); /* begins where it stands: nothing is lost */
    const char *told = laid_told(&l);
    CHECK_HAS(told, laid_words(&l, 7, 1500));
    for (size_t p = 0; p < l.pages.page_count; p++)
        for (size_t i = 0; i < l.pages.pages[p].item_count; i++) {
            const rg_item *item = &l.pages.pages[p].items[i];
            CU_ASSERT(!item->tag || item->y < l.style.page_h - l.style.margin_bottom);
        }
    laid_close(&l);
}

static void a_table_wider_than_the_page_fails_with_its_place_and_title(void)
{
    laid l;
    laid_open(&l);
    laid_add(&l, RG_N_PARA, "First.");
    laid_add_table(&l, 40, 2, "Everything at once");
    CU_ASSERT_FALSE(laid_try(&l));
    CU_ASSERT_EQUAL(l.err.code, RG_E_LAYOUT);
    CHECK_HAS(l.err.text, "report.lua:2: table 'Everything at once' needs");
    laid_close(&l);
}

static void a_head_that_fills_the_page_fails_with_its_place(void)
{
    laid l;
    laid_open(&l);
    laid_add(&l, RG_N_PARA, "First.");
    rg_table_spec *t = laid_table(&l, 2, 40, "Crimes");
    ((rg_doc_column *)t->columns)[1].heading = rg_text_plain(l.arena, laid_words(&l, 1, 900));
    laid_add(&l, RG_N_TABLE, "")->table = t;
    CU_ASSERT_FALSE(laid_try(&l));
    CHECK_HAS(l.err.text, "report.lua:2: title and head of this table leave 0 points");
    laid_close(&l);
}

static void a_wide_table_is_reduced_to_9_points_at_least_and_says_so(void)
{
    laid l;
    laid_open(&l);
    laid_add_table(&l, 12, 2, "Wide");
    laid_out(&l);
    const rg_item *item = laid_find(&l, "r1c11", NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL(item);
    CU_ASSERT(item->run->size >= 9 && item->run->size < 10);
    CU_ASSERT(item->x + item->run->width <= l.style.page_w - l.style.margin_right + 0.01);
    CU_ASSERT_EQUAL_FATAL(rg_log_count(l.log), 1);
    CHECK_HAS(rg_log_at(l.log, 0).text, "table 'Wide' is wide; it is set in 9");
    laid_close(&l);
}

static void a_cell_carries_its_fact_to_tag_and_item(void)
{
    laid l;
    laid_open(&l);
    rg_table_spec *t = laid_table(&l, 2, 1, "Crimes");
    ((rg_cell *)t->rows[0].cells)[1].fact_id = "open.crimes/E07000129";
    laid_add(&l, RG_N_TABLE, "")->table = t;
    laid_out(&l);
    CHECK_TEXT(laid_find(&l, "r0c1", NULL)->fact_id, "open.crimes/E07000129");
    CHECK_TEXT(laid_tag(&l, "TD", 0)->fact_id, "open.crimes/E07000129");
    laid_close(&l);
}

static void no_table_leaves_one_row_alone_at_a_page_end(void)
{
    for (int fill = 18; fill < 27; fill++) {
        laid l;
        laid_open(&l);
        laid_fill(&l, fill);
        laid_add_table(&l, 2, 60, "Crimes");
        laid_out(&l);
        size_t page = laid_page_of(&l, "Crimes");
        CU_ASSERT_EQUAL(laid_page_of(&l, "r1c0"), page);
        CU_ASSERT_EQUAL(laid_page_of(&l, "r58c0"), laid_page_of(&l, "r59c0"));
        laid_close(&l);
    }
}

/* 200 points of page are left, enough for half of it. */
static void a_small_table_moves_to_the_next_page_whole(void)
{
    for (int rows = 10; rows <= 30; rows += 20) {
        laid l;
        laid_open(&l);
        laid_fill(&l, 20);
        laid_add_table(&l, 2, (size_t)rows, "Crimes");
        laid_out(&l);
        CU_ASSERT_EQUAL(laid_page_of(&l, "r0c0"), rows == 10);
        CU_ASSERT_EQUAL(laid_page_of(&l, "r9c0"), 1);
        laid_close(&l);
    }
}

static void columns_of_text_share_the_width_and_stay_apart(void)
{
    laid l;
    laid_open(&l);
    rg_table_spec *t = laid_table(&l, 3, 1, "Statements");
    for (size_t c = 0; c < 3; c++)
        ((rg_cell *)t->rows[0].cells)[c].text =
            rg_text_plain(l.arena, laid_words(&l, (int)c, 60));
    laid_add(&l, RG_N_TABLE, "")->table = t;
    laid_out(&l);
    double right[3] = {0}, left[3] = {1e9, 1e9, 1e9};
    for (size_t i = 0; i < l.pages.pages[0].item_count; i++) {
        const rg_item *item = &l.pages.pages[0].items[i];
        if (item->kind != RG_I_TEXT || item->run->text.p[0] != 'w' || !item->tag)
            continue;
        int c = item->run->text.p[1] - '0';
        left[c] = fmin(left[c], item->x);
        right[c] = fmax(right[c], item->x + item->run->width);
    }
    CU_ASSERT(right[0] < left[1] - 5 && right[1] < left[2] - 5);
    CU_ASSERT(right[2] <= l.style.page_w - l.style.margin_right + 0.01);
    laid_close(&l);
}

static void a_table_of_two_short_columns_does_not_part_them_by_the_whole_page(void)
{
    laid l;
    laid_open(&l);
    rg_table_spec *t = laid_table(&l, 2, 2, "Crimes");
    ((rg_doc_column *)t->columns)[1].align = RG_RIGHT;
    laid_add(&l, RG_N_TABLE, "")->table = t;
    laid_out(&l);
    double gap = laid_x(&l, "r0c1") - laid_x(&l, "r0c0");
    CU_ASSERT(gap > 100 && gap < 250);
    laid_close(&l);
}

static size_t bytes_for(size_t rows)
{
    laid l;
    laid_open(&l);
    laid_add_table(&l, 4, rows, "Crimes");
    size_t before = rg_arena_bytes(l.arena);
    laid_out(&l);
    size_t bytes = rg_arena_bytes(l.arena) - before;
    laid_close(&l);
    return bytes;
}

static void memory_grows_with_the_rows_of_a_table_and_no_faster(void)
{
    size_t small = bytes_for(250), large = bytes_for(1000);
    CU_ASSERT(large < 5 * small);
}

CU_TestInfo rg_tests_layout_table[] = {
    {"pictures stand right of their numbers", pictures_stand_right_of_their_numbers},
    {"the head is repeated and the title continued on every further page",
     the_head_is_repeated_and_the_title_continued_on_every_further_page},
    {"a row stands below the repeated head", a_row_stands_below_the_repeated_head},
    {"every data cell names its column and row header",
     every_data_cell_names_its_column_and_row_header},
    {"a table is told by caption, head, rows, note and source",
     a_table_is_told_by_caption_head_rows_note_and_source},
    {"numbers of a decimal column stand on their points",
     numbers_of_a_decimal_column_stand_on_their_points},
    {"a row taller than a page is split between its lines",
     a_row_taller_than_a_page_is_split_between_its_lines},
    {"a table wider than the page fails with its place and title",
     a_table_wider_than_the_page_fails_with_its_place_and_title},
    {"a head that fills the page fails with its place",
     a_head_that_fills_the_page_fails_with_its_place},
    {"a wide table is reduced to 9 points at least and says so",
     a_wide_table_is_reduced_to_9_points_at_least_and_says_so},
    {"a cell carries its fact to tag and item", a_cell_carries_its_fact_to_tag_and_item},
    {"a small table moves to the next page whole", a_small_table_moves_to_the_next_page_whole},
    {"no table leaves one row alone at a page end",
     no_table_leaves_one_row_alone_at_a_page_end},
    {"columns of text share the width and stay apart",
     columns_of_text_share_the_width_and_stay_apart},
    {"a table of two short columns does not part them by the whole page",
     a_table_of_two_short_columns_does_not_part_them_by_the_whole_page},
    {"memory grows with the rows of a table and no faster",
     memory_grows_with_the_rows_of_a_table_and_no_faster},
    CU_TEST_INFO_NULL,
};
