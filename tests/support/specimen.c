/* tests/support/specimen.c - Every block once, with invented words and figures. */
#include "support/specimen.h"

#include <math.h>
#include <string.h>

typedef struct maker {
    rg_arena *arena;
    rg_doc *doc;
    rg_node *into; /* NULL: the document */
    int line;
} maker;

static rg_node *add(maker *m, rg_node_kind kind, const char *text)
{
    rg_node *node = rg_node_new(m->arena, kind, (rg_place){"specimen", ++m->line, 0});
    node->text = rg_text_plain(m->arena, text);
    if (m->into)
        rg_node_add(m->arena, m->into, node);
    else
        rg_doc_add(m->arena, m->doc, node);
    return node;
}

/* Opens a block; what is added stands in it until it is left. */
static rg_node *enter(maker *m, rg_node_kind kind, const char *text)
{
    return m->into = add(m, kind, text);
}

static void leave(maker *m, rg_node *to)
{
    m->into = to;
}

static rg_node *heading(maker *m, int level, const char *text)
{
    rg_node *node = add(m, RG_N_HEADING, text);
    node->level = level;
    return node;
}

static void para(maker *m, const char *text)
{
    add(m, RG_N_PARA, text);
}

static void spans(maker *m, rg_node *node, const rg_span *list, size_t count)
{
    rg_span *copy = RG_NEW_N(m->arena, rg_span, count);
    memcpy(copy, list, count * sizeof *copy);
    node->text = (rg_text){copy, count};
}

static const char sentence[] = "Violence is preventable, not inevitable, and most of what "
                               "prevents it happens long before a "
                               "crime is recorded: in families, in schools and in the places "
                               "where young people spend their "
                               "time.";

/* ---- lists ---- */

static rg_node *item(maker *m, rg_node *list, const char *title, const char *text)
{
    rg_node *before = m->into;
    m->into = list;
    rg_node *node = enter(m, RG_N_ITEM, title);
    para(m, text);
    m->into = before;
    return node;
}

static void lists(maker *m)
{
    heading(m, 2, "Lists")->label = "lists";
    para(m, "We will achieve this through:");
    rg_node *list = add(m, RG_N_LIST, "");
    list->level = 1;
    item(m, list, "Working upstream.",
         "We look for the causes behind the causes, and act at the earliest point at which "
         "acting helps.");
    rg_node *second = item(m, list, "Sharing what we know.",
                           "Partners bring together what each of them holds:");
    m->into = second;
    rg_node *letters = add(m, RG_N_LIST, "");
    m->into = NULL;
    letters->level = 2;
    item(m, letters, "", "police recorded crime;");
    item(m, letters, "", "ambulance call-outs and hospital admissions;");
    item(m, letters, "", "what young people tell us.");
    item(m, list, "Staying the course.", "Programmes are funded for long enough to be tested.");
    heading(m, 3, "Across the partnership");
    rg_node *on = add(m, RG_N_LIST, "");
    on->level = 1;
    on->start = RG_GO_ON;
    item(m, on, "Learning together.", "The list goes on over a heading, and counts on.");
    item(m, on, "Being open.", "Results are published, also those that disappoint.");
    rg_node *bullets = add(m, RG_N_LIST, "");
    item(m, bullets, "",
         "Bullets hang, so that the second line of an item begins under the first "
         "and not under the mark, however long the item runs on.");
    rg_node *nested = item(m, bullets, "", "They nest:");
    m->into = nested;
    rg_node *inner = add(m, RG_N_LIST, "");
    m->into = NULL;
    item(m, inner, "", "once,");
    item(m, inner, "", "and no further than two levels.");
}

/* ---- panels ---- */

static rg_node *panel(maker *m, rg_form form, const char *eyebrow, const char *title)
{
    rg_node *node = enter(m, RG_N_PANEL, title);
    node->form = form;
    node->eyebrow = rg_text_plain(m->arena, eyebrow);
    return node;
}

static void big_numbers(maker *m)
{
    rg_node *numbers = enter(m, RG_N_BIG_NUMBERS, "");
    enter(m, RG_N_TILE, "0.5%");
    para(m, "of residents were victims of violence with injury in the year,");
    m->into = numbers;
    enter(m, RG_N_TILE, "1 in 3");
    para(m, "of them were younger than 25, though fewer than a third of residents are.");
    leave(m, NULL);
}

static const rg_text *note(maker *m, const char *text)
{
    rg_text *words = RG_NEW(m->arena, rg_text);
    *words = rg_text_plain(m->arena, text);
    return words;
}

static void noted_para(maker *m)
{
    rg_node *node = add(m, RG_N_PARA, "");
    const rg_span list[] = {
        {.text =
             RG_STR("Most of what prevents violence happens long before a crime is recorded.")},
        {.note = note(m, "Recorded crime counts offences when they are recorded, which may be "
                         "long after they were committed; it says little of what is never "
                         "reported.")},
        {.text =
             RG_STR(" It happens in families, in schools and where young people spend their "
                    "time.")},
        {.note = note(m, "World Health Organization, invented edition.")}};
    spans(m, node, list, 4);
}

static void panels(maker *m)
{
    heading(m, 2, "Panels between paragraphs");
    noted_para(m);
    big_numbers(m);
    para(m,
         "The text goes on below the panel, which stands between two paragraphs and never cuts "
         "into one.");
    panel(m, RG_FORM_OBJECTIVE, "", "Strategic objective:");
    para(m,
         "communities, services and leaders share one understanding of violence and act on it "
         "together, for as long as it takes.");
    leave(m, NULL);
    para(m, sentence);
    panel(m, RG_FORM_CALLOUT, "", "");
    para(m, "We believe violence is preventable.");
    leave(m, NULL);
    add(m, RG_N_PULL_QUOTE,
        "\xE2\x80\x9C"
        "A public health approach asks what happened to people, before it asks what is "
        "wrong with them.\xE2\x80\x9D");
    rg_node *quote = enter(m, RG_N_QUOTE, "Youth worker, invented partnership");
    para(
        m,
        "\xE2\x80\x98"
        "The first time somebody asked what I wanted to do was at the hospital. I did not have "
        "an answer then. I have one now.\xE2\x80\x99");
    (void)quote;
    leave(m, NULL);
}

static void boxes(maker *m)
{
    heading(m, 2, "Boxes");
    panel(m, RG_FORM_CASE, "Case study", "From the ward to work");
    para(m, "A young man of 19 was met by a navigator on the ward, two hours after he had been "
            "admitted. He agreed to one more meeting, and then to another.");
    para(m, "Six months later he was in training. This story is invented.");
    leave(m, NULL);
    panel(m, RG_FORM_PLAIN, "", "What we mean by co-production");
    para(m, "Decisions are made with those they concern, from the first question to the last "
            "report.");
    leave(m, NULL);
    panel(m, RG_FORM_PLAIN, "Definition", "Serious violence in four parts");
    rg_node *parts = enter(m, RG_N_DEFINITIONS, "");
    para(m, "Local definition");
    para(m, "violence with injury, robbery and possession of weapons, in public places;");
    para(m, "Priority");
    para(m, "people younger than 25, as victims or suspects;");
    para(m, "Not included");
    para(m, "domestic and sexual violence, which have strategies of their own;");
    para(m, "Intention");
    para(m, "to widen the definition as sources improve.");
    (void)parts;
    leave(m, NULL);
    panel(m, RG_FORM_PROFILE, "Cohort", "Victims younger than 25");
    para(m, "The panel keeps together if a page can hold it. Its tiles stand on white.");
    rg_node *box = m->into, *tiles = enter(m, RG_N_TILES, "");
    static const char *const facts[][2] = {{"412", "were admitted to hospital"},
                                           {"68%", "were men or boys"},
                                           {"17", "was the age at the middle"}};
    for (size_t i = 0; i < 3; i++) {
        m->into = tiles;
        enter(m, RG_N_TILE, facts[i][0]);
        para(m, facts[i][1]);
    }
    leave(m, box);
    rg_node *list = add(m, RG_N_LIST, "");
    item(m, list, "", "Most live within a mile of where they were hurt.");
    item(m, list, "", "One in five had been a victim before.");
    leave(m, NULL);
}

/* ---- columns ---- */

static void columns(maker *m)
{
    heading(m, 1, "Columns");
    panel(m, RG_FORM_OBJECTIVE, "", "Strategic objective:");
    para(m, "the conditions in which people live make violence less likely.");
    leave(m, NULL);
    para(m, "We will achieve this through:");
    rg_node *flow = enter(m, RG_N_FLOW, "");
    flow->level = 2;
    rg_node *list = add(m, RG_N_LIST, "");
    list->level = 1;
    for (int i = 0; i < 11; i++)
        item(m, list, rg_arena_printf(m->arena, "Action %d.", i + 1),
             i % 3 ? "Partners agree on what each of them does, and by when it is done."
                   : "Schools, services and communities plan together, so that help is there "
                     "before it is asked for.");
    leave(m, NULL);
    heading(m, 2, "One third and two thirds");
    rg_node *both = enter(m, RG_N_COLUMNS, "");
    both->level = 1;
    enter(m, RG_N_GROUP, "");
    panel(m, RG_FORM_PLAIN, "", "Who is the community?");
    para(m, "Everyone who lives, works or learns here.");
    m->into = both;
    enter(m, RG_N_GROUP, "");
    para(m, sentence);
    para(m, sentence);
    leave(m, NULL);
    heading(m, 2, "Three columns");
    flow = enter(m, RG_N_FLOW, "");
    flow->level = 3;
    for (int i = 0; i < 4; i++)
        para(m, sentence);
    leave(m, NULL);
}

/* ---- data ---- */

static rg_chart_spec *chart(maker *m, const char *id)
{
    static const char *const areas[] = {"Northmoor", "Eastvale", "Southfold"};
    rg_chart_spec *c = RG_NEW(m->arena, rg_chart_spec);
    rg_series *series = RG_NEW(m->arena, rg_series);
    rg_datum *data = RG_NEW_N(m->arena, rg_datum, 3);
    for (int i = 0; i < 3; i++)
        data[i] = (rg_datum){.value = 12 - 3.5 * i, .lower = (double)NAN, .upper = (double)NAN};
    *series = (rg_series){.label = "Rate", .data = data};
    c->id = id;
    c->title = rg_text_plain(m->arena, "Northmoor has the highest rate");
    c->subtitle =
        rg_text_plain(m->arena, "Recorded violence with injury, rate per 1,000 residents");
    c->source = rg_text_plain(m->arena, "Source: invented figures.");
    c->alt = "Bars: Northmoor 12.0, Eastvale 8.5, Southfold 5.0.";
    c->mark = RG_MARK_BARS;
    c->categories = areas;
    c->category_count = 3;
    c->series = series;
    c->series_count = 1;
    c->value_axis = "Rate per 1,000 residents";
    c->decimals = 1;
    c->unit_suffix = "";
    c->value_labels = true;
    c->height = 130;
    return c;
}

static rg_table_spec *table(maker *m)
{
    static const char *const cells[4][3] = {{"Northmoor", "12.0", "41.2"},
                                            {"Eastvale", "8.5", "33.9"},
                                            {"Southfold", "5.0", "[c]"},
                                            {"All areas", "8.4", "100.0"}};
    static const char *const heads[3] = {"Area", "Rate per 1,000 residents", "Share (%)"};
    rg_table_spec *t = RG_NEW(m->arena, rg_table_spec);
    rg_doc_column *columns = RG_NEW_N(m->arena, rg_doc_column, 3);
    rg_table_row *rows = RG_NEW_N(m->arena, rg_table_row, 4);
    for (size_t c = 0; c < 3; c++) {
        columns[c].heading = rg_text_plain(m->arena, heads[c]);
        columns[c].align = c ? RG_DECIMAL : RG_LEFT;
    }
    for (size_t r = 0; r < 4; r++) {
        rg_cell *row = RG_NEW_N(m->arena, rg_cell, 3);
        for (size_t c = 0; c < 3; c++)
            row[c].text = rg_text_plain(m->arena, cells[r][c]);
        row[0].header = true;
        rows[r] = (rg_table_row){.cells = row, .strong = r == 3};
    }
    t->title = rg_text_plain(m->arena, "Violence with injury by area");
    t->columns = columns;
    t->column_count = 3;
    t->rows = rows;
    t->row_count = 4;
    t->note = rg_text_plain(m->arena, "[c] hidden to protect people.");
    t->source = rg_text_plain(m->arena, "Source: invented figures.");
    return t;
}

/* Heads over columns, groups of rows, heads of several rows. */
static rg_table_spec *wide_table(maker *m)
{
    static const char *const heads[6] = {"Source", "Measure",  "2021",
                                         "2022",   "Under 25", "All ages"};
    static const char *const cells[5][6] = {
        {"Harm", "", "", "", "", ""},
        {"Hospitals", "Admissions for injury with a knife or another sharp object", "41", "38",
         "\xE2\x88\x92"
         "7.3%",
         "\xE2\x88\x92"
         "4.1%"},
        {"", "Homicides, each counted once", "[c]", "4", "[z]", "0.0%"},
        {"Crime", "", "", "", "", ""},
        {"Police", "Most serious violence", "1,204", "1,170",
         "\xE2\x88\x92"
         "2.8%",
         "1.2%"}};
    rg_table_spec *t = RG_NEW(m->arena, rg_table_spec);
    rg_doc_column *columns = RG_NEW_N(m->arena, rg_doc_column, 6);
    rg_table_row *rows = RG_NEW_N(m->arena, rg_table_row, 5);
    rg_table_heads *over = RG_NEW_N(m->arena, rg_table_heads, 2);
    for (size_t c = 0; c < 6; c++) {
        columns[c].heading = rg_text_plain(m->arena, heads[c]);
        columns[c].align = c > 1 ? RG_DECIMAL : RG_LEFT;
    }
    over[0] = (rg_table_heads){rg_text_plain(m->arena, "Number"), 2, 3};
    over[1] = (rg_table_heads){rg_text_plain(m->arena, "Change in a year"), 4, 5};
    for (size_t r = 0; r < 5; r++) {
        rg_cell *row = RG_NEW_N(m->arena, rg_cell, 6);
        for (size_t c = 0; c < 6; c++)
            row[c].text = rg_text_plain(m->arena, cells[r][c]);
        row[0].header = row[1].header = true;
        rows[r] = (rg_table_row){.cells = row, .group = r == 0 || r == 3};
    }
    ((rg_cell *)rows[1].cells)[0].row_span = 2;
    ((rg_cell *)rows[2].cells)[0].covered = true;
    *t = (rg_table_spec){.title = rg_text_plain(m->arena, "Measures of success"),
                         .columns = columns,
                         .column_count = 6,
                         .heads = over,
                         .head_count = 2,
                         .rows = rows,
                         .row_count = 5};
    t->note = rg_text_plain(m->arena, "[c] hidden to protect people; [z] not applicable.");
    t->source = rg_text_plain(m->arena, "Source: invented figures.");
    return t;
}

static void data(maker *m)
{
    heading(m, 2, "Figures and tables")->label = "figures";
    rg_node *text = add(m, RG_N_PARA, "");
    const rg_span list[] = {{.number_of = "rates", .link = "#rates"},
                            {.text = RG_STR(" shows the rates, and ")},
                            {.number_of = "shares", .link = "#shares"},
                            {.text = RG_STR(" on page ")},
                            {.page_of = "shares"},
                            {.text = RG_STR(" the shares; lists are in ")},
                            {.number_of = "lists", .link = "#lists"},
                            {.text = RG_STR(".")}};
    spans(m, text, list, sizeof list / sizeof *list);
    rg_node *figure = add(m, RG_N_CHART, "");
    figure->chart = chart(m, "rates");
    figure->label = "rates";
    rg_node *shares = add(m, RG_N_TABLE, "");
    shares->table = table(m);
    shares->label = "shares";
    add(m, RG_N_TABLE, "")->table = wide_table(m);
}

static void contact(maker *m)
{
    heading(m, 2, "Contact");
    panel(m, RG_FORM_CONTACT, "", "Violence Reduction Network");
    para(m, "Programme office, 1 Invented Street, Northmoor");
    rg_node *mail = add(m, RG_N_PARA, "");
    const rg_span list[] = {
        {.text = RG_STR("E-mail: ")},
        {.text = RG_STR("office@example.org"), .link = "mailto:office@example.org"}};
    spans(m, mail, list, 2);
    para(m, "Telephone: 0116 496 0000");
    leave(m, NULL);
}

static void opener(maker *m, const char *title, const char *finding, int colour)
{
    rg_node *node = heading(m, 1, title);
    node->opener = true;
    node->colour = colour;
    m->into = node;
    para(m, finding);
    m->into = NULL;
}

rg_doc *specimen_new(rg_arena *arena)
{
    maker m = {.arena = arena, .doc = RG_NEW(arena, rg_doc)};
    *m.doc = (rg_doc){.title = "Specimen of every block",
                      .lang = "en-GB",
                      .running_left = "Specimen",
                      .footer_left = "Invented words and figures",
                      .numbered_levels = 2,
                      .numbered_figures = true};
    enter(&m, RG_N_COVER, "Specimen of every block");
    para(&m, "Invented words and figures");
    leave(&m, NULL);
    add(&m, RG_N_CONTENTS, "")->level = 2;
    add(&m, RG_N_FIGURES, "");
    add(&m, RG_N_FIGURES, "")->level = 1;
    opener(&m, "Text and panels",
           "What is said most often is set most plainly, and what matters most stands alone.",
           0);
    rg_node *strip = enter(&m, RG_N_STRIP, "");
    static const char *const levels[] = {"Contextual", "Primary", "Secondary", "Tertiary"};
    for (size_t i = 0; i < 4; i++)
        para(&m, levels[i]);
    strip->level = 2;
    leave(&m, NULL);
    add(&m, RG_N_LEAD, sentence);
    lists(&m);
    panels(&m);
    boxes(&m);
    columns(&m);
    opener(&m, "Data", "One picture or table carries one finding.", 3);
    para(&m, "Panels take the tint of their chapter.");
    panel(&m, RG_FORM_PLAIN, "", "In this chapter");
    para(&m, "Figures and tables are numbered, listed and referred to.");
    leave(&m, NULL);
    data(&m);
    contact(&m);
    enter(&m, RG_N_BACK_COVER, "Violence is preventable");
    para(&m, "www.example.org");
    return m.doc;
}
