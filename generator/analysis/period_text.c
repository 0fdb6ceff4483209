/* analysis/period_text.c - Periods as publishers write them. */
#include "analysis/period_text.h"

typedef struct cursor {
    const char *p, *end;
} cursor;

/* Up to `most` digits as a number; how many there were. */
static int digits(cursor *c, int most, int *out)
{
    int n = 0;
    *out = 0;
    for (; n < most && c->p < c->end && *c->p >= '0' && *c->p <= '9'; n++)
        *out = *out * 10 + (*c->p++ - '0');
    return n;
}

static bool take(cursor *c, char want)
{
    if (c->p == c->end || *c->p != want)
        return false;
    c->p++;
    return true;
}

static void blanks(cursor *c)
{
    while (take(c, ' '))
        ;
}

static bool months(rg_span *out, rg_month first, int count)
{
    *out = (rg_span){rg_month_first(first), rg_month_last(first + count - 1), count};
    return true;
}

/* "17" after 2015 is 2017. */
static int full_year(int number, int length, int beside)
{
    if (length == 4)
        return number;
    int year = beside / 100 * 100 + number;
    return year < beside ? year + 100 : year;
}

/* "/20" after 2019: 1 where it is the next year, 0 where there is none, -1 where it is another. */
static int split_year(cursor *c, int year)
{
    cursor before = *c;
    int number = 0;
    if (!take(c, '/')) {
        /* "202021", as the Department for Education writes it */
        if (digits(c, 2, &number) == 2 && c->p == c->end && number == (year + 1) % 100)
            return 1;
        *c = before;
        return 0;
    }
    int length = digits(c, 4, &number);
    if (length != 2 && length != 4) {
        *c = before;
        return 0;
    }
    return full_year(number, length, year) == year + 1 ? 1 : -1;
}

/* "-04-01/P1Y" after a year. */
static bool iso(cursor c, int year, rg_span *out)
{
    int month = 0, day = 0, length = 0;
    if (!take(&c, '-') || digits(&c, 2, &month) != 2 || month < 1 || month > 12)
        return false;
    rg_month first = (rg_month)(year * 12 + month - 1);
    if (!take(&c, '-') || digits(&c, 2, &day) != 2 || day != 1 || !take(&c, '/') ||
        !take(&c, 'P') || digits(&c, 2, &length) == 0 || length == 0)
        return false;
    bool years = take(&c, 'Y');
    if (!years && !take(&c, 'M'))
        return false;
    return c.p == c.end && months(out, first, years ? length * 12 : length);
}

/* "- 17" or "- 19/20" after the first of some years: how many years they are. */
static bool pooled(cursor *c, int year, bool split, int *years)
{
    int number = 0;
    blanks(c);
    *years = 1;
    if (!take(c, '-'))
        return true;
    blanks(c);
    int length = digits(c, 4, &number);
    if (length != 2 && length != 4)
        return false;
    int last = full_year(number, length, year);
    if (split && split_year(c, last) != 1)
        return false;
    *years = last - year + 1;
    return *years > 1 && *years <= 20;
}

/* "-20" or "20" straight after 2019: the year that begins in it. */
static bool joined_year(cursor *c, int year, rg_year_kind kind)
{
    cursor before = *c;
    int number = 0;
    bool stroke = take(c, '-');
    int length = digits(c, stroke ? 4 : 2, &number);
    if ((length == 2 || length == 4) && c->p == c->end &&
        (!stroke || kind != RG_YEAR_CALENDAR) && full_year(number, length, year) == year + 1)
        return true;
    *c = before;
    return false;
}

/* ---- words ---- */

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool word(cursor *c, const char *want)
{
    const char *p = c->p;
    for (; *want; want++, p++)
        if (p == c->end || lower(*p) != *want)
            return false;
    c->p = p;
    return true;
}

/* "April", "Apr", and the number of the month; 0 where there is none. */
static int month_name(cursor *c)
{
    static const char *const names[] = {"january",   "february", "march",    "april",
                                        "may",       "june",     "july",     "august",
                                        "september", "october",  "november", "december"};
    for (int m = 0; m < 12; m++)
        if (word(c, names[m]))
            return m + 1;
    for (int m = 0; m < 12; m++) {
        char brief[4] = {names[m][0], names[m][1], names[m][2], 0};
        if (word(c, brief))
            return m + 1;
    }
    return 0;
}

/* "31 March 2021" or "March 2021": the month, if a day is its last. */
static bool month_and_year(cursor *c, rg_month *out)
{
    int day = 0, year = 0;
    bool dated = digits(c, 2, &day) > 0;
    blanks(c);
    int month = month_name(c);
    blanks(c);
    if (!month || digits(c, 4, &year) != 4 || year < 1801 || year > 2200)
        return false;
    *out = (rg_month)(year * 12 + month - 1);
    return !dated || day == rg_month_last(*out).day;
}

/* Texts that begin with a word: a year by the month it ends in, or first and last month. */
static bool in_words(cursor c, rg_span *out)
{
    static const char *const year_to[] = {
        "year ending ",  "year to ", "year ended ", "the year ending ",
        "12 months to ", "y/e ",     "ye "};
    rg_month first, last;
    for (size_t i = 0; i < sizeof year_to / sizeof *year_to; i++) {
        cursor after = c;
        if (word(&after, year_to[i]))
            return month_and_year(&after, &last) && after.p == after.end &&
                   months(out, last - 11, 12);
    }
    if (!month_and_year(&c, &first))
        return false;
    blanks(&c);
    if (c.p == c.end)
        return months(out, first, 1);
    if (!word(&c, "to ") && !word(&c, "- ") && !word(&c, "-"))
        return false;
    blanks(&c);
    return month_and_year(&c, &last) && c.p == c.end && last >= first && last - first < 240 &&
           months(out, first, last - first + 1);
}

bool rg_period_text(rg_str text, rg_year_kind kind, rg_span *out)
{
    cursor c = {text.p, text.p + text.n};
    int year = 0, years = 1, quarter = 0;
    blanks(&c);
    if (in_words(c, out))
        return true;
    if (word(&c, "academic year "))
        kind = RG_YEAR_ACADEMIC;
    else if (word(&c, "financial year "))
        kind = RG_YEAR_FINANCIAL;
    if (digits(&c, 4, &year) != 4 || year < 1801 || year > 2200)
        return false;
    if (iso(c, year, out))
        return true;
    int split = joined_year(&c, year, kind) ? 1 : split_year(&c, year);
    if (split < 0 || !pooled(&c, year, split == 1, &years))
        return false;
    int from = split == 1
                   ? rg_year_first_month(kind == RG_YEAR_ACADEMIC ? kind : RG_YEAR_FINANCIAL)
                   : 1;
    rg_month first = (rg_month)(year * 12 + from - 1);
    blanks(&c);
    if (years == 1 && take(&c, 'Q')) {
        if (digits(&c, 1, &quarter) != 1 || quarter < 1 || quarter > 4 || c.p != c.end)
            return false;
        return months(out, first + (quarter - 1) * 3, 3);
    }
    return c.p == c.end && months(out, first, years * 12);
}
