/* The program as its users run it: exit status, sentences, whole files or none.
 *
 * Runs the built program on small extracts.  Templates are tried in a copy of the project's folders, as a
 * release is read by the program that lies beside its templates. */
#include "base/file.h"
#include "support/check.h"
#include "support/edition.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/* One call: its exit status and what it said. */
typedef struct call {
    int status;
    rg_str out, err;
} call;

static rg_str read_text(tiny *t, const char *name)
{
    rg_str bytes = {0};
    rg_err err = {0};
    if (!rg_file_read(t->arena, rg_path_join(t->arena, t->folder, name), 1 << 28, &bytes, &err))
        return RG_STR("");
    return bytes;
}

static call run(tiny *t, const char *program, const char *arguments)
{
    const char *line = rg_arena_printf(t->arena, "%s %s >%s/stdout 2>%s/stderr </dev/null",
                                       program, arguments, t->folder, t->folder);
    int status = system(line);
    return (call){WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_text(t, "stdout"),
                  read_text(t, "stderr")};
}

static call run_here(tiny *t, const char *arguments)
{
    return run(t, "out/bin/vrn-report", arguments);
}

static call build(tiny *t, const char *more)
{
    return run_here(t, rg_arena_printf(t->arena, "build %s --extracts %s --out %s/rep %s",
                                       t->release, t->folder, t->folder, more));
}

static size_t files_made(tiny *t)
{
    char **paths = NULL;
    size_t count = 0;
    rg_err err = {0};
    CU_ASSERT_TRUE(rg_file_glob(t->arena, t->folder, "rep/*/*/*", &paths, &count, &err));
    return count;
}

static void ten_documents_are_made_with_manifest_facts_and_quality_beside_them(void)
{
    tiny t = tiny_open();
    tiny_good_street(&t);
    call c = build(&t, "");
    CU_ASSERT_EQUAL(c.status, 0);
    CHECK_TEXT(c.status ? c.err.p : "", "");
    CHECK_HAS(c.out.p, "10 documents made");
    CU_ASSERT_EQUAL(files_made(&t), 14);
    CU_ASSERT_TRUE(read_text(&t, "rep/tiny/public/open-profile-melton.pdf").n > 10000);
    CHECK_HAS(read_text(&t, "rep/tiny/public/manifest.json").p, "\"sha256\"");
    tiny_close(&t);
}

/* Of 11201 low is good: 90 with 85 to 95 is better than 100, whatever the file says. */
static void what_to_look_at_is_warned_of_once_a_kind_and_listed_whole(void)
{
    tiny t = tiny_open();
    tiny_good_street(&t);
    tiny_file(
        &t, "f.csv",
        "Indicator ID,Indicator Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Time "
        "period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Count,Denominator,Value note,"
        "Compared to England value or percentiles,Time period Sortable\n"
        "11201,Violence,E92000001,England,England,P,All,,2019/20,100,98,102,9,99,,Not "
        "compared,1\n"
        "11201,Violence,E06000016,Leicester,UA,P,All,,2019/20,90,85,95,9,99,,Worse,1\n"
        "11201,Violence,E06000017,Rutland,UA,P,All,,2019/20,90,85,95,9,99,,Worse,1\n"
        "11201,Violence,E06000018,Nottingham,UA,P,All,,2019/20,90,85,95,9,99,,Not "
        "compared,1\n");
    rg_str text = read_text(&t, "tiny.lua");
    const char *all = rg_arena_copy(t.arena, text.p, text.n), *at = strstr(all, "street = ");
    CU_ASSERT_PTR_NOT_NULL_FATAL(at);
    tiny_file(
        &t, "tiny.lua",
        rg_arena_printf(t.arena, "%.*sfingertips = \"f.csv\", %s", (int)(at - all), all, at));
    call c = build(&t, "--only open-profile:melton");
    CU_ASSERT_EQUAL(c.status, 0);
    const char *once = strstr(c.err.p, "f.csv:3: the file judges the other way round");
    CU_ASSERT_PTR_NOT_NULL_FATAL(once);
    CHECK_HAS(once, "(2 such; data-quality.txt lists all)");
    CU_ASSERT_PTR_NULL(strstr(once + 10, "f.csv:4:"));
    CHECK_HAS(c.err.p, "f.csv:5: the service does not compare this indicator");
    rg_str quality = read_text(&t, "rep/tiny/public/data-quality.txt");
    CHECK_HAS(quality.p, "f.csv:3:16: indicator 11201 (Violence), Leicester");
    CHECK_HAS(quality.p, "f.csv:4:16: indicator 11201 (Violence), Rutland");
    tiny_close(&t);
}

static void only_makes_the_document_that_is_asked_for(void)
{
    tiny t = tiny_open();
    tiny_good_street(&t);
    CU_ASSERT_EQUAL(build(&t, "--only open-profile:melton").status, 0);
    CU_ASSERT_EQUAL(files_made(&t), 5);
    call c = build(&t, "--only open-profile:atlantis");
    CU_ASSERT_EQUAL(c.status, 2);
    CHECK_HAS(c.err.p,
              "--only open-profile:atlantis: the release makes no such document; it makes "
              "open-profile for leicester, ");
    c = build(&t, "--only opn-profile");
    CU_ASSERT_EQUAL(c.status, 2);
    CHECK_HAS(
        c.err.p,
        "--only opn-profile: the release makes no such document; it makes open-profile\n");
    tiny_close(&t);
}

/* A report of one line of the release may wait until somebody asks for one of its areas. */
static void documents_on_request_are_made_for_the_area_that_is_asked_for(void)
{
    tiny t = tiny_open();
    tiny_good_street(&t);
    rg_str release = read_text(&t, "tiny.lua");
    const char *line = strstr(release.p, "{ { \"open-profile\", areas");
    CU_ASSERT_PTR_NOT_NULL_FATAL(line);
    tiny_file(&t, "tiny.lua",
              rg_arena_printf(
                  t.arena,
                  "%.*s{ { \"open-profile\" }, { \"open-profile\", on_request = true, areas%s",
                  (int)(line - release.p), release.p,
                  line + strlen("{ { \"open-profile\", areas")));
    call c = build(&t, "");
    CHECK_HAS(c.out.p, "1 document made");
    c = build(&t, "--only open-profile:melton");
    CHECK_HAS(c.out.p, "1 document made");
    CU_ASSERT_TRUE(read_text(&t, "rep/tiny/public/open-profile-melton.pdf").n > 10000);
    tiny_close(&t);
}

static void same_bytes_for_any_number_of_workers_time_zone_locale_and_folder(void)
{
    tiny t = tiny_open();
    tiny_good_street(&t);
    CU_ASSERT_EQUAL_FATAL(build(&t, "--jobs 1").status, 0);
    rg_str one = read_text(&t, "rep/tiny/public/open-profile-llr.pdf");
    rg_str facts = read_text(&t, "rep/tiny/public/facts.csv");
    rg_str manifest = read_text(&t, "rep/tiny/public/manifest.json");
    char here[4096];
    CU_ASSERT_PTR_NOT_NULL_FATAL(getcwd(here, sizeof here));
    const char *away =
        rg_arena_printf(t.arena,
                        "cd / && TZ=Asia/Tokyo LANG=de_DE.UTF-8 LC_ALL=de_DE.UTF-8 "
                        "%s/out/bin/vrn-report",
                        here);
    const char *rest = rg_arena_printf(t.arena, "build %s --extracts %s --out %s/rep --jobs 5",
                                       t.release, t.folder, t.folder);
    CU_ASSERT_EQUAL_FATAL(run(&t, away, rest).status, 0);
    CU_ASSERT_TRUE(rg_str_eq(one, read_text(&t, "rep/tiny/public/open-profile-llr.pdf")));
    CU_ASSERT_TRUE(rg_str_eq(facts, read_text(&t, "rep/tiny/public/facts.csv")));
    CU_ASSERT_TRUE(rg_str_eq(manifest, read_text(&t, "rep/tiny/public/manifest.json")));
    tiny_close(&t);
}

/* A refused extract: exit 3, one sentence with the place, and no file at all. */
static void refused(const char *name, const char *text, const char *part)
{
    tiny t = tiny_open();
    tiny_good_street(&t);
    tiny_file(&t, name, text);
    call c = build(&t, "");
    CU_ASSERT_EQUAL(c.status, 3);
    CHECK_HAS(c.err.p, part);
    CU_ASSERT_EQUAL(files_made(&t), 0);
    tiny_close(&t);
}

#define HEADING                                                                                \
    "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA "      \
    "name,Crime type,Last outcome category,Context\n"

static void a_required_extract_that_cannot_be_trusted_is_refused_with_its_place(void)
{
    refused("street/b.csv", "", "street/b.csv: the file is empty");
    refused("street/b.csv", HEADING "x,2020-04", "street/b.csv:2: ");
    refused("street/b.csv", HEADING "x,2020-04,a\"b,,,,,E01000001,,Robbery,,\n",
            "street/b.csv:2:3: a quote");
    refused("street/b.csv", "Month,Crime type\n2020-04,Robbery\n", "street/b.csv:1");
    refused("geography.csv", "", "geography.csv: the file is empty");
}

static void control_totals_that_differ_stop_the_run_and_equal_ones_do_not(void)
{
    tiny t = tiny_open();
    tiny_good_street(&t);
    tiny_file(&t, "manifest.csv", "file,rows\nstreet/a.csv,1320\n"); /* 24 x 11 x 5 */
    CU_ASSERT_EQUAL(build(&t, "--only open-profile:melton").status, 0);
    tiny_file(&t, "manifest.csv", "file,rows\nstreet/a.csv,1321\n");
    call c = build(&t, "--only open-profile:melton");
    CU_ASSERT_EQUAL(c.status, 3);
    CHECK_HAS(c.err.p, "manifest.csv:2");
    tiny_file(&t, "manifest.csv", "file,rows,definition\nstreet/a.csv,1320,SV-1999\n");
    c = build(&t, "--only open-profile:melton");
    CU_ASSERT_EQUAL(c.status, 3);
    CHECK_HAS(c.err.p, "manifest.csv:2: templates/settings/definitions.csv has no definition "
                       "\"SV-1999\"");
    tiny_close(&t);
}

static void a_folder_or_a_missing_file_in_place_of_an_extract_is_refused(void)
{
    tiny t = tiny_open();
    call c = build(&t, "");
    CU_ASSERT_EQUAL(c.status, 3);
    CHECK_HAS(c.err.p, "no file matches street/*.csv");
    tiny_file(&t, "street/b.csv/x", "");
    c = build(&t, "");
    CU_ASSERT_EQUAL(c.status, 3);
    CHECK_HAS(c.err.p, "is a folder, not a file");
    tiny_close(&t);
}

static void a_field_of_many_megabytes_is_refused_with_its_place_and_little_memory(void)
{
    tiny t = tiny_open();
    tiny_good_street(&t);
    rg_buf text = {0};
    rg_buf_puts(&text, HEADING "\"");
    for (int i = 0; i < 1 << 20; i++)
        rg_buf_puts(&text, "xxxxxxxx");
    tiny_file(&t, "street/b.csv", text.p);
    rg_buf_free(&text);
    call c = build(&t, "");
    CU_ASSERT_EQUAL(c.status, 3);
    CHECK_HAS(c.err.p, "street/b.csv:2:1: a field is longer than 1 MiB");
    tiny_close(&t);
}

static void an_area_without_a_row_fails_alone_and_the_others_are_made(void)
{
    tiny t = tiny_open();
    tiny_good_street(&t);
    rg_str all = read_text(&t, "street/a.csv");
    rg_buf kept = {0};
    while (all.p && all.n) {
        rg_str line = rg_str_cut(&all, '\n');
        const char *text = rg_str_dup(t.arena, line);
        if (!strstr(text, "E01000016"))
            rg_buf_printf(&kept, "%s\n", text);
    }
    tiny_file(&t, "street/a.csv", kept.p);
    rg_buf_free(&kept);
    call c = build(&t, "");
    CU_ASSERT_EQUAL(c.status, 1);
    CHECK_HAS(c.err.p, "Melton has no row in");
    CHECK_HAS(c.out.p, "9 documents made");
    CU_ASSERT_EQUAL(read_text(&t, "rep/tiny/public/open-profile-melton.pdf").n, 0);
    tiny_close(&t);
}

/* 0 warnings of documents must not be taken for none. */
static void the_summary_counts_what_was_told_of_the_extracts(void)
{
    tiny t = tiny_open();
    tiny_good_street(&t);
    rg_str street = read_text(&t, "street/a.csv");
    tiny_file(&t, "street/a.csv",
              rg_arena_printf(t.arena, "%.*sbad,row\n", (int)street.n, street.p));
    call c = build(&t, "");
    size_t told = 0;
    for (const char *at = c.err.p; (at = strstr(at, "warning: ")); at++)
        told++;
    CU_ASSERT_EQUAL(c.status, 0);
    CU_ASSERT_TRUE(told > 0);
    CHECK_HAS(c.out.p,
              rg_arena_printf(t.arena, "\n%zu warning%s about the extracts, told before", told,
                              told == 1 ? "" : "s"));
    tiny_close(&t);
}

static void a_population_of_zero_says_where_and_costs_the_documents_that_need_it(void)
{
    tiny t = tiny_open();
    tiny_good_street(&t);
    rg_str people = read_text(&t, "people.csv");
    char *at = strstr(people.p, "District,400,400");
    CU_ASSERT_PTR_NOT_NULL_FATAL(at);
    memcpy(at, "District,000,000", 16);
    tiny_file(&t, "people.csv", people.p);
    call c = build(&t, "");
    CU_ASSERT_EQUAL(c.status, 1);
    CHECK_HAS(c.err.p, "people.csv:14: All ages");
    CHECK_HAS(c.out.p, "8 documents made");
    tiny_close(&t);
}

static void a_full_disk_is_a_failure_and_not_a_short_file(void)
{
    tiny t = tiny_open();
    tiny_good_street(&t);
    call c = run(
        &t, "sh -c 'out/bin/vrn-report",
        rg_arena_printf(t.arena, "facts %s --extracts %s >/dev/full'", t.release, t.folder));
    CU_ASSERT_EQUAL(c.status, 1);
    CHECK_HAS(c.err.p, "standard output cannot be written");
    tiny_close(&t);
}

static void wrong_usage_is_status_two_with_one_sentence(void)
{
    tiny t = tiny_open();
    call c = run_here(&t, "build no-such-release.lua");
    CU_ASSERT_EQUAL(c.status, 2);
    CHECK_HAS(c.err.p, "no-such-release.lua: there is no such release file");
    c = run_here(&t, "bild x");
    CU_ASSERT_EQUAL(c.status, 2);
    tiny_file(&t, "broken.lua", "return release {\n   title = \"x\",,\n}\n");
    c = run_here(&t, rg_arena_printf(t.arena, "check %s/broken.lua", t.folder));
    CU_ASSERT_EQUAL(c.status, 2);
    CHECK_HAS(c.err.p, "broken.lua:2:");
    CU_ASSERT_EQUAL(c.out.n, 0);
    tiny_close(&t);
}

static void eval_answers_one_json_object_or_nothing(void)
{
    tiny t = tiny_open();
    call c = run_here(&t, "eval 'stats.byars{events=100}'");
    CU_ASSERT_EQUAL(c.status, 0);
    /* Breslow and Day: 81.36, 121.63 */
    CHECK_HAS(c.out.p, "{\"lower\":81.36");
    CHECK_HAS(c.out.p, "\"method\":\"Byars\",\"upper\":121.6");
    c = run_here(&t, "eval 'stats.byars{event=100}'");
    CU_ASSERT_EQUAL(c.status, 1);
    CU_ASSERT_EQUAL(c.out.n, 0);
    CHECK_HAS(c.err.p, "did you mean");
    tiny_close(&t);
}

static void check_reports_and_makes_nothing(void)
{
    tiny t = tiny_open();
    tiny_good_street(&t);
    call c =
        run_here(&t, rg_arena_printf(t.arena, "check %s --extracts %s", t.release, t.folder));
    CU_ASSERT_EQUAL(c.status, 0);
    CHECK_HAS(c.out.p, "street/a.csv");
    CU_ASSERT_EQUAL(files_made(&t), 0);
    tiny_file(&t, "street/b.csv", "");
    c = run_here(&t, rg_arena_printf(t.arena, "check %s --extracts %s", t.release, t.folder));
    CU_ASSERT_EQUAL(c.status, 3);
    CHECK_HAS(c.out.p, "street/b.csv");
    tiny_close(&t);
}

static void check_propose_says_what_a_new_heading_may_be_and_takes_nothing_by_itself(void)
{
    tiny t = tiny_open();
    tiny_good_street(&t);
    const char *propose =
        rg_arena_printf(t.arena, "check %s --extracts %s --propose", t.release, t.folder);
    CHECK_HAS(run_here(&t, propose).out.p, "nothing to propose");
    rg_str street = read_text(&t, "street/a.csv");
    char *at = strstr(street.p, "LSOA code");
    CU_ASSERT_PTR_NOT_NULL_FATAL(at);
    memcpy(at, "LSOA cod.", 9);
    tiny_file(&t, "street/a.csv", street.p);
    call c = run_here(&t, propose);
    CU_ASSERT_EQUAL(c.status, 0);
    CHECK_HAS(c.out.p, "out/mappings/tiny.csv");
    rg_str made = {0};
    rg_err err = {0};
    CU_ASSERT_TRUE_FATAL(rg_file_read(t.arena, "out/mappings/tiny.csv", 1 << 20, &made, &err));
    CHECK_HAS(made.p, "street,LSOA cod.,lsoa_code,");
    CU_ASSERT_EQUAL(build(&t, "--only open-profile:melton").status,
                    3); /* not taken before it is confirmed */
    remove("out/mappings/tiny.csv");
    tiny_close(&t);
}

static void explain_names_the_nearest_fact_or_tells_the_story(void)
{
    tiny t = tiny_open();
    tiny_good_street(&t);
    const char *id = "open.all_rate/E07000133/2020-04-01..2022-03-31/police-uk";
    call c = run_here(
        &t, rg_arena_printf(t.arena, "explain %s %s --extracts %s", t.release, id, t.folder));
    CU_ASSERT_EQUAL(c.status, 0);
    CHECK_HAS(c.out.p, "numerator      120"); /* 24 months x 5 rows */
    CHECK_HAS(c.out.p, "denominator    400");
    CHECK_HAS(c.out.p, "street/a.csv");
    c = run_here(&t,
                 rg_arena_printf(t.arena, "explain %s open.all_rate/E07000133 --extracts %s",
                                 t.release, t.folder));
    CU_ASSERT_EQUAL(c.status, 2);
    tiny_close(&t);
}

static bool is_there(tiny *t, const char *name)
{
    return rg_file_exists(rg_path_join(t->arena, t->folder, name));
}

/* Both editions of one report: what leaves the house is the public one. */
static void figures_for_the_web_are_made_of_the_public_edition_alone(void)
{
    tiny t = tiny_open();
    tiny_good_street(&t);
    rg_str release;
    rg_err err = {0};
    CU_ASSERT_TRUE_FATAL(rg_file_read(t.arena, t.release, 1 << 20, &release, &err));
    const char *at = strstr(release.p, "editions = { \"public\"");
    CU_ASSERT_PTR_NOT_NULL_FATAL(at);
    const char *both =
        rg_arena_printf(t.arena, "%.*seditions = { \"public\", \"restricted\" },\n}\n",
                        (int)(at - release.p), release.p);
    CU_ASSERT_TRUE_FATAL(rg_file_write(t.release, rg_str_of(both), 0644, &err));
    call c = build(&t, "--only open-profile:melton --charts svg,png");
    CU_ASSERT_EQUAL(c.status, 0);
    CHECK_TEXT(c.status ? c.err.p : "", "");
#define MONTHLY "rep/tiny/public/charts/open-profile-melton/monthly-by-type"
    CU_ASSERT_TRUE(is_there(&t, MONTHLY ".svg") && is_there(&t, MONTHLY ".png"));
    CU_ASSERT_TRUE(is_there(&t, MONTHLY "@2x.png") && is_there(&t, MONTHLY "-square.png"));
    CU_ASSERT_TRUE(is_there(&t, MONTHLY "-wide.png"));
    const char *words = read_text(&t, MONTHLY ".txt").p;
    CHECK_HAS(words,
              "Alternative text: Line chart of crimes recorded per month in Melton by type");
    CU_ASSERT_PTR_NULL(strstr(words, "attached"));
    CHECK_HAS(read_text(&t, "rep/tiny/public/manifest.json").p,
              "\"charts/open-profile-melton/monthly-by-type.svg\"");
    CU_ASSERT_TRUE(is_there(&t, "rep/tiny/restricted/open-profile-melton.pdf"));
    CU_ASSERT_FALSE(is_there(&t, "rep/tiny/restricted/charts"));
    tiny_close(&t);
}

static void one_option_makes_large_print_and_one_leaves_out_attachments(void)
{
    tiny t = tiny_open();
    tiny_good_street(&t);
    call c = build(&t, "--only open-profile:melton --large-print --no-attachments");
    CU_ASSERT_EQUAL(c.status, 0);
    const char *path =
        rg_path_join(t.arena, t.folder, "rep/tiny/public/open-profile-melton-large-print.pdf");
    CU_ASSERT_TRUE_FATAL(rg_file_exists(path));
    c = run(&t, "pdfdetach -list", path);
    CHECK_HAS(c.out.p, "0 embedded files");
    c = run(&t, "pdffonts", path);
    CU_ASSERT_EQUAL(c.status, 0);
    c = build(&t, "--only open-profile:melton");
    c = run(&t, "pdfdetach -list",
            rg_path_join(t.arena, t.folder, "rep/tiny/public/open-profile-melton.pdf"));
    CU_ASSERT_PTR_NULL(strstr(c.out.p, "0 embedded files"));
    tiny_close(&t);
}

CU_TestInfo rg_tests_app_cli[] = {
    {"ten documents are made with manifest, facts and quality beside them",
     ten_documents_are_made_with_manifest_facts_and_quality_beside_them},
    {"documents on request are made for the area that is asked for",
     documents_on_request_are_made_for_the_area_that_is_asked_for},
    {"what to look at is warned of once a kind and listed whole",
     what_to_look_at_is_warned_of_once_a_kind_and_listed_whole},
    {"--only makes the document that is asked for", only_makes_the_document_that_is_asked_for},
    {"same bytes for any number of workers, time zone, locale and folder",
     same_bytes_for_any_number_of_workers_time_zone_locale_and_folder},
    {"a required extract that cannot be trusted is refused with its place",
     a_required_extract_that_cannot_be_trusted_is_refused_with_its_place},
    {"control totals that differ stop the run, and equal ones do not",
     control_totals_that_differ_stop_the_run_and_equal_ones_do_not},
    {"a folder or a missing file in place of an extract is refused",
     a_folder_or_a_missing_file_in_place_of_an_extract_is_refused},
    {"a field of many megabytes is refused with its place and little memory",
     a_field_of_many_megabytes_is_refused_with_its_place_and_little_memory},
    {"an area without a row fails alone and the others are made",
     an_area_without_a_row_fails_alone_and_the_others_are_made},
    {"the summary counts what was told of the extracts",
     the_summary_counts_what_was_told_of_the_extracts},
    {"a population of zero says where, and costs the documents that need it",
     a_population_of_zero_says_where_and_costs_the_documents_that_need_it},
    {"a full disk is a failure and not a short file",
     a_full_disk_is_a_failure_and_not_a_short_file},
    {"wrong usage is status two with one sentence",
     wrong_usage_is_status_two_with_one_sentence},
    {"eval answers one JSON object or nothing", eval_answers_one_json_object_or_nothing},
    {"check reports and makes nothing", check_reports_and_makes_nothing},
    {"check --propose says what a new heading may be, and takes nothing by itself",
     check_propose_says_what_a_new_heading_may_be_and_takes_nothing_by_itself},
    {"figures for the web are made of the public edition alone",
     figures_for_the_web_are_made_of_the_public_edition_alone},
    {"one option makes large print, and one leaves out attachments",
     one_option_makes_large_print_and_one_leaves_out_attachments},
    {"explain names the nearest fact or tells the story",
     explain_names_the_nearest_fact_or_tells_the_story},
    CU_TEST_INFO_NULL};
