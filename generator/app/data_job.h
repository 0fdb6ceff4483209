/* app/data_job.h - The data process as a job: edition files, facts and quality report written; a summary
 * comes back. */
#ifndef RG_APP_DATA_JOB_H
#define RG_APP_DATA_JOB_H

#include "app/options.h"
#include "app/plan.h"
#include "app/voice.h"

/* Begin it, so that the parent can read fonts meanwhile, and wait for it.
 * out: { inputs = { ... }, warnings = { ... }, editions = { { facts, facts_sha256 } } }. */
typedef struct rg_data_job rg_data_job;
bool rg_data_job_begin(rg_arena *arena, const rg_project *project, const rg_plan *plan,
                       int threads, rg_data_job **out, rg_err *err) RG_MUST_CHECK;
bool rg_data_job_wait(rg_arena *arena, rg_data_job *job, const rg_value **out,
                      rg_err *err) RG_MUST_CHECK;
/* The edition files only: what `lint` needs. */
bool rg_data_editions(const rg_project *project, const rg_plan *plan, int threads,
                      rg_err *err) RG_MUST_CHECK;
void rg_data_warnings(const rg_value *data, const rg_voice *voice);

/* `check`, `facts` and `explain`: their text comes back in out.  *refused: the report is complete and the
 * error says why the extracts cannot be used. */
bool rg_check_job(const rg_project *project, int threads, rg_buf *out,
                  rg_err *err) RG_MUST_CHECK;
/* Proposals for new headings, written to path; out says what to do with them. */
bool rg_propose_job(const rg_project *project, const char *path, rg_buf *out,
                    rg_err *err) RG_MUST_CHECK;
bool rg_facts_job(const rg_project *project, const rg_options *options, int threads,
                  rg_buf *out, rg_err *err) RG_MUST_CHECK;
bool rg_explain_job(const rg_project *project, const rg_options *options, int threads,
                    rg_buf *out, rg_err *err) RG_MUST_CHECK;

#endif
