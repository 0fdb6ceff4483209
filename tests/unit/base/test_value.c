/* Tests of base/value. */
#include "base/value.h"

#include "support/check.h"

#include <math.h>
#include <stdlib.h>

/* heading{ text = "Burglary", level = 2, keep = true, tags = {"a", "b"}, none = nothing } */
static rg_value *heading(rg_arena *arena)
{
    rg_value *v = rg_value_table(arena, "heading");
    v->place = (rg_place){"sna.lua", 14, 0};
    rg_value *keep = RG_NEW(arena, rg_value);
    keep->kind = RG_V_BOOL;
    keep->boolean = true;
    rg_value *tags = rg_value_table(arena, NULL);
    rg_value_push(arena, tags, rg_value_text(arena, "a"));
    rg_value_push(arena, tags, rg_value_text(arena, "b"));
    rg_value_set(arena, v, "text", rg_value_text(arena, "Burglary"));
    rg_value_set(arena, v, "level", rg_value_number(arena, 2));
    rg_value_set(arena, v, "keep", keep);
    rg_value_set(arena, v, "tags", tags);
    rg_value_set(arena, v, "none", RG_NEW(arena, rg_value));
    return v;
}

static void fields_are_found_and_kept_in_byte_order(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_value *v = rg_value_table(arena, NULL);
    char key[16];
    for (int i = 0; i < 500; i++) {
        snprintf(key, sizeof key, "k%d", i * 211 % 500);
        rg_value_set(arena, v, key, rg_value_number(arena, i));
    }
    CU_ASSERT_EQUAL(v->field_count, 500);
    for (size_t i = 1; i < v->field_count; i++)
        CU_ASSERT_TRUE_FATAL(rg_str_cmp(v->fields[i - 1].key, v->fields[i].key) < 0);
    for (int i = 0; i < 500; i++) {
        snprintf(key, sizeof key, "k%d", i * 211 % 500);
        const rg_value *field = rg_value_get(v, key);
        CU_ASSERT_TRUE_FATAL(field && field->number == i);
    }
    rg_value_set(arena, v, "k7", rg_value_text(arena, "new"));
    CU_ASSERT_EQUAL(v->field_count, 500);
    CHECK_TEXT(rg_value_get(v, "k7")->text.p, "new");
    rg_arena_free(arena);
}

static void looking_into_what_is_no_table_answers_nothing(void)
{
    rg_arena *arena = rg_arena_new("test");
    CU_ASSERT_PTR_NULL(rg_value_get(NULL, "a"));
    CU_ASSERT_PTR_NULL(rg_value_get(rg_value_text(arena, "a"), "a"));
    CU_ASSERT_PTR_NULL(rg_value_get(rg_value_table(arena, "t"), "a"));
    CU_ASSERT_FALSE(rg_value_is_word(NULL, "t"));
    CU_ASSERT_FALSE(rg_value_is_word(rg_value_table(arena, NULL), "t"));
    CU_ASSERT_TRUE(rg_value_is_word(rg_value_table(arena, "t"), "t"));
    CU_ASSERT_FALSE(rg_value_is_word(rg_value_table(arena, "t"), "to"));
    rg_arena_free(arena);
}

static void fields_of_the_right_kind_are_given(void)
{
    rg_arena *arena = rg_arena_new("test");
    const rg_value *v = heading(arena);
    const char *text = NULL, *again = NULL;
    double level = 0, same = 0;
    bool keep = false;
    rg_err err = {0};
    CU_ASSERT_TRUE(rg_value_need_text(v, "text", &text, &err));
    CU_ASSERT_TRUE(rg_value_want_text(v, "text", &again, &err));
    CU_ASSERT_TRUE(rg_value_need_number(v, "level", &level, &err));
    CU_ASSERT_TRUE(rg_value_want_number(v, "level", &same, &err));
    CU_ASSERT_TRUE(rg_value_want_bool(v, "keep", &keep, &err));
    CHECK_TEXT(text, "Burglary");
    CHECK_TEXT(again, "Burglary");
    CU_ASSERT_TRUE(level == 2 && same == 2 && keep);
    rg_arena_free(arena);
}

static void a_needed_field_that_is_absent_is_named_with_its_place(void)
{
    rg_arena *arena = rg_arena_new("test");
    const rg_value *v = heading(arena);
    const char *text = NULL;
    double number = 0;
    rg_err err = {0};
    CU_ASSERT_FALSE(rg_value_need_text(v, "alt", &text, &err));
    CU_ASSERT_EQUAL(err.code, RG_E_TEMPLATE);
    CHECK_TEXT(err.text, "sna.lua:14: heading has no 'alt'; add it, as a text");
    CU_ASSERT_FALSE(rg_value_need_number(v, "width", &number, &err));
    CHECK_TEXT(err.text, "sna.lua:14: heading has no 'width'; add it, as a number");
    CU_ASSERT_FALSE(rg_value_need_text(v, "none", &text, &err));
    CHECK_TEXT(err.text, "sna.lua:14: heading has no 'none'; add it, as a text");
    rg_arena_free(arena);
}

static void a_wanted_field_that_is_absent_leaves_the_default(void)
{
    rg_arena *arena = rg_arena_new("test");
    const rg_value *v = heading(arena);
    const char *text = "default";
    double number = 7;
    bool truth = true;
    rg_err err = {0};
    CU_ASSERT_TRUE(rg_value_want_text(v, "alt", &text, &err));
    CU_ASSERT_TRUE(rg_value_want_text(v, "none", &text, &err));
    CU_ASSERT_TRUE(rg_value_want_number(v, "width", &number, &err));
    CU_ASSERT_TRUE(rg_value_want_bool(v, "wide", &truth, &err));
    CHECK_TEXT(text, "default");
    CU_ASSERT_TRUE(number == 7 && truth);
    rg_arena_free(arena);
}

static void a_field_of_another_kind_fails_and_says_which(void)
{
    rg_arena *arena = rg_arena_new("test");
    const rg_value *v = heading(arena);
    const char *text = NULL;
    double number = 0;
    bool truth = false;
    rg_err err = {0};
    CU_ASSERT_FALSE(rg_value_want_text(v, "level", &text, &err));
    CHECK_TEXT(err.text, "sna.lua:14: 'level' of heading is a number; it must be a text");
    CU_ASSERT_FALSE(rg_value_need_number(v, "text", &number, &err));
    CHECK_TEXT(err.text, "sna.lua:14: 'text' of heading is a text; it must be a number");
    CU_ASSERT_FALSE(rg_value_want_bool(v, "tags", &truth, &err));
    CHECK_TEXT(err.text, "sna.lua:14: 'tags' of heading is a table; it must be true or false");
    rg_arena_free(arena);
}

static void a_list_of_texts_may_be_one_text_or_absent(void)
{
    rg_arena *arena = rg_arena_new("test");
    const rg_value *v = heading(arena);
    const char **texts = NULL;
    size_t count = 9;
    rg_err err = {0};
    CU_ASSERT_TRUE(rg_value_want_texts(arena, v, "tags", &texts, &count, &err));
    CU_ASSERT_EQUAL_FATAL(count, 2);
    CHECK_TEXT(texts[0], "a");
    CHECK_TEXT(texts[1], "b");
    CU_ASSERT_TRUE(rg_value_want_texts(arena, v, "text", &texts, &count, &err));
    CU_ASSERT_EQUAL_FATAL(count, 1);
    CHECK_TEXT(texts[0], "Burglary");
    CU_ASSERT_TRUE(rg_value_want_texts(arena, v, "alt", &texts, &count, &err));
    CU_ASSERT_EQUAL(count, 0);
    CU_ASSERT_FALSE(rg_value_want_texts(arena, v, "level", &texts, &count, &err));
    CHECK_TEXT(err.text,
               "sna.lua:14: 'level' of heading is a number; it must be a list of texts");
    rg_arena_free(arena);
}

static void a_list_with_something_else_in_it_names_the_item(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_value *v = heading(arena), *mixed = rg_value_table(arena, NULL);
    const char **texts;
    size_t count;
    rg_err err = {0};
    rg_value_push(arena, mixed, rg_value_text(arena, "a"));
    rg_value_push(arena, mixed, rg_value_number(arena, 1));
    rg_value_set(arena, v, "tags", mixed);
    CU_ASSERT_FALSE(rg_value_want_texts(arena, v, "tags", &texts, &count, &err));
    CHECK_TEXT(err.text,
               "sna.lua:14: item 2 of 'tags' of heading is a number; it must be a text");
    rg_arena_free(arena);
}

static void a_field_nobody_knows_fails_with_the_nearest_name(void)
{
    rg_arena *arena = rg_arena_new("test");
    const rg_value *v = heading(arena);
    static const char *const all[] = {"text", "level", "keep", "tags", "none"};
    static const char *const most[] = {"text", "levels", "keep", "tags", "none"};
    static const char *const few[] = {"keep", "text"};
    rg_err err = {0};
    CU_ASSERT_TRUE(rg_value_only_fields(v, "heading", all, 5, &err));
    CU_ASSERT_FALSE(rg_value_only_fields(v, "heading", most, 5, &err));
    CHECK_TEXT(err.text, "sna.lua:14: heading has no 'level'; did you mean 'levels'?");
    CU_ASSERT_FALSE(rg_value_only_fields(v, "heading", few, 2, &err));
    CHECK_TEXT(err.text, "sna.lua:14: heading has no 'level'; its fields are keep and text");
    rg_arena_free(arena);
}

static bool same(const rg_value *a, const rg_value *b)
{
    bool equal = a->kind == b->kind && a->boolean == b->boolean &&
                 memcmp(&a->number, &b->number, sizeof a->number) == 0 &&
                 rg_str_eq(a->text, b->text) && a->place.line == b->place.line &&
                 a->place.column == b->place.column && !a->place.file == !b->place.file &&
                 !a->word == !b->word && a->item_count == b->item_count &&
                 a->field_count == b->field_count;
    equal = equal && (!a->place.file || strcmp(a->place.file, b->place.file) == 0) &&
            (!a->word || strcmp(a->word, b->word) == 0);
    for (size_t i = 0; equal && i < a->item_count; i++)
        equal = same(a->items[i], b->items[i]);
    for (size_t i = 0; equal && i < a->field_count; i++)
        equal = rg_str_eq(a->fields[i].key, b->fields[i].key) &&
                same(a->fields[i].value, b->fields[i].value);
    return equal;
}

/* Places in two files, odd numbers, bytes of every kind, several levels. */
static const rg_value *everything(rg_arena *arena)
{
    rg_value *v = rg_value_table(arena, "report");
    v->place = (rg_place){"a.lua", 1, 2};
    for (int i = 0; i < 3; i++) {
        rg_value *h = heading(arena);
        h->place = (rg_place){i == 1 ? "b.lua" : "a.lua", 100000 * i, i == 2 ? 1 << 30 : 0};
        rg_value_push(arena, v, h);
    }
    static const double odd[] = {0.1, -0.0, 1e300, 5e-324, HUGE_VAL, (double)NAN};
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++)
        rg_value_push(arena, v, rg_value_number(arena, odd[i]));
    rg_value *bytes = rg_value_text(arena, "");
    char *all = rg_arena_alloc(arena, 257);
    for (int i = 0; i < 256; i++)
        all[i] = (char)(unsigned char)i;
    bytes->text = (rg_str){all, 256};
    rg_value_set(arena, v, "bytes", bytes);
    rg_value_set(arena, v, "empty", rg_value_text(arena, ""));
    rg_value_set(arena, v, "", rg_value_table(arena, NULL));
    return v;
}

static void writing_and_reading_is_the_identity(void)
{
    rg_arena *arena = rg_arena_new("test");
    const rg_value *v = everything(arena), *back = NULL;
    rg_buf wire = {0};
    rg_err err = {0};
    rg_value_write(&wire, v);
    CU_ASSERT_TRUE_FATAL(rg_value_read(arena, rg_buf_view(&wire), &back, &err));
    memset(wire.p, 0, wire.n); /* nothing may point into the bytes */
    CU_ASSERT_TRUE(same(v, back));
    const rg_value *bytes = rg_value_get(back, "bytes");
    CU_ASSERT_EQUAL(bytes->text.p[256], '\0');
    rg_buf_free(&wire);
    rg_arena_free(arena);
}

static void a_value_that_was_read_may_be_added_to(void)
{
    rg_arena *arena = rg_arena_new("test");
    const rg_value *back = NULL;
    rg_buf wire = {0};
    rg_err err = {0};
    rg_value_write(&wire, heading(arena));
    CU_ASSERT_TRUE_FATAL(rg_value_read(arena, rg_buf_view(&wire), &back, &err));
    rg_value *copy = RG_NEW(arena, rg_value);
    *copy = *back;
    rg_value_set(arena, copy, "alt", rg_value_text(arena, "x"));
    rg_value_push(arena, copy, rg_value_text(arena, "y"));
    CU_ASSERT_EQUAL(copy->field_count, 6);
    CHECK_TEXT(copy->fields[0].key.p, "alt");
    CHECK_TEXT(rg_value_get(copy, "text")->text.p, "Burglary");
    CHECK_TEXT(copy->items[0]->text.p, "y");
    rg_buf_free(&wire);
    rg_arena_free(arena);
}

static void every_shortened_message_is_refused(void)
{
    rg_arena *arena = rg_arena_new("test");
    const rg_value *untouched = NULL, *back = NULL;
    rg_buf wire = {0};
    rg_value_write(&wire, everything(arena));
    for (size_t n = 0; n < wire.n; n++) {
        char *part =
            malloc(n + 1); /* exact, so that the address sanitizer sees a step beyond */
        CU_ASSERT_PTR_NOT_NULL_FATAL(part);
        memcpy(part, wire.p, n);
        part = realloc(part, n ? n : 1);
        rg_err err = {0};
        CU_ASSERT_FALSE_FATAL(rg_value_read(arena, (rg_str){part, n}, &back, &err));
        CU_ASSERT_EQUAL(err.code, RG_E_IO);
        CU_ASSERT_PTR_EQUAL(back, untouched);
        free(part);
    }
    rg_buf_putc(&wire, '\0');
    CU_ASSERT_FALSE(rg_value_read(arena, rg_buf_view(&wire), &back, &(rg_err){0}));
    rg_buf_free(&wire);
    rg_arena_free(arena);
}

/* The contract of a reader: it fails if and only if it says why, and nothing else happens. */
static void damaged_messages_are_refused_or_read_but_never_crash(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_buf wire = {0};
    rg_value_write(&wire, everything(arena));
    rg_arena_mark mark = rg_arena_here(arena);
    uint64_t state = 3;
    for (int round = 0; round < 20000; round++) {
        rg_arena_rewind(arena, mark);
        char *bytes = rg_arena_copy(arena, wire.p, wire.n);
        for (int hits = 0; hits <= round % 3; hits++) {
            state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
            bytes[(state >> 40) % wire.n] = (char)(unsigned char)(state >> 32 & 0xFF);
        }
        const rg_value *back = NULL;
        rg_err err = {0};
        bool done = rg_value_read(arena, (rg_str){bytes, wire.n}, &back, &err);
        CU_ASSERT_TRUE_FATAL(done == (err.code == RG_OK) && done == (back != NULL));
    }
    rg_buf_free(&wire);
    rg_arena_free(arena);
}

static void messages_of_another_form_are_refused(void)
{
    rg_arena *arena = rg_arena_new("test");
    const rg_value *back = NULL;
    rg_buf wire = {0};
    rg_err err = {0};
    rg_value_write(&wire, rg_value_number(arena, 1));
    wire.p[0]++;
    CU_ASSERT_FALSE(rg_value_read(arena, rg_buf_view(&wire), &back, &err));
    wire.p[0]--;
    CU_ASSERT_TRUE(rg_value_read(arena, rg_buf_view(&wire), &back, &err));
    wire.p[1] = (char)(unsigned char)(wire.p[1] | 0x40); /* the same file as before: which? */
    CU_ASSERT_FALSE(rg_value_read(arena, rg_buf_view(&wire), &back, &err));
    rg_buf_free(&wire);
    rg_arena_free(arena);
}

static const rg_value *nested(rg_arena *arena, int depth)
{
    rg_value *v = rg_value_table(arena, NULL);
    for (int i = 1; i < depth; i++) {
        rg_value *outer = rg_value_table(arena, NULL);
        rg_value_push(arena, outer, v);
        v = outer;
    }
    return v;
}

static void nesting_is_read_to_the_limit_and_refused_beyond(void)
{
    rg_arena *arena = rg_arena_new("test");
    const rg_value *back = NULL;
    rg_buf wire = {0};
    rg_err err = {0};
    rg_value_write(&wire, nested(arena, RG_VALUE_DEPTH));
    CU_ASSERT_TRUE(rg_value_read(arena, rg_buf_view(&wire), &back, &err));
    rg_buf_clear(&wire);
    rg_value_write(&wire, nested(arena, RG_VALUE_DEPTH + 1));
    CU_ASSERT_FALSE(rg_value_read(arena, rg_buf_view(&wire), &back, &err));
    CU_ASSERT_EQUAL(err.code, RG_E_LIMIT);
    rg_buf_free(&wire);
    rg_arena_free(arena);
}

static void check_json(const rg_value *v, const char *expected)
{
    rg_buf buf = {0};
    rg_value_json(&buf, v);
    CHECK_TEXT(buf.p, expected);
    rg_buf_free(&buf);
}

static void json_has_sorted_keys_and_every_kind(void)
{
    rg_arena *arena = rg_arena_new("test");
    check_json(heading(arena),
               "{\"keep\":true,\"level\":2,\"none\":null,\"tags\":[\"a\",\"b\"],"
               "\"text\":\"Burglary\"}");
    check_json(rg_value_table(arena, NULL), "{}");
    check_json(rg_value_number(arena, 0.1), "0.10000000000000001");
    check_json(rg_value_number(arena, 1e21), "1e+21");
    check_json(rg_value_number(arena, (double)NAN), "null");
    check_json(rg_value_number(arena, -HUGE_VAL), "null");
    rg_value *no = RG_NEW(arena, rg_value);
    no->kind = RG_V_BOOL;
    check_json(no, "false");
    rg_arena_free(arena);
}

static void json_of_a_table_with_both_parts_is_an_object(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_value *v = rg_value_table(arena, NULL);
    for (int i = 1; i <= 10; i++)
        rg_value_push(arena, v, rg_value_number(arena, i));
    rg_value_set(arena, v, "name", rg_value_text(arena, "x"));
    rg_value_set(arena, v, "%", rg_value_text(arena, "y"));
    check_json(v,
               "{\"%\":\"y\",\"1\":1,\"10\":10,\"2\":2,\"3\":3,\"4\":4,\"5\":5,\"6\":6,\"7\":7,"
               "\"8\":8,\"9\":9,\"name\":\"x\"}");
    rg_arena_free(arena);
}

/* RFC 8259, section 7. */
static void json_texts_escape_what_must_be_escaped(void)
{
    rg_buf buf = {0};
    rg_buf_json_text(&buf, RG_STR("\"\\/\n\r\t\0\x1F\x7F \xC2\xA3\xF0\x90\x8D\x88 \xE9."));
    CHECK_TEXT(buf.p, "\"\\\"\\\\/\\n\\r\\t\\u0000\\u001f\x7F \xC2\xA3\xF0\x90\x8D\x88 "
                      "\xEF\xBF\xBD.\"");
    rg_buf_clear(&buf);
    rg_buf_json_text(&buf, (rg_str){NULL, 0});
    CHECK_TEXT(buf.p, "\"\"");
    rg_buf_free(&buf);
}

CU_TestInfo rg_tests_base_value[] = {
    {"fields are found and kept in byte order", fields_are_found_and_kept_in_byte_order},
    {"looking into what is no table answers nothing",
     looking_into_what_is_no_table_answers_nothing},
    {"fields of the right kind are given", fields_of_the_right_kind_are_given},
    {"a needed field that is absent is named with its place",
     a_needed_field_that_is_absent_is_named_with_its_place},
    {"a wanted field that is absent leaves the default",
     a_wanted_field_that_is_absent_leaves_the_default},
    {"a field of another kind fails and says which",
     a_field_of_another_kind_fails_and_says_which},
    {"a list of texts may be one text, or absent", a_list_of_texts_may_be_one_text_or_absent},
    {"a list with something else in it names the item",
     a_list_with_something_else_in_it_names_the_item},
    {"a field nobody knows fails with the nearest name",
     a_field_nobody_knows_fails_with_the_nearest_name},
    {"writing and reading is the identity", writing_and_reading_is_the_identity},
    {"a value that was read may be added to", a_value_that_was_read_may_be_added_to},
    {"every shortened message is refused", every_shortened_message_is_refused},
    {"damaged messages are refused or read but never crash",
     damaged_messages_are_refused_or_read_but_never_crash},
    {"messages of another form are refused", messages_of_another_form_are_refused},
    {"nesting is read to the limit and refused beyond",
     nesting_is_read_to_the_limit_and_refused_beyond},
    {"JSON has sorted keys and every kind", json_has_sorted_keys_and_every_kind},
    {"JSON of a table with both parts is an object",
     json_of_a_table_with_both_parts_is_an_object},
    {"JSON texts escape what must be escaped", json_texts_escape_what_must_be_escaped},
    CU_TEST_INFO_NULL,
};
