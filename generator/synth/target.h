/* synth/target.h - What rows of records must give together, stated beside the quotas that make them.
 *
 *    target "offences at night" { of = "offences", where = { half = { "first" } }, has = { night = { "yes" } },
 *                                 is = 31.3, within = 0.05 }
 *
 * A target is looked at in each whole replicate, once its place among the declarations is reached;
 * the part of a replicate that a broken scale ends with is too small to meet any. */
#ifndef RG_SYNTH_TARGET_H
#define RG_SYNTH_TARGET_H

#include "synth/run.h"

/* Measure a target and keep what comes out for the end; a miss does not fail yet. */
bool synth_target(synth_run *run, const rg_value *v, rg_err *err) RG_MUST_CHECK;
/* targets.csv beside the cuts, where the profile has targets: target, of, is, within, made (of the replicate
 * that is furthest off; empty below scale 1, where none is measured).  Fails, naming the first misses,
 * where a replicate missed any. */
bool synth_targets_write(synth_run *run, rg_err *err) RG_MUST_CHECK;

#endif
