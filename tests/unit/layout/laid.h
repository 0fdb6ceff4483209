/* Documents made in a few words, laid out in the real fonts, and asked about. */
#ifndef RG_TESTS_UNIT_LAYOUT_LAID_H
#define RG_TESTS_UNIT_LAYOUT_LAID_H

#include "layout/flow.h"
#include "layout/layout.h"
#include "support/check.h"
#include "support/house.h"

#include <math.h>
#include <stdint.h>

typedef struct laid {
    rg_arena *arena;
    rg_fonts *fonts;
    rg_shaper *shaper;
    rg_log *log;
    rg_doc doc;
    rg_style style;
    rg_pages pages;
    rg_err err;
    int line; /* of the last node, in report.lua */
} laid;

static inline void laid_open(laid *l)
{
    memset(l, 0, sizeof *l);
    l->arena = rg_arena_new("layout test");
    l->log = rg_log_new(l->arena);
    l->style = house_network();
    l->doc = (rg_doc){.title = "Crime in Northmoor", .lang = "en-GB"};
    if (!rg_fonts_load(l->arena, "fonts/manifest.csv", NULL, &l->fonts, &l->err))
        fprintf(stderr, "\n    %s\n", l->err.text);
    CU_ASSERT_PTR_NOT_NULL_FATAL(l->fonts);
    l->shaper = rg_shaper_new(l->arena, l->fonts);
}

static inline void laid_close(laid *l)
{
    rg_shaper_free(l->shaper);
    rg_fonts_free(l->fonts);
    rg_arena_free(l->arena);
}

/* ---- making ---- */

static inline rg_node *laid_node(laid *l, rg_node_kind kind, const char *text)
{
    rg_node *node = rg_node_new(l->arena, kind, (rg_place){"report.lua", ++l->line, 0});
    node->text = rg_text_plain(l->arena, text);
    return node;
}

static inline rg_node *laid_add(laid *l, rg_node_kind kind, const char *text)
{
    rg_node *node = laid_node(l, kind, text);
    rg_doc_add(l->arena, &l->doc, node);
    return node;
}

static inline rg_node *laid_into(laid *l, rg_node *parent, rg_node_kind kind, const char *text)
{
    rg_node *node = laid_node(l, kind, text);
    rg_node_add(l->arena, parent, node);
    return node;
}

static inline rg_node *laid_heading(laid *l, int level, const char *text)
{
    rg_node *node = laid_add(l, RG_N_HEADING, text);
    node->level = level;
    return node;
}

/* Text of so many words, all different: "w7-0 w7-1 ...". */
static inline const char *laid_words(laid *l, int name, int count)
{
    rg_buf buf = {0};
    for (int i = 0; i < count; i++)
        rg_buf_printf(&buf, "%sw%d-%d", i ? " " : "", name, i);
    const char *text = rg_arena_copy(l->arena, buf.p ? buf.p : "", buf.n);
    rg_buf_free(&buf);
    return text;
}

/* One-line paragraphs, 25.5 points each. */
static inline void laid_fill(laid *l, int count)
{
    for (int i = 0; i < count; i++)
        laid_add(l, RG_N_PARA, rg_arena_printf(l->arena, "filler %d", i));
}

/* A table of `columns` columns; the first heads its row; all cells "r<row>c<column>". */
static inline rg_table_spec *laid_table(laid *l, size_t columns, size_t rows, const char *title)
{
    rg_table_spec *t = RG_NEW(l->arena, rg_table_spec);
    rg_doc_column *heads = RG_NEW_N(l->arena, rg_doc_column, columns);
    rg_table_row *body = RG_NEW_N(l->arena, rg_table_row, rows);
    for (size_t c = 0; c < columns; c++)
        heads[c].heading = rg_text_plain(l->arena, rg_arena_printf(l->arena, "Head%zu", c));
    for (size_t r = 0; r < rows; r++) {
        rg_cell *cells = RG_NEW_N(l->arena, rg_cell, columns);
        for (size_t c = 0; c < columns; c++)
            cells[c].text =
                rg_text_plain(l->arena, rg_arena_printf(l->arena, "r%zuc%zu", r, c));
        cells[0].header = true;
        body[r].cells = cells;
    }
    *t = (rg_table_spec){.title = rg_text_plain(l->arena, title),
                         .columns = heads,
                         .column_count = columns,
                         .rows = body,
                         .row_count = rows};
    return t;
}

static inline rg_node *laid_add_table(laid *l, size_t columns, size_t rows, const char *title)
{
    rg_node *node = laid_add(l, RG_N_TABLE, "");
    node->table = laid_table(l, columns, rows, title);
    return node;
}

static inline rg_chart_spec *laid_chart(laid *l, const char *id)
{
    static const char *const categories[] = {"Blaby", "Melton", "Rutland"};
    rg_chart_spec *chart = RG_NEW(l->arena, rg_chart_spec);
    rg_series *series = RG_NEW(l->arena, rg_series);
    rg_datum *data = RG_NEW_N(l->arena, rg_datum, 3);
    for (int i = 0; i < 3; i++)
        data[i] = (rg_datum){.value = 10 + i, .lower = (double)NAN, .upper = (double)NAN};
    *series = (rg_series){.label = "Crimes", .data = data};
    *chart = (rg_chart_spec){.id = id,
                             .title = rg_text_plain(l->arena, "Headline of the chart"),
                             .subtitle = rg_text_plain(l->arena, "Measure and period"),
                             .source = rg_text_plain(l->arena, "Source: police."),
                             .alt = "Bars of three areas.",
                             .mark = RG_MARK_BARS,
                             .categories = categories,
                             .category_count = 3,
                             .series = series,
                             .series_count = 1,
                             .value_axis = "Crimes",
                             .unit_suffix = "",
                             .height = 150};
    return chart;
}

/* ---- laying ---- */

static inline bool laid_try(laid *l)
{
    return rg_doc_check(&l->doc, &l->err) &&
           rg_layout(l->arena, &l->doc, &l->style, l->shaper, l->log, &l->pages, &l->err);
}

static inline void laid_out(laid *l)
{
    bool done = laid_try(l);
    if (!done)
        fprintf(stderr, "\n    %s\n", l->err.text);
    CU_ASSERT_TRUE_FATAL(done);
}

/* ---- asking ---- */

/* Text items of a page, joined line by line in paint order: a new line where the baseline
 * changes. */
static inline const char *laid_page_text(laid *l, size_t page, bool artifacts)
{
    rg_buf buf = {0};
    double y = -1;
    for (size_t i = 0; i < l->pages.pages[page].item_count; i++) {
        const rg_item *item = &l->pages.pages[page].items[i];
        if (item->kind != RG_I_TEXT || (item->tag == NULL) != artifacts)
            continue;
        if (buf.n > 0 && fabs(item->y - y) > 0.01)
            rg_buf_putc(&buf, '\n');
        y = item->y;
        rg_buf_str(&buf, item->run->text);
    }
    const char *text = rg_arena_copy(l->arena, buf.p ? buf.p : "", buf.n);
    rg_buf_free(&buf);
    return text;
}

/* The item whose text begins so, real content only; NULL and page SIZE_MAX when there is none.
 */
static inline const rg_item *laid_find(laid *l, const char *begins, size_t *page)
{
    for (size_t p = 0; p < l->pages.page_count; p++)
        for (size_t i = 0; i < l->pages.pages[p].item_count; i++) {
            const rg_item *item = &l->pages.pages[p].items[i];
            if (item->kind != RG_I_TEXT || !item->tag ||
                !rg_str_starts(item->run->text, begins))
                continue;
            if (page)
                *page = p;
            return item;
        }
    if (page)
        *page = SIZE_MAX;
    return NULL;
}

static inline size_t laid_page_of(laid *l, const char *begins)
{
    size_t page;
    laid_find(l, begins, &page);
    return page;
}

static inline double laid_y(laid *l, const char *begins)
{
    const rg_item *item = laid_find(l, begins, NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL(item);
    return item->y;
}

static inline double laid_x(laid *l, const char *begins)
{
    const rg_item *item = laid_find(l, begins, NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL(item);
    return item->x;
}

static inline size_t laid_count_tags(const rg_tag *tag, const char *type)
{
    size_t count = strcmp(tag->type, type) == 0;
    for (size_t i = 0; i < tag->kid_count; i++)
        count += laid_count_tags(tag->kids[i], type);
    return count;
}

/* The n-th tag of a type in reading order, or NULL. */
static inline const rg_tag *laid_tag_from(const rg_tag *tag, const char *type, size_t *n)
{
    if (strcmp(tag->type, type) == 0 && (*n)-- == 0)
        return tag;
    for (size_t i = 0; i < tag->kid_count; i++) {
        const rg_tag *found = laid_tag_from(tag->kids[i], type, n);
        if (found)
            return found;
    }
    return NULL;
}

static inline const rg_tag *laid_tag(laid *l, const char *type, size_t n)
{
    const rg_tag *tag = laid_tag_from(l->pages.root, type, &n);
    CU_ASSERT_PTR_NOT_NULL_FATAL(tag);
    return tag;
}

/* The words of the tags, one line for each. */
static inline const char *laid_told(laid *l)
{
    rg_buf buf = {0};
    rg_pages_words(&buf, &l->pages);
    const char *text = rg_arena_copy(l->arena, buf.p ? buf.p : "", buf.n);
    rg_buf_free(&buf);
    return text;
}

#endif
