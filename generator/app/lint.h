/* app/lint.h - `lint`: every document of a release read critically, without making a PDF. */
#ifndef RG_APP_LINT_H
#define RG_APP_LINT_H

#include "app/options.h"
#include "app/voice.h"
#include "base/arena.h"

/* Unbound digits, missing alternative text, sentences without a wording, faults of content and structure:
 * each with its place.  Answers the exit status: 0 nothing found, 1 something found, else as build. */
int rg_lint(rg_arena *arena, const rg_options *options, const char *root,
            const rg_voice *voice);

#endif
