/* script/template_rule.c - Which rules there are: those of the house, and a report's own in
 * templates/REPORT/rules.lua. */
#include "script/template_inside.h"

#include "base/file.h"

#include <lauxlib.h>
#include <string.h>

static const char *const own_word = "own_rules";

static void add_name(maker *m, size_t *room, const char *name)
{
    *RG_PUSH(m->arena, m->rules, m->rule_count, *room) = name;
}

static bool own_fault(maker *m, const char *path, const char *name, const char *what)
{
    return TEMPLATE_FAIL(m, ((rg_place){path, 1, 0}), "'%s' %s", name, what);
}

/* The table of functions on top of the stack becomes a word; its names follow those of the house. */
static bool define_own(maker *m, const char *path, size_t *room)
{
    lua_State *lua = rg_sandbox_state(m->box);
    size_t house = m->rule_count;
    for (lua_pushnil(lua); lua_next(lua, -2); lua_pop(lua, 1)) {
        const char *name = lua_type(lua, -2) == LUA_TSTRING ? lua_tostring(lua, -2) : "?";
        const char *kept = rg_arena_strdup(m->arena, name);
        bool function = lua_isfunction(lua, -1), taken = false;
        for (size_t i = 0; i < house; i++)
            taken = taken || strcmp(m->rules[i], kept) == 0;
        if (!function || taken) {
            lua_pop(lua, 3);
            return own_fault(m, path, kept,
                             taken ? "is a rule of the house; give yours another name"
                                   : "is no rule; write name = function (given) ... end");
        }
        add_name(m, room, kept);
    }
    rg_sandbox_readonly(m->box, own_word);
    rg_sandbox_define(m->box, own_word);
    m->own_rules = house;
    return true;
}

static bool read_own(maker *m, size_t *room)
{
    const char *path = rg_arena_printf(m->arena, "templates/%s/rules.lua", m->job->report);
    lua_State *lua = rg_sandbox_state(m->box);
    m->own_rules = m->rule_count;
    if (!rg_file_exists(rg_path_join(m->arena, m->job->root, path)))
        return true;
    if (!rg_sandbox_run(m->box, path, m->err))
        return false;
    if (lua_istable(lua, -1))
        return define_own(m, path, room);
    lua_pop(lua, 1);
    return TEMPLATE_FAIL(
        m, ((rg_place){path, 1, 0}),
        "the file returns no rules; write return { name = function (given) ... "
        "end }");
}

/* The names of all rules; asked for once. */
static bool rule_names(maker *m)
{
    const rg_value *list = NULL;
    size_t room = 0;
    if (m->rules)
        return true;
    if (!template_ask(m, (rg_place){m->path, 1, 0}, "profile.rules()",
                      rg_value_table(m->arena, NULL), &list))
        return false;
    for (size_t i = 0; i < list->item_count; i++)
        add_name(m, &room, list->items[i]->text.p);
    return read_own(m, &room);
}

bool template_rule_call(maker *m, const rg_value *v, const char *name, const char **call)
{
    if (!rule_names(m))
        return false;
    for (size_t i = 0; i < m->rule_count; i++)
        if (strcmp(m->rules[i], name) == 0) {
            *call = rg_arena_printf(m->arena, "%s.%s(given)",
                                    i < m->own_rules ? "profile" : own_word, name);
            return true;
        }
    return TEMPLATE_FAIL(m, v->place, "there is no rule '%s'%s", name,
                         template_nearest(m, rg_str_of(name), m->rules, m->rule_count,
                                          rg_arena_printf(m->arena,
                                                          "; they are in lua/words/profile.lua "
                                                          "and templates/%s/rules.lua",
                                                          m->job->report)));
}
