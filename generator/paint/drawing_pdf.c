/* paint/drawing_pdf.c - One page of a PDF, as logos are saved in, to shapes: paths, fills and lines in plain
 * colours.  See picture.h for what is read and what is refused. */
#include "paint/drawing_pdf.h"

#include <math.h>
#include <string.h>

enum { MOST_OPERANDS = 64, DEEPEST_FORM = 8, DEEPEST_PAGES = 8 };

/* ---- the page ---- */

static bool box_of(const rg_in_file *file, const rg_in_value *list, double box[4])
{
    if (list->kind != RG_IN_ARRAY || list->count != 4)
        return false;
    for (size_t i = 0; i < 4; i++)
        box[i] = rg_in_number(rg_in_follow(file, &list->items[i]), (double)NAN);
    for (int i = 0; i < 2; i++)
        if (box[i] > box[i + 2]) {
            double other = box[i];
            box[i] = box[i + 2];
            box[i + 2] = other;
        }
    return box[2] - box[0] > 0 && box[3] - box[1] > 0 && box[2] - box[0] < 20000 &&
           box[3] - box[1] < 20000;
}

typedef struct sheet {
    const rg_in_value *page, *resources, *crop, *media, *rotate;
    size_t count; /* of pages */
} sheet;

static void inherit(const rg_in_file *file, const rg_in_value *node, const char *key,
                    const rg_in_value **into)
{
    const rg_in_value *value = rg_in_get(file, node, key);
    if (value->kind != RG_IN_NULL)
        *into = value;
}

static void find_page(const rg_in_file *file, const rg_in_value *node, sheet above, int depth,
                      sheet *out)
{
    const rg_in_value *kids = rg_in_get(file, node, "Kids");
    inherit(file, node, "Resources", &above.resources);
    inherit(file, node, "CropBox", &above.crop);
    inherit(file, node, "MediaBox", &above.media);
    inherit(file, node, "Rotate", &above.rotate);
    if (kids->kind != RG_IN_ARRAY) {
        above.page = node;
        above.count = out->count + 1;
        *out = above;
        return;
    }
    for (size_t i = 0; i < kids->count && depth < DEEPEST_PAGES; i++)
        find_page(file, rg_in_follow(file, &kids->items[i]), above, depth + 1, out);
}

static const rg_in_value *catalog_of(const rg_in_file *file)
{
    for (size_t i = file->count; i > 0; i--)
        if (rg_in_is(rg_in_get(file, &file->objects[i - 1].value, "Type"), "Catalog"))
            return &file->objects[i - 1].value;
    return NULL;
}

#define FAIL(R, ...) rg_in_refuse(R, __VA_ARGS__)

/* The content of the page, its parts joined by blanks (7.7.3.3). */
static bool content_of(rg_pdf_reader *r, const rg_in_value *page, rg_str *out)
{
    rg_buf joined = {0};
    const rg_in_value *contents = NULL;
    for (size_t i = 0; i + 1 < page->count; i += 2)
        if (rg_in_is(&page->items[i], "Contents"))
            contents = &page->items[i + 1];
    if (!contents)
        return FAIL(r, "its page is empty");
    const rg_in_value *list = rg_in_follow(&r->file, contents);
    bool several = list->kind == RG_IN_ARRAY, ok = true;
    for (size_t i = 0; ok && i < (several ? list->count : 1); i++) {
        rg_str part;
        ok = rg_in_stream(&r->file, several ? &list->items[i] : contents, &part, r->err);
        if (ok) {
            rg_buf_str(&joined, part);
            rg_buf_putc(&joined, '\n');
        }
    }
    *out = (rg_str){rg_arena_copy(r->arena, joined.p ? joined.p : "", joined.n), joined.n};
    rg_buf_free(&joined);
    return ok;
}

/* ---- operators ---- */

static double operand(const rg_pdf_reader *r, size_t i)
{
    return i < r->operand_count ? rg_in_number(&r->operands[i], 0) : 0;
}

static bool is_one_of(rg_str op, const char *const *list)
{
    for (; *list; list++)
        if (rg_str_is(op, *list))
            return true;
    return false;
}

static bool move_or_line(rg_pdf_reader *r, rg_str op)
{
    static const struct {
        const char *name;
        rg_path_op op;
        size_t count;
    } steps[] = {{"m", RG_MOVE, 2}, {"l", RG_LINE, 2}, {"c", RG_CURVE, 6}, {"h", RG_CLOSE, 0}};
    double n[6];
    for (size_t i = 0; i < 6; i++)
        n[i] = operand(r, i);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        if (rg_str_is(op, steps[i].name)) {
            rg_pdf_step(r, steps[i].op, n, steps[i].count);
            return true;
        }
    if (rg_str_is(op, "v")) {
        double c[6] = {r->x, r->y, n[0], n[1], n[2], n[3]};
        rg_pdf_step(r, RG_CURVE, c, 6);
    } else if (rg_str_is(op, "y")) {
        double c[6] = {n[0], n[1], n[2], n[3], n[2], n[3]};
        rg_pdf_step(r, RG_CURVE, c, 6);
    } else if (rg_str_is(op, "re")) {
        rg_pdf_step(r, RG_MOVE, (double[]){n[0], n[1]}, 2);
        rg_pdf_step(r, RG_LINE, (double[]){n[0] + n[2], n[1]}, 2);
        rg_pdf_step(r, RG_LINE, (double[]){n[0] + n[2], n[1] + n[3]}, 2);
        rg_pdf_step(r, RG_LINE, (double[]){n[0], n[1] + n[3]}, 2);
        rg_pdf_step(r, RG_CLOSE, NULL, 0);
    } else {
        return false;
    }
    return true;
}

/* Answers whether it is a painting operator; what it says is in how. */
static bool paints(rg_str op, rg_pdf_paint *how)
{
    static const struct {
        const char *name;
        rg_pdf_paint how;
    } ops[] = {{"f", {.fill = true}},
               {"F", {.fill = true}},
               {"f*", {.fill = true, .even_odd = true}},
               {"S", {.line = true}},
               {"s", {.line = true, .close = true}},
               {"B", {.fill = true, .line = true}},
               {"B*", {.fill = true, .line = true, .even_odd = true}},
               {"b", {.fill = true, .line = true, .close = true}},
               {"b*", {.fill = true, .line = true, .even_odd = true, .close = true}},
               {"n", {0}}};
    for (size_t i = 0; i < sizeof ops / sizeof *ops; i++)
        if (rg_str_is(op, ops[i].name)) {
            *how = ops[i].how;
            return true;
        }
    return false;
}

static bool keep_state(rg_pdf_reader *r)
{
    if (r->depth == RG_PDF_STATES - 1)
        return FAIL(r, "its states nest more than %d deep", RG_PDF_STATES);
    r->states[r->depth + 1] = r->states[r->depth];
    r->depth++;
    return true;
}

static bool set_dash(rg_pdf_reader *r)
{
    const rg_in_value *list = r->operand_count > 0 ? &r->operands[0] : NULL;
    rg_pdf_state *s = &r->states[r->depth];
    if (!list || list->kind != RG_IN_ARRAY || list->count > 4 || list->count == 3)
        return FAIL(r, "its dashes are of more than four parts; save the lines as outlines");
    s->dash_count = (int)list->count;
    for (size_t i = 0; i < list->count; i++)
        s->dash[i] = rg_in_number(&list->items[i], 0);
    if (list->count == 1) {
        s->dash[1] = s->dash[0];
        s->dash_count = 2;
    }
    return true;
}

static bool set_state(rg_pdf_reader *r, rg_str op)
{
    rg_pdf_state *s = &r->states[r->depth];
    if (rg_str_is(op, "q"))
        return keep_state(r);
    if (rg_str_is(op, "Q")) {
        r->depth -= r->depth > r->floor;
        return true;
    }
    if (rg_str_is(op, "d"))
        return set_dash(r);
    if (rg_str_is(op, "w"))
        s->width = operand(r, 0);
    else if (rg_str_is(op, "J"))
        s->round_ends = operand(r, 0) == 1;
    else if (rg_str_is(op, "j"))
        s->round_joins = operand(r, 0) == 1;
    else {
        double m[6];
        for (size_t i = 0; i < 6; i++)
            m[i] = operand(r, i);
        rg_pdf_multiply(s->m, m);
    }
    return true;
}

static bool run(rg_pdf_reader *r, rg_str content, const rg_in_value *resources, int depth);

/* A form is a drawing in the drawing, clipped to its box (8.10). */
static bool draw_form(rg_pdf_reader *r, const rg_in_value *ref, const rg_in_value *resources,
                      int depth)
{
    const rg_in_value *form = rg_in_follow(&r->file, ref), *own;
    const rg_in_value *matrix = rg_in_get(&r->file, form, "Matrix");
    double m[6] = {1, 0, 0, 1, 0, 0}, box[4];
    size_t floor = r->floor;
    rg_str content;
    if (depth == DEEPEST_FORM)
        return FAIL(r, "its drawings stand in each other more than %d deep", DEEPEST_FORM);
    for (size_t i = 0; matrix->kind == RG_IN_ARRAY && i < matrix->count && i < 6; i++)
        m[i] = rg_in_number(rg_in_follow(&r->file, &matrix->items[i]), 0);
    if (!rg_in_stream(&r->file, ref, &content, r->err) || !keep_state(r))
        return false;
    r->floor = r->depth;
    rg_pdf_multiply(r->states[r->depth].m, m);
    if (box_of(&r->file, rg_in_get(&r->file, form, "BBox"), box) && !rg_pdf_clip_box(r, box))
        return false;
    own = rg_in_get(&r->file, form, "Resources");
    if (!run(r, content, own->kind == RG_IN_DICT ? own : resources, depth + 1))
        return false;
    r->depth = r->floor - 1;
    r->floor = floor;
    return true;
}

/* An entry of the resources by its name, not followed. */
static const rg_in_value *resource(rg_pdf_reader *r, const rg_in_value *resources,
                                   const char *kind, const rg_in_value *name)
{
    const rg_in_value *list = rg_in_get(&r->file, resources, kind);
    for (size_t i = 0; list->kind == RG_IN_DICT && i + 1 < list->count; i += 2)
        if (name->kind == RG_IN_NAME && rg_str_eq(list->items[i].text, name->text))
            return &list->items[i + 1];
    return NULL;
}

static bool draw_object(rg_pdf_reader *r, const rg_in_value *resources, int depth)
{
    const rg_in_value *ref = resource(r, resources, "XObject", &r->operands[0]);
    if (!ref)
        return FAIL(r, "a part that it draws is not there");
    if (!rg_in_is(rg_in_get(&r->file, ref, "Subtype"), "Form"))
        return FAIL(r, "it holds a bitmap; give that as PNG, or save the logo without it");
    return draw_form(r, ref, resources, depth);
}

static bool refuse_op(rg_pdf_reader *r, rg_str op)
{
    static const char *const text[] = {"Tj", "TJ", "'", "\"", NULL};
    if (is_one_of(op, text))
        return FAIL(r, "it sets text, whose fonts are not read; convert its text to outlines");
    if (rg_str_is(op, "sh"))
        return FAIL(r, "it has a gradient; save it in plain colours");
    if (rg_str_is(op, "BI"))
        return FAIL(r, "it holds a bitmap; give that as PNG, or save the logo without it");
    return FAIL(r, "it uses '%.*s', which is not read; save it as a plain PDF, or as SVG",
                (int)(op.n < 20 ? op.n : 20), op.p);
}

static bool obey(rg_pdf_reader *r, rg_str op, const rg_in_value *resources, int depth)
{
    /* Marks of content, text objects that show nothing, hints. */
    static const char *const silent[] = {"BMC", "BDC", "EMC", "MP", "DP", "BT", "ET", "Tf",
                                         "Tm",  "Td",  "TD",  "T*", "Tc", "Tw", "Tz", "TL",
                                         "Tr",  "Ts",  "M",   "i",  "ri", "BX", "EX", NULL};
    static const char *const states[] = {"q", "Q", "cm", "w", "J", "j", "d", NULL};
    static const char *const colours[] = {"g",  "G",  "rg", "RG",  "k",   "K", "cs",
                                          "CS", "sc", "SC", "scn", "SCN", NULL};
    rg_pdf_paint how;
    if (move_or_line(r, op) || is_one_of(op, silent))
        return true;
    if (is_one_of(op, states))
        return set_state(r, op);
    if (is_one_of(op, colours))
        return rg_pdf_colour(r, op, resources);
    if (rg_str_is(op, "W") || rg_str_is(op, "W*")) {
        r->clip_next = rg_str_is(op, "W") ? 1 : 2;
        return true;
    }
    if (paints(op, &how))
        return rg_pdf_paint_path(r, how);
    if (r->operand_count > 0 && rg_str_is(op, "Do"))
        return draw_object(r, resources, depth);
    if (r->operand_count > 0 && rg_str_is(op, "gs"))
        return rg_pdf_set_state(r, resource(r, resources, "ExtGState", &r->operands[0]));
    return refuse_op(r, op);
}

static bool run(rg_pdf_reader *r, rg_str content, const rg_in_value *resources, int depth)
{
    rg_in_value value;
    r->operand_count = 0;
    for (;;) {
        if (!rg_in_next(r->arena, &content, &value))
            return FAIL(r, "its page is damaged");
        if (value.kind == RG_IN_WORD && value.text.n == 0)
            return true;
        if (value.kind != RG_IN_WORD) {
            if (r->operand_count == MOST_OPERANDS)
                return FAIL(r, "its page is damaged");
            r->operands[r->operand_count++] = value;
            continue;
        }
        r->operators++;
        r->op = value.text;
        if (!obey(r, value.text, resources, depth))
            return false;
        r->operand_count = 0;
    }
}

bool rg_pdf_drawing_read(rg_arena *arena, rg_str bytes, const char *name, rg_drawing *out,
                         rg_err *err)
{
    static const rg_in_value none = {.kind = RG_IN_NULL};
    rg_pdf_reader *r = RG_NEW(arena, rg_pdf_reader);
    sheet page = {.resources = &none, .crop = &none, .media = &none, .rotate = &none};
    double box[4];
    rg_str content;
    *r = (rg_pdf_reader){.arena = arena, .name = name, .out = out, .err = err};
    *out = (rg_drawing){0};
    r->operands = RG_NEW_N(arena, rg_in_value, MOST_OPERANDS);
    if (!rg_in_open(arena, bytes, name, &r->file, err))
        return false;
    if (r->file.encrypted)
        return FAIL(r, "it is protected by a password; save it without");
    const rg_in_value *catalog = catalog_of(&r->file);
    if (catalog)
        find_page(&r->file, rg_in_get(&r->file, catalog, "Pages"), page, 0, &page);
    if (page.count != 1)
        return FAIL(r, "it has %zu pages; a logo has one", page.count);
    if (!box_of(&r->file, page.crop, box) && !box_of(&r->file, page.media, box))
        return FAIL(r, "its page has no size");
    if (rg_in_number(page.rotate, 0) != 0)
        return FAIL(r, "its page is turned; save it upright");
    rg_pdf_begin(r, box);
    if (!content_of(r, page.page, &content) || !run(r, content, page.resources, 0))
        return false;
    return out->count > 0 || FAIL(r, "it draws nothing");
}
