/* script/eval.h - `vrn-report eval`: one Lua expression with stats, words and format in reach.
 */
#ifndef RG_SCRIPT_EVAL_H
#define RG_SCRIPT_EVAL_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

/* Appends one JSON value (sorted keys, 17 significant digits) or leaves out untouched and
 * fails. */
bool rg_eval(rg_arena *arena, const char *root, const char *expression, rg_buf *out,
             rg_err *err) RG_MUST_CHECK;

#endif
