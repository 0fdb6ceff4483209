/* data/ledger.c - Counting and keeping places; ledger_print.c makes text and plain data of it.
 */
#include "data/ledger.h"

#include "base/map.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* The arrays that `seen` shows as const, and how much room they have. */
typedef struct source {
    rg_ledger_source seen;
    rg_ledger_file *files;
    size_t *file_note_rooms;
    rg_ledger_reason *reasons;
    rg_ledger_repeat *repeats;
    rg_ledger_finding *findings;
    const char **notes;
    size_t file_room, rooms_room, rooms_count, reason_room, repeat_room, finding_room,
        note_room;
    rg_map *reason_of; /* "kind text" to index */
} source;

struct rg_ledger {
    rg_arena *arena;
    source **sources;
    size_t count, room;
};

rg_ledger *rg_ledger_new(rg_arena *arena)
{
    rg_ledger *ledger = RG_NEW(arena, rg_ledger);
    ledger->arena = arena;
    return ledger;
}

size_t rg_ledger_add_source(rg_ledger *ledger, const char *name, const char *title)
{
    source *s = RG_NEW(ledger->arena, source);
    s->seen.name = rg_arena_strdup(ledger->arena, name);
    s->seen.title = rg_arena_strdup(ledger->arena, title);
    s->reason_of = rg_map_new(ledger->arena);
    *RG_PUSH(ledger->arena, ledger->sources, ledger->count, ledger->room) = s;
    return ledger->count - 1;
}

static source *source_of(rg_ledger *ledger, size_t index)
{
    if (index >= ledger->count)
        rg_panic("the ledger has no source %zu", index);
    return ledger->sources[index];
}

static rg_ledger_file *file_of(rg_ledger *ledger, size_t index, size_t file)
{
    source *s = source_of(ledger, index);
    if (file >= s->seen.file_count)
        rg_panic("the ledger has no file %zu of source %s", file, s->seen.name);
    return &s->files[file];
}

size_t rg_ledger_add_file(rg_ledger *ledger, size_t index, const char *name)
{
    source *s = source_of(ledger, index);
    rg_ledger_file file = {.name = rg_arena_strdup(ledger->arena, name)};
    *RG_PUSH(ledger->arena, s->files, s->seen.file_count, s->file_room) = file;
    *RG_PUSH(ledger->arena, s->file_note_rooms, s->rooms_count, s->rooms_room) = 0;
    s->seen.files = s->files;
    return s->seen.file_count - 1;
}

void rg_ledger_read(rg_ledger *ledger, size_t index, size_t file, uint64_t rows)
{
    file_of(ledger, index, file)->read += rows;
    source_of(ledger, index)->seen.read += rows;
}

void rg_ledger_use(rg_ledger *ledger, size_t index, size_t file, uint64_t rows)
{
    file_of(ledger, index, file)->used += rows;
    source_of(ledger, index)->seen.used += rows;
}

static rg_ledger_reason *reason_of(rg_ledger *ledger, source *s, rg_ledger_kind kind,
                                   const char *text)
{
    rg_buf key = {0};
    bool added;
    rg_buf_printf(&key, "%d %s", (int)kind, text);
    size_t index = rg_map_intern(s->reason_of, rg_buf_view(&key), &added);
    rg_buf_free(&key);
    if (added) {
        rg_ledger_reason reason = {.kind = kind, .text = rg_arena_strdup(ledger->arena, text)};
        *RG_PUSH(ledger->arena, s->reasons, s->seen.reason_count, s->reason_room) = reason;
        s->seen.reasons = s->reasons;
    }
    return &s->reasons[index];
}

static void count_rows(rg_ledger *ledger, rg_ledger_kind kind, size_t index, size_t file,
                       uint64_t rows)
{
    rg_ledger_file *f = file_of(ledger, index, file);
    rg_ledger_source *s = &source_of(ledger, index)->seen;
    switch (kind) {
    case RG_L_REJECTED:
        f->rejected += rows;
        s->rejected += rows;
        break;
    case RG_L_EXCLUDED:
        f->excluded += rows;
        s->excluded += rows;
        break;
    case RG_L_REPAIRED:
        f->repaired += rows;
        s->repaired += rows;
        break;
    }
}

void rg_ledger_many(rg_ledger *ledger, rg_ledger_kind kind, size_t index, size_t file,
                    const char *text, uint64_t rows, const rg_place *places, size_t place_count)
{
    if (rows == 0)
        return;
    count_rows(ledger, kind, index, file, rows);
    rg_ledger_reason *reason = reason_of(ledger, source_of(ledger, index), kind, text);
    reason->count += rows;
    for (size_t i = 0; i < place_count && reason->place_count < RG_LEDGER_PLACES; i++) {
        rg_place place = places[i];
        place.file = file_of(ledger, index, file)->name;
        reason->places[reason->place_count++] = place;
    }
}

void rg_ledger_reject(rg_ledger *ledger, size_t index, size_t file, int line, int column,
                      const char *reason)
{
    rg_place place = {NULL, line, column};
    rg_ledger_many(ledger, RG_L_REJECTED, index, file, reason, 1, &place, 1);
}

void rg_ledger_exclude(rg_ledger *ledger, size_t index, size_t file, int line, int column,
                       const char *rule)
{
    rg_place place = {NULL, line, column};
    rg_ledger_many(ledger, RG_L_EXCLUDED, index, file, rule, 1, &place, 1);
}

void rg_ledger_repair(rg_ledger *ledger, size_t index, size_t file, int line, int column,
                      const char *what)
{
    rg_place place = {NULL, line, column};
    rg_ledger_many(ledger, RG_L_REPAIRED, index, file, what, 1, &place, 1);
}

void rg_ledger_repeats(rg_ledger *ledger, size_t index, rg_place place, rg_place first,
                       const char *differ)
{
    source *s = source_of(ledger, index);
    place.file = place.file ? rg_arena_strdup(ledger->arena, place.file) : NULL;
    first.file = first.file ? rg_arena_strdup(ledger->arena, first.file) : NULL;
    bool any = differ && differ[0];
    rg_ledger_repeat repeat = {place, first,
                               any ? rg_arena_strdup(ledger->arena, differ) : NULL};
    *RG_PUSH(ledger->arena, s->repeats, s->seen.repeat_count, s->repeat_room) = repeat;
    s->seen.repeats = s->repeats;
}

void rg_ledger_finds(rg_ledger *ledger, size_t index, rg_place place, const char *kind,
                     const char *text)
{
    source *s = source_of(ledger, index);
    size_t last = s->seen.finding_count;
    bool same = last && strcmp(s->findings[last - 1].kind, kind) == 0;
    kind = same ? s->findings[last - 1].kind : rg_arena_strdup(ledger->arena, kind);
    place.file = place.file ? rg_arena_strdup(ledger->arena, place.file) : NULL;
    rg_ledger_finding finding = {kind, place, rg_arena_strdup(ledger->arena, text)};
    *RG_PUSH(ledger->arena, s->findings, s->seen.finding_count, s->finding_room) = finding;
    s->seen.findings = s->findings;
}

void rg_ledger_encoding(rg_ledger *ledger, size_t index, size_t file, const char *name)
{
    file_of(ledger, index, file)->encoding = rg_arena_strdup(ledger->arena, name);
}

void rg_ledger_refuse(rg_ledger *ledger, size_t index, size_t file, const char *sentence)
{
    file_of(ledger, index, file)->refused = rg_arena_strdup(ledger->arena, sentence);
}

void rg_ledger_note(rg_ledger *ledger, size_t index, size_t file, const char *fmt, ...)
{
    char text[600];
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    const char *copy = rg_arena_strdup(ledger->arena, text);
    source *s = source_of(ledger, index);
    if (file == SIZE_MAX) {
        *RG_PUSH(ledger->arena, s->notes, s->seen.note_count, s->note_room) = copy;
        s->seen.notes = s->notes;
        return;
    }
    rg_ledger_file *f = file_of(ledger, index, file);
    const char **notes = (const char **)f->notes;
    *RG_PUSH(ledger->arena, notes, f->note_count, s->file_note_rooms[file]) = copy;
    f->notes = notes;
}

size_t rg_ledger_count(const rg_ledger *ledger)
{
    return ledger->count;
}

const rg_ledger_source *rg_ledger_at(const rg_ledger *ledger, size_t index)
{
    return &ledger->sources[index]->seen;
}

const rg_ledger_source *rg_ledger_find(const rg_ledger *ledger, const char *name)
{
    for (size_t i = 0; i < ledger->count; i++)
        if (strcmp(ledger->sources[i]->seen.name, name) == 0)
            return &ledger->sources[i]->seen;
    return NULL;
}

static bool adds_up(const char *name, const uint64_t c[4], rg_err *err)
{
    if (c[0] == c[1] + c[2] + c[3])
        return true;
    return rg_fail(err, RG_E_BUG,
                   "%s: %" PRIu64 " rows were read, but %" PRIu64 " used, %" PRIu64
                   " excluded and %" PRIu64 " rejected make %" PRIu64,
                   name, c[0], c[1], c[2], c[3], c[1] + c[2] + c[3]);
}

static bool same_sum(const char *name, const char *what, uint64_t whole, uint64_t parts,
                     rg_err *err)
{
    return whole == parts ||
           rg_fail(err, RG_E_BUG, "%s: %" PRIu64 " rows %s, but its parts make %" PRIu64, name,
                   whole, what, parts);
}

static bool source_balances(const rg_ledger_source *s, rg_err *err)
{
    uint64_t sum[4] = {0}, by_kind[3] = {0};
    for (size_t i = 0; i < s->file_count; i++) {
        const rg_ledger_file *f = &s->files[i];
        uint64_t counts[4] = {f->read, f->used, f->excluded, f->rejected};
        if (!adds_up(f->name, counts, err))
            return false;
        for (size_t k = 0; k < 4; k++)
            sum[k] += counts[k];
    }
    for (size_t i = 0; i < s->reason_count; i++)
        by_kind[s->reasons[i].kind] += s->reasons[i].count;
    uint64_t whole[4] = {s->read, s->used, s->excluded, s->rejected};
    return adds_up(s->name, whole, err) && same_sum(s->name, "read", s->read, sum[0], err) &&
           same_sum(s->name, "used", s->used, sum[1], err) &&
           same_sum(s->name, "excluded", s->excluded, sum[2], err) &&
           same_sum(s->name, "rejected", s->rejected, sum[3], err) &&
           same_sum(s->name, "excluded", s->excluded, by_kind[RG_L_EXCLUDED], err) &&
           same_sum(s->name, "rejected", s->rejected, by_kind[RG_L_REJECTED], err) &&
           same_sum(s->name, "repaired", s->repaired, by_kind[RG_L_REPAIRED], err);
}

bool rg_ledger_balance(const rg_ledger *ledger, rg_err *err)
{
    for (size_t i = 0; i < ledger->count; i++)
        if (!source_balances(&ledger->sources[i]->seen, err))
            return false;
    return true;
}
