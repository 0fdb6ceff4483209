/* data/cell_form.c - Texts that several systems spell differently, in one form.
 */
#include "base/date.h"
#include "data/cell.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static char upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - 32) : c;
}

/* The next run of digits or of letters; at the end an empty one. */
static rg_str next_run(rg_str text, size_t *at)
{
    while (*at < text.n && !is_digit(text.p[*at]) && !is_letter(text.p[*at]))
        ++*at;
    size_t from = *at;
    bool digits = from < text.n && is_digit(text.p[from]);
    while (*at < text.n && (digits ? is_digit(text.p[*at]) : is_letter(text.p[*at])))
        ++*at;
    return (rg_str){text.p + from, *at - from};
}

static bool is_month_name(rg_str word)
{
    for (int month = 1; month <= 12; month++) {
        const char *name = rg_month_name(month);
        if ((word.n == 3 || word.n == strlen(name)) && strncasecmp(word.p, name, word.n) == 0)
            return true;
    }
    return false;
}

/* 04-Jan, Jan-04, 4 January 2021; 4/1/2021; 44200, the day number of 4 January; whatever else reads
 * as a date. */
static bool is_date_like(rg_str text)
{
    int32_t days;
    if (rg_cell_date(text, &days) || rg_cell_month_first(text))
        return true;
    size_t at = 0, numbers = 0, months = 0, others = 0, longest = 0;
    for (rg_str run = next_run(text, &at); run.n; run = next_run(text, &at)) {
        bool digits = is_digit(run.p[0]);
        numbers += digits;
        months += !digits && is_month_name(run);
        others += !digits && !is_month_name(run);
        longest = digits && run.n > longest ? run.n : longest;
    }
    return others == 0 && ((months == 1 && numbers) || (months == 0 && numbers == 3) ||
                           (months == 0 && numbers == 1 && longest == 5 && text.n == 5));
}

/* Digits without leading zeros; how many bytes they took. */
static size_t put_number(rg_str text, size_t at, rg_buf *out)
{
    size_t end = at, first = at;
    while (end < text.n && is_digit(text.p[end]))
        end++;
    while (first + 1 < end && text.p[first] == '0')
        first++;
    rg_buf_add(out, text.p + first, end - first);
    return end - at;
}

rg_fault rg_cell_class(rg_str text, rg_buf *out)
{
    if (is_date_like(text))
        return RG_F_DATED;
    size_t digits = put_number(text, 0, out), at = digits;
    while (at < text.n && text.p[at] == ' ')
        at++;
    if (digits == 0 || digits > 3)
        return RG_F_CLASS;
    if (at < text.n && upper(text.p[at]) >= 'A' && upper(text.p[at]) <= 'Z')
        rg_buf_putc(out, upper(text.p[at++]));
    if (at == text.n)
        return RG_F_NONE;
    if (text.p[at] != '/' && text.p[at] != '.')
        return RG_F_CLASS;
    rg_buf_putc(out, '/');
    at++;
    /* Sub-classes keep their leading zero: 8/06 and 8/6 are told apart by the
   * counting rules. */
    size_t second = 0;
    for (; at < text.n && is_digit(text.p[at]); at++, second++)
        rg_buf_putc(out, text.p[at]);
    return at == text.n && second >= 1 && second <= 2 ? RG_F_NONE : RG_F_CLASS;
}

rg_fault rg_cell_icd10(rg_str text, rg_buf *out)
{
    char code[8];
    size_t n = 0;
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] == '.' || text.p[i] == ' ')
            continue;
        if (n == 6)
            return RG_F_ICD10;
        code[n++] = upper(text.p[i]);
    }
    if (n > 4 && (code[n - 1] == 'D' || code[n - 1] == 'A')) /* dagger, asterisk */
        n--;
    while (n > 3 && (code[n - 1] == 'X' || code[n - 1] == '-'))
        n--;
    if (n < 3 || code[0] < 'A' || code[0] > 'Z' || !is_digit(code[1]) || !is_digit(code[2]))
        return RG_F_ICD10;
    for (size_t i = 3; i < n; i++)
        if (!is_digit(code[i]) && !(code[i] == 'X' && i == 3))
            return RG_F_ICD10;
    rg_buf_add(out, code, n);
    return RG_F_NONE;
}

/* --- numbers that are none --- */

bool rg_cell_is_shortened(rg_str text)
{
    size_t i = 0, from;
    while (i < text.n && (is_digit(text.p[i]) || (i > 0 && text.p[i] == '.')))
        i++;
    if (i == 0 || i + 2 >= text.n || upper(text.p[i]) != 'E' || text.p[i + 1] != '+')
        return false;
    for (from = i += 2; i < text.n && is_digit(text.p[i]); i++)
        ;
    return i == text.n && i > from;
}

/* Drops the first of the words that the text begins with. */
static bool drop_first(rg_str *text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t n = strlen(words[i]);
        if (text->n > n && strncasecmp(text->p, words[i], n) == 0) {
            *text = rg_str_trim((rg_str){text->p + n, text->n - n});
            return true;
        }
    }
    return false;
}

static bool drop_number(rg_str *text)
{
    size_t n = 0;
    while (n < text->n &&
           (is_digit(text->p[n]) || (n && (text->p[n] == '.' || text->p[n] == ','))))
        n++;
    *text = rg_str_trim((rg_str){text->p + n, text->n - n});
    return n > 0;
}

bool rg_cell_is_class(rg_str text)
{
    static const char *const before[] = {
        "<=",         "<",           ">=",     ">",      "\xE2\x89\xA4", "\xE2\x89\xA5",
        "less than ", "fewer than ", "under ", "up to ", "more than ",   "over "};
    static const char *const between[] = {"-", "\xE2\x80\x93", "to "};
    bool begun = drop_first(&text, before, sizeof before / sizeof *before);
    bool percent;
    if (!drop_number(&text))
        return false;
    percent = text.n && text.p[0] == '%';
    text = percent ? rg_str_trim((rg_str){text.p + 1, text.n - 1}) : text;
    if (begun || text.n == 0)
        return begun && text.n == 0;
    if (drop_first(&text, between, sizeof between / sizeof *between))
        return drop_number(&text) && (text.n == 0 || rg_str_is(text, "%"));
    return rg_str_is(text, "+") || rg_str_is(text, "or fewer") || rg_str_is(text, "or less") ||
           rg_str_is(text, "or more");
}

/* --- several values in one --- */

/* The member as it is to be kept; an empty slice when it is none of the listed.
 */
static rg_str member_of(const rg_schema_column *c, rg_str text, bool *listed)
{
    rg_buf folded = {0};
    rg_buf_normal(&folded, text);
    rg_str found = c->code_count ? (rg_str){NULL, 0} : text;
    *listed = c->code_count == 0;
    rg_str name = rg_buf_view(&folded);
    for (size_t i = 0; i < c->spelling_count; i++)
        if (rg_str_eq(c->spellings[i].folded, name)) {
            found = c->spellings[i].value;
            *listed = true;
        }
    for (size_t i = 0; i < c->code_count && !*listed; i++)
        if (rg_str_eq(c->folded_codes[i], name)) {
            found = c->codes[i];
            *listed = true;
        }
    rg_buf_free(&folded);
    return found;
}

static int by_bytes(const void *a, const void *b)
{
    return rg_str_cmp(*(const rg_str *)a, *(const rg_str *)b);
}

static void put_members(rg_str *parts, size_t count, char separator, rg_buf *out)
{
    qsort(parts, count, sizeof *parts, by_bytes);
    for (size_t i = 0; i < count; i++) {
        if (i && rg_str_eq(parts[i], parts[i - 1]))
            continue;
        if (i)
            rg_buf_putc(out, separator);
        rg_buf_str(out, parts[i]);
    }
}

rg_fault rg_cell_multi(const rg_schema_column *c, rg_str text, rg_buf *out)
{
    const char *separators = c->separators ? c->separators : ";";
    rg_str parts[64];
    size_t count = 0, from = 0;
    for (size_t i = 0; i <= text.n; i++) {
        if (i < text.n && !strchr(separators, text.p[i]))
            continue;
        rg_str part = rg_str_trim((rg_str){text.p + from, i - from});
        bool listed = true;
        from = i + 1;
        if (part.n == 0)
            continue;
        if (count == sizeof parts / sizeof *parts)
            return RG_F_MEMBER;
        parts[count++] = member_of(c, part, &listed);
        if (!listed)
            return RG_F_MEMBER;
    }
    put_members(parts, count, separators[0], out);
    return RG_F_NONE;
}
