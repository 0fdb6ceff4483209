/* paint/drawing_path.c - Path data of SVG 1.1 (second edition), chapter 8.3, to a path. */
#include "paint/picture.h"

#include "base/num.h"

#include <math.h>
#include <string.h>

static const double pi = 3.14159265358979323846;

typedef struct reader {
    rg_arena *arena;
    rg_str rest;
    unsigned char *ops;
    size_t op_count, op_room;
    double *coords;
    size_t coord_count, coord_room;
    double x, y;             /* where the pen is */
    double begin_x, begin_y; /* of this subpath */
    double turn_x, turn_y;   /* control point of the last curve, which S and T mirror */
    char last;               /* the command before, in capitals */
    const char *fault;
} reader;

static void put(reader *r, rg_path_op op, const double *coords, size_t count)
{
    *RG_PUSH(r->arena, r->ops, r->op_count, r->op_room) = (unsigned char)op;
    for (size_t i = 0; i < count; i++)
        *RG_PUSH(r->arena, r->coords, r->coord_count, r->coord_room) = coords[i];
}

/* ---- numbers ---- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',';
}

static void skip(reader *r)
{
    while (r->rest.n > 0 && is_blank(*r->rest.p)) {
        r->rest.p++;
        r->rest.n--;
    }
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* As many bytes as one number takes; "1.5.5" is two of them, "1-2" too. */
static size_t number_length(rg_str s)
{
    size_t i = 0;
    bool point = false;
    if (i < s.n && (s.p[i] == '-' || s.p[i] == '+'))
        i++;
    for (; i < s.n && (is_digit(s.p[i]) || (s.p[i] == '.' && !point)); i++)
        point = point || s.p[i] == '.';
    if (i + 1 < s.n && (s.p[i] == 'e' || s.p[i] == 'E') &&
        (is_digit(s.p[i + 1]) || s.p[i + 1] == '-' || s.p[i + 1] == '+'))
        for (i += 2; i < s.n && is_digit(s.p[i]);)
            i++;
    return i;
}

/* The strict parser wants digits on both sides of the point and no plus. */
static bool parse(rg_str text, double *out)
{
    char plain[64];
    size_t n = 0;
    if (text.n == 0 || text.n > 50)
        return false;
    for (size_t i = text.p[0] == '+'; i < text.n; i++) {
        if (text.p[i] == '.' && (n == 0 || !is_digit(plain[n - 1])))
            plain[n++] = '0';
        plain[n++] = text.p[i];
        if (text.p[i] == '.' && (i + 1 == text.n || !is_digit(text.p[i + 1])))
            plain[n++] = '0';
    }
    return rg_num_parse((rg_str){plain, n}, out) && fabs(*out) < 1e6;
}

static bool number(reader *r, double *out)
{
    skip(r);
    size_t n = number_length(r->rest);
    if (!parse((rg_str){r->rest.p, n}, out)) {
        r->fault = "a number is missing or too large";
        return false;
    }
    r->rest = (rg_str){r->rest.p + n, r->rest.n - n};
    return true;
}

static bool numbers(reader *r, double *out, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!number(r, &out[i]))
            return false;
    return true;
}

/* A flag is one digit, and what follows may touch it. */
static bool flag(reader *r, bool *out)
{
    skip(r);
    if (r->rest.n == 0 || (*r->rest.p != '0' && *r->rest.p != '1')) {
        r->fault = "a flag of an arc is missing";
        return false;
    }
    *out = *r->rest.p == '1';
    r->rest = (rg_str){r->rest.p + 1, r->rest.n - 1};
    return true;
}

/* ---- drawing ---- */

static void line_to(reader *r, double x, double y)
{
    put(r, RG_LINE, (double[]){x, y}, 2);
    r->x = x;
    r->y = y;
}

static void curve_to(reader *r, double x1, double y1, double x2, double y2, double x, double y)
{
    put(r, RG_CURVE, (double[]){x1, y1, x2, y2, x, y}, 6);
    r->turn_x = x2;
    r->turn_y = y2;
    r->x = x;
    r->y = y;
}

static void quadratic_to(reader *r, double cx, double cy, double x, double y)
{
    curve_to(r, r->x + 2 * (cx - r->x) / 3, r->y + 2 * (cy - r->y) / 3, x + 2 * (cx - x) / 3,
             y + 2 * (cy - y) / 3, x, y);
    r->turn_x = cx;
    r->turn_y = cy;
}

/* A part of an ellipse of at most a quarter, as one curve. */
static void arc_part(reader *r, const double c[2], const double radii[2], double tilt,
                     double from, double by)
{
    double k = 4.0 / 3 * tan(by / 4), p[6];
    const double unit[6] = {cos(from) - k * sin(from),
                            sin(from) + k * cos(from),
                            cos(from + by) + k * sin(from + by),
                            sin(from + by) - k * cos(from + by),
                            cos(from + by),
                            sin(from + by)};
    for (size_t i = 0; i < 6; i += 2) {
        double x = radii[0] * unit[i], y = radii[1] * unit[i + 1];
        p[i] = c[0] + cos(tilt) * x - sin(tilt) * y;
        p[i + 1] = c[1] + sin(tilt) * x + cos(tilt) * y;
    }
    curve_to(r, p[0], p[1], p[2], p[3], p[4], p[5]);
}

/* From end points to a centre: SVG 1.1, F.6.5 and F.6.6. */
static void arc_to(reader *r, const double in[3], bool large, bool sweep, double x, double y)
{
    double rx = fabs(in[0]), ry = fabs(in[1]), tilt = in[2] * pi / 180;
    double dx = (r->x - x) / 2, dy = (r->y - y) / 2;
    if (!(rx > 0) || !(ry > 0) || (!(fabs(dx) > 0) && !(fabs(dy) > 0))) {
        line_to(r, x, y);
        return;
    }
    double px = cos(tilt) * dx + sin(tilt) * dy, py = -sin(tilt) * dx + cos(tilt) * dy;
    double over = px * px / (rx * rx) + py * py / (ry * ry);
    if (over > 1) {
        rx *= sqrt(over);
        ry *= sqrt(over);
    }
    double below = rx * rx * py * py + ry * ry * px * px;
    double factor = sqrt(fmax(0, (rx * rx * ry * ry - below) / below));
    factor = large == sweep ? -factor : factor;
    double cx = factor * rx * py / ry, cy = -factor * ry * px / rx;
    const double centre[2] = {cos(tilt) * cx - sin(tilt) * cy + (r->x + x) / 2,
                              sin(tilt) * cx + cos(tilt) * cy + (r->y + y) / 2};
    const double radii[2] = {rx, ry};
    double from = atan2((py - cy) / ry, (px - cx) / rx);
    double by = atan2((-py - cy) / ry, (-px - cx) / rx) - from;
    by += sweep && by < 0 ? 2 * pi : !sweep && by > 0 ? -2 * pi : 0;
    int parts = (int)ceil(fabs(by) / (pi / 2) - 1e-9);
    for (int i = 0; i < parts; i++)
        arc_part(r, centre, radii, tilt, from + by * i / parts, by / parts);
    r->x = x;
    r->y = y;
}

static void move_to(reader *r, double x, double y)
{
    put(r, RG_MOVE, (double[]){x, y}, 2);
    r->x = r->begin_x = x;
    r->y = r->begin_y = y;
}

/* ---- commands ---- */

static size_t wants(char command)
{
    switch (command) {
    case 'M':
    case 'L':
    case 'T':
        return 2;
    case 'H':
    case 'V':
        return 1;
    case 'C':
        return 6;
    case 'S':
    case 'Q':
        return 4;
    default:
        return 0;
    }
}

static bool arc(reader *r, bool relative)
{
    double radii[3], to[2];
    bool large, sweep;
    if (!numbers(r, radii, 3) || !flag(r, &large) || !flag(r, &sweep) || !numbers(r, to, 2))
        return false;
    arc_to(r, radii, large, sweep, to[0] + (relative ? r->x : 0),
           to[1] + (relative ? r->y : 0));
    return true;
}

static void mirrored(const reader *r, const char *after, double *x, double *y)
{
    bool curve = r->last && strchr(after, r->last);
    *x = curve ? 2 * r->x - r->turn_x : r->x;
    *y = curve ? 2 * r->y - r->turn_y : r->y;
}

static void draw(reader *r, char command, const double *p)
{
    double mx, my;
    switch (command) {
    case 'M':
        move_to(r, p[0], p[1]);
        break;
    case 'L':
        line_to(r, p[0], p[1]);
        break;
    case 'C':
        curve_to(r, p[0], p[1], p[2], p[3], p[4], p[5]);
        break;
    case 'S':
        mirrored(r, "CS", &mx, &my);
        curve_to(r, mx, my, p[0], p[1], p[2], p[3]);
        break;
    case 'Q':
        quadratic_to(r, p[0], p[1], p[2], p[3]);
        break;
    default: /* T */
        mirrored(r, "QT", &mx, &my);
        quadratic_to(r, mx, my, p[0], p[1]);
    }
}

static bool run(reader *r, char command, bool relative)
{
    double p[6];
    if (command == 'A')
        return arc(r, relative);
    size_t count = wants(command);
    if (!numbers(r, p, count))
        return false;
    if (command == 'H')
        line_to(r, p[0] + (relative ? r->x : 0), r->y);
    else if (command == 'V')
        line_to(r, r->x, p[0] + (relative ? r->y : 0));
    else {
        for (size_t i = 0; relative && i < count; i += 2) {
            p[i] += r->x;
            p[i + 1] += r->y;
        }
        draw(r, command, p);
    }
    return true;
}

static void close(reader *r)
{
    put(r, RG_CLOSE, NULL, 0);
    r->x = r->begin_x;
    r->y = r->begin_y;
}

static bool is_number_next(reader *r)
{
    skip(r);
    return r->rest.n > 0 && (is_digit(*r->rest.p) || strchr("+-.", *r->rest.p));
}

static bool command(reader *r)
{
    char letter = *r->rest.p, capital = (char)(letter & ~0x20);
    if (!strchr("MLHVCSQTAZ", capital) || !capital || (r->op_count == 0 && capital != 'M')) {
        r->fault =
            r->op_count == 0 ? "it does not begin with a move" : "a letter means nothing";
        return false;
    }
    r->rest = (rg_str){r->rest.p + 1, r->rest.n - 1};
    if (capital == 'Z') {
        close(r);
        r->last = 'Z';
        return true;
    }
    if (r->last == 'Z' && capital != 'M') /* goes on from where the closed part began */
        move_to(r, r->x, r->y);
    do {
        if (!run(r, capital, letter != capital))
            return false;
        r->last = capital;
        capital = capital == 'M' ? 'L' : capital; /* further pairs of a move are lines */
        letter = letter == 'm' ? 'l' : letter == 'M' ? 'L' : letter;
    } while (is_number_next(r));
    return true;
}

bool rg_path_data(rg_arena *arena, rg_str data, rg_path *out, const char **fault)
{
    reader r = {.arena = arena, .rest = data};
    bool good = true;
    for (skip(&r); good && r.rest.n > 0; skip(&r))
        good = command(&r);
    *out = (rg_path){r.ops, r.op_count, r.coords, r.coord_count};
    *fault = r.fault;
    return good;
}
