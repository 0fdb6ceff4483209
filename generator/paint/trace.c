/* One line for each call, made to be read in a diff:
 *     fill #12436D rect 56.00 112.40 481.89 0.75
 *     stroke #D9D9D9 0.50 dash 3.00 2.00 round m 0.00 1.00 l 10.00 1.00
 *     text 56.69 70.87 NotoSans-Bold 20.00 #1D2B3A "Crime in Northmoor"
 * Lines inside a clip are indented by two spaces for each level. */
#include "paint/canvas.h"

#include "base/num.h"
#include "base/value.h"

#include <math.h>

typedef struct trace {
    rg_canvas base;
    rg_buf *out;
    int depth;
} trace;

static const int numbers_of[] = {[RG_MOVE] = 2, [RG_LINE] = 2, [RG_CURVE] = 6, [RG_CLOSE] = 0};

static void put_number(rg_buf *out, double x)
{
    rg_buf_putc(out, ' ');
    if (isfinite(x))
        rg_num_fixed(out, x, 2, false);
    else
        rg_buf_puts(out, "not-finite");
}

static unsigned byte_of(double part)
{
    return (unsigned)lround(fmin(fmax(part, 0), 1) * 255);
}

static void put_colour(rg_buf *out, rg_rgb c)
{
    rg_buf_printf(out, " #%02X%02X%02X", byte_of(c.r), byte_of(c.g), byte_of(c.b));
}

static rg_buf *begin(rg_canvas *canvas, const char *word)
{
    trace *t = (trace *)canvas;
    for (int i = 0; i < t->depth; i++)
        rg_buf_puts(t->out, "  ");
    rg_buf_puts(t->out, word);
    return t->out;
}

/* Closed, four corners, two of them diagonal and the others on the same sides. */
static bool is_rect(const rg_path *path)
{
    static const unsigned char ops[] = {RG_MOVE, RG_LINE, RG_LINE, RG_LINE, RG_CLOSE};
    if (path->op_count != sizeof ops || path->coord_count != 8)
        return false;
    for (size_t i = 0; i < sizeof ops; i++)
        if (path->ops[i] != ops[i])
            return false;
    const double *c = path->coords;
    return c[1] == c[3] && c[2] == c[4] && c[5] == c[7] && c[6] == c[0];
}

static void put_path(rg_buf *out, const rg_path *path)
{
    static const char letters[] = {'m', 'l', 'c', 'z'};
    const double *c = path->coords;
    if (is_rect(path)) {
        rg_buf_puts(out, " rect");
        put_number(out, c[0]);
        put_number(out, c[1]);
        put_number(out, c[4] - c[0]);
        put_number(out, c[5] - c[1]);
    } else {
        for (size_t i = 0; i < path->op_count; i++) {
            rg_buf_putc(out, ' ');
            rg_buf_putc(out, letters[path->ops[i]]);
            for (int k = 0; k < numbers_of[path->ops[i]]; k++)
                put_number(out, *c++);
        }
    }
    rg_buf_putc(out, '\n');
}

static void trace_fill(rg_canvas *canvas, const rg_path *path, rg_rgb colour)
{
    rg_buf *out = begin(canvas, "fill");
    put_colour(out, colour);
    put_path(out, path);
}

static void trace_stroke(rg_canvas *canvas, const rg_path *path, const rg_stroke *stroke)
{
    rg_buf *out = begin(canvas, "stroke");
    put_colour(out, stroke->colour);
    put_number(out, stroke->width);
    if (stroke->dash_count > 0)
        rg_buf_puts(out, " dash");
    for (int i = 0; i < stroke->dash_count; i++)
        put_number(out, stroke->dash[i]);
    if (stroke->round)
        rg_buf_puts(out, " round");
    put_path(out, path);
}

static void trace_clip(rg_canvas *canvas, const rg_path *path)
{
    put_path(begin(canvas, "clip"), path);
    ((trace *)canvas)->depth++;
}

static void trace_unclip(rg_canvas *canvas)
{
    ((trace *)canvas)->depth--;
    rg_buf_putc(begin(canvas, "unclip"), '\n');
}

static void trace_text(rg_canvas *canvas, double x, double baseline, const rg_run *run,
                       rg_rgb colour)
{
    rg_buf *out = begin(canvas, "text");
    put_number(out, x);
    put_number(out, baseline);
    rg_buf_printf(out, " %s", run->face ? rg_face_name(run->face) : "-");
    put_number(out, run->size);
    put_colour(out, colour);
    rg_buf_putc(out, ' ');
    rg_buf_json_text(out, run->text);
    rg_buf_putc(out, '\n');
}

rg_canvas *rg_canvas_trace(rg_arena *arena, rg_buf *out)
{
    static const rg_canvas_ops ops = {trace_fill, trace_stroke, trace_clip, trace_unclip,
                                      trace_text};
    trace *t = RG_NEW(arena, trace);
    t->base.ops = &ops;
    t->out = out;
    return &t->base;
}
