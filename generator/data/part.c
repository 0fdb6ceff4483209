/* data/part.c - From slices to columns.  Row r is complete only when `rows` passes it, so a row
 * given up halfway is simply overwritten by the next. */
#include "data/part.h"

#include "base/file.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_ROOM 1024

static void *widen(void *array, size_t size, size_t room)
{
    return array ? rg_xrealloc(array, size * room) : NULL;
}

static void grow(rg_part *part)
{
    size_t room = part->room * 2;
    part->lines = widen(part->lines, sizeof *part->lines, room);
    for (size_t i = 0; i < part->schema->plain_count; i++) {
        rg_part_column *c = &part->columns[i];
        c->status = widen(c->status, sizeof *c->status, room);
        c->codes = widen(c->codes, sizeof *c->codes, room);
        c->numbers = widen(c->numbers, sizeof *c->numbers, room);
        c->ints = widen(c->ints, sizeof *c->ints, room);
        c->keys = widen(c->keys, sizeof *c->keys, room);
    }
    for (size_t i = 0; i < part->schema->family_count; i++) {
        rg_part_family *f = &part->families[i];
        size_t count = part->schema->families[i].count;
        f->numbers = widen(f->numbers, sizeof *f->numbers * count, room);
        f->status = widen(f->status, sizeof *f->status * count, room);
    }
    part->room = room;
}

static void make_column(rg_part *part, size_t index)
{
    rg_part_column *c = &part->columns[index];
    c->status = rg_xmalloc(FIRST_ROOM * sizeof *c->status);
    switch (part->schema->columns[index].type) {
    case RG_T_TEXT:
    case RG_T_CODE:
        c->codes = rg_xmalloc(FIRST_ROOM * sizeof *c->codes);
        c->values = rg_map_new(part->arena);
        break;
    case RG_T_COUNT:
    case RG_T_NUMBER:
        c->numbers = rg_xmalloc(FIRST_ROOM * sizeof *c->numbers);
        break;
    case RG_T_MONTH:
    case RG_T_DATE:
    case RG_T_YEAR:
        c->ints = rg_xmalloc(FIRST_ROOM * sizeof *c->ints);
        break;
    case RG_T_KEY:
        c->keys = rg_xmalloc(FIRST_ROOM * sizeof *c->keys);
        break;
    }
    if (c->codes || c->ints)
        c->raws = rg_map_new(part->arena);
}

static void make_columns(rg_part *part)
{
    const rg_schema *s = part->schema;
    part->room = FIRST_ROOM;
    part->lines = rg_xmalloc(FIRST_ROOM * sizeof *part->lines);
    part->columns = RG_NEW_N(part->arena, rg_part_column, s->column_count);
    part->families = RG_NEW_N(part->arena, rg_part_family, s->family_count);
    part->bindings = RG_NEW_N(part->arena, rg_part_binding, s->column_count);
    part->absent = RG_NEW_N(part->arena, size_t, s->column_count);
    for (size_t i = 0; i < s->column_count; i++)
        part->columns[i].field = SIZE_MAX;
    for (size_t i = 0; i < s->plain_count; i++)
        make_column(part, i);
    for (size_t i = 0; i < s->family_count; i++) {
        rg_part_family *f = &part->families[i];
        size_t cells = FIRST_ROOM * s->families[i].count;
        f->numbers = rg_xmalloc(cells * sizeof *f->numbers);
        f->status = rg_xmalloc(cells * sizeof *f->status);
    }
}

/* Back to an empty part that keeps its schema and name. */
static void clear(rg_part *part)
{
    for (size_t i = 0; part->columns && i < part->schema->plain_count; i++) {
        rg_part_column *c = &part->columns[i];
        free(c->status);
        free(c->codes);
        free(c->numbers);
        free(c->ints);
        free(c->keys);
    }
    for (size_t i = 0; part->families && i < part->schema->family_count; i++) {
        free(part->families[i].numbers);
        free(part->families[i].status);
    }
    free(part->lines);
    part->lines = NULL;
    part->columns = NULL;
    part->families = NULL;
    part->rows = part->room = part->binding_count = part->absent_count = 0;
    part->keys = part->synthetic_keys = 0;
    part->tallies = NULL;
    part->notes = NULL;
    part->tally_count = part->tally_room = part->note_count = part->note_room = 0;
    rg_arena_reset(part->arena);
}

static void tally(rg_part *part, rg_ledger_kind kind, size_t column, int what, int line,
                  int field)
{
    rg_part_tally *t = NULL;
    for (size_t i = 0; i < part->tally_count && !t; i++) {
        rg_part_tally *seen = &part->tallies[i];
        if (seen->kind == kind && seen->column == column && seen->what == what)
            t = seen;
    }
    if (!t) {
        t = RG_PUSH(part->arena, part->tallies, part->tally_count, part->tally_room);
        *t = (rg_part_tally){.kind = kind, .column = column, .what = what};
    }
    t->count++;
    if (t->place_count < RG_LEDGER_PLACES)
        t->places[t->place_count++] = (rg_place){NULL, line, field};
}

static bool reject(rg_part *part, const rg_csv_row *row, size_t column, rg_fault fault)
{
    size_t field = column == SIZE_MAX ? SIZE_MAX : part->columns[column].field;
    bool whole_row = field == SIZE_MAX;
    tally(part, RG_L_REJECTED, column, (int)fault,
          whole_row ? row->line : rg_csv_field_line(row, field),
          whole_row ? 0 : (int)field + 1);
    return false;
}

static void mended(rg_part *part, const rg_csv_row *row, size_t column, rg_mend mend)
{
    size_t field = part->columns[column].field;
    tally(part, RG_L_REPAIRED, column, (int)mend, rg_csv_field_line(row, field),
          (int)field + 1);
}

/* The first meeting with a raw text of a column of type text, code, month, date or year. */
static void meet(rg_part *part, rg_part_column *c, const rg_schema_column *schema, rg_str raw)
{
    rg_cell cell = rg_cell_read(schema, raw);
    rg_part_met *met = RG_PUSH(part->arena, c->mets, c->met_count, c->met_room);
    *met = (rg_part_met){.status = (uint8_t)cell.status,
                         .fault = (uint8_t)cell.fault,
                         .mend = (uint8_t)cell.mend,
                         .code = RG_NO_CODE,
                         .whole = cell.whole};
    if (c->values && !cell.fault && cell.status == RG_CELL_OK)
        met->code = (uint32_t)rg_map_intern(c->values, cell.text, NULL);
}

static const rg_part_met *met_of(rg_part *part, size_t column, rg_str raw)
{
    rg_part_column *c = &part->columns[column];
    if (c->last_met < c->met_count && rg_str_eq(rg_map_key(c->raws, c->last_met), raw))
        return &c->mets[c->last_met];
    bool added;
    c->last_met = rg_map_intern(c->raws, raw, &added);
    if (added)
        meet(part, c, &part->schema->columns[column], raw);
    return &c->mets[c->last_met];
}

static bool take_met(rg_part *part, const rg_csv_row *row, size_t column, rg_str raw)
{
    const rg_part_met *met = met_of(part, column, raw);
    rg_part_column *c = &part->columns[column];
    if (met->fault)
        return reject(part, row, column, (rg_fault)met->fault);
    if (met->mend)
        mended(part, row, column, (rg_mend)met->mend);
    c->status[part->rows] = met->status;
    if (c->codes)
        c->codes[part->rows] = met->code;
    else
        c->ints[part->rows] = met->whole;
    return true;
}

static bool take_cell(rg_part *part, const rg_csv_row *row, size_t column, rg_str raw)
{
    const rg_schema_column *schema = &part->schema->columns[column];
    rg_part_column *c = &part->columns[column];
    rg_cell cell = rg_cell_read(schema, raw);
    if (cell.fault)
        return reject(part, row, column, cell.fault);
    if (cell.mend)
        mended(part, row, column, cell.mend);
    if (schema->family != SIZE_MAX) {
        rg_part_family *f = &part->families[schema->family];
        size_t at = part->rows * part->schema->families[schema->family].count + schema->member;
        f->numbers[at] = cell.number;
        f->status[at] = (uint8_t)cell.status;
        return true;
    }
    c->status[part->rows] = (uint8_t)cell.status;
    if (c->numbers)
        c->numbers[part->rows] = cell.number;
    if (!c->keys)
        return true;
    c->keys[part->rows] = (rg_hash128){0, 0};
    if (cell.status == RG_CELL_OK) {
        c->keys[part->rows] = rg_hash128_of(cell.text);
        part->keys++;
        part->synthetic_keys += rg_str_starts(cell.text, "SYN-");
    }
    return true;
}

/* An optional column that the file lacks has no value in any row. */
static void fill_absent(rg_part *part, size_t column)
{
    const rg_schema_column *schema = &part->schema->columns[column];
    rg_part_column *c = &part->columns[column];
    size_t row = part->rows;
    if (schema->family != SIZE_MAX) {
        rg_part_family *f = &part->families[schema->family];
        size_t at = row * part->schema->families[schema->family].count + schema->member;
        f->numbers[at] = 0;
        f->status[at] = RG_CELL_MISSING;
        return;
    }
    c->status[row] = RG_CELL_MISSING;
    if (c->codes)
        c->codes[row] = RG_NO_CODE;
    if (c->ints)
        c->ints[row] = 0;
    if (c->numbers)
        c->numbers[row] = 0;
    if (c->keys)
        c->keys[row] = (rg_hash128){0, 0};
}

static bool adds_up(const rg_part *part, const rg_schema_family *family,
                    const rg_part_family *values)
{
    const rg_part_column *total = &part->columns[family->total];
    size_t at = part->rows * family->count;
    double sum = 0;
    if (total->field == SIZE_MAX || total->status[part->rows] != RG_CELL_OK)
        return true;
    for (size_t i = 0; i < family->count; i++) {
        if (values->status[at + i] != RG_CELL_OK)
            return true;
        sum += values->numbers[at + i];
    }
    double whole = total->numbers[part->rows];
    return fabs(sum - whole) <= 1e-9 * fmax(fabs(sum), fabs(whole));
}

static bool totals_hold(rg_part *part, const rg_csv_row *row)
{
    for (size_t i = 0; i < part->schema->family_count; i++) {
        const rg_schema_family *family = &part->schema->families[i];
        if (family->total != SIZE_MAX && !adds_up(part, family, &part->families[i]))
            return reject(part, row, family->total, RG_F_TOTAL);
    }
    return true;
}

static bool is_wanted(rg_part *part, const rg_csv_row *row)
{
    for (size_t i = 0; i < part->schema->only_count; i++) {
        const rg_schema_only *only = &part->schema->only[i];
        const rg_part_column *c = &part->columns[only->column];
        uint32_t code = c->field == SIZE_MAX ? RG_NO_CODE : c->codes[part->rows];
        bool wanted = false;
        for (size_t k = 0; code != RG_NO_CODE && !wanted && k < only->value_count; k++)
            wanted = rg_str_eq(rg_map_key(c->values, code), only->values[k]);
        if (!wanted) {
            tally(part, RG_L_EXCLUDED, SIZE_MAX, (int)i, row->line, (int)c->field + 1);
            return false;
        }
    }
    return true;
}

static bool on_row(void *user, const rg_csv_row *row, rg_err *err)
{
    rg_part *part = user;
    (void)err;
    if (row->count != row->expected) {
        reject(part, row, SIZE_MAX,
               row->count > row->expected ? RG_F_MORE_FIELDS : RG_F_FEWER_FIELDS);
        return true;
    }
    if (part->rows == part->room)
        grow(part);
    for (size_t i = 0; i < part->binding_count; i++) {
        rg_part_binding b = part->bindings[i];
        bool met = part->columns[b.column].raws != NULL;
        rg_str raw = row->fields[b.field];
        if (!(met ? take_met(part, row, b.column, raw) : take_cell(part, row, b.column, raw)))
            return true;
    }
    for (size_t i = 0; i < part->absent_count; i++)
        fill_absent(part, part->absent[i]);
    if (!totals_hold(part, row) || !is_wanted(part, row))
        return true;
    part->lines[part->rows++] = row->line;
    return true;
}

static bool on_heading(void *user, const rg_csv_row *heading, bool *wanted, rg_err *err)
{
    rg_part *part = user;
    make_columns(part);
    return rg_part_bind(part, heading, wanted, err);
}

static void on_restart(void *user)
{
    clear(user);
}

static void note_lines(rg_part *part)
{
    const rg_csv_facts *csv = &part->csv;
    if (csv->encoding == RG_ENC_CP1252)
        rg_part_note(part, "not UTF-8; read as Windows-1252");
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
}

void rg_part_read(rg_part *part, const rg_schema *schema, const char *path, const char *name)
{
    rg_csv_reader reader = {
        .heading = on_heading, .row = on_row, .restart = on_restart, .user = part};
    rg_str bytes;
    *part =
        (rg_part){.schema = schema, .path = path, .name = name, .arena = rg_arena_new("file")};
    part->refused = !rg_file_map(path, &bytes, &part->err);
    if (part->refused)
        return;
    part->refused = !rg_csv_read_bytes(bytes, name, &reader, &part->csv, &part->err);
    part->bytes = bytes.n;
    if (!part->refused) {
        part->sha256 = rg_sha256_of(bytes);
        note_lines(part);
    }
    rg_file_unmap(bytes);
}

void rg_part_close(rg_part *part)
{
    if (!part->arena)
        return;
    clear(part);
    rg_arena_free(part->arena);
    part->arena = NULL;
}
