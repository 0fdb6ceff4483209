/* protect/words.c - Rules of protection in words. */
#include "protect/words.h"

#include "base/num.h"
#include "protect/rules.h"

#include <string.h>

static void rule(rg_buf *out, const rg_settings_policy *p)
{
    switch (p->treatment) {
    case RG_TREAT_EXACT:
        rg_buf_puts(out, "exact");
        break;
    case RG_TREAT_AS_PUBLISHED:
        rg_buf_puts(out, "as published");
        break;
    case RG_TREAT_WITHHOLD:
        rg_buf_puts(out, "not given");
        break;
    case RG_TREAT_PROTECT:
        if (p->threshold_high > 0)
            rg_buf_printf(out, "%d to %d hidden", p->threshold_low, p->threshold_high);
        if (p->round_base > 0)
            rg_buf_printf(out, "%srounded to %d", p->threshold_high > 0 ? ", others " : "",
                          p->round_base);
        if (p->threshold_high <= 0 && p->round_base <= 0)
            rg_buf_puts(out, "shown");
        break;
    }
    if (p->min_base > 0)
        rg_buf_printf(out, ", no group of fewer than %d", p->min_base);
    if (p->whole_years && p->pool_years > 1)
        rg_buf_printf(out, ", %d financial years together", p->pool_years);
    else if (p->whole_years)
        rg_buf_puts(out, ", whole financial years only");
    if (!p->attributes)
        rg_buf_puts(out, ", not split by what people are");
}

static void why(rg_buf *out, rg_kept_back back, const rg_settings_policy *p)
{
    static const char *const words[] = {
        "", "nothing of the class is given for such areas",
        "the table has more dimensions than the class allows",
        ("the table is split or limited by something else than the kind of offence, time and "
         "the conditions of a definition")};
    if (back == RG_BACK_NOT)
        return;
    rg_buf_puts(out, "  kept back      ");
    if (back == RG_BACK_YEARS && p->pool_years > 1)
        rg_buf_printf(
            out,
            "its period is not of %d whole financial years together, or months are missing",
            p->pool_years);
    else if (back == RG_BACK_YEARS)
        rg_buf_puts(out, "its period is not of whole financial years, or months are missing");
    else
        rg_buf_puts(out, words[back]);
    rg_buf_putc(out, '\n');
}

bool rg_protect_words(rg_arena *arena, const rg_counts *c, size_t subject, size_t cell,
                      const rg_protect_job *job, bool hidden, rg_buf *out, rg_err *err)
{
    enum { MAX = 16 };
    const char *sources[MAX], *class;
    size_t count = rg_measure_tables(c->measure, false, sources, MAX);
    bool explained = false, own = false;
    rg_kinds kinds;
    const rg_kind_rules *rules_of_kinds = NULL;
    if (job->edition == RG_EDITION_EXACT)
        return true;
    if (!rg_kinds_of(arena, c, job->settings, job->on, &rules_of_kinds, &kinds, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        rg_cell_rules rules;
        if (!rg_protect_class(job, sources[i], &class, err))
            return false;
        bool police = rg_kinds_class(class) && kinds.any;
        if (!rg_cell_rules_of(arena, c, subject, class, police ? &kinds : NULL, job, &rules,
                              err))
            return false;
        const rg_settings_policy *p = rg_cell_rule(&rules, cell);
        rg_kept_back back = rg_cell_kept_back(c, cell, rules.kinds, p);
        explained |= back != RG_BACK_NOT;
        /* Two police sources of one class say one thing. */
        if (police && kinds.class[cell] && own)
            continue;
        own |= police && kinds.class[cell];
        rg_buf_printf(out, "  protection     %s, %s, %s: ", p->source_class, p->edition,
                      p->level);
        rule(out, p);
        rg_buf_printf(out, " (%s, line %d; source %s)\n", p->place.file, p->place.line,
                      sources[i]);
        why(out, back, p);
    }
    if (hidden && !explained)
        rg_buf_puts(out, "  kept back      it is small, or a total would give back another "
                         "that is hidden\n");
    return true;
}
