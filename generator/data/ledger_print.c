/* data/ledger_print.c - The ledger as a report in plain text, and as plain data. */
#include "data/ledger.h"

#include "base/num.h"
#include "base/utf8.h"

#include <string.h>

#define NAME_WIDTH 64 /* a longer file name pushes its own row only */

static const char *const kind_names[] = {"rejected", "excluded", "repaired"};

static void pad(rg_buf *out, size_t used, size_t width)
{
    for (; used < width; used++)
        rg_buf_putc(out, ' ');
}

static void put_left(rg_buf *out, const char *text, size_t width)
{
    rg_buf_puts(out, text);
    pad(out, rg_utf8_length(rg_str_of(text)), width);
}

static void put_right(rg_buf *out, const char *text, size_t width)
{
    pad(out, rg_utf8_length(rg_str_of(text)), width);
    rg_buf_puts(out, text);
}

static void put_count(rg_buf *out, uint64_t count, size_t width)
{
    rg_buf number = {0};
    rg_num_fixed(&number, (double)count, 0, true);
    put_right(out, number.p, width);
    rg_buf_free(&number);
}

static void put_place(rg_buf *out, rg_place place)
{
    rg_buf_puts(out, place.file ? place.file : "");
    if (place.line)
        rg_buf_printf(out, ":%d", place.line);
    if (place.line && place.column)
        rg_buf_printf(out, ":%d", place.column);
}

static size_t name_width(const rg_ledger_source *s)
{
    size_t width = strlen("file");
    for (size_t i = 0; i < s->file_count; i++) {
        size_t n = rg_utf8_length(rg_str_of(s->files[i].name));
        if (n > width)
            width = n < NAME_WIDTH ? n : NAME_WIDTH;
    }
    return width;
}

static void put_counts(rg_buf *out, const uint64_t counts[5])
{
    for (size_t i = 0; i < 5; i++)
        put_count(out, counts[i], 11);
}

static void print_files(const rg_ledger_source *s, rg_buf *out)
{
    static const char *const heads[] = {"read", "used", "excluded", "rejected", "repaired"};
    size_t width = name_width(s);
    rg_buf_puts(out, "  ");
    put_left(out, "file", width);
    for (size_t i = 0; i < 5; i++)
        put_right(out, heads[i], 11);
    rg_buf_puts(out, "  encoding\n");
    for (size_t i = 0; i < s->file_count; i++) {
        const rg_ledger_file *f = &s->files[i];
        rg_buf_puts(out, "  ");
        put_left(out, f->name, width);
        put_counts(out, (uint64_t[]){f->read, f->used, f->excluded, f->rejected, f->repaired});
        rg_buf_printf(out, "  %s\n", f->refused ? "refused" : f->encoding ? f->encoding : "-");
    }
    rg_buf_puts(out, "  ");
    put_left(out, "all", width);
    put_counts(out, (uint64_t[]){s->read, s->used, s->excluded, s->rejected, s->repaired});
    rg_buf_putc(out, '\n');
}

static void print_reason(const rg_ledger_reason *reason, rg_buf *out)
{
    put_count(out, reason->count, 12);
    rg_buf_printf(out, "  %s\n", reason->text);
    for (size_t i = 0; i < reason->place_count; i++) {
        pad(out, 0, 14);
        put_place(out, reason->places[i]);
        rg_buf_putc(out, '\n');
    }
    if (reason->count > reason->place_count && reason->place_count) {
        pad(out, 0, 14);
        rg_buf_puts(out, "and ");
        put_count(out, reason->count - reason->place_count, 0);
        rg_buf_puts(out, " more\n");
    }
}

static void print_reasons(const rg_ledger_source *s, rg_ledger_kind kind, rg_buf *out)
{
    static const char *const heads[] = {"Rejected, by reason", "Excluded, by rule",
                                        "Repaired and used"};
    bool first = true;
    for (size_t i = 0; i < s->reason_count; i++) {
        if (s->reasons[i].kind != kind)
            continue;
        if (first)
            rg_buf_printf(out, "\n  %s\n", heads[kind]);
        first = false;
        print_reason(&s->reasons[i], out);
    }
}

static void print_repeats(const rg_ledger_source *s, rg_buf *out)
{
    if (s->repeat_count)
        rg_buf_puts(out, "\n  Repeated keys\n");
    for (size_t i = 0; i < s->repeat_count; i++) {
        rg_buf_puts(out, "    ");
        put_place(out, s->repeats[i].place);
        rg_buf_puts(out, " repeats ");
        put_place(out, s->repeats[i].first);
        if (s->repeats[i].differ)
            rg_buf_printf(out, "; they differ in %s", s->repeats[i].differ);
        rg_buf_putc(out, '\n');
    }
}

/* Whether no finding before this one is of its kind. */
static bool is_first_of_kind(const rg_ledger_source *s, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (strcmp(s->findings[i].kind, s->findings[at].kind) == 0)
            return false;
    return true;
}

static void print_kind(const rg_ledger_source *s, const char *kind, rg_buf *out)
{
    uint64_t count = 0;
    for (size_t i = 0; i < s->finding_count; i++)
        count += strcmp(s->findings[i].kind, kind) == 0;
    put_count(out, count, 12);
    rg_buf_printf(out, "  %s\n", kind);
    for (size_t i = 0; i < s->finding_count; i++) {
        if (strcmp(s->findings[i].kind, kind) != 0)
            continue;
        pad(out, 0, 14);
        put_place(out, s->findings[i].place);
        rg_buf_printf(out, ": %s\n", s->findings[i].text);
    }
}

static void print_findings(const rg_ledger_source *s, rg_buf *out)
{
    if (s->finding_count)
        rg_buf_puts(out, "\n  To look at\n");
    for (size_t i = 0; i < s->finding_count; i++)
        if ((i == 0 || s->findings[i].kind != s->findings[i - 1].kind) &&
            is_first_of_kind(s, i))
            print_kind(s, s->findings[i].kind, out);
}

/* Whether a note on the source only says that one of its files is refused, which stands with the file. */
static bool is_told_of_file(const rg_ledger_source *s, const char *note)
{
    static const char refused[] = "refused: ";
    for (size_t i = 0; i < s->file_count; i++)
        if (s->files[i].refused && strncmp(note, refused, strlen(refused)) == 0 &&
            strcmp(note + strlen(refused), s->files[i].refused) == 0)
            return true;
    return false;
}

static void print_notes(const rg_ledger_source *s, rg_buf *out)
{
    bool any = s->note_count > 0;
    for (size_t i = 0; i < s->file_count; i++)
        any = any || s->files[i].note_count || s->files[i].refused;
    if (any)
        rg_buf_puts(out, "\n  Notes\n");
    for (size_t i = 0; i < s->note_count; i++)
        if (!is_told_of_file(s, s->notes[i]))
            rg_buf_printf(out, "    %s\n", s->notes[i]);
    for (size_t i = 0; i < s->file_count; i++) {
        const rg_ledger_file *f = &s->files[i];
        if (f->refused)
            rg_buf_printf(out, "    refused: %s\n", f->refused);
        for (size_t k = 0; k < f->note_count; k++)
            rg_buf_printf(out, "    %s: %s\n", f->name, f->notes[k]);
    }
}

void rg_ledger_print(const rg_ledger *ledger, rg_buf *out)
{
    rg_buf_puts(out, "Rows: read = used + excluded + rejected. Places are file:line:column.\n");
    for (size_t i = 0; i < rg_ledger_count(ledger); i++) {
        const rg_ledger_source *s = rg_ledger_at(ledger, i);
        rg_buf_printf(out, "\n%s: %s\n", s->name, s->title);
        if (s->file_count)
            print_files(s, out);
        print_reasons(s, RG_L_REJECTED, out);
        print_reasons(s, RG_L_EXCLUDED, out);
        print_reasons(s, RG_L_REPAIRED, out);
        print_repeats(s, out);
        print_findings(s, out);
        print_notes(s, out);
    }
}

static void set_count(rg_arena *arena, rg_value *v, const char *key, uint64_t count)
{
    rg_value_set(arena, v, key, rg_value_number(arena, (double)count));
}

static void set_text(rg_arena *arena, rg_value *v, const char *key, const char *text)
{
    if (text)
        rg_value_set(arena, v, key, rg_value_text(arena, text));
}

static const rg_value *place_value(rg_arena *arena, rg_place place)
{
    rg_buf text = {0};
    put_place(&text, place);
    const rg_value *v = rg_value_text(arena, text.p ? text.p : "");
    rg_buf_free(&text);
    return v;
}

static void set_notes(rg_arena *arena, rg_value *v, const char *const *notes, size_t count)
{
    rg_value *list = rg_value_table(arena, NULL);
    for (size_t i = 0; i < count; i++)
        rg_value_push(arena, list, rg_value_text(arena, notes[i]));
    rg_value_set(arena, v, "notes", list);
}

static const rg_value *file_value(rg_arena *arena, const rg_ledger_file *f)
{
    rg_value *v = rg_value_table(arena, NULL);
    set_text(arena, v, "name", f->name);
    set_text(arena, v, "encoding", f->encoding);
    set_text(arena, v, "refused", f->refused);
    set_count(arena, v, "read", f->read);
    set_count(arena, v, "used", f->used);
    set_count(arena, v, "excluded", f->excluded);
    set_count(arena, v, "rejected", f->rejected);
    set_count(arena, v, "repaired", f->repaired);
    set_notes(arena, v, f->notes, f->note_count);
    return v;
}

static const rg_value *reason_value(rg_arena *arena, const rg_ledger_reason *reason)
{
    rg_value *v = rg_value_table(arena, NULL), *places = rg_value_table(arena, NULL);
    set_text(arena, v, "kind", kind_names[reason->kind]);
    set_text(arena, v, "text", reason->text);
    set_count(arena, v, "count", reason->count);
    for (size_t i = 0; i < reason->place_count; i++)
        rg_value_push(arena, places, place_value(arena, reason->places[i]));
    rg_value_set(arena, v, "places", places);
    return v;
}

static const rg_value *repeat_value(rg_arena *arena, const rg_ledger_repeat *repeat)
{
    rg_value *v = rg_value_table(arena, NULL);
    rg_value_set(arena, v, "place", place_value(arena, repeat->place));
    rg_value_set(arena, v, "first", place_value(arena, repeat->first));
    return v;
}

static const rg_value *source_value(rg_arena *arena, const rg_ledger_source *s)
{
    rg_value *v = rg_value_table(arena, NULL);
    rg_value *files = rg_value_table(arena, NULL);
    rg_value *reasons = rg_value_table(arena, NULL);
    rg_value *repeats = rg_value_table(arena, NULL);
    set_text(arena, v, "name", s->name);
    set_text(arena, v, "title", s->title);
    set_count(arena, v, "read", s->read);
    set_count(arena, v, "used", s->used);
    set_count(arena, v, "excluded", s->excluded);
    set_count(arena, v, "rejected", s->rejected);
    set_count(arena, v, "repaired", s->repaired);
    set_notes(arena, v, s->notes, s->note_count);
    for (size_t i = 0; i < s->file_count; i++)
        rg_value_push(arena, files, file_value(arena, &s->files[i]));
    for (size_t i = 0; i < s->reason_count; i++)
        rg_value_push(arena, reasons, reason_value(arena, &s->reasons[i]));
    for (size_t i = 0; i < s->repeat_count; i++)
        rg_value_push(arena, repeats, repeat_value(arena, &s->repeats[i]));
    rg_value_set(arena, v, "files", files);
    rg_value_set(arena, v, "reasons", reasons);
    rg_value_set(arena, v, "repeats", repeats);
    return v;
}

const rg_value *rg_ledger_value(const rg_ledger *ledger, rg_arena *arena)
{
    rg_value *v = rg_value_table(arena, NULL);
    for (size_t i = 0; i < rg_ledger_count(ledger); i++)
        rg_value_push(arena, v, source_value(arena, rg_ledger_at(ledger, i)));
    return v;
}
