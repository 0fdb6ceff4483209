/* export/pdf_picture.c - Bitmaps: ISO 32000-1, 8.9.
 *
 * A JPEG goes into the file as it is (DCTDecode); samples are deflated after the filters of PNG
 * (ISO 15948, 9.2), of which each row takes the one whose differences are smallest. */
#include "export/pdf_imp.h"

#include "paint/pdf_object_spell.h"

#include <stdlib.h>
#include <string.h>

size_t rg_pdf_picture(rg_pdf_job *job, const rg_picture *picture)
{
    for (size_t i = 0; i < job->picture_count; i++)
        if (job->pictures[i] == picture)
            return i;
    *RG_PUSH(job->arena, job->pictures, job->picture_count, job->picture_room) = picture;
    return job->picture_count - 1;
}

/* --- samples
 * --------------------------------------------------------------------------------------- */

enum { FILTERS = 5 };

static int paeth(int left, int up, int corner)
{
    int p = left + up - corner, a = abs(p - left), b = abs(p - up), c = abs(p - corner);
    return a <= b && a <= c ? left : b <= c ? up : corner;
}

static int predicted(int filter, int left, int up, int corner)
{
    switch (filter) {
    case 1:
        return left;
    case 2:
        return up;
    case 3:
        return (left + up) / 2;
    case 4:
        return paeth(left, up, corner);
    default:
        return 0;
    }
}

/* Answers the sum of the differences as signed bytes. */
static unsigned long filter_row(int filter, const unsigned char *row,
                                const unsigned char *above, size_t n, size_t step,
                                unsigned char *out)
{
    unsigned long sum = 0;
    for (size_t i = 0; i < n; i++) {
        int left = i >= step ? row[i - step] : 0, up = above[i];
        int corner = i >= step ? above[i - step] : 0;
        out[i] = (unsigned char)(row[i] - predicted(filter, left, up, corner));
        sum += out[i] < 128 ? out[i] : 256u - out[i];
    }
    return sum;
}

static rg_str filtered(rg_arena *arena, const rg_picture *p)
{
    size_t step = (size_t)p->channels, n = (size_t)p->width * step, height = (size_t)p->height;
    unsigned char *out = rg_arena_alloc_n(arena, height, n + 1);
    unsigned char *row = rg_arena_alloc(arena, n), *empty = rg_arena_alloc(arena, n);
    const unsigned char *samples = (const unsigned char *)p->bytes.p;
    for (size_t y = 0; y < height; y++) {
        const unsigned char *above = y > 0 ? samples + (y - 1) * n : empty;
        unsigned long best = (unsigned long)-1;
        unsigned char *to = out + y * (n + 1);
        for (int f = 0; f < FILTERS; f++) {
            unsigned long sum = filter_row(f, samples + y * n, above, n, step, row);
            if (sum >= best)
                continue;
            best = sum;
            to[0] = (unsigned char)f;
            memcpy(to + 1, row, n);
        }
    }
    return (rg_str){(const char *)out, height * (n + 1)};
}

/* --- objects
 * --------------------------------------------------------------------------------------- */

static rg_pdf_obj *write_samples(rg_pdf_job *job, const rg_picture *p)
{
    rg_arena_mark mark = rg_arena_here(job->arena);
    rg_pdf_obj *obj = rg_pdf_add_stream(job->pdf, filtered(job->arena, p), true);
    rg_arena_rewind(job->arena, mark);
    rg_pdf_obj *parms = rg_pdf_put_dict(job->pdf, obj, "DecodeParms");
    rg_pdf_put_int(job->pdf, parms, "Predictor", 15);
    rg_pdf_put_int(job->pdf, parms, "Colors", p->channels);
    rg_pdf_put_int(job->pdf, parms, "Columns", p->width);
    return obj;
}

static size_t write_picture(rg_pdf_job *job, const rg_picture *p)
{
    rg_pdf *pdf = job->pdf;
    rg_pdf_obj *obj = p->jpeg ? rg_pdf_add_stream(pdf, p->bytes, false) : write_samples(job, p);
    if (p->alpha)
        rg_pdf_fail(pdf, RG_E_BUG, "a picture has alpha");
    if (p->jpeg)
        rg_pdf_put_name(pdf, obj, "Filter", "DCTDecode");
    rg_pdf_put_name(pdf, obj, "Type", "XObject");
    rg_pdf_put_name(pdf, obj, "Subtype", "Image");
    rg_pdf_put_int(pdf, obj, "Width", p->width);
    rg_pdf_put_int(pdf, obj, "Height", p->height);
    rg_pdf_put_name(pdf, obj, "ColorSpace", p->channels == 3 ? "DeviceRGB" : "DeviceGray");
    rg_pdf_put_int(pdf, obj, "BitsPerComponent", 8);
    return rg_pdf_number(obj);
}

void rg_pdf_pictures_write(rg_pdf_job *job)
{
    if (job->picture_count == 0)
        return;
    rg_pdf_obj *list = rg_pdf_put_dict(job->pdf, job->resources, "XObject");
    for (size_t i = 0; i < job->picture_count; i++) {
        const char *key = rg_arena_printf(job->arena, "I%zu", i);
        rg_pdf_put_ref(job->pdf, list, key, write_picture(job, job->pictures[i]));
    }
}
