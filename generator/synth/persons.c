/* synth/persons.c - Who stands behind rows. */
#include "synth/run.h"

bool synth_persons(synth_run *run, const rg_value *v, rg_err *err)
{
    (void)run;
    return rg_fail_at(err, RG_E_TEMPLATE, v->place, "persons are not made yet");
}
