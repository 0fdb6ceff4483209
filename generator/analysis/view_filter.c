/* analysis/view_filter.c - Filters made ready for a view, and rows put to the test: one, or all at once. */
#include "analysis/view.h"

#include "analysis/view_impl.h"

#include <stdlib.h>
#include <string.h>

static const char *const unknown_word = "unknown";

/* Whether a value, or one of several in it, is the wanted one. */
static bool holds(const rg_view_column *c, const char *value, const char *wanted)
{
    size_t n = strlen(wanted);
    while (c->separators) {
        size_t part = strcspn(value, c->separators);
        if (part == n && strncmp(value, wanted, n) == 0)
            return true;
        if (!value[part])
            return false;
        value += part + 1;
    }
    return strcmp(value, wanted) == 0;
}

static bool wanted(const rg_view_column *c, size_t value, const rg_filter *filter)
{
    for (size_t v = 0; v < filter->value_count; v++)
        if (holds(c, c->values[value], filter->values[v]))
            return true;
    return false;
}

static rg_view_filter make_filter(rg_arena *arena, const rg_view_column *c,
                                  const rg_filter *filter)
{
    rg_view_filter made = {.column = c, .spec = filter};
    for (size_t v = 0; v < filter->value_count; v++)
        made.unknown |= strcmp(filter->values[v], unknown_word) == 0;
    if (!rg_view_is_coded(c)) {
        double *numbers = RG_NEW_N(arena, double, filter->value_count + 1);
        for (size_t v = 0; v < filter->value_count; v++)
            numbers[v] = c->ints ? atoi(filter->values[v]) : strtod(filter->values[v], NULL);
        made.numbers = numbers;
        return made;
    }
    bool *by_value = RG_NEW_N(arena, bool, c->value_count + 1), *by_code = by_value;
    for (size_t value = 0; value < c->value_count; value++)
        by_value[value] = wanted(c, value, filter);
    if (c->remap) {
        by_code = RG_NEW_N(arena, bool, c->code_count + 1);
        for (size_t code = 0; code < c->code_count; code++)
            by_code[code] =
                c->remap[code] == RG_NO_CODE ? made.unknown : by_value[c->remap[code]];
    }
    made.pass = by_code;
    made.pass_value = by_value;
    return made;
}

bool rg_view_filters(rg_arena *arena, const rg_view *view, const rg_filter *filters,
                     size_t count, rg_place place, rg_view_filter **out, rg_err *err)
{
    *out = RG_NEW_N(arena, rg_view_filter, count + 1);
    for (size_t f = 0; f < count; f++) {
        const rg_view_column *c = rg_view_find(arena, view, filters[f].column);
        if (!c)
            return rg_view_no_column(place, view, filters[f].column, err);
        if (!rg_view_is_coded(c) && !c->ints && !c->numbers)
            return rg_fail_at(
                err, RG_E_TEMPLATE, place,
                "%s of %s is a key; filters take columns of text, codes, numbers or "
                "years",
                filters[f].column, view->name);
        (*out)[f] = make_filter(arena, c, &filters[f]);
    }
    return true;
}

static bool passes_number(const rg_view_filter *f, uint32_t at)
{
    const rg_view_column *c = f->column;
    double value = c->ints ? c->ints[at] : c->numbers[at];
    for (size_t v = 0; v < f->spec->value_count; v++)
        if (f->numbers[v] == value)
            return true;
    return false;
}

bool rg_view_passes_slot(const rg_view_filter *filters, size_t count, size_t row, int slot)
{
    for (size_t i = 0; i < count; i++) {
        const rg_view_filter *f = &filters[i];
        uint32_t code = f->column->slots ? rg_view_slot(f->column, row, slot) : RG_NO_CODE;
        bool good = !f->column->slots    ? rg_view_passes(f, 1, row)
                    : code == RG_NO_CODE ? f->unknown
                                         : f->pass_value[code];
        if (!good)
            return false;
    }
    return true;
}

static bool passes(const rg_view_filter *f, size_t row)
{
    const rg_view_column *c = f->column;
    uint32_t at = rg_view_row(c, row);
    if (at == RG_NO_CODE)
        return f->unknown;
    if (rg_view_is_coded(c)) {
        uint32_t code = rg_view_raw_code(c, at);
        return code == RG_NO_CODE ? f->unknown : f->pass[code];
    }
    return c->status[at] == RG_CELL_OK ? passes_number(f, at) : f->unknown;
}

bool rg_view_passes(const rg_view_filter *filters, size_t count, size_t row)
{
    for (size_t i = 0; i < count; i++)
        if (!passes(&filters[i], row))
            return false;
    return true;
}

/* ---- all rows ---- */

static uint64_t passing_codes(const rg_view_filter *f, size_t from, size_t count)
{
    const rg_view_column *c = f->column;
    uint64_t word = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t code = rg_view_raw_code(c, rg_view_row(c, from + i));
        word |= (uint64_t)(code == RG_NO_CODE ? f->unknown : f->pass[code]) << i;
    }
    return word;
}

/* Which bytes pass, with RG_NO_BYTE. */
static void passing_byte(const rg_view_filter *f, bool *pass)
{
    const rg_view_column *c = f->column;
    for (size_t i = 0; i < RG_NO_BYTE; i++)
        pass[i] = i < c->code_count && f->pass[i];
    pass[RG_NO_BYTE] = f->unknown;
}

static uint64_t passing_bytes(const rg_view_column *c, const bool *pass, size_t from,
                              size_t count)
{
    uint64_t word = 0;
    if (!c->via)
        for (size_t i = 0; i < count; i++)
            word |= (uint64_t)pass[c->bytes[from + i]] << i;
    for (size_t i = 0; c->via && i < count; i++) {
        uint32_t at = c->via[from + i];
        word |= (uint64_t)pass[at == RG_NO_CODE ? RG_NO_BYTE : c->bytes[at]] << i;
    }
    return word;
}

static uint64_t *test_rows(rg_arena *arena, const rg_view_filter *f, size_t rows)
{
    uint64_t *bits = RG_NEW_N(arena, uint64_t, RG_BIT_WORDS(rows) + 1);
    bool pass[RG_NO_BYTE + 1];
    if (f->column->bytes)
        passing_byte(f, pass);
    for (size_t from = 0; from < rows; from += 64) {
        size_t count = rows - from < 64 ? rows - from : 64;
        if (f->column->bytes)
            bits[from / 64] = passing_bytes(f->column, pass, from, count);
        else if (f->column->codes)
            bits[from / 64] = passing_codes(f, from, count);
        else
            for (size_t i = 0; i < count; i++)
                bits[from / 64] |= (uint64_t)passes(f, from + i) << i;
    }
    return bits;
}

static bool same_arrays(const rg_view_column *a, const rg_view_column *b)
{
    return a->codes == b->codes && a->bytes == b->bytes && a->via == b->via &&
           a->numbers == b->numbers && a->ints == b->ints && a->status == b->status &&
           a->code_count == b->code_count;
}

bool rg_view_same_filter(const rg_view_filter *a, const rg_view_filter *b)
{
    if (!same_arrays(a->column, b->column) || a->unknown != b->unknown)
        return false;
    if (rg_view_is_coded(a->column))
        return memcmp(a->pass, b->pass, a->column->code_count * sizeof *a->pass) == 0;
    if (a->spec->value_count != b->spec->value_count)
        return false;
    for (size_t v = 0; v < a->spec->value_count; v++)
        if (a->numbers[v] != b->numbers[v])
            return false;
    return true;
}

typedef struct test {
    rg_view_filter filter;
    size_t rows;
    const uint64_t *bits;
} test;

struct rg_view_tests {
    test *items;
    size_t count, room;
};

struct rg_view_tests *rg_view_tests_new(rg_arena *arena)
{
    return RG_NEW(arena, struct rg_view_tests);
}

const uint64_t *rg_view_bits(rg_arena *arena, const rg_views *views, const rg_view *view,
                             const rg_view_filter *f)
{
    struct rg_view_tests *tests = views->tests;
    arena = view->arena ? view->arena : arena;
    for (size_t i = 0; i < tests->count; i++)
        if (tests->items[i].rows == view->row_count &&
            rg_view_same_filter(&tests->items[i].filter, f))
            return tests->items[i].bits;
    const uint64_t *bits = test_rows(arena, f, view->row_count);
    *RG_PUSH(arena, tests->items, tests->count, tests->room) =
        (test){*f, view->row_count, bits};
    return bits;
}

const uint64_t *rg_view_all_bits(rg_arena *arena, const rg_views *views, const rg_view *view,
                                 const rg_view_filter *filters, size_t count)
{
    size_t words = RG_BIT_WORDS(view->row_count);
    uint64_t *all = RG_NEW_N(arena, uint64_t, words + 1);
    memset(all, 0xFF, words * sizeof *all);
    for (size_t f = 0; f < count; f++) {
        const uint64_t *bits = rg_view_bits(arena, views, view, &filters[f]);
        for (size_t w = 0; w < words; w++)
            all[w] &= bits[w];
    }
    return all;
}
