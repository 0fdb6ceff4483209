/* The synthetic years of Leicester, Leicestershire and Rutland: their dirt is told as it was planted, and their facts come
 * out of their rows. */
#include "app/compute.h"
#include "base/file.h"
#include "base/num.h"
#include "support/check.h"
#include "support/tiny.h"

#include <stdlib.h>
#include <string.h>

typedef struct years {
    tiny t;
    const char *folder; /* of the cut of 2022 */
    rg_project project;
    rg_computed computed;
    rg_facts facts;
} years;

static const char *const release = "templates/releases/llr-2021-22.lua";

static years make(const char *scale)
{
    years y = {.t = tiny_open()};
    const char *all = rg_path_join(y.t.arena, y.t.folder, "all");
    CU_ASSERT_EQUAL_FATAL(
        system(rg_arena_printf(y.t.arena,
                               "out/bin/vrn-report synth --profile llr --seed "
                               "1 --scale %s --out %s >/dev/null",
                               scale, all)),
        0);
    y.folder = rg_path_join(y.t.arena, all, "2022-01");
    return y;
}

/* ---- dirt ---- */

static const rg_ledger_source *source_of(const rg_ledger *ledger, rg_str file)
{
    for (size_t s = 0; s < rg_ledger_count(ledger); s++) {
        const rg_ledger_source *source = rg_ledger_at(ledger, s);
        for (size_t f = 0; f < source->file_count; f++)
            if (rg_str_eq(file, rg_str_of(source->files[f].name)))
                return source;
    }
    return NULL;
}

static rg_str field(rg_str *rest)
{
    if (rest->n && rest->p[0] == '"') {
        (void)rg_str_cut(rest, '"');
        rg_str text = rg_str_cut(rest, '"');
        (void)rg_str_cut(rest, ',');
        return text;
    }
    return rg_str_cut(rest, ',');
}

/* What planted.csv says of a reason of a source, over all its files; kind NULL: of all reasons that are told. */
static double planted_of(const years *y, rg_str list, const rg_ledger_source *source,
                         const char *kind, const char *what)
{
    double sum = 0;
    (void)rg_str_cut(&list, '\n');
    while (list.p && list.n) {
        rg_str line = rg_str_cut(&list, '\n');
        rg_str k = field(&line), file = field(&line), w = field(&line);
        double rows = 0;
        if (source_of(y->computed.ledger, file) == source && rg_str_is(k, kind) &&
            rg_str_is(w, what) && rg_num_parse(line, &rows))
            sum += rows;
    }
    return sum;
}

static void what_check_tells_is_what_was_planted(void)
{
    static const char *const kinds[] = {"rejected", "excluded", "repaired"};
    static const char *const sources[] = {"offences", "suspects", "victims", "custody"};
    years y = make("0.5");
    rg_err err = {0};
    rg_str list = {0};
    size_t told = 0, lines = 0;
    bool ok = rg_project_open(y.t.arena, ".", release, y.folder, &y.project, &err) &&
              rg_compute_load(y.t.arena, &y.project, 2, &y.computed, &err) &&
              rg_file_read(y.t.arena, rg_path_join(y.t.arena, y.folder, "planted.csv"), 1 << 20,
                           &list, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        const rg_ledger_source *s = rg_ledger_find(y.computed.ledger, sources[i]);
        CU_ASSERT_PTR_NOT_NULL_FATAL(s);
        for (size_t r = 0; r < s->reason_count; r++) {
            const rg_ledger_reason *reason = &s->reasons[r];
            double planted = planted_of(&y, list, s, kinds[reason->kind], reason->text);
            if (planted != (double)reason->count)
                fprintf(stderr, "\n    %s: %s %s: %.0f planted, %.0f told", sources[i],
                        kinds[reason->kind], reason->text, planted, (double)reason->count);
            CU_ASSERT_EQUAL(planted, (double)reason->count);
            told += reason->count;
        }
    }
    /* And nothing that was planted in them is missed. */
    (void)rg_str_cut(&list, '\n');
    while (list.p && list.n) {
        rg_str line = rg_str_cut(&list, '\n'), kind = field(&line), file = field(&line);
        (void)field(&line);
        double rows = 0;
        if (!rg_str_is(kind, "passed over") && rg_str_starts(file, "police/") &&
            !rg_str_starts(file, "police/asb") && rg_num_parse(line, &rows))
            lines += (size_t)rows;
    }
    CU_ASSERT_EQUAL(told, lines);
    CU_ASSERT_TRUE(told > 300);
    tiny_close(&y.t);
}

/* ---- facts out of rows ---- */

static const char *const asked[] = {"sna.offences", "sna.area_rate", "sna.knife_share",
                                    "sna.suspect_prevalence", "sna.victim_prevalence"};
enum { ASKED = sizeof asked / sizeof *asked };

static bool is_asked(const char *id)
{
    static const char *const behind[] = {"sna.offences_window",  "sna.knife",
                                         "sna.knife_base",       "sna.population",
                                         "sna.people_suspected", "sna.people_harmed"};
    for (size_t i = 0; i < ASKED; i++)
        if (strcmp(id, asked[i]) == 0)
            return true;
    for (size_t i = 0; i < sizeof behind / sizeof *behind; i++)
        if (strcmp(id, behind[i]) == 0)
            return true;
    return false;
}

static void compute(years *y, double out[ASKED])
{
    rg_err err = {0};
    bool ok = rg_project_open(y->t.arena, ".", release, y->folder, &y->project, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
    size_t kept = 0;
    for (size_t i = 0; i < y->project.wanted_count; i++)
        if (is_asked(y->project.wanted[i]->id))
            y->project.wanted[kept++] = y->project.wanted[i];
    y->project.wanted_count = kept;
    ok = rg_compute(y->t.arena, &y->project, 2, &y->computed, &err) &&
         rg_compute_facts(y->t.arena, &y->computed, RG_EDITION_EXACT, &y->facts, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
    for (size_t i = 0; i < ASKED; i++) {
        rg_facts r = rg_facts_range(&y->facts, asked[i], "E23000021");
        CU_ASSERT_EQUAL_FATAL(r.count, 1);
        out[i] = r.items[0].value;
    }
}

/* Leave out about one row in twenty of a file, which ones by chance that is the same everywhere. */
static void thin(years *y, const char *name)
{
    rg_err err = {0};
    rg_str rest = {0};
    rg_buf kept = {0};
    uint64_t state = 1;
    const char *path = rg_path_join(y->t.arena, y->folder, name);
    CU_ASSERT_TRUE_FATAL(rg_file_read(y->t.arena, path, 1 << 28, &rest, &err));
    for (size_t i = 0; rest.p && rest.n; i++) {
        rg_str line = rg_str_cut(&rest, '\n');
        state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        if (i > 0 && (state >> 33) % 20 == 0)
            continue;
        rg_buf_str(&kept, line);
        rg_buf_putc(&kept, '\n');
    }
    CU_ASSERT_TRUE_FATAL(rg_file_write(path, rg_buf_view(&kept), 0644, &err));
    rg_buf_free(&kept);
}

static void a_twentieth_of_the_rows_less_moves_the_facts_made_of_them(void)
{
    static const char *const kinds[] = {"offences", "suspects", "victims"};
    static const char *const parts[] = {"2020-21", "2021-22"};
    double whole[ASKED], less[ASKED];
    years y = make("0.5");
    compute(&y, whole);
    for (size_t k = 0; k < 3; k++)
        for (size_t p = 0; p < 2; p++)
            thin(&y, rg_arena_printf(y.t.arena, "police/%s-%s.csv", kinds[k], parts[p]));
    compute(&y, less);
    for (size_t i = 0; i < ASKED; i++)
        CU_ASSERT_TRUE(whole[i] > 0 && less[i] != whole[i]);
    /* Counts fall by about 5 percent, persons by less than two files' 10. */
    CU_ASSERT_TRUE(less[0] < 0.97 * whole[0] && less[0] > 0.93 * whole[0]);
    CU_ASSERT_TRUE(less[1] < 0.97 * whole[1] && less[1] > 0.93 * whole[1]);
    CU_ASSERT_TRUE(less[3] < whole[3] && less[3] > 0.86 * whole[3]);
    CU_ASSERT_TRUE(less[4] < whole[4] && less[4] > 0.86 * whole[4]);
    tiny_close(&y.t);
}

CU_TestInfo rg_tests_synth_llr[] = {
    {"what check tells is what was planted", what_check_tells_is_what_was_planted},
    {"a twentieth of the rows less moves the facts made of them",
     a_twentieth_of_the_rows_less_moves_the_facts_made_of_them},
    CU_TEST_INFO_NULL};
