/* analysis/unmapped.c - Collecting and listing values that no settings table knows. */
#include "analysis/unmapped.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { SHOWN = 60 }; /* bytes of a value; a longer one is free text in the wrong column */

typedef struct entry {
    const char *source, *column, *settings, *value;
    bool code_list;
    uint64_t rows;
} entry;

struct rg_unmapped {
    rg_arena *arena;
    rg_map *entries; /* "source\ncolumn\nvalue" -> entry */
};

rg_unmapped *rg_unmapped_new(rg_arena *arena)
{
    rg_unmapped *u = RG_NEW(arena, rg_unmapped);
    *u = (rg_unmapped){arena, rg_map_new(arena)};
    return u;
}

void rg_unmapped_add(rg_unmapped *u, const char *source, const char *column,
                     const char *settings, rg_str value, bool code_list, uint64_t rows)
{
    rg_buf key = {0};
    rg_buf_printf(&key, "%s\n%s\n", source, column);
    rg_settings_key(&key, value);
    entry *e = rg_map_get(u->entries, rg_buf_view(&key));
    if (!e) {
        e = RG_NEW(u->arena, entry);
        *e = (entry){source,    column, settings, rg_str_dup(u->arena, rg_str_trim(value)),
                     code_list, 0};
        rg_map_set(u->entries, rg_buf_view(&key), e);
    }
    e->code_list = e->code_list && code_list;
    e->rows += rows;
    rg_buf_free(&key);
}

void rg_unmapped_column(rg_unmapped *u, const rg_table *t, const char *column,
                        const char *settings, const rg_settings_groups *groups, bool code_list)
{
    const rg_column *c = rg_table_column(t, column);
    if (!c || !c->codes)
        return;
    uint64_t *rows = RG_NEW_N(u->arena, uint64_t, c->value_count + 1);
    for (size_t row = 0; row < t->row_count; row++)
        if (c->codes[row] != RG_NO_CODE)
            rows[c->codes[row]]++;
    bool printable = code_list && c->schema->sensitivity == RG_SENS_NONE;
    for (size_t i = 0; i < c->value_count; i++)
        if (rows[i] && !rg_settings_knows(groups, c->values[i]))
            rg_unmapped_add(u, t->name, column, settings, c->values[i], printable, rows[i]);
}

size_t rg_unmapped_values(const rg_unmapped *u)
{
    return rg_map_count(u->entries);
}

uint64_t rg_unmapped_rows(const rg_unmapped *u)
{
    uint64_t rows = 0;
    for (size_t i = 0; i < rg_map_count(u->entries); i++)
        rows += ((const entry *)rg_map_at(u->entries, i))->rows;
    return rows;
}

static int by_name(const void *a, const void *b)
{
    const entry *x = *(const entry *const *)a, *y = *(const entry *const *)b;
    int order = strcmp(x->source, y->source);
    if (order == 0)
        order = strcmp(x->column, y->column);
    return order ? order : strcmp(x->value, y->value);
}

static const entry **sorted(const rg_unmapped *u)
{
    size_t n = rg_map_count(u->entries);
    const entry **entries = RG_NEW_N(u->arena, const entry *, n + 1);
    for (size_t i = 0; i < n; i++)
        entries[i] = rg_map_at(u->entries, i);
    if (n)
        qsort(entries, n, sizeof *entries, by_name);
    return entries;
}

bool rg_unmapped_strict(const rg_unmapped *u, rg_err *err)
{
    size_t n = rg_unmapped_values(u);
    if (n == 0)
        return true;
    const entry *first = sorted(u)[0];
    return rg_fail(
        err, RG_E_DATA,
        "%s: the column %s has values that templates/settings/%s.csv does not know (%zu "
        "unmapped in %" PRIu64 " rows of all columns); add them to the table, the check "
        "report lists them",
        first->source, first->column, first->settings, n, rg_unmapped_rows(u));
}

/* One column's entries: first .. end. */
static size_t same_column(const entry *const *entries, size_t first, size_t n)
{
    size_t end = first;
    while (end < n && strcmp(entries[end]->source, entries[first]->source) == 0 &&
           strcmp(entries[end]->column, entries[first]->column) == 0)
        end++;
    return end;
}

static void print_value(const entry *e, rg_buf *out)
{
    size_t n = strlen(e->value), shown = n;
    if (shown > SHOWN) {
        shown = SHOWN;
        while (shown && ((unsigned char)e->value[shown] & 0xC0) == 0x80)
            shown--;
    }
    rg_buf_printf(out, "  %10" PRIu64 "  ", e->rows);
    for (size_t i = 0; i < shown;
         i++) /* a line end inside a value must not look like a new line */
        rg_buf_putc(out, (unsigned char)e->value[i] < ' ' ? ' ' : e->value[i]);
    rg_buf_puts(out, shown < n ? " ...\n" : "\n");
}

void rg_unmapped_print(const rg_unmapped *u, bool values, rg_buf *out)
{
    size_t n = rg_unmapped_values(u);
    const entry **entries = sorted(u);
    for (size_t first = 0, end; first < n; first = end) {
        end = same_column(entries, first, n);
        uint64_t rows = 0;
        for (size_t i = first; i < end; i++)
            rows += entries[i]->rows;
        rg_buf_printf(
            out, "%s, column %s: %zu %s not in templates/settings/%s.csv, %" PRIu64 " %s\n",
            entries[first]->source, entries[first]->column, end - first,
            end - first == 1 ? "value" : "values", entries[first]->settings, rows,
            rows == 1 ? "row" : "rows");
        for (size_t i = first; values && i < end; i++)
            if (entries[i]->code_list)
                print_value(entries[i], out);
    }
}
