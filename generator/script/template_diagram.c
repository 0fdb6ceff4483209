/* script/template_diagram.c - Diagrams: labels, what they stand in, and what is said of them. */
#include "script/template_inside.h"

#include <string.h>

typedef struct sketch {
    maker *m;
    const rg_value *v;
    rg_diagram_spec *d;
    rg_diagram_item *items;
    size_t count, room;
} sketch;

static const char *const kinds[RG_DIAGRAM_KINDS] = {
    [RG_G_NESTED] = "nested",     [RG_G_CYCLE] = "cycle",     [RG_G_LEVELS] = "levels",
    [RG_G_ORG] = "organisation",  [RG_G_PYRAMID] = "pyramid", [RG_G_BUBBLES] = "bubbles",
    [RG_G_VENN] = "venn",         [RG_G_CARDS] = "cards",     [RG_G_WHEEL] = "wheel",
    [RG_G_CHEVRONS] = "chevrons", [RG_G_STRIP] = "strip"};

const char *template_diagram_kind(rg_diagram_kind kind)
{
    return kinds[kind];
}

/* ---- words ---- */

bool template_plain(maker *m, const rg_value *v, const rg_value *item, const char **out)
{
    rg_spans spans = {0};
    rg_buf words = {0};
    *out = NULL;
    if (!item || item->kind == RG_V_NIL)
        return true;
    if (!template_text_item(m, v, item, &spans))
        return false;
    rg_buf_text(&words, (rg_text){spans.items, spans.count});
    if (words.n > 0)
        *out = rg_arena_copy(m->arena, words.p, words.n);
    rg_buf_free(&words);
    return true;
}

bool template_plain_field(maker *m, const rg_value *v, const rg_value *table, const char *key,
                          const char **out)
{
    return template_plain(m, v, rg_value_get(table, key), out);
}

static bool want(sketch *s, const char *key, const char **out)
{
    return template_plain_field(s->m, s->v, s->v, key, out);
}

static bool need(sketch *s, const char *key, const char **out)
{
    return want(s, key, out) &&
           (*out || TEMPLATE_FAIL(s->m, s->v->place, "a diagram '%s' needs %s = \"...\"",
                                  kinds[s->d->kind], key));
}

/* ---- items ---- */

/* A text, a rule or sentence, or { "label", note = "...", marked = true }. */
static bool add_item(sketch *s, const rg_value *given, int level, int side)
{
    static const char *const names[] = {"marked", "note"};
    rg_diagram_item item = {.level = level, .side = side};
    const rg_value *words = given;
    bool plain = given->kind == RG_V_TABLE && !given->word;
    if (plain) {
        if (!rg_value_only_fields(given, "this item", names, 2, s->m->err) ||
            !rg_value_want_bool(given, "marked", &item.marked, s->m->err) ||
            !template_plain_field(s->m, s->v, given, "note", &item.note))
            return false;
        words = given->item_count > 0 ? given->items[0] : NULL;
    }
    if (!template_plain(s->m, s->v, words, &item.label))
        return false;
    if (!item.label && plain)
        return TEMPLATE_FAIL(s->m, s->v->place,
                             "an item of a diagram has no label; write { \"label\", note = "
                             "\"...\" }");
    if (item.label) /* a rule with nothing to say leaves its item out */
        *RG_PUSH(s->m->arena, s->items, s->count, s->room) = item;
    return true;
}

static bool add_items(sketch *s, const rg_value *list, int level, int side)
{
    for (size_t i = 0; list && i < list->item_count; i++)
        if (!add_item(s, list->items[i], level, side))
            return false;
    return true;
}

/* A list of texts, or one text. */
static bool add_list(sketch *s, const rg_value *from, const char *key, int level, int side)
{
    const rg_value *list = rg_value_get(from, key);
    if (!list || list->kind == RG_V_NIL)
        return true;
    if (list->kind == RG_V_TABLE && !list->word)
        return add_items(s, list, level, side);
    return add_item(s, list, level, side);
}

/* { "Name", left = { ... }, right = { ... } } from the inside out. */
static bool add_rings(sketch *s)
{
    static const char *const names[] = {"left", "right"};
    const char **rings = RG_NEW_N(s->m->arena, const char *, s->v->item_count + 1);
    for (size_t i = 0; i < s->v->item_count; i++) {
        const rg_value *ring = s->v->items[i];
        if (ring->kind != RG_V_TABLE || ring->item_count != 1 ||
            !rg_value_only_fields(ring, "a ring", names, 2, s->m->err))
            return TEMPLATE_FAIL(s->m, s->v->place,
                                 "a nested model holds rings; write { \"Individual\", left = { "
                                 "... }, right = { ... } }");
        if (!template_plain(s->m, s->v, ring->items[0], &rings[i]) ||
            !add_list(s, ring, "left", (int)i, 0) || !add_list(s, ring, "right", (int)i, 1))
            return false;
    }
    s->d->rings = rings;
    s->d->ring_count = s->v->item_count;
    return true;
}

/* { "Board", marked = true, "Team", { "Group", "Panel" } }: a label and what is under it. */
static bool add_branch(sketch *s, const rg_value *branch, int level)
{
    if (branch->kind != RG_V_TABLE || branch->word)
        return add_item(s, branch, level, 0);
    static const char *const names[] = {"marked", "note"};
    rg_value own = *branch;
    own.item_count = branch->item_count > 0 ? 1 : 0;
    if (!rg_value_only_fields(branch, "this part of the organisation", names, 2, s->m->err) ||
        !add_item(s, &own, level, 0))
        return false;
    for (size_t i = 1; i < branch->item_count; i++)
        if (!add_branch(s, branch->items[i], level + 1))
            return false;
    return true;
}

static bool add_organisation(sketch *s)
{
    if (s->v->item_count != 1)
        return TEMPLATE_FAIL(s->m, s->v->place,
                             "an organisation has one head; write { \"Board\", \"Team\", { "
                             "\"Group\", \"Panel\" } }");
    return add_branch(s, s->v->items[0], 0);
}

/* marked = { 2, 3 }: the same parts with others marked need no second list. */
static bool mark_items(sketch *s)
{
    const rg_value *list = rg_value_get(s->v, "marked");
    if (!list || list->kind == RG_V_NIL)
        return true;
    size_t count = list->kind == RG_V_TABLE ? list->item_count : 1;
    for (size_t i = 0; i < count; i++) {
        const rg_value *n = list->kind == RG_V_TABLE ? list->items[i] : list;
        if (n->kind != RG_V_NUMBER || !(n->number >= 1 && n->number <= (double)s->count))
            return TEMPLATE_FAIL(s->m, s->v->place,
                                 "marked names items by number from 1 to %zu; write marked = { "
                                 "1, 2 }",
                                 s->count);
        s->items[(size_t)n->number - 1].marked = true;
    }
    return true;
}

/* ---- kinds ---- */

static bool read_kind(sketch *s)
{
    const char *name;
    if (!rg_value_need_text(s->v, "kind", &name, s->m->err))
        return false;
    for (int k = 0; k < RG_DIAGRAM_KINDS; k++)
        if (strcmp(kinds[k], name) == 0) {
            s->d->kind = (rg_diagram_kind)k;
            return true;
        }
    return TEMPLATE_FAIL(s->m, s->v->place, "there is no diagram '%s'%s", name,
                         template_nearest(s->m, rg_str_of(name), kinds, RG_DIAGRAM_KINDS,
                                          "; it is nested, cycle, levels, organisation, "
                                          "pyramid, bubbles, venn, cards, wheel, chevrons or "
                                          "strip"));
}

/* Fields that a kind has besides those of all. */
static bool check_fields(const sketch *s)
{
    static const char *const all[] = {"floats", "height", "id",   "kind",   "label",
                                      "marked", "name",   "note", "source", "subtitle",
                                      "table",  "title",  "what"};
    static const char *const own[RG_DIAGRAM_KINDS][4] = {
        [RG_G_NESTED] = {"sides"},
        [RG_G_CYCLE] = {"centre"},
        [RG_G_LEVELS] = {"arrow", "below", "ring"},
        [RG_G_ORG] = {"key"},
        [RG_G_BUBBLES] = {"centre"},
        [RG_G_VENN] = {"overlap"},
        [RG_G_CHEVRONS] = {"arrow"}};
    enum { ALL = sizeof all / sizeof *all };
    const char *names[ALL + 4];
    size_t count = ALL;
    memcpy(names, all, sizeof all);
    for (size_t i = 0; i < 4 && own[s->d->kind][i]; i++)
        names[count++] = own[s->d->kind][i];
    return rg_value_only_fields(
        s->v, rg_arena_printf(s->m->arena, "a diagram '%s'", kinds[s->d->kind]), names, count,
        s->m->err);
}

static bool read_sides(sketch *s)
{
    const rg_value *sides = rg_value_get(s->v, "sides");
    if (!sides || sides->kind == RG_V_NIL)
        return true;
    if (sides->kind != RG_V_TABLE || sides->item_count != 2)
        return TEMPLATE_FAIL(s->m, s->v->place,
                             "sides names the two halves; write sides = { \"left\", \"right\" "
                             "}");
    return template_plain(s->m, s->v, sides->items[0], &s->d->sides[0]) &&
           template_plain(s->m, s->v, sides->items[1], &s->d->sides[1]);
}

static bool read_items(sketch *s)
{
    switch (s->d->kind) {
    case RG_G_NESTED:
        return read_sides(s) && add_rings(s);
    case RG_G_ORG:
        return want(s, "key", &s->d->marked_label) && add_organisation(s);
    case RG_G_LEVELS:
        if (!want(s, "arrow", &s->d->arrow) || !add_items(s, s->v, 0, 0) ||
            !add_list(s, s->v, "below", 0, 1))
            return false;
        return rg_value_get(s->v, "below") ? need(s, "ring", &s->d->title)
                                           : want(s, "ring", &s->d->title);
    case RG_G_BUBBLES:
        return need(s, "centre", &s->d->title) && add_items(s, s->v, 0, 0);
    case RG_G_CYCLE:
        return want(s, "centre", &s->d->title) && add_items(s, s->v, 0, 0);
    case RG_G_VENN:
        return add_items(s, s->v, 0, 0) && add_list(s, s->v, "overlap", 0, 1);
    case RG_G_CHEVRONS:
        return want(s, "arrow", &s->d->arrow) && add_items(s, s->v, 0, 0);
    case RG_G_PYRAMID:
    case RG_G_CARDS:
    case RG_G_WHEEL:
    case RG_G_STRIP:
        break;
    }
    return add_items(s, s->v, 0, 0);
}

/* ---- the whole ---- */

bool template_picture(maker *m, const rg_value *v, rg_chart_spec *chart, block_list *out)
{
    const char *key = rg_value_get(v, "id") ? "id" : "name", *id, *table = "attached";
    rg_node *node = rg_node_new(m->arena, RG_N_CHART, v->place);
    if (!rg_value_need_text(v, key, &id, m->err) ||
        !template_text_field(m, v, "title", &chart->title) ||
        !template_text_field(m, v, "subtitle", &chart->subtitle) ||
        !template_text_field(m, v, "note", &chart->note) ||
        !template_text_field(m, v, "source", &chart->source) ||
        !rg_value_want_number(v, "height", &chart->height, m->err) ||
        !rg_value_want_text(v, "table", &table, m->err) ||
        !rg_value_want_text(v, "label", &node->label, m->err) || !template_floats(m, v, node))
        return false;
    if (strcmp(table, "attached") != 0 && strcmp(table, "shown") != 0)
        return TEMPLATE_FAIL(m, v->place, "table cannot be '%s'; it is attached or shown",
                             table);
    chart->twin_shown = strcmp(table, "shown") == 0;
    chart->id = rg_arena_printf(m->arena, "%s%s", id, m->job->synthetic ? "-synthetic" : "");
    chart->unit_suffix = "";
    node->chart = chart;
    template_keep(m, out, node);
    return true;
}

bool template_diagram(maker *m, const rg_value *v, block_list *out)
{
    sketch s = {.m = m, .v = v, .d = RG_NEW(m->arena, rg_diagram_spec)};
    rg_chart_spec *chart = RG_NEW(m->arena, rg_chart_spec);
    if (!read_kind(&s) || !check_fields(&s) || !read_items(&s) || !mark_items(&s))
        return false;
    if (s.count == 0)
        return TEMPLATE_FAIL(m, v->place, "this diagram has no items; write their labels");
    s.d->items = s.items;
    s.d->item_count = s.count;
    chart->mark = RG_MARK_DIAGRAM;
    chart->diagram = s.d;
    return template_picture(m, v, chart, out) && template_diagram_twin(m, v, chart) &&
           template_diagram_alt(m, v, chart);
}
