/* content/markdown.c - cmark's tree to blocks of the document. */
#include "content/inside.h"

#include "base/utf8.h"

#include <cmark.h>
#include <stdlib.h>
#include <string.h>

enum { DEPTH_MAX = 15, LEVEL_MAX = 6 }; /* as doc_check allows, with room for what is around */

typedef struct maker {
    lifted l;
    rg_arena *arena;
    rg_err *err;
    const char *label; /* of the heading at hand */
    int line;          /* of the inline text at hand */
} maker;

typedef struct node_list {
    rg_node **items;
    size_t count, room;
} node_list;

static rg_place place_of(const maker *m, int line)
{
    return content_place(&m->l, line, 0);
}

static bool refuse(const maker *m, int line, const char *what, const char *instead)
{
    return rg_fail_at(m->err, RG_E_TEMPLATE, place_of(m, line), "%s; %s", what, instead);
}

/* ---- inline ---- */

typedef struct style_now {
    unsigned look;
    const char *link;
} style_now;

static void add_piece(maker *m, pieces *p, piece one)
{
    one.line = m->line;
    *RG_PUSH(m->arena, p->items, p->count, p->room) = one;
}

static bool is_label(const lifted_slot *slot)
{
    return slot->inner.p[0] == '#';
}

/* Text with slot characters in it. */
static bool add_text(maker *m, pieces *p, const char *literal, style_now now)
{
    rg_str text = rg_str_of(rg_arena_strdup(m->arena, literal ? literal : ""));
    size_t start = 0;
    for (size_t i = 0; i < text.n;) {
        uint32_t cp;
        size_t n = rg_utf8_decode(text.p + i, text.n - i, &cp);
        if (cp >= SLOT_FIRST && cp <= SLOT_END) {
            if (i > start)
                add_piece(m, p,
                          (piece){.text = {text.p + start, i - start},
                                  .look = now.look,
                                  .link = now.link});
            start = i + n;
            const lifted_slot *slot = cp < SLOT_END ? &m->l.slots[cp - SLOT_FIRST] : NULL;
            if (slot && is_label(slot))
                m->label = rg_str_dup(m->arena, (rg_str){slot->inner.p + 1, slot->inner.n - 1});
            else if (slot)
                add_piece(m, p, (piece){.slot = slot, .look = now.look, .link = now.link});
        }
        i += n;
    }
    if (start < text.n)
        add_piece(m, p,
                  (piece){.text = {text.p + start, text.n - start},
                          .look = now.look,
                          .link = now.link});
    return true;
}

static bool add_inlines(maker *m, cmark_node *parent, style_now now, int depth, pieces *p);

static bool has_slot(const char *text)
{
    rg_str s = rg_str_of(text);
    for (size_t i = 0; i < s.n;) {
        uint32_t cp;
        i += rg_utf8_decode(s.p + i, s.n - i, &cp);
        if (cp >= SLOT_FIRST && cp <= SLOT_END)
            return true;
    }
    return false;
}

static bool add_link(maker *m, cmark_node *node, style_now now, int depth, pieces *p)
{
    const char *url = cmark_node_get_url(node);
    if (!url || !*url)
        return refuse(m, m->line, "a link has no address", "write [words](address)");
    if (has_slot(url))
        return refuse(m, m->line, "a slot stands in the address of a link",
                      "write the address itself");
    now.link = rg_arena_strdup(m->arena, url);
    return add_inlines(m, node, now, depth, p);
}

static bool add_inline(maker *m, cmark_node *node, style_now now, int depth, pieces *p)
{
    style_now inner = now;
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
        return add_text(m, p, cmark_node_get_literal(node), now);
    case CMARK_NODE_SOFTBREAK:
        add_piece(m, p, (piece){.text = RG_STR(" "), .look = now.look, .link = now.link});
        m->line++;
        return true;
    case CMARK_NODE_LINEBREAK:
        add_piece(m, p,
                  (piece){.text = RG_STR("\xE2\x80\xA8"), .look = now.look, .link = now.link});
        m->line++;
        return true;
    case CMARK_NODE_CODE:
        inner.look |= RG_CODE;
        return add_text(m, p, cmark_node_get_literal(node), inner);
    case CMARK_NODE_EMPH:
        inner.look |= RG_ITALIC;
        return add_inlines(m, node, inner, depth, p);
    case CMARK_NODE_STRONG:
        inner.look |= RG_BOLD;
        return add_inlines(m, node, inner, depth, p);
    case CMARK_NODE_LINK:
        return add_link(m, node, now, depth, p);
    case CMARK_NODE_IMAGE:
        return refuse(m, m->line, "an image stands in the text",
                      "pictures come from charts, which have their data beside them");
    default:
        return refuse(m, m->line, "HTML stands in the text",
                      "write Markdown, or \\< for the sign itself");
    }
}

static bool add_inlines(maker *m, cmark_node *parent, style_now now, int depth, pieces *p)
{
    if (depth > DEPTH_MAX)
        return refuse(m, m->line, "marks lie too deep in each other", "write it plainer");
    for (cmark_node *node = cmark_node_first_child(parent); node; node = cmark_node_next(node))
        if (!add_inline(m, node, now, depth + 1, p))
            return false;
    return true;
}

static bool inline_text(maker *m, cmark_node *parent, rg_text *out)
{
    pieces p = {0};
    m->line = cmark_node_get_start_line(parent);
    m->label = NULL;
    if (!add_inlines(m, parent, (style_now){0}, 0, &p))
        return false;
    content_digits(&m->l, &p);
    return content_fill(&m->l, &p, out, m->err);
}

/* ---- blocks ---- */

static bool add_blocks(maker *m, cmark_node *parent, int depth, node_list *out);

static void keep(maker *m, node_list *out, rg_node *node)
{
    *RG_PUSH(m->arena, out->items, out->count, out->room) = node;
}

static rg_node *block(maker *m, rg_node_kind kind, cmark_node *node)
{
    return rg_node_new(m->arena, kind, place_of(m, cmark_node_get_start_line(node)));
}

static bool add_heading(maker *m, cmark_node *node, node_list *out)
{
    rg_node *heading = block(m, RG_N_HEADING, node);
    int base = m->l.prose->heading_base > 0 ? m->l.prose->heading_base : 1;
    heading->level = base - 1 + cmark_node_get_heading_level(node);
    if (heading->level > LEVEL_MAX)
        return refuse(m, cmark_node_get_start_line(node),
                      "a heading is deeper than the sixth level", "take a # away");
    if (!inline_text(m, node, &heading->text))
        return false;
    heading->label = m->label;
    if (rg_text_empty(heading->text))
        return refuse(m, cmark_node_get_start_line(node), "a heading has no words",
                      "write them");
    keep(m, out, heading);
    return true;
}

static bool add_paragraph(maker *m, cmark_node *node, node_list *out)
{
    rg_node *para = block(m, RG_N_PARA, node);
    if (!inline_text(m, node, &para->text))
        return false;
    if (!rg_text_empty(para->text))
        keep(m, out, para);
    return true;
}

/* A block that holds blocks; left out where nothing is in it. */
static bool add_holder(maker *m, rg_node *holder, cmark_node *node, int depth, node_list *out)
{
    node_list kids = {0};
    if (!add_blocks(m, node, depth, &kids))
        return false;
    for (size_t i = 0; i < kids.count; i++)
        rg_node_add(m->arena, holder, kids.items[i]);
    if (holder->kid_count > 0)
        keep(m, out, holder);
    return true;
}

static bool add_list(maker *m, cmark_node *node, int depth, node_list *out)
{
    rg_node *list = block(m, RG_N_LIST, node);
    bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    list->level = ordered ? 1 : 0;
    if (ordered && cmark_node_get_list_start(node) != 1)
        return refuse(m, cmark_node_get_start_line(node),
                      "a numbered list does not begin with 1",
                      "begin it there, or write \\. after the number");
    return add_holder(m, list, node, depth, out);
}

static bool add_block(maker *m, cmark_node *node, int depth, node_list *out)
{
    int line = cmark_node_get_start_line(node);
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING:
        return add_heading(m, node, out);
    case CMARK_NODE_PARAGRAPH:
        return add_paragraph(m, node, out);
    case CMARK_NODE_LIST:
        return add_list(m, node, depth, out);
    case CMARK_NODE_ITEM:
        return add_holder(m, block(m, RG_N_ITEM, node), node, depth, out);
    case CMARK_NODE_BLOCK_QUOTE:
        return add_holder(m, block(m, RG_N_QUOTE, node), node, depth, out);
    case CMARK_NODE_CODE_BLOCK:
        return refuse(m, line, "a block of code stands in the text",
                      "take the blanks before the line away");
    case CMARK_NODE_THEMATIC_BREAK:
        return refuse(m, line, "a rule stands in the text", "use headings");
    default:
        return refuse(m, line, "HTML stands in the text",
                      "write Markdown, or \\< for the sign itself");
    }
}

static bool add_blocks(maker *m, cmark_node *parent, int depth, node_list *out)
{
    if (depth > DEPTH_MAX)
        return refuse(m, cmark_node_get_start_line(parent), "blocks lie too deep in each other",
                      "write it plainer");
    for (cmark_node *node = cmark_node_first_child(parent); node; node = cmark_node_next(node))
        if (!add_block(m, node, depth + 1, out))
            return false;
    return true;
}

/* ---- the calls ---- */

bool rg_markdown(const rg_prose *prose, rg_str text, rg_node ***blocks, size_t *count,
                 rg_err *err)
{
    maker m = {.arena = prose->arena, .err = err};
    node_list out = {0};
    if (!content_lift(prose, text, &m.l, err))
        return false;
    cmark_node *doc = cmark_parse_document(m.l.text.p, m.l.text.n, CMARK_OPT_DEFAULT);
    bool good = add_blocks(&m, doc, 0, &out);
    cmark_node_free(doc);
    *blocks = out.items;
    *count = out.count;
    return good;
}

/* Every line begins with a letter to Markdown and none is empty: one paragraph, whatever its lines look
 * like, and its lines are still those of the source. */
static rg_str as_paragraph(rg_arena *arena, rg_str text)
{
    rg_buf out = {0};
    while (text.p) {
        rg_str line = rg_str_cut(&text, '\n');
        rg_buf_cp(&out, SLOT_END);
        rg_buf_str(&out, rg_str_trim(line));
        if (text.p)
            rg_buf_putc(&out, '\n');
    }
    rg_str kept = {rg_arena_copy(arena, out.p ? out.p : "", out.n), out.n};
    rg_buf_free(&out);
    return kept;
}

bool rg_markdown_inline(const rg_prose *prose, rg_str text, rg_text *out, rg_err *err)
{
    maker m = {.arena = prose->arena, .err = err};
    *out = (rg_text){0};
    if (!content_lift(prose, text, &m.l, err))
        return false;
    rg_str lines = as_paragraph(prose->arena, m.l.text);
    cmark_node *doc = cmark_parse_document(lines.p, lines.n, CMARK_OPT_DEFAULT);
    cmark_node *para = cmark_node_first_child(doc);
    bool good = !para || inline_text(&m, para, out);
    cmark_node_free(doc);
    return good;
}
