/* analysis/view_words.c - How a derived column comes about, in words for `explain`. */
#include "analysis/view.h"

#include <string.h>

void rg_filter_words(const rg_filter *filter, rg_buf *out)
{
    rg_buf_printf(out, "%s is ", filter->column);
    for (size_t v = 0; v < filter->value_count; v++)
        rg_buf_printf(out, "%s%s", v ? " or " : "", filter->values[v]);
}

static void filters(const rg_derive_spec *d, const char *before, rg_buf *out)
{
    for (size_t i = 0; i < d->filter_count; i++) {
        rg_buf_puts(out, i ? ", " : before);
        rg_filter_words(&d->filters[i], out);
    }
}

static void map_words(const rg_derive_spec *d, rg_buf *out)
{
    rg_buf_printf(out, "%s of templates/settings/%s.csv for %s, found %s %s", d->value,
                  d->settings, d->from, d->prefix ? "by the longest" : "by", d->key);
    if (d->prefix)
        rg_buf_puts(out, " that it begins with");
    if (d->only.column)
        rg_buf_printf(out, ", where %s is %s", d->only.column, d->only.value);
    if (d->each)
        rg_buf_puts(out, ", each of several values");
}

static void clock_words(const rg_derive_spec *d, rg_buf *out)
{
    static const char *const parts[][2] = {
        {"month", "month"},
        {"financial_year", "financial year"},
        {"weekday", "weekday"},
        {"hour", "hour"},
        {"night_of", "weekday of the night (hours before 05:00 are the night before)"},
        {"night_time", "whether between 22:00 and 04:59"},
        {"mid_year", "30 June of the year"},
        {"period_start", "first day"}};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (strcmp(parts[i][0], d->part) == 0)
            rg_buf_printf(out, "%s of %s", parts[i][1], d->from);
    if (d->to)
        rg_buf_printf(out, ", shared out over the hours up to %s", d->to);
}

static void times_words(const rg_derive_spec *d, rg_buf *out)
{
    rg_buf_printf(out, "with how many different %s the %s occurs, 1 or 2 or more", d->count,
                  d->from);
    filters(d, ", in rows where ", out);
    if (d->period)
        rg_buf_printf(out, ", in the period \"%s\" by %s", d->period, d->month);
}

static void columns_words(const rg_derive_spec *d, const char *before, rg_buf *out)
{
    rg_buf_puts(out, before);
    for (size_t i = 0; i < d->column_count; i++)
        rg_buf_printf(out, "%s%s", i ? ", " : "", d->columns[i]);
}

void rg_derive_words(const rg_derive_spec *d, rg_buf *out)
{
    switch (d->kind) {
    case RG_D_MAP:
        map_words(d, out);
        break;
    case RG_D_BAND:
        rg_buf_printf(out, "band of %s, set %s of templates/settings/age_bands.csv", d->from,
                      d->bands);
        break;
    case RG_D_CLOCK:
        clock_words(d, out);
        break;
    case RG_D_ANY:
        rg_buf_printf(out, "yes where a row of %s has the same %s", d->view, d->from);
        filters(d, " and ", out);
        break;
    case RG_D_TIMES:
        times_words(d, out);
        break;
    case RG_D_FIRST:
        columns_words(d, "the first that is known of ", out);
        break;
    case RG_D_JOINT:
        columns_words(d, "alike where these are: ", out);
        rg_buf_printf(out, "; where one is not known, by %s", d->from);
        break;
    case RG_D_AGE:
        rg_buf_printf(out, "%s, else whole years from %s to %s", d->otherwise, d->from, d->to);
        break;
    case RG_D_CHAIN:
        rg_buf_printf(
            out,
            "%s of one %s that follow within a day of the end (%s) of the one before are one",
            strcmp(d->part, "days") == 0 ? "days of a stay: records" : "records", d->count,
            d->to);
        filters(d, ", among those with ", out);
        rg_buf_printf(out, "; else by %s", d->otherwise);
        break;
    case RG_D_GAP:
        rg_buf_printf(out, "years of 365.25 days from %s to %s", d->from, d->to);
        break;
    case RG_D_COMPARED:
        rg_buf_printf(out, "%s against %s: higher, same or lower", d->to, d->from);
        break;
    case RG_D_MEMBER:
        rg_buf_printf(out,
                      "yes where one of %s begins with a %s whose %s is %s in "
                      "templates/settings/%s.csv",
                      d->from, d->key, d->value, d->group, d->settings);
        break;
    }
}
