/* app/process.c - Forking, collecting, and turning deaths into sentences. */
#include "app/process.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* What a child sends: this head, then the result's bytes. */
typedef struct report_head {
    rg_err err; /* code RG_OK when the job succeeded */
    size_t bytes;
} report_head;

typedef enum job_state { WAITING, RUNNING, ENDED } job_state;

typedef struct child {
    job_state state;
    pid_t pid;
    int fd;
    rg_buf received;
    int wait_status;
} child;

static void write_all(int fd, const void *bytes, size_t count)
{
    const char *p = bytes;
    while (count) {
        ssize_t n = write(fd, p, count);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            _exit(70);
        p += n;
        count -= (size_t)n;
    }
}

static void limit(int what, rlim_t value)
{
    struct rlimit both = {value, value};
    setrlimit(what, &both);
}

static void child_main(int fd, rg_job_limits limits, rg_job_work work, void *user, size_t job)
{
    if (limits.cpu_seconds)
        limit(RLIMIT_CPU, (rlim_t)limits.cpu_seconds);
#if !defined(__SANITIZE_ADDRESS__)
    if (limits.memory_bytes)
        limit(RLIMIT_AS, (rlim_t)limits.memory_bytes);
#endif
    limit(RLIMIT_CORE, 0);
    report_head head;
    memset(&head, 0, sizeof head);
    rg_buf result = {0};
    bool ok = work(user, job, &result, &head.err);
    if (ok)
        head.err.code = RG_OK;
    else if (head.err.code == RG_OK)
        head.err.code = RG_E_BUG;
    head.bytes = ok ? result.n : 0;
    write_all(fd, &head, sizeof head);
    write_all(fd, result.p, head.bytes);
    close(fd);
    fflush(NULL);
    _exit(0);
}

static bool start(child *c, rg_job_limits limits, rg_job_work work, void *user, size_t job,
                  rg_err *err)
{
    int ends[2];
    if (pipe(ends) != 0)
        return rg_fail(err, RG_E_IO, "no pipe to a worker process: %s", strerror(errno));
    fflush(NULL);
    c->pid = fork();
    if (c->pid < 0) {
        close(ends[0]);
        close(ends[1]);
        return rg_fail(err, RG_E_IO, "no worker process can be started: %s", strerror(errno));
    }
    if (c->pid == 0) {
        close(ends[0]);
        child_main(ends[1], limits, work, user, job);
    }
    close(ends[1]);
    c->fd = ends[0];
    c->state = RUNNING;
    return true;
}

/* Read what has come; at the end of the pipe the child is reaped. */
static void receive(child *c)
{
    char block[65536];
    ssize_t n = read(c->fd, block, sizeof block);
    if (n < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (n > 0) {
        rg_buf_add(&c->received, block, (size_t)n);
        return;
    }
    close(c->fd);
    while (waitpid(c->pid, &c->wait_status, 0) < 0 && errno == EINTR)
        ;
    c->state = ENDED;
}

static bool died(const char *what, int status, rg_err *err)
{
    if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL))
        return rg_fail(err, RG_E_LIMIT,
                       "%s: stopped, as it used more time or memory than allowed", what);
    if (WIFSIGNALED(status))
        return rg_fail(err, RG_E_LIMIT,
                       "%s: the worker process crashed (signal %d); this is a fault "
                       "of the program: please report it",
                       what, WTERMSIG(status));
    if (WIFEXITED(status) && WEXITSTATUS(status) == 70)
        return rg_fail(err, RG_E_LIMIT, "%s: the worker process ran out of memory", what);
    return rg_fail(err, RG_E_LIMIT, "%s: the worker process ended without a result", what);
}

static bool outcome(const child *c, const char *what, rg_str *result, rg_err *err)
{
    report_head head;
    *result = (rg_str){0};
    if (c->received.n < sizeof head)
        return died(what, c->wait_status, err);
    memcpy(&head, c->received.p, sizeof head);
    if (head.err.code != RG_OK) {
        *err = head.err;
        return false;
    }
    if (c->received.n - sizeof head != head.bytes)
        return died(what, c->wait_status, err);
    *result = (rg_str){c->received.p + sizeof head, head.bytes};
    return true;
}

static void wait_any(child *children, size_t from, size_t started)
{
    struct pollfd *fds = rg_xmalloc((started - from + 1) * sizeof *fds);
    size_t *owner = rg_xmalloc((started - from + 1) * sizeof *owner);
    nfds_t n = 0;
    for (size_t i = from; i < started; i++)
        if (children[i].state == RUNNING) {
            fds[n] = (struct pollfd){.fd = children[i].fd, .events = POLLIN};
            owner[n++] = i;
        }
    if (n && poll(fds, n, -1) > 0)
        for (nfds_t k = 0; k < n; k++)
            if (fds[k].revents)
                receive(&children[owner[k]]);
    free(fds);
    free(owner);
}

bool rg_jobs_run(size_t count, int workers, rg_job_limits limits, rg_job_work work,
                 rg_job_done done, const char *(*name)(void *user, size_t job), void *user,
                 rg_err *err)
{
    child *children = rg_xmalloc((count + 1) * sizeof *children);
    memset(children, 0, (count + 1) * sizeof *children);
    size_t started = 0, handed = 0;
    int running = 0;
    bool ok = true;
    while (handed < count && (ok || running)) {
        while (ok && started < count && running < workers) {
            ok = start(&children[started], limits, work, user, started, err);
            started += ok;
            running += ok;
        }
        wait_any(children, handed, started);
        running = 0;
        for (size_t i = handed; i < started; i++)
            running += children[i].state == RUNNING;
        while (handed < started && children[handed].state == ENDED) {
            rg_err why = {0};
            rg_str result;
            bool good = outcome(&children[handed], name(user, handed), &result, &why);
            done(user, handed, good, result, &why);
            rg_buf_free(&children[handed].received);
            handed++;
        }
    }
    free(children);
    return ok;
}

/* ---- one job ---- */

struct rg_job {
    const char *what;
    child process;
};

bool rg_job_begin(rg_arena *arena, const char *what, rg_job_limits limits, rg_job_work work,
                  void *user, rg_job **out, rg_err *err)
{
    rg_job *job = RG_NEW(arena, rg_job);
    job->what = what;
    *out = job;
    return start(&job->process, limits, work, user, 0, err);
}

bool rg_job_wait(rg_job *job, rg_buf *result, rg_err *err)
{
    rg_str bytes;
    while (job->process.state == RUNNING)
        receive(&job->process);
    bool ok = outcome(&job->process, job->what, &bytes, err);
    if (ok)
        rg_buf_str(result, bytes);
    rg_buf_free(&job->process.received);
    return ok;
}

bool rg_job_run(const char *what, rg_job_limits limits, rg_job_work work, void *user,
                rg_buf *result, rg_err *err)
{
    rg_arena *arena = rg_arena_new("job");
    rg_job *job = NULL;
    bool ok = rg_job_begin(arena, what, limits, work, user, &job, err) &&
              rg_job_wait(job, result, err);
    rg_arena_free(arena);
    return ok;
}
