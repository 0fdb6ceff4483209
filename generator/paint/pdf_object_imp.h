/* paint/pdf_object_imp.h - What pdf_object.c and pdf_object_write.c share; libharu's headers.
 */
#ifndef RG_PAINT_PDF_OBJECT_IMP_H
#define RG_PAINT_PDF_OBJECT_IMP_H

#include "paint/pdf_object.h"

/* libharu's headers convert between integers as they please. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wstrict-prototypes"
#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#pragma GCC diagnostic pop

#include <libdeflate.h>

/* A value that is spelt already, as an object of libharu's.  The class is one that libharu does
 * not know: it stores it, and frees it as one block. */
#define RG_PDF_SPELT 0x00F0

typedef struct rg_pdf_spelt {
    HPDF_Obj_Header header;
    size_t length;
    char text[];
} rg_pdf_spelt;

struct rg_pdf {
    HPDF_Doc doc;
    struct libdeflate_compressor *deflater;
    rg_buf scratch; /* deflated bytes, spelt values */
    rg_err err;     /* the first failure */
    size_t pages;
    size_t closed;  /* the first compact number; 0 while objects may be added */
    rg_buf compact; /* the texts of compact objects, each followed by a line end */
    size_t *starts; /* of each in compact */
    size_t count, room;
};

/* Deflate bytes (zlib wrapping) to the end of out. */
void rg_pdf_deflate(rg_pdf *pdf, rg_str bytes, rg_buf *out);
/* The number of objects that libharu keeps: they are 1..n. */
size_t rg_pdf_kept(const rg_pdf *pdf);

#endif
