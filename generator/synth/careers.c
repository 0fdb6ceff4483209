/* synth/careers.c - Persons of two blocks who are one and the same.
 *
 *    careers = { birth = "birth", day = "day", bounds = { 10, 25 }, alike = { "sex", "ethnicity", "home_beat" },
 *                block = "block", links = { { from = "2019/20", to = "window", share = 0.3 } } }
 *
 * A link joins that share of the persons of `to`, as far as the block `from` has persons alike
 * whose birthdays lie within half a year.  Who is joined takes the other's birthday, unless it would
 * carry an age in any of the rows over one of the bounds: quotas by age group stay what they are. */
#include "synth/persons.h"

#include <stdlib.h>

enum { HALF_YEAR = 183, BOUNDS_MAX = 8 };

typedef struct job {
    synth_make *m;
    const rg_value *v;
    synth_column *birth, *block, *number;
    const synth_column *day; /* of the rows */
    synth_column **alike;
    size_t alike_count;
    int bounds[BOUNDS_MAX];
    size_t bound_count;
    uint32_t *next; /* persons who are one, in a ring */
} job;

static int age_on(int birth, int day)
{
    rg_date b = rg_date_from_serial(birth), d = rg_date_from_serial(day);
    return d.year - b.year - !(d.month > b.month || (d.month == b.month && d.day >= b.day));
}

static int bucket(const job *j, int age)
{
    int n = 0;
    for (size_t i = 0; i < j->bound_count; i++)
        n += age >= j->bounds[i];
    return n;
}

/* Whether a person and all who are one with them may have another birthday. */
static bool may_be_born(const job *j, uint32_t person, int birth)
{
    uint32_t p = person;
    do {
        for (size_t k = j->m->starts[p]; k < j->m->starts[p + 1]; k++) {
            int day = j->day->cells[j->m->items[k]];
            if (bucket(j, age_on(j->birth->cells[p], day)) != bucket(j, age_on(birth, day)))
                return false;
        }
        p = j->next[p];
    } while (p != person);
    return true;
}

/* Whether two rings hold persons of the same block: joined, they would be a repeat in it. */
static bool share_a_block(const job *j, uint32_t a, uint32_t b)
{
    uint32_t p = a;
    do {
        uint32_t q = b;
        do
            if (j->block->cells[p] == j->block->cells[q])
                return true;
        while ((q = j->next[q]) != b);
    } while ((p = j->next[p]) != a);
    return false;
}

static void join(job *j, uint32_t from, uint32_t to)
{
    uint32_t p = to;
    do {
        j->birth->cells[p] = j->birth->cells[from];
        j->number->cells[p] = j->number->cells[from];
        p = j->next[p];
    } while (p != to);
    uint32_t kept = j->next[from];
    j->next[from] = j->next[to];
    j->next[to] = kept;
}

static bool same_kind(const job *j, uint32_t a, uint32_t b)
{
    for (size_t i = 0; i < j->alike_count; i++)
        if (j->alike[i]->cells[a] != j->alike[i]->cells[b])
            return false;
    return true;
}

/* ---- pairs ---- */

typedef struct candidate {
    uint64_t kind;
    int32_t birth;
    uint32_t person;
} candidate;

static int compare(const void *a, const void *b)
{
    const candidate *x = a, *y = b;
    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1;
    if (x->birth != y->birth)
        return x->birth < y->birth ? -1 : 1;
    return x->person < y->person ? -1 : x->person > y->person;
}

static size_t candidates(job *j, int32_t block, candidate *out)
{
    size_t count = 0;
    for (size_t p = 0; p < j->m->count; p++) {
        if (j->block->cells[p] != block || j->birth->cells[p] == SYNTH_NONE)
            continue;
        uint64_t kind = 0;
        for (size_t i = 0; i < j->alike_count; i++)
            kind = (kind ^ (uint32_t)j->alike[i]->cells[p]) * UINT64_C(0xD6E8FEB86659FD93) + 1;
        out[count++] = (candidate){kind, j->birth->cells[p], (uint32_t)p};
    }
    qsort(out, count, sizeof *out, compare);
    return count;
}

/* Walk both lists, in the order of kinds and birthdays, and join neighbours. */
static void join_blocks(job *j, const candidate *a, size_t a_count, const candidate *b,
                        size_t b_count, double share)
{
    size_t i = 0;
    for (size_t k = 0; k < b_count; k++) {
        bool wanted = synth_unit(&j->m->chance) < share;
        while (i < a_count && (a[i].kind < b[k].kind ||
                               (a[i].kind == b[k].kind && a[i].birth < b[k].birth - HALF_YEAR)))
            i++;
        if (!wanted)
            continue;
        for (size_t n = i; n < a_count && a[n].kind == b[k].kind &&
                           a[n].birth <= b[k].birth + HALF_YEAR && n < i + 8;
             n++) {
            uint32_t from = a[n].person, to = b[k].person;
            if (j->number->cells[from] == j->number->cells[to] || !same_kind(j, from, to) ||
                share_a_block(j, from, to) || !may_be_born(j, to, j->birth->cells[from]))
                continue;
            join(j, from, to);
            i = n + 1;
            break;
        }
    }
}

static bool read_careers(job *j, rg_err *err)
{
    const char *birth = NULL, *day = NULL, *block = NULL;
    const rg_value *bounds = rg_value_get(j->v, "bounds");
    if (!rg_value_need_text(j->v, "birth", &birth, err) ||
        !rg_value_need_text(j->v, "day", &day, err) ||
        !rg_value_need_text(j->v, "block", &block, err) ||
        !(j->birth = synth_column_need(j->m->people, birth, j->v->place, err)) ||
        !(j->block = synth_column_need(j->m->people, block, j->v->place, err)) ||
        !(j->day = synth_column_need(j->m->frame, day, j->v->place, err)))
        return false;
    for (size_t i = 0; bounds && i < bounds->item_count && i < BOUNDS_MAX; i++)
        j->bounds[j->bound_count++] = (int)bounds->items[i]->number;
    return synth_columns_need(j->m->run, j->m->people, j->v, "alike", &j->alike,
                              &j->alike_count, err);
}

static bool make_link(job *j, const rg_value *link, rg_err *err)
{
    const char *from = NULL, *to = NULL;
    double share = 0;
    if (!rg_value_need_text(link, "from", &from, err) ||
        !rg_value_need_text(link, "to", &to, err) ||
        !rg_value_need_number(link, "share", &share, err))
        return false;
    candidate *a = rg_xmalloc((j->m->count + 1) * sizeof *a);
    candidate *b = rg_xmalloc((j->m->count + 1) * sizeof *b);
    size_t a_count = candidates(j, synth_code(j->m->run, rg_str_of(from)), a);
    size_t b_count = candidates(j, synth_code(j->m->run, rg_str_of(to)), b);
    join_blocks(j, a, a_count, b, b_count, share);
    free(b);
    free(a);
    return true;
}

bool synth_careers(synth_make *m, const rg_value *careers, rg_err *err)
{
    job j = {.m = m, .v = careers};
    j.number = synth_column_add(m->run, m->people, "person", true);
    for (size_t p = 0; p < m->count; p++)
        j.number->cells[p] = synth_numbers_from(m->run) + (int32_t)p + 1;
    if (!careers)
        return true;
    if (!read_careers(&j, err))
        return false;
    j.next = RG_NEW_N(m->run->scratch, uint32_t, m->count + 1);
    for (size_t p = 0; p < m->count; p++)
        j.next[p] = (uint32_t)p;
    const rg_value *links = rg_value_get(careers, "links");
    for (size_t i = 0; links && i < links->item_count; i++)
        if (!make_link(&j, links->items[i], err))
            return false;
    rg_arena_reset(m->run->scratch);
    return true;
}
