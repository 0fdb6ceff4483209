/* analysis/verdicts.c - One pass over the rows for comparisons, one over the series for trends. */
#include "analysis/verdicts.h"

#include "analysis/period_text.h"
#include "analysis/verdict_words.h"
#include "base/map.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The good direction of an indicator, by its code in the table. */
typedef struct direction {
    bool known; /* from the settings; else as most rows of the file have it */
    rg_stats_polarity polarity;
    const char *title; /* in the settings, or NULL */
} direction;

typedef struct finding {
    verdict_kind kind;
    uint32_t row;
    const rg_column *column;
    const char *text;
} finding;

typedef struct sheet {
    rg_arena *arena;
    const rg_table *table;
    const rg_column *indicator, *name, *area, *area_name, *sex, *age, *period, *parent,
        *said_england, *said_parent, *said_trend, *value, *lower, *upper, *lower998, *upper998,
        *count, *whole, *sortable;
    rg_map *rows; /* indicator, sex, age, period, area */
    uint32_t *row_of;
    direction *directions;
    finding *findings;
    size_t finding_count, finding_room;
    uint64_t agree, differ, unchecked;
} sheet;

static rg_str text_at(const rg_column *c, size_t row)
{
    bool there = c && c->status[row] == RG_CELL_OK;
    return there ? c->values[c->codes[row]] : (rg_str){NULL, 0};
}

static double number_at(const rg_column *c, size_t row)
{
    return c && c->numbers && c->status[row] == RG_CELL_OK ? c->numbers[row] : RG_STATS_NA;
}

/* ---- the table ---- */

static bool find_columns(sheet *s)
{
    const struct {
        const rg_column **to;
        const char *name;
        bool needed;
    } wanted[] = {
        {&s->indicator, "indicator", true},
        {&s->name, "indicator_name", true},
        {&s->area, "area", true},
        {&s->area_name, "area_name", true},
        {&s->sex, "sex", true},
        {&s->age, "age", true},
        {&s->period, "period", true},
        {&s->sortable, "sortable", true},
        {&s->value, "value", true},
        {&s->lower, "lower", true},
        {&s->upper, "upper", true},
        {&s->lower998, "lower998", false},
        {&s->upper998, "upper998", false},
        {&s->count, "count", true},
        {&s->whole, "denominator", true},
        {&s->parent, "parent", false},
        {&s->said_trend, "trend", false},
        {&s->said_england, "said_england", false},
        {&s->said_parent, "said_parent", false},
    };
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        *wanted[i].to = rg_table_column(s->table, wanted[i].name);
        if (wanted[i].needed && !*wanted[i].to)
            return false;
    }
    return true;
}

static rg_str key_of(const uint32_t *codes, size_t count)
{
    return (rg_str){(const char *)codes, count * sizeof *codes};
}

static void index_rows(sheet *s)
{
    s->rows = rg_map_new(s->arena);
    s->row_of = RG_NEW_N(s->arena, uint32_t, s->table->row_count + 1);
    for (size_t row = 0; row < s->table->row_count; row++) {
        const uint32_t codes[] = {s->indicator->codes[row], s->sex->codes[row],
                                  s->age->codes[row], s->period->codes[row],
                                  s->area->codes[row]};
        s->row_of[rg_map_intern(s->rows, key_of(codes, 5), NULL)] = (uint32_t)row;
    }
}

/* The row of another area for the same indicator, people and period; RG_NO_CODE where there is none. */
static uint32_t row_of_area(const sheet *s, size_t row, rg_str code)
{
    const uint32_t codes[] = {s->indicator->codes[row], s->sex->codes[row], s->age->codes[row],
                              s->period->codes[row], rg_column_code(s->area, code)};
    size_t at = codes[4] == RG_NO_CODE ? SIZE_MAX : rg_map_find(s->rows, key_of(codes, 5));
    return at == SIZE_MAX ? RG_NO_CODE : s->row_of[at];
}

/* ---- findings ---- */

/* On one line, the first so many characters. */
static void put_name(rg_str name, rg_buf *out)
{
    enum { LONGEST = 60 };
    size_t end = name.n < LONGEST ? name.n : LONGEST;
    while (end < name.n && end > 0 && ((unsigned char)name.p[end] & 0xC0) == 0x80)
        end--;
    for (size_t i = 0; i < end; i++)
        rg_buf_putc(out, (unsigned char)name.p[i] < ' ' ? ' ' : name.p[i]);
    rg_buf_puts(out, end < name.n ? "..." : "");
}

static void put_subject(const sheet *s, size_t row, rg_buf *out)
{
    const rg_column *rest[] = {s->area_name, s->period, s->sex, s->age};
    rg_buf_puts(out, "indicator ");
    rg_buf_str(out, text_at(s->indicator, row));
    rg_buf_puts(out, " (");
    put_name(text_at(s->name, row), out);
    rg_buf_putc(out, ')');
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        rg_buf_puts(out, ", ");
        put_name(text_at(rest[i], row), out);
    }
}

static void add(sheet *s, verdict_kind kind, size_t row, const rg_column *column, rg_buf *text)
{
    const char *copy = rg_arena_strdup(s->arena, text->p);
    rg_buf_free(text);
    *RG_PUSH(s->arena, s->findings, s->finding_count, s->finding_room) =
        (finding){kind, (uint32_t)row, column, copy};
}

/* One row judged: counted, and kept where it differs. */
static void judged(sheet *s, verdict_kind kind, size_t row, const rg_column *column,
                   const char *with, const char *ours)
{
    rg_buf text = {0};
    s->agree += kind == KIND_SAME;
    if (kind == KIND_SAME)
        return;
    s->differ++;
    put_subject(s, row, &text);
    rg_buf_printf(&text, ": %s the file says \"", with);
    rg_buf_str(&text, text_at(column, row));
    rg_buf_printf(&text, "\", the values say \"%s\"", ours);
    add(s, kind, row, column, &text);
}

static void tell(const sheet *s, rg_ledger *ledger)
{
    size_t source = s->table->ledger_source;
    for (int kind = 1; kind < VERDICT_KINDS; kind++)
        for (size_t i = 0; i < s->finding_count; i++)
            if (s->findings[i].kind == (verdict_kind)kind)
                rg_ledger_finds(
                    ledger, source,
                    rg_table_cell_place(s->table, s->findings[i].column, s->findings[i].row),
                    verdict_reason((verdict_kind)kind), s->findings[i].text);
    uint64_t all = s->agree + s->differ + s->unchecked;
    if (all)
        rg_ledger_note(ledger, source, SIZE_MAX,
                       "the file's own words on %" PRIu64
                       " comparisons and trends against ours: %" PRIu64 " agree, %" PRIu64
                       " differ, %" PRIu64 " cannot be checked as the area compared with, or "
                       "the years of the trend, are not in it",
                       all, s->agree, s->differ, s->unchecked);
}

/* ---- comparisons ---- */

typedef enum method { AT_95, AT_998, OVERLAP } method;

/* -1, 0, 1; 2 where the method has not what it needs. */
static int side_by(const sheet *s, method by, size_t row, size_t other,
                   rg_stats_compare_class *class, rg_stats_polarity polarity)
{
    bool far = by == AT_998, both = by == OVERLAP;
    rg_err err = {0};
    const rg_stats_compare_args args = {
        .value = number_at(s->value, row),
        .lower = number_at(far ? s->lower998 : s->lower, row),
        .upper = number_at(far ? s->upper998 : s->upper, row),
        .lower998 = RG_STATS_NA,
        .upper998 = RG_STATS_NA,
        .benchmark = number_at(s->value, other),
        .benchmark_lower = both ? number_at(s->lower, other) : RG_STATS_NA,
        .benchmark_upper = both ? number_at(s->upper, other) : RG_STATS_NA,
        .polarity = polarity};
    bool lacks = both && (isnan(args.benchmark_lower) || isnan(args.benchmark_upper));
    if (lacks || !rg_stats_compare(&args, class, &err) || *class == RG_STATS_NOT_COMPARED) {
        *class = RG_STATS_NOT_COMPARED;
        return 2;
    }
    return *class == RG_STATS_SIMILAR ? 0 : args.value < args.benchmark ? -1 : 1;
}

/* Why the file's word has another side than the 95% interval gives. */
static verdict_kind other_method(const sheet *s, size_t row, size_t other, int said)
{
    rg_stats_compare_class class;
    if (side_by(s, AT_998, row, other, &class, RG_STATS_POLARITY_NONE) == said)
        return KIND_AT_998;
    if (side_by(s, OVERLAP, row, other, &class, RG_STATS_POLARITY_NONE) == said)
        return KIND_OVERLAP;
    return KIND_METHOD;
}

static verdict_kind compare_words(const sheet *s, size_t row, size_t other, verdict_said said,
                                  int ours)
{
    const direction *d = &s->directions[s->indicator->codes[row]];
    bool judges = said == SAID_BETTER || said == SAID_WORSE;
    int side = verdict_side(said, d->polarity);
    if (said == SAID_OTHER)
        return KIND_WORD;
    if (said == SAID_NOT_COMPARED)
        return ours == 2 ? KIND_SAME : KIND_NOT_BY_FILE;
    if (ours == 2)
        return said == SAID_FIFTH ? KIND_SAME : KIND_NO_LIMITS;
    if (said == SAID_FIFTH)
        return KIND_FIFTH;
    if (side == 0 || ours == 0)
        return side == ours ? KIND_SAME : other_method(s, row, other, side == 2 ? -1 : side);
    if (judges && d->polarity == RG_STATS_POLARITY_NONE)
        return d->known ? KIND_FILE_JUDGES : KIND_SAME;
    if (side != ours)
        return judges && d->known ? KIND_SIDE : KIND_METHOD;
    return !judges && d->polarity != RG_STATS_POLARITY_NONE && d->known ? KIND_WE_JUDGE
                                                                        : KIND_SAME;
}

static void check_comparison(sheet *s, size_t row, const rg_column *column, rg_str code,
                             const char *with)
{
    rg_str word = text_at(column, row);
    if (word.n == 0 || code.n == 0 || rg_str_eq(code, text_at(s->area, row)))
        return;
    uint32_t other = row_of_area(s, row, code);
    if (other == RG_NO_CODE) {
        s->unchecked++;
        return;
    }
    const direction *d = &s->directions[s->indicator->codes[row]];
    rg_stats_compare_class class;
    int ours =
        side_by(s, AT_95, row, other, &class, d->known ? d->polarity : RG_STATS_POLARITY_NONE);
    judged(s, compare_words(s, row, other, verdict_comparison(word), ours), row, column, with,
           rg_stats_compare_name(class));
}

static void check_row(sheet *s, size_t row)
{
    rg_str england = RG_STR(RG_VERDICTS_ENGLAND), parent = text_at(s->parent, row);
    check_comparison(s, row, s->said_england, england, "against England");
    if (!rg_str_eq(parent, england))
        check_comparison(s, row, s->said_parent, parent, "against its parent area");
}

/* ---- good directions ---- */

/* For indicators that the settings do not know: as most rows have it. */
static void infer_directions(sheet *s)
{
    long *votes = RG_NEW_N(s->arena, long, s->indicator->value_count + 1);
    for (size_t row = 0; row < s->table->row_count; row++) {
        verdict_said said = verdict_comparison(text_at(s->said_england, row));
        uint32_t other = row_of_area(s, row, RG_STR(RG_VERDICTS_ENGLAND));
        rg_stats_compare_class class;
        if (other == RG_NO_CODE || (said != SAID_BETTER && said != SAID_WORSE))
            continue;
        int side = side_by(s, AT_95, row, other, &class, RG_STATS_POLARITY_NONE);
        if (side == -1 || side == 1)
            votes[s->indicator->codes[row]] += (side == -1) == (said == SAID_BETTER) ? 1 : -1;
    }
    for (size_t i = 0; i < s->indicator->value_count; i++)
        if (!s->directions[i].known)
            s->directions[i].polarity = votes[i] > 0   ? RG_STATS_LOW_IS_GOOD
                                        : votes[i] < 0 ? RG_STATS_HIGH_IS_GOOD
                                                       : RG_STATS_POLARITY_NONE;
}

static bool set_directions(sheet *s, const rg_settings *settings, rg_date on, rg_err *err)
{
    const rg_table *t;
    if (!rg_settings_table(settings, "indicators", &t, err))
        return false;
    s->directions = RG_NEW_N(s->arena, direction, s->indicator->value_count + 1);
    for (size_t row = 0; row < t->row_count; row++) {
        const char *id = rg_settings_text(t, "fingertips_id", row);
        uint32_t code = id[0] ? rg_column_code(s->indicator, rg_str_of(id)) : RG_NO_CODE;
        if (code == RG_NO_CODE || !rg_settings_valid(t, row, on))
            continue;
        const char *polarity = rg_settings_text(t, "polarity", row);
        s->directions[code] =
            (direction){true,
                        strcmp(polarity, "low is good") == 0    ? RG_STATS_LOW_IS_GOOD
                        : strcmp(polarity, "high is good") == 0 ? RG_STATS_HIGH_IS_GOOD
                                                                : RG_STATS_POLARITY_NONE,
                        rg_settings_text(t, "title", row)};
    }
    infer_directions(s);
    return true;
}

/* A wrong number would print another indicator under our title. */
static void check_names(sheet *s)
{
    bool *done = RG_NEW_N(s->arena, bool, s->indicator->value_count + 1);
    for (size_t row = 0; row < s->table->row_count; row++) {
        uint32_t code = s->indicator->codes[row];
        const char *title = s->directions[code].title;
        if (done[code] || !title)
            continue;
        done[code] = true;
        if (verdict_titles_agree(rg_str_of(title), text_at(s->name, row)))
            continue;
        rg_buf text = {0};
        put_subject(s, row, &text);
        rg_buf_printf(&text, ": in the settings \"%s\"", title);
        add(s, KIND_NAME, row, s->indicator, &text);
    }
}

/* ---- trends ---- */

typedef struct point {
    uint32_t series, row;
    double when;
} point;

static int by_series(const void *a, const void *b)
{
    const point *x = a, *y = b;
    if (x->series != y->series)
        return x->series < y->series ? -1 : 1;
    if (x->when < y->when || x->when > y->when)
        return x->when < y->when ? -1 : 1;
    return (x->row > y->row) - (x->row < y->row);
}

static bool is_single_year(const sheet *s, size_t row)
{
    rg_span span;
    return rg_period_text(text_at(s->period, row), RG_YEAR_FINANCIAL, &span) &&
           span.months == 12;
}

/* Our trend of n points, oldest first. */
static rg_stats_trend_answer trend_of(const sheet *s, const point *points, size_t n,
                                      rg_stats_polarity polarity)
{
    const rg_column *columns[] = {s->value, s->lower, s->upper, s->count, s->whole};
    double *numbers = RG_NEW_N(s->arena, double, 5 * n);
    rg_stats_trend_answer answer = {.class = RG_STATS_TREND_CANNOT};
    rg_err err = {0};
    bool single = true;
    for (size_t i = 0; i < n; i++) {
        single = single && is_single_year(s, points[i].row);
        for (size_t k = 0; k < 5; k++)
            numbers[k * n + i] = number_at(columns[k], points[i].row);
    }
    const rg_stats_trend_args args = {.value = {numbers, n},
                                      .lower = {numbers + n, n},
                                      .upper = {numbers + 2 * n, n},
                                      .count = {numbers + 3 * n, n},
                                      .denominator = {numbers + 4 * n, n},
                                      .polarity = polarity};
    if (!single || !rg_stats_trend(&args, &answer, &err))
        answer = (rg_stats_trend_answer){.class = RG_STATS_TREND_CANNOT};
    return answer;
}

static verdict_kind trend_words(const direction *d, const rg_stats_trend_answer *ours,
                                rg_stats_trend_class class, rg_stats_judgement judgement)
{
    if (class != ours->class)
        return KIND_TREND;
    if (!d->known || judgement == ours->judgement)
        return KIND_SAME;
    return judgement == RG_STATS_JUDGED_NOT         ? KIND_WE_JUDGE
           : ours->judgement == RG_STATS_JUDGED_NOT ? KIND_FILE_JUDGES
                                                    : KIND_SIDE;
}

/* The last of n points, with those before it. */
static void check_trend(sheet *s, const point *points, size_t n)
{
    size_t row = points[n - 1].row;
    rg_str word = text_at(s->said_trend, row);
    const direction *d = &s->directions[s->indicator->codes[row]];
    rg_stats_trend_class class;
    rg_stats_judgement judgement;
    if (word.n == 0)
        return;
    bool known = verdict_trend(word, &class, &judgement);
    if (known && n < RG_STATS_TREND_POINTS && class != RG_STATS_TREND_CANNOT) {
        s->unchecked++;
        return;
    }
    rg_stats_trend_answer ours =
        trend_of(s, points, n, d->known ? d->polarity : RG_STATS_POLARITY_NONE);
    const char *side = rg_stats_judgement_name(ours.judgement);
    judged(s, known ? trend_words(d, &ours, class, judgement) : KIND_WORD, row, s->said_trend,
           "on the recent trend",
           rg_arena_printf(s->arena, "%s%s%s", rg_stats_trend_name(ours.class),
                           side ? " and " : "", side ? side : ""));
}

static void check_trends(sheet *s)
{
    size_t n = s->table->row_count;
    rg_map *series = rg_map_new(s->arena);
    point *points = RG_NEW_N(s->arena, point, n + 1);
    for (size_t row = 0; row < n; row++) {
        const uint32_t codes[] = {s->indicator->codes[row], s->sex->codes[row],
                                  s->age->codes[row], s->area->codes[row]};
        points[row] = (point){(uint32_t)rg_map_intern(series, key_of(codes, 4), NULL),
                              (uint32_t)row, number_at(s->sortable, row)};
    }
    qsort(points, n, sizeof *points, by_series);
    for (size_t first = 0, i = 0; i < n; i++) {
        if (points[i].series != points[first].series)
            first = i;
        check_trend(s, points + first, i - first + 1);
    }
}

static bool check_table(rg_arena *arena, const rg_table *table, const rg_settings *settings,
                        rg_date on, rg_ledger *ledger, rg_err *err)
{
    sheet s = {.arena = arena, .table = table};
    if (!find_columns(&s))
        return true;
    index_rows(&s);
    if (!set_directions(&s, settings, on, err))
        return false;
    for (size_t row = 0; row < table->row_count; row++)
        check_row(&s, row);
    check_trends(&s);
    check_names(&s);
    tell(&s, ledger);
    return true;
}

bool rg_verdicts_check(rg_arena *arena, const rg_tables *tables, const rg_settings *settings,
                       rg_date on, rg_ledger *ledger, rg_err *err)
{
    for (size_t i = 0; i < tables->count; i++) {
        const rg_table *t = tables->items[i];
        if (t && strcmp(t->schema->name, "fingertips") == 0 &&
            !check_table(arena, t, settings, on, ledger, err))
            return false;
    }
    return true;
}
