/* tests/unit/script/say.h - A sandbox with the house's words for one test, and what it says. */
#ifndef RG_TESTS_SCRIPT_SAY_H
#define RG_TESTS_SCRIPT_SAY_H

#include "script/house.h"
#include "support/check.h"

static rg_arena *arena;
static rg_sandbox *box;
static rg_err err;

static inline void set_up(void)
{
    arena = rg_arena_new("words test");
    box = rg_sandbox_new(arena, ".", (rg_limits){0});
    err = (rg_err){0};
    CU_ASSERT_TRUE_FATAL(rg_house_open(box, &err));
}

static inline void tear_down(void)
{
    rg_sandbox_free(box);
    rg_arena_free(arena);
}

static inline const rg_value *value_of(const char *text)
{
    const rg_value *v = NULL;
    if (!rg_sandbox_run_text(box, "words", rg_str_of(text), &err) ||
        !rg_sandbox_value(box, -1, &v, &err))
        fprintf(stderr, "\n    %s\n", err.text);
    CU_ASSERT_PTR_NOT_NULL_FATAL(v);
    return v;
}

static inline const char *say(const char *expression)
{
    const rg_value *v;
    const char *text = rg_arena_printf(arena, "return %s", expression);
    lua_settop(rg_sandbox_state(box), 0);
    if (!rg_sandbox_run_text(box, "words", rg_str_of(text), &err) ||
        !rg_sandbox_value(box, -1, &v, &err))
        return err.text;
    return v->kind == RG_V_TEXT ? v->text.p : v->kind == RG_V_NIL ? "(nil)" : "(not a text)";
}

static inline void is(const char *expression, const char *expected)
{
    set_up();
    CHECK_TEXT(say(expression), expected);
    tear_down();
}

static inline void has(const char *expression, const char *part)
{
    set_up();
    CHECK_HAS(say(expression), part);
    tear_down();
}

#endif
