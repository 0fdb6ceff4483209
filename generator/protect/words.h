/* protect/words.h - Which rules of protection a count stands under, in words. */
#ifndef RG_PROTECT_WORDS_H
#define RG_PROTECT_WORDS_H

#include "protect/protect.h"

/* A line for each source of a cell of the exact counts: class, edition, level, rule, and its place in sdc_policy.csv; and
 * why it is kept back where it is.  hidden: the edition hides the cell; where nothing keeps it back, it is small or
 * hidden beside another, and a line says so without telling which.  Each line begins with the indent of explain and ends with a line feed.  Nothing
 * is said of the count itself: an edition's explanation tells no more than the edition.
 * Fails as rg_protect does. */
bool rg_protect_words(rg_arena *arena, const rg_counts *counts, size_t subject, size_t cell,
                      const rg_protect_job *job, bool hidden, rg_buf *out,
                      rg_err *err) RG_MUST_CHECK;

#endif
