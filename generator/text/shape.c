/* text/shape.c - HarfBuzz behind a cache. */
#include "text/shaper.h"

#include "base/hash.h"
#include "base/utf8.h"

#include <linebreak.h>

#include <stdlib.h>
#include <string.h>

enum {
    FIRST_ROOM = 4096,
    LARGEST_STORE = 48 * 1024 * 1024 /* about 100,000 words */
};

static void insert(rg_slots *slots, uint64_t hash, void *item)
{
    size_t i = hash & (slots->room - 1);
    while (slots->items[i])
        i = (i + 1) & (slots->room - 1);
    slots->hashes[i] = hash;
    slots->items[i] = item;
}

static void grow(rg_slots *slots)
{
    rg_slots old = *slots;
    slots->room = old.room ? old.room * 2 : FIRST_ROOM;
    slots->hashes = rg_xmalloc(slots->room * sizeof *slots->hashes);
    slots->items = rg_xmalloc(slots->room * sizeof *slots->items);
    memset(slots->items, 0, slots->room * sizeof *slots->items);
    for (size_t i = 0; i < old.room; i++)
        if (old.items[i])
            insert(slots, old.hashes[i], old.items[i]);
    free(old.hashes);
    free(old.items);
}

void rg_slots_put(rg_slots *slots, uint64_t hash, void *item)
{
    if (slots->count * 2 >= slots->room)
        grow(slots);
    insert(slots, hash, item);
    slots->count++;
}

static void free_slots(rg_slots *slots)
{
    free(slots->hashes);
    free(slots->items);
    *slots = (rg_slots){0};
}

static void forget(rg_shaper *shaper)
{
    free_slots(&shaper->shapes);
    free_slots(&shaper->words);
    memset(shaper->spaces, 0, shaper->fonts->count * sizeof *shaper->spaces);
    rg_arena_free(shaper->store);
    shaper->store = rg_arena_new("words");
}

void rg_shaper_trim(rg_shaper *shaper)
{
    if (rg_arena_bytes(shaper->store) >= LARGEST_STORE)
        forget(shaper);
}

void rg_shaper_prefer(rg_shaper *shaper, const char *family)
{
    const char *before = shaper->fonts->family;
    if (before == family || (before && family && strcmp(before, family) == 0))
        return;
    rg_fonts fonts = *shaper->fonts;
    rg_fonts_prefer(&fonts, family, &shaper->preferred);
    shaper->fonts = &shaper->preferred;
    forget(shaper);
}

static bool same_key(const rg_shape_key *a, const rg_shape_key *b)
{
    return a->face == b->face && a->script == b->script && a->lang == b->lang &&
           a->before == b->before && a->after == b->after && a->rtl == b->rtl &&
           a->tabular == b->tabular && a->hyphen == b->hyphen && rg_str_eq(a->text, b->text);
}

/* lang is left out: its address differs from run to run, and a text seldom has two. */
static uint64_t mixed(const rg_shape_key *key, uint64_t hash)
{
    uint64_t rest = key->face->index * 8 + (key->rtl ? 4 : 0) + (key->tabular ? 2 : 0) +
                    (key->hyphen ? 1 : 0);
    rest = rest * 0x9E3779B97F4A7C15u + key->script;
    rest = rest * 0x9E3779B97F4A7C15u + ((uint64_t)key->before << 32 | key->after);
    return hash ^ rest * 0x9E3779B97F4A7C15u;
}

/* Put the text into the buffer with its neighbours around it; answers the byte at which the
 * text begins there. */
static uint32_t fill_buffer(hb_buffer_t *buffer, const rg_shape_key *key)
{
    if (!key->before && !key->after) {
        hb_buffer_add_utf8(buffer, key->text.p, (int)key->text.n, 0, (int)key->text.n);
        return 0;
    }
    rg_buf all = {0};
    if (key->before)
        rg_buf_cp(&all, key->before);
    uint32_t start = (uint32_t)all.n;
    rg_buf_str(&all, key->text);
    uint32_t length = (uint32_t)key->text.n;
    if (key->after)
        rg_buf_cp(&all, key->after);
    hb_buffer_add_utf8(buffer, all.p, (int)all.n, start, (int)length);
    rg_buf_free(&all);
    return start;
}

static void run_harfbuzz(rg_shaper *shaper, const rg_shape_key *key, uint32_t *start)
{
    hb_buffer_t *buffer = shaper->buffer;
    hb_buffer_clear_contents(buffer);
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_set_direction(buffer, key->rtl ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, key->script);
    hb_buffer_set_language(buffer, key->lang);
    *start = fill_buffer(buffer, key);
    static const hb_feature_t tabular_figures = {
        HB_TAG('t', 'n', 'u', 'm'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
    hb_shape(key->face->hb_font, buffer, &tabular_figures, key->tabular ? 1 : 0);
}

/* The widest glyph of a cluster stands for its bytes, so that a mark of no width does not. */
static void give_bytes(rg_shape_glyph *glyphs, size_t first, size_t count, uint32_t to)
{
    size_t owner = first;
    for (size_t i = first; i < first + count; i++) {
        if (glyphs[i].advance > glyphs[owner].advance)
            owner = i;
        glyphs[i].to = glyphs[i].from;
    }
    glyphs[owner].to = to;
}

/* HarfBuzz tells where each cluster begins; it ends where the next one in the text begins. */
static void spread_clusters(rg_shape_glyph *glyphs, size_t count, bool rtl, uint32_t length)
{
    uint32_t end = length;
    size_t done = 0;
    while (done < count) {
        size_t last = rtl ? done : count - 1 - done;
        uint32_t from = glyphs[last].from;
        size_t same = 1;
        while (done + same < count &&
               glyphs[rtl ? done + same : count - 1 - done - same].from == from)
            same++;
        give_bytes(glyphs, rtl ? last : last - (same - 1), same, end);
        end = from;
        done += same;
    }
}

static rg_shape_glyph *take_glyphs(rg_shaper *shaper, rg_shape *shape, uint32_t start)
{
    const rg_shape_key *key = &shape->key;
    unsigned count;
    const hb_glyph_info_t *info = hb_buffer_get_glyph_infos(shaper->buffer, &count);
    const hb_glyph_position_t *pos = hb_buffer_get_glyph_positions(shaper->buffer, &count);
    rg_shape_glyph *glyphs =
        RG_NEW_N(shaper->store, rg_shape_glyph, count + (key->hyphen ? 1 : 0));
    for (unsigned i = 0; i < count; i++) {
        rg_shape_glyph *g = &glyphs[i];
        g->id = info[i].codepoint;
        g->from = info[i].cluster - start;
        g->advance = pos[i].x_advance;
        g->natural = hb_font_get_glyph_h_advance(key->face->hb_font, g->id);
        g->dx = pos[i].x_offset;
        g->dy = pos[i].y_offset;
        shape->advance += g->advance;
        if (g->id == 0 && !shape->missing) {
            shape->missing = true;
            shape->missing_at = g->from;
        }
    }
    spread_clusters(glyphs, count, key->rtl, (uint32_t)key->text.n);
    shape->count = count;
    return glyphs;
}

/* The hyphen is not shaped with the word: it neither joins nor kerns, and an added glyph is
 * easy to tell from the word's own. */
static void add_hyphen(rg_shape *shape, rg_shape_glyph *glyphs)
{
    const rg_face *face = shape->key.face;
    uint32_t end = (uint32_t)shape->key.text.n;
    int32_t advance = hb_font_get_glyph_h_advance(face->hb_font, face->hyphen);
    uint32_t at = shape->key.rtl ? 0 : shape->count;
    if (at == 0)
        memmove(glyphs + 1, glyphs, shape->count * sizeof *glyphs);
    glyphs[at] = (rg_shape_glyph){face->hyphen, end, end, advance, advance, 0, 0};
    shape->count++;
    shape->advance += advance;
}

static rg_shape *make_shape(rg_shaper *shaper, const rg_shape_key *key)
{
    rg_shape *shape = RG_NEW(shaper->store, rg_shape);
    shape->key = *key;
    shape->key.text.p = rg_arena_copy(shaper->store, key->text.p, key->text.n);
    uint32_t start;
    run_harfbuzz(shaper, key, &start);
    rg_shape_glyph *glyphs = take_glyphs(shaper, shape, start);
    if (key->hyphen)
        add_hyphen(shape, glyphs);
    shape->glyphs = glyphs;
    return shape;
}

const rg_shape *rg_shape_of(rg_shaper *shaper, const rg_shape_key *key, uint64_t hash)
{
    rg_slots *slots = &shaper->shapes;
    hash = mixed(key, hash);
    for (size_t i = hash; slots->room; i++) {
        const rg_shape *shape = slots->items[i & (slots->room - 1)];
        if (!shape)
            break;
        if (slots->hashes[i & (slots->room - 1)] == hash && same_key(&shape->key, key))
            return shape;
    }
    rg_shape *shape = make_shape(shaper, key);
    rg_slots_put(slots, hash, shape);
    return shape;
}

const rg_shape *rg_shape_space(rg_shaper *shaper, const rg_face *face)
{
    if (!shaper->spaces[face->index]) {
        rg_shape_key key = {.text = RG_STR(" "), .face = face, .script = HB_SCRIPT_LATIN};
        shaper->spaces[face->index] = rg_shape_of(shaper, &key, rg_hash64_of(key.text));
    }
    return shaper->spaces[face->index];
}

rg_shaper *rg_shaper_new(rg_arena *arena, const rg_fonts *fonts)
{
    init_linebreak(); /* an index over constant tables, the same at every call */
    rg_shaper *shaper = RG_NEW(arena, rg_shaper);
    shaper->fonts = fonts;
    shaper->store = rg_arena_new("words");
    shaper->scratch = rg_arena_new("paragraph");
    shaper->buffer = hb_buffer_create();
    shaper->spaces = RG_NEW_N(arena, const rg_shape *, fonts->count);
    return shaper;
}

void rg_shaper_free(rg_shaper *shaper)
{
    if (!shaper)
        return;
    free_slots(&shaper->shapes);
    free_slots(&shaper->words);
    hb_buffer_destroy(shaper->buffer);
    rg_arena_free(shaper->store);
    rg_arena_free(shaper->scratch);
    shaper->buffer = NULL;
    shaper->store = shaper->scratch = NULL;
}
