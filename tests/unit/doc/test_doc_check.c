#include "sample.h"

static void a_sound_document_passes(void)
{
    sample s;
    sample_open(&s);
    sample_fails(&s, "");
}

static void a_document_needs_blocks_a_title_and_a_language(void)
{
    sample s;
    sample_open(&s);
    s.doc.block_count = 0;
    sample_fails(&s, "the document is empty");
    sample_open(&s);
    s.doc.title = " ";
    sample_fails(&s, "no title");
    sample_open(&s);
    s.doc.lang = NULL;
    sample_fails(&s, "no language");
}

static void a_skipped_heading_level_fails_with_its_place(void)
{
    sample s;
    sample_open(&s);
    s.heading->level = 2;
    sample_fails(&s, "report.lua:2: heading 'Summary' of level 2 follows level 0; use level 1");
    sample_open(&s);
    s.heading->level = 0;
    sample_fails(&s, "levels go from 1 to 6");
}

static void a_heading_with_nothing_under_it_fails(void)
{
    sample s;
    sample_open(&s);
    sample_add(&s, RG_N_HEADING, "Places")->level = 1;
    sample_fails(&s, "heading 'Places' has nothing under it");
    sample_open(&s);
    sample_add(&s, RG_N_HEADING, "Places")->level = 1;
    sample_add(&s, RG_N_HEADING, "Method")->level = 1;
    sample_add(&s, RG_N_PARA, "Counted.");
    sample_fails(&s, "heading 'Places' has nothing under it");
}

static void a_page_break_between_a_heading_and_its_text_fails(void)
{
    sample s;
    sample_open(&s);
    sample_add(&s, RG_N_HEADING, "Places")->level = 1;
    sample_add(&s, RG_N_PAGE_BREAK, "");
    sample_add(&s, RG_N_PARA, "Nine districts.");
    sample_fails(&s, "report.lua:7: a page break parts heading 'Places'");
}

static void a_heading_over_deeper_headings_is_not_empty(void)
{
    sample s;
    sample_open(&s);
    sample_add(&s, RG_N_HEADING, "Places")->level = 1;
    sample_add(&s, RG_N_HEADING, "Blaby")->level = 2;
    sample_add(&s, RG_N_PARA, "South of Leicester.");
    sample_fails(&s, "");
}

static void a_chart_without_title_source_or_alternative_text_fails(void)
{
    sample s;
    sample_open(&s);
    s.chart_spec.title = (rg_text){0};
    sample_fails(&s, "report.lua:4: a chart has no title");
    sample_open(&s);
    s.chart_spec.alt = NULL;
    sample_fails(&s, "'Blaby has most crimes' has no alternative text");
    sample_open(&s);
    s.chart_spec.source = (rg_text){0};
    sample_fails(&s, "has no source");
}

static void a_chart_whose_alternative_text_is_its_title_fails(void)
{
    sample s;
    sample_open(&s);
    s.chart_spec.alt = "Blaby has most crimes";
    sample_fails(&s, "has its title as alternative text");
}

static void chart_ids_must_be_unique_names_of_files(void)
{
    sample s;
    sample_open(&s);
    s.chart_spec.id = "../crimes";
    sample_fails(&s, "a chart's id names its files");
    sample_open(&s);
    sample_add(&s, RG_N_CHART, "")->chart = &s.chart_spec;
    sample_fails(&s, "two charts have the id 'crimes'");
}

static void an_empty_cell_fails_and_says_what_to_print(void)
{
    sample s;
    sample_open(&s);
    s.cells[0][1].text = (rg_text){0};
    s.rows[0].place = (rg_place){"rows.lua", 9, 0};
    sample_fails(&s,
                 "rows.lua:9: a cell of column 'Crimes' in table 'Crimes by area' is empty; "
                 "print [x]");
}

static void a_row_without_a_header_cell_fails(void)
{
    sample s;
    sample_open(&s);
    s.cells[1][0].header = false;
    sample_fails(&s, "has no header cell");
}

static void a_table_needs_title_rows_and_headings(void)
{
    sample s;
    sample_open(&s);
    s.table_spec.title = (rg_text){0};
    sample_fails(&s, "a table has no title");
    sample_open(&s);
    s.table_spec.row_count = 0;
    sample_fails(&s, "has no rows");
    sample_open(&s);
    s.columns[1].heading = (rg_text){0};
    sample_fails(&s, "a table column has no heading");
}

static void empty_text_fails_for_every_kind_that_is_text(void)
{
    static const rg_node_kind kinds[] = {RG_N_PARA, RG_N_LEAD, RG_N_NOTE};
    for (size_t i = 0; i < 3; i++) {
        sample s;
        sample_open(&s);
        sample_add(&s, kinds[i], "  ");
        sample_fails(&s, "has no words");
    }
}

static void a_link_to_nothing_fails_and_suggests_the_nearest_label(void)
{
    sample s;
    sample_open(&s);
    rg_span span = {.text = RG_STR("see"), .link = "#sumary"};
    s.para->text = (rg_text){&span, 1};
    sample_fails(&s, "report.lua:3: nothing is labelled 'sumary'; did you mean 'summary'?");
    sample_open(&s);
    rg_span page = {.page_of = "elsewhere"};
    s.para->text = (rg_text){&page, 1};
    sample_fails(&s, "nothing is labelled 'elsewhere'");
}

static void a_label_given_twice_fails(void)
{
    sample s;
    sample_open(&s);
    s.table->label = "summary";
    sample_fails(&s, "two blocks are labelled 'summary'");
}

static void a_cover_stands_only_at_the_beginning(void)
{
    sample s;
    sample_open(&s);
    sample_add(&s, RG_N_COVER, "Again");
    sample_fails(&s, "a cover stands only at the beginning");
}

static void lists_tiles_and_columns_hold_only_their_own_kind(void)
{
    static const rg_node_kind kinds[] = {RG_N_LIST, RG_N_TILES, RG_N_COLUMNS};
    for (size_t i = 0; i < 3; i++) {
        sample s;
        sample_open(&s);
        rg_node *node = sample_add(&s, kinds[i], "");
        rg_node_add(s.arena, node, rg_node_new(s.arena, RG_N_PARA, node->place));
        sample_fails(&s, "which holds only");
        sample_open(&s);
        sample_add(&s, kinds[i], "");
        sample_fails(&s, "has nothing in it");
    }
}

static void a_term_without_a_meaning_fails(void)
{
    sample s;
    sample_open(&s);
    rg_node *node = sample_add(&s, RG_N_DEFINITIONS, "");
    rg_node_add(s.arena, node, rg_node_new(s.arena, RG_N_PARA, node->place));
    sample_fails(&s, "the last term of the definitions has no meaning");
}

static void a_page_break_inside_a_panel_fails(void)
{
    sample s;
    sample_open(&s);
    rg_node *node = sample_add(&s, RG_N_PANEL, "What this means");
    rg_node_add(s.arena, node, rg_node_new(s.arena, RG_N_PAGE_BREAK, node->place));
    sample_fails(&s, "a page_break stands inside a panel");
}

static void endless_nesting_fails_with_its_place(void)
{
    sample s;
    sample_open(&s);
    rg_node *outer = sample_add(&s, RG_N_PANEL, "");
    for (int i = 0; i < 100000; i++) {
        rg_node *inner = rg_node_new(s.arena, RG_N_PANEL, outer->place);
        rg_node_add(s.arena, outer, inner);
        outer = inner;
    }
    sample_fails(&s, "report.lua:6: blocks nest more than");
}

CU_TestInfo rg_tests_doc_doc_check[] = {
    {"a sound document passes", a_sound_document_passes},
    {"a document needs blocks, a title and a language",
     a_document_needs_blocks_a_title_and_a_language},
    {"a skipped heading level fails with its place",
     a_skipped_heading_level_fails_with_its_place},
    {"a heading with nothing under it fails", a_heading_with_nothing_under_it_fails},
    {"a page break between a heading and its text fails",
     a_page_break_between_a_heading_and_its_text_fails},
    {"a heading over deeper headings is not empty",
     a_heading_over_deeper_headings_is_not_empty},
    {"a chart without title, source or alternative text fails",
     a_chart_without_title_source_or_alternative_text_fails},
    {"a chart whose alternative text is its title fails",
     a_chart_whose_alternative_text_is_its_title_fails},
    {"chart ids must be unique names of files", chart_ids_must_be_unique_names_of_files},
    {"an empty cell fails and says what to print", an_empty_cell_fails_and_says_what_to_print},
    {"a row without a header cell fails", a_row_without_a_header_cell_fails},
    {"a table needs title, rows and headings", a_table_needs_title_rows_and_headings},
    {"empty text fails for every kind that is text",
     empty_text_fails_for_every_kind_that_is_text},
    {"a link to nothing fails and suggests the nearest label",
     a_link_to_nothing_fails_and_suggests_the_nearest_label},
    {"a label given twice fails", a_label_given_twice_fails},
    {"a cover stands only at the beginning", a_cover_stands_only_at_the_beginning},
    {"lists, tiles and columns hold only their own kind",
     lists_tiles_and_columns_hold_only_their_own_kind},
    {"a term without a meaning fails", a_term_without_a_meaning_fails},
    {"a page break inside a panel fails", a_page_break_inside_a_panel_fails},
    {"endless nesting fails with its place", endless_nesting_fails_with_its_place},
    CU_TEST_INFO_NULL,
};
