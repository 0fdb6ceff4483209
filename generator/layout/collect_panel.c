/* layout/collect_panel.c - Boxes set off from running text: panels of every form, quotations, big
 * numbers, strips, the opening of a chapter.
 *
 * While the text on a ground is made the ground is known (rg_ground_set), so that a colour that
 * cannot be read there is found. */
#include "layout/flow.h"

/* A panel is cut rather than leave more of a page empty than this, in points. */
enum { WHOLE_COST = 260 };
/* An opener's band reaches down to this share of the page. */
static const double opener_share = 1.0 / 3;

static rg_tag *tag_new(rg_lay *lay, rg_tag *parent, const char *type)
{
    return rg_tag_new(lay->arena, lay->out, parent, type);
}

static rg_box *panel_box(rg_lay *lay, const rg_node *node, rg_colour fill, rg_box *into)
{
    rg_box *box = rg_stack_in(lay, node, into);
    box->look = RG_K_PANEL;
    box->filled = true;
    box->fill = fill;
    box->whole = WHOLE_COST;
    box->before = box->after = 2 * lay->style->grid;
    return box;
}

static void add_edge(rg_box *box, rg_colour colour)
{
    box->edge = true;
    box->edge_colour = colour;
}

static void add_eyebrow(rg_lay *lay, const rg_node *node, rg_tag *tag, rg_box *box)
{
    if (rg_text_empty(node->eyebrow))
        return;
    rg_box *words = rg_box_words(lay, node->eyebrow, &lay->style->eyebrow,
                                 tag_new(lay, tag, "P"), node->place);
    words->keep_next = words->wide = true;
    rg_box_add(lay, box, words);
}

static rg_box *add_title(rg_lay *lay, const rg_node *node, int level, rg_tag *tag, rg_box *box)
{
    if (rg_text_empty(node->text))
        return NULL;
    rg_box *words = rg_heading_box(lay, node->text, &lay->style->h3, level, tag, node->place);
    if (!rg_text_empty(node->eyebrow))
        words->before = 0;
    rg_box_add(lay, box, words);
    return words;
}

/* Headings inside stand below the panel's title; after it the level is as before. */
static bool add_blocks(rg_lay *lay, const rg_node *node, rg_tag *tag, rg_box *box)
{
    rg_colour before = rg_ground_set(lay, box->fill);
    lay->panels++;
    bool done = rg_collect_kids(lay, node, tag, box);
    lay->panels--;
    rg_ground_set(lay, before);
    rg_unsnap(box);
    return done;
}

static bool collect_titled(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    rg_tag *tag = tag_new(lay, parent, "Sect");
    rg_box *box = panel_box(lay, node, lay->tint, into);
    int level = lay->level;
    rg_colour before = rg_ground_set(lay, box->fill);
    if (node->form == RG_FORM_CASE)
        add_edge(box, lay->style->accent);
    add_eyebrow(lay, node, tag, box);
    if (add_title(lay, node, level < 6 ? level + 1 : 6, tag, box))
        lay->level = level < 6 ? level + 1 : 6;
    rg_ground_set(lay, before);
    bool done = add_blocks(lay, node, tag, box);
    lay->level = level;
    return done;
}

/* Two panels that touch: a band with the heading, and the rest. */
static bool collect_profile(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    rg_tag *tag = tag_new(lay, parent, "Sect");
    rg_box *whole = rg_stack_in(lay, node, into);
    int level = lay->level;
    whole->whole = RG_NEVER - 1;
    whole->before = whole->after = 2 * lay->style->grid;
    if (!rg_text_empty(node->text)) {
        rg_box *band = panel_box(lay, node, lay->strong, whole);
        rg_colour before = rg_ground_set(lay, band->fill);
        lay->level = level < 6 ? level + 1 : 6;
        add_eyebrow(lay, node, tag, band);
        add_title(lay, node, lay->level, tag, band);
        band->keep_lines = 2;
        rg_ground_set(lay, before);
        rg_unsnap(band);
        band->whole = RG_NEVER;
        band->after = 0;
    }
    rg_box *body = panel_box(lay, node, lay->tint, whole);
    body->abut = whole->kid_count > 1;
    body->before = 0;
    bool done = add_blocks(lay, node, tag, body);
    lay->level = level;
    return done;
}

/* Objectives and call-outs: paragraphs in white, the heading run in. */
static bool collect_dark(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    bool objective = node->form == RG_FORM_OBJECTIVE;
    const rg_type_style *type = objective ? &lay->style->objective : &lay->style->callout;
    rg_tag *tag = tag_new(lay, parent, "Div");
    rg_box *box = panel_box(lay, node, objective ? lay->strong : lay->style->accent, into);
    rg_colour before = rg_ground_set(lay, box->fill);
    box->whole = RG_NEVER - 1;
    box->keep_next = objective; /* with what achieves it */
    add_eyebrow(lay, node, tag, box);
    for (size_t i = 0; i < node->kid_count; i++) {
        rg_node para = *node->kids[i];
        para.text = i == 0 ? rg_text_run_in(lay, node->text, para.text) : para.text;
        rg_anchor *anchor = rg_anchors_next(lay, node->kids[i]);
        rg_box *words = rg_collect_para(lay, &para, type, tag, box);
        words->wide = true;
        words->anchor = anchor;
    }
    rg_ground_set(lay, before);
    rg_unsnap(box);
    return true;
}

static void close_up(rg_box *box)
{
    for (size_t i = 0; i < box->kid_count; i++)
        if (box->kids[i]->kind == RG_B_WORDS)
            box->kids[i]->after = 0;
}

static bool collect_contact(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    rg_tag *tag = tag_new(lay, parent, "Sect");
    rg_box *box = panel_box(lay, node, lay->tint, into);
    int level = lay->level;
    add_edge(box, lay->strong);
    box->whole = RG_NEVER - 1;
    rg_colour before = rg_ground_set(lay, box->fill);
    add_eyebrow(lay, node, tag, box);
    rg_box *title = add_title(lay, node, level < 6 ? level + 1 : 6, tag, box);
    if (title)
        lay->level = level < 6 ? level + 1 : 6;
    rg_ground_set(lay, before);
    if (!add_blocks(lay, node, tag, box))
        return false;
    close_up(box);
    if (box->kid_count > 0 && !rg_text_empty(node->eyebrow))
        box->kids[0]->after = lay->style->eyebrow.space_after;
    if (title)
        title->after = lay->style->h3.space_after;
    lay->level = level;
    return true;
}

bool rg_collect_panel(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    switch (node->form) {
    case RG_FORM_PROFILE:
        return collect_profile(lay, node, parent, into);
    case RG_FORM_OBJECTIVE:
    case RG_FORM_CALLOUT:
        return collect_dark(lay, node, parent, into);
    case RG_FORM_CONTACT:
        return collect_contact(lay, node, parent, into);
    case RG_FORM_PLAIN:
    case RG_FORM_CASE:
    case RG_FORMS:
        break;
    }
    return collect_titled(lay, node, parent, into);
}

/* ---- quotations ---- */

static rg_box *quote_box(rg_lay *lay, const rg_node *node, rg_box *into)
{
    rg_box *box = rg_stack_in(lay, node, into);
    box->look = RG_K_QUOTE;
    box->whole = WHOLE_COST;
    box->before = box->after = 2 * lay->style->grid;
    return box;
}

bool rg_collect_quote(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    rg_tag *tag = tag_new(lay, parent, "BlockQuote");
    rg_box *box = quote_box(lay, node, into);
    if (!rg_collect_kids(lay, node, tag, box))
        return false;
    rg_unsnap(box);
    if (rg_text_empty(node->text))
        return true;
    rg_box_add(
        lay, box,
        rg_box_words(lay, node->text, &lay->style->small, tag_new(lay, tag, "P"), node->place));
    box->kids[box->kid_count - 1]->cost = RG_NEVER;
    return true;
}

void rg_collect_pull_quote(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    rg_tag *tag = tag_new(lay, parent, "BlockQuote");
    rg_box *box = quote_box(lay, node, into);
    box->whole = RG_NEVER - 1;
    rg_collect_para(lay, node, &lay->style->pull_quote, tag, box)->words->opts.balance = true;
    rg_unsnap(box);
}

/* ---- big numbers ---- */

static void collect_big_number(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *grid)
{
    rg_tag *tag = tag_new(lay, parent, "Div");
    rg_box *number = rg_box_words(lay, node->text, &lay->style->big_number,
                                  tag_new(lay, tag, "P"), node->place);
    number->words->opts.greedy = number->words->opts.tabular = true;
    number->anchor = rg_anchors_next(lay, node);
    number->wide = true;
    rg_box_add(lay, grid, number);
    rg_box *words = rg_stack_in(lay, node, grid);
    for (size_t i = 0; i < node->kid_count; i++) {
        rg_anchor *anchor = rg_anchors_next(lay, node->kids[i]);
        rg_collect_para(lay, node->kids[i], &lay->style->body, tag, words)->anchor = anchor;
    }
    rg_unsnap(words);
}

void rg_collect_big_numbers(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    rg_tag *tag = tag_new(lay, parent, "Div");
    rg_box *box = panel_box(lay, node, lay->tint, into);
    rg_colour before = rg_ground_set(lay, box->fill);
    box->whole = RG_NEVER - 1;
    rg_box *grid = rg_box_new(lay, RG_B_GRID, node->place);
    grid->across = 2;
    grid->fit_first = true;
    grid->foot = true;
    grid->gutter = 1.5 * lay->style->gutter;
    grid->row_gap = lay->style->grid;
    rg_box_add(lay, box, grid);
    for (size_t i = 0; i < node->kid_count; i++)
        collect_big_number(lay, node->kids[i], tag, grid);
    rg_ground_set(lay, before);
}

/* ---- strips ---- */

static const char *strip_alt(rg_lay *lay, const rg_node *node)
{
    rg_buf buf = {0};
    if (node->level > 0) {
        rg_buf_printf(&buf, "Part %d of %zu: ", node->level, node->kid_count);
        rg_buf_text(&buf, node->kids[node->level - 1]->text);
    } else {
        rg_buf_puts(&buf, "The parts: ");
        for (size_t i = 0; i < node->kid_count; i++) {
            rg_buf_puts(&buf, i ? ", " : "");
            rg_buf_text(&buf, node->kids[i]->text);
        }
    }
    const char *alt = rg_arena_copy(lay->arena, buf.p, buf.n);
    rg_buf_free(&buf);
    return alt;
}

/* A picture made of words: cells in a row, the current one filled. */
void rg_collect_strip(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    rg_box *grid = rg_box_new(lay, RG_B_GRID, node->place);
    grid->tag = tag_new(lay, parent, "Figure");
    grid->tag->alt = strip_alt(lay, node);
    grid->across = node->kid_count;
    grid->ground = true;
    grid->fill = lay->tint;
    grid->strong = lay->strong;
    grid->marked = (size_t)node->level;
    grid->gutter = 3;
    grid->pad = lay->style->grid / 2;
    grid->before = lay->style->grid;
    grid->after = 2 * lay->style->grid;
    rg_box_add(lay, into, grid);
    for (size_t i = 0; i < node->kid_count; i++) {
        bool here = i + 1 == grid->marked;
        rg_type_style type = lay->style->small;
        type.bold = here;
        rg_colour before = rg_ground_set(lay, here ? lay->strong : lay->tint);
        rg_box *words =
            rg_box_words(lay, node->kids[i]->text, &type, grid->tag, node->kids[i]->place);
        rg_ground_set(lay, before);
        words->words->opts.greedy = true;
        words->words->side = RG_SIDE_CENTRE;
        words->anchor = rg_anchors_next(lay, node->kids[i]);
        words->wide = true;
        rg_box_add(lay, grid, words);
    }
}

/* ---- the opening of a chapter ---- */

static rg_box *add_opener_words(rg_lay *lay, rg_text text, const rg_type_style *type,
                                rg_tag *tag, rg_place place, rg_box *into)
{
    rg_box *box = rg_box_words(lay, text, type, tag, place);
    box->words->opts.greedy = box->words->opts.balance = true;
    box->wide = box->keep_next = true;
    rg_box_add(lay, into, box);
    return box;
}

static rg_text opener_number(rg_lay *lay)
{
    const char *number = lay->anchor ? lay->anchor->number : NULL;
    return rg_text_plain(lay->arena,
                         number ? rg_arena_printf(lay->arena, "%s ", number) : NULL);
}

/* The number and the title are one heading; the finding below them is a paragraph. */
void rg_collect_opener(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    const rg_style *s = lay->style;
    rg_tag *tag = tag_new(lay, parent, lay->level == 1 ? "H1" : "H2");
    rg_box *whole = rg_stack_in(lay, node, into), *grid = NULL, *kid = NULL;
    rg_box_add(lay, whole, rg_box_new(lay, RG_B_BREAK, node->place));
    grid = rg_box_new(lay, RG_B_GRID, node->place);
    grid->across = 1;
    grid->band = grid->foot = grid->keep_next = true;
    grid->keep_lines = 2;
    grid->fill = lay->strong;
    grid->min_height = s->page_h * opener_share - s->margin_top - 2 * s->grid;
    grid->after = 5 * s->grid;
    rg_box_add(lay, whole, grid);
    kid = rg_stack_in(lay, node, grid);
    rg_colour before = rg_ground_set(lay, grid->fill);
    rg_text number = opener_number(lay);
    if (!rg_text_empty(number))
        add_opener_words(lay, number, &s->opener_number, tag, node->place, kid);
    add_opener_words(lay, node->text, &s->opener_title, tag, node->place, kid);
    for (size_t i = 0; i < node->kid_count; i++) {
        rg_anchor *anchor = rg_anchors_next(lay, node->kids[i]);
        kid->kids[kid->kid_count - 1]->after = s->opener_title.space_after;
        add_opener_words(lay, node->kids[i]->text, &s->opener_text, tag_new(lay, parent, "P"),
                         node->kids[i]->place, kid)
            ->anchor = anchor;
    }
    rg_ground_set(lay, before);
}
