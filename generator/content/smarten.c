/* content/smarten.c - Quotes, dashes and ellipses as a printer sets them. */
#include "content/inside.h"

#include "base/utf8.h"

#include <string.h>

enum {
    EN_DASH = 0x2013,
    EM_DASH = 0x2014,
    LEFT_SINGLE = 0x2018,
    RIGHT_SINGLE = 0x2019,
    LEFT_DOUBLE = 0x201C,
    RIGHT_DOUBLE = 0x201D,
    ELLIPSIS = 0x2026
};

static bool is_blank(uint32_t cp)
{
    return cp == 0 || cp == ' ' || cp == '\t' || cp == '\n' || cp == 0xA0 || cp == 0x2028;
}

static bool is_digit(uint32_t cp)
{
    return cp >= '0' && cp <= '9';
}

/* A quote after one of these begins something. */
static bool opens_after(uint32_t cp)
{
    return is_blank(cp) || cp == '(' || cp == '[' || cp == '/' || cp == EN_DASH ||
           cp == EM_DASH || cp == LEFT_SINGLE || cp == LEFT_DOUBLE;
}

static uint32_t quote(uint32_t cp, uint32_t before, uint32_t after)
{
    bool opens = opens_after(before) && !is_blank(after);
    if (cp == '"')
        return opens ? LEFT_DOUBLE : RIGHT_DOUBLE;
    return opens && !is_digit(after) ? LEFT_SINGLE : RIGHT_SINGLE; /* the '90s */
}

static uint32_t code_at(rg_str text, size_t at, uint32_t after)
{
    uint32_t cp = after;
    if (at < text.n)
        rg_utf8_decode(text.p + at, text.n - at, &cp);
    return cp;
}

static size_t run_of(rg_str text, size_t at, char c)
{
    size_t n = 0;
    while (at + n < text.n && text.p[at + n] == c)
        n++;
    return n;
}

/* The bytes used at `at`, and the code point to print for them. */
static size_t replaced(rg_str text, size_t at, uint32_t before, uint32_t after, uint32_t *cp)
{
    size_t n = rg_utf8_decode(text.p + at, text.n - at, cp);
    size_t run = run_of(text, at, text.p[at]);
    if (*cp == '"' || *cp == '\'') {
        *cp = quote(*cp, before, code_at(text, at + 1, after));
    } else if (*cp == '-') {
        bool apart = run == 1 && is_blank(before) && before != 0 &&
                     is_blank(code_at(text, at + 1, after)) && code_at(text, at + 1, after);
        if (apart || run == 2 || run == 3) {
            *cp = EN_DASH;
            return run;
        }
    } else if (*cp == '.' && run == 3) {
        *cp = ELLIPSIS;
        return 3;
    }
    return n;
}

void content_smarten(rg_buf *out, rg_str text, uint32_t *before, uint32_t after)
{
    for (size_t at = 0; at < text.n;) {
        uint32_t cp;
        size_t run = run_of(text, at, text.p[at]);
        size_t n = replaced(text, at, *before, after, &cp);
        bool long_run = (text.p[at] == '-' || text.p[at] == '.') && run > 3;
        if (long_run) { /* a drawn line or a gap to fill in: left alone */
            rg_buf_add(out, text.p + at, run);
            n = run;
        } else {
            rg_buf_cp(out, cp);
        }
        *before = cp;
        at += n;
    }
}

char *rg_smarten(rg_arena *arena, const char *text)
{
    rg_buf out = {0};
    uint32_t before = 0;
    content_smarten(&out, rg_str_of(text), &before, 0);
    char *kept = rg_arena_copy(arena, out.p ? out.p : "", out.n);
    rg_buf_free(&out);
    return kept;
}
