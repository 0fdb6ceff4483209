/* synth/inside.h - Shared by the parts of this room: chance, and profiles of open data as C. */
#ifndef RG_SYNTH_INSIDE_H
#define RG_SYNTH_INSIDE_H

#include "base/date.h"
#include "synth/synth.h"

enum { SYNTH_AGES = 91, SYNTH_QUINTILES = 5 };

/* splitmix64 (Steele, Lea and Flood 2014): small, fast, and the same everywhere. */
typedef struct synth_chance {
    uint64_t state;
} synth_chance;

uint64_t synth_next(synth_chance *chance);
double synth_unit(synth_chance *chance);            /* 0 <= x < 1 */
size_t synth_below(synth_chance *chance, size_t n); /* 0 .. n-1; n > 0 */
double synth_between(synth_chance *chance, double low, double high);

/* Drawing by weight: index of the first cumulative weight above a random point. */
typedef struct synth_wheel {
    double *sums;
    size_t count;
} synth_wheel;

synth_wheel synth_wheel_new(rg_arena *arena, const double *weights, size_t count);
size_t synth_draw(const synth_wheel *wheel, synth_chance *chance);

typedef struct synth_area {
    const char *code, *name;
    double residents, rate;
    size_t neighbourhoods;
    double quintiles[SYNTH_QUINTILES];
} synth_area;

typedef struct synth_crime {
    const char *name;
    double share, deprived, winter, lockdown, growth;
} synth_crime;

typedef struct synth_place {
    const char *code, *name;
    size_t area;
    int quintile; /* 1 most deprived */
    int decile, rank;
    int ages[SYNTH_AGES]; /* residents by single year, 90 = 90 and over */
    int residents;
    const char *code_2021; /* another code where it changed, else NULL */
    bool merged;           /* code_2021 stands for its neighbour in the list as well */
} synth_place;

typedef struct synth_world {
    rg_arena *arena;
    const char *out;
    rg_buf *report;
    synth_chance chance;
    double scale;
    rg_month first, last;
    double rows_a_month;
    const char *force_code, *force_name;
    synth_area *areas;
    size_t area_count;
    synth_crime *crimes;
    size_t crime_count;
    rg_month *lockdowns;
    size_t lockdown_count;
    double without_place, outside, codes_2021;
    size_t repeats;
    synth_place *places;
    size_t place_count;
} synth_world;

/* All extracts of a profile of open data: see rg_synth. */
bool synth_open(rg_arena *arena, const rg_synth_job *job, rg_buf *report,
                rg_err *err) RG_MUST_CHECK;
void synth_make_places(synth_world *world);
extern const char *const synth_mark_text; /* of RG_SYNTH_MARK */
/* Write a file under world->out and note it in the report. */
bool synth_write(synth_world *world, const char *name, const rg_buf *text, size_t rows,
                 rg_err *err);
bool synth_write_places(synth_world *world, rg_err *err);
bool synth_write_crimes(synth_world *world, rg_err *err);

#endif
