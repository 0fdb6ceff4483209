/* analysis/view_clock.c - Parts of a date or date and time: month, year, weekday, hour, night.
 *
 * An hour is known only where a time of day was given: a date alone says nothing about it.  "Night of" counts
 * the hours before 05:00 for the day before; "night time" is 22:00 to 04:59. */
#include "analysis/view_impl.h"

#include "base/date.h"

#include <string.h>

enum { DAY_MINUTES = 1440, NIGHT_BEGINS = 22, NIGHT_ENDS = 5 };

/* A moment: its day, and its hour where it is known (-1 otherwise). */
typedef struct moment {
    bool known;
    int day, hour;
} moment;

static int floor_div(int a, int b)
{
    return a / b - (a % b < 0);
}

static moment moment_at(const rg_view_column *c, size_t row)
{
    uint32_t at = rg_view_row(c, row);
    if (at == RG_NO_CODE || c->status[at] != RG_CELL_OK)
        return (moment){false, 0, -1};
    if (c->clock)
        return (moment){true, 0, c->ints[at] / 60};
    if (!c->minutes)
        return (moment){true, c->ints[at], -1};
    int day = floor_div(c->ints[at], DAY_MINUTES);
    bool timed = c->timed && c->timed[at];
    return (moment){true, day, timed ? (c->ints[at] - day * DAY_MINUTES) / 60 : -1};
}

static uint32_t *new_codes(const view_derivation *d, const char *const *labels, size_t count)
{
    uint32_t *codes = RG_NEW_N(d->arena, uint32_t, d->view->row_count + 1);
    d->out->codes = codes;
    d->out->values = labels;
    d->out->value_count = count;
    return codes;
}

static const char *const weekdays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                       "Friday", "Saturday", "Sunday"};

/* 1970-01-01 was a Thursday. */
static uint32_t weekday_of(int day)
{
    return (uint32_t)(((day + 3) % 7 + 7) % 7);
}

static void clock_weekday(const view_derivation *d, const rg_view_column *from)
{
    uint32_t *codes = new_codes(d, weekdays, 7);
    for (size_t row = 0; row < d->view->row_count; row++) {
        moment m = moment_at(from, row);
        codes[row] = m.known ? weekday_of(m.day) : RG_NO_CODE;
    }
}

static void clock_night_of(const view_derivation *d, const rg_view_column *from)
{
    uint32_t *codes = new_codes(d, weekdays, 7);
    for (size_t row = 0; row < d->view->row_count; row++) {
        moment m = moment_at(from, row);
        codes[row] = m.hour < 0 ? RG_NO_CODE : weekday_of(m.day - (m.hour < NIGHT_ENDS));
    }
}

static void clock_hour(const view_derivation *d, const rg_view_column *from)
{
    const char **labels = RG_NEW_N(d->arena, const char *, 24);
    for (int h = 0; h < 24; h++)
        labels[h] = rg_arena_printf(d->arena, "%02d:00-%02d:59", h, h);
    uint32_t *codes = new_codes(d, labels, 24);
    for (size_t row = 0; row < d->view->row_count; row++) {
        moment m = moment_at(from, row);
        codes[row] = m.hour < 0 ? RG_NO_CODE : (uint32_t)m.hour;
    }
}

static void clock_night_time(const view_derivation *d, const rg_view_column *from)
{
    static const char *const answers[] = {"no", "yes"};
    uint32_t *codes = new_codes(d, answers, 2);
    for (size_t row = 0; row < d->view->row_count; row++) {
        moment m = moment_at(from, row);
        codes[row] = m.hour < 0 ? RG_NO_CODE : m.hour >= NIGHT_BEGINS || m.hour < NIGHT_ENDS;
    }
}

/* The calendar year in which the financial year of a day begins. */
static int year_of(int day)
{
    rg_date date = rg_date_from_serial(day);
    return date.month >= 4 ? date.year : date.year - 1;
}

static void clock_year(const view_derivation *d, const rg_view_column *from)
{
    int first = INT32_MAX, last = INT32_MIN;
    for (size_t row = 0; row < d->view->row_count; row++) {
        moment m = moment_at(from, row);
        if (!m.known)
            continue;
        int year = year_of(m.day);
        first = year < first ? year : first;
        last = year > last ? year : last;
    }
    size_t count = first <= last ? (size_t)(last - first + 1) : 0;
    const char **labels = RG_NEW_N(d->arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++)
        labels[i] =
            rg_arena_printf(d->arena, "%d/%02d", first + (int)i, (first + (int)i + 1) % 100);
    uint32_t *codes = new_codes(d, labels, count);
    for (size_t row = 0; row < d->view->row_count; row++) {
        moment m = moment_at(from, row);
        codes[row] = m.known ? (uint32_t)(year_of(m.day) - first) : RG_NO_CODE;
    }
}

static void clock_month(const view_derivation *d, const rg_view_column *from)
{
    size_t rows = d->view->row_count;
    int32_t *months = RG_NEW_N(d->arena, int32_t, rows + 1);
    uint8_t *status = RG_NEW_N(d->arena, uint8_t, rows + 1);
    for (size_t row = 0; row < rows; row++) {
        moment m = moment_at(from, row);
        status[row] = m.known ? RG_CELL_OK : RG_CELL_MISSING;
        months[row] = m.known ? rg_month_of(rg_date_from_serial(m.day)) : 0;
    }
    d->out->ints = months;
    d->out->status = status;
}

/* Estimates of a population are of the middle of their year. */
static void clock_mid_year(const view_derivation *d, const rg_view_column *from)
{
    enum { FIRST = 1800, LAST = 2200 };
    size_t rows = d->view->row_count;
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

bool view_derive_clock(const view_derivation *d, const rg_view_column *from, rg_err *err)
{
    static const struct {
        const char *part;
        bool of_day; /* asks for a date, which a time alone does not have */
        void (*derive)(const view_derivation *, const rg_view_column *);
    } parts[] = {{"financial_year", true, clock_year}, {"hour", false, clock_hour},
                 {"mid_year", true, clock_mid_year},   {"month", true, clock_month},
                 {"night_of", true, clock_night_of},   {"night_time", false, clock_night_time},
                 {"weekday", true, clock_weekday}};
    enum { PARTS = sizeof parts / sizeof *parts };
    const char *names[PARTS];
    for (size_t i = 0; i < PARTS; i++) {
        names[i] = parts[i].part;
        if (strcmp(d->spec->part, parts[i].part) != 0)
            continue;
        if (from->clock && parts[i].of_day)
            return rg_fail_at(
                err, RG_E_TEMPLATE, d->spec->place,
                "%s: %s is a time without a date; it has an hour and nothing else",
                d->spec->name, d->spec->from);
        return parts[i].derive(d, from), true;
    }
    const char *near = rg_str_nearest(rg_str_of(d->spec->part), names, PARTS);
    return rg_fail_at(
        err, RG_E_TEMPLATE, d->spec->place,
        "%s: part \"%s\" is not known%s%s%s; parts are financial_year, hour, mid_year, month, "
        "period_start, night_of, night_time and weekday",
        d->spec->name, d->spec->part, near ? "; did you mean \"" : "", near ? near : "",
        near ? "\"?" : "");
}
