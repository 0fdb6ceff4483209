/* base/hash.c - Both hashes are given as fixed-width numbers or hex, so they read the same on
 * every machine. */
#include "base/hash.h"

#include <nettle/sha2.h>
#define XXH_INLINE_ALL /* texts are short, and there are many */
#include <xxhash.h>

void rg_sha256_bytes(rg_str bytes, uint8_t out[32])
{
    struct sha256_ctx state;
    sha256_init(&state);
    if (bytes.n)
        sha256_update(&state, bytes.n, (const uint8_t *)bytes.p);
    sha256_digest(&state, SHA256_DIGEST_SIZE, out);
}

rg_sha256 rg_sha256_of(rg_str bytes)
{
    static const char digits[] = "0123456789abcdef";
    uint8_t raw[SHA256_DIGEST_SIZE];
    rg_sha256 sum = {{0}};
    rg_sha256_bytes(bytes, raw);
    for (size_t i = 0; i < sizeof raw; i++) {
        sum.hex[2 * i] = digits[raw[i] >> 4];
        sum.hex[2 * i + 1] = digits[raw[i] & 15];
    }
    return sum;
}

rg_hash128 rg_hash128_of(rg_str bytes)
{
    XXH128_hash_t hash = XXH3_128bits(bytes.n ? bytes.p : "", bytes.n);
    return (rg_hash128){hash.low64, hash.high64};
}

uint64_t rg_hash64_of(rg_str bytes)
{
    return XXH3_64bits(bytes.n ? bytes.p : "", bytes.n);
}
