/* analysis/view_joint.c - A key made of several columns: records of one person and one day are one stay. */
#include "analysis/view_impl.h"
#include "base/hash.h"

#include <string.h>

enum { PARTS_MAX = 4, PART_BYTES = sizeof(rg_hash128) };

static bool need_part(const view_derivation *d, const char *name, const rg_view_column **out,
                      rg_err *err)
{
    *out = rg_view_find(d->arena, d->view, name);
    if (!*out)
        return rg_view_no_column(d->spec->place, d->view, name, err);
    return (*out)->keys || (*out)->ints ||
           rg_fail_at(err, RG_E_TEMPLATE, d->spec->place,
                      "%s: the column %s is neither a key nor a date", d->spec->name, name);
}

/* The bits of one value; false where it is not known. */
static bool put_part(const rg_view_column *c, size_t row, char *out)
{
    uint32_t at = rg_view_row(c, row);
    if (at == RG_NO_CODE || c->status[at] != RG_CELL_OK)
        return false;
    memset(out, 0, PART_BYTES);
    if (c->keys)
        memcpy(out, &c->keys[at], sizeof c->keys[at]);
    else
        memcpy(out, &c->ints[at], sizeof c->ints[at]);
    return true;
}

/* Where a part is not known the record stands by itself, by the key that it has. */
bool view_derive_joint(const view_derivation *d, rg_err *err)
{
    const rg_derive_spec *spec = d->spec;
    const rg_view_column *parts[PARTS_MAX], *own;
    for (size_t i = 0; i < spec->column_count; i++)
        if (!need_part(d, spec->columns[i], &parts[i], err))
            return false;
    if (!need_part(d, spec->from, &own, err))
        return false;
    size_t rows = d->view->row_count;
    rg_hash128 *keys = RG_NEW_N(d->arena, rg_hash128, rows + 1);
    uint8_t *status = RG_NEW_N(d->arena, uint8_t, rows + 1);
    for (size_t row = 0; row < rows; row++) {
        char bytes[PARTS_MAX * PART_BYTES];
        size_t n = 0;
        while (n < spec->column_count && put_part(parts[n], row, bytes + n * PART_BYTES))
            n++;
        if (n < spec->column_count)
            n = put_part(own, row, bytes); /* of another length than a joint one */
        status[row] = n ? RG_CELL_OK : RG_CELL_MISSING;
        if (n)
            keys[row] = rg_hash128_of((rg_str){bytes, n * PART_BYTES});
    }
    d->out->keys = keys;
    d->out->status = status;
    return true;
}
