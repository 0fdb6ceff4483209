/* paint/picture_jpeg.c - JPEG by libjpeg: its coefficients are copied without loss into a stream
 * that has nothing else; a picture of more pixels than print can show is set smaller. */
#include "paint/picture.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

enum { MOST_PIXELS = 400000000, QUALITY = 88, EXIF = JPEG_APP0 + 1, PROFILE = JPEG_APP0 + 2 };

/* libjpeg leaves by a jump; what must be freed then is here. */
typedef struct work {
    struct jpeg_decompress_struct from;
    struct jpeg_compress_struct to;
    struct jpeg_error_mgr errors;
    jmp_buf away;
    unsigned char *made;
    unsigned long made_size;
    unsigned char *row;
    const char *name;
    char words[JMSG_LENGTH_MAX];
} work;

static void leave(j_common_ptr cinfo)
{
    work *w = cinfo->client_data;
    cinfo->err->format_message(cinfo, w->words);
    longjmp(w->away, 1);
}

/* Damage that libjpeg would paint grey: the file ends early, or its codes make no sense. */
static void warn(j_common_ptr cinfo, int level)
{
    if (level < 0)
        leave(cinfo);
}

static void begin(work *w, rg_str bytes, const char *name)
{
    w->from.err = w->to.err = jpeg_std_error(&w->errors);
    w->errors.error_exit = leave;
    w->errors.emit_message = warn;
    w->name = name;
    w->from.client_data = w->to.client_data = w;
    jpeg_create_decompress(&w->from);
    jpeg_create_compress(&w->to);
    w->from.client_data = w->to.client_data = w;
    jpeg_save_markers(&w->from, EXIF, 0xFFFF);
    jpeg_save_markers(&w->from, PROFILE, 0xFFFF);
    jpeg_mem_src(&w->from, (const unsigned char *)bytes.p, bytes.n);
    jpeg_mem_dest(&w->to, &w->made, &w->made_size);
}

static void end(work *w)
{
    jpeg_destroy_compress(&w->to);
    jpeg_destroy_decompress(&w->from);
    free(w->made);
    free(w->row);
}

/* ---- what the markers say ---- */

static unsigned number(const unsigned char *p, int bytes, bool little)
{
    unsigned n = 0;
    for (int i = 0; i < bytes; i++)
        n |= (unsigned)p[i] << (8 * (little ? i : bytes - 1 - i));
    return n;
}

/* TIFF 6.0, section 2: entry 0x0112 of the first directory. */
static int orientation_of(const unsigned char *tiff, size_t n)
{
    bool little = n > 8 && tiff[0] == 'I';
    size_t at = n > 8 ? number(tiff + 4, 4, little) : n;
    if (at + 2 > n)
        return 1;
    size_t entries = number(tiff + at, 2, little);
    for (size_t i = 0, e = at + 2; i < entries && e + 12 <= n; i++, e += 12)
        if (number(tiff + e, 2, little) == 0x0112) {
            unsigned value = number(tiff + e + 8, 2, little);
            return value >= 1 && value <= 8 ? (int)value : 1;
        }
    return 1;
}

static bool holds(const unsigned char *bytes, size_t n, const char *word, size_t length)
{
    for (size_t i = 0; i + length <= n; i++)
        if (memcmp(bytes + i, word, length) == 0)
            return true;
    return false;
}

static void read_markers(const work *w, rg_picture *out)
{
    static const char wide[] = "s\0R\0G\0B";
    out->orientation = 1;
    for (const struct jpeg_marker_struct *m = w->from.marker_list; m; m = m->next) {
        if (m->marker == EXIF && m->data_length > 6 && memcmp(m->data, "Exif\0", 5) == 0)
            out->orientation = orientation_of(m->data + 6, m->data_length - 6);
        if (m->marker == PROFILE && m->data_length > 14 &&
            memcmp(m->data, "ICC_PROFILE", 11) == 0 && m->data[12] == 1)
            out->other_profile = !holds(m->data, m->data_length, "sRGB", 4) &&
                                 !holds(m->data, m->data_length, wide, sizeof wide - 1);
    }
}

/* ---- the pixels ---- */

static void copy_as_it_is(work *w)
{
    jvirt_barray_ptr *coefficients = jpeg_read_coefficients(&w->from);
    jpeg_copy_critical_parameters(&w->from, &w->to);
    w->to.optimize_coding = TRUE;
    w->to.write_JFIF_header = FALSE;
    jpeg_write_coefficients(&w->to, coefficients);
    jpeg_finish_compress(&w->to);
    jpeg_finish_decompress(&w->from);
}

static void set_smaller(work *w)
{
    unsigned longest =
        w->from.image_width > w->from.image_height ? w->from.image_width : w->from.image_height;
    unsigned eighths = 8 * RG_PICTURE_SIDE / longest;
    w->from.scale_num = eighths > 0 ? eighths : 1;
    w->from.scale_denom = 8;
    jpeg_start_decompress(&w->from);
    w->to.image_width = w->from.output_width;
    w->to.image_height = w->from.output_height;
    w->to.input_components = w->from.output_components;
    w->to.in_color_space = w->from.out_color_space;
    jpeg_set_defaults(&w->to);
    jpeg_set_quality(&w->to, QUALITY, TRUE);
    w->to.optimize_coding = TRUE;
    w->to.write_JFIF_header = FALSE;
    jpeg_start_compress(&w->to, TRUE);
    w->row = rg_xmalloc((size_t)w->from.output_width * (size_t)w->from.output_components);
    while (w->from.output_scanline < w->from.output_height) {
        jpeg_read_scanlines(&w->from, &w->row, 1);
        jpeg_write_scanlines(&w->to, &w->row, 1);
    }
    jpeg_finish_compress(&w->to);
    jpeg_finish_decompress(&w->from);
}

static bool is_for_print(const work *w)
{
    return w->from.num_components != 1 && w->from.num_components != 3;
}

/* Everything libjpeg may leave by a jump happens in here. */
static bool transcode(work *w, rg_arena *arena, rg_picture *out, rg_err *err)
{
    jpeg_read_header(&w->from, TRUE);
    if (is_for_print(w))
        return rg_fail(err, RG_E_SYNTAX,
                       "%s: the picture is in colours for printing (CMYK); save it in sRGB",
                       w->name);
    if ((uint64_t)w->from.image_width * w->from.image_height > MOST_PIXELS)
        return rg_fail(err, RG_E_LIMIT, "%s: the picture has %u by %u pixels; save it smaller",
                       w->name, w->from.image_width, w->from.image_height);
    read_markers(w, out);
    out->channels = w->from.num_components;
    if (w->from.image_width > RG_PICTURE_SIDE || w->from.image_height > RG_PICTURE_SIDE)
        set_smaller(w);
    else
        copy_as_it_is(w);
    out->width = (int)w->to.image_width;
    out->height = (int)w->to.image_height;
    out->bytes = (rg_str){rg_arena_copy(arena, (const char *)w->made, w->made_size),
                          (size_t)w->made_size};
    return true;
}

bool rg_jpeg_read(rg_arena *arena, rg_str bytes, const char *name, rg_picture *out, rg_err *err)
{
    work *w = RG_NEW(arena, work);
    bool read = false;
    *out = (rg_picture){.jpeg = true, .orientation = 1};
    if (setjmp(w->away) == 0) {
        begin(w, bytes, name);
        read = transcode(w, arena, out, err);
        end(w);
        return read;
    }
    end(w);
    return rg_fail(err, RG_E_SYNTAX, "%s: the picture is damaged (%s); save it again", name,
                   w->words);
}
