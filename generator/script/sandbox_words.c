/* script/sandbox_words.c - Constructor words, the marks they leave on tables, and stats.NA.
 *
 * A worded table has its word's metatable (one a word and state) and an entry in the weak table
 * of marks: file index in the upper half, line in the lower, and PENDING while it is `word
 * "text"` that a table may still follow. */
#include "script/sandbox_inside.h"

#include <lauxlib.h>
#include <stdint.h>

#define PENDING ((lua_Integer)1 << 31)
#define LINE_MASK (PENDING - 1)

static const char na_value; /* its address is the value */

void rg_sandbox_push_na(rg_sandbox *box)
{
    lua_pushlightuserdata(box->lua, (void *)(uintptr_t)&na_value);
}

bool rg_sandbox_is_na(rg_sandbox *box, int index)
{
    return lua_type(box->lua, index) == LUA_TLIGHTUSERDATA &&
           lua_touserdata(box->lua, index) == (void *)(uintptr_t)&na_value;
}

static int no_arithmetic(lua_State *lua)
{
    return luaL_error(lua, "a missing value (NA) cannot be reckoned with; test for stats.NA");
}

static int na_name(lua_State *lua)
{
    lua_pushliteral(lua, "NA");
    return 1;
}

/* All light userdata of a state share this metatable; NA is the only one. */
static void open_na(rg_sandbox *box)
{
    static const char *const events[] = {"__add", "__sub", "__mul",    "__div",
                                         "__mod", "__pow", "__unm",    "__idiv",
                                         "__lt",  "__le",  "__concat", NULL};
    lua_State *lua = box->lua;
    rg_sandbox_push_na(box);
    lua_newtable(lua);
    for (size_t i = 0; events[i]; i++) {
        lua_pushcfunction(lua, no_arithmetic);
        lua_setfield(lua, -2, events[i]);
    }
    lua_pushcfunction(lua, na_name);
    lua_setfield(lua, -2, "__tostring");
    lua_setmetatable(lua, -2);
    lua_pop(lua, 1);
}

void rg_sandbox_open_words(rg_sandbox *box)
{
    lua_State *lua = box->lua;
    lua_newtable(lua);
    lua_createtable(lua, 0, 1);
    lua_pushliteral(lua, "k");
    lua_setfield(lua, -2, "__mode");
    lua_setmetatable(lua, -2);
    lua_rawsetp(lua, LUA_REGISTRYINDEX, &rg_key_marks);
    open_na(box);
}

static lua_Integer mark_of(lua_State *lua, int index)
{
    index = lua_absindex(lua, index);
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &rg_key_marks);
    lua_pushvalue(lua, index);
    lua_rawget(lua, -2);
    lua_Integer mark = lua_tointeger(lua, -1);
    lua_pop(lua, 2);
    return mark;
}

static void set_mark(lua_State *lua, int index, lua_Integer mark)
{
    index = lua_absindex(lua, index);
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &rg_key_marks);
    lua_pushvalue(lua, index);
    lua_pushinteger(lua, mark);
    lua_rawset(lua, -3);
    lua_pop(lua, 1);
}

static lua_Integer mark_here(rg_sandbox *box)
{
    rg_place place = rg_sandbox_place(box);
    if (!place.file)
        return 0;
    size_t file = rg_map_intern(box->files, rg_str_of(place.file), NULL);
    return (lua_Integer)file << 32 | (place.line & LINE_MASK);
}

static bool is_plain_table(lua_State *lua, int index)
{
    if (lua_type(lua, index) != LUA_TTABLE)
        return false;
    if (!lua_getmetatable(lua, index))
        return true;
    lua_pop(lua, 1);
    return false;
}

static bool is_scalar(lua_State *lua, int index)
{
    int type = lua_type(lua, index);
    return type == LUA_TSTRING || type == LUA_TNUMBER || type == LUA_TBOOLEAN;
}

static const char *word_at(lua_State *lua, int index)
{
    if (lua_type(lua, index) != LUA_TTABLE || !lua_getmetatable(lua, index))
        return NULL;
    lua_getfield(lua, -1, "word");
    const char *word = lua_tostring(lua, -1); /* kept alive by the registry */
    lua_pop(lua, 2);
    return word;
}

/* `word "text"` followed by a table in braces: that table, named. */
static int call_again(lua_State *lua)
{
    const char *word = word_at(lua, 1);
    lua_Integer mark = mark_of(lua, 1);
    if (!(mark & PENDING) || lua_gettop(lua) != 2 || !is_plain_table(lua, 2))
        return luaL_error(lua,
                          "'%s' is followed by too much; write %s \"text\" { ... } and look "
                          "for a missing comma",
                          word, word);
    lua_pushliteral(lua, "name");
    if (lua_rawget(lua, 2) != LUA_TNIL)
        return luaL_error(lua, "'%s' has two names; drop one", word);
    lua_rawgeti(lua, 1, 1);
    lua_setfield(lua, 2, "name");
    lua_getmetatable(lua, 1);
    lua_setmetatable(lua, 2);
    set_mark(lua, 2, mark & ~PENDING);
    lua_settop(lua, 2);
    return 1;
}

static void push_metatable(lua_State *lua, const char *word)
{
    lua_pushfstring(lua, "word %s", word);
    const char *key = lua_tostring(lua, -1);
    if (luaL_newmetatable(lua, key)) {
        lua_pushstring(lua, word);
        lua_setfield(lua, -2, "word");
        lua_pushstring(lua, word);
        lua_setfield(lua, -2, "__name");
        lua_pushcfunction(lua, call_again);
        lua_setfield(lua, -2, "__call");
    }
    lua_remove(lua, -2);
}

void rg_sandbox_mark(rg_sandbox *box, int index, const char *word)
{
    lua_State *lua = box->lua;
    index = lua_absindex(lua, index);
    luaL_checkstack(lua, 6, NULL);
    push_metatable(lua, word);
    lua_setmetatable(lua, index);
    set_mark(lua, index, mark_here(box));
}

/* Upvalue: the word. */
static int construct(lua_State *lua)
{
    rg_sandbox *box = rg_sandbox_of(lua);
    const char *word = lua_tostring(lua, lua_upvalueindex(1));
    if (lua_gettop(lua) != 1 || lua_isnil(lua, 1))
        return luaL_error(lua, "'%s' was given %s; write %s \"text\" or %s { ... }", word,
                          lua_gettop(lua) > 1 ? "more than one value" : "nothing", word, word);
    bool scalar = is_scalar(lua, 1);
    if (!scalar && lua_type(lua, 1) != LUA_TTABLE)
        return luaL_error(lua, "'%s' was given a %s; write %s \"text\" or %s { ... }", word,
                          luaL_typename(lua, 1), word, word);
    if (!is_plain_table(lua, 1)) { /* a text, or another word's table: the first item */
        lua_createtable(lua, 1, 0);
        lua_insert(lua, 1);
        lua_rawseti(lua, 1, 1);
    }
    rg_sandbox_mark(box, 1, word);
    if (scalar)
        set_mark(lua, 1, mark_of(lua, 1) | PENDING);
    return 1;
}

void rg_sandbox_word(rg_sandbox *box, const char *word)
{
    lua_pushstring(box->lua, word);
    lua_pushcclosure(box->lua, construct, 1);
    rg_sandbox_define(box, word);
}

const char *rg_sandbox_word_of(rg_sandbox *box, int index)
{
    return word_at(box->lua, index);
}

rg_place rg_sandbox_place_of(rg_sandbox *box, int index)
{
    if (lua_type(box->lua, index) != LUA_TTABLE)
        return (rg_place){0};
    lua_Integer mark = mark_of(box->lua, index);
    if ((mark & LINE_MASK) == 0)
        return (rg_place){0};
    rg_str file = rg_map_key(box->files, (size_t)(mark >> 32));
    return (rg_place){file.p, (int)(mark & LINE_MASK), 0};
}
