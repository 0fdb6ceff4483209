/* app/explain_protection.c - Rules of protection of a fact, found through the counts it stands on. */
#include "app/explain_protection.h"

#include "base/map.h"
#include "protect/words.h"

#include <string.h>

enum { RULES_SHOWN = 8, COUNTS_LOOKED_AT = 400 };

typedef struct teller {
    rg_arena *arena;
    const rg_computed *c;
    const rg_facts *facts;
    rg_protect_job job;
    rg_map *seen; /* facts gone through, and lines said */
    size_t looked, shown;
    rg_buf *out;
} teller;

static bool is_new(teller *t, rg_str text)
{
    bool added;
    rg_map_intern(t->seen, text, &added);
    return added;
}

/* The cell of the counts that a fact is of. */
static bool find_cell(const teller *t, const rg_counts *c, const rg_fact *f, size_t *cell)
{
    for (*cell = 0; *cell < c->cell_count; ++*cell) {
        size_t positions[RG_DIMENSIONS_MAX];
        rg_dimension dims[RG_DIMENSIONS_MAX];
        rg_counts_positions(c, *cell, positions);
        for (size_t a = 0; a < c->axis_count; a++)
            dims[a] = (rg_dimension){c->axes[a].name, c->axes[a].values[positions[a]]};
        if (strcmp(rg_dimensions_encode(t->arena, dims, c->axis_count), f->dimensions) == 0)
            return true;
    }
    return false;
}

static bool tell(teller *t, const rg_counts *c, const rg_fact *f, rg_err *err)
{
    size_t subject = 0, cell;
    rg_buf text = {0};
    while (subject < c->subject_count && strcmp(c->subjects[subject].code, f->area_code) != 0)
        subject++;
    if (subject == c->subject_count || !find_cell(t, c, f, &cell))
        return true;
    bool ok = rg_protect_words(t->arena, c, subject, cell, &t->job, f->status == RG_S_HIDDEN,
                               &text, err);
    if (ok && text.n && is_new(t, rg_buf_view(&text)) && t->shown++ < RULES_SHOWN)
        rg_buf_str(t->out, rg_buf_view(&text));
    rg_buf_free(&text);
    return ok;
}

static bool follow(teller *t, const rg_fact *f, rg_err *err)
{
    if (t->looked++ >= COUNTS_LOOKED_AT || !is_new(t, rg_str_of(f->id)))
        return true;
    const rg_measure *m = rg_measures_find(&t->c->project->measures, f->measure);
    const rg_counts *c = m ? rg_counts_of(&t->c->counts, m) : NULL;
    if (c)
        return tell(t, c, f, err);
    rg_str rest = rg_str_of(f->operands);
    while (rest.n) {
        const rg_fact *o =
            rg_facts_find(t->facts, rg_str_dup(t->arena, rg_operands_next(&rest)));
        if (o && !follow(t, o, err))
            return false;
    }
    return true;
}

bool rg_explain_protection(rg_arena *arena, const rg_computed *c, rg_edition edition,
                           const rg_facts *facts, const rg_fact *fact, rg_buf *out, rg_err *err)
{
    teller t = {.arena = arena,
                .c = c,
                .facts = facts,
                .job = rg_compute_protection(arena, c, edition),
                .seen = rg_map_new(arena),
                .out = out};
    if (edition == RG_EDITION_EXACT)
        return true;
    if (!follow(&t, fact, err))
        return false;
    if (t.shown > RULES_SHOWN)
        rg_buf_printf(out, "  protection     and %zu rules more\n", t.shown - RULES_SHOWN);
    return true;
}
