/* script/sandbox_error.c - Every failure inside Lua becomes one sentence about the user's line.
 *
 * An error that has been worded travels as a userdata holding an rg_err; any other error value
 * is worded by the message handler, where the stack is still whole. */
#include "script/sandbox_inside.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

void rg_sandbox_open_errors(rg_sandbox *box)
{
    lua_newtable(box->lua);
    lua_rawsetp(box->lua, LUA_REGISTRYINDEX, &rg_key_failure);
}

rg_place rg_sandbox_place(rg_sandbox *box)
{
    lua_Debug ar;
    for (int level = 0; lua_getstack(box->lua, level, &ar); level++) {
        lua_getinfo(box->lua, "Slt", &ar);
        if (ar.source[0] == '@' && ar.currentline > 0) {
            size_t file = rg_map_intern(box->files, rg_str_of(ar.source + 1), NULL);
            return (rg_place){rg_map_key(box->files, file).p, ar.currentline, 0};
        }
        if (ar.istailcall) /* frames are missing here; a later one would be too far out */
            break;
    }
    return box->last;
}

static int raise(lua_State *lua, const rg_err *err)
{
    rg_err *copy = lua_newuserdatauv(lua, sizeof *copy, 0);
    *copy = *err;
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &rg_key_failure);
    lua_setmetatable(lua, -2);
    return lua_error(lua);
}

int rg_sandbox_rethrow(rg_sandbox *box, const rg_err *err)
{
    return raise(box->lua, err);
}

int rg_sandbox_throw(rg_sandbox *box, const rg_err *err)
{
    rg_err placed;
    rg_fail_at(&placed, err->code, rg_sandbox_place(box), "%s", err->text);
    return raise(box->lua, &placed);
}

static const rg_err *failure_at(lua_State *lua, int index)
{
    if (lua_type(lua, index) != LUA_TUSERDATA || !lua_getmetatable(lua, index))
        return NULL;
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &rg_key_failure);
    bool ours = lua_rawequal(lua, -1, -2);
    lua_pop(lua, 2);
    return ours ? lua_touserdata(lua, index) : NULL;
}

/* Lua puts "short name:line: " of some frame in front, the name cut to 60 bytes. */
static const char *without_place(lua_State *lua, const char *text)
{
    lua_Debug ar;
    for (int level = 0; lua_getstack(lua, level, &ar); level++) {
        lua_getinfo(lua, "Sl", &ar);
        size_t name = strlen(ar.short_src);
        if (ar.currentline <= 0 || strncmp(text, ar.short_src, name) != 0 || text[name] != ':')
            continue;
        char *end;
        long line = strtol(text + name + 1, &end, 10);
        if (line == ar.currentline && strncmp(end, ": ", 2) == 0)
            return end + 2;
    }
    return text;
}

/* A mistake raised by an engine's line itself, not by error(), is ours: say where it was. */
static void add_engine_line(lua_State *lua, rg_err *err)
{
    lua_Debug ar;
    if (!lua_getstack(lua, 1, &ar))
        return;
    lua_getinfo(lua, "Sl", &ar);
    if (ar.source[0] != '=' || ar.source[1] == '[' || ar.currentline <= 0)
        return;
    size_t used = strlen(err->text);
    lua_pushfstring(lua, " (in %s:%d)", ar.source + 1, ar.currentline);
    const char *more = lua_tostring(lua, -1);
    if (used + strlen(more) < sizeof err->text)
        memcpy(err->text + used, more, strlen(more) + 1);
    lua_pop(lua, 1);
}

/* What Lua says, and what an author is told, around "field 'x'" or whatever Lua
 * calls the value. */
static const struct {
    const char *lua, *before, *after;
} plain_words[] = {
    {"stack overflow", "a function calls itself without end", NULL},
    {"C stack overflow", "a function calls itself without end", NULL},
    {"attempt to index a nil value", "looks for a field in ", ", which is nothing"},
    {"attempt to call a nil value", "calls ", ", and there is nothing of that name"},
    {"attempt to call a table value", "calls ", ", which is a table; is a comma missing?"},
    {"attempt to perform arithmetic on a nil value", "reckons with ", ", which is nothing"},
    {"attempt to concatenate a nil value", "joins a text and ", ", which is nothing"},
    {"attempt to concatenate a table value", "joins a text and ", ", which is a table"},
};

/* The part in brackets at the end: "attempt to index a nil value (field 'x')". */
static rg_str named_value(const char *text)
{
    const char *open = strrchr(text, '('), *close = strrchr(text, ')');
    if (!open || !close || close < open)
        return RG_STR("a value");
    return (rg_str){open + 1, (size_t)(close - open - 1)};
}

static void put_plain(rg_err *err, rg_place place, const char *text)
{
    for (size_t i = 0; i < sizeof plain_words / sizeof *plain_words; i++) {
        if (strncmp(text, plain_words[i].lua, strlen(plain_words[i].lua)) != 0)
            continue;
        rg_str name = plain_words[i].after ? named_value(text) : (rg_str){"", 0};
        rg_fail_at(err, err->code, place, "%s%.*s%s", plain_words[i].before, (int)name.n,
                   name.p, plain_words[i].after ? plain_words[i].after : "");
        return;
    }
    rg_fail_at(err, err->code, place, "%s", text);
}

int rg_sandbox_on_error(lua_State *lua)
{
    rg_sandbox *box = rg_sandbox_of(lua);
    if (failure_at(lua, 1))
        return 1;
    rg_err err = {.code = box->out_of_steps ? RG_E_LIMIT : RG_E_TEMPLATE};
    const char *text =
        lua_type(lua, 1) == LUA_TSTRING ? lua_tostring(lua, 1) : "failed without saying why";
    const char *bare = without_place(lua, text);
    rg_place place = rg_sandbox_place(box);
    put_plain(&err, place, bare);
    if (bare != text)
        add_engine_line(lua, &err);
    rg_err *copy = lua_newuserdatauv(lua, sizeof *copy, 0);
    *copy = err;
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &rg_key_failure);
    lua_setmetatable(lua, -2);
    return 1;
}

static bool out_of_memory(rg_sandbox *box, rg_place place, rg_err *err)
{
    return rg_fail_at(err, RG_E_LIMIT, place,
                      "used more than %zu MB of memory; look for a text or table that grows "
                      "without end",
                      box->limits.memory_bytes >> 20);
}

bool rg_sandbox_failed(rg_sandbox *box, int status, rg_err *err)
{
    lua_State *lua = box->lua;
    const rg_err *failure = failure_at(lua, -1);
    if (status == LUA_ERRMEM)
        out_of_memory(box, box->last, err);
    else if (failure && err)
        *err = *failure;
    else if (!failure)
        rg_fail_at(err, RG_E_TEMPLATE, box->last, "a function calls itself without end");
    lua_pop(lua, 1);
    return false;
}

/* "name:LINE: sentence near <eof>", the name cut short: the line is read back from the text. */
bool rg_sandbox_bad_syntax(rg_sandbox *box, int status, const char *path, rg_err *err)
{
    rg_place place = {path, 0, 0};
    if (status == LUA_ERRMEM) {
        lua_pop(box->lua, 1);
        return out_of_memory(box, place, err);
    }
    const char *text = lua_tostring(box->lua, -1);
    for (const char *p = text; p && (p = strchr(p, ':')); p++) {
        char *end;
        long line = strtol(p + 1, &end, 10);
        if (end > p + 1 && strncmp(end, ": ", 2) == 0 && line > 0) {
            place.line = (int)line;
            text = end + 2;
            break;
        }
    }
    size_t n = strlen(text);
    bool at_end = n >= 5 && strcmp(text + n - 5, "<eof>") == 0;
    rg_fail_at(err, RG_E_SYNTAX, place, "%.*s%s; look for a missing comma, quote or brace",
               (int)(at_end ? n - 5 : n), text, at_end ? "the end of the file" : "");
    lua_pop(box->lua, 1);
    return false;
}
