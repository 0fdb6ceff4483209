/* app/outside.h - Rows that are left out because nobody knows their neighbourhood's code. */
#ifndef RG_APP_OUTSIDE_H
#define RG_APP_OUTSIDE_H

#include "app/compute.h"

/* A force records almost all of its crimes in its own area.  Where more of a source's rows lie outside than that
 * explains, their codes are likely to be of another year than the look-up's, and the rows would be lost as
 * "outside": a note on the source says so, and what to do.  Only while the release names no lsoa_change, which knows
 * the codes of 2021. */
void rg_outside_note(const rg_computed *computed);

#endif
