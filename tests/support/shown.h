/* tests/support/shown.h - tests/worked/contradictions.csv: what shows each contradiction of the printed documents.
 *
 * `facts` of a row are names with "; " between: a measure, with the dimensions that are meant ("vrn.outputs
 * output=Evaluations commissioned"), "list:NAME" of templates/content, "setting:NAME" of templates/settings,
 * "definition:ID", or "none" where nothing but the print shows it. */
#ifndef RG_TESTS_SUPPORT_SHOWN_H
#define RG_TESTS_SUPPORT_SHOWN_H

#include "fact/fact.h"

typedef struct shown_item {
    const char *row, *name, *dimensions; /* "X01", the measure or list, "" */
    bool measure, there;
} shown_item;

typedef struct shown_items {
    shown_item *items;
    size_t count;
    size_t rows; /* of the file */
} shown_items;

/* Lists, settings and definitions are looked up at once; measures wait for facts. */
shown_items shown_read(rg_arena *arena, const char *path);
/* Note which measures have a fact with a value, and the dimensions that are asked. */
void shown_mark(shown_items *list, const rg_facts *facts);

#endif
