/* export/pdf_nav.c - Ways through the document: links, bookmarks, page labels (ISO 32000-1,
 * 12). */
#include "export/pdf_imp.h"

#include "paint/pdf_object_spell.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static void spell_box(rg_buf *out, const double corners[4])
{
    rg_buf_putc(out, '[');
    for (int i = 0; i < 4; i++) {
        if (i > 0)
            rg_buf_putc(out, ' ');
        rg_pdf_spell_real(out, corners[i]);
    }
    rg_buf_putc(out, ']');
}

/* Keeps the reader's zoom. */
static void spell_dest(rg_pdf_job *job, rg_buf *out, size_t page, double y)
{
    rg_buf_puts(out, "/Dest[");
    rg_pdf_spell_ref(out, job->page_numbers[page]);
    rg_buf_puts(out, "/XYZ 0 ");
    rg_pdf_spell_real(out, job->pages->pages[page].h - y);
    rg_buf_puts(out, " null]");
}

/* --- links
 * ---------------------------------------------------------------------------------------- */

/* A URI is 7-bit ASCII (ISO 32000-1, 12.6.4.7): other bytes, and blanks, are percent-encoded.
 */
static void spell_uri(rg_buf *out, const char *uri)
{
    rg_buf plain = {0};
    for (const char *p = uri; *p; p++)
        if (*p > ' ' && *p <= '~')
            rg_buf_putc(&plain, *p);
        else
            rg_buf_printf(&plain, "%%%02X", (unsigned)(unsigned char)*p);
    rg_buf_puts(out, "/A<</S/URI/URI");
    rg_pdf_spell_bytes(out, rg_buf_view(&plain));
    rg_buf_puts(out, ">>");
    rg_buf_free(&plain);
}

static void write_link(rg_pdf_job *job, const rg_page *page, const rg_area_link *link,
                       size_t key)
{
    rg_buf *out = rg_pdf_compact_begin(job->pdf);
    double corners[4] = {link->rect.x, page->h - link->rect.y - link->rect.h,
                         link->rect.x + link->rect.w, page->h - link->rect.y};
    rg_buf_puts(out, "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect");
    spell_box(out, corners);
    rg_buf_puts(out, "/StructParent ");
    rg_pdf_spell_int(out, (int64_t)key);
    rg_buf_puts(out, "/Contents");
    if (rg_pdf_text_fits(job->pdf, rg_str_of(link->description)))
        rg_pdf_spell_text(out, rg_str_of(link->description));
    if (link->uri)
        spell_uri(out, link->uri);
    else
        spell_dest(job, out, link->target_page, link->target_y);
    rg_buf_puts(out, ">>");
}

/* Marks of annotations follow all marks of content: the parent tree's keys count on it. */
static void write_links_of(rg_pdf_job *job, size_t at, size_t *key)
{
    const rg_page *page = &job->pages->pages[at];
    rg_buf list = {0};
    if (page->link_count == 0)
        return;
    rg_buf_putc(&list, '[');
    for (size_t i = 0; i < page->link_count; i++, ++*key) {
        const rg_area_link *link = &page->links[i];
        size_t number = rg_pdf_compact_next(job->pdf);
        *RG_PUSH(job->arena, job->marks, job->mark_count, job->mark_room) =
            (rg_pdf_mark){rg_pdf_node(job, link->tag), (uint32_t)at, (uint32_t)number, true};
        write_link(job, page, link, *key);
        if (i > 0)
            rg_buf_putc(&list, ' ');
        rg_pdf_spell_ref(&list, number);
    }
    rg_buf_putc(&list, ']');
    rg_pdf_put_spelt(job->pdf, job->page_objs[at], "Annots", rg_buf_view(&list));
    rg_buf_free(&list);
}

/* --- bookmarks
 * ------------------------------------------------------------------------------------ */

/* Indices of bookmarks; SIZE_MAX none.  count: kids. */
typedef struct branch {
    size_t parent, before, after, first, last, count;
} branch;

/* The parent is the nearest one before with a lower level, so a skipped level still nests. */
static void join_bookmarks(const rg_pages *pages, branch *b, branch *root)
{
    size_t at = SIZE_MAX; /* the bookmark before, then its ancestors */
    *root = (branch){.first = SIZE_MAX, .last = SIZE_MAX};
    for (size_t i = 0; i < pages->bookmark_count; i++) {
        while (at != SIZE_MAX && pages->bookmarks[at].level >= pages->bookmarks[i].level)
            at = b[at].parent;
        branch *parent = at == SIZE_MAX ? root : &b[at];
        b[i] = (branch){at, parent->last, SIZE_MAX, SIZE_MAX, SIZE_MAX, 0};
        if (parent->last == SIZE_MAX)
            parent->first = i;
        else
            b[parent->last].after = i;
        parent->last = i;
        parent->count++;
        at = i;
    }
}

static void put_sibling(rg_buf *out, const char *key, size_t first, size_t index)
{
    if (index == SIZE_MAX)
        return;
    rg_buf_puts(out, key);
    rg_pdf_spell_ref(out, first + index);
}

static void put_count(rg_buf *out, int64_t count)
{
    rg_buf_puts(out, "/Count ");
    rg_pdf_spell_int(out, count);
}

/* Bookmarks of the top level are open and show their kids; the kids are closed (a negative
 * count). */
static void write_bookmark(rg_pdf_job *job, const branch *b, size_t i, size_t root)
{
    const rg_bookmark *mark = &job->pages->bookmarks[i];
    rg_buf *out = rg_pdf_compact_begin(job->pdf);
    rg_buf_puts(out, "<</Title");
    if (rg_pdf_text_fits(job->pdf, rg_str_of(mark->title)))
        rg_pdf_spell_text(out, rg_str_of(mark->title));
    rg_buf_puts(out, "/Parent ");
    rg_pdf_spell_ref(out, b[i].parent == SIZE_MAX ? root : root + 1 + b[i].parent);
    put_sibling(out, "/Prev ", root + 1, b[i].before);
    put_sibling(out, "/Next ", root + 1, b[i].after);
    put_sibling(out, "/First ", root + 1, b[i].first);
    put_sibling(out, "/Last ", root + 1, b[i].last);
    if (b[i].count > 0)
        put_count(out, b[i].parent == SIZE_MAX ? (int64_t)b[i].count : -(int64_t)b[i].count);
    spell_dest(job, out, mark->page, mark->y);
    rg_buf_puts(out, ">>");
}

static void write_bookmarks(rg_pdf_job *job)
{
    size_t count = job->pages->bookmark_count, shown = 0;
    if (count == 0)
        return;
    branch *b = RG_NEW_N(job->arena, branch, count), top;
    join_bookmarks(job->pages, b, &top);
    for (size_t i = 0; i < count; i++)
        if (b[i].parent == SIZE_MAX)
            shown += 1 + b[i].count;
    size_t root = rg_pdf_compact_next(job->pdf);
    rg_buf *out = rg_pdf_compact_begin(job->pdf);
    rg_buf_puts(out, "<</Type/Outlines");
    put_sibling(out, "/First ", root + 1, top.first);
    put_sibling(out, "/Last ", root + 1, top.last);
    put_count(out, (int64_t)shown);
    rg_buf_puts(out, ">>");
    for (size_t i = 0; i < count; i++)
        write_bookmark(job, b, i, root);
    rg_pdf_put_ref(job->pdf, rg_pdf_catalog(job->pdf), "Outlines", root);
    rg_pdf_put_name(job->pdf, rg_pdf_catalog(job->pdf), "PageMode", "UseOutlines");
}

/* --- page labels
 * ---------------------------------------------------------------------------------- */

/* A label that is a plain number of at most nine digits; -1 for another. */
static long number_of(const char *label)
{
    size_t n = label ? strlen(label) : 0;
    if (n == 0 || n > 9 || label[0] == '0')
        return -1;
    for (const char *p = label; *p; p++)
        if (!isdigit((unsigned char)*p))
            return -1;
    return strtol(label, NULL, 10);
}

/* Whether the label follows from the one before: the viewer then counts on by itself. */
static bool follows(const rg_page *before, const rg_page *page)
{
    long a = number_of(before->label), b = number_of(page->label);
    return a > 0 && b == a + 1;
}

static void spell_label(rg_buf *out, const char *label)
{
    long number = number_of(label);
    rg_buf_puts(out, number > 0 ? "<</S/D/St " : "<</P");
    if (number > 0)
        rg_pdf_spell_int(out, number);
    else
        rg_pdf_spell_text(out, rg_str_of(label));
    rg_buf_puts(out, ">>");
}

static void write_labels(rg_pdf_job *job)
{
    const rg_pages *pages = job->pages;
    bool any = false;
    rg_buf list = {0};
    rg_buf_puts(&list, "<</Nums[");
    for (size_t i = 0; i < pages->page_count; i++) {
        any = any || pages->pages[i].label;
        if (i > 0 && follows(&pages->pages[i - 1], &pages->pages[i]))
            continue;
        rg_pdf_spell_int(&list, (int64_t)i);
        spell_label(&list, pages->pages[i].label);
    }
    rg_buf_puts(&list, "]>>");
    if (any)
        rg_pdf_put_spelt(job->pdf, rg_pdf_catalog(job->pdf), "PageLabels", rg_buf_view(&list));
    rg_buf_free(&list);
}

void rg_pdf_nav(rg_pdf_job *job)
{
    size_t key = job->pages->page_count;
    for (size_t i = 0; i < job->pages->page_count; i++)
        write_links_of(job, i, &key);
    write_bookmarks(job);
    write_labels(job);
}
