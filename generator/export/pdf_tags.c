/* export/pdf_tags.c - The structure tree: ISO 32000-1, 14.7.
 *
 * Numbers of objects are arithmetic, not looked up: element i of the list has the number first
 * + i.  So a hundred thousand cells cost their text and nothing else. */
#include "export/pdf_imp.h"

#include "paint/pdf_object_spell.h"

#include <stdlib.h>
#include <string.h>

enum { TREE_LEAF = 64 }; /* entries in a leaf of a number or name tree */

/* --- the list
 * ------------------------------------------------------------------------------------- */

static uint32_t list_tag(rg_pdf_job *job, const rg_tag *tag, uint32_t parent)
{
    uint32_t at = (uint32_t)job->node_count;
    if (tag->number >= job->pages->tag_count || job->node_of[tag->number] != UINT32_MAX) {
        rg_pdf_fail(job->pdf, RG_E_BUG, "the tag %s number %zu is twice in the tag tree",
                    tag->type, tag->number);
        return UINT32_MAX;
    }
    job->node_of[tag->number] = at;
    job->nodes[at] = tag;
    job->parents[at] = parent;
    job->node_count++;
    return at;
}

void rg_pdf_tags_list(rg_pdf_job *job)
{
    size_t most = job->pages->tag_count;
    const rg_tag *root = job->pages->root;
    if (!root || most == 0 || most >= UINT32_MAX) {
        rg_pdf_fail(job->pdf, RG_E_BUG, "the document has no tags");
        return;
    }
    job->nodes = RG_NEW_N(job->arena, const rg_tag *, most);
    job->parents = RG_NEW_N(job->arena, uint32_t, most);
    job->node_of = RG_NEW_N(job->arena, uint32_t, most);
    memset(job->node_of, 0xFF, most * sizeof *job->node_of);
    /* The kid of each open element that comes next; depth is bounded by the number of tags. */
    size_t *next = RG_NEW_N(job->arena, size_t, most);
    uint32_t at = list_tag(job, root, 0);
    while (at != UINT32_MAX) {
        const rg_tag *tag = job->nodes[at];
        if (next[at] < tag->kid_count)
            at = list_tag(job, tag->kids[next[at]++], at);
        else if (at == 0)
            break;
        else
            at = job->parents[at];
    }
}

uint32_t rg_pdf_node(rg_pdf_job *job, const rg_tag *tag)
{
    if (tag->number < job->pages->tag_count) {
        uint32_t at = job->node_of[tag->number];
        if (at != UINT32_MAX && job->nodes[at] == tag)
            return at;
    }
    rg_pdf_fail(job->pdf, RG_E_BUG, "something belongs to a tag %s that the tag tree lacks",
                tag->type);
    return 0;
}

/* --- elements
 * ------------------------------------------------------------------------------------- */

/* Marks of element i are by_node[starts[i]..starts[i + 1]), in reading order. */
typedef struct elements {
    rg_pdf_job *job;
    rg_buf *out;
    size_t first; /* number of the first element's object */
    uint32_t *starts;
    const rg_pdf_mark **by_node;
} elements;

/* A counting sort: stable, so the order in which a tag was painted stays. */
static void sort_marks(elements *e)
{
    rg_pdf_job *job = e->job;
    size_t nodes = job->node_count;
    e->starts = RG_NEW_N(job->arena, uint32_t, nodes + 1);
    e->by_node = RG_NEW_N(job->arena, const rg_pdf_mark *, job->mark_count);
    uint32_t *fill = RG_NEW_N(job->arena, uint32_t, nodes);
    for (size_t m = 0; m < job->mark_count; m++)
        e->starts[job->marks[m].node + 1]++;
    for (size_t i = 0; i < nodes; i++)
        e->starts[i + 1] += e->starts[i];
    for (size_t m = 0; m < job->mark_count; m++) {
        uint32_t node = job->marks[m].node;
        e->by_node[e->starts[node] + fill[node]++] = &job->marks[m];
    }
}

static void put_text(elements *e, const char *key, const char *text)
{
    if (!text || !rg_pdf_text_fits(e->job->pdf, rg_str_of(text)))
        return;
    rg_buf_puts(e->out, key);
    rg_pdf_spell_text(e->out, rg_str_of(text));
}

static void put_number(rg_buf *out, const char *key, int64_t value)
{
    rg_buf_puts(out, key);
    rg_pdf_spell_int(out, value);
}

static void put_ref(rg_buf *out, const char *key, size_t number)
{
    rg_buf_puts(out, key);
    rg_pdf_spell_ref(out, number);
}

static void put_mark(elements *e, const rg_pdf_mark *m, uint32_t own_page)
{
    rg_buf *out = e->out;
    size_t page = e->job->page_numbers[m->page];
    if (m->annotation) {
        put_ref(out, "<</Type/OBJR/Obj ", m->id);
        put_ref(out, "/Pg ", page);
        rg_buf_puts(out, ">>");
    } else if (m->page != own_page) {
        put_ref(out, "<</Type/MCR/Pg ", page);
        put_number(out, "/MCID ", m->id);
        rg_buf_puts(out, ">>");
    } else {
        rg_pdf_spell_int(out, m->id);
    }
}

static void put_marks(elements *e, uint32_t node)
{
    uint32_t from = e->starts[node], to = e->starts[node + 1];
    if (from == to)
        return;
    uint32_t page = e->by_node[from]->page;
    put_ref(e->out, "/Pg ", e->job->page_numbers[page]);
    rg_buf_puts(e->out, "/K[");
    for (uint32_t i = from; i < to; i++) {
        if (i > from)
            rg_buf_putc(e->out, ' ');
        put_mark(e, e->by_node[i], page);
    }
    rg_buf_putc(e->out, ']');
}

static void put_kids(elements *e, const rg_tag *tag)
{
    rg_buf_puts(e->out, "/K[");
    for (size_t i = 0; i < tag->kid_count; i++) {
        if (i > 0)
            rg_buf_putc(e->out, ' ');
        rg_pdf_spell_ref(e->out, e->first + e->job->node_of[tag->kids[i]->number]);
    }
    rg_buf_putc(e->out, ']');
}

static void put_content(elements *e, uint32_t node, const rg_tag *tag)
{
    if (tag->kid_count == 0)
        put_marks(e, node);
    else if (e->starts[node] == e->starts[node + 1])
        put_kids(e, tag);
    else
        rg_pdf_fail(e->job->pdf, RG_E_BUG,
                    "page %u: the tag %s has both kids and items, so their order is unknown",
                    e->by_node[e->starts[node]]->page + 1, tag->type);
}

/* --- attributes
 * ------------------------------------------------------------------------------------ */

static void put_headers(elements *e, const rg_tag *tag)
{
    if (tag->header_count == 0)
        return;
    rg_buf_puts(e->out, "/Headers[");
    for (size_t i = 0; i < tag->header_count; i++)
        rg_pdf_spell_bytes(e->out, rg_str_of(tag->headers[i]));
    rg_buf_putc(e->out, ']');
}

static void put_cell(elements *e, const rg_tag *tag)
{
    if (!tag->scope && tag->header_count == 0 && tag->col_span < 2 && tag->row_span < 2)
        return;
    rg_buf_puts(e->out, "/A<</O/Table");
    if (tag->scope) {
        rg_buf_puts(e->out, "/Scope");
        rg_pdf_spell_name(e->out, tag->scope);
    }
    if (tag->col_span > 1)
        put_number(e->out, "/ColSpan ", tag->col_span);
    if (tag->row_span > 1)
        put_number(e->out, "/RowSpan ", tag->row_span);
    put_headers(e, tag);
    rg_buf_puts(e->out, ">>");
}

static void put_box(elements *e, const rg_tag *tag)
{
    if (!tag->has_bbox || tag->bbox_page >= e->job->pages->page_count)
        return;
    double height = e->job->pages->pages[tag->bbox_page].h;
    const rg_rect *r = &tag->bbox;
    double corners[4] = {r->x, height - r->y - r->h, r->x + r->w, height - r->y};
    rg_buf_puts(e->out, "/A<</O/Layout/Placement/Block/BBox[");
    for (int i = 0; i < 4; i++) {
        if (i > 0)
            rg_buf_putc(e->out, ' ');
        rg_pdf_spell_real(e->out, corners[i]);
    }
    rg_buf_puts(e->out, "]>>");
}

static void put_attributes(elements *e, const rg_tag *tag)
{
    put_cell(e, tag);
    put_box(e, tag);
    if (!tag->numbering)
        return;
    rg_buf_puts(e->out, "/A<</O/List/ListNumbering");
    rg_pdf_spell_name(e->out, tag->numbering);
    rg_buf_puts(e->out, ">>");
}

/* A note must have an identifier, whether anything refers to it or not. */
static rg_str id_of(const rg_pdf_job *job, const rg_tag *tag)
{
    if (tag->id || strcmp(tag->type, "Note") != 0)
        return rg_str_of(tag->id);
    return rg_str_of(rg_arena_printf(job->arena, "note-%zu", tag->number));
}

static void write_element(elements *e, uint32_t node)
{
    const rg_tag *tag = e->job->nodes[node];
    rg_buf *out = e->out = rg_pdf_compact_begin(e->job->pdf);
    rg_str id = id_of(e->job, tag);
    rg_buf_puts(out, "<</Type/StructElem/S");
    rg_pdf_spell_name(out, tag->type);
    put_ref(out, "/P ",
            node == 0 ? rg_pdf_number(e->job->tree) : e->first + e->job->parents[node]);
    if (id.n > 0) {
        rg_buf_puts(out, "/ID");
        rg_pdf_spell_bytes(out, id);
    }
    put_text(e, "/Lang", tag->lang);
    put_text(e, "/Alt", tag->alt);
    put_text(e, "/ActualText", tag->actual_text);
    put_attributes(e, tag);
    rg_pdf_attach_spell(e->job, node, out);
    put_content(e, node, tag);
    rg_buf_puts(out, ">>");
}

/* --- number and name trees
 * -------------------------------------------------------------------------- */

/* Entries in ascending order of key; both spelt. */
typedef struct tree_entry {
    rg_str key, value;
} tree_entry;

static void spell_entries(rg_buf *out, const char *kind, const tree_entry *entries,
                          size_t count)
{
    rg_buf_puts(out, kind);
    rg_buf_putc(out, '[');
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            rg_buf_putc(out, ' ');
        rg_buf_str(out, entries[i].key);
        rg_buf_putc(out, ' ');
        rg_buf_str(out, entries[i].value);
    }
    rg_buf_puts(out, "]>>");
}

static void write_leaf(rg_pdf *pdf, const char *kind, const tree_entry *entries, size_t count)
{
    rg_buf *out = rg_pdf_compact_begin(pdf);
    rg_buf_puts(out, "<</Limits[");
    rg_buf_str(out, entries[0].key);
    rg_buf_putc(out, ' ');
    rg_buf_str(out, entries[count - 1].key);
    rg_buf_putc(out, ']');
    spell_entries(out, kind, entries, count);
}

/* kind is "/Nums" or "/Names".  Answers the number of the root. */
static size_t write_tree(rg_pdf *pdf, const char *kind, const tree_entry *entries, size_t count)
{
    size_t root = rg_pdf_compact_next(pdf), leaves = (count + TREE_LEAF - 1) / TREE_LEAF;
    rg_buf *out = rg_pdf_compact_begin(pdf);
    rg_buf_puts(out, "<<");
    if (leaves <= 1) {
        spell_entries(out, kind, entries, count);
        return root;
    }
    rg_buf_puts(out, "/Kids[");
    for (size_t i = 0; i < leaves; i++) {
        if (i > 0)
            rg_buf_putc(out, ' ');
        rg_pdf_spell_ref(out, root + 1 + i);
    }
    rg_buf_puts(out, "]>>");
    for (size_t i = 0; i < count; i += TREE_LEAF)
        write_leaf(pdf, kind, entries + i, count - i < TREE_LEAF ? count - i : TREE_LEAF);
    return root;
}

/* --- parent tree
 * ------------------------------------------------------------------------------------ */

static rg_str kept(rg_arena *arena, rg_buf *buf)
{
    rg_str text = {rg_arena_copy(arena, buf->p, buf->n), buf->n};
    rg_buf_clear(buf);
    return text;
}

static tree_entry parent_entry(elements *e, size_t key, size_t number)
{
    rg_buf text = {0};
    rg_pdf_spell_int(&text, (int64_t)key);
    tree_entry entry = {.key = kept(e->job->arena, &text)};
    rg_pdf_spell_ref(&text, number);
    entry.value = kept(e->job->arena, &text);
    rg_buf_free(&text);
    return entry;
}

/* The elements that a page's marked content belongs to, by MCID.  Marks from m on; answers
 * where the next page's begin. */
static size_t write_page_parents(elements *e, size_t m)
{
    const rg_pdf_job *job = e->job;
    uint32_t page = job->marks[m].page;
    rg_buf *out = rg_pdf_compact_begin(job->pdf);
    rg_buf_putc(out, '[');
    for (uint32_t mcid = 0; m < job->mark_count; m++, mcid++) {
        const rg_pdf_mark *mark = &job->marks[m];
        if (mark->annotation || mark->page != page)
            break;
        if (mcid > 0)
            rg_buf_putc(out, ' ');
        rg_pdf_spell_ref(out, e->first + mark->node);
    }
    rg_buf_putc(out, ']');
    return m;
}

/* Keys: a page's is its index; the annotations' follow, in the order of their marks. */
static void write_parent_tree(elements *e)
{
    rg_pdf_job *job = e->job;
    size_t count = 0, m = 0, next_key = job->pages->page_count;
    tree_entry *entries = RG_NEW_N(job->arena, tree_entry, next_key + job->mark_count);
    while (m < job->mark_count && !job->marks[m].annotation) {
        size_t number = rg_pdf_compact_next(job->pdf);
        entries[count++] = parent_entry(e, job->marks[m].page, number);
        m = write_page_parents(e, m);
    }
    for (; m < job->mark_count; m++)
        entries[count++] = parent_entry(e, next_key++, e->first + job->marks[m].node);
    rg_pdf_put_ref(job->pdf, job->tree, "ParentTree",
                   write_tree(job->pdf, "/Nums", entries, count));
    rg_pdf_put_int(job->pdf, job->tree, "ParentTreeNextKey", (int64_t)next_key);
}

/* --- identifiers
 * ------------------------------------------------------------------------------------ */

typedef struct named {
    rg_str id;
    uint32_t node;
} named;

static int by_name(const void *a, const void *b)
{
    return rg_str_cmp(((const named *)a)->id, ((const named *)b)->id);
}

static size_t list_ids(rg_pdf_job *job, named *names)
{
    size_t count = 0;
    for (uint32_t i = 0; i < job->node_count; i++) {
        rg_str id = id_of(job, job->nodes[i]);
        if (id.n > 0)
            names[count++] = (named){id, i};
    }
    if (count > 0)
        qsort(names, count, sizeof *names, by_name);
    for (size_t i = 1; i < count; i++)
        if (rg_str_eq(names[i].id, names[i - 1].id))
            rg_pdf_fail(job->pdf, RG_E_BUG, "two tags have the identifier '%.*s'",
                        (int)names[i].id.n, names[i].id.p);
    return count;
}

static void check_headers(rg_pdf_job *job, const named *names, size_t count)
{
    for (size_t i = 0; i < job->node_count; i++)
        for (size_t h = 0; h < job->nodes[i]->header_count; h++) {
            named wanted = {rg_str_of(job->nodes[i]->headers[h]), 0};
            if (count == 0 || !bsearch(&wanted, names, count, sizeof *names, by_name))
                rg_pdf_fail(job->pdf, RG_E_BUG, "a cell names a header '%s' that no tag has",
                            wanted.id.p);
        }
}

static void write_id_tree(elements *e)
{
    rg_pdf_job *job = e->job;
    named *names = RG_NEW_N(job->arena, named, job->node_count);
    size_t count = list_ids(job, names);
    check_headers(job, names, count);
    if (count == 0)
        return;
    tree_entry *entries = RG_NEW_N(job->arena, tree_entry, count);
    rg_buf text = {0};
    for (size_t i = 0; i < count; i++) {
        rg_pdf_spell_bytes(&text, names[i].id);
        entries[i].key = kept(job->arena, &text);
        rg_pdf_spell_ref(&text, e->first + names[i].node);
        entries[i].value = kept(job->arena, &text);
    }
    rg_buf_free(&text);
    rg_pdf_put_ref(job->pdf, job->tree, "IDTree",
                   write_tree(job->pdf, "/Names", entries, count));
}

void rg_pdf_tags_write(rg_pdf_job *job)
{
    elements e = {.job = job, .first = rg_pdf_compact_next(job->pdf)};
    sort_marks(&e);
    for (uint32_t i = 0; i < job->node_count; i++)
        write_element(&e, i);
    rg_pdf_put_name(job->pdf, job->tree, "Type", "StructTreeRoot");
    rg_pdf_obj *kids = rg_pdf_put_array(job->pdf, job->tree, "K");
    rg_pdf_put_ref(job->pdf, kids, NULL, e.first);
    write_parent_tree(&e);
    write_id_tree(&e);
}
