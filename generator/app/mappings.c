/* app/mappings.c - Confirmed headings in, proposals out. */
#include "app/mappings.h"

#include "base/file.h"
#include "data/propose.h"
#include "script/declare.h"

#include <string.h>

static bool read_schema(rg_arena *arena, const rg_project *p, const rg_schema **out,
                        rg_err *err)
{
    static const char *const words[] = {"schema", "column", "family", NULL};
    static const char *const file = "lua/schema/mappings.lua";
    const rg_value *v = NULL;
    return rg_declare(arena, p->root, &file, 1, words, &v, err) &&
           rg_schema_from(arena, v, out, err);
}

/* Mappings are ours, so every row must be good. */
static bool all_good(const rg_ledger *ledger, rg_err *err)
{
    const rg_ledger_source *s = rg_ledger_at(ledger, 0);
    for (size_t i = 0; i < s->reason_count; i++)
        if (s->reasons[i].kind == RG_L_REJECTED)
            return rg_fail_at(err, RG_E_USAGE, s->reasons[i].places[0],
                              "%s; correct the mapping or take the row out",
                              s->reasons[i].text);
    return true;
}

bool rg_mappings_open(rg_arena *arena, const rg_project *p, const rg_table **out, rg_err *err)
{
    char **paths = NULL;
    size_t count = 0;
    *out = NULL;
    if (!rg_file_glob(arena, p->root, "templates/settings/mappings/*.csv", &paths, &count, err))
        return false;
    if (count == 0)
        return true;
    rg_load_file *files = RG_NEW_N(arena, rg_load_file, count);
    for (size_t i = 0; i < count; i++)
        files[i] =
            (rg_load_file){paths[i], rg_arena_printf(arena, "templates/settings/mappings/%s",
                                                     rg_path_base(paths[i]))};
    rg_load_source source = {
        .name = "mappings", .files = files, .file_count = count, .required = true};
    rg_ledger *ledger = rg_ledger_new(arena);
    rg_tables tables;
    if (!read_schema(arena, p, &source.schema, err) ||
        !rg_load(arena, &source, 1, 1, ledger, &tables, err) || !all_good(ledger, err))
        return false;
    *out = tables.items[0];
    return true;
}

bool rg_mappings_propose(rg_arena *arena, const rg_project *p, const rg_load_source *sources,
                         size_t count, rg_buf *out, size_t *lines, rg_err *err)
{
    const rg_table *before = NULL;
    if (!rg_mappings_open(arena, p, &before, err))
        return false;
    rg_propose_source *asked = RG_NEW_N(arena, rg_propose_source, count + 1);
    size_t n = 0;
    for (size_t i = 0; i < count; i++) {
        if (sources[i].file_count == 0)
            continue;
        rg_propose_source *a = &asked[n++];
        *a = (rg_propose_source){.name = sources[i].name, .schema = sources[i].schema};
        if (!rg_propose_headings(arena, sources[i].files[0].path, sources[i].files[0].name,
                                 &a->headings, &a->heading_count, err))
            return false;
    }
    *lines = rg_propose(asked, n, before, out);
    return true;
}
