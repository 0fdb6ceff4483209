/* synth/emit.c - Rows of a frame to the files of each cut.
 *
 *    extract "offences" { of = "offences", file = "police/offences-{year}.csv", date = "day",
 *                         order = "recorded", columns = { column "Crime number" { from = "serial",
 *                         prefix = "SYN-", width = 7 }, ... } }
 *
 * {year} stands for a column's text, with "/" as "-".  A cut leaves out rows whose `date` is
 * after its last day. */
#include "synth/dirt.h"

#include <stdlib.h>
#include <string.h>

/* ---- which file, which cut ---- */

/* The columns that a file's name holds in braces. */
static bool name_columns(synth_run *run, const synth_frame *frame, const rg_value *v,
                         const char *file, synth_column **by, size_t *count, rg_err *err)
{
    *count = 0;
    for (const char *open = strchr(file, '{'); open; open = strchr(open + 1, '{')) {
        const char *close = strchr(open, '}');
        if (!close || *count == 4)
            return rg_fail_at(err, RG_E_TEMPLATE, v->place, "file: a brace is not closed");
        const char *name = rg_arena_copy(run->rows, open + 1, (size_t)(close - open - 1));
        if (!(by[(*count)++] = synth_column_need(frame, name, v->place, err)))
            return false;
    }
    return true;
}

static char *file_name(synth_run *run, const char *cut, const char *file,
                       synth_column *const *by, size_t row)
{
    rg_buf out = {0};
    rg_buf_printf(&out, "%s/", cut);
    for (size_t k = 0; *file; file++) {
        char scratch[16];
        if (*file != '{') {
            rg_buf_putc(&out, *file);
            continue;
        }
        rg_str text = synth_cell(run, by[k++], row, scratch);
        for (size_t i = 0; i < text.n; i++)
            rg_buf_putc(&out, text.p[i] == '/' ? '-' : text.p[i]);
        file = strchr(file, '}');
    }
    char *name = rg_arena_strdup(run->rows, out.p);
    rg_buf_free(&out);
    return name;
}

bool synth_cut_wants(const synth_cut *cut, const rg_value *v)
{
    const rg_value *only = rg_value_get(v, "only");
    if (!only)
        return true;
    if (only->kind == RG_V_TEXT)
        return rg_str_is(only->text, cut->name);
    for (size_t i = 0; i < only->item_count; i++)
        if (rg_str_is(only->items[i]->text, cut->name))
            return true;
    return false;
}

enum { PIECE = 1 << 20, FETCHED = 1024 };

/* The file of one cut while its rows are written. */
typedef struct delivery {
    const synth_cut *cut;
    const char *name;
    synth_sink *sink; /* NULL: no row yet */
    rg_buf text;
    size_t rows;
    bool wanted;
} delivery;

static bool add_rows(synth_run *run, const synth_extract_job *job, delivery *d, rg_str lines,
                     size_t rows, rg_err *err)
{
    bool fresh = false;
    if (!d->sink) {
        if (!synth_sink_at(run->sinks, d->name, &d->sink, &fresh, err))
            return false;
        if (fresh)
            synth_put_heading(job->outputs, job->output_count, &d->text);
    }
    rg_buf_str(&d->text, lines);
    d->rows += rows;
    if (d->text.n < PIECE)
        return true;
    rows = d->rows;
    d->rows = 0;
    return synth_sink_rows(d->sink, &d->text, rows, err);
}

/* Cells of a piece of the rows, column by column: rows lie scattered in the frame, and fetching
 * them together is several times faster than one by one. */
static void fetch(const synth_extract_job *job, const uint32_t *items, size_t count,
                  int32_t *cells)
{
    for (size_t c = 0; c < job->output_count; c++) {
        const synth_column *column = job->outputs[c].column;
        int32_t *to = &cells[c * FETCHED];
        for (size_t i = 0; i < count; i++)
            to[i] = column ? column->cells[items[i]] : 0;
    }
}

static size_t put_row(synth_run *run, const synth_extract_job *job, size_t row,
                      const int32_t *cells, rg_buf *out)
{
    if (job->dirts && job->dirts->mark[row])
        return synth_dirt_put(run, job, row, out);
    for (size_t c = 0; c < job->output_count; c++) {
        if (c)
            rg_buf_putc(out, ',');
        synth_put(run, &job->outputs[c], cells[c * FETCHED], out);
    }
    rg_buf_putc(out, '\n');
    return 1;
}

/* Each row is put into words once, for all cuts that have it. */
static bool write_group(synth_run *run, const synth_extract_job *job, const uint32_t *items,
                        size_t count, rg_err *err)
{
    delivery *cuts = RG_NEW_N(run->rows, delivery, run->cut_count + 1);
    for (size_t c = 0; c < run->cut_count; c++) {
        cuts[c].cut = &run->cuts[c];
        cuts[c].name = file_name(run, run->cuts[c].name, job->file, job->by, items[0]);
        cuts[c].wanted = synth_cut_wants(&run->cuts[c], job->declared);
    }
    int32_t *cells = rg_xmalloc((job->output_count + 1) * FETCHED * sizeof *cells);
    rg_buf line = {0};
    bool good = true;
    for (size_t i = 0; good && i < count; i++) {
        if (i % FETCHED == 0)
            fetch(job, &items[i], count - i < FETCHED ? count - i : FETCHED, cells);
        rg_buf_clear(&line);
        size_t lines = put_row(run, job, items[i], &cells[i % FETCHED], &line);
        for (size_t c = 0; good && c < run->cut_count; c++) {
            if (!cuts[c].wanted ||
                (job->date && job->date->cells[items[i]] > cuts[c].cut->last_day))
                continue;
            good = add_rows(run, job, &cuts[c], rg_buf_view(&line), lines, err);
            if (job->dirts && job->dirts->mark[items[i]])
                synth_dirt_note(run, job, items[i], cuts[c].name);
        }
    }
    for (size_t c = 0; c < run->cut_count; c++) {
        if (good && cuts[c].sink)
            good = synth_sink_rows(cuts[c].sink, &cuts[c].text, cuts[c].rows, err);
        rg_buf_free(&cuts[c].text);
    }
    free(cells);
    rg_buf_free(&line);
    return good;
}

static bool read_extract(synth_run *run, const rg_value *v, synth_extract_job *job, rg_err *err)
{
    const char *of = NULL, *date = NULL, *order = NULL, *name = NULL;
    if (!rg_value_need_text(v, "name", &name, err) || !rg_value_want_text(v, "of", &of, err) ||
        !rg_value_need_text(v, "file", &job->file, err) ||
        !rg_value_want_text(v, "date", &date, err) ||
        !rg_value_want_text(v, "order", &order, err))
        return false;
    job->frame = synth_frame_find(run, of ? of : name);
    if (!job->frame)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place, "there are no records %s",
                          of ? of : name);
    if ((date && !(job->date = synth_column_need(job->frame, date, v->place, err))) ||
        (order && !(job->order = synth_column_need(job->frame, order, v->place, err))))
        return false;
    return name_columns(run, job->frame, v, job->file, job->by, &job->by_count, err) &&
           synth_outputs_read(run, job->frame, rg_value_get(v, "columns"), &job->outputs,
                              &job->output_count, err);
}

bool synth_extract(synth_run *run, const rg_value *v, rg_err *err)
{
    synth_extract_job job = {.declared = v};
    synth_rows rows;
    if (!read_extract(run, v, &job, err) ||
        !synth_select(run, job.frame, rg_value_get(v, "where"), &rows, err))
        return false;
    if (job.frame->fixed && run->replicate > 0)
        return true;
    if (!synth_dirt_choose(run, &job, &rows, err))
        return false;
    synth_groups files = synth_group(run, &rows, job.by, job.by_count);
    bool good = true;
    for (size_t g = 0; good && g < files.count; g++) {
        uint32_t *items = &files.items[files.starts[g]];
        size_t count = files.starts[g + 1] - files.starts[g];
        if (job.order)
            synth_sort(job.order, items, count);
        good = write_group(run, &job, items, count, err);
    }
    rg_arena_reset(run->scratch);
    return good;
}
