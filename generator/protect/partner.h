/* protect/partner.h - Cells hidden beside those of a class of their own, so that no total gives these back.
 *
 * Two totals are everybody's: the sum over the kinds of offence, which other tables print, and the sum over areas.
 * - Areas: a hidden area must not be a sum or difference of shown ones.  Where few are hidden because they are small,
 *   each equation keeps three, so that none of those counted can subtract itself (the singleton rule of tau-Argus and
 *   of sdcTable).
 * - Kinds: where other kinds are shown, kinds named by the settings as partners are hidden with it in all the areas
 *   that hide it, as many of them as hold PARTNER_LEAST offences together.  Which they are does not depend
 *   on the counts of a table, so that tables with finer and coarser kinds hide the same.
 * What the hidden cells of a strip are together stays known, as it is from the total. */
#ifndef RG_PROTECT_PARTNER_H
#define RG_PROTECT_PARTNER_H

#include "protect/cell.h"

/* What protection has found of an area. */
typedef struct rg_partner_subject {
    rg_settings_policy base; /* of the source's own class */
    bool rounded;            /* its policy rounds */
    bool *kept_back;         /* [cell]: a class keeps it back, whatever its count */
} rg_partner_subject;

/* What the policies of its class say of a cell, in any area. */
typedef struct rg_partner_cell {
    bool rounds;    /* what is shown is rounded, and so are the other kinds beside it */
    bool secondary; /* sums over areas must not give it away */
} rg_partner_cell;

/* exact and edition are of one table; edition's values and statuses are its own and are written to.
 *   subjects  [subject]
 *   cells     [cell] */
void rg_protect_partners(rg_arena *arena, const rg_counts *exact, rg_counts *edition,
                         const rg_kinds *kinds, const rg_partner_subject *subjects,
                         const rg_partner_cell *cells);

#endif
