/* synth/list.c - Extracts whose rows are written out in the profile.
 *
 *    list "lines" { file = "registers/county_lines.csv", columns = { "Snapshot date", "Line ID" },
 *                   rows = { { "2020-03-31", "SYN-L01" }, ... },
 *                   by = "Snapshot date", last = { ["2022-01"] = "2021-09-30" } }
 *
 * A cut leaves out rows whose `by` comes after its `last` in byte order. */
#include "base/num.h"
#include "synth/emit.h"

#include <string.h>

typedef struct job {
    const rg_value *columns, *rows;
    const char *file;
    size_t by; /* index of the column, or SIZE_MAX */
} job;

static bool read_job(const rg_value *v, job *j, rg_err *err)
{
    const char *by = NULL;
    j->columns = rg_value_get(v, "columns");
    j->rows = rg_value_get(v, "rows");
    if (!rg_value_need_text(v, "file", &j->file, err) || !rg_value_want_text(v, "by", &by, err))
        return false;
    if (!j->columns || !j->rows || j->columns->item_count == 0)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place, "a list needs columns and rows");
    j->by = SIZE_MAX;
    for (size_t i = 0; by && i < j->columns->item_count; i++)
        if (rg_str_is(j->columns->items[i]->text, by))
            j->by = i;
    if (by && j->by == SIZE_MAX)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place, "a list has no column %s", by);
    for (size_t i = 0; i < j->rows->item_count; i++)
        if (j->rows->items[i]->item_count != j->columns->item_count)
            return rg_fail_at(err, RG_E_TEMPLATE, v->place,
                              "row %zu of %s has %zu values for %zu columns", i + 1, j->file,
                              j->rows->items[i]->item_count, j->columns->item_count);
    return true;
}

static void put_value(rg_buf *out, const rg_value *v)
{
    if (v->kind == RG_V_NUMBER)
        rg_num_digits(out, v->number, 12);
    else if (v->kind == RG_V_TEXT)
        rg_buf_csv_field(out, v->text);
}

static void put_row(rg_buf *out, const rg_value *row)
{
    for (size_t i = 0; i < row->item_count; i++) {
        if (i)
            rg_buf_putc(out, ',');
        put_value(out, row->items[i]);
    }
    rg_buf_putc(out, '\n');
}

const char *synth_last_of(const rg_value *v, const synth_cut *cut)
{
    const rg_value *last = rg_value_get(v, "last");
    const rg_value *own =
        last && last->kind == RG_V_TABLE ? rg_value_get(last, cut->name) : last;
    return own && own->kind == RG_V_TEXT ? own->text.p : NULL;
}

static bool write_cut(synth_run *run, const rg_value *v, const job *j, const synth_cut *cut,
                      rg_err *err)
{
    synth_sink *sink;
    bool fresh;
    rg_buf text = {0};
    size_t rows = 0;
    const char *last = synth_last_of(v, cut);
    if (!synth_sink_at(run->sinks, rg_arena_printf(run->rows, "%s/%s", cut->name, j->file),
                       &sink, &fresh, err))
        return false;
    if (fresh)
        put_row(&text, j->columns);
    for (size_t i = 0; i < j->rows->item_count; i++) {
        const rg_value *row = j->rows->items[i];
        if (j->by != SIZE_MAX && synth_after(last, row->items[j->by]->text))
            continue;
        put_row(&text, row);
        rows++;
    }
    bool good = synth_sink_rows(sink, &text, rows, err);
    rg_buf_free(&text);
    return good;
}

bool synth_list(synth_run *run, const rg_value *v, rg_err *err)
{
    job j;
    if (run->replicate > 0)
        return true;
    if (!read_job(v, &j, err))
        return false;
    for (size_t c = 0; c < run->cut_count; c++)
        if (synth_cut_wants(&run->cuts[c], v) && !write_cut(run, v, &j, &run->cuts[c], err))
            return false;
    return true;
}
