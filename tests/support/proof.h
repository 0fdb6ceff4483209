/* tests/support/proof.h - Printed figures beside computed facts: tests/worked/README.md says what a row claims.
 *
 * Nothing here computes a figure: a fact is taken as it is, and asked whether what was printed is true of it. */
#ifndef RG_TESTS_SUPPORT_PROOF_H
#define RG_TESTS_SUPPORT_PROOF_H

#include "base/arena.h"
#include "fact/fact.h"

typedef struct proof_row {
    const char *figure, *release, *measure, *area, *dimensions, *from, *to, *field, *format,
        *printed, *against; /* "" where the cell is empty */
    int line;
} proof_row;

typedef struct proof_rows {
    proof_row *items;
    size_t count;
} proof_rows;

/* A table of tests/worked, whole; columns it lacks are "".  Fails the test where it cannot be read. */
proof_rows proof_read(rg_arena *arena, const char *path);

/* What readers are told in another way than the extracts name it: "ABH" for "s47". */
typedef struct proof_names {
    const char **printed, **name;
    size_t count;
} proof_names;
proof_names proof_read_names(rg_arena *arena, const char *path);

/* A row asked of the facts of its release.  Either refused says why the claim does not hold, or, where
 * `expression` is set, it holds if that expression of Lua answers `printed`. */
typedef struct proof_answer {
    const char *refused;    /* NULL: nothing against it */
    const char *expression; /* NULL: settled already */
    const char *expected;
    double value; /* what was looked at, for messages */
} proof_answer;

proof_answer proof_judge(rg_arena *arena, const rg_facts *facts, const proof_names *names,
                         const proof_row *row);

/* Facts of a measure in areas ("E06000016 E06000017", "districts", "county"), with dimensions like
 * "month=*" or several alternatives joined by " | ", of one period where from and to are given. */
typedef struct proof_found {
    const rg_fact **items;
    size_t count;
} proof_found;
proof_found proof_find(rg_arena *arena, const rg_facts *facts, const char *measure,
                       const char *area, const char *dimensions, const char *from,
                       const char *to);

/* Is the phrase ("almost a third", "more than 1,400", "nearly 200", "40+", "74%") true of x?  Rules of
 * tests/worked/README.md.  false with *why set where it is not, or is no phrase. */
bool proof_phrase(rg_arena *arena, const char *phrase, double x, const char **why);

#endif
