/* script/template_form.c - Lists and panels of a template. */
#include "script/template_inside.h"

#include <math.h>
#include <string.h>

/* ---- lists ---- */

/* start = 4, or start = "continue" */
static bool read_start(maker *m, const rg_value *v, int *start)
{
    const rg_value *field = rg_value_get(v, "start");
    if (!field || field->kind == RG_V_NIL)
        return true;
    if (field->kind == RG_V_TEXT && rg_str_is(field->text, "continue")) {
        *start = RG_GO_ON;
        return true;
    }
    double n = field->kind == RG_V_NUMBER ? field->number : 0;
    if (!(n >= 1 && n <= 9999 && floor(n) == n))
        return TEMPLATE_FAIL(m, v->place,
                             "a list starts at a whole number from 1; write start = 4 or start "
                             "= \"continue\"");
    *start = (int)n;
    return true;
}

static bool is_list(const rg_value *v)
{
    return rg_value_is_word(v, "bullets") || rg_value_is_word(v, "numbers") ||
           rg_value_is_word(v, "letters");
}

/* What one entry of a list has become: items as they are, other blocks together as one.  A list within
 * goes into the item before it. */
static void add_entry(maker *m, const rg_value *v, rg_node *list, const block_list *blocks,
                      bool nested)
{
    rg_node *last = nested && list->kid_count ? list->kids[list->kid_count - 1] : NULL;
    for (size_t i = 0; i < blocks->count; i++) {
        rg_node *node = blocks->items[i];
        if (node->kind == RG_N_ITEM) {
            rg_node_add(m->arena, list, node);
            last = NULL;
            continue;
        }
        if (!last) {
            last = template_node(m, RG_N_ITEM, v);
            rg_node_add(m->arena, list, last);
        }
        rg_node_add(m->arena, last, node);
    }
}

static bool make_list(maker *m, const rg_value *v, int level, block_list *out)
{
    static const char *const names[] = {"start"};
    rg_node *list = template_node(m, RG_N_LIST, v);
    list->level = level;
    if (!rg_value_only_fields(v, v->word, names, level ? 1 : 0, m->err) ||
        !read_start(m, v, &list->start))
        return false;
    block_list *each = RG_NEW_N(m->arena, block_list, v->item_count + 1);
    excuse excuses[EXCUSES] = {0};
    for (size_t i = 0; i < v->item_count; i++) {
        const rg_value *item = v->items[i];
        rg_value one = {.kind = RG_V_TABLE, .place = v->place, .items = &item, .item_count = 1};
        m->sorry = NULL;
        if (!template_blocks(m, &one, 0, &each[i]))
            return false;
        if (level == 0 && template_excuse(m, item, excuses, i))
            each[i] = (block_list){0};
    }
    if (!template_word_excuses(m, v, excuses))
        return false;
    for (size_t i = 0; i < v->item_count; i++) {
        rg_spans *excused = template_excuse_at(excuses, i);
        if (excused) {
            rg_node *para = template_node(m, RG_N_PARA, v);
            para->text = (rg_text){excused->items, excused->count};
            template_keep(m, &each[i], para);
        }
        add_entry(m, v, list, &each[i], is_list(v->items[i]));
    }
    if (list->kid_count > 0)
        template_keep(m, out, list);
    return true;
}

bool template_bullets(maker *m, const rg_value *v, block_list *out)
{
    return make_list(m, v, 0, out);
}

bool template_numbers(maker *m, const rg_value *v, block_list *out)
{
    return make_list(m, v, 1, out);
}

bool template_letters(maker *m, const rg_value *v, block_list *out)
{
    return make_list(m, v, 2, out);
}

bool template_item(maker *m, const rg_value *v, block_list *out)
{
    static const char *const names[] = {"name", "title"};
    rg_node *node = template_node(m, RG_N_ITEM, v);
    const char *key = rg_value_get(v, "title") ? "title" : "name";
    return template_only(m, v, names, 2) && template_text_field(m, v, key, &node->text) &&
           template_keep_filled(m, v, node, out);
}

/* ---- panels ---- */

bool template_floats(maker *m, const rg_value *v, rg_node *node)
{
    const rg_value *field = rg_value_get(v, "floats");
    if (!field || field->kind != RG_V_TEXT)
        return rg_value_want_bool(v, "floats", &node->floats, m->err);
    if (!rg_str_is(field->text, "foot"))
        return TEMPLATE_FAIL(m, v->place,
                             "nothing floats to '%s'; write floats = true or floats = \"foot\"",
                             field->text.p);
    node->floats = node->foot = true;
    return true;
}

/* `callout` keeps the ground of a plain panel; white on accent is `statement`. */
static rg_form form_of(const char *word)
{
    static const struct {
        const char *word;
        rg_form form;
    } forms[] = {
        {"case", RG_FORM_CASE},           {"contact", RG_FORM_CONTACT},
        {"objective", RG_FORM_OBJECTIVE}, {"profile", RG_FORM_PROFILE},
        {"statement", RG_FORM_CALLOUT},
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (strcmp(forms[i].word, word) == 0)
            return forms[i].form;
    return RG_FORM_PLAIN;
}

/* form "text" is words without a title; form "Title" { blocks } and form { title =, blocks } have one. */
bool template_panel(maker *m, const rg_value *v, block_list *out)
{
    static const char *const names[] = {"eyebrow", "floats", "label", "name", "title"};
    rg_node *node = template_node(m, RG_N_PANEL, v);
    block_list kids = {0};
    const char *key = rg_value_get(v, "title") ? "title" : "name";
    node->form = form_of(v->word);
    if (!rg_value_only_fields(v, v->word, names, 5, m->err) ||
        !rg_value_want_text(v, "label", &node->label, m->err) ||
        !template_blocks(m, v, 0, &kids) || !template_text_field(m, v, key, &node->text) ||
        !template_text_field(m, v, "eyebrow", &node->eyebrow) || !template_floats(m, v, node))
        return false;
    template_add_kids(m, node, &kids);
    if (kids.count > 0)
        template_keep(m, out, node);
    return true;
}
