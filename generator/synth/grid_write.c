/* synth/grid_write.c - Grids to files: long, or with one dimension across.
 *
 *    columns = { column "Area" { from = "area", values = { E06000016 = "Leicester" } },
 *                column "Value" { value = "rate" }, column "Source" { text = "..." },
 *                column "All ages" { sum = "people" }, column "ages" { across = "people" } }
 *    marks = { { column = "Value", text = "c", where = { area = "Rutland" } },
 *              { column = "Value", text = "*", of = "count", below = 5 } } */
#include "base/num.h"
#include "synth/grid.h"

#include <math.h>
#include <string.h>

typedef enum kind { IS_TEXT, IS_LABEL, IS_VALUE, IS_SUM, IS_ACROSS } kind;

typedef struct output {
    kind kind;
    const char *heading, *text, *prefix;
    int width; /* of labels, with zeros in front */
    synth_label label;
    const rg_value *values;
    const synth_amounts *amounts;
} output;

typedef struct job {
    synth_cells *g;
    output *outputs;
    size_t count;
    const synth_dimension *across; /* NULL: a row a cell */
} job;

static bool read_output(const job *j, const rg_value *v, output *o, rg_err *err)
{
    const char *from = NULL, *value = NULL, *sum = NULL, *across = NULL;
    double width = 0;
    if (!rg_value_need_text(v, "name", &o->heading, err) ||
        !rg_value_want_text(v, "text", &o->text, err) ||
        !rg_value_want_text(v, "prefix", &o->prefix, err) ||
        !rg_value_want_text(v, "from", &from, err) ||
        !rg_value_want_text(v, "value", &value, err) ||
        !rg_value_want_text(v, "sum", &sum, err) ||
        !rg_value_want_text(v, "across", &across, err) ||
        !rg_value_want_number(v, "width", &width, err))
        return false;
    o->width = (int)width;
    o->values = rg_value_get(v, "values");
    const char *named = value ? value : sum ? sum : across;
    if (o->text)
        return true;
    if (!named && !from)
        from = o->heading;
    o->kind = value ? IS_VALUE : sum ? IS_SUM : across ? IS_ACROSS : IS_LABEL;
    if (from && !named)
        return synth_label_find(j->g, from, v->place, &o->label, err);
    o->amounts = synth_amounts_find(j->g, named);
    return o->amounts ||
           rg_fail_at(err, RG_E_TEMPLATE, v->place, "%s has no value %s", j->g->name, named);
}

static void put_amount(rg_buf *out, const synth_amounts *a, double x)
{
    if (isfinite(x))
        rg_num_fixed(out, x, a->decimals, false);
}

static double sum_across(const job *j, const synth_amounts *a, size_t cell)
{
    double sum = 0;
    for (size_t i = 0; i < j->across->count; i++)
        sum += a->cells[cell + i * j->across->stride];
    return sum;
}

static void put_label(const job *j, const output *o, size_t cell, rg_buf *out)
{
    char scratch[16];
    rg_str text = synth_label_of(j->g, o->label, cell, scratch);
    const rg_value *own = o->values ? synth_lookup(o->values, text) : NULL;
    if (o->prefix)
        rg_buf_puts(out, o->prefix);
    for (size_t n = text.n; n < (size_t)o->width; n++)
        rg_buf_putc(out, '0');
    if (own && own->kind == RG_V_NUMBER)
        rg_num_digits(out, own->number, 12);
    else if (own)
        rg_buf_csv_field(out, own->text);
    else if (!o->values)
        rg_buf_csv_field(out, text);
}

static const char *mark_of(const job *j, const output *o, size_t cell)
{
    const rg_value *marks = rg_value_get(j->g->declared, "marks");
    for (size_t i = 0; marks && i < marks->item_count; i++) {
        const rg_value *m = marks->items[i], *column = rg_value_get(m, "column");
        const rg_value *where = rg_value_get(m, "where"), *of = rg_value_get(m, "of");
        const rg_value *below = rg_value_get(m, "below"), *text = rg_value_get(m, "text");
        if (!column || !text || !rg_str_is(column->text, o->heading) ||
            (where && !synth_cell_fits(j->g, where, cell)))
            continue;
        const synth_amounts *a = of ? synth_amounts_find(j->g, of->text.p) : NULL;
        if (!below || (a && a->cells[cell] < below->number))
            return text->text.p;
    }
    return NULL;
}

static void put_output(const job *j, const output *o, size_t cell, rg_buf *out)
{
    const char *mark = mark_of(j, o, cell);
    if (mark) {
        rg_buf_csv_field(out, rg_str_of(mark));
    } else if (o->kind == IS_TEXT) {
        rg_buf_csv_field(out, rg_str_of(o->text));
    } else if (o->kind == IS_LABEL) {
        put_label(j, o, cell, out);
    } else if (o->kind == IS_VALUE) {
        put_amount(out, o->amounts, o->amounts->cells[cell]);
    } else if (o->kind == IS_SUM) {
        put_amount(out, o->amounts, sum_across(j, o->amounts, cell));
    } else {
        for (size_t i = 0; i < j->across->count; i++) {
            if (i)
                rg_buf_putc(out, ',');
            put_amount(out, o->amounts, o->amounts->cells[cell + i * j->across->stride]);
        }
    }
}

static void put_headings(const job *j, rg_buf *out)
{
    for (size_t c = 0; c < j->count; c++) {
        const output *o = &j->outputs[c];
        if (c)
            rg_buf_putc(out, ',');
        if (o->kind != IS_ACROSS) {
            rg_buf_csv_field(out, rg_str_of(o->heading));
            continue;
        }
        for (size_t i = 0; i < j->across->count; i++) {
            if (i)
                rg_buf_putc(out, ',');
            if (o->prefix)
                rg_buf_puts(out, o->prefix);
            const rg_value *own =
                o->values ? rg_value_get(o->values, j->across->labels[i].p) : NULL;
            rg_buf_csv_field(out, own ? own->text : j->across->labels[i]);
        }
    }
    rg_buf_putc(out, '\n');
}

static bool write_cut(const job *j, const synth_cut *cut, const char *file, rg_err *err)
{
    const char *by = NULL, *last = synth_last_of(j->g->declared, cut);
    synth_label label;
    synth_sink *sink;
    bool fresh;
    size_t rows = 0;
    rg_buf text = {0};
    if (!rg_value_want_text(j->g->declared, "by", &by, err) ||
        (by && !synth_label_find(j->g, by, j->g->declared->place, &label, err)) ||
        !synth_sink_at(j->g->run->sinks,
                       rg_arena_printf(j->g->run->rows, "%s/%s", cut->name, file), &sink,
                       &fresh, err))
        return false;
    if (fresh)
        put_headings(j, &text);
    for (size_t c = 0; c < j->g->count; c++) {
        char scratch[16];
        if (j->g->skipped[c] || (j->across && c / j->across->stride % j->across->count != 0) ||
            (by && synth_after(last, synth_label_of(j->g, label, c, scratch))))
            continue;
        for (size_t o = 0; o < j->count; o++) {
            if (o)
                rg_buf_putc(&text, ',');
            put_output(j, &j->outputs[o], c, &text);
        }
        rg_buf_putc(&text, '\n');
        rows++;
    }
    bool good = synth_sink_rows(sink, &text, rows, err);
    rg_buf_free(&text);
    return good;
}

bool synth_grid_write(synth_cells *g, rg_err *err)
{
    job j = {.g = g};
    const char *file = NULL, *across = NULL;
    const rg_value *list = rg_value_get(g->declared, "columns");
    if (!rg_value_want_text(g->declared, "file", &file, err) ||
        !rg_value_want_text(g->declared, "across", &across, err))
        return false;
    if (!file)
        return true;
    for (size_t i = 0; across && i < g->dimension_count; i++)
        if (strcmp(g->dimensions[i].name, across) == 0)
            j.across = &g->dimensions[i];
    if (across && !j.across)
        return rg_fail_at(err, RG_E_TEMPLATE, g->declared->place, "%s has no dimension %s",
                          g->name, across);
    j.count = list ? list->item_count : 0;
    j.outputs = RG_NEW_N(g->run->rows, output, j.count + 1);
    for (size_t i = 0; i < j.count; i++) {
        if (!read_output(&j, list->items[i], &j.outputs[i], err))
            return false;
        if (!across && (j.outputs[i].kind == IS_ACROSS || j.outputs[i].kind == IS_SUM))
            return rg_fail_at(err, RG_E_TEMPLATE, list->items[i]->place,
                              "%s: say which dimension goes across", j.outputs[i].heading);
    }
    for (size_t c = 0; c < g->run->cut_count; c++)
        if (synth_cut_wants(&g->run->cuts[c], g->declared) &&
            !write_cut(&j, &g->run->cuts[c], file, err))
            return false;
    return true;
}
