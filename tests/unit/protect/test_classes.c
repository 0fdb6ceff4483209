/* Homicide, sexual offences and children under ten: what each edition shows of them (rule book D.3), worked out by hand.
 *
 * Tables stand on the project's own measures, since it is their filters that make a cell one of a class. */
#include "app/project.h"
#include "protect/protect.h"
#include "support/check.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { CELLS_MAX = 64, MONTHS_MAX = 48 };

/* Leicester, Melton and Rutland, and the three together. */
enum { LEICESTER, MELTON, RUTLAND, WHOLE, AREAS };
static const uint32_t units[] = {0, 1, 2};
static const rg_subject areas[AREAS] = {{.code = "E06000016",
                                         .name = "Leicester",
                                         .kind = "district",
                                         .units = &units[0],
                                         .unit_count = 1},
                                        {.code = "E07000133",
                                         .name = "Melton",
                                         .kind = "district",
                                         .units = &units[1],
                                         .unit_count = 1},
                                        {.code = "E06000017",
                                         .name = "Rutland",
                                         .kind = "district",
                                         .units = &units[2],
                                         .unit_count = 1},
                                        {.code = "E23000021",
                                         .name = "LLR",
                                         .kind = "whole",
                                         .units = units,
                                         .unit_count = 3,
                                         .whole = true}};

typedef struct world {
    rg_arena *arena;
    rg_project project;
    rg_measure measure;
    rg_counts counts;
    rg_counts_set set;
    double values[CELLS_MAX], unknown[CELLS_MAX];
    rg_status status[CELLS_MAX];
    bool months[MONTHS_MAX];
} world;

static void open_world(world *w)
{
    rg_err err = {0};
    *w = (world){.arena = rg_arena_new("test")};
    bool ok = rg_project_open(w->arena, ".", "templates/releases/llr-2021-22.lua", NULL,
                              &w->project, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
}

/* A table of a measure of the project from a month on, for the areas above; values are by area, then by cell. */
static void make(world *w, const char *measure, const char *first, int months,
                 const double *values)
{
    const rg_measure *own = rg_measures_find(&w->project.measures, measure);
    rg_month from;
    CU_ASSERT_PTR_NOT_NULL_FATAL(own);
    CU_ASSERT_TRUE_FATAL(rg_month_parse(rg_str_of(first), &from));
    w->measure = *own;
    w->counts = (rg_counts){.measure = &w->measure,
                            .subjects = areas,
                            .subject_count = AREAS,
                            .cell_count = 1,
                            .values = w->values,
                            .unknown = w->unknown,
                            .status = w->status,
                            .from = rg_month_first(from),
                            .to = rg_month_last(from + months - 1),
                            .exposure = months,
                            .months = w->months,
                            .has_months = true};
    w->set = (rg_counts_set){.items = &w->counts, .count = 1};
    for (int i = 0; i < MONTHS_MAX; i++)
        w->months[i] = true;
    for (size_t i = 0; i < CELLS_MAX; i++) {
        w->status[i] = RG_S_OK;
        w->unknown[i] = 0;
    }
    memcpy(w->values, values, AREAS * sizeof *values);
}

/* The table by one more dimension. */
static void split(world *w, const char *name, const char *const *labels, size_t count,
                  const double *values)
{
    w->counts.axes[w->counts.axis_count++] =
        (rg_axis){.name = name, .values = labels, .count = count};
    w->counts.cell_count *= count;
    memcpy(w->values, values, AREAS * w->counts.cell_count * sizeof *values);
}

static const rg_counts *edition(world *w, rg_edition which)
{
    static const rg_openness invented = {.all_synthetic = true};
    const rg_protect_job job = {.edition = which,
                                .openness = &invented,
                                .settings = &w->project.settings,
                                .on = {2022, 1, 31}};
    rg_counts_set *out = RG_NEW(w->arena, rg_counts_set);
    rg_err err = {0};
    bool ok = rg_protect(w->arena, &w->set, &job, out, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
    return &out->items[0];
}

/* The cells of one area in words, "6 [c] 0": what a reader sees. */
static const char *row(world *w, const rg_counts *c, size_t area)
{
    rg_buf text = {0};
    for (size_t cell = 0; cell < c->cell_count; cell++) {
        size_t at = area * c->cell_count + cell;
        if (cell)
            rg_buf_putc(&text, ' ');
        if (c->status[at] == RG_S_HIDDEN)
            rg_buf_puts(&text, isnan(c->values[at]) ? "[c]" : "told");
        else
            rg_buf_printf(&text, "%g", c->values[at]);
    }
    const char *kept = rg_arena_copy(w->arena, text.p, text.n);
    rg_buf_free(&text);
    return kept;
}

static const char *public_row(world *w, size_t area)
{
    return row(w, edition(w, RG_EDITION_PUBLIC), area);
}

static const double homicides[AREAS] = {4, 2, 0, 6};

/* ---- homicide ---- */

static void homicides_of_a_year_are_exact_for_the_whole_and_not_given_for_a_district(void)
{
    world w;
    open_world(&w);
    make(&w, "sna.homicides", "2020-04", 12, homicides);
    CHECK_TEXT(public_row(&w, WHOLE), "6");
    CHECK_TEXT(public_row(&w, LEICESTER), "[c]");
    CHECK_TEXT(public_row(&w, MELTON), "[c]");
    CHECK_TEXT(public_row(&w, RUTLAND), "[c]"); /* none in a year is a statement on the year */
    for (size_t a = 0; a < AREAS; a++) {
        const rg_counts *c = edition(&w, RG_EDITION_RESTRICTED);
        CU_ASSERT_EQUAL(c->values[a], homicides[a]);
    }
    rg_arena_free(w.arena);
}

static void other_periods_than_whole_financial_years_are_not_given(void)
{
    static const struct {
        const char *first;
        int months;
        const char *shown;
    } periods[] = {{"2020-04", 12, "6"},   {"2019-04", 24, "6"},   {"2020-04", 18, "[c]"},
                   {"2020-04", 6, "[c]"},  {"2020-01", 12, "[c]"}, {"2020-10", 12, "[c]"},
                   {"2020-04", 13, "[c]"}, {"2020-04", 1, "[c]"}};
    world w;
    open_world(&w);
    for (size_t i = 0; i < sizeof periods / sizeof *periods; i++) {
        make(&w, "sna.homicides", periods[i].first, periods[i].months, homicides);
        CHECK_TEXT(public_row(&w, WHOLE), periods[i].shown);
    }
    make(&w, "sna.homicides", "2020-04", 12, homicides);
    w.months[7] = false; /* a month that the extract lacks: eleven months are no year */
    CHECK_TEXT(public_row(&w, WHOLE), "[c]");
    rg_arena_free(w.arena);
}

static void homicides_by_month_are_not_given_and_by_year_they_are_where_it_is_whole(void)
{
    static const char *const months[] = {"2020-04", "2020-05", "2020-06"};
    static const bool present[] = {true, true, true};
    static const char *const years[] = {"2019/20", "2020/21", "2021/22"};
    static const double three[] = {1, 1, 2, 0, 1, 0, 0, 0, 1, 1, 2, 3};
    world w;
    open_world(&w);
    make(&w, "sna.homicides", "2020-04", 3, homicides);
    split(&w, "month", months, 3, three);
    w.counts.axes[0].present = present;
    CHECK_TEXT(public_row(&w, WHOLE), "[c] [c] [c]");
    make(&w, "sna.homicides", "2019-04", 30, homicides); /* to September 2021 */
    split(&w, "financial_year", years, 3, three);
    w.counts.axes[0].is_year = true;
    CHECK_TEXT(public_row(&w, WHOLE), "1 2 [c]");
    CHECK_TEXT(public_row(&w, LEICESTER), "[c] [c] [c]"); /* three years are wanted together */
    rg_arena_free(w.arena);
}

static void homicides_by_age_or_sex_or_with_a_knife_are_not_given(void)
{
    static const char *const ages[] = {"Under 25", "25 and over"};
    static const char *const sexes[] = {"Male", "Female"};
    static const double two[] = {1, 3, 1, 1, 0, 0, 2, 4};
    world w;
    open_world(&w);
    make(&w, "sna.homicides", "2020-04", 12, homicides);
    split(&w, "age_group", ages, 2, two);
    CHECK_TEXT(public_row(&w, WHOLE), "[c] [c]");
    make(&w, "sna.homicides", "2020-04", 12, homicides);
    split(&w, "sex", sexes, 2, two);
    CHECK_TEXT(public_row(&w, WHOLE), "[c] [c]");
    CHECK_TEXT(row(&w, edition(&w, RG_EDITION_RESTRICTED), WHOLE), "2 4");
    make(&w, "sna.young_knife_homicides", "2020-04", 12, homicides);
    CHECK_TEXT(public_row(&w, WHOLE), "[c]");
    rg_arena_free(w.arena);
}

/* Three years: 12 in Leicester, 3 in Melton, none in Rutland, 15 in all.  3 is below 5 and hidden; 15 - 12 - 0 would
 * give it back, so Leicester is hidden too.  Rutland's zero is shown as zeros are. */
static void three_years_of_a_district_are_shown_from_five_and_hidden_below_with_a_partner(void)
{
    static const double three_years[AREAS] = {12, 3, 0, 15};
    static const double apart[AREAS] = {12, 3, 2, 17}, large[AREAS] = {12, 5, 0, 17};
    world w;
    open_world(&w);
    make(&w, "sna.homicides", "2018-04", 36, three_years);
    CHECK_TEXT(public_row(&w, WHOLE), "15");
    CHECK_TEXT(public_row(&w, LEICESTER), "[c]");
    CHECK_TEXT(public_row(&w, MELTON), "[c]");
    CHECK_TEXT(public_row(&w, RUTLAND), "0");
    make(&w, "sna.homicides", "2018-04", 36, large);
    CHECK_TEXT(public_row(&w, LEICESTER), "12");
    CHECK_TEXT(public_row(&w, MELTON), "5");
    /* 17 - 12 = 5 for two of 1 to 4: whoever knows Rutland's 2 knows Melton's 3, so a third is hidden */
    make(&w, "sna.homicides", "2018-04", 36, apart);
    CHECK_TEXT(public_row(&w, LEICESTER), "[c]");
    CHECK_TEXT(public_row(&w, RUTLAND), "[c]");
    make(&w, "sna.homicides", "2018-04", 35, three_years);
    CHECK_TEXT(public_row(&w, RUTLAND), "[c]");
    rg_arena_free(w.arena);
}

/* ---- tables of several kinds ---- */

static const char *const types[] = {"Murder",
                                    "Attempt murder",
                                    "Endangering life",
                                    "Assault with intent to cause serious harm",
                                    "Assault with injury",
                                    "Rape"};
enum { TYPES = sizeof types / sizeof *types };
/* Leicester, Melton, Rutland, whole: murder, attempt, endangering, intent, injury; no rape can be among them. */
static const double mix[AREAS * TYPES] = {3, 7, 20, 90, 900, 0, 1, 2, 6,  30,  200,  0,
                                          0, 0, 5,  12, 60,  0, 4, 9, 31, 132, 1160, 0};

/* A year: the whole is exact.  A district's murder and attempted murder are withheld, and with them what the settings
 * name first as their partner, in each of them, since the whole less two of them would be the third's. */
static void in_a_mixed_table_a_partner_is_hidden_beside_homicide_in_every_district(void)
{
    world w;
    open_world(&w);
    make(&w, "sna.types", "2020-04", 12, homicides);
    split(&w, "crime_type", types, TYPES, mix);
    CHECK_TEXT(public_row(&w, WHOLE), "4 9 31 132 1160 0");
    CHECK_TEXT(public_row(&w, LEICESTER), "[c] [c] [c] 90 900 0");
    CHECK_TEXT(public_row(&w, MELTON), "[c] [c] [c] 30 200 0");
    CHECK_TEXT(public_row(&w, RUTLAND), "[c] [c] [c] 12 60 0");
    make(&w, "sna.types", "2020-04", 18, homicides); /* no year: in the whole as well */
    split(&w, "crime_type", types, TYPES, mix);
    CHECK_TEXT(public_row(&w, WHOLE), "[c] [c] [c] 132 1160 0");
    rg_arena_free(w.arena);
}

/* Rutland's 2 of endangering life are too few to hide murder among: 2 + 12 of the first two partners are enough. */
static void where_a_partner_is_too_small_the_next_is_hidden_too(void)
{
    double few[AREAS * TYPES];
    world w;
    memcpy(few, mix, sizeof few);
    few[RUTLAND * TYPES + 2] = 2;
    few[WHOLE * TYPES + 2] = 28;
    open_world(&w);
    make(&w, "sna.types", "2020-04", 12, homicides);
    split(&w, "crime_type", types, TYPES, few);
    CHECK_TEXT(public_row(&w, RUTLAND), "[c] [c] [c] [c] 60 0");
    CHECK_TEXT(public_row(&w, LEICESTER), "[c] [c] [c] [c] 900 0");
    CHECK_TEXT(public_row(&w, WHOLE), "4 9 28 132 1160 0");
    rg_arena_free(w.arena);
}

/* What an attacker knows: the shown cells, each area's total over kinds, each kind's total over areas.  Every split of
 * Leicester's and Melton's hidden cells that agrees with these is tried; murder must be able to be 1 and 4 in each. */
static void nobody_can_work_out_a_district_s_homicides_from_totals(void)
{
    const double *l = &mix[LEICESTER * TYPES], *m = &mix[MELTON * TYPES],
                 *r = &mix[RUTLAND * TYPES];
    double left[3], sums[2] = {l[0] + l[1] + l[2], m[0] + m[1] + m[2]};
    bool can[3][16] = {{false}};
    for (size_t k = 0; k < 3; k++)
        left[k] = l[k] + m[k] + r[k]; /* the whole's, which is shown */
    double rutland = r[0] + r[1] + r[2];
    for (int a = 0; a <= left[0]; a++)
        for (int b = 0; a + b <= left[0]; b++)
            for (int c = 0; c <= left[1]; c++)
                for (int d = 0; c + d <= left[1]; d++) {
                    double e = sums[0] - a - c, f = sums[1] - b - d, g = left[2] - e - f;
                    double murder = left[0] - a - b, attempt = left[1] - c - d;
                    if (e < 0 || f < 0 || g < 0 || murder + attempt + g != rutland)
                        continue;
                    can[0][a] = can[1][b] = can[2][(int)murder] = true;
                }
    for (size_t area = 0; area < 3; area++)
        CU_ASSERT(can[area][0] && can[area][1] && can[area][4]);
    /* The same is what the edition hides, no more known and no less. */
    world w;
    open_world(&w);
    make(&w, "sna.types", "2020-04", 12, homicides);
    split(&w, "crime_type", types, TYPES, mix);
    const rg_counts *c = edition(&w, RG_EDITION_PUBLIC);
    for (size_t a = 0; a < WHOLE; a++)
        for (size_t k = 0; k < TYPES; k++)
            CU_ASSERT_EQUAL(c->status[a * TYPES + k], k < 3 ? RG_S_HIDDEN : RG_S_OK);
    rg_arena_free(w.arena);
}

/* Two truths that differ only in what is hidden: one murder of Leicester was an act that endangered life, and one such
 * act of Melton a murder. */
static void the_edition_is_the_same_whatever_is_hidden(void)
{
    double other[AREAS * TYPES];
    world w[2];
    const rg_counts *c[2];
    memcpy(other, mix, sizeof other);
    other[LEICESTER * TYPES]--;
    other[LEICESTER * TYPES + 2]++;
    other[MELTON * TYPES]++;
    other[MELTON * TYPES + 2]--;
    for (int i = 0; i < 2; i++) {
        open_world(&w[i]);
        make(&w[i], "sna.types", "2020-04", 12, homicides);
        split(&w[i], "crime_type", types, TYPES, i ? other : mix);
        c[i] = edition(&w[i], RG_EDITION_PUBLIC);
    }
    for (size_t a = 0; a < AREAS; a++)
        CHECK_TEXT(row(&w[1], c[1], a), row(&w[0], c[0], a));
    CU_ASSERT_PTR_NOT_NULL_FATAL(c[0]->totals);
    for (size_t i = 0; i < AREAS * TYPES; i++) {
        double x = c[0]->totals[i], y = c[1]->totals[i];
        CU_ASSERT(x == y || (isnan(x) && isnan(y)));
        CU_ASSERT_EQUAL(isnan(c[0]->unknown[i]), isnan(c[1]->unknown[i]));
    }
    CU_ASSERT_EQUAL(c[0]->totals[LEICESTER * TYPES], 1020); /* 3 + 7 + 20 + 90 + 900 */
    CHECK_TEXT(c[0]->total_axis, "crime_type");
    rg_arena_free(w[0].arena);
    rg_arena_free(w[1].arena);
}

/* By crime group attempted murder is among violence with injury, which is no homicide; but endangering life is in it,
 * so it is the partner here: whoever has both tables learns nothing more. */
static void coarser_kinds_hide_what_finer_ones_do(void)
{
    static const char *const groups[] = {"Homicide", "Violence with injury", "Robbery"};
    static const double by_group[] = {3, 1017, 50, 1, 238, 20, 0, 77, 8, 4, 1332, 78};
    world w;
    open_world(&w);
    make(&w, "sna.groups", "2020-04", 18, homicides);
    split(&w, "crime_group", groups, 3, by_group);
    CHECK_TEXT(public_row(&w, WHOLE), "[c] [c] 78");
    CHECK_TEXT(public_row(&w, MELTON), "[c] [c] 20");
    rg_arena_free(w.arena);
}

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

CU_TestInfo rg_tests_protect_classes[] = {
    {"homicides of a year are exact for the whole and not given for a district",
     homicides_of_a_year_are_exact_for_the_whole_and_not_given_for_a_district},
    {"other periods than whole financial years are not given",
     other_periods_than_whole_financial_years_are_not_given},
    {"homicides by month are not given, and by year they are where it is whole",
     homicides_by_month_are_not_given_and_by_year_they_are_where_it_is_whole},
    {"homicides by age or sex or with a knife are not given",
     homicides_by_age_or_sex_or_with_a_knife_are_not_given},
    {"three years of a district are shown from five and hidden below, with a partner",
     three_years_of_a_district_are_shown_from_five_and_hidden_below_with_a_partner},
    {"in a mixed table a partner is hidden beside homicide in every district",
     in_a_mixed_table_a_partner_is_hidden_beside_homicide_in_every_district},
    {"where a partner is too small the next is hidden too",
     where_a_partner_is_too_small_the_next_is_hidden_too},
    {"nobody can work out a district's homicides from totals",
     nobody_can_work_out_a_district_s_homicides_from_totals},
    {"the edition is the same whatever is hidden", the_edition_is_the_same_whatever_is_hidden},
    {"coarser kinds hide what finer ones do", coarser_kinds_hide_what_finer_ones_do},
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
    CU_TEST_INFO_NULL};
