#include "paint/canvas.h"
#include "support/check.h"

#include <math.h>

typedef struct desk {
    rg_arena *arena;
    rg_pen *pen;
} desk;

static desk open_desk(void)
{
    rg_err err = {0};
    desk d = {rg_arena_new("pen test"), rg_pen_new(&err)};
    CU_ASSERT_PTR_NOT_NULL_FATAL(d.pen);
    return d;
}

static void close_desk(desk *d)
{
    rg_pen_free(d->pen);
    rg_arena_free(d->arena);
}

static size_t moves(rg_path path)
{
    size_t count = 0;
    for (size_t i = 0; i < path.op_count; i++)
        count += path.ops[i] == RG_MOVE;
    return count;
}

static void points_come_back_within_a_ten_thousandth_of_a_point(void)
{
    desk d = open_desk();
    const double wish[] = {0.1, 841.8898, 595.276, 1.0 / 3, -12.3457, 2000.0001};
    rg_pen_move(d.pen, wish[0], wish[1]);
    rg_pen_line(d.pen, wish[2], wish[3]);
    rg_pen_line(d.pen, wish[4], wish[5]);
    rg_path path = rg_pen_take(d.pen, d.arena);
    CU_ASSERT_EQUAL_FATAL(path.coord_count, 6);
    for (size_t i = 0; i < 6; i++)
        CU_ASSERT_DOUBLE_EQUAL(path.coords[i], wish[i], 1e-4);
    close_desk(&d);
}

static void taking_a_path_leaves_the_pen_empty(void)
{
    desk d = open_desk();
    rg_pen_rect(d.pen, (rg_rect){0, 0, 5, 5});
    CU_ASSERT(rg_pen_take(d.pen, d.arena).op_count > 0);
    CU_ASSERT_EQUAL(rg_pen_take(d.pen, d.arena).op_count, 0);
    close_desk(&d);
}

static void a_rectangle_is_one_closed_figure_without_a_stray_move(void)
{
    desk d = open_desk();
    rg_pen_rect(d.pen, (rg_rect){1, 2, 30, 40});
    rg_path path = rg_pen_take(d.pen, d.arena);
    CU_ASSERT_EQUAL(moves(path), 1);
    CU_ASSERT_EQUAL(path.op_count, 5);
    CU_ASSERT_EQUAL(path.ops[4], RG_CLOSE);
    close_desk(&d);
}

static void two_figures_keep_both_their_beginnings(void)
{
    desk d = open_desk();
    rg_pen_rect(d.pen, (rg_rect){0, 0, 1, 1});
    rg_pen_rect(d.pen, (rg_rect){5, 5, 1, 1});
    rg_path path = rg_pen_take(d.pen, d.arena);
    CU_ASSERT_EQUAL(moves(path), 2);
    CU_ASSERT_EQUAL(path.coords[8], 5);
    close_desk(&d);
}

/* The point of a cubic curve at t. */
static double bend(const double *c, size_t axis, double t)
{
    double u = 1 - t;
    return u * u * u * c[axis] + 3 * u * u * t * c[2 + axis] + 3 * u * t * t * c[4 + axis] +
           t * t * t * c[6 + axis];
}

static double greatest_miss(rg_path path, double x, double y, double radius)
{
    double worst = 0, from[8] = {0};
    const double *c = path.coords;
    for (size_t i = 0; i < path.op_count; i++) {
        if (path.ops[i] == RG_CURVE) {
            for (size_t k = 0; k < 6; k++)
                from[2 + k] = c[k];
            for (double t = 0; t <= 1; t += 0.05) {
                double r = hypot(bend(from, 0, t) - x, bend(from, 1, t) - y);
                worst = fmax(worst, fabs(r - radius));
            }
            c += 4;
        }
        if (path.ops[i] != RG_CLOSE) {
            from[0] = c[0];
            from[1] = c[1];
            c += 2;
        }
    }
    return worst;
}

static void a_circle_is_round_to_a_hundredth_of_a_point(void)
{
    const double radii[] = {1.8, 2.6, 12, 150};
    desk d = open_desk();
    for (size_t i = 0; i < 4; i++) {
        rg_pen_arc(d.pen, 200, 300, radii[i], 0, 2 * M_PI);
        rg_path path = rg_pen_take(d.pen, d.arena);
        CU_ASSERT(path.op_count > 3);
        CU_ASSERT(greatest_miss(path, 200, 300, radii[i]) < 0.01);
    }
    close_desk(&d);
}

static void a_rounded_rectangle_stays_in_its_box(void)
{
    desk d = open_desk();
    const double radii[] = {0, 4, 1000};
    for (size_t k = 0; k < 3; k++) {
        rg_pen_round_rect(d.pen, (rg_rect){10, 20, 100, 50}, radii[k]);
        rg_path path = rg_pen_take(d.pen, d.arena);
        CU_ASSERT(path.op_count >= 5);
        CU_ASSERT_EQUAL(moves(path), 1);
        for (size_t i = 0; i + 1 < path.coord_count; i += 2) {
            CU_ASSERT(path.coords[i] > 9.999 && path.coords[i] < 110.001);
            CU_ASSERT(path.coords[i + 1] > 19.999 && path.coords[i + 1] < 70.001);
        }
    }
    close_desk(&d);
}

static void a_place_that_is_no_number_spoils_the_pen_and_draws_nothing(void)
{
    desk d = open_desk();
    rg_err err = {0};
    rg_pen_move(d.pen, 0, 0);
    CU_ASSERT(rg_pen_ok(d.pen, &err));
    rg_pen_line(d.pen, (double)NAN, 1);
    rg_pen_line(d.pen, 5, 5);
    CU_ASSERT_FALSE(rg_pen_ok(d.pen, &err));
    CU_ASSERT_EQUAL(err.code, RG_E_BUG);
    CU_ASSERT_EQUAL(rg_pen_take(d.pen, d.arena).op_count, 0);
    close_desk(&d);
}

static void a_place_far_off_every_page_is_refused_before_cairo_wraps_it_round(void)
{
    desk d = open_desk();
    rg_err err = {0};
    rg_pen_move(d.pen, 1e9, 0);
    CU_ASSERT_FALSE(rg_pen_ok(d.pen, &err));
    CHECK_HAS(err.text, "not a place on a page");
    close_desk(&d);
}

static unsigned big_endian(const char *bytes)
{
    const unsigned char *b = (const unsigned char *)bytes;
    return (unsigned)b[0] << 24 | (unsigned)b[1] << 16 | (unsigned)b[2] << 8 | b[3];
}

static rg_buf paint_png(rg_arena *arena, rg_rgb colour)
{
    rg_err err = {0};
    rg_buf out = {0};
    rg_canvas *canvas = rg_canvas_png(arena, 100, 50, 2, &err);
    CU_ASSERT_PTR_NOT_NULL_FATAL(canvas);
    rg_fill_rect(canvas, (rg_rect){10, 10, 20, 20}, colour);
    CU_ASSERT(rg_canvas_png_write(canvas, &out, &err));
    rg_canvas_png_free(canvas);
    return out;
}

static void a_picture_has_two_pixels_for_each_point_and_shows_what_was_drawn(void)
{
    rg_arena *arena = rg_arena_new("png test");
    rg_buf black = paint_png(arena, (rg_rgb){0, 0, 0});
    rg_buf again = paint_png(arena, (rg_rgb){0, 0, 0});
    rg_buf white = paint_png(arena, (rg_rgb){1, 1, 1});
    CU_ASSERT_FATAL(black.n > 24);
    CU_ASSERT_EQUAL(memcmp(black.p, "\x89PNG", 4), 0);
    CU_ASSERT_EQUAL(big_endian(black.p + 16), 200);
    CU_ASSERT_EQUAL(big_endian(black.p + 20), 100);
    CU_ASSERT(rg_str_eq(rg_buf_view(&black), rg_buf_view(&again)));
    CU_ASSERT_FALSE(rg_str_eq(rg_buf_view(&black), rg_buf_view(&white)));
    rg_buf_free(&black);
    rg_buf_free(&again);
    rg_buf_free(&white);
    rg_arena_free(arena);
}

static void a_failed_picture_cannot_be_written(void)
{
    rg_arena *arena = rg_arena_new("png test");
    rg_err err = {0};
    rg_buf out = {0};
    rg_canvas *canvas = rg_canvas_png(arena, 10, 10, 1, &err);
    CU_ASSERT_PTR_NOT_NULL_FATAL(canvas);
    rg_unclip(canvas);
    CU_ASSERT_FALSE(rg_canvas_png_write(canvas, &out, &err));
    CU_ASSERT_EQUAL(out.n, 0);
    rg_canvas_png_free(canvas);
    rg_arena_free(arena);
}

CU_TestInfo rg_tests_paint_pen[] = {
    {"points come back within a ten-thousandth of a point",
     points_come_back_within_a_ten_thousandth_of_a_point},
    {"taking a path leaves the pen empty", taking_a_path_leaves_the_pen_empty},
    {"a rectangle is one closed figure without a stray move",
     a_rectangle_is_one_closed_figure_without_a_stray_move},
    {"two figures keep both their beginnings", two_figures_keep_both_their_beginnings},
    {"a circle is round to a hundredth of a point",
     a_circle_is_round_to_a_hundredth_of_a_point},
    {"a rounded rectangle stays in its box", a_rounded_rectangle_stays_in_its_box},
    {"a place that is no number spoils the pen and draws nothing",
     a_place_that_is_no_number_spoils_the_pen_and_draws_nothing},
    {"a place far off every page is refused before cairo wraps it round",
     a_place_far_off_every_page_is_refused_before_cairo_wraps_it_round},
    {"a picture has two pixels for each point and shows what was drawn",
     a_picture_has_two_pixels_for_each_point_and_shows_what_was_drawn},
    {"a failed picture cannot be written", a_failed_picture_cannot_be_written},
    CU_TEST_INFO_NULL,
};
