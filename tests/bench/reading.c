/* tests/bench/reading.c - Reading against bare libcsv on the same bytes. */
#include "bench/extracts.h"

#include "data/csv.h"

#include <csv.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

enum { BLOCK = 1 << 20 };

typedef struct reading {
    const bench_inputs *inputs;
    unsigned char options; /* of bare libcsv */
    bool some;             /* only the columns that the schema wants */
    unsigned threads;
    rg_arena *arena; /* of one run */
    uint64_t fields, rows, bytes;
} reading;

/* ---- bare libcsv ---- */

static void count_field(void *bytes, size_t n, void *user)
{
    reading *r = user;
    (void)bytes;
    r->fields++;
    r->bytes += n;
}

static void count_row(int c, void *user)
{
    (void)c;
    ((reading *)user)->rows++;
}

static bool parse_file(reading *r, const char *path, rg_err *err)
{
    static char block[BLOCK];
    struct csv_parser parser;
    ssize_t n = 0;
    bool ok = csv_init(&parser, r->options) == 0;
    int fd = open(path, O_RDONLY);
    while (ok && fd >= 0 && (n = read(fd, block, sizeof block)) > 0)
        ok = csv_parse(&parser, block, (size_t)n, count_field, count_row, r) == (size_t)n;
    ok = ok && fd >= 0 && n == 0 && csv_fini(&parser, count_field, count_row, r) == 0;
    if (fd >= 0)
        close(fd);
    csv_free(&parser);
    return ok || rg_fail(err, RG_E_IO, "%s: libcsv cannot read it", path);
}

static bool bare(void *user, rg_err *err)
{
    reading *r = user;
    const rg_load_source *s = r->inputs->street;
    r->fields = r->rows = r->bytes = 0;
    for (size_t i = 0; i < s->file_count; i++)
        if (!parse_file(r, s->files[i].path, err))
            return false;
    return true;
}

/* ---- our reader ---- */

static bool heading(void *user, const rg_csv_row *head, bool *wanted, rg_err *err)
{
    const reading *r = user;
    const rg_schema *schema = r->inputs->street->schema;
    (void)err;
    for (size_t i = 0; r->some && i < head->count; i++) {
        wanted[i] = false;
        for (size_t c = 0; c < schema->column_count; c++)
            if (rg_str_is(head->fields[i], schema->columns[c].title))
                wanted[i] = true;
    }
    return true;
}

static bool row(void *user, const rg_csv_row *given, rg_err *err)
{
    reading *r = user;
    (void)err;
    r->rows++;
    r->fields += given->count;
    for (size_t i = 0; i < given->count; i++)
        r->bytes += given->fields[i].n;
    return true;
}

static void restart(void *user)
{
    reading *r = user;
    r->fields = r->rows = r->bytes = 0;
}

static bool ours(void *user, rg_err *err)
{
    reading *r = user;
    const rg_load_source *s = r->inputs->street;
    const rg_csv_reader reader = {
        .heading = heading, .row = row, .restart = restart, .user = user};
    restart(user);
    for (size_t i = 0; i < s->file_count; i++) {
        rg_csv_facts facts;
        if (!rg_csv_read_file(s->files[i].path, s->files[i].path, &reader, &facts, err))
            return false;
    }
    return true;
}

/* ---- the whole loader ---- */

static bool fresh(void *user, rg_err *err)
{
    (void)err;
    ((reading *)user)->arena = rg_arena_new("reading");
    return true;
}

static void forget(void *user)
{
    rg_arena_free(((reading *)user)->arena);
}

static bool load(void *user, rg_err *err)
{
    reading *r = user;
    rg_tables tables;
    return rg_load(r->arena, r->inputs->street, 1, r->threads, rg_ledger_new(r->arena), &tables,
                   err);
}

/* ---- the table ---- */

typedef struct line {
    const char *what;
    bench_task task;
    unsigned char options;
    bool some;
    unsigned threads;
} line;

/* Our reader counts the rows: to libcsv the two bytes of CRLF are two line ends. */
static bool print_title(reading *r, rg_err *err)
{
    bool ok = ours(r, err);
    bench_title("reading: %s, %zu files, %llu rows, %.1f MB; ratio to bare libcsv",
                r->inputs->title, r->inputs->street->file_count, (unsigned long long)r->rows,
                (double)r->inputs->street_bytes / 1e6);
    if (!ok)
        bench_note("reading", "not available: %s", err->text);
    return ok;
}

bench_time bench_reading(const bench *b, const bench_inputs *inputs)
{
    reading r = {.inputs = inputs};
    const unsigned char same = CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL;
    const line lines[] = {
        {"bare libcsv, options of our reader", {.work = bare}, same, false, 0},
        {"bare libcsv, CSV_STRICT and CSV_APPEND_NULL",
         {.work = bare},
         CSV_STRICT | CSV_APPEND_NULL,
         false,
         0},
        {"our reader, all columns", {.work = ours}, 0, false, 0},
        {"our reader, the columns of the schema", {.work = ours}, 0, true, 0},
        {"the loader, 1 thread", {fresh, load, forget, NULL}, 0, false, 1},
        {"the loader, 2 threads", {fresh, load, forget, NULL}, 0, false, 2},
    };
    bench_time reference = {0};
    rg_err first = {0};
    if (!print_title(&r, &first))
        return reference;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        rg_err err = {0};
        bench_time time;
        bench_task task = lines[i].task;
        task.user = &r;
        r.options = lines[i].options;
        r.some = lines[i].some;
        r.threads = lines[i].threads;
        bool ok = bench_measure(b->runs, &task, &time, &err);
        if (ok && i == 0)
            reference = time;
        if (ok)
            bench_row(lines[i].what, time, &reference);
        else
            bench_note(lines[i].what, "not available: %s", err.text);
    }
    if (reference.cpu > 0)
        bench_note("bytes a processor second of bare libcsv", "%.0f MB",
                   (double)inputs->street_bytes / 1e6 / reference.cpu);
    return reference;
}
