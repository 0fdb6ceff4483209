/* analysis/settings.c - Loading settings tables; their cells; values to groups. */
#include "analysis/settings.h"

#include "base/file.h"
#include "data/load.h"

#include <math.h>
#include <string.h>

#define FOLDER "templates/settings"
static const char PREFIX[] = "settings_";

/* ---- cells ---- */

const char *rg_settings_text(const rg_table *t, const char *column, size_t row)
{
    const rg_column *c = rg_table_column(t, column);
    return c && c->codes && c->status[row] == RG_CELL_OK ? c->values[c->codes[row]].p : "";
}

double rg_settings_number(const rg_table *t, const char *column, size_t row, double otherwise)
{
    const rg_column *c = rg_table_column(t, column);
    return c && c->numbers && c->status[row] == RG_CELL_OK ? c->numbers[row] : otherwise;
}

/* Days as serial numbers; a table without the column, or an empty cell, is open. */
static int day_of(const rg_table *t, const char *column, size_t row, int open)
{
    const rg_column *c = rg_table_column(t, column);
    return c && c->ints && c->status[row] == RG_CELL_OK ? c->ints[row] : open;
}

static int first_day(const rg_table *t, size_t row)
{
    return day_of(t, "valid_from", row, INT32_MIN);
}

static int last_day(const rg_table *t, size_t row)
{
    return day_of(t, "valid_to", row, INT32_MAX);
}

bool rg_settings_valid(const rg_table *t, size_t row, rg_date on)
{
    int day = rg_date_serial(on);
    return first_day(t, row) <= day && day <= last_day(t, row);
}

void rg_settings_key(rg_buf *out, rg_str value)
{
    rg_buf spelt = {0};
    for (size_t i = 0; i < value.n; i++)
        if (value.p[i] == '&')
            rg_buf_puts(&spelt, " and ");
        else
            rg_buf_putc(&spelt, value.p[i]);
    rg_buf_normal(out, rg_buf_view(&spelt));
    rg_buf_free(&spelt);
}

/* ---- checks of a whole table ---- */

/* Rows of one key, the latest first. */
typedef struct same_key {
    size_t row;
    const struct same_key *earlier;
} same_key;

static bool dates_in_order(const rg_table *t, rg_err *err)
{
    for (size_t row = 0; row < t->row_count; row++)
        if (first_day(t, row) > last_day(t, row))
            return rg_fail_at(err, RG_E_USAGE, rg_table_place(t, row),
                              "valid_to is before valid_from; correct the dates");
    return true;
}

/* The key of a row without its first day.  False: the table has no dated key. */
static bool key_of(const rg_table *t, size_t row, rg_buf *out)
{
    bool dated = false;
    for (size_t k = 0; k < t->schema->key_count; k++) {
        const rg_schema_column *c = &t->schema->columns[t->schema->key[k]];
        if (strcmp(c->name, "valid_from") == 0) {
            dated = true;
            continue;
        }
        rg_settings_key(out, rg_str_of(rg_settings_text(t, c->name, row)));
        rg_buf_putc(out, '\n');
    }
    return dated;
}

static bool overlaps(const rg_table *t, size_t a, size_t b)
{
    return first_day(t, a) <= last_day(t, b) && first_day(t, b) <= last_day(t, a);
}

static bool one_row_a_day(rg_arena *arena, const rg_table *t, rg_err *err)
{
    rg_map *rows = rg_map_new(arena);
    rg_buf key = {0};
    for (size_t row = 0; row < t->row_count; row++) {
        rg_buf_clear(&key);
        if (!key_of(t, row, &key))
            break;
        const same_key *earlier = rg_map_get(rows, rg_buf_view(&key));
        for (const same_key *e = earlier; e; e = e->earlier)
            if (overlaps(t, e->row, row)) {
                rg_buf_free(&key);
                return rg_fail_at(
                    err, RG_E_USAGE, rg_table_place(t, row),
                    "line %d says the same thing for the same days; remove one or "
                    "end the earlier by its valid_to",
                    rg_table_place(t, e->row).line);
            }
        same_key *mine = RG_NEW(arena, same_key);
        *mine = (same_key){row, earlier};
        rg_map_set(rows, rg_buf_view(&key), mine);
    }
    rg_buf_free(&key);
    return true;
}

/* Settings are ours, so every row must be good: a rejected one stops the run. */
static bool no_row_rejected(const rg_ledger *ledger, rg_err *err)
{
    for (size_t s = 0; s < rg_ledger_count(ledger); s++) {
        const rg_ledger_source *source = rg_ledger_at(ledger, s);
        for (size_t r = 0; r < source->reason_count; r++)
            if (source->reasons[r].kind == RG_L_REJECTED)
                return rg_fail_at(err, RG_E_USAGE, source->reasons[r].places[0],
                                  "%s; settings must be free of faults",
                                  source->reasons[r].text);
    }
    return true;
}

/* A column that no schema knows is a misspelt one, and what it says would be passed over. */
static bool no_column_unknown(const rg_ledger *ledger, rg_err *err)
{
    static const char unknown[] = "not in the schema and not read: ";
    for (size_t s = 0; s < rg_ledger_count(ledger); s++) {
        const rg_ledger_file *file = rg_ledger_at(ledger, s)->files;
        for (size_t i = 0; i < file->note_count; i++)
            if (rg_str_starts(rg_str_of(file->notes[i]), unknown))
                return rg_fail_at(
                    err, RG_E_USAGE, (rg_place){file->name, 1, 0},
                    "nothing reads the column %s; correct its name or take it out",
                    file->notes[i] + sizeof unknown - 1);
    }
    return true;
}

/* ---- loading ---- */

static const char *file_name(rg_arena *arena, const rg_schema *schema)
{
    return rg_arena_printf(arena, FOLDER "/%s.csv", schema->name + strlen(PREFIX));
}

static bool each_file_has_a_schema(rg_arena *arena, const char *root,
                                   const rg_load_source *sources, size_t count, rg_err *err)
{
    char **paths = NULL;
    size_t path_count = 0;
    if (!rg_file_glob(arena, root, FOLDER "/*.csv", &paths, &path_count, err))
        return false;
    for (size_t p = 0; p < path_count; p++) {
        const char *base = rg_path_base(paths[p]);
        bool found = false;
        for (size_t i = 0; i < count && !found; i++)
            found = strcmp(base, rg_path_base(sources[i].pattern)) == 0;
        if (!found)
            return rg_fail(err, RG_E_USAGE,
                           FOLDER
                           "/%s: there is no schema lua/schema/settings_%.*s.lua, so nothing "
                           "reads this file; rename it or add the schema",
                           base, (int)strlen(base) - 4, base);
    }
    return true;
}

bool rg_settings_load(rg_arena *arena, const char *root, const rg_schema *const *schemas,
                      size_t count, rg_settings *out, rg_err *err)
{
    rg_load_source *sources = RG_NEW_N(arena, rg_load_source, count + 1);
    rg_load_file *files = RG_NEW_N(arena, rg_load_file, count + 1);
    for (size_t i = 0; i < count; i++) {
        if (!rg_str_starts(rg_str_of(schemas[i]->name), PREFIX))
            return rg_fail_at(err, RG_E_USAGE, schemas[i]->place,
                              "a schema of settings is named settings_NAME, not %s",
                              schemas[i]->name);
        const char *name = file_name(arena, schemas[i]);
        files[i] = (rg_load_file){rg_path_join(arena, root, name), name};
        sources[i] = (rg_load_source){.name = schemas[i]->name + strlen(PREFIX),
                                      .schema = schemas[i],
                                      .files = &files[i],
                                      .file_count = 1,
                                      .pattern = name,
                                      .required = true};
    }
    rg_ledger *ledger = rg_ledger_new(arena);
    rg_tables tables;
    if (!rg_load(arena, sources, count, 1, ledger, &tables, err)) {
        err->code = RG_E_USAGE;
        return false;
    }
    if (!no_row_rejected(ledger, err) || !no_column_unknown(ledger, err) ||
        !each_file_has_a_schema(arena, root, sources, count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!dates_in_order(tables.items[i], err) ||
            !one_row_a_day(arena, tables.items[i], err))
            return false;
    *out = (rg_settings){tables.items, count};
    return true;
}

static bool no_table(const rg_settings *s, const char *name, rg_err *err)
{
    const char *nearest = NULL;
    size_t best = SIZE_MAX;
    for (size_t i = 0; i < s->count; i++) {
        const char *have = s->tables[i]->name;
        size_t distance = rg_str_distance(rg_str_of(name), rg_str_of(have));
        if (distance < best && rg_str_nearest(rg_str_of(name), &have, 1)) {
            best = distance;
            nearest = have;
        }
    }
    return rg_fail(
        err, RG_E_USAGE, "there is no settings table \"%s\"%s%s%s; the tables are in " FOLDER,
        name, nearest ? "; did you mean \"" : "", nearest ? nearest : "", nearest ? "\"?" : "");
}

bool rg_settings_table(const rg_settings *s, const char *name, const rg_table **out,
                       rg_err *err)
{
    for (size_t i = 0; i < s->count; i++)
        if (strcmp(s->tables[i]->name, name) == 0) {
            *out = s->tables[i];
            return true;
        }
    return no_table(s, name, err);
}

/* ---- values to groups ---- */

static bool need_column(const rg_table *t, const char *name, rg_err *err)
{
    const rg_column *c = rg_table_column(t, name);
    if (c && c->codes)
        return true;
    const char *nearest = NULL;
    for (size_t i = 0; i < t->schema->plain_count && !nearest; i++) {
        const char *have = t->schema->columns[i].name;
        nearest = rg_str_nearest(rg_str_of(name), &have, 1);
    }
    return rg_fail(err, RG_E_USAGE, FOLDER "/%s.csv has no column \"%s\" of text%s%s%s",
                   t->name, name, nearest ? "; did you mean \"" : "", nearest ? nearest : "",
                   nearest ? "\"?" : "");
}

static bool add_key(rg_map *texts, rg_map *unknown, rg_str key, const char *to)
{
    if (strcmp(to, "Unknown") == 0) {
        rg_map_intern(unknown, key, NULL);
        return rg_map_get(texts, key) == NULL;
    }
    const char *before = rg_map_get(texts, key);
    if ((before && strcmp(before, to) != 0) || rg_map_find(unknown, key) != SIZE_MAX)
        return false;
    rg_map_set(texts, key, (void *)(uintptr_t)to);
    return true;
}

static bool add_row(const rg_table *t, size_t row, const char *from, const char *to,
                    rg_map *texts, rg_map *unknown, rg_err *err)
{
    rg_str value = rg_str_of(rg_settings_text(t, from, row));
    if (!to[0] || !value.n)
        return true;
    rg_buf key = {0}, plain = {0};
    rg_settings_key(&key, value);
    rg_buf_normal(&plain, value);
    bool good = add_key(texts, unknown, rg_buf_view(&key), to) &&
                add_key(texts, unknown, rg_buf_view(&plain), to);
    rg_buf_free(&key);
    rg_buf_free(&plain);
    return good ||
           rg_fail_at(err, RG_E_USAGE, rg_table_place(t, row),
                      "another row gives the same %s a different text; remove one", from);
}

/* Which group wins in a cell of several values; the first row of a group says it. */
static rg_map *orders_of(rg_arena *arena, const rg_table *t, const char *to, rg_date on)
{
    rg_map *orders = rg_map_new(arena);
    if (!rg_table_column(t, "order"))
        return orders;
    for (size_t row = 0; row < t->row_count; row++) {
        rg_str group = rg_str_of(rg_settings_text(t, to, row));
        if (!group.n || rg_map_get(orders, group) || !rg_settings_valid(t, row, on))
            continue;
        double *order = RG_NEW(arena, double);
        *order = rg_settings_number(t, "order", row, HUGE_VAL);
        rg_map_set(orders, group, order);
    }
    return orders;
}

bool rg_settings_map(rg_arena *arena, const rg_settings *s, const char *table, const char *from,
                     const char *to, const rg_settings_only *only, rg_date on,
                     rg_settings_groups *out, rg_err *err)
{
    const rg_table *t;
    if (!rg_settings_table(s, table, &t, err) || !need_column(t, from, err) ||
        !need_column(t, to, err) || (only && !need_column(t, only->column, err)))
        return false;
    rg_map *texts = rg_map_new(arena), *unknown = rg_map_new(arena);
    for (size_t row = 0; row < t->row_count; row++)
        if (rg_settings_valid(t, row, on) &&
            (!only || strcmp(rg_settings_text(t, only->column, row), only->value) == 0) &&
            !add_row(t, row, from, rg_settings_text(t, to, row), texts, unknown, err))
            return false;
    *out = (rg_settings_groups){texts, unknown, orders_of(arena, t, to, on)};
    return true;
}

const char *rg_settings_lookup(const rg_settings_groups *groups, rg_str value)
{
    rg_buf key = {0};
    rg_settings_key(&key, value);
    const char *text = rg_map_get(groups->texts, rg_buf_view(&key));
    rg_buf_free(&key);
    return text;
}

const char *rg_settings_lookup_prefix(const rg_settings_groups *groups, rg_str value)
{
    rg_buf key = {0}, bare = {0};
    for (size_t i = 0; i < value.n; i++)
        if (value.p[i] != '.')
            rg_buf_putc(&bare, value.p[i]);
    rg_settings_key(&key, rg_buf_view(&bare));
    const char *text = NULL;
    for (size_t n = key.n; n > 0 && !text; n--)
        text = rg_map_get(groups->texts, (rg_str){key.p, n});
    rg_buf_free(&bare);
    rg_buf_free(&key);
    return text;
}

bool rg_settings_knows(const rg_settings_groups *groups, rg_str value)
{
    rg_buf key = {0};
    rg_settings_key(&key, value);
    bool known = rg_map_get(groups->texts, rg_buf_view(&key)) ||
                 rg_map_find(groups->unknown, rg_buf_view(&key)) != SIZE_MAX;
    rg_buf_free(&key);
    return known;
}

bool rg_settings_next(rg_str *rest, const char *separators, rg_str *out)
{
    while (rest->n) {
        size_t n = 0;
        while (n < rest->n && !strchr(separators, rest->p[n]))
            n++;
        *out = rg_str_trim((rg_str){rest->p, n});
        size_t past = n < rest->n ? n + 1 : n;
        *rest = (rg_str){rest->p + past, rest->n - past};
        if (out->n)
            return true;
    }
    return false;
}

const char *rg_settings_lookup_several(const rg_settings_groups *groups, rg_str cell,
                                       const char *separators)
{
    const char *best = rg_settings_lookup(groups, cell);
    double best_order = HUGE_VAL;
    rg_str value;
    bool whole = best != NULL;
    while (!whole && rg_settings_next(&cell, separators, &value)) {
        const char *text = rg_settings_lookup(groups, value);
        const double *order = text ? rg_map_get(groups->orders, rg_str_of(text)) : NULL;
        if (text && (!best || (order && *order < best_order))) {
            best = text;
            best_order = order ? *order : HUGE_VAL;
        }
    }
    return best;
}

bool rg_settings_knows_several(const rg_settings_groups *groups, rg_str cell,
                               const char *separators)
{
    bool known = rg_settings_knows(groups, cell);
    if (known)
        return true;
    rg_str value;
    while (rg_settings_next(&cell, separators, &value)) {
        known = rg_settings_knows(groups, value);
        if (!known)
            return false;
    }
    return known;
}
