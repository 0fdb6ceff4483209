/* tests/support/shown.c - tests/worked/contradictions.csv: what shows each contradiction. */
#include "support/shown.h"

#include "base/file.h"
#include "data/csv.h"
#include "support/check.h"

#include <string.h>

typedef struct reading {
    rg_arena *arena;
    shown_items list;
    size_t room;
} reading;

static bool heading(void *user, const rg_csv_row *row, bool *wanted, rg_err *err)
{
    (void)user;
    (void)wanted;
    (void)err;
    return row->count == 6 && rg_str_is(row->fields[3], "facts");
}

/* A table of templates with a row at least; of definitions the one with that id. */
static bool is_there(rg_arena *arena, const char *folder, const char *name, const char *id)
{
    rg_str text = {0};
    rg_err err = {0};
    const char *path = rg_arena_printf(arena, "templates/%s/%s.csv", folder, name);
    if (!rg_file_read(arena, path, 1 << 20, &text, &err))
        return false;
    (void)rg_str_cut(&text, '\n');
    return id ? strstr(rg_arena_printf(arena, "\n%s", text.p),
                       rg_arena_printf(arena, "\n%s,", id)) != NULL
              : text.n > 1;
}

static shown_item read_item(reading *r, const char *row, rg_str text)
{
    shown_item item = {.row = row, .dimensions = ""};
    rg_str kind = text, name;
    name = kind;
    rg_str before = rg_str_cut(&name, ':');
    if (rg_str_is(text, "none")) {
        item.name = "none";
        item.there = true;
    } else if (rg_str_is(before, "list") || rg_str_is(before, "setting") ||
               rg_str_is(before, "definition")) {
        item.name = rg_str_dup(r->arena, name);
        item.there = rg_str_is(before, "list") ? is_there(r->arena, "content", item.name, NULL)
                     : rg_str_is(before, "setting")
                         ? is_there(r->arena, "settings", item.name, NULL)
                         : is_there(r->arena, "settings", "definitions", item.name);
    } else {
        rg_str measure = rg_str_cut(&text, ' ');
        item.measure = true;
        item.name = rg_str_dup(r->arena, measure);
        item.dimensions = rg_str_dup(r->arena, text);
    }
    return item;
}

static bool one_row(void *user, const rg_csv_row *row, rg_err *err)
{
    reading *r = user;
    const char *id = rg_str_dup(r->arena, row->fields[0]);
    const char *rest = rg_str_dup(r->arena, row->fields[3]);
    (void)err;
    r->list.rows++;
    while (*rest) {
        const char *end = strstr(rest, "; ");
        size_t n = end ? (size_t)(end - rest) : strlen(rest);
        *RG_PUSH(r->arena, r->list.items, r->list.count, r->room) =
            read_item(r, id, (rg_str){rest, n});
        rest += n + (end ? 2 : 0);
    }
    return true;
}

shown_items shown_read(rg_arena *arena, const char *path)
{
    reading r = {.arena = arena};
    rg_csv_reader reader = {.heading = heading, .row = one_row, .user = &r};
    rg_csv_facts facts = {0};
    rg_err err = {0};
    bool ok = rg_csv_read_file(path, path, &reader, &facts, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok && r.list.rows > 0);
    return r.list;
}

/* Each "dimension=value" of wanted stands among those of the fact. */
static bool has_dimensions(const char *have, const char *wanted)
{
    rg_str rest = rg_str_of(wanted);
    while (rest.n) {
        rg_str one = rg_str_cut(&rest, ';'), others = rg_str_of(have);
        bool found = false;
        while (others.n)
            found = rg_str_eq(rg_str_cut(&others, ';'), one) || found;
        if (!found)
            return false;
    }
    return true;
}

void shown_mark(shown_items *list, const rg_facts *facts)
{
    for (size_t i = 0; i < list->count; i++) {
        shown_item *item = &list->items[i];
        if (!item->measure || item->there)
            continue;
        rg_facts all = rg_facts_range(facts, item->name, NULL);
        for (size_t k = 0; k < all.count && !item->there; k++)
            item->there = all.items[k].status == RG_S_OK &&
                          has_dimensions(all.items[k].dimensions, item->dimensions);
    }
}
