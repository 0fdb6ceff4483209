/* doc/doc.c - Making nodes and reading their words. */
#include "doc/doc.h"

#include <string.h>

const char *rg_node_kind_name(rg_node_kind kind)
{
    static const char *const names[RG_N_KINDS] = {
        [RG_N_COVER] = "cover",
        [RG_N_CONTENTS] = "contents",
        [RG_N_HEADING] = "heading",
        [RG_N_PARA] = "para",
        [RG_N_LEAD] = "lead",
        [RG_N_LIST] = "list",
        [RG_N_ITEM] = "item",
        [RG_N_QUOTE] = "quote",
        [RG_N_PANEL] = "panel",
        [RG_N_TILES] = "tiles",
        [RG_N_TILE] = "tile",
        [RG_N_COLUMNS] = "columns",
        [RG_N_FLOW] = "flow",
        [RG_N_GROUP] = "group",
        [RG_N_CHART] = "chart",
        [RG_N_TABLE] = "table",
        [RG_N_NOTE] = "note",
        [RG_N_PAGE_BREAK] = "page_break",
        [RG_N_DEFINITIONS] = "definitions",
        [RG_N_BIG_NUMBERS] = "big_numbers",
        [RG_N_PULL_QUOTE] = "pull_quote",
        [RG_N_FIGURES] = "figures",
        [RG_N_STRIP] = "strip",
        [RG_N_NOTES] = "notes",
        [RG_N_PHOTO] = "photo",
        [RG_N_LOGOS] = "logos",
        [RG_N_LOGO] = "logo",
        [RG_N_ICONS] = "icons",
        [RG_N_ICON] = "icon",
        [RG_N_BACK_COVER] = "back_cover",
    };
    return (unsigned)kind < RG_N_KINDS ? names[kind] : "unknown";
}

const char *rg_form_name(rg_form form)
{
    static const char *const names[RG_FORMS] = {"plain",     "case",    "profile",
                                                "objective", "callout", "contact"};
    return (unsigned)form < RG_FORMS ? names[form] : "unknown";
}

const char *rg_crop_name(rg_crop crop)
{
    static const char *const names[RG_CROPS] = {"none", "wide", "band", "square", "tall"};
    return (unsigned)crop < RG_CROPS ? names[crop] : "unknown";
}

rg_node *rg_node_new(rg_arena *arena, rg_node_kind kind, rg_place place)
{
    rg_node *node = RG_NEW(arena, rg_node);
    node->kind = kind;
    node->place = place;
    return node;
}

/* The room of an array of count nodes is the smallest power of two that holds them, so it is
 * full exactly when count is 0 or a power of two. */
static void add_node(rg_arena *arena, rg_node ***nodes, size_t *count, rg_node *node)
{
    if ((*count & (*count - 1)) == 0) {
        rg_node **more = RG_NEW_N(arena, rg_node *, *count ? *count * 2 : 1);
        if (*count > 0)
            memcpy(more, *nodes, *count * sizeof(*more));
        *nodes = more;
    }
    (*nodes)[(*count)++] = node;
}

void rg_node_add(rg_arena *arena, rg_node *parent, rg_node *kid)
{
    add_node(arena, &parent->kids, &parent->kid_count, kid);
}

void rg_doc_add(rg_arena *arena, rg_doc *doc, rg_node *block)
{
    add_node(arena, &doc->blocks, &doc->block_count, block);
}

rg_text rg_text_plain(rg_arena *arena, const char *text)
{
    if (!text || !*text)
        return (rg_text){0};
    rg_span *span = RG_NEW(arena, rg_span);
    span->text = rg_str_of(text);
    return (rg_text){span, 1};
}

bool rg_text_empty(rg_text text)
{
    for (size_t i = 0; i < text.count; i++)
        if (text.spans[i].page_of || text.spans[i].where_of || text.spans[i].number_of ||
            text.spans[i].note || rg_str_trim(text.spans[i].text).n > 0)
            return false;
    return true;
}

void rg_buf_text(rg_buf *out, rg_text text)
{
    for (size_t i = 0; i < text.count; i++)
        rg_buf_str(out, text.spans[i].text);
}
