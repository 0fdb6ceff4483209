/* layout/anchors.c - Headings and labels, and the pages they were last seen on. */
#include "layout/flow.h"

typedef struct counts {
    int levels[7]; /* of headings numbered so far */
    int figures, tables;
} counts;

static bool is_numbered_figure(const rg_lay *lay, const rg_node *node)
{
    if (node->chart && rg_text_empty(node->chart->title))
        return false;
    return lay->doc->numbered_figures && (node->kind == RG_N_CHART || node->kind == RG_N_TABLE);
}

static bool has_anchor(const rg_lay *lay, const rg_node *node)
{
    return node->kind == RG_N_HEADING || node->label || is_numbered_figure(lay, node);
}

/* "1", "1.2", "1.2.3" */
static const char *next_number(rg_lay *lay, counts *c, int level)
{
    rg_buf buf = {0};
    c->levels[level]++;
    for (int i = level + 1; i < 7; i++)
        c->levels[i] = 0;
    for (int i = 1; i <= level; i++)
        rg_buf_printf(&buf, "%s%d", i > 1 ? "." : "", c->levels[i]);
    const char *number = rg_arena_copy(lay->arena, buf.p, buf.n);
    rg_buf_free(&buf);
    return number;
}

static const char *number_of(rg_lay *lay, counts *c, const rg_node *node)
{
    if (node->kind == RG_N_HEADING && node->level >= 1 && node->level < 7)
        return node->level <= lay->doc->numbered_levels ? next_number(lay, c, node->level)
                                                        : NULL;
    if (!is_numbered_figure(lay, node))
        return NULL;
    if (node->kind == RG_N_CHART)
        return rg_arena_printf(lay->arena, "Figure\xC2\xA0%d", ++c->figures);
    return rg_arena_printf(lay->arena, "Table\xC2\xA0%d", ++c->tables);
}

static rg_text words_of(const rg_node *node)
{
    return node->chart ? node->chart->title : node->table ? node->table->title : node->text;
}

static const char *name_of(rg_lay *lay, const rg_node *node, const char *number)
{
    rg_buf buf = {0};
    if (number)
        rg_buf_printf(&buf, "%s%s ", number, node->kind == RG_N_HEADING ? "" : ":");
    rg_buf_text(&buf, words_of(node));
    const char *name = buf.n > 0 ? rg_arena_copy(lay->arena, buf.p, buf.n) : node->label;
    rg_buf_free(&buf);
    return name ? name : rg_node_kind_name(node->kind);
}

static void add_anchors(rg_lay *lay, counts *c, rg_node *const *nodes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *number = number_of(lay, c, nodes[i]);
        if (has_anchor(lay, nodes[i]))
            *RG_PUSH(lay->arena, lay->anchors, lay->anchor_count, lay->anchor_room) =
                (rg_anchor){.node = nodes[i],
                            .name = name_of(lay, nodes[i], number),
                            .number = number,
                            .printed = "0"};
        add_anchors(lay, c, nodes[i]->kids, nodes[i]->kid_count);
    }
}

/* Labels point at anchors, so they are entered when the array of anchors no longer moves. */
void rg_anchors_collect(rg_lay *lay)
{
    counts c = {0};
    add_anchors(lay, &c, lay->doc->blocks, lay->doc->block_count);
    lay->labels = rg_map_new(lay->arena);
    for (size_t i = 0; i < lay->anchor_count; i++)
        if (lay->anchors[i].node->label)
            rg_map_set(lay->labels, rg_str_of(lay->anchors[i].node->label), &lay->anchors[i]);
}

rg_anchor *rg_anchors_next(rg_lay *lay, const rg_node *node)
{
    if (!has_anchor(lay, node))
        return NULL;
    if (lay->anchor_next == lay->anchor_count || lay->anchors[lay->anchor_next].node != node)
        rg_panic("layout: nodes were not collected in document order");
    return &lay->anchors[lay->anchor_next++];
}

const rg_anchor *rg_anchors_update(rg_lay *lay, const char **before)
{
    const rg_anchor *moved = NULL;
    const char *said = NULL;
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
    const rg_anchor *aside = rg_where_update(lay, &said);
    if (aside && !moved)
        *before = said;
    return moved ? moved : aside;
}
