/* text/stop.c - The places where lines may end. */
#include "text/stop.h"

#include "base/utf8.h"

#include <string.h>

/* What a break costs, in squares of the share of a line left empty: a hyphen costs as much as a
 * line seven tenths full.  What should stay together is parted before words are cut, words are
 * cut before a line runs over. */
static const double costs[] = {
    [RG_INNER_PLAIN] = 0.01, [RG_INNER_URL] = 0.005, [RG_INNER_HYPHEN] = 0.08,
    [RG_INNER_SOFT] = 0.02,  [RG_INNER_KEPT] = 2,    [RG_INNER_CUT] = 5};

typedef struct candidates {
    rg_inner *items; /* in order of at, which is relative to the word */
    size_t count, room;
} candidates;

double rg_stop_width(const rg_stops *stops, size_t i, size_t j)
{
    const rg_stop *a = &stops->stops[i], *b = &stops->stops[j];
    if (i > 0 && a->inner && b->inner && a->word == b->word) {
        const rg_word *word = &stops->items->words[a->word];
        if (!word->prefix)
            return rg_word_part_width(stops->items, word, a->at, b->at, b->hyphen);
    }
    return b->end - a->start;
}

static const rg_piece *piece_before(const rg_items *items, const rg_word *word, uint32_t at)
{
    uint32_t i = word->spaces - 1;
    while (i > word->piece && items->pieces[i].from >= at)
        i--;
    return &items->pieces[i];
}

/* Symbols fonts have no hyphen: there the line ends without one. */
static bool adds_hyphen(const rg_items *items, const rg_word *word, rg_inner inner)
{
    if (inner.kind != RG_INNER_HYPHEN && inner.kind != RG_INNER_SOFT)
        return false;
    return piece_before(items, word, word->from + inner.at)->face->hyphen != 0;
}

static double hyphen_width(const rg_items *items, const rg_word *word, rg_inner inner)
{
    if (!adds_hyphen(items, word, inner))
        return 0;
    const rg_piece *piece = piece_before(items, word, word->from + inner.at);
    return rg_face_advance(piece->face, piece->face->hyphen) * piece->face->upem * piece->scale;
}

static void add_stop(rg_stops *out, const rg_stop *stop)
{
    *RG_PUSH(out->items->shaper->scratch, out->stops, out->count, out->room) = *stop;
}

static void add_inner_stop(rg_stops *out, uint32_t index, rg_inner inner)
{
    const rg_items *items = out->items;
    const rg_word *word = &items->words[index];
    rg_stop stop = {
        .at = word->from + inner.at, .word = index, .kind = inner.kind, .inner = true};
    stop.hyphen = adds_hyphen(items, word, inner);
    stop.cost = costs[inner.kind];
    if (word->prefix) {
        double x = word->prefix[inner.at];
        if (x < 0)
            return;
        stop.start = word->x + x;
        stop.end = stop.start + hyphen_width(items, word, inner);
    } else {
        stop.end = word->x + rg_word_part_width(items, word, word->from, stop.at, stop.hyphen);
        stop.start =
            word->x + word->width - rg_word_part_width(items, word, stop.at, word->to, false);
    }
    add_stop(out, &stop);
}

/* ---- words wider than a line ---- */

static void add_piece_prefix(const rg_items *items, const rg_piece *piece, uint32_t base,
                             double *prefix, double *x)
{
    const rg_shape *shape = piece->shape;
    for (uint32_t k = 0; k < shape->count; k++) {
        const rg_shape_glyph *g = &shape->glyphs[piece->level & 1 ? shape->count - 1 - k : k];
        uint32_t cp, at = piece->from + g->from;
        rg_utf8_decode(items->text.p + at, items->text.n - at, &cp);
        if (prefix[at - base] < 0 && !rg_cp_is_mark(cp))
            prefix[at - base] = *x;
        *x += g->advance * piece->scale;
    }
}

static void find_prefix(rg_items *items, rg_word *word)
{
    uint32_t length = word->to - word->from;
    double *prefix = RG_NEW_N(items->shaper->scratch, double, length + 1);
    for (uint32_t i = 0; i < length; i++)
        prefix[i] = -1;
    double x = 0;
    for (uint32_t i = word->piece; i < word->spaces; i++)
        add_piece_prefix(items, &items->pieces[i], word->from, prefix, &x);
    prefix[length] = x;
    word->prefix = prefix;
}

/* Cut the stretch [from, to) of the word at every letter when it, and what is added after it,
 * is wider than a line. */
static void add_cuts(rg_stops *out, uint32_t index, uint32_t from, uint32_t to, double added,
                     double narrowest)
{
    const double *prefix = out->items->words[index].prefix;
    if (prefix[to] - prefix[from] + added <= narrowest)
        return;
    for (uint32_t at = from + 1; at < to; at++)
        add_inner_stop(out, index, (rg_inner){at, RG_INNER_CUT});
}

static void add_wide_word(rg_stops *out, uint32_t index, const candidates *all,
                          double narrowest)
{
    rg_word *word = &out->items->words[index];
    find_prefix(out->items, word);
    uint32_t from = 0;
    for (size_t i = 0; i < all->count; i++) {
        rg_inner one = all->items[i];
        if (word->prefix[one.at] < 0)
            continue;
        double added = hyphen_width(out->items, word, one);
        add_cuts(out, index, from, one.at, added, narrowest);
        add_inner_stop(out, index, one);
        from = one.at;
    }
    add_cuts(out, index, from, word->to - word->from, 0, narrowest);
}

/* ---- every word ---- */

static void add_candidate(rg_arena *scratch, candidates *all, rg_inner one)
{
    size_t i = all->count;
    RG_PUSH(scratch, all->items, all->count, all->room);
    while (i > 0 && all->items[i - 1].at > one.at) {
        all->items[i] = all->items[i - 1];
        i--;
    }
    all->items[i] = one;
}

static bool has_candidate(const candidates *all, uint32_t at)
{
    for (size_t i = 0; i < all->count; i++)
        if (all->items[i].at == at)
            return true;
    return false;
}

static size_t first_mark(const rg_items *items, uint32_t from)
{
    size_t low = 0, high = items->mark_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (items->marks[middle].at <= from)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Answers whether the author placed soft hyphens: then the patterns keep out. */
static bool add_marks(const rg_items *items, const rg_word *word, candidates *all)
{
    bool soft = false;
    if (!word->marked)
        return false;
    for (size_t i = first_mark(items, word->from); i < items->mark_count; i++) {
        const rg_text_mark *m = &items->marks[i];
        if (m->at >= word->to)
            break;
        bool hyphen = m->kind == RG_AT_SOFT_HYPHEN;
        soft = soft || hyphen;
        if (!has_candidate(all, m->at - word->from))
            add_candidate(
                items->shaper->scratch, all,
                (rg_inner){m->at - word->from, hyphen ? RG_INNER_SOFT : RG_INNER_PLAIN});
    }
    return soft;
}

static bool is_english(const rg_items *items, const rg_word *word)
{
    const char *lang = items->spans[items->pieces[word->piece].span].lang;
    return !lang || strcmp(lang, "en") == 0 || strncmp(lang, "en-", 3) == 0;
}

static void add_hyphens(const rg_items *items, const rg_word *word, candidates *all)
{
    if (!is_english(items, word))
        return;
    rg_word_hyphens(items->shaper, word->info);
    for (uint32_t i = 0; i < word->info->hyphen_count; i++)
        add_candidate(items->shaper->scratch, all, word->info->hyphens[i]);
}

static void add_inside(rg_stops *out, uint32_t index, double narrowest, bool allowed,
                       bool hyphens)
{
    rg_items *items = out->items;
    const rg_word *word = &items->words[index];
    bool wide = word->width > narrowest;
    if (!wide && !hyphens && !word->marked && word->info->inner_count == 0)
        return;
    candidates all = {0};
    for (uint32_t i = 0; i < word->info->inner_count; i++)
        if (wide || word->info->inner[i].kind != RG_INNER_KEPT)
            add_candidate(items->shaper->scratch, &all, word->info->inner[i]);
    bool soft = add_marks(items, word, &all);
    if (!soft && (hyphens || (wide && allowed)))
        add_hyphens(items, word, &all);
    if (wide)
        add_wide_word(out, index, &all, narrowest);
    else
        for (size_t i = 0; i < all.count; i++)
            add_inner_stop(out, index, all.items[i]);
}

static void add_end(rg_stops *out, uint32_t index)
{
    const rg_items *items = out->items;
    const rg_word *word = &items->words[index];
    bool last = index + 1 == items->word_count;
    const rg_word *next = last ? NULL : word + 1;
    if (!last && !word->forced && word->from == word->to)
        return; /* spaces at the beginning do not make a line */
    rg_stop stop = {.at = word->next,
                    .word = index,
                    .end = word->x + word->width,
                    .last = last || word->forced};
    if (next)
        stop.start = next->x;
    const rg_word_info *after = next && index + 2 < items->word_count ? word[2].info : NULL;
    if (next && !word->forced && rg_words_cling(word->info, next->info, after)) {
        stop.kind = RG_INNER_KEPT;
        stop.cost = costs[RG_INNER_KEPT];
    }
    add_stop(out, &stop);
}

void rg_stops_make(rg_items *items, double narrowest, bool allowed, bool hyphens, rg_stops *out)
{
    *out = (rg_stops){.items = items};
    add_stop(out, &(rg_stop){.last = true});
    for (uint32_t i = 0; i < items->word_count; i++) {
        if (items->words[i].to > items->words[i].from)
            add_inside(out, i, narrowest, allowed, hyphens);
        add_end(out, i);
    }
}
