/* script/template_content.c - Records of templates/content/ in templates: content, record, each, and
 * slots. */
#include "script/template_inside.h"

#include <lauxlib.h>
#include <string.h>

enum { DEEPEST_TELLING = 8 };

typedef struct shelf {
    const rg_library *library;
    rg_map *used; /* "table/id" -> the record */
} shelf;

static const char *const shelf_key = "content";

/* A failure, and whether it has the place of the content file; else it is the template's. */
typedef struct trouble {
    rg_err err;
    bool placed;
} trouble;

void template_open_content(rg_sandbox *box, const rg_library *library)
{
    shelf *s = RG_NEW(rg_sandbox_arena(box), shelf);
    *s = (shelf){library, rg_map_new(rg_sandbox_arena(box))};
    rg_sandbox_put(box, shelf_key, s);
}

static void use(rg_sandbox *box, const rg_content_table *t, const rg_content_record *r)
{
    shelf *s = rg_sandbox_get(box, shelf_key);
    const char *key = rg_arena_printf(rg_sandbox_arena(box), "%s/%s", t->name, r->id);
    rg_map_set(s->used, rg_str_of(key), (void *)(uintptr_t)r);
}

/* ---- what is not there ---- */

static const char *suggest(rg_sandbox *box, rg_str wrong, const char *const *names,
                           size_t count, const char *otherwise)
{
    const char *near = rg_str_nearest(wrong, names, count);
    return near ? rg_arena_printf(rg_sandbox_arena(box), "; did you mean '%s'?", near)
                : otherwise;
}

static const rg_content_table *find_table(rg_sandbox *box, rg_str name, trouble *why)
{
    const shelf *s = rg_sandbox_get(box, shelf_key);
    const rg_library *l = s->library;
    const rg_content_table *t = rg_library_table(l, name);
    if (t && t->fault.code != RG_OK) {
        *why = (trouble){t->fault, true};
        return NULL;
    }
    if (t)
        return t;
    const char **names = RG_NEW_N(rg_sandbox_arena(box), const char *, l ? l->count + 1 : 1);
    for (size_t i = 0; l && i < l->count; i++)
        names[i] = l->tables[i].name;
    rg_fail(&why->err, RG_E_TEMPLATE, "there is no content '%.*s'%s", (int)name.n, name.p,
            suggest(box, name, names, l ? l->count : 0,
                    "; its tables are templates/content/*.csv"));
    return NULL;
}

/* A version that holds on another day is worth telling. */
static const rg_content_record *find_record(rg_sandbox *box, const rg_content_table *t,
                                            rg_str id, trouble *why)
{
    const rg_content_record *r = rg_content_find(t, id);
    if (r)
        return r;
    for (size_t i = 0; i < t->all_count; i++)
        if (rg_str_is(id, t->all[i].id)) {
            why->placed = true;
            rg_fail_at(&why->err, RG_E_TEMPLATE, t->all[i].place,
                       "'%s' of %s does not hold on the document's date; see its valid_from "
                       "and valid_to, and the date of the release",
                       t->all[i].id, t->name);
            return NULL;
        }
    const char **ids = RG_NEW_N(rg_sandbox_arena(box), const char *, t->count + 1);
    for (size_t i = 0; i < t->count; i++)
        ids[i] = t->records[i]->id;
    rg_fail(&why->err, RG_E_TEMPLATE, "%s has no record '%.*s'%s", t->path, (int)id.n, id.p,
            suggest(box, id, ids, t->count, "; add it there"));
    return NULL;
}

static bool find_column(rg_sandbox *box, const rg_content_table *t, rg_str name, size_t *out,
                        rg_err *err)
{
    *out = rg_content_column(t, name);
    return *out != SIZE_MAX || rg_fail(err, RG_E_TEMPLATE, "%s has no column '%.*s'%s", t->path,
                                       (int)name.n, name.p,
                                       suggest(box, name, t->columns, t->column_count,
                                               "; its columns stand in its first row"));
}

/* Leaves a C function. */
static int leave(rg_sandbox *box, const trouble *why)
{
    return why->placed ? rg_sandbox_rethrow(box, &why->err) : rg_sandbox_throw(box, &why->err);
}

/* ---- words ---- */

static void push_record(rg_sandbox *box, const rg_content_table *t, const rg_content_record *r)
{
    lua_State *lua = rg_sandbox_state(box);
    lua_createtable(lua, 0, (int)t->column_count);
    for (size_t c = 0; c < t->column_count; c++) {
        lua_pushlstring(lua, r->cells[c].text.p, r->cells[c].text.n);
        lua_setfield(lua, -2, t->columns[c]);
    }
    rg_sandbox_readonly(box, t->name);
    use(box, t, r);
}

/* One value that is asked for, or a list of them; the value is on top. */
static bool is_wanted(lua_State *lua, rg_str text)
{
    if (lua_type(lua, -1) == LUA_TSTRING) {
        rg_str want;
        want.p = lua_tolstring(lua, -1, &want.n);
        return rg_str_eq(want, text);
    }
    bool found = false;
    for (lua_Integer i = 1; !found && i <= luaL_len(lua, -1); i++) {
        lua_geti(lua, -1, i);
        found = lua_type(lua, -1) == LUA_TSTRING && is_wanted(lua, text);
        lua_pop(lua, 1);
    }
    return found;
}

static bool passes(rg_sandbox *box, const rg_content_table *t, const rg_content_record *r,
                   int filter, rg_err *err)
{
    lua_State *lua = rg_sandbox_state(box);
    bool pass = true;
    for (lua_pushnil(lua); lua_next(lua, filter); lua_pop(lua, 1)) {
        rg_str name;
        size_t column;
        if (lua_type(lua, -2) != LUA_TSTRING ||
            (lua_type(lua, -1) != LUA_TSTRING && lua_type(lua, -1) != LUA_TTABLE)) {
            lua_pop(lua, 2);
            return rg_fail(err, RG_E_TEMPLATE,
                           "records are chosen by column; write content(\"%s\", { column = "
                           "\"value\" })",
                           t->name);
        }
        name.p = lua_tolstring(lua, -2, &name.n);
        if (!find_column(box, t, name, &column, err)) {
            lua_pop(lua, 2);
            return false;
        }
        pass = pass && is_wanted(lua, r->cells[column].text);
    }
    return pass;
}

/* content("actions", { priority = "1a" }): a list of records. */
static int l_content(lua_State *lua)
{
    rg_sandbox *box = rg_sandbox_of(lua);
    trouble why = {0};
    rg_str name;
    bool filtered = lua_gettop(lua) > 1 && lua_istable(lua, 2);
    if (lua_type(lua, 1) != LUA_TSTRING || lua_gettop(lua) > 2 ||
        (lua_gettop(lua) == 2 && !filtered))
        return luaL_error(lua, "'content' takes a table; write content \"principles\" or "
                               "content(\"actions\", { priority = \"1a\" })");
    name.p = lua_tolstring(lua, 1, &name.n);
    const rg_content_table *t = find_table(box, name, &why);
    if (!t)
        return leave(box, &why);
    lua_newtable(lua);
    int list = lua_gettop(lua);
    for (size_t i = 0; i < t->count; i++) {
        bool taken = !filtered || passes(box, t, t->records[i], 2, &why.err);
        if (why.err.code != RG_OK)
            return leave(box, &why);
        if (!taken)
            continue;
        push_record(box, t, t->records[i]);
        lua_rawseti(lua, list, (lua_Integer)lua_rawlen(lua, list) + 1);
    }
    return 1;
}

/* record("definitions", "sv"): one record. */
static int l_record(lua_State *lua)
{
    rg_sandbox *box = rg_sandbox_of(lua);
    trouble why = {0};
    rg_str name, id;
    if (lua_gettop(lua) != 2 || lua_type(lua, 1) != LUA_TSTRING ||
        lua_type(lua, 2) != LUA_TSTRING)
        return luaL_error(lua,
                          "'record' takes a table and an id; write record(\"definitions\", "
                          "\"sv\")");
    name.p = lua_tolstring(lua, 1, &name.n);
    id.p = lua_tolstring(lua, 2, &id.n);
    const rg_content_table *t = find_table(box, name, &why);
    const rg_content_record *r = t ? find_record(box, t, id, &why) : NULL;
    if (!r)
        return leave(box, &why);
    push_record(box, t, r);
    return 1;
}

/* each(list, function (record, number) return block end): the blocks as a list. */
static int l_each(lua_State *lua)
{
    if (lua_gettop(lua) != 2 || !lua_istable(lua, 1) || !lua_isfunction(lua, 2))
        return luaL_error(lua, "'each' takes a list and a function; write each(content "
                               "\"principles\", function (r) return r.text end)");
    lua_newtable(lua);
    lua_Integer n = luaL_len(lua, 1);
    for (lua_Integer i = 1; i <= n; i++) {
        lua_pushvalue(lua, 2);
        lua_geti(lua, 1, i);
        lua_pushinteger(lua, i);
        lua_call(lua, 2, 1);
        if (lua_isnil(lua, -1))
            lua_pop(lua, 1);
        else
            lua_rawseti(lua, 3, (lua_Integer)lua_rawlen(lua, 3) + 1);
    }
    return 1;
}

void template_define_content(rg_sandbox *box)
{
    lua_State *lua = rg_sandbox_state(box);
    lua_pushcfunction(lua, l_content);
    rg_sandbox_define(box, "content");
    lua_pushcfunction(lua, l_each);
    rg_sandbox_define(box, "each");
    lua_pushcfunction(lua, l_record);
    rg_sandbox_define(box, "record");
}

/* ---- slots ---- */

static bool fail_slot(maker *m, rg_place place, const trouble *why)
{
    if (!why->placed)
        return TEMPLATE_FAIL(m, place, "%s", why->err.text);
    *m->err = why->err;
    return false;
}

static bool print_count(maker *m, rg_place place, size_t count, const char *format,
                        const char *slot, rg_spans *out)
{
    rg_buf text = {0};
    rg_err why = {0};
    if (!format)
        return TEMPLATE_FAIL(m, place, "{%s} is a number: write {%s:words} or {%s:whole}", slot,
                             slot, slot);
    bool good = rg_format_number(&text, format, (double)count, &why);
    if (good)
        rg_spans_add(m->arena, out,
                     (rg_span){.text = {rg_arena_copy(m->arena, text.p, text.n), text.n}});
    else
        TEMPLATE_FAIL(m, place, "%s", why.text);
    rg_buf_free(&text);
    return good;
}

/* {actions.status.done.count:words} */
static bool fill_filtered(maker *m, rg_place place, const rg_content_table *t, rg_str column,
                          rg_str value, const char *format, const char *slot, rg_spans *out)
{
    size_t at, count = 0;
    trouble why = {0};
    if (!find_column(m->box, t, column, &at, &why.err))
        return fail_slot(m, place, &why);
    for (size_t i = 0; i < t->count; i++)
        count += rg_str_eq(t->records[i]->cells[at].text, value);
    return print_count(m, place, count, format, slot, out);
}

/* {definitions.sv} or {definitions.sv.title}: the record's own words, with their own slots. */
static bool fill_record(maker *m, rg_place place, const rg_content_table *t, rg_str id,
                        rg_str column, rg_spans *out)
{
    size_t at;
    trouble why = {0};
    rg_text text;
    const rg_content_record *r = find_record(m->box, t, id, &why);
    if (!r || !find_column(m->box, t, column.p ? column : RG_STR("text"), &at, &why.err))
        return fail_slot(m, place, &why);
    use(m->box, t, r);
    if (m->telling >= DEEPEST_TELLING)
        return TEMPLATE_FAIL(m, place, "'%s' of %s holds itself", r->id, t->name);
    m->telling++;
    bool good = template_text(m, r->cells[at].place, r->cells[at].text.p, &text);
    m->telling--;
    for (size_t i = 0; good && i < text.count; i++)
        rg_spans_add(m->arena, out, text.spans[i]);
    return good;
}

bool template_content_record(maker *m, rg_place place, rg_str table, rg_str id,
                             const rg_content_table **in, const rg_content_record **out)
{
    trouble why = {0};
    *in = find_table(m->box, table, &why);
    *out = *in ? find_record(m->box, *in, id, &why) : NULL;
    if (!*out)
        return fail_slot(m, place, &why);
    use(m->box, *in, *out);
    return true;
}

bool template_introduce(maker *m, rg_place place, rg_str id, rg_spans *out)
{
    const rg_content_table *t;
    const rg_content_record *r;
    if (!template_content_record(m, place, RG_STR("glossary"), id, &t, &r))
        return false;
    size_t term = rg_content_column(t, RG_STR("term"));
    size_t abbreviation = rg_content_column(t, RG_STR("short"));
    if (term == SIZE_MAX || abbreviation == SIZE_MAX)
        return TEMPLATE_FAIL(m, place, "%s has no columns 'term' and 'short'", t->path);
    bool first = true;
    m->introduced = m->introduced ? m->introduced : rg_map_new(m->arena);
    const char *text = r->cells[abbreviation].text.p;
    if (!m->asking)
        rg_map_intern(m->introduced, id, &first);
    if (first)
        text = rg_arena_printf(m->arena, "%s (%s)", r->cells[term].text.p, text);
    rg_spans_add(m->arena, out, (rg_span){.text = rg_str_of(rg_smarten(m->arena, text))});
    return true;
}

bool template_is_content(const maker *m, rg_str name)
{
    return rg_library_table(m->job->library, name) != NULL;
}

bool template_content_any(const maker *m, rg_str name)
{
    const rg_content_table *t = rg_library_table(m->job->library, name);
    return t && t->count > 0;
}

bool template_content_slot(maker *m, rg_place place, rg_str path, const char *format,
                           rg_spans *out)
{
    const char *slot = rg_str_dup(m->arena, path);
    rg_str rest = path, part[4];
    size_t parts = 0;
    trouble why = {0};
    while (rest.p && parts < 4)
        part[parts++] = rg_str_cut(&rest, '.');
    const rg_content_table *t = find_table(m->box, part[0], &why);
    if (!t)
        return fail_slot(m, place, &why);
    if (parts == 2 && rg_str_is(part[1], "count"))
        return print_count(m, place, t->count, format, slot, out);
    if (parts == 4 && rg_str_is(part[3], "count") && !rest.p)
        return fill_filtered(m, place, t, part[1], part[2], format, slot, out);
    if (parts < 2 || parts > 3)
        return TEMPLATE_FAIL(m, place,
                             "{%s} is no part of %s; write {%s.id}, {%s.id.column}, "
                             "{%s.count:words} or {%s.column.value.count:words}",
                             slot, t->path, t->name, t->name, t->name, t->name);
    if (format)
        return TEMPLATE_FAIL(m, place, "{%s} is a text; leave ':%s' out", slot, format);
    return fill_record(m, place, t, part[1], parts == 3 ? part[2] : (rg_str){0}, out);
}

/* ---- review dates ---- */

bool template_check_reviews(maker *m)
{
    const shelf *s = rg_sandbox_get(m->box, shelf_key);
    for (size_t i = 0; s->library && i < s->library->count; i++) {
        const rg_content_table *t = &s->library->tables[i];
        const rg_content_record *first = NULL;
        size_t overdue = 0;
        for (size_t k = 0; k < t->count && t->fault.code == RG_OK; k++) {
            const char *key = rg_arena_printf(m->arena, "%s/%s", t->name, t->records[k]->id);
            if (!rg_map_get(s->used, rg_str_of(key)) ||
                !rg_content_overdue(s->library, t->records[k]))
                continue;
            first = first ? first : t->records[k];
            overdue++;
        }
        if (!first)
            continue;
        const char *text = rg_arena_printf(
            m->arena,
            "'%s'%s should have been reviewed by %04d-%02d-%02d; %s looks at it and sets a new "
            "date",
            first->id,
            overdue > 1 ? rg_arena_printf(m->arena, " and %zu more of %s", overdue - 1, t->name)
                        : "",
            first->review.year, first->review.month, first->review.day, first->owner);
        if (m->job->strict)
            return TEMPLATE_FAIL(m, first->place, "%s", text);
        if (m->log)
            rg_log_add(m->log, RG_WARN, first->place, "%s", text);
    }
    return true;
}
