/* synth/span.h - Numbers out of ranges, without cliffs between one range and the next.
 *
 * Quotas say how many rows have "15-19" and how many "20-24".  Drawn evenly, the numbers of each range
 * would make a table mountain; here they lean towards the neighbour that is denser, and the ranges keep
 * their totals. */
#ifndef RG_SYNTH_SPAN_H
#define RG_SYNTH_SPAN_H

#include "synth/run.h"

/* The numbers low .. high; without a range low = high, SYNTH_NONE for no value. */
typedef struct synth_span {
    int32_t low, high;
    synth_wheel wheel; /* of equal bins of the range; count 0: evenly */
} synth_span;

/* Shapes of spans that carry `rows` rows each.  The density is that of the span in its middle, the geometric
 * mean of two densities where a span borders on another, and runs exponentially between; without rows or a
 * neighbour it stays level. */
void synth_spans_shape(rg_arena *arena, synth_span *spans, const double *rows, size_t count);
int32_t synth_span_draw(const synth_span *span, synth_chance *chance);

#endif
