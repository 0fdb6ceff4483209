#include "chart/plot.h"

#include "base/num.h"

#include <math.h>

static rg_styled styled_of(const rg_plot *plot, const char *text, bool bold)
{
    return (rg_styled){
        .text = rg_str_of(text), .bold = bold, .size = plot->style->chart_text.size};
}

static const rg_para_opts plain = {.width = 1e6, .greedy = true, .tabular = true};

static void measure_lines(rg_plot *plot, rg_label *label)
{
    label->leading = plot->style->chart_text.leading;
    for (size_t i = 0; i < label->count; i++)
        label->width = fmax(label->width, label->lines[i].width);
    const rg_run *run = label->lines[0].runs;
    label->cap = rg_face_cap_height(run->face) * run->size;
}

bool rg_label_make(rg_plot *plot, const char *text, bool bold, double width, size_t lines_max,
                   rg_label *out)
{
    *out = (rg_label){0};
    if (!text || !*text)
        return true;
    rg_styled one = styled_of(plot, text, bold);
    rg_para_opts opts = plain;
    if (width > 0) {
        double natural, longest;
        if (!rg_para_widths(plot->shaper, plot->arena, &one, 1, &opts, &natural, &longest,
                            plot->err))
            return false;
        if (longest > width)
            return rg_fail(plot->err, RG_E_LAYOUT,
                           "label \"%s\": a word is wider than the %.0f points there are", text,
                           width);
        opts.width = width;
    }
    rg_line *lines = NULL;
    if (!rg_para_break(plot->shaper, plot->arena, &one, 1, &opts, &lines, &out->count,
                       plot->err))
        return false;
    if (out->count > lines_max)
        return rg_fail(plot->err, RG_E_LAYOUT,
                       "label \"%s\" takes %zu lines at %.0f points; there is room for %zu",
                       text, out->count, opts.width, lines_max);
    out->lines = lines;
    if (out->count > 0)
        measure_lines(plot, out);
    return true;
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
    rg_buf_puts(&text, plot->spec->unit_suffix ? plot->spec->unit_suffix : "");
    const char *out = rg_arena_copy(plot->arena, text.p, text.n);
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
