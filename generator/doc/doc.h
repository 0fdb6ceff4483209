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
#include "doc/picture_spec.h"
#include "doc/style.h"
#include "fact/fact.h"

#include <stdbool.h>
#include <stddef.h>

/* ---- inline text ---- */

enum { RG_BOLD = 1u, RG_ITALIC = 2u, RG_SUPER = 4u, RG_CODE = 8u };

typedef struct rg_text rg_text;

/* A stretch of text of one look.  Exactly one of text, page_of, where_of, number_of and
 * note is set. */
typedef struct rg_span {
    rg_str text;
    unsigned look;        /* RG_BOLD | RG_ITALIC | ... */
    const char *link;     /* URI, or "#label" for a place in this document; NULL none */
    const char *page_of;  /* print the page number of that label instead of text; NULL none */
    const char *lang;     /* BCP 47 where it differs from the document's; NULL inherits */
    const char *fact_id;  /* the fact this number was printed from; NULL none */
    const char *where_of; /* print where that label lies from here, "opposite"; NULL none */
    const char
        *number_of; /* print "Figure 3", "Table 2" or "section 1.2" of that label; NULL none */
    const rg_text *note; /* a note's words; the span prints its number, raised; NULL none */
} rg_span;

struct rg_text {
    const rg_span *spans;
    size_t count;
};

/* ---- tables ---- */

typedef struct rg_datum rg_datum;

/* A small picture at the right of a column's numbers; what may not be shown draws nothing. */
typedef enum rg_cell_kind {
    RG_CELL_PLAIN,
    RG_CELL_BAR,  /* from zero to the cell's value */
    RG_CELL_SPARK /* a line over the cell's data, from zero to the greatest of them */
} rg_cell_kind;

typedef enum rg_align { RG_LEFT, RG_RIGHT, RG_CENTRE, RG_DECIMAL } rg_align;

typedef struct rg_doc_column {
    rg_text heading;
    rg_align align;
    double weight; /* relative share of spare width; 0 = natural width only */
    rg_cell_kind kind;
} rg_doc_column;

/* A heading over neighbouring columns. */
typedef struct rg_table_heads {
    rg_text heading;
    size_t first, last; /* columns */
} rg_table_heads;

typedef struct rg_cell {
    rg_text text;
    const char *fact_id; /* NULL when not a fact */
    rg_status status;
    bool header;          /* heads its row (TH, Scope Row) */
    int row_span;         /* header: heads so many rows; 0 is 1 */
    bool covered;         /* by such a cell above; without text */
    const rg_datum *data; /* of its picture */
    size_t data_count;    /* 1 for a bar; 0 no picture */
    const char *alt;      /* what a spark says; a bar says what the cell prints */
} rg_cell;

typedef struct rg_table_row {
    const rg_cell *cells; /* one for each column */
    bool strong;          /* a total, set off by weight and rule */
    bool group; /* its first cell, a header, heads the rows below and spans all columns */
    rg_place place;
} rg_table_row;

typedef struct rg_table_spec {
    rg_text title, subtitle; /* caption above: what, unit, place, period */
    const rg_doc_column *columns;
    size_t column_count;
    const rg_table_heads *heads; /* from left to right; may be none */
    size_t head_count;
    const rg_table_row *rows;
    size_t row_count;
    rg_text note;   /* below: shorthand symbols explained; may be empty */
    rg_text source; /* below */
} rg_table_spec;

/* ---- charts: data, marks, guides; no drawing ---- */

typedef enum rg_mark {
    RG_MARK_LINE,
    RG_MARK_BARS, /* values below zero run left */
    RG_MARK_COLUMNS,
    RG_MARK_DOTS,
    RG_MARK_STACKED, /* bars whose series lie end to end */
    RG_MARK_SHARES,  /* the same, every bar 100% */
    RG_MARK_STACKED_COLUMNS,
    RG_MARK_SHARE_COLUMNS,
    RG_MARK_RANGE, /* rows from the first series to the second */
    RG_MARK_LOLLIPOP,
    RG_MARK_SLOPE,     /* a line for each category from the first series to the second */
    RG_MARK_FUNNEL,    /* a point for each category at its base; limits are curves */
    RG_MARK_PYRAMID,   /* categories are age bands, youngest first; series: left, right, and
                          two overlays */
    RG_MARK_HEAT,      /* categories are rows, series columns */
    RG_MARK_WAFFLE,    /* a share of ten or of a hundred for each category */
    RG_MARK_MULTIPLES, /* a small line chart for each series, on one scale */
    RG_MARK_MATRIX,    /* rows in groups; a series is a column of grades in words and dots */
    RG_MARK_TIMELINE,  /* categories are actions; lower and upper are months (year * 12 + month
                          - 1), equal for a milestone */
    RG_MARK_MAP,       /* categories are areas */
    RG_MARK_TILES,     /* a map without boundaries: categories are tiles in a grid */
    RG_MARK_DIAGRAM    /* no data: diagram */
} rg_mark;

enum { RG_MARK_KINDS = RG_MARK_DIAGRAM + 1 };

/* What is said of a datum besides its value. */
enum {
    RG_D_PARTIAL = 1u,     /* of a period not yet whole */
    RG_D_PROVISIONAL = 2u, /* may be revised */
    RG_D_BREAK = 4u,       /* not comparable with the datum before it */
    RG_D_SIGNAL = 8u,      /* against the control limits */
    RG_D_BETTER = 16u,     /* than the benchmark; at most one of these and of the last two */
    RG_D_SIMILAR = 32u,
    RG_D_WORSE = 64u,
    RG_D_MARKED = 128u, /* picked out: the report's own area */
    RG_D_HIGHER = 256u, /* than the benchmark, which is neither good nor bad */
    RG_D_LOWER = 512u
};

/* One datum.  status other than ok is drawn by rule (gap, pattern with [c]), never as zero. */
struct rg_datum {
    double value;
    double lower, upper; /* NaN when there is no interval */
    rg_status status;
    const char *fact_id;
    unsigned marks; /* RG_D_PARTIAL | ... */
    double base;    /* a funnel's place along the axis: the population or number of cases */
};

typedef struct rg_series {
    const char *label;        /* direct label and key text */
    const rg_datum *data;     /* one for each category, in their order */
    bool context;             /* drawn in the quiet colour (a comparator) */
    const char *const *words; /* of a matrix: the grade n is printed as words[n] */
    size_t word_count;
    const char *over; /* of a matrix: heads this column and neighbours of the same; NULL none */
} rg_series;

/* A value marked across the chart: a mean, a control limit, a benchmark. */
typedef struct rg_value_line {
    double value;
    const char *label;
    bool limit; /* dashed; else solid */
} rg_value_line;

/* Funnel limits at one base. */
typedef struct rg_funnel_limit {
    double base, lower95, upper95, lower998, upper998;
} rg_funnel_limit;

/* How values become the classes of a map or heat map. */
typedef enum rg_class_rule { RG_CLASS_QUANTILE, RG_CLASS_EQUAL, RG_CLASS_STATED } rg_class_rule;

typedef struct rg_classing {
    rg_class_rule rule;
    size_t count;         /* 2..5; 0 = 5 */
    const double *breaks; /* stated: the lowest value of each class but the first, rising */
} rg_classing;

/* ---- maps ---- */

/* Boundaries as shared lines: two neighbours name the same arc, so that simplifying an arc
 * moves both.  Points are metres on a plane, x to the east, y to the north. */
typedef struct rg_arc {
    const double *points; /* x, y pairs */
    size_t count;         /* of points, 2 or more */
    size_t from, to; /* where it begins and ends: numbers of nodes, the same where arcs meet */
    const float *weights; /* of each point: it stays in lines thinned by less (metres) */
} rg_arc;

typedef struct rg_ring {
    const int *arcs; /* n: forwards; ~n: backwards; the end of each is the start of the next */
    size_t count;
} rg_ring;

typedef struct rg_boundary {
    const char *code, *name;
    const rg_ring *rings; /* holes run the other way round */
    size_t ring_count;
} rg_boundary;

typedef struct rg_geometry rg_geometry;

struct rg_geometry {
    const rg_arc *arcs;
    size_t arc_count;
    const rg_boundary *shapes;
    size_t shape_count;
    size_t node_count;
};

typedef struct rg_inset {
    const char *label;        /* "Leicester" */
    const char *const *codes; /* of the areas shown larger */
    size_t count;
} rg_inset;

typedef struct rg_map_spec {
    const rg_geometry *geometry;
    const char *const *codes; /* one for each category */
    const rg_geometry
        *outline; /* larger areas drawn over these as a stronger line; NULL none */
    const char *const
        *regions; /* the larger area that each category lies in, drawn as a stronger
                                   line; NULL none, as may be its entries */
    bool names;   /* print the names: those of the outline or regions where there are any */
    const rg_inset *inset; /* NULL none */
} rg_map_spec;

/* A tile of a map without boundaries: one for each category. */
typedef struct rg_tile_place {
    int column, row;
} rg_tile_place;

/* ---- diagrams ---- */

typedef enum rg_diagram_kind {
    RG_G_NESTED,  /* groups are rings from the inside out; side 0 left, 1 right */
    RG_G_CYCLE,   /* steps in order */
    RG_G_LEVELS,  /* steps from the first; side 1: the Cs below; title: their ring */
    RG_G_ORG,     /* level is the depth in the tree; marked: as the key says */
    RG_G_PYRAMID, /* tiers from the top */
    RG_G_BUBBLES, /* title in the centre */
    RG_G_VENN,    /* two or three sets; the last item of side 1 is the overlap */
    RG_G_CARDS,   /* a grid of tiles */
    RG_G_WHEEL,   /* parts clockwise from the top; marked ones filled */
    RG_G_CHEVRONS,
    RG_G_STRIP /* navigation: small, marked one filled */
} rg_diagram_kind;

enum { RG_DIAGRAM_KINDS = RG_G_STRIP + 1 };

typedef struct rg_diagram_item {
    const char *label;
    const char *note; /* smaller, under the label; NULL none */
    int level;        /* nested: ring; org: depth */
    int side;
    bool marked;
} rg_diagram_item;

typedef struct rg_diagram_spec {
    rg_diagram_kind kind;
    const char *title;        /* in the picture: centre, ring, enclosing set; NULL none */
    const char *arrow;        /* words along the arrow; NULL no arrow */
    const char *sides[2];     /* names of the halves of a nested model; NULL none */
    const char *const *rings; /* names of its rings, from the inside out */
    size_t ring_count;
    const char *marked_label; /* the key of marked items; NULL none */
    const rg_diagram_item *items;
    size_t item_count;
} rg_diagram_spec;

/* A marked stretch of categories with words, e.g. a lockdown. first..last are category indices. */
typedef struct rg_band {
    size_t first, last;
    const char *label;
} rg_band;

typedef struct rg_chart_spec {
    const char *id; /* stable name: attachment and export file names */
    rg_text title,
        subtitle; /* headline with the message; measure, unit, group, place, period */
    rg_text source;
    rg_text note;    /* may be empty */
    const char *alt; /* alternative text, required */
    const char
        *alt_alone;     /* the same for the figure by itself, without where the document has the
                              data; NULL alt */
    const char *called; /* what a picture without a title is called by itself; NULL none */
    const char
        *basis; /* base, period and that figures are recorded, as far as the subtitle does not
                          say so: for the figure by itself; NULL none */
    rg_mark mark;
    const char *const *categories; /* printed under or beside the marks */
    size_t category_count;
    bool category_is_month; /* categories are YYYY-MM in order: years are marked */
    const rg_series *series;
    size_t series_count;
    const rg_band *bands;
    size_t band_count;
    const char *value_axis;     /* "Recorded crimes per month" */
    int decimals;               /* of value labels; the same all over the chart */
    const char *unit_suffix;    /* "%" or "" */
    bool value_labels;          /* print each value at its mark */
    const char *interval_label; /* words of the whiskers' key; NULL "95% confidence interval" */
    double height;              /* points; 0 = chosen from the data */
    const rg_table_spec *twin;  /* the chart's data as a table; also the attachment */
    bool twin_shown;            /* print the twin below the chart */
    bool ribbon;                /* lines: shade the intervals */
    const rg_value_line *levels;
    size_t level_count;
    const char *partial_label;     /* key of partial data; NULL "part of the period only" */
    const char *compared_with;     /* key of better, similar, worse: "England"; NULL none */
    const char *base_axis;         /* funnel: "Residents" */
    const rg_funnel_limit *limits; /* funnel: rising base */
    size_t limit_count;
    const char *const *groups; /* matrix, timeline: one for each category; NULL none */
    rg_classing classing;      /* heat map, map, tiles */
    int of;                    /* waffle: 10 or 100 */
    const rg_map_spec *map;
    const rg_tile_place *tiles; /* one for each category */
    const rg_diagram_spec *diagram;
} rg_chart_spec;

const char *rg_mark_name(rg_mark mark); /* "line"; the word of templates */

/* ---- blocks ---- */

typedef enum rg_node_kind {
    RG_N_COVER,    /* text = title; kids = paragraphs of subtitle, date, marking */
    RG_N_CONTENTS, /* made by layout from the headings; level = deepest */
    RG_N_HEADING,  /* level 1..6, text, label; an opener's kid is its finding, a paragraph */
    RG_N_PARA,     /* text */
    RG_N_LEAD,     /* text, set larger */
    RG_N_LIST,     /* kids = RG_N_ITEM; level 0 bullets, 1 numbers, 2 letters; start */
    RG_N_ITEM,     /* text = run-in title (may be empty); kids = blocks */
    RG_N_QUOTE,    /* kids = blocks; text = attribution */
    RG_N_PANEL,    /* a box of some form; text = its heading (may be empty); kids = blocks */
    RG_N_TILES,    /* kids = RG_N_TILE, laid in a grid */
    RG_N_TILE,     /* text = big number; kids = paragraphs under it */
    RG_N_COLUMNS,  /* kids = RG_N_GROUP, side by side; level 0 equal widths, 1 a third and two
                         thirds, 2 two thirds and a third */
    RG_N_FLOW, /* kids = blocks that flow through columns of even height; level = how many, 1..3 */
    RG_N_GROUP,       /* kids = blocks kept in order; no look of its own */
    RG_N_CHART,       /* chart */
    RG_N_TABLE,       /* table */
    RG_N_NOTE,        /* small print paragraph (source, caveat) */
    RG_N_PAGE_BREAK,  /* following block begins a page; level 1 a left one, 2 a right one */
    RG_N_DEFINITIONS, /* kids alternate: RG_N_PARA term, RG_N_PARA meaning */
    RG_N_BIG_NUMBERS, /* kids = RG_N_TILE, one to three, each a number beside its words */
    RG_N_PULL_QUOTE,  /* text, set large; says nothing of who said it */
    RG_N_FIGURES, /* made by layout: the figures (level 0) or tables (level 1) and their pages */
    RG_N_STRIP, /* kids = RG_N_PARA, the parts of a whole; level = the part we are in, from 1 */
    RG_N_NOTES, /* made by layout: the notes referred to so far; without one they stand at the foot */
    RG_N_PHOTO, /* picture; text = caption (may be empty); kids = one paragraph, the credit */
    RG_N_LOGOS, /* kids = RG_N_LOGO, of even size, in rows */
    RG_N_LOGO,  /* picture */
    RG_N_ICONS, /* kids = RG_N_ICON, rows of a picture beside its words */
    RG_N_ICON,  /* picture; text = heading (may be empty); kids = blocks */
    RG_N_BACK_COVER, /* last; text = heading (may be empty); kids = paragraphs */
    RG_N_KINDS
} rg_node_kind;

/* Forms of a panel. */
typedef enum rg_form {
    RG_FORM_PLAIN,   /* tinted ground */
    RG_FORM_CASE,    /* the same under an accent edge: case studies, warnings */
    RG_FORM_PROFILE, /* heading in a band; not cut if a page can hold it: cohorts, deep dives */
    RG_FORM_OBJECTIVE, /* white on primary, full width; heading run in; kids = paragraphs */
    RG_FORM_CALLOUT,   /* white on accent, larger; kids = paragraphs */
    RG_FORM_CONTACT,   /* lines close together under a primary edge; not cut */
    RG_FORMS
} rg_form;

enum { RG_GO_ON = -1, RG_CHAPTER_COLOURS = 4 };

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
    const rg_picture_spec *picture; /* photo, logo, icon; cover: over its title; tile: over its
                                       number */
    rg_form form;                   /* panel */
    rg_text eyebrow; /* panel: a few words above its heading, "Case study"; may be empty */
    int start; /* list: number of its first item, 0 is 1; RG_GO_ON from the last of its level */
    bool opener; /* heading of level 1: begins a page, under a band of colour */
    bool
        floats; /* chart, table, panel, photo: may begin the next page while text after it fills this one */
    bool foot;    /* and stands at the foot of its page */
    bool compact; /* flow: text a size smaller, 11 points in place of 12; never below */
    int colour;   /* heading of level 1: of its chapter, 1..RG_CHAPTER_COLOURS; 0 the brand's */
};

typedef struct rg_doc {
    const char *title, *author, *subject, *keywords, *lang; /* lang "en-GB" */
    const char *running_left, *running_right, *footer_left; /* furniture texts */
    const char *marking; /* protective marking on every page, or NULL */
    const char
        *synthetic;      /* words printed on every page when made from invented data, or NULL */
    const char *created; /* ISO 8601 UTC, fixed by the release, never the clock; may be NULL */
    const char *brand;   /* "network", "csp" */
    int numbered_levels; /* headings down to this level are numbered; 0 none */
    bool numbered_figures; /* charts and tables are numbered */
    rg_format format;      /* the pages it is written for */
    bool large_print;
    bool no_attachments; /* the data of charts are not attached */
    bool spreads;        /* opens as a book: pages 2 and 3 face each other, 4 and 5, ... */
    rg_node **blocks;
    size_t block_count;
} rg_doc;

const char *rg_node_kind_name(rg_node_kind kind); /* "heading" */
const char *rg_form_name(rg_form form);           /* "case" */
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
