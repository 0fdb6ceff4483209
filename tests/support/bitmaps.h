/* tests/support/bitmaps.h - Small JPEG and PNG files made for a test. */
#ifndef RG_TESTS_SUPPORT_BITMAPS_H
#define RG_TESTS_SUPPORT_BITMAPS_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>

typedef struct jpeg_wish {
    int width, height;
    int channels;    /* 1 grey, 3 RGB, 4 CMYK */
    int orientation; /* 1..8 in an EXIF marker with the word SECRETPLACE; 0 without */
    const char *icc; /* words of a profile; NULL none */
    bool flat;       /* one colour all over; else a pattern */
} jpeg_wish;

rg_str jpeg_made(rg_arena *arena, const jpeg_wish *wish);
/* The samples of a JPEG, one row after another; NULL when libjpeg cannot read it. */
unsigned char *jpeg_pixels(rg_arena *arena, rg_str jpeg, int *width, int *height,
                           int *channels);

/* channels 1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha; samples of 8 or 16 bits (native). */
rg_str png_made(rg_arena *arena, int width, int height, int channels, int bits,
                const void *samples);

#endif
