/* synth/grid_value.c - The numbers of a grid: modelled, pinned, made to add up, or worked out of
 * others.
 *
 *    value "rate" { base = 8, times = { area = { Leicester = 1.4 } }, trend = { year = 0.97 },
 *                   noise = 0.03, decimals = 1, pins = { { area = "Rutland", year = "2019/20", value = 5.1 } } }
 *    value "rate" { given = { "area", "year" }, table = { Leicester = { ["2019/20"] = 9.1 } } }
 *    value "people" { total = { given = { "area" }, table = { Leicester = 354036 } } }
 *    value "rate" { ratio = { "count", "people" }, per = 1000 }
 *    value "count" { product = { "rate", "people" }, per = 1000 }
 *    value "lower" { limit = "rate", count = "count", z = -1.96 } */
#include "base/num.h"
#include "synth/grid.h"

#include <math.h>

typedef struct job {
    synth_cells *g;
    const rg_value *v;
    const char *name;
    double *cells;
    synth_chance chance;
} job;

/* ---- models ---- */

static bool start_base(job *j, rg_err *err)
{
    double base = 1;
    synth_label *by;
    size_t count;
    const rg_value *table = rg_value_get(j->v, "table");
    if (!rg_value_want_number(j->v, "base", &base, err) ||
        !synth_labels_find(j->g, j->v, "given", &by, &count, err))
        return false;
    for (size_t c = 0; c < j->g->count; c++) {
        j->cells[c] = base;
        if (!table)
            continue;
        const rg_value *own = synth_label_lookup(j->g, table, by, count, c);
        j->cells[c] = own && own->kind == RG_V_NUMBER ? base * own->number : (double)NAN;
    }
    return true;
}

static bool apply_times(job *j, rg_err *err)
{
    const rg_value *times = rg_value_get(j->v, "times");
    for (size_t f = 0; times && f < times->field_count; f++) {
        synth_label label;
        if (!synth_label_find(j->g, times->fields[f].key.p, j->v->place, &label, err))
            return false;
        for (size_t c = 0; c < j->g->count; c++) {
            char scratch[16];
            const rg_value *by =
                synth_lookup(times->fields[f].value, synth_label_of(j->g, label, c, scratch));
            if (by && by->kind == RG_V_NUMBER)
                j->cells[c] *= by->number;
        }
    }
    return true;
}

/* A factor for each step along a dimension. */
static bool apply_trend(job *j, rg_err *err)
{
    const rg_value *trend = rg_value_get(j->v, "trend");
    for (size_t f = 0; trend && f < trend->field_count; f++) {
        synth_label label;
        if (!synth_label_find(j->g, trend->fields[f].key.p, j->v->place, &label, err))
            return false;
        const synth_dimension *d = label.dimension;
        for (size_t c = 0; c < j->g->count; c++)
            j->cells[c] *=
                pow(trend->fields[f].value->number, (double)(c / d->stride % d->count));
    }
    return true;
}

static bool apply_noise(job *j, rg_err *err)
{
    double noise = 0;
    if (!rg_value_want_number(j->v, "noise", &noise, err))
        return false;
    for (size_t c = 0; noise > 0 && c < j->g->count; c++)
        j->cells[c] *= 1 + noise * synth_between(&j->chance, -1, 1);
    return true;
}

static bool apply_pins(job *j, rg_err *err)
{
    const rg_value *pins = rg_value_get(j->v, "pins");
    for (size_t i = 0; pins && i < pins->item_count; i++) {
        double value = 0;
        bool any = false;
        if (!rg_value_need_number(pins->items[i], "value", &value, err))
            return false;
        for (size_t c = 0; c < j->g->count; c++)
            if (synth_cell_fits(j->g, pins->items[i], c)) {
                j->cells[c] = value;
                any = true;
            }
        if (!any)
            return rg_fail_at(err, RG_E_TEMPLATE, pins->items[i]->place,
                              "%s: pin %zu fits no cell of %s", j->name, i + 1, j->g->name);
    }
    return true;
}

/* Cells of a group, by largest remainder, to whole numbers that add up to a total. */
static void allot_group(job *j, double total, const size_t *cells, size_t count, double *debt)
{
    double *shares = RG_NEW_N(j->g->run->scratch, double, count + 1);
    size_t *out = RG_NEW_N(j->g->run->scratch, size_t, count + 1);
    for (size_t i = 0; i < count; i++)
        shares[i] = j->cells[cells[i]];
    synth_allot(shares, count, (size_t)total, debt, out);
    for (size_t i = 0; i < count; i++)
        j->cells[cells[i]] = (double)out[i];
}

/* Groups are cells with the same declared total: found by the place of the number. */
static bool apply_total(job *j, rg_err *err)
{
    const rg_value *total = rg_value_get(j->v, "total");
    synth_label *by;
    size_t count, n = 0;
    if (!total)
        return true;
    if (!synth_labels_find(j->g, total, "given", &by, &count, err))
        return false;
    const rg_value **own = RG_NEW_N(j->g->run->scratch, const rg_value *, j->g->count + 1);
    size_t *cells = RG_NEW_N(j->g->run->scratch, size_t, j->g->count + 1);
    for (size_t c = 0; c < j->g->count; c++) {
        own[c] = synth_label_lookup(j->g, rg_value_get(total, "table"), by, count, c);
        if (!own[c] || own[c]->kind != RG_V_NUMBER)
            return rg_fail_at(err, RG_E_TEMPLATE, total->place, "%s: a cell has no total",
                              j->name);
    }
    for (size_t c = 0; c < j->g->count; c++) {
        const rg_value *mine = own[c];
        if (!mine)
            continue;
        n = 0;
        for (size_t k = c; k < j->g->count; k++)
            if (own[k] == mine) {
                cells[n++] = k;
                own[k] = NULL;
            }
        allot_group(j, mine->number, cells, n, NULL);
    }
    return true;
}

static bool model(job *j, rg_err *err)
{
    return start_base(j, err) && apply_times(j, err) && apply_trend(j, err) &&
           apply_noise(j, err) && apply_pins(j, err) && apply_total(j, err);
}

/* ---- worked out of others ---- */

static const double *cells_of(job *j, const rg_value *name, rg_err *err)
{
    const synth_amounts *a =
        name && name->kind == RG_V_TEXT ? synth_amounts_find(j->g, name->text.p) : NULL;
    if (!a)
        rg_fail_at(err, RG_E_TEMPLATE, j->v->place, "%s: there is no value %s yet", j->name,
                   name && name->kind == RG_V_TEXT ? name->text.p : "(a name is missing)");
    return a ? a->cells : NULL;
}

static bool two_of(job *j, const rg_value *list, const double **a, const double **b,
                   rg_err *err)
{
    if (list->item_count != 2)
        return rg_fail_at(err, RG_E_TEMPLATE, j->v->place, "%s: two names are needed", j->name);
    return (*a = cells_of(j, list->items[0], err)) && (*b = cells_of(j, list->items[1], err));
}

static bool work_out(job *j, rg_err *err)
{
    const rg_value *ratio = rg_value_get(j->v, "ratio");
    const rg_value *product = rg_value_get(j->v, "product");
    const rg_value *limit = rg_value_get(j->v, "limit");
    const double *a = NULL, *b = NULL;
    double per = 1, z = 0;
    if (!rg_value_want_number(j->v, "per", &per, err) ||
        !rg_value_want_number(j->v, "z", &z, err))
        return false;
    if (limit) {
        if (!(a = cells_of(j, limit, err)) ||
            !(b = cells_of(j, rg_value_get(j->v, "count"), err)))
            return false;
    } else if (!two_of(j, ratio ? ratio : product, &a, &b, err)) {
        return false;
    }
    for (size_t c = 0; c < j->g->count; c++)
        j->cells[c] = limit      ? fmax(0, a[c] * (1 + z / sqrt(fmax(b[c], 1))))
                      : !ratio   ? a[c] * b[c] / per
                      : b[c] > 0 ? a[c] / b[c] * per
                                 : (double)NAN;
    return apply_pins(j, err);
}

static bool finish(job *j, int *decimals, rg_err *err)
{
    double places = rg_value_get(j->v, "product") ? 0 : 1, low = -HUGE_VAL, high = HUGE_VAL;
    if (rg_value_get(j->v, "total"))
        places = 0;
    if (!rg_value_want_number(j->v, "decimals", &places, err) ||
        !rg_value_want_number(j->v, "min", &low, err) ||
        !rg_value_want_number(j->v, "max", &high, err))
        return false;
    *decimals = (int)places;
    for (size_t c = 0; c < j->g->count; c++)
        if (isfinite(j->cells[c]))
            j->cells[c] = rg_num_round(fmin(high, fmax(low, j->cells[c])), *decimals);
    return true;
}

bool synth_amount(synth_cells *g, const rg_value *v, rg_err *err)
{
    job j = {.g = g, .v = v};
    synth_amounts *out = &g->values[g->value_count];
    if (!rg_value_need_text(v, "name", &j.name, err))
        return false;
    j.cells = RG_NEW_N(g->run->rows, double, g->count + 1);
    j.chance = synth_stream(g->run, g->name, j.name);
    bool derived =
        rg_value_get(v, "ratio") || rg_value_get(v, "product") || rg_value_get(v, "limit");
    if (!(derived ? work_out(&j, err) : model(&j, err)) || !finish(&j, &out->decimals, err))
        return false;
    out->name = j.name;
    out->cells = j.cells;
    g->value_count++;
    return true;
}
