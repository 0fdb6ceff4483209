/* tests/bench/extracts.h - The extracts that reading, scan and derive are timed on. */
#ifndef RG_TESTS_BENCH_EXTRACTS_H
#define RG_TESTS_BENCH_EXTRACTS_H

#include "app/project.h"
#include "bench/bench.h"
#include "data/load.h"

/* A release with its files found: the street files, and all sources as the loader wants. */
typedef struct bench_inputs {
    const char *title;
    rg_project project;
    rg_load_source *sources;
    size_t count;
    const rg_load_source *street;
    uint64_t street_bytes;
} bench_inputs;

/* Synthetic extracts by the program's own generator, into folder. */
bool bench_synthesise(const bench *b, const char *folder, rg_err *err) RG_MUST_CHECK;
/* The sample release on those, with its street files replaced by files of b->rows rows. */
bool bench_inputs_invented(const bench *b, bench_inputs *out, rg_err *err) RG_MUST_CHECK;
/* The open data release on b->extracts. */
bool bench_inputs_real(const bench *b, bench_inputs *out, rg_err *err) RG_MUST_CHECK;

/* The parts; each prints why when it cannot run. */
bench_time bench_reading(const bench *b, const bench_inputs *inputs); /* of bare libcsv */
void bench_scanning(const bench *b, const bench_inputs *inputs);

#endif
