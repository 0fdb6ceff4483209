/* A content stream as a reader walks it: which marked content there is, what it says, and
 * whether anything is painted outside it. */
#ifndef RG_TESTS_EXPORT_WALK_H
#define RG_TESTS_EXPORT_WALK_H

#include "readback.h"

typedef struct sequence {
    char name[32];   /* "P", "Artifact" */
    char props[400]; /* between << and >> as it stands */
    int mcid;        /* -1 none */
    rg_buf shown;    /* by ToUnicode, in reading order */
    rg_buf actual;   /* ActualText; n 0 without */
    int painted;     /* paths and texts */
} sequence;

typedef struct walk {
    const readback *r;
    json_t *page;
    rg_arena *arena;
    sequence *sequences;
    size_t count, room;
    char fault[120];         /* the first thing that no content stream may do */
    int clips, rises, steps; /* W, Ts, numbers in TJ */
    bool used[32][65536];    /* codes by the number of the font resource */
    /* while walking */
    sequence *open;
    bool in_text;
    int depth, deepest, font;
    rg_buf line; /* text since Td */
    const unicode_map *maps[32];
    char *operands[64];
    size_t operand_count;
} walk;

static void fault(walk *w, const char *what, const char *op)
{
    if (!w->fault[0])
        snprintf(w->fault, sizeof w->fault, "%s (%s)", what, op);
}

/* Right-to-left text is shown from the left: its codes come in front of each other. */
static void show_code(walk *w, unsigned code)
{
    const unicode_map *map = w->maps[w->font];
    const char *text = map ? map->texts[code] : NULL;
    w->used[w->font][code] = true;
    if (!text)
        fault(w, "a code without text is shown", "TJ");
    rg_buf joined = {0};
    bool reversed = w->open && strcmp(w->open->name, "ReversedChars") == 0;
    if (reversed)
        rg_buf_puts(&joined, text ? text : "");
    rg_buf_str(&joined, rg_buf_view(&w->line));
    if (!reversed)
        rg_buf_puts(&joined, text ? text : "");
    rg_buf_free(&w->line);
    w->line = joined;
}

static void end_line(walk *w)
{
    if (w->open)
        rg_buf_str(&w->open->shown, rg_buf_view(&w->line));
    rg_buf_clear(&w->line);
}

/* One string of a TJ array: bytes in pairs. */
static void show_string(walk *w, rg_str bytes)
{
    for (size_t i = 0; i + 1 < bytes.n; i += 2)
        show_code(w, (unsigned)(unsigned char)bytes.p[i] << 8 | (unsigned char)bytes.p[i + 1]);
    if (bytes.n % 2)
        fault(w, "half a code is shown", "TJ");
}

/* --- tokens
 * ----------------------------------------------------------------------------------------- */

/* A literal string from its opening bracket; *end is past the closing one. */
static rg_str literal(walk *w, const char *p, const char **end)
{
    rg_buf bytes = {0};
    int depth = 0;
    do {
        char c = *p++;
        if (c == '\\') {
            c = *p++;
            rg_buf_putc(&bytes, c == 'r' ? '\r' : c == 'n' ? '\n' : c);
        } else {
            depth += (c == '(') - (c == ')');
            if (depth > 1 || (depth == 1 && c != '('))
                rg_buf_putc(&bytes, c);
        }
    } while (depth > 0);
    *end = p;
    rg_str kept = {rg_arena_copy(w->arena, bytes.p ? bytes.p : "", bytes.n), bytes.n};
    rg_buf_free(&bytes);
    return kept;
}

static const char *show_array(walk *w, const char *p)
{
    while (*p != ']') {
        if (*p == '(')
            show_string(w, literal(w, p, &p));
        else if (*p == ' ')
            p++;
        else {
            w->steps++;
            p += strcspn(p, "(] ");
        }
    }
    return p + 1;
}

/* The end of a dictionary that begins here; strings in it hold no brackets of its kind. */
static const char *dict_end(const char *p)
{
    int depth = 0;
    do {
        if (strncmp(p, "<<", 2) == 0)
            depth++, p++;
        else if (strncmp(p, ">>", 2) == 0 && p[2] != '>')
            depth--, p++;
        p++;
    } while (depth > 0);
    return p;
}

/* --- operators
 * -------------------------------------------------------------------------------------- */

static void read_actual(walk *w, const char *props)
{
    const char *at_text = strstr(props, "/ActualText<FEFF");
    unsigned unit;
    for (const char *p = at_text ? at_text + 16 : ""; sscanf(p, "%4x", &unit) == 1; p += 4)
        rg_buf_cp(&w->open->actual, unit);
}

static void begin_sequence(walk *w)
{
    if (w->open)
        fault(w, "marked content within marked content", "BDC");
    if (w->in_text)
        fault(w, "marked content begins within a text object", "BDC");
    sequence *s = RG_PUSH(w->arena, w->sequences, w->count, w->room);
    *s = (sequence){.mcid = -1};
    w->open = s;
    if (w->operand_count != 2) {
        fault(w, "marked content without properties", "BDC");
        return;
    }
    snprintf(s->name, sizeof s->name, "%s", w->operands[0] + 1);
    snprintf(s->props, sizeof s->props, "%s", w->operands[1]);
    const char *mcid = strstr(w->operands[1], "/MCID ");
    if (mcid)
        s->mcid = atoi(mcid + 6);
    if (!mcid && strcmp(s->name, "Artifact") != 0)
        fault(w, "marked content that is neither numbered nor an artifact", s->name);
    if (mcid && strcmp(s->name, "Artifact") == 0)
        fault(w, "an artifact with a number", "BDC");
    read_actual(w, w->operands[1]);
}

static void end_sequence(walk *w)
{
    if (!w->open || w->in_text)
        fault(w, "marked content ends where it may not", "EMC");
    end_line(w);
    w->open = NULL;
}

static void text_object(walk *w, bool begins)
{
    if (w->in_text == begins || !w->open)
        fault(w, "text objects nest, or lie outside marked content", begins ? "BT" : "ET");
    end_line(w);
    w->in_text = begins;
}

static void nest(walk *w, int by)
{
    w->depth += by;
    if (w->depth > w->deepest)
        w->deepest = w->depth;
    if (w->depth < 0 || w->in_text)
        fault(w, "graphics states nest wrongly", by > 0 ? "q" : "Q");
}

static bool is_in(const char *op, const char *list)
{
    char padded[16];
    snprintf(padded, sizeof padded, " %s ", op);
    return strstr(list, padded) != NULL;
}

static void operate(walk *w, const char *op)
{
    bool paints = is_in(op, " f f* S TJ Do ");
    if (strcmp(op, "BDC") == 0)
        begin_sequence(w);
    else if (strcmp(op, "EMC") == 0)
        end_sequence(w);
    else if (is_in(op, " BT ET "))
        text_object(w, op[0] == 'B');
    else if (is_in(op, " q Q "))
        nest(w, op[0] == 'q' ? 1 : -1);
    else if (strcmp(op, "Tf") == 0)
        w->font = atoi(w->operands[0] + 2);
    else if (strcmp(op, "Td") == 0)
        end_line(w);
    else if (!is_in(op, " m l c h re f f* S n W rg RG w d J j TJ Ts Tz cm Do "))
        fault(w, "an operator that is not used here", op);
    w->clips += strcmp(op, "W") == 0;
    w->rises += strcmp(op, "Ts") == 0;
    if (is_in(op, " TJ Td Ts ") && !w->in_text)
        fault(w, "text outside a text object", op);
    if (is_in(op, " m l c h re f f* S n W cm Do ") && w->in_text)
        fault(w, "a path within a text object", op);
    if (paints && !w->open)
        fault(w, "painted outside marked content", op);
    if (paints && w->open)
        w->open->painted++;
    w->operand_count = 0;
}

/* One token from p, which is no blank; answers what follows it. */
static const char *token(walk *w, const char *p)
{
    const char *end = p;
    if (*p == '[' && p[1] != ']' && (p[1] == '(' || w->in_text)) {
        return show_array(w, p + 1);
    } else if (strncmp(p, "<<", 2) == 0) {
        end = dict_end(p);
    } else if (*p == '[') {
        end = strchr(p, ']') + 1;
    } else {
        end = p + 1 + strcspn(p + 1, " \n[<(/");
    }
    char *text = rg_arena_copy(w->arena, p, (size_t)(end - p));
    bool operand = strchr("/[<0123456789-.", *p) != NULL;
    if (operand && w->operand_count < 64)
        w->operands[w->operand_count++] = text;
    else
        operate(w, text);
    return end;
}

MAYBE walk *walk_page(const readback *r, size_t index)
{
    walk *w = RG_NEW(r->arena, walk);
    w->r = r;
    w->arena = r->arena;
    w->page = page_at(r, index);
    for (int i = 0; i < 32; i++) {
        char path[40];
        snprintf(path, sizeof path, "Resources/Font/F%d", i);
        json_t *font = at(r, w->page, path);
        w->maps[i] = font ? unicode_of(r, ref_at(r, font, "ToUnicode")) : NULL;
    }
    rg_str bytes = stream_bytes(r, ref_at(r, w->page, "Contents"));
    for (const char *p = bytes.p; p < bytes.p + bytes.n;)
        p = *p == ' ' || *p == '\n' ? p + 1 : token(w, p);
    if (w->open || w->in_text || w->depth != 0 || w->operand_count != 0)
        fault(w, "the page ends within something", "end");
    rg_buf_free(&w->line);
    return w;
}

MAYBE void walk_close(walk *w)
{
    for (size_t i = 0; i < w->count; i++) {
        rg_buf_free(&w->sequences[i].shown);
        rg_buf_free(&w->sequences[i].actual);
    }
}

MAYBE const sequence *sequence_of(const walk *w, int mcid)
{
    for (size_t i = 0; i < w->count; i++)
        if (w->sequences[i].mcid == mcid)
            return &w->sequences[i];
    return NULL;
}

MAYBE const sequence *artifact_with(const walk *w, const char *property)
{
    for (size_t i = 0; i < w->count; i++)
        if (w->sequences[i].mcid < 0 && strstr(w->sequences[i].props, property))
            return &w->sequences[i];
    return NULL;
}

/* What the sequence tells a reader. */
MAYBE rg_str said(const sequence *s)
{
    return rg_buf_view(s->actual.n ? &s->actual : &s->shown);
}

#endif
