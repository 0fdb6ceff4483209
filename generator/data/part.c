/* data/part.c - One file from its first byte to its remarks. */
#include "data/part.h"

#include "base/file.h"
#include "data/sniff.h"

#include <inttypes.h>

static bool on_row(void *user, const rg_csv_row *row, rg_err *err)
{
    (void)err;
    rg_part_take(user, row);
    return true;
}

static bool on_heading(void *user, const rg_csv_row *heading, bool *wanted, rg_err *err)
{
    rg_part *part = user;
    rg_part_make(part);
    if (!rg_part_bind(part, heading, wanted, err))
        return false;
    rg_part_start(part);
    part->heading = (rg_str){rg_str_dup(part->arena, heading->bytes), heading->bytes.n};
    return true;
}

static void on_restart(void *user)
{
    rg_part_clear(user);
}

/* Exports that stop at a limit of their tool have just that many rows, with or without the
 * heading. */
static void note_limit(rg_part *part)
{
    static const uint64_t limits[] = {1000,   5000,   10000,  20000,  30000,  50000,   65536,
                                      100000, 150000, 200000, 250000, 500000, 1000000, 1048576};
    uint64_t rows = part->csv.rows;
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
        if (rows == limits[i] || rows + 1 == limits[i])
            rg_part_note(part,
                         "%" PRIu64
                         " rows, a number at which export tools stop: check that the "
                         "extract is whole",
                         rows);
}

/* Lines of two systems in one file: read as Windows-1252, letters that are UTF-8 become two. */
static void note_encoding(rg_part *part, rg_str bytes)
{
    size_t first = 0, next;
    bool mixed = rg_sniff_utf8_within(bytes, &first);
    rg_part_note(part, "not UTF-8; read as Windows-1252");
    if (mixed)
        rg_part_note(
            part,
            "two encodings are mixed: letters of UTF-8 (first on line %d) and others "
            "(first on line %d); names with the former come out wrong, so ask for the "
            "file in one",
            1 + rg_sniff_breaks((rg_str){bytes.p, first}, 0),
            1 + rg_sniff_breaks((rg_str){bytes.p, rg_sniff_bad_utf8(bytes, 0, bytes.n, &next)},
                                0));
}

static void note_lines(rg_part *part, rg_str bytes)
{
    const rg_csv_facts *csv = &part->csv;
    if (csv->encoding == RG_ENC_CP1252)
        note_encoding(part, bytes);
    if ((csv->crlf > 0) + (csv->lf > 0) + (csv->cr > 0) > 1)
        rg_part_note(part,
                     "line ends are mixed: %" PRIu64 " CRLF, %" PRIu64 " LF, %" PRIu64 " CR",
                     csv->crlf, csv->lf, csv->cr);
    if (csv->blank_lines)
        rg_part_note(part, "blank lines passed over: %" PRIu64, csv->blank_lines);
    if (csv->no_last_line_end && csv->rows)
        rg_part_note(part, "the last line has no line end");
    if (csv->rows == 0)
        rg_part_note(part, "a heading and no rows");
    note_limit(part);
}

/* No row has as many fields as the heading: the heading is wrong, not the rows. */
static void refuse_odd(rg_part *part)
{
    const rg_csv_facts *csv = &part->csv;
    if (part->rows || csv->rows < 2 || csv->wrong_rows != csv->rows)
        return;
    rg_place place = {part->name, part->odd_line, 0};
    part->refused = !rg_fail_at(&part->err, RG_E_DATA, place,
                                "every row has another number of fields than the heading (here "
                                "%zu, the heading %zu); ask for the file again",
                                part->odd_fields, csv->columns);
}

/* Rows of which the column has a value. */
static uint64_t known_values(const rg_part *part, size_t column)
{
    const uint8_t *status = part->columns[column].status;
    uint64_t known = 0;
    for (size_t row = 0; status && row < part->rows; row++)
        known += status[row] == RG_CELL_OK;
    return known;
}

/* Where days behind the 12th are written month first, so are the others, which look like dates
 * and are wrong.  A few of them were typed so. */
static void refuse_month_first(rg_part *part)
{
    enum { FEW = 5, ONE_IN = 10 };
    for (size_t i = 0; i < part->tally_count && !part->refused; i++) {
        const rg_part_tally *t = &part->tallies[i];
        bool is = t->what == (t->kind == RG_L_REJECTED ? (int)RG_F_MONTH_FIRST
                                                       : (int)RG_M_UNKNOWN + RG_F_MONTH_FIRST);
        if (!is || t->kind == RG_L_EXCLUDED || t->column == SIZE_MAX || t->count < FEW ||
            t->count * ONE_IN < known_values(part, t->column))
            continue;
        rg_place place = {part->name, t->places[0].line, t->places[0].column};
        part->refused = !rg_fail_at(
            &part->err, RG_E_DATA, place,
            "\"%s\" has dates with the month before the day (here and in %" PRIu64
            " more), so that days and months of the others are in doubt; export them as "
            "YYYY-MM-DD or DD/MM/YYYY",
            part->schema->columns[t->column].title, t->count - 1);
    }
}

static void refuse_preface(rg_part *part, rg_str bytes)
{
    int line = part->csv.columns ? rg_part_heading_below(part->schema, bytes, 1) : 0;
    rg_place place = {part->name, line, 0};
    if (line)
        rg_fail_at(&part->err, RG_E_DATA, place,
                   "the heading stands here, below other lines; remove the lines above it");
}

void rg_part_read(rg_part *part, const rg_schema *schema, const char *path, const char *name)
{
    rg_csv_reader reader = {
        .heading = on_heading, .row = on_row, .restart = on_restart, .user = part};
    rg_str bytes;
    *part = (rg_part){.schema = schema,
                      .path = path,
                      .name = name,
                      .extracted = INT32_MIN,
                      .arena = rg_arena_new("file")};
    part->refused = !rg_file_map(path, &bytes, &part->err);
    if (part->refused)
        return;
    part->bytes = bytes.n;
    part->refused = !rg_csv_read_bytes(bytes, name, &reader, &part->csv, &part->err);
    if (part->refused && part->err.code == RG_E_DATA)
        refuse_preface(part, bytes);
    if (!part->refused)
        refuse_odd(part);
    if (!part->refused)
        refuse_month_first(part);
    if (!part->refused) {
        part->sha256 = rg_sha256_of(bytes);
        note_lines(part, bytes);
    }
    rg_file_unmap(bytes);
}

void rg_part_close(rg_part *part)
{
    if (!part->arena)
        return;
    rg_part_clear(part);
    rg_buf_free(&part->scratch);
    rg_arena_free(part->arena);
    part->arena = NULL;
}
