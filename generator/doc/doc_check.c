/* doc/doc_check.c - What a document must have before it is laid out.  The first fault ends the
 * check. */
#include "doc/doc_check.h"

#include <string.h>

enum { DEPTH_MAX = 20, LEVEL_MAX = 6 };

const char *rg_check_words(rg_check *c, rg_text text)
{
    rg_buf buf = {0};
    rg_buf_text(&buf, text);
    const char *words = rg_arena_copy(c->scratch, buf.p ? buf.p : "", buf.n);
    rg_buf_free(&buf);
    return words;
}

static bool missing(const char *text)
{
    return !text || rg_str_trim(rg_str_of(text)).n == 0;
}

/* ---- text ---- */

static bool check_target(rg_check *c, const char *label, rg_place place)
{
    if (rg_map_find(c->labels, rg_str_of(label)) != SIZE_MAX)
        return true;
    size_t count = rg_map_count(c->labels);
    const char **names = RG_NEW_N(c->scratch, const char *, count);
    for (size_t i = 0; i < count; i++)
        names[i] = rg_map_key(c->labels, i).p;
    const char *near = rg_str_nearest(rg_str_of(label), names, count);
    if (near)
        return FAIL(c, place, "nothing is labelled '%s'; did you mean '%s'?", label, near);
    return FAIL(c, place, "nothing is labelled '%s'; label the place or take the reference out",
                label);
}

static bool is_numbered(const rg_doc *doc, const rg_node *node)
{
    if (node->chart && rg_text_empty(node->chart->title))
        return false;
    if (node->kind == RG_N_CHART || node->kind == RG_N_TABLE)
        return doc->numbered_figures;
    return node->kind == RG_N_HEADING && node->level <= doc->numbered_levels;
}

static bool check_numbered(rg_check *c, const char *label, rg_place place)
{
    const rg_node *node = rg_map_get(c->labels, rg_str_of(label));
    if (is_numbered(c->doc, node))
        return true;
    return FAIL(c, place, "the %s labelled '%s' has no number; number the document's %s",
                rg_node_kind_name(node->kind), label,
                node->kind == RG_N_HEADING ? "headings" : "figures and tables");
}

static bool check_span(rg_check *c, const rg_span *span, rg_place place);

static bool check_note(rg_check *c, const rg_span *span, rg_place place)
{
    if (!c->notes)
        return FAIL(c, place, "a note stands where none can; notes stand in paragraphs");
    if (span->text.n > 0 || span->link || rg_text_empty(*span->note))
        return FAIL(c, place, "a note has %s; give it its words alone",
                    span->text.n > 0 ? "a mark of its own"
                    : span->link     ? "a link"
                                     : "no words");
    c->unlisted = place;
    c->notes = false; /* inside a note */
    bool right = true;
    for (size_t i = 0; right && i < span->note->count; i++)
        right = check_span(c, &span->note->spans[i], place);
    c->notes = true;
    return right;
}

static bool check_span(rg_check *c, const rg_span *span, rg_place place)
{
    const char *to = span->page_of    ? span->page_of
                     : span->where_of ? span->where_of
                                      : span->number_of;
    if (to && span->text.n > 0)
        return FAIL(c, place, "a reference to '%s' has words of its own; leave them out", to);
    if (to && !check_target(c, to, place))
        return false;
    if (span->number_of && !check_numbered(c, span->number_of, place))
        return false;
    if (span->note && !check_note(c, span, place))
        return false;
    if (span->link && span->link[0] == '#')
        return check_target(c, span->link + 1, place);
    if (span->link && missing(span->link))
        return FAIL(c, place, "a link leads nowhere; give its address");
    return true;
}

bool rg_check_spans(rg_check *c, rg_text text, rg_place place)
{
    for (size_t i = 0; i < text.count; i++)
        if (!check_span(c, &text.spans[i], place))
            return false;
    return true;
}

bool rg_check_text(rg_check *c, rg_text text, const char *what, const char *part,
                   rg_place place)
{
    if (rg_text_empty(text))
        return FAIL(c, place, "a %s has no %s; write it", what, part);
    return rg_check_spans(c, text, place);
}

/* ---- charts ---- */

static bool is_file_name(const char *id)
{
    for (const char *p = id; *p; p++)
        if (!((*p >= 'a' && *p <= 'z') || (*p >= '0' && *p <= '9') || *p == '-' || *p == '_' ||
              *p == '.'))
            return false;
    return *id != '\0' && *id != '.';
}

static bool check_chart_name(rg_check *c, const rg_node *node)
{
    const char *id = node->chart->id;
    bool added = false;
    if (missing(id) || !is_file_name(id))
        return FAIL(c, node->place,
                    "a chart's id names its files: write it in a-z, 0-9 and -, not '%s'",
                    id ? id : "");
    rg_map_intern(c->charts, rg_str_of(id), &added);
    if (!added)
        return FAIL(c, node->place, "two charts have the id '%s'; rename one", id);
    return true;
}

static bool check_chart_words(rg_check *c, const rg_chart_spec *chart, rg_place place)
{
    /* A picture of words may stand under a heading that says all. */
    bool free =
        chart->diagram || chart->mark == RG_MARK_MATRIX || chart->mark == RG_MARK_TIMELINE;
    if (!free && !rg_check_text(c, chart->title, "chart", "title", place))
        return false;
    const char *title =
        rg_text_empty(chart->title) ? chart->id : rg_check_words(c, chart->title);
    if (missing(chart->alt))
        return FAIL(c, place,
                    "chart '%s' has no alternative text; say in one or two sentences what the "
                    "picture shows",
                    title);
    if (strcmp(chart->alt, title) == 0)
        return FAIL(c, place,
                    "chart '%s' has its title as alternative text; say what the picture shows",
                    title);
    if (!free && rg_text_empty(chart->source))
        return FAIL(c, place, "chart '%s' has no source; name where the data come from", title);
    return rg_check_spans(c, chart->title, place) &&
           rg_check_spans(c, chart->subtitle, place) &&
           rg_check_spans(c, chart->source, place) && rg_check_spans(c, chart->note, place);
}

static bool check_chart(rg_check *c, const rg_node *node)
{
    const rg_chart_spec *chart = node->chart;
    if (!chart)
        return FAIL(c, node->place, "a chart has no data; give it some or take it out");
    if (!check_chart_name(c, node) || !check_chart_words(c, chart, node->place))
        return false;
    bool drawn = chart->diagram ? chart->diagram->item_count > 0
                                : chart->category_count > 0 && chart->series_count > 0;
    if (!drawn)
        return FAIL(c, node->place,
                    "chart '%s' has nothing to draw; give it data or take it out", chart->id);
    return !chart->twin || rg_check_table(c, chart->twin, node->place);
}

/* ---- blocks ---- */

static bool check_heading(rg_check *c, const rg_node *node)
{
    if (!rg_check_text(c, node->text, "heading", "words", node->place))
        return false;
    if (node->level < 1 || node->level > LEVEL_MAX)
        return FAIL(c, node->place, "heading '%s' has level %d; levels go from 1 to %d",
                    rg_check_words(c, node->text), node->level, LEVEL_MAX);
    bool strip = node->kid_count == 1 && node->kids[0]->kind == RG_N_STRIP && node->level == 1;
    if (node->kid_count > 0 && !node->opener && !strip)
        return FAIL(c, node->place, "heading '%s' has blocks inside; put them after it",
                    rg_check_words(c, node->text));
    if ((node->opener || node->colour) && node->level != 1)
        return FAIL(c, node->place,
                    "heading '%s' of level %d opens no chapter; only level 1 does",
                    rg_check_words(c, node->text), node->level);
    if (node->colour < 0 || node->colour > RG_CHAPTER_COLOURS)
        return FAIL(c, node->place, "there is no chapter colour %d; they go from 1 to %d",
                    node->colour, RG_CHAPTER_COLOURS);
    if (node->level > c->level + 1)
        return FAIL(
            c, node->place,
            "heading '%s' of level %d follows level %d; use level %d, none may be skipped",
            rg_check_words(c, node->text), node->level, c->level, c->level + 1);
    c->level = node->level;
    return true;
}

static bool only_kids(rg_check *c, const rg_node *node, rg_node_kind kind)
{
    for (size_t i = 0; i < node->kid_count; i++)
        if (node->kids[i]->kind != kind)
            return FAIL(c, node->kids[i]->place, "a %s stands in a %s, which holds only %s",
                        rg_node_kind_name(node->kids[i]->kind), rg_node_kind_name(node->kind),
                        rg_node_kind_name(kind));
    if (node->kid_count == 0)
        return FAIL(c, node->place, "a %s has nothing in it; fill it or take it out",
                    rg_node_kind_name(node->kind));
    return true;
}

static bool check_definitions(rg_check *c, const rg_node *node)
{
    if (!only_kids(c, node, RG_N_PARA))
        return false;
    if (node->kid_count % 2 != 0)
        return FAIL(c, node->place, "the last term of the definitions has no meaning; add it");
    return true;
}

static bool check_filled(rg_check *c, const rg_node *node)
{
    if (node->kid_count == 0)
        return FAIL(c, node->place, "a %s has nothing in it; fill it or take it out",
                    rg_node_kind_name(node->kind));
    return rg_check_spans(c, node->text, node->place);
}

static bool check_list(rg_check *c, const rg_node *node)
{
    if (node->start < RG_GO_ON)
        return FAIL(c, node->place, "a list begins at %d; begin it at 1 or above", node->start);
    return only_kids(c, node, RG_N_ITEM);
}

static bool check_columns(rg_check *c, const rg_node *node)
{
    if (node->kind == RG_N_FLOW)
        return node->level < 1 || node->level > 3
                   ? FAIL(c, node->place, "text flows through %d columns; choose 1, 2 or 3",
                          node->level)
                   : check_filled(c, node);
    if (node->level < 0 || node->level > 2 || (node->level > 0 && node->kid_count != 2))
        return FAIL(c, node->place,
                    "columns of a third and two thirds hold two groups; these hold %zu",
                    node->kid_count);
    return only_kids(c, node, RG_N_GROUP);
}

static bool check_big_numbers(rg_check *c, const rg_node *node)
{
    if (node->kid_count > 3)
        return FAIL(c, node->place,
                    "%zu big numbers stand in one panel, which holds three; use tiles",
                    node->kid_count);
    return only_kids(c, node, RG_N_TILE);
}

static bool check_strip(rg_check *c, const rg_node *node)
{
    if (node->level < 0 || (size_t)node->level > node->kid_count)
        return FAIL(c, node->place, "a strip of %zu parts marks part %d; mark one of its own",
                    node->kid_count, node->level);
    return only_kids(c, node, RG_N_PARA);
}

/* On dark grounds only paragraphs are set: rules and pictures are made for light ones. */
static bool check_panel(rg_check *c, const rg_node *node)
{
    if (node->form == RG_FORM_OBJECTIVE || node->form == RG_FORM_CALLOUT)
        return only_kids(c, node, RG_N_PARA) && rg_check_spans(c, node->text, node->place) &&
               rg_check_spans(c, node->eyebrow, node->place);
    return check_filled(c, node) && rg_check_spans(c, node->eyebrow, node->place);
}

/* Covers, tiles and strips have no foot for notes. */
static bool may_note(const rg_node *parent, const rg_node *node)
{
    bool text = node->kind == RG_N_PARA || node->kind == RG_N_LEAD || node->kind == RG_N_NOTE;
    return text && !(parent && (parent->kind == RG_N_COVER || parent->kind == RG_N_TILE ||
                                parent->kind == RG_N_STRIP || parent->kind == RG_N_HEADING ||
                                parent->kind == RG_N_BACK_COVER));
}

static bool end_notes(rg_check *c)
{
    c->notes = false;
    return true;
}

/* What a kind must have of its own; kids are checked by the walk. */
static bool check_kind(rg_check *c, const rg_node *parent, const rg_node *node)
{
    switch (node->kind) {
    case RG_N_HEADING:
        return check_heading(c, node);
    case RG_N_COVER:
    case RG_N_TILE:
    case RG_N_PARA:
    case RG_N_LEAD:
    case RG_N_NOTE:
    case RG_N_PULL_QUOTE:
        c->notes = may_note(parent, node);
        return rg_check_text(c, node->text, rg_node_kind_name(node->kind), "words",
                             node->place) &&
               end_notes(c);
    case RG_N_LIST:
        return check_list(c, node);
    case RG_N_BIG_NUMBERS:
        return check_big_numbers(c, node);
    case RG_N_STRIP:
        return check_strip(c, node);
    case RG_N_BACK_COVER:
        return only_kids(c, node, RG_N_PARA);
    case RG_N_TILES:
        return only_kids(c, node, RG_N_TILE);
    case RG_N_LOGOS:
        return only_kids(c, node, RG_N_LOGO);
    case RG_N_ICONS:
        return only_kids(c, node, RG_N_ICON);
    case RG_N_PHOTO:
        return rg_check_photo(c, node) && only_kids(c, node, RG_N_PARA);
    case RG_N_LOGO:
        return rg_check_logo(c, node);
    case RG_N_ICON:
        return rg_check_icon(c, node) && check_filled(c, node);
    case RG_N_COLUMNS:
    case RG_N_FLOW:
        return check_columns(c, node);
    case RG_N_DEFINITIONS:
        return check_definitions(c, node);
    case RG_N_PANEL:
        return check_panel(c, node);
    case RG_N_ITEM:
    case RG_N_QUOTE:
    case RG_N_GROUP:
        return check_filled(c, node);
    case RG_N_CHART:
        return check_chart(c, node);
    case RG_N_TABLE:
        if (!node->table)
            return FAIL(c, node->place, "a table has no data; give it some or take it out");
        return rg_check_table(c, node->table, node->place);
    case RG_N_PAGE_BREAK:
        if (node->level != 0 && !c->doc->spreads)
            return FAIL(
                c, node->place,
                "left and right pages are those of a report that opens as a book; write "
                "spreads = true in the report");
        return true;
    case RG_N_CONTENTS:
    case RG_N_FIGURES:
        return true;
    case RG_N_NOTES:
        c->unlisted = (rg_place){0};
        return true;
    case RG_N_KINDS:
        break;
    }
    return FAIL(c, node->place, "there is no such block");
}

static bool holds_paragraphs(const rg_node *node)
{
    return node->kind == RG_N_COVER || node->kind == RG_N_TILE || node->kind == RG_N_HEADING;
}

/* parent NULL: the document. */
static bool stands_right(rg_check *c, const rg_node *parent, const rg_node *node, size_t index)
{
    rg_node_kind kind = node->kind;
    const char *name = rg_node_kind_name(kind);
    if (kind == RG_N_COVER && (parent || index > 0))
        return FAIL(c, node->place, "a cover stands only at the beginning; move it there");
    if (kind == RG_N_BACK_COVER && (parent || index + 1 < c->doc->block_count))
        return FAIL(c, node->place, "a back cover stands only at the end; move it there");
    bool page = kind == RG_N_CONTENTS || kind == RG_N_FIGURES || kind == RG_N_NOTES ||
                kind == RG_N_PAGE_BREAK;
    if (page && parent)
        return FAIL(c, node->place, "a %s stands inside a %s; take it out of there", name,
                    rg_node_kind_name(parent->kind));
    if (node->floats && (parent || (kind != RG_N_CHART && kind != RG_N_TABLE &&
                                    kind != RG_N_PANEL && kind != RG_N_PHOTO)))
        return FAIL(c, node->place,
                    "this %s cannot float; charts, tables, panels and photos do that stand in "
                    "nothing else",
                    name);
    if (kind == RG_N_ITEM && (!parent || parent->kind != RG_N_LIST))
        return FAIL(c, node->place, "an item stands outside a list; put it into one");
    if (kind == RG_N_TILE &&
        (!parent || (parent->kind != RG_N_TILES && parent->kind != RG_N_BIG_NUMBERS)))
        return FAIL(c, node->place, "a tile stands outside tiles; put it into some");
    if (kind == RG_N_LOGO && (!parent || parent->kind != RG_N_LOGOS))
        return FAIL(c, node->place, "a logo stands outside logos; put it into some");
    if (kind == RG_N_ICON && (!parent || parent->kind != RG_N_ICONS))
        return FAIL(c, node->place, "an icon stands outside icons; put it into some");
    if (kind == RG_N_STRIP && parent && parent->kind == RG_N_HEADING && !parent->opener)
        return true;
    bool on_cover = parent && parent->kind == RG_N_COVER && kind == RG_N_PHOTO;
    if (on_cover && !rg_text_empty(node->text))
        return FAIL(c, node->place, "a photo on a cover has no caption; take it out");
    if (parent && holds_paragraphs(parent) && kind != RG_N_PARA && !on_cover)
        return FAIL(c, node->place, "a %s stands in a %s, which holds only paragraphs", name,
                    rg_node_kind_name(parent->kind));
    return true;
}

/* A heading stands with what follows, so something must, and on the same page. */
static bool check_under(rg_check *c, rg_node *const *nodes, size_t count, size_t i)
{
    const rg_node *heading = nodes[i], *next = i + 1 < count ? nodes[i + 1] : NULL;
    if (next && next->kind == RG_N_PAGE_BREAK)
        return FAIL(c, next->place,
                    "a page break parts heading '%s' from what is under it; put it before the "
                    "heading",
                    rg_check_words(c, heading->text));
    if (!next || next->kind == RG_N_BACK_COVER ||
        (next->kind == RG_N_HEADING && next->level <= heading->level))
        return FAIL(c, heading->place,
                    "heading '%s' has nothing under it; write something or take it out",
                    rg_check_words(c, heading->text));
    return true;
}

static bool check_nodes(rg_check *c, const rg_node *parent, rg_node *const *nodes, size_t count,
                        int depth)
{
    if (depth > DEPTH_MAX)
        return FAIL(c, nodes[0]->place, "blocks nest more than %d deep; flatten them",
                    DEPTH_MAX);
    for (size_t i = 0; i < count; i++) {
        const rg_node *node = nodes[i];
        if (!stands_right(c, parent, node, i) || !check_kind(c, parent, node))
            return false;
        if (node->kind == RG_N_HEADING && !check_under(c, nodes, count, i))
            return false;
        if (node->kid_count > 0 &&
            !check_nodes(c, node, node->kids, node->kid_count, depth + 1))
            return false;
    }
    return true;
}

/* ---- the whole ---- */

static bool enter_labels(rg_check *c, rg_node *const *nodes, size_t count, int depth)
{
    for (size_t i = 0; i < count && depth <= DEPTH_MAX; i++) {
        bool added = true;
        if (nodes[i]->label) {
            size_t at = rg_map_find(c->labels, rg_str_of(nodes[i]->label));
            added = at == SIZE_MAX;
            rg_map_set(c->labels, rg_str_of(nodes[i]->label), nodes[i]);
        }
        if (!added)
            return FAIL(c, nodes[i]->place, "two blocks are labelled '%s'; rename one",
                        nodes[i]->label);
        if (!enter_labels(c, nodes[i]->kids, nodes[i]->kid_count, depth + 1))
            return false;
    }
    return true;
}

/* A document that lists its notes lists all of them. */
static bool check_listed(rg_check *c)
{
    bool lists = false;
    for (size_t i = 0; i < c->doc->block_count; i++)
        lists = lists || c->doc->blocks[i]->kind == RG_N_NOTES;
    if (!lists || !c->unlisted.file)
        return true;
    return FAIL(c, c->unlisted,
                "this note comes after the list of notes; list them at the end");
}

static bool check_doc(rg_check *c)
{
    const rg_doc *doc = c->doc;
    if (doc->block_count == 0)
        return FAIL(c, (rg_place){0}, "the document is empty; give it some blocks");
    rg_place place = {.file = doc->blocks[0]->place.file};
    if (missing(doc->title))
        return FAIL(c, place, "the document has no title; give it one");
    if (missing(doc->lang))
        return FAIL(c, place, "the document has no language; give it one, such as en-GB");
    return enter_labels(c, doc->blocks, doc->block_count, 0) &&
           check_nodes(c, NULL, doc->blocks, doc->block_count, 0) && check_listed(c);
}

bool rg_doc_check(const rg_doc *doc, rg_err *err)
{
    rg_arena *scratch = rg_arena_new("document check");
    rg_check c = {.doc = doc, .scratch = scratch, .err = err};
    c.labels = rg_map_new(scratch);
    c.charts = rg_map_new(scratch);
    bool right = check_doc(&c);
    rg_arena_free(scratch);
    return right;
}
