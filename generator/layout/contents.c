/* layout/contents.c - The list of contents, made from the headings.
 *
 * TOC > TOCI > Reference > Link (title and page number); the entries of a lower level stand in
 * a TOC of their own within the TOC.  The whole entry is one link. */
#include "layout/flow.h"

enum { LEVELS_DEFAULT = 2 };

static rg_tag *tag_new(rg_lay *lay, rg_tag *parent, const char *type)
{
    return rg_tag_new(lay->arena, lay->out, parent, type);
}

static void aim_words(rg_words *words, const rg_anchor *anchor)
{
    for (size_t i = 0; i < words->count; i++)
        words->inks[i].target = anchor;
}

static void add_cell(rg_lay *lay, rg_words *words, rg_place place, rg_box *grid)
{
    rg_box *box = rg_box_new(lay, RG_B_WORDS, place);
    box->words = words;
    box->wide = true;
    rg_box_add(lay, grid, box);
}

/* The number's span begins with a space, so that words and number do not run together when
 * heard. */
static rg_words *number_words(rg_lay *lay, rg_anchor *anchor, const rg_type_style *type,
                              rg_tag *tag, rg_place place)
{
    rg_span *spans = RG_NEW_N(lay->arena, rg_span, 2);
    spans[0].text = RG_STR(" ");
    spans[1].text = RG_STR("0");
    rg_words *words = rg_words_new(lay, (rg_text){spans, 2}, type, tag, place);
    words->inks[1].page_of = anchor;
    words->moving = true;
    words->side = RG_SIDE_RIGHT;
    words->opts.tabular = true;
    anchor->read = true;
    return words;
}

/* Whether the heading has others under it in the list. */
static bool has_parts(const rg_lay *lay, const rg_anchor *anchor, int deepest)
{
    for (size_t i = (size_t)(anchor - lay->anchors) + 1; i < lay->anchor_count; i++) {
        const rg_node *node = lay->anchors[i].node;
        if (node->kind == RG_N_HEADING && node->level >= 1 && node->level <= deepest)
            return node->level > anchor->node->level;
    }
    return false;
}

static rg_box *entry_box(rg_lay *lay, const rg_type_style *type, int level, rg_place place)
{
    static const double shares[] = {11, 1};
    rg_box *grid = rg_box_new(lay, RG_B_GRID, place);
    grid->across = 2;
    grid->shares = shares;
    grid->gutter = lay->style->gutter;
    grid->foot = true;
    grid->before = type->space_before;
    grid->after = type->space_after;
    grid->rules = level == 1;
    bool wide = lay->style->page_w > lay->style->page_h; /* few lines to a page */
    grid->row_gap = wide ? lay->style->grid / 2 : lay->style->grid;
    return grid;
}

static rg_box *add_entry(rg_lay *lay, rg_anchor *anchor, int level, rg_tag *toc, rg_place place,
                         rg_box *into)
{
    const rg_type_style *type = level == 1 ? &lay->style->contents1 : &lay->style->contents2;
    rg_tag *link = tag_new(lay, tag_new(lay, tag_new(lay, toc, "TOCI"), "Reference"), "Link");
    rg_words *title = rg_words_plain(lay, anchor->name, type, link, place);
    title->opts.greedy = true;
    rg_words *number = number_words(lay, anchor, type, link, place);
    aim_words(title, anchor);
    if (into->kind != RG_B_FLOW)
        title->reach = lay->style->page_w - lay->style->margin_left - lay->style->margin_right;
    rg_box *grid = entry_box(lay, type, level, place);
    add_cell(lay, title, place, grid);
    add_cell(lay, number, place, grid);
    rg_box_add(lay, into, grid);
    return grid;
}

/* Height of the entries, each on one line, and of what stands below them. */
static double entries_height(const rg_lay *lay, const rg_node *contents, int deepest)
{
    const rg_style *s = lay->style;
    double height = (double)contents->kid_count * (s->small.leading + s->small.space_before);
    for (size_t i = 0; i < lay->anchor_count; i++) {
        const rg_node *node = lay->anchors[i].node;
        bool first = node->level == 1;
        const rg_type_style *type = first ? &s->contents1 : &s->contents2;
        if (node->kind == RG_N_HEADING && node->level >= 1 && node->level <= deepest)
            height += type->leading + type->space_before + (first ? s->grid : 0);
    }
    return height;
}

/* On a page that is wider than high, a list that is too long for it runs in two columns. */
static rg_box *entries_in(rg_lay *lay, const rg_node *node, int deepest, rg_box *into)
{
    const rg_style *s = lay->style;
    double high = s->page_h - s->margin_top - s->margin_bottom - 2 * s->h1.leading;
    if (s->page_w <= s->page_h || entries_height(lay, node, deepest) <= high)
        return into;
    rg_box *flow = rg_box_new(lay, RG_B_FLOW, node->place);
    flow->across = 2;
    flow->gutter = 4 * s->gutter;
    rg_box_add(lay, into, flow);
    return flow;
}

/* tocs[n] is the open TOC of level n; a deeper level opens one inside, a shallower one leaves.
 */
static void add_entries(rg_lay *lay, int deepest, rg_tag *toc, rg_place place, rg_box *into)
{
    rg_tag *tocs[8] = {[1] = toc};
    int open = 1;
    for (size_t i = 0; i < lay->anchor_count; i++) {
        rg_anchor *anchor = &lay->anchors[i];
        int level = anchor->node->level;
        if (anchor->node->kind != RG_N_HEADING || level < 1 || level > deepest)
            continue;
        for (; open < level; open++)
            tocs[open + 1] = tag_new(lay, tocs[open], "TOC");
        open = level;
        rg_box *entry = add_entry(lay, anchor, level, tocs[level], place, into);
        entry->keep_next = has_parts(lay, anchor, deepest);
    }
}

static void add_heading(rg_lay *lay, const rg_node *node, const char *otherwise, rg_tag *parent,
                        rg_box *box)
{
    rg_text title =
        rg_text_empty(node->text) ? rg_text_plain(lay->arena, otherwise) : node->text;
    rg_tag *heading = tag_new(lay, parent, lay->shift ? "H2" : "H1");
    rg_box *words = rg_box_words(lay, title, &lay->style->h1, heading, node->place);
    words->wide = words->keep_next = true;
    words->snap_foot = true;
    lay->level = 1 + lay->shift;
    rg_box_add(lay, box, words);
}

bool rg_collect_contents(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    rg_box *box = rg_stack_in(lay, node, into);
    box->closer = true;
    rg_box_add(lay, box, rg_box_new(lay, RG_B_BREAK, node->place));
    add_heading(lay, node, "Contents", parent, box);
    int deepest = node->level < 1 ? LEVELS_DEFAULT : node->level > 6 ? 6 : node->level;
    add_entries(lay, deepest, tag_new(lay, parent, "TOC"), node->place,
                entries_in(lay, node, deepest, box));
    for (size_t i = 0; i < node->kid_count; i++)
        if (!rg_collect_node(lay, node->kids[i], parent, box))
            return false;
    rg_box_add(lay, box, rg_box_new(lay, RG_B_BREAK, node->place));
    return true;
}

void rg_collect_figures(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    rg_node_kind kind = node->level == 0 ? RG_N_CHART : RG_N_TABLE;
    rg_box *box = rg_stack_in(lay, node, into);
    rg_tag *toc = NULL;
    for (size_t i = 0; i < lay->anchor_count; i++) {
        rg_anchor *anchor = &lay->anchors[i];
        if (anchor->node->kind != kind || !anchor->number)
            continue;
        if (!toc) {
            add_heading(lay, node, kind == RG_N_CHART ? "Figures" : "Tables", parent, box);
            toc = tag_new(lay, parent, "TOC");
        }
        add_entry(lay, anchor, 2, toc, node->place, box);
    }
}
