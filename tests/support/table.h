/* tests/support/table.h - Tables of what tests expect, a row at a time. */
#ifndef RG_TESTS_SUPPORT_TABLE_H
#define RG_TESTS_SUPPORT_TABLE_H

#include "data/csv.h"

/* The same as the row of a reader (data/csv.h); row->fields has as many as the table has columns. */
typedef bool table_row(void *user, const rg_csv_row *row, rg_err *err);

/* Each row of the CSV file at path, in order, to the function.  The test ends where the file cannot be read, or where its
 * heading or a row has another number of columns. */
void table_read(const char *path, size_t columns, table_row *row, void *user);

#endif
