/* base/value_json.c - Values as JSON: the same value always gives the same bytes. */
#include "base/num.h"
#include "base/utf8.h"
#include "base/value.h"

#include <math.h>
#include <stdlib.h>

static void put_escape(rg_buf *out, unsigned char c)
{
    switch (c) {
    case '"':
        rg_buf_puts(out, "\\\"");
        return;
    case '\\':
        rg_buf_puts(out, "\\\\");
        return;
    case '\n':
        rg_buf_puts(out, "\\n");
        return;
    case '\r':
        rg_buf_puts(out, "\\r");
        return;
    case '\t':
        rg_buf_puts(out, "\\t");
        return;
    default:
        rg_buf_printf(out, "\\u%04x", c);
    }
}

static bool is_plain(unsigned char c)
{
    return c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
}

void rg_buf_json_text(rg_buf *out, rg_str text)
{
    rg_buf_putc(out, '"');
    for (size_t at = 0; at < text.n;) {
        size_t plain = at;
        while (plain < text.n && is_plain((unsigned char)text.p[plain]))
            plain++;
        rg_buf_add(out, text.p + at, plain - at);
        at = plain;
        if (at == text.n)
            break;
        uint32_t cp;
        at += rg_utf8_decode(text.p + at, text.n - at, &cp);
        if (cp < 0x80)
            put_escape(out, (unsigned char)cp);
        else
            rg_buf_cp(out, cp);
    }
    rg_buf_putc(out, '"');
}

static void put_items(rg_buf *out, const rg_value *v)
{
    rg_buf_putc(out, '[');
    for (size_t i = 0; i < v->item_count; i++) {
        if (i)
            rg_buf_putc(out, ',');
        rg_value_json(out, v->items[i]);
    }
    rg_buf_putc(out, ']');
}

static void put_fields(rg_buf *out, const rg_value_field *fields, size_t count)
{
    rg_buf_putc(out, '{');
    for (size_t i = 0; i < count; i++) {
        if (i)
            rg_buf_putc(out, ',');
        rg_buf_json_text(out, fields[i].key);
        rg_buf_putc(out, ':');
        rg_value_json(out, fields[i].value);
    }
    rg_buf_putc(out, '}');
}

static int by_key(const void *a, const void *b)
{
    return rg_str_cmp(((const rg_value_field *)a)->key, ((const rg_value_field *)b)->key);
}

static void put_mixed(rg_buf *out, const rg_value *v)
{
    rg_arena *arena = rg_arena_new("a JSON object");
    size_t count = v->item_count + v->field_count;
    rg_value_field *fields = RG_NEW_N(arena, rg_value_field, count);
    for (size_t i = 0; i < v->item_count; i++) {
        fields[i].key = rg_str_of(rg_arena_printf(arena, "%zu", i + 1));
        fields[i].value = v->items[i];
    }
    for (size_t i = 0; i < v->field_count; i++)
        fields[v->item_count + i] = v->fields[i];
    qsort(fields, count, sizeof *fields, by_key);
    put_fields(out, fields, count);
    rg_arena_free(arena);
}

static void put_table(rg_buf *out, const rg_value *v)
{
    if (v->item_count && v->field_count)
        put_mixed(out, v);
    else if (v->item_count)
        put_items(out, v);
    else
        put_fields(out, v->fields, v->field_count);
}

static void put_number(rg_buf *out, double number)
{
    if (isfinite(number))
        rg_num_digits(out, number, 17);
    else
        rg_buf_puts(out, "null");
}

void rg_value_json(rg_buf *out, const rg_value *v)
{
    switch (v->kind) {
    case RG_V_NIL:
        rg_buf_puts(out, "null");
        return;
    case RG_V_BOOL:
        rg_buf_puts(out, v->boolean ? "true" : "false");
        return;
    case RG_V_NUMBER:
        put_number(out, v->number);
        return;
    case RG_V_TEXT:
        rg_buf_json_text(out, v->text);
        return;
    case RG_V_TABLE:
        put_table(out, v);
        return;
    }
}
