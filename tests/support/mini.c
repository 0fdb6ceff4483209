/* tests/support/mini.c - Small tables and measures as texts; their facts. */
#include "support/mini.h"

#include "base/file.h"
#include "script/declare.h"
#include "support/check.h"

#include <string.h>

enum { WORDS = 40 };

static const rg_value *declare(mini *m, const char *name, const char *text, rg_err *err)
{
    const char *words[WORDS] = {"schema",  "column",     "family", "measures",
                                "measure", "definition", "place"};
    const rg_value *v = NULL;
    const char *file = rg_path_join(m->t.arena, m->t.folder, name);
    size_t n = 7;
    for (size_t i = 0; rg_view_words[i] && n + 1 < WORDS; i++)
        words[n++] = rg_view_words[i];
    tiny_file(&m->t, name, text);
    return rg_declare(m->t.arena, ".", &file, 1, words, &v, err) ? v : NULL;
}

static bool load(mini *m, const mini_table *tables, size_t count, rg_err *err)
{
    rg_arena *a = m->t.arena;
    rg_load_source *sources = RG_NEW_N(a, rg_load_source, count + 1);
    rg_load_file *files = RG_NEW_N(a, rg_load_file, count + 1);
    for (size_t i = 0; i < count; i++) {
        const rg_schema *schema = NULL;
        const char *lua = rg_arena_printf(a, "%s.lua", tables[i].name);
        const char *csv = rg_arena_printf(a, "%s.csv", tables[i].name);
        const rg_value *v =
            declare(m, lua,
                    rg_arena_printf(a, "return schema \"%s\" { title = \"T\", %s }\n",
                                    tables[i].name, tables[i].columns),
                    err);
        if (!v || !rg_schema_from(a, v, &schema, err))
            return false;
        tiny_file(&m->t, csv, tables[i].csv);
        files[i] = (rg_load_file){rg_path_join(a, m->t.folder, csv), csv};
        sources[i] = (rg_load_source){.name = tables[i].name,
                                      .schema = schema,
                                      .files = &files[i],
                                      .file_count = 1,
                                      .required = true};
    }
    return rg_load(a, sources, count, 1, m->ledger, &m->tables, err);
}

/* Policing areas that cross a district line, and a neighbourhood that is in none. */
static rg_npa npa_items[] = {{"NPA01", "Centre", "centre"}, {"NPA02", "Edge", "edge"}};
static const rg_npas npas_of_mini = {.items = npa_items, .count = 2, .by_place = true};

static void make_places(mini *m, bool npas)
{
    static uint32_t npa[] = {0, 0, 0, 0, 1, 1, 1, RG_NOWHERE};
    static const char *districts[] = {"E06000016", "E07000129", "E07000132"};
    static const char *lsoas[] = {"L01", "L02", "L03", "L04", "L05", "L06", "L07", "L08"};
    static uint32_t district[] = {0, 0, 0, 0, 0, 0, 1, 2};
    static int quintile[] = {1, 1, 2, 3, 4, 5, 3, 3};
    rg_map *spots = rg_map_new(m->t.arena);
    for (uint32_t i = 0; i < 8; i++) {
        rg_spot *s = RG_NEW(m->t.arena, rg_spot);
        *s = (rg_spot){district[i], i, quintile[i], npas ? npa[i] : RG_NOWHERE};
        rg_map_set(spots, rg_str_of(lsoas[i]), s);
    }
    m->places = (rg_places){.district_count = 3,
                            .district_codes = districts,
                            .lsoa_count = 8,
                            .lsoa_codes = lsoas,
                            .lsoa_names = lsoas,
                            .lsoa_district = district,
                            .lsoa_quintile = quintile,
                            .lsoa_npa = npa,
                            .npas = npas ? &npas_of_mini : NULL,
                            .spots = spots};
}

static void make_areas(mini *m, bool npas)
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
    m->areas = (rg_areas){items, 5};
    if (npas)
        rg_areas_add_npas(m->t.arena, &m->areas, &npas_of_mini);
}

/* The settings "means": Knife and Blade are sharp, Fist is bodily force. */
static bool means(void *user, rg_arena *arena, const char *settings, const char *key,
                  const char *value, const rg_settings_only *only, rg_settings_groups *out,
                  rg_err *err)
{
    static char sharp[] = "Sharp object", force[] = "Bodily force";
    rg_map *map = rg_map_new(arena);
    (void)user, (void)key, (void)value, (void)only;
    if (strcmp(settings, "means") != 0)
        return rg_fail(err, RG_E_TEMPLATE, "there are no settings %s", settings);
    rg_map_set(map, RG_STR("knife"), sharp);
    rg_map_set(map, RG_STR("blade"), sharp);
    rg_map_set(map, RG_STR("fist"), force);
    *out = (rg_settings_groups){map, rg_map_new(arena), rg_map_new(arena)};
    return true;
}

static bool run(mini *m, const mini_table *tables, size_t count, const char *measures,
                const rg_rules *rules, const rg_previous *previous, bool npas, rg_err *err)
{
    *m = (mini){.t = tiny_open()};
    rg_arena *a = m->t.arena;
    m->ledger = rg_ledger_new(a);
    make_places(m, npas);
    make_areas(m, npas);
    const rg_value *v;
    const rg_lookups lookups = {.map = means};
    rg_views views;
    if (!load(m, tables, count, err) || !(v = declare(m, "m.lua", measures, err)) ||
        !rg_measures_from(a, &v, 1, &m->measures, err) ||
        !rg_views_build(a, m->measures.views, m->measures.view_count, &m->tables, &lookups,
                        &views, err))
        return false;
    const rg_measure **wanted = RG_NEW_N(a, const rg_measure *, m->measures.count + 1);
    for (size_t i = 0; i < m->measures.count; i++)
        wanted[i] = &m->measures.items[i];
    const rg_scan_job job = {.wanted = wanted,
                             .wanted_count = m->measures.count,
                             .tables = &m->tables,
                             .views = &views,
                             .places = &m->places,
                             .areas = &m->areas,
                             .whole_name = "the whole"};
    if (!rg_scan(a, &job, m->ledger, &m->counts, err))
        return false;
    const rg_derive_job derive = {.counts = &m->counts,
                                  .places = &m->places,
                                  .areas = &m->areas,
                                  .whole = &m->areas.items[4],
                                  .wanted = wanted,
                                  .wanted_count = m->measures.count,
                                  .rules = rules,
                                  .previous = previous};
    return rg_derive(a, &derive, &m->facts, err) && rg_ledger_balance(m->ledger, err);
}

bool mini_run(mini *m, const mini_table *tables, size_t count, const char *measures,
              const rg_rules *rules, rg_err *err)
{
    return run(m, tables, count, measures, rules, NULL, false, err);
}

void mini_npas(mini *m, const mini_table *tables, size_t count, const char *measures)
{
    rg_err err = {0};
    bool ok = run(m, tables, count, measures, NULL, NULL, true, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
}

void mini_previous(mini *m, const mini_table *tables, size_t count, const char *measures,
                   const rg_previous *previous)
{
    rg_err err = {0};
    bool ok = run(m, tables, count, measures, NULL, previous, false, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
}

void mini_must(mini *m, const mini_table *tables, size_t count, const char *measures,
               const rg_rules *rules)
{
    rg_err err = {0};
    bool ok = mini_run(m, tables, count, measures, rules, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
}

void mini_wrong(const mini_table *tables, size_t count, const char *measures,
                const char *sentence)
{
    mini m;
    rg_err err = {0};
    CU_ASSERT_FALSE(mini_run(&m, tables, count, measures, NULL, &err));
    CU_ASSERT_EQUAL(err.code, RG_E_TEMPLATE);
    CHECK_HAS(err.text, sentence);
    tiny_close(&m.t);
}

const rg_fact *mini_fact(const mini *m, const char *measure, const char *area,
                         const char *dimensions)
{
    rg_facts all = rg_facts_range(&m->facts, measure, area);
    const rg_fact *found = NULL;
    for (size_t i = 0; i < all.count; i++)
        if (strcmp(all.items[i].dimensions, dimensions) == 0)
            found = &all.items[i];
    if (!found)
        fprintf(stderr, "\n    no fact of %s for %s with \"%s\" (%zu others)", measure, area,
                dimensions, all.count);
    CU_ASSERT_PTR_NOT_NULL_FATAL(found);
    return found;
}
