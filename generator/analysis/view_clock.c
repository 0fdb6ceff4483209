/* analysis/view_clock.c - Parts of a date: month and year; and which part is asked for.  Hours are view_hours.c's. */
#include "analysis/view_impl.h"

#include "base/date.h"

#include <string.h>

enum { DAY_MINUTES = 1440 };

/* A day, where it is known. */
typedef struct moment {
    bool known;
    int day;
} moment;

static int floor_div(int a, int b)
{
    return a / b - (a % b < 0);
}

static moment moment_at(const rg_view_column *c, size_t row)
{
    uint32_t at = rg_view_row(c, row);
    if (at == RG_NO_CODE || c->status[at] != RG_CELL_OK)
        return (moment){false, 0};
    return (moment){true, c->minutes ? floor_div(c->ints[at], DAY_MINUTES) : c->ints[at]};
}

/* The days of a column, from the first to the last; none: last < first. */
typedef struct day_range {
    int first, last;
} day_range;

static day_range days_of(const view_derivation *d, const rg_view_column *from)
{
    day_range days = {INT32_MAX, INT32_MIN};
    for (size_t row = 0; row < d->rows; row++) {
        moment m = moment_at(from, row);
        days.first = m.known && m.day < days.first ? m.day : days.first;
        days.last = m.known && m.day > days.last ? m.day : days.last;
    }
    return days;
}

static size_t day_count(day_range days)
{
    return days.first <= days.last ? (size_t)((int64_t)days.last - days.first) + 1 : 0;
}

/* The calendar year in which the financial year of a day begins. */
static int year_of(int day)
{
    rg_date date = rg_date_from_serial(day);
    return date.month >= 4 ? date.year : date.year - 1;
}

static void clock_year(const view_derivation *d, const rg_view_column *from,
                       const rg_view_column *to)
{
    (void)to;
    day_range days = days_of(d, from);
    size_t n = day_count(days);
    int first = n ? year_of(days.first) : 0;
    size_t count = n ? (size_t)(year_of(days.last) - first) + 1 : 0;
    const char **labels = RG_NEW_N(d->arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++)
        labels[i] =
            rg_arena_printf(d->arena, "%d/%02d", first + (int)i, (first + (int)i + 1) % 100);
    uint32_t *of_day = RG_NEW_N(d->arena, uint32_t, n + 1);
    for (size_t i = 0; i < n; i++)
        of_day[i] = (uint32_t)(year_of(days.first + (int)i) - first);
    view_codes codes = view_new_codes(d, labels, count);
    for (size_t row = 0; row < d->rows; row++) {
        moment m = moment_at(from, row);
        view_put_code(&codes, row, m.known ? of_day[m.day - days.first] : RG_NO_CODE);
    }
}

static void clock_month(const view_derivation *d, const rg_view_column *from,
                        const rg_view_column *to)
{
    (void)to;
    day_range days = days_of(d, from);
    rg_month *of_day = RG_NEW_N(d->arena, rg_month, day_count(days) + 1);
    for (size_t i = 0; i < day_count(days); i++)
        of_day[i] = rg_month_of(rg_date_from_serial(days.first + (int)i));
    int32_t *months = RG_NEW_N(d->arena, int32_t, d->rows + 1);
    uint8_t *status = RG_NEW_N(d->arena, uint8_t, d->rows + 1);
    for (size_t row = 0; row < d->rows; row++) {
        moment m = moment_at(from, row);
        status[row] = m.known ? RG_CELL_OK : RG_CELL_MISSING;
        months[row] = m.known ? of_day[m.day - days.first] : 0;
    }
    d->out->ints = months;
    d->out->status = status;
}

/* Estimates of a population are of the middle of their year. */
static void clock_mid_year(const view_derivation *d, const rg_view_column *from,
                           const rg_view_column *to)
{
    (void)to;
    enum { FIRST = 1800, LAST = 2200 };
    size_t rows = d->rows;
    int32_t *days = RG_NEW_N(d->arena, int32_t, rows + 1);
    uint8_t *status = RG_NEW_N(d->arena, uint8_t, rows + 1);
    for (size_t row = 0; row < rows; row++) {
        uint32_t at = rg_view_row(from, row);
        bool known = at != RG_NO_CODE && from->status[at] == RG_CELL_OK &&
                     from->ints[at] >= FIRST && from->ints[at] <= LAST;
        status[row] = known ? RG_CELL_OK : RG_CELL_MISSING;
        days[row] = known ? rg_date_serial((rg_date){from->ints[at], 6, 30}) : 0;
    }
    d->out->ints = days;
    d->out->status = status;
}

/* to: where what is asked for may lie between two times. */
static bool find_to(const view_derivation *d, const rg_view_column *from, bool range,
                    const rg_view_column **to, rg_err *err)
{
    *to = NULL;
    if (!d->spec->to)
        return true;
    if (!range)
        return rg_fail_at(err, RG_E_TEMPLATE, d->spec->place,
                          "%s: the part %s is of the first time; to is for hour, night_of, "
                          "night_time and weekday",
                          d->spec->name, d->spec->part);
    *to = rg_view_find(d->arena, d->view, d->spec->to);
    if (!*to)
        return rg_view_no_column(d->spec->place, d->view, d->spec->to, err);
    return ((*to)->ints && (*to)->minutes && from->minutes) ||
           rg_fail_at(err, RG_E_TEMPLATE, d->spec->place,
                      "%s: %s and %s must both be dates with times", d->spec->name,
                      d->spec->from, d->spec->to);
}

typedef struct clock_part {
    const char *name;
    bool of_day; /* asks for a date, which a time alone does not have */
    bool range;  /* may lie between two times */
    void (*derive)(const view_derivation *, const rg_view_column *, const rg_view_column *);
} clock_part;

static const clock_part parts[] = {{"financial_year", true, false, clock_year},
                                   {"hour", false, true, view_clock_hour},
                                   {"mid_year", true, false, clock_mid_year},
                                   {"month", true, false, clock_month},
                                   {"night_of", true, true, view_clock_night_of},
                                   {"night_time", false, true, view_clock_night_time},
                                   {"weekday", true, true, view_clock_weekday}};
enum { PARTS = sizeof parts / sizeof *parts };

static const clock_part *find_part(const view_derivation *d)
{
    for (size_t i = 0; i < PARTS; i++)
        if (strcmp(d->spec->part, parts[i].name) == 0)
            return &parts[i];
    return NULL;
}

static bool no_part(const view_derivation *d, rg_err *err)
{
    const char *names[PARTS];
    for (size_t i = 0; i < PARTS; i++)
        names[i] = parts[i].name;
    const char *near = rg_str_nearest(rg_str_of(d->spec->part), names, PARTS);
    return rg_fail_at(
        err, RG_E_TEMPLATE, d->spec->place,
        "%s: part \"%s\" is not known%s%s%s; parts are financial_year, hour, mid_year, month, "
        "period_start, night_of, night_time and weekday",
        d->spec->name, d->spec->part, near ? "; did you mean \"" : "", near ? near : "",
        near ? "\"?" : "");
}

static bool make_part(const view_derivation *d, const rg_view_column *from,
                      const rg_view_column *to, rg_err *err)
{
    (void)err;
    find_part(d)->derive(d, from, to);
    return true;
}

bool view_derive_clock(const view_derivation *d, const rg_view_column *from, rg_err *err)
{
    const clock_part *part = find_part(d);
    const rg_view_column *to;
    if (!part)
        return no_part(d, err);
    if (from->clock && part->of_day)
        return rg_fail_at(err, RG_E_TEMPLATE, d->spec->place,
                          "%s: %s is a time without a date; it has an hour and nothing else",
                          d->spec->name, d->spec->from);
    return find_to(d, from, part->range, &to, err) &&
           view_derive_shared(d, from, to, part->name, make_part, err);
}
