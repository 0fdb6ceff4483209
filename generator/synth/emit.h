/* synth/emit.h - Rows of a frame to the files of each cut. */
#ifndef RG_SYNTH_EMIT_H
#define RG_SYNTH_EMIT_H

#include "synth/run.h"

enum { SYNTH_FIRST_DAY = 0, SYNTH_DAYS = 24000 }; /* 1970-01-01 to 2035 */

typedef struct synth_days {
    char texts[SYNTH_DAYS][10]; /* "" = not made yet */
} synth_days;

/* A column of a file.  Numbers are written as they are, or as days or minutes since 1970-01-01. */
typedef struct synth_output {
    const char *heading;
    const synth_column *column; /* NULL: a constant */
    rg_str *texts;              /* of each code, as fields; NULL: numbers */
    rg_str none;                /* the field of a code that is none */
    const rg_value *values;     /* texts in place of numbers, or NULL */
    const char *prefix;
    size_t prefix_bytes;
    bool day, clock, iso;
    int width; /* of numbers, with zeros in front */
    synth_days *days;
} synth_output;

typedef struct synth_extract_job {
    const rg_value *declared;
    synth_frame *frame;
    const char *file;
    synth_column *by[4]; /* columns in the file's name */
    size_t by_count;
    const synth_column *date, *order;
    synth_output *outputs;
    size_t output_count;
    struct synth_dirts *dirts; /* NULL: all is well */
} synth_extract_job;

bool synth_outputs_read(synth_run *run, const synth_frame *frame, const rg_value *list,
                        synth_output **out, size_t *count, rg_err *err) RG_MUST_CHECK;
/* The field of a cell; of a constant any cell. */
void synth_put(const synth_run *run, const synth_output *output, int32_t cell, rg_buf *out);
/* The cell of a row; 0 of a constant. */
int32_t synth_output_cell(const synth_output *output, size_t row);
void synth_put_heading(const synth_output *outputs, size_t count, rg_buf *out);
/* The label that a cut keeps last: `last = "2021"` or `last = { ["2022-01"] = "2021" }`, or NULL. */
const char *synth_last_of(const rg_value *v, const synth_cut *cut);
/* Whether an extract goes into a cut: its `only` names cuts, else all. */
bool synth_cut_wants(const synth_cut *cut, const rg_value *v);

#endif
