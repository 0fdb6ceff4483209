/* tests/support/proof_public.h - Why the public edition prints another number, or none: the rule of protection, worked out
 * here from the exact count and base and not by the program. */
#ifndef RG_TESTS_SUPPORT_PROOF_PUBLIC_H
#define RG_TESTS_SUPPORT_PROOF_PUBLIC_H

#include "base/arena.h"
#include "fact/fact.h"

/* As a table of differences prints it: "74.6%", "178", "5.34"; "hidden" where the fact may not be shown; "none" for
 * NULL. */
const char *proof_printed(rg_arena *arena, const rg_fact *fact);

/* Does the rule explain the public fact (NULL: there is none)?
 *   rounded to N   the count is a multiple of N within N/2 of the exact one, the base as well or exact; the value follows
 *   all or none    hidden, as count and base are the same number when rounded to ten
 *   up to N        hidden, as the exact count is 1 to N
 *   part up to N   hidden, as something that it is summed from is: a count of 1 to N */
bool proof_explains(const char *rule, const rg_fact *exact, const rg_fact *open,
                    const rg_facts *all_exact, const rg_facts *all_open);

#endif
