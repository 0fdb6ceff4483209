/* synth/target.c - Targets: measured in the rows that were made, met within a tolerance. */
#include "synth/target.h"

#include "base/num.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* How a target came out, over all whole replicates. */
typedef struct outcome {
    const rg_value *declared;
    const char *name, *of;
    double is, within, made; /* made: of the replicate furthest off */
    bool measured;           /* false below scale 1 */
} outcome;

typedef struct job {
    const char *of, *distinct;
    const rg_value *where, *has, *against;
    double is, within;
} job;

static bool read_job(const rg_value *v, job *j, rg_err *err)
{
    static const char *const fields[] = {"name", "of",      "where",  "has",
                                         "is",   "against", "within", "distinct"};
    *j = (job){.where = rg_value_get(v, "where"),
               .has = rg_value_get(v, "has"),
               .against = rg_value_get(v, "against")};
    if (!rg_value_only_fields(v, "target", fields, sizeof fields / sizeof *fields, err) ||
        !rg_value_need_text(v, "of", &j->of, err) ||
        !rg_value_want_text(v, "distinct", &j->distinct, err) ||
        !rg_value_need_number(v, "is", &j->is, err) ||
        !rg_value_need_number(v, "within", &j->within, err))
        return false;
    if (j->within < 0)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place, "within is a number from 0");
    return !(j->has && j->against) ||
           rg_fail_at(err, RG_E_TEMPLATE, v->place,
                      "a target has `has` (a share) or `against` (a change), not both");
}

static int compare_cells(const void *a, const void *b)
{
    int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
    return (x > y) - (x < y);
}

/* Different values of a column in these rows; no value is none. */
static size_t count_distinct(const synth_column *column, const synth_rows *rows)
{
    int32_t *cells = rg_xmalloc((rows->count + 1) * sizeof *cells);
    size_t count = 0;
    for (size_t i = 0; i < rows->count; i++)
        cells[i] = column->cells[rows->items[i]];
    qsort(cells, rows->count, sizeof *cells, compare_cells);
    for (size_t i = 0; i < rows->count; i++)
        count += cells[i] != SYNTH_NONE && (i == 0 || cells[i] != cells[i - 1]);
    free(cells);
    return count;
}

static bool count_rows(synth_run *run, const job *j, const synth_frame *frame,
                       const rg_value *where, double *out, rg_err *err)
{
    synth_rows rows;
    const synth_column *column = NULL;
    rg_place place = where ? where->place : (rg_place){0};
    if (j->distinct && !(column = synth_column_need(frame, j->distinct, place, err)))
        return false;
    if (!synth_select(run, frame, where, &rows, err))
        return false;
    *out = (double)(column ? count_distinct(column, &rows) : rows.count);
    return true;
}

/* Rows that pass both. */
static const rg_value *both(rg_arena *arena, const rg_value *where, const rg_value *has)
{
    rg_value *all = rg_value_table(arena, NULL);
    const rg_value *parts[] = {where, has};
    all->place = has->place;
    for (size_t p = 0; p < 2; p++)
        for (size_t i = 0; parts[p] && i < parts[p]->field_count; i++)
            rg_value_set(arena, all, parts[p]->fields[i].key.p, parts[p]->fields[i].value);
    return all;
}

/* A number of rows; with `has` a percentage of them; with `against` the change from others to
 * them, in percent.  Of nothing there is no share and no change. */
static bool measure(synth_run *run, const job *j, const synth_frame *frame, double *made,
                    rg_err *err)
{
    double count, other;
    if (!count_rows(run, j, frame, j->where, &count, err))
        return false;
    *made = count;
    if (j->has) {
        if (!count_rows(run, j, frame, both(run->scratch, j->where, j->has), &other, err))
            return false;
        *made = count > 0 ? 100 * other / count : (double)NAN;
    } else if (j->against) {
        if (!count_rows(run, j, frame, j->against, &other, err))
            return false;
        *made = other > 0 ? 100 * (count - other) / other : (double)NAN;
    }
    return true;
}

static bool is_met(const outcome *o)
{
    return !o->measured || fabs(o->made - o->is) <= o->within + 1e-9;
}

static bool find_outcome(synth_run *run, const rg_value *v, const job *j, outcome **out,
                         rg_err *err)
{
    const char *name = NULL;
    if (!rg_value_need_text(v, "name", &name, err))
        return false;
    *out = rg_map_get(run->targets, rg_str_of(name));
    if (*out && (*out)->declared != v)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place, "there is a target \"%s\" already",
                          name);
    if (*out)
        return true;
    *out = RG_NEW_N(run->arena, outcome, 1);
    **out =
        (outcome){.declared = v, .name = name, .of = j->of, .is = j->is, .within = j->within};
    rg_map_set(run->targets, rg_str_of(name), *out);
    return true;
}

bool synth_target(synth_run *run, const rg_value *v, rg_err *err)
{
    job j;
    outcome *o;
    double made;
    if (!read_job(v, &j, err) || !find_outcome(run, v, &j, &o, err))
        return false;
    const synth_frame *frame = synth_frame_find(run, j.of);
    if (!frame)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place, "there are no records %s yet", j.of);
    if (run->share < 1)
        return true;
    if (!measure(run, &j, frame, &made, err))
        return false;
    if (!o->measured || !(fabs(made - j.is) <= fabs(o->made - j.is)))
        o->made = made;
    o->measured = true;
    rg_arena_reset(run->scratch);
    return true;
}

enum { TOLD = 5 };

static bool tell_misses(const synth_run *run, size_t missed, rg_err *err)
{
    rg_buf text = {0};
    const outcome *first = NULL;
    size_t told = 0;
    for (size_t i = 0; i < rg_map_count(run->targets) && told < TOLD; i++) {
        const outcome *o = rg_map_at(run->targets, i);
        if (is_met(o))
            continue;
        first = first ? first : o;
        rg_buf_printf(&text, "%s\"%s\" is ", told++ ? "; " : "", o->name);
        if (isfinite(o->made))
            rg_num_digits(&text, o->made, 6);
        else
            rg_buf_puts(&text, "a share of nothing");
        rg_buf_puts(&text, " where ");
        rg_num_digits(&text, o->is, 6);
        rg_buf_puts(&text, " within ");
        rg_num_digits(&text, o->within, 6);
        rg_buf_puts(&text, " is wanted");
    }
    rg_fail_at(err, RG_E_TEMPLATE, first->declared->place,
               "%zu of %zu targets of the profile are missed%s: %s", missed,
               rg_map_count(run->targets), missed > TOLD ? "; the first are" : "", text.p);
    rg_buf_free(&text);
    return false;
}

static void put_outcome(rg_buf *out, const outcome *o)
{
    rg_buf_csv_field(out, rg_str_of(o->name));
    rg_buf_printf(out, ",%s,", o->of);
    rg_num_digits(out, o->is, 12);
    rg_buf_putc(out, ',');
    rg_num_digits(out, o->within, 12);
    rg_buf_putc(out, ',');
    if (o->measured)
        rg_num_digits(out, o->made, 6);
    rg_buf_putc(out, '\n');
}

bool synth_targets_write(synth_run *run, rg_err *err)
{
    rg_buf text = {0};
    size_t missed = 0, count = rg_map_count(run->targets);
    synth_sink *sink;
    bool fresh;
    for (size_t i = 0; i < count; i++)
        missed += !is_met(rg_map_at(run->targets, i));
    if (missed)
        return tell_misses(run, missed, err);
    if (count == 0)
        return true;
    rg_buf_puts(&text, "target,of,is,within,made\n");
    for (size_t i = 0; i < count; i++)
        put_outcome(&text, rg_map_at(run->targets, i));
    bool good = synth_sink_at(run->sinks, "targets.csv", &sink, &fresh, err) &&
                synth_sink_rows(sink, &text, count, err);
    rg_buf_free(&text);
    return good;
}
