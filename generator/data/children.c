/* data/children.c - Counting the rows that each key of another source has here. */
#include "data/children.h"

#include "base/num.h"

#include <inttypes.h>
#include <string.h>

/* Keys of the parent, by open addressing on their own bits. */
typedef struct family_count {
    const rg_column *parent; /* its keys */
    uint32_t *slots;         /* row + 1 */
    size_t mask;
    uint32_t *children; /* by row of the parent */
} family_count;

static size_t slot_of(const family_count *f, rg_hash128 key)
{
    size_t at = key.low & f->mask;
    while (f->slots[at]) {
        rg_hash128 have = f->parent->keys[f->slots[at] - 1];
        if (have.low == key.low && have.high == key.high)
            break;
        at = (at + 1) & f->mask;
    }
    return at;
}

static family_count count_children(rg_arena *arena, const rg_table *parent,
                                   const rg_table *child, const rg_column *own,
                                   const rg_column *theirs, uint64_t *orphans)
{
    size_t size = 16;
    while (size < parent->row_count * 2)
        size *= 2;
    family_count f = {theirs, RG_NEW_N(arena, uint32_t, size), size - 1,
                      RG_NEW_N(arena, uint32_t, parent->row_count + 1)};
    for (size_t row = 0; row < parent->row_count; row++) {
        size_t at = slot_of(&f, theirs->keys[row]);
        if (theirs->status[row] == RG_CELL_OK && !f.slots[at])
            f.slots[at] = (uint32_t)row + 1;
    }
    for (size_t row = 0; row < child->row_count; row++) {
        if (own->status[row] != RG_CELL_OK)
            continue;
        size_t at = slot_of(&f, own->keys[row]);
        if (f.slots[at])
            f.children[f.slots[at] - 1]++;
        else
            ++*orphans;
    }
    return f;
}

static void put(rg_buf *out, uint64_t count)
{
    rg_num_fixed(out, (double)count, 0, true);
}

static void note_one(rg_arena *arena, const rg_table *parent, const rg_table *child,
                     rg_ledger *ledger)
{
    const rg_schema_parent *p = &child->schema->parent;
    const rg_column *own = rg_table_column(child, p->column);
    const rg_column *theirs = rg_table_column(parent, p->column);
    const rg_column *told = p->told ? rg_table_column(parent, p->told) : NULL;
    if (!own || !theirs || !own->keys || !theirs->keys)
        return;
    uint64_t orphans = 0, with[3] = {0, 0, 0}, other = 0;
    family_count f = count_children(arena, parent, child, own, theirs, &orphans);
    for (size_t row = 0; row < parent->row_count; row++) {
        uint32_t n = f.children[row];
        with[n > 2 ? 2 : n]++;
        other +=
            told && told->numbers && told->status[row] == RG_CELL_OK && told->numbers[row] != n;
    }
    rg_buf text = {0};
    rg_buf_printf(&text, "of the rows of %s ", parent->name);
    put(&text, with[0]);
    rg_buf_puts(&text, " have none here, ");
    put(&text, with[1]);
    rg_buf_puts(&text, " one, ");
    put(&text, with[2]);
    rg_buf_puts(&text, " several");
    if (other) {
        rg_buf_puts(&text, "; ");
        put(&text, other);
        rg_buf_printf(&text, " tell another number (%s)", told->schema->title);
    }
    if (orphans) {
        rg_buf_puts(&text, "; ");
        put(&text, orphans);
        rg_buf_puts(&text, " rows here belong to none of them");
    }
    rg_ledger_note(ledger, child->ledger_source, SIZE_MAX, "%s", text.p);
    rg_buf_free(&text);
}

void rg_children_note(rg_arena *arena, const rg_tables *tables, rg_ledger *ledger)
{
    for (size_t i = 0; i < tables->count; i++) {
        const rg_table *child = tables->items[i];
        const char *source = child ? child->schema->parent.source : NULL;
        const rg_table *parent = source ? rg_tables_find(tables, source) : NULL;
        if (parent)
            note_one(arena, parent, child, ledger);
    }
}
