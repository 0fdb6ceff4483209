/* base/file.c - A file is read as a whole, and written so that nobody ever sees half of it. */
#include "base/file.h"

#include "base/hash.h"

#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *advice(int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return "free some space and run again";
    case EFBIG:
        return "raise the limit on file size and run again";
    case EACCES:
    case EPERM:
        return "check its permissions";
    case EROFS:
        return "choose a folder that can be written to";
    case ENOENT:
    case ENOTDIR:
        return "check the name";
    case EMFILE:
    case ENFILE:
        return "close some programs or raise the limit on open files";
    case ENAMETOOLONG:
        return "choose a shorter name";
    default:
        return "check the disk and run again";
    }
}

static bool refused(rg_err *err, const char *path, const char *what, int error)
{
    return rg_fail(err, RG_E_IO, "%s: cannot be %s: %s; %s", path, what, strerror(error),
                   advice(error));
}

static int open_again(const char *path, int flags, mode_t mode)
{
    int fd;
    do
        fd = open(path, flags | O_CLOEXEC, mode);
    while (fd < 0 && errno == EINTR);
    return fd;
}

/* O_NONBLOCK: opening a pipe that nobody writes to must fail here, not hang. */
static bool open_regular(const char *path, int *fd, uint64_t *size, rg_err *err)
{
    struct stat info;
    *fd = open_again(path, O_RDONLY | O_NONBLOCK, 0);
    if (*fd < 0)
        return refused(err, path, "read", errno);
    if (fstat(*fd, &info) != 0)
        refused(err, path, "read", errno);
    else if (S_ISDIR(info.st_mode))
        rg_fail(err, RG_E_IO, "%s: is a folder, not a file; name a file in it", path);
    else if (!S_ISREG(info.st_mode))
        rg_fail(err, RG_E_IO, "%s: is a device or pipe, not a file; save it as a file first",
                path);
    else {
        *size = (uint64_t)info.st_size;
        return true;
    }
    close(*fd);
    return false;
}

/* Exactly size bytes and then the end: a file that changes length under our eyes is an error.
 */
static bool read_all(int fd, const char *path, char *bytes, size_t size, rg_err *err)
{
    char beyond;
    for (size_t done = 0; done <= size;) {
        bool whole = done == size;
        ssize_t got = read(fd, whole ? &beyond : bytes + done, whole ? 1 : size - done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return refused(err, path, "read", errno);
        if (got == 0 && whole)
            return true;
        if (got == 0 || whole)
            return rg_fail(err, RG_E_IO, "%s: changed while it was being read; run again",
                           path);
        done += (size_t)got;
    }
    return true;
}

bool rg_file_read(rg_arena *arena, const char *path, uint64_t max_bytes, rg_str *out,
                  rg_err *err)
{
    int fd;
    uint64_t size;
    if (!open_regular(path, &fd, &size, err))
        return false;
    bool done = false;
    if (size > max_bytes || size >= SIZE_MAX / 2) {
        rg_fail(err, RG_E_LIMIT,
                "%s: is %llu bytes long and at most %llu are read; make it smaller", path,
                (unsigned long long)size, (unsigned long long)max_bytes);
    } else {
        char *bytes = rg_arena_alloc(arena, (size_t)size + 1);
        done = read_all(fd, path, bytes, (size_t)size, err);
        if (done)
            *out = (rg_str){bytes, (size_t)size};
    }
    close(fd);
    return done;
}

/* Memory from mmap in either case, so that unmapping need not know which it was. */
static bool map_or_read(int fd, const char *path, size_t size, rg_str *out, rg_err *err)
{
    void *bytes = mmap(NULL, size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (bytes != MAP_FAILED) {
        *out = (rg_str){bytes, size};
        return true;
    }
    bytes = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (bytes == MAP_FAILED)
        return refused(err, path, "read", errno);
    if (!read_all(fd, path, bytes, size, err)) {
        munmap(bytes, size);
        return false;
    }
    *out = (rg_str){bytes, size};
    return true;
}

bool rg_file_map(const char *path, rg_str *out, rg_err *err)
{
    int fd;
    uint64_t size;
    if (!open_regular(path, &fd, &size, err))
        return false;
    *out = (rg_str){"", 0};
    bool done = size == 0 || map_or_read(fd, path, (size_t)size, out, err);
    close(fd);
    return done;
}

void rg_file_unmap(rg_str bytes)
{
    if (bytes.n)
        munmap((void *)(uintptr_t)bytes.p, bytes.n);
}

static int write_all(int fd, rg_str bytes)
{
    while (bytes.n) {
        ssize_t put = write(fd, bytes.p, bytes.n);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return errno;
        bytes.p += put;
        bytes.n -= (size_t)put;
    }
    return 0;
}

/* Devices and pipes have nothing to flush and say so. */
static int flush_to_disk(int fd)
{
    while (fsync(fd) != 0) {
        if (errno == EINVAL || errno == ENOTSUP)
            return 0;
        if (errno != EINTR)
            return errno;
    }
    return 0;
}

/* 0 or the first error.  close is not repeated after EINTR: on Linux the descriptor is gone. */
static int write_flush_close(int fd, rg_str bytes)
{
    int error = write_all(fd, bytes);
    if (!error)
        error = flush_to_disk(fd);
    if (close(fd) != 0 && !error && errno != EINTR)
        error = errno;
    return error;
}

static bool write_directly(const char *path, rg_str bytes, rg_err *err)
{
    int fd = open_again(path, O_WRONLY, 0);
    if (fd < 0)
        return refused(err, path, "written", errno);
    int error = write_flush_close(fd, bytes);
    return error == 0 || refused(err, path, "written", error);
}

/* Short whatever the length of the target's name, and different for each target and process. */
static char *temporary_name(const char *path)
{
    rg_buf name = {0};
    rg_buf_add(&name, path, (size_t)(rg_path_base(path) - path));
    rg_buf_printf(&name, ".%016llx-%ld.part", (unsigned long long)rg_hash64_of(rg_str_of(path)),
                  (long)getpid());
    return name.p;
}

/* A file of that name is left over from a process of the same number that is no more. */
static int open_new(const char *path, unsigned mode)
{
    int fd = open_again(path, O_WRONLY | O_CREAT | O_EXCL, (mode_t)mode);
    if (fd < 0 && errno == EEXIST && unlink(path) == 0)
        fd = open_again(path, O_WRONLY | O_CREAT | O_EXCL, (mode_t)mode);
    return fd;
}

static int write_and_rename(const char *path, const char *temporary, rg_str bytes,
                            unsigned mode)
{
    int fd = open_new(temporary, mode);
    if (fd < 0)
        return errno;
    int error = write_flush_close(fd, bytes);
    if (!error && rename(temporary, path) != 0)
        error = errno;
    if (error)
        unlink(temporary);
    return error;
}

bool rg_file_write(const char *path, rg_str bytes, unsigned mode, rg_err *err)
{
    struct stat info;
    if (stat(path, &info) == 0) {
        if (S_ISDIR(info.st_mode))
            return rg_fail(err, RG_E_IO, "%s: is a folder, not a file; choose another name",
                           path);
        if (!S_ISREG(info.st_mode))
            return write_directly(path, bytes, err);
    }
    char *temporary = temporary_name(path);
    int error = write_and_rename(path, temporary, bytes, mode);
    free(temporary);
    return error == 0 || refused(err, path, "written", error);
}

static bool make_dir(const char *path, rg_err *err)
{
    if (mkdir(path, 0777) == 0 || rg_file_is_dir(path))
        return true;
    int error = errno;
    if (error == EEXIST || error == ENOTDIR)
        return rg_fail(err, RG_E_IO,
                       "%s: is a file, not a folder; move it or choose another name", path);
    return refused(err, path, "made", error);
}

bool rg_file_make_dirs(const char *path, rg_err *err)
{
    rg_buf part = {0};
    bool done = true;
    for (const char *p = path; done && *p; p++) {
        rg_buf_putc(&part, *p);
        if ((p[1] == '/' || p[1] == '\0') && *p != '/')
            done = make_dir(part.p, err);
    }
    rg_buf_free(&part);
    return done;
}

bool rg_file_exists(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0;
}

bool rg_file_is_dir(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

/* Characters of the folder's own name that a pattern would take as its own. */
static char *pattern_under(const char *folder, const char *pattern)
{
    rg_buf full = {0};
    for (const char *p = folder; pattern[0] != '/' && *p; p++) {
        if (strchr("*?[]\\", *p))
            rg_buf_putc(&full, '\\');
        rg_buf_putc(&full, *p);
    }
    if (full.n && full.p[full.n - 1] != '/')
        rg_buf_putc(&full, '/');
    rg_buf_puts(&full, pattern);
    return full.p;
}

static int stop_unless_absent(const char *path, int error)
{
    (void)path;
    return error != ENOENT && error != ENOTDIR;
}

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void take_sorted(rg_arena *arena, const glob_t *found, char ***paths, size_t *count)
{
    *count = found->gl_pathc;
    *paths = RG_NEW_N(arena, char *, *count);
    for (size_t i = 0; i < *count; i++)
        (*paths)[i] = rg_arena_strdup(arena, found->gl_pathv[i]);
    qsort(*paths, *count, sizeof **paths, by_bytes);
}

bool rg_file_glob(rg_arena *arena, const char *folder, const char *pattern, char ***paths,
                  size_t *count, rg_err *err)
{
    *paths = NULL;
    *count = 0;
    if (pattern[0] == '\0')
        return true;
    glob_t found = {0};
    char *full = pattern_under(folder, pattern);
    int status = glob(full, GLOB_NOSORT, stop_unless_absent, &found);
    if (status == 0)
        take_sorted(arena, &found, paths, count);
    globfree(&found);
    free(full);
    if (status == GLOB_NOSPACE)
        return rg_fail(err, RG_E_LIMIT,
                       "%s: matches more files than memory can list; narrow it", pattern);
    if (status == GLOB_ABORTED)
        return rg_fail(
            err, RG_E_IO,
            "%s: a folder on the way to '%s' cannot be listed; check its permissions", folder,
            pattern);
    return true;
}

char *rg_path_join(rg_arena *arena, const char *folder, const char *name)
{
    size_t n = folder ? strlen(folder) : 0;
    if (name[0] == '/' || n == 0)
        return rg_arena_strdup(arena, name);
    return rg_arena_printf(arena, "%s%s%s", folder, folder[n - 1] == '/' ? "" : "/", name);
}

const char *rg_path_base(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}
