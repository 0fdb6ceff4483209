/* script/template_guard.c - The finished document before the guards of the house (lua/words/guard.lua). */
#include "script/template_inside.h"

typedef struct guarded {
    rg_value *parts;
    rg_place *places;
    size_t count, room;
    int section;
} guarded;

static void add(maker *m, guarded *g, rg_text text, bool heading, rg_place place)
{
    rg_buf words = {0};
    rg_buf_text(&words, text);
    if (words.n > 0) {
        rg_value *part = rg_value_table(m->arena, NULL);
        rg_value_set(m->arena, part, "text", rg_value_text(m->arena, words.p));
        rg_value_set(m->arena, part, "section", rg_value_number(m->arena, (double)g->section));
        if (heading)
            rg_value_set(m->arena, part, "heading", rg_value_number(m->arena, 1));
        rg_value_push(m->arena, g->parts, part);
        *RG_PUSH(m->arena, g->places, g->count, g->room) = place;
    }
    rg_buf_free(&words);
}

/* Quotes are other people's words, and pages that write themselves say what the settings say. */
static void collect(maker *m, guarded *g, const rg_node *node)
{
    if (node->kind == RG_N_QUOTE || node->kind == RG_N_CONTENTS || node->kind == RG_N_STRIP)
        return;
    bool heading = node->kind == RG_N_HEADING || node->kind == RG_N_COVER;
    if (node->kind == RG_N_HEADING && node->level == 1)
        g->section++;
    add(m, g, node->text, heading, node->place);
    if (node->chart) {
        add(m, g, node->chart->title, false, node->place);
        add(m, g, node->chart->note, false, node->place);
    }
    if (node->table) {
        add(m, g, node->table->title, false, node->place);
        add(m, g, node->table->note, false, node->place);
    }
    for (size_t i = 0; i < node->kid_count; i++)
        collect(m, g, node->kids[i]);
}

static const rg_value *glossary_of(maker *m)
{
    static const char *const columns[] = {"id", "short", "term"};
    const rg_content_table *t = rg_library_table(m->job->library, RG_STR("glossary"));
    rg_value *list = rg_value_table(m->arena, NULL);
    for (size_t i = 0; t && t->fault.code == RG_OK && i < t->count; i++) {
        rg_value *v = rg_value_table(m->arena, NULL);
        for (size_t c = 0; c < 3; c++) {
            size_t at = rg_content_column(t, rg_str_of(columns[c]));
            if (at != SIZE_MAX)
                rg_value_set(m->arena, v, columns[c],
                             rg_value_text(m->arena, t->records[i]->cells[at].text.p));
        }
        if (rg_value_get(v, "short") && rg_value_get(v, "term"))
            rg_value_push(m->arena, list, v);
    }
    return list;
}

static bool warn(maker *m, const guarded *g, const char *question, const rg_value *given)
{
    const rg_value *found;
    if (!template_ask(m, (rg_place){m->path, 1, 0}, question, given, &found))
        return false;
    for (size_t i = 0; i < found->item_count; i++) {
        const rg_value *at = rg_value_get(found->items[i], "at");
        const rg_value *text = rg_value_get(found->items[i], "text");
        rg_log_add(m->log, RG_WARN, g->places[(size_t)at->number - 1], "%s", text->text.p);
    }
    return true;
}

bool template_guard(maker *m, const block_list *blocks)
{
    guarded g = {.parts = rg_value_table(m->arena, NULL)};
    rg_value *given = rg_value_table(m->arena, NULL);
    if (!m->log)
        return true;
    for (size_t i = 0; i < blocks->count; i++)
        collect(m, &g, blocks->items[i]);
    rg_value_set(m->arena, given, "parts", g.parts);
    rg_value_set(m->arena, given, "glossary", glossary_of(m));
    return warn(m, &g, "words.guard(given.parts)", given) &&
           warn(m, &g, "words.abbreviations(given.parts, given.glossary)", given);
}
