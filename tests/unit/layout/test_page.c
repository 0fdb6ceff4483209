#include "laid.h"

static void kids_of_a_tag_stand_in_the_order_they_were_made(void)
{
    rg_arena *arena = rg_arena_new("page test");
    rg_pages pages = {0};
    rg_tag *root = rg_tag_new(arena, &pages, NULL, "Document");
    for (size_t i = 0; i < 50; i++)
        rg_tag_new(arena, &pages, root, "P");
    CU_ASSERT_PTR_EQUAL(pages.root, root);
    CU_ASSERT_EQUAL(pages.tag_count, 51);
    CU_ASSERT_EQUAL_FATAL(root->kid_count, 50);
    for (size_t i = 0; i < 50; i++) {
        CU_ASSERT_EQUAL(root->kids[i]->number, i + 1);
        CU_ASSERT_PTR_EQUAL(root->kids[i]->parent, root);
    }
    rg_arena_free(arena);
}

static void a_recorded_path_outlives_the_one_drawn(void)
{
    rg_arena *arena = rg_arena_new("page test");
    rg_pages pages = {0};
    rg_tag *root = rg_tag_new(arena, &pages, NULL, "Document");
    rg_page *page = rg_page_add(arena, &pages, 100, 100);
    unsigned char ops[] = {RG_MOVE, RG_LINE};
    double coords[] = {1, 2, 3, 4};
    rg_path path = {ops, 2, coords, 4};
    rg_stroke stroke = {.width = 1};
    rg_canvas *canvas = rg_canvas_record(arena, page, root, RG_A_NONE);
    rg_stroke_path(canvas, &path, &stroke);
    ops[0] = RG_CLOSE;
    coords[3] = 99;
    CU_ASSERT_EQUAL_FATAL(page->item_count, 1);
    CU_ASSERT_EQUAL(page->items[0].path.ops[0], RG_MOVE);
    CU_ASSERT_DOUBLE_EQUAL(page->items[0].path.coords[3], 4, 0);
    CU_ASSERT_PTR_EQUAL(page->items[0].tag, root);
    rg_arena_free(arena);
}

static void what_is_drawn_without_a_tag_is_an_artifact(void)
{
    rg_arena *arena = rg_arena_new("page test");
    rg_pages pages = {0};
    rg_page *page = rg_page_add(arena, &pages, 100, 100);
    rg_canvas *canvas = rg_canvas_record(arena, page, NULL, RG_A_BACKGROUND);
    rg_fill_rect(canvas, (rg_rect){0, 0, 10, 10}, (rg_rgb){1, 0, 0});
    CU_ASSERT_EQUAL_FATAL(page->item_count, 1);
    CU_ASSERT_PTR_NULL(page->items[0].tag);
    CU_ASSERT_EQUAL(page->items[0].artifact, RG_A_BACKGROUND);
    rg_arena_free(arena);
}

static const char expected[] =
    "page 1 595.28 x 841.89 \"1\"\n"
    "  H1#1 text 57.00 99.36 NotoSans-Bold 26.00 #12436D \"Northmoor\"\n"
    "  P#2 text 57.00 134.82 NotoSans-Regular 12.00 #1D2B3A \"Crime fell.\"\n"
    "  ~header text 57.00 48.24 NotoSans-Regular 9.00 #4A5866 \"Short title\"\n"
    "  ~header text 490.44 48.24 NotoSans-Regular 9.00 #4A5866 \"Northmoor\"\n"
    "  ~layout fill #C9D3DC rect 57.00 53.75 481.28 0.50\n"
    "  ~footer text 491.31 805.13 NotoSans-Regular 9.00 #4A5866 \"Page 1 of 1\"\n"
    "tags\n"
    "  Document#0\n"
    "    H1#1 \"Northmoor\"\n"
    "    P#2 \"Crime fell.\"\n"
    "bookmark 1 page 1 at 75.00 \"Northmoor\"\n";

static void the_trace_of_a_small_page_can_be_judged_by_a_person(void)
{
    laid l;
    laid_open(&l);
    l.doc.running_left = "Short title";
    laid_heading(&l, 1, "Northmoor");
    laid_add(&l, RG_N_PARA, "Crime fell.");
    laid_out(&l);
    rg_buf out = {0};
    rg_pages_trace(&out, &l.pages);
    CHECK_TEXT(out.p, expected);
    rg_buf_free(&out);
    laid_close(&l);
}

CU_TestInfo rg_tests_layout_page[] = {
    {"kids of a tag stand in the order they were made",
     kids_of_a_tag_stand_in_the_order_they_were_made},
    {"a recorded path outlives the one drawn", a_recorded_path_outlives_the_one_drawn},
    {"what is drawn without a tag is an artifact", what_is_drawn_without_a_tag_is_an_artifact},
    {"the trace of a small page can be judged by a person",
     the_trace_of_a_small_page_can_be_judged_by_a_person},
    CU_TEST_INFO_NULL,
};
