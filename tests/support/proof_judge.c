/* tests/support/proof_judge.c - Is what was printed true of the facts? */
#include "base/date.h"
#include "support/proof.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct judge {
    rg_arena *arena;
    const rg_facts *facts;
    const proof_names *names;
    const proof_row *row;
    proof_found found, against;
    proof_answer answer;
} judge;

static bool is(const char *text, const char *word)
{
    return strcmp(text, word) == 0;
}

static bool begins(const char *text, const char *word)
{
    return strncmp(text, word, strlen(word)) == 0;
}

static void refuse(judge *j, const char *why)
{
    if (!j->answer.refused)
        j->answer.refused = why;
}

static const char *name_of(const judge *j, const char *printed)
{
    for (size_t i = 0; i < j->names->count; i++)
        if (is(j->names->printed[i], printed))
            return j->names->name[i];
    return printed;
}

/* ---- which fact is the largest ---- */

typedef struct named {
    const char *name;
    double value;
} named;

static int falling(const void *a, const void *b)
{
    const named *x = a, *y = b;
    return x->value > y->value ? -1 : x->value < y->value ? 1 : strcmp(x->name, y->name);
}

/* "Male 15-19" for the words sex,age_band; the area's name for area. */
static const char *label(const judge *j, const rg_fact *f, const char *words)
{
    rg_buf text = {0};
    rg_str rest = rg_str_of(words);
    while (rest.n) {
        const char *word = rg_str_dup(j->arena, rg_str_cut(&rest, ','));
        const char *value =
            is(word, "area") ? f->area_name : rg_fact_dimension(j->arena, f, word);
        if (text.n)
            rg_buf_putc(&text, ' ');
        rg_buf_puts(&text, value ? value : "?");
    }
    const char *kept = rg_arena_copy(j->arena, text.p ? text.p : "", text.n);
    rg_buf_free(&text);
    return kept;
}

static named *rank_all(judge *j, size_t *count)
{
    named *all = RG_NEW_N(j->arena, named, j->found.count + 1);
    *count = 0;
    for (size_t i = 0; i < j->found.count; i++) {
        const rg_fact *f = j->found.items[i];
        if (f->status == RG_S_HIDDEN)
            refuse(j, rg_arena_printf(j->arena, "%s is hidden", f->id));
        if (f->status == RG_S_OK)
            all[(*count)++] = (named){label(j, f, j->row->field + strlen("names:")), f->value};
    }
    if (*count)
        qsort(all, *count, sizeof *all, falling);
    return all;
}

static const char *tell(const judge *j, const named *all, size_t count)
{
    rg_buf text = {0};
    for (size_t i = 0; i < count && i < 7; i++)
        rg_buf_printf(&text, "%s%s %.6g", i ? "; " : "", all[i].name, all[i].value);
    const char *kept = rg_arena_copy(j->arena, text.p ? text.p : "", text.n);
    rg_buf_free(&text);
    return kept;
}

/* Names at ranks first.. in this order, or in any; a tie with the one behind the last makes it untrue. */
static bool stand_at(const judge *j, const named *all, size_t count, size_t first,
                     bool any_order)
{
    size_t n = 0;
    rg_str rest = rg_str_of(j->row->printed);
    const char *wanted[16];
    while (rest.n && n < 16)
        wanted[n++] = name_of(j, rg_str_dup(j->arena, rg_str_trim(rg_str_cut(&rest, ';'))));
    if (n == 0 || first + n > count)
        return false;
    for (size_t i = 0; i < n; i++) {
        bool there = false;
        for (size_t k = 0; k < n; k++)
            there = there || ((any_order || k == i) && is(all[first + k].name, wanted[i]));
        if (!there)
            return false;
    }
    bool tie_behind = first + n < count && all[first + n].value == all[first + n - 1].value;
    bool tie_before = first > 0 && all[first - 1].value == all[first].value;
    bool tie_within = false;
    for (size_t i = first; !any_order && i + 1 < first + n; i++)
        tie_within = tie_within || all[i].value == all[i + 1].value;
    return !tie_behind && !tie_before && !tie_within;
}

static void judge_names(judge *j)
{
    static const char *const places[] = {"first", "second", "third", "fourth"};
    size_t count = 0, first = 0;
    named *all = rank_all(j, &count);
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (is(j->row->format, places[i]))
            first = i;
    if (is(j->row->format, "last"))
        first = count ? count - 1 : 0;
    if (!stand_at(j, all, count, first, is(j->row->format, "set")))
        refuse(j, rg_arena_printf(j->arena, "not so: %s", tell(j, all, count)));
}

/* ---- one number ---- */

static double field_of(judge *j, const rg_fact *f, const char *field)
{
    double x = is(field, "lower")         ? f->lower
               : is(field, "upper")       ? f->upper
               : is(field, "numerator")   ? f->numerator
               : is(field, "denominator") ? f->denominator
               : is(field, "base")        ? f->base
               : is(field, "unknown")     ? f->unknown
                                          : f->value;
    if (f->status != RG_S_OK || !isfinite(x))
        refuse(j, rg_arena_printf(j->arena, "%s is %s %s", f->id, rg_status_name(f->status),
                                  f->markers ? f->markers : ""));
    return x;
}

static double largest(judge *j, const proof_found *found, double sign)
{
    double best = (double)NAN;
    for (size_t i = 0; i < found->count; i++) {
        double x = sign * field_of(j, found->items[i], "value");
        if (!(x <= best))
            best = x;
    }
    return sign * best;
}

static double sum(judge *j, const proof_found *found)
{
    double total = 0;
    for (size_t i = 0; i < found->count; i++)
        total += field_of(j, found->items[i], "value");
    return total;
}

static size_t above_zero(const proof_found *found)
{
    size_t n = 0;
    for (size_t i = 0; i < found->count; i++)
        n += found->items[i]->status == RG_S_OK && found->items[i]->value > 0;
    return n;
}

static double other(judge *j)
{
    return j->against.count == 1 ? field_of(j, j->against.items[0], "value")
                                 : largest(j, &j->against, 1);
}

/* Pearson's r of two series by month, over the months of the row. */
static double correlation(judge *j)
{
    double n = 0, sx = 0, sy = 0, sxx = 0, syy = 0, sxy = 0;
    for (size_t i = 0; i < j->found.count; i++)
        for (size_t k = 0; k < j->against.count; k++) {
            const rg_fact *a = j->found.items[i], *b = j->against.items[k];
            if (!is(a->dimensions, b->dimensions) || a->status != RG_S_OK ||
                b->status != RG_S_OK)
                continue;
            n++;
            sx += a->value;
            sy += b->value;
            sxx += a->value * a->value;
            syy += b->value * b->value;
            sxy += a->value * b->value;
        }
    double r = (n * sxy - sx * sy) / sqrt((n * sxx - sx * sx) * (n * syy - sy * sy));
    if (n < 6 || !isfinite(r))
        refuse(j, "fewer than six months in common");
    return r;
}

/* More than in the months before and behind it, or less. */
static void judge_turn(judge *j, const rg_fact *f, double sign)
{
    rg_month month;
    const char *name = rg_fact_dimension(j->arena, f, "month");
    if (!name || !rg_month_parse(rg_str_of(name), &month)) {
        refuse(j, "the fact has no dimension month");
        return;
    }
    for (int step = -1; step <= 1; step += 2) {
        rg_buf text = {0};
        rg_buf_puts(&text, "month=");
        rg_buf_month(&text, month + step);
        proof_found beside =
            proof_find(j->arena, j->facts, f->measure, f->area_code, text.p, "", "");
        rg_buf_free(&text);
        if (beside.count == 1 && sign * (f->value - beside.items[0]->value) <= 0)
            refuse(j, rg_arena_printf(j->arena, "%g, and %g in %s", f->value,
                                      beside.items[0]->value, beside.items[0]->dimensions));
    }
}

/* Comparison with a benchmark: direction from the values, and whether it was found to be significant. */
static void judge_class(judge *j, const rg_fact *f)
{
    const char *p = j->row->printed;
    bool higher = is(p, "higher") || is(p, "above"), lower = is(p, "lower") || is(p, "below");
    bool worse = is(p, "worse") || is(p, "poorer"), better = is(p, "better");
    double x = field_of(j, f, "value");
    bool clear = !strstr(f->markers, "class:similar") && !strstr(f->markers, "not-compared") &&
                 strstr(f->markers, "class:");
    bool so = higher   ? x > f->denominator
              : lower  ? x < f->denominator
              : worse  ? strstr(f->markers, "class:worse") != NULL
              : better ? strstr(f->markers, "class:better") != NULL
                       : strstr(f->markers, rg_arena_printf(j->arena, "class:%s", p)) != NULL;
    if (!so || (is(j->row->format, "significant") && !clear))
        refuse(j, rg_arena_printf(j->arena, "%s: %.4g (%.4g to %.4g) beside %.4g, %s",
                                  f->area_code, x, f->lower, f->upper, f->denominator,
                                  f->markers));
}

static bool among(const char *word, const char *const *words)
{
    for (; *words; words++)
        if (is(word, *words))
            return true;
    return false;
}

static void judge_direction(judge *j, double x)
{
    static const char *const up[] = {"higher", "above",       "increase", "rising",
                                     "more",   "will exceed", "similar",  NULL};
    static const char *const down[] = {"lower", "below",     "decrease",    "falling",
                                       "fewer", "reduction", "more evenly", NULL};
    const char *p = j->row->printed;
    bool so = is(p, "no change") ? x == 0 : among(p, up) ? x > 0 : among(p, down) && x < 0;
    if (!so)
        refuse(j, rg_arena_printf(j->arena, "\"%s\" is not true of %.6g", p, x));
}

/* A name of lua/README.md's formats, checked by the engine's own Lua, or a rule of our own. */
static void judge_number(judge *j, double x)
{
    const proof_row *r = j->row;
    const char *format = r->format, *why = NULL;
    j->answer.value = x;
    if (j->answer.refused)
        return;
    if (is(format, "direction")) {
        judge_direction(j, x);
        return;
    }
    if (is(format, "similar")) { /* the house's bound for "similar to" */
        if (!(x >= 0.95 && x <= 1.05))
            refuse(j, rg_arena_printf(j->arena, "%.4g times is not similar", x));
        return;
    }
    if (begins(format, "increase ") || begins(format, "decrease ")) {
        bool up = format[0] == 'i';
        if (up ? x <= 0 : x >= 0)
            refuse(j, rg_arena_printf(j->arena, "%.6g is no %.8s", x, format));
        format += strlen("increase ");
        x = fabs(x);
    }
    if (is(format, "phrase")) {
        if (!proof_phrase(j->arena, r->printed, x, &why))
            refuse(j, why);
        return;
    }
    if (j->answer.expression)
        refuse(j, "one format for several facts");
    j->answer.expected = r->printed;
    j->answer.expression = is(format, "times")
                               ? rg_arena_printf(j->arena, "words.times(%.17g)", x)
                               : rg_arena_printf(j->arena, "format.%s(%.17g)", format, x);
}

static double number_of(judge *j, const rg_fact *f)
{
    const char *field = j->row->field;
    if (is(field, "complement"))
        return 100 - field_of(j, f, "value");
    if (is(field, "times"))
        return field_of(j, f, "value") / other(j);
    if (is(field, "change"))
        return 100 * (field_of(j, f, "value") - other(j)) / other(j);
    if (is(field, "percent"))
        return 100 * field_of(j, f, "value") /
               (*j->row->against ? other(j) : field_of(j, f, "denominator"));
    if (is(field, "less"))
        return field_of(j, f, "value") - other(j);
    return field_of(j, f, field);
}

static void judge_each(judge *j)
{
    const proof_row *r = j->row;
    for (size_t i = 0; i < j->found.count && !j->answer.refused; i++) {
        const rg_fact *f = j->found.items[i];
        if (is(r->field, "class"))
            judge_class(j, f);
        else if (is(r->format, "peak") || is(r->format, "trough"))
            judge_turn(j, f, r->format[0] == 'p' ? 1 : -1);
        else
            judge_number(j, number_of(j, f));
    }
}

/* Fields that make one number of several facts. */
static bool judge_together(judge *j)
{
    const char *field = j->row->field;
    if (is(field, "sum"))
        judge_number(j, sum(j, &j->found));
    else if (is(field, "facts"))
        judge_number(j, (double)above_zero(&j->found));
    else if (is(field, "spread"))
        judge_number(j, largest(j, &j->found, 1) / largest(j, &j->found, -1) -
                            largest(j, &j->against, 1) / largest(j, &j->against, -1));
    else if (is(field, "correlation"))
        judge_number(j, correlation(j) - 0.5);
    else
        return false;
    return true;
}

/* "measure area from to dimensions", a point for what is the row's own, a dash for none. */
static void find_against(judge *j)
{
    const proof_row *r = j->row;
    rg_str rest = rg_str_of(r->against);
    const char *own[] = {r->measure, r->area, r->from, r->to, r->dimensions};
    const char *word[5];
    for (int i = 0; i < 5; i++) {
        rg_str part = i < 4 ? rg_str_cut(&rest, ' ') : rest;
        word[i] = rg_str_is(part, ".")   ? own[i]
                  : rg_str_is(part, "-") ? ""
                                         : rg_str_dup(j->arena, part);
    }
    j->against = proof_find(j->arena, j->facts, word[0], word[1], word[4], word[2], word[3]);
    if (j->against.count == 0)
        refuse(j, rg_arena_printf(j->arena, "no fact %s to set it against", r->against));
}

/* Months of a correlation lie between from and to. */
static void keep_months(judge *j, proof_found *found)
{
    size_t kept = 0;
    rg_date from, to;
    if (!rg_date_parse(rg_str_of(j->row->from), &from) ||
        !rg_date_parse(rg_str_of(j->row->to), &to))
        return;
    for (size_t i = 0; i < found->count; i++)
        if (rg_date_serial(found->items[i]->from) >= rg_date_serial(from) &&
            rg_date_serial(found->items[i]->to) <= rg_date_serial(to))
            found->items[kept++] = found->items[i];
    found->count = kept;
}

proof_answer proof_judge(rg_arena *arena, const rg_facts *facts, const proof_names *names,
                         const proof_row *row)
{
    judge j = {.arena = arena, .facts = facts, .names = names, .row = row};
    bool months = is(row->field, "correlation");
    j.found = proof_find(arena, facts, row->measure, row->area, row->dimensions,
                         months ? "" : row->from, months ? "" : row->to);
    if (*row->against)
        find_against(&j);
    if (months) {
        keep_months(&j, &j.found);
        keep_months(&j, &j.against);
    }
    if (j.found.count == 0)
        refuse(&j, "no such fact");
    else if (begins(row->field, "names:"))
        judge_names(&j);
    else if (!judge_together(&j))
        judge_each(&j);
    return j.answer;
}
