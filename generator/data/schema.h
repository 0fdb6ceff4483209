/* data/schema.h - What one source must look like: columns, types, ranges, keys, which rows
 * count.
 *
 * A schema is declared in lua/schema/NAME.lua and reaches us as a plain tree;
 * lua/schema/README.md is the reference of the words. */
#ifndef RG_DATA_SCHEMA_H
#define RG_DATA_SCHEMA_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"
#include "base/value.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum rg_type {
    RG_T_TEXT = 0, /* dictionary-coded */
    RG_T_CODE,     /* dictionary-coded, from a closed list */
    RG_T_COUNT,    /* whole number, 0 or more, unless min says otherwise */
    RG_T_NUMBER,
    RG_T_MONTH, /* YYYY-MM, kept as rg_month */
    RG_T_DATE,  /* kept as days since 1970-01-01 */
    RG_T_YEAR,
    RG_T_KEY,      /* only a 128-bit hash is kept */
    RG_T_DATETIME, /* minutes since 1970-01-01 as written, and whether a time was given */
    RG_T_TIME,     /* minutes since midnight */
    RG_T_AGE,      /* whole years 0..110; what cannot be an age is missing */
    RG_T_FLAG,     /* dictionary-coded: "Y", "N" */
    RG_T_MULTI     /* dictionary-coded as a whole, with the set of its members */
} rg_type;
#define RG_TYPES 13

/* Texts that are brought into one written form before they are kept. */
typedef enum rg_form {
    RG_FORM_NONE = 0,
    RG_FORM_CLASS, /* offence class: 4.1 -> 4/1, 05d -> 5D; a date is refused */
    RG_FORM_ICD10  /* s01.0 -> S010, R69X and R69- -> R69 */
} rg_form;

/* Words that give a cell one status. */
typedef struct rg_schema_words {
    const rg_str *items; /* folded */
    size_t count;
} rg_schema_words;

/* Another spelling of a value. */
typedef struct rg_schema_spelling {
    rg_str folded, value;
    bool repair; /* a damaged value put right: counted */
} rg_schema_spelling;

typedef enum rg_sensitivity {
    RG_SENS_NONE = 0,
    RG_SENS_PERSONAL,
    RG_SENS_SENSITIVE
} rg_sensitivity;

/* What happens to rows whose key was seen before. */
typedef enum rg_repeats {
    RG_REPEATS_REFUSE = 0, /* the source is refused */
    RG_REPEATS_KEEP_FIRST, /* in the order of rg_schema.key_order, then file name, then row */
    RG_REPEATS_KEEP_LAST
} rg_repeats;

typedef struct rg_schema_column {
    const char *name;
    rg_place place; /* in the schema file */
    rg_type type;
    const char *title;      /* as printed: the first heading */
    const rg_str *headings; /* normalised */
    size_t heading_count;
    bool optional; /* the column may be absent from the file */
    bool required; /* each row must have a value */
    rg_sensitivity sensitivity;
    double min, max;           /* -HUGE_VAL, HUGE_VAL when not declared; months as rg_month */
    const char *const *shapes; /* "A99999999": A a capital, 9 a digit, else itself */
    size_t shape_count;
    const rg_str *codes;        /* RG_T_CODE: the list, as to be printed */
    const rg_str *folded_codes; /* normalised, the same order */
    size_t code_count;
    const rg_str *missing; /* folded words; "" is always one of them */
    size_t missing_count;
    const rg_str *suppressed; /* folded words */
    size_t suppressed_count;
    rg_schema_words not_asked, dont_know, not_said;
    const uint8_t *word_firsts; /* 256 bytes: whether a word begins so; NULL = not known */
    const rg_schema_spelling *spellings;
    size_t spelling_count;
    rg_form form;
    bool excel_serial;      /* a date may be a day number of Excel */
    bool unknown_if_bad;    /* an unusable value is missing and counted; the row stays */
    bool zero_unknown;      /* RG_T_AGE */
    bool blank_no;          /* RG_T_FLAG: an empty value says no */
    const char *separators; /* RG_T_MULTI: each byte separates; NULL = ";" */
    /* Members of a family of wide columns: which, and the place in it; else family is SIZE_MAX.
     */
    size_t family;
    size_t member;
} rg_schema_column;

/* Columns that hold one quantity for many labels, such as single years of age. */
typedef struct rg_schema_family {
    const char *name;
    rg_place place;
    size_t first; /* its members are columns first .. first + count - 1 */
    size_t count;
    const char *const *labels; /* "0", "1", ... "90+" */
    const int *lows;           /* the number the label begins with, or its position */
    size_t total;              /* the column its members must add up to, or SIZE_MAX */
} rg_schema_family;

/* Only rows whose column has one of these values count; the others are excluded by this rule.
 */
typedef struct rg_schema_only {
    size_t column;        /* of type text or code */
    const rg_str *values; /* "" = no value */
    size_t value_count;
    const char *rule; /* "Sex is not Persons" */
} rg_schema_only;

/* A value judged by another of its row.  With words: a missing value is suppressed where the
 * other column holds one of them.  Without: a value before the other is taken as unknown. */
typedef struct rg_schema_cross {
    size_t column, other;
    const rg_str *words; /* folded */
    size_t word_count;
    bool after; /* without words: the column cannot be after the other; else not before it */
} rg_schema_cross;

/* Tables of area, period, indicator and ... */
typedef enum rg_tidy {
    RG_TIDY_NONE = 0, /* no such table */
    RG_TIDY_VALUES,   /* a value, perhaps with its limits, count and base */
    RG_TIDY_SHARES,   /* a count and its base */
    RG_TIDY_COUNTS    /* a count */
} rg_tidy;

/* Rows belong to rows of another source, by a key that both have under one name. */
typedef struct rg_schema_parent {
    const char *source, *column; /* NULL: to none */
    const char *told;            /* the column of that source that says how many, or NULL */
} rg_schema_parent;

typedef struct rg_schema {
    const char *name;
    const char *title;
    const char *publisher;
    const char *licence;
    const char *source; /* one line to print below tables and charts */
    bool open;          /* open data: needs no restricted edition */
    rg_tidy tidy;       /* its measures are made from it */
    const char *class;  /* of source, for disclosure control; NULL: the settings say */
    const char *unit;   /* of a tidy table's values, "" when not given */
    rg_place place;
    const rg_schema_column *columns; /* declared columns, then the members of families */
    size_t column_count;
    size_t plain_count; /* columns that are not members of a family */
    const rg_schema_family *families;
    size_t family_count;
    const rg_str *ignored; /* normalised headings that are known and not needed */
    size_t ignored_count;
    const rg_schema_only *only;
    size_t only_count;
    const size_t *key; /* columns that together stand once; a row that lacks one has no key */
    size_t key_count;
    rg_repeats repeats;
    const size_t *key_order; /* numbers, dates and times; a code by its place in the list */
    size_t key_order_count;
    const rg_schema_cross *cross;
    size_t cross_count;
    rg_schema_parent parent;
    bool
        whole; /* others are divided by it: a rejected row, or a group with other rows than most,
                   refuses it */
    bool drop_same_rows; /* of rows that are alike in every field the first counts */
    size_t short_rows;   /* rows may lack so many last fields, of columns that may be absent */
} rg_schema;

/* Check a declaration and make it a schema, owned by the arena (texts are borrowed from value).
 * Fails with RG_E_TEMPLATE, the place in the schema file and the nearest right word. */
bool rg_schema_from(rg_arena *arena, const rg_value *value, const rg_schema **out,
                    rg_err *err) RG_MUST_CHECK;

/* Index of a column or family by name, or SIZE_MAX. */
size_t rg_schema_column_index(const rg_schema *schema, const char *name);
size_t rg_schema_family_index(const rg_schema *schema, const char *name);

/* The column that a normalised heading names, or SIZE_MAX.  A "*" in a declared heading stands for
 * any text; a heading that is declared in full comes first. */
size_t rg_schema_column_headed(const rg_schema *schema, rg_str heading);

/* Whether two headings have the same numbers, or one has none: lsoa11_code is never lsoa21_code. */
bool rg_headings_same_numbers(rg_str a, rg_str b);
/* Whether they are alike but for their numbers. */
bool rg_headings_same_words(rg_str a, rg_str b);

const char *rg_type_name(rg_type type);
extern const char *const rg_type_names[RG_TYPES];

/* Trim, collapse blanks, NBSP to space, fold ASCII to lower case, drop a BOM.  Appends to out.
 */
void rg_buf_normal(rg_buf *out, rg_str text);

#endif
