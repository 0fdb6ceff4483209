/* tests/unit/content/test_outline.c - Outlines as somebody writes them, and their faults in plain words. */
#include "content/outline.h"
#include "support/check.h"

static const char *const sections[] = {"summary", "geography", "education"};

/* The lines as "kind name title line:column;", or the error. */
static const char *read_outline(const char *text)
{
    static char kept[1200];
    rg_arena *arena = rg_arena_new("outline test");
    rg_err err = {0};
    rg_outline o;
    kept[0] = '\0';
    if (!rg_outline_read(arena, "o.txt", rg_str_of(text), sections, 3, &o, &err))
        snprintf(kept, sizeof kept, "%s", err.text);
    for (size_t i = 0, at = 0; !err.text[0] && i < o.count; i++)
        at += (size_t)snprintf(kept + at, sizeof kept - at, "%d %s %s %d:%d;",
                               (int)o.lines[i].kind, o.lines[i].name,
                               o.lines[i].title ? o.lines[i].title : "-", o.lines[i].place.line,
                               o.lines[i].place.column);
    rg_arena_free(arena);
    return kept;
}

static void an_outline_lists_sections_and_what_is_added(void)
{
    CHECK_TEXT(
        read_outline("# The summary\n\nsection geography: Where it happens\r\n"
                     "   text our-year.md\n\tquote mentors\n photo walk\nleave out education\n"
                     "section   summary"),
        "0 geography Where it happens 3:9;2 our-year.md - 4:9;3 mentors - 5:8;"
        "4 walk - 6:8;1 education - 7:11;0 summary - 8:11;");
}

static void a_mistake_is_told_with_its_line_and_the_nearest_right_word(void)
{
    CHECK_TEXT(read_outline("section summary\nsecton geography\n"),
               "o.txt:2:1: 'secton' begins no line of an outline; did you mean 'section'?");
    CHECK_TEXT(read_outline("summary\n"),
               "o.txt:1:1: 'summary' begins no line of an outline; did you mean 'section'?");
    CHECK_TEXT(
        read_outline("please do not\n"),
        "o.txt:1:1: 'please' begins no line of an outline; a line begins with section, leave "
        "out, text, quote, photo or #");
    CHECK_TEXT(read_outline("section geografy\n"),
               "o.txt:1:9: the report has no section 'geografy'; did you mean 'geography'?");
    CHECK_TEXT(
        read_outline("leave out cats\n"),
        "o.txt:1:11: the report has no section 'cats'; it has summary, geography, education");
    CHECK_TEXT(read_outline("section summary\nleave out summary\n"),
               "o.txt:2:11: the section 'summary' already stands in line 1; take one out");
    CHECK_TEXT(
        read_outline("quote mentors\nsection summary\n"),
        "o.txt:1:1: nothing can be added before the first section; move the line below one");
    CHECK_TEXT(
        read_outline("section summary\ntext a.md: Words\n"),
        "o.txt:2:1: only a section can have another title; take the ':' and what follows out");
    CHECK_TEXT(read_outline("section\n"),
               "o.txt:1:1: 'section' names nothing; write it after the word");
    CHECK_TEXT(read_outline("section summary \xE9\n"),
               "o.txt: is not UTF-8 text; save the file as UTF-8");
}

static void no_section_drops_out_in_silence(void)
{
    CHECK_TEXT(
        read_outline("section summary\nsection education\n"),
        "o.txt: says nothing of the section 'geography'; write 'section geography' where it "
        "belongs, or 'leave out geography'");
    CHECK_TEXT(read_outline("leave out summary\nleave out education\nleave out geography\n"),
               "o.txt: leaves every section out, so there is nothing to print; keep one");
}

CU_TestInfo rg_tests_content_outline[] = {
    {"an outline lists sections and what is added",
     an_outline_lists_sections_and_what_is_added},
    {"a mistake is told with its line and the nearest right word",
     a_mistake_is_told_with_its_line_and_the_nearest_right_word},
    {"no section drops out in silence", no_section_drops_out_in_silence},
    CU_TEST_INFO_NULL,
};
