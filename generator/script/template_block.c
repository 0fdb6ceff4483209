/* script/template_block.c - Words of a template to blocks of the document. */
#include "script/template_inside.h"

#include <string.h>

void template_keep(maker *m, block_list *out, rg_node *node)
{
    *RG_PUSH(m->arena, out->items, out->count, out->room) = node;
}

rg_node *template_node(maker *m, rg_node_kind kind, const rg_value *v)
{
    return rg_node_new(m->arena, kind, v->place);
}

void template_add_kids(maker *m, rg_node *node, const block_list *kids)
{
    for (size_t i = 0; i < kids->count; i++)
        rg_node_add(m->arena, node, kids->items[i]);
}

/* ---- text of a block ---- */

static bool is_saying(const rg_value *v)
{
    return rg_value_is_word(v, "rule") || rg_value_is_word(v, "sentence");
}

/* A sentence that stands as a headline. */
static void cut_full_stop(rg_spans *spans)
{
    rg_span *last = spans->count > 0 ? &spans->items[spans->count - 1] : NULL;
    if (last && last->text.n > 0 && last->text.p[last->text.n - 1] == '.')
        last->text.n--;
    if (last && last->text.n == 0 && spans->count > 1)
        spans->count--;
}

bool template_text_field(maker *m, const rg_value *v, const char *key, rg_text *out)
{
    const rg_value *field = rg_value_get(v, key);
    rg_spans spans = {0};
    *out = (rg_text){0};
    if (!field || field->kind == RG_V_NIL)
        return true;
    if (field->kind == RG_V_TEXT)
        return template_text(m, v->place, field->text.p, out);
    if (!is_saying(field))
        return TEMPLATE_FAIL(m, v->place, "%s is no text; write %s = \"...\"", key, key);
    if (!template_say_value(m, field, &spans))
        return false;
    if (strcmp(key, "title") == 0)
        cut_full_stop(&spans);
    *out = (rg_text){spans.items, spans.count};
    return true;
}

bool template_text_needed(maker *m, const rg_value *v, const char *key, rg_text *out)
{
    if (!template_text_field(m, v, key, out))
        return false;
    return !rg_text_empty(*out) ||
           TEMPLATE_FAIL(m, v->place, "this %s has no %s; write %s = \"...\"",
                         v->word ? v->word : "block", key, key);
}

bool template_text_item(maker *m, const rg_value *v, const rg_value *item, rg_spans *spans)
{
    if (is_saying(item))
        return template_say_value(m, item, spans);
    rg_text text;
    if (item->kind != RG_V_TEXT)
        return TEMPLATE_FAIL(
            m, v->place, "'%s' holds text, rules and sentences; take the rest out", v->word);
    if (!template_text(m, v->place, item->text.p, &text))
        return false;
    for (size_t i = 0; i < text.count; i++)
        rg_spans_add(m->arena, spans, text.spans[i]);
    return true;
}

/* word "text" { fields }: the text has become the name. */
bool template_own_text(maker *m, const rg_value *v, rg_text *out)
{
    if (rg_value_get(v, "name"))
        return template_text_field(m, v, "name", out);
    return template_text_items(m, v, 0, out);
}

const char *template_words(maker *m, rg_text text)
{
    rg_buf words = {0};
    rg_buf_text(&words, text);
    const char *kept = rg_arena_copy(m->arena, words.p ? words.p : "", words.n);
    rg_buf_free(&words);
    return kept;
}

bool template_words_field(maker *m, const rg_value *v, const char *key, const char **out)
{
    rg_text text;
    if (!template_text_field(m, v, key, &text))
        return false;
    if (!rg_text_empty(text))
        *out = template_words(m, text);
    return true;
}

bool template_only(maker *m, const rg_value *v, const char *const *names, size_t count)
{
    return rg_value_only_fields(v, v->word, names, count, m->err);
}

bool template_keep_filled(maker *m, const rg_value *v, rg_node *node, block_list *out)
{
    block_list kids = {0};
    if (!template_blocks(m, v, 0, &kids))
        return false;
    template_add_kids(m, node, &kids);
    if (kids.count > 0)
        template_keep(m, out, node);
    return true;
}

/* ---- plain blocks ---- */

static bool make_words(maker *m, const rg_value *v, rg_node_kind kind, block_list *out)
{
    static const char *const names[] = {"label", "lang", "name"};
    size_t from = out->count;
    rg_node *node = template_node(m, kind, v);
    if (!template_only(m, v, names, 3) || !template_own_text(m, v, &node->text) ||
        !rg_value_want_text(v, "label", &node->label, m->err))
        return false;
    if (!rg_text_empty(node->text))
        template_keep(m, out, node);
    return template_lang(m, v, out, from);
}

static bool make_para(maker *m, const rg_value *v, block_list *out)
{
    return make_words(m, v, RG_N_PARA, out);
}

static bool make_lead(maker *m, const rg_value *v, block_list *out)
{
    return make_words(m, v, RG_N_LEAD, out);
}

static bool make_note(maker *m, const rg_value *v, block_list *out)
{
    return make_words(m, v, RG_N_NOTE, out);
}

static bool make_saying(maker *m, const rg_value *v, block_list *out)
{
    rg_spans spans = {0};
    rg_node *node = template_node(m, RG_N_PARA, v);
    if (!template_say_value(m, v, &spans))
        return false;
    node->text = (rg_text){spans.items, spans.count};
    if (!rg_text_empty(node->text))
        template_keep(m, out, node);
    return true;
}

static bool make_heading(maker *m, const rg_value *v, block_list *out)
{
    static const char *const names[] = {"colour", "label", "level", "name", "strip"};
    rg_node *node = template_node(m, RG_N_HEADING, v);
    double level = 1;
    if (!template_only(m, v, names, 5) || !template_strip_of(m, v, node) ||
        !template_own_text(m, v, &node->text) ||
        !rg_value_want_text(v, "label", &node->label, m->err) ||
        !rg_value_want_number(v, "level", &level, m->err) ||
        !template_colour(m, v, &node->colour))
        return false;
    node->level = level >= 1 && level <= 6 ? (int)level : 0;
    template_keep(m, out, node);
    return true;
}

static bool make_text(maker *m, const rg_value *v, block_list *out)
{
    static const char *const names[] = {"lang", "level", "name"};
    const rg_value *name = rg_value_get(v, "name");
    double level = 1;
    rg_node **blocks;
    size_t count, from = out->count;
    if (!template_only(m, v, names, 3) || !rg_value_want_number(v, "level", &level, m->err))
        return false;
    if (!name && v->item_count == 1)
        name = v->items[0];
    if (!name || name->kind != RG_V_TEXT)
        return TEMPLATE_FAIL(m, v->place, "'text' takes a file; write text \"summary.md\"");
    if (!template_prose(m, v->place, name->text.p, (int)level, &blocks, &count))
        return false;
    for (size_t i = 0; i < count; i++)
        template_keep(m, out, blocks[i]);
    return template_lang(m, v, out, from);
}

static bool make_cover(maker *m, const rg_value *v, block_list *out)
{
    static const char *const names[] = {"name", "title"};
    rg_node *node = template_node(m, RG_N_COVER, v);
    block_list lines = {0};
    const char *key = rg_value_get(v, "title") ? "title" : "name";
    if (!template_only(m, v, names, 2) || !template_text_needed(m, v, key, &node->text) ||
        !template_blocks(m, v, 0, &lines))
        return false;
    template_add_kids(m, node, &lines);
    template_keep(m, out, node);
    return true;
}

static bool make_contents(maker *m, const rg_value *v, block_list *out)
{
    static const char *const names[] = {"level"};
    rg_node *node = template_node(m, RG_N_CONTENTS, v);
    double level = 2;
    block_list below = {0};
    if (!template_only(m, v, names, 1) || !rg_value_want_number(v, "level", &level, m->err) ||
        !template_blocks(m, v, 0, &below))
        return false;
    node->level = (int)level;
    template_add_kids(m, node, &below);
    template_keep(m, out, node);
    return true;
}

static bool make_page_break(maker *m, const rg_value *v, block_list *out)
{
    static const char *const names[] = {"side"};
    rg_node *node = template_node(m, RG_N_PAGE_BREAK, v);
    const char *side = "either";
    if (!template_only(m, v, names, 1) || !rg_value_want_text(v, "side", &side, m->err))
        return false;
    node->level = strcmp(side, "left") == 0 ? 1 : strcmp(side, "right") == 0 ? 2 : 0;
    if (node->level == 0 && strcmp(side, "either") != 0)
        return TEMPLATE_FAIL(
            m, v->place, "a page has no side '%s'; write side = \"left\" or \"right\"", side);
    template_keep(m, out, node);
    return true;
}

/* ---- blocks that hold others ---- */

static bool make_tile(maker *m, const rg_value *v, block_list *out)
{
    static const char *const names[] = {"icon"};
    rg_node *node = template_node(m, RG_N_TILE, v);
    rg_spans spans = {0};
    block_list kids = {0};
    if (!template_only(m, v, names, 1) || !template_icon_of(m, v, node))
        return false;
    if (v->item_count < 2)
        return TEMPLATE_FAIL(m, v->place,
                             "a tile has a number and words; write tile { \"{x.value:whole}\", "
                             "\"crimes\" }");
    if (!template_text_item(m, v, v->items[0], &spans) || !template_blocks(m, v, 1, &kids))
        return false;
    node->text = (rg_text){spans.items, spans.count};
    template_add_kids(m, node, &kids);
    if (!rg_text_empty(node->text))
        template_keep(m, out, node);
    return true;
}

/* A holder of one kind; fields NULL: none but those in names. */
static bool make_holder(maker *m, const rg_value *v, rg_node_kind kind, const char *title,
                        block_list *out)
{
    const char *names[] = {"name", title};
    rg_node *node = template_node(m, kind, v);
    block_list kids = {0};
    if (!template_only(m, v, names, title ? 2 : 0) || !template_blocks(m, v, 0, &kids))
        return false;
    const char *key = title && rg_value_get(v, title) ? title : "name";
    if (title && !template_text_field(m, v, key, &node->text))
        return false;
    template_add_kids(m, node, &kids);
    if (kids.count > 0)
        template_keep(m, out, node);
    return true;
}

/* What a part returns stands where it was asked for. */
static bool make_spliced(maker *m, const rg_value *v, block_list *out)
{
    return template_only(m, v, NULL, 0) && template_blocks(m, v, 0, out);
}

static bool make_tiles(maker *m, const rg_value *v, block_list *out)
{
    return make_holder(m, v, RG_N_TILES, NULL, out);
}

static bool make_group(maker *m, const rg_value *v, block_list *out)
{
    static const char *const names[] = {"lang"};
    rg_node *node = template_node(m, RG_N_GROUP, v);
    block_list kids = {0};
    size_t from = out->count;
    if (!template_only(m, v, names, 1) || !template_blocks(m, v, 0, &kids))
        return false;
    template_add_kids(m, node, &kids);
    if (kids.count > 0)
        template_keep(m, out, node);
    return template_lang(m, v, out, from);
}

static bool make_quote(maker *m, const rg_value *v, block_list *out)
{
    return make_holder(m, v, RG_N_QUOTE, "by", out);
}

static bool make_definitions(maker *m, const rg_value *v, block_list *out)
{
    rg_node *node = template_node(m, RG_N_DEFINITIONS, v);
    if (!template_only(m, v, NULL, 0))
        return false;
    for (size_t i = 0; i < v->item_count; i++) {
        const rg_value *pair = v->items[i];
        if (pair->kind != RG_V_TABLE || pair->item_count != 2)
            return TEMPLATE_FAIL(m, v->place,
                                 "'definitions' holds { \"term\", \"meaning\" } pairs");
        for (size_t k = 0; k < 2; k++) {
            rg_node *para = template_node(m, RG_N_PARA, v);
            rg_spans spans = {0};
            if (!template_text_item(m, v, pair->items[k], &spans))
                return false;
            para->text = (rg_text){spans.items, spans.count};
            rg_node_add(m->arena, node, para);
        }
    }
    if (node->kid_count > 0)
        template_keep(m, out, node);
    return true;
}

static bool make_chart_tables(maker *m, const rg_value *v, block_list *out)
{
    static const char *const names[] = {"diagrams"};
    bool diagrams = true;
    if (!template_only(m, v, names, 1) || !rg_value_want_bool(v, "diagrams", &diagrams, m->err))
        return false;
    for (size_t i = 0; i < m->chart_count; i++) {
        if (m->charts[i].spec->twin_shown || !template_lists_twin(m, m->charts[i].spec))
            continue;
        rg_node *node = rg_node_new(m->arena, RG_N_TABLE, m->charts[i].place);
        node->table = m->charts[i].spec->twin;
        template_keep(m, out, node);
    }
    return true;
}

/* ---- conditions ---- */

static bool status_holds(const selection *s, rg_status status)
{
    if (s->count == 0)
        return status == RG_S_MISSING;
    for (size_t i = 0; i < s->count; i++)
        if (s->items[i].fact->status == status)
            return true;
    return false;
}

/* Most of several are known: enough for a picture or a profile of them. */
static bool mostly_shown(const selection *s)
{
    size_t shown = 0;
    for (size_t i = 0; i < s->count; i++)
        shown += s->items[i].fact->status == RG_S_OK;
    return 2 * shown > s->count;
}

static bool selection_holds(maker *m, const rg_value *v, const selection *s, rg_str test,
                            bool *out)
{
    static const char *const names[] = {"ok", "hidden", "missing", "not_applicable", "shown"};
    rg_status status;
    if (rg_str_is(test, "shown")) {
        *out = mostly_shown(s);
        return true;
    }
    if (!rg_status_parse(test, &status))
        return TEMPLATE_FAIL(
            m, v->place, "'%s' cannot be asked whether it is '%.*s'%s", s->name, (int)test.n,
            test.p,
            template_nearest(m, test, names, 5,
                             "; ask for ok, shown, hidden, missing or not_applicable"));
    *out = status_holds(s, status);
    return true;
}

static bool sentence_holds(maker *m, const rg_value *v, rg_str name, bool *out)
{
    rg_spans spans = {0};
    bool before = m->asking;
    m->asking = true;
    bool good = template_say(m, v->place, rg_str_dup(m->arena, name), &spans);
    m->asking = before;
    if (!good)
        return false;
    *out = !rg_text_empty((rg_text){spans.items, spans.count});
    return true;
}

/* "area.whole", "period.gaps", "release.synthetic", "edition.public", "recommendations.any"; *known says whether there is
 * such a condition. */
static bool built_in(const maker *m, rg_str test, bool *known)
{
    const rg_value *gaps = rg_value_get(rg_value_get(m->job->context, "period"), "gaps");
    rg_str rest = test, name = rg_str_cut(&rest, '.');
    *known = true;
    if (rg_str_is(rest, "any") && template_is_content(m, name))
        return template_content_any(m, name);
    if (rg_str_is(test, "area.whole"))
        return m->own == m->whole;
    if (rg_str_is(test, "period.gaps"))
        return gaps && gaps->item_count > 0;
    if (rg_str_is(test, "release.synthetic"))
        return m->job->synthetic;
    if (rg_str_is(test, "edition.public") || rg_str_is(test, "edition.restricted"))
        return rg_str_is(rest, m->job->edition);
    if (rg_str_starts(test, "boundaries."))
        return template_boundaries(m, (rg_str){test.p + 11, test.n - 11}) != NULL;
    *known = false;
    return false;
}

static bool read_condition(maker *m, const rg_value *v, const char *text, bool *out)
{
    rg_str test = rg_str_trim(rg_str_of(text));
    bool negated = rg_str_starts(test, "not "), known;
    if (negated)
        test = rg_str_trim((rg_str){test.p + 4, test.n - 4});
    *out = built_in(m, test, &known);
    rg_str rest = test, name = rg_str_cut(&rest, '.');
    if (!known && rg_map_get(m->sentences, name) && rg_str_is(rest, "said")) {
        if (!sentence_holds(m, v, name, out))
            return false;
    } else if (!known) {
        selection *s = template_selection(m, name, v->place);
        if (!s || !selection_holds(m, v, s, rest, out))
            return false;
    }
    *out = *out != negated;
    return true;
}

static bool make_when(maker *m, const rg_value *v, block_list *out)
{
    bool holds;
    if (!read_condition(m, v, v->items[0]->text.p, &holds))
        return false;
    if (!holds)
        template_keep_left_out(m, "when", v->items[0]->text.p, v->place, "does not hold");
    return !holds || template_blocks(m, v, 1, out);
}

/* ---- the walk ---- */

static const struct {
    const char *word;
    bool (*make)(maker *, const rg_value *, block_list *);
} makers[] = {
    {"back_cover", template_back_cover},
    {"big_numbers", template_big_numbers},
    {"blocks", make_spliced},
    {"bullets", template_bullets},
    {"callout", template_panel},
    {"case", template_panel},
    {"chapter", template_chapter},
    {"chart", template_chart},
    {"chart_tables", make_chart_tables},
    {"columns", template_columns},
    {"contact", template_panel},
    {"contents", make_contents},
    {"cover", make_cover},
    {"data_quality", template_data_quality},
    {"data_table", template_table},
    {"definitions", make_definitions},
    {"diagram", template_diagram},
    {"figures", template_figures},
    {"flow", template_flow},
    {"group", make_group},
    {"heading", make_heading},
    {"icon", template_icon},
    {"icons", template_icons},
    {"item", template_item},
    {"lead", make_lead},
    {"letters", template_letters},
    {"logo", template_logo},
    {"logos", template_logos},
    {"matrix", template_matrix},
    {"methods", template_methods},
    {"note", make_note},
    {"notes", template_notes},
    {"numbers", template_numbers},
    {"objective", template_panel},
    {"page_break", make_page_break},
    {"panel", template_panel},
    {"para", make_para},
    {"photo", template_photo},
    {"profile", template_panel},
    {"pull_quote", template_pull_quote},
    {"quote", make_quote},
    {"rule", make_saying},
    {"sentence", make_saying},
    {"statement", template_panel},
    {"strip", template_strip},
    {"text", make_text},
    {"tile", make_tile},
    {"tiles", make_tiles},
    {"timeline", template_timeline},
    {"when", make_when},
};

static bool make_block(maker *m, const rg_value *parent, const rg_value *v, block_list *out)
{
    if (v->kind == RG_V_TEXT) { /* a bare text is a paragraph */
        rg_node *para = template_node(m, RG_N_PARA, parent);
        para->place = template_text_place(m, parent->place, v->text);
        if (!template_text(m, parent->place, v->text.p, &para->text))
            return false;
        if (!rg_text_empty(para->text))
            template_keep(m, out, para);
        return true;
    }
    for (size_t i = 0; i < sizeof makers / sizeof *makers; i++)
        if (rg_value_is_word(v, makers[i].word))
            return makers[i].make(m, v, out);
    if (rg_value_is_word(v, "section"))
        return TEMPLATE_FAIL(m, v->place, "a section stands in the report itself, not in '%s'",
                             parent->word ? parent->word : "this");
    if (v->word)
        return TEMPLATE_FAIL(m, v->place, "'%s' cannot stand here", v->word);
    return TEMPLATE_FAIL(m, parent->place,
                         "'%s' holds something that is no block; is a word missing "
                         "before a { ... }?",
                         parent->word ? parent->word : "this");
}

bool template_blocks(maker *m, const rg_value *v, size_t first, block_list *out)
{
    for (size_t i = first; i < v->item_count; i++)
        if (!make_block(m, v, v->items[i], out))
            return false;
    return true;
}
