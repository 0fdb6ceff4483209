/* tests/support/llr_years.h - The synthetic years of the partnership, and the documents of its releases, made once for
 * all tests of a run.
 *
 * What is handed out stays until the program ends; nobody changes it.  Nothing of the data room is seen here, so that
 * tests of documents may include it beside the document's room. */
#ifndef RG_TESTS_SUPPORT_LLR_YEARS_H
#define RG_TESTS_SUPPORT_LLR_YEARS_H

#include "base/arena.h"
#include "base/str.h"
#include "fact/fact.h"

typedef struct rg_library rg_library; /* content/library.h */

enum { LLR_RESTRICTED, LLR_PUBLIC, LLR_EDITIONS };

typedef struct llr_year {
    const char *release;                     /* "llr-2021-22" */
    rg_facts exact, facts[LLR_EDITIONS];     /* no edition's, and each edition's */
    const char *edition_files[LLR_EDITIONS]; /* what documents were made from */
    const char *folders[LLR_EDITIONS];       /* of the documents */
    const rg_library *library;
    size_t planted, missed; /* kinds of dirt in the extracts; those that the ledger lacks */
} llr_year;

extern const char *const llr_editions[LLR_EDITIONS]; /* "restricted", "public" */
extern const char *const llr_releases[];             /* NULL-terminated */
extern const char
    *const llr_reports[]; /* "sna-summary", "response-strategy"; NULL-terminated */

/* The folder of all deliveries, "2022-01" and so on, made from the seed of the environment's PROOF_SEED, or 1.
 * NULL where it cannot be made; the test that asks fails. */
const char *llr_years_extracts(void);
long llr_years_seed(void);
/* The release computed, and its documents built in both editions.  NULL as above. */
const llr_year *llr_years_get(const char *release);

/* The text of a document ("sna-summary") as pdftotext reads it, pages ended by form feeds; read once. */
rg_str llr_years_text(const llr_year *year, int edition, const char *report);

#endif
