/* app/compute.h - The data process: extracts to edition files, and nothing else leaves it.
 *
 * Runs in a child that the parent forked before any extract was opened. */
#ifndef RG_APP_COMPUTE_H
#define RG_APP_COMPUTE_H

#include "analysis/counts.h"
#include "analysis/previous.h"
#include "app/project.h"
#include "data/ledger.h"
#include "data/load.h"
#include "fact/fact.h"
#include "protect/protect.h"

/* What an earlier release printed, for one edition. */
typedef struct rg_earlier_facts {
    bool read;
    rg_previous previous;
} rg_earlier_facts;

/* Exact counts with everything needed to derive and explain them.  Stays inside the data process. */
typedef struct rg_computed {
    const rg_project *project;
    rg_arena *arena;
    rg_ledger *ledger;
    rg_tables tables;
    rg_places places;
    rg_counts_set counts;
    rg_openness openness;
    const rg_measure **wanted; /* of the project's, those whose sources the release names */
    size_t wanted_count;
    const rg_measure *
        *without; /* the others: a sentence may say that their data were not supplied */
    size_t without_count;
    rg_unmapped *unmapped;     /* values that no settings table knows */
    rg_earlier_facts *earlier; /* by edition, read when first asked for */
} rg_computed;

/* Load and scan.  Fails with RG_E_REFUSED where a required extract is refused; the
 * ledger is then still filled. */
bool rg_compute(rg_arena *arena, const rg_project *project, int threads, rg_computed *out,
                rg_err *err) RG_MUST_CHECK;

/* The two halves: read the extracts and look at their quality; then look up places, build views, scan once. */
bool rg_compute_load(rg_arena *arena, const rg_project *project, int threads, rg_computed *out,
                     rg_err *err) RG_MUST_CHECK;
bool rg_compute_scan(rg_arena *arena, rg_computed *computed, rg_err *err) RG_MUST_CHECK;

/* Proposals for headings of the extracts that no schema knows: text of a CSV file, and how many lines. */
bool rg_compute_propose(rg_arena *arena, const rg_project *project, rg_buf *out, size_t *lines,
                        rg_err *err) RG_MUST_CHECK;

/* How the counts become those of an edition; its classes lie in the arena. */
rg_protect_job rg_compute_protection(rg_arena *arena, const rg_computed *computed,
                                     rg_edition edition);

/* The facts of one edition. */
bool rg_compute_facts(rg_arena *arena, const rg_computed *computed, rg_edition edition,
                      rg_facts *out, rg_err *err) RG_MUST_CHECK;

/* A row for each extract read, and for kept facts read for the edition (NULL: for any): source, name, sha256,
 * rows, bytes. */
const rg_value *rg_compute_inputs(rg_arena *arena, const rg_computed *computed,
                                  const rg_edition *edition);

/* Plain words and tables that go with an edition's facts (script/template.h: context). */
const rg_value *rg_compute_context(rg_arena *arena, const rg_computed *computed,
                                   rg_edition edition);

#endif
