/* The tag tree and the pages agree, each with the other. */
#include "walk.h"

typedef struct taken {
    fixture f;
    readback r;
    walk *pages[2];
} taken;

static taken take(void)
{
    taken t = {.f = document()};
    must_write(&t.f);
    t.r = readback_open(&t.f.pdf);
    for (size_t i = 0; i < 2; i++)
        t.pages[i] = walk_page(&t.r, i);
    return t;
}

static void give_back(taken *t)
{
    for (size_t i = 0; i < 2; i++)
        walk_close(t->pages[i]);
    readback_close(&t->r);
    fixture_free(&t->f);
}

/* --- trees of the file
 * -------------------------------------------------------------------------------- */

/* The value of a key in a number or name tree; NULL when it is not there. */
static json_t *find(const readback *r, json_t *node, const char *list, json_t *key)
{
    json_t *kids = at(r, node, "Kids"), *entries = at(r, node, list), *found = NULL;
    for (size_t i = 0; i < json_array_size(kids) && !found; i++)
        found = find(r, value_of(r, json_array_get(kids, i)), list, key);
    for (size_t i = 0; i + 1 < json_array_size(entries) && !found; i += 2)
        if (json_equal(json_array_get(entries, i), key))
            found = json_array_get(entries, i + 1);
    return found;
}

static json_t *parent_of(const readback *r, long long key)
{
    json_t *number = json_integer(key);
    json_t *found = find(r, at(r, catalog(r), "StructTreeRoot/ParentTree"), "Nums", number);
    json_decref(number);
    return found;
}

static int element_with_id(const readback *r, const char *id)
{
    char marked[80];
    snprintf(marked, sizeof marked, "u:%s", id);
    json_t *key = json_string(marked);
    int found = ref_of(find(r, at(r, catalog(r), "StructTreeRoot/IDTree"), "Names", key));
    json_decref(key);
    return found;
}

/* --- the tree walked
 * ------------------------------------------------------------------------------------ */

typedef struct told {
    taken *t;
    rg_buf words;
    rg_buf outline; /* types, indented */
    int elements, marks, annotations;
} told;

static int page_of(const taken *t, int number)
{
    for (size_t i = 0; i < 2; i++)
        if (page_number(&t->r, i) == number)
            return (int)i;
    CU_FAIL("an element lies on no page");
    return 0;
}

/* The element has marked content: the page and its parent tree must say the same. */
static void hear_mark(told *w, int element, int page, int mcid, rg_buf *words)
{
    const sequence *s = sequence_of(w->t->pages[page], mcid);
    json_t *owners = value_of(&w->t->r, parent_of(&w->t->r, page));
    CU_ASSERT_EQUAL(ref_of(json_array_get(owners, (size_t)mcid)), element);
    CU_ASSERT_PTR_NOT_NULL_FATAL(s);
    rg_buf_str(words, said(s));
    w->marks++;
}

static void hear(told *w, int number, int parent, int depth);

static void hear_kid(told *w, json_t *kid, int element, int own_page, int depth, rg_buf *words)
{
    const readback *r = &w->t->r;
    json_t *value = value_of(r, kid);
    const char *type = text_at(r, value, "Type");
    if (json_is_integer(value)) {
        hear_mark(w, element, own_page, (int)json_integer_value(value), words);
    } else if (strcmp(type, "/MCR") == 0) {
        hear_mark(w, element, page_of(w->t, ref_at(r, value, "Pg")),
                  (int)int_at(r, value, "MCID"), words);
    } else if (strcmp(type, "/OBJR") == 0) {
        json_t *annotation = at(r, value, "Obj");
        CU_ASSERT_EQUAL(ref_of(parent_of(r, int_at(r, annotation, "StructParent"))), element);
        w->annotations++;
    } else {
        hear(w, ref_of(kid), element, depth + 1);
    }
}

static void hear(told *w, int number, int parent, int depth)
{
    const readback *r = &w->t->r;
    json_t *element = value_of(r, json_object_get(object_at(r, number), "value"));
    json_t *kids = at(r, element, "K");
    rg_buf words = {0};
    int page = json_object_get(element, "/Pg") ? page_of(w->t, ref_at(r, element, "Pg")) : 0;
    w->elements++;
    CHECK_TEXT(text_at(r, element, "Type"), "/StructElem");
    CU_ASSERT_EQUAL(ref_at(r, element, "P"), parent);
    rg_buf_printf(&w->outline, "%*s%s\n", depth, "", text_at(r, element, "S") + 1);
    size_t at_words = w->words.n;
    for (size_t i = 0; i < json_array_size(kids); i++)
        hear_kid(w, json_array_get(kids, i), number, page, depth, &words);
    if (words.n > 0) {
        CU_ASSERT_EQUAL(at_words, w->words.n); /* kids or words, never both */
        rg_buf_str(&w->words, rg_buf_view(&words));
        rg_buf_putc(&w->words, '\n');
    }
    rg_buf_free(&words);
}

static told listen(taken *t)
{
    told w = {.t = t};
    const readback *r = &t->r;
    json_t *root = at(r, catalog(r), "StructTreeRoot");
    int root_number = ref_at(r, catalog(r), "StructTreeRoot");
    CU_ASSERT_EQUAL(json_array_size(at(r, root, "K")), 1);
    rg_buf_puts(&w.words, "");
    hear(&w, ref_of(json_array_get(at(r, root, "K"), 0)), root_number, 0);
    return w;
}

static void stop_listening(told *w)
{
    rg_buf_free(&w->words);
    rg_buf_free(&w->outline);
}

/* Hyphens at line ends are there to be seen: a reader is told U+00AD and leaves it out. */
static void drop_soft_hyphens(rg_buf *text)
{
    size_t kept = 0;
    for (size_t i = 0; i < text->n; i++)
        if (strncmp(text->p + i, "\xC2\xAD", 2) == 0)
            i++;
        else
            text->p[kept++] = text->p[i];
    text->n = kept;
    text->p[kept] = '\0';
}

/* --- tests
 * ------------------------------------------------------------------------------------------------
 */

static void the_tree_says_the_words_of_the_pages_in_reading_order(void)
{
    taken t = take();
    told w = listen(&t);
    rg_buf expected = {0};
    rg_pages_words(&expected, &t.f.pages);
    CHECK_HAS(w.words.p, "\xC2\xAD");
    drop_soft_hyphens(&w.words);
    CHECK_TEXT(w.words.p, expected.p);
    rg_buf_free(&expected);
    stop_listening(&w);
    give_back(&t);
}

static void every_tag_of_the_pages_is_an_element_and_no_other(void)
{
    taken t = take();
    told w = listen(&t);
    CU_ASSERT_EQUAL((size_t)w.elements, t.f.pages.tag_count);
    CHECK_HAS(w.outline.p,
              "Document\n H1\n P\n  Span\n  Link\n P\n L\n  LI\n   Lbl\n   LBody\n");
    CHECK_HAS(w.outline.p,
              " Table\n  Caption\n  THead\n   TR\n    TH\n    TH\n   TR\n    TH\n");
    CHECK_HAS(w.outline.p, " H2\n Figure\n P\n  Link\n P\n P\n Note\n");
    stop_listening(&w);
    give_back(&t);
}

static void each_mark_of_a_page_belongs_to_the_element_that_claims_it(void)
{
    taken t = take();
    told w = listen(&t);
    int marks = 0;
    for (size_t p = 0; p < 2; p++) {
        json_t *owners = value_of(&t.r, parent_of(&t.r, (long long)p));
        int mcids = 0;
        for (size_t i = 0; i < t.pages[p]->count; i++)
            if (t.pages[p]->sequences[i].mcid >= 0)
                CU_ASSERT_EQUAL(t.pages[p]->sequences[i].mcid, mcids++);
        CU_ASSERT_EQUAL(json_array_size(owners), (size_t)mcids);
        marks += mcids;
    }
    CU_ASSERT_EQUAL(w.marks, marks);
    CU_ASSERT_EQUAL(w.annotations, 2);
    stop_listening(&w);
    give_back(&t);
}

static void all_that_is_painted_is_content_or_artifact_and_nothing_nests(void)
{
    taken t = take();
    for (size_t p = 0; p < 2; p++) {
        CHECK_TEXT(t.pages[p]->fault, "");
        for (size_t i = 0; i < t.pages[p]->count; i++)
            CU_ASSERT(t.pages[p]->sequences[i].painted > 0);
    }
    give_back(&t);
}

static void furniture_is_an_artifact_that_says_what_it_is(void)
{
    taken t = take();
    for (size_t p = 0; p < 2; p++) {
        const sequence *head = artifact_with(t.pages[p], "/Subtype/Header");
        const sequence *foot = artifact_with(t.pages[p], "/Subtype/Footer");
        const sequence *back = artifact_with(t.pages[p], "/Type/Background");
        CU_ASSERT_FATAL(head && foot && back && artifact_with(t.pages[p], "/Type/Layout"));
        CHECK_HAS(head->props, "/Type/Pagination");
        CHECK_TEXT(head->shown.p, "Crime profile");
        CHECK_TEXT(foot->shown.p, "Page x of y");
        CHECK_HAS(back->props, "/BBox[0 822 595 842 ]");
    }
    give_back(&t);
}

static void neighbours_of_one_tag_share_a_sequence(void)
{
    taken t = take();
    const sequence *s = NULL;
    for (size_t i = 0; i < t.pages[1]->count; i++)
        if (strcmp(t.pages[1]->sequences[i].name, "Figure") == 0) {
            CU_ASSERT_PTR_NULL(s);
            s = &t.pages[1]->sequences[i];
        }
    CU_ASSERT_PTR_NOT_NULL_FATAL(s);
    CU_ASSERT_EQUAL(s->painted, 3);
    CHECK_TEXT(s->shown.p, "Leicester");
    give_back(&t);
}

static void a_clip_with_nothing_in_it_leaves_no_trace(void)
{
    taken t = take();
    CU_ASSERT_EQUAL(t.pages[1]->clips, 1);
    CU_ASSERT_EQUAL(t.pages[1]->deepest, 1);
    CU_ASSERT_EQUAL(t.pages[0]->clips, 0);
    give_back(&t);
}

static json_t *element_of(const readback *r, const char *type)
{
    const char *key;
    json_t *object;
    json_object_foreach(r->objects, key, object)
    {
        json_t *value = json_object_get(object, "value");
        if (json_is_object(value) && strcmp(text_at(r, value, "S"), type) == 0)
            return value;
    }
    CU_FAIL("an element is missing");
    return NULL;
}

static void a_figure_has_its_words_its_box_and_its_data(void)
{
    taken t = take();
    json_t *figure = element_of(&t.r, "/Figure");
    CHECK_TEXT(text_at(&t.r, figure, "Alt"), "A line that rises from 5 to 9 – “steeply”");
    CHECK_TEXT(text_at(&t.r, figure, "A/O"), "/Layout");
    const rg_rect *b = &t.f.figure->bbox;
    char box[80];
    snprintf(box, sizeof box, "%g %g %g %g", b->x, PAGE_H - b->y - b->h, b->x + b->w,
             PAGE_H - b->y);
    CHECK_TEXT(numbers_at(&t.r, figure, "A/BBox"), box);
    CU_ASSERT_EQUAL(json_array_size(at(&t.r, figure, "AF")), 1);
    CHECK_TEXT(text_at(&t.r, figure, "AF/0/UF"), "chart.csv");
    give_back(&t);
}

static void header_cells_have_scope_and_data_cells_name_their_headers(void)
{
    taken t = take();
    const readback *r = &t.r;
    json_t *oadby = json_object_get(object_at(r, element_with_id(r, "oadby")), "value");
    json_t *over = json_object_get(object_at(r, element_with_id(r, "offences")), "value");
    CHECK_TEXT(text_at(r, oadby, "S"), "/TH");
    CHECK_TEXT(text_at(r, oadby, "A/Scope"), "/Row");
    CHECK_TEXT(text_at(r, oadby, "ID"), "oadby");
    CHECK_TEXT(text_at(r, over, "A/Scope"), "/Column");
    CU_ASSERT_EQUAL(int_at(r, over, "A/ColSpan"), 2);
    json_t *cell = element_of(r, "/TD");
    CHECK_TEXT(text_at(r, cell, "A/O"), "/Table");
    CU_ASSERT_EQUAL(json_array_size(at(r, cell, "A/Headers")), 3);
    CHECK_TEXT(text_at(r, cell, "A/Headers/1"), "offences");
    json_t *ids = at(r, catalog(r), "StructTreeRoot/IDTree/Names");
    for (size_t i = 2; i < json_array_size(ids); i += 2)
        CU_ASSERT(strcmp(json_string_value(json_array_get(ids, i - 2)),
                         json_string_value(json_array_get(ids, i))) < 0);
    give_back(&t);
}

static void lists_languages_and_notes_keep_what_they_need(void)
{
    taken t = take();
    CHECK_TEXT(text_at(&t.r, element_of(&t.r, "/L"), "A/ListNumbering"), "/Disc");
    json_t *note = element_of(&t.r, "/Note");
    CU_ASSERT_PTR_NOT_NULL(at(&t.r, note, "ID"));
    CU_ASSERT(element_with_id(&t.r, text_at(&t.r, note, "ID")) > 0);
    const char *key;
    json_t *object;
    int urdu = 0, gujarati = 0;
    json_object_foreach(t.r.objects, key, object)
    {
        json_t *value = json_object_get(object, "value");
        bool paragraph = json_is_object(value) && strcmp(text_at(&t.r, value, "S"), "/P") == 0;
        urdu += paragraph && strcmp(text_at(&t.r, value, "Lang"), "ur") == 0;
        gujarati += paragraph && strcmp(text_at(&t.r, value, "Lang"), "gu") == 0;
    }
    CU_ASSERT_EQUAL(urdu, 1);
    CU_ASSERT_EQUAL(gujarati, 1);
    give_back(&t);
}

static void poppler_hears_the_same_words(void)
{
    taken t = take();
    rg_buf heard = {0};
    run_on(t.r.path, "pdfinfo -struct-text %s", &heard);
    static const char *const parts[] = {
        "H1 (block)\n    \"Crime in Oadby\"",
        "AVATAR Toys: affluent offices, extra",
        "Lbl (block)\n        \"•\"\n      LBody (block)\n        \"Burglary fell\"",
        "/Headers [(oadby) (offences) (y2023)]\n          \"1,014\"",
        "Figure:\n     /Placement /Block\n     /BBox [60 716 230 766]\n    \"Leicester\"",
        "Link (inline)\n      \"Back to the heading\"\n      Object",
        "\"ક્ષત્રિય \"",
        "\"1. Counted by the police.\""};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        CHECK_HAS(heard.p, parts[i]);
    CU_ASSERT_PTR_NULL(strstr(heard.p, "Page x of y"));
    CU_ASSERT_PTR_NULL(strstr(heard.p, "rror"));
    rg_buf_free(&heard);
    give_back(&t);
}

/* A paragraph in two columns of pages: its text goes on where a reader would go on. */
static void text_that_goes_on_overleaf_stays_one_element(void)
{
    fixture f = sheet();
    rg_tag *p = tag(&f, f.pages.root, "P");
    write_text(&f, p, "It begins here and ");
    page(&f, NULL);
    write_text(&f, p, "ends overleaf.");
    must_write(&f);
    taken t = {.f = f, .r = readback_open(&f.pdf)};
    for (size_t i = 0; i < 2; i++)
        t.pages[i] = walk_page(&t.r, i);
    told w = listen(&t);
    CHECK_TEXT(w.words.p, "Heading\nIt begins here and ends overleaf.\n");
    stop_listening(&w);
    give_back(&t);
}

/* More entries than one leaf of a tree holds. */
static void large_trees_have_leaves_with_limits(void)
{
    fixture f = sheet();
    for (int i = 0; i < 150; i++) {
        rg_tag *note = tag(&f, f.pages.root, "Note");
        write_text(&f, note, "A note.");
        page(&f, NULL);
        write_text(&f, tag(&f, f.pages.root, "P"), "A page.");
    }
    must_write(&f);
    readback r = readback_open(&f.pdf);
    json_t *tree = at(&r, catalog(&r), "StructTreeRoot");
    CU_ASSERT_EQUAL(json_array_size(at(&r, tree, "ParentTree/Kids")), 3);
    CU_ASSERT_EQUAL(json_array_size(at(&r, tree, "IDTree/Kids")), 3);
    CHECK_TEXT(numbers_at(&r, tree, "ParentTree/Kids/1/Limits"), "64 127");
    CU_ASSERT_PTR_NULL(at(&r, tree, "ParentTree/Nums"));
    CU_ASSERT_EQUAL(int_at(&r, tree, "ParentTreeNextKey"), 151);
    CU_ASSERT_EQUAL(json_array_size(value_of(&r, parent_of(&r, 150))), 1);
    CU_ASSERT(element_with_id(&r, "note-300") > 0 || element_with_id(&r, "note-2") > 0);
    json_t *limits = at(&r, tree, "IDTree/Kids/2/Limits"),
           *names = at(&r, tree, "IDTree/Kids/2/Names");
    CU_ASSERT(json_equal(json_array_get(limits, 0), json_array_get(names, 0)));
    CU_ASSERT(json_equal(json_array_get(limits, 1),
                         json_array_get(names, json_array_size(names) - 2)));
    readback_close(&r);
    fixture_free(&f);
}

CU_TestInfo rg_tests_export_pdf_tags[] = {
    {"the tree says the words of the pages in reading order",
     the_tree_says_the_words_of_the_pages_in_reading_order},
    {"every tag of the pages is an element, and no other",
     every_tag_of_the_pages_is_an_element_and_no_other},
    {"each mark of a page belongs to the element that claims it",
     each_mark_of_a_page_belongs_to_the_element_that_claims_it},
    {"all that is painted is content or artifact, and nothing nests",
     all_that_is_painted_is_content_or_artifact_and_nothing_nests},
    {"furniture is an artifact that says what it is",
     furniture_is_an_artifact_that_says_what_it_is},
    {"neighbours of one tag share a sequence", neighbours_of_one_tag_share_a_sequence},
    {"a clip with nothing in it leaves no trace", a_clip_with_nothing_in_it_leaves_no_trace},
    {"a figure has its words, its box and its data",
     a_figure_has_its_words_its_box_and_its_data},
    {"header cells have scope and data cells name their headers",
     header_cells_have_scope_and_data_cells_name_their_headers},
    {"lists, languages and notes keep what they need",
     lists_languages_and_notes_keep_what_they_need},
    {"poppler hears the same words", poppler_hears_the_same_words},
    {"text that goes on overleaf stays one element",
     text_that_goes_on_overleaf_stays_one_element},
    {"large trees have leaves with limits", large_trees_have_leaves_with_limits},
    CU_TEST_INFO_NULL,
};
