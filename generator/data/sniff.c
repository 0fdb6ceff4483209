/* data/sniff.c - People send workbooks under the name of CSV; say so instead of parsing them.
 */
#include "data/sniff.h"

#include "base/utf8.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

#define LOOK_AT 4096 /* bytes from the beginning that decide about the kind */

static const char as_csv[] = "open it in the program that made it and save it as CSV UTF-8";
static const char as_utf8[] = "save it as CSV UTF-8";

static rg_str head_of(rg_str bytes)
{
    return (rg_str){bytes.p, bytes.n < LOOK_AT ? bytes.n : LOOK_AT};
}

static bool holds(rg_str bytes, const char *part)
{
    size_t n = strlen(part);
    for (size_t i = 0; i + n <= bytes.n; i++)
        if (memcmp(bytes.p + i, part, n) == 0)
            return true;
    return false;
}

static bool begins(rg_str bytes, const char *magic, size_t n)
{
    return bytes.n >= n && memcmp(bytes.p, magic, n) == 0;
}

static const char *kind_of_zip(rg_str head)
{
    if (holds(head, "[Content_Types].xml") || holds(head, "xl/"))
        return "an Excel workbook (.xlsx), not CSV";
    if (holds(head, "opendocument"))
        return "an OpenDocument file, not CSV";
    return "a zip archive, not CSV";
}

static bool is_markup(rg_str head)
{
    static const char *const begun[] = {"<!DOC", "<html",  "<?xml", "<head",
                                        "<body", "<table", "<meta"};
    if (begins(head, "\xEF\xBB\xBF", 3))
        head = (rg_str){head.p + 3, head.n - 3};
    head = rg_str_trim(head);
    bool is = false;
    for (size_t i = 0; i < sizeof begun / sizeof *begun; i++)
        is = is || (head.n > strlen(begun[i]) &&
                    strncasecmp(head.p, begun[i], strlen(begun[i])) == 0);
    return is;
}

/* An object or a list of objects; a heading that begins so has no quote behind its brace. */
static bool is_json(rg_str head)
{
    size_t i = 0;
    while (i < head.n && head.p[i] && strchr(" \t\r\n[{", head.p[i]))
        i++;
    rg_str begun = rg_str_trim((rg_str){head.p, i});
    return begun.n > 0 && begun.p[begun.n - 1] == '{' && i < head.n && head.p[i] == '"';
}

/* Latin text in UTF-16 has a NUL in every other byte, always on the same side. */
static bool is_utf16_pattern(rg_str head)
{
    size_t nuls[2] = {0, 0};
    for (size_t i = 0; i < head.n; i++)
        nuls[i % 2] += head.p[i] == '\0';
    return head.n >= 4 && ((nuls[0] > head.n / 4 && nuls[1] <= head.n / 64) ||
                           (nuls[1] > head.n / 4 && nuls[0] <= head.n / 64));
}

const char *rg_sniff_refused(rg_str bytes, const char **advice)
{
    rg_str head = head_of(bytes);
    *advice = as_utf8;
    if (begins(head, "\xFF\xFE\0\0", 4) || begins(head, "\0\0\xFE\xFF", 4))
        return "UTF-32 text";
    if (begins(head, "\xFF\xFE", 2) || begins(head, "\xFE\xFF", 2) || is_utf16_pattern(head))
        return "UTF-16 text";
    *advice = as_csv;
    if (begins(head, "PK\x03\x04", 4) || begins(head, "PK\x05\x06", 4))
        return kind_of_zip(head);
    if (begins(head, "\xD0\xCF\x11\xE0", 4))
        return "an old Excel workbook (.xls), not CSV";
    *advice = "unpack it first";
    if (begins(head, "\x1F\x8B", 2))
        return "a gzip archive, not CSV";
    *advice = "download the CSV file itself";
    if (begins(head, "%PDF-", 5))
        return "a PDF document, not CSV";
    if (is_markup(head))
        return "a web page or XML, not CSV";
    if (is_json(head))
        return "JSON, not CSV";
    return NULL;
}

/* Whether 32 bytes are all ASCII; the compiler makes vector code of it. */
static bool ascii32(const char *p)
{
    uint64_t word[4];
    memcpy(word, p, sizeof word);
    return ((word[0] | word[1] | word[2] | word[3]) & UINT64_C(0x8080808080808080)) == 0;
}

size_t rg_sniff_bad_utf8(rg_str bytes, size_t from, size_t to, size_t *next)
{
    size_t at = from;
    while (at < to) {
        if (bytes.n - at >= 32 && ascii32(bytes.p + at)) {
            at += 32;
        } else if ((unsigned char)bytes.p[at] < 0x80) {
            at++;
        } else {
            uint32_t cp;
            size_t used = rg_utf8_decode(bytes.p + at, bytes.n - at, &cp);
            if (used == 1) { /* not ASCII, so a valid sequence is longer */
                *next = at;
                return at;
            }
            at += used;
        }
    }
    *next = at;
    return bytes.n;
}

bool rg_sniff_utf8_within(rg_str bytes, size_t *first)
{
    for (size_t at = 0; at < bytes.n;) {
        uint32_t cp;
        size_t used = (unsigned char)bytes.p[at] < 0x80
                          ? 1
                          : rg_utf8_decode(bytes.p + at, bytes.n - at, &cp);
        *first = at;
        if (used > 1)
            return true;
        at += used;
    }
    return false;
}

int rg_sniff_breaks(rg_str bytes, char before)
{
    int count = 0;
    for (size_t i = 0; i < bytes.n; before = bytes.p[i++])
        count += bytes.p[i] == '\r' || (bytes.p[i] == '\n' && before != '\r');
    return count;
}

const char *rg_sniff_separator(rg_str heading, size_t fields)
{
    static const struct {
        char sign;
        const char *name;
    } signs[] = {{';', "semicolons"}, {'\t', "tabs"}, {'|', "vertical bars"}};
    for (size_t k = 0; k < sizeof signs / sizeof *signs; k++) {
        size_t count = 0;
        for (size_t i = 0; i < heading.n; i++)
            count += heading.p[i] == signs[k].sign;
        if (count >= fields)
            return signs[k].name;
    }
    return NULL;
}
