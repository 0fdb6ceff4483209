/* synth/parts.c - A profile with parts: replicates, cuts, and what each part declares. */
#include "synth/dirt.h"
#include "synth/target.h"

#include <math.h>
#include <string.h>

static bool read_cuts(synth_run *run, rg_err *err)
{
    const rg_value *list = rg_value_get(run->profile, "cuts");
    run->cut_count = list ? list->item_count : 0;
    if (run->cut_count == 0)
        return rg_fail_at(err, RG_E_TEMPLATE, run->profile->place, "the profile has no cuts");
    run->cuts = RG_NEW_N(run->arena, synth_cut, run->cut_count);
    for (size_t i = 0; i < run->cut_count; i++) {
        const char *last = NULL;
        rg_date day;
        if (!rg_value_need_text(list->items[i], "name", &run->cuts[i].name, err) ||
            !rg_value_need_text(list->items[i], "last", &last, err))
            return false;
        if (!rg_date_parse(rg_str_of(last), &day))
            return rg_fail_at(err, RG_E_TEMPLATE, list->items[i]->place,
                              "%s is not a day YYYY-MM-DD", last);
        run->cuts[i].declared = list->items[i];
        run->cuts[i].last_day = rg_date_serial(day);
    }
    return true;
}

/* further "offences" { steps = { ... } }: steps that wait for something else to be made. */
static bool go_further(synth_run *run, const rg_value *v, rg_err *err)
{
    const char *name = NULL;
    if (!rg_value_need_text(v, "name", &name, err))
        return false;
    synth_frame *frame = synth_frame_find(run, name);
    if (!frame)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place, "there are no records %s yet", name);
    return synth_steps(run, frame, rg_value_get(v, "steps"), err);
}

static bool declare_one(synth_run *run, const rg_value *v, rg_err *err)
{
    static const struct {
        const char *word;
        bool (*make)(synth_run *, const rg_value *, rg_err *);
    } words[] = {{"records", synth_records}, {"further", go_further},
                 {"persons", synth_persons}, {"extract", synth_extract},
                 {"grid", synth_grid},       {"list", synth_list},
                 {"target", synth_target}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (rg_value_is_word(v, words[i].word))
            return words[i].make(run, v, err);
    if (rg_value_is_word(v, "set"))
        return true;
    return rg_fail_at(
        err, RG_E_TEMPLATE, v->place,
        "a part holds set, list, grid, records, further, persons, extract and target");
}

/* Sets are named lists that any part may use, wherever they stand. */
static bool learn_sets(synth_run *run, rg_err *err)
{
    for (size_t p = 0; p < run->part_count; p++)
        for (size_t i = 0; i < run->parts[p]->item_count; i++) {
            const rg_value *v = run->parts[p]->items[i];
            const char *name = NULL;
            if (!rg_value_is_word(v, "set"))
                continue;
            if (!rg_value_need_text(v, "name", &name, err))
                return false;
            rg_map_set(run->sets, rg_str_of(name), (void *)v);
        }
    return true;
}

static bool make_replicate(synth_run *run, rg_err *err)
{
    run->frames = rg_map_new(run->rows);
    for (size_t p = 0; p < run->part_count; p++)
        for (size_t i = 0; i < run->parts[p]->item_count; i++)
            if (!declare_one(run, run->parts[p]->items[i], err))
                return false;
    return true;
}

/* Scale 2.5 is two whole replicates and a half one: memory is that of one, whatever the scale. */
static bool make_replicates(synth_run *run, double scale, rg_err *err)
{
    bool good = true;
    for (run->replicate = 0; good && scale > 1e-9; run->replicate++, scale -= 1) {
        run->share = scale < 1 ? scale : 1;
        good = make_replicate(run, err);
        rg_arena_reset(run->rows);
        rg_arena_reset(run->scratch);
    }
    return good;
}

static bool mark_cuts(synth_run *run, rg_err *err)
{
    bool good = true;
    for (size_t c = 0; good && c < run->cut_count; c++) {
        synth_sink *sink;
        bool fresh;
        rg_buf text = {0};
        rg_buf_puts(&text, synth_mark_text);
        good = synth_sink_at(
                   run->sinks,
                   rg_arena_printf(run->arena, "%s/%s", run->cuts[c].name, RG_SYNTH_MARK),
                   &sink, &fresh, err) &&
               synth_sink_rows(sink, &text, 1, err);
        rg_buf_free(&text);
    }
    return good;
}

bool synth_parts(rg_arena *arena, const rg_synth_job *job, rg_buf *report, rg_err *err)
{
    synth_run run = {.arena = arena,
                     .rows = rg_arena_new("synthetic rows"),
                     .scratch = rg_arena_new("a step of synthetic rows"),
                     .out = job->out,
                     .profile = job->profile,
                     .parts = job->parts,
                     .part_count = job->part_count,
                     .seed = job->seed,
                     .words = rg_map_new(arena),
                     .sets = rg_map_new(arena),
                     .planted = rg_map_new(arena),
                     .targets = rg_map_new(arena),
                     .sinks = synth_sinks_new(arena, job->out)};
    bool good = read_cuts(&run, err) && learn_sets(&run, err) &&
                make_replicates(&run, job->scale, err) && synth_dirt_write(&run, err) &&
                mark_cuts(&run, err) && synth_targets_write(&run, err) &&
                synth_sinks_commit(run.sinks, report, err);
    if (!good)
        synth_sinks_drop(run.sinks);
    rg_arena_free(run.scratch);
    rg_arena_free(run.rows);
    return good;
}
