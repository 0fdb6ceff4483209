/* app/clock.h - The only place that asks the machine about itself: processors, terminal, paths. */
#ifndef RG_APP_CLOCK_H
#define RG_APP_CLOCK_H

#include "base/arena.h"

#include <stdbool.h>

int rg_clock_processors(void);   /* at least 1 */
bool rg_clock_on_terminal(void); /* standard error is one */
const char *
rg_clock_program_folder(rg_arena *arena); /* of the running program; NULL when unknown */
const char *rg_clock_real_path(rg_arena *arena, const char *path); /* links resolved, or path */

#endif
