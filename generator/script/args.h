/* script/args.h - The one table of named arguments that a function of `stats` takes.
 *
 * Each reader fails by leaving the C function with a sentence that names function and argument,
 * so the caller's frame must own nothing.  NA in Lua is NaN in C.  Lists live in Lua's own
 * memory and stay on its stack, and so alive, until the C function returns. */
#ifndef RG_SCRIPT_ARGS_H
#define RG_SCRIPT_ARGS_H

#include "script/sandbox.h"
#include "stats/interval.h"

#include <stdint.h>

typedef struct rg_args {
    rg_sandbox *box;
    lua_State *lua;
    const char *function; /* "rate" of stats.rate */
} rg_args;

/* The table at 1; names: all arguments of the function, NULL-terminated; any other fails. */
rg_args rg_args_take(lua_State *lua, const char *function, const char *const *names);

/* Push an argument's value; answers false and pushes nothing where it is absent. */
bool rg_args_push(const rg_args *a, const char *name);
void rg_args_absent(const rg_args *a, const char *name); /* does not return */

double rg_args_number(const rg_args *a, const char *name);
double rg_args_number_or(const rg_args *a, const char *name, double otherwise);
int64_t rg_args_whole_or(const rg_args *a, const char *name, int64_t otherwise);
bool rg_args_flag_or(const rg_args *a, const char *name, bool otherwise);
/* The index of a word among names (NULL-terminated). */
int rg_args_choice_or(const rg_args *a, const char *name, const char *const *names,
                      int otherwise);
int rg_args_choice(const rg_args *a, const char *name,
                   const char *const *names); /* must be given */
rg_stats_list rg_args_list(const rg_args *a, const char *name);
rg_stats_list rg_args_list_or_empty(const rg_args *a, const char *name);
rg_stats_list rg_args_list_at_top(const rg_args *a, const char *name); /* of the stack */

/* Leave with a statistic's own sentence, "stats.NAME: " in front. */
int rg_args_fail(const rg_args *a, const rg_err *err);

#endif
