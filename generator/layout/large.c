/* layout/large.c - Figures in large print: as high as their letters need; where no height helps, their values
 * are left to their table, and only then are their letters smaller, never under the usual size.
 *
 * A chart is drawn with larger letters.  A diagram, whose shapes are made to hold its words, is drawn with
 * the usual ones in a smaller frame, and enlarged.  Both are tried on a page that is thrown away. */
#include "layout/flow.h"

#include "chart/chart.h"

#include <math.h>
#include <string.h>

static const double usual = 0.75; /* of the letters of large print */
static const double taller[] = {1, 1.25, 1.6, 2.1};
static const double letters[] = {1, 0.875, 0.75}; /* 12, 10.5 and 9 points */

static const double least_rest = 0.5; /* of the height, to stand on the page it may begin on */

enum { HEIGHTS = sizeof taller / sizeof *taller, SIZES = sizeof letters / sizeof *letters };

struct rg_large {
    double width, most, rest;
    double room;  /* most or rest */
    double least; /* share of the height that will do */
    double height;
    rg_chart_spec chart;
    rg_style style;
    double zoom; /* of what is drawn */
    int size;    /* of letters */
    bool plain;  /* without its values */
};

/* Drawn from the corner of a page of its own. */
static rg_page *draw_aside(rg_lay *lay, const rg_large *l, rg_err *err)
{
    rg_pages *scratch = RG_NEW(lay->arena, rg_pages);
    rg_page *page = rg_page_add(lay->arena, scratch, lay->style->page_w, lay->style->page_h);
    rg_canvas *canvas = rg_canvas_record(lay->arena, page, NULL, RG_A_LAYOUT);
    rg_rect frame = {0, 0, l->width / l->zoom, l->height / l->zoom};
    bool drawn =
        rg_chart_draw(lay->arena, &l->chart, &l->style, lay->shaper, frame, canvas, err);
    if (drawn && canvas->err.code != RG_OK)
        *err = canvas->err;
    return err->code == RG_OK ? page : NULL;
}

static bool fits(rg_lay *lay, const rg_large *l)
{
    rg_err err = {0};
    return draw_aside(lay, l, &err) != NULL;
}

static void choose_letters(const rg_lay *lay, const rg_box *box, rg_large *l, int size,
                           bool plain)
{
    bool diagram = box->chart->mark == RG_MARK_DIAGRAM;
    double by = diagram ? usual : letters[size];
    l->chart = *box->chart;
    l->style = *lay->style;
    l->size = size;
    l->plain = plain;
    l->zoom = diagram ? letters[size] / usual : 1;
    l->chart.value_labels = box->chart->value_labels && !plain;
    l->style.chart_text.size *= by;
    l->style.chart_text.leading *= by;
}

/* What its author asked for, as much taller as its letters are larger, or what it takes with these letters;
 * a little lower where that keeps it on a page. */
static double height_asked(const rg_large *l)
{
    double height = rg_chart_height(&l->chart, &l->style, l->width / l->zoom);
    bool chart = l->chart.mark != RG_MARK_DIAGRAM;
    if (l->chart.height > 0 && chart && height * letters[l->size] / usual <= l->room)
        height *= letters[l->size] / usual;
    height = l->chart.height > 0 ? height : height * l->zoom;
    return height > l->room && height * l->least <= l->room ? l->room : height;
}

/* The least height of which the figure can be drawn so. */
static bool find_height(rg_lay *lay, rg_large *l)
{
    double asked = height_asked(l);
    for (int i = 0; i < HEIGHTS; i++) {
        l->height = asked * taller[i];
        if (l->height > l->room + 0.01)
            return false;
        if (fits(lay, l))
            return true;
    }
    return false;
}

static bool find(rg_lay *lay, const rg_box *box, rg_large *l)
{
    bool may_be_plain = box->chart->twin && box->chart->value_labels;
    for (int size = 0; size < SIZES; size++)
        for (int plain = 0; plain <= may_be_plain; plain++) {
            choose_letters(lay, box, l, size, plain);
            if (find_height(lay, l))
                return true;
        }
    return false;
}

static void choose(rg_lay *lay, const rg_box *box, rg_large *l, double room)
{
    l->room = room;
    if (find(lay, box, l))
        return;
    choose_letters(lay, box, l, SIZES - 1, false); /* drawing it will say why */
    l->height = rg_chart_height(box->chart, lay->style, l->width);
}

double rg_large_height(rg_lay *lay, rg_box *box, double width, double room, double rest,
                       double least)
{
    rg_large *l = box->large;
    if (lay->as_asked)
        room = fmin(room, rg_chart_height(box->chart, lay->style, width));
    if (l && l->width == width && l->most == room && l->rest == rest)
        return l->height;
    if (!l)
        box->large = l = RG_NEW(lay->arena, rg_large);
    *l = (rg_large){.width = width, .most = room, .rest = rest, .least = least};
    choose(lay, box, l, room);
    if (l->height > rest) {
        rg_large full = *l;
        l->least = least_rest;
        choose(lay, box, l, rest);
        if (l->height > rest || l->size > full.size || l->plain != full.plain)
            *l = full;
    }
    return l->height;
}

/* ---- drawing ---- */

static const rg_run *enlarged_run(rg_arena *arena, const rg_run *run, double by)
{
    rg_run *copy = RG_NEW(arena, rg_run);
    rg_glyph *glyphs = RG_NEW_N(arena, rg_glyph, run->count + 1);
    *copy = *run;
    for (size_t i = 0; i < run->count; i++) {
        glyphs[i] = run->glyphs[i];
        glyphs[i].advance *= (float)by;
        glyphs[i].natural *= (float)by;
        glyphs[i].dx *= (float)by;
        glyphs[i].dy *= (float)by;
    }
    copy->glyphs = glyphs;
    copy->size *= by;
    copy->width *= by;
    copy->rise *= by;
    return copy;
}

static rg_path enlarged_path(rg_arena *arena, rg_path path, double by, double x, double y)
{
    double *coords = RG_NEW_N(arena, double, path.coord_count + 1);
    for (size_t i = 0; i < path.coord_count; i++)
        coords[i] = path.coords[i] * by + (i % 2 ? y : x);
    path.coords = coords;
    return path;
}

/* The items of a page that was drawn aside, on this one. */
static void put(rg_lay *lay, const rg_page *aside, size_t page, rg_tag *tag, double by,
                double x, double y)
{
    for (size_t i = 0; i < aside->item_count; i++) {
        const rg_item *from = &aside->items[i];
        rg_item *to =
            rg_item_add(lay->arena, &lay->out->pages[page], from->kind, tag, RG_A_NONE);
        rg_item made = *to;
        *to = *from;
        to->tag = made.tag;
        to->artifact = made.artifact;
        to->x = from->x * by + x;
        to->y = from->y * by + y;
        to->path = enlarged_path(lay->arena, from->path, by, x, y);
        to->stroke.width *= by;
        for (int k = 0; k < to->stroke.dash_count; k++)
            to->stroke.dash[k] *= by;
        if (from->run)
            to->run = enlarged_run(lay->arena, from->run, by);
    }
}

static void tell(rg_lay *lay, const rg_box *box)
{
    const rg_large *l = box->large;
    if (l->plain && lay->log)
        rg_log_add(lay->log, RG_NOTE, box->place,
                   "in large print, chart '%s' has no room for its values; its table has them",
                   box->chart->id);
    if (l->size > 0 && lay->log)
        rg_log_add(lay->log, RG_NOTE, box->place,
                   "in large print, chart '%s' has letters of %.1f points", box->chart->id,
                   12 * letters[l->size]);
}

bool rg_large_draw(rg_lay *lay, const rg_box *box, size_t page, double x, double y, rg_err *err)
{
    const rg_page *aside = draw_aside(lay, box->large, err);
    if (!aside)
        return false;
    put(lay, aside, page, box->tag, box->large->zoom, x, y);
    tell(lay, box);
    return true;
}
