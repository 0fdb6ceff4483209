/* synth/frame.c - Frames: columns of codes and numbers, rows that pass, rows in groups. */
#include "synth/run.h"

#include "base/hash.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- chance of its own for each purpose ---- */

static uint64_t mix(uint64_t hash, const char *text)
{
    return (hash ^ rg_hash64_of(rg_str_of(text))) * UINT64_C(0x9E3779B97F4A7C15);
}

synth_chance synth_stream(const synth_run *run, const char *frame, const char *step)
{
    uint64_t state = run->seed * UINT64_C(0xD1B54A32D192ED03) + run->replicate;
    synth_chance chance = {mix(mix(state, frame), step)};
    synth_next(&chance);
    return chance;
}

void synth_shuffle(synth_chance *chance, uint32_t *items, size_t count)
{
    for (size_t i = count; i > 1; i--) {
        size_t other = synth_below(chance, i);
        uint32_t kept = items[i - 1];
        items[i - 1] = items[other];
        items[other] = kept;
    }
}

/* ---- texts ---- */

int32_t synth_code(synth_run *run, rg_str text)
{
    return (int32_t)rg_map_intern(run->words, text, NULL);
}

rg_str synth_text(const synth_run *run, int32_t code)
{
    if (code < 0)
        return (rg_str){"", 0};
    return rg_map_key(run->words, (size_t)code);
}

rg_str synth_cell(const synth_run *run, const synth_column *column, size_t row, char *scratch)
{
    int32_t cell = column->cells[row];
    if (!column->number)
        return synth_text(run, cell);
    if (cell == SYNTH_NONE)
        return (rg_str){"", 0};
    int n = snprintf(scratch, 16, "%d", cell);
    return (rg_str){scratch, (size_t)n};
}

/* ---- frames ---- */

synth_frame *synth_frame_new(synth_run *run, const char *name, size_t rows)
{
    synth_frame *frame = RG_NEW_N(run->rows, synth_frame, 1);
    frame->name = name;
    frame->rows = rows;
    rg_map_set(run->frames, rg_str_of(name), frame);
    return frame;
}

synth_frame *synth_frame_find(const synth_run *run, const char *name)
{
    return rg_map_get(run->frames, rg_str_of(name));
}

static synth_column *find_column(const synth_frame *frame, const char *name)
{
    for (size_t i = 0; i < frame->count; i++)
        if (strcmp(frame->columns[i].name, name) == 0)
            return &frame->columns[i];
    return NULL;
}

enum { COLUMNS_MAX = 256 };

synth_column *synth_column_add(synth_run *run, synth_frame *frame, const char *name,
                               bool number)
{
    synth_column *column = find_column(frame, name);
    if (column) {
        column->number = number;
        return column;
    }
    /* Steps hold on to columns while they add others: the array never moves. */
    if (!frame->columns)
        frame->columns = RG_NEW_N(run->rows, synth_column, COLUMNS_MAX);
    if (frame->count == COLUMNS_MAX)
        rg_panic("%s has more than %d columns", frame->name, COLUMNS_MAX);
    column = &frame->columns[frame->count++];
    column->name = name;
    column->number = number;
    column->cells = RG_NEW_N(run->rows, int32_t, frame->rows + 1);
    for (size_t i = 0; i < frame->rows; i++)
        column->cells[i] = SYNTH_NONE;
    return column;
}

synth_column *synth_column_need(const synth_frame *frame, const char *name, rg_place place,
                                rg_err *err)
{
    synth_column *column = find_column(frame, name);
    if (column)
        return column;
    const char *names[COLUMNS_MAX];
    for (size_t i = 0; i < frame->count; i++)
        names[i] = frame->columns[i].name;
    const char *near = rg_str_nearest(rg_str_of(name), names, frame->count);
    rg_fail_at(err, RG_E_TEMPLATE, place, "%s has no column %s yet%s%s", frame->name, name,
               near ? "; did you mean " : "", near ? near : "");
    return NULL;
}

bool synth_columns_need(synth_run *run, const synth_frame *frame, const rg_value *v,
                        const char *key, synth_column ***out, size_t *count, rg_err *err)
{
    const char **names = NULL;
    if (!rg_value_want_texts(run->rows, v, key, &names, count, err))
        return false;
    *out = RG_NEW_N(run->rows, synth_column *, *count + 1);
    for (size_t i = 0; i < *count; i++)
        if (!((*out)[i] = synth_column_need(frame, names[i], v->place, err)))
            return false;
    return true;
}

/* ---- look-ups by text, range or star ---- */

bool synth_range(rg_str text, int32_t *low, int32_t *high)
{
    char *end = NULL;
    if (text.n == 0 || !((text.p[0] >= '0' && text.p[0] <= '9') || text.p[0] == '-'))
        return false;
    long first = strtol(text.p, &end, 10), last = first;
    if (end < text.p + text.n && *end == '-' && end + 1 < text.p + text.n)
        last = strtol(end + 1, &end, 10);
    if (end != text.p + text.n || last < first)
        return false;
    *low = (int32_t)first;
    *high = (int32_t)last;
    return true;
}

static const rg_value *field_of(const rg_value *table, rg_str key)
{
    size_t low = 0, high = table->field_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = rg_str_cmp(table->fields[middle].key, key);
        if (order == 0)
            return table->fields[middle].value;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

const rg_value *synth_lookup(const rg_value *table, rg_str key)
{
    if (!table || table->kind != RG_V_TABLE)
        return NULL;
    const rg_value *found = field_of(table, key);
    int32_t number, other, low, high;
    if (!found && synth_range(key, &number, &other) && number == other)
        for (size_t i = 0; !found && i < table->field_count; i++)
            if (synth_range(table->fields[i].key, &low, &high) && number >= low &&
                number <= high)
                found = table->fields[i].value;
    return found ? found : field_of(table, (rg_str){"*", 1});
}

const rg_value *synth_lookup_row(const synth_run *run, const rg_value *table,
                                 synth_column *const *by, size_t by_count, size_t row)
{
    char scratch[16];
    for (size_t i = 0; table && i < by_count; i++)
        table = synth_lookup(table, synth_cell(run, by[i], row, scratch));
    return table;
}

/* ---- rows that pass ---- */

static void keep_if(const synth_run *run, const synth_column *column, const rg_value *values,
                    bool *pass, size_t rows)
{
    for (size_t i = 0; i < rows; i++) {
        char scratch[16];
        if (!pass[i])
            continue;
        rg_str text = synth_cell(run, column, i, scratch);
        bool any = false;
        for (size_t k = 0; k < values->item_count && !any; k++) {
            int32_t low, high;
            rg_str wanted = values->items[k]->text;
            any = rg_str_eq(wanted, text) ||
                  (column->number && column->cells[i] != SYNTH_NONE &&
                   synth_range(wanted, &low, &high) && column->cells[i] >= low &&
                   column->cells[i] <= high);
        }
        pass[i] = any;
    }
}

/* The same for columns of codes: each code is looked at once, and rows look it up. */
static void keep_codes(const synth_run *run, const synth_column *column, const rg_value *values,
                       bool *pass, size_t rows)
{
    bool *wanted = calloc(rg_map_count(run->words) + 1, sizeof *wanted); /* 0: no value */
    if (!wanted)
        rg_panic("out of memory");
    for (size_t k = 0; k < values->item_count; k++) {
        size_t code = rg_map_find(run->words, values->items[k]->text);
        wanted[0] = wanted[0] || values->items[k]->text.n == 0;
        if (code != SIZE_MAX)
            wanted[code + 1] = true;
    }
    for (size_t i = 0; i < rows; i++)
        pass[i] = pass[i] & wanted[column->cells[i] < 0 ? 0 : column->cells[i] + 1];
    free(wanted);
}

bool synth_select(synth_run *run, const synth_frame *frame, const rg_value *where,
                  synth_rows *out, rg_err *err)
{
    bool *pass = rg_xmalloc(frame->rows + 1);
    memset(pass, 1, frame->rows + 1);
    bool good = true;
    for (size_t i = 0; where && good && i < where->field_count; i++) {
        const char *name = where->fields[i].key.p;
        const rg_value *values = where->fields[i].value;
        const synth_column *column = synth_column_need(frame, name, where->place, err);
        good = column != NULL;
        if (good && (values->kind != RG_V_TABLE || values->item_count == 0))
            good = rg_fail_at(err, RG_E_TEMPLATE, where->place,
                              "where: %s needs a list of values", name);
        if (good && column->number)
            keep_if(run, column, values, pass, frame->rows);
        else if (good)
            keep_codes(run, column, values, pass, frame->rows);
    }
    size_t count = 0;
    for (size_t i = 0; i < frame->rows; i++)
        count += pass[i];
    out->items = RG_NEW_N(run->scratch, uint32_t, count + 1);
    out->count = 0;
    for (size_t i = 0; i < frame->rows && out->count < count; i++) {
        out->items[out->count] = (uint32_t)i;
        out->count += pass[i];
    }
    free(pass);
    return good;
}

/* ---- order ---- */

typedef struct keyed {
    uint32_t key, row;
} keyed;

/* By one byte of the key, keeping the order of equal ones: radix sort (Knuth, volume 3, 5.2.5). */
static void sort_byte(const keyed *from, keyed *to, size_t count, int shift)
{
    size_t starts[257] = {0};
    for (size_t i = 0; i < count; i++)
        starts[(from[i].key >> shift & 255) + 1]++;
    for (int b = 0; b < 256; b++)
        starts[b + 1] += starts[b];
    for (size_t i = 0; i < count; i++)
        to[starts[from[i].key >> shift & 255]++] = from[i];
}

void synth_sort(const synth_column *order, uint32_t *items, size_t count)
{
    keyed *a = rg_xmalloc((count + 1) * sizeof *a), *b = rg_xmalloc((count + 1) * sizeof *b);
    for (size_t i = 0; i < count; i++)
        a[i] = (keyed){(uint32_t)order->cells[items[i]] ^ UINT32_C(0x80000000), items[i]};
    for (int shift = 0; shift < 32; shift += 16) {
        sort_byte(a, b, count, shift);
        sort_byte(b, a, count, shift + 8);
    }
    for (size_t i = 0; i < count; i++)
        items[i] = a[i].row;
    free(b);
    free(a);
}

/* ---- groups ---- */

typedef struct entry {
    uint64_t hash;
    uint32_t first; /* a row of the group, +1; 0 = free */
    uint32_t group;
} entry;

typedef struct grouping {
    const synth_run *run;
    synth_column *const *by;
    size_t by_count;
    const uint32_t *firsts;
} grouping;

static uint64_t row_hash(synth_column *const *by, size_t by_count, uint32_t row)
{
    uint64_t hash = 0;
    for (size_t k = 0; k < by_count; k++) {
        hash = (hash ^ (uint32_t)by[k]->cells[row]) * UINT64_C(0xD6E8FEB86659FD93);
        hash ^= hash >> 32;
    }
    return hash;
}

static bool same_row(synth_column *const *by, size_t by_count, uint32_t a, uint32_t b)
{
    for (size_t k = 0; k < by_count; k++)
        if (by[k]->cells[a] != by[k]->cells[b])
            return false;
    return true;
}

/* By text, so that the order is that of the declaration's words and not of their codes. */
static int order_rows(const grouping *g, uint32_t a, uint32_t b)
{
    for (size_t k = 0; k < g->by_count; k++) {
        int32_t x = g->by[k]->cells[a], y = g->by[k]->cells[b];
        if (x == y)
            continue;
        if (g->by[k]->number)
            return x < y ? -1 : 1;
        return rg_str_cmp(synth_text(g->run, x), synth_text(g->run, y));
    }
    return 0;
}

static void sort_groups(const grouping *g, uint32_t *order, uint32_t *spare, size_t count)
{
    if (count < 2)
        return;
    size_t half = count / 2;
    sort_groups(g, order, spare, half);
    sort_groups(g, order + half, spare, count - half);
    size_t a = 0, b = half, n = 0;
    while (a < half || b < count)
        spare[n++] = b == count || (a < half && order_rows(g, g->firsts[order[a]],
                                                           g->firsts[order[b]]) <= 0)
                         ? order[a++]
                         : order[b++];
    memcpy(order, spare, count * sizeof *order);
}

/* For each row its group, in the order of first occurrence; firsts gets a row of each. */
static size_t find_groups(const synth_rows *rows, synth_column *const *by, size_t by_count,
                          uint32_t *group_of, uint32_t *firsts)
{
    size_t room = 64, count = 0;
    while (room < rows->count / 4)
        room *= 2;
    entry *table = calloc(room, sizeof *table);
    for (size_t i = 0; table && i < rows->count; i++) {
        uint32_t row = rows->items[i];
        uint64_t hash = row_hash(by, by_count, row);
        size_t at = hash & (room - 1);
        while (table[at].first &&
               !(table[at].hash == hash && same_row(by, by_count, table[at].first - 1, row)))
            at = (at + 1) & (room - 1);
        if (!table[at].first) {
            table[at] = (entry){hash, row + 1, (uint32_t)count};
            firsts[count++] = row;
        }
        group_of[i] = table[at].group;
        if (count * 2 < room)
            continue;
        entry *wider = calloc(room * 2, sizeof *wider);
        for (size_t k = 0; wider && k < room; k++) {
            size_t to = table[k].hash & (room * 2 - 1);
            while (table[k].first && wider[to].first)
                to = (to + 1) & (room * 2 - 1);
            if (table[k].first)
                wider[to] = table[k];
        }
        free(table);
        table = wider;
        room *= 2;
    }
    if (!table)
        rg_panic("out of memory");
    free(table);
    return count;
}

synth_groups synth_group(synth_run *run, const synth_rows *rows, synth_column *const *by,
                         size_t by_count)
{
    synth_groups out = {0};
    uint32_t *group_of = rg_xmalloc((rows->count + 1) * sizeof *group_of);
    uint32_t *firsts = rg_xmalloc((rows->count + 1) * sizeof *firsts);
    out.count = find_groups(rows, by, by_count, group_of, firsts);
    uint32_t *order = rg_xmalloc((out.count + 1) * sizeof *order);
    uint32_t *spare = rg_xmalloc((out.count + 1) * sizeof *spare);
    grouping g = {run, by, by_count, firsts};
    for (size_t i = 0; i < out.count; i++)
        order[i] = (uint32_t)i;
    sort_groups(&g, order, spare, out.count);
    for (size_t i = 0; i < out.count; i++)
        spare[order[i]] = (uint32_t)i;
    out.starts = RG_NEW_N(run->scratch, size_t, out.count + 2);
    out.items = RG_NEW_N(run->scratch, uint32_t, rows->count + 1);
    for (size_t i = 0; i < rows->count; i++)
        out.starts[spare[group_of[i]] + 1]++;
    for (size_t i = 0; i < out.count; i++)
        out.starts[i + 1] += out.starts[i];
    size_t *next = rg_xmalloc((out.count + 1) * sizeof *next);
    memcpy(next, out.starts, out.count * sizeof *next);
    for (size_t i = 0; i < rows->count; i++)
        out.items[next[spare[group_of[i]]]++] = rows->items[i];
    free(next);
    free(spare);
    free(order);
    free(firsts);
    free(group_of);
    return out;
}
