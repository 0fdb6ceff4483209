/* tests/unit/script/test_template_say.c - Sentences: which wording stands, what is said of hidden and missing. */
#include "unit/script/template_world.h"

#define HEAD                                                                                   \
    "facts { change = \"open.change\", ratio = \"open.ratio\", months = \"open.monthly\", "    \
    "types = "                                                                                 \
    "\"open.types\", shares = \"open.shares\", rates = fact \"open.rate\" { area = "           \
    "\"districts\" }, all = "                                                                  \
    "fact \"open.all\" { area = \"whole\" }, own = \"open.rates\", whole_rates = fact "        \
    "\"open.rates\" { area = "                                                                 \
    "\"whole\" }, lsoas = fact \"open.lsoa\" { area = \"lsoas\" } }"

static rg_fact *change, *ratio;

static rg_fact *put_change(double before, double after)
{
    rg_fact *f = put_parts("open.change", "N", "", 100 * (after / before - 1), after, before);
    f->from = (rg_date){2021, 4, 1};
    f->to = (rg_date){2022, 3, 31};
    return f;
}

static void add_event(const char *from, const char *to, const char *text, const char *use)
{
    rg_value *v = rg_value_table(arena, NULL);
    set_text(v, "from", from);
    set_text(v, "to", to);
    set_text(v, "label", text);
    set_text(v, "text", text);
    if (use)
        set_text(v, "use", use);
    rg_value_push(arena, (rg_value *)(uintptr_t)rg_value_get(context, "events"), v);
}

/* Measures without a fact here are still declared, so that a head may name them. */
static void begin(void)
{
    set_up();
    const char *measures[][2] = {
        {"open.change", "change"}, {"open.ratio", "ratio"},  {"open.monthly", "count"},
        {"open.types", "share"},   {"open.shares", "share"}, {"open.rate", "rate"},
        {"open.all", "sum"},       {"open.rates", "rate"},   {"open.lsoa", "sum"}};
    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++)
        add_record(measures[i][0], measures[i][0], measures[i][1]);
    set_period("2020-04", "2022-03", 24, 24);
}

/* The words of the first block; "" where there is none. */
static const char *words_of(const char *text)
{
    const char *outline = block(HEAD, text);
    if (!doc)
        return outline;
    rg_buf out = {0};
    if (doc->block_count > 0)
        rg_buf_text(&out, doc->blocks[0]->text);
    const char *kept = rg_arena_copy(arena, out.p ? out.p : "", out.n);
    rg_buf_free(&out);
    return kept;
}

#define WORDINGS                                                                               \
    "sentence { of = \"change\", up = \"Up: it {change}.\", down = \"Down by {size} to "       \
    "{numerator:whole}.\", "                                                                   \
    "unclear = \"Unclear: it {change}.\", hidden = \"Too small to show.\", missing = \"Not "   \
    "known.\" }"

static void the_wording_follows_from_the_test_and_the_status(void)
{
    begin();
    change = put_change(4132, 3529);
    CHECK_TEXT(words_of(WORDINGS), "Down by 14.6% to 3,529.");
    change->denominator = 3529;
    change->numerator = 4132;
    CHECK_TEXT(words_of(WORDINGS), "Up: it increased by 17.1% (from 3,529 to 4,132).");
    change->denominator = 459;
    change->numerator = 404;
    CHECK_TEXT(words_of(WORDINGS),
               "Unclear: it was 12.0% lower (404, compared with 459), but the "
               "difference could be due to chance.");
    change->status = RG_S_HIDDEN;
    CHECK_TEXT(words_of(WORDINGS), "Too small to show.");
    change->status = RG_S_MISSING;
    CHECK_TEXT(words_of(WORDINGS), "Not known.");
    change->status = RG_S_NOT_APPLICABLE;
    CHECK_TEXT(words_of(WORDINGS), "Not known.");
    tear_down();
}

static void a_comparison_of_two_periods_and_a_ratio_of_two_groups_have_a_direction(void)
{
    begin();
    add_record("open.against", "open.against", "against");
    add_record("open.groups", "open.groups", "groups");
    put_parts("open.against", "N", "", -50, 100, 200);
    rg_fact *groups = put_parts("open.groups", "N", "", 2, 200, 100);
    groups->lower = 1.5;
    groups->upper = 2.5;
    CHECK_TEXT(
        block("facts { against = \"open.against\", groups = \"open.groups\" }",
              "para { sentence { of = \"against\", up = \"Rose.\", down = \"Fell by "
              "{size}.\", unclear = \"-\", hidden = \"-\", missing = \"-\" }, sentence { "
              "of = \"groups\", up = \"{times} as high.\", down = \"Lower.\", unclear = "
              "\"-\", hidden = \"-\", missing = \"-\" } }"),
        "  para \"Fell by \" "
        "\"50.0%\"{fact=open.against/N/2021-01-01..2021-03-31/d1} \".\" \" \" "
        "\"twice\"{fact=open.groups/N/2021-01-01..2021-03-31/d1} \" as high.\"\n");
    tear_down();
}

static void a_case_without_a_wording_is_an_error_with_its_line(void)
{
    begin();
    put_change(4132, 3529);
    CHECK_TEXT(
        words_of("sentence { of = \"change\", up = \"It rose.\" }"),
        "templates/small.lua:4: the sentence about 'change' has no wording for 'down'; add "
        "down = \"...\"");
    CHECK_TEXT(words_of("sentence { of = \"change\", donw = \"It fell.\" }"),
               "templates/small.lua:4: sentence has no 'donw'; did you mean 'down'?");
    CHECK_TEXT(
        words_of("sentence { of = \"chang\", down = \"It fell.\" }"),
        "templates/small.lua:4:17: 'chang' is not declared in facts { ... }; did you mean "
        "'change'?");
    put("open.all", "W", "", 1);
    CHECK_TEXT(
        words_of("sentence { of = \"all\", down = \"It fell.\" }"),
        "templates/small.lua:4: 'all' has no direction; a sentence is about a change or a "
        "ratio");
    tear_down();
}

static void a_sentence_keeps_the_identity_of_its_fact_and_has_no_straight_quotes(void)
{
    begin();
    put_change(4132, 3529);
    CHECK_TEXT(
        block(
            HEAD
            " sentences { fell = sentence { of = \"change\", down = \"{area.possessive} count "
            "{change}\" } }",
            "para \"So: {fell}.\""),
        "  para \"So: Northmoor\xE2\x80\x99s count \" \"decreased by 14.6% (from 4,132 to "
        "3,529)\"{fact=open.change/N/2021-04-01..2022-03-31/d1} \".\"\n");
    CHECK_TEXT(block(HEAD " sentences { a = sentence { of = \"change\", down = \"{a}\" } }",
                     "para \"{a}\""),
               "templates/small.lua:1:385: the sentence 'a' holds itself");
    CHECK_TEXT(
        block(HEAD " sentences { a = \"It fell.\" }", "para \"{a}\""),
        "templates/small.lua:1: 'a' is no sentence; write a = rule \"name\" { ... } or a = "
        "sentence { ... }");
    tear_down();
}

static void a_wrong_rule_names_the_nearest_right_one(void)
{
    begin();
    CHECK_TEXT(words_of("rule \"peek\" { of = \"months\" }"),
               "templates/small.lua:4: there is no rule 'peek'; did you mean 'peak'?");
    CHECK_TEXT(
        words_of("rule \"peak\" { of = \"monhs\" }"),
        "templates/small.lua:4:20: 'monhs' is not declared in facts { ... }; did you mean "
        "'months'?");
    tear_down();
}

#define CHANGE "rule \"change\" { of = \"change\", subject = \"the number of crimes\" }"

static void years_are_compared_only_where_there_are_two(void)
{
    begin();
    change = put_change(3529, 4132);
    CHECK_TEXT(
        words_of(CHANGE),
        "Between the year to March 2021 and the year to March 2022, the number of crimes "
        "increased by 17.1% (from 3,529 to 4,132).");
    change->status = RG_S_NOT_APPLICABLE;
    set_period("2020-04", "2021-08", 17, 15);
    rg_value *gaps =
        (rg_value *)(uintptr_t)rg_value_get(rg_value_get(context, "period"), "gaps");
    rg_value_push(arena, gaps, rg_value_text(arena, "2020-06"));
    rg_value_push(arena, gaps, rg_value_text(arena, "2020-07"));
    CHECK_TEXT(
        words_of(CHANGE),
        "Two years are not compared here: that needs exactly 24 months in a row, and the "
        "data hold 15 months and lack two between the first and the last.");
    CHECK_TEXT(
        words_of("rule \"gaps\" {}"),
        "There are no data for June 2020 and July 2020. Missing months are marked [x]; they "
        "are not counted as zero.");
    change->status = RG_S_HIDDEN;
    CHECK_TEXT(words_of(CHANGE),
               "The change between the two years cannot be described, as some "
               "numbers are too small to show.");
    tear_down();
}

static void a_big_number_of_a_change_has_no_percentage_on_a_small_base(void)
{
    begin();
    change = put_change(4132, 3529);
    CHECK_TEXT(words_of("rule \"change_size\" { of = \"change\" }"), "\xE2\x88\x92"
                                                                     "14.6%");
    change->denominator = 8;
    change->numerator = 12;
    CHECK_TEXT(words_of("rule \"change_size\" { of = \"change\" }"), "12");
    change->status = RG_S_HIDDEN;
    CHECK_TEXT(words_of("rule \"change_size\" { of = \"change\" }"), "[c]");
    tear_down();
}

#define NOTE "rule \"change_note\" { of = \"change\" }"

static void a_comparison_that_touches_the_lockdowns_names_them(void)
{
    begin();
    change = put_change(3529, 4132);
    CHECK_TEXT(
        words_of(NOTE),
        "The comparison includes months of Covid-19 restrictions (April 2020 to July 2021). "
        "Part of any difference coincides with them, and it need not be a lasting trend.");
    add_event("2020-04", "2020-05", "the first lockdown", NULL);
    add_event("2021-06", "2021-06", "the last lockdown", "chart");
    add_event("2021-01", "2021-01", "the new areas", "break");
    CHECK_TEXT(
        words_of(NOTE),
        "The comparison includes months of Covid-19 restrictions (April 2020 to July 2021). "
        "The first lockdown (April 2020 to May 2020) fell in the first of the two years. The "
        "last lockdown (June 2021) fell in the second. Part of any difference coincides with "
        "them, and it need not be a lasting trend.");
    add_event("2020-04", "2021-07", "the pandemic", "compare");
    CHECK_HAS(words_of(NOTE),
              "The comparison includes months of the pandemic (April 2020 to July "
              "2021). The first lockdown");
    change->from = (rg_date){2024, 4, 1};
    change->to = (rg_date){2025, 3, 31};
    CHECK_TEXT(words_of(NOTE), "");
    tear_down();
}

static void a_ratio_is_said_only_as_far_as_its_limits_allow(void)
{
    begin();
    ratio = put_limits("open.ratio", "N", "", 1.62, 1.5, 1.75);
    ratio->numerator = 500;
    ratio->denominator = 900;
    const char *text = "rule \"ratio\" { of = \"ratio\" }";
    CHECK_TEXT(words_of(text),
               "The rate in Northmoor was 1.6 times the rate for the rest of Moors.");
    ratio->lower = 0.9;
    CHECK_TEXT(
        words_of(text),
        "The rate in Northmoor was not clearly different from the rate for the rest of Moors.");
    ratio->numerator = 9;
    CHECK_TEXT(words_of(text),
               "The numbers are too small to compare the rate with the rest of Moors.");
    ratio->status = RG_S_HIDDEN;
    CHECK_TEXT(words_of(text),
               "How the rate compares with the rest of Moors cannot be described, as "
               "some numbers are too small to show.");
    job.area = areas[2];
    CHECK_TEXT(words_of(text), "");
    tear_down();
}

static rg_fact *put_rate(const char *area, double events, double people)
{
    return put_parts("open.rate", area, "", 1000 * events / people, events, people);
}

static void the_highest_rate_is_named_only_where_it_can_be_told(void)
{
    begin();
    rg_fact *north = put_rate("N", 1200, 100000), *south = put_rate("S", 500, 100000);
    CHECK_TEXT(block(HEAD, "para { rule \"highest\" { of = \"rates\" } }"),
               "  para \"Northmoor had the highest recorded rate (\" "
               "\"12.0\"{fact=open.rate/N/2021-01-01..2021-03-31/d1} \" per 1,000)\"\n");
    CHECK_TEXT(words_of("rule \"standing\" { of = \"rates\" }"),
               "The rate was clearly higher than in the other area.");
    south->numerator = 1190;
    south->value = 11.9;
    CHECK_TEXT(words_of("rule \"highest\" { of = \"rates\" }"),
               "Northmoor and Southmere had among the highest recorded rates");
    CHECK_TEXT(words_of("rule \"standing\" { of = \"rates\" }"),
               "The rate cannot be told apart from that of the other area.");
    north->status = RG_S_HIDDEN;
    CHECK_TEXT(
        words_of("rule \"highest\" { of = \"rates\" }"),
        "The area with the highest recorded rate cannot be named, as some numbers are too "
        "small to show");
    tear_down();
}

static void put_month(const char *month, double value)
{
    put("open.monthly", "N", rg_arena_printf(arena, "month=%s", month), value);
}

static void a_month_stands_out_only_where_it_can_be_told(void)
{
    begin();
    add_event("2021-01", "2021-03", "the third lockdown", NULL);
    put_month("2020-12", 1000);
    put_month("2021-01", 400);
    put_month("2021-02", 700);
    CHECK_TEXT(words_of("rule \"peak\" { of = \"months\" }"),
               "The number of recorded crimes was highest in December 2020 (1,000).");
    CHECK_TEXT(
        words_of("rule \"trough\" { of = \"months\" }"),
        "The number of recorded crimes was lowest in January 2021 (400), which coincides with "
        "the third lockdown.");
    put_month("2021-03", 980);
    CHECK_TEXT(
        words_of("rule \"peak\" { of = \"months\" }"),
        "The number of recorded crimes was among its highest in December 2020 and March 2021, "
        "months that cannot be told apart.");
    put_month("2021-04", 981);
    put_month("2021-05", 1001);
    CHECK_TEXT(
        words_of("rule \"peak\" { of = \"months\" }"),
        "No single month stands out as the highest: 1,001 in May 2021 cannot be told apart "
        "from three other months.");
    for (size_t i = 0; i < fact_count; i++)
        facts[i].status = RG_S_HIDDEN;
    CHECK_TEXT(
        words_of("rule \"peak\" { of = \"months\" }"),
        "The month with the most recorded crimes cannot be described, as some numbers are too "
        "small to show.");
    tear_down();
}

static rg_fact *put_share(const char *type, double part, double all)
{
    rg_fact *f = put_parts("open.types", "N", rg_arena_printf(arena, "crime_type=%s", type),
                           100 * part / all, part, all);
    f->base = all;
    return f;
}

static void the_largest_type_is_put_in_a_phrase_with_its_number(void)
{
    begin();
    rg_fact *first = put_share("Violence and sexual offences", 3130, 10000);
    rg_fact *second = put_share("Public order", 1250, 10000);
    put_share("Drugs", 100, 10000);
    const char *text = "rule \"largest\" { of = \"types\" }";
    CHECK_TEXT(
        words_of(text),
        "Of all recorded crimes in Northmoor, almost a third (31.3%) were classed as violence "
        "and sexual offences; the next largest type was public order (12.5%).");
    first->numerator = 1300;
    first->value = 13.0;
    CHECK_TEXT(words_of(text),
               "The types recorded most were violence and sexual offences (13.0%) and "
               "public order (12.5%), too close to tell apart.");
    second->status = RG_S_HIDDEN;
    CHECK_TEXT(words_of(text),
               "The types recorded most cannot be described, as some numbers are too "
               "small to show.");
    tear_down();
}

static void types_are_counted_against_the_whole_by_their_limits(void)
{
    begin();
    put_limits("open.rates", "N", "crime_type=Drugs", 2, 1.5, 2.5);
    put_limits("open.rates", "N", "crime_type=Robbery", 5, 4, 6);
    put_limits("open.rates", "N", "crime_type=Theft", 9, 8, 10);
    put_limits("open.rates", "W", "crime_type=Drugs", 3, 2.9, 3.1);
    put_limits("open.rates", "W", "crime_type=Robbery", 5.5, 5, 6);
    put_limits("open.rates", "W", "crime_type=Theft", 11, 10, 12);
    const char *text = "rule \"types_beside\" { of = \"own\", beside = \"whole_rates\" }";
    CHECK_TEXT(words_of(text),
               "Rates were below Moors\xE2\x80\x99s for two of three types of crime");
    facts[0].status = RG_S_HIDDEN;
    CHECK_TEXT(words_of(text),
               "Rates were below Moors\xE2\x80\x99s for one of two types of crime");
    facts[2].upper = 12;
    CHECK_TEXT(words_of(text), "No rate differs clearly from Moors\xE2\x80\x99s");
    job.area = areas[2];
    CHECK_TEXT(words_of(text), "Of all types, the rate was highest for theft");
    tear_down();
}

#define DEPRIVED "rule \"deprivation\" { of = \"types\", beside = \"shares\" }"

static void put_fifth(const char *fifth, double crimes, double people)
{
    const char *dimension = rg_arena_printf(arena, "quintile=%s", fifth);
    rg_fact *f = put_limits("open.types", "N", dimension, crimes, crimes - 1, crimes + 1);
    rg_fact *p = put("open.shares", "N", dimension, people);
    f->base = p->base = 1000;
}

static void the_most_deprived_fifth_that_has_residents_is_described(void)
{
    begin();
    put_fifth("1", 40.4, 34.7);
    put_fifth("2", 59.6, 65.3);
    CHECK_TEXT(words_of(DEPRIVED),
               "Northmoor\xE2\x80\x99s neighbourhoods in the most deprived fifth of England "
               "are home to "
               "34.7% of its residents and had 40.4% of its recorded crimes.");
    CHECK_TEXT(words_of("rule \"deprivation_title\" { of = \"types\", beside = \"shares\" }"),
               "Northmoor\xE2\x80\x99s most deprived neighbourhoods had more than their share "
               "of recorded "
               "crime");
    tear_down();
    begin();
    put_fifth("1", 0, 0);
    put_fifth("2", 59.6, 60);
    CHECK_TEXT(words_of(DEPRIVED),
               "No neighbourhood of Northmoor is among the most deprived fifth in England. "
               "Northmoor\xE2\x80\x99s neighbourhoods in the second most deprived fifth of "
               "England are home "
               "to 60.0% of its residents and had 59.6% of its recorded crimes.");
    CHECK_TEXT(
        words_of("rule \"deprivation_title\" { of = \"types\", beside = \"shares\" }"),
        "Northmoor\xE2\x80\x99s most deprived neighbourhoods had about their share of recorded "
        "crime");
    facts[1].status = RG_S_MISSING;
    CHECK_TEXT(words_of(DEPRIVED),
               "How recorded crime lies with deprivation cannot be described, as "
               "some numbers are not available.");
    tear_down();
}

static void crimes_without_a_place_are_said_to_belong_to_no_area(void)
{
    begin();
    rg_fact *all = put("open.all", "W", "", 9900);
    all->unknown = 100;
    CHECK_TEXT(
        words_of("rule \"unplaced\" { of = \"all\" }"),
        "Another 100 crimes (1.0% of those in Moors) have no place in the data, so no area "
        "counts them.");
    all->unknown = 0;
    CHECK_TEXT(words_of("rule \"unplaced\" { of = \"all\" }"), "");
    tear_down();
}

static void no_rule_uses_a_word_that_the_house_bans(void)
{
    static const char *const banned[] = {"because",  "due to c", "led to", "caused",
                                         "record h", "soar",     "plunge", "alarming"};
    static const char *const files[] = {"lua/words/profile_areas.lua",
                                        "lua/words/profile_help.lua",
                                        "lua/words/profile_months.lua"};
    rg_str text;
    set_up();
    for (size_t f = 0; f < 3; f++) {
        CU_ASSERT_TRUE_FATAL(rg_file_read(arena, files[f], 1 << 20, &text, &err));
        for (size_t i = 0; i < sizeof banned / sizeof *banned; i++)
            CU_ASSERT_PTR_NULL(strstr(text.p, banned[i]));
    }
    tear_down();
}

CU_TestInfo rg_tests_script_template_say[] = {
    {"a comparison of two periods and a ratio of two groups have a direction",
     a_comparison_of_two_periods_and_a_ratio_of_two_groups_have_a_direction},
    {"the wording follows from the test and the status",
     the_wording_follows_from_the_test_and_the_status},
    {"a case without a wording is an error with its line",
     a_case_without_a_wording_is_an_error_with_its_line},
    {"a sentence keeps the identity of its fact and has no straight quotes",
     a_sentence_keeps_the_identity_of_its_fact_and_has_no_straight_quotes},
    {"a wrong rule names the nearest right one", a_wrong_rule_names_the_nearest_right_one},
    {"years are compared only where there are two",
     years_are_compared_only_where_there_are_two},
    {"a big number of a change has no percentage on a small base",
     a_big_number_of_a_change_has_no_percentage_on_a_small_base},
    {"a comparison that touches the lockdowns names them",
     a_comparison_that_touches_the_lockdowns_names_them},
    {"a ratio is said only as far as its limits allow",
     a_ratio_is_said_only_as_far_as_its_limits_allow},
    {"the highest rate is named only where it can be told",
     the_highest_rate_is_named_only_where_it_can_be_told},
    {"a month stands out only where it can be told",
     a_month_stands_out_only_where_it_can_be_told},
    {"the largest type is put in a phrase with its number",
     the_largest_type_is_put_in_a_phrase_with_its_number},
    {"types are counted against the whole by their limits",
     types_are_counted_against_the_whole_by_their_limits},
    {"the most deprived fifth that has residents is described",
     the_most_deprived_fifth_that_has_residents_is_described},
    {"crimes without a place are said to belong to no area",
     crimes_without_a_place_are_said_to_belong_to_no_area},
    {"no rule uses a word that the house bans", no_rule_uses_a_word_that_the_house_bans},
    CU_TEST_INFO_NULL,
};
