/* Photos and drawings as files bring them. */
#include "paint/picture.h"

#include "support/bitmaps.h"
#include "support/check.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

static rg_arena *arena;
static rg_err err;

static void set_up(void)
{
    arena = rg_arena_new("picture test");
    err = (rg_err){0};
}

static rg_image image_of(rg_str bytes)
{
    rg_image image = {0};
    if (!rg_image_read(arena, bytes, "a.jpg", &image, &err)) {
        fprintf(stderr, "\n    %s\n", err.text);
        CU_FAIL_FATAL("the picture cannot be read");
    }
    return image;
}

static void refused(rg_str bytes, const char *why)
{
    rg_image image = {0};
    err = (rg_err){0};
    CU_ASSERT_FALSE(rg_image_read(arena, bytes, "a.jpg", &image, &err));
    CHECK_HAS(err.text, why);
}

static bool has(rg_str bytes, const char *word)
{
    size_t n = strlen(word);
    for (size_t i = 0; i + n <= bytes.n; i++)
        if (memcmp(bytes.p + i, word, n) == 0)
            return true;
    return false;
}

/* ---- bitmaps ---- */

static void a_photo_keeps_nothing_of_its_file_but_pixels(void)
{
    set_up();
    rg_str file = jpeg_made(arena, &(jpeg_wish){40, 24, 3, 6, NULL, false});
    CU_ASSERT(has(file, "SECRETPLACE") && has(file, "Exif"));
    const rg_picture *p = image_of(file).picture;
    CU_ASSERT_PTR_NOT_NULL_FATAL(p);
    CU_ASSERT(!has(p->bytes, "SECRET") && !has(p->bytes, "Exif") && !has(p->bytes, "JFIF"));
    int w, h, n, w2, h2, n2;
    const unsigned char *before = jpeg_pixels(arena, file, &w, &h, &n);
    const unsigned char *after = jpeg_pixels(arena, p->bytes, &w2, &h2, &n2);
    CU_ASSERT_FATAL(w2 == w && h2 == h && n2 == n);
    CU_ASSERT(memcmp(before, after, (size_t)(w * h * n)) == 0);
    rg_arena_free(arena);
}

static void a_photo_stands_as_its_camera_said(void)
{
    set_up();
    double w, h;
    /* EXIF 6: the camera was held upright, and the first row is the right side. */
    rg_image image = image_of(jpeg_made(arena, &(jpeg_wish){40, 24, 3, 6, NULL, false}));
    rg_image_size(&image, &w, &h);
    CU_ASSERT(image.picture->orientation == 6);
    CU_ASSERT_DOUBLE_EQUAL(w, 24, 0);
    CU_ASSERT_DOUBLE_EQUAL(h, 40, 0);
    /* So the stored top left corner (0, 1) is the top right (1, 1), the stored top right (1, 1) the
     * bottom right (1, 0). */
    const signed char *m = rg_picture_matrix(6);
    CU_ASSERT(m[2] + m[4] == 1 && m[3] + m[5] == 1);
    CU_ASSERT(m[0] + m[2] + m[4] == 1 && m[1] + m[3] + m[5] == 0);
    image = image_of(jpeg_made(arena, &(jpeg_wish){40, 24, 1, 0, NULL, false}));
    CU_ASSERT(image.picture->orientation == 1 && image.picture->channels == 1);
    rg_arena_free(arena);
}

static void a_profile_of_other_colours_is_noticed(void)
{
    set_up();
    rg_str wide = jpeg_made(arena, &(jpeg_wish){8, 8, 3, 0, "Display P3", true});
    rg_str plain = jpeg_made(arena, &(jpeg_wish){8, 8, 3, 0, "sRGB IEC61966", true});
    CU_ASSERT(image_of(wide).picture->other_profile);
    CU_ASSERT(!image_of(plain).picture->other_profile);
    CU_ASSERT(!has(image_of(wide).picture->bytes, "ICC"));
    rg_arena_free(arena);
}

static void a_photo_of_100_megapixels_is_set_smaller(void)
{
    set_up();
    rg_str file = jpeg_made(arena, &(jpeg_wish){12000, 8400, 1, 0, NULL, true});
    const rg_picture *p = image_of(file).picture;
    /* 3508 / 12000 = 0.29 of the size, and libjpeg steps in eighths: two of them. */
    CU_ASSERT(p->width == 3000 && p->height == 2100);
    int w, h, n;
    const unsigned char *pixels = jpeg_pixels(arena, p->bytes, &w, &h, &n);
    CU_ASSERT(w == 3000 && abs(pixels[0] - 120) < 3);
    rg_arena_free(arena);
}

static void samples_of_16_bits_become_8(void)
{
    set_up();
    const uint16_t samples[] = {0, 0x8080, 0xFFFF, 0x1234, 0xABAB, 0x00FF};
    const rg_picture *p = image_of(png_made(arena, 2, 1, 3, 16, samples)).picture;
    /* x / 257, rounded: 0x1234 = 4660 is 18.1, 0x00FF is 0.99. */
    const unsigned char wanted[] = {0, 0x80, 0xFF, 18, 0xAB, 1};
    CU_ASSERT_FATAL(!p->jpeg && p->channels == 3 && p->bytes.n == 6);
    for (size_t i = 0; i < 6; i++)
        CU_ASSERT(abs((unsigned char)p->bytes.p[i] - wanted[i]) <= 1);
    CU_ASSERT_PTR_NULL(p->alpha);
    rg_arena_free(arena);
}

static void clear_pixels_show_the_ground(void)
{
    set_up();
    const unsigned char samples[] = {200, 100, 0, 255, 200, 100, 0, 0, 200, 100, 0, 51};
    const rg_picture *p = image_of(png_made(arena, 3, 1, 4, 8, samples)).picture;
    CU_ASSERT_PTR_NOT_NULL_FATAL(p->alpha);
    const rg_picture *flat = rg_picture_on(arena, p, (rg_rgb){0, 1, 1});
    /* 51 of 255 is a fifth: 40 of 200 and 0; 20 of 100 and 204; 0 and 204. */
    const unsigned char wanted[] = {200, 100, 0, 0, 255, 255, 40, 224, 204};
    CU_ASSERT_FATAL(flat->bytes.n == sizeof wanted && !flat->alpha);
    CU_ASSERT(memcmp(flat->bytes.p, wanted, sizeof wanted) == 0);
    rg_arena_free(arena);
}

static void a_large_png_is_reduced_by_means(void)
{
    set_up();
    unsigned char *samples = rg_arena_alloc(arena, 4000 * 4);
    for (size_t i = 0; i < 4000 * 4; i++)
        samples[i] = i % 2 ? 100 : 50;
    const rg_picture *p = image_of(png_made(arena, 4000, 4, 1, 8, samples)).picture;
    CU_ASSERT(p->width == 2000 && p->height == 2);
    CU_ASSERT((unsigned char)p->bytes.p[0] == 75);
    rg_arena_free(arena);
}

static void what_is_no_picture_is_refused_with_its_reason(void)
{
    set_up();
    rg_str file = jpeg_made(arena, &(jpeg_wish){64, 64, 3, 0, NULL, false});
    refused(RG_STR("GIF89a......"), "a.jpg: this is no picture that can be read");
    refused(RG_STR(""), "no picture");
    refused((rg_str){file.p, file.n / 2}, "a.jpg: the picture is damaged (Premature end");
    refused((rg_str){file.p, 12}, "damaged");
    refused(jpeg_made(arena, &(jpeg_wish){16, 16, 4, 0, NULL, true}),
            "(CMYK); save it in sRGB");
    unsigned char samples[64 * 64];
    memset(samples, 9, sizeof samples);
    rg_str png = png_made(arena, 64, 64, 1, 8, samples);
    refused((rg_str){png.p, png.n - 20}, "a.jpg: the picture is damaged");
    refused((rg_str){png.p, 20}, "damaged");
    rg_arena_free(arena);
}

static void a_png_says_its_size_before_it_is_unpacked(void)
{
    set_up();
    /* A header of 10,000 by 10,000 pixels and nothing more; its check sum is that of libpng. */
    const unsigned char head[] = {0x89, 'P',  'N', 'G', 13,  10, 26, 10,   0,    0,    0,
                                  13,   'I',  'H', 'D', 'R', 0,  0,  0x27, 0x10, 0,    0,
                                  0x27, 0x10, 8,   2,   0,   0,  0,  0x0F, 0x51, 0x17, 0x4A};
    rg_image image = {0};
    CU_ASSERT_FALSE(rg_image_read(arena, (rg_str){(const char *)head, sizeof head}, "big.png",
                                  &image, &err));
    CHECK_HAS(err.text, "big.png: the picture");
    rg_arena_free(arena);
}

/* ---- drawings ---- */

static rg_drawing *drawn(const char *inside)
{
    const char *svg =
        rg_arena_printf(arena, "<svg xmlns=\"x\" viewBox=\"0 0 20 10\">\n%s\n</svg>", inside);
    rg_image image = {0};
    if (!rg_image_read(arena, rg_str_of(svg), "l.svg", &image, &err))
        return NULL;
    return (rg_drawing *)(uintptr_t)image.drawing;
}

static void CHECK_PATH(const char *inside, const char *ops, const double *coords)
{
    rg_drawing *d = drawn(inside);
    if (!d)
        fprintf(stderr, "\n    %s\n", err.text);
    CU_ASSERT_PTR_NOT_NULL_FATAL(d);
    const rg_path *p = &d->shapes[0].path;
    CU_ASSERT_EQUAL_FATAL(p->op_count, strlen(ops));
    for (size_t i = 0; i < p->op_count; i++)
        CU_ASSERT_EQUAL("mlch"[p->ops[i]], ops[i]);
    for (size_t i = 0; i < p->coord_count; i++) {
        if (fabs(p->coords[i] - coords[i]) > 1e-4)
            fprintf(stderr, "\n    %s: %zu is %g, not %g\n", inside, i, p->coords[i],
                    coords[i]);
        CU_ASSERT_DOUBLE_EQUAL(p->coords[i], coords[i], 1e-4);
    }
}

static void path_data_are_those_of_the_standard(void)
{
    set_up();
    CHECK_PATH("<path d='M1 2l3,4H9v-1z'/>", "mlllh", (double[]){1, 2, 4, 6, 9, 6, 9, 5});
    CHECK_PATH("<path d='m1 1 2 0 0 2'/>", "mll", (double[]){1, 1, 3, 1, 3, 3});
    CHECK_PATH("<path d='M.5.5-1-1e0'/>", "ml", (double[]){0.5, 0.5, -1, -1});
    CHECK_PATH("<path d='M0 0C1 2 3 4 5 6S7 8 9 9'/>", "mcc",
               (double[]){0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 7, 8, 9, 9});
    /* A quadratic curve as a cubic one: the control points lie two thirds of the way. */
    CHECK_PATH("<path d='M0 0Q3 3 6 0t6 0'/>", "mcc",
               (double[]){0, 0, 2, 2, 4, 2, 6, 0, 8, -2, 10, -2, 12, 0});
    /* After a closed part the pen stands where that began. */
    CHECK_PATH("<path d='M1 1h2v2zl5 0'/>", "mllhml", (double[]){1, 1, 3, 1, 3, 3, 1, 1, 6, 1});
    rg_arena_free(arena);
}

static void arcs_become_curves(void)
{
    set_up();
    const double k = 0.5522847498; /* 4/3 tan(pi/8) */
    /* Half a circle of radius 1 over the top: two quarters by way of (1, -1). */
    CHECK_PATH("<path d='M0 0a1 1 0 0 1 2 0'/>", "mcc",
               (double[]){0, 0, 0, -k, 1 - k, -1, 1, -1, 1 + k, -1, 2, -k, 2, 0});
    /* The other way round it passes below; flags may touch what follows. */
    CHECK_PATH("<path d='M0 0a1 1 0 002 0'/>", "mcc",
               (double[]){0, 0, 0, k, 1 - k, 1, 1, 1, 1 + k, 1, 2, k, 2, 0});
    /* Radii too small for the way are enlarged. */
    CHECK_PATH("<path d='M0 0A.1 .1 0 0 1 2 0'/>", "mcc",
               (double[]){0, 0, 0, -k, 1 - k, -1, 1, -1, 1 + k, -1, 2, -k, 2, 0});
    rg_arena_free(arena);
}

static void shapes_move_with_their_groups(void)
{
    set_up();
    CHECK_PATH("<g transform='translate(10 0) scale(2)'><path transform='rotate(90)' "
               "d='M1 0h1'/></g>",
               "ml", (double[]){10, 2, 10, 4});
    CHECK_PATH("<rect x='1' y='2' width='3' height='4'/>", "mlllh",
               (double[]){1, 2, 4, 2, 4, 6, 1, 6});
    CHECK_PATH("<polygon points='0,0 4,0 4,4'/>", "mllh", (double[]){0, 0, 4, 0, 4, 4});
    CHECK_PATH("<line x1='1' y1='1' x2='2' y2='3' stroke='black'/>", "ml",
               (double[]){1, 1, 2, 3});
    rg_drawing *d = drawn("<circle cx='5' cy='5' r='2'/>");
    CU_ASSERT_DOUBLE_EQUAL(d->shapes[0].path.coords[0], 3, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(d->w, 20, 0);
    rg_arena_free(arena);
}

static void shapes_take_the_paint_of_their_groups(void)
{
    set_up();
    rg_drawing *d = drawn("<g fill='#ff0000' style='stroke:#00f;stroke-width:2px'>"
                          "<path d='M0 0h1'/><path fill='none' d='M0 0h1'/></g>"
                          "<path d='M0 0h1' fill='currentColor' fill-rule='evenodd'/>"
                          "<title>Words</title><defs><linearGradient/></defs>");
    CU_ASSERT_PTR_NOT_NULL_FATAL(d);
    CU_ASSERT_EQUAL_FATAL(d->count, 3);
    CU_ASSERT(d->shapes[0].fill && d->shapes[0].line);
    CU_ASSERT_DOUBLE_EQUAL(d->shapes[0].fill_colour.r, 1, 0);
    CU_ASSERT_DOUBLE_EQUAL(d->shapes[0].stroke.colour.b, 1, 0);
    CU_ASSERT_DOUBLE_EQUAL(d->shapes[0].stroke.width, 2, 0);
    CU_ASSERT(!d->shapes[1].fill && d->shapes[1].line);
    CU_ASSERT(d->shapes[2].fill_current && d->shapes[2].even_odd && !d->shapes[2].line);
    rg_arena_free(arena);
}

static void cannot_be_drawn(const char *inside, const char *why)
{
    err = (rg_err){0};
    CU_ASSERT_PTR_NULL(drawn(inside));
    CHECK_HAS(err.text, why);
}

static void what_would_be_drawn_otherwise_is_refused_with_its_line(void)
{
    set_up();
    cannot_be_drawn("<g>\n<text>VRN</text></g>", "l.svg:3: <text> is not drawn; save");
    cannot_be_drawn("<path d='M0 0h1' fill='url(#a)'/>", "l.svg:2: 'url(#a)' is no colour");
    cannot_be_drawn("<path d='M0 0h1' opacity='.5'/>", "opacity=\".5\" is not drawn");
    cannot_be_drawn("<g clip-path='url(#c)'/>", "clip-path");
    cannot_be_drawn("<style>.a{fill:red}</style>", "<style> is not drawn");
    cannot_be_drawn("<path class='a' d='M0 0h1'/>", "class");
    cannot_be_drawn("<path d='0 0'/>", "it does not begin with a move");
    cannot_be_drawn("<path d='M0 0L5'/>", "a number is missing");
    cannot_be_drawn("<path d='M0 0X5'/>", "a letter means nothing");
    cannot_be_drawn("<path transform='skewX(3)' d='M0 0h1'/>", "'skewX' is not drawn");
    cannot_be_drawn("<g>", "</svg> ends nothing");
    cannot_be_drawn("", "the drawing is empty");
    refused(RG_STR("<svg viewBox='0 0 0 1'><path d='M0 0h1'/></svg>"), "says no size");
    refused(RG_STR("<svg viewBox='0 0 9 9'><path d='M0 0h1'/>"), "breaks off: <svg>");
    refused(RG_STR("<html><body/></html>"), "no picture");
    refused(RG_STR("<?xml version='1.0'?><html><body/></html>"), "begins with <html>");
    refused(RG_STR("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>"), "declares entities");
    rg_arena_free(arena);
}

CU_TestInfo rg_tests_paint_picture[] = {
    {"a photo keeps nothing of its file but pixels",
     a_photo_keeps_nothing_of_its_file_but_pixels},
    {"a photo stands as its camera said", a_photo_stands_as_its_camera_said},
    {"a profile of other colours is noticed", a_profile_of_other_colours_is_noticed},
    {"a photo of 100 megapixels is set smaller", a_photo_of_100_megapixels_is_set_smaller},
    {"samples of 16 bits become 8", samples_of_16_bits_become_8},
    {"clear pixels show the ground", clear_pixels_show_the_ground},
    {"a large PNG is reduced by means", a_large_png_is_reduced_by_means},
    {"what is no picture is refused with its reason",
     what_is_no_picture_is_refused_with_its_reason},
    {"a PNG says its size before it is unpacked", a_png_says_its_size_before_it_is_unpacked},
    {"path data are those of the standard", path_data_are_those_of_the_standard},
    {"arcs become curves", arcs_become_curves},
    {"shapes move with their groups", shapes_move_with_their_groups},
    {"shapes take the paint of their groups", shapes_take_the_paint_of_their_groups},
    {"what would be drawn otherwise is refused with its line",
     what_would_be_drawn_otherwise_is_refused_with_its_line},
    CU_TEST_INFO_NULL,
};
