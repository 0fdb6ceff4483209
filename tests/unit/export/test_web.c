/* Figures for the web. */
#include "export/web.h"

#include "support/check.h"
#include "support/house.h"

#include <math.h>
#include <string.h>

typedef struct desk {
    rg_arena *arena;
    rg_fonts *fonts;
    rg_shaper *shaper;
    rg_style style;
    rg_datum data[3];
    rg_series series;
    rg_chart_spec chart;
    rg_web_options options;
    rg_err err;
} desk;

static desk *desk_open(void)
{
    static const char *const names[] = {"Leicester", "Melton", "Rutland"};
    rg_arena *arena = rg_arena_new("web test");
    desk *d = RG_NEW(arena, desk);
    d->arena = arena;
    d->style = house_network();
    CU_ASSERT_FATAL(rg_fonts_load(arena, "fonts/manifest.csv", NULL, &d->fonts, &d->err));
    d->shaper = rg_shaper_new(arena, d->fonts);
    for (int i = 0; i < 3; i++)
        d->data[i] = (rg_datum){.value = 3 + i, .lower = (double)NAN, .upper = (double)NAN};
    d->series = (rg_series){.label = "Rate", .data = d->data};
    d->chart = (rg_chart_spec){.id = "rates",
                               .title = rg_text_plain(arena, "Rutland has the highest rate"),
                               .subtitle = rg_text_plain(arena, "Recorded crimes per 1,000"),
                               .source = rg_text_plain(arena, "Source: police open data"),
                               .alt = "Bar chart of three areas. Rutland is highest, at 5.",
                               .mark = RG_MARK_BARS,
                               .categories = names,
                               .category_count = 3,
                               .series = &d->series,
                               .series_count = 1,
                               .value_labels = true};
    d->options = (rg_web_options){.style = &d->style,
                                  .shaper = d->shaper,
                                  .lang = "en-GB",
                                  .kinds = RG_WEB_SVG | RG_WEB_PNG | RG_WEB_CARDS};
    return d;
}

static void desk_close(desk *d)
{
    rg_shaper_free(d->shaper);
    rg_fonts_free(d->fonts);
    rg_arena_free(d->arena);
}

static unsigned big_endian(rg_str bytes, size_t at)
{
    const unsigned char *p = (const unsigned char *)bytes.p + at;
    return (unsigned)p[0] << 24 | (unsigned)p[1] << 16 | (unsigned)p[2] << 8 | p[3];
}

static const rg_web_file *file_of(const rg_web_file *files, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(files[i].name, name) == 0)
            return &files[i];
    CU_FAIL_FATAL("a file is missing");
    return NULL;
}

static void every_file_has_its_name_and_size(void)
{
    desk *d = desk_open();
    rg_web_file *files;
    size_t count;
    CU_ASSERT_FATAL(rg_web_figure(d->arena, &d->chart, &d->options, &files, &count, &d->err));
    CU_ASSERT_EQUAL(count, 6);
    static const struct {
        const char *name;
        unsigned w, h;
    } pictures[] = {{"rates-square.png", 1080, 1080}, {"rates-wide.png", 1200, 675}};
    for (size_t i = 0; i < 2; i++) {
        rg_str png = file_of(files, count, pictures[i].name)->bytes;
        CU_ASSERT_EQUAL(big_endian(png, 16), pictures[i].w);
        CU_ASSERT_EQUAL(big_endian(png, 20), pictures[i].h);
    }
    rg_str once = file_of(files, count, "rates.png")->bytes;
    rg_str twice = file_of(files, count, "rates@2x.png")->bytes;
    CU_ASSERT_EQUAL(big_endian(once, 16) * 2, big_endian(twice, 16));
    CU_ASSERT_EQUAL(big_endian(once, 20) * 2, big_endian(twice, 20));
    desk_close(d);
}

static void the_drawing_has_title_description_and_live_text(void)
{
    desk *d = desk_open();
    rg_web_file *files;
    size_t count;
    d->options.synthetic = "Invented figures";
    CU_ASSERT_FATAL(rg_web_figure(d->arena, &d->chart, &d->options, &files, &count, &d->err));
    const char *svg = file_of(files, count, "rates.svg")->bytes.p;
    CHECK_HAS(svg, "<title id=\"rates-title\">Rutland has the highest rate</title>");
    CHECK_HAS(svg, "Rutland is highest, at 5.</desc>");
    CHECK_HAS(svg, ">Source: police open data</text>");
    CHECK_HAS(svg, ">Invented figures</text>");
    CHECK_HAS(svg, ">Leicester</text>");
    const char *words = file_of(files, count, "rates.txt")->bytes.p;
    CHECK_TEXT(words,
               "Rutland has the highest rate\nRecorded crimes per 1,000\nInvented figures\n"
               "\nAlternative text: Bar chart of three areas. Rutland is highest, at 5.\n\n"
               "Source: police open data\n");
    desk_close(d);
}

static void a_figure_by_itself_says_its_base_and_not_where_the_document_has_its_data(void)
{
    desk *d = desk_open();
    rg_web_file *files;
    size_t count;
    d->chart.alt = "Bar chart; a file attached to this document holds the figures.";
    d->chart.alt_alone = "Bar chart.";
    d->chart.basis = "Base: 120.";
    CU_ASSERT_FATAL(rg_web_figure(d->arena, &d->chart, &d->options, &files, &count, &d->err));
    const char *svg = file_of(files, count, "rates.svg")->bytes.p;
    const char *words = file_of(files, count, "rates.txt")->bytes.p;
    CHECK_HAS(svg, ">Bar chart.</desc>");
    CHECK_HAS(svg, ">Base: 120.</text>");
    CU_ASSERT_PTR_NULL(strstr(svg, "attached"));
    CHECK_HAS(words, "Alternative text: Bar chart.\n\nBase: 120.\nSource");
    desk_close(d);
}

/* Forty rows of names do not fit in 675 pixels. */
static void a_card_that_a_figure_does_not_fit_is_left_out_with_a_warning(void)
{
    desk *d = desk_open();
    rg_web_file *files;
    size_t count;
    rg_datum data[40];
    const char *names[40];
    for (int i = 0; i < 40; i++) {
        data[i] = d->data[0];
        names[i] = rg_arena_printf(d->arena, "Area %d", i);
    }
    d->series.data = data;
    d->chart.categories = names;
    d->chart.category_count = 40;
    CU_ASSERT_FALSE(rg_web_figure(d->arena, &d->chart, &d->options, &files, &count, &d->err));
    CHECK_HAS(d->err.text, "card ");
    d->err = (rg_err){0};
    d->options.log = rg_log_new(d->arena);
    d->options.place = (rg_place){"templates/x.lua", 12, 0};
    CU_ASSERT_FATAL(rg_web_figure(d->arena, &d->chart, &d->options, &files, &count, &d->err));
    CU_ASSERT_EQUAL(d->err.code, RG_OK);
    for (size_t i = 0; i < count; i++)
        CU_ASSERT_PTR_NULL(strstr(files[i].name, "wide"));
    CU_ASSERT_FATAL(rg_log_count(d->options.log) >= 1);
    CHECK_HAS(
        rg_log_at(d->options.log, rg_log_count(d->options.log) - 1).text,
        "templates/x.lua:12: figure rates does not fit the card rates-wide.png, which is left "
        "out");
    desk_close(d);
}

static void the_same_figure_gives_the_same_bytes(void)
{
    desk *d = desk_open();
    rg_web_file *a, *b;
    size_t m, n;
    CU_ASSERT_FATAL(rg_web_figure(d->arena, &d->chart, &d->options, &a, &m, &d->err));
    CU_ASSERT_FATAL(rg_web_figure(d->arena, &d->chart, &d->options, &b, &n, &d->err));
    for (size_t i = 0; i < m; i++)
        CU_ASSERT(rg_str_eq(a[i].bytes, b[i].bytes));
    desk_close(d);
}

static void a_hidden_value_is_in_no_file(void)
{
    desk *d = desk_open();
    rg_web_file *a, *b;
    size_t m, n;
    d->data[1] = (rg_datum){.value = 4, .status = RG_S_HIDDEN};
    CU_ASSERT_FATAL(rg_web_figure(d->arena, &d->chart, &d->options, &a, &m, &d->err));
    d->data[1].value = 4321;
    CU_ASSERT_FATAL(rg_web_figure(d->arena, &d->chart, &d->options, &b, &n, &d->err));
    for (size_t i = 0; i < m; i++)
        CU_ASSERT(rg_str_eq(a[i].bytes, b[i].bytes));
    desk_close(d);
}

static void a_figure_without_alternative_text_is_refused(void)
{
    desk *d = desk_open();
    rg_web_file *files;
    size_t count;
    d->chart.alt = "";
    CU_ASSERT_FALSE(rg_web_figure(d->arena, &d->chart, &d->options, &files, &count, &d->err));
    CHECK_TEXT(d->err.text, "figure rates has no alternative text");
    desk_close(d);
}

CU_TestInfo rg_tests_export_web[] = {
    {"every file has its name and size", every_file_has_its_name_and_size},
    {"the drawing has title, description and live text",
     the_drawing_has_title_description_and_live_text},
    {"a figure by itself says its base and not where the document has its data",
     a_figure_by_itself_says_its_base_and_not_where_the_document_has_its_data},
    {"a card that a figure does not fit is left out with a warning",
     a_card_that_a_figure_does_not_fit_is_left_out_with_a_warning},
    {"the same figure gives the same bytes", the_same_figure_gives_the_same_bytes},
    {"a hidden value is in no file", a_hidden_value_is_in_no_file},
    {"a figure without alternative text is refused",
     a_figure_without_alternative_text_is_refused},
    CU_TEST_INFO_NULL,
};
