/* text/shaper.h - The caches of one process: shapes of words, and what is known of words; for
 * the text room only.
 *
 * A shape is independent of size and colour: it is kept in font units.  Both caches live in
 * store, which is emptied as a whole, and only between two paragraphs, when it has grown too
 * large; what a paragraph holds therefore stays valid until it is finished.  Whether something
 * was cached never changes a result. */
#ifndef RG_TEXT_SHAPER_H
#define RG_TEXT_SHAPER_H

#include "text/face.h"
#include "text/para.h"

#include <hb.h>

/* What hashes to what; items are found by hash and then compared by their owner. */
typedef struct rg_slots {
    uint64_t *hashes;
    void **items; /* NULL: free */
    size_t room;  /* a power of two, or 0 */
    size_t count;
} rg_slots;

typedef struct rg_shape_glyph {
    uint32_t id;
    uint32_t from, to;                /* bytes of the shaped text; see rg_glyph */
    int32_t advance, natural, dx, dy; /* font units */
} rg_shape_glyph;

typedef struct rg_shape_key {
    rg_str text;
    const rg_face *face;
    hb_script_t script;
    hb_language_t lang;
    uint32_t before, after; /* neighbours that letters join to; 0 none */
    bool rtl, tabular;
    bool hyphen; /* a hyphen follows that the text does not have */
} rg_shape_key;

typedef struct rg_shape {
    rg_shape_key key;
    const rg_shape_glyph *glyphs; /* visual order */
    uint32_t count;
    int32_t advance; /* of all glyphs, font units */
    bool missing;    /* some glyph is .notdef; missing_at is the byte it stands for */
    uint32_t missing_at;
} rg_shape;

struct rg_shaper {
    const rg_fonts *fonts;
    rg_fonts preferred; /* fonts is this where a family goes first */
    rg_arena *store;
    rg_arena *scratch; /* inside one call */
    hb_buffer_t *buffer;
    rg_slots shapes;
    rg_slots words;
    const rg_shape **spaces; /* by face: one U+0020, left to right */
};

/* The shape of a text; hash is rg_hash64_of(key->text). */
const rg_shape *rg_shape_of(rg_shaper *shaper, const rg_shape_key *key, uint64_t hash);
/* The shape of one space of a face. */
const rg_shape *rg_shape_space(rg_shaper *shaper, const rg_face *face);
/* Between paragraphs: forget everything when the caches have grown too large. */
void rg_shaper_trim(rg_shaper *shaper);

void rg_slots_put(rg_slots *slots, uint64_t hash, void *item);

#endif
