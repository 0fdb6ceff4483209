/* app/lookups.c - Views ask, settings answer. */
#include "app/lookups.h"

typedef struct answerer {
    rg_arena *arena;
    const rg_settings *settings;
    rg_date on;
} answerer;

static bool answer_map(void *user, rg_arena *arena, const char *settings, const char *key,
                       const char *value, const rg_map **out, rg_err *err)
{
    const answerer *a = user;
    rg_settings_groups groups;
    if (!rg_settings_map(arena, a->settings, settings, key, value, a->on, &groups, err))
        return false;
    *out = groups.texts;
    return true;
}

static bool answer_bands(void *user, const char *set, const char *const **labels,
                         const double **lows, const double **highs, size_t *count, rg_err *err)
{
    const answerer *a = user;
    rg_settings_bands bands;
    if (!rg_settings_age_bands(a->arena, a->settings, set, a->on, &bands, err))
        return false;
    *labels = bands.labels;
    *lows = bands.lows;
    *highs = bands.highs;
    *count = bands.count;
    return true;
}

rg_lookups rg_lookups_of(rg_arena *arena, const rg_settings *settings, rg_date on)
{
    answerer *a = RG_NEW(arena, answerer);
    *a = (answerer){arena, settings, on};
    return (rg_lookups){a, answer_map, answer_bands};
}
