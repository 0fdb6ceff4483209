/* protect/rules.c - Which policy a cell follows. */
#include "protect/rules.h"

#include <string.h>

bool rg_protect_class(const rg_protect_job *job, const char *source, const char **class,
                      rg_err *err)
{
    for (size_t i = 0; i < job->class_count; i++)
        if (strcmp(job->classes[i].source, source) == 0) {
            *class = job->classes[i].class;
            return true;
        }
    return rg_settings_source_class(job->settings, source, job->on, class, err);
}

/* What is being made: a policy for each class that cells of the table have. */
typedef struct maker {
    rg_arena *arena;
    const rg_counts *c;
    const char *kind, *edition;
    const rg_protect_job *job;
    const rg_kinds *kinds;
    const rg_settings_policy *made[4];
    size_t count;
} maker;

static bool policy_of(maker *m, const char *class, const rg_settings_policy **out, rg_err *err)
{
    for (size_t i = 0; i < m->count; i++)
        if (strcmp(m->made[i]->source_class, class) == 0) {
            *out = m->made[i];
            return true;
        }
    rg_settings_policy *p = RG_NEW(m->arena, rg_settings_policy);
    if (!rg_settings_policy_for(m->job->settings, class, m->edition, m->kind, m->job->on, p,
                                err))
        return false;
    if (m->count < sizeof m->made / sizeof *m->made)
        m->made[m->count++] = p;
    *out = p;
    return true;
}

/* base with the thresholds and rounding of the class beside it. */
static const rg_settings_policy *rounded_like(rg_arena *arena, const rg_settings_policy *base,
                                              const rg_settings_policy *beside)
{
    rg_settings_policy *p = RG_NEW(arena, rg_settings_policy);
    *p = *base;
    p->treatment = base->treatment == RG_TREAT_EXACT ? RG_TREAT_PROTECT : base->treatment;
    p->threshold_low = beside->threshold_low;
    p->threshold_high = beside->threshold_high > base->threshold_high ? beside->threshold_high
                                                                      : base->threshold_high;
    p->round_base = beside->round_base;
    return p;
}

/* The policy of a class in the strip that rounds; NULL where none does. */
static bool rounding_in(maker *m, size_t strip, const rg_settings_policy **out, rg_err *err)
{
    *out = NULL;
    for (size_t cell = 0; cell < m->c->cell_count; cell++) {
        const rg_settings_policy *p;
        if (m->kinds->strip[cell] != strip || !m->kinds->class[cell])
            continue;
        if (!policy_of(m, m->kinds->class[cell], &p, err))
            return false;
        if (p->treatment == RG_TREAT_PROTECT && p->round_base > 0)
            *out = p;
    }
    return true;
}

static bool set_strip(maker *m, size_t strip, const rg_settings_policy *base,
                      const rg_settings_policy **of_cell, rg_err *err)
{
    const rg_settings_policy *rounding, *other = base;
    if (!rounding_in(m, strip, &rounding, err))
        return false;
    if (rounding && base->round_base == 0 && m->kinds->axis)
        other = rounded_like(m->arena, base, rounding);
    for (size_t cell = 0; cell < m->c->cell_count; cell++) {
        if (m->kinds->strip[cell] != strip)
            continue;
        of_cell[cell] = other;
        if (m->kinds->class[cell] && !policy_of(m, m->kinds->class[cell], &of_cell[cell], err))
            return false;
    }
    return true;
}

bool rg_cell_rules_of(rg_arena *arena, const rg_counts *c, size_t subject, const char *class,
                      const rg_kinds *kinds, const rg_protect_job *job, rg_cell_rules *out,
                      rg_err *err)
{
    maker m = {.arena = arena,
               .c = c,
               .kind = c->subjects[subject].kind,
               .edition = rg_edition_name(job->edition),
               .job = job,
               .kinds = kinds};
    *out = (rg_cell_rules){.kinds = kinds};
    if (!rg_settings_policy_for(job->settings, class, m.edition, m.kind, job->on, &out->base,
                                err))
        return false;
    const char *beyond = out->base.beyond;
    if (beyond && beyond[0] && rg_cell_is_beyond(c, NULL, &out->base) &&
        !rg_settings_policy_for(job->settings, beyond, m.edition, m.kind, job->on, &out->base,
                                err))
        return false;
    if (!kinds)
        return true;
    rg_settings_policy *base = RG_NEW(arena, rg_settings_policy);
    *base = out->base;
    const rg_settings_policy **of_cell =
        RG_NEW_N(arena, const rg_settings_policy *, c->cell_count + 1);
    out->of_cell = of_cell;
    for (size_t strip = 0; strip < kinds->strip_count; strip++)
        if (!set_strip(&m, strip, base, of_cell, err))
            return false;
    return true;
}
