/* tests/unit/script/test_words.c - Multiples, comparisons, grammar, sentences, alternative
 * text. */
#include "unit/script/say.h"

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

static void every_ratio_has_the_words_of_its_row(void)
{
    static const struct {
        const char *r, *words;
    } rows[] = {
        {"0.2", "80% lower than"},
        {"0.319", "68% lower than"},
        {"0.32", "a third of"},
        {"0.344", "a third of"},
        {"0.345", "66% lower than"},
        {"0.49", "half"},
        {"0.509", "half"},
        {"0.51", "49% lower than"},
        {"0.949", "5% lower than"},
        {"0.95", "similar to"},
        {"1.049", "similar to"},
        {"1.05", "5% higher than"},
        {"1.449", "45% higher than"},
        {"1.45", "around one and a half times"},
        {"1.549", "around one and a half times"},
        {"1.55", "1.6 times"},
        {"1.6", "1.6 times"},
        {"1.899", "1.9 times"},
        {"1.9", "almost twice"},
        {"1.98", "twice"},
        {"2", "twice"},
        {"1.979", "almost twice"},
        {"2.019", "twice"},
        {"2.02", "just over twice"},
        {"2.249", "just over twice"},
        {"2.979", "almost three times"},
        {"2.25", "2.3 times"},
        {"2.849", "2.8 times"},
        {"2.85", "almost three times"},
        {"2.98", "3.0 times"},
        {"3.5", "3.5 times"},
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
    is("words.ratio { events_a = 160, population_a = 1000, events_b = 200, population_b = 2000 "
       "}",
       "1.6 times");
    is("words.ratio { events_a = 9, population_a = 1000, events_b = 200, population_b = 2000 }",
       "based on numbers too small to compare with");
    is("words.ratio { events_a = 55, population_a = 1000, events_b = 50, population_b = 1000 }",
       "not clearly different from");
    is("words.ratio { events_a = stats.NA, population_a = 1000, events_b = 50, population_b = "
       "10 }",
       "cannot be compared with");
}

static void highest_is_said_only_of_one_that_is(void)
{
    /* 12.0 against 11.5 per 1,000: the gap is less than two standard errors */
    is("words.highest { { name = 'Melton', events = 600, population = 50000 }, { name = "
       "'Blaby', "
       "events = 1150, population = 100000 } }",
       "Blaby and Melton had among the highest recorded rates");
    /* 12.0 against 11.1: the standard error is 0.59, the gap between one and two of them */
    is("words.highest { { name = 'Melton', events = 600, population = 50000 }, { name = "
       "'Blaby', "
       "events = 1110, population = 100000 } }",
       "Blaby and Melton had among the highest recorded rates");
    is("words.highest { { name = 'Melton', events = 600, population = 50000 }, { name = "
       "'Blaby', "
       "events = 850, population = 100000 }, what = 'rate' }",
       "Melton had the highest rate (12.0 per 1,000)");
    /* R: binom.test(7, 8)$p.value = 0.0703125, binom.test(8, 9)$p.value = 0.0390625 */
    is("words.highest { { name = 'A', events = 7, population = 1000 }, { name = 'B', events = "
       "1, population = 1000 } }",
       "A had the highest recorded rate (7.0), followed by B (1.0)");
    is("words.highest { { name = 'A', events = 8, population = 1000 }, { name = 'B', events = "
       "1, population = 1000 } }",
       "A had the highest recorded rate (8.0 per 1,000)");
    is("words.highest { { name = 'A', status = 'hidden' }, { name = 'B', events = 5, "
       "population = 9 "
       "} }",
       "the area with the highest recorded rate cannot be named, as some numbers are too small "
       "to "
       "show");
    has("words.highest { { name = 'A', events = 1, population = 2 } }",
        "needs two areas or more");
}

static void better_and_worse_need_a_polarity(void)
{
    is("words.compare { value = 5, lower = 4, upper = 6, benchmark = 9, name = 'England' }",
       "lower than England");
    is("words.compare { value = 5, lower = 4, upper = 6, benchmark = 9, name = 'England', "
       "polarity "
       "= 'low is good' }",
       "better than England");
    is("words.compare { value = stats.NA, benchmark = 9, name = 'England' }",
       "not compared with England");
    has("words.compare { value = 5, lower = 4, upper = 6, benchmark = 9 }",
        "name must be a text");
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
    static const char *const an[] = {"8%",     "11-year", "18-month", "80",  "8,000", "811",
                                     "11,000", "18.5%",   "hour",     "NHS", "MP",    "SNA",
                                     "A&E",    "offence", "LSOA",     "11"};
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
    "{ name = 'robbery', up = 'Up: {change}', down = 'Down by {size}', unclear = 'Unclear: "   \
    "{change}', hidden = 'Too small to show', missing = 'Not recorded' }"

static void a_sentence_takes_the_wording_of_its_case(void)
{
    is("words.sentence(" RECORD ", { before = 3529, after = 4132 })",
       "Up: increased by 17.1% (from 3,529 to 4,132)");
    is("words.sentence(" RECORD ", { before = 4132, after = 3529 })", "Down by 14.6%");
    is("words.sentence(" RECORD ", { before = 404, after = 404 })",
       "Unclear: was unchanged at 404");
    is("words.sentence(" RECORD ", { before = 4, after = 40 })",
       "Unclear: was 40, compared with 4");
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
    is("words.sentence({ up = '{n:whole} in {area}' }, { case = 'up', n = 3529, area = 'Blaby' "
       "})",
       "3,529 in Blaby");
    has("words.sentence({ up = '{m}' }, { case = 'up', n = 3 })", "nothing to put into {m}");
    has("words.sentence({ small = '{size}' }, { before = 3, after = 4 })",
        "nothing to put into {size}");
    has("words.sentence({ up = '{n:hole}' }, { case = 'up', n = 3 })", "did you mean 'whole'?");
}

#define ALT_LINE                                                                               \
    "words.alt { kind = 'line', what = 'offences a month', ordered = true, categories = { "    \
    "'April', 'May', 'June' }, series = { { label = 'Robbery', values = "

/* 24 months: 12 of 100, then 12 of 150: 1,200 and 1,800, 50% more; a month hidden: nothing is said. */
static void alternative_text_says_how_the_last_year_of_months_changed(void)
{
#define YEARS(LAST)                                                                            \
    "(function () local c, v, s = {}, {}, {} for i = 1, 24 do c[i] = 'm' .. i v[i] = i > 12 "  \
    "and 150 or 100 s[i] = 'ok' end s[24] = '" LAST                                            \
    "' return words.alt { kind = 'line', what = 'crimes', ordered = true, categories = c, "    \
    "series = { { label = 'All', values = v, statuses = s } } } end)()"
    has(YEARS("ok"),
        "; the last twelve months' total increased by 50.0% (from 1,200 to 1,800).");
    has(YEARS("hidden"), "All runs from 100");
    set_up();
    CU_ASSERT_PTR_NULL(strstr(say(YEARS("hidden")), "twelve"));
    tear_down();
}

static void alternative_text_says_type_range_and_what_is_not_shown(void)
{
    is(ALT_LINE "{ 3, 9, 5 } } } }", "Line chart of offences a month, April to June. Robbery "
                                     "runs from 3 (April) to 9 (May).");
    is(ALT_LINE "{ 3, stats.NA, 5 }, statuses = { 'ok', 'hidden', 'ok' } } } }",
       "Line chart of offences a month, April to June. Robbery runs from 3 (April) to 5 "
       "(June); one "
       "value is hidden to protect individuals.");
    is(ALT_LINE "{ 4, 4, stats.NA } } } }",
       "Line chart of offences a month, April to June. Robbery is 4 throughout; one value is "
       "missing.");
    is(ALT_LINE "{ 4, 4, 4 }, statuses = { 'ok', 'hidden', 'not_applicable' } } } }",
       "Line chart of offences a month, April to June. Robbery is 4 (April); one value is "
       "hidden "
       "to protect individuals and one value does not apply.");
    is(ALT_LINE "{ stats.NA, stats.NA, stats.NA } } } }",
       "Line chart of offences a month, April to June. No values are shown; three values are "
       "missing.");
    is(ALT_LINE "{ 3, 9, 5 }, change = { before = 4132, after = 3529 } } } }",
       "Line chart of offences a month, April to June. Robbery runs from 3 (April) to 9 (May) "
       "and "
       "decreased by 14.6% (from 4,132 to 3,529).");
    is("words.alt { kind = 'bars', what = 'rates by area', unit = 'offences per 1,000 people', "
       "decimals = 1, categories = { 'A', 'B', 'C' }, series = { { label = 'x', values = { 1, "
       "2, 2 "
       "} }, { label = 'y', values = { 1, 3, 2 } } } }",
       "Bar chart of rates by area for three categories, showing x and y, in offences per "
       "1,000 "
       "people. x runs from 1.0 (A) to 2.0 (B and C); y runs from 1.0 (A) to 3.0 (B).");
    has("words.alt { kind = 'pie', what = 'x', categories = { 'A' }, series = { { values = { 1 "
        "} } } "
        "}",
        "there is no kind of chart 'pie'");
}

CU_TestInfo rg_tests_script_words[] = {
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
    {"alternative text says how the last year of months changed",
     alternative_text_says_how_the_last_year_of_months_changed},
    {"alternative text says type, range and what is not shown",
     alternative_text_says_type_range_and_what_is_not_shown},
    CU_TEST_INFO_NULL,
};
