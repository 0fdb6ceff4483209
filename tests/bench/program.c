/* tests/bench/program.c - The whole program as a child process: documents, workers, first and
 * second run, memory. */
#include "bench/bench.h"

#include "base/file.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ARGS_MAX = 16 };

/* One call of the program. */
typedef struct call {
    const char *args[ARGS_MAX];
    const char *reports; /* folder of documents, deleted before a first run */
    const char *log;     /* what the program says */
    bool first;
    long memory; /* most kilobytes of any of its processes */
} call;

static int delete_entry(const char *path, const struct stat *st, int kind, struct FTW *at)
{
    (void)st;
    (void)kind;
    (void)at;
    return remove(path);
}

static bool before_call(void *user, rg_err *err)
{
    const call *c = user;
    if (c->first && rg_file_is_dir(c->reports) &&
        nftw(c->reports, delete_entry, 16, FTW_DEPTH | FTW_PHYS) != 0)
        return rg_fail(err, RG_E_IO, "%s cannot be deleted", c->reports);
    return true;
}

static void become(const call *c)
{
    int out = open(c->log, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (out < 0 || dup2(out, STDOUT_FILENO) < 0 || dup2(out, STDERR_FILENO) < 0)
        _exit(126);
    execv(c->args[0], (char *const *)c->args);
    _exit(127);
}

static bool run_call(void *user, rg_err *err)
{
    call *c = user;
    int status = 0;
    struct rusage use = {0};
    fflush(stdout);
    pid_t child = fork();
    if (child < 0)
        return rg_fail(err, RG_E_IO, "no child process can be made");
    if (child == 0)
        become(c);
    if (wait4(child, &status, 0, &use) < 0)
        return rg_fail(err, RG_E_IO, "the child process was lost");
    if (use.ru_maxrss > c->memory)
        c->memory = use.ru_maxrss;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return rg_fail(err, RG_E_IO, "exit status %d, see %s",
                       WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
                       c->log);
    return true;
}

/* ---- the calls ---- */

typedef struct line {
    const char *what;
    const char *jobs; /* NULL: `facts` instead of `build` */
    bool one, first;
} line;

static void set_call(const bench *b, call *c, const line *l, const char *release,
                     const char *extracts)
{
    const char *build[] = {b->binary,
                           "build",
                           release,
                           "--extracts",
                           extracts,
                           "--out",
                           c->reports,
                           "--jobs",
                           l->jobs,
                           l->one ? "--only" : NULL,
                           "open-profile:leicester",
                           NULL};
    const char *facts[] = {b->binary, "facts", release, "--extracts", extracts, NULL};
    memset(c->args, 0, sizeof c->args);
    if (l->jobs)
        memcpy(c->args, build, sizeof build);
    else
        memcpy(c->args, facts, sizeof facts);
    c->first = l->first;
}

static const line lines[] = {
    {"facts only, no document", NULL, false, false},
    {"one document, 1 worker, first run", "1", true, true},
    {"one document, 1 worker, second run", "1", true, false},
    {"one document, 2 workers, second run", "2", true, false},
    {"ten documents, 1 worker, first run", "1", false, true},
    {"ten documents, 1 worker, second run", "1", false, false},
    {"ten documents, 2 workers, first run", "2", false, true},
    {"ten documents, 2 workers, second run", "2", false, false},
};
enum { LINES = sizeof lines / sizeof *lines, ONE = 2, TEN = 5, DOCUMENTS = 10 };

/* The goal: at most three times bare libcsv, and 50 ms a document, of one core. */
static void print_goal(const bench_time *times, const bench_time *bare)
{
    bench_note("processor time of one more document", "%.1f ms",
               (times[TEN].cpu - times[ONE].cpu) / (DOCUMENTS - 1) * 1e3);
    if (bare && bare->cpu > 0)
        bench_note("ten documents / (3 bare libcsv + 10 x 50 ms)", "%.3f, processor time",
                   times[TEN].cpu / (3 * bare->cpu + DOCUMENTS * 0.05));
}

void bench_program(const bench *b, const char *release, const char *extracts,
                   const bench_time *bare)
{
    call c = {.reports = rg_path_join(b->arena, b->folder, "reports"),
              .log = rg_path_join(b->arena, b->folder, "program.log")};
    bench_time times[LINES] = {{0}};
    long memory = 0;
    bool all = true;
    bench_title("the program: %s on %s; ratio to one document", release, extracts);
    for (size_t i = 0; i < LINES; i++) {
        rg_err err = {0};
        const bench_task task = {before_call, run_call, NULL, &c};
        set_call(b, &c, &lines[i], release, extracts);
        if (!bench_measure(b->runs, &task, &times[i], &err)) {
            bench_note(lines[i].what, "not available: %s", err.text);
            all = false;
            if (lines[i].jobs)
                break;
            continue;
        }
        bench_row(lines[i].what, times[i], i > ONE ? &times[ONE] : NULL);
        memory = c.memory > memory ? c.memory : memory;
    }
    if (all)
        print_goal(times, bare);
    if (memory)
        bench_note("most memory of one process", "%.0f MB", (double)memory / 1024);
}
