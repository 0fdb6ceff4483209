/* A small document with one of everything, made by hand: two pages, headings, a paragraph with
 * a link, words that kern, join and break, a list, a table, a figure, a note, other scripts,
 * furniture. */
#ifndef RG_TESTS_EXPORT_FIXTURE_H
#define RG_TESTS_EXPORT_FIXTURE_H

#include "base/file.h"
#include "export/pdf.h"
#include "text/para.h"

#include "support/check.h"

#define MAYBE static __attribute__((unused))

enum { PAGE_W = 595, PAGE_H = 842 };

typedef struct fixture {
    rg_arena *arena;
    const rg_fonts *fonts;
    rg_shaper *shaper;
    rg_str icc;
    rg_pages pages;
    rg_buf pdf;
    rg_err err;
    double y; /* where the next line goes */
    rg_tag *heading, *figure, *link, *inner_link, *cell, *note, *urdu;
} fixture;

static const rg_rgb black = {0, 0, 0}, blue = {0.07, 0.26, 0.43};

MAYBE const rg_fonts *fixture_fonts(void)
{
    static rg_arena *kept;
    static rg_fonts *fonts;
    rg_err err = {0};
    if (!kept)
        kept = rg_arena_new("fonts");
    const char *folder = rg_file_exists("out/fonts/NotoSans-Regular.ttf") ? "out/fonts" : NULL;
    if (!fonts && !rg_fonts_load(kept, "fonts/manifest.csv", folder, &fonts, &err)) {
        fprintf(stderr, "\n    %s\n", err.text);
        CU_FAIL_FATAL("the fonts cannot be read");
    }
    return fonts;
}

MAYBE fixture fixture_new(void)
{
    fixture f = {.arena = rg_arena_new("test"), .fonts = fixture_fonts(), .y = 60};
    f.shaper = rg_shaper_new(f.arena, f.fonts);
    if (!rg_file_read(f.arena, "/usr/share/color/icc/sRGB.icc", 1 << 20, &f.icc, &f.err))
        CU_FAIL_FATAL("no colour profile");
    f.pages = (rg_pages){.title = "Crime & “order” <draft>",
                         .author = "Violence Reduction Network",
                         .subject = "A profile",
                         .keywords = "crime, Leicester",
                         .lang = "en-GB",
                         .created = "2024-01-31"};
    return f;
}

MAYBE void fixture_free(fixture *f)
{
    rg_buf_free(&f->pdf);
    rg_shaper_free(f->shaper);
    rg_arena_free(f->arena);
}

MAYBE rg_tag *tag(fixture *f, rg_tag *parent, const char *type)
{
    return rg_tag_new(f->arena, &f->pages, parent, type);
}

MAYBE rg_page *last_page(fixture *f)
{
    return &f->pages.pages[f->pages.page_count - 1];
}

MAYBE rg_page *page(fixture *f, const char *label)
{
    rg_page *p = rg_page_add(f->arena, &f->pages, PAGE_W, PAGE_H);
    p->label = label;
    f->y = 60;
    return p;
}

MAYBE rg_line *set_lines(fixture *f, const char *text, double width, bool rtl, size_t *count)
{
    rg_styled span = {.text = rg_str_of(text), .size = 12};
    rg_para_opts opts = {.width = width, .hyphenate = true, .rtl = rtl};
    rg_line *lines = NULL;
    if (!rg_para_break(f->shaper, f->arena, &span, 1, &opts, &lines, count, &f->err)) {
        fprintf(stderr, "\n    %s\n", f->err.text);
        CU_FAIL_FATAL("a paragraph cannot be set");
    }
    return lines;
}

/* A paragraph of the tag, or of an artifact, at the current height of the last page. */
MAYBE void write_in(fixture *f, rg_tag *of, rg_artifact artifact, double x, const char *text,
                    double width, bool rtl)
{
    size_t count = 0;
    rg_line *lines = set_lines(f, text, width, rtl, &count);
    rg_canvas *canvas = rg_canvas_record(f->arena, last_page(f), of, artifact);
    for (size_t i = 0; i < count; i++, f->y += 16)
        rg_draw_line(canvas, x, f->y, &lines[i], black);
}

MAYBE void write_text(fixture *f, rg_tag *of, const char *text)
{
    write_in(f, of, RG_A_NONE, 60, text, 420, false);
}

/* The text beside what was written last, on the same line. */
MAYBE void write_at(fixture *f, rg_tag *of, double x, const char *text)
{
    write_in(f, of, RG_A_NONE, x, text, 420, false);
    f->y -= 16;
}

MAYBE void add_link(fixture *f, rg_tag *of, const char *uri, size_t target,
                    const char *description)
{
    rg_page *p = last_page(f);
    *RG_PUSH(f->arena, p->links, p->link_count, p->link_room) =
        (rg_area_link){.rect = {60, f->y - 12, 100, 16},
                       .tag = of,
                       .uri = uri,
                       .target_page = target,
                       .target_y = 100,
                       .description = description};
}

MAYBE void add_bookmark(fixture *f, const char *title, int level, size_t at)
{
    *RG_PUSH(f->arena, f->pages.bookmarks, f->pages.bookmark_count, f->pages.bookmark_room) =
        (rg_bookmark){title, level, at, 50};
}

MAYBE void add_file(fixture *f, const char *name, const char *bytes, rg_tag *owner)
{
    *RG_PUSH(f->arena, f->pages.attachments, f->pages.attachment_count,
             f->pages.attachment_room) =
        (rg_attachment){name, "The data of a chart", "text/csv", rg_str_of(bytes), owner};
}

MAYBE void furnish(fixture *f)
{
    double y = f->y;
    rg_canvas *behind = rg_canvas_record(f->arena, last_page(f), NULL, RG_A_BACKGROUND);
    rg_fill_rect(behind, (rg_rect){0, 0, PAGE_W, 20}, blue);
    f->y = 30;
    write_in(f, NULL, RG_A_HEADER, 60, "Crime profile", 300, false);
    f->y = 820;
    write_in(f, NULL, RG_A_FOOTER, 60, "Page x of y", 300, false);
    rg_stroke thin = {.colour = blue, .width = 0.5, .dash = {2, 1}, .dash_count = 2};
    rg_rule(rg_canvas_record(f->arena, last_page(f), NULL, RG_A_LAYOUT), 60, 40, 500, 40,
            &thin);
    f->y = y;
}

MAYBE void write_list(fixture *f, rg_tag *root)
{
    static const char *const points[] = {"Burglary fell", "Violence rose"};
    rg_tag *list = tag(f, root, "L");
    list->numbering = "Disc";
    for (size_t i = 0; i < 2; i++, f->y += 16) {
        rg_tag *item = tag(f, list, "LI");
        write_at(f, tag(f, item, "Lbl"), 60, "•");
        write_at(f, tag(f, item, "LBody"), 80, points[i]);
    }
}

/* Two rows of heads, the first spanning; rows headed on the left. */
MAYBE void write_table(fixture *f, rg_tag *root)
{
    rg_tag *table = tag(f, root, "Table");
    write_text(f, tag(f, table, "Caption"), "Offences by year");
    rg_tag *head = tag(f, table, "THead"), *body = tag(f, table, "TBody");
    rg_tag *top = tag(f, head, "TR"), *years = tag(f, head, "TR");
    rg_tag *corner = tag(f, top, "TH"), *over = tag(f, top, "TH");
    corner->scope = over->scope = "Column";
    corner->row_span = over->col_span = 2;
    over->id = "offences";
    write_at(f, corner, 60, "Area");
    write_at(f, over, 160, "Offences");
    f->y += 16;
    for (int i = 0; i < 2; i++) {
        rg_tag *year = tag(f, years, "TH");
        year->scope = "Column";
        year->id = i ? "y2023" : "y2022";
        write_at(f, year, 160 + i * 100, i ? "2023" : "2022");
    }
    f->y += 16;
    rg_tag *row = tag(f, body, "TR"), *area = tag(f, row, "TH");
    area->scope = "Row";
    area->id = "oadby";
    write_at(f, area, 60, "Oadby");
    for (int i = 0; i < 2; i++) {
        rg_tag *cell = f->cell = tag(f, row, "TD");
        const char **ids = RG_NEW_N(f->arena, const char *, 3);
        ids[0] = "oadby", ids[1] = "offences", ids[2] = i ? "y2023" : "y2022";
        cell->headers = ids;
        cell->header_count = 3;
        write_at(f, cell, 160 + i * 100, i ? "1,014" : "998");
    }
    f->y += 32;
}

MAYBE void draw_chart(fixture *f, rg_tag *figure)
{
    static const unsigned char ops[] = {RG_MOVE, RG_LINE, RG_CURVE, RG_CLOSE};
    double x = 60, y = f->y;
    double coords[] = {x, y, x + 50, y, x + 60, y + 10, x + 70, y + 20, x + 80, y + 40};
    rg_path curve = {ops, 4, coords, 10};
    rg_path box = {(const unsigned char[]){RG_MOVE, RG_LINE, RG_LINE, RG_LINE, RG_CLOSE}, 5,
                   (const double[]){x, y, x + 100, y, x + 100, y + 50, x, y + 50}, 8};
    rg_canvas *canvas = rg_canvas_record(f->arena, last_page(f), figure, RG_A_NONE);
    rg_stroke thick = {.colour = blue, .width = 2, .round = true};
    rg_clip(canvas, &box);
    rg_clip(canvas, &box); /* nothing is painted in this one */
    rg_unclip(canvas);
    rg_fill(canvas, &curve, blue);
    rg_stroke_path(canvas, &curve, &thick);
    rg_unclip(canvas);
    size_t count = 0;
    rg_line *label = set_lines(f, "Leicester", 100, false, &count);
    rg_draw_line(canvas, x + 110, y + 20, label, black);
    figure->has_bbox = true;
    figure->bbox_page = f->pages.page_count - 1;
    figure->bbox = (rg_rect){x, y, 170, 50};
    f->y += 80;
}

MAYBE void write_first_page(fixture *f, rg_tag *root)
{
    page(f, "i");
    furnish(f);
    f->heading = tag(f, root, "H1");
    write_text(f, f->heading, "Crime in Oadby");
    rg_tag *lead = tag(f, root, "P");
    rg_tag *before = tag(f, lead, "Span");
    write_in(f, before, RG_A_NONE, 60, "Source, and more to read: ", 420, false);
    f->y -= 16;
    f->link = tag(f, lead, "Link");
    write_at(f, f->link, 240, "data.police.uk");
    add_link(f, f->link, "https://data.police.uk/ä?a=(b)", 0, "Police data, on the web");
    f->y += 16;
    rg_tag *narrow = tag(f, root, "P");
    write_in(f, narrow, RG_A_NONE, 60,
             "AVATAR Toys: affluent offices, extraordinarily characteristic "
             "responsibilities\xC2\xA0here and internationalisation there.",
             150, false);
    write_list(f, root);
    write_table(f, root);
}

MAYBE void write_second_page(fixture *f, rg_tag *root)
{
    page(f, "1");
    furnish(f);
    write_text(f, tag(f, root, "H2"), "Figures");
    f->figure = tag(f, root, "Figure");
    f->figure->alt = "A line that rises from 5 to 9 – “steeply”";
    f->figure->attachment = "chart.csv";
    draw_chart(f, f->figure);
    f->inner_link = tag(f, tag(f, root, "P"), "Link");
    write_text(f, f->inner_link, "Back to the heading");
    add_link(f, f->inner_link, NULL, 0, "Back to the heading");
    f->urdu = tag(f, root, "P");
    f->urdu->lang = "ur";
    write_in(f, f->urdu, RG_A_NONE, 60, "لیسٹر شہر", 300, true);
    rg_tag *gujarati = tag(f, root, "P");
    gujarati->lang = "gu";
    write_text(f, gujarati, "ક્ષત્રિય સ્ત્રી");
    f->note = tag(f, root, "Note");
    write_text(f, f->note, "1. Counted by the police.");
}

/* The whole document, not yet written. */
MAYBE fixture document(void)
{
    fixture f = fixture_new();
    rg_tag *root = tag(&f, NULL, "Document");
    write_first_page(&f, root);
    write_second_page(&f, root);
    add_bookmark(&f, "Crime in Oadby", 1, 0);
    add_bookmark(&f, "Figures – all", 2, 1);
    add_bookmark(&f, "Deep", 4, 1);
    add_bookmark(&f, "Last", 1, 1);
    add_file(&f, "method.csv", "a,b\r\n", NULL);
    add_file(&f, "chart.csv", "month,count\r\n2024-01,5\r\n", f.figure);
    return f;
}

/* A page with a heading, for documents that differ in one thing. */
MAYBE fixture sheet(void)
{
    fixture f = fixture_new();
    rg_tag *root = tag(&f, NULL, "Document");
    page(&f, NULL);
    write_text(&f, tag(&f, root, "H1"), "Heading");
    return f;
}

MAYBE bool write_pdf(fixture *f)
{
    rg_buf_clear(&f->pdf);
    f->err = (rg_err){0};
    return rg_pdf_write(&f->pages, f->fonts, f->icc, &f->pdf, &f->err);
}

MAYBE void must_write(fixture *f)
{
    if (write_pdf(f))
        return;
    fprintf(stderr, "\n    %s\n", f->err.text);
    CU_FAIL_FATAL("the document cannot be written");
}

#endif
