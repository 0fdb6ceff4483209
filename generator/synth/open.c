/* synth/open.c - Profiles of police open data: the declaration, and the order of work. */
#include "synth/inside.h"

#include "base/file.h"

#include <string.h>

/* ---- the profile ---- */

static bool read_area(const rg_value *v, synth_area *a, rg_err *err)
{
    double neighbourhoods = 0;
    if (!rg_value_need_text(v, "name", &a->code, err) ||
        !rg_value_need_number(v, "residents", &a->residents, err) ||
        !rg_value_need_number(v, "neighbourhoods", &neighbourhoods, err) ||
        !rg_value_need_number(v, "rate", &a->rate, err))
        return false;
    const rg_value *q = rg_value_get(v, "quintiles");
    if (!q || q->item_count != SYNTH_QUINTILES || neighbourhoods < 1 || a->residents < 1)
        return rg_fail_at(
            err, RG_E_TEMPLATE, v->place,
            "an area needs residents, neighbourhoods and five quintiles, all positive");
    for (size_t i = 0; i < SYNTH_QUINTILES; i++)
        a->quintiles[i] = q->items[i]->number;
    a->neighbourhoods = (size_t)neighbourhoods;
    return true;
}

static bool read_crime(const rg_value *v, synth_crime *c, rg_err *err)
{
    return rg_value_need_text(v, "name", &c->name, err) &&
           rg_value_need_number(v, "share", &c->share, err) &&
           rg_value_need_number(v, "deprived", &c->deprived, err) &&
           rg_value_need_number(v, "winter", &c->winter, err) &&
           rg_value_need_number(v, "lockdown", &c->lockdown, err) &&
           rg_value_need_number(v, "growth", &c->growth, err);
}

static bool need_list(const rg_value *profile, const char *key, const rg_value **out,
                      rg_err *err)
{
    *out = rg_value_get(profile, key);
    return (*out && (*out)->item_count > 0) ||
           rg_fail_at(err, RG_E_TEMPLATE, profile->place, "the profile has no %s", key);
}

/* The constructor's argument lands in `name`; an area's own name is a second field. */
static bool read_lists(synth_world *w, const rg_value *profile, rg_err *err)
{
    const rg_value *areas, *crimes;
    if (!need_list(profile, "areas", &areas, err) ||
        !need_list(profile, "crimes", &crimes, err))
        return false;
    w->areas = RG_NEW_N(w->arena, synth_area, areas->item_count);
    w->crimes = RG_NEW_N(w->arena, synth_crime, crimes->item_count);
    for (size_t i = 0; i < areas->item_count; i++) {
        synth_area *a = &w->areas[w->area_count++];
        if (!read_area(areas->items[i], a, err) ||
            !rg_value_need_text(areas->items[i], "title", &a->name, err))
            return false;
    }
    for (size_t i = 0; i < crimes->item_count; i++)
        if (!read_crime(crimes->items[i], &w->crimes[w->crime_count++], err))
            return false;
    return true;
}

static bool read_month(const rg_value *profile, const char *key, rg_month *out, rg_err *err)
{
    const char *text = NULL;
    if (!rg_value_need_text(profile, key, &text, err))
        return false;
    return rg_month_parse(rg_str_of(text), out) ||
           rg_fail_at(err, RG_E_TEMPLATE, profile->place, "%s is not a month YYYY-MM", key);
}

static bool read_dirt(synth_world *w, const rg_value *profile, rg_err *err)
{
    const rg_value *dirt = rg_value_get(profile, "dirt");
    double repeats = 0;
    if (!rg_value_want_number(dirt, "without_place", &w->without_place, err) ||
        !rg_value_want_number(dirt, "outside", &w->outside, err) ||
        !rg_value_want_number(dirt, "codes_2021", &w->codes_2021, err) ||
        !rg_value_want_number(dirt, "repeats", &repeats, err))
        return false;
    w->repeats = (size_t)repeats;
    return true;
}

static bool read_lockdowns(synth_world *w, const rg_value *profile, rg_err *err)
{
    const char **texts = NULL;
    if (!rg_value_want_texts(w->arena, profile, "lockdowns", &texts, &w->lockdown_count, err))
        return false;
    w->lockdowns = RG_NEW_N(w->arena, rg_month, w->lockdown_count + 1);
    for (size_t i = 0; i < w->lockdown_count; i++)
        if (!rg_month_parse(rg_str_of(texts[i]), &w->lockdowns[i]))
            return rg_fail_at(err, RG_E_TEMPLATE, profile->place,
                              "lockdowns holds \"%s\", which is not a month YYYY-MM", texts[i]);
    return true;
}

static bool read_profile(synth_world *w, const rg_value *profile, rg_err *err)
{
    const rg_value *force = rg_value_get(profile, "force");
    return rg_value_need_number(profile, "rows_a_month", &w->rows_a_month, err) &&
           rg_value_need_text(force, "code", &w->force_code, err) &&
           rg_value_need_text(force, "name", &w->force_name, err) &&
           read_month(profile, "from", &w->first, err) &&
           read_month(profile, "to", &w->last, err) && read_lists(w, profile, err) &&
           read_dirt(w, profile, err) && read_lockdowns(w, profile, err);
}

/* ---- the work ---- */

bool synth_write(synth_world *w, const char *name, const rg_buf *text, size_t rows, rg_err *err)
{
    char *path = rg_path_join(w->arena, w->out, name);
    char *folder = rg_arena_strdup(w->arena, path);
    folder[rg_path_base(path) - path - 1] = '\0';
    if (!rg_file_make_dirs(folder, err) || !rg_file_write(path, rg_buf_view(text), 0644, err))
        return false;
    rg_buf_printf(w->report, "%8zu rows  %s\n", rows, name);
    return true;
}

bool synth_open(rg_arena *arena, const rg_synth_job *job, rg_buf *report, rg_err *err)
{
    synth_world w = {.arena = arena,
                     .out = job->out,
                     .report = report,
                     .scale = job->scale,
                     .chance = {job->seed}};
    if (!read_profile(&w, job->profile, err))
        return false;
    synth_make_places(&w);
    rg_buf mark = {0};
    rg_buf_puts(&mark, synth_mark_text);
    bool good = synth_write_places(&w, err) && synth_write_crimes(&w, err) &&
                synth_write(&w, RG_SYNTH_MARK, &mark, 1, err);
    rg_buf_free(&mark);
    return good;
}
