/* analysis/settings.h - What the partnership has decided, as dated tables: definitions, groups,
 * bands, thresholds, disclosure policy.
 *
 * Every table is templates/settings/NAME.csv, read once by its schema lua/schema/settings_NAME.lua.
 * Rows hold from valid_from to valid_to, both inclusive; an empty one is open.  Loading refuses a
 * rejected row, a row that ends before it begins, and two rows of one key that hold on one day, so
 * that whoever asks for a date gets at most one answer.  Nothing here changes after loading.
 *
 * Errors are RG_E_USAGE: they name the file, and the nearest right name where one was wrong. */
#ifndef RG_ANALYSIS_SETTINGS_H
#define RG_ANALYSIS_SETTINGS_H

#include "base/arena.h"
#include "base/date.h"
#include "base/err.h"
#include "base/map.h"
#include "data/schema.h"
#include "data/table.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct rg_settings {
    const rg_table *const *tables; /* in the order of the schemas; never NULL */
    size_t count;
} rg_settings;

/* Load every table of a project.  schemas: those named settings_*, evaluated by the caller.  A file
 * of templates/settings without a schema is refused too: nothing would ever read it. */
bool rg_settings_load(rg_arena *arena, const char *root, const rg_schema *const *schemas,
                      size_t count, rg_settings *out, rg_err *err) RG_MUST_CHECK;

/* The table of that name ("location_map"). */
bool rg_settings_table(const rg_settings *settings, const char *name, const rg_table **out,
                       rg_err *err) RG_MUST_CHECK;
/* Whether a row holds on a day.  A table without dates holds always. */
bool rg_settings_valid(const rg_table *table, size_t row, rg_date on);
/* A cell of type text or code, "" when empty; of type count or number, `otherwise` when empty. */
const char *rg_settings_text(const rg_table *table, const char *column, size_t row);
double rg_settings_number(const rg_table *table, const char *column, size_t row,
                          double otherwise);

/* ---- values to groups ---- */

/* How values are compared: ends trimmed, blanks collapsed, case folded, "&" read as "and".
 * Appends to out. */
void rg_settings_key(rg_buf *out, rg_str value);

/* A value is in texts, or in unknown (the table says that it means nothing, as "n/k" does), or
 * unmapped.  Keys of both are by rg_settings_key; spellings with "&" stand there as well. */
typedef struct rg_settings_groups {
    const rg_map *texts;   /* key -> const char *, in the table's order */
    const rg_map *unknown; /* keys mapped to the group "Unknown" */
    const rg_map *orders;  /* group -> const double *, where the table has a column "order" */
} rg_settings_groups;

/* Rows of a table in which a column has one value: the members of kind "beat". */
typedef struct rg_settings_only {
    const char *column, *value;
} rg_settings_only;

/* From one column to another, rows that hold on a day.  Rows whose `to` is empty are not part of
 * the map; two rows that give one value different texts are an error.  only: NULL = all rows. */
bool rg_settings_map(rg_arena *arena, const rg_settings *settings, const char *table,
                     const char *from, const char *to, const rg_settings_only *only, rg_date on,
                     rg_settings_groups *out, rg_err *err) RG_MUST_CHECK;

/* The group; NULL when the value is unknown or unmapped. */
const char *rg_settings_lookup(const rg_settings_groups *groups, rg_str value);
/* The group of the longest key that the value begins with, dots left out: ICD-10 "X99.1". */
const char *rg_settings_lookup_prefix(const rg_settings_groups *groups, rg_str value);
/* Whether the table knows the value, be it as unknown. */
bool rg_settings_knows(const rg_settings_groups *groups, rg_str value);

/* The next value of a cell of several that is not blank, cut off the rest; false at the end. */
bool rg_settings_next(rg_str *rest, const char *separators, rg_str *out);
/* The same for a cell that may hold several values between separators, "KNIFE;BOTTLE": the group
 * of the lowest order wins, the first of equals.  The whole cell is tried first, since a single
 * value may hold a separator.  Known: each of its values is. */
const char *rg_settings_lookup_several(const rg_settings_groups *groups, rg_str cell,
                                       const char *separators);
bool rg_settings_knows_several(const rg_settings_groups *groups, rg_str cell,
                               const char *separators);

/* ---- single rules ---- */

typedef struct rg_settings_bands {
    const char *const *labels;  /* "15-19" */
    const char *const *words;   /* "15 to 19" */
    const double *lows, *highs; /* both inclusive, whole years */
    size_t count;
} rg_settings_bands;

/* The bands of a set, ascending.  They cover 0 to RG_AGE_MAX without gap or overlap. */
enum { RG_AGE_MAX = 110 };
bool rg_settings_age_bands(rg_arena *arena, const rg_settings *settings, const char *set,
                           rg_date on, rg_settings_bands *out, rg_err *err) RG_MUST_CHECK;

/* What counts, as five rules that a record must pass together. */
typedef struct rg_settings_definition {
    const char *id, *title, *text, *ages;
    const char *offences; /* the column of offence_classes that must say "yes" */
    bool public_place;    /* location_map must say that the place is public */
    bool not_domestic;    /* records flagged as domestic are left out */
    bool valid_status;    /* crime_status must say "valid" */
    bool with_knife;      /* the knife flag must be set */
    rg_place place;       /* in definitions.csv */
} rg_settings_definition;

bool rg_settings_define(const rg_settings *settings, const char *id, rg_date on,
                        rg_settings_definition *out, rg_err *err) RG_MUST_CHECK;

bool rg_settings_threshold(const rg_settings *settings, const char *name, rg_date on,
                           double *out, rg_err *err) RG_MUST_CHECK;

/* Hours from_hour to to_hour inclusive, across midnight where to_hour is the smaller. */
typedef struct rg_settings_window {
    const char *label, *words;
    int from_hour, to_hour;
    unsigned weekdays; /* bit 0 Monday .. bit 6 Sunday */
    bool night_of;     /* hours after midnight count for the day before */
} rg_settings_window;

bool rg_settings_clock(const rg_settings *settings, const char *name, rg_date on,
                       rg_settings_window *out, rg_err *err) RG_MUST_CHECK;

/* ---- disclosure policy ---- */

typedef enum rg_treatment {
    RG_TREAT_EXACT,
    RG_TREAT_PROTECT,
    RG_TREAT_WITHHOLD,
    RG_TREAT_AS_PUBLISHED
} rg_treatment;

typedef enum rg_derived_rule {
    RG_DERIVED_EXACT,
    RG_DERIVED_FROM_PROTECTED, /* from the edition's own counts */
    RG_DERIVED_NONE
} rg_derived_rule;

typedef struct rg_settings_policy {
    const char *source_class, *edition, *level;
    rg_treatment treatment;
    int max_dims; /* besides time; -1 = no limit */
    const char
        *beyond; /* the class whose policy a table of more dimensions follows; NULL: withheld */
    int threshold_low, threshold_high; /* hidden, both inclusive; 0, 0 = none */
    int round_base;                    /* 0 = not rounded */
    bool zero_visible, secondary, attributes;
    rg_derived_rule rate, percent;
    bool whole_years; /* only of whole financial years, pool_years of them together */
    int pool_years;   /* years that must stand together; 1 = single years */
    int min_base;     /* smallest group that may be shown; 0 = any */
    rg_place place;   /* in sdc_policy.csv */
} rg_settings_policy;

/* The class of a source of a release ("offences" -> "police_counts").  A source that is not in
 * source_classes.csv fails: it must never pass as open. */
bool rg_settings_source_class(const rg_settings *settings, const char *source, rg_date on,
                              const char **out, rg_err *err) RG_MUST_CHECK;
/* The row for a class, an edition ("public", "restricted") and an area's kind ("district", "csp",
 * "whole", ...; "lsoa" for neighbourhoods), which geography_levels.csv turns into a level. */
bool rg_settings_policy_for(const rg_settings *settings, const char *source_class,
                            const char *edition, const char *kind, rg_date on,
                            rg_settings_policy *out, rg_err *err) RG_MUST_CHECK;

#endif
