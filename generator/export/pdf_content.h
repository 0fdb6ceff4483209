/* export/pdf_content.h - One content stream being written.
 *
 * Lengths are thousandths of a point as integers, y up: positions are rounded once, so relative
 * moves add up exactly. */
#ifndef RG_EXPORT_PDF_CONTENT_H
#define RG_EXPORT_PDF_CONTENT_H

#include "export/pdf_imp.h"

enum { RG_PDF_DEEPEST = 26 }; /* graphics states; ISO 19005-3 allows 28 */

/* The part of the graphics state that is set: an operator is written only when it changes
 * something. */
typedef struct rg_pdf_look {
    int64_t fill[3], stroke[3];
    int64_t width, dash[4];
    int dash_count;
    bool round;
    const rg_pdf_font *font;
    int64_t size, rise;
} rg_pdf_look;

/* How marked content says its text. */
typedef enum rg_pdf_saying {
    RG_PDF_PLAIN,    /* the characters as they are shown */
    RG_PDF_REVERSED, /* shown from left to right, read from right to left */
    RG_PDF_ACTUAL    /* by ActualText */
} rg_pdf_saying;

typedef struct rg_pdf_content_state {
    rg_pdf_job *job;
    rg_buf *out;
    size_t page;
    int64_t height;
    uint32_t mcids; /* used so far */

    /* The marked content that is open; never one within another. */
    bool open;
    const rg_tag *tag; /* NULL: an artifact */
    rg_artifact artifact;
    rg_pdf_saying saying;

    bool in_text;           /* between BT and ET */
    int64_t line_x, line_y; /* where the text line began */

    rg_pdf_look look, saved[RG_PDF_DEEPEST];
    size_t depth;
    const rg_path *waiting[RG_PDF_DEEPEST]; /* clips that nothing has been painted in yet */
    size_t waiting_count;

    bool embedded; /* the run is read from the left within a line that is read from the right */
    uint32_t *codes; /* of the run being shown */
    size_t code_room;
} rg_pdf_content_state;

/* Numbers with a blank after each, then the operator. */
void rg_pdf_op(rg_pdf_content_state *c, const int64_t *numbers, size_t count, const char *op);
int64_t rg_pdf_coord(rg_pdf_content_state *c, double value);
void rg_pdf_fill_colour(rg_pdf_content_state *c, rg_rgb colour);

/* pdf_text.c */
rg_pdf_saying rg_pdf_run_saying(rg_pdf_content_state *c, const rg_run *run);
/* Show the item's run; its codes are those rg_pdf_run_saying found last. */
void rg_pdf_show(rg_pdf_content_state *c, const rg_item *item);
/* Colour, place and font of an item's text, in a text object. */
void rg_pdf_begin_run(rg_pdf_content_state *c, const rg_item *item);
void rg_pdf_show_codes(rg_pdf_content_state *c, const uint32_t *codes, size_t count);

/* pdf_content.c */
void rg_pdf_fill_path(rg_pdf_content_state *c, const rg_path *path, rg_rgb colour);

/* pdf_vowels.c */
/* The glyph after the word, or the blanks, that begin at first; whether signs stand in it. */
size_t rg_pdf_word(const rg_run *run, size_t first, bool *signs);
/* An item whose run is such a word. */
void rg_pdf_show_signs(rg_pdf_content_state *c, const rg_item *item);

#endif
