/* Editions, thresholds and rounding; expected values from the policy of the rule book (D.3). */
#include "app/project.h"
#include "protect/protect.h"
#include "support/check.h"

#include <math.h>

static const rg_openness closed = {.closed_source = "suspects"};
static const rg_openness invented = {.all_synthetic = true};

/* One measure of one source with two dimensions at most, for a district and the whole. */
typedef struct world {
    rg_arena *arena;
    rg_project project;
    rg_locator where;
    rg_measure measure;
    rg_counts counts;
    rg_counts_set set;
    double values[10], unknown[10];
    rg_status status[10];
} world;

static const rg_subject subjects[] = {
    {.code = "E07000133", .name = "Melton", .kind = "district"},
    {.code = "E23000021", .name = "Whole", .kind = "whole", .whole = true}};
static const char *const labels[] = {"a", "b", "c", "d", "e"};

/* Five cells each: 0, 3, 9, 12, 57. */
static void make(world *w, const char *source)
{
    static const double cells[] = {0, 3, 9, 12, 57};
    rg_err err = {0};
    w->arena = rg_arena_new("test");
    bool ok = rg_project_open(w->arena, ".", "templates/releases/sample.lua", NULL, &w->project,
                              &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
    w->where = (rg_locator){.table = source};
    w->measure = (rg_measure){.id = "t.x", .table = &w->where, .statistic = RG_STAT_COUNT};
    w->counts = (rg_counts){.measure = &w->measure,
                            .axes = {{.name = "sex", .values = labels, .count = 5}},
                            .axis_count = 1,
                            .subjects = subjects,
                            .subject_count = 2,
                            .cell_count = 5,
                            .values = w->values,
                            .unknown = w->unknown,
                            .status = w->status};
    for (size_t i = 0; i < 10; i++) {
        w->values[i] = cells[i % 5];
        w->unknown[i] = 2;
        w->status[i] = RG_S_OK;
    }
    w->set = (rg_counts_set){.items = &w->counts, .count = 1};
}

static bool protect(world *w, rg_edition edition, const rg_openness *openness,
                    rg_counts_set *out, rg_err *err)
{
    const rg_protect_job job = {.edition = edition,
                                .openness = openness,
                                .settings = &w->project.settings,
                                .on = {2022, 1, 1}};
    return rg_protect(w->arena, &w->set, &job, out, err);
}

static const rg_counts *public_counts(world *w, rg_counts_set *out)
{
    rg_err err = {0};
    bool ok = protect(w, RG_EDITION_PUBLIC, &invented, out, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
    return &out->items[0];
}

static void attributes_of_persons_in_a_district_hide_one_to_nine_and_round_to_five(void)
{
    world w;
    rg_counts_set out;
    make(&w, "suspects");
    const rg_counts *c = public_counts(&w, &out);
    CU_ASSERT_EQUAL(c->values[0], 0);
    CU_ASSERT_EQUAL(c->status[0], RG_S_OK);
    CU_ASSERT_EQUAL(c->status[1], RG_S_HIDDEN);
    CU_ASSERT_EQUAL(c->status[2], RG_S_HIDDEN);
    CU_ASSERT_EQUAL(c->values[3], 10); /* 12 */
    CU_ASSERT_EQUAL(c->values[4], 55); /* 57 */
    rg_arena_free(w.arena);
}

static void for_the_whole_area_only_one_to_four_are_hidden(void)
{
    world w;
    rg_counts_set out;
    make(&w, "suspects");
    const rg_counts *c = public_counts(&w, &out);
    CU_ASSERT_EQUAL(c->status[5 + 1], RG_S_HIDDEN);
    CU_ASSERT_EQUAL(c->status[5 + 2], RG_S_OK);
    CU_ASSERT_EQUAL(c->values[5 + 2], 10); /* 9 */
    rg_arena_free(w.arena);
}

static void health_hides_one_to_seven_and_rounds_to_five_at_every_level(void)
{
    world w;
    rg_counts_set out;
    make(&w, "admissions");
    const rg_counts *c = public_counts(&w, &out);
    for (size_t s = 0; s < 10; s += 5) {
        CU_ASSERT_EQUAL(c->values[s], 0);
        CU_ASSERT_EQUAL(c->status[s + 1], RG_S_HIDDEN);
        CU_ASSERT_EQUAL(c->values[s + 2], 10); /* 9 */
        CU_ASSERT_EQUAL(c->values[s + 3], 10); /* 12 */
        CU_ASSERT_EQUAL(c->values[s + 4], 55); /* 57 */
    }
    rg_arena_free(w.arena);
}

static void a_hidden_value_is_gone_and_not_only_marked(void)
{
    world w;
    rg_counts_set out;
    make(&w, "suspects");
    const rg_counts *c = public_counts(&w, &out);
    CU_ASSERT_TRUE(isnan(c->values[1]));
    CU_ASSERT_TRUE(isnan(c->unknown[1])); /* 2 rows without place are as telling */
    CU_ASSERT_EQUAL(w.values[1], 3);      /* the exact counts are untouched */
    rg_arena_free(w.arena);
}

static void a_fraction_of_somebody_is_hidden_as_somebody_is(void)
{
    world w;
    rg_counts_set out;
    make(&w, "suspects");
    w.values[1] = 0.25; /* shared out over four hours */
    w.values[2] = 9.5;  /* of ten or more */
    const rg_counts *c = public_counts(&w, &out);
    CU_ASSERT_EQUAL(c->status[1], RG_S_HIDDEN);
    CU_ASSERT_EQUAL(c->values[2], 10);
    rg_arena_free(w.arena);
}

static void a_published_figure_goes_with_its_rounded_count(void)
{
    world w;
    rg_counts_set out;
    make(&w, "admissions");
    const rg_published figures[10] = {{0.5, 0.2, 0.8, 10, 2000},
                                      {0.6, 0.3, 0.9, 12, 2000},
                                      {0.3, 0.1, 0.7, 3, 1000},
                                      {0.4, (double)NAN, (double)NAN, (double)NAN, (double)NAN},
                                      {0.7, (double)NAN, (double)NAN, (double)NAN, 1003}};
    w.counts.published = figures;
    const rg_counts *c = public_counts(&w, &out);
    CU_ASSERT_EQUAL(c->published[0].value, 0.5); /* of 10 in 2,000: nothing to round */
    CU_ASSERT_TRUE(isnan(c->published[1].value));
    CU_ASSERT_EQUAL(c->published[1].count, 10);
    CU_ASSERT_EQUAL(c->status[2], RG_S_HIDDEN);
    CU_ASSERT_TRUE(isnan(c->published[2].lower));
    CU_ASSERT_EQUAL(c->published[3].value, 0.4); /* nothing is known of its count */
    CU_ASSERT_TRUE(isnan(c->published[4].value));
    CU_ASSERT_EQUAL(figures[1].value, 0.6); /* the exact figures are untouched */
    rg_arena_free(w.arena);
}

static void a_table_of_too_many_dimensions_is_withheld(void)
{
    world w;
    rg_counts_set out;
    make(&w, "suspects");
    w.counts.axis_count = 3; /* two at most for persons in a district */
    w.counts.axes[1] = w.counts.axes[2] =
        (rg_axis){.name = "age", .values = labels, .count = 1};
    const rg_counts *c = public_counts(&w, &out);
    CU_ASSERT_EQUAL(c->status[4], RG_S_HIDDEN);
    w.counts.axes[1].name = "month"; /* time does not count */
    c = public_counts(&w, &out);
    CU_ASSERT_EQUAL(c->status[4], RG_S_OK);
    rg_arena_free(w.arena);
}

static void offences_split_by_two_things_follow_the_policy_of_persons(void)
{
    world w;
    rg_counts_set out;
    make(&w, "offences");
    const rg_counts *c = public_counts(&w, &out);
    CU_ASSERT_EQUAL(c->values[6], 3); /* the whole, one dimension: exact */
    w.counts.axis_count = 2;
    w.counts.axes[1] = (rg_axis){.name = "age", .values = labels, .count = 1};
    c = public_counts(&w, &out);
    CU_ASSERT_EQUAL(c->status[6], RG_S_HIDDEN); /* 1 to 4 are hidden */
    CU_ASSERT_EQUAL(c->values[9], 55);          /* 57 to the nearest 5 */
    CU_ASSERT_EQUAL(c->status[2], RG_S_HIDDEN); /* a district: 1 to 9 are hidden */
    CU_ASSERT_EQUAL(c->values[3], 10);          /* 12 */
    rg_arena_free(w.arena);
}

static void the_name_of_a_cohort_is_no_trait_and_a_small_cohort_is_hidden_whole(void)
{
    world w;
    rg_counts_set out;
    make(&w, "cohort");
    w.counts.axis_count =
        2; /* five cohorts by one trait with one value each, and the reverse */
    w.counts.axes[0] = (rg_axis){.name = "cohort", .values = labels, .count = 5};
    w.counts.axes[1] = (rg_axis){.name = "sex", .values = labels, .count = 1};
    const rg_counts *c = public_counts(&w, &out);
    CU_ASSERT_EQUAL(c->status[8], RG_S_HIDDEN); /* 12 members: fewer than 20 */
    CU_ASSERT_EQUAL(c->values[9], 60);          /* 57 in tens */
    w.counts.axes[0] = (rg_axis){.name = "cohort", .values = labels, .count = 1};
    w.counts.axes[1] = (rg_axis){.name = "sex", .values = labels, .count = 5};
    c = public_counts(&w, &out); /* one cohort of 81 */
    CU_ASSERT_EQUAL(c->values[8], 10);
    w.counts.axis_count = 3; /* two traits are one too many */
    w.counts.axes[2] = (rg_axis){.name = "age", .values = labels, .count = 1};
    c = public_counts(&w, &out);
    CU_ASSERT_EQUAL(c->status[9], RG_S_HIDDEN);
    rg_arena_free(w.arena);
}

/* "None of them" is a statement about every member, as is "all". */
static void of_a_cohort_none_is_hidden_as_is_what_rounds_to_none(void)
{
    world w;
    rg_counts_set out;
    make(&w, "cohort");
    w.counts.axis_count = 2; /* one cohort of 81 by a trait of five values: 0, 3, 9, 12, 57 */
    w.counts.axes[0] = (rg_axis){.name = "cohort", .values = labels, .count = 1};
    w.counts.axes[1] = (rg_axis){.name = "sex", .values = labels, .count = 5};
    const rg_counts *c = public_counts(&w, &out);
    CU_ASSERT_EQUAL(c->status[5], RG_S_HIDDEN); /* 0 */
    CU_ASSERT_TRUE(isnan(c->values[5]));
    CU_ASSERT_EQUAL(c->status[6], RG_S_HIDDEN); /* 3 is 0 in tens */
    CU_ASSERT_TRUE(isnan(c->values[6]));
    CU_ASSERT_EQUAL(c->values[7], 10); /* 9 */
    rg_arena_free(w.arena);
}

static void a_cohort_of_twenty_is_large_enough_and_one_of_nineteen_is_not(void)
{
    world w;
    rg_counts_set out;
    make(&w, "cohort");
    w.counts.axis_count = 2; /* five cohorts by a trait of one value */
    w.counts.axes[0] = (rg_axis){.name = "cohort", .values = labels, .count = 5};
    w.counts.axes[1] = (rg_axis){.name = "sex", .values = labels, .count = 1};
    w.values[8] = 19;
    w.values[9] = 20;
    const rg_counts *c = public_counts(&w, &out);
    CU_ASSERT_EQUAL(c->status[8], RG_S_HIDDEN);
    CU_ASSERT_EQUAL(c->status[9], RG_S_OK);
    CU_ASSERT_EQUAL(c->values[9], 20);
    rg_arena_free(w.arena);
}

static void restricted_and_exact_editions_and_open_data_stay_as_they_are(void)
{
    world w;
    rg_counts_set out;
    rg_err err = {0};
    make(&w, "suspects");
    CU_ASSERT_TRUE_FATAL(protect(&w, RG_EDITION_RESTRICTED, &closed, &out, &err));
    CU_ASSERT_EQUAL(out.items[0].values[1], 3);
    CU_ASSERT_TRUE_FATAL(protect(&w, RG_EDITION_EXACT, &closed, &out, &err));
    CU_ASSERT_EQUAL(out.items[0].values[1], 3);
    w.where.table = "street";
    CU_ASSERT_EQUAL(public_counts(&w, &out)->values[1], 3);
    rg_arena_free(w.arena);
}

static void missing_stays_missing_and_is_not_hidden(void)
{
    world w;
    rg_counts_set out;
    make(&w, "suspects");
    w.status[3] = RG_S_MISSING;
    CU_ASSERT_EQUAL(public_counts(&w, &out)->status[3], RG_S_MISSING);
    rg_arena_free(w.arena);
}

static void a_source_without_a_class_is_refused_and_never_passes_as_open(void)
{
    world w;
    rg_counts_set out;
    rg_err err = {0};
    make(&w, "something_new");
    CU_ASSERT_FALSE(protect(&w, RG_EDITION_PUBLIC, &invented, &out, &err));
    CHECK_HAS(err.text, "something_new");
    rg_arena_free(w.arena);
}

static void a_public_edition_of_closed_sources_is_refused_by_name(void)
{
    world w;
    rg_counts_set out;
    rg_err err = {0};
    make(&w, "suspects");
    CU_ASSERT_FALSE(protect(&w, RG_EDITION_PUBLIC, &closed, &out, &err));
    CHECK_HAS(err.text, "suspects");
    CU_ASSERT_EQUAL(rg_exit_status(err.code), 2);
    rg_arena_free(w.arena);
}

static void open_or_invented_sources_are_exact_by_default_and_others_restricted(void)
{
    const rg_openness open = {.all_open = true};
    CU_ASSERT_EQUAL(rg_edition_default(&open), RG_EDITION_EXACT);
    CU_ASSERT_EQUAL(rg_edition_default(&invented), RG_EDITION_EXACT);
    CU_ASSERT_EQUAL(rg_edition_default(&closed), RG_EDITION_RESTRICTED);
}

static void an_edition_and_its_name_belong_together(void)
{
    rg_edition e;
    CU_ASSERT_TRUE(rg_edition_parse("restricted", &e));
    CHECK_TEXT(rg_edition_name(e), "restricted");
    CU_ASSERT_FALSE(rg_edition_parse("secret", &e));
}

CU_TestInfo rg_tests_protect_protect[] = {
    {"attributes of persons in a district hide one to nine and round to five",
     attributes_of_persons_in_a_district_hide_one_to_nine_and_round_to_five},
    {"for the whole area only one to four are hidden",
     for_the_whole_area_only_one_to_four_are_hidden},
    {"health hides one to seven and rounds to five at every level",
     health_hides_one_to_seven_and_rounds_to_five_at_every_level},
    {"a hidden value is gone and not only marked", a_hidden_value_is_gone_and_not_only_marked},
    {"a fraction of somebody is hidden as somebody is",
     a_fraction_of_somebody_is_hidden_as_somebody_is},
    {"a published figure goes with its rounded count",
     a_published_figure_goes_with_its_rounded_count},
    {"a table of too many dimensions is withheld", a_table_of_too_many_dimensions_is_withheld},
    {"the name of a cohort is no trait, and a small cohort is hidden whole",
     the_name_of_a_cohort_is_no_trait_and_a_small_cohort_is_hidden_whole},
    {"of a cohort none is hidden, as is what rounds to none",
     of_a_cohort_none_is_hidden_as_is_what_rounds_to_none},
    {"a cohort of twenty is large enough and one of nineteen is not",
     a_cohort_of_twenty_is_large_enough_and_one_of_nineteen_is_not},
    {"offences split by two things follow the policy of persons",
     offences_split_by_two_things_follow_the_policy_of_persons},
    {"restricted and exact editions and open data stay as they are",
     restricted_and_exact_editions_and_open_data_stay_as_they_are},
    {"missing stays missing and is not hidden", missing_stays_missing_and_is_not_hidden},
    {"a source without a class is refused and never passes as open",
     a_source_without_a_class_is_refused_and_never_passes_as_open},
    {"a public edition of closed sources is refused by name",
     a_public_edition_of_closed_sources_is_refused_by_name},
    {"open or invented sources are exact by default and others restricted",
     open_or_invented_sources_are_exact_by_default_and_others_restricted},
    {"an edition and its name belong together", an_edition_and_its_name_belong_together},
    CU_TEST_INFO_NULL};
