/* text/line.c - A line's runs: parts of pieces in logical order, grouped, then turned into
 * visual order by their levels. */
#include "text/stop.h"

/* Glyphs of one shape that stand together in the line. */
typedef struct atom {
    const rg_piece *piece;
    const rg_shape *shape;
    uint32_t base;     /* byte at which the shape's text begins */
    uint32_t from, to; /* bytes shown */
    uint32_t first, count;
    uint32_t word;
    uint8_t level;
    bool quiet;  /* spaces at a line's end or before the first word: of no width */
    bool hyphen; /* ends in a hyphen that the text does not have */
} atom;

typedef struct atoms {
    const rg_items *items;
    rg_arena *scratch;
    atom *list;
    size_t count, room;
} atoms;

static void add_atom(atoms *all, atom a)
{
    *RG_PUSH(all->scratch, all->list, all->count, all->room) = a;
}

/* Bytes [from, to) of a word that is cut: its glyphs as they stand in the whole word. */
static void add_slice(atoms *all, atom a)
{
    const rg_shape *shape = a.piece->shape;
    a.shape = shape;
    a.base = a.piece->from;
    a.count = 0;
    for (uint32_t k = 0; k < shape->count; k++) {
        uint32_t at = a.base + shape->glyphs[k].from;
        if (at < a.from || at >= a.to)
            continue;
        if (a.count == 0)
            a.first = k;
        a.count++;
    }
    bool hyphen = a.hyphen;
    a.hyphen = false;
    add_atom(all, a);
    if (!hyphen)
        return;
    a.shape = rg_piece_part(all->items, a.piece, a.to, a.to, true);
    a.base = a.from = a.to;
    a.first = 0;
    a.count = a.shape->count;
    a.hyphen = true;
    add_atom(all, a);
}

static void add_letters(atoms *all, uint32_t index, uint32_t from, uint32_t to, bool hyphen)
{
    const rg_word *word = &all->items->words[index];
    for (uint32_t i = word->piece; i < word->spaces; i++) {
        const rg_piece *piece = &all->items->pieces[i];
        atom a = {.piece = piece, .word = index, .level = piece->level};
        a.from = piece->from > from ? piece->from : from;
        a.to = piece->to < to ? piece->to : to;
        if (a.from >= a.to)
            continue;
        a.hyphen = hyphen && a.to == to;
        if (word->prefix) {
            add_slice(all, a);
            continue;
        }
        a.base = a.from;
        a.shape = rg_piece_part(all->items, piece, a.from, a.to, a.hyphen);
        a.count = a.shape->count;
        add_atom(all, a);
    }
}

static void add_gap(atoms *all, uint32_t index, bool quiet)
{
    const rg_word *word = &all->items->words[index];
    for (uint32_t i = word->spaces; i < word->pieces; i++) {
        const rg_piece *piece = &all->items->pieces[i];
        atom a = {.piece = piece, .word = index, .shape = piece->shape, .quiet = quiet};
        a.base = a.from = piece->from;
        a.to = piece->to;
        a.count = piece->shape->count;
        a.level = !quiet ? piece->level : all->items->rtl ? 1 : 0;
        add_atom(all, a);
    }
}

static void collect(atoms *all, const rg_stops *stops, size_t i, size_t j)
{
    const rg_stop *a = &stops->stops[i], *b = &stops->stops[j];
    uint32_t word = i == 0 || a->inner ? a->word : a->word + 1;
    for (; word <= b->word; word++) {
        const rg_word *w = &all->items->words[word];
        bool divided = word == b->word && b->inner;
        uint32_t from = a->at > w->from ? a->at : w->from;
        add_letters(all, word, from, divided ? b->at : w->to, divided && b->hyphen);
        if (!divided)
            add_gap(all, word, word == b->word || w->from == w->to);
    }
}

/* Scripts whose glyphs stand in another order than their letters. */
static bool is_complex(hb_script_t script)
{
    switch ((int)script) {
    case HB_SCRIPT_BENGALI:
    case HB_SCRIPT_DEVANAGARI:
    case HB_SCRIPT_GUJARATI:
    case HB_SCRIPT_GURMUKHI:
    case HB_SCRIPT_KANNADA:
    case HB_SCRIPT_KHMER:
    case HB_SCRIPT_MALAYALAM:
    case HB_SCRIPT_MYANMAR:
    case HB_SCRIPT_ORIYA:
    case HB_SCRIPT_SINHALA:
    case HB_SCRIPT_TAMIL:
    case HB_SCRIPT_TELUGU:
    case HB_SCRIPT_TIBETAN:
        return true;
    default:
        return false;
    }
}

/* Complex words are runs of their own, so that each has its own ActualText. */
static bool same_run(const atom *a, const atom *b)
{
    if (a->piece->face != b->piece->face || a->piece->span != b->piece->span ||
        a->level != b->level)
        return false;
    bool complex_a = is_complex(a->piece->script), complex_b = is_complex(b->piece->script);
    return complex_a == complex_b && (!complex_a || a->word == b->word);
}

/* One atom's glyphs, with bytes counted from run_from. */
static rg_glyph *emit(const atom *a, uint32_t run_from, rg_glyph *out, double *width)
{
    double scale = a->piece->scale;
    /* spaces at the line's end take the direction of the paragraph, whatever they were shaped
     * for */
    bool turned = (a->level & 1) != a->shape->key.rtl;
    for (uint32_t k = 0; k < a->count; k++) {
        const rg_shape_glyph *g = &a->shape->glyphs[a->first + (turned ? a->count - 1 - k : k)];
        double advance = a->quiet ? 0 : g->advance * scale;
        out->id = g->id;
        out->from = a->base + g->from - run_from;
        out->to = a->base + g->to - run_from;
        out->advance = (float)advance;
        out->natural = (float)(g->natural * scale);
        out->dx = (float)(g->dx * scale);
        out->dy = (float)(g->dy * scale);
        *width += advance;
        out++;
    }
    return out;
}

/* Atoms [first, end) become one run; answers the glyph after its last. */
static rg_glyph *make_run(const atoms *all, size_t first, size_t end, rg_glyph *glyphs,
                          rg_run *run)
{
    const atom *a = &all->list[first], *last = &all->list[end - 1];
    const rg_styled *style = &all->items->spans[a->piece->span];
    *run = (rg_run){.face = a->piece->face,
                    .size = style->size * a->piece->face->optical,
                    .text = {all->items->text.p + a->from, last->to - a->from},
                    .glyphs = glyphs,
                    .rise = style->rise,
                    .span = a->piece->span,
                    .rtl = a->level & 1,
                    .complex_text = is_complex(a->piece->script),
                    .hyphen_added = last->hyphen};
    rg_glyph *next = glyphs;
    for (size_t k = first; k < end; k++)
        next = emit(run->rtl ? &all->list[end - 1 - (k - first)] : &all->list[k], a->from, next,
                    &run->width);
    run->count = (size_t)(next - glyphs);
    return next;
}

/* Rule L2 of the bidirectional algorithm, on runs. */
static void reorder(rg_run *runs, uint8_t *levels, size_t count)
{
    uint8_t highest = 0;
    for (size_t i = 0; i < count; i++)
        highest = levels[i] > highest ? levels[i] : highest;
    for (uint8_t level = highest; level > 0; level--)
        for (size_t i = 0; i < count; i++) {
            size_t end = i;
            while (end < count && levels[end] >= level)
                end++;
            for (size_t a = i, b = end; a + 1 < b; a++) {
                b--;
                rg_run run = runs[a];
                runs[a] = runs[b];
                runs[b] = run;
                uint8_t l = levels[a];
                levels[a] = levels[b];
                levels[b] = l;
            }
            i = end;
        }
}

/* Symbols fonts are tall; one arrow must not push the lines apart. */
static const rg_face *face_for_height(const rg_items *items, const rg_run *run)
{
    hb_script_t script = run->face->script;
    bool symbols = script == HB_TAG('Z', 'm', 't', 'h') || script == HB_TAG('Z', 's', 'y', 'm');
    return symbols ? items->shaper->fonts->latin[0] : run->face;
}

static void measure(const rg_items *items, rg_line *line)
{
    for (size_t i = 0; i < line->count; i++) {
        const rg_run *run = &line->runs[i];
        const rg_face *face = face_for_height(items, run);
        double up = run->size * face->ascent + run->rise,
               down = run->size * face->descent - run->rise;
        line->width += run->width;
        line->ascent = up > line->ascent ? up : line->ascent;
        line->descent = down > line->descent ? down : line->descent;
    }
}

static void build(rg_arena *arena, const atoms *all, rg_line *out)
{
    size_t glyph_count = 0, runs = 0;
    for (size_t i = 0; i < all->count; i++) {
        glyph_count += all->list[i].count;
        if (i == 0 || !same_run(&all->list[i - 1], &all->list[i]))
            runs++;
    }
    rg_glyph *glyphs = RG_NEW_N(arena, rg_glyph, glyph_count);
    rg_run *list = RG_NEW_N(arena, rg_run, runs);
    uint8_t *levels = RG_NEW_N(all->scratch, uint8_t, runs + 1);
    size_t count = 0;
    for (size_t i = 0, end; i < all->count; i = end) {
        for (end = i + 1; end < all->count && same_run(&all->list[end - 1], &all->list[end]);)
            end++;
        levels[count] = all->list[i].level;
        glyphs = make_run(all, i, end, glyphs, &list[count++]);
    }
    reorder(list, levels, count);
    out->runs = list;
    out->count = count;
}

void rg_line_make(rg_arena *arena, const rg_stops *stops, size_t i, size_t j, rg_line *out)
{
    rg_arena *scratch = stops->items->shaper->scratch;
    rg_arena_mark here = rg_arena_here(scratch);
    atoms all = {.items = stops->items, .scratch = scratch};
    collect(&all, stops, i, j);
    uint32_t from = stops->stops[i].at, to = stops->stops[j].at;
    *out = (rg_line){.text = {stops->items->text.p + from, to - from}};
    build(arena, &all, out);
    measure(stops->items, out);
    rg_arena_rewind(scratch, here);
}
