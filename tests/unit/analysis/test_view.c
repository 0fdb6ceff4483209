/* Views: joins, derived columns, different keys, periods; every number worked out by hand. */
#include "analysis/counts.h"
#include "analysis/derive.h"
#include "base/file.h"
#include "script/declare.h"
#include "support/check.h"
#include "support/tiny.h"

#include <math.h>

static const char *const schemas_lua[] = {
    "return schema \"offences\" { title = \"Offences\", columns = {\n"
    "   column \"crime\" { type = \"key\", required = true },\n"
    "   column \"day\" { type = \"date\" },\n"
    "   column \"at\" { type = \"datetime\" },\n"
    "   column \"class\" { type = \"text\" },\n"
    "   column \"district\" { type = \"text\" } } }\n",
    "return schema \"suspects\" { title = \"Suspects\", columns = {\n"
    "   column \"crime\" { type = \"key\" },\n"
    "   column \"person\" { type = \"key\" },\n"
    "   column \"age\" { type = \"number\" },\n"
    "   column \"home\" { type = \"text\" } } }\n"};

/* Five offences in two financial years; c5 has no partner among the offences. */
static const char *const offences_csv = "crime,day,at,class,district\n"
                                        "c1,2020-03-31,2020-03-31 23:30,8N,E06000016\n"
                                        "c2,2020-04-01,01/04/2020 04:59,8N,E06000016\n"
                                        "c3,2020-05-02,2020-05-02,34B,E07000129\n"
                                        "c4,2021-01-10,2021-01-10 15:00,99,E07000132\n";
static const char *const suspects_csv = "crime,person,age,home\n"
                                        "c1,p1,17,E06000016\n"
                                        "c2,p1,18,E06000016\n"
                                        "c2,p2,30,E07000129\n"
                                        "c3,p1,18,E07000132\n"
                                        "c3,p3,,E07000129\n"
                                        "c5,p4,40,E06000016\n";

static const char *const measures_lua =
    "return measures {\n"
    "   definition \"d\" { title = \"D\", text = \"D.\" },\n"
    "   view \"people\" { table = \"suspects\", join = { offences = \"crime\" }, derive = {\n"
    "      map \"kind\" { from = \"offences.class\", settings = \"classes\", key = \"code\",\n"
    "         value = \"kind\" },\n"
    "      band \"band\" { from = \"age\", bands = \"under_25\" },\n"
    "      clock \"month\" { from = \"offences.day\", part = \"month\" },\n"
    "      clock \"financial_year\" { from = \"offences.day\", part = \"financial_year\" },\n"
    "      times \"crimes\" { of = \"person\", count = \"crime\" },\n"
    "      times \"young_in_may\" { of = \"person\", count = \"crime\", period = \"may\",\n"
    "         month = \"month\", where = { band = { \"under 25\" } } } } },\n"
    "   view \"elsewhere\" { table = \"suspects\", join = { offences = \"crime\" }, derive = "
    "{\n"
    "      clock \"month\" { from = \"offences.day\", part = \"month\" },\n"
    "      times \"never\" { of = \"person\", count = \"crime\", period = \"unnamed\",\n"
    "         month = \"month\" } } },\n"
    "   view \"crimes\" { table = \"offences\", derive = {\n"
    "      clock \"month\" { from = \"day\", part = \"month\" },\n"
    "      clock \"weekday\" { from = \"day\", part = \"weekday\" },\n"
    "      clock \"hour\" { from = \"at\", part = \"hour\" },\n"
    "      clock \"night_of\" { from = \"at\", part = \"night_of\" },\n"
    "      clock \"night_time\" { from = \"at\", part = \"night_time\" },\n"
    "      any \"young\" { view = \"people\", on = \"crime\", where = { band = { \"under 25\" "
    "} } } } },\n"
    "   place \"people\" { column = \"home\", level = \"district\", month = \"month\" },\n"
    "   place \"crimes\" { column = \"district\", level = \"district\", month = \"month\" },\n"
    "   measure \"t.pairs\" { title = \"T\", table = \"people\", statistic = \"count\",\n"
    "      definition = \"d\", unit = \"pairs\" },\n"
    "   measure \"t.may\" { title = \"T\", table = \"people\", statistic = \"count\",\n"
    "      dimensions = { \"young_in_may\" }, definition = \"d\", unit = \"pairs\" },\n"
    "   measure \"t.ageless\" { title = \"T\", table = \"people\", statistic = \"count\",\n"
    "      where = { band = { \"unknown\" } }, definition = \"d\", unit = \"pairs\" },\n"
    "   measure \"t.old_or_ageless\" { title = \"T\", table = \"people\", statistic = "
    "\"count\",\n"
    "      where = { band = { \"25 and over\", \"unknown\" } }, definition = \"d\", unit = "
    "\"pairs\" },\n"
    "   measure \"t.aged_18\" { title = \"T\", table = \"people\", statistic = \"count\",\n"
    "      where = { age = { \"18\" } }, definition = \"d\", unit = \"pairs\" },\n"
    "   measure \"t.people\" { title = \"T\", table = \"people\", statistic = \"count\",\n"
    "      distinct = \"person\", definition = \"d\", unit = \"people\" },\n"
    "   measure \"t.kinds\" { title = \"T\", table = \"people\", statistic = \"count\",\n"
    "      dimensions = { \"kind\" }, definition = \"d\", unit = \"pairs\" },\n"
    "   measure \"t.bands\" { title = \"T\", table = \"people\", statistic = \"count\",\n"
    "      dimensions = { \"band\" }, definition = \"d\", unit = \"pairs\" },\n"
    "   measure \"t.repeat\" { title = \"T\", table = \"people\", statistic = \"count\",\n"
    "      distinct = \"person\", where = { crimes = { \"2 or more\" } }, definition = \"d\",\n"
    "      unit = \"people\" },\n"
    "   measure \"t.years\" { title = \"T\", table = \"people\", statistic = \"count\",\n"
    "      dimensions = { \"financial_year\" }, definition = \"d\", unit = \"pairs\" },\n"
    "   measure \"t.april\" { title = \"T\", table = \"people\", statistic = \"count\",\n"
    "      period = \"spring\", definition = \"d\", unit = \"pairs\" },\n"
    "   measure \"t.march\" { title = \"T\", table = \"people\", statistic = \"count\",\n"
    "      period = \"march\", definition = \"d\", unit = \"pairs\" },\n"
    "   measure \"t.early\" { title = \"T\", table = \"people\", statistic = \"count\",\n"
    "      period = \"early\", definition = \"d\", unit = \"pairs\" },\n"
    "   measure \"t.band_people\" { title = \"T\", table = \"people\", statistic = \"count\",\n"
    "      distinct = \"person\", dimensions = { \"band\" }, definition = \"d\", unit = "
    "\"people\" },\n"
    "   measure \"t.part\" { title = \"T\", statistic = \"part\", of = \"t.repeat\",\n"
    "      base = \"t.people\", definition = \"d\", unit = \"percent\" },\n"
    "   measure \"t.against\" { title = \"T\", statistic = \"against\", of = \"t.april\",\n"
    "      before = \"t.march\", definition = \"d\", unit = \"percent\" },\n"
    "   measure \"t.groups\" { title = \"T\", statistic = \"groups\", of = \"t.bands\",\n"
    "      denominator = \"t.band_people\", over = { \"band\" },\n"
    "      groups = { \"under 25\", \"25 and over\" }, definition = \"d\", unit = \"times\" "
    "},\n"
    "   measure \"t.young\" { title = \"T\", table = \"crimes\", statistic = \"count\",\n"
    "      dimensions = { \"young\" }, definition = \"d\", unit = \"crimes\" },\n"
    "   measure \"t.hours\" { title = \"T\", table = \"crimes\", statistic = \"count\",\n"
    "      dimensions = { \"hour\" }, definition = \"d\", unit = \"crimes\" },\n"
    "   measure \"t.nights\" { title = \"T\", table = \"crimes\", statistic = \"count\",\n"
    "      dimensions = { \"night_of\" }, definition = \"d\", unit = \"crimes\" },\n"
    "   measure \"t.dark\" { title = \"T\", table = \"crimes\", statistic = \"count\",\n"
    "      dimensions = { \"night_time\" }, definition = \"d\", unit = \"crimes\" },\n"
    "   measure \"t.days\" { title = \"T\", table = \"crimes\", statistic = \"count\",\n"
    "      dimensions = { \"weekday\" }, definition = \"d\", unit = \"crimes\" },\n"
    "}\n";

/* ---- look-ups, as settings would answer ---- */

static bool fake_map(void *user, rg_arena *arena, const char *settings, const char *key,
                     const char *value, const rg_settings_only *only, rg_settings_groups *out,
                     rg_err *err)
{
    static char violence[] = "Violence", robbery[] = "Robbery";
    (void)user;
    (void)key;
    (void)value;
    (void)only;
    if (strcmp(settings, "classes") != 0)
        return rg_fail(err, RG_E_TEMPLATE, "there are no settings %s", settings);
    rg_map *map = rg_map_new(arena);
    rg_map_set(map, RG_STR("8n"), violence);
    rg_map_set(map, RG_STR("34b"), robbery);
    *out = (rg_settings_groups){map, rg_map_new(arena), rg_map_new(arena)};
    return true;
}

static bool fake_period(void *user, const char *name, rg_month *first, rg_month *last)
{
    (void)user;
    *first = *last = 2020 * 12 + 4;
    return strcmp(name, "may") == 0;
}

static bool fake_bands(void *user, const char *set, const char *const **labels,
                       const double **lows, const double **highs, size_t *count, rg_err *err)
{
    static const char *const names[] = {"under 25", "25 and over"};
    static const double low[] = {0, 25}, high[] = {24, 110};
    (void)user;
    if (strcmp(set, "under_25") != 0)
        return rg_fail(err, RG_E_TEMPLATE, "there are no bands %s", set);
    *labels = names;
    *lows = low;
    *highs = high;
    *count = 2;
    return true;
}

/* ---- a release of two tables ---- */

typedef struct world {
    tiny t;
    rg_measures measures;
    rg_tables tables;
    rg_places places;
    rg_areas areas;
    rg_ledger *ledger;
    rg_views views;
    rg_counts_set counts;
    rg_facts facts;
} world;

static const char *path(world *w, const char *name)
{
    return rg_path_join(w->t.arena, w->t.folder, name);
}

static const rg_value *declare(world *w, const char *name, const char *text, rg_err *err)
{
    static const char *const words[] = {"schema",     "column", "family", "measures", "measure",
                                        "definition", "place",  "view",   "map",      "band",
                                        "clock",      "any",    "times",  "first",    NULL};
    const rg_value *v = NULL;
    const char *file = path(w, name);
    tiny_file(&w->t, name, text);
    return rg_declare(w->t.arena, ".", &file, 1, words, &v, err) ? v : NULL;
}

static void load(world *w, rg_err *err)
{
    static const char *const names[] = {"offences", "suspects"};
    const char *const texts[] = {offences_csv, suspects_csv};
    static rg_load_file files[2];
    rg_load_source sources[2];
    for (size_t i = 0; i < 2; i++) {
        const rg_schema *schema = NULL;
        const rg_value *v = declare(w, i ? "s1.lua" : "s0.lua", schemas_lua[i], err);
        CU_ASSERT_TRUE_FATAL(v && rg_schema_from(w->t.arena, v, &schema, err));
        tiny_file(&w->t, i ? "suspects.csv" : "offences.csv", texts[i]);
        files[i] = (rg_load_file){path(w, i ? "suspects.csv" : "offences.csv"), names[i]};
        sources[i] = (rg_load_source){.name = names[i],
                                      .schema = schema,
                                      .files = &files[i],
                                      .file_count = 1,
                                      .required = true};
    }
    CU_ASSERT_TRUE_FATAL(rg_load(w->t.arena, sources, 2, 1, w->ledger, &w->tables, err));
}

/* Areas: Leicester, Blaby, Hinckley and Bosworth, the two together, and the whole of the three. */
static void make_areas(world *w)
{
    static const char *l[] = {"E06000016"}, *b[] = {"E07000129"}, *h[] = {"E07000132"},
                      *both[] = {"E07000129", "E07000132"},
                      *all[] = {"E06000016", "E07000129", "E07000132"};
    static rg_area items[] = {
        {"E06000016", "Leicester", "l", "district", "", "", l, 1, ""},
        {"E07000129", "Blaby", "b", "district", "", "", b, 1, ""},
        {"E07000132", "Hinckley and Bosworth", "h", "district", "", "", h, 1, ""},
        {"CSP02", "Both", "c", "csp", "", "", both, 2, ""},
        {"E23000021", "Whole", "w", "whole", "", "", all, 3, ""}};
    static const char *codes[] = {"E06000016", "E07000129", "E07000132"};
    w->areas = (rg_areas){items, 5};
    w->places = (rg_places){
        .district_count = 3, .district_codes = codes, .spots = rg_map_new(w->t.arena)};
}

static bool run(world *w, const char *measures, rg_err *err)
{
    *w = (world){.t = tiny_open()};
    w->ledger = rg_ledger_new(w->t.arena);
    load(w, err);
    make_areas(w);
    const rg_value *v = declare(w, "m.lua", measures, err);
    rg_lookups lookups = {.map = fake_map, .bands = fake_bands, .period = fake_period};
    if (!v || !rg_measures_from(w->t.arena, &v, 1, &w->measures, err) ||
        !rg_views_build(w->t.arena, w->measures.views, w->measures.view_count, &w->tables,
                        &lookups, &w->views, err))
        return false;
    const rg_measure **wanted = RG_NEW_N(w->t.arena, const rg_measure *, w->measures.count + 1);
    for (size_t i = 0; i < w->measures.count; i++)
        wanted[i] = &w->measures.items[i];
    const rg_named_period periods[] = {{"spring", 2020 * 12 + 3, 2020 * 12 + 4},
                                       {"march", 2020 * 12 + 2, 2020 * 12 + 2},
                                       {"early", 2020 * 12 + 0, 2020 * 12 + 2}};
    const rg_scan_job job = {.wanted = wanted,
                             .wanted_count = w->measures.count,
                             .tables = &w->tables,
                             .views = &w->views,
                             .places = &w->places,
                             .areas = &w->areas,
                             .periods = periods,
                             .period_count = 3,
                             .whole_name = "the whole"};
    if (!rg_scan(w->t.arena, &job, w->ledger, &w->counts, err))
        return false;
    const rg_derive_job derive = {.counts = &w->counts,
                                  .places = &w->places,
                                  .areas = &w->areas,
                                  .whole = &w->areas.items[4],
                                  .wanted = wanted,
                                  .wanted_count = w->measures.count};
    return rg_derive(w->t.arena, &derive, &w->facts, err);
}

static void must_run(world *w)
{
    rg_err err = {0};
    bool ok = run(w, measures_lua, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
}

/* The total of a measure, area and label of its only dimension ("" for none). */
static double total(const world *w, const char *measure, const char *area, const char *label)
{
    const rg_counts *c = rg_counts_of(&w->counts, rg_measures_find(&w->measures, measure));
    CU_ASSERT_PTR_NOT_NULL_FATAL(c);
    for (size_t s = 0; s < c->subject_count; s++)
        for (size_t cell = 0; cell < c->cell_count; cell++)
            if (strcmp(c->subjects[s].code, area) == 0 &&
                (c->axis_count == 0 || strcmp(c->axes[0].values[cell], label) == 0))
                return c->values[s * c->cell_count + cell];
    return -1;
}

static void a_row_takes_its_month_from_the_row_it_is_joined_to(void)
{
    world w;
    must_run(&w);
    /* c5 is no offence, so its suspect has no month and is outside the period. */
    CU_ASSERT_EQUAL(total(&w, "t.pairs", "E23000021", ""), 5);
    CU_ASSERT_EQUAL(total(&w, "t.pairs", "E06000016", ""), 2);
    tiny_close(&w.t);
}

static void a_person_in_two_districts_of_an_area_is_one_person_of_it(void)
{
    world w;
    must_run(&w);
    CU_ASSERT_EQUAL(total(&w, "t.people", "E06000016", ""), 1); /* p1 twice */
    CU_ASSERT_EQUAL(total(&w, "t.people", "E07000129", ""), 2); /* p2, p3 */
    CU_ASSERT_EQUAL(total(&w, "t.people", "E07000132", ""), 1); /* p1 */
    CU_ASSERT_EQUAL(total(&w, "t.people", "CSP02", ""), 3);     /* p1, p2, p3 */
    CU_ASSERT_EQUAL(total(&w, "t.people", "E23000021", ""), 3); /* p1 once */
    tiny_close(&w.t);
}

static void a_mapped_value_groups_and_an_unmapped_one_is_no_group(void)
{
    world w;
    must_run(&w);
    CU_ASSERT_EQUAL(total(&w, "t.kinds", "E23000021", "Violence"), 3);
    CU_ASSERT_EQUAL(total(&w, "t.kinds", "E23000021", "Robbery"), 2);
    tiny_close(&w.t);
}

static void an_unknown_age_is_in_no_band(void)
{
    world w;
    must_run(&w);
    CU_ASSERT_EQUAL(total(&w, "t.bands", "E23000021", "under 25"), 3);
    CU_ASSERT_EQUAL(total(&w, "t.bands", "E23000021", "25 and over"), 1);
    tiny_close(&w.t);
}

static void who_occurs_with_two_different_crimes_is_a_repeat(void)
{
    world w;
    must_run(&w);
    CU_ASSERT_EQUAL(total(&w, "t.repeat", "E23000021", ""), 1); /* p1: c1, c2, c3 */
    CU_ASSERT_EQUAL(total(&w, "t.repeat", "E07000129", ""), 0);
    tiny_close(&w.t);
}

static void repeats_may_be_counted_in_some_rows_of_one_period(void)
{
    world w;
    must_run(&w);
    /* In May and under 25: p1 with c3 alone, so each of p1's three rows says 1; p3 has no age. */
    CU_ASSERT_EQUAL(total(&w, "t.may", "E23000021", "1"), 3);
    CU_ASSERT_EQUAL(total(&w, "t.may", "E23000021", "2 or more"), 0);
    tiny_close(&w.t);
}

static void a_view_of_a_period_that_the_release_does_not_name_is_left_out(void)
{
    world w;
    must_run(&w);
    CU_ASSERT_PTR_NULL(rg_views_find(&w.views, "elsewhere"));
    CU_ASSERT_PTR_NOT_NULL(rg_views_find(&w.views, "people"));
    tiny_close(&w.t);
}

static void a_filter_takes_unknown_values_only_where_it_says_so(void)
{
    world w;
    must_run(&w);
    CU_ASSERT_EQUAL(total(&w, "t.ageless", "E23000021", ""), 1);        /* p3 */
    CU_ASSERT_EQUAL(total(&w, "t.old_or_ageless", "E23000021", ""), 2); /* p2, p3 */
    CU_ASSERT_EQUAL(total(&w, "t.aged_18", "E23000021", ""), 2);        /* p1 in c2 and c3 */
    tiny_close(&w.t);
}

static void a_financial_year_begins_on_the_first_of_april(void)
{
    world w;
    must_run(&w);
    CU_ASSERT_EQUAL(total(&w, "t.years", "E23000021", "2019/20"), 1); /* 31 March 2020 */
    CU_ASSERT_EQUAL(total(&w, "t.years", "E23000021", "2020/21"), 4);
    tiny_close(&w.t);
}

static void a_measure_of_a_named_period_counts_its_months_only(void)
{
    world w;
    must_run(&w);
    CU_ASSERT_EQUAL(total(&w, "t.april", "E23000021", ""), 4); /* April and May 2020 */
    const rg_counts *c = rg_counts_of(&w.counts, rg_measures_find(&w.measures, "t.april"));
    CU_ASSERT_EQUAL(c->from.month, 4);
    CU_ASSERT_EQUAL(c->to.month, 5);
    CU_ASSERT_EQUAL(c->exposure, 2);
    tiny_close(&w.t);
}

static void any_says_yes_no_or_nothing_where_there_is_no_related_row(void)
{
    world w;
    must_run(&w);
    /* c1, c2, c3 have a suspect under 25; c4 has no suspect at all. */
    CU_ASSERT_EQUAL(total(&w, "t.young", "E23000021", "yes"), 3);
    CU_ASSERT_EQUAL(total(&w, "t.young", "E23000021", "no"), 0);
    tiny_close(&w.t);
}

static void weekdays_are_those_of_the_calendar(void)
{
    world w;
    must_run(&w);
    /* 31 March 2020 Tuesday, 1 April Wednesday, 2 May Saturday, 10 January 2021 Sunday. */
    CU_ASSERT_EQUAL(total(&w, "t.days", "E23000021", "Tuesday"), 1);
    CU_ASSERT_EQUAL(total(&w, "t.days", "E23000021", "Wednesday"), 1);
    CU_ASSERT_EQUAL(total(&w, "t.days", "E23000021", "Saturday"), 1);
    CU_ASSERT_EQUAL(total(&w, "t.days", "E23000021", "Sunday"), 1);
    CU_ASSERT_EQUAL(total(&w, "t.days", "E23000021", "Monday"), 0);
    tiny_close(&w.t);
}

static const rg_fact *only(const world *w, const char *measure, const char *area)
{
    rg_facts all = rg_facts_range(&w->facts, measure, area);
    CU_ASSERT_EQUAL_FATAL(all.count, 1);
    return &all.items[0];
}

static void a_part_is_a_share_of_its_base_with_wilson_limits(void)
{
    world w;
    must_run(&w);
    const rg_fact *f = only(&w, "t.part", "E23000021"); /* 1 of 3 people */
    CU_ASSERT_DOUBLE_EQUAL(f->value, 100.0 / 3, 1e-9);
    /* R: prop.test(1, 3, correct = FALSE)$conf.int = 0.0614919447 0.7923403992 */
    CU_ASSERT_DOUBLE_EQUAL(f->lower, 6.14919447, 1e-6);
    CU_ASSERT_DOUBLE_EQUAL(f->upper, 79.23403992, 1e-6);
    CHECK_TEXT(f->sources, "offences suspects");
    tiny_close(&w.t);
}

/* The extracts begin in March: of January to March they hold one month. */
static void a_period_that_the_source_holds_in_part_is_marked(void)
{
    world w;
    must_run(&w);
    const rg_fact *f = only(&w, "t.early", "E23000021");
    CHECK_TEXT(f->markers, "partial");
    CU_ASSERT_EQUAL(f->exposure_months, 1);
    CU_ASSERT_EQUAL(f->from.month, 3);
    CHECK_TEXT(only(&w, "t.april", "E23000021")->markers, "");
    tiny_close(&w.t);
}

static void periods_of_different_length_are_not_compared(void)
{
    world w;
    must_run(&w);
    const rg_fact *f = only(&w, "t.against", "E23000021"); /* 4 in two months, 1 in one */
    CU_ASSERT_EQUAL(f->status, RG_S_NOT_APPLICABLE);
    CHECK_TEXT(f->markers, "partial");
    CU_ASSERT_TRUE(isnan(f->value));
    CU_ASSERT_EQUAL(only(&w, "t.against", "E07000129")->status,
                    RG_S_NOT_APPLICABLE); /* from 0 */
    tiny_close(&w.t);
}

static void two_groups_are_compared_by_their_own_denominators(void)
{
    world w;
    must_run(&w);
    /* Under 25: 3 pairs of 1 person; 25 and over: 1 pair of 1 person. */
    const rg_fact *f = only(&w, "t.groups", "E23000021");
    CU_ASSERT_DOUBLE_EQUAL(f->value, 3, 1e-9);
    CHECK_TEXT(f->dimensions, "");
    CU_ASSERT_EQUAL(only(&w, "t.groups", "E07000132")->status, RG_S_NOT_APPLICABLE);
    tiny_close(&w.t);
}

static void an_hour_is_known_only_where_a_time_was_given(void)
{
    world w;
    must_run(&w);
    CU_ASSERT_EQUAL(total(&w, "t.hours", "E23000021", "23:00-23:59"), 1);
    CU_ASSERT_EQUAL(total(&w, "t.hours", "E23000021", "04:00-04:59"), 1);
    CU_ASSERT_EQUAL(total(&w, "t.hours", "E23000021", "15:00-15:59"), 1);
    CU_ASSERT_EQUAL(total(&w, "t.hours", "E23000021", "00:00-00:59"),
                    0); /* c3 has a date alone */
    tiny_close(&w.t);
}

static void the_hours_before_five_belong_to_the_night_of_the_day_before(void)
{
    world w;
    must_run(&w);
    /* Tuesday 23:30 and Wednesday 04:59 are one night; Sunday 15:00 is Sunday. */
    CU_ASSERT_EQUAL(total(&w, "t.nights", "E23000021", "Tuesday"), 2);
    CU_ASSERT_EQUAL(total(&w, "t.nights", "E23000021", "Wednesday"), 0);
    CU_ASSERT_EQUAL(total(&w, "t.nights", "E23000021", "Sunday"), 1);
    CU_ASSERT_EQUAL(total(&w, "t.dark", "E23000021", "yes"), 2);
    CU_ASSERT_EQUAL(total(&w, "t.dark", "E23000021", "no"), 1);
    tiny_close(&w.t);
}

static void rows_of_both_tables_are_accounted_for(void)
{
    world w;
    rg_err err = {0};
    must_run(&w);
    CU_ASSERT_TRUE(rg_ledger_balance(w.ledger, &err));
    CHECK_TEXT(err.text, "");
    CU_ASSERT_EQUAL(rg_ledger_find(w.ledger, "suspects")->used, 5);
    CU_ASSERT_EQUAL(rg_ledger_find(w.ledger, "suspects")->excluded, 1);
    CU_ASSERT_EQUAL(rg_ledger_find(w.ledger, "offences")->used, 4);
    tiny_close(&w.t);
}

static void refuse(const char *from, const char *to, const char *part)
{
    world w;
    rg_err err = {0};
    rg_buf text = {0};
    const char *at = strstr(measures_lua, from);
    CU_ASSERT_PTR_NOT_NULL_FATAL(at);
    rg_buf_add(&text, measures_lua, (size_t)(at - measures_lua));
    rg_buf_puts(&text, to);
    rg_buf_puts(&text, at + strlen(from));
    CU_ASSERT_FALSE(run(&w, text.p, &err));
    CHECK_HAS(err.text, part);
    CHECK_HAS(err.text, "m.lua:");
    rg_buf_free(&text);
    tiny_close(&w.t);
}

static void what_a_view_cannot_find_is_named_with_its_line(void)
{
    refuse("offences.class", "offences.klass", "there is no column offences.klass in people");
    refuse("bands = \"under_25\"", "bands = \"over_25\"", "there are no bands over_25");
    refuse("settings = \"classes\"", "settings = \"glasses\"", "there are no settings glasses");
    refuse("value = \"kind\" }", "value = \"kind\", match = \"part\" }",
           "match \"part\" is not known");
    refuse("month = \"month\", where", "where", "period and month belong together");
    refuse("part = \"weekday\"", "part = \"week\"", "part \"week\" is not known");
    refuse("period = \"spring\"", "period = \"winter\"", "which the release does not name");
    refuse("dimensions = { \"kind\" }", "dimensions = { \"knid\" }", "there is no column knid");
    refuse("join = { offences = \"crime\" }", "join = { offences = \"home\" }",
           "cannot join offences");
}

CU_TestInfo rg_tests_analysis_view[] = {
    {"a row takes its month from the row it is joined to",
     a_row_takes_its_month_from_the_row_it_is_joined_to},
    {"a person in two districts of an area is one person of it",
     a_person_in_two_districts_of_an_area_is_one_person_of_it},
    {"a mapped value groups and an unmapped one is no group",
     a_mapped_value_groups_and_an_unmapped_one_is_no_group},
    {"an unknown age is in no band", an_unknown_age_is_in_no_band},
    {"who occurs with two different crimes is a repeat",
     who_occurs_with_two_different_crimes_is_a_repeat},
    {"repeats may be counted in some rows of one period",
     repeats_may_be_counted_in_some_rows_of_one_period},
    {"a view of a period that the release does not name is left out",
     a_view_of_a_period_that_the_release_does_not_name_is_left_out},
    {"a filter takes unknown values only where it says so",
     a_filter_takes_unknown_values_only_where_it_says_so},
    {"a financial year begins on the first of April",
     a_financial_year_begins_on_the_first_of_april},
    {"a measure of a named period counts its months only",
     a_measure_of_a_named_period_counts_its_months_only},
    {"a period that the source holds in part is marked",
     a_period_that_the_source_holds_in_part_is_marked},
    {"any says yes, no, or nothing where there is no related row",
     any_says_yes_no_or_nothing_where_there_is_no_related_row},
    {"weekdays are those of the calendar", weekdays_are_those_of_the_calendar},
    {"a part is a share of its base with Wilson limits",
     a_part_is_a_share_of_its_base_with_wilson_limits},
    {"periods of different length are not compared",
     periods_of_different_length_are_not_compared},
    {"two groups are compared by their own denominators",
     two_groups_are_compared_by_their_own_denominators},
    {"an hour is known only where a time was given",
     an_hour_is_known_only_where_a_time_was_given},
    {"the hours before five belong to the night of the day before",
     the_hours_before_five_belong_to_the_night_of_the_day_before},
    {"rows of both tables are accounted for", rows_of_both_tables_are_accounted_for},
    {"what a view cannot find is named with its line",
     what_a_view_cannot_find_is_named_with_its_line},
    CU_TEST_INFO_NULL};
