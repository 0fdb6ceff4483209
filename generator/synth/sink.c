/* synth/sink.c - Files that grow in pieces and are put in place together. */
#include "base/file.h"
#include "synth/run.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct synth_sink {
    const char *name, *path, *part;
    int fd;
    size_t rows;
};

struct synth_sinks {
    rg_arena *arena;
    const char *folder;
    rg_map *names;
    synth_sink **items;
    size_t count, room;
};

synth_sinks *synth_sinks_new(rg_arena *arena, const char *folder)
{
    synth_sinks *sinks = RG_NEW_N(arena, synth_sinks, 1);
    sinks->arena = arena;
    sinks->folder = folder;
    sinks->names = rg_map_new(arena);
    return sinks;
}

static bool cannot(rg_err *err, const char *path)
{
    return rg_fail(err, RG_E_IO, "%s: cannot be written: %s; check the folder and the disk",
                   path, strerror(errno));
}

bool synth_sink_at(synth_sinks *sinks, const char *name, synth_sink **out, bool *fresh,
                   rg_err *err)
{
    *out = rg_map_get(sinks->names, rg_str_of(name));
    *fresh = *out == NULL;
    if (*out)
        return true;
    synth_sink *sink = RG_NEW_N(sinks->arena, synth_sink, 1);
    sink->name = rg_arena_strdup(sinks->arena, name);
    sink->path = rg_path_join(sinks->arena, sinks->folder, name);
    sink->part = rg_arena_printf(sinks->arena, "%s.part", sink->path);
    char *folder = rg_arena_strdup(sinks->arena, sink->path);
    folder[rg_path_base(folder) - folder - 1] = '\0';
    if (!rg_file_make_dirs(folder, err))
        return false;
    sink->fd = open(sink->part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (sink->fd < 0)
        return cannot(err, sink->path);
    *RG_PUSH(sinks->arena, sinks->items, sinks->count, sinks->room) = sink;
    rg_map_set(sinks->names, rg_str_of(sink->name), sink);
    *out = sink;
    return true;
}

bool synth_sink_rows(synth_sink *sink, rg_buf *text, size_t rows, rg_err *err)
{
    for (size_t at = 0; at < text->n;) {
        ssize_t n = write(sink->fd, text->p + at, text->n - at);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return cannot(err, sink->path);
        at += (size_t)n;
    }
    rg_buf_clear(text);
    sink->rows += rows;
    return true;
}

static int by_name(const synth_sink *a, const synth_sink *b)
{
    return strcmp(a->name, b->name);
}

static void sort_sinks(synth_sinks *sinks)
{
    for (size_t i = 1; i < sinks->count; i++) {
        synth_sink *kept = sinks->items[i];
        size_t k = i;
        for (; k > 0 && by_name(sinks->items[k - 1], kept) > 0; k--)
            sinks->items[k] = sinks->items[k - 1];
        sinks->items[k] = kept;
    }
}

bool synth_sinks_commit(synth_sinks *sinks, rg_buf *report, rg_err *err)
{
    sort_sinks(sinks);
    for (size_t i = 0; i < sinks->count; i++) {
        synth_sink *sink = sinks->items[i];
        int fd = sink->fd;
        sink->fd = -1;
        if (close(fd) != 0)
            return cannot(err, sink->path);
    }
    for (size_t i = 0; i < sinks->count; i++) {
        synth_sink *sink = sinks->items[i];
        if (rename(sink->part, sink->path) != 0)
            return cannot(err, sink->path);
        rg_buf_printf(report, "%8zu rows  %s\n", sink->rows, sink->name);
    }
    return true;
}

void synth_sinks_drop(synth_sinks *sinks)
{
    for (size_t i = 0; i < sinks->count; i++) {
        synth_sink *sink = sinks->items[i];
        if (sink->fd >= 0)
            close(sink->fd);
        unlink(sink->part);
    }
}

bool synth_after(const char *last, rg_str label)
{
    return last && rg_str_cmp(label, rg_str_of(last)) > 0;
}
