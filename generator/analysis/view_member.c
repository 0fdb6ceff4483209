/* analysis/view_member.c - Two numbers of one row compared; whether any member of a family is of a group. */
#include "analysis/settings.h"
#include "analysis/view_impl.h"

#include <string.h>

static bool number_at(const rg_view_column *c, size_t row, double *out)
{
    uint32_t at = rg_view_row(c, row);
    if (at == RG_NO_CODE || c->status[at] != RG_CELL_OK)
        return false;
    *out = c->numbers ? c->numbers[at] : c->ints[at];
    return true;
}

static bool need_number(const view_derivation *d, const char *name, const rg_view_column **out,
                        rg_err *err)
{
    *out = rg_view_find(d->arena, d->view, name);
    if (!*out)
        return rg_view_no_column(d->spec->place, d->view, name, err);
    return (*out)->numbers || (*out)->ints ||
           rg_fail_at(err, RG_E_TEMPLATE, d->spec->place, "%s: the column %s is not a number",
                      d->spec->name, name);
}

/* Unknown where one of the two is: only pairs are compared. */
bool view_derive_compared(const view_derivation *d, rg_err *err)
{
    static const char *const answers[] = {"higher", "lower", "same"};
    const rg_view_column *from, *to;
    if (!need_number(d, d->spec->from, &from, err) || !need_number(d, d->spec->to, &to, err))
        return false;
    view_codes codes = view_new_codes(d, answers, 3);
    for (size_t row = 0; row < d->view->row_count; row++) {
        double before = 0, after = 0;
        bool known = number_at(from, row, &before) && number_at(to, row, &after);
        view_put_code(&codes, row,
                      !known           ? RG_NO_CODE
                      : after > before ? 0
                      : after < before ? 1
                                       : 2);
    }
    return true;
}

/* yes: a member begins with a key of the group; no: none does and one has a value; unknown: none has. */
bool view_derive_member(const view_derivation *d, rg_err *err)
{
    static const char *const answers[] = {"no", "yes"};
    const rg_family *f = rg_table_family(d->view->table, d->spec->from);
    if (!f || !f->codes)
        return rg_view_no_column(d->spec->place, d->view, d->spec->from, err);
    rg_str *keys;
    size_t key_count = 0;
    if (!d->lookups->keys(d->lookups->user, d->arena, d->spec->settings, d->spec->key,
                          d->spec->value, d->spec->group, &keys, &key_count, err))
        return rg_while(err, "%s:%d", d->spec->place.file, d->spec->place.line);
    bool *hit = RG_NEW_N(d->arena, bool, f->value_count + 1);
    for (size_t i = 0; i < f->value_count; i++)
        for (size_t k = 0; k < key_count; k++)
            hit[i] |= f->values[i].n >= keys[k].n &&
                      memcmp(f->values[i].p, keys[k].p, keys[k].n) == 0;
    view_codes codes = view_new_codes(d, answers, 2);
    for (size_t row = 0; row < d->view->row_count; row++) {
        uint32_t answer = RG_NO_CODE;
        for (size_t m = 0; m < f->count && answer != 1; m++) {
            uint32_t code = f->codes[row * f->count + m];
            answer = code == RG_NO_CODE ? answer : hit[code];
        }
        view_put_code(&codes, row, answer);
    }
    return true;
}
