/* doc/style.h - The style record: every size, space and colour of a document, in points and sRGB.
 *
 * One record for each brand and page format; a template never names a size or a colour. */
#ifndef RG_DOC_STYLE_H
#define RG_DOC_STYLE_H

#include "doc/picture_spec.h"

#include <stdbool.h>

typedef struct rg_colour {
    double r, g, b; /* 0..1, sRGB */
} rg_colour;

/* One kind of text. */
typedef struct rg_type_style {
    double size, leading; /* points; leading is line to line */
    bool bold, italic;
    rg_colour colour;
    double space_before, space_after; /* of the paragraph, points */
} rg_type_style;

typedef struct rg_style {
    const char *brand;
    const char *font;     /* family of its text; NULL the first of the manifest */
    const char *wordmark; /* text set where a logo has not been supplied */
    const rg_picture_spec *logo, *logo_on_dark; /* in its place; NULL none */
    double page_w, page_h;                      /* A4 portrait 595.276 x 841.89 */
    double margin_left, margin_right, margin_top, margin_bottom;
    double measure_max; /* widest text line, points (60-75 characters of body) */
    double gutter;
    double grid;      /* half-line grid, 8.5 */
    bool title_again; /* a page that continues a chapter repeats its title */
    rg_colour ink, muted, primary, tint, accent, turquoise, orange, purple, rule, white,
        grid_line;
    rg_colour series[6];                   /* categorical palette in its order (DOMAIN E.4) */
    rg_colour series_text[6];              /* the same darkened to 4.5:1 for direct labels */
    rg_colour chapter[4], chapter_tint[4]; /* grounds of openers, for white text; of panels */
    rg_type_style body, lead, h1, h2, h3, small, caption, chart_title, chart_subtitle, table,
        big_number, cover_title, cover_text, furniture, contents1, contents2, chart_text;
    rg_type_style eyebrow, objective, callout, pull_quote, opener_number, opener_title,
        opener_text, note;
} rg_style;

/* What a brand may choose; sizes are the house's.  What is NULL or 0 is the house's too. */
typedef struct rg_brand {
    const char *name, *wordmark;
    rg_colour primary, tint, accent;
    const rg_picture_spec *logo, *logo_on_dark;
    const char *font;     /* a family of fonts/manifest.csv */
    rg_colour chapter[4]; /* grounds of openers */
    int chapters;         /* how many of them the brand names */
    double margin;        /* left and right of portrait pages, points */
    double line;          /* the widest line of text, points */
} rg_brand;

/* The house style of the visual brief in the colours of a brand, A4 portrait. */
rg_style rg_style_of(const rg_brand *brand);

typedef enum rg_format {
    RG_FORMAT_A4,
    RG_FORMAT_A4_LANDSCAPE, /* slide-like pages */
    RG_FORMAT_SLIDES,       /* 16:9, 960 x 540 points */
    RG_FORMATS
} rg_format;

/* "portrait", "landscape", "slides": the words of templates and releases. */
const char *rg_page_format_name(rg_format format);
bool rg_page_format_parse(const char *name, rg_format *out);
/* The same brand on other pages. */
rg_style rg_style_format(rg_style style, rg_format format);
/* Large print: body of 16 points, all else in proportion. */
rg_style rg_style_large(rg_style style);

/* WCAG 2.2 contrast ratio of two colours, 1..21. */
double rg_contrast(rg_colour a, rg_colour b);
rg_colour rg_hex(unsigned rgb); /* 0xRRGGBB */
/* What text of this size must have on its ground: 3 from 18 points, or 14 bold, otherwise 4.5. */
double rg_contrast_needed(double size, bool bold);
/* The shade of c nearest to it that has this contrast on ground: darker on a light one, lighter on a
 * dark one. */
rg_colour rg_shade_for(rg_colour c, rg_colour ground, double contrast);

#endif
