/* paint/picture.c - Which kind of file a picture is, and how it is used. */
#include "paint/picture.h"

#include <math.h>
#include <string.h>

static bool looks_like_svg(rg_str bytes)
{
    rg_str text = rg_str_trim(bytes);
    if (rg_str_starts(text, "\xEF\xBB\xBF"))
        text = rg_str_trim((rg_str){text.p + 3, text.n - 3});
    return rg_str_starts(text, "<?xml") || rg_str_starts(text, "<svg") ||
           rg_str_starts(text, "<!");
}

static bool read_bitmap(rg_arena *arena, rg_str bytes, const char *name, rg_image *out,
                        rg_err *err)
{
    rg_picture *picture = RG_NEW(arena, rg_picture);
    out->picture = picture;
    return rg_str_starts(bytes, "\x89PNG") ? rg_png_read(arena, bytes, name, picture, err)
                                           : rg_jpeg_read(arena, bytes, name, picture, err);
}

static bool read_pdf(rg_arena *arena, rg_str bytes, const char *name, rg_image *out,
                     rg_err *err)
{
    rg_drawing *drawing = RG_NEW(arena, rg_drawing);
    out->drawing = drawing;
    return rg_pdf_drawing_read(arena, bytes, name, drawing, err);
}

bool rg_image_read(rg_arena *arena, rg_str bytes, const char *name, rg_image *out, rg_err *err)
{
    *out = (rg_image){0};
    if (rg_str_starts(bytes, "\x89PNG\r\n\x1a\n") || rg_str_starts(bytes, "\xFF\xD8\xFF"))
        return read_bitmap(arena, bytes, name, out, err);
    if (looks_like_svg(bytes)) {
        rg_drawing *drawing = RG_NEW(arena, rg_drawing);
        out->drawing = drawing;
        return rg_drawing_read(arena, bytes, name, drawing, err);
    }
    if (rg_str_starts(bytes, "%PDF"))
        return read_pdf(arena, bytes, name, out, err);
    return rg_fail(err, RG_E_SYNTAX,
                   "%s: this is no picture that can be read; save it as JPEG, PNG, SVG or PDF",
                   name);
}

void rg_image_size(const rg_image *image, double *w, double *h)
{
    if (image->drawing) {
        *w = image->drawing->w;
        *h = image->drawing->h;
        return;
    }
    bool turned = image->picture->orientation > 4;
    *w = turned ? image->picture->height : image->picture->width;
    *h = turned ? image->picture->width : image->picture->height;
}

const rg_picture *rg_picture_on(rg_arena *arena, const rg_picture *picture, rg_rgb ground)
{
    if (!picture->alpha)
        return picture;
    const double parts[3] = {ground.r * 255, ground.g * 255, ground.b * 255};
    size_t count = (size_t)picture->width * (size_t)picture->height;
    unsigned char *samples = rg_arena_alloc_n(arena, count, 3);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < 3; k++) {
            size_t from = picture->channels == 3 ? 3 * i + k : i;
            double alpha = picture->alpha[i] / 255.0;
            double value = (unsigned char)picture->bytes.p[from];
            samples[3 * i + k] = (unsigned char)lround(alpha * value + (1 - alpha) * parts[k]);
        }
    rg_picture *flat = RG_NEW(arena, rg_picture);
    *flat = *picture;
    flat->channels = 3;
    flat->bytes = (rg_str){(const char *)samples, 3 * count};
    flat->alpha = NULL;
    return flat;
}

/* EXIF 2.3, 4.6.4: which side of the upright picture the first row and the first column are. */
const signed char *rg_picture_matrix(int orientation)
{
    static const signed char matrices[8][6] = {
        {1, 0, 0, 1, 0, 0},   {-1, 0, 0, 1, 1, 0}, {-1, 0, 0, -1, 1, 1}, {1, 0, 0, -1, 0, 1},
        {0, -1, -1, 0, 1, 1}, {0, -1, 1, 0, 0, 1}, {0, 1, 1, 0, 0, 0},   {0, 1, -1, 0, 1, 0}};
    return matrices[orientation >= 1 && orientation <= 8 ? orientation - 1 : 0];
}
