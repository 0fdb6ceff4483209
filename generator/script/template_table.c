/* script/template_table.c - A table described by facts: rows by dimensions or areas, columns of fields. */
#include "script/template_inside.h"

#include <math.h>
#include <string.h>

enum { KEYS_MAX = 3, COLUMNS_MAX = 12 };

typedef struct row {
    const bound_fact *first; /* a fact of the row: its keys */
    bool total;
    double weight; /* rows go from the lightest to the heaviest */
} row;

typedef struct table_column {
    const rg_value *v;
    const selection *facts, *whole; /* whole: for the total row, or NULL */
    const char *field, *format;
    bool bar;               /* beside each number */
    const selection *spark; /* a line of these beside each number, or NULL */
} table_column;

typedef struct plan {
    maker *m;
    const rg_value *v;
    const char *keys[KEYS_MAX];
    size_t key_count;
    bool grouped; /* the first key heads groups of rows in place of a column */
    table_column columns[COLUMNS_MAX];
    size_t column_count;
    row *rows;
    size_t row_count, row_room;
    source_list sources;
    bool used[4];
} plan;

static bool read_keys(plan *p)
{
    const char **keys;
    size_t count;
    if (!rg_value_want_texts(p->m->arena, p->v, "rows", &keys, &count, p->m->err))
        return false;
    if (count == 0 || count > KEYS_MAX)
        return TEMPLATE_FAIL(
            p->m, p->v->place,
            "a table says what its rows are; write rows = \"area\" or rows = { "
            "\"crime_type\", \"area\" }");
    memcpy(p->keys, keys, count * sizeof *keys);
    p->key_count = count;
    if (!rg_value_want_bool(p->v, "groups", &p->grouped, p->m->err))
        return false;
    return !p->grouped || count > 1 ||
           TEMPLATE_FAIL(p->m, p->v->place,
                         "groups need rows of two dimensions; write rows = { \"crime_type\", "
                         "\"area\" }");
}

/* The first key that has a column of its own. */
static size_t first_key(const plan *p)
{
    return p->grouped ? 1 : 0;
}

static size_t column_total(const plan *p)
{
    return p->key_count - first_key(p) + p->column_count;
}

static bool read_column(plan *p, const rg_value *v, bool total)
{
    static const char *const names[] = {"bar", "field", "format", "name", "over", "spark"};
    table_column *c = &p->columns[p->column_count];
    rg_err *err = p->m->err;
    const char *spark = NULL;
    if (!rg_value_is_word(v, "col"))
        return TEMPLATE_FAIL(
            p->m, p->v->place,
            "a table holds col \"Heading\" { \"name\", ... }; take the rest out");
    if (p->column_count == COLUMNS_MAX)
        return TEMPLATE_FAIL(p->m, v->place, "a table has at most %d columns of figures",
                             COLUMNS_MAX);
    if (v->item_count != 1 || v->items[0]->kind != RG_V_TEXT)
        return TEMPLATE_FAIL(
            p->m, v->place,
            "a column names its facts; write col \"Heading\" { \"name\", format "
            "= \"whole\" }");
    *c = (table_column){.v = v, .field = "value"};
    if (!rg_value_only_fields(v, "col", names, 6, err) ||
        !rg_value_want_text(v, "field", &c->field, err) ||
        !rg_value_want_text(v, "format", &c->format, err) ||
        !rg_value_want_bool(v, "bar", &c->bar, err) ||
        !rg_value_want_text(v, "spark", &spark, err))
        return false;
    c->spark = spark ? template_selection(p->m, rg_str_of(spark), v->place) : NULL;
    if (spark && !c->spark)
        return false;
    c->facts = template_selection(p->m, v->items[0]->text, v->place);
    if (!c->facts)
        return false;
    if (total)
        c->whole = template_elsewhere(p->m, c->facts, AREA_WHOLE);
    p->column_count++;
    return true;
}

static bool read_columns(plan *p)
{
    bool total = false;
    if (!rg_value_want_bool(p->v, "total", &total, p->m->err))
        return false;
    for (size_t i = 0; i < p->v->item_count; i++)
        if (!read_column(p, p->v->items[i], total))
            return false;
    return p->column_count > 0 ||
           TEMPLATE_FAIL(p->m, p->v->place,
                         "a table has columns; write col \"Heading\" { ... }");
}

/* ---- rows ---- */

static const char *key_of(const plan *p, const bound_fact *b, size_t k)
{
    const char *key = template_key(b, p->keys[k]);
    return key ? key : "";
}

/* Where a fact has no such dimension it holds for every value of it. */
static bool matches(const plan *p, const bound_fact *a, const bound_fact *row_fact,
                    bool but_area)
{
    for (size_t k = 0; k < p->key_count; k++) {
        const char *own = template_key(a, p->keys[k]);
        if (but_area && strcmp(p->keys[k], "area") == 0)
            continue;
        if (own && strcmp(own, key_of(p, row_fact, k)) != 0)
            return false;
    }
    return true;
}

static bool same_row(const plan *p, const bound_fact *a, const bound_fact *b)
{
    for (size_t k = 0; k < p->key_count; k++)
        if (strcmp(key_of(p, a, k), key_of(p, b, k)) != 0)
            return false;
    return true;
}

static void add_row(plan *p, const bound_fact *b, bool total)
{
    for (size_t i = 0; i < p->row_count; i++)
        if (same_row(p, p->rows[i].first, b))
            return;
    row one = {b, total, 0};
    *RG_PUSH(p->m->arena, p->rows, p->row_count, p->row_room) = one;
}

static bool group_is_there(const plan *p, const bound_fact *b)
{
    for (size_t i = 0; i < p->row_count; i++)
        if (strcmp(key_of(p, p->rows[i].first, 0), key_of(p, b, 0)) == 0)
            return true;
    return false;
}

/* Rows of one group (the first keys equal) stand together, in the order of their first fact. */
static void add_rows_grouped(plan *p)
{
    const selection *s = p->columns[0].facts, *whole = p->columns[0].whole;
    if (p->key_count < 2) {
        for (size_t i = 0; i < s->count; i++)
            add_row(p, &s->items[i], false);
        for (size_t i = 0; whole && i < whole->count; i++)
            add_row(p, &whole->items[i], true);
        return;
    }
    for (size_t i = 0; i < s->count; i++) {
        if (group_is_there(p, &s->items[i]))
            continue;
        for (size_t k = 0; k < s->count; k++)
            if (strcmp(key_of(p, &s->items[k], 0), key_of(p, &s->items[i], 0)) == 0)
                add_row(p, &s->items[k], false);
        for (size_t k = 0; whole && k < whole->count; k++)
            if (strcmp(key_of(p, &whole->items[k], 0), key_of(p, &s->items[i], 0)) == 0)
                add_row(p, &whole->items[k], true);
    }
}

static const bound_fact *fact_for(const plan *p, const table_column *c, const row *r)
{
    const selection *s = r->total ? c->whole : c->facts;
    for (size_t i = 0; s && i < s->count; i++)
        if (matches(p, &s->items[i], r->first, r->total))
            return &s->items[i];
    return NULL;
}

/* The column whose facts bear that name. */
static const table_column *sort_column(const plan *p, const char *name)
{
    for (size_t i = 0; i < p->column_count; i++)
        if (strcmp(p->columns[i].facts->name, name) == 0)
            return &p->columns[i];
    return NULL;
}

static double weight_of(const plan *p, const table_column *c, const row *r)
{
    double x;
    const bound_fact *b = fact_for(p, c, r);
    bool shown = b && b->fact->status == RG_S_OK &&
                 template_field_number(b->fact, c->field, &x) && isfinite(x);
    if (r->total)
        return (double)INFINITY; /* last */
    return shown ? -x : 1e300;
}

static bool same_group(const plan *p, const row *a, const row *b)
{
    return strcmp(key_of(p, a->first, 0), key_of(p, b->first, 0)) == 0;
}

/* Whether a, listed first, yet stands after b.  Headed groups keep together. */
static bool stands_after(const plan *p, const row *a, const row *b)
{
    return a->weight > b->weight && (!p->grouped || same_group(p, a, b));
}

/* Largest first; equal ones as listed. */
static bool sort_rows(plan *p)
{
    const char *name = NULL;
    if (!rg_value_want_text(p->v, "sort", &name, p->m->err))
        return false;
    if (!name)
        return true;
    const table_column *c = sort_column(p, name);
    if (!c)
        return TEMPLATE_FAIL(p->m, p->v->place,
                             "no column shows '%s', so the rows cannot be "
                             "sorted by it",
                             name);
    for (size_t i = 0; i < p->row_count; i++)
        p->rows[i].weight = weight_of(p, c, &p->rows[i]);
    for (size_t i = 1; i < p->row_count; i++) {
        row moved = p->rows[i];
        size_t at = i;
        for (; at > 0 && stands_after(p, &p->rows[at - 1], &moved); at--)
            p->rows[at] = p->rows[at - 1];
        p->rows[at] = moved;
    }
    return true;
}

static bool find_rows(plan *p)
{
    double top = 0;
    const selection *s = p->columns[0].facts;
    for (size_t k = 0; s->count && k < p->key_count; k++)
        if (!template_key(&s->items[0], p->keys[k]))
            return TEMPLATE_FAIL(p->m, p->v->place, "'%s' has no dimension '%s' for rows",
                                 s->name, p->keys[k]);
    add_rows_grouped(p);
    if (!sort_rows(p) || !rg_value_want_number(p->v, "top", &top, p->m->err))
        return false;
    if (top >= 1 && (size_t)top < p->row_count)
        p->row_count = (size_t)top;
    return p->row_count > 0 ||
           TEMPLATE_FAIL(p->m, p->v->place, "'%s' has no facts for a table", s->name);
}

/* ---- cells ---- */

static bool fill_cell(plan *p, const table_column *c, const row *r, rg_cell *out)
{
    const bound_fact *b = fact_for(p, c, r);
    rg_span *span = RG_NEW(p->m->arena, rg_span);
    double x;
    *out = (rg_cell){.status = b ? b->fact->status : RG_S_MISSING};
    if (!b) {
        span->text = rg_str_of(template_shorthand(RG_S_MISSING));
        p->used[RG_S_MISSING] = true;
    } else {
        const char *slot = rg_arena_printf(p->m->arena, "%s.%s", c->facts->name, c->field);
        if (!template_print_field(p->m, c->v->place, b, c->field, c->format, slot, span))
            return false;
        bool number = template_field_number(b->fact, c->field, &x);
        if (b->fact->status != RG_S_OK)
            p->used[b->fact->status] = true;
        else if ((number && !isfinite(x)) || rg_str_is(span->text, "[z]"))
            p->used[RG_S_NOT_APPLICABLE] = true;
        span->fact_id = NULL; /* the cell has it */
        out->fact_id = b->fact->id;
        template_add_sources(p->m, &p->sources, b->fact);
    }
    out->text = (rg_text){span, 1};
    return true;
}

static rg_datum datum_of(const bound_fact *b, const char *field)
{
    rg_datum d = {.value = (double)NAN, .status = b->fact->status};
    if (d.status == RG_S_OK && !template_field_number(b->fact, field, &d.value))
        d.status = RG_S_NOT_APPLICABLE;
    return d;
}

/* "Line from 12 (April 2020) to 30 (March 2022)": the first and last that may be shown. */
static const char *spark_words(const plan *p, const table_column *c, const bound_fact *first,
                               const bound_fact *last)
{
    const bound_fact *ends[] = {first, last};
    const char *texts[2];
    rg_span span;
    if (!first)
        return "Line without values";
    for (int i = 0; i < 2; i++) {
        if (!template_print_field(p->m, c->v->place, ends[i], "value",
                                  c->format ? c->format : "one_dp", c->spark->name, &span))
            return NULL;
        const rg_fact *f = ends[i]->fact;
        texts[i] = rg_arena_printf(p->m->arena, "%.*s (%s)", (int)span.text.n, span.text.p,
                                   template_period(p->m, f->from, f->to));
    }
    return rg_arena_printf(p->m->arena, "Line from %s to %s", texts[0], texts[1]);
}

/* Totals have no pictures: beside them the others would be nothing. */
static bool add_picture(const plan *p, const table_column *c, const row *r, rg_cell *out)
{
    const bound_fact *b = fact_for(p, c, r), *first = NULL, *last = NULL;
    if (r->total || (!c->bar && !c->spark))
        return true;
    size_t most = c->spark ? c->spark->count : 1;
    rg_datum *data = RG_NEW_N(p->m->arena, rg_datum, most + 1);
    if (c->bar && b)
        data[out->data_count++] = datum_of(b, c->field);
    for (size_t i = 0; c->spark && i < c->spark->count; i++) {
        const bound_fact *one = &c->spark->items[i];
        if (!matches(p, one, r->first, false))
            continue;
        data[out->data_count] = datum_of(one, "value");
        if (data[out->data_count++].status != RG_S_OK)
            continue;
        first = first ? first : one;
        last = one;
    }
    out->data = data;
    out->alt = c->spark ? spark_words(p, c, first, last) : NULL;
    return !c->spark || out->alt;
}

static rg_cell key_cell(const plan *p, const row *r, size_t k)
{
    const char *label = template_key_label(p->m, r->first, p->keys[k]);
    const char *words = rg_smarten(p->m->arena, label ? label : "[z]");
    return (rg_cell){.text = rg_text_plain(p->m->arena, words), .header = true};
}

static rg_table_row group_row(const plan *p, const row *r)
{
    rg_cell *cells = RG_NEW_N(p->m->arena, rg_cell, column_total(p));
    cells[0] = key_cell(p, r, 0);
    return (rg_table_row){.cells = cells, .group = true, .place = p->v->place};
}

/* A county or the whole among districts: the sum of other rows. */
static bool is_sum(const plan *p, const row *r)
{
    const area_info *area = template_area(p->m, key_of(p, r->first, p->key_count - 1));
    return p->columns[0].facts->area == AREA_LIST && area &&
           strcmp(area->kind, "district") != 0;
}

static bool fill_row(plan *p, const row *r, rg_table_row *out)
{
    rg_cell *cells = RG_NEW_N(p->m->arena, rg_cell, column_total(p));
    size_t at = 0;
    for (size_t k = first_key(p); k < p->key_count; k++)
        cells[at++] = key_cell(p, r, k);
    for (size_t c = 0; c < p->column_count; c++)
        if (!fill_cell(p, &p->columns[c], r, &cells[at + c]) ||
            !add_picture(p, &p->columns[c], r, &cells[at + c]))
            return false;
    *out = (rg_table_row){
        .cells = cells, .strong = r->total || is_sum(p, r), .place = p->v->place};
    return true;
}

static bool fill_heading(plan *p, const table_column *c, rg_doc_column *out)
{
    double unused;
    bool number = strcmp(c->field, "interval") != 0 &&
                  template_field_number(&(rg_fact){0}, c->field, &unused);
    bool text = !number && strcmp(c->field, "interval") != 0;
    out->align = number ? RG_DECIMAL : text ? RG_LEFT : RG_RIGHT;
    out->kind = c->bar ? RG_CELL_BAR : c->spark ? RG_CELL_SPARK : RG_CELL_PLAIN;
    return template_text_needed(p->m, c->v, "name", &out->heading);
}

static bool fill_columns(plan *p, rg_doc_column *out)
{
    const char **headings;
    size_t count;
    if (!rg_value_want_texts(p->m->arena, p->v, "headings", &headings, &count, p->m->err))
        return false;
    size_t at = 0;
    for (size_t k = first_key(p); k < p->key_count; k++, at++) {
        const char *title =
            at < count ? headings[at] : template_dimension_title(p->m, p->keys[k]);
        out[at] = (rg_doc_column){.heading = rg_text_plain(p->m->arena, title), .weight = 1};
    }
    for (size_t c = 0; c < p->column_count; c++)
        if (!fill_heading(p, &p->columns[c], &out[at + c]))
            return false;
    return true;
}

rg_text template_shorthand_note(maker *m, rg_text own, const bool used[4])
{
    static const char *const codes[] = {[RG_S_OK] = "",
                                        [RG_S_HIDDEN] = "[c] = hidden to protect individuals.",
                                        [RG_S_MISSING] = "[x] = not available.",
                                        [RG_S_NOT_APPLICABLE] = "[z] = not applicable."};
    rg_spans spans = {0};
    for (size_t i = 0; i < own.count; i++)
        rg_spans_add(m->arena, &spans, own.spans[i]);
    for (size_t i = RG_S_HIDDEN; i <= RG_S_NOT_APPLICABLE; i++)
        if (used[i])
            rg_spans_add(m->arena, &spans,
                         (rg_span){.text = rg_str_of(rg_arena_printf(
                                       m->arena, "%s%s", spans.count ? " " : "", codes[i]))});
    return (rg_text){spans.items, spans.count};
}

bool template_table_note(maker *m, const rg_value *v, const bool used[4], rg_text *out)
{
    rg_text own;
    if (!template_text_field(m, v, "note", &own))
        return false;
    *out = template_shorthand_note(m, own, used);
    return true;
}

/* Neighbouring columns with the same words over them stand under one head. */
static bool fill_heads(plan *p, rg_table_spec *table)
{
    rg_table_heads *heads = RG_NEW_N(p->m->arena, rg_table_heads, p->column_count);
    const char *last = NULL;
    size_t first = p->key_count - first_key(p);
    for (size_t c = 0; c < p->column_count; c++) {
        const char *over = NULL;
        const rg_value *v = p->columns[c].v;
        if (!rg_value_want_text(v, "over", &over, p->m->err))
            return false;
        if (over && last && strcmp(over, last) == 0) {
            heads[table->head_count - 1].last = first + c;
        } else if (over) {
            rg_table_heads *head = &heads[table->head_count++];
            *head = (rg_table_heads){.first = first + c, .last = first + c};
            if (!template_text_needed(p->m, v, "over", &head->heading))
                return false;
        }
        last = over;
    }
    table->heads = heads;
    return true;
}

static bool fill_rows(plan *p, rg_table_spec *table)
{
    rg_table_row *rows = RG_NEW_N(p->m->arena, rg_table_row, 2 * p->row_count);
    size_t n = 0;
    for (size_t i = 0; i < p->row_count; i++) {
        if (p->grouped && (i == 0 || !same_group(p, &p->rows[i - 1], &p->rows[i])))
            rows[n++] = group_row(p, &p->rows[i]);
        if (!fill_row(p, &p->rows[i], &rows[n++]))
            return false;
    }
    table->rows = rows;
    table->row_count = n;
    return true;
}

static bool fill_table(plan *p, rg_table_spec *table)
{
    size_t columns = column_total(p);
    rg_doc_column *heads = RG_NEW_N(p->m->arena, rg_doc_column, columns);
    *table = (rg_table_spec){.columns = heads, .column_count = columns};
    return fill_rows(p, table) && fill_columns(p, heads) && fill_heads(p, table) &&
           template_text_needed(p->m, p->v, "title", &table->title) &&
           template_text_field(p->m, p->v, "subtitle", &table->subtitle) &&
           template_table_note(p->m, p->v, p->used, &table->note) &&
           template_source(p->m, p->v, &p->sources, &table->source);
}

static bool has_lines(const rg_value *v)
{
    for (size_t i = 0; i < v->item_count; i++)
        if (rg_value_is_word(v->items[i], "line"))
            return true;
    return false;
}

static bool make_table(maker *m, const rg_value *v, rg_table_spec *table)
{
    static const char *const names[] = {"floats",   "groups", "headings", "name",
                                        "note",     "rows",   "sort",     "source",
                                        "subtitle", "title",  "top",      "total"};
    plan p = {.m = m, .v = v};
    return rg_value_only_fields(v, "data_table", names, sizeof names / sizeof *names, m->err) &&
           read_keys(&p) && read_columns(&p) && find_rows(&p) && fill_table(&p, table);
}

bool template_table(maker *m, const rg_value *v, block_list *out)
{
    rg_table_spec *table = RG_NEW(m->arena, rg_table_spec);
    if (!(has_lines(v) ? template_lines(m, v, table) : make_table(m, v, table)))
        return false;
    rg_node *node = rg_node_new(m->arena, RG_N_TABLE, v->place);
    node->table = table;
    if (!template_floats(m, v, node))
        return false;
    const rg_value *label = rg_value_get(v, "name");
    node->label = label && label->kind == RG_V_TEXT ? label->text.p : NULL;
    template_keep(m, out, node);
    return true;
}
