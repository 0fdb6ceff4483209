/* tests/support/manual.h - The examples of templates in lua/README.md. */
#ifndef RG_TESTS_SUPPORT_MANUAL_H
#define RG_TESTS_SUPPORT_MANUAL_H

#include "base/arena.h"
#include "base/str.h"

typedef struct example {
    int line;
    const char *text;
} example;

/* Code between ```lua and ``` below the heading of the blocks. */
static inline bool next_example(rg_arena *arena, rg_str *rest, int *line, example *out)
{
    rg_buf text = {0};
    bool inside = false, found = false;
    while (rest->p && !found) {
        rg_str at = rg_str_cut(rest, '\n');
        ++*line;
        if (!inside && rg_str_is(at, "```lua")) {
            inside = true;
            out->line = *line;
            rg_buf_puts(&text, "");
        } else if (inside && rg_str_is(at, "```")) {
            found = true;
        } else if (inside) {
            rg_buf_str(&text, at);
            rg_buf_putc(&text, '\n');
        }
    }
    out->text = found ? rg_arena_copy(arena, text.p, text.n) : NULL;
    rg_buf_free(&text);
    return found;
}

#endif
