/* app/listing.c - What there is to choose from. */
#include "app/listing.h"

#include "analysis/measure.h"
#include "app/project.h"
#include "base/file.h"
#include "content/library.h"
#include "script/declare.h"
#include "script/formats.h"
#include "script/template.h"

#include <string.h>

static const char *stem(rg_arena *arena, const char *path)
{
    rg_str base = rg_str_of(rg_path_base(path));
    if (rg_str_ends(base, ".lua"))
        base.n -= 4;
    return rg_str_dup(arena, base);
}

static bool add_files(rg_arena *arena, const char *root, const char *pattern, bool keep_path,
                      rg_value *list, rg_err *err)
{
    char **paths = NULL;
    size_t count = 0;
    if (!rg_file_glob(arena, root, pattern, &paths, &count, err))
        return false;
    rg_str all = rg_str_of(pattern),
           folder = {all.p, (size_t)(rg_path_base(pattern) - pattern)};
    for (size_t i = 0; i < count; i++) {
        const char *name = keep_path ? rg_arena_printf(arena, "%.*s%s", (int)folder.n, folder.p,
                                                       rg_path_base(paths[i]))
                                     : stem(arena, paths[i]);
        rg_value_push(arena, list, rg_value_text(arena, name));
    }
    return true;
}

static bool add_measures(rg_arena *arena, const char *root, rg_value *list, rg_err *err)
{
    char **paths = NULL;
    size_t count = 0;
    if (!rg_file_glob(arena, root, "lua/measures/*.lua", &paths, &count, err))
        return false;
    const char **files = RG_NEW_N(arena, const char *, count + 1);
    const rg_value **values = RG_NEW_N(arena, const rg_value *, count + 1);
    for (size_t i = 0; i < count; i++)
        files[i] = rg_arena_printf(arena, "lua/measures/%s", rg_path_base(paths[i]));
    rg_measures measures;
    if (!rg_declare(arena, root, files, count, rg_project_words, values, err) ||
        !rg_measures_from(arena, values, count, &measures, err))
        return false;
    for (size_t i = 0; i < measures.count; i++) {
        rg_value *v = rg_value_table(arena, NULL);
        rg_value_set(arena, v, "id", rg_value_text(arena, measures.items[i].id));
        rg_value_set(arena, v, "title", rg_value_text(arena, measures.items[i].title));
        rg_value_set(arena, v, "statistic",
                     rg_value_text(arena, rg_statistic_name(measures.items[i].statistic)));
        rg_value_push(arena, list, v);
    }
    return true;
}

/* The columns that every table has say nothing about this one. */
static bool is_own_column(const char *name)
{
    static const char *const own[] = {"id",       "version", "valid_from",
                                      "valid_to", "owner",   "review"};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (strcmp(own[i], name) == 0)
            return true;
    return false;
}

/* "principles: title, text" */
static bool add_content(rg_arena *arena, const char *root, rg_value *list, rg_err *err)
{
    rg_library *library = NULL;
    if (!rg_library_read(arena, root, "templates/content", (rg_date){9999, 12, 31}, &library,
                         err))
        return false;
    for (size_t t = 0; t < library->count; t++) {
        const rg_content_table *table = &library->tables[t];
        const char *text = table->name, *between = ": ";
        if (strcmp(table->name, "columns") == 0)
            continue;
        for (size_t c = 0; c < table->column_count; c++)
            if (!is_own_column(table->columns[c])) {
                text = rg_arena_printf(arena, "%s%s%s", text, between, table->columns[c]);
                between = ", ";
            }
        rg_value_push(arena, list, rg_value_text(arena, text));
    }
    return true;
}

static void print_list(const rg_value *v, const char *key, const char *heading, rg_buf *out)
{
    const rg_value *list = rg_value_get(v, key);
    rg_buf_printf(out, "%s\n", heading);
    for (size_t i = 0; i < list->item_count; i++) {
        const rg_value *item = list->items[i];
        if (item->kind == RG_V_TEXT)
            rg_buf_printf(out, "  %s\n", item->text.p);
        else
            rg_buf_printf(out, "  %-32s %-11s %s\n", rg_value_get(item, "id")->text.p,
                          rg_value_get(item, "statistic")->text.p,
                          rg_value_get(item, "title")->text.p);
    }
    rg_buf_putc(out, '\n');
}

static void add_names(rg_arena *arena, rg_value *list, const char *(*name)(size_t))
{
    for (size_t i = 0; name(i); i++)
        rg_value_push(arena, list, rg_value_text(arena, name(i)));
}

bool rg_listing(rg_arena *arena, const char *root, bool json, rg_buf *out, rg_err *err)
{
    static const char *const keys[] = {"reports", "releases", "measures", "sources",
                                       "content", "formats",  "blocks"};
    static const char *const headings[] = {"Reports", "Releases", "Measures", "Sources",
                                           "Content", "Formats",  "Blocks"};
    enum { KEYS = sizeof keys / sizeof *keys };
    rg_value *v = rg_value_table(arena, NULL), *lists[KEYS];
    for (size_t i = 0; i < KEYS; i++)
        lists[i] = rg_value_table(arena, NULL);
    if (!add_files(arena, root, "templates/*.lua", false, lists[0], err) ||
        !add_files(arena, root, "templates/releases/*.lua", true, lists[1], err) ||
        !add_measures(arena, root, lists[2], err) ||
        !add_files(arena, root, "lua/schema/*.lua", false, lists[3], err) ||
        !add_content(arena, root, lists[4], err))
        return false;
    add_names(arena, lists[5], rg_format_name);
    add_names(arena, lists[6], rg_template_word);
    for (size_t i = 0; i < KEYS; i++)
        rg_value_set(arena, v, keys[i], lists[i]);
    if (json) {
        rg_value_json(out, v);
        rg_buf_putc(out, '\n');
        return true;
    }
    for (size_t i = 0; i < KEYS; i++)
        print_list(v, keys[i], headings[i], out);
    return true;
}
