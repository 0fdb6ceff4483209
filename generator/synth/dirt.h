/* synth/dirt.h - What is wrong with extracts, planted in known numbers.
 *
 *    dirt "repaired" { what = "HO class: brought into the usual form", rows = 120, column = "HO class",
 *                      value = "8n", where = { class = { "8N" } } }
 *    dirt "excluded" { what = "the whole row stands in another row, which counts", rows = 24, again = {} }
 *
 * The word's text is what becomes of the row or value where it is read: "repaired", "rejected",
 * "excluded", or "passed over" for what a reader does not tell; `what` is the sentence of
 * the data-quality report.  A row has one dirt at most. */
#ifndef RG_SYNTH_DIRT_H
#define RG_SYNTH_DIRT_H

#include "synth/emit.h"

typedef enum synth_spoil {
    SYNTH_PUT = 0, /* `value`, or one of a list in turn */
    SYNTH_BLANKS,  /* blanks around */
    SYNTH_LOWER,   /* in small letters */
    SYNTH_SERIAL,  /* a spreadsheet's day number in place of a date */
    SYNTH_MORE,    /* a field more, as from a comma without quotes */
    SYNTH_FEWER    /* the last field is not there */
} synth_spoil;

typedef struct synth_dirt {
    const char *kind, *what;
    size_t column; /* of the file; SIZE_MAX: the whole row */
    synth_spoil how;
    const rg_value *values;
    const rg_value
        *again;  /* the row stands twice, the second time with these columns; or NULL */
    size_t used; /* how often so far */
} synth_dirt;

struct synth_dirts {
    synth_dirt *items;
    size_t count;
    uint16_t *mark; /* of each row of the frame: which item, from 1; 0 = none */
};

/* Choose the rows of each item among those of the extract. */
bool synth_dirt_choose(synth_run *run, synth_extract_job *job, const synth_rows *rows,
                       rg_err *err) RG_MUST_CHECK;
/* Write a marked row with what is wrong with it; the answer is how many lines it takes. */
size_t synth_dirt_put(synth_run *run, const synth_extract_job *job, size_t row, rg_buf *out);
/* Note what is wrong with a row for the list of its file, CUT/FILE. */
void synth_dirt_note(synth_run *run, const synth_extract_job *job, size_t row,
                     const char *file);
/* CUT/planted.csv: kind, file, what, rows. */
bool synth_dirt_write(synth_run *run, rg_err *err) RG_MUST_CHECK;

#endif
