/* synth/places.c - Invented neighbourhoods: populations, deprivation, changes of code. */
#include "synth/inside.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Residents by single year fall slowly to 60 and then faster; invented, not fitted. */
static double age_weight(int age)
{
    if (age < 60)
        return 1.2 - 0.003 * age;
    return fmax(0.05, 1.02 - 0.03 * (age - 60));
}

/* Largest remainders, so that the ages add up to the residents exactly. */
static void spread_ages(synth_place *p, synth_chance *chance)
{
    double weights[SYNTH_AGES], sum = 0, parts[SYNTH_AGES];
    for (int a = 0; a < SYNTH_AGES; a++)
        sum += weights[a] = age_weight(a) * synth_between(chance, 0.7, 1.3);
    int given = 0;
    for (int a = 0; a < SYNTH_AGES; a++) {
        parts[a] = p->residents * weights[a] / sum;
        given += p->ages[a] = (int)parts[a];
    }
    for (; given < p->residents; given++) {
        int best = 0;
        for (int a = 1; a < SYNTH_AGES; a++)
            if (parts[a] - p->ages[a] > parts[best] - p->ages[best])
                best = a;
        p->ages[best]++;
    }
}

static int draw_quintile(const synth_area *a, size_t index)
{
    double sum = 0, seen = 0;
    for (int q = 0; q < SYNTH_QUINTILES; q++)
        sum += a->quintiles[q];
    double at = ((double)index + 0.5) / (double)a->neighbourhoods * sum;
    for (int q = 0; q < SYNTH_QUINTILES; q++)
        if (at < (seen += a->quintiles[q]))
            return q + 1;
    return SYNTH_QUINTILES;
}

static void make_place(synth_world *w, size_t area, size_t index, synth_place *p)
{
    const synth_area *a = &w->areas[area];
    size_t number = w->place_count;
    p->area = area;
    p->code = rg_arena_printf(w->arena, "E0199%04zu", number + 1);
    p->name = rg_arena_printf(w->arena, "%s %03zu%c", a->name, index / 4 + 1,
                              (char)('A' + index % 4));
    p->quintile = draw_quintile(a, index);
    p->decile = p->quintile * 2 - (int)synth_below(&w->chance, 2);
    p->rank = (p->decile - 1) * 3284 + 1 + (int)synth_below(&w->chance, 3284);
    double mean = a->residents / (double)a->neighbourhoods;
    p->residents = (int)(mean * synth_between(&w->chance, 0.85, 1.15));
    spread_ages(p, &w->chance);
    if (number % 17 == 5)
        p->code_2021 = rg_arena_printf(w->arena, "E0198%04zu", number + 1);
}

/* One pair in each larger area is merged in 2021: both have one new code. */
static void merge_pairs(synth_world *w)
{
    for (size_t i = 1; i < w->place_count; i++) {
        synth_place *a = &w->places[i - 1], *b = &w->places[i];
        if (i % 41 != 9 || a->area != b->area)
            continue;
        a->code_2021 = b->code_2021 = rg_arena_printf(w->arena, "E0197%04zu", i);
        a->merged = b->merged = true;
    }
}

void synth_make_places(synth_world *w)
{
    size_t total = 0;
    for (size_t a = 0; a < w->area_count; a++)
        total += w->areas[a].neighbourhoods;
    w->places = RG_NEW_N(w->arena, synth_place, total + 1);
    for (size_t a = 0; a < w->area_count; a++)
        for (size_t i = 0; i < w->areas[a].neighbourhoods; i++) {
            make_place(w, a, i, &w->places[w->place_count]);
            w->place_count++;
        }
    merge_pairs(w);
}

/* ---- files ---- */

static bool write_geography(synth_world *w, rg_err *err)
{
    rg_buf text = {0};
    rg_buf_puts(&text,
                "lsoa11_code,lsoa11_name,ltla21_name,ltla21_code,ward17_code,ward17_name,"
                "csp24_code,csp24_name,pfa24_code,pfa24_name\n");
    for (size_t i = 0; i < w->place_count; i++) {
        const synth_place *p = &w->places[i];
        const synth_area *a = &w->areas[p->area];
        rg_buf_printf(&text, "%s,%s,%s,%s,,,,,%s,%s\n", p->code, p->name, a->name, a->code,
                      w->force_code, w->force_name);
    }
    bool ok = synth_write(w, "lookups/lsoa2011-ward2017-lad-county-csp-pfa-region.csv", &text,
                          w->place_count, err);
    rg_buf_free(&text);
    return ok;
}

static bool write_changes(synth_world *w, rg_err *err)
{
    rg_buf text = {0};
    rg_buf_puts(&text,
                "lsoa11_name,lsoa11_code,change_code,lsoa21_name,lsoa21_code,ltla22_name,"
                "ltla22_code\n");
    size_t rows = 0;
    for (size_t i = 0; i < w->place_count; i++) {
        const synth_place *p = &w->places[i];
        const synth_area *a = &w->areas[p->area];
        const char *kind = p->merged ? "M" : p->code_2021 ? "S" : "U";
        rg_buf_printf(&text, "%s,%s,%s,%s,%s,%s,%s\n", p->name, p->code, kind, p->name,
                      p->code_2021 ? p->code_2021 : p->code, a->name, a->code);
        rows++;
        if (p->code_2021 && !p->merged) {
            rg_buf_printf(&text, "%s,%s,S,%s,%s,%s,%s\n", p->name, p->code, p->name, p->code,
                          a->name, a->code);
            rows++;
        }
    }
    bool ok = synth_write(w, "lookups/lsoa2011-to-lsoa2021.csv", &text, rows, err);
    rg_buf_free(&text);
    return ok;
}

static bool write_deprivation(synth_world *w, rg_err *err)
{
    rg_buf text = {0};
    rg_buf_puts(&text, "lsoa11_code,lsoa11_name,ltla21_name,ltla21_code,IMD_decile,IMD_rank\n");
    for (size_t i = 0; i < w->place_count; i++) {
        const synth_place *p = &w->places[i];
        const synth_area *a = &w->areas[p->area];
        rg_buf_printf(&text, "%s,%s,%s,%s,%d,%d\n", p->code, p->name, a->name, a->code,
                      p->decile, p->rank);
    }
    bool ok = synth_write(w, "deprivation/imd2019-lsoa2011-domains-deciles-ranks.csv", &text,
                          w->place_count, err);
    rg_buf_free(&text);
    return ok;
}

static void age_headings(rg_buf *text)
{
    for (int a = 0; a < SYNTH_AGES - 1; a++)
        rg_buf_printf(text, ",%d", a);
    rg_buf_puts(text, ",90+\n");
}

static bool write_neighbourhood_residents(synth_world *w, rg_err *err)
{
    rg_buf text = {0};
    rg_buf_puts(&text, "lsoa11_code,lsoa11_name,total_population");
    age_headings(&text);
    for (size_t i = 0; i < w->place_count; i++) {
        const synth_place *p = &w->places[i];
        rg_buf_printf(&text, "%s,%s,%d", p->code, p->name, p->residents);
        for (int a = 0; a < SYNTH_AGES; a++)
            rg_buf_printf(&text, ",%d", p->ages[a]);
        rg_buf_putc(&text, '\n');
    }
    bool ok = synth_write(w, "population/lsoa2011-mid2020-single-year-persons.csv", &text,
                          w->place_count, err);
    rg_buf_free(&text);
    return ok;
}

/* Males and females split each age; persons are their sum. */
static void district_row(const synth_world *w, rg_buf *text, int year, int sex, size_t area)
{
    static const char *const sexes[] = {"Persons", "Males", "Females"};
    int ages[SYNTH_AGES] = {0}, total = 0;
    for (size_t i = 0; i < w->place_count; i++)
        for (int a = 0; w->places[i].area == area && a < SYNTH_AGES; a++)
            ages[a] += w->places[i].ages[a];
    for (int a = 0; a < SYNTH_AGES; a++) {
        int male = ages[a] / 2;
        ages[a] = sex == 0 ? ages[a] : sex == 1 ? male : ages[a] - male;
        total += ages[a];
    }
    rg_buf_printf(text, "%d,%s,%s,%s,Non-metropolitan District,%d", year, sexes[sex],
                  w->areas[area].code, w->areas[area].name, total);
    for (int a = 0; a < SYNTH_AGES; a++)
        rg_buf_printf(text, ",%d", ages[a]);
    rg_buf_putc(text, '\n');
}

static bool write_district_residents(synth_world *w, rg_err *err)
{
    rg_buf text = {0};
    size_t rows = 0;
    rg_buf_puts(&text, "Mid-year,Sex,Code,Name,Geography,All ages");
    age_headings(&text);
    for (int year = 2019; year <= 2020; year++)
        for (int sex = 0; sex < 3; sex++)
            for (size_t area = 0; area < w->area_count; area++, rows++)
                district_row(w, &text, year, sex, area);
    bool ok = synth_write(w, "population/lad-mid2019-mid2020-single-year-age-sex.csv", &text,
                          rows, err);
    rg_buf_free(&text);
    return ok;
}

bool synth_write_places(synth_world *w, rg_err *err)
{
    return write_geography(w, err) && write_changes(w, err) && write_deprivation(w, err) &&
           write_neighbourhood_residents(w, err) && write_district_residents(w, err);
}
