/* text/word.c - The cache of words, and hyphenation. */
#include "text/word.h"

#include <stdlib.h>
#include <string.h>

enum {
    SHORTEST = 7, /* letters of a word that may be divided */
    LEFT = 3,     /* letters left at the line's end */
    RIGHT = 3,    /* letters taken to the next line */
    LONGEST = 60
};

static rg_word_info *make_word(rg_shaper *shaper, rg_str text)
{
    rg_word_info *word = RG_NEW(shaper->store, rg_word_info);
    word->text = (rg_str){rg_arena_copy(shaper->store, text.p, text.n), text.n};
    word->traits = rg_word_traits(word->text);
    word->letters = rg_word_letters(word->text);
    rg_word_find_inner(shaper, word);
    return word;
}

rg_word_info *rg_word_lookup(rg_shaper *shaper, rg_str text, uint64_t hash)
{
    rg_slots *slots = &shaper->words;
    for (size_t i = hash; slots->room; i++) {
        rg_word_info *word = slots->items[i & (slots->room - 1)];
        if (!word)
            break;
        if (slots->hashes[i & (slots->room - 1)] == hash && rg_str_eq(word->text, text))
            return word;
    }
    rg_word_info *word = make_word(shaper, text);
    rg_slots_put(slots, hash, word);
    return word;
}

static bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

/* The letters that the patterns see: all lower case, with only punctuation or a possessive s
 * around them.  Names and compounds are left whole. */
static rg_str divisible(rg_str text)
{
    size_t from = 0, to;
    while (from < text.n && !is_lower(text.p[from])) {
        if (text.p[from] >= 'A' && text.p[from] <= 'Z')
            return (rg_str){0};
        from++;
    }
    for (to = from; to < text.n && is_lower(text.p[to]);)
        to++;
    rg_str core = {text.p + from, to - from}, rest = {text.p + to, text.n - to};
    if (rg_str_starts(rest, "'s"))
        rest.p += 2, rest.n -= 2;
    else if (rg_str_starts(rest, "\u2019s"))
        rest.p += 4, rest.n -= 4;
    for (size_t i = 0; i < rest.n; i++)
        if (is_lower((char)(rest.p[i] | 0x20)) || (rest.p[i] >= '0' && rest.p[i] <= '9') ||
            rest.p[i] == '-')
            return (rg_str){0};
    bool fits = core.n >= SHORTEST && core.n <= LONGEST;
    return fits && (from == 0 || !is_lower((char)(text.p[from - 1] | 0x20))) ? core
                                                                             : (rg_str){0};
}

/* libhyphen reads past the end of a word that is not terminated. */
static void ask_patterns(HyphenDict *patterns, rg_str core, char *marks)
{
    char word[LONGEST + 1] = "";
    memcpy(word, core.p, core.n);
    char **rep = NULL;
    int *pos = NULL, *cut = NULL;
    if (hnj_hyphen_hyphenate2(patterns, word, (int)core.n, marks, NULL, &rep, &pos, &cut) != 0)
        memset(marks, 0, core.n);
    for (size_t i = 0; rep && i < core.n; i++)
        free(rep[i]);
    free(rep);
    free(pos);
    free(cut);
}

void rg_word_hyphens(rg_shaper *shaper, rg_word_info *word)
{
    if (word->hyphens_known)
        return;
    word->hyphens_known = true;
    rg_str core = divisible(word->text);
    if (!shaper->fonts->patterns || core.n == 0 || word->inner_count > 0)
        return;
    char marks[LONGEST + 6] = "";
    ask_patterns(shaper->fonts->patterns, core, marks);
    rg_inner *hyphens = NULL;
    size_t count = 0, room = 0;
    uint32_t start = (uint32_t)(core.p - word->text.p);
    for (size_t i = LEFT; i + RIGHT <= core.n; i++)
        if (marks[i - 1] & 1)
            *RG_PUSH(shaper->store, hyphens, count, room) =
                (rg_inner){start + (uint32_t)i, RG_INNER_HYPHEN};
    word->hyphens = hyphens;
    word->hyphen_count = (uint32_t)count;
}
