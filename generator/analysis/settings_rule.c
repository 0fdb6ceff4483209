/* analysis/settings_rule.c - Single rules out of the settings: bands, definitions, thresholds,
 * windows of the day, disclosure policy. */
#include "analysis/settings.h"

#include <string.h>

/* ---- the row of a name ---- */

/* What to say of a name that no row has on the day: the nearest of the column, or that it holds on
 * other days only. */
static bool no_row(const rg_table *t, const char *column, const char *name, rg_err *err)
{
    const rg_column *c = rg_table_column(t, column);
    if (rg_column_code(c, rg_str_of(name)) != RG_NO_CODE)
        return rg_fail(
            err, RG_E_USAGE,
            "templates/settings/%s.csv: the %s \"%s\" does not hold on the release's "
            "date; see valid_from and valid_to",
            t->name, column, name);
    const char *nearest = NULL;
    size_t best = SIZE_MAX;
    for (size_t i = 0; i < c->value_count; i++) {
        const char *have = c->values[i].p;
        size_t distance = rg_str_distance(rg_str_of(name), c->values[i]);
        if (distance < best && rg_str_nearest(rg_str_of(name), &have, 1)) {
            best = distance;
            nearest = have;
        }
    }
    return rg_fail(err, RG_E_USAGE, "templates/settings/%s.csv: there is no %s \"%s\"%s%s%s",
                   t->name, column, name, nearest ? "; did you mean \"" : "",
                   nearest ? nearest : "", nearest ? "\"?" : "");
}

static bool is(const rg_table *t, const char *column, size_t row, const char *text)
{
    return strcmp(rg_settings_text(t, column, row), text) == 0;
}

static bool find_row(const rg_settings *s, const char *table, const char *column,
                     const char *name, rg_date on, const rg_table **t, size_t *row, rg_err *err)
{
    if (!rg_settings_table(s, table, t, err))
        return false;
    for (size_t i = 0; i < (*t)->row_count; i++)
        if (is(*t, column, i, name) && rg_settings_valid(*t, i, on)) {
            *row = i;
            return true;
        }
    return no_row(*t, column, name, err);
}

/* ---- bands ---- */

static bool band_follows(const rg_table *t, size_t row, double low, double high, double next,
                         rg_err *err)
{
    if (low == next && high >= low)
        return true;
    return rg_fail_at(
        err, RG_E_USAGE, rg_table_place(t, row),
        "the band begins at %.0f where %.0f was expected, or ends before it begins; the "
        "bands of a set cover 0 to %d without gap or overlap",
        low, next, RG_AGE_MAX);
}

bool rg_settings_age_bands(rg_arena *arena, const rg_settings *s, const char *set, rg_date on,
                           rg_settings_bands *out, rg_err *err)
{
    const rg_table *t;
    size_t first;
    if (!find_row(s, "age_bands", "set", set, on, &t, &first, err))
        return false;
    const char **labels = RG_NEW_N(arena, const char *, t->row_count);
    const char **words = RG_NEW_N(arena, const char *, t->row_count);
    double *lows = RG_NEW_N(arena, double, t->row_count);
    double *highs = RG_NEW_N(arena, double, t->row_count);
    size_t n = 0, last = first;
    for (size_t row = first; row < t->row_count; row++) {
        if (!is(t, "set", row, set) || !rg_settings_valid(t, row, on))
            continue;
        lows[n] = rg_settings_number(t, "from", row, 0);
        highs[n] = rg_settings_number(t, "to", row, 0);
        labels[n] = rg_settings_text(t, "label", row);
        words[n] = rg_settings_text(t, "words", row);
        if (!band_follows(t, row, lows[n], highs[n], n ? highs[n - 1] + 1 : 0, err))
            return false;
        last = row;
        n++;
    }
    if (highs[n - 1] != RG_AGE_MAX)
        return rg_fail_at(err, RG_E_USAGE, rg_table_place(t, last),
                          "the last band of the set %s ends at %.0f; it must end at %d", set,
                          highs[n - 1], RG_AGE_MAX);
    *out = (rg_settings_bands){labels, words, lows, highs, n};
    return true;
}

/* ---- definitions, thresholds, windows ---- */

bool rg_settings_define(const rg_settings *s, const char *id, rg_date on,
                        rg_settings_definition *out, rg_err *err)
{
    const rg_table *t, *classes;
    size_t row;
    if (!find_row(s, "definitions", "id", id, on, &t, &row, err) ||
        !rg_settings_table(s, "offence_classes", &classes, err))
        return false;
    *out = (rg_settings_definition){.id = rg_settings_text(t, "id", row),
                                    .title = rg_settings_text(t, "title", row),
                                    .text = rg_settings_text(t, "text", row),
                                    .ages = rg_settings_text(t, "ages", row),
                                    .offences = rg_settings_text(t, "offences", row),
                                    .public_place = is(t, "place", row, "public"),
                                    .not_domestic = is(t, "domestic", row, "exclude"),
                                    .valid_status = is(t, "status", row, "valid"),
                                    .with_knife = is(t, "weapon", row, "knife"),
                                    .place = rg_table_place(t, row)};
    const rg_column *flag = rg_table_column(classes, out->offences);
    if (flag && flag->codes && rg_column_code(flag, rg_str_of("yes")) != RG_NO_CODE)
        return true;
    return rg_fail_at(err, RG_E_USAGE, out->place,
                      "offences names \"%s\", which is not a column of yes and no in "
                      "templates/settings/offence_classes.csv",
                      out->offences);
}

bool rg_settings_threshold(const rg_settings *s, const char *name, rg_date on, double *out,
                           rg_err *err)
{
    const rg_table *t;
    size_t row;
    if (!find_row(s, "thresholds", "name", name, on, &t, &row, err))
        return false;
    *out = rg_settings_number(t, "value", row, 0);
    return true;
}

static bool read_weekdays(const rg_table *t, size_t row, unsigned *out, rg_err *err)
{
    static const char *const names[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                        "Friday", "Saturday", "Sunday"};
    rg_str rest = rg_str_of(rg_settings_text(t, "weekdays", row));
    *out = 0;
    while (rest.n) {
        rg_str word = rg_str_cut(&rest, ' ');
        size_t day = 0;
        while (day < 7 && !rg_str_is(word, names[day]))
            day++;
        if (day == 7)
            return rg_fail_at(
                err, RG_E_USAGE, rg_table_place(t, row),
                "weekdays are written Monday to Sunday, with one blank between them");
        *out |= 1U << day;
    }
    return true;
}

bool rg_settings_clock(const rg_settings *s, const char *name, rg_date on,
                       rg_settings_window *out, rg_err *err)
{
    const rg_table *t;
    size_t row;
    if (!find_row(s, "clock", "name", name, on, &t, &row, err))
        return false;
    *out = (rg_settings_window){.label = rg_settings_text(t, "label", row),
                                .words = rg_settings_text(t, "words", row),
                                .from_hour = (int)rg_settings_number(t, "from_hour", row, 0),
                                .to_hour = (int)rg_settings_number(t, "to_hour", row, 0),
                                .night_of = is(t, "night_of", row, "yes")};
    return read_weekdays(t, row, &out->weekdays, err);
}

/* ---- disclosure policy ---- */

bool rg_settings_source_class(const rg_settings *s, const char *source, rg_date on,
                              const char **out, rg_err *err)
{
    const rg_table *t;
    size_t row;
    if (!find_row(s, "source_classes", "source", source, on, &t, &row, err))
        return false;
    *out = rg_settings_text(t, "class", row);
    return true;
}

static int whole(const rg_table *t, const char *column, size_t row, int otherwise)
{
    return (int)rg_settings_number(t, column, row, otherwise);
}

static rg_derived_rule derived_rule(const rg_table *t, const char *column, size_t row)
{
    return is(t, column, row, "exact")  ? RG_DERIVED_EXACT
           : is(t, column, row, "none") ? RG_DERIVED_NONE
                                        : RG_DERIVED_FROM_PROTECTED;
}

static rg_treatment treatment_of(const rg_table *t, size_t row)
{
    return is(t, "treatment", row, "exact")          ? RG_TREAT_EXACT
           : is(t, "treatment", row, "as_published") ? RG_TREAT_AS_PUBLISHED
           : is(t, "treatment", row, "protect")      ? RG_TREAT_PROTECT
                                                     : RG_TREAT_WITHHOLD;
}

static rg_settings_policy read_policy(const rg_table *t, size_t row)
{
    return (rg_settings_policy){.source_class = rg_settings_text(t, "source_class", row),
                                .edition = rg_settings_text(t, "edition", row),
                                .level = rg_settings_text(t, "geography_level", row),
                                .treatment = treatment_of(t, row),
                                .max_dims = whole(t, "max_dims", row, -1),
                                .beyond = rg_settings_text(t, "beyond", row),
                                .threshold_low = whole(t, "threshold_low", row, 0),
                                .threshold_high = whole(t, "threshold_high", row, 0),
                                .round_base = whole(t, "round_base", row, 0),
                                .zero_visible = is(t, "zero_visible", row, "yes"),
                                .secondary = is(t, "secondary", row, "yes"),
                                .attributes = is(t, "attributes", row, "yes"),
                                .rate = derived_rule(t, "rate_rule", row),
                                .percent = derived_rule(t, "percent_rule", row),
                                .whole_years = is(t, "whole_years", row, "yes"),
                                .pool_years = whole(t, "pool_years", row, 1),
                                .min_base = whole(t, "min_base", row, 0),
                                .place = rg_table_place(t, row)};
}

bool rg_settings_policy_for(const rg_settings *s, const char *source_class, const char *edition,
                            const char *kind, rg_date on, rg_settings_policy *out, rg_err *err)
{
    const rg_table *levels, *t;
    size_t row;
    if (!find_row(s, "geography_levels", "kind", kind, on, &levels, &row, err))
        return false;
    const char *level = rg_settings_text(levels, "level", row);
    if (!find_row(s, "sdc_policy", "source_class", source_class, on, &t, &row, err) ||
        !find_row(s, "sdc_policy", "edition", edition, on, &t, &row, err))
        return false;
    for (row = 0; row < t->row_count; row++)
        if (is(t, "source_class", row, source_class) && is(t, "edition", row, edition) &&
            is(t, "geography_level", row, level) && rg_settings_valid(t, row, on)) {
            *out = read_policy(t, row);
            return true;
        }
    return rg_fail(
        err, RG_E_USAGE,
        "templates/settings/sdc_policy.csv: there is no row for %s, %s, %s; add one, a "
        "combination without a row is not published",
        source_class, edition, level);
}
