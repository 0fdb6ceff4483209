/* base/date.c - Days are counted in eras of 400 years that begin on 1 March, so that the leap
 * day is the last day of its year and every formula is free of cases.  Valid dates lie in the
 * eras from 0 on, so plain division is enough. */
#include "base/date.h"

#include "base/err.h"

enum { ERA_DAYS = 146097, EPOCH = 719468 /* days from 0000-03-01 to 1970-01-01 */ };

static bool is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_in(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool rg_date_valid(rg_date date)
{
    return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
           date.day >= 1 && date.day <= days_in(date.year, date.month);
}

int rg_date_serial(rg_date date)
{
    int year = date.month <= 2 ? date.year - 1 : date.year;
    int era = year / 400, year_of_era = year - era * 400;
    int day_of_year = (153 * ((date.month + 9) % 12) + 2) / 5 + date.day - 1;
    int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * ERA_DAYS + day_of_era - EPOCH;
}

rg_date rg_date_from_serial(int serial)
{
    int day = serial + EPOCH;
    int era = day / ERA_DAYS, day_of_era = day - era * ERA_DAYS;
    int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / (ERA_DAYS - 1)) /
        365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int month_from_march = (5 * day_of_year + 2) / 153;
    int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    return (rg_date){.year = era * 400 + year_of_era + (month <= 2),
                     .month = month,
                     .day = day_of_year - (153 * month_from_march + 2) / 5 + 1};
}

static bool digits(const char *p, size_t count, int *out)
{
    int value = 0;
    for (size_t i = 0; i < count; i++) {
        if (p[i] < '0' || p[i] > '9')
            return false;
        value = value * 10 + (p[i] - '0');
    }
    *out = value;
    return true;
}

bool rg_date_parse(rg_str text, rg_date *out)
{
    rg_date date;
    if (text.n != 10 || text.p[4] != '-' || text.p[7] != '-')
        return false;
    if (!digits(text.p, 4, &date.year) || !digits(text.p + 5, 2, &date.month) ||
        !digits(text.p + 8, 2, &date.day) || !rg_date_valid(date))
        return false;
    *out = date;
    return true;
}

bool rg_month_parse(rg_str text, rg_month *out)
{
    rg_date date = {.day = 1};
    if (text.n != 7 || text.p[4] != '-')
        return false;
    if (!digits(text.p, 4, &date.year) || !digits(text.p + 5, 2, &date.month) ||
        !rg_date_valid(date))
        return false;
    *out = rg_month_of(date);
    return true;
}

rg_month rg_month_of(rg_date date)
{
    return date.year * 12 + date.month - 1;
}

rg_date rg_month_first(rg_month month)
{
    int year = month / 12;
    return (rg_date){.year = year, .month = month - year * 12 + 1, .day = 1};
}

rg_date rg_month_last(rg_month month)
{
    rg_date date = rg_month_first(month);
    date.day = days_in(date.year, date.month);
    return date;
}

const char *rg_month_name(int month)
{
    static const char *const names[] = {"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};
    if (month < 1 || month > 12)
        rg_panic("the name of month %d was asked for", month);
    return names[month - 1];
}

void rg_buf_date(rg_buf *out, rg_date date)
{
    rg_buf_printf(out, "%04d-%02d-%02d", date.year, date.month, date.day);
}

void rg_buf_month(rg_buf *out, rg_month month)
{
    rg_date first = rg_month_first(month);
    rg_buf_printf(out, "%04d-%02d", first.year, first.month);
}

void rg_buf_month_words(rg_buf *out, rg_month month)
{
    rg_date first = rg_month_first(month);
    rg_buf_printf(out, "%s %d", rg_month_name(first.month), first.year);
}

void rg_buf_date_words(rg_buf *out, rg_date date)
{
    rg_buf_printf(out, "%d %s %d", date.day, rg_month_name(date.month), date.year);
}
