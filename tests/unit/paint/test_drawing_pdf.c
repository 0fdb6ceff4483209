/* Logos that come as PDF: made by cairo, packed by qpdf, written by hand, and broken. */
#include "paint/picture.h"

#include "base/file.h"
#include "support/check.h"

#include <cairo-pdf.h>
#include <math.h>
#include <stdlib.h>
#include <unistd.h>

static rg_arena *arena;
static rg_err err;

static const rg_drawing *read_drawing(rg_str bytes)
{
    rg_image image = {0};
    err = (rg_err){0};
    return rg_image_read(arena, bytes, "mark.pdf", &image, &err) ? image.drawing : NULL;
}

static const rg_drawing *must_read(rg_str bytes)
{
    const rg_drawing *d = read_drawing(bytes);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_PTR_NOT_NULL_FATAL(d);
    return d;
}

/* ---- by hand: no cross-reference table, lengths that may be wrong ---- */

static rg_str page_of(const char *resources, const char *content)
{
    const char *text = rg_arena_printf(
        arena,
        "%%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
        "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 100 50]>> endobj\n"
        "3 0 obj <</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<<%s>>>> endobj\n"
        "4 0 obj <</Length %zu>> stream\n%s\nendstream endobj\n"
        "5 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 10 10]/Matrix[1 0 0 1 20 0]/Length 99>> "
        "stream\n1 0 0 rg 0 0 10 10 re f\nendstream endobj\n"
        "6 0 obj <</Subtype/Image/Width 1/Height 1>> stream\nx\nendstream endobj\n"
        "trailer <</Root 1 0 R>>\n",
        resources, strlen(content), content);
    return rg_str_of(text);
}

static const rg_drawing *by_hand(const char *content)
{
    return must_read(page_of("/XObject<</F 5 0 R/I 6 0 R>>", content));
}

static bool is_colour(rg_rgb c, double r, double g, double b)
{
    return fabs(c.r - r) + fabs(c.g - g) + fabs(c.b - b) < 1e-9;
}

static bool has_points(const rg_path *path, const double *points, size_t count)
{
    bool same = path->coord_count == count;
    for (size_t i = 0; same && i < count; i++)
        same = fabs(path->coords[i] - points[i]) < 1e-6;
    return same;
}

static void paths_are_turned_so_that_y_grows_downwards(void)
{
    arena = rg_arena_new("pdf");
    const rg_drawing *d = by_hand("0 .5 1 rg 10 10 m 20 10 l 20 30 l h f");
    CU_ASSERT_DOUBLE_EQUAL(d->w, 100, 0);
    CU_ASSERT_DOUBLE_EQUAL(d->h, 50, 0);
    CU_ASSERT_EQUAL_FATAL(d->count, 1);
    CU_ASSERT(d->shapes[0].fill && !d->shapes[0].line);
    CU_ASSERT(is_colour(d->shapes[0].fill_colour, 0, 0.5, 1));
    CU_ASSERT(has_points(&d->shapes[0].path, (double[]){10, 40, 20, 40, 20, 20}, 6));
    rg_arena_free(arena);
}

static void operators_do_what_the_standard_says(void)
{
    arena = rg_arena_new("pdf");
    /* cm before what is there, q and Q, v and y, lines of the state, a colour for each */
    const rg_drawing *d = by_hand("q 2 0 0 2 10 5 cm 3 w 1 J 1 0 0 RG [4] 0 d 0 0 m 5 0 l S Q "
                                  "0.25 g 0 G 0 0 m 1 2 3 4 v 5 6 7 8 y b* "
                                  "0 0 0 .5 k 1 1 2 2 re F n");
    CU_ASSERT_EQUAL_FATAL(d->count, 3);
    const rg_shape *line = &d->shapes[0], *both = &d->shapes[1], *box = &d->shapes[2];
    CU_ASSERT(!line->fill && line->line && line->stroke.round);
    CU_ASSERT_DOUBLE_EQUAL(line->stroke.width, 6, 1e-9);
    CU_ASSERT_EQUAL(line->stroke.dash_count, 2);
    CU_ASSERT_DOUBLE_EQUAL(line->stroke.dash[1], 8, 1e-9);
    CU_ASSERT(is_colour(line->stroke.colour, 1, 0, 0));
    CU_ASSERT(has_points(&line->path, (double[]){10, 45, 20, 45}, 4));
    CU_ASSERT(both->fill && both->line && both->even_odd && !both->stroke.round);
    CU_ASSERT_DOUBLE_EQUAL(both->stroke.width, 1, 1e-9);
    CU_ASSERT(has_points(&both->path,
                         (double[]){0, 50, 0, 50, 1, 48, 3, 46, 5, 44, 7, 42, 7, 42}, 14));
    CU_ASSERT_EQUAL(both->path.ops[both->path.op_count - 1], RG_CLOSE);
    CU_ASSERT(is_colour(box->fill_colour, 0.5, 0.5, 0.5));
    rg_arena_free(arena);
}

static void forms_are_drawn_where_their_matrix_puts_them(void)
{
    arena = rg_arena_new("pdf");
    const rg_drawing *d = by_hand("q 1 0 0 1 0 5 cm /F Do Q 0 0 1 1 re f");
    CU_ASSERT_EQUAL_FATAL(d->count, 2);
    CU_ASSERT(has_points(&d->shapes[0].path, (double[]){20, 45, 30, 45, 30, 35, 20, 35}, 8));
    CU_ASSERT(is_colour(d->shapes[1].fill_colour, 0, 0, 0)); /* the form's red is its own */
    rg_arena_free(arena);
}

static void a_clip_that_cuts_nothing_is_none_and_one_that_is_filled_is_the_shape(void)
{
    arena = rg_arena_new("pdf");
    const rg_drawing *d = by_hand("0 0 100 50 re W n 10 10 m 20 10 l 20 30 l f "
                                  "q 10 10 m 20 10 l 20 30 l h W n 0 0 100 50 re f Q "
                                  "q 30 30 20 10 re W n 40 0 100 100 re f Q "
                                  "q 30 30 20 10 re W n 0 0 5 5 re f Q");
    CU_ASSERT_EQUAL_FATAL(d->count, 3);
    CU_ASSERT_EQUAL(d->shapes[0].path.coord_count, 6);
    CU_ASSERT(has_points(&d->shapes[1].path, (double[]){10, 40, 20, 40, 20, 20}, 6));
    CU_ASSERT(has_points(&d->shapes[2].path, (double[]){40, 10, 50, 10, 50, 20, 40, 20}, 8));
    rg_arena_free(arena);
}

static void what_would_be_drawn_otherwise_is_refused_with_its_operator(void)
{
    static const struct {
        const char *content, *why;
    } rows[] = {
        {"BT /F1 12 Tf (VRN) Tj ET", "it sets text, whose fonts are not read; convert its text "
                                     "to outlines (operator 3 of its page, 'Tj')"},
        {"/I Do", "it holds a bitmap; give that as PNG"},
        {"BI /W 1 ID x EI", "it holds a bitmap"},
        {"/S sh", "it has a gradient"},
        {"1 0 1 0 k 0 0 1 1 re f", "it is in colours for printing (CMYK); save it in RGB"},
        {"/P cs /P1 scn 0 0 1 1 re f", "colours of the kind 'Pattern'"},
        {"/G gs 0 0 9 9 re f", "it is transparent in places"},
        {"/M gs 0 0 9 9 re f", "it is transparent in places"},
        {"/X Do", "a part that it draws is not there"},
        {"0 0 10 10 re W n 5 5 m 20 5 l 20 20 l f", "it shows only a part of a shape"},
        {"4 0 0 1 0 0 cm 0 0 m 9 9 l S", "its lines are stretched"},
        {"0 0 1 1 re d0", "it uses 'd0'"},
        {"0 0 m 1e9 l f", "which is not read"},
        {"0 0 9 9 re n", "it draws nothing"},
        {"[1 2", "its page is damaged"},
    };
    arena = rg_arena_new("pdf");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const rg_drawing *d = read_drawing(
            page_of("/XObject<</I 6 0 R>>/ExtGState<</G<</ca .5>>/M<</SMask<</S/Luminosity>>>>"
                    ">>/ColorSpace<</P[/Pattern/DeviceRGB]>>",
                    rows[i].content));
        CU_ASSERT_PTR_NULL(d);
        CHECK_HAS(err.text, "mark.pdf: ");
        CHECK_HAS(err.text, rows[i].why);
    }
    rg_arena_free(arena);
}

static void a_file_of_two_pages_or_with_a_password_is_refused(void)
{
    arena = rg_arena_new("pdf");
    rg_str two = RG_STR("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj "
                        "<</Kids[3 0 R 3 0 R]>> endobj 3 0 obj <</Type/Page>> endobj");
    CU_ASSERT_PTR_NULL(read_drawing(two));
    CHECK_HAS(err.text, "mark.pdf: it has 2 pages; a logo has one");
    CU_ASSERT_PTR_NULL(read_drawing(RG_STR("%PDF-1.4\ntrailer <</Encrypt 7 0 R>>")));
    CHECK_HAS(err.text, "it is protected by a password");
    CU_ASSERT_PTR_NULL(read_drawing(RG_STR("%PDF-1.4\nnothing")));
    CHECK_HAS(err.text, "it has 0 pages");
    rg_arena_free(arena);
}

/* ---- made by others ---- */

static cairo_status_t take(void *to, const unsigned char *bytes, unsigned count)
{
    rg_buf_add(to, bytes, count);
    return CAIRO_STATUS_SUCCESS;
}

/* A box, a ring within it in a group, and a dashed line. */
static rg_str made_by_cairo(void)
{
    rg_buf file = {0};
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(take, &file, 120, 40);
    cairo_t *cr = cairo_create(surface);
    cairo_set_source_rgb(cr, 0.2, 0.4, 0.6);
    cairo_rectangle(cr, 10, 5, 30, 20);
    cairo_fill(cr);
    cairo_push_group(cr);
    cairo_set_source_rgb(cr, 1, 0, 0);
    cairo_arc(cr, 80, 20, 15, 0, 6.283185307179586);
    cairo_new_sub_path(cr);
    cairo_arc_negative(cr, 80, 20, 10, 6.283185307179586, 0);
    cairo_fill(cr);
    cairo_pop_group_to_source(cr);
    cairo_paint(cr);
    cairo_set_source_rgb(cr, 0, 0, 0);
    cairo_set_line_width(cr, 2);
    cairo_move_to(cr, 10, 35);
    cairo_line_to(cr, 110, 35);
    cairo_stroke(cr);
    cairo_destroy(cr);
    cairo_surface_finish(surface);
    cairo_surface_destroy(surface);
    rg_str kept = {rg_arena_copy(arena, file.p, file.n), file.n};
    rg_buf_free(&file);
    return kept;
}

static const rg_shape *of_colour(const rg_drawing *d, double r, double g, double b)
{
    for (size_t i = 0; i < d->count; i++)
        if (d->shapes[i].fill && is_colour(d->shapes[i].fill_colour, r, g, b))
            return &d->shapes[i];
    return NULL;
}

static void check_made_by_cairo(const rg_drawing *d)
{
    CU_ASSERT_DOUBLE_EQUAL(d->w, 120, 1e-6);
    CU_ASSERT_DOUBLE_EQUAL(d->h, 40, 1e-6);
    CU_ASSERT_EQUAL(d->count, 3);
    const rg_shape *box = of_colour(d, 0.2, 0.4, 0.6), *ring = of_colour(d, 1, 0, 0);
    CU_ASSERT_FATAL(box && ring);
    CU_ASSERT(has_points(&box->path, (double[]){10, 5, 40, 5, 40, 25, 10, 25}, 8));
    double left = 999, right = 0;
    for (size_t i = 0; i < ring->path.coord_count; i += 2) {
        left = fmin(left, ring->path.coords[i]);
        right = fmax(right, ring->path.coords[i]);
    }
    CU_ASSERT_DOUBLE_EQUAL(left, 65, 0.01);
    CU_ASSERT_DOUBLE_EQUAL(right, 95, 0.01);
    const rg_shape *line = &d->shapes[d->count - 1];
    CU_ASSERT(line->line && !line->fill);
    CU_ASSERT_DOUBLE_EQUAL(line->stroke.width, 2, 1e-6);
    CU_ASSERT(has_points(&line->path, (double[]){10, 35, 110, 35}, 4));
}

static void a_drawing_that_cairo_saved_is_read(void)
{
    arena = rg_arena_new("pdf");
    check_made_by_cairo(must_read(made_by_cairo()));
    rg_arena_free(arena);
}

/* Objects in object streams, cross-reference streams, a linear order: what programs for design save. */
static void the_same_drawing_packed_by_qpdf_is_read(void)
{
    static const char *const ways[] = {"--object-streams=generate", "--linearize",
                                       "--object-streams=disable --qdf"};
    arena = rg_arena_new("pdf");
    char folder[] = "/tmp/rg-logo-XXXXXX";
    CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(folder));
    const char *from = rg_path_join(arena, folder, "a.pdf"),
               *to = rg_path_join(arena, folder, "b.pdf");
    CU_ASSERT_TRUE_FATAL(rg_file_write(from, made_by_cairo(), 0644, &err));
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        rg_str bytes;
        CU_ASSERT_EQUAL(system(rg_arena_printf(arena, "qpdf %s %s %s", ways[i], from, to)), 0);
        CU_ASSERT_TRUE_FATAL(rg_file_read(arena, to, 1 << 20, &bytes, &err));
        check_made_by_cairo(must_read(bytes));
    }
    CU_ASSERT_EQUAL(system(rg_arena_printf(arena, "qpdf --encrypt a b 256 -- %s %s", from, to)),
                    0);
    rg_str locked;
    CU_ASSERT_TRUE_FATAL(rg_file_read(arena, to, 1 << 20, &locked, &err));
    CU_ASSERT_PTR_NULL(read_drawing(locked));
    CHECK_HAS(err.text, "password");
    unlink(from);
    unlink(to);
    rmdir(folder);
    rg_arena_free(arena);
}

/* Whatever is wrong is told in a sentence; whatever is read has numbers only. */
static void check_broken(rg_str bytes)
{
    const rg_drawing *d = read_drawing(bytes);
    CU_ASSERT((d != NULL) == (err.code == RG_OK));
    for (size_t i = 0; d && i < d->count; i++)
        for (size_t k = 0; k < d->shapes[i].path.coord_count; k++)
            CU_ASSERT(isfinite(d->shapes[i].path.coords[k]));
}

static void a_broken_file_is_read_or_refused_and_nothing_else(void)
{
    rg_arena *whole = rg_arena_new("pdf");
    arena = whole;
    rg_str file = made_by_cairo(),
           hand = page_of("/XObject<</F 5 0 R>>", "/F Do 1 2 m 3 4 l f");
    unsigned dice = 12345;
    for (int i = 0; i < 1500; i++) {
        rg_str from = i % 2 ? file : hand;
        arena = rg_arena_new("broken");
        char *copy = rg_arena_copy(arena, from.p, from.n);
        size_t n = from.n;
        for (int k = 0; k < 1 + i % 4; k++) {
            dice = dice * 1664525 + 1013904223;
            copy[(dice >> 8) % n] = "0()<>[]/%R \n9-."[dice % 15];
        }
        if (i % 5 == 0)
            n = (dice >> 4) % n;
        check_broken((rg_str){copy, n});
        rg_arena_free(arena);
    }
    rg_arena_free(whole);
}

CU_TestInfo rg_tests_paint_drawing_pdf[] = {
    {"paths are turned so that y grows downwards", paths_are_turned_so_that_y_grows_downwards},
    {"operators do what the standard says", operators_do_what_the_standard_says},
    {"forms are drawn where their matrix puts them",
     forms_are_drawn_where_their_matrix_puts_them},
    {"a clip that cuts nothing is none, and one that is filled is the shape",
     a_clip_that_cuts_nothing_is_none_and_one_that_is_filled_is_the_shape},
    {"what would be drawn otherwise is refused with its operator",
     what_would_be_drawn_otherwise_is_refused_with_its_operator},
    {"a file of two pages or with a password is refused",
     a_file_of_two_pages_or_with_a_password_is_refused},
    {"a drawing that cairo saved is read", a_drawing_that_cairo_saved_is_read},
    {"the same drawing packed by qpdf is read", the_same_drawing_packed_by_qpdf_is_read},
    {"a broken file is read or refused and nothing else",
     a_broken_file_is_read_or_refused_and_nothing_else},
    CU_TEST_INFO_NULL,
};
