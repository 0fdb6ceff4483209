/* analysis/scan_pool.c - Published figures of an area that has none of its own, from those of its parts together.
 *
 * A part is any area of the release that lies wholly inside and has a figure; larger ones first, so that a county's own
 * figure goes before those of its districts.  Where the parts do not cover the area there is no figure. */
#include "analysis/scan_impl.h"

#include <math.h>
#include <string.h>

static bool has_part(const rg_area *area, const char *code)
{
    for (size_t i = 0; i < area->part_count; i++)
        if (strcmp(area->parts[i], code) == 0)
            return true;
    return false;
}

static bool inside(const rg_area *small, const rg_area *large)
{
    for (size_t i = 0; i < small->part_count; i++)
        if (!has_part(large, small->parts[i]))
            return false;
    return small->part_count > 0;
}

/* What has been put together so far. */
typedef struct pool {
    rg_published sum;
    double weighted; /* value x whole */
    const rg_area *used[64];
    size_t used_count, covered;
    rg_status status;
} pool;

static bool overlaps(const pool *p, const rg_area *area)
{
    for (size_t u = 0; u < p->used_count; u++)
        for (size_t i = 0; i < area->part_count; i++)
            if (has_part(p->used[u], area->parts[i]))
                return true;
    return false;
}

static void add(pool *p, const rg_area *area, const rg_counts *c, size_t at)
{
    const rg_published *one = &c->published[at];
    if (p->used_count == sizeof p->used / sizeof *p->used)
        return;
    p->used[p->used_count++] = area;
    p->covered += area->part_count;
    if (c->status[at] == RG_S_HIDDEN || (c->status[at] != RG_S_OK && p->status == RG_S_OK))
        p->status = c->status[at];
    p->sum.value += one->value;
    p->sum.count += one->count;
    p->sum.whole += one->whole;
    p->weighted += one->value * one->whole;
}

/* The release's area of each subject; NULL for benchmarks. */
static const rg_area **areas_of(const scan *s, const rg_counts *c)
{
    const rg_area **list = RG_NEW_N(s->arena, const rg_area *, c->subject_count + 1);
    for (size_t i = 0; i < c->subject_count; i++)
        list[i] = rg_areas_find(s->job->areas, c->subjects[i].code);
    return list;
}

static pool gather(const rg_area *const *areas, const rg_counts *c, const bool *seen,
                   const rg_area *large, size_t cell)
{
    pool p = {.status = RG_S_OK};
    for (size_t size = large->part_count; size-- > 1;)
        for (size_t i = 0; i < c->subject_count; i++) {
            const rg_area *one = areas[i];
            size_t at = i * c->cell_count + cell;
            if (one && one->part_count == size && seen[at] && inside(one, large) &&
                !overlaps(&p, one))
                add(&p, one, c, at);
        }
    return p;
}

/* A rate or share of the counts; without counts the mean weighted by the wholes; without either the sum. */
static rg_published pooled_figure(const rg_measure *m, const pool *p)
{
    rg_published out = p->sum;
    double per = m->limits == RG_LIMITS_RATE ? m->per : 100;
    if (m->count && m->whole)
        out.value = p->sum.whole > 0 ? per * p->sum.count / p->sum.whole : (double)NAN;
    else if (m->whole)
        out.value = p->sum.whole > 0 ? p->weighted / p->sum.whole : (double)NAN;
    out.lower = out.upper = (double)NAN;
    return out;
}

void scan_pool(const scan *s, rg_counts *c, rg_published *published, const bool *seen)
{
    const rg_area **areas = areas_of(s, c);
    for (size_t i = 0; i < c->subject_count; i++)
        for (size_t cell = 0; cell < c->cell_count; cell++) {
            size_t at = i * c->cell_count + cell;
            if (seen[at] || !areas[i] || areas[i]->part_count < 2)
                continue;
            pool p = gather(areas, c, seen, areas[i], cell);
            if (p.covered != areas[i]->part_count)
                continue;
            published[at] = pooled_figure(c->measure, &p);
            c->status[at] = p.status != RG_S_OK          ? p.status
                            : isnan(published[at].value) ? RG_S_MISSING
                                                         : RG_S_OK;
            c->values[at] =
                !isnan(published[at].count) ? published[at].count : published[at].whole;
        }
}
