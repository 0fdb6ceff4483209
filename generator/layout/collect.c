/* layout/collect.c - Document nodes to boxes.  Every tag of the flow is made here or in the
 * files that collect one kind of block, in document order: the tag tree never depends on the
 * pages.
 *
 * Heading levels: the title on a cover is the document's one H1, so headings of level n become
 * H(n+1); without a cover they stay Hn.  Either way no level is skipped, because rg_doc_check
 * allows no gaps. */
#include "layout/flow.h"

#include <string.h>

enum { DEPTH_MAX = 24 };
/* Columns narrower than this, in sizes of their text, are set fewer or one under another. */
static const double narrow_column = 9.5;

static const char *const heading_tags[] = {"H1", "H1", "H2", "H3", "H4", "H5", "H6"};

rg_box *rg_box_new(rg_lay *lay, rg_box_kind kind, rg_place place)
{
    rg_box *box = RG_NEW(lay->arena, rg_box);
    box->kind = kind;
    box->place = place;
    return box;
}

void rg_box_add(rg_lay *lay, rg_box *parent, rg_box *kid)
{
    *RG_PUSH(lay->arena, parent->kids, parent->kid_count, parent->kid_room) = kid;
}

rg_box *rg_box_words(rg_lay *lay, rg_text text, const rg_type_style *type, rg_tag *tag,
                     rg_place place)
{
    rg_box *box = rg_box_new(lay, RG_B_WORDS, place);
    box->words = rg_words_new(lay, text, type, tag, place);
    box->before = type->space_before;
    box->after = type->space_after;
    return box;
}

static rg_tag *tag_new(rg_lay *lay, rg_tag *parent, const char *type)
{
    return rg_tag_new(lay->arena, lay->out, parent, type);
}

rg_box *rg_stack_in(rg_lay *lay, const rg_node *node, rg_box *into)
{
    rg_box *box = rg_box_new(lay, RG_B_STACK, node->place);
    rg_box_add(lay, into, box);
    return box;
}

/* ---- text ---- */

static const rg_type_style *heading_type(const rg_style *style, int level)
{
    return level <= 1 ? &style->h1 : level == 2 ? &style->h2 : &style->h3;
}

rg_type_style rg_title_type(const rg_style *style, const rg_node *heading)
{
    rg_type_style type = *heading_type(style, heading->level);
    if (heading->level == 1 && heading->colour > 0)
        type.colour = style->chapter[heading->colour - 1];
    return type;
}

static int h_level(int level)
{
    return level < 1 ? 1 : level > 6 ? 6 : level;
}

rg_box *rg_heading_box(rg_lay *lay, rg_text text, const rg_type_style *type, int level,
                       rg_tag *parent, rg_place place)
{
    rg_tag *tag = tag_new(lay, parent, heading_tags[h_level(level)]);
    rg_box *box = rg_box_words(lay, text, type, tag, place);
    box->words->opts.greedy = true;
    box->words->opts.balance = true;
    box->wide = box->keep_next = true;
    box->keep_lines = 2;
    return box;
}

static rg_text numbered(rg_lay *lay, rg_text text)
{
    if (!lay->anchor || !lay->anchor->number)
        return text;
    rg_span *spans = RG_NEW_N(lay->arena, rg_span, text.count + 1);
    spans[0].text =
        rg_str_of(rg_arena_printf(lay->arena, "%s\xE2\x80\x82", lay->anchor->number));
    memcpy(spans + 1, text.spans, text.count * sizeof *spans);
    return (rg_text){spans, text.count + 1};
}

/* Wide enough for the longest word of each part. */
static double strip_width(rg_lay *lay, const rg_box *grid)
{
    double width = 0;
    for (size_t i = 0; i < grid->kid_count; i++) {
        double natural = 0, longest = 0;
        if (rg_words_widths(lay, grid->kids[i]->words, &natural, &longest))
            width += longest + 2 * grid->pad + 1 + grid->gutter;
    }
    return width;
}

/* Half the line for each, or as much for the heading as keeps it on one line and leaves the strip the
 * width it needs. */
static const double *beside_shares(rg_lay *lay, const rg_box *heading, double gutter,
                                   double strip)
{
    const rg_style *s = lay->style;
    double *shares = RG_NEW_N(lay->arena, double, 2), natural = 0, longest = 0;
    double room = s->page_w - s->margin_left - s->margin_right - gutter;
    shares[0] = shares[1] = room / 2;
    if (rg_words_widths(lay, heading->words, &natural, &longest) && natural > shares[0] &&
        natural + 1 + strip <= room) {
        shares[0] = natural + 1;
        shares[1] = room - shares[0];
    }
    return shares;
}

/* The strip at the right of a heading says where in the whole we are; it is read after it. */
static void collect_beside(rg_lay *lay, const rg_node *node, rg_box *heading, rg_tag *parent,
                           rg_box *into)
{
    rg_box *grid = rg_box_new(lay, RG_B_GRID, node->place);
    grid->across = 2;
    grid->foot = true;
    grid->gutter = 2 * lay->style->gutter;
    grid->before = heading->before;
    grid->after = heading->after;
    grid->keep_next = true;
    grid->keep_lines = 2;
    grid->whole = RG_NEVER;
    heading->snap_foot = false;
    rg_box_add(lay, into, grid);
    rg_box_add(lay, grid, heading);
    rg_box *strip = rg_stack_in(lay, node, grid);
    strip->anchor = rg_anchors_next(lay, node->kids[0]);
    rg_collect_strip(lay, node->kids[0], parent, strip);
    strip->kids[0]->before = strip->kids[0]->after = 0;
    grid->narrowest = strip_width(lay, strip->kids[0]);
    grid->shares = beside_shares(lay, heading, grid->gutter, grid->narrowest);
}

/* What follows takes up the chapter's colour. */
static void set_chapter(rg_lay *lay, const rg_node *node)
{
    const rg_style *s = lay->style;
    lay->tint = node->colour > 0 ? s->chapter_tint[node->colour - 1] : s->tint;
    lay->strong = node->colour > 0 ? s->chapter[node->colour - 1] : s->primary;
}

static void collect_heading(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    lay->level = h_level(node->level + lay->shift);
    if (node->level == 1)
        set_chapter(lay, node);
    if (node->opener) {
        rg_collect_opener(lay, node, parent, into);
        return;
    }
    if (node->level == 1 && lay->style->title_again) /* the title of a page */
        rg_box_add(lay, into, rg_box_new(lay, RG_B_BREAK, node->place));
    rg_type_style type = rg_title_type(lay->style, node);
    rg_box *box =
        rg_heading_box(lay, numbered(lay, node->text), &type, lay->level, parent, node->place);
    box->snap_foot = true;
    if (node->kid_count == 0)
        rg_box_add(lay, into, box);
    else
        collect_beside(lay, node, box, parent, into);
}

static bool ends_with_colon(rg_text text)
{
    for (size_t i = text.count; i > 0; i--) {
        rg_str words = rg_str_trim(text.spans[i - 1].text);
        if (words.n > 0)
            return words.p[words.n - 1] == ':';
    }
    return false;
}

rg_box *rg_collect_para(rg_lay *lay, const rg_node *node, const rg_type_style *type,
                        rg_tag *parent, rg_box *into)
{
    rg_box *box = rg_box_words(lay, node->text, type, tag_new(lay, parent, "P"), node->place);
    box->keep_next = ends_with_colon(node->text);
    box->snap = type != &lay->style->small;
    box->cost = type == &lay->style->small ? 60 : 0;
    rg_box_add(lay, into, box);
    return box;
}

/* ---- lists ---- */

/* Number of the list's first item less one. */
static size_t list_offset(const rg_lay *lay, const rg_node *list)
{
    if (list->start == RG_GO_ON)
        return (size_t)lay->counted[list->level >= 0 && list->level < 3 ? list->level : 0];
    return list->start > 0 ? (size_t)list->start - 1 : 0;
}

static const char *item_label(rg_lay *lay, int level, size_t index)
{
    if (level == 0)
        return "\xE2\x80\xA2"; /* bullet */
    if (level == 1)
        return rg_arena_printf(lay->arena, "%zu.", index + 1);
    if (index < 26)
        return rg_arena_printf(lay->arena, "%c.", (char)('a' + index));
    return rg_arena_printf(lay->arena, "%c%c.", (char)('a' + (index / 26 - 1) % 26),
                           (char)('a' + index % 26));
}

static double label_indent(const rg_lay *lay, const rg_node *list, size_t last)
{
    double step = lay->style->grid;
    return list->level == 0 ? 2 * step : last < 100 ? 3 * step : 4 * step;
}

void rg_unsnap(rg_box *box)
{
    box->snap = box->snap_foot = false;
    for (size_t i = 0; i < box->kid_count; i++)
        rg_unsnap(box->kids[i]);
}

/* Blocks of an item stand closer than in running text, and off the grid; the list's end returns
 * to it. */
static void tighten(const rg_lay *lay, rg_box *body)
{
    rg_unsnap(body);
    for (size_t i = 0; i < body->kid_count; i++)
        body->kids[i]->after = lay->style->grid / 2;
}

static rg_box *label_box(rg_lay *lay, const rg_node *list, size_t index, size_t number,
                         rg_tag *tag)
{
    rg_type_style type = lay->style->body;
    type.colour = lay->style->primary;
    type.bold = list->level == 1;
    rg_text text = rg_text_plain(lay->arena, item_label(lay, list->level, number));
    rg_box *box = rg_box_words(lay, text, &type, tag, list->kids[index]->place);
    box->words->opts.tabular = true;
    box->overlay = true;
    box->keep_next = true;
    box->before = lay->style->grid / 2;
    return box;
}

/* The title runs into the first paragraph, or stands as one of its own. */
static bool collect_item_body(rg_lay *lay, const rg_node *item, rg_tag *tag, rg_box *body)
{
    if (rg_text_empty(item->text))
        return rg_collect_kids(lay, item, tag, body);
    rg_node *whole = RG_NEW(lay->arena, rg_node), *first = RG_NEW(lay->arena, rg_node);
    bool para = item->kids[0]->kind == RG_N_PARA && !item->kids[0]->label;
    *whole = *item;
    *first = para ? *item->kids[0] : (rg_node){.kind = RG_N_PARA, .place = item->place};
    first->text = rg_text_run_in(lay, item->text, first->text);
    rg_collect_para(lay, first, &lay->style->body, tag, body);
    whole->kids += para;
    whole->kid_count -= para;
    return rg_collect_kids(lay, whole, tag, body);
}

static bool collect_item(rg_lay *lay, const rg_node *list, size_t index, size_t offset,
                         rg_tag *parent, rg_box *into)
{
    const rg_node *item = list->kids[index];
    rg_tag *li = tag_new(lay, parent, "LI");
    rg_box *box = rg_stack_in(lay, item, into);
    box->anchor = rg_anchors_next(lay, item);
    rg_box_add(lay, box, label_box(lay, list, index, offset + index, tag_new(lay, li, "Lbl")));
    rg_box *body = rg_stack_in(lay, item, box);
    body->indent = label_indent(lay, list, offset + list->kid_count);
    if (!collect_item_body(lay, item, tag_new(lay, li, "LBody"), body))
        return false;
    tighten(lay, body);
    box->cost = index + 1 == list->kid_count || index == 1 ? 20 : 4;
    return true;
}

static bool collect_list(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    static const char *const numberings[] = {"Disc", "Decimal", "LowerAlpha"};
    rg_tag *tag = tag_new(lay, parent, "L");
    int level = node->level >= 0 && node->level < 3 ? node->level : 0;
    size_t offset = list_offset(lay, node);
    tag->numbering = numberings[level];
    rg_box *box = rg_stack_in(lay, node, into);
    box->after = lay->style->grid * 1.5;
    for (size_t i = 0; i < node->kid_count; i++)
        if (!collect_item(lay, node, i, offset, tag, box))
            return false;
    lay->counted[level] = (int)(offset + node->kid_count);
    if (box->kid_count > 0)
        box->kids[0]->cost = 20;
    return true;
}

/* ---- boxes around blocks ---- */

/* Level 1: one third and two thirds; 2: the other way. */
static const double *column_shares(const rg_node *node)
{
    static const double shares[2][2] = {{1, 2}, {2, 1}};
    return node->level == 1 || node->level == 2 ? shares[node->level - 1] : NULL;
}

static bool collect_columns(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    rg_box *grid = rg_box_new(lay, RG_B_GRID, node->place);
    grid->across = node->kid_count;
    grid->shares = column_shares(node);
    grid->narrowest = narrow_column * lay->style->body.size;
    grid->gutter = 2 * lay->style->gutter;
    grid->before = grid->after = 2 * lay->style->grid;
    rg_box_add(lay, into, grid);
    for (size_t i = 0; i < node->kid_count; i++)
        if (!rg_collect_node(lay, node->kids[i], parent, grid))
            return false;
    return true;
}

/* Columns that text flows through are no part of the logical tree. */
/* Boxes keep the style that they were made with, so the copy lives as long as they do. */
static const rg_style *compact_style(rg_lay *lay)
{
    rg_style *style = RG_NEW(lay->arena, rg_style);
    *style = *lay->style;
    style->body.size *= 11.0 / 12;
    style->body.leading *= 15.0 / 16;
    style->body.space_after *= 0.5;
    style->chart_title.size *= 11.0 / 12;
    style->chart_title.leading *= 14.0 / 16;
    return style;
}

static bool collect_flow(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    rg_box *box = rg_box_new(lay, RG_B_FLOW, node->place);
    box->across = node->level < 1 ? 2 : (size_t)node->level;
    box->narrowest = narrow_column * lay->style->body.size;
    box->gutter = 2 * lay->style->gutter;
    box->before = lay->style->grid;
    box->after = 2 * lay->style->grid;
    rg_box_add(lay, into, box);
    const rg_style *house = lay->style;
    if (node->compact)
        lay->style = compact_style(lay);
    bool good = rg_collect_kids(lay, node, parent, box);
    lay->style = house;
    return good;
}

static bool collect_group(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    return rg_collect_kids(lay, node, tag_new(lay, parent, "Div"),
                           rg_stack_in(lay, node, into));
}

/* A list in the tree (Lbl the term, LBody the meaning), two columns to the eye. */
static bool collect_definitions(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    static const double shares[] = {1, 2};
    rg_tag *tag = tag_new(lay, parent, "L");
    tag->numbering = "None";
    rg_type_style term = lay->style->body;
    term.bold = true;
    rg_box *grid = rg_box_new(lay, RG_B_GRID, node->place);
    grid->across = 2;
    grid->gutter = 2 * lay->style->gutter;
    grid->shares = shares;
    grid->narrowest = narrow_column * lay->style->body.size / 2;
    grid->rules = true;
    grid->row_gap = lay->style->grid * 0.75;
    grid->before = lay->style->grid;
    grid->after = 2 * lay->style->grid;
    grid->whole = node->kid_count <= 8 ? 90 : 0; /* four terms */
    rg_box_add(lay, into, grid);
    for (size_t i = 0; i + 1 < node->kid_count; i += 2) {
        rg_tag *li = tag_new(lay, tag, "LI");
        rg_box *left = rg_stack_in(lay, node->kids[i], grid), *right = NULL;
        rg_tag *label = tag_new(lay, li, "Lbl");
        left->anchor = rg_anchors_next(lay, node->kids[i]);
        rg_collect_para(lay, node->kids[i], &term, label, left);
        right = rg_stack_in(lay, node->kids[i + 1], grid);
        if (!rg_collect_node(lay, node->kids[i + 1], tag_new(lay, li, "LBody"), right))
            return false;
    }
    return true;
}

/* ---- tiles ---- */

static bool collect_tile(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *grid)
{
    rg_tag *tag = tag_new(lay, parent, "Div");
    rg_box *cell = rg_stack_in(lay, node, grid);
    cell->anchor = rg_anchors_next(lay, node);
    if (!rg_collect_tile_icon(lay, node, cell))
        return false;
    rg_box *number = rg_box_words(lay, node->text, &lay->style->big_number,
                                  tag_new(lay, tag, "P"), node->place);
    number->words->opts.greedy = true;
    number->after = lay->style->grid / 2;
    number->keep_next = true;
    rg_box_add(lay, cell, number);
    rg_type_style words = lay->style->body;
    words.leading = 16;
    words.space_after = lay->style->grid / 2;
    for (size_t i = 0; i < node->kid_count; i++) {
        rg_anchors_next(lay, node->kids[i]);
        rg_collect_para(lay, node->kids[i], &words, tag, cell);
    }
    rg_unsnap(cell);
    return true;
}

static bool collect_tiles(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    rg_tag *tag = tag_new(lay, parent, "Div");
    rg_box *grid = rg_box_new(lay, RG_B_GRID, node->place);
    grid->tiles = true;
    grid->ground = true;
    grid->fill = lay->panels > 0 ? lay->style->white : lay->tint;
    rg_colour before = rg_ground_set(lay, grid->fill);
    grid->whole = RG_NEVER;
    grid->gutter = grid->row_gap = lay->style->gutter;
    grid->pad = lay->style->gutter;
    grid->before = grid->after = 2 * lay->style->grid;
    rg_box_add(lay, into, grid);
    for (size_t i = 0; i < node->kid_count; i++)
        if (!collect_tile(lay, node->kids[i], tag, grid))
            return false;
    rg_ground_set(lay, before);
    return true;
}

/* ---- all kinds ---- */

static bool collect_kind(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    switch (node->kind) {
    case RG_N_HEADING:
        collect_heading(lay, node, parent, into);
        return true;
    case RG_N_PARA:
    case RG_N_TILE: /* outside tiles: refused by rg_doc_check */
        rg_collect_para(lay, node, &lay->style->body, parent, into);
        return true;
    case RG_N_LEAD:
        rg_collect_para(lay, node, &lay->style->lead, parent, into);
        return true;
    case RG_N_NOTE:
        rg_collect_para(lay, node, &lay->style->small, parent, into);
        return true;
    case RG_N_LIST:
        return collect_list(lay, node, parent, into);
    case RG_N_QUOTE:
        return rg_collect_quote(lay, node, parent, into);
    case RG_N_PANEL:
        return rg_collect_panel(lay, node, parent, into);
    case RG_N_TILES:
        return collect_tiles(lay, node, parent, into);
    case RG_N_COLUMNS:
        return collect_columns(lay, node, parent, into);
    case RG_N_FLOW:
        return collect_flow(lay, node, parent, into);
    case RG_N_GROUP:
    case RG_N_ITEM:
        return collect_group(lay, node, parent, into);
    case RG_N_CHART:
        rg_collect_chart(lay, node, parent, into);
        return true;
    case RG_N_TABLE:
        rg_collect_table(lay, node->table, node->place, parent, into);
        return true;
    case RG_N_DEFINITIONS:
        return collect_definitions(lay, node, parent, into);
    case RG_N_CONTENTS:
        return rg_collect_contents(lay, node, parent, into);
    case RG_N_FIGURES:
        rg_collect_figures(lay, node, parent, into);
        return true;
    case RG_N_NOTES:
        rg_collect_notes(lay, node, parent, into);
        return true;
    case RG_N_PHOTO:
        return rg_collect_photo(lay, node, parent, into);
    case RG_N_LOGOS:
        return rg_collect_logos(lay, node, parent, into);
    case RG_N_ICONS:
        return rg_collect_icons(lay, node, parent, into);
    case RG_N_PULL_QUOTE:
        rg_collect_pull_quote(lay, node, parent, into);
        return true;
    case RG_N_BIG_NUMBERS:
        rg_collect_big_numbers(lay, node, parent, into);
        return true;
    case RG_N_STRIP:
        rg_collect_strip(lay, node, parent, into);
        return true;
    case RG_N_PAGE_BREAK:
        rg_box_add(lay, into, rg_box_new(lay, RG_B_BREAK, node->place));
        into->kids[into->kid_count - 1]->side = node->level;
        return true;
    case RG_N_COVER:
    case RG_N_BACK_COVER:
    case RG_N_LOGO: /* outside logos, icons: refused by rg_doc_check */
    case RG_N_ICON:
    case RG_N_KINDS:
        break;
    }
    return rg_fail_at(lay->err, RG_E_LAYOUT, node->place, "a %s cannot stand here",
                      rg_node_kind_name(node->kind));
}

bool rg_collect_node(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    if (lay->depth == DEPTH_MAX)
        return rg_fail_at(lay->err, RG_E_LIMIT, node->place,
                          "blocks nest more than %d deep; flatten them", DEPTH_MAX);
    lay->depth++;
    rg_anchor *anchor = lay->anchor = rg_anchors_next(lay, node);
    size_t before = into->kid_count;
    bool done = collect_kind(lay, node, parent, into);
    while (before + 1 < into->kid_count && into->kids[before]->kind == RG_B_BREAK)
        before++;
    if (done && into->kid_count > before) {
        into->kids[before]->anchor = anchor;
        into->kids[before]->floats = node->floats;
        into->kids[before]->sinks = node->foot;
    }
    lay->depth--;
    return done;
}

bool rg_collect_kids(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    for (size_t i = 0; i < node->kid_count; i++)
        if (!rg_collect_node(lay, node->kids[i], parent, into))
            return false;
    return true;
}

/* The strips that mark every page are artifacts; the first page says them once as real text. */
static void collect_strips(rg_lay *lay, rg_tag *root)
{
    if (lay->doc->marking)
        lay->marking_tag = tag_new(lay, root, "P");
    if (lay->doc->synthetic)
        lay->synthetic_tag = tag_new(lay, root, "P");
}

bool rg_collect(rg_lay *lay)
{
    const rg_doc *doc = lay->doc;
    rg_tag *root = tag_new(lay, NULL, "Document");
    rg_ground_set(lay, lay->style->white);
    lay->tint = lay->style->tint;
    lay->strong = lay->style->primary;
    collect_strips(lay, root);
    rg_anchors_collect(lay);
    for (size_t i = 0; i < doc->block_count; i++)
        lay->endnotes = lay->endnotes || doc->blocks[i]->kind == RG_N_NOTES;
    lay->flow = rg_box_new(lay, RG_B_STACK, (rg_place){0});
    for (size_t i = 0; i < doc->block_count; i++) {
        const rg_node *node = doc->blocks[i];
        if (i == 0 && node->kind == RG_N_COVER) {
            rg_anchors_next(lay, node);
            if (!rg_collect_cover(lay, node, root))
                return false;
        } else if (node->kind == RG_N_BACK_COVER) {
            rg_anchors_next(lay, node);
            if (!rg_collect_back_cover(lay, node, root))
                return false;
        } else if (!rg_collect_node(lay, node, root, lay->flow)) {
            return false;
        }
    }
    return true;
}
