#include "chart/cell.h"

#include <math.h>

static rg_rgb rgb_of(rg_colour c)
{
    return (rg_rgb){c.r, c.g, c.b};
}

static bool drawable(rg_datum datum, double most)
{
    return datum.status == RG_S_OK && isfinite(datum.value) && datum.value >= 0 && most > 0;
}

void rg_cell_bar(rg_datum datum, double most, const rg_style *style, rg_rect room,
                 rg_canvas *canvas)
{
    if (!drawable(datum, most) || datum.value == 0)
        return;
    room.w *= fmin(datum.value / most, 1);
    rg_fill_rect(canvas, room, rgb_of(style->primary));
}

static double greatest(const rg_datum *data, size_t count)
{
    double most = 0;
    for (size_t i = 0; i < count; i++)
        if (data[i].status == RG_S_OK && isfinite(data[i].value))
            most = fmax(most, data[i].value);
    return most;
}

void rg_cell_spark(rg_arena *arena, const rg_datum *data, size_t count, double most,
                   const rg_style *style, rg_rect room, rg_canvas *canvas)
{
    const double dot = 3;
    if (most <= 0)
        most = greatest(data, count);
    unsigned char *ops = RG_NEW_N(arena, unsigned char, count + 1);
    double *xy = RG_NEW_N(arena, double, 2 * count + 2);
    size_t n = 0, lines = 0;
    bool down = false;
    for (size_t i = 0; i < count; i++) {
        bool shown = drawable(data[i], most);
        if (shown) {
            double along = count > 1 ? (double)i / (double)(count - 1) : 1;
            xy[2 * n] = room.x + (room.w - dot / 2) * along;
            xy[2 * n + 1] = room.y + room.h * (1 - fmin(data[i].value / most, 1));
            ops[n++] = down ? RG_LINE : RG_MOVE;
            lines += down;
        }
        down = shown;
    }
    rg_path path = {ops, n, xy, 2 * n};
    rg_stroke line = {.colour = rgb_of(style->primary), .width = 1.25, .round = true};
    if (lines > 0)
        rg_stroke_path(canvas, &path, &line);
    if (n > 0)
        rg_fill_rect(canvas,
                     (rg_rect){xy[2 * n - 2] - dot / 2, xy[2 * n - 1] - dot / 2, dot, dot},
                     rgb_of(style->primary));
}
