/* content/library_table.c - One CSV file to records that know where they stand. */
#include "content/library_inside.h"

#include "base/file.h"
#include "base/utf8.h"
#include "data/csv.h"

#include <string.h>

enum { LARGEST_TABLE = 4 << 20 };

const char *const content_own_columns[OWN_COLUMNS] = {
    [OWN_ID] = "id",       [OWN_VERSION] = "version", [OWN_FROM] = "valid_from",
    [OWN_TO] = "valid_to", [OWN_OWNER] = "owner",     [OWN_REVIEW] = "review"};

typedef struct table_reader {
    rg_arena *arena;
    rg_content_table *table;
    rg_str bytes;
    size_t own[OWN_COLUMNS]; /* where each of them stands in the file */
    size_t line_start;       /* byte at which the line `line` begins */
    int line;
    size_t room;
    bool dated; /* columns.csv is not: it says what the others are */
} table_reader;

/* ---- places ---- */

static size_t start_of_line(table_reader *r, int line)
{
    while (r->line < line) {
        const char *end = memchr(r->bytes.p + r->line_start, '\n', r->bytes.n - r->line_start);
        if (!end)
            break;
        r->line_start = (size_t)(end - r->bytes.p) + 1;
        r->line++;
    }
    return r->line_start;
}

/* Where the text of the n-th field of the record that begins on a line stands. */
static rg_place field_place(table_reader *r, int line, size_t n)
{
    rg_str b = r->bytes;
    size_t at = start_of_line(r, line), start = at;
    bool quoted = false;
    for (size_t field = 0; at < b.n && (field < n || quoted); at++) {
        if (b.p[at] == '"')
            quoted = !quoted;
        else if (b.p[at] == '\n') {
            line++;
            start = at + 1;
        } else if (b.p[at] == ',' && !quoted)
            field++;
    }
    at += at < b.n && b.p[at] == '"';
    while (at < b.n && (b.p[at] == ' ' || b.p[at] == '\t'))
        at++;
    int before = (int)rg_utf8_length((rg_str){b.p + start, at - start});
    return (rg_place){r->table->path, line, before + 1};
}

/* Line ends within a field as one byte. */
static rg_str plain_lines(rg_arena *arena, rg_str text)
{
    char *out = rg_arena_copy(arena, text.n ? text.p : "", text.n);
    size_t n = 0;
    for (size_t i = 0; i < text.n; i++)
        if (text.p[i] != '\r')
            out[n++] = text.p[i];
    out[n] = '\0';
    return (rg_str){out, n};
}

/* ---- the heading ---- */

static bool is_column_name(rg_str name)
{
    for (size_t i = 0; i < name.n; i++)
        if (!(name.p[i] == '_' || (name.p[i] >= 'a' && name.p[i] <= 'z') ||
              (i > 0 && name.p[i] >= '0' && name.p[i] <= '9')))
            return false;
    return name.n > 0;
}

static bool find_own(table_reader *r, const rg_csv_row *row, rg_err *err)
{
    const rg_content_table *t = r->table;
    for (size_t i = 0; i < OWN_COLUMNS; i++) {
        r->own[i] = rg_content_column(t, rg_str_of(content_own_columns[i]));
        if (r->own[i] != SIZE_MAX)
            continue;
        const char *near =
            rg_str_nearest(rg_str_of(content_own_columns[i]), t->columns, t->column_count);
        return rg_fail_at(err, RG_E_TEMPLATE, (rg_place){t->path, row->line, 0},
                          "the first row has no column '%s'%s%s%s", content_own_columns[i],
                          near ? "; is it '" : "; every table has id, version, valid_from, ",
                          near ? near : "valid_to, owner and review", near ? "'?" : "");
    }
    return true;
}

static bool on_heading(void *user, const rg_csv_row *row, bool *wanted, rg_err *err)
{
    table_reader *r = user;
    rg_content_table *t = r->table;
    (void)wanted;
    t->columns = RG_NEW_N(r->arena, const char *, row->count + 1);
    for (size_t i = 0; i < row->count; i++) {
        rg_str name = rg_str_trim(row->fields[i]);
        if (!is_column_name(name))
            return rg_fail_at(err, RG_E_TEMPLATE, field_place(r, row->line, i),
                              "'%.*s' is no name for a column; write it in a-z, 0-9 and _",
                              (int)name.n, name.p ? name.p : "");
        if (rg_content_column(t, name) != SIZE_MAX)
            return rg_fail_at(err, RG_E_TEMPLATE, field_place(r, row->line, i),
                              "two columns are called '%.*s'; rename one", (int)name.n, name.p);
        t->columns[t->column_count++] = rg_str_dup(r->arena, name);
    }
    return !r->dated || find_own(r, row, err);
}

/* ---- the rows ---- */

/* YYYY-MM-DD, or DD/MM/YYYY as a spreadsheet makes of it. */
static bool parse_day(rg_str text, rg_date *out)
{
    int n[3] = {0};
    size_t part = 0, digits = 0;
    if (rg_date_parse(text, out))
        return true;
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] == '/' && digits > 0 && part < 2) {
            part++;
            digits = 0;
        } else if (text.p[i] >= '0' && text.p[i] <= '9' && digits < 4) {
            n[part] = n[part] * 10 + (text.p[i] - '0');
            digits++;
        } else {
            return false;
        }
    }
    *out = (rg_date){n[2], n[1], n[0]};
    return part == 2 && digits == 4 && rg_date_valid(*out);
}

static bool read_day(const rg_content_cell *cell, const char *column, rg_date *out, bool *given,
                     rg_err *err)
{
    *given = cell->text.n > 0;
    return !*given || parse_day(cell->text, out) ||
           rg_fail_at(err, RG_E_TEMPLATE, cell->place,
                      "%s '%s' is no day; write it as 2023-04-01", column, cell->text.p);
}

static bool is_id(rg_str id)
{
    for (size_t i = 0; i < id.n; i++)
        if (!(id.p[i] == '_' || id.p[i] == '-' || (id.p[i] >= 'a' && id.p[i] <= 'z') ||
              (id.p[i] >= '0' && id.p[i] <= '9')))
            return false;
    return id.n > 0;
}

static bool needed(const table_reader *r, const rg_content_record *record, size_t own,
                   rg_err *err)
{
    const rg_content_cell *cell = &record->cells[r->own[own]];
    return cell->text.n > 0 ||
           rg_fail_at(err, RG_E_TEMPLATE, cell->place, "'%s' has no %s; write it",
                      record->id[0] ? record->id : "this record", content_own_columns[own]);
}

static bool read_own(const table_reader *r, rg_content_record *record, rg_err *err)
{
    const rg_content_cell *c = record->cells;
    bool reviewed;
    record->id = c[r->own[OWN_ID]].text.p;
    record->version = c[r->own[OWN_VERSION]].text.p;
    record->owner = c[r->own[OWN_OWNER]].text.p;
    if (!is_id(c[r->own[OWN_ID]].text))
        return rg_fail_at(err, RG_E_TEMPLATE, c[r->own[OWN_ID]].place,
                          "'%s' is no id; write it in a-z, 0-9, - and _", record->id);
    if (!needed(r, record, OWN_VERSION, err) || !needed(r, record, OWN_OWNER, err) ||
        !needed(r, record, OWN_REVIEW, err) ||
        !read_day(&c[r->own[OWN_FROM]], "valid_from", &record->from, &record->begins, err) ||
        !read_day(&c[r->own[OWN_TO]], "valid_to", &record->to, &record->ends, err) ||
        !read_day(&c[r->own[OWN_REVIEW]], "review", &record->review, &reviewed, err))
        return false;
    if (record->begins && record->ends &&
        rg_date_serial(record->from) > rg_date_serial(record->to))
        return rg_fail_at(err, RG_E_TEMPLATE, c[r->own[OWN_TO]].place,
                          "'%s' ends before it begins; correct the dates", record->id);
    return true;
}

static bool on_row(void *user, const rg_csv_row *row, rg_err *err)
{
    table_reader *r = user;
    rg_content_table *t = r->table;
    if (row->count != row->expected)
        return rg_fail_at(err, RG_E_TEMPLATE, (rg_place){t->path, row->line, 0},
                          "the row has %zu fields, the first row %zu; put a text with commas "
                          "between \"quotes\"",
                          row->count, row->expected);
    rg_content_record *record = RG_PUSH(r->arena, t->all, t->all_count, r->room);
    *record = (rg_content_record){
        .id = "", .version = "", .owner = "", .place = {t->path, row->line, 0}};
    record->cells = RG_NEW_N(r->arena, rg_content_cell, row->count + 1);
    for (size_t i = 0; i < row->count; i++)
        record->cells[i] = (rg_content_cell){plain_lines(r->arena, rg_str_trim(row->fields[i])),
                                             field_place(r, row->line, i)};
    return !r->dated || read_own(r, record, err);
}

static void on_restart(void *user)
{
    (void)user; /* only for bytes that are not UTF-8, which are refused before */
}

static bool check_encoding(const table_reader *r, rg_err *err)
{
    size_t bad;
    if (rg_utf8_valid(r->bytes, &bad))
        return true;
    rg_place place = {r->table->path, 1, 0};
    for (size_t i = 0; i < bad; i++)
        place.line += r->bytes.p[i] == '\n';
    return rg_fail_at(err, RG_E_SYNTAX, place,
                      "the text is not UTF-8; save the file as \"CSV UTF-8\"");
}

void content_read_table(rg_arena *arena, const char *root, const char *path,
                        rg_content_table *out)
{
    rg_str base = rg_str_of(rg_path_base(path));
    *out = (rg_content_table){.path = path,
                              .name = rg_str_dup(arena, (rg_str){base.p, base.n - 4})};
    table_reader r = {.arena = arena,
                      .table = out,
                      .line = 1,
                      .dated = strcmp(out->name, CONTENT_COLUMNS) != 0};
    rg_csv_reader reader = {
        .heading = on_heading, .row = on_row, .restart = on_restart, .user = &r};
    rg_csv_facts facts = {0};
    rg_err *err = &out->fault;
    if (!rg_file_read(arena, rg_path_join(arena, root, path), LARGEST_TABLE, &r.bytes, err) ||
        !check_encoding(&r, err))
        return;
    if (rg_str_starts(r.bytes, "\xEF\xBB\xBF"))
        r.bytes = (rg_str){r.bytes.p + 3, r.bytes.n - 3};
    (void)!rg_csv_read_bytes(r.bytes, path, &reader, &facts, err);
}
