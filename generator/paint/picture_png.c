/* paint/picture_png.c - PNG to samples of 8 bits, by libpng's simplified interface. */
#include "paint/picture.h"

#include <png.h>

#include <stdlib.h>

enum { MOST_PIXELS = 50000000 };

/* Boxes of step x step pixels become one pixel, their mean. */
static void reduce(unsigned char *samples, int *width, int *height, int channels, int step)
{
    int w = *width / step, h = *height / step;
    for (int y = 0; y < h; y++)
        for (int x = 0; x < w; x++)
            for (int k = 0; k < channels; k++) {
                unsigned long sum = 0;
                for (int j = 0; j < step; j++)
                    for (int i = 0; i < step; i++) {
                        size_t at =
                            (size_t)(y * step + j) * (size_t)*width + (size_t)(x * step + i);
                        sum += samples[at * (size_t)channels + (size_t)k];
                    }
                unsigned long area = (unsigned long)step * (unsigned long)step;
                samples[((size_t)y * (size_t)w + (size_t)x) * (size_t)channels + (size_t)k] =
                    (unsigned char)((sum + area / 2) / area);
            }
    *width = w;
    *height = h;
}

static int step_for(int width, int height)
{
    int longest = width > height ? width : height;
    return (longest + RG_PICTURE_SIDE - 1) / RG_PICTURE_SIDE;
}

/* Colours and alpha come interleaved and are kept apart. */
static void keep(rg_arena *arena, const unsigned char *samples, bool colour, bool alpha,
                 rg_picture *out)
{
    size_t count = (size_t)out->width * (size_t)out->height;
    size_t channels = colour ? 3 : 1, step = channels + alpha;
    unsigned char *kept = rg_arena_alloc_n(arena, count, channels);
    unsigned char *clear = alpha ? rg_arena_alloc_n(arena, count, 1) : NULL;
    bool opaque = true;
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < channels; k++)
            kept[i * channels + k] = samples[i * step + k];
        if (alpha) {
            clear[i] = samples[i * step + channels];
            opaque = opaque && clear[i] == 255;
        }
    }
    out->channels = (int)channels;
    out->bytes = (rg_str){(const char *)kept, count * channels};
    out->alpha = opaque ? NULL : clear;
}

static bool read_samples(rg_arena *arena, png_image *image, const char *name, rg_picture *out,
                         rg_err *err)
{
    bool colour = image->format & PNG_FORMAT_FLAG_COLOR;
    bool alpha = image->format & PNG_FORMAT_FLAG_ALPHA;
    if ((uint64_t)image->width * image->height > MOST_PIXELS)
        return rg_fail(err, RG_E_LIMIT,
                       "%s: the picture has %u by %u pixels; save it as JPEG, or smaller", name,
                       (unsigned)image->width, (unsigned)image->height);
    /* Samples of 16 bits without a gamma of their own are no light meter's. */
    image->flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
    image->format = (colour ? PNG_FORMAT_FLAG_COLOR : 0) | (alpha ? PNG_FORMAT_FLAG_ALPHA : 0);
    unsigned char *samples = rg_xmalloc(PNG_IMAGE_SIZE(*image));
    if (!png_image_finish_read(image, NULL, samples, 0, NULL)) {
        free(samples);
        return rg_fail(err, RG_E_SYNTAX, "%s: the picture is damaged (%s); save it again", name,
                       image->message);
    }
    *out = (rg_picture){
        .width = (int)image->width, .height = (int)image->height, .orientation = 1};
    int step = step_for(out->width, out->height);
    if (step > 1)
        reduce(samples, &out->width, &out->height, PNG_IMAGE_SAMPLE_CHANNELS(image->format),
               step);
    keep(arena, samples, colour, alpha, out);
    free(samples);
    return true;
}

bool rg_png_read(rg_arena *arena, rg_str bytes, const char *name, rg_picture *out, rg_err *err)
{
    png_image image = {.version = PNG_IMAGE_VERSION};
    if (!png_image_begin_read_from_memory(&image, bytes.p, bytes.n))
        return rg_fail(err, RG_E_SYNTAX, "%s: the picture is damaged (%s); save it again", name,
                       image.message);
    bool read = read_samples(arena, &image, name, out, err);
    png_image_free(&image);
    return read;
}
