/* tests/unit/script/test_truth.c - What a reader may hold against the page: phrases beside numbers, grammar around them. */
#include "unit/script/say.h"

static void holds(const char *text)
{
    char question[512];
    snprintf(question, sizeof question, "tostring(#%s)", text);
    is(question, "0");
}

/* The phrases of the printed assessments that a validator should catch (DOMAIN H.3), and the truth table's edges. */
static void a_phrase_that_the_number_beside_it_does_not_bear_is_found(void)
{
    static const char *const untrue[][2] = {
        {"The vast majority felt safe at home by day or night (67%).", "vast majority"},
        {"A majority (50.0%) agreed.", "majority"},
        {"Almost half (42.0%) were young.", "almost half"},
        {"Just over a quarter (29.0%) were.", "just over a quarter"},
        {"Almost a third (33.6%) were.", "almost a third"},
        {"More than 8 in 10 (90.4%) were.", "more than 8 in 10"},
        {"Around a third (38%) were.", "around a third"},
        {"Three in ten (32.0%) were.", "three in ten"},
        {"Fewer than 1 in 200 (0.6%) were.", "fewer than 1 in 200"},
        {"Almost all (94.0%) were.", "almost all"},
    };
    for (size_t i = 0; i < sizeof untrue / sizeof *untrue; i++) {
        char question[256];
        snprintf(question, sizeof question, "words.untrue('%s')[1].phrase", untrue[i][0]);
        is(question, untrue[i][1]);
    }
}

/* Printed numbers stand for all that round to them: 33.0% is printed of 33.04, which is a third. */
static void a_phrase_that_it_bears_is_not(void)
{
    holds("words.untrue('A third (33.0%) were; nearly 8 in 10 (78.4%) were male.')");
    holds("words.untrue('Just over half (52%), over half (54%), and nearly half (47.5%).')");
    holds(
        "words.untrue('The vast majority (86%), a small minority (9.5%), almost all (95%).')");
    holds("words.untrue('More than 9 in 10 (91.0%) and about 1 in 20 (4.6%).')");
    holds("words.untrue('Half of the areas answered. Of them 12.5% agreed; 7.2% did not.')");
    /* a bulk word speaks of its own sentence only */
    holds("words.untrue('The majority agreed. Of them 12.5% were young.')");
}

/* Every phrase that the house table chooses bears its own printed number. */
static void what_the_house_table_chooses_is_never_found(void)
{
    is("(function () for i = 1, 9999 do local p = i / 100 local said = words.share(p, 1000000) "
       "if said:sub(-1) ~= '%' then local text = said .. ' (' .. words.percent(p, 1000000) .. "
       "')' "
       "if #words.untrue(text) > 0 then return text end end end return 'all true' end)()",
       "all true");
}

static void slots_leave_no_wrong_article_or_plural_behind(void)
{
    holds("words.guard { { text = 'An 8% share, an 18-month period, a 110th, 1 offence, 21 "
          "offences, 1 in 5 people.', section = 1 } }");
    is("tostring(#words.guard { { text = 'It was a 11% share.', section = 1 }, { text = 'There "
       "was an "
       "1% share.', section = 1 } })",
       "2");
    is("words.guard { { text = 'Of 1 offences.', section = 1 } }[1].text",
       "'1 offences' is no plural; words.count chooses the noun");
}

static void a_chapter_of_many_comparisons_says_that_some_differ_by_chance(void)
{
    is("(function () local parts = {} for i = 1, 21 do parts[i] = { text = 'It was higher than "
       "in England.', section = 1 } end local many = #words.guard(parts) parts[22] = { text = "
       "'A "
       "few will differ by chance.', section = 1 } local said = #words.guard(parts) "
       "table.remove(parts) table.remove(parts) return many .. said .. #words.guard(parts) "
       "end)()",
       "100");
}

static void the_deprivation_of_places_is_not_that_of_people(void)
{
    holds("words.guard { { text = 'Children who live in deprived areas.', section = 1 } }");
    is("tostring(#words.guard { { text = 'Deprived children.', section = 1 } })", "1");
}

CU_TestInfo rg_tests_script_truth[] = {
    {"a phrase that the number beside it does not bear is found",
     a_phrase_that_the_number_beside_it_does_not_bear_is_found},
    {"a phrase that it bears is not", a_phrase_that_it_bears_is_not},
    {"what the house table chooses is never found",
     what_the_house_table_chooses_is_never_found},
    {"slots leave no wrong article or plural behind",
     slots_leave_no_wrong_article_or_plural_behind},
    {"a chapter of many comparisons says that some differ by chance",
     a_chapter_of_many_comparisons_says_that_some_differ_by_chance},
    {"the deprivation of places is not that of people",
     the_deprivation_of_places_is_not_that_of_people},
    CU_TEST_INFO_NULL,
};
