/* data/whole.h - Tables that others are divided by, of which no row may be missing. */
#ifndef RG_DATA_WHOLE_H
#define RG_DATA_WHOLE_H

#include "data/part.h"
#include "data/table.h"

/* No row of the files was rejected.  Fails with RG_E_REFUSED, the place of the first and its reason. */
bool rg_whole_read(const rg_part *parts, size_t count, rg_err *err) RG_MUST_CHECK;

/* Rows that share all columns of the key but the last are as many as most such groups of the same value in the
 * first column have: as many ages for each year, area and sex.  Fails with RG_E_REFUSED and the place of the
 * first row of a group that has fewer or more.  Keys of fewer than two columns are not looked at. */
bool rg_whole_groups(const rg_table *table, rg_err *err) RG_MUST_CHECK;

#endif
