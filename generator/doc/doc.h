/* doc/doc.h - The document as a tree: what is said, in reading order, with no position or size.
 *
 * The tree is plain data owned by one arena.  Every node keeps the place where its author wrote it
 * and every printed number keeps the identity of its fact, so that layout, lint and the checker can
 * point back.  Text is NFC UTF-8 with smart punctuation already applied.
 *
 * Order of kids is reading order.  Headings carry their level; the tree does not nest by heading. */
#ifndef RG_DOC_DOC_H
#define RG_DOC_DOC_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"
#include "fact/fact.h"

#include <stdbool.h>
#include <stddef.h>

/* ---- inline text ---- */

enum { RG_BOLD = 1u, RG_ITALIC = 2u, RG_SUPER = 4u, RG_CODE = 8u };

/* A stretch of text of one look.  Exactly one of text and page_of is set. */
typedef struct rg_span {
    rg_str text;
    unsigned look;        /* RG_BOLD | RG_ITALIC | ... */
    const char *link;     /* URI, or "#label" for a place in this document; NULL none */
    const char *page_of;  /* print the page number of that label instead of text; NULL none */
    const char *lang;     /* BCP 47 where it differs from the document's; NULL inherits */
    const char *fact_id;  /* the fact this number was printed from; NULL none */
} rg_span;

typedef struct rg_text {
    const rg_span *spans;
    size_t count;
} rg_text;

/* ---- tables ---- */

typedef enum rg_align { RG_LEFT, RG_RIGHT, RG_CENTRE, RG_DECIMAL } rg_align;

typedef struct rg_table_column {
    rg_text heading;
    rg_align align;
    double weight; /* relative share of spare width; 0 = natural width only */
} rg_table_column;

typedef struct rg_cell {
    rg_text text;
    const char *fact_id; /* NULL when not a fact */
    rg_status status;
    bool header; /* heads its row (TH, Scope Row) */
} rg_cell;

typedef struct rg_table_row {
    const rg_cell *cells; /* one for each column */
    bool strong;          /* a total, set off by weight and rule */
    rg_place place;
} rg_table_row;

typedef struct rg_table_spec {
    rg_text title, subtitle; /* caption above: what, unit, place, period */
    const rg_table_column *columns;
    size_t column_count;
    const rg_table_row *rows;
    size_t row_count;
    rg_text note;   /* below: shorthand symbols explained; may be empty */
    rg_text source; /* below */
} rg_table_spec;

/* ---- charts: data, marks, guides; no drawing ---- */

typedef enum rg_mark { RG_MARK_LINE, RG_MARK_BARS, RG_MARK_COLUMNS, RG_MARK_DOTS } rg_mark;

/* One datum.  status other than ok is drawn by rule (gap, pattern with [c]), never as zero. */
typedef struct rg_datum {
    double value;
    double lower, upper; /* NaN when there is no interval */
    rg_status status;
    const char *fact_id;
} rg_datum;

typedef struct rg_series {
    const char *label;    /* direct label and key text */
    const rg_datum *data; /* one for each category, in their order */
    bool context;         /* drawn in the quiet colour (a comparator) */
} rg_series;

/* A marked stretch of categories with words, e.g. a lockdown. first..last are category indices. */
typedef struct rg_band {
    size_t first, last;
    const char *label;
} rg_band;

typedef struct rg_chart_spec {
    const char *id;            /* stable name: attachment and export file names */
    rg_text title, subtitle;   /* headline with the message; measure, unit, group, place, period */
    rg_text source;
    rg_text note;              /* may be empty */
    const char *alt;           /* alternative text, required */
    rg_mark mark;
    const char *const *categories; /* printed under or beside the marks */
    size_t category_count;
    bool category_is_month;    /* categories are YYYY-MM in order: years are marked */
    const rg_series *series;
    size_t series_count;
    const rg_band *bands;
    size_t band_count;
    const char *value_axis;    /* "Recorded crimes per month" */
    int decimals;              /* of value labels; the same all over the chart */
    const char *unit_suffix;   /* "%" or "" */
    bool value_labels;         /* print each value at its mark */
    const char *interval_label; /* words of the whiskers' key; NULL "95% confidence interval" */
    double height;             /* points; 0 = chosen from the data */
    const rg_table_spec *twin; /* the chart's data as a table; also the attachment */
    bool twin_shown;           /* print the twin below the chart */
} rg_chart_spec;

/* ---- blocks ---- */

typedef enum rg_node_kind {
    RG_N_COVER,       /* text = title; kids = paragraphs of subtitle, date, marking */
    RG_N_CONTENTS,    /* made by layout from the headings; level = deepest */
    RG_N_HEADING,     /* level 1..6, text, label */
    RG_N_PARA,        /* text */
    RG_N_LEAD,        /* text, set larger */
    RG_N_LIST,        /* kids = RG_N_ITEM; level 0 bullets, 1 numbers, 2 letters */
    RG_N_ITEM,        /* kids = blocks */
    RG_N_QUOTE,       /* kids = blocks; text = attribution */
    RG_N_PANEL,       /* tinted box; text = its heading (may be empty); kids = blocks */
    RG_N_TILES,       /* kids = RG_N_TILE, laid in a grid */
    RG_N_TILE,        /* text = big number; kids = paragraphs under it */
    RG_N_COLUMNS,     /* kids = RG_N_GROUP, side by side, equal widths */
    RG_N_GROUP,       /* kids = blocks kept in order; no look of its own */
    RG_N_CHART,       /* chart */
    RG_N_TABLE,       /* table */
    RG_N_NOTE,        /* small print paragraph (source, caveat) */
    RG_N_PAGE_BREAK,  /* following block begins a page */
    RG_N_DEFINITIONS, /* kids alternate: RG_N_PARA term, RG_N_PARA meaning */
    RG_N_KINDS
} rg_node_kind;

typedef struct rg_node rg_node;

struct rg_node {
    rg_node_kind kind;
    rg_place place;
    int level;
    rg_text text;
    const char *label; /* target of links and page references; NULL none */
    rg_node **kids;
    size_t kid_count;
    const rg_table_spec *table;
    const rg_chart_spec *chart;
};

typedef struct rg_doc {
    const char *title, *author, *subject, *keywords, *lang; /* lang "en-GB" */
    const char *running_left, *running_right, *footer_left; /* furniture texts */
    const char *marking;      /* protective marking on every page, or NULL */
    const char *synthetic;    /* words printed on every page when made from invented data, or NULL */
    const char *created;      /* ISO 8601 UTC, fixed by the release, never the clock; may be NULL */
    const char *brand;        /* "network", "csp" */
    rg_node **blocks;
    size_t block_count;
} rg_doc;

const char *rg_node_kind_name(rg_node_kind kind); /* "heading" */
rg_node *rg_node_new(rg_arena *arena, rg_node_kind kind, rg_place place);
/* Append a block.  A kids array made here grows by doubling; do not mix with one made elsewhere. */
void rg_node_add(rg_arena *arena, rg_node *parent, rg_node *kid);
void rg_doc_add(rg_arena *arena, rg_doc *doc, rg_node *block);
/* Text of one plain span; text must outlive the tree. */
rg_text rg_text_plain(rg_arena *arena, const char *text);
bool rg_text_empty(rg_text text);
void rg_buf_text(rg_buf *out, rg_text text); /* the words alone */

/* The tree as readable lines, two spaces a level: the outline golden. */
void rg_doc_outline(rg_buf *out, const rg_doc *doc);

/* What a document must have before layout: title, language, heading levels without gaps and something
 * under each, alternative text, title and source for every chart, title and a header cell in every row
 * of a table, no empty text (a cell prints [x] or [z], never nothing), labels unique, every link target
 * present, a cover only in front.  Fails with the first fault and its place. */
bool rg_doc_check(const rg_doc *doc, rg_err *err) RG_MUST_CHECK;

#endif
