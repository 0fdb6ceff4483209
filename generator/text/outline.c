/* text/outline.c - Outlines of glyphs, for pictures. */
#include "text/face.h"

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
    if (glyph >= hb_face_get_glyph_count(face->hb_face))
        return rg_fail(err, RG_E_BUG, "%s has no glyph %u", face->name, (unsigned)glyph);
    hb_draw_funcs_t *funcs = make_funcs();
    outline o = {sink, user, face->upem};
    hb_font_get_glyph_shape(face->hb_font, glyph, funcs, &o);
    hb_draw_funcs_destroy(funcs);
    return true;
}
