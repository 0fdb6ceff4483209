/* paint/drawing.c - SVG of the kind that logos and icons are saved in, to shapes.  See picture.h
 * for what is read and what is refused. */
#include "paint/picture.h"

#include "base/num.h"

#include <math.h>
#include <string.h>

enum { DEEPEST = 32, MOST_ATTRIBUTES = 64, MOST_SHAPES = 5000 };

typedef struct attribute {
    rg_str name, value;
} attribute;

/* What a shape takes from the groups it stands in. */
typedef struct paint {
    rg_shape look;
    double m[6]; /* to the drawing's units */
} paint;

typedef struct reader {
    rg_arena *arena;
    rg_drawing *out;
    rg_place place;
    rg_err *err;
    rg_str rest;
    attribute attributes[MOST_ATTRIBUTES];
    size_t attribute_count;
    paint stack[DEEPEST + 1];
    rg_str open[DEEPEST + 1];
    size_t depth;
    size_t unseen; /* elements open whose insides are not drawn */
} reader;

#define FAIL(R, ...) rg_fail_at((R)->err, RG_E_SYNTAX, (R)->place, __VA_ARGS__)

/* ---- XML ---- */

static void advance(reader *r, size_t n)
{
    for (size_t i = 0; i < n; i++)
        r->place.line += r->rest.p[i] == '\n';
    r->rest = (rg_str){r->rest.p + n, r->rest.n - n};
}

static void skip_blanks(reader *r)
{
    while (r->rest.n > 0 && strchr(" \t\r\n", *r->rest.p))
        advance(r, 1);
}

/* Past the next `end`. */
static bool skip_past(reader *r, const char *end)
{
    size_t n = strlen(end);
    while (r->rest.n >= n && memcmp(r->rest.p, end, n) != 0)
        advance(r, 1);
    if (r->rest.n < n)
        return FAIL(r, "the drawing breaks off");
    advance(r, n);
    return true;
}

static rg_str read_name(reader *r)
{
    rg_str name = {r->rest.p, 0};
    while (name.n < r->rest.n && !strchr(" \t\r\n=/>", r->rest.p[name.n]))
        name.n++;
    advance(r, name.n);
    return name;
}

static bool read_attribute(reader *r)
{
    attribute a = {.name = read_name(r)};
    skip_blanks(r);
    if (r->rest.n == 0 || *r->rest.p != '=' || a.name.n == 0)
        return FAIL(r, "the drawing is not well-formed near '%.*s'", (int)a.name.n, a.name.p);
    advance(r, 1);
    skip_blanks(r);
    char quote = r->rest.n > 0 ? *r->rest.p : '\0';
    const char *end =
        quote == '"' || quote == '\'' ? memchr(r->rest.p + 1, quote, r->rest.n - 1) : NULL;
    if (!end || r->attribute_count == MOST_ATTRIBUTES)
        return FAIL(r, "the drawing is not well-formed near '%.*s'", (int)a.name.n, a.name.p);
    a.value = (rg_str){r->rest.p + 1, (size_t)(end - r->rest.p - 1)};
    advance(r, a.value.n + 2);
    r->attributes[r->attribute_count++] = a;
    return true;
}

static rg_str attribute_of(const reader *r, const char *name)
{
    for (size_t i = 0; i < r->attribute_count; i++)
        if (rg_str_is(r->attributes[i].name, name))
            return r->attributes[i].value;
    return (rg_str){0};
}

static bool number_or(reader *r, const char *name, double otherwise, double *out)
{
    rg_str text = rg_str_trim(attribute_of(r, name));
    *out = otherwise;
    if (rg_str_ends(text, "px"))
        text.n -= 2;
    if (text.n == 0)
        return true;
    char plain[40];
    size_t n = 0;
    if (*text.p == '.') /* ".5" */
        plain[n++] = '0';
    for (size_t i = 0; i < text.n && n < sizeof plain; i++)
        plain[n++] = text.p[i];
    return rg_num_parse((rg_str){plain, n}, out) ||
           FAIL(r, "'%.*s' is no number for %s", (int)text.n, text.p, name);
}

/* A list of numbers, as path data would have it: "0 0 24 24". */
static size_t number_list(reader *r, rg_str text, const double **out)
{
    rg_buf buf = {0};
    rg_path path = {0};
    const char *fault = NULL;
    rg_buf_puts(&buf, "M");
    rg_buf_str(&buf, text);
    rg_str kept = {rg_arena_copy(r->arena, buf.p, buf.n), buf.n};
    rg_buf_free(&buf);
    bool read = rg_path_data(r->arena, kept, &path, &fault);
    *out = path.coords;
    return read ? path.coord_count : 0;
}

/* ---- transforms ---- */

static void multiply(double m[6], const double by[6])
{
    const double a[6] = {
        m[0] * by[0] + m[2] * by[1],        m[1] * by[0] + m[3] * by[1],
        m[0] * by[2] + m[2] * by[3],        m[1] * by[2] + m[3] * by[3],
        m[0] * by[4] + m[2] * by[5] + m[4], m[1] * by[4] + m[3] * by[5] + m[5]};
    memcpy(m, a, sizeof a);
}

static bool one_transform(rg_str name, const double *n, size_t count, double m[6])
{
    double x = count > 0 ? n[0] : 0, y = count > 1 ? n[1] : 0, turn = x * acos(-1) / 180;
    if (rg_str_is(name, "matrix") && count == 6)
        multiply(m, n);
    else if (rg_str_is(name, "translate") && count >= 1)
        multiply(m, (double[]){1, 0, 0, 1, x, y});
    else if (rg_str_is(name, "scale") && count >= 1)
        multiply(m, (double[]){x, 0, 0, count > 1 ? y : x, 0, 0});
    else if (rg_str_is(name, "rotate") && count == 1)
        multiply(m, (double[]){cos(turn), sin(turn), -sin(turn), cos(turn), 0, 0});
    else if (rg_str_is(name, "rotate") && count == 3) {
        multiply(m, (double[]){1, 0, 0, 1, n[1], n[2]});
        multiply(m, (double[]){cos(turn), sin(turn), -sin(turn), cos(turn), 0, 0});
        multiply(m, (double[]){1, 0, 0, 1, -n[1], -n[2]});
    } else {
        return false;
    }
    return true;
}

/* Numbers of a transform may be odd in count, which path data are not: each is read apart. */
static bool transform(reader *r, double m[6])
{
    rg_str rest = attribute_of(r, "transform");
    for (rest = rg_str_trim(rest); rest.n > 0; rest = rg_str_trim(rest)) {
        double values[6];
        size_t count = 0;
        rg_str name = rg_str_trim(rg_str_cut(&rest, '(')), list = rg_str_cut(&rest, ')');
        while (name.n > 0 && *name.p == ',')
            name = rg_str_trim((rg_str){name.p + 1, name.n - 1});
        for (list = rg_str_trim(list); list.n > 0 && count < 6; list = rg_str_trim(list)) {
            size_t n = 0;
            const double *pair = NULL;
            while (n < list.n && !strchr(", \t\n\r", list.p[n]))
                n++;
            rg_buf one = {0};
            rg_buf_printf(&one, "%.*s 0", (int)n, list.p);
            bool read = n == 0 || number_list(r, rg_buf_view(&one), &pair) == 2;
            rg_buf_free(&one);
            if (!read)
                return FAIL(r, "a transform has a number that is none");
            if (n > 0)
                values[count++] = pair[0];
            n += n < list.n;
            list = (rg_str){list.p + n, list.n - n};
        }
        if (!one_transform(name, values, count, m))
            return FAIL(r,
                        "the transform '%.*s' is not drawn; save the drawing with its "
                        "shapes moved in place",
                        (int)name.n, name.p);
    }
    return true;
}

/* ---- colours and lines ---- */

static int hex(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

static bool hex_colour(rg_str text, rg_rgb *out)
{
    int v[6];
    if (text.n != 4 && text.n != 7)
        return false;
    for (size_t i = 0; i < 6; i++) {
        v[i] = hex(text.p[text.n == 7 ? i + 1 : i / 2 + 1]);
        if (v[i] < 0)
            return false;
    }
    *out = (rg_rgb){(16 * v[0] + v[1]) / 255.0, (16 * v[2] + v[3]) / 255.0,
                    (16 * v[4] + v[5]) / 255.0};
    return true;
}

static bool set_colour(reader *r, rg_str text, bool *on, bool *current, rg_rgb *out)
{
    text = rg_str_trim(text);
    *on = !rg_str_is(text, "none");
    *current = rg_str_is(text, "currentColor");
    if (!*on || *current)
        return true;
    if (rg_str_is(text, "black") || rg_str_is(text, "white")) {
        double v = rg_str_is(text, "white");
        *out = (rg_rgb){v, v, v};
        return true;
    }
    return (text.n > 0 && *text.p == '#' && hex_colour(text, out)) ||
           FAIL(r, "'%.*s' is no colour that can be drawn; save it as #rrggbb", (int)text.n,
                text.p);
}

static bool refuse(reader *r, rg_str name, rg_str value)
{
    return FAIL(r, "%.*s=\"%.*s\" is not drawn; save the drawing as plain filled shapes",
                (int)name.n, name.p, (int)value.n, value.p);
}

static bool set_look(reader *r, rg_str name, rg_str value, paint *p)
{
    double number = 0;
    value = rg_str_trim(value);
    if (rg_str_is(name, "fill"))
        return set_colour(r, value, &p->look.fill, &p->look.fill_current, &p->look.fill_colour);
    if (rg_str_is(name, "stroke"))
        return set_colour(r, value, &p->look.line, &p->look.line_current,
                          &p->look.stroke.colour);
    if (rg_str_is(name, "fill-rule"))
        p->look.even_odd = rg_str_is(value, "evenodd");
    if (rg_str_is(name, "stroke-linecap"))
        p->look.stroke.round = rg_str_is(value, "round");
    if (rg_str_is(name, "stroke-width")) {
        const double *pair = NULL;
        rg_buf one = {0};
        rg_str plain = rg_str_ends(value, "px") ? (rg_str){value.p, value.n - 2} : value;
        rg_buf_printf(&one, "%.*s 0", (int)plain.n, plain.p);
        bool read = number_list(r, rg_buf_view(&one), &pair) == 2;
        rg_buf_free(&one);
        if (!read)
            return refuse(r, name, value);
        p->look.stroke.width = pair[0];
    }
    if (rg_str_is(name, "clip-path") || rg_str_is(name, "mask") || rg_str_is(name, "filter") ||
        rg_str_is(name, "class") || rg_str_is(name, "stroke-dasharray"))
        return rg_str_is(value, "none") || refuse(r, name, value);
    if (rg_str_is(name, "opacity") || rg_str_is(name, "fill-opacity") ||
        rg_str_is(name, "stroke-opacity"))
        return (rg_num_parse(value, &number) && number >= 1) || refuse(r, name, value);
    if (rg_str_is(name, "display") || rg_str_is(name, "visibility"))
        return !(rg_str_is(value, "none") || rg_str_is(value, "hidden")) ||
               refuse(r, name, value);
    return true;
}

static bool set_looks(reader *r, paint *p)
{
    for (size_t i = 0; i < r->attribute_count; i++)
        if (!set_look(r, r->attributes[i].name, r->attributes[i].value, p))
            return false;
    for (rg_str rest = attribute_of(r, "style"); rest.n > 0;) {
        rg_str value = rg_str_cut(&rest, ';'), name = rg_str_trim(rg_str_cut(&value, ':'));
        if (!set_look(r, name, value, p))
            return false;
    }
    return transform(r, p->m);
}

/* ---- shapes ---- */

static bool add_shape(reader *r, const paint *p, rg_path path)
{
    if (path.op_count == 0 || (!p->look.fill && !p->look.line))
        return true;
    if (r->out->count == MOST_SHAPES)
        return FAIL(r, "the drawing has more than %d shapes; save it simpler", MOST_SHAPES);
    double *moved = RG_NEW_N(r->arena, double, path.coord_count);
    for (size_t i = 0; i + 1 < path.coord_count; i += 2) {
        double x = path.coords[i], y = path.coords[i + 1];
        moved[i] = p->m[0] * x + p->m[2] * y + p->m[4];
        moved[i + 1] = p->m[1] * x + p->m[3] * y + p->m[5];
    }
    path.coords = moved;
    rg_shape *shape = RG_PUSH(r->arena, r->out->shapes, r->out->count, r->out->room);
    *shape = p->look;
    shape->path = path;
    shape->stroke.width *= sqrt(fabs(p->m[0] * p->m[3] - p->m[1] * p->m[2]));
    return true;
}

static bool add_data(reader *r, const paint *p, rg_str data)
{
    rg_path path = {0};
    const char *fault = NULL;
    if (!rg_path_data(r->arena, data, &path, &fault))
        return FAIL(r, "a path of the drawing breaks off: %s", fault);
    return add_shape(r, p, path);
}

static bool add_made(reader *r, const paint *p, rg_buf *data)
{
    rg_str kept = {rg_arena_copy(r->arena, data->p, data->n), data->n};
    rg_buf_free(data);
    return add_data(r, p, kept);
}

static void put_number(rg_buf *out, double x)
{
    rg_buf_putc(out, ' ');
    rg_num_digits(out, x, 12);
}

static void put_list(rg_buf *out, const char *op, const double *n, size_t count)
{
    rg_buf_puts(out, op);
    for (size_t i = 0; i < count; i++)
        put_number(out, n[i]);
}

static bool add_ellipse(reader *r, const paint *p, double cx, double cy, double rx, double ry)
{
    rg_buf data = {0};
    put_list(&data, "M", (double[]){cx - rx, cy}, 2);
    put_list(&data, "A", (double[]){rx, ry, 0, 1, 0, cx + rx, cy}, 7);
    put_list(&data, "A", (double[]){rx, ry, 0, 1, 0, cx - rx, cy}, 7);
    rg_buf_puts(&data, "Z");
    return add_made(r, p, &data);
}

static bool add_rect(reader *r, const paint *p)
{
    double x, y, w, h, rx, ry;
    if (!number_or(r, "x", 0, &x) || !number_or(r, "y", 0, &y) ||
        !number_or(r, "width", 0, &w) || !number_or(r, "height", 0, &h) ||
        !number_or(r, "ry", 0, &ry) || !number_or(r, "rx", ry, &rx))
        return false;
    rx = fmin(rx, w / 2);
    ry = fmin(ry > 0 ? ry : rx, h / 2);
    rg_buf data = {0};
    if (!(rx > 0 && ry > 0)) {
        put_list(&data, "M", (double[]){x, y, x + w, y, x + w, y + h, x, y + h}, 8);
        rg_buf_puts(&data, "Z");
        return add_made(r, p, &data);
    }
    put_list(&data, "M", (double[]){x + rx, y}, 2);
    put_list(&data, "H", (double[]){x + w - rx}, 1);
    put_list(&data, "A", (double[]){rx, ry, 0, 0, 1, x + w, y + ry}, 7);
    put_list(&data, "V", (double[]){y + h - ry}, 1);
    put_list(&data, "A", (double[]){rx, ry, 0, 0, 1, x + w - rx, y + h}, 7);
    put_list(&data, "H", (double[]){x + rx}, 1);
    put_list(&data, "A", (double[]){rx, ry, 0, 0, 1, x, y + h - ry}, 7);
    put_list(&data, "V", (double[]){y + ry}, 1);
    put_list(&data, "A", (double[]){rx, ry, 0, 0, 1, x + rx, y}, 7);
    rg_buf_puts(&data, "Z");
    return add_made(r, p, &data);
}

static bool add_line(reader *r, const paint *p)
{
    double n[4];
    static const char *const names[] = {"x1", "y1", "x2", "y2"};
    for (size_t i = 0; i < 4; i++)
        if (!number_or(r, names[i], 0, &n[i]))
            return false;
    rg_buf data = {0};
    put_list(&data, "M", n, 4);
    return add_made(r, p, &data);
}

static bool add_circle(reader *r, const paint *p, bool circle)
{
    double cx, cy, rx, ry;
    return number_or(r, "cx", 0, &cx) && number_or(r, "cy", 0, &cy) &&
           number_or(r, circle ? "r" : "rx", 0, &rx) && number_or(r, "ry", rx, &ry) &&
           add_ellipse(r, p, cx, cy, rx, circle ? rx : ry);
}

static bool add_corners(reader *r, const paint *p, bool closed)
{
    rg_str points = rg_str_trim(attribute_of(r, "points"));
    rg_buf data = {0};
    rg_buf_printf(&data, "M%.*s%s", (int)points.n, points.p, closed ? "Z" : "");
    return points.n == 0 || add_made(r, p, &data);
}

static bool add_element(reader *r, rg_str name, const paint *p)
{
    if (rg_str_is(name, "path"))
        return add_data(r, p, attribute_of(r, "d"));
    if (rg_str_is(name, "rect"))
        return add_rect(r, p);
    if (rg_str_is(name, "line"))
        return add_line(r, p);
    if (rg_str_is(name, "circle") || rg_str_is(name, "ellipse"))
        return add_circle(r, p, rg_str_is(name, "circle"));
    if (rg_str_is(name, "polygon") || rg_str_is(name, "polyline"))
        return add_corners(r, p, rg_str_is(name, "polygon"));
    return rg_str_is(name, "g") ||
           FAIL(r, "<%.*s> is not drawn; save the drawing as plain filled shapes", (int)name.n,
                name.p);
}

/* ---- elements ---- */

static bool set_size(reader *r, paint *p)
{
    const double *box = NULL;
    rg_str view = attribute_of(r, "viewBox");
    if (view.n > 0 && number_list(r, view, &box) == 4) {
        p->m[4] = -box[0];
        p->m[5] = -box[1];
        r->out->w = box[2];
        r->out->h = box[3];
    } else if (view.n > 0 || !number_or(r, "width", 0, &r->out->w) ||
               !number_or(r, "height", 0, &r->out->h)) {
        return FAIL(r, "the drawing says no size; save it with a viewBox");
    }
    return (r->out->w > 0 && r->out->h > 0) ||
           FAIL(r, "the drawing says no size; save it with a viewBox");
}

/* Words about the drawing, and shapes kept for use, which is refused. */
static bool is_unseen(rg_str name)
{
    static const char *const names[] = {"title", "desc", "metadata", "defs"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (rg_str_is(name, names[i]))
            return true;
    return name.n > 0 && memchr(name.p, ':', name.n);
}

static bool begin_element(reader *r, rg_str name, bool empty)
{
    paint p = r->stack[r->depth];
    if (r->unseen > 0 || is_unseen(name)) {
        r->unseen += !empty;
        return true;
    }
    if (r->depth == 0 && !rg_str_is(name, "svg"))
        return FAIL(r, "this is no SVG drawing; it begins with <%.*s>", (int)name.n, name.p);
    if (!set_looks(r, &p))
        return false;
    if (r->depth == 0 ? !set_size(r, &p) : !add_element(r, name, &p))
        return false;
    if (empty)
        return true;
    if (r->depth == DEEPEST)
        return FAIL(r, "the drawing nests more than %d deep", DEEPEST);
    r->stack[++r->depth] = p;
    r->open[r->depth] = name;
    return true;
}

static bool end_element(reader *r)
{
    rg_str name = read_name(r);
    if (!skip_past(r, ">"))
        return false;
    if (r->unseen > 0) {
        r->unseen--;
        return true;
    }
    if (r->depth == 0 || !rg_str_eq(r->open[r->depth], name))
        return FAIL(r, "the drawing is not well-formed: </%.*s> ends nothing", (int)name.n,
                    name.p);
    r->depth--;
    return true;
}

static bool read_element(reader *r)
{
    rg_str name = read_name(r);
    r->attribute_count = 0;
    for (skip_blanks(r); r->rest.n > 0 && !strchr("/>", *r->rest.p); skip_blanks(r))
        if (!read_attribute(r))
            return false;
    bool empty = r->rest.n > 0 && *r->rest.p == '/';
    return begin_element(r, name, empty) && skip_past(r, ">");
}

static bool read_markup(reader *r)
{
    if (rg_str_starts(r->rest, "!--"))
        return skip_past(r, "-->");
    if (rg_str_starts(r->rest, "?"))
        return skip_past(r, "?>");
    if (rg_str_starts(r->rest, "!DOCTYPE")) {
        const char *end = memchr(r->rest.p, '>', r->rest.n);
        const char *entities = memchr(r->rest.p, '[', r->rest.n);
        if (entities && end && entities < end)
            return FAIL(r, "the drawing declares entities; save it as plain SVG");
        return skip_past(r, ">");
    }
    if (rg_str_starts(r->rest, "/")) {
        advance(r, 1);
        return end_element(r);
    }
    return read_element(r);
}

bool rg_drawing_read(rg_arena *arena, rg_str bytes, const char *name, rg_drawing *out,
                     rg_err *err)
{
    reader *r = RG_NEW(arena, reader);
    *out = (rg_drawing){0};
    r->arena = arena;
    r->out = out;
    r->place = (rg_place){.file = name, .line = 1};
    r->err = err;
    r->rest = bytes;
    r->stack[0] =
        (paint){.look = {.fill = true, .stroke = {.width = 1}}, .m = {1, 0, 0, 1, 0, 0}};
    while (r->rest.n > 0) {
        const char *next = memchr(r->rest.p, '<', r->rest.n);
        advance(r, next ? (size_t)(next - r->rest.p) : r->rest.n);
        if (r->rest.n == 0)
            break;
        advance(r, 1);
        if (!read_markup(r))
            return false;
    }
    if (r->depth > 0)
        return FAIL(r, "the drawing breaks off: <%.*s> does not end", (int)r->open[r->depth].n,
                    r->open[r->depth].p);
    return out->count > 0 || FAIL(r, "the drawing is empty");
}
