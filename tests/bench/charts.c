/* tests/bench/charts.c - Charts and maps into the PDF: forty charts, and maps of as many small areas as LLR has. */
#include "bench/report.h"

#include "app/brands.h"
#include "app/render.h"
#include "base/file.h"
#include "base/log.h"
#include "chart/chart.h"
#include "doc/style.h"
#include "export/pdf.h"
#include "layout/layout.h"
#include "support/mosaic.h"

#include <math.h>

enum { AREAS = 611, STEPS = 16 }; /* 64 corners each */

typedef struct drawing {
    rg_press press;
    rg_style style;
    const rg_doc *doc;
    rg_arena *arena; /* of one run */
    rg_buf pdf;
    rg_geometry geometry;
} drawing;

static bool before(void *user, rg_err *err)
{
    drawing *d = user;
    (void)err;
    d->arena = rg_arena_new("charts");
    rg_buf_free(&d->pdf);
    return true;
}

static void after(void *user)
{
    rg_arena_free(((drawing *)user)->arena);
}

/* From the document to the bytes of the file. */
static bool make(void *user, rg_err *err)
{
    drawing *d = user;
    rg_pages pages = {0};
    return rg_layout(d->arena, d->doc, &d->style, d->press.shaper, rg_log_new(d->arena), &pages,
                     err) &&
           rg_pdf_write(&pages, d->press.fonts, d->press.icc, &d->pdf, err);
}

/* The charts alone, without text, tables and the rest of a file. */
static bool draw(void *user, rg_err *err)
{
    drawing *d = user;
    for (size_t i = 0; i < d->doc->block_count; i++) {
        const rg_chart_spec *chart = d->doc->blocks[i]->chart;
        rg_buf out = {0};
        if (!chart)
            continue;
        rg_rect frame = {57, 80, 481, rg_chart_height(chart, &d->style, 481)};
        rg_canvas *canvas = rg_canvas_trace(d->arena, &out);
        bool drawn =
            rg_chart_draw(d->arena, chart, &d->style, d->press.shaper, frame, canvas, err);
        rg_buf_free(&out);
        if (!drawn)
            return false;
    }
    return true;
}

static bool share(void *user, rg_err *err)
{
    drawing *d = user;
    return mosaic(d->arena, AREAS, STEPS, &d->geometry, err);
}

/* ---- documents ---- */

static rg_doc *empty_doc(rg_arena *arena)
{
    rg_doc *doc = RG_NEW(arena, rg_doc);
    rg_node *para = rg_node_new(arena, RG_N_PARA, (rg_place){0});
    *doc = (rg_doc){
        .title = "Charts", .lang = "en-GB", .brand = "network", .running_left = "Charts"};
    para->text = rg_text_plain(arena, "Charts");
    rg_doc_add(arena, doc, para);
    return doc;
}

/* The charts of the benchmark report, nothing else; without their tables. */
static rg_doc *charts_doc(rg_arena *arena)
{
    rg_doc *report = bench_report(arena, true), *doc = empty_doc(arena);
    for (size_t i = 0; i < report->block_count; i++) {
        if (!report->blocks[i]->chart)
            continue;
        rg_node *node = rg_node_new(arena, RG_N_CHART, (rg_place){0});
        rg_chart_spec *chart = RG_NEW(arena, rg_chart_spec);
        *chart = *report->blocks[i]->chart;
        chart->twin = NULL;
        node->chart = chart;
        rg_doc_add(arena, doc, node);
    }
    return doc;
}

static rg_doc *map_doc(rg_arena *arena, const rg_geometry *g, bool inset)
{
    rg_doc *doc = empty_doc(arena);
    rg_node *node = rg_node_new(arena, RG_N_CHART, (rg_place){0});
    node->chart = mosaic_map(arena, g, inset);
    rg_doc_add(arena, doc, node);
    return doc;
}

/* ---- the table ---- */

static bool time_doc(const bench *b, drawing *d, const rg_doc *doc, const char *what,
                     const bench_time *bare, bench_time *whole, rg_err *err)
{
    bench_time drawn;
    d->doc = doc;
    bench_task task = {before, draw, after, d};
    if (!bench_measure(b->runs, &task, &drawn, err))
        return false;
    task.work = make;
    if (!bench_measure(b->runs, &task, whole, err))
        return false;
    if (bare) {
        bench_row(rg_arena_printf(b->arena, "%s, drawn to a trace", what), drawn, NULL);
        bench_time net = {whole->best - bare->best, whole->median - bare->median,
                          whole->cpu - bare->cpu};
        bench_row(rg_arena_printf(b->arena, "%s, into the PDF (%zu kB)", what,
                                  (d->pdf.n + 512) / 1024),
                  net, NULL);
    }
    return true;
}

static bool run(const bench *b, drawing *d, rg_err *err)
{
    bench_time bare, whole, shared;
    rg_geometry g;
    const bench_task task = {before, share, after, d};
    if (!mosaic(b->arena, AREAS, STEPS, &g, err) ||
        !bench_measure(b->runs, &task, &shared, err))
        return false;
    if (!time_doc(b, d, empty_doc(b->arena), "nothing", NULL, &bare, err))
        return false;
    bench_title("Charts: less a document without any (%zu bytes)", d->pdf.n);
    bench_row("611 areas, borders shared and weighed", shared, NULL);
    return time_doc(b, d, charts_doc(b->arena), "40 charts", &bare, &whole, err) &&
           time_doc(b, d, map_doc(b->arena, &g, false), "map of 611 areas", &bare, &whole,
                    err) &&
           time_doc(b, d, map_doc(b->arena, &g, true), "the same with an inset", &bare, &whole,
                    err);
}

void bench_charts(const bench *b)
{
    rg_err err = {0};
    drawing d = {0};
    bool opened = rg_press_open(b->arena, ".", &d.press, &err);
    if (!opened || !rg_brand_style(b->arena, ".", NULL, &d.style, &err) || !run(b, &d, &err))
        bench_note("charts", "not available: %s", err.text);
    rg_buf_free(&d.pdf);
    if (opened)
        rg_press_close(&d.press);
}
