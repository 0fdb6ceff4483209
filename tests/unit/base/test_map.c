/* Tests of base/map. */
#include "base/map.h"

#include "support/check.h"

static void keys_keep_the_order_in_which_they_came(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_map *map = rg_map_new(arena);
    char key[32];
    for (size_t i = 0; i < 20000; i++) {
        int n = snprintf(key, sizeof key, "key %zu", i * 7919 % 20011);
        bool added = false;
        CU_ASSERT_EQUAL_FATAL(rg_map_intern(map, (rg_str){key, (size_t)n}, &added), i);
        CU_ASSERT_TRUE_FATAL(added);
    }
    CU_ASSERT_EQUAL(rg_map_count(map), 20000);
    for (size_t i = 0; i < 20000; i++) {
        snprintf(key, sizeof key, "key %zu", i * 7919 % 20011);
        CU_ASSERT_TRUE_FATAL(rg_str_is(rg_map_key(map, i), key));
        CU_ASSERT_EQUAL_FATAL(rg_map_find(map, rg_str_of(key)), i);
    }
    rg_arena_free(arena);
}

static void a_known_key_is_not_added_again(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_map *map = rg_map_new(arena);
    bool added = false;
    rg_map_intern(map, RG_STR("a"), NULL);
    rg_map_intern(map, RG_STR("b"), NULL);
    CU_ASSERT_EQUAL(rg_map_intern(map, RG_STR("a"), &added), 0);
    CU_ASSERT_FALSE(added);
    CU_ASSERT_EQUAL(rg_map_count(map), 2);
    rg_arena_free(arena);
}

static void absent_keys_are_not_found(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_map *map = rg_map_new(arena);
    CU_ASSERT_EQUAL(rg_map_find(map, RG_STR("a")), SIZE_MAX);
    CU_ASSERT_PTR_NULL(rg_map_get(map, RG_STR("a")));
    rg_map_intern(map, RG_STR("a"), NULL);
    CU_ASSERT_EQUAL(rg_map_find(map, RG_STR("")), SIZE_MAX);
    CU_ASSERT_EQUAL(rg_map_find(map, RG_STR("a\0")), SIZE_MAX);
    CU_ASSERT_PTR_NULL(rg_map_get(map, RG_STR("b")));
    char key[16];
    for (int i = 0; i < 200; i++) { /* at every degree of filling the search must end */
        snprintf(key, sizeof key, "%d", i);
        CU_ASSERT_EQUAL(rg_map_find(map, rg_str_of(key)), SIZE_MAX);
        rg_map_intern(map, rg_str_of(key), NULL);
    }
    rg_arena_free(arena);
}

static void keys_are_copied_whole_and_terminated(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_map *map = rg_map_new(arena);
    char key[] = "x\0y!";
    size_t with_nul = rg_map_intern(map, (rg_str){key, 3}, NULL);
    size_t empty = rg_map_intern(map, (rg_str){NULL, 0}, NULL);
    key[0] = '?';
    CU_ASSERT_TRUE(rg_str_eq(rg_map_key(map, with_nul), RG_STR("x\0y")));
    CU_ASSERT_EQUAL(rg_map_key(map, with_nul).p[3], '\0');
    CHECK_TEXT(rg_map_key(map, empty).p, "");
    CU_ASSERT_EQUAL(rg_map_find(map, RG_STR("")), empty);
    rg_arena_free(arena);
}

static void a_value_is_kept_with_its_key_and_can_be_replaced(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_map *map = rg_map_new(arena);
    int one = 1, two = 2;
    rg_map_set(map, RG_STR("a"), &one);
    rg_map_set(map, RG_STR("b"), &two);
    CU_ASSERT_PTR_EQUAL(rg_map_get(map, RG_STR("a")), &one);
    rg_map_set(map, RG_STR("a"), &two);
    CU_ASSERT_PTR_EQUAL(rg_map_get(map, RG_STR("a")), &two);
    CU_ASSERT_PTR_EQUAL(rg_map_at(map, 1), &two);
    CU_ASSERT_EQUAL(rg_map_count(map), 2);
    rg_map_intern(map, RG_STR("c"), NULL);
    CU_ASSERT_PTR_NULL(rg_map_at(map, 2));
    rg_arena_free(arena);
}

CU_TestInfo rg_tests_base_map[] = {
    {"keys keep the order in which they came", keys_keep_the_order_in_which_they_came},
    {"a known key is not added again", a_known_key_is_not_added_again},
    {"absent keys are not found", absent_keys_are_not_found},
    {"keys are copied whole and terminated", keys_are_copied_whole_and_terminated},
    {"a value is kept with its key and can be replaced",
     a_value_is_kept_with_its_key_and_can_be_replaced},
    CU_TEST_INFO_NULL,
};
