/* data/part_heading.c - Which field of the file is which column of the schema. */
#include "data/part.h"
#include "data/sniff.h"

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
    enum { SHOWN = 12 };
    rg_buf list = {0};
    size_t blank = 0, unknown = 0;
    for (size_t i = 0; i < heading->count; i++) {
        blank += folded[i].n == 0;
        if (folded[i].n && rg_schema_column_headed(part->schema, folded[i]) == SIZE_MAX &&
            !is_ignored(part->schema, folded[i])) {
            rg_str name = rg_str_trim(heading->fields[i]);
            if (unknown++ < SHOWN)
                rg_buf_printf(&list, "%s\"%.*s\"", list.n ? ", " : "",
                              name.n < 60 ? (int)name.n : 60, name.p);
        }
    }
    if (unknown > SHOWN)
        rg_buf_printf(&list, " and %zu more", unknown - SHOWN);
    if (unknown)
        rg_part_note(part, "not in the schema and not read: %s", list.p);
    if (blank)
        rg_part_note(part, "%zu columns without a heading, not read", blank);
    rg_buf_free(&list);
}

static bool column_missing(rg_part *part, const rg_csv_row *heading, const rg_str *folded,
                           size_t column, rg_err *err)
{
    const rg_schema_column *c = &part->schema->columns[column];
    rg_place place = {part->name, heading->line, 0};
    const char *separator = rg_sniff_separator(heading->bytes, heading->count), **names, *near;
    if (separator)
        return rg_fail_at(err, RG_E_DATA, place,
                          "the columns are separated by %s; save it as CSV with commas",
                          separator);
    rg_str wanted = c->headings[0];
    names = RG_NEW_N(part->arena, const char *, heading->count);
    size_t count = 0, other = heading->count;
    for (size_t i = 0; i < heading->count; i++) {
        if (rg_headings_same_numbers(wanted, folded[i]))
            names[count++] = rg_str_dup(part->arena, folded[i]);
        else if (other == heading->count && rg_headings_same_words(wanted, folded[i]))
            other = i;
    }
    if (other < heading->count)
        return rg_fail_at(
            err, RG_E_DATA, place,
            "there is no column \"%s\"; \"%.*s\" is of another year: take the file of "
            "the year that this source asks for",
            c->title, (int)folded[other].n, folded[other].p);
    near = rg_str_nearest(wanted, names, count);
    if (near)
        return rg_fail_at(
            err, RG_E_DATA, place,
            "there is no column \"%s\"; is \"%s\" meant? Then confirm it in the file "
            "that check --propose writes",
            c->title, near);
    return rg_fail_at(
        err, RG_E_DATA, place,
        "there is no column \"%s\"; check that this is the right file and that its "
        "first line is the heading",
        c->title);
}

/* Whether the heading is declared in full, not by a "*". */
static bool is_declared(const rg_schema *s, size_t column, rg_str heading)
{
    for (size_t k = 0; k < s->columns[column].heading_count; k++)
        if (rg_str_eq(s->columns[column].headings[k], heading))
            return true;
    return false;
}

static bool bind(rg_part *part, const rg_csv_row *heading, const rg_str *folded, bool *wanted,
                 rg_err *err)
{
    for (size_t i = 0; i < heading->count; i++) {
        size_t column =
            folded[i].n ? rg_schema_column_headed(part->schema, folded[i]) : SIZE_MAX;
        wanted[i] = column != SIZE_MAX || part->schema->drop_same_rows;
        if (column == SIZE_MAX)
            continue;
        if (part->columns[column].field != SIZE_MAX &&
            !is_declared(part->schema, column, folded[i])) {
            rg_part_note(part, "another column for \"%s\", not read: field %zu",
                         part->schema->columns[column].title, i + 1);
            continue;
        }
        if (part->columns[column].field != SIZE_MAX) {
            rg_place place = {part->name, heading->line, (int)i + 1};
            return rg_fail_at(err, RG_E_DATA, place,
                              "the column \"%s\" stands here a second time; remove one",
                              part->schema->columns[column].title);
        }
        part->columns[column].field = i;
        const rg_schema_column *sc = &part->schema->columns[column];
        rg_part_family *family = sc->family == SIZE_MAX ? NULL : &part->families[sc->family];
        part->bindings[part->binding_count++] =
            (rg_part_binding){i, column, sc, &part->columns[column], family};
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

static size_t absent_members(const rg_part *part, const rg_schema_family *f)
{
    size_t absent = 0;
    for (size_t k = 0; k < f->count; k++)
        absent += part->columns[f->first + k].field == SIZE_MAX;
    return absent;
}

/* One remark for the members of a family of which the file has some. */
static void note_absent_members(rg_part *part)
{
    for (size_t i = 0; i < part->schema->family_count; i++) {
        const rg_schema_family *f = &part->schema->families[i];
        const rg_schema_column *first = &part->schema->columns[f->first];
        size_t absent = absent_members(part, f);
        if (absent > 0 && absent < f->count)
            rg_part_note(part, "of the %zu columns \"%s\" to \"%s\" %zu are not in the file",
                         f->count, first->title, first[f->count - 1].title, absent);
    }
}

/* --- a heading below other lines --- */

typedef struct heading_test {
    const rg_schema *schema;
    bool fits;
    int line;
} heading_test;

static bool on_test(void *user, const rg_csv_row *heading, bool *wanted, rg_err *err)
{
    heading_test *test = user;
    const rg_schema *s = test->schema;
    rg_arena *scratch = rg_arena_new("heading");
    bool *found = RG_NEW_N(scratch, bool, s->column_count);
    rg_buf text = {0};
    (void)wanted;
    for (size_t i = 0; i < heading->count; i++) {
        rg_buf_clear(&text);
        rg_buf_normal(&text, heading->fields[i]);
        size_t column = text.n ? rg_schema_column_headed(s, rg_buf_view(&text)) : SIZE_MAX;
        if (column != SIZE_MAX)
            found[column] = true;
    }
    rg_buf_free(&text);
    test->fits = true;
    test->line = heading->line;
    for (size_t i = 0; i < s->column_count; i++)
        test->fits = test->fits && (found[i] || s->columns[i].optional);
    rg_arena_free(scratch);
    return rg_fail(err, RG_E_DATA, "only the heading is wanted");
}

int rg_part_heading_below(const rg_schema *schema, rg_str bytes, int line)
{
    enum { FAR_ENOUGH = 40 };
    heading_test test = {.schema = schema};
    rg_csv_reader reader = {.heading = on_test, .user = &test};
    for (int at = 1; bytes.p && at < FAR_ENOUGH; at++) {
        rg_csv_facts facts = {0};
        rg_err err = {0};
        rg_str rest = bytes;
        if (at > line && bytes.n && !rg_csv_read_bytes(bytes, "", &reader, &facts, &err) &&
            test.fits)
            return at + test.line - 1;
        rg_str_cut(&rest, '\n');
        bytes = rest;
    }
    return 0;
}

/* One note for all: a file of a real system has few of the columns that a schema knows. */
static void note_absent(rg_part *part)
{
    rg_buf list = {0};
    size_t count = 0;
    for (size_t i = 0; i < part->absent_count; i++) {
        const rg_schema_column *column = &part->schema->columns[part->absent[i]];
        if (column->family == SIZE_MAX)
            rg_buf_printf(&list, "%s\"%s\"", count++ ? ", " : "", column->title);
    }
    for (size_t i = 0; i < part->schema->family_count; i++) {
        const rg_schema_family *f = &part->schema->families[i];
        const rg_schema_column *first = &part->schema->columns[f->first];
        if (absent_members(part, f) < f->count)
            continue;
        rg_buf_printf(&list, "%s\"%s\"", count ? ", " : "", first->title);
        if (f->count > 1)
            rg_buf_printf(&list, " to \"%s\"", first[f->count - 1].title);
        count += f->count;
    }
    if (count == 1)
        rg_part_note(part, "the column %s is not in the file", list.p);
    else if (count > 1)
        rg_part_note(part, "%zu columns that may be left out are not in the file: %s", count,
                     list.p);
    rg_buf_free(&list);
}

/* Whether a value is asked for before the parts are joined. */
static bool is_asked(const rg_schema *s, size_t column)
{
    if (s->columns[column].family != SIZE_MAX)
        return true;
    for (size_t i = 0; i < s->cross_count; i++)
        if (s->cross[i].column == column || s->cross[i].other == column)
            return true;
    for (size_t i = 0; i < s->only_count; i++)
        if (s->only[i].column == column)
            return true;
    for (size_t i = 0; i < s->key_count; i++)
        if (s->key[i] == column)
            return true;
    for (size_t i = 0; i < s->key_order_count; i++)
        if (s->key_order[i] == column)
            return true;
    return false;
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
        part->absent[part->absent_count++] = i;
        if (is_asked(part->schema, i))
            part->each[part->each_count++] = i;
    }
    note_absent(part);
    note_absent_members(part);
    note_unknown(part, heading, folded);
    return true;
}
