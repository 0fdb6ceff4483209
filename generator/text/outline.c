#include "text/font.h"

#include <hb.h>

typedef struct outline {
    const rg_outline_sink *sink;
    void *user;
    double em;
} outline;

static void move_to(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, float x,
                    float y, void *unused)
{
    (void)funcs, (void)state, (void)unused;
    const outline *o = data;
    o->sink->move(o->user, (double)x / o->em, (double)y / o->em);
}

static void line_to(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, float x,
                    float y, void *unused)
{
    (void)funcs, (void)state, (void)unused;
    const outline *o = data;
    o->sink->line(o->user, (double)x / o->em, (double)y / o->em);
}

static void curve_to(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, float x1,
                     float y1, float x2, float y2, float x3, float y3, void *unused)
{
    (void)funcs, (void)state, (void)unused;
    const outline *o = data;
    double em = o->em;
    o->sink->curve(o->user, (double)x1 / em, (double)y1 / em, (double)x2 / em, (double)y2 / em,
                   (double)x3 / em, (double)y3 / em);
}

static void close_path(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, void *unused)
{
    (void)funcs, (void)state, (void)unused;
    const outline *o = data;
    o->sink->close(o->user);
}

/* Quadratic curves are left unset: HarfBuzz then raises them to cubic ones. */
static hb_draw_funcs_t *make_funcs(void)
{
    hb_draw_funcs_t *funcs = hb_draw_funcs_create();
    hb_draw_funcs_set_move_to_func(funcs, move_to, NULL, NULL);
    hb_draw_funcs_set_line_to_func(funcs, line_to, NULL, NULL);
    hb_draw_funcs_set_cubic_to_func(funcs, curve_to, NULL, NULL);
    hb_draw_funcs_set_close_path_func(funcs, close_path, NULL, NULL);
    return funcs;
}

bool rg_face_outline(const rg_face *face, uint32_t glyph, const rg_outline_sink *sink,
                     void *user, rg_err *err)
{
    rg_str bytes = rg_face_bytes(face);
    hb_blob_t *blob =
        hb_blob_create(bytes.p, (unsigned)bytes.n, HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *hb_face = hb_face_create(blob, 0);
    hb_font_t *font = hb_font_create(hb_face);
    hb_draw_funcs_t *funcs = make_funcs();
    bool known = glyph < hb_face_get_glyph_count(hb_face);
    outline o = {sink, user, hb_face_get_upem(hb_face)};
    if (known)
        hb_font_get_glyph_shape(font, glyph, funcs, &o);
    hb_draw_funcs_destroy(funcs);
    hb_font_destroy(font);
    hb_face_destroy(hb_face);
    hb_blob_destroy(blob);
    if (!known)
        return rg_fail(err, RG_E_BUG, "%s has no glyph %u", rg_face_name(face),
                       (unsigned)glyph);
    return true;
}
