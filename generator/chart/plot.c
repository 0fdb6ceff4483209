#include "chart/plot.h"

#include <math.h>

rg_datum rg_plot_datum(const rg_plot *plot, size_t series, size_t category)
{
    rg_datum datum = plot->spec->series[series].data[category];
    if (datum.status != RG_S_OK)
        datum = (rg_datum){.value = (double)NAN,
                           .lower = (double)NAN,
                           .upper = (double)NAN,
                           .status = datum.status};
    return datum;
}

bool rg_has_interval(rg_datum datum)
{
    return isfinite(datum.lower) && isfinite(datum.upper);
}

rg_status rg_plot_reason(const rg_plot *plot, size_t category)
{
    rg_status found = RG_S_OK;
    for (size_t s = 0; s < plot->spec->series_count; s++) {
        rg_status status = rg_plot_datum(plot, s, category).status;
        if (status != RG_S_OK && (found == RG_S_OK || status < found))
            found = status;
    }
    return found;
}

bool rg_plot_breaks(const rg_plot *plot, size_t category)
{
    for (size_t s = 0; s < plot->spec->series_count; s++)
        if (plot->spec->series[s].data[category].marks & RG_D_BREAK)
            return true;
    return false;
}

double rg_plot_at(const rg_plot *plot, double value)
{
    return rg_scale_at(plot->value, value);
}

double rg_plot_base(const rg_plot *plot)
{
    return rg_plot_at(plot, fmin(fmax(0, plot->value.from), plot->value.to));
}

void rg_plot_hole(rg_plot *plot, rg_rect rect)
{
    rg_holes *holes = &plot->holes;
    *RG_PUSH(plot->arena, holes->items, holes->count, holes->room) = rect;
}

void rg_plot_reach(rg_plot *plot, double value, double before, double after)
{
    *RG_PUSH(plot->arena, plot->reaches, plot->reach_count, plot->reach_room) =
        (rg_reach){value, before, after};
}

/* Where the domain begins when it takes so many points, and where the last reach then ends. */
static double begin_of(const rg_plot *plot, double points, double *end)
{
    rg_scale unit = {plot->value.from, plot->value.to, 0, 1};
    double begin = 0;
    for (size_t i = 0; i < plot->reach_count; i++) {
        const rg_reach *r = &plot->reaches[i];
        begin = fmax(begin, r->before - rg_scale_at(unit, r->value) * points);
    }
    *end = begin + points;
    for (size_t i = 0; i < plot->reach_count; i++) {
        const rg_reach *r = &plot->reaches[i];
        *end = fmax(*end, begin + rg_scale_at(unit, r->value) * points + r->after);
    }
    return begin;
}

bool rg_plot_fit(const rg_plot *plot, double length, double *first, double *last)
{
    const int halvings = 40;
    double few = 0, many = length, end;
    for (int i = 0; i < halvings; i++) {
        double points = (few + many) / 2;
        begin_of(plot, points, &end);
        if (end <= length)
            few = points;
        else
            many = points;
    }
    *first = begin_of(plot, few, &end);
    *last = *first + few;
    return few >= 24;
}
