/* analysis/view_each.c - Groups of a cell of several values, each of which counts. */
#include "analysis/settings.h"
#include "analysis/view_impl.h"

enum { MEMBERS_MAX = UINT8_MAX };

/* The groups of each value of the column, one after the other. */
typedef struct member_lists {
    uint32_t *members;
    size_t count, room;
    size_t *first; /* of each value, and behind the last */
} member_lists;

/* Two values of one group are one: a case that gives a reason in two spellings has it once. */
static void add_member(rg_arena *arena, member_lists *lists, size_t first, uint32_t code)
{
    for (size_t i = first; i < lists->count; i++)
        if (lists->members[i] == code)
            return;
    if (lists->count - first < MEMBERS_MAX)
        *RG_PUSH(arena, lists->members, lists->count, lists->room) = code;
}

static void list_members(const view_derivation *d, const rg_view_column *from,
                         const rg_settings_groups *groups, const char *const *answers,
                         size_t count, member_lists *out)
{
    out->first = RG_NEW_N(d->arena, size_t, from->value_count + 1);
    for (size_t v = 0; v < from->value_count; v++) {
        rg_str rest = rg_str_of(from->values[v]), value;
        const char *whole = rg_settings_lookup(groups, rest);
        out->first[v] = out->count;
        if (whole)
            add_member(d->arena, out, out->count, view_code_of(answers, count, whole));
        while (!whole && rg_settings_next(&rest, from->separators, &value)) {
            const char *group = rg_settings_lookup(groups, value);
            if (group)
                add_member(d->arena, out, out->first[v], view_code_of(answers, count, group));
        }
    }
    out->first[from->value_count] = out->count;
}

bool view_derive_each(const view_derivation *d, const rg_view_column *from,
                      const rg_settings_groups *groups, const char *const *answers,
                      size_t count, rg_err *err)
{
    if (!from->separators || from->remap)
        return rg_fail_at(err, RG_E_TEMPLATE, d->spec->place,
                          "%s: the column %s has one value in a row; leave out each",
                          d->spec->name, d->spec->from);
    member_lists lists = {0};
    list_members(d, from, groups, answers, count, &lists);
    size_t rows = view_table_of(d, from)->row_count;
    uint8_t *slots = RG_NEW_N(d->arena, uint8_t, rows + 1);
    int32_t *starts = RG_NEW_N(d->arena, int32_t, rows + 1);
    uint32_t *codes = RG_NEW_N(d->arena, uint32_t, rows + 1);
    for (size_t row = 0; row < rows; row++) {
        uint32_t value = rg_view_raw_code(from, (uint32_t)row);
        size_t first = value == RG_NO_CODE ? 0 : lists.first[value];
        size_t members = value == RG_NO_CODE ? 0 : lists.first[value + 1] - first;
        slots[row] = (uint8_t)members;
        starts[row] = (int32_t)first;
        codes[row] = members ? lists.members[first] : RG_NO_CODE;
    }
    *d->out = (rg_view_column){.name = d->out->name,
                               .via = from->via,
                               .codes = codes,
                               .code_count = count,
                               .values = answers,
                               .value_count = count,
                               .slots = slots,
                               .starts = starts,
                               .members = lists.members};
    return true;
}
