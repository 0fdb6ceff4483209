/* base/str.c - Slices never own; buffers always end in NUL. */
#include "base/str.h"

#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

rg_str rg_str_of(const char *text)
{
    return (rg_str){text, text ? strlen(text) : 0};
}

bool rg_str_eq(rg_str a, rg_str b)
{
    return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

bool rg_str_is(rg_str a, const char *text)
{
    return rg_str_eq(a, rg_str_of(text));
}

int rg_str_cmp(rg_str a, rg_str b)
{
    size_t shorter = a.n < b.n ? a.n : b.n;
    int order = shorter ? memcmp(a.p, b.p, shorter) : 0;
    return order ? order : (a.n > b.n) - (a.n < b.n);
}

bool rg_str_has(rg_str text, const char *part)
{
    size_t n = strlen(part);
    for (size_t i = 0; i + n <= text.n; i++)
        if (memcmp(text.p + i, part, n) == 0)
            return true;
    return false;
}

bool rg_str_starts(rg_str a, const char *prefix)
{
    size_t n = strlen(prefix);
    return n <= a.n && (n == 0 || memcmp(a.p, prefix, n) == 0);
}

bool rg_str_ends(rg_str a, const char *suffix)
{
    size_t n = strlen(suffix);
    return n <= a.n && (n == 0 || memcmp(a.p + a.n - n, suffix, n) == 0);
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static size_t no_break_space(const char *p, size_t n)
{
    return n >= 2 && memcmp(p, "\xC2\xA0", 2) == 0 ? 2 : 0;
}

static size_t blank_at_start(rg_str a)
{
    return a.n && is_blank(a.p[0]) ? 1 : no_break_space(a.p, a.n);
}

static size_t blank_at_end(rg_str a)
{
    if (a.n && is_blank(a.p[a.n - 1]))
        return 1;
    return a.n >= 2 ? no_break_space(a.p + a.n - 2, 2) : 0;
}

rg_str rg_str_trim(rg_str a)
{
    size_t step;
    for (; (step = blank_at_start(a)) != 0; a.n -= step)
        a.p += step;
    while ((step = blank_at_end(a)) != 0)
        a.n -= step;
    return a;
}

rg_str rg_str_cut(rg_str *rest, char separator)
{
    rg_str whole = *rest;
    const char *at = whole.n ? memchr(whole.p, separator, whole.n) : NULL;
    if (!at) {
        *rest = (rg_str){NULL, 0};
        return whole;
    }
    size_t before = (size_t)(at - whole.p);
    *rest = (rg_str){at + 1, whole.n - before - 1};
    return (rg_str){whole.p, before};
}

char *rg_str_dup(rg_arena *arena, rg_str a)
{
    return rg_arena_copy(arena, a.p, a.n);
}

static unsigned char folded(char c)
{
    return (unsigned char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* d has (a.n + 2) rows of (b.n + 2).  Row i + 1, column j + 1 holds the distance between the
 * first i bytes of a and the first j of b; row and column 0 hold one that is never the least.
 */
static void fill_edges(size_t *d, size_t rows, size_t width)
{
    size_t never = rows + width;
    for (size_t i = 0; i < rows; i++) {
        d[i * width] = never;
        d[i * width + 1] = i ? i - 1 : never;
    }
    for (size_t j = 1; j < width; j++) {
        d[j] = never;
        d[width + j] = j - 1;
    }
}

/* seen[c] is the last row whose byte is c, and match the last column whose byte is this row's:
 * a swap is found by them even when other bytes have come between. */
static void fill_row(size_t *d, size_t i, unsigned char byte, rg_str b, const size_t seen[256])
{
    size_t width = b.n + 2, match = 0;
    size_t *above = d + i * width, *row = above + width;
    for (size_t j = 1; j <= b.n; j++) {
        size_t other = seen[folded(b.p[j - 1])];
        bool same = byte == folded(b.p[j - 1]);
        size_t swapped = d[other * width + match] + (i - other - 1) + 1 + (j - match - 1);
        size_t changed = least(above[j] + !same, least(row[j], above[j + 1]) + 1);
        row[j + 1] = least(changed, swapped);
        if (same)
            match = j;
    }
}

size_t rg_str_distance(rg_str a, rg_str b)
{
    size_t width = b.n + 2, seen[256] = {0};
    size_t *d = rg_xmalloc((a.n + 2) * width * sizeof *d);
    fill_edges(d, a.n + 2, width);
    for (size_t i = 1; i <= a.n; i++) {
        unsigned char byte = folded(a.p[i - 1]);
        fill_row(d, i, byte, b, seen);
        seen[byte] = i;
    }
    size_t distance = d[(a.n + 1) * width + b.n + 1];
    free(d);
    return distance;
}

/* A third of the word may be wrong; of a short one, one byte. */
static size_t suggestible(size_t length)
{
    return length < 6 ? 1 : length / 3;
}

const char *rg_str_nearest(rg_str wrong, const char *const *names, size_t count)
{
    const char *nearest = NULL;
    size_t limit = suggestible(wrong.n);
    for (size_t i = 0; i < count; i++) {
        rg_str name = rg_str_of(names[i]);
        if (name.n > wrong.n + limit || wrong.n > name.n + limit || name.n < 2)
            continue;
        size_t distance = rg_str_distance(wrong, name);
        if (distance > limit || (nearest && distance == limit))
            continue;
        nearest = names[i];
        limit = distance;
    }
    return nearest;
}

void rg_buf_free(rg_buf *buf)
{
    free(buf->p);
    *buf = (rg_buf){0};
}

void rg_buf_clear(rg_buf *buf)
{
    buf->n = 0;
    if (buf->p)
        buf->p[0] = '\0';
}

void rg_buf_room(rg_buf *buf, size_t extra)
{
    if (extra > SIZE_MAX / 4 || buf->n > SIZE_MAX / 4)
        rg_panic("out of memory: a text of more than %zu bytes was asked for", SIZE_MAX / 4);
    size_t wanted = buf->n + extra + 1;
    if (wanted <= buf->room)
        return;
    size_t room = buf->room < 32 ? 64 : buf->room * 2;
    if (room < wanted)
        room = wanted;
    buf->p = rg_xrealloc(buf->p, room);
    buf->p[buf->n] = '\0';
    buf->room = room;
}

void rg_buf_add(rg_buf *buf, const void *bytes, size_t count)
{
    rg_buf_room(buf, count);
    if (count)
        memcpy(buf->p + buf->n, bytes, count);
    buf->n += count;
    buf->p[buf->n] = '\0';
}

void rg_buf_str(rg_buf *buf, rg_str text)
{
    rg_buf_add(buf, text.p, text.n);
}

void rg_buf_puts(rg_buf *buf, const char *text)
{
    rg_buf_add(buf, text, strlen(text));
}

void rg_buf_putc(rg_buf *buf, char c)
{
    if (buf->room - buf->n < 2)
        rg_buf_room(buf, 1);
    buf->p[buf->n++] = c;
    buf->p[buf->n] = '\0';
}

void rg_buf_printf(rg_buf *buf, const char *fmt, ...)
{
    va_list args, again;
    va_start(args, fmt);
    va_copy(again, args);
    rg_buf_room(buf, 64);
    size_t room = buf->room - buf->n;
    int length = vsnprintf(buf->p + buf->n, room, fmt, args);
    va_end(args);
    if (length < 0)
        rg_panic("a text could not be formatted: %s", fmt);
    if ((size_t)length >= room) {
        rg_buf_room(buf, (size_t)length);
        vsnprintf(buf->p + buf->n, (size_t)length + 1, fmt, again);
    }
    va_end(again);
    buf->n += (size_t)length;
}

void rg_buf_csv_field(rg_buf *buf, rg_str text)
{
    bool quoted = false;
    for (size_t i = 0; i < text.n && !quoted; i++)
        quoted = memchr(",\"\r\n", text.p[i], 4) != NULL;
    if (!quoted) {
        rg_buf_str(buf, text);
        return;
    }
    rg_buf_putc(buf, '"');
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] == '"')
            rg_buf_putc(buf, '"');
        rg_buf_putc(buf, text.p[i]);
    }
    rg_buf_putc(buf, '"');
}

rg_str rg_buf_view(const rg_buf *buf)
{
    return (rg_str){buf->p, buf->n};
}
