#include "paint/canvas.h"
#include "support/check.h"

#include <math.h>

typedef struct page {
    rg_arena *arena;
    rg_buf out;
    rg_canvas *canvas;
} page;

static page open_page(void)
{
    page p = {.arena = rg_arena_new("trace test")};
    return p;
}

/* The buffer must not move while the canvas points to it. */
static void begin(page *p)
{
    p->canvas = rg_canvas_trace(p->arena, &p->out);
}

static void close_page(page *p)
{
    rg_buf_free(&p->out);
    rg_arena_free(p->arena);
}

static const rg_rgb blue = {0x12 / 255.0, 0x43 / 255.0, 0x6D / 255.0};

static void a_rectangle_is_one_line_with_its_place_and_size(void)
{
    page p = open_page();
    begin(&p);
    rg_fill_rect(p.canvas, (rg_rect){56, 112.404, 481.889, 0.75}, blue);
    CHECK_TEXT(p.out.p, "fill #12436D rect 56.00 112.40 481.89 0.75\n");
    close_page(&p);
}

static void a_stroke_says_its_width_dash_and_ends(void)
{
    page p = open_page();
    begin(&p);
    rg_stroke stroke = {
        .colour = blue, .width = 1.75, .dash = {5, 3.5}, .dash_count = 2, .round = true};
    rg_rule(p.canvas, 1, 2, 3, 4, &stroke);
    CHECK_TEXT(p.out.p, "stroke #12436D 1.75 dash 5.00 3.50 round m 1.00 2.00 l 3.00 4.00\n");
    close_page(&p);
}

static void a_curve_and_a_close_are_spelt_out(void)
{
    page p = open_page();
    begin(&p);
    const unsigned char ops[] = {RG_MOVE, RG_CURVE, RG_CLOSE};
    const double coords[] = {0, 0, 1, 2, 3, 4, 5, 6};
    rg_fill(p.canvas, &(rg_path){ops, 3, coords, 8}, blue);
    CHECK_TEXT(p.out.p, "fill #12436D m 0.00 0.00 c 1.00 2.00 3.00 4.00 5.00 6.00 z\n");
    close_page(&p);
}

static void what_is_clipped_is_indented_until_the_unclip(void)
{
    page p = open_page();
    begin(&p);
    const unsigned char ops[] = {RG_MOVE, RG_LINE};
    const double coords[] = {0, 0, 9, 9};
    rg_clip(p.canvas, &(rg_path){ops, 2, coords, 4});
    rg_fill_rect(p.canvas, (rg_rect){0, 0, 1, 1}, blue);
    rg_unclip(p.canvas);
    CHECK_TEXT(p.out.p, "clip m 0.00 0.00 l 9.00 9.00\n"
                        "  fill #12436D rect 0.00 0.00 1.00 1.00\n"
                        "unclip\n");
    close_page(&p);
}

static void text_is_quoted_so_that_one_call_stays_one_line(void)
{
    page p = open_page();
    begin(&p);
    rg_glyph glyph = {0};
    rg_run run = {.glyphs = &glyph, .count = 1, .size = 11, .text = RG_STR("\"a\"\nb")};
    rg_draw_run(p.canvas, 10, 20, &run, blue);
    CHECK_TEXT(p.out.p, "text 10.00 20.00 - 11.00 #12436D \"\\\"a\\\"\\nb\"\n");
    close_page(&p);
}

static void a_hair_below_zero_is_written_as_zero(void)
{
    page p = open_page();
    begin(&p);
    rg_fill_rect(p.canvas, (rg_rect){-0.001, -1e-9, 1, 1}, blue);
    CHECK_HAS(p.out.p, "rect 0.00 0.00 1.00 1.00");
    close_page(&p);
}

static void a_number_that_is_not_finite_is_named_and_not_printed_as_a_place(void)
{
    page p = open_page();
    begin(&p);
    rg_rule(p.canvas, (double)NAN, 0, 1, 1, &(rg_stroke){.width = 1});
    CHECK_HAS(p.out.p, "m not-finite 0.00");
    close_page(&p);
}

CU_TestInfo rg_tests_paint_trace[] = {
    {"a rectangle is one line with its place and size",
     a_rectangle_is_one_line_with_its_place_and_size},
    {"a stroke says its width, dash and ends", a_stroke_says_its_width_dash_and_ends},
    {"a curve and a close are spelt out", a_curve_and_a_close_are_spelt_out},
    {"what is clipped is indented until the unclip",
     what_is_clipped_is_indented_until_the_unclip},
    {"text is quoted so that one call stays one line",
     text_is_quoted_so_that_one_call_stays_one_line},
    {"a hair below zero is written as zero", a_hair_below_zero_is_written_as_zero},
    {"a number that is not finite is named and not printed as a place",
     a_number_that_is_not_finite_is_named_and_not_printed_as_a_place},
    CU_TEST_INFO_NULL,
};
