/* data/csv_record.c - Fields without quotes end at the next separator; from the first field with a quote on,
 * libcsv reads the record.
 *
 * Most fields of an export are plain: as long as a record has no quote, its fields lie between its
 * separators, and nothing is there to judge.  Where a quote stands, or where a block of the file ends
 * within a record, the rest of the record is libcsv's, which decides where fields and records end and
 * what is refused.  So that it knows to be inside a record it is given the separator before, and the
 * empty field that this makes is passed over.
 *
 * libcsv tells neither place nor line, only how many bytes each field has.  These lengths are noted; at
 * the end of the record the fields are found in the stream one behind another, and slices point there:
 * nothing is copied but fields with doubled quotes.  A field of n bytes takes n bytes of the stream, with
 * the blanks at its edges, which libcsv drops; a quoted one n + 2 and its doubled quotes; each one more
 * for the separator behind it.  `start` always stands at the record that is read, and at the end of the
 * stream it must stand there, which is checked.
 *
 * libcsv's own idea of blanks is fast but too kind: it takes a line of blanks for a blank line, and lets
 * blanks stand beside a quote.  Where that is met, and where libcsv gives up, its part of the record is
 * read again by no_blanks, which costs a call for every byte, and so is all that follows. */
#include "data/csv_inside.h"

#include "data/marks.h"
#include "data/sniff.h"

#include <stdlib.h>
#include <string.h>

#define MAX_RECORD ((size_t)16 << 20) /* bytes of one record; longer means lost line ends */

typedef rg_csv_parse parse;

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

bool rg_csv_refuse_at(parse *p, int line, size_t field, const char *what, const char *advice)
{
    p->failed = true;
    return rg_fail_at(p->err, RG_E_SYNTAX, (rg_place){p->name, line, (int)field}, "%s; %s",
                      what, advice);
}

bool rg_csv_refuse(parse *p, int line, const char *what, const char *advice)
{
    return rg_csv_refuse_at(p, line, 0, what, advice);
}

/* The line of a byte of the stream that is not before the record. */
int rg_csv_line_at(const parse *p, size_t offset)
{
    char before = p->start ? p->stream.p[p->start - 1] : 0;
    return p->line +
           rg_sniff_breaks((rg_str){p->stream.p + p->start, offset - p->start}, before);
}

/* --- fields --- */

static bool grow_fields(parse *p)
{
    if (p->room == RG_CSV_MAX_COLUMNS)
        return p->failed || p->odd ||
               rg_csv_refuse(p, p->line, "the record has more than 16,384 fields",
                             "check whether line ends are missing");
    size_t room = p->room ? 2 * p->room : 64;
    p->lengths = rg_xrealloc(p->lengths, room * sizeof *p->lengths);
    p->fields = rg_xrealloc(p->fields, room * sizeof *p->fields);
    p->wanted = rg_xrealloc(p->wanted, room * sizeof *p->wanted);
    p->quoted = rg_xrealloc(p->quoted, room * sizeof *p->quoted);
    for (size_t i = p->room; i < room; i++) {
        p->wanted[i] = true;
        p->quoted[i] = false;
    }
    p->room = room;
    return true;
}

static bool has_room(parse *p)
{
    return p->count < p->room || (grow_fields(p) && p->count < p->room);
}

static void on_field(void *value, size_t n, void *user)
{
    parse *p = user;
    (void)value;
    if (has_room(p))
        p->lengths[p->count++] = (uint32_t)n;
}

static rg_str if_wanted(const parse *p, size_t i, const char *from, size_t n)
{
    return p->wanted[i] ? (rg_str){from, n} : (rg_str){NULL, 0};
}

static void add_plain(parse *p, size_t from, size_t to)
{
    if (!has_room(p))
        return;
    p->fields[p->count] = if_wanted(p, p->count, p->stream.p + from, to - from);
    p->count++;
}

/* No field of this record moves any more once it has its place here. */
static char *own_room(parse *p, size_t n)
{
    size_t all = 0;
    for (size_t i = p->plain; p->own.n == 0 && i < p->count; i++)
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
    p->fields[i] = if_wanted(p, i, value, n);
    return at;
}

/* The fields that libcsv told of this record; false where it dropped blanks that it must not.
 * *end is where the last of them ends. */
static bool settle(parse *p, size_t *end)
{
    const char *limit = p->stream.p + p->stream.n, *at = p->stream.p + p->theirs;
    p->quoted_count = 0;
    p->breaks = false;
    p->own.n = 0;
    for (size_t i = p->plain; i < p->count; i++) {
        const char *from = at += i > p->plain;
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
        p->fields[i] = if_wanted(p, i, from, (size_t)(at - from));
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
        return rg_csv_refuse(p, p->line, what, "the file was cut off: get it again");
    }
    p->facts->rows++;
    p->facts->wrong_rows += p->count != p->expected;
    return !p->reader->row || p->reader->row(p->reader->user, row, p->err);
}

static bool is_too_long(parse *p, size_t end)
{
    return end - p->start > MAX_RECORD &&
           !rg_csv_refuse(p, p->line, "the record is longer than 16 MiB",
                          "check whether line ends are missing");
}

/* Its fields are settled, and it ends at `end`. */
static void take_record(parse *p, size_t end, int c)
{
    if (is_too_long(p, end))
        return;
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
    p->line = p->breaks ? rg_csv_line_at(p, end) : p->line;
    p->start = end;
    count_line_end(p, c);
}

static void take_theirs(parse *p, int c)
{
    size_t end;
    p->odd = !settle(p, &end);
    if (p->odd)
        return;
    if (c >= 0 && (end >= p->stream.n || p->stream.p[end] != (char)c))
        rg_panic("%s: the reader lost its place on line %d", p->name, p->line);
    take_record(p, end, c);
    memset(p->quoted + p->plain, 0, (p->count - p->plain) * sizeof *p->quoted);
}

static void on_record(int c, void *user)
{
    parse *p = user;
    if (p->failed || p->odd)
        return;
    if (p->count)
        take_theirs(p, c);
    else
        on_bare_line_end(p, c);
    p->inside = p->odd;
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
}

/* From here on the record is libcsv's; again from here where it was too kind. */
static void hand_over(parse *p)
{
    bool within = p->plain > 0;
    p->inside = true;
    p->fed = p->theirs - within;
    p->count = p->plain - within;
}

static void hand_over_from(parse *p, size_t field)
{
    p->plain = p->count;
    p->theirs = field;
    if (p->plain || field < p->stream.n)
        hand_over(p);
}

static void end_line(parse *p, size_t field, size_t at)
{
    char c = p->stream.p[at];
    if (p->count || at > field) {
        add_plain(p, field, at);
        p->quoted_count = 0;
        p->breaks = false;
        if (!p->failed)
            take_record(p, at, c);
        p->count = 0;
    } else {
        on_bare_line_end(p, c);
    }
}

/* Records without a quote, up to one that has any or is not all there. */
static void walk(parse *p)
{
    size_t n = p->stream.n, field = p->start;
    const char *bytes = p->stream.p;
    p->count = 0;
    for (size_t from = p->start; from < n && !p->failed; from += RG_MARKS) {
        uint64_t marks = n - from >= RG_MARKS
                             ? rg_marks_of(bytes + from, p->delimiter)
                             : rg_marks_of_last(bytes + from, n - from, p->delimiter);
        for (; marks && !p->failed; marks &= marks - 1) {
            size_t at = from + (size_t)__builtin_ctzll(marks);
            if (bytes[at] == '"') {
                hand_over_from(p, field);
                return;
            }
            if (bytes[at] == p->delimiter)
                add_plain(p, field, at);
            else
                end_line(p, field, at);
            field = at + 1;
        }
    }
    hand_over_from(p, field);
}

/* The field libcsv is in: where it begins. */
static size_t unfinished(parse *p)
{
    size_t end = p->theirs;
    if (p->count > p->plain && settle(p, &end))
        end++;
    return end;
}

static bool parser_failed(parse *p, size_t offset)
{
    char what[160];
    size_t field = p->count + 1;
    int from = rg_csv_line_at(p, unfinished(p)), line = rg_csv_line_at(p, offset);
    if (csv_error(&p->parser) != CSV_EPARSE)
        return rg_csv_refuse_at(p, from, field, "a field is longer than 1 MiB",
                                "check whether a closing quote or the line ends are missing");
    if (line == from)
        return rg_csv_refuse_at(
            p, line, field, "a quote stands where none may be",
            "double quotes inside a quoted field, and quote the whole field");
    snprintf(what, sizeof what, "the quoted field is followed by something else on line %d",
             line);
    return rg_csv_refuse_at(p, from, field, what, "check whether its closing quote is missing");
}

/* Behind the next line end, or the end of the stream. */
static size_t next_line(const parse *p, size_t at)
{
    while (at < p->stream.n && p->stream.p[at] != '\n' && p->stream.p[at] != '\r')
        at++;
    return at < p->stream.n ? at + 1 : at;
}

/* Give libcsv its part of the record, a line at a time; once more where blanks are odd. */
static bool feed(parse *p)
{
    while (p->inside && p->fed < p->stream.n) {
        size_t to = next_line(p, p->fed), n = to - p->fed;
        size_t done = csv_parse(&p->parser, p->stream.p + p->fed, n, on_field, on_record, p);
        if (p->failed)
            return false;
        if (p->drops && (p->odd || done < n)) {
            csv_free(&p->parser);
            start_parser(p, false);
            hand_over(p);
        } else if (done < n) {
            return parser_failed(p, p->fed + done);
        } else {
            p->fed = to;
        }
    }
    return true;
}

bool rg_csv_take(parse *p)
{
    bool done = true;
    while (done && (p->inside ? p->fed : p->start) < p->stream.n) {
        if (!p->inside)
            walk(p);
        done = !p->failed && feed(p);
    }
    return done && !is_too_long(p, p->stream.n);
}

bool rg_csv_finish(parse *p)
{
    if (p->drops && p->inside) {
        csv_free(&p->parser); /* a last line without line end may be odd */
        start_parser(p, false);
        hand_over(p);
        if (!feed(p))
            return false;
    }
    if (csv_fini(&p->parser, on_field, on_record, p) != 0)
        return rg_csv_refuse_at(p, rg_csv_line_at(p, unfinished(p)), p->count + 1,
                                "a quote is opened here and never closed",
                                "close it, or get the file again");
    if (p->failed)
        return false;
    if (!p->expected)
        return rg_csv_refuse(p, 0, "the file is empty", "get it again, or leave it out");
    if (p->start != p->stream.n)
        rg_panic("%s: the reader lost its place (at %zu of %zu)", p->name, p->start,
                 p->stream.n);
    return true;
}

void rg_csv_start(parse *p)
{
    p->line = 1;
    grow_fields(p);
    start_parser(p, !is_blank(p->delimiter));
}

void rg_csv_stop(parse *p)
{
    csv_free(&p->parser);
    free(p->lengths);
    free(p->fields);
    free(p->wanted);
    free(p->quoted);
    rg_buf_free(&p->own);
}
