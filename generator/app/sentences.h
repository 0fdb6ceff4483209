/* app/sentences.h - The account of sentences: what every rule was asked, what it said, and why it said
 * nothing. */
#ifndef RG_APP_SENTENCES_H
#define RG_APP_SENTENCES_H

#include "app/manifest.h"

/* Write sentences.csv beside the documents of edition e: document, place, kind (rule, sentence, when,
 * section), name, facts, case, sentence, reason; in the order of the pages.  Places and reasons are
 * for those who write: the public folder gets it only where every source is open or invented. */
bool rg_sentences_write(rg_arena *arena, const rg_plan *plan, size_t e, const rg_value *data,
                        const rg_made *made, rg_err *err) RG_MUST_CHECK;

#endif
