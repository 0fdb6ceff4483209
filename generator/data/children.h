/* data/children.h - How the rows of one source hang on those of another. */
#ifndef RG_DATA_CHILDREN_H
#define RG_DATA_CHILDREN_H

#include "data/load.h"

/* For each table whose schema says that its rows belong to another source that is there: a note of how many rows of
 * that source have none, one, or several here, of how many tell another number, and of rows here that
 * belong to none.  Rows without the key are passed over. */
void rg_children_note(rg_arena *arena, const rg_tables *tables, rg_ledger *ledger);

#endif
