/* tests/support/proof_public.c - The rules of protection, worked out again. */
#include "support/proof_public.h"

#include "base/num.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static bool is_percent(const rg_fact *f)
{
    return strstr(f->unit, "percent") != NULL;
}

const char *proof_printed(rg_arena *arena, const rg_fact *f)
{
    if (!f || f->status != RG_S_OK)
        return f ? "hidden" : "none";
    rg_buf out = {0};
    int decimals = is_percent(f) ? 1 : f->value == floor(f->value) ? 0 : 2;
    rg_num_fixed(&out, f->value, decimals, true);
    rg_buf_puts(&out, is_percent(f) ? "%" : "");
    const char *kept = rg_arena_copy(arena, out.p, out.n);
    rg_buf_free(&out);
    return kept;
}

static bool is_multiple(double x, double of)
{
    return fmod(x, of) == 0;
}

static bool is_near(double x, double y, double by)
{
    return fabs(x - y) <= by;
}

/* A base may be of another kind of data, which is exact, or the sum of cells that were rounded one by one. */
static bool is_rounded_base(double exact, double open, double n)
{
    return open == exact || (is_multiple(open, n) && is_near(exact, open, 5 * n));
}

static bool is_rounded(double n, const rg_fact *exact, const rg_fact *open)
{
    if (!open || open->status != RG_S_OK || !(n > 1))
        return false;
    if (isnan(exact->numerator)) /* a count by itself */
        return is_multiple(open->value, n) && is_near(exact->value, open->value, n / 2);
    double part = 100 * open->numerator / open->denominator;
    bool follows = is_near(open->value, part, 1e-9) || is_near(open->value, part - 100, 1e-9);
    return is_percent(open) && is_multiple(open->numerator, n) &&
           is_near(exact->numerator, open->numerator, n / 2) &&
           is_rounded_base(exact->denominator, open->denominator, n) && follows;
}

static double count_of(const rg_fact *f)
{
    return !isnan(f->numerator) ? f->numerator : !isnan(f->base) ? f->base : f->value;
}

static bool is_small(const rg_fact *f, double n)
{
    return count_of(f) >= 1 && count_of(f) <= n;
}

/* Some fact that the exact one names as its operand is hidden in public, and small. */
static bool has_small_part(double n, const rg_fact *exact, const rg_facts *all_exact,
                           const rg_facts *all_open)
{
    for (size_t i = 0; i < all_exact->count; i++) {
        const rg_fact *part = &all_exact->items[i];
        if (!strstr(exact->operands, part->id) || !is_small(part, n))
            continue;
        const rg_fact *open = rg_facts_find(all_open, part->id);
        if (open && open->status == RG_S_HIDDEN)
            return true;
    }
    return false;
}

static bool is_all(const rg_fact *f)
{
    return f->denominator > 0 &&
           floor(f->numerator / 10 + 0.5) == floor(f->denominator / 10 + 0.5);
}

bool proof_explains(const char *rule, const rg_fact *exact, const rg_fact *open,
                    const rg_facts *all_exact, const rg_facts *all_open)
{
    static const char rounded[] = "rounded to ", part[] = "part up to ", few[] = "up to ";
    rg_str text = rg_str_of(rule);
    if (rg_str_starts(text, rounded))
        return is_rounded(strtod(rule + strlen(rounded), NULL), exact, open);
    if (open && open->status != RG_S_HIDDEN)
        return false;
    if (rg_str_starts(text, part))
        return has_small_part(strtod(rule + strlen(part), NULL), exact, all_exact, all_open);
    if (rg_str_starts(text, few))
        return is_small(exact, strtod(rule + strlen(few), NULL));
    return strcmp(rule, "all or none") == 0 && is_all(exact);
}
