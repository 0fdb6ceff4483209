/* data/csv.c - libcsv decides where fields and records end; we follow it through the bytes.
 *
 * libcsv tells neither place nor line, only how many bytes each field has.  While a record lasts
 * these lengths are noted; at its end the fields are found in the stream one behind another, and
 * slices point there: nothing is copied but fields with doubled quotes.  A field of n bytes takes
 * n bytes of the stream, with the blanks at its edges, which libcsv drops; a quoted one n + 2 and
 * its doubled quotes; each one more for the separator behind it.  `start` always stands at the
 * record libcsv is in, and at the end of the stream it must stand there, which is checked.
 *
 * libcsv's own idea of blanks is fast but too kind: it takes a line of blanks for a blank line,
 * and lets blanks stand beside a quote.  Where that is met, and where libcsv gives up, the record
 * is read again by no_blanks, which costs a call for every byte, and so is all that follows. */
#include "data/csv.h"

#include "base/file.h"
#include "base/utf8.h"
#include "data/sniff.h"

#include <csv.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK_SIZE ((size_t)64 << 10)
#define MAX_RECORD ((size_t)16 << 20) /* bytes of one record; longer means lost line ends */

typedef struct parse {
    const rg_csv_reader *reader;
    const char *name;
    rg_csv_facts *facts;
    rg_err *err;
    bool failed;
    bool not_utf8; /* failed because of this */
    struct csv_parser parser;
    char delimiter;
    bool drops; /* libcsv drops blanks at the edges of fields, and they are found again */
    bool odd;   /* it dropped one that it must not: the record is to be read again */

    rg_str input;     /* all of it, without a BOM */
    size_t taken;     /* bytes of it that are in the stream */
    rg_str stream;    /* what libcsv was given: so much of the input, or that converted */
    rg_buf converted; /* where the stream is, if so */
    size_t utf8_at;   /* input is valid UTF-8 up to here */

    size_t start;  /* offset in the stream of the record libcsv is in */
    int line;      /* of start */
    bool after_cr; /* the record or blank line before ended with CR */

    uint32_t *lengths; /* of the fields so far, as libcsv tells them */
    rg_str *fields;    /* settled at the end of the record */
    bool *quoted;
    bool *wanted; /* as many as room; those beyond the heading are true */
    size_t room, count, expected;
    size_t quoted_count;
    bool breaks; /* line ends stand inside quotes */
    rg_buf own;  /* fields of this record without the doubled quotes */
} parse;

static int no_blanks(unsigned char c)
{
    (void)c;
    return 0;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* libcsv tries smaller steps when this fails, so a field may fill it to the last byte. */
static void *bounded_realloc(void *old, size_t size)
{
    return size > RG_CSV_MAX_FIELD ? NULL : realloc(old, size);
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

/* --- lines --- */

/* The line of a byte of the stream that is not before the record. */
static int line_at(const parse *p, size_t offset)
{
    char before = p->start ? p->stream.p[p->start - 1] : 0;
    return p->line +
           rg_sniff_breaks((rg_str){p->stream.p + p->start, offset - p->start}, before);
}

/* The line of a byte of the next block, which is not in the stream yet. */
static int line_ahead(const parse *p, rg_str block, size_t offset)
{
    char before = p->stream.n ? p->stream.p[p->stream.n - 1] : 0;
    return line_at(p, p->stream.n) + rg_sniff_breaks((rg_str){block.p, offset}, before);
}

/* --- fields --- */

static bool grow_fields(parse *p)
{
    if (p->room == RG_CSV_MAX_COLUMNS)
        return p->failed || p->odd ||
               refuse(p, p->line, "the record has more than 16,384 fields",
                      "check whether line ends are missing");
    size_t room = p->room ? 2 * p->room : 64;
    p->lengths = rg_xrealloc(p->lengths, room * sizeof *p->lengths);
    p->fields = rg_xrealloc(p->fields, room * sizeof *p->fields);
    p->wanted = rg_xrealloc(p->wanted, room * sizeof *p->wanted);
    p->quoted = rg_xrealloc(p->quoted, room * sizeof *p->quoted);
    for (size_t i = p->room; i < room; i++)
        p->wanted[i] = true;
    p->room = room;
    return true;
}

static void on_field(void *value, size_t n, void *user)
{
    parse *p = user;
    (void)value;
    if (p->count == p->room) {
        grow_fields(p);
        if (p->count == p->room)
            return;
    }
    p->lengths[p->count++] = (uint32_t)n;
}

/* No field of this record moves any more once it has its place here. */
static char *own_room(parse *p, size_t n)
{
    size_t all = 0;
    for (size_t i = 0; p->own.n == 0 && i < p->count; i++)
        all += p->lengths[i];
    if (all)
        rg_buf_room(&p->own, all);
    p->own.n += n;
    return p->own.p + p->own.n - n;
}

/* A field that begins with the quote at `at`; the answer is behind its closing quote. */
static const char *settle_quoted(parse *p, size_t i, const char *at)
{
    size_t n = p->lengths[i];
    const char *from = at + 1, *value = from;
    if (memchr(from, '"', n + 1) == from + n) {
        at = from + n + 1;
    } else {
        char *own = own_room(p, n);
        for (size_t k = 0; k < n; k++, from++)
            if ((own[k] = *from) == '"')
                from++;
        value = own;
        at = from + 1;
    }
    p->quoted[i] = true;
    p->quoted_count++;
    p->breaks = p->breaks || memchr(value, '\n', n) || memchr(value, '\r', n);
    p->fields[i] = p->wanted[i] ? (rg_str){value, n} : (rg_str){NULL, 0};
    return at;
}

/* The fields that libcsv told of this record; false where it dropped blanks that it must not.
 * *end is where the last of them ends. */
static bool settle(parse *p, size_t *end)
{
    const char *limit = p->stream.p + p->stream.n, *at = p->stream.p + p->start;
    p->quoted_count = 0;
    p->breaks = false;
    p->own.n = 0;
    for (size_t i = 0; i < p->count; i++) {
        const char *from = at += i > 0;
        if (at < limit && *at == '"') {
            at = settle_quoted(p, i, at);
            if (p->drops && at < limit && is_blank(*at))
                return false;
            continue;
        }
        if (p->drops)
            while (at < limit && is_blank(*at))
                at++;
        if (at > from && at < limit && *at == '"')
            return false;
        at += p->lengths[i];
        if (p->drops)
            while (at < limit && is_blank(*at))
                at++;
        p->quoted[i] = false;
        p->fields[i] = p->wanted[i] ? (rg_str){from, (size_t)(at - from)} : (rg_str){NULL, 0};
    }
    *end = (size_t)(at - p->stream.p);
    return true;
}

/* --- records --- */

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
    p->start++;
    p->line++;
}

/* A line end with no field before it: the second half of CRLF, or a blank line. */
static void on_bare_line_end(parse *p, int c)
{
    p->odd = p->drops && is_blank(p->stream.p[p->start]);
    if (p->odd)
        return;
    if (c == '\n' && p->after_cr) {
        p->start++;
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
        return refuse(p, p->line, what, "the file was cut off: get it again");
    }
    p->facts->rows++;
    p->facts->wrong_rows += p->count != p->expected;
    return !p->reader->row || p->reader->row(p->reader->user, row, p->err);
}

static bool is_too_long(parse *p, size_t end)
{
    return end - p->start > MAX_RECORD &&
           !refuse(p, p->line, "the record is longer than 16 MiB",
                   "check whether line ends are missing");
}

static void take_record(parse *p, int c)
{
    size_t end;
    p->odd = !settle(p, &end);
    if (p->odd || is_too_long(p, end))
        return;
    if (c >= 0 && (end >= p->stream.n || p->stream.p[end] != (char)c))
        rg_panic("%s: the reader lost its place on line %d", p->name, p->line);
    rg_csv_row row = {.file = p->name,
                      .line = p->line,
                      .offset = p->start,
                      .bytes = {p->stream.p + p->start, end - p->start},
                      .fields = p->fields,
                      .quoted = p->quoted,
                      .quoted_count = p->quoted_count,
                      .count = p->count,
                      .expected = p->expected};
    p->failed = !(p->expected ? give_row(p, &row, c) : give_heading(p, &row));
    p->line = p->breaks ? line_at(p, end) : p->line;
    p->start = end;
    count_line_end(p, c);
}

static void on_record(int c, void *user)
{
    parse *p = user;
    if (!p->failed && !p->odd) {
        if (p->count)
            take_record(p, c);
        else
            on_bare_line_end(p, c);
    }
    p->count = 0;
}

/* --- the stream --- */

static void start_parser(parse *p, bool drops)
{
    csv_init(&p->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
    csv_set_realloc_func(&p->parser, bounded_realloc);
    csv_set_blk_size(&p->parser, 4096);
    csv_set_delim(&p->parser, (unsigned char)p->delimiter);
    csv_set_space_func(&p->parser, drops ? NULL : no_blanks);
    p->drops = drops;
    p->odd = false;
    p->count = 0;
}

/* The field libcsv is in: where it begins. */
static size_t unfinished(parse *p)
{
    size_t end = p->start;
    if (p->count && settle(p, &end))
        end++;
    return end;
}

static bool parser_failed(parse *p, size_t offset)
{
    char what[160];
    size_t field = p->count + 1;
    int from = line_at(p, unfinished(p)), line = line_at(p, offset);
    if (csv_error(&p->parser) != CSV_EPARSE)
        return refuse_at(p, from, field, "a field is longer than 1 MiB",
                         "check whether a closing quote or the line ends are missing");
    if (line == from)
        return refuse_at(p, line, field, "a quote stands where none may be",
                         "double quotes inside a quoted field, and quote the whole field");
    snprintf(what, sizeof what, "the quoted field is followed by something else on line %d",
             line);
    return refuse_at(p, from, field, what, "check whether its closing quote is missing");
}

/* Give libcsv the stream from an offset on; once more from the record where blanks are odd. */
static bool feed(parse *p, size_t from)
{
    for (;;) {
        rg_str rest = {p->stream.p + from, p->stream.n - from};
        size_t done = csv_parse(&p->parser, rest.p, rest.n, on_field, on_record, p);
        if (p->failed)
            return false;
        if (!p->drops)
            return (done == rest.n || parser_failed(p, from + done)) &&
                   !is_too_long(p, p->stream.n);
        if (!p->odd && done == rest.n)
            return !is_too_long(p, p->stream.n);
        csv_free(&p->parser);
        start_parser(p, false);
        from = p->start;
    }
}

static bool check_utf8(parse *p, rg_str block, size_t to)
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
    size_t in_block = bad > p->taken ? bad - p->taken : 0;
    return refuse(p, line_ahead(p, block, in_block),
                  "not UTF-8, although the file is marked so", "save it as CSV UTF-8");
}

static bool convert_block(parse *p, rg_str block)
{
    if (rg_buf_cp1252(&p->converted, block))
        return true;
    size_t at = 0;
    while (!memchr("\x81\x8D\x8F\x90\x9D", block.p[at], 5))
        at++;
    return refuse(p, line_ahead(p, block, at), "neither UTF-8 nor Windows-1252 text",
                  "save it as CSV UTF-8");
}

static bool take_block(parse *p, size_t to)
{
    rg_str block = {p->input.p + p->taken, to - p->taken};
    const char *nul = memchr(block.p, '\0', block.n);
    bool converts = p->facts->encoding == RG_ENC_CP1252;
    size_t from = p->stream.n;
    if (nul)
        return refuse(p, line_ahead(p, block, (size_t)(nul - block.p)), "a NUL byte",
                      "this is not text, or damaged: export the file again");
    if (!(converts ? convert_block(p, block) : check_utf8(p, block, to)))
        return false;
    p->stream = converts ? rg_buf_view(&p->converted) : (rg_str){p->input.p, to};
    p->taken = to;
    return feed(p, from);
}

static bool finish(parse *p)
{
    if (p->drops && p->start < p->stream.n) {
        csv_free(&p->parser); /* a last line without line end may be odd */
        start_parser(p, false);
        if (!feed(p, p->start))
            return false;
    }
    if (csv_fini(&p->parser, on_field, on_record, p) != 0)
        return refuse_at(p, line_at(p, unfinished(p)), p->count + 1,
                         "a quote is opened here and never closed",
                         "close it, or get the file again");
    if (p->failed)
        return false;
    if (!p->expected)
        return refuse(p, 0, "the file is empty", "get it again, or leave it out");
    if (p->start != p->stream.n)
        rg_panic("%s: the reader lost its place (at %zu of %zu)", p->name, p->start,
                 p->stream.n);
    return true;
}

static bool run(parse *p)
{
    size_t step = p->reader->block_size ? p->reader->block_size : BLOCK_SIZE;
    p->delimiter = p->reader->delimiter ? p->reader->delimiter : ',';
    p->line = 1;
    p->stream.p = p->input.p;
    grow_fields(p);
    start_parser(p, !is_blank(p->delimiter));
    bool done = true;
    while (done && p->taken < p->input.n)
        done = take_block(p, p->input.n - p->taken < step ? p->input.n : p->taken + step);
    done = done && finish(p);
    p->facts->lines = p->line - (done && !p->facts->no_last_line_end);
    csv_free(&p->parser);
    free(p->lengths);
    free(p->fields);
    free(p->wanted);
    free(p->quoted);
    rg_buf_free(&p->own);
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
