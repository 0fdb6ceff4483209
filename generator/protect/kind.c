/* protect/kind.c - The class of a cell, from the offence classes and ages that may be in it. */
#include "protect/kind.h"

#include "base/num.h"
#include "base/str.h"

#include <string.h>

bool rg_kinds_class(const char *source_class)
{
    return strcmp(source_class, "police_counts") == 0 ||
           strcmp(source_class, "police_persons") == 0;
}

/* ---- what the settings say ---- */

typedef struct rg_kind_rules {
    rg_arena *arena;
    const rg_settings *settings;
    rg_date on;
    const rg_table *classes, *conditions;
    const char **class_of; /* by row of offence_classes */
    int *partner_of;       /* the same */
    bool *holds;           /* the same: whether the row is valid on the day */
    double age_below;      /* 0: no age has a class */
    const char *age_class;
} looker;

static bool is_text(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

static bool read_age(looker *l, const rg_table *t, size_t row, rg_err *err)
{
    int64_t years;
    if (!rg_num_parse_int(rg_str_of(rg_settings_text(t, "value", row)), &years) || years < 1 ||
        years > RG_AGE_MAX)
        return rg_fail_at(err, RG_E_USAGE, rg_table_place(t, row),
                          "the value of age_below is an age in whole years, 1 to %d",
                          RG_AGE_MAX);
    l->age_below = (double)years;
    l->age_class = rg_settings_text(t, "class", row);
    return true;
}

/* A row of sdc_kinds: all offence classes whose column has the value. */
static bool read_kind(looker *l, const rg_table *t, size_t row, int order, rg_err *err)
{
    const char *column = rg_settings_text(t, "column", row);
    const char *class = rg_settings_text(t, "class", row);
    bool found = false, partner = is_text(class, "partner");
    for (size_t i = 0; i < l->classes->row_count; i++) {
        if (!l->holds[i] || !is_text(rg_settings_text(l->classes, column, i),
                                     rg_settings_text(t, "value", row)))
            continue;
        found = true;
        if (partner)
            l->partner_of[i] = l->partner_of[i] ? l->partner_of[i] : order;
        else if (!l->class_of[i])
            l->class_of[i] = class;
    }
    return found ||
           rg_fail_at(err, RG_E_USAGE, rg_table_place(t, row),
                      "no row of templates/settings/offence_classes.csv has the %s \"%s\"",
                      column, rg_settings_text(t, "value", row));
}

static bool read_kinds(looker *l, rg_err *err)
{
    const rg_table *t;
    int order = 0;
    if (!rg_settings_table(l->settings, "sdc_kinds", &t, err) ||
        !rg_settings_table(l->settings, "sdc_conditions", &l->conditions, err) ||
        !rg_settings_table(l->settings, "offence_classes", &l->classes, err))
        return false;
    l->class_of = RG_NEW_N(l->arena, const char *, l->classes->row_count + 1);
    l->partner_of = RG_NEW_N(l->arena, int, l->classes->row_count + 1);
    l->holds = RG_NEW_N(l->arena, bool, l->classes->row_count + 1);
    for (size_t i = 0; i < l->classes->row_count; i++)
        l->holds[i] = rg_settings_valid(l->classes, i, l->on);
    for (size_t row = 0; row < t->row_count; row++) {
        if (!rg_settings_valid(t, row, l->on))
            continue;
        bool age = is_text(rg_settings_text(t, "column", row), "age_below");
        order += is_text(rg_settings_text(t, "class", row), "partner");
        if (age ? !read_age(l, t, row, err) : !read_kind(l, t, row, order, err))
            return false;
    }
    return true;
}

/* ---- what may be in a cell ---- */

/* Offence classes, or ages, that one column of an extract may hold; several columns of a table may be limited. */
typedef struct origin {
    const char *from;
    bool ages;
    size_t count;
    bool *pass; /* rows of offence_classes; years of age */
} origin;

enum { ORIGINS_MAX = 8 };

typedef struct origins {
    origin items[ORIGINS_MAX];
    size_t count;
} origins;

static const rg_derive_spec *derived(const rg_view_spec *view, const char *column)
{
    for (size_t i = 0; view && i < view->derived_count; i++)
        if (is_text(view->derived[i].name, column))
            return &view->derived[i];
    return NULL;
}

static bool is_kind(const rg_derive_spec *d)
{
    return d && d->kind == RG_D_MAP && is_text(d->settings, "offence_classes");
}

static bool is_ages(const rg_derive_spec *d)
{
    return d && d->kind == RG_D_BAND;
}

/* The origin of a column, made where it is the first of it; NULL where there are too many: then nothing is
 * known, and the cell keeps its source's class. */
static origin *origin_of(looker *l, origins *all, const rg_derive_spec *d)
{
    for (size_t i = 0; i < all->count; i++)
        if (all->items[i].ages == is_ages(d) && is_text(all->items[i].from, d->from))
            return &all->items[i];
    if (all->count == ORIGINS_MAX)
        return NULL;
    origin *o = &all->items[all->count++];
    *o = (origin){.from = d->from, .ages = is_ages(d)};
    o->count = o->ages ? RG_AGE_MAX + 1 : l->classes->row_count;
    o->pass = RG_NEW_N(l->arena, bool, o->count + 1);
    for (size_t i = 0; i < o->count; i++)
        o->pass[i] = o->ages || l->holds[i];
    return o;
}

static bool one_of(const char *text, const char *const *values, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (is_text(text, values[i]))
            return true;
    return false;
}

/* Leave what has one of the values of a column. */
static bool limit(looker *l, origin *o, const rg_derive_spec *d, const char *const *values,
                  size_t count, rg_err *err)
{
    rg_settings_bands bands = {0};
    if (!o)
        return true;
    if (o->ages && !rg_settings_age_bands(l->arena, l->settings, d->bands, l->on, &bands, err))
        return false;
    for (size_t i = 0; !o->ages && i < o->count; i++)
        if (o->pass[i] && !one_of(rg_settings_text(l->classes, d->value, i), values, count))
            o->pass[i] = false;
    for (size_t b = 0; b < bands.count; b++)
        for (size_t age = 0; age < o->count; age++)
            if ((double)age >= bands.lows[b] && (double)age <= bands.highs[b] &&
                !one_of(bands.labels[b], values, count))
                o->pass[age] = false;
    return true;
}

static const char *class_at(const looker *l, const origin *o, size_t i)
{
    if (!o->ages)
        return l->class_of[i];
    return (double)i < l->age_below ? l->age_class : NULL;
}

/* The class that all of an origin has; homicide is the stricter of two. */
static const char *class_of_origin(const looker *l, const origin *o, bool *empty)
{
    const char *class = NULL;
    *empty = true;
    for (size_t i = 0; i < o->count; i++) {
        if (!o->pass[i])
            continue;
        const char *one = class_at(l, o, i);
        *empty = false;
        if (!one)
            return NULL;
        if (!class || is_text(one, "homicide"))
            class = one;
    }
    return class;
}

static const char *class_of_all(const looker *l, const origins *all, bool *empty)
{
    const char *class = NULL;
    *empty = false;
    for (size_t i = 0; i < all->count; i++) {
        bool none;
        const char *one = class_of_origin(l, &all->items[i], &none);
        if (one && (!class || is_text(one, "homicide")))
            class = one;
        *empty |= none;
    }
    return *empty ? NULL : class;
}

static int partner_of_all(const looker *l, const origins *all)
{
    int least = 0;
    for (size_t k = 0; k < all->count; k++)
        for (size_t i = 0; !all->items[k].ages && i < all->items[k].count; i++)
            if (all->items[k].pass[i] && l->partner_of[i] &&
                (!least || l->partner_of[i] < least))
                least = l->partner_of[i];
    return least;
}

/* ---- filters ---- */

static bool limit_all(looker *l, const rg_view_spec *view, const rg_filter *filters,
                      size_t count, origins *all, rg_err *err)
{
    for (size_t i = 0; i < count; i++) {
        const rg_filter *f = &filters[i];
        const rg_derive_spec *d = derived(view, f->column);
        if ((is_kind(d) || is_ages(d)) && !one_of("unknown", f->values, f->value_count) &&
            !limit(l, origin_of(l, all, d), d, f->values, f->value_count, err))
            return false;
    }
    return true;
}

/* A filter that asks for related rows of a class, as suspects of homicides. */
static bool class_through(looker *l, const rg_view_spec *view, const rg_filter *f,
                          const char **class, rg_err *err)
{
    const rg_derive_spec *d = derived(view, f->column);
    if (!d || (d->kind != RG_D_ANY && d->kind != RG_D_TIMES) ||
        one_of("no", f->values, f->value_count) || one_of("unknown", f->values, f->value_count))
        return true;
    origins all = {.count = 0};
    bool empty;
    const rg_view_spec *other = d->kind == RG_D_ANY ? d->other : view;
    if (!limit_all(l, other, d->filters, d->filter_count, &all, err))
        return false;
    *class = *class ? *class : class_of_all(l, &all, &empty);
    return true;
}

/* ---- what a table is split and limited by ---- */

static const char *full_name(const looker *l, const rg_measure *m, const char *column)
{
    const rg_view_spec *view = m->table ? m->table->view : NULL;
    const rg_derive_spec *d = derived(view, column);
    if (d)
        return d->kind == RG_D_MAP ? rg_arena_printf(l->arena, "%s.%s", d->settings, d->value)
                                   : NULL;
    if (strchr(column, '.'))
        return column;
    return rg_arena_printf(l->arena, "%s.%s",
                           view       ? view->table
                           : m->table ? m->table->table
                                      : "",
                           column);
}

/* Whether a column says what people, places, weapons or hours are. */
static bool is_trait(const looker *l, const rg_measure *m, const char *column)
{
    if (m->table && is_kind(derived(m->table->view, column)))
        return false;
    const char *name = full_name(l, m, column);
    for (size_t i = 0; name && i < l->conditions->row_count; i++)
        if (rg_settings_valid(l->conditions, i, l->on) &&
            is_text(rg_settings_text(l->conditions, "column", i), name))
            return false;
    return true;
}

static bool is_time(const rg_axis *axis)
{
    return is_text(axis->name, "month") || axis->is_year;
}

static void find_traits(const looker *l, const rg_counts *c, rg_kinds *out)
{
    const rg_measure *m = c->measure;
    out->traits =
        m->column && is_trait(l, m, m->column); /* a mean age is a trait of those counted */
    for (size_t i = 0; i < m->filter_count; i++)
        out->traits |= is_trait(l, m, m->filters[i].column);
    for (size_t a = 0; a < c->axis_count; a++)
        out->traits |= !is_time(&c->axes[a]) && is_trait(l, m, c->axes[a].name);
}

/* ---- cells ---- */

static void make_strips(const rg_counts *c, rg_kinds *out)
{
    size_t kinds = 0;
    out->strip_count = 1;
    for (size_t a = 0; a < c->axis_count; a++) {
        kinds += out->kind_axis[a];
        out->axis = out->kind_axis[a] ? c->axes[a].name : out->axis;
        out->strip_count *= out->kind_axis[a] ? 1 : c->axes[a].count;
    }
    out->axis = kinds == 1 ? out->axis : NULL;
    for (size_t cell = 0; cell < c->cell_count; cell++) {
        size_t positions[RG_DIMENSIONS_MAX], at = 0;
        rg_counts_positions(c, cell, positions);
        for (size_t a = 0; a < c->axis_count; a++)
            at = out->kind_axis[a] ? at : at * c->axes[a].count + positions[a];
        out->strip[cell] = at;
    }
}

static bool set_cell(looker *l, const rg_counts *c, size_t cell, const origins *whole,
                     rg_kinds *out, rg_err *err)
{
    origins own = *whole;
    size_t positions[RG_DIMENSIONS_MAX];
    rg_counts_positions(c, cell, positions);
    for (size_t i = 0; i < own.count; i++) {
        own.items[i].pass = RG_NEW_N(l->arena, bool, own.items[i].count + 1);
        memcpy(own.items[i].pass, whole->items[i].pass,
               own.items[i].count * sizeof *own.items[i].pass);
    }
    for (size_t a = 0; a < c->axis_count; a++) {
        const rg_derive_spec *d = derived(c->measure->table->view, c->axes[a].name);
        const char *value = c->axes[a].values[positions[a]];
        if ((is_kind(d) || is_ages(d)) && !limit(l, origin_of(l, &own, d), d, &value, 1, err))
            return false;
    }
    out->class[cell] = class_of_all(l, &own, &out->empty[cell]);
    out->partner[cell] = partner_of_all(l, &own);
    return true;
}

static bool set_cells(looker *l, const rg_counts *c, rg_kinds *out, rg_err *err)
{
    const rg_measure *m = c->measure;
    const rg_view_spec *view = m->table->view;
    const char *through = NULL;
    origins whole = {.count = 0};
    if (!limit_all(l, view, m->filters, m->filter_count, &whole, err))
        return false;
    for (size_t i = 0; i < m->filter_count; i++)
        if (!class_through(l, view, &m->filters[i], &through, err))
            return false;
    for (size_t a = 0; a < c->axis_count; a++) {
        const rg_derive_spec *d = derived(view, c->axes[a].name);
        out->kind_axis[a] = is_kind(d);
        if (is_kind(d) || is_ages(d))
            origin_of(l, &whole, d);
    }
    for (size_t cell = 0; cell < c->cell_count; cell++) {
        if (whole.count && !set_cell(l, c, cell, &whole, out, err))
            return false;
        if (through && !out->class[cell])
            out->class[cell] = through;
        out->any |= out->class[cell] != NULL;
    }
    return true;
}

/* The rules with an arena for what is made by them. */
static bool take_rules(rg_arena *arena, const rg_settings *settings, rg_date on,
                       const rg_kind_rules **rules, looker *out, rg_err *err)
{
    if (!*rules) {
        looker *read = RG_NEW(arena, looker);
        *read = (looker){.arena = arena, .settings = settings, .on = on};
        if (!read_kinds(read, err))
            return false;
        *rules = read;
    }
    *out = **rules;
    out->arena = arena;
    return true;
}

bool rg_kinds_of(rg_arena *arena, const rg_counts *c, const rg_settings *settings, rg_date on,
                 const rg_kind_rules **rules, rg_kinds *out, rg_err *err)
{
    looker l;
    *out = (rg_kinds){.class = RG_NEW_N(arena, const char *, c->cell_count + 1),
                      .partner = RG_NEW_N(arena, int, c->cell_count + 1),
                      .empty = RG_NEW_N(arena, bool, c->cell_count + 1),
                      .kind_axis = RG_NEW_N(arena, bool, c->axis_count + 1),
                      .strip = RG_NEW_N(arena, size_t, c->cell_count + 1)};
    if (!c->measure->table || !c->measure->table->view)
        return true;
    if (!take_rules(arena, settings, on, rules, &l, err) || !set_cells(&l, c, out, err))
        return false;
    if (out->any) {
        make_strips(c, out);
        find_traits(&l, c, out);
    }
    return true;
}
