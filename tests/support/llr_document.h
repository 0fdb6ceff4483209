/* tests/support/llr_document.h - A document of an edition file as its tree.  Nothing of the data room is seen here. */
#ifndef RG_TESTS_SUPPORT_LLR_DOCUMENT_H
#define RG_TESTS_SUPPORT_LLR_DOCUMENT_H

#include "doc/doc.h"
#include "support/llr_years.h"

typedef struct llr_document {
    const char *report;
    rg_doc *doc;
    const char *outline; /* rg_doc_outline() */
} llr_document;

extern const char
    *const llr_reports[]; /* "sna-summary", "response-strategy"; NULL-terminated */

/* The document for the whole area, made and checked; lives in the arena, and the edition file with it.  Fails the
 * test, and answers a document without tree, where it cannot be made. */
llr_document llr_document_make(rg_arena *arena, const char *edition_file, const char *edition,
                               const rg_library *library, const char *report);
llr_document llr_document_of(rg_arena *arena, const llr_year *year, int edition,
                             const char *report);

/* Called for each text that a reader is given, in reading order: words is "paragraph", "table title", ...  node is
 * where it stands. */
typedef void (*llr_text_visit)(void *user, const rg_node *node, const char *what, rg_text text);
void llr_document_texts(const rg_doc *doc, llr_text_visit visit, void *user);

#endif
