/* Times that a system fills in: on the small extracts (sna_extracts.h), of whose offences 48 have a time. */
#include "base/file.h"
#include "support/check.h"
#include "support/sna_extracts.h"

#include <string.h>

#define CITY "E06000016"

/* More offences of 5 June 2020 in Leicester at 00:00. */
static void add_midnights(sna_world *w, int n)
{
    rg_str text;
    rg_err err = {0};
    rg_buf all = {0};
    const char *path = rg_path_join(w->t.arena, w->t.folder, "offences.csv");
    CU_ASSERT_TRUE_FATAL(rg_file_read(w->t.arena, path, 1 << 20, &text, &err));
    rg_buf_str(&all, text);
    for (int i = 0; i < n; i++)
        rg_buf_printf(&all,
                      "m%d,05/06/2020 00:00,05/06/2020,8N,,Crimed,Street,,Leicester,N,,N\n", i);
    tiny_file(&w->t, "offences.csv", all.p);
    rg_buf_free(&all);
}

static bool noted(const sna_world *w, const char *sentence)
{
    const rg_ledger_source *s = rg_ledger_find(w->computed.ledger, "offences");
    for (size_t i = 0; i < s->note_count; i++)
        if (strstr(s->notes[i], sentence))
            return true;
    return false;
}

static void a_few_offences_at_midnight_happened_at_midnight(void)
{
    sna_world w = sna_open();
    add_midnights(&w, 1); /* 1 of 49: 2% */
    sna_compute(&w);
    const rg_fact *f = sna_find(&w, "sna.hours", CITY, "hour=00:00-00:59");
    CU_ASSERT_EQUAL(f->value, 2); /* o4 at 00:15, and this one */
    CU_ASSERT_EQUAL(f->unknown, 0);
    CU_ASSERT_FALSE(noted(&w, "00:00"));
    sna_close(&w);
}

static void many_offences_at_midnight_have_no_time(void)
{
    sna_world w = sna_open();
    add_midnights(&w, 2); /* 2 of 50: 4% */
    sna_compute(&w);
    const rg_fact *f = sna_find(&w, "sna.hours", CITY, "hour=00:00-00:59");
    CU_ASSERT_EQUAL(f->value, 1); /* 00:15 is a time as before */
    CU_ASSERT_EQUAL(f->unknown, 2);
    CU_ASSERT_EQUAL(sna_find(&w, "sna.night_time", CITY, "night_time=yes")->unknown, 2);
    /* Their day is known all the same. */
    CU_ASSERT_EQUAL(sna_find(&w, "sna.weekdays", CITY, "weekday=Friday")->unknown, 0);
    CU_ASSERT_TRUE(noted(&w,
                         "committed_from: 2 of 50 times are exactly 00:00, more than 3%: there "
                         "00:00 is taken as no time"));
    sna_close(&w);
}

CU_TestInfo rg_tests_app_midnight[] = {
    {"a few offences at midnight happened at midnight",
     a_few_offences_at_midnight_happened_at_midnight},
    {"many offences at midnight have no time", many_offences_at_midnight_have_no_time},
    CU_TEST_INFO_NULL};
