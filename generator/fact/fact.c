/* fact/fact.c - Identity, dimensions and order of facts. */
#include "fact/fact.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char *const status_names[] = {"ok", "hidden", "missing", "not_applicable"};

const char *rg_status_name(rg_status status)
{
    return status_names[status];
}

bool rg_status_parse(rg_str text, rg_status *out)
{
    for (size_t i = 0; i < sizeof status_names / sizeof *status_names; i++)
        if (rg_str_is(text, status_names[i])) {
            *out = (rg_status)i;
            return true;
        }
    return false;
}

/* ---- dimensions ---- */

static void encode_value(rg_buf *out, rg_str value)
{
    value = rg_str_trim(value);
    for (size_t i = 0; i < value.n; i++)
        if (memchr("%;=/", value.p[i], 4))
            rg_buf_printf(out, "%%%02X", (unsigned)(unsigned char)value.p[i]);
        else
            rg_buf_putc(out, value.p[i]);
}

static int by_dimension_name(const void *a, const void *b)
{
    return strcmp(((const rg_dimension *)a)->name, ((const rg_dimension *)b)->name);
}

const char *rg_dimensions_encode(rg_arena *arena, const rg_dimension *dimensions, size_t count)
{
    if (count == 0)
        return "";
    rg_dimension *sorted = RG_NEW_N(arena, rg_dimension, count);
    memcpy(sorted, dimensions, count * sizeof *sorted);
    qsort(sorted, count, sizeof *sorted, by_dimension_name);
    rg_buf text = {0};
    for (size_t i = 0; i < count; i++) {
        if (i)
            rg_buf_putc(&text, ';');
        rg_buf_puts(&text, sorted[i].name);
        rg_buf_putc(&text, '=');
        encode_value(&text, rg_str_of(sorted[i].value));
    }
    const char *kept = rg_arena_copy(arena, text.p, text.n);
    rg_buf_free(&text);
    return kept;
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

static const char *decode_value(rg_arena *arena, rg_str text)
{
    char *out = rg_arena_alloc(arena, text.n + 1);
    size_t n = 0;
    for (size_t i = 0; i < text.n; i++) {
        int high = -1, low = -1;
        if (text.p[i] == '%' && i + 2 < text.n) {
            high = hex_digit(text.p[i + 1]);
            low = hex_digit(text.p[i + 2]);
        }
        if (high >= 0 && low >= 0) {
            out[n++] = (char)(high * 16 + low);
            i += 2;
        } else {
            out[n++] = text.p[i];
        }
    }
    return out;
}

size_t rg_dimensions_decode(rg_arena *arena, const char *text, rg_dimension **out)
{
    size_t count = 0;
    *out = NULL;
    if (text[0] == '\0')
        return 0;
    size_t parts = 1;
    for (const char *p = text; *p; p++)
        parts += *p == ';';
    *out = RG_NEW_N(arena, rg_dimension, parts);
    rg_str rest = rg_str_of(text);
    while (rest.n) {
        rg_str part = rg_str_cut(&rest, ';');
        rg_str name = rg_str_cut(&part, '=');
        (*out)[count++] = (rg_dimension){rg_str_dup(arena, name), decode_value(arena, part)};
    }
    return count;
}

const char *rg_fact_dimension(rg_arena *arena, const rg_fact *fact, const char *name)
{
    rg_str rest = rg_str_of(fact->dimensions);
    while (rest.n) {
        rg_str part = rg_str_cut(&rest, ';');
        rg_str key = rg_str_cut(&part, '=');
        if (rg_str_is(key, name))
            return decode_value(arena, part);
    }
    return NULL;
}

/* ---- identity and order ---- */

const char *rg_fact_id(rg_arena *arena, const rg_fact *fact)
{
    rg_buf id = {0};
    rg_buf_puts(&id, fact->measure);
    rg_buf_putc(&id, '/');
    rg_buf_puts(&id, fact->area_code);
    rg_buf_putc(&id, '/');
    rg_buf_date(&id, fact->from);
    rg_buf_puts(&id, "..");
    rg_buf_date(&id, fact->to);
    rg_buf_putc(&id, '/');
    rg_buf_puts(&id, fact->definition);
    if (fact->dimensions[0]) {
        rg_buf_putc(&id, '/');
        rg_buf_puts(&id, fact->dimensions);
    }
    const char *kept = rg_arena_copy(arena, id.p, id.n);
    rg_buf_free(&id);
    return kept;
}

static int by_id(const void *a, const void *b)
{
    return strcmp(((const rg_fact *)a)->id, ((const rg_fact *)b)->id);
}

bool rg_facts_finish(rg_fact *items, size_t count, rg_facts *out, rg_err *err)
{
    if (count)
        qsort(items, count, sizeof *items, by_id);
    for (size_t i = 1; i < count; i++)
        if (strcmp(items[i - 1].id, items[i].id) == 0)
            return rg_fail(err, RG_E_BUG, "two facts have the id %s; a fact is one total",
                           items[i].id);
    *out = (rg_facts){items, count};
    return true;
}

const rg_fact *rg_facts_find(const rg_facts *facts, const char *id)
{
    if (facts->count == 0)
        return NULL;
    rg_fact key = {.id = id};
    return bsearch(&key, facts->items, facts->count, sizeof *facts->items, by_id);
}

/* The first index whose id is not below prefix; with after set, the first beyond all that begin so. */
static size_t bound(const rg_facts *facts, rg_str prefix, bool after)
{
    size_t low = 0, high = facts->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strncmp(facts->items[middle].id, prefix.p, prefix.n);
        if (order < 0 || (after && order == 0))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

rg_facts rg_facts_range(const rg_facts *facts, const char *measure, const char *area)
{
    rg_buf prefix = {0};
    rg_buf_printf(&prefix, "%s/", measure);
    if (area)
        rg_buf_printf(&prefix, "%s/", area);
    size_t from = bound(facts, rg_buf_view(&prefix), false);
    size_t to = bound(facts, rg_buf_view(&prefix), true);
    rg_buf_free(&prefix);
    return (rg_facts){facts->items + from, to - from};
}

rg_str rg_operands_next(rg_str *operands)
{
    static const char separator[] = " // ";
    for (size_t i = 0; i + 4 <= operands->n; i++)
        if (memcmp(operands->p + i, separator, 4) == 0) {
            rg_str id = {operands->p, i};
            *operands = (rg_str){operands->p + i + 4, operands->n - i - 4};
            return id;
        }
    rg_str last = *operands;
    *operands = (rg_str){0};
    return last;
}
