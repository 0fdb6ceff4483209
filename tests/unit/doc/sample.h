/* A small sound document to be made wrong in one respect by each test. */
#ifndef RG_TESTS_UNIT_DOC_SAMPLE_H
#define RG_TESTS_UNIT_DOC_SAMPLE_H

#include "doc/doc.h"
#include "support/check.h"

typedef struct sample {
    rg_arena *arena;
    rg_doc doc;
    rg_node *heading, *para, *chart, *table;
    rg_chart_spec chart_spec;
    rg_table_spec table_spec;
    rg_doc_column columns[2];
    rg_table_row rows[2];
    rg_cell cells[2][2];
    rg_datum data[1];
    rg_series series[1];
} sample;

static inline rg_node *sample_add(sample *s, rg_node_kind kind, const char *text)
{
    rg_place place = {"report.lua", (int)s->doc.block_count + 1, 0};
    rg_node *node = rg_node_new(s->arena, kind, place);
    node->text = rg_text_plain(s->arena, text);
    rg_doc_add(s->arena, &s->doc, node);
    return node;
}

static inline void sample_table(sample *s)
{
    static const char *const texts[2][2] = {{"Blaby", "1,204"}, {"Total", "[c]"}};
    for (int r = 0; r < 2; r++) {
        for (int c = 0; c < 2; c++)
            s->cells[r][c].text = rg_text_plain(s->arena, texts[r][c]);
        s->cells[r][0].header = true;
        s->rows[r].cells = s->cells[r];
    }
    s->cells[0][1].fact_id = "open.crimes/E07000129";
    s->cells[1][1].status = RG_S_HIDDEN;
    s->rows[1].strong = true;
    s->columns[0].heading = rg_text_plain(s->arena, "Area");
    s->columns[1].heading = rg_text_plain(s->arena, "Crimes");
    s->table_spec = (rg_table_spec){.title = rg_text_plain(s->arena, "Crimes by area"),
                                    .columns = s->columns,
                                    .column_count = 2,
                                    .rows = s->rows,
                                    .row_count = 2};
}

static inline void sample_chart(sample *s)
{
    static const char *const categories[] = {"Blaby"};
    s->data[0] = (rg_datum){.value = 1204};
    s->series[0] = (rg_series){.label = "Crimes", .data = s->data};
    s->chart_spec = (rg_chart_spec){.id = "crimes",
                                    .title = rg_text_plain(s->arena, "Blaby has most crimes"),
                                    .source = rg_text_plain(s->arena, "Source: police."),
                                    .alt = "Bar chart of crimes by area.",
                                    .mark = RG_MARK_BARS,
                                    .categories = categories,
                                    .category_count = 1,
                                    .series = s->series,
                                    .series_count = 1,
                                    .twin = &s->table_spec};
}

static inline void sample_open(sample *s)
{
    memset(s, 0, sizeof *s);
    s->arena = rg_arena_new("sample");
    s->doc.title = "Crime in Blaby";
    s->doc.lang = "en-GB";
    sample_add(s, RG_N_COVER, "Crime in Blaby");
    s->heading = sample_add(s, RG_N_HEADING, "Summary");
    s->heading->level = 1;
    s->heading->label = "summary";
    s->para = sample_add(s, RG_N_PARA, "Crime fell.");
    sample_table(s);
    sample_chart(s);
    s->chart = sample_add(s, RG_N_CHART, "");
    s->chart->chart = &s->chart_spec;
    s->table = sample_add(s, RG_N_TABLE, "");
    s->table->table = &s->table_spec;
}

static inline void sample_close(sample *s)
{
    rg_arena_free(s->arena);
}

/* The check fails with a sentence that has this part; "" means it passes. */
static inline void sample_fails(sample *s, const char *part)
{
    rg_err err = {0};
    bool right = rg_doc_check(&s->doc, &err);
    CU_ASSERT_EQUAL(right, *part == '\0');
    CHECK_HAS(err.text, part);
    sample_close(s);
}

#endif
