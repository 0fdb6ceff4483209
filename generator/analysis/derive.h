/* analysis/derive.h - Facts from counts: the only place where a number that is printed is made. */
#ifndef RG_ANALYSIS_DERIVE_H
#define RG_ANALYSIS_DERIVE_H

#include "analysis/area.h"
#include "analysis/counts.h"
#include "analysis/previous.h"
#include "analysis/settings.h"
#include "fact/fact.h"

/* An indicator whose good direction the settings know. */
typedef struct rg_indicator {
    const char *name, *polarity; /* "low is good", "high is good", "none" */
} rg_indicator;

/* Weights of a standard population by age band. */
typedef struct rg_standard_band {
    const char *standard, *label;
    double weight;
} rg_standard_band;

/* What the settings decide about figures; shares in percent.  A threshold of 0 asks nothing. */
typedef struct rg_rules {
    double unknown_caveat, unknown_withhold;
    double survey_min, survey_public, survey_free; /* respondents */
    double median_min, run_rate_months_min, xmr_min, xmr_trial;
    double small_rate, counts_only, both_counts; /* events */
    const rg_indicator *indicators;
    size_t indicator_count;
    const rg_standard_band *standards; /* in the order of the table */
    size_t standard_count;
} rg_rules;

/* The rules that hold on a day; names stay with the settings. */
bool rg_rules_from(rg_arena *arena, const rg_settings *settings, rg_date on, rg_rules *out,
                   rg_err *err) RG_MUST_CHECK;

typedef struct rg_derive_job {
    const rg_counts_set *counts; /* of one edition */
    const rg_places *places;
    const rg_areas *areas; /* areas to make facts for */
    const rg_area *whole;  /* the rest of it is what an area is compared with */
    const rg_measure *const *wanted;
    size_t wanted_count;
    bool deprivation_named; /* sources that count as such in fact.sources */
    bool change_named;
    const rg_rules *rules;       /* NULL: none */
    const rg_previous *previous; /* of the same edition; NULL: none */
} rg_derive_job;

/* Every fact of the wanted measures and of those they are worked out from, sorted, unique.
 *
 * markers hold, besides those of fact.h:
 *   class:WORD     what a comparison, trend or control limit says, blanks as "-": "class:worse",
 *                  "class:no-significant-change", "class:high-0.001"
 *   judged:WORD    the same with polarity: "judged:getting-better"
 *   unknown        more than unknown_caveat percent lack the characteristic: say so
 *   withheld       more than unknown_withhold percent do: status is hidden
 *   trial          control limits of few points
 *   same           no change at all since the earlier release
 *   revised        the earlier release printed another value for the same fact */
bool rg_derive(rg_arena *arena, const rg_derive_job *job, rg_facts *out,
               rg_err *err) RG_MUST_CHECK;

#endif
