/* script/sandbox.c - The state, its limits, and running files in it. */
#include "script/sandbox.h"

#include "base/file.h"
#include "base/utf8.h"
#include "script/sandbox_inside.h"

#include <lauxlib.h>
#include <lualib.h>
#include <stdlib.h>
#include <string.h>

#define STEPS_AT_ONCE 1000
#define LARGEST_FILE (4u << 20)
#define DEEPEST_FILES 16 /* Lua itself gives up at about 200 nested C calls */

const char rg_key_words, rg_key_env, rg_key_library, rg_key_imports, rg_key_marks,
    rg_key_failure;

static void *allocate(void *user, void *old, size_t old_size, size_t size)
{
    rg_sandbox *box = user;
    size_t had = old ? old_size : 0; /* without an old block Lua passes a type code here */
    if (size == 0) {
        free(old);
        box->memory_used -= had;
        return NULL;
    }
    if (size > had && size - had > box->limits.memory_bytes - box->memory_used)
        return NULL;
    void *block = realloc(old, size);
    if (block)
        box->memory_used = box->memory_used - had + size;
    return block;
}

static void count_steps(rg_sandbox *box, lua_State *lua)
{
    box->steps_used += STEPS_AT_ONCE;
    if (box->steps_used <= box->limits.steps)
        return;
    box->out_of_steps = true;
    luaL_error(lua, "ran more than %I million steps; look for a loop that never ends",
               (LUAI_UACINT)((box->limits.steps + 999999) / 1000000));
}

/* A tail call of the engine's Lua loses the caller's frame, so the last user line is kept here.
 */
static void note_line(rg_sandbox *box, lua_State *lua, lua_Debug *ar)
{
    lua_getinfo(lua, "S", ar);
    if (ar->source[0] != '@')
        return;
    const char *name = ar->source + 1;
    if (!box->last.file || strcmp(box->last.file, name) != 0) {
        size_t index = rg_map_intern(box->files, rg_str_of(name), NULL);
        box->last.file = rg_map_key(box->files, index).p;
    }
    box->last.line = ar->currentline;
}

static void on_hook(lua_State *lua, lua_Debug *ar)
{
    rg_sandbox *box = rg_sandbox_of(lua);
    if (ar->event == LUA_HOOKCOUNT)
        count_steps(box, lua);
    else
        note_line(box, lua, ar);
}

static int on_panic(lua_State *lua)
{
    const char *text = lua_tostring(lua, -1);
    rg_panic("script: %s outside a protected call", text ? text : "an error");
}

static int open_all(lua_State *lua)
{
    rg_sandbox *box = rg_sandbox_of(lua);
    rg_sandbox_open_errors(box);
    rg_sandbox_open_env(box);
    rg_sandbox_open_words(box);
    return 0;
}

static rg_limits with_defaults(rg_limits limits)
{
    if (limits.memory_bytes == 0)
        limits.memory_bytes = (size_t)64 << 20;
    if (limits.steps == 0)
        limits.steps = 50000000;
    if (limits.seconds == 0)
        limits.seconds = 10;
    return limits;
}

rg_sandbox *rg_sandbox_new(rg_arena *arena, const char *root, rg_limits limits)
{
    rg_sandbox *box = RG_NEW(arena, rg_sandbox);
    box->arena = arena;
    box->root = rg_arena_strdup(arena, root);
    box->limits = with_defaults(limits);
    box->files = rg_map_new(arena);
    box->pointers = rg_map_new(arena);
    box->lua = lua_newstate(allocate, box);
    if (!box->lua)
        rg_panic("no memory for a Lua state");
    *(rg_sandbox **)lua_getextraspace(box->lua) = box;
    lua_atpanic(box->lua, on_panic);
    lua_pushcfunction(box->lua, open_all);
    if (lua_pcall(box->lua, 0, 0, 0) != LUA_OK)
        on_panic(box->lua);
    lua_sethook(box->lua, on_hook, LUA_MASKLINE | LUA_MASKCOUNT, STEPS_AT_ONCE);
    return box;
}

void rg_sandbox_free(rg_sandbox *box)
{
    if (box && box->lua) {
        lua_close(box->lua);
        box->lua = NULL;
    }
}

lua_State *rg_sandbox_state(rg_sandbox *box)
{
    return box->lua;
}

rg_arena *rg_sandbox_arena(rg_sandbox *box)
{
    return box->arena;
}

rg_sandbox *rg_sandbox_of(lua_State *lua)
{
    return *(rg_sandbox **)lua_getextraspace(lua);
}

void rg_sandbox_put(rg_sandbox *box, const char *key, void *pointer)
{
    rg_map_set(box->pointers, rg_str_of(key), pointer);
}

void *rg_sandbox_get(const rg_sandbox *box, const char *key)
{
    return rg_map_get(box->pointers, rg_str_of(key));
}

static bool check_text(const char *path, rg_str *text, rg_err *err)
{
    if (rg_str_starts(*text, "\xEF\xBB\xBF"))
        *text = (rg_str){text->p + 3, text->n - 3};
    if (rg_str_starts(*text, LUA_SIGNATURE))
        return rg_fail(err, RG_E_SYNTAX, "%s: is compiled Lua; give the text it was made from",
                       path);
    size_t bad;
    if (rg_utf8_valid(*text, &bad))
        return true;
    rg_place place = {path, 1, 0};
    for (size_t i = 0; i < bad; i++)
        place.line += text->p[i] == '\n';
    return rg_fail_at(err, RG_E_SYNTAX, place, "is not UTF-8 text; save the file as UTF-8");
}

/* Compile with the environment that the registry holds under key; the function is left on the
 * stack. */
static bool load(rg_sandbox *box, const char *path, rg_str text, const char *key, rg_err *err)
{
    lua_State *lua = box->lua;
    if (!check_text(path, &text, err))
        return false;
    const char *name =
        rg_arena_printf(box->arena, "%c%s", key == &rg_key_library ? '=' : '@', path);
    int status = luaL_loadbufferx(lua, text.n ? text.p : "", text.n, name, "t");
    if (status != LUA_OK)
        return rg_sandbox_bad_syntax(box, status, path, err);
    lua_rawgetp(lua, LUA_REGISTRYINDEX, key);
    lua_setupvalue(lua, -2, 1);
    return true;
}

/* Run the function on top; its results (any number) replace it. */
static bool call(rg_sandbox *box, const char *path, rg_err *err)
{
    lua_State *lua = box->lua;
    if (box->depth >= DEEPEST_FILES || !lua_checkstack(lua, 20)) {
        lua_pop(lua, 1);
        return rg_fail(err, RG_E_TEMPLATE, "%s: files include each other without end", path);
    }
    rg_place before = box->last;
    int function = lua_gettop(lua);
    lua_pushcfunction(lua, rg_sandbox_on_error);
    lua_insert(lua, function);
    box->depth++;
    int status = lua_pcall(lua, 0, LUA_MULTRET, function);
    box->depth--;
    lua_remove(lua, function);
    bool good = status == LUA_OK || rg_sandbox_failed(box, status, err);
    box->last = before;
    return good;
}

static bool one_result(rg_sandbox *box, const char *path, int before, rg_err *err)
{
    lua_State *lua = box->lua;
    int results = lua_gettop(lua) - before;
    if (results == 1 && !lua_isnil(lua, -1))
        return true;
    lua_settop(lua, before);
    if (results > 1)
        return rg_fail(err, RG_E_TEMPLATE, "%s: returns %d values; return one", path, results);
    return rg_fail(err, RG_E_TEMPLATE,
                   "%s: returns nothing; begin its last statement with 'return'", path);
}

static bool read_text(rg_sandbox *box, const char *path, rg_str *text, rg_err *err)
{
    return rg_file_read(box->arena, rg_path_join(box->arena, box->root, path), LARGEST_FILE,
                        text, err);
}

bool rg_sandbox_run(rg_sandbox *box, const char *path, rg_err *err)
{
    rg_str text;
    int before = lua_gettop(box->lua);
    if (!read_text(box, path, &text, err) || !load(box, path, text, &rg_key_env, err) ||
        !call(box, path, err) || !one_result(box, path, before, err))
        return false;
    box->ran = rg_arena_strdup(box->arena, path);
    return true;
}

bool rg_sandbox_run_text(rg_sandbox *box, const char *name, rg_str text, rg_err *err)
{
    int before = lua_gettop(box->lua);
    if (!load(box, name, text, &rg_key_env, err) || !call(box, name, err))
        return false;
    lua_settop(box->lua, before + 1);
    box->ran = rg_arena_strdup(box->arena, name);
    return true;
}

bool rg_sandbox_library_value(rg_sandbox *box, const char *path, rg_err *err)
{
    rg_str text;
    int before = lua_gettop(box->lua);
    return read_text(box, path, &text, err) && load(box, path, text, &rg_key_library, err) &&
           call(box, path, err) && one_result(box, path, before, err);
}

bool rg_sandbox_library(rg_sandbox *box, const char *path, const char *global, rg_err *err)
{
    if (!rg_sandbox_library_value(box, path, err))
        return false;
    if (!global) {
        lua_pop(box->lua, 1);
        return true;
    }
    if (lua_istable(box->lua, -1))
        rg_sandbox_readonly(box, global);
    rg_sandbox_define(box, global);
    return true;
}
