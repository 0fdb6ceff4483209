/* Laws for every document, tried on generated ones. */
#include "generated.h"
#include "support/house.h"

#include "support/page_checks.h"

#include <stdlib.h>

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

static void check_places(laid *l, unsigned seed)
{
    rg_buf why = {0};
    size_t faults = 0;
    for (size_t p = 0; p < l->pages.page_count; p++)
        faults += page_check_places(&l->pages, &l->style, p, &why) +
                  page_check_contrast(&l->pages, p, &why);
    if (faults > 0)
        fprintf(stderr, "\n    seed %u: %zu faults%s\n", seed, faults, why.p);
    CU_ASSERT_EQUAL(faults, 0);
    rg_buf_free(&why);
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
    rg_style style = seed % 2 ? house_network() : house_csp();
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

static bool lay_one(laid *l, unsigned seed)
{
    dice d = {seed * 7919};
    l->doc.blocks = NULL;
    l->doc.block_count = 0;
    l->log = rg_log_new(l->arena);
    make_document(l, &d);
    l->style = style_of(seed);
    l->doc.large_print = l->style.body.size > 15;
    bool done = laid_try(l);
    if (!done)
        fprintf(stderr, "\n    seed %u: %s\n", seed, l->err.text);
    CU_ASSERT_TRUE(done);
    return done;
}

/* Every text is told once and in the order of the document, stands inside the frame and on no other and
 * on no picture, and the same document gives the same pages. */
static void five_hundred_documents_keep_the_laws_of_pages(void)
{
    const unsigned documents = 500;
    laid l;
    laid_open(&l);
    rg_arena *whole = l.arena;
    for (unsigned seed = 1; seed <= documents; seed++) {
        l.arena = rg_arena_new("one document");
        if (lay_one(&l, seed)) {
            check_words(&l, seed);
            check_tags(&l);
            check_places(&l, seed);
            if (seed % 8 == 0)
                same_pages(&l, seed);
        }
        rg_arena_free(l.arena);
    }
    l.arena = whole;
    laid_close(&l);
}

CU_TestInfo rg_tests_layout_order[] = {
    {"five hundred documents keep the laws of pages",
     five_hundred_documents_keep_the_laws_of_pages},
    CU_TEST_INFO_NULL,
};
