/* tests/support/computed.c - The facts of a small release. */
#include "support/computed.h"

bool tiny_compute(tiny *t, const char *release, rg_edition edition, rg_project *project,
                  rg_computed *computed, rg_facts *facts, rg_err *err)
{
    return rg_project_open(t->arena, ".", release, t->folder, project, err) &&
           rg_compute(t->arena, project, 2, computed, err) &&
           rg_compute_facts(t->arena, computed, edition, facts, err);
}
