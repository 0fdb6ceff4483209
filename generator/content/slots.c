/* content/slots.c - Slots taken out of the source before cmark reads it. */
#include "content/inside.h"

#include "base/utf8.h"

#include <string.h>

rg_str content_line(const lifted *l, int line)
{
    rg_str rest = l->source, one = {0};
    for (int i = 0; i < line && rest.p; i++)
        one = rg_str_cut(&rest, '\n');
    return one;
}

rg_place content_place(const lifted *l, int line, int column)
{
    rg_place place = l->prose->place;
    if (place.column == 0)
        return place;
    rg_str text = content_line(l, line);
    size_t before = column > 0 && (size_t)column - 1 <= text.n ? (size_t)column - 1 : 0;
    int characters = (int)rg_utf8_length((rg_str){text.p, before}) + 1;
    int first = line == 1 ? place.column - 1 : 0;
    return (rg_place){place.file, place.line + line - 1, column > 0 ? first + characters : 0};
}

typedef struct scan {
    lifted *l;
    rg_buf out;
    size_t at, line_start;
    int line;
    rg_err *err;
} scan;

static rg_place here(const scan *s)
{
    return content_place(s->l, s->line, (int)(s->at - s->line_start) + 1);
}

static bool take_slot(scan *s)
{
    rg_str src = s->l->source;
    size_t end = s->at + 1;
    while (end < src.n && !memchr("{}\n", src.p[end], 3))
        end++;
    if (end == src.n || src.p[end] != '}')
        return rg_fail_at(s->err, RG_E_TEMPLATE, here(s),
                          "a '{' has no '}' on its line; close it, or write \\{ for a brace");
    rg_str inner = rg_str_trim((rg_str){src.p + s->at + 1, end - s->at - 1});
    if (inner.n == 0)
        return rg_fail_at(s->err, RG_E_TEMPLATE, here(s),
                          "a slot is empty; write {name.field:format}");
    uint32_t mark = SLOT_FIRST + (uint32_t)s->l->count;
    if (mark >= SLOT_END)
        return rg_fail_at(s->err, RG_E_LIMIT, here(s),
                          "more than %d slots in one text; split it", SLOT_END - SLOT_FIRST);
    lifted_slot slot = {inner, here(s)};
    *RG_PUSH(s->l->prose->arena, s->l->slots, s->l->count, s->l->room) = slot;
    rg_buf_cp(&s->out, mark);
    s->at = end + 1;
    return true;
}

static bool is_private(rg_str text, size_t at)
{
    uint32_t cp;
    rg_utf8_decode(text.p + at, text.n - at, &cp);
    return cp >= SLOT_FIRST && cp <= SLOT_END;
}

static bool take_one(scan *s)
{
    rg_str src = s->l->source;
    char c = src.p[s->at];
    if (c == '{')
        return take_slot(s);
    if (c == '}')
        return rg_fail_at(s->err, RG_E_TEMPLATE, here(s),
                          "a '}' has no '{' before it; write \\} for a brace");
    if (c == '\0')
        return rg_fail_at(s->err, RG_E_SYNTAX, here(s), "a NUL byte stands in the text");
    if (((unsigned char)c | 1) == 0xEF && is_private(src, s->at))
        return rg_fail_at(s->err, RG_E_SYNTAX, here(s),
                          "a character of private use stands in the text; no reader has it");
    size_t n = c == '\\' && s->at + 1 < src.n && src.p[s->at + 1] != '\n' ? 2 : 1;
    rg_buf_add(&s->out, src.p + s->at, n);
    s->at += n;
    if (c == '\n') {
        s->line++;
        s->line_start = s->at;
    }
    return true;
}

static bool check_utf8(const lifted *l, rg_err *err)
{
    size_t bad;
    if (rg_utf8_valid(l->source, &bad))
        return true;
    int line = 1;
    for (size_t i = 0; i < bad; i++)
        line += l->source.p[i] == '\n';
    return rg_fail_at(err, RG_E_SYNTAX, content_place(l, line, 0),
                      "the text is not UTF-8; save the file as UTF-8");
}

bool content_lift(const rg_prose *prose, rg_str text, lifted *out, rg_err *err)
{
    if (rg_str_starts(text, "\xEF\xBB\xBF"))
        text = (rg_str){text.p + 3, text.n - 3};
    *out = (lifted){.prose = prose, .source = text};
    if (!check_utf8(out, err))
        return false;
    scan s = {.l = out, .line = 1, .err = err};
    bool good = true;
    while (good && s.at < text.n)
        good = take_one(&s);
    const char *kept = good ? rg_arena_copy(prose->arena, s.out.p ? s.out.p : "", s.out.n) : "";
    out->text = (rg_str){kept, good ? s.out.n : 0};
    rg_buf_free(&s.out);
    return good;
}
