/* script/template_alt.c - Alternative text of a chart, from what it draws (words.alt does the wording). */
#include "script/template_inside.h"

#include <math.h>
#include <string.h>

static void set_text(maker *m, rg_value *v, const char *key, const char *text)
{
    rg_value_set(m->arena, v, key, rg_value_text(m->arena, text));
}

static bool is_shares(const rg_chart_spec *chart)
{
    return chart->mark == RG_MARK_SHARES || chart->mark == RG_MARK_SHARE_COLUMNS;
}

/* What is drawn of a datum: where every bar is 100%, its part of it, and nothing where the bar has a part that
 * may not be shown or nothing to part. */
static rg_datum drawn_datum(const rg_chart_spec *chart, const rg_series *s, size_t category)
{
    rg_datum d = s->data[category];
    double sum = 0;
    if (!is_shares(chart))
        return d;
    for (size_t i = 0; i < chart->series_count; i++) {
        const rg_datum *part = &chart->series[i].data[category];
        if (part->status != RG_S_OK)
            return (rg_datum){.status = d.status == RG_S_OK ? part->status : d.status};
        sum += part->value;
    }
    d.value = d.value / sum * 100;
    return sum > 0 ? d : (rg_datum){.status = RG_S_NOT_APPLICABLE};
}

static const rg_value *series_value(maker *m, const rg_chart_spec *chart, const rg_series *s)
{
    static const rg_value absent = {.kind = RG_V_NIL};
    rg_value *v = rg_value_table(m->arena, NULL), *values = rg_value_table(m->arena, NULL);
    rg_value *statuses = rg_value_table(m->arena, NULL);
    for (size_t i = 0; i < chart->category_count; i++) {
        rg_datum d = drawn_datum(chart, s, i);
        rg_value_push(m->arena, values,
                      d.status == RG_S_OK ? rg_value_number(m->arena, d.value) : &absent);
        rg_value_push(m->arena, statuses, rg_value_text(m->arena, rg_status_name(d.status)));
    }
    set_text(m, v, "label", s->label);
    rg_value_set(m->arena, v, "values", values);
    rg_value_set(m->arena, v, "statuses", statuses);
    return v;
}

static const char *plain(maker *m, rg_text text)
{
    rg_buf words = {0};
    rg_buf_text(&words, text);
    const char *kept = rg_arena_copy(m->arena, words.p ? words.p : "", words.n);
    rg_buf_free(&words);
    return kept;
}

const char *template_small_letter(maker *m, const char *text)
{
    char *words = rg_arena_strdup(m->arena, text);
    bool two_capitals = words[0] && words[1] >= 'A' && words[1] <= 'Z';
    if (words[0] >= 'A' && words[0] <= 'Z' && !two_capitals)
        words[0] = (char)(words[0] - 'A' + 'a');
    return words;
}

/* "recorded crimes a month in Blaby": the template's words, else the subtitle's with a small letter. */
static bool what_text(maker *m, const rg_value *v, const rg_chart_spec *chart, const char **out)
{
    rg_text text;
    if (!template_text_field(m, v, "what", &text))
        return false;
    if (!rg_text_empty(text)) {
        *out = plain(m, text);
        return true;
    }
    *out = template_small_letter(m, plain(m, chart->subtitle));
    return true;
}

/* Names of categories in which some series that is no comparator has the mark. */
static void set_marked(maker *m, rg_value *v, const rg_chart_spec *chart, const char *key,
                       unsigned mark)
{
    rg_value *names = rg_value_table(m->arena, NULL);
    for (size_t i = 0; i < chart->category_count; i++) {
        bool has = false;
        for (size_t s = 0; s < chart->series_count; s++)
            has = has ||
                  (!chart->series[s].context && chart->series[s].data[i].status == RG_S_OK &&
                   (chart->series[s].data[i].marks & mark));
        if (has)
            rg_value_push(m->arena, names,
                          rg_value_text(m->arena, template_category_words(m, chart, i)));
    }
    if (names->item_count > 0)
        rg_value_set(m->arena, v, key, names);
}

/* What the mark says of its data besides their values. */
static void set_said(maker *m, rg_value *v, const rg_chart_spec *chart)
{
    static const bool said[RG_MARK_KINDS] = {[RG_MARK_BARS] = true,
                                             [RG_MARK_COLUMNS] = true,
                                             [RG_MARK_STACKED] = true,
                                             [RG_MARK_SHARES] = true,
                                             [RG_MARK_STACKED_COLUMNS] = true,
                                             [RG_MARK_SHARE_COLUMNS] = true,
                                             [RG_MARK_LINE] = true,
                                             [RG_MARK_MULTIPLES] = true};
    set_marked(m, v, chart, "partial", RG_D_PARTIAL);
    if (said[chart->mark]) {
        set_marked(m, v, chart, "provisional", RG_D_PROVISIONAL);
        set_marked(m, v, chart, "breaks", RG_D_BREAK);
    }
    if (chart->mark == RG_MARK_LINE)
        set_marked(m, v, chart, "signals", RG_D_SIGNAL);
    if (chart->mark == RG_MARK_FUNNEL)
        set_marked(m, v, chart, "outside", RG_D_SIGNAL);
    if (chart->mark != RG_MARK_DOTS)
        return;
    set_marked(m, v, chart, "better", RG_D_BETTER);
    set_marked(m, v, chart, "similar", RG_D_SIMILAR);
    set_marked(m, v, chart, "worse", RG_D_WORSE);
    set_marked(m, v, chart, "higher", RG_D_HIGHER);
    set_marked(m, v, chart, "lower", RG_D_LOWER);
    if (chart->compared_with)
        set_text(m, v, "benchmark", chart->compared_with);
}

/* Columns whose names do not fit under them are drawn as bars: the word holds for both. */
static const char *kind_of(const rg_chart_spec *chart)
{
    bool either = chart->mark == RG_MARK_COLUMNS && !chart->category_is_month;
    return rg_mark_name(either ? RG_MARK_BARS : chart->mark);
}

static const rg_value *alt_question(maker *m, const rg_chart_spec *chart, const char *what)
{
    rg_value *v = rg_value_table(m->arena, NULL), *categories = rg_value_table(m->arena, NULL);
    rg_value *series = rg_value_table(m->arena, NULL);
    static const rg_value yes = {.kind = RG_V_BOOL, .boolean = true};
    bool map = chart->mark == RG_MARK_MAP || chart->mark == RG_MARK_TILES;
    for (size_t i = 0; i < chart->category_count; i++)
        rg_value_push(m->arena, categories,
                      rg_value_text(m->arena, template_category_words(m, chart, i)));
    for (size_t i = 0; i < chart->series_count; i++)
        if (!(chart->mark == RG_MARK_PYRAMID && i >= 2))
            rg_value_push(m->arena, series, series_value(m, chart, &chart->series[i]));
    if (chart->mark == RG_MARK_PYRAMID && chart->series_count > 2)
        set_text(m, v, "outline", chart->series[2].label);
    set_text(m, v, "kind", kind_of(chart));
    set_text(m, v, "what", what);
    if (map || chart->mark == RG_MARK_FUNNEL)
        set_text(m, v, "noun", "area");
    rg_value_set(m->arena, v, "categories", categories);
    rg_value_set(m->arena, v, "series", series);
    rg_value_set(m->arena, v, "decimals", rg_value_number(m->arena, chart->decimals));
    if (chart->unit_suffix[0] || is_shares(chart))
        set_text(m, v, "unit", is_shares(chart) ? "%" : chart->unit_suffix);
    if (chart->category_is_month)
        rg_value_set(m->arena, v, "ordered", &yes);
    set_said(m, v, chart);
    return v;
}

bool template_lists_twin(const maker *m, const rg_chart_spec *chart)
{
    enum { ROWS = 60, AREAS = 20 };
    if (!m->diagram_tables && (chart->mark == RG_MARK_DIAGRAM || chart->mark == RG_MARK_MATRIX))
        return false;
    size_t most = chart->mark == RG_MARK_MAP ? AREAS : ROWS;
    return chart->twin && chart->twin->row_count <= most;
}

const char *template_alt_where(const maker *m, const rg_chart_spec *chart, const char *text)
{
    size_t n = strlen(text);
    const char *holds = chart->mark == RG_MARK_DIAGRAM || chart->mark == RG_MARK_MATRIX ||
                                chart->mark == RG_MARK_TIMELINE
                            ? "words"
                            : "figures";
    const char *where = chart->twin_shown ? "the table below holds the"
                        : m->chart_tables && template_lists_twin(m, chart)
                            ? "a table at the end holds the"
                            : "a file attached to this document holds the";
    if (!chart->twin)
        return text;
    n -= n > 0 && text[n - 1] == '.';
    return rg_arena_printf(m->arena, "%.*s; %s %s.", (int)n, text, where, holds);
}

bool template_chart_alt(maker *m, const rg_value *v, rg_chart_spec *chart)
{
    const char *what;
    const rg_value *answer;
    if (!what_text(m, v, chart, &what) ||
        !template_ask(m, v->place, "words.alt(given)", alt_question(m, chart, what), &answer))
        return false;
    chart->alt = rg_smarten(m->arena, template_alt_where(m, chart, answer->text.p));
    chart->alt_alone = rg_smarten(m->arena, answer->text.p);
    return true;
}
