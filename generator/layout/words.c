/* layout/words.c - Paragraphs: spans to lines, lines to items. */
#include "layout/flow.h"

#include <math.h>
#include <string.h>

/* Superscripts: of the size of their text. */
static const double super_size = 0.65, super_rise = 0.33;
/* Lines narrower than this are hyphenated. */
static const double narrow = 200;

rg_rgb rg_rgb_of(rg_colour colour)
{
    return (rg_rgb){colour.r, colour.g, colour.b};
}

/* Capitals and ascenders together look centred in the line when the baseline lies so. */
double rg_baseline(double size, double leading)
{
    return leading / 2 + 0.36 * size;
}

static bool is_rtl(const char *lang)
{
    static const char *const langs[] = {"ar", "fa", "he", "ps", "sd", "ug", "ur", "yi"};
    for (size_t i = 0; lang && i < sizeof langs / sizeof *langs; i++)
        if (strncmp(lang, langs[i], 2) == 0 && (lang[2] == '\0' || lang[2] == '-'))
            return true;
    return false;
}

/* A tag has kids or items, never both: one span that needs a tag of its own gives all of them
 * one. */
static bool needs_kids(rg_text text)
{
    for (size_t i = 0; i < text.count; i++)
        if (text.spans[i].link || text.spans[i].lang || text.spans[i].note)
            return true;
    return false;
}

static bool same_text(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

/* Spans of one link that follow each other are one link; so are those of one language. */
static bool continues(const rg_span *before, const rg_span *span)
{
    return !before->note && !span->note && same_text(before->link, span->link) &&
           same_text(before->lang, span->lang);
}

static rg_tag *span_tag(rg_lay *lay, rg_text text, size_t i, rg_tag *parent, rg_tag *last)
{
    const rg_span *span = &text.spans[i];
    if (i > 0 && continues(&text.spans[i - 1], span))
        return last;
    if (span->note)
        parent = rg_tag_new(lay->arena, lay->out, parent, "Reference");
    bool link = span->link || span->note;
    rg_tag *tag = rg_tag_new(lay->arena, lay->out, parent, link ? "Link" : "Span");
    tag->lang = span->lang;
    return tag;
}

/* ---- grounds ---- */

rg_colour rg_ground_set(rg_lay *lay, rg_colour ground)
{
    rg_colour before = lay->ground;
    lay->ground = ground;
    lay->dark = rg_contrast(ground, lay->style->white) > 4.5;
    return before;
}

static unsigned hex_of(rg_colour c)
{
    return (unsigned)lround(c.r * 255) << 16 | (unsigned)lround(c.g * 255) << 8 |
           (unsigned)lround(c.b * 255);
}

/* Text that cannot be read on its ground ends the layout, once all faults are known to be one. */
static rg_colour on_ground(rg_lay *lay, rg_colour colour, const rg_styled *text)
{
    if (lay->dark)
        colour = lay->style->white;
    double needed = rg_contrast_needed(text->size, text->bold);
    double contrast = rg_contrast(colour, lay->ground);
    if (contrast < needed && lay->fault.code == RG_OK)
        rg_fail_at(
            &lay->fault, RG_E_LAYOUT, text->place,
            "text of colour #%06X on ground #%06X of brand '%s' has a contrast of %.1f to "
            "1 and needs %.1f at this size; #%06X would do",
            hex_of(colour), hex_of(lay->ground), lay->style->brand, contrast, needed,
            hex_of(rg_shade_for(colour, lay->ground, needed)));
    return colour;
}

rg_text rg_text_run_in(rg_lay *lay, rg_text title, rg_text text)
{
    size_t count = 0;
    rg_span *spans = RG_NEW_N(lay->arena, rg_span, title.count + text.count + 1);
    for (size_t i = 0; i < title.count; i++) {
        spans[count] = title.spans[i];
        spans[count++].look |= RG_BOLD;
    }
    if (title.count > 0 && text.count > 0)
        spans[count++].text = RG_STR(" ");
    for (size_t i = 0; i < text.count; i++)
        spans[count++] = text.spans[i];
    return (rg_text){spans, count};
}

/* ---- spans ---- */

static rg_str number_said(rg_lay *lay, const char *label)
{
    const rg_anchor *anchor = rg_map_get(lay->labels, rg_str_of(label));
    if (!anchor || !anchor->number)
        return RG_STR("?");
    if (anchor->node->kind == RG_N_HEADING)
        return rg_str_of(rg_arena_printf(lay->arena, "section\xC2\xA0%s", anchor->number));
    return rg_str_of(anchor->number);
}

static void set_span(rg_lay *lay, rg_words *words, size_t i, const rg_span *span,
                     const rg_type_style *type, rg_tag *paragraph, rg_place place)
{
    rg_styled *styled = &words->spans[i];
    bool raised = (span->look & RG_SUPER) || span->note;
    *styled =
        (rg_styled){.text = span->number_of ? number_said(lay, span->number_of) : span->text,
                    .bold = type->bold || (span->look & RG_BOLD),
                    .italic = type->italic || (span->look & RG_ITALIC),
                    .size = raised ? type->size * super_size : type->size,
                    .rise = raised ? type->size * super_rise : 0,
                    .lang = span->lang ? span->lang : lay->doc->lang,
                    .place = place};
    rg_ink *ink = &words->inks[i];
    ink->colour =
        rg_rgb_of(on_ground(lay, span->link ? lay->style->primary : type->colour, styled));
    ink->fact_id = span->fact_id;
    ink->link = span->link;
    if (span->note) {
        ink->note = rg_note_new(lay, span->note, paragraph, place);
        ink->target = &ink->note->foot;
        ink->colour = rg_rgb_of(on_ground(lay, lay->style->primary, styled));
        styled->text = rg_str_of(ink->note->mark);
        words->notes = true;
    }
    if (span->where_of) {
        ink->where = rg_where_new(lay, rg_map_get(lay->labels, rg_str_of(span->where_of)));
        words->moving = true;
    }
    if (span->page_of) {
        ink->page_of = rg_map_get(lay->labels, rg_str_of(span->page_of));
        words->moving = true;
        if (ink->page_of)
            ink->page_of->read = true;
    }
}

void rg_words_init(rg_lay *lay, rg_words *words, rg_text text, const rg_type_style *type,
                   rg_tag *tag, rg_place place)
{
    words->spans = RG_NEW_N(lay->arena, rg_styled, text.count);
    words->inks = RG_NEW_N(lay->arena, rg_ink, text.count);
    words->count = text.count;
    words->size = type->size;
    words->leading = type->leading;
    bool kids = tag && needs_kids(text);
    rg_tag *last = tag;
    for (size_t i = 0; i < text.count; i++) {
        set_span(lay, words, i, &text.spans[i], type, tag, place);
        if (kids)
            last = span_tag(lay, text, i, tag, last);
        words->inks[i].tag = last;
    }
    words->opts.rtl =
        is_rtl(text.count && text.spans[0].lang ? text.spans[0].lang : lay->doc->lang);
    words->side = words->opts.rtl ? RG_SIDE_RIGHT : RG_SIDE_LEFT;
}

rg_words *rg_words_new(rg_lay *lay, rg_text text, const rg_type_style *type, rg_tag *tag,
                       rg_place place)
{
    rg_words *words = RG_NEW(lay->arena, rg_words);
    rg_words_init(lay, words, text, type, tag, place);
    return words;
}

rg_words *rg_words_plain(rg_lay *lay, const char *text, const rg_type_style *type, rg_tag *tag,
                         rg_place place)
{
    return rg_words_new(lay, rg_text_plain(lay->arena, text), type, tag, place);
}

/* Answers whether a page number is another than when the lines were made. */
static bool print_pages(rg_words *words)
{
    bool changed = false;
    for (size_t i = 0; i < words->count; i++) {
        const rg_ink *ink = &words->inks[i];
        const char *now = ink->where     ? ink->where->said
                          : ink->page_of ? ink->page_of->printed
                                         : NULL;
        if (!now || rg_str_is(words->spans[i].text, now))
            continue;
        words->spans[i].text = rg_str_of(now);
        changed = true;
    }
    return changed;
}

bool rg_words_measure(rg_lay *lay, rg_words *words, double width)
{
    bool changed = words->moving && print_pages(words);
    if (!changed && words->width > 0 && fabs(words->width - width) < 1e-9)
        return true;
    rg_para_opts opts = words->opts;
    opts.width = width;
    opts.hyphenate = !opts.greedy && width < narrow;
    words->width = width;
    return rg_para_break(lay->shaper, lay->arena, words->spans, words->count, &opts,
                         &words->lines, &words->line_count, lay->err) &&
           rg_notes_measure(lay, words);
}

bool rg_words_widths(rg_lay *lay, const rg_words *words, double *natural, double *longest)
{
    return rg_para_widths(lay->shaper, lay->arena, words->spans, words->count, &words->opts,
                          natural, longest, lay->err);
}

/* ---- emit ---- */

static double side_offset(const rg_words *words, const rg_line *line)
{
    double spare = words->width - line->width;
    return words->side == RG_SIDE_LEFT ? 0 : words->side == RG_SIDE_RIGHT ? spare : spare / 2;
}

/* The words of a link: where the tag has one paragraph, all its spans there. */
static const char *link_words(rg_lay *lay, const rg_words *words, const rg_ink *link)
{
    if (link->target && !link->target->node)
        return link->target->name;
    if (link->target)
        return rg_arena_printf(lay->arena, "%s, page %s", link->target->name,
                               link->target->printed);
    rg_buf buf = {0};
    for (size_t i = 0; i < words->count; i++)
        if (words->inks[i].tag == link->tag)
            rg_buf_str(&buf, words->spans[i].text);
    const char *text = rg_arena_copy(lay->arena, buf.p ? buf.p : "", buf.n);
    rg_buf_free(&buf);
    return text;
}

static bool is_link(const rg_ink *ink)
{
    return ink->tag && (ink->link || ink->target);
}

static void add_area(rg_lay *lay, size_t page, const rg_words *words, const rg_ink *ink,
                     rg_rect rect)
{
    rg_page *p = &lay->out->pages[page];
    rg_area_link *area = RG_PUSH(lay->arena, p->links, p->link_count, p->link_room);
    *area = (rg_area_link){.rect = rect, .tag = ink->tag};
    area->description = link_words(lay, words, ink);
    if (!ink->target && ink->link[0] != '#') {
        area->uri = ink->link;
        return;
    }
    const rg_anchor *anchor =
        ink->target ? ink->target : rg_map_get(lay->labels, rg_str_of(ink->link + 1));
    *RG_PUSH(lay->arena, lay->aims, lay->aim_count, lay->aim_room) =
        (rg_aim){page, p->link_count - 1, anchor};
}

/* One area for each stretch of one link in the line.  An underline sets links in running text
 * off without colour; a line of contents needs none. */
static void emit_links(rg_lay *lay, size_t page, const rg_words *words, const rg_line *line,
                       double x, double baseline)
{
    double size = words->size;
    for (size_t i = 0; i < line->count;) {
        const rg_ink *ink = &words->inks[line->runs[i].span];
        double from = x;
        for (; i < line->count && words->inks[line->runs[i].span].tag == ink->tag; i++)
            x += line->runs[i].width;
        if (!is_link(ink))
            continue;
        double right = words->reach > 0 ? from + words->reach : x;
        add_area(lay, page, words, ink,
                 (rg_rect){from, baseline - 0.95 * size, right - from, 1.25 * size});
        if (ink->link)
            rg_emit_rect(lay, page,
                         (rg_rect){from, baseline + 0.12 * size, x - from, 0.05 * size},
                         ink->colour, RG_A_LAYOUT);
    }
}

static void emit_run(rg_lay *lay, size_t page, const rg_run *run, const rg_ink *ink, double x,
                     double baseline, rg_artifact artifact)
{
    rg_item *item =
        rg_item_add(lay->arena, &lay->out->pages[page], RG_I_TEXT, ink->tag, artifact);
    item->run = run;
    item->x = x;
    item->y = baseline - run->rise;
    item->colour = ink->colour;
    item->fact_id = ink->fact_id;
}

static void set_here(rg_anchor *anchor, size_t page, double top)
{
    anchor->page = page;
    anchor->top = top;
}

void rg_words_emit(rg_lay *lay, size_t page, const rg_words *words, size_t line, double x,
                   double y, rg_artifact artifact)
{
    const rg_line *l = &words->lines[line];
    double baseline = y + rg_baseline(words->size, words->leading);
    double left = x + side_offset(words, l), at = left;
    bool links = false;
    if (words->here && line == 0)
        set_here(words->here, page, y);
    for (size_t i = 0; i < l->count; i++) {
        const rg_ink *ink = &words->inks[l->runs[i].span];
        if (ink->note)
            set_here(&ink->note->reference, page, y);
        emit_run(lay, page, &l->runs[i], ink, at, baseline, artifact);
        at += l->runs[i].width;
        links = links || is_link(ink);
    }
    if (links)
        emit_links(lay, page, words, l, left, baseline);
}
