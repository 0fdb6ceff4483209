/* main.c - Arguments in, exit status out. */
#include "app/commands.h"

int main(int argc, char **argv)
{
    return rg_main(argc, argv);
}
