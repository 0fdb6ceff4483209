/* analysis/view_period.c - When a period begins that is written as a text; how long it is from one date to another. */
#include "analysis/period_text.h"
#include "analysis/view_impl.h"

#include "base/date.h"

enum { DAY_MINUTES = 1440 };

bool view_derive_period(const view_derivation *d, const rg_view_column *from, rg_err *err)
{
    (void)err;
    size_t rows = d->view->row_count;
    int32_t *days = RG_NEW_N(d->arena, int32_t, rows + 1);
    int32_t *of_code = RG_NEW_N(d->arena, int32_t, from->value_count + 1);
    bool *is_period = RG_NEW_N(d->arena, bool, from->value_count + 1);
    uint8_t *status = RG_NEW_N(d->arena, uint8_t, rows + 1);
    for (size_t i = 0; i < from->value_count; i++) {
        rg_span span;
        is_period[i] = rg_period_text(rg_str_of(from->values[i]), RG_YEAR_FINANCIAL, &span);
        of_code[i] = is_period[i] ? rg_date_serial(span.from) : 0;
    }
    for (size_t row = 0; row < rows; row++) {
        uint32_t code = rg_view_code(from, row);
        bool known = code != RG_NO_CODE && is_period[code];
        status[row] = known ? RG_CELL_OK : RG_CELL_MISSING;
        days[row] = known ? of_code[code] : 0;
    }
    d->out->ints = days;
    d->out->status = status;
    return true;
}

/* The day of a date, or of a date and time. */
static bool day_at(const rg_view_column *c, size_t row, int *day)
{
    uint32_t at = rg_view_row(c, row);
    if (at == RG_NO_CODE || c->status[at] != RG_CELL_OK)
        return false;
    *day =
        c->minutes ? c->ints[at] / DAY_MINUTES - (c->ints[at] % DAY_MINUTES < 0) : c->ints[at];
    return true;
}

static bool need_date(const view_derivation *d, const char *name, const rg_view_column **out,
                      rg_err *err)
{
    *out = rg_view_find(d->arena, d->view, name);
    if (!*out)
        return rg_view_no_column(d->spec->place, d->view, name, err);
    return ((*out)->ints && !(*out)->clock) ||
           rg_fail_at(err, RG_E_TEMPLATE, d->spec->place, "%s: the column %s is not a date",
                      d->spec->name, name);
}

/* Years of 365.25 days; unknown where the later date is not there or comes first. */
bool view_derive_gap(const view_derivation *d, rg_err *err)
{
    const rg_view_column *from, *to;
    if (!need_date(d, d->spec->from, &from, err) || !need_date(d, d->spec->to, &to, err))
        return false;
    size_t rows = d->view->row_count;
    double *years = RG_NEW_N(d->arena, double, rows + 1);
    uint8_t *status = RG_NEW_N(d->arena, uint8_t, rows + 1);
    for (size_t row = 0; row < rows; row++) {
        int first = 0, last = 0;
        bool known = day_at(from, row, &first) && day_at(to, row, &last) && last >= first;
        status[row] = known ? RG_CELL_OK : RG_CELL_MISSING;
        years[row] = known ? (last - first) / 365.25 : 0;
    }
    d->out->numbers = years;
    d->out->status = status;
    return true;
}
