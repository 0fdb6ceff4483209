/* main.c - Arguments in, exit status out. */
#include "app/commands.h"

#include <signal.h>

int main(int argc, char **argv)
{
    /* A file that may not grow any more is a failed write, of which a sentence tells, and no death. */
    signal(SIGXFSZ, SIG_IGN);
    return rg_main(argc, argv);
}
