/* tests/bench/bench.h - What the parts of the bench share: options, timing, printing, chance.
 *
 * A part is timed by running it several times.  Ratios compare the best times and the least
 * processor times, which other work on the machine disturbs least; the median shows how much it
 * did.  Nothing is asserted about a time.  The clock is read here only. */
#ifndef RG_TESTS_BENCH_BENCH_H
#define RG_TESTS_BENCH_BENCH_H

#include "base/arena.h"
#include "base/attr.h"
#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct bench {
    rg_arena *arena;
    const char *folder;   /* for everything written */
    const char *binary;   /* the program */
    const char *extracts; /* a folder of real extracts, or NULL */
    const char *part;     /* only this one, or NULL */
    size_t rows;
    bool rows_given; /* by who runs it; a part may have its own number otherwise */
    int runs;
} bench;

/* ---- timing (clock.c) ---- */

/* Seconds.  cpu: the least processor time of a run, threads and ended children included. */
typedef struct bench_time {
    double best, median, cpu;
} bench_time;

typedef struct bench_task {
    bool (*before)(void *user, rg_err *err); /* not timed; may be NULL */
    bool (*work)(void *user, rg_err *err);
    void (*after)(void *user); /* not timed; may be NULL */
    void *user;
} bench_task;

bool bench_measure(int runs, const bench_task *task, bench_time *out,
                   rg_err *err) RG_MUST_CHECK;

/* ---- the table (bench.c) ---- */

void bench_title(const char *fmt, ...) RG_PRINTF(1, 2);
void bench_row(const char *what, bench_time time, const bench_time *to); /* NULL: no ratio */
void bench_note(const char *what, const char *fmt, ...) RG_PRINTF(2, 3);

/* ---- chance: splitmix64, the same everywhere ---- */

uint64_t bench_next(uint64_t *seed);
size_t bench_below(uint64_t *seed, size_t n); /* 0 .. n-1 */

/* Text of so many invented words, with sentences (words.c). */
const char *bench_prose(rg_arena *arena, uint64_t *seed, size_t words);

/* ---- the parts; each prints why when it cannot run ---- */

void bench_pages(const bench *b);
void bench_charts(const bench *b);
void bench_documents(const bench *b);
void bench_program(const bench *b, const char *release, const char *extracts,
                   const bench_time *bare); /* of reading the same extracts, or NULL */

#endif
