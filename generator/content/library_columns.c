/* content/library_columns.c - What columns.csv asks of the columns of a table.
 *
 * A row of columns.csv: table, column, rule, values, meaning.  Rules: "text" (anything), "needed"
 * (never empty), "id of" (empty, or an id of the table in values), "one of" (one of the words in
 * values, between semicolons).  A table that it names has the columns that it names and no
 * others. */
#include "content/library_inside.h"

#include <string.h>

typedef struct column_rule {
    const rg_content_cell *table, *column, *rule, *values;
} column_rule;

static const char *const rule_names[] = {"id of", "needed", "one of", "text"};
enum { RULES = sizeof rule_names / sizeof *rule_names };

/* The words between semicolons hold the text. */
static bool is_listed(rg_str words, rg_str text)
{
    while (words.p)
        if (rg_str_eq(rg_str_trim(rg_str_cut(&words, ';')), text))
            return true;
    return false;
}

static bool keeps_rule(const rg_library *l, const column_rule *rule, const rg_content_cell *c,
                       const char *id, rg_err *err)
{
    if (rg_str_is(rule->rule->text, "needed"))
        return c->text.n > 0 ||
               rg_fail_at(err, RG_E_TEMPLATE, c->place, "'%s' has no %s; write it", id,
                          rule->column->text.p);
    if (rg_str_is(rule->rule->text, "one of"))
        return is_listed(rule->values->text, c->text) ||
               rg_fail_at(err, RG_E_TEMPLATE, c->place, "%s of '%s' is '%s'; it is one of: %s",
                          rule->column->text.p, id, c->text.p, rule->values->text.p);
    if (!rg_str_is(rule->rule->text, "id of") || c->text.n == 0)
        return true;
    const rg_content_table *other = rg_library_table(l, rule->values->text);
    if (other && (other->fault.code != RG_OK || rg_content_find(other, c->text)))
        return true;
    const char **ids = NULL;
    rg_arena *arena = rg_arena_new("nearest record");
    ids = RG_NEW_N(arena, const char *, other ? other->count + 1 : 1);
    for (size_t i = 0; other && i < other->count; i++)
        ids[i] = other->records[i]->id;
    const char *near = other ? rg_str_nearest(c->text, ids, other->count) : NULL;
    rg_fail_at(err, RG_E_TEMPLATE, c->place,
               "%s of '%s' is '%s', but there is no such record in %s.csv%s%s%s",
               rule->column->text.p, id, c->text.p, rule->values->text.p,
               near ? "; did you mean '" : " on the document's date", near ? near : "",
               near ? "'?" : "");
    rg_arena_free(arena);
    return false;
}

static const rg_content_cell *cell_of(const rg_content_table *t, const rg_content_record *r,
                                      const char *column)
{
    size_t at = rg_content_column(t, rg_str_of(column));
    static const rg_content_cell none = {{"", 0}, {0}};
    return at == SIZE_MAX ? &none : &r->cells[at];
}

static column_rule rule_of(const rg_content_table *columns, size_t i)
{
    const rg_content_record *r = columns->records[i];
    return (column_rule){cell_of(columns, r, "table"), cell_of(columns, r, "column"),
                         cell_of(columns, r, "rule"), cell_of(columns, r, "values")};
}

static bool is_own(const char *column)
{
    for (size_t i = 0; i < OWN_COLUMNS; i++)
        if (strcmp(content_own_columns[i], column) == 0)
            return true;
    return false;
}

/* Every column of a table that columns.csv names is named there. */
static bool columns_known(rg_content_table *t, const rg_content_table *columns)
{
    for (size_t c = 0; c < t->column_count; c++) {
        bool any = false, found = is_own(t->columns[c]);
        for (size_t i = 0; i < columns->count && !found; i++) {
            column_rule rule = rule_of(columns, i);
            if (!rg_str_is(rule.table->text, t->name))
                continue;
            any = true;
            found = rg_str_is(rule.column->text, t->columns[c]);
        }
        if (any && !found)
            return rg_fail_at(
                &t->fault, RG_E_TEMPLATE, (rg_place){t->path, 1, 0},
                "columns.csv does not know the column '%s' of this table; correct "
                "its name, or say there what stands in it",
                t->columns[c]);
    }
    return true;
}

static bool rules_known(rg_content_table *columns)
{
    for (size_t i = 0; i < columns->count; i++) {
        column_rule rule = rule_of(columns, i);
        bool known = false;
        for (size_t k = 0; k < RULES; k++)
            known = known || rg_str_is(rule.rule->text, rule_names[k]);
        if (!known)
            return rg_fail_at(&columns->fault, RG_E_TEMPLATE, rule.rule->place,
                              "'%s' is no rule; write text, needed, one of or id of",
                              rule.rule->text.p);
    }
    return true;
}

static void check_one(rg_library *l, const column_rule *rule)
{
    rg_content_table *t = NULL;
    for (size_t i = 0; i < l->count; i++)
        if (rg_str_is(rule->table->text, l->tables[i].name))
            t = &l->tables[i];
    if (!t || t->fault.code != RG_OK)
        return;
    size_t at = rg_content_column(t, rule->column->text);
    if (at == SIZE_MAX) {
        rg_fail_at(&t->fault, RG_E_TEMPLATE, (rg_place){t->path, 1, 0},
                   "the first row has no column '%s', which columns.csv asks for",
                   rule->column->text.p);
        return;
    }
    for (size_t i = 0; i < t->count; i++)
        if (!keeps_rule(l, rule, &t->records[i]->cells[at], t->records[i]->id, &t->fault))
            return;
}

void content_check_columns(rg_library *l)
{
    rg_content_table *columns = NULL;
    for (size_t i = 0; i < l->count; i++)
        if (strcmp(l->tables[i].name, CONTENT_COLUMNS) == 0)
            columns = &l->tables[i];
    if (!columns)
        return;
    if (columns->fault.code == RG_OK)
        (void)rules_known(columns);
    for (size_t i = 0; i < l->count && columns->fault.code == RG_OK; i++)
        if (&l->tables[i] != columns && l->tables[i].fault.code == RG_OK)
            (void)columns_known(&l->tables[i], columns);
    for (size_t i = 0; i < columns->count && columns->fault.code == RG_OK; i++) {
        column_rule rule = rule_of(columns, i);
        check_one(l, &rule);
    }
    /* A fault of columns.csv is nobody's in particular: every table would be read unchecked. */
    for (size_t i = 0; i < l->count && columns->fault.code != RG_OK; i++)
        if (l->tables[i].fault.code == RG_OK)
            l->tables[i].fault = columns->fault;
}
