/* synth/quota.h - Whole numbers by largest remainder, and tables fitted to their margins. */
#ifndef RG_SYNTH_QUOTA_H
#define RG_SYNTH_QUOTA_H

#include "synth/inside.h"

/* Groups of rows by values: cells hold how many rows of a group have a value. */
typedef struct synth_table {
    size_t groups, values;
    double *cells; /* groups x values */
    double *rows;  /* of each group: whole numbers */
} synth_table;

/* What the groups of a part must have together: shares of their rows, or counts, below 0 where
 * none is asked of a value. */
typedef struct synth_margin {
    uint32_t parts;
    const uint32_t *part_of;     /* of each group */
    const double *const *shares; /* of each part: values, or NULL where nothing is asked */
    bool counts;
} synth_margin;

/* Whole numbers that add up to `total` and follow shares by largest remainder (Hamilton).  debt,
 * one number a share, carries what rounding left over to the next call (NULL: nothing is
 * carried). */
void synth_allot(const double *shares, size_t count, size_t total, double *debt, size_t *out);
/* Iterative proportional fitting (Deming and Stephan 1940), 60 rounds. */
void synth_fit(synth_table *t, const synth_margin *margins, size_t count);
/* counts: groups x values, each group adding up to its rows, each value to its sum within 1. */
void synth_round(rg_arena *arena, const synth_table *t, synth_chance *chance, size_t *counts);
/* Move single rows until the margins hold to the nearest whole number, where that can be done. */
void synth_mend(rg_arena *arena, const synth_table *t, const synth_margin *margins,
                size_t count, size_t *counts);

#endif
