/* Tests of base/str. */
#include "base/str.h"

#include "support/check.h"

static void order_is_by_bytes_with_the_shorter_first(void)
{
    CU_ASSERT_TRUE(rg_str_cmp(RG_STR("a"), RG_STR("b")) < 0);
    CU_ASSERT_TRUE(rg_str_cmp(RG_STR("a"), RG_STR("ab")) < 0);
    CU_ASSERT_TRUE(rg_str_cmp(RG_STR("Z"), RG_STR("a")) < 0);
    CU_ASSERT_TRUE(rg_str_cmp(RG_STR("z"), RG_STR("\xC3\xA9")) < 0); /* bytes are unsigned */
    CU_ASSERT_TRUE(rg_str_cmp(RG_STR("b"), RG_STR("ab")) > 0);
    CU_ASSERT_EQUAL(rg_str_cmp(RG_STR("ab"), RG_STR("ab")), 0);
    CU_ASSERT_EQUAL(rg_str_cmp((rg_str){NULL, 0}, RG_STR("")), 0);
}

static void equality_looks_at_every_byte_and_the_length(void)
{
    CU_ASSERT_TRUE(rg_str_eq(RG_STR("a\0b"), RG_STR("a\0b")));
    CU_ASSERT_FALSE(rg_str_eq(RG_STR("a\0b"), RG_STR("a\0c")));
    CU_ASSERT_FALSE(rg_str_eq(RG_STR("ab"), RG_STR("abc")));
    CU_ASSERT_TRUE(rg_str_eq(rg_str_of(NULL), RG_STR("")));
    CU_ASSERT_TRUE(rg_str_is(RG_STR("sna"), "sna"));
    CU_ASSERT_FALSE(rg_str_is(RG_STR("sna"), "sn"));
}

static void beginnings_and_ends_are_found(void)
{
    rg_str text = RG_STR("offences.csv");
    CU_ASSERT_TRUE(rg_str_starts(text, "off") && rg_str_starts(text, ""));
    CU_ASSERT_TRUE(rg_str_ends(text, ".csv") && rg_str_ends(text, ""));
    CU_ASSERT_FALSE(rg_str_starts(text, "ff"));
    CU_ASSERT_FALSE(rg_str_ends(text, ".cs"));
    CU_ASSERT_FALSE(rg_str_starts(RG_STR("of"), "off"));
    CU_ASSERT_FALSE(rg_str_ends(RG_STR("sv"), "csv"));
}

static void check_trim(rg_str text, const char *expected)
{
    rg_str trimmed = rg_str_trim(text);
    if (!rg_str_is(trimmed, expected))
        fprintf(stderr, "\n    got [%.*s], expected [%s]\n", (int)trimmed.n, trimmed.p,
                expected);
    CU_ASSERT_TRUE(rg_str_is(trimmed, expected));
}

static void trimming_takes_blanks_of_all_kinds_from_both_ends_only(void)
{
    check_trim(RG_STR(" \t\r\na b\r\n\t "), "a b");
    check_trim(RG_STR("\xC2\xA0 \xC2\xA0x\xC2\xA0y \xC2\xA0"), "x\xC2\xA0y");
    check_trim(RG_STR("\xC2\xA0"), "");
    check_trim(RG_STR("  "), "");
    check_trim(RG_STR(""), "");
    check_trim((rg_str){NULL, 0}, "");
    check_trim(RG_STR("\xC3\xA0"), "\xC3\xA0"); /* a with grave also ends in A0 */
}

static void cutting_visits_each_part_including_an_empty_last_one(void)
{
    rg_str rest = RG_STR("a,,b,");
    const char *const expected[] = {"a", "", "b", ""};
    size_t count = 0;
    while (rest.p) {
        rg_str part = rg_str_cut(&rest, ',');
        CU_ASSERT_FATAL(count < 4);
        CU_ASSERT_TRUE(rg_str_is(part, expected[count]));
        count++;
    }
    CU_ASSERT_EQUAL(count, 4);
    rest = RG_STR("whole");
    CU_ASSERT_TRUE(rg_str_is(rg_str_cut(&rest, ','), "whole"));
    CU_ASSERT_PTR_NULL(rest.p);
}

static size_t distance(const char *a, const char *b)
{
    size_t there = rg_str_distance(rg_str_of(a), rg_str_of(b));
    CU_ASSERT_EQUAL(there, rg_str_distance(rg_str_of(b), rg_str_of(a)));
    return there;
}

static void distance_counts_changes_and_swaps(void)
{
    CU_ASSERT_EQUAL(distance("", ""), 0);
    CU_ASSERT_EQUAL(distance("", "abc"), 3);
    CU_ASSERT_EQUAL(distance("rate", "rate"), 0);
    CU_ASSERT_EQUAL(distance("kitten", "sitting"), 3); /* two changed, one added */
    CU_ASSERT_EQUAL(distance("headng", "heading"), 1);
    CU_ASSERT_EQUAL(distance("aera", "area"), 1);
    CU_ASSERT_EQUAL(distance("Rate", "rATE"), 0);
    CU_ASSERT_EQUAL(distance("ca", "abc"),
                    2); /* ca -> ac -> abc; 3 without the unrestricted form */
}

static void the_nearest_name_is_suggested_and_a_far_one_is_not(void)
{
    const char *const names[] = {"heading", "paragraph", "chart", "chars", "page"};
    CHECK_TEXT(rg_str_nearest(RG_STR("headng"), names, 5), "heading");
    CHECK_TEXT(rg_str_nearest(RG_STR("Pagraph"), names, 5), "paragraph");
    CHECK_TEXT(rg_str_nearest(RG_STR("charx"), names, 5),
               "chart"); /* the first of two equals */
    CU_ASSERT_PTR_NULL(rg_str_nearest(RG_STR("burglary"), names, 5));
    CU_ASSERT_PTR_NULL(rg_str_nearest(RG_STR("cart_x"), names + 3, 2));
    CU_ASSERT_PTR_NULL(rg_str_nearest(RG_STR("x"), names, 0));
}

static void a_buffer_holds_what_was_added_and_ends_in_nul(void)
{
    rg_buf buf = {0};
    rg_buf_add(&buf, NULL, 0);
    CHECK_TEXT(buf.p, "");
    rg_buf_puts(&buf, "one");
    rg_buf_putc(&buf, ' ');
    rg_buf_str(&buf, RG_STR("two"));
    rg_buf_printf(&buf, " %d", 3);
    CHECK_TEXT(buf.p, "one two 3");
    CU_ASSERT_EQUAL(buf.n, 9);
    CU_ASSERT_TRUE(rg_str_is(rg_buf_view(&buf), "one two 3"));
    rg_buf_clear(&buf);
    CHECK_TEXT(buf.p, "");
    CU_ASSERT_EQUAL(buf.n, 0);
    rg_buf_puts(&buf, "ab");
    CHECK_TEXT(buf.p, "ab");
    rg_buf_free(&buf);
    CU_ASSERT_PTR_NULL(buf.p);
}

static void a_buffer_grows_through_every_length(void)
{
    rg_buf buf = {0};
    for (size_t i = 0; i < 5000; i++) {
        rg_buf_putc(&buf, (char)('a' + i % 26));
        CU_ASSERT_EQUAL_FATAL(buf.p[i + 1], '\0');
    }
    for (size_t i = 0; i < 5000; i++)
        CU_ASSERT_EQUAL_FATAL(buf.p[i], (char)('a' + i % 26));
    rg_buf_free(&buf);
}

static void printing_at_the_edge_of_the_room_loses_nothing(void)
{
    for (size_t n = 0; n < 300; n++) {
        rg_buf buf = {0};
        rg_buf_printf(&buf, "%*s%s", (int)n, "", "end");
        CU_ASSERT_EQUAL(buf.n, n + 3);
        CU_ASSERT_TRUE(buf.p && strcmp(buf.p + n, "end") == 0);
        rg_buf_free(&buf);
    }
}

static void a_copy_is_terminated_and_independent(void)
{
    rg_arena *arena = rg_arena_new("test");
    char source[] = "abcdef";
    char *copy = rg_str_dup(arena, (rg_str){source, 3});
    source[0] = 'x';
    CHECK_TEXT(copy, "abc");
    rg_arena_free(arena);
}

CU_TestInfo rg_tests_base_str[] = {
    {"order is by bytes, with the shorter first", order_is_by_bytes_with_the_shorter_first},
    {"equality looks at every byte and the length",
     equality_looks_at_every_byte_and_the_length},
    {"beginnings and ends are found", beginnings_and_ends_are_found},
    {"trimming takes blanks of all kinds from both ends only",
     trimming_takes_blanks_of_all_kinds_from_both_ends_only},
    {"cutting visits each part, including an empty last one",
     cutting_visits_each_part_including_an_empty_last_one},
    {"distance counts changes and swaps, and ignores case", distance_counts_changes_and_swaps},
    {"the nearest name is suggested and a far one is not",
     the_nearest_name_is_suggested_and_a_far_one_is_not},
    {"a buffer holds what was added and ends in NUL",
     a_buffer_holds_what_was_added_and_ends_in_nul},
    {"a buffer grows through every length", a_buffer_grows_through_every_length},
    {"printing at the edge of the room loses nothing",
     printing_at_the_edge_of_the_room_loses_nothing},
    {"a copy is terminated and independent", a_copy_is_terminated_and_independent},
    CU_TEST_INFO_NULL,
};
