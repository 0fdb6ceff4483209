/* Laws for every document, tried on generated ones. */
#include "laid.h"

#include <stdlib.h>

/* ---- generated documents ---- */

typedef struct dice {
    uint64_t state;
} dice;

static int roll(dice *d, int sides)
{
    d->state = d->state * 6364136223846793005u + 1442695040888963407u;
    return (int)((d->state >> 33) % (uint64_t)sides);
}

static const char *some_words(laid *l, dice *d, int most)
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

static rg_table_spec *some_table(laid *l, dice *d)
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

static void add_block(laid *l, dice *d, rg_node *into, int depth);

static rg_node *block(laid *l, rg_node *into, rg_node_kind kind, const char *text)
{
    return into ? laid_into(l, into, kind, text) : laid_add(l, kind, text);
}

static void add_blocks(laid *l, dice *d, rg_node *into, int most, int depth)
{
    for (int i = 1 + roll(d, most); i > 0; i--)
        add_block(l, d, into, depth);
}

static void add_rows_of_boxes(laid *l, dice *d, rg_node *into, int which, int depth)
{
    if (which == 0) {
        rg_node *tiles = block(l, into, RG_N_TILES, "");
        for (int i = 1 + roll(d, 6); i > 0; i--)
            laid_into(l, laid_into(l, tiles, RG_N_TILE, "1,204"), RG_N_PARA,
                      some_words(l, d, 10));
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

static void add_panel(laid *l, dice *d, rg_node *into, int depth)
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

static void add_statement(laid *l, dice *d, rg_node *into)
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

static void add_strip(laid *l, dice *d)
{
    rg_node *strip = laid_add(l, RG_N_STRIP, "");
    for (int i = 1 + roll(d, 5); i > 0; i--)
        laid_into(l, strip, RG_N_PARA, some_words(l, d, 2));
    strip->level = roll(d, (int)strip->kid_count + 1);
}

static void add_flow(laid *l, dice *d, rg_node *into, int depth)
{
    rg_node *flow = block(l, into, RG_N_FLOW, "");
    flow->level = 1 + roll(d, 3);
    add_blocks(l, d, flow, 8, depth + 1);
}

static void add_list(laid *l, dice *d, rg_node *into, int depth)
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
static void add_para(laid *l, dice *d, rg_node *into)
{
    rg_node *para = block(l, into, RG_N_PARA, some_words(l, d, 120));
    if (roll(d, 4))
        return;
    rg_text *note = RG_NEW(l->arena, rg_text);
    rg_span *spans = RG_NEW_N(l->arena, rg_span, 3);
    *note = rg_text_plain(l->arena, laid_words(l, roll(d, 9), 1 + roll(d, 40)));
    spans[0] = para->text.spans[0];
    spans[1].note = note;
    spans[2].text = rg_str_of(rg_arena_printf(l->arena, " %s", some_words(l, d, 50)));
    para->text = (rg_text){spans, 3};
}

static void add_block(laid *l, dice *d, rg_node *into, int depth)
{
    int kind = roll(d, depth < 2 ? 12 : 4);
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
    else if (kind == 11 && roll(d, 2))
        add_flow(l, d, into, depth);
    else if (kind == 8 && depth < 1)
        block(l, into, RG_N_TABLE, "")->table = some_table(l, d);
    else if (kind == 9 && !into)
        block(l, into, RG_N_PAGE_BREAK, "");
    else
        add_rows_of_boxes(l, d, into, roll(d, 3), depth);
}

static void add_chapter(laid *l, dice *d)
{
    rg_node *heading = laid_heading(l, 1, some_words(l, d, 8));
    heading->opener = roll(d, 3) == 0;
    heading->colour = roll(d, RG_CHAPTER_COLOURS + 1);
    if (heading->opener && roll(d, 2))
        laid_into(l, heading, RG_N_PARA, some_words(l, d, 20));
}

static void make_document(laid *l, dice *d)
{
    int charts = 0;
    laid_add(l, RG_N_COVER, "Crime in Northmoor");
    for (int h = 2 + roll(d, 4); h > 0; h--) {
        add_chapter(l, d);
        laid_add(l, RG_N_PARA, some_words(l, d, 60));
        add_blocks(l, d, NULL, 8, 0);
        for (int i = roll(d, 3); i > 0; i--) {
            rg_node *chart = laid_add(l, RG_N_CHART, "");
            chart->chart = laid_chart(l, rg_arena_printf(l->arena, "chart-%d", charts++));
            chart->floats = roll(d, 2);
            laid_add(l, RG_N_PARA, some_words(l, d, 90));
        }
        for (size_t i = 0; i < l->doc.block_count; i++)
            if (l->doc.blocks[i]->table)
                l->doc.blocks[i]->floats = roll(d, 2);
        laid_heading(l, 2, some_words(l, d, 12));
        laid_add(l, RG_N_LEAD, some_words(l, d, 20));
        if (roll(d, 3) == 0)
            add_strip(l, d);
    }
    if (roll(d, 3) == 0)
        laid_add(l, RG_N_NOTES, "");
    if (roll(d, 2))
        laid_into(l, laid_add(l, RG_N_BACK_COVER, "The end"), RG_N_PARA, laid_words(l, 1, 20));
}

/* ---- what the document says, in order ---- */

static void say(rg_buf *out, rg_text text)
{
    rg_buf_text(out, text);
}

static void say_table(rg_buf *out, const rg_table_spec *t)
{
    say(out, t->title);
    say(out, t->subtitle);
    for (size_t c = 0; c < t->column_count; c++)
        say(out, t->columns[c].heading);
    for (size_t r = 0; r < t->row_count; r++)
        for (size_t c = 0; c < t->column_count; c++)
            say(out, t->rows[r].cells[c].text);
    say(out, t->note);
    say(out, t->source);
}

static void say_label(rg_buf *out, int level, int index)
{
    if (level == 0)
        rg_buf_puts(out, "\xE2\x80\xA2");
    else if (level == 1)
        rg_buf_printf(out, "%d.", index + 1);
    else if (index < 26)
        rg_buf_printf(out, "%c.", (char)('a' + index));
    else
        rg_buf_printf(out, "%c%c.", (char)('a' + (index / 26 - 1) % 26),
                      (char)('a' + index % 26));
}

/* counted: numbers of the last item, by level; of notes; notes said where they stand or at the end. */
enum { NOTES = 3, AT_END, COUNTS };

static void say_note(rg_buf *out, const rg_text *note, int number)
{
    rg_buf_printf(out, "%d", number);
    rg_buf_text(out, *note);
}

static void say_para(rg_buf *out, rg_text text, int *counted)
{
    int first = counted[NOTES];
    for (size_t i = 0; i < text.count; i++)
        if (text.spans[i].note)
            rg_buf_printf(out, "%d", ++counted[NOTES]);
        else
            rg_buf_str(out, text.spans[i].text);
    for (size_t i = 0; !counted[AT_END] && i < text.count; i++)
        if (text.spans[i].note)
            say_note(out, text.spans[i].note, ++first);
}

static void say_notes_of(rg_buf *out, const rg_node *node, int *number)
{
    for (size_t i = 0; i < node->text.count; i++)
        if (node->text.spans[i].note)
            say_note(out, node->text.spans[i].note, ++*number);
    for (size_t i = 0; i < node->kid_count; i++)
        say_notes_of(out, node->kids[i], number);
}

static void say_node(rg_buf *out, const rg_node *node, int *counted);

static void say_list(rg_buf *out, const rg_node *list, int *counted)
{
    int first = list->start == RG_GO_ON ? counted[list->level]
                : list->start > 0       ? list->start - 1
                                        : 0;
    for (size_t i = 0; i < list->kid_count; i++) {
        say_label(out, list->level, first + (int)i);
        say_node(out, list->kids[i], counted);
    }
    counted[list->level] = first + (int)list->kid_count;
}

/* Strips are figures. */
static void say_node(rg_buf *out, const rg_node *node, int *counted)
{
    if (node->kind == RG_N_STRIP)
        return;
    if (node->kind == RG_N_LIST) {
        say_list(out, node, counted);
        return;
    }
    say(out, node->eyebrow);
    if (node->kind != RG_N_QUOTE)
        say_para(out, node->text, counted);
    if (node->chart) {
        say(out, node->chart->title);
        say(out, node->chart->subtitle);
        say(out, node->chart->note);
        say(out, node->chart->source);
    }
    if (node->table)
        say_table(out, node->table);
    for (size_t i = 0; i < node->kid_count; i++)
        say_node(out, node->kids[i], counted);
    if (node->kind == RG_N_QUOTE)
        say(out, node->text);
}

static void drop_blanks(rg_buf *buf)
{
    size_t n = 0;
    for (size_t i = 0; i < buf->n; i++)
        if (buf->p[i] != ' ' && buf->p[i] != '\n')
            buf->p[n++] = buf->p[i];
    buf->n = n;
    buf->p[n] = '\0';
}

/* ---- what the tags say: figures left out, their words are the picture's ---- */

static void tell(rg_buf *out, const rg_buf *by_tag, const rg_tag *tag)
{
    if (strcmp(tag->type, "Figure") == 0)
        return;
    rg_buf_str(out, rg_buf_view(&by_tag[tag->number]));
    for (size_t i = 0; i < tag->kid_count; i++)
        tell(out, by_tag, tag->kids[i]);
}

static void tell_pages(rg_buf *out, const laid *l)
{
    rg_buf *by_tag = calloc(l->pages.tag_count, sizeof *by_tag);
    for (size_t p = 0; p < l->pages.page_count; p++)
        for (size_t i = 0; i < l->pages.pages[p].item_count; i++) {
            const rg_item *item = &l->pages.pages[p].items[i];
            if (item->kind == RG_I_TEXT && item->tag)
                rg_buf_str(&by_tag[item->tag->number], item->run->text);
        }
    tell(out, by_tag, l->pages.root);
    for (size_t i = 0; i < l->pages.tag_count; i++)
        rg_buf_free(&by_tag[i]);
    free(by_tag);
}

static void check_words(laid *l, unsigned seed)
{
    rg_buf told = {0}, said = {0};
    tell_pages(&told, l);
    rg_buf_puts(&said, l->style.wordmark);
    int counted[COUNTS] = {0}, listed = 0;
    for (size_t i = 0; i < l->doc.block_count; i++)
        counted[AT_END] += l->doc.blocks[i]->kind == RG_N_NOTES;
    for (size_t i = 0; i < l->doc.block_count; i++) {
        for (size_t k = 0; k < i && l->doc.blocks[i]->kind == RG_N_NOTES; k++)
            say_notes_of(&said, l->doc.blocks[k], &listed);
        if (l->doc.blocks[i]->kind == RG_N_BACK_COVER)
            rg_buf_puts(&said, l->style.wordmark);
        say_node(&said, l->doc.blocks[i], counted);
    }
    drop_blanks(&told);
    drop_blanks(&said);
    if (strcmp(told.p, said.p) != 0)
        fprintf(stderr, "\n    seed %u\n", seed);
    CHECK_TEXT(told.p, said.p);
    rg_buf_free(&told);
    rg_buf_free(&said);
}

/* ---- where it stands ---- */

typedef struct extent {
    double left, top, right, bottom;
} extent;

static extent extent_of(const rg_item *item)
{
    double size = item->run->size;
    return (extent){item->x, item->y - 0.7 * size, item->x + item->run->width,
                    item->y + 0.2 * size};
}

static bool overlap(extent a, extent b)
{
    const double slack = 0.05;
    return a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack &&
           b.top < a.bottom - slack;
}

static bool is_flow(const rg_item *item)
{
    return item->kind == RG_I_TEXT && item->tag && strcmp(item->tag->type, "Figure") != 0;
}

static bool inside_frame(const laid *l, const rg_item *item)
{
    extent e = extent_of(item);
    const rg_style *s = &l->style;
    return e.left >= s->margin_left - 0.01 && e.right <= s->page_w - s->margin_right + 0.01 &&
           e.top >= s->margin_top - 0.01 && e.bottom <= s->page_h - s->margin_bottom + 0.01;
}

static size_t faults_on(const laid *l, const rg_page *page)
{
    size_t faults = 0;
    for (size_t i = 0; i < page->item_count; i++) {
        const rg_item *a = &page->items[i];
        if (a->kind != RG_I_TEXT)
            continue;
        if (is_flow(a) && page != l->pages.pages)
            faults += !inside_frame(l, a);
        for (size_t k = i + 1; k < page->item_count; k++)
            if (page->items[k].kind == RG_I_TEXT)
                faults += overlap(extent_of(a), extent_of(&page->items[k]));
    }
    return faults;
}

static void check_places(laid *l, unsigned seed)
{
    for (size_t p = 0; p < l->pages.page_count; p++) {
        size_t faults = faults_on(l, &l->pages.pages[p]);
        if (faults > 0)
            fprintf(stderr, "\n    seed %u: %zu faults on page %zu\n", seed, faults, p + 1);
        CU_ASSERT_EQUAL(faults, 0);
    }
}

/* ---- tags ---- */

static size_t mixed_tags(const rg_tag *tag, const bool *has_items)
{
    size_t bad = tag->kid_count > 0 && has_items[tag->number];
    for (size_t i = 0; i < tag->kid_count; i++)
        bad += mixed_tags(tag->kids[i], has_items);
    return bad;
}

static void check_tags(laid *l)
{
    bool *has_items = calloc(l->pages.tag_count, sizeof *has_items);
    size_t owned_artifacts = 0;
    for (size_t p = 0; p < l->pages.page_count; p++)
        for (size_t i = 0; i < l->pages.pages[p].item_count; i++) {
            const rg_item *item = &l->pages.pages[p].items[i];
            owned_artifacts += (item->tag == NULL) != (item->artifact != RG_A_NONE);
            if (item->tag)
                has_items[item->tag->number] = true;
        }
    CU_ASSERT_EQUAL(owned_artifacts, 0);
    CU_ASSERT_EQUAL(mixed_tags(l->pages.root, has_items), 0);
    free(has_items);
}

/* Two documents in three on other pages, or in large print. */
static rg_style style_of(unsigned seed)
{
    rg_style style = seed % 2 ? rg_style_network() : rg_style_csp();
    switch (seed % 6) {
    case 1:
        return rg_style_format(style, RG_FORMAT_A4_LANDSCAPE);
    case 2:
        return rg_style_format(style, RG_FORMAT_SLIDES);
    case 3:
        return rg_style_large(style);
    case 4:
        return rg_style_large(rg_style_format(style, RG_FORMAT_A4_LANDSCAPE));
    default:
        return style;
    }
}

static void each_document(void (*check)(laid *, unsigned))
{
    const unsigned documents = 60;
    laid l;
    laid_open(&l);
    rg_arena *whole = l.arena;
    for (unsigned seed = 1; seed <= documents; seed++) {
        dice d = {seed * 7919};
        l.arena = rg_arena_new("one document");
        l.doc.blocks = NULL;
        l.doc.block_count = 0;
        l.log = rg_log_new(l.arena);
        make_document(&l, &d);
        l.style = style_of(seed);
        bool done = laid_try(&l);
        if (!done)
            fprintf(stderr, "\n    seed %u: %s\n", seed, l.err.text);
        CU_ASSERT_TRUE(done);
        if (done)
            check(&l, seed);
        rg_arena_free(l.arena);
    }
    l.arena = whole;
    laid_close(&l);
}

static void words_and_tags(laid *l, unsigned seed)
{
    check_words(l, seed);
    check_tags(l);
}

static void every_text_is_told_once_and_in_the_order_of_the_document(void)
{
    each_document(words_and_tags);
}

static void every_text_stands_inside_the_frame_and_on_no_other(void)
{
    each_document(check_places);
}

static void same_pages(laid *l, unsigned seed)
{
    rg_buf first = {0}, second = {0};
    rg_pages_trace(&first, &l->pages);
    CU_ASSERT_TRUE(laid_try(l));
    rg_pages_trace(&second, &l->pages);
    if (strcmp(first.p, second.p) != 0)
        fprintf(stderr, "\n    seed %u\n", seed);
    CU_ASSERT_EQUAL(strcmp(first.p, second.p), 0);
    rg_buf_free(&first);
    rg_buf_free(&second);
}

static void the_same_document_gives_the_same_pages(void)
{
    each_document(same_pages);
}

CU_TestInfo rg_tests_layout_order[] = {
    {"every text is told once and in the order of the document",
     every_text_is_told_once_and_in_the_order_of_the_document},
    {"every text stands inside the frame and on no other",
     every_text_stands_inside_the_frame_and_on_no_other},
    {"the same document gives the same pages", the_same_document_gives_the_same_pages},
    CU_TEST_INFO_NULL,
};
