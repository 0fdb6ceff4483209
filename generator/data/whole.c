/* data/whole.c - A denominator with a gap makes a rate too high, and nobody sees it in the rate. */
#include "data/whole.h"

#include "base/map.h"

#include <inttypes.h>
#include <string.h>

bool rg_whole_read(const rg_part *parts, size_t count, rg_err *err)
{
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < parts[i].tally_count; k++) {
            const rg_part_tally *t = &parts[i].tallies[k];
            if (t->kind != RG_L_REJECTED)
                continue;
            rg_place place = {parts[i].name, t->places[0].line, t->places[0].column};
            rg_buf why = {0};
            rg_buf_fault(&why,
                         t->column == SIZE_MAX ? NULL : &parts[i].schema->columns[t->column],
                         (rg_fault)t->what);
            rg_fail_at(err, RG_E_REFUSED, place,
                       "%s; others are divided by this table, so that none of its rows may be "
                       "missing: mend the row or take it out",
                       why.p);
            rg_buf_free(&why);
            return false;
        }
    return true;
}

typedef struct group {
    size_t first, rows;
} group;

/* What a row has in the first `count` columns of the key. */
static void put_key(const rg_table *t, size_t row, size_t count, rg_buf *out)
{
    rg_buf_clear(out);
    for (size_t k = 0; k < count; k++) {
        const rg_column *c = &t->columns[t->schema->key[k]];
        if (c->status[row] != RG_CELL_OK)
            rg_buf_puts(out, "-");
        else if (c->codes)
            rg_buf_str(out, c->values[c->codes[row]]);
        else if (c->keys)
            rg_buf_printf(out, "%016" PRIx64 "%016" PRIx64, c->keys[row].high,
                          c->keys[row].low);
        else
            rg_buf_printf(out, "%d", c->ints ? (int)c->ints[row] : (int)c->numbers[row]);
        rg_buf_puts(out, k + 1 < count ? ", " : "");
    }
}

typedef struct grouping {
    rg_arena *arena;
    const rg_table *table;
    size_t key_count; /* columns that a group shares */
    rg_map *groups;   /* -> group */
    rg_map *sizes;    /* the first column's value and a number of rows -> how many groups */
    rg_map *usual;    /* the first column's value -> the number of rows of most groups: group */
} grouping;

static void count_groups(grouping *g)
{
    rg_buf key = {0};
    for (size_t row = 0; row < g->table->row_count; row++) {
        put_key(g->table, row, g->key_count, &key);
        group *found = rg_map_get(g->groups, rg_buf_view(&key));
        if (!found) {
            found = RG_NEW(g->arena, group);
            found->first = row;
            rg_map_set(g->groups, rg_buf_view(&key), found);
        }
        found->rows++;
    }
    rg_buf_free(&key);
}

/* Of two numbers of rows that as many groups have, the larger is the usual one. */
static void find_usual(grouping *g)
{
    rg_buf key = {0}, size = {0};
    for (size_t i = 0; i < rg_map_count(g->groups); i++) {
        const group *one = rg_map_at(g->groups, i);
        put_key(g->table, one->first, 1, &key);
        rg_buf_clear(&size);
        rg_buf_printf(&size, "%s %zu", key.p, one->rows);
        group *count = rg_map_get(g->sizes, rg_buf_view(&size));
        if (!count) {
            count = RG_NEW(g->arena, group);
            count->rows = one->rows;
            rg_map_set(g->sizes, rg_buf_view(&size), count);
        }
        count->first++; /* how many groups */
        const group *best = rg_map_get(g->usual, rg_buf_view(&key));
        if (!best || count->first > best->first ||
            (count->first == best->first && count->rows > best->rows))
            rg_map_set(g->usual, rg_buf_view(&key), count);
    }
    rg_buf_free(&key);
    rg_buf_free(&size);
}

static bool is_usual(const grouping *g, const group *one, rg_err *err)
{
    const rg_schema *s = g->table->schema;
    rg_buf key = {0}, all = {0};
    put_key(g->table, one->first, 1, &key);
    put_key(g->table, one->first, g->key_count, &all);
    const group *usual = rg_map_get(g->usual, rg_buf_view(&key));
    bool is =
        usual->rows == one->rows ||
        rg_fail_at(err, RG_E_REFUSED, rg_table_place(g->table, one->first),
                   "%s has %zu rows of \"%s\" where most have %zu; others are divided by "
                   "this table, so that none of its rows may be missing: ask for it again",
                   all.p, one->rows, s->columns[s->key[g->key_count]].title, usual->rows);
    rg_buf_free(&key);
    rg_buf_free(&all);
    return is;
}

bool rg_whole_groups(const rg_table *table, rg_err *err)
{
    if (table->schema->key_count < 2)
        return true;
    rg_arena *scratch = rg_arena_new("groups");
    grouping g = {.arena = scratch,
                  .table = table,
                  .key_count = table->schema->key_count - 1,
                  .groups = rg_map_new(scratch),
                  .sizes = rg_map_new(scratch),
                  .usual = rg_map_new(scratch)};
    count_groups(&g);
    find_usual(&g);
    bool whole = true;
    for (size_t i = 0; i < rg_map_count(g.groups) && whole; i++)
        whole = is_usual(&g, rg_map_at(g.groups, i), err);
    rg_arena_free(scratch);
    return whole;
}
