/* The figures that the partnership printed, recomputed from synthetic extracts: tests/worked/README.md.
 *
 * The extracts of seed 1 are made anew, the facts of three releases computed, and each row of published.csv is
 * asked of them.  PROOF_SEED=2 makes other extracts, of whose figures 95 in 100 must hold. */
#include "app/compute.h"
#include "base/file.h"
#include "script/eval.h"
#include "support/check.h"
#include "support/llr_years.h"
#include "support/proof.h"
#include "support/shown.h"
#include "support/tiny.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct proof {
    tiny t; /* a folder that is removed */
    rg_arena *arena;
    const char *folder; /* of the extracts */
    size_t asked, held; /* figures */
    proof_rows rows;
    proof_names names;
    proof_answer *answers; /* one for each row */
    shown_items shown;     /* what shows the contradictions of the documents */
} proof;

static bool is(const char *text, const char *word)
{
    return strcmp(text, word) == 0;
}

static bool needs(const proof *p, const char *release, const rg_measure *m)
{
    for (size_t i = 0; i < p->rows.count; i++) {
        const proof_row *r = &p->rows.items[i];
        size_t n = strlen(m->id);
        if (is(r->release, release) &&
            (is(r->measure, m->id) ||
             (strncmp(r->against, m->id, n) == 0 && r->against[n] == ' ')))
            return true;
    }
    return false;
}

/* Only what is asked for is computed. */
static void keep_needed(const proof *p, const char *release, rg_project *project)
{
    size_t kept = 0;
    for (size_t i = 0; i < project->wanted_count; i++)
        if (needs(p, release, project->wanted[i]))
            project->wanted[kept++] = project->wanted[i];
    project->wanted_count = kept;
}

/* One table of Lua with all expressions, answered as lines. */
static void settle(proof *p, const char *release)
{
    rg_buf text = {0}, out = {0};
    rg_err err = {0};
    rg_buf_puts(&text, "table.concat({ ");
    for (size_t i = 0; i < p->rows.count; i++)
        if (is(p->rows.items[i].release, release) && p->answers[i].expression)
            rg_buf_printf(&text, "%s, ", p->answers[i].expression);
    rg_buf_puts(&text, "}, \"|\")");
    CU_ASSERT_TRUE_FATAL(rg_eval(p->arena, ".", text.p, &out, &err));
    rg_str rest = rg_buf_view(&out);
    rest = (rg_str){rest.p + 1, rest.n - 2}; /* without the quotes of JSON */
    for (size_t i = 0; i < p->rows.count; i++)
        if (is(p->rows.items[i].release, release) && p->answers[i].expression) {
            rg_str got = rg_str_cut(&rest, '|');
            if (!rg_str_is(got, p->answers[i].expected))
                p->answers[i].refused = rg_arena_printf(p->arena, "%.*s (%.6g)", (int)got.n,
                                                        got.p, p->answers[i].value);
        }
    rg_buf_free(&text);
    rg_buf_free(&out);
}

static void judge(proof *p, const char *release, const rg_facts *facts)
{
    for (size_t i = 0; i < p->rows.count; i++)
        if (is(p->rows.items[i].release, release))
            p->answers[i] = proof_judge(p->arena, facts, &p->names, &p->rows.items[i]);
    settle(p, release);
}

/* The facts of the extracts in p->folder. */
static bool ask(proof *p, const char *release, rg_facts *facts)
{
    rg_project project;
    rg_computed computed;
    rg_err err = {0};
    const char *path = rg_arena_printf(p->arena, "templates/releases/%s.lua", release);
    bool ok = rg_project_open(p->arena, ".", path, NULL, &project, &err);
    if (ok) {
        project.extracts = rg_path_join(p->arena, p->folder, rg_path_base(project.extracts));
        keep_needed(p, release, &project);
        ok = rg_compute(p->arena, &project, 2, &computed, &err) &&
             rg_compute_facts(p->arena, &computed, RG_EDITION_EXACT, facts, &err);
    }
    CHECK_TEXT(err.text, "");
    if (ok)
        judge(p, release, facts);
    return ok;
}

static proof begin(void)
{
    proof p = {.t = tiny_open()};
    p.arena = p.t.arena;
    p.rows = proof_read(p.arena, "tests/worked/published.csv");
    p.names = proof_read_names(p.arena, "tests/worked/names.csv");
    p.shown = shown_read(p.arena, "tests/worked/contradictions.csv");
    p.answers = RG_NEW_N(p.arena, proof_answer, p.rows.count + 1);
    return p;
}

/* A figure holds when all its rows do; rows of a figure stand together. */
static bool figure_holds(const proof *p, size_t first, size_t *next)
{
    const char *figure = p->rows.items[first].figure;
    bool ok = true;
    size_t i = first;
    for (; i < p->rows.count && is(p->rows.items[i].figure, figure); i++)
        if (p->answers[i].refused) {
            ok = false;
            fprintf(stderr, "\n    published.csv:%d: %s %s \"%s\": %s", p->rows.items[i].line,
                    figure, p->rows.items[i].measure, p->rows.items[i].printed,
                    p->answers[i].refused);
        }
    *next = i;
    return ok;
}

static void report_figure(proof *p, size_t first, size_t *next)
{
    bool ok = figure_holds(p, first, next);
    if (llr_years_seed() == 1)
        CU_ASSERT_TRUE(ok);
    p->asked++;
    p->held += ok;
}

static void report(proof *p)
{
    static const char *const documents[] = {"RS20", "SNA22", "AR23", "SLD19"};
    for (size_t d = 0; d < sizeof documents / sizeof *documents; d++) {
        size_t asked = p->asked, held = p->held;
        for (size_t i = 0, next; i < p->rows.count; i = next) {
            next = i + 1;
            if (rg_str_starts(rg_str_of(p->rows.items[i].figure), documents[d]))
                report_figure(p, i, &next);
        }
        if (p->asked > asked)
            printf("\n    %-6s %3zu of %3zu figures", documents[d], p->held - held,
                   p->asked - asked);
    }
    printf("\n    all    %3zu of %3zu figures\n", p->held, p->asked);
}

/* ---- what happens when rows are missing ---- */

static bool keep_lines(proof *p, const char *from, const char *to)
{
    rg_str bytes = {0};
    rg_err err = {0};
    rg_buf out = {0};
    if (!rg_file_read(p->arena, from, (size_t)1 << 28, &bytes, &err))
        return false;
    for (size_t n = 0; bytes.n; n++) {
        rg_str line = rg_str_cut(&bytes, '\n');
        if (n % 20 == 7)
            continue;
        rg_buf_str(&out, line);
        rg_buf_putc(&out, '\n');
    }
    bool ok = rg_file_write(to, rg_buf_view(&out), 0600, &err);
    rg_buf_free(&out);
    return ok;
}

/* The same extracts without every twentieth row. */
static bool thin(proof *p, const char *cut)
{
    char **paths = NULL;
    size_t count = 0;
    rg_err err = {0};
    const char *thinned = rg_path_join(p->arena, p->t.folder, "thin");
    if (!rg_file_glob(p->arena, p->folder, rg_arena_printf(p->arena, "%s/*/*.csv", cut), &paths,
                      &count, &err))
        return false;
    for (size_t i = 0; i < count; i++) {
        const char *to = rg_path_join(p->arena, thinned, paths[i] + strlen(p->folder) + 1);
        char *folder = rg_arena_strdup(p->arena, to);
        *strrchr(folder, '/') = '\0';
        bool places = strstr(to, "/population/") || strstr(to, "/indicators/");
        if (!rg_file_make_dirs(folder, &err) ||
            (places ? symlink(paths[i], to) != 0 : !keep_lines(p, paths[i], to)))
            return false;
    }
    p->folder = thinned;
    return true;
}

static double value_of(proof *p, const rg_facts *facts, const char *measure)
{
    proof_found f = proof_find(p->arena, facts, measure, "E23000021", "", "", "");
    CU_ASSERT_TRUE_FATAL(f.count == 1);
    return f.items[0]->value;
}

/* Numbers of the release's own measures that were looked at, and those that are now others. */
static void compare_values(const proof *p, const char *release, const proof_answer *before)
{
    size_t asked = 0, moved = 0;
    for (size_t i = 0; i < p->rows.count; i++) {
        const proof_row *r = &p->rows.items[i];
        if (!is(r->release, release) || strncmp(r->measure, "sna.", 4) != 0 ||
            before[i].value == 0)
            continue;
        asked++;
        moved += p->answers[i].value != before[i].value;
    }
    printf("\n    without every twentieth row %zu of %zu numbers move\n", moved, asked);
    CU_ASSERT_TRUE(asked > 100);
    CU_ASSERT_TRUE(moved >=
                   asked * 90 / 100); /* 100.0% of all, residents and small cohorts stay */
}

/* A figure that did not come out of rows would stay when rows go. */
static void rows_go(proof *p, const char *release)
{
    rg_facts facts;
    proof_answer *before = p->answers;
    p->answers = RG_NEW_N(p->arena, proof_answer, p->rows.count + 1);
    bool ok = thin(p, "2022-01") && ask(p, release, &facts);
    CU_ASSERT_TRUE(ok);
    if (!ok)
        return;
    compare_values(p, release, before);
    /* Counts of rows are a twentieth smaller: 3,529 offences, 650 attendances, 178 admissions. */
    CU_ASSERT_DOUBLE_EQUAL(value_of(p, &facts, "sna.offences"), 3529 * 0.95, 40);
    CU_ASSERT_DOUBLE_EQUAL(value_of(p, &facts, "sna.attendances"), 650 * 0.95, 18);
    CU_ASSERT_DOUBLE_EQUAL(value_of(p, &facts, "sna.admissions"), 178 * 0.95, 9);
}

/* X01 to X38: each names facts of some release, or tables of content and settings, that show it. */
static void contradictions_can_be_shown(const proof *p)
{
    size_t measures = 0;
    CU_ASSERT_EQUAL(p->shown.rows, 38);
    for (size_t i = 0; i < p->shown.count; i++) {
        const shown_item *item = &p->shown.items[i];
        measures += item->measure;
        if (!item->there)
            fprintf(stderr, "\n    contradictions.csv: %s: there is no %s %s", item->row,
                    item->name, item->dimensions);
        CU_ASSERT_TRUE(item->there);
    }
    CU_ASSERT_TRUE(measures > 50);
}

static void what_was_printed_comes_out_of_the_rows_of_the_extracts(void)
{
    proof p = begin();
    for (size_t i = 0; llr_releases[i]; i++) {
        const llr_year *year = llr_years_get(llr_releases[i]);
        CU_ASSERT_PTR_NOT_NULL_FATAL(year);
        judge(&p, year->release, &year->exact);
        shown_mark(&p.shown, &year->exact);
    }
    report(&p);
    contradictions_can_be_shown(&p);
    CU_ASSERT_TRUE(p.held >= p.asked * 95 / 100);
    p.folder = llr_years_extracts();
    rows_go(&p, "llr-2021-22");
    tiny_close(&p.t);
}

/* Each delivery says what is wrong with it, by file; the account of every row says the same. */
static void what_was_planted_in_the_extracts_is_found(void)
{
    for (size_t i = 0; llr_releases[i]; i++) {
        const llr_year *year = llr_years_get(llr_releases[i]);
        CU_ASSERT_PTR_NOT_NULL_FATAL(year);
        CU_ASSERT_TRUE(year->planted > 50);
        CU_ASSERT_EQUAL(year->missed, 0);
    }
}

static void phrases_are_true_within_the_bounds_of_the_house(void)
{
    static const struct {
        const char *phrase;
        double x;
        bool ok;
    } rows[] = {
        {"almost a third", 31.3, true},
        {"almost a third", 30.7, false},
        {"almost a third", 33.4, false},
        {"half", 50.4, true},
        {"half", 50.6, false},
        {"over half", 52, true},
        {"over half", 50, false},
        {"nearly seven in ten", 69.6, true},
        {"majority", 50, false},
        {"majority", 50.1, true},
        {"vast majority", 84.9, false},
        {"vast majority", 86, true},
        {"14.6%", 14.64, true},
        {"14.6%", 14.66, false},
        {"3,529", 3529, true},
        {"3,529", 3530, false},
        {"more than 1,400", 1466, true},
        {"more than 1,400", 1400, false},
        {"nearly 200", 196, true},
        {"nearly 200", 200, false},
        {"nearly 200", 179, false},
        {"40+", 40, true},
        {"40+", 39, false},
        {"over 2.3 million", 2.31e6, true},
        {"1.1 million", 1107597, true},
        {"roughly double", 1.94, true},
        {"roughly double", 1.7, false},
        {"less than 10%", 9.9, true},
        {"less than 10%", 10, false},
        {"soon", 1, false},
    };
    rg_arena *arena = rg_arena_new("phrases");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *why = "";
        if (proof_phrase(arena, rows[i].phrase, rows[i].x, &why) != rows[i].ok)
            fprintf(stderr, "\n    %s of %g", rows[i].phrase, rows[i].x);
        CU_ASSERT_EQUAL(proof_phrase(arena, rows[i].phrase, rows[i].x, &why), rows[i].ok);
    }
    rg_arena_free(arena);
}

CU_TestInfo rg_tests_app_proof[] = {
    {"what was printed comes out of the rows of the extracts",
     what_was_printed_comes_out_of_the_rows_of_the_extracts},
    {"what was planted in the extracts is found", what_was_planted_in_the_extracts_is_found},
    {"phrases are true within the bounds of the house",
     phrases_are_true_within_the_bounds_of_the_house},
    CU_TEST_INFO_NULL};
