/* paint/pdf_in.h - The objects of a PDF file that somebody supplied: as much as a drawn logo needs.
 *
 * Objects are found where they stand, one after another, and not by the cross-reference table: the last of a
 * number wins, as it does in files that were changed.  Nothing is trusted: every length is checked against the
 * bytes that are there, and nesting ends at RG_IN_DEEPEST. */
#ifndef RG_PAINT_PDF_IN_H
#define RG_PAINT_PDF_IN_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

enum { RG_IN_DEEPEST = 32 };

typedef enum rg_in_kind {
    RG_IN_NULL, /* also true and false */
    RG_IN_NUMBER,
    RG_IN_NAME,   /* text without its slash */
    RG_IN_STRING, /* text as it stands between its brackets */
    RG_IN_WORD,   /* an operator, or the end of the bytes: empty */
    RG_IN_REF,    /* number = the object's */
    RG_IN_ARRAY,
    RG_IN_DICT /* items are keys and values in turn */
} rg_in_kind;

typedef struct rg_in_value {
    rg_in_kind kind;
    double number;
    rg_str text;
    struct rg_in_value *items;
    size_t count;
} rg_in_value;

typedef struct rg_in_object {
    long number;
    rg_in_value value;
    bool has_stream;
    rg_str stream; /* as it stands in the file */
} rg_in_object;

typedef struct rg_in_file {
    rg_arena *arena;
    const char *name; /* for messages */
    rg_in_object *objects;
    size_t count, room;
    bool encrypted;
} rg_in_file;

/* All objects, those in object streams too.  Texts point into bytes.  Fails where they cannot be told apart. */
bool rg_in_open(rg_arena *arena, rg_str bytes, const char *name, rg_in_file *out,
                rg_err *err) RG_MUST_CHECK;

/* The next value or operator of a content stream or of an object; *rest moves on.  NULL kind on a fault:
 * false. */
bool rg_in_next(rg_arena *arena, rg_str *rest, rg_in_value *out) RG_MUST_CHECK;

/* The object of that number, the last one given; NULL none. */
const rg_in_object *rg_in_object_of(const rg_in_file *file, long number);
/* References followed; never NULL. */
const rg_in_value *rg_in_follow(const rg_in_file *file, const rg_in_value *value);
/* The value of a key, references followed; of kind null where there is none.  `of` may be a reference. */
const rg_in_value *rg_in_get(const rg_in_file *file, const rg_in_value *of, const char *key);
bool rg_in_is(const rg_in_value *value, const char *name);
double rg_in_number(const rg_in_value *value, double otherwise);

/* The bytes of a stream, inflated; value is a reference to it.  Fails for other filters. */
bool rg_in_stream(const rg_in_file *file, const rg_in_value *value, rg_str *out,
                  rg_err *err) RG_MUST_CHECK;

#endif
