/* base/utf8.c - Every byte of every input ends up as some code point; only the shortest form of
 * a Unicode scalar value counts as that value. */
#include "base/utf8.h"

#include <string.h>

enum { REPLACEMENT = 0xFFFD };

static bool is_scalar(uint32_t cp)
{
    return cp < 0xD800 || (cp > 0xDFFF && cp <= 0x10FFFF);
}

static size_t sequence_length(unsigned char lead)
{
    return lead < 0x80                    ? 1
           : lead >= 0xC2 && lead <= 0xDF ? 2
           : lead >= 0xE0 && lead <= 0xEF ? 3
           : lead >= 0xF0 && lead <= 0xF4 ? 4
                                          : 0;
}

size_t rg_utf8_decode(const char *p, size_t n, uint32_t *cp)
{
    static const unsigned char lead_bits[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    unsigned char lead = (unsigned char)p[0];
    size_t length = sequence_length(lead);
    *cp = REPLACEMENT;
    if (length == 0 || length > n)
        return 1;
    uint32_t value = lead & lead_bits[length];
    for (size_t i = 1; i < length; i++) {
        unsigned char next = (unsigned char)p[i];
        if ((next & 0xC0) != 0x80)
            return 1;
        value = value << 6 | (next & 0x3Fu);
    }
    if (value < least[length] || !is_scalar(value))
        return 1;
    *cp = value;
    return length;
}

size_t rg_utf8_encode(uint32_t cp, char out[4])
{
    if (!is_scalar(cp))
        cp = REPLACEMENT;
    if (cp < 0x80) {
        out[0] = (char)cp;
        return 1;
    }
    size_t length = cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
    static const unsigned char marks[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = length; i-- > 1; cp >>= 6)
        out[i] = (char)(unsigned char)(0x80 | (cp & 0x3F));
    out[0] = (char)(unsigned char)(marks[length] | cp);
    return length;
}

bool rg_utf8_valid(rg_str text, size_t *bad_offset)
{
    for (size_t at = 0; at < text.n;) {
        uint32_t cp;
        size_t used = rg_utf8_decode(text.p + at, text.n - at, &cp);
        if (used == 1 && cp == REPLACEMENT) { /* written out properly it takes three bytes */
            if (bad_offset)
                *bad_offset = at;
            return false;
        }
        at += used;
    }
    return true;
}

size_t rg_utf8_length(rg_str text)
{
    size_t count = 0;
    uint32_t cp;
    for (size_t at = 0; at < text.n; count++)
        at += rg_utf8_decode(text.p + at, text.n - at, &cp);
    return count;
}

void rg_buf_cp(rg_buf *buf, uint32_t cp)
{
    char bytes[4];
    rg_buf_add(buf, bytes, rg_utf8_encode(cp, bytes));
}

static void add_unit(rg_buf *buf, uint32_t unit)
{
    rg_buf_putc(buf, (char)(unsigned char)(unit >> 8));
    rg_buf_putc(buf, (char)(unsigned char)(unit & 0xFF));
}

void rg_buf_utf16be(rg_buf *buf, rg_str text, bool bom)
{
    rg_buf_room(buf, 2 * text.n + 2);
    if (bom)
        add_unit(buf, 0xFEFF);
    for (size_t at = 0; at < text.n;) {
        uint32_t cp;
        at += rg_utf8_decode(text.p + at, text.n - at, &cp);
        if (cp < 0x10000) {
            add_unit(buf, cp);
            continue;
        }
        add_unit(buf, 0xD800 + ((cp - 0x10000) >> 10));
        add_unit(buf, 0xDC00 + ((cp - 0x10000) & 0x3FF));
    }
}

bool rg_buf_cp1252(rg_buf *buf, rg_str bytes)
{
    /* 80..9F of Windows-1252; the rest of the code page is Latin-1.  0 marks the undefined. */
    static const uint16_t high[32] = {
        0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    bool all_defined = true;
    for (size_t i = 0; i < bytes.n; i++) {
        unsigned char byte = (unsigned char)bytes.p[i];
        uint32_t cp = byte >= 0x80 && byte < 0xA0 ? high[byte - 0x80] : byte;
        bool defined = cp != 0 || byte == 0;
        rg_buf_cp(buf, defined ? cp : REPLACEMENT);
        all_defined = all_defined && defined;
    }
    return all_defined;
}
