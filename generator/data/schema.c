/* data/schema.c - Looking into a schema; how headings and words are compared. */
#include "data/schema.h"

#include <stdint.h>
#include <string.h>

size_t rg_schema_column_index(const rg_schema *schema, const char *name)
{
    for (size_t i = 0; i < schema->plain_count; i++)
        if (strcmp(schema->columns[i].name, name) == 0)
            return i;
    return SIZE_MAX;
}

size_t rg_schema_family_index(const rg_schema *schema, const char *name)
{
    for (size_t i = 0; i < schema->family_count; i++)
        if (strcmp(schema->families[i].name, name) == 0)
            return i;
    return SIZE_MAX;
}

static bool heading_fits(rg_str declared, rg_str heading, bool any)
{
    const char *star = any && declared.n ? memchr(declared.p, '*', declared.n) : NULL;
    if (!star)
        return !any && rg_str_eq(declared, heading);
    size_t before = (size_t)(star - declared.p), behind = declared.n - before - 1;
    return heading.n > before + behind && memcmp(heading.p, declared.p, before) == 0 &&
           memcmp(heading.p + heading.n - behind, star + 1, behind) == 0;
}

size_t rg_schema_column_headed(const rg_schema *schema, rg_str heading)
{
    for (int any = 0; any < 2; any++)
        for (size_t i = 0; i < schema->column_count; i++)
            for (size_t k = 0; k < schema->columns[i].heading_count; k++)
                if (heading_fits(schema->columns[i].headings[k], heading, any))
                    return i;
    return SIZE_MAX;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The next digit, or the next byte that is none; 0 at the end. */
static char next_of(rg_str *rest, bool digits)
{
    while (rest->n) {
        char c = *rest->p;
        *rest = (rg_str){rest->p + 1, rest->n - 1};
        if (is_digit(c) == digits)
            return c;
    }
    return 0;
}

static bool same_of(rg_str a, rg_str b, bool digits)
{
    for (;;) {
        char x = next_of(&a, digits), y = next_of(&b, digits);
        if (x != y)
            return false;
        if (x == 0)
            return true;
    }
}

static bool has_digit(rg_str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (is_digit(text.p[i]))
            return true;
    return false;
}

bool rg_headings_same_numbers(rg_str a, rg_str b)
{
    return !has_digit(a) || !has_digit(b) || same_of(a, b, true);
}

bool rg_headings_same_words(rg_str a, rg_str b)
{
    return same_of(a, b, false);
}

const char *const rg_type_names[RG_TYPES] = {"text", "code", "count", "number",   "month",
                                             "date", "year", "key",   "datetime", "time",
                                             "age",  "flag", "multi"};

const char *rg_type_name(rg_type type)
{
    return rg_type_names[type];
}

/* The bytes of a blank at p, 0 when there is none: space, tab, line ends, NBSP. */
static size_t blank_at(const char *p, size_t n)
{
    if (*p == ' ' || (*p >= '\t' && *p <= '\r'))
        return 1;
    return n >= 2 && memcmp(p, "\xC2\xA0", 2) == 0 ? 2 : 0;
}

void rg_buf_normal(rg_buf *out, rg_str text)
{
    if (rg_str_starts(text, "\xEF\xBB\xBF"))
        text = (rg_str){text.p + 3, text.n - 3};
    size_t begun = out->n;
    bool gap = false;
    rg_buf_room(out, text.n);
    for (size_t i = 0; i < text.n;) {
        size_t blank = blank_at(text.p + i, text.n - i);
        if (blank) {
            gap = out->n > begun;
            i += blank;
            continue;
        }
        if (gap)
            rg_buf_putc(out, ' ');
        gap = false;
        char c = text.p[i++];
        rg_buf_putc(out, c >= 'A' && c <= 'Z' ? (char)(c + 32) : c);
    }
}
