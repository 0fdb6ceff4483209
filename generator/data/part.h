/* data/part.h - One file read against its schema, in codes of its own; load.c joins the parts.
 *
 * A part belongs to one thread until it is joined.  It is the place where rows are rejected and
 * where the schema's `only` excludes them; it counts both as it goes. */
#ifndef RG_DATA_PART_H
#define RG_DATA_PART_H

#include "base/arena.h"
#include "base/hash.h"
#include "base/map.h"
#include "data/cell.h"
#include "data/csv.h"
#include "data/ledger.h"
#include "data/schema.h"

/* In place of the index of an `only` rule: the row is the heading once more. */
#define RG_PART_HEADING (-1)

typedef struct rg_part_tally {
    rg_ledger_kind kind;
    size_t column; /* of the schema; SIZE_MAX for the whole row */
    int what;      /* rg_fault, rg_mend, or the index of an `only` rule */
    uint64_t count;
    rg_place places[RG_LEDGER_PLACES]; /* line and field; no file */
    size_t place_count;
} rg_part_tally;

/* What one raw text of a column stands for, worked out when it is first met. */
typedef struct rg_part_met {
    uint8_t status, fault, mend;
    uint32_t code;
    int32_t whole;
} rg_part_met;

/* A text met lately, by its first and last bytes: found without hash. */
typedef struct rg_part_recent {
    uint64_t first, last;
    uint32_t room; /* its bytes and one; 0 = nobody */
    uint32_t met;
    rg_part_met what;
} rg_part_recent;

typedef struct rg_part_column rg_part_column;
struct rg_part_column {
    size_t field; /* in the file; SIZE_MAX = the file has no such column */
    uint8_t
        *status; /* each as long as `room`; NULL when the type has no use for it, or the file
                        has no such column and no other value of a row asks for it */
    uint32_t *codes; /* indices into values, in the order of first occurrence */
    double *numbers;
    int32_t *ints;
    uint8_t *timed;
    rg_hash128 *keys;
    /* Where raw texts are looked up: this column, or the one that all members of its family
     * share; NULL = each text is read anew. */
    rg_part_column *store;
    rg_map *raws; /* raw texts met; the same index into mets */
    rg_part_met *mets;
    size_t met_count, met_room;
    rg_part_recent *recent; /* 2^(64 - shift) of them, where raws are */
    int recent_shift;
    rg_map *values; /* text, code: values without repairs; may hold values of rejected rows */
};

typedef struct rg_part_family {
    double *numbers; /* row * count + member */
    uint32_t *codes;
    uint8_t *status;
    rg_part_column shared; /* raws, mets and values of all members; its arrays are NULL */
} rg_part_family;

typedef struct rg_part_binding {
    size_t field, column;
    const rg_schema_column *schema;
    rg_part_column *to;
    rg_part_family *family; /* of which it is a member, or NULL */
} rg_part_binding;

typedef struct rg_part {
    rg_arena *arena; /* own */
    const rg_schema *schema;
    const char *path;
    const char *name;
    int32_t extracted; /* days since 1970-01-01, by the manifest; INT32_MIN = not stated */
    rg_part_column *columns; /* one for each of the schema, members of families included */
    rg_part_family *families;
    rg_part_binding *bindings; /* columns found in the file */
    size_t binding_count;
    size_t *absent; /* optional columns that are not */
    size_t absent_count;
    size_t *each; /* of these, what is asked for before joining, and so has arrays */
    size_t each_count;
    char *block; /* of all arrays but `alike` */
    size_t block_size;
    int32_t *lines;
    rg_hash128 *alike; /* hash of the whole row; NULL unless the schema drops same rows */
    size_t rows, room;
    rg_buf scratch;
    int odd_line; /* the first row with another number of fields than the heading */
    size_t odd_fields;
    uint64_t keys, synthetic_keys; /* of the rows that are kept */
    uint64_t row_keys, row_synthetic;
    int real_line;
    rg_str heading; /* the bytes of the record */
    rg_part_tally *tallies;
    size_t tally_count, tally_room;
    const char **notes;
    size_t note_count, note_room;

    rg_csv_facts csv;
    rg_sha256 sha256;
    uint64_t bytes;
    bool refused;
    rg_err err;
} rg_part;

/* Read the file; a refusal is recorded in the part.  Close the part with rg_part_close. */
void rg_part_read(rg_part *part, const rg_schema *schema, const char *path, const char *name);
void rg_part_close(rg_part *part);
/* Leave out the rows that are marked, of which there are `count`. */
void rg_part_drop(rg_part *part, const uint8_t *dropped, size_t count);
/* Its arrays live as long as the arena from now on. */
void rg_part_give_away(rg_part *part, rg_arena *arena);

/* Inside the room (part_columns.c): what a part keeps of its schema; when the heading is known, its
 * arrays; more of them when `rows` reaches `room`, by how far the file has been read; back to an
 * empty part that keeps its schema and name. */
void rg_part_make(rg_part *part);
void rg_part_start(rg_part *part);
void rg_part_grow(rg_part *part, size_t offset);
void rg_part_clear(rg_part *part);

/* Room for more texts met lately, when there are many. */
void rg_part_widen_recent(rg_part *part, rg_part_column *c);

/* Inside the room (part_row.c): a record becomes the next row, or is rejected or excluded and
 * counted as that. */
void rg_part_take(rg_part *part, const rg_csv_row *row);

/* Inside the room (part_cross.c): judge the values of the row just taken by one another. */
void rg_part_cross(rg_part *part, const rg_csv_row *row);
void rg_part_count(rg_part *part, rg_ledger_kind kind, size_t column, int what, int line,
                   int field);

/* Inside the room: match the heading to the columns, which are made; a remark on the file. */
bool rg_part_bind(rg_part *part, const rg_csv_row *heading, bool *wanted, rg_err *err);
void rg_part_note(rg_part *part, const char *fmt, ...) RG_PRINTF(2, 3);
/* The first line below `line` that has every column a file must have; 0 when there is none. */
int rg_part_heading_below(const rg_schema *schema, rg_str bytes, int line);

#endif
