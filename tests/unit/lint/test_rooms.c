/* The house rules that a machine can see: who includes whom, who calls what, how long files are. */
#include "base/arena.h"
#include "base/file.h"
#include "base/str.h"
#include "support/check.h"

#include <ctype.h>
#include <stdlib.h>

enum { MAX_RULES = 256, LINES_MAX = 600 };

/* One line of rooms.txt. */
typedef struct rule {
    char owner[64];
    char words[32][64];
    int word_count;
    bool only; /* "only PLACE header" */
} rule;

static rule rules[MAX_RULES];
static int rule_count;

static void read_rule(rg_str line)
{
    line = rg_str_trim(line);
    if (line.n == 0 || line.p[0] == '#' || rule_count >= MAX_RULES)
        return;
    rule *r = &rules[rule_count++];
    memset(r, 0, sizeof *r);
    char text[512];
    snprintf(text, sizeof text, "%.*s", (int)line.n, line.p);
    for (char *p = text; *p; p++)
        if (*p == ':')
            *p = ' ';
    int n = 0;
    for (char *word = strtok(text, " "); word; word = strtok(NULL, " "), n++) {
        if (n == 0 && strcmp(word, "only") == 0) {
            r->only = true;
            n--;
        } else if (n <= 0 && r->owner[0] == '\0') {
            snprintf(r->owner, sizeof r->owner, "%s", word);
        } else if (r->word_count < 32) {
            snprintf(r->words[r->word_count++], 64, "%s", word);
        }
    }
}

static rg_str read(rg_arena *arena, const char *path)
{
    rg_err err = {0};
    rg_str bytes = {0};
    if (!rg_file_read(arena, path, 1 << 24, &bytes, &err))
        CU_FAIL_FATAL("a file of the tree cannot be read");
    return bytes;
}

static void read_rules(rg_arena *arena)
{
    rg_str rest = read(arena, "generator/rooms.txt");
    rule_count = 0;
    while (rest.p && rest.n)
        read_rule(rg_str_cut(&rest, '\n'));
}

static const rule *room_rule(rg_str room)
{
    for (int i = 0; i < rule_count; i++)
        if (!rules[i].only && rg_str_is(room, rules[i].owner))
            return &rules[i];
    return NULL;
}

static rg_str room_of(const char *path)
{
    rg_str rest = rg_str_of(path + strlen("generator/"));
    return rg_str_cut(&rest, '/');
}

/* All C files of the rooms. */
static size_t sources(rg_arena *arena, char ***out)
{
    static const char *const patterns[] = {"generator/*/*.c", "generator/*/*.h"};
    size_t count = 0, room = 0;
    rg_err err = {0};
    *out = NULL;
    for (size_t p = 0; p < 2; p++) {
        char **paths = NULL;
        size_t n = 0;
        CU_ASSERT_TRUE_FATAL(rg_file_glob(arena, ".", patterns[p], &paths, &n, &err));
        for (size_t i = 0; i < n; i++) {
            const char *path = strncmp(paths[i], "./", 2) == 0 ? paths[i] + 2 : paths[i];
            *RG_PUSH(arena, *out, count, room) = rg_arena_strdup(arena, path);
        }
    }
    CU_ASSERT_TRUE_FATAL(count > 100);
    return count;
}

static void complain(const char *path, int line, const char *what, rg_str detail)
{
    fprintf(stderr, "\n    %s:%d: %s %.*s", path, line, what, (int)detail.n,
            detail.n ? detail.p : "");
}

static bool allowed_own(rg_str room, rg_str target)
{
    if (rg_str_eq(room, target))
        return true;
    const rule *r = room_rule(room);
    for (int i = 0; r && i < r->word_count; i++)
        if (rg_str_is(target, r->words[i]))
            return true;
    return false;
}

/* A library header that has one home: true when path is in it, or the header has none. */
static bool allowed_library(const char *path, rg_str header)
{
    bool restricted = false;
    for (int i = 0; i < rule_count; i++) {
        if (!rules[i].only || rules[i].word_count != 1 ||
            !rg_str_starts(header, rules[i].words[0]))
            continue;
        size_t n = strlen(rules[i].words[0]);
        char after = header.n > n ? header.p[n] : '.';
        if (isalnum((unsigned char)after))
            continue;
        restricted = true;
        if (strncmp(path + strlen("generator/"), rules[i].owner, strlen(rules[i].owner)) == 0)
            return true;
    }
    return !restricted;
}

static int check_includes(const char *path, rg_str text)
{
    int faults = 0, line = 0;
    rg_str room = room_of(path);
    while (text.p && text.n) {
        rg_str at = rg_str_cut(&text, '\n');
        line++;
        if (!rg_str_starts(at, "#include "))
            continue;
        rg_str name = {at.p + 10, at.n - 10};
        if (at.p[9] == '<') {
            name = rg_str_cut(&name, '>');
            if (!allowed_library(path, name)) {
                complain(path, line, "may not include the library header", name);
                faults++;
            }
            continue;
        }
        rg_str rest = rg_str_cut(&name, '"'), target = rest;
        target = rg_str_cut(&rest, '/');
        if (!rest.p || !allowed_own(room, target)) {
            complain(path, line, "its room may not include", target);
            faults++;
        }
    }
    return faults;
}

static void no_file_includes_what_the_room_table_forbids(void)
{
    rg_arena *arena = rg_arena_new("lint");
    char **paths;
    read_rules(arena);
    size_t count = sources(arena, &paths);
    int faults = 0;
    for (size_t i = 0; i < count; i++)
        faults += check_includes(paths[i], read(arena, paths[i]));
    CU_ASSERT_EQUAL(faults, 0);
    rg_arena_free(arena);
}

static void an_include_outside_the_table_is_found(void)
{
    rg_arena *arena = rg_arena_new("lint");
    read_rules(arena);
    CU_ASSERT_EQUAL(check_includes("generator/base/x.c", RG_STR("#include \"data/csv.h\"\n")),
                    1);
    CU_ASSERT_EQUAL(check_includes("generator/layout/x.c", RG_STR("#include <hpdf.h>\n")), 1);
    CU_ASSERT_EQUAL(check_includes("generator/app/x.c", RG_STR("#include <lua.h>\n")), 1);
    CU_ASSERT_EQUAL(check_includes("generator/app/x.c", RG_STR("#include \"csv.h\"\n")), 1);
    CU_ASSERT_EQUAL(check_includes("generator/script/x.c", RG_STR("#include <lua.h>\n")), 0);
    rg_arena_free(arena);
}

static void every_room_with_files_is_in_the_table(void)
{
    rg_arena *arena = rg_arena_new("lint");
    char **paths;
    read_rules(arena);
    size_t count = sources(arena, &paths);
    for (size_t i = 0; i < count; i++)
        if (!room_rule(room_of(paths[i]))) {
            complain(paths[i], 1, "no room for it in rooms.txt", (rg_str){0});
            CU_FAIL("a file without a room");
        }
    rg_arena_free(arena);
}

static int lines_of(rg_str text)
{
    int n = 0;
    for (size_t i = 0; i < text.n; i++)
        n += text.p[i] == '\n';
    return n;
}

static void no_file_is_longer_than_600_lines(void)
{
    rg_arena *arena = rg_arena_new("lint");
    char **paths;
    size_t count = sources(arena, &paths);
    for (size_t i = 0; i < count; i++)
        if (lines_of(read(arena, paths[i])) > LINES_MAX) {
            complain(paths[i], LINES_MAX, "is too long", (rg_str){0});
            CU_FAIL("a file that wants splitting");
        }
    rg_arena_free(arena);
}

/* Calls that would let a clock, a locale, an environment or chance into the output, and their one home. */
static const struct {
    const char *call, *home;
} banned[] = {{"time(", "generator/app/clock.c"},
              {"clock_gettime(", "generator/app/clock.c"},
              {"getenv(", "generator/app/clock.c"},
              {"setlocale(", "generator/app/clock.c"},
              {"localtime(", "generator/app/clock.c"},
              {"gettimeofday(", "generator/app/clock.c"},
              {"rand(", "nowhere"},
              {"random(", "nowhere"},
              {"strcoll(", "nowhere"},
              {"gets(", "nowhere"},
              {"sprintf(", "nowhere"},
              {"strcpy(", "nowhere"},
              {"strcat(", "nowhere"}};

/* The call stands alone, not as the end of a longer name. */
static bool calls(rg_str text, const char *call)
{
    size_t n = strlen(call);
    for (size_t i = 0; i + n <= text.n; i++) {
        if (memcmp(text.p + i, call, n) != 0)
            continue;
        char before = i ? text.p[i - 1] : ' ';
        if (!isalnum((unsigned char)before) && before != '_')
            return true;
    }
    return false;
}

static void clock_locale_environment_and_chance_have_one_home(void)
{
    rg_arena *arena = rg_arena_new("lint");
    char **paths;
    size_t count = sources(arena, &paths);
    for (size_t i = 0; i < count; i++) {
        rg_str text = read(arena, paths[i]);
        for (size_t b = 0; b < sizeof banned / sizeof *banned; b++)
            if (strcmp(paths[i], banned[b].home) != 0 && calls(text, banned[b].call)) {
                complain(paths[i], 0, "calls", rg_str_of(banned[b].call));
                CU_FAIL("a call outside its home");
            }
    }
    rg_arena_free(arena);
}

CU_TestInfo rg_tests_lint_rooms[] = {
    {"no file includes what the room table forbids",
     no_file_includes_what_the_room_table_forbids},
    {"an include outside the table is found", an_include_outside_the_table_is_found},
    {"every room with files is in the table", every_room_with_files_is_in_the_table},
    {"no file is longer than 600 lines", no_file_is_longer_than_600_lines},
    {"clock, locale, environment and chance have one home",
     clock_locale_environment_and_chance_have_one_home},
    CU_TEST_INFO_NULL};
