/* app/outside.h - Rows whose neighbourhood nobody knows because its code is of another year. */
#ifndef RG_APP_OUTSIDE_H
#define RG_APP_OUTSIDE_H

#include "app/compute.h"

/* Neighbourhoods (LSOAs) that were drawn anew for 2021 have codes above those of 2011.  Beside a look-up of 2011 alone
 * rows with such codes are taken to lie outside the area, and would be lost without a word: a note on their source says
 * how many there are, where the first stands, and which source has the codes.  Nothing is said where the look-up itself
 * has codes that England does not have, as invented ones. */
void rg_outside_note(const rg_computed *computed);

#endif
