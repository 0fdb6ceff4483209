/* Worker processes: order, failures, deaths. */
#include "app/process.h"
#include "support/check.h"

#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

typedef struct record {
    char text[512];
    int handed;
    bool in_order;
} record;

/* Job 1 fails, job 2 dies, job 4 never ends, the others answer their number; later jobs end first. */
static bool work(void *user, size_t job, rg_buf *result, rg_err *err)
{
    (void)user;
    usleep((useconds_t)(20000 * (6 - job)));
    if (job == 1)
        return rg_fail(err, RG_E_DATA, "job one says no");
    if (job == 2)
        raise(SIGSEGV);
    volatile bool forever = job == 4;
    while (forever)
        ;
    rg_buf_printf(result, "%zu", job);
    return true;
}

static void done(void *user, size_t job, bool ok, rg_str result, const rg_err *err)
{
    record *r = user;
    size_t n = strlen(r->text);
    r->in_order = r->in_order && r->handed == (int)job;
    r->handed++;
    snprintf(r->text + n, sizeof r->text - n, "[%.*s]",
             ok ? (int)result.n : (int)strlen(err->text), ok ? result.p : err->text);
}

static const char *name(void *user, size_t job)
{
    (void)user;
    static const char *const names[] = {"zero", "one", "two", "three", "four", "five"};
    return names[job];
}

static void results_come_in_job_order_and_a_death_costs_one_job(void)
{
    record r = {.in_order = true};
    rg_err err = {0};
    rg_job_limits limits = {.cpu_seconds = 1};
    CU_ASSERT_TRUE_FATAL(rg_jobs_run(6, 3, limits, work, done, name, &r, &err));
    CU_ASSERT_TRUE(r.in_order);
    CU_ASSERT_EQUAL(r.handed, 6);
    CHECK_HAS(r.text, "[0][job one says no][two: the worker process");
    CHECK_HAS(r.text, "[3][four: stopped, as it used more time or memory than allowed");
    CHECK_HAS(r.text, "[5]");
}

static bool big(void *user, size_t job, rg_buf *result, rg_err *err)
{
    (void)user;
    (void)job;
    (void)err;
    for (int i = 0; i < 300000; i++)
        rg_buf_puts(result, "0123456789");
    return true;
}

static void a_result_larger_than_a_pipe_arrives_whole(void)
{
    rg_buf result = {0};
    rg_err err = {0};
    CU_ASSERT_TRUE(rg_job_run("big", (rg_job_limits){0}, big, NULL, &result, &err));
    CU_ASSERT_EQUAL(result.n, 3000000);
    rg_buf_free(&result);
}

static bool say_no(void *user, size_t job, rg_buf *result, rg_err *err)
{
    (void)user;
    (void)job;
    (void)result;
    return rg_fail(err, RG_E_REFUSED, "street.csv:3: a stray quote");
}

static void an_error_crosses_the_process_with_its_code(void)
{
    rg_buf result = {0};
    rg_err err = {0};
    CU_ASSERT_FALSE(rg_job_run("x", (rg_job_limits){0}, say_no, NULL, &result, &err));
    CU_ASSERT_EQUAL(err.code, RG_E_REFUSED);
    CHECK_TEXT(err.text, "street.csv:3: a stray quote");
}

CU_TestInfo rg_tests_app_process[] = {
    {"results come in job order and a death costs one job",
     results_come_in_job_order_and_a_death_costs_one_job},
    {"a result larger than a pipe arrives whole", a_result_larger_than_a_pipe_arrives_whole},
    {"an error crosses the process with its code", an_error_crosses_the_process_with_its_code},
    CU_TEST_INFO_NULL};
