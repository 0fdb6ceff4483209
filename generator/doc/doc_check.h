/* doc/doc_check.h - The inside of the check; no other room includes it. */
#ifndef RG_DOC_DOC_CHECK_H
#define RG_DOC_DOC_CHECK_H

#include "base/map.h"
#include "doc/doc.h"

typedef struct rg_check {
    const rg_doc *doc;
    rg_arena *scratch;
    rg_map *labels;    /* label -> node */
    rg_map *charts;    /* chart id -> node */
    int level;         /* of the last heading; 0 none yet */
    rg_place unlisted; /* of the last note since notes were listed; no file: none */
    bool notes;        /* may stand in the text being checked */
    rg_err *err;
} rg_check;

#define FAIL(CHECK, PLACE, ...) rg_fail_at((CHECK)->err, RG_E_TEMPLATE, (PLACE), __VA_ARGS__)

/* The words, for messages; they live as long as the check. */
const char *rg_check_words(rg_check *c, rg_text text);
/* What the spans refer to is there. */
bool rg_check_spans(rg_check *c, rg_text text, rg_place place);
/* The same for text that may not be empty: "a WHAT has no PART". */
bool rg_check_text(rg_check *c, rg_text text, const char *what, const char *part,
                   rg_place place);
bool rg_check_table(rg_check *c, const rg_table_spec *table, rg_place place);

/* doc_check_picture.c */
bool rg_check_photo(rg_check *c, const rg_node *node);
bool rg_check_logo(rg_check *c, const rg_node *node);
bool rg_check_icon(rg_check *c, const rg_node *node);

#endif
