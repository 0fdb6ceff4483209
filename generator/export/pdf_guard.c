/* export/pdf_guard.c - What would make a file that does not conform is refused before it is
 * written.
 *
 * Clauses are of ISO 14289-1 (PDF/UA-1).  Faults that an author can mend are RG_E_TEMPLATE; the
 * others are ours, since documents are checked before they are laid out. */
#include "export/pdf_guard.h"

#include <stdlib.h>
#include <string.h>

static const char *const names[RG_K_COUNT] = {
    "Art",     "BibEntry", "BlockQuote", "Caption", "Code", "Div",       "Document", "Figure",
    "Formula", "H1",       "H2",         "H3",      "H4",   "H5",        "H6",       "Index",
    "L",       "LBody",    "LI",         "Lbl",     "Link", "NonStruct", "Note",     "P",
    "Part",    "Quote",    "Reference",  "Sect",    "Span", "TBody",     "TD",       "TFoot",
    "TH",      "THead",    "TOC",        "TOCI",    "TR",   "Table",
};

static int by_name(const void *key, const void *name)
{
    return strcmp(key, *(const char *const *)name);
}

rg_pdf_kind rg_pdf_kind_of(const char *type)
{
    const char *const *at = bsearch(type, names, RG_K_COUNT, sizeof *names, by_name);
    return at ? (rg_pdf_kind)(at - names) : RG_K_COUNT;
}

#define BIT(KIND) ((uint64_t)1 << (KIND))
#define ROWS (BIT(RG_K_TABLE) | BIT(RG_K_THEAD) | BIT(RG_K_TBODY) | BIT(RG_K_TFOOT))

/* 7.2, ISO 32000-1, 14.8.4: kinds that live only in some parents, and parents that hold only
 * some kinds. 0: any. */
static const uint64_t parents_of[RG_K_COUNT] = {
    [RG_K_TR] = ROWS,
    [RG_K_TH] = BIT(RG_K_TR),
    [RG_K_TD] = BIT(RG_K_TR),
    [RG_K_THEAD] = BIT(RG_K_TABLE),
    [RG_K_TBODY] = BIT(RG_K_TABLE),
    [RG_K_TFOOT] = BIT(RG_K_TABLE),
    [RG_K_LI] = BIT(RG_K_L),
    [RG_K_LBODY] = BIT(RG_K_LI),
    [RG_K_TOCI] = BIT(RG_K_TOC),
};

static const uint64_t kids_of[RG_K_COUNT] = {
    [RG_K_TABLE] =
        BIT(RG_K_TR) | BIT(RG_K_THEAD) | BIT(RG_K_TBODY) | BIT(RG_K_TFOOT) | BIT(RG_K_CAPTION),
    [RG_K_THEAD] = BIT(RG_K_TR),
    [RG_K_TBODY] = BIT(RG_K_TR),
    [RG_K_TFOOT] = BIT(RG_K_TR),
    [RG_K_TR] = BIT(RG_K_TH) | BIT(RG_K_TD),
    [RG_K_L] = BIT(RG_K_L) | BIT(RG_K_LI) | BIT(RG_K_CAPTION),
    [RG_K_LI] = BIT(RG_K_LBL) | BIT(RG_K_LBODY),
    [RG_K_TOC] = BIT(RG_K_TOC) | BIT(RG_K_TOCI) | BIT(RG_K_CAPTION),
};

static bool is_empty(const char *text)
{
    return !text || !*text;
}

/* RFC 3066, as ISO 32000-1, 14.9.2 wants it: "en-GB". */
static bool is_language(const char *lang)
{
    size_t part = 0;
    bool first = true;
    for (const char *p = lang; *p; p++) {
        bool letter = (*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z');
        bool digit = *p >= '0' && *p <= '9';
        if (*p == '-' && part > 0)
            part = 0, first = false;
        else if ((letter || (digit && !first)) && part < 8)
            part++;
        else
            return false;
    }
    return part > 0;
}

/* --- the document
 * --------------------------------------------------------------------------------- */

static void guard_document(rg_pdf_job *job)
{
    const rg_pages *p = job->pages;
    if (p->page_count == 0)
        rg_pdf_fail(job->pdf, RG_E_LAYOUT, "the document has no pages");
    if (is_empty(p->title)) /* 7.1 */
        rg_pdf_fail(job->pdf, RG_E_TEMPLATE, "the document has no title; give it one");
    if (is_empty(p->lang) || !is_language(p->lang)) /* 7.2 */
        rg_pdf_fail(job->pdf, RG_E_TEMPLATE,
                    "the document's language is '%s'; write it like en-GB",
                    p->lang ? p->lang : "");
    if (strcmp(p->root->type, "Document") != 0)
        rg_pdf_fail(job->pdf, RG_E_BUG, "the tag tree begins with %s, not Document",
                    p->root->type);
}

/* --- tags
 * ----------------------------------------------------------------------------------------- */

static void guard_nesting(rg_pdf_job *job, uint32_t node, rg_pdf_kind kind)
{
    const rg_tag *tag = job->nodes[node], *parent = job->nodes[job->parents[node]];
    rg_pdf_kind above = rg_pdf_kind_of(parent->type);
    if (kind == RG_K_COUNT || above == RG_K_COUNT)
        rg_pdf_fail(job->pdf, RG_E_BUG, "'%s' is no structure type that is used here",
                    tag->type);
    else if (node > 0 && ((parents_of[kind] && !(parents_of[kind] & BIT(above))) ||
                          (kids_of[above] && !(kids_of[above] & BIT(kind)))))
        rg_pdf_fail(job->pdf, RG_E_BUG, "a tag %s stands in a %s, where it may not", tag->type,
                    parent->type);
}

/* 7.3; a figure also needs its box, ISO 32000-1, 14.8.5.4.3. */
static void guard_figure(rg_pdf_job *job, const rg_tag *tag)
{
    if (is_empty(tag->alt) && is_empty(tag->actual_text))
        rg_pdf_fail(job->pdf, RG_E_TEMPLATE,
                    "a figure%s%zu has no alternative text; say in its alt what it shows",
                    tag->has_bbox ? " on page " : " number ",
                    tag->has_bbox ? tag->bbox_page + 1 : tag->number);
    else if (!tag->has_bbox || tag->bbox_page >= job->pages->page_count)
        rg_pdf_fail(job->pdf, RG_E_BUG, "the figure '%.60s' has no box on any page",
                    tag->alt ? tag->alt : tag->actual_text);
}

static bool is_one_of(const char *word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(word, words[i]) == 0)
            return true;
    return false;
}

static void guard_attributes(rg_pdf_job *job, const rg_tag *tag, rg_pdf_kind kind)
{
    static const char *const scopes[] = {"Row", "Column", "Both"};
    static const char *const labels[] = {"None",       "Disc",       "Circle",
                                         "Square",     "Decimal",    "UpperRoman",
                                         "LowerRoman", "UpperAlpha", "LowerAlpha"};
    if (tag->lang && !is_language(tag->lang))
        rg_pdf_fail(job->pdf, RG_E_TEMPLATE, "'%s' is no language; write it like en-GB",
                    tag->lang);
    if (kind == RG_K_TH && !tag->scope && !tag->id) /* 7.5 */
        rg_pdf_fail(job->pdf, RG_E_BUG, "a header cell has neither scope nor identifier");
    if (tag->scope && (kind != RG_K_TH || !is_one_of(tag->scope, scopes, 3)))
        rg_pdf_fail(job->pdf, RG_E_BUG, "a %s has the scope '%s'", tag->type, tag->scope);
    if (tag->numbering && (kind != RG_K_L || !is_one_of(tag->numbering, labels, 9)))
        rg_pdf_fail(job->pdf, RG_E_BUG, "a %s has the numbering '%s'", tag->type,
                    tag->numbering);
}

/* 7.4.2: H1 first, no level skipped on the way down. */
static void guard_heading(rg_pdf_job *job, rg_pdf_kind kind, int *level)
{
    int now = (int)kind - (int)RG_K_H1 + 1;
    if (now > *level + 1)
        rg_pdf_fail(job->pdf, RG_E_TEMPLATE, "a heading of level %d %s%d; the next level is %d",
                    now, *level == 0 ? "comes first, at level " : "follows one of level ",
                    *level == 0 ? now : *level, *level + 1);
    *level = now;
}

static void guard_tags(rg_pdf_job *job)
{
    int level = 0;
    for (uint32_t i = 0; i < job->node_count && !rg_pdf_failed(job->pdf); i++) {
        const rg_tag *tag = job->nodes[i];
        rg_pdf_kind kind = rg_pdf_kind_of(tag->type);
        guard_nesting(job, i, kind);
        guard_attributes(job, tag, kind);
        if (kind == RG_K_FIGURE || kind == RG_K_FORMULA)
            guard_figure(job, tag);
        if (kind >= RG_K_H1 && kind <= RG_K_H6)
            guard_heading(job, kind, &level);
        if (kind == RG_K_TABLE)
            rg_pdf_guard_table(job, tag);
    }
}

/* --- links, bookmarks, files
 * ------------------------------------------------------------------------ */

/* 7.18.5 */
static void guard_link(rg_pdf_job *job, size_t page, const rg_area_link *link, bool *active)
{
    const rg_pages *p = job->pages;
    if (!link->tag || strcmp(link->tag->type, "Link") != 0)
        rg_pdf_fail(job->pdf, RG_E_BUG, "page %zu: a link belongs to no tag Link", page + 1);
    else if (is_empty(link->description))
        rg_pdf_fail(job->pdf, RG_E_TEMPLATE, "page %zu: a link to %s has no description",
                    page + 1, link->uri ? link->uri : "a place in the document");
    else if (link->uri ? !*link->uri : link->target_page >= p->page_count)
        rg_pdf_fail(job->pdf, RG_E_BUG, "page %zu: the link '%.60s' leads nowhere", page + 1,
                    link->description);
    else
        active[rg_pdf_node(job, link->tag)] = true;
}

static void guard_links(rg_pdf_job *job)
{
    bool *active = RG_NEW_N(job->arena, bool, job->node_count);
    for (size_t i = 0; i < job->pages->page_count; i++)
        for (size_t k = 0; k < job->pages->pages[i].link_count; k++)
            guard_link(job, i, &job->pages->pages[i].links[k], active);
    for (size_t i = 0; i < job->node_count; i++)
        if (!active[i] && strcmp(job->nodes[i]->type, "Link") == 0)
            rg_pdf_fail(job->pdf, RG_E_BUG, "a tag Link has no area on any page");
}

static void guard_bookmarks(rg_pdf_job *job)
{
    for (size_t i = 0; i < job->pages->bookmark_count; i++) {
        const rg_bookmark *b = &job->pages->bookmarks[i];
        if (is_empty(b->title) || b->page >= job->pages->page_count || b->level < 1)
            rg_pdf_fail(job->pdf, RG_E_BUG, "bookmark %zu ('%.60s') leads nowhere", i + 1,
                        b->title ? b->title : "");
    }
}

/* 7.11, and ISO 19005-3, 6.8 */
static void guard_files(rg_pdf_job *job)
{
    for (size_t i = 0; i < job->pages->attachment_count; i++) {
        const rg_attachment *a = &job->pages->attachments[i];
        if (is_empty(a->name) || !a->mime || !strchr(a->mime, '/'))
            rg_pdf_fail(job->pdf, RG_E_BUG,
                        "attached file %zu ('%.60s') lacks its name or type", i + 1,
                        a->name ? a->name : "");
    }
}

void rg_pdf_guard(rg_pdf_job *job)
{
    guard_document(job);
    guard_tags(job);
    guard_links(job);
    guard_bookmarks(job);
    guard_files(job);
}
