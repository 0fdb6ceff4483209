/* script/template_picture.c - What matrices, timelines and diagrams say as a table and in words. */
#include "script/template_inside.h"

#include <string.h>

/* ---- tables of words ---- */

typedef struct word_table {
    maker *m;
    rg_place place;
    rg_table_spec *table;
    rg_table_row *rows;
    size_t columns, room;
} word_table;

static word_table table_of(maker *m, const rg_value *v, const char *const *headings,
                           size_t columns)
{
    word_table t = {.m = m, .place = v->place, .table = RG_NEW(m->arena, rg_table_spec)};
    rg_doc_column *heads = RG_NEW_N(m->arena, rg_doc_column, columns);
    for (size_t c = 0; c < columns; c++)
        heads[c] =
            (rg_doc_column){.heading = rg_text_plain(m->arena, headings[c]), .weight = 1};
    t.columns = columns;
    t.table->columns = heads;
    t.table->column_count = columns;
    return t;
}

/* The first cell heads its row; a text that is not there applies to nothing. */
static void add_row(word_table *t, const char *const *texts)
{
    rg_cell *cells = RG_NEW_N(t->m->arena, rg_cell, t->columns);
    for (size_t c = 0; c < t->columns; c++)
        cells[c] = (rg_cell){.text = rg_text_plain(t->m->arena, texts[c] ? texts[c] : "[z]"),
                             .header = c == 0};
    rg_table_row row = {.cells = cells, .place = t->place};
    *RG_PUSH(t->m->arena, t->rows, t->table->row_count, t->room) = row;
}

/* What the picture shows: the template's words, else its subtitle's or its title's. */
static bool what_of(maker *m, const rg_value *v, const rg_chart_spec *chart, const char **out)
{
    rg_text text;
    if (!template_text_field(m, v, "what", &text))
        return false;
    *out = template_words(m, !rg_text_empty(text)              ? text
                             : !rg_text_empty(chart->subtitle) ? chart->subtitle
                                                               : chart->title);
    return **out || TEMPLATE_FAIL(m, v->place,
                                  "nothing says what this %s shows; write title = \"...\" or "
                                  "what = \"...\"",
                                  v->word);
}

static bool finish(word_table *t, const rg_value *v, rg_chart_spec *chart)
{
    const char *what;
    if (!what_of(t->m, v, chart, &what))
        return false;
    t->table->title =
        rg_text_empty(chart->title) ? rg_text_plain(t->m->arena, what) : chart->title;
    t->table->subtitle = rg_text_empty(chart->title) ? (rg_text){0} : chart->subtitle;
    t->table->source = chart->source;
    t->table->rows = t->rows;
    chart->twin = t->table;
    *RG_PUSH(t->m->arena, t->m->charts, t->m->chart_count, t->m->chart_room) =
        (made_chart){chart, v->place};
    return true;
}

/* ---- rows ---- */

static const char *month_words(maker *m, double month)
{
    rg_buf text = {0};
    rg_buf_month_words(&text, (rg_month)month);
    const char *kept = rg_arena_copy(m->arena, text.p, text.n);
    rg_buf_free(&text);
    return kept;
}

static void timeline_rows(word_table *t, const rg_chart_spec *chart)
{
    for (size_t i = 0; i < chart->category_count; i++) {
        const rg_datum *d = &chart->series[0].data[i];
        const char *texts[] = {chart->categories[i], month_words(t->m, d->lower),
                               month_words(t->m, d->upper),
                               d->marks & RG_D_MARKED ? "done" : "to do"};
        add_row(t, texts);
    }
}

static void matrix_rows(word_table *t, const rg_chart_spec *chart)
{
    const char *texts[8];
    for (size_t i = 0; i < chart->category_count; i++) {
        size_t n = 0;
        texts[n++] = chart->categories[i];
        if (chart->groups)
            texts[n++] = chart->groups[i];
        for (size_t s = 0; s < chart->series_count; s++) {
            const rg_datum *d = &chart->series[s].data[i];
            texts[n++] = d->status == RG_S_OK ? chart->series[s].words[(size_t)d->value]
                                              : template_shorthand(d->status);
        }
        add_row(t, texts);
    }
}

/* Neighbouring columns of grades under one head, as the picture has them. */
static void matrix_heads(word_table *t, const rg_chart_spec *chart, size_t before)
{
    rg_table_heads *heads = RG_NEW_N(t->m->arena, rg_table_heads, chart->series_count);
    size_t count = 0;
    for (size_t s = 0; s < chart->series_count; s++) {
        const char *over = chart->series[s].over;
        bool same = s > 0 && over && chart->series[s - 1].over &&
                    !strcmp(over, chart->series[s - 1].over);
        if (same)
            heads[count - 1].last = before + s;
        else if (over)
            heads[count++] =
                (rg_table_heads){rg_text_plain(t->m->arena, over), before + s, before + s};
    }
    t->table->heads = heads;
    t->table->head_count = count;
}

bool template_rows_twin(maker *m, const rg_value *v, rg_chart_spec *chart)
{
    static const char *const times[] = {"Action", "Begins", "Ends", "State"};
    const char *heads[8];
    size_t n = 0;
    word_table t;
    if (chart->mark == RG_MARK_TIMELINE) {
        t = table_of(m, v, times, 4);
        timeline_rows(&t, chart);
        return finish(&t, v, chart);
    }
    heads[n++] = "Approach";
    if (chart->groups)
        heads[n++] = "Group";
    for (size_t s = 0; s < chart->series_count; s++)
        heads[n++] = chart->series[s].label;
    t = table_of(m, v, heads, n);
    matrix_heads(&t, chart, n - chart->series_count);
    matrix_rows(&t, chart);
    return finish(&t, v, chart);
}

/* ---- diagrams ---- */

static const char *head_of(maker *m, const rg_diagram_spec *d, size_t i,
                           const char *const *heads)
{
    (void)m;
    for (size_t k = i; k-- > 0 && d->items[i].level > 0;)
        if (d->items[k].level < d->items[i].level)
            return d->items[k].label;
    return heads[0];
}

static void diagram_row(word_table *t, const rg_diagram_spec *d, size_t i, bool notes,
                        bool marks)
{
    static const char *const none[] = {NULL};
    const rg_diagram_item *item = &d->items[i];
    const char *texts[5];
    size_t n = 0;
    texts[n++] = item->label;
    if (d->kind == RG_G_NESTED) {
        texts[n++] = d->rings[item->level];
        if (d->sides[0])
            texts[n++] = d->sides[item->side];
    }
    if (d->kind == RG_G_ORG)
        texts[n++] = head_of(t->m, d, i, none);
    if (notes)
        texts[n++] = item->note;
    if (marks)
        texts[n++] = item->marked ? "yes" : "no";
    add_row(t, texts);
}

/* What can be heard at once needs no table. */
static bool is_short(const rg_diagram_spec *d)
{
    enum { ITEMS = 10, LETTERS = 260 };
    size_t letters = 0;
    for (size_t i = 0; i < d->item_count; i++)
        letters += strlen(d->items[i].label) + (d->items[i].note ? LETTERS : 0);
    return d->kind != RG_G_NESTED && d->kind != RG_G_ORG && d->item_count <= ITEMS &&
           letters <= LETTERS;
}

bool template_diagram_twin(maker *m, const rg_value *v, rg_chart_spec *chart)
{
    const rg_diagram_spec *d = chart->diagram;
    const char *heads[5];
    size_t n = 0;
    bool notes = false, marks = false;
    if (is_short(d) && !chart->twin_shown)
        return true;
    for (size_t i = 0; i < d->item_count; i++) {
        notes = notes || d->items[i].note;
        marks = marks || d->items[i].marked;
    }
    heads[n++] = "Label";
    if (d->kind == RG_G_NESTED) {
        heads[n++] = "Ring";
        if (d->sides[0])
            heads[n++] = "Side";
    }
    if (d->kind == RG_G_ORG)
        heads[n++] = "Reports to";
    if (notes)
        heads[n++] = "Meaning";
    if (marks)
        heads[n++] = d->marked_label ? d->marked_label : "Marked";
    word_table t = table_of(m, v, heads, n);
    for (size_t i = 0; i < d->item_count; i++)
        diagram_row(&t, d, i, notes, marks);
    return finish(&t, v, chart);
}

/* ---- alternative text ---- */

static void set_text(maker *m, rg_value *v, const char *key, const char *text)
{
    if (text)
        rg_value_set(m->arena, v, key, rg_value_text(m->arena, text));
}

static void set_yes(maker *m, rg_value *v, const char *key, bool holds)
{
    static const rg_value yes = {.kind = RG_V_BOOL, .boolean = true};
    if (holds)
        rg_value_set(m->arena, v, key, &yes);
}

static rg_value *texts_value(maker *m, const char *const *texts, size_t count)
{
    rg_value *list = rg_value_table(m->arena, NULL);
    for (size_t i = 0; i < count; i++)
        rg_value_push(m->arena, list, rg_value_text(m->arena, texts[i] ? texts[i] : ""));
    return list;
}

static const rg_value *diagram_value(maker *m, const rg_chart_spec *chart)
{
    const rg_diagram_spec *d = chart->diagram;
    rg_value *v = rg_value_table(m->arena, NULL), *items = rg_value_table(m->arena, NULL);
    for (size_t i = 0; i < d->item_count; i++) {
        const rg_diagram_item *item = &d->items[i];
        rg_value *one = rg_value_table(m->arena, NULL);
        set_text(m, one, "label", item->label);
        set_text(m, one, "note", item->note);
        rg_value_set(m->arena, one, "level", rg_value_number(m->arena, item->level));
        rg_value_set(m->arena, one, "side", rg_value_number(m->arena, item->side));
        set_yes(m, one, "marked", item->marked);
        rg_value_push(m->arena, items, one);
    }
    set_text(m, v, "kind", template_diagram_kind(d->kind));
    set_text(m, v, "title", d->title);
    set_text(m, v, "arrow", d->arrow);
    set_text(m, v, "key", d->marked_label);
    rg_value_set(m->arena, v, "items", items);
    rg_value_set(m->arena, v, "rings", texts_value(m, d->rings, d->ring_count));
    if (d->sides[0])
        rg_value_set(m->arena, v, "sides", texts_value(m, d->sides, 2));
    return v;
}

static bool holds_text(maker *m, const char *all, const char *part)
{
    rg_str text = rg_str_trim(rg_str_of(part ? part : ""));
    text.n -= text.n > 0 && text.p[text.n - 1] == '.';
    return strstr(all, rg_str_dup(m->arena, text)) != NULL;
}

/* Whether the text has every word of a diagram, so that nothing need be looked up. */
static bool tells_all(maker *m, const rg_chart_spec *chart, const char *text)
{
    const rg_diagram_spec *d = chart->diagram;
    for (size_t i = 0; d && i < d->item_count; i++)
        if (!holds_text(m, text, d->items[i].label) || !holds_text(m, text, d->items[i].note))
            return false;
    return d != NULL;
}

static bool ask(maker *m, const rg_value *v, rg_chart_spec *chart, const char *word,
                const rg_value *given)
{
    const char *what;
    const rg_value *answer;
    rg_value *question = rg_value_table(m->arena, NULL);
    if (!what_of(m, v, chart, &what))
        return false;
    for (size_t i = 0; i < given->field_count; i++)
        rg_value_set(m->arena, question, given->fields[i].key.p, given->fields[i].value);
    set_text(m, question, "what", what);
    if (!template_ask(m, v->place, rg_arena_printf(m->arena, "words.%s(given)", word), question,
                      &answer))
        return false;
    bool all = !chart->twin_shown && tells_all(m, chart, answer->text.p);
    const char *text = answer->text.p;
    chart->alt = rg_smarten(m->arena, all ? text : template_alt_where(m, chart, text));
    chart->alt_alone = rg_smarten(m->arena, answer->text.p);
    if (rg_text_empty(chart->title)) {
        char *called = rg_arena_strdup(m->arena, rg_smarten(m->arena, what));
        if (*called >= 'a' && *called <= 'z')
            *called = (char)(*called - 'a' + 'A');
        chart->called = called;
    }
    return true;
}

bool template_diagram_alt(maker *m, const rg_value *v, rg_chart_spec *chart)
{
    return ask(m, v, chart, "alt_diagram", diagram_value(m, chart));
}

static const rg_value *rows_value(maker *m, const rg_chart_spec *chart)
{
    rg_value *v = rg_value_table(m->arena, NULL), *series = rg_value_table(m->arena, NULL);
    bool timeline = chart->mark == RG_MARK_TIMELINE;
    for (size_t s = 0; s < chart->series_count; s++) {
        const rg_series *one = &chart->series[s];
        rg_value *column = rg_value_table(m->arena, NULL);
        rg_value *grades = rg_value_table(m->arena, NULL);
        for (size_t i = 0; i < chart->category_count; i++) {
            const rg_datum *d = &one->data[i];
            rg_value_push(m->arena, grades,
                          rg_value_text(m->arena, timeline ? month_words(m, d->lower)
                                                  : d->status == RG_S_OK
                                                      ? one->words[(size_t)d->value]
                                                      : ""));
        }
        set_text(m, column, "label",
                 one->over ? rg_arena_printf(m->arena, "%s (%s)", one->over,
                                             template_small_letter(m, one->label))
                           : one->label);
        rg_value_set(m->arena, column, "values", grades);
        rg_value_set(m->arena, column, "words", texts_value(m, one->words, one->word_count));
        rg_value_push(m->arena, series, column);
    }
    rg_value_set(m->arena, v, "rows", texts_value(m, chart->categories, chart->category_count));
    if (chart->groups)
        rg_value_set(m->arena, v, "groups",
                     texts_value(m, chart->groups, chart->category_count));
    rg_value_set(m->arena, v, "columns", series);
    return v;
}

/* A timeline's first and last month, and how many of its actions are done. */
static const rg_value *times_value(maker *m, const rg_chart_spec *chart)
{
    rg_value *v = rg_value_table(m->arena, NULL);
    double first = chart->series[0].data[0].lower, last = chart->series[0].data[0].upper;
    size_t done = 0;
    for (size_t i = 0; i < chart->category_count; i++) {
        const rg_datum *d = &chart->series[0].data[i];
        first = d->lower < first ? d->lower : first;
        last = d->upper > last ? d->upper : last;
        done += (d->marks & RG_D_MARKED) != 0;
    }
    set_text(m, v, "from", month_words(m, first));
    set_text(m, v, "to", month_words(m, last));
    rg_value_set(m->arena, v, "actions",
                 texts_value(m, chart->categories, chart->category_count));
    rg_value_set(m->arena, v, "done", rg_value_number(m->arena, (double)done));
    return v;
}

bool template_rows_alt(maker *m, const rg_value *v, rg_chart_spec *chart)
{
    if (chart->mark == RG_MARK_TIMELINE)
        return ask(m, v, chart, "alt_timeline", times_value(m, chart));
    return ask(m, v, chart, "alt_matrix", rows_value(m, chart));
}
