/* script/template_said.c - What every rule was asked and what it said, for the account of sentences. */
#include "script/template_inside.h"

#include <string.h>

static void put(maker *m, rg_value *v, const char *key, const char *text)
{
    rg_value_set(m->arena, v, key, rg_value_text(m->arena, text ? text : ""));
}

static rg_value *begin(maker *m, const char *kind, rg_place place, const char *name)
{
    rg_value *v = rg_value_table(m->arena, NULL);
    const char *file = place.file ? place.file : m->path;
    put(m, v, "kind", kind);
    put(m, v, "place",
        place.line ? rg_arena_printf(m->arena, "%s:%d", file, place.line) : file);
    put(m, v, "name", name);
    rg_value_push(m->arena, m->job->sentences, v);
    return v;
}

static const char *copied(maker *m, rg_buf *text)
{
    const char *kept = rg_arena_copy(m->arena, text->p ? text->p : "", text->n);
    rg_buf_free(text);
    return kept;
}

/* The names of facts that a rule is given: those of its fields that the head declares. */
static const char *facts_of(maker *m, const rg_value *v, const char **trouble)
{
    rg_buf text = {0};
    *trouble = NULL;
    for (size_t i = 0; i < v->field_count; i++) {
        const rg_value *name = v->fields[i].value;
        const selection *s =
            name->kind == RG_V_TEXT ? rg_map_get(m->selections, name->text) : NULL;
        if (!s || rg_str_is(v->fields[i].key, "name"))
            continue;
        rg_buf_printf(&text, "%s%s", text.n ? " " : "", s->name);
        if (!*trouble && s->count == 0)
            *trouble = rg_arena_printf(m->arena, "there are no facts for %s", s->name);
        for (size_t k = 0; k < s->count && !*trouble; k++)
            if (s->items[k].fact->status != RG_S_OK)
                *trouble = rg_arena_printf(m->arena, "%s is %s", s->name,
                                           rg_status_name(s->items[k].fact->status));
    }
    return copied(m, &text);
}

static const char only_wording[] = "one wording";

/* Which of its wordings a rule chose, where the template gives it several: "close". */
static const char *wording_of(maker *m, const rg_value *v)
{
    const char *said = rg_sandbox_worded(m->box), *key = NULL;
    size_t wordings = 0;
    for (size_t i = 0; said && i < v->field_count; i++) {
        const rg_value *text = v->fields[i].value;
        if (text->kind != RG_V_TEXT || !strchr(text->text.p, ' '))
            continue;
        wordings +=
            !rg_str_is(v->fields[i].key, "about") && !rg_str_is(v->fields[i].key, "subject");
        if (strcmp(text->text.p, said) == 0)
            key = v->fields[i].key.p;
    }
    return !key                        ? NULL
           : wordings < 2              ? only_wording
           : strcmp(key, "words") == 0 ? "wording: the usual"
                                       : rg_arena_printf(m->arena, "wording: %s", key);
}

static const char *case_of(maker *m, const rg_value *v, const char *noted)
{
    const char *wording = wording_of(m, v);
    return !wording || (noted[0] && strcmp(wording, only_wording) == 0) ? noted
           : noted[0] == '\0'                                           ? wording
                              : rg_arena_printf(m->arena, "%s; %s", noted, wording);
}

/* The measures whose facts a text prints, each once. */
static const char *measures_of(maker *m, rg_text text)
{
    rg_buf out = {0};
    for (size_t i = 0; i < text.count; i++) {
        rg_str id = rg_str_of(text.spans[i].fact_id ? text.spans[i].fact_id : "");
        const char *measure = rg_str_dup(m->arena, rg_str_cut(&id, '/'));
        if (measure[0] && (!out.p || !strstr(out.p, measure)))
            rg_buf_printf(&out, "%s%s", out.n ? " " : "", measure);
    }
    return copied(m, &out);
}

void template_keep_text(maker *m, rg_place place, rg_text text)
{
    if (!m->job->sentences || m->asking)
        return;
    const char *measures = measures_of(m, text);
    if (measures[0] == '\0')
        return;
    rg_buf words = {0};
    rg_buf_text(&words, text);
    const char *sentence = copied(m, &words);
    const rg_value *rows = m->job->sentences;
    const rg_value *last = rows->item_count ? rows->items[rows->item_count - 1] : NULL;
    if (last &&
        strcmp(rg_value_get(last, "sentence") ? rg_value_get(last, "sentence")->text.p : "",
               sentence) == 0)
        return; /* the text was that sentence alone */
    rg_value *row = begin(m, "text", place, "");
    put(m, row, "facts", measures);
    put(m, row, "sentence", sentence);
}

void template_keep_said(maker *m, const rg_value *v, const rg_spans *said, size_t first)
{
    const char *noted = rg_sandbox_noted(m->box), *trouble;
    const char *chosen = m->chosen, *why = m->why;
    m->chosen = m->why = NULL;
    if (!m->job->sentences || m->asking)
        return;
    const rg_value *name = rg_value_get(v, "name");
    rg_value *row = begin(m, v->word, v->place, name ? name->text.p : "");
    rg_buf text = {0};
    rg_buf_text(&text, (rg_text){said->items + first, said->count - first});
    put(m, row, "facts", facts_of(m, v, &trouble));
    bool silent = text.n == 0;
    put(m, row, "case", chosen ? chosen : case_of(m, v, noted));
    put(m, row, "sentence", copied(m, &text));
    if (silent)
        put(m, row, "reason",
            why       ? why
            : trouble ? trouble
                      : "the rule has nothing to say of these facts");
}

void template_keep_left_out(maker *m, const char *kind, const char *name, rg_place place,
                            const char *why)
{
    if (!m->job->sentences || m->asking)
        return;
    put(m, begin(m, kind, place, name), "reason", why);
}
