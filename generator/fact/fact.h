/* fact/fact.h - A fact: one total, and everything needed to say where it came from.
 *
 * Facts are made by the data process (analysis, protect, derive), written to one facts file for each
 * edition, and read by the processes that render documents.  A fact's identity
 *     measure/area/from..to/definition[/dimensions]
 * goes with it through document, page and trace.  Missing, hidden and zero are three different things:
 * they are told apart by status, never by a special value. */
#ifndef RG_FACT_FACT_H
#define RG_FACT_FACT_H

#include "base/arena.h"
#include "base/date.h"
#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

typedef enum rg_status {
    RG_S_OK = 0,
    RG_S_HIDDEN,        /* disclosure control: value exists, may not be shown */
    RG_S_MISSING,       /* not supplied: an absent month, no population */
    RG_S_NOT_APPLICABLE /* the statistic has no meaning here */
} rg_status;

/* Optional numbers: NaN = absent (printed as an empty field). */
typedef struct rg_fact {
    const char *id;      /* measure/area/from..to/definition[/dimensions] */
    const char *measure; /* "open.rate" */
    const char *area_code;
    const char *area_name;
    rg_date from, to; /* inclusive */
    int exposure_months;
    const char *definition;
    const char *dimensions; /* "crime_type=Robbery;month=2020-04"; "" when none */
    double value;
    const char *unit;
    double numerator, denominator;
    double lower, upper, level; /* limits and their confidence, 0.95 */
    const char *method;         /* "Byars", "Exact", "Wilson", ... or "" */
    double base;                /* records with the characteristic known */
    double unknown;             /* records without it */
    rg_status status;
    const char *
        markers; /* space-separated, sorted: break gap partial provisional revised unreliable */
    const char *
        operands; /* ids of the facts it was derived from, joined by " // ", which no id holds */
    const char *sources; /* space-separated names of the release's sources, sorted */
    bool synthetic;
} rg_fact;

/* All facts of one edition, sorted by id in byte order; ids are unique. */
typedef struct rg_facts {
    const rg_fact *items;
    size_t count;
} rg_facts;

/* One dimension of a fact, decoded. */
typedef struct rg_dimension {
    const char *name;
    const char *value;
} rg_dimension;

const char *rg_status_name(rg_status status); /* "ok", "hidden", "missing", "not_applicable" */
bool rg_status_parse(rg_str text, rg_status *out);

/* "name=value;name=value", names in byte order, values trimmed and percent-encoded (% ; = /). */
const char *rg_dimensions_encode(rg_arena *arena, const rg_dimension *dimensions, size_t count);
/* The parts of an encoded text, decoded. */
size_t rg_dimensions_decode(rg_arena *arena, const char *text, rg_dimension **out);
/* The decoded value of one dimension, or NULL when the fact has none of that name. */
const char *rg_fact_dimension(rg_arena *arena, const rg_fact *fact, const char *name);

/* Compose fact->id from the other fields. */
const char *rg_fact_id(rg_arena *arena, const rg_fact *fact);

/* The next id of an operands text, which moves past it; the empty slice at the end. */
rg_str rg_operands_next(rg_str *operands);

/* Sort by id and check uniqueness; two facts of one id fail (a fact is one total). */
bool rg_facts_finish(rg_fact *items, size_t count, rg_facts *out, rg_err *err) RG_MUST_CHECK;
/* The fact of that id, or NULL. */
const rg_fact *rg_facts_find(const rg_facts *facts, const char *id);
/* The contiguous range of facts of one measure and area (area NULL: all areas). */
rg_facts rg_facts_range(const rg_facts *facts, const char *measure, const char *area);

/* The contract's CSV (RFC 4180, header first, LF ends) and JSON (an array of objects). */
void rg_facts_csv_header(rg_buf *out);
void rg_fact_csv(rg_buf *out, const rg_fact *fact);
void rg_facts_json(rg_buf *out, const rg_facts *facts);

/* The facts file: a compact, versioned byte form with a digest; read back checks it.
 * Texts of the result point into bytes, which must outlive it. */
void rg_facts_write(rg_buf *out, const rg_facts *facts);
bool rg_facts_read(rg_arena *arena, rg_str bytes, rg_facts *out, rg_err *err) RG_MUST_CHECK;

#endif
