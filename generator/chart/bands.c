/* Marked stretches: a pale ground behind the marks and its words above the area, never over
 * each other. */
#include "chart/plot.h"

#include <math.h>

static const double apart_pt = 6, above_pt = 3, row_gap_pt = 5;
enum { BANDS_MAX = 32, WORD_LINES = 2, ROWS_MAX = 3 };

static double left_of(const rg_plot *plot, const rg_band *band)
{
    return plot->steps.start + (double)band->first * plot->steps.step;
}

static double right_of(const rg_plot *plot, const rg_band *band)
{
    return plot->steps.start + (double)(band->last + 1) * plot->steps.step;
}

/* On one line when the stretch is wide enough, else on two. */
static bool make_words(rg_plot *plot, const rg_band *band, rg_label *out)
{
    if (!rg_label_make(plot, band->label, false, 0, 1, out))
        return false;
    double half, stretch = right_of(plot, band) - left_of(plot, band);
    if (out->count == 0 || out->width <= stretch)
        return true;
    return rg_label_half(plot, band->label, false, &half) &&
           rg_label_make(plot, band->label, false, half, WORD_LINES, out);
}

/* Spread the words of the bands whose place in the order is row, row + rows, ...; false when
 * they do not fit or one no longer stands over its own stretch. */
static bool spread_row(rg_plot *plot, size_t row, size_t rows)
{
    const rg_chart_spec *spec = plot->spec;
    double middle[BANDS_MAX], width[BANDS_MAX];
    size_t count = 0;
    for (size_t i = row; i < spec->band_count; i += rows, count++) {
        middle[count] = (left_of(plot, &spec->bands[i]) + right_of(plot, &spec->bands[i])) / 2;
        width[count] = plot->of_bands[i].words.width;
    }
    if (!rg_spread(middle, width, count, apart_pt, plot->area.x, plot->frame.x + plot->frame.w))
        return false;
    count = 0;
    for (size_t i = row; i < spec->band_count; i += rows, count++) {
        const rg_band *band = &spec->bands[i];
        if (middle[count] + width[count] / 2 < left_of(plot, band) ||
            middle[count] - width[count] / 2 > right_of(plot, band))
            return false;
        plot->of_bands[i].x = middle[count];
        plot->of_bands[i].row = row;
    }
    return true;
}

static bool spread_all(rg_plot *plot, size_t *rows)
{
    for (*rows = 1; *rows <= ROWS_MAX; ++*rows) {
        bool fits = true;
        for (size_t row = 0; row < *rows && fits; row++)
            fits = spread_row(plot, row, *rows);
        if (fits)
            return true;
    }
    return rg_fail(
        plot->err, RG_E_LAYOUT,
        "the words of %zu marked stretches do not fit above them (the first is \"%s\")",
        plot->spec->band_count, plot->spec->bands[0].label);
}

static bool check_bands(const rg_plot *plot)
{
    const rg_chart_spec *spec = plot->spec;
    if (spec->band_count > BANDS_MAX)
        return rg_fail(plot->err, RG_E_TEMPLATE,
                       "%zu marked stretches; at most %d can be drawn", spec->band_count,
                       BANDS_MAX);
    for (size_t i = 0; i < spec->band_count; i++)
        if (spec->bands[i].first > spec->bands[i].last ||
            spec->bands[i].last >= spec->category_count)
            return rg_fail(plot->err, RG_E_TEMPLATE,
                           "the marked stretch \"%s\" runs from %zu to %zu of %zu categories",
                           spec->bands[i].label, spec->bands[i].first + 1,
                           spec->bands[i].last + 1, spec->category_count);
    return true;
}

bool rg_bands_measure(rg_plot *plot, double *height)
{
    const rg_chart_spec *spec = plot->spec;
    size_t rows;
    double tallest = 0;
    *height = 0;
    if (spec->band_count == 0)
        return true;
    if (!check_bands(plot))
        return false;
    plot->of_bands = RG_NEW_N(plot->arena, rg_band_label, spec->band_count);
    for (size_t i = 0; i < spec->band_count; i++) {
        if (!make_words(plot, &spec->bands[i], &plot->of_bands[i].words))
            return false;
        tallest = fmax(tallest, rg_label_height(&plot->of_bands[i].words));
    }
    if (!spread_all(plot, &rows))
        return false;
    plot->band_row = tallest + row_gap_pt;
    *height = (double)rows * plot->band_row - row_gap_pt + above_pt;
    return true;
}

/* Words in an upper row are joined to their stretch by a hair, unless lower words are in its
 * way. */
static void paint_hair(rg_plot *plot, size_t i)
{
    const rg_band *band = &plot->spec->bands[i];
    double x = (left_of(plot, band) + right_of(plot, band)) / 2;
    for (size_t k = 0; k < plot->spec->band_count; k++) {
        const rg_band_label *b = &plot->of_bands[k];
        if (b->row < plot->of_bands[i].row && fabs(b->x - x) < b->words.width / 2 + 1)
            return;
    }
    double foot = (double)plot->of_bands[i].row * plot->band_row + above_pt - 2;
    rg_stroke hair = {.colour = rg_paint_of(plot->style->rule), .width = 0.75};
    rg_rule(plot->canvas, x, plot->roof - foot, x, plot->area.y, &hair);
}

void rg_bands_paint(rg_plot *plot)
{
    const rg_chart_spec *spec = plot->spec;
    for (size_t i = 0; i < spec->band_count; i++) {
        const rg_band_label *b = &plot->of_bands[i];
        double left = left_of(plot, &spec->bands[i]), right = right_of(plot, &spec->bands[i]);
        double lift = above_pt + (double)b->row * plot->band_row;
        rg_fill_rect(plot->canvas, (rg_rect){left, plot->area.y, right - left, plot->area.h},
                     rg_paint_of(plot->style->tint));
        if (b->row > 0)
            paint_hair(plot, i);
        rg_label_draw(plot, &b->words, b->x, plot->roof - lift - rg_label_height(&b->words) / 2,
                      RG_AT_MIDDLE, plot->style->muted);
    }
}
