/* paint/drawing_pdf.h - The reader of drawn PDFs, for its own files: what is open, and what the operators do. */
#ifndef RG_PAINT_DRAWING_PDF_H
#define RG_PAINT_DRAWING_PDF_H

#include "paint/pdf_in.h"
#include "paint/picture.h"

enum { RG_PDF_STATES = 64 };

/* A colour space that means anything here; others are refused. */
typedef enum rg_pdf_space { RG_PDF_GREY, RG_PDF_RGB, RG_PDF_CMYK } rg_pdf_space;

typedef struct rg_pdf_state {
    double m[6]; /* user space to the drawing */
    rg_rgb fill, line;
    rg_pdf_space fill_space, line_space;
    double width;
    bool round_ends, round_joins;
    double dash[4];
    int dash_count;
    double clip[4];       /* left, top, right, foot: in the drawing */
    const rg_path *shape; /* a clip that is no box; NULL none */
    bool shape_even_odd;
} rg_pdf_state;

typedef struct rg_pdf_paint {
    bool fill, line, even_odd, close;
} rg_pdf_paint;

typedef struct rg_pdf_reader {
    rg_arena *arena;
    const char *name;
    rg_drawing *out;
    rg_err *err;
    rg_in_file file;
    rg_in_value *operands;
    size_t operand_count, operators;
    rg_str op; /* the one that is obeyed */
    rg_pdf_state states[RG_PDF_STATES];
    size_t depth, floor; /* floor: no Q goes below it */
    /* the path, in the drawing */
    unsigned char *ops;
    double *coords;
    size_t op_count, op_room, coord_count, coord_room;
    double x, y;             /* the pen, in user space */
    double begin_x, begin_y; /* of the figure */
    int clip_next;           /* 1 by winding, 2 even-odd */
} rg_pdf_reader;

/* Fails with the file's name, the sentence and which operator of the page it is. */
RG_PRINTF(2, 3) bool rg_in_refuse(rg_pdf_reader *r, const char *fmt, ...);

void rg_pdf_multiply(double m[6], const double by[6]);
/* The page's box becomes the drawing, y downwards; all that is outside it is clipped. */
void rg_pdf_begin(rg_pdf_reader *r, const double box[4]);
/* One step of the path, its points in user space. */
void rg_pdf_step(rg_pdf_reader *r, rg_path_op op, const double *points, size_t count);
bool rg_pdf_paint_path(rg_pdf_reader *r, rg_pdf_paint how) RG_MUST_CHECK;
/* A box of user space. */
bool rg_pdf_clip_box(rg_pdf_reader *r, const double box[4]) RG_MUST_CHECK;
bool rg_pdf_colour(rg_pdf_reader *r, rg_str op, const rg_in_value *resources) RG_MUST_CHECK;
/* A graphics state dictionary; NULL one that is not there. */
bool rg_pdf_set_state(rg_pdf_reader *r, const rg_in_value *state) RG_MUST_CHECK;

#endif
