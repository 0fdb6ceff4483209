/* tests/bench/clock.c - Running a task several times under the clock. */
#include "bench/bench.h"

#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

enum { RUNS_MAX = 99 };

static double seconds(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static double of_timeval(struct timeval t)
{
    return (double)t.tv_sec + (double)t.tv_usec * 1e-6;
}

/* Of this process and of its children that have ended. */
static double processor_seconds(void)
{
    struct rusage children = {0};
    getrusage(RUSAGE_CHILDREN, &children);
    return seconds(CLOCK_PROCESS_CPUTIME_ID) + of_timeval(children.ru_utime) +
           of_timeval(children.ru_stime);
}

static bool run_once(const bench_task *task, double *wall, double *cpu, rg_err *err)
{
    if (task->before && !task->before(task->user, err))
        return false;
    double cpu_from = processor_seconds(), from = seconds(CLOCK_MONOTONIC);
    bool ok = task->work(task->user, err);
    *wall = seconds(CLOCK_MONOTONIC) - from;
    *cpu = processor_seconds() - cpu_from;
    if (task->after)
        task->after(task->user);
    return ok;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

bool bench_measure(int runs, const bench_task *task, bench_time *out, rg_err *err)
{
    double walls[RUNS_MAX];
    int count = runs < 1 ? 1 : runs > RUNS_MAX ? RUNS_MAX : runs;
    *out = (bench_time){0};
    for (int i = 0; i < count; i++) {
        double cpu = 0;
        if (!run_once(task, &walls[i], &cpu, err))
            return false;
        if (i == 0 || walls[i] < out->best)
            out->best = walls[i];
        if (i == 0 || cpu < out->cpu)
            out->cpu = cpu;
    }
    qsort(walls, (size_t)count, sizeof *walls, by_size);
    out->median = count % 2 ? walls[count / 2] : (walls[count / 2 - 1] + walls[count / 2]) / 2;
    return true;
}
