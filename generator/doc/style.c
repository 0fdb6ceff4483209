/* doc/style.c - The house style of the visual brief as one record. */
#include "doc/style.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

rg_colour rg_hex(unsigned rgb)
{
    return (rg_colour){((rgb >> 16) & 255) / 255.0, ((rgb >> 8) & 255) / 255.0,
                       (rgb & 255) / 255.0};
}

static double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4);
}

static double luminance(rg_colour c)
{
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

double rg_contrast(rg_colour a, rg_colour b)
{
    double la = luminance(a), lb = luminance(b);
    return la > lb ? (la + 0.05) / (lb + 0.05) : (lb + 0.05) / (la + 0.05);
}

double rg_contrast_needed(double size, bool bold)
{
    return size >= 18 || (bold && size >= 14) ? 3 : 4.5;
}

/* As it is once written #RRGGBB. */
static double in_8_bits(double channel)
{
    return round(channel * 255) / 255;
}

rg_colour rg_shade_for(rg_colour c, rg_colour ground, double contrast)
{
    double end = luminance(ground) > 0.18 ? 0 : 1;
    for (int i = 0; i < 100; i++) {
        double k = i / 100.0;
        rg_colour shade = {in_8_bits(c.r + k * (end - c.r)), in_8_bits(c.g + k * (end - c.g)),
                           in_8_bits(c.b + k * (end - c.b))};
        if (rg_contrast(shade, ground) >= contrast)
            return shade;
    }
    return (rg_colour){end, end, end};
}

/* The lightest shade of c, by darkening in steps of one percent, that reads at 4.5:1 on white
 * and on ground; a graphics colour may not carry text as it is. */
static rg_colour readable(rg_colour c, rg_colour ground)
{
    for (int i = 100; i > 0; i--) {
        double k = i / 100.0;
        rg_colour shade = {c.r * k, c.g * k, c.b * k};
        if (rg_contrast(shade, ground) >= 4.5 && rg_contrast(shade, rg_hex(0xFFFFFF)) >= 4.5)
            return shade;
    }
    return rg_hex(0);
}

/* weight 0 gives white, 1 gives c. */
static rg_colour tint_of(rg_colour c, double weight)
{
    return (rg_colour){1 - weight * (1 - c.r), 1 - weight * (1 - c.g), 1 - weight * (1 - c.b)};
}

static void set_page(rg_style *s)
{
    s->page_w = 595.276;
    s->page_h = 841.89;
    s->margin_left = 57;
    s->margin_right = 57;
    s->margin_top = 71;
    s->margin_bottom = 68;
    s->measure_max = 420; /* 75 characters of body text */
    s->gutter = 12;
    s->grid = 8.5;
}

/* Dark enough for white text in any size. */
static void set_chapters(rg_style *s, const rg_brand *brand)
{
    const rg_colour colours[4] = {s->primary, s->accent, rg_hex(0x1B6B66), rg_hex(0x5B3F8C)};
    for (int i = 0; i < 4; i++) {
        s->chapter[i] = i < brand->chapters ? brand->chapter[i] : colours[i];
        s->chapter_tint[i] = tint_of(s->chapter[i], 0.09);
    }
}

static void set_colours(rg_style *s, const rg_brand *brand)
{
    const rg_colour primary = brand->primary, tint = brand->tint, accent = brand->accent;
    static const unsigned shared[6] = {0, 0x28A197, 0, 0xF46A25, 0x3D3D3D, 0xA285D1};
    s->ink = rg_hex(0x1D2B3A);
    s->muted = rg_hex(0x4A5866);
    s->primary = primary;
    s->tint = tint;
    s->accent = accent;
    s->turquoise = rg_hex(0x28A197);
    s->orange = rg_hex(0xF46A25);
    s->purple = rg_hex(0xA285D1);
    s->rule = rg_hex(0xC9D3DC);
    s->grid_line = rg_hex(0xD9D9D9);
    s->white = rg_hex(0xFFFFFF);
    for (int i = 0; i < 6; i++)
        s->series[i] = i == 0 ? primary : i == 2 ? accent : rg_hex(shared[i]);
    for (int i = 0; i < 6; i++)
        s->series_text[i] = readable(s->series[i], tint);
    set_chapters(s, brand);
}

static void set_text_types(rg_style *s)
{
    s->body = (rg_type_style){12, 17, false, false, s->ink, 0, 8.5};
    s->lead = (rg_type_style){15, 21, false, false, s->ink, 0, 12.75};
    s->small = (rg_type_style){10, 13.5, false, false, s->muted, 4.25, 8.5};
    s->caption = (rg_type_style){10, 13, false, false, s->muted, 4.25, 17};
    s->table = (rg_type_style){10, 13.5, false, false, s->ink, 0, 0};
    s->furniture = (rg_type_style){9, 12, false, false, s->muted, 0, 0};
    s->chart_title = (rg_type_style){12, 16, true, false, s->ink, 17, 0};
    s->chart_subtitle = (rg_type_style){10, 13.5, false, false, s->muted, 0, 4.25};
    s->chart_text = (rg_type_style){9, 11, false, false, s->ink, 0, 0};
    s->note = (rg_type_style){9.5, 13, false, false, s->muted, 0, 2};
    s->eyebrow = (rg_type_style){10, 13, true, false, s->accent, 0, 2};
    s->objective = (rg_type_style){13, 18, false, false, s->white, 0, 4.25};
    s->callout = (rg_type_style){15, 21, true, false, s->white, 0, 4.25};
    s->pull_quote = (rg_type_style){17, 25.5, false, false, s->primary, 0, 0};
    s->big_number = (rg_type_style){40, 42, true, false, s->primary, 0, 0};
}

static void set_title_types(rg_style *s)
{
    s->h1 = (rg_type_style){26, 30, true, false, s->primary, 34, 17};
    s->h2 = (rg_type_style){18, 23, true, false, s->primary, 25.5, 8.5};
    s->h3 = (rg_type_style){13, 18, true, false, s->primary, 17, 4.25};
    s->cover_title = (rg_type_style){38, 42, true, false, s->white, 0, 17};
    s->cover_text = (rg_type_style){15, 21, false, false, s->white, 0, 8.5};
    s->opener_number = (rg_type_style){40, 42, true, false, s->white, 0, 0};
    s->opener_title = (rg_type_style){30, 34, true, false, s->white, 0, 12.75};
    s->opener_text = (rg_type_style){15, 21, false, false, s->white, 0, 0};
    s->contents1 = (rg_type_style){13, 17, true, false, s->primary, 12.75, 0};
    s->contents2 = (rg_type_style){12, 17, false, false, s->ink, 4.25, 0};
}

rg_style rg_style_of(const rg_brand *brand)
{
    rg_style s = {.brand = brand->name,
                  .wordmark = brand->wordmark,
                  .font = brand->font,
                  .logo = brand->logo,
                  .logo_on_dark = brand->logo_on_dark};
    set_page(&s);
    if (brand->margin > 0)
        s.margin_left = s.margin_right = brand->margin;
    if (brand->line > 0)
        s.measure_max = brand->line;
    set_colours(&s, brand);
    set_text_types(&s);
    set_title_types(&s);
    return s;
}

/* ---- formats ---- */

static void scale_type(rg_type_style *type, double by)
{
    type->size *= by;
    type->leading *= by;
    type->space_before *= by;
    type->space_after *= by;
}

static void scale_text(rg_style *s, double by)
{
    rg_type_style *types[] = {&s->body,
                              &s->lead,
                              &s->h1,
                              &s->h2,
                              &s->h3,
                              &s->small,
                              &s->caption,
                              &s->chart_title,
                              &s->table,
                              &s->big_number,
                              &s->chart_subtitle,
                              &s->cover_title,
                              &s->furniture,
                              &s->contents1,
                              &s->contents2,
                              &s->cover_text,
                              &s->eyebrow,
                              &s->objective,
                              &s->callout,
                              &s->chart_text,
                              &s->note,
                              &s->pull_quote,
                              &s->opener_number,
                              &s->opener_title,
                              &s->opener_text};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        scale_type(types[i], by);
    s->grid *= by;
    s->gutter *= by;
    s->measure_max *= by;
}

rg_style rg_style_large(rg_style style)
{
    scale_text(&style, 4.0 / 3);
    return style;
}

/* Titles of pages rather than of chapters: smaller, and repeated. */
static void set_landscape(rg_style *s)
{
    s->page_w = 841.89;
    s->page_h = 595.276;
    s->margin_left = s->margin_right = 48;
    s->margin_top = 62;
    s->margin_bottom = 56;
    s->title_again = true;
    s->h1.size = 24;
    s->h1.leading = 28;
    s->h1.space_after = 14;
    s->h2.size = 15;
    s->h2.leading = 20;
    s->h2.space_before = 16;
    s->h2.space_after = 5;
    s->body.leading = 16;
    s->contents1.size = 12;
    s->contents1.leading = 15;
    s->contents1.space_before = 3.5;
    s->grid = 8;
    s->body.space_after = 8;
}

const char *rg_page_format_name(rg_format format)
{
    static const char *const names[RG_FORMATS] = {[RG_FORMAT_A4] = "portrait",
                                                  [RG_FORMAT_A4_LANDSCAPE] = "landscape",
                                                  [RG_FORMAT_SLIDES] = "slides"};
    return (unsigned)format < RG_FORMATS ? names[format] : "unknown";
}

bool rg_page_format_parse(const char *name, rg_format *out)
{
    for (int i = 0; i < RG_FORMATS; i++)
        if (strcmp(rg_page_format_name((rg_format)i), name) == 0) {
            *out = (rg_format)i;
            return true;
        }
    return false;
}

rg_style rg_style_format(rg_style style, rg_format format)
{
    if (format == RG_FORMAT_A4 || format >= RG_FORMATS)
        return style;
    set_landscape(&style);
    if (format == RG_FORMAT_A4_LANDSCAPE)
        return style;
    scale_text(&style, 1.15);
    style.page_w = 960;
    style.page_h = 540;
    style.margin_left = style.margin_right = 56;
    return style;
}
