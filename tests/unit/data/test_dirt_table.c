/* The dirt of each source, told in tests/worked/dirt.csv: what the shipped schemas make of it. */
#include "base/file.h"
#include "data/load.h"

#include "support/check.h"
#include "support/data_help.h"
#include "support/registry.h"

/* A row of the table; texts of several lines have a line for each row of the extract. */
typedef struct dirt {
    const char *section, *source, *what, *happens, *column, *cells, *value, *said;
    rg_place place;
} dirt;

static const rg_table *read_table(data_help *h, const char *name, const char *columns)
{
    rg_buf json = {0};
    rg_buf_puts(&json, "{'word':'schema','name':'t','title':'T','columns':[");
    bool first = true;
    for (rg_str rest = rg_str_of(columns); rest.p; first = false) {
        const char *column = rg_str_dup(h->arena, rg_str_cut(&rest, ' '));
        rg_buf_printf(&json, "%s{'word':'column','name':'%s','type':'text','missing':[]}",
                      first ? "" : ",", column);
    }
    rg_buf_puts(&json, "]}");
    rg_load_file file = {name, NULL};
    rg_load_source source = {
        .name = "t", .files = &file, .file_count = 1, .pattern = name, .required = true};
    source.schema = data_help_schema(h, json.p);
    rg_buf_free(&json);
    rg_ledger *ledger = rg_ledger_new(h->arena);
    rg_tables tables = {0};
    if (!rg_load(h->arena, &source, 1, 1, ledger, &tables, &h->err)) {
        CHECK_TEXT(h->err.text, "");
        return NULL;
    }
    return tables.items[0];
}

static const char *cell(const rg_table *t, const char *name, size_t row)
{
    const rg_column *c = rg_table_column(t, name);
    return c->status[row] == RG_CELL_OK ? c->values[c->codes[row]].p : "";
}

/* --- an extract: the clean row of its source, with other cells --- */

typedef struct extract {
    const char *headings[128], *clean[128];
    size_t count;
} extract;

static size_t split(data_help *h, rg_str line, const char *out[128])
{
    size_t n = 0;
    while (line.p && n < 128)
        out[n++] = rg_str_dup(h->arena, rg_str_cut(&line, '|'));
    return n;
}

static void put_field(rg_buf *out, const char *text)
{
    bool quoted = strpbrk(text, ",\"\n") != NULL;
    if (quoted)
        rg_buf_putc(out, '"');
    for (; *text; text++) {
        if (*text == '"')
            rg_buf_putc(out, '"');
        rg_buf_putc(out, *text);
    }
    if (quoted)
        rg_buf_putc(out, '"');
}

static void put_line(rg_buf *out, const char *const *fields, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (i)
            rg_buf_putc(out, ',');
        put_field(out, fields[i]);
    }
    rg_buf_putc(out, '\n');
}

static size_t heading_index(extract *e, const char *name)
{
    size_t i = 0;
    while (i < e->count && strcmp(e->headings[i], name) != 0)
        i++;
    if (i == e->count) {
        e->headings[i] = name;
        e->clean[i] = "";
        e->count++;
    }
    return i;
}

/* "HO class=04-Jan|District=Blaby": those cells instead of the clean ones.  "HO class>Offence class": another heading. */
static void change(data_help *h, extract *e, rg_str line, const char **fields)
{
    while (line.p && line.n) {
        rg_str one = rg_str_cut(&line, '|');
        const char *text = rg_str_dup(h->arena, one);
        const char *equals = strchr(text, '='), *other = strchr(text, '>');
        if (other && (!equals || other < equals)) {
            if (fields)
                continue;
            size_t at = heading_index(e, rg_arena_copy(h->arena, text, (size_t)(other - text)));
            e->headings[at] = other + 1;
            continue;
        }
        if (!equals)
            CU_FAIL_FATAL("a cell of dirt.csv has no =");
        size_t at = heading_index(e, rg_arena_copy(h->arena, text, (size_t)(equals - text)));
        if (fields)
            fields[at] = equals + 1;
    }
}

static void write_extract(data_help *h, const dirt *d, extract e)
{
    rg_buf out = {0}, body = {0};
    for (rg_str rest = rg_str_of(d->cells); rest.p;)
        change(h, &e, rg_str_cut(&rest, '\n'), NULL);
    put_line(&out, e.headings, e.count);
    for (rg_str rest = rg_str_of(d->cells); rest.p;) {
        const char *fields[128];
        extract same = e;
        rg_str line = rg_str_cut(&rest, '\n');
        memcpy(fields, e.clean, sizeof fields);
        change(h, &same, line, fields);
        put_line(&body, fields, e.count);
    }
    rg_buf_str(&out, (rg_str){body.p, body.n});
    data_help_file(h, "a.csv", out.p, out.n);
    rg_buf_free(&out);
    rg_buf_free(&body);
}

/* --- what becomes of it --- */

static void tell(const dirt *d, const char *what, const char *report)
{
    fprintf(stderr, "\n    tests/worked/dirt.csv:%d %s %s, %s: %s\n%s\n", d->place.line,
            d->section, d->source, d->what, what, report);
    CU_FAIL("a row of dirt.csv does not hold");
}

static size_t lines_of(const char *text)
{
    size_t n = 1;
    for (; *text; text++)
        n += *text == '\n';
    return n;
}

/* The account of rows that the word stands for. */
static const char *account(const dirt *d, const rg_ledger_source *s)
{
    size_t rows = lines_of(d->cells), left = s->rejected + s->excluded;
    bool is_rejected = strcmp(d->happens, "rejected") == 0;
    bool is_excluded = strcmp(d->happens, "excluded") == 0;
    if (s->read != rows)
        return "rows are not read";
    if (is_rejected ? s->rejected == 0 || s->excluded : s->rejected != 0)
        return "wrong number of rejected rows";
    if (is_excluded ? s->excluded == 0 : s->excluded != 0)
        return "wrong number of excluded rows";
    if (strcmp(d->happens, "repaired") == 0 && s->repaired == 0)
        return "no repair is counted";
    if (strcmp(d->happens, "kept") == 0 && s->repaired)
        return "a repair is counted";
    if (left > rows)
        return "more rows left out than there are";
    return NULL;
}

/* Missing, suppressed and nought are three things, and none is a number. */
static const char *standing(const dirt *d)
{
    const char *v = d->value;
    bool missing = strcmp(v, "-") == 0, hidden = strcmp(v, "*") == 0;
    if (strcmp(d->happens, "unknown") == 0)
        return missing ? NULL : "an unknown value must be -";
    if (strcmp(d->happens, "suppressed") == 0)
        return hidden ? NULL : "a suppressed value must be *";
    if (strcmp(d->happens, "repaired") == 0 || strcmp(d->happens, "kept") == 0)
        return d->column[0] == '\0' || v[0] ? NULL : "no value is expected";
    return NULL;
}

static void check_loaded(data_help *h, const dirt *d)
{
    const rg_schema *s = data_help_declared(h, d->source);
    CU_ASSERT_PTR_NOT_NULL_FATAL(s);
    const rg_table *t = data_help_load(h, s, (const char *[]){"a.csv", NULL}, 1);
    const char *report = data_help_report(h);
    if (strcmp(d->happens, "stops") == 0) {
        if (t || !strstr(h->err.text, d->said))
            tell(d, t ? "does not stop" : h->err.text, "");
        return;
    }
    if (!t) {
        tell(d, h->err.text, "");
        return;
    }
    const rg_ledger_source *counted = rg_ledger_find(h->ledger, "s");
    const char *wrong = account(d, counted);
    wrong = wrong ? wrong : standing(d);
    if (!wrong && !strstr(report, d->said))
        wrong = "the report does not say so";
    const char *got = d->column[0] ? data_help_columns(h, t, d->column) : "";
    if (!wrong && d->column[0] &&
        (strncmp(got, d->value, strlen(d->value)) != 0 ||
         strcmp(got + strlen(d->value), "\n") != 0) &&
        !(t->row_count == 0 && d->value[0] == '\0'))
        wrong = rg_arena_printf(h->arena, "the value is %s", got);
    if (wrong)
        tell(d, wrong, report);
}

static bool find_clean(data_help *h, const rg_table *clean, const char *source, extract *out)
{
    for (size_t row = 0; row < clean->row_count; row++) {
        if (strcmp(cell(clean, "source", row), source) != 0)
            continue;
        out->count = split(h, rg_str_of(cell(clean, "headings", row)), out->headings);
        return split(h, rg_str_of(cell(clean, "cells", row)), out->clean) == out->count;
    }
    return false;
}

static void a_clean_row_of_each_source_is_used_as_it_stands(void)
{
    data_help *h = data_help_open();
    const rg_table *clean = read_table(h, "tests/worked/clean.csv", "source headings cells");
    CU_ASSERT_PTR_NOT_NULL_FATAL(clean);
    CU_ASSERT_TRUE(clean->row_count > 35);
    for (size_t row = 0; row < clean->row_count; row++) {
        extract e = {.count = 0};
        dirt d = {"-", cell(clean, "source", row), "a clean row", "kept", "", "", "",
                  "",  rg_table_place(clean, row)};
        if (!find_clean(h, clean, d.source, &e)) {
            tell(&d, "headings and cells are not as many", "");
            continue;
        }
        write_extract(h, &d, e);
        check_loaded(h, &d);
    }
    data_help_close(h);
}

static void what_becomes_of_each_dirt_is_as_the_table_says(void)
{
    static const char *const words[] = {"repaired", "unknown",  "suppressed", "kept",
                                        "rejected", "excluded", "warned",     "stops"};
    data_help *h = data_help_open();
    const rg_table *clean = read_table(h, "tests/worked/clean.csv", "source headings cells");
    const rg_table *t = read_table(h, "tests/worked/dirt.csv",
                                   "section source dirt happens column cells value said");
    CU_ASSERT_PTR_NOT_NULL_FATAL(t);
    CU_ASSERT_TRUE(t->row_count > 200);
    for (size_t row = 0; row < t->row_count; row++) {
        dirt d = {cell(t, "section", row), cell(t, "source", row), cell(t, "dirt", row),
                  cell(t, "happens", row), cell(t, "column", row), cell(t, "cells", row),
                  cell(t, "value", row),   cell(t, "said", row),   rg_table_place(t, row)};
        if (strcmp(d.happens, "elsewhere") == 0) {
            if (!registry_has(d.said))
                tell(&d, "there is no such test", d.said);
            continue;
        }
        size_t word = 0;
        while (word < sizeof words / sizeof *words && strcmp(words[word], d.happens) != 0)
            word++;
        extract e = {.count = 0};
        if (word == sizeof words / sizeof *words || !find_clean(h, clean, d.source, &e)) {
            tell(&d, "no such word, or no clean row", d.happens);
            continue;
        }
        write_extract(h, &d, e);
        check_loaded(h, &d);
    }
    data_help_close(h);
}

static void every_section_and_every_fate_is_in_the_table(void)
{
    static const char *const sections[] = {"A.6",  "A.8",  "B.0",  "B.1",  "B.2",  "B.3",
                                           "B.4",  "B.5",  "B.6",  "B.7",  "B.8",  "B.9",
                                           "B.10", "B.11", "B.12", "B.13", "B.14", "B.15",
                                           "B.16", "B.17", "B.18", "B.19", "B.20"};
    static const char *const fates[] = {"repaired", "unknown",  "suppressed",
                                        "kept",     "rejected", "excluded",
                                        "warned",   "stops",    "elsewhere"};
    data_help *h = data_help_open();
    const rg_table *t = read_table(h, "tests/worked/dirt.csv",
                                   "section source dirt happens column cells value said");
    CU_ASSERT_PTR_NOT_NULL_FATAL(t);
    const rg_column *section = rg_table_column(t, "section");
    const rg_column *happens = rg_table_column(t, "happens");
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++)
        CU_ASSERT_NOT_EQUAL(rg_column_code(section, rg_str_of(sections[i])), RG_NO_CODE);
    for (size_t i = 0; i < sizeof fates / sizeof *fates; i++)
        CU_ASSERT_NOT_EQUAL(rg_column_code(happens, rg_str_of(fates[i])), RG_NO_CODE);
    CU_ASSERT_EQUAL(section->value_count, sizeof sections / sizeof *sections);
    CU_ASSERT_EQUAL(happens->value_count, sizeof fates / sizeof *fates);
    data_help_close(h);
}

CU_TestInfo rg_tests_data_dirt_table[] = {
    {"a clean row of each source is used as it stands",
     a_clean_row_of_each_source_is_used_as_it_stands},
    {"what becomes of each dirt is as the table says",
     what_becomes_of_each_dirt_is_as_the_table_says},
    {"every section and every fate is in the table",
     every_section_and_every_fate_is_in_the_table},
    CU_TEST_INFO_NULL,
};
