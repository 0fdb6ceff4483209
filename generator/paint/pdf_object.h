/* paint/pdf_object.h - A PDF document as a table of objects, over libharu's object layer.
 *
 * libharu keeps the documents, pages, dictionaries, arrays, names, numbers, strings and
 * streams; nothing of it is seen outside paint/pdf_object*.  Its text, annotation, PDF/A and
 * saving helpers are not used: the file is written by rg_pdf_finish, as PDF 1.7 with object
 * streams and a cross-reference stream.
 *
 * Nothing here answers success.  The first failure sticks and later calls do nothing; objects
 * asked for after it are NULL, which every call accepts.  rg_pdf_finish tells.
 *
 * There are two kinds of objects.  The first are built entry by entry (a few hundred: pages,
 * fonts, streams, the catalog).  Then come the compact ones, each a piece of text (a hundred
 * thousand structure elements).  Asking for the first compact number closes the first kind:
 * entries may still be added to objects that exist, no more objects. */
#ifndef RG_PAINT_PDF_OBJECT_H
#define RG_PAINT_PDF_OBJECT_H

#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct rg_pdf rg_pdf;
typedef struct rg_pdf_obj rg_pdf_obj; /* a dictionary, array or stream; the document owns it */

rg_pdf *rg_pdf_new(void);
void rg_pdf_free(rg_pdf *pdf);    /* NULL is fine */
const char *rg_pdf_library(void); /* "libharu 2.3.0" */

rg_pdf_obj *rg_pdf_catalog(rg_pdf *pdf);
rg_pdf_obj *rg_pdf_info(rg_pdf *pdf);
/* A page at the end of the document: its dictionary with Type, Parent and MediaBox.  Points. */
rg_pdf_obj *rg_pdf_add_page(rg_pdf *pdf, double width, double height);
rg_pdf_obj *rg_pdf_add_dict(rg_pdf *pdf);
/* A stream with a copy of bytes, deflated or as they are.  Length and Filter are written later.
 */
rg_pdf_obj *rg_pdf_add_stream(rg_pdf *pdf, rg_str bytes, bool deflate);
size_t rg_pdf_number(const rg_pdf_obj *obj); /* for references; 0 for NULL */

/* Add an entry to a dictionary, or an element to an array (key is NULL).  A key given twice
 * keeps the later value in the earlier place.  The first two answer the new direct object. */
rg_pdf_obj *rg_pdf_put_dict(rg_pdf *pdf, rg_pdf_obj *to, const char *key);
rg_pdf_obj *rg_pdf_put_array(rg_pdf *pdf, rg_pdf_obj *to, const char *key);
void rg_pdf_put_bool(rg_pdf *pdf, rg_pdf_obj *to, const char *key, bool value);
void rg_pdf_put_int(rg_pdf *pdf, rg_pdf_obj *to, const char *key, int64_t value);
void rg_pdf_put_real(rg_pdf *pdf, rg_pdf_obj *to, const char *key, double value);
void rg_pdf_put_name(rg_pdf *pdf, rg_pdf_obj *to, const char *key, const char *name);
void rg_pdf_put_text(rg_pdf *pdf, rg_pdf_obj *to, const char *key, const char *utf8);
void rg_pdf_put_bytes(rg_pdf *pdf, rg_pdf_obj *to, const char *key, rg_str bytes);
void rg_pdf_put_ref(rg_pdf *pdf, rg_pdf_obj *to, const char *key, size_t number);
/* A value already spelt, such as a long array of references. */
void rg_pdf_put_spelt(rg_pdf *pdf, rg_pdf_obj *to, const char *key, rg_str value);

/* The number of the next compact object: they count up by one. */
size_t rg_pdf_compact_next(rg_pdf *pdf);
/* Begin the next compact object: append its text to the buffer answered, before the next
 * begins. After a failure the buffer is a heap of words that nobody reads. */
rg_buf *rg_pdf_compact_begin(rg_pdf *pdf);

/* Whether a text is short enough to be spelt into a compact object; if not, the document fails.
 */
bool rg_pdf_text_fits(rg_pdf *pdf, rg_str utf8);

/* Stop with a sentence of the caller's: the document is spoilt as by any other failure. */
void rg_pdf_fail(rg_pdf *pdf, rg_code code, const char *fmt, ...) RG_PRINTF(3, 4);
bool rg_pdf_failed(const rg_pdf *pdf);
/* Append the whole file.  Same calls, same bytes: the file identifier is a digest of the
 * content. */
bool rg_pdf_finish(rg_pdf *pdf, rg_buf *out, rg_err *err) RG_MUST_CHECK;

#endif
