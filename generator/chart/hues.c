#include "chart/plot.h"

#include <string.h>

/* Grey of a comparator: a wide bar may be pale because it is labelled; a thin line may not
 * (3:1). */
static const unsigned grey_fill = 0xBFBFBF, grey_line = 0x808890;
static const double line_width_pt = 1.75, context_width_pt = 1.5;

/* Places in the categorical palette.  Two groups take the first and fourth colour, the pair
 * that differs most in hue and in grey. */
static size_t palette_place(size_t nth, size_t count)
{
    return count == 2 && nth == 1 ? 3 : nth % 6;
}

/* The third and fourth colours are about as dark as the first two: in grey, dashes tell them
 * apart. */
static void set_dash(rg_hue *hue, size_t nth)
{
    static const double long_dash[] = {5, 3.5}, dots[] = {0, 3.5},
                        dash_dot[] = {5, 3.5, 0, 3.5};
    if (nth == 2)
        memcpy(hue->dash, long_dash, sizeof long_dash);
    else if (nth == 3)
        memcpy(hue->dash, dots, sizeof dots);
    else if (nth >= 4)
        memcpy(hue->dash, dash_dot, sizeof dash_dot);
    hue->dash_count = nth < 2 ? 0 : nth < 4 ? 2 : 4;
}

void rg_hues_choose(const rg_style *style, const rg_series *series, size_t count, rg_hue *out)
{
    size_t coloured = 0, nth = 0;
    for (size_t i = 0; i < count; i++)
        coloured += !series[i].context;
    for (size_t i = 0; i < count; i++) {
        out[i] = (rg_hue){.width = line_width_pt};
        if (series[i].context) {
            out[i].line = rg_hex(grey_line);
            out[i].fill = rg_hex(grey_fill);
            out[i].text = style->muted;
            out[i].width = context_width_pt;
            continue;
        }
        size_t place = palette_place(nth, coloured);
        out[i].line = out[i].fill = style->series[place];
        out[i].text = style->series_text[place];
        set_dash(&out[i], nth++);
    }
}

rg_rgb rg_paint_of(rg_colour colour)
{
    return (rg_rgb){colour.r, colour.g, colour.b};
}

rg_colour rg_mix(rg_colour a, rg_colour b, double share_of_b)
{
    double rest = 1 - share_of_b;
    return (rg_colour){a.r * rest + b.r * share_of_b, a.g * rest + b.g * share_of_b,
                       a.b * rest + b.b * share_of_b};
}

/* The published sequential blues with a paler and a middle one between; other counts take the
 * ends and what lies evenly between them. */
rg_colour rg_sequential(const rg_style *style, size_t k, size_t count)
{
    static const unsigned blues[] = {0xD9E8F5, 0xA3CBEC, 0x5F9FD6, 0x2073BC};
    static const size_t of_two[] = {1, 4}, of_three[] = {0, 2, 4}, of_four[] = {0, 1, 3, 4};
    size_t place = count == 2   ? of_two[k % 2]
                   : count == 3 ? of_three[k % 3]
                   : count == 4 ? of_four[k % 4]
                                : k % 5;
    return place == 4 ? style->primary : rg_hex(blues[place]);
}

rg_colour rg_text_on(const rg_style *style, rg_colour ground)
{
    return rg_contrast(style->ink, ground) >= rg_contrast(style->white, ground) ? style->ink
                                                                                : style->white;
}
