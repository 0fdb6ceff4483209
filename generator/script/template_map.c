/* script/template_map.c - Maps: boundaries of the areas shown, regions, inset; tiles where there are none. */
#include "script/template_chart.h"

#include "base/num.h"

#include <string.h>

/* Printed under a map of rates that has no note of its own (DOMAIN A.7). */
static const char caveat[] = "Rates count residents, not visitors: they mislead in town and "
                             "city centres, where many people come "
                             "to work, shop and go out.";

const rg_geometry *template_boundaries(const maker *m, rg_str name)
{
    for (size_t i = 0; i < m->job->boundary_count; i++)
        if (rg_str_is(name, m->job->boundaries[i].name))
            return m->job->boundaries[i].geometry;
    return NULL;
}

/* ---- tiles ---- */

/* "2 1": third column, second row, as templates/settings/areas.csv says. */
static bool read_tile(const rg_value *area, rg_tile_place *out)
{
    const rg_value *v = rg_value_get(area, "tile");
    rg_str rest = v && v->kind == RG_V_TEXT ? v->text : rg_str_of("");
    rg_str column = rg_str_cut(&rest, ' ');
    int64_t x, y;
    if (!rg_num_parse_int(column, &x) || !rg_num_parse_int(rest, &y) || x < 0 || y < 0 ||
        x > 20 || y > 20)
        return false;
    *out = (rg_tile_place){(int)x, (int)y};
    return true;
}

static bool find_tile(const chart_plan *p, const char *key, rg_tile_place *out)
{
    const rg_value *areas = rg_value_get(p->m->job->context, "areas");
    for (size_t k = 0; areas && k < areas->item_count; k++) {
        const rg_value *code = rg_value_get(areas->items[k], "code");
        const rg_value *name = rg_value_get(areas->items[k], "name");
        bool meant = (code && rg_str_is(code->text, key)) ||
                     (p->typed && name && rg_str_is(name->text, key));
        if (meant && read_tile(areas->items[k], out))
            return true;
    }
    return false;
}

/* The first category without a tile in *missing; it is their count where all have one. */
static rg_tile_place *tiles_of(const chart_plan *p, size_t *missing)
{
    rg_tile_place *tiles = RG_NEW_N(p->m->arena, rg_tile_place, p->category_count + 1);
    for (*missing = 0; *missing < p->category_count; ++*missing)
        if (!find_tile(p, p->categories[*missing].key, &tiles[*missing]))
            break;
    return tiles;
}

bool chart_add_tiles(chart_plan *p, rg_chart_spec *chart)
{
    size_t missing;
    chart->tiles = tiles_of(p, &missing);
    return missing == p->category_count ||
           TEMPLATE_FAIL(p->m, p->v->place,
                         "%s has no tile; give it one in templates/settings/areas.csv",
                         chart->categories[missing]);
}

/* ---- boundaries ---- */

/* Only the shapes of the categories, with the arcs of all. */
static rg_geometry *choose_shapes(const chart_plan *p, const rg_geometry *all)
{
    rg_geometry *out = RG_NEW(p->m->arena, rg_geometry);
    rg_boundary *shapes = RG_NEW_N(p->m->arena, rg_boundary, all->shape_count + 1);
    rg_map *codes = rg_map_new(p->m->arena);
    *out = *all;
    out->shapes = shapes;
    out->shape_count = 0;
    for (size_t i = 0; i < p->category_count; i++)
        rg_map_intern(codes, rg_str_of(p->categories[i].key), NULL);
    for (size_t s = 0; s < all->shape_count; s++)
        if (rg_map_find(codes, rg_str_of(all->shapes[s].code)) != SIZE_MAX)
            shapes[out->shape_count++] = all->shapes[s];
    return out;
}

static bool are_neighbourhoods(const chart_plan *p)
{
    return !p->typed && p->from.items[0].facts->area == AREA_LSOAS;
}

/* The district of a neighbourhood; NULL for what is none. */
static const char *district_of(const chart_plan *p, const char *code)
{
    const rg_value *of = rg_value_get(p->m->job->context, "lsoa_district");
    const rg_value *district = rg_value_get(of, code);
    return district && district->kind == RG_V_TEXT ? district->text.p : NULL;
}

static void add_regions(const chart_plan *p, rg_map_spec *map)
{
    const char **regions = RG_NEW_N(p->m->arena, const char *, p->category_count + 1);
    bool several = false;
    const char *first = NULL;
    for (size_t i = 0; i < p->category_count; i++) {
        const char *code = district_of(p, p->categories[i].key);
        const area_info *area = code ? template_area(p->m, code) : NULL;
        regions[i] = area ? area->short_name : NULL;
        several = several || (first && area && strcmp(first, area->short_name) != 0);
        first = first ? first : regions[i];
    }
    if (several)
        map->regions = regions;
}

/* inset = "E06000016": that area, or the neighbourhoods in it, larger at the side; left out where it is
 * all that the map shows, or nothing of it. */
static bool add_inset(const chart_plan *p, rg_map_spec *map)
{
    const char *code = NULL;
    size_t count = 0;
    if (!rg_value_want_text(p->v, "inset", &code, p->m->err))
        return false;
    const area_info *area = code ? template_area(p->m, code) : NULL;
    if (code && !area)
        return TEMPLATE_FAIL(
            p->m, p->v->place,
            "there is no area '%s' for the inset; write the code of one of the "
            "release's",
            code);
    const char **codes = RG_NEW_N(p->m->arena, const char *, p->category_count + 1);
    for (size_t i = 0; code && i < p->category_count; i++) {
        const char *key = p->categories[i].key, *district = district_of(p, key);
        if (strcmp(key, code) == 0 || (district && strcmp(district, code) == 0))
            codes[count++] = key;
    }
    if (count == 0 || count == p->category_count)
        return true;
    rg_inset *inset = RG_NEW(p->m->arena, rg_inset);
    *inset = (rg_inset){area->short_name, codes, count};
    map->inset = inset;
    return true;
}

static bool add_boundaries(chart_plan *p, rg_chart_spec *chart, const rg_geometry *all)
{
    enum { NAMED = 20 };
    rg_map_spec *map = RG_NEW(p->m->arena, rg_map_spec);
    const char **codes = RG_NEW_N(p->m->arena, const char *, p->category_count + 1);
    for (size_t i = 0; i < p->category_count; i++)
        codes[i] = p->categories[i].key;
    map->codes = codes;
    map->geometry = choose_shapes(p, all);
    add_regions(p, map);
    map->names = map->regions || p->category_count <= NAMED;
    chart->map = map;
    return add_inset(p, map) && rg_value_want_bool(p->v, "names", &map->names, p->m->err);
}

/* What the licence of the boundaries asks for, after the sources of the figures. */
static void add_credit(chart_plan *p, rg_chart_spec *chart, const char *name)
{
    const char *credit = NULL;
    for (size_t i = 0; i < p->m->job->boundary_count; i++)
        if (strcmp(p->m->job->boundaries[i].name, name) == 0)
            credit = p->m->job->boundaries[i].credit;
    if (!credit)
        return;
    rg_spans spans = {0};
    for (size_t i = 0; i < chart->source.count; i++)
        rg_spans_add(p->m->arena, &spans, chart->source.spans[i]);
    rg_spans_add(p->m->arena, &spans,
                 (rg_span){.text = rg_str_of(rg_arena_printf(p->m->arena, "%s%s",
                                                             spans.count ? " " : "", credit))});
    chart->source = (rg_text){spans.items, spans.count};
}

static void add_caveat(chart_plan *p, rg_chart_spec *chart)
{
    if (p->typed || !rg_text_empty(chart->note))
        return;
    const rg_value *record = template_measure_record(p->m, p->from.items[0].facts->measure);
    const rg_value *statistic = rg_value_get(record, "statistic");
    if (statistic && rg_str_is(statistic->text, "rate"))
        chart->note = rg_text_plain(p->m->arena, caveat);
}

/* Tiles where there are no boundaries, and bars where an area has no tile either. */
bool chart_add_map(chart_plan *p, rg_chart_spec *chart)
{
    enum { ROWS = 60 };
    const char *name = are_neighbourhoods(p) ? "lsoas" : "districts";
    size_t missing;
    if (!rg_value_want_text(p->v, "boundaries", &name, p->m->err))
        return false;
    add_caveat(p, chart);
    const rg_geometry *all = template_boundaries(p->m, rg_str_of(name));
    if (all) {
        add_credit(p, chart, name);
        return add_boundaries(p, chart, all);
    }
    chart->tiles = tiles_of(p, &missing);
    if (missing == p->category_count) {
        chart->mark = RG_MARK_TILES;
        return true;
    }
    if (p->category_count > ROWS)
        return TEMPLATE_FAIL(p->m, p->v->place,
                             "the release has no boundaries '%s'; name them in the release, or "
                             "put the map into when(\"boundaries.%s\", ...)",
                             name, name);
    chart->mark = RG_MARK_BARS;
    chart->value_labels = true;
    if (!chart->value_axis)
        chart->value_axis = chart_measure_title(p);
    return true;
}
