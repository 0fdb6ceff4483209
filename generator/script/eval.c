/* script/eval.c - One expression, evaluated in a child process; its value as JSON. */
#include "script/eval.h"

#include "base/value.h"
#include "script/house.h"
#include "script/sandbox.h"

typedef struct question {
    const char *root;
    const char *expression;
} question;

static bool is_empty_list(const rg_value *v)
{
    return rg_value_is_word(v, "list") && v->item_count == 0 && v->field_count == 0;
}

/* As rg_value_json, which cannot tell an empty list from an empty table. */
static void put_json(rg_buf *out, const rg_value *v)
{
    if (is_empty_list(v)) {
        rg_buf_puts(out, "[]");
        return;
    }
    if (v->kind != RG_V_TABLE || (v->item_count > 0) == (v->field_count > 0)) {
        rg_value_json(out, v);
        return;
    }
    rg_buf_putc(out, v->item_count ? '[' : '{');
    for (size_t i = 0; i < v->item_count + v->field_count; i++) {
        if (i > 0)
            rg_buf_putc(out, ',');
        if (v->field_count) {
            rg_buf_json_text(out, v->fields[i].key);
            rg_buf_putc(out, ':');
        }
        put_json(out, v->field_count ? v->fields[i].value : v->items[i]);
    }
    rg_buf_putc(out, v->item_count ? ']' : '}');
}

static bool answer(rg_sandbox *box, const char *expression, rg_buf *result, rg_err *err)
{
    char *text = rg_arena_printf(rg_sandbox_arena(box), "return %s", expression);
    const rg_value *value;
    if (!rg_house_open(box, err) ||
        !rg_sandbox_run_text(box, "expression", rg_str_of(text), err) ||
        !rg_sandbox_value(box, -1, &value, err))
        return false;
    put_json(result, value);
    return true;
}

static bool work(void *user, rg_buf *result, rg_err *err)
{
    const question *q = user;
    rg_arena *arena = rg_arena_new("an expression");
    rg_sandbox *box = rg_sandbox_new(arena, q->root, (rg_limits){0});
    bool good = answer(box, q->expression, result, err);
    rg_sandbox_free(box);
    rg_arena_free(arena);
    return good;
}

bool rg_eval(rg_arena *arena, const char *root, const char *expression, rg_buf *out,
             rg_err *err)
{
    (void)arena; /* all that lives is in the child */
    question q = {root, expression};
    return rg_sandbox_child("expression", (rg_limits){0}, work, &q, out, err);
}
