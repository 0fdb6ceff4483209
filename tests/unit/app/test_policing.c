/* A release for policing areas, on the small extracts of sna_extracts.h: offences by the names of areas in their rows,
 * residents by beats, settings as the project has them.
 *
 * Of the nine offences of the window o3 and o4 name Central Leicester, o14 West Leicester, the others none. */
#include "base/file.h"
#include "support/check.h"
#include "support/sna_extracts.h"

#include <string.h>

static const char beats[] = "Beat,NPA,District,Population,Valid from,Valid to\n"
                            "Castle,Central Leicester NPA,Leicester,300,,\n"
                            "Abbey,Central Leicester,Leicester,100,,\n"
                            "New Parks,West Leicester,Leicester,500,,\n"
                            "Old Parks,West Leicester,Leicester,999,2015-01-01,2019-12-31\n";

#define RELEASE(STRICT)                                                                        \
    "return release { title = \"Policing areas\", extracts = \"none\", date = \"2022-01-31\"," \
    " strict = " STRICT ",\n"                                                                  \
    "   sources = { offences = \"offences.csv\", population = \"population.csv\",\n"           \
    "      geography = \"geography.csv\", beats = \"beats.csv\" },\n"                          \
    "   periods = { window = { from = \"2020-04\", to = \"2021-09\" },\n"                      \
    "      population = { from = \"2020-06\", to = \"2020-06\" } },\n"                         \
    "   measures = { \"sna.offences_window\", \"sna.area_rate\", \"sna.area_share\" },\n"      \
    "   areas = { \"NPA04\" },\n"                                                              \
    "   reports = { { \"no-document\" } } }\n"

static sna_world policing(const char *release, const char *beats_csv)
{
    sna_world w = sna_open();
    tiny_file(&w.t, "beats.csv", beats_csv);
    tiny_file(&w.t, "policing.lua", release);
    w.t.release = rg_path_join(w.t.arena, w.t.folder, "policing.lua");
    return w;
}

static void a_release_that_names_one_policing_area_has_facts_of_all(void)
{
    sna_world w = policing(RELEASE("false"), beats);
    sna_compute(&w);
    CU_ASSERT_EQUAL(sna_find(&w, "sna.offences_window", "NPA01", "")->value, 2);
    CU_ASSERT_EQUAL(sna_find(&w, "sna.offences_window", "NPA04", "")->value, 1);
    CU_ASSERT_EQUAL(sna_find(&w, "sna.offences_window", "NPA09", "")->value, 0);
    CU_ASSERT_EQUAL(sna_find(&w, "sna.offences_window", "NPAS", "")->value, 3);
    CU_ASSERT_EQUAL(sna_find(&w, "sna.offences_window", "NPAS", "")->unknown, 7); /* o16 too */
    CHECK_TEXT(sna_find(&w, "sna.offences_window", "NPA04", "")->area_name, "West Leicester");
    CU_ASSERT_EQUAL(sna_find(&w, "sna.offences_window", "E23000021", "")->value, 9);
    sna_close(&w);
}

static void its_rate_is_per_residents_of_its_beats_of_today(void)
{
    sna_world w = policing(RELEASE("false"), beats);
    sna_compute(&w);
    const rg_fact *f = sna_find(&w, "sna.area_rate", "NPA01", "");
    CU_ASSERT_EQUAL(f->denominator, 400);
    CU_ASSERT_DOUBLE_EQUAL(f->value, 5, 1e-12);
    CHECK_HAS(f->operands, "policing.population/NPA01/2020-06-30..2020-06-30/mid-year");
    CHECK_TEXT(f->sources, "beats offences");
    CU_ASSERT_EQUAL(sna_find(&w, "sna.area_rate", "NPA04", "")->denominator, 500);
    CHECK_TEXT(sna_find(&w, "sna.area_rate", "E06000016", "")->sources, "offences population");
    sna_close(&w);
}

static void a_share_of_which_most_is_unknown_is_withheld(void)
{
    sna_world w = policing(RELEASE("false"), beats);
    sna_compute(&w);
    const rg_fact *f = sna_find(&w, "sna.area_share", "NPA01", "");
    CU_ASSERT_EQUAL(f->status, RG_S_HIDDEN);
    CHECK_TEXT(f->markers, "unknown withheld");
    sna_close(&w);
}

static bool compute(sna_world *w, rg_err *err)
{
    return rg_project_open(w->t.arena, ".", w->t.release, w->t.folder, &w->project, err) &&
           rg_compute(w->t.arena, &w->project, 2, &w->computed, err);
}

static const char *const odd =
    "Beat,NPA,District,Population\nCastle,Central Leicester,Leicester,400\n"
    "Nowhere,Middle Leicester,Leicester,100\n";

static void a_name_that_the_settings_do_not_know_is_listed_and_leaves_rates_out(void)
{
    sna_world w = policing(RELEASE("false"), odd);
    sna_compute(&w);
    rg_buf text = {0};
    rg_unmapped_print(w.computed.unmapped, true, &text);
    CHECK_HAS(text.p,
              "beats, column npa: 1 value not in templates/settings/npa_names.csv, 1 row\n"
              "           1  Middle Leicester\n");
    CU_ASSERT_EQUAL(sna_find(&w, "policing.population", "NPA01", "")->value, 400);
    CU_ASSERT_EQUAL(sna_find(&w, "sna.area_rate", "NPA01", "")->status, RG_S_MISSING);
    rg_buf_free(&text);
    sna_close(&w);
}

static void a_strict_release_stops_at_it(void)
{
    sna_world w = policing(RELEASE("true"), odd);
    rg_err err = {0};
    CU_ASSERT_FALSE(compute(&w, &err));
    CU_ASSERT_EQUAL(err.code, RG_E_DATA);
    CHECK_HAS(err.text,
              "beats: the column npa has values that templates/settings/npa_names.csv does "
              "not know");
    sna_close(&w);
}

static void an_area_that_is_no_area_is_refused_with_what_there_is(void)
{
    sna_world w =
        policing("return release { title = \"T\", extracts = \"none\",\n"
                 "   sources = { geography = \"geography.csv\" }, areas = { \"NPA99\" },\n"
                 "   reports = { { \"no-document\" } } }\n",
                 beats);
    rg_err err = {0};
    CU_ASSERT_FALSE(compute(&w, &err));
    CHECK_HAS(err.text,
              "there is no area \"NPA99\"; write a code of templates/settings/areas.csv or "
              "npas.csv, \"districts\", \"csp\", \"npas\" or \"all\"");
    sna_close(&w);
}

CU_TestInfo rg_tests_app_policing[] = {
    {"a release that names one policing area has facts of all",
     a_release_that_names_one_policing_area_has_facts_of_all},
    {"its rate is per residents of its beats of today",
     its_rate_is_per_residents_of_its_beats_of_today},
    {"a share of which most is unknown is withheld",
     a_share_of_which_most_is_unknown_is_withheld},
    {"a name that the settings do not know is listed and leaves rates out",
     a_name_that_the_settings_do_not_know_is_listed_and_leaves_rates_out},
    {"a strict release stops at it", a_strict_release_stops_at_it},
    {"an area that is no area is refused with what there is",
     an_area_that_is_no_area_is_refused_with_what_there_is},
    CU_TEST_INFO_NULL};
