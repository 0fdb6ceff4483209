/* Diagrams: every label is drawn once, in reading order, inside the frame; what does not fit fails by
 * name. */
#include "drawn.h"

static const char *const rings[] = {"Individual", "Relationships", "Society"};

static size_t items_of(rg_diagram_kind kind, rg_diagram_item *items)
{
    static const char *const words[] = {"First part",  "Second part", "Third part",
                                        "Fourth part", "Fifth part",  "Sixth part"};
    size_t count = kind == RG_G_VENN || kind == RG_G_CHEVRONS ? 3
                   : kind == RG_G_PYRAMID                     ? 4
                                                              : 6;
    for (size_t i = 0; i < count; i++)
        items[i] = (rg_diagram_item){.label = words[i], .marked = i == 1};
    for (size_t i = 0; i < count && kind == RG_G_NESTED; i++) {
        items[i].level = (int)i / 2;
        items[i].side = (int)i % 2;
    }
    for (size_t i = 1; i < count && kind == RG_G_ORG; i++)
        items[i].level = i < 4 ? 1 : 2;
    for (size_t i = 3; i < count && kind == RG_G_LEVELS; i++)
        items[i].side = 1;
    if (kind == RG_G_VENN)
        items[2].side = 1;
    return count;
}

static rg_diagram_spec diagram_of(rg_diagram_kind kind, rg_diagram_item *items)
{
    rg_diagram_spec d = {.kind = kind,
                         .title = "The whole",
                         .sides = {"Risk", "Protection"},
                         .rings = rings,
                         .ring_count = 3,
                         .items = items};
    d.item_count = items_of(kind, items);
    if (kind == RG_G_LEVELS || kind == RG_G_CHEVRONS)
        d.arrow = "Earlier";
    if (kind == RG_G_ORG)
        d.marked_label = "New this year";
    return d;
}

static rg_chart_spec spec_of(const rg_diagram_spec *d)
{
    return (rg_chart_spec){.id = "diagram", .mark = RG_MARK_DIAGRAM, .diagram = d};
}

static void every_label_is_drawn_once_and_cleanly(void)
{
    easel e = easel_open();
    for (int kind = 0; kind < RG_DIAGRAM_KINDS; kind++)
        for (double width = 360; width <= 760; width += 200) {
            rg_diagram_item items[8];
            rg_diagram_spec d = diagram_of((rg_diagram_kind)kind, items);
            rg_chart_spec spec = spec_of(&d);
            bool drawn = easel_draw(&e, &spec, width);
            if (!drawn)
                fprintf(stderr, "\n    kind %d at %.0f: %s\n", kind, width, e.err.text);
            CU_ASSERT_FATAL(drawn);
            drawn_check_clean(&e, drawn_frame(&e, &spec, width));
            rg_buf all = {0};
            for (size_t i = 0; i < e.drawing->count; i++)
                if (e.drawing->items[i].kind == DRAWN_TEXT)
                    rg_buf_printf(&all, "%s ", e.drawing->items[i].text);
            const char *at = all.p;
            for (size_t i = 0; i < d.item_count && kind != RG_G_NESTED; i++) {
                const char *found = strstr(at, items[i].label);
                CU_ASSERT_PTR_NOT_NULL(found);
                at = found ? found + 1 : at;
            }
            CHECK_HAS(all.p, d.arrow ? d.arrow : "First part");
            rg_buf_free(&all);
        }
    easel_close(&e);
}

static void a_label_too_long_for_its_shape_fails_by_name(void)
{
    easel e = easel_open();
    for (int kind = 0; kind < RG_DIAGRAM_KINDS; kind++) {
        rg_diagram_item items[8];
        rg_diagram_spec d = diagram_of((rg_diagram_kind)kind, items);
        rg_chart_spec spec = spec_of(&d);
        items[0].label = "Incomprehensibilitiesandinstitutionalisationsandinternationalisations"
                         "andcounterrevolutionaries of everything that can be said";
        CU_ASSERT_FALSE(easel_draw(&e, &spec, 360));
        CU_ASSERT_EQUAL(e.err.code, RG_E_LAYOUT);
        CHECK_HAS(e.err.text, "Incomprehensibilities");
    }
    easel_close(&e);
}

static void a_diagram_without_items_or_labels_is_refused(void)
{
    easel e = easel_open();
    rg_diagram_item items[8];
    rg_diagram_spec d = diagram_of(RG_G_CARDS, items);
    rg_chart_spec spec = spec_of(&d);
    items[2].label = "";
    CU_ASSERT_FALSE(easel_draw(&e, &spec, 480));
    CHECK_TEXT(e.err.text, "chart diagram: item 3 of the diagram has no label");
    d.item_count = 0;
    CU_ASSERT_FALSE(easel_draw(&e, &spec, 480));
    CHECK_TEXT(e.err.text, "chart diagram: a diagram has 1 to 80 items");
    spec.diagram = NULL;
    CU_ASSERT_FALSE(easel_draw(&e, &spec, 480));
    easel_close(&e);
}

static void levels_of_an_organisation_may_not_be_skipped(void)
{
    easel e = easel_open();
    rg_diagram_item items[8];
    rg_diagram_spec d = diagram_of(RG_G_ORG, items);
    rg_chart_spec spec = spec_of(&d);
    items[1].level = 2;
    CU_ASSERT_FALSE(easel_draw(&e, &spec, 480));
    CHECK_HAS(e.err.text, "\"Second part\" of the organisation has level 2");
    easel_close(&e);
}

/* Eight posts in a row of 300 points would have 32 points each; in pairs they have 136. */
static void many_of_one_rank_stand_on_a_stem_where_a_row_is_too_narrow(void)
{
    static const char *const posts[] = {
        "Director",         "Programme Manager", "Implementation Lead",
        "Partnership Lead", "Communications",    "Schools Lead",
        "Police Lead",      "Administrator",     "Analysts"};
    easel e = easel_open();
    rg_diagram_item items[9] = {0};
    rg_diagram_spec d = {.kind = RG_G_ORG, .items = items, .item_count = 9};
    rg_chart_spec spec = spec_of(&d);
    for (int i = 0; i < 9; i++)
        items[i] = (rg_diagram_item){.label = posts[i], .level = i > 0};
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 300));
    drawn_check_clean(&e, drawn_frame(&e, &spec, 300));
    double y[9] = {0};
    for (size_t i = 0, at = 0; i < e.drawing->count && at < 9; i++)
        if (e.drawing->items[i].kind == DRAWN_TEXT &&
            strstr(posts[at], e.drawing->items[i].text) == posts[at])
            y[at++] = e.drawing->items[i].box.y;
    CU_ASSERT(y[1] > y[0] && y[3] > y[1] && y[7] > y[5]);
    easel_close(&e);
}

/* Long words at the rim of a quarter: the corners of their box, not only its middle, are inside. */
static void words_of_a_wheel_stand_within_its_rim(void)
{
    easel e = easel_open();
    rg_diagram_item items[4] = {{.label = "Performance monitoring and analysis"},
                                {.label = "Intervention monitoring and analysis"},
                                {.label = "Independent evaluation"},
                                {.label = "Insights and feedback"}};
    rg_diagram_spec d = {.kind = RG_G_WHEEL, .items = items, .item_count = 4};
    rg_chart_spec spec = spec_of(&d);
    spec.height = 240;
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 240));
    rg_rect f = drawn_frame(&e, &spec, 240);
    size_t seen = 0;
    for (size_t i = 0; i < e.drawing->count; i++) {
        rg_rect b = e.drawing->items[i].box;
        if (e.drawing->items[i].kind != DRAWN_TEXT)
            continue;
        double x = fmax(fabs(b.x - f.x - f.w / 2), fabs(b.x + b.w - f.x - f.w / 2));
        double y = fmax(fabs(b.y - f.y - f.h / 2), fabs(b.y + b.h - f.y - f.h / 2));
        CU_ASSERT(hypot(x, y) < fmin(f.w, f.h) / 2 - 2);
        seen++;
    }
    CU_ASSERT(seen >= 8);
    easel_close(&e);
}

/* Five labels beside one: the same size in each field, none under 9 points. */
static void fields_of_a_nested_model_are_set_alike(void)
{
    static const char *const labels[] = {"Persistent absence or exclusion", "Impulsivity",
                                         "Low attainment or difficulties",  "Unemployment",
                                         "Early misuse of substances",      "Getting on well"};
    easel e = easel_open();
    rg_diagram_item items[6];
    for (int i = 0; i < 6; i++)
        items[i] = (rg_diagram_item){.label = labels[i], .side = i == 5};
    rg_diagram_spec d = diagram_of(RG_G_NESTED, items);
    d.ring_count = 1;
    rg_chart_spec spec = spec_of(&d);
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 420));
    double one = 0;
    for (size_t i = 0; i < e.drawing->count; i++) {
        const drawn_item *t = &e.drawing->items[i];
        if (t->kind != DRAWN_TEXT || !strcmp(t->text, "Risk") ||
            !strcmp(t->text, "Protection") || !strcmp(t->text, "Individual"))
            continue;
        one = one > 0 ? one : t->box.h;
        CU_ASSERT_DOUBLE_EQUAL(t->box.h, one, 1e-9);
        CU_ASSERT(t->box.h >= 9 * 0.714 - 1e-3); /* capitals of Noto Sans: 0.714 of the size */
    }
    CU_ASSERT(one > 0);
    easel_close(&e);
}

/* Six labels beside one: in even halves the left ones would take more lines, and the one would stand in the middle of
 * the right half, three quarters along. */
static void the_fuller_half_of_a_nested_model_is_wider_where_that_saves_its_labels(void)
{
    static const char *const labels[] = {"Weak laws and policies, or weakly enforced",
                                         "Too little on offer for the young",
                                         "Social integration or mobility",
                                         "Firearms that are easy to get",
                                         "Persistent absence or exclusion",
                                         "Gangs and a local drug market"};
    easel e = easel_open();
    rg_diagram_item items[7];
    rg_diagram_spec d = diagram_of(RG_G_NESTED, items);
    for (int i = 0; i < 6; i++)
        items[i] = (rg_diagram_item){.label = labels[i]};
    items[6] = (rg_diagram_item){.label = "Belonging", .side = 1};
    d.item_count = 7;
    d.ring_count = 1;
    rg_chart_spec spec = spec_of(&d);
    spec.height = 100;
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 700));
    const drawn_item *right = drawn_find(&e, "Belonging");
    CU_ASSERT_FATAL(right != NULL);
    CU_ASSERT(right->box.x + right->box.w / 2 > 50 + 700 * 0.75 + 10);
    easel_close(&e);
}

static void cards_with_notes_begin_at_one_height(void)
{
    easel e = easel_open();
    rg_diagram_item items[6];
    rg_diagram_spec d = diagram_of(RG_G_CARDS, items);
    items[0] = (rg_diagram_item){.label = "Mentoring", .note = "while it lasts"};
    items[1] = (rg_diagram_item){.label = "Work",
                                 .note = "with support around it, where it removes what stands "
                                         "in the way of the first day of a job"};
    d.item_count = 2;
    rg_chart_spec spec = spec_of(&d);
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 420));
    const drawn_item *one = drawn_find(&e, "Mentoring"), *two = drawn_find(&e, "Work");
    CU_ASSERT_FATAL(one && two);
    CU_ASSERT_DOUBLE_EQUAL(one->box.y, two->box.y, 1e-6);
    easel_close(&e);
}

CU_TestInfo rg_tests_chart_diagrams[] = {
    {"the fuller half of a nested model is wider where that saves its labels",
     the_fuller_half_of_a_nested_model_is_wider_where_that_saves_its_labels},
    {"cards with notes begin at one height", cards_with_notes_begin_at_one_height},
    {"every label is drawn once and cleanly", every_label_is_drawn_once_and_cleanly},
    {"a label too long for its shape fails by name",
     a_label_too_long_for_its_shape_fails_by_name},
    {"a diagram without items or labels is refused",
     a_diagram_without_items_or_labels_is_refused},
    {"levels of an organisation may not be skipped",
     levels_of_an_organisation_may_not_be_skipped},
    {"words of a wheel stand within its rim", words_of_a_wheel_stand_within_its_rim},
    {"fields of a nested model are set alike", fields_of_a_nested_model_are_set_alike},
    {"many of one rank stand on a stem where a row is too narrow",
     many_of_one_rank_stand_on_a_stem_where_a_row_is_too_narrow},
    CU_TEST_INFO_NULL,
};
