/* protect/kind.h - Which cells of a table of police data have a policy of their own, whatever the source: homicide,
 * sexual offences, people below an age (templates/settings/sdc_kinds.csv).
 *
 * A cell is of such a class where every offence class, or every age, that may be in it is.  What may be in it follows
 * from the filters and dimensions that maps of offence_classes.csv and bands of ages stand behind, never from a
 * measure's name. */
#ifndef RG_PROTECT_KIND_H
#define RG_PROTECT_KIND_H

#include "analysis/counts.h"
#include "analysis/settings.h"

typedef struct rg_kinds {
    const char **class; /* [cell]: the class of the policy; NULL: the source's own */
    int *
        partner; /* [cell]: 1, 2 .. the order in which it is hidden beside cells of a class; 0: never */
    bool *empty;     /* [cell]: no offence class or age can be in it: its zero tells nothing */
    bool *kind_axis; /* [axis]: values are kinds of offence */
    size_t *
        strip; /* [cell]: cells that differ in the kind of offence alone have one number, 0 .. */
    size_t strip_count;
    const char *axis; /* the one axis of kinds, or NULL where there are none or several */
    bool
        traits; /* split or limited by what is neither kind, time nor a condition of a definition */
    bool any; /* whether any cell has a class */
} rg_kinds;

/* Whether sources of a class hold offences or the people in them. */
bool rg_kinds_class(const char *source_class);

/* What the settings say of kinds at a day, owned by the arena of the first call that needed it. */
typedef struct rg_kind_rules rg_kind_rules;

/* rules: what they say, for all tables of one run; NULL at first.  Fails with RG_E_USAGE and the settings' place where
 * sdc_kinds.csv names a column or age that is none. */
bool rg_kinds_of(rg_arena *arena, const rg_counts *counts, const rg_settings *settings,
                 rg_date on, const rg_kind_rules **rules, rg_kinds *out,
                 rg_err *err) RG_MUST_CHECK;

#endif
