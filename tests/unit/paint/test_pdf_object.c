/* The object table: how values are spelt, what is kept, what is refused, and the file around
 * it. */
#include "paint/pdf_object.h"

#include "base/arena.h"
#include "paint/pdf_object_spell.h"

#include "support/check.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

/* --- spelling
 * -------------------------------------------------------------------------------------------
 */

static void spelt(void (*spell)(rg_buf *, double), double value, const char *expected)
{
    rg_buf out = {0};
    spell(&out, value);
    CHECK_TEXT(out.p, expected);
    rg_buf_free(&out);
}

static void reals_have_three_decimals_at_most_and_no_negative_zero(void)
{
    spelt(rg_pdf_spell_real, 841.8898, "841.89");
    spelt(rg_pdf_spell_real, 595.2756, "595.276");
    spelt(rg_pdf_spell_real, 12, "12");
    spelt(rg_pdf_spell_real, -0.5, "-.5");
    spelt(rg_pdf_spell_real, 0.007, ".007");
    spelt(rg_pdf_spell_real, -1e-6, "0");
    spelt(rg_pdf_spell_real, -0.0, "0");
    spelt(rg_pdf_spell_real, 0.0005, ".001");
    spelt(rg_pdf_spell_real, -0.0005, "-.001");
    spelt(rg_pdf_spell_real, 1e9, "1000000000");
    spelt(rg_pdf_spell_real, DBL_MAX, "1000000000000");
}

static void integers_of_any_size_are_spelt_plain(void)
{
    rg_buf out = {0};
    static const int64_t values[] = {0, -1, 1014, INT64_MAX, INT64_MIN};
    for (size_t i = 0; i < 5; i++) {
        rg_pdf_spell_int(&out, values[i]);
        rg_buf_putc(&out, ' ');
    }
    CHECK_TEXT(out.p, "0 -1 1014 9223372036854775807 -9223372036854775808 ");
    rg_buf_free(&out);
}

static void odd_bytes_of_names_are_escaped(void)
{
    rg_buf out = {0};
    rg_pdf_spell_name(&out, "text/csv");
    rg_pdf_spell_name(&out, "A B#(\xC3\xA4)");
    CHECK_TEXT(out.p, "/text#2Fcsv/A#20B#23#28#C3#A4#29");
    rg_buf_free(&out);
}

static void texts_are_ascii_or_utf_16_with_its_mark(void)
{
    rg_buf out = {0};
    rg_pdf_spell_text(&out, RG_STR("Crime (all) \\ each"));
    rg_pdf_spell_text(&out, RG_STR("\xC3\xA4"));
    rg_pdf_spell_text(&out, RG_STR("\xF0\x9F\x98\x80"));
    rg_pdf_spell_text(&out, RG_STR("tab\t"));
    CHECK_TEXT(out.p, "(Crime \\(all\\) \\\\ each)<FEFF00E4><FEFFD83DDE00>"
                      "<FEFF0074006100620009>");
    rg_buf_free(&out);
}

static void bytes_that_are_no_ascii_are_whole_hexadecimal_pairs(void)
{
    rg_buf out = {0};
    rg_pdf_spell_bytes(&out, (rg_str){"\x00\xFFz", 3});
    rg_pdf_spell_bytes(&out, RG_STR("id-1"));
    CHECK_TEXT(out.p, "<00FF7A>(id-1)");
    rg_buf_free(&out);
}

/* --- documents
 * ------------------------------------------------------------------------------------------ */

static rg_pdf *small(void)
{
    rg_pdf *pdf = rg_pdf_new();
    rg_pdf_obj *page = rg_pdf_add_page(pdf, 595.2756, 841.8898);
    rg_pdf_put_dict(pdf, page, "Resources");
    rg_pdf_obj *stream = rg_pdf_add_stream(pdf, RG_STR("0 0 m 9 9 l S\n"), true);
    rg_pdf_put_ref(pdf, page, "Contents", rg_pdf_number(stream));
    return pdf;
}

/* What a command says of the bytes, which it finds as $f; answers its status. */
static int checked_by(const char *command, rg_str bytes, rg_buf *said)
{
    char path[] = "/tmp/rg-object-XXXXXX", line[400];
    int fd = mkstemp(path);
    FILE *file = fdopen(fd, "wb");
    fwrite(bytes.p, 1, bytes.n, file);
    fclose(file);
    snprintf(line, sizeof line, "f=%s; %s", path, command);
    FILE *pipe = popen(line, "r");
    rg_buf_clear(said);
    rg_buf_puts(said, "");
    while (fgets(line, sizeof line, pipe))
        rg_buf_puts(said, line);
    int status = pclose(pipe);
    remove(path);
    return status;
}

static void must_finish(rg_pdf *pdf, rg_buf *out)
{
    rg_err err = {0};
    bool done = rg_pdf_finish(pdf, out, &err);
    if (!done)
        fprintf(stderr, "\n    %s\n", err.text);
    CU_ASSERT_TRUE_FATAL(done);
    rg_pdf_free(pdf);
}

static void values_of_every_kind_are_read_back(void)
{
    rg_pdf *pdf = small();
    rg_pdf_obj *d = rg_pdf_put_dict(pdf, rg_pdf_catalog(pdf), "Test"), *list;
    rg_pdf_put_int(pdf, d, "Int", -7);
    rg_pdf_put_real(pdf, d, "Real", 0.25);
    rg_pdf_put_bool(pdf, d, "Bool", true);
    rg_pdf_put_name(pdf, d, "Name", "text/csv");
    rg_pdf_put_text(pdf, d, "Text", "ä");
    rg_pdf_put_bytes(pdf, d, "Bytes", (rg_str){"\x01\x80", 2});
    rg_pdf_put_spelt(pdf, d, "Spelt", RG_STR("[1 null]"));
    list = rg_pdf_put_array(pdf, d, "List");
    rg_pdf_put_int(pdf, list, NULL, 1);
    rg_pdf_put_dict(pdf, list, NULL);
    rg_buf out = {0}, said = {0};
    must_finish(pdf, &out);
    checked_by("qpdf --json=2 --json-object=1 $f | tr -d ' \\n'", rg_buf_view(&out), &said);
    CHECK_HAS(said.p, "\"/Test\":{\"/Bool\":true,\"/Bytes\":\"b:0180\",\"/Int\":-7,"
                      "\"/List\":[1,{}],\"/Name\":\"/text/csv\",\"/Real\":0.25,"
                      "\"/Spelt\":[1,null],\"/Text\":\"u:ä\"}");
    CU_ASSERT_EQUAL(checked_by("qpdf --check $f", rg_buf_view(&out), &said), 0);
    checked_by("qpdf --show-object=3 $f", rg_buf_view(&out), &said);
    CHECK_TEXT(said.p, "<< >>\n"); /* libharu's own entries are gone */
    checked_by("qpdf --show-object=3 $f", rg_buf_view(&out), &said);
    CHECK_TEXT(said.p, "<< >>\n"); /* the information: libharu's own entry is gone */
    rg_buf_free(&said);
    rg_buf_free(&out);
}

static void a_key_given_twice_keeps_the_later_value(void)
{
    rg_pdf *pdf = small();
    rg_pdf_obj *d = rg_pdf_put_dict(pdf, rg_pdf_catalog(pdf), "Test");
    rg_pdf_put_int(pdf, d, "A", 1);
    rg_pdf_put_int(pdf, d, "B", 2);
    rg_pdf_put_name(pdf, d, "A", "Later");
    rg_buf out = {0}, said = {0};
    must_finish(pdf, &out);
    checked_by("qpdf --json=2 --json-object=1 $f | tr -d ' \\n'", rg_buf_view(&out), &said);
    CHECK_HAS(said.p, "\"/Test\":{\"/A\":\"/Later\",\"/B\":2}");
    rg_buf_free(&said);
    rg_buf_free(&out);
}

static void streams_of_any_size_are_read_back(void)
{
    static const size_t sizes[] = {0, 1, 4096, 100000};
    char *bytes = rg_xmalloc(100000);
    for (size_t i = 0; i < 100000; i++)
        bytes[i] = (char)(i * i >> 3);
    for (size_t i = 0; i < 8; i++) {
        rg_pdf *pdf = small();
        rg_pdf_obj *s = rg_pdf_add_stream(pdf, (rg_str){bytes, sizes[i / 2]}, i % 2 == 0);
        rg_pdf_put_ref(pdf, rg_pdf_catalog(pdf), "Test", rg_pdf_number(s));
        char command[120];
        snprintf(command, sizeof command,
                 "qpdf --show-object=%zu --filtered-stream-data $f | wc -c", rg_pdf_number(s));
        rg_buf out = {0}, said = {0};
        must_finish(pdf, &out);
        checked_by(command, rg_buf_view(&out), &said);
        CU_ASSERT_EQUAL((size_t)atol(said.p), sizes[i / 2]);
        CU_ASSERT_EQUAL(checked_by("qpdf --check $f", rg_buf_view(&out), &said), 0);
        rg_buf_free(&said);
        rg_buf_free(&out);
    }
    free(bytes);
}

/* More than libharu's table grows by, more than one object stream, and both kinds of objects.
 */
static void thousands_of_objects_of_both_kinds_are_found_again(void)
{
    rg_pdf *pdf = small();
    rg_pdf_obj *list = rg_pdf_put_array(pdf, rg_pdf_catalog(pdf), "Test");
    for (int i = 0; i < 3000; i++) {
        rg_pdf_obj *d = rg_pdf_add_dict(pdf);
        rg_pdf_put_int(pdf, d, "N", i);
        rg_pdf_put_ref(pdf, list, NULL, rg_pdf_number(d));
    }
    size_t first = rg_pdf_compact_next(pdf);
    for (int i = 0; i < 5000; i++) {
        CU_ASSERT_EQUAL(rg_pdf_compact_next(pdf), first + (size_t)i);
        rg_buf_printf(rg_pdf_compact_begin(pdf), "<</C %d>>", i);
        rg_pdf_put_ref(pdf, list, NULL, first + (size_t)i);
    }
    rg_buf out = {0}, said = {0};
    char command[80];
    must_finish(pdf, &out);
    CU_ASSERT_EQUAL(checked_by("qpdf --check $f", rg_buf_view(&out), &said), 0);
    snprintf(command, sizeof command, "qpdf --show-object=%zu $f", first + 4321);
    checked_by(command, rg_buf_view(&out), &said);
    CHECK_TEXT(said.p, "<< /C 4321 >>\n");
    snprintf(command, sizeof command, "qpdf --show-object=%zu $f", first - 1);
    checked_by(command, rg_buf_view(&out), &said);
    CHECK_TEXT(said.p, "<< /N 2999 >>\n");
    CU_ASSERT(out.n < 60000);
    rg_buf_free(&said);
    rg_buf_free(&out);
}

/* --- failures
 * -------------------------------------------------------------------------------------------
 */

static void must_fail(rg_pdf *pdf, rg_code code, const char *words)
{
    rg_err err = {0};
    rg_buf out = {0};
    rg_buf_puts(&out, "kept");
    CU_ASSERT_FALSE(rg_pdf_finish(pdf, &out, &err));
    CU_ASSERT_EQUAL(err.code, code);
    CHECK_HAS(err.text, words);
    CU_ASSERT_EQUAL(out.n, 4);
    rg_buf_free(&out);
    rg_pdf_free(pdf);
}

static void the_first_failure_sticks_and_later_calls_do_nothing(void)
{
    rg_pdf *pdf = small();
    rg_pdf_fail(pdf, RG_E_LAYOUT, "first %d", 1);
    rg_pdf_fail(pdf, RG_E_BUG, "second");
    CU_ASSERT(rg_pdf_failed(pdf));
    CU_ASSERT_PTR_NULL(rg_pdf_add_dict(pdf));
    CU_ASSERT_PTR_NULL(rg_pdf_add_stream(pdf, RG_STR("x"), true));
    CU_ASSERT_PTR_NULL(rg_pdf_put_dict(pdf, NULL, "Key"));
    CU_ASSERT_EQUAL(rg_pdf_number(NULL), 0);
    rg_pdf_put_int(pdf, NULL, "Key", 1);
    rg_buf_puts(rg_pdf_compact_begin(pdf), "<<>>");
    must_fail(pdf, RG_E_LAYOUT, "first 1");
}

static void what_libharu_refuses_is_told(void)
{
    rg_pdf *pdf = small();
    rg_pdf_obj *list = rg_pdf_put_array(pdf, rg_pdf_catalog(pdf), "Test");
    for (int i = 0; i < 32768; i++)
        rg_pdf_put_int(pdf, list, NULL, i);
    must_fail(pdf, RG_E_PDF, "libharu refused an element of an array (error 0x1001");
}

static void names_and_texts_beyond_the_limits_are_refused(void)
{
    char *long_text = rg_xmalloc(40001);
    memset(long_text, 'a', 40000);
    long_text[40000] = '\0';
    rg_pdf *pdf = small();
    rg_pdf_put_text(pdf, rg_pdf_info(pdf), "Title", long_text);
    must_fail(pdf, RG_E_LIMIT, "has 40000 bytes");
    pdf = small();
    rg_pdf_put_bytes(pdf, rg_pdf_info(pdf), "Title", (rg_str){long_text, 32767});
    must_fail(pdf, RG_E_LIMIT, "32767 bytes");
    long_text[128] = '\0';
    pdf = small();
    rg_pdf_put_name(pdf, rg_pdf_info(pdf), "Title", long_text);
    must_fail(pdf, RG_E_LIMIT, "longer than a name");
    pdf = small();
    rg_pdf_put_int(pdf, rg_pdf_info(pdf), long_text, 1);
    must_fail(pdf, RG_E_BUG, "is no key");
    free(long_text);
}

static void entries_without_a_key_or_elements_with_one_are_refused(void)
{
    rg_pdf *pdf = small();
    rg_pdf_put_int(pdf, rg_pdf_info(pdf), NULL, 1);
    must_fail(pdf, RG_E_BUG, "is no key");
    pdf = small();
    rg_pdf_put_int(pdf, rg_pdf_put_array(pdf, rg_pdf_info(pdf), "List"), "Key", 1);
    must_fail(pdf, RG_E_BUG, "'Key' is no key");
}

static void a_reference_to_nothing_and_numbers_too_large_are_refused(void)
{
    rg_pdf *pdf = small();
    rg_pdf_put_ref(pdf, rg_pdf_info(pdf), "Key", 0);
    must_fail(pdf, RG_E_BUG, "refers to none");
    pdf = small();
    rg_pdf_put_int(pdf, rg_pdf_info(pdf), "Key", (int64_t)INT32_MAX + 1);
    must_fail(pdf, RG_E_LIMIT, "2147483648 is too large");
    pdf = small();
    rg_pdf_put_real(pdf, rg_pdf_info(pdf), "Key", (double)INFINITY);
    must_fail(pdf, RG_E_BUG, "not finite");
}

static void no_object_is_added_after_a_compact_one(void)
{
    rg_pdf *pdf = small();
    rg_pdf_compact_next(pdf);
    CU_ASSERT_PTR_NULL(rg_pdf_add_dict(pdf));
    must_fail(pdf, RG_E_BUG, "after its compact ones");
}

CU_TestInfo rg_tests_paint_pdf_object[] = {
    {"reals have three decimals at most and no negative zero",
     reals_have_three_decimals_at_most_and_no_negative_zero},
    {"integers of any size are spelt plain", integers_of_any_size_are_spelt_plain},
    {"odd bytes of names are escaped", odd_bytes_of_names_are_escaped},
    {"texts are ASCII, or UTF-16 with its mark", texts_are_ascii_or_utf_16_with_its_mark},
    {"bytes that are no ASCII are whole hexadecimal pairs",
     bytes_that_are_no_ascii_are_whole_hexadecimal_pairs},
    {"values of every kind are read back", values_of_every_kind_are_read_back},
    {"a key given twice keeps the later value", a_key_given_twice_keeps_the_later_value},
    {"streams of any size are read back", streams_of_any_size_are_read_back},
    {"thousands of objects of both kinds are found again",
     thousands_of_objects_of_both_kinds_are_found_again},
    {"the first failure sticks and later calls do nothing",
     the_first_failure_sticks_and_later_calls_do_nothing},
    {"what libharu refuses is told", what_libharu_refuses_is_told},
    {"names and texts beyond the limits are refused",
     names_and_texts_beyond_the_limits_are_refused},
    {"entries without a key, or elements with one, are refused",
     entries_without_a_key_or_elements_with_one_are_refused},
    {"a reference to nothing and numbers too large are refused",
     a_reference_to_nothing_and_numbers_too_large_are_refused},
    {"no object is added after a compact one", no_object_is_added_after_a_compact_one},
    CU_TEST_INFO_NULL,
};
