/* analysis/previous.h - What was printed before: figures of an earlier release, as an input of this one.
 *
 * They come from the facts that a run of the earlier release kept (schema facts), or, for the time before the
 * program, from a table of published figures (schema published_figures) that says document, page, wording and
 * value.  A figure is of a measure, an area, a period, a definition and dimensions, as a fact is; it is never
 * worked out anew. */
#ifndef RG_ANALYSIS_PREVIOUS_H
#define RG_ANALYSIS_PREVIOUS_H

#include "analysis/area.h"
#include "data/table.h"
#include "fact/fact.h"

/* One figure.  fact.sources is "previous" or the name of the table of published figures; of the latter only
 * value, unit and what identifies it are known, the other numbers are NaN. */
typedef struct rg_earlier {
    rg_fact fact;
    rg_place place;      /* in the file it was read from */
    const char *printed; /* "SNA 2019, page 4: 2.1 per 1,000 people", or "" for kept facts */
    bool exact;          /* from kept facts: unrounded, with its numerator and limits */
} rg_earlier;

typedef struct rg_previous {
    const rg_earlier *items; /* by measure, area, dimensions, first day, last day */
    size_t count;
    const char *release;   /* whose facts were kept, or NULL */
    const rg_table *facts; /* as they were read, or NULL */
} rg_previous;

/* Read what there is; each table may be NULL.  A kept fact wins over a published figure of the same measure, area,
 * period and dimensions.  Published figures of measures that nobody declares are left alone: `known` answers
 * whether one is.  Fails with RG_E_DATA and the row where a published figure's period or area is not
 * understood or its definition is not said. */
typedef struct rg_previous_job {
    const rg_table *facts, *published;
    const char *release;
    const rg_areas *areas; /* names of areas are understood as well as codes */
    bool (*known)(void *user, const char *measure);
    void *user;
} rg_previous_job;

bool rg_previous_from(rg_arena *arena, const rg_previous_job *job, rg_previous *out,
                      rg_err *err) RG_MUST_CHECK;

/* All figures of a measure for one area with the same dimensions, oldest first. */
typedef struct rg_earlier_list {
    const rg_earlier *items;
    size_t count;
} rg_earlier_list;
rg_earlier_list rg_previous_of(const rg_previous *previous, const char *measure,
                               const char *area, const char *dimensions);
/* All figures of a measure for one area, whatever the dimensions. */
rg_earlier_list rg_previous_area(const rg_previous *previous, const char *measure,
                                 const char *area);

#endif
