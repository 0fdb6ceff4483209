/* tests/unit/script/test_template_sna.c - Rules of the assessment: what is said of shares, years, months, groups, areas. */
#include "unit/script/template_world.h"

/* Measures without a fact here are still declared, so that a head may name them. */
static void begin(void)
{
    set_up();
    const char *measures[] = {"t.share",       "t.change", "t.before", "t.years",   "t.part",
                              "t.part_before", "t.run",    "t.months", "t.groups",  "t.past",
                              "t.bands",       "t.rate",   "t.areas",  "t.compare", "t.hours"};
    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++)
        add_record(measures[i], measures[i], "count");
}

/* The words of a paragraph that holds the rule, its facts being those of `head`. */
static const char *words_of(const char *head, const char *rule)
{
    const char *outline = block(head, rg_arena_printf(arena, "para { %s }", rule));
    if (!doc)
        return outline;
    rg_buf out = {0};
    if (doc->block_count > 0)
        rg_buf_text(&out, doc->blocks[0]->text);
    const char *kept = rg_arena_copy(arena, out.p ? out.p : "", out.n);
    rg_buf_free(&out);
    return kept;
}

static rg_fact *put_share(const char *dimensions, double x, double n)
{
    rg_fact *f = put_parts("t.share", "N", dimensions, 100 * x / n, x, n);
    f->unit = "percent";
    f->base = n;
    f->unknown = 0;
    return f;
}

static void span(rg_fact *f, int from_year, int from_month, int to_year, int to_month)
{
    f->from = (rg_date){from_year, from_month, 1};
    f->to = rg_month_last(rg_month_of((rg_date){to_year, to_month, 1}));
    f->exposure_months = 12 * (to_year - from_year) + to_month - from_month + 1;
}

static void a_share_is_put_into_the_template_s_sentence_or_is_excused(void)
{
    static const char head[] = "facts { s = fact \"t.share\" { optional = true } }";
    static const char rule[] =
        "rule \"share\" { of = \"s\", begins = true, words = \"{share} of offences{known}.\", "
        "about = \"The share\" }";
    begin();
    rg_fact *f = put_share("", 320, 1000); /* 32.0%: the house table's "almost a third" */
    CHECK_TEXT(words_of(head, rule), "Almost a third (32.0%) of offences.");
    f->unknown = 100; /* 1,000 of 1,100 records are known: 90.9% */
    CHECK_TEXT(words_of(head, rule),
               "Almost a third (32.0%) of offences where known (90.9% of records).");
    f->unknown = 0;
    f->value = 7.2; /* no phrase, and no sentence begins with a number */
    CHECK_TEXT(words_of(head, rule), "A share of 7.2% of offences.");
    f->status = RG_S_HIDDEN;
    CHECK_TEXT(words_of(head, rule),
               "The share cannot be shown, as the numbers are too small.");
    f->markers = "unknown withheld";
    CHECK_TEXT(words_of(head, rule),
               "The share cannot be shown, as too many records lack what it rests on.");
    f->status = RG_S_MISSING;
    CHECK_TEXT(words_of(head, rule),
               "Nothing is known of the share, as the data were not supplied.");
    tear_down();
}

static void the_largest_of_several_shares_is_named_only_where_it_can_be_told(void)
{
    static const char head[] = "facts { s = \"t.share\" }";
    static const char rule[] =
        "rule \"shares\" { of = \"s\", words = \"{first}, then {next}.\", close = \"{both} "
        "alike{after}.\", about = \"The types\" }";
    begin();
    put_share("crime_type=Theft", 784, 1000);
    rg_fact *robbery = put_share("crime_type=Robbery", 150, 1000);
    put_share("crime_type=Arson", 66, 1000);
    CHECK_TEXT(words_of(head, rule), "theft (78.4%), then robbery (15.0%) and arson (6.6%).");
    robbery->value = 76; /* 760 against 784: 24 is less than 2 x sqrt(1,544) = 78.6 */
    robbery->numerator = 760;
    CHECK_TEXT(words_of(head, rule),
               "theft (78.4%) and robbery (76.0%) alike, followed by arson (6.6%).");
    /* what is left, 15%, may all be robbery's: the order after theft is not known */
    robbery->status = RG_S_HIDDEN;
    CHECK_TEXT(words_of(head, rule),
               "The types cannot be given, as some numbers are too small to show.");
    /* but theft is the first whatever is hidden */
    CHECK_TEXT(words_of(head,
                        "rule \"shares\" { of = \"s\", words = \"{first}, then {next}.\", "
                        "alone = \"{first_name} first: {first}.\" }"),
               "theft first: theft (78.4%).");
    tear_down();
}

static void the_first_share_is_named_alone_where_what_follows_is_hidden_or_nothing(void)
{
    static const char head[] = "facts { s = \"t.share\" }";
    static const char rule[] =
        "rule \"shares\" { of = \"s\", words = \"{first}, then {next}.\", "
        "alone = \"Only {first}.\", about = \"The types\" }";
    static const char number[] = "rule \"top_number\" { of = \"s\" }";
    begin();
    put_share("crime_type=Theft", 784, 1000);
    rg_fact *robbery = put_share("crime_type=Robbery", 150, 1000);
    rg_fact *arson = put_share("crime_type=Arson", 66, 1000);
    arson->status = RG_S_HIDDEN;
    CHECK_TEXT(words_of(head, rule), "theft (78.4%), then robbery (15.0%).");
    robbery->status = RG_S_HIDDEN; /* 21.6% are left for the two: less than theft */
    CHECK_TEXT(words_of(head, rule), "Only theft (78.4%).");
    CHECK_TEXT(words_of(head, number), "78.4%");
    robbery->status = arson->status = RG_S_OK;
    robbery->value = arson->value = robbery->numerator = arson->numerator = 0;
    CHECK_TEXT(words_of(head, rule), "Only theft (78.4%).");
    tear_down();
}

/* Of 100 offences 30 fell in the hour from 15:00, and the number of one hour is hidden: their sum is not known. */
static void the_share_of_an_hour_is_not_told_where_an_hour_is_hidden(void)
{
    static const char head[] = "facts { h = \"t.hours\" }";
    static const char number[] = "rule \"hour_number\" { of = \"h\" }";
    static const char rule[] =
        "rule \"hour\" { of = \"h\", words = \"Most in {hour} ({share}).\", "
        "close = \"Most in {hours}.\", about = \"The hour\" }";
    begin();
    put("t.hours", "N", "hour=15:00-15:59", 30);
    put("t.hours", "N", "hour=16:00-16:59", 5);
    rg_fact *rest = put("t.hours", "N", "hour=17:00-17:59", 5);
    CHECK_TEXT(words_of(head, number), "75%");
    CHECK_TEXT(words_of(head, rule), "Most in 15:00\xE2\x80\x93"
                                     "15:59 (75%).");
    rest->status = RG_S_HIDDEN;
    CHECK_TEXT(words_of(head, number), "[c]");
    CHECK_TEXT(words_of(head, rule), "The hour cannot be shown, as the numbers are too small.");
    CHECK_TEXT(words_of(head,
                        "rule \"hour\" { of = \"h\", words = \"Most in {hour} ({share}).\", "
                        "bare = \"Most in {hour}.\", close = \"{hours}\" }"),
               "Most in 15:00\xE2\x80\x93"
               "15:59.");
    tear_down();
}

static void a_change_keeps_its_test_and_names_the_restrictions(void)
{
    static const char head[] = "facts { c = \"t.change\", b = \"t.before\" }";
    begin();
    rg_fact *f = put_parts("t.change", "N", "", -14.6, 3529, 4132);
    rg_fact *b = put("t.before", "N", "", 4132);
    span(f, 2020, 4, 2021, 3);
    span(b, 2019, 4, 2020, 3);
    CHECK_TEXT(words_of(head, "rule \"against\" { of = \"c\", before = \"b\", words = \"It "
                              "{change} on {before_year}, to {after} in {year}.\" }"),
               "It decreased by 14.6% (from 4,132 to 3,529) on 2019/20, to 3,529 in 2020/21.");
    CHECK_TEXT(words_of(head, "rule \"against_size\" { of = \"c\" }"), "\xE2\x88\x92"
                                                                       "14.6%");
    f->numerator = 4132; /* nothing has no sign */
    CHECK_TEXT(words_of(head, "rule \"against_size\" { of = \"c\" }"), "0.0%");
    f->numerator = 4131; /* nor has 1 in 4,132, which prints as nothing */
    CHECK_TEXT(words_of(head, "rule \"against_size\" { of = \"c\" }"), "0.0%");
    f->numerator = 4300; /* 168 / 4,132 = 4.07% */
    CHECK_TEXT(words_of(head, "rule \"against_size\" { of = \"c\" }"), "+4.1%");
    f->numerator = 8; /* below 10 there is no percentage */
    CHECK_TEXT(words_of(head, "rule \"against_size\" { of = \"c\" }"), "8");
    CHECK_TEXT(words_of(head, "rule \"restrictions\" { of = \"c\", before = \"b\" }"),
               "The comparison includes months of Covid-19 restrictions (April 2020 to July "
               "2021). A difference that coincides with them need not last.");
    span(f, 2018, 4, 2019, 3);
    span(b, 2017, 4, 2018, 3);
    CHECK_TEXT(words_of(head, "rule \"restrictions\" { of = \"c\", before = \"b\" }"), "");
    tear_down();
}

static void years_are_ranked_whole_and_a_part_is_compared_with_the_same_months(void)
{
    static const char head[] =
        "facts { y = \"t.years\", n = \"t.before\", p = \"t.part\", q = \"t.part_before\", r = "
        "\"t.run\" }";
    static const char part[] = "rule \"part_year\" { of = \"p\", before = \"q\", base = \"n\", "
                               "noun = \"offence\" }";
    static const char run[] = "rule \"run_rate\" { of = \"r\", beside = \"y\", base = \"n\" }";
    begin();
    const double rates[] = {3510, 3660, 3730, 3529, 2388};
    for (int i = 0; i < 5; i++)
        span(put("t.years", "N",
                 rg_arena_printf(arena, "financial_year=%d%%2F%02d", 2017 + i, 18 + i),
                 rates[i]),
             2017 + i, 4, i == 4 ? 2021 : 2018 + i, i == 4 ? 9 : 3);
    rg_fact *now = put("t.before", "N", "", 3529), *p = put("t.part", "N", "", 2388);
    rg_fact *q = put("t.part_before", "N", "", 1897), *r = put("t.run", "N", "", 4512);
    span(now, 2020, 4, 2021, 3);
    span(p, 2021, 4, 2021, 9);
    span(q, 2020, 4, 2020, 9);
    span(r, 2021, 4, 2021, 9);
    CHECK_TEXT(
        words_of(head, "rule \"year_standing\" { of = \"y\", base = \"n\", what = \"rate\" }"),
        "In 2020/21 the rate was the third highest of the four full years shown");
    /* 3,510 and 3,529 of 1,000,000 each cannot be told apart; 3,660 and 3,730 can neither */
    for (int i = 0; i < 4; i++) {
        facts[i].numerator = rates[i];
        facts[i].denominator = 1000000;
    }
    span(now, 2019, 4, 2020, 3);
    CHECK_TEXT(
        words_of(head, "rule \"year_standing\" { of = \"y\", base = \"n\", what = \"rate\" }"),
        "In 2019/20 the rate was among the highest of the four full years shown");
    facts[2].numerator = facts[2].value = 3930;
    CHECK_TEXT(
        words_of(head, "rule \"year_standing\" { of = \"y\", base = \"n\", what = \"rate\" }"),
        "In 2019/20 the rate was the highest of the four full years shown");
    facts[2].numerator = facts[2].value = 3730;
    span(now, 2020, 4, 2021, 3);
    CHECK_TEXT(words_of(head, "rule \"part_of_year\" { of = \"y\" }"),
               "The hatched column covers six months only, April 2021 to September 2021. It is "
               "not to be compared with the full years.");
    /* 2388 / 1897 = 1.2588 */
    CHECK_TEXT(words_of(head, part),
               "In the six months from April 2021 to September 2021 there were 2,388 offences, "
               "compared with 1,897 in the same months of the year before, a clear increase of "
               "25.9%.");
    CHECK_TEXT(words_of(head, run),
               "Were the rest of the year to follow the same course, it would end with about "
               "4,500 offences, more than in any full year shown (the most: 3,730 in 2019/20). "
               "That is arithmetic, not a forecast.");
    rg_fact *so_far = put("t.share", "N", "", 100 * 2388 / 3529.0);
    static const char beyond[] =
        "facts { y = \"t.years\", n = \"t.before\", r = \"t.run\", s = \"t.share\" }";
    static const char reached[] =
        "rule \"run_rate\" { of = \"r\", beside = \"y\", base = \"n\", part = \"s\" }";
    CHECK_HAS(words_of(beyond, reached), /* 0.67668 */
              "By then 2021/22 had reached 67.7% of the number of the whole of 2020/21. Were");
    so_far->status = RG_S_HIDDEN;
    CHECK_TEXT(words_of(beyond, reached), words_of(head, run));
    span(now, 2021, 4, 2022, 3); /* the months lie within the report year: nothing to add */
    CHECK_TEXT(words_of(head, part), "");
    CHECK_TEXT(words_of(head, run), "");
    tear_down();
}

static void months_and_hours_that_cannot_be_told_apart_are_named_together(void)
{
    static const char head[] = "facts { m = \"t.months\", n = \"t.before\", h = \"t.hours\" }";
    static const double counts[] = {100, 250, 240, 245, 400, 260, 90};
    begin();
    for (int i = 0; i < 7; i++)
        put_parts("t.months", "N", rg_arena_printf(arena, "month=2020-%02d", i + 4), counts[i],
                  counts[i], 1000);
    span(put("t.before", "N", "", 1), 2020, 4, 2020, 10);
    CHECK_TEXT(words_of(head, "rule \"months\" { of = \"m\", base = \"n\" }"),
               "From April 2020 to October 2020 the monthly rate was among its lowest in April "
               "2020 and October 2020. It was highest in August 2020.");
    put("t.hours", "N", "hour=15:00-15:59", 400);
    rg_fact *other = put("t.hours", "N", "hour=22:00-22:59", 200);
    static const char hour[] =
        "rule \"hour\" { of = \"h\", words = \"Most in {hour} ({share}).\", close = \"Most in "
        "{hours}.\", school = \" After school.\" }";
    CHECK_TEXT(words_of(head, hour), "Most in 15:00\xE2\x80\x93"
                                     "15:59 (66.7%). After school.");
    other->value = 390;
    CHECK_TEXT(words_of(head, hour), "Most in 15:00\xE2\x80\x93"
                                     "15:59 and 22:00\xE2\x80\x93"
                                     "22:59. After school.");
    tear_down();
}

static rg_fact *put_ratio(const char *measure, double a, double b, double low, double high)
{
    rg_fact *f = put_parts(measure, "N", "", a / b, a, b);
    f->lower = low;
    f->upper = high;
    return f;
}

static void a_ratio_of_groups_is_said_as_far_as_its_limits_allow(void)
{
    static const char head[] = "facts { g = \"t.groups\", p = \"t.past\" }";
    static const char rule[] =
        "rule \"groups\" { of = \"g\", words = \"It was {times} theirs.\", "
        "unclear = \"No difference.\", small = \"Too few.\" }";
    begin();
    rg_fact *f = put_ratio("t.groups", 160, 100, 1.2, 2.1);
    put_ratio("t.past", 400, 190, 1.8, 2.5);
    CHECK_TEXT(words_of(head, rule), "It was 1.6 times theirs.");
    /* log(1.6) - log(2.105) = -0.274; its error is sqrt(1/160 + 1/100 + 1/400 + 1/190) = 0.155 */
    CHECK_TEXT(words_of(head,
                        "rule \"groups_before\" { of = \"g\", before = \"p\", words = \"{now} "
                        "is {moved} {past}.\" }"),
               "1.6 is not clearly different from 2.1.");
    f->lower = 0.9;
    CHECK_TEXT(words_of(head, rule), "No difference.");
    f->numerator = 9;
    CHECK_TEXT(words_of(head, rule), "Too few.");
    tear_down();
}

static void suspects_that_rates_leave_out_are_told_by_number_and_nobody_is_not(void)
{
    static const char head[] = "facts { c = \"t.children\" }";
    static const char rule[] =
        "rule \"left_out\" { of = \"c\", words = \"Without {removed}.\", "
        "few = \"Without some.\" }, \"End.\"";
    begin();
    rg_fact *f = put("t.children", "N", "", 6);
    CHECK_TEXT(words_of(head, rule), "Without 6 suspects. End.");
    f->value = 1;
    CHECK_TEXT(words_of(head, rule), "Without 1 suspect. End.");
    f->value = 0;
    CHECK_TEXT(words_of(head, rule), "End.");
    f->status = RG_S_HIDDEN;
    CHECK_TEXT(words_of(head, rule), "Without some. End.");
    tear_down();
}

static void the_band_of_age_and_sex_with_the_highest_rate_is_named_with_people_first(void)
{
    static const char head[] = "facts { b = \"t.bands\" }";
    begin();
    put_parts("t.bands", "N", "age_band=15-19;sex=Male", 20, 200, 10000);
    put_parts("t.bands", "N", "age_band=10-14;sex=Male", 10, 100, 10000);
    put_parts("t.bands", "N", "age_band=10-14;sex=Female", 5, 50, 10000);
    put_parts("t.bands", "N", "age_band=15-19;sex=Female", 4.9, 49, 10000);
    CHECK_TEXT(
        words_of(head, "rule \"band_of_all\" { of = \"b\", words = \"{people}, {rate}\" }"),
        "boys and men aged 15 to 19, 20.0");
    CHECK_TEXT(words_of(head,
                        "rule \"band\" { of = \"b\", value = \"Female\", words = \"{first}\", "
                        "close = \"{first} or {second}\" }"),
               "10 to 14 or 15 to 19");
    tear_down();
}

static void the_area_with_the_highest_rate_need_not_have_the_most(void)
{
    static const char head[] = "facts { r = fact \"t.rate\" { area = \"districts\" }, s = fact "
                               "\"t.areas\" { area = \"districts\" } }";
    begin();
    put_parts("t.rate", "N", "", 9.47, 947, 100000);
    put_parts("t.rate", "S", "", 3, 1500, 500000);
    rg_fact *n = put_parts("t.areas", "N", "", 38.7, 947, 2447);
    rg_fact *s = put_parts("t.areas", "S", "", 61.3, 1500, 2447);
    n->base = s->base = 2447;
    CHECK_TEXT(
        words_of(head,
                 "rule \"area_leaders\" { of = \"r\", beside = \"s\", among = \"Here\" }"),
        "Here, Northmoor had the highest rate (9.47 per 1,000 residents), Southmere the "
        "most offences (61.3% of those in Moors).");
    CHECK_TEXT(words_of(head, "rule \"area_spread\" { of = \"r\" }"),
               "The rate in Northmoor was 3.2 times that in Southmere");
    tear_down();
}

/* Of 100 events 59 in one of two areas as large: by the binomial test at one half p = 0.09, and with the
 * limits on the log scale z = ln(59/41) / sqrt(1/59 + 1/41) = 1.79, p = 0.07: unclear by either. */
static void an_area_is_not_clearly_highest_where_chance_would_do_so_one_time_in_twelve(void)
{
    static const char head[] = "facts { r = fact \"t.rate\" { area = \"districts\" }, s = fact "
                               "\"t.areas\" { area = \"districts\" } }";
    begin();
    put_parts("t.rate", "N", "", 5.9, 59, 10000);
    put_parts("t.rate", "S", "", 4.1, 41, 10000);
    rg_fact *n = put_parts("t.areas", "N", "", 59, 59, 100);
    rg_fact *s = put_parts("t.areas", "S", "", 41, 41, 100);
    n->base = s->base = 100;
    CHECK_HAS(
        words_of(head,
                 "rule \"area_leaders\" { of = \"r\", beside = \"s\", among = \"Here\" }"),
        "Here, Northmoor had the highest recorded rate (5.90 per 1,000 residents), not clearly "
        "above that of Southmere");
    tear_down();
}

static rg_fact *put_compared(const char *area, double value, const char *class)
{
    rg_fact *f = put_limits("t.compare", area, "period=2019%2F20", value, value - 1, value + 1);
    f->denominator = 10;
    f->markers = class;
    return f;
}

static void an_indicator_says_in_which_areas_it_differs_from_england(void)
{
    static const char head[] = "facts { c = fact \"t.compare\" { area = \"districts\" } }";
    static const char rule[] = "rule \"indicator\" { of = \"c\", subject = \"the rate\" }";
    begin();
    rg_fact *n = put_compared("N", 14, "class:worse");
    rg_fact *s = put_compared("S", 10.5, "class:similar");
    CHECK_TEXT(words_of(head, rule),
               "The rate (2019/20) was higher than in England (10.0) in Northmoor (14.0) "
               "and similar in Southmere (10.5).");
    n->value = 6;
    n->lower = n->upper = (double)NAN; /* without an interval */
    CHECK_TEXT(words_of(head, rule),
               "The rate (2019/20) was below England (10.0) in Northmoor (6.0) and "
               "similar in Southmere (10.5).");
    put_compared("N", 12, "class:worse")->to = (rg_date){2020, 3, 31};
    facts[fact_count - 1].dimensions = "period=2018%2F19";
    n->status = s->status = RG_S_HIDDEN; /* no older year stands in for the newest */
    CHECK_TEXT(words_of(head, rule), "The rate cannot be shown, as the numbers are too small.");
    fact_count--;
    n->status = s->status = RG_S_MISSING;
    CHECK_TEXT(words_of(head, rule),
               "Nothing is known of the rate, as the data were not supplied.");
    tear_down();
}

/* A wave of a year counts as known from its October: that of 2021 is not yet, on 31 January 2021. */
static void a_survey_speaks_of_its_newest_wave_that_was_known(void)
{
    static const char head[] = "facts { s = \"t.share\" }";
    static const char rule[] = "rule \"survey\" { of = \"s\", dimension = \"answer\", words = "
                               "\"{percent} of {base} of {wave} said {answer}.\" }";
    begin();
    rg_value *release = rg_value_table(arena, NULL);
    set_text(release, "date", "2021-01-31");
    rg_value_set(arena, context, "release", release);
    put_share("answer=Yes;year=2019", 20, 50);
    put_share("answer=Yes;year=2020", 61, 62);
    put_share("answer=Yes;year=2021", 1, 50);
    for (size_t i = 0; i < fact_count; i++)
        facts[i].to = (rg_date){2021, 1, 31};
    CHECK_TEXT(words_of(head, rule), "98% of 62 respondents of 2020 said yes.");
    CHECK_TEXT(words_of(head, "rule \"survey_number\" { of = \"s\" }"), "98%");
    tear_down();
}

/* Two proportions: 94 of 878 and 610 of 2,673 have z = -7.8; 94 and 96 of 878 have z = -0.2. */
static void the_most_serious_offences_of_the_sexes_are_compared_by_test(void)
{
    static const char head[] = "facts { s = \"t.share\" }";
    static const char rule[] =
        "rule \"harm\" { of = \"s\", who = \"women did\", other = \"men\", words = "
        "\"Of what {who}, {percent}, {verdict} the {second} for {other}.\" }";
    begin();
    put_share("most_serious=yes;sex=Female", 94, 878);
    rg_fact *men = put_share("most_serious=yes;sex=Male", 610, 2673);
    put_share("most_serious=no;sex=Male", 2063, 2673);
    CHECK_TEXT(words_of(head, rule), "Of what women did, 10.7%, less than the 22.8% for men.");
    men->numerator = 96;
    men->base = men->denominator = 878;
    men->value = 100 * 96 / 878.0;
    CHECK_TEXT(words_of(head, rule),
               "Of what women did, 10.7%, not clearly different from the 10.9% for men.");
    men->base = 99; /* too few for a comparison */
    CHECK_TEXT(words_of(head, rule), "");
    tear_down();
}

static void age_groups_are_counted_in_which_one_sex_has_the_clearly_higher_rate(void)
{
    static const char head[] = "facts { b = \"t.bands\" }";
    static const char rule[] = "rule \"sexes\" { of = \"b\", value = \"Male\", words = \"In "
                               "{bands}\", none = \"None\" }";
    begin();
    put_parts("t.bands", "N", "age_band=10-14;sex=Female", 5, 50, 10000);
    put_parts("t.bands", "N", "age_band=10-14;sex=Male", 10, 100, 10000);
    put_parts("t.bands", "N", "age_band=15-19;sex=Female", 5, 50, 10000);
    rg_fact *f = put_parts("t.bands", "N", "age_band=15-19;sex=Male", 20, 200, 10000);
    CHECK_TEXT(words_of(head, rule), "In every age group");
    f->value = 5.5; /* 55 and 50 cannot be told apart */
    f->numerator = 55;
    CHECK_TEXT(words_of(head, rule), "In all but one of the age groups");
    tear_down();
}

static void the_first_two_of_many_have_their_shares_where_both_may_be_shown(void)
{
    static const char head[] = "facts { c = \"t.months\", s = \"t.share\" }";
    static const char rule[] = "rule \"most_of\" { of = \"c\", with = \"s\", names = true, "
                               "words = \"{first} and {second}\" }";
    begin();
    put("t.months", "N", "place=West", 39);
    put("t.months", "N", "place=East", 20);
    put("t.months", "N", "place=North", 3)->status = RG_S_HIDDEN;
    put_share("place=West", 39, 100);
    rg_fact *east = put_share("place=East", 20, 100);
    CHECK_TEXT(words_of(head, rule), "West (39.0%) and East (20.0%)");
    east->status = RG_S_HIDDEN;
    CHECK_TEXT(words_of(head, rule), "West and East");
    tear_down();
}

static void a_sentence_that_asks_for_what_a_rule_has_not_says_what_it_has(void)
{
    begin();
    put_share("", 320, 1000);
    CHECK_HAS(words_of("facts { s = \"t.share\" }",
                       "rule \"share\" { of = \"s\", words = \"{shore}\" }"),
              "this rule has no {shore}; it has {base}, {count}, {during}, {known}, {percent}, "
              "{period}, {rest} and {share}");
    CHECK_HAS(words_of("facts { s = \"t.share\" }", "rule \"share\" { of = \"s\" }"),
              "this rule needs its sentence");
    tear_down();
}

/* An event of 2020 in data to March 2021; a chart that ends in March 2019 does not show it. */
static void shaded_months_are_those_that_the_chart_shows(void)
{
    static const char head[] = "facts { m = \"t.before\" }";
    begin();
    rg_value *events = rg_value_table(arena, NULL), *event = rg_value_table(arena, NULL);
    rg_value_set(arena, event, "from", rg_value_text(arena, "2020-04"));
    rg_value_set(arena, event, "to", rg_value_text(arena, "2020-05"));
    rg_value_set(arena, event, "text", rg_value_text(arena, "the lockdown"));
    rg_value_push(arena, events, event);
    rg_value_set(arena, context, "events", events);
    set_period("2018-04", "2021-03", 36, 36);
    rg_fact *f = put("t.before", "N", "", 1);
    span(f, 2018, 4, 2019, 3);
    CHECK_TEXT(words_of(head, "rule \"shaded\" { of = \"m\" }"), "");
    span(f, 2018, 4, 2020, 4);
    CHECK_TEXT(words_of(head, "rule \"shaded\" { of = \"m\" }"),
               "Shaded months: the lockdown (April 2020 to May 2020).");
    CHECK_TEXT(words_of(head, "rule \"shaded\" {}"),
               "Shaded months: the lockdown (April 2020 to May 2020).");
    tear_down();
}

CU_TestInfo rg_tests_script_template_sna[] = {
    {"a share is put into the template's sentence or is excused",
     a_share_is_put_into_the_template_s_sentence_or_is_excused},
    {"the first share is named alone where what follows is hidden or nothing",
     the_first_share_is_named_alone_where_what_follows_is_hidden_or_nothing},
    {"the share of an hour is not told where an hour is hidden",
     the_share_of_an_hour_is_not_told_where_an_hour_is_hidden},
    {"the largest of several shares is named only where it can be told",
     the_largest_of_several_shares_is_named_only_where_it_can_be_told},
    {"a change keeps its test and names the restrictions",
     a_change_keeps_its_test_and_names_the_restrictions},
    {"years are ranked whole and a part is compared with the same months",
     years_are_ranked_whole_and_a_part_is_compared_with_the_same_months},
    {"months and hours that cannot be told apart are named together",
     months_and_hours_that_cannot_be_told_apart_are_named_together},
    {"a ratio of groups is said as far as its limits allow",
     a_ratio_of_groups_is_said_as_far_as_its_limits_allow},
    {"suspects that rates leave out are told by number, and nobody is not",
     suspects_that_rates_leave_out_are_told_by_number_and_nobody_is_not},
    {"the band of age and sex with the highest rate is named with people first",
     the_band_of_age_and_sex_with_the_highest_rate_is_named_with_people_first},
    {"the area with the highest rate need not have the most",
     the_area_with_the_highest_rate_need_not_have_the_most},
    {"an area is not clearly highest where chance would do so one time in twelve",
     an_area_is_not_clearly_highest_where_chance_would_do_so_one_time_in_twelve},
    {"an indicator says in which areas it differs from England",
     an_indicator_says_in_which_areas_it_differs_from_england},
    {"shaded months are those that the chart shows",
     shaded_months_are_those_that_the_chart_shows},
    {"a sentence that asks for what a rule has not says what it has",
     a_sentence_that_asks_for_what_a_rule_has_not_says_what_it_has},
    {"a survey speaks of its newest wave that was known",
     a_survey_speaks_of_its_newest_wave_that_was_known},
    {"the most serious offences of the sexes are compared by test",
     the_most_serious_offences_of_the_sexes_are_compared_by_test},
    {"age groups are counted in which one sex has the clearly higher rate",
     age_groups_are_counted_in_which_one_sex_has_the_clearly_higher_rate},
    {"the first two of many have their shares where both may be shown",
     the_first_two_of_many_have_their_shares_where_both_may_be_shown},
    CU_TEST_INFO_NULL,
};
