/* script/template_items.c - Texts, rules and sentences that stand in one paragraph. */
#include "script/template_inside.h"

#include <string.h>

bool template_excuse(maker *m, const rg_value *v, excuse *list, size_t item)
{
    if (!m->sorry || !rg_value_is_word(v, "rule"))
        return false;
    const char *reason = rg_value_get(m->sorry, "sorry")->text.p;
    for (size_t i = 0; i < EXCUSES; i++) {
        if (!list[i].reason)
            list[i] = (excuse){
                .reason = reason, .about = rg_value_table(m->arena, NULL), .item = item};
        if (strcmp(list[i].reason, reason) != 0)
            continue;
        rg_value_push(m->arena, list[i].about, rg_value_get(m->sorry, "about"));
        return true;
    }
    return false;
}

bool template_word_excuses(maker *m, const rg_value *v, excuse *list)
{
    const rg_value *text;
    for (size_t i = 0; i < EXCUSES && list[i].reason; i++) {
        rg_value *given = rg_value_table(m->arena, NULL);
        rg_value_set(m->arena, given, "reason", rg_value_text(m->arena, list[i].reason));
        rg_value_set(m->arena, given, "about", list[i].about);
        if (!template_ask(m, v->place, "words.sorry(given.reason, given.about)", given, &text))
            return false;
        rg_spans_add(m->arena, &list[i].said,
                     (rg_span){.text = rg_str_of(rg_smarten(m->arena, text->text.p))});
    }
    return true;
}

rg_spans *template_excuse_at(excuse *list, size_t item)
{
    for (size_t i = 0; i < EXCUSES && list[i].reason; i++)
        if (list[i].item == item)
            return &list[i].said;
    return NULL;
}

bool template_text_items(maker *m, const rg_value *v, size_t first, rg_text *out)
{
    rg_spans all = {0}, *each = RG_NEW_N(m->arena, rg_spans, v->item_count + 1);
    excuse excuses[EXCUSES] = {0};
    for (size_t i = first; i < v->item_count; i++) {
        m->sorry = NULL;
        if (!template_text_item(m, v, v->items[i], &each[i]))
            return false;
        if (template_excuse(m, v->items[i], excuses, i))
            each[i] = (rg_spans){0};
    }
    if (!template_word_excuses(m, v, excuses))
        return false;
    for (size_t i = first; i < v->item_count; i++) {
        rg_spans *excused = template_excuse_at(excuses, i), one = excused ? *excused : each[i];
        if (rg_text_empty((rg_text){one.items, one.count}))
            continue;
        if (all.count > 0)
            rg_spans_add(m->arena, &all, (rg_span){.text = RG_STR(" ")});
        for (size_t k = 0; k < one.count; k++)
            rg_spans_add(m->arena, &all, one.items[k]);
    }
    *out = (rg_text){all.items, all.count};
    return true;
}
