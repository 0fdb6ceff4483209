/* app/outside.c - By the ledger: rows left out as outside, against rows read. */
#include "app/outside.h"

#include "base/num.h"

#include <stdio.h>
#include <string.h>

#define FEW_PERCENT                                                                            \
    5 /* points beyond the border are about 1 in 100 (police.uk, Leicestershire) */

static bool has_lsoa(const rg_schema *schema)
{
    for (size_t i = 0; i < schema->plain_count; i++)
        if (strstr(schema->columns[i].name, "lsoa"))
            return true;
    return false;
}

static uint64_t rows_outside(const rg_ledger_source *s, const char *rule)
{
    for (size_t i = 0; i < s->reason_count; i++)
        if (s->reasons[i].kind == RG_L_EXCLUDED && strcmp(s->reasons[i].text, rule) == 0)
            return s->reasons[i].count;
    return 0;
}

static void note_one(const rg_computed *c, const rg_table *t, const char *rule)
{
    uint64_t read = rg_ledger_at(c->ledger, t->ledger_source)->read;
    uint64_t outside = rows_outside(rg_ledger_at(c->ledger, t->ledger_source), rule);
    rg_buf text = {0};
    if (outside * 100 <= read * FEW_PERCENT)
        return;
    rg_num_fixed(&text, (double)outside, 0, true);
    rg_buf_puts(&text, " of ");
    rg_num_fixed(&text, (double)read, 0, true);
    rg_buf_puts(&text, " rows are left out as outside, for the look-up of places does not have "
                       "their codes: if these "
                       "are of 2021, name the source lsoa_change, which has them; if not, "
                       "check that the file is "
                       "about this area");
    rg_ledger_note(c->ledger, t->ledger_source, SIZE_MAX, "%s", text.p);
    rg_buf_free(&text);
}

void rg_outside_note(const rg_computed *c)
{
    const char *rule =
        rg_arena_printf(c->arena, "outside %s", rg_areas_whole(&c->project->all_areas)->name);
    if (rg_tables_find(&c->tables, "lsoa_change"))
        return;
    for (size_t i = 0; i < c->tables.count; i++)
        if (c->tables.items[i] && has_lsoa(c->tables.items[i]->schema))
            note_one(c, c->tables.items[i], rule);
}
