/* tests/support/sna_extracts.h - A small set of a partnership's extracts in a temporary folder, with the dirt that
 * they are known for, and a release of every measure "sna.*".
 *
 * Nine districts as in tiny.h.  Residents of mid-2020: Leicester 200 under 25 and 800 older, Melton 100 and 300,
 * every other district 100 and 400; so 1,000 and 3,900, half of them male.  The year is 2020/21, the one before and
 * the baseline 2019/20, the window April 2020 to September 2021. */
#ifndef RG_TESTS_SUPPORT_SNA_EXTRACTS_H
#define RG_TESTS_SUPPORT_SNA_EXTRACTS_H

#include "app/compute.h"
#include "support/tiny.h"

typedef struct sna_world {
    tiny t;
    rg_project project;
    rg_computed computed;
    rg_facts facts; /* exact */
} sna_world;

/* Names of the files that hold rows, NULL-terminated. */
extern const char *const sna_files[];

/* Write everything; the caller may overwrite files before computing. */
sna_world sna_open(void);
void sna_compute(sna_world *w);
void sna_close(sna_world *w);

/* The fact of that measure, area and dimensions ("" for none), NULL where there is none. */
const rg_fact *sna_find(const sna_world *w, const char *measure, const char *area,
                        const char *dimensions);

/* What a fact must be; a list ends with measure NULL. */
typedef struct sna_expected {
    const char *measure, *area, *dimensions;
    double value;
} sna_expected;

void sna_check(const sna_world *w, const sna_expected *rows);
/* The same of the extracts as they are. */
void sna_expect(const sna_expected *rows);

#endif
