/* app/explain.c - The story of one fact: definition, sources, rows, formula, operands. */
#include "app/explain.h"

#include "app/explain_protection.h"
#include "app/explain_rows.h"

#include "base/num.h"

#include <math.h>
#include <string.h>

enum { OPERANDS_SHOWN = 1000, REASONS_SHOWN = 8 };

static void number_line(rg_buf *out, const char *label, double value)
{
    if (isnan(value))
        return;
    rg_buf_printf(out, "  %-14s ", label);
    rg_num_digits(out, value, 12);
    rg_buf_putc(out, '\n');
}

static void head(rg_buf *out, const rg_fact *f, const rg_measure *m)
{
    rg_buf_printf(out, "%s\n\n%s\n", f->id, m->title);
    rg_buf_printf(out, "  area           %s (%s)\n", f->area_name, f->area_code);
    rg_buf_puts(out, "  period         ");
    rg_buf_date(out, f->from);
    rg_buf_puts(out, " to ");
    rg_buf_date(out, f->to);
    if (f->exposure_months)
        rg_buf_printf(out, ", %d month%s", f->exposure_months,
                      f->exposure_months == 1 ? "" : "s");
    rg_buf_putc(out, '\n');
    if (f->dimensions[0])
        rg_buf_printf(out, "  where          %s\n", f->dimensions);
    rg_buf_printf(out, "  definition     %s: %s\n", m->definition->id, m->definition->text);
    rg_buf_printf(out, "  status         %s\n", rg_status_name(f->status));
    if (f->markers[0])
        rg_buf_printf(out, "  markers        %s\n", f->markers);
    rg_buf_printf(out, "  unit           %s\n", f->unit);
    number_line(out, "value", f->value);
    number_line(out, "numerator", f->numerator);
    number_line(out, "denominator", f->denominator);
    number_line(out, "lower limit", f->lower);
    number_line(out, "upper limit", f->upper);
    number_line(out, "base", f->base);
    number_line(out, "unknown", f->unknown);
    if (f->method[0])
        rg_buf_printf(out, "  method         %s\n", f->method);
    if (f->synthetic)
        rg_buf_puts(out, "  synthetic      yes: invented data\n");
}

static void file_line(rg_buf *out, const rg_input *in)
{
    rg_buf_printf(out, "  file           %s  %llu rows  sha256 %s\n", in->name,
                  (unsigned long long)in->csv.rows, in->sha256.hex);
}

/* Why rows of a source are in no count. */
static void left_out(rg_buf *out, const rg_ledger_source *s)
{
    size_t shown = 0;
    for (size_t i = 0; i < s->reason_count; i++) {
        const rg_ledger_reason *r = &s->reasons[i];
        if (r->kind == RG_L_REPAIRED || ++shown > REASONS_SHOWN)
            continue;
        rg_buf_printf(out, "  %-14s %llu: %s\n",
                      r->kind == RG_L_REJECTED ? "rejected" : "excluded",
                      (unsigned long long)r->count, r->text);
    }
    if (shown > REASONS_SHOWN)
        rg_buf_printf(out, "  and %zu reasons more, which check lists\n",
                      shown - REASONS_SHOWN);
}

static void one_source(rg_buf *out, const rg_computed *c, rg_str name)
{
    for (size_t i = 0; i < rg_ledger_count(c->ledger); i++) {
        const rg_ledger_source *s = rg_ledger_at(c->ledger, i);
        if (!rg_str_is(name, s->name))
            continue;
        rg_buf_printf(out, "\nSource %s: %s\n", s->name, s->title);
        rg_buf_printf(
            out, "  rows           %llu read = %llu used + %llu excluded + %llu rejected\n",
            (unsigned long long)s->read, (unsigned long long)s->used,
            (unsigned long long)s->excluded, (unsigned long long)s->rejected);
        left_out(out, s);
        const rg_table *t = c->tables.items[i];
        for (size_t f = 0; t && f < t->input_count; f++)
            file_line(out, &t->inputs[f]);
    }
}

static void kept_facts(rg_buf *out, const rg_computed *c, rg_str name)
{
    for (size_t e = 0; rg_str_is(name, "previous") && e < RG_EDITIONS; e++) {
        const rg_table *t = c->earlier[e].previous.facts;
        if (!t)
            continue;
        rg_buf_printf(out, "\nSource previous: facts that the release %s kept\n",
                      c->project->release.previous);
        file_line(out, &t->inputs[0]);
    }
}

static void operands(rg_arena *arena, rg_buf *out, const rg_facts *facts, const rg_fact *f)
{
    rg_str rest = rg_str_of(f->operands);
    size_t shown = 0, left = 0;
    if (rest.n)
        rg_buf_puts(out, "\nWorked out from\n");
    while (rest.n) {
        const char *id = rg_str_dup(arena, rg_operands_next(&rest));
        const rg_fact *o = rg_facts_find(facts, id);
        if (!o || shown >= OPERANDS_SHOWN) {
            left++;
            continue;
        }
        shown++;
        rg_buf_puts(out, "  ");
        if (isnan(o->value))
            rg_buf_puts(out, rg_status_name(o->status));
        else
            rg_num_digits(out, o->value, 12);
        rg_buf_printf(out, "  %s\n", id);
    }
    if (left)
        rg_buf_printf(out, "  and %zu more\n", left);
}

static bool unknown_fact(rg_arena *arena, const rg_facts *facts, const char *id, rg_err *err)
{
    const char **names = RG_NEW_N(arena, const char *, facts->count + 1);
    for (size_t i = 0; i < facts->count; i++)
        names[i] = facts->items[i].id;
    const char *near = rg_str_nearest(rg_str_of(id), names, facts->count);
    return rg_fail(err, RG_E_USAGE,
                   "there is no fact %s%s%s; vrn-report facts prints their ids", id,
                   near ? "; the nearest is " : "", near ? near : "");
}

bool rg_explain(rg_arena *arena, const rg_computed *c, rg_edition edition,
                const rg_facts *facts, const char *fact_id, rg_buf *out, rg_err *err)
{
    const rg_fact *f = rg_facts_find(facts, fact_id);
    if (!f)
        return unknown_fact(arena, facts, fact_id, err);
    const rg_measure *m = rg_measures_find(&c->project->measures, f->measure);
    head(out, f, m);
    rg_buf_printf(out, "  formula        %s\n", rg_measure_formula(arena, m));
    if (m->caveat[0])
        rg_buf_printf(out, "  caveat         %s\n", m->caveat);
    if (!rg_explain_protection(arena, c, edition, facts, f, out, err))
        return false;
    operands(arena, out, facts, f);
    rg_explain_rows(arena, c, m, out);
    rg_str rest = rg_str_of(f->sources);
    while (rest.n) {
        rg_str name = rg_str_cut(&rest, ' ');
        one_source(out, c, name);
        kept_facts(out, c, name);
    }
    return true;
}
