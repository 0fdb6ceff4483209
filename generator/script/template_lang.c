/* script/template_lang.c - Words of other languages (how they are said, broken over lines and which way
 * they run depends on it), and raised ones. */
#include "script/template_inside.h"

#include <string.h>

/* BCP 47 in its plain forms: "gu", "pa-Guru", "en-GB". */
static bool is_language(const char *lang)
{
    size_t part = 0, parts = 0;
    for (const char *p = lang;; p++) {
        bool letter = (*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z') ||
                      (parts > 0 && *p >= '0' && *p <= '9');
        if (letter) {
            part++;
            continue;
        }
        bool ended = *p == '-' || *p == '\0';
        if (!ended || part < 2 || part > 8 || (parts == 0 && part > 3))
            return false;
        if (*p == '\0')
            return true;
        parts++;
        part = 0;
    }
}

static bool check_language(maker *m, rg_place place, const char *lang)
{
    return is_language(lang) ||
           TEMPLATE_FAIL(m, place,
                         "'%s' is no language; write its code, as gu, pl, pa-Guru or en-GB",
                         lang);
}

static void set_text(rg_text text, const char *lang)
{
    rg_span *spans = (rg_span *)(uintptr_t)text.spans;
    for (size_t i = 0; i < text.count; i++)
        if (!spans[i].lang)
            spans[i].lang = lang;
}

static void set_node(rg_node *node, const char *lang)
{
    set_text(node->text, lang);
    set_text(node->eyebrow, lang);
    for (size_t i = 0; i < node->kid_count; i++)
        set_node(node->kids[i], lang);
}

bool template_lang(maker *m, const rg_value *v, const block_list *out, size_t from)
{
    const char *lang = NULL;
    if (!rg_value_want_text(v, "lang", &lang, m->err))
        return false;
    if (lang && !check_language(m, v->place, lang))
        return false;
    for (size_t i = from; lang && i < out->count; i++)
        set_node(out->items[i], lang);
    return true;
}

/* {lang:ur: words}; the words may be Markdown. */
bool template_lang_slot(maker *m, rg_place place, rg_str slot, rg_spans *out)
{
    rg_str words = slot;
    const char *lang = rg_str_dup(m->arena, rg_str_trim(rg_str_cut(&words, ':')));
    rg_text text;
    words = rg_str_trim(words);
    if (!check_language(m, place, lang))
        return false;
    if (words.n == 0)
        return TEMPLATE_FAIL(m, place, "there are no words; write {lang:%s: Words.}", lang);
    if (!template_text(m, place, rg_str_dup(m->arena, words), &text))
        return false;
    set_text(text, lang);
    for (size_t i = 0; i < text.count; i++)
        rg_spans_add(m->arena, out, text.spans[i]);
    return true;
}

bool template_raised_slot(maker *m, rg_place place, rg_str words, rg_spans *out)
{
    words = rg_str_trim(words);
    if (words.n == 0)
        return TEMPLATE_FAIL(m, place, "nothing is raised; write {raised: 2}");
    rg_spans_add(m->arena, out,
                 (rg_span){.text = rg_str_of(rg_str_dup(m->arena, words)), .look = RG_SUPER});
    return true;
}
