/* Last year's facts as an input: a release of 2019/20 keeps its facts, the release of 2020/21 of the same small extracts
 * (sna_extracts.h) reads them.  Of the year 2019/20 it has 2 offences (o1 in Blaby, o2 in Leicester), of 2020/21 8. */
#include "app/previous.h"
#include "base/file.h"
#include "base/hash.h"
#include "support/check.h"
#include "support/computed.h"
#include "support/sna_extracts.h"

#include <math.h>
#include <string.h>

#define LLR "E23000021"
#define CITY "E06000016"

/* FIELDS go into the release, YEAR is its year, MEASURES are wanted. */
static void write_release(sna_world *w, const char *name, const char *year,
                          const char *measures, const char *fields)
{
    tiny_file(
        &w->t, name,
        rg_arena_printf(
            w->t.arena,
            "return release { title = \"T\", extracts = \"none\", date = \"2022-01-31\",\n"
            "   sources = { offences = \"offences.csv\", suspects = \"suspects.csv\",\n"
            "      victims = \"victims.csv\", population = \"population.csv\",\n"
            "      published_figures = \"figures.csv\", geography = \"geography.csv\" },\n"
            "   periods = { year = %s, part = { from = \"2020-04\", to = \"2020-09\" },\n"
            "      population = { from = \"2020-06\", to = \"2020-06\" } },\n"
            "   measures = { %s }, reports = { { \"no-document\" } }, %s }\n",
            year, measures, fields));
    w->t.release = rg_path_join(w->t.arena, w->t.folder, name);
}

static bool compute(sna_world *w, rg_edition edition, rg_err *err)
{
    return tiny_compute(&w->t, w->t.release, edition, &w->project, &w->computed, &w->facts,
                        err);
}

static void must(sna_world *w)
{
    rg_err err = {0};
    bool ok = compute(w, RG_EDITION_RESTRICTED, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
}

#define FIGURES "document,page,measure,area,period,definition,dimensions,value,unit,wording\n"
static const char *const wanted =
    "\"sna.offences\", \"sna.rate\", \"sna.offences_last\", \"sna.offences_since\",\n"
    "\"sna.rate_last\", \"sna.rate_since\", \"sna.by_year\"";

/* The facts of the release in w, kept as a build keeps them. */
static const char *keep(sna_world *w, const char *edition)
{
    rg_buf csv = {0};
    rg_facts_csv_header(&csv);
    for (size_t i = 0; i < w->facts.count; i++)
        rg_fact_csv(&csv, &w->facts.items[i]);
    tiny_file(&w->t, rg_arena_printf(w->t.arena, "kept/%s/facts.csv", edition), csv.p);
    rg_buf_free(&csv);
    return rg_arena_printf(w->t.arena, "previous = \"%s/kept\"", w->t.folder);
}

/* The year before is kept in the restricted edition; the release of the year names it. */
static sna_world two_years(const char *measures)
{
    sna_world w = sna_open();
    tiny_file(&w.t, "figures.csv", FIGURES);
    write_release(&w, "before.lua", "financial_year \"2019/20\"", wanted, "");
    must(&w);
    write_release(&w, "now.lua", "financial_year \"2020/21\"", measures,
                  keep(&w, "restricted"));
    return w;
}

static void what_was_printed_before_is_a_fact_of_its_own_period(void)
{
    sna_world w = two_years(wanted);
    must(&w);
    const rg_fact *f = sna_find(&w, "sna.offences_last", LLR, "");
    CU_ASSERT_PTR_NOT_NULL_FATAL(f);
    CHECK_TEXT(f->id, "sna.offences_last/E23000021/2019-04-01..2020-03-31/SV-2022");
    CU_ASSERT_EQUAL(f->value, 2);
    CU_ASSERT_EQUAL(f->exposure_months, 12);
    CHECK_TEXT(f->sources, "previous");
    f = sna_find(&w, "sna.rate_last", CITY, "");
    CU_ASSERT_EQUAL(f->value, 1); /* 1 of 1,000 */
    CU_ASSERT_EQUAL(f->numerator, 1);
    CU_ASSERT_EQUAL(f->denominator, 1000);
    sna_close(&w);
}

static void the_change_since_then_has_limits_and_a_word(void)
{
    sna_world w = two_years(wanted);
    must(&w);
    const rg_fact *f = sna_find(&w, "sna.offences_since", LLR, "");
    CU_ASSERT_EQUAL(f->value, 300); /* 2 to 8 */
    CU_ASSERT_EQUAL(f->numerator, 8);
    CU_ASSERT_EQUAL(f->denominator, 2);
    /* R: binom.test(8, 10)$p.value = 0.109375 */
    CHECK_TEXT(f->markers, "class:not-clear");
    CHECK_HAS(f->operands, "sna.offences_last/E23000021/2019-04-01..2020-03-31/SV-2022");
    CHECK_TEXT(f->sources, "offences previous");
    /* R: b <- binom.test(3, 4)$conf.int; 100 * (b / (1 - b) - 1) = -75.9119772171 15649.2088;
       rates 3 and 1 of 1,000: the same ratio. */
    f = sna_find(&w, "sna.rate_since", CITY, "");
    CU_ASSERT_EQUAL(f->value, 200);
    CU_ASSERT_DOUBLE_EQUAL(f->lower, -75.9119772171, 1e-6);
    CHECK_TEXT(f->markers, "class:not-clear unreliable"); /* 3 events */
    /* None before in Melton: no percentage. */
    CU_ASSERT_EQUAL(sna_find(&w, "sna.offences_since", "E07000133", "")->status,
                    RG_S_NOT_APPLICABLE);
    sna_close(&w);
}

static void the_same_as_last_year_is_said(void)
{
    sna_world w = sna_open();
    tiny_file(&w.t, "figures.csv",
              FIGURES "SNA 2020,4,sna.offences,E23000021,2019/20,SV-2022,,8,,eight offences\n");
    write_release(&w, "now.lua", "financial_year \"2020/21\"", wanted, "strict = false");
    must(&w);
    CHECK_TEXT(sna_find(&w, "sna.offences_since", LLR, "")->markers, "class:not-clear same");
    CU_ASSERT_EQUAL(sna_find(&w, "sna.offences_since", LLR, "")->value, 0);
    sna_close(&w);
}

static void without_an_earlier_release_there_is_nothing_and_no_error(void)
{
    sna_world w = sna_open();
    tiny_file(&w.t, "figures.csv", FIGURES);
    write_release(&w, "now.lua", "financial_year \"2020/21\"", wanted, "strict = false");
    must(&w);
    CU_ASSERT_EQUAL(sna_find(&w, "sna.offences_last", LLR, "")->status, RG_S_MISSING);
    CU_ASSERT_EQUAL(sna_find(&w, "sna.offences_since", LLR, "")->status, RG_S_MISSING);
    sna_close(&w);
}

static void a_table_of_published_figures_stands_for_the_years_before_the_program(void)
{
    sna_world w = sna_open();
    tiny_file(&w.t, "figures.csv",
              FIGURES
              "SNA 2020,4,sna.rate,Leicester,2019/20,SV-2022,,2.1,per 1000,a rate of 2.1\n"
              "SNA 2020,5,sna.rate,E23000021,2018/19,SV-2022,,1.5,,\n"
              "SNA 2020,5,sna.nothing,E23000021,2018/19,SV-2022,,1.5,,\n");
    write_release(&w, "now.lua", "financial_year \"2020/21\"", wanted, "strict = false");
    must(&w);
    const rg_fact *f = sna_find(&w, "sna.rate_last", CITY, "");
    CU_ASSERT_EQUAL(f->value, 2.1);
    CHECK_TEXT(f->method, "As printed in SNA 2020, page 4: a rate of 2.1");
    CHECK_TEXT(f->sources, "published_figures");
    CU_ASSERT_TRUE(isnan(f->lower));
    f = sna_find(&w, "sna.rate_last", LLR, "");
    CHECK_TEXT(f->id, "sna.rate_last/E23000021/2018-04-01..2019-03-31/SV-2022");
    /* 3 of 1,000 against 2.1; the events behind 2.1 are not known, so there is no test. */
    f = sna_find(&w, "sna.rate_since", CITY, "");
    CU_ASSERT_DOUBLE_EQUAL(f->value, 100 * (3 / 2.1 - 1), 1e-9);
    CHECK_TEXT(f->markers, "unreliable");
    const rg_ledger_source *s = rg_ledger_find(w.computed.ledger, "published_figures");
    CU_ASSERT_EQUAL(s->used, 2);
    CU_ASSERT_EQUAL(s->excluded, 1);
    sna_close(&w);
}

/* One published figure against the year 2020/21; the sentence that stops it. */
static void refused(const char *row, const char *sentence)
{
    sna_world w = sna_open();
    rg_err err = {0};
    tiny_file(&w.t, "figures.csv", rg_arena_printf(w.t.arena, FIGURES "%s", row));
    write_release(&w, "now.lua", "financial_year \"2020/21\"", wanted, "strict = false");
    CU_ASSERT_FALSE(compute(&w, RG_EDITION_RESTRICTED, &err));
    CU_ASSERT_EQUAL(err.code, RG_E_DATA);
    CHECK_HAS(err.text, sentence);
    sna_close(&w);
}

static void figures_of_two_definitions_are_no_series(void)
{
    refused(
        "SNA,1,sna.offences,E23000021,2019/20,SV-2020,,9,,\n",
        "figures.csv:2: measure \"sna.offences_last\": this figure of sna.offences counts by "
        "the "
        "definition SV-2020, the release by SV-2022; figures of two definitions are no series");
}

static void figures_of_eighteen_months_and_of_twelve_are_no_series(void)
{
    refused("SNA,1,sna.offences,E23000021,2018-10-01/P18M,SV-2022,,9,,\n",
            "figures.csv:2: measure \"sna.offences_last\": this figure of sna.offences is of "
            "18 months "
            "from October 2018, the release's of 12 months from April 2020; only the same "
            "months of "
            "two years are compared");
}

static void a_part_of_a_year_is_compared_with_the_same_months_only(void)
{
    const char *measures = "\"sna.offences_part_last\", \"sna.offences_part_since\"";
    sna_world w = sna_open();
    tiny_file(&w.t, "figures.csv",
              FIGURES "SNA,1,sna.offences_part,E23000021,2019-04-01/P6M,SV-2022,,10,,\n");
    write_release(&w, "now.lua", "financial_year \"2020/21\"", measures, "strict = false");
    must(&w);
    /* o3 to o8: 6 in April to September 2020. */
    CU_ASSERT_DOUBLE_EQUAL(sna_find(&w, "sna.offences_part_since", LLR, "")->value, -40, 1e-9);
    tiny_file(&w.t, "figures.csv",
              FIGURES "SNA,1,sna.offences_part,E23000021,2018-10-01/P6M,SV-2022,,10,,\n");
    rg_err err = {0};
    CU_ASSERT_FALSE(compute(&w, RG_EDITION_RESTRICTED, &err));
    CHECK_HAS(err.text,
              "is of 6 months from October 2018, the release's of 6 months from April 2020");
    sna_close(&w);
}

static void a_published_figure_must_say_its_area_period_and_definition(void)
{
    refused("SNA,1,sna.offences,Lester,2019/20,SV-2022,,9,,\n",
            "figures.csv:2: there is no area \"Lester\"");
    refused("SNA,1,sna.offences,E23000021,last year,SV-2022,,9,,\n",
            "figures.csv:2: the period \"last year\" is not understood");
    refused("SNA,1,sna.offences,E23000021,2019/20,,,9,,\n",
            "figures.csv:2: the figure does not say by which definition it counts");
    refused("SNA,1,sna.offences,E23000021,2019/20,SV-2022,,9,,\n"
            "SNA,2,sna.offences,E23000021,2019/20,SV-2022,,8,,\n",
            "figures.csv:3: line 2 has another value for the same measure, area, period");
}

static void a_kept_fact_wins_over_a_published_figure_of_the_same_period(void)
{
    sna_world w = two_years(wanted);
    tiny_file(&w.t, "figures.csv",
              FIGURES "SNA,1,sna.offences,E23000021,2019/20,SV-2022,,99,,\n");
    must(&w);
    CU_ASSERT_EQUAL(sna_find(&w, "sna.offences_last", LLR, "")->value, 2);
    sna_close(&w);
}

static void a_year_that_comes_out_otherwise_now_is_marked_as_revised(void)
{
    sna_world w = two_years(wanted);
    must(&w);
    CHECK_TEXT(sna_find(&w, "sna.by_year", LLR, "financial_year=2019%2F20")->markers, "");
    /* Since then an offence of May 2019 has come to light in Rutland. */
    rg_str text;
    rg_err err = {0};
    const char *path = rg_path_join(w.t.arena, w.t.folder, "offences.csv");
    CU_ASSERT_TRUE_FATAL(rg_file_read(w.t.arena, path, 1 << 20, &text, &err));
    tiny_file(&w.t, "offences.csv",
              rg_arena_printf(w.t.arena,
                              "%.*so99,12/05/2019 12:00,,8N,,Crimed,Street,,Rutland,N,,N\n",
                              (int)text.n, text.p));
    must(&w);
    const rg_fact *f = sna_find(&w, "sna.by_year", LLR, "financial_year=2019%2F20");
    CU_ASSERT_EQUAL(f->value, 3);
    CHECK_TEXT(f->markers, "revised");
    CHECK_TEXT(sna_find(&w, "sna.by_year", CITY, "financial_year=2019%2F20")->markers, "");
    /* What was printed stays what was printed. */
    CU_ASSERT_EQUAL(sna_find(&w, "sna.offences_last", LLR, "")->value, 2);
    sna_close(&w);
}

static void a_public_edition_reads_public_facts_only(void)
{
    sna_world w = two_years(wanted);
    rg_err err = {0};
    rg_previous previous;
    must(&w);
    CU_ASSERT_FALSE(rg_previous_open(w.t.arena, &w.project, &w.computed.tables,
                                     RG_EDITION_PUBLIC, false, &previous, &err));
    CU_ASSERT_EQUAL(err.code, RG_E_USAGE);
    CHECK_HAS(err.text, "has kept no facts of the public edition");
    CHECK_HAS(err.text, "kept/public/facts.csv); build that release first");
    sna_close(&w);
}

static void invented_facts_do_not_enter_a_real_release(void)
{
    sna_world w = two_years(wanted);
    rg_err err = {0};
    rg_previous previous;
    must(&w);
    CU_ASSERT_FALSE(rg_previous_open(w.t.arena, &w.project, &w.computed.tables,
                                     RG_EDITION_RESTRICTED, true, &previous, &err));
    CU_ASSERT_EQUAL(err.code, RG_E_REFUSED);
    CHECK_HAS(err.text, "is of real figures and this one of invented");
    sna_close(&w);
}

static void facts_that_were_changed_by_hand_are_refused(void)
{
    sna_world w = two_years(wanted);
    rg_err err = {0};
    rg_str text;
    const char *path = rg_path_join(w.t.arena, w.t.folder, "kept/restricted/facts.csv");
    CU_ASSERT_TRUE_FATAL(rg_file_read(w.t.arena, path, 1 << 24, &text, &err));
    rg_sha256 digest = rg_sha256_of(text);
    tiny_file(&w.t, "kept/restricted/manifest.json",
              rg_arena_printf(w.t.arena, "{\"facts_sha256\":\"%s\"}\n", digest.hex));
    must(&w);
    tiny_file(&w.t, "kept/restricted/facts.csv",
              rg_arena_printf(w.t.arena, "%.*s ", (int)text.n, text.p));
    CU_ASSERT_FALSE(compute(&w, RG_EDITION_RESTRICTED, &err));
    CU_ASSERT_EQUAL(err.code, RG_E_REFUSED);
    CHECK_HAS(err.text,
              "the file is not the one that was written with the documents beside it");
    sna_close(&w);
}

CU_TestInfo rg_tests_app_previous[] = {
    {"what was printed before is a fact of its own period",
     what_was_printed_before_is_a_fact_of_its_own_period},
    {"the change since then has limits and a word",
     the_change_since_then_has_limits_and_a_word},
    {"the same as last year is said", the_same_as_last_year_is_said},
    {"without an earlier release there is nothing and no error",
     without_an_earlier_release_there_is_nothing_and_no_error},
    {"a table of published figures stands for the years before the program",
     a_table_of_published_figures_stands_for_the_years_before_the_program},
    {"figures of two definitions are no series", figures_of_two_definitions_are_no_series},
    {"figures of eighteen months and of twelve are no series",
     figures_of_eighteen_months_and_of_twelve_are_no_series},
    {"a part of a year is compared with the same months only",
     a_part_of_a_year_is_compared_with_the_same_months_only},
    {"a published figure must say its area, period and definition",
     a_published_figure_must_say_its_area_period_and_definition},
    {"a kept fact wins over a published figure of the same period",
     a_kept_fact_wins_over_a_published_figure_of_the_same_period},
    {"a year that comes out otherwise now is marked as revised",
     a_year_that_comes_out_otherwise_now_is_marked_as_revised},
    {"a public edition reads public facts only", a_public_edition_reads_public_facts_only},
    {"invented facts do not enter a real release", invented_facts_do_not_enter_a_real_release},
    {"facts that were changed by hand are refused",
     facts_that_were_changed_by_hand_are_refused},
    CU_TEST_INFO_NULL};
