/* text/fonts_load.c - The manifest read, its files mapped, checked and opened. */
#include "text/face.h"

#include "base/file.h"
#include "base/hash.h"

#include <hb-ot.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FAMILY, STYLE, SCRIPT, PACKAGE, FILE_PATH, SHA256, LICENCE, COLUMNS };

static const char manifest_head[] = "family,style,script,package,file,sha256,licence";

/* This family's row names hyphenation patterns, not a font. */
static const char patterns_family[] = "Hyphenation";

typedef struct row {
    rg_str cells[COLUMNS];
    rg_place place;
    const char *path; /* of the file that is opened */
} row;

static bool split_row(rg_str line, row *r, rg_err *err)
{
    rg_str rest = line;
    for (int i = 0; i < COLUMNS; i++) {
        if (!rest.p || (i > 0 && rest.n == 0))
            return rg_fail_at(err, RG_E_DATA, r->place,
                              "a row of the font manifest has %d columns, not %d", i,
                              (int)COLUMNS);
        r->cells[i] = rg_str_cut(&rest, ',');
    }
    if (rest.n > 0)
        return rg_fail_at(err, RG_E_DATA, r->place,
                          "a row of the font manifest has more than %d columns", (int)COLUMNS);
    return true;
}

static bool map_checked(const row *r, rg_str *bytes, rg_err *err)
{
    rg_str package = r->cells[PACKAGE];
    if (!rg_file_exists(r->path))
        return rg_fail_at(err, RG_E_IO, r->place,
                          "%s is missing; install the package %.*s and run make again", r->path,
                          (int)package.n, package.p);
    if (!rg_file_map(r->path, bytes, err))
        return false;
    if (rg_str_is(r->cells[SHA256], rg_sha256_of(*bytes).hex))
        return true;
    rg_file_unmap(*bytes);
    return rg_fail_at(
        err, RG_E_DATA, r->place,
        "%s is not the file the manifest describes (its SHA-256 differs); install the "
        "version of %.*s that the manifest was written for",
        r->path, (int)package.n, package.p);
}

static double em_metric(const rg_face *face, hb_ot_metrics_tag_t tag)
{
    hb_position_t value = 0;
    hb_ot_metrics_get_position_with_fallback(face->hb_font, tag, &value);
    return value / face->upem;
}

static void read_bbox(rg_face *face)
{
    enum { BBOX_AT = 36, HEAD_SIZE = 54 };
    hb_blob_t *head = hb_face_reference_table(face->hb_face, HB_TAG('h', 'e', 'a', 'd'));
    unsigned size;
    const unsigned char *p = (const unsigned char *)hb_blob_get_data(head, &size);
    for (int i = 0; i < 4 && size >= HEAD_SIZE; i++) {
        int value = p[BBOX_AT + 2 * i] << 8 | p[BBOX_AT + 2 * i + 1];
        face->bbox[i] = (value < 0x8000 ? value : value - 0x10000) / face->upem;
    }
    hb_blob_destroy(head);
}

static bool all_ascii(const rg_face *face)
{
    for (uint32_t cp = ' '; cp < 0x7F; cp++)
        if (!rg_face_covers(face, &cp, 1))
            return false;
    return true;
}

static const char *postscript_name(rg_arena *arena, hb_face_t *hb_face)
{
    char name[128] = "";
    unsigned room = sizeof name;
    hb_ot_name_get_utf8(hb_face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &room,
                        name);
    return rg_arena_strdup(arena, name);
}

static void measure(rg_face *face)
{
    face->upem = hb_face_get_upem(face->hb_face);
    face->ascent = em_metric(face, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
    face->descent = -em_metric(face, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
    face->cap_height = em_metric(face, HB_OT_METRICS_TAG_CAP_HEIGHT);
    face->x_height = em_metric(face, HB_OT_METRICS_TAG_X_HEIGHT);
    face->ascii = all_ascii(face);
    read_bbox(face);
    hb_codepoint_t glyph = 0;
    if (hb_font_get_nominal_glyph(face->hb_font, 0x2010, &glyph) ||
        hb_font_get_nominal_glyph(face->hb_font, '-', &glyph))
        face->hyphen = glyph;
}

static bool open_face(rg_arena *arena, rg_fonts *fonts, const row *r, rg_str bytes, rg_err *err)
{
    hb_blob_t *blob =
        hb_blob_create(bytes.p, (unsigned)bytes.n, HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *hb_face = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    rg_face *face = RG_PUSH(arena, fonts->faces, fonts->count, fonts->room);
    face->index = fonts->count - 1;
    face->bytes = bytes;
    face->hb_face = hb_face;
    face->hb_font = hb_font_create(hb_face);
    if (hb_face_get_glyph_count(hb_face) == 0)
        return rg_fail_at(err, RG_E_SYNTAX, r->place, "%s is not a font that can be read",
                          r->path);
    face->family = rg_str_dup(arena, r->cells[FAMILY]);
    face->name = postscript_name(arena, hb_face);
    face->script = hb_script_from_string(r->cells[SCRIPT].p, (int)r->cells[SCRIPT].n);
    face->optical = face->script == HB_SCRIPT_ARABIC ? 1.2 : 1;
    const char *style = rg_str_dup(arena, r->cells[STYLE]);
    face->bold = strstr(style, "Bold") != NULL;
    face->italic = strstr(style, "Italic") != NULL;
    measure(face);
    hb_face_make_immutable(hb_face);
    hb_font_make_immutable(face->hb_font);
    return true;
}

static bool open_patterns(rg_fonts *fonts, const row *r, rg_str bytes, rg_err *err)
{
    char *copy = rg_xmalloc(bytes.n + 1);
    memcpy(copy, bytes.p, bytes.n);
    FILE *file = fmemopen(copy, bytes.n, "r");
    if (file) {
        if (fonts->patterns)
            hnj_hyphen_free(fonts->patterns);
        fonts->patterns = hnj_hyphen_load_file(file);
        fclose(file);
    }
    free(copy);
    if (!fonts->patterns)
        return rg_fail_at(err, RG_E_SYNTAX, r->place, "%s holds no hyphenation patterns",
                          r->path);
    return true;
}

static bool open_row(rg_arena *arena, rg_fonts *fonts, const row *r, rg_err *err)
{
    rg_str bytes;
    if (!map_checked(r, &bytes, err))
        return false;
    if (!rg_str_is(r->cells[FAMILY], patterns_family))
        return open_face(arena, fonts, r, bytes, err);
    bool done = open_patterns(fonts, r, bytes, err);
    rg_file_unmap(bytes);
    return done;
}

static bool load_rows(rg_arena *arena, rg_fonts *fonts, rg_str text, const char *manifest_path,
                      const char *folder, rg_err *err)
{
    row r = {.place = {.file = manifest_path, .line = 1}};
    if (!rg_str_is(rg_str_trim(rg_str_cut(&text, '\n')), manifest_head))
        return rg_fail_at(err, RG_E_DATA, r.place,
                          "the font manifest must begin with the line %s", manifest_head);
    while (text.n > 0) {
        rg_str line = rg_str_trim(rg_str_cut(&text, '\n'));
        r.place.line++;
        if (line.n == 0)
            continue;
        if (!split_row(line, &r, err))
            return false;
        const char *installed = rg_str_dup(arena, r.cells[FILE_PATH]);
        r.path = folder ? rg_path_join(arena, folder, rg_path_base(installed)) : installed;
        if (!open_row(arena, fonts, &r, err))
            return false;
    }
    rg_fonts plain = *fonts;
    rg_fonts_prefer(&plain, NULL, fonts);
    if (!fonts->latin[0] || !fonts->latin[0]->ascii)
        return rg_fail_at(err, RG_E_DATA, (rg_place){.file = manifest_path},
                          "the font manifest lists no font for the Latin script (Latn)");
    return true;
}

bool rg_fonts_load(rg_arena *arena, const char *manifest_path, const char *folder,
                   rg_fonts **out, rg_err *err)
{
    enum { LARGEST_MANIFEST = 1 << 20 };
    rg_str text;
    if (!rg_file_read(arena, manifest_path, LARGEST_MANIFEST, &text, err))
        return false;
    rg_fonts *fonts = RG_NEW(arena, rg_fonts);
    manifest_path = rg_arena_strdup(arena, manifest_path);
    if (!load_rows(arena, fonts, text, manifest_path, folder, err)) {
        rg_fonts_free(fonts);
        return false;
    }
    *out = fonts;
    return true;
}

void rg_fonts_free(rg_fonts *fonts)
{
    if (!fonts)
        return;
    for (size_t i = 0; i < fonts->count; i++) {
        hb_font_destroy(fonts->faces[i].hb_font);
        hb_face_destroy(fonts->faces[i].hb_face);
        rg_file_unmap(fonts->faces[i].bytes);
    }
    if (fonts->patterns)
        hnj_hyphen_free(fonts->patterns);
    fonts->count = 0;
    fonts->patterns = NULL;
}
