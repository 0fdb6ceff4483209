/* analysis/scan_total.c - From totals by unit to totals by subject.
 *
 * A policing area's rows are told by their own code or neighbourhood, never by their district.
 *
 * Rows add up over units; different keys do not: a person seen in two districts of one area is one person
 * of that area, so keys are counted for each subject anew. */
#include "analysis/scan_impl.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Rows of a unit that may belong to a cell: those that lack one or more of its dimensions and have the others.
 * Each of the 2^axes choices of what is lacked is one place of the unit's totals. */
static double unknown_of(const counter *c, size_t unit, size_t cell)
{
    const rg_counts *out = c->counts;
    size_t positions[RG_DIMENSIONS_MAX];
    double sum = 0;
    rg_counts_positions(out, cell, positions);
    for (unsigned lacked = 0; lacked < 1u << out->axis_count; lacked++) {
        size_t known = 0;
        bool place = false;
        for (size_t a = 0; a < out->axis_count; a++) {
            bool lacks = lacked >> a & 1;
            place |= lacks && out->axes[a].of_place;
            if (!out->axes[a].of_place)
                known += (lacks ? out->axes[a].count : positions[a]) * c->known_strides[a];
        }
        sum += place ? 0 : c->unknown[unit * c->known_count + known];
    }
    return sum;
}

/* A cell whose month the source does not hold. */
static bool absent(const rg_counts *c, size_t cell)
{
    size_t positions[RG_DIMENSIONS_MAX];
    rg_counts_positions(c, cell, positions);
    for (size_t a = 0; a < c->axis_count; a++)
        if (c->axes[a].present && !c->axes[a].present[positions[a]])
            return true;
    return false;
}

static void total_subject(const counter *c, size_t index)
{
    rg_counts *out = c->counts;
    const rg_subject *s = &out->subjects[index];
    for (size_t cell = 0; cell < out->cell_count; cell++) {
        size_t at = index * out->cell_count + cell;
        for (size_t u = 0; u < s->unit_count; u++) {
            out->values[at] += c->values[s->units[u] * out->cell_count + cell];
            out->unknown[at] += unknown_of(c, s->units[u], cell);
        }
        if (s->whole)
            out->unknown[at] += unknown_of(c, c->unit_count, cell);
        if (s->npas && c->npa_count)
            out->unknown[at] += unknown_of(c, c->unit_count + 1, cell);
        if (c->slots) {
            out->values[at] /= SCAN_UNITS;
            out->unknown[at] /= SCAN_UNITS;
        }
        if (isnan(out->values[at]) || absent(out, cell) || !c->held || s->unit_count == 0)
            out->status[at] = RG_S_MISSING;
    }
}

/* ---- subjects ---- */

static bool district_units(scan *s, const rg_area *a, rg_subject *out, rg_err *err)
{
    uint32_t *units = RG_NEW_N(s->arena, uint32_t, a->part_count + 1);
    for (size_t p = 0; p < a->part_count; p++) {
        units[p] = rg_places_district(s->job->places, rg_str_of(a->parts[p])).district;
        if (units[p] == RG_NOWHERE)
            return rg_fail(err, RG_E_DATA,
                           "the geography look-up has no district %s, which is part of %s; add "
                           "it or correct templates/settings/areas.csv",
                           a->parts[p], a->name);
    }
    out->units = units;
    out->unit_count = a->part_count;
    return true;
}

/* One policing area, or all of them; none where the rows do not tell them. */
static void npa_units(scan *s, const counter *c, const rg_area *a, rg_subject *out)
{
    bool level = s->where->npa;
    size_t count = level ? c->unit_count : c->npa_count, first = level ? 0 : c->npa_first;
    bool all = a == NULL || strcmp(a->kind, "npas") == 0;
    uint32_t *units = RG_NEW_N(s->arena, uint32_t, count + 1);
    for (uint32_t i = 0; i < count; i++)
        if (all || strcmp(s->job->places->npas->items[i].code, a->code) == 0)
            units[out->unit_count++] = (uint32_t)first + i;
    out->units = units;
}

static bool area_subjects(scan *s, const counter *c, rg_subject **out, size_t *count,
                          rg_err *err)
{
    const rg_areas *areas = s->job->areas;
    bool level = s->where->npa;
    *out = RG_NEW_N(s->arena, rg_subject, areas->count + 1);
    for (size_t i = 0; i < areas->count; i++) {
        const rg_area *a = &areas->items[i];
        bool whole = strcmp(a->kind, "whole") == 0, all = strcmp(a->kind, "npas") == 0;
        rg_subject *subject = &(*out)[*count];
        *subject =
            (rg_subject){a->code, a->name, a->kind, NULL, 0, whole || (level && all), all};
        if (rg_area_is_npa(a))
            npa_units(s, c, a, subject);
        else if (level && whole)
            npa_units(s, c, NULL, subject);
        else if (!level && !district_units(s, a, subject, err))
            return false;
        *count += !level || whole || rg_area_is_npa(a);
    }
    return true;
}

static void lsoa_subjects(scan *s, rg_subject **out, size_t *count)
{
    const rg_places *p = s->job->places;
    *out = RG_NEW_N(s->arena, rg_subject, p->lsoa_count + 1);
    uint32_t *units = RG_NEW_N(s->arena, uint32_t, p->lsoa_count + 1);
    for (uint32_t i = 0; i < p->lsoa_count; i++) {
        units[i] = i;
        (*out)[(*count)++] = (rg_subject){
            p->lsoa_codes[i], p->lsoa_names[i], "lsoa", &units[i], 1, false, false};
    }
}

/* Where rows have no place they are the whole area's. */
static void whole_subject(scan *s, rg_subject **out, size_t *count)
{
    static const uint32_t only[] = {0};
    const rg_areas *areas = s->job->areas;
    *out = RG_NEW_N(s->arena, rg_subject, 1);
    for (size_t i = 0; i < areas->count && *count == 0; i++)
        if (strcmp(areas->items[i].kind, "whole") == 0)
            (*out)[(*count)++] = (rg_subject){
                areas->items[i].code, areas->items[i].name, "whole", only, 1, true, false};
}

static bool total_counter(scan *s, counter *c, rg_err *err)
{
    rg_counts *out = c->counts;
    rg_subject *subjects = NULL;
    if (!s->place)
        whole_subject(s, &subjects, &out->subject_count);
    else if (out->measure->by_lsoa)
        lsoa_subjects(s, &subjects, &out->subject_count);
    else if (!area_subjects(s, c, &subjects, &out->subject_count, err))
        return false;
    out->subjects = subjects;
    size_t cells = out->subject_count * out->cell_count + 1;
    out->values = RG_NEW_N(s->arena, double, cells);
    out->unknown = RG_NEW_N(s->arena, double, cells);
    out->status = RG_NEW_N(s->arena, rg_status, cells);
    for (size_t i = 0; i < out->subject_count; i++)
        total_subject(c, i);
    if (c->distinct.ids)
        scan_keys_total(s, c);
    if (c->asked)
        scan_sample_total(s, c);
    return true;
}

/* What is returned or registered is returned for some combinations of dimensions only: the others are no facts.  NULL
 * where nothing is there at all, which is a fact. */
static const bool *held_cells(scan *s, const counter *c)
{
    size_t cells = c->counts->cell_count;
    bool *held = RG_NEW_N(s->arena, bool, cells + 1), any = false;
    for (size_t i = 0; i < c->unit_count * cells; i++)
        if (!isnan(c->values[i]))
            held[i % cells] = any = true;
    return any ? held : NULL;
}

/* Where a unit was supplied at all, a cell without a row sums to zero: a district without neighbourhoods in
 * a quintile has no residents there, which is a fact.  A unit without any row was not supplied. */
static void settle_sums(scan *s, counter *c)
{
    size_t cells = c->counts->cell_count;
    if (c->sum && s->where->stock && cells > 1)
        c->counts->held = held_cells(s, c);
    for (size_t u = 0; c->sum && u < c->unit_count; u++) {
        bool supplied = false;
        for (size_t cell = 0; cell < cells; cell++)
            supplied |= !isnan(c->values[u * cells + cell]);
        for (size_t cell = 0; supplied && cell < cells; cell++)
            if (isnan(c->values[u * cells + cell]))
                c->values[u * cells + cell] = 0;
    }
}

bool scan_total(scan *s, rg_err *err)
{
    for (size_t i = 0; i < s->count; i++)
        settle_sums(s, &s->counters[i]);
    for (size_t i = 0; i < s->count; i++)
        if (!total_counter(s, &s->counters[i], err))
            return false;
    return true;
}
