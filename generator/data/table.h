/* data/table.h - One source as columns: dictionary codes, numbers, months, hashes of keys.
 *
 * Rows stand in the order of file names (byte order), then lines.  Dictionaries are sorted by
 * byte order, so codes depend on the set of values only.  Rejected rows, and rows excluded by
 * the schema's own rules (repeated keys, `only`), are not in the table; the ledger has them.
 * Everything is owned by the arena of rg_load and read-only. */
#ifndef RG_DATA_TABLE_H
#define RG_DATA_TABLE_H

#include "base/date.h"
#include "base/err.h"
#include "base/hash.h"
#include "base/str.h"
#include "data/csv.h"
#include "data/schema.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define RG_NO_CODE                                                                             \
    UINT32_MAX /* codes[row] of a missing or suppressed value   \
                               */

typedef enum rg_cell_status {
    RG_CELL_OK = 0,
    RG_CELL_MISSING, /* nothing, or a word for unknown; in a survey: not answered
                    */
    RG_CELL_SUPPRESSED,
    RG_CELL_NOT_ASKED, /* the question was not put to this person */
    RG_CELL_DONT_KNOW,
    RG_CELL_NOT_SAID /* prefers not to say */
} rg_cell_status;
#define RG_CELL_STATUSES 6

/* Which array is filled depends on the type; the others are NULL.  A column that is optional
 * and in no file has status MISSING in every row.  status[row] is an rg_cell_status. */
typedef struct rg_column {
    const rg_schema_column *schema;
    const uint8_t *status;
    const uint32_t *codes; /* text, code, flag, multi */
    const rg_str *values;  /* of each code, byte order, NUL-terminated underneath */
    size_t value_count;
    const double *numbers;  /* count, number; 0 unless status is OK */
    const int32_t *ints;    /* month (rg_month), date (days since 1970-01-01), year, age,
                datetime (minutes since 1970-01-01), time (since midnight) */
    const uint8_t *timed;   /* datetime: 1 where a time of day was given */
    const rg_hash128 *keys; /* key */
    /* multi: bit m of members[code * member_words ..] is set where the value of
   * that code has the member; members are in byte order. */
    const uint64_t *members;
    const rg_str *member_values;
    size_t member_count, member_words;
    uint64_t missing; /* rows with status MISSING */
    uint64_t suppressed;
    uint64_t statuses[RG_CELL_STATUSES]; /* rows with each status */
} rg_column;

/* A family of wide columns: numbers[row * count + member], or codes[...] into
 * one dictionary that all members share. */
typedef struct rg_family {
    const rg_schema_family *schema;
    size_t count;
    const double *numbers; /* count, number */
    const uint32_t *codes; /* text, code, flag */
    const rg_str *values;
    size_t value_count;
    const uint8_t *status;
} rg_family;

/* One file as it was read. */
typedef struct rg_input {
    const char *path;
    const char *name; /* for messages: relative to the folder of extracts */
    rg_sha256 sha256;
    uint64_t bytes;
    rg_csv_facts csv;
    uint64_t keys;           /* rows with a value in the key column */
    uint64_t synthetic_keys; /* of them, keys that begin SYN- */
    int real_line;           /* of the first row with another key; 0 = none */
    const char *same_as;     /* name of an earlier file with the same bytes, or NULL */
    const int
        *fields; /* of each column of the schema: its field number, 0 = the file lacks it */
} rg_input;

typedef struct rg_table {
    const char *name; /* of the source in the release */
    const rg_schema *schema;
    size_t row_count;
    const rg_column *columns; /* schema->plain_count of them, in the schema's order */
    const rg_family *families;
    const uint16_t *row_file; /* index into inputs */
    const int32_t *row_line;
    const rg_input *inputs; /* sorted by name */
    size_t input_count;
    size_t ledger_source; /* its index in the ledger; its files have the indices of inputs */
} rg_table;

/* The column or family of that name; NULL when the schema has none. */
const rg_column *rg_table_column(const rg_table *table, const char *name);
const rg_family *rg_table_family(const rg_table *table, const char *name);
/* The code of a value, or RG_NO_CODE when it does not occur. */
uint32_t rg_column_code(const rg_column *column, rg_str value);
/* The number of a member, or RG_NO_CODE; whether the value of a code has it. */
uint32_t rg_column_member(const rg_column *column, rg_str value);
bool rg_column_has(const rg_column *column, uint32_t code, uint32_t member);
/* file:line of a row; with the field of a column. */
rg_place rg_table_place(const rg_table *table, size_t row);
rg_place rg_table_cell_place(const rg_table *table, const rg_column *column, size_t row);

#endif
