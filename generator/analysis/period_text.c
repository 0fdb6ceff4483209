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

bool rg_period_text(rg_str text, rg_year_kind kind, rg_span *out)
{
    cursor c = {text.p, text.p + text.n};
    int year = 0, years = 1, quarter = 0;
    blanks(&c);
    if (digits(&c, 4, &year) != 4 || year < 1801 || year > 2200)
        return false;
    if (iso(c, year, out))
        return true;
    int split = split_year(&c, year);
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
