/* analysis/scan_keys.c - Different keys, for each cell of each subject.
 *
 * Keys seen are sorted by cell and number; what is the same stands together then, whatever its units, and counts once
 * for each subject that one of these units belongs to. */
#include "analysis/scan_impl.h"

#include <string.h>

enum { DIGIT_BITS = 11, DIGITS = 1 << DIGIT_BITS };

/* One pass of a sort by digits, which keeps the order of equals. */
static void sort_digit(const seen_key *from, seen_key *to, size_t count, unsigned shift)
{
    size_t starts[DIGITS + 1] = {0};
    for (size_t i = 0; i < count; i++)
        starts[(from[i] >> shift) % DIGITS + 1]++;
    for (size_t d = 1; d < DIGITS; d++)
        starts[d] += starts[d - 1];
    for (size_t i = 0; i < count; i++)
        to[starts[(from[i] >> shift) % DIGITS]++] = from[i];
}

/* A row has one key, and stands for its policing area beside its district. */
void scan_keys_expect(scan *s, counter *c, size_t rows)
{
    if (!c->distinct.ids || c->seen || c->asked)
        return;
    c->seen_room = rows * (c->npa_count ? 2 : 1) + 1;
    c->seen = RG_NEW_N(s->arena, seen_key, c->seen_room);
}

static void sort_keys(rg_arena *arena, counter *c)
{
    uint64_t highest = (uint64_t)c->counts->cell_count * c->distinct.count << c->unit_bits;
    seen_key *spare = RG_NEW_N(arena, seen_key, c->seen_count + 1);
    for (unsigned shift = 0; shift < 64 && highest >> shift; shift += DIGIT_BITS) {
        seen_key *sorted = spare;
        sort_digit(c->seen, sorted, c->seen_count, shift);
        spare = c->seen;
        c->seen = sorted;
    }
}

/* The subjects that each unit belongs to: those of unit u from starts[u] to starts[u + 1]. */
typedef struct unit_subjects {
    uint32_t *starts, *subjects;
} unit_subjects;

static unit_subjects subjects_of_units(rg_arena *arena, const counter *c)
{
    const rg_counts *out = c->counts;
    uint32_t *starts = RG_NEW_N(arena, uint32_t, c->unit_count + 2);
    for (size_t i = 0; i < out->subject_count; i++)
        for (size_t u = 0; u < out->subjects[i].unit_count; u++)
            starts[out->subjects[i].units[u] + 2]++;
    for (size_t u = 2; u < c->unit_count + 2; u++)
        starts[u] += starts[u - 1];
    uint32_t *subjects = RG_NEW_N(arena, uint32_t, starts[c->unit_count + 1] + 1);
    for (size_t i = 0; i < out->subject_count; i++)
        for (size_t u = 0; u < out->subjects[i].unit_count; u++)
            subjects[starts[out->subjects[i].units[u] + 1]++] = (uint32_t)i;
    return (unit_subjects){starts, subjects};
}

void scan_keys_total(scan *s, counter *c)
{
    rg_counts *out = c->counts;
    if (c->seen_count == 0)
        return;
    sort_keys(s->arena, c);
    unit_subjects of = subjects_of_units(s->arena, c);
    /* The place behind the last of the keys alike that counted for a subject. */
    size_t *counted = RG_NEW_N(s->arena, size_t, out->subject_count + 1);
    uint64_t last_key = UINT64_MAX;
    size_t cell = 0;
    for (size_t i = 0, first = 0; i < c->seen_count; i++) {
        uint64_t key = c->seen[i] >> c->unit_bits;
        uint32_t unit = (uint32_t)(c->seen[i] & (((uint64_t)1 << c->unit_bits) - 1));
        if (key != last_key) {
            first = i;
            cell = key / c->distinct.count;
        }
        last_key = key;
        for (uint32_t k = of.starts[unit]; k < of.starts[unit + 1]; k++) {
            uint32_t subject = of.subjects[k];
            if (counted[subject] > first)
                continue;
            counted[subject] = i + 1;
            out->values[subject * out->cell_count + cell] += 1;
        }
    }
}
