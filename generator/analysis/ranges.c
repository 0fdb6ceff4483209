/* analysis/ranges.c - By measure and period: England against the other areas. */
#include "analysis/ranges.h"

#include "base/map.h"

#include <stdio.h>
#include <string.h>

#define TIMES 4
#define AREAS_MIN 2

static const char above_100[] =
    "a percentage above 100: the publisher's figure or its unit is wrong, or people are "
    "counted elsewhere than their base; ask before it is printed";
static const char sum_of_areas[] =
    "England's rate is more than four times the highest of the areas in the file: it "
    "may be a sum of rates; do not compare with it";

typedef struct figures {
    const rg_table *table;
    const rg_column *measure, *period, *area, *value;
    const char **units; /* by code of measure; NULL: not known */
} figures;

/* What the areas of one measure and period have. */
typedef struct group {
    double highest;
    size_t areas;
} group;

static const rg_table *of_schema(const rg_tables *tables, const char *name)
{
    for (size_t i = 0; i < tables->count; i++)
        if (tables->items[i] && strcmp(tables->items[i]->schema->name, name) == 0)
            return tables->items[i];
    return NULL;
}

static const char **units_of(rg_arena *arena, const rg_column *measure, const rg_table *t)
{
    const rg_column *name = rg_table_column(t, "measure"), *unit = rg_table_column(t, "unit");
    const char **units = RG_NEW_N(arena, const char *, measure->value_count + 1);
    for (size_t row = 0; row < t->row_count; row++) {
        if (name->status[row] != RG_CELL_OK || unit->status[row] != RG_CELL_OK)
            continue;
        uint32_t code = rg_column_code(measure, name->values[name->codes[row]]);
        if (code != RG_NO_CODE)
            units[code] = unit->values[unit->codes[row]].p;
    }
    return units;
}

static const char *unit_at(const figures *f, size_t row)
{
    bool there = f->value->status[row] == RG_CELL_OK;
    return there ? f->units[f->measure->codes[row]] : NULL;
}

static bool is_england(const figures *f, size_t row)
{
    return rg_str_is(f->area->values[f->area->codes[row]], "England");
}

static void find(const figures *f, size_t row, const char *kind, rg_ledger *ledger)
{
    char text[400];
    snprintf(text, sizeof text, "%s, %s, %s: %s", f->measure->values[f->measure->codes[row]].p,
             f->period->values[f->period->codes[row]].p, f->area->values[f->area->codes[row]].p,
             unit_at(f, row));
    rg_ledger_finds(ledger, f->table->ledger_source,
                    rg_table_cell_place(f->table, f->value, row), kind, text);
}

static rg_str key_of(const uint32_t codes[2])
{
    return (rg_str){(const char *)codes, 2 * sizeof *codes};
}

static void find_percentages(const figures *f, rg_ledger *ledger)
{
    for (size_t row = 0; row < f->table->row_count; row++) {
        const char *unit = unit_at(f, row);
        if (unit && unit[0] == '%' && f->value->numbers[row] > 100)
            find(f, row, above_100, ledger);
    }
}

static size_t group_of(rg_map *groups, const figures *f, size_t row)
{
    const uint32_t codes[] = {f->measure->codes[row], f->period->codes[row]};
    return rg_map_intern(groups, key_of(codes), NULL);
}

static void find_sums(rg_arena *arena, const figures *f, rg_ledger *ledger)
{
    rg_map *groups = rg_map_new(arena);
    group *of = RG_NEW_N(arena, group, f->table->row_count + 1);
    for (int pass = 0; pass < 2; pass++)
        for (size_t row = 0; row < f->table->row_count; row++) {
            const char *unit = unit_at(f, row);
            if (!unit || strncmp(unit, "Rate", 4) != 0)
                continue;
            group *g = &of[group_of(groups, f, row)];
            double value = f->value->numbers[row];
            if (pass == 0 && !is_england(f, row)) {
                g->areas++;
                g->highest = value > g->highest ? value : g->highest;
            }
            if (pass == 1 && is_england(f, row) && g->areas >= AREAS_MIN && g->highest > 0 &&
                value > TIMES * g->highest)
                find(f, row, sum_of_areas, ledger);
        }
}

void rg_ranges_check(rg_arena *arena, const rg_tables *tables, rg_ledger *ledger)
{
    const rg_table *t = of_schema(tables, "dfe_lait");
    const rg_table *units = of_schema(tables, "dfe_lait_measures");
    if (!t || !units)
        return;
    figures f = {t,
                 rg_table_column(t, "measure"),
                 rg_table_column(t, "period"),
                 rg_table_column(t, "area"),
                 rg_table_column(t, "value"),
                 NULL};
    f.units = units_of(arena, f.measure, units);
    find_percentages(&f, ledger);
    find_sums(arena, &f, ledger);
}
