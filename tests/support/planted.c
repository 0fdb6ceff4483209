/* tests/support/planted.c - planted.csv: kind, file, what, rows. */
#include "support/planted.h"

#include "base/file.h"
#include "base/num.h"
#include "support/check.h"
#include "support/table.h"

#include <stdlib.h>
#include <string.h>

/* One thing wrong with a source, over all its files. */
typedef struct planted {
    const char *kind, *source, *what;
    uint64_t rows;
} planted;

typedef struct reading {
    rg_arena *arena;
    planted *items;
    size_t count, room;
} reading;

/* "police/offences-2019-20.csv" is of offences, "surveys/community_survey.csv" of community_survey. */
static const char *source_of(rg_arena *arena, rg_str file)
{
    const char *name = rg_path_base(rg_str_dup(arena, file));
    size_t n = strcspn(name, "-.");
    return rg_arena_copy(arena, name, n);
}

static bool one(void *user, const rg_csv_row *row, rg_err *err)
{
    reading *r = user;
    (void)err;
    const char *kind = rg_str_dup(r->arena, row->fields[0]);
    const char *source = source_of(r->arena, row->fields[1]);
    const char *what = rg_str_dup(r->arena, row->fields[2]);
    int64_t rows = 0;
    CU_ASSERT_TRUE(rg_num_parse_int(row->fields[3], &rows));
    for (size_t i = 0; i < r->count; i++)
        if (strcmp(r->items[i].source, source) == 0 && strcmp(r->items[i].kind, kind) == 0 &&
            strcmp(r->items[i].what, what) == 0) {
            r->items[i].rows += (uint64_t)rows;
            return true;
        }
    *RG_PUSH(r->arena, r->items, r->count, r->room) =
        (planted){kind, source, what, (uint64_t)rows};
    return true;
}

static uint64_t found(const rg_ledger *ledger, const planted *p)
{
    static const char *const kinds[] = {"rejected", "excluded", "repaired"};
    const rg_ledger_source *s = rg_ledger_find(ledger, p->source);
    for (size_t i = 0; s && i < s->reason_count; i++)
        if (strcmp(kinds[s->reasons[i].kind], p->kind) == 0 &&
            strcmp(s->reasons[i].text, p->what) == 0)
            return s->reasons[i].count;
    return 0;
}

size_t planted_compare(rg_arena *arena, const char *path, const rg_ledger *ledger,
                       size_t *missed)
{
    reading r = {.arena = arena};
    size_t count = 0;
    *missed = 0;
    table_read(path, 4, one, &r);
    for (size_t i = 0; i < r.count; i++) {
        if (strcmp(r.items[i].kind, "passed over") == 0)
            continue;
        count++;
        uint64_t rows = found(ledger, &r.items[i]);
        if (rows == r.items[i].rows)
            continue;
        fprintf(stderr, "\n    %s %s: %s: planted %llu, found %llu", r.items[i].source,
                r.items[i].kind, r.items[i].what, (unsigned long long)r.items[i].rows,
                (unsigned long long)rows);
        ++*missed;
    }
    return count;
}
