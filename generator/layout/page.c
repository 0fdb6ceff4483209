/* layout/page.c - Tags, pages and the canvas that records onto a page. */
#include "layout/page.h"

#include <string.h>

rg_tag *rg_tag_new(rg_arena *arena, rg_pages *pages, rg_tag *parent, const char *type)
{
    rg_tag *tag = RG_NEW(arena, rg_tag);
    tag->type = type;
    tag->parent = parent;
    tag->number = pages->tag_count++;
    if (parent)
        *RG_PUSH(arena, parent->kids, parent->kid_count, parent->kid_room) = tag;
    else
        pages->root = tag;
    return tag;
}

rg_page *rg_page_add(rg_arena *arena, rg_pages *pages, double w, double h)
{
    rg_page *page = RG_PUSH(arena, pages->pages, pages->page_count, pages->page_room);
    *page = (rg_page){.w = w, .h = h};
    return page;
}

rg_item *rg_item_add(rg_arena *arena, rg_page *page, rg_item_kind kind, rg_tag *tag,
                     rg_artifact artifact)
{
    rg_item *item = RG_PUSH(arena, page->items, page->item_count, page->item_room);
    *item = (rg_item){.kind = kind, .artifact = tag ? RG_A_NONE : artifact, .tag = tag};
    return item;
}

typedef struct recorder {
    rg_canvas base;
    rg_arena *arena;
    rg_page *page;
    rg_tag *tag;
    rg_artifact artifact;
} recorder;

static rg_item *record(rg_canvas *canvas, rg_item_kind kind)
{
    recorder *r = (recorder *)canvas;
    return rg_item_add(r->arena, r->page, kind, r->tag, r->artifact);
}

static rg_path copy_path(rg_arena *arena, const rg_path *path)
{
    unsigned char *ops = RG_NEW_N(arena, unsigned char, path->op_count);
    double *coords = RG_NEW_N(arena, double, path->coord_count);
    if (path->op_count > 0)
        memcpy(ops, path->ops, path->op_count);
    if (path->coord_count > 0)
        memcpy(coords, path->coords, path->coord_count * sizeof *coords);
    return (rg_path){ops, path->op_count, coords, path->coord_count};
}

static void record_fill(rg_canvas *canvas, const rg_path *path, rg_rgb colour)
{
    rg_item *item = record(canvas, RG_I_FILL);
    item->path = copy_path(((recorder *)canvas)->arena, path);
    item->colour = colour;
}

static void record_stroke(rg_canvas *canvas, const rg_path *path, const rg_stroke *stroke)
{
    rg_item *item = record(canvas, RG_I_STROKE);
    item->path = copy_path(((recorder *)canvas)->arena, path);
    item->stroke = *stroke;
    item->colour = stroke->colour;
}

static void record_clip(rg_canvas *canvas, const rg_path *path)
{
    record(canvas, RG_I_CLIP)->path = copy_path(((recorder *)canvas)->arena, path);
}

static void record_unclip(rg_canvas *canvas)
{
    record(canvas, RG_I_UNCLIP);
}

static void record_text(rg_canvas *canvas, double x, double baseline, const rg_run *run,
                        rg_rgb colour)
{
    rg_item *item = record(canvas, RG_I_TEXT);
    item->x = x;
    item->y = baseline;
    item->run = run;
    item->colour = colour;
}

rg_canvas *rg_canvas_record(rg_arena *arena, rg_page *page, rg_tag *tag, rg_artifact artifact)
{
    static const rg_canvas_ops ops = {record_fill, record_stroke, record_clip, record_unclip,
                                      record_text};
    recorder *r = RG_NEW(arena, recorder);
    r->base.ops = &ops;
    r->arena = arena;
    r->page = page;
    r->tag = tag;
    r->artifact = artifact;
    return &r->base;
}
