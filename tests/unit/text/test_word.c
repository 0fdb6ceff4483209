/* Tests of where words may be broken and which words stay together. */
#include "text/para.h"

#include "unit/text/paper.h"

typedef struct one_break {
    const char *text;
    const char *model; /* the line is just wide enough for this */
    const char *lines;
} one_break;

static void check_breaks(const one_break *cases, size_t count)
{
    paper p = paper_new();
    for (size_t i = 0; i < count; i++)
        CHECK_TEXT(broken_at(&p, cases[i].text, cases[i].model), cases[i].lines);
    paper_free(&p);
}

#define CHECK_BREAKS(CASES) check_breaks((CASES), sizeof(CASES) / sizeof *(CASES))

static void a_number_stays_with_its_unit(void)
{
    static const one_break cases[] = {
        {"within about 12 km of it", "within about 12", "within about |12 km of it"},
        {"a rise of 5 % since", "a rise of 5", "a rise of |5 % since"},
        {"it cost \u00A33.5 million", "it cost xx \u00A33.5", "it cost |\u00A33.5 million"},
        {"some 2\u00BD km off", "some 2\u00BD", "some |2\u00BD km |off"},
        {"nearly all 10\u201317 km off", "nearly all 10\u201317",
         "nearly all |10\u201317 km off"},
        {"between 9 pm, and", "between 9 p", "between |9 pm, and"},
        {"nearly 5 per cent", "nearly 5 per", "nearly |5 per cent"},
    };
    CHECK_BREAKS(cases);
}

static void total_fit_keeps_words_together_too(void)
{
    paper p = paper_new();
    set(&p, "within about 12 km of it",
        (rg_para_opts){.width = width_of(&p, "within about 12")});
    CHECK_TEXT(lines_of(&p), "within about |12 km of it");
    paper_free(&p);
}

static void a_number_and_an_ordinary_word_may_be_parted(void)
{
    static const one_break cases[] = {
        {"there were 12 offences", "there were 12", "there were 12 |offences"},
        {"by 2020, km", "by 2020,", "by 2020, |km"},
    };
    CHECK_BREAKS(cases);
}

static void a_day_stays_with_its_month(void)
{
    static const one_break cases[] = {
        {"since then 1 April 2020", "since then 1 A", "since then |1 April 2020"},
        {"as of the 2nd May", "as of the 2nd", "as of the |2nd May"},
        {"until (31 March)", "until (31 M", "until |(31 March)"},
        {"from the 45 March girls", "from the 45 M", "from the 45 |March girls"},
        {"in 1 April 2020", "in 1 April", "in 1 April |2020"},
    };
    CHECK_BREAKS(cases);
}

static void labels_and_titles_stay_with_what_follows(void)
{
    static const one_break cases[] = {
        {"as shown in Figure 3", "as shown in Figure", "as shown in |Figure 3"},
        {"more on page 12.", "more on page", "more on |page 12."},
        {"see also Appendix A for", "see also Appendix", "see also |Appendix A for"},
        {"the late Dr Patel", "the late Dr", "the late |Dr Patel"},
        {"read the page again", "read the page", "read the page |again"},
    };
    CHECK_BREAKS(cases);
}

static void dashes_and_operators_do_not_begin_a_line(void)
{
    static const one_break cases[] = {
        {"young people \u2013 and all", "young people", "young |people \u2013 and |all"},
        {"where now n = 12", "where now n =", "where now |n = 12"},
        {"is it so ?", "is it so", "is it |so ?"},
        {"he said \u201C hi", "he said \u201C", "he said |\u201C hi"},
    };
    CHECK_BREAKS(cases);
}

static void a_name_of_letters_and_digits_is_never_divided(void)
{
    static const one_break cases[] = {
        {"under S47 it", "under S4", "under |S47 it"},
        {"before COVID-19 hit", "before COVID-", "before |COVID-19 hit"},
        {"send e-mail", "send e-ma", "send |e-mail"},
        {"some word(s) of", "some word(", "some |word(s) of"},
        {"had some crime[c] too", "had some crime", "had some |crime[c] too"},
    };
    CHECK_BREAKS(cases);
}

static void a_compound_may_be_broken_after_its_hyphen(void)
{
    static const one_break cases[] = {
        {"a very well-known fact", "a very well-kn", "a very well-|known fact"},
        {"a 10-year-old boy", "a 10-year-o", "a 10-year-|old boy"},
        {"a trauma\u2010informed way", "a trauma\u2010inf", "a trauma\u2010|informed |way"},
        {"in a trauma\u2011informed way", "in a trauma\u2011inform",
         "in a |trauma\u2011informed |way"},
    };
    CHECK_BREAKS(cases);
}

static void ranges_and_negative_numbers_are_never_divided(void)
{
    static const one_break cases[] = {
        {"those aged 10\u201317 or", "those aged 10\u20131", "those aged |10\u201317 or"},
        {"all over 2019-20 too", "all over 2019-2", "all over |2019-20 too"},
        {"all over 2021/22 too", "all over 2021/", "all over |2021/22 too"},
        {"now it is -5 here", "now it is -", "now it is |-5 here"},
        {"now it is \u22125 here", "now it is \u2212", "now it is |\u22125 here"},
        {"each pay \u00A35\u2013\u00A310 now", "each pay \u00A35\u2013",
         "each pay |\u00A35\u2013\u00A310 now"},
        {"in late April\u2013June we", "in late April\u2013J", "in late |April\u2013June |we"},
    };
    CHECK_BREAKS(cases);
}

static void a_dash_between_names_may_end_a_line(void)
{
    static const one_break cases[] = {
        {"by Leicester\u2013Rutland trains", "by Leicester\u2013Rut",
         "by Leicester\u2013|Rutland trains"},
        {"the police\u2014and we", "the police\u2014an", "the police\u2014|and we"},
        {"in the police\u2014and we", "in the police", "in the |police\u2014and |we"},
    };
    CHECK_BREAKS(cases);
}

static void slashes_break_long_words_but_not_short_ones(void)
{
    static const one_break cases[] = {
        {"the burglary/robbery team", "the burglary/rob", "the burglary/|robbery team"},
        {"it is all his/hers and", "it is all his/", "it is all |his/hers |and"},
        {"done now and/or not", "done now and/", "done now |and/or not"},
    };
    CHECK_BREAKS(cases);
}

static void an_address_breaks_after_a_slash_and_before_marks(void)
{
    static const one_break cases[] = {
        {"at https://www.gov.uk/police/data now", "at https://www.gov.uk/pol",
         "at https://www.gov.uk/|police/data now"},
        {"see https://www.gov.uk/abc now", "see https://www.gov",
         "see https://|www.gov.uk/abc |now"},
        {"at www.gov.uk/a2021/22b now", "at www.gov.uk/a2021/22",
         "at www.gov.uk/a2021/|22b now"},
        {"www.gov.uk/find?page=2", "www.gov.uk/find?", "www.gov.uk/find|?page=2"},
        {"ask office@vrn.org.uk now", "ask office@vr", "ask office|@vrn.org.uk |now"},
    };
    CHECK_BREAKS(cases);
}

static void no_break_spaces_hold_and_zero_width_spaces_part(void)
{
    static const one_break cases[] = {
        {"some of\u00A0it all", "some of", "some |of\u00A0it all"},
        {"some 3\u202F000 all", "some 3", "some |3\u202F000 |all"},
        {"now abcdef\u200Bghijkl on", "now abcdefg", "now abcdef|ghijkl on"},
    };
    CHECK_BREAKS(cases);
}

static void a_soft_hyphen_shows_only_where_the_line_ends(void)
{
    paper p = paper_new();
    CHECK_TEXT(broken_at(&p, "the safe\u00ADguard\u00ADing team", "the safeguard-"),
               "the safeguard=|ing team");
    /* a symbols font has no hyphen to show */
    CHECK_TEXT(broken_at(&p, "\u2713\u2713\u2713\u00AD\u2713\u2713", "\u2713\u2713\u2713"),
               "\u2713\u2713\u2713|\u2713\u2713");
    set(&p, "the safe\u00ADguard\u00ADing team", (rg_para_opts){.width = 500});
    CHECK_TEXT(lines_of(&p), "the safeguarding team");
    CU_ASSERT_DOUBLE_EQUAL(p.lines[0].width, width_of(&p, "the safeguarding team"), 1e-4);
    paper_free(&p);
}

/* In a column so narrow that every long word must be divided. */
static const char *divided(paper *p, const char *text, double width)
{
    set(p, text, (rg_para_opts){.width = width, .hyphenate = true});
    return lines_of(p);
}

static void long_lower_case_words_are_divided_by_the_british_patterns(void)
{
    paper p = paper_new();
    double width = width_of(&p, "a neighbour-");
    CHECK_TEXT(divided(&p, "a neighbourhood we", width), "a neighbour=|hood we");
    const rg_line *line = &p.lines[0];
    const rg_run *run = &line->runs[line->count - 1];
    CU_ASSERT_TRUE(run->hyphen_added);
    CU_ASSERT_EQUAL(run->glyphs[run->count - 1].from, run->text.n);
    CU_ASSERT_EQUAL(run->glyphs[run->count - 1].to, run->text.n);
    CU_ASSERT_TRUE(line->width <= width + 1e-3);
    paper_free(&p);
}

static void a_word_that_fits_is_divided_where_the_line_would_be_too_empty(void)
{
    paper p = paper_new();
    double width = width_of(&p, "a neighbour- ab");
    CHECK_TEXT(divided(&p, "a neighbourhood here", width), "a neighbour=|hood here");
    rg_para_opts opts = {.width = width, .hyphenate = true, .greedy = true};
    set(&p, "a neighbourhood here", opts);
    CHECK_TEXT(lines_of(&p), "a neighbour=|hood here");
    opts.width = width_of(&p, "so far a neighbour- ab");
    set(&p, "so far a neighbourhood here", opts);
    CHECK_TEXT(lines_of(&p), "so far a neighbour=|hood here");
    opts.width = width_of(&p, "so far and then on we neighbour-");
    set(&p, "so far and then on we go neighbourhood", opts);
    CHECK_TEXT(lines_of(&p), "so far and then on we go |neighbourhood");
    paper_free(&p);
}

static void words_are_not_divided_unless_asked(void)
{
    paper p = paper_new();
    set(&p, "a neighbourhood we", (rg_para_opts){.width = width_of(&p, "neighbourhood")});
    CHECK_TEXT(lines_of(&p), "a |neighbourhood |we");
    paper_free(&p);
}

static size_t letters_at(const char *text, int step)
{
    size_t count = 0;
    for (; *text >= 'a' && *text <= 'z'; text += step)
        count++;
    return count;
}

static void three_letters_stay_on_each_side_of_a_hyphen(void)
{
    paper p = paper_new();
    const char *text =
        "reduction, abused preventative re-offending develop and among analysis of "
        "renewed agreements; interested, equality (responsible) unaware";
    size_t seen = 0;
    for (double width = 52; width < 130; width += 1) {
        const char *lines = divided(&p, text, width);
        for (const char *at = lines; (at = strchr(at, '=')) != NULL; at++, seen++)
            CU_ASSERT_TRUE(letters_at(at - 1, -1) >= 3 && letters_at(at + 2, 1) >= 3);
    }
    CU_ASSERT_TRUE(seen > 50);
    paper_free(&p);
}

static void short_words_names_and_other_languages_are_left_whole(void)
{
    paper p = paper_new();
    CHECK_TEXT(divided(&p, "a victim we", width_of(&p, "victim")), "a |victim |we");
    CHECK_TEXT(divided(&p, "a Leicestershire", width_of(&p, "Leicestershire")),
               "a |Leicestershire");
    rg_styled polish = plain("a neighbourhoods we");
    polish.lang = "pl";
    set_spans(&p, &polish, 1,
              (rg_para_opts){.width = width_of(&p, "neighbourhoods"), .hyphenate = true});
    CHECK_TEXT(lines_of(&p), "a |neighbourhoods |we");
    paper_free(&p);
}

static void full_lines_are_left_without_hyphens(void)
{
    paper p = paper_new();
    const char *text = "The partnership works with schools and with families so that young "
                       "people are safe at home, at school and in their neighbourhood, and so "
                       "that organisations share what they know about serious violence.";
    set(&p, text, (rg_para_opts){.width = 340, .hyphenate = true});
    CU_ASSERT_TRUE(p.count > 3);
    CU_ASSERT_PTR_NULL(strchr(lines_of(&p), '='));
    paper_free(&p);
}

extern CU_TestInfo rg_tests_text_word[];
CU_TestInfo rg_tests_text_word[] = {
    {"a number stays with its unit", a_number_stays_with_its_unit},
    {"total fit keeps words together too", total_fit_keeps_words_together_too},
    {"a number and an ordinary word may be parted",
     a_number_and_an_ordinary_word_may_be_parted},
    {"a day stays with its month", a_day_stays_with_its_month},
    {"labels and titles stay with what follows", labels_and_titles_stay_with_what_follows},
    {"dashes and operators do not begin a line", dashes_and_operators_do_not_begin_a_line},
    {"a name of letters and digits is never divided",
     a_name_of_letters_and_digits_is_never_divided},
    {"a compound may be broken after its hyphen", a_compound_may_be_broken_after_its_hyphen},
    {"ranges and negative numbers are never divided",
     ranges_and_negative_numbers_are_never_divided},
    {"a dash between names may end a line", a_dash_between_names_may_end_a_line},
    {"slashes break long words but not short ones",
     slashes_break_long_words_but_not_short_ones},
    {"an address breaks after a slash and before marks",
     an_address_breaks_after_a_slash_and_before_marks},
    {"no-break spaces hold and zero width spaces part",
     no_break_spaces_hold_and_zero_width_spaces_part},
    {"a soft hyphen shows only where the line ends",
     a_soft_hyphen_shows_only_where_the_line_ends},
    {"long lower-case words are divided by the British patterns",
     long_lower_case_words_are_divided_by_the_british_patterns},
    {"a word that fits is divided where the line would be too empty",
     a_word_that_fits_is_divided_where_the_line_would_be_too_empty},
    {"words are not divided unless asked", words_are_not_divided_unless_asked},
    {"three letters stay on each side of a hyphen",
     three_letters_stay_on_each_side_of_a_hyphen},
    {"short words, names and other languages are left whole",
     short_words_names_and_other_languages_are_left_whole},
    {"full lines are left without hyphens", full_lines_are_left_without_hyphens},
    CU_TEST_INFO_NULL,
};
