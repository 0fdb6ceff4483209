/* layout/page.h - Finished pages: items at fixed points, and the logical tree they belong to.
 *
 * Pages are data: a test can print them, the exporters only copy them out.  The tag tree comes from the
 * document, in reading order; every item of real content names its tag, everything else is an artifact.
 * Item order within a page is paint order.  An item belongs to exactly one tag.
 *
 * A tag has kids or items, never both, so the order of kids is the whole of the reading order; the items
 * of one tag are read by page, then in paint order. */
#ifndef RG_LAYOUT_PAGE_H
#define RG_LAYOUT_PAGE_H

#include "base/arena.h"
#include "base/str.h"
#include "paint/canvas.h"
#include "paint/picture.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct rg_tag rg_tag;

/* Standard structure types of ISO 32000-1, 14.8.4, spelt as in the file. */
struct rg_tag {
    const char *type; /* "Document" "Sect" "H1".."H6" "P" "L" "LI" "Lbl" "LBody" "TOC" "TOCI"
                         "Reference" "Link" "Table" "THead" "TBody" "TR" "TH" "TD" "Caption"
                         "Figure" "Note" "BlockQuote" "Div" "Part" "Span" */
    rg_tag *parent;
    rg_tag **kids; /* reading order */
    size_t kid_count, kid_room;
    const char *alt;         /* Figure, Link */
    const char *actual_text; /* NULL none */
    const char *lang;        /* where it differs */
    const char *scope;       /* TH: "Row", "Column" */
    const char *id;          /* element ID (IDTree); TH for Headers, Note */
    const char **headers;    /* TD: ids of its header cells */
    size_t header_count;
    int col_span, row_span; /* TH, TD: cells covered; 0 and 1 are the same */
    const char *numbering;  /* L: what the labels are: "None" "Disc" "Circle" "Square" "Decimal"
                                "UpperRoman" "LowerRoman" "UpperAlpha" "LowerAlpha"; NULL says nothing */
    bool has_bbox;
    size_t bbox_page;       /* Figure: page index */
    rg_rect bbox;           /* page coordinates, y down */
    const char *fact_id;    /* carried for trace and checks; not written to public files */
    const char *attachment; /* name of the attached file with this figure's data, or NULL */
    size_t number;          /* 0.., order of creation; unique */
};

typedef enum rg_item_kind {
    RG_I_TEXT,
    RG_I_FILL,
    RG_I_STROKE,
    RG_I_CLIP,
    RG_I_UNCLIP,
    RG_I_PICTURE
} rg_item_kind;

typedef enum rg_artifact {
    RG_A_NONE,
    RG_A_HEADER,
    RG_A_FOOTER,
    RG_A_LAYOUT,
    RG_A_BACKGROUND
} rg_artifact;

typedef struct rg_item {
    rg_item_kind kind;
    rg_artifact artifact; /* RG_A_NONE: content of tag */
    rg_tag *tag;          /* NULL when an artifact */
    double x, y;          /* text: pen start, baseline */
    const rg_run *run;
    rg_path path;
    rg_rgb colour;
    rg_stroke stroke;
    bool even_odd; /* fill: where the path winds an even number of times is outside */
    const rg_picture *picture; /* without alpha */
    rg_rect rect;              /* of the whole upright picture */
    const char *fact_id;       /* the number printed here; NULL none */
} rg_item;

/* A link's active area. */
typedef struct rg_area_link {
    rg_rect rect;
    rg_tag *tag;        /* the Link element */
    const char *uri;    /* NULL for internal */
    size_t target_page; /* internal */
    double target_y;
    const char *description; /* Contents of the annotation */
} rg_area_link;

typedef struct rg_page {
    double w, h;
    const char *label; /* page label, "1" */
    rg_item *items;
    size_t item_count, item_room;
    rg_area_link *links;
    size_t link_count, link_room;
} rg_page;

typedef struct rg_bookmark {
    const char *title;
    int level; /* 1.. */
    size_t page;
    double y;
} rg_bookmark;

/* A file attached to the PDF: the data of a chart or table. */
typedef struct rg_attachment {
    const char *name; /* "monthly-crimes.csv" */
    const char *description;
    const char *mime; /* "text/csv" */
    rg_str bytes;
    rg_tag *tag; /* the element it belongs to (AF), or NULL for the document */
} rg_attachment;

/* All that an exporter needs. */
typedef struct rg_pages {
    rg_page *pages;
    size_t page_count, page_room;
    rg_tag *root; /* "Document" */
    size_t tag_count;
    rg_bookmark *bookmarks;
    size_t bookmark_count, bookmark_room;
    rg_attachment *attachments;
    size_t attachment_count, attachment_room;
    const char *title, *author, *subject, *keywords, *lang, *created;
    bool spreads; /* pages 2 and 3 are seen side by side, and so on */
} rg_pages;

/* A new last kid of parent; parent NULL makes it the root. */
rg_tag *rg_tag_new(rg_arena *arena, rg_pages *pages, rg_tag *parent, const char *type);

/* A new page at the end, zeroed but for its size.  Pages before it may move. */
rg_page *rg_page_add(rg_arena *arena, rg_pages *pages, double w, double h);

/* A new last item, zeroed but for these; valid until the next one. tag NULL makes an artifact. */
rg_item *rg_item_add(rg_arena *arena, rg_page *page, rg_item_kind kind, rg_tag *tag,
                     rg_artifact artifact);

/* A canvas that records onto a page: content of tag, or an artifact when tag is NULL.  Paths are copied
 * into the arena; runs are borrowed, and must live as long as the page.  The page must not move while
 * the canvas is in use. */
rg_canvas *rg_canvas_record(rg_arena *arena, rg_page *page, rg_tag *tag, rg_artifact artifact);
/* The words of the tag tree in reading order, one line for each tag that has text: what a reader who
 * hears the document is told.  ActualText stands for a tag's own text; Alt is not words. */
void rg_pages_words(rg_buf *out, const rg_pages *pages);

/* Pages, tags, bookmarks and attachments as readable lines (rounded to 0.01 pt), for goldens. */
void rg_pages_trace(rg_buf *out, const rg_pages *pages);

#endif
