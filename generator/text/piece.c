/* text/piece.c - A word divided where face, script, direction or span change, and shaped. */
#include "text/item.h"

#include "base/hash.h"
#include "base/utf8.h"

typedef struct cluster {
    uint32_t
        cps[32]; /* marks beyond these are the same as the last: no font lacks just those */
    size_t count;
    uint32_t from, to;
} cluster;

static hb_script_t script_of(uint32_t cp)
{
    return hb_unicode_script(hb_unicode_funcs_get_default(), cp);
}

static bool is_strong(hb_script_t script)
{
    return script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED;
}

static bool all_ascii(rg_str text)
{
    unsigned char all = 0;
    for (size_t i = 0; i < text.n; i++)
        all |= (unsigned char)text.p[i];
    return all < 0x80;
}

/* Punctuation takes the script of the word it is in; a word of punctuation and figures alone
 * that of the word before, unless it has figures, which look alike everywhere. */
static hb_script_t first_script(const rg_items *items, rg_str text)
{
    uint32_t cp;
    for (size_t i = 0; i < text.n;) {
        i += rg_utf8_decode(text.p + i, text.n - i, &cp);
        if (is_strong(script_of(cp)))
            return script_of(cp);
    }
    for (size_t i = 0; i < text.n; i++)
        if (text.p[i] >= '0' && text.p[i] <= '9')
            return HB_SCRIPT_LATIN;
    return items->piece_count ? items->pieces[items->piece_count - 1].script : HB_SCRIPT_LATIN;
}

static cluster next_cluster(rg_str text, uint32_t from)
{
    cluster c = {.from = from};
    uint32_t cp, at = from;
    while (at < text.n) {
        size_t used = rg_utf8_decode(text.p + at, text.n - at, &cp);
        if (at > from && !rg_cp_is_mark(cp))
            break;
        if (c.count < sizeof c.cps / sizeof *c.cps)
            c.cps[c.count++] = cp;
        at += (uint32_t)used;
    }
    c.to = at;
    return c;
}

static bool fail_missing(const rg_items *items, uint32_t span, uint32_t cp, rg_err *err)
{
    char letter[5] = "", script[5] = "";
    rg_utf8_encode(cp, letter);
    hb_tag_to_string(hb_script_to_iso15924_tag(script_of(cp)), script);
    return rg_fail_at(
        err, RG_E_LAYOUT, items->spans[span].place,
        "no font has the character U+%04X (%s, script %s); use another one or add a font "
        "that has it to fonts/manifest.csv",
        cp, letter, script);
}

static bool continues(const rg_piece *piece, const rg_piece *next)
{
    return piece->span == next->span && piece->script == next->script &&
           piece->face == next->face && piece->level == next->level;
}

static void add_piece(rg_items *items, size_t first, const rg_piece *next)
{
    rg_piece *last = items->piece_count > first ? &items->pieces[items->piece_count - 1] : NULL;
    if (last && continues(last, next))
        last->to = next->to;
    else
        *RG_PUSH(items->shaper->scratch, items->pieces, items->piece_count, items->piece_room) =
            *next;
}

static bool add_cluster(rg_items *items, size_t first, const cluster *c, hb_script_t script,
                        uint32_t hint, rg_err *err);

/* No font has both the letter and its marks: better a mark from another font than none. */
static bool add_singly(rg_items *items, size_t first, const cluster *c, hb_script_t script,
                       uint32_t hint, rg_err *err)
{
    for (uint32_t at = c->from; at < c->to;) {
        cluster one = {.count = 1, .from = at};
        at += (uint32_t)rg_utf8_decode(items->text.p + at, c->to - at, one.cps);
        one.to = at;
        if (!add_cluster(items, first, &one, script, hint, err))
            return false;
    }
    return true;
}

static bool add_cluster(rg_items *items, size_t first, const cluster *c, hb_script_t script,
                        uint32_t hint, rg_err *err)
{
    rg_piece next = {.from = c->from, .to = c->to, .script = script};
    next.span = rg_items_span_at(items, c->from, hint);
    next.level = items->levels ? items->levels[c->from] : 0;
    const rg_styled *style = &items->spans[next.span];
    next.face = rg_fonts_pick(items->shaper->fonts, style->bold, style->italic, script, c->cps,
                              c->count);
    if (!next.face)
        return c->count > 1 ? add_singly(items, first, c, script, hint, err)
                            : fail_missing(items, next.span, c->cps[0], err);
    next.scale = style->size * next.face->optical / next.face->upem;
    add_piece(items, first, &next);
    return true;
}

static bool find_pieces(rg_items *items, const rg_word *word, uint32_t span, rg_err *err)
{
    rg_str text = {items->text.p, word->to};
    hb_script_t script =
        first_script(items, (rg_str){text.p + word->from, word->to - word->from});
    size_t first = items->piece_count;
    for (uint32_t at = word->from; at < word->to;) {
        cluster c = next_cluster(text, at);
        if (is_strong(script_of(c.cps[0])))
            script = script_of(c.cps[0]);
        else if (c.cps[0] >= '0' && c.cps[0] <= '9')
            script = HB_SCRIPT_LATIN; /* as in a word of figures alone */
        if (!add_cluster(items, first, &c, script, span, err))
            return false;
        at = c.to;
    }
    return true;
}

static uint32_t cp_before(rg_str text, uint32_t at)
{
    uint32_t cp, from = at - 1;
    while (from > 0 && ((unsigned char)text.p[from] & 0xC0) == 0x80)
        from--;
    rg_utf8_decode(text.p + from, at - from, &cp);
    return cp;
}

/* Arabic letters join over a change of face or span. */
static void see_neighbours(const rg_items *items, const rg_word *word, const rg_piece *piece,
                           rg_shape_key *key)
{
    if (piece->script != HB_SCRIPT_ARABIC)
        return;
    if (piece->from > word->from)
        key->before = cp_before(items->text, piece->from);
    if (piece->to < word->to)
        rg_utf8_decode(items->text.p + piece->to, word->to - piece->to, &key->after);
}

static bool shape_piece(rg_items *items, const rg_word *word, rg_piece *piece, uint64_t hash,
                        rg_err *err)
{
    rg_shape_key key = {.text = {items->text.p + piece->from, piece->to - piece->from},
                        .face = piece->face,
                        .script = piece->script,
                        .lang = items->langs[piece->span],
                        .rtl = piece->level & 1,
                        .tabular = items->tabular};
    see_neighbours(items, word, piece, &key);
    bool whole = piece->from == word->from && piece->to == word->to;
    piece->shape = rg_shape_of(items->shaper, &key, whole ? hash : rg_hash64_of(key.text));
    if (!piece->shape->missing)
        return true;
    uint32_t cp, at = piece->shape->missing_at;
    rg_utf8_decode(key.text.p + at, key.text.n - at, &cp);
    return fail_missing(items, piece->span, cp, err);
}

/* The common case: a word in printable ASCII, one span, left to right. */
static bool single_piece(rg_items *items, const rg_word *word, uint32_t span)
{
    rg_str text = {items->text.p + word->from, word->to - word->from};
    if (items->levels || items->span_ends[span] < word->to || !all_ascii(text))
        return false;
    const rg_styled *style = &items->spans[span];
    const rg_face *face =
        items->shaper->fonts->latin[(style->bold ? 1 : 0) + (style->italic ? 2 : 0)];
    if (!face->ascii)
        return false;
    *RG_PUSH(items->shaper->scratch, items->pieces, items->piece_count, items->piece_room) =
        (rg_piece){.from = word->from,
                   .to = word->to,
                   .span = span,
                   .script = HB_SCRIPT_LATIN,
                   .face = face,
                   .scale = style->size * face->optical / face->upem};
    return true;
}

bool rg_items_shape_word(rg_items *items, rg_word *word, uint64_t hash, rg_err *err)
{
    uint32_t hint = items->piece_count ? items->pieces[items->piece_count - 1].span : 0;
    uint32_t span = rg_items_span_at(items, word->from, hint);
    if (!single_piece(items, word, span) && !find_pieces(items, word, span, err))
        return false;
    for (size_t i = word->piece; i < items->piece_count; i++)
        if (!shape_piece(items, word, &items->pieces[i], hash, err))
            return false;
    return true;
}
