#include "paint/canvas.h"

enum { CLIPS_MAX = 8 };

static bool works(const rg_canvas *canvas)
{
    return canvas->err.code == RG_OK;
}

void rg_fill(rg_canvas *canvas, const rg_path *path, rg_rgb colour)
{
    if (works(canvas) && path->op_count > 0)
        canvas->ops->fill(canvas, path, colour);
}

void rg_stroke_path(rg_canvas *canvas, const rg_path *path, const rg_stroke *stroke)
{
    if (works(canvas) && path->op_count > 0)
        canvas->ops->stroke(canvas, path, stroke);
}

void rg_clip(rg_canvas *canvas, const rg_path *path)
{
    if (!works(canvas))
        return;
    if (canvas->clips == CLIPS_MAX) {
        rg_fail(&canvas->err, RG_E_BUG, "clips nest deeper than %d", CLIPS_MAX);
        return;
    }
    canvas->clips++;
    canvas->ops->clip(canvas, path);
}

void rg_unclip(rg_canvas *canvas)
{
    if (!works(canvas))
        return;
    if (canvas->clips == 0) {
        rg_fail(&canvas->err, RG_E_BUG, "unclip without a clip");
        return;
    }
    canvas->clips--;
    canvas->ops->unclip(canvas);
}

void rg_draw_run(rg_canvas *canvas, double x, double baseline, const rg_run *run, rg_rgb colour)
{
    if (works(canvas) && run->count > 0)
        canvas->ops->text(canvas, x, baseline - run->rise, run, colour);
}

void rg_draw_line(rg_canvas *canvas, double x, double baseline, const rg_line *line,
                  rg_rgb colour)
{
    for (size_t i = 0; i < line->count; i++) {
        rg_draw_run(canvas, x, baseline, &line->runs[i], colour);
        x += line->runs[i].width;
    }
}

void rg_fill_rect(rg_canvas *canvas, rg_rect rect, rg_rgb colour)
{
    static const unsigned char ops[] = {RG_MOVE, RG_LINE, RG_LINE, RG_LINE, RG_CLOSE};
    double right = rect.x + rect.w, bottom = rect.y + rect.h;
    double coords[] = {rect.x, rect.y, right, rect.y, right, bottom, rect.x, bottom};
    rg_path path = {ops, sizeof ops, coords, sizeof coords / sizeof *coords};
    rg_fill(canvas, &path, colour);
}

void rg_rule(rg_canvas *canvas, double x0, double y0, double x1, double y1,
             const rg_stroke *stroke)
{
    static const unsigned char ops[] = {RG_MOVE, RG_LINE};
    double coords[] = {x0, y0, x1, y1};
    rg_path path = {ops, sizeof ops, coords, sizeof coords / sizeof *coords};
    rg_stroke_path(canvas, &path, stroke);
}
