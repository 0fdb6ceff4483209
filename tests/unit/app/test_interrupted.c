/* Builds of the partnership's documents that are repeated elsewhere, stopped, or run out of room: the same bytes, or
 * what was there before, and never half a file. */
#include "base/file.h"
#include "base/hash.h"
#include "support/check.h"
#include "support/tiny.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST = 24 };

typedef struct outputs {
    char **paths;
    size_t count;
    rg_sha256 digests[MOST];
} outputs;

static const char *open_extracts(tiny *t)
{
    *t = tiny_open();
    const char *line = rg_arena_printf(
        t->arena,
        "out/bin/vrn-report synth --profile llr --seed 1 --scale 0.03 --out %s/all >/dev/null",
        t->folder);
    CU_ASSERT_EQUAL_FATAL(system(line), 0);
    return rg_path_join(t->arena, t->folder, "all/2022-01");
}

/* The exit status of a build into the folder, begun by some shell words. */
static int build(tiny *t, const char *before, const char *extracts, const char *to,
                 const char *more)
{
    char here[4096];
    CU_ASSERT_PTR_NOT_NULL_FATAL(getcwd(here, sizeof here));
    int status = system(rg_arena_printf(
        t->arena,
        "%s %s/out/bin/vrn-report build llr-2021-22 --extracts %s --out %s/%s %s >/dev/null "
        "2>%s/stderr </dev/null",
        before, here, extracts, t->folder, to, more, t->folder));
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static outputs outputs_of(tiny *t, const char *to)
{
    outputs o = {.paths = NULL};
    rg_err err = {0};
    CU_ASSERT_TRUE_FATAL(rg_file_glob(t->arena, t->folder,
                                      rg_arena_printf(t->arena, "%s/*/*/*", to), &o.paths,
                                      &o.count, &err));
    CU_ASSERT_TRUE_FATAL(o.count <= MOST);
    for (size_t i = 0; i < o.count; i++) {
        rg_str bytes;
        CU_ASSERT_TRUE_FATAL(rg_file_read(t->arena, o.paths[i], 1 << 28, &bytes, &err));
        o.digests[i] = rg_sha256_of(bytes);
    }
    return o;
}

static void check_same(const outputs *a, const outputs *b)
{
    CU_ASSERT_EQUAL_FATAL(a->count, b->count);
    for (size_t i = 0; i < a->count; i++) {
        CHECK_TEXT(rg_path_base(a->paths[i]), rg_path_base(b->paths[i]));
        CHECK_TEXT(a->digests[i].hex, b->digests[i].hex);
    }
}

static void both_documents_are_the_same_bytes_wherever_and_however_they_are_built(void)
{
    tiny t;
    const char *extracts = open_extracts(&t);
    CU_ASSERT_EQUAL_FATAL(build(&t, "", extracts, "one", "--jobs 1"), 0);
    CU_ASSERT_EQUAL_FATAL(
        build(&t, "cd / && TZ=Pacific/Auckland LANG=ar_EG.UTF-8 LC_ALL=ar_EG.UTF-8 HOME=/none",
              extracts, "two", "--jobs 4"),
        0);
    outputs one = outputs_of(&t, "one"), two = outputs_of(&t, "two");
    /* in each edition two documents, facts, sentences, the manifest and an account of the data */
    CU_ASSERT_EQUAL(one.count, 12);
    check_same(&one, &two);
    tiny_close(&t);
}

/* No file can be longer than 60 blocks: the facts are, and the documents. */
static void run_out_of_room(tiny *t, const char *extracts)
{
    rg_err err = {0};
    rg_str said;
    CU_ASSERT_NOT_EQUAL(build(t, "ulimit -f 60;", extracts, "rep", ""), 0);
    CU_ASSERT_TRUE_FATAL(rg_file_read(t->arena, rg_path_join(t->arena, t->folder, "stderr"),
                                      1 << 20, &said, &err));
    CHECK_HAS(rg_str_dup(t->arena, said), "cannot be written: File too large");
}

static void a_build_that_is_killed_or_runs_out_of_room_leaves_what_was_there(void)
{
    tiny t;
    const char *extracts = open_extracts(&t);
    CU_ASSERT_EQUAL_FATAL(build(&t, "", extracts, "rep", ""), 0);
    outputs before = outputs_of(&t, "rep"), after;
    run_out_of_room(&t, extracts);
    after = outputs_of(&t, "rep");
    check_same(&before, &after);
    /* killed while it reads, and while documents are made: the same files, old or made anew, and no others */
    for (int i = 0; i < 2; i++) {
        (void)build(&t, i ? "timeout -s KILL 1.0" : "timeout -s KILL 0.3", extracts, "rep", "");
        after = outputs_of(&t, "rep");
        check_same(&before, &after);
    }
    tiny_close(&t);
}

CU_TestInfo rg_tests_app_interrupted[] = {
    {"both documents are the same bytes wherever and however they are built",
     both_documents_are_the_same_bytes_wherever_and_however_they_are_built},
    {"a build that is killed or runs out of room leaves what was there",
     a_build_that_is_killed_or_runs_out_of_room_leaves_what_was_there},
    CU_TEST_INFO_NULL};
