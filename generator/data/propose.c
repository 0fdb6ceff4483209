/* data/propose.c - Likeness of headings: what is left of the edit distance between their
 * letters and digits, or the words they share, whichever says more. */
#include "data/propose.h"

#include "base/map.h"
#include "data/csv.h"
#include "data/sniff.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define LIKE_ENOUGH 0.6
#define AS_LIKE 0.05 /* what is no further behind the likest is as likely */
#define SHORT 6      /* letters; of two such words one may be wrong in ten of them: none */

/* --- likeness --- */

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static void put_letters(rg_buf *out, rg_str folded)
{
    for (size_t i = 0; i < folded.n; i++)
        if (is_letter(folded.p[i]))
            rg_buf_putc(out, folded.p[i]);
}

/* The word that begins at or behind *at. */
static rg_str next_word(rg_str text, size_t *at)
{
    while (*at < text.n && !is_letter(text.p[*at]))
        ++*at;
    size_t from = *at;
    while (*at < text.n && is_letter(text.p[*at]))
        ++*at;
    return (rg_str){text.p + from, *at - from};
}

static size_t count_words(rg_str text)
{
    size_t count = 0;
    for (size_t at = 0; next_word(text, &at).n;)
        count++;
    return count;
}

static size_t shared_words(rg_str a, rg_str b)
{
    size_t shared = 0;
    for (size_t at = 0;;) {
        rg_str word = next_word(a, &at);
        bool found = false;
        if (word.n == 0)
            return shared;
        if (word.n == 1)
            continue; /* the X of a grid is not that of a formula */
        for (size_t other = 0; !found;) {
            rg_str w = next_word(b, &other);
            if (w.n == 0)
                break;
            found = rg_str_eq(w, word);
        }
        shared += found;
    }
}

/* 0 nothing in common .. 1 the same letters. */
static double likeness(rg_str a, rg_str b)
{
    rg_buf x = {0}, y = {0};
    put_letters(&x, a);
    put_letters(&y, b);
    size_t longer = x.n > y.n ? x.n : y.n;
    double by_letters = 0, by_words = 0;
    if (longer)
        by_letters =
            1 - (double)rg_str_distance(rg_buf_view(&x), rg_buf_view(&y)) / (double)longer;
    if (longer < SHORT && by_letters < 1)
        by_letters = 0; /* date is not hate */
    size_t words = count_words(a) + count_words(b);
    if (words)
        by_words = 2 * (double)shared_words(a, b) / (double)words;
    rg_buf_free(&x);
    rg_buf_free(&y);
    return by_letters > by_words ? by_letters : by_words;
}

/* A heading of another year is no candidate, however alike. */
static double column_likeness(const rg_schema_column *c, rg_str heading)
{
    double best = likeness(heading, rg_str_of(c->name));
    for (size_t i = 0; i < c->heading_count; i++) {
        if (!rg_headings_same_numbers(heading, c->headings[i]))
            return 0;
        double like = likeness(heading, c->headings[i]);
        best = like > best ? like : best;
    }
    return best;
}

/* --- proposals --- */

/* A heading that the schema does not know, and the column that is proposed for it. */
typedef struct new_heading {
    rg_str text;
    double *like; /* to each plain column that the file lacks; else 0 */
    size_t column;
} new_heading;

typedef struct proposing {
    rg_arena *arena;
    const rg_propose_source *source;
    const rg_table *before;
    rg_map *told; /* headings and columns of the source that have their line */
    bool *taken;  /* columns that the file has */
    new_heading *headings;
    size_t count;
    rg_buf *out;
    size_t lines;
} proposing;

static bool is_ignored(const rg_schema *s, rg_str folded)
{
    for (size_t i = 0; i < s->ignored_count; i++)
        if (rg_str_eq(s->ignored[i], folded))
            return true;
    return folded.n == 0;
}

static void put_line(proposing *p, rg_str heading, const char *column, rg_buf *why)
{
    if (p->source->file)
        rg_buf_printf(why, " (%s)", p->source->file);
    rg_buf_csv_field(p->out, rg_str_of(p->source->name));
    rg_buf_putc(p->out, ',');
    rg_buf_csv_field(p->out, heading);
    rg_buf_printf(p->out, ",%s,,", column);
    rg_buf_csv_field(p->out, rg_buf_view(why));
    rg_buf_putc(p->out, '\n');
    rg_buf_free(why);
    p->lines++;
}

static rg_str value_at(const rg_table *t, const char *column, size_t row)
{
    const rg_column *c = rg_table_column(t, column);
    return c && c->codes && c->status[row] == RG_CELL_OK ? c->values[c->codes[row]]
                                                         : (rg_str){NULL, 0};
}

static bool is_confirmed(const rg_table *t, const char *source, size_t row)
{
    return rg_str_is(value_at(t, "source", row), source) &&
           rg_str_is(value_at(t, "confirmed", row), "Y");
}

/* The column that this heading was confirmed to be before. */
static size_t known_before(const proposing *p, rg_str folded)
{
    size_t found = SIZE_MAX;
    rg_buf text = {0};
    for (size_t row = 0; p->before && row < p->before->row_count; row++) {
        rg_buf_clear(&text);
        rg_buf_normal(&text, value_at(p->before, "heading", row));
        if (is_confirmed(p->before, p->source->name, row) &&
            rg_str_eq(rg_buf_view(&text), folded))
            found =
                rg_schema_column_index(p->source->schema, value_at(p->before, "column", row).p);
    }
    rg_buf_free(&text);
    return found;
}

/* Whether it has no line of this source yet; it has one from now on. */
static bool is_first(proposing *p, const char *kind, rg_str text)
{
    bool added;
    const char *key = rg_arena_printf(p->arena, "%s %s", kind, rg_str_dup(p->arena, text));
    rg_map_intern(p->told, rg_str_of(key), &added);
    return added;
}

static void tell_two(proposing *p, rg_str heading, size_t column)
{
    const rg_schema_column *c = &p->source->schema->columns[column];
    rg_buf why = {0};
    rg_buf_printf(
        &why,
        "confirmed before, but the file has \"%s\" under another heading as well: take "
        "back one of the two",
        c->title);
    put_line(p, heading, c->name, &why);
}

/* Columns that the file has by headings that are known; then by those that were confirmed. */
static void take_known(proposing *p, const rg_str *folded)
{
    const rg_schema *s = p->source->schema;
    for (size_t i = 0; i < p->source->heading_count; i++) {
        size_t column = rg_schema_column_headed(s, folded[i]);
        if (column != SIZE_MAX)
            p->taken[column] = true;
    }
    for (size_t i = 0; i < p->source->heading_count; i++) {
        size_t column = rg_schema_column_headed(s, folded[i]) == SIZE_MAX
                            ? known_before(p, folded[i])
                            : SIZE_MAX;
        if (column == SIZE_MAX)
            continue;
        if (p->taken[column] && is_first(p, "heading", folded[i]))
            tell_two(p, rg_str_trim(p->source->headings[i]), column);
        p->taken[column] = true;
    }
}

/* Members of families are never proposed. */
static void list_new(proposing *p, const rg_str *folded)
{
    const rg_schema *s = p->source->schema;
    p->headings = RG_NEW_N(p->arena, new_heading, p->source->heading_count + 1);
    p->count = 0;
    for (size_t i = 0; i < p->source->heading_count; i++) {
        if (rg_schema_column_headed(s, folded[i]) != SIZE_MAX || is_ignored(s, folded[i]) ||
            known_before(p, folded[i]) != SIZE_MAX || !is_first(p, "heading", folded[i]))
            continue;
        new_heading *h = &p->headings[p->count++];
        *h = (new_heading){rg_str_trim(p->source->headings[i]),
                           RG_NEW_N(p->arena, double, s->plain_count + 1), SIZE_MAX};
        for (size_t c = 0; c < s->plain_count; c++)
            if (!p->taken[c])
                h->like[c] = column_likeness(&s->columns[c], folded[i]);
    }
}

/* The likest pair of all first, so that no heading takes the column of a likelier one. */
static void pair_up(proposing *p)
{
    const rg_schema *s = p->source->schema;
    for (;;) {
        new_heading *best = NULL;
        size_t column = 0;
        for (size_t i = 0; i < p->count; i++)
            for (size_t c = 0; c < s->plain_count; c++) {
                new_heading *h = &p->headings[i];
                if (h->column == SIZE_MAX && !p->taken[c] && h->like[c] >= LIKE_ENOUGH &&
                    (!best || h->like[c] > best->like[column])) {
                    best = h;
                    column = c;
                }
            }
        if (!best)
            return;
        best->column = column;
        p->taken[column] = true;
        (void)is_first(p, "column", rg_str_of(s->columns[column].name));
    }
}

/* "92% alike", and what is as likely: the reader decides. */
static void put_why(const proposing *p, const new_heading *h, rg_buf *why)
{
    const rg_schema *s = p->source->schema;
    if (h->column == SIZE_MAX) {
        rg_buf_puts(why, "like no column that the file lacks");
        return;
    }
    double enough = h->like[h->column] - AS_LIKE;
    rg_buf_printf(why, "%.0f%% alike", 100 * h->like[h->column]);
    for (size_t c = 0; c < s->plain_count; c++)
        if (c != h->column && h->like[c] >= LIKE_ENOUGH && h->like[c] >= enough)
            rg_buf_printf(why, "; as like %s", s->columns[c].name);
    for (size_t i = 0; i < p->count; i++)
        if (&p->headings[i] != h && p->headings[i].like[h->column] >= LIKE_ENOUGH &&
            p->headings[i].like[h->column] >= enough)
            rg_buf_printf(why, "; \"%.*s\" is as like it", (int)p->headings[i].text.n,
                          p->headings[i].text.p);
}

static void propose_file(proposing *p)
{
    const rg_schema *s = p->source->schema;
    rg_str *folded = RG_NEW_N(p->arena, rg_str, p->source->heading_count + 1);
    p->taken = RG_NEW_N(p->arena, bool, s->column_count + 1);
    for (size_t i = 0; i < p->source->heading_count; i++) {
        rg_buf text = {0};
        rg_buf_normal(&text, p->source->headings[i]);
        folded[i] = (rg_str){rg_str_dup(p->arena, rg_buf_view(&text)), text.n};
        rg_buf_free(&text);
    }
    take_known(p, folded);
    list_new(p, folded);
    pair_up(p);
    for (size_t i = 0; i < p->count; i++) {
        const new_heading *h = &p->headings[i];
        rg_buf why = {0};
        put_why(p, h, &why);
        put_line(p, h->text, h->column == SIZE_MAX ? "" : s->columns[h->column].name, &why);
    }
    for (size_t c = 0; c < s->plain_count; c++) {
        rg_buf why = {0};
        if (p->taken[c] || s->columns[c].optional ||
            !is_first(p, "column", rg_str_of(s->columns[c].name)))
            continue;
        rg_buf_puts(&why, "must be there and no heading is like it");
        put_line(p, (rg_str){NULL, 0}, s->columns[c].name, &why);
    }
}

size_t rg_propose(const rg_propose_source *sources, size_t count, const rg_table *before,
                  rg_buf *out)
{
    proposing p = {.before = before, .out = out, .arena = rg_arena_new("proposals")};
    rg_buf_puts(out, "source,heading,column,confirmed,why\n");
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || strcmp(sources[i].name, sources[i - 1].name) != 0)
            p.told = rg_map_new(p.arena);
        p.source = &sources[i];
        propose_file(&p);
    }
    rg_arena_free(p.arena);
    return p.lines;
}

/* --- the heading of a file --- */

typedef struct hearing {
    rg_arena *arena;
    rg_str *headings;
    size_t count;
    const char *separator; /* in place of commas, or NULL */
    int line;
} hearing;

static bool on_heading(void *user, const rg_csv_row *heading, bool *wanted, rg_err *err)
{
    hearing *h = user;
    (void)wanted;
    h->headings = RG_NEW_N(h->arena, rg_str, heading->count);
    h->count = heading->count;
    h->separator = rg_sniff_separator(heading->bytes, heading->count);
    h->line = heading->line;
    for (size_t i = 0; i < heading->count; i++)
        h->headings[i] =
            (rg_str){rg_str_dup(h->arena, heading->fields[i]), heading->fields[i].n};
    return rg_fail(err, RG_E_DATA, "only the heading is wanted");
}

bool rg_propose_headings(rg_arena *arena, const char *path, const char *name,
                         const rg_str **headings, size_t *count, rg_err *err)
{
    hearing h = {.arena = arena};
    rg_csv_reader reader = {.heading = on_heading, .user = &h};
    rg_csv_facts facts = {0};
    if (!rg_csv_read_file(path, name, &reader, &facts, err) && !h.headings)
        return false;
    if (h.separator)
        return rg_fail_at(err, RG_E_DATA, (rg_place){name, h.line, 0},
                          "the columns are separated by %s; save it as CSV with commas",
                          h.separator);
    *headings = h.headings;
    *count = h.count;
    return h.headings != NULL;
}

/* --- confirmed headings --- */

static bool add_heading(rg_arena *arena, const rg_schema *schema, rg_schema_column *columns,
                        const rg_table *mappings, size_t row, rg_err *err)
{
    rg_str heading = value_at(mappings, "heading", row);
    rg_str name = value_at(mappings, "column", row);
    rg_place place = rg_table_place(mappings, row);
    size_t column = name.p ? rg_schema_column_index(schema, name.p) : SIZE_MAX;
    rg_buf folded = {0};
    rg_buf_normal(&folded, heading);
    size_t owner = folded.n ? rg_schema_column_headed(schema, rg_buf_view(&folded)) : SIZE_MAX;
    rg_str text = {rg_arena_copy(arena, folded.p ? folded.p : "", folded.n), folded.n};
    rg_buf_free(&folded);
    if (column == SIZE_MAX)
        return rg_fail_at(err, RG_E_TEMPLATE, place,
                          "'%s' is no column of the schema '%s'; correct it or do not confirm",
                          name.p ? name.p : "", schema->name);
    if (text.n == 0 || (owner != SIZE_MAX && owner != column))
        return rg_fail_at(err, RG_E_TEMPLATE, place,
                          "this heading is empty or belongs to another column of the schema "
                          "'%s'; do not confirm it",
                          schema->name);
    rg_schema_column *c = &columns[column];
    rg_str *all = RG_NEW_N(arena, rg_str, c->heading_count + 1);
    memcpy(all, c->headings, c->heading_count * sizeof *all);
    all[c->heading_count] = text;
    c->headings = all;
    c->heading_count++;
    return true;
}

bool rg_mappings_apply(rg_arena *arena, const rg_schema *schema, const char *source,
                       const rg_table *mappings, const rg_schema **out, rg_err *err)
{
    rg_schema *copy = RG_NEW(arena, rg_schema);
    rg_schema_column *columns = RG_NEW_N(arena, rg_schema_column, schema->column_count);
    memcpy(columns, schema->columns, schema->column_count * sizeof *columns);
    *copy = *schema;
    copy->columns = columns;
    for (size_t row = 0; row < mappings->row_count; row++)
        if (is_confirmed(mappings, source, row) &&
            !add_heading(arena, copy, columns, mappings, row, err))
            return false;
    *out = copy;
    return true;
}
