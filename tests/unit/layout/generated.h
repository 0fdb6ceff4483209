/* Documents made by dice: every block, in and beside every other where that may be. */
#ifndef RG_TESTS_UNIT_LAYOUT_GENERATED_H
#define RG_TESTS_UNIT_LAYOUT_GENERATED_H

#include "laid.h"

#include "support/bitmaps.h"

typedef struct dice {
    uint64_t state;
} dice;

static inline int roll(dice *d, int sides)
{
    d->state = d->state * 6364136223846793005u + 1442695040888963407u;
    return (int)((d->state >> 33) % (uint64_t)sides);
}

static inline const char *some_words(laid *l, dice *d, int most)
{
    static const char *const words[] = {"crime",
                                        "the",
                                        "Leicester",
                                        "fell",
                                        "of",
                                        "neighbourhoods",
                                        "1,204",
                                        "in",
                                        "offences",
                                        "a",
                                        "recorded",
                                        "2020/21",
                                        ("fi\xEF\xAC\x81"
                                         "ne"),
                                        "violence-related",
                                        "(84.6)",
                                        "is"};
    rg_buf buf = {0};
    int count = 1 + roll(d, most);
    for (int i = 0; i < count; i++) {
        rg_buf_puts(&buf, i ? " " : "");
        if (roll(d, 200) == 0)
            for (int k = 0; k < 120; k++)
                rg_buf_puts(&buf, "longword"); /* wider than any column */
        else
            rg_buf_puts(&buf, words[roll(d, 16)]);
    }
    const char *text = rg_arena_copy(l->arena, buf.p, buf.n);
    rg_buf_free(&buf);
    return text;
}

static inline rg_table_spec *some_table(laid *l, dice *d)
{
    rg_table_spec *t = laid_table(l, (size_t)(1 + roll(d, 5)), (size_t)(1 + roll(d, 40)),
                                  some_words(l, d, 12));
    for (size_t r = 0; r < t->row_count; r++)
        for (size_t c = 0; c < t->column_count; c++)
            if (roll(d, 4) == 0)
                ((rg_cell *)t->rows[r].cells)[c].text = rg_text_plain(
                    l->arena, rg_arena_printf(l->arena, "%d words", roll(d, 9999)));
    for (size_t c = 1; c < t->column_count; c++)
        ((rg_doc_column *)t->columns)[c].align = (rg_align)roll(d, 4);
    t->note = roll(d, 2) ? rg_text_plain(l->arena, some_words(l, d, 20)) : (rg_text){0};
    ((rg_table_row *)t->rows)[t->row_count - 1].strong = roll(d, 2);
    return t;
}

static inline void add_block(laid *l, dice *d, rg_node *into, int depth);

static inline rg_node *block(laid *l, rg_node *into, rg_node_kind kind, const char *text)
{
    return into ? laid_into(l, into, kind, text) : laid_add(l, kind, text);
}

static inline void add_blocks(laid *l, dice *d, rg_node *into, int most, int depth)
{
    for (int i = 1 + roll(d, most); i > 0; i--)
        add_block(l, d, into, depth);
}

/* ---- pictures ---- */

static const char icon_svg[] = "<svg viewBox='0 0 24 24'><path d='M0 0h24v24z' "
                               "fill='currentColor'/></svg>";

static inline const rg_picture_spec *some_picture(laid *l, dice *d, bool icon)
{
    static const int sizes[][2] = {{64, 32}, {32, 64}, {48, 48}, {300, 20}};
    rg_picture_spec *spec = RG_NEW(l->arena, rg_picture_spec);
    *spec = (rg_picture_spec){.file = "p", .alt = "A hill.", .consent = "nobody shown"};
    spec->bytes = rg_str_of(icon_svg);
    if (icon)
        return spec;
    const int *size = sizes[roll(d, 4)];
    spec->crop = (rg_crop)roll(d, RG_CROPS);
    spec->bytes =
        jpeg_made(l->arena, &(jpeg_wish){size[0], size[1], 3, roll(d, 9), NULL, true});
    return spec;
}

static inline void add_photo(laid *l, dice *d, rg_node *into)
{
    bool cover = into && into->kind == RG_N_COVER;
    rg_node *photo =
        block(l, into, RG_N_PHOTO, !cover && roll(d, 2) ? some_words(l, d, 20) : "");
    photo->picture = some_picture(l, d, false);
    photo->floats = !into && roll(d, 3) == 0;
    photo->foot = photo->floats && roll(d, 2);
    laid_into(l, photo, RG_N_PARA, some_words(l, d, 5));
}

static inline void add_icons(laid *l, dice *d, rg_node *into)
{
    rg_node *icons = block(l, into, RG_N_ICONS, "");
    for (int i = 1 + roll(d, 5); i > 0; i--) {
        rg_node *icon = laid_into(l, icons, RG_N_ICON, roll(d, 2) ? some_words(l, d, 4) : "");
        icon->picture = some_picture(l, d, true);
        laid_into(l, icon, RG_N_PARA, some_words(l, d, 30));
    }
}

static inline void add_logos(laid *l, dice *d, rg_node *into)
{
    rg_node *logos = block(l, into, RG_N_LOGOS, "");
    for (int i = 1 + roll(d, 9); i > 0; i--)
        laid_into(l, logos, RG_N_LOGO, "")->picture = some_picture(l, d, roll(d, 2));
}

static inline void add_picture(laid *l, dice *d, rg_node *into)
{
    int which = roll(d, 3);
    if (which == 0)
        add_photo(l, d, into);
    else if (which == 1)
        add_icons(l, d, into);
    else
        add_logos(l, d, into);
}

static inline void add_rows_of_boxes(laid *l, dice *d, rg_node *into, int which, int depth)
{
    if (which == 0) {
        rg_node *tiles = block(l, into, RG_N_TILES, "");
        bool icons = roll(d, 2);
        for (int i = 1 + roll(d, 6); i > 0; i--) {
            rg_node *tile = laid_into(l, tiles, RG_N_TILE, roll(d, 3) ? "1,204" : "12,345,678");
            tile->picture = icons ? some_picture(l, d, true) : NULL;
            laid_into(l, tile, RG_N_PARA, some_words(l, d, 10));
        }
    } else if (which == 1) {
        rg_node *columns = block(l, into, RG_N_COLUMNS, "");
        for (int i = 0; i < 2; i++)
            add_blocks(l, d, laid_into(l, columns, RG_N_GROUP, ""), 3, depth + 1);
    } else {
        rg_node *terms = block(l, into, RG_N_DEFINITIONS, "");
        for (int i = 2 * (1 + roll(d, 4)); i > 0; i--)
            laid_into(l, terms, RG_N_PARA, some_words(l, d, 30));
    }
}

static inline void add_panel(laid *l, dice *d, rg_node *into, int depth)
{
    rg_node *panel = block(l, into, RG_N_PANEL, some_words(l, d, 4));
    panel->form = (rg_form)roll(d, RG_FORMS);
    if (roll(d, 2))
        panel->eyebrow = rg_text_plain(l->arena, some_words(l, d, 3));
    if (panel->form != RG_FORM_OBJECTIVE && panel->form != RG_FORM_CALLOUT) {
        add_blocks(l, d, panel, 6, depth + 1);
        return;
    }
    for (int i = 1 + roll(d, 3); i > 0; i--)
        laid_into(l, panel, RG_N_PARA, some_words(l, d, 40));
}

static inline void add_statement(laid *l, dice *d, rg_node *into)
{
    if (roll(d, 2)) {
        block(l, into, RG_N_PULL_QUOTE, some_words(l, d, 30));
        return;
    }
    rg_node *numbers = block(l, into, RG_N_BIG_NUMBERS, "");
    for (int i = 1 + roll(d, 3); i > 0; i--)
        laid_into(l, laid_into(l, numbers, RG_N_TILE, some_words(l, d, 2)), RG_N_PARA,
                  some_words(l, d, 20));
}

static inline void fill_strip(laid *l, dice *d, rg_node *strip)
{
    for (int i = 1 + roll(d, 5); i > 0; i--)
        laid_into(l, strip, RG_N_PARA, some_words(l, d, 2));
    strip->level = roll(d, (int)strip->kid_count + 1);
}

static inline void add_flow(laid *l, dice *d, rg_node *into, int depth)
{
    rg_node *flow = block(l, into, RG_N_FLOW, "");
    flow->level = 1 + roll(d, 3);
    add_blocks(l, d, flow, 8, depth + 1);
}

static inline void add_list(laid *l, dice *d, rg_node *into, int depth)
{
    rg_node *list = block(l, into, RG_N_LIST, "");
    list->level = roll(d, 3);
    list->start = roll(d, 4) == 0 ? RG_GO_ON : roll(d, 150);
    for (int i = 1 + roll(d, 6); i > 0; i--) {
        rg_node *item = laid_into(l, list, RG_N_ITEM, roll(d, 3) ? "" : some_words(l, d, 3));
        laid_into(l, item, RG_N_PARA, some_words(l, d, 40));
        if (roll(d, 5) == 0 && depth < 3)
            add_block(l, d, item, depth + 1);
    }
}

/* A paragraph, at times with a note in its middle. */
static inline void add_para(laid *l, dice *d, rg_node *into)
{
    rg_node *para = block(l, into, RG_N_PARA, some_words(l, d, 120));
    if (roll(d, 4))
        return;
    rg_text *note = RG_NEW(l->arena, rg_text);
    rg_span *spans = RG_NEW_N(l->arena, rg_span, 3);
    int most = into || roll(d, 5) ? 40 : 330; /* notes in columns do not part at will */
    *note = rg_text_plain(l->arena, laid_words(l, roll(d, 9), 1 + roll(d, most)));
    spans[0] = para->text.spans[0];
    spans[1].note = note;
    spans[2].text = rg_str_of(rg_arena_printf(l->arena, " %s", some_words(l, d, 50)));
    para->text = (rg_text){spans, 3};
}

static inline void add_block(laid *l, dice *d, rg_node *into, int depth)
{
    int kind = roll(d, depth < 2 ? 13 : 4);
    if (kind < 3)
        add_para(l, d, into);
    else if (kind == 3)
        block(l, into, RG_N_NOTE, some_words(l, d, 40));
    else if (kind == 4)
        block(l, into, RG_N_LEAD, some_words(l, d, 40));
    else if (kind == 5)
        add_list(l, d, into, depth);
    else if (kind == 6)
        add_panel(l, d, into, depth);
    else if (kind == 7)
        add_blocks(l, d, block(l, into, RG_N_QUOTE, some_words(l, d, 3)), 2, depth + 1);
    else if (kind == 10)
        add_statement(l, d, into);
    else if (kind == 12)
        add_picture(l, d, into);
    else if (kind == 11 && roll(d, 2))
        add_flow(l, d, into, depth);
    else if (kind == 8 && depth < 1)
        block(l, into, RG_N_TABLE, "")->table = some_table(l, d);
    else if (kind == 9 && !into)
        block(l, into, RG_N_PAGE_BREAK, "")->level = l->doc.spreads ? roll(d, 3) : 0;
    else
        add_rows_of_boxes(l, d, into, roll(d, 3), depth);
}

static inline void add_chapter(laid *l, dice *d)
{
    rg_node *heading = laid_heading(l, 1, some_words(l, d, 8));
    heading->opener = roll(d, 3) == 0;
    heading->colour = roll(d, RG_CHAPTER_COLOURS + 1);
    if (heading->opener && roll(d, 2))
        laid_into(l, heading, RG_N_PARA, some_words(l, d, 20));
    else if (!heading->opener && roll(d, 4) == 0)
        fill_strip(l, d, laid_into(l, heading, RG_N_STRIP, ""));
}

static inline void make_document(laid *l, dice *d)
{
    int charts = 0;
    l->doc.spreads = roll(d, 3) == 0;
    rg_node *cover = laid_add(l, RG_N_COVER, "Crime in Northmoor");
    if (roll(d, 3) == 0)
        add_photo(l, d, cover);
    for (int h = 2 + roll(d, 4); h > 0; h--) {
        add_chapter(l, d);
        laid_add(l, RG_N_PARA, some_words(l, d, 60));
        add_blocks(l, d, NULL, 8, 0);
        for (int i = roll(d, 3); i > 0; i--) {
            rg_node *chart = laid_add(l, RG_N_CHART, "");
            chart->chart = laid_chart(l, rg_arena_printf(l->arena, "chart-%d", charts++));
            chart->floats = roll(d, 2);
            chart->foot = chart->floats && roll(d, 2);
            laid_add(l, RG_N_PARA, some_words(l, d, 90));
        }
        for (size_t i = 0; i < l->doc.block_count; i++)
            if (l->doc.blocks[i]->table)
                l->doc.blocks[i]->floats = roll(d, 2);
        laid_heading(l, 2, some_words(l, d, 12));
        laid_add(l, RG_N_LEAD, some_words(l, d, 20));
        if (roll(d, 3) == 0)
            fill_strip(l, d, laid_add(l, RG_N_STRIP, ""));
    }
    if (roll(d, 3) == 0)
        laid_add(l, RG_N_NOTES, "");
    if (roll(d, 2))
        laid_into(l, laid_add(l, RG_N_BACK_COVER, "The end"), RG_N_PARA, laid_words(l, 1, 20));
}

#endif
