/* base/str.h - rg_str, a borrowed slice of UTF-8; rg_buf, a growing string on the heap. */
#ifndef RG_BASE_STR_H
#define RG_BASE_STR_H

#include "base/arena.h"
#include "base/attr.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct rg_str {
    const char *p; /* not NUL-terminated; may be NULL when n is 0 */
    size_t n;
} rg_str;

#define RG_STR(LITERAL) ((rg_str){(LITERAL), sizeof(LITERAL) - 1})

rg_str rg_str_of(const char *text); /* NULL gives the empty slice */
bool rg_str_eq(rg_str a, rg_str b);
bool rg_str_is(rg_str a, const char *text);
int rg_str_cmp(rg_str a, rg_str b);             /* byte order, shorter first: <0, 0, >0 */
bool rg_str_has(rg_str text, const char *part); /* anywhere in it */
bool rg_str_starts(rg_str a, const char *prefix);
bool rg_str_ends(rg_str a, const char *suffix);
rg_str rg_str_trim(rg_str a); /* ASCII blanks, tabs, line ends and U+00A0 at both ends */
/* The part before separator; rest moves past it.  Without one, all of it, and rest becomes
 * {NULL, 0}, so that `while (rest.p)` visits an empty last part as well. */
rg_str rg_str_cut(rg_str *rest, char separator);
char *rg_str_dup(rg_arena *arena, rg_str a); /* NUL-terminated copy */

/* Damerau-Levenshtein distance on bytes, ASCII letters folded to lower case; for "did you
 * mean". */
size_t rg_str_distance(rg_str a, rg_str b);
/* The nearest of names by that distance (the first of equals), or NULL when none is near enough
 * to suggest: at most a third of wrong's bytes, or one of a short word. */
const char *rg_str_nearest(rg_str wrong, const char *const *names, size_t count);

/* A growing string.  {0} is a valid empty buffer; rg_buf_free releases it.  p is kept
 * NUL-terminated after every call that adds (n does not count the NUL); arguments must not
 * point into the buffer itself. */
typedef struct rg_buf {
    char *p;
    size_t n;
    size_t room;
} rg_buf;

void rg_buf_free(rg_buf *buf);
void rg_buf_clear(rg_buf *buf); /* length 0, keeps the room */
void rg_buf_room(rg_buf *buf, size_t extra);
void rg_buf_add(rg_buf *buf, const void *bytes, size_t count);
void rg_buf_str(rg_buf *buf, rg_str text);
void rg_buf_puts(rg_buf *buf, const char *text);
void rg_buf_putc(rg_buf *buf, char c);
void rg_buf_printf(rg_buf *buf, const char *fmt, ...) RG_PRINTF(2, 3);
/* One field of RFC 4180: quoted when it has a comma, quote or line break. */
void rg_buf_csv_field(rg_buf *buf, rg_str text);
rg_str rg_buf_view(const rg_buf *buf); /* borrowed until the next change */

#endif
