/* Settings as a partnership may write them: what cannot hold stops before anything is read. */
#include "analysis/derive.h"
#include "app/project.h"
#include "app/repairs.h"
#include "base/file.h"
#include "data/cell.h"
#include "support/check.h"
#include "support/own_settings.h"
#include "support/tiny.h"

#include <stdlib.h>
#include <string.h>

/* The project's folders in the test's own, so that a table may be changed there. */
static tiny open_copy(void)
{
    tiny t = tiny_open();
    const char *line = rg_arena_printf(t.arena, "cp -r lua templates %s", t.folder);
    CU_ASSERT_EQUAL_FATAL(system(line), 0);
    tiny_file(&t, "own.lua",
              "return release { title = \"T\", extracts = \"none\", date = \"2022-01-31\",\n"
              "   sources = { offences = \"o.csv\", geography = \"g.csv\" },\n"
              "   areas = { \"E10000018\" }, reports = { { \"no-document\" } } }\n");
    return t;
}

/* The table with the first `from` turned into `to`; the sentence that stops the project. */
static void stops(const char *table, const char *from, const char *to, const char *sentence)
{
    tiny t = open_copy();
    const char *name = rg_arena_printf(t.arena, "templates/settings/%s.csv", table);
    rg_str text;
    rg_err err = {0};
    CU_ASSERT_TRUE_FATAL(
        rg_file_read(t.arena, rg_path_join(t.arena, t.folder, name), 1 << 22, &text, &err));
    const char *at = strstr(text.p, from);
    CU_ASSERT_PTR_NOT_NULL_FATAL(at);
    tiny_file(&t, name,
              rg_arena_printf(t.arena, "%.*s%s%s", (int)(at - text.p), text.p, to,
                              at + strlen(from)));
    rg_project p;
    CU_ASSERT_FALSE(rg_project_open(
        t.arena, t.folder, rg_path_join(t.arena, t.folder, "own.lua"), t.folder, &p, &err));
    CHECK_HAS(err.text, sentence);
    CU_ASSERT_EQUAL(err.code, RG_E_USAGE);
    tiny_close(&t);
}

static void a_column_that_nothing_reads_stops(void)
{
    stops("areas", "note,tile\n", "note,tille\n",
          "templates/settings/areas.csv:1: nothing reads the column \"tille\"");
}

static void areas_have_slugs_of_their_own_that_name_files(void)
{
    stops("areas", "Rutland,rutland,", "Rutland,leicester,",
          "templates/settings/areas.csv:3: E06000016 has the slug \"leicester\" as well");
    stops("areas", "Rutland,rutland,", "Rutland,../rutland,",
          "templates/settings/areas.csv:3: the slug \"../rutland\" is part of file names");
}

static void a_spelling_leads_to_an_area(void)
{
    stops("area_names", "Leicester,E06000016,", "Leicester,E06000061,",
          "templates/settings/area_names.csv:2: templates/settings/areas.csv has no area "
          "E06000061");
}

/* The rules of the derived facts under the changed table. */
static void a_share_is_not_withheld_before_it_has_its_caveat(void)
{
    tiny t = open_copy();
    rg_str text;
    rg_err err = {0};
    const char *name = "templates/settings/thresholds.csv";
    CU_ASSERT_TRUE_FATAL(
        rg_file_read(t.arena, rg_path_join(t.arena, t.folder, name), 1 << 22, &text, &err));
    char *at = strstr(text.p, "unknown_withhold,15,");
    CU_ASSERT_PTR_NOT_NULL_FATAL(at);
    memcpy(at, "unknown_withhold,04,", 20);
    tiny_file(&t, name, text.p);
    rg_project p;
    rg_rules rules;
    CU_ASSERT_TRUE_FATAL(rg_project_open(
        t.arena, t.folder, rg_path_join(t.arena, t.folder, "own.lua"), t.folder, &p, &err));
    CU_ASSERT_FALSE(rg_rules_from(t.arena, &p.settings, p.release.date, &rules, &err));
    CHECK_HAS(err.text, "unknown_withhold (4) is below unknown_caveat (5)");
    tiny_close(&t);
}

static void a_repair_of_a_class_is_added_in_the_settings(void)
{
    static const char name[] = "templates/settings/class_repairs.csv";
    tiny t = open_copy();
    rg_err err = {0};
    /* that of today, one of last year, and one in place of the schema's 4/1 */
    tiny_file(&t, name,
              rg_arena_printf(t.arena,
                              "damaged,code,grade,note,valid_from,valid_to\n13-Dec,8N,R,,,\n"
                              "14-Dec,8P,R,,,2021-12-31\n04-Jan,4/2,R,,,\n"));
    rg_project p;
    CU_ASSERT_TRUE_FATAL(rg_project_open(
        t.arena, t.folder, rg_path_join(t.arena, t.folder, "own.lua"), t.folder, &p, &err));
    const rg_schema *offences = NULL;
    for (size_t i = 0; i < p.release.source_count; i++)
        if (strcmp(p.schemas[i]->name, "offences") == 0)
            CU_ASSERT_TRUE_FATAL(rg_repairs_apply(t.arena, &p, p.schemas[i], &offences, &err));
    CU_ASSERT_PTR_NOT_NULL_FATAL(offences);
    const rg_schema_column *c = &offences->columns[rg_schema_column_index(offences, "class")];
    rg_buf scratch = {0};
    rg_cell cell = rg_cell_read_with(c, RG_STR("13-DEC"), &scratch);
    CU_ASSERT_TRUE(rg_str_is(cell.text, "8N"));
    CU_ASSERT_EQUAL(cell.mend, RG_M_LISTED);
    rg_buf_clear(&scratch);
    CU_ASSERT_EQUAL(rg_cell_read_with(c, RG_STR("14-Dec"), &scratch).fault, RG_F_DATED);
    rg_buf_clear(&scratch);
    CU_ASSERT_TRUE(rg_str_is(rg_cell_read_with(c, RG_STR("04-Jan"), &scratch).text, "4/2"));
    rg_buf_clear(&scratch);
    CU_ASSERT_TRUE(rg_str_is(rg_cell_read_with(c, RG_STR("08-Jun"), &scratch).text, "8/06"));
    rg_buf_free(&scratch);
    tiny_close(&t);
}

/* Whether a file of the program or of its words names the text in quotes. */
static bool is_named(rg_arena *arena, const char *text)
{
    static const char *const where[] = {"generator/*/*.c", "lua/*/*.lua"};
    const char *quoted = rg_arena_printf(arena, "\"%s\"", text);
    bool named = false;
    for (size_t w = 0; w < sizeof where / sizeof *where && !named; w++) {
        char **paths = NULL;
        size_t count = 0;
        rg_err err = {0};
        CU_ASSERT_TRUE_FATAL(rg_file_glob(arena, ".", where[w], &paths, &count, &err));
        for (size_t i = 0; i < count && !named; i++) {
            rg_str file;
            CU_ASSERT_TRUE_FATAL(rg_file_read(arena, paths[i], 1 << 22, &file, &err));
            named = strstr(file.p, quoted) != NULL;
        }
    }
    return named;
}

static void a_threshold_that_nothing_reads_says_so(void)
{
    rg_arena *arena = rg_arena_new("test");
    const rg_settings settings = own_settings(arena);
    const rg_table *t = NULL;
    rg_err err = {0};
    CU_ASSERT_TRUE_FATAL(rg_settings_table(&settings, "thresholds", &t, &err));
    for (size_t row = 0; row < t->row_count; row++) {
        const char *name = rg_settings_text(t, "name", row);
        bool fixed = strncmp(rg_settings_text(t, "note", row), "fixed", 5) == 0;
        if (fixed == is_named(arena, name))
            fprintf(stderr, "\n    %s", name);
        CU_ASSERT_EQUAL(fixed, !is_named(arena, name));
    }
    rg_arena_free(arena);
}

static void limits_and_events_are_in_order(void)
{
    stops("thresholds", "unknown_caveat,5,", "unknown_caveat,-5,",
          "templates/settings/thresholds.csv:2:2: value: below 0");
    stops("events", "2020-04,2020-05,", "2020-05,2020-04,",
          "templates/settings/events.csv:2: the event ends before it begins");
}

/* SV-2022 is the second definition: public places, not domestic, valid records. */
static void a_definition_and_the_measures_say_the_same(void)
{
    static const char row[] = "sv_2022,public,exclude,valid,any";
    static const struct {
        const char *to, *under;
    } changes[] = {{"sv_2022,any,exclude,valid,any", "under place"},
                   {"sv_2022,public,any,valid,any", "under domestic"},
                   {"sv_2022,public,exclude,any,any", "under status"},
                   {"sv_2022,public,exclude,valid,knife", "under weapon"},
                   {"sv_2023,public,exclude,valid,any", "under offences"}};
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        stops("definitions", row, changes[i].to,
              "templates/settings/definitions.csv:3: measure ");
        stops("definitions", row, changes[i].to, changes[i].under);
    }
    stops("definitions", row, "sv_2025,public,exclude,valid,any",
          "templates/settings/definitions.csv:3: offences names \"sv_2025\"");
    stops("definitions", "by nine crime types\"", "by ten crime types\"",
          "templates/settings/definitions.csv:3: the title of SV-2022 is another than in "
          "lua/measures");
}

CU_TestInfo rg_tests_app_own_settings[] = {
    {"a column that nothing reads stops", a_column_that_nothing_reads_stops},
    {"areas have slugs of their own that name files",
     areas_have_slugs_of_their_own_that_name_files},
    {"a spelling leads to an area", a_spelling_leads_to_an_area},
    {"a share is not withheld before it has its caveat",
     a_share_is_not_withheld_before_it_has_its_caveat},
    {"a repair of a class is added in the settings",
     a_repair_of_a_class_is_added_in_the_settings},
    {"a threshold that nothing reads says so", a_threshold_that_nothing_reads_says_so},
    {"limits and events are in order", limits_and_events_are_in_order},
    {"a definition and the measures say the same", a_definition_and_the_measures_say_the_same},
    CU_TEST_INFO_NULL,
};
