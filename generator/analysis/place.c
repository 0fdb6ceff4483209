/* analysis/place.c - Look-ups from codes to districts, neighbourhoods and quintiles. */
#include "analysis/place.h"

#include <stdlib.h>
#include <string.h>

static const rg_spot outside = {RG_NOWHERE, RG_NOWHERE, 0, RG_NOWHERE};

/* Rows used and left out of a look-up table, by file; reported once at the end. */
typedef struct tally {
    const rg_table *table;
    rg_ledger *ledger;
    uint64_t *used;
} tally;

static tally tally_new(rg_arena *arena, const rg_table *table, rg_ledger *ledger)
{
    return (tally){table, ledger, RG_NEW_N(arena, uint64_t, table->input_count + 1)};
}

static void tally_close(const tally *t)
{
    for (size_t f = 0; f < t->table->input_count; f++)
        rg_ledger_use(t->ledger, t->table->ledger_source, f, t->used[f]);
}

static void tally_exclude(const tally *t, size_t row, const char *rule)
{
    rg_place place = rg_table_place(t->table, row);
    rg_ledger_exclude(t->ledger, t->table->ledger_source, t->table->row_file[row], place.line,
                      0, rule);
}

static bool need_column(const rg_table *t, const char *name, const rg_column **out, rg_err *err)
{
    *out = rg_table_column(t, name);
    return *out ||
           rg_fail(err, RG_E_TEMPLATE,
                   "the schema of %s has no column %s, which the look-up of places needs",
                   t->name, name);
}

static rg_str text_at(const rg_column *c, size_t row)
{
    return c->codes[row] == RG_NO_CODE ? (rg_str){0} : c->values[c->codes[row]];
}

/* The same of a column that may be absent. */
static rg_str text_of(const rg_column *c, size_t row)
{
    return c && c->codes ? text_at(c, row) : (rg_str){0};
}

/* Index of a code in a sorted list of codes, or RG_NOWHERE. */
static uint32_t index_of(const char *const *codes, size_t count, rg_str code)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = rg_str_cmp(rg_str_of(codes[middle]), code);
        if (order == 0)
            return (uint32_t)middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return RG_NOWHERE;
}

static const char **texts_of(rg_arena *arena, const rg_column *c)
{
    const char **out = RG_NEW_N(arena, const char *, c->value_count + 1);
    for (size_t i = 0; i < c->value_count; i++)
        out[i] = c->values[i].p;
    return out;
}

static bool read_geography(rg_arena *arena, const rg_table *t, rg_ledger *ledger, rg_places *p,
                           rg_err *err)
{
    const rg_column *lsoa, *name, *district;
    if (!need_column(t, "lsoa_code", &lsoa, err) || !need_column(t, "lsoa_name", &name, err) ||
        !need_column(t, "district_code", &district, err))
        return false;
    p->district_count = district->value_count;
    p->district_codes = texts_of(arena, district);
    p->lsoa_count = lsoa->value_count;
    p->lsoa_codes = texts_of(arena, lsoa);
    p->lsoa_names = RG_NEW_N(arena, const char *, p->lsoa_count + 1);
    p->lsoa_district = RG_NEW_N(arena, uint32_t, p->lsoa_count + 1);
    p->lsoa_quintile = RG_NEW_N(arena, int, p->lsoa_count + 1);
    p->lsoa_npa = RG_NEW_N(arena, uint32_t, p->lsoa_count + 1);
    const rg_column *ward_code = rg_table_column(t, "ward_code");
    const rg_column *ward_name = rg_table_column(t, "ward_name");
    tally rows = tally_new(arena, t, ledger);
    for (size_t row = 0; row < t->row_count; row++) {
        if (lsoa->codes[row] == RG_NO_CODE || district->codes[row] == RG_NO_CODE) {
            tally_exclude(&rows, row, "no LSOA or no district");
            continue;
        }
        uint32_t i = lsoa->codes[row];
        p->lsoa_district[i] = district->codes[row];
        p->lsoa_names[i] =
            name->codes[row] == RG_NO_CODE ? "" : name->values[name->codes[row]].p;
        p->lsoa_npa[i] = p->npas
                             ? rg_npas_of_lsoa(p->npas, lsoa->values[i],
                                               text_of(ward_code, row), text_of(ward_name, row))
                             : RG_NOWHERE;
        rows.used[t->row_file[row]]++;
    }
    tally_close(&rows);
    return true;
}

static bool read_deprivation(rg_arena *arena, const rg_table *t, rg_ledger *ledger,
                             rg_places *p, rg_err *err)
{
    const rg_column *lsoa, *decile;
    if (!need_column(t, "lsoa_code", &lsoa, err) || !need_column(t, "decile", &decile, err))
        return false;
    tally rows = tally_new(arena, t, ledger);
    for (size_t row = 0; row < t->row_count; row++) {
        uint32_t i = index_of(p->lsoa_codes, p->lsoa_count, text_at(lsoa, row));
        if (i == RG_NOWHERE) {
            tally_exclude(&rows, row, "LSOA is not in the geography look-up");
            continue;
        }
        if (decile->status[row] == RG_CELL_OK)
            p->lsoa_quintile[i] = ((int)decile->numbers[row] + 1) / 2;
        rows.used[t->row_file[row]]++;
    }
    tally_close(&rows);
    return true;
}

static rg_spot *add_spot(rg_arena *arena, rg_map *spots, rg_str code, rg_spot spot)
{
    rg_spot *kept = RG_NEW(arena, rg_spot);
    *kept = spot;
    rg_map_set(spots, code, kept);
    return kept;
}

static rg_spot spot_of(const rg_places *p, uint32_t lsoa)
{
    return (rg_spot){p->lsoa_district[lsoa], lsoa, p->lsoa_quintile[lsoa], p->lsoa_npa[lsoa]};
}

/* The second parent of a merged code leaves district and policing area alone where the parents agree. */
static void merge_spot(rg_spot *have, rg_spot parent)
{
    have->lsoa = RG_NOWHERE;
    have->quintile = 0;
    if (have->district != parent.district)
        have->district = RG_NOWHERE;
    if (have->npa != parent.npa)
        have->npa = RG_NOWHERE;
}

static bool read_changes(rg_arena *arena, const rg_table *t, rg_ledger *ledger,
                         const rg_places *p, rg_map *spots, rg_err *err)
{
    const rg_column *old, *new;
    if (!need_column(t, "lsoa11_code", &old, err) || !need_column(t, "lsoa21_code", &new, err))
        return false;
    tally rows = tally_new(arena, t, ledger);
    for (size_t row = 0; row < t->row_count; row++) {
        rg_str code = text_at(new, row);
        uint32_t i = index_of(p->lsoa_codes, p->lsoa_count, text_at(old, row));
        if (i == RG_NOWHERE || code.n == 0) {
            tally_exclude(&rows, row, "LSOA is not in the geography look-up");
            continue;
        }
        rows.used[t->row_file[row]]++;
        if (index_of(p->lsoa_codes, p->lsoa_count, code) != RG_NOWHERE)
            continue;
        rg_spot *have = rg_map_get(spots, code);
        if (have)
            merge_spot(have, spot_of(p, i));
        else
            add_spot(arena, spots, code, spot_of(p, i));
    }
    tally_close(&rows);
    return true;
}

bool rg_places_from(rg_arena *arena, const rg_place_sources *s, rg_ledger *ledger,
                    rg_places *out, rg_err *err)
{
    *out = (rg_places){.npas = s->npas};
    if (!read_geography(arena, s->geography, ledger, out, err) ||
        (s->deprivation && !read_deprivation(arena, s->deprivation, ledger, out, err)))
        return false;
    rg_map *spots = rg_map_new(arena);
    for (uint32_t i = 0; i < out->lsoa_count; i++)
        add_spot(arena, spots, rg_str_of(out->lsoa_codes[i]), spot_of(out, i));
    if (s->change && !read_changes(arena, s->change, ledger, out, spots, err))
        return false;
    out->spots = spots;
    return true;
}

rg_spot rg_places_lsoa(const rg_places *places, rg_str code)
{
    const rg_spot *spot = rg_map_get(places->spots, code);
    return spot ? *spot : outside;
}

rg_spot rg_places_district(const rg_places *places, rg_str code)
{
    uint32_t i = index_of(places->district_codes, places->district_count, code);
    return (rg_spot){i, RG_NOWHERE, 0, RG_NOWHERE};
}
