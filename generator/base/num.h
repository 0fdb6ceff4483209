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
/* The double nearest to the rounded decimal. */
double rg_num_round(double x, int decimals);
/* Integers plain; otherwise `digits` (12 or 17) significant digits, trailing zeros dropped,
 * plain notation between 1e-6 and 1e21, else exponent.  Never "-0". */
void rg_num_digits(rg_buf *out, double x, int digits);
/* Strict decimal: optional sign, digits, optional fraction and exponent, nothing else. */
bool rg_num_parse(rg_str text, double *out);
bool rg_num_parse_int(rg_str text, int64_t *out);

#endif
