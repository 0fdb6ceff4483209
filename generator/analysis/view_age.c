/* analysis/view_age.c - An age in whole years: as the extract gives it, else from the date of birth. */
#include "analysis/view_impl.h"
#include "base/date.h"

enum { DAY_MINUTES = 1440, OLDEST = 110 };

static bool need_ints(const view_derivation *d, const char *name, const rg_view_column **out,
                      rg_err *err)
{
    *out = rg_view_find(d->arena, d->view, name);
    if (!*out)
        return rg_view_no_column(d->spec->place, d->view, name, err);
    return ((*out)->ints && !(*out)->clock) ||
           rg_fail_at(err, RG_E_TEMPLATE, d->spec->place, "%s: the column %s is no age or date",
                      d->spec->name, name);
}

static bool whole_at(const rg_view_column *c, size_t row, int *out)
{
    uint32_t at = rg_view_row(c, row);
    if (at == RG_NO_CODE || c->status[at] != RG_CELL_OK)
        return false;
    *out = c->ints[at];
    if (c->minutes)
        *out = *out / DAY_MINUTES - (*out % DAY_MINUTES < 0);
    return true;
}

/* Birthdays that have passed; one of 29 February passes on 1 March of other years. */
static int years_between(int born, int then)
{
    rg_date a = rg_date_from_serial(born), b = rg_date_from_serial(then);
    bool before = b.month < a.month || (b.month == a.month && b.day < a.day);
    return b.year - a.year - before;
}

static bool any_known(const rg_view_column *c, size_t rows)
{
    int day;
    for (size_t row = 0; row < rows; row++)
        if (whole_at(c, row, &day))
            return true;
    return false;
}

/* Where no date of birth is there at all the column is that of the ages, and shared with others that look at it. */
bool view_derive_age(const view_derivation *d, rg_err *err)
{
    const rg_view_column *given, *born, *then;
    if (!need_ints(d, d->spec->otherwise, &given, err) ||
        !need_ints(d, d->spec->from, &born, err) || !need_ints(d, d->spec->to, &then, err))
        return false;
    const char *name = d->out->name;
    size_t rows = d->view->row_count;
    if (!any_known(born, rows)) {
        *d->out = *given;
        d->out->name = name;
        return true;
    }
    int32_t *ages = RG_NEW_N(d->arena, int32_t, rows + 1);
    uint8_t *status = RG_NEW_N(d->arena, uint8_t, rows + 1);
    for (size_t row = 0; row < rows; row++) {
        int age = 0, birth = 0, day = 0;
        bool known = whole_at(given, row, &age);
        if (!known && whole_at(born, row, &birth) && whole_at(then, row, &day)) {
            age = years_between(birth, day);
            known = age >= 0 && age <= OLDEST;
        }
        ages[row] = known ? age : 0;
        status[row] = known ? RG_CELL_OK : RG_CELL_MISSING;
    }
    d->out->ints = ages;
    d->out->status = status;
    return true;
}
