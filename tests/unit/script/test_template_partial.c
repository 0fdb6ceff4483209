/* tests/unit/script/test_template_partial.c - Whatever the mark, a year that is not whole is said. */
#include "unit/chart/drawn.h"
#include "unit/script/template_world.h"

static const rg_chart_spec *typed_chart(rg_mark mark)
{
    const char *text = rg_arena_printf(
        arena,
        "chart \"c\" { title = \"Finding\", subtitle = \"Crimes, Northmoor\", axis = "
        "\"Crimes\", "
        "source = \"S\", categories = { \"A\", \"B\" }, mark = \"%s\", partial = \"half a year "
        "only\", from { label = \"One\", values = { 1, 2 }, partial = { 2 } }, from { label = "
        "\"Two\", values = { 3, 4 } } }",
        rg_mark_name(mark));
    const char *outline = block("", text);
    if (!doc)
        fprintf(stderr, "\n    %s\n", outline);
    CU_ASSERT_PTR_NOT_NULL_FATAL(doc);
    return doc->blocks[0]->chart;
}

/* Hatched, or a ring on a dotted line, with a key; or said in the note. */
static void every_mark_says_that_a_year_is_not_whole(void)
{
    static const bool elsewhere[RG_MARK_KINDS] = {
        [RG_MARK_MATRIX] = true, [RG_MARK_TIMELINE] = true, [RG_MARK_DIAGRAM] = true,
        [RG_MARK_MAP] = true,    [RG_MARK_TILES] = true,    [RG_MARK_FUNNEL] = true};
    easel e = easel_open();
    for (int mark = 0; mark < RG_MARK_KINDS; mark++) {
        if (elsewhere[mark])
            continue;
        set_up();
        job.synthetic = true;
        const rg_chart_spec *c = typed_chart((rg_mark)mark);
        CHECK_HAS(c->alt, "; B covers part of the period only");
        rg_chart_spec one = *c;
        one.series_count = mark == RG_MARK_WAFFLE || mark == RG_MARK_LOLLIPOP ? 1 : 2;
        CU_ASSERT(easel_draw(&e, &one, 480));
        CHECK_TEXT(e.err.text, "");
        bool noted =
            c->note.count == 1 && !strcmp(c->note.spans[0].text.p, "B: half a year only.");
        CU_ASSERT_EQUAL(drawn_find(&e, "half a year only") != NULL, !noted);
        tear_down();
    }
    easel_close(&e);
}

CU_TestInfo rg_tests_script_template_partial[] = {
    {"every mark says that a year is not whole", every_mark_says_that_a_year_is_not_whole},
    CU_TEST_INFO_NULL,
};
