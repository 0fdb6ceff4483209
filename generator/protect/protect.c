/* protect/protect.c - Which edition may be made of what, and its counts. */
#include "protect/protect.h"

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

/* ---- one cell ---- */

static double rounded(double x, int base)
{
    return base > 0 ? floor(x / base + 0.5) * base : x;
}

/* A count under one policy: its value, or NaN where it may not be shown.  A count of rows that are shared out over hours
 * may be a fraction: below one it is still somebody's, and above the threshold more rows than that have part in it. */
static double shown(double x, const rg_settings_policy *p)
{
    if (isnan(x))
        return x;
    if (x == 0 && p->zero_visible)
        return 0;
    if (x == 0 || ((x >= p->threshold_low || x < 1) && x <= p->threshold_high))
        return (double)NAN;
    x = rounded(x, p->round_base);
    return x == 0 && !p->zero_visible ? (double)NAN : x;
}

/* The name of a cohort says which of its members a table is about; it is no trait of theirs. */
static bool is_cohort_name(const rg_axis *axis)
{
    return strcmp(axis->name, "cohort") == 0;
}

/* Dimensions that are neither time nor the name of a cohort: what the policy counts. */
static int plain_dimensions(const rg_counts *c)
{
    int n = 0;
    for (size_t a = 0; a < c->axis_count; a++)
        n += strcmp(c->axes[a].name, "month") != 0 && !c->axes[a].is_year &&
             !is_cohort_name(&c->axes[a]);
    return n;
}

static bool is_beyond(const rg_counts *c, const rg_settings_policy *p)
{
    return p->max_dims >= 0 && plain_dimensions(c) > p->max_dims;
}

static bool withheld(const rg_counts *c, const rg_settings_policy *p)
{
    return p->treatment == RG_TREAT_WITHHOLD || is_beyond(c, p);
}

static bool untouched(const rg_counts *c, const rg_settings_policy *p)
{
    return !withheld(c, p) &&
           (p->treatment == RG_TREAT_EXACT || p->treatment == RG_TREAT_AS_PUBLISHED);
}

/* ---- one subject ---- */

/* A published figure must not say more than its protected count and base: where these change, it goes, and is worked
 * out anew if it can be.  A base too small hides all of it. */
static void protect_figure(rg_published *f, rg_status *status, const rg_settings_policy *p)
{
    double na = (double)NAN, count = shown(f->count, p), whole = shown(f->whole, p);
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
        if (is_cohort_name(&c->axes[a]))
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
                         const rg_settings_policy *p)
{
    bool *hidden = RG_NEW_N(arena, bool, c->cell_count + 1);
    bool all = withheld(c, p);
    for (size_t cell = 0; cell < c->cell_count; cell++)
        hidden[cell] = all || too_small(c, subject, cell, p);
    return hidden;
}

static void protect_subject(rg_arena *arena, rg_counts *c, rg_published *figures,
                            size_t subject, const rg_settings_policy *p)
{
    bool *all = small_cells(arena, c, subject, p);
    for (size_t cell = 0; cell < c->cell_count; cell++) {
        size_t at = subject * c->cell_count + cell;
        if (figures) {
            if (all[cell] && c->status[at] == RG_S_OK)
                c->status[at] = RG_S_HIDDEN;
            protect_figure(&figures[at], &c->status[at], p);
        } else if (c->status[at] == RG_S_OK) {
            c->values[at] = all[cell] ? (double)NAN : shown(c->values[at], p);
            if (isnan(c->values[at]))
                c->status[at] = RG_S_HIDDEN;
        }
        c->unknown[at] = all[cell] ? (double)NAN : shown(c->unknown[at], p);
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

/* The policy of a source's class; where the table has too many dimensions for it, that of the class
 * that the policy names for them. */
static bool find_policy(const rg_counts *c, size_t subject, const char *class,
                        const rg_protect_job *job, rg_settings_policy *policy, rg_err *err)
{
    const char *edition = rg_edition_name(job->edition), *kind = c->subjects[subject].kind;
    if (!rg_settings_policy_for(job->settings, class, edition, kind, job->on, policy, err))
        return false;
    if (!policy->beyond || !policy->beyond[0] || !is_beyond(c, policy))
        return true;
    return rg_settings_policy_for(job->settings, policy->beyond, edition, kind, job->on, policy,
                                  err);
}

/* What has been copied of the counts so far. */
typedef struct owned {
    bool cells;
    rg_published *figures;
} owned;

static const char *own_class(const rg_protect_job *job, const char *source)
{
    for (size_t i = 0; i < job->class_count; i++)
        if (strcmp(job->classes[i].source, source) == 0)
            return job->classes[i].class;
    return NULL;
}

static bool protect_source(rg_arena *arena, rg_counts *c, const char *source,
                           const rg_protect_job *job, owned *own, rg_err *err)
{
    const char *class = own_class(job, source);
    if (!class && !rg_settings_source_class(job->settings, source, job->on, &class, err))
        return false;
    for (size_t s = 0; s < c->subject_count; s++) {
        rg_settings_policy policy;
        if (!find_policy(c, s, class, job, &policy, err))
            return false;
        if (untouched(c, &policy))
            continue;
        if (!own->cells)
            own->figures = own_cells(arena, c);
        own->cells = true;
        protect_subject(arena, c, own->figures, s, &policy);
    }
    return true;
}

static bool protect_counts(rg_arena *arena, rg_counts *c, const rg_protect_job *job,
                           rg_err *err)
{
    enum { MAX = 16 };
    const char *sources[MAX];
    size_t count = rg_measure_tables(c->measure, false, sources, MAX);
    owned own = {0};
    for (size_t i = 0; i < count; i++)
        if (!protect_source(arena, c, sources[i], job, &own, err))
            return false;
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
    out->items = RG_NEW_N(arena, rg_counts, exact->count + 1);
    for (size_t i = 0; i < exact->count; i++) {
        out->items[i] = exact->items[i];
        if (!protect_counts(arena, &out->items[i], job, err))
            return false;
    }
    return true;
}
