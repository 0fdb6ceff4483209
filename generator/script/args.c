/* script/args.c - Reading the named arguments of a C function called from Lua. */
#include "script/args.h"

#include <lauxlib.h>
#include <string.h>

int rg_args_fail(const rg_args *a, const rg_err *err)
{
    rg_err named = *err;
    (void)rg_while(&named, "stats.%s", a->function);
    return rg_sandbox_throw(a->box, &named);
}

static void check_names(const rg_args *a, const char *const *names)
{
    size_t count = 0;
    while (names[count])
        count++;
    for (lua_pushnil(a->lua); lua_next(a->lua, 1); lua_pop(a->lua, 1)) {
        bool known = false;
        const char *name =
            lua_type(a->lua, -2) == LUA_TSTRING ? lua_tostring(a->lua, -2) : NULL;
        for (size_t i = 0; name && !known && i < count; i++)
            known = strcmp(name, names[i]) == 0;
        if (known)
            continue;
        if (!name)
            luaL_error(a->lua, "stats.%s takes named arguments; write %s = ...", a->function,
                       names[0]);
        const char *nearest = rg_str_nearest(rg_str_of(name), names, count);
        luaL_error(a->lua, "stats.%s has no argument '%s'; %s '%s'?", a->function, name,
                   nearest ? "did you mean" : "is it", nearest ? nearest : names[0]);
    }
}

/* names: all that the function takes, NULL-terminated. */
rg_args rg_args_take(lua_State *lua, const char *function, const char *const *names)
{
    rg_args a = {rg_sandbox_of(lua), lua, function};
    if (lua_gettop(lua) != 1 || !lua_istable(lua, 1))
        luaL_error(lua,
                   "stats.%s takes one table of named arguments; write stats.%s{ %s = ... }",
                   function, function, names[0]);
    check_names(&a, names);
    return a;
}

/* Pushes an argument; answers false and pushes nothing where it is absent. */
bool rg_args_push(const rg_args *a, const char *name)
{
    if (lua_getfield(a->lua, 1, name) != LUA_TNIL)
        return true;
    lua_pop(a->lua, 1);
    return false;
}

void rg_args_absent(const rg_args *a, const char *name)
{
    luaL_error(a->lua, "stats.%s needs %s; where it is missing, write %s = stats.NA",
               a->function, name, name);
}

static double number_at_top(const rg_args *a, const char *name, const char *more)
{
    if (rg_sandbox_is_na(a->box, -1))
        return RG_STATS_NA;
    if (lua_type(a->lua, -1) != LUA_TNUMBER)
        luaL_error(a->lua, "stats.%s: %s%s must be a number, not a %s", a->function, name, more,
                   luaL_typename(a->lua, -1));
    return lua_tonumber(a->lua, -1);
}

double rg_args_number_or(const rg_args *a, const char *name, double otherwise)
{
    if (!rg_args_push(a, name))
        return otherwise;
    double x = number_at_top(a, name, "");
    lua_pop(a->lua, 1);
    return x;
}

double rg_args_number(const rg_args *a, const char *name)
{
    if (!rg_args_push(a, name))
        rg_args_absent(a, name);
    lua_pop(a->lua, 1);
    return rg_args_number_or(a, name, RG_STATS_NA);
}

int64_t rg_args_whole_or(const rg_args *a, const char *name, int64_t otherwise)
{
    if (!rg_args_push(a, name))
        return otherwise;
    int whole = 0;
    lua_Integer n =
        lua_type(a->lua, -1) == LUA_TNUMBER ? lua_tointegerx(a->lua, -1, &whole) : 0;
    if (!whole)
        luaL_error(a->lua, "stats.%s: %s must be a whole number", a->function, name);
    lua_pop(a->lua, 1);
    return n;
}

bool rg_args_flag_or(const rg_args *a, const char *name, bool otherwise)
{
    if (!rg_args_push(a, name))
        return otherwise;
    if (!lua_isboolean(a->lua, -1))
        luaL_error(a->lua, "stats.%s: %s must be true or false", a->function, name);
    bool flag = lua_toboolean(a->lua, -1);
    lua_pop(a->lua, 1);
    return flag;
}

/* The list on top is replaced by its numbers in memory that Lua owns. */
rg_stats_list rg_args_list_at_top(const rg_args *a, const char *name)
{
    if (lua_type(a->lua, -1) != LUA_TTABLE)
        luaL_error(a->lua, "stats.%s: %s must be a list { ... } of numbers", a->function, name);
    rg_sandbox_unwrap(a->box, -1);
    lua_replace(a->lua, -2);
    int list = lua_gettop(a->lua);
    size_t n = (size_t)lua_rawlen(a->lua, list);
    luaL_checkstack(a->lua, 4, NULL);
    double *p = lua_newuserdatauv(a->lua, sizeof *p * (n + 1), 0);
    for (size_t i = 0; i < n; i++) {
        lua_rawgeti(a->lua, list, (lua_Integer)i + 1);
        if (lua_isnil(a->lua, -1))
            luaL_error(a->lua, "stats.%s: %s has nothing at position %I; write stats.NA",
                       a->function, name, (LUAI_UACINT)(i + 1));
        p[i] = number_at_top(a, name, ": each value");
        lua_pop(a->lua, 1);
    }
    lua_replace(a->lua,
                list); /* stays on the stack, and so alive, until the function returns */
    return (rg_stats_list){p, n};
}

rg_stats_list rg_args_list_or_empty(const rg_args *a, const char *name)
{
    return rg_args_push(a, name) ? rg_args_list_at_top(a, name) : (rg_stats_list){NULL, 0};
}

rg_stats_list rg_args_list(const rg_args *a, const char *name)
{
    if (!rg_args_push(a, name))
        rg_args_absent(a, name);
    return rg_args_list_at_top(a, name);
}

/* The index of a word among names (NULL-terminated). */
int rg_args_choice_or(const rg_args *a, const char *name, const char *const *names,
                      int otherwise)
{
    if (!rg_args_push(a, name))
        return otherwise;
    const char *word = lua_type(a->lua, -1) == LUA_TSTRING ? lua_tostring(a->lua, -1) : "";
    size_t count = 0;
    for (; names[count]; count++)
        if (strcmp(word, names[count]) == 0) {
            lua_pop(a->lua, 1);
            return (int)count;
        }
    const char *nearest = rg_str_nearest(rg_str_of(word), names, count);
    return luaL_error(a->lua, "stats.%s: there is no %s '%s'; did you mean '%s'?", a->function,
                      name, word, nearest ? nearest : names[0]);
}

int rg_args_choice(const rg_args *a, const char *name, const char *const *names)
{
    if (!rg_args_push(a, name))
        luaL_error(a->lua, "stats.%s needs %s; write %s = \"%s\" for one", a->function, name,
                   name, names[0]);
    lua_pop(a->lua, 1);
    return rg_args_choice_or(a, name, names, 0);
}
