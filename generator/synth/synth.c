/* synth/synth.c - Which generator a profile asks for. */
#include "synth/run.h"

const char *const rg_synth_words[] = {
    "part",    "set",       "list",  "grid",   "records", "persons",  "further",
    "extract", "dimension", "value", "column", "assign",  "factor",   "margin",
    "map",     "copy",      "plus",  "day",    "moment",  "calendar", "birth",
    "age",     "serial",    "pick",  "gather", "dirt",    "target",   NULL};

const char *const synth_mark_text = "SYNTHETIC: every row of the files in this folder is "
                                    "invented, and so is all that is made from them.\n";

bool rg_synth(rg_arena *arena, const rg_synth_job *job, rg_buf *report, rg_err *err)
{
    return job->part_count ? synth_parts(arena, job, report, err)
                           : synth_open(arena, job, report, err);
}
