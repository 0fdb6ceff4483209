/* synth/persons.h - Persons while they are made. */
#ifndef RG_SYNTH_PERSONS_H
#define RG_SYNTH_PERSONS_H

#include "synth/run.h"

typedef struct synth_make {
    synth_run *run;
    synth_frame *frame, *people;
    const rg_value *sizes;
    const synth_column *again;
    int32_t yes;
    uint32_t *person; /* of each row; UINT32_MAX = nobody */
    size_t count;     /* persons */
    size_t *starts;   /* count + 1, into items */
    uint32_t *items;  /* rows, person by person */
    size_t filled;
    synth_chance chance;
} synth_make;

/* Persons of two blocks who are one: they share a number in the column `person` and a birthday
 * (careers.c).  Without careers each has a number of its own. */
bool synth_careers(synth_make *m, const rg_value *careers, rg_err *err) RG_MUST_CHECK;

#endif
