/* Tests of base/hash. */
#include "base/hash.h"

#include "support/check.h"

#include <stdlib.h>

/* The examples published with FIPS 180-4. */
static void sha256_agrees_with_the_published_examples(void)
{
    CHECK_TEXT(rg_sha256_of(RG_STR("")).hex,
               "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK_TEXT(rg_sha256_of(RG_STR("abc")).hex,
               "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK_TEXT(
        rg_sha256_of(RG_STR("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).hex,
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

static void sha256_of_a_million_letters_agrees_too(void)
{
    enum { MILLION = 1000000 };
    char *letters = malloc(MILLION);
    CU_ASSERT_PTR_NOT_NULL_FATAL(letters);
    memset(letters, 'a', MILLION);
    CHECK_TEXT(rg_sha256_of((rg_str){letters, MILLION}).hex,
               "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    free(letters);
}

static void raw_and_hex_forms_are_the_same_sum(void)
{
    uint8_t raw[32];
    rg_sha256_bytes(RG_STR("abc"), raw);
    CU_ASSERT_TRUE(raw[0] == 0xBA && raw[1] == 0x78 && raw[31] == 0xAD);
}

/* Test vectors of the xxHash sources (seed 0, no bytes). */
static void xxh3_agrees_with_its_published_values_for_nothing(void)
{
    rg_str nothing = {NULL, 0};
    CU_ASSERT_EQUAL(rg_hash64_of(nothing), UINT64_C(0x2D06800538D394C2));
    rg_hash128 both = rg_hash128_of(nothing);
    CU_ASSERT_EQUAL(both.low, UINT64_C(0x6001C324468D497F));
    CU_ASSERT_EQUAL(both.high, UINT64_C(0x99AA06D3014798D8));
}

static void one_bit_changes_the_key(void)
{
    CU_ASSERT_NOT_EQUAL(rg_hash64_of(RG_STR("area")), rg_hash64_of(RG_STR("aree")));
    CU_ASSERT_NOT_EQUAL(rg_hash128_of(RG_STR("area")).low, rg_hash128_of(RG_STR("aree")).low);
    CU_ASSERT_EQUAL(rg_hash64_of(RG_STR("area")), rg_hash64_of(RG_STR("area")));
}

CU_TestInfo rg_tests_base_hash[] = {
    {"SHA-256 agrees with the published examples", sha256_agrees_with_the_published_examples},
    {"SHA-256 of a million letters agrees too", sha256_of_a_million_letters_agrees_too},
    {"the raw and the hex form are the same sum", raw_and_hex_forms_are_the_same_sum},
    {"XXH3 agrees with its published values for no bytes",
     xxh3_agrees_with_its_published_values_for_nothing},
    {"one bit changes the key", one_bit_changes_the_key},
    CU_TEST_INFO_NULL,
};
