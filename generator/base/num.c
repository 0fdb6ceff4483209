/* base/num.c - All printing goes through one decimal form, so there is one place that rounds.
 *
 * A decimal stands for 0.DIGITS x 10^point: no leading or trailing zero digits, and no digits
 * at all for zero, which therefore has no sign. */
#include "base/num.h"

#include "base/err.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct decimal {
    bool negative;
    int count;
    int point;
    char digits[24];
} decimal;

/* Powers of ten that a double holds exactly, so that a quotient by one of them is rounded once.
 */
static const double exact_tens[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                    1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                    1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

enum { ROUNDED_ONCE = FLT_EVAL_METHOD == 0, SAFE_DIGITS = 15, QUICK_PLACES = 6 };

static void drop_zeros(decimal *d)
{
    while (d->count && d->digits[d->count - 1] == '0')
        d->count--;
    if (d->count == 0) {
        d->negative = false;
        d->point = 0;
    }
}

static void set_integer(decimal *d, uint64_t value, int places)
{
    char reversed[24];
    int count = 0;
    for (; value; value /= 10)
        reversed[count++] = (char)('0' + value % 10);
    for (int i = 0; i < count; i++)
        d->digits[i] = reversed[count - 1 - i];
    d->count = count;
    d->point = count - places;
    drop_zeros(d);
}

/* A decimal of at most 15 digits that reads back to x is the only one of its length, and the
 * quotient of two exact numbers is rounded as reading it would be. */
static bool set_quickly(decimal *d, double x)
{
    for (int places = 0; ROUNDED_ONCE && places <= QUICK_PLACES; places++) {
        double scaled = floor(x * exact_tens[places] + 0.5);
        if (scaled >= 1e15)
            return false;
        if (scaled / exact_tens[places] == x) {
            set_integer(d, (uint64_t)scaled, places);
            return true;
        }
    }
    return false;
}

static void set_printed(decimal *d, double x, int precision)
{
    char text[40];
    snprintf(text, sizeof text, "%.*e", precision - 1, x);
    const char *exponent = strchr(text, 'e');
    d->count = 0;
    for (const char *p = text; p < exponent; p++)
        if (*p != '.')
            d->digits[d->count++] = *p;
    d->point = (int)strtol(exponent + 1, NULL, 10) + 1;
}

static double read_back(const decimal *d)
{
    char text[48];
    snprintf(text, sizeof text, "%s0.%.*se%d", d->negative ? "-" : "", d->count, d->digits,
             d->point);
    return strtod(text, NULL);
}

/* One more in the last place. */
static void step_up(decimal *d)
{
    int i = d->count;
    while (i > 0 && d->digits[i - 1] == '9')
        i--;
    if (i == 0) {
        d->digits[0] = '1';
        d->point++;
        d->count = 1;
        return;
    }
    d->digits[i - 1]++;
    d->count = i;
}

/* Just above a power of two doubles lie twice as far apart as below it, so the decimal next
 * above the nearest one may read back where the nearest does not. */
static bool set_at_precision(decimal *d, double x, int precision)
{
    set_printed(d, x, precision);
    if (read_back(d) == x)
        return true;
    step_up(d);
    return read_back(d) == x;
}

/* The shortest decimal that reads back to x. */
static decimal shortest(double x)
{
    decimal d = {.count = 0};
    if (!isfinite(x))
        rg_panic("a number that is not finite was about to be printed");
    x = fabs(x);
    if (x == 0 || set_quickly(&d, x))
        return d;
    int precision = SAFE_DIGITS;
    while (precision < 17 && !set_at_precision(&d, x, precision))
        precision++;
    if (precision == 17)
        set_printed(&d, x, precision);
    drop_zeros(&d);
    return d;
}

static decimal shortest_signed(double x)
{
    decimal d = shortest(x);
    d.negative = x < 0;
    return d;
}

/* Keep that many digits, half away from zero. */
static void round_to(decimal *d, int keep)
{
    if (keep >= d->count)
        return;
    bool up = keep >= 0 && d->digits[keep] >= '5';
    d->count = keep < 0 ? 0 : keep;
    if (up)
        step_up(d);
    drop_zeros(d);
}

static char digit_at(const decimal *d, int index)
{
    return index >= 0 && index < d->count ? d->digits[index] : '0';
}

static void put_plain(rg_buf *out, const decimal *d, int decimals, bool thousands)
{
    if (d->negative)
        rg_buf_putc(out, '-');
    int whole = d->point > 0 ? d->point : 1;
    for (int left = whole; left > 0; left--) {
        rg_buf_putc(out, digit_at(d, d->point - left));
        if (thousands && left > 1 && left % 3 == 1)
            rg_buf_putc(out, ',');
    }
    if (decimals > 0)
        rg_buf_putc(out, '.');
    for (int i = 0; i < decimals; i++)
        rg_buf_putc(out, digit_at(d, d->point + i));
}

void rg_num_fixed(rg_buf *out, double x, int decimals, bool thousands)
{
    decimal d = shortest_signed(x);
    round_to(&d, d.point + decimals);
    put_plain(out, &d, decimals, thousands);
}

double rg_num_round(double x, int decimals)
{
    if (!isfinite(x))
        return x;
    decimal d = shortest_signed(x);
    round_to(&d, d.point + decimals);
    return read_back(&d);
}

static void put_exponent(rg_buf *out, const decimal *d)
{
    if (d->negative)
        rg_buf_putc(out, '-');
    rg_buf_putc(out, d->digits[0]);
    if (d->count > 1)
        rg_buf_putc(out, '.');
    rg_buf_add(out, d->digits + 1, (size_t)d->count - 1);
    rg_buf_printf(out, "e%+d", d->point - 1);
}

void rg_num_digits(rg_buf *out, double x, int digits)
{
    decimal d = shortest_signed(x);
    if (d.count > d.point || fabs(x) >= 1e15) {
        if (digits < 17)
            round_to(&d, digits);
        else
            set_printed(&d, fabs(x), 17);
        drop_zeros(&d);
    }
    if (d.count && (d.point < -5 || d.point > 21))
        put_exponent(out, &d);
    else
        put_plain(out, &d, d.count > d.point ? d.count - d.point : 0, false);
}

static size_t count_digits(rg_str text, size_t at)
{
    size_t from = at;
    while (at < text.n && text.p[at] >= '0' && text.p[at] <= '9')
        at++;
    return at - from;
}

typedef struct shape {
    size_t whole_at, whole; /* where the digits are and how many */
    size_t fraction_at, fraction;
    bool exponent;
} shape;

static bool measure(rg_str text, shape *s)
{
    size_t at = text.n && (text.p[0] == '-' || text.p[0] == '+');
    *s = (shape){.whole_at = at, .whole = count_digits(text, at)};
    at += s->whole;
    if (s->whole && at < text.n && text.p[at] == '.') {
        s->fraction_at = at + 1;
        s->fraction = count_digits(text, at + 1);
        if (s->fraction == 0)
            return false;
        at += 1 + s->fraction;
    }
    if (s->whole && at < text.n && (text.p[at] == 'e' || text.p[at] == 'E')) {
        s->exponent = true;
        at++;
        at += at < text.n && (text.p[at] == '-' || text.p[at] == '+');
        size_t count = count_digits(text, at);
        if (count == 0)
            return false;
        at += count;
    }
    return s->whole > 0 && at == text.n;
}

static uint64_t read_digits(const char *p, size_t count, uint64_t value)
{
    for (size_t i = 0; i < count; i++)
        value = value * 10 + (uint64_t)(p[i] - '0');
    return value;
}

static double parse_slowly(rg_str text)
{
    char brief[64];
    char *copy = text.n < sizeof brief ? brief : rg_xmalloc(text.n + 1);
    memcpy(copy, text.p, text.n);
    copy[text.n] = '\0';
    double value = strtod(copy, NULL);
    if (copy != brief)
        free(copy);
    return value;
}

bool rg_num_parse(rg_str text, double *out)
{
    shape s;
    if (!measure(text, &s))
        return false;
    double value;
    if (!s.exponent && s.whole + s.fraction <= SAFE_DIGITS && (ROUNDED_ONCE || !s.fraction)) {
        uint64_t all = read_digits(text.p + s.whole_at, s.whole, 0);
        all = read_digits(text.p + s.fraction_at, s.fraction, all);
        value = (double)all / exact_tens[s.fraction];
        value = text.p[0] == '-' ? -value : value;
    } else {
        value = parse_slowly(text);
    }
    if (!isfinite(value))
        return false;
    *out = value == 0 ? 0.0 : value;
    return true;
}

bool rg_num_parse_int(rg_str text, int64_t *out)
{
    bool negative = text.n && text.p[0] == '-';
    size_t at = negative || (text.n && text.p[0] == '+');
    if (at == text.n || count_digits(text, at) != text.n - at)
        return false;
    uint64_t limit = (uint64_t)INT64_MAX + negative, value = 0;
    for (; at < text.n; at++) {
        uint64_t digit = (uint64_t)(text.p[at] - '0');
        if (value > (limit - digit) / 10)
            return false;
        value = value * 10 + digit;
    }
    *out = negative ? (int64_t)(0 - value) : (int64_t)value;
    return true;
}
