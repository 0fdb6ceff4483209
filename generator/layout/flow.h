/* layout/flow.h - The inside of layout; no other room includes it.
 *
 * Four steps, each in files of its own:
 *   collect   document nodes -> boxes, with all tags, in reading order        collect*.c
 *   measure   boxes -> galley: a list of pieces that no page may cut          measure.c, table*.c
 *   place     pieces -> stretches: which pieces stand in which region, and where  place.c
 *   emit      stretches -> items on pages                                         emit*.c
 * Measure and place are repeated until no printed page number moves; paragraphs keep their lines from
 * round to round unless a page number stands in them.
 *
 * Lengths are points; y grows downwards from the top of the region that holds the galley. */
#ifndef RG_LAYOUT_FLOW_H
#define RG_LAYOUT_FLOW_H

#include "base/log.h"
#include "base/map.h"
#include "doc/doc.h"
#include "doc/style.h"
#include "layout/page.h"
#include "paint/picture.h"
#include "text/para.h"

#include <stdint.h>

typedef struct rg_box rg_box;
typedef struct rg_piece rg_piece;
typedef struct rg_galley rg_galley;
typedef struct rg_grid_table rg_grid_table;
typedef struct rg_large rg_large;

/* ---- anchors: places whose page can be printed ---- */

/* A heading, a labelled node, a numbered chart or table.  In document order. */
typedef struct rg_anchor {
    const rg_node *node;
    const char *name;      /* the words, with their number; or the label */
    const char *number;    /* "1.2", "Figure 3"; NULL none */
    bool read;             /* somebody prints its page */
    size_t page;           /* index; as known from the last round */
    const char *printed;   /* its page number as text */
    const rg_piece *piece; /* the first piece of its box, this round */
    double top;            /* without a piece: where it was set */
} rg_anchor;

typedef struct rg_words rg_words;

/* Says where target lies from here: "opposite". */
typedef struct rg_where {
    rg_anchor *target;
    const rg_piece *piece; /* the first of the words that say it, this round; NULL not known */
    const char *said;
} rg_where;

/* ---- notes ---- */

typedef struct rg_note {
    size_t number; /* 1.. */
    const char *mark;
    rg_text text;
    rg_place place;
    rg_words *label, *words;
    double height;             /* measured, with the space below */
    rg_anchor reference, foot; /* where its number stands in the text; where it stands */
} rg_note;

/* ---- words: one paragraph ---- */

/* What the shaper need not know about a span. */
typedef struct rg_ink {
    rg_rgb colour;
    rg_tag *tag; /* NULL: an artifact */
    const char *fact_id;
    const char *link;        /* URI or "#label" */
    const rg_anchor *target; /* of an internal link; wins over link */
    rg_anchor *page_of;      /* print this anchor's page */
    rg_where *where;         /* print this */
    rg_note *note;           /* this is its number in the text */
} rg_ink;

typedef enum rg_side { RG_SIDE_LEFT, RG_SIDE_RIGHT, RG_SIDE_CENTRE } rg_side;

struct rg_words {
    rg_styled *spans;
    rg_ink *inks; /* one for each span */
    size_t count;
    rg_para_opts opts; /* all but width */
    double size, leading;
    rg_side side;
    bool moving;     /* has a page number */
    bool notes;      /* refers to notes */
    rg_anchor *here; /* takes the place where its first line is set; NULL none */
    double reach; /* of its links to the right, from the left of the line; 0 their words' own */
    /* measured */
    double width;
    rg_line *lines;
    size_t line_count;
};

/* ---- pictures ---- */

/* A picture as it is used in one place. */
typedef struct rg_shown {
    const rg_image *image;
    double ratio;          /* width to height of what is seen */
    double most_w, most_h; /* points; 0: as the place allows */
    double room_h;         /* the picture stands in the middle of this height; 0 its own */
    rg_rgb current;        /* for shapes without a colour of their own */
} rg_shown;

/* Who speaks, on covers: a logo, or its words where the brand has none. */
typedef struct rg_name_mark {
    rg_words *words; /* NULL: shown */
    rg_shown shown;
    rg_tag *tag;
} rg_name_mark;

/* A file read in this layout. */
typedef struct rg_read_image {
    rg_str bytes;
    const rg_image *image;
} rg_read_image;

/* ---- boxes ---- */

typedef enum rg_box_kind {
    RG_B_WORDS,   /* words */
    RG_B_STACK,   /* kids, one under another */
    RG_B_GRID,    /* kids side by side in rows of `across` */
    RG_B_FLOW,    /* kids one under another, in columns side by side */
    RG_B_FIGURE,  /* chart */
    RG_B_PICTURE, /* shown */
    RG_B_TABLE,   /* table */
    RG_B_BREAK    /* what follows begins a page */
} rg_box_kind;

typedef enum rg_look {
    RG_K_NONE,
    RG_K_PANEL, /* padded: ground and edges as the box says */
    RG_K_QUOTE, /* bar at the left */
    RG_K_TABLE  /* repeats caption and head when continued */
} rg_look;

struct rg_box {
    rg_box_kind kind;
    rg_place place;
    rg_anchor *anchor;    /* NULL none */
    double before, after; /* spaces; neighbours' spaces collapse to the larger */
    double indent;        /* from the left of its container */
    bool keep_next;       /* no page ends after it */
    int keep_lines;       /* lines of what follows that must stand on its page */
    int whole;            /* cost of a break inside it when it fits a page */
    bool closer;          /* STACK: its rows stand closer where that saves it a page */
    bool may_turn;        /* too wide for the page, it is set on one turned by a quarter */
    bool sinks;           /* a float that stands at the foot of its page */
    bool floats;          /* may begin the next page while text after it fills this one */
    bool snap;            /* its first line stands on the grid */
    bool
        snap_foot; /* its first line gives way so that what follows it stands on the grid (headings) */
    bool overlay; /* takes no height: the label of a list item */
    int cost;     /* of a page break before it; see RG_NEVER */

    rg_words *words;   /* WORDS */
    double min_height; /* WORDS, GRID: of a row */
    bool wide;         /* WORDS: lines may be longer than the measure */

    rg_box **kids; /* STACK, GRID */
    size_t kid_count, kid_room;
    rg_look look; /* STACK */
    bool filled;  /* PANEL, GRID: its cells, or its band */
    rg_colour fill;
    bool edge; /* PANEL: a strong rule along the top */
    rg_colour edge_colour;
    rg_colour strong; /* under the marked cell */
    bool abut;        /* PANEL: stands where what is above it ends, on the grid or not */

    size_t across; /* GRID: cells in a row; 0 for tiles, which find it by their numbers */
    double
        narrowest; /* GRID, FLOW: a cell narrower than this is not set beside others; 0 any is */
    bool tiles;    /* GRID: all rows of one height; first words on a common baseline */
    double gutter;
    double pad;           /* inside each cell */
    const double *shares; /* of the width, for each column; NULL equal */
    bool ground;          /* cells stand on fill */
    size_t marked;        /* this one, from 1, on the strong colour; 0 none */
    bool band; /* the rows stand on fill, from edge to edge of the page and up to its top */
    bool
        fit_first; /* of two columns the first is as wide as its words; one under another if narrow */
    double first_w; /* that width */
    bool foot;      /* cells stand on the row's foot rather than hang from its top */
    bool rules;     /* hairline above every row */
    bool running;   /* GRID: the words in its rows are cut about as soon as other text is */
    double row_gap; /* between rows; below the hairline of a row with one */

    const rg_chart_spec *chart; /* FIGURE */
    const rg_box *around;       /* FIGURE: with its headline, note and source */
    rg_large *large;            /* FIGURE in large print, once measured */
    rg_shown *shown;            /* PICTURE */
    int side;                   /* BREAK: see rg_galley */
    rg_tag *tag; /* FIGURE; GRID: of a picture made of words; PICTURE: NULL an artifact */

    rg_grid_table *table; /* TABLE */
};

/* ---- pieces and galleys ---- */

enum { RG_NEVER = 1000000 };

/* A box's look over a stretch of pieces.  When a page ends inside, it is closed and opened again. */
typedef struct rg_frame rg_frame;

struct rg_frame {
    rg_frame *parent;
    const rg_box *box;
    const rg_piece *first;
    double x, w;
    double pad_top, pad_bottom;
    double again; /* height of what is repeated where it is opened again, below pad_top */
};

typedef enum rg_piece_kind { RG_P_LINE, RG_P_GRID, RG_P_FIGURE, RG_P_ROW } rg_piece_kind;

/* Lines of a note from one on. */
typedef struct rg_note_rest {
    rg_note *note; /* NULL none */
    size_t from;
} rg_note_rest;

/* Pieces from..to of a galley as they stand in one region. */
typedef struct rg_stretch {
    size_t from, to;
    size_t part_from, part_to; /* of the galley's parts */
    double height;
    double top;            /* PAGE: where it begins, below what is repeated */
    const rg_words *title; /* PAGE: the title that is repeated, an artifact; NULL none */
    rg_note_rest begun;    /* PAGE: of a note of the page before, up to begun_to */
    size_t begun_to;
    rg_note_rest left; /* PAGE: what of a note here stands on the next page */
    bool turned;       /* PAGE */
} rg_stretch;

/* A cell of a grid's row. */
typedef struct rg_slot {
    rg_galley *galley;
    rg_stretch stretch;
    double x, w; /* from the left of the piece */
} rg_slot;

struct rg_piece {
    rg_piece_kind kind;
    const rg_box *box;
    rg_frame *frame; /* innermost; NULL none */
    double gap;      /* above it, unless first in its region */
    double x, w;     /* from the left of the galley */
    double height;
    int cost;    /* of a page break before it: points of empty page as bad as it, or RG_NEVER */
    bool force;  /* begins a page */
    int side;    /* a left one 1, a right one 2, either 0 */
    bool turned; /* stands on a page turned by a quarter, alone with its like */
    size_t floating; /* of which float, 1..; 0 none */
    bool sinks;      /* that stands at the foot of its page */
    bool uncut;      /* of a float that a page can hold: its columns are not cut */
    double snap;     /* its top plus this stands on the grid; negative: anywhere */

    size_t line;    /* LINE: index; ROW: first line of the slice */
    size_t line_to; /* ROW: end of the slice */
    size_t row;     /* ROW: of the table; 0 is the head */
    rg_slot *slots; /* GRID */
    size_t slot_count;

    /* placed */
    size_t page; /* SIZE_MAX: not placed yet */
    double y;    /* in its region */
    double top;  /* on its page, once emitted */
};

/* Where a frame stands in one region. */
typedef struct rg_part {
    const rg_frame *frame;
    double top, bottom;
    bool continued;
} rg_part;

struct rg_galley {
    double width;
    double full; /* height of an empty region */
    rg_piece **pieces;
    size_t count, room;
    rg_part *parts;
    size_t part_count, part_room;
    /* while measuring */
    bool inner; /* of a cell: page breaks mean nothing here */
    rg_frame *frame;
    double after;   /* space wanted by what stands last */
    double opening; /* the gap of a frame just opened; negative: none was */
    int hold;       /* lines that may not begin a page: kept with what stands last */
    bool broken;    /* the next piece begins a page */
    int side;       /* and that page is 1 a left one, 2 a right one; 0 either */
    size_t floats;  /* measured so far */
};

/* ---- tables ---- */

typedef struct rg_grid_column {
    double x, w;
    double tail; /* DECIMAL: the widest part from the point on */
    double sign; /* of w, kept at the right for pictures and their gap */
    double most; /* BAR: the greatest value that may be shown */
} rg_grid_column;

struct rg_grid_table {
    const rg_table_spec *spec;
    rg_place place;
    size_t columns, rows; /* rows with the head, which is row 0 */
    rg_words *cells;      /* rows x columns */
    rg_grid_column *column;
    rg_tag **signs;       /* of cells' pictures, NULL where they are artifacts or none */
    rg_words *over;       /* one for each head over columns */
    size_t over_lines;    /* of the tallest of them; 0 without any */
    size_t *row_lines;    /* lines of each row's tallest cell */
    double size, leading; /* of the text; reduced when a table is wide */
    double gutter;        /* between columns */
    double row_pad;       /* above and below a row's lines together */
    rg_words *continued; /* the title of a continued table, an artifact; NULL without a title */
    double width;        /* measured for this; 0 not yet */
    double span;         /* from the first column to the end of the last */
    bool moving;
};

/* ---- the state of one layout ---- */

/* An internal link on a page, to be aimed when all is placed. */
typedef struct rg_aim {
    size_t page, link;
    const rg_anchor *anchor;
} rg_aim;

typedef struct rg_lay {
    rg_arena *arena;
    const rg_doc *doc;
    const rg_style *style;
    rg_shaper *shaper;
    rg_log *log;
    rg_pages *out;
    rg_err *err;
    bool as_asked; /* figures of large print are no higher than their authors asked */

    rg_anchor *anchors;
    size_t anchor_count, anchor_room,
        anchor_next;   /* next: of the node collect will meet next */
    rg_map *labels;    /* label -> rg_anchor */
    int shift;         /* heading level -> H level: 1 when a cover's title is the H1 */
    int level;         /* H level of the heading collected last */
    size_t tables;     /* collected so far, for ids */
    int depth;         /* of the box being collected */
    int panels;        /* it stands in */
    rg_anchor *anchor; /* of the node being collected; NULL none */
    rg_colour ground;  /* under the text being made */
    bool dark;         /* that ground is dark: all text is white */
    rg_colour tint;    /* of panels in this chapter */
    rg_colour strong;  /* of its objectives, of the part marked on its strips, of edges */
    int counted[3];    /* number of the last item, by level of list */
    size_t note_count; /* references made so far */
    bool endnotes;     /* notes are listed where the document says, not at the foot */
    double begun; /* height that a note of the page before takes of the page being placed */
    rg_note **pending; /* not listed yet */
    size_t pending_count, pending_room;
    const rg_anchor *chapter; /* the heading of level 1 measured last; NULL none */
    bool too_wide;            /* the table measured last, even reduced */
    rg_err fault;             /* the first pair of text and ground that cannot be read */

    rg_read_image *images;
    size_t image_count, image_room;

    rg_box *flow; /* STACK of everything but the cover */
    rg_place cover_place;
    rg_name_mark mark, back_mark;
    rg_words *cover_title; /* NULL without a cover */
    rg_shown *cover_photo; /* NULL none */
    rg_tag *cover_photo_tag;
    rg_words *cover_credit;
    rg_words **cover_texts;
    size_t cover_text_count;
    rg_tag *synthetic_tag, *marking_tag; /* of the first page */
    bool back;                           /* there is a back cover */
    rg_words **back_texts;
    size_t back_text_count;
    rg_place back_place;

    rg_galley *galley;
    rg_stretch *stretches; /* one for each page of the flow */
    size_t stretch_count, stretch_room;
    size_t first_page; /* index of the flow's first page */

    rg_where **wheres;
    size_t where_count, where_room;

    rg_aim *aims;
    size_t aim_count, aim_room;
} rg_lay;

/* anchors.c */
void rg_anchors_collect(rg_lay *lay);
rg_anchor *rg_anchors_next(rg_lay *lay, const rg_node *node); /* NULL when node has none */
/* Take the pages over from the placed pieces.  Answers the first anchor that is read and moved, and the
 * number printed for it before; or NULL. */
const rg_anchor *rg_anchors_update(rg_lay *lay, const char **before);

/* where.c */
rg_where *rg_where_new(rg_lay *lay, rg_anchor *target);
/* The piece is the first of the words. */
void rg_where_stand(const rg_words *words, const rg_piece *piece);
/* What is said changes with the pages: the target of one that changed, and what was said; or NULL. */
const rg_anchor *rg_where_update(rg_lay *lay, const char **before);

/* words.c */
rg_rgb rg_rgb_of(rg_colour colour);
/* The text in one type.  Its items belong to tag, or to kids of tag made here where links or languages
 * need them; tag NULL makes an artifact. */
rg_words *rg_words_new(rg_lay *lay, rg_text text, const rg_type_style *type, rg_tag *tag,
                       rg_place place);
rg_words *rg_words_plain(rg_lay *lay, const char *text, const rg_type_style *type, rg_tag *tag,
                         rg_place place);
void rg_words_init(rg_lay *lay, rg_words *words, rg_text text, const rg_type_style *type,
                   rg_tag *tag, rg_place place);
/* Lines for this width; kept when nothing changed since. */
bool rg_words_measure(rg_lay *lay, rg_words *words, double width);
bool rg_words_widths(rg_lay *lay, const rg_words *words, double *natural, double *longest);
/* Where the baseline lies below the top of a line. */
double rg_baseline(double size, double leading);
/* One line with its top left corner at x, y; artifact when its inks have no tag. */
void rg_words_emit(rg_lay *lay, size_t page, const rg_words *words, size_t line, double x,
                   double y, rg_artifact artifact);

/* Set the ground for text made from here on; answers the one before. */
rg_colour rg_ground_set(rg_lay *lay, rg_colour ground);
/* More spans, in the arena: title in bold, a blank, and text. */
rg_text rg_text_run_in(rg_lay *lay, rg_text title, rg_text text);

/* collect.c, collect_data.c, collect_panel.c, contents.c */
bool rg_collect(rg_lay *lay);
rg_box *rg_stack_in(rg_lay *lay, const rg_node *node, rg_box *into);
rg_box *rg_heading_box(rg_lay *lay, rg_text text, const rg_type_style *type, int level,
                       rg_tag *parent, rg_place place);
/* A paragraph; running text stands on the grid. */
rg_box *rg_collect_para(rg_lay *lay, const rg_node *node, const rg_type_style *type,
                        rg_tag *parent, rg_box *into);
void rg_unsnap(rg_box *box);
bool rg_collect_panel(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into);
bool rg_collect_quote(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into);
void rg_collect_pull_quote(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into);
void rg_collect_big_numbers(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into);
void rg_collect_strip(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into);
void rg_collect_opener(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into);
void rg_collect_figures(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into);
rg_box *rg_box_new(rg_lay *lay, rg_box_kind kind, rg_place place);
void rg_box_add(rg_lay *lay, rg_box *parent, rg_box *kid);
rg_box *rg_box_words(rg_lay *lay, rg_text text, const rg_type_style *type, rg_tag *tag,
                     rg_place place);
bool rg_collect_node(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into);
bool rg_collect_kids(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into);
void rg_collect_chart(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into);
/* A Div of the table and its notes. */
void rg_collect_table(rg_lay *lay, const rg_table_spec *spec, rg_place place, rg_tag *parent,
                      rg_box *into);
bool rg_collect_contents(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into);

/* measure.c, grid.c, table.c */
bool rg_measure(rg_lay *lay, rg_box *box, double x, double width, rg_galley *galley);
/* Height of what no page break may part from the piece that comes next, with the chapter's title where its
 * pages repeat it. */
double rg_held_height(rg_lay *lay, const rg_galley *galley);
rg_galley *rg_galley_new(rg_lay *lay, double width);
rg_piece *rg_piece_add(rg_lay *lay, rg_galley *galley, rg_piece_kind kind, const rg_box *box,
                       double before, double height);
bool rg_grid_measure(rg_lay *lay, rg_box *box, double x, double width, rg_galley *galley);
/* Height of the text on a page, turned or not. */
double rg_page_room(const rg_style *style, bool turned);
bool rg_table_measure(rg_lay *lay, rg_box *box, double x, double width, rg_galley *galley);
double rg_table_row_height(const rg_grid_table *table, size_t row);
/* Of the heads over columns, which are the upper part of the head. */
double rg_table_over_height(const rg_grid_table *table);
/* Of the continued caption and the head, as repeated. */
double rg_table_again(const rg_grid_table *table);
/* table_width.c: the width of a cell's one line from the decimal point on; 0 without a point. */
double rg_table_tail(const rg_words *words);
/* Set column positions and break every cell for this width, reducing gutter and size within stated
 * limits; too wide even then is an error. */
bool rg_table_fit(rg_lay *lay, rg_grid_table *table, double width);

/* flow_columns.c */
bool rg_flow_measure(rg_lay *lay, rg_box *box, double x, double width, rg_galley *galley);
/* What stands in the head's columns at this height stays; the rest is evened out in the tail's. */
bool rg_flow_cut(rg_lay *lay, rg_piece *head, rg_piece *tail, double height);

/* place.c */
/* The pieces from `from` that stand in a region of this height; false with an error when not even one
 * can.  Pieces that are too tall are cut. */
bool rg_place_stretch(rg_lay *lay, rg_galley *galley, size_t from, double height,
                      rg_stretch *stretch);
/* Where a region of this height that begins with `from` would end; from itself: nothing fits. */
size_t rg_place_end(rg_lay *lay, rg_galley *galley, size_t from, double height);
/* The same; from itself also where it could end only at a break that costs `most` or more. */
size_t rg_place_good_end(rg_lay *lay, rg_galley *galley, size_t from, double height, int most);
/* Write down where the pieces stand in a region. */
void rg_place_settle(rg_lay *lay, rg_galley *galley, size_t from, size_t to,
                     rg_stretch *stretch);
/* floats.c: the same for a page; a float that does not fit changes places with text after it, one of the
 * foot also where it does. */
bool rg_place_floating(rg_lay *lay, rg_galley *galley, size_t from, double height,
                       rg_stretch *stretch);
/* How a heading is set; of level 1 in the colour of its chapter, where it has one. */
rg_type_style rg_title_type(const rg_style *style, const rg_node *heading);

/* The title of a chapter as a page that continues it repeats it, and what it takes of the page; NULL
 * where nothing is repeated. */
bool rg_title_again(rg_lay *lay, const rg_anchor *chapter, rg_words **title, double *top);
bool rg_place_pages(rg_lay *lay);

/* emit.c, emit_table.c */
bool rg_emit_stretch(rg_lay *lay, const rg_galley *galley, const rg_stretch *stretch,
                     size_t page, double x, double y);
void rg_emit_row(rg_lay *lay, const rg_piece *piece, size_t page, double x, double y);
void rg_emit_head_again(rg_lay *lay, const rg_grid_table *table, size_t page, double x,
                        double y);
rg_path rg_rect_path(rg_arena *arena, rg_rect rect);
/* Where on its page a figure is. */
void rg_tag_box(rg_tag *tag, size_t page, rg_rect frame);

/* Of a figure of large print (large.c): its height where a page has `room`, and the page it may begin on `rest`,
 * which it keeps to where that costs its letters nothing; `least` is the share of what it asks for that will do. */
double rg_large_height(rg_lay *lay, rg_box *box, double width, double room, double rest,
                       double least);
/* Draw it as it was measured, its corner at (x, y). */
bool rg_large_draw(rg_lay *lay, const rg_box *box, size_t page, double x, double y,
                   rg_err *err) RG_MUST_CHECK;
/* Filled artifacts. */
void rg_emit_rect(rg_lay *lay, size_t page, rg_rect rect, rg_rgb colour, rg_artifact artifact);
void rg_emit_rule(rg_lay *lay, size_t page, double x0, double x1, double y, double weight,
                  rg_colour colour);

/* notes.c */
/* The note that a paragraph refers to next. */
rg_note *rg_note_new(rg_lay *lay, const rg_text *text, rg_tag *paragraph, rg_place place);
void rg_collect_notes(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into);
bool rg_notes_measure(rg_lay *lay, const rg_words *words);
/* Of the foot of a page, for the notes of the piece; before: taken by notes above it. */
double rg_notes_height(const rg_lay *lay, const rg_galley *galley, size_t at, double before);
/* The least that the notes of a row of cells take, of what it has above this height. */
double rg_notes_above(const rg_lay *lay, const rg_piece *grid, double limit);
/* Whether the last note of the piece can be shortened by this height: two lines or more stay, and two or
 * more go to the next page. */
bool rg_notes_part(const rg_lay *lay, const rg_galley *galley, size_t at, double by);
/* A note begun before goes on on a page with this much room; false where that leaves it no text. */
bool rg_notes_begin(rg_lay *lay, rg_note_rest rest, double room, rg_stretch *stretch);
/* What all notes of a page take of it; 0 without any. */
double rg_notes_room(const rg_lay *lay, const rg_stretch *stretch);
/* What of its notes is left for the next page, once the pieces of a page with so much room are known. */
bool rg_notes_left(rg_lay *lay, double room, rg_stretch *stretch);
void rg_notes_emit(rg_lay *lay, const rg_galley *galley, const rg_stretch *stretch,
                   size_t page);

/* cover.c, furniture.c, attach.c */
bool rg_collect_cover(rg_lay *lay, const rg_node *node, rg_tag *parent);
bool rg_emit_cover(rg_lay *lay, size_t page);
bool rg_collect_back_cover(rg_lay *lay, const rg_node *node, rg_tag *parent);
bool rg_emit_back_cover(rg_lay *lay, size_t page);
bool rg_furniture(rg_lay *lay);
void rg_attach_chart(rg_lay *lay, const rg_chart_spec *chart, rg_tag *figure);

/* picture.c */
bool rg_shown_init(rg_lay *lay, const rg_picture_spec *spec, rg_place place, rg_shown *out);
/* NULL with an error when the file is no picture.  tag NULL: an artifact. */
rg_box *rg_picture_box(rg_lay *lay, const rg_node *node, rg_tag *tag, rg_box *into);
bool rg_picture_measure(rg_lay *lay, rg_box *box, double x, double width, rg_galley *galley);
/* Filling a rectangle; what is beyond it is not shown. */
void rg_shown_emit(rg_lay *lay, const rg_shown *shown, rg_tag *tag, size_t page, rg_rect seen);
void rg_picture_emit(rg_lay *lay, const rg_piece *piece, size_t page, double x, double y);

/* collect_picture.c */
bool rg_collect_photo(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into);
bool rg_collect_logos(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into);
bool rg_collect_icons(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into);
/* The icon over a tile's number, where it has one. */
bool rg_collect_tile_icon(rg_lay *lay, const rg_node *node, rg_box *cell);

/* layout.c */
/* rg_layout with another limit than five rounds. */
bool rg_layout_rounds(rg_arena *arena, const rg_doc *doc, const rg_style *style,
                      rg_shaper *shaper, rg_log *log, int rounds, rg_pages *out,
                      rg_err *err) RG_MUST_CHECK;

#endif
