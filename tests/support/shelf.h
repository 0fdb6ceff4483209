/* tests/support/shelf.h - The public documents of the releases that ship, ready to be made from synthetic
 * extracts. */
#ifndef RG_TESTS_SUPPORT_SHELF_H
#define RG_TESTS_SUPPORT_SHELF_H

#include "app/render.h"
#include "support/tiny.h"

typedef struct shelf {
    tiny t; /* a folder that is removed, with the extracts */
    rg_arena *arena;
    bool sampled; /* the extracts of the sample are made */
    /* of the release that was taken */
    rg_press press;
    const rg_document *documents;
    size_t count;
    const char *facts; /* its edition file */
} shelf;

shelf shelf_open(void);
/* Computes the facts of a release; fails the test where that fails.  Put it back before the next. */
void shelf_take(shelf *s, const char *release);
void shelf_put_back(shelf *s);
void shelf_close(shelf *s);

#endif
