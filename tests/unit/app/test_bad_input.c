/* What authors should not write, and do: each sets sensibly, or stops with place and reason.  Photos of 100
 * megapixels and rows taller than a page are tried where they are made (test_picture, test_table). */
#include "example_world.h"
#include "support/house.h"

/* The example stands from line 5 on; line 3 has a heading. */
static const char *example(world *w, const char *text)
{
    return rg_arena_printf(w->t.arena,
                           "facts { crimes = \"open.all_crimes\" }\nreturn report { title = "
                           "\"T\",\n   heading \"Heading\" { label = \"here\" },\n   \"Words "
                           "before.\",\n%s\n}\n",
                           text);
}

/* The pages of the example, or 0 with w->err. */
static size_t pages_of(world *w, const char *text)
{
    rg_style style = house_network();
    rg_doc *doc = NULL;
    rg_pages pages = {0};
    return make_doc(w, example(w, text), &doc) && make_pages(w, doc, &style, &pages)
               ? pages.page_count
               : 0;
}

static void sets(const char *text, size_t pages)
{
    world w;
    open_world(&w);
    size_t made = pages_of(&w, text);
    if (made == 0)
        fprintf(stderr, "\n    %s\n", w.err.text);
    CU_ASSERT_EQUAL(made, pages);
    close_world(&w);
}

static void stops(const char *text, const char *place, const char *reason)
{
    world w;
    open_world(&w);
    CU_ASSERT_EQUAL(pages_of(&w, text), 0);
    CHECK_HAS(w.err.text, place);
    CHECK_HAS(w.err.text, reason);
    close_world(&w);
}

/* The text so many times. */
static const char *many(rg_arena *arena, const char *text, int times)
{
    rg_buf out = {0};
    for (int i = 0; i < times; i++)
        rg_buf_puts(&out, text);
    const char *kept = rg_arena_copy(arena, out.p, out.n);
    rg_buf_free(&out);
    return kept;
}

static void a_word_wider_than_its_column_is_cut(void)
{
    rg_arena *arena = rg_arena_new("text");
    const char *word = many(arena, "antidisestablishmentarianism", 12);
    sets(rg_arena_printf(arena,
                         "columns { group { \"%s\" }, group { bullets { \"%s\" } } }, tiles { "
                         "tile { \"%s\", \"%s\" } }, heading \"%s\" { level = 2 }, \"a\",",
                         word, word, "1,234,567", word, word),
         1);
    rg_arena_free(arena);
}

static void a_table_wider_than_any_page_stops(void)
{
    rg_arena *arena = rg_arena_new("text");
    const char *columns =
        many(arena, "col \"Antidisestablishmentarianism\" { format = \"whole\" }, ", 12);
    const char *names = many(arena, "\"crimes\", ", 12);
    stops(rg_arena_printf(arena,
                          "data_table \"wide\" { rows = \"Area\", title = \"Wide\",\n%s\n"
                          "line \"All\" { %s } },",
                          columns, names),
          "templates/example.lua:5", "table 'Wide' needs");
    rg_arena_free(arena);
}

static void a_panel_longer_than_a_page_goes_on(void)
{
    rg_arena *arena = rg_arena_new("text");
    sets(rg_arena_printf(arena, "panel \"Long\" { %s },",
                         many(arena, "\"A paragraph of a panel.\", ", 60)),
         3);
    rg_arena_free(arena);
}

static void nesting_without_end_stops(void)
{
    rg_arena *arena = rg_arena_new("text");
    stops(rg_arena_printf(arena, "%s \"a\" %s,", many(arena, "panel { ", 60),
                          many(arena, "}", 60)),
          "templates/example.lua:5", "nest more than 20 deep");
    rg_arena_free(arena);
}

static void pictures_that_are_none_stop(void)
{
    stops(
        "photo \"words.md\" { alt = \"A hill.\", credit = \"c\", consent = \"nobody shown\" },",
        "templates/example.lua:5", "words.md: this is no picture that can be read");
    stops(
        "photo \"none.jpg\" { alt = \"A hill.\", credit = \"c\", consent = \"nobody shown\" },",
        "templates/example.lua:5", "there is no picture 'none.jpg'");
    stops("icons { icon \"../../lua/init\" { \"a\" } },", "templates/example.lua:5",
          "lies outside the report's folder");
}

static void a_heading_with_nothing_under_it_stops(void)
{
    stops("heading \"Empty\" { level = 2 },", "templates/example.lua:5",
          "heading 'Empty' has nothing under it");
    stops("heading \"Deep\" { level = 3 }, \"a\",", "templates/example.lua:5",
          "level 3 follows level 1");
}

static void notes_in_notes_and_references_to_nothing_stop(void)
{
    stops("\"a{note: One {note: two}.}\",", "templates/example.lua:5", "{");
    stops("\"See page {page.hre}.\",", "templates/example.lua:5",
          "nothing is labelled 'hre'; did you mean 'here'?");
    stops("\"It is {where.nowhere}.\",", "templates/example.lua:5",
          "nothing is labelled 'nowhere'");
    stops("\"[link](#nowhere)\",", "templates/example.lua:5", "nothing is labelled 'nowhere'");
}

static void scripts_without_a_font_stop(void)
{
    stops("\"Selam: \xE1\x88\xB0\xE1\x88\x8B\xE1\x88\x9D.\",", "templates/example.lua:5",
          "U+1230");
    stops("data_table \"t\" { rows = \"A\", title = \"T\", col \"V\" { format = \"whole\" }, "
          "line \"\xE1\x88\xB0\" { \"crimes\" } },",
          "templates/example.lua:5", "U+1230");
}

static void control_characters_stop(void)
{
    stops("\"bell \x07 rings\",", "templates/example.lua:5", "U+0007");
    stops("\"bell \\7 rings\",", "templates/example.lua:", "U+0007");
    stops("heading \"Bell \\7\" { level = 2 }, \"a\",", "templates/example.lua:5", "U+0007");
}

CU_TestInfo rg_tests_app_bad_input[] = {
    {"a word wider than its column is cut", a_word_wider_than_its_column_is_cut},
    {"a table wider than any page stops", a_table_wider_than_any_page_stops},
    {"a panel longer than a page goes on", a_panel_longer_than_a_page_goes_on},
    {"nesting without end stops", nesting_without_end_stops},
    {"pictures that are none stop", pictures_that_are_none_stop},
    {"a heading with nothing under it stops", a_heading_with_nothing_under_it_stops},
    {"notes in notes and references to nothing stop",
     notes_in_notes_and_references_to_nothing_stop},
    {"scripts without a font stop", scripts_without_a_font_stop},
    {"control characters stop", control_characters_stop},
    CU_TEST_INFO_NULL,
};
