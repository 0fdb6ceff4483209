/* paint/pdf_object_write.c - The file: ISO 32000-1, 7.5.
 *
 *     header
 *     streams, each an object of its own
 *     object streams: everything that is not a stream, some hundreds in each
 *     cross-reference stream, which is the trailer too
 *
 * Numbers 1..kept are libharu's table, then the compact objects, then the object streams, last
 * the cross-reference stream.  Every step is linear in the bytes written. */
#include "paint/pdf_object_imp.h"

#include "base/arena.h"
#include "base/hash.h"
#include "paint/pdf_object_spell.h"

#include <stdlib.h>
#include <string.h>

/* More objects in one stream make a smaller file, and a reader that wants one must unpack more.
 */
enum { OBJECTS_PER_STREAM = 400 };

/* Where an object lies: kind 1, a is the offset in the file; kind 2, a is the number of its
 * object stream and b its place in it. */
typedef struct entry {
    unsigned char kind;
    uint32_t a, b;
} entry;

typedef struct writer {
    rg_pdf *pdf;
    rg_buf *out;
    size_t begin; /* of the file in out */
    entry *entries;
    size_t count;      /* entries so far, number 0 among them */
    rg_buf head, body; /* of the object stream being filled */
    size_t packed;     /* objects in it */
    size_t *waiting;   /* their numbers */
    size_t next;       /* the number of the next object stream */
} writer;

/* --- values
 * -------------------------------------------------------------------------------------- */

static void write_value(rg_buf *out, const void *obj);

static void write_array(rg_buf *out, const HPDF_Array_Rec *array)
{
    rg_buf_putc(out, '[');
    for (HPDF_UINT i = 0; i < array->list->count; i++) {
        if (i > 0)
            rg_buf_putc(out, ' ');
        write_value(out, array->list->obj[i]);
    }
    rg_buf_putc(out, ']');
}

static void write_entries(rg_buf *out, const HPDF_Dict_Rec *dict)
{
    for (HPDF_UINT i = 0; i < dict->list->count; i++) {
        const HPDF_DictElement_Rec *element = dict->list->obj[i];
        rg_pdf_spell_name(out, element->key);
        rg_buf_putc(out, ' ');
        write_value(out, element->value);
    }
}

static void write_dict(rg_buf *out, const HPDF_Dict_Rec *dict)
{
    rg_buf_add(out, "<<", 2);
    write_entries(out, dict);
    rg_buf_add(out, ">>", 2);
}

static void write_value(rg_buf *out, const void *obj)
{
    const HPDF_Obj_Header *header = obj;
    const HPDF_Binary_Rec *binary = obj;
    const rg_pdf_spelt *spelt = obj;
    switch (header->obj_class & HPDF_OCLASS_ANY) {
    case HPDF_OCLASS_PROXY:
        header = ((const HPDF_Proxy_Rec *)obj)->obj;
        rg_pdf_spell_ref(out, header->obj_id & 0x00FFFFFF);
        break;
    case HPDF_OCLASS_BOOLEAN:
        rg_buf_puts(out, ((const HPDF_Boolean_Rec *)obj)->value ? "true" : "false");
        break;
    case HPDF_OCLASS_NUMBER:
        rg_pdf_spell_int(out, ((const HPDF_Number_Rec *)obj)->value);
        break;
    case HPDF_OCLASS_NAME:
        rg_pdf_spell_name(out, ((const HPDF_Name_Rec *)obj)->value);
        break;
    case HPDF_OCLASS_BINARY:
        rg_pdf_spell_bytes(out, (rg_str){(const char *)binary->value, binary->len});
        break;
    case RG_PDF_SPELT:
        rg_buf_add(out, spelt->text, spelt->length);
        break;
    case HPDF_OCLASS_ARRAY:
        write_array(out, obj);
        break;
    case HPDF_OCLASS_DICT:
        write_dict(out, obj);
        break;
    default: /* libharu's strings and reals: made only by helpers that are not used */
        rg_buf_puts(out, "null");
    }
}

/* --- objects in the file
 * -------------------------------------------------------------------------- */

static void begin_object(writer *w, size_t number)
{
    w->entries[number] = (entry){1, (uint32_t)(w->out->n - w->begin), 0};
    rg_pdf_spell_int(w->out, (int64_t)number);
    rg_buf_puts(w->out, " 0 obj\n");
}

static void begin_bytes(rg_buf *out, size_t length, bool deflated)
{
    rg_buf_puts(out, "/Length ");
    rg_pdf_spell_int(out, (int64_t)length);
    rg_buf_puts(out, deflated ? "/Filter/FlateDecode>>\nstream\n" : ">>\nstream\n");
}

static void end_bytes(rg_buf *out)
{
    rg_buf_puts(out, "\nendstream\nendobj\n");
}

static void write_stream(writer *w, size_t number, const HPDF_Dict_Rec *dict)
{
    begin_object(w, number);
    rg_buf_puts(w->out, "<<");
    write_entries(w->out, dict);
    begin_bytes(w->out, dict->stream->size, dict->filter != HPDF_STREAM_FILTER_NONE);
    HPDF_UINT blocks = HPDF_MemStream_GetBufCount(dict->stream);
    for (HPDF_UINT i = 0; i < blocks; i++) {
        HPDF_UINT length = 0;
        HPDF_BYTE *bytes = HPDF_MemStream_GetBufPtr(dict->stream, i, &length);
        rg_buf_add(w->out, bytes, length);
    }
    end_bytes(w->out);
}

/* --- object streams
 * ------------------------------------------------------------------------------- */

static void flush(writer *w)
{
    if (w->packed == 0)
        return;
    size_t number = w->next++, first = w->head.n;
    for (size_t i = 0; i < w->packed; i++)
        w->entries[w->waiting[i]] = (entry){2, (uint32_t)number, (uint32_t)i};
    rg_buf_str(&w->head, rg_buf_view(&w->body));
    rg_buf *deflated = &w->pdf->scratch;
    rg_buf_clear(deflated);
    rg_pdf_deflate(w->pdf, rg_buf_view(&w->head), deflated);
    begin_object(w, number);
    rg_buf_puts(w->out, "<</Type/ObjStm/N ");
    rg_pdf_spell_int(w->out, (int64_t)w->packed);
    rg_buf_puts(w->out, "/First ");
    rg_pdf_spell_int(w->out, (int64_t)first);
    begin_bytes(w->out, deflated->n, true);
    rg_buf_str(w->out, rg_buf_view(deflated));
    end_bytes(w->out);
    rg_buf_clear(&w->head);
    rg_buf_clear(&w->body);
    w->packed = 0;
}

/* The next object's text follows in w->body. */
static void pack(writer *w, size_t number)
{
    if (w->packed == OBJECTS_PER_STREAM)
        flush(w);
    rg_pdf_spell_int(&w->head, (int64_t)number);
    rg_buf_putc(&w->head, ' ');
    rg_pdf_spell_int(&w->head, (int64_t)w->body.n);
    rg_buf_putc(&w->head, ' ');
    w->waiting[w->packed++] = number;
}

static void write_kept(writer *w)
{
    size_t kept = rg_pdf_kept(w->pdf);
    void **entries = w->pdf->doc->xref->entries->obj;
    for (size_t pass = 0; pass < 2; pass++)
        for (size_t n = 1; n <= kept; n++) {
            const HPDF_Dict_Rec *dict = ((HPDF_XrefEntry)entries[n])->obj;
            bool stream =
                (dict->header.obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT && dict->stream;
            if (pass == 0 && stream)
                write_stream(w, n, dict);
            if (pass == 1 && !stream) {
                pack(w, n);
                write_value(&w->body, dict);
                rg_buf_putc(&w->body, '\n');
            }
        }
}

static void write_compact(writer *w)
{
    rg_pdf *pdf = w->pdf;
    for (size_t i = 0; i < pdf->count; i++) {
        size_t from = pdf->starts[i],
               to = i + 1 < pdf->count ? pdf->starts[i + 1] : pdf->compact.n;
        pack(w, pdf->closed + i);
        rg_buf_add(&w->body, pdf->compact.p + from, to - from);
    }
    flush(w);
}

/* --- cross-reference stream
 * ------------------------------------------------------------------------ */

static int bytes_for(uint32_t largest)
{
    int n = 1;
    for (; largest > 0xFF; largest >>= 8)
        n++;
    return n;
}

static void put_big_endian(unsigned char *to, uint32_t value, int bytes)
{
    for (int i = bytes - 1; i >= 0; i--, value >>= 8)
        to[i] = (unsigned char)value;
}

/* Each row is written as its difference from the row above (PNG's "up"): most are then nearly
 * zero. */
static void spell_rows(const writer *w, int wide, rg_buf *rows)
{
    unsigned char before[8] = {0}, row[8];
    int columns = 1 + wide + 2;
    for (size_t n = 0; n < w->count; n++) {
        const entry *e = &w->entries[n];
        row[0] = e->kind;
        put_big_endian(row + 1, e->a, wide);
        put_big_endian(row + 1 + wide, e->b, 2);
        rg_buf_putc(rows, 2);
        for (int i = 0; i < columns; i++)
            rg_buf_putc(rows, (char)(row[i] - before[i]));
        memcpy(before, row, sizeof before);
    }
}

static void spell_id(const writer *w)
{
    rg_hash128 hash = rg_hash128_of((rg_str){w->out->p + w->begin, w->out->n - w->begin});
    rg_buf_puts(w->out, "/ID[");
    for (int twice = 0; twice < 2; twice++)
        rg_buf_printf(w->out, "<%016llX%016llX>", (unsigned long long)hash.high,
                      (unsigned long long)hash.low);
    rg_buf_puts(w->out, "]");
}

static void write_xref(writer *w)
{
    rg_pdf *pdf = w->pdf;
    size_t number = w->next, at = w->out->n - w->begin;
    w->count = number + 1;
    w->entries[number] = (entry){1, (uint32_t)at, 0};
    int wide = bytes_for((uint32_t)at);
    rg_buf_clear(&w->body);
    spell_rows(w, wide, &w->body);
    rg_buf_clear(&pdf->scratch);
    rg_pdf_deflate(pdf, rg_buf_view(&w->body), &pdf->scratch);
    rg_buf_clear(&w->head);
    rg_buf_printf(&w->head, "<</Type/XRef/Size %zu/W[1 %d 2]/Root %u 0 R/Info %u 0 R", w->count,
                  wide, (unsigned)rg_pdf_number(rg_pdf_catalog(pdf)),
                  (unsigned)rg_pdf_number(rg_pdf_info(pdf)));
    rg_buf_printf(&w->head, "/DecodeParms<</Predictor 12/Columns %d>>", 1 + wide + 2);
    rg_buf_printf(w->out, "%zu 0 obj\n", number);
    rg_buf_str(w->out, rg_buf_view(&w->head));
    spell_id(w);
    begin_bytes(w->out, pdf->scratch.n, true);
    rg_buf_str(w->out, rg_buf_view(&pdf->scratch));
    end_bytes(w->out);
    rg_buf_printf(w->out, "startxref\n%zu\n%%%%EOF\n", at);
}

static void write_file(writer *w)
{
    rg_buf_puts(w->out, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
    write_kept(w);
    write_compact(w);
    write_xref(w);
}

bool rg_pdf_finish(rg_pdf *pdf, rg_buf *out, rg_err *err)
{
    rg_pdf_put_int(pdf, (rg_pdf_obj *)(void *)pdf->doc->root_pages, "Count",
                   (int64_t)pdf->pages);
    size_t objects = rg_pdf_compact_next(pdf) - 1;
    writer w = {.pdf = pdf, .out = out, .begin = out->n, .next = objects + 1};
    /* Number 0, the objects, at most one object stream for each of them, the cross references.
     */
    size_t most = objects + 2 + objects / OBJECTS_PER_STREAM + 1;
    if (pdf->err.code == RG_OK) {
        w.entries = rg_xmalloc(most * sizeof *w.entries);
        memset(w.entries, 0, most * sizeof *w.entries);
        w.entries[0] = (entry){0, 0, 0xFFFF}; /* the free list, empty */
        w.waiting = rg_xmalloc(OBJECTS_PER_STREAM * sizeof *w.waiting);
        write_file(&w);
        if (out->n - w.begin > UINT32_MAX)
            rg_pdf_fail(pdf, RG_E_LIMIT, "the document is larger than 4 GB");
    }
    free(w.entries);
    free(w.waiting);
    rg_buf_free(&w.head);
    rg_buf_free(&w.body);
    if (pdf->err.code == RG_OK)
        return true;
    out->n = w.begin;
    if (out->p)
        out->p[out->n] = '\0';
    return rg_fail(err, pdf->err.code, "%s", pdf->err.text);
}
