/* base/date.h - Civil dates and months, years 1 to 9999.  No clock, no time zone.
 *
 * Everything but rg_date_valid and the parsers wants a valid date. */
#ifndef RG_BASE_DATE_H
#define RG_BASE_DATE_H

#include "base/str.h"

#include <stdbool.h>

typedef struct rg_date {
    int year, month, day; /* proleptic Gregorian; month 1..12, day 1..31 */
} rg_date;

/* A month as one number: year * 12 + (month - 1); arithmetic is then plain. */
typedef int rg_month;

bool rg_date_valid(rg_date date);
int rg_date_serial(rg_date date); /* days since 1970-01-01 */
rg_date rg_date_from_serial(int serial);
bool rg_date_parse(rg_str text, rg_date *out);   /* YYYY-MM-DD only */
bool rg_month_parse(rg_str text, rg_month *out); /* YYYY-MM only */
rg_month rg_month_of(rg_date date);
rg_date rg_month_first(rg_month month);
rg_date rg_month_last(rg_month month);
const char *rg_month_name(int month_1_to_12); /* "January" */

/* Appends YYYY-MM-DD, YYYY-MM, "April 2020", "1 April 2020". */
void rg_buf_date(rg_buf *out, rg_date date);
void rg_buf_month(rg_buf *out, rg_month month);
void rg_buf_month_words(rg_buf *out, rg_month month);
void rg_buf_date_words(rg_buf *out, rg_date date);

#endif
