/* tests/support/data_help.h - Small extracts in a folder of their own, and schemas written as
 * text. */
#ifndef RG_TESTS_SUPPORT_DATA_HELP_H
#define RG_TESTS_SUPPORT_DATA_HELP_H

#include "base/arena.h"
#include "base/value.h"
#include "data/ledger.h"
#include "data/load.h"
#include "data/schema.h"

/* One test's arena, folder, ledger and sources. */
typedef struct data_help {
    rg_arena *arena;
    char folder[64];
    rg_ledger *ledger;
    rg_tables tables;
    rg_err err;
} data_help;

data_help *data_help_open(void);
void data_help_close(data_help *help); /* removes the folder */

/* Write bytes to a file in the folder; the answer is its path. */
const char *data_help_file(data_help *help, const char *name, const char *bytes, size_t n);
#define DATA_FILE(HELP, NAME, LITERAL)                                                         \
    data_help_file((HELP), (NAME), (LITERAL), sizeof(LITERAL) - 1)

/* JSON with ' in place of ", for readable literals.  An object with a member 'word' stands for
 * a call of that word; the n-th of them was written on line n of schema.lua. */
const rg_value *data_help_value(data_help *help, const char *json);
const rg_schema *data_help_schema(data_help *help, const char *json); /* NULL: see help->err */

/* Load one required source, "s", from files that stand in the folder (names, NULL-terminated).
 */
const rg_table *data_help_load(data_help *help, const rg_schema *schema,
                               const char *const *names, unsigned threads);

/* The whole table as text, a row a line: "file:line a|b|c". */
const char *data_help_dump(data_help *help, const rg_table *table);
/* The columns and families of these names, parted by blanks, a row a line: "a|b". */
const char *data_help_columns(data_help *help, const rg_table *table, const char *names);
/* A schema of the project, lua/schema/NAME.lua. */
const rg_schema *data_help_declared(data_help *help, const char *name);
/* The ledger's report. */
const char *data_help_report(data_help *help);

#endif
