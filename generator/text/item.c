/* text/item.c - Words found, shaped and measured. */
#include "text/item.h"

#include "base/hash.h"

#include <string.h>

uint32_t rg_items_span_at(const rg_items *items, uint32_t byte, uint32_t hint)
{
    while (hint + 1 < items->span_count && items->span_ends[hint] <= byte)
        hint++;
    return hint;
}

static const rg_shape *shape_bytes(const rg_items *items, const rg_piece *piece, uint32_t from,
                                   uint32_t to, bool hyphen)
{
    rg_shape_key key = {.text = {items->text.p + from, to - from},
                        .face = piece->face,
                        .script = piece->script,
                        .lang = items->langs[piece->span],
                        .rtl = piece->level & 1,
                        .tabular = items->tabular,
                        .hyphen = hyphen};
    return rg_shape_of(items->shaper, &key, rg_hash64_of(key.text));
}

const rg_shape *rg_piece_part(const rg_items *items, const rg_piece *piece, uint32_t from,
                              uint32_t to, bool hyphen)
{
    if (from == piece->from && to == piece->to && !hyphen)
        return piece->shape;
    return shape_bytes(items, piece, from, to, hyphen);
}

double rg_word_part_width(const rg_items *items, const rg_word *word, uint32_t from,
                          uint32_t to, bool hyphen)
{
    double width = 0;
    for (uint32_t i = word->piece; i < word->spaces; i++) {
        const rg_piece *piece = &items->pieces[i];
        uint32_t a = piece->from > from ? piece->from : from,
                 b = piece->to < to ? piece->to : to;
        if (a < b)
            width +=
                rg_piece_part(items, piece, a, b, hyphen && b == to)->advance * piece->scale;
    }
    return width;
}

static bool is_space(char c)
{
    return c == ' ';
}

/* A space looks like the text of its own direction before it, so that runs go on across it. */
static const rg_piece *piece_before_space(const rg_items *items, uint8_t level)
{
    for (size_t i = items->piece_count; i > 0; i--)
        if (items->pieces[i - 1].level == level)
            return &items->pieces[i - 1];
    return NULL;
}

/* Spaces of one span and level. */
static void add_spaces(rg_items *items, uint32_t from, uint32_t to, uint32_t span,
                       uint8_t level)
{
    const rg_styled *style = &items->spans[span];
    const rg_piece *last = piece_before_space(items, level);
    rg_piece piece = {.from = from, .to = to, .span = span, .level = level};
    piece.script = last ? last->script : HB_SCRIPT_LATIN;
    const uint32_t space = ' ';
    piece.face = last && last->span == span && last->face->ascii
                     ? last->face
                     : rg_fonts_pick(items->shaper->fonts, style->bold, style->italic,
                                     piece.script, &space, 1);
    piece.scale = style->size * piece.face->optical / piece.face->upem;
    piece.shape = to - from == 1 ? rg_shape_space(items->shaper, piece.face)
                                 : shape_bytes(items, &piece, from, to, false);
    *RG_PUSH(items->shaper->scratch, items->pieces, items->piece_count, items->piece_room) =
        piece;
}

static uint32_t add_gap(rg_items *items, uint32_t from, uint32_t span)
{
    rg_str text = items->text;
    while (from < text.n && is_space(text.p[from])) {
        span = rg_items_span_at(items, from, span);
        uint8_t level = items->levels ? items->levels[from] : 0;
        uint32_t to = from;
        while (to < text.n && is_space(text.p[to]) && to < items->span_ends[span] &&
               (!items->levels || items->levels[to] == level))
            to++;
        add_spaces(items, from, to, span, level);
        from = to;
    }
    return from;
}

static double pieces_width(const rg_items *items, size_t from, size_t to)
{
    double width = 0;
    for (size_t i = from; i < to; i++)
        width += items->pieces[i].shape->advance * items->pieces[i].scale;
    return width;
}

static uint32_t word_end(rg_str text, uint32_t from)
{
    const char *space = memchr(text.p + from, ' ', text.n - from);
    return space ? (uint32_t)(space - text.p) : (uint32_t)text.n;
}

/* Marks are in order; *mark is the first not yet passed. */
static void place_marks(const rg_items *items, rg_word *word, size_t *mark)
{
    for (; *mark < items->mark_count && items->marks[*mark].at < word->next; ++*mark) {
        const rg_text_mark *m = &items->marks[*mark];
        if (m->kind == RG_AT_LINE_END)
            word->forced = true;
        else if (m->at > word->from && m->at < word->to)
            word->marked = true;
    }
}

static bool add_word(rg_items *items, uint32_t from, double *x, size_t *mark, rg_err *err)
{
    rg_word *word =
        RG_PUSH(items->shaper->scratch, items->words, items->word_count, items->word_room);
    *word = (rg_word){.from = from, .to = word_end(items->text, from), .x = *x};
    rg_str text = {items->text.p + from, word->to - from};
    uint64_t hash = rg_hash64_of(text);
    word->info = rg_word_lookup(items->shaper, text, hash);
    word->piece = (uint32_t)items->piece_count;
    if (text.n > 0 && !rg_items_shape_word(items, word, hash, err))
        return false;
    word->spaces = (uint32_t)items->piece_count;
    uint32_t hint = items->piece_count ? items->pieces[items->piece_count - 1].span : 0;
    word->next = add_gap(items, word->to, hint);
    word->pieces = (uint32_t)items->piece_count;
    word->width = pieces_width(items, word->piece, word->spaces);
    if (text.n > 0) /* spaces before the first word have no width */
        *x += word->width + pieces_width(items, word->spaces, word->pieces);
    place_marks(items, word, mark);
    return true;
}

static void find_langs(rg_items *items)
{
    hb_language_t *langs = RG_NEW_N(items->shaper->scratch, hb_language_t, items->span_count);
    for (size_t i = 0; i < items->span_count; i++) {
        const char *lang = items->spans[i].lang;
        langs[i] = i > 0 && lang == items->spans[i - 1].lang
                       ? langs[i - 1]
                       : hb_language_from_string(lang ? lang : "en-GB", -1);
    }
    items->langs = langs;
}

bool rg_items_make(rg_shaper *shaper, rg_arena *arena, const rg_styled *spans, size_t count,
                   const rg_para_opts *opts, rg_items *out, rg_err *err)
{
    *out = (rg_items){.shaper = shaper,
                      .spans = spans,
                      .span_count = count,
                      .rtl = opts->rtl,
                      .tabular = opts->tabular};
    if (!rg_items_join(arena, out, err))
        return false;
    find_langs(out);
    out->levels = rg_bidi_levels(shaper->scratch, out->text, opts->rtl);
    double x = 0;
    size_t mark = 0;
    uint32_t at = 0;
    while (at < out->text.n) {
        if (!add_word(out, at, &x, &mark, err))
            return false;
        at = out->words[out->word_count - 1].next;
    }
    return true;
}
