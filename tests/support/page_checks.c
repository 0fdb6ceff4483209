/* tests/support/page_checks.c - Texts against each other, their frame, their ground. */
#include "support/page_checks.h"

#include <math.h>
#include <string.h>

typedef struct extent {
    double left, top, right, bottom;
} extent;

/* From the height of capitals to a little below the baseline. */
static extent extent_of(const rg_item *item)
{
    double size = item->run->size;
    return (extent){item->x, item->y - 0.7 * size, item->x + item->run->width,
                    item->y + 0.2 * size};
}

static bool overlap(extent a, extent b)
{
    const double slack = 0.05;
    return a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack &&
           b.top < a.bottom - slack;
}

static bool is_text(const rg_item *item)
{
    return item->kind == RG_I_TEXT;
}

static bool is_flow(const rg_item *item)
{
    return is_text(item) && item->tag && strcmp(item->tag->type, "Figure") != 0;
}

static size_t say(rg_buf *why, size_t page, const char *fault, const rg_item *item)
{
    rg_buf_printf(why, "\n    page %zu: %s \"%.*s\" at %.1f, %.1f", page + 1, fault,
                  (int)(item->run->text.n < 60 ? item->run->text.n : 60), item->run->text.p,
                  item->x, item->y);
    return 1;
}

/* ---- places ---- */

/* A page turned by a quarter keeps its margins where they are. */
static bool inside_frame(const rg_page *page, const rg_style *s, const rg_item *item)
{
    const double slack = 0.01;
    extent e = extent_of(item);
    return e.left >= s->margin_left - slack && e.right <= page->w - s->margin_right + slack &&
           e.top >= s->margin_top - slack && e.bottom <= page->h - s->margin_bottom + slack;
}

/* A photo outside the frame, its tag's box being what is seen of it; text on it is a matter of contrast. */
static size_t check_photos(const rg_pages *pages, const rg_style *s, size_t number, rg_buf *why)
{
    size_t faults = 0;
    const rg_page *page = &pages->pages[number];
    for (size_t i = 0; i < page->item_count && number > 0; i++) {
        const rg_item *a = &page->items[i];
        if (a->kind != RG_I_PICTURE || !a->tag || !a->tag->has_bbox ||
            a->tag->bbox_page != number)
            continue;
        rg_rect r = a->tag->bbox;
        if (r.x < s->margin_left - 0.01 || r.y < s->margin_top - 0.01) {
            rg_buf_printf(why, "\n    page %zu: a photo outside the frame", number + 1);
            faults++;
        }
    }
    return faults;
}

/* A cover fills its page with colour; a chapter's band fills the head of its. */
static bool is_bled(const rg_page *page, const rg_item *text)
{
    for (size_t i = 0; i < page->item_count; i++) {
        const rg_item *a = &page->items[i];
        if (a->kind != RG_I_FILL || a->path.coord_count < 8)
            continue;
        const double *c = a->path.coords;
        double left = fmin(c[0], c[2]), right = fmax(c[0], c[2]);
        double top = fmin(c[1], c[5]), bottom = fmax(c[1], c[5]);
        if (left <= 0.01 && right >= page->w - 0.01 && top <= 0.01 && text->y <= bottom)
            return true;
    }
    return false;
}

size_t page_check_places(const rg_pages *pages, const rg_style *s, size_t number, rg_buf *why)
{
    const rg_page *page = &pages->pages[number];
    size_t faults = check_photos(pages, s, number, why);
    for (size_t i = 0; i < page->item_count; i++) {
        const rg_item *a = &page->items[i];
        if (!is_text(a))
            continue;
        if (is_flow(a) && !is_bled(page, a) && !inside_frame(page, s, a))
            faults += say(why, number, "outside the frame:", a);
        for (size_t k = i + 1; k < page->item_count; k++)
            if (is_text(&page->items[k]) && overlap(extent_of(a), extent_of(&page->items[k])))
                faults += say(why, number, "overprinted:", a);
    }
    return faults;
}

/* ---- grounds ---- */

typedef struct inside {
    double x, y, at_x, at_y, start_x, start_y;
    int winding;
} inside;

/* One edge of a figure, seen from the point to the right. */
static void edge(inside *s, double x, double y)
{
    double x0 = s->at_x, y0 = s->at_y;
    if ((y0 <= s->y) != (y <= s->y) && s->x < x0 + (s->y - y0) / (y - y0) * (x - x0))
        s->winding += y > y0 ? 1 : -1;
    s->at_x = x;
    s->at_y = y;
}

static void curve(inside *s, const double *c)
{
    const double x = s->at_x, y = s->at_y;
    for (int i = 1; i <= 16; i++) {
        double t = i / 16.0, u = 1 - t;
        edge(s, u * u * u * x + 3 * u * u * t * c[0] + 3 * u * t * t * c[2] + t * t * t * c[4],
             u * u * u * y + 3 * u * u * t * c[1] + 3 * u * t * t * c[3] + t * t * t * c[5]);
    }
}

static bool contains(const rg_path *path, bool even_odd, double x, double y)
{
    inside s = {.x = x, .y = y};
    const double *c = path->coords;
    for (size_t i = 0; i < path->op_count; i++)
        switch ((rg_path_op)path->ops[i]) {
        case RG_MOVE:
            edge(&s, s.start_x, s.start_y);
            s.at_x = s.start_x = *c++;
            s.at_y = s.start_y = *c++;
            break;
        case RG_LINE:
            edge(&s, c[0], c[1]);
            c += 2;
            break;
        case RG_CURVE:
            curve(&s, c);
            c += 6;
            break;
        case RG_CLOSE:
            edge(&s, s.start_x, s.start_y);
            break;
        }
    edge(&s, s.start_x, s.start_y);
    return even_odd ? s.winding % 2 : s.winding != 0;
}

/* A hatch is drawn between a clip and its end: lines, or figures, on a ground of their own. */
static bool is_shown(const rg_path *const *clips, int depth, double x, double y)
{
    for (int i = 0; i < depth; i++)
        if (!contains(clips[i], false, x, y))
            return false;
    return true;
}

static rg_colour colour_of(rg_rgb c)
{
    return (rg_colour){c.r, c.g, c.b};
}

/* How far the point is from a chord. */
static double from_chord(double x, double y, double x0, double y0, double x1, double y1)
{
    double dx = x1 - x0, dy = y1 - y0, long2 = dx * dx + dy * dy;
    double t = long2 > 0 ? ((x - x0) * dx + (y - y0) * dy) / long2 : 0;
    t = fmax(0, fmin(1, t));
    return hypot(x - x0 - t * dx, y - y0 - t * dy);
}

/* How far it is from a path, whose curves are taken for their chords. */
static double from_path(const rg_path *path, double x, double y)
{
    double least = 1e9, ax = 0, ay = 0, sx = 0, sy = 0;
    const double *c = path->coords;
    for (size_t i = 0; i < path->op_count; i++) {
        size_t step = path->ops[i] == RG_CURVE ? 6 : path->ops[i] == RG_CLOSE ? 0 : 2;
        double bx = step ? c[step - 2] : sx, by = step ? c[step - 1] : sy;
        if (path->ops[i] == RG_MOVE) {
            sx = bx;
            sy = by;
        } else {
            least = fmin(least, from_chord(x, y, ax, ay, bx, by));
        }
        ax = bx;
        ay = by;
        c += step;
    }
    return least;
}

/* A broad line is a ground: the halo of a name on a map, which also fills what lies between its letters. */
static bool is_under(const rg_item *a, double x, double y)
{
    enum { BROAD = 2 };
    double reach = a->stroke.width / 2 + (a->stroke.round ? BROAD : 0);
    return a->stroke.width > BROAD && from_path(&a->path, x, y) <= reach;
}

typedef struct ground {
    rg_colour colour;
    bool photo;
} ground;

/* What is painted last at a point below an item. */
static ground ground_at(const rg_page *page, size_t below, double x, double y)
{
    enum { DEEPEST = 8 };
    const rg_path *clips[DEEPEST];
    int depth = 0;
    ground g = {{1, 1, 1}, false};
    for (size_t i = 0; i < below; i++) {
        const rg_item *a = &page->items[i];
        if (a->kind == RG_I_CLIP && depth < DEEPEST)
            clips[depth++] = &a->path;
        else if (a->kind == RG_I_UNCLIP)
            depth--;
        if (!is_shown(clips, depth, x, y))
            continue;
        if (a->kind == RG_I_FILL && contains(&a->path, a->even_odd, x, y))
            g = (ground){colour_of(a->colour), false};
        else if (a->kind == RG_I_STROKE && is_under(a, x, y))
            g = (ground){colour_of(a->stroke.colour), false};
        else if (a->kind == RG_I_PICTURE && x > a->rect.x && x < a->rect.x + a->rect.w &&
                 y > a->rect.y && y < a->rect.y + a->rect.h)
            g.photo = true;
    }
    return g;
}

static double contrast_at(const rg_page *page, size_t text, double x, double y)
{
    ground g = ground_at(page, text, x, y);
    rg_colour ink = colour_of(page->items[text].colour);
    if (g.photo)
        return fmin(rg_contrast(ink, (rg_colour){0, 0, 0}),
                    rg_contrast(ink, (rg_colour){1, 1, 1}));
    return rg_contrast(ink, g.colour);
}

/* Letters are looked at in five places along the line, at the middle of their height. */
static double contrast_of(const rg_page *page, size_t text)
{
    const rg_item *a = &page->items[text];
    double least = 21;
    for (int i = 0; i < 5; i++)
        least = fmin(least, contrast_at(page, text, a->x + (0.1 + 0.2 * i) * a->run->width,
                                        a->y - 0.25 * a->run->size));
    return least;
}

size_t page_check_contrast(const rg_pages *pages, size_t number, rg_buf *why)
{
    const rg_page *page = &pages->pages[number];
    size_t faults = 0;
    for (size_t i = 0; i < page->item_count; i++) {
        const rg_item *a = &page->items[i];
        if (!is_text(a))
            continue;
        extent e = extent_of(a);
        if (e.left < 0 || e.top < 0 || e.right > page->w || e.bottom > page->h)
            faults += say(why, number, "off the paper:", a);
        double has = contrast_of(page, i), needs = rg_contrast_needed(a->run->size, false);
        if (has < needs - 1e-9) {
            faults += say(why, number, "cannot be read:", a);
            rg_buf_printf(why, " %.2f", has);
        }
    }
    return faults;
}

/* ---- sizes ---- */

size_t page_check_sizes(const rg_pages *pages, size_t number, double least, double drawn,
                        rg_buf *why)
{
    const rg_page *page = &pages->pages[number];
    size_t faults = 0;
    for (size_t i = 0; i < page->item_count; i++) {
        const rg_item *a = &page->items[i];
        bool figure = a->tag && strcmp(a->tag->type, "Figure") == 0;
        if (is_text(a) && a->run->rise <= 0 && a->run->size < (figure ? drawn : least) - 1e-5) {
            faults += say(why, number, "too small:", a);
            rg_buf_printf(why, " %.2f pt", a->run->size);
        }
    }
    return faults;
}
