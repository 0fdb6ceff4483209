/* app/plan.c - Which documents a build makes. */
#include "app/plan.h"

#include "app/brands.h"
#include "app/clock.h"
#include "base/file.h"
#include "base/hash.h"

#include <string.h>

/* --only REPORT[:AREA], AREA a code or a slug. */
typedef struct choice {
    rg_str report, area; /* empty = any */
    size_t matched;
} choice;

static choice read_choice(const char *only)
{
    rg_str rest = rg_str_of(only);
    choice c = {0};
    c.report = rg_str_cut(&rest, ':');
    c.area = rest;
    return c;
}

static bool chosen(choice *c, const char *report, bool on_request, const rg_area *area)
{
    if (on_request && c->area.n == 0)
        return false;
    if (c->report.n && !rg_str_is(c->report, report))
        return false;
    if (c->area.n && !rg_str_is(c->area, area->code) && !rg_str_is(c->area, area->slug))
        return false;
    c->matched++;
    return true;
}

static bool report_areas(rg_arena *arena, const rg_project *p, const rg_release_report *r,
                         rg_areas *out, rg_err *err)
{
    static const char *const whole[] = {"all"};
    if (r->area_count)
        return rg_areas_select(arena, &p->all_areas, r->areas, r->area_count, r->place, out,
                               err);
    if (!rg_areas_select(arena, &p->all_areas, whole, 1, r->place, out, err))
        return false;
    *out = (rg_areas){&out->items[out->count - 1], 1};
    return true;
}

static bool plan_edition(rg_arena *arena, const rg_project *p, const rg_options *o, size_t e,
                         choice *c, rg_plan *plan, size_t *room, rg_err *err)
{
    bool public = plan->editions[e] == RG_EDITION_PUBLIC;
    for (size_t i = 0; i < p->release.report_count; i++) {
        const rg_release_report *r = &p->release.reports[i];
        rg_areas areas;
        rg_format format;
        if (!report_areas(arena, p, r, &areas, err) ||
            (r->brand && !rg_brand_known(arena, p->root, r->brand, r->place, err)) ||
            (r->format && !rg_page_format_parse(r->format, &format) &&
             !rg_fail_at(err, RG_E_USAGE, r->place,
                         "there are no pages \"%s\"; write portrait, landscape or slides",
                         r->format)))
            return false;
        for (size_t k = 0; k < areas.count; k++) {
            const rg_area *a = &areas.items[k];
            if (!chosen(c, r->report, r->on_request, a))
                continue;
            *RG_PUSH(arena, plan->items, plan->count, *room) =
                (rg_document){.report = r->report,
                              .area_code = a->code,
                              .area_name = a->name,
                              .area_slug = a->slug,
                              .brand = r->brand,
                              .format = r->format,
                              .large_print = r->large_print || o->large_print,
                              .no_attachments = o->no_attachments,
                              .edition = rg_edition_name(plan->editions[e]),
                              .release_title = p->release.title,
                              .facts_path = plan->facts[e],
                              .folder = plan->folders[e],
                              .slug_in_name = r->area_count > 0,
                              .charts = public ? o->chart_kinds : 0,
                              .strict = p->release.strict,
                              .library = p->library};
        }
    }
    return true;
}

static bool plan_editions(const rg_project *p, const rg_options *o, rg_plan *plan, rg_err *err)
{
    for (size_t i = 0; i < p->release.edition_count; i++)
        if (!o->edition || strcmp(o->edition, rg_edition_name(p->release.editions[i])) == 0)
            plan->editions[plan->edition_count++] = p->release.editions[i];
    if (plan->edition_count == 0)
        return rg_fail(err, RG_E_USAGE,
                       "%s: the release has no %s edition; its editions list says "
                       "which it has",
                       p->release.path, o->edition);
    return true;
}

/* The edition file's name tells the extracts apart, so that two builds at once do not meet. */
static const char *edition_path(rg_arena *arena, const rg_project *p, rg_edition edition)
{
    const char *real = rg_clock_real_path(arena, p->extracts);
    return rg_arena_printf(arena, "%s/out/cache/%s-%s-%016llx.facts", p->root, p->release.slug,
                           rg_edition_name(edition),
                           (unsigned long long)rg_hash64_of(rg_str_of(real)));
}

static void add_word(rg_buf *out, const char *word)
{
    rg_buf_printf(out, "%s%s", out->n ? ", " : "", word);
}

/* What there is instead: the areas of that report, or the reports. */
static bool refuse_choice(rg_arena *arena, const rg_project *p, const char *only,
                          const choice *c, rg_err *err)
{
    rg_buf reports = {0}, slugs = {0};
    for (size_t i = 0; i < p->release.report_count; i++) {
        const rg_release_report *r = &p->release.reports[i];
        rg_areas areas;
        if (!report_areas(arena, p, r, &areas, err))
            return false;
        if (!reports.p || !strstr(reports.p, r->report))
            add_word(&reports, r->report);
        for (size_t k = 0; rg_str_is(c->report, r->report) && k < areas.count; k++)
            add_word(&slugs, areas.items[k].slug);
    }
    rg_fail(err, RG_E_USAGE, "--only %s: the release makes no such document; it makes %.*s%s%s",
            only, (int)(slugs.n ? c->report.n : reports.n), slugs.n ? c->report.p : reports.p,
            slugs.n ? " for " : "", slugs.n ? slugs.p : "");
    rg_buf_free(&reports);
    rg_buf_free(&slugs);
    return false;
}

bool rg_plan_make(rg_arena *arena, const rg_project *p, const rg_options *o, rg_plan *out,
                  rg_err *err)
{
    *out = (rg_plan){0};
    size_t room = 0;
    choice c = read_choice(o->only);
    const char *base = o->out ? o->out : rg_path_join(arena, p->root, "out/reports");
    if (!plan_editions(p, o, out, err))
        return false;
    for (size_t e = 0; e < out->edition_count; e++) {
        out->folders[e] = rg_arena_printf(arena, "%s/%s/%s", base, p->release.slug,
                                          rg_edition_name(out->editions[e]));
        out->facts[e] = edition_path(arena, p, out->editions[e]);
        if (!plan_edition(arena, p, o, e, &c, out, &room, err))
            return false;
    }
    if (c.matched == 0)
        return refuse_choice(arena, p, o->only ? o->only : "", &c, err);
    return true;
}

/* --only takes a document in all its brands and forms: one line makes them. */
static bool is_planned_before(const rg_plan *plan, size_t index)
{
    const rg_document *d = &plan->items[index];
    for (size_t i = 0; i < index; i++) {
        const rg_document *e = &plan->items[i];
        if (strcmp(e->report, d->report) == 0 && strcmp(e->area_code, d->area_code) == 0 &&
            strcmp(e->edition, d->edition) == 0)
            return true;
    }
    return false;
}

void rg_plan_print(const rg_plan *plan, const rg_options *o, rg_buf *out)
{
    for (size_t i = 0; i < plan->count; i++) {
        const rg_document *d = &plan->items[i];
        if (is_planned_before(plan, i))
            continue;
        rg_buf_printf(out, "vrn-report build '%s' --only '%s:%s' --edition %s", o->operand,
                      d->report, d->area_code, d->edition);
        if (o->extracts)
            rg_buf_printf(out, " --extracts '%s'", o->extracts);
        if (o->out)
            rg_buf_printf(out, " --out '%s'", o->out);
        if (o->charts)
            rg_buf_printf(out, " --charts '%s'", o->charts);
        if (o->large_print)
            rg_buf_puts(out, " --large-print");
        if (o->no_attachments)
            rg_buf_puts(out, " --no-attachments");
        rg_buf_putc(out, '\n');
    }
}
