/* data/cell.h - One raw text against the declaration of its column: a value, a status or a
 * fault.
 *
 * Pure: no file, no row.  Faults and repairs are told by number; their text names column and
 * rule, never the value. */
#ifndef RG_DATA_CELL_H
#define RG_DATA_CELL_H

#include "base/str.h"
#include "data/schema.h"
#include "data/table.h"

#include <stdint.h>

typedef enum rg_fault {
    RG_F_NONE = 0,
    RG_F_EMPTY, /* no value where one is required */
    RG_F_CODE,
    RG_F_SHAPE,
    RG_F_COUNT,
    RG_F_NUMBER,
    RG_F_SHORTENED, /* a count or key that a spreadsheet wrote as 1.23E+05 */
    RG_F_MONTH,
    RG_F_DATE,
    RG_F_YEAR,
    RG_F_DATETIME,
    RG_F_MONTH_FIRST, /* a date or datetime that is one only with the month before the day */
    RG_F_TIME,
    RG_F_AGE,
    RG_F_FLAG,
    RG_F_CLASS,
    RG_F_DATED, /* a date where an offence class belongs */
    RG_F_ICD10,
    RG_F_MEMBER, /* of several values one is not listed */
    RG_F_LOW,
    RG_F_HIGH,
    RG_F_TOTAL,  /* of a family: not the sum of the members */
    RG_F_TOTALS, /* a key that says Total */
    RG_F_MORE_FIELDS,
    RG_F_FEWER_FIELDS
} rg_fault;

typedef enum rg_mend {
    RG_M_NONE = 0,
    RG_M_BLANKS,     /* blanks around the value dropped */
    RG_M_SPELLING,   /* a code recognised in another spelling */
    RG_M_COMMAS,     /* commas or blanks between thousands dropped */
    RG_M_APOSTROPHE, /* the apostrophe that spreadsheets put before a number */
    RG_M_PERCENT,
    RG_M_MINUS,   /* the minus sign of print */
    RG_M_SERIAL,  /* a date from a spreadsheet's day number */
    RG_M_LISTED,  /* a damaged value that the schema lists with its repair */
    RG_M_FORM,    /* brought into the form of its kind */
    RG_M_AGE,     /* no possible age, taken as unknown */
    RG_M_DECIMAL, /* an age with a fraction, cut to whole years */
    RG_M_BEFORE,  /* before the time it must not be before, taken as unknown */
    RG_M_AFTER,   /* after the time it must not be after, taken as unknown */
    RG_M_SHORT,   /* a row that lacks last fields which need not be there */
    RG_M_LONG,    /* empty fields behind the last column */
    RG_M_UNKNOWN  /* + rg_fault: the value cannot be used, taken as unknown */
} rg_mend;

typedef struct rg_cell {
    rg_cell_status status;
    rg_fault fault; /* not NONE: the row cannot be used, the rest means nothing */
    rg_mend mend;
    bool timed;    /* datetime: a time of day was given */
    double number; /* count, number */
    int32_t whole; /* month, date, year, age; minutes of datetime and time */
    rg_str text;   /* text, key: a part of raw; code, flag: the listed spelling;
                      with a form, and multi: in scratch */
} rg_cell;

/* scratch may be NULL for columns without a form that are not of type multi. */
rg_cell rg_cell_read(const rg_schema_column *column, rg_str raw);
rg_cell rg_cell_read_with(const rg_schema_column *column, rg_str raw, rg_buf *scratch);

/* "Month: not a month (YYYY-MM)"; column NULL for faults of the whole row. */
void rg_buf_fault(rg_buf *out, const rg_schema_column *column, rg_fault fault);
void rg_buf_mend(rg_buf *out, const rg_schema_column *column, rg_mend mend);

/* The date formats of extracts: YYYY-MM-DD, DD/MM/YYYY, either with a time behind it (T or
 * blank, HH:MM[:SS[.f]] or H:MM, Z or +HH:MM), and DD-Mon-YY (40..99 = 19xx) or DD-Mon-YYYY, with
 * or without a time.  Years 1800 to 2199, and 9999-12-31.  Never month before day. */
bool rg_cell_date(rg_str text, int32_t *days);
/* The same with the time kept: days, and minutes since midnight as the clock showed it (a zone
 * is passed over); -1 when no time was given. */
bool rg_cell_datetime(rg_str text, int32_t *days, int32_t *clock);
/* Whether a text that is no date is one with the month before the day: 04/25/2021. */
bool rg_cell_month_first(rg_str text);
/* HH:MM[:SS[.f]], H:MM, HHMM: minutes since midnight; also HMM, of which the zero was lost. */
bool rg_cell_time(rg_str text, int32_t *minutes);

/* Inside the room (cell_form.c): one written form for offence classes and ICD-10 codes, the
 * members of a multiple value in one order.  Appends to out. */
rg_fault rg_cell_class(rg_str text, rg_buf *out);
rg_fault rg_cell_icd10(rg_str text, rg_buf *out);
/* A class of numbers, of which the number is not told: <5, under 5, 5 or fewer, 1-5, 90+. */
bool rg_cell_is_class(rg_str text);
/* What a spreadsheet makes of a long identifier or count: 1.23E+05. */
bool rg_cell_is_shortened(rg_str text);
rg_fault rg_cell_multi(const rg_schema_column *column, rg_str text, rg_buf *out);

#endif
