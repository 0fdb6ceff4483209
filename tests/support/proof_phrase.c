/* tests/support/proof_phrase.c - Numbers in words, judged. */
#include "base/num.h"
#include "support/proof.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

typedef enum qualifier { EXACT, OVER, NEARLY, UNDER, AROUND } qualifier;

/* A share is true to half a point, or to a third of one where a fraction is no whole percentage. */
static const double whole_percent = 0.5;

static const struct {
    const char *word;
    qualifier how;
} qualifiers[] = {
    {"more than ", OVER},       {"over ", OVER},
    {"almost ", NEARLY},        {"nearly ", NEARLY},
    {"less than ", UNDER},      {"fewer than ", UNDER},
    {"under ", UNDER},          {"around ", AROUND},
    {"roughly ", AROUND},       {"about ", AROUND},
    {"approximately ", AROUND}, {"just ", EXACT},
    {"only ", EXACT},           {"most deprived ", UNDER},
};

static const struct {
    const char *word;
    double value;
} fractions[] = {
    {"half", 50},           {"a third", 100.0 / 3}, {"a quarter", 25},
    {"three quarters", 75}, {"1 in 10", 10},        {"two in ten", 20},
    {"four in ten", 40},    {"seven in ten", 70},   {"eight in ten", 80},
};

static const struct {
    const char *word;
    double value;
} numbers[] = {
    {"two", 2},
    {"three", 3},
    {"four", 4},
    {"five", 5},
    {"six", 6},
    {"seven", 7},
    {"twice", 2},
    {"double", 2},
    {"third", 3},
    {"all three", 3},
    {"two and half million", 2.5e6},
};

static bool starts(const char **text, const char *word)
{
    size_t n = strlen(word);
    if (strncmp(*text, word, n) != 0)
        return false;
    *text += n;
    return true;
}

/* "3,529", "74.6%", "1.1 million", "£75,000", "40+"; how many decimals it has, in units of `scale`. */
static bool read_digits(const char *text, double *value, int *decimals, double *scale,
                        bool *plus)
{
    rg_buf plain = {0};
    *decimals = 0;
    *scale = 1;
    *plus = false;
    (void)starts(&text, "£");
    bool after_point = false;
    for (; isdigit((unsigned char)*text) || *text == '.' || *text == ',' || *text == '-';
         text++) {
        if (*text == ',')
            continue;
        *decimals += after_point;
        after_point = after_point || *text == '.';
        rg_buf_putc(&plain, *text);
    }
    bool ok = plain.n > 0 && rg_num_parse(rg_buf_view(&plain), value);
    rg_buf_free(&plain);
    if (starts(&text, "%") || starts(&text, " times"))
        ;
    else if (starts(&text, " million"))
        *scale = 1e6;
    if (starts(&text, "+"))
        *plus = true;
    return ok && *text == '\0';
}

static bool holds(qualifier how, double x, double f, double tolerance, bool share)
{
    switch (how) {
    case EXACT:
        return fabs(x - f) <= tolerance;
    case OVER:
        return x > f;
    case UNDER:
        return x < f;
    case NEARLY:
        return x < f && f - x <= 0.1 * f && (!share || f - x <= 2.5);
    case AROUND:
        return fabs(x - f) <= 0.1 * f && (!share || fabs(x - f) <= 2.5);
    }
    return false;
}

static bool answer(rg_arena *arena, bool ok, const char *phrase, double x, const char **why)
{
    if (!ok)
        *why = rg_arena_printf(arena, "\"%s\" is not true of %.6g", phrase, x);
    return ok;
}

/* "60-70%" */
static bool between(const char *text, double x, bool *ok)
{
    rg_str rest = rg_str_of(text), low = rg_str_cut(&rest, '-');
    double from, to;
    if (!rg_str_ends(rest, "%"))
        return false;
    rest.n--;
    if (!rg_num_parse(low, &from) || !rg_num_parse(rest, &to))
        return false;
    *ok = x >= from && x <= to;
    return true;
}

static bool majority(const char *text, double *least)
{
    *least = strcmp(text, "vast majority") == 0 ? 85 : 50;
    return *least > 50 || strcmp(text, "majority") == 0 || strcmp(text, "most") == 0;
}

bool proof_phrase(rg_arena *arena, const char *phrase, double x, const char **why)
{
    const char *text = phrase;
    qualifier how = EXACT;
    double value, scale, least;
    int decimals;
    bool plus;
    (void)starts(&text, "just ");
    for (size_t i = 0; i < sizeof qualifiers / sizeof *qualifiers; i++)
        if (starts(&text, qualifiers[i].word)) {
            how = qualifiers[i].how;
            break;
        }
    if (majority(text, &least))
        return answer(arena, how == EXACT && (least > 50 ? x >= least : x > least), phrase, x,
                      why);
    if (strcmp(text, "a minority") == 0)
        return answer(arena, x < 50, phrase, x, why);
    for (size_t i = 0; i < sizeof fractions / sizeof *fractions; i++)
        if (strcmp(text, fractions[i].word) == 0)
            return answer(arena, holds(how, x, fractions[i].value, whole_percent, true), phrase,
                          x, why);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (strcmp(text, numbers[i].word) == 0)
            return answer(arena, holds(how, x, numbers[i].value, 1e-9, false), phrase, x, why);
    bool ok;
    if (between(text, x, &ok))
        return answer(arena, ok, phrase, x, why);
    if (!read_digits(text, &value, &decimals, &scale, &plus)) {
        *why = rg_arena_printf(arena, "\"%s\" is no phrase that can be judged", phrase);
        return false;
    }
    bool share = strchr(text, '%') != NULL;
    double rounded = rg_num_round(x / scale, decimals);
    if (plus)
        return answer(arena, x >= value * scale, phrase, x, why);
    if (how == EXACT)
        return answer(arena, rounded == value, phrase, x, why);
    return answer(arena, holds(how, x, value * scale, 0, share), phrase, x, why);
}
