/* doc/picture_spec.h - A picture as a document asks for it: the file's bytes, unread, and what must
 * be said of them. */
#ifndef RG_DOC_PICTURE_SPEC_H
#define RG_DOC_PICTURE_SPEC_H

#include "base/str.h"

#include <stdbool.h>

/* The part of a photo that is shown, cut evenly from both sides. */
typedef enum rg_crop {
    RG_CROP_NONE,
    RG_CROP_WIDE,   /* 16 to 9 */
    RG_CROP_BAND,   /* 3 to 1 */
    RG_CROP_SQUARE, /* 1 to 1 */
    RG_CROP_TALL,   /* 3 to 4 */
    RG_CROPS
} rg_crop;

typedef struct rg_picture_spec {
    const char *file; /* as its author names it, for messages */
    rg_str bytes;     /* of the file: JPEG, PNG, SVG or PDF */
    const char *alt;  /* what a reader who does not see it must know; NULL: it adds nothing to
                            the words beside it, and is an artifact */
    const char *consent; /* photos: where it is recorded that those shown agreed; not printed */
    rg_crop crop;
} rg_picture_spec;

const char *rg_crop_name(rg_crop crop); /* "wide"; the word of templates */

#endif
