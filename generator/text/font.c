/* text/font.c - Faces opened, measured and chosen. */
#include "text/font.h"

#include "text/face.h"

#include <hb-ot.h>

#include <math.h>
#include <string.h>

size_t rg_fonts_count(const rg_fonts *fonts)
{
    return fonts->count;
}

const rg_face *rg_fonts_at(const rg_fonts *fonts, size_t index)
{
    return index < fonts->count ? &fonts->faces[index] : NULL;
}

size_t rg_face_index(const rg_face *face)
{
    return face->index;
}

const char *rg_face_name(const rg_face *face)
{
    return face->name;
}

double rg_face_units_per_em(const rg_face *face)
{
    return face->upem;
}

double rg_face_ascent(const rg_face *face)
{
    return face->ascent;
}

double rg_face_descent(const rg_face *face)
{
    return face->descent;
}

double rg_face_cap_height(const rg_face *face)
{
    return face->cap_height;
}

double rg_face_x_height(const rg_face *face)
{
    return face->x_height;
}

uint32_t rg_face_blank(const rg_face *face)
{
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(face->hb_font, ' ', &glyph) ? glyph : 0;
}

double rg_face_advance(const rg_face *face, uint32_t glyph)
{
    return hb_font_get_glyph_h_advance(face->hb_font, glyph) / face->upem;
}

void rg_face_bbox(const rg_face *face, double out[4])
{
    for (int i = 0; i < 4; i++)
        out[i] = face->bbox[i];
}

bool rg_face_italic(const rg_face *face)
{
    return face->italic;
}

bool rg_face_bold(const rg_face *face)
{
    return face->bold;
}

bool rg_cp_invisible(uint32_t cp)
{
    return cp == 0x034F || cp == 0x061C || (cp >= 0x200B && cp <= 0x200F) ||
           (cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2060 && cp <= 0x206F) ||
           (cp >= 0xFE00 && cp <= 0xFE0F) || cp == 0xFEFF;
}

static bool has_glyph(const rg_face *face, uint32_t cp)
{
    hb_codepoint_t glyph;
    return hb_font_get_nominal_glyph(face->hb_font, cp, &glyph);
}

/* HarfBuzz draws these by another glyph when the font has none of their own. */
static bool has_stand_in(const rg_face *face, uint32_t cp)
{
    if (cp == 0x00A0 || (cp >= 0x2000 && cp <= 0x200A) || cp == 0x202F || cp == 0x205F)
        return has_glyph(face, ' ');
    if (cp == 0x2011)
        return has_glyph(face, 0x2010);
    return rg_cp_invisible(cp);
}

static bool covers_parts(const rg_face *face, uint32_t cp)
{
    hb_codepoint_t a, b;
    return hb_unicode_decompose(hb_unicode_funcs_get_default(), cp, &a, &b) &&
           has_glyph(face, a) && (b == 0 || has_glyph(face, b));
}

bool rg_face_covers(const rg_face *face, const uint32_t *cps, size_t count)
{
    if (count > 1) {
        hb_codepoint_t whole;
        if (hb_unicode_compose(hb_unicode_funcs_get_default(), cps[0], cps[1], &whole) &&
            has_glyph(face, whole))
            return rg_face_covers(face, cps + 2, count - 2);
    }
    for (size_t i = 0; i < count; i++)
        if (!has_glyph(face, cps[i]) && !has_stand_in(face, cps[i]) &&
            !covers_parts(face, cps[i]))
            return false;
    return true;
}

/* Bold counts before italic: a regular letter in a bold line is seen, an upright one hardly. */
static int distance(const rg_face *face, bool bold, bool italic)
{
    return (face->bold != bold) * 2 + (face->italic != italic);
}

static const rg_face *nearest(const rg_fonts *fonts, const char *family, bool bold, bool italic,
                              hb_script_t script, const uint32_t *cps, size_t count)
{
    const rg_face *best = NULL;
    for (size_t i = 0; i < fonts->count; i++) {
        const rg_face *face = &fonts->faces[i];
        if (script != HB_SCRIPT_INVALID && face->script != script)
            continue;
        if (family && strcmp(face->family, family) != 0)
            continue;
        if (best && distance(face, bold, italic) >= distance(best, bold, italic))
            continue;
        if (!rg_face_covers(face, cps, count))
            continue;
        best = face;
        if (distance(face, bold, italic) == 0)
            break;
    }
    return best;
}

const rg_face *rg_fonts_pick(const rg_fonts *fonts, bool bold, bool italic, hb_script_t script,
                             const uint32_t *cps, size_t count)
{
    const rg_face *face =
        fonts->family ? nearest(fonts, fonts->family, bold, italic, script, cps, count) : NULL;
    if (!face)
        face = nearest(fonts, NULL, bold, italic, script, cps, count);
    return face ? face : nearest(fonts, NULL, bold, italic, HB_SCRIPT_INVALID, cps, count);
}

bool rg_fonts_has_family(const rg_fonts *fonts, const char *family)
{
    for (size_t i = 0; i < fonts->count; i++)
        if (strcmp(fonts->faces[i].family, family) == 0 && fonts->faces[i].ascii)
            return true;
    return false;
}

void rg_fonts_prefer(const rg_fonts *fonts, const char *family, rg_fonts *out)
{
    const uint32_t letter = 'a';
    *out = *fonts;
    out->family = family;
    for (int look = 0; look < 4; look++)
        out->latin[look] = rg_fonts_pick(out, look & 1, look & 2, HB_SCRIPT_LATIN, &letter, 1);
}

const rg_face *rg_fonts_for(const rg_fonts *fonts, bool bold, bool italic, uint32_t cp)
{
    const rg_face *latin = fonts->latin[(bold ? 1 : 0) + (italic ? 2 : 0)];
    if (cp > 0x20 && cp < 0x7F && latin && latin->ascii)
        return latin;
    hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), cp);
    if (script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED)
        script = HB_SCRIPT_LATIN;
    return rg_fonts_pick(fonts, bold, italic, script, &cp, 1);
}
