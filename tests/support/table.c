/* tests/support/table.c - Tables of what tests expect, a row at a time. */
#include "support/table.h"

#include "support/check.h"

typedef struct reading {
    size_t columns;
    table_row *row;
    void *user;
} reading;

static bool heading(void *user, const rg_csv_row *row, bool *wanted, rg_err *err)
{
    const reading *r = user;
    (void)wanted;
    (void)err;
    return row->count == r->columns;
}

static bool one_row(void *user, const rg_csv_row *row, rg_err *err)
{
    const reading *r = user;
    return row->count == r->columns && r->row(r->user, row, err);
}

void table_read(const char *path, size_t columns, table_row *row, void *user)
{
    reading r = {columns, row, user};
    rg_csv_reader reader = {.heading = heading, .row = one_row, .user = &r};
    rg_csv_facts facts = {0};
    rg_err err = {0};
    bool ok = rg_csv_read_file(path, path, &reader, &facts, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
}
