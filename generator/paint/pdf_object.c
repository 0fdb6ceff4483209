/* paint/pdf_object.c - Building the objects.
 *
 * libharu's object layer sets a sticky code and calls no handler, and its next call hides the
 * cause, so the code is looked at after every single call (checked). */
#include "paint/pdf_object_imp.h"

#include "base/arena.h"
#include "paint/pdf_object_spell.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ISO 19005-3, 6.1.13. */
enum { LONGEST_NAME = 127, LONGEST_STRING = 32766, MOST_OBJECTS = 8388607 };
/* Level 6 makes pages of text 4% smaller, tag trees 8%, and takes a third longer. */
enum { DEFLATE_LEVEL = 5 };

static void *alloc(HPDF_UINT size)
{
    return rg_xmalloc(size);
}

static void unalloc(void *block)
{
    free(block);
}

void rg_pdf_fail(rg_pdf *pdf, rg_code code, const char *fmt, ...)
{
    if (pdf->err.code != RG_OK)
        return;
    char text[sizeof pdf->err.text];
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    rg_fail(&pdf->err, code, "%s", text);
}

bool rg_pdf_failed(const rg_pdf *pdf)
{
    return pdf->err.code != RG_OK;
}

/* Whether libharu did what was asked. */
static bool checked(rg_pdf *pdf, bool done, const char *what)
{
    if (pdf->err.code != RG_OK)
        return false;
    const HPDF_Error_Rec *error = &pdf->doc->error;
    if (done && error->error_no == HPDF_OK)
        return true;
    rg_pdf_fail(pdf, RG_E_PDF, "libharu refused %s (error 0x%04lX, detail %ld)", what,
                (unsigned long)error->error_no, (long)error->detail_no);
    return false;
}

/* Errors are read from the document; an absent handler would be libharu's choice, not ours. */
static void ignore_error(HPDF_STATUS code, HPDF_STATUS detail, void *user)
{
    (void)code, (void)detail, (void)user;
}

rg_pdf *rg_pdf_new(void)
{
    rg_pdf *pdf = rg_xmalloc(sizeof *pdf);
    *pdf = (rg_pdf){0};
    pdf->doc = HPDF_NewEx(ignore_error, alloc, unalloc, 0, NULL);
    pdf->deflater = libdeflate_alloc_compressor(DEFLATE_LEVEL);
    if (!pdf->doc || !pdf->deflater)
        rg_panic("out of memory: a PDF document could not be begun");
    HPDF_Dict_RemoveElement(pdf->doc->info, "Producer");
    return pdf;
}

void rg_pdf_free(rg_pdf *pdf)
{
    if (!pdf)
        return;
    HPDF_Free(pdf->doc);
    libdeflate_free_compressor(pdf->deflater);
    rg_buf_free(&pdf->scratch);
    rg_buf_free(&pdf->compact);
    free(pdf->starts);
    free(pdf);
}

const char *rg_pdf_library(void)
{
    return "libharu " HPDF_VERSION_TEXT;
}

static HPDF_Obj_Header *header_of(rg_pdf_obj *obj)
{
    return (HPDF_Obj_Header *)(void *)obj;
}

static rg_pdf_obj *as_obj(void *haru)
{
    return haru;
}

size_t rg_pdf_kept(const rg_pdf *pdf)
{
    return pdf->doc->xref->entries->count - 1;
}

size_t rg_pdf_number(const rg_pdf_obj *obj)
{
    const HPDF_Obj_Header *header = (const void *)obj;
    return obj && (header->obj_id & HPDF_OTYPE_INDIRECT) ? header->obj_id & 0x00FFFFFF : 0;
}

rg_pdf_obj *rg_pdf_catalog(rg_pdf *pdf)
{
    return as_obj(pdf->doc->catalog);
}

rg_pdf_obj *rg_pdf_info(rg_pdf *pdf)
{
    return as_obj(pdf->doc->info);
}

/* Give obj a number.  libharu lengthens its table by a fixed step, which is quadratic: the step
 * is made as long as the table. */
static bool enter(rg_pdf *pdf, void *obj)
{
    HPDF_List entries = pdf->doc->xref->entries;
    if (entries->items_per_block < entries->count)
        entries->items_per_block = entries->count;
    return checked(pdf, HPDF_Xref_Add(pdf->doc->xref, obj) == HPDF_OK, "an object");
}

static bool may_add(rg_pdf *pdf)
{
    if (pdf->closed != 0)
        rg_pdf_fail(pdf, RG_E_BUG, "an object was added to a PDF file after its compact ones");
    return pdf->err.code == RG_OK;
}

static HPDF_Dict new_dict(rg_pdf *pdf)
{
    if (!may_add(pdf))
        return NULL;
    HPDF_Dict dict = HPDF_Dict_New(pdf->doc->mmgr);
    return checked(pdf, dict != NULL, "a dictionary") && enter(pdf, dict) ? dict : NULL;
}

rg_pdf_obj *rg_pdf_add_dict(rg_pdf *pdf)
{
    return as_obj(new_dict(pdf));
}

rg_pdf_obj *rg_pdf_add_page(rg_pdf *pdf, double width, double height)
{
    HPDF_Dict page = new_dict(pdf);
    if (!page)
        return NULL;
    if (!(width >= 3 && width <= 14400 && height >= 3 && height <= 14400)) {
        rg_pdf_fail(pdf, RG_E_LAYOUT, "a page is %g by %g points; PDF wants 3 to 14400", width,
                    height);
        return NULL;
    }
    rg_pdf_obj *obj = as_obj(page);
    rg_pdf_put_name(pdf, obj, "Type", "Page");
    if (!checked(pdf, HPDF_Pages_AddKids(pdf->doc->root_pages, page) == HPDF_OK, "a page"))
        return NULL;
    pdf->pages++;
    rg_pdf_obj *box = rg_pdf_put_array(pdf, obj, "MediaBox");
    double corners[4] = {0, 0, width, height};
    for (int i = 0; i < 4; i++)
        rg_pdf_put_real(pdf, box, NULL, corners[i]);
    return obj;
}

void rg_pdf_deflate(rg_pdf *pdf, rg_str bytes, rg_buf *out)
{
    size_t most = libdeflate_zlib_compress_bound(pdf->deflater, bytes.n);
    rg_buf_room(out, most);
    size_t n = libdeflate_zlib_compress(pdf->deflater, bytes.n ? bytes.p : "", bytes.n,
                                        out->p + out->n, most);
    out->n += n;
    out->p[out->n] = '\0';
}

rg_pdf_obj *rg_pdf_add_stream(rg_pdf *pdf, rg_str bytes, bool deflate)
{
    HPDF_Dict dict = new_dict(pdf);
    if (!dict)
        return NULL;
    if (deflate) {
        rg_buf_clear(&pdf->scratch);
        rg_pdf_deflate(pdf, bytes, &pdf->scratch);
        bytes = rg_buf_view(&pdf->scratch);
        dict->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
    }
    if (bytes.n > INT32_MAX) {
        rg_pdf_fail(pdf, RG_E_LIMIT, "%zu bytes are too many for one stream of a PDF file",
                    bytes.n);
        return NULL;
    }
    /* One block of exactly the right size; of size 0 libharu would take its default. */
    dict->stream = HPDF_MemStream_New(pdf->doc->mmgr, (HPDF_UINT)(bytes.n ? bytes.n : 1));
    if (!checked(pdf, dict->stream != NULL, "a stream"))
        return NULL;
    HPDF_STATUS status =
        bytes.n == 0
            ? HPDF_OK
            : HPDF_Stream_Write(dict->stream, (const HPDF_BYTE *)bytes.p, (HPDF_UINT)bytes.n);
    return checked(pdf, status == HPDF_OK, "the bytes of a stream") ? as_obj(dict) : NULL;
}

/* Whether value, which libharu has just made, could be put where it belongs.  It is libharu's
 * then, or freed by it. */
static bool put(rg_pdf *pdf, rg_pdf_obj *to, const char *key, void *value)
{
    if (!checked(pdf, value != NULL, "a value"))
        return false;
    if ((header_of(to)->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_ARRAY)
        return checked(pdf, HPDF_Array_Add((HPDF_Array)(void *)to, value) == HPDF_OK,
                       "an element of an array");
    return checked(pdf, HPDF_Dict_Add((HPDF_Dict)(void *)to, key, value) == HPDF_OK, key);
}

/* Whether a value may be put there; called before the value is made, so that none is left over.
 */
static bool may_put(rg_pdf *pdf, rg_pdf_obj *to, const char *key)
{
    if (pdf->err.code != RG_OK || !to)
        return false;
    bool array = (header_of(to)->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_ARRAY;
    if (array == (key == NULL) && (array || strlen(key) <= LONGEST_NAME))
        return true;
    rg_pdf_fail(pdf, RG_E_BUG, "'%.40s' is no key for an entry of a PDF object",
                key ? key : "");
    return false;
}

rg_pdf_obj *rg_pdf_put_dict(rg_pdf *pdf, rg_pdf_obj *to, const char *key)
{
    if (!may_put(pdf, to, key))
        return NULL;
    HPDF_Dict dict = HPDF_Dict_New(pdf->doc->mmgr);
    return put(pdf, to, key, dict) ? as_obj(dict) : NULL;
}

rg_pdf_obj *rg_pdf_put_array(rg_pdf *pdf, rg_pdf_obj *to, const char *key)
{
    if (!may_put(pdf, to, key))
        return NULL;
    HPDF_Array array = HPDF_Array_New(pdf->doc->mmgr);
    return put(pdf, to, key, array) ? as_obj(array) : NULL;
}

void rg_pdf_put_bool(rg_pdf *pdf, rg_pdf_obj *to, const char *key, bool value)
{
    if (may_put(pdf, to, key))
        put(pdf, to, key, HPDF_Boolean_New(pdf->doc->mmgr, value ? HPDF_TRUE : HPDF_FALSE));
}

void rg_pdf_put_int(rg_pdf *pdf, rg_pdf_obj *to, const char *key, int64_t value)
{
    if (value < INT32_MIN || value > INT32_MAX)
        rg_pdf_fail(pdf, RG_E_LIMIT, "%lld is too large for a PDF file", (long long)value);
    else if (may_put(pdf, to, key))
        put(pdf, to, key, HPDF_Number_New(pdf->doc->mmgr, (HPDF_INT32)value));
}

void rg_pdf_put_spelt(rg_pdf *pdf, rg_pdf_obj *to, const char *key, rg_str value)
{
    if (!may_put(pdf, to, key))
        return;
    if (value.n > INT32_MAX) {
        rg_pdf_fail(pdf, RG_E_LIMIT, "%zu bytes are too many for one value of a PDF file",
                    value.n);
        return;
    }
    rg_pdf_spelt *spelt = HPDF_GetMem(pdf->doc->mmgr, (HPDF_UINT)(sizeof *spelt + value.n));
    if (!checked(pdf, spelt != NULL, "a value"))
        return;
    *spelt = (rg_pdf_spelt){.header = {.obj_class = RG_PDF_SPELT}, .length = value.n};
    memcpy(spelt->text, value.p, value.n);
    put(pdf, to, key, spelt);
}

void rg_pdf_put_real(rg_pdf *pdf, rg_pdf_obj *to, const char *key, double value)
{
    if (!isfinite(value)) {
        rg_pdf_fail(pdf, RG_E_BUG, "a number of a PDF file is not finite");
        return;
    }
    rg_buf_clear(&pdf->scratch);
    rg_pdf_spell_real(&pdf->scratch, value);
    rg_pdf_put_spelt(pdf, to, key, rg_buf_view(&pdf->scratch));
}

void rg_pdf_put_ref(rg_pdf *pdf, rg_pdf_obj *to, const char *key, size_t number)
{
    if (number == 0) {
        rg_pdf_fail(pdf, RG_E_BUG, "an object of a PDF file refers to none");
        return;
    }
    rg_buf_clear(&pdf->scratch);
    rg_pdf_spell_ref(&pdf->scratch, number);
    rg_pdf_put_spelt(pdf, to, key, rg_buf_view(&pdf->scratch));
}

void rg_pdf_put_name(rg_pdf *pdf, rg_pdf_obj *to, const char *key, const char *name)
{
    if (strlen(name) > LONGEST_NAME)
        rg_pdf_fail(pdf, RG_E_LIMIT, "'%.40s...' is longer than a name of a PDF file may be",
                    name);
    else if (may_put(pdf, to, key))
        put(pdf, to, key, HPDF_Name_New(pdf->doc->mmgr, name));
}

void rg_pdf_put_bytes(rg_pdf *pdf, rg_pdf_obj *to, const char *key, rg_str bytes)
{
    if (bytes.n > LONGEST_STRING) {
        rg_pdf_fail(pdf, RG_E_LIMIT,
                    "a text of %zu bytes is longer than a text of a PDF file may be (%d)",
                    bytes.n, LONGEST_STRING);
        return;
    }
    if (!may_put(pdf, to, key))
        return;
    rg_buf_clear(&pdf->scratch);
    rg_buf_str(&pdf->scratch, bytes);
    put(pdf, to, key,
        HPDF_Binary_New(pdf->doc->mmgr, (HPDF_BYTE *)pdf->scratch.p,
                        (HPDF_UINT)pdf->scratch.n));
}

/* Two bytes a character at most, and the mark. */
bool rg_pdf_text_fits(rg_pdf *pdf, rg_str utf8)
{
    size_t most = (LONGEST_STRING - 2) / 2;
    if (utf8.n > most)
        rg_pdf_fail(pdf, RG_E_LIMIT,
                    "the text '%.40s...' has %zu bytes; a PDF file may hold %zu of it", utf8.p,
                    utf8.n, most);
    return utf8.n <= most;
}

void rg_pdf_put_text(rg_pdf *pdf, rg_pdf_obj *to, const char *key, const char *utf8)
{
    rg_str text = rg_str_of(utf8);
    if (!rg_pdf_text_fits(pdf, text))
        return;
    rg_buf_clear(&pdf->scratch);
    rg_pdf_spell_text(&pdf->scratch, text);
    rg_pdf_put_spelt(pdf, to, key, rg_buf_view(&pdf->scratch));
}

size_t rg_pdf_compact_next(rg_pdf *pdf)
{
    if (pdf->closed == 0)
        pdf->closed = rg_pdf_kept(pdf) + 1;
    return pdf->closed + pdf->count;
}

rg_buf *rg_pdf_compact_begin(rg_pdf *pdf)
{
    if (rg_pdf_compact_next(pdf) > MOST_OBJECTS)
        rg_pdf_fail(pdf, RG_E_LIMIT, "the document has more than %d parts", MOST_OBJECTS);
    if (pdf->count > 0)
        rg_buf_putc(&pdf->compact, '\n');
    if (pdf->count == pdf->room) {
        pdf->room = pdf->room < 64 ? 128 : pdf->room * 2;
        pdf->starts = rg_xrealloc(pdf->starts, pdf->room * sizeof *pdf->starts);
    }
    pdf->starts[pdf->count++] = pdf->compact.n;
    return &pdf->compact;
}
