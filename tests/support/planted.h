/* tests/support/planted.h - What synth says is wrong with its extracts, beside what was found. */
#ifndef RG_TESTS_SUPPORT_PLANTED_H
#define RG_TESTS_SUPPORT_PLANTED_H

#include "base/arena.h"
#include "data/ledger.h"

/* How many kinds of dirt planted.csv of a delivery lists; those that the ledger has not in the same number of rows are
 * printed and counted in *missed.  What is "passed over" leaves no trace by design. */
size_t planted_compare(rg_arena *arena, const char *path, const rg_ledger *ledger,
                       size_t *missed);

#endif
