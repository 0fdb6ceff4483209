/* tests/support/tiny.h - A small set of extracts in a temporary folder, with a release that names them.
 *
 * Eleven invented neighbourhoods in the nine districts: Leicester has E01000001 (decile 1), E01000002 (decile
 * 2) and E01000003 (decile 10), each other district one of decile 5.  In 2021, E01000002 and E01000003 merge
 * to E01900001 and E01000001 splits into E01900002 and itself.  Leicester has 1,000 residents of mid-2020,
 * Melton 400, the others 500 each. */
#ifndef RG_TESTS_SUPPORT_TINY_H
#define RG_TESTS_SUPPORT_TINY_H

#include "base/arena.h"

typedef struct tiny {
    rg_arena *arena;
    char folder[64];     /* of extracts; removed by tiny_close */
    const char *release; /* path of the release file */
} tiny;

/* Everything but the street files. */
tiny tiny_open(void);
void tiny_close(tiny *t);
/* Write a file below the folder, whole. */
void tiny_file(tiny *t, const char *name, const char *text);
/* Write a street file: heading and rows "ID,MONTH,LSOA,TYPE" separated by newlines. */
void tiny_street(tiny *t, const char *name, const char *rows);

#endif
