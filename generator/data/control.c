/* data/control.c - One row of the manifest at a time. */
#include "data/control.h"

#include "base/date.h"
#include "base/file.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

typedef struct control {
    const rg_table *manifest;
    rg_ledger *ledger;
    rg_err *err;
    bool good;
} control;

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
    if (stated && strcasecmp(stated, input->sha256.hex) != 0)
        differ(
            c, row,
            "%s is not the file that is stated (its SHA-256 differs); ask for the file again",
            input->name);
}

static void check_period(control *c, size_t row)
{
    const rg_column *from = rg_table_column(c->manifest, "period_from");
    const rg_column *to = rg_table_column(c->manifest, "period_to");
    if (from && to && from->status[row] == RG_CELL_OK && to->status[row] == RG_CELL_OK &&
        to->ints[row] < from->ints[row])
        differ(c, row, "the period ends before it begins; correct the manifest");
}

static bool is_named(const rg_input *input, const char *name)
{
    return strcmp(input->name, name) == 0 || strcmp(rg_path_base(input->name), name) == 0;
}

/* The first file of that name. */
static const rg_input *find_input(const rg_tables *tables, const rg_table *manifest,
                                  const char *name)
{
    for (size_t t = 0; t < tables->count; t++) {
        const rg_table *table = tables->items[t];
        for (size_t i = 0; table && table != manifest && i < table->input_count; i++)
            if (is_named(&table->inputs[i], name))
                return &table->inputs[i];
    }
    return NULL;
}

static void note_unlisted(control *c, const rg_tables *tables)
{
    for (size_t t = 0; t < tables->count; t++) {
        const rg_table *table = tables->items[t];
        for (size_t i = 0; table && table != c->manifest && i < table->input_count; i++) {
            bool listed = false;
            for (size_t row = 0; row < c->manifest->row_count && !listed; row++)
                listed = is_named(&table->inputs[i], text_at(c->manifest, "file", row));
            if (!listed)
                rg_ledger_note(c->ledger, table->ledger_source, i,
                               "not in the manifest: nothing to check it against");
        }
    }
}

bool rg_control_check(const rg_table *manifest, const rg_tables *tables, rg_ledger *ledger,
                      rg_err *err)
{
    control c = {manifest, ledger, err, true};
    for (size_t row = 0; row < manifest->row_count; row++) {
        const char *name = text_at(manifest, "file", row);
        const rg_input *input = name ? find_input(tables, manifest, name) : NULL;
        check_period(&c, row);
        if (!input) {
            rg_ledger_note(ledger, manifest->ledger_source, SIZE_MAX,
                           "%s is in the manifest and belongs to no source of this release",
                           name ? name : "a file without a name");
            continue;
        }
        check_rows(&c, row, input);
        check_sum(&c, row, input);
    }
    note_unlisted(&c, tables);
    return c.good;
}
