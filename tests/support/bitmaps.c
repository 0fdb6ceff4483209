/* tests/support/bitmaps.c - JPEG by libjpeg, PNG by libpng: what cameras and drawing programs would
 * have saved. */
#include "support/bitmaps.h"

#include "base/err.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>
#include <png.h>

/* Little-endian TIFF with two entries: orientation, and a place nobody should learn. */
static void write_exif(struct jpeg_compress_struct *to, int orientation)
{
    unsigned char exif[64] = "Exif\0\0II*\0\10\0\0\0\1\0\22\1\3\0\1\0\0\0";
    exif[24] = (unsigned char)orientation;
    memcpy(exif + 32, "SECRETPLACE", 11);
    jpeg_write_marker(to, JPEG_APP0 + 1, exif, sizeof exif);
    jpeg_write_marker(to, JPEG_COM, (const unsigned char *)"taken at SECRETPLACE", 20);
}

static void write_profile(struct jpeg_compress_struct *to, const char *words)
{
    unsigned char profile[128] = "ICC_PROFILE\0\1\1";
    memcpy(profile + 40, words, strlen(words));
    jpeg_write_marker(to, JPEG_APP0 + 2, profile, sizeof profile);
}

static void write_rows(struct jpeg_compress_struct *to, const jpeg_wish *wish)
{
    size_t n = (size_t)wish->width * (size_t)wish->channels;
    unsigned char *row = rg_xmalloc(n);
    for (int y = 0; y < wish->height; y++) {
        for (size_t i = 0; i < n; i++)
            row[i] = wish->flat ? 120 : (unsigned char)(i * 3 + (size_t)y * 7);
        jpeg_write_scanlines(to, &row, 1);
    }
    free(row);
}

rg_str jpeg_made(rg_arena *arena, const jpeg_wish *wish)
{
    struct jpeg_compress_struct to;
    struct jpeg_error_mgr errors;
    unsigned char *bytes = NULL;
    unsigned long size = 0;
    to.err = jpeg_std_error(&errors);
    jpeg_create_compress(&to);
    jpeg_mem_dest(&to, &bytes, &size);
    to.image_width = (JDIMENSION)wish->width;
    to.image_height = (JDIMENSION)wish->height;
    to.input_components = wish->channels;
    to.in_color_space = wish->channels == 1   ? JCS_GRAYSCALE
                        : wish->channels == 3 ? JCS_RGB
                                              : JCS_CMYK;
    jpeg_set_defaults(&to);
    jpeg_start_compress(&to, TRUE);
    if (wish->orientation > 0)
        write_exif(&to, wish->orientation);
    if (wish->icc)
        write_profile(&to, wish->icc);
    write_rows(&to, wish);
    jpeg_finish_compress(&to);
    jpeg_destroy_compress(&to);
    rg_str kept = {rg_arena_copy(arena, (const char *)bytes, size), size};
    free(bytes);
    return kept;
}

unsigned char *jpeg_pixels(rg_arena *arena, rg_str jpeg, int *width, int *height, int *channels)
{
    struct jpeg_decompress_struct from;
    struct jpeg_error_mgr errors;
    from.err = jpeg_std_error(&errors);
    jpeg_create_decompress(&from);
    jpeg_mem_src(&from, (const unsigned char *)jpeg.p, jpeg.n);
    jpeg_read_header(&from, TRUE);
    jpeg_start_decompress(&from);
    *width = (int)from.output_width;
    *height = (int)from.output_height;
    *channels = from.output_components;
    size_t n = (size_t)*width * (size_t)*channels;
    unsigned char *samples = rg_arena_alloc_n(arena, (size_t)*height, n);
    while (from.output_scanline < from.output_height) {
        unsigned char *row = samples + from.output_scanline * n;
        jpeg_read_scanlines(&from, &row, 1);
    }
    jpeg_finish_decompress(&from);
    jpeg_destroy_decompress(&from);
    return samples;
}

static void put_bytes(png_structp png, png_bytep bytes, size_t count)
{
    rg_buf_add(png_get_io_ptr(png), bytes, count);
}

static void put_nothing(png_structp png)
{
    (void)png;
}

rg_str png_made(rg_arena *arena, int width, int height, int channels, int bits,
                const void *samples)
{
    static const int kinds[] = {0, PNG_COLOR_TYPE_GRAY, PNG_COLOR_TYPE_GRAY_ALPHA,
                                PNG_COLOR_TYPE_RGB, PNG_COLOR_TYPE_RGB_ALPHA};
    rg_buf out = {0};
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(png, &out, put_bytes, put_nothing);
    png_set_IHDR(png, info, (png_uint_32)width, (png_uint_32)height, bits, kinds[channels],
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_BASE, PNG_FILTER_TYPE_BASE);
    png_write_info(png, info);
    if (bits == 16)
        png_set_swap(png);
    size_t row = (size_t)width * (size_t)channels * (size_t)bits / 8;
    for (int y = 0; y < height; y++)
        png_write_row(png, (png_const_bytep)samples + (size_t)y * row);
    png_write_end(png, NULL);
    png_destroy_write_struct(&png, &info);
    rg_str kept = {rg_arena_copy(arena, out.p, out.n), out.n};
    rg_buf_free(&out);
    return kept;
}
