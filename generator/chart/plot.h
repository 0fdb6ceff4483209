/* chart/plot.h - One chart while it is drawn: what its parts share, and the parts.
 *
 * chart.c takes the steps in order: check, colours, domain and ticks, room for text, place,
 * paint. Guides (axes, key, bands) and marks each measure before anything is painted, so that
 * text decides the margins and the margins the scales.  A mark is one file and one row of rules
 * in chart.c. */
#ifndef RG_CHART_PLOT_H
#define RG_CHART_PLOT_H

#include "chart/chart.h"
#include "chart/scale.h"

typedef struct rg_plot rg_plot;

/* ---- text ---- */

/* A short text, broken into lines and measured.  count 0: nothing to say. */
typedef struct rg_label {
    const rg_line *lines;
    size_t count;
    double width;   /* of the widest line */
    double leading; /* line to line */
    double cap;     /* height of a capital */
} rg_label;

typedef enum rg_anchor { RG_FROM_LEFT, RG_AT_MIDDLE, RG_FROM_RIGHT } rg_anchor;

/* Break text to lines of at most width points (0: one line) and at most lines_max lines; fails
 * with the text when it takes more or when a word is wider than the line. */
bool rg_label_make(rg_plot *plot, const char *text, bool bold, double width, size_t lines_max,
                   rg_label *out) RG_MUST_CHECK;
/* How a text is set to fit a shape: the largest size from most down to least at which its lines
 * fit; fails with the text when none does. */
typedef struct rg_fit {
    double width, height;
    double most, least; /* points */
    bool bold;
    size_t lines; /* at most; 0 any number */
} rg_fit;
bool rg_label_fit(rg_plot *plot, const char *text, rg_fit fit, rg_label *out) RG_MUST_CHECK;
/* The same for a set of texts that shall have one size; out has count labels. */
bool rg_labels_fit(rg_plot *plot, const char *const *texts, size_t count, rg_fit fit,
                   rg_label *out) RG_MUST_CHECK;
/* The width at which text takes two lines: about half, never less than its longest word. */
bool rg_label_half(rg_plot *plot, const char *text, bool bold, double *out) RG_MUST_CHECK;
double
rg_label_height(const rg_label *label); /* capital of the first to foot of the last line */
/* x is the anchor's; y the middle of the block of lines (between capital height and baseline).
 */
void rg_label_draw(rg_plot *plot, const rg_label *label, double x, double y, rg_anchor anchor,
                   rg_colour colour);
/* A value as printed in the chart; a whole number of any size has its thousands marked. */
const char *rg_plot_number(rg_plot *plot, double value, int decimals);
/* "[c]", "[x]", "[z]"; "" for a value that may be shown. */
const char *rg_status_mark(rg_status status);

/* ---- colours ---- */

typedef struct rg_hue {
    rg_colour line; /* 3:1 on white */
    rg_colour fill; /* 3:1 on white, except the grey of a comparator (DOMAIN E.4) */
    rg_colour text; /* 4.5:1 on white and on the tint */
    double width;   /* of its line */
    double dash[4];
    int dash_count;
} rg_hue;

/* One for each series: context is grey; one or two others take the two-group palette, more the
 * categorical one in its order. */
void rg_hues_choose(const rg_style *style, const rg_series *series, size_t count, rg_hue *out);
rg_rgb rg_paint_of(rg_colour colour);
/* Class k of count, 0 the lowest, in one hue from pale to dark. */
rg_colour rg_sequential(const rg_style *style, size_t k, size_t count);
rg_colour rg_mix(rg_colour a, rg_colour b, double share_of_b);
/* Ink or white, whichever reads better on the ground. */
rg_colour rg_text_on(const rg_style *style, rg_colour ground);

/* ---- the plot ---- */

/* What a mark is like. */
typedef struct rg_mark_rules rg_mark_rules;

struct rg_mark_rules {
    const char *name; /* "bars" */
    bool across;      /* values run to the right, categories downwards */
    bool from_zero;   /* lengths are read, so the domain holds zero */
    bool keyed;       /* series are named in a key; else at their ends */
    bool empty;       /* needs no series and no categories */
    bool stacks;      /* values of a category lie end to end: the domain holds their sums */
    bool whole;       /* of shares: every category's values are drawn as parts of 100% */
    bool picks;       /* outlines what is marked */
    bool levels;      /* draws spec->levels */
    bool rings;       /* data of part of a period are rings on dotted lines, not hatched bars */
    unsigned says;    /* which of RG_D_... it draws: the key explains those that occur */
    size_t series_max, category_max;
    const rg_mark_rules
        *lying; /* columns: what is drawn where names do not fit under them; else NULL */
    double (*height)(const rg_chart_spec *spec);
    /* A picture without the common axes: does all of it, from room to paint, itself. */
    bool (*draw)(rg_plot *plot);
    double (*height_at)(const rg_chart_spec *spec, const rg_style *style, double width);
    bool (*check)(const rg_plot *plot); /* beyond the counts; may be NULL */
    bool (*measure)(rg_plot *plot);     /* text, reaches, right margin: needs ticks and hues */
    bool (*place)(
        rg_plot *plot); /* after area and scales are known, before anything is painted */
    void (*paint)(rg_plot *plot);
    void (*sign)(rg_plot *plot, size_t series, double x, double y); /* in the key; 10 pt wide */
};

/* A rectangle that gridlines keep out of, because text stands there. */
typedef struct rg_holes {
    rg_rect *items;
    size_t count, room;
} rg_holes;

/* What the key explains after the series. */
enum rg_key_more {
    RG_KEY_INTERVAL,
    RG_KEY_BETTER,
    RG_KEY_SIMILAR,
    RG_KEY_WORSE,
    RG_KEY_HIGHER,
    RG_KEY_LOWER,
    RG_KEY_SIGNAL,
    RG_KEY_PARTIAL,
    RG_KEY_PROVISIONAL,
    RG_KEY_BREAK,
    RG_KEY_MORE /* how many */
};

typedef struct rg_key_entry {
    rg_label name;
    double x;   /* from the frame's left */
    size_t row; /* 0.. */
} rg_key_entry;

typedef struct rg_band_label {
    rg_label words;
    double x;   /* its middle */
    size_t row; /* 0 is nearest the area */
} rg_band_label;

/* Something painted at a value needs so many points before and after its place along the axis.
 */
typedef struct rg_reach {
    double value, before, after;
} rg_reach;

struct rg_plot {
    rg_arena *arena;
    const rg_chart_spec *spec;
    const rg_style *style;
    rg_shaper *shaper;
    rg_canvas *canvas;
    rg_pen *pen;
    rg_err *err;
    const rg_mark_rules *mark;
    rg_rect frame; /* nothing is painted outside */
    rg_rect area;  /* inside the axes */
    /* Upright: room for values and the text at them.  Words of bands stand on the roof, names
     * of categories hang from the ground. */
    double roof, ground;
    rg_hue *hues;
    rg_ticks ticks;
    rg_scale value;
    rg_steps steps;
    bool whiskers; /* some datum that may be shown has an interval */
    unsigned said; /* RG_D_... of the data that may be shown, as far as the mark draws them */
    rg_reach *reaches;
    size_t reach_count, reach_room;
    double margin_right; /* upright: kept for what stands beside the last category */

    rg_label axis_title;
    rg_label tick_labels[RG_TICKS_MAX];
    double tick_width;  /* widest of them */
    rg_label *category; /* one for each */
    rg_holes holes;
    void *of_mark; /* the mark's own */
    rg_key_entry *of_key;
    double key_height;
    rg_band_label *of_bands;
    double band_row; /* height of a row of words */
};

/* The datum, with everything forgotten that may not be shown: geometry is made from this only.
 */
rg_datum rg_plot_datum(const rg_plot *plot, size_t series, size_t category);
bool rg_has_interval(rg_datum datum);
/* Some series cannot be compared with its datum of the category before.  A matter of method, not
 * of the value, so it holds for hidden data too. */
bool rg_plot_breaks(const rg_plot *plot, size_t category);
double rg_plot_at(const rg_plot *plot, double value); /* points along the value axis */
double rg_plot_base(const rg_plot *plot);             /* zero's place, or the nearest end */
void rg_plot_hole(rg_plot *plot, rg_rect rect);
void rg_plot_reach(rg_plot *plot, double value, double before, double after);
/* Lay the domain along an axis of so many points, as long as all reaches stay on it: the
 * distances of the domain's two ends from the axis' beginning.  False when nothing is left for
 * the domain. */
bool rg_plot_fit(const rg_plot *plot, double length, double *first, double *last);

/* Fails: the text and the marks do not fit in the frame. */
bool rg_plot_too_small(rg_plot *plot);
/* The gravest reason why not all data of a category may be shown: hidden, then missing, then
 * not applicable; ok when all may. */
rg_status rg_plot_reason(const rg_plot *plot, size_t category);

/* ---- classes ---- */

enum { RG_CLASSES_MAX = 5 };

/* Values in classes by their rounded form, so that "1.2 to 3.4" and "3.5 to 5.0" leave nothing
 * between.  Class k holds low[k] <= value <= high[k]. */
typedef struct rg_classes {
    double low[RG_CLASSES_MAX], high[RG_CLASSES_MAX];
    size_t count;
} rg_classes;

/* Only values that may be shown have a say.  Equal values are never parted; classes that would
 * be empty are left out. */
bool rg_classes_choose(rg_plot *plot, rg_classes *out) RG_MUST_CHECK;
size_t rg_class_of(const rg_classes *classes, double value, int decimals);

/* ---- a row of swatches with words ---- */

enum { RG_MAP_PALE = 0xEEF1F4 }; /* areas without a figure, on a map and in its key */
enum { RG_SWATCH_HIDDEN = -1, RG_SWATCH_MISSING = -2, RG_SWATCH_MARKED = -3 };
enum { RG_SWATCHES_MAX = RG_CLASSES_MAX + 4 };

typedef struct rg_swatches {
    rg_label words[RG_SWATCHES_MAX];
    int kind[RG_SWATCHES_MAX]; /* a class, RG_SWATCH_HIDDEN, ... */
    double x[RG_SWATCHES_MAX];
    size_t row[RG_SWATCHES_MAX], count, classes;
    double height;
} rg_swatches;

/* Ranges of the classes, the pattern of what is hidden or missing where there is any, and the one category
 * that is picked out. */
bool rg_swatches_measure(rg_plot *plot, const rg_classes *classes, double width,
                         rg_swatches *out) RG_MUST_CHECK;
void rg_swatches_paint(rg_plot *plot, const rg_swatches *swatches, double x, double y);

/* ---- guides ---- */

/* The title says so when a line chart does not begin at zero. */
bool rg_axis_title_measure(rg_plot *plot) RG_MUST_CHECK;
bool rg_axis_values_measure(rg_plot *plot) RG_MUST_CHECK;
/* Drop every other mark, never zero's, until the labels of a lying axis stand apart. */
void rg_axis_values_thin(rg_plot *plot);
void rg_axis_values_paint(rg_plot *plot);
void rg_axis_base_paint(const rg_plot *plot); /* the line the marks stand on, over them */

/* Categories beside the marks: measured to a column of at most width points. */
bool rg_axis_rows_measure(rg_plot *plot, double width_max, double *width) RG_MUST_CHECK;
void rg_axis_rows_paint(rg_plot *plot);
/* So many rows that a page has no height for two lines of each. */
bool rg_rows_are_many(const rg_chart_spec *spec);
/* Without measuring: some name of average letters would be wider than so many points. */
bool rg_names_are_long(const rg_chart_spec *spec, const rg_style *style, double width);
/* Categories under the marks: needs plot->steps; answers the height. */
bool rg_axis_feet_measure(rg_plot *plot, double *height) RG_MUST_CHECK;
void rg_axis_feet_paint(rg_plot *plot);
/* The same for months: years marked, labels thinned. */
bool rg_axis_months_measure(rg_plot *plot, double *height) RG_MUST_CHECK;
void rg_axis_months_paint(rg_plot *plot);

/* Names of series with their colours, and of the whisker, in one or more rows. */
bool rg_key_measure(rg_plot *plot, double *height) RG_MUST_CHECK;
void rg_key_paint(rg_plot *plot, double top);

/* Words above marked stretches: needs plot->steps; answers the height above the area. */
bool rg_bands_measure(rg_plot *plot, double *height) RG_MUST_CHECK;
void rg_bands_paint(rg_plot *plot);

/* ---- shared by marks ---- */

/* Side by side within a step: a series' bar lies from offset to offset + size, measured from
 * the middle of the step.  A comparator's is thinner. */
typedef struct rg_lane {
    double offset, size;
} rg_lane;
void rg_lanes(const rg_plot *plot, rg_lane *out); /* one for each series */

/* Text at the end of a bar or dot: its value, or the mark of one that may not be shown. */
typedef struct rg_value_label {
    rg_label words;
    double x, y;
    rg_anchor anchor;
} rg_value_label;
/* One for each series of each category, series fastest; empty where nothing is printed.  Make
 * claims their reach along the value axis; clear keeps gridlines away from where they
 * then stand. */
bool rg_value_labels_make(rg_plot *plot, rg_value_label **out) RG_MUST_CHECK;
void rg_value_labels_place(rg_plot *plot, const rg_lane *lanes, rg_value_label *labels);
void rg_value_labels_clear(rg_plot *plot, const rg_value_label *labels);
void rg_value_labels_paint(rg_plot *plot, const rg_value_label *labels);
rg_rect rg_value_label_rect(const rg_value_label *label);

/* Pale diagonal lines: a value is there that may not be shown. */
void rg_hatch(rg_plot *plot, rg_rect rect);
/* A bar: plain; of part of a period, hatched in its colour; provisional, pale with an outline. */
void rg_bar_paint(rg_plot *plot, rg_rect rect, rg_colour fill, unsigned marks);
/* A dashed line where data before and after cannot be compared. */
void rg_break_paint(rg_plot *plot, double x, double top, double foot);
void rg_breaks_paint(
    rg_plot *plot, double top); /* all of an upright chart, from top to the foot of the area */
/* The sign of better, similar, worse, higher or lower: shape and colour. */
void rg_verdict_paint(rg_plot *plot, unsigned marks, double x, double y, double radius);
const char *rg_verdict_word(unsigned marks); /* "better"; "" for none */
void rg_diamond(rg_plot *plot, double x, double y, double radius, rg_colour colour);
void rg_ring_paint(rg_plot *plot, double x, double y, double radius, rg_colour colour);
enum { RG_D_VERDICT = RG_D_BETTER | RG_D_SIMILAR | RG_D_WORSE | RG_D_HIGHER | RG_D_LOWER };
/* An interval as a thin line with caps.  Its part on a bar is drawn in white or ink, whichever
 * shows. */
typedef struct rg_whisker {
    double at;       /* its place on the category axis */
    double from, to; /* points along the value axis */
    double cap;      /* length of its caps */
    double bar_end;  /* points; the bar runs there from the base; NaN: no bar */
    rg_colour bar;   /* fill of the bar */
} rg_whisker;
void rg_whisker_paint(rg_plot *plot, rg_whisker whisker);
/* The bar of a datum and the whisker of its interval; at is the middle across the bar, size its width. */
void rg_bar_datum_paint(rg_plot *plot, size_t series, rg_datum datum, rg_rect bar, double at,
                        double size);
void rg_disc(rg_plot *plot, double x, double y, double radius, rg_colour colour);

extern const rg_mark_rules rg_mark_line, rg_mark_bars, rg_mark_columns, rg_mark_dots,
    rg_mark_stacked, rg_mark_shares, rg_mark_stacked_columns, rg_mark_share_columns,
    rg_mark_range, rg_mark_lollipop, rg_mark_slope, rg_mark_pyramid, rg_mark_heat,
    rg_mark_waffle, rg_mark_multiples, rg_mark_map, rg_mark_tiles, rg_mark_diagram,
    rg_mark_matrix, rg_mark_timeline, rg_mark_funnel;

#endif
