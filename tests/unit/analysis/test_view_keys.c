/* Numbers of keys and codes of columns against what they were made from, row by row. */
#include "analysis/view_impl.h"
#include "analysis/view_keys.h"

#include "support/check.h"

#include <stdlib.h>

enum { ROWS = 5000 };

/* Tables "parents" and "children" that each have a key column "id" and nothing else. */
typedef struct family {
    rg_arena *arena;
    rg_schema_column column;
    rg_schema schema;
    rg_hash128 keys[2][ROWS];
    uint8_t status[2][ROWS];
    rg_column columns[2];
    rg_table tables[2];
    rg_view items[2];
    rg_views views;
    rg_key_ids ids[2];
} family;

static rg_hash128 key_of(uint32_t number)
{
    return rg_hash128_of((rg_str){(const char *)&number, sizeof number});
}

static void make(family *f)
{
    static const char *const names[] = {"parents", "children"};
    *f = (family){.arena = rg_arena_new("keys"), .column = {.name = "id", .type = RG_T_KEY}};
    f->schema = (rg_schema){.columns = &f->column, .column_count = 1, .plain_count = 1};
    f->views = (rg_views){.items = f->items, .count = 2, .spaces = rg_map_new(f->arena)};
    for (int t = 0; t < 2; t++) {
        f->columns[t] =
            (rg_column){.schema = &f->column, .keys = f->keys[t], .status = f->status[t]};
        f->tables[t] =
            (rg_table){.name = names[t], .schema = &f->schema, .columns = &f->columns[t]};
        f->items[t] = (rg_view){.name = names[t], .table = &f->tables[t]};
    }
}

static void put(family *f, int table, uint32_t number)
{
    size_t row = f->tables[table].row_count++;
    f->items[table].row_count++;
    f->keys[table][row] = number ? key_of(number) : (rg_hash128){0, 0};
    f->status[table][row] = number ? RG_CELL_OK : RG_CELL_MISSING;
}

/* Number both tables, then: the same number where and only where the key is the same. */
static void check_numbers(family *f)
{
    for (int t = 0; t < 2; t++)
        CU_ASSERT_TRUE_FATAL(
            rg_keys_of_table(f->arena, &f->views, &f->tables[t], "id", &f->ids[t]));
    rg_hash128 *keys = RG_NEW_N(f->arena, rg_hash128, f->ids[1].count + 1);
    bool *seen = RG_NEW_N(f->arena, bool, f->ids[1].count + 1);
    rg_map *different = rg_map_new(f->arena);
    size_t wrong = 0;
    for (int t = 0; t < 2; t++)
        for (size_t row = 0; row < f->tables[t].row_count; row++) {
            uint32_t id = rg_key_id(&f->ids[t], row);
            rg_hash128 key = f->keys[t][row];
            if (f->status[t][row] != RG_CELL_OK) {
                wrong += id != RG_NO_CODE;
                continue;
            }
            rg_map_intern(different, (rg_str){(const char *)&key, sizeof key}, NULL);
            wrong += id >= f->ids[1].count ||
                     (seen[id] && (keys[id].low != key.low || keys[id].high != key.high));
            if (id < f->ids[1].count) {
                seen[id] = true;
                keys[id] = key;
            }
        }
    CU_ASSERT_EQUAL(wrong, 0);
    CU_ASSERT_EQUAL(f->ids[1].count, rg_map_count(different));
    rg_arena_free(f->arena);
}

static void children_in_the_order_of_their_parents_have_their_numbers(void)
{
    family *f = malloc(sizeof *f);
    make(f);
    for (uint32_t i = 1; i <= 2000; i++) {
        put(f, 0, i);
        for (uint32_t k = 0; k < i % 3; k++)
            put(f, 1, i % 50 == 0 ? 0 : i); /* none, one or two each; some without a key */
    }
    check_numbers(f);
    free(f);
}

static void children_in_any_order_have_their_numbers(void)
{
    family *f = malloc(sizeof *f);
    make(f);
    for (uint32_t i = 1; i <= 2000; i++)
        put(f, 0, i);
    for (uint32_t i = 0; i < 4000; i++)
        put(f, 1, i % 7 ? 1 + i * 1237 % 2000 : 1 + i % 2000); /* now and then in order */
    check_numbers(f);
    free(f);
}

/* Room is made for the keys of the larger table; here both bring their own. */
static void keys_that_no_other_table_has_are_numbered_too(void)
{
    family *f = malloc(sizeof *f);
    make(f);
    for (uint32_t i = 1; i <= 4900; i++)
        put(f, 0, i);
    for (uint32_t i = 1; i <= ROWS; i++)
        put(f, 1, i % 10 == 0 && i <= 4900 ? i : 10000 + i);
    check_numbers(f);
    free(f);
}

/* 254 values, 255 and more: the last byte is what stands for unknown. */
static void codes_of_few_and_of_many_values_come_back_as_they_were_put(void)
{
    static const size_t counts[] = {1, 2, 254, 255, 256, 300};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        rg_arena *arena = rg_arena_new("codes");
        const char **values = RG_NEW_N(arena, const char *, counts[i]);
        rg_view_column column = {0};
        view_derivation d = {.arena = arena, .rows = counts[i] + 1, .out = &column};
        view_codes codes = view_new_codes(&d, values, counts[i]);
        size_t wrong = 0;
        for (uint32_t code = 0; code < counts[i]; code++)
            view_put_code(&codes, code, code);
        view_put_code(&codes, counts[i], RG_NO_CODE);
        for (uint32_t code = 0; code < counts[i]; code++)
            wrong += rg_view_code(&column, code) != code;
        CU_ASSERT_EQUAL(wrong, 0);
        CU_ASSERT_EQUAL(rg_view_code(&column, counts[i]), RG_NO_CODE);
        CU_ASSERT_TRUE(rg_view_is_coded(&column));
        CU_ASSERT_EQUAL(column.value_count, counts[i]);
        rg_arena_free(arena);
    }
}

CU_TestInfo rg_tests_analysis_view_keys[] = {
    {"children in the order of their parents have their numbers",
     children_in_the_order_of_their_parents_have_their_numbers},
    {"children in any order have their numbers", children_in_any_order_have_their_numbers},
    {"keys that no other table has are numbered too",
     keys_that_no_other_table_has_are_numbered_too},
    {"codes of few and of many values come back as they were put",
     codes_of_few_and_of_many_values_come_back_as_they_were_put},
    CU_TEST_INFO_NULL,
};
