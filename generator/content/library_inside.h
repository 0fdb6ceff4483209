/* content/library_inside.h - What the files of the library share. */
#ifndef RG_CONTENT_LIBRARY_INSIDE_H
#define RG_CONTENT_LIBRARY_INSIDE_H

#include "content/library.h"

/* The columns that every table has. */
enum { OWN_ID, OWN_VERSION, OWN_FROM, OWN_TO, OWN_OWNER, OWN_REVIEW, OWN_COLUMNS };
extern const char *const content_own_columns[OWN_COLUMNS];

/* The table that says what stands in the others; its rows have no dates. */
#define CONTENT_COLUMNS "columns"

/* One file to all its versions; a fault stays in the table. */
void content_read_table(rg_arena *arena, const char *root, const char *path,
                        rg_content_table *out);
/* What columns.csv asks of the others. */
void content_check_columns(rg_library *library);

#endif
