/* protect/rules.h - The policies that the cells of one table follow, for one area and one source. */
#ifndef RG_PROTECT_RULES_H
#define RG_PROTECT_RULES_H

#include "protect/cell.h"
#include "protect/protect.h"

typedef struct rg_cell_rules {
    rg_settings_policy base;
    const rg_kinds *kinds;                    /* NULL: all cells follow base */
    const rg_settings_policy *const *of_cell; /* [cell]; NULL with kinds */
} rg_cell_rules;

static inline const rg_settings_policy *rg_cell_rule(const rg_cell_rules *rules, size_t cell)
{
    return rules->of_cell ? rules->of_cell[cell] : &rules->base;
}

/* The class of a source: its schema's, the release's, or the settings'. */
bool rg_protect_class(const rg_protect_job *job, const char *source, const char **class,
                      rg_err *err) RG_MUST_CHECK;

/* base is the policy of the source's class; where the table has too many dimensions for it, that of the class which
 * the policy names for them.  Cells of a class of their own follow that class; cells beside one that is rounded are
 * rounded as it is, since a total less exact others would be the exact count. */
bool rg_cell_rules_of(rg_arena *arena, const rg_counts *counts, size_t subject,
                      const char *class, const rg_kinds *kinds, const rg_protect_job *job,
                      rg_cell_rules *out, rg_err *err) RG_MUST_CHECK;

#endif
