/* content/fill.c - Pieces of a paragraph to spans: typography, slots, tidy blanks. */
#include "content/inside.h"

#include "base/utf8.h"

#include <string.h>

void rg_spans_add(rg_arena *arena, rg_spans *spans, rg_span span)
{
    *RG_PUSH(arena, spans->items, spans->count, spans->room) = span;
}

/* The first code point of what follows; a slot counts as a letter. */
static uint32_t first_of(const pieces *p, size_t from)
{
    for (size_t i = from; i < p->count; i++) {
        uint32_t cp = 'x';
        if (p->items[i].slot)
            return cp;
        if (p->items[i].text.n > 0) {
            rg_utf8_decode(p->items[i].text.p, p->items[i].text.n, &cp);
            return cp;
        }
    }
    return 0;
}

static void smarten_all(rg_arena *arena, pieces *p)
{
    uint32_t before = 0;
    for (size_t i = 0; i < p->count; i++) {
        piece *one = &p->items[i];
        if (one->slot || (one->look & RG_CODE)) {
            before = 'x';
            continue;
        }
        rg_buf out = {0};
        content_smarten(&out, one->text, &before, first_of(p, i + 1));
        one->text = (rg_str){rg_arena_copy(arena, out.p ? out.p : "", out.n), out.n};
        rg_buf_free(&out);
    }
}

static bool fill_one(const lifted *l, const piece *one, rg_spans *spans, rg_err *err)
{
    size_t first = spans->count;
    if (!one->slot) {
        rg_spans_add(l->prose->arena, spans,
                     (rg_span){.text = one->text, .look = one->look, .link = one->link});
        return true;
    }
    if (!l->prose->fill)
        return rg_fail_at(err, RG_E_TEMPLATE, one->slot->place, "a slot cannot stand here");
    if (!l->prose->fill(l->prose->fill_user, one->slot->place, one->slot->inner, spans, err))
        return false;
    for (size_t i = first; i < spans->count; i++) {
        spans->items[i].look |= one->look;
        if (!spans->items[i].link)
            spans->items[i].link = one->link;
    }
    return true;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

static bool same_text(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

/* Printed without text of its own: a page, a number or the mark of a note. */
static bool stands_for(const rg_span *span)
{
    return span->page_of || span->where_of || span->number_of || span->note;
}

static bool alike(const rg_span *a, const rg_span *b)
{
    return a->look == b->look && same_text(a->link, b->link) && same_text(a->lang, b->lang) &&
           !stands_for(a) && !stands_for(b) && !a->fact_id && !b->fact_id;
}

/* A slot that printed nothing leaves blanks on both sides, or one before a full stop: one blank
 * is kept, none at the ends and none before such marks. */
static rg_str tidy(rg_arena *arena, rg_str text, bool *blank)
{
    char *out = rg_arena_copy(arena, text.p, text.n);
    size_t n = 0;
    for (size_t i = 0; i < text.n; i++) {
        if (is_blank(text.p[i])) {
            if (!*blank)
                out[n++] = ' ';
            *blank = true;
            continue;
        }
        if (strchr(".,;:!?)", text.p[i]) && n > 0 && out[n - 1] == ' ')
            n--;
        out[n++] = text.p[i];
        *blank = false;
    }
    out[n] = '\0';
    return (rg_str){out, n};
}

static void cut_last_blank(rg_spans *spans)
{
    while (spans->count > 0 && !stands_for(&spans->items[spans->count - 1])) {
        rg_span *last = &spans->items[spans->count - 1];
        while (last->text.n > 0 && is_blank(last->text.p[last->text.n - 1]))
            last->text.n--;
        if (last->text.n > 0)
            return;
        spans->count--;
    }
}

static rg_str join(rg_arena *arena, rg_str a, rg_str b)
{
    return (rg_str){rg_arena_printf(arena, "%.*s%.*s", (int)a.n, a.p, (int)b.n, b.p),
                    a.n + b.n};
}

static void join_alike(rg_arena *arena, const rg_spans *from, rg_spans *out)
{
    for (size_t i = 0; i < from->count; i++) {
        rg_span span = from->items[i];
        rg_span *last = out->count > 0 ? &out->items[out->count - 1] : NULL;
        if (span.text.n == 0 && !stands_for(&span))
            continue;
        if (last && alike(last, &span))
            last->text = join(arena, last->text, span.text);
        else
            rg_spans_add(arena, out, span);
    }
}

static void tidy_all(rg_arena *arena, rg_spans *spans)
{
    bool blank = true;
    size_t kept = 0;
    for (size_t i = 0; i < spans->count; i++) {
        rg_span span = spans->items[i];
        if (stands_for(&span) || (span.look & RG_CODE))
            blank = false;
        else
            span.text = tidy(arena, span.text, &blank);
        if (span.text.n > 0 || stands_for(&span))
            spans->items[kept++] = span;
    }
    spans->count = kept;
    cut_last_blank(spans);
}

bool content_fill(const lifted *l, pieces *p, rg_text *out, rg_err *err)
{
    rg_spans spans = {0}, joined = {0};
    smarten_all(l->prose->arena, p);
    for (size_t i = 0; i < p->count; i++)
        if (!fill_one(l, &p->items[i], &spans, err))
            return false;
    join_alike(l->prose->arena, &spans, &joined);
    tidy_all(l->prose->arena, &joined);
    *out = (rg_text){joined.items, joined.count};
    return true;
}
