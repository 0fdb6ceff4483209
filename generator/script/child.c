/* script/child.c - Work in a forked process that may be killed: the last resort against time.
 *
 * What comes back through the pipe is one byte (1 = done, 0 = failed) and then the result's
 * bytes, or the error's code byte and sentence.  A child that was killed has sent less than
 * that. */
#include "script/sandbox.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define SHADOW_MEMORY 1 /* the sanitizer reserves terabytes of addresses */
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SHADOW_MEMORY 1
#endif
#endif
#ifndef SHADOW_MEMORY
#define SHADOW_MEMORY 0
#endif

#define DEFAULT_SECONDS 10
/* Beside Lua's own memory: the parent's fonts and mapped files, which the child inherits. */
#define ADDRESS_ROOM ((rlim_t)4 << 30)

static void set_limits(rg_limits limits)
{
    rlim_t seconds = (rlim_t)(limits.seconds > 0 ? limits.seconds : DEFAULT_SECONDS);
    struct rlimit cpu = {seconds, seconds + 1}, core = {0, 0};
    signal(SIGXCPU, SIG_DFL);
    setrlimit(RLIMIT_CPU, &cpu);
    setrlimit(RLIMIT_CORE, &core);
    if (!SHADOW_MEMORY) {
        struct rlimit space = {ADDRESS_ROOM + limits.memory_bytes,
                               ADDRESS_ROOM + limits.memory_bytes};
        setrlimit(RLIMIT_AS, &space);
    }
}

static bool write_all(int fd, const char *bytes, size_t n)
{
    while (n > 0) {
        ssize_t wrote = write(fd, bytes, n);
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0)
            return false;
        bytes += wrote;
        n -= (size_t)wrote;
    }
    return true;
}

static RG_NORETURN void run_child(int fd, rg_limits limits, rg_child_work work, void *user)
{
    set_limits(limits);
    rg_buf result = {0};
    rg_err err = {0};
    rg_buf_putc(&result, 1);
    if (!work(user, &result, &err)) {
        rg_buf_clear(&result);
        rg_buf_putc(&result, 0);
        rg_buf_putc(&result, (char)err.code);
        rg_buf_puts(&result, err.text);
    }
    bool sent = write_all(fd, result.p, result.n);
    _exit(sent ? 0 : 1); /* not exit(): the parent's buffers and handlers are not ours */
}

static bool read_all(int fd, rg_buf *out)
{
    for (;;) {
        rg_buf_room(out, 65536);
        ssize_t got = read(fd, out->p + out->n, 65536);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return got == 0;
        out->n += (size_t)got;
    }
}

static int wait_for(pid_t child)
{
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    return status;
}

static bool say_how_it_ended(const char *what, rg_limits limits, int status, rg_err *err)
{
    int sig = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    int seconds = limits.seconds > 0 ? limits.seconds : DEFAULT_SECONDS;
    if (sig == SIGXCPU)
        return rg_fail(
            err, RG_E_LIMIT,
            "%s: ran longer than %d second%s of CPU time; look for a loop that never "
            "ends",
            what, seconds, seconds == 1 ? "" : "s");
    if (sig == SIGKILL)
        return rg_fail(err, RG_E_LIMIT,
                       "%s: the system ended the process that ran it; was memory exhausted?",
                       what);
    if (sig)
        return rg_fail(err, RG_E_LIMIT, "%s: the process that ran it was ended by signal %d",
                       what, sig);
    return rg_fail(err, RG_E_LIMIT,
                   "%s: the process that ran it gave up (status %d); was memory exhausted?",
                   what, WIFEXITED(status) ? WEXITSTATUS(status) : 0);
}

/* message: done byte, then the result or code and sentence. */
static bool unpack(const rg_buf *message, const char *what, rg_buf *result, rg_err *err)
{
    if (message->p[0] == 1) {
        rg_buf_add(result, message->p + 1, message->n - 1);
        return true;
    }
    if (message->n < 2)
        return rg_fail(err, RG_E_BUG, "%s: failed without saying why", what);
    return rg_fail(err, (rg_code)message->p[1], "%.*s", (int)(message->n - 2), message->p + 2);
}

bool rg_sandbox_child(const char *what, rg_limits limits, rg_child_work work, void *user,
                      rg_buf *result, rg_err *err)
{
    int ends[2];
    if (pipe(ends) != 0)
        return rg_fail(err, RG_E_IO, "%s: cannot make a pipe: %s", what, strerror(errno));
    pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        run_child(ends[1], limits, work, user);
    }
    int problem = errno;
    close(ends[1]);
    if (child < 0) {
        close(ends[0]);
        return rg_fail(err, RG_E_IO, "%s: cannot start a process: %s", what, strerror(problem));
    }
    rg_buf message = {0};
    bool whole = read_all(ends[0], &message);
    close(ends[0]);
    int status = wait_for(child);
    bool good = whole && WIFEXITED(status) && WEXITSTATUS(status) == 0 && message.n > 0
                    ? unpack(&message, what, result, err)
                    : say_how_it_ended(what, limits, status, err);
    rg_buf_free(&message);
    return good;
}
