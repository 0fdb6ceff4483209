/* Bitmaps in the file, as other programs read them. */
#include "readback.h"

#include "paint/picture.h"
#include "support/bitmaps.h"

static fixture with_picture(const rg_picture *picture)
{
    fixture f = fixture_new();
    rg_tag *root = tag(&f, NULL, "Document");
    page(&f, NULL);
    write_text(&f, tag(&f, root, "H1"), "Heading");
    rg_tag *figure = tag(&f, root, "Figure");
    figure->alt = "A hill.";
    figure->has_bbox = true;
    figure->bbox = (rg_rect){50, 100, 200, 100};
    for (int i = 0; i < 2; i++) {
        rg_item *item =
            rg_item_add(f.arena, &f.pages.pages[0], RG_I_PICTURE, figure, RG_A_NONE);
        item->picture = picture;
        item->rect = (rg_rect){50, 100, 200, 100};
    }
    return f;
}

static void a_jpeg_goes_into_the_file_as_it_is(void)
{
    rg_arena *arena = rg_arena_new("jpeg");
    rg_image image;
    rg_err err = {0};
    rg_str file = jpeg_made(arena, &(jpeg_wish){40, 20, 3, 1, NULL, false});
    CU_ASSERT_TRUE_FATAL(rg_image_read(arena, file, "a.jpg", &image, &err));
    fixture f = with_picture(image.picture);
    must_write(&f);
    readback r = readback_open(&f.pdf);
    json_t *picture = at(&r, page_at(&r, 0), "Resources/XObject/I0");
    CHECK_TEXT(text_at(&r, picture, "Filter"), "/DCTDecode");
    CHECK_TEXT(text_at(&r, picture, "ColorSpace"), "/DeviceRGB");
    CU_ASSERT_EQUAL(int_at(&r, picture, "Width"), 40);
    CU_ASSERT_EQUAL(int_at(&r, picture, "BitsPerComponent"), 8);
    /* Shown twice, kept once. */
    CU_ASSERT_EQUAL(json_object_size(at(&r, page_at(&r, 0), "Resources/XObject")), 1);
    int number = ref_of(json_object_get(at(&r, page_at(&r, 0), "Resources/XObject"), "/I0"));
    rg_str kept = stream_bytes(&r, number);
    CU_ASSERT(rg_str_eq(kept, image.picture->bytes));
    rg_buf out = {0};
    run_on(r.path, "pdfimages -list %s", &out);
    CHECK_HAS(out.p, "40    20  rgb     3   8  jpeg   no");
    rg_buf_free(&out);
    readback_close(&r);
    fixture_free(&f);
    rg_arena_free(arena);
}

static void samples_are_read_back_whatever_filter_their_rows_have(void)
{
    enum { W = 23, H = 9 };
    static unsigned char samples[W * H * 3];
    rg_arena *arena = rg_arena_new("png");
    for (size_t y = 0; y < H; y++)
        for (size_t i = 0; i < (size_t)W * 3; i++) /* flat, rising, falling, noisy rows */
            samples[y * W * 3 + i] = (unsigned char)(y < 2   ? 7
                                                     : y < 4 ? i * 3
                                                     : y < 6 ? 40 * y + i
                                                             : (i * i * 31 + y * 97) % 251);
    const rg_picture picture = {.width = W,
                                .height = H,
                                .orientation = 1,
                                .channels = 3,
                                .bytes = {(const char *)samples, sizeof samples}};
    fixture f = with_picture(&picture);
    must_write(&f);
    readback r = readback_open(&f.pdf);
    char folder[] = "/tmp/rg-images-XXXXXX";
    CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(folder));
    rg_buf out = {0};
    run_on(r.path, rg_arena_printf(arena, "pdfimages %%s %s/x", folder), &out);
    rg_str ppm = {0};
    rg_err err = {0};
    const char *path = rg_arena_printf(arena, "%s/x-000.ppm", folder);
    CU_ASSERT_TRUE_FATAL(rg_file_read(arena, path, 1 << 20, &ppm, &err));
    CU_ASSERT_FATAL(ppm.n > sizeof samples);
    CU_ASSERT(memcmp(ppm.p + ppm.n - sizeof samples, samples, sizeof samples) == 0);
    run_on(folder, "rm -r %s", &out);
    rg_buf_free(&out);
    readback_close(&r);
    fixture_free(&f);
    rg_arena_free(arena);
}

CU_TestInfo rg_tests_export_pdf_pictures[] = {
    {"a JPEG goes into the file as it is", a_jpeg_goes_into_the_file_as_it_is},
    {"samples are read back whatever filter their rows have",
     samples_are_read_back_whatever_filter_their_rows_have},
    CU_TEST_INFO_NULL,
};
