/* data/part_heading.c - Which field of the file is which column of the schema. */
#include "data/part.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void rg_part_note(rg_part *part, const char *fmt, ...)
{
    char text[500];
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    const char *copy = rg_arena_strdup(part->arena, text);
    *RG_PUSH(part->arena, part->notes, part->note_count, part->note_room) = copy;
}

static size_t column_of(const rg_schema *s, rg_str heading)
{
    for (size_t i = 0; i < s->column_count; i++)
        for (size_t k = 0; k < s->columns[i].heading_count; k++)
            if (rg_str_eq(s->columns[i].headings[k], heading))
                return i;
    return SIZE_MAX;
}

static bool is_ignored(const rg_schema *s, rg_str heading)
{
    for (size_t i = 0; i < s->ignored_count; i++)
        if (rg_str_eq(s->ignored[i], heading))
            return true;
    return false;
}

/* Columns nobody declared: named only once the heading is known to be one, as the first line of
 * a file without a heading holds values. */
static void note_unknown(rg_part *part, const rg_csv_row *heading, const rg_str *folded)
{
    rg_buf list = {0};
    size_t blank = 0;
    for (size_t i = 0; i < heading->count; i++) {
        blank += folded[i].n == 0;
        if (folded[i].n && column_of(part->schema, folded[i]) == SIZE_MAX &&
            !is_ignored(part->schema, folded[i])) {
            rg_str name = rg_str_trim(heading->fields[i]);
            rg_buf_printf(&list, "%s\"%.*s\"", list.n ? ", " : "",
                          name.n < 60 ? (int)name.n : 60, name.p);
        }
    }
    if (list.n)
        rg_part_note(part, "not in the schema and not read: %s", list.p);
    if (blank)
        rg_part_note(part, "%zu columns without a heading, not read", blank);
    rg_buf_free(&list);
}

static const char *other_separator(const rg_csv_row *heading)
{
    rg_str only = heading->fields[0];
    if (heading->count != 1 || only.n == 0)
        return NULL;
    return memchr(only.p, ';', only.n)    ? "semicolons"
           : memchr(only.p, '\t', only.n) ? "tabs"
           : memchr(only.p, '|', only.n)  ? "vertical bars"
                                          : NULL;
}

static bool column_missing(rg_part *part, const rg_csv_row *heading, const rg_str *folded,
                           size_t column, rg_err *err)
{
    const rg_schema_column *c = &part->schema->columns[column];
    rg_place place = {part->name, heading->line, 0};
    const char *separator = other_separator(heading), **names, *near;
    if (separator)
        return rg_fail_at(err, RG_E_DATA, place,
                          "the columns are separated by %s; save it as CSV with commas",
                          separator);
    names = RG_NEW_N(part->arena, const char *, heading->count);
    for (size_t i = 0; i < heading->count; i++)
        names[i] = rg_str_dup(part->arena, folded[i]);
    near = rg_str_nearest(c->headings[0], names, heading->count);
    if (near)
        return rg_fail_at(err, RG_E_DATA, place,
                          "there is no column \"%s\"; is \"%s\" meant? Add that heading to the "
                          "schema '%s'",
                          c->title, near, part->schema->name);
    return rg_fail_at(
        err, RG_E_DATA, place,
        "there is no column \"%s\"; check that this is the right file and that its "
        "first line is the heading",
        c->title);
}

static bool bind(rg_part *part, const rg_csv_row *heading, const rg_str *folded, bool *wanted,
                 rg_err *err)
{
    for (size_t i = 0; i < heading->count; i++) {
        size_t column = folded[i].n ? column_of(part->schema, folded[i]) : SIZE_MAX;
        wanted[i] = column != SIZE_MAX;
        if (!wanted[i])
            continue;
        if (part->columns[column].field != SIZE_MAX) {
            rg_place place = {part->name, heading->line, (int)i + 1};
            return rg_fail_at(err, RG_E_DATA, place,
                              "the column \"%s\" stands here a second time; remove one",
                              part->schema->columns[column].title);
        }
        part->columns[column].field = i;
        part->bindings[part->binding_count++] = (rg_part_binding){i, column};
    }
    return true;
}

static rg_str *fold_headings(rg_part *part, const rg_csv_row *heading)
{
    rg_str *folded = RG_NEW_N(part->arena, rg_str, heading->count);
    rg_buf text = {0};
    for (size_t i = 0; i < heading->count; i++) {
        rg_buf_clear(&text);
        rg_buf_normal(&text, heading->fields[i]);
        folded[i] = (rg_str){rg_arena_copy(part->arena, text.p, text.n), text.n};
    }
    rg_buf_free(&text);
    return folded;
}

bool rg_part_bind(rg_part *part, const rg_csv_row *heading, bool *wanted, rg_err *err)
{
    const rg_str *folded = fold_headings(part, heading);
    if (!bind(part, heading, folded, wanted, err))
        return false;
    for (size_t i = 0; i < part->schema->column_count; i++) {
        if (part->columns[i].field != SIZE_MAX)
            continue;
        if (!part->schema->columns[i].optional)
            return column_missing(part, heading, folded, i, err);
        rg_part_note(part, "the column \"%s\" is not in the file",
                     part->schema->columns[i].title);
        part->absent[part->absent_count++] = i;
    }
    note_unknown(part, heading, folded);
    return true;
}
