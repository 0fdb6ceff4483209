/* base/value_wire.c - Values as bytes.
 *
 * value  = head [file] [line column] [word] body
 * head   = kind (3 bits), and the flags below; numbers are little-endian base 128
 * text   = length bytes
 * body   = number: 8 bytes, little-endian; text: text; table: items and fields, each a count
 * and then values or (key, value) pairs, keys strictly rising A file name is sent once and then
 * meant by FILE_SAME until another one is sent.
 *
 * The reader trusts nothing: a count is never believed beyond the bytes that are left. */
#include "base/value.h"

#include <string.h>

enum {
    VERSION = 0xB1, /* first byte of every message */
    KIND_BITS = 0x07,
    IS_TRUE = 0x08,
    HAS_WORD = 0x10,
    HAS_LINE = 0x20,
    FILE_SAME = 0x40,
    FILE_NEW = 0x80
};

typedef struct writer {
    rg_buf *out;
    const char *file; /* the last file name sent */
} writer;

static void put_count(rg_buf *out, uint64_t n)
{
    for (; n >= 0x80; n >>= 7)
        rg_buf_putc(out, (char)(unsigned char)(n | 0x80));
    rg_buf_putc(out, (char)(unsigned char)n);
}

static void put_text(rg_buf *out, rg_str text)
{
    put_count(out, text.n);
    rg_buf_str(out, text);
}

static void put_number(rg_buf *out, double number)
{
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    for (int i = 0; i < 8; i++, bits >>= 8)
        rg_buf_putc(out, (char)(unsigned char)(bits & 0xFF));
}

static unsigned file_flag(const writer *w, const char *file)
{
    if (!file)
        return 0;
    return w->file && strcmp(w->file, file) == 0 ? FILE_SAME : FILE_NEW;
}

static void put_head(writer *w, const rg_value *v)
{
    unsigned file = file_flag(w, v->place.file);
    bool line = v->place.line || v->place.column;
    unsigned head = (unsigned)v->kind | (v->boolean ? IS_TRUE : 0) | (v->word ? HAS_WORD : 0) |
                    (line ? HAS_LINE : 0) | file;
    rg_buf_putc(w->out, (char)(unsigned char)head);
    if (file == FILE_NEW)
        put_text(w->out, rg_str_of(w->file = v->place.file));
    if (line) {
        put_count(w->out, (uint32_t)v->place.line);
        put_count(w->out, (uint32_t)v->place.column);
    }
    if (v->word)
        put_text(w->out, rg_str_of(v->word));
}

static void put_value(writer *w, const rg_value *v)
{
    put_head(w, v);
    if (v->kind == RG_V_NUMBER)
        put_number(w->out, v->number);
    if (v->kind == RG_V_TEXT)
        put_text(w->out, v->text);
    if (v->kind != RG_V_TABLE)
        return;
    put_count(w->out, v->item_count);
    for (size_t i = 0; i < v->item_count; i++)
        put_value(w, v->items[i]);
    put_count(w->out, v->field_count);
    for (size_t i = 0; i < v->field_count; i++) {
        put_text(w->out, v->fields[i].key);
        put_value(w, v->fields[i].value);
    }
}

void rg_value_write(rg_buf *out, const rg_value *v)
{
    writer w = {out, NULL};
    rg_buf_putc(out, (char)(unsigned char)VERSION);
    put_value(&w, v);
}

typedef struct reader {
    rg_arena *arena;
    const unsigned char *p, *end;
    const char *file;
    int depth;
    rg_err *err;
} reader;

static bool damaged(reader *r)
{
    return rg_fail(r->err, RG_E_IO,
                   "the answer of a worker process is damaged or cut short; run again");
}

static size_t left(const reader *r)
{
    return (size_t)(r->end - r->p);
}

static bool get_byte(reader *r, unsigned *byte)
{
    *byte = 0;
    if (r->p == r->end)
        return damaged(r);
    *byte = *r->p++;
    return true;
}

static bool get_count(reader *r, uint64_t limit, uint64_t *n)
{
    unsigned byte = 0x80;
    *n = 0;
    for (unsigned shift = 0; byte & 0x80; shift += 7) {
        if (shift > 56 || !get_byte(r, &byte))
            return damaged(r);
        *n |= (uint64_t)(byte & 0x7F) << shift;
    }
    return *n <= limit || damaged(r);
}

static bool get_text(reader *r, rg_str *text)
{
    uint64_t n;
    if (!get_count(r, left(r), &n) || n > left(r))
        return damaged(r);
    text->p = rg_arena_copy(r->arena, (const char *)r->p, (size_t)n);
    text->n = (size_t)n;
    r->p += n;
    return true;
}

/* A name: a text that C can hold, without a NUL inside. */
static bool get_name(reader *r, const char **name)
{
    rg_str text;
    if (!get_text(r, &text))
        return false;
    *name = text.p;
    return strlen(text.p) == text.n || damaged(r);
}

static bool get_int(reader *r, int *out)
{
    uint64_t n;
    if (!get_count(r, UINT32_MAX, &n))
        return false;
    uint32_t bits = (uint32_t)n;
    memcpy(out, &bits, sizeof *out);
    return true;
}

static bool get_number(reader *r, double *number)
{
    uint64_t bits = 0;
    if (left(r) < 8)
        return damaged(r);
    for (int i = 7; i >= 0; i--)
        bits = bits << 8 | r->p[i];
    r->p += 8;
    memcpy(number, &bits, sizeof bits);
    return true;
}

static bool get_place(reader *r, unsigned head, rg_place *place)
{
    if ((head & FILE_NEW) && !get_name(r, &r->file))
        return false;
    if ((head & FILE_SAME) && ((head & FILE_NEW) || !r->file))
        return damaged(r);
    place->file = head & (FILE_NEW | FILE_SAME) ? r->file : NULL;
    if (!(head & HAS_LINE))
        return true;
    return get_int(r, &place->line) && get_int(r, &place->column);
}

static bool get_value(reader *r, const rg_value **out);

static bool get_items(reader *r, rg_value *v)
{
    uint64_t count;
    if (!get_count(r, left(r), &count))
        return false;
    v->items = count ? RG_NEW_N(r->arena, const rg_value *, (size_t)count) : NULL;
    v->item_count = (size_t)count;
    for (size_t i = 0; i < v->item_count; i++)
        if (!get_value(r, &v->items[i]))
            return false;
    return true;
}

static bool get_fields(reader *r, rg_value *v)
{
    uint64_t count;
    if (!get_count(r, left(r), &count))
        return false;
    rg_value_field *fields = count ? RG_NEW_N(r->arena, rg_value_field, (size_t)count) : NULL;
    v->fields = fields;
    v->field_count = (size_t)count;
    for (size_t i = 0; i < v->field_count; i++) {
        if (!get_text(r, &fields[i].key) || !get_value(r, &fields[i].value))
            return false;
        if (i > 0 && rg_str_cmp(fields[i - 1].key, fields[i].key) >= 0)
            return damaged(r);
    }
    return true;
}

static bool get_table(reader *r, rg_value *v)
{
    if (++r->depth > RG_VALUE_DEPTH)
        return rg_fail(r->err, RG_E_LIMIT,
                       "tables are nested more than %d deep; make it simpler", RG_VALUE_DEPTH);
    bool done = get_items(r, v) && get_fields(r, v);
    r->depth--;
    return done;
}

static bool get_body(reader *r, rg_value *v)
{
    switch (v->kind) {
    case RG_V_NIL:
    case RG_V_BOOL:
        return true;
    case RG_V_NUMBER:
        return get_number(r, &v->number);
    case RG_V_TEXT:
        return get_text(r, &v->text);
    case RG_V_TABLE:
        return get_table(r, v);
    }
    return damaged(r);
}

static bool get_value(reader *r, const rg_value **out)
{
    unsigned head;
    if (!get_byte(r, &head))
        return false;
    rg_value *v = RG_NEW(r->arena, rg_value);
    v->kind = (rg_value_kind)(head & KIND_BITS);
    v->boolean = (head & IS_TRUE) != 0;
    *out = v;
    if (!get_place(r, head, &v->place))
        return false;
    if ((head & HAS_WORD) && !get_name(r, &v->word))
        return false;
    return get_body(r, v);
}

bool rg_value_read(rg_arena *arena, rg_str bytes, const rg_value **out, rg_err *err)
{
    const unsigned char *p = (const unsigned char *)(bytes.n ? bytes.p : "");
    reader r = {.arena = arena, .p = p, .end = p + bytes.n, .err = err};
    const rg_value *v;
    unsigned version;
    if (!get_byte(&r, &version) || version != VERSION)
        return damaged(&r);
    if (!get_value(&r, &v))
        return false;
    if (r.p != r.end)
        return damaged(&r);
    *out = v;
    return true;
}
