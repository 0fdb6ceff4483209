/* base/value.h - Plain data as read from a declaration (release, schema, measure, template): a
 * tree of values that know where they were written.
 *
 * This is the only form in which Lua's results leave the script room, so no other room sees
 * lua.h, and a value can be sent from the process that evaluated it to the one that uses it. */
#ifndef RG_BASE_VALUE_H
#define RG_BASE_VALUE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum rg_value_kind {
    RG_V_NIL,
    RG_V_BOOL,
    RG_V_NUMBER,
    RG_V_TEXT,
    RG_V_TABLE
} rg_value_kind;

typedef struct rg_value rg_value;

typedef struct rg_value_field {
    rg_str key;
    const rg_value *value; /* never NULL */
} rg_value_field;

struct rg_value {
    rg_value_kind kind;
    rg_place place; /* where the constructor was called; file NULL when unknown */
    bool boolean;
    double number;
    rg_str text;      /* RG_V_TEXT; NUL-terminated underneath */
    const char *word; /* the constructor that made this table ("release", "heading"), or NULL */
    const rg_value **items; /* list part, 1..n of Lua; no holes */
    size_t item_count;
    const rg_value_field *fields; /* sorted by key bytes */
    size_t field_count;
    size_t item_room; /* these two belong to rg_value_push and rg_value_set; 0 elsewhere */
    size_t field_room;
};

/* The field, or NULL when absent.  v may be NULL or not a table (answers NULL). */
const rg_value *rg_value_get(const rg_value *v, const char *key);
bool rg_value_is_word(const rg_value *v, const char *word);

/* Typed access.  need_*: absent or of another kind fails with place and the field's name.
 * want_*: absent leaves *out untouched and succeeds; another kind fails.  RG_V_NIL counts as
 * absent.  The code is RG_E_TEMPLATE; whoever reads a release file changes it to RG_E_USAGE. */
bool rg_value_need_text(const rg_value *v, const char *key, const char **out,
                        rg_err *err) RG_MUST_CHECK;
bool rg_value_want_text(const rg_value *v, const char *key, const char **out,
                        rg_err *err) RG_MUST_CHECK;
bool rg_value_need_number(const rg_value *v, const char *key, double *out,
                          rg_err *err) RG_MUST_CHECK;
bool rg_value_want_number(const rg_value *v, const char *key, double *out,
                          rg_err *err) RG_MUST_CHECK;
bool rg_value_want_bool(const rg_value *v, const char *key, bool *out,
                        rg_err *err) RG_MUST_CHECK;
/* A list of texts; a single text counts as a list of one; absent gives count 0. */
bool rg_value_want_texts(rg_arena *arena, const rg_value *v, const char *key, const char ***out,
                         size_t *count, rg_err *err) RG_MUST_CHECK;
/* Fails, naming the nearest right one, when v has a field not in names. */
bool rg_value_only_fields(const rg_value *v, const char *what, const char *const *names,
                          size_t count, rg_err *err) RG_MUST_CHECK;

/* Tables nest at most this deep; rg_value_read refuses more, so makers of values should too. */
enum { RG_VALUE_DEPTH = 200 };

/* A compact byte form for pipes, and back.  write then read is the identity.  Bytes that were
 * not written by rg_value_write, or not all of them, fail; texts are copied into the arena. */
void rg_value_write(rg_buf *out, const rg_value *v);
bool rg_value_read(rg_arena *arena, rg_str bytes, const rg_value **out,
                   rg_err *err) RG_MUST_CHECK;

/* Makers, for tests and for results computed in C.  Texts and keys are copied; values are not,
 * and must not be NULL.  Setting a key again replaces its value. */
rg_value *rg_value_text(rg_arena *arena, const char *text);
rg_value *rg_value_number(rg_arena *arena, double number);
rg_value *rg_value_table(rg_arena *arena, const char *word);
void rg_value_set(rg_arena *arena, rg_value *table, const char *key, const rg_value *value);
void rg_value_push(rg_arena *arena, rg_value *table, const rg_value *value);

/* One JSON value: sorted keys, 17 significant digits; lists as arrays (a table with items and
 * no fields), an empty table as {}; nil and numbers that are not finite as null.  A table with
 * both parts is an object whose items have the keys "1", "2", ... */
void rg_value_json(rg_buf *out, const rg_value *v);
/* A JSON string literal with quotes; bytes that are not UTF-8 become U+FFFD. */
void rg_buf_json_text(rg_buf *out, rg_str text);

#endif
