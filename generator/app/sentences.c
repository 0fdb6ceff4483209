/* app/sentences.c - sentences.csv. */
#include "app/sentences.h"

#include "base/file.h"
#include "fact/fact.h"

#include <string.h>

static const char *const columns[] = {"place", "kind",     "name",  "facts",
                                      "case",  "sentence", "reason"};
enum { COLUMNS = sizeof columns / sizeof *columns };

static rg_str field_of(const rg_value *v, const char *key)
{
    const rg_value *f = rg_value_get(v, key);
    return f && f->kind == RG_V_TEXT ? f->text : (rg_str){"", 0};
}

static void put_document(rg_buf *out, const rg_made *made)
{
    const rg_value *list = rg_value_get(made->result, "sentences");
    for (size_t i = 0; list && i < list->item_count; i++) {
        rg_buf_csv_field(out, field_of(made->result, "file"));
        for (size_t c = 0; c < COLUMNS; c++) {
            rg_buf_putc(out, ',');
            rg_buf_csv_field(out, field_of(list->items[i], columns[c]));
        }
        rg_buf_puts(out, "\r\n");
    }
}

bool rg_sentences_write(rg_arena *arena, const rg_plan *plan, size_t e, const rg_value *data,
                        const rg_made *made, rg_err *err)
{
    const char *edition = rg_edition_name(plan->editions[e]);
    if (plan->editions[e] == RG_EDITION_PUBLIC && !rg_str_is(field_of(data, "harmless"), "yes"))
        return true;
    rg_buf csv = {0};
    rg_buf_puts(&csv, "document");
    for (size_t c = 0; c < COLUMNS; c++)
        rg_buf_printf(&csv, ",%s", columns[c]);
    rg_buf_puts(&csv, "\r\n");
    for (size_t i = 0; i < plan->count; i++)
        if (made[i].ok && strcmp(plan->items[i].edition, edition) == 0)
            put_document(&csv, &made[i]);
    const char *path = rg_path_join(arena, plan->folders[e], "sentences.csv");
    bool ok = rg_file_write(path, rg_buf_view(&csv), 0644, err);
    rg_buf_free(&csv);
    return ok;
}
