/* Editions of the partnership's releases: what is protected is so before anything is worked out from it. */
#include "stats/rate.h"
#include "support/check.h"
#include "support/llr_years.h"
#include "support/sna_extracts.h"

#include <math.h>

#define YEAR "llr-2021-22"

static const rg_facts *facts_of(int edition)
{
    const llr_year *year = llr_years_get(YEAR);
    CU_ASSERT_PTR_NOT_NULL_FATAL(year);
    return edition < 0 ? &year->exact : &year->facts[edition];
}

static bool is_about(const rg_fact *f, const char *source)
{
    rg_str rest = rg_str_of(f->sources);
    while (rest.n)
        if (rg_str_is(rg_str_cut(&rest, ' '), source))
            return true;
    return false;
}

/* Every count of these sources in the public edition, by area: what the rule book (D.3) says of its class. */
static const struct {
    const char *source;
    int hidden_below_upper, hidden_below_district, round;
} rules[] = {{"ae", 8, 8, 5},        {"admissions", 8, 8, 5},  {"ambulance", 8, 8, 5},
             {"suspects", 5, 10, 5}, {"victims", 5, 10, 5},    {"custody", 5, 10, 5},
             {"missing", 5, 10, 0},  {"cce_cohort", 5, 10, 0}, {"cohort", 10, 1 << 30, 10}};

static bool breaks(const rg_fact *f, int from, int round)
{
    if (f->status != RG_S_OK || f->value == 0)
        return false;
    double rest = round ? fmod(f->value, round) : 0;
    return f->value < from || (round && rest > 1e-9 && rest < round - 1e-9);
}

static bool is_upper(const rg_fact *f)
{
    return strcmp(f->area_code, "E23000021") == 0 || strcmp(f->area_code, "E10000018") == 0 ||
           strcmp(f->area_code, "NPAS") == 0;
}

/* What D.3 gives of homicides for the large areas: the total of a year, exactly; by nothing else. */
static bool is_yearly_homicide(const rg_fact *f)
{
    return strcmp(f->definition, "NDH") == 0 && f->exposure_months == 12 &&
           strstr(f->measure, "young") == NULL;
}

static void counts_of_people_are_hidden_and_rounded_as_the_rule_book_says(void)
{
    const rg_facts *all = facts_of(LLR_PUBLIC);
    size_t seen[sizeof rules / sizeof *rules] = {0}, broken = 0;
    for (size_t i = 0; i < all->count; i++) {
        const rg_fact *f = &all->items[i];
        bool counted = f->operands[0] == '\0' && isnan(f->denominator) && isnan(f->lower) &&
                       strcmp(f->unit, "years") != 0 && strcmp(f->unit, "days") != 0;
        for (size_t r = 0; counted && r < sizeof rules / sizeof *rules; r++) {
            bool upper = is_upper(f);
            if (!is_about(f, rules[r].source) || (upper && is_yearly_homicide(f)))
                continue;
            seen[r]++;
            int from = upper ? rules[r].hidden_below_upper : rules[r].hidden_below_district;
            if (breaks(f, from, rules[r].round) && ++broken < 10)
                fprintf(stderr, "\n    %s is %g in public", f->id, f->value);
        }
    }
    CU_ASSERT_EQUAL(broken, 0);
    for (size_t r = 0; r < sizeof rules / sizeof *rules; r++) {
        if (!seen[r])
            fprintf(stderr, "\n    no count of %s", rules[r].source);
        CU_ASSERT(seen[r] > 0);
    }
}

static void what_is_worked_out_from_a_hidden_figure_is_hidden_or_not_there(void)
{
    const rg_facts *all = facts_of(LLR_PUBLIC);
    size_t hidden = 0, derived = 0, broken = 0;
    rg_arena *arena = rg_arena_new("test");
    for (size_t i = 0; i < all->count; i++) {
        const rg_fact *f = &all->items[i];
        if (f->status == RG_S_HIDDEN) {
            hidden++;
            broken += !isnan(f->value) || !isnan(f->lower) || !isnan(f->upper) ||
                      !isnan(f->numerator) || !isnan(f->denominator);
        }
        rg_str rest = rg_str_of(f->operands);
        derived += rest.n > 0;
        while (rest.n && f->status == RG_S_OK) {
            const rg_fact *o = rg_facts_find(all, rg_str_dup(arena, rg_operands_next(&rest)));
            if (o && o->status == RG_S_HIDDEN && ++broken < 10)
                fprintf(stderr, "\n    %s stands on %s, which is hidden", f->id, o->id);
        }
    }
    CU_ASSERT_EQUAL(broken, 0);
    CU_ASSERT(hidden > 10000 && derived > 10000); /* there is something to see */
    rg_arena_free(arena);
}

static bool is_homicide(const rg_fact *f)
{
    static const char *const kinds[] = {"crime_type=Murder", "crime_type=Manslaughter",
                                        "crime_type=Attempt murder", "crime_group=Homicide"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strstr(f->dimensions, kinds[i]))
            return true;
    return strcmp(f->definition, "NDH") == 0;
}

/* Whatever measure they stand in: what is worked out from offences, of less than three years in a district and of
 * anything but whole financial years elsewhere. */
static void homicides_are_given_by_the_year_and_for_large_areas_only(void)
{
    for (size_t r = 0; llr_releases[r]; r++) {
        const llr_year *year = llr_years_get(llr_releases[r]);
        CU_ASSERT_PTR_NOT_NULL_FATAL(year);
        const rg_facts *all = &year->facts[LLR_PUBLIC];
        size_t hidden = 0, shown = 0, broken = 0;
        for (size_t i = 0; i < all->count; i++) {
            const rg_fact *f = &all->items[i];
            if (!is_homicide(f) || !(is_about(f, "offences") || is_about(f, "victims")))
                continue;
            hidden += f->status == RG_S_HIDDEN;
            shown += f->status == RG_S_OK;
            bool may = is_upper(f) && f->from.month == 4 && f->exposure_months % 12 == 0 &&
                       strstr(f->measure, "night") == NULL &&
                       strstr(f->measure, "young") == NULL;
            if (f->status == RG_S_OK && !may && ++broken < 10)
                fprintf(stderr, "\n    %s is %g in public", f->id, f->value);
        }
        CU_ASSERT_EQUAL(broken, 0);
        CU_ASSERT(hidden > 1000 && shown > 0);
    }
}

/* The types of an area add up to its offences, which are printed: in each area that hides murder something else is
 * hidden too, of more than it. */
static void no_area_hides_homicide_alone_among_its_types(void)
{
    static const char *const measures[] = {"sna.types", "sna.groups", "sna.night_time_types"};
    const llr_year *year = llr_years_get(YEAR);
    CU_ASSERT_PTR_NOT_NULL_FATAL(year);
    rg_arena *arena = rg_arena_new("test");
    size_t areas = 0;
    for (size_t i = 0; i < year->exact.count; i++) {
        const rg_fact *f = &year->exact.items[i];
        bool asked = strstr(f->dimensions, "Murder") || strstr(f->dimensions, "Homicide");
        double own = 0, others = 0;
        for (size_t m = 0; m < sizeof measures / sizeof *measures && asked; m++) {
            if (strcmp(f->measure, measures[m]) != 0)
                continue;
            areas++;
            for (size_t k = 0; k < year->exact.count; k++) {
                const rg_fact *o = &year->exact.items[k];
                const rg_fact *shown = strcmp(o->measure, f->measure) == 0 &&
                                               strcmp(o->area_code, f->area_code) == 0
                                           ? rg_facts_find(&year->facts[LLR_PUBLIC], o->id)
                                           : NULL;
                if (shown && shown->status == RG_S_HIDDEN)
                    *(is_homicide(o) ? &own : &others) += o->value;
            }
            CU_ASSERT(others >= 5 || own + others == 0 || others > own);
        }
    }
    CU_ASSERT(areas > 50);
    rg_arena_free(arena);
}

/* A rate of an edition is that of its own counts, limits and all. */
static void rates_of_an_edition_are_worked_out_from_its_own_counts(void)
{
    static const char *const measures[] = {"sna.attendance_rate", "sna.admission_rate",
                                           "sna.area_rate", "sna.suspect_band_rate",
                                           "sna.victim_band_rate"};
    for (int edition = 0; edition < LLR_EDITIONS; edition++) {
        const rg_facts *all = facts_of(edition);
        size_t checked = 0;
        for (size_t i = 0; i < all->count; i++) {
            const rg_fact *f = &all->items[i];
            bool is_rate = false;
            for (size_t m = 0; m < sizeof measures / sizeof *measures; m++)
                is_rate = is_rate || strcmp(f->measure, measures[m]) == 0;
            if (!is_rate || f->status != RG_S_OK)
                continue;
            rg_stats_estimate e;
            rg_err err = {0};
            CU_ASSERT_TRUE_FATAL(
                rg_stats_rate(f->numerator, f->denominator, 1000, 0.95, &e, &err));
            CU_ASSERT_DOUBLE_EQUAL(f->value, e.value, 1e-9);
            CU_ASSERT_DOUBLE_EQUAL(f->lower, e.lower, 1e-9);
            CU_ASSERT_DOUBLE_EQUAL(f->upper, e.upper, 1e-9);
            rg_str rest = rg_str_of(f->operands);
            rg_arena *arena = rg_arena_new("test");
            const rg_fact *count =
                rg_facts_find(all, rg_str_dup(arena, rg_operands_next(&rest)));
            CU_ASSERT_PTR_NOT_NULL_FATAL(count);
            CU_ASSERT_EQUAL(count->value, f->numerator);
            rg_arena_free(arena);
            checked++;
        }
        CU_ASSERT(checked > 50);
    }
}

static void the_restricted_edition_of_what_is_no_survey_is_the_exact_one(void)
{
    const rg_facts *exact = facts_of(-1), *restricted = facts_of(LLR_RESTRICTED);
    size_t other = 0;
    CU_ASSERT_EQUAL_FATAL(exact->count, restricted->count);
    for (size_t i = 0; i < exact->count; i++) {
        const rg_fact *a = &exact->items[i], *b = &restricted->items[i];
        bool survey = is_about(a, "community_survey") || is_about(a, "young_people_survey") ||
                      is_about(a, "survey_results") || is_about(a, "training");
        CU_ASSERT_STRING_EQUAL(a->id, b->id);
        other += !survey &&
                 (a->status != b->status || (a->status == RG_S_OK && a->value != b->value));
    }
    CU_ASSERT_EQUAL(other, 0);
}

/* The very extracts of a partnership, not invented: nobody may publish them yet. */
static void a_public_edition_of_real_extracts_is_refused_by_name(void)
{
    sna_world w = sna_open();
    sna_compute(&w);
    rg_facts facts;
    rg_err err = {0};
    CU_ASSERT_FALSE(rg_compute_facts(w.t.arena, &w.computed, RG_EDITION_PUBLIC, &facts, &err));
    CHECK_HAS(err.text, "public");
    CHECK_HAS(err.text, w.computed.openness.closed_source);
    CU_ASSERT_TRUE(
        rg_compute_facts(w.t.arena, &w.computed, RG_EDITION_RESTRICTED, &facts, &err));
    CU_ASSERT_EQUAL(facts.count, w.facts.count);
    sna_close(&w);
}

CU_TestInfo rg_tests_app_editions[] = {
    {"counts of people are hidden and rounded as the rule book says",
     counts_of_people_are_hidden_and_rounded_as_the_rule_book_says},
    {"what is worked out from a hidden figure is hidden or not there",
     what_is_worked_out_from_a_hidden_figure_is_hidden_or_not_there},
    {"homicides are given by the year, and for large areas only",
     homicides_are_given_by_the_year_and_for_large_areas_only},
    {"no area hides homicide alone among its types",
     no_area_hides_homicide_alone_among_its_types},
    {"rates of an edition are worked out from its own counts",
     rates_of_an_edition_are_worked_out_from_its_own_counts},
    {"the restricted edition of what is no survey is the exact one",
     the_restricted_edition_of_what_is_no_survey_is_the_exact_one},
    {"a public edition of real extracts is refused by name",
     a_public_edition_of_real_extracts_is_refused_by_name},
    CU_TEST_INFO_NULL,
};
