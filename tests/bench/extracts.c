/* tests/bench/extracts.c - Extracts to time: invented street files in the published
 * layout, or a folder of real ones. */
#include "bench/extracts.h"

#include "base/date.h"
#include "base/file.h"
#include "script/declare.h"
#include "synth/synth.h"

#include <string.h>
#include <sys/stat.h>

enum { MONTHS = 24, FIRST_YEAR = 2020, FIRST_MONTH = 4, REPEATED = 500, KEPT = 64 };

static const char *const crime_types[] = {"Violence and sexual offences",
                                          "Violence and sexual offences",
                                          "Violence and sexual offences",
                                          "Criminal damage and arson",
                                          "Public order",
                                          "Other theft",
                                          "Vehicle crime",
                                          "Burglary",
                                          "Shoplifting",
                                          "Drugs",
                                          "Robbery",
                                          "Possession of weapons",
                                          "Bicycle theft",
                                          "Theft from the person",
                                          "Other crime"};
static const char *const outcomes[] = {
    "Unable to prosecute suspect", "Investigation complete; no suspect identified",
    "Status update unavailable",   "Local resolution",
    "Awaiting court outcome",      "Formal action is not in the public interest"};
static const char *const streets[] = {
    "Kings Walk",  "Hobill Close",    "Parking Area",   "Kingcup Close",   "Mill Lane",
    "Supermarket", "Abbey Road",      "Petrol Station", "Orchard Gardens", "Station Road",
    "Church Hill", "Park/open space", "Saffron Avenue", "Police Station",  "Long Meadow Drive"};

#define PICK(SEED, ARRAY) (ARRAY)[bench_below((SEED), sizeof(ARRAY) / sizeof *(ARRAY))]

/* ---- invented street files ---- */

typedef struct maker {
    const rg_column *code, *name; /* of the neighbourhoods */
    size_t places;
    uint64_t seed;
    char keys[KEPT][65]; /* to be repeated now and then */
} maker;

static void add_key(maker *s, rg_buf *out)
{
    static const char digits[] = "0123456789abcdef";
    if (bench_below(&s->seed, REPEATED) == 0) {
        rg_buf_puts(out, PICK(&s->seed, s->keys));
        return;
    }
    char *key = PICK(&s->seed, s->keys);
    for (size_t i = 0; i < 64; i += 16) {
        uint64_t bits = bench_next(&s->seed);
        for (size_t k = 0; k < 16; k++, bits >>= 4)
            key[i + k] = digits[bits & 15];
    }
    rg_buf_add(out, key, 64);
}

static void add_place(maker *s, rg_buf *out)
{
    size_t row = bench_below(&s->seed, s->places);
    unsigned x = (unsigned)bench_below(&s->seed, 700000),
             y = (unsigned)bench_below(&s->seed, 400000);
    if (bench_below(&s->seed, 100) < 2) {
        rg_buf_puts(out, ",,No Location,,,");
        return;
    }
    rg_buf_printf(out, "-1.%06u,52.%06u,On or near %s,", x, y + 400000,
                  PICK(&s->seed, streets));
    rg_buf_str(out, s->code->values[s->code->codes[row]]);
    rg_buf_putc(out, ',');
    rg_buf_str(out, s->name->values[s->name->codes[row]]);
    rg_buf_putc(out, ',');
}

static void add_row(maker *s, rg_month month, rg_buf *out)
{
    bool disorder = bench_below(&s->seed, 5) == 0;
    if (!disorder)
        add_key(s, out);
    rg_buf_printf(out, ",%04d-%02d,Leicestershire Police,Leicestershire Police,", month / 12,
                  month % 12 + 1);
    add_place(s, out);
    if (disorder)
        rg_buf_puts(out, "Anti-social behaviour,,\n");
    else
        rg_buf_printf(out, "%s,%s,\n", PICK(&s->seed, crime_types), PICK(&s->seed, outcomes));
}

static bool write_month(maker *s, const char *path, rg_month month, size_t rows, rg_err *err)
{
    rg_buf text = {0};
    rg_buf_puts(&text, "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,"
                       "LSOA code,LSOA name,Crime type,Last outcome category,Context\n");
    for (size_t i = 0; i < rows; i++)
        add_row(s, month, &text);
    bool ok = rg_file_write(path, rg_buf_view(&text), 0644, err);
    rg_buf_free(&text);
    return ok;
}

static bool write_street(const bench *b, const char *folder, const rg_table *geography,
                         rg_err *err)
{
    maker s = {.code = rg_table_column(geography, "lsoa_code"),
               .name = rg_table_column(geography, "lsoa_name"),
               .places = geography->row_count,
               .seed = 1};
    if (!s.code || !s.name || !s.places)
        return rg_fail(err, RG_E_DATA, "the geography look-up has no neighbourhoods");
    for (size_t i = 0; i < KEPT; i++)
        memset(s.keys[i], 'a', 64);
    if (!rg_file_make_dirs(folder, err))
        return false;
    for (int m = 0; m < MONTHS; m++) {
        rg_month month = FIRST_YEAR * 12 + FIRST_MONTH - 1 + m;
        size_t rows = b->rows / MONTHS + ((size_t)m < b->rows % MONTHS ? 1 : 0);
        const char *path = rg_arena_printf(b->arena, "%s/%04d-%02d-street.csv", folder,
                                           month / 12, month % 12 + 1);
        if (!write_month(&s, path, month, rows, err))
            return false;
    }
    return true;
}

/* ---- finding files ---- */

static bool find_files(const bench *b, const char *folder, const char *pattern,
                       rg_load_source *out, rg_err *err)
{
    char **paths = NULL;
    size_t count = 0;
    if (!rg_file_glob(b->arena, folder, pattern, &paths, &count, err))
        return false;
    rg_load_file *files = RG_NEW_N(b->arena, rg_load_file, count + 1);
    for (size_t i = 0; i < count; i++)
        files[i] = (rg_load_file){paths[i], NULL};
    out->files = files;
    out->file_count = count;
    out->pattern = pattern;
    return true;
}

static bool find_sources(const bench *b, bench_inputs *in, const char *extracts, rg_err *err)
{
    const rg_release *r = &in->project.release;
    in->count = r->source_count;
    in->sources = RG_NEW_N(b->arena, rg_load_source, in->count + 1);
    for (size_t i = 0; i < in->count; i++) {
        rg_load_source *s = &in->sources[i];
        *s = (rg_load_source){
            .name = r->sources[i].name, .schema = in->project.schemas[i], .required = true};
        if (!find_files(b, extracts, r->sources[i].patterns[0], s, err))
            return false;
        if (strcmp(s->name, "street") == 0)
            in->street = s;
    }
    if (!in->street)
        return rg_fail(err, RG_E_USAGE, "%s names no source street", r->path);
    return true;
}

static bool add_up(bench_inputs *in, rg_err *err)
{
    if (in->street->file_count == 0)
        return rg_fail(err, RG_E_IO, "there is no file police/street/*.csv");
    for (size_t i = 0; i < in->street->file_count; i++) {
        struct stat st;
        if (stat(in->street->files[i].path, &st) != 0)
            return rg_fail(err, RG_E_IO, "%s cannot be read", in->street->files[i].path);
        in->street_bytes += (uint64_t)st.st_size;
    }
    return true;
}

static bool open_release(const bench *b, const char *release, const char *extracts,
                         bench_inputs *out, rg_err *err)
{
    *out = (bench_inputs){0};
    return rg_project_open(b->arena, ".", release, extracts, &out->project, err) &&
           find_sources(b, out, extracts, err);
}

/* ---- the two sets ---- */

bool bench_synthesise(const bench *b, const char *folder, rg_err *err)
{
    static const char *const words[] = {"profile", "area", "crime", NULL};
    const char *file = "lua/synth/open.lua";
    rg_synth_job job = {.out = folder, .seed = 1, .scale = 1};
    rg_buf report = {0};
    bool ok = rg_declare(b->arena, ".", &file, 1, words, &job.profile, err) &&
              rg_synth(b->arena, &job, &report, err);
    rg_buf_free(&report);
    return ok;
}

bool bench_inputs_invented(const bench *b, bench_inputs *out, rg_err *err)
{
    const char *sample = rg_path_join(b->arena, b->folder, "sample");
    const char *folder = rg_path_join(b->arena, b->folder, "street");
    if (!open_release(b, "templates/releases/sample.lua", sample, out, err))
        return false;
    out->title = "invented extracts";
    for (size_t i = 0; i < out->count; i++) {
        rg_tables tables;
        if (strcmp(out->sources[i].name, "geography") == 0 &&
            (!rg_load(b->arena, &out->sources[i], 1, 1, rg_ledger_new(b->arena), &tables,
                      err) ||
             !write_street(b, folder, tables.items[0], err)))
            return false;
    }
    rg_load_source *own = &out->sources[out->street - out->sources];
    return find_files(b, folder, "*.csv", own, err) && add_up(out, err);
}

bool bench_inputs_real(const bench *b, bench_inputs *out, rg_err *err)
{
    if (!open_release(b, "templates/releases/llr-open-data.lua", b->extracts, out, err))
        return false;
    out->title = b->extracts;
    return add_up(out, err);
}
