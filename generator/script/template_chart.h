/* script/template_chart.h - One chart while it is read from a template: what the files share that do it.
 *
 * template_chart.c reads the words and puts all together; template_series.c makes categories and series
 * of facts, template_typed.c of values that are written; template_mark.c adds what a mark needs beyond
 * them. */
#ifndef RG_SCRIPT_TEMPLATE_CHART_H
#define RG_SCRIPT_TEMPLATE_CHART_H

#include "script/template_inside.h"

/* One body of facts in a chart: `facts = "name"`, or from "name" { label = ..., quiet = true }; or
 * of typed values: from { label = ..., values = { ... } }. */
typedef struct origin {
    const selection *facts; /* NULL: typed */
    const rg_value *typed;
    const char *label; /* of its series; NULL: the area's, or the dimension's */
    bool quiet;
} origin;

typedef struct origins {
    origin *items;
    size_t count, room;
} origins;

/* A category: its key, and a fact that has it (for its label). */
typedef struct category {
    const char *key;
    const bound_fact *first;
} category;

typedef struct chart_plan {
    maker *m;
    const rg_value *v;
    const char *id, *x, *series, *field, *format, *order;
    rg_mark mark;
    origins from;
    bool interval, typed;
    double top;
    category *categories;
    size_t category_count, category_room;
    rg_series *drawn;
    size_t drawn_count, drawn_room;
    const bound_fact *partial; /* the first fact drawn that is of part of a period, or NULL */
    source_list sources;
} chart_plan;

/* "x cannot be 'lines'; did you mean 'line'?" unless given is one of names. */
bool chart_one_of(const chart_plan *p, const char *key, const char *given,
                  const char *const *names, size_t count);

const char *chart_measure_title(const chart_plan *p); /* of its first facts; their unit; "" */

/* template_series.c */
bool chart_find_dimensions(chart_plan *p);
bool chart_find_categories(chart_plan *p);
bool chart_make_series(chart_plan *p);
const char *chart_category_label(const chart_plan *p, size_t index);

/* template_typed.c */
bool chart_typed_categories(chart_plan *p);
bool chart_typed_series(chart_plan *p, const origin *o);

/* template_basis.c: what the figure stands on, for where it stands by itself. */
void chart_add_basis(chart_plan *p, rg_chart_spec *chart);

/* template_mark.c: fields of single marks; limits, classes, places of tiles. */
bool chart_add_bands(chart_plan *p, rg_chart_spec *chart);
bool chart_add_mark(chart_plan *p, rg_chart_spec *chart);

/* template_map.c */
bool chart_add_map(chart_plan *p, rg_chart_spec *chart);
bool chart_add_tiles(chart_plan *p, rg_chart_spec *chart);

#endif
