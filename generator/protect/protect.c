/* protect/protect.c - Which edition may be made of what, and its counts. */
#include "protect/protect.h"

#include "protect/partner.h"
#include "protect/rules.h"

#include <math.h>
#include <string.h>

static const char *const names[] = {"exact", "restricted", "public"};

const char *rg_edition_name(rg_edition edition)
{
    return names[edition];
}

bool rg_edition_parse(const char *text, rg_edition *out)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(text, names[i]) == 0) {
            *out = (rg_edition)i;
            return true;
        }
    return false;
}

static bool harmless(const rg_openness *openness)
{
    return openness->all_open || openness->all_synthetic;
}

rg_edition rg_edition_default(const rg_openness *openness)
{
    return harmless(openness) ? RG_EDITION_EXACT : RG_EDITION_RESTRICTED;
}

/* ---- one subject ---- */

/* A published figure must not say more than its protected count and base: where these change, it goes, and is worked
 * out anew if it can be.  A base too small hides all of it. */
static void protect_figure(rg_published *f, rg_status *status, const rg_settings_policy *p)
{
    double na = (double)NAN, count = rg_cell_shown(f->count, p);
    double whole = rg_cell_shown(f->whole, p);
    bool small = p->min_base > 0 && f->whole < p->min_base;
    bool same =
        (isnan(f->count) || count == f->count) && (isnan(f->whole) || whole == f->whole);
    if (*status != RG_S_OK || small || (!isnan(f->count) && isnan(count)) ||
        (!isnan(f->whole) && isnan(whole))) {
        if (*status == RG_S_OK)
            *status = RG_S_HIDDEN;
        *f = (rg_published){na, na, na, na, na};
    } else if (!same) {
        *f = (rg_published){na, na, na, count, fmax(whole, count)};
    }
}

/* The cohort that a cell is about: its position along the axis of names, 0 where there is none. */
static size_t cohort_of(const rg_counts *c, size_t cell)
{
    size_t positions[RG_DIMENSIONS_MAX], found = 0;
    rg_counts_positions(c, cell, positions);
    for (size_t a = 0; a < c->axis_count; a++)
        if (rg_cell_is_cohort_name(&c->axes[a]))
            found = positions[a];
    return found;
}

/* Members of the cells of one cohort. */
static double members(const rg_counts *c, size_t subject, size_t cohort)
{
    double sum = 0;
    for (size_t cell = 0; cell < c->cell_count; cell++) {
        size_t at = subject * c->cell_count + cell;
        if (cohort_of(c, cell) == cohort && c->status[at] == RG_S_OK && !isnan(c->values[at]))
            sum += c->values[at];
    }
    return sum;
}

/* A group of fewer than the policy's smallest is hidden whole, whatever its cells hold. */
static bool too_small(const rg_counts *c, size_t subject, size_t cell,
                      const rg_settings_policy *p)
{
    return p->min_base > 0 && strcmp(p->source_class, "cohort") == 0 &&
           members(c, subject, cohort_of(c, cell)) < p->min_base;
}

/* Cells that are hidden whatever their counts; asked before any count is taken away. */
static bool *small_cells(rg_arena *arena, const rg_counts *c, size_t subject,
                         const rg_cell_rules *rules)
{
    bool *hidden = RG_NEW_N(arena, bool, c->cell_count + 1);
    for (size_t cell = 0; cell < c->cell_count; cell++) {
        const rg_settings_policy *p = rg_cell_rule(rules, cell);
        hidden[cell] = rg_cell_kept_back(c, cell, rules->kinds, p) != RG_BACK_NOT ||
                       too_small(c, subject, cell, p);
    }
    return hidden;
}

static void protect_subject(rg_arena *arena, rg_counts *c, rg_published *figures,
                            size_t subject, const rg_cell_rules *rules)
{
    bool *all = small_cells(arena, c, subject, rules);
    for (size_t cell = 0; cell < c->cell_count; cell++) {
        size_t at = subject * c->cell_count + cell;
        const rg_settings_policy *p = rg_cell_rule(rules, cell);
        if (figures) {
            if (all[cell] && c->status[at] == RG_S_OK)
                c->status[at] = RG_S_HIDDEN;
            protect_figure(&figures[at], &c->status[at], p);
        } else if (c->status[at] == RG_S_OK) {
            c->values[at] = all[cell] ? (double)NAN : rg_cell_shown(c->values[at], p);
            if (isnan(c->values[at]))
                c->status[at] = RG_S_HIDDEN;
        }
        c->unknown[at] = all[cell] ? (double)NAN : rg_cell_shown(c->unknown[at], p);
    }
}

/* Counts and figures that may be written to without touching the exact ones. */
static rg_published *own_cells(rg_arena *arena, rg_counts *c)
{
    size_t cells = c->subject_count * c->cell_count;
    double *values = RG_NEW_N(arena, double, cells + 1);
    double *unknown = RG_NEW_N(arena, double, cells + 1);
    rg_status *status = RG_NEW_N(arena, rg_status, cells + 1);
    memcpy(values, c->values, cells * sizeof *values);
    memcpy(unknown, c->unknown, cells * sizeof *unknown);
    memcpy(status, c->status, cells * sizeof *status);
    c->values = values;
    c->unknown = unknown;
    c->status = status;
    if (!c->published)
        return NULL;
    rg_published *figures = RG_NEW_N(arena, rg_published, cells + 1);
    memcpy(figures, c->published, cells * sizeof *figures);
    c->published = figures;
    return figures;
}

/* ---- one table ---- */

/* What is known of a table while its sources are gone through. */
typedef struct guard {
    rg_arena *arena;
    const rg_protect_job *job;
    const rg_counts *exact;
    rg_counts *c;
    rg_published *figures;
    bool owned;      /* the counts have been copied */
    bool kinds_read; /* kinds holds what it is about */
    rg_kinds kinds;
    const rg_kind_rules **rules_of_kinds; /* of all tables */
    rg_partner_subject *subjects;         /* of police data with cells of a class; else NULL */
    rg_partner_cell *cells;
} guard;

static bool all_untouched(const guard *g, const rg_cell_rules *rules)
{
    for (size_t cell = 0; cell < g->c->cell_count; cell++) {
        const rg_settings_policy *p = rg_cell_rule(rules, cell);
        if ((p->treatment != RG_TREAT_EXACT && p->treatment != RG_TREAT_AS_PUBLISHED) ||
            rg_cell_kept_back(g->c, cell, rules->kinds, p) != RG_BACK_NOT)
            return false;
    }
    return true;
}

/* What partners are asked for later: the strictest of the sources' policies, and what classes say. */
static void note_rules(guard *g, size_t subject, const rg_cell_rules *rules)
{
    if (!g->subjects) {
        g->subjects = RG_NEW_N(g->arena, rg_partner_subject, g->c->subject_count + 1);
        g->cells = RG_NEW_N(g->arena, rg_partner_cell, g->c->cell_count + 1);
    }
    rg_partner_subject *s = &g->subjects[subject];
    s->rounded |= rules->base.round_base > 0;
    if (!s->kept_back)
        s->kept_back = RG_NEW_N(g->arena, bool, g->c->cell_count + 1);
    if (!s->base.level || rules->base.threshold_high > s->base.threshold_high)
        s->base = rules->base;
    for (size_t cell = 0; cell < g->c->cell_count; cell++) {
        const rg_settings_policy *p = rg_cell_rule(rules, cell);
        if (!g->kinds.class[cell])
            continue;
        g->cells[cell].rounds |= p->round_base > 0;
        g->cells[cell].secondary |= p->secondary;
        s->kept_back[cell] |= rg_cell_kept_back(g->c, cell, rules->kinds, p) != RG_BACK_NOT;
    }
}

static bool read_kinds(guard *g, rg_err *err)
{
    if (g->kinds_read)
        return true;
    g->kinds_read = true;
    return rg_kinds_of(g->arena, g->c, g->job->settings, g->job->on, g->rules_of_kinds,
                       &g->kinds, err);
}

static bool protect_source(guard *g, const char *source, rg_err *err)
{
    const char *class;
    if (!rg_protect_class(g->job, source, &class, err))
        return false;
    bool police = rg_kinds_class(class);
    if (police && !read_kinds(g, err))
        return false;
    const rg_kinds *kinds = police && g->kinds.any ? &g->kinds : NULL;
    for (size_t s = 0; s < g->c->subject_count; s++) {
        rg_cell_rules rules;
        if (!rg_cell_rules_of(g->arena, g->c, s, class, kinds, g->job, &rules, err))
            return false;
        if (kinds)
            note_rules(g, s, &rules);
        if (all_untouched(g, &rules))
            continue;
        if (!g->owned)
            g->figures = own_cells(g->arena, g->c);
        g->owned = true;
        protect_subject(g->arena, g->c, g->figures, s, &rules);
    }
    return true;
}

static bool protect_counts(rg_arena *arena, const rg_counts *exact, rg_counts *c,
                           const rg_protect_job *job, const rg_kind_rules **rules_of_kinds,
                           rg_err *err)
{
    enum { MAX = 16 };
    const char *sources[MAX];
    size_t count = rg_measure_tables(c->measure, false, sources, MAX);
    guard g = {
        .arena = arena, .job = job, .exact = exact, .c = c, .rules_of_kinds = rules_of_kinds};
    for (size_t i = 0; i < count; i++)
        if (!protect_source(&g, sources[i], err))
            return false;
    if (g.subjects && g.owned && !g.figures)
        rg_protect_partners(arena, exact, c, &g.kinds, g.subjects, g.cells);
    return true;
}

bool rg_protect(rg_arena *arena, const rg_counts_set *exact, const rg_protect_job *job,
                rg_counts_set *out, rg_err *err)
{
    if (job->edition == RG_EDITION_PUBLIC && !harmless(job->openness))
        return rg_fail(
            err, RG_E_USAGE,
            "the public edition cannot be made: the source %s is neither open nor "
            "synthetic, and what could be worked out from totals is not yet protected; "
            "build the restricted edition",
            job->openness->closed_source ? job->openness->closed_source : "(unnamed)");
    *out = *exact;
    if (job->edition == RG_EDITION_EXACT)
        return true;
    const rg_kind_rules *rules_of_kinds = NULL;
    out->items = RG_NEW_N(arena, rg_counts, exact->count + 1);
    for (size_t i = 0; i < exact->count; i++) {
        out->items[i] = exact->items[i];
        if (!protect_counts(arena, &exact->items[i], &out->items[i], job, &rules_of_kinds, err))
            return false;
    }
    return true;
}
