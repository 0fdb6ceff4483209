/* script/declare.c - Files to plain data, evaluated where they can do no harm. */
#include "script/declare.h"

#include "script/sandbox.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#define NAME_ROOM 512

typedef struct job {
    const char *root;
    const char *const *files;
    size_t count;
    const char *const *words;
    char *now; /* shared with the child, which keeps the name of the file it is in here */
} job;

static void put_framed(rg_buf *out, const rg_value *value)
{
    rg_buf bytes = {0};
    rg_value_write(&bytes, value);
    uint64_t n = bytes.n;
    rg_buf_add(out, &n, sizeof n);
    rg_buf_str(out, rg_buf_view(&bytes));
    rg_buf_free(&bytes);
}

static bool evaluate(rg_arena *arena, const job *j, const char *file, rg_buf *out, rg_err *err)
{
    rg_sandbox *box = rg_sandbox_new(arena, j->root, (rg_limits){0});
    for (const char *const *word = j->words; *word; word++)
        rg_sandbox_word(box, *word);
    const rg_value *value = NULL;
    bool good = rg_sandbox_run(box, file, err) && rg_sandbox_value(box, -1, &value, err);
    if (good)
        put_framed(out, value);
    rg_sandbox_free(box);
    return good;
}

static bool work(void *user, rg_buf *result, rg_err *err)
{
    const job *j = user;
    rg_arena *arena = rg_arena_new("declarations");
    bool good = true;
    for (size_t i = 0; good && i < j->count; i++) {
        snprintf(j->now, NAME_ROOM, "%s", j->files[i]);
        good = evaluate(arena, j, j->files[i], result, err);
    }
    rg_arena_free(arena);
    return good;
}

static bool take_framed(rg_arena *arena, rg_str *rest, const rg_value **out, rg_err *err)
{
    uint64_t n;
    if (rest->n < sizeof n)
        return rg_fail(err, RG_E_BUG, "declarations: a value is cut short");
    memcpy(&n, rest->p, sizeof n);
    if (n > rest->n - sizeof n)
        return rg_fail(err, RG_E_BUG, "declarations: a value is cut short");
    rg_str bytes = {rest->p + sizeof n, (size_t)n};
    *rest = (rg_str){bytes.p + bytes.n, rest->n - sizeof n - bytes.n};
    return rg_value_read(arena, bytes, out, err);
}

bool rg_declare(rg_arena *arena, const char *root, const char *const *files, size_t count,
                const char *const *words, const rg_value **out, rg_err *err)
{
    if (count == 0)
        return true;
    char *now =
        mmap(NULL, NAME_ROOM, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (now == MAP_FAILED)
        return rg_fail(err, RG_E_IO, "no memory to share with a process: %s", strerror(errno));
    job j = {root, files, count, words, now};
    rg_buf result = {0};
    bool good = rg_sandbox_child(now, (rg_limits){0}, work, &j, &result, err);
    rg_str rest = rg_buf_view(&result);
    for (size_t i = 0; good && i < count; i++)
        good = take_framed(arena, &rest, &out[i], err);
    rg_buf_free(&result);
    munmap(now, NAME_ROOM);
    return good;
}
