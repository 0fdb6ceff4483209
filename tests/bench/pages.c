/* tests/bench/pages.c - Layout and PDF of the benchmark report against bare libharu; long
 * tables at two sizes. */
#include "bench/report.h"

#include "app/brands.h"
#include "app/render.h"
#include "base/file.h"
#include "base/log.h"
#include "doc/style.h"
#include "export/pdf.h"
#include "layout/layout.h"

#include <stdio.h>
#include <string.h>

typedef struct printing {
    const bench *b;
    rg_press press;
    rg_style style;
    const rg_doc *doc;
    rg_arena *arena;   /* of one run */
    rg_shaper *shaper; /* of one run, or the kept one */
    bool cold;         /* the words are not yet shaped */
    rg_pages pages;    /* of the last layout */
    rg_buf pdf;
} printing;

/* ---- tasks ---- */

static bool before_layout(void *user, rg_err *err)
{
    printing *p = user;
    (void)err;
    p->arena = rg_arena_new("pages");
    p->shaper = p->cold ? rg_shaper_new(p->arena, p->press.fonts) : p->press.shaper;
    return true;
}

static void after_layout(void *user)
{
    printing *p = user;
    if (p->cold)
        rg_shaper_free(p->shaper);
    rg_arena_free(p->arena);
}

static bool check(void *user, rg_err *err)
{
    return rg_doc_check(((printing *)user)->doc, err);
}

static bool layout(void *user, rg_err *err)
{
    printing *p = user;
    p->pages = (rg_pages){0};
    return rg_layout(p->arena, p->doc, &p->style, p->shaper, rg_log_new(p->arena), &p->pages,
                     err);
}

static bool before_pdf(void *user, rg_err *err)
{
    (void)err;
    rg_buf_free(&((printing *)user)->pdf);
    return true;
}

static bool write_pdf(void *user, rg_err *err)
{
    printing *p = user;
    return rg_pdf_write(&p->pages, p->press.fonts, p->press.icc, &p->pdf, err);
}

/* ---- one document ---- */

typedef struct printed {
    bench_time check, cold, warm, pdf;
    size_t pages, bytes, characters;
} printed;

static size_t characters_of(const rg_pages *pages)
{
    size_t n = 0;
    for (size_t i = 0; i < pages->page_count; i++)
        for (size_t k = 0; k < pages->pages[i].item_count; k++)
            if (pages->pages[i].items[k].kind == RG_I_TEXT)
                n += pages->pages[i].items[k].run->text.n;
    return n;
}

/* Time layout and writing; the PDF is left in p->pdf. */
static bool print(printing *p, int runs, printed *out, rg_err *err)
{
    bench_task task = {NULL, check, NULL, p};
    if (!bench_measure(runs, &task, &out->check, err))
        return false;
    task = (bench_task){before_layout, layout, after_layout, p};
    p->cold = true;
    if (!bench_measure(runs, &task, &out->cold, err))
        return false;
    p->cold = false;
    if (!bench_measure(runs, &task, &out->warm, err))
        return false;
    p->arena = rg_arena_new("kept pages");
    task = (bench_task){before_pdf, write_pdf, NULL, p};
    bool ok = layout(p, err) && bench_measure(runs, &task, &out->pdf, err);
    out->pages = p->pages.page_count;
    out->characters = ok ? characters_of(&p->pages) : 0;
    out->bytes = p->pdf.n;
    rg_arena_free(p->arena);
    return ok;
}

static bench_time sum(bench_time a, bench_time b)
{
    return (bench_time){a.best + b.best, a.median + b.median, a.cpu + b.cpu};
}

static bool keep(const bench *b, const char *name, const rg_buf *pdf, rg_err *err)
{
    FILE *f = fopen(rg_path_join(b->arena, b->folder, name), "wb");
    bool ok = f && fwrite(pdf->p, 1, pdf->n, f) == pdf->n;
    if (f && fclose(f) != 0)
        ok = false;
    return ok || rg_fail(err, RG_E_IO, "%s cannot be written", name);
}

static bool bare_time(const bench *b, const printed *made, bench_time *out, bench_plain *plain,
                      rg_err *err)
{
    uint64_t seed = 3;
    *plain = (bench_plain){.font = "out/fonts/NotoSans-Regular.ttf",
                           .text = bench_prose(b->arena, &seed, 5000),
                           .pages = made->pages,
                           .bytes = made->characters};
    const bench_task task = {.work = bench_plain_pages, .user = plain};
    return bench_measure(b->runs, &task, out, err);
}

static bool print_report(printing *p, const char *what, bool charts, rg_err *err)
{
    printed made = {0};
    bench_time bare;
    bench_plain plain;
    p->doc = bench_report(p->b->arena, charts);
    if (!print(p, p->b->runs, &made, err) ||
        !keep(p->b, charts ? "report.pdf" : "report-plain.pdf", &p->pdf, err) ||
        !bare_time(p->b, &made, &bare, &plain, err))
        return false;
    bench_title("pages: %s: %zu pages, %zu characters; ratio to bare libharu", what, made.pages,
                made.characters);
    bench_row("bare libharu, the same pages and characters", bare, &bare);
    bench_row("check of the document", made.check, &bare);
    bench_row("layout, words not yet shaped", made.cold, &bare);
    bench_row("layout, words shaped before", made.warm, &bare);
    bench_row("writing the PDF", made.pdf, &bare);
    bench_time all = sum(made.check, sum(made.cold, made.pdf));
    bench_row("all three, words not yet shaped", all, &bare);
    bench_note("pages a processor second", "%.0f; bare libharu %.0f",
               (double)made.pages / all.cpu, (double)made.pages / bare.cpu);
    bench_note("bytes a page", "%zu; bare libharu %zu", made.bytes / made.pages,
               plain.written / plain.pages);
    return true;
}

/* ---- long tables ---- */

static bench_time each(bench_time t, size_t n)
{
    return (bench_time){t.best / (double)n, t.median / (double)n, t.cpu / (double)n};
}

static bool print_tables(printing *p, rg_err *err)
{
    static const struct {
        size_t rows, columns;
    } sizes[] = {{1000, 10}, {10000, 10}};
    bench_time layout_first = {0}, pdf_first = {0};
    bench_title("long tables: time for one cell; ratio to the smaller table");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        size_t cells = sizes[i].rows * sizes[i].columns;
        printed made = {0};
        p->doc = bench_long_table(p->b->arena, sizes[i].rows, sizes[i].columns);
        if (!print(p, cells > 50000 && p->b->runs > 2 ? 2 : p->b->runs, &made, err))
            return false;
        bench_time laid = each(made.warm, cells), written = each(made.pdf, cells);
        if (i == 0) {
            layout_first = laid;
            pdf_first = written;
        }
        const char *what =
            rg_arena_printf(p->b->arena, "layout, %zu cells, %zu pages", cells, made.pages);
        bench_row(what, laid, &layout_first);
        what = rg_arena_printf(p->b->arena, "writing, %zu cells, %zu bytes a cell", cells,
                               made.bytes / cells);
        bench_row(what, written, &pdf_first);
    }
    return true;
}

void bench_pages(const bench *b)
{
    rg_err err = {0};
    printing p = {.b = b};
    bool ok = rg_press_open(b->arena, ".", &p.press, &err);
    bool opened = ok;
    ok = ok && rg_brand_style(b->arena, ".", NULL, &p.style, &err) &&
         print_report(&p, "20 sections with a table and two charts", true, &err) &&
         print_report(&p, "40 pages of 500 words and 20 tables (the same without charts)",
                      false, &err) &&
         print_tables(&p, &err);
    if (!ok)
        bench_note("pages", "not available: %s", err.text);
    rg_buf_free(&p.pdf);
    if (opened)
        rg_press_close(&p.press);
}
