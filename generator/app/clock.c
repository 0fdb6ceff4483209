/* app/clock.c - Questions to the machine. */
#include "app/clock.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int rg_clock_processors(void)
{
    long n = sysconf(_SC_NPROCESSORS_ONLN);
    return n < 1 ? 1 : (int)n;
}

bool rg_clock_on_terminal(void)
{
    return isatty(STDERR_FILENO);
}

const char *rg_clock_program_folder(rg_arena *arena)
{
    char path[4096];
    ssize_t n = readlink("/proc/self/exe", path, sizeof path - 1);
    if (n <= 0)
        return NULL;
    path[n] = '\0';
    char *slash = strrchr(path, '/');
    if (!slash)
        return NULL;
    *slash = '\0';
    return rg_arena_strdup(arena, path);
}

const char *rg_clock_real_path(rg_arena *arena, const char *path)
{
    char *real = realpath(path, NULL);
    if (!real)
        return path;
    const char *kept = rg_arena_strdup(arena, real);
    free(real);
    return kept;
}
