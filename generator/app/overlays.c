/* app/overlays.c - Nothing under templates/areas/ is overlooked. */
#include "app/overlays.h"

#include "base/file.h"

#include <string.h>

#define FOLDER "templates/areas"

static bool is_listed(const char *name, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

static bool refuse(const char *path, const char *what, const char *name,
                   const char *const *names, size_t count, const char *otherwise, rg_err *err)
{
    const char *near = rg_str_nearest(rg_str_of(name), names, count);
    return rg_fail(err, RG_E_USAGE, "%s: there is no %s '%s'%s%s%s", path, what, name,
                   near ? "; did you mean '" : "; ", near ? near : otherwise, near ? "'?" : "");
}

/* Names of templates/NAME.lua, and "content". */
static bool list_reports(rg_arena *arena, const char *root, const char ***out, size_t *count,
                         rg_err *err)
{
    char **paths = NULL;
    if (!rg_file_glob(arena, root, "templates/*.lua", &paths, count, err))
        return false;
    const char **names = RG_NEW_N(arena, const char *, *count + 1);
    for (size_t i = 0; i < *count; i++) {
        rg_str base = rg_str_of(rg_path_base(paths[i]));
        names[i] = rg_str_dup(arena, (rg_str){base.p, base.n - 4});
    }
    names[(*count)++] = "content";
    *out = names;
    return true;
}

static bool check_area(rg_arena *arena, const char *root, const char *area,
                       const char *const *reports, size_t count, rg_err *err)
{
    char **paths = NULL;
    size_t found = 0;
    const char *pattern = rg_arena_printf(arena, FOLDER "/%s/*", area);
    if (!rg_file_glob(arena, root, pattern, &paths, &found, err))
        return false;
    for (size_t i = 0; i < found; i++) {
        const char *name = rg_path_base(paths[i]);
        const char *path = rg_arena_printf(arena, FOLDER "/%s/%s", area, name);
        if (!is_listed(name, reports, count))
            return refuse(path, "report", name, reports, count,
                          "a folder here has the name of a report, or is content", err);
    }
    return true;
}

bool rg_overlays_check(rg_arena *arena, const char *root, const rg_areas *areas, rg_err *err)
{
    char **paths = NULL;
    size_t found = 0, reports = 0;
    const char **names = NULL;
    if (!rg_file_glob(arena, root, FOLDER "/*", &paths, &found, err) ||
        !list_reports(arena, root, &names, &reports, err))
        return false;
    const char **slugs = RG_NEW_N(arena, const char *, areas->count + 1);
    for (size_t i = 0; i < areas->count; i++)
        slugs[i] = areas->items[i].slug;
    for (size_t i = 0; i < found; i++) {
        const char *name = rg_path_base(paths[i]);
        if (strcmp(name, "README.md") == 0)
            continue;
        if (!is_listed(name, slugs, areas->count))
            return refuse(rg_arena_printf(arena, FOLDER "/%s", name), "area", name, slugs,
                          areas->count, "templates/settings/areas.csv names them", err);
        if (!check_area(arena, root, name, names, reports, err))
            return false;
    }
    return true;
}
