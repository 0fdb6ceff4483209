/* tests/unit/app/test_gallery.c - Every picture of the gallery is drawn at three widths: nothing lies on another's
 * words, nothing leaves its frame, and what is said of it has two sentences. */
#include "base/file.h"
#include "chart/geo.h"
#include "script/template.h"
#include "unit/chart/drawn.h"

static const char *const reports[] = {"gallery/diagrams", "gallery/maps", "gallery/marks"};

/* The areas with their tiles, as templates/settings/areas.csv has them. */
static const rg_value *areas_of(rg_arena *arena, rg_area_name *names, size_t *count)
{
    rg_str text, line;
    rg_err err = {0};
    rg_value *list = rg_value_table(arena, NULL);
    CU_ASSERT_TRUE_FATAL(
        rg_file_read(arena, "templates/settings/areas.csv", 1 << 20, &text, &err));
    rg_str_cut(&text, '\n');
    for (*count = 0; text.n > 0;) {
        line = rg_str_cut(&text, '\n');
        rg_str code = rg_str_cut(&line, ','), name = rg_str_cut(&line, ',');
        rg_str slug = rg_str_cut(&line, ','), kind = rg_str_cut(&line, ','), tile = {0};
        if (!rg_str_is(kind, "district") && !rg_str_is(kind, "whole"))
            continue;
        while (line.p && line.n > 0)
            tile = rg_str_cut(&line, ',');
        rg_value *v = rg_value_table(arena, NULL);
        rg_value_set(arena, v, "code", rg_value_text(arena, rg_str_dup(arena, code)));
        rg_value_set(arena, v, "name", rg_value_text(arena, rg_str_dup(arena, name)));
        rg_value_set(arena, v, "kind", rg_value_text(arena, rg_str_dup(arena, kind)));
        rg_value_set(arena, v, "tile", rg_value_text(arena, rg_str_dup(arena, tile)));
        rg_value_push(arena, list, v);
        names[(*count)++] = (rg_area_name){rg_str_dup(arena, code), rg_str_dup(arena, name),
                                           rg_str_dup(arena, slug)};
    }
    return list;
}

static rg_doc *make(rg_arena *arena, const char *report)
{
    static rg_area_name names[32];
    rg_doc *doc = NULL;
    rg_err err = {0};
    rg_facts *facts = RG_NEW(arena, rg_facts);
    rg_value *context = rg_value_table(arena, NULL);
    rg_template_job job = {.root = ".",
                           .report = report,
                           .edition = "public",
                           .brand = "network",
                           .release_title = "Gallery",
                           .facts = facts,
                           .context = context,
                           .areas = names,
                           .synthetic = true};
    rg_str bytes;
    rg_geometry *geometry = RG_NEW(arena, rg_geometry);
    rg_boundaries layer = {.name = "invented", .geometry = geometry};
    job.boundaries = &layer;
    job.boundary_count = 1;
    CU_ASSERT_TRUE_FATAL(
        rg_file_read(arena, "templates/gallery/invented.geojson", 1 << 20, &bytes, &err) &&
        rg_geo_read(arena, bytes, "invented.geojson", NULL, geometry, &err));
    rg_value_set(arena, context, "areas", areas_of(arena, names, &job.area_count));
    job.area = names[job.area_count - 1];
    bool made =
        rg_template_run(arena, &job, rg_log_new(arena), &doc, &err) && rg_doc_check(doc, &err);
    CHECK_TEXT(made ? "" : err.text, "");
    CU_ASSERT_TRUE_FATAL(made);
    return doc;
}

static void every_picture_is_clean_at_every_width(void)
{
    static const double widths[] = {481.9, 320, 700};
    size_t drawn = 0;
    easel e = easel_open();
    for (size_t r = 0; r < sizeof reports / sizeof *reports; r++) {
        rg_doc *doc = make(e.arena, reports[r]);
        for (size_t i = 0; i < doc->block_count; i++) {
            const rg_chart_spec *chart = doc->blocks[i]->chart;
            for (size_t w = 0; chart && w < 3; w++) {
                bool fits = easel_draw(&e, chart, widths[w]);
                /* At half a page a picture may say that it does not fit, and by what. */
                if (!fits && w == 1 && e.err.code == RG_E_LAYOUT)
                    continue;
                if (!fits)
                    fprintf(stderr, "\n    at %.0f: %s\n", widths[w], e.err.text);
                CU_ASSERT_TRUE(fits);
                if (fits)
                    drawn_check_clean(&e, drawn_frame(&e, chart, widths[w]));
                drawn++;
            }
        }
    }
    CU_ASSERT_TRUE(drawn > 200);
    easel_close(&e);
}

static size_t sentences_of(const char *text)
{
    size_t count = 0;
    for (; *text; text++)
        count += *text == '.' && (text[1] == ' ' || !text[1]);
    return count;
}

/* The second tells all words of a diagram; of a nested model there is one for each ring. */
static size_t sentences_wanted(const rg_chart_spec *chart)
{
    bool nested = chart->diagram && chart->diagram->kind == RG_G_NESTED;
    return nested ? 1 + chart->diagram->ring_count : 2;
}

static void what_is_said_of_a_picture_has_two_sentences(void)
{
    easel e = easel_open();
    for (size_t r = 0; r < sizeof reports / sizeof *reports; r++) {
        rg_doc *doc = make(e.arena, reports[r]);
        for (size_t i = 0; i < doc->block_count; i++)
            if (doc->blocks[i]->chart)
                CU_ASSERT_EQUAL(sentences_of(doc->blocks[i]->chart->alt),
                                sentences_wanted(doc->blocks[i]->chart));
    }
    easel_close(&e);
}

/* The same picture but for the hidden values: not a point or letter of it differs. */
static void nothing_drawn_depends_on_a_hidden_value(void)
{
    easel e = easel_open();
    rg_doc *doc = make(e.arena, "gallery/marks");
    size_t compared = 0;
    for (size_t i = 0; i < doc->block_count; i++) {
        const rg_chart_spec *chart = doc->blocks[i]->chart;
        bool hides = false;
        if (!chart)
            continue;
        rg_buf before = easel_trace(&e, chart, 481.9);
        for (size_t s = 0; s < chart->series_count; s++)
            for (size_t c = 0; c < chart->category_count; c++) {
                rg_datum *d = (rg_datum *)&chart->series[s].data[c];
                if (d->status == RG_S_OK)
                    continue;
                hides = true;
                d->value = 4321;
                d->lower = 1;
                d->upper = 9999;
                d->base = 77;
            }
        rg_buf after = easel_trace(&e, chart, 481.9);
        CU_ASSERT(before.n == after.n && memcmp(before.p, after.p, after.n) == 0);
        compared += hides;
        rg_buf_free(&before);
        rg_buf_free(&after);
    }
    CU_ASSERT_TRUE(compared >= 12);
    easel_close(&e);
}

/* ---- nothing is left out ---- */

enum {
    ONE = 1,
    ZERO = 2,
    GIANT = 4,
    BELOW = 8,
    HIDDEN = 16,
    MISSING = 32,
    ALL_HIDDEN = 64,
    FORTY = 128,
    LONG = 256
};

static unsigned nasty_of(const rg_chart_spec *chart)
{
    unsigned kinds = chart->category_count == 1 ? ONE : chart->category_count >= 40 ? FORTY : 0;
    size_t shown = 0, hidden = 0, zero = 0;
    double most = 0, sum = 0;
    for (size_t s = 0; s < chart->series_count; s++)
        for (size_t c = 0; c < chart->category_count; c++) {
            const rg_datum *d = &chart->series[s].data[c];
            hidden += d->status == RG_S_HIDDEN;
            kinds |= d->status == RG_S_HIDDEN    ? HIDDEN
                     : d->status == RG_S_MISSING ? MISSING
                                                 : 0;
            if (d->status != RG_S_OK)
                continue;
            shown++;
            zero += d->value == 0;
            kinds |= d->value < 0 ? BELOW : 0;
            most = fmax(most, d->value);
            sum += fmax(d->value, 0);
        }
    kinds |= shown > 0 && zero == shown ? ZERO : 0;
    kinds |= shown > 3 && most > 0.75 * sum ? GIANT : 0;
    kinds |= hidden > 0 && shown == 0 ? ALL_HIDDEN : 0;
    for (size_t c = 0; c < chart->category_count && (kinds & FORTY); c++)
        kinds |= strlen(chart->categories[c]) > 25 ? LONG : 0;
    return kinds;
}

/* A new mark or diagram is not in these tables, so it must have all of it before this passes. */
static void the_gallery_shows_every_mark_and_diagram_with_nasty_data(void)
{
    const unsigned all =
        ONE | ZERO | GIANT | BELOW | HIDDEN | MISSING | ALL_HIDDEN | FORTY | LONG;
    const unsigned few = FORTY | LONG, bad = BELOW, of_words = all & ~(unsigned)MISSING;
    /* What a mark refuses, has no room for (tests of the chart room), or cannot mean. */
    const unsigned without[RG_MARK_KINDS] = {[RG_MARK_STACKED] = bad,
                                             [RG_MARK_SHARES] = bad,
                                             [RG_MARK_STACKED_COLUMNS] = bad | LONG,
                                             [RG_MARK_SHARE_COLUMNS] = bad | few,
                                             [RG_MARK_COLUMNS] = LONG,
                                             [RG_MARK_LINE] = LONG,
                                             [RG_MARK_SLOPE] = few,
                                             [RG_MARK_FUNNEL] = bad | few | ONE,
                                             [RG_MARK_PYRAMID] = bad | few,
                                             [RG_MARK_WAFFLE] = all & ~(unsigned)HIDDEN,
                                             [RG_MARK_MULTIPLES] = few | ALL_HIDDEN,
                                             [RG_MARK_TILES] = few | ONE,
                                             [RG_MARK_MAP] = few | bad,
                                             [RG_MARK_MATRIX] = of_words,
                                             [RG_MARK_TIMELINE] = all,
                                             [RG_MARK_DIAGRAM] = all};
    unsigned seen[RG_MARK_KINDS] = {0};
    size_t marks[RG_MARK_KINDS] = {0}, diagrams[RG_DIAGRAM_KINDS] = {0};
    easel e = easel_open();
    for (size_t r = 0; r < sizeof reports / sizeof *reports; r++) {
        rg_doc *doc = make(e.arena, reports[r]);
        for (size_t i = 0; i < doc->block_count; i++) {
            const rg_chart_spec *chart = doc->blocks[i]->chart;
            if (!chart)
                continue;
            marks[chart->mark]++;
            if (chart->mark == RG_MARK_DIAGRAM)
                diagrams[chart->diagram->kind]++;
            else
                seen[chart->mark] |= nasty_of(chart);
        }
    }
    for (int m = 0; m < RG_MARK_KINDS; m++) {
        unsigned lacks = all & ~without[m] & ~seen[m];
        if (lacks || marks[m] == 0)
            fprintf(stderr, "\n    %s: %zu pictures, lacks %#x\n", rg_mark_name((rg_mark)m),
                    marks[m], lacks);
        CU_ASSERT(marks[m] > 0);
        CU_ASSERT_EQUAL(lacks, 0);
    }
    for (int d = 0; d < RG_DIAGRAM_KINDS; d++)
        CU_ASSERT(diagrams[d] > 0);
    easel_close(&e);
}

CU_TestInfo rg_tests_app_gallery[] = {
    {"every picture is clean at every width", every_picture_is_clean_at_every_width},
    {"what is said of a picture has two sentences",
     what_is_said_of_a_picture_has_two_sentences},
    {"the gallery shows every mark and diagram with nasty data",
     the_gallery_shows_every_mark_and_diagram_with_nasty_data},
    {"nothing drawn depends on a hidden value", nothing_drawn_depends_on_a_hidden_value},
    CU_TEST_INFO_NULL,
};
