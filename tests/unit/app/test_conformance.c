/* The PDFs of the documents that ship, taken apart by qpdf and held against PDF/UA-1 (ISO 14289-1, by the Matterhorn
 * protocol's conditions that a machine can see) and PDF/A-3a (ISO 19005-3): the whole file, not a sample of it.
 *
 * Numbers in brackets are Matterhorn checkpoints, or clauses of ISO 19005-3 after "A". */
#include "app/brands.h"
#include "doc/doc.h"
#include "layout/layout.h"
#include "support/shelf.h"
#include "unit/export/walk.h"

#include <stdarg.h>

typedef struct audit {
    readback r;
    const char *what; /* document */
    size_t faults;
    int *pages; /* object numbers */
    size_t page_count;
    int **owners; /* element by page and MCID; 0 none */
    size_t *marks;
    const char **ids; /* of elements */
    size_t id_count, id_room, last_level, elements, figures;
} audit;

static RG_PRINTF(2, 3) void blame(audit *a, const char *fmt, ...)
{
    va_list args;
    if (a->faults++ > 20)
        return;
    fprintf(stderr, "\n    %s: ", a->what);
    va_start(args, fmt);
    vfprintf(stderr, fmt, args);
    va_end(args);
}

static bool listed(const char *word, const char *list)
{
    char padded[40];
    snprintf(padded, sizeof padded, " %s ", word);
    return strstr(list, padded) != NULL;
}

/* ---- the tree ---- */

static const char standard[] = " Document Part Sect Div BlockQuote Caption TOC TOCI P H1 H2 H3 "
                               "H4 H5 H6 L LI Lbl LBody Table "
                               "TR TH TD THead TBody Span Quote Note Reference Link Figure ";

/* What may stand in what, and in what alone; NULL anything (09-004 to 09-008). */
static const struct {
    const char *type, *kids, *parents;
} places[] = {{"Table", " THead TBody TR Caption ", NULL},
              {"THead", " TR ", " Table "},
              {"TBody", " TR ", " Table "},
              {"TR", " TH TD ", " Table THead TBody "},
              {"TH", NULL, " TR "},
              {"TD", NULL, " TR "},
              {"L", " LI L Caption ", NULL},
              {"LI", " Lbl LBody ", " L "},
              {"LBody", NULL, " LI "},
              {"Lbl", NULL, " LI Note "},
              {"TOC", " TOCI TOC Caption ", NULL},
              {"TOCI", " Reference P Lbl TOC ", " TOC "},
              {"Caption", NULL, " Table Figure L "}};

static size_t page_index(const audit *a, int number)
{
    for (size_t i = 0; i < a->page_count; i++)
        if (a->pages[i] == number)
            return i;
    return SIZE_MAX;
}

static void claim(audit *a, int element, int page, long long mcid)
{
    size_t i = page_index(a, page);
    if (i == SIZE_MAX || mcid < 0 || (size_t)mcid >= a->marks[i])
        blame(a, "element %d claims mark %lld, which is not there (01-006)", element, mcid);
    else if (a->owners[i][mcid])
        blame(a, "mark %lld of page %zu belongs to two elements", mcid, i + 1);
    else
        a->owners[i][mcid] = element;
}

static json_t *attribute(audit *a, json_t *e, const char *key)
{
    json_t *list = at(&a->r, e, "A");
    for (size_t i = 0; json_is_array(list) && i < json_array_size(list); i++) {
        json_t *found = at(&a->r, json_array_get(list, i), key);
        if (found)
            return found;
    }
    return json_is_array(list) ? NULL : at(&a->r, list, key);
}

static void check_level(audit *a, const char *type)
{
    size_t level = (size_t)(type[1] - '0');
    if (level > a->last_level + 1)
        blame(a, "%s follows H%zu (14-003)", type, a->last_level);
    a->last_level = level;
}

static void check_element(audit *a, int number, json_t *e, const char *type)
{
    a->elements++;
    if (!listed(type, standard))
        blame(a, "type %s is not standard (02-001)", type);
    if (type[0] == 'H' && type[1] >= '1' && type[1] <= '6' && !type[2])
        check_level(a, type);
    if (strcmp(type, "Figure") == 0) {
        a->figures++;
        if (text_at(&a->r, e, "Alt")[0] == '(')
            blame(a, "a figure has no alternative text (13-004)");
        if (json_array_size(attribute(a, e, "BBox")) != 4)
            blame(a, "figure %d has no box", number);
    }
    if (strcmp(type, "Note") == 0 && text_at(&a->r, e, "ID")[0] == '(')
        blame(a, "a note has no ID (19-003)");
    if (at(&a->r, e, "ID"))
        *RG_PUSH(a->r.arena, a->ids, a->id_count, a->id_room) = text_at(&a->r, e, "ID");
    if (!at(&a->r, e, "K"))
        blame(a, "%s %d is empty", type, number);
}

static void check_place(audit *a, const char *type, const char *parent)
{
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        if (places[i].parents && strcmp(places[i].type, type) == 0 &&
            !listed(parent, places[i].parents))
            blame(a, "%s stands in %s (09-004 to 09-006)", type, parent);
        if (places[i].kids && strcmp(places[i].type, parent) == 0 &&
            !listed(type, places[i].kids))
            blame(a, "%s has a %s (09-004 to 09-006)", parent, type);
    }
}

static void visit(audit *a, int number, int parent, const char *parent_type);

static void visit_kid(audit *a, json_t *kid, int element, const char *type, int page)
{
    json_t *value = value_of(&a->r, kid);
    const char *kind = text_at(&a->r, value, "Type");
    if (json_is_integer(kid))
        claim(a, element, page, json_integer_value(kid));
    else if (strcmp(kind, "/MCR") == 0)
        claim(a, element, ref_at(&a->r, value, "Pg") ? ref_at(&a->r, value, "Pg") : page,
              int_at(&a->r, value, "MCID"));
    else if (strcmp(kind, "/OBJR") == 0)
        return; /* check_link looks at it from its page */
    else
        visit(a, ref_of(kid), element, type);
}

static void visit(audit *a, int number, int parent, const char *parent_type)
{
    json_t *e = json_object_get(object_at(&a->r, number), "value");
    const char *type = text_at(&a->r, e, "S") + 1;
    json_t *kids = at(&a->r, e, "K"), *own = json_object_get(e, "/K");
    if (ref_at(&a->r, e, "P") != parent)
        blame(a, "%s %d names another parent", type, number);
    check_element(a, number, e, type);
    check_place(a, type, parent_type);
    int page = ref_at(&a->r, e, "Pg");
    if (!json_is_array(kids))
        visit_kid(a, own, number, type, page);
    for (size_t i = 0; json_is_array(kids) && i < json_array_size(kids); i++)
        visit_kid(a, json_array_get(kids, i), number, type, page);
}

/* ---- tables ---- */

static bool has_id(const audit *a, const char *id)
{
    for (size_t i = 0; i < a->id_count; i++)
        if (strcmp(a->ids[i], id) == 0)
            return true;
    return false;
}

static void check_cell(audit *a, json_t *cell)
{
    const char *type = text_at(&a->r, cell, "S");
    json_t *headers = attribute(a, cell, "Headers"), *scope = attribute(a, cell, "Scope");
    if (strcmp(type, "/TH") == 0 && !scope)
        blame(a, "a header cell has no scope (15-003)");
    if (strcmp(type, "/TD") == 0 && json_array_size(headers) == 0)
        blame(a, "a cell names no header (15-003)");
    for (size_t i = 0; i < json_array_size(headers); i++) {
        const char *id = json_string_value(value_of(&a->r, json_array_get(headers, i)));
        if (!id || !has_id(a, strncmp(id, "u:", 2) == 0 ? id + 2 : id))
            blame(a, "a cell names a header that is not there (15-004)");
    }
}

/* Every cell of the file, once all IDs are known. */
static void check_cells(audit *a)
{
    const char *key;
    json_t *object;
    json_object_foreach(a->r.objects, key, object)
    {
        json_t *value = json_object_get(object, "value");
        const char *type = text_at(&a->r, value, "S");
        if (json_is_object(value) && (strcmp(type, "/TH") == 0 || strcmp(type, "/TD") == 0))
            check_cell(a, value);
    }
}

/* ---- pages ---- */

static void check_link(audit *a, json_t *annotation)
{
    if (strcmp(text_at(&a->r, annotation, "Subtype"), "/Link") != 0 ||
        int_at(&a->r, annotation, "F") != 4)
        blame(a, "an annotation is no printed link (28-002, A 6.3)");
    if (text_at(&a->r, annotation, "Contents")[0] == '(' ||
        int_at(&a->r, annotation, "StructParent") < 0)
        blame(a, "a link has no description or no element (28-012, 28-011)");
}

static void check_page(audit *a, size_t i)
{
    json_t *page = page_at(&a->r, i), *links = at(&a->r, page, "Annots");
    walk *w = walk_page(&a->r, i);
    if (w->fault[0])
        blame(a, "page %zu: %s (01-003 to 01-005, A 6.2.2)", i + 1, w->fault);
    if (w->deepest > 28)
        blame(a, "page %zu: graphics states nest %d deep (A 6.1.13)", i + 1, w->deepest);
    if (!at(&a->r, page, "Resources") || int_at(&a->r, page, "StructParents") < 0)
        blame(a, "page %zu lacks resources or a place in the parent tree (A 6.2.2)", i + 1);
    if (links && strcmp(text_at(&a->r, page, "Tabs"), "/S") != 0)
        blame(a, "page %zu is not tabbed by structure (28-008)", i + 1);
    for (size_t k = 0; k < json_array_size(links); k++)
        check_link(a, json_array_get(links, k));
    for (size_t k = 0; k < w->count; k++)
        a->marks[i] += w->sequences[k].mcid >= 0;
    a->owners[i] = RG_NEW_N(a->r.arena, int, a->marks[i] + 1);
    walk_close(w);
}

static void check_owners(audit *a)
{
    for (size_t i = 0; i < a->page_count; i++)
        for (size_t k = 0; k < a->marks[i]; k++)
            if (!a->owners[i][k])
                blame(a, "mark %zu of page %zu is in no element (01-005)", k, i + 1);
}

/* ---- the file ---- */

static void check_catalog(audit *a)
{
    static const char *const none[] = {"OpenAction",   "AA",      "AcroForm",
                                       "OCProperties", "Threads", "Names/JavaScript"};
    json_t *c = catalog(&a->r);
    if (!json_is_true(at(&a->r, c, "MarkInfo/Marked")) ||
        !json_is_true(at(&a->r, c, "ViewerPreferences/DisplayDocTitle")) ||
        strcmp(text_at(&a->r, c, "Lang"), "en-GB") != 0 || !at(&a->r, c, "PageLabels") ||
        !at(&a->r, c, "Outlines"))
        blame(a, "the catalog lacks what it needs (06-002, 07-001, 11-006, A 6.7)");
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        if (at(&a->r, c, none[i]))
            blame(a, "the catalog has %s", none[i]);
    if (at(&a->r, trailer(&a->r), "Encrypt") ||
        json_array_size(at(&a->r, trailer(&a->r), "ID")) != 2)
        blame(a, "the trailer is no archive's (A 6.1.3)");
    json_t *files = at(&a->r, c, "Names/EmbeddedFiles/Names");
    for (size_t i = 1; i < json_array_size(files); i += 2) {
        json_t *f = json_array_get(files, i);
        if (!at(&a->r, f, "UF") || !at(&a->r, f, "F") || !at(&a->r, f, "AFRelationship") ||
            !at(&a->r, f, "Desc") || text_at(&a->r, f, "EF/F/Subtype")[0] != '/')
            blame(a, "an embedded file is not described (21-001, A 6.8)");
    }
}

static void check_xmp(audit *a)
{
    static const char *const claims[] = {"<pdfuaid:part>1<", "<pdfaid:part>3<",
                                         "<pdfaid:conformance>A<", "<dc:title>",
                                         "pdfaExtension:schemas"};
    json_t *stream = json_object_get(catalog(&a->r), "/Metadata");
    const char *xmp = rg_str_dup(a->r.arena, stream_bytes(&a->r, ref_of(stream)));
    for (size_t i = 0; i < sizeof claims / sizeof *claims; i++)
        if (!strstr(xmp, claims[i]))
            blame(a, "XMP lacks %s (06-003, A 6.6)", claims[i]);
    if (at(&a->r, stream, "Filter"))
        blame(a, "XMP is packed (A 6.6.2)");
}

static void check_file(const char *what, const rg_buf *pdf)
{
    audit a = {.r = readback_open(pdf), .what = what};
    json_t *list = at(&a.r, catalog(&a.r), "Pages/Kids");
    a.page_count = json_array_size(list);
    a.pages = RG_NEW_N(a.r.arena, int, a.page_count + 1);
    a.owners = RG_NEW_N(a.r.arena, int *, a.page_count + 1);
    a.marks = RG_NEW_N(a.r.arena, size_t, a.page_count + 1);
    for (size_t i = 0; i < a.page_count; i++) {
        a.pages[i] = page_number(&a.r, i);
        check_page(&a, i);
    }
    check_catalog(&a);
    check_xmp(&a);
    int root = ref_of(json_object_get(catalog(&a.r), "/StructTreeRoot"));
    json_t *top = json_object_get(at(&a.r, catalog(&a.r), "StructTreeRoot"), "/K");
    visit(&a, ref_of(json_is_array(top) ? json_array_get(top, 0) : top), root, "");
    check_owners(&a);
    check_cells(&a);
    CU_ASSERT_EQUAL(a.faults, 0);
    CU_ASSERT(a.elements > 30 && a.figures > 0 && a.page_count > 3);
    readback_close(&a.r);
}

static void make_and_check(shelf *s, const rg_document *d, const char *brand, bool large)
{
    rg_arena *arena = rg_arena_new("conformance");
    rg_err err = {0};
    rg_doc *doc = NULL;
    rg_style style;
    rg_pages pages = {0};
    rg_buf pdf = {0};
    bool ok = rg_render_doc(arena, &s->press, d, rg_log_new(arena), &doc, &err) &&
              rg_brand_style(arena, ".", brand, &style, &err);
    if (ok) {
        doc->large_print = large;
        style = rg_style_format(style, doc->format);
        style = large ? rg_style_large(style) : style;
        ok = rg_doc_check(doc, &err) &&
             rg_layout(arena, doc, &style, s->press.shaper, NULL, &pages, &err) &&
             rg_pdf_write(&pages, s->press.fonts, s->press.icc, &pdf, &err);
    }
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE(ok);
    if (ok)
        check_file(rg_arena_printf(arena, "%s in %s%s", d->report, brand,
                                   large ? ", large print" : ""),
                   &pdf);
    rg_buf_free(&pdf);
    rg_arena_free(arena);
}

/* Of each report one area; the specimen in both brands and in large print. */
static void the_pdf_of_every_document_conforms_from_its_first_object_to_its_last(void)
{
    static const char *const releases[] = {"specimen", "gallery", "sample", "llr-2021-22"};
    shelf s = shelf_open();
    size_t made = 0;
    for (size_t r = 0; r < sizeof releases / sizeof *releases; r++) {
        shelf_take(&s, releases[r]);
        for (size_t i = 0; i < s.count; i++) {
            const rg_document *d = &s.documents[i];
            if (d->brand || d->large_print || d->format || strcmp(d->area_slug, "llr") != 0)
                continue;
            make_and_check(&s, d, r == 0 ? "csp" : "network", false);
            if (r == 0)
                make_and_check(&s, d, "network", true);
            made++;
        }
        shelf_put_back(&s);
    }
    CU_ASSERT_EQUAL(made, 7); /* specimen, 3 galleries, a profile, summary, strategy */
    shelf_close(&s);
}

CU_TestInfo rg_tests_app_conformance[] = {
    {"the PDF of every document conforms, from its first object to its last",
     the_pdf_of_every_document_conforms_from_its_first_object_to_its_last},
    CU_TEST_INFO_NULL,
};
