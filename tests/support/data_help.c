/* tests/support/data_help.c - See the header. */
#include "support/data_help.h"

#include "base/file.h"
#include "base/num.h"
#include "script/declare.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

data_help *data_help_open(void)
{
    rg_arena *arena = rg_arena_new("test");
    data_help *help = RG_NEW(arena, data_help);
    help->arena = arena;
    help->ledger = rg_ledger_new(arena);
    snprintf(help->folder, sizeof help->folder, "/tmp/rg-data-XXXXXX");
    if (!mkdtemp(help->folder))
        abort();
    return help;
}

void data_help_close(data_help *help)
{
    char **paths;
    size_t count;
    if (rg_file_glob(help->arena, help->folder, "*", &paths, &count, &help->err))
        for (size_t i = 0; i < count; i++)
            if (unlink(paths[i]) != 0)
                rmdir(paths[i]);
    rmdir(help->folder);
    rg_arena_free(help->arena);
}

const char *data_help_file(data_help *help, const char *name, const char *bytes, size_t n)
{
    const char *path = rg_path_join(help->arena, help->folder, name);
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(bytes, 1, n, file) != n || fclose(file) != 0)
        abort();
    return path;
}

static const rg_value *value_of(rg_arena *arena, json_t *json, int *line);

static const rg_value *table_of(rg_arena *arena, json_t *json, int *line)
{
    const char *word = json_string_value(json_object_get(json, "word")), *key;
    rg_value *table = rg_value_table(arena, word ? rg_arena_strdup(arena, word) : NULL);
    json_t *part;
    size_t i;
    if (word)
        table->place = (rg_place){"schema.lua", ++*line, 0};
    json_array_foreach(json, i, part) rg_value_push(arena, table, value_of(arena, part, line));
    json_object_foreach(json, key, part) if (strcmp(key, "word") != 0)
        rg_value_set(arena, table, rg_arena_strdup(arena, key), value_of(arena, part, line));
    return table;
}

static const rg_value *value_of(rg_arena *arena, json_t *json, int *line)
{
    if (json_is_object(json) || json_is_array(json))
        return table_of(arena, json, line);
    if (json_is_string(json))
        return rg_value_text(arena, json_string_value(json));
    if (json_is_number(json))
        return rg_value_number(arena, json_number_value(json));
    rg_value *value = RG_NEW(arena, rg_value);
    value->kind = json_is_boolean(json) ? RG_V_BOOL : RG_V_NIL;
    value->boolean = json_is_true(json);
    return value;
}

const rg_value *data_help_value(data_help *help, const char *json)
{
    char *text = rg_arena_strdup(help->arena, json);
    int line = 0;
    json_error_t error;
    for (char *p = text; *p; p++)
        if (*p == '\'')
            *p = '"';
    json_t *root = json_loads(text, 0, &error);
    if (!root) {
        fprintf(stderr, "\n    %s in: %s\n", error.text, text);
        abort();
    }
    const rg_value *value = value_of(help->arena, root, &line);
    json_decref(root);
    return value;
}

const rg_schema *data_help_schema(data_help *help, const char *json)
{
    const rg_schema *schema = NULL;
    help->err = (rg_err){0};
    if (!rg_schema_from(help->arena, data_help_value(help, json), &schema, &help->err))
        return NULL;
    return schema;
}

const rg_table *data_help_load(data_help *help, const rg_schema *schema,
                               const char *const *names, unsigned threads)
{
    rg_load_file files[32];
    rg_load_source source = {
        .name = "s", .schema = schema, .files = files, .pattern = "s/*.csv", .required = true};
    for (; names[source.file_count]; source.file_count++) {
        const char *name = names[source.file_count];
        files[source.file_count] =
            (rg_load_file){rg_path_join(help->arena, help->folder, name), name};
    }
    help->err = (rg_err){0};
    help->ledger = rg_ledger_new(help->arena);
    bool done =
        rg_load(help->arena, &source, 1, threads, help->ledger, &help->tables, &help->err);
    return done ? help->tables.items[0] : NULL;
}

/* "-" missing, "*" suppressed, "n" not asked, "d" don't know, "p" prefers not to say. */
static void put_status(rg_buf *out, uint8_t status)
{
    rg_buf_putc(out, "?-*ndp"[status]);
}

static void put_minutes(rg_buf *out, const rg_column *c, size_t row)
{
    int minutes = ((c->ints[row] % 1440) + 1440) % 1440;
    if (c->timed)
        rg_buf_date(out, rg_date_from_serial((c->ints[row] - minutes) / 1440));
    if (!c->timed || c->timed[row])
        rg_buf_printf(out, "%s%02d:%02d", c->timed ? " " : "", minutes / 60, minutes % 60);
}

static void put_cell(rg_buf *out, const rg_column *c, size_t row)
{
    if (c->status[row] != RG_CELL_OK)
        put_status(out, c->status[row]);
    else if (c->codes)
        rg_buf_str(out, c->values[c->codes[row]]);
    else if (c->numbers)
        rg_num_digits(out, c->numbers[row], 12);
    else if (c->schema->type == RG_T_MONTH)
        rg_buf_month(out, c->ints[row]);
    else if (c->schema->type == RG_T_DATE)
        rg_buf_date(out, rg_date_from_serial(c->ints[row]));
    else if (c->schema->type == RG_T_DATETIME || c->schema->type == RG_T_TIME)
        put_minutes(out, c, row);
    else if (c->ints)
        rg_buf_printf(out, "%d", c->ints[row]);
    else
        rg_buf_printf(out, "#%04x", (unsigned)(c->keys[row].low & 0xFFFF));
}

static void put_family(rg_buf *out, const rg_family *f, size_t row)
{
    for (size_t i = 0; i < f->count; i++) {
        size_t at = row * f->count + i;
        rg_buf_putc(out, '|');
        if (f->status[at] != RG_CELL_OK)
            put_status(out, f->status[at]);
        else if (f->codes)
            rg_buf_str(out, f->values[f->codes[at]]);
        else
            rg_num_digits(out, f->numbers[at], 12);
    }
}

const char *data_help_dump(data_help *help, const rg_table *table)
{
    rg_buf out = {0};
    rg_buf_puts(&out, "");
    for (size_t row = 0; table && row < table->row_count; row++) {
        rg_place place = rg_table_place(table, row);
        rg_buf_printf(&out, "%s:%d ", place.file, place.line);
        for (size_t i = 0; i < table->schema->plain_count; i++) {
            if (i)
                rg_buf_putc(&out, '|');
            put_cell(&out, &table->columns[i], row);
        }
        for (size_t i = 0; i < table->schema->family_count; i++)
            put_family(&out, &table->families[i], row);
        rg_buf_putc(&out, '\n');
    }
    const char *text =
        table ? rg_arena_copy(help->arena, out.p ? out.p : "", out.n) : "no table";
    rg_buf_free(&out);
    return text;
}

const char *data_help_columns(data_help *help, const rg_table *table, const char *names)
{
    rg_buf out = {0};
    rg_buf_puts(&out, "");
    for (size_t row = 0; table && row < table->row_count; row++) {
        size_t begun = out.n;
        for (rg_str rest = rg_str_of(names); rest.p;) {
            const char *name = rg_str_dup(help->arena, rg_str_cut(&rest, ' '));
            const rg_column *c = rg_table_column(table, name);
            if (c && out.n > begun)
                rg_buf_putc(&out, '|');
            if (c)
                put_cell(&out, c, row);
            else if (rg_table_family(table, name))
                put_family(&out, rg_table_family(table, name), row);
            else
                abort();
        }
        rg_buf_putc(&out, '\n');
    }
    const char *text = table ? rg_arena_copy(help->arena, out.p, out.n) : "no table";
    rg_buf_free(&out);
    return text;
}

const rg_schema *data_help_declared(data_help *help, const char *name)
{
    static const char *const words[] = {"schema", "column", "family", NULL};
    const char *file = rg_arena_printf(help->arena, "lua/schema/%s.lua", name);
    const rg_value *value;
    const rg_schema *schema = NULL;
    help->err = (rg_err){0};
    if (!rg_declare(help->arena, ".", &file, 1, words, &value, &help->err) ||
        !rg_schema_from(help->arena, value, &schema, &help->err))
        fprintf(stderr, "\n    %s\n", help->err.text);
    return schema;
}

const char *data_help_report(data_help *help)
{
    rg_buf out = {0};
    rg_ledger_print(help->ledger, &out);
    const char *text = rg_arena_copy(help->arena, out.p, out.n);
    rg_buf_free(&out);
    return text;
}
