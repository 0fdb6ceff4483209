/* synth/crimes.c - Invented crimes, month by month, with the dirt of the real files.
 *
 * The type of a crime depends on the month, its place on the type: joint distributions, not columns drawn
 * apart from each other. */
#include "synth/inside.h"

#include <math.h>
#include <string.h>

enum { KEY_BYTES = 72 };

/* A crime that is published again under a later month. */
typedef struct repeat {
    char key[KEY_BYTES];
    const char *place, *type;
    rg_month month;
} repeat;

typedef struct maker {
    synth_world *world;
    synth_wheel *places; /* by crime */
    repeat *repeats;
    size_t repeat_count;
    uint64_t serial;
} maker;

static bool in_lockdown(const synth_world *w, rg_month month)
{
    for (size_t i = 0; i < w->lockdown_count; i++)
        if (w->lockdowns[i] == month)
            return true;
    return false;
}

/* Weight of a type in a month: season, lockdown and growth. */
static double crime_weight(const synth_world *w, const synth_crime *c, rg_month month)
{
    double winter = 0.5 + 0.5 * cos(2 * 3.14159265358979324 * (month % 12 + 1) / 12.0);
    double season = 1 + (c->winter - 1) * winter;
    double passed = (double)(month - w->first) / fmax(1, w->last - w->first);
    return c->share * season * pow(c->growth, passed) *
           (in_lockdown(w, month) ? c->lockdown : 1);
}

static synth_wheel place_wheel(const synth_world *w, const synth_crime *c)
{
    double *weights = RG_NEW_N(w->arena, double, w->place_count + 1);
    for (size_t i = 0; i < w->place_count; i++) {
        const synth_place *p = &w->places[i];
        double deprived = pow(c->deprived, (SYNTH_QUINTILES - p->quintile) / 4.0);
        /* A few neighbourhoods are town centres, where far more happens than people live. */
        double centre = i % 16 == 3 ? 4 : 1;
        weights[i] = p->residents * w->areas[p->area].rate * deprived * centre;
    }
    return synth_wheel_new(w->arena, weights, w->place_count);
}

static void make_key(maker *m, char key[KEY_BYTES])
{
    synth_chance digest = {m->world->chance.state ^ ++m->serial};
    rg_buf text = {0};
    rg_buf_puts(&text, "SYN-");
    for (int i = 0; i < 2; i++)
        rg_buf_printf(&text, "%016llx", (unsigned long long)synth_next(&digest));
    rg_buf_printf(&text, "%08llx", (unsigned long long)m->serial);
    memcpy(key, text.p, text.n + 1);
    rg_buf_free(&text);
}

static void crime_row(rg_buf *text, const char *key, rg_month month, const char *place,
                      const char *name, const char *type)
{
    rg_buf_printf(text, "%s,", key);
    rg_buf_month(text, month);
    rg_buf_puts(text, ",Leicestershire Police,Leicestershire Police,");
    rg_buf_puts(text, place[0] ? "-1.100000,52.600000,On or near Invented Street,"
                               : ",,No Location,");
    rg_buf_printf(text, "%s,%s,%s,,\r\n", place, name, type);
}

/* The code that is written for a place: mostly its own, now and then none, another area's, or that of 2021. */
static const char *written_code(maker *m, const synth_place *p, const char **name)
{
    synth_world *w = m->world;
    double luck = synth_unit(&w->chance);
    *name = p->name;
    if (luck < w->without_place) {
        *name = "";
        return "";
    }
    if (luck < w->without_place + w->outside) {
        *name = "East Lindsey 001A";
        return "E01026000";
    }
    if (p->code_2021 && synth_unit(&w->chance) < w->codes_2021 * 10)
        return p->code_2021;
    return p->code;
}

static void keep_repeat(maker *m, const char *key, rg_month month, const char *place,
                        const char *type)
{
    if (m->repeat_count >= m->world->repeats || month + 2 > m->world->last)
        return;
    repeat *r = &m->repeats[m->repeat_count++];
    memcpy(r->key, key, KEY_BYTES);
    r->month = month + 2;
    r->place = place;
    r->type = type;
}

static void one_crime(maker *m, rg_buf *text, rg_month month, const synth_wheel *types,
                      bool repeat_it)
{
    synth_world *w = m->world;
    size_t type = synth_draw(types, &w->chance);
    const synth_place *p = &w->places[synth_draw(&m->places[type], &w->chance)];
    const char *name, *code = written_code(m, p, &name);
    char key[KEY_BYTES] = "";
    bool incident = strcmp(w->crimes[type].name, "Anti-social behaviour") == 0;
    if (!incident)
        make_key(m, key);
    crime_row(text, key, month, code, name, w->crimes[type].name);
    if (repeat_it && !incident && code[0])
        keep_repeat(m, key, month, code, w->crimes[type].name);
}

static bool write_month(maker *m, rg_month month, rg_err *err)
{
    synth_world *w = m->world;
    double *weights = RG_NEW_N(w->arena, double, w->crime_count + 1), sum = 0, shares = 0;
    for (size_t i = 0; i < w->crime_count; i++) {
        sum += weights[i] = crime_weight(w, &w->crimes[i], month);
        shares += w->crimes[i].share;
    }
    synth_wheel types = synth_wheel_new(w->arena, weights, w->crime_count);
    size_t rows = (size_t)(w->rows_a_month * w->scale * sum / shares *
                           synth_between(&w->chance, 0.97, 1.03));
    rg_buf text = {0};
    rg_buf_puts(&text,
                "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA "
                "code,LSOA name,Crime type,Last outcome category,Context\r\n");
    for (size_t i = 0; i < rows; i++)
        one_crime(m, &text, month, &types, i % 50 == 49);
    for (size_t i = 0; i < m->repeat_count; i++)
        if (m->repeats[i].month == month) {
            crime_row(&text, m->repeats[i].key, month, m->repeats[i].place, "",
                      m->repeats[i].type);
            rows++;
        }
    rg_buf path = {0};
    rg_buf_puts(&path, "police/street/");
    rg_buf_month(&path, month);
    rg_buf_puts(&path, "-leicestershire-street.csv");
    bool ok = synth_write(w, path.p, &text, rows, err);
    rg_buf_free(&path);
    rg_buf_free(&text);
    return ok;
}

bool synth_write_crimes(synth_world *w, rg_err *err)
{
    maker m = {.world = w,
               .places = RG_NEW_N(w->arena, synth_wheel, w->crime_count + 1),
               .repeats = RG_NEW_N(w->arena, repeat, w->repeats + 1)};
    for (size_t i = 0; i < w->crime_count; i++)
        m.places[i] = place_wheel(w, &w->crimes[i]);
    for (rg_month month = w->first; month <= w->last; month++)
        if (!write_month(&m, month, err))
            return false;
    return true;
}
