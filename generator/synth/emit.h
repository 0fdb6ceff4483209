/* synth/emit.h - Rows of a frame to the files of each cut. */
#ifndef RG_SYNTH_EMIT_H
#define RG_SYNTH_EMIT_H

#include "synth/run.h"

/* Numbers as they are; as days or minutes since 1970-01-01: DD/MM/YYYY, YYYY-MM-DD, with HH:MM. */
typedef enum synth_form {
    SYNTH_AS_TEXT = 0,
    SYNTH_AS_DATE,
    SYNTH_AS_DATETIME,
    SYNTH_AS_ISO,
    SYNTH_AS_ISOTIME
} synth_form;

/* A column of a file. */
typedef struct synth_output {
    const char *heading;
    const char *constant; /* this text in each row, or NULL */
    const synth_column *column;
    const rg_value *values; /* texts in place of the cell's, or NULL */
    const char *prefix;
    synth_form form;
    int width; /* of numbers, with zeros in front */
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
void synth_put(const synth_run *run, const synth_output *output, size_t row, rg_buf *out);
void synth_put_heading(const synth_output *outputs, size_t count, rg_buf *out);
/* The label that a cut keeps last: `last = "2021"` or `last = { ["2022-01"] = "2021" }`, or NULL. */
const char *synth_last_of(const rg_value *v, const synth_cut *cut);
/* Whether an extract goes into a cut: its `only` names cuts, else all. */
bool synth_cut_wants(const synth_cut *cut, const rg_value *v);

#endif
