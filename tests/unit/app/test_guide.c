/* tests/unit/app/test_guide.c - The author's guide, followed step by step in a copy of the project's folders.
 *
 * templates/README.md marks each example with a comment in the line before it: run, file PATH, add PATH,
 * after "TEXT" PATH, replace "TEXT" PATH (a line that holds the text); and `shows "TEXT"` asks for words of the
 * document as it then is. */
#include "base/file.h"
#include "support/check.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static rg_arena *arena;
static rg_err err;
static char root[64];

static int shell(const char *command)
{
    int status = system(command);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static const char *text_of(const char *name)
{
    rg_str text = {0};
    rg_err why = {0};
    const char *path = rg_path_join(arena, root, name);
    return rg_file_read(arena, path, 1 << 26, &text, &why) ? text.p : "";
}

static void write_text(const char *name, const char *text)
{
    const char *path = rg_path_join(arena, root, name);
    char *folder = rg_arena_strdup(arena, path);
    *strrchr(folder, '/') = '\0';
    CU_ASSERT_TRUE_FATAL(rg_file_make_dirs(folder, &err));
    CU_ASSERT_TRUE_FATAL(rg_file_write(path, rg_str_of(text), 0644, &err));
}

/* The program looks for its templates above itself, so it lies in the copy. */
static void open_copy(void)
{
    char here[4096];
    arena = rg_arena_new("guide test");
    err = (rg_err){0};
    snprintf(root, sizeof root, "/tmp/rg-guide-XXXXXX");
    CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(root));
    CU_ASSERT_PTR_NOT_NULL_FATAL(realpath(".", here));
    const char *copy = rg_arena_printf(arena,
                                       "cp -r %s/templates %s/lua %s/fonts %s/ && mkdir -p "
                                       "%s/out/bin && cp %s/out/bin/vrn-report "
                                       "%s/out/bin/ && ln -s %s/out/fonts %s/out/fonts",
                                       here, here, here, root, root, here, root, here, root);
    CU_ASSERT_EQUAL_FATAL(shell(copy), 0);
}

static void close_copy(void)
{
    shell(rg_arena_printf(arena, "rm -rf %s", root));
    rg_arena_free(arena);
}

static int run(const char *arguments)
{
    return shell(rg_arena_printf(
        arena, "cd %s && out/bin/vrn-report %s >stdout 2>stderr </dev/null", root, arguments));
}

static void must_run(const char *arguments)
{
    int status = run(arguments);
    if (status != 0)
        CHECK_TEXT(text_of("stderr"), "");
    CU_ASSERT_EQUAL(status, 0);
}

/* ---- the guide ---- */

typedef struct step {
    rg_str word, quoted, path; /* of the comment; empty where it has none */
    const char *block;         /* the example below it; NULL none */
} step;

static rg_str unescaped(rg_str text)
{
    char *out = rg_arena_copy(arena, text.p, text.n);
    size_t n = 0;
    for (size_t i = 0; i < text.n; i++)
        if (text.p[i] != '\\')
            out[n++] = text.p[i];
    out[n] = '\0';
    return (rg_str){out, n};
}

static step read_comment(rg_str line)
{
    step s = {0};
    rg_str rest = rg_str_trim((rg_str){line.p + 4, line.n - 7}); /* between <!-- and --> */
    s.word = rg_str_cut(&rest, ' ');
    const char *first = rest.p ? memchr(rest.p, '"', rest.n) : NULL;
    const char *last = first;
    for (const char *at = first; at && at < rest.p + rest.n; at++)
        last = *at == '"' ? at : last;
    if (first && last > first) {
        s.quoted = unescaped((rg_str){first + 1, (size_t)(last - first) - 1});
        rest = (rg_str){last + 1, (size_t)(rest.p + rest.n - last) - 1};
    }
    s.path = rg_str_trim(rest);
    return s;
}

/* The lines between the next two fences. */
static const char *read_block(rg_str *rest)
{
    rg_buf out = {0};
    rg_str line = rg_str_cut(rest, '\n');
    if (!rg_str_starts(line, "```"))
        return NULL;
    while (rest->p) {
        line = rg_str_cut(rest, '\n');
        if (rg_str_starts(line, "```"))
            break;
        rg_buf_printf(&out, "%.*s\n", (int)line.n, line.p);
    }
    const char *kept = rg_arena_copy(arena, out.p ? out.p : "", out.n);
    rg_buf_free(&out);
    return kept;
}

static void run_lines(const char *block)
{
    rg_str rest = rg_str_of(block);
    while (rest.p && rest.n) {
        rg_str line = rg_str_cut(&rest, '\n');
        CU_ASSERT_TRUE_FATAL(rg_str_starts(line, "vrn-report "));
        must_run(rg_str_dup(arena, (rg_str){line.p + 11, line.n - 11}));
    }
}

/* The file with the block after the line that holds the text, or in its place. */
static void change_at(const step *s, bool replace)
{
    const char *path = rg_str_dup(arena, s->path), *whole = text_of(path);
    const char *at = strstr(whole, s->quoted.p);
    CU_ASSERT_PTR_NOT_NULL_FATAL(at);
    const char *begin = at, *end = strchr(at, '\n');
    while (begin > whole && begin[-1] != '\n')
        begin--;
    /* A list that the guide wrote over several lines ends with "   },". */
    if (replace && strstr(at, "{\n") == end - 1)
        end = strchr(strstr(at, "\n   },"), '\n');
    const char *kept = replace ? begin : end + 1;
    write_text(path, rg_arena_printf(arena, "%.*s%s%s", (int)(kept - whole), whole, s->block,
                                     end + 1));
}

static void shows(rg_str words)
{
    must_run("build templates/releases/summer-briefing.lua --only summer-briefing:E06000016");
    CU_ASSERT_EQUAL(shell(rg_arena_printf(
                        arena,
                        "cd %s && for f in out/reports/summer-briefing/public/summer-*.pdf; do "
                        "pdftotext $f - | tr '\\n' ' '; done >text",
                        root)),
                    0);
    CHECK_HAS(text_of("text"), words.p);
    shell(rg_arena_printf(arena, "rm -rf %s/out/reports", root));
}

static void follow(const step *s)
{
    const char *path = rg_str_dup(arena, s->path);
    if (rg_str_is(s->word, "run"))
        run_lines(s->block);
    else if (rg_str_is(s->word, "file"))
        write_text(path, s->block);
    else if (rg_str_is(s->word, "add"))
        write_text(path, rg_arena_printf(arena, "%s%s", text_of(path), s->block));
    else if (rg_str_is(s->word, "after") || rg_str_is(s->word, "replace"))
        change_at(s, rg_str_is(s->word, "replace"));
    else if (rg_str_is(s->word, "shows"))
        shows(s->quoted);
    else
        CHECK_TEXT(rg_str_dup(arena, s->word), "run, file, add, after, replace or shows");
}

static void every_step_of_the_guide_works(void)
{
    size_t steps = 0, shown = 0;
    open_copy();
    must_run("synth --out out/extracts/sample --seed 1 --scale 0.2");
    rg_str rest = rg_str_of(text_of("templates/README.md"));
    while (rest.p) {
        rg_str line = rg_str_cut(&rest, '\n');
        if (!rg_str_starts(line, "<!-- "))
            continue;
        step s = read_comment(line);
        s.block = rg_str_is(s.word, "shows") ? NULL : read_block(&rest);
        follow(&s);
        steps++;
        shown += rg_str_is(s.word, "shows");
    }
    CU_ASSERT_TRUE(steps >= 18);
    CU_ASSERT_TRUE(shown >= 8);
    close_copy();
}

static void a_new_report_takes_no_name_that_is_taken(void)
{
    open_copy();
    CU_ASSERT_EQUAL(run("new open-profile"), 2);
    CHECK_HAS(text_of("stderr"),
              "templates/open-profile/ is there already; choose another name");
    CU_ASSERT_EQUAL(run("new settings"), 2);
    CHECK_HAS(text_of("stderr"), "templates/settings/ is there already");
    CU_ASSERT_EQUAL(run("new sample"), 2);
    CHECK_HAS(text_of("stderr"), "templates/releases/sample.lua is there already");
    CHECK_TEXT(text_of("templates/sample.lua"), "");
    CU_ASSERT_EQUAL(run("new 'Summer Briefing'"), 2);
    CHECK_HAS(text_of("stderr"),
              "'Summer Briefing' is no name for a report; write it in a-z, 0-9");
    CU_ASSERT_EQUAL(run("new"), 2);
    CHECK_HAS(text_of("stderr"), "new needs a name for the report");
    CU_ASSERT_EQUAL(run("new autumn"), 0);
    CHECK_HAS(text_of("stdout"),
              "Build it with: vrn-report build templates/releases/autumn.lua");
    CU_ASSERT_EQUAL(run("list"), 0);
    CHECK_HAS(text_of("stdout"), "\n  autumn\n");
    CHECK_HAS(text_of("stdout"), "\n  recommendations: level, title, text\n");
    CHECK_HAS(text_of("templates/autumn.lua"),
              "title   = \"Autumn: {area.name}, {period.label}\"");
    close_copy();
}

/* Two areas are built, and a warning about the template is told once. */
static void a_new_report_warns_of_nothing_and_each_warning_is_told_once(void)
{
    open_copy();
    must_run("synth --out out/extracts/sample --seed 1 --scale 0.2");
    must_run("new autumn");
    must_run("build autumn");
    CHECK_HAS(text_of("stdout"), "2 documents made (");
    CHECK_HAS(text_of("stdout"), " 0 failed, 0 warnings: ");
    write_text("templates/autumn/introduction.md",
               "There were 4,711 crimes, says {once.llr}.\n");
    must_run("build autumn");
    const char *said = text_of("stdout"), *first = strstr(said, "warning: ");
    CU_ASSERT_PTR_NOT_NULL_FATAL(first);
    CHECK_HAS(first, "templates/autumn/introduction.md:1:12: '4,711' is typed into the text");
    CU_ASSERT_PTR_NULL(strstr(first + 1, "warning: "));
    CHECK_HAS(said, " 0 failed, 2 warnings: ");
    close_copy();
}

static void an_outline_of_a_report_lists_its_sections_as_they_stand(void)
{
    open_copy();
    must_run("synth --out out/extracts/sample --seed 1 --scale 0.2");
    must_run("outline open-profile");
    CHECK_HAS(text_of("templates/open-profile/outline.txt"),
              "\nsection summary\nsection months\nsection types\nsection deprivation\n");
    must_run("build templates/releases/sample.lua --only open-profile:E06000016");
    CU_ASSERT_EQUAL(run("outline open-profile"), 2);
    CHECK_HAS(text_of("stderr"), "templates/open-profile/outline.txt is there already");
    CU_ASSERT_EQUAL(run("outline open-profil"), 2);
    CHECK_HAS(text_of("stderr"),
              "there is no report 'open-profil'; vrn-report list names them");
    close_copy();
}

static void a_folder_that_nothing_would_read_is_refused_with_the_nearest_name(void)
{
    const char *build = "build templates/releases/sample.lua --only open-profile:E06000016";
    open_copy();
    must_run("synth --out out/extracts/sample --seed 1 --scale 0.2");
    write_text("templates/areas/lecester/open-profile/months.md", "Words.\n");
    CU_ASSERT_EQUAL(run(build), 2);
    CHECK_HAS(
        text_of("stderr"),
        "templates/areas/lecester: there is no area 'lecester'; did you mean 'leicester'?");
    shell(rg_arena_printf(arena, "rm -r %s/templates/areas/lecester", root));
    write_text("templates/areas/leicester/open-profil/months.md", "Words.\n");
    CU_ASSERT_EQUAL(run(build), 2);
    CHECK_HAS(text_of("stderr"), "templates/areas/leicester/open-profil: there is no report "
                                 "'open-profil'; did you mean 'open-profile'?");
    close_copy();
}

static void an_extract_that_a_release_can_do_without_leaves_its_section_out(void)
{
    open_copy();
    must_run("synth --out out/extracts/sample --seed 1 --scale 0.2");
    shell(rg_arena_printf(arena, "rm -r %s/out/extracts/sample/deprivation", root));
    const char *build = "build templates/releases/sample.lua --only open-profile:E06000016";
    CU_ASSERT_EQUAL(run(build), 3);
    CHECK_HAS(text_of("stderr"), "source 'deprivation': no file matches deprivation/");
    step s = {.quoted = RG_STR("measures ="),
              .path = RG_STR("templates/releases/sample.lua"),
              .block = "   measures = { \"open.*\" }, optional = { \"deprivaton\" },\n"};
    change_at(&s, true);
    CU_ASSERT_EQUAL(run(build), 2);
    CHECK_HAS(text_of("stderr"),
              "optional names the source 'deprivaton', which is not among the "
              "release's; did you mean 'deprivation'?");
    s.block = "   measures = { \"open.*\" }, optional = { \"deprivation\" },\n";
    change_at(&s, true);
    must_run(build);
    CHECK_HAS(text_of("out/reports/sample/public/manifest.json"),
              "the section 'deprivation' is left out: nothing is known of 'people_by_fifth'");
    CHECK_HAS(text_of("out/reports/sample/public/sentences.csv"),
              "section,deprivation,,,,nothing is known of 'people_by_fifth'");
    shell(rg_arena_printf(arena,
                          "cd %s && pdftotext out/reports/sample/public/open-profile-*.pdf - | "
                          "tr '\\n' ' ' >text",
                          root));
    CHECK_HAS(text_of("text"),
              "This edition has nothing on deprivation: the data were not available.");
    close_copy();
}

CU_TestInfo rg_tests_app_guide[] = {
    {"every step of the guide works", every_step_of_the_guide_works},
    {"a new report takes no name that is taken", a_new_report_takes_no_name_that_is_taken},
    {"a new report warns of nothing, and each warning is told once",
     a_new_report_warns_of_nothing_and_each_warning_is_told_once},
    {"an outline of a report lists its sections as they stand",
     an_outline_of_a_report_lists_its_sections_as_they_stand},
    {"a folder that nothing would read is refused with the nearest name",
     a_folder_that_nothing_would_read_is_refused_with_the_nearest_name},
    {"an extract that a release can do without leaves its section out",
     an_extract_that_a_release_can_do_without_leaves_its_section_out},
    CU_TEST_INFO_NULL,
};
