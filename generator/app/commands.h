/* app/commands.h - The calls other than build. */
#ifndef RG_APP_COMMANDS_H
#define RG_APP_COMMANDS_H

#include "app/options.h"
#include "app/voice.h"
#include "base/arena.h"

/* Run any call; answers the exit status. */
int rg_main(int argc, char **argv);

#endif
