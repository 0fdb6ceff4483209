/* data/table.c - Looking into a table. */
#include "data/table.h"

const rg_column *rg_table_column(const rg_table *table, const char *name)
{
    size_t index = rg_schema_column_index(table->schema, name);
    return index == SIZE_MAX ? NULL : &table->columns[index];
}

const rg_family *rg_table_family(const rg_table *table, const char *name)
{
    size_t index = rg_schema_family_index(table->schema, name);
    return index == SIZE_MAX ? NULL : &table->families[index];
}

/* The place of a text in a sorted list. */
static uint32_t place_in(const rg_str *values, size_t count, rg_str value)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = rg_str_cmp(values[middle], value);
        if (order == 0)
            return (uint32_t)middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return RG_NO_CODE;
}

uint32_t rg_column_code(const rg_column *column, rg_str value)
{
    return place_in(column->values, column->value_count, value);
}

uint32_t rg_column_member(const rg_column *column, rg_str value)
{
    return place_in(column->member_values, column->member_count, value);
}

bool rg_column_has(const rg_column *column, uint32_t code, uint32_t member)
{
    if (code == RG_NO_CODE || member == RG_NO_CODE)
        return false;
    uint64_t word = column->members[(size_t)code * column->member_words + member / 64];
    return word >> (member % 64) & 1;
}

rg_place rg_table_place(const rg_table *table, size_t row)
{
    return (rg_place){table->inputs[table->row_file[row]].name, table->row_line[row], 0};
}

rg_place rg_table_cell_place(const rg_table *table, const rg_column *column, size_t row)
{
    rg_place place = rg_table_place(table, row);
    place.column = table->inputs[table->row_file[row]].fields[column - table->columns];
    return place;
}
