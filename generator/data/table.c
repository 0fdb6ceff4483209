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

uint32_t rg_column_code(const rg_column *column, rg_str value)
{
    size_t low = 0, high = column->value_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = rg_str_cmp(column->values[middle], value);
        if (order == 0)
            return (uint32_t)middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return RG_NO_CODE;
}

rg_place rg_table_place(const rg_table *table, size_t row)
{
    return (rg_place){table->inputs[table->row_file[row]].name, table->row_line[row], 0};
}
