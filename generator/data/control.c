/* data/control.c - One row of the manifest at a time. */
#include "data/control.h"

#include "base/date.h"
#include "base/file.h"

#include <inttypes.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

typedef struct control {
    const rg_table *manifest;
    const rg_tables *tables;
    const char *folder;
    rg_ledger *ledger;
    rg_err *err;
    bool good;
} control;

/* A file of a table. */
typedef struct stated_file {
    const rg_table *table;
    const rg_input *input;
} stated_file;

static const char *text_at(const rg_table *t, const char *column, size_t row)
{
    const rg_column *c = rg_table_column(t, column);
    return c && c->codes && c->status[row] == RG_CELL_OK ? c->values[c->codes[row]].p : NULL;
}

static void differ(control *c, size_t row, const char *fmt, ...) RG_PRINTF(3, 4);
static void differ(control *c, size_t row, const char *fmt, ...)
{
    char text[600];
    rg_err sentence;
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    rg_fail_at(&sentence, RG_E_REFUSED, rg_table_place(c->manifest, row), "%s", text);
    rg_ledger_note(c->ledger, c->manifest->ledger_source, SIZE_MAX, "%s", sentence.text);
    if (c->good)
        rg_fail(c->err, RG_E_REFUSED, "%s", sentence.text);
    c->good = false;
}

static void check_rows(control *c, size_t row, const rg_input *input)
{
    const rg_column *rows = rg_table_column(c->manifest, "rows");
    if (!rows || rows->status[row] != RG_CELL_OK)
        return;
    uint64_t stated = (uint64_t)rows->numbers[row];
    if (stated != input->csv.rows)
        differ(c, row,
               "%s has %" PRIu64 " rows and %" PRIu64 " are stated; ask for the file again",
               input->name, input->csv.rows, stated);
}

static void check_sum(control *c, size_t row, const rg_input *input)
{
    const char *stated = text_at(c->manifest, "sha256", row);
    if (stated && strlen(stated) != 64)
        differ(c, row, "the SHA-256 of %s has %zu digits instead of 64; correct the manifest",
               input->name, strlen(stated));
    else if (stated && strcasecmp(stated, input->sha256.hex) != 0)
        differ(
            c, row,
            "%s is not the file that is stated (its SHA-256 differs); ask for the file again",
            input->name);
}

/* --- the period --- */

/* The first and last day that are stated; open where one is not. */
typedef struct stated_period {
    int32_t from, to;
} stated_period;

/* Days of one column in one file. */
typedef struct days_found {
    const rg_schema_column *column;
    uint64_t count, inside;
    int32_t first, last;
} days_found;

static int32_t day_at(const rg_table *t, const char *column, size_t row, int32_t open)
{
    const rg_column *c = rg_table_column(t, column);
    return c && c->ints && c->status[row] == RG_CELL_OK ? c->ints[row] : open;
}

/* The days that a value stands for: one, or all of a month. */
static bool days_of(const rg_column *c, size_t row, int32_t *first, int32_t *last)
{
    switch (c->schema->type) {
    case RG_T_DATE:
        *first = *last = c->ints[row];
        return true;
    case RG_T_DATETIME:
        *first = *last = (int32_t)floor(c->ints[row] / 1440.0);
        return true;
    case RG_T_MONTH:
        *first = rg_date_serial(rg_month_first(c->ints[row]));
        *last = rg_date_serial(rg_month_last(c->ints[row]));
        return true;
    default:
        return false;
    }
}

static days_found find_days(const stated_file *f, const rg_column *c, const stated_period *p)
{
    days_found found = {.column = c->schema, .first = INT32_MAX, .last = INT32_MIN};
    size_t file = (size_t)(f->input - f->table->inputs);
    for (size_t row = 0; c->ints && row < f->table->row_count; row++) {
        int32_t first, last;
        if (f->table->row_file[row] != file || c->status[row] != RG_CELL_OK ||
            !days_of(c, row, &first, &last))
            continue;
        found.count++;
        found.inside += first <= p->to && last >= p->from;
        found.first = first < found.first ? first : found.first;
        found.last = last > found.last ? last : found.last;
    }
    return found;
}

/* Of the columns with days, the one of which most lie within what is stated. */
static days_found likest_days(const stated_file *f, const stated_period *p)
{
    days_found best = {0};
    for (size_t i = 0; i < f->table->schema->plain_count; i++) {
        days_found found = find_days(f, &f->table->columns[i], p);
        if (found.inside > best.inside || (!best.count && found.count))
            best = found;
    }
    return best;
}

static void put_days(rg_buf *out, int32_t first, int32_t last)
{
    rg_buf_date(out, rg_date_from_serial(first));
    rg_buf_puts(out, " to ");
    rg_buf_date(out, rg_date_from_serial(last));
}

/* A file of which most days lie elsewhere is not the one that is stated; single days outside are
 * told: crimes are recorded late, and admissions end in the next year. */
static void check_days(control *c, size_t row, const stated_file *f, const stated_period *p)
{
    days_found found = likest_days(f, p);
    rg_buf stated = {0}, runs = {0};
    if (found.count) {
        put_days(&stated, p->from, p->to);
        put_days(&runs, found.first, found.last);
    }
    if (2 * found.inside < found.count)
        differ(c, row,
               "%s is stated to hold %s, but \"%s\" runs from %s; ask for the right file or "
               "correct the manifest",
               f->input->name, stated.p, found.column->title, runs.p);
    else if (found.inside < found.count)
        rg_ledger_note(c->ledger, f->table->ledger_source,
                       (size_t)(f->input - f->table->inputs),
                       "%" PRIu64 " of %" PRIu64
                       " values of \"%s\" lie outside the period that the manifest states (%s)",
                       found.count - found.inside, found.count, found.column->title, stated.p);
    rg_buf_free(&stated);
    rg_buf_free(&runs);
}

static void check_period(control *c, size_t row, const stated_file *f)
{
    const stated_period p = {day_at(c->manifest, "period_from", row, INT32_MIN),
                             day_at(c->manifest, "period_to", row, INT32_MAX)};
    int32_t taken = day_at(c->manifest, "extract_date", row, INT32_MAX);
    if (p.to < p.from) {
        differ(c, row, "the period ends before it begins; correct the manifest");
        return;
    }
    if (taken < p.to && p.to != INT32_MAX)
        differ(c, row,
               "the extract was taken before its period ends, so it is not whole; ask for it "
               "again or correct the manifest");
    if (f->input && p.from != INT32_MIN && p.to != INT32_MAX)
        check_days(c, row, f, &p);
}

/* --- files --- */

/* Names as people write them: with the slashes of another system. */
static bool same_name(const char *a, const char *b)
{
    for (; *a && *b; a++, b++)
        if (*a != *b && !(strchr("/\\", *a) && strchr("/\\", *b)))
            return false;
    return *a == *b;
}

static bool is_named(const rg_input *input, const char *name)
{
    return same_name(input->name, name) || same_name(rg_path_base(input->name), name);
}

/* The file of that name; one whose name alone it is, where no other has it.  *other is another. */
static stated_file find_file(const control *c, const char *name, const char **other)
{
    stated_file found = {0};
    *other = NULL;
    for (size_t t = 0; t < c->tables->count; t++) {
        const rg_table *table = c->tables->items[t];
        for (size_t i = 0; table && table != c->manifest && i < table->input_count; i++) {
            const rg_input *input = &table->inputs[i];
            if (!is_named(input, name))
                continue;
            if (same_name(input->name, name)) {
                *other = NULL;
                return (stated_file){table, input};
            }
            if (found.input && strcmp(found.input->name, input->name) != 0)
                *other = input->name;
            else
                found = (stated_file){table, input};
        }
    }
    return found;
}

static const char *name_at(const control *c, size_t row)
{
    const char *name = text_at(c->manifest, "file", row);
    return name ? name : "";
}

static void note_unlisted(control *c)
{
    for (size_t t = 0; t < c->tables->count; t++) {
        const rg_table *table = c->tables->items[t];
        for (size_t i = 0; table && table != c->manifest && i < table->input_count; i++) {
            bool listed = false;
            for (size_t row = 0; row < c->manifest->row_count && !listed; row++)
                listed = is_named(&table->inputs[i], name_at(c, row));
            if (!listed)
                rg_ledger_note(c->ledger, table->ledger_source, i,
                               "not in the manifest: nothing to check it against");
        }
    }
}

/* A file that is stated and did not come is missing from the figures. */
static void check_absent(control *c, size_t row, const char *name)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", c->folder ? c->folder : "", name);
    for (char *p = path; *p; p++)
        *p = *p == '\\' ? '/' : *p;
    if (!c->folder || rg_file_exists(path))
        rg_ledger_note(c->ledger, c->manifest->ledger_source, SIZE_MAX,
                       "%s is in the manifest and belongs to no source of this release", name);
    else
        differ(c, row,
               "%s is stated and is not in the folder of extracts; ask for it, or correct its "
               "name here",
               name);
}

static void check_once(control *c, size_t row, const rg_input *input)
{
    const char *other;
    for (size_t before = 0; before < row; before++)
        if (find_file(c, name_at(c, before), &other).input == input)
            differ(c, row, "line %d states the same file, %s; remove one",
                   rg_table_place(c->manifest, before).line, input->name);
}

static void check_row(control *c, size_t row)
{
    const char *name = name_at(c, row), *other;
    const stated_file f = find_file(c, name, &other);
    check_period(c, row, &f);
    if (!f.input) {
        check_absent(c, row, name);
        return;
    }
    if (other) {
        differ(c, row, "%s and %s both have this name; write the folder as well", f.input->name,
               other);
        return;
    }
    check_rows(c, row, f.input);
    check_sum(c, row, f.input);
    check_once(c, row, f.input);
}

/* Control totals that cannot be read check nothing, so they stop the run. */
static bool none_rejected(const control *c)
{
    const rg_ledger_source *s = rg_ledger_at(c->ledger, c->manifest->ledger_source);
    for (size_t i = 0; i < s->reason_count; i++)
        if (s->reasons[i].kind == RG_L_REJECTED)
            return rg_fail_at(c->err, RG_E_REFUSED, s->reasons[i].places[0],
                              "%s; correct the manifest, which else checks nothing",
                              s->reasons[i].text);
    return true;
}

bool rg_control_check(const rg_table *manifest, const rg_tables *tables, const char *folder,
                      rg_ledger *ledger, rg_err *err)
{
    control c = {manifest, tables, folder, ledger, err, true};
    if (!none_rejected(&c))
        return false;
    for (size_t row = 0; row < manifest->row_count; row++) {
        check_row(&c, row);
        rg_ledger_use(ledger, manifest->ledger_source, manifest->row_file[row], 1);
    }
    note_unlisted(&c);
    return c.good;
}

int32_t rg_control_extracted(const rg_table *manifest, const char *file)
{
    const rg_column *day = rg_table_column(manifest, "extract_date");
    int32_t by_base = INT32_MIN;
    for (size_t row = 0; day && row < manifest->row_count; row++) {
        const char *name = text_at(manifest, "file", row);
        if (!name || day->status[row] != RG_CELL_OK)
            continue;
        if (same_name(file, name))
            return day->ints[row];
        if (same_name(rg_path_base(file), name))
            by_base = day->ints[row];
    }
    return by_base;
}
