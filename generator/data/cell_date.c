/* data/cell_date.c - The date formats that extracts are known to use. */
#include "base/date.h"
#include "data/cell.h"

#include <string.h>
#include <strings.h>

enum { FIRST_OF_1900S = 40 }; /* of years of two digits: births of 1940 on, crimes to 2039 */

/* n digits at `at` as a number; -1 when they are not there. */
static int digits(rg_str text, size_t at, size_t n)
{
    int value = 0;
    if (text.n < at + n)
        return -1;
    for (size_t i = at; i < at + n; i++) {
        if (text.p[i] < '0' || text.p[i] > '9')
            return -1;
        value = value * 10 + (text.p[i] - '0');
    }
    return value;
}

static bool is_at(rg_str text, size_t at, char c)
{
    return at < text.n && text.p[at] == c;
}

/* Nothing, Z, +HH:MM or -HH:MM, to the end. */
static bool is_zone(rg_str text, size_t at)
{
    if (at == text.n || (is_at(text, at, 'Z') && at + 1 == text.n))
        return true;
    int hours = digits(text, at + 1, 2), minutes = digits(text, at + 4, 2);
    return (is_at(text, at, '+') || is_at(text, at, '-')) && is_at(text, at + 3, ':') &&
           at + 6 == text.n && hours >= 0 && hours <= 14 && minutes >= 0 && minutes <= 59;
}

/* Nothing (*minutes stays -1), or a time of day: [T ]HH:MM[:SS[.f]] or H:MM, and a zone. */
static bool read_time(rg_str text, size_t at, int *minutes)
{
    if (at == text.n)
        return true;
    if (!is_at(text, at, 'T') && !is_at(text, at, ' '))
        return false;
    size_t wide = is_at(text, at + 2, ':') ? 1 : 2;
    int hour = digits(text, at + 1, wide), minute = digits(text, at + wide + 2, 2);
    if (hour < 0 || hour > 23 || !is_at(text, at + wide + 1, ':') || minute < 0 || minute > 59)
        return false;
    *minutes = hour * 60 + minute;
    at += wide + 4;
    if (is_at(text, at, ':')) {
        int second = digits(text, at + 1, 2);
        if (second < 0 || second > 59)
            return false;
        at += 3;
        if (is_at(text, at, '.'))
            for (at++; at < text.n && text.p[at] >= '0' && text.p[at] <= '9';)
                at++;
    }
    return is_zone(text, at);
}

static int month_of(rg_str text, size_t at)
{
    for (int month = 1; month <= 12 && at + 3 <= text.n; month++)
        if (strncasecmp(text.p + at, rg_month_name(month), 3) == 0)
            return month;
    return -1;
}

/* Two digits; negative when they are none. */
static int pair(const char *p)
{
    unsigned tens = (unsigned)p[0] - '0', ones = (unsigned)p[1] - '0';
    return tens > 9 || ones > 9 ? -1 : (int)(tens * 10 + ones);
}

/* DD/MM/YYYY HH:MM, of which an extract has most. */
static bool is_usual(const char *p, rg_date *date, int *minutes)
{
    int day = pair(p), month = pair(p + 3), century = pair(p + 6), year = pair(p + 8);
    int hour = pair(p + 11), minute = pair(p + 14);
    *date = (rg_date){century * 100 + year, month, day};
    *minutes = hour * 60 + minute;
    return p[2] == '/' && p[5] == '/' && p[10] == ' ' && p[13] == ':' && day >= 0 &&
           month >= 0 && century >= 0 && year >= 0 && hour >= 0 && hour <= 23 && minute >= 0 &&
           minute <= 59;
}

static bool split(rg_str text, rg_date *date, int *minutes)
{
    if (text.n == 16 && is_usual(text.p, date, minutes))
        return true;
    *minutes = -1;
    if (is_at(text, 4, '-') && is_at(text, 7, '-')) {
        *date = (rg_date){digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)};
        return read_time(text, 10, minutes);
    }
    if (is_at(text, 2, '/') && is_at(text, 5, '/')) {
        *date = (rg_date){digits(text, 6, 4), digits(text, 3, 2), digits(text, 0, 2)};
        return read_time(text, 10, minutes);
    }
    if (is_at(text, 2, '-') && is_at(text, 6, '-')) {
        size_t wide = digits(text, 7, 4) < 0 ? 2 : 4;
        int year = digits(text, 7, wide);
        if (wide == 2 && year >= 0)
            year += year < FIRST_OF_1900S ? 2000 : 1900;
        *date = (rg_date){year, month_of(text, 3), digits(text, 0, 2)};
        return year >= 0 && read_time(text, 7 + wide, minutes);
    }
    return false;
}

/* Years of people and crimes, and the last day, which stands for none. */
static bool is_possible(rg_date date)
{
    return rg_date_valid(date) && ((date.year >= 1800 && date.year < 2200) ||
                                   (date.year == 9999 && date.month == 12 && date.day == 31));
}

bool rg_cell_month_first(rg_str text)
{
    int month = digits(text, 0, 2), day = digits(text, 3, 2);
    return is_at(text, 2, '/') && is_at(text, 5, '/') && month >= 1 && month <= 12 &&
           day > 12 && day <= 31;
}

bool rg_cell_date(rg_str text, int32_t *days)
{
    rg_date date;
    int minutes;
    if (!split(text, &date, &minutes) || !is_possible(date))
        return false;
    *days = rg_date_serial(date);
    return true;
}

bool rg_cell_datetime(rg_str text, int32_t *days, int32_t *clock)
{
    rg_date date;
    int minutes;
    if (!split(text, &date, &minutes) || !is_possible(date))
        return false;
    *days = rg_date_serial(date);
    *clock = minutes;
    return true;
}

/* Hours and minutes as a number, of which a spreadsheet dropped the zero: 905.  Shorter ones may be
 * hours. */
static bool short_time(rg_str text, int32_t *minutes)
{
    int number = digits(text, 0, text.n);
    *minutes = number / 100 * 60 + number % 100;
    return number >= 0 && number % 100 <= 59;
}

bool rg_cell_time(rg_str text, int32_t *minutes)
{
    if (text.n == 3)
        return short_time(text, minutes);
    bool bare = text.n == 4 && digits(text, 0, 4) >= 0;
    size_t wide = bare || is_at(text, 2, ':') ? 2 : 1, at = wide + (bare ? 0 : 1);
    int hour = digits(text, 0, wide), minute = digits(text, at, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 ||
        (!bare && !is_at(text, wide, ':')))
        return false;
    *minutes = hour * 60 + minute;
    at += 2;
    if (at == text.n)
        return true;
    int second = digits(text, at + 1, 2);
    if (bare || !is_at(text, at, ':') || second < 0 || second > 59)
        return false;
    at += 3;
    if (is_at(text, at, '.'))
        for (at++; digits(text, at, 1) >= 0;)
            at++;
    return at == text.n;
}
