/* tests/support/llr_losses.h - What both documents lose without an extract, beside what a table says that they lose.
 *
 * A loss is of a kind: "refused" (the release stops with that sentence), "says" (a sentence that tells what is not known),
 * "leaves" (a heading, or the title of a chart or a table), "nothing" (neither document needs the extract). */
#ifndef RG_TESTS_SUPPORT_LLR_LOSSES_H
#define RG_TESTS_SUPPORT_LLR_LOSSES_H

#include "base/str.h"
#include "support/llr_years.h"

typedef struct llr_losses llr_losses;

llr_losses *llr_losses_new(rg_arena *arena);
/* A row of the table: document is "" where it is about both or the release. */
void llr_losses_expect(llr_losses *l, const char *source, const char *document,
                       const char *kind, const char *text);
/* The documents with every extract. */
void llr_losses_whole(llr_losses *l, const char *edition_file, const rg_library *library);
/* The documents without one: a line for each loss, "DOCUMENT TAB KIND TAB TEXT".  Asserts nothing: it may run in a child. */
void llr_losses_compare(const llr_losses *l, rg_arena *arena, const char *edition_file,
                        const rg_library *library, rg_buf *lines);
/* Each line must be expected; no line is the loss of "nothing". */
void llr_losses_take(llr_losses *l, const char *source, rg_str lines);
void llr_losses_refused(llr_losses *l, const char *source, const char *sentence);
/* Does the table say that neither document loses anything? */
bool llr_losses_none(const llr_losses *l, const char *source);
/* Every row of the table was met. */
void llr_losses_end(llr_losses *l);

#endif
