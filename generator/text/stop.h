/* text/stop.h - The places where lines may end, and the choice among them; for the text room
 * only.
 *
 * Stop 0 is the beginning of the paragraph, the last stop its end.  A line from stop i to stop
 * j shows the bytes from stops[i].at up to stops[j].at and is exactly as wide as rg_stop_width
 * says: parts of words are measured as they will be drawn. */
#ifndef RG_TEXT_STOP_H
#define RG_TEXT_STOP_H

#include "text/item.h"

typedef struct rg_stop {
    double end; /* pen at the end of a line that ends here, spaces left out, hyphen included */
    double start; /* pen at the beginning of the next line */
    double cost;
    uint32_t at;   /* byte that begins the next line */
    uint32_t word; /* that ends here or is divided */
    rg_inner_kind kind;
    bool inner;  /* inside the word */
    bool hyphen; /* a hyphen is added */
    bool last;   /* the line must end here */
} rg_stop;

typedef struct rg_stops {
    rg_items *items;
    rg_stop *stops;
    size_t count, room;
} rg_stops;

/* narrowest: the least room of any line, points; words wider than that are cut.  allowed: the
 * author wants hyphenation; hyphens: try it now for every word. */
void rg_stops_make(rg_items *items, double narrowest, bool allowed, bool hyphens,
                   rg_stops *out);
double rg_stop_width(const rg_stops *stops, size_t i, size_t j);

typedef struct rg_fit {
    double width, first; /* room of every line, of the first line; points */
    bool even;           /* the last line counts like the others (headings) */
} rg_fit;

/* Each answers the number of lines and in ends[] the stops that end them; ends has room for
 * stops->count. */
size_t rg_fit_first(const rg_stops *stops, const rg_fit *fit, uint32_t *ends);
size_t rg_fit_total(const rg_stops *stops, const rg_fit *fit, uint32_t *ends);
/* The worst share of a line left empty, the last lines of paragraphs not counted. */
double rg_fit_worst(const rg_stops *stops, const rg_fit *fit, const uint32_t *ends,
                    size_t lines);

/* line.c: the line from stop i to stop j. */
void rg_line_make(rg_arena *arena, const rg_stops *stops, size_t i, size_t j, rg_line *out);

#endif
