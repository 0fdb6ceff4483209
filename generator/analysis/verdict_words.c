/* analysis/verdict_words.c - See the header. */
#include "analysis/verdict_words.h"

#include "data/schema.h"

#include <string.h>

static rg_str folded(rg_buf *room, rg_str word)
{
    rg_buf_clear(room);
    rg_buf_normal(room, word);
    return rg_buf_view(room);
}

verdict_said verdict_comparison(rg_str word)
{
    static const struct {
        const char *word;
        verdict_said said;
    } words[] = {{"similar", SAID_SIMILAR},
                 {"same", SAID_SIMILAR},
                 {"lower", SAID_LOWER},
                 {"much lower", SAID_LOWER},
                 {"higher", SAID_HIGHER},
                 {"much higher", SAID_HIGHER},
                 {"better", SAID_BETTER},
                 {"much better", SAID_BETTER},
                 {"best", SAID_BETTER},
                 {"worse", SAID_WORSE},
                 {"much worse", SAID_WORSE},
                 {"worst", SAID_WORSE},
                 {"not compared", SAID_NOT_COMPARED}};
    rg_buf room = {0};
    rg_str text = folded(&room, word);
    verdict_said said = rg_str_has(text, "quintile") ? SAID_FIFTH : SAID_OTHER;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (rg_str_is(text, words[i].word))
            said = words[i].said;
    rg_buf_free(&room);
    return said;
}

bool verdict_trend(rg_str word, rg_stats_trend_class *class, rg_stats_judgement *judgement)
{
    static const struct {
        const char *part;
        rg_stats_trend_class class;
    } words[] = {{"cannot be calculated", RG_STATS_TREND_CANNOT},
                 {"increasing", RG_STATS_TREND_INCREASING},
                 {"decreasing", RG_STATS_TREND_DECREASING},
                 {"no significant change", RG_STATS_TREND_NO_CHANGE}};
    rg_buf room = {0};
    rg_str text = folded(&room, word);
    bool known = false;
    for (size_t i = 0; i < sizeof words / sizeof *words && !known; i++) {
        known = rg_str_has(text, words[i].part);
        *class = words[i].class;
    }
    *judgement = rg_str_has(text, "getting better")  ? RG_STATS_GETTING_BETTER
                 : rg_str_has(text, "getting worse") ? RG_STATS_GETTING_WORSE
                                                     : RG_STATS_JUDGED_NOT;
    rg_buf_free(&room);
    return known;
}

int verdict_side(verdict_said said, rg_stats_polarity polarity)
{
    if (said == SAID_SIMILAR)
        return 0;
    if (said == SAID_LOWER || said == SAID_HIGHER)
        return said == SAID_LOWER ? -1 : 1;
    if (said != SAID_BETTER && said != SAID_WORSE)
        return 2;
    if (polarity == RG_STATS_POLARITY_NONE)
        return 2;
    return (said == SAID_BETTER) == (polarity == RG_STATS_LOW_IS_GOOD) ? -1 : 1;
}

const char *verdict_reason(verdict_kind kind)
{
#define SETTINGS "templates/settings/indicators.csv"
    static const char *const reasons[VERDICT_KINDS] = {
        "",
        "the file judges the other way round: correct the polarity in " SETTINGS,
        "the file says better or worse, the settings have no good direction: enter the "
        "polarity in " SETTINGS " or leave it unjudged on purpose",
        "the file judges nothing, the settings do: correct the polarity in " SETTINGS
        " or be ready to say why it is judged here",
        "the file's word follows from the 99.8% limits: the service compares this indicator "
        "at that level, documents at 95%",
        "the file's word follows from the overlap of both 95% intervals: the service allows "
        "for chance in the benchmark, documents do not",
        "neither the 95% interval, the 99.8% interval nor the overlap of intervals gives the "
        "file's word: the service used another method, as control limits, or the values were "
        "revised; download the file again",
        "the file gives a fifth of the areas, which is a place among them and no test; "
        "documents test at 95%",
        "the service does not compare this indicator though its values allow it: read its "
        "definition there before the comparison is printed",
        "the file compares, but the value, its limits or the benchmark's value are not in it, "
        "so that documents cannot: download the file with its limits",
        "another trend than five single years of the file give: the service may have used "
        "years that are not in it, or other values; download all years again",
        "the number stands in " SETTINGS " under a title that shares no word with the file's: "
        "correct fingertips_id before anything is printed",
        "a word that is none of the service's: documents print ours; check the download",
    };
#undef SETTINGS
    return reasons[kind];
}

/* The next word of at least five letters, folded, as its first five; false at the end. */
static bool next_stem(rg_str *rest, char stem[5])
{
    while (rest->n) {
        size_t letters = 0;
        while (letters < rest->n) {
            char c = rest->p[letters];
            c = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
            if (c < 'a' || c > 'z')
                break;
            if (letters < 5)
                stem[letters] = c;
            letters++;
        }
        size_t skip = letters ? letters : 1;
        *rest = (rg_str){rest->p + skip, rest->n - skip};
        if (letters >= 5)
            return true;
    }
    return false;
}

bool verdict_titles_agree(rg_str a, rg_str b)
{
    char mine[5], theirs[5];
    bool any = false;
    while (next_stem(&a, mine))
        for (rg_str rest = b; next_stem(&rest, theirs); any = true)
            if (memcmp(mine, theirs, sizeof mine) == 0)
                return true;
    return !any;
}
