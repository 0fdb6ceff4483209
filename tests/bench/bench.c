/* tests/bench/bench.c - `make bench`: the parts, timed, as one table of times and ratios. */
#include "bench/extracts.h"
#include "bench/records.h"

#include "base/file.h"
#include "base/num.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ROWS = 200000, RUNS = 5, ROWS_MAX = 100000000, RUNS_MAX = 99 };

/* ---- the table ---- */

void bench_title(const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    putchar('\n');
    vprintf(fmt, args);
    va_end(args);
    putchar('\n');
    fflush(stdout);
}

static void print_seconds(double s)
{
    if (s < 100e-6)
        printf("%9.3f us", s * 1e6);
    else
        printf("%9.2f ms", s * 1e3);
}

void bench_row(const char *what, bench_time time, const bench_time *to)
{
    printf("  %-45s", what);
    print_seconds(time.best);
    print_seconds(time.median);
    print_seconds(time.cpu);
    if (to && to->best > 0 && to->cpu > 0)
        printf("%9.3f%9.3f", time.best / to->best, time.cpu / to->cpu);
    putchar('\n');
    fflush(stdout);
}

void bench_note(const char *what, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    printf("  %-45s  ", what);
    vprintf(fmt, args);
    va_end(args);
    putchar('\n');
    fflush(stdout);
}

static void print_head(const bench *b)
{
    printf(
        "Best and median of %d runs, and the least processor time of one; ratios of the best\n"
        "and of the processor time.\n",
        b->runs);
    printf("  %-45s%12s%12s%12s%9s%9s\n", "", "best", "median", "cpu", "ratio", "of cpu");
    fflush(stdout);
}

/* ---- chance ---- */

uint64_t bench_next(uint64_t *seed)
{
    uint64_t z = *seed += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

size_t bench_below(uint64_t *seed, size_t n)
{
    return (size_t)(bench_next(seed) % n);
}

/* ---- the command line ---- */

static bool read_number(const char *flag, const char *text, int64_t most, int64_t *out)
{
    if (rg_num_parse_int(rg_str_of(text), out) && *out >= 1 && *out <= most)
        return true;
    fprintf(stderr, "bench: %s takes a whole number from 1 to %lld, not \"%s\"\n", flag,
            (long long)most, text);
    return false;
}

static bool read_part(bench *b, const char *value)
{
    static const char *const parts[] = {"reading", "scanning",  "records", "pages",
                                        "charts",  "documents", "program"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (strcmp(value, parts[i]) == 0)
            b->part = parts[i];
    if (!b->part)
        fprintf(stderr,
                "bench: there is no part %s; reading, scanning, records, pages, charts, "
                "documents and program "
                "are\n",
                value);
    return b->part != NULL;
}

static bool read_option(bench *b, const char *flag, const char *value)
{
    int64_t number = 0;
    if (strcmp(flag, "--extracts") == 0)
        b->extracts = value;
    else if (strcmp(flag, "--binary") == 0)
        b->binary = value;
    else if (strcmp(flag, "--folder") == 0)
        b->folder = value;
    else if (strcmp(flag, "--part") == 0)
        return read_part(b, value);
    else if (strcmp(flag, "--rows") == 0) {
        if (!read_number(flag, value, ROWS_MAX, &number))
            return false;
        b->rows = (size_t)number;
        b->rows_given = true;
    } else if (strcmp(flag, "--runs") == 0) {
        if (!read_number(flag, value, RUNS_MAX, &number))
            return false;
        b->runs = (int)number;
    } else {
        fprintf(stderr, "bench: there is no option %s\n", flag);
        return false;
    }
    return true;
}

static bool read_options(bench *b, int argc, char **argv)
{
    for (int i = 1; i < argc; i += 2) {
        if (i + 1 == argc) {
            fprintf(stderr, "bench: %s needs a value\n", argv[i]);
            return false;
        }
        if (argv[i + 1][0] && !read_option(b, argv[i], argv[i + 1]))
            return false;
    }
    return true;
}

/* ---- the parts ---- */

static bool wanted(const bench *b, const char *part)
{
    return !b->part || strcmp(b->part, part) == 0;
}

/* Each part but the last runs in a child of its own, so that none is slowed by the memory of
 * another, and this process stays small: the most memory of a program that it starts begins
 * with its own. */
typedef bench_time (*part_work)(const bench *b);

static bench_time run_apart(const bench *b, const char *what, part_work work)
{
    bench_time result = {0};
    int ends[2], status = 0;
    fflush(stdout);
    pid_t child = pipe(ends) == 0 ? fork() : -1;
    if (child == 0) {
        result = work(b);
        bool sent = write(ends[1], &result, sizeof result) == (ssize_t)sizeof result;
        exit(sent ? 0 : 1);
    }
    if (child > 0) {
        close(ends[1]);
        if (read(ends[0], &result, sizeof result) != (ssize_t)sizeof result)
            result = (bench_time){0};
        close(ends[0]);
    }
    if (child < 0 || waitpid(child, &status, 0) < 0 || status != 0)
        bench_note(what, "not available: its process failed (%#x)", (unsigned)status);
    return result;
}

static bench_time synthesise(const bench *b)
{
    rg_err err = {0};
    if (!bench_synthesise(b, rg_path_join(b->arena, b->folder, "sample"), &err))
        bench_note("synthetic extracts", "not available: %s", err.text);
    return (bench_time){0};
}

/* Reading and scanning of one set of extracts; the answer is bare libcsv's time. */
static bench_time run_extracts(const bench *b, bool real)
{
    rg_err err = {0};
    bench_inputs inputs;
    bench_time bare = {0};
    if (!(real ? bench_inputs_real : bench_inputs_invented)(b, &inputs, &err)) {
        bench_title("%s extracts", real ? "real" : "invented");
        bench_note("reading, scan and derive", "not available: %s", err.text);
        return bare;
    }
    if (wanted(b, "reading") || wanted(b, "program"))
        bare = bench_reading(b, &inputs);
    if (wanted(b, "scanning"))
        bench_scanning(b, &inputs);
    return bare;
}

static bench_time run_invented(const bench *b)
{
    return run_extracts(b, false);
}

static bench_time run_real(const bench *b)
{
    return run_extracts(b, true);
}

static bench_time run_records(const bench *b)
{
    bench_records(b);
    return (bench_time){0};
}

static bench_time run_pages(const bench *b)
{
    bench_pages(b);
    return (bench_time){0};
}

static bench_time run_charts(const bench *b)
{
    bench_charts(b);
    return (bench_time){0};
}

static bench_time run_documents(const bench *b)
{
    bench_documents(b);
    return (bench_time){0};
}

static bool run_parts(const bench *b, rg_err *err)
{
    bench_time bare = {0};
    const char *sample = rg_path_join(b->arena, b->folder, "sample");
    if (!rg_file_make_dirs(b->folder, err))
        return false;
    print_head(b);
    run_apart(b, "synthetic extracts", synthesise);
    if (wanted(b, "reading") || wanted(b, "scanning"))
        run_apart(b, "invented extracts", run_invented);
    if (b->extracts && (!b->part || !(wanted(b, "pages") || wanted(b, "charts"))))
        bare = run_apart(b, "real extracts", run_real);
    if (wanted(b, "records"))
        run_apart(b, "records", run_records);
    if (wanted(b, "pages"))
        run_apart(b, "pages", run_pages);
    if (wanted(b, "charts"))
        run_apart(b, "charts", run_charts);
    if (wanted(b, "documents"))
        run_apart(b, "documents", run_documents);
    if (wanted(b, "program"))
        bench_program(b, "templates/releases/sample.lua", sample, NULL);
    if (wanted(b, "program") && b->extracts)
        bench_program(b, "templates/releases/llr-open-data.lua", b->extracts, &bare);
    return true;
}

int main(int argc, char **argv)
{
    bench b = {.arena = rg_arena_new("bench"),
               .folder = "out/bench",
               .binary = "out/bin/vrn-report",
               .rows = ROWS,
               .runs = RUNS};
    rg_err err = {0};
    bool usage = read_options(&b, argc, argv);
    bool ok = usage && run_parts(&b, &err);
    if (usage && !ok)
        fprintf(stderr, "bench: %s\n", err.text);
    rg_arena_free(b.arena);
    return ok ? 0 : usage ? 1 : 2;
}
