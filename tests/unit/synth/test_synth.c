/* Synthetic extracts: repeatable, marked, and dirty as planned. */
#include "app/compute.h"
#include "base/file.h"
#include "script/declare.h"
#include "support/check.h"
#include "support/tiny.h"
#include "synth/synth.h"

static bool make(tiny *t, const char *folder, uint64_t seed, double scale, rg_err *err)
{
    static const char *const words[] = {"profile", "area", "crime", NULL};
    const char *file = "lua/synth/open.lua";
    rg_synth_job job = {.out = folder, .seed = seed, .scale = scale};
    rg_buf report = {0};
    bool ok = rg_declare(t->arena, ".", &file, 1, words, &job.profile, err) &&
              rg_synth(t->arena, &job, &report, err);
    rg_buf_free(&report);
    return ok;
}

static rg_str bytes(tiny *t, const char *folder, const char *name)
{
    rg_err err = {0};
    rg_str out = {0};
    CU_ASSERT_TRUE_FATAL(
        rg_file_read(t->arena, rg_path_join(t->arena, folder, name), 1 << 26, &out, &err));
    return out;
}

static const char *const one_month = "police/street/2020-07-leicestershire-street.csv";

static void the_same_seed_gives_the_same_bytes_and_another_seed_others(void)
{
    tiny t = tiny_open();
    rg_err err = {0};
    const char *a = rg_path_join(t.arena, t.folder, "a"),
               *b = rg_path_join(t.arena, t.folder, "b"),
               *c = rg_path_join(t.arena, t.folder, "c");
    CU_ASSERT_TRUE_FATAL(make(&t, a, 1, 0.1, &err) && make(&t, b, 1, 0.1, &err) &&
                         make(&t, c, 2, 0.1, &err));
    CU_ASSERT_TRUE(rg_str_eq(bytes(&t, a, one_month), bytes(&t, b, one_month)));
    CU_ASSERT_FALSE(rg_str_eq(bytes(&t, a, one_month), bytes(&t, c, one_month)));
    tiny_close(&t);
}

static void every_key_begins_with_the_mark_of_invented_data(void)
{
    tiny t = tiny_open();
    rg_err err = {0};
    CU_ASSERT_TRUE_FATAL(make(&t, t.folder, 1, 0.1, &err));
    rg_str rest = bytes(&t, t.folder, one_month);
    rg_str_cut(&rest, '\n');
    int keys = 0;
    while (rest.p && rest.n) {
        rg_str line = rg_str_cut(&rest, '\n'), key = rg_str_cut(&line, ',');
        CU_ASSERT_TRUE(key.n == 0 || rg_str_starts(key, "SYN-"));
        keys += key.n > 0;
    }
    CU_ASSERT_TRUE(keys > 50);
    tiny_close(&t);
}

static void the_sample_release_reads_them_and_finds_the_planted_dirt(void)
{
    tiny t = tiny_open();
    rg_err err = {0};
    rg_project p;
    rg_computed c;
    CU_ASSERT_TRUE_FATAL(make(&t, t.folder, 1, 1, &err));
    bool ok =
        rg_project_open(t.arena, ".", "templates/releases/sample.lua", t.folder, &p, &err) &&
        rg_compute(t.arena, &p, 2, &c, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
    CU_ASSERT_TRUE(c.counts.synthetic);
    const rg_ledger_source *s = rg_ledger_find(c.ledger, "street");
    CU_ASSERT_EQUAL(s->repeat_count, 8);
    CU_ASSERT_EQUAL(s->rejected, 0);
    CU_ASSERT_TRUE(s->excluded > 8);
    CU_ASSERT_EQUAL(c.counts.period.exposure, 24);
    tiny_close(&t);
}

CU_TestInfo rg_tests_synth_synth[] = {
    {"the same seed gives the same bytes, and another seed others",
     the_same_seed_gives_the_same_bytes_and_another_seed_others},
    {"every key begins with the mark of invented data",
     every_key_begins_with_the_mark_of_invented_data},
    {"the sample release reads them and finds the planted dirt",
     the_sample_release_reads_them_and_finds_the_planted_dirt},
    CU_TEST_INFO_NULL};
