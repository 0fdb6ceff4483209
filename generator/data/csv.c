/* data/csv.c - The bytes of a file in blocks: their encoding, and what is no CSV.  Records are made of them
 * in csv_record.c. */
#include "data/csv_inside.h"

#include "base/file.h"
#include "base/utf8.h"
#include "data/sniff.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK_SIZE ((size_t)64 << 10)

typedef rg_csv_parse parse;

/* The line of a byte of the next block, which is not in the stream yet. */
static int line_ahead(const parse *p, rg_str block, size_t offset)
{
    char before = p->stream.n ? p->stream.p[p->stream.n - 1] : 0;
    return rg_csv_line_at(p, p->stream.n) + rg_sniff_breaks((rg_str){block.p, offset}, before);
}

/* The plain fields of a record that goes on in the next block stay where they are in the stream, which
 * may have moved. */
static void set_stream(parse *p, rg_str stream)
{
    for (size_t i = 0; p->inside && i < p->plain; i++)
        if (p->fields[i].p)
            p->fields[i].p = stream.p + ((uintptr_t)p->fields[i].p - (uintptr_t)p->stream.p);
    p->stream = stream;
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
    return rg_csv_refuse(p, line_ahead(p, block, in_block),
                         "not UTF-8, although the file is marked so", "save it as CSV UTF-8");
}

static bool convert_block(parse *p, rg_str block)
{
    if (rg_buf_cp1252(&p->converted, block))
        return true;
    size_t at = 0;
    while (!memchr("\x81\x8D\x8F\x90\x9D", block.p[at], 5))
        at++;
    return rg_csv_refuse(p, line_ahead(p, block, at), "neither UTF-8 nor Windows-1252 text",
                         "save it as CSV UTF-8");
}

static bool take_block(parse *p, size_t to)
{
    rg_str block = {p->input.p + p->taken, to - p->taken};
    const char *nul = memchr(block.p, '\0', block.n);
    bool converts = p->facts->encoding == RG_ENC_CP1252;
    if (nul)
        return rg_csv_refuse(p, line_ahead(p, block, (size_t)(nul - block.p)), "a NUL byte",
                             "this is not text, or damaged: export the file again");
    if (!(converts ? convert_block(p, block) : check_utf8(p, block, to)))
        return false;
    set_stream(p, converts ? rg_buf_view(&p->converted) : (rg_str){p->input.p, to});
    p->taken = to;
    return rg_csv_take(p);
}

static bool run(parse *p)
{
    size_t step = p->reader->block_size ? p->reader->block_size : BLOCK_SIZE;
    p->delimiter = p->reader->delimiter ? p->reader->delimiter : ',';
    p->stream.p = p->input.p;
    rg_csv_start(p);
    bool done = true;
    while (done && p->taken < p->input.n)
        done = take_block(p, p->input.n - p->taken < step ? p->input.n : p->taken + step);
    done = done && rg_csv_finish(p);
    p->facts->lines = p->line - (done && !p->facts->no_last_line_end);
    rg_csv_stop(p);
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
