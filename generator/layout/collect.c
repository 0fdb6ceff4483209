/* layout/collect.c - Document nodes to boxes.  Every tag of the flow is made here or in the
 * files that collect one kind of block, in document order: the tag tree never depends on the
 * pages.
 *
 * Heading levels: the title on a cover is the document's one H1, so headings of level n become
 * H(n+1); without a cover they stay Hn.  Either way no level is skipped, because rg_doc_check
 * allows no gaps. */
#include "layout/flow.h"

#include <string.h>

/* A panel is cut rather than leave more of a page empty than this, in points. */
enum { DEPTH_MAX = 24, WHOLE_COST = 260 };

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

rg_box *rg_box_words(rg_lay *lay, rg_text text, const rg_type *type, rg_tag *tag,
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

static rg_box *stack_in(rg_lay *lay, const rg_node *node, rg_box *into)
{
    rg_box *box = rg_box_new(lay, RG_B_STACK, node->place);
    rg_box_add(lay, into, box);
    return box;
}

/* ---- text ---- */

static const rg_type *heading_type(const rg_style *style, int level)
{
    return level <= 1 ? &style->h1 : level == 2 ? &style->h2 : &style->h3;
}

static int h_level(int level)
{
    return level < 1 ? 1 : level > 6 ? 6 : level;
}

static rg_box *heading_box(rg_lay *lay, rg_text text, const rg_type *type, int level,
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

static void collect_heading(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    lay->level = h_level(node->level + lay->shift);
    rg_box *box = heading_box(lay, node->text, heading_type(lay->style, node->level),
                              lay->level, parent, node->place);
    box->snap_foot = true;
    rg_box_add(lay, into, box);
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

static void collect_para(rg_lay *lay, const rg_node *node, const rg_type *type, rg_tag *parent,
                         rg_box *into)
{
    rg_box *box = rg_box_words(lay, node->text, type, tag_new(lay, parent, "P"), node->place);
    box->keep_next = ends_with_colon(node->text);
    box->snap = type != &lay->style->small;
    box->cost = type == &lay->style->small ? 60 : 0;
    rg_box_add(lay, into, box);
}

/* ---- lists ---- */

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

static double label_indent(const rg_lay *lay, const rg_node *list)
{
    double step = lay->style->grid;
    return list->level == 0 ? 2 * step : list->kid_count < 100 ? 3 * step : 4 * step;
}

static void unsnap(rg_box *box)
{
    box->snap = box->snap_foot = false;
    for (size_t i = 0; i < box->kid_count; i++)
        unsnap(box->kids[i]);
}

/* Blocks of an item stand closer than in running text, and off the grid; the list's end returns
 * to it. */
static void tighten(const rg_lay *lay, rg_box *body)
{
    unsnap(body);
    for (size_t i = 0; i < body->kid_count; i++)
        body->kids[i]->after = lay->style->grid / 2;
}

static rg_box *label_box(rg_lay *lay, const rg_node *list, size_t index, rg_tag *tag)
{
    rg_type type = lay->style->body;
    type.colour = lay->style->primary;
    type.bold = list->level == 1;
    rg_text text = rg_text_plain(lay->arena, item_label(lay, list->level, index));
    rg_box *box = rg_box_words(lay, text, &type, tag, list->kids[index]->place);
    box->words->opts.tabular = true;
    box->overlay = true;
    box->keep_next = true;
    box->before = lay->style->grid / 2;
    return box;
}

static bool collect_item(rg_lay *lay, const rg_node *list, size_t index, rg_tag *parent,
                         rg_box *into)
{
    const rg_node *item = list->kids[index];
    rg_tag *li = tag_new(lay, parent, "LI");
    rg_box *box = stack_in(lay, item, into);
    box->anchor = rg_anchors_next(lay, item);
    rg_box_add(lay, box, label_box(lay, list, index, tag_new(lay, li, "Lbl")));
    rg_box *body = stack_in(lay, item, box);
    body->indent = label_indent(lay, list);
    if (!rg_collect_kids(lay, item, tag_new(lay, li, "LBody"), body))
        return false;
    tighten(lay, body);
    box->cost = index + 1 == list->kid_count || index == 1 ? 20 : 4;
    return true;
}

static bool collect_list(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    static const char *const numberings[] = {"Disc", "Decimal", "LowerAlpha"};
    rg_tag *tag = tag_new(lay, parent, "L");
    tag->numbering = numberings[node->level >= 0 && node->level < 3 ? node->level : 0];
    rg_box *box = stack_in(lay, node, into);
    box->after = lay->style->grid * 1.5;
    for (size_t i = 0; i < node->kid_count; i++)
        if (!collect_item(lay, node, i, tag, box))
            return false;
    if (box->kid_count > 0)
        box->kids[0]->cost = 20;
    return true;
}

/* ---- boxes around blocks ---- */

static bool collect_panel(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    rg_tag *tag = tag_new(lay, parent, "Sect");
    rg_box *box = stack_in(lay, node, into);
    box->look = RG_K_PANEL;
    box->whole = WHOLE_COST;
    box->before = box->after = 2 * lay->style->grid;
    int level = lay->level;
    if (!rg_text_empty(node->text)) {
        lay->level = h_level(level + 1);
        rg_box_add(lay, box,
                   heading_box(lay, node->text, &lay->style->h3, lay->level, tag, node->place));
    }
    lay->panels++;
    bool done = rg_collect_kids(lay, node, tag, box);
    lay->panels--;
    unsnap(box);
    lay->level = level;
    return done;
}

static bool collect_quote(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    rg_tag *tag = tag_new(lay, parent, "BlockQuote");
    rg_box *box = stack_in(lay, node, into);
    box->look = RG_K_QUOTE;
    box->whole = WHOLE_COST;
    box->before = box->after = 2 * lay->style->grid;
    if (!rg_collect_kids(lay, node, tag, box))
        return false;
    unsnap(box);
    if (rg_text_empty(node->text))
        return true;
    rg_box_add(
        lay, box,
        rg_box_words(lay, node->text, &lay->style->small, tag_new(lay, tag, "P"), node->place));
    box->kids[box->kid_count - 1]->cost = RG_NEVER;
    return true;
}

static bool collect_columns(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    rg_box *grid = rg_box_new(lay, RG_B_GRID, node->place);
    grid->across = node->kid_count;
    grid->gutter = 2 * lay->style->gutter;
    grid->before = grid->after = 2 * lay->style->grid;
    rg_box_add(lay, into, grid);
    for (size_t i = 0; i < node->kid_count; i++)
        if (!rg_collect_node(lay, node->kids[i], parent, grid))
            return false;
    return true;
}

static bool collect_group(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    return rg_collect_kids(lay, node, tag_new(lay, parent, "Div"), stack_in(lay, node, into));
}

/* A list in the tree (Lbl the term, LBody the meaning), two columns to the eye. */
static bool collect_definitions(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    static const double shares[] = {1, 2};
    rg_tag *tag = tag_new(lay, parent, "L");
    tag->numbering = "None";
    rg_type term = lay->style->body;
    term.bold = true;
    rg_box *grid = rg_box_new(lay, RG_B_GRID, node->place);
    grid->across = 2;
    grid->gutter = 2 * lay->style->gutter;
    grid->shares = shares;
    grid->rules = true;
    grid->row_gap = lay->style->grid * 0.75;
    grid->before = lay->style->grid;
    grid->after = 2 * lay->style->grid;
    rg_box_add(lay, into, grid);
    for (size_t i = 0; i + 1 < node->kid_count; i += 2) {
        rg_tag *li = tag_new(lay, tag, "LI");
        rg_box *left = stack_in(lay, node->kids[i], grid), *right = NULL;
        rg_tag *label = tag_new(lay, li, "Lbl");
        left->anchor = rg_anchors_next(lay, node->kids[i]);
        collect_para(lay, node->kids[i], &term, label, left);
        right = stack_in(lay, node->kids[i + 1], grid);
        if (!rg_collect_node(lay, node->kids[i + 1], tag_new(lay, li, "LBody"), right))
            return false;
    }
    return true;
}

/* ---- tiles ---- */

static bool collect_tile(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *grid)
{
    rg_tag *tag = tag_new(lay, parent, "Div");
    rg_box *cell = stack_in(lay, node, grid);
    cell->anchor = rg_anchors_next(lay, node);
    rg_box *number = rg_box_words(lay, node->text, &lay->style->big_number,
                                  tag_new(lay, tag, "P"), node->place);
    number->words->opts.greedy = true;
    number->after = lay->style->grid / 2;
    number->keep_next = true;
    rg_box_add(lay, cell, number);
    rg_type words = lay->style->body;
    words.leading = 16;
    words.space_after = lay->style->grid / 2;
    for (size_t i = 0; i < node->kid_count; i++) {
        rg_anchors_next(lay, node->kids[i]);
        collect_para(lay, node->kids[i], &words, tag, cell);
    }
    unsnap(cell);
    return true;
}

static bool collect_tiles(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    rg_tag *tag = tag_new(lay, parent, "Div");
    rg_box *grid = rg_box_new(lay, RG_B_GRID, node->place);
    grid->tiles = true;
    grid->ground = true;
    grid->inverse = lay->panels > 0;
    grid->whole = RG_NEVER;
    grid->gutter = grid->row_gap = lay->style->gutter;
    grid->pad = lay->style->gutter;
    grid->before = grid->after = 2 * lay->style->grid;
    rg_box_add(lay, into, grid);
    for (size_t i = 0; i < node->kid_count; i++)
        if (!collect_tile(lay, node->kids[i], tag, grid))
            return false;
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
        collect_para(lay, node, &lay->style->body, parent, into);
        return true;
    case RG_N_LEAD:
        collect_para(lay, node, &lay->style->lead, parent, into);
        return true;
    case RG_N_NOTE:
        collect_para(lay, node, &lay->style->small, parent, into);
        return true;
    case RG_N_LIST:
        return collect_list(lay, node, parent, into);
    case RG_N_QUOTE:
        return collect_quote(lay, node, parent, into);
    case RG_N_PANEL:
        return collect_panel(lay, node, parent, into);
    case RG_N_TILES:
        return collect_tiles(lay, node, parent, into);
    case RG_N_COLUMNS:
        return collect_columns(lay, node, parent, into);
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
        rg_collect_contents(lay, node, parent, into);
        return true;
    case RG_N_PAGE_BREAK:
        rg_box_add(lay, into, rg_box_new(lay, RG_B_BREAK, node->place));
        return true;
    case RG_N_COVER:
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
    rg_anchor *anchor = rg_anchors_next(lay, node);
    size_t before = into->kid_count;
    bool done = collect_kind(lay, node, parent, into);
    if (done && into->kid_count > before)
        into->kids[before]->anchor = anchor;
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
    collect_strips(lay, root);
    rg_anchors_collect(lay);
    lay->flow = rg_box_new(lay, RG_B_STACK, (rg_place){0});
    for (size_t i = 0; i < doc->block_count; i++) {
        const rg_node *node = doc->blocks[i];
        if (i == 0 && node->kind == RG_N_COVER) {
            rg_anchors_next(lay, node);
            rg_collect_cover(lay, node, root);
        } else if (!rg_collect_node(lay, node, root, lay->flow)) {
            return false;
        }
    }
    return true;
}
