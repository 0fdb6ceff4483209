/* text/bidi.c - Embedding levels by FriBidi. */
#include "text/item.h"

#include "base/utf8.h"

#include <fribidi.h>

static bool turns(uint32_t cp)
{
    return (cp >= 0x0590 && cp <= 0x08FF) || cp == 0x200F || (cp >= 0x202A && cp <= 0x202E) ||
           (cp >= 0x2066 && cp <= 0x2069) || (cp >= 0xFB1D && cp <= 0xFDFF) ||
           (cp >= 0xFE70 && cp <= 0xFEFE) || (cp >= 0x10800 && cp <= 0x10FFF) ||
           (cp >= 0x1E800 && cp <= 0x1EFFF);
}

static bool any_turns(rg_str text)
{
    uint32_t cp;
    for (size_t i = 0; i < text.n;) {
        if ((unsigned char)text.p[i] < 0xD6) { /* below U+0580: no lead byte of these ranges */
            i++;
            continue;
        }
        i += rg_utf8_decode(text.p + i, text.n - i, &cp);
        if (turns(cp))
            return true;
    }
    return false;
}

const uint8_t *rg_bidi_levels(rg_arena *scratch, rg_str text, bool rtl)
{
    if (text.n == 0 || (!rtl && !any_turns(text)))
        return NULL;
    FriBidiChar *cps = RG_NEW_N(scratch, FriBidiChar, text.n);
    FriBidiStrIndex count = 0;
    for (size_t i = 0; i < text.n; count++)
        i += rg_utf8_decode(text.p + i, text.n - i, &cps[count]);
    FriBidiCharType *types = RG_NEW_N(scratch, FriBidiCharType, text.n);
    FriBidiBracketType *brackets = RG_NEW_N(scratch, FriBidiBracketType, text.n);
    FriBidiLevel *levels = RG_NEW_N(scratch, FriBidiLevel, text.n);
    FriBidiParType base = rtl ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
    fribidi_get_bidi_types(cps, count, types);
    fribidi_get_bracket_types(cps, count, types, brackets);
    if (!fribidi_get_par_embedding_levels_ex(types, brackets, count, &base, levels))
        return NULL; /* only when memory ran out */
    uint8_t *by_byte = RG_NEW_N(scratch, uint8_t, text.n);
    size_t at = 0;
    for (FriBidiStrIndex k = 0; k < count; k++) {
        size_t used = rg_utf8_decode(text.p + at, text.n - at, &cps[k]);
        for (size_t end = at + used; at < end; at++)
            by_byte[at] = (uint8_t)levels[k];
    }
    return by_byte;
}
