/* synth/dirt.c - What is wrong with extracts, planted in known numbers. */
#include "synth/dirt.h"

#include <math.h>
#include <string.h>

static bool read_how(const rg_value *v, synth_spoil *out, rg_err *err)
{
    static const char *const names[] = {"",           "blanks",       "small letters",
                                        "day number", "a field more", "a field fewer"};
    const char *how = NULL;
    *out = SYNTH_PUT;
    if (!rg_value_want_text(v, "how", &how, err))
        return false;
    for (size_t i = 1; how && i < sizeof names / sizeof *names; i++)
        if (strcmp(how, names[i]) == 0) {
            *out = (synth_spoil)i;
            return true;
        }
    return !how || rg_fail_at(err, RG_E_TEMPLATE, v->place,
                              "how is blanks, small letters, day number, a field more or a "
                              "field fewer, not %s",
                              how);
}

static bool read_dirt(const synth_extract_job *job, const rg_value *v, synth_dirt *out,
                      rg_err *err)
{
    const char *column = NULL;
    if (!rg_value_need_text(v, "name", &out->kind, err) ||
        !rg_value_need_text(v, "what", &out->what, err) ||
        !rg_value_want_text(v, "column", &column, err) || !read_how(v, &out->how, err))
        return false;
    out->values = rg_value_get(v, "value");
    out->again = rg_value_get(v, "again");
    out->column = SIZE_MAX;
    for (size_t i = 0; column && i < job->output_count; i++)
        if (strcmp(job->outputs[i].heading, column) == 0)
            out->column = i;
    if (column && out->column == SIZE_MAX)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place, "the extract has no column %s", column);
    if (out->how == SYNTH_PUT && !out->again && (!out->values || !column))
        return rg_fail_at(err, RG_E_TEMPLATE, v->place,
                          "dirt needs a column and a value, how, or again");
    return true;
}

/* Rows of the extract that pass the dirt's own `where` and have none yet. */
static bool mark_rows(synth_run *run, const synth_extract_job *job, const rg_value *v,
                      size_t item, const bool *in_extract, rg_err *err)
{
    double wanted = 0;
    synth_rows rows;
    if (!rg_value_need_number(v, "rows", &wanted, err) ||
        !synth_select(run, job->frame, rg_value_get(v, "where"), &rows, err))
        return false;
    size_t left = 0, need = (size_t)floor(wanted * run->share + 0.5);
    for (size_t i = 0; i < rows.count; i++)
        if (in_extract[rows.items[i]] && !job->dirts->mark[rows.items[i]])
            rows.items[left++] = rows.items[i];
    if (left < need && run->share >= 1)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place,
                          "%s: dirt for %zu rows, but only %zu can have it", job->file, need,
                          left);
    synth_chance chance =
        synth_stream(run, job->file, rg_arena_printf(run->scratch, "dirt %zu", item));
    synth_shuffle(&chance, rows.items, left);
    for (size_t i = 0; i < need && i < left; i++)
        job->dirts->mark[rows.items[i]] = (uint16_t)(item + 1);
    return true;
}

bool synth_dirt_choose(synth_run *run, synth_extract_job *job, const synth_rows *rows,
                       rg_err *err)
{
    const rg_value *list = rg_value_get(job->declared, "dirt");
    if (!list || list->item_count == 0)
        return true;
    job->dirts = RG_NEW_N(run->rows, struct synth_dirts, 1);
    job->dirts->items = RG_NEW_N(run->rows, synth_dirt, list->item_count);
    job->dirts->mark = RG_NEW_N(run->rows, uint16_t, job->frame->rows + 1);
    bool *in_extract = RG_NEW_N(run->scratch, bool, job->frame->rows + 1);
    for (size_t i = 0; i < rows->count; i++)
        in_extract[rows->items[i]] = true;
    for (size_t i = 0; i < list->item_count; i++) {
        if (!read_dirt(job, list->items[i], &job->dirts->items[job->dirts->count++], err) ||
            !mark_rows(run, job, list->items[i], i, in_extract, err))
            return false;
    }
    return true;
}

/* ---- writing ---- */

static void put_serial(const synth_output *o, size_t row, rg_buf *out)
{
    int32_t cell = synth_output_cell(o, row);
    if (cell != SYNTH_NONE) /* day 1 is 1 January 1900, and 1900 has a 29 February */
        rg_buf_printf(out, "%d", (o->clock ? cell / 1440 : cell) + 25569);
}

static void put_small(const rg_buf *field, rg_buf *out)
{
    for (size_t i = 0; i < field->n; i++)
        rg_buf_putc(out, field->p[i] >= 'A' && field->p[i] <= 'Z' ? (char)(field->p[i] + 32)
                                                                  : field->p[i]);
}

static void put_spoilt(const synth_run *run, const synth_dirt *d, const synth_output *o,
                       size_t row, rg_buf *out)
{
    rg_buf field = {0};
    if (d->how == SYNTH_SERIAL) {
        put_serial(o, row, out);
        return;
    }
    if (d->how == SYNTH_PUT) {
        const rg_value *v = d->values;
        if (v->kind == RG_V_TABLE && v->item_count)
            v = v->items[d->used % v->item_count];
        rg_buf_csv_field(out, v->text);
        return;
    }
    synth_put(run, o, synth_output_cell(o, row), &field);
    if (d->how == SYNTH_LOWER)
        put_small(&field, out);
    else
        rg_buf_printf(out, "  %s ", field.p ? field.p : "");
    rg_buf_free(&field);
}

static void put_line(const synth_run *run, const synth_extract_job *job, const synth_dirt *d,
                     size_t row, const rg_value *changes, rg_buf *out)
{
    size_t count = job->output_count - (d->how == SYNTH_FEWER ? 1 : 0);
    for (size_t c = 0; c < count; c++) {
        const synth_output *o = &job->outputs[c];
        const rg_value *change = changes ? rg_value_get(changes, o->heading) : NULL;
        if (c)
            rg_buf_putc(out, ',');
        if (change)
            rg_buf_csv_field(out, change->text);
        else if (c == d->column)
            put_spoilt(run, d, o, row, out);
        else
            synth_put(run, o, synth_output_cell(o, row), out);
    }
    if (d->how == SYNTH_MORE)
        rg_buf_puts(out, ",");
    if (d->how == SYNTH_MORE)
        rg_buf_puts(out, "see notes");
    rg_buf_putc(out, '\n');
}

size_t synth_dirt_put(synth_run *run, const synth_extract_job *job, size_t row, rg_buf *out)
{
    synth_dirt *d = &job->dirts->items[job->dirts->mark[row] - 1];
    put_line(run, job, d, row, NULL, out);
    if (d->again)
        put_line(run, job, d, row, d->again, out);
    d->used++;
    return d->again ? 2 : 1;
}

/* ---- the list ---- */

/* One line of planted.csv, counted over replicates. */
typedef struct planting {
    const char *cut, *line; /* kind, file, what, as CSV */
    size_t rows;
} planting;

void synth_dirt_note(synth_run *run, const synth_extract_job *job, size_t row, const char *file)
{
    const synth_dirt *d = &job->dirts->items[job->dirts->mark[row] - 1];
    size_t cut = (size_t)(strchr(file, '/') - file);
    rg_buf line = {0};
    bool added;
    rg_buf_add(&line, file, cut);
    rg_buf_printf(&line, "/%s,%s,", d->kind, file + cut + 1);
    rg_buf_csv_field(&line, rg_str_of(d->what));
    size_t at = rg_map_intern(run->planted, rg_buf_view(&line), &added);
    planting *p = added ? RG_NEW_N(run->arena, planting, 1) : rg_map_at(run->planted, at);
    p->cut = rg_map_key(run->planted, at).p;
    p->line = strchr(p->cut, '/') + 1;
    p->rows++;
    rg_map_set(run->planted, rg_map_key(run->planted, at), p);
    rg_buf_free(&line);
}

bool synth_dirt_write(synth_run *run, rg_err *err)
{
    for (size_t c = 0; c < run->cut_count; c++) {
        size_t length = strlen(run->cuts[c].name), rows = 0;
        rg_buf text = {0};
        rg_buf_puts(&text, "kind,file,what,rows\n");
        for (size_t i = 0; i < rg_map_count(run->planted); i++) {
            const planting *p = rg_map_at(run->planted, i);
            if (strncmp(p->cut, run->cuts[c].name, length) != 0 || p->cut[length] != '/')
                continue;
            rg_buf_printf(&text, "%s,%zu\n", p->line, p->rows);
            rows++;
        }
        synth_sink *sink;
        bool fresh;
        bool good =
            synth_sink_at(run->sinks,
                          rg_arena_printf(run->arena, "%s/planted.csv", run->cuts[c].name),
                          &sink, &fresh, err) &&
            synth_sink_rows(sink, &text, rows, err);
        rg_buf_free(&text);
        if (!good)
            return false;
    }
    return true;
}
