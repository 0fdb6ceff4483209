/* script/sandbox_value.c - Lua values to plain data and back. */
#include "base/utf8.h"
#include "script/sandbox_inside.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#define DEEPEST 100

typedef struct reader {
    rg_sandbox *box;
    lua_State *lua;
    rg_err *err;
} reader;

static bool read_value(reader *r, int index, rg_place place, int depth, const rg_value **out);

static bool read_text(reader *r, int index, rg_place place, rg_str *out)
{
    size_t n;
    const char *bytes = lua_tolstring(r->lua, index, &n);
    rg_str text = {rg_arena_copy(r->box->arena, bytes, n), n};
    if (!rg_utf8_valid(text, NULL))
        return rg_fail_at(r->err, RG_E_TEMPLATE, place, "a text is not UTF-8");
    *out = text;
    return true;
}

static int compare_fields(const void *left, const void *right)
{
    const rg_value_field *a = left, *b = right;
    return rg_str_cmp(a->key, b->key);
}

/* Keys that are neither texts nor 1..item_count mean a hole (often a nil written in a list). */
static bool odd_key(reader *r, rg_place place, size_t item_count)
{
    if (lua_isinteger(r->lua, -2))
        return rg_fail_at(r->err, RG_E_TEMPLATE, place,
                          "a list has nothing at position %zu but something at %lld; is a name "
                          "misspelt?",
                          item_count + 1, (long long)lua_tointeger(r->lua, -2));
    return rg_fail_at(r->err, RG_E_TEMPLATE, place,
                      "a table has a %s as key; use names or list items",
                      lua_typename(r->lua, lua_type(r->lua, -2)));
}

static bool is_item(lua_State *lua, int index, size_t item_count)
{
    if (!lua_isinteger(lua, index))
        return false;
    lua_Integer at = lua_tointeger(lua, index);
    return at >= 1 && (lua_Unsigned)at <= item_count;
}

static bool read_items(reader *r, int index, int depth, rg_value *v)
{
    while (lua_rawgeti(r->lua, index, (lua_Integer)v->item_count + 1) != LUA_TNIL) {
        v->item_count++;
        lua_pop(r->lua, 1);
    }
    lua_pop(r->lua, 1);
    v->items = RG_NEW_N(r->box->arena, const rg_value *, v->item_count);
    for (size_t i = 0; i < v->item_count; i++) {
        lua_rawgeti(r->lua, index, (lua_Integer)i + 1);
        bool good = read_value(r, lua_gettop(r->lua), v->place, depth + 1, &v->items[i]);
        lua_pop(r->lua, 1);
        if (!good)
            return false;
    }
    return true;
}

static bool read_field(reader *r, int depth, const rg_value *v, rg_value_field *field)
{
    rg_str key;
    if (!read_text(r, -2, v->place, &key))
        return false;
    field->key = key;
    rg_place place = v->place;
    return read_value(r, lua_gettop(r->lua), place, depth + 1, &field->value);
}

static bool read_fields(reader *r, int index, int depth, rg_value *v)
{
    size_t count = 0;
    for (lua_pushnil(r->lua); lua_next(r->lua, index); lua_pop(r->lua, 1))
        count += lua_type(r->lua, -2) == LUA_TSTRING;
    rg_value_field *fields = RG_NEW_N(r->box->arena, rg_value_field, count);
    for (lua_pushnil(r->lua); lua_next(r->lua, index); lua_pop(r->lua, 1)) {
        bool good = true;
        if (lua_type(r->lua, -2) == LUA_TSTRING)
            good = read_field(r, depth, v, &fields[v->field_count++]);
        else if (!is_item(r->lua, -2, v->item_count))
            good = odd_key(r, v->place, v->item_count);
        if (!good) {
            lua_pop(r->lua, 2);
            return false;
        }
    }
    if (count > 0)
        qsort(fields, count, sizeof *fields, compare_fields);
    v->fields = fields;
    return true;
}

static bool read_table(reader *r, int index, int depth, rg_value *v)
{
    const char *word = rg_sandbox_word_of(r->box, index);
    rg_place own = rg_sandbox_place_of(r->box, index);
    if (own.file)
        v->place = own;
    if (depth > DEEPEST)
        return rg_fail_at(r->err, RG_E_TEMPLATE, v->place,
                          "tables lie more than %d deep in each other; does one hold itself?",
                          DEEPEST);
    v->kind = RG_V_TABLE;
    v->word = word ? rg_arena_strdup(r->box->arena, word) : NULL;
    rg_sandbox_unwrap(r->box, index);
    int table = lua_gettop(r->lua);
    bool good = read_items(r, table, depth, v) && read_fields(r, table, depth, v);
    lua_settop(r->lua, table - 1);
    return good;
}

static bool read_value(reader *r, int index, rg_place place, int depth, const rg_value **out)
{
    if (!lua_checkstack(r->lua, 12))
        return rg_fail_at(r->err, RG_E_LIMIT, place, "tables lie too deep in each other");
    rg_value *v = RG_NEW(r->box->arena, rg_value);
    v->place = place;
    *out = v;
    switch (lua_type(r->lua, index)) {
    case LUA_TNIL:
        return true;
    case LUA_TBOOLEAN:
        v->kind = RG_V_BOOL;
        v->boolean = lua_toboolean(r->lua, index);
        return true;
    case LUA_TNUMBER:
        v->kind = RG_V_NUMBER;
        v->number = lua_tonumber(r->lua, index);
        return true;
    case LUA_TSTRING:
        v->kind = RG_V_TEXT;
        return read_text(r, index, place, &v->text);
    case LUA_TTABLE:
        return read_table(r, index, depth, v);
    default:
        break;
    }
    if (rg_sandbox_is_na(r->box, index))
        return true; /* RG_V_NIL */
    return rg_fail_at(r->err, RG_E_TEMPLATE, place,
                      "a %s stands where a text, a number, true, false or a table belongs",
                      lua_typename(r->lua, lua_type(r->lua, index)));
}

bool rg_sandbox_value(rg_sandbox *box, int index, const rg_value **out, rg_err *err)
{
    reader r = {box, box->lua, err};
    return read_value(&r, lua_absindex(box->lua, index), (rg_place){box->ran, 0, 0}, 0, out);
}

void rg_sandbox_push_value(rg_sandbox *box, const rg_value *value)
{
    lua_State *lua = box->lua;
    luaL_checkstack(lua, 4, NULL);
    if (!value || value->kind == RG_V_NIL)
        rg_sandbox_push_na(box);
    else if (value->kind == RG_V_BOOL)
        lua_pushboolean(lua, value->boolean);
    else if (value->kind == RG_V_NUMBER)
        lua_pushnumber(lua, value->number);
    else if (value->kind == RG_V_TEXT)
        lua_pushlstring(lua, value->text.n ? value->text.p : "", value->text.n);
    else {
        lua_createtable(lua, (int)value->item_count, (int)value->field_count);
        for (size_t i = 0; i < value->item_count; i++) {
            rg_sandbox_push_value(box, value->items[i]);
            lua_rawseti(lua, -2, (lua_Integer)i + 1);
        }
        for (size_t i = 0; i < value->field_count; i++) {
            lua_pushlstring(lua, value->fields[i].key.p, value->fields[i].key.n);
            rg_sandbox_push_value(box, value->fields[i].value);
            lua_rawset(lua, -3);
        }
    }
}
