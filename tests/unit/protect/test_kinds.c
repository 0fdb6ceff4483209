/* Sexual offences and children under ten by the rule book (D.3), worked out by hand; what makes a cell one of a class. */
#include "base/file.h"
#include "support/own_settings.h"
#include "support/tiny.h"
#include "unit/protect/class_world.h"

/* ---- sexual offences ---- */

static const char *yes[] = {"yes"};
static rg_filter sv_2023[] = {{.column = "sv_2023", .values = yes, .value_count = 1}};
static const char *const wide[] = {"Homicide", "Sexual violence", "Violence with injury",
                                   "Robbery"};

static void make_wide(world *w, int months, const double *values)
{
    make(w, "sna.groups", "2019-04", months, homicides);
    w->measure.filters = sv_2023;
    w->measure.filter_count = 1;
    split(w, "crime_group", wide, 4, values);
}

/* The whole: 143 to the nearest 5, and the kinds beside it too, since an exact total less exact others would be exact;
 * homicides of a year are whole numbers by a rule of their own. */
static void sexual_offences_are_rounded_and_so_are_the_kinds_beside_them(void)
{
    static const double values[] = {4, 98, 612, 52, 2, 42,  131, 3,
                                    0, 3,  44,  21, 6, 143, 787, 76};
    static const double small[] = {4, 1, 612, 52, 2, 3, 131, 3, 0, 0, 44, 21, 6, 4, 787, 2};
    world w;
    open_world(&w);
    make_wide(&w, 12, values);
    CHECK_TEXT(public_row(&w, WHOLE), "6 145 785 75");
    CHECK_TEXT(row(&w, edition(&w, RG_EDITION_RESTRICTED), WHOLE), "6 143 787 76");
    make_wide(&w, 12, small);
    CHECK_TEXT(public_row(&w, WHOLE), "6 [c] 785 [c]"); /* 4; 2; rounding is enough */
    rg_arena_free(w.arena);
}

/* Three years: from 10, to the nearest 5.  A year: withheld with homicide, and with a partner, since what is rounded of
 * a large count tells most of it. */
static void sexual_offences_of_a_district_are_of_three_years_from_ten_rounded(void)
{
    static const double values[] = {14, 98, 612, 52, 5,  42,  131, 9,
                                    0,  9,  44,  21, 19, 149, 787, 82};
    world w;
    open_world(&w);
    make_wide(&w, 36, values);
    CHECK_TEXT(public_row(&w, LEICESTER), "14 100 610 50");
    CHECK_TEXT(public_row(&w, MELTON), "5 40 130 [c]"); /* 9 */
    CHECK_TEXT(public_row(&w, RUTLAND), "0 [c] 45 20"); /* 9; 44; 21 */
    make_wide(&w, 12, values);
    CHECK_TEXT(public_row(&w, LEICESTER), "[c] [c] [c] 50");
    rg_arena_free(w.arena);
}

/* ---- children ---- */

static const char *const bands[] = {"0-4", "5-9", "10-14"};
static const double ages[] = {12, 23, 47, 3, 11, 18, 0, 2, 12, 15, 36, 77};

static void victims_below_ten_are_given_for_a_district_over_three_years_only(void)
{
    world w;
    open_world(&w);
    make(&w, "sna.victim_bands", "2018-04", 36, homicides);
    split(&w, "age_band", bands, 3, ages);
    CHECK_TEXT(public_row(&w, LEICESTER), "10 25 45");
    CHECK_TEXT(public_row(&w, MELTON), "[c] 10 20");
    make(&w, "sna.victim_bands", "2020-04", 12, homicides);
    split(&w, "age_band", bands, 3, ages);
    CHECK_TEXT(public_row(&w, LEICESTER), "[c] [c] 45");
    CHECK_TEXT(public_row(&w, WHOLE), "15 35 75");
    rg_arena_free(w.arena);
}

/* Suspects below the age of criminal responsibility are in no row, so that their bands hold nobody: a zero that the
 * table's own rule makes tells nothing, and stays. */
static void bands_that_a_measure_leaves_out_keep_their_zero(void)
{
    static const double suspects[] = {0, 0, 47, 0, 0, 18, 0, 0, 12, 0, 0, 77};
    world w;
    open_world(&w);
    make(&w, "sna.suspect_bands", "2020-04", 12, homicides);
    split(&w, "age_band", bands, 3, suspects);
    CHECK_TEXT(public_row(&w, LEICESTER), "0 0 45");
    make(&w, "sna.children_left_out", "2020-04", 12, homicides); /* how many these are */
    CHECK_TEXT(public_row(&w, LEICESTER), "[c]");
    CHECK_TEXT(public_row(&w, WHOLE), "5"); /* 6 */
    rg_arena_free(w.arena);
}

/* ---- what makes a class ---- */

/* A filter through related rows: suspects who are suspected of a homicide. */
static void a_class_follows_through_related_rows(void)
{
    static const double persons[AREAS] = {24, 12, 7, 43};
    static rg_filter of_homicide[] = {{.column = "homicide", .values = yes, .value_count = 1}};
    static rg_filter wanted[] = {{.column = "killed", .values = yes, .value_count = 1}};
    world w;
    open_world(&w);
    make(&w, "sna.suspect_bands", "2020-04", 12, persons);
    rg_derive_spec any = {.name = "killed",
                          .kind = RG_D_ANY,
                          .other = w.measure.table->view,
                          .filters = of_homicide,
                          .filter_count = 1};
    rg_view_spec view = *w.measure.table->view;
    rg_locator where = *w.measure.table;
    view.derived = &any;
    view.derived_count = 1;
    where.view = &view;
    w.measure.table = &where;
    w.measure.filters = wanted;
    w.measure.filter_count = 1;
    CHECK_TEXT(public_row(&w, LEICESTER), "[c]");
    of_homicide[0].column =
        "sv_2022"; /* of any serious violence: no class, and 24 is shown as 25 */
    CHECK_TEXT(public_row(&w, LEICESTER), "25");
    rg_arena_free(w.arena);
}

/* Most serious violence takes in murder and attempted murder, and more: a figure of it is of no class. */
static void a_total_that_homicide_is_only_a_part_of_has_no_class(void)
{
    world w;
    open_world(&w);
    make(&w, "sna.msv", "2020-04", 18, (const double[]){62, 21, 7, 90});
    CHECK_TEXT(public_row(&w, LEICESTER), "62");
    CHECK_TEXT(public_row(&w, WHOLE), "90");
    rg_arena_free(w.arena);
}

/* ---- the settings ---- */

/* The project's settings with another sdc_kinds.csv. */
static rg_settings other_kinds(world *w, tiny *t, const char *kinds)
{
    rg_err err = {0};
    rg_settings settings = {0};
    char **paths = NULL;
    size_t n = 0, count;
    CU_ASSERT_TRUE_FATAL(
        rg_file_glob(w->arena, ".", "templates/settings/*.csv", &paths, &n, &err));
    for (size_t i = 0; i < n; i++) {
        const char *name = rg_path_base(paths[i]);
        rg_str text;
        CU_ASSERT_TRUE_FATAL(rg_file_read(w->arena, paths[i], 1 << 24, &text, &err));
        tiny_file(t, rg_arena_printf(w->arena, "templates/settings/%s", name),
                  strcmp(name, "sdc_kinds.csv") == 0 ? kinds : rg_str_dup(w->arena, text));
    }
    const rg_schema **schemas = own_settings_schemas(w->arena, &count);
    bool ok = rg_settings_load(w->arena, t->folder, schemas, count, &settings, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
    return settings;
}

static void a_kind_that_no_offence_is_of_stops_with_its_line(void)
{
    static const char *const faults[][2] = {
        {"crime_type,Attempted murder,homicide,R,,,\n",
         "sdc_kinds.csv:2: no row of templates/settings/offence_classes.csv has the crime_type "
         "\"Attempted murder\""},
        {"homicide,yes,homicide,R,,,\nage_below,ten,sexual,R,,,\n",
         "sdc_kinds.csv:3: the value of age_below is an age in whole years, 1 to 110"}};
    static const rg_openness invented = {.all_synthetic = true};
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        world w;
        tiny t = tiny_open();
        rg_counts_set out;
        rg_err err = {0};
        open_world(&w);
        make(&w, "sna.homicides", "2020-04", 12, homicides);
        rg_settings settings = other_kinds(
            &w, &t,
            rg_arena_printf(w.arena, "column,value,class,grade,note,valid_from,valid_to\n%s",
                            faults[i][0]));
        const rg_protect_job job = {.edition = RG_EDITION_PUBLIC,
                                    .openness = &invented,
                                    .settings = &settings,
                                    .on = {2022, 1, 31}};
        CU_ASSERT_FALSE(rg_protect(w.arena, &w.set, &job, &out, &err));
        CHECK_HAS(err.text, faults[i][1]);
        CU_ASSERT_EQUAL(rg_exit_status(err.code), 2);
        tiny_close(&t);
        rg_arena_free(w.arena);
    }
}

/* A partnership that says nothing of kinds protects offences as any others: the rule stands in the table alone. */
static void without_kinds_in_the_settings_every_count_is_of_its_source(void)
{
    static const rg_openness invented = {.all_synthetic = true};
    world w;
    tiny t = tiny_open();
    rg_counts_set out;
    rg_err err = {0};
    open_world(&w);
    make(&w, "sna.homicides", "2020-04", 12, (const double[]){12, 3, 0, 15});
    rg_settings settings =
        other_kinds(&w, &t, "column,value,class,grade,note,valid_from,valid_to\n");
    const rg_protect_job job = {.edition = RG_EDITION_PUBLIC,
                                .openness = &invented,
                                .settings = &settings,
                                .on = {2022, 1, 31}};
    CU_ASSERT_TRUE_FATAL(rg_protect(w.arena, &w.set, &job, &out, &err));
    CHECK_TEXT(row(&w, &out.items[0], LEICESTER), "10"); /* 12 victims to the nearest 5 */
    CHECK_TEXT(row(&w, &out.items[0], MELTON), "[c]");
    tiny_close(&t);
    rg_arena_free(w.arena);
}

CU_TestInfo rg_tests_protect_kinds[] = {
    {"sexual offences are rounded, and so are the kinds beside them",
     sexual_offences_are_rounded_and_so_are_the_kinds_beside_them},
    {"sexual offences of a district are of three years, from ten, rounded",
     sexual_offences_of_a_district_are_of_three_years_from_ten_rounded},
    {"victims below ten are given for a district over three years only",
     victims_below_ten_are_given_for_a_district_over_three_years_only},
    {"bands that a measure leaves out keep their zero",
     bands_that_a_measure_leaves_out_keep_their_zero},
    {"a class follows through related rows", a_class_follows_through_related_rows},
    {"a total that homicide is only a part of has no class",
     a_total_that_homicide_is_only_a_part_of_has_no_class},
    {"a kind that no offence is of stops with its line",
     a_kind_that_no_offence_is_of_stops_with_its_line},
    {"without kinds in the settings every count is of its source",
     without_kinds_in_the_settings_every_count_is_of_its_source},
    CU_TEST_INFO_NULL};
