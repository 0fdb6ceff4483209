/* Tests of base/utf8.  Code points and bytes are those of the Unicode Standard, table 3-6. */
#include "base/utf8.h"

#include "support/check.h"

static const struct {
    uint32_t cp;
    const char *bytes;
} known[] = {
    {0x24, "$"},
    {0x7F, "\x7F"},
    {0x80, "\xC2\x80"},
    {0xA3, "\xC2\xA3"},
    {0x7FF, "\xDF\xBF"},
    {0x800, "\xE0\xA0\x80"},
    {0x20AC, "\xE2\x82\xAC"},
    {0xD7FF, "\xED\x9F\xBF"},
    {0xE000, "\xEE\x80\x80"},
    {0xFFFD, "\xEF\xBF\xBD"},
    {0xFFFF, "\xEF\xBF\xBF"},
    {0x10000, "\xF0\x90\x80\x80"},
    {0x10348, "\xF0\x90\x8D\x88"},
    {0x10FFFF, "\xF4\x8F\xBF\xBF"},
};

static void known_characters_decode_and_encode(void)
{
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        uint32_t cp = 0;
        char bytes[4];
        size_t n = strlen(known[i].bytes);
        CU_ASSERT_EQUAL(rg_utf8_decode(known[i].bytes, n, &cp), n);
        CU_ASSERT_EQUAL(cp, known[i].cp);
        CU_ASSERT_EQUAL(rg_utf8_encode(known[i].cp, bytes), n);
        CU_ASSERT_EQUAL(memcmp(bytes, known[i].bytes, n), 0);
    }
}

static void every_scalar_value_survives_the_round_trip(void)
{
    size_t wrong = 0;
    for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
        if (cp >= 0xD800 && cp <= 0xDFFF)
            continue;
        char bytes[4];
        uint32_t back;
        size_t n = rg_utf8_encode(cp, bytes);
        wrong += rg_utf8_decode(bytes, n, &back) != n || back != cp;
    }
    CU_ASSERT_EQUAL(wrong, 0);
}

static void malformed_bytes_answer_one_and_the_replacement(void)
{
    static const char *const bad[] = {
        "\x80", /* continuation without a start */
        "\xBF",
        "\xC0\xAF", /* overlong slash, two bytes */
        "\xC1\xBF",
        "\xE0\x80\xAF", /* three */
        "\xE0\x9F\xBF",
        "\xF0\x80\x80\xAF", /* four */
        "\xF0\x8F\xBF\xBF",
        "\xED\xA0\x80",     /* first surrogate */
        "\xED\xBF\xBF",     /* last surrogate */
        "\xF4\x90\x80\x80", /* beyond the last code point */
        "\xF5\x80\x80\x80",
        "\xFE",
        "\xFF",
        "\xC3", /* cut short */
        "\xE2\x82",
        "\xF0\x90\x8D",
        "\xC3(", /* start, then no continuation */
        "\xE2\x82(",
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        uint32_t cp = 0;
        size_t offset = 99;
        CU_ASSERT_EQUAL(rg_utf8_decode(bad[i], strlen(bad[i]), &cp), 1);
        CU_ASSERT_EQUAL(cp, 0xFFFD);
        CU_ASSERT_FALSE(rg_utf8_valid(rg_str_of(bad[i]), &offset));
        CU_ASSERT_EQUAL(offset, 0);
    }
}

static void a_sequence_is_not_read_beyond_the_end(void)
{
    uint32_t cp = 0;
    CU_ASSERT_EQUAL(rg_utf8_decode("\xC2\xA3", 1, &cp), 1);
    CU_ASSERT_EQUAL(cp, 0xFFFD);
    CU_ASSERT_FALSE(rg_utf8_valid((rg_str){"\xE2\x82\xAC", 2}, NULL));
    CU_ASSERT_EQUAL(rg_utf8_length((rg_str){"\xE2\x82\xAC", 2}), 2);
}

static void encoding_what_is_no_character_gives_the_replacement(void)
{
    char bytes[4];
    CU_ASSERT_EQUAL(rg_utf8_encode(0xD800, bytes), 3);
    CU_ASSERT_EQUAL(memcmp(bytes, "\xEF\xBF\xBD", 3), 0);
    CU_ASSERT_EQUAL(rg_utf8_encode(0x110000, bytes), 3);
    CU_ASSERT_EQUAL(memcmp(bytes, "\xEF\xBF\xBD", 3), 0);
}

static void validity_names_the_first_bad_byte(void)
{
    size_t offset = 99;
    CU_ASSERT_TRUE(rg_utf8_valid(RG_STR("caf\xC3\xA9 \xEF\xBF\xBD"), &offset));
    CU_ASSERT_TRUE(rg_utf8_valid((rg_str){NULL, 0}, NULL));
    CU_ASSERT_FALSE(rg_utf8_valid(RG_STR("caf\xC3\xA9 \xE9tage"), &offset));
    CU_ASSERT_EQUAL(offset, 6);
    CU_ASSERT_FALSE(rg_utf8_valid(RG_STR("\xE9"), NULL));
}

static void length_counts_code_points(void)
{
    CU_ASSERT_EQUAL(rg_utf8_length(RG_STR("")), 0);
    CU_ASSERT_EQUAL(rg_utf8_length(RG_STR("\xC2\xA3"
                                          "5 \xF0\x90\x8D\x88")),
                    4);
}

/* D800 + (0348 >> 10) and DC00 + (0348 & 3FF), as UTF-16 is defined. */
static void utf16_is_big_endian_with_surrogates(void)
{
    rg_buf buf = {0};
    rg_buf_utf16be(&buf, RG_STR("A\xE2\x82\xAC\xF0\x90\x8D\x88"), true);
    CU_ASSERT_EQUAL(buf.n, 10);
    CU_ASSERT_EQUAL(memcmp(buf.p, "\xFE\xFF\x00\x41\x20\xAC\xD8\x00\xDF\x48", 10), 0);
    rg_buf_clear(&buf);
    rg_buf_utf16be(&buf, RG_STR("A"), false);
    CU_ASSERT_EQUAL(buf.n, 2);
    CU_ASSERT_EQUAL(memcmp(buf.p, "\x00\x41", 2), 0);
    rg_buf_free(&buf);
}

static void windows_1252_becomes_utf8(void)
{
    rg_buf buf = {0};
    CU_ASSERT_TRUE(rg_buf_cp1252(&buf, RG_STR("\x80\x91\x92\x96 \xA3 \xE9\xFF")));
    CHECK_TEXT(buf.p,
               "\xE2\x82\xAC\xE2\x80\x98\xE2\x80\x99\xE2\x80\x93 \xC2\xA3 \xC3\xA9\xC3\xBF");
    rg_buf_free(&buf);
}

static void the_five_undefined_bytes_of_1252_are_reported_and_replaced(void)
{
    size_t undefined = 0;
    for (int byte = 0; byte < 256; byte++) {
        char c = (char)(unsigned char)byte;
        rg_buf buf = {0};
        if (!rg_buf_cp1252(&buf, (rg_str){&c, 1})) {
            undefined++;
            CU_ASSERT_PTR_NOT_NULL(memchr("\x81\x8D\x8F\x90\x9D", byte, 5));
            CHECK_TEXT(buf.p, "\xEF\xBF\xBD");
        }
        rg_buf_free(&buf);
    }
    CU_ASSERT_EQUAL(undefined, 5);
    rg_buf buf = {0};
    CU_ASSERT_FALSE(rg_buf_cp1252(&buf, RG_STR("\x81 A"))); /* wherever it stands */
    rg_buf_free(&buf);
}

CU_TestInfo rg_tests_base_utf8[] = {
    {"known characters decode and encode", known_characters_decode_and_encode},
    {"every scalar value survives the round trip", every_scalar_value_survives_the_round_trip},
    {"malformed bytes answer 1 and U+FFFD, and are not valid",
     malformed_bytes_answer_one_and_the_replacement},
    {"a sequence is not read beyond the end", a_sequence_is_not_read_beyond_the_end},
    {"encoding what is no character gives U+FFFD",
     encoding_what_is_no_character_gives_the_replacement},
    {"validity names the first bad byte", validity_names_the_first_bad_byte},
    {"length counts code points", length_counts_code_points},
    {"UTF-16 is big-endian with surrogates", utf16_is_big_endian_with_surrogates},
    {"Windows-1252 becomes UTF-8", windows_1252_becomes_utf8},
    {"the five undefined bytes of Windows-1252 are reported and replaced",
     the_five_undefined_bytes_of_1252_are_reported_and_replaced},
    CU_TEST_INFO_NULL,
};
