/* tests/bench/report.c - The benchmark report as a document: 20 sections of 1,000 words, a
 * table of 12 rows, a line chart of 48 months by 3 series and a chart of 12 columns in each. */
#include "bench/report.h"

#include <math.h>

enum {
    SECTIONS = 20,
    PARAGRAPHS = 8,
    WORDS = 125,
    MONTHS = 48,
    YEARS = 4,
    FIRST_YEAR = 2021,
    BARS = 12,
    SERIES = 3
};

static const char *const subjects[SECTIONS] = {"Anti-social behaviour",
                                               "Arson",
                                               "Bicycle theft",
                                               "Burglary of businesses",
                                               "Burglary of homes",
                                               "Criminal damage",
                                               "Drugs",
                                               "Fraud",
                                               "Harassment",
                                               "Other crime",
                                               "Other theft",
                                               "Possession of weapons",
                                               "Public order",
                                               "Robbery",
                                               "Shoplifting",
                                               "Theft from the person",
                                               "Theft from vehicles",
                                               "Theft of vehicles",
                                               "Violence with injury",
                                               "Violence without injury"};
static const char *const months[12] = {"January",   "February", "March",    "April",
                                       "May",       "June",     "July",     "August",
                                       "September", "October",  "November", "December"};
static const char *const ages[BARS] = {"0–9",   "10–14", "15–17", "18–20", "21–24", "25–29",
                                       "30–34", "35–44", "45–54", "55–64", "65–74", "75+"};
static const char *const labels[SERIES] = {"This district", "Weapon flagged", "All districts"};

typedef struct maker {
    rg_arena *arena;
    rg_doc *doc;
    uint64_t seed;
    double values[SERIES][MONTHS]; /* of the section in hand */
    double bars[BARS];
} maker;

static rg_place here(int line)
{
    return (rg_place){"bench", line, 0};
}

static rg_text say(maker *m, const char *text)
{
    return rg_text_plain(m->arena, text);
}

static rg_node *add(maker *m, rg_node_kind kind, const char *text)
{
    rg_node *node = rg_node_new(m->arena, kind, here((int)m->doc->block_count + 1));
    if (text)
        node->text = say(m, text);
    rg_doc_add(m->arena, m->doc, node);
    return node;
}

static void add_heading(maker *m, int level, const char *text)
{
    add(m, RG_N_HEADING, text)->level = level;
}

static void add_prose(maker *m, int paragraphs)
{
    for (int i = 0; i < paragraphs; i++)
        add(m, RG_N_PARA, bench_prose(m->arena, &m->seed, WORDS));
}

static void invent(maker *m)
{
    double level = 40 + (double)bench_below(&m->seed, 200);
    for (int i = 0; i < MONTHS; i++) {
        level = fmax(level + (double)bench_below(&m->seed, 21) - 10, 12);
        m->values[0][i] = level;
        m->values[1][i] = floor(level / 6 + (double)bench_below(&m->seed, 9));
        m->values[2][i] = floor(level * 1.4 + (double)bench_below(&m->seed, 15));
    }
    for (int i = 0; i < BARS; i++)
        m->bars[i] = 20 + (double)bench_below(&m->seed, 400);
}

/* ---- tables ---- */

static rg_cell plain_cell(maker *m, const char *text, bool header)
{
    return (rg_cell){.text = say(m, text), .header = header};
}

static void set_columns(maker *m, rg_table_spec *table, const char *const *names, size_t count)
{
    rg_doc_column *columns = RG_NEW_N(m->arena, rg_doc_column, count);
    for (size_t i = 0; i < count; i++)
        columns[i] = (rg_doc_column){
            .heading = say(m, names[i]), .align = i ? RG_RIGHT : RG_LEFT, .weight = 1};
    table->columns = columns;
    table->column_count = count;
}

static rg_table_row month_row(maker *m, int month)
{
    rg_cell *cells = RG_NEW_N(m->arena, rg_cell, YEARS + 2);
    const double *v = m->values[0];
    cells[0] = plain_cell(m, months[month], true);
    for (int y = 0; y < YEARS; y++)
        cells[y + 1] =
            plain_cell(m, rg_arena_printf(m->arena, "%.0f", v[y * 12 + month]), false);
    double before = v[2 * 12 + month], after = v[3 * 12 + month];
    cells[YEARS + 1] = plain_cell(
        m, rg_arena_printf(m->arena, "%.1f%%", (after - before) / before * 100), false);
    return (rg_table_row){.cells = cells, .place = here(month + 1)};
}

static void add_table(maker *m, const char *subject)
{
    static const char *const names[YEARS + 2] = {"Month", "2021", "2022",
                                                 "2023",  "2024", "Change"};
    rg_table_spec *table = RG_NEW(m->arena, rg_table_spec);
    rg_table_row *rows = RG_NEW_N(m->arena, rg_table_row, 12);
    for (int i = 0; i < 12; i++)
        rows[i] = month_row(m, i);
    set_columns(m, table, names, YEARS + 2);
    table->title = say(m, rg_arena_printf(m->arena, "%s by month and year", subject));
    table->subtitle = say(m, "Recorded offences in each month, 2021 to 2024, change from 2023");
    table->source = say(m, "Source: invented figures");
    table->rows = rows;
    table->row_count = 12;
    add(m, RG_N_TABLE, NULL)->table = table;
}

/* ---- charts ---- */

static void set_series(maker *m, rg_series *out, const char *label, const double *values,
                       size_t count)
{
    const double none = nan("");
    rg_datum *data = RG_NEW_N(m->arena, rg_datum, count);
    for (size_t i = 0; i < count; i++)
        data[i] = (rg_datum){.value = values[i], .lower = none, .upper = none};
    *out = (rg_series){.label = label, .data = data};
}

/* The same data as a table: what is attached for the reader. */
static const rg_table_spec *twin_of(maker *m, const rg_chart_spec *chart, const char *first)
{
    const char *names[SERIES + 1] = {first};
    rg_table_spec *twin = RG_NEW(m->arena, rg_table_spec);
    rg_table_row *rows = RG_NEW_N(m->arena, rg_table_row, chart->category_count);
    for (size_t s = 0; s < chart->series_count; s++)
        names[s + 1] = chart->series[s].label;
    for (size_t r = 0; r < chart->category_count; r++) {
        rg_cell *cells = RG_NEW_N(m->arena, rg_cell, chart->series_count + 1);
        cells[0] = plain_cell(m, chart->categories[r], true);
        for (size_t s = 0; s < chart->series_count; s++)
            cells[s + 1] = plain_cell(
                m, rg_arena_printf(m->arena, "%.0f", chart->series[s].data[r].value), false);
        rows[r] = (rg_table_row){.cells = cells, .place = here((int)r + 1)};
    }
    set_columns(m, twin, names, chart->series_count + 1);
    twin->title = chart->title;
    twin->rows = rows;
    twin->row_count = chart->category_count;
    return twin;
}

static rg_chart_spec *new_chart(maker *m, const char *subject, const char *kind, int section)
{
    rg_chart_spec *chart = RG_NEW(m->arena, rg_chart_spec);
    chart->id = rg_arena_printf(m->arena, "%s-%02d", kind, section + 1);
    chart->subtitle = say(m, "Recorded offences, invented, 2021 to 2024");
    chart->source = say(m, "Source: invented figures");
    chart->alt = rg_arena_printf(m->arena, "A chart of %s with invented figures.", subject);
    chart->value_axis = "Recorded offences";
    chart->unit_suffix = "";
    return chart;
}

static void add_lines(maker *m, const char *subject, int section)
{
    rg_chart_spec *chart = new_chart(m, subject, "lines", section);
    const char **categories = RG_NEW_N(m->arena, const char *, MONTHS);
    rg_series *series = RG_NEW_N(m->arena, rg_series, SERIES);
    for (int i = 0; i < MONTHS; i++)
        categories[i] = rg_arena_printf(m->arena, "%04d-%02d", FIRST_YEAR + i / 12, i % 12 + 1);
    for (int i = 0; i < SERIES; i++)
        set_series(m, &series[i], labels[i], m->values[i], MONTHS);
    series[SERIES - 1].context = true;
    chart->title = say(m, rg_arena_printf(m->arena, "%s a month", subject));
    chart->mark = RG_MARK_LINE;
    chart->categories = categories;
    chart->category_count = MONTHS;
    chart->category_is_month = true;
    chart->series = series;
    chart->series_count = SERIES;
    chart->twin = twin_of(m, chart, "Month");
    add(m, RG_N_CHART, NULL)->chart = chart;
}

static void add_bars(maker *m, const char *subject, int section)
{
    rg_chart_spec *chart = new_chart(m, subject, "ages", section);
    rg_series *series = RG_NEW(m->arena, rg_series);
    set_series(m, series, labels[0], m->bars, BARS);
    chart->title = say(m, rg_arena_printf(m->arena, "%s by age of victim", subject));
    chart->mark = RG_MARK_COLUMNS;
    chart->categories = ages;
    chart->category_count = BARS;
    chart->series = series;
    chart->series_count = 1;
    chart->twin = twin_of(m, chart, "Age");
    add(m, RG_N_CHART, NULL)->chart = chart;
}

/* ---- documents ---- */

static maker begin(rg_arena *arena, const char *title)
{
    maker m = {.arena = arena, .doc = RG_NEW(arena, rg_doc), .seed = 7};
    *m.doc = (rg_doc){.title = title,
                      .author = "Bench",
                      .subject = "A document to be timed",
                      .keywords = "bench",
                      .lang = "en-GB",
                      .running_left = title,
                      .running_right = "Bench",
                      .footer_left = "Invented figures",
                      .created = "2024-06-01T00:00:00Z",
                      .brand = "network"};
    return m;
}

static void add_section(maker *m, int section, bool charts)
{
    const char *subject = subjects[section];
    invent(m);
    add_heading(m, 1, subject);
    add_prose(m, 2);
    if (charts)
        add_lines(m, subject, section);
    add_heading(m, 2, "Pattern over time");
    add_prose(m, 3);
    add_table(m, subject);
    add_heading(m, 2, "Who is affected");
    add_prose(m, 1);
    if (charts)
        add_bars(m, subject, section);
    add_prose(m, PARAGRAPHS - 6);
}

rg_doc *bench_report(rg_arena *arena, bool charts)
{
    maker m = begin(arena, "Annual report of a district");
    rg_node *cover = add(&m, RG_N_COVER, "Annual report of a district");
    rg_node *line = rg_node_new(arena, RG_N_PARA, here(1));
    line->text = say(&m, "Recorded offences 2021 to 2024, invented");
    rg_node_add(arena, cover, line);
    add(&m, RG_N_CONTENTS, NULL)->level = 2;
    for (int i = 0; i < SECTIONS; i++)
        add_section(&m, i, charts);
    return m.doc;
}

rg_doc *bench_long_table(rg_arena *arena, size_t rows, size_t columns)
{
    maker m = begin(arena, "A long table");
    rg_table_spec *table = RG_NEW(arena, rg_table_spec);
    const char **names = RG_NEW_N(arena, const char *, columns);
    rg_table_row *list = RG_NEW_N(arena, rg_table_row, rows);
    for (size_t c = 0; c < columns; c++)
        names[c] = c ? rg_arena_printf(arena, "Year %zu", c) : "Place";
    for (size_t r = 0; r < rows; r++) {
        rg_cell *cells = RG_NEW_N(arena, rg_cell, columns);
        cells[0] = plain_cell(&m, rg_arena_printf(arena, "Place %zu", r + 1), true);
        for (size_t c = 1; c < columns; c++)
            cells[c] = plain_cell(
                &m, rg_arena_printf(arena, "%zu", bench_below(&m.seed, 100000)), false);
        list[r] = (rg_table_row){.cells = cells, .place = here((int)r + 1)};
    }
    set_columns(&m, table, names, columns);
    table->title = say(&m, "Places by year");
    table->source = say(&m, "Source: invented figures");
    table->rows = list;
    table->row_count = rows;
    add_heading(&m, 1, "A long table");
    add(&m, RG_N_TABLE, NULL)->table = table;
    return m.doc;
}
