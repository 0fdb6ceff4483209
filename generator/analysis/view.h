/* analysis/view.h - A table as measures see it: its own columns, those of tables it points to, and columns
 * worked out from them (groups, bands, parts of a date, whether a related row exists, how often a person
 * occurs).
 *
 * Declared beside the measures, as data:
 *
 *     view "suspects_sv" {
 *        table  = "suspects",
 *        join   = { offences = "crime_number" },       -- parent table = the column both have
 *        derive = {
 *           map   "crime_type" { from = "offences.ho_class", settings = "offence_classes",
 *                                key = "code", value = "crime_type" },
 *           band  "age_band"   { from = "age_at_offence", bands = "five_year" },
 *           clock "month"      { from = "offences.committed_from", part = "month" },
 *           any   "young"      { view = "suspects_sv", on = "crime_number", where = { ... } },
 *           times "repeats"    { of = "suspect_id", count = "crime_number" },
 *           first "npa_code"   { from = { "npa_of_beat", "npa_by_name" } },
 *           gap   "years"      { from = "first", to = "index" },           -- years between two dates
 *           compared "better"  { from = "before[1]", to = "after[1]" },    -- higher, same, lower
 *           member "drugs"     { of = "diagnosis", settings = "icd10_flags", key = "prefix",
 *                                value = "flag", group = "substance" },    -- yes, no: any of a family
 *           joint "stay"       { of = { "person", "admitted" }, otherwise = "episode" },   -- a key of several
 *           chain "days"       { of = "person", from = "admitted", to = "discharged", part = "days",
 *                                otherwise = "spell_days" },   -- a stay carried on elsewhere is one
 *           age "age_then"     { given = "age", born = "birth", at = "offences.committed_from" },
 *        },
 *     }
 *
 * A derived column may use those declared before it.  A value that has no group, band or partner is unknown,
 * never another value. */
#ifndef RG_ANALYSIS_VIEW_H
#define RG_ANALYSIS_VIEW_H

#include "analysis/settings.h"
#include "analysis/unmapped.h"
#include "base/arena.h"
#include "base/date.h"
#include "base/err.h"
#include "base/map.h"
#include "base/value.h"
#include "data/load.h"

#include <stdint.h>

enum { RG_VIEW_JOINS_MAX = 4 };

typedef enum rg_derive_kind {
    RG_D_MAP,
    RG_D_BAND,
    RG_D_CLOCK,
    RG_D_ANY,
    RG_D_TIMES,
    RG_D_FIRST,
    RG_D_GAP,
    RG_D_COMPARED,
    RG_D_MEMBER,
    RG_D_JOINT,
    RG_D_AGE,
    RG_D_CHAIN
} rg_derive_kind;

typedef struct rg_filter {
    const char *column;
    const char **values; /* a row passes when its value is one; "unknown" passes rows without */
    size_t value_count;
} rg_filter;

typedef struct rg_derive_spec {
    const char *name;
    rg_derive_kind kind;
    rg_place place;
    const char *from; /* map, band, clock: the column; any: on; times: of; joint: otherwise */
    const char *settings, *key, *value; /* map */
    bool prefix;                        /* map: the longest key that the value begins with */
    bool each;                          /* map: each of a cell's values counts, in its group */
    rg_settings_only only; /* map: rows of the table that count; column NULL: all */
    const char **columns;  /* first: the columns, the preferred one first; joint: the parts */
    size_t column_count;
    const char *bands; /* band */
    const char
        *part; /* clock: "month", "financial_year", "weekday", "hour", "night_of", "night_time",
                 "mid_year", "period_start"; chain: "key", "days" */
    const char *to;        /* gap, compared: the other column; clock: the end of the stretch */
    const char *otherwise; /* age: the age as given; chain: the record's own */
    const char *group;     /* member: the value of `value` that is looked for */
    const char *view;      /* any */
    const struct rg_view_spec *other; /* any: that view, NULL where it is not declared */
    const char
        *count; /* times: distinct values of this column are counted; chain: whose stays */
    const char *period, *month; /* times: in rows of that period, by that column */
    rg_filter *
        filters; /* any, times, chain: of these rows; map: of other rows, values that have no group are no fault */
    size_t filter_count;
} rg_derive_spec;

typedef struct rg_view_spec {
    const char *name;
    rg_place place;
    const char *table;
    const char *join_tables[RG_VIEW_JOINS_MAX];
    const char *join_columns[RG_VIEW_JOINS_MAX];
    size_t join_count;
    rg_derive_spec *derived;
    size_t derived_count;
} rg_view_spec;

/* "domestic is N or unknown"; and how a derived column comes about, without its name. */
void rg_filter_words(const rg_filter *filter, rg_buf *out);
void rg_derive_words(const rg_derive_spec *derived, rg_buf *out);

/* Words of the declaration besides measure, definition and place. */
extern const char *const rg_view_words[]; /* NULL-terminated */

bool rg_view_spec_read(rg_arena *arena, const rg_value *value, rg_view_spec *out,
                       rg_err *err) RG_MUST_CHECK;
bool rg_filters_read(rg_arena *arena, const rg_value *where, rg_filter **out, size_t *count,
                     rg_err *err) RG_MUST_CHECK;

/* One column of a view.  Row r of the view is row via[r] of the arrays (r itself when via is NULL;
 * RG_NO_CODE: no partner, so unknown).  One of codes, bytes, numbers, ints, keys is set. */
typedef struct rg_view_column {
    const char *name;
    const uint32_t *via;
    const uint32_t *codes; /* RG_NO_CODE: unknown */
    const uint8_t *bytes;  /* the same of columns with few values; RG_NO_BYTE: unknown */
    const uint32_t
        *remap; /* of groups: the group of each code, so that rows need no codes of their own;
                              NULL: codes are of values */
    size_t code_count; /* codes are below it; value_count without remap */
    const char *const *values;
    size_t value_count;
    const char
        *separators; /* a value may hold several, parted by one of these; NULL: it never does */
    const double *numbers;
    const int32_t *ints;
    const rg_hash128 *keys;
    const uint8_t *status; /* of numbers, ints, keys */
    bool minutes;          /* ints are minutes since 1970-01-01, not days */
    bool clock;            /* ints are minutes since midnight */
    const uint8_t *timed;  /* minutes: 1 where a time of day was given */
    /* A row may be shared out over hours: it has slots[row] values (0: unknown), that of slot i being
     * slot_code(starts[row] + i); codes has the first.  NULL: every row has one value.  Columns of one stretch
     * share their arrays. */
    const uint8_t *slots;
    const int32_t *starts; /* hours since 1970-01-01 */
    uint32_t (*slot_code)(int32_t hour);
    /* Or a row has several values that each count whole: that of slot i is members[starts[row] + i]. */
    const uint32_t *members;
} rg_view_column;

typedef struct rg_view {
    const char *name;
    const rg_view_spec *spec; /* NULL: the plain table */
    const rg_table *table;    /* whose rows these are */
    size_t row_count;
    rg_arena
        *arena; /* of rg_views_build: columns live as long as the view, whoever asks for them */
    rg_map *columns; /* name -> rg_view_column, made when first asked for */
    const rg_table *join_tables[RG_VIEW_JOINS_MAX];
    const uint32_t *joins[RG_VIEW_JOINS_MAX];
} rg_view;

/* What derived columns may look up; answered by the settings. */
typedef struct rg_lookups {
    void *user;
    bool (*map)(void *user, rg_arena *arena, const char *settings, const char *key,
                const char *value, const rg_settings_only *only, rg_settings_groups *out,
                rg_err *err);
    /* Bands of a set, in order. */
    bool (*bands)(void *user, const char *set, const char *const **labels, const double **lows,
                  const double **highs, size_t *count, rg_err *err);
    /* The months of a period that the release names; false when it names no such period. */
    bool (*period)(void *user, const char *name, rg_month *first, rg_month *last);
    /* All keys of a settings table whose `value` is the group. */
    bool (*keys)(void *user, rg_arena *arena, const char *settings, const char *key,
                 const char *value, const char *group, rg_str **out, size_t *count,
                 rg_err *err);
    /* Where values that no table knows are noted; both NULL: they are not.  noted keeps which columns
     * have been, as several views may map one. */
    rg_unmapped *unmapped;
    rg_map *noted;
    /* A limit of the settings by name; NULL: the rules' own defaults.  ledger: where it is noted what a limit did to
     * a column, or NULL. */
    bool (*threshold)(void *user, const char *name, double *out);
    rg_ledger *ledger;
} rg_lookups;

/* A bit for each row: row r is bit r % 64 of word r / 64. */
#define RG_BIT_WORDS(ROWS) (((ROWS) + 63) / 64)
static inline bool rg_bit(const uint64_t *bits, size_t row)
{
    return bits[row / 64] >> (row % 64) & 1;
}

/* All views of the specs, in order, plus one plain view for each table.  A table or period that a
 * spec names and the release does not have leaves its view out, and those that ask it: a measure
 * that needs one says so. */
typedef struct rg_views {
    rg_view *items;
    size_t count;
    rg_map *spaces; /* numbers of keys, by the name of their columns (view_keys.h) */
    rg_map *joins;  /* rows that tables point to, by both tables and the column */
    rg_map *shared; /* columns worked out of a table's column, for all views that see it */
    struct rg_view_tests *tests; /* rows that pass a filter, for all that ask it */
} rg_views;

bool rg_views_build(rg_arena *arena, const rg_view_spec *specs, size_t spec_count,
                    const rg_tables *tables, const rg_lookups *lookups, rg_views *out,
                    rg_err *err) RG_MUST_CHECK;
const rg_view *rg_views_find(const rg_views *views, const char *name);

/* The column, or NULL when the view has none of that name. */
const rg_view_column *rg_view_find(rg_arena *arena, const rg_view *view, const char *name);

/* What stands in bytes where RG_NO_CODE stands in codes: the last byte of it. */
#define RG_NO_BYTE 255

static inline bool rg_view_is_coded(const rg_view_column *c)
{
    return c->codes || c->bytes;
}

static inline uint32_t rg_view_row(const rg_view_column *c, size_t row)
{
    return c->via ? c->via[row] : (uint32_t)row;
}

/* The code at a place of the arrays, which rg_view_row answers, before any remap. */
static inline uint32_t rg_view_raw_code(const rg_view_column *c, uint32_t at)
{
    if (at == RG_NO_CODE)
        return RG_NO_CODE;
    if (c->codes)
        return c->codes[at];
    return c->bytes[at] == RG_NO_BYTE ? RG_NO_CODE : c->bytes[at];
}

/* The value there. */
static inline uint32_t rg_view_code_at(const rg_view_column *c, uint32_t at)
{
    uint32_t code = rg_view_raw_code(c, at);
    return c->remap && code != RG_NO_CODE ? c->remap[code] : code;
}

static inline uint32_t rg_view_code(const rg_view_column *c, size_t row)
{
    return rg_view_code_at(c, rg_view_row(c, row));
}

/* The value of one slot of a row that is shared out. */
static inline uint32_t rg_view_slot(const rg_view_column *c, size_t row, int slot)
{
    uint32_t at = rg_view_row(c, row);
    if (at == RG_NO_CODE || c->slots[at] == 0)
        return RG_NO_CODE;
    return c->members ? c->members[c->starts[at] + slot] : c->slot_code(c->starts[at] + slot);
}

/* A filter made ready: a flag for each code, or numbers and years compared. */
typedef struct rg_view_filter {
    const rg_view_column *column;
    const bool *pass;       /* by code, before any remap */
    const bool *pass_value; /* by value: what a slot of a row is asked */
    const double *numbers;  /* without codes: the values of the spec */
    bool unknown;           /* rows without a value pass */
    const rg_filter *spec;
} rg_view_filter;

bool rg_view_filters(rg_arena *arena, const rg_view *view, const rg_filter *filters,
                     size_t count, rg_place place, rg_view_filter **out,
                     rg_err *err) RG_MUST_CHECK;
bool rg_view_passes(const rg_view_filter *filters, size_t count, size_t row);
/* Whether two filters let the same rows pass, of whatever views of one table. */
bool rg_view_same_filter(const rg_view_filter *a, const rg_view_filter *b);

/* The rows of the view that pass a filter, worked out once for all views that ask the same. */
const uint64_t *rg_view_bits(rg_arena *arena, const rg_views *views, const rg_view *view,
                             const rg_view_filter *filter);
/* The rows that pass all. */
const uint64_t *rg_view_all_bits(rg_arena *arena, const rg_views *views, const rg_view *view,
                                 const rg_view_filter *filters, size_t count);

/* rg_view_passes for one slot of a row; columns that are not shared out are the same in all. */
bool rg_view_passes_slot(const rg_view_filter *filters, size_t count, size_t row, int slot);

#endif
