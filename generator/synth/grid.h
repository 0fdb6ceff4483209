/* synth/grid.h - Aggregate extracts: a cell for each combination of dimensions. */
#ifndef RG_SYNTH_GRID_H
#define RG_SYNTH_GRID_H

#include "synth/emit.h"

typedef struct synth_dimension {
    const char *name;
    rg_str *labels;
    size_t count, stride;
    const synth_frame *frame; /* whose rows the labels are, or NULL */
} synth_dimension;

/* What a name means in a grid: a dimension's label, or a column of its frame ("lsoa.district"). */
typedef struct synth_label {
    const synth_dimension *dimension;
    const synth_column *column;
} synth_label;

typedef struct synth_amounts {
    const char *name;
    double *cells; /* NaN: none */
    int decimals;
} synth_amounts;

typedef struct synth_cells {
    synth_run *run;
    const rg_value *declared;
    const char *name;
    synth_dimension *dimensions;
    size_t dimension_count, count;
    bool *skipped;
    synth_amounts *values;
    size_t value_count;
} synth_cells;

/* The label of a cell; scratch has room for 16 bytes. */
rg_str synth_label_of(const synth_cells *g, synth_label label, size_t cell, char *scratch);
bool synth_label_find(const synth_cells *g, const char *name, rg_place place, synth_label *out,
                      rg_err *err) RG_MUST_CHECK;
bool synth_labels_find(const synth_cells *g, const rg_value *v, const char *key,
                       synth_label **out, size_t *count, rg_err *err) RG_MUST_CHECK;
const rg_value *synth_label_lookup(const synth_cells *g, const rg_value *table,
                                   const synth_label *by, size_t count, size_t cell);
/* Whether a cell has the labels that a table of dimension = label (or list of labels) asks for. */
bool synth_cell_fits(const synth_cells *g, const rg_value *where, size_t cell);
const synth_amounts *synth_amounts_find(const synth_cells *g, const char *name);
/* Work out one declared value (grid_value.c). */
bool synth_amount(synth_cells *g, const rg_value *v, rg_err *err) RG_MUST_CHECK;
/* The grid's file of each cut (grid_write.c). */
bool synth_grid_write(synth_cells *g, rg_err *err) RG_MUST_CHECK;

#endif
