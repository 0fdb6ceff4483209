/* script/template_special.c - Blocks of a template that open, number, quote or close. */
#include "script/template_inside.h"

#include <math.h>
#include <string.h>

/* A whole number from 0 on; absent leaves *out as it is. */
static bool want_count(maker *m, const rg_value *v, const char *key, int most, int *out)
{
    double n = *out;
    if (!rg_value_want_number(v, key, &n, m->err))
        return false;
    if (!(n >= 0 && n <= most && floor(n) == n))
        return TEMPLATE_FAIL(m, v->place, "%s is a whole number from 0 to %d", key, most);
    *out = (int)n;
    return true;
}

bool template_big_numbers(maker *m, const rg_value *v, block_list *out)
{
    return template_only(m, v, NULL, 0) &&
           template_keep_filled(m, v, template_node(m, RG_N_BIG_NUMBERS, v), out);
}

bool template_pull_quote(maker *m, const rg_value *v, block_list *out)
{
    static const char *const names[] = {"name", "label"};
    rg_node *node = template_node(m, RG_N_PULL_QUOTE, v);
    if (!template_only(m, v, names, 2) || !template_own_text(m, v, &node->text) ||
        !rg_value_want_text(v, "label", &node->label, m->err))
        return false;
    if (!rg_text_empty(node->text))
        template_keep(m, out, node);
    return true;
}

bool template_strip(maker *m, const rg_value *v, block_list *out)
{
    static const char *const names[] = {"current"};
    rg_node *node = template_node(m, RG_N_STRIP, v);
    return template_only(m, v, names, 1) && want_count(m, v, "current", 99, &node->level) &&
           template_keep_filled(m, v, node, out);
}

bool template_strip_of(maker *m, const rg_value *v, rg_node *node)
{
    const rg_value *strip = rg_value_get(v, "strip");
    block_list kids = {0};
    if (!strip || strip->kind == RG_V_NIL)
        return true;
    if (!rg_value_is_word(strip, "strip"))
        return TEMPLATE_FAIL(m, v->place,
                             "what stands beside a heading is a strip; write strip = strip { "
                             "\"part\", \"part\", current = 1 }");
    if (!template_strip(m, strip, &kids))
        return false;
    template_add_kids(m, node, &kids);
    return true;
}

bool template_back_cover(maker *m, const rg_value *v, block_list *out)
{
    static const char *const names[] = {"name", "title"};
    rg_node *node = template_node(m, RG_N_BACK_COVER, v);
    const char *key = rg_value_get(v, "title") ? "title" : "name";
    return template_only(m, v, names, 2) && template_text_field(m, v, key, &node->text) &&
           template_keep_filled(m, v, node, out);
}

bool template_figures(maker *m, const rg_value *v, block_list *out)
{
    static const char *const names[] = {"of"};
    rg_node *node = template_node(m, RG_N_FIGURES, v);
    const char *of = "figures";
    if (!template_only(m, v, names, 1) || !rg_value_want_text(v, "of", &of, m->err))
        return false;
    if (strcmp(of, "figures") != 0 && strcmp(of, "tables") != 0)
        return TEMPLATE_FAIL(m, v->place,
                             "a list of '%s' is not kept; write of = \"figures\" or of = "
                             "\"tables\"",
                             of);
    node->level = strcmp(of, "tables") == 0;
    template_keep(m, out, node);
    return true;
}

bool template_notes(maker *m, const rg_value *v, block_list *out)
{
    if (!template_only(m, v, NULL, 0))
        return false;
    template_keep(m, out, template_node(m, RG_N_NOTES, v));
    return true;
}

bool template_colour(maker *m, const rg_value *v, int *out)
{
    return want_count(m, v, "colour", RG_CHAPTER_COLOURS, out);
}

/* A heading of level 1 over a band; its finding stands in the band. */
bool template_chapter(maker *m, const rg_value *v, block_list *out)
{
    static const char *const names[] = {"colour", "finding", "label", "name", "title"};
    rg_node *node = template_node(m, RG_N_HEADING, v);
    rg_node *finding = template_node(m, RG_N_PARA, v);
    node->level = 1;
    node->opener = true;
    if (!template_only(m, v, names, 5) ||
        !template_text_field(m, v, "finding", &finding->text) ||
        !rg_value_want_text(v, "label", &node->label, m->err) ||
        !template_colour(m, v, &node->colour))
        return false;
    bool good = rg_value_get(v, "title") ? template_text_field(m, v, "title", &node->text)
                                         : template_own_text(m, v, &node->text);
    if (!rg_text_empty(finding->text))
        rg_node_add(m->arena, node, finding);
    template_keep(m, out, node);
    return good;
}

bool template_flow(maker *m, const rg_value *v, block_list *out)
{
    static const char *const names[] = {"columns", "compact"};
    rg_node *node = template_node(m, RG_N_FLOW, v);
    node->level = 2;
    return template_only(m, v, names, 2) && want_count(m, v, "columns", 3, &node->level) &&
           rg_value_want_bool(v, "compact", &node->compact, m->err) &&
           template_keep_filled(m, v, node, out);
}

/* shares = { 1, 2 }: a third and two thirds. */
static bool read_shares(maker *m, const rg_value *v, int *level)
{
    const rg_value *shares = rg_value_get(v, "shares");
    static const double known[][2] = {{1, 1}, {1, 2}, {2, 1}};
    if (!shares || shares->kind == RG_V_NIL)
        return true;
    bool pair = shares->kind == RG_V_TABLE && shares->item_count == 2 &&
                shares->items[0]->kind == RG_V_NUMBER && shares->items[1]->kind == RG_V_NUMBER;
    for (int i = 0; pair && i < 3; i++)
        if (!(shares->items[0]->number < known[i][0] ||
              shares->items[0]->number > known[i][0] ||
              shares->items[1]->number < known[i][1] ||
              shares->items[1]->number > known[i][1])) {
            *level = i;
            return true;
        }
    return TEMPLATE_FAIL(m, v->place,
                         "columns are even, or a third and two thirds; write shares = { 1, 2 } "
                         "or shares = { 2, 1 }");
}

bool template_columns(maker *m, const rg_value *v, block_list *out)
{
    static const char *const names[] = {"shares"};
    rg_node *node = template_node(m, RG_N_COLUMNS, v);
    return template_only(m, v, names, 1) && read_shares(m, v, &node->level) &&
           template_keep_filled(m, v, node, out);
}
