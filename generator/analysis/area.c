/* analysis/area.c - Areas from the settings table. */
#include "analysis/area.h"

#include "analysis/settings.h"

#include <string.h>

static void read_parts(rg_arena *arena, rg_area *area, const char *text)
{
    size_t room = 0;
    rg_str rest = rg_str_of(text);
    while (rest.n) {
        rg_str part = rg_str_trim(rg_str_cut(&rest, ' '));
        if (part.n)
            *RG_PUSH(arena, area->parts, area->part_count, room) = rg_str_dup(arena, part);
    }
    if (area->part_count == 0)
        *RG_PUSH(arena, area->parts, area->part_count, room) = area->code;
}

const rg_area *rg_areas_find(const rg_areas *areas, const char *code)
{
    for (size_t i = 0; i < areas->count; i++)
        if (strcmp(areas->items[i].code, code) == 0)
            return &areas->items[i];
    return NULL;
}

const rg_area *rg_areas_whole(const rg_areas *areas)
{
    for (size_t i = 0; i < areas->count; i++)
        if (strcmp(areas->items[i].kind, "whole") == 0)
            return &areas->items[i];
    return NULL;
}

static bool parts_are_districts(const rg_areas *areas, const rg_table *t, rg_err *err)
{
    for (size_t i = 0; i < areas->count; i++)
        for (size_t p = 0; p < areas->items[i].part_count; p++) {
            const rg_area *part = rg_areas_find(areas, areas->items[i].parts[p]);
            if (!part || strcmp(part->kind, "district") != 0)
                return rg_fail(
                    err, RG_E_USAGE,
                    "%s: area %s has the part %s, which is not a district of the same "
                    "table; correct the parts",
                    t->inputs[0].name, areas->items[i].code, areas->items[i].parts[p]);
        }
    return true;
}

/* Documents are named by slugs: one that two areas have, or that leads elsewhere, loses one. */
static bool slug_is_good(const rg_areas *areas, const rg_area *a, rg_place place, rg_err *err)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-";
    if (strspn(a->slug, letters) != strlen(a->slug))
        return rg_fail_at(err, RG_E_USAGE, place,
                          "the slug \"%s\" is part of file names; write small letters, digits "
                          "and hyphens",
                          a->slug);
    for (const rg_area *other = areas->items; other < a; other++)
        if (strcmp(other->slug, a->slug) == 0)
            return rg_fail_at(err, RG_E_USAGE, place,
                              "%s has the slug \"%s\" as well; documents of the two would have "
                              "one name",
                              other->code, a->slug);
    return true;
}

bool rg_areas_from(rg_arena *arena, const rg_table *t, rg_date on, rg_areas *out, rg_err *err)
{
    rg_areas areas = {0};
    size_t room = 0;
    for (size_t row = 0; row < t->row_count; row++) {
        if (!rg_settings_valid(t, row, on))
            continue;
        rg_area *a = RG_PUSH(arena, areas.items, areas.count, room);
        *a = (rg_area){.code = rg_settings_text(t, "code", row),
                       .name = rg_settings_text(t, "name", row),
                       .slug = rg_settings_text(t, "slug", row),
                       .kind = rg_settings_text(t, "kind", row),
                       .short_name = rg_settings_text(t, "short", row),
                       .possessive = rg_settings_text(t, "possessive", row),
                       .tile = rg_settings_text(t, "tile", row)};
        read_parts(arena, a, rg_settings_text(t, "parts", row));
        if (!slug_is_good(&areas, a, rg_table_place(t, row), err))
            return false;
    }
    if (!rg_areas_whole(&areas))
        return rg_fail(err, RG_E_USAGE,
                       "%s: no area is of kind whole on the release's date; add the whole area",
                       t->input_count ? t->inputs[0].name : "areas.csv");
    *out = areas;
    return parts_are_districts(out, t, err);
}

bool rg_area_is_npa(const rg_area *area)
{
    return strcmp(area->kind, "npa") == 0 || strcmp(area->kind, "npas") == 0;
}

void rg_areas_add_npas(rg_arena *arena, rg_areas *areas, const rg_npas *npas)
{
    if (npas->count == 0)
        return;
    rg_area *items = RG_NEW_N(arena, rg_area, areas->count + npas->count + 1);
    memcpy(items, areas->items, areas->count * sizeof *items);
    for (size_t i = 0; i < npas->count; i++) {
        const rg_npa *n = &npas->items[i];
        items[areas->count++] =
            (rg_area){.code = n->code,
                      .name = n->name,
                      .slug = n->slug,
                      .kind = "npa",
                      .short_name = n->name,
                      .possessive = rg_arena_printf(arena, "%s's", n->name)};
    }
    items[areas->count++] = (rg_area){.code = "NPAS",
                                      .name = "All policing areas",
                                      .slug = "all-policing-areas",
                                      .kind = "npas",
                                      .short_name = "All policing areas",
                                      .possessive = "all policing areas'"};
    areas->items = items;
}

static void add_kind(rg_arena *arena, const rg_areas *areas, const char *kind, rg_areas *out,
                     size_t *room)
{
    for (size_t i = 0; i < areas->count; i++)
        if (strcmp(areas->items[i].kind, kind) == 0)
            *RG_PUSH(arena, out->items, out->count, *room) = areas->items[i];
}

bool rg_areas_select(rg_arena *arena, const rg_areas *areas, const char *const *names,
                     size_t name_count, rg_place place, rg_areas *out, rg_err *err)
{
    size_t room = 0;
    *out = (rg_areas){0};
    for (size_t i = 0; i < name_count; i++) {
        const char *name = names[i];
        const rg_area *one = rg_areas_find(areas, name);
        if (one) {
            *RG_PUSH(arena, out->items, out->count, room) = *one;
        } else if (strcmp(name, "districts") == 0) {
            add_kind(arena, areas, "district", out, &room);
        } else if (strcmp(name, "csp") == 0) {
            add_kind(arena, areas, "csp", out, &room);
        } else if (strcmp(name, "npas") == 0) {
            add_kind(arena, areas, "npa", out, &room);
        } else if (strcmp(name, "all") == 0) {
            add_kind(arena, areas, "district", out, &room);
            add_kind(arena, areas, "whole", out, &room);
        } else {
            return rg_fail_at(
                err, RG_E_USAGE, place,
                "there is no area \"%s\"; write a code of "
                "templates/settings/areas.csv or npas.csv, \"districts\", \"csp\", "
                "\"npas\" or \"all\"",
                name);
        }
    }
    return true;
}

static void add_spelling(rg_map *texts, const char *spelling, const char *code)
{
    rg_buf key = {0};
    rg_settings_key(&key, rg_str_of(spelling));
    if (key.n && !rg_map_get(texts, rg_buf_view(&key)))
        rg_map_set(texts, rg_buf_view(&key), (void *)(uintptr_t)code);
    rg_buf_free(&key);
}

/* What others are compared with; the settings hold no areas that are not made of districts. */
static const char *const benchmarks[][2] = {{"England", "E92000001"},
                                            {"East Midlands", "E12000004"}};

bool rg_areas_spellings(rg_arena *arena, const rg_areas *areas, const rg_settings *settings,
                        rg_date on, rg_settings_groups *out, rg_err *err)
{
    rg_settings_groups named;
    if (!rg_settings_map(arena, settings, "area_names", "name", "code", NULL, on, &named, err))
        return false;
    rg_map *texts = rg_map_new(arena);
    for (size_t i = 0; i < rg_map_count(named.texts); i++)
        rg_map_set(texts, rg_map_key(named.texts, i), rg_map_at(named.texts, i));
    for (size_t i = 0; i < areas->count; i++) {
        add_spelling(texts, areas->items[i].code, areas->items[i].code);
        add_spelling(texts, areas->items[i].name, areas->items[i].code);
    }
    for (size_t i = 0; i < areas->count; i++)
        add_spelling(texts, areas->items[i].short_name, areas->items[i].code);
    for (size_t i = 0; i < sizeof benchmarks / sizeof *benchmarks; i++)
        for (size_t k = 0; k < 2; k++)
            add_spelling(texts, benchmarks[i][k], benchmarks[i][1]);
    *out = named;
    out->texts = texts;
    return true;
}
