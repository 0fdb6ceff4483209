/* analysis/derive_impl.h - Shared by derive.c (counts to facts) and the families of derived facts. */
#ifndef RG_ANALYSIS_DERIVE_IMPL_H
#define RG_ANALYSIS_DERIVE_IMPL_H

#include "analysis/derive.h"
#include "base/map.h"
#include "stats/polarity.h"

typedef struct deriver {
    rg_arena *arena;
    const rg_derive_job *job;
    rg_fact **items;
    size_t count, room;
    rg_map *by_id;
    rg_map *groups;        /* "measure/area" -> fact_group */
    rg_map *done;          /* measures that have been derived */
    const rg_rules *rules; /* never NULL */
} deriver;

typedef struct fact_group {
    const rg_fact **items; /* in order of creation */
    size_t count, room;
} fact_group;

/* A fact of a measure with nothing in it yet: numbers absent, texts empty or the measure's. */
rg_fact *derive_fact(deriver *d, const rg_measure *m, const char *code, const char *name);
/* Compose the id and keep the fact; a second of the same id is our own mistake. */
bool derive_keep(deriver *d, rg_fact *fact, rg_err *err);
const rg_fact *derive_find(const deriver *d, const rg_fact *like);
/* Facts of a measure for one area; an empty group when there are none. */
fact_group derive_facts_of(const deriver *d, const rg_measure *m, const char *code);
void derive_copy_frame(rg_fact *to, const rg_fact *from);
const char *derive_operands(deriver *d, const rg_fact *const *facts, size_t count);
const char *derive_sources(deriver *d, const rg_measure *m, const char *code);
/* A sources text with one more name. */
const char *derive_and_source(deriver *d, const char *sources, const char *name);
/* Whether the area of that code is a policing area, or all of them. */
bool derive_is_npa(const deriver *d, const char *code);
/* The fact of the area that this one is part of, same measure, dimensions and period: of all policing areas
 * for a policing area, else of the whole.  NULL: there is none. */
const rg_fact *derive_whole(deriver *d, const rg_fact *part);

bool derive_rate(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_share(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_area_share(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_change(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_peak(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_ratio(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_part(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_against(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_groups(deriver *d, const rg_measure *m, const char *code, rg_err *err);

/* derive_published.c */
bool derive_compare(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_trend(deriver *d, const rg_measure *m, const char *code, rg_err *err);
/* The good direction: declared, or the settings' for the indicator. */
bool derive_polarity(deriver *d, const rg_measure *m, rg_stats_polarity *out, rg_err *err);
/* What a figure is compared with; NULL: there is none. */
typedef const rg_fact *derive_partner(deriver *d, const rg_measure *m, const rg_fact *figure);
/* Each figure of an area beside its partner. */
bool derive_all_compared(deriver *d, const rg_measure *m, const char *code,
                         derive_partner *find, rg_err *err);
/* derive_strip.c */
bool derive_turning_points(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_busy_stretch(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_share_of(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_gini(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_mann_kendall(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_correlation(deriver *d, const rg_measure *m, const char *code, rg_err *err);
/* derive_shift.c */
bool derive_difference(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_to_whole(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_complement(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_tally(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_steady(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_benchmark(deriver *d, const rg_measure *m, const char *code, rg_err *err);
/* derive_series.c */
bool derive_run_rate(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_xmr(deriver *d, const rg_measure *m, const char *code, rg_err *err);
/* derive_order.c */
bool derive_top(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_rank(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_quantile(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_concentration(deriver *d, const rg_measure *m, const char *code, rg_err *err);
/* derive_standard.c */
bool derive_funnel(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_sii(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_dsr(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_isr(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_beside(deriver *d, const rg_measure *m, const char *code, rg_err *err);

/* derive_previous.c */
bool derive_previous(deriver *d, const rg_measure *m, const char *code, rg_err *err);
bool derive_since(deriver *d, const rg_measure *m, const char *code, rg_err *err);
/* Mark facts that an earlier release printed otherwise. */
void derive_revised(deriver *d);

/* derive_sample.c: a fact of a measure that the scan answers with more than a total. */
bool derive_published(deriver *d, const rg_counts *c, size_t at, rg_fact *f, rg_err *err);
bool derive_sample(deriver *d, const rg_counts *c, size_t at, rg_fact *f, rg_err *err);

/* Shared ways of filling a fact. */
rg_fact *derive_from(deriver *d, const rg_measure *m, const rg_fact *top);
void derive_set(rg_fact *fact, double value, double lower, double upper, const char *method);
/* Take limits off where the measure wants none. */
void derive_drop_limits(const rg_measure *m, rg_fact *fact);
bool derive_set_share(rg_fact *fact, double part, double total, rg_err *err);
/* The people of a fact: the denominator's fact of its area with the same values of the dimensions it has.  In a
 * policing area what stands for the denominator there, and NULL where some people are in no policing area,
 * since every rate would then be too high. */
const rg_fact *derive_denominator(deriver *d, const rg_measure *m, const rg_fact *top);
/* One more marker, each once, in byte order; blanks of it become "-", brackets go. */
void derive_mark(deriver *d, rg_fact *fact, const char *prefix, const char *word);
/* Mark a change (numerator against denominator) from or to so few events that only counts may be told, or the
 * percentage only beside both. */
void derive_small_base(deriver *d, rg_fact *fact);
/* Withhold a share of which too much is unknown, or mark it. */
void derive_unknown(deriver *d, rg_fact *fact);
/* The dimensions of a fact but for some, encoded. */
const char *derive_without(deriver *d, const rg_fact *f, const char *const *names,
                           size_t count);
/* Facts that are alike but for some dimensions, in the order of the first of each. */
typedef struct derive_bundle {
    const rg_fact **items; /* in the order of creation */
    size_t count;
    const char *rest; /* the other dimensions, encoded */
} derive_bundle;
/* All bundles of some facts.  which: for each fact the one it is in; NULL: not asked for. */
size_t derive_bundles(deriver *d, const fact_group *all, const char *const *names, size_t count,
                      derive_bundle **out, const size_t **which);
/* The same with one more; its value is copied. */
const char *derive_with(deriver *d, const char *dimensions, const char *name,
                        const char *value);
/* ok only where both are; hidden wins over missing, so that nothing is told by the difference. */
rg_status derive_both(const rg_fact *a, const rg_fact *b);
/* A new fact framed like a, with both as its operands and the status of both; b may be NULL. */
rg_fact *derive_of_two(deriver *d, const rg_measure *m, const rg_fact *a, const rg_fact *b);
/* The fact of another measure with the same dimensions for the same area, or NULL. */
const rg_fact *derive_twin(deriver *d, const rg_measure *m, const rg_fact *of);

#endif
