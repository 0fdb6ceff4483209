/* tests/support/own_settings.c - The settings of the project itself. */
#include "support/own_settings.h"

#include "base/file.h"
#include "script/declare.h"
#include "support/check.h"

const rg_schema **own_settings_schemas(rg_arena *arena, size_t *count)
{
    static const char *const words[] = {"schema", "column", "family", NULL};
    rg_err err = {0};
    char **paths = NULL;
    size_t n = 0;
    bool good = rg_file_glob(arena, ".", "lua/schema/settings_*.lua", &paths, &n, &err);
    const char **files = RG_NEW_N(arena, const char *, n + 1);
    const rg_value **values = RG_NEW_N(arena, const rg_value *, n + 1);
    const rg_schema **schemas = RG_NEW_N(arena, const rg_schema *, n + 1);
    for (size_t i = 0; i < n; i++)
        files[i] = rg_arena_printf(arena, "lua/schema/%s", rg_path_base(paths[i]));
    good = good && rg_declare(arena, ".", files, n, words, values, &err);
    for (size_t i = 0; good && i < n; i++)
        good = rg_schema_from(arena, values[i], &schemas[i], &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(good);
    *count = n;
    return schemas;
}

rg_settings own_settings(rg_arena *arena)
{
    rg_err err = {0};
    rg_settings settings = {0};
    size_t n;
    const rg_schema **schemas = own_settings_schemas(arena, &n);
    bool good = rg_settings_load(arena, ".", schemas, n, &settings, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(good);
    return settings;
}
