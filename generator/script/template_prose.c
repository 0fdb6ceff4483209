/* script/template_prose.c - Texts of a template with their places: its own, those of records, Markdown
 * files. */
#include "script/template_inside.h"

#include "base/file.h"
#include "base/utf8.h"

#include <string.h>

enum { LARGEST_PROSE = 1 << 20 };

/* Where a text begins in the template, when it stands there as it is, without escapes.  The line of
 * word [[ ... ]] is that of its end. */
static rg_place place_in_template(const maker *m, rg_place place, rg_str text)
{
    int line = 1, first = place.line;
    for (size_t i = 0; i < text.n; i++)
        first -= text.p[i] == '\n';
    if (!place.file || strcmp(place.file, m->path) != 0 || text.n == 0)
        return place;
    size_t start = 0;
    for (size_t i = 0; i + text.n <= m->source.n; i++) {
        if (line >= first && m->source.p[i] == text.p[0] &&
            memcmp(m->source.p + i, text.p, text.n) == 0) {
            size_t before = rg_utf8_length((rg_str){m->source.p + start, i - start});
            return (rg_place){place.file, line, (int)before + 1};
        }
        if (m->source.p[i] == '\n') {
            line++;
            start = i + 1;
        }
    }
    return place;
}

/* A text that a template took from a record stands in the record's file. */
rg_place template_text_place(const maker *m, rg_place place, rg_str text)
{
    rg_place found = place_in_template(m, place, text);
    if (found.column == 0)
        (void)rg_library_place(m->job->library, text, &found);
    return found;
}

bool template_text(maker *m, rg_place place, const char *text, rg_text *out)
{
    rg_prose prose = template_prose_at(m, template_text_place(m, place, rg_str_of(text)));
    if (!rg_markdown_inline(&prose, rg_str_of(text), out, m->err))
        return false;
    template_keep_text(m, prose.place, *out);
    return true;
}

static void keep_texts(maker *m, rg_node *const *nodes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        template_keep_text(m, nodes[i]->place, nodes[i]->text);
        keep_texts(m, nodes[i]->kids, nodes[i]->kid_count);
    }
}

static bool read_markdown(maker *m, const rg_prose *prose, rg_str words, rg_node ***blocks,
                          size_t *count)
{
    if (!rg_markdown(prose, words, blocks, count, m->err))
        return false;
    keep_texts(m, *blocks, *count);
    return true;
}

/* The area's folder first, then the report's, then what reports share. */
const char *template_prose_path(maker *m, const char *name)
{
    const char *own = rg_arena_printf(m->arena, "templates/%s/%s", m->job->report, name);
    const char *other[] = {rg_arena_printf(m->arena, "templates/areas/%s/%s/%s",
                                           m->job->area.slug, m->job->report, name),
                           own, rg_arena_printf(m->arena, "templates/content/%s", name)};
    for (size_t i = 0; i < 3; i++)
        if (rg_file_exists(rg_path_join(m->arena, m->job->root, other[i])))
            return other[i];
    return own;
}

/* Lines of a text in [[ ]] are indented as the template is; Markdown would take that for code. */
static rg_str without_indent(rg_arena *arena, rg_str text)
{
    size_t indent = SIZE_MAX;
    rg_str rest = text;
    for (bool first = true; rest.p; first = false) {
        rg_str line = rg_str_cut(&rest, '\n');
        size_t n = 0;
        while (n < line.n && line.p[n] == ' ')
            n++;
        if (n < line.n && !(first && n == 0) && n < indent)
            indent = n;
    }
    rg_buf out = {0};
    for (rest = text; rest.p && indent != SIZE_MAX;) {
        rg_str line = rg_str_cut(&rest, '\n');
        size_t cut = 0;
        while (cut < line.n && cut < indent && line.p[cut] == ' ')
            cut++;
        rg_buf_add(&out, line.p + cut, line.n - cut);
        if (rest.p)
            rg_buf_putc(&out, '\n');
    }
    rg_str kept = indent == SIZE_MAX
                      ? text
                      : (rg_str){rg_arena_copy(arena, out.p ? out.p : "", out.n), out.n};
    rg_buf_free(&out);
    return kept;
}

bool template_prose(maker *m, rg_place place, const char *text, int level, rg_node ***blocks,
                    size_t *count)
{
    rg_str words = rg_str_of(text);
    rg_prose prose = template_prose_at(m, place);
    prose.heading_base = level;
    if (!rg_str_ends(words, ".md") || memchr(text, '\n', words.n) ||
        memchr(text, ' ', words.n)) {
        (void)rg_library_place(m->job->library, words, &prose.place);
        words = without_indent(m->arena, words);
        return read_markdown(m, &prose, words, blocks, count);
    }
    if (strstr(text, "..") || text[0] == '/')
        return TEMPLATE_FAIL(m, place, "'%s' lies outside the report's folder; put it there",
                             text);
    const char *path = template_prose_path(m, text);
    prose.place = (rg_place){path, 1, 1};
    rg_err why = {0};
    if (!rg_file_exists(rg_path_join(m->arena, m->job->root, path)))
        return TEMPLATE_FAIL(m, place, "there is no text %s; write it, or check the name",
                             path);
    if (!rg_file_read(m->arena, rg_path_join(m->arena, m->job->root, path), LARGEST_PROSE,
                      &words, &why))
        return TEMPLATE_FAIL(m, place, "the text \"%s\" cannot be read: %s", text, why.text);
    return read_markdown(m, &prose, words, blocks, count);
}
