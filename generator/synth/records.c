/* synth/records.c - Frames from declared counts, or from the rows of another frame. */
#include "synth/run.h"

#include <stdlib.h>
#include <string.h>

/* Each row of `rows` is { count = 120, year = "2020/21", age = 17 }: so many rows alike in the
 * rest. */
static bool count_strata(synth_run *run, const rg_value *list, bool fixed, size_t *counts,
                         size_t *total, rg_err *err)
{
    double debt = 0, share = fixed ? 1 : run->share;
    *total = 0;
    for (size_t i = 0; i < list->item_count; i++) {
        double n = 0;
        if (!rg_value_need_number(list->items[i], "count", &n, err))
            return false;
        double owed = n * share + debt;
        counts[i] = owed > 0 ? (size_t)(owed + 0.5) : 0;
        debt = owed - (double)counts[i];
        *total += counts[i];
    }
    return true;
}

static void fill_strata(synth_run *run, synth_frame *frame, const rg_value *list,
                        const size_t *counts)
{
    size_t row = 0;
    for (size_t i = 0; i < list->item_count; i++) {
        const rg_value *stratum = list->items[i];
        for (size_t f = 0; f < stratum->field_count; f++) {
            const rg_value *v = stratum->fields[f].value;
            if (rg_str_is(stratum->fields[f].key, "count"))
                continue;
            bool number = v->kind == RG_V_NUMBER;
            synth_column *column =
                synth_column_add(run, frame, stratum->fields[f].key.p, number);
            int32_t cell = number ? (int32_t)v->number : synth_code(run, v->text);
            for (size_t k = 0; k < counts[i]; k++)
                column->cells[row + k] = cell;
        }
        row += counts[i];
    }
}

/* fixed: a register of places, say, which a scale neither repeats nor thins. */
static synth_frame *from_strata(synth_run *run, const char *name, const rg_value *v,
                                rg_err *err)
{
    const rg_value *list = rg_value_get(v, "rows");
    bool fixed = false;
    if (!rg_value_want_bool(v, "fixed", &fixed, err))
        return NULL;
    size_t *counts = RG_NEW_N(run->scratch, size_t, list->item_count + 1), total;
    if (!count_strata(run, list, fixed, counts, &total, err))
        return NULL;
    synth_frame *frame = synth_frame_new(run, name, total);
    frame->fixed = fixed;
    fill_strata(run, frame, list, counts);
    return frame;
}

static void inherit(synth_run *run, synth_frame *frame, const synth_column *from,
                    const char *name)
{
    synth_column *to = synth_column_add(run, frame, name, from->number);
    for (size_t i = 0; i < frame->rows; i++)
        to->cells[i] = from->cells[frame->parent_row[i]];
}

/* of = "offences", count = "suspects" (a column of numbers; else one row each), where, inherit =
 * columns; `slot` counts the rows of one parent from 1. */
static synth_frame *from_parent(synth_run *run, const char *name, const rg_value *v,
                                rg_err *err)
{
    const char *of = NULL, *count = NULL;
    if (!rg_value_need_text(v, "of", &of, err) || !rg_value_want_text(v, "count", &count, err))
        return NULL;
    synth_frame *parent = synth_frame_find(run, of);
    if (!parent) {
        rg_fail_at(err, RG_E_TEMPLATE, v->place, "%s: there are no records %s yet", name, of);
        return NULL;
    }
    synth_rows rows;
    synth_column *times = NULL, **kept;
    size_t kept_count, total = 0;
    if ((count && !(times = synth_column_need(parent, count, v->place, err))) ||
        !synth_columns_need(run, parent, v, "inherit", &kept, &kept_count, err) ||
        !synth_select(run, parent, rg_value_get(v, "where"), &rows, err))
        return NULL;
    for (size_t i = 0; i < rows.count; i++)
        total += !times                            ? 1
                 : times->cells[rows.items[i]] > 0 ? (size_t)times->cells[rows.items[i]]
                                                   : 0;
    synth_frame *frame = synth_frame_new(run, name, total);
    uint32_t *parent_row = RG_NEW_N(run->rows, uint32_t, total + 1);
    frame->parent = parent;
    frame->parent_row = parent_row;
    synth_column *slot = synth_column_add(run, frame, "slot", true);
    size_t at = 0;
    for (size_t i = 0; i < rows.count; i++) {
        int32_t n = times ? times->cells[rows.items[i]] : 1;
        for (int32_t k = 1; k <= n; k++, at++) {
            parent_row[at] = rows.items[i];
            slot->cells[at] = k;
        }
    }
    for (size_t i = 0; i < kept_count; i++)
        inherit(run, frame, kept[i], kept[i]->name);
    return frame;
}

bool synth_records(synth_run *run, const rg_value *v, rg_err *err)
{
    const char *name = NULL;
    const rg_value *rows = rg_value_get(v, "rows");
    if (!rg_value_need_text(v, "name", &name, err))
        return false;
    synth_frame *frame = rows ? from_strata(run, name, v, err) : from_parent(run, name, v, err);
    rg_arena_reset(run->scratch);
    return frame && synth_steps(run, frame, rg_value_get(v, "steps"), err);
}
