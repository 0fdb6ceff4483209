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

/* A source of another release may be named here, but none that nobody knows. */
static bool sources_known(const rg_project *p, const rg_table *t, rg_err *err)
{
    const rg_column *source = rg_table_column(t, "source");
    for (size_t row = 0; row < t->row_count; row++) {
        const char *name = source->values[source->codes[row]].p;
        const char *file = rg_arena_printf(p->arena, "lua/schema/%s.lua", name);
        if (!rg_file_exists(rg_path_join(p->arena, p->root, file)))
            return rg_fail_at(err, RG_E_USAGE, rg_table_place(t, row),
                              "there is no source '%s' (%s); correct its name", name, file);
    }
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
    return sources_known(p, *out, err);
}

bool rg_mappings_propose(rg_arena *arena, const rg_project *p, const rg_load_source *sources,
                         size_t count, rg_buf *out, size_t *lines, rg_err *err)
{
    const rg_table *before = NULL;
    if (!rg_mappings_open(arena, p, &before, err))
        return false;
    size_t room = 1, n = 0;
    for (size_t i = 0; i < count; i++)
        room += sources[i].file_count;
    rg_propose_source *asked = RG_NEW_N(arena, rg_propose_source, room);
    for (size_t i = 0; i < count; i++)
        for (size_t f = 0; f < sources[i].file_count; f++) {
            const rg_load_file *file = &sources[i].files[f];
            rg_propose_source *a = &asked[n++];
            *a = (rg_propose_source){.name = sources[i].name,
                                     .schema = sources[i].schema,
                                     .file = sources[i].file_count > 1 ? file->name : NULL};
            if (!rg_propose_headings(arena, file->path, file->name, &a->headings,
                                     &a->heading_count, err)) {
                err->code = RG_E_REFUSED;
                return false;
            }
        }
    *lines = rg_propose(asked, n, before, out);
    return true;
}
