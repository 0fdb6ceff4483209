/* text/join.c - Spans joined to one text; what cannot be set is refused here, with its place.
 */
#include "text/item.h"

#include "base/utf8.h"

#include <string.h>

enum { LONGEST_PARAGRAPH = 16 * 1024 * 1024 };

static size_t plain_length(const char *p, size_t n)
{
    size_t i = 0;
    while (i < n && p[i] >= ' ' && p[i] < 0x7F)
        i++;
    return i;
}

static void add_mark(rg_items *items, size_t at, rg_mark_kind kind)
{
    *RG_PUSH(items->shaper->scratch, items->marks, items->mark_count, items->mark_room) =
        (rg_text_mark){(uint32_t)at, kind};
}

static bool is_control(uint32_t cp)
{
    return cp < 0x20 || (cp >= 0x7F && cp < 0xA0);
}

/* One character that is not printable ASCII.  Answers how many bytes were written to out. */
static size_t take_special(rg_items *items, uint32_t cp, const char *bytes, size_t used,
                           char *out, size_t at)
{
    switch (cp) {
    case '\t':
    case '\n':
    case '\v':
    case '\f':
    case '\r':
        *out = ' ';
        return 1;
    case 0x2028:
    case 0x2029:
        add_mark(items, at, RG_AT_LINE_END);
        *out = ' ';
        return 1;
    case 0x00AD:
        add_mark(items, at, RG_AT_SOFT_HYPHEN);
        return 0;
    case 0x200B:
        add_mark(items, at, RG_AT_ZERO_SPACE);
        return 0;
    case 0xFEFF:
        return 0;
    default:
        memcpy(out, bytes, used);
        return used;
    }
}

static bool join_span(rg_items *items, const rg_styled *span, char *out, size_t *length,
                      rg_err *err)
{
    const char *p = span->text.p;
    size_t n = span->text.n;
    for (size_t i = 0; i < n;) {
        size_t plain = plain_length(p + i, n - i);
        memcpy(out + *length, p + i, plain);
        *length += plain;
        i += plain;
        if (i == n)
            break;
        uint32_t cp;
        size_t used = rg_utf8_decode(p + i, n - i, &cp);
        if (cp == 0xFFFD && used == 1)
            return rg_fail_at(err, RG_E_LAYOUT, span->place,
                              "byte %02X is not UTF-8; save the text as UTF-8",
                              (unsigned)(unsigned char)p[i]);
        if (is_control(cp) && !(cp >= '\t' && cp <= '\r'))
            return rg_fail_at(err, RG_E_LAYOUT, span->place,
                              "the control character U+%04X cannot be printed; remove it", cp);
        *length += take_special(items, cp, p + i, used, out + *length, *length);
        i += used;
    }
    return true;
}

bool rg_items_join(rg_arena *arena, rg_items *items, rg_err *err)
{
    size_t room = 0, length = 0;
    for (size_t i = 0; i < items->span_count; i++) {
        room += items->spans[i].text.n;
        if (room > LONGEST_PARAGRAPH)
            return rg_fail_at(err, RG_E_LIMIT, items->spans[i].place,
                              "a paragraph of more than %d bytes cannot be set; divide it",
                              (int)LONGEST_PARAGRAPH);
    }
    char *text = rg_arena_alloc(arena, room + 1);
    uint32_t *ends = RG_NEW_N(items->shaper->scratch, uint32_t, items->span_count);
    for (size_t i = 0; i < items->span_count; i++) {
        if (!join_span(items, &items->spans[i], text, &length, err))
            return false;
        ends[i] = (uint32_t)length;
    }
    items->text = (rg_str){text, length};
    items->span_ends = ends;
    return true;
}
