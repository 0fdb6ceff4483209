/* data/propose.c - Likeness of headings: what is left of the edit distance between their
 * letters and digits, or the words they share, whichever says more. */
#include "data/propose.h"

#include "data/csv.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define LIKE_ENOUGH 0.6

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
    size_t words = count_words(a) + count_words(b);
    if (words)
        by_words = 2 * (double)shared_words(a, b) / (double)words;
    rg_buf_free(&x);
    rg_buf_free(&y);
    return by_letters > by_words ? by_letters : by_words;
}

static double column_likeness(const rg_schema_column *c, rg_str heading)
{
    double best = likeness(heading, rg_str_of(c->name));
    for (size_t i = 0; i < c->heading_count; i++) {
        double like = likeness(heading, c->headings[i]);
        best = like > best ? like : best;
    }
    return best;
}

/* --- proposals --- */

typedef struct proposing {
    const rg_propose_source *source;
    const rg_table *before;
    bool *taken; /* columns that the file has or that are proposed already */
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

static void put_line(proposing *p, rg_str heading, const char *column, const char *why)
{
    rg_buf_csv_field(p->out, rg_str_of(p->source->name));
    rg_buf_putc(p->out, ',');
    rg_buf_csv_field(p->out, heading);
    rg_buf_printf(p->out, ",%s,,", column);
    rg_buf_csv_field(p->out, rg_str_of(why));
    rg_buf_putc(p->out, '\n');
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

/* The likest column that is not taken; members of families are never proposed. */
static size_t likest(const proposing *p, rg_str folded, double *best)
{
    const rg_schema *s = p->source->schema;
    size_t found = SIZE_MAX;
    *best = 0;
    for (size_t i = 0; i < s->plain_count; i++) {
        double like = p->taken[i] ? 0 : column_likeness(&s->columns[i], folded);
        if (like >= LIKE_ENOUGH && like > *best) {
            *best = like;
            found = i;
        }
    }
    return found;
}

static void propose_heading(proposing *p, rg_str heading, rg_str folded)
{
    const rg_schema *s = p->source->schema;
    size_t column = known_before(p, folded);
    char why[100];
    double best = 0;
    if (column != SIZE_MAX && !p->taken[column]) {
        snprintf(why, sizeof why, "confirmed before");
    } else {
        column = likest(p, folded, &best);
        snprintf(why, sizeof why,
                 column == SIZE_MAX ? "like no column that the file lacks" : "%.0f%% alike",
                 100 * best);
    }
    if (column != SIZE_MAX)
        p->taken[column] = true;
    put_line(p, heading, column == SIZE_MAX ? "" : s->columns[column].name, why);
}

static void propose_source(proposing *p)
{
    const rg_schema *s = p->source->schema;
    rg_arena *scratch = rg_arena_new("proposals");
    rg_str *folded = RG_NEW_N(scratch, rg_str, p->source->heading_count);
    p->taken = RG_NEW_N(scratch, bool, s->column_count);
    for (size_t i = 0; i < p->source->heading_count; i++) {
        rg_buf text = {0};
        rg_buf_normal(&text, p->source->headings[i]);
        folded[i] = (rg_str){rg_str_dup(scratch, rg_buf_view(&text)), text.n};
        rg_buf_free(&text);
        size_t column = rg_schema_column_headed(s, folded[i]);
        if (column != SIZE_MAX)
            p->taken[column] = true;
    }
    for (size_t i = 0; i < p->source->heading_count; i++)
        if (rg_schema_column_headed(s, folded[i]) == SIZE_MAX && !is_ignored(s, folded[i]))
            propose_heading(p, rg_str_trim(p->source->headings[i]), folded[i]);
    for (size_t i = 0; i < s->plain_count; i++)
        if (!p->taken[i] && !s->columns[i].optional)
            put_line(p, (rg_str){NULL, 0}, s->columns[i].name,
                     "must be there and no heading is like it");
    rg_arena_free(scratch);
}

size_t rg_propose(const rg_propose_source *sources, size_t count, const rg_table *before,
                  rg_buf *out)
{
    proposing p = {.before = before, .out = out};
    rg_buf_puts(out, "source,heading,column,confirmed,why\n");
    for (size_t i = 0; i < count; i++) {
        p.source = &sources[i];
        propose_source(&p);
    }
    return p.lines;
}

/* --- the heading of a file --- */

typedef struct hearing {
    rg_arena *arena;
    rg_str *headings;
    size_t count;
} hearing;

static bool on_heading(void *user, const rg_csv_row *heading, bool *wanted, rg_err *err)
{
    hearing *h = user;
    (void)wanted;
    h->headings = RG_NEW_N(h->arena, rg_str, heading->count);
    h->count = heading->count;
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
