/* analysis/view_hours.c - Hour, night and weekday of when something happened, be it a time or between two times.
 *
 * An hour is known only where a time of day was given: a date alone says nothing about it.  "Night of" counts the hours
 * before 05:00 for the day before; "night time" is 22:00 to 04:59.
 *
 * Where more than a few of a column's times are exactly 00:00 they are what a system fills in, so that 00:00 is no time.
 * What lay between two times an hour apart at most is put at the first; up to a day apart it is shared out equally over
 * the hours covered (aoristic weights, Ratcliffe 2000); longer, its hour is not known.  Limits are the settings'
 * midnight_share, range_point_hours and range_spread_hours. */
#include "analysis/view_impl.h"

#include "base/date.h"

#include <string.h>

enum { DAY_HOURS = 24, HOUR_MINUTES = 60, NIGHT_BEGINS = 22, NIGHT_ENDS = 5 };

static int floor_div(int a, int b)
{
    return a / b - (a % b < 0);
}

/* ---- codes of an hour since 1970 ---- */

static const char *const weekdays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                       "Friday", "Saturday", "Sunday"};

/* 1970-01-01 was a Thursday. */
static uint32_t weekday_of_day(int day)
{
    return (uint32_t)(((day + 3) % 7 + 7) % 7);
}

static int hour_of_day(int32_t hour)
{
    return hour - floor_div(hour, DAY_HOURS) * DAY_HOURS;
}

static uint32_t code_hour(int32_t hour)
{
    return (uint32_t)hour_of_day(hour);
}

static uint32_t code_weekday(int32_t hour)
{
    return weekday_of_day(floor_div(hour, DAY_HOURS));
}

static uint32_t code_night_of(int32_t hour)
{
    return weekday_of_day(floor_div(hour - NIGHT_ENDS, DAY_HOURS));
}

static uint32_t code_night_time(int32_t hour)
{
    int h = hour_of_day(hour);
    return h >= NIGHT_BEGINS || h < NIGHT_ENDS;
}

/* ---- times that are none ---- */

static bool timed_at(const rg_view_column *c, uint32_t at)
{
    return at != RG_NO_CODE && c->status[at] == RG_CELL_OK &&
           (c->clock || (c->minutes && c->timed && c->timed[at]));
}

static bool at_midnight(const rg_view_column *c, uint32_t at)
{
    return c->ints[at] % (DAY_HOURS * HOUR_MINUTES) == 0;
}

static double threshold(const view_derivation *d, const char *name, double otherwise)
{
    double value = otherwise;
    if (d->lookups->threshold)
        (void)d->lookups->threshold(d->lookups->user, name, &value);
    return value;
}

static void note_midnight(const view_derivation *d, const rg_table *t, const char *column,
                          uint64_t midnight, uint64_t times, double limit)
{
    bool added = false;
    if (!d->lookups->ledger || !d->lookups->noted)
        return;
    const char *key = rg_arena_printf(d->arena, "%s/%s at 00:00", t->name, column);
    rg_map_intern(d->lookups->noted, rg_str_of(key), &added);
    if (added)
        rg_ledger_note(
            d->lookups->ledger, t->ledger_source, SIZE_MAX,
            "%s: %llu of %llu times are exactly 00:00, more than %g%%: there 00:00 is "
            "taken as no time, and the hour as not known",
            column, (unsigned long long)midnight, (unsigned long long)times, limit);
}

/* Whether 00:00 of a column is what a system fills in. */
static bool midnight_is_default(const view_derivation *d, const rg_view_column *c)
{
    const rg_table *t =
        view_table_of(d, c); /* what is true of a column must not depend on the view */
    uint64_t times = 0, midnight = 0;
    double limit = threshold(d, "midnight_share", 100);
    for (uint32_t at = 0; at < t->row_count; at++)
        if (timed_at(c, at)) {
            times++;
            midnight += at_midnight(c, at);
        }
    bool filled = (double)midnight * 100 > limit * (double)times;
    const char *dot = strrchr(c->name, '.');
    if (filled)
        note_midnight(d, t, dot ? dot + 1 : c->name, midnight, times, limit);
    return filled;
}

/* ---- stretches of time ---- */

/* One column of times, and whether its 00:00 counts. */
typedef struct clock_column {
    const rg_view_column *column;
    bool no_midnight;
} clock_column;

/* When: the day, and the minute since 1970 where a time was given. */
typedef struct moment {
    bool dated, timed;
    int day, minute;
} moment;

static moment moment_at(const clock_column *c, size_t row)
{
    uint32_t at = rg_view_row(c->column, row);
    if (at == RG_NO_CODE || c->column->status[at] != RG_CELL_OK)
        return (moment){0};
    int value = c->column->ints[at];
    bool timed = timed_at(c->column, at) && !(c->no_midnight && at_midnight(c->column, at));
    bool minutes = c->column->minutes || c->column->clock;
    return (moment){true, timed, minutes ? floor_div(value, DAY_HOURS * HOUR_MINUTES) : value,
                    minutes ? value : 0};
}

/* How many hours from one moment on: 1 at a time, 0 not known. */
static int slots_between(moment from, moment to, int point, int spread)
{
    if (!from.timed)
        return 0;
    if (!to.dated)
        return 1;
    if (!to.timed)
        return to.day <= from.day;
    int minutes = to.minute - from.minute;
    if (minutes <= point)
        return 1;
    if (minutes > spread)
        return 0;
    int slots =
        floor_div(to.minute - 1, HOUR_MINUTES) - floor_div(from.minute, HOUR_MINUTES) + 1;
    return slots > DAY_HOURS ? DAY_HOURS : slots;
}

static clock_column clock_of(const view_derivation *d, const rg_view_column *c)
{
    return (clock_column){c, c && (c->minutes || c->clock) && midnight_is_default(d, c)};
}

/* Where each row begins and how many hours it covers; made once for a pair of columns, so that the parts of one
 * stretch are told apart from those of another by their array. */
static const rg_view_column *stretches(const view_derivation *d, const rg_view_column *from,
                                       const rg_view_column *to)
{
    const char *name =
        rg_arena_printf(d->arena, "%p..%p of %p, %p", (const void *)from->ints,
                        to ? (const void *)to->ints : NULL, (const void *)from->via,
                        to ? (const void *)to->via : NULL);
    rg_view_column *have = rg_map_get(d->views->shared, rg_str_of(name));
    if (have)
        return have;
    size_t rows = d->rows;
    uint8_t *slots = RG_NEW_N(d->arena, uint8_t, rows + 1);
    int32_t *starts = RG_NEW_N(d->arena, int32_t, rows + 1);
    clock_column first = clock_of(d, from), last = clock_of(d, to);
    int point = (int)(threshold(d, "range_point_hours", 1) * HOUR_MINUTES);
    int spread = (int)(threshold(d, "range_spread_hours", DAY_HOURS) * HOUR_MINUTES);
    for (size_t row = 0; row < rows; row++) {
        moment begin = moment_at(&first, row);
        moment end = to ? moment_at(&last, row) : (moment){0};
        slots[row] = (uint8_t)slots_between(begin, end, point, spread);
        starts[row] = floor_div(begin.minute, HOUR_MINUTES);
    }
    have = RG_NEW(d->arena, rg_view_column);
    *have = (rg_view_column){.slots = slots, .starts = starts};
    rg_map_set(d->views->shared, rg_str_of(name), have);
    return have;
}

/* ---- columns ---- */

static bool is_spread(const rg_view_column *s, size_t rows)
{
    for (size_t row = 0; row < rows; row++)
        if (s->slots[row] > 1)
            return true;
    return false;
}

static void fill(const view_derivation *d, const rg_view_column *from, const rg_view_column *to,
                 uint32_t (*code)(int32_t), const char *const *labels, size_t count)
{
    const rg_view_column *s = stretches(d, from, to);
    size_t rows = d->rows;
    view_codes codes = view_new_codes(d, labels, count);
    for (size_t row = 0; row < rows; row++)
        view_put_code(&codes, row, s->slots[row] ? code(s->starts[row]) : RG_NO_CODE);
    if (!is_spread(s, rows))
        return;
    d->out->slots = s->slots;
    d->out->starts = s->starts;
    d->out->slot_code = code;
}

void view_clock_hour(const view_derivation *d, const rg_view_column *from,
                     const rg_view_column *to)
{
    const char **labels = RG_NEW_N(d->arena, const char *, DAY_HOURS);
    for (int h = 0; h < DAY_HOURS; h++)
        labels[h] = rg_arena_printf(d->arena, "%02d:00-%02d:59", h, h);
    fill(d, from, to, code_hour, labels, DAY_HOURS);
}

void view_clock_night_time(const view_derivation *d, const rg_view_column *from,
                           const rg_view_column *to)
{
    static const char *const answers[] = {"no", "yes"};
    fill(d, from, to, code_night_time, answers, 2);
}

void view_clock_night_of(const view_derivation *d, const rg_view_column *from,
                         const rg_view_column *to)
{
    fill(d, from, to, code_night_of, weekdays, 7);
}

/* A date is enough for its weekday; between two times the weekday goes with the hour. */
void view_clock_weekday(const view_derivation *d, const rg_view_column *from,
                        const rg_view_column *to)
{
    if (to) {
        fill(d, from, to, code_weekday, weekdays, 7);
        return;
    }
    const clock_column c = {from, false};
    view_codes codes = view_new_codes(d, weekdays, 7);
    for (size_t row = 0; row < d->rows; row++) {
        moment m = moment_at(&c, row);
        view_put_code(&codes, row, m.dated ? weekday_of_day(m.day) : RG_NO_CODE);
    }
}
