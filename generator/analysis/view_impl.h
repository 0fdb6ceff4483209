/* analysis/view_impl.h - Shared by view.c and view_derive.c. */
#ifndef RG_ANALYSIS_VIEW_IMPL_H
#define RG_ANALYSIS_VIEW_IMPL_H

#include "analysis/view.h"

/* One derived column being made: out is filled, one entry for each of the rows; of the view, or of the table that its
 * column belongs to. */
typedef struct view_derivation {
    rg_arena *arena;
    const rg_view *view;
    const rg_derive_spec *spec;
    const rg_lookups *lookups;
    const rg_views *views; /* those built so far */
    const rg_table *table; /* whose rows columns without via are */
    size_t rows;
    rg_view_column *out;
} view_derivation;

bool view_derive(const view_derivation *derivation, rg_err *err);

/* The codes of a column being made, one for each of its rows; a byte each where the values are few. */
typedef struct view_codes {
    uint32_t *codes;
    uint8_t *bytes;
} view_codes;

/* Room for them, all of it code 0, which is the column's from now on. */
view_codes view_new_codes(const view_derivation *derivation, const char *const *values,
                          size_t count);

static inline void view_put_code(const view_codes *to, size_t row, uint32_t code)
{
    if (to->bytes)
        to->bytes[row] = (uint8_t)code;
    else
        to->codes[row] = code;
}

/* view_filter.c: nothing tested yet. */
struct rg_view_tests *rg_view_tests_new(rg_arena *arena);

/* Work a column out of the rows of the table that `from` (and `to`, or NULL) belong to, once for all views that see it
 * through whatever join.  what: all that decides the answer besides. */
typedef bool (*view_maker)(const view_derivation *, const rg_view_column *from,
                           const rg_view_column *to, rg_err *err);
bool view_derive_shared(const view_derivation *derivation, const rg_view_column *from,
                        const rg_view_column *to, const char *what, view_maker make,
                        rg_err *err);
/* The table whose rows a column's arrays are. */
const rg_table *view_table_of(const view_derivation *d, const rg_view_column *c);
/* A column that the spec names, which must not share its rows out; the spec's filters made ready for a view; that its
 * column is not of the kind that is wanted. */
bool view_need(const view_derivation *derivation, const char *name, const rg_view_column **out,
               rg_err *err);
bool view_make_filters(const view_derivation *derivation, const rg_view *view,
                       rg_view_filter **out, rg_err *err);
bool view_wrong_type(const view_derivation *derivation, const char *wanted, rg_err *err);
/* view_related.c: whether a related row passes; how many distinct things a person occurs with. */
bool view_derive_any(const view_derivation *derivation, rg_err *err);
bool view_derive_times(const view_derivation *derivation, rg_err *err);
/* view_clock.c: the part of a date that the spec names. */
bool view_derive_clock(const view_derivation *derivation, const rg_view_column *from,
                       rg_err *err);
/* view_period.c: the first day of a period that is written as a text; years between two dates. */
bool view_derive_period(const view_derivation *derivation, const rg_view_column *from,
                        rg_err *err);
bool view_derive_gap(const view_derivation *derivation, rg_err *err);
/* view_each.c: the groups of all values of a cell; answers in byte order. */
bool view_derive_each(const view_derivation *derivation, const rg_view_column *from,
                      const rg_settings_groups *groups, const char *const *answers,
                      size_t count, rg_err *err);
/* view_derive.c: the place of a text among texts in byte order, or RG_NO_CODE. */
uint32_t view_code_of(const char *const *texts, size_t count, const char *text);
/* view_member.c: two numbers of a row compared; whether a family holds a value of a group. */
bool view_derive_compared(const view_derivation *derivation, rg_err *err);
bool view_derive_member(const view_derivation *derivation, rg_err *err);
/* view_age.c: whole years as given, else since birth. */
bool view_derive_age(const view_derivation *derivation, rg_err *err);
/* view_joint.c: a key made of several columns. */
bool view_derive_joint(const view_derivation *derivation, rg_err *err);
/* view_chain.c: stays that follow one another. */
bool view_derive_chain(const view_derivation *derivation, rg_err *err);
/* view_hours.c: parts of a time, or of what lay between two (to not NULL). */
void view_clock_hour(const view_derivation *d, const rg_view_column *from,
                     const rg_view_column *to);
void view_clock_night_of(const view_derivation *d, const rg_view_column *from,
                         const rg_view_column *to);
void view_clock_night_time(const view_derivation *d, const rg_view_column *from,
                           const rg_view_column *to);
void view_clock_weekday(const view_derivation *d, const rg_view_column *from,
                        const rg_view_column *to);
bool rg_view_no_column(rg_place place, const rg_view *view, const char *name, rg_err *err);

#endif
