/* tests/unit/script/test_template_profile.c - The open profile as it stands in templates/, on invented facts of
 * all ten areas: ordinary ones, and with numbers hidden, months missing and years cut short. */
#include "script/house.h"
#include "unit/script/template_world.h"

enum { DISTRICTS = 9, AREAS = 10, TYPES = 14, FIFTHS = 5, LSOAS = 18, MONTHS_MAX = 24 };

static const rg_area_name llr[AREAS] = {
    {"E06000016", "Leicester", "leicester"},
    {"E06000017", "Rutland", "rutland"},
    {"E07000129", "Blaby", "blaby"},
    {"E07000130", "Charnwood", "charnwood"},
    {"E07000131", "Harborough", "harborough"},
    {"E07000132", "Hinckley and Bosworth", "hinckley-and-bosworth"},
    {"E07000133", "Melton", "melton"},
    {"E07000134", "North West Leicestershire", "north-west-leicestershire"},
    {"E07000135", "Oadby and Wigston", "oadby-and-wigston"},
    {"E23000021", "Leicester, Leicestershire and Rutland", "llr"}};

static const char *const types[TYPES] = {"Anti-social behaviour",
                                         "Bicycle theft",
                                         "Burglary",
                                         "Criminal damage and arson",
                                         "Drugs",
                                         "Other crime",
                                         "Other theft",
                                         "Possession of weapons",
                                         "Public order",
                                         "Robbery",
                                         "Shoplifting",
                                         "Theft from the person",
                                         "Vehicle crime",
                                         "Violence and sexual offences"};

static int months; /* of the data */
static int gap;    /* a month that is missing, or -1 */

static double people_of(size_t area)
{
    return area == DISTRICTS ? 540000 : 20000 + 10000 * (double)area;
}

/* Crimes of a type in a month: small in Rutland, with a season; the whole is the sum. */
static double crimes(size_t area, size_t type, int month)
{
    if (month == gap)
        return 0;
    if (area == DISTRICTS) {
        double total = 0;
        for (size_t a = 0; a < DISTRICTS; a++)
            total += crimes(a, type, month);
        return total;
    }
    size_t weight = type == 13 ? 40 : 2 + type;
    return (double)(weight * (area == 1 ? 1 : 4 + area) + (size_t)(month * 7 + (int)type) % 5);
}

static double sum(size_t area, size_t type, int from, int to)
{
    double total = 0;
    for (int m = from; m < to; m++)
        for (size_t t = type < TYPES ? type : 0; t < (type < TYPES ? type + 1 : TYPES); t++)
            total += crimes(area, t, m);
    return total;
}

static const char *month_name(int month)
{
    return rg_arena_printf(arena, "%04d-%02d", 2020 + (month + 3) / 12, (month + 3) % 12 + 1);
}

static rg_fact *put_whole(const char *measure, size_t area, const char *dimensions,
                          double value)
{
    rg_fact *f = put(measure, llr[area].code, dimensions, value);
    f->area_name = llr[area].name;
    if (!strstr(dimensions, "month=")) {
        rg_date last = {2020, 4, 1};
        f->from = (rg_date){2020, 4, 1};
        f->to = rg_month_last(rg_month_of(last) + months - 1);
        f->exposure_months = months - (gap >= 0);
    } else if (strcmp(strstr(dimensions, "month=") + 6, gap >= 0 ? month_name(gap) : "") == 0) {
        f->status = RG_S_MISSING;
        f->value = (double)NAN;
    }
    return f;
}

static rg_fact *put_ratio_of(const char *measure, size_t area, const char *dimensions,
                             double top, double bottom, double per)
{
    rg_fact *f = put_whole(measure, area, dimensions, per * top / bottom);
    f->numerator = top;
    f->denominator = f->base = bottom;
    f->lower = per * (top - 2 * sqrt(top)) / bottom;
    f->upper = per * (top + 2 * sqrt(top)) / bottom;
    f->sources = "people street";
    return f;
}

static void put_change(size_t area)
{
    double before = sum(area, TYPES, 0, 12), after = sum(area, TYPES, 12, 24);
    rg_fact *f = put_ratio_of("open.change", area, "", after, before, 100);
    f->value -= 100;
    if (months == 24 && gap < 0)
        f->from = (rg_date){2021, 4, 1};
    else
        f->status = RG_S_NOT_APPLICABLE;
}

static void put_types(size_t area, double all)
{
    for (size_t t = 0; t < TYPES; t++) {
        const char *type = rg_arena_printf(arena, "crime_type=%s", types[t]);
        double own = sum(area, t, 0, months);
        put_whole("open.crimes_by_type", area, type, own);
        put_ratio_of("open.type_share", area, type, own, all, 100);
        put_ratio_of("open.rate", area, type, own, people_of(area), 1000);
        for (int m = 0; m < months; m++)
            put_whole("open.crimes", area,
                      rg_arena_printf(arena, "%s;month=%s", type, month_name(m)),
                      crimes(area, t, m));
    }
}

static void put_months(size_t area)
{
    int peak = -1;
    double most = 0;
    for (int m = 0; m < months; m++) {
        double all = sum(area, TYPES, m, m + 1);
        put_whole("open.monthly", area, rg_arena_printf(arena, "month=%s", month_name(m)), all);
        peak = all > most ? m : peak;
        most = all > most ? all : most;
    }
    put_whole("open.peak", area, rg_arena_printf(arena, "month=%s", month_name(peak)), most);
}

static void put_lsoas(size_t area, rg_value *of)
{
    for (size_t i = 0; i < LSOAS; i++) {
        const char *code = rg_arena_printf(arena, "E010%02zu%03zu", area, i);
        rg_fact *f = put("open.lsoa_crimes", code, "", (double)(900 / (i + 1) + i + area));
        f->area_name = rg_arena_printf(arena, "%s %03zuA", llr[area].name, i + 1);
        f->from = (rg_date){2020, 4, 1};
        rg_fact *rate = put_parts("open.lsoa_rate", code, "", f->value / 1.5, f->value, 1500);
        rate->area_name = f->area_name;
        rate->from = f->from;
        rate->lower = rate->value - 1;
        rate->upper = rate->value + 1;
        set_text(of, code, llr[area].code);
    }
}

static void put_area(size_t area, rg_value *lsoas)
{
    double all = sum(area, TYPES, 0, months), whole = sum(DISTRICTS, TYPES, 0, months);
    rg_fact *count = put_whole("open.all_crimes", area, "", all);
    count->unknown = area == DISTRICTS ? 1885 : 0;
    put_whole("open.population", area, "", people_of(area));
    put_ratio_of("open.all_rate", area, "", all, people_of(area), 1000);
    put_ratio_of("open.area_share", area, "", all, whole, 100);
    rg_fact *ratio =
        put_ratio_of("open.ratio", area, "", all, area == DISTRICTS ? 1 : whole - all, 8);
    if (area == DISTRICTS)
        ratio->status = RG_S_NOT_APPLICABLE;
    put_change(area);
    put_types(area, all);
    put_months(area);
    for (size_t q = 0; q < FIFTHS; q++) {
        const char *fifth = rg_arena_printf(arena, "quintile=%zu", q + 1);
        double part = area == 1 && q < 2 ? 0 : (double)(5 - q);
        put_ratio_of("open.quintile_share", area, fifth, part * all / 15, all, 100);
        put_ratio_of("open.quintile_population_share", area, fifth, part > 0 ? 2000 : 0,
                     people_of(area), 100);
    }
    if (area < DISTRICTS)
        put_lsoas(area, lsoas);
}

static void put_context(void)
{
    static const char *const statistics[][2] = {
        {"open.all_crimes", "count"},      {"open.all_rate", "rate"},
        {"open.area_share", "area_share"}, {"open.change", "change"},
        {"open.crimes", "count"},          {"open.crimes_by_type", "count"},
        {"open.lsoa_crimes", "count"},     {"open.lsoa_rate", "rate"},
        {"open.monthly", "count"},         {"open.peak", "peak"},
        {"open.population", "sum"},        {"open.quintile_population_share", "share"},
        {"open.quintile_share", "share"},  {"open.rate", "rate"},
        {"open.ratio", "ratio"},           {"open.type_share", "share"}};
    rg_value *list = rg_value_table(arena, NULL), *ledger = rg_value_table(arena, NULL);
    rg_value *source = rg_value_table(arena, NULL);
    for (size_t i = 0; i < sizeof statistics / sizeof *statistics; i++)
        add_record(statistics[i][0], statistics[i][0], statistics[i][1]);
    for (size_t i = 0; i < AREAS; i++)
        rg_value_push(arena, list,
                      area_record(llr[i].code, llr[i].name,
                                  i == DISTRICTS ? "whole" : "district",
                                  i == DISTRICTS ? "LLR" : llr[i].name));
    rg_value_set(arena, context, "areas", list);
    set_period("2020-04", month_name(months - 1), months, months - (gap >= 0));
    if (gap >= 0)
        rg_value_push(
            arena, (rg_value *)(uintptr_t)rg_value_get(rg_value_get(context, "period"), "gaps"),
            rg_value_text(arena, month_name(gap)));
    set_text(source, "name", "street");
    set_text(source, "title", "Street-level crime");
    set_number(source, "read", 10);
    set_number(source, "used", 10);
    rg_value_push(arena, ledger, source);
    rg_value_set(arena, context, "ledger", ledger);
}

static void add_lockdown(void)
{
    rg_value *v = rg_value_table(arena, NULL), *events = rg_value_table(arena, NULL);
    set_text(v, "from", "2020-04");
    set_text(v, "to", "2020-05");
    set_text(v, "label", "First lockdown");
    set_text(v, "text", "the first national lockdown");
    rg_value_push(arena, events, v);
    rg_value_set(arena, context, "events", events);
}

static void begin(int month_count, int missing)
{
    set_up_without_folder();
    months = month_count;
    gap = missing;
    put_context();
    add_lockdown();
    rg_value *lsoas = rg_value_table(arena, NULL);
    for (size_t i = 0; i < AREAS; i++)
        put_area(i, lsoas);
    rg_value_set(arena, context, "lsoa_district", lsoas);
    job.root = ".";
    job.report = "open-profile";
    job.areas = llr;
    job.area_count = AREAS;
}

static bool make(size_t area)
{
    job.area = llr[area];
    if (run() && rg_doc_check(doc, &err))
        return true;
    fprintf(stderr, "\n    %s: %s\n", llr[area].name, err.text);
    return false;
}

static const char *outline(void)
{
    rg_buf out = {0};
    rg_doc_outline(&out, doc);
    const char *kept = rg_arena_copy(arena, out.p, out.n);
    rg_buf_free(&out);
    return kept;
}

static const rg_chart_spec *chart_named(const char *id)
{
    for (size_t i = 0; i < doc->block_count; i++)
        if (doc->blocks[i]->chart && strcmp(doc->blocks[i]->chart->id, id) == 0)
            return doc->blocks[i]->chart;
    return NULL;
}

static void every_area_makes_a_document_that_stands_the_check(void)
{
    begin(24, -1);
    for (size_t i = 0; i < AREAS; i++)
        CU_ASSERT_TRUE(make(i));
    CU_ASSERT_EQUAL(rg_log_warnings(log_), 0); /* no digit is typed anywhere */
    tear_down();
}

static void every_chart_has_headline_subtitle_source_words_and_table(void)
{
    begin(24, -1);
    CU_ASSERT_TRUE_FATAL(make(2));
    const char *const ids[] = {"monthly-by-type", "rates-by-type", "shares-by-deprivation"};
    for (size_t i = 0; i < 3; i++) {
        const rg_chart_spec *c = chart_named(ids[i]);
        CU_ASSERT_PTR_NOT_NULL_FATAL(c);
        CU_ASSERT_FALSE(rg_text_empty(c->title));
        CU_ASSERT_FALSE(rg_text_empty(c->subtitle));
        CU_ASSERT_FALSE(rg_text_empty(c->source));
        CHECK_HAS(c->alt, "Blaby");
        CHECK_HAS(c->alt, "; a table at the end holds the figures.");
        CU_ASSERT_EQUAL(c->twin->row_count, c->category_count);
    }
    CU_ASSERT_EQUAL(chart_named("monthly-by-type")->series_count, 3);
    CU_ASSERT_EQUAL(chart_named("monthly-by-type")->band_count, 1);
    CU_ASSERT_EQUAL(chart_named("rates-by-type")->series_count, 2);
    tear_down();
}

static void the_whole_has_no_comparator_and_no_words_about_the_rest(void)
{
    begin(24, -1);
    CU_ASSERT_TRUE_FATAL(make(DISTRICTS));
    CU_ASSERT_EQUAL(chart_named("rates-by-type")->series_count, 1);
    const char *text = outline();
    CU_ASSERT_PTR_NULL(strstr(text, "the rate for the rest of"));
    CU_ASSERT_PTR_NULL(strstr(text, "is part of LLR"));
    CHECK_HAS(text, "Leicester, Leicestershire and Rutland (LLR)");
    CHECK_HAS(text, "total |= \"LLR\"");
    tear_down();
}

static void
it_says_that_violence_and_sexual_offences_are_merged_and_no_definition_of_the_network(void)
{
    begin(24, -1);
    CU_ASSERT_TRUE_FATAL(make(0));
    CHECK_HAS(outline(), "The open data put violence and sexual offences into one category.");
    CHECK_HAS(outline(), "not serious violence as the Violence Reduction Network");
    tear_down();
}

static void lockdowns_are_named_where_the_years_are_compared(void)
{
    begin(24, -1);
    CU_ASSERT_TRUE_FATAL(make(0));
    CHECK_HAS(outline(),
              "Between the year to March 2021 and the year to March 2022, the number of "
              "recorded crimes ");
    CHECK_HAS(outline(),
              "Covid-19 restrictions (April 2020 to July 2021). The first national "
              "lockdown (April 2020 to May 2020) fell in the first of the two years.");
    tear_down();
}

static void a_period_that_is_not_two_years_leaves_the_comparison_out_and_says_why(void)
{
    begin(17, -1);
    for (size_t i = 0; i < AREAS; i++)
        CU_ASSERT_TRUE(make(i));
    const char *text = outline();
    CHECK_HAS(text,
              "Two years are not compared here: that needs exactly 24 months in a row, and the "
              "data hold 17 months.");
    CU_ASSERT_PTR_NULL(strstr(text, "Comparing the two years"));
    CHECK_HAS(text, "residents in the middle of 2020");
    tear_down();
}

static void a_missing_month_is_said_and_marked(void)
{
    begin(24, 5);
    CU_ASSERT_TRUE_FATAL(make(4));
    const char *text = outline();
    CHECK_HAS(text, "There are no data for September 2020.");
    CHECK_HAS(text, "row |= \"September 2020\" | \"[x]\"");
    CHECK_HAS(text, "Two years are not compared here");
    CU_ASSERT_EQUAL(chart_named("monthly-by-type")->series[0].data[5].status, RG_S_MISSING);
    tear_down();
}

static void hidden_numbers_stay_hidden_in_every_sentence(void)
{
    begin(24, -1);
    for (size_t i = 0; i < fact_count; i++) {
        facts[i].status = RG_S_HIDDEN;
        facts[i].value = facts[i].lower = facts[i].upper = (double)NAN;
        facts[i].numerator = facts[i].denominator = facts[i].base = (double)NAN;
    }
    for (size_t i = 0; i < AREAS; i++)
        CU_ASSERT_TRUE(make(i));
    const char *text = outline();
    CHECK_HAS(text, "[c]");
    CHECK_HAS(text, "too small to show");
    CU_ASSERT_PTR_NULL(strstr(text, "increased"));
    CHECK_HAS(
        text,
        "title \"The type recorded most cannot be described, as some numbers are too small to "
        "show\"\n"); /* a headline has no full stop */
    tear_down();
}

static void invented_data_are_named_on_every_chart(void)
{
    begin(24, -1);
    job.synthetic = true;
    CU_ASSERT_TRUE_FATAL(make(0));
    CU_ASSERT_PTR_NOT_NULL(chart_named("rates-by-type-synthetic"));
    CU_ASSERT_PTR_NOT_NULL(doc->synthetic);
    tear_down();
}

static double banned_words(const char *text)
{
    rg_sandbox *box =
        rg_sandbox_new(arena, ".", (rg_limits){.memory_bytes = (size_t)256 << 20});
    const rg_value *count = NULL;
    CU_ASSERT_TRUE_FATAL(rg_house_open(box, &err));
    lua_pushstring(rg_sandbox_state(box), text);
    rg_sandbox_define(box, "text");
    CU_ASSERT_TRUE_FATAL(
        rg_sandbox_run_text(box, "test", RG_STR("return #words.banned(text)"), &err) &&
        rg_sandbox_value(box, -1, &count, &err));
    rg_sandbox_free(box);
    return count->number;
}

static void no_area_is_described_in_words_that_the_house_bans(void)
{
    begin(24, -1);
    for (size_t i = 0; i < AREAS; i++) {
        CU_ASSERT_TRUE_FATAL(make(i));
        CU_ASSERT_EQUAL(banned_words(outline()), 0);
    }
    tear_down();
    begin(17, 3);
    CU_ASSERT_TRUE_FATAL(make(1));
    CU_ASSERT_EQUAL(banned_words(outline()), 0);
    tear_down();
}

static void the_same_facts_make_the_same_document_whatever_was_made_before(void)
{
    begin(24, -1);
    CU_ASSERT_TRUE_FATAL(make(3));
    const char *first = outline();
    CU_ASSERT_TRUE_FATAL(make(7));
    CU_ASSERT_TRUE_FATAL(make(3));
    CHECK_TEXT(outline(), first);
    tear_down();
}

CU_TestInfo rg_tests_script_template_profile[] = {
    {"every area makes a document that stands the check",
     every_area_makes_a_document_that_stands_the_check},
    {"every chart has headline, subtitle, source, words and table",
     every_chart_has_headline_subtitle_source_words_and_table},
    {"the whole has no comparator and no words about the rest",
     the_whole_has_no_comparator_and_no_words_about_the_rest},
    {"it says that violence and sexual offences are merged and no definition of the network",
     it_says_that_violence_and_sexual_offences_are_merged_and_no_definition_of_the_network},
    {"lockdowns are named where the years are compared",
     lockdowns_are_named_where_the_years_are_compared},
    {"a period that is not two years leaves the comparison out and says why",
     a_period_that_is_not_two_years_leaves_the_comparison_out_and_says_why},
    {"a missing month is said and marked", a_missing_month_is_said_and_marked},
    {"hidden numbers stay hidden in every sentence",
     hidden_numbers_stay_hidden_in_every_sentence},
    {"invented data are named on every chart", invented_data_are_named_on_every_chart},
    {"no area is described in words that the house bans",
     no_area_is_described_in_words_that_the_house_bans},
    {"the same facts make the same document, whatever was made before",
     the_same_facts_make_the_same_document_whatever_was_made_before},
    CU_TEST_INFO_NULL,
};
