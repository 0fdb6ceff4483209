/* Classes of values, and the swatches that say which colour is which. */
#include "chart/plot.h"

#include "base/num.h"

#include <math.h>
#include <stdlib.h>

static const double swatch_pt = 16, gap_pt = 4, apart_pt = 12;

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static double rounded(double value, int decimals)
{
    double unit = pow(10, decimals);
    return round(value * unit) / unit;
}

static size_t shown_values(rg_plot *plot, double **out)
{
    const rg_chart_spec *spec = plot->spec;
    size_t count = 0;
    *out = RG_NEW_N(plot->arena, double, spec->category_count * spec->series_count);
    for (size_t s = 0; s < spec->series_count; s++)
        for (size_t c = 0; c < spec->category_count; c++) {
            rg_datum d = rg_plot_datum(plot, s, c);
            if (d.status == RG_S_OK)
                (*out)[count++] = rounded(d.value, spec->decimals);
        }
    qsort(*out, count, sizeof **out, by_value);
    return count;
}

/* The lowest value of class k. */
static double begin_of(const rg_classing *by, const double *values, size_t count, size_t k,
                       size_t classes)
{
    double low = values[0], high = values[count - 1];
    if (k == 0)
        return by->rule == RG_CLASS_STATED ? fmin(low, by->breaks[0]) : low;
    if (by->rule == RG_CLASS_STATED)
        return by->breaks[k - 1];
    if (by->rule == RG_CLASS_EQUAL)
        return low + (high - low) * (double)k / (double)classes;
    return values[k * count / classes];
}

bool rg_classes_choose(rg_plot *plot, rg_classes *out)
{
    const rg_classing *by = &plot->spec->classing;
    int decimals = plot->spec->decimals;
    size_t classes = by->count ? by->count : RG_CLASSES_MAX;
    double *values, unit = pow(10, -decimals);
    size_t count = shown_values(plot, &values);
    *out = (rg_classes){0};
    if (classes > RG_CLASSES_MAX ||
        (by->rule == RG_CLASS_STATED && (!by->breaks || classes < 2)))
        return rg_fail(plot->err, RG_E_TEMPLATE,
                       "%zu classes; give 2 to %d, and the breaks between stated ones", classes,
                       RG_CLASSES_MAX);
    for (size_t k = 0; k < classes && count > 0; k++) {
        double low = rounded(begin_of(by, values, count, k, classes), decimals);
        if (out->count > 0 && low <= out->low[out->count - 1] + unit / 2)
            continue;
        if (out->count > 0)
            out->high[out->count - 1] = rounded(low - unit, decimals);
        out->low[out->count++] = low;
    }
    if (out->count > 0)
        out->high[out->count - 1] = fmax(values[count - 1], out->low[out->count - 1]);
    return true;
}

size_t rg_class_of(const rg_classes *classes, double value, int decimals)
{
    size_t k = classes->count;
    double x = rounded(value, decimals);
    while (k > 1 && x < classes->low[k - 1] - 1e-9)
        k--;
    return k > 0 ? k - 1 : 0;
}

static bool has_status(const rg_plot *plot, rg_status status)
{
    for (size_t s = 0; s < plot->spec->series_count; s++)
        for (size_t c = 0; c < plot->spec->category_count; c++) {
            if (rg_plot_datum(plot, s, c).status == status)
                return true;
        }
    return false;
}

static bool add(rg_plot *plot, rg_swatches *out, int kind, const char *words, double width,
                double *x, size_t *row)
{
    size_t i = out->count++;
    out->kind[i] = kind;
    if (!rg_label_make(plot, words, false, 0, 1, &out->words[i]))
        return false;
    double size = swatch_pt + gap_pt + out->words[i].width;
    if (*x > 0 && *x + size > width) {
        *x = 0;
        ++*row;
    }
    out->x[i] = *x;
    out->row[i] = *row;
    *x += size + apart_pt;
    return true;
}

/* The name of the one category that is picked out; NULL where there is none, or more. */
static const char *marked_name(const rg_plot *plot)
{
    const char *name = NULL;
    for (size_t c = 0; c < plot->spec->category_count; c++) {
        if (!(plot->spec->series[0].data[c].marks & RG_D_MARKED))
            continue;
        if (name)
            return NULL;
        name = plot->spec->categories[c];
    }
    return name;
}

bool rg_swatches_measure(rg_plot *plot, const rg_classes *classes, double width,
                         rg_swatches *out)
{
    double x = 0;
    size_t row = 0;
    *out = (rg_swatches){.classes = classes->count};
    for (size_t k = 0; k < classes->count; k++) {
        const char *low = rg_plot_number(plot, classes->low[k], plot->spec->decimals);
        const char *high = rg_plot_number(plot, classes->high[k], plot->spec->decimals);
        const char *words = classes->high[k] > classes->low[k]
                                ? rg_arena_printf(plot->arena, "%s to %s", low, high)
                                : low;
        if (!add(plot, out, (int)k, words, width, &x, &row))
            return false;
    }
    if (has_status(plot, RG_S_HIDDEN) &&
        !add(plot, out, RG_SWATCH_HIDDEN, "[c] hidden", width, &x, &row))
        return false;
    if (has_status(plot, RG_S_MISSING) &&
        !add(plot, out, RG_SWATCH_MISSING, "[x] not available", width, &x, &row))
        return false;
    if (has_status(plot, RG_S_NOT_APPLICABLE) &&
        !add(plot, out, RG_SWATCH_MISSING, "[z] not applicable", width, &x, &row))
        return false;
    const char *marked = plot->mark->picks ? marked_name(plot) : NULL;
    if (marked && !add(plot, out, RG_SWATCH_MARKED, marked, width, &x, &row))
        return false;
    out->height = (double)(row + 1) * (plot->style->chart_text.leading + 3);
    return true;
}

void rg_swatches_paint(rg_plot *plot, const rg_swatches *swatches, double x, double y)
{
    double line = plot->style->chart_text.leading + 3;
    for (size_t i = 0; i < swatches->count; i++) {
        double middle = y + ((double)swatches->row[i] + 0.5) * line;
        rg_rect box = {x + swatches->x[i], middle - 5, swatch_pt, 10};
        rg_stroke edge = {.colour = rg_paint_of(plot->style->muted), .width = 0.5};
        if (swatches->kind[i] == RG_SWATCH_MARKED)
            edge = (rg_stroke){.colour = rg_paint_of(plot->style->ink), .width = 1.6};
        if (swatches->kind[i] >= 0)
            rg_fill_rect(plot->canvas, box,
                         rg_paint_of(rg_sequential(plot->style, (size_t)swatches->kind[i],
                                                   swatches->classes)));
        else if (swatches->kind[i] == RG_SWATCH_HIDDEN)
            rg_hatch(plot, box);
        else if (swatches->kind[i] == RG_SWATCH_MISSING && plot->spec->mark == RG_MARK_MAP)
            rg_fill_rect(plot->canvas, box, rg_paint_of(rg_hex(RG_MAP_PALE)));
        rg_pen_rect(plot->pen, box);
        rg_path path = rg_pen_take(plot->pen, plot->arena);
        rg_stroke_path(plot->canvas, &path, &edge);
        rg_label_draw(plot, &swatches->words[i], box.x + swatch_pt + gap_pt, middle,
                      RG_FROM_LEFT, plot->style->ink);
    }
}
