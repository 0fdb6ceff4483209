/* Tests of base/arena. */
#include "base/arena.h"

#include "support/check.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static bool all_zero(const char *bytes, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (bytes[i])
            return false;
    return true;
}

static void pieces_are_zeroed_aligned_and_apart(void)
{
    rg_arena *arena = rg_arena_new("test");
    char *before = NULL;
    size_t size_before = 0;
    for (size_t size = 0; size < 3000; size += 7) {
        char *p = rg_arena_alloc(arena, size);
        CU_ASSERT_PTR_NOT_NULL_FATAL(p);
        CU_ASSERT_EQUAL((uintptr_t)p % _Alignof(max_align_t), 0);
        CU_ASSERT_TRUE(all_zero(p, size));
        memset(p, 0xFF, size);
        if (before) /* writing the new piece has not touched the old one */
            CU_ASSERT_TRUE(size_before == 0 || (before[0] == before[size_before - 1]));
        before = p;
        size_before = size;
    }
    rg_arena_free(arena);
}

static void memory_used_before_a_reset_comes_back_zeroed_and_is_kept(void)
{
    rg_arena *arena = rg_arena_new("test");
    for (int i = 0; i < 1000; i++)
        memset(rg_arena_alloc(arena, 500), 0xFF, 500);
    size_t bytes = rg_arena_bytes(arena);
    for (int round = 0; round < 10; round++) {
        rg_arena_reset(arena);
        for (int i = 0; i < 1000; i++) {
            char *p = rg_arena_alloc(arena, 500);
            CU_ASSERT_TRUE(all_zero(p, 500));
            memset(p, 0xFF, 500);
        }
        CU_ASSERT_EQUAL(rg_arena_bytes(arena), bytes);
    }
    rg_arena_free(arena);
}

static void a_rewind_forgets_what_came_after_the_mark_only(void)
{
    rg_arena *arena = rg_arena_new("test");
    char *kept = rg_arena_strdup(arena, "kept");
    rg_arena_mark mark = rg_arena_here(arena);
    char *first = rg_arena_alloc(arena, 100);
    memset(first, 0xFF, 100);
    rg_arena_rewind(arena, mark);
    char *again = rg_arena_alloc(arena, 100);
    CU_ASSERT_PTR_EQUAL(first, again);
    CU_ASSERT_TRUE(all_zero(again, 100));
    CHECK_TEXT(kept, "kept");
    rg_arena_free(arena);
}

static void a_loop_of_marks_and_rewinds_needs_no_more_memory(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_arena_mark empty = rg_arena_here(arena);
    rg_arena_alloc(arena, 10);
    rg_arena_mark mark = rg_arena_here(arena);
    size_t bytes = 0;
    for (int round = 0; round < 20; round++) {
        for (int i = 0; i < 50; i++)
            rg_arena_alloc(arena, 10000);
        rg_arena_alloc(arena, 3000000);
        if (round == 0)
            bytes = rg_arena_bytes(arena);
        CU_ASSERT_EQUAL(rg_arena_bytes(arena), bytes);
        rg_arena_rewind(arena, mark);
    }
    rg_arena_rewind(arena, empty);
    rg_arena_alloc(arena, 10);
    CU_ASSERT_TRUE(rg_arena_bytes(arena) < bytes);
    rg_arena_free(arena);
}

static void a_large_piece_before_the_mark_outlives_the_rewind(void)
{
    enum { BIG = 1000000 };
    rg_arena *arena = rg_arena_new("test");
    char *kept = rg_arena_alloc(arena, BIG);
    memset(kept, 'k', BIG);
    for (int i = 0; i < 50; i++) { /* in this block, then in later ones */
        rg_arena_mark mark = rg_arena_here(arena);
        CU_ASSERT_TRUE(all_zero(rg_arena_alloc(arena, BIG), BIG));
        rg_arena_rewind(arena, mark);
        rg_arena_alloc(arena, 2000);
    }
    CU_ASSERT_TRUE(kept[0] == 'k' &&
                   kept[BIG - 1] == 'k'); /* the address sanitizer looks too */
    rg_arena_free(arena);
}

static void texts_are_copied_and_terminated(void)
{
    rg_arena *arena = rg_arena_new("test");
    char source[] = "north";
    char *copy = rg_arena_copy(arena, source, 3);
    char *whole = rg_arena_strdup(arena, source);
    source[0] = 'X';
    CHECK_TEXT(copy, "nor");
    CHECK_TEXT(whole, "north");
    CHECK_TEXT(rg_arena_copy(arena, NULL, 0), "");
    rg_arena_free(arena);
}

static void printf_holds_texts_of_every_length(void)
{
    rg_arena *arena = rg_arena_new("test");
    char text[600];
    for (size_t n = 0; n < sizeof text; n++) {
        memset(text, 'a', sizeof text);
        text[n] = '\0';
        const char *made = rg_arena_printf(arena, "%s%d", text, 7);
        CU_ASSERT_EQUAL(strlen(made), n + 1);
        CU_ASSERT_TRUE(memcmp(made, text, n) == 0 && made[n] == '7');
    }
    rg_arena_free(arena);
}

static void pushed_items_keep_their_order_and_value(void)
{
    rg_arena *arena = rg_arena_new("test");
    size_t *a = NULL, *b = NULL, an = 0, bn = 0, ar = 0, br = 0;
    for (size_t i = 0; i < 100000;
         i++) { /* two arrays, so that neither can grow in place for long */
        *RG_PUSH(arena, a, an, ar) = i;
        if (i % 3 == 0)
            *RG_PUSH(arena, b, bn, br) = i;
    }
    CU_ASSERT_EQUAL(an, 100000);
    CU_ASSERT_EQUAL(bn, 33334);
    for (size_t i = 0; i < an; i++)
        CU_ASSERT_EQUAL_FATAL(a[i], i);
    for (size_t i = 0; i < bn; i++)
        CU_ASSERT_EQUAL_FATAL(b[i], 3 * i);
    rg_arena_free(arena);
}

static void an_exact_array_may_be_pushed_to(void)
{
    rg_arena *arena = rg_arena_new("test");
    int *items = RG_NEW_N(arena, int, 30);
    size_t count = 30, room = 0;
    items[29] = 29;
    *RG_PUSH(arena, items, count, room) = 30;
    CU_ASSERT_TRUE(count == 31 && room >= 31 && items[29] == 29 && items[30] == 30);
    rg_arena_free(arena);
}

static void room_to_grow_into_is_zeroed(void)
{
    rg_arena *arena = rg_arena_new("test");
    for (int i = 0; i < 20; i++)
        memset(rg_arena_alloc(arena, 500), 0xFF, 500);
    rg_arena_reset(arena);
    char *items = NULL;
    size_t count = 0, room = 0;
    for (int i = 0; i < 5000; i++) {
        *RG_PUSH(arena, items, count, room) = 'x';
        CU_ASSERT_TRUE_FATAL(all_zero(items + count, room - count));
    }
    rg_arena_free(arena);
}

static int status_of_child(void (*act)(void))
{
    pid_t child = fork();
    if (child == 0) {
        if (!freopen("/dev/null", "w", stderr))
            _Exit(1);
        act();
        _Exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void ask_for_too_many(void)
{
    rg_arena_alloc_n(rg_arena_new("test"), SIZE_MAX / 16 + 2, 16); /* 16 if it wrapped round */
}

static void ask_for_too_much(void)
{
    rg_arena_alloc(rg_arena_new("test"), SIZE_MAX - 5);
}

static void impossible_sizes_end_the_process_with_70(void)
{
    CU_ASSERT_EQUAL(status_of_child(ask_for_too_many), 70);
    CU_ASSERT_EQUAL(status_of_child(ask_for_too_much), 70);
}

CU_TestInfo rg_tests_base_arena[] = {
    {"pieces are zeroed, aligned and apart", pieces_are_zeroed_aligned_and_apart},
    {"memory used before a reset is kept and comes back zeroed",
     memory_used_before_a_reset_comes_back_zeroed_and_is_kept},
    {"a rewind forgets what came after the mark, and only that",
     a_rewind_forgets_what_came_after_the_mark_only},
    {"a loop of marks and rewinds needs no more memory each time",
     a_loop_of_marks_and_rewinds_needs_no_more_memory},
    {"a large piece made before the mark outlives the rewind",
     a_large_piece_before_the_mark_outlives_the_rewind},
    {"texts are copied and terminated", texts_are_copied_and_terminated},
    {"printf holds texts of every length", printf_holds_texts_of_every_length},
    {"pushed items keep their order and value", pushed_items_keep_their_order_and_value},
    {"an array made to measure may be pushed to", an_exact_array_may_be_pushed_to},
    {"room to grow into is zeroed", room_to_grow_into_is_zeroed},
    {"impossible sizes end the process with 70", impossible_sizes_end_the_process_with_70},
    CU_TEST_INFO_NULL,
};
