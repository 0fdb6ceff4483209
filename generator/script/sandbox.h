/* script/sandbox.h - A Lua state that cannot reach the machine, and runs out of time and memory
 * politely.
 *
 * Text chunks only; no os, io, require, load, debug, setmetatable, collectgarbage, string
 * patterns; `pairs` runs in key order; memory is capped by the allocator, steps by a count
 * hook.  What a C function may do for minutes is stopped by the time limit of the process
 * around it (rg_sandbox_child). */
#ifndef RG_SCRIPT_SANDBOX_H
#define RG_SCRIPT_SANDBOX_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"
#include "base/value.h"

#include <lua.h>
#include <stdbool.h>

typedef struct rg_limits {
    size_t memory_bytes; /* 0 = 64 MiB */
    long steps;          /* Lua instructions; 0 = 50 million */
    int seconds;         /* CPU seconds of the child around it; 0 = 10 */
} rg_limits;

typedef struct rg_sandbox rg_sandbox;

/* root: the project's root folder; include "name" and content are found below it. */
rg_sandbox *rg_sandbox_new(rg_arena *arena, const char *root, rg_limits limits);
void rg_sandbox_free(rg_sandbox *box);
lua_State *rg_sandbox_state(rg_sandbox *box);
rg_arena *rg_sandbox_arena(rg_sandbox *box);

/* The sandbox that a state belongs to, inside a C function called from Lua. */
rg_sandbox *rg_sandbox_of(lua_State *lua);
void rg_sandbox_put(rg_sandbox *box, const char *key, void *pointer); /* for bindings */
void *rg_sandbox_get(const rg_sandbox *box, const char *key);

/* A constructor word: `word "name" { ... }`, `word { ... }` or `word "text"` gives a table that
 * knows its word and the line of the call (also through a tail call).  `word "text"` holds the
 * text as its first item; called again with a table it becomes that table, with the text as its
 * field `name`. */
void rg_sandbox_word(rg_sandbox *box, const char *word);

/* For bindings with words of their own, called from C functions or while setting up.
 * define: pops the value on top and makes it a word of users' files.
 * readonly: puts a view in place of the table on top; a missing field fails naming the nearest
 * right one ("there is no format.onedp; did you mean 'one_dp'?"), writing fails; `pairs` works.
 * view: the same with its own answer for a missing field: missing is called with the true table
 * and the key, and gives a value or fails. mark: makes the plain table at index a table of that
 * word, called at the current place. unwrap: pushes the table behind a readonly view, or the
 * value itself. */
void rg_sandbox_define(rg_sandbox *box, const char *name);
void rg_sandbox_readonly(rg_sandbox *box, const char *what);
void rg_sandbox_view(rg_sandbox *box, const char *what, lua_CFunction missing);
void rg_sandbox_mark(rg_sandbox *box, int index, const char *word);
void rg_sandbox_unwrap(rg_sandbox *box, int index);
const char *rg_sandbox_word_of(rg_sandbox *box, int index); /* NULL: no word made it */
rg_place rg_sandbox_place_of(rg_sandbox *box, int index);   /* file NULL: not known */
rg_place rg_sandbox_place(rg_sandbox *box); /* the line of the user's file being run */

/* Leave a C function with an error.  throw puts the current place in front; rethrow passes on a
 * sentence that has its place (of a nested rg_sandbox_run).  The caller's frame must own
 * nothing. */
int rg_sandbox_throw(rg_sandbox *box, const rg_err *err);
int rg_sandbox_rethrow(rg_sandbox *box, const rg_err *err);

/* stats.NA: a value that says that there is no value; a table keeps it, JSON writes null. */
void rg_sandbox_push_na(rg_sandbox *box);
bool rg_sandbox_is_na(rg_sandbox *box, int index);

/* Run the engine's own Lua (path below root, "lua/words/init.lua"): it may use pattern
 * functions, `import "words/list"` (another file under lua/, run once) and sees the bindings;
 * its result is left as global `global` (NULL: not kept), read-only. */
bool rg_sandbox_library(rg_sandbox *box, const char *path, const char *global,
                        rg_err *err) RG_MUST_CHECK;

/* Which of a template's wordings the engine's own Lua filled last since the last call, `worded(text)`; NULL
 * none.  In the state's arena. */
const char *rg_sandbox_worded(rg_sandbox *box);
/* What the engine's own Lua noted since the last call, `noted("change: up")`, each once and joined by
 * "; "; "" when nothing.  Which case of a rule stood is known to nobody else. */
const char *rg_sandbox_noted(rg_sandbox *box);

/* Run a user's file; its one result is left on the stack.  Errors are one sentence with file
 * and line; an unknown word names the nearest right one. */
bool rg_sandbox_run(rg_sandbox *box, const char *path, rg_err *err) RG_MUST_CHECK;

/* The same for text that is in memory; name stands in messages; a result of nil is allowed. */
bool rg_sandbox_run_text(rg_sandbox *box, const char *name, rg_str text,
                         rg_err *err) RG_MUST_CHECK;

/* The value at a stack index as plain data in the arena; functions and other userdata fail. */
bool rg_sandbox_value(rg_sandbox *box, int index, const rg_value **out,
                      rg_err *err) RG_MUST_CHECK;
/* And back: pushes tables, texts, numbers, booleans; nil becomes stats.NA.  Words are not kept.
 */
void rg_sandbox_push_value(rg_sandbox *box, const rg_value *value);

/* Run work in a forked child under limits (CPU time, address space); its bytes come back
 * through a pipe. A child that is killed or runs out fails with one sentence naming what. */
typedef bool (*rg_child_work)(void *user, rg_buf *result, rg_err *err);
bool rg_sandbox_child(const char *what, rg_limits limits, rg_child_work work, void *user,
                      rg_buf *result, rg_err *err) RG_MUST_CHECK;

#endif
