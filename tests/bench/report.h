/* tests/bench/report.h - The documents that layout and writing are timed on, and the least that
 * could be written instead. */
#ifndef RG_TESTS_BENCH_REPORT_H
#define RG_TESTS_BENCH_REPORT_H

#include "bench/bench.h"
#include "doc/doc.h"

/* 20 sections of 1,000 words with a table each, and with two charts each when charts is set. */
rg_doc *bench_report(rg_arena *arena, bool charts);
/* One table of so many rows and columns. */
rg_doc *bench_long_table(rg_arena *arena, size_t rows, size_t columns);

/* What bare libharu takes for so many pages and bytes of plain text, written to memory. */
typedef struct bench_plain {
    const char *font; /* a TrueType file */
    const char *text;
    size_t pages, bytes;
    size_t written; /* size of the PDF, filled */
} bench_plain;
bool bench_plain_pages(void *plain, rg_err *err) RG_MUST_CHECK; /* a bench_task's work */

#endif
