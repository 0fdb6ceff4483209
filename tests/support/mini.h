/* tests/support/mini.h - Small tables and measures as texts; their facts.
 *
 * Areas: Leicester (E06000016), Blaby (E07000129), Hinckley and Bosworth (E07000132), the last two together
 * (CSP02), the whole of the three (E23000021).  Neighbourhoods: L01 to L06 in Leicester, of quintiles 1, 1, 2,
 * 3, 4, 5; L07 in Blaby and L08 in Hinckley and Bosworth, of quintile 3.  Settings: "means" (mini.c). */
#ifndef RG_TESTS_SUPPORT_MINI_H
#define RG_TESTS_SUPPORT_MINI_H

#include "analysis/derive.h"
#include "support/tiny.h"

typedef struct mini_table {
    const char *name, *columns, *csv; /* columns: of the schema, in Lua */
} mini_table;

typedef struct mini {
    tiny t;
    rg_measures measures;
    rg_tables tables;
    rg_places places;
    rg_areas areas;
    rg_ledger *ledger;
    rg_counts_set counts;
    rg_facts facts;
} mini;

/* Facts of all measures; NULL rules ask nothing.  Close with tiny_close(&m->t), whatever it answers. */
bool mini_run(mini *m, const mini_table *tables, size_t count, const char *measures,
              const rg_rules *rules, rg_err *err);
/* The same, which must succeed. */
void mini_must(mini *m, const mini_table *tables, size_t count, const char *measures,
               const rg_rules *rules);
/* The same, which must be refused as wrong in the declarations, with that in its sentence. */
void mini_wrong(const mini_table *tables, size_t count, const char *measures,
                const char *sentence);
/* Facts for policing areas too: NPA01 of L01 to L04, NPA02 of L05 to L07, which lies in two districts; L08 is in
 * none. */
void mini_npas(mini *m, const mini_table *tables, size_t count, const char *measures);
/* Facts with those of an earlier release beside them. */
void mini_previous(mini *m, const mini_table *tables, size_t count, const char *measures,
                   const rg_previous *previous);
/* The one fact of a measure, area and dimensions, which must be there. */
const rg_fact *mini_fact(const mini *m, const char *measure, const char *area,
                         const char *dimensions);

#endif
