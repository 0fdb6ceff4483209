/* layout/anchors.c - Headings and labels, and the pages they were last seen on. */
#include "layout/flow.h"

static bool has_anchor(const rg_node *node)
{
    return node->kind == RG_N_HEADING || node->label;
}

static const char *name_of(rg_lay *lay, const rg_node *node)
{
    rg_buf buf = {0};
    rg_buf_text(&buf, node->text);
    const char *name = buf.n > 0 ? rg_arena_copy(lay->arena, buf.p, buf.n) : node->label;
    rg_buf_free(&buf);
    return name ? name : rg_node_kind_name(node->kind);
}

static void add_anchors(rg_lay *lay, rg_node *const *nodes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (has_anchor(nodes[i]))
            *RG_PUSH(lay->arena, lay->anchors, lay->anchor_count, lay->anchor_room) =
                (rg_anchor){.node = nodes[i], .name = name_of(lay, nodes[i]), .printed = "0"};
        add_anchors(lay, nodes[i]->kids, nodes[i]->kid_count);
    }
}

/* Labels point at anchors, so they are entered when the array of anchors no longer moves. */
void rg_anchors_collect(rg_lay *lay)
{
    add_anchors(lay, lay->doc->blocks, lay->doc->block_count);
    lay->labels = rg_map_new(lay->arena);
    for (size_t i = 0; i < lay->anchor_count; i++)
        if (lay->anchors[i].node->label)
            rg_map_set(lay->labels, rg_str_of(lay->anchors[i].node->label), &lay->anchors[i]);
}

rg_anchor *rg_anchors_next(rg_lay *lay, const rg_node *node)
{
    if (!has_anchor(node))
        return NULL;
    if (lay->anchor_next == lay->anchor_count || lay->anchors[lay->anchor_next].node != node)
        rg_panic("layout: nodes were not collected in document order");
    return &lay->anchors[lay->anchor_next++];
}

const rg_anchor *rg_anchors_update(rg_lay *lay, const char **before)
{
    const rg_anchor *moved = NULL;
    for (size_t i = 0; i < lay->anchor_count; i++) {
        rg_anchor *anchor = &lay->anchors[i];
        size_t page = anchor->piece ? anchor->piece->page : 0;
        const char *printed = rg_arena_printf(lay->arena, "%zu", page + 1);
        if (anchor->read && !moved && !rg_str_is(rg_str_of(printed), anchor->printed)) {
            moved = anchor;
            *before = anchor->printed;
        }
        anchor->page = page;
        anchor->printed = printed;
    }
    return moved;
}
