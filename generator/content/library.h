/* content/library.h - What several documents say alike, held once: tables of records under
 * templates/content/.
 *
 * Each NAME.csv (UTF-8) is a table.  Its first row names the columns: id, version, valid_from,
 * valid_to, owner and review always, and any others in a-z, 0-9 and _.  A record holds from
 * valid_from until valid_to, or until the next record of the same id begins; an empty date is
 * open.  Records stand in the order of the file.  columns.csv says what may stand in the columns
 * of a table (see templates/content/README.md).
 *
 * A fault is kept with its table and told to whoever uses that table, so that a slip in one file
 * stops the documents that need it and no others.  Nothing here changes after reading. */
#ifndef RG_CONTENT_LIBRARY_H
#define RG_CONTENT_LIBRARY_H

#include "base/arena.h"
#include "base/date.h"
#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

/* A field as it stands in the file, blanks at both ends taken off. */
typedef struct rg_content_cell {
    rg_str text;    /* NUL-terminated; "" when empty */
    rg_place place; /* of the text's first character */
} rg_content_cell;

typedef struct rg_content_record {
    const char *id, *version, *owner;
    bool begins, ends;      /* whether there is a first or last day */
    rg_date from, to;       /* both inclusive */
    rg_date review;         /* to be looked at again by this day */
    rg_content_cell *cells; /* one for each column of the table */
    rg_place place;         /* of the row */
} rg_content_record;

typedef struct rg_content_table {
    const char *name; /* "principles" */
    const char *path; /* "templates/content/principles.csv" */
    const char **columns;
    size_t column_count;
    rg_content_record **records; /* those that hold on the library's date */
    size_t count;
    rg_content_record *all; /* every version */
    size_t all_count;
    rg_err fault; /* code RG_OK: the table may be used */
} rg_content_table;

typedef struct rg_library {
    rg_date date;             /* on which records hold */
    rg_content_table *tables; /* by name */
    size_t count;
} rg_library;

/* Read every table of a folder ("templates/content"), which need not be there, for documents of
 * a day.  Fails only where the folder itself cannot be listed. */
bool rg_library_read(rg_arena *arena, const char *root, const char *folder, rg_date on,
                     rg_library **out, rg_err *err) RG_MUST_CHECK;

/* The same library with the records of another folder: of one id, those of the folder stand in for the
 * library's; others follow.  A table has the columns that the library's has, in any order.  Answers
 * the library itself where the folder has no tables. */
bool rg_library_overlay(rg_arena *arena, const char *root, const char *folder,
                        const rg_library *library, const rg_library **out,
                        rg_err *err) RG_MUST_CHECK;

/* library may be NULL: no tables. */
const rg_content_table *rg_library_table(const rg_library *library, rg_str name);
/* The record that holds, or NULL. */
const rg_content_record *rg_content_find(const rg_content_table *table, rg_str id);
/* A column's place in the table, or SIZE_MAX. */
size_t rg_content_column(const rg_content_table *table, rg_str name);
/* Where a text stands, if it is that of a whole field of a record that holds. */
bool rg_library_place(const rg_library *library, rg_str text, rg_place *out);

/* Records whose review date is before the library's date, in the order of the file; the day
 * 9999-12-31 stands for no date at all, and nothing is overdue then. */
bool rg_content_overdue(const rg_library *library, const rg_content_record *record);

#endif
