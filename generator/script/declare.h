/* script/declare.h - Declarations (releases, schemas, measures, settings) evaluated to plain
 * data. */
#ifndef RG_SCRIPT_DECLARE_H
#define RG_SCRIPT_DECLARE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/value.h"

/* Evaluate the files in one child process with time and memory limits; out[i] is the value that
 * files[i] returned.  words: the constructors that the files may use ("release",
 * "financial_year"; "schema", "column", "family"; "measures", "measure", ...), NULL-terminated.
 */
bool rg_declare(rg_arena *arena, const char *root, const char *const *files, size_t count,
                const char *const *words, const rg_value **out, rg_err *err) RG_MUST_CHECK;

#endif
