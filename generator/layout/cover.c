/* layout/cover.c - The cover: a page of its own, full-bleed, outside the flow.
 *
 * Its title is the document's H1; the wordmark before it and the lines after it are paragraphs.
 */
#include "layout/flow.h"

#include <math.h>

static const double block_top =
    0.655; /* of the page's height: the title begins here if it can */
static const double band_height = 6, band_gap = 31;

static rg_tag *tag_new(rg_lay *lay, rg_tag *parent, const char *type)
{
    return rg_tag_new(lay->arena, lay->out, parent, type);
}

void rg_collect_cover(rg_lay *lay, const rg_node *node, rg_tag *parent)
{
    rg_type_style mark = lay->style->cover_text;
    mark.bold = true;
    rg_tag *tag = tag_new(lay, parent, "Div");
    rg_colour before = rg_ground_set(lay, lay->style->primary);
    lay->shift = 1;
    lay->level = 1;
    lay->cover_place = node->place;
    lay->wordmark =
        rg_words_plain(lay, lay->style->wordmark, &mark, tag_new(lay, tag, "P"), node->place);
    lay->cover_title = rg_words_new(lay, node->text, &lay->style->cover_title,
                                    tag_new(lay, tag, "H1"), node->place);
    lay->cover_title->opts.greedy = lay->cover_title->opts.balance = true;
    lay->cover_texts = RG_NEW_N(lay->arena, rg_words *, node->kid_count);
    for (size_t i = 0; i < node->kid_count; i++) {
        const rg_node *kid = node->kids[i];
        rg_anchors_next(lay, kid);
        lay->cover_texts[lay->cover_text_count++] = rg_words_new(
            lay, kid->text, &lay->style->cover_text, tag_new(lay, tag, "P"), kid->place);
    }
    rg_ground_set(lay, before);
}

static double height_of(const rg_words *words)
{
    return (double)words->line_count * words->leading;
}

static bool measure_cover(rg_lay *lay, double width, double *height)
{
    const rg_style *style = lay->style;
    if (!rg_words_measure(lay, lay->wordmark, width) ||
        !rg_words_measure(lay, lay->cover_title, width))
        return false;
    *height = height_of(lay->cover_title) + style->cover_title.space_after;
    for (size_t i = 0; i < lay->cover_text_count; i++) {
        if (!rg_words_measure(lay, lay->cover_texts[i], width))
            return false;
        *height += height_of(lay->cover_texts[i]) + style->cover_text.space_after;
    }
    return true;
}

static double emit_text(rg_lay *lay, size_t page, const rg_words *words, double x, double y)
{
    for (size_t i = 0; i < words->line_count; i++, y += words->leading)
        rg_words_emit(lay, page, words, i, x, y, RG_A_LAYOUT);
    return y;
}

static void emit_grounds(rg_lay *lay, size_t page, double top)
{
    const rg_style *s = lay->style;
    rg_emit_rect(lay, page, (rg_rect){0, 0, s->page_w, s->page_h}, rg_rgb_of(s->primary),
                 RG_A_BACKGROUND);
    rg_emit_rect(lay, page, (rg_rect){0, top - band_gap, s->page_w, band_height},
                 rg_rgb_of(s->accent), RG_A_BACKGROUND);
}

bool rg_emit_cover(rg_lay *lay, size_t page)
{
    const rg_style *s = lay->style;
    double height = 0, x = s->margin_left;
    if (!measure_cover(lay, s->page_w - s->margin_left - s->margin_right, &height))
        return false;
    double top = fmin(s->page_h * block_top, s->page_h - s->margin_bottom - height);
    if (top - band_gap < s->margin_top + height_of(lay->wordmark))
        return rg_fail_at(lay->err, RG_E_LAYOUT, lay->cover_place,
                          "the cover's text is too long for one page; shorten title or lines");
    emit_grounds(lay, page, top);
    emit_text(lay, page, lay->wordmark, x, s->margin_top);
    double y = emit_text(lay, page, lay->cover_title, x, top) + s->cover_title.space_after;
    for (size_t i = 0; i < lay->cover_text_count; i++)
        y = emit_text(lay, page, lay->cover_texts[i], x, y) + s->cover_text.space_after;
    return true;
}

/* ---- the back ---- */

/* A heading here would stand in no chapter, so all of it is paragraphs. */
void rg_collect_back_cover(rg_lay *lay, const rg_node *node, rg_tag *parent)
{
    rg_colour before = rg_ground_set(lay, lay->style->primary);
    rg_type_style bold = lay->style->cover_text;
    bold.bold = true;
    rg_tag *tag = tag_new(lay, parent, "Div");
    lay->back_mark =
        rg_words_plain(lay, lay->style->wordmark, &bold, tag_new(lay, tag, "P"), node->place);
    lay->back_texts = RG_NEW_N(lay->arena, rg_words *, node->kid_count + 1);
    if (!rg_text_empty(node->text))
        lay->back_texts[lay->back_text_count++] =
            rg_words_new(lay, node->text, &bold, tag_new(lay, tag, "P"), node->place);
    for (size_t i = 0; i < node->kid_count; i++) {
        const rg_node *kid = node->kids[i];
        rg_anchors_next(lay, kid);
        lay->back_texts[lay->back_text_count++] = rg_words_new(
            lay, kid->text, &lay->style->cover_text, tag_new(lay, tag, "P"), kid->place);
    }
    lay->back_place = node->place;
    rg_ground_set(lay, before);
}

/* Its words stand on the foot of the page, the wordmark at the top. */
bool rg_emit_back_cover(rg_lay *lay, size_t page)
{
    const rg_style *s = lay->style;
    double width = s->page_w - s->margin_left - s->margin_right, height = 0;
    if (!rg_words_measure(lay, lay->back_mark, width))
        return false;
    for (size_t i = 0; i < lay->back_text_count; i++) {
        if (!rg_words_measure(lay, lay->back_texts[i], fmin(width, s->measure_max)))
            return false;
        height += height_of(lay->back_texts[i]) + s->cover_text.space_after;
    }
    double top = s->page_h - s->margin_bottom - height;
    if (top - band_gap < s->margin_top + height_of(lay->back_mark))
        return rg_fail_at(lay->err, RG_E_LAYOUT, lay->back_place,
                          "the back cover's text is too long for one page; shorten it");
    emit_grounds(lay, page, top);
    emit_text(lay, page, lay->back_mark, s->margin_left, s->margin_top);
    for (size_t i = 0; i < lay->back_text_count; i++)
        top = emit_text(lay, page, lay->back_texts[i], s->margin_left, top) +
              s->cover_text.space_after;
    return true;
}
