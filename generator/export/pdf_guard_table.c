/* export/pdf_guard_table.c - Tables as grids: ISO 14289-1, 7.2 and 7.5. */
#include "export/pdf_guard.h"

#include <string.h>

typedef struct column {
    int covered; /* rows from here on that a cell above still covers */
    bool headed; /* by a header cell above */
} column;

typedef struct grid {
    rg_pdf_job *job;
    column *columns;
    size_t count, room; /* of columns, as the first row has them */
    size_t row;         /* 0.. */
} grid;

static void wrong(grid *g, const char *what, size_t at)
{
    rg_pdf_fail(g->job->pdf, RG_E_BUG, "a table's row %zu %s (column %zu)", g->row + 1, what,
                at + 1);
}

static size_t span(int given)
{
    return given > 1 ? (size_t)given : 1;
}

static bool heads(const rg_tag *cell, const char *way)
{
    return strcmp(cell->type, "TH") == 0 && cell->scope &&
           (strcmp(cell->scope, way) == 0 || strcmp(cell->scope, "Both") == 0);
}

static bool has_header(const grid *g, const rg_tag *cell, size_t at, bool row_headed)
{
    if (strcmp(cell->type, "TH") == 0 || cell->header_count > 0 || row_headed)
        return true;
    for (size_t i = at; i < at + span(cell->col_span) && i < g->count; i++)
        if (g->columns[i].headed)
            return true;
    return false;
}

/* Lay the cell at a column; answers the column after it. */
static size_t place(grid *g, const rg_tag *cell, size_t at)
{
    for (size_t i = 0; i < span(cell->col_span); i++, at++) {
        if (at == g->count && g->row == 0)
            *RG_PUSH(g->job->arena, g->columns, g->count, g->room) = (column){0};
        if (at >= g->count || g->columns[at].covered > 0) {
            wrong(g,
                  at >= g->count ? "has more columns than the first" : "overlaps a cell above",
                  at);
            return at;
        }
        g->columns[at].covered = (int)span(cell->row_span);
        g->columns[at].headed = g->columns[at].headed || heads(cell, "Column");
    }
    return at;
}

static size_t skip_covered(const grid *g, size_t at)
{
    while (at < g->count && g->columns[at].covered > 0)
        at++;
    return at;
}

static void add_row(grid *g, const rg_tag *row)
{
    size_t at = skip_covered(g, 0);
    bool row_headed = false;
    for (size_t i = 0; i < row->kid_count && !rg_pdf_failed(g->job->pdf); i++) {
        const rg_tag *cell = row->kids[i];
        if (!has_header(g, cell, at, row_headed))
            wrong(g, "has a cell without a header", at);
        at = skip_covered(g, place(g, cell, at));
        row_headed = row_headed || heads(cell, "Row");
    }
    if (at < g->count)
        wrong(g, "has fewer columns than the first", at);
    for (size_t i = 0; i < g->count; i++)
        g->columns[i].covered--;
    g->row++;
}

/* At most one THead, TFoot and Caption, the caption at an end; rows in a section ask for a
 * TBody. */
static void guard_sections(rg_pdf_job *job, const rg_tag *table)
{
    size_t counts[RG_K_COUNT + 1] = {0};
    for (size_t i = 0; i < table->kid_count; i++) {
        rg_pdf_kind kind = rg_pdf_kind_of(table->kids[i]->type);
        counts[kind]++;
        if (kind == RG_K_CAPTION && i > 0 && i + 1 < table->kid_count)
            rg_pdf_fail(job->pdf, RG_E_BUG,
                        "a table's caption is neither first nor last in it");
    }
    if (counts[RG_K_THEAD] > 1 || counts[RG_K_TFOOT] > 1 || counts[RG_K_CAPTION] > 1)
        rg_pdf_fail(job->pdf, RG_E_BUG, "a table has two heads, feet or captions");
    if (counts[RG_K_THEAD] + counts[RG_K_TFOOT] > 0 && counts[RG_K_TBODY] == 0)
        rg_pdf_fail(job->pdf, RG_E_BUG, "a table has a head or a foot, but no body");
}

void rg_pdf_guard_table(rg_pdf_job *job, const rg_tag *table)
{
    grid g = {.job = job};
    guard_sections(job, table);
    for (size_t i = 0; i < table->kid_count; i++) {
        const rg_tag *kid = table->kids[i];
        rg_pdf_kind kind = rg_pdf_kind_of(kid->type);
        if (kind == RG_K_TR)
            add_row(&g, kid);
        else if (kind != RG_K_CAPTION)
            for (size_t r = 0; r < kid->kid_count && !rg_pdf_failed(job->pdf); r++)
                add_row(&g, kid->kids[r]);
    }
    for (size_t i = 0; i < g.count && !rg_pdf_failed(job->pdf); i++)
        if (g.columns[i].covered > 0)
            wrong(&g, "is covered by a cell above, but the table has ended", i);
}
