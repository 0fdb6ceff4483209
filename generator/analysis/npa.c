/* analysis/npa.c - Policing areas and their members, from the settings. */
#include "analysis/npa.h"

#include <stdlib.h>
#include <string.h>

static int by_code(const void *a, const void *b)
{
    return strcmp(((const rg_npa *)a)->code, ((const rg_npa *)b)->code);
}

uint32_t rg_npas_index(const rg_npas *npas, rg_str code)
{
    for (size_t i = 0; i < npas->count; i++)
        if (rg_str_is(code, npas->items[i].code))
            return (uint32_t)i;
    return RG_NOWHERE;
}

static bool areas_exist(const rg_npas *npas, const rg_table *members, rg_date on, rg_err *err)
{
    for (size_t row = 0; row < members->row_count; row++) {
        const char *code = rg_settings_text(members, "npa", row);
        if (code[0] && rg_settings_valid(members, row, on) &&
            rg_npas_index(npas, rg_str_of(code)) == RG_NOWHERE)
            return rg_fail_at(
                err, RG_E_USAGE, rg_table_place(members, row),
                "%s belongs to the policing area %s, which templates/settings/npas.csv does "
                "not have on the release's date; correct the code or the dates",
                rg_settings_text(members, "member", row), code);
    }
    return true;
}

static bool read_members(rg_arena *arena, const rg_settings *settings, const char *kind,
                         rg_date on, rg_settings_groups *out, rg_err *err)
{
    const rg_settings_only only = {"kind", kind};
    return rg_settings_map(arena, settings, "npa_members", "member", "npa", &only, on, out,
                           err);
}

bool rg_npas_from(rg_arena *arena, const rg_settings *settings, rg_date on, rg_npas *out,
                  rg_err *err)
{
    const rg_table *t, *members;
    *out = (rg_npas){0};
    if (!rg_settings_table(settings, "npas", &t, err) ||
        !rg_settings_table(settings, "npa_members", &members, err))
        return false;
    out->items = RG_NEW_N(arena, rg_npa, t->row_count + 1);
    for (size_t row = 0; row < t->row_count; row++)
        if (rg_settings_valid(t, row, on))
            out->items[out->count++] =
                (rg_npa){rg_settings_text(t, "code", row), rg_settings_text(t, "name", row),
                         rg_settings_text(t, "slug", row)};
    if (out->count)
        qsort(out->items, out->count, sizeof *out->items, by_code);
    if (!areas_exist(out, members, on, err) ||
        !read_members(arena, settings, "lsoa", on, &out->lsoas, err) ||
        !read_members(arena, settings, "ward", on, &out->wards, err))
        return false;
    out->by_place = rg_map_count(out->lsoas.texts) + rg_map_count(out->wards.texts) > 0;
    return true;
}

uint32_t rg_npas_of_lsoa(const rg_npas *npas, rg_str lsoa, rg_str ward_code, rg_str ward_name)
{
    if (!npas->by_place)
        return RG_NOWHERE;
    const char *code = rg_settings_lookup(&npas->lsoas, lsoa);
    if (!code && ward_code.n)
        code = rg_settings_lookup(&npas->wards, ward_code);
    if (!code && ward_name.n)
        code = rg_settings_lookup(&npas->wards, ward_name);
    return code ? rg_npas_index(npas, rg_str_of(code)) : RG_NOWHERE;
}
