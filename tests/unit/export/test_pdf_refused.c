/* What would not conform is refused with a sentence, and nothing is written. */
#include "fixture.h"

#include <math.h>

/* The document is refused, in these words. */
static void refuse(fixture *f, rg_code code, const char *words)
{
    rg_buf_puts(&f->pdf, "kept");
    bool done = rg_pdf_write(&f->pages, f->fonts, f->icc, &f->pdf, &f->err);
    CU_ASSERT_FALSE(done);
    CU_ASSERT_EQUAL(f->err.code, code);
    CHECK_HAS(f->err.text, words);
    CHECK_TEXT(f->pdf.p ? f->pdf.p : "", "kept");
    fixture_free(f);
}

static rg_tag *text_tag(fixture *f, const char *type)
{
    rg_tag *t = tag(f, f->pages.root, type);
    write_text(f, t, "Some text");
    return t;
}

static void a_document_without_a_title_is_refused(void)
{
    fixture f = sheet();
    f.pages.title = "";
    refuse(&f, RG_E_TEMPLATE, "no title");
}

static void a_document_without_a_language_is_refused(void)
{
    fixture f = sheet();
    f.pages.lang = NULL;
    refuse(&f, RG_E_TEMPLATE, "write it like en-GB");
    f = sheet();
    f.pages.lang = "English (GB)";
    refuse(&f, RG_E_TEMPLATE, "'English (GB)'");
}

static void a_document_without_pages_or_tags_is_refused(void)
{
    fixture f = fixture_new();
    refuse(&f, RG_E_BUG, "no tags");
    f = fixture_new();
    tag(&f, NULL, "Document");
    refuse(&f, RG_E_LAYOUT, "no pages");
}

static void a_figure_without_alternative_text_is_refused(void)
{
    fixture f = document();
    f.figure->alt = NULL;
    refuse(&f, RG_E_TEMPLATE, "a figure on page 2 has no alternative text");
}

static void a_figure_without_a_box_is_refused(void)
{
    fixture f = document();
    f.figure->has_bbox = false;
    refuse(&f, RG_E_BUG, "has no box");
}

static void a_skipped_level_of_headings_is_refused(void)
{
    fixture f = sheet();
    text_tag(&f, "H3");
    refuse(&f, RG_E_TEMPLATE,
           "a heading of level 3 follows one of level 1; the next level is 2");
}

static void a_document_that_begins_at_a_second_level_is_refused(void)
{
    fixture f = sheet();
    f.pages.root->kids[0]->type = "H2";
    refuse(&f, RG_E_TEMPLATE, "comes first, at level 2");
}

static void a_header_cell_without_scope_is_refused(void)
{
    fixture f = document();
    for (rg_tag *t = f.cell->parent->kids[0]; t; t = NULL)
        t->scope = t->id = NULL;
    refuse(&f, RG_E_BUG, "neither scope nor identifier");
}

static void a_table_whose_rows_differ_in_length_is_refused(void)
{
    fixture f = document();
    tag(&f, f.cell->parent, "TD");
    refuse(&f, RG_E_BUG, "row 3 has more columns than the first (column 4)");
    f = document();
    f.cell->parent->kid_count--;
    refuse(&f, RG_E_BUG, "row 3 has fewer columns than the first (column 3)");
}

static void a_cell_without_a_header_is_refused(void)
{
    fixture f = document();
    rg_tag *row = f.cell->parent, *body = row->parent, *table = body->parent;
    row->kids[0]->type = "TD";
    row->kids[0]->scope = row->kids[0]->id = NULL;
    table->kids[1]->kids[0]->kids[0]->scope = "Row";
    f.cell->header_count = row->kids[1]->header_count = 0;
    refuse(&f, RG_E_BUG, "row 3 has a cell without a header (column 1)");
}

static void a_cell_that_overhangs_the_table_is_refused(void)
{
    fixture f = document();
    f.cell->row_span = 2;
    refuse(&f, RG_E_BUG, "covered by a cell above, but the table has ended");
}

static void a_tag_out_of_its_place_is_refused(void)
{
    fixture f = sheet();
    text_tag(&f, "TD");
    refuse(&f, RG_E_BUG, "a tag TD stands in a Document");
    f = sheet();
    write_text(&f, tag(&f, tag(&f, f.pages.root, "L"), "P"), "No item");
    refuse(&f, RG_E_BUG, "a tag P stands in a L");
}

static void an_unknown_type_of_tag_is_refused(void)
{
    fixture f = sheet();
    text_tag(&f, "Paragraph");
    refuse(&f, RG_E_BUG, "'Paragraph' is no structure type");
}

static void a_tag_with_kids_and_items_is_refused(void)
{
    fixture f = sheet();
    tag(&f, text_tag(&f, "P"), "Span");
    refuse(&f, RG_E_BUG, "both kids and items");
}

static void an_item_of_a_tag_outside_the_tree_is_refused(void)
{
    fixture f = sheet();
    text_tag(&f, "P");
    f.pages.root->kid_count--;
    refuse(&f, RG_E_BUG, "that the tag tree lacks");
}

static void a_tag_twice_in_the_tree_is_refused(void)
{
    fixture f = sheet();
    rg_tag *p = text_tag(&f, "P");
    *RG_PUSH(f.arena, f.pages.root->kids, f.pages.root->kid_count, f.pages.root->kid_room) = p;
    refuse(&f, RG_E_BUG, "is twice in the tag tree");
}

static void an_item_that_is_neither_content_nor_artifact_is_refused(void)
{
    fixture f = sheet();
    write_in(&f, NULL, RG_A_NONE, 60, "Nobody's", 100, false);
    refuse(&f, RG_E_BUG, "page 1: an item is neither content and artifact");
}

static void clips_that_do_not_match_are_refused(void)
{
    static const unsigned char ops[] = {RG_MOVE, RG_LINE, RG_LINE};
    static const double coords[] = {0, 0, 9, 0, 9, 9};
    rg_path path = {ops, 3, coords, 6};
    fixture f = sheet();
    rg_clip(rg_canvas_record(f.arena, last_page(&f), NULL, RG_A_LAYOUT), &path);
    refuse(&f, RG_E_BUG, "page 1: a clip does not end");
    f = sheet();
    rg_item_add(f.arena, last_page(&f), RG_I_UNCLIP, NULL, RG_A_LAYOUT);
    refuse(&f, RG_E_BUG, "page 1: a clip ends that never began");
}

static void a_place_that_is_no_number_is_refused(void)
{
    fixture f = sheet();
    rg_canvas *canvas = rg_canvas_record(f.arena, last_page(&f), NULL, RG_A_LAYOUT);
    rg_fill_rect(canvas, (rg_rect){(double)NAN, 0, 1, 1}, black);
    refuse(&f, RG_E_LAYOUT, "page 1: something is drawn at nan points");
}

static void a_missing_glyph_is_refused(void)
{
    fixture f = sheet();
    size_t count = 0;
    rg_run run = set_lines(&f, "abc", 200, false, &count)->runs[0];
    rg_glyph glyphs[3] = {run.glyphs[0], run.glyphs[1], run.glyphs[2]};
    glyphs[1].id = 0;
    run.glyphs = glyphs;
    rg_draw_run(rg_canvas_record(f.arena, last_page(&f), f.pages.root->kids[0], RG_A_NONE), 60,
                90, &run, black);
    refuse(&f, RG_E_LAYOUT, "page 1: the font NotoSans-Regular lacks a character of 'abc'");
}

static void a_link_without_description_or_target_is_refused(void)
{
    fixture f = document();
    f.pages.pages[0].links[0].description = "";
    refuse(&f, RG_E_TEMPLATE, "page 1: a link to https://data.police.uk");
    f = document();
    f.pages.pages[1].links[0].target_page = 2;
    refuse(&f, RG_E_BUG, "page 2: the link 'Back to the heading' leads nowhere");
    f = document();
    f.pages.pages[1].links[0].tag = f.heading;
    refuse(&f, RG_E_BUG, "page 2: a link belongs to no tag Link");
    f = document();
    f.pages.pages[1].link_count = 0;
    refuse(&f, RG_E_BUG, "a tag Link has no area");
}

static void identifiers_and_headers_must_agree(void)
{
    fixture f = document();
    f.note->id = "oadby";
    refuse(&f, RG_E_BUG, "two tags have the identifier 'oadby'");
    f = document();
    f.cell->headers[0] = "wigston";
    refuse(&f, RG_E_BUG, "a header 'wigston' that no tag has");
}

static void attached_files_need_a_name_of_their_own_and_a_type(void)
{
    fixture f = document();
    f.pages.attachments[0].name = "chart.csv";
    refuse(&f, RG_E_BUG, "two attached files are called 'chart.csv'");
    f = document();
    f.pages.attachments[0].mime = "csv";
    refuse(&f, RG_E_BUG, "attached file 1 ('method.csv') lacks its name or type");
    f = document();
    f.figure->attachment = "other.csv";
    refuse(&f, RG_E_BUG, "names the file 'other.csv', which is not attached");
}

static void a_date_that_is_none_is_refused(void)
{
    static const char *const wrong[] = {"31/01/2024", "2024-02-30", "2024-01-31 12:00",
                                        "2024-01-31T12:00:00"};
    for (size_t i = 0; i < 4; i++) {
        fixture f = sheet();
        f.pages.created = wrong[i];
        refuse(&f, RG_E_TEMPLATE, "is no date of creation");
    }
}

static void a_profile_of_other_colours_is_refused(void)
{
    fixture f = sheet();
    if (!rg_file_read(f.arena, "/usr/share/color/icc/Gray.icc", 1 << 20, &f.icc, &f.err))
        CU_FAIL_FATAL("no grey profile");
    refuse(&f, RG_E_SYNTAX, "no RGB profile");
    f = sheet();
    f.icc = RG_STR("no profile at all");
    refuse(&f, RG_E_SYNTAX, "no RGB profile");
}

static void a_page_of_no_size_is_refused(void)
{
    fixture f = sheet();
    f.pages.pages[0].w = 0;
    refuse(&f, RG_E_LAYOUT, "PDF wants 3 to 14400");
}

static void a_bookmark_that_leads_nowhere_is_refused(void)
{
    fixture f = document();
    f.pages.bookmarks[2].page = 7;
    refuse(&f, RG_E_BUG, "bookmark 3 ('Deep') leads nowhere");
}

static void a_text_too_long_for_a_reader_is_refused(void)
{
    fixture f = document();
    char *words = rg_arena_alloc(f.arena, 20001);
    memset(words, 'a', 20000);
    f.figure->alt = words;
    refuse(&f, RG_E_LIMIT, "has 20000 bytes");
}

CU_TestInfo rg_tests_export_pdf_refused[] = {
    {"a document without a title is refused", a_document_without_a_title_is_refused},
    {"a document without a language is refused", a_document_without_a_language_is_refused},
    {"a document without pages or tags is refused",
     a_document_without_pages_or_tags_is_refused},
    {"a figure without alternative text is refused",
     a_figure_without_alternative_text_is_refused},
    {"a figure without a box is refused", a_figure_without_a_box_is_refused},
    {"a skipped level of headings is refused", a_skipped_level_of_headings_is_refused},
    {"a document that begins at a second level is refused",
     a_document_that_begins_at_a_second_level_is_refused},
    {"a header cell without scope is refused", a_header_cell_without_scope_is_refused},
    {"a table whose rows differ in length is refused",
     a_table_whose_rows_differ_in_length_is_refused},
    {"a cell without a header is refused", a_cell_without_a_header_is_refused},
    {"a cell that overhangs the table is refused", a_cell_that_overhangs_the_table_is_refused},
    {"a tag out of its place is refused", a_tag_out_of_its_place_is_refused},
    {"an unknown type of tag is refused", an_unknown_type_of_tag_is_refused},
    {"a tag with kids and items is refused", a_tag_with_kids_and_items_is_refused},
    {"an item of a tag outside the tree is refused",
     an_item_of_a_tag_outside_the_tree_is_refused},
    {"a tag twice in the tree is refused", a_tag_twice_in_the_tree_is_refused},
    {"an item that is neither content nor artifact is refused",
     an_item_that_is_neither_content_nor_artifact_is_refused},
    {"clips that do not match are refused", clips_that_do_not_match_are_refused},
    {"a place that is no number is refused", a_place_that_is_no_number_is_refused},
    {"a missing glyph is refused", a_missing_glyph_is_refused},
    {"a link without description or target is refused",
     a_link_without_description_or_target_is_refused},
    {"identifiers and headers must agree", identifiers_and_headers_must_agree},
    {"attached files need a name of their own and a type",
     attached_files_need_a_name_of_their_own_and_a_type},
    {"a date that is none is refused", a_date_that_is_none_is_refused},
    {"a profile of other colours is refused", a_profile_of_other_colours_is_refused},
    {"a page of no size is refused", a_page_of_no_size_is_refused},
    {"a bookmark that leads nowhere is refused", a_bookmark_that_leads_nowhere_is_refused},
    {"a text too long for a reader is refused", a_text_too_long_for_a_reader_is_refused},
    CU_TEST_INFO_NULL,
};
