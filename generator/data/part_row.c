/* data/part_row.c - From slices to columns.  Row r is complete only when `rows` passes it, so a row
 * given up halfway is simply overwritten by the next. */
#include "data/part.h"

#include <math.h>
#include <string.h>

static rg_part_tally *tally_of(rg_part *part, rg_ledger_kind kind, size_t column, int what)
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
    return t;
}

void rg_part_count(rg_part *part, rg_ledger_kind kind, size_t column, int what, int line,
                   int field)
{
    rg_part_tally *t = tally_of(part, kind, column, what);
    t->count++;
    if (t->place_count < RG_LEDGER_PLACES)
        t->places[t->place_count++] = (rg_place){NULL, line, field};
}

/* The same of a field, whose line is looked for only where it is kept. */
static void count_field(rg_part *part, const rg_csv_row *row, rg_ledger_kind kind,
                        size_t column, int what)
{
    rg_part_tally *t = tally_of(part, kind, column, what);
    size_t field = part->columns[column].field;
    t->count++;
    if (t->place_count < RG_LEDGER_PLACES)
        t->places[t->place_count++] =
            (rg_place){NULL, rg_csv_field_line(row, field), (int)field + 1};
}

static bool reject(rg_part *part, const rg_csv_row *row, size_t column, rg_fault fault)
{
    if (column == SIZE_MAX || part->columns[column].field == SIZE_MAX)
        rg_part_count(part, RG_L_REJECTED, column, (int)fault, row->line, 0);
    else
        count_field(part, row, RG_L_REJECTED, column, (int)fault);
    return false;
}

/* The first meeting with a raw text of a column whose texts are looked up. */
static void meet(rg_part *part, rg_part_column *c, const rg_schema_column *schema, rg_str raw)
{
    rg_buf_clear(&part->scratch);
    rg_cell cell = rg_cell_read_with(schema, raw, &part->scratch);
    rg_part_met *met = RG_PUSH(part->arena, c->mets, c->met_count, c->met_room);
    *met = (rg_part_met){.status = (uint8_t)cell.status,
                         .fault = (uint8_t)cell.fault,
                         .mend = (uint8_t)cell.mend,
                         .code = RG_NO_CODE,
                         .whole = cell.whole};
    if (c->values && !cell.fault && cell.status == RG_CELL_OK)
        met->code = (uint32_t)rg_map_intern(c->values, cell.text, NULL);
}

static size_t find_met(rg_part *part, rg_part_column *c, size_t column, rg_str raw)
{
    bool added;
    size_t at = rg_map_intern(c->raws, raw, &added);
    if (added)
        meet(part, c, &part->schema->columns[column], raw);
    return at;
}

/* Its first eight bytes, or all; those of a row are loaded at once, with what follows them. */
static uint64_t first_bytes(rg_str text, rg_str row)
{
    uint64_t first = 0;
    size_t before = (size_t)((uintptr_t)text.p - (uintptr_t)row.p);
    if (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ && row.n >= sizeof first &&
        before <= row.n - sizeof first) {
        memcpy(&first, text.p, sizeof first);
        return text.n < sizeof first ? first & (((uint64_t)1 << 8 * text.n) - 1) : first;
    }
    if (text.n)
        memcpy(&first, text.p, text.n < sizeof first ? text.n : sizeof first);
    return first;
}

static uint64_t last_bytes(rg_str text)
{
    uint64_t last = 0;
    if (text.n > sizeof last)
        memcpy(&last, text.p + text.n - sizeof last, sizeof last);
    return last;
}

/* What a text of a column stands for.  Its ends and its length tell up to sixteen bytes apart. */
static const rg_part_met *met_of(rg_part *part, const rg_part_binding *b, rg_str raw,
                                 rg_str row)
{
    const uint64_t mix = UINT64_C(0x9E3779B97F4A7C15); /* odd, and its bits even */
    rg_part_column *c = b->to->store;
    uint64_t first = first_bytes(raw, row), last = last_bytes(raw), room = raw.n + 1;
    uint64_t place = ((first ^ room) * mix ^ last) * mix;
    rg_part_recent *r = &c->recent[place >> c->recent_shift];
    if (((r->first ^ first) | (r->last ^ last) | (r->room ^ room)) == 0 &&
        (raw.n <= 2 * sizeof first || rg_str_eq(rg_map_key(c->raws, r->met), raw)))
        return &r->what;
    size_t met = find_met(part, c, b->column, raw);
    rg_part_widen_recent(part, c);
    r = &c->recent[place >> c->recent_shift];
    *r = (rg_part_recent){first, last, (uint32_t)room, (uint32_t)met, c->mets[met]};
    return &r->what;
}

/* Where a member of a family lies in this row. */
static size_t member_at(const rg_part *part, const rg_schema_column *member)
{
    return part->rows * part->schema->families[member->family].count + member->member;
}

static bool take_met(rg_part *part, const rg_csv_row *row, const rg_part_binding *b, rg_str raw)
{
    rg_part_column *c = b->to;
    const rg_part_met *met = met_of(part, b, raw, row->bytes);
    size_t at = part->rows;
    if (met->fault)
        return reject(part, row, b->column, (rg_fault)met->fault);
    if (met->mend)
        count_field(part, row, RG_L_REPAIRED, b->column, met->mend);
    if (b->family) {
        at = member_at(part, b->schema);
        b->family->codes[at] = met->code;
        b->family->status[at] = met->status;
        return true;
    }
    c->status[at] = met->status;
    if (c->codes)
        c->codes[at] = met->code;
    else
        c->ints[at] = met->whole;
    return true;
}

/* A spreadsheet drops the zeros before an identifier of digits; 00123 and 123 are one. */
static rg_str without_zeros(rg_str key)
{
    for (size_t i = 0; i < key.n; i++)
        if (key.p[i] < '0' || key.p[i] > '9')
            return key;
    while (key.n > 1 && key.p[0] == '0') {
        key.p++;
        key.n--;
    }
    return key;
}

static void take_key(rg_part *part, rg_hash128 *key, const rg_cell *cell)
{
    *key = (rg_hash128){0, 0};
    if (cell->status != RG_CELL_OK)
        return;
    *key = rg_hash128_of(without_zeros(cell->text));
    part->row_keys++;
    part->row_synthetic += rg_str_starts(cell->text, "SYN-");
}

static bool take_cell(rg_part *part, const rg_csv_row *row, const rg_part_binding *b,
                      rg_str raw)
{
    rg_part_column *c = b->to;
    rg_cell cell = rg_cell_read(b->schema, raw);
    size_t at = part->rows;
    if (cell.fault)
        return reject(part, row, b->column, cell.fault);
    if (cell.mend)
        count_field(part, row, RG_L_REPAIRED, b->column, (int)cell.mend);
    if (b->family) {
        at = member_at(part, b->schema);
        b->family->numbers[at] = cell.number;
        b->family->status[at] = (uint8_t)cell.status;
        return true;
    }
    c->status[at] = (uint8_t)cell.status;
    if (c->numbers)
        c->numbers[at] = cell.number;
    if (c->ints)
        c->ints[at] = cell.whole;
    if (c->timed)
        c->timed[at] = cell.timed;
    if (c->keys)
        take_key(part, &c->keys[at], &cell);
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
        size_t at = member_at(part, schema);
        if (f->numbers)
            f->numbers[at] = 0;
        else
            f->codes[at] = RG_NO_CODE;
        f->status[at] = RG_CELL_MISSING;
        return;
    }
    c->status[row] = RG_CELL_MISSING;
    if (c->timed)
        c->timed[row] = 0;
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

static bool is_one_of(const rg_part_column *c, uint8_t status, uint32_t code,
                      const rg_schema_only *only)
{
    for (size_t k = 0; k < only->value_count; k++) {
        rg_str value = only->values[k];
        if (code == RG_NO_CODE ? value.n == 0 && status == RG_CELL_MISSING
                               : rg_str_eq(rg_map_key(c->values, code), value))
            return true;
    }
    return false;
}

static bool is_wanted(rg_part *part, const rg_csv_row *row)
{
    for (size_t i = 0; i < part->schema->only_count; i++) {
        const rg_schema_only *only = &part->schema->only[i];
        const rg_part_column *c = &part->columns[only->column];
        if (!is_one_of(c, c->status[part->rows], c->codes[part->rows], only)) {
            rg_part_count(part, RG_L_EXCLUDED, SIZE_MAX, (int)i, row->line,
                          c->field == SIZE_MAX ? 0 : (int)c->field + 1);
            return false;
        }
    }
    return true;
}

static bool needs_quotes(rg_str field)
{
    for (size_t i = 0; i < field.n; i++)
        if (field.p[i] == ',' || field.p[i] == '"' || field.p[i] == '\n' || field.p[i] == '\r')
            return true;
    return false;
}

/* Whether quotes stand only where they are needed. */
static bool is_plain(const rg_csv_row *row)
{
    for (size_t i = 0, left = row->quoted_count; left; i++) {
        if (row->quoted[i] && !needs_quotes(row->fields[i]))
            return false;
        left -= row->quoted[i];
    }
    return true;
}

static void put_quoted(rg_buf *out, rg_str field)
{
    rg_buf_putc(out, '"');
    for (size_t i = 0; i < field.n; i++) {
        if (field.p[i] == '"')
            rg_buf_putc(out, '"');
        rg_buf_putc(out, field.p[i]);
    }
    rg_buf_putc(out, '"');
}

/* The row as it would be written with quotes only where they are needed; mostly it is. */
static rg_str plain_row(rg_part *part, const rg_csv_row *row)
{
    rg_buf *out = &part->scratch;
    if (is_plain(row))
        return row->bytes;
    rg_buf_clear(out);
    for (size_t i = 0; i < row->count; i++) {
        if (i)
            rg_buf_putc(out, ',');
        if (row->quoted[i] && needs_quotes(row->fields[i]))
            put_quoted(out, row->fields[i]);
        else
            rg_buf_str(out, row->fields[i]);
    }
    return rg_buf_view(out);
}

/* The fields of a row as one text, however they were quoted. */
static rg_hash128 hash_row(rg_part *part, const rg_csv_row *row)
{
    return rg_hash128_of(plain_row(part, row));
}

/* A row that lacks its last fields can be used where the schema says so and none of them must
 * be there; one with too many can where those are empty. */
static bool fields_fit(rg_part *part, const rg_csv_row *row)
{
    bool more = row->count > row->expected;
    bool fits = more || row->expected - row->count <= part->schema->short_rows;
    if (part->odd_line == 0) {
        part->odd_line = row->line;
        part->odd_fields = row->count;
    }
    for (size_t i = row->expected; i < row->count; i++)
        fits = fits && rg_str_trim(row->fields[i]).n == 0;
    for (size_t i = 0; i < part->binding_count && !more; i++)
        fits = fits && (part->bindings[i].field < row->count ||
                        part->schema->columns[part->bindings[i].column].optional);
    if (!fits)
        return reject(part, row, SIZE_MAX, more ? RG_F_MORE_FIELDS : RG_F_FEWER_FIELDS);
    rg_part_count(part, RG_L_REPAIRED, SIZE_MAX, more ? RG_M_LONG : RG_M_SHORT, row->line, 0);
    return true;
}

static bool take_fields(rg_part *part, const rg_csv_row *row)
{
    for (size_t i = 0; i < part->binding_count; i++) {
        const rg_part_binding *b = &part->bindings[i];
        if (b->field >= row->count) {
            fill_absent(part, b->column);
            continue;
        }
        rg_str raw = row->fields[b->field];
        if (!(b->to->store ? take_met(part, row, b, raw) : take_cell(part, row, b, raw)))
            return false;
    }
    return true;
}

/* Where files were put one behind another their headings stand among the rows. */
static bool is_heading_again(const rg_part *part, const rg_csv_row *row)
{
    static const char mark[] = "\xEF\xBB\xBF";
    rg_str bytes = row->bytes;
    if (bytes.n == part->heading.n + sizeof mark - 1 && rg_str_starts(bytes, mark))
        bytes = (rg_str){bytes.p + sizeof mark - 1, part->heading.n};
    return rg_str_eq(bytes, part->heading);
}

static void count_keys(rg_part *part, const rg_csv_row *row)
{
    part->keys += part->row_keys;
    part->synthetic_keys += part->row_synthetic;
    if (part->row_keys > part->row_synthetic && part->real_line == 0)
        part->real_line = row->line;
}

void rg_part_take(rg_part *part, const rg_csv_row *row)
{
    if (is_heading_again(part, row)) {
        rg_part_count(part, RG_L_EXCLUDED, SIZE_MAX, RG_PART_HEADING, row->line, 0);
        return;
    }
    part->row_keys = part->row_synthetic = 0;
    if (row->count != row->expected && !fields_fit(part, row))
        return;
    if (part->rows == part->room)
        rg_part_grow(part, row->offset);
    if (!take_fields(part, row))
        return;
    for (size_t i = 0; i < part->each_count; i++)
        fill_absent(part, part->each[i]);
    rg_part_cross(part, row);
    if (!totals_hold(part, row) || !is_wanted(part, row))
        return;
    if (part->alike)
        part->alike[part->rows] = hash_row(part, row);
    count_keys(part, row);
    part->lines[part->rows++] = row->line;
}
