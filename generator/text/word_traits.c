/* text/word_traits.c - Which words cling to their neighbours: 12 km, 1 April, Figure 3, Dr
 * Patel. */
#include "text/word.h"

#include "base/utf8.h"

enum {
    NUMBER = 1u << 0, /* 12  £3.5  1,204 */
    UNIT = 1u << 1,
    DAY = 1u << 2, /* 1  31  2nd */
    MONTH = 1u << 3,
    LABEL = 1u << 4,     /* Figure  Table  page */
    REFERENCE = 1u << 5, /* what a label points to: 3  2.1  A */
    TITLE = 1u << 6,     /* Dr  Mrs */
    CAPITAL = 1u << 7,
    OPENS = 1u << 8,  /* ends in an opening bracket or quotation mark */
    CLOSES = 1u << 9, /* nothing but closing punctuation */
    DASH = 1u << 10,  /* a dash between spaces stays with the word before it */
    OPERATOR = 1u << 11,
    PER = 1u << 12,
    CENT = 1u << 13
};

static const char *const units[] = {
    "%",       "\u2030", "km",       "km2",     "m2",      "m",       "cm",
    "mm",      "mi",     "kg",       "g",       "mg",      "t",       "l",
    "ml",      "ha",     "km\u00B2", "m\u00B2", "\u00B0C", "\u00B0F", "kB",
    "MB",      "GB",     "TB",       "h",       "hr",      "hrs",     "min",
    "mins",    "s",      "sec",      "secs",    "am",      "pm",      "a.m",
    "p.m",     "mph",    "bn",       "k",       "million", "billion", "thousand",
    "percent", "pp",     "ppt",      "pts",     "pt",      "p",       NULL};

static const char *const months[] = {
    "January", "February", "March",    "April", "May", "June", "July", "August", "September",
    "October", "November", "December", "Jan",   "Feb", "Mar",  "Apr",  "Jun",    "Jul",
    "Aug",     "Sep",      "Sept",     "Oct",   "Nov", "Dec",  NULL};

static const char *const labels[] = {"Figure",
                                     "figure",
                                     "Fig.",
                                     "Table",
                                     "table",
                                     "Chart",
                                     "chart",
                                     "Map",
                                     "map",
                                     "Section",
                                     "section",
                                     "Chapter",
                                     "chapter",
                                     "Part",
                                     "part",
                                     "Page",
                                     "page",
                                     "p.",
                                     "pp.",
                                     "Appendix",
                                     "appendix",
                                     "Annex",
                                     "Objective",
                                     "objective",
                                     "Recommendation",
                                     "recommendation",
                                     "Action",
                                     "action",
                                     "Priority",
                                     "priority",
                                     "No.",
                                     "no.",
                                     "Note",
                                     "note",
                                     "Box",
                                     "box",
                                     "Step",
                                     "step",
                                     "Year",
                                     "Phase",
                                     "phase",
                                     NULL};

static const char *const titles[] = {"Mr",   "Mrs",       "Ms", "Miss", "Dr",
                                     "Prof", "Professor", "St", "St.",  "Sir",
                                     "Dame", "Cllr",      "PC", "Sgt",  NULL};

static const char *const ordinals[] = {"st", "nd", "rd", "th", NULL};

static const char opening[] = "([{\u2018\u201C\u00AB\u00A1\u00BF";
static const char leading[] = "([{\"'\u2018\u201C\u00AB";
static const char closing[] =
    ")]}!?:;,.\u2026\u2019\u201D\u00BB\u060C\u061B\u061F\u06D4\u0964\u0965";
static const char trailing[] = ".,;:!?)]}\"'\u2019\u201D\u00BB\u2026\u060C\u06D4\u0964";
static const char dashes[] = "-\u2013\u2014";
static const char operators[] = "=<>\u2264\u2265\u00B1\u2248\u2260\u00D7\u00F7\u2212";
static const char fractions[] = "\u00BC\u00BD\u00BE";
static const char inside_number[] = ".,:/-\u2013";
static const char before_number[] = "+-\u2212\u00A3$\u20AC~<>\u2264\u2265\u00B1";

static bool in_list(rg_str text, const char *const *list)
{
    if (text.n == 0)
        return false;
    for (; *list; list++)
        if (text.p[0] == (*list)[0] && rg_str_is(text, *list))
            return true;
    return false;
}

static bool in_set(uint32_t cp, const char *set)
{
    rg_str rest = rg_str_of(set);
    while (rest.n > 0) {
        uint32_t one;
        size_t used = rg_utf8_decode(rest.p, rest.n, &one);
        if (one == cp)
            return true;
        rest.p += used;
        rest.n -= used;
    }
    return false;
}

static size_t last_cp(rg_str text, uint32_t *cp)
{
    size_t back = 1;
    while (back < text.n && ((unsigned char)text.p[text.n - back] & 0xC0) == 0x80)
        back++;
    rg_utf8_decode(text.p + text.n - back, back, cp);
    return back;
}

static rg_str without_leading(rg_str text, const char *set)
{
    uint32_t cp;
    while (text.n > 0) {
        size_t used = rg_utf8_decode(text.p, text.n, &cp);
        if (!in_set(cp, set))
            break;
        text.p += used;
        text.n -= used;
    }
    return text;
}

static rg_str without_trailing(rg_str text, const char *set)
{
    uint32_t cp;
    while (text.n > 0) {
        size_t used = last_cp(text, &cp);
        if (!in_set(cp, set))
            break;
        text.n -= used;
    }
    return text;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* 12  (12  £3.5  1,204  2½  10–17  9:30 */
static bool is_number(rg_str text)
{
    text = without_leading(without_leading(text, leading), before_number);
    text = without_trailing(text, fractions);
    if (text.n == 0 || !is_digit(text.p[0]) || !is_digit(text.p[text.n - 1]))
        return false;
    uint32_t cp;
    for (size_t i = 0; i < text.n;) {
        i += rg_utf8_decode(text.p + i, text.n - i, &cp);
        if ((cp < '0' || cp > '9') && !in_set(cp, inside_number))
            return false;
    }
    return true;
}

static bool is_day(rg_str text)
{
    text = without_leading(text, leading);
    size_t digits = 0;
    int day = 0;
    while (digits < text.n && digits < 3 && is_digit(text.p[digits]))
        day = day * 10 + (text.p[digits++] - '0');
    rg_str rest = {text.p + digits, text.n - digits};
    return digits > 0 && day >= 1 && day <= 31 && (rest.n == 0 || in_list(rest, ordinals));
}

static unsigned form(rg_str text)
{
    unsigned traits = 0;
    uint32_t cp;
    last_cp(text, &cp);
    if (in_set(cp, opening))
        traits |= OPENS;
    if (without_trailing(text, closing).n == 0)
        traits |= CLOSES;
    if (without_trailing(text, dashes).n == 0)
        traits |= DASH;
    if (without_trailing(text, operators).n == 0)
        traits |= OPERATOR;
    if (text.p[0] >= 'A' && text.p[0] <= 'Z')
        traits |= CAPITAL;
    return traits;
}

unsigned rg_word_traits(rg_str text)
{
    if (text.n == 0)
        return 0;
    unsigned traits = form(text);
    rg_str core = without_trailing(text, trailing), begun = without_leading(text, leading);
    traits |= is_number(text) ? NUMBER : 0;
    traits |= is_day(text) ? DAY : 0;
    traits |= in_list(core, units) ? UNIT : 0;
    traits |= in_list(core, months) ? MONTH : 0;
    traits |= in_list(begun, labels) ? LABEL : 0;
    traits |= in_list(begun, titles) ? TITLE : 0;
    if (is_digit(text.p[0]) || (core.n == 1 && (traits & CAPITAL)))
        traits |= REFERENCE;
    traits |= rg_str_is(text, "per") ? PER : 0;
    traits |= rg_str_is(core, "cent") ? CENT : 0;
    return traits;
}

bool rg_words_cling(const rg_word_info *a, const rg_word_info *b, const rg_word_info *next)
{
    static const unsigned pairs[][2] = {{NUMBER, UNIT},   {DAY, MONTH}, {LABEL, REFERENCE},
                                        {TITLE, CAPITAL}, {PER, CENT},  {OPERATOR, NUMBER}};
    if (!(a->traits | b->traits))
        return false;
    if ((a->traits & OPENS) || (b->traits & (CLOSES | DASH | OPERATOR)))
        return true;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if ((a->traits & pairs[i][0]) && (b->traits & pairs[i][1]))
            return true;
    return (a->traits & NUMBER) && (b->traits & PER) && next && (next->traits & CENT);
}
