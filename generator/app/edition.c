/* app/edition.c - Writing and reading edition files. */
#include "app/edition.h"

#include "base/hash.h"

#include <string.h>

typedef struct edition_head {
    char magic[8];
    uint64_t context_bytes, digest; /* digest of the context; the facts carry their own */
} edition_head;

static const char magic[8] = "RGEDN01";

void rg_edition_write(rg_buf *out, const rg_value *context, const rg_facts *facts)
{
    rg_buf body = {0};
    rg_value_write(&body, context);
    edition_head head = {.context_bytes = body.n, .digest = rg_hash64_of(rg_buf_view(&body))};
    memcpy(head.magic, magic, sizeof magic);
    rg_buf_add(out, &head, sizeof head);
    rg_buf_add(out, body.p, body.n);
    rg_facts_write(out, facts);
    rg_buf_free(&body);
}

bool rg_edition_read(rg_arena *arena, rg_str bytes, const rg_value **context, rg_facts *facts,
                     rg_err *err)
{
    edition_head head = {.magic = ""};
    if (bytes.n >= sizeof head)
        memcpy(&head, bytes.p, sizeof head);
    rg_str body = {bytes.p + sizeof head, head.context_bytes};
    if (memcmp(head.magic, magic, sizeof magic) != 0 ||
        head.context_bytes > bytes.n - sizeof head || rg_hash64_of(body) != head.digest)
        return rg_fail(
            err, RG_E_SYNTAX,
            "the edition file is damaged or of another version; delete out/cache and "
            "build again");
    rg_str rest = {body.p + body.n, bytes.n - sizeof head - body.n};
    return rg_value_read(arena, body, context, err) && rg_facts_read(arena, rest, facts, err);
}
