/* app/previous.c - Finding, checking and reading kept facts. */
#include "app/previous.h"

#include "base/file.h"
#include "base/hash.h"

#include <string.h>

/* Nobody keeps exact facts: of an exact run the restricted ones are nearest. */
static const char *kept_edition(rg_edition edition)
{
    return edition == RG_EDITION_PUBLIC ? "public" : "restricted";
}

static const char *kept_name(rg_arena *arena, const rg_project *p, rg_edition edition)
{
    const char *previous = p->release.previous;
    const char *folder =
        strchr(previous, '/') ? previous : rg_arena_printf(arena, "out/reports/%s", previous);
    return rg_arena_printf(arena, "%s/%s/facts.csv", folder, kept_edition(edition));
}

/* The manifest beside the facts holds their digest. */
static bool as_written(rg_arena *arena, const char *path, const char *name, rg_err *err)
{
    enum { MAX = 64 << 20 };
    const char *manifest = rg_arena_printf(arena, "%.*smanifest.json",
                                           (int)(strlen(path) - strlen("facts.csv")), path);
    rg_str facts, text;
    if (!rg_file_exists(manifest))
        return true;
    if (!rg_file_read(arena, path, UINT64_MAX >> 1, &facts, err) ||
        !rg_file_read(arena, manifest, MAX, &text, err))
        return false;
    rg_sha256 digest = rg_sha256_of(facts);
    return strstr(text.p, digest.hex) ||
           rg_fail(
               err, RG_E_REFUSED,
               "%s: the file is not the one that was written with the documents beside it (its "
               "SHA-256 is not in manifest.json); build that release again",
               name);
}

static bool none_rejected(const rg_ledger *ledger, rg_err *err)
{
    const rg_ledger_source *s = rg_ledger_at(ledger, 0);
    for (size_t i = 0; i < s->reason_count; i++)
        if (s->reasons[i].kind == RG_L_REJECTED)
            return rg_fail_at(
                err, RG_E_REFUSED, s->reasons[i].places[0],
                "%s; facts of a release are read as they were written: build that "
                "release again",
                s->reasons[i].text);
    return true;
}

static bool read_kept(rg_arena *arena, const rg_project *p, rg_edition edition,
                      const rg_table **out, rg_err *err)
{
    const char *name = kept_name(arena, p, edition);
    const char *path = rg_path_join(arena, p->root, name);
    if (!rg_file_exists(path))
        return rg_fail_at(
            err, RG_E_USAGE, p->release.place,
            "the release before, \"%s\", has kept no facts of the %s edition (%s); "
            "build that release first, or name the folder where they are",
            p->release.previous, kept_edition(edition), name);
    if (!as_written(arena, path, name, err))
        return false;
    const rg_load_file file = {path, name};
    const rg_load_source source = {.name = "previous",
                                   .schema = p->facts_schema,
                                   .files = &file,
                                   .file_count = 1,
                                   .required = true};
    rg_ledger *ledger = rg_ledger_new(arena);
    rg_tables tables;
    if (!rg_load(arena, &source, 1, 1, ledger, &tables, err) || !none_rejected(ledger, err))
        return false;
    *out = tables.items[0];
    return true;
}

static bool one_kind(const rg_previous *previous, const char *name, bool synthetic, rg_err *err)
{
    for (size_t i = 0; i < previous->count; i++)
        if (previous->items[i].exact && previous->items[i].fact.synthetic != synthetic)
            return rg_fail_at(
                err, RG_E_REFUSED, previous->items[i].place,
                "the release before, \"%s\", is of %s figures and this one of %s; "
                "take previous out",
                name, synthetic ? "real" : "invented", synthetic ? "invented" : "real");
    return true;
}

static bool is_known(void *user, const char *measure)
{
    const rg_project *p = user;
    return rg_measures_find(&p->measures, measure) != NULL;
}

void rg_previous_account(const rg_project *p, const rg_tables *tables, rg_ledger *ledger)
{
    const rg_table *t = rg_tables_find(tables, "published_figures");
    for (size_t f = 0; t && f < t->input_count; f++) {
        uint64_t used = 0;
        for (size_t row = 0; row < t->row_count; row++) {
            if (t->row_file[row] != f)
                continue;
            if (rg_measures_find(&p->measures, rg_settings_text(t, "measure", row)))
                used++;
            else
                rg_ledger_exclude(ledger, t->ledger_source, f, rg_table_place(t, row).line, 0,
                                  "of a measure that nobody declares");
        }
        rg_ledger_use(ledger, t->ledger_source, f, used);
    }
}

bool rg_previous_open(rg_arena *arena, const rg_project *p, const rg_tables *tables,
                      rg_edition edition, bool synthetic, rg_previous *out, rg_err *err)
{
    rg_previous_job job = {.published = rg_tables_find(tables, "published_figures"),
                           .release = p->release.previous,
                           .areas = &p->all_areas,
                           .known = is_known,
                           .user = (void *)(uintptr_t)p};
    if (p->release.previous && !read_kept(arena, p, edition, &job.facts, err))
        return false;
    return rg_previous_from(arena, &job, out, err) &&
           one_kind(out, p->release.previous, synthetic, err);
}
