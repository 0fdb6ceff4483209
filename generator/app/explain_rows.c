/* app/explain_rows.c - Which rows the counts behind a fact take, and where each column comes from. */
#include "app/explain_rows.h"

#include <string.h>

enum { SEEN_MAX = 256 };

/* Names that are told once. */
typedef struct seen {
    const char *names[SEEN_MAX];
    size_t count;
} seen;

typedef struct rows_walk {
    rg_arena *arena;
    const rg_computed *c;
    rg_buf *out;
    const rg_measure *top; /* whose formula is told already */
    seen measures, views, columns;
} rows_walk;

static bool add(seen *s, const char *name)
{
    for (size_t i = 0; i < s->count; i++)
        if (strcmp(s->names[i], name) == 0)
            return false;
    if (s->count < SEEN_MAX)
        s->names[s->count++] = name;
    return true;
}

/* ---- columns ---- */

static const rg_derive_spec *derived(const rg_view_spec *view, const char *name)
{
    for (size_t i = 0; view && i < view->derived_count; i++)
        if (strcmp(view->derived[i].name, name) == 0)
            return &view->derived[i];
    return NULL;
}

static void add_filters(seen *columns, const rg_filter *filters, size_t count)
{
    for (size_t i = 0; i < count; i++)
        add(columns, filters[i].column);
}

static void add_of_derived(seen *columns, const rg_derive_spec *d)
{
    if (d->from)
        add(columns, d->from);
    if (d->to)
        add(columns, d->to);
    if (d->otherwise)
        add(columns, d->otherwise);
    if (d->count)
        add(columns, d->count);
    if (d->month)
        add(columns, d->month);
    for (size_t i = 0; i < d->column_count; i++)
        add(columns, d->columns[i]);
    if (d->kind == RG_D_TIMES)
        add_filters(columns, d->filters, d->filter_count);
}

/* The first and last heading of a family; of "diagnosis[01]" that of the member. */
static const char *family_heading(rows_walk *w, const rg_schema *schema, const char *name)
{
    for (size_t i = 0; i < schema->family_count; i++) {
        const rg_schema_family *f = &schema->families[i];
        const rg_schema_column *first = &schema->columns[f->first];
        if (strcmp(f->name, name) == 0)
            return rg_arena_printf(w->arena, "the columns \"%s\" to \"%s\" of %s", first->title,
                                   schema->columns[f->first + f->count - 1].title,
                                   schema->name);
        size_t n = strlen(f->name);
        if (strncmp(f->name, name, n) != 0 || (name[n] != '[' && name[n] != '_'))
            continue;
        size_t length = strcspn(name + n + 1, "]");
        for (size_t k = 0; k < f->count; k++)
            if (strlen(f->labels[k]) == length &&
                strncmp(f->labels[k], name + n + 1, length) == 0)
                return rg_arena_printf(w->arena, "the column \"%s\" of %s", first[k].title,
                                       schema->name);
    }
    return NULL;
}

/* What the look-ups of neighbourhoods tell of a row. */
static const char *looked_up(const char *name)
{
    if (strcmp(name, "quintile") == 0)
        return "national quintile of deprivation of the row's neighbourhood";
    return strcmp(name, "lsoa") == 0 ? "the row's neighbourhood" : NULL;
}

/* The heading of a column of a table. */
static const char *heading(rows_walk *w, const char *table, const char *name)
{
    for (size_t i = 0; i < w->c->tables.count; i++) {
        const rg_table *t = w->c->tables.items[i];
        if (!t || strcmp(t->name, table) != 0)
            continue;
        size_t at = rg_schema_column_index(t->schema, name);
        if (at != SIZE_MAX)
            return rg_arena_printf(w->arena, "the column \"%s\" of %s",
                                   t->schema->columns[at].title, table);
        const char *family = family_heading(w, t->schema, name);
        if (family)
            return family;
    }
    if (looked_up(name))
        return looked_up(name);
    return rg_arena_printf(w->arena, "columns of %s", table);
}

static const char *own_heading(rows_walk *w, const rg_view_spec *view, const char *table,
                               const char *name)
{
    const char *dot = strchr(name, '.');
    for (size_t i = 0; dot && view && i < view->join_count; i++)
        if (strncmp(view->join_tables[i], name, (size_t)(dot - name)) == 0)
            return rg_arena_printf(w->arena, "%s, of the same %s",
                                   heading(w, view->join_tables[i], dot + 1),
                                   view->join_columns[i]);
    return heading(w, table, name);
}

static const rg_view_spec *find_view(const rows_walk *w, const char *name)
{
    const rg_measures *all = &w->c->project->measures;
    for (size_t i = 0; i < all->view_count; i++)
        if (strcmp(all->views[i].name, name) == 0)
            return &all->views[i];
    return NULL;
}

static void put_columns(rows_walk *w, const rg_view_spec *view, const char *table,
                        seen *columns)
{
    for (size_t i = 0; i < columns->count; i++) {
        const char *name = columns->names[i];
        const rg_derive_spec *d = derived(view, name);
        if (!add(&w->columns,
                 rg_arena_printf(w->arena, "%s %s", view ? view->name : table, name)))
            continue; /* with all that it comes from */
        rg_buf_printf(w->out, "  column         %s: ", name);
        if (d)
            rg_derive_words(d, w->out);
        else
            rg_buf_puts(w->out, own_heading(w, view, table, name));
        rg_buf_putc(w->out, '\n');
        if (d)
            add_of_derived(columns, d);
    }
}

/* The other view that a yes-or-no column looks into. */
static void put_other_views(rows_walk *w, const rg_view_spec *view, const seen *columns)
{
    for (size_t i = 0; i < columns->count; i++) {
        const rg_derive_spec *d = derived(view, columns->names[i]);
        const rg_view_spec *other = d && d->kind == RG_D_ANY ? find_view(w, d->view) : NULL;
        if (!other || !add(&w->views, other->name))
            continue;
        seen more = {.count = 0};
        add_filters(&more, d->filters, d->filter_count);
        rg_buf_printf(w->out, "\nRows of %s: of the table %s\n", other->name, other->table);
        put_columns(w, other, other->table, &more);
        put_other_views(w, other, &more);
    }
}

/* ---- counts ---- */

static void put_place(rows_walk *w, const rg_locator *at, seen *columns)
{
    if (!at->column)
        rg_buf_puts(w->out, "  area           all rows are the whole area's\n");
    else
        rg_buf_printf(w->out, "  area           by %s\n", at->column);
    if (at->column)
        add(columns, at->column);
    const char *when = at->month ? at->month : at->period;
    if (when)
        rg_buf_printf(w->out, "  time           by %s\n", when);
    else if (at->day)
        rg_buf_printf(w->out, "  time           all rows are of %s\n", at->day);
    if (when)
        add(columns, when);
}

static void put_count(rows_walk *w, const rg_measure *m)
{
    const rg_view_spec *view = m->table->view;
    const char *table = view ? view->table : m->table->table;
    const char *const own[] = {m->column, m->distinct, m->weight, m->count,
                               m->whole,  m->lower,    m->upper};
    seen columns = {.count = 0};
    rg_buf_printf(w->out, "\nRows of %s: %s\n", m->id, m->title);
    if (m != w->top)
        rg_buf_printf(w->out, "  formula        %s\n", rg_measure_formula(w->arena, m));
    rg_buf_printf(w->out, "  table          %s\n", table);
    for (size_t i = 0; i < m->filter_count; i++) {
        rg_buf_puts(w->out, "  filter         ");
        rg_filter_words(&m->filters[i], w->out);
        rg_buf_putc(w->out, '\n');
    }
    for (size_t i = 0; i < m->answer_count; i++)
        rg_buf_printf(w->out, "  answer         %s\n", m->answers[i]);
    put_place(w, m->table, &columns);
    add_filters(&columns, m->filters, m->filter_count);
    for (size_t i = 0; i < m->dimension_count; i++)
        add(&columns, m->dimensions[i]);
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (own[i])
            add(&columns, own[i]);
    put_columns(w, view, table, &columns);
    put_other_views(w, view, &columns);
}

static void put_measure(rows_walk *w, const rg_measure *m)
{
    if (!m || !add(&w->measures, m->id))
        return;
    if (m->table)
        put_count(w, m);
    put_measure(w, m->of);
    put_measure(w, m->denominator);
    put_measure(w, m->base);
}

void rg_explain_rows(rg_arena *arena, const rg_computed *c, const rg_measure *measure,
                     rg_buf *out)
{
    rows_walk w = {.arena = arena, .c = c, .out = out, .top = measure};
    put_measure(&w, measure);
}
