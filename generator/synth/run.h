/* synth/run.h - The general generators: frames of rows, their steps, and the files made of them.
 *
 * A profile is a list of parts; a part declares `list`, `grid`, `records` and `persons`, made in the
 * order in which they stand.  Rows of `records` and `persons` live in frames: a column is an array of
 * int32, either codes of texts (one pool for the run) or numbers.  Everything a step does follows
 * from the seed, the frame's name and the step's own name: a new step leaves the others as they
 * were. */
#ifndef RG_SYNTH_RUN_H
#define RG_SYNTH_RUN_H

#include "base/map.h"
#include "synth/quota.h"

#define SYNTH_NONE INT32_MIN /* no value */

typedef struct synth_column {
    const char *name;
    int32_t *cells;
    bool number; /* cells are numbers, not codes */
} synth_column;

typedef struct synth_frame {
    const char *name;
    size_t rows;
    synth_column *columns;
    size_t count;
    bool fixed;                       /* the same in each replicate: written once */
    const struct synth_frame *parent; /* the frame whose rows these belong to, or NULL */
    const uint32_t *parent_row;       /* for each row, where parent is set */
    uint32_t *person; /* for each row, its row in the frame of persons, or NULL */
} synth_frame;

/* A delivery of the same rows: `last` leaves out rows after that day or label. */
typedef struct synth_cut {
    const char *name;
    const rg_value *declared;
    int last_day; /* days since 1970-01-01 */
} synth_cut;

typedef struct synth_sinks synth_sinks;

typedef struct synth_run {
    rg_arena *arena;   /* the run's */
    rg_arena *rows;    /* of one replicate, reset between */
    rg_arena *scratch; /* of one step, reset between */
    const char *out;
    const rg_value *profile;
    const rg_value *const *parts;
    size_t part_count;
    uint64_t seed;
    size_t replicate; /* 0.. */
    double share;     /* of the declared rows that this replicate makes, 0 < share <= 1 */
    rg_map *words;    /* texts; the index is the code */
    rg_map *frames;
    rg_map *sets;
    synth_cut *cuts;
    size_t cut_count;
    synth_sinks *sinks;
    rg_map *planted; /* what is wrong with which file: dirt.c */
    rg_map *targets; /* how each came out: target.c */
} synth_run;

/* All extracts of a profile with parts: see rg_synth. */
bool synth_parts(rg_arena *arena, const rg_synth_job *job, rg_buf *report,
                 rg_err *err) RG_MUST_CHECK;

/* ---- chance ---- */

/* A stream of its own for a purpose; the same names give the same stream. */
synth_chance synth_stream(const synth_run *run, const char *frame, const char *step);
void synth_shuffle(synth_chance *chance, uint32_t *items, size_t count);

/* ---- frames (frame.c) ---- */

int32_t synth_code(synth_run *run, rg_str text);
rg_str synth_text(const synth_run *run, int32_t code);
synth_frame *synth_frame_new(synth_run *run, const char *name, size_t rows);
synth_frame *synth_frame_find(const synth_run *run, const char *name);
/* Add or replace a column; cells start as SYNTH_NONE unless the column was there. */
synth_column *synth_column_add(synth_run *run, synth_frame *frame, const char *name,
                               bool number);
synth_column *synth_column_need(const synth_frame *frame, const char *name, rg_place place,
                                rg_err *err) RG_MUST_CHECK;
/* The text of a cell (a number in decimal); scratch has room for 16 bytes. */
rg_str synth_cell(const synth_run *run, const synth_column *column, size_t row, char *scratch);

/* Rows that pass where = { column = { values } } (NULL: all); items last until the step ends. */
typedef struct synth_rows {
    uint32_t *items;
    size_t count;
} synth_rows;

bool synth_select(synth_run *run, const synth_frame *frame, const rg_value *where,
                  synth_rows *out, rg_err *err) RG_MUST_CHECK;

/* Rows by a column's numbers, least first (SYNTH_NONE before all), alike ones as they stood. */
void synth_sort(const synth_column *order, uint32_t *items, size_t count);

/* Rows grouped by their values in some columns: groups ascend by those values, rows keep their
 * order. */
typedef struct synth_groups {
    size_t count;
    size_t *starts; /* count + 1 */
    uint32_t *items;
} synth_groups;

synth_groups synth_group(synth_run *run, const synth_rows *rows, synth_column *const *by,
                         size_t by_count);

/* Columns named by a list of texts. */
bool synth_columns_need(synth_run *run, const synth_frame *frame, const rg_value *v,
                        const char *key, synth_column ***out, size_t *count,
                        rg_err *err) RG_MUST_CHECK;

/* The field of a table for a value: the same text, else the range "a-b" that holds the number,
 * else "*", else NULL. */
const rg_value *synth_lookup(const rg_value *table, rg_str key);
/* The same along several keys. */
const rg_value *synth_lookup_row(const synth_run *run, const rg_value *table,
                                 synth_column *const *by, size_t by_count, size_t row);
/* "15-19" or "15"; false when it is neither. */
bool synth_range(rg_str text, int32_t *low, int32_t *high);

/* ---- steps (assign.c, step.c) ---- */

bool synth_assign(synth_run *run, synth_frame *frame, const rg_value *step,
                  rg_err *err) RG_MUST_CHECK;
/* Where numbers of rows and persons of this replicate begin: at most two million each. */
int32_t synth_numbers_from(const synth_run *run);
bool synth_steps(synth_run *run, synth_frame *frame, const rg_value *steps,
                 rg_err *err) RG_MUST_CHECK;

/* ---- declarations ---- */

bool synth_records(synth_run *run, const rg_value *v, rg_err *err) RG_MUST_CHECK;
bool synth_persons(synth_run *run, const rg_value *v, rg_err *err) RG_MUST_CHECK;
bool synth_grid(synth_run *run, const rg_value *v, rg_err *err) RG_MUST_CHECK;
bool synth_list(synth_run *run, const rg_value *v, rg_err *err) RG_MUST_CHECK;
bool synth_extract(synth_run *run, const rg_value *v, rg_err *err) RG_MUST_CHECK;

/* ---- files (sink.c) ---- */

/* Files are written beside their names and put in place together at the end; a failure leaves
 * none. */
typedef struct synth_sink synth_sink;

synth_sinks *synth_sinks_new(rg_arena *arena, const char *folder);
/* The file of that name, opened when new: *fresh says so (a heading is due). */
bool synth_sink_at(synth_sinks *sinks, const char *name, synth_sink **out, bool *fresh,
                   rg_err *err) RG_MUST_CHECK;
/* Append whole rows; text is emptied. */
bool synth_sink_rows(synth_sink *sink, rg_buf *text, size_t rows, rg_err *err) RG_MUST_CHECK;
bool synth_sinks_commit(synth_sinks *sinks, rg_buf *report, rg_err *err) RG_MUST_CHECK;
void synth_sinks_drop(synth_sinks *sinks);

/* Whether a cut leaves out a row with this label in its column. */
bool synth_after(const char *last, rg_str label);

#endif
