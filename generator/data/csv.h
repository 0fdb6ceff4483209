/* data/csv.h - A strict CSV reader over libcsv, which adds what libcsv lacks: places, encodings
 * and refusals that say why.
 *
 * Rows are pushed to a callback while the bytes are walked once in blocks.  Slices point into
 * the file (or into the row's own buffer) and are valid during the call only.  The first
 * record that is not blank is the heading.  Refused, with one sentence naming file and line:
 * empty files, zip and Excel files, UTF-16, NUL bytes, bytes that are neither UTF-8 nor
 * Windows-1252, a stray or unclosed quote, a field of RG_CSV_MAX_FIELD bytes or more, a last
 * line without line end and with too few fields. */
#ifndef RG_DATA_CSV_H
#define RG_DATA_CSV_H

#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define RG_CSV_MAX_FIELD ((size_t)1 << 20)   /* bytes of one field; longer means a lost quote */
#define RG_CSV_MAX_COLUMNS ((size_t)1 << 14) /* fields of one record */

typedef enum rg_encoding { RG_ENC_UTF8 = 0, RG_ENC_UTF8_BOM, RG_ENC_CP1252 } rg_encoding;

/* One record.  fields[i] is empty with p NULL where the column is not wanted; fields beyond the
 * heading are always given. */
typedef struct rg_csv_row {
    const char *file;
    int line;      /* where the record begins, from 1 */
    size_t offset; /* and how many bytes lie before it, of UTF-8 and without a BOM */
    rg_str bytes;  /* as it was written, without its line end */
    const rg_str *fields;
    const bool *quoted; /* whether each stood in quotes */
    size_t quoted_count;
    size_t count;    /* fields in this record; not always expected */
    size_t expected; /* fields in the heading */
} rg_csv_row;

/* What was found on the way; filled also when reading fails, as far as it came. */
typedef struct rg_csv_facts {
    rg_encoding encoding;
    size_t columns;      /* fields of the heading; 0 = no heading was reached */
    uint64_t rows;       /* records after the heading: the ledger's "read" */
    uint64_t wrong_rows; /* of them with another number of fields than the heading */
    uint64_t blank_lines;
    uint64_t crlf, lf, cr; /* line ends outside quotes, blank lines included */
    bool no_last_line_end;
    int lines;
} rg_csv_facts;

typedef struct rg_csv_reader {
    /* The heading.  wanted has heading->count entries, all true; set to false what the rows
     * need not carry.  false stops reading: the callee has filled err. */
    bool (*heading)(void *user, const rg_csv_row *heading, bool *wanted, rg_err *err);
    /* One record after the heading, also one with a wrong number of fields. */
    bool (*row)(void *user, const rg_csv_row *row, rg_err *err);
    /* The bytes turned out to be Windows-1252: forget all that was given, reading starts again.
     */
    void (*restart)(void *user);
    void *user;
    char delimiter;    /* 0 = comma */
    size_t block_size; /* 0 = the usual; tests use 1, 2, 3, 7 */
} rg_csv_reader;

/* Read a file by path, or bytes already in memory under a name for messages.
 * Fails with RG_E_IO (cannot be opened) or RG_E_SYNTAX (refused), or as a callback did. */
bool rg_csv_read_file(const char *path, const char *name, const rg_csv_reader *reader,
                      rg_csv_facts *facts, rg_err *err) RG_MUST_CHECK;
bool rg_csv_read_bytes(rg_str bytes, const char *name, const rg_csv_reader *reader,
                       rg_csv_facts *facts, rg_err *err) RG_MUST_CHECK;

/* The line on which field `index` of the row begins (a quoted field may hold line ends).
 * Columns that are not wanted count as without line ends. */
int rg_csv_field_line(const rg_csv_row *row, size_t index);

const char *
rg_encoding_name(rg_encoding encoding); /* "UTF-8", "UTF-8 with BOM", "Windows-1252" */

#endif
