#include "chart/plot.h"

#include "base/num.h"

#include <math.h>

static rg_styled styled_of(const rg_plot *plot, const char *text, bool bold)
{
    return (rg_styled){
        .text = rg_str_of(text), .bold = bold, .size = plot->style->chart_text.size};
}

static const rg_para_opts plain = {.width = 1e6, .greedy = true, .tabular = true};

static void measure_lines(const rg_plot *plot, rg_label *label)
{
    const rg_run *run = label->lines[0].runs;
    const rg_type_style *type = &plot->style->chart_text;
    label->leading = type->leading * run->size / type->size;
    for (size_t i = 0; i < label->count; i++)
        label->width = fmax(label->width, label->lines[i].width);
    label->cap = rg_face_cap_height(run->face) * run->size;
}

static bool break_lines(rg_plot *plot, const rg_styled *one, double width, rg_label *out)
{
    rg_para_opts opts = plain;
    rg_line *lines = NULL;
    if (width > 0)
        opts.width = width;
    *out = (rg_label){0};
    if (!rg_para_break(plot->shaper, plot->arena, one, 1, &opts, &lines, &out->count,
                       plot->err))
        return false;
    out->lines = lines;
    if (out->count > 0)
        measure_lines(plot, out);
    return true;
}

static bool word_fits(rg_plot *plot, const rg_styled *one, double width, bool *fits)
{
    double natural, longest;
    if (!rg_para_widths(plot->shaper, plot->arena, one, 1, &plain, &natural, &longest,
                        plot->err))
        return false;
    *fits = longest <= width;
    return true;
}

bool rg_label_make(rg_plot *plot, const char *text, bool bold, double width, size_t lines_max,
                   rg_label *out)
{
    bool fits = true;
    *out = (rg_label){0};
    if (!text || !*text)
        return true;
    rg_styled one = styled_of(plot, text, bold);
    if (width > 0 && !word_fits(plot, &one, width, &fits))
        return false;
    if (!fits)
        return rg_fail(plot->err, RG_E_LAYOUT,
                       "label \"%s\": a word is wider than the %.0f points there are", text,
                       width);
    if (!break_lines(plot, &one, width, out))
        return false;
    if (out->count > lines_max)
        return rg_fail(plot->err, RG_E_LAYOUT,
                       "label \"%s\" takes %zu lines at %.0f points; there is room for %zu",
                       text, out->count, width > 0 ? width : plain.width, lines_max);
    return true;
}

static bool try_size(rg_plot *plot, const char *text, rg_fit fit, double size, rg_label *out,
                     bool *fits)
{
    const double hair = 0.01;
    rg_styled one = styled_of(plot, text, fit.bold);
    one.size = size;
    if (!word_fits(plot, &one, fit.width + hair, fits) ||
        !break_lines(plot, &one, fit.width + hair, out))
        return false;
    *fits = *fits && rg_label_height(out) <= fit.height + hair &&
            (fit.lines == 0 || out->count <= fit.lines);
    return true;
}

bool rg_labels_fit(rg_plot *plot, const char *const *texts, size_t count, rg_fit fit,
                   rg_label *out)
{
    const double step = 0.5;
    const char *tight = NULL;
    for (double size = fit.most; size >= fit.least - 1e-6; size -= step) {
        bool fits = true;
        for (size_t i = 0; i < count && fits; i++) {
            out[i] = (rg_label){0};
            if (!texts[i] || !*texts[i])
                continue;
            if (!try_size(plot, texts[i], fit, size, &out[i], &fits))
                return false;
            tight = texts[i];
        }
        if (fits)
            return true;
    }
    return rg_fail(plot->err, RG_E_LAYOUT,
                   "label \"%s\" does not fit in %.0f by %.0f points, even at %.1f points of "
                   "size; shorten it or give the picture more room",
                   tight ? tight : "", fit.width, fit.height, fit.least);
}

bool rg_label_fit(rg_plot *plot, const char *text, rg_fit fit, rg_label *out)
{
    return rg_labels_fit(plot, &text, 1, fit, out);
}

bool rg_label_half(rg_plot *plot, const char *text, bool bold, double *out)
{
    rg_styled one = styled_of(plot, text, bold);
    double natural, longest;
    if (!rg_para_widths(plot->shaper, plot->arena, &one, 1, &plain, &natural, &longest,
                        plot->err))
        return false;
    for (double width = fmax(longest, natural / 2); width < natural; width += 2) {
        rg_line *lines;
        size_t count;
        rg_para_opts opts = plain;
        opts.width = width + 0.01;
        if (!rg_para_break(plot->shaper, plot->arena, &one, 1, &opts, &lines, &count,
                           plot->err))
            return false;
        if (count <= 2) {
            *out = opts.width;
            return true;
        }
    }
    *out = natural + 0.01;
    return true;
}

double rg_label_height(const rg_label *label)
{
    return label->count == 0 ? 0 : label->cap + (double)(label->count - 1) * label->leading;
}

void rg_label_draw(rg_plot *plot, const rg_label *label, double x, double y, rg_anchor anchor,
                   rg_colour colour)
{
    double baseline = y - rg_label_height(label) / 2 + label->cap;
    for (size_t i = 0; i < label->count; i++, baseline += label->leading) {
        const rg_line *line = &label->lines[i];
        double shift = anchor == RG_FROM_LEFT   ? 0
                       : anchor == RG_AT_MIDDLE ? line->width / 2
                                                : line->width;
        rg_draw_line(plot->canvas, x - shift, baseline, line, rg_paint_of(colour));
    }
}

const char *rg_plot_number(rg_plot *plot, double value, int decimals)
{
    rg_buf text = {0};
    rg_num_fixed(&text, value, decimals, true);
    const char *unit = plot->spec->unit_suffix ? plot->spec->unit_suffix : "";
    rg_buf_puts(&text, !*unit && plot->mark && plot->mark->whole ? "%" : unit);
    const char *out = text.p[0] == '-' /* a minus, not a hyphen */
                          ? rg_arena_printf(plot->arena, "\xE2\x88\x92%s", text.p + 1)
                          : rg_arena_copy(plot->arena, text.p, text.n);
    rg_buf_free(&text);
    return out;
}

const char *rg_status_mark(rg_status status)
{
    switch (status) {
    case RG_S_OK:
        return "";
    case RG_S_HIDDEN:
        return "[c]";
    case RG_S_MISSING:
        return "[x]";
    case RG_S_NOT_APPLICABLE:
        break;
    }
    return "[z]";
}
