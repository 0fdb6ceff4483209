/* data/join.c - Rows that are left out leave their parts; codes of the parts are mapped to one
 * sorted dictionary; the columns of several parts are copied one behind another. */
#include "data/join.h"

#include <stdlib.h>
#include <string.h>

typedef struct join {
    rg_arena *arena;
    rg_part *parts;
    size_t part_count;
    bool takes; /* there is one part: its arrays become the table's */
    rg_table *table;
    /* What the columns that no part has share; NULL until one asks. */
    uint8_t *missing;
    uint32_t *no_codes;
    void *zeros;
} join;

/* pairs: sorted by row, counted over all parts. */
static void drop_rows(join *j, const rg_repeat_pair *pairs, size_t count)
{
    size_t first = 0, at = 0;
    for (size_t p = 0; p < j->part_count; p++) {
        rg_part *part = &j->parts[p];
        size_t rows = part->rows, from = at;
        uint8_t *dropped = NULL;
        for (; at < count && pairs[at].row < first + rows; at++) {
            if (!dropped) {
                dropped = rg_xmalloc(rows);
                memset(dropped, 0, rows);
            }
            dropped[pairs[at].row - first] = 1;
        }
        if (dropped)
            rg_part_drop(part, dropped, at - from);
        free(dropped);
        first += rows;
    }
}

static void join_places(join *j)
{
    uint16_t *files = RG_NEW_N(j->arena, uint16_t, j->table->row_count);
    j->table->row_file = files;
    if (j->takes) {
        j->table->row_line = j->parts[0].lines;
        return;
    }
    int32_t *lines = RG_NEW_N(j->arena, int32_t, j->table->row_count);
    size_t to = 0;
    for (size_t p = 0; p < j->part_count; p++)
        for (size_t i = 0; i < j->parts[p].rows; i++) {
            files[to] = (uint16_t)p;
            lines[to++] = j->parts[p].lines[i];
        }
    j->table->row_line = lines;
}

/* --- rows without a value --- */

static bool has_column(const join *j, size_t column)
{
    for (size_t p = 0; p < j->part_count; p++)
        if (j->parts[p].columns[column].status)
            return true;
    return false;
}

static const uint8_t *all_missing(join *j)
{
    if (!j->missing) {
        j->missing = RG_NEW_N(j->arena, uint8_t, j->table->row_count);
        memset(j->missing, RG_CELL_MISSING, j->table->row_count);
    }
    return j->missing;
}

static const uint32_t *all_uncoded(join *j)
{
    if (!j->no_codes) {
        j->no_codes = RG_NEW_N(j->arena, uint32_t, j->table->row_count);
        memset(j->no_codes, 0xFF, j->table->row_count * sizeof *j->no_codes);
    }
    return j->no_codes;
}

static const void *all_zero(join *j)
{
    if (!j->zeros)
        j->zeros = RG_NEW_N(j->arena, rg_hash128, j->table->row_count);
    return j->zeros;
}

static void no_column(join *j, rg_column *out)
{
    rg_type type = out->schema->type;
    out->status = all_missing(j);
    if (type == RG_T_TEXT || type == RG_T_CODE || type == RG_T_FLAG || type == RG_T_MULTI)
        out->codes = all_uncoded(j);
    else if (type == RG_T_COUNT || type == RG_T_NUMBER)
        out->numbers = all_zero(j);
    else if (type == RG_T_KEY)
        out->keys = all_zero(j);
    else
        out->ints = all_zero(j);
    if (type == RG_T_DATETIME)
        out->timed = all_zero(j);
}

/* --- rows of all parts --- */

/* SIZE is of one row; what a part without the column has in each byte is `absent`. */
static void *join_rows(const join *j, size_t size, void *(*array)(const rg_part *, size_t),
                       size_t index, int absent)
{
    if (j->takes)
        return array(&j->parts[0], index);
    char *all = rg_arena_alloc_n(j->arena, j->table->row_count, size), *to = all;
    for (size_t p = 0; p < j->part_count; p++) {
        const char *from = array(&j->parts[p], index);
        size_t bytes = size * j->parts[p].rows;
        if (from && bytes)
            memcpy(to, from, bytes);
        else if (bytes)
            memset(to, absent, bytes);
        to += bytes;
    }
    return all;
}

static void *status_of(const rg_part *part, size_t column)
{
    return part->columns[column].status;
}
static void *numbers_of(const rg_part *part, size_t column)
{
    return part->columns[column].numbers;
}
static void *ints_of(const rg_part *part, size_t column)
{
    return part->columns[column].ints;
}
static void *timed_of(const rg_part *part, size_t column)
{
    return part->columns[column].timed;
}
static void *keys_of(const rg_part *part, size_t column)
{
    return part->columns[column].keys;
}
static void *family_numbers_of(const rg_part *part, size_t family)
{
    return part->families[family].numbers;
}
static void *family_status_of(const rg_part *part, size_t family)
{
    return part->families[family].status;
}

/* --- dictionaries --- */

/* Codes of one part, of a column or of a family: `width` for each row. */
typedef struct coded {
    const uint32_t *codes;
    const rg_map *values;
    size_t width;
} coded;

static coded coded_of(const join *j, size_t p, size_t column)
{
    const rg_schema_column *c = &j->table->schema->columns[column];
    if (c->family == SIZE_MAX)
        return (coded){j->parts[p].columns[column].codes, j->parts[p].columns[column].values,
                       1};
    const rg_part_family *f = &j->parts[p].families[c->family];
    return (coded){f->codes, f->shared.values, j->table->schema->families[c->family].count};
}

/* Which values of a part's dictionary occur in rows that stay: all where all rows do. */
static uint8_t *used_values(const join *j, size_t p, coded c)
{
    size_t count = rg_map_count(c.values);
    uint8_t *used = rg_xmalloc(count);
    memset(used, 0, count);
    if (j->parts[p].rows == j->parts[p].csv.rows) {
        memset(used, 1, count);
        return used;
    }
    for (size_t k = 0; c.codes && k < j->parts[p].rows * c.width; k++)
        if (c.codes[k] != RG_NO_CODE)
            used[c.codes[k]] = 1;
    return used;
}

typedef struct entry {
    rg_str text;
    size_t index; /* in the order of first occurrence */
} entry;

static int by_text(const void *a, const void *b)
{
    return rg_str_cmp(((const entry *)a)->text, ((const entry *)b)->text);
}

/* Sort the values; *rank maps the order of first occurrence to codes. */
static const rg_str *sort_values(const join *j, const rg_map *values, uint32_t **rank)
{
    size_t count = rg_map_count(values);
    entry *sorted = rg_xmalloc(count * sizeof *sorted);
    rg_str *texts = RG_NEW_N(j->arena, rg_str, count);
    *rank = rg_xmalloc(count * sizeof **rank);
    for (size_t i = 0; i < count; i++)
        sorted[i] = (entry){rg_map_key(values, i), i};
    qsort(sorted, count, sizeof *sorted, by_text);
    for (size_t i = 0; i < count; i++) {
        texts[i] = (rg_str){rg_str_dup(j->arena, sorted[i].text), sorted[i].text.n};
        (*rank)[sorted[i].index] = (uint32_t)i;
    }
    free(sorted);
    return texts;
}

/* For each part, from its own codes to indices in the common dictionary. */
static uint32_t **merge_values(const join *j, size_t column, rg_map *all)
{
    uint32_t **maps = rg_xmalloc(j->part_count * sizeof *maps);
    for (size_t p = 0; p < j->part_count; p++) {
        coded c = coded_of(j, p, column);
        const rg_map *own = c.values;
        uint8_t *used = used_values(j, p, c);
        size_t count = rg_map_count(own);
        maps[p] = rg_xmalloc(count * sizeof *maps[p]);
        for (size_t i = 0; i < count; i++)
            maps[p][i] =
                used[i] ? (uint32_t)rg_map_intern(all, rg_map_key(own, i), NULL) : RG_NO_CODE;
        free(used);
    }
    return maps;
}

/* Codes of one part in those of the common dictionary; `from` and `to` may be the same. */
static void map_codes(const uint32_t *from, const uint32_t *map, size_t count, uint32_t *to)
{
    for (size_t i = 0; i < count; i++) {
        uint32_t code = from ? from[i] : RG_NO_CODE;
        to[i] = code == RG_NO_CODE ? RG_NO_CODE : map[code];
    }
}

/* Where the common codes go: over those of the only part. */
static uint32_t *codes_room(const join *j, size_t column, size_t width)
{
    const rg_schema_column *c = &j->table->schema->columns[column];
    if (!j->takes)
        return RG_NEW_N(j->arena, uint32_t, j->table->row_count * width);
    return c->family == SIZE_MAX ? j->parts[0].columns[column].codes
                                 : j->parts[0].families[c->family].codes;
}

/* Codes of all rows, in one dictionary. */
static const uint32_t *join_codes(join *j, size_t column, const rg_str **values, size_t *count)
{
    rg_arena *scratch = rg_arena_new("dictionary");
    rg_map *all = rg_map_new(scratch);
    uint32_t **maps = merge_values(j, column, all), *rank;
    size_t width = coded_of(j, 0, column).width;
    uint32_t *codes = codes_room(j, column, width), *to = codes;
    *values = sort_values(j, all, &rank);
    *count = rg_map_count(all);
    for (size_t p = 0; p < j->part_count; p++) {
        coded c = coded_of(j, p, column);
        for (size_t i = 0; i < rg_map_count(c.values); i++)
            if (maps[p][i] != RG_NO_CODE)
                maps[p][i] = rank[maps[p][i]];
        map_codes(c.codes, maps[p], j->parts[p].rows * width, to);
        to += j->parts[p].rows * width;
        free(maps[p]);
    }
    free(maps);
    free(rank);
    rg_arena_free(scratch);
    return codes;
}

/* --- members of multiple values --- */

/* Which members each value of the dictionary has. */
static void find_members(const join *j, rg_column *out)
{
    rg_arena *scratch = rg_arena_new("members");
    rg_map *all = rg_map_new(scratch);
    char separator = out->schema->separators ? out->schema->separators[0] : ';';
    uint32_t *rank;
    for (size_t i = 0; i < out->value_count; i++)
        for (rg_str rest = out->values[i]; rest.p;)
            rg_map_intern(all, rg_str_cut(&rest, separator), NULL);
    out->member_values = sort_values(j, all, &rank);
    out->member_count = rg_map_count(all);
    out->member_words = (out->member_count + 63) / 64;
    uint64_t *bits = RG_NEW_N(j->arena, uint64_t, out->value_count * out->member_words);
    for (size_t i = 0; i < out->value_count; i++)
        for (rg_str rest = out->values[i]; rest.p;) {
            uint32_t m = rank[rg_map_find(all, rg_str_cut(&rest, separator))];
            bits[i * out->member_words + m / 64] |= (uint64_t)1 << (m % 64);
        }
    out->members = bits;
    free(rank);
    rg_arena_free(scratch);
}

/* --- columns --- */

/* Eight rows at a time where all are OK, as most are. */
static void count_status(rg_column *c, size_t rows)
{
    size_t i = 0;
    for (uint64_t eight; i + sizeof eight <= rows; i += sizeof eight) {
        memcpy(&eight, c->status + i, sizeof eight);
        if (eight == 0)
            c->statuses[RG_CELL_OK] += sizeof eight;
        else
            for (size_t k = 0; k < sizeof eight; k++)
                c->statuses[c->status[i + k]]++;
    }
    for (; i < rows; i++)
        c->statuses[c->status[i]]++;
    c->missing = c->statuses[RG_CELL_MISSING];
    c->suppressed = c->statuses[RG_CELL_SUPPRESSED];
}

static void join_arrays(join *j, size_t column, rg_column *out)
{
    out->status = join_rows(j, sizeof *out->status, status_of, column, RG_CELL_MISSING);
    switch (out->schema->type) {
    case RG_T_TEXT:
    case RG_T_CODE:
    case RG_T_FLAG:
    case RG_T_MULTI:
        out->codes = join_codes(j, column, &out->values, &out->value_count);
        break;
    case RG_T_COUNT:
    case RG_T_NUMBER:
        out->numbers = join_rows(j, sizeof *out->numbers, numbers_of, column, 0);
        break;
    case RG_T_DATETIME:
        out->timed = join_rows(j, sizeof *out->timed, timed_of, column, 0);
        out->ints = join_rows(j, sizeof *out->ints, ints_of, column, 0);
        break;
    case RG_T_MONTH:
    case RG_T_DATE:
    case RG_T_YEAR:
    case RG_T_TIME:
    case RG_T_AGE:
        out->ints = join_rows(j, sizeof *out->ints, ints_of, column, 0);
        break;
    case RG_T_KEY:
        out->keys = join_rows(j, sizeof *out->keys, keys_of, column, 0);
        break;
    }
}

static void join_column(join *j, size_t column, rg_column *out)
{
    out->schema = &j->table->schema->columns[column];
    if (has_column(j, column))
        join_arrays(j, column, out);
    else
        no_column(j, out);
    if (out->schema->type == RG_T_MULTI)
        find_members(j, out);
    count_status(out, j->table->row_count);
}

static void join_families(join *j)
{
    const rg_schema *s = j->table->schema;
    rg_family *families = RG_NEW_N(j->arena, rg_family, s->family_count);
    for (size_t i = 0; i < s->family_count; i++) {
        rg_family *f = &families[i];
        rg_type type = s->columns[s->families[i].first].type;
        f->schema = &s->families[i];
        f->count = f->schema->count;
        if (type == RG_T_COUNT || type == RG_T_NUMBER)
            f->numbers = join_rows(j, sizeof *f->numbers * f->count, family_numbers_of, i, 0);
        else
            f->codes = join_codes(j, f->schema->first, &f->values, &f->value_count);
        f->status =
            join_rows(j, sizeof *f->status * f->count, family_status_of, i, RG_CELL_MISSING);
    }
    j->table->families = families;
}

rg_table *rg_join(rg_arena *arena, const char *name, const rg_schema *schema, rg_part *parts,
                  size_t part_count, const rg_repeat_pair *pairs, size_t pair_count)
{
    join j = {
        .arena = arena, .parts = parts, .part_count = part_count, .takes = part_count == 1};
    drop_rows(&j, pairs, pair_count);
    j.table = RG_NEW(arena, rg_table);
    j.table->name = name;
    j.table->schema = schema;
    for (size_t i = 0; i < part_count; i++)
        j.table->row_count += parts[i].rows;
    join_places(&j);
    rg_column *columns = RG_NEW_N(arena, rg_column, schema->plain_count);
    for (size_t i = 0; i < schema->plain_count; i++)
        join_column(&j, i, &columns[i]);
    j.table->columns = columns;
    join_families(&j);
    if (j.takes)
        rg_part_give_away(&parts[0], arena);
    return j.table;
}
