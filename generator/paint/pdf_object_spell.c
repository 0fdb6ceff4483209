/* paint/pdf_object_spell.c - ISO 32000-1, 7.3: the lexical forms of objects. */
#include "paint/pdf_object_spell.h"

#include "base/utf8.h"

#include <math.h>
#include <string.h>

static const char hex_digits[] = "0123456789ABCDEF";

/* Digits of value, most significant first, into the end of text; answers where they begin. */
static char *digits_of(uint64_t value, char *end)
{
    do
        *--end = (char)('0' + value % 10);
    while ((value /= 10) != 0);
    return end;
}

void rg_pdf_spell_int(rg_buf *out, int64_t value)
{
    char text[24], *end = text + sizeof text;
    uint64_t size = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    char *p = digits_of(size, end);
    if (value < 0)
        *--p = '-';
    rg_buf_add(out, p, (size_t)(end - p));
}

int64_t rg_pdf_milli(double value)
{
    double size = fmin(fabs(value), 1e12) * 1000.0;
    int64_t whole = (int64_t)(size + 0.5);
    return value < 0 ? -whole : whole;
}

void rg_pdf_spell_milli(rg_buf *out, int64_t thousandths)
{
    char text[28], *end = text + sizeof text, *p = end;
    uint64_t size = thousandths < 0 ? 0 - (uint64_t)thousandths : (uint64_t)thousandths;
    unsigned part = (unsigned)(size % 1000);
    if (part != 0) {
        *--p = (char)('0' + part % 10);
        *--p = (char)('0' + part / 10 % 10);
        *--p = (char)('0' + part / 100);
        while (end[-1] == '0')
            end--;
        *--p = '.';
    }
    if (size >= 1000 || part == 0)
        p = digits_of(size / 1000, p);
    if (thousandths < 0)
        *--p = '-';
    rg_buf_add(out, p, (size_t)(end - p));
}

void rg_pdf_spell_real(rg_buf *out, double value)
{
    rg_pdf_spell_milli(out, rg_pdf_milli(value));
}

static bool is_regular(unsigned char c)
{
    return c > ' ' && c < 0x7F && !strchr("()<>[]{}/%#", c);
}

void rg_pdf_spell_name(rg_buf *out, const char *name)
{
    rg_buf_putc(out, '/');
    for (const char *p = name; *p; p++) {
        unsigned char c = (unsigned char)*p;
        char escaped[3] = {'#', hex_digits[c >> 4], hex_digits[c & 15]};
        if (is_regular(c))
            rg_buf_putc(out, *p);
        else
            rg_buf_add(out, escaped, sizeof escaped);
    }
}

void rg_pdf_spell_ref(rg_buf *out, size_t number)
{
    rg_pdf_spell_int(out, (int64_t)number);
    rg_buf_add(out, " 0 R", 4);
}

static bool is_plain(rg_str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (text.p[i] < ' ' || text.p[i] > '~')
            return false;
    return true;
}

static void spell_literal(rg_buf *out, rg_str text)
{
    rg_buf_putc(out, '(');
    for (size_t i = 0; i < text.n; i++) {
        if (strchr("()\\", text.p[i]))
            rg_buf_putc(out, '\\');
        rg_buf_putc(out, text.p[i]);
    }
    rg_buf_putc(out, ')');
}

static void spell_unit(rg_buf *out, uint32_t unit)
{
    char four[4] = {hex_digits[unit >> 12 & 15], hex_digits[unit >> 8 & 15],
                    hex_digits[unit >> 4 & 15], hex_digits[unit & 15]};
    rg_buf_add(out, four, sizeof four);
}

void rg_pdf_spell_utf16(rg_buf *out, rg_str utf8)
{
    for (size_t i = 0; i < utf8.n;) {
        uint32_t cp;
        i += rg_utf8_decode(utf8.p + i, utf8.n - i, &cp);
        if (cp < 0x10000) {
            spell_unit(out, cp);
            continue;
        }
        spell_unit(out, 0xD800 + ((cp - 0x10000) >> 10));
        spell_unit(out, 0xDC00 + ((cp - 0x10000) & 0x3FF));
    }
}

void rg_pdf_spell_bytes(rg_buf *out, rg_str bytes)
{
    if (is_plain(bytes)) {
        spell_literal(out, bytes);
        return;
    }
    rg_buf_putc(out, '<');
    for (size_t i = 0; i < bytes.n; i++) {
        unsigned char c = (unsigned char)bytes.p[i];
        char two[2] = {hex_digits[c >> 4], hex_digits[c & 15]};
        rg_buf_add(out, two, sizeof two);
    }
    rg_buf_putc(out, '>');
}

void rg_pdf_spell_text(rg_buf *out, rg_str utf8)
{
    if (is_plain(utf8)) {
        spell_literal(out, utf8);
        return;
    }
    rg_buf_add(out, "<FEFF", 5);
    rg_pdf_spell_utf16(out, utf8);
    rg_buf_putc(out, '>');
}
