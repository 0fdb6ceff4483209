/* app/starter.c - vrn-report new. */
#include "app/starter.h"

#include "base/file.h"
#include "content/library.h"
#include "script/template.h"

#include <string.h>

enum { FILES = 4, LARGEST = 1 << 20 };

typedef struct part {
    const char *from, *to;
    rg_str text;
} part;

static bool check_name(const char *name, rg_err *err)
{
    size_t n = strlen(name);
    bool good = n > 0 && n <= 60 && name[0] != '-' && name[n - 1] != '-';
    for (size_t i = 0; i < n; i++)
        good = good && ((name[i] >= 'a' && name[i] <= 'z') ||
                        (name[i] >= '0' && name[i] <= '9') || name[i] == '-');
    return good || rg_fail(err, RG_E_USAGE,
                           "'%s' is no name for a report; write it in a-z, 0-9 and hyphens, as "
                           "in summer-briefing",
                           name);
}

/* "summer-briefing" to "Summer briefing" */
static const char *title_of(rg_arena *arena, const char *name)
{
    char *title = rg_arena_strdup(arena, name);
    for (char *at = title; *at; at++)
        if (*at == '-')
            *at = ' ';
    if (title[0] >= 'a' && title[0] <= 'z')
        title[0] = (char)(title[0] - 'a' + 'A');
    return title;
}

static rg_str replaced(rg_arena *arena, rg_str text, const char *word, const char *with)
{
    rg_buf out = {0};
    size_t n = strlen(word);
    for (size_t i = 0; i < text.n;)
        if (i + n <= text.n && memcmp(text.p + i, word, n) == 0) {
            rg_buf_puts(&out, with);
            i += n;
        } else {
            rg_buf_putc(&out, text.p[i++]);
        }
    rg_str kept = {rg_arena_copy(arena, out.p ? out.p : "", out.n), out.n};
    rg_buf_free(&out);
    return kept;
}

static bool read_part(rg_arena *arena, const char *root, const char *name, part *p, rg_err *err)
{
    const char *from = rg_arena_printf(arena, "%s/templates/new/%s", root, p->from);
    if (rg_file_exists(rg_path_join(arena, root, p->to)))
        return rg_fail(err, RG_E_USAGE, "%s is there already; choose another name", p->to);
    if (!rg_file_read(arena, from, LARGEST, &p->text, err))
        return false;
    p->text = replaced(arena, p->text, "NEW-REPORT", name);
    p->text = replaced(arena, p->text, "New report", title_of(arena, name));
    return true;
}

bool rg_starter(rg_arena *arena, const char *root, const char *name, rg_buf *out, rg_err *err)
{
    if (!check_name(name, err))
        return false;
    const char *folder = rg_arena_printf(arena, "templates/%s", name);
    if (rg_file_is_dir(rg_path_join(arena, root, folder)))
        return rg_fail(err, RG_E_USAGE, "%s/ is there already; choose another name", folder);
    part parts[FILES] = {
        {"report.lua", rg_arena_printf(arena, "templates/%s.lua", name), {0}},
        {"introduction.md", rg_arena_printf(arena, "templates/%s/introduction.md", name), {0}},
        {"outline.txt", rg_arena_printf(arena, "templates/%s/outline.txt", name), {0}},
        {"release.lua", rg_arena_printf(arena, "templates/releases/%s.lua", name), {0}},
    };
    for (size_t i = 0; i < FILES; i++)
        if (!read_part(arena, root, name, &parts[i], err))
            return false;
    if (!rg_file_make_dirs(rg_arena_printf(arena, "%s/templates/%s", root, name), err))
        return false;
    for (size_t i = 0; i < FILES; i++) {
        if (!rg_file_write(rg_path_join(arena, root, parts[i].to), parts[i].text, 0644, err))
            return false;
        rg_buf_printf(out, "%s\n", parts[i].to);
    }
    rg_buf_printf(out,
                  "Build it with: vrn-report build %s\n"
                  "The guide to changing it is templates/README.md.\n",
                  parts[FILES - 1].to);
    return true;
}

static bool read_sections(rg_arena *arena, const char *root, const char *report,
                          const char ***names, size_t *count, rg_err *err)
{
    rg_library *library = NULL;
    const char *template = rg_arena_printf(arena, "templates/%s.lua", report);
    if (!rg_file_exists(rg_path_join(arena, root, template)))
        return rg_fail(err, RG_E_USAGE, "there is no report '%s'; vrn-report list names them",
                       report);
    if (!rg_library_read(arena, root, "templates/content", (rg_date){9999, 12, 31}, &library,
                         err) ||
        !rg_template_sections(arena, root, report, library, names, count, err))
        return false;
    return *count > 0 || rg_fail(err, RG_E_USAGE,
                                 "%s has no sections for an outline to order; "
                                 "templates/README.md says how to write them",
                                 template);
}

bool rg_starter_outline(rg_arena *arena, const char *root, const char *report, rg_buf *out,
                        rg_err *err)
{
    const char **names = NULL;
    size_t count = 0;
    const char *path = rg_arena_printf(arena, "templates/%s/outline.txt", report);
    if (!check_name(report, err))
        return false;
    if (rg_file_exists(rg_path_join(arena, root, path)))
        return rg_fail(err, RG_E_USAGE, "%s is there already; change it, or remove it first",
                       path);
    if (!read_sections(arena, root, report, &names, &count, err) ||
        !rg_file_make_dirs(rg_arena_printf(arena, "%s/templates/%s", root, report), err))
        return false;
    rg_buf text = {0};
    rg_buf_puts(
        &text,
        "# Which parts the report has, in this order.  \"leave out NAME\" drops one; below a "
        "part,\n# \"text FILE.md\", \"quote NAME\" or \"photo NAME\" adds something at its "
        "end.\n");
    for (size_t i = 0; i < count; i++)
        rg_buf_printf(&text, "section %s\n", names[i]);
    bool ok = rg_file_write(rg_path_join(arena, root, path), rg_buf_view(&text), 0644, err);
    rg_buf_free(&text);
    if (ok)
        rg_buf_printf(out, "%s\n", path);
    return ok;
}
