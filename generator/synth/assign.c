/* synth/assign.c - The step `assign`: a value for each row, by quotas.
 *
 *    assign "hour" { given = { "weekday" }, weights = { Monday = { ["15"] = 9, ... }, ["*"] = { ... } },
 *                    factors = { factor { given = { "age" }, weights = { ["10-17"] = { ["15"] = 3 } } } },
 *                    margins = { margin { given = { "area" }, weights = { Leicester = { ... } } } } }
 *
 * In each group of rows alike in `given` and in what factors and margins are given by, values
 * get whole numbers of rows by largest remainder, remainders carried from group to group; which
 * row gets which value is a shuffle within the group. */
#include "synth/span.h"

#include <math.h>

/* Weights that depend on some columns. */
typedef struct rule {
    const rg_value *declared, *weights;
    synth_column **by;
    size_t by_count;
    bool counts; /* of a margin: weights are numbers of rows, other values share the rest */
} rule;

typedef struct job {
    synth_run *run;
    synth_frame *frame;
    const rg_value *step;
    const char *name;
    bool number;
    rule own;
    rule *factors, *margins;
    size_t factor_count, margin_count;
    rg_map *values; /* texts of values; index = column of the table */
    synth_groups groups;
    synth_table table;
} job;

static bool read_rule(job *j, const rg_value *v, rule *out, rg_err *err)
{
    out->declared = v;
    out->weights = rg_value_get(v, "weights");
    if (!out->weights || out->weights->kind != RG_V_TABLE)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place, "%s: weights are missing", j->name);
    return rg_value_want_bool(v, "counts", &out->counts, err) &&
           synth_columns_need(j->run, j->frame, v, "given", &out->by, &out->by_count, err);
}

static bool read_rules(job *j, const char *key, rule **out, size_t *count, rg_err *err)
{
    const rg_value *list = rg_value_get(j->step, key);
    *count = list ? list->item_count : 0;
    *out = RG_NEW_N(j->run->scratch, rule, *count + 1);
    for (size_t i = 0; i < *count; i++)
        if (!read_rule(j, list->items[i], &(*out)[i], err))
            return false;
    return true;
}

/* All columns that any rule is given by, each once: the groups are alike in all of them. */
static void group_rows(job *j, const synth_rows *rows)
{
    synth_column **by = RG_NEW_N(j->run->scratch, synth_column *, 64);
    size_t count = 0;
    const rule *lists[] = {&j->own, j->factors, j->margins};
    size_t sizes[] = {1, j->factor_count, j->margin_count};
    for (size_t l = 0; l < 3; l++)
        for (size_t r = 0; r < sizes[l]; r++)
            for (size_t b = 0; b < lists[l][r].by_count; b++) {
                bool known = false;
                for (size_t k = 0; k < count; k++)
                    known = known || by[k] == lists[l][r].by[b];
                if (!known && count < 64)
                    by[count++] = lists[l][r].by[b];
            }
    j->groups = synth_group(j->run, rows, by, count);
}

static const rg_value *leaf_of(const job *j, const rule *r, size_t group)
{
    size_t row = j->groups.items[j->groups.starts[group]];
    const rg_value *leaf = synth_lookup_row(j->run, r->weights, r->by, r->by_count, row);
    return leaf && leaf->kind == RG_V_TABLE ? leaf : NULL;
}

static bool no_weights(const job *j, size_t group, rg_err *err)
{
    rg_buf text = {0};
    size_t row = j->groups.items[j->groups.starts[group]];
    for (size_t i = 0; i < j->own.by_count; i++) {
        char scratch[16];
        rg_buf_printf(&text, "%s%s = \"", i ? ", " : "", j->own.by[i]->name);
        rg_buf_str(&text, synth_cell(j->run, j->own.by[i], row, scratch));
        rg_buf_putc(&text, '"');
    }
    rg_fail_at(err, RG_E_TEMPLATE, j->step->place, "%s: there are no weights for %s", j->name,
               text.p ? text.p : "any row");
    rg_buf_free(&text);
    return false;
}

/* A leaf is { value = weight, ... } or a list of values that weigh the same. */
static bool learn_values(job *j, rg_err *err)
{
    for (size_t g = 0; g < j->groups.count; g++) {
        const rg_value *leaf = leaf_of(j, &j->own, g);
        if (!leaf || leaf->item_count + leaf->field_count == 0)
            return no_weights(j, g, err);
        for (size_t i = 0; i < leaf->item_count; i++)
            rg_map_intern(j->values, leaf->items[i]->text, NULL);
        for (size_t i = 0; i < leaf->field_count; i++) {
            if (leaf->fields[i].value->kind != RG_V_NUMBER ||
                !(leaf->fields[i].value->number >= 0))
                return rg_fail_at(err, RG_E_TEMPLATE, j->step->place,
                                  "%s: the weight of \"%s\" is not a number from 0", j->name,
                                  leaf->fields[i].key.p);
            rg_map_intern(j->values, leaf->fields[i].key, NULL);
        }
    }
    return true;
}

static void fill_leaf(const job *j, const rg_value *leaf, double *out)
{
    for (size_t i = 0; i < leaf->item_count; i++)
        out[rg_map_find(j->values, leaf->items[i]->text)] = 1;
    for (size_t i = 0; i < leaf->field_count; i++) {
        size_t at = rg_map_find(j->values, leaf->fields[i].key);
        if (at != SIZE_MAX)
            out[at] = leaf->fields[i].value->number;
    }
}

static void apply_factor(const job *j, const rule *r, size_t g, double *cells)
{
    const rg_value *leaf = leaf_of(j, r, g);
    for (size_t v = 0; leaf && v < j->table.values; v++) {
        const rg_value *times = synth_lookup(leaf, rg_map_key(j->values, v));
        if (times && times->kind == RG_V_NUMBER)
            cells[v] *= times->number;
    }
}

static void fill_table(job *j)
{
    synth_table *t = &j->table;
    t->groups = j->groups.count;
    t->values = rg_map_count(j->values);
    t->cells = RG_NEW_N(j->run->scratch, double, t->groups * t->values + 1);
    t->rows = RG_NEW_N(j->run->scratch, double, t->groups + 1);
    for (size_t g = 0; g < t->groups; g++) {
        double *cells = &t->cells[g * t->values];
        t->rows[g] = (double)(j->groups.starts[g + 1] - j->groups.starts[g]);
        fill_leaf(j, leaf_of(j, &j->own, g), cells);
        for (size_t f = 0; f < j->factor_count; f++)
            apply_factor(j, &j->factors[f], g, cells);
    }
}

/* Parts of a margin: groups alike in what it is given by. */
static synth_margin make_margin(const job *j, const rule *r)
{
    rg_arena *arena = j->run->scratch;
    synth_rows firsts = {RG_NEW_N(arena, uint32_t, j->table.groups + 1), j->table.groups};
    for (size_t g = 0; g < j->table.groups; g++)
        firsts.items[g] = j->groups.items[j->groups.starts[g]];
    synth_groups parts = synth_group(j->run, &firsts, r->by, r->by_count);
    uint32_t *part_of = RG_NEW_N(arena, uint32_t, j->table.groups + 1);
    const double **shares = RG_NEW_N(arena, const double *, parts.count + 1);
    for (size_t p = 0; p < parts.count; p++) {
        size_t row = parts.items[parts.starts[p]];
        const rg_value *leaf = synth_lookup_row(j->run, r->weights, r->by, r->by_count, row);
        if (leaf && leaf->kind == RG_V_TABLE) {
            double *out = RG_NEW_N(arena, double, j->table.values + 1);
            for (size_t v = 0; v < j->table.values && r->counts; v++)
                out[v] = -1;
            fill_leaf(j, leaf, out);
            for (size_t v = 0; v < j->table.values && r->counts; v++)
                out[v] = out[v] < 0 ? -1 : floor(out[v] * j->run->share + 0.5);
            shares[p] = out;
        }
        for (size_t g = 0; g < j->table.groups; g++)
            for (size_t i = parts.starts[p]; i < parts.starts[p + 1]; i++)
                if (firsts.items[g] == parts.items[i])
                    part_of[g] = (uint32_t)p;
    }
    return (synth_margin){(uint32_t)parts.count, part_of, shares, r->counts};
}

/* What a value writes: a code, a number, or a number of a range. */
static synth_span span_of(job *j, size_t value)
{
    rg_str text = rg_map_key(j->values, value);
    synth_span span = {.low = SYNTH_NONE, .high = SYNTH_NONE};
    if (text.n && j->number)
        synth_range(text, &span.low, &span.high);
    else if (text.n)
        span.low = span.high = synth_code(j->run, text);
    return span;
}

static synth_span *make_spans(job *j, const size_t *counts)
{
    size_t values = j->table.values;
    synth_span *spans = RG_NEW_N(j->run->scratch, synth_span, values + 1);
    double *rows = RG_NEW_N(j->run->scratch, double, values + 1);
    for (size_t v = 0; v < values; v++) {
        spans[v] = span_of(j, v);
        for (size_t g = 0; g < j->table.groups; g++)
            rows[v] += (double)counts[g * values + v];
    }
    if (j->number)
        synth_spans_shape(j->run->scratch, spans, rows, values);
    return spans;
}

static void hand_out(job *j, const size_t *counts, synth_chance *chance)
{
    synth_column *column = synth_column_add(j->run, j->frame, j->name, j->number);
    const synth_span *spans = make_spans(j, counts);
    size_t values = j->table.values;
    for (size_t g = 0; g < j->table.groups; g++) {
        uint32_t *items = &j->groups.items[j->groups.starts[g]];
        size_t n = j->groups.starts[g + 1] - j->groups.starts[g], at = 0;
        synth_shuffle(chance, items, n);
        for (size_t v = 0; v < values; v++)
            for (size_t i = 0; i < counts[g * values + v] && at < n; i++)
                column->cells[items[at++]] = synth_span_draw(&spans[v], chance);
    }
}

bool synth_assign(synth_run *run, synth_frame *frame, const rg_value *step, rg_err *err)
{
    job j = {.run = run, .frame = frame, .step = step, .values = rg_map_new(run->scratch)};
    synth_rows rows;
    if (!rg_value_need_text(step, "name", &j.name, err) ||
        !rg_value_want_bool(step, "number", &j.number, err) ||
        !read_rule(&j, step, &j.own, err) ||
        !read_rules(&j, "factors", &j.factors, &j.factor_count, err) ||
        !read_rules(&j, "margins", &j.margins, &j.margin_count, err) ||
        !synth_select(run, frame, rg_value_get(step, "where"), &rows, err))
        return false;
    synth_column_add(run, frame, j.name, j.number);
    if (rows.count == 0)
        return true;
    group_rows(&j, &rows);
    if (!learn_values(&j, err))
        return false;
    fill_table(&j);
    synth_margin *margins = RG_NEW_N(run->scratch, synth_margin, j.margin_count + 1);
    for (size_t m = 0; m < j.margin_count; m++)
        margins[m] = make_margin(&j, &j.margins[m]);
    synth_chance chance = synth_stream(run, frame->name, j.name);
    size_t *counts = RG_NEW_N(run->scratch, size_t, j.table.groups * j.table.values + 1);
    synth_fit(&j.table, margins, j.margin_count);
    synth_round(run->scratch, &j.table, &chance, counts);
    synth_mend(run->scratch, &j.table, margins, j.margin_count, counts);
    hand_out(&j, counts, &chance);
    return true;
}
