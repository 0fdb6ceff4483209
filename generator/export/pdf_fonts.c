/* export/pdf_fonts.c - Fonts of the file: ISO 32000-1, 9.7 and 9.10.3.
 *
 * A code (CID) is a pair: a glyph and the text it stands for there.  The same glyph that shows
 * a space and a no-break space has two codes, so ToUnicode is never ambiguous, and a page can
 * be written before all glyphs are known.  CIDToGIDMap leads from codes to glyphs of the
 * subset. */
#include "export/pdf_imp.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "paint/pdf_object_spell.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_CODES = 65535, MAPPED_AT_ONCE = 100 };

typedef struct code {
    uint64_t key;     /* of text: its bytes when it has at most eight, else a hash */
    const char *text; /* n bytes; job's arena */
    uint32_t n;
    uint32_t glyph;
    int64_t width; /* millionths of an em */
    bool mute;
} code;

struct rg_pdf_font {
    const rg_face *face;
    rg_arena *arena;
    code *codes; /* 0 is .notdef, which no page shows */
    size_t count, room;
    uint32_t *slots; /* hash to code; 0 free */
    size_t slot_room;
};

struct rg_pdf_fonts {
    rg_arena *arena;
    rg_pdf_font **by_face;
    size_t count;
};

rg_pdf_fonts *rg_pdf_fonts_new(rg_arena *arena, const rg_fonts *fonts)
{
    rg_pdf_fonts *all = RG_NEW(arena, rg_pdf_fonts);
    all->arena = arena;
    all->count = rg_fonts_count(fonts);
    all->by_face = RG_NEW_N(arena, rg_pdf_font *, all->count);
    return all;
}

/* PDF/A asks for widths within a thousandth of an em of the font program's; three more digits
 * cost little, and let kerning alone stand in the page. */
static int64_t width_of(const rg_face *face, uint32_t glyph)
{
    return rg_pdf_milli(rg_face_advance(face, glyph) * 1000.0);
}

rg_pdf_font *rg_pdf_fonts_use(rg_pdf_fonts *fonts, const rg_face *face)
{
    rg_pdf_font **at = &fonts->by_face[rg_face_index(face)];
    if (*at)
        return *at;
    rg_pdf_font *font = *at = RG_NEW(fonts->arena, rg_pdf_font);
    font->face = face;
    font->arena = fonts->arena;
    font->slot_room = 512;
    font->slots = RG_NEW_N(font->arena, uint32_t, font->slot_room);
    *RG_PUSH(font->arena, font->codes, font->count, font->room) =
        (code){.width = width_of(face, 0), .mute = true};
    return font;
}

size_t rg_pdf_font_index(const rg_pdf_font *font)
{
    return rg_face_index(font->face);
}

int64_t rg_pdf_font_width(const rg_pdf_font *font, uint32_t at)
{
    return font->codes[at].width;
}

bool rg_pdf_font_mute(const rg_pdf_font *font, uint32_t at)
{
    return font->codes[at].mute;
}

/* --- interning
 * ------------------------------------------------------------------------------------ */

static uint64_t key_of(rg_str text)
{
    uint64_t key = 0;
    if (text.n > sizeof key)
        return rg_hash64_of(text);
    for (size_t i = 0; i < text.n; i++)
        key = key << 8 | (unsigned char)text.p[i];
    return key;
}

static size_t slot_of(const rg_pdf_font *font, uint32_t glyph, uint64_t key)
{
    uint64_t h = (key ^ (uint64_t)glyph << 40) * 0x9E3779B97F4A7C15u;
    return (size_t)(h >> 32) & (font->slot_room - 1);
}

static bool is_code(const code *c, uint32_t glyph, uint64_t key, rg_str text)
{
    return c->glyph == glyph && c->key == key && c->n == text.n &&
           (text.n <= sizeof key || memcmp(c->text, text.p, text.n) == 0);
}

static bool is_private(uint32_t cp)
{
    return (cp >= 0xE000 && cp <= 0xF8FF) || cp >= 0xF0000;
}

/* ISO 14289-1, 7.21.7: these three may not stand in a ToUnicode map. */
static bool is_refused(uint32_t cp)
{
    return cp == 0 || cp == 0xFEFF || cp == 0xFFFE;
}

static bool is_mute(rg_str text)
{
    bool any = false;
    for (size_t i = 0; i < text.n;) {
        uint32_t cp;
        i += rg_utf8_decode(text.p + i, text.n - i, &cp);
        if (is_private(cp))
            return true;
        any = any || !is_refused(cp);
    }
    return !any;
}

static void widen_slots(rg_pdf_font *font)
{
    font->slot_room *= 4;
    font->slots = RG_NEW_N(font->arena, uint32_t, font->slot_room);
    for (size_t c = 1; c < font->count; c++) {
        size_t s = slot_of(font, font->codes[c].glyph, font->codes[c].key);
        while (font->slots[s])
            s = (s + 1) & (font->slot_room - 1);
        font->slots[s] = (uint32_t)c;
    }
}

static uint32_t add_code(rg_pdf_font *font, size_t slot, uint32_t glyph, uint64_t key,
                         rg_str text)
{
    uint32_t added = (uint32_t)font->count;
    *RG_PUSH(font->arena, font->codes, font->count, font->room) =
        (code){.key = key,
               .text = rg_arena_copy(font->arena, text.n ? text.p : "", text.n),
               .n = (uint32_t)text.n,
               .glyph = glyph,
               .width = width_of(font->face, glyph),
               .mute = is_mute(text)};
    font->slots[slot] = added;
    if (font->count * 2 > font->slot_room)
        widen_slots(font);
    return added;
}

uint32_t rg_pdf_font_code(rg_pdf_font *font, uint32_t glyph, rg_str text)
{
    uint64_t key = key_of(text);
    size_t s = slot_of(font, glyph, key);
    for (; font->slots[s]; s = (s + 1) & (font->slot_room - 1))
        if (is_code(&font->codes[font->slots[s]], glyph, key, text))
            return font->slots[s];
    return add_code(font, s, glyph, key, text);
}

/* --- subset
 * --------------------------------------------------------------------------------------- */

typedef struct subset {
    uint32_t *glyphs, *new_ids; /* of the face, sorted and unique; of the subset */
    size_t count;
    rg_buf file;
    char name[160]; /* with its tag: "ABCDEF+NotoSans-Regular" */
} subset;

static int by_id(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static void list_glyphs(const rg_pdf_font *font, subset *sub)
{
    sub->glyphs = RG_NEW_N(font->arena, uint32_t, font->count);
    sub->new_ids = RG_NEW_N(font->arena, uint32_t, font->count);
    for (size_t c = 0; c < font->count; c++)
        sub->glyphs[c] = font->codes[c].glyph;
    qsort(sub->glyphs, font->count, sizeof *sub->glyphs, by_id);
    for (size_t c = 0; c < font->count; c++)
        if (c == 0 || sub->glyphs[c] != sub->glyphs[c - 1])
            sub->glyphs[sub->count++] = sub->glyphs[c];
}

/* Six capitals that tell one subset of a face from another: a digest of what is in it. */
static void name_subset(const rg_pdf_font *font, subset *sub)
{
    uint64_t hash = rg_hash64_of(rg_buf_view(&sub->file));
    for (int i = 0; i < 6; i++, hash /= 26)
        sub->name[i] = (char)('A' + hash % 26);
    sub->name[6] = '+';
    strncpy(sub->name + 7, rg_face_name(font->face), sizeof sub->name - 8);
    for (char *p = sub->name; *p; p++)
        if (*p == ' ')
            *p = '-';
}

static bool make_subset(rg_pdf_job *job, const rg_pdf_font *font, subset *sub)
{
    rg_err err = {0};
    list_glyphs(font, sub);
    if (!rg_face_subset(font->face, sub->glyphs, sub->count, &sub->file, sub->new_ids, &err)) {
        rg_while(&err, "embedding the font %s", rg_face_name(font->face));
        rg_pdf_fail(job->pdf, err.code, "%s", err.text);
        return false;
    }
    name_subset(font, sub);
    return true;
}

static uint32_t new_id(const subset *sub, uint32_t glyph)
{
    const uint32_t *at = bsearch(&glyph, sub->glyphs, sub->count, sizeof *sub->glyphs, by_id);
    return at ? sub->new_ids[at - sub->glyphs] : 0;
}

/* --- dictionaries
 * --------------------------------------------------------------------------------- */

static size_t write_map(rg_pdf_job *job, const rg_pdf_font *font, const subset *sub)
{
    rg_buf map = {0};
    for (size_t c = 0; c < font->count; c++) {
        uint32_t id = new_id(sub, font->codes[c].glyph);
        char two[2] = {(char)(id >> 8), (char)id};
        rg_buf_add(&map, two, sizeof two);
    }
    rg_pdf_obj *stream = rg_pdf_add_stream(job->pdf, rg_buf_view(&map), true);
    rg_buf_free(&map);
    return rg_pdf_number(stream);
}

/* A mute glyph stands for nothing: ZERO WIDTH SPACE, since a map must have something. */
static void spell_mapping(rg_buf *out, size_t at, const code *c)
{
    rg_buf kept = {0};
    for (size_t i = 0; i < c->n;) {
        uint32_t cp;
        i += rg_utf8_decode(c->text + i, c->n - i, &cp);
        if (!is_refused(cp))
            rg_buf_cp(&kept, cp);
    }
    if (kept.n == 0)
        rg_buf_cp(&kept, 0x200B);
    rg_buf_printf(out, "<%04X> <", (unsigned)at);
    rg_pdf_spell_utf16(out, rg_buf_view(&kept));
    rg_buf_puts(out, ">\n");
    rg_buf_free(&kept);
}

static size_t write_to_unicode(rg_pdf_job *job, const rg_pdf_font *font)
{
    rg_buf out = {0};
    rg_buf_puts(&out,
                "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    for (size_t c = 1; c < font->count; c++) {
        size_t left = font->count - c;
        if ((c - 1) % MAPPED_AT_ONCE == 0)
            rg_buf_printf(&out, "%zu beginbfchar\n",
                          left < MAPPED_AT_ONCE ? left : (size_t)MAPPED_AT_ONCE);
        spell_mapping(&out, c, &font->codes[c]);
        if (c % MAPPED_AT_ONCE == 0 || left == 1)
            rg_buf_puts(&out, "endbfchar\n");
    }
    rg_buf_puts(&out, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    rg_pdf_obj *stream = rg_pdf_add_stream(job->pdf, rg_buf_view(&out), true);
    rg_buf_free(&out);
    return rg_pdf_number(stream);
}

static size_t write_file(rg_pdf_job *job, const subset *sub)
{
    rg_pdf_obj *stream = rg_pdf_add_stream(job->pdf, rg_buf_view(&sub->file), true);
    rg_pdf_put_int(job->pdf, stream, "Length1", (int64_t)sub->file.n);
    return rg_pdf_number(stream);
}

static size_t write_descriptor(rg_pdf_job *job, const rg_face *face, const subset *sub)
{
    enum { SYMBOLIC = 4, ITALIC = 64 };
    rg_pdf *pdf = job->pdf;
    rg_pdf_obj *d = rg_pdf_add_dict(pdf);
    double box[4];
    rg_face_bbox(face, box);
    rg_pdf_put_name(pdf, d, "Type", "FontDescriptor");
    rg_pdf_put_name(pdf, d, "FontName", sub->name);
    rg_pdf_put_int(pdf, d, "Flags", SYMBOLIC | (rg_face_italic(face) ? ITALIC : 0));
    rg_pdf_obj *corners = rg_pdf_put_array(pdf, d, "FontBBox");
    for (int i = 0; i < 4; i++)
        rg_pdf_put_real(pdf, corners, NULL, box[i] * 1000);
    /* The slant of every italic face in the manifest; the file's own figure is not asked for.
     */
    rg_pdf_put_int(pdf, d, "ItalicAngle", rg_face_italic(face) ? -12 : 0);
    rg_pdf_put_real(pdf, d, "Ascent", rg_face_ascent(face) * 1000);
    rg_pdf_put_real(pdf, d, "Descent", -rg_face_descent(face) * 1000);
    rg_pdf_put_real(pdf, d, "CapHeight", rg_face_cap_height(face) * 1000);
    rg_pdf_put_real(pdf, d, "XHeight", rg_face_x_height(face) * 1000);
    /* No OpenType table has it; readers use it only to imitate fonts that are not embedded. */
    rg_pdf_put_int(pdf, d, "StemV", rg_face_bold(face) ? 140 : 80);
    rg_pdf_put_ref(pdf, d, "FontFile2", write_file(job, sub));
    return rg_pdf_number(d);
}

static void put_widths(rg_pdf_job *job, rg_pdf_obj *cid_font, const rg_pdf_font *font)
{
    rg_buf list = {0};
    rg_buf_puts(&list, "[0[");
    for (size_t c = 0; c < font->count; c++) {
        if (c > 0)
            rg_buf_putc(&list, ' ');
        rg_pdf_spell_milli(&list, font->codes[c].width);
    }
    rg_buf_puts(&list, "]]");
    rg_pdf_put_spelt(job->pdf, cid_font, "W", rg_buf_view(&list));
    rg_buf_free(&list);
}

static size_t write_cid_font(rg_pdf_job *job, const rg_pdf_font *font, const subset *sub)
{
    rg_pdf *pdf = job->pdf;
    rg_pdf_obj *d = rg_pdf_add_dict(pdf);
    rg_pdf_put_name(pdf, d, "Type", "Font");
    rg_pdf_put_name(pdf, d, "Subtype", "CIDFontType2");
    rg_pdf_put_name(pdf, d, "BaseFont", sub->name);
    rg_pdf_put_spelt(pdf, d, "CIDSystemInfo",
                     RG_STR("<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"));
    put_widths(job, d, font);
    rg_pdf_put_ref(pdf, d, "CIDToGIDMap", write_map(job, font, sub));
    rg_pdf_put_ref(pdf, d, "FontDescriptor", write_descriptor(job, font->face, sub));
    return rg_pdf_number(d);
}

static void write_font(rg_pdf_job *job, const rg_pdf_font *font, rg_pdf_obj *fonts)
{
    subset sub = {0};
    rg_pdf *pdf = job->pdf;
    if (font->count > MOST_CODES + 1)
        rg_pdf_fail(pdf, RG_E_LIMIT, "the document shows more than %d different signs of %s",
                    MOST_CODES, rg_face_name(font->face));
    else if (make_subset(job, font, &sub)) {
        rg_pdf_obj *d = rg_pdf_add_dict(pdf);
        rg_pdf_put_name(pdf, d, "Type", "Font");
        rg_pdf_put_name(pdf, d, "Subtype", "Type0");
        rg_pdf_put_name(pdf, d, "BaseFont", sub.name);
        rg_pdf_put_name(pdf, d, "Encoding", "Identity-H");
        rg_pdf_obj *descendants = rg_pdf_put_array(pdf, d, "DescendantFonts");
        rg_pdf_put_ref(pdf, descendants, NULL, write_cid_font(job, font, &sub));
        rg_pdf_put_ref(pdf, d, "ToUnicode", write_to_unicode(job, font));
        char key[24] = "F";
        rg_buf number = {0};
        rg_pdf_spell_int(&number, (int64_t)rg_pdf_font_index(font));
        strncat(key, number.p, sizeof key - 2);
        rg_pdf_put_ref(pdf, fonts, key, rg_pdf_number(d));
        rg_buf_free(&number);
    }
    rg_buf_free(&sub.file);
}

void rg_pdf_fonts_write(rg_pdf_job *job)
{
    rg_pdf_obj *fonts = rg_pdf_put_dict(job->pdf, job->resources, "Font");
    for (size_t i = 0; i < job->fonts->count; i++)
        if (job->fonts->by_face[i])
            write_font(job, job->fonts->by_face[i], fonts);
}
