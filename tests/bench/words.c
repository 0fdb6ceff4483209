/* tests/bench/words.c - Invented prose: ordinary words, so that shaping, hyphenation and line
 * breaking do real work, in an order that means nothing. */
#include "bench/bench.h"

#include <string.h>

static const char *const words[] = {"the",
                                    "of",
                                    "and",
                                    "in",
                                    "to",
                                    "for",
                                    "by",
                                    "with",
                                    "from",
                                    "on",
                                    "at",
                                    "as",
                                    "the",
                                    "of",
                                    "and",
                                    "in",
                                    "is",
                                    "was",
                                    "were",
                                    "that",
                                    "this",
                                    "which",
                                    "than",
                                    "between",
                                    "within",
                                    "about",
                                    "after",
                                    "before",
                                    "during",
                                    "under",
                                    "over",
                                    "year",
                                    "month",
                                    "quarter",
                                    "week",
                                    "district",
                                    "county",
                                    "city",
                                    "town",
                                    "village",
                                    "street",
                                    "ward",
                                    "neighbourhood",
                                    "area",
                                    "resident",
                                    "residents",
                                    "households",
                                    "people",
                                    "adults",
                                    "children",
                                    "families",
                                    "schools",
                                    "police",
                                    "council",
                                    "health",
                                    "services",
                                    "partners",
                                    "partnership",
                                    "community",
                                    "voluntary",
                                    "recorded",
                                    "offences",
                                    "incidents",
                                    "reports",
                                    "figures",
                                    "counts",
                                    "rates",
                                    "shares",
                                    "average",
                                    "proportion",
                                    "percentage",
                                    "difference",
                                    "change",
                                    "trend",
                                    "pattern",
                                    "peak",
                                    "higher",
                                    "lower",
                                    "similar",
                                    "stable",
                                    "steady",
                                    "rising",
                                    "falling",
                                    "small",
                                    "large",
                                    "increase",
                                    "decrease",
                                    "compared",
                                    "measured",
                                    "published",
                                    "estimated",
                                    "expected",
                                    "observed",
                                    "explained",
                                    "described",
                                    "considered",
                                    "reviewed",
                                    "supported",
                                    "delivered",
                                    "prevention",
                                    "intervention",
                                    "programme",
                                    "assessment",
                                    "evaluation",
                                    "recommendation",
                                    "responsibility",
                                    "investigation",
                                    "classification",
                                    "methodology",
                                    "uncertainty",
                                    "confidence",
                                    "interval",
                                    "population",
                                    "statistically",
                                    "significant",
                                    "characteristics",
                                    "accommodation",
                                    "transport",
                                    "evening",
                                    "weekend",
                                    "lighting",
                                    "retail",
                                    "businesses",
                                    "employment",
                                    "education",
                                    "opportunities",
                                    "safeguarding",
                                    "vulnerability",
                                    "experience",
                                    "satisfaction",
                                    "engagement",
                                    "consultation",
                                    "accessibility",
                                    "understanding",
                                    "priorities",
                                    "resources",
                                    "arrangements",
                                    "governance",
                                    "long-term",
                                    "self-reported",
                                    "well-being"};

enum { WORDS = sizeof words / sizeof *words };

static void add_sentence(rg_buf *out, uint64_t *seed, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t at = out->n;
        rg_buf_puts(out, words[bench_below(seed, WORDS)]);
        if (i == 0)
            out->p[at] = (char)(out->p[at] - 'a' + 'A');
        if (count > 14 && i == count / 2)
            rg_buf_putc(out, ',');
        rg_buf_putc(out, i + 1 < count ? ' ' : '.');
    }
}

const char *bench_prose(rg_arena *arena, uint64_t *seed, size_t count)
{
    rg_buf out = {0};
    while (count > 0) {
        size_t n = 9 + bench_below(seed, 16);
        if (n > count || count - n < 5)
            n = count;
        add_sentence(&out, seed, n);
        count -= n;
        if (count > 0)
            rg_buf_putc(&out, ' ');
    }
    const char *kept = rg_arena_copy(arena, out.p ? out.p : "", out.n);
    rg_buf_free(&out);
    return kept;
}
