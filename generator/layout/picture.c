/* layout/picture.c - Photos, logos and icons as boxes: read once, cut to shape, set on pages. */
#include "layout/flow.h"

#include <math.h>
#include <string.h>

/* A photo takes no more of the page's height than this. */
static const double photo_share = 0.5;

/* ---- reading ---- */

static const rg_image *read_anew(rg_lay *lay, const rg_picture_spec *spec, rg_place place)
{
    rg_image *image = RG_NEW(lay->arena, rg_image);
    rg_err why = {0};
    if (!rg_image_read(lay->arena, spec->bytes, spec->file, image, &why)) {
        rg_fail_at(lay->err, RG_E_LAYOUT, place, "%s", why.text);
        return NULL;
    }
    if (image->picture && image->picture->other_profile && lay->log)
        rg_log_add(lay->log, RG_WARN, place,
                   "'%s' was saved in other colours than sRGB, which will look a little "
                   "different; save it in sRGB",
                   spec->file);
    *RG_PUSH(lay->arena, lay->images, lay->image_count, lay->image_room) =
        (rg_read_image){spec->bytes, image};
    return image;
}

static const rg_image *image_of(rg_lay *lay, const rg_picture_spec *spec, rg_place place)
{
    for (size_t i = 0; i < lay->image_count; i++)
        if (rg_str_eq(lay->images[i].bytes, spec->bytes))
            return lay->images[i].image;
    return read_anew(lay, spec, place);
}

static double crop_ratio(rg_crop crop, double ratio)
{
    static const double ratios[RG_CROPS] = {0, 16.0 / 9, 3, 1, 3.0 / 4};
    return crop == RG_CROP_NONE ? ratio : ratios[crop];
}

/* What lies on a ground with clear parts lies on this one. */
static const rg_image *on_ground(rg_lay *lay, const rg_image *image)
{
    if (!image->picture || !image->picture->alpha)
        return image;
    rg_image *flat = RG_NEW(lay->arena, rg_image);
    flat->picture = rg_picture_on(lay->arena, image->picture, rg_rgb_of(lay->ground));
    return flat;
}

bool rg_shown_init(rg_lay *lay, const rg_picture_spec *spec, rg_place place, rg_shown *out)
{
    double w = 1, h = 1;
    const rg_image *image = image_of(lay, spec, place);
    *out = (rg_shown){0};
    if (!image)
        return false;
    rg_image_size(image, &w, &h);
    out->image = on_ground(lay, image);
    out->ratio = crop_ratio(spec->crop, w / h);
    out->current = rg_rgb_of(lay->dark ? lay->style->white : lay->style->primary);
    return true;
}

rg_box *rg_picture_box(rg_lay *lay, const rg_node *node, rg_tag *tag, rg_box *into)
{
    rg_box *box = rg_box_new(lay, RG_B_PICTURE, node->place);
    box->tag = tag;
    box->shown = RG_NEW(lay->arena, rg_shown);
    if (tag)
        tag->alt = node->picture->alt;
    rg_box_add(lay, into, box);
    return rg_shown_init(lay, node->picture, node->place, box->shown) ? box : NULL;
}

/* ---- size ---- */

bool rg_picture_measure(rg_lay *lay, rg_box *box, double x, double width, rg_galley *galley)
{
    const rg_shown *shown = box->shown;
    double most_h = shown->most_h > 0 ? shown->most_h : rg_page_room(lay->style, false);
    if (!(shown->most_h > 0))
        most_h *= photo_share;
    double w = shown->most_w > 0 ? fmin(width, shown->most_w) : width, h = w / shown->ratio;
    if (h > most_h) {
        h = most_h;
        w = h * shown->ratio;
    }
    rg_piece *piece =
        rg_piece_add(lay, galley, RG_P_FIGURE, box, box->before, fmax(h, shown->room_h));
    piece->x = x + box->indent;
    piece->w = w;
    galley->after = box->after;
    return true;
}

/* ---- on the page ---- */

static rg_path moved(rg_arena *arena, const rg_path *path, double k, double x, double y)
{
    double *coords = RG_NEW_N(arena, double, path->coord_count);
    for (size_t i = 0; i + 1 < path->coord_count; i += 2) {
        coords[i] = x + k * path->coords[i];
        coords[i + 1] = y + k * path->coords[i + 1];
    }
    return (rg_path){path->ops, path->op_count, coords, path->coord_count};
}

static rg_item *add_item(rg_lay *lay, size_t page, rg_item_kind kind, rg_tag *tag)
{
    return rg_item_add(lay->arena, &lay->out->pages[page], kind, tag, RG_A_LAYOUT);
}

static void emit_shape(rg_lay *lay, const rg_shown *shown, const rg_shape *shape, rg_tag *tag,
                       size_t page, rg_rect rect)
{
    double k = rect.w / shown->image->drawing->w;
    rg_path path = moved(lay->arena, &shape->path, k, rect.x, rect.y);
    if (shape->fill) {
        rg_item *item = add_item(lay, page, RG_I_FILL, tag);
        item->path = path;
        item->even_odd = shape->even_odd;
        item->colour = shape->fill_current ? shown->current : shape->fill_colour;
    }
    if (shape->line) {
        rg_item *item = add_item(lay, page, RG_I_STROKE, tag);
        item->path = path;
        item->stroke = shape->stroke;
        item->stroke.width *= k;
        if (shape->line_current)
            item->stroke.colour = shown->current;
        item->colour = item->stroke.colour;
    }
}

/* The rectangle of the whole picture that fills the one it is seen in. */
static rg_rect filling(const rg_image *image, rg_rect seen)
{
    double w = 1, h = 1;
    rg_image_size(image, &w, &h);
    double k = fmax(seen.w / w, seen.h / h);
    return (rg_rect){seen.x - (k * w - seen.w) / 2, seen.y - (k * h - seen.h) / 2, k * w,
                     k * h};
}

void rg_shown_emit(rg_lay *lay, const rg_shown *shown, rg_tag *tag, size_t page, rg_rect seen)
{
    const rg_image *image = shown->image;
    rg_rect whole = filling(image, seen);
    bool cut = whole.w > seen.w + 0.01 || whole.h > seen.h + 0.01;
    if (tag)
        rg_tag_box(tag, page, seen);
    if (cut)
        add_item(lay, page, RG_I_CLIP, tag)->path = rg_rect_path(lay->arena, seen);
    if (image->picture) {
        rg_item *item = add_item(lay, page, RG_I_PICTURE, tag);
        item->picture = image->picture;
        item->rect = whole;
    }
    for (size_t i = 0; image->drawing && i < image->drawing->count; i++)
        emit_shape(lay, shown, &image->drawing->shapes[i], tag, page, whole);
    if (cut)
        add_item(lay, page, RG_I_UNCLIP, tag);
}

void rg_picture_emit(rg_lay *lay, const rg_piece *piece, size_t page, double x, double y)
{
    const rg_shown *shown = piece->box->shown;
    double h = piece->w / shown->ratio;
    rg_shown_emit(lay, shown, piece->box->tag, page,
                  (rg_rect){x, y + (piece->height - h) / 2, piece->w, h});
}
