/* synth/grid.c - Grids: their dimensions and the cells that are left out. */
#include "synth/grid.h"

#include <string.h>

rg_str synth_label_of(const synth_cells *g, synth_label label, size_t cell, char *scratch)
{
    const synth_dimension *d = label.dimension;
    size_t at = cell / d->stride % d->count;
    return label.column ? synth_cell(g->run, label.column, at, scratch) : d->labels[at];
}

bool synth_label_find(const synth_cells *g, const char *name, rg_place place, synth_label *out,
                      rg_err *err)
{
    const char *dot = strchr(name, '.');
    rg_str first = {name, dot ? (size_t)(dot - name) : strlen(name)};
    for (size_t i = 0; i < g->dimension_count; i++) {
        synth_dimension *d = &g->dimensions[i];
        if (!rg_str_is(first, d->name))
            continue;
        *out = (synth_label){d, NULL};
        if (dot && !d->frame)
            return rg_fail_at(err, RG_E_TEMPLATE, place, "%s is no frame", d->name);
        return !dot || (out->column = synth_column_need(d->frame, dot + 1, place, err)) != NULL;
    }
    return rg_fail_at(err, RG_E_TEMPLATE, place, "%s has no dimension %s", g->name, name);
}

bool synth_labels_find(const synth_cells *g, const rg_value *v, const char *key,
                       synth_label **out, size_t *count, rg_err *err)
{
    const char **names = NULL;
    if (!rg_value_want_texts(g->run->scratch, v, key, &names, count, err))
        return false;
    *out = RG_NEW_N(g->run->scratch, synth_label, *count + 1);
    for (size_t i = 0; i < *count; i++)
        if (!synth_label_find(g, names[i], v->place, &(*out)[i], err))
            return false;
    return true;
}

const rg_value *synth_label_lookup(const synth_cells *g, const rg_value *table,
                                   const synth_label *by, size_t count, size_t cell)
{
    char scratch[16];
    for (size_t i = 0; table && i < count; i++)
        table = synth_lookup(table, synth_label_of(g, by[i], cell, scratch));
    return table;
}

static bool label_is(const rg_value *wanted, rg_str label)
{
    if (wanted->kind == RG_V_TEXT)
        return rg_str_eq(wanted->text, label);
    for (size_t i = 0; i < wanted->item_count; i++)
        if (rg_str_eq(wanted->items[i]->text, label))
            return true;
    return false;
}

bool synth_cell_fits(const synth_cells *g, const rg_value *where, size_t cell)
{
    for (size_t i = 0; i < where->field_count; i++) {
        synth_label label;
        char scratch[16];
        if (rg_str_is(where->fields[i].key, "value"))
            continue;
        if (!synth_label_find(g, where->fields[i].key.p, where->place, &label, NULL) ||
            !label_is(where->fields[i].value, synth_label_of(g, label, cell, scratch)))
            return false;
    }
    return true;
}

const synth_amounts *synth_amounts_find(const synth_cells *g, const char *name)
{
    for (size_t i = 0; i < g->value_count; i++)
        if (strcmp(g->values[i].name, name) == 0)
            return &g->values[i];
    return NULL;
}

/* ---- dimensions ---- */

static bool from_frame(synth_run *run, const rg_value *v, const char *frame, synth_dimension *d,
                       rg_err *err)
{
    const char *key = NULL;
    d->frame = synth_frame_find(run, frame);
    if (!d->frame)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place, "there are no records %s yet", frame);
    if (!rg_value_need_text(v, "key", &key, err))
        return false;
    const synth_column *column = synth_column_need(d->frame, key, v->place, err);
    if (!column)
        return false;
    d->count = d->frame->rows;
    d->labels = RG_NEW_N(run->rows, rg_str, d->count + 1);
    for (size_t i = 0; i < d->count; i++) {
        char scratch[16];
        rg_str text = synth_cell(run, column, i, scratch);
        d->labels[i] = (rg_str){rg_str_dup(run->rows, text), text.n};
    }
    return true;
}

/* dimension "year" { "2019/20", "2020/21" }, { set = "districts" }, { frame = "lsoa", key = "code" }
 * or { from = 0, to = 90 }. */
static bool read_dimension(synth_run *run, const rg_value *v, synth_dimension *d, rg_err *err)
{
    const char *set = NULL, *frame = NULL;
    double from = 0, to = -1;
    if (!rg_value_need_text(v, "name", &d->name, err) ||
        !rg_value_want_text(v, "set", &set, err) ||
        !rg_value_want_text(v, "frame", &frame, err) ||
        !rg_value_want_number(v, "from", &from, err) ||
        !rg_value_want_number(v, "to", &to, err))
        return false;
    if (frame)
        return from_frame(run, v, frame, d, err);
    const rg_value *list = set ? rg_map_get(run->sets, rg_str_of(set)) : v;
    if (!list)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place, "there is no set %s", set);
    d->count = to >= from ? (size_t)(to - from) + 1 : list->item_count;
    if (d->count == 0)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place, "dimension %s has no labels", d->name);
    d->labels = RG_NEW_N(run->rows, rg_str, d->count);
    for (size_t i = 0; i < d->count; i++)
        d->labels[i] = to >= from
                           ? rg_str_of(rg_arena_printf(run->rows, "%d", (int)from + (int)i))
                           : list->items[i]->text;
    return true;
}

static bool read_dimensions(synth_cells *g, rg_err *err)
{
    const rg_value *list = rg_value_get(g->declared, "dimensions");
    g->dimension_count = list ? list->item_count : 0;
    if (g->dimension_count == 0)
        return rg_fail_at(err, RG_E_TEMPLATE, g->declared->place, "%s has no dimensions",
                          g->name);
    g->dimensions = RG_NEW_N(g->run->rows, synth_dimension, g->dimension_count);
    g->count = 1;
    for (size_t i = 0; i < g->dimension_count; i++)
        if (!read_dimension(g->run, list->items[i], &g->dimensions[i], err))
            return false;
    for (size_t i = g->dimension_count; i-- > 0;) {
        g->dimensions[i].stride = g->count;
        g->count *= g->dimensions[i].count;
    }
    return true;
}

/* skip = { { area = "Rutland", year = { "2016/17" } }, ... }: cells that have no row. */
static void skip_cells(synth_cells *g)
{
    const rg_value *skip = rg_value_get(g->declared, "skip");
    g->skipped = RG_NEW_N(g->run->rows, bool, g->count + 1);
    for (size_t c = 0; skip && c < g->count; c++)
        for (size_t i = 0; i < skip->item_count && !g->skipped[c]; i++)
            g->skipped[c] = synth_cell_fits(g, skip->items[i], c);
}

bool synth_grid(synth_run *run, const rg_value *v, rg_err *err)
{
    synth_cells g = {.run = run, .declared = v};
    const rg_value *values = rg_value_get(v, "values");
    if (run->replicate > 0)
        return true;
    if (!rg_value_need_text(v, "name", &g.name, err) || !read_dimensions(&g, err))
        return false;
    skip_cells(&g);
    g.values = RG_NEW_N(run->rows, synth_amounts, (values ? values->item_count : 0) + 1);
    for (size_t i = 0; values && i < values->item_count; i++)
        if (!synth_amount(&g, values->items[i], err))
            return false;
    bool good = synth_grid_write(&g, err);
    rg_arena_reset(run->scratch);
    return good;
}
