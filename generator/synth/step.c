/* synth/step.c - The other steps: look-ups, the calendar, births and ages, numbers in a row. */
#include "synth/run.h"

#include <stdlib.h>
#include <string.h>

typedef struct job {
    synth_run *run;
    synth_frame *frame;
    const rg_value *step;
    const char *name;
    synth_rows rows;
    synth_chance chance;
} job;

/* The column that a field of the step names. */
static synth_column *source(const job *j, const char *key, rg_err *err)
{
    const char *name = NULL;
    if (!rg_value_need_text(j->step, key, &name, err))
        return NULL;
    return synth_column_need(j->frame, name, j->step->place, err);
}

static synth_column *target(const job *j, bool number)
{
    return synth_column_add(j->run, j->frame, j->name, number);
}

/* map "x" { from = "y" or { "y", "z" }, values = { ... }, number = true }: nothing where no value
 * fits. */
static bool do_map(job *j, rg_err *err)
{
    synth_column **from;
    size_t count;
    bool number = false;
    const rg_value *values = rg_value_get(j->step, "values");
    if (!synth_columns_need(j->run, j->frame, j->step, "from", &from, &count, err) ||
        !rg_value_want_bool(j->step, "number", &number, err))
        return false;
    if (!values || count == 0)
        return rg_fail_at(err, RG_E_TEMPLATE, j->step->place, "%s: map needs from and values",
                          j->name);
    synth_groups groups = synth_group(j->run, &j->rows, from, count);
    synth_column *to = target(j, number);
    for (size_t g = 0; g < groups.count; g++) {
        size_t first = groups.items[groups.starts[g]];
        const rg_value *v = synth_lookup_row(j->run, values, from, count, first);
        int32_t cell = SYNTH_NONE;
        if (v && v->kind == RG_V_NUMBER && number)
            cell = (int32_t)v->number;
        else if (v && v->kind == RG_V_TEXT)
            cell = synth_code(j->run, v->text);
        for (size_t i = groups.starts[g]; i < groups.starts[g + 1]; i++)
            to->cells[groups.items[i]] = cell;
    }
    return true;
}

/* copy "x" { from = "y" } */
static bool do_copy(job *j, rg_err *err)
{
    synth_column *from = source(j, "from", err);
    if (!from)
        return false;
    synth_column *to = target(j, from->number);
    for (size_t i = 0; i < j->rows.count; i++)
        to->cells[j->rows.items[i]] = from->cells[j->rows.items[i]];
    return true;
}

/* ---- picking rows of another frame ---- */

/* Candidates of a pick: rows of the other frame in groups by the matched columns. */
typedef struct pool {
    const synth_frame *frame;
    synth_groups groups;
    synth_column **by, **own; /* in the other frame, in this one */
    size_t by_count;
    const synth_column *weight;
} pool;

static bool read_pool(job *j, pool *p, rg_err *err)
{
    const char *frame = NULL, *weight = NULL;
    const rg_value *match = rg_value_get(j->step, "match");
    if (!rg_value_need_text(j->step, "frame", &frame, err) ||
        !rg_value_want_text(j->step, "weight", &weight, err))
        return false;
    p->frame = synth_frame_find(j->run, frame);
    if (!p->frame)
        return rg_fail_at(err, RG_E_TEMPLATE, j->step->place, "%s: there are no records %s yet",
                          j->name, frame);
    p->by_count = match ? match->field_count : 0;
    p->by = RG_NEW_N(j->run->scratch, synth_column *, p->by_count + 1);
    p->own = RG_NEW_N(j->run->scratch, synth_column *, p->by_count + 1);
    for (size_t i = 0; i < p->by_count; i++)
        if (!(p->own[i] =
                  synth_column_need(j->frame, match->fields[i].key.p, match->place, err)) ||
            !(p->by[i] = synth_column_need(p->frame, match->fields[i].value->text.p,
                                           match->place, err)))
            return false;
    if (weight && !(p->weight = synth_column_need(p->frame, weight, j->step->place, err)))
        return false;
    synth_rows all;
    if (!synth_select(j->run, p->frame, NULL, &all, err))
        return false;
    p->groups = synth_group(j->run, &all, p->by, p->by_count);
    return true;
}

/* The order of groups: that of their first rows' values, as synth_group sorts them. */
static int compare_keys(const job *j, const pool *p, uint32_t there, uint32_t here)
{
    for (size_t i = 0; i < p->by_count; i++) {
        int32_t x = p->by[i]->cells[there], y = p->own[i]->cells[here];
        if (x == y)
            continue;
        if (p->by[i]->number)
            return x < y ? -1 : 1;
        return rg_str_cmp(synth_text(j->run, x), synth_text(j->run, y));
    }
    return 0;
}

static void pick_group(job *j, const pool *p, size_t g, const synth_column *key,
                       synth_column *to, const uint32_t *rows, size_t count)
{
    const uint32_t *items = &p->groups.items[p->groups.starts[g]];
    size_t n = p->groups.starts[g + 1] - p->groups.starts[g];
    double *weights = RG_NEW_N(j->run->scratch, double, n);
    for (size_t i = 0; i < n; i++)
        weights[i] = p->weight ? p->weight->cells[items[i]] : 1;
    synth_wheel wheel = synth_wheel_new(j->run->scratch, weights, n);
    for (size_t i = 0; i < count; i++)
        to->cells[rows[i]] = key->cells[items[synth_draw(&wheel, &j->chance)]];
}

/* pick "lsoa" { frame = "lsoa", key = "number", match = { beat = "beat" }, weight = "people" }: the
 * key of a row of another frame that is alike in what is matched (own column = its column);
 * nothing where there is none. */
static bool do_pick(job *j, rg_err *err)
{
    pool p = {0};
    const char *name = NULL;
    const synth_column *key;
    if (!read_pool(j, &p, err) || !rg_value_need_text(j->step, "key", &name, err) ||
        !(key = synth_column_need(p.frame, name, j->step->place, err)))
        return false;
    synth_column *to = target(j, key->number);
    synth_groups groups = synth_group(j->run, &j->rows, p.own, p.by_count);
    for (size_t g = 0, other = 0; g < groups.count; g++) {
        const uint32_t *rows = &groups.items[groups.starts[g]];
        while (other < p.groups.count &&
               compare_keys(j, &p, p.groups.items[p.groups.starts[other]], rows[0]) < 0)
            other++;
        if (other < p.groups.count &&
            compare_keys(j, &p, p.groups.items[p.groups.starts[other]], rows[0]) == 0)
            pick_group(j, &p, other, key, to, rows, groups.starts[g + 1] - groups.starts[g]);
    }
    return true;
}

/* gather "female" { frame = "suspects", column = "sex", has = "Female" }: "yes" where a row that
 * belongs to this one has that value, "no" where others have one, nothing where none has any. */
static bool do_gather(job *j, rg_err *err)
{
    const char *frame = NULL, *name = NULL, *has = NULL;
    if (!rg_value_need_text(j->step, "frame", &frame, err) ||
        !rg_value_need_text(j->step, "column", &name, err) ||
        !rg_value_need_text(j->step, "has", &has, err))
        return false;
    const synth_frame *child = synth_frame_find(j->run, frame);
    if (!child || child->parent != j->frame)
        return rg_fail_at(err, RG_E_TEMPLATE, j->step->place, "%s: %s are no records of these",
                          j->name, frame);
    const synth_column *column = synth_column_need(child, name, j->step->place, err);
    if (!column)
        return false;
    int32_t wanted = synth_code(j->run, rg_str_of(has));
    int32_t yes = synth_code(j->run, rg_str_of("yes")),
            no = synth_code(j->run, rg_str_of("no"));
    synth_column *to = target(j, false);
    for (size_t r = 0; r < child->rows; r++) {
        int32_t *cell = &to->cells[child->parent_row[r]];
        if (column->cells[r] == wanted)
            *cell = yes;
        else if (column->cells[r] != SYNTH_NONE && *cell == SYNTH_NONE)
            *cell = no;
    }
    return true;
}

/* ---- the calendar ---- */

static const char *const weekdays[] = {"Thursday", "Friday",  "Saturday", "Sunday",
                                       "Monday",   "Tuesday", "Wednesday"};

static int weekday_of(int serial) /* index in weekdays: 1970-01-01 was a Thursday */
{
    return ((serial % 7) + 7) % 7;
}

static int weekday_named(rg_str name)
{
    for (int i = 0; i < 7; i++)
        if (rg_str_is(name, weekdays[i]))
            return i;
    return -1;
}

/* day "day" { month = "month", weekday = "weekday" }: a day of the month, of that weekday where
 * one is asked; days since 1970-01-01. */
static bool do_day(job *j, rg_err *err)
{
    synth_column *month = source(j, "month", err), *weekday = NULL;
    if (!month)
        return false;
    if (rg_value_get(j->step, "weekday") && !(weekday = source(j, "weekday", err)))
        return false;
    synth_column *to = target(j, true);
    for (size_t i = 0; i < j->rows.count; i++) {
        uint32_t row = j->rows.items[i];
        rg_month m;
        if (!rg_month_parse(synth_text(j->run, month->cells[row]), &m))
            continue;
        int first = rg_date_serial(rg_month_first(m)), last = rg_date_serial(rg_month_last(m));
        int wanted = weekday ? weekday_named(synth_text(j->run, weekday->cells[row])) : -1;
        if (wanted >= 0) {
            first += (wanted - weekday_of(first) + 7) % 7;
            int weeks = (last - first) / 7 + 1;
            to->cells[row] = first + 7 * (int)synth_below(&j->chance, (size_t)weeks);
        } else {
            to->cells[row] = first + (int)synth_below(&j->chance, (size_t)(last - first + 1));
        }
    }
    return true;
}

/* Clocks are read to the quarter, the half and the hour more often than not. */
static int a_minute(synth_chance *chance)
{
    double luck = synth_unit(chance);
    if (luck < 0.24)
        return 0;
    if (luck < 0.38)
        return 30;
    if (luck < 0.48)
        return luck < 0.43 ? 15 : 45;
    if (luck < 0.70)
        return 5 * (int)synth_below(chance, 12);
    return (int)synth_below(chance, 60);
}

/* moment "at" { day = "day", hour = "hour" }: minutes since 1970-01-01; nothing without a day. */
static bool do_moment(job *j, rg_err *err)
{
    synth_column *day = source(j, "day", err), *hour = day ? source(j, "hour", err) : NULL;
    if (!hour)
        return false;
    synth_column *to = target(j, true);
    for (size_t i = 0; i < j->rows.count; i++) {
        uint32_t row = j->rows.items[i];
        int32_t low = 0, high = 0;
        if (day->cells[row] == SYNTH_NONE)
            continue;
        if (hour->number)
            low = hour->cells[row];
        else
            synth_range(synth_text(j->run, hour->cells[row]), &low, &high);
        int minute = low == SYNTH_NONE ? 0 : low * 60 + a_minute(&j->chance);
        to->cells[row] = day->cells[row] * 1440 + minute;
    }
    return true;
}

/* plus "x" { from = { "a", "b" }, add = 1 }: the sum of numbers; none where one is missing. */
static bool do_plus(job *j, rg_err *err)
{
    synth_column **from;
    size_t count;
    double add = 0;
    if (!synth_columns_need(j->run, j->frame, j->step, "from", &from, &count, err) ||
        !rg_value_want_number(j->step, "add", &add, err))
        return false;
    synth_column *to = target(j, true);
    for (size_t i = 0; i < j->rows.count; i++) {
        uint32_t row = j->rows.items[i];
        int32_t sum = (int32_t)add;
        for (size_t k = 0; k < count && sum != SYNTH_NONE; k++)
            sum = from[k]->cells[row] == SYNTH_NONE ? SYNTH_NONE : sum + from[k]->cells[row];
        to->cells[row] = sum;
    }
    return true;
}

static rg_date civil(int serial)
{
    return rg_date_from_serial(serial);
}

static int32_t calendar_part(synth_run *run, int serial, const char *part)
{
    rg_date d = civil(serial);
    char text[24];
    rg_buf out = {0};
    if (strcmp(part, "weekday") == 0) {
        rg_buf_puts(&out, weekdays[weekday_of(serial)]);
    } else if (strcmp(part, "month") == 0) {
        rg_buf_month(&out, rg_month_of(d));
    } else if (strcmp(part, "financial_year") == 0) {
        int year = d.month < 4 ? d.year - 1 : d.year;
        rg_buf_printf(&out, "%d/%02d", year, (year + 1) % 100);
    } else {
        rg_buf_printf(&out, "%d", d.year);
    }
    size_t n = out.n < sizeof text ? out.n : sizeof text - 1;
    memcpy(text, out.p, n);
    rg_buf_free(&out);
    return synth_code(run, (rg_str){text, n});
}

/* calendar "year" { from = "day", part = "financial_year" | "month" | "weekday" | "year" }; from
 * may be minutes where minutes = true. */
static bool do_calendar(job *j, rg_err *err)
{
    const char *part = NULL;
    bool minutes = false;
    synth_column *from = source(j, "from", err);
    if (!from || !rg_value_need_text(j->step, "part", &part, err) ||
        !rg_value_want_bool(j->step, "minutes", &minutes, err))
        return false;
    synth_column *to = target(j, false);
    int known = INT32_MIN;
    int32_t code = SYNTH_NONE;
    for (size_t i = 0; i < j->rows.count; i++) {
        uint32_t row = j->rows.items[i];
        if (from->cells[row] == SYNTH_NONE)
            continue;
        int serial = minutes ? from->cells[row] / 1440 : from->cells[row];
        if (serial != known)
            code = calendar_part(j->run, known = serial, part);
        to->cells[row] = code;
    }
    return true;
}

/* ---- births and ages ---- */

static int years_before(int serial, int years)
{
    rg_date d = civil(serial);
    d.year -= years;
    if (!rg_date_valid(d))
        d.day = 28;
    return rg_date_serial(d);
}

/* birth "birth" { age = "age", on = "day" }: a day of birth that gives that age on that day. */
static bool do_birth(job *j, rg_err *err)
{
    synth_column *age = source(j, "age", err), *on = age ? source(j, "on", err) : NULL;
    if (!on)
        return false;
    synth_column *to = target(j, true);
    for (size_t i = 0; i < j->rows.count; i++) {
        uint32_t row = j->rows.items[i];
        if (age->cells[row] == SYNTH_NONE || on->cells[row] == SYNTH_NONE)
            continue;
        int last = years_before(on->cells[row], age->cells[row]);
        int first = years_before(on->cells[row], age->cells[row] + 1) + 1;
        to->cells[row] = first + (int)synth_below(&j->chance, (size_t)(last - first + 1));
    }
    return true;
}

/* age "age" { birth = "birth", on = "day" }: whole years. */
static bool do_age(job *j, rg_err *err)
{
    synth_column *birth = source(j, "birth", err), *on = birth ? source(j, "on", err) : NULL;
    if (!on)
        return false;
    synth_column *to = target(j, true);
    for (size_t i = 0; i < j->rows.count; i++) {
        uint32_t row = j->rows.items[i];
        if (birth->cells[row] == SYNTH_NONE || on->cells[row] == SYNTH_NONE)
            continue;
        rg_date b = civil(birth->cells[row]), d = civil(on->cells[row]);
        bool had = d.month > b.month || (d.month == b.month && d.day >= b.day);
        to->cells[row] = d.year - b.year - !had;
    }
    return true;
}

/* ---- numbers in a row ---- */

int32_t synth_numbers_from(const synth_run *run)
{
    return (int32_t)(run->replicate % 1000) * 2000000;
}

/* serial "n" { order = "recorded", from = 1 }: 1, 2, ... in the order of a number; each replicate
 * has numbers of its own. */
static bool do_serial(job *j, rg_err *err)
{
    double first = 1;
    synth_column *order = NULL;
    if (rg_value_get(j->step, "order") && !(order = source(j, "order", err)))
        return false;
    if (!rg_value_want_number(j->step, "from", &first, err))
        return false;
    synth_column *to = target(j, true);
    int32_t base = j->frame->fixed ? 0 : synth_numbers_from(j->run);
    if (order)
        synth_sort(order, j->rows.items, j->rows.count);
    for (size_t i = 0; i < j->rows.count; i++)
        to->cells[j->rows.items[i]] = base + (int32_t)first + (int32_t)i;
    return true;
}

/* ---- which step ---- */

static const struct {
    const char *word;
    bool (*run)(job *, rg_err *);
} words[] = {{"map", do_map},       {"copy", do_copy},    {"day", do_day},
             {"moment", do_moment}, {"plus", do_plus},    {"calendar", do_calendar},
             {"birth", do_birth},   {"age", do_age},      {"serial", do_serial},
             {"pick", do_pick},     {"gather", do_gather}};

/* Any other step; the word says which. */
static bool take_step(synth_run *run, synth_frame *frame, const rg_value *step, rg_err *err)
{
    if (rg_value_is_word(step, "assign"))
        return synth_assign(run, frame, step, err);
    job j = {.run = run, .frame = frame, .step = step};
    if (!rg_value_need_text(step, "name", &j.name, err) ||
        !synth_select(run, frame, rg_value_get(step, "where"), &j.rows, err))
        return false;
    j.chance = synth_stream(run, frame->name, j.name);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (rg_value_is_word(step, words[i].word))
            return words[i].run(&j, err);
    return rg_fail_at(err, RG_E_TEMPLATE, step->place, "%s is no step", j.name);
}

bool synth_steps(synth_run *run, synth_frame *frame, const rg_value *steps, rg_err *err)
{
    for (size_t i = 0; steps && i < steps->item_count; i++) {
        bool good = take_step(run, frame, steps->items[i], err);
        rg_arena_reset(run->scratch);
        if (!good)
            return false;
    }
    return true;
}
