/* Tests of base/file.  Each works in a folder of its own under the system's temporary folder.
 */
#include "base/file.h"

#include "support/check.h"

#include <dirent.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct room {
    rg_arena *arena;
    const char *path;
} room;

static room room_new(void)
{
    rg_arena *arena = rg_arena_new("test");
    const char *parent = getenv("TMPDIR");
    char *path = rg_arena_printf(arena, "%s/rg-file-XXXXXX", parent ? parent : "/tmp");
    CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(path));
    return (room){arena, path};
}

/* "." and ".." left out. */
static size_t entries(const char *path)
{
    size_t count = 0;
    DIR *folder = opendir(path);
    CU_ASSERT_PTR_NOT_NULL_FATAL(folder);
    for (const struct dirent *e; (e = readdir(folder)) != NULL;)
        count += strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0;
    closedir(folder);
    return count;
}

static void remove_all(rg_arena *arena, const char *path)
{
    DIR *folder = opendir(path);
    for (const struct dirent *e; folder && (e = readdir(folder)) != NULL;) {
        if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0)
            continue;
        const char *child = rg_path_join(arena, path, e->d_name);
        if (unlink(child) != 0)
            remove_all(arena, child);
    }
    if (folder)
        closedir(folder);
    rmdir(path);
}

static void room_free(room r)
{
    remove_all(r.arena, r.path);
    rg_arena_free(r.arena);
}

static const char *in(room r, const char *name)
{
    return rg_path_join(r.arena, r.path, name);
}

static void put(room r, const char *name, const char *text)
{
    rg_err err = {0};
    bool done = rg_file_write(in(r, name), rg_str_of(text), 0644, &err);
    if (!done)
        fprintf(stderr, "\n    %s\n", err.text);
    CU_ASSERT_TRUE_FATAL(done);
}

static const char *content(room r, const char *name)
{
    rg_str bytes = {0};
    rg_err err = {0};
    if (!rg_file_read(r.arena, in(r, name), 1 << 20, &bytes, &err))
        return err.text[0] ? rg_arena_strdup(r.arena, err.text) : "";
    return bytes.p;
}

static void what_is_written_reads_back_and_replaces_the_old(void)
{
    room r = room_new();
    put(r, "a.txt", "first, and longer");
    CHECK_TEXT(content(r, "a.txt"), "first, and longer");
    put(r, "a.txt", "second");
    CHECK_TEXT(content(r, "a.txt"), "second");
    put(r, "empty", "");
    CHECK_TEXT(content(r, "empty"), "");
    CU_ASSERT_EQUAL(entries(r.path), 2); /* no temporary file is left */
    room_free(r);
}

static void a_new_file_has_the_mode_asked_for(void)
{
    room r = room_new();
    rg_err err = {0};
    struct stat info = {0};
    mode_t mask = umask(022);
    CU_ASSERT_TRUE(rg_file_write(in(r, "cache"), RG_STR("x"), 0600, &err));
    CU_ASSERT_EQUAL(stat(in(r, "cache"), &info), 0);
    CU_ASSERT_EQUAL(info.st_mode & 0777, 0600);
    CU_ASSERT_TRUE(rg_file_write(in(r, "report"), RG_STR("x"), 0644, &err));
    CU_ASSERT_EQUAL(stat(in(r, "report"), &info), 0);
    CU_ASSERT_EQUAL(info.st_mode & 0777, 0644);
    umask(mask);
    room_free(r);
}

/* Devices are reached through a link in the test's own folder: code that wrongly renames over
 * its target then replaces the link and not the machine's device. */
static const char *link_to(room r, const char *device, const char *name)
{
    CU_ASSERT_EQUAL_FATAL(symlink(device, in(r, name)), 0);
    return in(r, name);
}

static bool is_link(const char *path)
{
    struct stat info = {0};
    return lstat(path, &info) == 0 && S_ISLNK(info.st_mode);
}

static void a_full_device_is_a_failure_that_says_so(void)
{
    room r = room_new();
    rg_err err = {0};
    const char *path = link_to(r, "/dev/full", "full");
    CU_ASSERT_FALSE(rg_file_write(path, RG_STR("report"), 0644, &err));
    CU_ASSERT_EQUAL(err.code, RG_E_IO);
    CHECK_HAS(err.text, "full: cannot be written: No space left on device; free some space and "
                        "run again");
    CU_ASSERT_TRUE(is_link(path));
    CU_ASSERT_EQUAL(entries(r.path), 1);
    room_free(r);
}

static void a_working_device_is_written_directly(void)
{
    room r = room_new();
    rg_err err = {0};
    const char *path = link_to(r, "/dev/null", "null");
    CU_ASSERT_TRUE(rg_file_write(path, RG_STR("report"), 0644, &err));
    CU_ASSERT_TRUE(is_link(path));
    CU_ASSERT_EQUAL(entries(r.path), 1);
    room_free(r);
}

/* A limit on file size stops the write after some bytes, as a full disk does. */
static bool write_beyond_limit(const char *path, size_t size, rg_err *err)
{
    struct rlimit old = {0}, low;
    CU_ASSERT_EQUAL_FATAL(getrlimit(RLIMIT_FSIZE, &old), 0);
    low = old;
    low.rlim_cur = 8192;
    char *bytes = calloc(1, size);
    CU_ASSERT_PTR_NOT_NULL_FATAL(bytes);
    void (*action)(int) = signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &low);
    bool done = rg_file_write(path, (rg_str){bytes, size}, 0644, err);
    setrlimit(RLIMIT_FSIZE, &old);
    signal(SIGXFSZ, action);
    free(bytes);
    return done;
}

static void a_write_that_stops_half_way_leaves_the_old_file_and_nothing_else(void)
{
    room r = room_new();
    rg_err err = {0};
    put(r, "a.txt", "old");
    CU_ASSERT_FALSE(write_beyond_limit(in(r, "a.txt"), 100000, &err));
    CHECK_HAS(err.text, "a.txt: cannot be written: File too large; ");
    CHECK_TEXT(content(r, "a.txt"), "old");
    CU_ASSERT_EQUAL(entries(r.path), 1);
    CU_ASSERT_FALSE(write_beyond_limit(in(r, "new.txt"), 100000, &err));
    CU_ASSERT_FALSE(rg_file_exists(in(r, "new.txt")));
    CU_ASSERT_EQUAL(entries(r.path), 1);
    room_free(r);
}

static void a_folder_that_is_not_there_is_named(void)
{
    room r = room_new();
    rg_err err = {0};
    CU_ASSERT_FALSE(rg_file_write(in(r, "no/a.txt"), RG_STR("x"), 0644, &err));
    CHECK_HAS(err.text, "no/a.txt: cannot be written: No such file or directory; ");
    put(r, "file", "x");
    CU_ASSERT_FALSE(rg_file_write(in(r, "file/a.txt"), RG_STR("x"), 0644, &err));
    CHECK_HAS(err.text, "file/a.txt: cannot be written: Not a directory; ");
    room_free(r);
}

static void a_folder_is_neither_read_nor_overwritten(void)
{
    room r = room_new();
    rg_err err = {0};
    rg_str bytes = {0};
    CU_ASSERT_FALSE(rg_file_write(r.path, RG_STR("x"), 0644, &err));
    CHECK_HAS(err.text, ": is a folder, not a file");
    CU_ASSERT_TRUE(rg_file_is_dir(r.path));
    CU_ASSERT_FALSE(rg_file_read(r.arena, r.path, 100, &bytes, &err));
    CHECK_HAS(err.text, ": is a folder, not a file");
    CU_ASSERT_FALSE(rg_file_map(r.path, &bytes, &err));
    CHECK_HAS(err.text, ": is a folder, not a file");
    room_free(r);
}

static void a_failed_write_does_not_stand_in_the_way_of_the_next(void)
{
    room r = room_new();
    put(r, "a.txt", "one");
    rg_err err = {0};
    CU_ASSERT_FALSE(write_beyond_limit(in(r, "a.txt"), 100000, &err));
    put(r, "a.txt", "two");
    CHECK_TEXT(content(r, "a.txt"), "two");
    room_free(r);
}

static void a_name_of_the_greatest_length_can_be_written(void)
{
    room r = room_new();
    char name[256];
    memset(name, 'n', 255);
    name[255] = '\0';
    put(r, name, "x");
    CHECK_TEXT(content(r, name), "x");
    room_free(r);
}

static void a_missing_file_and_a_pipe_are_refused_without_waiting(void)
{
    room r = room_new();
    rg_err err = {0};
    rg_str bytes = {0};
    CU_ASSERT_FALSE(rg_file_read(r.arena, in(r, "none"), 100, &bytes, &err));
    CU_ASSERT_EQUAL(err.code, RG_E_IO);
    CHECK_HAS(err.text, "none: cannot be read: No such file or directory; check the name");
    CU_ASSERT_EQUAL(mkfifo(in(r, "pipe"), 0600), 0);
    CU_ASSERT_FALSE(rg_file_read(r.arena, in(r, "pipe"), 100, &bytes, &err));
    CHECK_HAS(err.text, "pipe: is a device or pipe, not a file");
    room_free(r);
}

static void a_file_over_the_limit_is_refused_and_one_at_it_is_read(void)
{
    room r = room_new();
    rg_err err = {0};
    rg_str bytes = {0};
    put(r, "five", "12345");
    CU_ASSERT_TRUE(rg_file_read(r.arena, in(r, "five"), 5, &bytes, &err));
    CU_ASSERT_TRUE(rg_str_is(bytes, "12345"));
    CU_ASSERT_EQUAL(bytes.p[5], '\0');
    CU_ASSERT_FALSE(rg_file_read(r.arena, in(r, "five"), 4, &bytes, &err));
    CU_ASSERT_EQUAL(err.code, RG_E_LIMIT);
    CHECK_HAS(err.text, "five: is 5 bytes long and at most 4 are read");
    room_free(r);
}

static void a_mapped_file_shows_its_bytes_and_an_empty_one_none(void)
{
    room r = room_new();
    rg_err err = {0};
    rg_str bytes = {0};
    CU_ASSERT_TRUE_FATAL(rg_file_write(in(r, "a"), RG_STR("a\0b"), 0644, &err));
    CU_ASSERT_TRUE_FATAL(rg_file_map(in(r, "a"), &bytes, &err));
    CU_ASSERT_TRUE(rg_str_eq(bytes, RG_STR("a\0b")));
    rg_file_unmap(bytes);
    put(r, "empty", "");
    CU_ASSERT_TRUE_FATAL(rg_file_map(in(r, "empty"), &bytes, &err));
    CU_ASSERT_EQUAL(bytes.n, 0);
    rg_file_unmap(bytes);
    CU_ASSERT_FALSE(rg_file_map(in(r, "none"), &bytes, &err));
    room_free(r);
}

static void folders_are_made_with_all_their_parents(void)
{
    room r = room_new();
    rg_err err = {0};
    CU_ASSERT_TRUE(rg_file_make_dirs(in(r, "a/b//c/"), &err));
    CU_ASSERT_TRUE(rg_file_is_dir(in(r, "a/b/c")));
    CU_ASSERT_TRUE(rg_file_make_dirs(in(r, "a/b/c"), &err));
    put(r, "file", "x");
    CU_ASSERT_FALSE(rg_file_make_dirs(in(r, "file/d"), &err));
    CHECK_HAS(err.text, "file: is a file, not a folder");
    CU_ASSERT_FALSE(rg_file_is_dir(in(r, "file")));
    CU_ASSERT_TRUE(rg_file_exists(in(r, "file")));
    CU_ASSERT_FALSE(rg_file_exists(in(r, "none")));
    room_free(r);
}

static void check_glob(room r, const char *folder, const char *pattern, const char *expected)
{
    char **paths;
    size_t count;
    rg_err err = {0};
    rg_buf names = {0};
    rg_buf_puts(&names, "");
    CU_ASSERT_TRUE_FATAL(rg_file_glob(r.arena, folder, pattern, &paths, &count, &err));
    for (size_t i = 0; i < count; i++)
        rg_buf_printf(&names, "%s%s", i ? " " : "", rg_path_base(paths[i]));
    CHECK_TEXT(names.p, expected);
    rg_buf_free(&names);
}

/* In the order of most languages "B" would stand between "a" and "c". */
static void a_pattern_lists_what_matches_in_byte_order(void)
{
    room r = room_new();
    rg_err err = {0};
    CU_ASSERT_TRUE(rg_file_make_dirs(in(r, "police"), &err));
    put(r, "police/offences-c.csv", "");
    put(r, "police/offences-B.csv", "");
    put(r, "police/offences-a.csv", "");
    put(r, "police/offences-10.csv", "");
    put(r, "police/other.csv", "");
    check_glob(r, r.path, "police/offences-*.csv",
               "offences-10.csv offences-B.csv offences-a.csv offences-c.csv");
    check_glob(r, r.path, "*/offences-[ab].csv", "offences-a.csv");
    check_glob(r, r.path, "police/other.csv", "other.csv");
    check_glob(r, "/nowhere", in(r, "police/o?her.csv"), "other.csv");
    room_free(r);
}

static void no_match_is_an_empty_list(void)
{
    room r = room_new();
    check_glob(r, r.path, "*.csv", "");
    check_glob(r, r.path, "none.csv", "");
    check_glob(r, r.path, "", "");
    check_glob(r, "/nowhere/at/all", "*", "");
    room_free(r);
}

static void a_folder_whose_name_looks_like_a_pattern_is_taken_literally(void)
{
    room r = room_new();
    rg_err err = {0};
    CU_ASSERT_TRUE(rg_file_make_dirs(in(r, "x[1]*?\\"), &err));
    CU_ASSERT_TRUE(rg_file_make_dirs(in(r, "x1yz"), &err));
    put(r, "x[1]*?\\/right.csv", "");
    put(r, "x1yz/wrong.csv", "");
    check_glob(r, in(r, "x[1]*?\\"), "*.csv", "right.csv");
    check_glob(r, in(r, "x[1]*?\\"), "right.csv", "right.csv");
    room_free(r);
}

static void links_are_followed(void)
{
    room r = room_new();
    put(r, "real.csv", "rows");
    CU_ASSERT_EQUAL(symlink("real.csv", in(r, "link.csv")), 0);
    check_glob(r, r.path, "l*.csv", "link.csv");
    CHECK_TEXT(content(r, "link.csv"), "rows");
    room_free(r);
}

static void paths_join_and_an_absolute_name_wins(void)
{
    rg_arena *arena = rg_arena_new("test");
    CHECK_TEXT(rg_path_join(arena, "out", "a.pdf"), "out/a.pdf");
    CHECK_TEXT(rg_path_join(arena, "out/", "a.pdf"), "out/a.pdf");
    CHECK_TEXT(rg_path_join(arena, "out", "/a.pdf"), "/a.pdf");
    CHECK_TEXT(rg_path_join(arena, "", "a.pdf"), "a.pdf");
    CHECK_TEXT(rg_path_join(arena, NULL, "a.pdf"), "a.pdf");
    CHECK_TEXT(rg_path_base("out/x/a.pdf"), "a.pdf");
    CHECK_TEXT(rg_path_base("a.pdf"), "a.pdf");
    CHECK_TEXT(rg_path_base("out/"), "");
    rg_arena_free(arena);
}

CU_TestInfo rg_tests_base_file[] = {
    {"what is written reads back and replaces the old",
     what_is_written_reads_back_and_replaces_the_old},
    {"a new file has the mode asked for", a_new_file_has_the_mode_asked_for},
    {"a full device is a failure that says so", a_full_device_is_a_failure_that_says_so},
    {"a working device is written directly", a_working_device_is_written_directly},
    {"a write that stops half way leaves the old file and nothing else",
     a_write_that_stops_half_way_leaves_the_old_file_and_nothing_else},
    {"a folder that is not there is named", a_folder_that_is_not_there_is_named},
    {"a folder is neither read nor overwritten", a_folder_is_neither_read_nor_overwritten},
    {"a failed write does not stand in the way of the next",
     a_failed_write_does_not_stand_in_the_way_of_the_next},
    {"a name of the greatest length can be written",
     a_name_of_the_greatest_length_can_be_written},
    {"a missing file and a pipe are refused without waiting",
     a_missing_file_and_a_pipe_are_refused_without_waiting},
    {"a file over the limit is refused and one at it is read",
     a_file_over_the_limit_is_refused_and_one_at_it_is_read},
    {"a mapped file shows its bytes, and an empty one none",
     a_mapped_file_shows_its_bytes_and_an_empty_one_none},
    {"folders are made with all their parents", folders_are_made_with_all_their_parents},
    {"a pattern lists what matches in byte order", a_pattern_lists_what_matches_in_byte_order},
    {"no match is an empty list", no_match_is_an_empty_list},
    {"a folder whose name looks like a pattern is taken literally",
     a_folder_whose_name_looks_like_a_pattern_is_taken_literally},
    {"links are followed", links_are_followed},
    {"paths join and an absolute name wins", paths_join_and_an_absolute_name_wins},
    CU_TEST_INFO_NULL,
};
