/* Settings that are wrong, the disclosure policy, and values that no table knows. */
#include "analysis/settings.h"
#include "analysis/unmapped.h"
#include "base/file.h"
#include "support/check.h"
#include "support/data_help.h"
#include "support/own_settings.h"

#include <sys/stat.h>
#include <unistd.h>

static const rg_date today = {2024, 4, 1};

/* ---- wrong tables: a folder with one table of its own ---- */

#define THINGS                                                                                 \
    "{'word':'schema','name':'settings_things','title':'Things','columns':["                   \
    "{'word':'column','name':'value','type':'text','required':true},"                          \
    "{'word':'column','name':'group','type':'text'},"                                          \
    "{'word':'column','name':'order','type':'count'},"                                         \
    "{'word':'column','name':'valid_from','type':'date'},"                                     \
    "{'word':'column','name':'valid_to','type':'date'}],"                                      \
    "'key':{'column':['value','valid_from']}}"
#define HEAD "value,group,order,valid_from,valid_to\n"

typedef struct folder {
    data_help *help;
    rg_settings settings;
    const char *made[4];
    size_t count;
} folder;

static folder folder_open(void)
{
    folder f = {.help = data_help_open()};
    mkdir(rg_path_join(f.help->arena, f.help->folder, "templates"), 0700);
    mkdir(rg_path_join(f.help->arena, f.help->folder, "templates/settings"), 0700);
    return f;
}

static void folder_file(folder *f, const char *name, const char *bytes)
{
    const char *path = rg_path_join(f->help->arena, f->help->folder, name);
    CU_ASSERT_TRUE_FATAL(rg_file_write(path, rg_str_of(bytes), 0600, &f->help->err));
    f->made[f->count++] = path;
}

static bool folder_load(folder *f)
{
    const rg_schema *schema = data_help_schema(f->help, THINGS);
    CU_ASSERT_PTR_NOT_NULL_FATAL(schema);
    return rg_settings_load(f->help->arena, f->help->folder, &schema, 1, &f->settings,
                            &f->help->err);
}

static void folder_close(folder *f)
{
    for (size_t i = 0; i < f->count; i++)
        unlink(f->made[i]);
    rmdir(rg_path_join(f->help->arena, f->help->folder, "templates/settings"));
    rmdir(rg_path_join(f->help->arena, f->help->folder, "templates"));
    data_help_close(f->help);
}

static void check_wrong(const char *rows, const char *sentence)
{
    folder f = folder_open();
    folder_file(&f, "templates/settings/things.csv",
                rg_arena_printf(f.help->arena, HEAD "%s", rows));
    CU_ASSERT_FALSE(folder_load(&f));
    CU_ASSERT_EQUAL(f.help->err.code, RG_E_USAGE);
    CHECK_HAS(f.help->err.text, sentence);
    folder_close(&f);
}

static void a_wrong_row_stops_with_file_and_line(void)
{
    check_wrong("a,x,1,,\nb,y,many,,\n",
                "templates/settings/things.csv:3:3: order: not a whole number");
    check_wrong("a,x,1,,\n,y,2,,\n", "templates/settings/things.csv:3:1: value: ");
    check_wrong("a,x,1,31/02/2020,\n", "templates/settings/things.csv:2:4: ");
}

static void a_row_that_ends_before_it_begins_stops(void)
{
    check_wrong("a,x,1,,\nb,y,2,2020-04-01,2020-03-31\n",
                "templates/settings/things.csv:3: valid_to is before valid_from");
}

static void two_rows_of_one_key_on_one_day_stop_however_they_are_spelt(void)
{
    const char *sentence = "templates/settings/things.csv:3: line 2 says the same thing";
    check_wrong("a & b,x,1,,\nA  and B,x,2,,\n", sentence);
    check_wrong("a,x,1,,2020-04-01\na,y,2,2020-04-01,\n", sentence);
}

static void rows_of_one_key_may_follow_each_other(void)
{
    folder f = folder_open();
    rg_settings_groups g;
    folder_file(&f, "templates/settings/things.csv",
                HEAD "a,old,1,,2020-03-31\na,new,2,2020-04-01,2021-03-31\n");
    CU_ASSERT_TRUE_FATAL(folder_load(&f));
    rg_err *err = &f.help->err;
    rg_arena *arena = f.help->arena;
    CU_ASSERT_TRUE_FATAL(rg_settings_map(arena, &f.settings, "things", "value", "group", NULL,
                                         (rg_date){2020, 3, 31}, &g, err));
    CHECK_TEXT(rg_settings_lookup(&g, RG_STR("A")), "old");
    CU_ASSERT_TRUE_FATAL(rg_settings_map(arena, &f.settings, "things", "value", "group", NULL,
                                         (rg_date){2020, 4, 1}, &g, err));
    CHECK_TEXT(rg_settings_lookup(&g, RG_STR("A")), "new");
    CU_ASSERT_TRUE_FATAL(rg_settings_map(arena, &f.settings, "things", "value", "group", NULL,
                                         (rg_date){2021, 4, 1}, &g, err));
    CU_ASSERT_FALSE(rg_settings_knows(&g, RG_STR("A")));
    folder_close(&f);
}

static void a_file_that_nothing_reads_stops(void)
{
    folder f = folder_open();
    folder_file(&f, "templates/settings/things.csv", HEAD);
    folder_file(&f, "templates/settings/thing.csv", HEAD);
    CU_ASSERT_FALSE(folder_load(&f));
    CHECK_HAS(f.help->err.text, "templates/settings/thing.csv: there is no schema "
                                "lua/schema/settings_thing.lua");
    folder_close(&f);
}

static void a_missing_file_stops(void)
{
    folder f = folder_open();
    CU_ASSERT_FALSE(folder_load(&f));
    CU_ASSERT_EQUAL(f.help->err.code, RG_E_USAGE);
    CHECK_HAS(f.help->err.text, "templates/settings/things.csv");
    folder_close(&f);
}

static void wrong_names_of_tables_and_columns_say_the_right_one(void)
{
    folder f = folder_open();
    rg_settings_groups g;
    folder_file(&f, "templates/settings/things.csv", HEAD);
    CU_ASSERT_TRUE_FATAL(folder_load(&f));
    rg_arena *arena = f.help->arena;
    rg_err *err = &f.help->err;
    CU_ASSERT_FALSE(
        rg_settings_map(arena, &f.settings, "thinks", "value", "group", NULL, today, &g, err));
    CHECK_HAS(err->text, "there is no settings table \"thinks\"; did you mean \"things\"?");
    CU_ASSERT_FALSE(
        rg_settings_map(arena, &f.settings, "things", "values", "group", NULL, today, &g, err));
    CHECK_HAS(err->text, "has no column \"values\" of text; did you mean \"value\"?");
    CU_ASSERT_FALSE(
        rg_settings_map(arena, &f.settings, "things", "value", "order", NULL, today, &g, err));
    folder_close(&f);
}

/* ---- disclosure policy ---- */

typedef struct expected {
    const char *source_class, *edition, *kind;
    rg_treatment treatment;
    int low, high, round;
    bool secondary;
    int dims, pool, min_base;
} expected;

static void check_policy(const rg_settings *s, const expected *e)
{
    rg_err err = {0};
    rg_settings_policy p = {0};
    bool good =
        rg_settings_policy_for(s, e->source_class, e->edition, e->kind, today, &p, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(good);
    bool same = p.treatment == e->treatment && p.threshold_low == e->low &&
                p.threshold_high == e->high && p.round_base == e->round &&
                p.secondary == e->secondary && p.max_dims == e->dims &&
                p.pool_years == e->pool && p.min_base == e->min_base;
    if (!same)
        fprintf(stderr, "\n    %s, %s, %s: %s:%d\n", e->source_class, e->edition, e->kind,
                p.place.file, p.place.line);
    CU_ASSERT(same);
}

static void the_public_policy_is_the_table_of_the_reference(void)
{
    const expected rows[] = {
        {"health", "public", "whole", RG_TREAT_PROTECT, 1, 7, 5, false, -1, 1, 0},
        {"health", "public", "district", RG_TREAT_PROTECT, 1, 7, 5, false, -1, 1, 0},
        {"police_counts", "public", "whole", RG_TREAT_EXACT, 0, 0, 0, false, 1, 1, 0},
        {"police_counts", "public", "csp", RG_TREAT_PROTECT, 1, 4, 0, true, 1, 1, 0},
        {"police_persons", "public", "county", RG_TREAT_PROTECT, 1, 4, 5, true, -1, 1, 0},
        {"police_persons", "public", "npa", RG_TREAT_PROTECT, 1, 9, 5, true, 2, 1, 0},
        {"homicide", "public", "whole", RG_TREAT_EXACT, 0, 0, 0, false, 0, 1, 0},
        {"homicide", "public", "district", RG_TREAT_PROTECT, 1, 4, 0, true, 0, 3, 0},
        {"sexual", "public", "whole", RG_TREAT_PROTECT, 1, 4, 5, false, -1, 1, 0},
        {"sexual", "public", "district", RG_TREAT_PROTECT, 1, 9, 5, false, -1, 3, 0},
        {"social_care", "public", "whole", RG_TREAT_PROTECT, 1, 4, 5, false, -1, 1, 0},
        {"social_care", "public", "district", RG_TREAT_PROTECT, 1, 9, 0, true, -1, 1, 0},
        {"cohort", "public", "whole", RG_TREAT_PROTECT, 0, 0, 10, false, 1, 1, 20},
        {"cohort", "public", "district", RG_TREAT_WITHHOLD, 0, 0, 0, false, -1, 1, 0},
        {"survey", "public", "whole", RG_TREAT_PROTECT, 0, 0, 0, false, -1, 1, 30},
        {"official", "public", "district", RG_TREAT_AS_PUBLISHED, 0, 0, 0, false, -1, 1, 0},
        {"open", "public", "lsoa", RG_TREAT_AS_PUBLISHED, 0, 0, 0, false, -1, 1, 0},
    };
    rg_arena *arena = rg_arena_new("policy test");
    rg_settings s = own_settings(arena);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check_policy(&s, &rows[i]);
    rg_arena_free(arena);
}

static void every_class_has_a_row_for_each_edition_and_kind_of_area(void)
{
    rg_arena *arena = rg_arena_new("policy test");
    rg_settings s = own_settings(arena);
    rg_err err = {0};
    const rg_table *policy = NULL, *levels = NULL;
    CU_ASSERT_TRUE_FATAL(rg_settings_table(&s, "sdc_policy", &policy, &err));
    CU_ASSERT_TRUE_FATAL(rg_settings_table(&s, "geography_levels", &levels, &err));
    const rg_column *classes = rg_table_column(policy, "source_class");
    CU_ASSERT_EQUAL(classes->value_count, 10);
    for (size_t c = 0; c < classes->value_count; c++)
        for (size_t row = 0; row < levels->row_count * 2; row++) {
            const char *kind = rg_settings_text(levels, "kind", row / 2);
            rg_settings_policy p;
            bool good = rg_settings_policy_for(&s, classes->values[c].p,
                                               row % 2 ? "public" : "restricted", kind, today,
                                               &p, &err);
            CHECK_TEXT(err.text, "");
            CU_ASSERT_TRUE_FATAL(good);
            CU_ASSERT(p.threshold_low <= p.threshold_high);
            CU_ASSERT(p.treatment != RG_TREAT_WITHHOLD || p.rate == RG_DERIVED_NONE);
        }
    rg_arena_free(arena);
}

static void nothing_about_people_is_published_below_the_districts(void)
{
    static const char *const classes[] = {"health",   "police_counts", "police_persons",
                                          "homicide", "sexual",        "social_care",
                                          "cohort",   "survey"};
    rg_arena *arena = rg_arena_new("policy test");
    rg_settings s = own_settings(arena);
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
        rg_settings_policy p = {0};
        rg_err err = {0};
        CU_ASSERT_TRUE(
            rg_settings_policy_for(&s, classes[i], "public", "lsoa", today, &p, &err));
        CU_ASSERT_EQUAL(p.treatment, RG_TREAT_WITHHOLD);
    }
    rg_arena_free(arena);
}

static void a_source_without_a_class_is_refused_and_never_open(void)
{
    rg_arena *arena = rg_arena_new("policy test");
    rg_settings s = own_settings(arena);
    rg_err err = {0};
    const char *class = NULL;
    CU_ASSERT_TRUE(rg_settings_source_class(&s, "suspects", today, &class, &err));
    CHECK_TEXT(class, "police_persons");
    CU_ASSERT_TRUE(rg_settings_source_class(&s, "hospital_admissions", today, &class, &err));
    CHECK_TEXT(class, "health");
    CU_ASSERT_FALSE(rg_settings_source_class(&s, "suspect", today, &class, &err));
    CHECK_HAS(err.text, "there is no source \"suspect\"; did you mean \"suspects\"?");
    rg_settings_policy p;
    CU_ASSERT_FALSE(
        rg_settings_policy_for(&s, "police_counts", "public", "distrct", today, &p, &err));
    CHECK_HAS(err.text, "there is no kind \"distrct\"; did you mean \"district\"?");
    rg_arena_free(arena);
}

/* ---- unmapped values ---- */

static const rg_table *places(data_help *h, const char *sensitivity)
{
    DATA_FILE(h, "a.csv", "type\nStreet\nn/k\nWharf\nWharf\nJetty of R. Smith\n\n");
    const char *schema =
        rg_arena_printf(h->arena,
                        "{'word':'schema','name':'p','title':'P','columns':[{'word':'column',"
                        "'name':'type','type':'text','sensitivity':'%s'}]}",
                        sensitivity);
    return data_help_load(h, data_help_schema(h, schema), (const char *[]){"a.csv", NULL}, 1);
}

static rg_unmapped *collect(data_help *h, const char *sensitivity, bool code_list)
{
    rg_settings s = own_settings(h->arena);
    rg_settings_groups g;
    CU_ASSERT_TRUE_FATAL(rg_settings_map(h->arena, &s, "location_map", "value", "group", NULL,
                                         today, &g, &h->err));
    rg_unmapped *u = rg_unmapped_new(h->arena);
    const rg_table *t = places(h, sensitivity);
    CU_ASSERT_PTR_NOT_NULL_FATAL(t);
    rg_unmapped_column(u, t, "type", "location_map", &g, code_list);
    return u;
}

static void check_print(data_help *h, const rg_unmapped *u, bool values,
                        const char *expected_text)
{
    rg_buf out = {0};
    rg_unmapped_print(u, values, &out);
    CHECK_TEXT(rg_arena_copy(h->arena, out.p ? out.p : "", out.n), expected_text);
    rg_buf_free(&out);
}

static void unmapped_values_are_listed_and_stop_a_strict_run_without_their_text(void)
{
    data_help *h = data_help_open();
    rg_unmapped *u = collect(h, "none", true);
    CU_ASSERT_EQUAL(rg_unmapped_values(u), 2);
    CU_ASSERT_EQUAL(rg_unmapped_rows(u), 3);
    check_print(h, u, true,
                "s, column type: 2 values not in templates/settings/location_map.csv, 3 rows\n"
                "           1  Jetty of R. Smith\n"
                "           2  Wharf\n");
    check_print(
        h, u, false,
        "s, column type: 2 values not in templates/settings/location_map.csv, 3 rows\n");
    CU_ASSERT_FALSE(rg_unmapped_strict(u, &h->err));
    CU_ASSERT_EQUAL(h->err.code, RG_E_DATA);
    CHECK_HAS(h->err.text,
              "s: the column type has values that "
              "templates/settings/location_map.csv does not know (2 unmapped in 3 rows");
    CU_ASSERT_PTR_NULL(strstr(h->err.text, "Wharf"));
    data_help_close(h);
}

static void values_of_a_sensitive_column_or_of_free_text_are_only_counted(void)
{
    data_help *h = data_help_open();
    const char *counts =
        "s, column type: 2 values not in templates/settings/location_map.csv, 3 rows\n";
    check_print(h, collect(h, "sensitive", true), true, counts);
    check_print(h, collect(h, "none", false), true, counts);
    data_help_close(h);
}

static void counts_of_one_value_add_up_and_nothing_unmapped_passes_a_strict_run(void)
{
    data_help *h = data_help_open();
    rg_unmapped *u = rg_unmapped_new(h->arena);
    CU_ASSERT_TRUE(rg_unmapped_strict(u, &h->err));
    check_print(h, u, true, "");
    rg_unmapped_add(u, "a", "c", "things", RG_STR("x & y"), true, 2);
    rg_unmapped_add(u, "a", "c", "things", RG_STR(" X and Y"), true, 3);
    CU_ASSERT_EQUAL(rg_unmapped_values(u), 1);
    check_print(h, u, true,
                "a, column c: 1 value not in templates/settings/things.csv, 5 rows\n"
                "           5  x & y\n");
    data_help_close(h);
}

CU_TestInfo rg_tests_analysis_settings_rules[] = {
    {"a wrong row stops with file and line", a_wrong_row_stops_with_file_and_line},
    {"a row that ends before it begins stops", a_row_that_ends_before_it_begins_stops},
    {"two rows of one key on one day stop, however they are spelt",
     two_rows_of_one_key_on_one_day_stop_however_they_are_spelt},
    {"rows of one key may follow each other", rows_of_one_key_may_follow_each_other},
    {"a file that nothing reads stops", a_file_that_nothing_reads_stops},
    {"a missing file stops", a_missing_file_stops},
    {"wrong names of tables and columns say the right one",
     wrong_names_of_tables_and_columns_say_the_right_one},
    {"the public policy is the table of the reference",
     the_public_policy_is_the_table_of_the_reference},
    {"every class has a row for each edition and kind of area",
     every_class_has_a_row_for_each_edition_and_kind_of_area},
    {"nothing about people is published below the districts",
     nothing_about_people_is_published_below_the_districts},
    {"a source without a class is refused and never open",
     a_source_without_a_class_is_refused_and_never_open},
    {"unmapped values are listed and stop a strict run without their text",
     unmapped_values_are_listed_and_stop_a_strict_run_without_their_text},
    {"values of a sensitive column or of free text are only counted",
     values_of_a_sensitive_column_or_of_free_text_are_only_counted},
    {"counts of one value add up, and nothing unmapped passes a strict run",
     counts_of_one_value_add_up_and_nothing_unmapped_passes_a_strict_run},
    CU_TEST_INFO_NULL,
};
