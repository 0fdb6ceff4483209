/* Homicide and attempted murder: what each edition shows of them (rule book D.3), worked out by hand.
 *
 * Tables stand on the project's own measures, since it is their filters that make a cell one of a class. */
#include "unit/protect/class_world.h"

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
    CU_TEST_INFO_NULL};
