/* text/word_inner.c - Where a word may be broken: libunibreak's offers, judged. */
#include "text/word.h"

#include "base/utf8.h"

#include <linebreak.h>

#include <string.h>

/* A word decoded: cps[count] is 0, so that one may look one ahead. */
typedef struct decoded {
    rg_str text;
    uint32_t *cps;
    uint32_t *at; /* byte of each character; at[count] is the length */
    size_t count;
} decoded;

static decoded decode(rg_arena *arena, rg_str text)
{
    decoded d = {.text = text,
                 .cps = RG_NEW_N(arena, uint32_t, text.n + 1),
                 .at = RG_NEW_N(arena, uint32_t, text.n + 1)};
    for (size_t used = 0; used < text.n;) {
        d.at[d.count] = (uint32_t)used;
        used += rg_utf8_decode(text.p + used, text.n - used, &d.cps[d.count]);
        d.count++;
    }
    d.at[d.count] = (uint32_t)text.n;
    return d;
}

static hb_unicode_general_category_t category(uint32_t cp)
{
    return hb_unicode_general_category(hb_unicode_funcs_get_default(), cp);
}

bool rg_cp_is_mark(uint32_t cp)
{
    if (cp < 0x300)
        return false;
    hb_unicode_general_category_t c = category(cp);
    return c == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK ||
           c == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK ||
           c == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK || rg_cp_invisible(cp);
}

static bool is_letter(uint32_t cp)
{
    if (cp < 0x80)
        return (cp | 0x20) >= 'a' && (cp | 0x20) <= 'z';
    hb_unicode_general_category_t c = category(cp);
    return (c >= HB_UNICODE_GENERAL_CATEGORY_LOWERCASE_LETTER &&
            c <= HB_UNICODE_GENERAL_CATEGORY_UPPERCASE_LETTER) ||
           rg_cp_is_mark(cp);
}

static bool is_digit(uint32_t cp)
{
    return category(cp) == HB_UNICODE_GENERAL_CATEGORY_DECIMAL_NUMBER;
}

uint32_t rg_word_letters(rg_str text)
{
    uint32_t count = 0, cp;
    for (size_t i = 0; i < text.n;) {
        i += rg_utf8_decode(text.p + i, text.n - i, &cp);
        if ((is_letter(cp) && !rg_cp_is_mark(cp)) || is_digit(cp))
            count++;
    }
    return count;
}

static size_t letters_before(const decoded *d, size_t i)
{
    size_t n = 0;
    while (n < i && is_letter(d->cps[i - 1 - n]))
        n++;
    return n;
}

static size_t letters_after(const decoded *d, size_t i)
{
    size_t n = 0;
    while (i + n < d->count && is_letter(d->cps[i + n]))
        n++;
    return n;
}

/* Figures and what stands at figures: a range such as £5–£10 or 10%–20% is one thing. */
static bool figure_like(uint32_t cp)
{
    return is_digit(cp) || cp == '%' || cp == '.' || cp == ',' || cp == '+' || cp == 0x2212 ||
           category(cp) == HB_UNICODE_GENERAL_CATEGORY_CURRENCY_SYMBOL;
}

static bool is_hyphen(uint32_t cp)
{
    return cp == '-' || cp == 0x2010;
}

static bool month_at(const decoded *d, size_t from, size_t to)
{
    static const char *const months[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
    rg_str name = {d->text.p + d->at[from], d->at[to] - d->at[from]};
    for (size_t i = 0; i < 12; i++)
        if (name.n >= 3 && name.n <= strlen(months[i]) &&
            memcmp(name.p, months[i], name.n) == 0)
            return true;
    return false;
}

/* cps[i - 1] is a hyphen, dash or slash and the line would break after it. */
static bool may_follow_joint(const decoded *d, size_t i)
{
    uint32_t joint = d->cps[i - 1];
    size_t before = letters_before(d, i - 1), after = letters_after(d, i);
    if (joint == 0x2014)
        return true;
    if (is_hyphen(joint))
        return before >= 2 && after >= 2;
    if (joint == '/')
        return before >= 4 && after >= 4;
    bool months = month_at(d, i - 1 - before, i - 1) && month_at(d, i, i + after);
    return before >= 3 && after >= 3 && !months;
}

/* Whether the line may break between cps[i - 1] and cps[i], which libunibreak allows. */
static bool may_break(const decoded *d, size_t i)
{
    uint32_t a = d->cps[i - 1], b = d->cps[i];
    if (is_hyphen(a) || a == 0x2013 || a == 0x2014 || a == '/')
        return may_follow_joint(d, i);
    if (b == 0x2014)
        return false;
    return !figure_like(a) && !figure_like(b) && a != 0x2009 && a != 0x200A;
}

/* ---- addresses ---- */

static bool domain_and_path(const decoded *d)
{
    bool dot = false;
    for (size_t i = 1; i + 1 < d->count; i++) {
        if (d->cps[i] == '.' && is_letter(d->cps[i - 1]) && is_letter(d->cps[i + 1]))
            dot = true;
        if (d->cps[i] == '/')
            return dot;
    }
    return false;
}

static bool is_address(const decoded *d)
{
    return rg_str_has(d->text, "://") || rg_str_starts(d->text, "www.") ||
           (rg_str_has(d->text, "@") && rg_str_has(d->text, ".")) || domain_and_path(d);
}

/* After a slash; before the marks that would look like punctuation at a line's end.  Before a
 * full stop only rather than run over the edge. */
static bool address_break(const decoded *d, size_t i, rg_inner_kind *kind)
{
    uint32_t a = d->cps[i - 1], b = d->cps[i];
    *kind = b == '.' ? RG_INNER_KEPT : RG_INNER_URL;
    if (i < 3 || i + 2 > d->count)
        return false;
    if (a == '/')
        return b != '/';
    return a == '_' || b == '?' || b == '&' || b == '#' || b == '=' || b == '@' || b == '.';
}

/* ---- all of a word ---- */

static bool plain_ascii_word(rg_str text)
{
    for (size_t i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.p[i] | 0x20;
        if ((c < 'a' || c > 'z') && text.p[i] != ',' && text.p[i] != '.' && text.p[i] != '\'')
            return false;
    }
    return true;
}

void rg_word_find_inner(rg_shaper *shaper, rg_word_info *word)
{
    if (plain_ascii_word(word->text) && !rg_str_starts(word->text, "www."))
        return;
    rg_arena_mark here = rg_arena_here(shaper->scratch);
    decoded d = decode(shaper->scratch, word->text);
    char *breaks = rg_arena_alloc(shaper->scratch, d.text.n + 1);
    set_linebreaks_utf8((const utf8_t *)d.text.p, d.text.n, NULL, breaks);
    bool address = is_address(&d);
    size_t room = 0, count = 0;
    rg_inner *inner = NULL;
    for (size_t i = 1; i < d.count; i++) {
        rg_inner_kind kind = may_break(&d, i) ? RG_INNER_PLAIN : RG_INNER_KEPT;
        bool offered = breaks[d.at[i] - 1] == LINEBREAK_ALLOWBREAK;
        if (address ? address_break(&d, i, &kind) : offered)
            *RG_PUSH(shaper->store, inner, count, room) = (rg_inner){d.at[i], kind};
    }
    word->inner = inner;
    word->inner_count = (uint32_t)count;
    rg_arena_rewind(shaper->scratch, here);
}
