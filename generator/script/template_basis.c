/* script/template_basis.c - Base, period and "recorded", for a figure that stands without its document.
 *
 * Shares say how many they are shares of; figures say of what period they are, unless the subtitle
 * does; counts of what the police write down are recorded ones (DOMAIN G.6). */
#include "script/template_chart.h"

#include "script/house.h"

#include <math.h>
#include <string.h>

typedef struct extent {
    const rg_fact *first, *last;
    bool recorded;
} extent;

static void cover(extent *e, const rg_fact *f)
{
    static const char *const kept[] = {"crime", "offence", "incident", "suspect", "victim"};
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
        e->recorded = e->recorded || strstr(f->unit, kept[i]);
    if (!e->first || rg_date_serial(f->from) < rg_date_serial(e->first->from))
        e->first = f;
    if (!e->last || rg_date_serial(f->to) > rg_date_serial(e->last->to))
        e->last = f;
}

static bool names_year(const char *text)
{
    size_t digits = 0;
    for (; *text; text++) {
        digits = *text >= '0' && *text <= '9' ? digits + 1 : 0;
        if (digits == 4)
            return true;
    }
    return false;
}

static void put(rg_buf *out, const char *text)
{
    if (*text)
        rg_buf_printf(out, "%s%s", out->n ? "; " : "", text);
}

/* "Recorded crimes 20,367": the base of one body of shares, from the least to the most. */
static void put_base(maker *m, const origin *o, bool named, rg_buf *out)
{
    double least = (double)INFINITY, most = 0;
    rg_buf low = {0}, high = {0};
    rg_err ignored = {0};
    for (size_t k = 0; o->facts && k < o->facts->count; k++) {
        const rg_fact *f = o->facts->items[k].fact;
        double base = isfinite(f->base) ? f->base : f->denominator;
        if (f->status != RG_S_OK || !isfinite(base) || !(base > 0))
            continue;
        least = fmin(least, base);
        most = fmax(most, base);
    }
    if (most > 0 && rg_format_number(&low, "whole", least, &ignored) &&
        rg_format_number(&high, "whole", most, &ignored)) {
        const char *range = strcmp(low.p, high.p) == 0
                                ? high.p
                                : rg_arena_printf(m->arena, "%s to %s", low.p, high.p);
        rg_buf_printf(out, "%s%s%s%s", out->n ? ", " : "base: ", named ? o->label : "",
                      named ? " " : "", range);
    }
    rg_buf_free(&low);
    rg_buf_free(&high);
}

void chart_add_basis(chart_plan *p, rg_chart_spec *chart)
{
    extent e = {0};
    rg_buf out = {0};
    bool share = strcmp(chart->unit_suffix, "%") == 0;
    const char *said = template_words(p->m, chart->subtitle);
    for (size_t i = 0; i < p->from.count; i++) {
        const origin *o = &p->from.items[i];
        for (size_t k = 0; o->facts && k < o->facts->count; k++)
            cover(&e, o->facts->items[k].fact);
        if (share)
            put_base(p->m, o, p->from.count > 1 && o->label, &out);
    }
    if (!e.first)
        return;
    if (!names_year(said))
        put(&out, template_period(p->m, e.first->from, e.last->to));
    if (e.recorded && !strstr(said, "ecorded"))
        put(&out, "recorded figures");
    if (out.n > 0) {
        char *text = rg_arena_strdup(p->m->arena, rg_arena_printf(p->m->arena, "%s.", out.p));
        if (*text >= 'a' && *text <= 'z')
            *text = (char)(*text - 'a' + 'A');
        chart->basis = text;
    }
    rg_buf_free(&out);
}
