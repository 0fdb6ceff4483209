/* script/sandbox_env.c - What a file may name: a short list of Lua's own functions, the words
 * that were defined, and nothing that reaches the machine, reveals addresses or runs for
 * minutes inside C. */
#include "script/sandbox_inside.h"

#include <lauxlib.h>
#include <lualib.h>
#include <stdlib.h>
#include <string.h>

/* --- sorted pairs --- */

static int key_rank(lua_State *lua, int index)
{
    int type = lua_type(lua, index);
    return type == LUA_TNUMBER ? 0 : type == LUA_TSTRING ? 1 : type == LUA_TBOOLEAN ? 2 : 3;
}

typedef struct sort_key {
    int rank;
    double number;
    rg_str text; /* alive as long as the table is */
    lua_Integer slot;
} sort_key;

static int compare_keys(const void *left, const void *right)
{
    const sort_key *a = left, *b = right;
    if (a->rank != b->rank)
        return a->rank < b->rank ? -1 : 1;
    if (a->rank == 1)
        return rg_str_cmp(a->text, b->text);
    return a->number < b->number ? -1 : a->number > b->number;
}

static sort_key read_key(lua_State *lua, int index, lua_Integer slot)
{
    sort_key key = {.rank = key_rank(lua, index), .slot = slot};
    if (key.rank == 0)
        key.number = lua_tonumber(lua, index);
    else if (key.rank == 1)
        key.text.p = lua_tolstring(lua, index, &key.text.n);
    else if (key.rank == 2)
        key.number = lua_toboolean(lua, index);
    else
        luaL_error(lua, "pairs: a %s as key has no order", luaL_typename(lua, index));
    return key;
}

/* Pushes the list of the keys of the table at index, numbers before texts, texts in byte order.
 */
static void push_sorted_keys(lua_State *lua, int table)
{
    lua_Integer count = 0;
    lua_newtable(lua);
    int unsorted = lua_gettop(lua);
    lua_pushnil(lua);
    while (lua_next(lua, table)) {
        lua_pop(lua, 1);
        lua_pushvalue(lua, -1);
        lua_rawseti(lua, unsorted, ++count);
    }
    sort_key *keys = lua_newuserdatauv(lua, sizeof *keys * (size_t)(count + 1), 0);
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(lua, unsorted, i);
        keys[i - 1] = read_key(lua, -1, i);
        lua_pop(lua, 1);
    }
    qsort(keys, (size_t)count, sizeof *keys, compare_keys);
    lua_createtable(lua, (int)count, 0);
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(lua, unsorted, keys[i - 1].slot);
        lua_rawseti(lua, -2, i);
    }
    lua_replace(lua, unsorted);
    lua_settop(lua, unsorted);
}

/* Upvalues: table, sorted keys, position. */
static int next_pair(lua_State *lua)
{
    lua_Integer at = lua_tointeger(lua, lua_upvalueindex(3));
    for (;;) {
        lua_settop(lua, 0);
        if (lua_rawgeti(lua, lua_upvalueindex(2), ++at) == LUA_TNIL)
            return 1;
        lua_pushvalue(lua, 1);
        if (lua_rawget(lua, lua_upvalueindex(1)) != LUA_TNIL) /* else removed meanwhile */
            break;
    }
    lua_pushinteger(lua, at);
    lua_replace(lua, lua_upvalueindex(3));
    return 2;
}

static int sorted_pairs(lua_State *lua)
{
    luaL_checkany(lua, 1);
    rg_sandbox_unwrap(rg_sandbox_of(lua), 1);
    luaL_checktype(lua, -1, LUA_TTABLE);
    int table = lua_gettop(lua);
    push_sorted_keys(lua, table);
    lua_pushinteger(lua, 0);
    lua_pushcclosure(lua, next_pair, 3);
    return 1;
}

/* --- names that are not there --- */

static const char *const out_of_reach[] = {
    "collectgarbage", "coroutine", "debug",      "dofile", "getmetatable", "io",
    "load",           "loadfile",  "loadstring", "next",   "os",           "package",
    "pcall",          "print",     "rawget",     "rawlen", "rawset",       "require",
    "setmetatable",   "warn",      "xpcall",     NULL};

static bool is_out_of_reach(const char *name)
{
    for (size_t i = 0; out_of_reach[i]; i++)
        if (strcmp(out_of_reach[i], name) == 0)
            return true;
    return false;
}

/* The nearest text key of a table, or NULL; it stays alive with the table. */
static const char *nearest_key(lua_State *lua, int table, rg_str wrong)
{
    size_t count = 0;
    for (lua_pushnil(lua); lua_next(lua, table); lua_pop(lua, 1))
        count += lua_type(lua, -2) == LUA_TSTRING;
    const char **names = lua_newuserdatauv(lua, sizeof *names * (count + 1), 0);
    push_sorted_keys(lua, table);
    size_t filled = 0;
    for (lua_Integer i = 1; lua_rawgeti(lua, -1, i) != LUA_TNIL; i++) {
        if (lua_type(lua, -1) == LUA_TSTRING)
            names[filled++] = lua_tostring(lua, -1);
        lua_pop(lua, 1);
    }
    const char *nearest = rg_str_nearest(wrong, names, filled);
    lua_pop(lua, 3);
    return nearest;
}

/* Raise "there is no ...; did you mean ...?" about the string key at 2 of the table at index.
 */
static int no_such(lua_State *lua, int table, const char *before, const char *wrong)
{
    const char *nearest = nearest_key(lua, table, rg_str_of(wrong));
    if (nearest)
        return luaL_error(lua, "%s%s'; did you mean '%s'?", before, wrong, nearest);
    return luaL_error(lua, "%s%s'", before, wrong);
}

static int no_word(lua_State *lua)
{
    const char *name = luaL_checkstring(lua, 2);
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &rg_key_words);
    int words = lua_gettop(lua);
    lua_pushvalue(lua, 2);
    if (lua_rawget(lua, words) != LUA_TNIL)
        return 1;
    lua_pop(lua, 1);
    if (is_out_of_reach(name))
        return luaL_error(lua,
                          "there is no word '%s': files describe and cannot reach the "
                          "machine",
                          name);
    return no_such(lua, words, "there is no word '", name);
}

static int no_new_word(lua_State *lua)
{
    if (lua_type(lua, 2) != LUA_TSTRING)
        return luaL_error(lua, "words cannot be changed");
    return luaL_error(lua, "'%s' cannot be set here: write 'local %s = ...'",
                      lua_tostring(lua, 2), lua_tostring(lua, 2));
}

/* --- read-only views: an empty table whose metatable holds the true one --- */

/* Upvalues: the true table, its name, what to call with (true table, key) for a missing field
 * or nil. */
static int view_read(lua_State *lua)
{
    lua_settop(lua, 2);
    lua_pushvalue(lua, 2);
    if (lua_rawget(lua, lua_upvalueindex(1)) != LUA_TNIL)
        return 1;
    if (lua_iscfunction(lua, lua_upvalueindex(3))) {
        lua_CFunction missing = lua_tocfunction(lua, lua_upvalueindex(3));
        lua_pushvalue(lua, lua_upvalueindex(1));
        lua_replace(lua, 1);
        lua_settop(lua, 2);
        return missing(lua);
    }
    if (lua_type(lua, 2) != LUA_TSTRING)
        return 1;
    lua_pushfstring(lua, "there is no '%s.", lua_tostring(lua, lua_upvalueindex(2)));
    lua_pushvalue(lua, lua_upvalueindex(1));
    return no_such(lua, lua_gettop(lua), lua_tostring(lua, -2), lua_tostring(lua, 2));
}

static int view_write(lua_State *lua)
{
    return luaL_error(lua, "%s cannot be changed", lua_tostring(lua, lua_upvalueindex(1)));
}

static int view_length(lua_State *lua)
{
    lua_pushinteger(lua, (lua_Integer)lua_rawlen(lua, lua_upvalueindex(1)));
    return 1;
}

void rg_sandbox_view(rg_sandbox *box, const char *what, lua_CFunction missing)
{
    lua_State *lua = box->lua;
    luaL_checkstack(lua, 8, NULL);
    int table = lua_gettop(lua);
    lua_newtable(lua);
    lua_createtable(lua, 0, 4);
    lua_pushvalue(lua, table);
    lua_setfield(lua, -2, "view_of");
    lua_pushvalue(lua, table);
    lua_pushstring(lua, what);
    if (missing)
        lua_pushcfunction(lua, missing);
    else
        lua_pushnil(lua);
    lua_pushcclosure(lua, view_read, 3);
    lua_setfield(lua, -2, "__index");
    lua_pushstring(lua, what);
    lua_pushcclosure(lua, view_write, 1);
    lua_setfield(lua, -2, "__newindex");
    lua_pushvalue(lua, table);
    lua_pushcclosure(lua, view_length, 1);
    lua_setfield(lua, -2, "__len");
    lua_setmetatable(lua, -2);
    lua_replace(lua, table);
}

void rg_sandbox_readonly(rg_sandbox *box, const char *what)
{
    rg_sandbox_view(box, what, NULL);
}

void rg_sandbox_unwrap(rg_sandbox *box, int index)
{
    lua_State *lua = box->lua;
    lua_pushvalue(lua, index);
    if (lua_type(lua, -1) != LUA_TTABLE || !lua_getmetatable(lua, -1))
        return;
    if (lua_getfield(lua, -1, "view_of") == LUA_TTABLE)
        lua_replace(lua, -3);
    else
        lua_pop(lua, 1);
    lua_pop(lua, 1);
}

void rg_sandbox_define(rg_sandbox *box, const char *name)
{
    lua_State *lua = box->lua;
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &rg_key_words);
    lua_insert(lua, -2);
    lua_setfield(lua, -2, name);
    lua_pop(lua, 1);
}

/* --- Lua's own functions, as far as they are harmless --- */

/* Lua's own loops n times even over an empty text. */
static int text_rep(lua_State *lua)
{
    size_t n, sep_n;
    const char *text = luaL_checklstring(lua, 1, &n);
    lua_Integer times = luaL_checkinteger(lua, 2);
    const char *sep = luaL_optlstring(lua, 3, "", &sep_n);
    if (times <= 0 || n + sep_n == 0) {
        lua_pushliteral(lua, "");
        return 1;
    }
    size_t most = rg_sandbox_of(lua)->limits.memory_bytes;
    if ((size_t)times > most / (n + sep_n)) {
        rg_err err;
        rg_fail(&err, RG_E_LIMIT, "repeats a text %lld times: more than %zu MB of memory",
                (long long)times, most >> 20);
        return rg_sandbox_throw(rg_sandbox_of(lua), &err);
    }
    luaL_Buffer out;
    char *p = luaL_buffinitsize(lua, &out, (size_t)times * (n + sep_n));
    size_t used = 0;
    for (lua_Integer i = 0; i < times; i++) {
        memcpy(p + used, text, n);
        used += n;
        if (i + 1 < times && sep_n > 0) {
            memcpy(p + used, sep, sep_n);
            used += sep_n;
        }
    }
    luaL_pushresultsize(&out, used);
    return 1;
}

/* Lua's own prints the address of a table. */
static int to_text(lua_State *lua)
{
    luaL_checkany(lua, 1);
    int type = lua_type(lua, 1);
    if (rg_sandbox_is_na(rg_sandbox_of(lua), 1))
        lua_pushliteral(lua, "NA");
    else if (type == LUA_TNIL || type == LUA_TBOOLEAN || type == LUA_TNUMBER ||
             type == LUA_TSTRING)
        luaL_tolstring(lua, 1, NULL);
    else
        lua_pushstring(lua, luaL_typename(lua, 1));
    return 1;
}

/* Arguments: the true table and the name.  Methods of texts end here too. */
static int no_string(lua_State *lua)
{
    static const char *const patterns[] = {"find", "gmatch", "gsub", "match"};
    const char *name = luaL_checkstring(lua, 2);
    if (strcmp(name, "format") == 0)
        return luaL_error(lua, "there is no string.format here: write format.NAME(x)");
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++)
        if (strcmp(name, patterns[i]) == 0)
            return luaL_error(lua, "there is no string.%s here: a pattern can run without end",
                              name);
    return no_such(lua, 1, "there is no 'string.", name);
}

static const char *const safe_base[] = {"assert", "error",    "ipairs", "rawequal",
                                        "select", "tonumber", "type",   NULL};
static const char *const safe_string[] = {"byte", "char",    "len",   "lower",
                                          "sub",  "reverse", "upper", NULL};
static const char *const safe_table[] = {"concat", "insert", "pack", "remove",
                                         "sort",   "unpack", NULL};
static const char *const safe_math[] = {
    "abs",  "acos", "asin", "atan", "ceil",       "cos",  "deg",        "exp",  "floor",
    "fmod", "huge", "log",  "max",  "maxinteger", "min",  "mininteger", "modf", "pi",
    "rad",  "sin",  "sqrt", "tan",  "tointeger",  "type", "ult",        NULL};
static const char *const safe_utf8[] = {"char", "codepoint", "codes", "len", "offset", NULL};
static const char *const trusted_base[] = {"getmetatable", "pcall",        "rawget",
                                           "rawset",       "setmetatable", NULL};

static void pick(lua_State *lua, int from, const char *const *names, int into)
{
    for (; *names; names++) {
        lua_getfield(lua, from, *names);
        lua_setfield(lua, into, *names);
    }
}

/* Pushes a library as a user's file sees it; the whole one is at index from. */
static void push_part(rg_sandbox *box, int from, const char *const *names)
{
    lua_newtable(box->lua);
    pick(box->lua, from, names, lua_gettop(box->lua));
}

static void open_one(lua_State *lua, lua_CFunction open, const char *name)
{
    luaL_requiref(lua, name, open, 0);
}

static void define_string(rg_sandbox *box, int whole)
{
    lua_State *lua = box->lua;
    push_part(box, whole, safe_string);
    lua_pushcfunction(lua, text_rep);
    lua_setfield(lua, -2, "rep");
    rg_sandbox_view(box, "string", no_string);
    lua_pushliteral(lua, "");
    lua_getmetatable(lua, -1); /* of every text: ("x"):upper() */
    lua_pushvalue(lua, -3);
    lua_setfield(lua, -2, "__index");
    lua_pop(lua, 2);
    rg_sandbox_define(box, "string");
}

static void define_library(rg_sandbox *box, lua_CFunction open, const char *name,
                           const char *const *names)
{
    open_one(box->lua, open, name);
    push_part(box, lua_gettop(box->lua), names);
    rg_sandbox_readonly(box, name);
    rg_sandbox_define(box, name);
    lua_pop(box->lua, 1);
}

static void new_table_at(lua_State *lua, const char *key)
{
    lua_newtable(lua);
    lua_pushvalue(lua, -1);
    lua_rawsetp(lua, LUA_REGISTRYINDEX, key);
}

/* The empty table that is _ENV of users' files. */
static void open_user_env(lua_State *lua)
{
    new_table_at(lua, &rg_key_env);
    lua_createtable(lua, 0, 2);
    lua_pushcfunction(lua, no_word);
    lua_setfield(lua, -2, "__index");
    lua_pushcfunction(lua, no_new_word);
    lua_setfield(lua, -2, "__newindex");
    lua_setmetatable(lua, -2);
    lua_pop(lua, 1);
}

/* import "words/list": the result of lua/words/list.lua, run once a state. */
static int import(lua_State *lua)
{
    rg_sandbox *box = rg_sandbox_of(lua);
    const char *name = luaL_checkstring(lua, 1);
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &rg_key_imports);
    if (lua_getfield(lua, -1, name) != LUA_TNIL)
        return 1;
    const char *path = rg_arena_printf(box->arena, "lua/%s.lua", name);
    rg_err err = {0};
    if (!rg_sandbox_library_value(box, path, &err))
        return rg_sandbox_rethrow(box, &err);
    lua_pushvalue(lua, -1);
    lua_setfield(lua, 2, name);
    return 1;
}

/* noted "change: up" */
static int note(lua_State *lua)
{
    rg_sandbox *box = rg_sandbox_of(lua);
    const char *text = luaL_checkstring(lua, 1);
    if (!box->noted)
        box->noted = rg_arena_strdup(box->arena, text);
    else if (!strstr(box->noted, text))
        box->noted = rg_arena_printf(box->arena, "%s; %s", box->noted, text);
    return 0;
}

/* worded "In Leicester it {change}." */
static int wording(lua_State *lua)
{
    rg_sandbox *box = rg_sandbox_of(lua);
    box->worded = rg_arena_strdup(box->arena, luaL_checkstring(lua, 1));
    return 0;
}

const char *rg_sandbox_worded(rg_sandbox *box)
{
    const char *worded = box->worded;
    box->worded = NULL;
    return worded;
}

const char *rg_sandbox_noted(rg_sandbox *box)
{
    const char *noted = box->noted ? box->noted : "";
    box->noted = NULL;
    return noted;
}

static void open_library_env(lua_State *lua, int base, int string)
{
    new_table_at(lua, &rg_key_library);
    int env = lua_gettop(lua);
    pick(lua, base, trusted_base, env);
    lua_pushvalue(lua, string);
    lua_setfield(lua, env, "string");
    lua_pushcfunction(lua, import);
    lua_setfield(lua, env, "import");
    lua_pushcfunction(lua, note);
    lua_setfield(lua, env, "noted");
    lua_pushcfunction(lua, wording);
    lua_setfield(lua, env, "worded");
    lua_createtable(lua, 0, 2);
    lua_pushcfunction(lua, no_word);
    lua_setfield(lua, -2, "__index");
    lua_pushcfunction(lua, no_new_word);
    lua_setfield(lua, -2, "__newindex");
    lua_setmetatable(lua, env);
    lua_pop(lua, 1);
}

static void open_base(rg_sandbox *box, int base)
{
    lua_State *lua = box->lua;
    new_table_at(lua, &rg_key_words);
    int words = lua_gettop(lua);
    pick(lua, base, safe_base, words);
    lua_pushcfunction(lua, sorted_pairs);
    lua_setfield(lua, words, "pairs");
    lua_pushcfunction(lua, to_text);
    lua_setfield(lua, words, "tostring");
    lua_pop(lua, 1);
}

void rg_sandbox_open_env(rg_sandbox *box)
{
    lua_State *lua = box->lua;
    luaL_checkstack(lua, 20, NULL);
    open_one(lua, luaopen_base, "_G");
    int base = lua_gettop(lua);
    open_one(lua, luaopen_string, "string");
    int string = lua_gettop(lua);
    new_table_at(lua, &rg_key_imports);
    lua_pop(lua, 1);
    open_base(box, base);
    define_string(box, string);
    define_library(box, luaopen_table, "table", safe_table);
    define_library(box, luaopen_math, "math", safe_math);
    define_library(box, luaopen_utf8, "utf8", safe_utf8);
    open_user_env(lua);
    open_library_env(lua, base, string);
    lua_settop(lua, base - 1);
}
