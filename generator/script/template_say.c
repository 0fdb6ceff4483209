/* script/template_say.c - Sentences that a rule chooses from facts.
 *
 * `rule "name" { of = "facts", ... }` asks lua/words/profile.lua, which answers pieces of text, each
 * with the identity of the fact it prints.  `sentence { of = "fact", up = ..., down = ..., ... }` holds
 * its own wordings; which one stands is decided by words.sentence_case. */
#include "script/template_inside.h"

#include <lauxlib.h>
#include <math.h>
#include <string.h>

/* ---- asking Lua ---- */

typedef struct pushing {
    rg_sandbox *box;
    const rg_value *given;
} pushing;

static int push_given(lua_State *lua)
{
    const pushing *p = lua_touserdata(lua, 1);
    rg_sandbox_push_value(p->box, p->given);
    rg_sandbox_define(p->box, "given");
    return 0;
}

static bool define_given(maker *m, const rg_value *given)
{
    lua_State *lua = rg_sandbox_state(m->box);
    pushing p = {m->box, given};
    lua_pushcfunction(lua, push_given);
    lua_pushlightuserdata(lua, &p);
    if (lua_pcall(lua, 1, 0, 0) == LUA_OK)
        return true;
    lua_pop(lua, 1);
    return rg_fail(m->err, RG_E_LIMIT, "%s: no memory for the facts of a sentence", m->path);
}

/* The chunk begins as many lines down as the word stands in the template, so that a failure inside
 * names that line. */
static rg_str chunk_of(maker *m, rg_place place, const char *expression)
{
    rg_buf text = {0};
    for (int i = 1; i < place.line; i++)
        rg_buf_putc(&text, '\n');
    rg_buf_printf(&text, "return %s", expression);
    rg_str kept = {rg_arena_copy(m->arena, text.p, text.n), text.n};
    rg_buf_free(&text);
    return kept;
}

bool template_ask(maker *m, rg_place place, const char *expression, const rg_value *given,
                  const rg_value **out)
{
    lua_State *lua = rg_sandbox_state(m->box);
    int top = lua_gettop(lua);
    bool good = define_given(m, given) &&
                rg_sandbox_run_text(m->box, place.file ? place.file : m->path,
                                    chunk_of(m, place, expression), m->err) &&
                rg_sandbox_value(m->box, -1, out, m->err);
    lua_settop(lua, top);
    return good;
}

/* ---- facts as Lua sees them ---- */

static void put_number(maker *m, rg_value *v, const char *key, double x)
{
    static const rg_value absent = {.kind = RG_V_NIL};
    rg_value_set(m->arena, v, key, isfinite(x) ? rg_value_number(m->arena, x) : &absent);
}

static void put_text(maker *m, rg_value *v, const char *key, const char *text)
{
    rg_value_set(m->arena, v, key, rg_value_text(m->arena, text ? text : ""));
}

static const char *month_text(maker *m, rg_date date)
{
    rg_buf text = {0};
    rg_buf_month(&text, rg_month_of(date));
    const char *kept = rg_arena_copy(m->arena, text.p, text.n);
    rg_buf_free(&text);
    return kept;
}

static rg_value *fact_value(maker *m, const bound_fact *b)
{
    static const char *const numbers[] = {"value",       "lower", "upper",   "numerator",
                                          "denominator", "base",  "unknown", "months"};
    rg_value *v = rg_value_table(m->arena, NULL), *by = rg_value_table(m->arena, NULL);
    rg_value *label = rg_value_table(m->arena, NULL);
    const rg_fact *f = b->fact;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        double x;
        if (template_field_number(f, numbers[i], &x))
            put_number(m, v, numbers[i], x);
    }
    put_text(m, v, "id", f->id);
    put_text(m, v, "area", f->area_code);
    put_text(m, v, "name", template_key_label(m, b, "area"));
    put_text(m, v, "status", rg_status_name(f->status));
    put_text(m, v, "markers", f->markers);
    put_text(m, v, "unit", f->unit);
    put_text(m, v, "from", month_text(m, f->from));
    put_text(m, v, "to", month_text(m, f->to));
    for (size_t i = 0; i < b->dimension_count; i++) {
        put_text(m, by, b->dimensions[i].name, b->dimensions[i].value);
        put_text(m, label, b->dimensions[i].name,
                 template_key_label(m, b, b->dimensions[i].name));
    }
    rg_value_set(m->arena, v, "by", by);
    rg_value_set(m->arena, v, "label", label);
    return v;
}

static const rg_value *facts_value(maker *m, const selection *s)
{
    rg_value *list = rg_value_table(m->arena, NULL);
    for (size_t i = 0; i < s->count; i++)
        rg_value_push(m->arena, list, fact_value(m, &s->items[i]));
    return list;
}

static const rg_value *area_value(maker *m, const area_info *a)
{
    rg_value *v = rg_value_table(m->arena, NULL);
    put_text(m, v, "code", a->code);
    put_text(m, v, "name", a->name);
    put_text(m, v, "short", a->short_name);
    put_text(m, v, "possessive", a->possessive);
    return v;
}

/* Keys of a rule that name facts of the head. */
static bool is_of(rg_str key)
{
    static const char *const names[] = {"of", "base", "before", "beside", "part", "with"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (rg_str_is(key, names[i]))
            return true;
    return false;
}

/* What a rule is given: the facts that it names, the area and the whole, the period, the events, and
 * whatever else stands in the template. */
static bool given_value(maker *m, const rg_value *rule, rg_value **out)
{
    rg_value *v = rg_value_table(m->arena, NULL);
    const rg_value *empty = rg_value_table(m->arena, NULL);
    const rg_value *period = rg_value_get(m->job->context, "period");
    const rg_value *events = rg_value_get(m->job->context, "events");
    for (size_t i = 0; i < rule->field_count; i++) {
        const rg_value_field *field = &rule->fields[i];
        const rg_value *put = field->value;
        if (is_of(field->key)) {
            if (put->kind != RG_V_TEXT)
                return TEMPLATE_FAIL(m, rule->place, "%s = \"...\" names facts of the head",
                                     field->key.p);
            selection *s = template_selection(m, put->text, rule->place);
            if (!s)
                return false;
            put = facts_value(m, s);
        }
        rg_value_set(m->arena, v, field->key.p, put);
    }
    rg_value_set(m->arena, v, "area", area_value(m, m->own));
    rg_value_set(m->arena, v, "whole", area_value(m, m->whole));
    put_text(m, v, "date", template_context_text(m, "release", "date"));
    rg_value_set(m->arena, v, "period", period ? period : empty);
    rg_value_set(m->arena, v, "events", events ? events : empty);
    *out = v;
    return true;
}

/* ---- pieces ---- */

static bool add_piece(maker *m, rg_place place, const rg_value *one, rg_spans *out)
{
    if (one->kind == RG_V_TEXT) {
        rg_spans_add(m->arena, out,
                     (rg_span){.text = rg_str_of(rg_smarten(m->arena, one->text.p))});
        return true;
    }
    if (one->kind == RG_V_TABLE && one->item_count == 2 && one->items[0]->kind == RG_V_TEXT &&
        one->items[1]->kind == RG_V_TEXT) {
        rg_spans_add(m->arena, out,
                     (rg_span){.text = rg_str_of(rg_smarten(m->arena, one->items[0]->text.p)),
                               .fact_id = one->items[1]->text.p});
        return true;
    }
    return TEMPLATE_FAIL(m, place,
                         "a rule answers texts and { text, fact.id } pairs, and nothing else");
}

static bool add_answer(maker *m, rg_place place, const rg_value *answer, rg_spans *out)
{
    if (answer->kind == RG_V_TEXT)
        return add_piece(m, place, answer, out);
    for (size_t i = 0; answer->kind == RG_V_TABLE && i < answer->item_count; i++)
        if (!add_piece(m, place, answer->items[i], out))
            return false;
    return true;
}

/* ---- rules ---- */

static bool say_rule(maker *m, const rg_value *v, rg_spans *out)
{
    rg_value *given = NULL;
    const rg_value *answer;
    const char *name = NULL, *call;
    if (!rg_value_need_text(v, "name", &name, m->err) ||
        !template_rule_call(m, v, name, &call) || !given_value(m, v, &given))
        return false;
    if (!template_ask(m, v->place, call, given, &answer))
        return false;
    const rg_value *why = rg_value_get(answer, "why"), *sorry = rg_value_get(answer, "sorry");
    m->why = why && why->kind == RG_V_TEXT ? why->text.p : NULL;
    m->sorry =
        sorry && sorry->kind == RG_V_TEXT && rg_value_get(answer, "about") ? answer : NULL;
    return add_answer(m, v->place, answer, out);
}

/* ---- sentences with wordings of their own ---- */

static bool only_wordings(maker *m, const rg_value *v)
{
    static const char *const names[] = {"of",    "up",     "down",    "unclear",       "same",
                                        "small", "hidden", "missing", "not_applicable"};
    return rg_value_only_fields(v, "sentence", names, sizeof names / sizeof *names, m->err);
}

/* A fact with a before and an after, with limits that tell it from 1, or beside a benchmark. */
static const char *question_of(maker *m, const rg_fact *f)
{
    const rg_value *how = rg_value_get(template_measure_record(m, f->measure), "statistic");
    if (f->status != RG_S_OK)
        return "words.sentence_case { status = given.status }";
    if (how && (rg_str_is(how->text, "change") || rg_str_is(how->text, "against")))
        return "words.sentence_case { before = given.denominator, after = given.numerator }";
    if (how && (rg_str_is(how->text, "ratio") || rg_str_is(how->text, "groups")))
        return "profile.ratio_case(given)";
    return NULL;
}

typedef struct wording_slots {
    maker *m;
    const rg_value *given; /* the fact */
    const bound_fact *fact;
} wording_slots;

/* Words made from the fact: {change}, {size}, {times}; its fields {value:whole}; and any slot of the
 * template. */
static bool fill_wording(maker *m, const wording_slots *w, rg_place place, rg_str slot,
                         rg_spans *out)
{
    static const struct {
        const char *name, *expression;
    } made[] = {
        {"change", "words.change { before = given.denominator, after = given.numerator }"},
        {"size", "words.change_size { before = given.denominator, after = given.numerator }"},
        {"times", "words.times(given.value)"},
    };
    const rg_value *text;
    for (size_t i = 0; i < sizeof made / sizeof *made; i++)
        if (rg_str_is(slot, made[i].name)) {
            if (!template_ask(m, place, made[i].expression, w->given, &text))
                return false;
            if (text->kind == RG_V_TEXT)
                rg_spans_add(m->arena, out,
                             (rg_span){.text = rg_str_of(rg_smarten(m->arena, text->text.p)),
                                       .fact_id = w->fact->fact->id});
            return true;
        }
    rg_str rest = slot, field = rg_str_cut(&rest, ':');
    rg_span span;
    const char *name = rg_str_dup(m->arena, field);
    const char *format = rest.p ? rg_str_dup(m->arena, rest) : NULL;
    if (!template_print_field(m, place, w->fact, name, format, name, &span))
        return false;
    rg_spans_add(m->arena, out, span);
    return true;
}

static bool on_wording_slot(void *user, rg_place place, rg_str slot, rg_spans *out, rg_err *err)
{
    wording_slots *w = user;
    rg_err *before = w->m->err;
    w->m->err = err;
    bool good;
    if (memchr(slot.p, '.', slot.n) || rg_map_get(w->m->sentences, slot)) {
        rg_text text = {0};
        const char *whole = rg_arena_printf(w->m->arena, "{%.*s}", (int)slot.n, slot.p);
        good = template_text(w->m, place, whole, &text);
        for (size_t i = 0; good && i < text.count; i++)
            rg_spans_add(w->m->arena, out, text.spans[i]);
    } else {
        good = fill_wording(w->m, w, place, slot, out);
    }
    w->m->err = before;
    return good;
}

static bool say_wording(maker *m, const rg_value *v, const bound_fact *b, const char *text,
                        rg_spans *out)
{
    wording_slots w = {m, fact_value(m, b), b};
    rg_prose prose = {
        .arena = m->arena, .place = v->place, .fill = on_wording_slot, .fill_user = &w};
    rg_text said;
    if (!rg_markdown_inline(&prose, rg_str_of(text), &said, m->err))
        return false;
    for (size_t i = 0; i < said.count; i++)
        rg_spans_add(m->arena, out, said.spans[i]);
    return true;
}

static const char *const stand_in[][2] = {
    {"same", "unclear"}, {"small", "unclear"}, {"not_applicable", "missing"}};

static bool choose_wording(maker *m, const rg_value *v, const char *of, const char *which,
                           const char **text)
{
    const rg_value *found = rg_value_get(v, which);
    for (size_t i = 0; !found && i < sizeof stand_in / sizeof *stand_in; i++)
        if (strcmp(stand_in[i][0], which) == 0)
            found = rg_value_get(v, stand_in[i][1]);
    if (!found)
        return TEMPLATE_FAIL(
            m, v->place, "the sentence about '%s' has no wording for '%s'; add %s = \"...\"",
            of, which, which);
    if (found->kind != RG_V_TEXT)
        return TEMPLATE_FAIL(m, v->place, "the wording for '%s' is no text", which);
    *text = found->text.p;
    return true;
}

static bool say_sentence(maker *m, const rg_value *v, rg_spans *out)
{
    const char *of = NULL, *text = NULL;
    if (!only_wordings(m, v) || !rg_value_need_text(v, "of", &of, m->err))
        return false;
    selection *s = template_selection(m, rg_str_of(of), v->place);
    if (!s)
        return false;
    if (s->count > 1)
        return TEMPLATE_FAIL(m, v->place, "'%s' stands for %zu facts; a sentence is about one",
                             of, s->count);
    rg_fact none = {.id = "", .measure = s->measure, .status = RG_S_MISSING, .area_code = ""};
    bound_fact absent = {.fact = &none};
    const bound_fact *b = s->count ? &s->items[0] : &absent;
    const char *question = question_of(m, b->fact);
    const rg_value *which;
    if (!question)
        return TEMPLATE_FAIL(
            m, v->place, "'%s' has no direction; a sentence is about a change or a ratio", of);
    return template_ask(m, v->place, question, fact_value(m, b), &which) &&
           choose_wording(m, v, of, which->text.p, &text) && say_wording(m, v, b, text, out) &&
           (m->chosen = which->text.p, true);
}

/* ---- by name ---- */

bool template_say_value(maker *m, const rg_value *v, rg_spans *out)
{
    size_t first = out->count;
    (void)rg_sandbox_noted(m->box);
    (void)rg_sandbox_worded(m->box);
    bool good = rg_value_is_word(v, "rule") ? say_rule(m, v, out) : say_sentence(m, v, out);
    if (good)
        template_keep_said(m, v, out, first);
    return good;
}

bool template_say(maker *m, rg_place place, const char *name, rg_spans *out)
{
    const rg_value *v = rg_map_get(m->sentences, rg_str_of(name));
    if (rg_map_find(m->saying, rg_str_of(name)) != SIZE_MAX &&
        rg_map_get(m->saying, rg_str_of(name)))
        return TEMPLATE_FAIL(m, place, "the sentence '%s' holds itself", name);
    rg_map_set(m->saying, rg_str_of(name), m);
    bool good = template_say_value(m, v, out);
    rg_map_set(m->saying, rg_str_of(name), NULL);
    return good;
}

bool template_bind_sentences(maker *m)
{
    const rg_value *list = m->head.sentences;
    m->sentences = rg_map_new(m->arena);
    m->saying = rg_map_new(m->arena);
    if (list && list->item_count > 0)
        return TEMPLATE_FAIL(
            m, list->place,
            "sentences have names; write sentences { peak = rule \"peak\" { ... } }");
    for (size_t i = 0; list && i < list->field_count; i++) {
        const rg_value *v = list->fields[i].value;
        rg_str name = list->fields[i].key;
        if (!rg_value_is_word(v, "rule") && !rg_value_is_word(v, "sentence"))
            return TEMPLATE_FAIL(
                m, list->place,
                "'%s' is no sentence; write %s = rule \"name\" { ... } or %s = "
                "sentence { ... }",
                name.p, name.p, name.p);
        if (rg_map_get(m->selections, name))
            return TEMPLATE_FAIL(m, v->place, "'%s' is already a name of facts", name.p);
        if (template_is_content(m, name))
            return TEMPLATE_FAIL(m, v->place, "'%s' is the name of templates/content/%s.csv",
                                 name.p, name.p);
        rg_map_set(m->sentences, name, (void *)(uintptr_t)v);
    }
    return true;
}
