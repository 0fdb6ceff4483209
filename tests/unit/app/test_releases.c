/* The releases that come with the program can be opened, and say what months and areas they mean. */
#include "app/project.h"
#include "base/file.h"
#include "support/check.h"
#include "support/tiny.h"

#include <string.h>

static rg_arena *arena;
static rg_project project;

static void open_release(const char *path)
{
    rg_err err = {0};
    arena = rg_arena_new("release");
    bool ok = rg_project_open(arena, ".", path, NULL, &project, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
}

/* "2020-04..2021-09" of a named period; "" where the release has none. */
static const char *months(const char *name)
{
    rg_buf text = {0};
    for (size_t i = 0; i < project.release.period_count; i++) {
        const rg_named_period *p = &project.release.periods[i];
        if (strcmp(p->name, name) != 0)
            continue;
        rg_buf_month(&text, p->first);
        rg_buf_puts(&text, "..");
        rg_buf_month(&text, p->last);
    }
    const char *kept = rg_arena_copy(arena, text.p ? text.p : "", text.n);
    rg_buf_free(&text);
    return kept;
}

typedef struct expected_months {
    const char *name, *months;
} expected_months;

static void check_release(const char *path, const expected_months *periods)
{
    open_release(path);
    for (; periods->name; periods++)
        CHECK_TEXT(months(periods->name), periods->months);
    CU_ASSERT(project.wanted_count > 100); /* sna.* */
    CU_ASSERT_PTR_NOT_NULL(rg_areas_find(&project.areas, "E10000018"));
    /* the partnership of two districts, whose summary is made on request */
    CU_ASSERT_PTR_NOT_NULL(rg_areas_find(&project.areas, "CSP02"));
    /* that, nine districts, the county, the whole; nine policing areas since March 2020, and what lies in none */
    CU_ASSERT_EQUAL(project.areas.count, 22);
    rg_arena_free(arena);
}

/* The strategy of 2020 is of the year 2018/19. */
static void the_release_of_2018_19_is_about_that_year_alone(void)
{
    check_release("templates/releases/llr-2018-19.lua",
                  (const expected_months[]){{"year", "2018-04..2019-03"},
                                            {"before", "2017-04..2018-03"},
                                            {"window", "2018-04..2019-03"},
                                            {0}});
}

/* The assessment of 2022: 3,529 offences in 2020/21, tables for April 2020 to September 2021. */
static void the_release_of_2021_22_has_a_year_and_eighteen_months(void)
{
    check_release("templates/releases/llr-2021-22.lua",
                  (const expected_months[]){{"year", "2020-04..2021-03"},
                                            {"before", "2019-04..2020-03"},
                                            {"window", "2020-04..2021-09"},
                                            {"part", "2021-04..2021-09"},
                                            {"part_before", "2020-04..2020-09"},
                                            {0}});
}

/* The annual report of 2023 compares 2022/23 with 2019/20, not with the year before. */
static void the_release_of_2022_23_is_against_the_baseline_of_2019_20(void)
{
    check_release("templates/releases/llr-2022-23.lua",
                  (const expected_months[]){{"year", "2022-04..2023-03"},
                                            {"before", "2021-04..2022-03"},
                                            {"baseline", "2019-04..2020-03"},
                                            {0}});
}

static void a_release_of_the_project_is_found_by_its_name(void)
{
    rg_err err = {0};
    open_release("sample");
    CHECK_TEXT(project.release.slug, "sample");
    CU_ASSERT_FALSE(rg_project_open(arena, ".", "sampel", NULL, &project, &err));
    CHECK_HAS(err.text, "sampel: there is no such release file");
    rg_arena_free(arena);
}

static void an_area_that_no_settings_know_is_refused_with_the_line_of_the_release(void)
{
    tiny t = tiny_open();
    rg_err err = {0};
    tiny_file(&t, "wrong.lua",
              "return release {\n"
              "   title = \"Wrong\", extracts = \"none\",\n"
              "   sources = { geography = \"geography.csv\" },\n"
              "   measures = { \"open.*\" }, areas = { \"E10000019\" },\n"
              "   reports = { { \"open-profile\" } },\n"
              "}\n");
    const char *path = rg_path_join(t.arena, t.folder, "wrong.lua");
    CU_ASSERT_FALSE(rg_project_open(t.arena, ".", path, t.folder, &project, &err));
    CHECK_HAS(err.text, "wrong.lua:1: there is no area \"E10000019\"");
    tiny_close(&t);
}

/* The licence of boundaries asks for words under each map. */
static void boundaries_of_the_open_data_carry_their_credit(void)
{
    open_release("templates/releases/llr-open-data.lua");
    CU_ASSERT_EQUAL_FATAL(project.release.boundary_count, 2);
    for (size_t i = 0; i < 2; i++) {
        const rg_release_boundaries *b = &project.release.boundaries[i];
        CHECK_HAS(b->path, "boundaries/");
        CHECK_HAS(b->credit, "contains OS data \xC2\xA9 Crown copyright and database right");
    }
    rg_arena_free(arena);
    open_release("templates/releases/gallery.lua");
    CHECK_TEXT(project.release.boundaries[0].path, "templates/gallery/invented.geojson");
    CU_ASSERT_PTR_NULL(project.release.boundaries[0].credit);
    rg_arena_free(arena);
}

static bool read_text(const char *fields, rg_release *out, rg_err *err)
{
    tiny t = tiny_open();
    tiny_file(&t, "r.lua",
              rg_arena_printf(t.arena,
                              "return release { title = \"T\", extracts = \"none\", %s\n"
                              "   reports = { { \"none\" } } }\n",
                              fields));
    bool ok = rg_release_read(arena, ".", rg_path_join(arena, t.folder, "r.lua"), out, err);
    tiny_close(&t);
    return ok;
}

static const rg_release_source *source(const rg_release *r, const char *name)
{
    for (size_t i = 0; i < r->source_count; i++)
        if (strcmp(r->sources[i].name, name) == 0)
            return &r->sources[i];
    return NULL;
}

static void what_partners_send_each_year_is_said_once_and_a_release_may_differ(void)
{
    rg_release r;
    rg_err err = {0};
    arena = rg_arena_new("release");
    CU_ASSERT_TRUE_FATAL(read_text("delivery = \"llr\", sources = { assessments = \"a.csv\", "
                                   "custody = \"other.csv\" }, optional = { \"custody\" },",
                                   &r, &err));
    CHECK_TEXT(source(&r, "offences")->patterns[0], "police/offences.csv");
    CU_ASSERT_EQUAL(source(&r, "offences")->pattern_count, 2);
    CU_ASSERT_FALSE(source(&r, "offences")->optional);
    CU_ASSERT_TRUE(source(&r, "admissions")->optional); /* as the delivery says */
    CHECK_TEXT(source(&r, "custody")->patterns[0], "other.csv");
    CU_ASSERT_EQUAL(source(&r, "custody")->pattern_count, 1);
    CU_ASSERT_TRUE(source(&r, "custody")->optional);
    CHECK_TEXT(source(&r, "assessments")->patterns[0], "a.csv");
    for (size_t i = 1; i < r.source_count; i++)
        CU_ASSERT_TRUE(strcmp(r.sources[i - 1].name, r.sources[i].name) < 0);
    rg_arena_free(arena);
}

static void a_delivery_that_is_none_is_refused(void)
{
    rg_release r;
    rg_err err = {0};
    arena = rg_arena_new("release");
    CU_ASSERT_FALSE(read_text("delivery = \"../releases/sample\",", &r, &err));
    CHECK_HAS(err.text, "is no name of a file in templates/deliveries/");
    CU_ASSERT_EQUAL(rg_exit_status(err.code), 2);
    err = (rg_err){0};
    CU_ASSERT_FALSE(read_text("delivery = \"lrl\",", &r, &err));
    CHECK_HAS(err.text, "templates/deliveries/lrl.lua");
    CU_ASSERT_EQUAL(rg_exit_status(err.code), 2);
    rg_arena_free(arena);
}

static void check_year(const char *word, const char *from, const char *to)
{
    rg_release r;
    rg_err err = {0};
    arena = rg_arena_new("release");
    CU_ASSERT_TRUE_FATAL(read_text(
        rg_arena_printf(arena, "periods = { year = %s }, sources = { ae = \"a.csv\" },", word),
        &r, &err));
    rg_month first = 0, last = 0;
    CU_ASSERT_TRUE(rg_month_parse(rg_str_of(from), &first));
    CU_ASSERT_TRUE(rg_month_parse(rg_str_of(to), &last));
    CU_ASSERT_EQUAL(r.periods[0].first, first);
    CU_ASSERT_EQUAL(r.periods[0].last, last);
    rg_arena_free(arena);
}

/* Financial years begin in April, academic ones in September (DOMAIN A.5). */
static void a_year_is_named_by_its_kind(void)
{
    check_year("financial_year \"2020/21\"", "2020-04", "2021-03");
    check_year("academic_year \"2020/21\"", "2020-09", "2021-08");
    check_year("calendar_year \"2020\"", "2020-01", "2020-12");
}

static void a_year_written_otherwise_is_refused_with_an_example(void)
{
    static const struct {
        const char *word, *says;
    } rows[] = {
        {"financial_year \"2020/22\"", "is not a financial year; write it like \"2021/22\""},
        {"academic_year \"2020\"", "is not an academic year; write it like \"2021/22\""},
        {"calendar_year \"2020/21\"", "is not a calendar year; write it like \"2021\""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rg_release r;
        rg_err err = {0};
        arena = rg_arena_new("release");
        CU_ASSERT_FALSE(read_text(
            rg_arena_printf(arena, "periods = { year = %s }, sources = { ae = \"a.csv\" },",
                            rows[i].word),
            &r, &err));
        CHECK_HAS(err.text, rows[i].says);
        CU_ASSERT_EQUAL(rg_exit_status(err.code), 2);
        rg_arena_free(arena);
    }
}

CU_TestInfo rg_tests_app_releases[] = {
    {"a year is named by its kind", a_year_is_named_by_its_kind},
    {"a year written otherwise is refused with an example",
     a_year_written_otherwise_is_refused_with_an_example},
    {"the release of 2018/19 is about that year alone",
     the_release_of_2018_19_is_about_that_year_alone},
    {"the release of 2021/22 has a year and eighteen months",
     the_release_of_2021_22_has_a_year_and_eighteen_months},
    {"the release of 2022/23 is against the baseline of 2019/20",
     the_release_of_2022_23_is_against_the_baseline_of_2019_20},
    {"a release of the project is found by its name",
     a_release_of_the_project_is_found_by_its_name},
    {"an area that no settings know is refused with the line of the release",
     an_area_that_no_settings_know_is_refused_with_the_line_of_the_release},
    {"boundaries of the open data carry their credit",
     boundaries_of_the_open_data_carry_their_credit},
    {"what partners send each year is said once, and a release may differ",
     what_partners_send_each_year_is_said_once_and_a_release_may_differ},
    {"a delivery that is none is refused", a_delivery_that_is_none_is_refused},
    CU_TEST_INFO_NULL};
