/* content/outline.c - Lines of an outline, checked against the sections that the report has. */
#include "content/outline.h"

#include "base/utf8.h"

#include <string.h>

static const struct {
    const char *word;
    rg_outline_kind kind;
} words[] = {
    {"section", RG_OUTLINE_SECTION}, {"leave out", RG_OUTLINE_LEAVE_OUT},
    {"text", RG_OUTLINE_TEXT},       {"quote", RG_OUTLINE_QUOTE},
    {"photo", RG_OUTLINE_PHOTO},
};
enum { WORDS = sizeof words / sizeof *words };

typedef struct reader {
    rg_arena *arena;
    rg_outline *out;
    size_t room;
    const char *const *sections;
    size_t section_count;
    rg_str line; /* as written */
    int number;
    rg_err *err;
} reader;

static rg_place place_of(const reader *r, const char *at)
{
    size_t before = (size_t)(at - r->line.p);
    return (rg_place){r->out->path, r->number,
                      (int)rg_utf8_length((rg_str){r->line.p, before}) + 1};
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* The rest of the line after the word, or p NULL where the line does not begin with it. */
static rg_str after_word(rg_str line, const char *word)
{
    size_t n = strlen(word);
    if (rg_str_starts(line, word) && (line.n == n || is_blank(line.p[n]) || line.p[n] == ':'))
        return (rg_str){line.p + n, line.n - n};
    return (rg_str){0};
}

static bool unknown_word(const reader *r, rg_str line)
{
    rg_str rest = line, first = rg_str_cut(&rest, ' ');
    const char *names[WORDS];
    for (size_t i = 0; i < WORDS; i++)
        names[i] = words[i].word;
    const char *near = rg_str_nearest(first, names, WORDS);
    if (!near && rg_str_nearest(first, r->sections, r->section_count))
        near = "section";
    return rg_fail_at(r->err, RG_E_TEMPLATE, place_of(r, line.p),
                      "'%.*s' begins no line of an outline%s%s%s", (int)first.n, first.p,
                      near ? "; did you mean '" : "; a line begins with section, leave out, ",
                      near ? near : "text, quote, photo or #", near ? "'?" : "");
}

static bool no_section(const reader *r, rg_str name)
{
    const char *near = rg_str_nearest(name, r->sections, r->section_count);
    rg_buf all = {0};
    for (size_t i = 0; i < r->section_count; i++)
        rg_buf_printf(&all, "%s%s", i ? ", " : "", r->sections[i]);
    rg_fail_at(r->err, RG_E_TEMPLATE, place_of(r, name.p),
               "the report has no section '%.*s'%s%s%s", (int)name.n, name.p,
               near ? "; did you mean '" : "; it has ",
               near    ? near
               : all.p ? all.p
                       : "none",
               near ? "'?" : "");
    rg_buf_free(&all);
    return false;
}

static const rg_outline_line *find_section(const rg_outline *o, rg_str name)
{
    for (size_t i = 0; i < o->count; i++)
        if (o->lines[i].kind <= RG_OUTLINE_LEAVE_OUT && rg_str_is(name, o->lines[i].name))
            return &o->lines[i];
    return NULL;
}

static bool check_section(const reader *r, rg_str name)
{
    bool known = false;
    for (size_t i = 0; i < r->section_count; i++)
        known = known || rg_str_is(name, r->sections[i]);
    if (!known)
        return no_section(r, name);
    const rg_outline_line *before = find_section(r->out, name);
    return !before || rg_fail_at(r->err, RG_E_TEMPLATE, place_of(r, name.p),
                                 "the section '%.*s' already stands in line %d; take one out",
                                 (int)name.n, name.p, before->place.line);
}

/* A text, quote or photo is added to the section above. */
static bool check_addition(const reader *r, rg_str line)
{
    bool open = false;
    for (size_t i = 0; i < r->out->count; i++)
        open = open || r->out->lines[i].kind == RG_OUTLINE_SECTION;
    return open || rg_fail_at(r->err, RG_E_TEMPLATE, place_of(r, line.p),
                              "nothing can be added before the first section; move the line "
                              "below one");
}

static bool read_line(reader *r, rg_str line)
{
    size_t w = 0;
    rg_str rest = {0};
    for (w = 0; w < WORDS && !rest.p; w++)
        rest = after_word(line, words[w].word);
    if (!rest.p)
        return unknown_word(r, line);
    rg_outline_kind kind = words[w - 1].kind;
    rg_str title = rest, name = rg_str_trim(rg_str_cut(&title, ':'));
    if (title.p && kind != RG_OUTLINE_SECTION)
        return rg_fail_at(r->err, RG_E_TEMPLATE, place_of(r, line.p),
                          "only a section can have another title; take the ':' and what "
                          "follows out");
    title = rg_str_trim(title);
    if (name.n == 0)
        return rg_fail_at(r->err, RG_E_TEMPLATE, place_of(r, line.p),
                          "'%s' names nothing; write it after the word", words[w - 1].word);
    if (kind <= RG_OUTLINE_LEAVE_OUT ? !check_section(r, name) : !check_addition(r, line))
        return false;
    *RG_PUSH(r->arena, r->out->lines, r->out->count, r->room) =
        (rg_outline_line){.kind = kind,
                          .name = rg_str_dup(r->arena, name),
                          .title = title.n ? rg_str_dup(r->arena, title) : NULL,
                          .place = place_of(r, name.p)};
    return true;
}

/* A section that a template gained since must not drop out in silence. */
static bool check_complete(const reader *r)
{
    bool kept = false;
    for (size_t i = 0; i < r->out->count; i++)
        kept = kept || r->out->lines[i].kind == RG_OUTLINE_SECTION;
    for (size_t i = 0; i < r->section_count; i++)
        if (!find_section(r->out, rg_str_of(r->sections[i])))
            return rg_fail(r->err, RG_E_TEMPLATE,
                           "%s: says nothing of the section '%s'; write 'section %s' where it "
                           "belongs, or 'leave out %s'",
                           r->out->path, r->sections[i], r->sections[i], r->sections[i]);
    return kept || rg_fail(r->err, RG_E_TEMPLATE,
                           "%s: leaves every section out, so there is nothing to print; keep "
                           "one",
                           r->out->path);
}

bool rg_outline_read(rg_arena *arena, const char *path, rg_str text,
                     const char *const *sections, size_t section_count, rg_outline *out,
                     rg_err *err)
{
    *out = (rg_outline){.path = path};
    reader r = {.arena = arena,
                .out = out,
                .sections = sections,
                .section_count = section_count,
                .err = err};
    size_t bad;
    if (rg_str_starts(text, "\xEF\xBB\xBF"))
        text = (rg_str){text.p + 3, text.n - 3};
    if (!rg_utf8_valid(text, &bad))
        return rg_fail(err, RG_E_SYNTAX, "%s: is not UTF-8 text; save the file as UTF-8", path);
    while (text.p) {
        r.line = rg_str_cut(&text, '\n');
        r.number++;
        rg_str line = rg_str_trim(r.line);
        if (line.n > 0 && line.p[0] != '#' && !read_line(&r, line))
            return false;
    }
    return check_complete(&r);
}
