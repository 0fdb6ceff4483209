/* tests/bench/records.h - Records with persons: reading and all measures. */
#ifndef RG_TESTS_BENCH_RECORDS_H
#define RG_TESTS_BENCH_RECORDS_H

#include "bench/bench.h"

void bench_records(const bench *b); /* prints why when it cannot run */

#endif
