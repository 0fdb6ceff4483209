/* layout/layout.c - The steps of a layout, in order. */
#include "layout/layout.h"

#include "layout/flow.h"

enum { ROUNDS_MAX = 5 };

static void set_titles(rg_pages *out, const rg_doc *doc)
{
    *out = (rg_pages){.title = doc->title,
                      .author = doc->author,
                      .subject = doc->subject,
                      .keywords = doc->keywords,
                      .lang = doc->lang,
                      .created = doc->created,
                      .spreads = doc->spreads};
}

static bool measure_flow(rg_lay *lay)
{
    const rg_style *s = lay->style;
    lay->galley = rg_galley_new(lay, s->page_w - s->margin_left - s->margin_right);
    lay->galley->full = rg_page_room(s, false);
    lay->chapter = NULL;
    return rg_measure(lay, lay->flow, 0, lay->galley->width, lay->galley) &&
           rg_place_pages(lay);
}

/* Measure and place until no page number that somebody prints moves. */
static bool settle(rg_lay *lay, int rounds)
{
    const rg_anchor *moved = NULL;
    const char *before = "";
    for (int round = 0; round < rounds; round++) {
        if (!measure_flow(lay))
            return false;
        moved = rg_anchors_update(lay, &before);
        if (!moved)
            return true;
    }
    return rg_fail_at(
        lay->err, RG_E_LAYOUT, moved->node->place,
        "page numbers do not settle in %d rounds: '%s' still moves from page %s to "
        "page %s; reword near it or begin it on a new page",
        rounds, moved->name, before, moved->printed);
}

static bool is_turned(const rg_lay *lay, size_t page)
{
    size_t i = page - lay->first_page;
    return page >= lay->first_page && i < lay->stretch_count && lay->stretches[i].turned;
}

static bool emit_pages(rg_lay *lay)
{
    const rg_style *s = lay->style;
    size_t count = lay->first_page + lay->stretch_count + (lay->back ? 1 : 0);
    for (size_t i = 0; i < count; i++) {
        bool turned = is_turned(lay, i);
        rg_page *page = rg_page_add(lay->arena, lay->out, turned ? s->page_h : s->page_w,
                                    turned ? s->page_w : s->page_h);
        page->label = rg_arena_printf(lay->arena, "%zu", i + 1);
    }
    if (lay->cover_title && !rg_emit_cover(lay, 0))
        return false;
    for (size_t i = 0; i < lay->stretch_count; i++) {
        const rg_stretch *stretch = &lay->stretches[i];
        size_t page = lay->first_page + i;
        for (size_t k = 0; stretch->title && k < stretch->title->line_count; k++)
            rg_words_emit(lay, page, stretch->title, k, s->margin_left,
                          s->margin_top + (double)k * stretch->title->leading, RG_A_HEADER);
        if (!rg_emit_stretch(lay, lay->galley, stretch, page, s->margin_left,
                             s->margin_top + stretch->top))
            return false;
        rg_notes_emit(lay, lay->galley, stretch, page);
    }
    if (lay->back && !rg_emit_back_cover(lay, count - 1))
        return false;
    return rg_furniture(lay);
}

static double anchor_top(const rg_anchor *anchor)
{
    return anchor->piece ? anchor->piece->top : anchor->top;
}

static void aim_links(rg_lay *lay)
{
    for (size_t i = 0; i < lay->aim_count; i++) {
        const rg_aim *aim = &lay->aims[i];
        rg_area_link *link = &lay->out->pages[aim->page].links[aim->link];
        if (!aim->anchor)
            continue;
        link->target_page = aim->anchor->page;
        link->target_y = anchor_top(aim->anchor);
    }
}

static void add_bookmarks(rg_lay *lay)
{
    for (size_t i = 0; i < lay->anchor_count; i++) {
        const rg_anchor *anchor = &lay->anchors[i];
        rg_pages *out = lay->out;
        if (anchor->node->kind == RG_N_HEADING)
            *RG_PUSH(lay->arena, out->bookmarks, out->bookmark_count, out->bookmark_room) =
                (rg_bookmark){anchor->name, anchor->node->level, anchor->page,
                              anchor_top(anchor)};
    }
}

static bool readable(rg_lay *lay)
{
    if (lay->fault.code != RG_OK)
        *lay->err = lay->fault;
    return lay->fault.code == RG_OK;
}

/* Figures of large print that were made higher may leave no room for what must stand with them. */
static bool settle_large(rg_lay *lay, int rounds)
{
    if (settle(lay, rounds))
        return true;
    if (!lay->doc->large_print || lay->err->code != RG_E_LAYOUT)
        return false;
    lay->as_asked = true;
    *lay->err = (rg_err){0};
    return settle(lay, rounds);
}

bool rg_layout_rounds(rg_arena *arena, const rg_doc *doc, const rg_style *style,
                      rg_shaper *shaper, rg_log *log, int rounds, rg_pages *out, rg_err *err)
{
    rg_err unread = {0};
    rg_lay lay = {.arena = arena,
                  .doc = doc,
                  .style = style,
                  .shaper = shaper,
                  .log = log,
                  .out = out,
                  .err = err ? err : &unread};
    set_titles(out, doc);
    rg_shaper_prefer(shaper, style->font);
    if (!rg_collect(&lay))
        return false;
    lay.first_page = lay.cover_title ? 1 : 0;
    if (readable(&lay) && (!settle_large(&lay, rounds) || !emit_pages(&lay)))
        return false;
    if (!readable(&lay))
        return false;
    aim_links(&lay);
    add_bookmarks(&lay);
    return true;
}

bool rg_layout(rg_arena *arena, const rg_doc *doc, const rg_style *style, rg_shaper *shaper,
               rg_log *log, rg_pages *out, rg_err *err)
{
    return rg_layout_rounds(arena, doc, style, shaper, log, ROUNDS_MAX, out, err);
}
