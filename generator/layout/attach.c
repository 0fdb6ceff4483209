/* layout/attach.c - The data of a chart as a CSV file attached to its figure.
 *
 * RFC 4180: a header, CRLF line ends.  Cells are as printed, but numbers are plain (no commas
 * between thousands, an ASCII minus), so that a spreadsheet reads them.  Invented data says so
 * in every row. */
#include "layout/flow.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Digits in groups of three after commas; anything else is left as it is. */
static bool is_grouped_number(rg_str text)
{
    size_t i = 0, group = 0, commas = 0;
    for (; i < text.n && (is_digit(text.p[i]) || text.p[i] == ','); i++) {
        if (is_digit(text.p[i])) {
            group++;
            continue;
        }
        if (group == 0 || group > 3 || (commas > 0 && group != 3))
            return false;
        commas++;
        group = 0;
    }
    if (commas == 0 || group != 3)
        return false;
    if (i < text.n && text.p[i] == '.')
        for (i++; i < text.n && is_digit(text.p[i]); i++)
            ;
    return i == text.n;
}

static void add_cell(rg_buf *csv, rg_text text)
{
    rg_buf words = {0}, plain = {0};
    rg_buf_text(&words, text);
    rg_str rest = rg_str_trim(rg_buf_view(&words));
    if (rg_str_starts(rest, "\xE2\x88\x92") && rest.n > 3 && is_digit(rest.p[3])) {
        rg_buf_putc(&plain, '-');
        rest = (rg_str){rest.p + 3, rest.n - 3};
    } else if (rg_str_starts(rest, "-")) {
        rg_buf_putc(&plain, '-');
        rest = (rg_str){rest.p + 1, rest.n - 1};
    }
    bool grouped = is_grouped_number(rest);
    for (size_t i = 0; i < rest.n; i++)
        if (!grouped || rest.p[i] != ',')
            rg_buf_putc(&plain, rest.p[i]);
    rg_buf_csv_field(csv, rg_buf_view(&plain));
    rg_buf_free(&words);
    rg_buf_free(&plain);
}

static void end_row(rg_buf *csv, const rg_lay *lay, const char *mark)
{
    if (lay->doc->synthetic)
        rg_buf_printf(csv, ",%s", mark);
    rg_buf_puts(csv, "\r\n");
}

/* A cell covered by a head above says that head's words again. */
static rg_text text_at(const rg_table_spec *table, size_t row, size_t column)
{
    if (table->rows[row].group && column > 0)
        return (rg_text){0};
    while (row > 0 && table->rows[row].cells[column].covered)
        row--;
    return table->rows[row].cells[column].text;
}

static void add_table(rg_buf *csv, const rg_lay *lay, const rg_table_spec *table)
{
    for (size_t c = 0; c < table->column_count; c++) {
        rg_buf_puts(csv, c > 0 ? "," : "");
        add_cell(csv, table->columns[c].heading);
    }
    end_row(csv, lay, "synthetic");
    for (size_t r = 0; r < table->row_count; r++) {
        for (size_t c = 0; c < table->column_count; c++) {
            rg_buf_puts(csv, c > 0 ? "," : "");
            add_cell(csv, text_at(table, r, c));
        }
        end_row(csv, lay, "yes");
    }
}

void rg_attach_chart(rg_lay *lay, const rg_chart_spec *chart, rg_tag *figure)
{
    if (!chart->twin || !chart->id || lay->doc->no_attachments)
        return;
    rg_buf csv = {0}, title = {0};
    add_table(&csv, lay, chart->twin);
    rg_buf_puts(&title,
                lay->doc->synthetic ? "Synthetic data of the chart: " : "Data of the chart: ");
    rg_buf_text(&title, chart->title);
    const char *bytes = rg_arena_copy(lay->arena, csv.p, csv.n);
    rg_pages *out = lay->out;
    *RG_PUSH(lay->arena, out->attachments, out->attachment_count, out->attachment_room) =
        (rg_attachment){.name = rg_arena_printf(lay->arena, "%s.csv", chart->id),
                        .description = rg_arena_copy(lay->arena, title.p, title.n),
                        .mime = "text/csv",
                        .bytes = {bytes, csv.n},
                        .tag = figure};
    figure->attachment = out->attachments[out->attachment_count - 1].name;
    rg_buf_free(&csv);
    rg_buf_free(&title);
}
