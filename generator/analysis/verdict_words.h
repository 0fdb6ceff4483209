/* analysis/verdict_words.h - The words of Fingertips, and the kinds of difference from ours. */
#ifndef RG_ANALYSIS_VERDICT_WORDS_H
#define RG_ANALYSIS_VERDICT_WORDS_H

#include "base/str.h"
#include "stats/compare.h"
#include "stats/trend.h"

typedef enum verdict_said {
    SAID_OTHER = 0, /* a word that is none of these */
    SAID_NOT_COMPARED,
    SAID_SIMILAR,
    SAID_LOWER,
    SAID_HIGHER,
    SAID_BETTER,
    SAID_WORSE,
    SAID_FIFTH /* a place among areas, and no test */
} verdict_said;

/* Why the words may differ. */
typedef enum verdict_kind {
    KIND_SAME = 0,
    KIND_SIDE,
    KIND_FILE_JUDGES,
    KIND_WE_JUDGE,
    KIND_AT_998,
    KIND_OVERLAP,
    KIND_METHOD,
    KIND_FIFTH,
    KIND_NOT_BY_FILE,
    KIND_NO_LIMITS,
    KIND_TREND,
    KIND_NAME,
    KIND_WORD
} verdict_kind;
#define VERDICT_KINDS 13

/* The word of a comparison, upper and lower case alike; best and worst count as better and worse. */
verdict_said verdict_comparison(rg_str word);
/* The word of a trend, "Increasing & getting worse"; false for one that is none. */
bool verdict_trend(rg_str word, rg_stats_trend_class *class, rg_stats_judgement *judgement);

/* Which side of its benchmark a figure is said to be on: -1 below, 0 not told from it, 1 above; 2: the word does
 * not say, for a judgement without a good direction. */
int verdict_side(verdict_said said, rg_stats_polarity polarity);

/* What the report says of a kind: what differs, why it may, what to do. */
const char *verdict_reason(verdict_kind kind);

/* Whether two titles have a word of five letters or more in common, by its first five; yes where one has none. */
bool verdict_titles_agree(rg_str a, rg_str b);

#endif
