/* base/num.h - Numbers to text and back, and the one rounding rule of the house.
 *
 * Rounding is half away from zero on the shortest decimal that reads back to the double, so
 * 7.25 -> 7.3, 2.5 -> 3, 1.005 -> 1.01, -0.04 -> 0 (never "-0").  No locale anywhere. */
#ifndef RG_BASE_NUM_H
#define RG_BASE_NUM_H

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

/* Fixed decimals (0..15).  thousands puts a comma every three digits from 1,000.
 * x must be finite. */
void rg_num_fixed(rg_buf *out, double x, int decimals, bool thousands);
/* The double nearest to the rounded decimal; what is not finite is answered as it is. */
double rg_num_round(double x, int decimals);
/* Integers below 1e15 plain; otherwise `digits` significant digits, trailing zeros dropped,
 * plain notation between 1e-6 and 1e21, else exponent (1e-7, 2.5e+21).  Never "-0".  Up to 16
 * digits are rounded by the rule of the house; 17 are those of the double itself, so that every
 * double reads back.  x must be finite. */
void rg_num_digits(rg_buf *out, double x, int digits);
/* Strict decimal: optional sign, digits, optional fraction (a point and digits) and exponent,
 * nothing else.  Too large for a double is not a number; too small is 0.  *out is untouched on
 * failure. */
bool rg_num_parse(rg_str text, double *out);
bool rg_num_parse_int(rg_str text, int64_t *out);

#endif
