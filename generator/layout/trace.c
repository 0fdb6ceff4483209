/* layout/trace.c - Pages as text, for people and goldens.
 *
 *     page 1 595.28 x 841.89 "1"
 *       H1#2 text 57.00 100.00 NotoSans-Bold 38.00 #FFFFFF "Crime in Northmoor"
 *       ~background fill #12436D rect 0.00 0.00 595.28 841.89
 *       link 57.00 120.00 80.00 14.00 Link#9 page 3 at 71.00
 *     tags
 *       Document#0
 *         H1#2 "Crime in Northmoor" */
#include "layout/page.h"

#include "base/num.h"
#include "base/value.h"

#include <stdint.h>

static const char *const artifact_names[] = {
    [RG_A_NONE] = "none",     [RG_A_HEADER] = "header",         [RG_A_FOOTER] = "footer",
    [RG_A_LAYOUT] = "layout", [RG_A_BACKGROUND] = "background",
};

/* Items of each tag, as linked lists through next; number -> first and last, SIZE_MAX none. */
typedef struct tag_items {
    const rg_item **items;
    size_t *next, *first, *last;
} tag_items;

static void put_point(rg_buf *out, double x)
{
    rg_buf_putc(out, ' ');
    rg_num_fixed(out, x, 2, false);
}

static size_t count_items(const rg_pages *pages)
{
    size_t count = 0;
    for (size_t p = 0; p < pages->page_count; p++)
        count += pages->pages[p].item_count;
    return count;
}

static void chain_item(tag_items *by, size_t index, const rg_item *item)
{
    size_t tag = item->tag->number;
    by->items[index] = item;
    by->next[index] = SIZE_MAX;
    if (by->first[tag] == SIZE_MAX)
        by->first[tag] = index;
    else
        by->next[by->last[tag]] = index;
    by->last[tag] = index;
}

static tag_items index_items(rg_arena *arena, const rg_pages *pages)
{
    size_t count = count_items(pages), index = 0;
    tag_items by = {RG_NEW_N(arena, const rg_item *, count), RG_NEW_N(arena, size_t, count),
                    RG_NEW_N(arena, size_t, pages->tag_count),
                    RG_NEW_N(arena, size_t, pages->tag_count)};
    for (size_t i = 0; i < pages->tag_count; i++)
        by.first[i] = SIZE_MAX;
    for (size_t p = 0; p < pages->page_count; p++)
        for (size_t i = 0; i < pages->pages[p].item_count; i++) {
            const rg_item *item = &pages->pages[p].items[i];
            if (item->tag && item->kind == RG_I_TEXT)
                chain_item(&by, index++, item);
        }
    return by;
}

static void own_words(rg_buf *out, const tag_items *by, const rg_tag *tag)
{
    if (tag->actual_text) {
        rg_buf_puts(out, tag->actual_text);
        return;
    }
    for (size_t i = by->first[tag->number]; i != SIZE_MAX; i = by->next[i])
        rg_buf_str(out, by->items[i]->run->text);
}

static void add_words(rg_buf *out, const tag_items *by, const rg_tag *tag)
{
    size_t before = out->n;
    own_words(out, by, tag);
    if (out->n > before)
        rg_buf_putc(out, '\n');
    for (size_t i = 0; i < tag->kid_count; i++)
        add_words(out, by, tag->kids[i]);
}

void rg_pages_words(rg_buf *out, const rg_pages *pages)
{
    rg_arena *scratch = rg_arena_new("words of pages");
    tag_items by = index_items(scratch, pages);
    add_words(out, &by, pages->root);
    rg_arena_free(scratch);
}

static void put_quoted(rg_buf *out, const char *name, const char *text)
{
    if (!text)
        return;
    rg_buf_puts(out, name);
    rg_buf_json_text(out, rg_str_of(text));
}

static void trace_owner(rg_buf *out, const rg_item *item)
{
    if (item->tag)
        rg_buf_printf(out, "  %s#%zu", item->tag->type, item->tag->number);
    else
        rg_buf_printf(out, "  ~%s", artifact_names[item->artifact]);
    if (item->fact_id)
        rg_buf_printf(out, " {%s}", item->fact_id);
    rg_buf_putc(out, ' ');
}

static void trace_picture(rg_buf *out, const rg_item *item)
{
    const rg_picture *p = item->picture;
    rg_buf_printf(out, "picture %s %d x %d turned %d at", p->jpeg ? "jpeg" : "samples",
                  p->width, p->height, p->orientation);
    put_point(out, item->rect.x);
    put_point(out, item->rect.y);
    put_point(out, item->rect.w);
    put_point(out, item->rect.h);
    rg_buf_putc(out, '\n');
}

static void trace_item(rg_buf *out, rg_canvas *canvas, const rg_item *item)
{
    trace_owner(out, item);
    switch (item->kind) {
    case RG_I_TEXT:
        canvas->ops->text(canvas, item->x, item->y, item->run, item->colour);
        break;
    case RG_I_FILL:
        rg_fill(canvas, &item->path, item->colour);
        break;
    case RG_I_STROKE:
        rg_stroke_path(canvas, &item->path, &item->stroke);
        break;
    case RG_I_CLIP:
        rg_clip(canvas, &item->path);
        break;
    case RG_I_UNCLIP:
        rg_unclip(canvas);
        break;
    case RG_I_PICTURE:
        trace_picture(out, item);
        break;
    }
}

static void trace_link(rg_buf *out, const rg_area_link *link)
{
    rg_buf_puts(out, "  link");
    put_point(out, link->rect.x);
    put_point(out, link->rect.y);
    put_point(out, link->rect.w);
    put_point(out, link->rect.h);
    rg_buf_printf(out, " %s#%zu", link->tag->type, link->tag->number);
    if (link->uri) {
        rg_buf_printf(out, " to %s", link->uri);
    } else {
        rg_buf_printf(out, " page %zu at", link->target_page + 1);
        put_point(out, link->target_y);
    }
    put_quoted(out, " ", link->description);
    rg_buf_putc(out, '\n');
}

static void trace_page(rg_buf *out, rg_arena *scratch, const rg_page *page, size_t number)
{
    rg_buf_printf(out, "page %zu", number);
    put_point(out, page->w);
    rg_buf_puts(out, " x");
    put_point(out, page->h);
    put_quoted(out, " ", page->label);
    rg_buf_putc(out, '\n');
    rg_canvas *canvas = rg_canvas_trace(scratch, out);
    for (size_t i = 0; i < page->item_count; i++)
        trace_item(out, canvas, &page->items[i]);
    for (size_t i = 0; i < page->link_count; i++)
        trace_link(out, &page->links[i]);
}

static void trace_tag_details(rg_buf *out, const rg_tag *tag)
{
    if (tag->lang)
        rg_buf_printf(out, " lang=%s", tag->lang);
    if (tag->scope)
        rg_buf_printf(out, " scope=%s", tag->scope);
    if (tag->id)
        rg_buf_printf(out, " id=%s", tag->id);
    for (size_t i = 0; i < tag->header_count; i++)
        rg_buf_printf(out, "%s%s", i == 0 ? " headers=" : ",", tag->headers[i]);
    if (tag->has_bbox) {
        rg_buf_printf(out, " bbox on %zu:", tag->bbox_page + 1);
        put_point(out, tag->bbox.x);
        put_point(out, tag->bbox.y);
        put_point(out, tag->bbox.w);
        put_point(out, tag->bbox.h);
    }
    if (tag->fact_id)
        rg_buf_printf(out, " {%s}", tag->fact_id);
    put_quoted(out, " alt=", tag->alt);
    put_quoted(out, " data=", tag->attachment);
}

static void trace_tag(rg_buf *out, rg_buf *words, const tag_items *by, const rg_tag *tag,
                      int depth)
{
    for (int i = 0; i <= depth; i++)
        rg_buf_puts(out, "  ");
    rg_buf_printf(out, "%s#%zu", tag->type, tag->number);
    trace_tag_details(out, tag);
    rg_buf_clear(words);
    own_words(words, by, tag);
    if (words->n > 0) {
        rg_buf_putc(out, ' ');
        rg_buf_json_text(out, rg_buf_view(words));
    }
    rg_buf_putc(out, '\n');
    for (size_t i = 0; i < tag->kid_count; i++)
        trace_tag(out, words, by, tag->kids[i], depth + 1);
}

static void trace_tags(rg_buf *out, rg_arena *scratch, const rg_pages *pages)
{
    tag_items by = index_items(scratch, pages);
    rg_buf words = {0};
    rg_buf_puts(out, "tags\n");
    trace_tag(out, &words, &by, pages->root, 0);
    rg_buf_free(&words);
}

void rg_pages_trace(rg_buf *out, const rg_pages *pages)
{
    rg_arena *scratch = rg_arena_new("trace of pages");
    for (size_t p = 0; p < pages->page_count; p++)
        trace_page(out, scratch, &pages->pages[p], p + 1);
    trace_tags(out, scratch, pages);
    for (size_t i = 0; i < pages->bookmark_count; i++) {
        const rg_bookmark *b = &pages->bookmarks[i];
        rg_buf_printf(out, "bookmark %d page %zu at", b->level, b->page + 1);
        put_point(out, b->y);
        put_quoted(out, " ", b->title);
        rg_buf_putc(out, '\n');
    }
    for (size_t i = 0; i < pages->attachment_count; i++) {
        const rg_attachment *a = &pages->attachments[i];
        rg_buf_printf(out, "attachment %s %s %zu bytes", a->name, a->mime, a->bytes.n);
        put_quoted(out, " ", a->description);
        rg_buf_putc(out, '\n');
    }
    rg_arena_free(scratch);
}
