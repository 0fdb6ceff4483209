/* tests/unit/script/test_template_mark.c - Every kind of chart from facts, and what the facts say besides
 * their values. */
#include "unit/script/template_world.h"

#define CHART(FIELDS)                                                                          \
    "chart \"c\" { title = \"Finding\", subtitle = \"Crimes, Northmoor\", " FIELDS " }"

static const rg_chart_spec *chart_of(const char *head, const char *text)
{
    const char *outline = block(head, text);
    if (!doc)
        fprintf(stderr, "\n    %s\n", outline);
    CU_ASSERT_PTR_NOT_NULL_FATAL(doc);
    CU_ASSERT_PTR_NOT_NULL_FATAL(doc->blocks[0]->chart);
    CU_ASSERT_TRUE(rg_doc_check(doc, &err));
    return doc->blocks[0]->chart;
}

static void fails(const char *head, const char *text, const char *part)
{
    CHECK_HAS(block(head, text), part);
    CU_ASSERT_PTR_NULL(doc);
}

/* Two sexes by three age bands. */
static void put_ages(const char *measure)
{
    static const char *const ages[] = {"10 to 14", "5 to 9", "Under 5"};
    for (int i = 0; i < 3; i++) {
        put(measure, "N", rg_arena_printf(arena, "age=%s;sex=Female", ages[i]), 1 + i);
        put(measure, "N", rg_arena_printf(arena, "age=%s;sex=Male", ages[i]), 11 + i);
    }
}

static void bands_of_age_stand_in_their_order(void)
{
    set_up();
    put_ages("x.ages");
    const rg_chart_spec *c =
        chart_of("facts { ages = \"x.ages\" }",
                 CHART("mark = \"columns\", facts = \"ages\", x = \"age\", series = \"sex\""));
    CHECK_TEXT(c->categories[0], "Under 5");
    CHECK_TEXT(c->categories[1], "5 to 9");
    CHECK_TEXT(c->categories[2], "10 to 14");
    CU_ASSERT_EQUAL(c->series[1].data[2].value, 11);
    tear_down();
}

static void a_listed_order_is_kept(void)
{
    set_up();
    put_ages("x.ages");
    const rg_chart_spec *c =
        chart_of("facts { ages = fact \"x.ages\" { age = { \"10 to 14\", \"Under 5\" } } }",
                 CHART("mark = \"bars\", facts = \"ages\", x = \"age\", series = \"sex\""));
    CHECK_TEXT(c->categories[0], "10 to 14");
    CHECK_TEXT(c->categories[1], "Under 5");
    tear_down();
}

static void what_is_not_said_is_chosen_from_the_facts(void)
{
    set_up();
    add_record("x.m", "Crimes of all types", "count");
    put("x.m", "N", "month=2021-01", 3);
    put("x.m", "N", "month=2021-02", 4);
    const rg_chart_spec *c = chart_of("facts { m = \"x.m\" }", CHART("facts = \"m\""));
    CU_ASSERT_EQUAL(c->mark, RG_MARK_LINE);
    CU_ASSERT_TRUE(c->category_is_month);
    CU_ASSERT_EQUAL(c->decimals, 0);
    CHECK_TEXT(c->value_axis, "Crimes of all types");
    tear_down();
    set_up();
    add_record("x.share", "Share", "share");
    put("x.share", "N", "kind=B", 40.5)->unit = "%";
    put("x.share", "N", "kind=A", 59.5)->unit = "%";
    c = chart_of("facts { s = \"x.share\" }", CHART("facts = \"s\""));
    CU_ASSERT_EQUAL(c->mark, RG_MARK_BARS);
    CHECK_TEXT(c->unit_suffix, "%");
    CHECK_TEXT(c->categories[0], "A");
    tear_down();
}

static void a_part_year_is_marked_and_named(void)
{
    set_up();
    put("x.y", "N", "financial_year=2019/20", 30);
    rg_fact *f = put("x.y", "N", "financial_year=2020/21", 12);
    f->markers = "partial provisional";
    f->from = (rg_date){2020, 4, 1};
    f->to = (rg_date){2020, 9, 30};
    const rg_chart_spec *c =
        chart_of("facts { y = \"x.y\" }", CHART("mark = \"columns\", facts = \"y\""));
    CU_ASSERT_EQUAL(c->series[0].data[0].marks, 0);
    CU_ASSERT_EQUAL(c->series[0].data[1].marks, RG_D_PARTIAL | RG_D_PROVISIONAL);
    CHECK_TEXT(c->partial_label, "April 2020 to September 2020 only");
    CHECK_HAS(c->alt, "; 2020/21 covers part of the period only; 2020/21 is provisional;");
    CHECK_TEXT(chart_of("facts { y = \"x.y\" }",
                        CHART("mark = \"columns\", facts = \"y\", partial = \"Half\""))
                   ->partial_label,
               "Half");
    c = chart_of("facts { y = \"x.y\" }",
                 CHART("mark = \"dots\", facts = \"y\", note = \"Own.\""));
    CU_ASSERT_EQUAL_FATAL(c->note.count, 2);
    CHECK_TEXT(c->note.spans[1].text.p, " 2020/21: April 2020 to September 2020 only.");
    CHECK_HAS(c->alt, "; 2020/21 covers part of the period only;");
    tear_down();
}

static void comparisons_with_a_benchmark_are_in_marks_and_words(void)
{
    set_up();
    put_limits("x.c", "N", "", 9, 8, 10)->markers = "class:worse";
    put_limits("x.c", "S", "", 3, 2, 4)->markers = "class:higher";
    const rg_chart_spec *c =
        chart_of("facts { c = fact \"x.c\" { area = \"districts\" } }",
                 CHART("mark = \"dots\", facts = \"c\", benchmark = \"England\""));
    CU_ASSERT_EQUAL(c->series[0].data[0].marks & ~(unsigned)RG_D_MARKED, RG_D_WORSE);
    CU_ASSERT_EQUAL(c->series[0].data[1].marks, RG_D_HIGHER);
    CU_ASSERT_EQUAL(c->series[0].data[0].lower, 8);
    CHECK_TEXT(c->compared_with, "England");
    CHECK_HAS(c->alt, "; compared with England, one is worse (Northmoor) and one is higher "
                      "(Southmere);");
    tear_down();
}

static void limits_of_a_series_mark_its_signals(void)
{
    set_up();
    for (int i = 1; i <= 3; i++)
        put("x.m", "N", rg_arena_printf(arena, "month=2021-%02d", i), 10 + i);
    put_limits("x.l", "N", "", 12, 9, 15);
    rg_fact *f = put("x.l", "N", "side=above;signal=beyond the limits", 1);
    f->from = (rg_date){2021, 3, 1};
    const rg_chart_spec *c =
        chart_of("facts { m = \"x.m\", l = \"x.l\" }", CHART("facts = \"m\", limits = \"l\""));
    CU_ASSERT_EQUAL_FATAL(c->level_count, 3);
    CU_ASSERT_EQUAL(c->levels[0].value, 12);
    CU_ASSERT_EQUAL(c->levels[1].value, 15);
    CU_ASSERT_TRUE(c->levels[1].limit);
    CU_ASSERT_EQUAL(c->levels[2].value, 9);
    CU_ASSERT_EQUAL(c->series[0].data[1].marks, 0);
    CU_ASSERT_EQUAL(c->series[0].data[2].marks, RG_D_SIGNAL);
    CHECK_HAS(c->alt, "; one month signals a change (March 2021);");
    tear_down();
}

/* Limits around an average of 10 per 1,000 at 1,000 people, 10 events expected: exact Poisson limits of 10 are
 * 4.795 and 18.390 (Armitage and Berry's table), so the average over them: 10 x 10 / 18.390 = 5.438 and
 * 10 x 10 / 4.795 = 20.854 per 1,000. */
static void funnels_have_curves_through_the_limits_of_their_facts(void)
{
    set_up();
    rg_fact *f = put_limits("x.f", "N", "", 12, 5.4376, 20.8534);
    f->numerator = 12;
    f->denominator = 1000;
    f->base = 10;
    f->markers = "class:high-0.001";
    const rg_chart_spec *c = chart_of("facts { f = fact \"x.f\" { area = \"districts\" } }",
                                      CHART("mark = \"funnel\", facts = \"f\", x = \"area\""));
    CU_ASSERT_EQUAL(c->series[0].data[0].base, 1000);
    CU_ASSERT_TRUE(c->series[0].data[0].marks & RG_D_SIGNAL);
    CU_ASSERT_TRUE_FATAL(c->limit_count > 20);
    for (size_t i = 1; i < c->limit_count; i++) {
        const rg_funnel_limit *a = &c->limits[i - 1], *b = &c->limits[i];
        CU_ASSERT_TRUE(b->base > a->base && b->upper95 < a->upper95 && b->lower95 > a->lower95);
        CU_ASSERT_TRUE(b->upper998 > b->upper95 && b->lower998 < b->lower95);
        if (a->base <= 1000 && b->base >= 1000) {
            CU_ASSERT_TRUE(a->upper95 >= 20.85 && b->upper95 <= 20.86);
            CU_ASSERT_TRUE(a->lower95 <= 5.44 && b->lower95 >= 5.43);
        }
    }
    CHECK_HAS(c->alt, "one is outside the outer control limits (Northmoor)");
    tear_down();
}

static void a_pyramid_outlines_those_who_are_quiet(void)
{
    set_up();
    put_ages("x.suspects");
    put_ages("x.people");
    const rg_chart_spec *c = chart_of(
        "facts { s = \"x.suspects\", p = \"x.people\" }",
        CHART("mark = \"pyramid\", x = \"age\", series = \"sex\", from \"s\" { label = "
              "\"Suspects\" }, from \"p\" { label = \"Residents\", quiet = true }"));
    CU_ASSERT_EQUAL_FATAL(c->series_count, 4);
    CHECK_TEXT(c->series[0].label, "Suspects, Female");
    CHECK_TEXT(c->series[2].label, "Residents");
    CU_ASSERT_TRUE(c->series[3].context);
    CHECK_HAS(c->alt, "with Residents as an outline");
    tear_down();
}

static void areas_have_tiles_where_the_settings_say(void)
{
    set_up();
    put("x.r", "N", "", 3);
    put("x.r", "S", "", 5);
    rg_value *list = rg_value_table(arena, NULL);
    rg_value *north = (rg_value *)area_record("N", "Northmoor", "district", "Northmoor");
    rg_value *south = (rg_value *)area_record("S", "Southmere", "district", "Southmere");
    set_text(north, "tile", "0 0");
    set_text(south, "tile", "1 2");
    rg_value_push(arena, list, north);
    rg_value_push(arena, list, south);
    rg_value_push(arena, list, area_record("W", "Moor and Mere Counties", "whole", "Moors"));
    rg_value_set(arena, context, "areas", list);
    const char *head = "facts { r = fact \"x.r\" { area = \"districts\" } }";
    const rg_chart_spec *c =
        chart_of(head, CHART("mark = \"tiles\", facts = \"r\", by = \"equal\", classes = 3"));
    CU_ASSERT_EQUAL(c->tiles[1].column, 1);
    CU_ASSERT_EQUAL(c->tiles[1].row, 2);
    CU_ASSERT_EQUAL(c->classing.rule, RG_CLASS_EQUAL);
    CU_ASSERT_EQUAL(c->classing.count, 3);
    CHECK_HAS(c->alt,
              "Tile map of crimes, Northmoor, for two areas. It runs from 3 (Northmoor) "
              "to 5 (Southmere)");
    set_text(south, "tile", "");
    fails(head, CHART("mark = \"tiles\", facts = \"r\""),
          "Southmere has no tile; give it one in templates/settings/areas.csv");
    fails(head, CHART("mark = \"heat\", facts = \"r\", breaks = { 3, 2 }"),
          "breaks are rising numbers");
    tear_down();
}

/* Two squares side by side, as boundaries. */
static const rg_geometry *squares(const char *left, const char *right)
{
    static const double left_points[] = {1, 1, 0, 1, 0, 0, 1, 0};
    static const double border[] = {1, 0, 1, 1}, right_points[] = {1, 0, 2, 0, 2, 1, 1, 1};
    static const int left_arcs[] = {0, 1}, right_arcs[] = {2, ~1};
    rg_arc *arcs = RG_NEW_N(arena, rg_arc, 3);
    rg_ring *rings = RG_NEW_N(arena, rg_ring, 2);
    rg_boundary *shapes = RG_NEW_N(arena, rg_boundary, 2);
    rg_geometry *g = RG_NEW(arena, rg_geometry);
    arcs[0] = (rg_arc){.points = left_points, .count = 4};
    arcs[1] = (rg_arc){.points = border, .count = 2};
    arcs[2] = (rg_arc){.points = right_points, .count = 4};
    rings[0] = (rg_ring){left_arcs, 2};
    rings[1] = (rg_ring){right_arcs, 2};
    shapes[0] = (rg_boundary){left, left, &rings[0], 1};
    shapes[1] = (rg_boundary){right, right, &rings[1], 1};
    *g = (rg_geometry){arcs, 3, shapes, 2, 0};
    return g;
}

static void a_map_holds_the_boundaries_of_its_areas_and_marks_the_documents_own(void)
{
    set_up();
    add_record("x.r", "Crimes per 1,000 residents", "rate");
    put("x.r", "N", "", 3);
    put("x.r", "S", "", 5)->status = RG_S_HIDDEN;
    const char *head = "facts { r = fact \"x.r\" { area = \"districts\" } }";
    rg_boundaries layers[] = {{"districts", squares("N", "S"), "Contains OS data."},
                              {"wards", squares("X", "Y"), NULL}};
    job.boundaries = layers;
    job.boundary_count = 2;
    const rg_chart_spec *c = chart_of(head, CHART("mark = \"map\", facts = \"r\""));
    CU_ASSERT_EQUAL(c->mark, RG_MARK_MAP);
    CHECK_TEXT(c->map->codes[1], "S");
    CU_ASSERT_EQUAL(c->map->geometry->shape_count, 2);
    CU_ASSERT_TRUE(c->map->names);
    CU_ASSERT_TRUE(c->series[0].data[0].marks & RG_D_MARKED);
    CHECK_HAS(c->note.spans[0].text.p, "Rates count residents, not visitors");
    CHECK_TEXT(c->note.spans[c->note.count - 1].text.p,
               " [c] = hidden to protect individuals.");
    CHECK_TEXT(c->source.spans[c->source.count - 1].text.p, " Contains OS data.");
    CHECK_HAS(c->alt, "Map of crimes, Northmoor, for two areas. It is 3 (Northmoor)");
    CHECK_HAS(c->alt, "one value is hidden to protect individuals");
    c = chart_of(head, CHART("mark = \"map\", facts = \"r\", note = \"Own\", inset = \"S\""));
    CHECK_TEXT(c->note.spans[0].text.p, "Own");
    CHECK_TEXT(c->map->inset->label, "Southmere");
    CU_ASSERT_EQUAL(c->map->inset->count, 1);
    c = chart_of(head, CHART("mark = \"map\", facts = \"r\", boundaries = \"wards\""));
    CU_ASSERT_EQUAL(c->map->geometry->shape_count, 0); /* drawing it names the area */
    fails(head, CHART("mark = \"map\", facts = \"r\", inset = \"Z\""),
          "there is no area 'Z' for the inset");
    tear_down();
}

static void neighbourhoods_of_several_districts_lie_in_regions(void)
{
    set_up();
    put("x.l", "E1", "", 3);
    put("x.l", "E2", "", 5);
    rg_value *of = rg_value_table(arena, NULL);
    set_text(of, "E1", "N");
    set_text(of, "E2", "S");
    rg_value_set(arena, context, "lsoa_district", of);
    job.area = areas[2];
    rg_boundaries layer = {.name = "lsoas", .geometry = squares("E2", "E1")};
    job.boundaries = &layer;
    job.boundary_count = 1;
    const char *head = "facts { l = fact \"x.l\" { area = \"lsoas\" } }";
    const char *text = "when(\"boundaries.lsoas\", " CHART("mark = \"map\", facts = \"l\"") ")";
    const rg_chart_spec *c = chart_of(head, text);
    CHECK_TEXT(c->map->regions[0], "Northmoor");
    CHECK_TEXT(c->map->regions[1], "Southmere");
    job.boundary_count = 0;
    CHECK_HAS(block(head, rg_arena_printf(arena, "para \"x\", %s", text)), "para");
    CU_ASSERT_EQUAL(doc->block_count, 1);
    tear_down();
}

static void without_boundaries_and_tiles_a_map_is_bars(void)
{
    set_up();
    put("x.r", "N", "", 3);
    put("x.r", "S", "", 5);
    const rg_chart_spec *c = chart_of("facts { r = fact \"x.r\" { area = \"districts\" } }",
                                      CHART("mark = \"map\", facts = \"r\""));
    CU_ASSERT_EQUAL(c->mark, RG_MARK_BARS);
    CU_ASSERT_TRUE(c->value_labels);
    tear_down();
}

static void a_series_is_parted_where_an_event_makes_it_begin_anew(void)
{
    set_up();
    rg_value *events = rg_value_table(arena, NULL), *v = rg_value_table(arena, NULL);
    set_text(v, "from", "2020-06");
    set_text(v, "to", "2020-06");
    set_text(v, "label", "New counting");
    set_text(v, "text", "the new counting");
    set_text(v, "use", "break");
    rg_value_push(arena, events, v);
    rg_value_set(arena, context, "events", events);
    for (int y = 2018; y <= 2021; y++)
        put("x.y", "N", rg_arena_printf(arena, "financial_year=%d/%d", y, y % 100 + 1), y)
            ->from = (rg_date){y, 4, 1};
    const char *head = "facts { y = \"x.y\" }";
    const rg_chart_spec *c =
        chart_of(head, CHART("mark = \"line\", facts = \"y\", break_at = \"New counting\""));
    for (size_t i = 0; i < 4; i++)
        CU_ASSERT_EQUAL(c->series[0].data[i].marks, i == 3 ? RG_D_BREAK : 0);
    CHECK_HAS(c->alt, "; the series breaks at 2021/22;");
    fails(head, CHART("mark = \"line\", facts = \"y\", break_at = \"New countng\""),
          "there is no break 'New countng'; did you mean 'New counting'?");
    tear_down();
}

static void a_projection_is_never_a_bar(void)
{
    set_up();
    put("x.y", "N", "financial_year=2019/20", 30);
    put("x.y", "N", "financial_year=2020/21", 24)->method = "Linear";
    const char *head = "facts { y = \"x.y\" }";
    fails(head, CHART("mark = \"columns\", facts = \"y\""),
          "'y' holds projections, which are never drawn as columns");
    CU_ASSERT_EQUAL(chart_of(head, CHART("mark = \"dots\", facts = \"y\""))->category_count, 2);
    tear_down();
}

/* Ten thousand categories are read in a moment and refused where they are drawn; a text of 200 letters is a label. */
static void very_many_categories_are_read_and_the_drawing_says_how_many_it_can_show(void)
{
    set_up();
    for (int i = 0; i < 10000; i++)
        put("x.many", "N", rg_arena_printf(arena, "place=P%d", i), i);
    const rg_chart_spec *c =
        chart_of("facts { m = \"x.many\" }", CHART("facts = \"m\", x = \"place\""));
    CU_ASSERT_EQUAL(c->category_count, 10000);
    c = chart_of("facts { m = \"x.many\" }",
                 CHART("facts = \"m\", x = \"place\", order = \"largest first\", top = 3"));
    CU_ASSERT_EQUAL_FATAL(c->category_count, 3);
    CHECK_TEXT(c->categories[0], "P9999");
    tear_down();
}

#define TYPED "categories = { \"A\", \"B\" }, axis = \"Number\", source = \"S\", "

static void typed_values_carry_marks_and_warn_in_documents_of_real_data(void)
{
    set_up();
    const rg_chart_spec *c =
        chart_of("", CHART(TYPED "mark = \"columns\", from { label = \"One\", values = { 3, "
                                 "\"[c]\" }, lower = { 2, \"[c]\" }, upper = { 4, \"[c]\" }, "
                                 "provisional = { 1 } }"));
    CU_ASSERT_EQUAL(c->series[0].data[0].upper, 4);
    CU_ASSERT_EQUAL(c->series[0].data[0].marks, RG_D_PROVISIONAL);
    CU_ASSERT_EQUAL(c->series[0].data[1].status, RG_S_HIDDEN);
    CU_ASSERT_TRUE(isnan(c->series[0].data[1].value));
    CU_ASSERT_EQUAL_FATAL(rg_log_count(log_), 1);
    CHECK_HAS(rg_log_at(log_, 0).text, "the values of chart 'c' are typed");
    job.synthetic = true;
    chart_of("", CHART(TYPED "from { values = { 1, 2 } }"));
    CU_ASSERT_EQUAL(rg_log_count(log_), 1);
    fails("", CHART(TYPED "from { values = { 1 } }"),
          "values of chart 'c' has 1 entries for 2 categories");
    fails("", CHART(TYPED "from { values = { 1, \"many\" } }"),
          "value 2 of chart 'c' is no number");
    fails("", CHART(TYPED "from { values = { 1, 2 }, partial = { 3 } }"),
          "partial of chart 'c' names values by number from 1 to 2");
    fails(
        "", CHART(TYPED "order = \"largest first\", from { values = { 1, 2 } }"),
        "chart 'c' draws typed values in the order of its categories; leave out order and top");
    tear_down();
}

static void every_mark_has_a_name_and_alternative_text(void)
{
    /* Those of words, those that need places and the one that needs bases are in tests of their own. */
    static const bool elsewhere[RG_MARK_KINDS] = {
        [RG_MARK_MATRIX] = true, [RG_MARK_TIMELINE] = true, [RG_MARK_DIAGRAM] = true,
        [RG_MARK_MAP] = true,    [RG_MARK_TILES] = true,    [RG_MARK_FUNNEL] = true};
    for (int mark = 0; mark < RG_MARK_KINDS; mark++) {
        if (elsewhere[mark])
            continue;
        set_up();
        job.synthetic = true;
        const rg_chart_spec *c = chart_of(
            "", rg_arena_printf(arena,
                                CHART(TYPED "mark = \"%s\", from { label = \"One\", values = "
                                            "{ 1, 2 } }, from { label = \"Two\", values = { "
                                            "3, 4 } }"),
                                rg_mark_name((rg_mark)mark)));
        CU_ASSERT_EQUAL((int)c->mark, mark);
        CHECK_HAS(c->alt, " of crimes, Northmoor");
        bool shares = mark == RG_MARK_SHARES || mark == RG_MARK_SHARE_COLUMNS;
        CHECK_HAS(c->alt,
                  shares ? "One runs from 25% (A) to 33% (B); Two runs from 67% (B) to 75% (A)"
                         : "One runs from 1 (A) to 2 (B); Two runs from 3 (A) to 4 (B)");
        tear_down();
    }
}

/* "1 in 10 pictures": at most two sentences, whatever is said. */
static void alternative_texts_have_two_sentences(void)
{
    set_up();
    put("x.y", "N", "financial_year=2019/20", 30)->status = RG_S_HIDDEN;
    put("x.y", "N", "financial_year=2020/21", 12)->markers = "partial provisional";
    const char *alt =
        chart_of("facts { y = \"x.y\" }", CHART("mark = \"columns\", facts = \"y\""))->alt;
    size_t stops = 0;
    for (const char *p = alt; *p; p++)
        stops += *p == '.' && (p[1] == ' ' || !p[1]);
    CU_ASSERT_EQUAL(stops, 2);
    tear_down();
}

CU_TestInfo rg_tests_script_template_mark[] = {
    {"bands of age stand in their order", bands_of_age_stand_in_their_order},
    {"a listed order is kept", a_listed_order_is_kept},
    {"what is not said is chosen from the facts", what_is_not_said_is_chosen_from_the_facts},
    {"a part year is marked and named", a_part_year_is_marked_and_named},
    {"comparisons with a benchmark are in marks and words",
     comparisons_with_a_benchmark_are_in_marks_and_words},
    {"limits of a series mark its signals", limits_of_a_series_mark_its_signals},
    {"funnels have curves through the limits of their facts",
     funnels_have_curves_through_the_limits_of_their_facts},
    {"a pyramid outlines those who are quiet", a_pyramid_outlines_those_who_are_quiet},
    {"areas have tiles where the settings say", areas_have_tiles_where_the_settings_say},
    {"a map holds the boundaries of its areas and marks the document's own",
     a_map_holds_the_boundaries_of_its_areas_and_marks_the_documents_own},
    {"neighbourhoods of several districts lie in regions",
     neighbourhoods_of_several_districts_lie_in_regions},
    {"without boundaries and tiles a map is bars", without_boundaries_and_tiles_a_map_is_bars},
    {"a series is parted where an event makes it begin anew",
     a_series_is_parted_where_an_event_makes_it_begin_anew},
    {"a projection is never a bar", a_projection_is_never_a_bar},
    {"very many categories are read, and the drawing says how many it can show",
     very_many_categories_are_read_and_the_drawing_says_how_many_it_can_show},
    {"typed values carry marks and warn in documents of real data",
     typed_values_carry_marks_and_warn_in_documents_of_real_data},
    {"every mark has a name and alternative text", every_mark_has_a_name_and_alternative_text},
    {"alternative texts have two sentences", alternative_texts_have_two_sentences},
    CU_TEST_INFO_NULL,
};
