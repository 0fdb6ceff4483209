/* base/hash.h - SHA-256 (nettle) for the manifest, XXH3 (xxhash) for keys. */
#ifndef RG_BASE_HASH_H
#define RG_BASE_HASH_H

#include "base/str.h"

#include <stdint.h>

typedef struct rg_sha256 {
    char hex[65];
} rg_sha256;

rg_sha256 rg_sha256_of(rg_str bytes);
void rg_sha256_bytes(rg_str bytes, uint8_t out[32]);

typedef struct rg_hash128 {
    uint64_t low, high;
} rg_hash128;

rg_hash128 rg_hash128_of(rg_str bytes);
uint64_t rg_hash64_of(rg_str bytes);

#endif
