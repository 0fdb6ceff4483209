/* tests/unit/script/test_template_diagram.c - Diagrams, matrices and timelines written in templates, their
 * tables and their words. */
#include "unit/script/template_world.h"

#define HEAD "facts { monthly = \"open.monthly\" }"

static void put_all(void)
{
    put("open.monthly", "N", "month=2021-01", 1200);
}

static const rg_chart_spec *picture_of(const char *text)
{
    const char *outline = block(HEAD, text);
    if (!doc)
        fprintf(stderr, "\n    %s\n", outline);
    CU_ASSERT_PTR_NOT_NULL_FATAL(doc);
    CU_ASSERT_PTR_NOT_NULL_FATAL(doc->blocks[0]->chart);
    return doc->blocks[0]->chart;
}

static void says(const char *text, const char *alt)
{
    set_up();
    put_all();
    const rg_chart_spec *c = picture_of(text);
    CHECK_TEXT(c->alt, alt);
    CU_ASSERT_TRUE(rg_doc_check(doc, &err));
    if (err.code)
        fprintf(stderr, "\n    %s\n", err.text);
    tear_down();
}

static void fails(const char *text, const char *part)
{
    set_up();
    put_all();
    CHECK_HAS(block(HEAD, text), part);
    CU_ASSERT_PTR_NULL(doc);
    tear_down();
}

static void a_cycle_says_its_steps_in_order(void)
{
    says("diagram \"c\" { kind = \"cycle\", title = \"Four steps\", \"Define\", \"Find "
         "causes\", "
         "\"Try\", \"Spread\" }",
         "Cycle of four steps: Four steps. In order they are Define, Find causes, Try and "
         "Spread.");
}

static void a_nested_model_places_its_labels_in_fields(void)
{
#define NESTED                                                                                 \
    "diagram \"n\" { kind = \"nested\", title = \"Risk\", sides = { \"Risk\", \"Protection\" " \
    "}, { \"Individual\", left = { \"a\", \"b\" }, right = { \"c\" } }, { \"Society\", left "  \
    "= \"d\" } }"
    says(NESTED, "Nested model of two rings, from the inside Individual and Society: Risk. "
                 "Individual: under \xE2\x80\x9CRisk\xE2\x80\x9D: a and b; under "
                 "\xE2\x80\x9CProtection\xE2\x80\x9D: c. Society: under "
                 "\xE2\x80\x9CRisk\xE2\x80\x9D: d.");
    set_up();
    put_all();
    const rg_chart_spec *c = picture_of(NESTED);
    CU_ASSERT_EQUAL_FATAL(c->diagram->item_count, 4);
    CU_ASSERT_EQUAL(c->diagram->items[2].side, 1);
    CU_ASSERT_EQUAL(c->diagram->items[3].level, 1);
    CHECK_TEXT(c->diagram->rings[1], "Society");
    CU_ASSERT_EQUAL_FATAL(c->twin->row_count, 4);
    CHECK_TEXT(c->twin->rows[2].cells[0].text.spans[0].text.p, "c");
    CHECK_TEXT(c->twin->rows[2].cells[1].text.spans[0].text.p, "Individual");
    CHECK_TEXT(c->twin->rows[2].cells[2].text.spans[0].text.p, "Protection");
    tear_down();
}

static void levels_have_an_arrow_and_a_ring_below(void)
{
    says("diagram \"l\" { kind = \"levels\", title = \"Levels\", arrow = \"Earlier\", ring = "
         "\"Lead\", below = { \"Agree\", \"Share\" }, { \"First\", note = \"All of us\" }, "
         "\"Second\" }",
         "Stack of two levels: Levels. From the first they are First (All of us) and Second, "
         "with an arrow "
         "\xE2\x80\x9C"
         "Earlier\xE2\x80\x9D; below, in the ring \xE2\x80\x9CLead\xE2\x80\x9D, "
         "stand Agree and Share.");
}

static void an_organisation_is_a_tree_with_a_key(void)
{
#define ORG                                                                                    \
    "diagram \"o\" { kind = \"organisation\", title = \"Who\", key = \"New\", { \"Board\", "   \
    "\"Team\", { \"Group\", marked = true, { \"Panel\", marked = true } } } }"
    says(ORG, "Organisation chart of four boxes: Who. Board stands at the head, over Team and "
              "Group; Group is over Panel; marked \xE2\x80\x9CNew\xE2\x80\x9D: Group and "
              "Panel.");
    set_up();
    put_all();
    const rg_chart_spec *c = picture_of(ORG);
    const int levels[] = {0, 1, 1, 2};
    CU_ASSERT_EQUAL_FATAL(c->diagram->item_count, 4);
    for (size_t i = 0; i < 4; i++)
        CU_ASSERT_EQUAL(c->diagram->items[i].level, levels[i]);
    CHECK_TEXT(c->twin->rows[3].cells[1].text.spans[0].text.p, "Group");
    CHECK_TEXT(c->twin->rows[0].cells[1].text.spans[0].text.p, "[z]");
    tear_down();
}

static void other_kinds_say_what_they_are(void)
{
    says("diagram \"p\" { kind = \"pyramid\", title = \"Tiers\", \"Few\", \"Some\", \"All\" }",
         "Pyramid of three tiers: Tiers. From the top they are Few, Some and All.");
    says("diagram \"b\" { kind = \"bubbles\", title = \"Heard\", centre = \"Themes\", \"One "
         "thing\", \"Another\" }",
         "Two bubbles around \xE2\x80\x9CThemes\xE2\x80\x9D: Heard. They say: One thing and "
         "Another.");
    says("diagram \"v\" { kind = \"venn\", title = \"Together\", \"Left\", \"Right\", overlap "
         "= \"Both\" }",
         "Two overlapping sets: Together. They are Left and Right; they share: Both.");
    says("diagram \"w\" { kind = \"wheel\", title = \"Parts\", marked = { 2 }, \"One\", "
         "\"Two\", \"Three\" }",
         "Wheel of three parts: Parts. Clockwise from the top they are One, Two and Three; "
         "marked: Two.");
    says("diagram \"t\" { kind = \"cards\", title = \"Cards\", \"One\", { \"Two\", note = "
         "\"More\" } }",
         "Grid of two cards: Cards. They are One and Two (More).");
    says("diagram \"h\" { kind = \"chevrons\", title = \"Back\", arrow = \"Sooner\", \"One\", "
         "\"Two\" }",
         "Row of two chevrons: Back. From left to right they are One and Two, with an arrow "
         "back to the first, \xE2\x80\x9CSooner\xE2\x80\x9D.");
}

static void a_strip_may_stand_without_a_title_when_it_says_what_it_is(void)
{
    says("diagram \"s\" { kind = \"strip\", what = \"where we are\", marked = 2, \"One\", "
         "\"Two\" }",
         "Strip of two parts: where we are. They are One and Two; marked: Two.");
    fails("diagram \"s\" { kind = \"strip\", \"One\", \"Two\" }",
          "nothing says what this diagram shows");
}

static void labels_take_figures_from_facts(void)
{
    set_up();
    put_all();
    const rg_chart_spec *c =
        picture_of("diagram \"b\" { kind = \"bubbles\", title = \"Heard\", centre = "
                   "\"Themes\", \"{monthly.value:whole} of *many*\" }");
    CHECK_TEXT(c->diagram->items[0].label, "1,200 of many");
    tear_down();
}

static void a_matrix_holds_grades_in_groups(void)
{
#define MATRIX                                                                                 \
    "matrix \"m\" { title = \"Works\", source = \"S\", grades = { { \"Impact\", \"Low\", "     \
    "\"High\" }, { \"Evidence\", \"Weak\", \"Strong\" } }, { group = \"At school\", { "        \
    "\"One\", \"High\", \"Weak\" }, { \"Two\", \"Low\", \"[x]\" } } }"
    says(MATRIX, "Matrix of two rows in one group, graded by Impact and Evidence: Works. For "
                 "impact the highest grade is high (One); for evidence the highest grade is "
                 "weak (One); a file attached to this "
                 "document holds the words.");
    set_up();
    put_all();
    const rg_chart_spec *c = picture_of(MATRIX);
    CU_ASSERT_EQUAL(c->series_count, 2);
    CU_ASSERT_EQUAL(c->series[0].data[0].value, 1);
    CU_ASSERT_EQUAL(c->series[1].data[1].status, RG_S_MISSING);
    CHECK_TEXT(c->groups[1], "At school");
    CHECK_TEXT(c->twin->rows[1].cells[3].text.spans[0].text.p, "[x]");
    tear_down();
    fails("matrix \"m\" { title = \"W\", grades = { { \"Impact\", \"Low\", \"High\" } }, { "
          "\"One\", \"Hgh\" } }",
          "'Hgh' is no grade of \"Impact\"; did you mean 'High'?");
}

static void columns_of_a_matrix_may_stand_under_one_head(void)
{
#define HEADS                                                                                  \
    "matrix \"m\" { title = \"Works\", grades = { { over = \"Effect\", \"Size\", \"Low\", "    \
    "\"High\" }, { over = \"Effect\", \"YEF rating\", \"Weak\", \"Strong\" }, { \"Cost\", "    \
    "\"Low\", \"High\" } }, { \"One\", \"High\", \"Weak\", \"Low\" } }"
    says(HEADS,
         "Matrix of one row, graded by Effect (size), Effect (YEF rating) and Cost: Works. "
         "For effect (size) the highest grade is high (One); for effect (YEF rating) the "
         "highest grade is weak (One); for cost the highest grade is low (One); a file "
         "attached to this document holds the words.");
    set_up();
    put_all();
    const rg_chart_spec *c = picture_of(HEADS);
    CU_ASSERT_EQUAL_FATAL(c->twin->head_count, 1);
    CHECK_TEXT(c->twin->heads[0].heading.spans[0].text.p, "Effect");
    CU_ASSERT_EQUAL(c->twin->heads[0].first, 1);
    CU_ASSERT_EQUAL(c->twin->heads[0].last, 2);
    tear_down();
    fails("matrix \"m\" { title = \"W\", grades = { { ovr = \"E\", \"Impact\", \"Low\", "
          "\"High\" } }, { "
          "\"One\", \"High\" } }",
          "ovr");
}

static void a_timeline_has_actions_and_milestones(void)
{
#define TIMES                                                                                  \
    "timeline \"t\" { title = \"Plan\", { \"Recruit\", from = \"2020-04\", to = "              \
    "\"2020-09\", done = true }, { \"Agree\", at = \"2020-11\" } }"
    says(TIMES, "Timeline of two actions, April 2020 to November 2020: Plan. They are Recruit "
                "and Agree; one is done; a file attached to this document holds the words.");
    set_up();
    put_all();
    const rg_chart_spec *c = picture_of(TIMES);
    CU_ASSERT_EQUAL(c->series[0].data[0].lower, 2020 * 12 + 3);
    CU_ASSERT_EQUAL(c->series[0].data[0].upper, 2020 * 12 + 8);
    CU_ASSERT_EQUAL(c->series[0].data[1].lower, c->series[0].data[1].upper);
    CU_ASSERT_EQUAL(c->series[0].data[0].marks, RG_D_MARKED);
    tear_down();
    fails("timeline \"t\" { title = \"P\", { \"Agree\", at = \"soon\" } }",
          "at of \"Agree\" is no month; write at = \"2021-04\"");
    fails(
        "timeline \"t\" { title = \"P\", { \"Agree\", from = \"2021-05\", to = \"2021-04\" } }",
        "\"Agree\" takes from and a later to, or at alone");
}

static void a_diagram_that_is_wrong_says_what_is_wrong(void)
{
    fails("diagram \"x\" { kind = \"whel\", title = \"T\", \"One\" }",
          "templates/small.lua:4: there is no diagram 'whel'; did you mean 'wheel'?");
    fails("diagram \"x\" { kind = \"wheel\", title = \"T\", arrow = \"Up\", \"One\" }",
          "a diagram 'wheel' has no 'arrow'");
    fails("diagram \"x\" { kind = \"bubbles\", title = \"T\", \"One\" }",
          "a diagram 'bubbles' needs centre = \"...\"");
    fails("diagram \"x\" { kind = \"cards\", title = \"T\" }", "this diagram has no items");
    fails("diagram \"x\" { kind = \"wheel\", title = \"T\", marked = { 3 }, \"One\" }",
          "marked names items by number from 1 to 1");
    fails("diagram \"x\" { kind = \"organisation\", title = \"T\", \"One\", \"Two\" }",
          "an organisation has one head");
    fails("diagram \"x\" { kind = \"nested\", title = \"T\", \"One\" }",
          "a nested model holds rings");
}

static void tables_of_diagrams_may_be_left_to_the_attachment(void)
{
    char text[1201];
    for (int i = 0; i < 1200; i++)
        text[i] = i % 6 == 5 ? ' ' : 'a';
    text[1199] = 'z';
    text[1200] = 0;
    for (int with = 0; with < 2; with++) {
        set_up();
        put_all();
        /* two texts of 1,200 letters each are too much to listen to */
        const char *diagram = rg_arena_printf(arena,
                                              "diagram \"d\" { kind = \"bubbles\", title = "
                                              "\"T\", centre = \"C\", \"%s\", \"%s b\" }",
                                              text, text);
        const rg_chart_spec *c = picture_of(rg_arena_printf(
            arena, "%s, heading \"Tables\", chart_tables { diagrams = %s }, para \"end\"",
            diagram, with ? "true" : "false"));
        CHECK_HAS(c->alt, with ? "a table at the end" : "a file attached");
        CU_ASSERT_EQUAL(doc->block_count, with ? 4 : 3);
        tear_down();
    }
}

CU_TestInfo rg_tests_script_template_diagram[] = {
    {"tables of diagrams may be left to the attachment",
     tables_of_diagrams_may_be_left_to_the_attachment},
    {"a cycle says its steps in order", a_cycle_says_its_steps_in_order},
    {"a nested model places its labels in fields", a_nested_model_places_its_labels_in_fields},
    {"levels have an arrow and a ring below", levels_have_an_arrow_and_a_ring_below},
    {"an organisation is a tree with a key", an_organisation_is_a_tree_with_a_key},
    {"other kinds say what they are", other_kinds_say_what_they_are},
    {"a strip may stand without a title when it says what it is",
     a_strip_may_stand_without_a_title_when_it_says_what_it_is},
    {"labels take figures from facts", labels_take_figures_from_facts},
    {"columns of a matrix may stand under one head",
     columns_of_a_matrix_may_stand_under_one_head},
    {"a matrix holds grades in groups", a_matrix_holds_grades_in_groups},
    {"a timeline has actions and milestones", a_timeline_has_actions_and_milestones},
    {"a diagram that is wrong says what is wrong", a_diagram_that_is_wrong_says_what_is_wrong},
    CU_TEST_INFO_NULL,
};
