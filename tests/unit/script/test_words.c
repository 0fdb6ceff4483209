/* tests/unit/script/test_words.c - The wording rules, each checked against what it was derived from.
 *
 * The truth rule is written here a second time, from the rule's table and not from the code, and reads
 * the printed phrase alone. */
#include "script/house.h"
#include "support/check.h"

#include <math.h>

static rg_arena *arena;
static rg_sandbox *box;
static rg_err err;

static void set_up(void)
{
    arena = rg_arena_new("words test");
    box = rg_sandbox_new(arena, ".", (rg_limits){0});
    err = (rg_err){0};
    CU_ASSERT_TRUE_FATAL(rg_house_open(box, &err));
}

static void tear_down(void)
{
    rg_sandbox_free(box);
    rg_arena_free(arena);
}

static const rg_value *value_of(const char *text)
{
    const rg_value *v = NULL;
    if (!rg_sandbox_run_text(box, "words", rg_str_of(text), &err) ||
        !rg_sandbox_value(box, -1, &v, &err))
        fprintf(stderr, "\n    %s\n", err.text);
    CU_ASSERT_PTR_NOT_NULL_FATAL(v);
    return v;
}

static const char *say(const char *expression)
{
    const rg_value *v;
    const char *text = rg_arena_printf(arena, "return %s", expression);
    lua_settop(rg_sandbox_state(box), 0);
    if (!rg_sandbox_run_text(box, "words", rg_str_of(text), &err) ||
        !rg_sandbox_value(box, -1, &v, &err))
        return err.text;
    return v->kind == RG_V_TEXT ? v->text.p : v->kind == RG_V_NIL ? "(nil)" : "(not a text)";
}

static void is(const char *expression, const char *expected)
{
    set_up();
    CHECK_TEXT(say(expression), expected);
    tear_down();
}

static void has(const char *expression, const char *part)
{
    set_up();
    CHECK_HAS(say(expression), part);
    tear_down();
}

/* --- shares: the truth rule --- */

typedef struct fraction {
    const char *words;
    double percent, next; /* next higher value of the ladder */
} fraction;

static const fraction fractions[] = {
    {"1 in 100", 1, 2},          {"1 in 50", 2, 5},
    {"1 in 20", 5, 10},          {"1 in 10", 10, 20},
    {"1 in 5", 20, 25},          {"a quarter", 25, 30},
    {"3 in 10", 30, 100.0 / 3},  {"a third", 100.0 / 3, 40},
    {"4 in 10", 40, 50},         {"half", 50, 60},
    {"6 in 10", 60, 200.0 / 3},  {"two-thirds", 200.0 / 3, 70},
    {"7 in 10", 70, 75},         {"three-quarters", 75, 80},
    {"8 in 10", 80, 90},         {"9 in 10", 90, 100},
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
    {0.01, "fewer than 1 in 200"}, {0.5, "-"},
    {0.8, "about 1 in 100"},       {1.2, "-"},
    {1.8, "about 1 in 50"},        {2.2, "-"},
    {4.6, "about 1 in 20"},        {5.4, "-"},
    {9.0, "nearly 1 in 10"},       {9.7, "1 in 10"},
    {10.3, "just over 1 in 10"},   {11.5, "-"},
    {18.0, "nearly 1 in 5"},       {19.7, "1 in 5"},
    {20.3, "just over 1 in 5"},    {22.5, "almost a quarter"},
    {24.7, "a quarter"},           {25.3, "just over a quarter"},
    {27.5, "over a quarter"},      {29.0, "nearly 3 in 10"},
    {29.7, "3 in 10"},             {30.3, "just over 3 in 10"},
    {31.0, "almost a third"},      {33.04, "a third"},
    {33.63, "just over a third"},  {35.8, "over a third"},
    {37.5, "nearly 4 in 10"},      {39.7, "4 in 10"},
    {40.3, "just over 4 in 10"},   {42.5, "over 4 in 10"},
    {47.5, "almost half"},         {49.7, "half"},
    {50.3, "just over half"},      {52.5, "over half"},
    {57.5, "nearly 6 in 10"},      {59.7, "6 in 10"},
    {60.3, "just over 6 in 10"},   {62.5, "over 6 in 10"},
    {64.2, "almost two-thirds"},   {66.37, "two-thirds"},
    {66.96, "just over two-thirds"}, {69.0, "nearly 7 in 10"},
    {69.7, "7 in 10"},             {70.3, "just over 7 in 10"},
    {72.5, "almost three-quarters"}, {74.7, "three-quarters"},
    {75.3, "just over three-quarters"}, {77.5, "nearly 8 in 10"},
    {79.7, "8 in 10"},             {80.3, "just over 8 in 10"},
    {82.5, "more than 8 in 10"},   {87.5, "nearly 9 in 10"},
    {89.7, "9 in 10"},             {90.3, "more than 9 in 10"},
    {95.0, "almost all"},          {99.5, "nearly all"},
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

/* Where the published number would contradict the phrase, the number stands alone: 0.45 to 0.49 print
 * as 0.5%, which is 1 in 200. */
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
    has("words.share(50, 100, { edition = 'secret' })", "edition must be 'public' or 'restricted'");
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

/* --- change --- */

static void a_clear_change_has_a_verb_and_both_counts(void)
{
    is("words.change { before = 4132, after = 3529 }", "decreased by 14.6% (from 4,132 to 3,529)");
    is("words.change { before = 3529, after = 4132 }", "increased by 17.1% (from 3,529 to 4,132)");
}

static void a_change_that_is_not_clear_never_says_up_or_down(void)
{
    is("words.change { before = 459, after = 404 }",
       "was 12.0% lower (404, compared with 459), but the difference could be due to chance");
    is("words.change { before = 1000, after = 1030 }",
       "was little changed (1,030, compared with 1,000)");
    is("words.change { before = 1000, after = 1004 }",
       "was broadly unchanged (1,004, compared with 1,000)");
    is("words.change { before = 1000, after = 1000 }", "was unchanged at 1,000");
    set_up();
    const rg_value *all = value_of(
        "local t = {} for a = 0, 120, 3 do for b = 0, 120, 3 do\n"
        "if stats.change { before = a, after = b }.class == 'not clear' then\n"
        "table.insert(t, words.change { before = a, after = b }) end end end return t");
    CU_ASSERT(all->item_count > 300);
    for (size_t i = 0; i < all->item_count; i++) {
        const char *text = all->items[i]->text.p;
        CU_ASSERT(!strstr(text, "increased") && !strstr(text, "decreased"));
    }
    tear_down();
}

static void a_small_base_has_counts_and_no_percentage(void)
{
    is("words.change { before = 9, after = 30 }", "was 30, compared with 9");
    is("words.change { before = 30, after = 9 }", "was 9, compared with 30");
    is("words.change { before = 0, after = 30 }", "was 30, compared with 0");
    is("words.change { before = 2, after = 1 }", "was 1, compared with 2");
    is("words.change { before = 0, after = 0 }", "was unchanged at 0");
    is("words.change { before = 10, after = 40 }",
       "increased by 300% (from 10 to 40), which is statistically significant");
    is("words.change { before = 49, after = 52 }",
       "was 6% higher (52, compared with 49), but the difference could be due to chance");
    set_up();
    const rg_value *all = value_of("local t = {} for a = 0, 30 do for b = 0, 30 do\n"
                                   "if a < 10 or b < 10 then\n"
                                   "table.insert(t, words.change { before = a, after = b }) end\n"
                                   "end end return t");
    for (size_t i = 0; i < all->item_count; i++)
        CU_ASSERT(!strchr(all->items[i]->text.p, '%'));
    tear_down();
}

static void hidden_and_missing_give_no_number(void)
{
    is("words.change { status = 'hidden', before = 12, after = 13 }",
       "cannot be compared, as the numbers are too small to show");
    is("words.change { status = 'missing' }", "cannot be compared, as a number is not available");
    is("words.change { before = 12, after = stats.NA }",
       "cannot be compared, as a number is not available");
    has("words.change { status = 'hiden' }", "status must be 'ok' or 'hidden'");
}

static void periods_of_different_length_are_refused(void)
{
    has("words.change { before = 100, after = 60, exposure_before = 12, exposure_after = 6 }",
        "the periods last 12 and 6; compare the same months");
    is("words.change { before = 1200, after = 900, exposure_before = 100000, exposure_after = "
       "101000, kind = 'rate' }",
       "decreased by 25.7% (from 12.0 to 8.9)");
}

static void percentage_points_are_not_percent(void)
{
    is("words.change { kind = 'points', before = 31, after = 34, class = 'increase' }",
       "rose by 3.0 percentage points (from 31.0% to 34.0%)");
    /* z = 3 / (100 sqrt(.325 .675 (1/1000 + 1/1000))) = 1.43 */
    is("words.change { kind = 'points', before = 31, after = 34, base_before = 1000, base_after = "
       "1000 }",
       "was 3.0 percentage points higher (34.0%, compared with 31.0%), but the difference could be "
       "due to chance");
    /* z = 4.5 */
    is("words.change { kind = 'points', before = 34, after = 31, base_before = 10000, base_after = "
       "10000 }",
       "fell by 3.0 percentage points (from 34.0% to 31.0%)");
    has("words.change { kind = 'points', before = 31, after = 34 }",
        "percentage points need class");
    has("words.change { kind = 'point', before = 31, after = 34 }", "kind must be 'count'");
}

static void qualifiers_go_by_size_and_only_with_a_clear_change(void)
{
    is("words.change { before = 100000, after = 104000, qualify = true }",
       "showed a slight increase of 4.0% (from 100,000 to 104,000)");
    is("words.change { before = 1000, after = 1190, qualify = true }",
       "showed an increase of 19.0% (from 1,000 to 1,190)");
    is("words.change { before = 1000, after = 1400, qualify = true }",
       "showed a marked increase of 40.0% (from 1,000 to 1,400)");
    is("words.change { before = 1000, after = 500, qualify = true }",
       "showed a large decrease of 50.0% (from 1,000 to 500)");
    is("words.change { before = 459, after = 404, qualify = true }",
       "was 12.0% lower (404, compared with 459), but the difference could be due to chance");
}

static void more_spread_than_chance_widens_the_test(void)
{
    is("words.change_case { before = 400, after = 470 }", "up");
    is("words.change_case { before = 400, after = 470, dispersion = 1.4 }", "up");
    is("words.change_case { before = 400, after = 470, dispersion = 3 }", "unclear");
}

static void classes_of_trends_and_comparisons_have_a_case(void)
{
    is("words.change_case { class = 'increasing' }", "up");
    is("words.change_case { class = 'lower' }", "down");
    is("words.change_case { class = 'similar' }", "unclear");
    is("words.change_case { class = 'cannot be calculated' }", "missing");
    is("words.change_case { class = stats.NA }", "missing");
    has("words.change_case { class = 'up' }", "there is no class 'up'");
    is("words.trend('no significant change')",
       "has shown no significant change over the last five years");
    is("words.trend('decreasing', 12)", "has been decreasing over the last 12 years");
    is("words.month { value = 5, lower = 10, upper = 20 }", "was unusually low");
    is("words.month { value = stats.NA, lower = 10, upper = 20 }",
       "cannot be compared with other months");
}

static void no_wording_uses_a_banned_word(void)
{
    set_up();
    const rg_value *all = value_of(
        "local t = {} local function add(text) for _, found in ipairs(words.banned(text)) do\n"
        "table.insert(t, text .. ': ' .. found.word) end end\n"
        "for a = 0, 400, 13 do for b = 0, 400, 13 do\n"
        "add(words.change { before = a, after = b })\n"
        "add(words.change { before = a, after = b, qualify = true }) end end\n"
        "for i = 0, 1000 do add(words.share(i / 10, 500)) end\n"
        "for i = 1, 600 do add(words.times(i / 100)) end return t");
    for (size_t i = 0; i < all->item_count; i++)
        fprintf(stderr, "\n    %s\n", all->items[i]->text.p);
    CU_ASSERT_EQUAL(all->item_count, 0);
    tear_down();
}

static void banned_words_are_found_whole_and_with_their_reason(void)
{
    is("words.banned('Crime soared')[1].word", "soar");
    is("words.banned('a fall caused by lockdown')[1].reason", "claims a cause");
    is("words.banned('numbers that could be due to chance')[1]", "(nil)");
    is("words.banned('due to cuts, or it could be due to chance')[1].word", "due to");
    is("words.banned('it could be due to chance, or due to cuts')[1].word", "due to");
    is("words.banned('recorded crime in the records')[1]", "(nil)");
    is("words.banned('a significant increase')[1].word", "significant increase");
    is("words.banned('a statistically significant increase')[1]", "(nil)");
    is("words.banned('became used')[1]", "(nil)");
}

/* --- multiples --- */

static void every_ratio_has_the_words_of_its_row(void)
{
    static const struct {
        const char *r, *words;
    } rows[] = {
        {"0.2", "80% lower than"},   {"0.319", "68% lower than"},
        {"0.32", "a third of"},      {"0.344", "a third of"},
        {"0.345", "66% lower than"}, {"0.49", "half"},
        {"0.509", "half"},           {"0.51", "49% lower than"},
        {"0.949", "5% lower than"},  {"0.95", "similar to"},
        {"1.049", "similar to"},     {"1.05", "5% higher than"},
        {"1.449", "45% higher than"}, {"1.45", "around one and a half times"},
        {"1.55", "1.6 times"},       {"1.6", "1.6 times"},
        {"1.899", "1.9 times"},      {"1.9", "almost twice"},
        {"1.98", "twice"},           {"2", "twice"},
        {"2.02", "just over twice"}, {"2.25", "2.3 times"},
        {"2.849", "2.8 times"},      {"2.85", "almost three times"},
        {"2.98", "3.0 times"},       {"3.5", "3.5 times"},
        {"12.34", "12.3 times"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char expression[60];
        snprintf(expression, sizeof expression, "words.times(%s)", rows[i].r);
        is(expression, rows[i].words);
    }
    has("words.times(0)", "the ratio must be more than 0");
}

static void a_ratio_needs_numbers_and_a_test(void)
{
    is("words.ratio { events_a = 160, population_a = 1000, events_b = 200, population_b = 2000 }",
       "1.6 times");
    is("words.ratio { events_a = 9, population_a = 1000, events_b = 200, population_b = 2000 }",
       "based on numbers too small to compare with");
    is("words.ratio { events_a = 55, population_a = 1000, events_b = 50, population_b = 1000 }",
       "not clearly different from");
    is("words.ratio { events_a = stats.NA, population_a = 1000, events_b = 50, population_b = 10 }",
       "cannot be compared with");
}

static void highest_is_said_only_of_one_that_is(void)
{
    /* 12.0 against 11.5 per 1,000: the gap is less than two standard errors */
    is("words.highest { { name = 'Melton', events = 600, population = 50000 }, { name = 'Blaby', "
       "events = 1150, population = 100000 } }",
       "Blaby and Melton had among the highest recorded rates");
    is("words.highest { { name = 'Melton', events = 600, population = 50000 }, { name = 'Blaby', "
       "events = 850, population = 100000 }, what = 'rate' }",
       "Melton had the highest rate (12.0 per 1,000)");
    is("words.highest { { name = 'A', status = 'hidden' }, { name = 'B', events = 5, population = 9 "
       "} }",
       "the area with the highest recorded rate cannot be named, as some numbers are too small to "
       "show");
    has("words.highest { { name = 'A', events = 1, population = 2 } }", "needs two areas or more");
}

static void better_and_worse_need_a_polarity(void)
{
    is("words.compare { value = 5, lower = 4, upper = 6, benchmark = 9, name = 'England' }",
       "lower than England");
    is("words.compare { value = 5, lower = 4, upper = 6, benchmark = 9, name = 'England', polarity "
       "= 'low is good' }",
       "better than England");
    is("words.compare { value = stats.NA, benchmark = 9, name = 'England' }",
       "not compared with England");
    has("words.compare { value = 5, lower = 4, upper = 6, benchmark = 9 }", "name must be a text");
}

/* --- grammar --- */

static void a_list_keeps_names_with_and_apart(void)
{
    is("words.list { 'Blaby' }", "Blaby");
    is("words.list { 'Blaby', 'Melton' }", "Blaby and Melton");
    is("words.list { 'Blaby', 'Charnwood', 'Melton' }", "Blaby, Charnwood and Melton");
    is("words.list { 'Blaby', 'Hinckley and Bosworth', 'Melton' }",
       "Blaby, Hinckley and Bosworth, and Melton");
    is("words.list { 'Hinckley and Bosworth', 'Oadby and Wigston' }",
       "Hinckley and Bosworth, and Oadby and Wigston");
    is("words.list { 'Sandhurst', 'Melton' }", "Sandhurst and Melton");
    is("words.list { 'Leicester, Leicestershire and Rutland', 'Derby', 'Nottingham' }",
       "Leicester, Leicestershire and Rutland; Derby; and Nottingham");
    is("words.list { 'A', 'B', last = 'or' }", "A or B");
    is("words.list { none = 'no area' }", "no area");
    has("words.list {}", "the list is empty");
    has("words.list { 'A', 3 }", "each item must be a text, not a number");
}

static void numbers_are_words_to_nine(void)
{
    is("words.number(0)", "zero");
    is("words.number(9)", "nine");
    is("words.number(10)", "10");
    is("words.number(3529)", "3,529");
    is("words.number(2.5)", "2.5");
    is("words.number(-3)", "-3");
    has("words.number(stats.NA)", "the number must be a number, not a missing value");
}

static void nouns_follow_the_printed_number(void)
{
    is("words.count(1, 'offence')", "1 offence");
    is("words.count(0, 'offence')", "0 offences");
    is("words.count(3529, 'person')", "3,529 people");
    is("words.count(0.6, 'offence')", "1 offence");
    is("words.plural('1.0', 'offence')", "offences");
    is("words.plural(2, 'county')", "counties");
    is("words.plural(2, 'day')", "days");
    is("words.plural(2, 'child')", "children");
    is("words.plural(2, 'young person')", "young people");
    is("words.plural(2, 'business')", "businesses");
    is("words.plural(2, 'knife')", "knives");
    is("words.plural(2, 'police force', 'forces')", "forces");
    is("words.under(10, 'count')", "fewer than 10");
    is("words.under('0.1%', 'percent')", "less than 0.1%");
}

static void the_article_goes_by_sound(void)
{
    static const char *const an[] = {"8%",    "11-year", "18-month", "80",  "8,000", "811",
                                     "11,000", "18.5%",  "hour",     "NHS", "MP",    "SNA",
                                     "A&E",   "offence", "LSOA",     "11"};
    static const char *const a[] = {"1 in 10", "110",  "1,100", "180",  "118",  "7%",
                                    "unit",    "one",  "user",  "CSP",  "year", "European",
                                    "VRN",     "rate", "NEET",  "1.8%", "10"};
    char expression[60], expected[60];
    for (size_t i = 0; i < sizeof an / sizeof *an; i++) {
        snprintf(expression, sizeof expression, "words.a_an('%s')", an[i]);
        snprintf(expected, sizeof expected, "an %s", an[i]);
        is(expression, expected);
    }
    for (size_t i = 0; i < sizeof a / sizeof *a; i++) {
        snprintf(expression, sizeof expression, "words.a_an('%s')", a[i]);
        snprintf(expected, sizeof expected, "a %s", a[i]);
        is(expression, expected);
    }
}

static void no_sentence_begins_with_a_numeral(void)
{
    is("words.begin('almost a third')", "Almost a third");
    is("words.begin('7 in 10')", "Seven in ten");
    is("words.begin('3 areas')", "Three areas");
    has("words.begin('12 areas')", "must not begin with the number '12'");
    has("words.begin('3.5%')", "must not begin with the number '3.5%'");
    has("words.begin('£3 million')", "must not begin with the number");
}

static void percentages_never_print_none_or_all_falsely(void)
{
    is("words.percent(0.04, 1000)", "less than 0.1%");
    is("words.percent(0.05, 1000)", "0.1%");
    is("words.percent(99.97, 10000)", "more than 99.9%");
    is("words.percent(99.6, 50)", "more than 99%");
    is("words.percent(0, 1000)", "0.0%");
    is("words.percent(100, 1000)", "100.0%");
}

static void periods_are_words(void)
{
    is("words.period { from = '2020-04-01', to = '2021-03-31' }", "April 2020 to March 2021");
    is("words.period { from = '2020-02-01', to = '2020-02-29' }", "February 2020");
    is("words.period { from = '2021-02-01', to = '2021-02-28' }", "February 2021");
    is("words.period { from = '2020-02-01', to = '2020-02-28' }",
       "1 February 2020 to 28 February 2020");
    is("words.period { from = '2020-04', to = '2020-06-15' }", "1 April 2020 to 15 June 2020");
    is("words.financial_year('1999-04-01')", "1999/00");
    has("words.financial_year('2020-01-01')", "begins in April, not in January 2020");
    has("words.period { from = '2020', to = '2021-03' }", "from must be a date YYYY-MM-DD");
    is("words.hours(22, 5)", "between 22:00 and 05:00");
}

/* --- sentences and alternative text --- */

#define RECORD                                                                                 \
    "{ name = 'robbery', up = 'Up: {change}', down = 'Down by {size}', unclear = 'Unclear: "    \
    "{change}', hidden = 'Too small to show', missing = 'Not recorded' }"

static void a_sentence_takes_the_wording_of_its_case(void)
{
    is("words.sentence(" RECORD ", { before = 3529, after = 4132 })",
       "Up: increased by 17.1% (from 3,529 to 4,132)");
    is("words.sentence(" RECORD ", { before = 4132, after = 3529 })", "Down by 14.6%");
    is("words.sentence(" RECORD ", { before = 404, after = 404 })", "Unclear: was unchanged at 404");
    is("words.sentence(" RECORD ", { before = 4, after = 40 })", "Unclear: was 40, compared with 4");
    is("words.sentence(" RECORD ", { status = 'hidden' })", "Too small to show");
    is("words.sentence(" RECORD ", { before = stats.NA, after = 1 })", "Not recorded");
    is("words.sentence(" RECORD ", { status = 'not_applicable' })", "Not recorded");
    is("words.sentence_case { before = 4, after = 40 }", "small");
}

static void a_sentence_without_the_wording_at_hand_is_an_error(void)
{
    has("words.sentence({ name = 'robbery', up = 'x' }, { before = 4132, after = 3529 })",
        "words:1: words.sentence: 'robbery' has no wording for 'down'; add down = \"...\"");
    has("words.sentence({ up = 'x' }, { status = 'hidden' })", "no wording for 'hidden'");
    has("words.sentence({ upp = 'x' }, { status = 'hidden' })", "takes no 'upp'");
}

static void a_slot_must_have_something_to_print_and_a_way_to(void)
{
    has("words.sentence({ up = '{n}' }, { case = 'up', n = 3 })",
        "{n} is a number: say how to print it, e.g. {n:whole}");
    is("words.sentence({ up = '{n:whole} in {area}' }, { case = 'up', n = 3529, area = 'Blaby' })",
       "3,529 in Blaby");
    has("words.sentence({ up = '{m}' }, { case = 'up', n = 3 })", "nothing to put into {m}");
    has("words.sentence({ small = '{size}' }, { before = 3, after = 4 })",
        "nothing to put into {size}");
    has("words.sentence({ up = '{n:hole}' }, { case = 'up', n = 3 })", "did you mean 'whole'?");
}

#define ALT_LINE                                                                               \
    "words.alt { kind = 'line', what = 'offences a month', ordered = true, categories = { "     \
    "'April', 'May', 'June' }, series = { { label = 'Robbery', values = "

static void alternative_text_says_type_range_and_what_is_not_shown(void)
{
    is(ALT_LINE "{ 3, 9, 5 } } } }",
       "Line chart of offences a month, April to June. Robbery runs from 3 (April) to 9 (May).");
    is(ALT_LINE "{ 3, stats.NA, 5 }, statuses = { 'ok', 'hidden', 'ok' } } } }",
       "Line chart of offences a month, April to June. Robbery runs from 3 (April) to 5 (June); 1 "
       "value is hidden to protect individuals.");
    is(ALT_LINE "{ 4, 4, stats.NA } } } }",
       "Line chart of offences a month, April to June. Robbery is 4 throughout; 1 value is "
       "missing.");
    is(ALT_LINE "{ stats.NA, stats.NA, stats.NA } } } }",
       "Line chart of offences a month, April to June. No values are shown; 3 values are missing.");
    is(ALT_LINE "{ 3, 9, 5 }, change = { before = 4132, after = 3529 } } } }",
       "Line chart of offences a month, April to June. Robbery runs from 3 (April) to 9 (May) and "
       "decreased by 14.6% (from 4,132 to 3,529).");
    is("words.alt { kind = 'bars', what = 'rates by area', unit = 'offences per 1,000 people', "
       "decimals = 1, categories = { 'A', 'B', 'C' }, series = { { label = 'x', values = { 1, 2, 2 "
       "} }, { label = 'y', values = { 1, 3, 2 } } } }",
       "Bar chart of rates by area for three categories, showing x and y, in offences per 1,000 "
       "people. x runs from 1.0 (A) to 2.0 (B and C); y runs from 1.0 (A) to 3.0 (B).");
    has("words.alt { kind = 'pie', what = 'x', categories = { 'A' }, series = { { values = { 1 } } } "
        "}",
        "there is no kind of chart 'pie'");
}

CU_TestInfo rg_tests_script_words[] = {
    {"every share phrase is true at steps of a hundredth",
     every_share_phrase_is_true_at_steps_of_a_hundredth},
    {"the phrases are those of the house table", the_phrases_are_those_of_the_house_table},
    {"a sum in binary does not change the row", a_sum_in_binary_does_not_change_the_row},
    {"the base decides what a share may say", the_base_decides_what_a_share_may_say},
    {"whole percentages widen the equal bands to half a point",
     whole_percentages_widen_the_equal_bands_to_half_a_point},
    {"a style prints shares in words", a_style_prints_shares_in_words},
    {"a clear change has a verb and both counts", a_clear_change_has_a_verb_and_both_counts},
    {"a change that is not clear never says up or down",
     a_change_that_is_not_clear_never_says_up_or_down},
    {"a small base has counts and no percentage", a_small_base_has_counts_and_no_percentage},
    {"hidden and missing give no number", hidden_and_missing_give_no_number},
    {"periods of different length are refused", periods_of_different_length_are_refused},
    {"percentage points are not percent", percentage_points_are_not_percent},
    {"qualifiers go by size and only with a clear change",
     qualifiers_go_by_size_and_only_with_a_clear_change},
    {"more spread than chance widens the test", more_spread_than_chance_widens_the_test},
    {"classes of trends and comparisons have a case",
     classes_of_trends_and_comparisons_have_a_case},
    {"no wording uses a banned word", no_wording_uses_a_banned_word},
    {"banned words are found whole and with their reason",
     banned_words_are_found_whole_and_with_their_reason},
    {"every ratio has the words of its row", every_ratio_has_the_words_of_its_row},
    {"a ratio needs numbers and a test", a_ratio_needs_numbers_and_a_test},
    {"highest is said only of one that is", highest_is_said_only_of_one_that_is},
    {"better and worse need a polarity", better_and_worse_need_a_polarity},
    {"a list keeps names with 'and' apart", a_list_keeps_names_with_and_apart},
    {"numbers are words to nine", numbers_are_words_to_nine},
    {"nouns follow the printed number", nouns_follow_the_printed_number},
    {"the article goes by sound", the_article_goes_by_sound},
    {"no sentence begins with a numeral", no_sentence_begins_with_a_numeral},
    {"percentages never print none or all falsely",
     percentages_never_print_none_or_all_falsely},
    {"periods are words", periods_are_words},
    {"a sentence takes the wording of its case", a_sentence_takes_the_wording_of_its_case},
    {"a sentence without the wording at hand is an error",
     a_sentence_without_the_wording_at_hand_is_an_error},
    {"a slot must have something to print and a way to",
     a_slot_must_have_something_to_print_and_a_way_to},
    {"alternative text says type, range and what is not shown",
     alternative_text_says_type_range_and_what_is_not_shown},
    CU_TEST_INFO_NULL,
};
