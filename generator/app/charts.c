#include "app/charts.h"

#include "base/file.h"

#include <string.h>

bool rg_charts_parse(const char *text, unsigned *out, rg_err *err)
{
    static const char *const names[] = {"cards", "png", "svg"};
    static const unsigned kinds[] = {RG_WEB_CARDS, RG_WEB_PNG | RG_WEB_CARDS, RG_WEB_SVG};
    rg_str rest = rg_str_of(text);
    *out = 0;
    while (rest.n > 0) {
        rg_str one = rg_str_trim(rg_str_cut(&rest, ','));
        size_t k = 0;
        while (k < 3 && !rg_str_is(one, names[k]))
            k++;
        if (k == 3)
            return rg_fail(err, RG_E_USAGE,
                           "--charts takes svg, png and cards, divided by commas, not \"%.*s\"",
                           (int)one.n, one.p);
        *out |= kinds[k];
    }
    return *out ||
           rg_fail(err, RG_E_USAGE, "--charts needs svg, png or cards, as in --charts svg,png");
}

typedef struct shelf {
    rg_arena *arena;
    const rg_web_options *options;
    const char *folder, *name;
    rg_value *list;
    rg_err *err;
} shelf;

static bool write_figure(shelf *s, const rg_node *node)
{
    rg_web_file *files;
    size_t count;
    rg_web_options options = *s->options;
    options.place = node->place;
    if (node->chart->diagram && node->chart->diagram->kind == RG_G_STRIP)
        return true;
    if (!rg_web_figure(s->arena, node->chart, &options, &files, &count, s->err))
        return false;
    for (size_t i = 0; i < count; i++) {
        const char *name = rg_arena_printf(s->arena, "charts/%s/%s", s->name, files[i].name);
        if (!rg_file_write(rg_path_join(s->arena, s->folder, name), files[i].bytes, 0644,
                           s->err))
            return false;
        rg_value_push(s->arena, s->list, rg_value_text(s->arena, name));
    }
    return true;
}

static bool write_figures(shelf *s, rg_node *const *nodes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if ((nodes[i]->chart && !write_figure(s, nodes[i])) ||
            !write_figures(s, nodes[i]->kids, nodes[i]->kid_count))
            return false;
    return true;
}

bool rg_charts_write(rg_arena *arena, const rg_doc *doc, const rg_web_options *options,
                     const char *folder, const char *name, rg_value *list, rg_err *err)
{
    shelf s = {arena, options, folder, name, list, err};
    return rg_file_make_dirs(
               rg_path_join(arena, folder, rg_arena_printf(arena, "charts/%s", name)), err) &&
           write_figures(&s, doc->blocks, doc->block_count);
}
