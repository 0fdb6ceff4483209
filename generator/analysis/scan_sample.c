/* analysis/scan_sample.c - Means, medians and shares of surveys: what each record says is kept until the pass
 * is over.
 *
 * A question that was not put is no answer and no lack of one; one that was not answered, or that somebody
 * prefers not to answer, is unknown; "do not know" is an answer unless the measure leaves it out.  Of records that
 * share a key of `distinct` one counts. */
#include "analysis/scan_impl.h"

#include "base/num.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

bool scan_is_sample(const rg_measure *m)
{
    return m->statistic == RG_STAT_MEAN || m->statistic == RG_STAT_MEDIAN ||
           m->statistic == RG_STAT_SURVEY_SHARE;
}

/* "likert_4": the fourth member of the family likert. */
static rg_view_column *family_member(scan *s, const char *name)
{
    const char *last = strrchr(name, '_');
    int64_t number = 0;
    if (!last || !rg_num_parse_int(rg_str_of(last + 1), &number))
        return NULL;
    const rg_table *t = s->view->table;
    const rg_family *f =
        rg_table_family(t, rg_arena_copy(s->arena, name, (size_t)(last - name)));
    size_t member = 0;
    while (f && member < f->count && f->schema->lows[member] != number)
        member++;
    if (!f || member == f->count)
        return NULL;
    rg_view_column *v = RG_NEW(s->arena, rg_view_column);
    uint8_t *status = RG_NEW_N(s->arena, uint8_t, t->row_count + 1);
    double *numbers = f->numbers ? RG_NEW_N(s->arena, double, t->row_count + 1) : NULL;
    uint32_t *codes = f->codes ? RG_NEW_N(s->arena, uint32_t, t->row_count + 1) : NULL;
    const char **texts = RG_NEW_N(s->arena, const char *, f->value_count + 1);
    for (size_t i = 0; i < f->value_count; i++)
        texts[i] = f->values[i].p;
    for (size_t row = 0; row < t->row_count; row++) {
        size_t at = row * f->count + member;
        status[row] = f->status[at];
        if (numbers)
            numbers[row] = f->numbers[at];
        if (codes)
            codes[row] = f->codes[at];
    }
    *v = (rg_view_column){.name = name,
                          .codes = codes,
                          .values = texts,
                          .value_count = f->value_count,
                          .code_count = f->value_count,
                          .numbers = numbers,
                          .status = status};
    return v;
}

static const rg_view_column *find_column(scan *s, const char *name)
{
    const rg_view_column *c = name ? rg_view_find(s->arena, s->view, name) : NULL;
    return c || !name ? c : family_member(s, name);
}

static bool among(const rg_measure *m, const char *text)
{
    for (size_t i = 0; i < m->answer_count; i++)
        if (strcmp(m->answers[i], text) == 0)
            return true;
    return false;
}

/* A file without weights is a sample in which each record stands for one. */
static bool any_weight(const rg_view *view, const rg_view_column *weight)
{
    for (size_t row = 0; row < view->table->row_count; row++) {
        uint32_t at = rg_view_row(weight, row);
        if (at != RG_NO_CODE && weight->status[at] == RG_CELL_OK)
            return true;
    }
    return false;
}

bool scan_sample_prepare(scan *s, counter *c, rg_err *err)
{
    const rg_measure *m = c->counts->measure;
    bool survey = m->statistic == RG_STAT_SURVEY_SHARE;
    c->asked = find_column(s, m->column);
    bool number = c->asked && (c->asked->numbers ||
                               (c->asked->ints && !c->asked->minutes && !c->asked->clock));
    if (!number && !(survey && c->asked && rg_view_is_coded(c->asked)))
        return scan_no_column(s, m->place, m->column ? m->column : "(none given)", err);
    if (m->weight) {
        c->weight = rg_view_find(s->arena, s->view, m->weight);
        if (!c->weight || !c->weight->numbers)
            return scan_no_column(s, m->place, m->weight, err);
        if (!any_weight(s->view, c->weight))
            c->weight = NULL;
    }
    bool *counts_as = RG_NEW_N(s->arena, bool, c->asked->value_count + 1);
    for (size_t i = 0; i < c->asked->value_count; i++)
        counts_as[i] = among(m, c->asked->values[i]);
    c->counts_as = counts_as;
    return true;
}

static bool answer_counts(const counter *c, uint32_t at)
{
    if (rg_view_is_coded(c->asked))
        return c->counts_as[rg_view_code_at(c->asked, at)];
    const rg_measure *m = c->counts->measure;
    for (size_t i = 0; i < m->answer_count; i++) {
        double number = 0;
        if (rg_num_parse(rg_str_of(m->answers[i]), &number) && number == c->asked->numbers[at])
            return true;
    }
    return false;
}

/* A record without a weight stands for nobody that is known. */
static bool weight_of(const counter *c, size_t row, double *out)
{
    *out = 1;
    if (!c->weight)
        return true;
    uint32_t at = rg_view_row(c->weight, row);
    if (at == RG_NO_CODE || c->weight->status[at] != RG_CELL_OK)
        return false;
    *out = c->weight->numbers[at];
    return true;
}

static rg_cell_status status_of(const rg_view_column *c, uint32_t at)
{
    if (at == RG_NO_CODE)
        return RG_CELL_MISSING;
    if (c->status)
        return (rg_cell_status)c->status[at];
    return rg_view_code_at(c, at) == RG_NO_CODE ? RG_CELL_MISSING : RG_CELL_OK;
}

void scan_sample_add(const scan *s, counter *c, size_t row, size_t cell, uint32_t unit,
                     bool *lacks)
{
    const rg_measure *m = c->counts->measure;
    uint32_t at = rg_view_row(c->asked, row);
    rg_cell_status status = status_of(c->asked, at);
    double weight = 1, value = 0;
    bool survey = m->statistic == RG_STAT_SURVEY_SHARE;
    if (status == RG_CELL_NOT_ASKED ||
        (status == RG_CELL_DONT_KNOW && survey && m->leaves_dont_know)) {
        *lacks = false;
        return;
    }
    bool valid = status == RG_CELL_OK || (survey && status == RG_CELL_DONT_KNOW);
    *lacks |= !valid || !weight_of(c, row, &weight);
    if (*lacks)
        return;
    if (!survey)
        value = c->asked->numbers ? c->asked->numbers[at] : c->asked->ints[at];
    else if (status == RG_CELL_DONT_KNOW)
        value = among(m, "Don't know");
    else
        value = answer_counts(c, at);
    *RG_PUSH(s->arena, c->records, c->record_count, c->record_room) = (seen_value){
        (uint32_t)cell, unit, c->distinct.ids ? rg_key_id(&c->distinct, row) : RG_NO_CODE,
        value, weight};
}

/* ---- after the pass ---- */

static int by_cell_value(const void *a, const void *b)
{
    const seen_value *x = a, *y = b;
    if (x->cell != y->cell)
        return x->cell < y->cell ? -1 : 1;
    if (x->value != y->value)
        return x->value < y->value ? -1 : 1;
    if (x->weight != y->weight)
        return x->weight < y->weight ? -1 : 1;
    return x->unit < y->unit ? -1 : x->unit > y->unit;
}

/* What is known while the records of one subject are picked. */
typedef struct picking {
    uint8_t *inside;  /* by unit: whether it is of the subject */
    uint8_t *counted; /* by record */
    uint64_t *
        last; /* by key: the cell, and one, in which it was met last; NULL: each record counts */
} picking;

/* The records of a subject that count: of those of one key in one cell that of the largest value.  Records stand by cell
 * and value. */
static void pick(const counter *c, picking *p)
{
    if (p->last)
        memset(p->last, 0, c->distinct.count * sizeof *p->last);
    for (size_t i = c->record_count; i-- > 0;) {
        const seen_value *r = &c->records[i];
        bool keyed = p->last && r->key != RG_NO_CODE, inside = p->inside[r->unit];
        p->counted[i] = inside && !(keyed && p->last[r->key] == (uint64_t)r->cell + 1);
        if (keyed && inside)
            p->last[r->key] = (uint64_t)r->cell + 1;
    }
}

static void total_one(scan *s, counter *c, size_t index, const uint8_t *counted,
                      rg_sample *samples)
{
    rg_counts *out = c->counts;
    size_t *counts = RG_NEW_N(s->arena, size_t, out->cell_count + 1);
    for (size_t i = 0; i < c->record_count; i++)
        counts[c->records[i].cell] += counted[i];
    double *values = NULL, *weights = NULL;
    for (size_t i = 0; i < c->record_count; i++) {
        const seen_value *r = &c->records[i];
        rg_sample *sample = &samples[index * out->cell_count + r->cell];
        if (!counted[i])
            continue;
        if (sample->count == 0) {
            values = RG_NEW_N(s->arena, double, counts[r->cell]);
            weights = c->weight ? RG_NEW_N(s->arena, double, counts[r->cell]) : NULL;
            sample->values = values;
            sample->weights = weights;
        }
        values[sample->count] = r->value;
        if (weights)
            weights[sample->count] = r->weight;
        out->values[index * out->cell_count + r->cell] = (double)++sample->count;
    }
}

void scan_sample_total(scan *s, counter *c)
{
    rg_counts *out = c->counts;
    if (c->record_count)
        qsort(c->records, c->record_count, sizeof *c->records, by_cell_value);
    rg_sample *samples =
        RG_NEW_N(s->arena, rg_sample, out->subject_count * out->cell_count + 1);
    picking p = {.inside = RG_NEW_N(s->arena, uint8_t, c->unit_count + 1),
                 .counted = RG_NEW_N(s->arena, uint8_t, c->record_count + 1)};
    if (c->distinct.ids)
        p.last = RG_NEW_N(s->arena, uint64_t, c->distinct.count + 1);
    for (size_t i = 0; i < out->subject_count; i++) {
        const rg_subject *subject = &out->subjects[i];
        for (size_t u = 0; u < subject->unit_count; u++)
            p.inside[subject->units[u]] = 1;
        pick(c, &p);
        total_one(s, c, i, p.counted, samples);
        for (size_t u = 0; u < subject->unit_count; u++)
            p.inside[subject->units[u]] = 0;
    }
    out->samples = samples;
}
