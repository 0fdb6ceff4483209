/* Figures that cannot be what their unit says; all invented. */
#include "analysis/ranges.h"
#include "support/check.h"
#include "support/data_help.h"

static const char figures[] =
    "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\n"
    "fte,r,2016,Leicester,300,856,\nfte,r,2016,Rutland,100,857,\n"
    "fte,r,2016,England,1201,,\nfte,r,2017,Leicester,300,856,\n"
    "fte,r,2017,Rutland,100,857,\nfte,r,2017,England,1200,,\n"
    "fte,r,2018,Leicester,300,856,\nfte,r,2018,England,9000,,\n"
    "late,p,2016,Leicester,100,856,\nlate,p,2016,England,100.5,,\n"
    "cla,n,2016,Leicester,600,856,\ncla,n,2016,Rutland,30,857,\n"
    "cla,n,2016,England,80000,,\nlate,p,2017,England,-,,\n";
static const char units[] = "Measure_short,Topic,Chart_title,Polarity,y_axis_name,Year_Type\n"
                            "fte,T,C,Low,\"Rate per 100,000\",Calendar\nlate,T,C,Low,% of "
                            "pupils,Academic\ncla,T,C,Low,Number,Financial\n";

static const rg_ledger_source *check(data_help *h, bool with_units)
{
    DATA_FILE(h, "f.csv", figures);
    DATA_FILE(h, "u.csv", units);
    const rg_load_file files[] = {{rg_arena_printf(h->arena, "%s/f.csv", h->folder), "f.csv"},
                                  {rg_arena_printf(h->arena, "%s/u.csv", h->folder), "u.csv"}};
    const rg_load_source sources[] = {{.name = "figures",
                                       .schema = data_help_declared(h, "dfe_lait"),
                                       .files = &files[0],
                                       .file_count = 1,
                                       .required = true},
                                      {.name = "units",
                                       .schema = data_help_declared(h, "dfe_lait_measures"),
                                       .files = &files[1],
                                       .file_count = 1,
                                       .required = true}};
    h->ledger = rg_ledger_new(h->arena);
    CU_ASSERT_TRUE_FATAL(
        rg_load(h->arena, sources, with_units ? 2 : 1, 1, h->ledger, &h->tables, &h->err));
    rg_ranges_check(h->arena, &h->tables, h->ledger);
    return rg_ledger_find(h->ledger, "figures");
}

/* 1201 is above 4 x 300 and 1200 is not; one other area says nothing; counts of England are larger than any. */
static void a_rate_of_england_far_above_all_areas_is_told_and_a_percentage_above_100(void)
{
    data_help *h = data_help_open();
    const rg_ledger_source *s = check(h, true);
    CU_ASSERT_EQUAL_FATAL(s->finding_count, 2);
    CHECK_TEXT(s->findings[0].text, "late, 2016, England: % of pupils");
    CHECK_HAS(s->findings[0].kind, "a percentage above 100");
    CU_ASSERT_EQUAL(s->findings[0].place.line, 11);
    CU_ASSERT_EQUAL(s->findings[0].place.column, 5);
    CHECK_TEXT(s->findings[1].text, "fte, 2016, England: Rate per 100,000");
    CHECK_HAS(s->findings[1].kind, "may be a sum of rates");
    CU_ASSERT_EQUAL(s->findings[1].place.line, 4);
    data_help_close(h);
}

static void without_units_nothing_is_said(void)
{
    data_help *h = data_help_open();
    CU_ASSERT_EQUAL(check(h, false)->finding_count, 0);
    data_help_close(h);
}

CU_TestInfo rg_tests_analysis_ranges[] = {
    {"a rate of England far above all areas is told, and a percentage above 100",
     a_rate_of_england_far_above_all_areas_is_told_and_a_percentage_above_100},
    {"without units nothing is said", without_units_nothing_is_said},
    CU_TEST_INFO_NULL,
};
