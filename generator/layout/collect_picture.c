/* layout/collect_picture.c - Photos, logos and icon rows to boxes.
 *
 * Photo: Div > Figure, P caption, P credit.  Logos: Div > Figure for each.  Icon rows: L > LI >
 * LBody; their pictures add nothing to the words and are artifacts. */
#include "layout/flow.h"

#include <math.h>

static const double icon_size = 28;
/* Logos look alike in size when they take the same area; none is higher than this. */
static const double logo_height = 48, logo_area = 2800, logo_room = 104;

static rg_tag *tag_new(rg_lay *lay, rg_tag *parent, const char *type)
{
    return rg_tag_new(lay->arena, lay->out, parent, type);
}

/* ---- photos ---- */

static void add_words(rg_lay *lay, rg_text text, rg_tag *parent, rg_place place, rg_box *into)
{
    if (rg_text_empty(text))
        return;
    rg_box *box =
        rg_box_words(lay, text, &lay->style->caption, tag_new(lay, parent, "P"), place);
    box->cost = RG_NEVER;
    box->after = 0;
    rg_box_add(lay, into, box);
}

bool rg_collect_photo(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    rg_tag *tag = tag_new(lay, parent, "Div");
    rg_box *box = rg_stack_in(lay, node, into);
    box->before = 2 * lay->style->grid;
    box->after = lay->style->caption.space_after;
    rg_box *picture = rg_picture_box(lay, node, tag_new(lay, tag, "Figure"), box);
    if (!picture)
        return false;
    picture->snap = true;
    picture->after = lay->style->grid / 2;
    add_words(lay, node->text, tag, node->place, box);
    for (size_t i = 0; i < node->kid_count; i++) {
        rg_anchors_next(lay, node->kids[i]);
        add_words(lay, node->kids[i]->text, tag, node->kids[i]->place, box);
    }
    return true;
}

/* ---- logos ---- */

bool rg_collect_logos(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    rg_tag *tag = tag_new(lay, parent, "Div");
    rg_box *grid = rg_box_new(lay, RG_B_GRID, node->place);
    double width = lay->style->page_w - lay->style->margin_left - lay->style->margin_right;
    size_t most = (size_t)fmax(1, floor(width / (logo_room + lay->style->gutter)));
    size_t rows = (node->kid_count + most - 1) / most;
    grid->across = rows > 1 ? (node->kid_count + rows - 1) / rows : most;
    grid->narrowest = logo_room / 2;
    grid->gutter = 2 * lay->style->gutter;
    grid->row_gap = 2 * lay->style->grid;
    grid->before = grid->after = 2 * lay->style->grid;
    rg_box_add(lay, into, grid);
    for (size_t i = 0; i < node->kid_count; i++) {
        rg_anchor *anchor = rg_anchors_next(lay, node->kids[i]);
        rg_box *logo = rg_picture_box(lay, node->kids[i], tag_new(lay, tag, "Figure"), grid);
        if (!logo)
            return false;
        logo->anchor = anchor;
        logo->shown->most_h = fmin(logo_height, sqrt(logo_area / logo->shown->ratio));
        logo->shown->room_h = logo_height;
    }
    return true;
}

/* ---- icon rows ---- */

static rg_box *icon_box(rg_lay *lay, const rg_node *node, double size, rg_box *into)
{
    rg_box *box = rg_picture_box(lay, node, NULL, into);
    if (box)
        box->shown->most_w = box->shown->most_h = size;
    return box;
}

static bool collect_icon(rg_lay *lay, const rg_node *node, rg_tag *list, rg_box *grid)
{
    rg_tag *body = tag_new(lay, tag_new(lay, list, "LI"), "LBody");
    rg_anchor *anchor = rg_anchors_next(lay, node);
    rg_box *icon = icon_box(lay, node, icon_size, grid), *words;
    if (!icon)
        return false;
    icon->anchor = anchor;
    words = rg_stack_in(lay, node, grid);
    if (!rg_text_empty(node->text)) {
        rg_type_style bold = lay->style->body;
        bold.bold = true;
        bold.space_after = 0;
        rg_box *title =
            rg_box_words(lay, node->text, &bold, tag_new(lay, body, "P"), node->place);
        title->keep_next = true;
        rg_box_add(lay, words, title);
    }
    if (!rg_collect_kids(lay, node, body, words))
        return false;
    rg_unsnap(words);
    return true;
}

bool rg_collect_icons(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    rg_tag *tag = tag_new(lay, parent, "L");
    tag->numbering = "None";
    rg_box *grid = rg_box_new(lay, RG_B_GRID, node->place);
    grid->across = 2;
    grid->fit_first = true;
    grid->running = true;
    grid->gutter = 1.5 * lay->style->gutter;
    grid->row_gap = lay->style->grid;
    grid->before = lay->style->grid;
    grid->after = 2 * lay->style->grid;
    rg_box_add(lay, into, grid);
    for (size_t i = 0; i < node->kid_count; i++)
        if (!collect_icon(lay, node->kids[i], tag, grid))
            return false;
    return true;
}

bool rg_collect_tile_icon(rg_lay *lay, const rg_node *node, rg_box *cell)
{
    if (!node->picture)
        return true;
    rg_box *icon = icon_box(lay, node, icon_size, cell);
    if (!icon)
        return false;
    icon->keep_next = true;
    icon->after = lay->style->grid / 2;
    return true;
}
