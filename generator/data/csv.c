/* data/csv.c - libcsv decides where fields and records end; we follow it through the bytes.
 *
 * libcsv tells neither place nor line.  Its options here leave every byte of a field as it is,
 * so a field of n bytes took exactly n bytes of the stream, or n + 2 + the doubled quotes when
 * it was quoted, or as many as stand there with the blanks at its edges where it dropped those,
 * and one more for the separator behind it.  `start` is advanced by that and so
 * always stands at the first byte of the field libcsv is in; slices point there and nothing is
 * copied. At the end of the stream start must stand at its end, which is checked. */
#include "data/csv.h"

#include "base/file.h"
#include "base/utf8.h"
#include "data/sniff.h"

#include <csv.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK_SIZE ((size_t)64 << 10)
#define LINE_REACH ((size_t)4 << 10)  /* how far back a block looks for the end of a line */
#define MAX_RECORD ((size_t)16 << 20) /* bytes of one record; bounds the row's own buffer */

typedef struct parse {
    const rg_csv_reader *reader;
    const char *name;
    rg_csv_facts *facts;
    rg_err *err;
    bool failed;
    bool not_utf8; /* failed because of this */
    struct csv_parser parser;

    rg_str input;      /* all of it, without a BOM */
    rg_str block;      /* what libcsv is given: a part of input, or that part converted */
    size_t block_at;   /* offset of block in the (converted) stream */
    size_t start;      /* offset in the stream of the field libcsv is in */
    bool drops;        /* libcsv drops blanks at the edges of this block's fields */
    bool start_quoted; /* first byte of that field, when it lies before the block */
    int start_breaks;  /* line ends of that field before the block */
    char before;       /* last byte of the block before */
    size_t utf8_at;    /* input is valid UTF-8 up to here */

    int line;     /* of start */
    int row_line; /* of the record */
    size_t row_start;
    bool after_cr; /* the record or blank line before ended with CR */

    rg_str *fields;
    bool *wanted, *quoted; /* as many as fields; those beyond the heading are true */
    size_t room, count, expected;
    char *own; /* bytes of this record that could not be sliced */
    size_t own_used, own_room;
    rg_buf converted;
} parse;

static int no_blanks(unsigned char c)
{
    (void)c;
    return 0;
}

/* Blanks at the edges of fields.  Only there libcsv's own idea of blanks differs from no_blanks,
 * which costs a call for every byte: it drops them. */
typedef enum edges {
    EDGES_NONE,  /* it may drop: there are none */
    EDGES_PLAIN, /* it may drop, as they are found again: inside a line, and not at a quote */
    EDGES_ODD /* it must not: a line of blanks would be a blank line, and ` "a"` no mistake */
} edges;

static edges edges_at(const char *p, char delimiter)
{
    char before = p[-1], after = p[1];
    if (before == '"' || after == '"' || before == '\n' || before == '\r')
        return EDGES_ODD;
    return before == delimiter || after == delimiter || after == '\n' || after == '\r'
               ? EDGES_PLAIN
               : EDGES_NONE;
}

/* The worst that a blank of the block is.  Too bad an answer costs time, never a blank. */
static edges find_edges(rg_str block, char delimiter)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    const char *p = block.p;
    size_t i = 1, last = block.n - 1;
    edges worst = EDGES_NONE;
    if (__BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__ || p[0] == ' ' || p[last] == ' ' ||
        memchr(p, '\t', block.n))
        return EDGES_ODD;
    for (; i + 8 <= last && worst < EDGES_ODD; i += 8) {
        uint64_t word;
        memcpy(&word, p + i, sizeof word);
        word ^= ones * ' ';
        /* the lowest bit set is a blank's; one above it may be that of '!' */
        for (word = (word - ones) & ~word & ones << 7; word; word &= word - 1) {
            edges here = edges_at(p + i + (__builtin_ctzll(word) >> 3), delimiter);
            worst = here > worst ? here : worst;
        }
    }
    for (; i < last && worst < EDGES_ODD; i++) {
        edges here = p[i] == ' ' ? edges_at(p + i, delimiter) : EDGES_NONE;
        worst = here > worst ? here : worst;
    }
    return worst;
}

/* libcsv tries smaller steps when this fails, so a field may fill it to the last byte. */
static void *bounded_realloc(void *old, size_t size)
{
    return size > RG_CSV_MAX_FIELD ? NULL : realloc(old, size);
}

static size_t count_byte(const char *p, size_t n, char wanted)
{
    size_t count = 0;
    for (size_t i = 0; i < n; i++)
        count += p[i] == wanted;
    return count;
}

static bool refuse_at(parse *p, int line, size_t field, const char *what, const char *advice)
{
    p->failed = true;
    return rg_fail_at(p->err, RG_E_SYNTAX, (rg_place){p->name, line, (int)field}, "%s; %s",
                      what, advice);
}

static bool refuse(parse *p, int line, const char *what, const char *advice)
{
    return refuse_at(p, line, 0, what, advice);
}

/* The line of a byte of the block, which may be ahead of what libcsv has seen. */
static int line_in_block(const parse *p, size_t offset)
{
    bool here = p->start >= p->block_at;
    size_t from = here ? p->start - p->block_at : 0;
    if (from >= offset)
        return p->line + (here ? 0 : p->start_breaks);
    char before = from ? p->block.p[from - 1] : p->before;
    rg_str between = {p->block.p + from, offset - from};
    return p->line + (here ? 0 : p->start_breaks) + rg_sniff_breaks(between, before);
}

static void grow_fields(parse *p)
{
    size_t room = p->room ? 2 * p->room : 64;
    p->fields = rg_xrealloc(p->fields, room * sizeof *p->fields);
    p->wanted = rg_xrealloc(p->wanted, room * sizeof *p->wanted);
    p->quoted = rg_xrealloc(p->quoted, room * sizeof *p->quoted);
    for (size_t i = p->room; i < room; i++)
        p->wanted[i] = true;
    p->room = room;
}

/* Copy bytes that will not stay.  Slices into the old buffer move with it. */
static const char *keep(parse *p, const char *bytes, size_t n)
{
    if (p->own_room - p->own_used < n) {
        size_t room = 2 * (p->own_used + n) + 256;
        char *moved = rg_xmalloc(room);
        if (p->own_used)
            memcpy(moved, p->own, p->own_used);
        for (size_t i = 0; i < p->count; i++) {
            rg_str *f = &p->fields[i];
            if (f->p && f->p >= p->own && f->p <= p->own + p->own_used)
                f->p = moved + (f->p - p->own);
        }
        free(p->own);
        p->own = moved;
        p->own_room = room;
    }
    char *copy = p->own + p->own_used;
    if (n)
        memcpy(copy, bytes, n);
    p->own_used += n;
    return copy;
}

static bool record_has_room(parse *p)
{
    if (p->count == RG_CSV_MAX_COLUMNS)
        return refuse(p, p->row_line, "the record has more than 16,384 fields",
                      "check whether line ends are missing");
    if (p->start - p->row_start > MAX_RECORD)
        return refuse(p, p->row_line, "the record is longer than 16 MiB",
                      "check whether line ends are missing");
    if (p->count == p->room)
        grow_fields(p);
    return true;
}

static void on_quoted(parse *p, const char *value, size_t n, bool here)
{
    size_t doubled = count_byte(value, n, '"');
    rg_str *field = &p->fields[p->count];
    *field = (rg_str){NULL, 0};
    if (p->wanted[p->count]) {
        bool slice = here && !doubled;
        field->p = slice ? p->block.p + (p->start - p->block_at) + 1 : keep(p, value, n);
        field->n = n;
    }
    p->start += n + doubled + 3; /* two quotes and the separator */
    p->line += rg_sniff_breaks((rg_str){value, n}, 0);
}

/* The bytes of a field of which libcsv tells n, with the blanks that it dropped; a separator ends
 * them in the block. */
static size_t with_blanks(const char *raw, size_t n)
{
    size_t all = 0;
    while (raw[all] == ' ')
        all++;
    for (all += n; raw[all] == ' '; all++)
        ;
    return all;
}

static void on_plain(parse *p, const char *value, size_t n, const char *raw)
{
    rg_str *field = &p->fields[p->count];
    if (p->drops)
        n = with_blanks(raw, n);
    *field = (rg_str){NULL, 0};
    if (p->wanted[p->count])
        *field = (rg_str){raw ? raw : keep(p, value, n), n};
    p->start += n + 1;
}

static void on_field(void *value, size_t n, void *user)
{
    parse *p = user;
    if (p->failed)
        return;
    if (p->count == 0) {
        p->row_line = p->line;
        p->row_start = p->start;
    }
    if ((p->count == p->room || p->start - p->row_start > MAX_RECORD) && !record_has_room(p))
        return;
    bool here = p->start >= p->block_at;
    size_t offset = here ? p->start - p->block_at : 0;
    const char *raw = p->block.p + offset;
    bool quoted = here ? offset < p->block.n && *raw == '"' : p->start_quoted;
    p->quoted[p->count] = quoted;
    if (quoted)
        on_quoted(p, value, n, here);
    else
        on_plain(p, value, n, here ? raw : NULL);
    p->count++;
}

static void count_line_end(parse *p, int c)
{
    p->after_cr = c == '\r';
    if (c < 0) {
        p->facts->no_last_line_end = true;
        return;
    }
    if (c == '\r')
        p->facts->cr++;
    else
        p->facts->lf++;
    p->line++;
}

/* A line end with no field before it: the second half of CRLF, or a blank line. */
static void on_bare_line_end(parse *p, int c)
{
    p->start++;
    if (c == '\n' && p->after_cr) {
        p->facts->cr--;
        p->facts->crlf++;
        p->after_cr = false;
        return;
    }
    count_line_end(p, c);
    p->facts->blank_lines++;
}

static bool give_heading(parse *p, const rg_csv_row *row)
{
    p->expected = p->count;
    p->facts->columns = p->count;
    bool *wanted = p->wanted;
    for (size_t i = 0; i < p->room; i++)
        wanted[i] = true;
    return !p->reader->heading || p->reader->heading(p->reader->user, row, wanted, p->err);
}

static bool give_row(parse *p, const rg_csv_row *row, int c)
{
    if (c < 0 && p->count < p->expected) {
        char what[120];
        snprintf(what, sizeof what,
                 "the last line ends in the middle (%zu of %zu fields and no line end)",
                 p->count, p->expected);
        return refuse(p, p->row_line, what, "the file was cut off: get it again");
    }
    p->facts->rows++;
    p->facts->wrong_rows += p->count != p->expected;
    return !p->reader->row || p->reader->row(p->reader->user, row, p->err);
}

static void on_record(int c, void *user)
{
    parse *p = user;
    if (p->failed)
        return;
    if (p->count == 0) {
        on_bare_line_end(p, c);
        return;
    }
    rg_csv_row row = {.file = p->name,
                      .line = p->row_line,
                      .offset = p->row_start,
                      .fields = p->fields,
                      .quoted = p->quoted,
                      .count = p->count,
                      .expected = p->expected};
    bool done = p->expected ? give_row(p, &row, c) : give_heading(p, &row);
    if (!done)
        p->failed = true;
    count_line_end(p, c);
    p->count = 0;
    p->own_used = 0;
}

static bool parser_failed(parse *p, size_t offset)
{
    char what[160];
    size_t field = p->count + 1;
    if (csv_error(&p->parser) != CSV_EPARSE)
        return refuse_at(p, p->line, field, "a field is longer than 1 MiB",
                         "check whether a closing quote or the line ends are missing");
    int line = line_in_block(p, offset);
    if (line == p->line)
        return refuse_at(p, line, field, "a quote stands where none may be",
                         "double quotes inside a quoted field, and quote the whole field");
    snprintf(what, sizeof what, "the quoted field is followed by something else on line %d",
             line);
    return refuse_at(p, p->line, field, what, "check whether its closing quote is missing");
}

/* The block goes away: keep what the unfinished record still needs of it. */
static void leave_block(parse *p)
{
    const char *from = p->block.p, *to = from + p->block.n;
    for (size_t i = 0; i < p->count; i++) {
        rg_str *f = &p->fields[i];
        if (f->p && f->p >= from && f->p <= to)
            f->p = keep(p, f->p, f->n);
    }
    bool here = p->start >= p->block_at;
    size_t offset = here ? p->start - p->block_at : 0;
    if (offset < p->block.n) {
        char before = offset ? from[offset - 1] : p->before;
        int breaks = rg_sniff_breaks((rg_str){from + offset, p->block.n - offset}, before);
        p->start_breaks = breaks + (here ? 0 : p->start_breaks);
        if (here)
            p->start_quoted = from[offset] == '"';
    }
    p->before = to[-1];
    p->block_at += p->block.n;
}

static bool check_utf8(parse *p, size_t to)
{
    size_t bad = p->input.n;
    if (p->utf8_at < to)
        bad = rg_sniff_bad_utf8(p->input, p->utf8_at, to, &p->utf8_at);
    if (bad == p->input.n)
        return true;
    if (p->facts->encoding == RG_ENC_UTF8) {
        p->not_utf8 = true;
        p->failed = true;
        return false;
    }
    size_t in_block = bad > p->block_at ? bad - p->block_at : 0;
    return refuse(p, line_in_block(p, in_block), "not UTF-8, although the file is marked so",
                  "save it as CSV UTF-8");
}

static bool convert_block(parse *p)
{
    rg_buf_clear(&p->converted);
    if (!rg_buf_cp1252(&p->converted, p->block)) {
        size_t at = 0;
        while (!memchr("\x81\x8D\x8F\x90\x9D", p->block.p[at], 5))
            at++;
        return refuse(p, line_in_block(p, at), "neither UTF-8 nor Windows-1252 text",
                      "save it as CSV UTF-8");
    }
    p->block = rg_buf_view(&p->converted);
    return true;
}

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

/* The end of the block that begins here: behind a line, where one ends not far before the usual. */
static size_t block_end(const parse *p, size_t at, size_t step)
{
    size_t end = p->input.n - at < step ? p->input.n : at + step;
    size_t least = end - at > LINE_REACH ? end - LINE_REACH : at;
    for (size_t to = end; to > least; to--)
        if (p->input.p[to - 1] == '\n')
            return to;
    return end;
}

static bool take_block(parse *p, size_t from, size_t to)
{
    p->block = (rg_str){p->input.p + from, to - from};
    const char *nul = memchr(p->block.p, '\0', p->block.n);
    if (nul)
        return refuse(p, line_in_block(p, (size_t)(nul - p->block.p)), "a NUL byte",
                      "this is not text, or damaged: export the file again");
    bool ready = p->facts->encoding == RG_ENC_CP1252 ? convert_block(p) : check_utf8(p, to);
    if (!ready)
        return false;
    edges worst = find_edges(p->block, (char)csv_get_delim(&p->parser));
    bool whole = p->start == p->block_at && is_line_end(p->block.p[p->block.n - 1]);
    p->drops = worst == EDGES_PLAIN && whole;
    csv_set_space_func(&p->parser, worst == EDGES_NONE || p->drops ? NULL : no_blanks);
    size_t done = csv_parse(&p->parser, p->block.p, p->block.n, on_field, on_record, p);
    if (!p->failed && done < p->block.n)
        parser_failed(p, done);
    if (!p->failed)
        leave_block(p);
    return !p->failed;
}

static bool finish(parse *p)
{
    p->block = RG_STR("");
    p->drops = false;
    if (csv_fini(&p->parser, on_field, on_record, p) != 0)
        return refuse_at(p, p->line, p->count + 1, "a quote is opened here and never closed",
                         "close it, or get the file again");
    if (p->failed)
        return false;
    if (!p->expected)
        return refuse(p, 0, "the file is empty", "get it again, or leave it out");
    size_t end = p->block_at + (p->facts->no_last_line_end ? 1 : 0);
    if (p->start != end)
        rg_panic("%s: the reader lost its place (at %zu of %zu)", p->name, p->start, end);
    return true;
}

static bool run(parse *p)
{
    size_t step = p->reader->block_size ? p->reader->block_size : BLOCK_SIZE;
    csv_init(&p->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
    csv_set_realloc_func(&p->parser, bounded_realloc);
    csv_set_blk_size(&p->parser, 4096);
    if (p->reader->delimiter)
        csv_set_delim(&p->parser, (unsigned char)p->reader->delimiter);
    p->line = 1;
    p->own_room = 256;
    p->own = rg_xmalloc(p->own_room);
    grow_fields(p);
    bool done = true;
    for (size_t at = 0, to; done && at < p->input.n; at = to) {
        to = block_end(p, at, step);
        done = take_block(p, at, to);
    }
    done = done && finish(p);
    p->facts->lines = p->line - (done && !p->facts->no_last_line_end);
    csv_free(&p->parser);
    free(p->fields);
    free(p->wanted);
    free(p->quoted);
    free(p->own);
    rg_buf_free(&p->converted);
    return done;
}

static bool run_as(const char *name, rg_str input, const rg_csv_reader *reader,
                   rg_encoding encoding, rg_csv_facts *facts, bool *not_utf8, rg_err *err)
{
    parse p = {.reader = reader, .name = name, .facts = facts, .err = err, .input = input};
    *facts = (rg_csv_facts){.encoding = encoding};
    bool done = run(&p);
    *not_utf8 = p.not_utf8;
    return done;
}

bool rg_csv_read_bytes(rg_str bytes, const char *name, const rg_csv_reader *reader,
                       rg_csv_facts *facts, rg_err *err)
{
    const char *advice;
    rg_place place = {name, 0, 0};
    *facts = (rg_csv_facts){0};
    if (bytes.n == 0)
        return rg_fail_at(err, RG_E_SYNTAX, place,
                          "the file is empty; get it again, or leave it out");
    const char *kind = rg_sniff_refused(bytes, &advice);
    if (kind)
        return rg_fail_at(err, RG_E_SYNTAX, place, "this is %s; %s", kind, advice);

    rg_encoding encoding = RG_ENC_UTF8;
    if (rg_str_starts(bytes, "\xEF\xBB\xBF")) {
        encoding = RG_ENC_UTF8_BOM;
        bytes.p += 3;
        bytes.n -= 3;
    }
    bool not_utf8;
    bool done = run_as(name, bytes, reader, encoding, facts, &not_utf8, err);
    if (!not_utf8)
        return done;
    if (reader->restart)
        reader->restart(reader->user);
    return run_as(name, bytes, reader, RG_ENC_CP1252, facts, &not_utf8, err);
}

bool rg_csv_read_file(const char *path, const char *name, const rg_csv_reader *reader,
                      rg_csv_facts *facts, rg_err *err)
{
    rg_str bytes;
    *facts = (rg_csv_facts){0};
    if (!rg_file_map(path, &bytes, err))
        return false;
    bool done = rg_csv_read_bytes(bytes, name, reader, facts, err);
    rg_file_unmap(bytes);
    return done;
}

int rg_csv_field_line(const rg_csv_row *row, size_t index)
{
    int line = row->line;
    for (size_t i = 0; i < index && i < row->count; i++)
        line += rg_sniff_breaks(row->fields[i], 0);
    return line;
}

const char *rg_encoding_name(rg_encoding encoding)
{
    static const char *const names[] = {"UTF-8", "UTF-8 with BOM", "Windows-1252"};
    return names[encoding];
}
