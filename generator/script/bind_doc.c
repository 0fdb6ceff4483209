/* script/bind_doc.c - The words of templates, and a template evaluated to plain data.
 *
 * Blocks are constructor words.  The head (`facts`, `names`, `sentences`) is kept beside the value that
 * the template returns.  `when(condition, block, ...)` is data too: the condition is looked up
 * when the document is made. */
#include "script/template_inside.h"

#include <lauxlib.h>
#include <string.h>

/* In byte order; those with a function of their own are defined apart. */
/* clang-format off */
static const char *const words[] = {
    "back_cover",
    "big_numbers",
    "blocks",
    "bullets",
    "callout",
    "case",
    "chapter",
    "chart",
    "chart_tables",
    "col",
    "columns",
    "contact",
    "content",
    "contents",
    "cover",
    "data_quality",
    "data_table",
    "definitions",
    "diagram",
    "each",
    "fact",
    "facts",
    "figures",
    "flow",
    "from",
    "group",
    "heading",
    "icon",
    "icons",
    "item",
    "lead",
    "letters",
    "line",
    "logo",
    "logos",
    "matrix",
    "methods",
    "names",
    "note",
    "notes",
    "numbers",
    "objective",
    "page_break",
    "panel",
    "para",
    "part",
    "photo",
    "profile",
    "pull_quote",
    "quote",
    "record",
    "report",
    "rule",
    "section",
    "sentence",
    "sentences",
    "statement",
    "strip",
    "text",
    "tile",
    "tiles",
    "timeline",
    "when",
};
/* clang-format on */
#define WORDS (sizeof words / sizeof *words)

static const char *const heads[] = {"facts", "names", "sentences"};
#define HEADS (sizeof heads / sizeof *heads)

#define PATH_KEY "template"

const char *rg_template_word(size_t index)
{
    return index < WORDS ? words[index] : NULL;
}

/* Upvalue: the word.  Its table is kept and nothing answered: a head is a statement. */
static int keep_head(lua_State *lua)
{
    rg_sandbox *box = rg_sandbox_of(lua);
    const char *word = lua_tostring(lua, lua_upvalueindex(1));
    if (lua_gettop(lua) != 1 || !lua_istable(lua, 1))
        return luaL_error(lua, "'%s' takes names; write %s { name = ... }", word, word);
    if (rg_sandbox_get(box, word))
        return luaL_error(lua, "'%s' is given twice; write one", word);
    if (!rg_sandbox_word_of(box, 1))
        rg_sandbox_mark(box, 1, word);
    const rg_value *value = NULL;
    rg_err err = {0};
    if (!rg_sandbox_value(box, 1, &value, &err))
        return rg_sandbox_rethrow(box, &err);
    rg_sandbox_put(box, word, (void *)(uintptr_t)value);
    return 0;
}

/* when("rate.ok", block, ...): one table of the condition and its blocks. */
static int make_when(lua_State *lua)
{
    rg_sandbox *box = rg_sandbox_of(lua);
    int n = lua_gettop(lua);
    if (n < 2 || lua_type(lua, 1) != LUA_TSTRING)
        return luaL_error(lua, "'when' takes a condition and blocks; write "
                               "when(\"name.ok\", para \"...\")");
    for (int i = 2; i <= n; i++)
        if (lua_isnil(lua, i))
            return luaL_error(lua, "'when' was given nothing as block %d", i - 1);
    lua_createtable(lua, n, 0);
    lua_insert(lua, 1);
    for (int i = n; i >= 1; i--)
        lua_rawseti(lua, 1, i);
    rg_sandbox_mark(box, 1, "when");
    return 1;
}

/* part "name": the blocks of templates/REPORT/name.lua, which stand where the word does. */
static int run_part(lua_State *lua)
{
    rg_sandbox *box = rg_sandbox_of(lua);
    const char *path = rg_sandbox_get(box, PATH_KEY), *dot = path ? strrchr(path, '.') : NULL;
    const char *name = lua_type(lua, 1) == LUA_TSTRING ? lua_tostring(lua, 1) : NULL;
    rg_err err = {0};
    if (!dot || lua_gettop(lua) != 1 || !name || strpbrk(name, "./"))
        return luaL_error(lua, "'part' takes the name of a file beside the template's prose; "
                               "write part \"profile\"");
    const char *file =
        rg_arena_printf(rg_sandbox_arena(box), "%.*s/%s.lua", (int)(dot - path), path, name);
    if (!rg_sandbox_run(box, file, &err))
        return rg_sandbox_rethrow(box, &err);
    const char *word = rg_sandbox_word_of(box, -1);
    if (!word || strcmp(word, "blocks") != 0)
        return luaL_error(lua, "a part returns blocks; write return blocks { ... } in %s",
                          file);
    return 1;
}

static bool is_head(const char *word)
{
    for (size_t i = 0; i < HEADS; i++)
        if (strcmp(heads[i], word) == 0)
            return true;
    return false;
}

/* Defined apart, as functions. */
static bool is_function(const char *word)
{
    return strcmp(word, "content") == 0 || strcmp(word, "each") == 0 ||
           strcmp(word, "record") == 0;
}

static int define_words(lua_State *lua)
{
    rg_sandbox *box = rg_sandbox_of(lua);
    template_define_content(box);
    for (size_t i = 0; i < WORDS; i++) {
        if (is_head(words[i])) {
            lua_pushstring(lua, words[i]);
            lua_pushcclosure(lua, keep_head, 1);
            rg_sandbox_define(box, words[i]);
        } else if (strcmp(words[i], "when") == 0) {
            lua_pushcfunction(lua, make_when);
            rg_sandbox_define(box, "when");
        } else if (strcmp(words[i], "part") == 0) {
            lua_pushcfunction(lua, run_part);
            rg_sandbox_define(box, "part");
        } else if (!is_function(words[i])) {
            rg_sandbox_word(box, words[i]);
        }
    }
    return 0;
}

/* Define the words in a new sandbox. */
static bool open_words(rg_sandbox *box, rg_err *err)
{
    lua_State *lua = rg_sandbox_state(box);
    lua_pushcfunction(lua, define_words);
    if (lua_pcall(lua, 0, 0, 0) == LUA_OK)
        return true;
    lua_pop(lua, 1);
    return rg_fail(err, RG_E_LIMIT, "no memory for the words of templates");
}

bool template_evaluate(rg_sandbox *box, const char *path, const rg_library *library,
                       template_head *head, const rg_value **value, rg_err *err)
{
    template_open_content(box, library);
    rg_sandbox_put(box, PATH_KEY, (void *)(uintptr_t)path);
    if (!open_words(box, err) || !rg_sandbox_run(box, path, err) ||
        !rg_sandbox_value(box, -1, value, err))
        return false;
    lua_pop(rg_sandbox_state(box), 1);
    head->facts = rg_sandbox_get(box, "facts");
    head->names = rg_sandbox_get(box, "names");
    head->sentences = rg_sandbox_get(box, "sentences");
    if (rg_value_is_word(*value, "report"))
        return true;
    return rg_fail_at(err, RG_E_TEMPLATE, (*value)->place,
                      "a template returns a report; write return report { ... }");
}

static bool is_name(rg_str name)
{
    for (size_t i = 0; i < name.n; i++)
        if (!(name.p[i] == '_' || (name.p[i] >= 'a' && name.p[i] <= 'z') ||
              (i > 0 && name.p[i] >= '0' && name.p[i] <= '9')))
            return false;
    return name.n > 0;
}

bool template_measure_of(const rg_value *facts, size_t index, const char **measure, rg_err *err)
{
    const rg_value_field *field = &facts->fields[index];
    const rg_value *v = field->value;
    rg_place place = v->place.file ? v->place : facts->place;
    if (!is_name(field->key))
        return rg_fail_at(err, RG_E_TEMPLATE, place,
                          "'%s' is no name for facts; write it in a-z, 0-9 and _",
                          field->key.p);
    if (rg_value_is_word(v, "fact")) {
        const rg_value *name = rg_value_get(v, "name");
        v = name ? name : v->item_count == 1 ? v->items[0] : v;
    }
    if (v->kind != RG_V_TEXT)
        return rg_fail_at(err, RG_E_TEMPLATE, place,
                          "'%s' names no measure; write %s = \"open.rate\" or %s = fact "
                          "\"open.rate\" { ... }",
                          field->key.p, field->key.p, field->key.p);
    *measure = v->text.p;
    return true;
}

/* ---- what a report needs, asked before any data are read ---- */

typedef struct question {
    const char *root, *path;
    const rg_library *library;
    bool sections; /* else measures */
} question;

static bool put_sections(const rg_value *report, rg_buf *result, rg_err *err)
{
    for (size_t i = 0; i < report->item_count; i++) {
        const char *name = NULL;
        if (!rg_value_is_word(report->items[i], "section"))
            continue;
        if (!rg_value_need_text(report->items[i], "name", &name, err))
            return false;
        rg_buf_printf(result, "%s\n", name);
    }
    return true;
}

static bool put_measures(const template_head *head, rg_buf *result, rg_err *err)
{
    for (size_t i = 0; head->facts && i < head->facts->field_count; i++) {
        const char *measure, *instead = NULL;
        const rg_value *v = head->facts->fields[i].value;
        if (!template_measure_of(head->facts, i, &measure, err) ||
            (rg_value_is_word(v, "fact") && !rg_value_want_text(v, "instead", &instead, err)))
            return false;
        rg_buf_printf(result, "%s\n", measure);
        if (instead)
            rg_buf_printf(result, "%s\n", instead);
    }
    return true;
}

static bool work(void *user, rg_buf *result, rg_err *err)
{
    const question *q = user;
    rg_arena *arena = rg_arena_new("a template's head");
    rg_sandbox *box = rg_sandbox_new(arena, q->root, (rg_limits){0});
    template_head head = {0};
    const rg_value *value;
    bool good =
        template_evaluate(box, q->path, q->library, &head, &value, err) &&
        (q->sections ? put_sections(value, result, err) : put_measures(&head, result, err));
    rg_sandbox_free(box);
    rg_arena_free(arena);
    return good;
}

static void keep_sorted(const char **list, size_t *count, const char *one)
{
    size_t at = 0;
    while (at < *count && strcmp(list[at], one) < 0)
        at++;
    if (at < *count && strcmp(list[at], one) == 0)
        return;
    memmove(&list[at + 1], &list[at], (*count - at) * sizeof *list);
    list[at] = one;
    ++*count;
}

/* The lines of the answer, as they come. */
static bool ask(rg_arena *arena, const question *q, const char ***lines, size_t *count,
                rg_err *err)
{
    rg_buf result = {0};
    bool good =
        rg_sandbox_child(q->path, (rg_limits){0}, work, (void *)(uintptr_t)q, &result, err);
    *count = 0;
    for (size_t i = 0; good && i < result.n; i++)
        *count += result.p[i] == '\n';
    *lines = RG_NEW_N(arena, const char *, *count + 1);
    rg_str rest = rg_buf_view(&result);
    for (size_t i = 0; i < *count; i++)
        (*lines)[i] = rg_str_dup(arena, rg_str_cut(&rest, '\n'));
    rg_buf_free(&result);
    return good;
}

bool rg_template_facts(rg_arena *arena, const char *root, const char *report,
                       const rg_library *library, const char ***measures, size_t *count,
                       rg_err *err)
{
    question q = {root, rg_arena_printf(arena, "templates/%s.lua", report), library, false};
    const char **lines = NULL;
    size_t line_count = 0;
    bool good = ask(arena, &q, &lines, &line_count, err);
    *measures = RG_NEW_N(arena, const char *, line_count + 1);
    *count = 0;
    for (size_t i = 0; i < line_count; i++)
        keep_sorted(*measures, count, lines[i]);
    return good;
}

bool rg_template_sections(rg_arena *arena, const char *root, const char *report,
                          const rg_library *library, const char ***names, size_t *count,
                          rg_err *err)
{
    question q = {root, rg_arena_printf(arena, "templates/%s.lua", report), library, true};
    return ask(arena, &q, names, count, err);
}
