/* Facts: identity, dimensions, text forms, the facts file. */
#include "fact/fact.h"
#include "support/check.h"

#include <math.h>
#include <stdlib.h>

static rg_fact plain(void)
{
    double none = (double)NAN;
    return (rg_fact){.measure = "open.rate",
                     .area_code = "E06000016",
                     .area_name = "Leicester",
                     .from = {2020, 4, 1},
                     .to = {2022, 3, 31},
                     .exposure_months = 24,
                     .definition = "police-uk",
                     .dimensions = "crime_type=Robbery",
                     .value = 2.5,
                     .unit = "per 1,000 residents",
                     .numerator = 885,
                     .denominator = 354036,
                     .lower = none,
                     .upper = none,
                     .level = none,
                     .method = "",
                     .base = none,
                     .unknown = none,
                     .markers = "",
                     .operands = "",
                     .sources = "street"};
}

static void an_id_is_measure_area_period_definition_and_dimensions(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_fact f = plain();
    CHECK_TEXT(rg_fact_id(arena, &f),
               "open.rate/E06000016/2020-04-01..2022-03-31/police-uk/crime_type=Robbery");
    f.dimensions = "";
    CHECK_TEXT(rg_fact_id(arena, &f), "open.rate/E06000016/2020-04-01..2022-03-31/police-uk");
    rg_arena_free(arena);
}

static void dimensions_are_sorted_trimmed_and_encoded(void)
{
    rg_arena *arena = rg_arena_new("test");
    const rg_dimension dims[] = {{"quintile", "1"}, {"crime_type", " Theft; 50%=a/b "}};
    const char *text = rg_dimensions_encode(arena, dims, 2);
    CHECK_TEXT(text, "crime_type=Theft%3B 50%25%3Da%2Fb;quintile=1");
    rg_dimension *back;
    CU_ASSERT_EQUAL_FATAL(rg_dimensions_decode(arena, text, &back), 2);
    CHECK_TEXT(back[0].value, "Theft; 50%=a/b");
    CHECK_TEXT(back[1].name, "quintile");
    rg_arena_free(arena);
}

static void one_dimension_is_found_by_name_and_an_absent_one_is_null(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_fact f = plain();
    f.dimensions = "crime_type=Other%2Fnone;month=2020-04";
    CHECK_TEXT(rg_fact_dimension(arena, &f, "crime_type"), "Other/none");
    CHECK_TEXT(rg_fact_dimension(arena, &f, "month"), "2020-04");
    CU_ASSERT_PTR_NULL(rg_fact_dimension(arena, &f, "quintile"));
    rg_arena_free(arena);
}

static void a_row_of_csv_has_the_columns_of_the_contract_in_its_order(void)
{
    rg_buf out = {0};
    rg_facts_csv_header(&out);
    CHECK_TEXT(out.p,
               "fact_id,measure,area_code,area_name,period_from,period_to,exposure_months,"
               "definition,dimensions,value,unit,numerator,denominator,lower,upper,level,"
               "method,base,unknown,status,markers,operands,sources,synthetic\n");
    rg_buf_free(&out);
}

static void missing_numbers_are_empty_and_texts_with_commas_quoted(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_buf out = {0};
    rg_fact f = plain();
    f.id = rg_fact_id(arena, &f);
    rg_fact_csv(&out, &f);
    CHECK_TEXT(out.p,
               "open.rate/E06000016/2020-04-01..2022-03-31/police-uk/crime_type=Robbery,"
               "open.rate,E06000016,Leicester,2020-04-01,2022-03-31,24,police-uk,"
               "crime_type=Robbery,2.5,\"per 1,000 residents\",885,354036,,,,,,,ok,,,street,"
               "false\n");
    rg_buf_free(&out);
    rg_arena_free(arena);
}

static void numbers_have_twelve_significant_digits_and_integers_are_plain(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_buf out = {0};
    rg_fact f = plain();
    f.value = 1000.0 / 3; /* 333.333333333333... */
    f.numerator = 1e6;
    f.id = rg_fact_id(arena, &f);
    rg_fact_csv(&out, &f);
    CHECK_HAS(out.p, ",333.333333333,");
    CHECK_HAS(out.p, ",1000000,");
    rg_buf_free(&out);
    rg_arena_free(arena);
}

static void json_gives_null_for_what_is_missing_and_true_for_synthetic(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_buf out = {0};
    rg_fact f = plain();
    f.synthetic = true;
    f.id = rg_fact_id(arena, &f);
    rg_facts all = {&f, 1};
    rg_facts_json(&out, &all);
    CHECK_HAS(out.p, "\"lower\":null");
    CHECK_HAS(out.p, "\"synthetic\":true");
    CHECK_HAS(out.p, "\"unit\":\"per 1,000 residents\"");
    rg_buf_free(&out);
    rg_arena_free(arena);
}

static void make(rg_arena *arena, rg_fact *items, const char *const *areas, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        items[i] = plain();
        items[i].area_code = areas[i];
        items[i].id = rg_fact_id(arena, &items[i]);
    }
}

static void facts_are_sorted_by_id_and_found_again(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_err err = {0};
    const char *const areas[] = {"E07000129", "E06000016", "E06000017"};
    rg_fact items[3];
    rg_facts all;
    make(arena, items, areas, 3);
    CU_ASSERT_TRUE_FATAL(rg_facts_finish(items, 3, &all, &err));
    CHECK_TEXT(all.items[0].area_code, "E06000016");
    CHECK_TEXT(all.items[2].area_code, "E07000129");
    const rg_fact *found = rg_facts_find(&all, all.items[1].id);
    CU_ASSERT_PTR_EQUAL(found, &all.items[1]);
    CU_ASSERT_PTR_NULL(rg_facts_find(&all, "no such fact"));
    rg_arena_free(arena);
}

static void two_facts_of_one_id_are_an_error_that_names_it(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_err err = {0};
    const char *const areas[] = {"E06000016", "E06000016"};
    rg_fact items[2];
    rg_facts all;
    make(arena, items, areas, 2);
    CU_ASSERT_FALSE(rg_facts_finish(items, 2, &all, &err));
    CHECK_HAS(err.text, items[0].id);
    rg_arena_free(arena);
}

static void a_range_holds_all_facts_of_a_measure_or_of_one_area_and_no_other(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_err err = {0};
    const char *const areas[] = {"A1", "A2", "A2", "A10"};
    rg_fact items[4];
    rg_facts all;
    make(arena, items, areas, 4);
    items[2].dimensions = "crime_type=Burglary";
    items[2].id = rg_fact_id(arena, &items[2]);
    items[3].measure = "open.rate_of_change";
    items[3].id = rg_fact_id(arena, &items[3]);
    CU_ASSERT_TRUE_FATAL(rg_facts_finish(items, 4, &all, &err));
    CU_ASSERT_EQUAL(rg_facts_range(&all, "open.rate", NULL).count, 3);
    CU_ASSERT_EQUAL(rg_facts_range(&all, "open.rate", "A2").count, 2);
    CU_ASSERT_EQUAL(rg_facts_range(&all, "open.rate", "A1").count, 1);
    CU_ASSERT_EQUAL(rg_facts_range(&all, "open", NULL).count, 0);
    rg_arena_free(arena);
}

static void same(const rg_fact *a, const rg_fact *b)
{
    rg_buf x = {0}, y = {0};
    rg_fact_csv(&x, a);
    rg_fact_csv(&y, b);
    CHECK_TEXT(x.p, y.p);
    rg_buf_free(&x);
    rg_buf_free(&y);
}

static void a_facts_file_gives_back_what_was_written(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_err err = {0};
    const char *const areas[] = {"E06000016", "E06000017", "E07000129"};
    rg_fact items[3];
    rg_facts all, back;
    rg_buf file = {0};
    make(arena, items, areas, 3);
    items[1].status = RG_S_HIDDEN;
    items[1].value = (double)NAN;
    items[2].synthetic = true;
    CU_ASSERT_TRUE_FATAL(rg_facts_finish(items, 3, &all, &err));
    rg_facts_write(&file, &all);
    CU_ASSERT_TRUE_FATAL(rg_facts_read(arena, rg_buf_view(&file), &back, &err));
    CU_ASSERT_EQUAL_FATAL(back.count, 3);
    for (size_t i = 0; i < 3; i++)
        same(&all.items[i], &back.items[i]);
    rg_buf_free(&file);
    rg_arena_free(arena);
}

static void a_damaged_or_cut_facts_file_is_refused_wherever_it_is_hurt(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_err err = {0};
    const char *const areas[] = {"E06000016", "E06000017"};
    rg_fact items[2];
    rg_facts all, back;
    rg_buf file = {0};
    make(arena, items, areas, 2);
    CU_ASSERT_TRUE_FATAL(rg_facts_finish(items, 2, &all, &err));
    rg_facts_write(&file, &all);
    for (size_t cut = 0; cut < file.n; cut += 13) {
        rg_str part = {file.p, cut};
        CU_ASSERT_FALSE(rg_facts_read(arena, part, &back, &err));
    }
    for (size_t at = 0; at < file.n; at += 7) {
        char kept = file.p[at];
        file.p[at] = (char)(kept ^ 0x20);
        CU_ASSERT_FALSE(rg_facts_read(arena, rg_buf_view(&file), &back, &err));
        file.p[at] = kept;
    }
    CU_ASSERT_TRUE(rg_facts_read(arena, rg_buf_view(&file), &back, &err));
    rg_buf_free(&file);
    rg_arena_free(arena);
}

static void a_status_and_its_name_belong_together(void)
{
    rg_status s;
    CU_ASSERT_TRUE(rg_status_parse(RG_STR("hidden"), &s));
    CU_ASSERT_EQUAL(s, RG_S_HIDDEN);
    CHECK_TEXT(rg_status_name(RG_S_NOT_APPLICABLE), "not_applicable");
    CU_ASSERT_FALSE(rg_status_parse(RG_STR("zero"), &s));
}

CU_TestInfo rg_tests_fact_fact[] = {
    {"an id is measure, area, period, definition and dimensions",
     an_id_is_measure_area_period_definition_and_dimensions},
    {"dimensions are sorted, trimmed and encoded", dimensions_are_sorted_trimmed_and_encoded},
    {"one dimension is found by name and an absent one is NULL",
     one_dimension_is_found_by_name_and_an_absent_one_is_null},
    {"a row of CSV has the columns of the contract in its order",
     a_row_of_csv_has_the_columns_of_the_contract_in_its_order},
    {"missing numbers are empty and texts with commas quoted",
     missing_numbers_are_empty_and_texts_with_commas_quoted},
    {"numbers have twelve significant digits and integers are plain",
     numbers_have_twelve_significant_digits_and_integers_are_plain},
    {"JSON gives null for what is missing and true for synthetic",
     json_gives_null_for_what_is_missing_and_true_for_synthetic},
    {"facts are sorted by id and found again", facts_are_sorted_by_id_and_found_again},
    {"two facts of one id are an error that names it",
     two_facts_of_one_id_are_an_error_that_names_it},
    {"a range holds all facts of a measure or of one area and no other",
     a_range_holds_all_facts_of_a_measure_or_of_one_area_and_no_other},
    {"a facts file gives back what was written", a_facts_file_gives_back_what_was_written},
    {"a damaged or cut facts file is refused wherever it is hurt",
     a_damaged_or_cut_facts_file_is_refused_wherever_it_is_hurt},
    {"a status and its name belong together", a_status_and_its_name_belong_together},
    CU_TEST_INFO_NULL};
