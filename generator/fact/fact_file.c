/* fact/fact_file.c - The facts file: version, digest, a pool of texts, then records of one size.
 *
 * Numbers are in the machine's own byte order: the file passes between processes of one machine and is
 * rebuilt, never exchanged.  Every text is an offset into the pool and is NUL-terminated there. */
#include "base/hash.h"
#include "base/map.h"
#include "fact/fact.h"

#include <stdint.h>
#include <string.h>

enum { TEXTS = 11 };

typedef struct file_head {
    char magic[8];
    uint64_t digest; /* of everything after the head */
    uint64_t pool_bytes, count;
} file_head;

typedef struct file_record {
    double value, numerator, denominator, lower, upper, level, base, unknown;
    int32_t from, to; /* days since 1970-01-01 */
    int32_t exposure_months;
    uint32_t text[TEXTS];
    uint32_t status, synthetic;
} file_record;

static const char magic[8] = "RGFACT1";

/* The texts of a fact in file order; the same list serves writing and reading. */
static void text_slots(rg_fact *fact, const char **slots[TEXTS])
{
    const char **all[TEXTS] = {&fact->id,        &fact->measure,    &fact->area_code,
                               &fact->area_name, &fact->definition, &fact->dimensions,
                               &fact->unit,      &fact->method,     &fact->markers,
                               &fact->operands,  &fact->sources};
    memcpy(slots, all, sizeof all);
}

/* Offsets of pooled texts, by the map's index. */
typedef struct pool {
    rg_arena *arena;
    rg_map *seen;
    uint32_t *offsets;
    size_t count, room;
    rg_buf bytes;
} pool;

static uint32_t pool_offset(pool *p, const char *text)
{
    bool added;
    size_t index = rg_map_intern(p->seen, rg_str_of(text), &added);
    if (added) {
        *RG_PUSH(p->arena, p->offsets, p->count, p->room) = (uint32_t)p->bytes.n;
        rg_buf_add(&p->bytes, text, strlen(text) + 1);
    }
    return p->offsets[index];
}

static file_record record_of(pool *p, const rg_fact *f)
{
    file_record r = {.value = f->value,
                     .numerator = f->numerator,
                     .denominator = f->denominator,
                     .lower = f->lower,
                     .upper = f->upper,
                     .level = f->level,
                     .base = f->base,
                     .unknown = f->unknown,
                     .from = rg_date_serial(f->from),
                     .to = rg_date_serial(f->to),
                     .exposure_months = f->exposure_months,
                     .status = (uint32_t)f->status,
                     .synthetic = f->synthetic};
    rg_fact copy = *f;
    const char **slots[TEXTS];
    text_slots(&copy, slots);
    for (size_t i = 0; i < TEXTS; i++)
        r.text[i] = pool_offset(p, *slots[i]);
    return r;
}

void rg_facts_write(rg_buf *out, const rg_facts *facts)
{
    rg_arena *arena = rg_arena_new("facts file");
    pool p = {.arena = arena, .seen = rg_map_new(arena)};
    rg_buf records = {0};
    for (size_t i = 0; i < facts->count; i++) {
        file_record r = record_of(&p, &facts->items[i]);
        rg_buf_add(&records, &r, sizeof r);
    }
    while (p.bytes.n % 8)
        rg_buf_putc(&p.bytes, '\0');
    rg_buf body = {0};
    rg_buf_add(&body, p.bytes.p, p.bytes.n);
    rg_buf_add(&body, records.p, records.n);
    file_head head = {.pool_bytes = p.bytes.n,
                      .count = facts->count,
                      .digest = rg_hash64_of(rg_buf_view(&body))};
    memcpy(head.magic, magic, sizeof magic);
    rg_buf_add(out, &head, sizeof head);
    rg_buf_add(out, body.p, body.n);
    rg_buf_free(&body);
    rg_buf_free(&records);
    rg_buf_free(&p.bytes);
    rg_arena_free(arena);
}

static bool damaged(rg_err *err)
{
    return rg_fail(
        err, RG_E_SYNTAX,
        "the facts file is damaged or of another version; delete out/cache and build again");
}

static bool fact_of(const file_record *r, const char *texts, uint64_t pool_bytes, rg_fact *f)
{
    *f = (rg_fact){.value = r->value,
                   .numerator = r->numerator,
                   .denominator = r->denominator,
                   .lower = r->lower,
                   .upper = r->upper,
                   .level = r->level,
                   .base = r->base,
                   .unknown = r->unknown,
                   .from = rg_date_from_serial(r->from),
                   .to = rg_date_from_serial(r->to),
                   .exposure_months = r->exposure_months,
                   .status = (rg_status)r->status,
                   .synthetic = r->synthetic != 0};
    const char **slots[TEXTS];
    text_slots(f, slots);
    for (size_t i = 0; i < TEXTS; i++) {
        if (r->text[i] >= pool_bytes)
            return false;
        *slots[i] = texts + r->text[i];
    }
    return r->status <= RG_S_NOT_APPLICABLE;
}

bool rg_facts_read(rg_arena *arena, rg_str bytes, rg_facts *out, rg_err *err)
{
    file_head head;
    if (bytes.n < sizeof head)
        return damaged(err);
    memcpy(&head, bytes.p, sizeof head);
    rg_str body = {bytes.p + sizeof head, bytes.n - sizeof head};
    if (memcmp(head.magic, magic, sizeof magic) != 0 || head.pool_bytes > body.n ||
        (body.n - head.pool_bytes) % sizeof(file_record) != 0 ||
        (body.n - head.pool_bytes) / sizeof(file_record) != head.count ||
        rg_hash64_of(body) != head.digest)
        return damaged(err);
    rg_fact *items = RG_NEW_N(arena, rg_fact, head.count ? head.count : 1);
    for (size_t i = 0; i < head.count; i++) {
        file_record r;
        memcpy(&r, body.p + head.pool_bytes + i * sizeof r, sizeof r);
        if (!fact_of(&r, body.p, head.pool_bytes, &items[i]))
            return damaged(err);
    }
    *out = (rg_facts){items, head.count};
    return true;
}
