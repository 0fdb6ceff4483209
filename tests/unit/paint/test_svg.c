#include "paint/canvas.h"
#include "support/check.h"

typedef struct sheet {
    rg_arena *arena;
    rg_shaper *shaper;
    rg_fonts *fonts;
    rg_buf out;
    rg_err err;
} sheet;

static const rg_rgb blue = {0x12 / 255.0, 0x43 / 255.0, 0x6D / 255.0};
static const rg_svg_info info = {.w = 100,
                                 .h = 50.5,
                                 .id = "fig",
                                 .title = "Crime & <order>",
                                 .description = "A line.",
                                 .lang = "en-GB"};

static sheet open_sheet(void)
{
    return (sheet){.arena = rg_arena_new("svg test")};
}

static void close_sheet(sheet *s)
{
    rg_buf_free(&s->out);
    rg_arena_free(s->arena);
}

static void a_drawing_speaks_by_title_and_description(void)
{
    sheet s = open_sheet();
    rg_canvas *canvas = rg_canvas_svg(s.arena, &info, &s.out);
    CU_ASSERT(rg_canvas_svg_finish(canvas, &s.err));
    CHECK_TEXT(s.out.p, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"en-GB\" "
                        "width=\"100\" height=\"50.5\" viewBox=\"0 0 100 50.5\" "
                        "aria-labelledby=\"fig-title fig-desc\">\n"
                        "<title id=\"fig-title\">Crime &amp; &lt;order&gt;</title>\n"
                        "<desc id=\"fig-desc\">A line.</desc>\n"
                        "</svg>\n");
    close_sheet(&s);
}

static void fills_and_strokes_are_paths_with_short_numbers(void)
{
    sheet s = open_sheet();
    rg_canvas *canvas = rg_canvas_svg(s.arena, &info, &s.out);
    rg_fill_rect(canvas, (rg_rect){1, 2.5, 10, 0.125}, blue);
    rg_rule(
        canvas, 0, 0, 10, 1.0 / 3,
        &(rg_stroke){
            .colour = blue, .width = 1.75, .dash = {0, 3.5}, .dash_count = 2, .round = true});
    CHECK_HAS(s.out.p, "<path fill=\"#12436D\" d=\"M1 2.5L11 2.5L11 2.63L1 2.63Z\"/>\n");
    CHECK_HAS(s.out.p, "<path fill=\"none\" stroke=\"#12436D\" stroke-width=\"1.75\" "
                       "stroke-linecap=\"round\" stroke-linejoin=\"round\" "
                       "stroke-dasharray=\"0 3.5\" d=\"M0 0L10 0.33\"/>\n");
    CU_ASSERT(rg_canvas_svg_finish(canvas, &s.err));
    close_sheet(&s);
}

static void clips_have_ids_of_their_own_drawing(void)
{
    sheet s = open_sheet();
    rg_canvas *canvas = rg_canvas_svg(s.arena, &info, &s.out);
    const unsigned char ops[] = {RG_MOVE, RG_LINE, RG_CLOSE};
    const double coords[] = {0, 0, 9, 9};
    for (int i = 0; i < 2; i++) {
        rg_clip(canvas, &(rg_path){ops, 3, coords, 4});
        rg_fill_rect(canvas, (rg_rect){0, 0, 1, 1}, blue);
        rg_unclip(canvas);
    }
    CHECK_HAS(s.out.p, "<clipPath id=\"fig-clip-2\"><path d=\"M0 0L9 9Z\"/></clipPath>\n"
                       "<g clip-path=\"url(#fig-clip-2)\">\n<path");
    CU_ASSERT(rg_canvas_svg_finish(canvas, &s.err));
    close_sheet(&s);
}

static void a_drawing_that_ends_inside_a_clip_is_refused(void)
{
    sheet s = open_sheet();
    rg_canvas *canvas = rg_canvas_svg(s.arena, &info, &s.out);
    rg_clip(canvas, &(rg_path){0});
    CU_ASSERT_FALSE(rg_canvas_svg_finish(canvas, &s.err));
    CU_ASSERT_EQUAL(s.err.code, RG_E_BUG);
    close_sheet(&s);
}

static void text_stays_text_at_its_measured_width(void)
{
    sheet s = open_sheet();
    CU_ASSERT_FATAL(rg_fonts_load(s.arena, "fonts/manifest.csv", NULL, &s.fonts, &s.err));
    s.shaper = rg_shaper_new(s.arena, s.fonts);
    rg_styled words = {.text = RG_STR("Fish & chips are good"), .bold = true, .size = 9};
    rg_para_opts opts = {.width = 60, .greedy = true};
    rg_line *lines;
    size_t count;
    CU_ASSERT_FATAL(rg_para_break(s.shaper, s.arena, &words, 1, &opts, &lines, &count, &s.err));
    rg_canvas *canvas = rg_canvas_svg(s.arena, &info, &s.out);
    rg_draw_line(canvas, 10, 20, &lines[0], blue);
    CHECK_HAS(s.out.p, "<text x=\"10\" y=\"20\" textLength=\"");
    CHECK_HAS(s.out.p,
              "font-family=\"'Noto Sans', Arial, sans-serif\" "
              "font-size=\"9\" font-weight=\"bold\" fill=\"#12436D\">Fish &amp; chips</text>");
    CU_ASSERT(rg_canvas_svg_finish(canvas, &s.err));
    rg_shaper_free(s.shaper);
    rg_fonts_free(s.fonts);
    close_sheet(&s);
}

/* Chromium draws "Leicester  95" with one blank, and so too wide letters, unless it is told to keep both. */
static void blanks_that_a_reader_would_squeeze_are_kept(void)
{
    static const char *const texts[] = {"Leicester  95", " 95", "Leicester 95"};
    for (size_t i = 0; i < 3; i++) {
        sheet s = open_sheet();
        CU_ASSERT_FATAL(rg_fonts_load(s.arena, "fonts/manifest.csv", NULL, &s.fonts, &s.err));
        s.shaper = rg_shaper_new(s.arena, s.fonts);
        rg_canvas *canvas = rg_canvas_svg(s.arena, &info, &s.out);
        rg_styled words = {.text = rg_str_of(texts[i]), .size = 9};
        rg_para_opts opts = {.width = 600, .greedy = true};
        rg_line *lines;
        size_t count;
        CU_ASSERT_FATAL(
            rg_para_break(s.shaper, s.arena, &words, 1, &opts, &lines, &count, &s.err));
        rg_draw_line(canvas, 10, 20, &lines[0], blue);
        bool kept = strstr(s.out.p, " xml:space=\"preserve\"") != NULL;
        bool wide = strstr(s.out.p, ">Leicester  95<") || strstr(s.out.p, "> 95<");
        CU_ASSERT_EQUAL(kept, wide);
        CU_ASSERT_EQUAL(i == 0, strstr(s.out.p, ">Leicester  95<") != NULL);
        CU_ASSERT(rg_canvas_svg_finish(canvas, &s.err));
        rg_shaper_free(s.shaper);
        rg_fonts_free(s.fonts);
        close_sheet(&s);
    }
}

CU_TestInfo rg_tests_paint_svg[] = {
    {"a drawing speaks by title and description", a_drawing_speaks_by_title_and_description},
    {"fills and strokes are paths with short numbers",
     fills_and_strokes_are_paths_with_short_numbers},
    {"clips have ids of their own drawing", clips_have_ids_of_their_own_drawing},
    {"a drawing that ends inside a clip is refused",
     a_drawing_that_ends_inside_a_clip_is_refused},
    {"blanks that a reader would squeeze are kept",
     blanks_that_a_reader_would_squeeze_are_kept},
    {"text stays text at its measured width", text_stays_text_at_its_measured_width},
    CU_TEST_INFO_NULL,
};
