/* app/build.h - `build`: all documents of a release. */
#ifndef RG_APP_BUILD_H
#define RG_APP_BUILD_H

#include "app/options.h"
#include "app/project.h"
#include "app/voice.h"

/* Answers the exit status; messages have been given. */
int rg_build(rg_arena *arena, const rg_options *options, const char *root,
             const rg_voice *voice);

#endif
