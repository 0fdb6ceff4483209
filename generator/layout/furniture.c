/* layout/furniture.c - What stands on every page: running header and footer, markings.
 *
 * All of it is artifacts, but for the markings of the first page, which are said once as real
 * text. */
#include "layout/flow.h"

#include <math.h>

static const double strip_height = 20; /* of the synthetic strip, at the very top */
static const double marking_top = 24,
                    marking_foot = 18; /* protective marking, from the edges */
static const double header_rise = 20;  /* from the header's line to the text below the margin */
static const double footer_drop = 22;  /* from the end of the text to the footer's line */
static const double header_share =
    0.55; /* of the width, at most, for either side where both are long */
static const double header_gap = 24; /* between the sides */

typedef struct line {
    const char *text;
    rg_type_style type;
    rg_tag *tag;
    rg_artifact artifact;
    rg_side side;
} line;

/* The text cut at a blank, with an ellipsis, until it fits. */
static bool fit(rg_lay *lay, const line *l, double width, rg_words **out)
{
    size_t n = rg_str_of(l->text).n;
    const char *text = l->text;
    for (;;) {
        double natural = 0, longest = 0;
        *out = rg_words_plain(lay, text, &l->type, l->tag, (rg_place){0});
        if (!rg_words_widths(lay, *out, &natural, &longest))
            return false;
        if (natural <= width || n == 0)
            return true;
        while (n > 0 && l->text[n - 1] != ' ')
            n--;
        while (n > 0 && l->text[n - 1] == ' ')
            n--;
        text = rg_arena_printf(lay->arena, "%.*s\xE2\x80\xA6", (int)n, l->text);
    }
}

/* One line with its left at x; real text is never cut. */
static bool emit_line(rg_lay *lay, size_t page, const line *l, double x, double y, double width)
{
    rg_words *words = NULL;
    if (!l->text || !*l->text)
        return true;
    if (l->tag)
        words = rg_words_plain(lay, l->text, &l->type, l->tag, (rg_place){0});
    else if (!fit(lay, l, width, &words))
        return false;
    words->side = l->side;
    words->opts.greedy = true;
    if (!rg_words_measure(lay, words, width))
        return false;
    for (size_t i = 0; i < words->line_count; i++)
        rg_words_emit(lay, page, words, i, x, y + (double)i * words->leading, l->artifact);
    return true;
}

/* ---- markings ---- */

static bool is_cover(const rg_lay *lay, size_t page)
{
    return page < lay->first_page || (lay->back && page + 1 == lay->out->page_count);
}

/* A chapter's band lies where the header would stand: from edge to edge and from the top.  That of a title
 * which fills its page goes on overleaf. */
static bool is_opener(const rg_lay *lay, size_t number)
{
    const rg_page *page = &lay->out->pages[number];
    for (size_t i = 0; i < page->item_count; i++) {
        const rg_item *item = &page->items[i];
        if (item->kind != RG_I_FILL || item->artifact != RG_A_BACKGROUND)
            continue;
        const double *c =
            item->path.coords; /* of rg_rect_path: left, top, right, top, right, foot */
        if (c[0] <= 0 && c[1] <= 0 && c[2] >= page->w && c[5] > lay->style->margin_top)
            return true;
    }
    return false;
}

static bool emit_synthetic(rg_lay *lay, size_t page)
{
    const rg_style *s = lay->style;
    line l = {lay->doc->synthetic, s->furniture, page == 0 ? lay->synthetic_tag : NULL,
              RG_A_HEADER, RG_SIDE_CENTRE};
    l.type.bold = true;
    l.type.colour = s->white;
    rg_ground_set(lay, s->accent);
    rg_emit_rect(lay, page, (rg_rect){0, 0, lay->out->pages[page].w, strip_height},
                 rg_rgb_of(s->accent), RG_A_BACKGROUND);
    return emit_line(lay, page, &l, s->margin_left, (strip_height - l.type.leading) / 2,
                     lay->out->pages[page].w - s->margin_left - s->margin_right);
}

static bool emit_marking(rg_lay *lay, size_t page)
{
    const rg_style *s = lay->style;
    double width = lay->out->pages[page].w - s->margin_left - s->margin_right;
    line l = {lay->doc->marking, s->furniture, page == 0 ? lay->marking_tag : NULL, RG_A_HEADER,
              RG_SIDE_CENTRE};
    l.type.bold = true;
    l.type.colour = s->ink;
    rg_ground_set(lay, is_cover(lay, page) || is_opener(lay, page) ? s->primary : s->white);
    if (!emit_line(lay, page, &l, s->margin_left, marking_top, width))
        return false;
    l.tag = NULL;
    l.artifact = RG_A_FOOTER;
    rg_ground_set(lay, is_cover(lay, page) ? s->primary : s->white);
    return emit_line(lay, page, &l, s->margin_left,
                     lay->out->pages[page].h - marking_foot - l.type.leading, width);
}

/* ---- header and footer ---- */

/* The heading of level 1 that the page begins in, or that begins on it. */
static const char *chapter_of(const rg_lay *lay, size_t page)
{
    const char *chapter = NULL;
    for (size_t i = 0; i < lay->anchor_count; i++) {
        const rg_anchor *anchor = &lay->anchors[i];
        if (anchor->node->kind != RG_N_HEADING || anchor->node->level != 1)
            continue;
        if (anchor->page > page)
            break;
        if (anchor->page < page || !chapter || anchor->piece->y <= lay->style->grid)
            chapter = anchor->name;
    }
    return chapter;
}

static bool natural_width(rg_lay *lay, const line *l, double *natural)
{
    double longest = 0;
    *natural = 0;
    return !l->text || !*l->text ||
           rg_words_widths(lay, rg_words_plain(lay, l->text, &l->type, NULL, (rg_place){0}),
                           natural, &longest);
}

/* Of the width, for the left side: what the right one leaves, where neither is then cut. */
static bool left_share(rg_lay *lay, const line *l, const line *r, double width, double *share)
{
    double left = 0, right = 0;
    if (!natural_width(lay, l, &left) || !natural_width(lay, r, &right))
        return false;
    *share = left + right + header_gap <= width ? width - right - header_gap / 2
                                                : header_share * width;
    return true;
}

static bool emit_header(rg_lay *lay, size_t page)
{
    const rg_style *s = lay->style;
    double width = lay->out->pages[page].w - s->margin_left - s->margin_right;
    double y = s->margin_top - header_rise - s->furniture.leading;
    const char *right =
        lay->doc->running_right ? lay->doc->running_right : chapter_of(lay, page);
    line l = {lay->doc->running_left, s->furniture, NULL, RG_A_HEADER, RG_SIDE_LEFT};
    line r = {right, s->furniture, NULL, RG_A_HEADER, RG_SIDE_RIGHT};
    double share = 0;
    if (!left_share(lay, &l, &r, width, &share) ||
        !emit_line(lay, page, &l, s->margin_left, y, share) ||
        !emit_line(lay, page, &r, s->margin_left + share, y, width - share))
        return false;
    rg_emit_rule(lay, page, s->margin_left, s->margin_left + width,
                 s->margin_top - header_rise + 3, 0.5, s->rule);
    return true;
}

static bool emit_footer(rg_lay *lay, size_t page)
{
    const rg_style *s = lay->style;
    double width = lay->out->pages[page].w - s->margin_left - s->margin_right,
           share = 0.75 * width;
    double y = lay->out->pages[page].h - s->margin_bottom + footer_drop;
    const char *number =
        rg_arena_printf(lay->arena, "Page %zu of %zu", page + 1, lay->out->page_count);
    line words = {lay->doc->footer_left, s->furniture, NULL, RG_A_FOOTER, RG_SIDE_LEFT};
    line count = {number, s->furniture, NULL, RG_A_FOOTER, RG_SIDE_RIGHT};
    bool left = lay->doc->spreads && page % 2 == 1; /* numbers stand at the outer edge */
    words.side = left ? RG_SIDE_RIGHT : RG_SIDE_LEFT;
    count.side = left ? RG_SIDE_LEFT : RG_SIDE_RIGHT;
    double middle = s->margin_left + (left ? width - share : share);
    return emit_line(lay, page, &words, left ? middle : s->margin_left, y, share) &&
           emit_line(lay, page, &count, left ? s->margin_left : middle, y, width - share);
}

bool rg_furniture(rg_lay *lay)
{
    for (size_t page = 0; page < lay->out->page_count; page++) {
        if (lay->doc->marking && !emit_marking(lay, page))
            return false;
        if (lay->doc->synthetic && !emit_synthetic(lay, page))
            return false;
        rg_ground_set(lay, lay->style->white);
        if (is_cover(lay, page))
            continue;
        if ((!is_opener(lay, page) && !emit_header(lay, page)) || !emit_footer(lay, page))
            return false;
    }
    return true;
}
