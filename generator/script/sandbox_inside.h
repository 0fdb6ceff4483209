/* script/sandbox_inside.h - What the files of the sandbox share; no business of any other file.
 *
 * Users' files are loaded with chunk names "@path", the engine's own Lua with "=path":
 * everything that looks for "the user's line" tells them apart by that first character. */
#ifndef RG_SCRIPT_SANDBOX_INSIDE_H
#define RG_SCRIPT_SANDBOX_INSIDE_H

#include "base/map.h"
#include "script/sandbox.h"

struct rg_sandbox {
    rg_arena *arena;
    const char *root;
    rg_limits limits;
    lua_State *lua;
    size_t memory_used;
    long steps_used;
    bool out_of_steps;
    int depth;          /* files being run inside each other */
    const char *ran;    /* the last file run to its end: the place of what has no better one */
    rg_place last;      /* the last user line that the line hook saw */
    const char *noted;  /* what the engine's own Lua noted; NULL nothing */
    const char *worded; /* which wording it filled last; NULL none */
    rg_map *files;      /* names of users' files; a mark refers to one by its index */
    rg_map *pointers;
};

/* Registry keys are the addresses of these. */
extern const char rg_key_words;   /* table: what users' files may name */
extern const char rg_key_env;     /* the read-only view of it: the _ENV of users' files */
extern const char rg_key_library; /* the _ENV of the engine's own Lua */
extern const char rg_key_imports; /* table: path -> result of an imported library file */
extern const char rg_key_marks;   /* weak table: worded table -> file, line, pending */
extern const char rg_key_failure; /* metatable of the userdata that carries an rg_err */

/* Run a library file; its one result is left on the stack. */
bool rg_sandbox_library_value(rg_sandbox *box, const char *path, rg_err *err) RG_MUST_CHECK;

/* env: called once, inside a protected call, by rg_sandbox_new. */
void rg_sandbox_open_env(rg_sandbox *box);
void rg_sandbox_open_words(rg_sandbox *box);
void rg_sandbox_open_errors(rg_sandbox *box);

/* errors */
int rg_sandbox_on_error(lua_State *lua); /* the message handler of every protected call */
bool rg_sandbox_failed(rg_sandbox *box, int status,
                       rg_err *err); /* pops the error; answers false */
bool rg_sandbox_bad_syntax(rg_sandbox *box, int status, const char *path, rg_err *err);

#endif
