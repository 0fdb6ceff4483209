#include "chart/scale.h"

#include <math.h>

double rg_scale_at(rg_scale scale, double value)
{
    double share = (value - scale.from) / (scale.to - scale.from);
    return scale.start + share * (scale.end - scale.start);
}

double rg_steps_middle(rg_steps steps, size_t index)
{
    return steps.start + ((double)index + 0.5) * steps.step;
}

/* A step as digit * 10^exponent, so that multiples of 0.1 come out as the nearest doubles. */
typedef struct round_step {
    int digit, exponent;
} round_step;

static double times(round_step s, double k)
{
    double power = pow(10, fabs((double)s.exponent));
    return s.exponent < 0 ? k * s.digit / power : k * s.digit * power;
}

static round_step next(round_step s)
{
    if (s.digit == 1)
        return (round_step){2, s.exponent};
    if (s.digit == 2)
        return (round_step){5, s.exponent};
    return (round_step){1, s.exponent + 1};
}

typedef struct span {
    double first, last; /* multiples of the step */
} span;

/* A hair's width keeps a value that is itself a mark from being rounded past it. */
static span marks_of(round_step s, double from, double to, bool outward)
{
    const double hair = 1e-9;
    double unit = times(s, 1);
    if (outward)
        return (span){floor(from / unit + hair), ceil(to / unit - hair)};
    return (span){ceil(from / unit - hair), floor(to / unit + hair)};
}

static void widen(double *from, double *to)
{
    double size = fmax(fabs(*from), fabs(*to));
    if (*to - *from > size * 1e-9)
        return;
    double middle = *from;
    *from = middle > 0 ? 0 : middle * 2;
    *to = middle < 0 ? 0 : middle * 2;
    if (middle == 0)
        *to = 1;
}

rg_ticks rg_ticks_choose(double *from, double *to, size_t most, int finest, bool outward)
{
    widen(from, to);
    double least = fmax((*to - *from) / (double)most / 10, pow(10, -finest));
    round_step s = {1, (int)floor(log10(least))};
    while (times(s, 1) < least * (1 - 1e-9))
        s = next(s);
    span k = marks_of(s, *from, *to, outward);
    while (k.last - k.first + 1 > (double)most) {
        s = next(s);
        k = marks_of(s, *from, *to, outward);
    }
    if (outward) {
        *from = times(s, k.first);
        *to = times(s, k.last);
    }
    rg_ticks ticks = {.decimals = s.exponent < 0 ? -s.exponent : 0};
    for (double i = k.first; i <= k.last; i++)
        ticks.at[ticks.count++] = times(s, i);
    return ticks;
}
