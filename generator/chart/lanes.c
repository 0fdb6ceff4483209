/* Bars of several series side by side in a step, and the text at their ends. */
#include "chart/plot.h"

#include <math.h>

/* Share of the step that is painted (60-75%): more series, less air between steps. */
static const double share_of_one = 0.64, share_of_many = 0.74;
static const double between_pt = 1, label_gap_pt = 4;

/* A comparator is there to be compared with: its values are printed only where that leaves air.
 */
static bool prints_values(const rg_plot *plot, size_t series)
{
    bool few = plot->mark->from_zero && plot->spec->category_count <= 6;
    return plot->spec->value_labels && (few || !plot->spec->series[series].context);
}

/* A comparator's bar is thinner, unless text must fit beside it. */
static double weight_of(const rg_plot *plot, size_t series)
{
    const rg_series *s = &plot->spec->series[series];
    if (!s->context || plot->spec->series_count == 1)
        return 1;
    if (prints_values(plot, series))
        return 0.9;
    for (size_t i = 0; i < plot->spec->category_count; i++)
        if (s->data[i].status != RG_S_OK)
            return 0.9;
    return 0.62;
}

void rg_lanes(const rg_plot *plot, rg_lane *out)
{
    size_t count = plot->spec->series_count;
    double weights = 0, gaps = between_pt * (double)(count - 1);
    for (size_t i = 0; i < count; i++)
        weights += weight_of(plot, i);
    double painted = plot->steps.step * (count == 1 ? share_of_one : share_of_many);
    double offset = -painted / 2, each = fmax(painted - gaps, painted / 2) / weights;
    for (size_t i = 0; i < count; i++) {
        out[i] = (rg_lane){offset, each * weight_of(plot, i)};
        offset += out[i].size + between_pt;
    }
}

static double lane_middle(rg_lane lane)
{
    return lane.offset + lane.size / 2;
}

static const char *words_of(rg_plot *plot, size_t series, rg_datum datum)
{
    if (datum.status != RG_S_OK)
        return rg_status_mark(datum.status);
    const char *verdict = plot->mark->says & RG_D_VERDICT ? rg_verdict_word(datum.marks) : "";
    if (!prints_values(plot, series))
        return verdict;
    const char *number = rg_plot_number(plot, datum.value, plot->spec->decimals);
    return *verdict ? rg_arena_printf(plot->arena, "%s %s", number, verdict) : number;
}

/* The end of what is drawn of a datum, away from the base. */
static double far_end(rg_datum datum, bool *backwards)
{
    *backwards = datum.value < 0;
    if (!rg_has_interval(datum))
        return datum.value;
    return *backwards ? fmin(datum.value, datum.lower) : fmax(datum.value, datum.upper);
}

static void reach(rg_plot *plot, rg_datum datum, const rg_label *words)
{
    double size = plot->mark->across ? words->width : words->cap;
    double room = words->count > 0 ? size + label_gap_pt : 0;
    bool backwards = false;
    double end = datum.status == RG_S_OK ? far_end(datum, &backwards)
                                         : fmin(fmax(0, plot->value.from), plot->value.to);
    rg_plot_reach(plot, end, backwards ? room : 0, backwards ? 0 : room);
}

bool rg_value_labels_make(rg_plot *plot, rg_value_label **out)
{
    const rg_chart_spec *spec = plot->spec;
    *out = RG_NEW_N(plot->arena, rg_value_label, spec->category_count * spec->series_count);
    for (size_t c = 0; c < spec->category_count; c++)
        for (size_t s = 0; s < spec->series_count; s++) {
            rg_label *words = &(*out)[c * spec->series_count + s].words;
            rg_datum datum = rg_plot_datum(plot, s, c);
            if (!rg_label_make(plot, words_of(plot, s, datum), false, 0, 1, words))
                return false;
            reach(plot, datum, words);
        }
    return true;
}

static void place_one(rg_plot *plot, rg_value_label *label, rg_datum datum, double at)
{
    bool backwards = false;
    double end = datum.status == RG_S_OK ? rg_plot_at(plot, far_end(datum, &backwards))
                                         : rg_plot_base(plot);
    double side = backwards ? -1 : 1, half = label->words.cap / 2;
    if (plot->mark->across) {
        label->x = end + side * label_gap_pt;
        label->y = at;
        label->anchor = backwards ? RG_FROM_RIGHT : RG_FROM_LEFT;
    } else {
        label->x = at;
        label->y = end - side * (label_gap_pt + half);
        label->anchor = RG_AT_MIDDLE;
    }
}

rg_rect rg_value_label_rect(const rg_value_label *label)
{
    double width = label->words.width, half = rg_label_height(&label->words) / 2;
    double left = label->anchor == RG_FROM_LEFT   ? label->x
                  : label->anchor == RG_AT_MIDDLE ? label->x - width / 2
                                                  : label->x - width;
    return (rg_rect){left, label->y - half, width, 2 * half};
}

void rg_value_labels_place(rg_plot *plot, const rg_lane *lanes, rg_value_label *labels)
{
    const rg_chart_spec *spec = plot->spec;
    for (size_t c = 0; c < spec->category_count; c++)
        for (size_t s = 0; s < spec->series_count; s++) {
            rg_value_label *label = &labels[c * spec->series_count + s];
            double at = rg_steps_middle(plot->steps, c) + lane_middle(lanes[s]);
            place_one(plot, label, rg_plot_datum(plot, s, c), at);
        }
}

void rg_value_labels_clear(rg_plot *plot, const rg_value_label *labels)
{
    for (size_t i = 0; i < plot->spec->category_count * plot->spec->series_count; i++)
        if (labels[i].words.count > 0)
            rg_plot_hole(plot, rg_value_label_rect(&labels[i]));
}

void rg_value_labels_paint(rg_plot *plot, const rg_value_label *labels)
{
    const rg_chart_spec *spec = plot->spec;
    for (size_t c = 0; c < spec->category_count; c++)
        for (size_t s = 0; s < spec->series_count; s++) {
            const rg_value_label *label = &labels[c * spec->series_count + s];
            bool plain =
                rg_plot_datum(plot, s, c).status == RG_S_OK && !spec->series[s].context;
            rg_label_draw(plot, &label->words, label->x, label->y, label->anchor,
                          plain ? plot->style->ink : plot->style->muted);
        }
}
