/* doc/doc_outline.c - The document tree as lines of text, for goldens.
 *
 * One line for each node, two spaces a level.  Words stand in double quotes; a span with a
 * look, a link or a fact is followed by what is special about it in braces. */
#include "doc/doc.h"

static void indent(rg_buf *out, int depth)
{
    for (int i = 0; i < depth; i++)
        rg_buf_puts(out, "  ");
}

static void quoted(rg_buf *out, rg_str text)
{
    rg_buf_putc(out, '"');
    for (size_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        if (c == '"' || c == '\\')
            rg_buf_putc(out, '\\');
        if (c == '\n')
            rg_buf_puts(out, "\\n");
        else
            rg_buf_putc(out, c);
    }
    rg_buf_putc(out, '"');
}

static void mark(rg_buf *out, bool *first, const char *name, const char *value)
{
    rg_buf_putc(out, *first ? '{' : ' ');
    *first = false;
    rg_buf_puts(out, name);
    rg_buf_puts(out, value);
}

static void span_marks(rg_buf *out, const rg_span *span)
{
    bool first = true;
    if (span->look & RG_BOLD)
        mark(out, &first, "bold", "");
    if (span->look & RG_ITALIC)
        mark(out, &first, "italic", "");
    if (span->look & RG_SUPER)
        mark(out, &first, "super", "");
    if (span->look & RG_CODE)
        mark(out, &first, "code", "");
    if (span->lang)
        mark(out, &first, "lang=", span->lang);
    if (span->link)
        mark(out, &first, "link=", span->link);
    if (span->fact_id)
        mark(out, &first, "fact=", span->fact_id);
    if (!first)
        rg_buf_putc(out, '}');
}

static void text(rg_buf *out, rg_text words);

static void note(rg_buf *out, const rg_text *words)
{
    rg_buf_puts(out, "note(");
    text(out, *words);
    rg_buf_puts(out, " )");
}

static void text(rg_buf *out, rg_text words)
{
    for (size_t i = 0; i < words.count; i++) {
        const rg_span *span = &words.spans[i];
        rg_buf_putc(out, ' ');
        if (span->page_of)
            rg_buf_printf(out, "page-of=%s", span->page_of);
        else if (span->where_of)
            rg_buf_printf(out, "where-of=%s", span->where_of);
        else if (span->number_of)
            rg_buf_printf(out, "number-of=%s", span->number_of);
        else if (span->note)
            note(out, span->note);
        else
            quoted(out, span->text);
        span_marks(out, span);
    }
}

static void text_line(rg_buf *out, int depth, const char *name, rg_text words)
{
    if (words.count == 0)
        return;
    indent(out, depth);
    rg_buf_puts(out, name);
    text(out, words);
    rg_buf_putc(out, '\n');
}

static void plain_line(rg_buf *out, int depth, const char *name, const char *words)
{
    if (!words)
        return;
    indent(out, depth);
    rg_buf_puts(out, name);
    rg_buf_putc(out, ' ');
    quoted(out, rg_str_of(words));
    rg_buf_putc(out, '\n');
}

static void cell(rg_buf *out, const rg_cell *c)
{
    if (c->covered) {
        rg_buf_puts(out, " |^");
        return;
    }
    rg_buf_puts(out, c->header ? " |=" : " |");
    if (c->row_span > 1)
        rg_buf_printf(out, "%d", c->row_span);
    text(out, c->text);
    bool first = true;
    if (c->status != RG_S_OK)
        mark(out, &first, "", rg_status_name(c->status));
    if (c->fact_id)
        mark(out, &first, "fact=", c->fact_id);
    if (!first)
        rg_buf_putc(out, '}');
}

static void table(rg_buf *out, int depth, const rg_table_spec *spec)
{
    text_line(out, depth, "title", spec->title);
    text_line(out, depth, "subtitle", spec->subtitle);
    indent(out, depth);
    rg_buf_puts(out, "columns");
    for (size_t i = 0; i < spec->column_count; i++) {
        rg_buf_puts(out, " |");
        text(out, spec->columns[i].heading);
    }
    rg_buf_putc(out, '\n');
    for (size_t i = 0; i < spec->head_count; i++) {
        indent(out, depth);
        rg_buf_printf(out, "over %zu..%zu", spec->heads[i].first + 1, spec->heads[i].last + 1);
        text(out, spec->heads[i].heading);
        rg_buf_putc(out, '\n');
    }
    for (size_t r = 0; r < spec->row_count; r++) {
        const rg_table_row *row = &spec->rows[r];
        indent(out, depth);
        rg_buf_puts(out, row->group ? "group" : row->strong ? "total" : "row");
        for (size_t i = 0; i < (row->group ? 1 : spec->column_count); i++)
            cell(out, &spec->rows[r].cells[i]);
        rg_buf_putc(out, '\n');
    }
    text_line(out, depth, "note", spec->note);
    text_line(out, depth, "source", spec->source);
}

const char *rg_mark_name(rg_mark mark)
{
    static const char *const names[RG_MARK_KINDS] = {[RG_MARK_LINE] = "line",
                                                     [RG_MARK_BARS] = "bars",
                                                     [RG_MARK_COLUMNS] = "columns",
                                                     [RG_MARK_DOTS] = "dots",
                                                     [RG_MARK_STACKED] = "stacked",
                                                     [RG_MARK_SHARES] = "shares",
                                                     [RG_MARK_STACKED_COLUMNS] =
                                                         "stacked_columns",
                                                     [RG_MARK_SHARE_COLUMNS] = "share_columns",
                                                     [RG_MARK_RANGE] = "range",
                                                     [RG_MARK_LOLLIPOP] = "lollipop",
                                                     [RG_MARK_SLOPE] = "slope",
                                                     [RG_MARK_FUNNEL] = "funnel",
                                                     [RG_MARK_PYRAMID] = "pyramid",
                                                     [RG_MARK_HEAT] = "heat",
                                                     [RG_MARK_WAFFLE] = "waffle",
                                                     [RG_MARK_MULTIPLES] = "multiples",
                                                     [RG_MARK_MATRIX] = "matrix",
                                                     [RG_MARK_TIMELINE] = "timeline",
                                                     [RG_MARK_MAP] = "map",
                                                     [RG_MARK_TILES] = "tiles",
                                                     [RG_MARK_DIAGRAM] = "diagram"};
    return (unsigned)mark < RG_MARK_KINDS ? names[mark] : "unknown";
}

static void chart(rg_buf *out, int depth, const rg_chart_spec *spec)
{
    text_line(out, depth, "title", spec->title);
    text_line(out, depth, "subtitle", spec->subtitle);
    plain_line(out, depth, "alt", spec->alt);
    plain_line(out, depth, "axis", spec->value_axis);
    for (size_t i = 0; i < spec->series_count; i++)
        plain_line(out, depth, spec->series[i].context ? "comparator" : "series",
                   spec->series[i].label);
    for (size_t i = 0; i < spec->band_count; i++)
        plain_line(out, depth, "band", spec->bands[i].label);
    text_line(out, depth, "note", spec->note);
    text_line(out, depth, "source", spec->source);
    if (!spec->twin)
        return;
    indent(out, depth);
    rg_buf_puts(out, spec->twin_shown ? "twin shown\n" : "twin attached\n");
    table(out, depth + 1, spec->twin);
}

static void picture_marks(rg_buf *out, const rg_picture_spec *picture)
{
    if (!picture)
        return;
    rg_buf_printf(out, " %s", picture->file ? picture->file : "?");
    if (picture->crop != RG_CROP_NONE)
        rg_buf_printf(out, " %s", rg_crop_name(picture->crop));
    if (picture->consent)
        rg_buf_printf(out, " consent=%s", picture->consent);
}

static void node_marks(rg_buf *out, const rg_node *node)
{
    if (node->kind == RG_N_PANEL && node->form != RG_FORM_PLAIN)
        rg_buf_printf(out, " %s", rg_form_name(node->form));
    if (node->start == RG_GO_ON)
        rg_buf_puts(out, " go-on");
    else if (node->start > 0)
        rg_buf_printf(out, " from %d", node->start);
    if (node->floats)
        rg_buf_puts(out, node->foot ? " floats to the foot" : " floats");
    if (node->compact)
        rg_buf_puts(out, " compact");
    if (node->opener)
        rg_buf_puts(out, " opener");
    if (node->colour > 0)
        rg_buf_printf(out, " colour %d", node->colour);
    if (node->kind == RG_N_PAGE_BREAK && node->level > 0)
        rg_buf_puts(out, node->level == 1 ? " left" : " right");
    if (node->kind == RG_N_FIGURES || node->kind == RG_N_STRIP || node->kind == RG_N_FLOW ||
        (node->kind == RG_N_COLUMNS && node->level > 0))
        rg_buf_printf(out, " %d", node->level);
}

static void node_line(rg_buf *out, int depth, const rg_node *node)
{
    static const char *const list_names[] = {"bullets", "numbers", "letters"};
    indent(out, depth);
    rg_buf_puts(out, rg_node_kind_name(node->kind));
    if (node->kind == RG_N_LIST)
        rg_buf_printf(out, " %s",
                      list_names[node->level >= 0 && node->level < 3 ? node->level : 0]);
    else if (node->kind == RG_N_HEADING || node->kind == RG_N_CONTENTS)
        rg_buf_printf(out, " %d", node->level);
    node_marks(out, node);
    picture_marks(out, node->picture);
    if (node->chart)
        rg_buf_printf(out, " %s %s", rg_mark_name(node->chart->mark),
                      node->chart->id ? node->chart->id : "?");
    if (node->label)
        rg_buf_printf(out, " #%s", node->label);
    text(out, node->text);
    rg_buf_putc(out, '\n');
    text_line(out, depth + 1, "eyebrow", node->eyebrow);
    if (node->picture)
        plain_line(out, depth + 1, "alt", node->picture->alt);
}

static void node(rg_buf *out, int depth, const rg_node *n)
{
    node_line(out, depth, n);
    if (n->chart)
        chart(out, depth + 1, n->chart);
    if (n->table)
        table(out, depth + 1, n->table);
    for (size_t i = 0; i < n->kid_count; i++)
        node(out, depth + 1, n->kids[i]);
}

void rg_doc_outline(rg_buf *out, const rg_doc *doc)
{
    rg_buf_puts(out, "document");
    rg_buf_printf(out, " %s ", doc->lang ? doc->lang : "?");
    quoted(out, rg_str_of(doc->title));
    rg_buf_putc(out, '\n');
    plain_line(out, 1, "synthetic", doc->synthetic);
    plain_line(out, 1, "marking", doc->marking);
    for (size_t i = 0; i < doc->block_count; i++)
        node(out, 1, doc->blocks[i]);
}
