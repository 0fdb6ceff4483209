/* tests/unit/script/test_share.c - Shares in words: true, and those of the house table.
 *
 * The truth rule is written here a second time, from the rule's table and not from the code,
 * and reads the printed phrase alone. */
#include "unit/script/say.h"

#include <math.h>

typedef struct fraction {
    const char *words;
    double percent, next; /* next higher value of the ladder */
} fraction;

static const fraction fractions[] = {
    {"1 in 100", 1, 2},         {"1 in 50", 2, 5},          {"1 in 20", 5, 10},
    {"1 in 10", 10, 20},        {"1 in 5", 20, 25},         {"a quarter", 25, 30},
    {"3 in 10", 30, 100.0 / 3}, {"a third", 100.0 / 3, 40}, {"4 in 10", 40, 50},
    {"half", 50, 60},           {"6 in 10", 60, 200.0 / 3}, {"two-thirds", 200.0 / 3, 70},
    {"7 in 10", 70, 75},        {"three-quarters", 75, 80}, {"8 in 10", 80, 90},
    {"9 in 10", 90, 100},
};

#define SLACK 1e-9 /* of decimal fractions in binary */

static bool true_of(const char *front, const fraction *f, double p)
{
    double above = p - f->percent, below = -above, size = fabs(above);
    if (!strcmp(front, ""))
        return size <= 0.3 + SLACK;
    if (!strcmp(front, "around ") || !strcmp(front, "about "))
        return size <= 2 + SLACK && size <= (f->percent <= 5 ? 0.2 : 0.1) * f->percent + SLACK;
    if (!strcmp(front, "almost ") || !strcmp(front, "nearly "))
        return below > 0 && below <= 2.5 + SLACK && below <= 0.1 * f->percent + SLACK;
    if (!strcmp(front, "just under "))
        return below > 0 && below <= 1 + SLACK;
    if (!strcmp(front, "just over "))
        return above > 0 && above <= 2.5 + SLACK && above <= 0.15 * f->percent + SLACK;
    if (!strcmp(front, "over ") || !strcmp(front, "more than "))
        return p >= f->percent + 0.3 - SLACK && p < f->next;
    return false;
}

static bool phrase_is_true(const char *phrase, double p)
{
    if (!strcmp(phrase, "none"))
        return p == 0;
    if (!strcmp(phrase, "all"))
        return p == 100;
    if (!strcmp(phrase, "almost all") || !strcmp(phrase, "nearly all"))
        return p >= 95 && p < 100;
    if (!strcmp(phrase, "fewer than 1 in 200"))
        return p > 0 && p < 0.5;
    for (size_t i = 0; i < sizeof fractions / sizeof *fractions; i++) {
        size_t n = strlen(phrase), tail = strlen(fractions[i].words);
        if (n < tail || strcmp(phrase + n - tail, fractions[i].words) != 0)
            continue;
        const char *front = rg_arena_copy(arena, phrase, n - tail);
        if (*front == '\0' || front[strlen(front) - 1] == ' ')
            return true_of(front, &fractions[i], p);
    }
    return false;
}

static bool is_number(const char *text)
{
    return strchr(text, '%') != NULL;
}

/* All phrases for p = 0, 0.01, ... 100 on a very large base. */
static const rg_value *sweep(void)
{
    return value_of("local t = {} for i = 0, 10000 do t[i + 1] = words.share(i / 100, 1e9) end "
                    "return t");
}

static void every_share_phrase_is_true_at_steps_of_a_hundredth(void)
{
    set_up();
    const rg_value *all = sweep();
    CU_ASSERT_EQUAL_FATAL(all->item_count, 10001);
    int phrases = 0;
    for (int i = 0; i <= 10000; i++) {
        const char *text = all->items[i]->text.p;
        bool good = is_number(text) || phrase_is_true(text, i / 100.0);
        if (!good)
            fprintf(stderr, "\n    %.2f: %s\n", i / 100.0, text);
        CU_ASSERT(good);
        phrases += !is_number(text);
    }
    CU_ASSERT(phrases > 8000);
    tear_down();
}

/* The house table as published: from (inclusive), phrase; "-" prints the number. */
static const struct {
    double from;
    const char *phrase;
} house[] = {
    {0.01, "fewer than 1 in 200"},
    {0.5, "-"},
    {0.8, "about 1 in 100"},
    {1.2, "-"},
    {1.8, "about 1 in 50"},
    {2.2, "-"},
    {4.6, "about 1 in 20"},
    {5.4, "-"},
    {9.0, "nearly 1 in 10"},
    {9.7, "1 in 10"},
    {10.3, "just over 1 in 10"},
    {11.5, "-"},
    {18.0, "nearly 1 in 5"},
    {19.7, "1 in 5"},
    {20.3, "just over 1 in 5"},
    {22.5, "almost a quarter"},
    {24.7, "a quarter"},
    {25.3, "just over a quarter"},
    {27.5, "over a quarter"},
    {29.0, "nearly 3 in 10"},
    {29.7, "3 in 10"},
    {30.3, "just over 3 in 10"},
    {31.0, "almost a third"},
    {33.04, "a third"},
    {33.63, "just over a third"},
    {35.8, "over a third"},
    {37.5, "nearly 4 in 10"},
    {39.7, "4 in 10"},
    {40.3, "just over 4 in 10"},
    {42.5, "over 4 in 10"},
    {47.5, "almost half"},
    {49.7, "half"},
    {50.3, "just over half"},
    {52.5, "over half"},
    {57.5, "nearly 6 in 10"},
    {59.7, "6 in 10"},
    {60.3, "just over 6 in 10"},
    {62.5, "over 6 in 10"},
    {64.2, "almost two-thirds"},
    {66.37, "two-thirds"},
    {66.96, "just over two-thirds"},
    {69.0, "nearly 7 in 10"},
    {69.7, "7 in 10"},
    {70.3, "just over 7 in 10"},
    {72.5, "almost three-quarters"},
    {74.7, "three-quarters"},
    {75.3, "just over three-quarters"},
    {77.5, "nearly 8 in 10"},
    {79.7, "8 in 10"},
    {80.3, "just over 8 in 10"},
    {82.5, "more than 8 in 10"},
    {87.5, "nearly 9 in 10"},
    {89.7, "9 in 10"},
    {90.3, "more than 9 in 10"},
    {95.0, "almost all"},
    {99.5, "nearly all"},
    {100, "all"},
};

static const char *house_phrase(double p)
{
    const char *phrase = "none";
    for (size_t i = 0; i < sizeof house / sizeof *house; i++)
        if (p >= house[i].from)
            phrase = house[i].phrase;
    return phrase;
}

/* Where the published number would contradict the phrase, the number stands alone: 0.45 to 0.49
 * print as 0.5%, which is 1 in 200. */
static void the_phrases_are_those_of_the_house_table(void)
{
    set_up();
    const rg_value *all = sweep();
    for (int i = 0; i <= 10000; i++) {
        const char *text = all->items[i]->text.p, *expected = house_phrase(i / 100.0);
        if (strcmp(expected, "-") == 0 || (i >= 45 && i < 50))
            CU_ASSERT(is_number(text))
        else
            CHECK_TEXT(text, expected);
    }
    tear_down();
}

static void a_sum_in_binary_does_not_change_the_row(void)
{
    is("words.share(100 * 29 / 100, 1e6)", "nearly 3 in 10");
    is("words.share(0.29 * 100, 1e6)", "nearly 3 in 10");
    is("words.share(0.57 * 100 + 0.5, 1e6)", "nearly 6 in 10");
}

static void the_base_decides_what_a_share_may_say(void)
{
    is("words.share(74.6, 3529)", "almost three-quarters");
    is("words.share(31.3, 29)", "31% (base 29)");
    is("words.share(33.3, 29, { edition = 'restricted' })", "33% (10 of 29)");
    is("words.share(33.3, 30)", "33% (base 30)");
    is("words.share(33.3, 99)", "33% (base 99)");
    is("words.share(33.3, 99, { edition = 'restricted' })", "around a third (33 of 99)");
    is("words.share(2, 99, { edition = 'restricted' })", "about 1 in 50 (2 of 99)");
    /* the interval of 52% of 200 is 13.7 points wide, of 52% of 400 9.8 */
    is("words.share(52, 200)", "around half (base 200)");
    is("words.share(52, 400)", "just over half");
    /* 36.5 is over a third, but not around one */
    is("words.share(36.5, 200)", "36.5% (base 200)");
    is("words.share(0, 500)", "none");
    is("words.share(100, 500)", "all");
    is("words.share(0, 20)", "0% (base 20)");
    has("words.share(50, 0)", "words.share: the base must be more than 0");
    has("words.share(-1, 10)", "the percentage must be 0 to 100");
    has("words.share(50)", "words.share: the base must be a number, not nothing");
    has("words.share(50, 100, { edtion = 'public' })", "takes no 'edtion'");
    has("words.share(50, 100, { edition = 'secret' })",
        "edition must be 'public' or 'restricted'");
}

static void whole_percentages_widen_the_equal_bands_to_half_a_point(void)
{
    is("words.share(33, 2000, { whole = true })", "a third");
    is("words.share(67, 2000, { whole = true })", "two-thirds");
    is("words.share(34, 2000, { whole = true })", "just over a third");
    is("words.share(32, 2000, { whole = true })", "almost a third");
    is("words.share(7, 2000, { whole = true })", "7%");
}

static void a_style_prints_shares_in_words(void)
{
    is("words.share(10, 2000, { style = 'words' })", "one in ten");
    is("words.share(68.9, 20000, { style = 'words' })", "just over two-thirds");
    is("words.share(0.2, 20000, { style = 'words' })", "fewer than one in 200");
}

CU_TestInfo rg_tests_script_share[] = {
    {"every share phrase is true at steps of a hundredth",
     every_share_phrase_is_true_at_steps_of_a_hundredth},
    {"the phrases are those of the house table", the_phrases_are_those_of_the_house_table},
    {"a sum in binary does not change the row", a_sum_in_binary_does_not_change_the_row},
    {"the base decides what a share may say", the_base_decides_what_a_share_may_say},
    {"whole percentages widen the equal bands to half a point",
     whole_percentages_widen_the_equal_bands_to_half_a_point},
    {"a style prints shares in words", a_style_prints_shares_in_words},
    CU_TEST_INFO_NULL,
};
