/* tests/support/computed.h - The facts of a small release. */
#ifndef RG_TESTS_SUPPORT_COMPUTED_H
#define RG_TESTS_SUPPORT_COMPUTED_H

#include "app/compute.h"
#include "support/tiny.h"

/* The facts of a release file's edition from the extracts in the folder of t, by two threads; all that is made lies in t's
 * arena.  False with err where the release or an extract is refused. */
bool tiny_compute(tiny *t, const char *release, rg_edition edition, rg_project *project,
                  rg_computed *computed, rg_facts *facts, rg_err *err);

#endif
