/* data/repeats.c - One open-addressed table of row numbers over all keys.
 *
 * slots hold row + 1, at most half are taken.  The row in a slot is the best so far, so after
 * the last row it is the one to keep; rows it beat, or that lost to it, are collected on the
 * way.
 *
 * Rows alike are looked for among rows of one key and those without: mostly there are none. */
#include "data/repeats.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define AHEAD 8 /* rows: while one is looked up, the place of this later one is fetched */

typedef struct search {
    const rg_part *parts;
    size_t part_count;
    const rg_schema *schema;
    const rg_hash128 *keys; /* of all rows; {0, 0} = no key */
    const uint32_t *among;  /* rows that are looked at, in order; NULL: all */
    size_t count;           /* of those */
    rg_hash128 *own;        /* those, where they are not a part's */
    uint32_t *slots;
    size_t mask;
    uint32_t *losers;
    size_t loser_count, loser_room;
    bool alike; /* whole rows are compared: the first counts */
} search;

size_t rg_parts_locate(const rg_part *parts, size_t part_count, size_t row, size_t *local)
{
    size_t p = 0;
    while (p + 1 < part_count && row >= parts[p].rows)
        row -= parts[p++].rows;
    *local = row;
    return p;
}

static bool no_key(rg_hash128 key)
{
    return (key.low | key.high) == 0;
}

/* What a row holds in one column of the key, as bytes that are equal if the values are. */
static rg_hash128 part_of_key(const rg_part_column *c, size_t row, const rg_hash128 *of_code)
{
    rg_hash128 value = {0, 1};
    if (c->keys)
        return c->keys[row];
    if (c->codes)
        return of_code[c->codes[row]];
    if (c->ints)
        value.low = (uint64_t)(uint32_t)c->ints[row];
    else
        memcpy(&value.low, &c->numbers[row], sizeof value.low);
    return value;
}

static rg_hash128 *hash_values(const rg_part_column *c)
{
    size_t count = c->values ? rg_map_count(c->values) : 0;
    rg_hash128 *hashes = rg_xmalloc(count * sizeof *hashes);
    for (size_t i = 0; i < count; i++)
        hashes[i] = rg_hash128_of(rg_map_key(c->values, i));
    return hashes;
}

static rg_hash128 combine(rg_hash128 a, rg_hash128 b)
{
    uint64_t words[4] = {a.low, a.high, b.low, b.high};
    return rg_hash128_of((rg_str){(const char *)words, sizeof words});
}

/* Fold one column into the keys of a part's rows. */
static void fold_column(const rg_part *part, size_t column, bool first, rg_hash128 *keys)
{
    const rg_part_column *c = &part->columns[column];
    rg_hash128 *of_code = hash_values(c);
    for (size_t i = 0; i < part->rows; i++) {
        if (c->status[i] != RG_CELL_OK || (!first && no_key(keys[i])))
            keys[i] = (rg_hash128){0, 0};
        else
            keys[i] = first ? part_of_key(c, i, of_code)
                            : combine(keys[i], part_of_key(c, i, of_code));
    }
    free(of_code);
}

/* The keys of the only part are there already where the key is one column of hashes. */
static bool stand_ready(const search *s)
{
    return s->part_count == 1 && s->schema->key_count == 1 &&
           s->parts[0].columns[s->schema->key[0]].keys;
}

static void gather(search *s, size_t rows)
{
    rg_hash128 *at = s->own = rg_xmalloc(rows * sizeof *s->own);
    for (size_t p = 0; p < s->part_count; at += s->parts[p++].rows)
        for (size_t k = 0; k < s->schema->key_count; k++)
            fold_column(&s->parts[p], s->schema->key[k], k == 0, at);
    s->keys = s->own;
}

/* A code counts by its place in the schema's list. */
static double place_of_code(const rg_schema_column *schema, rg_str value)
{
    size_t i = 0;
    while (i < schema->code_count && !rg_str_eq(schema->codes[i], value))
        i++;
    return (double)i;
}

static double order_value(const search *s, const rg_part *part, size_t column, size_t row,
                          double absent)
{
    const rg_part_column *c = &part->columns[column];
    if (c->status[row] != RG_CELL_OK)
        return absent;
    if (c->codes)
        return place_of_code(&s->schema->columns[column], rg_map_key(c->values, c->codes[row]));
    return c->ints ? c->ints[row] : c->numbers[row];
}

/* Rows a and b by the columns of the schema's order: below 0 where a comes first. */
static int by_order(const search *s, const rg_part *part_a, size_t a, const rg_part *part_b,
                    size_t b)
{
    double absent = s->schema->repeats == RG_REPEATS_KEEP_LAST ? -HUGE_VAL : HUGE_VAL;
    for (size_t i = 0; i < s->schema->key_order_count; i++) {
        size_t column = s->schema->key_order[i];
        double x = order_value(s, part_a, column, a, absent);
        double y = order_value(s, part_b, column, b, absent);
        if (x < y || x > y)
            return x < y ? -1 : 1;
    }
    return 0;
}

/* Whether row a, which stands behind row b, is to be kept in its place. */
static bool beats(const search *s, size_t a, size_t b)
{
    bool last = s->schema->repeats == RG_REPEATS_KEEP_LAST;
    if (s->alike)
        return false;
    size_t row_a, row_b;
    const rg_part *part_a = &s->parts[rg_parts_locate(s->parts, s->part_count, a, &row_a)];
    const rg_part *part_b = &s->parts[rg_parts_locate(s->parts, s->part_count, b, &row_b)];
    int order = by_order(s, part_a, row_a, part_b, row_b);
    if (order)
        return last ? order > 0 : order < 0;
    return part_a->extracted != part_b->extracted ? part_a->extracted > part_b->extracted
                                                  : last;
}

rg_repeat_rule rg_repeats_rule(const rg_part *parts, size_t part_count, const rg_schema *schema,
                               rg_repeat_pair pair)
{
    search s = {.parts = parts, .part_count = part_count, .schema = schema};
    size_t row, kept;
    const rg_part *part = &parts[rg_parts_locate(parts, part_count, pair.row, &row)];
    const rg_part *other = &parts[rg_parts_locate(parts, part_count, pair.kept, &kept)];
    return by_order(&s, part, row, other, kept)  ? RG_REPEAT_BY_ORDER
           : part->extracted != other->extracted ? RG_REPEAT_BY_EXTRACT
                                                 : RG_REPEAT_BY_PLACE;
}

static uint32_t row_at(const search *s, size_t i)
{
    return s->among ? s->among[i] : (uint32_t)i;
}

static uint32_t *slot_of(const search *s, rg_hash128 key)
{
    size_t at = (size_t)key.low & s->mask;
    for (; s->slots[at]; at = (at + 1) & s->mask) {
        rg_hash128 other = s->keys[s->slots[at] - 1];
        if (other.low == key.low && other.high == key.high)
            break;
    }
    return &s->slots[at];
}

static void lose(search *s, uint32_t row)
{
    if (s->loser_count == s->loser_room) {
        s->loser_room = s->loser_room ? 2 * s->loser_room : 64;
        s->losers = rg_xrealloc(s->losers, s->loser_room * sizeof *s->losers);
    }
    s->losers[s->loser_count++] = row;
}

static void take(search *s, uint32_t row)
{
    if (no_key(s->keys[row]))
        return;
    uint32_t *slot = slot_of(s, s->keys[row]);
    if (*slot == 0) {
        *slot = row + 1;
    } else if (beats(s, row, *slot - 1)) {
        lose(s, *slot - 1);
        *slot = row + 1;
    } else {
        lose(s, row);
    }
}

static int by_row(const void *a, const void *b)
{
    const rg_repeat_pair *x = a, *y = b;
    return (x->row > y->row) - (x->row < y->row);
}

static rg_repeat_pair *pair_up(const search *s)
{
    rg_repeat_pair *pairs = rg_xmalloc(s->loser_count * sizeof *pairs);
    for (size_t i = 0; i < s->loser_count; i++) {
        uint32_t row = s->losers[i];
        pairs[i] = (rg_repeat_pair){row, *slot_of(s, s->keys[row]) - 1};
    }
    qsort(pairs, s->loser_count, sizeof *pairs, by_row);
    return pairs;
}

static size_t all_rows(const rg_part *parts, size_t part_count)
{
    size_t rows = 0;
    for (size_t i = 0; i < part_count; i++)
        rows += parts[i].rows;
    return rows;
}

/* Go through the rows with the keys that are set. */
static rg_repeat_pair *run(search *s, size_t *count)
{
    size_t room = 16;
    while (room < 2 * s->count)
        room *= 2;
    s->slots = rg_xmalloc_large(room * sizeof *s->slots);
    memset(s->slots, 0, room * sizeof *s->slots);
    s->mask = room - 1;
    for (size_t i = 0; i < s->count; i++) {
        if (i + AHEAD < s->count)
            __builtin_prefetch(&s->slots[s->keys[row_at(s, i + AHEAD)].low & s->mask]);
        take(s, row_at(s, i));
    }
    rg_repeat_pair *pairs = s->loser_count ? pair_up(s) : NULL;
    *count = s->loser_count;
    free(s->slots);
    free(s->losers);
    s->losers = NULL;
    s->loser_count = s->loser_room = 0;
    return pairs;
}

/* ---- rows alike ---- */

static const rg_hash128 *hashes_of_rows(const search *s, size_t rows, rg_hash128 **own)
{
    if (s->part_count == 1)
        return s->parts[0].alike;
    *own = rg_xmalloc(rows * sizeof **own);
    for (size_t p = 0, at = 0; p < s->part_count; at += s->parts[p++].rows)
        if (s->parts[p].rows)
            memcpy(*own + at, s->parts[p].alike, s->parts[p].rows * sizeof **own);
    return *own;
}

static rg_repeat_pair *find_alike(const search *keyed, size_t rows, const uint32_t *among,
                                  size_t count, size_t *found)
{
    search s = {.parts = keyed->parts,
                .part_count = keyed->part_count,
                .schema = keyed->schema,
                .alike = true,
                .among = among,
                .count = count};
    rg_hash128 *own = NULL;
    s.keys = hashes_of_rows(&s, rows, &own);
    rg_repeat_pair *pairs = run(&s, found);
    free(own);
    return pairs;
}

/* Rows alike have one key, or none: those to look at, in order. */
static uint32_t *may_be_alike(const search *s, size_t rows, const rg_repeat_pair *pairs,
                              size_t pair_count, size_t *count)
{
    uint8_t *marked = rg_xmalloc(rows);
    memset(marked, 0, rows);
    for (size_t i = 0; i < pair_count; i++)
        marked[pairs[i].row] = marked[pairs[i].kept] = 1;
    *count = 0;
    for (size_t row = 0; row < rows; row++)
        *count += marked[row] |= no_key(s->keys[row]);
    uint32_t *among = rg_xmalloc(*count * sizeof *among);
    size_t n = 0;
    for (size_t row = 0; row < rows; row++)
        if (marked[row])
            among[n++] = (uint32_t)row;
    free(marked);
    return among;
}

/* Of the rows that may be, take those out that are alike and not the first. */
static size_t without_alike(uint32_t *among, size_t count, const rg_repeat_lists *found)
{
    size_t kept = 0;
    for (size_t i = 0, next = 0; i < count; i++)
        if (next < found->alike_count && found->alike[next].row == among[i])
            next++;
        else
            among[kept++] = among[i];
    return kept;
}

static void drop_alike(search *s, size_t rows, rg_repeat_lists *out)
{
    size_t count;
    uint32_t *among = may_be_alike(s, rows, out->pairs, out->pair_count, &count);
    if (count)
        out->alike = find_alike(s, rows, among, count, &out->alike_count);
    if (out->alike_count) {
        free(out->pairs);
        s->among = among;
        s->count = without_alike(among, count, out);
        out->pairs = run(s, &out->pair_count);
    }
    free(among);
}

void rg_repeats_search(const rg_part *parts, size_t part_count, const rg_schema *schema,
                       rg_repeat_lists *out)
{
    search s = {.parts = parts, .part_count = part_count, .schema = schema};
    size_t rows = s.count = all_rows(parts, part_count);
    *out = (rg_repeat_lists){0};
    if (rows == 0)
        return;
    if (schema->key_count == 0) {
        if (schema->drop_same_rows)
            out->alike = find_alike(&s, rows, NULL, rows, &out->alike_count);
        return;
    }
    if (stand_ready(&s))
        s.keys = parts[0].columns[schema->key[0]].keys;
    else
        gather(&s, rows);
    out->pairs = run(&s, &out->pair_count);
    if (schema->drop_same_rows)
        drop_alike(&s, rows, out);
    free(s.own);
}
