/* data/ledger.h - Every row accounted for, by four counts made at four places.
 *
 *   read      where a record leaves the CSV reader
 *   rejected  where a value cannot be used, by reason (schema conversion)
 *   excluded  where a rule leaves a row out, by rule (repeated keys; outside the area; ...)
 *   used      where the scan uses a row
 * None is ever computed from the others, so read = used + excluded + rejected is a real check.
 * Places are file, line and column; a value is never kept or printed.  One ledger belongs to
 * one thread; the loader merges what its readers counted in file order. */
#ifndef RG_DATA_LEDGER_H
#define RG_DATA_LEDGER_H

#include "base/arena.h"
#include "base/attr.h"
#include "base/err.h"
#include "base/str.h"
#include "base/value.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define RG_LEDGER_PLACES 5 /* first places kept of each reason */

typedef enum rg_ledger_kind { RG_L_REJECTED = 0, RG_L_EXCLUDED, RG_L_REPAIRED } rg_ledger_kind;

/* One reason (or rule, or repair) of one source. */
typedef struct rg_ledger_reason {
    rg_ledger_kind kind;
    const char *text; /* "LSOA code: not of the form A99999999" */
    uint64_t count;
    rg_place
        places[RG_LEDGER_PLACES]; /* column = field number in the file, 0 = the whole row */
    size_t place_count;
} rg_ledger_reason;

/* A row left out because its key stands in an earlier row as well. */
typedef struct rg_ledger_repeat {
    rg_place place;
    rg_place first;
    const char *
        differ; /* titles of the columns in which the two differ; NULL = in none that is read */
} rg_ledger_repeat;

/* What an analyst should look at, though it costs no row.  Findings of one kind are printed together. */
typedef struct rg_ledger_finding {
    const char *kind; /* what was found, and what to do about it */
    rg_place place;
    const char *text; /* the particular */
} rg_ledger_finding;

typedef struct rg_ledger_file {
    const char *name;
    uint64_t read, used, excluded, rejected, repaired;
    const char *encoding;     /* "UTF-8", or NULL before it is known */
    const char *refused;      /* the sentence, or NULL */
    const char *const *notes; /* what is unusual but harmless */
    size_t note_count;
} rg_ledger_file;

typedef struct rg_ledger_source {
    const char *name;
    const char *title;
    uint64_t read, used, excluded, rejected, repaired; /* kept apart from the files' own */
    const rg_ledger_file *files;
    size_t file_count;
    const rg_ledger_reason *reasons; /* in the order of first occurrence */
    size_t reason_count;
    const rg_ledger_repeat *repeats;
    size_t repeat_count;
    const rg_ledger_finding *findings; /* in the order they were added */
    size_t finding_count;
    const char *const *notes;
    size_t note_count;
} rg_ledger_source;

typedef struct rg_ledger rg_ledger;

rg_ledger *rg_ledger_new(rg_arena *arena);

/* Add a source, and a file to a source; the answer is its index.  Texts are copied. */
size_t rg_ledger_add_source(rg_ledger *ledger, const char *name, const char *title);
size_t rg_ledger_add_file(rg_ledger *ledger, size_t source, const char *name);

/* Counting.  line 0 = unknown; column = field number in the file, 0 = the whole row.  `reason`
 * is found again by its text, so hot loops count first and call once with _many. */
void rg_ledger_read(rg_ledger *ledger, size_t source, size_t file, uint64_t rows);
void rg_ledger_use(rg_ledger *ledger, size_t source, size_t file, uint64_t rows);
void rg_ledger_reject(rg_ledger *ledger, size_t source, size_t file, int line, int column,
                      const char *reason);
void rg_ledger_exclude(rg_ledger *ledger, size_t source, size_t file, int line, int column,
                       const char *rule);
void rg_ledger_repair(rg_ledger *ledger, size_t source, size_t file, int line, int column,
                      const char *what);
/* `rows` at once; places are the first of them, at most RG_LEDGER_PLACES are kept. */
void rg_ledger_many(rg_ledger *ledger, rg_ledger_kind kind, size_t source, size_t file,
                    const char *reason, uint64_t rows, const rg_place *places,
                    size_t place_count);

/* List a row as the repeat of another (the exclusion is counted by rg_ledger_exclude).  differ: titles
 * of columns, never values; NULL or "" = none. */
void rg_ledger_repeats(rg_ledger *ledger, size_t source, rg_place place, rg_place first,
                       const char *differ);
/* Add a finding; all are printed.  Texts are copied. */
void rg_ledger_finds(rg_ledger *ledger, size_t source, rg_place place, const char *kind,
                     const char *text);
void rg_ledger_encoding(rg_ledger *ledger, size_t source, size_t file, const char *name);
void rg_ledger_refuse(rg_ledger *ledger, size_t source, size_t file, const char *sentence);
/* A remark on a file, or on the source with file = SIZE_MAX. */
void rg_ledger_note(rg_ledger *ledger, size_t source, size_t file, const char *fmt, ...)
    RG_PRINTF(4, 5);

/* Sources in the order they were added. */
size_t rg_ledger_count(const rg_ledger *ledger);
const rg_ledger_source *rg_ledger_at(const rg_ledger *ledger, size_t source);
const rg_ledger_source *rg_ledger_find(const rg_ledger *ledger, const char *name);

/* Fails with RG_E_BUG, one sentence, where read is not used + excluded + rejected in any file
 * or source, or where a source is not the sum of its files or its reasons. */
bool rg_ledger_balance(const rg_ledger *ledger, rg_err *err) RG_MUST_CHECK;

/* The report as text: the body of `check` and of data-quality.txt. */
void rg_ledger_print(const rg_ledger *ledger, rg_buf *out);
/* The same as plain data, for the data-quality page:
 *   { {name, title, read, used, excluded, rejected, repaired, notes = {...},
 *      files = {{name, encoding, read, used, excluded, rejected, repaired, refused, notes}},
 *      reasons = {{kind = "rejected", text, count, places = {"file:line:column"}}},
 *      repeats = {{place, first}}}, ... }
 * Findings are in the text only. */
const rg_value *rg_ledger_value(const rg_ledger *ledger, rg_arena *arena);

#endif
