/* tests/unit/script/test_template_chart.c - Charts described by facts, their tables and their words. */
#include "unit/script/template_world.h"

#define HEAD                                                                                   \
    "facts { monthly = \"open.monthly\", rates = \"open.rates\", shares = \"open.shares\", "   \
    "others = "                                                                                \
    "\"open.others\" } names { crime_type = { \"Type of crime\", [\"Drugs\"] = \"Drug "        \
    "offences\" } }"

#define CHART(FIELDS)                                                                          \
    "chart \"c\" { title = \"Finding\", subtitle = \"Crimes per month, Northmoor\", axis = "   \
    "\"Crimes\", " FIELDS " }"

#define MONTHLY "mark = \"line\", facts = \"monthly\", x = \"month\", format = \"whole\""
#define RATES                                                                                  \
    "mark = \"bars\", facts = \"rates\", x = \"crime_type\", format = \"one_dp\", interval = " \
    "true"

static void put_all(void)
{
    put("open.monthly", "N", "month=2021-01", 1200);
    put("open.monthly", "N", "month=2021-02", 0)->status = RG_S_MISSING;
    put("open.monthly", "N", "month=2021-03", 1350);
    put_limits("open.rates", "N", "crime_type=Drugs", 2.25, 1.5, 3.5);
    put_limits("open.rates", "N", "crime_type=Robbery", 7.25, 6.5, 8);
    put("open.rates", "N", "crime_type=Theft", 1)->status = RG_S_HIDDEN;
    put_limits("open.rates", "W", "crime_type=Drugs", 3, 2.5, 3.25);
    put_limits("open.rates", "W", "crime_type=Robbery", 5, 4, 6)->sources = "people street";
    put_limits("open.rates", "W", "crime_type=Theft", 9, 8, 10);
    put("open.shares", "N", "fifth=1", 40.5);
    put("open.shares", "N", "fifth=2", 59.5);
    put("open.others", "N", "fifth=1", 20);
    put("open.others", "N", "fifth=2", 80);
}

static void is(const char *text, const char *expected)
{
    set_up();
    put_all();
    CHECK_TEXT(block(HEAD, text), expected);
    tear_down();
}

static void has(const char *text, const char *part)
{
    set_up();
    put_all();
    CHECK_HAS(block(HEAD, text), part);
    tear_down();
}

static const rg_chart_spec *chart_of(const char *text)
{
    const char *outline = block(HEAD, text);
    if (!doc)
        fprintf(stderr, "\n    %s\n", outline);
    CU_ASSERT_PTR_NOT_NULL_FATAL(doc);
    CU_ASSERT_PTR_NOT_NULL_FATAL(doc->blocks[0]->chart);
    return doc->blocks[0]->chart;
}

static void a_chart_has_its_words_its_data_its_table_and_its_alternative_text(void)
{
    is(CHART(MONTHLY),
       "  chart line c\n"
       "    title \"Finding\"\n"
       "    subtitle \"Crimes per month, Northmoor\"\n"
       "    alt \"Line chart of crimes per month, Northmoor, January 2021 to March 2021. "
       "It "
       "runs from 1,200 (January 2021) to 1,350 (March 2021); one value is missing; a file "
       "attached to this document holds the figures.\"\n"
       "    axis \"Crimes\"\n"
       "    series \"Northmoor\"\n"
       "    note \"[x] = not available.\"\n"
       "    source \"Source: Street-level crime, data.police.uk.\"\n"
       "    twin attached\n"
       "      title \"Crimes per month, Northmoor\"\n"
       "      columns | \"Month\" | \"Northmoor\"\n"
       "      row |= \"January 2021\" | "
       "\"1,200\"{fact=open.monthly/N/2021-01-01..2021-01-31/d1/month=2021-01}\n"
       "      row |= \"February 2021\" | "
       "\"[x]\"{missing fact=open.monthly/N/2021-02-01..2021-02-28/d1/month=2021-02}\n"
       "      row |= \"March 2021\" | "
       "\"1,350\"{fact=open.monthly/N/2021-03-01..2021-03-31/d1/month=2021-03}\n"
       "      note \"[x] = not available.\"\n"
       "      source \"Source: Street-level crime, data.police.uk.\"\n");
}

static void a_missing_month_is_a_gap_and_never_zero(void)
{
    set_up();
    put_all();
    const rg_chart_spec *c = chart_of(CHART(MONTHLY));
    CU_ASSERT_EQUAL_FATAL(c->category_count, 3);
    CU_ASSERT_TRUE(c->category_is_month);
    CHECK_TEXT(c->categories[1], "2021-02");
    CU_ASSERT_EQUAL(c->series[0].data[1].status, RG_S_MISSING);
    CU_ASSERT_TRUE(isnan(c->series[0].data[1].value));
    tear_down();
}

static void the_table_holds_the_same_figures_as_the_picture(void)
{
    set_up();
    put_all();
    const rg_chart_spec *c =
        chart_of(CHART(RATES ", compare = \"whole\", order = \"largest first\""));
    for (size_t i = 0; i < c->category_count; i++)
        for (size_t s = 0; s < c->series_count; s++) {
            const rg_cell *cell = &c->twin->rows[i].cells[1 + s * 3];
            const rg_datum *d = &c->series[s].data[i];
            rg_buf text = {0};
            rg_buf_text(&text, cell->text);
            if (d->status == RG_S_OK)
                CU_ASSERT_DOUBLE_EQUAL(atof(text.p), d->value, 0.05 + 1e-9)
            else
                CHECK_TEXT(text.p, "[c]");
            CU_ASSERT_EQUAL(cell->status, d->status);
            CHECK_TEXT(cell->fact_id, d->fact_id);
            rg_buf_free(&text);
        }
    tear_down();
}

static void bars_are_ordered_and_what_is_hidden_goes_last(void)
{
    set_up();
    put_all();
    const rg_chart_spec *c = chart_of(CHART(RATES ", order = \"largest first\""));
    CHECK_TEXT(c->categories[0], "Robbery");
    CHECK_TEXT(c->categories[1], "Drug offences");
    CHECK_TEXT(c->categories[2], "Theft");
    CU_ASSERT_EQUAL(c->series[0].data[2].status, RG_S_HIDDEN);
    CU_ASSERT_EQUAL(c->series[0].data[0].lower, 6.5);
    c = chart_of(CHART(RATES ", order = \"smallest first\", top = 1"));
    CU_ASSERT_EQUAL(c->category_count, 1);
    CHECK_TEXT(c->categories[0], "Drug offences");
    tear_down();
}

static void among_the_largest_what_is_hidden_stands_before_what_is_nothing(void)
{
    set_up();
    put_all();
    put_limits("open.rates", "N", "crime_type=Arson", 0, 0, 1);
    const rg_chart_spec *c = chart_of(CHART(RATES ", order = \"largest first\", top = 3"));
    CU_ASSERT_EQUAL_FATAL(c->category_count, 3);
    CHECK_TEXT(c->categories[1], "Drug offences");
    CHECK_TEXT(c->categories[2], "Theft");
    CU_ASSERT_EQUAL(c->series[0].data[2].status, RG_S_HIDDEN);
    c = chart_of(CHART(RATES ", order = \"largest first\"")); /* all of them */
    CHECK_TEXT(c->categories[2], "Theft");
    CHECK_TEXT(c->categories[3], "Arson");
    tear_down();
}

static void the_area_stands_beside_the_whole_and_the_whole_beside_nothing(void)
{
    set_up();
    put_all();
    const rg_chart_spec *c = chart_of(CHART(RATES ", compare = \"whole\""));
    CU_ASSERT_EQUAL_FATAL(c->series_count, 2);
    CHECK_TEXT(c->series[0].label, "Northmoor");
    CHECK_TEXT(c->series[1].label, "Moors");
    CU_ASSERT_FALSE(c->series[0].context);
    CU_ASSERT_TRUE(c->series[1].context);
    CU_ASSERT_EQUAL(c->series[1].data[1].value, 5);
    CHECK_HAS(c->source.spans[0].text.p,
              "Sources: Street-level crime, data.police.uk; Mid-year estimates.");
    tear_down();
    set_up();
    put_all();
    put("open.monthly", "W", "month=2021-01", 1);
    put("open.shares", "W", "fifth=1", 1);
    put("open.others", "W", "fifth=1", 1);
    job.area = areas[2];
    c = chart_of(CHART(RATES ", compare = \"whole\""));
    CU_ASSERT_EQUAL(c->series_count, 1);
    CHECK_TEXT(c->series[0].label, "Moors");
    tear_down();
}

static void two_names_make_two_series(void)
{
    has(CHART("mark = \"columns\", x = \"fifth\", format = \"percent\", from \"shares\" { "
              "label = "
              "\"Crimes\" }, from \"others\" { label = \"Residents\", quiet = true }"),
        "    series \"Crimes\"\n    comparator \"Residents\"\n");
    set_up();
    put_all();
    const rg_chart_spec *c = chart_of(CHART(
        "mark = \"columns\", x = \"fifth\", format = \"percent\", labels = true, table = "
        "\"shown\", "
        "from \"shares\" { label = \"Crimes\" }, from \"others\" { label = \"Residents\" }"));
    CHECK_TEXT(c->unit_suffix, "%");
    CU_ASSERT_EQUAL(c->decimals, 1);
    CU_ASSERT_TRUE(c->value_labels);
    CU_ASSERT_TRUE(c->twin_shown);
    CHECK_HAS(c->alt, "from 40.5% (1) to 59.5% (2)");
    CHECK_HAS(c->alt, "; the table below holds the figures.");
    tear_down();
}

static void a_dimension_can_make_series(void)
{
    set_up();
    put("open.types", "N", "crime_type=Drugs;month=2021-01", 3);
    put("open.types", "N", "crime_type=Drugs;month=2021-02", 4);
    put("open.types", "N", "crime_type=Theft;month=2021-01", 5);
    CHECK_HAS(
        block(
            "facts { types = fact \"open.types\" { crime_type = { \"Theft\", \"Drugs\" } } }",
            CHART("mark = \"line\", facts = \"types\", x = \"month\", series = \"crime_type\", "
                  "format = \"whole\"")),
        "    series \"Theft\"\n    series \"Drugs\"\n");
    const rg_chart_spec *c = doc->blocks[0]->chart;
    CU_ASSERT_EQUAL(c->series[0].data[0].value, 5);
    CU_ASSERT_EQUAL(c->series[0].data[1].status, RG_S_MISSING);
    CU_ASSERT_EQUAL(c->series[1].data[1].value, 4);
    tear_down();
}

static void events_mark_the_months_that_they_cover(void)
{
    set_up();
    put_all();
    rg_value *events = rg_value_table(arena, NULL);
    const char *rows[][4] = {{"2020-11", "2021-01", "First", "chart"},
                             {"2021-02", "2021-05", "Second", "chart"},
                             {"2019-02", "2019-05", "Earlier", "chart"},
                             {"2021-01", "2021-03", "Break", "break"}};
    for (size_t i = 0; i < 4; i++) {
        rg_value *v = rg_value_table(arena, NULL);
        set_text(v, "from", rows[i][0]);
        set_text(v, "to", rows[i][1]);
        set_text(v, "label", rows[i][2]);
        set_text(v, "text", rows[i][2]);
        set_text(v, "use", rows[i][3]);
        rg_value_push(arena, events, v);
    }
    rg_value_set(arena, context, "events", events);
    const rg_chart_spec *c = chart_of(CHART(MONTHLY ", events = true"));
    CU_ASSERT_EQUAL_FATAL(c->band_count, 2);
    CHECK_TEXT(c->bands[0].label, "First");
    CU_ASSERT_EQUAL(c->bands[0].first, 0);
    CU_ASSERT_EQUAL(c->bands[0].last, 0);
    CU_ASSERT_EQUAL(c->bands[1].first, 1);
    CU_ASSERT_EQUAL(c->bands[1].last, 2);
    CU_ASSERT_EQUAL(chart_of(CHART(MONTHLY))->band_count, 0);
    tear_down();
}

static void invented_data_are_in_the_charts_name(void)
{
    set_up();
    put_all();
    job.synthetic = true;
    CHECK_TEXT(chart_of(CHART(MONTHLY))->id, "c-synthetic");
    tear_down();
}

static void tables_of_charts_can_stand_at_one_place(void)
{
    set_up();
    put_all();
    CHECK_HAS(block(HEAD, CHART(MONTHLY) ", heading \"Figures\", chart_tables {}"),
              "  heading 1 \"Figures\"\n  table\n    title \"Crimes per month, Northmoor\"\n");
    CHECK_HAS(doc->blocks[0]->chart->alt, "; a table at the end holds the figures.");
    tear_down();
}

static void a_chart_that_is_wrong_says_what_is_wrong(void)
{
    is(CHART("mark = \"lines\", facts = \"monthly\", x = \"month\", format = \"whole\""),
       "templates/small.lua:4: mark cannot be 'lines'; did you mean 'line'?");
    is(CHART("mark = \"line\", facts = \"montly\", x = \"month\", format = \"whole\""),
       "templates/small.lua:4:114: 'montly' is not declared in facts { ... }; did you mean "
       "'monthly'?");
    is(CHART("mark = \"line\", facts = \"monthly\", x = \"moth\", format = \"whole\""),
       "templates/small.lua:4: 'monthly' has no dimension 'moth' for x; did you mean 'month'?");
    is(CHART("mark = \"line\", facts = \"monthly\", x = \"month\", format = \"whol\""),
       "templates/small.lua:4: format cannot be 'whol'; did you mean 'whole'?");
    is(CHART("mark = \"line\", x = \"month\", format = \"whole\""),
       "templates/small.lua:4: a chart names its facts; write facts = \"...\"");
    has("chart \"c\" { " MONTHLY " }", "templates/small.lua:4: this chart has no title");
    has(CHART(MONTHLY ", bogus = 1"), "templates/small.lua:4: chart has no 'bogus'");
}

CU_TestInfo rg_tests_script_template_chart[] = {
    {"a chart has its words, its data, its table and its alternative text",
     a_chart_has_its_words_its_data_its_table_and_its_alternative_text},
    {"a missing month is a gap and never zero", a_missing_month_is_a_gap_and_never_zero},
    {"the table holds the same figures as the picture",
     the_table_holds_the_same_figures_as_the_picture},
    {"bars are ordered and what is hidden goes last",
     bars_are_ordered_and_what_is_hidden_goes_last},
    {"among the largest what is hidden stands before what is nothing",
     among_the_largest_what_is_hidden_stands_before_what_is_nothing},
    {"the area stands beside the whole and the whole beside nothing",
     the_area_stands_beside_the_whole_and_the_whole_beside_nothing},
    {"two names make two series", two_names_make_two_series},
    {"a dimension can make series", a_dimension_can_make_series},
    {"events mark the months that they cover", events_mark_the_months_that_they_cover},
    {"invented data are in the chart's name", invented_data_are_in_the_charts_name},
    {"tables of charts can stand at one place", tables_of_charts_can_stand_at_one_place},
    {"a chart that is wrong says what is wrong", a_chart_that_is_wrong_says_what_is_wrong},
    CU_TEST_INFO_NULL,
};
