/* app/process.h - Jobs in forked children: parallel, limited, and survivable.
 *
 * A job's result and its error come back through a pipe; a child that crashes or runs out costs its own
 * job only, and one sentence says so.  Results are handed over in job order, whatever order they end
 * in, so that nothing depends on the number of workers. */
#ifndef RG_APP_PROCESS_H
#define RG_APP_PROCESS_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

typedef struct rg_job_limits {
    int cpu_seconds;     /* 0 = none */
    size_t memory_bytes; /* address space; 0 = none */
} rg_job_limits;

/* Runs in the child: append the result, or fail. */
typedef bool (*rg_job_work)(void *user, size_t job, rg_buf *result, rg_err *err);
/* Runs in the parent, once for each job in order 0..count-1.  ok false: err says why. */
typedef void (*rg_job_done)(void *user, size_t job, bool ok, rg_str result, const rg_err *err);

/* Run jobs 0..count-1 on `workers` children at a time.  name(user, job) begins the sentence about a child
 * that died.  Fails only where no child can be made. */
bool rg_jobs_run(size_t count, int workers, rg_job_limits limits, rg_job_work work,
                 rg_job_done done, const char *(*name)(void *user, size_t job), void *user,
                 rg_err *err) RG_MUST_CHECK;

/* One job, waited for. */
bool rg_job_run(const char *what, rg_job_limits limits, rg_job_work work, void *user,
                rg_buf *result, rg_err *err) RG_MUST_CHECK;

/* One job, begun and waited for later: the parent does other things meanwhile.  Every job begun must be
 * waited for.  what is borrowed until then. */
typedef struct rg_job rg_job;
bool rg_job_begin(rg_arena *arena, const char *what, rg_job_limits limits, rg_job_work work,
                  void *user, rg_job **out, rg_err *err) RG_MUST_CHECK;
bool rg_job_wait(rg_job *job, rg_buf *result, rg_err *err) RG_MUST_CHECK;

#endif
