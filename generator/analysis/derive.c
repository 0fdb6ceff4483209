/* analysis/derive.c - From counts to facts: areas as sums of districts, sources, order of work. */
#include "analysis/derive_impl.h"
#include "base/num.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double absent = (double)NAN;

/* ---- keeping facts ---- */

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool derive_is_npa(const deriver *d, const char *code)
{
    const rg_area *area = rg_areas_find(d->job->areas, code);
    return area && rg_area_is_npa(area);
}

/* Neighbourhood codes bring the look-ups of places with them. */
static bool by_place_code(const rg_measure *m, bool npas)
{
    if (!m)
        return false;
    const rg_measure *people =
        npas && m->denominator && m->denominator->npas ? m->denominator->npas : m->denominator;
    return (m->table && m->table->lsoa) || by_place_code(m->of, npas) ||
           by_place_code(people, npas) || by_place_code(m->base, npas);
}

const char *derive_sources(deriver *d, const rg_measure *m, const char *code)
{
    enum { MAX = 16 };
    const char *names[MAX + 3];
    bool npas = derive_is_npa(d, code);
    size_t count = rg_measure_tables(m, npas, names, MAX);
    if (by_place_code(m, npas)) {
        names[count++] = "geography";
        if (d->job->change_named)
            names[count++] = "lsoa_change";
    }
    if (rg_measure_needs_deprivation(m) && d->job->deprivation_named)
        names[count++] = "deprivation";
    qsort(names, count, sizeof *names, by_text);
    rg_buf text = {0};
    for (size_t i = 0; i < count; i++)
        if (i == 0 || strcmp(names[i], names[i - 1]) != 0)
            rg_buf_printf(&text, "%s%s", i ? " " : "", names[i]);
    const char *kept = rg_arena_copy(d->arena, text.p ? text.p : "", text.n);
    rg_buf_free(&text);
    return kept;
}

const char *derive_and_source(deriver *d, const char *sources, const char *name)
{
    rg_fact words = {.markers = sources};
    if (name[0])
        derive_mark(d, &words, name, "");
    return words.markers;
}

rg_fact *derive_fact(deriver *d, const rg_measure *m, const char *code, const char *name)
{
    rg_fact *f = RG_NEW(d->arena, rg_fact);
    *f = (rg_fact){.measure = m->id,
                   .area_code = code,
                   .area_name = name,
                   .definition = m->definition->id,
                   .dimensions = "",
                   .unit = m->unit,
                   .value = absent,
                   .numerator = absent,
                   .denominator = absent,
                   .lower = absent,
                   .upper = absent,
                   .level = absent,
                   .base = absent,
                   .unknown = absent,
                   .method = "",
                   .markers = "",
                   .operands = "",
                   .sources = "",
                   .synthetic = d->job->counts->synthetic};
    return f;
}

static const char *group_key(const deriver *d, const char *measure, const char *code)
{
    size_t n = strlen(measure), m = strlen(code);
    char *key = RG_NEW_N(d->arena, char, n + m + 2);
    memcpy(key, measure, n);
    key[n] = '/';
    memcpy(key + n + 1, code, m);
    return key;
}

/* What is hidden has no number but its base, which has rules of its own. */
static void take_numbers(rg_fact *f)
{
    f->value = f->lower = f->upper = f->level = f->numerator = f->denominator = (double)NAN;
    f->method = "";
}

bool derive_keep(deriver *d, rg_fact *fact, rg_err *err)
{
    if (fact->status == RG_S_HIDDEN)
        take_numbers(fact);
    fact->id = rg_fact_id(d->arena, fact);
    if (!rg_map_add(d->by_id, rg_str_of(fact->id), fact))
        return rg_fail(err, RG_E_BUG, "two facts have the id %s; a fact is one total",
                       fact->id);
    *RG_PUSH(d->arena, d->items, d->count, d->room) = fact;
    rg_str key = rg_str_of(group_key(d, fact->measure, fact->area_code));
    fact_group *g = rg_map_get(d->groups, key);
    if (!g) {
        g = RG_NEW(d->arena, fact_group);
        rg_map_set(d->groups, key, g);
    }
    *RG_PUSH(d->arena, g->items, g->count, g->room) = fact;
    return true;
}

const rg_fact *derive_find(const deriver *d, const rg_fact *like)
{
    return rg_map_get(d->by_id, rg_str_of(rg_fact_id(d->arena, like)));
}

fact_group derive_facts_of(const deriver *d, const rg_measure *m, const char *code)
{
    const fact_group *g = rg_map_get(d->groups, rg_str_of(group_key(d, m->id, code)));
    return g ? *g : (fact_group){0};
}

void derive_copy_frame(rg_fact *to, const rg_fact *from)
{
    to->from = from->from;
    to->to = from->to;
    to->exposure_months = from->exposure_months;
    to->dimensions = from->dimensions;
    to->unknown = from->unknown;
    to->markers = from->markers;
    to->status = from->status;
}

const char *derive_operands(deriver *d, const rg_fact *const *facts, size_t count)
{
    rg_buf text = {0};
    for (size_t i = 0; i < count; i++)
        if (facts[i]) {
            rg_buf_puts(&text, text.n ? " // " : "");
            rg_buf_puts(&text, facts[i]->id);
        }
    const char *kept = rg_arena_copy(d->arena, text.p ? text.p : "", text.n);
    rg_buf_free(&text);
    return kept;
}

/* ---- counting measures ---- */

static const char *cell_dimensions(deriver *d, const rg_counts *c, const size_t *positions)
{
    rg_dimension dims[RG_DIMENSIONS_MAX];
    for (size_t a = 0; a < c->axis_count; a++)
        dims[a] = (rg_dimension){c->axes[a].name, c->axes[a].values[positions[a]]};
    return rg_dimensions_encode(d->arena, dims, c->axis_count);
}

/* Months of a stretch that the source holds. */
static int months_held(const rg_counts *c, rg_month first, rg_month last)
{
    int held = 0;
    for (rg_month m = first; m <= last; m++)
        held += c->months[m - rg_month_of(c->from)];
    return held;
}

/* "2020/21" -> its months, cut to those of the counts; a label that is no year leaves all. */
static void year_period(const rg_counts *c, const char *label, rg_fact *f)
{
    rg_str rest = rg_str_of(label), year = rg_str_cut(&rest, '/');
    int64_t y = 0;
    if (!rg_num_parse_int(year, &y) || !c->months)
        return;
    rg_month first = (rg_month)(y * 12 + 3), last = first + 11;
    rg_month from = rg_month_of(c->from), to = rg_month_of(c->to);
    first = first > from ? first : from;
    last = last < to ? last : to;
    if (first > last)
        return;
    f->from = rg_month_first(first);
    f->to = rg_month_last(last);
    f->exposure_months = months_held(c, first, last);
    if (!c->measure->table->stock && (last - first + 1 < 12 || f->exposure_months < 12))
        f->markers = "partial";
}

/* The period of one cell: its month or year where it has one. */
static void cell_period(const rg_counts *c, const size_t *positions, rg_fact *f)
{
    f->from = c->from;
    f->to = c->to;
    f->exposure_months = c->exposure;
    for (size_t a = 0; a < c->axis_count; a++) {
        if (c->axes[a].is_year)
            year_period(c, c->axes[a].values[positions[a]], f);
        if (c->axes[a].spans) {
            f->from = c->axes[a].spans[positions[a]].from;
            f->to = c->axes[a].spans[positions[a]].to;
            f->exposure_months = c->axes[a].spans[positions[a]].months;
        }
        if (!c->axes[a].present)
            continue;
        rg_month month = rg_month_of(c->from) + (int)positions[a];
        f->from = rg_month_first(month);
        f->to = rg_month_last(month);
        f->exposure_months = c->axes[a].present[positions[a]] ? 1 : 0;
    }
}

/* Whether the source lacks months inside its period. */
static bool has_gap(const rg_counts *c)
{
    return c->has_months && !c->measure->table->stock &&
           c->exposure != rg_month_of(c->to) - rg_month_of(c->from) + 1;
}

/* A cell's number: its total, or what the scan found besides. */
static bool set_cell(deriver *d, const rg_counts *c, size_t at, rg_fact *f, rg_err *err)
{
    f->status = c->status[at];
    if (f->status != RG_S_MISSING && !c->published)
        f->unknown = c->unknown[at];
    if (f->status == RG_S_HIDDEN && c->totals)
        f->base = c->totals[at];
    if (f->status != RG_S_OK)
        return true;
    if (c->published)
        return derive_published(d, c, at, f, err);
    if (c->samples)
        return derive_sample(d, c, at, f, err);
    f->value = c->values[at];
    return true;
}

static bool count_facts(deriver *d, const rg_counts *c, size_t index, rg_err *err)
{
    const char *sources = derive_sources(d, c->measure, c->subjects[index].code);
    const rg_subject *s = &c->subjects[index];
    bool gap = has_gap(c) && !rg_measure_has_dimension(c->measure, "month");
    for (size_t cell = 0; cell < c->cell_count; cell++) {
        size_t positions[RG_DIMENSIONS_MAX], at = index * c->cell_count + cell;
        if (c->held && !c->held[cell])
            continue;
        rg_counts_positions(c, cell, positions);
        rg_fact *f = derive_fact(d, c->measure, s->code, s->name);
        f->dimensions = cell_dimensions(d, c, positions);
        f->sources = sources;
        cell_period(c, positions, f);
        if (!set_cell(d, c, at, f, err))
            return false;
        if (gap || (f->status == RG_S_MISSING && c->has_months))
            f->markers = "gap";
        if (c->partial && f->status != RG_S_MISSING &&
            !rg_measure_has_dimension(c->measure, "month"))
            derive_mark(d, f, "partial", "");
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

/* ---- order of work ---- */

typedef bool (*derive_one)(deriver *, const rg_measure *, const char *, rg_err *);

static derive_one how(rg_statistic statistic)
{
    switch (statistic) {
    case RG_STAT_RATE:
        return derive_rate;
    case RG_STAT_SHARE:
        return derive_share;
    case RG_STAT_AREA_SHARE:
        return derive_area_share;
    case RG_STAT_CHANGE:
        return derive_change;
    case RG_STAT_PEAK:
        return derive_peak;
    case RG_STAT_RATIO:
        return derive_ratio;
    case RG_STAT_PART:
        return derive_part;
    case RG_STAT_AGAINST:
        return derive_against;
    case RG_STAT_GROUPS:
        return derive_groups;
    case RG_STAT_COMPARE:
        return derive_compare;
    case RG_STAT_TREND:
        return derive_trend;
    case RG_STAT_RUN_RATE:
        return derive_run_rate;
    case RG_STAT_XMR:
        return derive_xmr;
    case RG_STAT_TOP:
        return derive_top;
    case RG_STAT_RANK:
        return derive_rank;
    case RG_STAT_QUANTILE:
        return derive_quantile;
    case RG_STAT_CONCENTRATION:
        return derive_concentration;
    case RG_STAT_FUNNEL:
        return derive_funnel;
    case RG_STAT_SII:
        return derive_sii;
    case RG_STAT_DSR:
        return derive_dsr;
    case RG_STAT_ISR:
        return derive_isr;
    case RG_STAT_BESIDE:
        return derive_beside;
    case RG_STAT_TURNING_POINTS:
        return derive_turning_points;
    case RG_STAT_BUSY_STRETCH:
        return derive_busy_stretch;
    case RG_STAT_GINI:
        return derive_gini;
    case RG_STAT_MANN_KENDALL:
        return derive_mann_kendall;
    case RG_STAT_CORRELATION:
        return derive_correlation;
    case RG_STAT_DIFFERENCE:
        return derive_difference;
    case RG_STAT_TO_WHOLE:
        return derive_to_whole;
    case RG_STAT_COMPLEMENT:
        return derive_complement;
    case RG_STAT_TALLY:
        return derive_tally;
    case RG_STAT_STEADY:
        return derive_steady;
    case RG_STAT_BENCHMARK:
        return derive_benchmark;
    case RG_STAT_PREVIOUS:
        return derive_previous;
    case RG_STAT_SINCE:
        return derive_since;
    case RG_STAT_SHARE_OF:
        return derive_share_of;
    case RG_STAT_COUNT:
    case RG_STAT_SUM:
    case RG_STAT_VALUE:
    case RG_STAT_MEAN:
    case RG_STAT_MEDIAN:
    case RG_STAT_SURVEY_SHARE:
        return NULL;
    }
    return NULL;
}

static bool derive_measure(deriver *d, const rg_measure *m, rg_err *err)
{
    derive_one one = how(m->statistic);
    if (m->by_lsoa) {
        const rg_places *p = d->job->places;
        for (size_t i = 0; i < p->lsoa_count; i++)
            if (!one(d, m, p->lsoa_codes[i], err))
                return false;
        return true;
    }
    for (size_t i = 0; i < d->job->areas->count; i++)
        if (!one(d, m, d->job->areas->items[i].code, err))
            return false;
    return true;
}

/* A measure after those it is worked out from, each once. */
static bool derive_after(deriver *d, const rg_measure *m, rg_err *err)
{
    bool added;
    if (!m || !m->of)
        return true;
    rg_map_intern(d->done, rg_str_of(m->id), &added);
    return !added || (derive_after(d, m->of, err) && derive_after(d, m->denominator, err) &&
                      derive_after(d, m->base, err) && derive_measure(d, m, err));
}

bool rg_derive(rg_arena *arena, const rg_derive_job *job, rg_facts *out, rg_err *err)
{
    const rg_rules none = {0};
    deriver d = {.arena = arena,
                 .job = job,
                 .by_id = rg_map_new(arena),
                 .groups = rg_map_new(arena),
                 .done = rg_map_new(arena),
                 .rules = job->rules ? job->rules : &none};
    for (size_t i = 0; i < job->counts->count; i++) {
        const rg_counts *c = &job->counts->items[i];
        for (size_t s = 0; s < c->subject_count; s++)
            if (!count_facts(&d, c, s, err))
                return false;
    }
    for (size_t i = 0; i < job->wanted_count; i++)
        if (!derive_after(&d, job->wanted[i], err))
            return false;
    derive_revised(&d);
    rg_fact *items = RG_NEW_N(arena, rg_fact, d.count + 1);
    for (size_t i = 0; i < d.count; i++)
        items[i] = *d.items[i];
    return rg_facts_finish(items, d.count, out, err);
}
