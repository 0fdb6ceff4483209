/* layout/cover.c - The cover: a page of its own, full-bleed, outside the flow.
 *
 * Its title is the document's H1; the wordmark or logo before it and the lines after it are
 * paragraphs or a figure.  A photo fills a portrait page's width between the mark and the title, and the
 * right of a landscape page. */
#include "layout/flow.h"

#include <math.h>

static const double block_top =
    0.655; /* of the page's height: the title begins here if it can */
static const double band_height = 6, band_gap = 31;
static const double logo_height = 42, logo_width = 190;
/* A photo is not set in less height than this. */
static const double photo_least = 120;
/* Of a landscape page with a photo, the words take this share; markings stand above and below it. */
static const double words_share = 0.56, marking_room = 44;

static rg_tag *tag_new(rg_lay *lay, rg_tag *parent, const char *type)
{
    return rg_tag_new(lay->arena, lay->out, parent, type);
}

/* ---- the mark ---- */

static bool collect_mark(rg_lay *lay, rg_place place, rg_tag *parent, rg_name_mark *out)
{
    const rg_picture_spec *logo = lay->style->logo_on_dark;
    if (logo) {
        out->tag = tag_new(lay, parent, "Figure");
        out->tag->alt = logo->alt ? logo->alt : lay->style->wordmark;
        return rg_shown_init(lay, logo, place, &out->shown);
    }
    rg_type_style bold = lay->style->cover_text;
    bold.bold = true;
    out->words =
        rg_words_plain(lay, lay->style->wordmark, &bold, tag_new(lay, parent, "P"), place);
    return true;
}

static double height_of(const rg_words *words)
{
    return (double)words->line_count * words->leading;
}

static double mark_height(const rg_name_mark *mark)
{
    return mark->words ? height_of(mark->words)
                       : fmin(logo_height, logo_width / mark->shown.ratio);
}

static double emit_text(rg_lay *lay, size_t page, const rg_words *words, double x, double y)
{
    for (size_t i = 0; i < words->line_count; i++, y += words->leading)
        rg_words_emit(lay, page, words, i, x, y, RG_A_LAYOUT);
    return y;
}

static void emit_mark(rg_lay *lay, const rg_name_mark *mark, size_t page)
{
    const rg_style *s = lay->style;
    double h = mark_height(mark);
    if (mark->words)
        emit_text(lay, page, mark->words, s->margin_left, s->margin_top);
    else
        rg_shown_emit(lay, &mark->shown, mark->tag, page,
                      (rg_rect){s->margin_left, s->margin_top, h * mark->shown.ratio, h});
}

/* ---- the front ---- */

/* What is said of the photo stands small at the foot. */
static bool collect_photo(rg_lay *lay, const rg_node *node, rg_tag *parent)
{
    rg_type_style credit = lay->style->furniture;
    lay->cover_photo = RG_NEW(lay->arena, rg_shown);
    lay->cover_photo_tag = tag_new(lay, parent, "Figure");
    lay->cover_photo_tag->alt = node->picture->alt;
    for (size_t i = 0; i < node->kid_count; i++) {
        rg_anchors_next(lay, node->kids[i]);
        lay->cover_credit = rg_words_new(lay, node->kids[i]->text, &credit,
                                         tag_new(lay, parent, "P"), node->place);
    }
    return rg_shown_init(lay, node->picture, node->place, lay->cover_photo);
}

static bool collect_lines(rg_lay *lay, const rg_node *node, rg_tag *tag)
{
    lay->cover_texts = RG_NEW_N(lay->arena, rg_words *, node->kid_count);
    for (size_t i = 0; i < node->kid_count; i++) {
        const rg_node *kid = node->kids[i];
        rg_anchors_next(lay, kid);
        if (kid->kind != RG_N_PHOTO)
            lay->cover_texts[lay->cover_text_count++] = rg_words_new(
                lay, kid->text, &lay->style->cover_text, tag_new(lay, tag, "P"), kid->place);
        else if (!collect_photo(lay, kid, tag))
            return false;
    }
    return true;
}

bool rg_collect_cover(rg_lay *lay, const rg_node *node, rg_tag *parent)
{
    rg_tag *tag = tag_new(lay, parent, "Div");
    rg_colour before = rg_ground_set(lay, lay->style->primary);
    lay->shift = 1;
    lay->level = 1;
    lay->cover_place = node->place;
    if (!collect_mark(lay, node->place, tag, &lay->mark))
        return false;
    lay->cover_title = rg_words_new(lay, node->text, &lay->style->cover_title,
                                    tag_new(lay, tag, "H1"), node->place);
    lay->cover_title->opts.greedy = lay->cover_title->opts.balance = true;
    bool good = collect_lines(lay, node, tag);
    rg_ground_set(lay, before);
    return good;
}

static bool measure_cover(rg_lay *lay, double width, double *height)
{
    const rg_style *style = lay->style;
    if ((lay->mark.words && !rg_words_measure(lay, lay->mark.words, width)) ||
        !rg_words_measure(lay, lay->cover_title, width) ||
        (lay->cover_credit && !rg_words_measure(lay, lay->cover_credit, width)))
        return false;
    *height = height_of(lay->cover_title) + style->cover_title.space_after;
    for (size_t i = 0; i < lay->cover_text_count; i++) {
        if (!rg_words_measure(lay, lay->cover_texts[i], width))
            return false;
        *height += height_of(lay->cover_texts[i]) + style->cover_text.space_after;
    }
    if (lay->cover_credit)
        *height += height_of(lay->cover_credit) + style->grid;
    return true;
}

/* The part of the page that has the words. */
static double words_width(const rg_lay *lay)
{
    const rg_style *s = lay->style;
    return lay->cover_photo && s->page_w > s->page_h ? s->page_w * words_share : s->page_w;
}

static void emit_grounds(rg_lay *lay, size_t page, double top, double width)
{
    const rg_style *s = lay->style;
    rg_emit_rect(lay, page, (rg_rect){0, 0, s->page_w, s->page_h}, rg_rgb_of(s->primary),
                 RG_A_BACKGROUND);
    rg_emit_rect(lay, page, (rg_rect){0, top - band_gap, width, band_height},
                 rg_rgb_of(s->accent), RG_A_BACKGROUND);
}

/* From below the mark to the band, or beside both. */
static bool emit_photo(rg_lay *lay, size_t page, double top)
{
    const rg_style *s = lay->style;
    double left = words_width(lay) < s->page_w ? words_width(lay) : 0;
    double from = s->margin_top + mark_height(&lay->mark) + 4 * s->grid;
    double height = top - band_gap - from;
    if (!lay->cover_photo)
        return true;
    if (left > 0) {
        from = lay->doc->marking ? marking_room : 0;
        height = s->page_h - 2 * from;
    }
    if (height < photo_least)
        return rg_fail_at(lay->err, RG_E_LAYOUT, lay->cover_place,
                          "the cover's text leaves no room for its photo; shorten title or "
                          "lines");
    rg_shown_emit(lay, lay->cover_photo, lay->cover_photo_tag, page,
                  (rg_rect){left, from, s->page_w - left, height});
    if (lay->cover_credit)
        emit_text(lay, page, lay->cover_credit, s->margin_left,
                  s->page_h - s->margin_bottom - height_of(lay->cover_credit) + s->grid);
    return true;
}

bool rg_emit_cover(rg_lay *lay, size_t page)
{
    const rg_style *s = lay->style;
    double height = 0, x = s->margin_left;
    double width = words_width(lay);
    double side = width < s->page_w ? 2 * s->gutter : s->margin_right;
    if (!measure_cover(lay, width - s->margin_left - side, &height))
        return false;
    double top = fmin(s->page_h * block_top, s->page_h - s->margin_bottom - height);
    if (top - band_gap < s->margin_top + mark_height(&lay->mark))
        return rg_fail_at(lay->err, RG_E_LAYOUT, lay->cover_place,
                          "the cover's text is too long for one page; shorten title or lines");
    emit_grounds(lay, page, top, width);
    emit_mark(lay, &lay->mark, page);
    if (!emit_photo(lay, page, top))
        return false;
    double y = emit_text(lay, page, lay->cover_title, x, top) + s->cover_title.space_after;
    for (size_t i = 0; i < lay->cover_text_count; i++)
        y = emit_text(lay, page, lay->cover_texts[i], x, y) + s->cover_text.space_after;
    return true;
}

/* ---- the back ---- */

/* A heading here would stand in no chapter, so all of it is paragraphs. */
bool rg_collect_back_cover(rg_lay *lay, const rg_node *node, rg_tag *parent)
{
    rg_colour before = rg_ground_set(lay, lay->style->primary);
    rg_type_style bold = lay->style->cover_text;
    bold.bold = true;
    rg_tag *tag = tag_new(lay, parent, "Div");
    lay->back = true;
    if (!collect_mark(lay, node->place, tag, &lay->back_mark))
        return false;
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
    return true;
}

/* Its words stand on the foot of the page, the mark at the top. */
bool rg_emit_back_cover(rg_lay *lay, size_t page)
{
    const rg_style *s = lay->style;
    double width = s->page_w - s->margin_left - s->margin_right, height = 0;
    if (lay->back_mark.words && !rg_words_measure(lay, lay->back_mark.words, width))
        return false;
    for (size_t i = 0; i < lay->back_text_count; i++) {
        if (!rg_words_measure(lay, lay->back_texts[i], fmin(width, s->measure_max)))
            return false;
        height += height_of(lay->back_texts[i]) + s->cover_text.space_after;
    }
    double top = s->page_h - s->margin_bottom - height;
    if (top - band_gap < s->margin_top + mark_height(&lay->back_mark))
        return rg_fail_at(lay->err, RG_E_LAYOUT, lay->back_place,
                          "the back cover's text is too long for one page; shorten it");
    emit_grounds(lay, page, top, s->page_w);
    emit_mark(lay, &lay->back_mark, page);
    for (size_t i = 0; i < lay->back_text_count; i++)
        top = emit_text(lay, page, lay->back_texts[i], s->margin_left, top) +
              s->cover_text.space_after;
    return true;
}
