#include "doc/doc.h"
#include "support/check.h"

static void every_kind_of_node_has_a_name_of_its_own(void)
{
    for (int a = 0; a < RG_N_KINDS; a++) {
        CU_ASSERT(strcmp(rg_node_kind_name((rg_node_kind)a), "unknown") != 0);
        for (int b = 0; b < a; b++)
            CU_ASSERT(strcmp(rg_node_kind_name((rg_node_kind)a),
                             rg_node_kind_name((rg_node_kind)b)) != 0);
    }
    CHECK_TEXT(rg_node_kind_name(RG_N_KINDS), "unknown");
}

static void a_hundred_kids_are_kept_in_the_order_they_were_added(void)
{
    rg_arena *arena = rg_arena_new("doc test");
    rg_node *list = rg_node_new(arena, RG_N_LIST, (rg_place){0});
    rg_node *kids[100];
    for (size_t i = 0; i < 100; i++) {
        kids[i] = rg_node_new(arena, RG_N_ITEM, (rg_place){0});
        rg_node_add(arena, list, kids[i]);
    }
    CU_ASSERT_EQUAL_FATAL(list->kid_count, 100);
    for (size_t i = 0; i < 100; i++)
        CU_ASSERT_PTR_EQUAL(list->kids[i], kids[i]);
    rg_arena_free(arena);
}

static void a_text_of_blanks_is_empty_and_a_page_reference_is_not(void)
{
    rg_arena *arena = rg_arena_new("doc test");
    rg_span blank = {.text = RG_STR(" \t ")}, page = {.page_of = "places"};
    CU_ASSERT_TRUE(rg_text_empty((rg_text){0}));
    CU_ASSERT_TRUE(rg_text_empty((rg_text){&blank, 1}));
    CU_ASSERT_FALSE(rg_text_empty((rg_text){&page, 1}));
    CU_ASSERT_TRUE(rg_text_empty(rg_text_plain(arena, "")));
    CU_ASSERT_FALSE(rg_text_empty(rg_text_plain(arena, "x")));
    rg_arena_free(arena);
}

static void the_words_of_a_text_are_its_spans_joined(void)
{
    rg_span spans[] = {{.text = RG_STR("Crime "), .look = RG_BOLD}, {.text = RG_STR("fell")}};
    rg_buf out = {0};
    rg_buf_text(&out, (rg_text){spans, 2});
    CHECK_TEXT(out.p, "Crime fell");
    rg_buf_free(&out);
}

CU_TestInfo rg_tests_doc_doc[] = {
    {"every kind of node has a name of its own", every_kind_of_node_has_a_name_of_its_own},
    {"a hundred kids are kept in the order they were added",
     a_hundred_kids_are_kept_in_the_order_they_were_added},
    {"a text of blanks is empty and a page reference is not",
     a_text_of_blanks_is_empty_and_a_page_reference_is_not},
    {"the words of a text are its spans joined", the_words_of_a_text_are_its_spans_joined},
    CU_TEST_INFO_NULL,
};
