/* A sheet to set text on: fonts, a shaper, the lines last made, and ways to write them down.
 * The fonts are read once for each file of tests. */
#ifndef RG_TESTS_TEXT_PAPER_H
#define RG_TESTS_TEXT_PAPER_H

#include "base/file.h"
#include "text/para.h"

#include "support/check.h"

#include <math.h>

#define MAYBE static __attribute__((unused))

typedef struct paper {
    rg_arena *arena;
    const rg_fonts *fonts;
    rg_shaper *shaper;
    rg_line *lines;
    size_t count;
    rg_err err;
} paper;

MAYBE const rg_fonts *fonts_for_tests(void)
{
    static rg_arena *arena;
    static rg_fonts *fonts;
    if (fonts)
        return fonts;
    rg_err err = {0};
    arena = rg_arena_new("fonts");
    const char *folder = rg_file_exists("out/fonts/NotoSans-Regular.ttf") ? "out/fonts" : NULL;
    if (!rg_fonts_load(arena, "fonts/manifest.csv", folder, &fonts, &err)) {
        fprintf(stderr, "\n    %s\n", err.text);
        CU_FAIL_FATAL("the fonts cannot be read");
    }
    return fonts;
}

MAYBE paper paper_new(void)
{
    paper p = {.arena = rg_arena_new("test"), .fonts = fonts_for_tests()};
    p.shaper = rg_shaper_new(p.arena, p.fonts);
    return p;
}

MAYBE void paper_free(paper *p)
{
    rg_shaper_free(p->shaper);
    rg_arena_free(p->arena);
}

MAYBE rg_styled plain(const char *text)
{
    return (rg_styled){.text = rg_str_of(text), .size = 12, .place = {"content/page.md", 7, 0}};
}

MAYBE void set_spans(paper *p, const rg_styled *spans, size_t count, rg_para_opts opts)
{
    bool done =
        rg_para_break(p->shaper, p->arena, spans, count, &opts, &p->lines, &p->count, &p->err);
    if (!done)
        fprintf(stderr, "\n    %s\n", p->err.text);
    CU_ASSERT_TRUE_FATAL(done);
}

MAYBE void set(paper *p, const char *text, rg_para_opts opts)
{
    rg_styled span = plain(text);
    set_spans(p, &span, 1, opts);
}

MAYBE double width_of(paper *p, const char *text)
{
    rg_styled span = plain(text);
    rg_para_opts opts = {0};
    double natural, longest;
    CU_ASSERT_TRUE_FATAL(
        rg_para_widths(p->shaper, p->arena, &span, 1, &opts, &natural, &longest, &p->err));
    return natural;
}

/* The lines with bars between them; a hyphen that was added shows as "=". */
MAYBE const char *lines_of(paper *p)
{
    rg_buf all = {0};
    for (size_t i = 0; i < p->count; i++) {
        const rg_line *line = &p->lines[i];
        if (i)
            rg_buf_putc(&all, '|');
        rg_buf_str(&all, line->text);
        for (size_t r = 0; r < line->count; r++)
            if (line->runs[r].hyphen_added)
                rg_buf_putc(&all, '=');
    }
    const char *text = rg_arena_copy(p->arena, all.p ? all.p : "", all.n);
    rg_buf_free(&all);
    return text;
}

/* The text broken by first fit into lines just wide enough for a model. */
MAYBE const char *broken_at(paper *p, const char *text, const char *model)
{
    set(p, text, (rg_para_opts){.width = width_of(p, model), .greedy = true});
    return lines_of(p);
}

/* The runs of a line in visual order: face, < where right to left, * where complex, text. */
MAYBE const char *runs_of(paper *p, size_t line)
{
    rg_buf all = {0};
    CU_ASSERT_TRUE_FATAL(line < p->count);
    for (size_t r = 0; r < p->lines[line].count; r++) {
        const rg_run *run = &p->lines[line].runs[r];
        rg_buf_printf(&all, "[%s%s%s ", rg_face_name(run->face), run->rtl ? "<" : "",
                      run->complex_text ? "*" : "");
        rg_buf_str(&all, run->text);
        rg_buf_putc(&all, ']');
    }
    const char *text = rg_arena_copy(p->arena, all.p ? all.p : "", all.n);
    rg_buf_free(&all);
    return text;
}

#endif
