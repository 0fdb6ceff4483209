#include "paint/canvas.h"
#include "support/check.h"

/* Counts what reaches the back end and remembers the last text's place. */
typedef struct counting {
    rg_canvas base;
    int calls;
    rg_path last;
    double coords[8];
    double x[4], baseline[4];
    size_t texts;
} counting;

static void on_fill(rg_canvas *canvas, const rg_path *path, rg_rgb colour)
{
    counting *c = (counting *)canvas;
    (void)colour;
    c->calls++;
    c->last = *path;
    for (size_t i = 0; i < path->coord_count && i < 8; i++)
        c->coords[i] = path->coords[i];
}

static void on_stroke(rg_canvas *canvas, const rg_path *path, const rg_stroke *stroke)
{
    (void)path, (void)stroke;
    ((counting *)canvas)->calls++;
}

static void on_clip(rg_canvas *canvas, const rg_path *path)
{
    (void)path;
    ((counting *)canvas)->calls++;
}

static void on_unclip(rg_canvas *canvas)
{
    ((counting *)canvas)->calls++;
}

static void on_text(rg_canvas *canvas, double x, double baseline, const rg_run *run,
                    rg_rgb colour)
{
    counting *c = (counting *)canvas;
    (void)run, (void)colour;
    c->calls++;
    c->x[c->texts] = x;
    c->baseline[c->texts++] = baseline;
}

static const rg_canvas_ops ops = {on_fill, on_stroke, on_clip, on_unclip, on_text};
static const rg_rgb black = {0, 0, 0};

static void a_failed_canvas_is_never_drawn_on_again(void)
{
    counting c = {.base.ops = &ops};
    rg_glyph glyph = {0};
    rg_run run = {.glyphs = &glyph, .count = 1};
    rg_stroke stroke = {.width = 1};
    rg_fail(&c.base.err, RG_E_PDF, "first");
    rg_fill_rect(&c.base, (rg_rect){0, 0, 1, 1}, black);
    rg_rule(&c.base, 0, 0, 1, 1, &stroke);
    rg_clip(&c.base, &(rg_path){0});
    rg_unclip(&c.base);
    rg_draw_run(&c.base, 0, 0, &run, black);
    CU_ASSERT_EQUAL(c.calls, 0);
    CHECK_TEXT(c.base.err.text, "first");
}

static void a_ninth_clip_inside_another_is_refused(void)
{
    counting c = {.base.ops = &ops};
    for (int i = 0; i < 8; i++)
        rg_clip(&c.base, &(rg_path){0});
    CU_ASSERT_EQUAL(c.base.err.code, RG_OK);
    rg_clip(&c.base, &(rg_path){0});
    CU_ASSERT_EQUAL(c.base.err.code, RG_E_BUG);
    CU_ASSERT_EQUAL(c.calls, 8);
}

static void an_unclip_without_a_clip_is_refused(void)
{
    counting c = {.base.ops = &ops};
    rg_clip(&c.base, &(rg_path){0});
    rg_unclip(&c.base);
    CU_ASSERT_EQUAL(c.base.err.code, RG_OK);
    rg_unclip(&c.base);
    CU_ASSERT_EQUAL(c.base.err.code, RG_E_BUG);
}

static void a_rectangle_is_a_closed_path_round_its_corners(void)
{
    counting c = {.base.ops = &ops};
    rg_fill_rect(&c.base, (rg_rect){10, 20, 3, 4}, black);
    const double corners[] = {10, 20, 13, 20, 13, 24, 10, 24};
    CU_ASSERT_EQUAL_FATAL(c.last.coord_count, 8);
    CU_ASSERT_EQUAL(memcmp(c.coords, corners, sizeof corners), 0);
    CU_ASSERT_EQUAL(c.last.ops[c.last.op_count - 1], RG_CLOSE);
}

static void an_empty_path_draws_nothing(void)
{
    counting c = {.base.ops = &ops};
    rg_fill(&c.base, &(rg_path){0}, black);
    rg_stroke_path(&c.base, &(rg_path){0}, &(rg_stroke){.width = 1});
    CU_ASSERT_EQUAL(c.calls, 0);
}

static void the_runs_of_a_line_follow_each_other_by_their_widths(void)
{
    counting c = {.base.ops = &ops};
    rg_glyph glyph = {0};
    rg_run runs[] = {{.glyphs = &glyph, .count = 1, .width = 5},
                     {.glyphs = &glyph, .count = 1, .width = 7.5},
                     {.glyphs = &glyph, .count = 1, .width = 2}};
    rg_line line = {.runs = runs, .count = 3};
    rg_draw_line(&c.base, 100, 50, &line, black);
    CU_ASSERT_EQUAL_FATAL(c.texts, 3);
    CU_ASSERT_EQUAL(c.x[0], 100);
    CU_ASSERT_EQUAL(c.x[1], 105);
    CU_ASSERT_EQUAL(c.x[2], 112.5);
}

static void a_raised_run_stands_above_the_baseline_of_its_line(void)
{
    counting c = {.base.ops = &ops};
    rg_glyph glyph = {0};
    rg_run runs[] = {{.glyphs = &glyph, .count = 1, .width = 5},
                     {.glyphs = &glyph, .count = 1, .width = 3, .rise = 4}};
    rg_line line = {.runs = runs, .count = 2};
    rg_draw_line(&c.base, 0, 50, &line, black);
    CU_ASSERT_EQUAL(c.baseline[0], 50);
    CU_ASSERT_EQUAL(c.baseline[1], 46);
}

CU_TestInfo rg_tests_paint_canvas[] = {
    {"a failed canvas is never drawn on again", a_failed_canvas_is_never_drawn_on_again},
    {"a ninth clip inside another is refused", a_ninth_clip_inside_another_is_refused},
    {"an unclip without a clip is refused", an_unclip_without_a_clip_is_refused},
    {"a rectangle is a closed path round its corners",
     a_rectangle_is_a_closed_path_round_its_corners},
    {"an empty path draws nothing", an_empty_path_draws_nothing},
    {"the runs of a line follow each other by their widths",
     the_runs_of_a_line_follow_each_other_by_their_widths},
    {"a raised run stands above the baseline of its line",
     a_raised_run_stands_above_the_baseline_of_its_line},
    CU_TEST_INFO_NULL,
};
