/* app/lookups.c - Views ask, settings answer. */
#include "app/lookups.h"

#include <string.h>

typedef struct answerer {
    rg_arena *arena;
    const rg_settings *settings;
    const rg_areas *areas;
    rg_date on;
    const rg_named_period *periods;
    size_t period_count;
} answerer;

static bool answer_map(void *user, rg_arena *arena, const char *settings, const char *key,
                       const char *value, const rg_settings_only *only, rg_settings_groups *out,
                       rg_err *err)
{
    const answerer *a = user;
    if (strcmp(settings, "areas") == 0 && strcmp(key, "spelling") == 0)
        return rg_areas_spellings(arena, a->areas, a->settings, a->on, out, err);
    return rg_settings_map(arena, a->settings, settings, key, value, only, a->on, out, err);
}

static bool answer_period(void *user, const char *name, rg_month *first, rg_month *last)
{
    const answerer *a = user;
    for (size_t i = 0; i < a->period_count; i++)
        if (strcmp(a->periods[i].name, name) == 0) {
            *first = a->periods[i].first;
            *last = a->periods[i].last;
            return true;
        }
    return false;
}

static bool answer_keys(void *user, rg_arena *arena, const char *settings, const char *key,
                        const char *value, const char *group, rg_str **out, size_t *count,
                        rg_err *err)
{
    const answerer *a = user;
    const rg_table *t;
    if (!rg_settings_table(a->settings, settings, &t, err))
        return false;
    if (!rg_table_column(t, key) || !rg_table_column(t, value))
        return rg_fail(err, RG_E_TEMPLATE, "the settings table %s has no column %s", settings,
                       rg_table_column(t, key) ? value : key);
    *out = RG_NEW_N(arena, rg_str, t->row_count + 1);
    *count = 0;
    for (size_t row = 0; row < t->row_count; row++)
        if (rg_settings_valid(t, row, a->on) &&
            strcmp(rg_settings_text(t, value, row), group) == 0)
            (*out)[(*count)++] = rg_str_of(rg_settings_text(t, key, row));
    return *count > 0 || rg_fail(err, RG_E_TEMPLATE, "the settings table %s has no %s \"%s\"",
                                 settings, value, group);
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

static bool answer_threshold(void *user, const char *name, double *out)
{
    const answerer *a = user;
    rg_err none = {0};
    return rg_settings_threshold(a->settings, name, a->on, out, &none);
}

rg_lookups rg_lookups_of(rg_arena *arena, const rg_settings *settings, const rg_areas *areas,
                         rg_date on, const rg_named_period *periods, size_t period_count)
{
    answerer *a = RG_NEW(arena, answerer);
    *a = (answerer){arena, settings, areas, on, periods, period_count};
    return (rg_lookups){.user = a,
                        .map = answer_map,
                        .bands = answer_bands,
                        .period = answer_period,
                        .keys = answer_keys,
                        .threshold = answer_threshold};
}
