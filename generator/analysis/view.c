/* analysis/view.c - Views: declarations read, tables joined, columns found. */
#include "analysis/view.h"

#include "analysis/view_impl.h"
#include "analysis/view_keys.h"

#include <stdlib.h>
#include <string.h>

const char *const rg_view_words[] = {"view",  "map",   "band",  "clock",    "any",
                                     "times", "first", "gap",   "compared", "member",
                                     "joint", "age",   "chain", NULL};

/* ---- declarations ---- */

bool rg_filters_read(rg_arena *arena, const rg_value *where, rg_filter **out, size_t *count,
                     rg_err *err)
{
    *count = 0;
    if (!where)
        return true;
    *out = RG_NEW_N(arena, rg_filter, where->field_count + 1);
    for (size_t i = 0; i < where->field_count; i++) {
        rg_filter *f = &(*out)[(*count)++];
        f->column = rg_str_dup(arena, where->fields[i].key);
        if (!rg_value_want_texts(arena, where, f->column, &f->values, &f->value_count, err))
            return false;
    }
    return true;
}

/* where = { kind = "beat" }: rows of the settings table that count. */
static bool read_only(rg_arena *arena, const rg_value *v, rg_derive_spec *d, rg_err *err)
{
    const rg_value *where = rg_value_get(v, "where");
    if (!where)
        return true;
    if (where->kind != RG_V_TABLE || where->field_count != 1 || where->item_count)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place,
                          "map \"%s\": where names one column of the settings table and its "
                          "value: where = { kind = \"beat\" }",
                          d->name);
    d->only.column = rg_str_dup(arena, where->fields[0].key);
    return rg_value_need_text(where, d->only.column, &d->only.value, err);
}

static bool read_map(rg_arena *arena, const rg_value *v, rg_derive_spec *d, rg_err *err)
{
    static const char *const fields[] = {"name",  "from",  "settings", "key", "value",
                                         "match", "where", "expected", "each"};
    const char *match = "whole";
    if (!rg_value_only_fields(v, "a map", fields, 9, err) ||
        !rg_value_need_text(v, "from", &d->from, err) ||
        !rg_value_need_text(v, "settings", &d->settings, err) ||
        !rg_value_need_text(v, "key", &d->key, err) ||
        !rg_value_need_text(v, "value", &d->value, err) ||
        !rg_value_want_text(v, "match", &match, err) || !read_only(arena, v, d, err) ||
        !rg_filters_read(arena, rg_value_get(v, "expected"), &d->filters, &d->filter_count,
                         err))
        return false;
    if (!rg_value_want_bool(v, "each", &d->each, err))
        return false;
    d->prefix = strcmp(match, "prefix") == 0;
    return d->prefix || strcmp(match, "whole") == 0 ||
           rg_fail_at(err, RG_E_TEMPLATE, v->place,
                      "match \"%s\" is not known; write \"whole\" or \"prefix\"", match);
}

static bool read_band(const rg_value *v, rg_derive_spec *d, rg_err *err)
{
    static const char *const fields[] = {"name", "from", "bands"};
    return rg_value_only_fields(v, "a band", fields, 3, err) &&
           rg_value_need_text(v, "from", &d->from, err) &&
           rg_value_need_text(v, "bands", &d->bands, err);
}

static bool read_clock(const rg_value *v, rg_derive_spec *d, rg_err *err)
{
    static const char *const fields[] = {"name", "from", "part", "to"};
    return rg_value_only_fields(v, "a clock", fields, 4, err) &&
           rg_value_need_text(v, "from", &d->from, err) &&
           rg_value_want_text(v, "to", &d->to, err) &&
           rg_value_need_text(v, "part", &d->part, err);
}

static bool read_any(rg_arena *arena, const rg_value *v, rg_derive_spec *d, rg_err *err)
{
    static const char *const fields[] = {"name", "view", "on", "where"};
    return rg_value_only_fields(v, "an any", fields, 4, err) &&
           rg_value_need_text(v, "view", &d->view, err) &&
           rg_value_need_text(v, "on", &d->from, err) &&
           rg_filters_read(arena, rg_value_get(v, "where"), &d->filters, &d->filter_count, err);
}

static bool read_times(rg_arena *arena, const rg_value *v, rg_derive_spec *d, rg_err *err)
{
    static const char *const fields[] = {"name", "of", "count", "where", "period", "month"};
    if (!rg_value_only_fields(v, "a times", fields, 6, err) ||
        !rg_value_need_text(v, "of", &d->from, err) ||
        !rg_value_need_text(v, "count", &d->count, err) ||
        !rg_value_want_text(v, "period", &d->period, err) ||
        !rg_value_want_text(v, "month", &d->month, err) ||
        !rg_filters_read(arena, rg_value_get(v, "where"), &d->filters, &d->filter_count, err))
        return false;
    return !d->period == !d->month ||
           rg_fail_at(err, RG_E_TEMPLATE, v->place,
                      "times \"%s\": period and month belong together; give both or neither",
                      d->name);
}

static bool read_first(rg_arena *arena, const rg_value *v, rg_derive_spec *d, rg_err *err)
{
    static const char *const fields[] = {"name", "from"};
    if (!rg_value_only_fields(v, "a first", fields, 2, err) ||
        !rg_value_want_texts(arena, v, "from", &d->columns, &d->column_count, err))
        return false;
    return d->column_count > 1 ||
           rg_fail_at(err, RG_E_TEMPLATE, v->place,
                      "first \"%s\" names two columns or more: from = { \"a\", \"b\" }",
                      d->name);
}

static bool read_pair(const rg_value *v, const char *what, rg_derive_spec *d, rg_err *err)
{
    static const char *const fields[] = {"name", "from", "to"};
    return rg_value_only_fields(v, what, fields, 3, err) &&
           rg_value_need_text(v, "from", &d->from, err) &&
           rg_value_need_text(v, "to", &d->to, err);
}

static bool read_member(const rg_value *v, rg_derive_spec *d, rg_err *err)
{
    static const char *const fields[] = {"name", "of", "settings", "key", "value", "group"};
    return rg_value_only_fields(v, "a member", fields, 6, err) &&
           rg_value_need_text(v, "of", &d->from, err) &&
           rg_value_need_text(v, "settings", &d->settings, err) &&
           rg_value_need_text(v, "key", &d->key, err) &&
           rg_value_need_text(v, "value", &d->value, err) &&
           rg_value_need_text(v, "group", &d->group, err);
}

static bool read_joint(rg_arena *arena, const rg_value *v, rg_derive_spec *d, rg_err *err)
{
    static const char *const fields[] = {"name", "of", "otherwise"};
    if (!rg_value_only_fields(v, "a joint", fields, 3, err) ||
        !rg_value_want_texts(arena, v, "of", &d->columns, &d->column_count, err) ||
        !rg_value_need_text(v, "otherwise", &d->from, err))
        return false;
    return (d->column_count > 1 && d->column_count <= 4) ||
           rg_fail_at(
               err, RG_E_TEMPLATE, v->place,
               "joint \"%s\" is of two to four columns: of = { \"person\", \"admitted\" }",
               d->name);
}

static bool read_chain(rg_arena *arena, const rg_value *v, rg_derive_spec *d, rg_err *err)
{
    static const char *const fields[] = {"name", "of",        "from", "to",
                                         "part", "otherwise", "where"};
    if (!rg_value_only_fields(v, "a chain", fields, 7, err) ||
        !rg_value_need_text(v, "of", &d->count, err) ||
        !rg_value_need_text(v, "from", &d->from, err) ||
        !rg_value_need_text(v, "to", &d->to, err) ||
        !rg_value_need_text(v, "part", &d->part, err) ||
        !rg_value_need_text(v, "otherwise", &d->otherwise, err) ||
        !rg_filters_read(arena, rg_value_get(v, "where"), &d->filters, &d->filter_count, err))
        return false;
    return strcmp(d->part, "key") == 0 || strcmp(d->part, "days") == 0 ||
           rg_fail_at(err, RG_E_TEMPLATE, v->place,
                      "chain \"%s\": part is \"key\" or \"days\", not \"%s\"", d->name,
                      d->part);
}

static bool read_age(const rg_value *v, rg_derive_spec *d, rg_err *err)
{
    static const char *const fields[] = {"name", "given", "born", "at"};
    return rg_value_only_fields(v, "an age", fields, 4, err) &&
           rg_value_need_text(v, "given", &d->otherwise, err) &&
           rg_value_need_text(v, "born", &d->from, err) &&
           rg_value_need_text(v, "at", &d->to, err);
}

static bool read_derived(rg_arena *arena, const rg_value *v, rg_derive_spec *d, rg_err *err)
{
    *d = (rg_derive_spec){.place = v->place};
    if (!rg_value_need_text(v, "name", &d->name, err))
        return false;
    if (rg_value_is_word(v, "map"))
        return d->kind = RG_D_MAP, read_map(arena, v, d, err);
    if (rg_value_is_word(v, "band"))
        return d->kind = RG_D_BAND, read_band(v, d, err);
    if (rg_value_is_word(v, "clock"))
        return d->kind = RG_D_CLOCK, read_clock(v, d, err);
    if (rg_value_is_word(v, "any"))
        return d->kind = RG_D_ANY, read_any(arena, v, d, err);
    if (rg_value_is_word(v, "times"))
        return d->kind = RG_D_TIMES, read_times(arena, v, d, err);
    if (rg_value_is_word(v, "first"))
        return d->kind = RG_D_FIRST, read_first(arena, v, d, err);
    if (rg_value_is_word(v, "gap"))
        return d->kind = RG_D_GAP, read_pair(v, "a gap", d, err);
    if (rg_value_is_word(v, "compared"))
        return d->kind = RG_D_COMPARED, read_pair(v, "a compared", d, err);
    if (rg_value_is_word(v, "member"))
        return d->kind = RG_D_MEMBER, read_member(v, d, err);
    if (rg_value_is_word(v, "joint"))
        return d->kind = RG_D_JOINT, read_joint(arena, v, d, err);
    if (rg_value_is_word(v, "age"))
        return d->kind = RG_D_AGE, read_age(v, d, err);
    if (rg_value_is_word(v, "chain"))
        return d->kind = RG_D_CHAIN, read_chain(arena, v, d, err);
    return rg_fail_at(
        err, RG_E_TEMPLATE, v->place,
        "derive holds map, band, clock, any, times, first, gap, compared, member, "
        "joint, age and chain only");
}

static bool read_joins(rg_arena *arena, const rg_value *v, rg_view_spec *out, rg_err *err)
{
    const rg_value *join = rg_value_get(v, "join");
    for (size_t i = 0; join && i < join->field_count; i++) {
        if (out->join_count == RG_VIEW_JOINS_MAX)
            return rg_fail_at(err, RG_E_TEMPLATE, v->place, "a view joins %d tables at most",
                              RG_VIEW_JOINS_MAX);
        const char *table = rg_str_dup(arena, join->fields[i].key);
        out->join_tables[out->join_count] = table;
        if (!rg_value_need_text(join, table, &out->join_columns[out->join_count++], err))
            return false;
    }
    return true;
}

bool rg_view_spec_read(rg_arena *arena, const rg_value *v, rg_view_spec *out, rg_err *err)
{
    static const char *const fields[] = {"name", "table", "join", "derive"};
    *out = (rg_view_spec){.place = v->place};
    if (!rg_value_only_fields(v, "a view", fields, 4, err) ||
        !rg_value_need_text(v, "name", &out->name, err) ||
        !rg_value_need_text(v, "table", &out->table, err) || !read_joins(arena, v, out, err))
        return false;
    const rg_value *derive = rg_value_get(v, "derive");
    size_t count = derive ? derive->item_count : 0;
    out->derived = RG_NEW_N(arena, rg_derive_spec, count + 1);
    for (size_t i = 0; i < count; i++)
        if (!read_derived(arena, derive->items[i], &out->derived[out->derived_count++], err))
            return false;
    return true;
}

/* ---- columns ---- */

static rg_view_column *wrap(rg_arena *arena, const char *name, const rg_column *c,
                            const uint32_t *via)
{
    rg_view_column *v = RG_NEW(arena, rg_view_column);
    const char **texts = NULL;
    if (c->codes) {
        texts = RG_NEW_N(arena, const char *, c->value_count + 1);
        for (size_t i = 0; i < c->value_count; i++)
            texts[i] = c->values[i].p;
    }
    *v = (rg_view_column){.name = name,
                          .via = via,
                          .codes = c->codes,
                          .values = texts,
                          .value_count = c->value_count,
                          .code_count = c->value_count,
                          .numbers = c->numbers,
                          .ints = c->ints,
                          .keys = c->keys,
                          .status = c->status,
                          .separators = c->schema->type != RG_T_MULTI ? NULL
                                        : c->schema->separators       ? c->schema->separators
                                                                      : ";",
                          .minutes = c->schema->type == RG_T_DATETIME,
                          .clock = c->schema->type == RG_T_TIME,
                          .timed = c->timed};
    return v;
}

/* One member of a family, "diagnosis[01]", taken out of the rows in which all stand. */
static rg_view_column *member_of(rg_arena *arena, const rg_view *view, const char *name)
{
    rg_str label = rg_str_of(name), family_name = rg_str_cut(&label, '[');
    const rg_family *f = rg_table_family(view->table, rg_str_dup(arena, family_name));
    if (!f || !label.n || label.p[label.n - 1] != ']')
        return NULL;
    label.n--;
    size_t at = 0;
    while (at < f->count && !rg_str_is(label, f->schema->labels[at]))
        at++;
    if (at == f->count)
        return NULL;
    rg_view_column *v = RG_NEW(arena, rg_view_column);
    *v = (rg_view_column){
        .name = name, .value_count = f->value_count, .code_count = f->value_count};
    const char **texts = RG_NEW_N(arena, const char *, f->value_count + 1);
    for (size_t i = 0; i < f->value_count; i++)
        texts[i] = f->values[i].p;
    v->values = texts;
    uint32_t *codes = f->codes ? RG_NEW_N(arena, uint32_t, view->row_count + 1) : NULL;
    double *numbers = f->numbers ? RG_NEW_N(arena, double, view->row_count + 1) : NULL;
    uint8_t *status = f->numbers ? RG_NEW_N(arena, uint8_t, view->row_count + 1) : NULL;
    for (size_t row = 0; row < view->row_count; row++) {
        if (codes)
            codes[row] = f->codes[row * f->count + at];
        if (numbers)
            numbers[row] = f->numbers[row * f->count + at];
        if (status)
            status[row] = f->status[row * f->count + at];
    }
    v->codes = codes;
    v->numbers = numbers;
    v->status = status;
    return v;
}

/* "table.column" of a joined table, "family[member]", or a column of the view's own. */
const rg_view_column *rg_view_find(rg_arena *arena, const rg_view *view, const char *name)
{
    rg_view_column *have = rg_map_get(view->columns, rg_str_of(name));
    if (have)
        return have;
    if (view->arena)
        arena = view->arena;
    const rg_column *own = rg_table_column(view->table, name);
    if (own) {
        have = wrap(arena, name, own, NULL);
    } else if (strchr(name, '[')) {
        have = member_of(arena, view, name);
    } else {
        rg_str rest = rg_str_of(name), table = rg_str_cut(&rest, '.');
        for (size_t i = 0; rest.p && view->spec && i < view->spec->join_count; i++) {
            const rg_column *c = rg_str_is(table, view->spec->join_tables[i])
                                     ? rg_table_column(view->join_tables[i], rest.p)
                                     : NULL;
            if (c)
                have = wrap(arena, name, c, view->joins[i]);
        }
    }
    if (have)
        rg_map_set(view->columns, rg_str_of(name), have);
    return have;
}

bool rg_view_no_column(rg_place place, const rg_view *view, const char *name, rg_err *err)
{
    return rg_fail_at(
        err, RG_E_TEMPLATE, place,
        "there is no column %s in %s; its schema in lua/schema/ names its columns, and "
        "a view those it adds",
        name, view->name);
}

/* ---- building ---- */

/* Rows of a parent by the key of the child's; the first of a key counts. */
static uint32_t *parent_rows(rg_arena *arena, const rg_key_ids *child, size_t child_rows,
                             const rg_key_ids *parent, size_t parent_rows)
{
    uint32_t *by_key = RG_NEW_N(arena, uint32_t, parent->count + 1); /* row + 1 */
    uint32_t *rows = RG_NEW_N(arena, uint32_t, child_rows + 1);
    for (size_t row = 0; row < parent_rows; row++) {
        uint32_t id = rg_key_id(parent, row);
        if (id != RG_NO_CODE && !by_key[id])
            by_key[id] = (uint32_t)row + 1;
    }
    for (size_t row = 0; row < child_rows; row++) {
        uint32_t id = rg_key_id(child, row);
        rows[row] = id != RG_NO_CODE && by_key[id] ? by_key[id] - 1 : RG_NO_CODE;
    }
    return rows;
}

/* Views of one table that join another alike share the rows. */
static bool join(rg_arena *arena, const rg_views *views, rg_view *view, size_t which,
                 rg_err *err)
{
    const char *name = view->spec->join_columns[which];
    const rg_table *parent = view->join_tables[which];
    rg_key_ids child_keys, parent_keys;
    if (!rg_keys_of_table(arena, views, parent, name, &parent_keys) ||
        !rg_keys_of_table(arena, views, view->table, name, &child_keys))
        return rg_fail_at(err, RG_E_TEMPLATE, view->spec->place,
                          "%s cannot join %s by %s: both schemas need that column, of type key",
                          view->name, parent->name, name);
    parent_keys.count = child_keys.count; /* the later answer knows all keys of both */
    rg_str key =
        rg_str_of(rg_arena_printf(arena, "%s/%s/%s", view->table->name, parent->name, name));
    uint32_t *rows = rg_map_get(views->joins, key);
    if (!rows) {
        rows =
            parent_rows(arena, &child_keys, view->row_count, &parent_keys, parent->row_count);
        rg_map_set(views->joins, key, rows);
    }
    view->joins[which] = rows;
    return true;
}

static bool declared_before(const rg_view_spec *specs, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(specs[i].name, name) == 0)
            return true;
    return false;
}

/* Whether what a derived column needs of the release is there: a view that was not left out, a period. */
static bool derived_there(const rg_derive_spec *d, const rg_view_spec *before, size_t count,
                          const rg_views *views, const rg_lookups *lookups)
{
    rg_month first, last;
    if (d->period && !lookups->period(lookups->user, d->period, &first, &last))
        return false;
    return d->kind != RG_D_ANY || rg_views_find(views, d->view) ||
           !declared_before(before, count, d->view);
}

/* Whether every table, view and period that a spec names is there; an absent one leaves the view out. */
static bool all_there(const rg_view_spec *specs, size_t index, const rg_tables *tables,
                      const rg_views *views, const rg_lookups *lookups)
{
    const rg_view_spec *spec = &specs[index];
    bool there = rg_tables_find(tables, spec->table) != NULL;
    for (size_t i = 0; i < spec->join_count; i++)
        there = there && rg_tables_find(tables, spec->join_tables[i]) != NULL;
    for (size_t i = 0; i < spec->derived_count; i++)
        there = there && derived_there(&spec->derived[i], specs, index, views, lookups);
    return there;
}

static bool build_view(rg_arena *arena, const rg_view_spec *spec, const rg_tables *tables,
                       const rg_lookups *lookups, rg_views *views, rg_err *err)
{
    rg_view *view = &views->items[views->count];
    *view = (rg_view){.name = spec->name,
                      .spec = spec,
                      .columns = rg_map_new(arena),
                      .arena = arena,
                      .table = rg_tables_find(tables, spec->table)};
    view->row_count = view->table->row_count;
    for (size_t i = 0; i < spec->join_count; i++) {
        view->join_tables[i] = rg_tables_find(tables, spec->join_tables[i]);
        if (!join(arena, views, view, i, err))
            return false;
    }
    for (size_t i = 0; i < spec->derived_count; i++) {
        rg_view_column *made = RG_NEW(arena, rg_view_column);
        view_derivation d = {arena, view,        &spec->derived[i], lookups,
                             views, view->table, view->row_count,   made};
        made->name = spec->derived[i].name;
        if (!view_derive(&d, err))
            return false;
        rg_map_set(view->columns, rg_str_of(made->name), made);
    }
    views->count++;
    return true;
}

bool rg_views_build(rg_arena *arena, const rg_view_spec *specs, size_t spec_count,
                    const rg_tables *tables, const rg_lookups *lookups, rg_views *out,
                    rg_err *err)
{
    *out = (rg_views){.items = RG_NEW_N(arena, rg_view, spec_count + tables->count + 1),
                      .spaces = rg_map_new(arena),
                      .joins = rg_map_new(arena),
                      .shared = rg_map_new(arena),
                      .tests = rg_view_tests_new(arena)};
    for (size_t t = 0; t < tables->count; t++) {
        const rg_table *table = tables->items[t];
        if (table)
            out->items[out->count++] = (rg_view){.name = table->name,
                                                 .table = table,
                                                 .row_count = table->row_count,
                                                 .arena = arena,
                                                 .columns = rg_map_new(arena)};
    }
    for (size_t i = 0; i < spec_count; i++)
        if (all_there(specs, i, tables, out, lookups) &&
            !build_view(arena, &specs[i], tables, lookups, out, err))
            return false;
    return true;
}

const rg_view *rg_views_find(const rg_views *views, const char *name)
{
    for (size_t i = 0; i < views->count; i++)
        if (strcmp(views->items[i].name, name) == 0)
            return &views->items[i];
    return NULL;
}
