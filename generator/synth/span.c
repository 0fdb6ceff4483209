/* synth/span.c - Numbers out of ranges, without cliffs between one range and the next. */
#include "synth/span.h"

#include <math.h>

enum { BINS_MAX = 128 };

static size_t width_of(const synth_span *span)
{
    return (size_t)(span->high - span->low) + 1;
}

static double density(const synth_span *span, double rows)
{
    return rows / (double)width_of(span);
}

/* The density where a span borders on the one that ends before it (side -1) or begins behind it. */
static double at_edge(const synth_span *spans, const double *rows, size_t count, size_t own,
                      int side)
{
    double here = density(&spans[own], rows[own]);
    for (size_t i = 0; i < count; i++) {
        bool beside =
            spans[i].low != SYNTH_NONE && (side < 0 ? spans[i].high + 1 == spans[own].low
                                                    : spans[i].low == spans[own].high + 1);
        if (i != own && beside && rows[i] > 0)
            return sqrt(here * density(&spans[i], rows[i]));
    }
    return here;
}

static void shape(rg_arena *arena, synth_span *span, double left, double middle, double right)
{
    size_t bins = width_of(span) < BINS_MAX ? width_of(span) : BINS_MAX;
    double weights[BINS_MAX];
    for (size_t b = 0; b < bins; b++) {
        double at = ((double)b + 0.5) / (double)bins; /* 0 .. 1 */
        double edge = at < 0.5 ? left : right, near = fabs(at - 0.5) * 2;
        weights[b] = middle * pow(edge / middle, near);
    }
    span->wheel = synth_wheel_new(arena, weights, bins);
}

void synth_spans_shape(rg_arena *arena, synth_span *spans, const double *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        spans[i].wheel.count = 0;
        if (spans[i].low == SYNTH_NONE || width_of(&spans[i]) < 3 || !(rows[i] > 0))
            continue;
        shape(arena, &spans[i], at_edge(spans, rows, count, i, -1), density(&spans[i], rows[i]),
              at_edge(spans, rows, count, i, 1));
    }
}

int32_t synth_span_draw(const synth_span *span, synth_chance *chance)
{
    size_t width = width_of(span);
    if (width < 2)
        return span->low;
    if (span->wheel.count == 0)
        return span->low + (int32_t)synth_below(chance, width);
    size_t bin = synth_draw(&span->wheel, chance);
    size_t first = bin * width / span->wheel.count,
           after = (bin + 1) * width / span->wheel.count;
    return span->low + (int32_t)(first + synth_below(chance, after - first));
}
