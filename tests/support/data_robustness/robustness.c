/* tests/support/data_robustness/robustness.c - For developers: run the reader over a folder of
 * published CSV test files and compare with its MEASURED.csv and the JSON of csv-spectrum.
 *
 * Not part of the tests, which bring their own small files.  Link it with the objects of the
 * rooms base and data and -lcsv -lnettle -lxxhash -ljansson -lm -pthread; its argument is the
 * folder. Prints a line for each file that differs, with what was measured and what we found.
 */
#include "base/arena.h"
#include "base/file.h"
#include "data/csv.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct seen {
    unsigned widths[64]; /* records by their number of fields */
    json_t *heading;     /* or NULL: do not collect */
    json_t *rows;
} seen;

static void count_width(seen *s, size_t count)
{
    s->widths[count < 63 ? count : 63]++;
}

static bool on_heading(void *user, const rg_csv_row *row, bool *wanted, rg_err *err)
{
    seen *s = user;
    (void)wanted, (void)err;
    count_width(s, row->count);
    for (size_t i = 0; s->heading && i < row->count; i++)
        json_array_append_new(s->heading, json_stringn(row->fields[i].p, row->fields[i].n));
    return true;
}

static bool on_row(void *user, const rg_csv_row *row, rg_err *err)
{
    seen *s = user;
    (void)err;
    count_width(s, row->count);
    if (!s->heading)
        return true;
    json_t *object = json_object();
    for (size_t i = 0; i < row->count && i < json_array_size(s->heading); i++)
        json_object_set_new(object, json_string_value(json_array_get(s->heading, i)),
                            json_stringn(row->fields[i].p, row->fields[i].n));
    json_array_append_new(s->rows, object);
    return true;
}

static void on_restart(void *user)
{
    seen *s = user;
    memset(s->widths, 0, sizeof s->widths);
    if (s->heading) {
        json_array_clear(s->heading);
        json_array_clear(s->rows);
    }
}

static bool read_one(const char *path, seen *s, rg_csv_facts *facts, rg_err *err)
{
    rg_csv_reader reader = {.heading = on_heading,
                            .row = on_row,
                            .restart = on_restart,
                            .user = s,
                            .delimiter = rg_str_ends(rg_str_of(path), ".tsv") ? '\t' : ','};
    return rg_csv_read_file(path, path, &reader, facts, err);
}

/* "3:2 4:1", as in MEASURED.csv, which counts a blank line as a record of 0 fields. */
static void put_widths(rg_buf *out, const seen *s)
{
    for (size_t i = 0; i < 64; i++)
        if (s->widths[i])
            rg_buf_printf(out, "%s%zu:%u", out->n ? " " : "", i, s->widths[i]);
}

typedef struct measured {
    const char *folder;
    unsigned files, same;
} measured;

static void compare(measured *m, const char *name, const char *encoding, uint64_t records,
                    const char *widths)
{
    char path[600];
    rg_err err = {0};
    rg_csv_facts facts;
    seen s = {0};
    rg_buf found = {0};
    snprintf(path, sizeof path, "%s/%s", m->folder, name);
    bool done = read_one(path, &s, &facts, &err);
    s.widths[0] = (unsigned)facts.blank_lines;
    put_widths(&found, &s);
    uint64_t all = facts.rows + facts.blank_lines + (facts.columns > 0);
    bool utf8 = facts.encoding != RG_ENC_CP1252;
    bool alike = done && all == records && strcmp(found.p ? found.p : "", widths) == 0 &&
                 utf8 == (strcmp(encoding, "utf-8") == 0);
    m->files++;
    m->same += alike;
    if (!done)
        printf("refused  %s (measured: %s, %" PRIu64 " records, %s)\n         %s\n", name,
               encoding, records, widths, err.text + strlen(m->folder) + 1);
    else if (!alike)
        printf("differs  %s (measured: %s, %" PRIu64 " records, %s)\n         %s, %" PRIu64
               " records, %s\n",
               name, encoding, records, widths, rg_encoding_name(facts.encoding), all,
               found.p ? found.p : "none");
    rg_buf_free(&found);
}

static bool on_measured(void *user, const rg_csv_row *row, rg_err *err)
{
    char cells[10][200];
    (void)err;
    for (size_t i = 0; i < 10; i++)
        snprintf(cells[i], sizeof cells[i], "%.*s", (int)row->fields[i].n, row->fields[i].p);
    compare(user, cells[0], cells[2], strtoull(cells[8], NULL, 10), cells[9]);
    return true;
}

static void compare_json(rg_arena *arena, const char *folder)
{
    char **paths;
    size_t count;
    rg_err err = {0};
    rg_csv_facts facts;
    if (!rg_file_glob(arena, folder, "csv-spectrum/csvs/*.csv", &paths, &count, &err))
        exit(1);
    for (size_t i = 0; i < count; i++) {
        char name[200], path[600];
        snprintf(name, sizeof name, "%s", rg_path_base(paths[i]));
        name[strlen(name) - 4] = '\0';
        snprintf(path, sizeof path, "%s/csv-spectrum/json/%s.json", folder, name);
        seen s = {.heading = json_array(), .rows = json_array()};
        json_t *expected = json_load_file(path, 0, NULL);
        bool same = read_one(paths[i], &s, &facts, &err) && json_equal(expected, s.rows);
        printf("json %-22s %s\n", name, same ? "same" : "DIFFERS");
        json_decref(expected);
        json_decref(s.heading);
        json_decref(s.rows);
    }
}

int main(int argc, char **argv)
{
    char path[600];
    rg_err err = {0};
    rg_csv_facts facts;
    if (argc != 2)
        return 2;
    measured m = {.folder = argv[1]};
    snprintf(path, sizeof path, "%s/MEASURED.csv", argv[1]);
    rg_csv_reader reader = {.row = on_measured, .user = &m};
    if (!rg_csv_read_file(path, path, &reader, &facts, &err)) {
        fprintf(stderr, "%s\n", err.text);
        return 1;
    }
    printf("%u of %u files as measured\n", m.same, m.files);
    rg_arena *arena = rg_arena_new("robustness");
    compare_json(arena, argv[1]);
    rg_arena_free(arena);
    return 0;
}
