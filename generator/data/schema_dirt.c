/* data/schema_dirt.c - The part of a column's declaration that is about dirty
 * values. */
#include "data/schema_inside.h"

#include <string.h>

static bool fail(const rg_value *v, const rg_schema_column *c, rg_err *err, const char *what)
{
    return rg_fail_at(err, RG_E_TEMPLATE, v->place, "'%s' %s", c->name, what);
}

/* The fields of a table `key = { ["04-Jan"] = "4/1" }`, added to the spellings.
 */
static bool read_spellings(rg_arena *arena, const rg_value *v, const char *key, bool repair,
                           rg_schema_column *c, rg_err *err)
{
    const rg_value *table = rg_value_get(v, key);
    if (!table)
        return true;
    if (table->kind != RG_V_TABLE || table->item_count)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place,
                          "'%s' of '%s' must name texts: %s = { [\"04-Jan\"] = \"4/1\" }", key,
                          c->name, key);
    size_t before = c->spelling_count, count = before + table->field_count;
    rg_schema_spelling *all = RG_NEW_N(arena, rg_schema_spelling, count);
    for (size_t i = 0; i < before; i++)
        all[i] = c->spellings[i];
    for (size_t i = 0; i < table->field_count; i++) {
        const rg_value_field *f = &table->fields[i];
        if (f->value->kind != RG_V_TEXT)
            return rg_fail_at(err, RG_E_TEMPLATE, v->place, "'%s' of '%s' must hold texts", key,
                              c->name);
        all[before + i] = (rg_schema_spelling){
            rg_schema_normal(arena, rg_str_dup(arena, f->key)), f->value->text, repair};
    }
    c->spellings = all;
    c->spelling_count = count;
    return true;
}

/* What a code column calls a value must be one of its codes. */
static bool spellings_are_codes(const rg_value *v, const rg_schema_column *c, rg_err *err)
{
    for (size_t i = 0; c->code_count && i < c->spelling_count; i++) {
        bool listed = false;
        for (size_t k = 0; k < c->code_count; k++)
            listed = listed || rg_str_eq(c->codes[k], c->spellings[i].value);
        if (!listed)
            return rg_fail_at(err, RG_E_TEMPLATE, v->place,
                              "'%s' spells \"%s\", which is not one of its codes", c->name,
                              c->spellings[i].value.p);
    }
    return true;
}

static bool read_kinds(rg_arena *arena, const rg_value *v, rg_schema_column *c, rg_err *err)
{
    return rg_schema_words_of(arena, v, "not_asked", true, &c->not_asked.items,
                              &c->not_asked.count, err) &&
           rg_schema_words_of(arena, v, "dont_know", true, &c->dont_know.items,
                              &c->dont_know.count, err) &&
           rg_schema_words_of(arena, v, "not_said", true, &c->not_said.items,
                              &c->not_said.count, err);
}

static void mark_firsts(uint8_t *firsts, const rg_str *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (words[i].n == 0)
            continue;
        unsigned char first = (unsigned char)words[i].p[0];
        firsts[first] = 1;
        if (first >= 'a' && first <= 'z')
            firsts[first - 32] = 1;
        firsts[0xEF] = 1; /* a byte order mark may stand before any word */
    }
}

static void find_firsts(rg_arena *arena, rg_schema_column *c)
{
    uint8_t *firsts = RG_NEW_N(arena, uint8_t, 256);
    mark_firsts(firsts, c->missing, c->missing_count);
    mark_firsts(firsts, c->suppressed, c->suppressed_count);
    mark_firsts(firsts, c->not_asked.items, c->not_asked.count);
    mark_firsts(firsts, c->dont_know.items, c->dont_know.count);
    mark_firsts(firsts, c->not_said.items, c->not_said.count);
    c->word_firsts = firsts;
}

static bool read_form(const rg_value *v, rg_schema_column *c, rg_err *err)
{
    const char *form = NULL;
    if (!rg_value_want_text(v, "form", &form, err))
        return false;
    if (form && c->type != RG_T_TEXT)
        return fail(v, c, err, "has a form; its type must then be text");
    if (form && strcmp(form, "offence class") == 0)
        c->form = RG_FORM_CLASS;
    else if (form && strcmp(form, "icd10") == 0)
        c->form = RG_FORM_ICD10;
    else if (form)
        return fail(v, c, err, "has an unknown form; use \"offence class\" or \"icd10\"");
    return true;
}

/* A field that is one word or nothing. */
static bool read_switch(const rg_value *v, const char *key, const char *word, bool fits,
                        const char *wrong, rg_schema_column *c, bool *out, rg_err *err)
{
    const char *text = NULL;
    if (!rg_value_want_text(v, key, &text, err))
        return false;
    if (text && strcmp(text, word) != 0)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place, "'%s' of '%s' must be \"%s\"", key,
                          c->name, word);
    if (text && !fits)
        return fail(v, c, err, wrong);
    *out = text != NULL;
    return true;
}

static bool read_switches(const rg_value *v, rg_schema_column *c, rg_err *err)
{
    return read_switch(v, "unusable", "unknown", !c->required,
                       "is required; an unusable value cannot be unknown then", c,
                       &c->unknown_if_bad, err) &&
           read_switch(v, "blank", "no", c->type == RG_T_FLAG,
                       "has a meaning for blank; its type must then be flag", c, &c->blank_no,
                       err) &&
           read_switch(v, "zero", "unknown", c->type == RG_T_AGE,
                       "has a meaning for zero; its type must then be age", c, &c->zero_unknown,
                       err);
}

bool rg_schema_read_dirt(rg_arena *arena, const rg_value *root, const rg_value *v,
                         rg_schema_column *c, rg_err *err)
{
    if (!read_kinds(arena, root, c, err) || !read_kinds(arena, v, c, err) ||
        !read_spellings(arena, v, "synonyms", false, c, err) ||
        !read_spellings(arena, v, "repairs", true, c, err) || !spellings_are_codes(v, c, err) ||
        !read_form(v, c, err) || !rg_value_want_text(v, "separator", &c->separators, err) ||
        !rg_value_want_bool(v, "required", &c->required, err) || !read_switches(v, c, err))
        return false;
    if (c->separators && (c->type != RG_T_MULTI || !*c->separators))
        return fail(v, c, err, "has a separator; its type must then be multi");
    find_firsts(arena, c);
    return true;
}
