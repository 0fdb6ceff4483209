/* tests/bench/records.c - A force's records of five years: offences, suspects and victims, and everything that a
 * release of fifteen documents asks of them.
 *
 * A million offences, or as many as the bench is given rows, four in ten of serious violence, nine suspects and eleven victims for ten of
 * them, written with the headings and fields of a real export.  Reading is against bare libcsv on the same bytes; all
 * measures, from views to facts, are against reading. */
#include "bench/bench.h"

#include "app/compute.h"
#include "base/date.h"
#include "base/file.h"
#include "bench/records.h"

#include <csv.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum { OFFENCES = 1000000 };
enum { FIRST_YEAR = 2017, YEARS = 5, DAYS = 1826, PERSONS_IN_TEN = 6 };

static const char *const classes[] = {"8N",  "8N",   "8N",   "8P",  "34B", "5D",  "8n ",
                                      "19C", "105A", "105A", "58J", "30C", "49A", "125/68"};
static const char *const places[] = {"Street",      "House",    "Road", "Public house",
                                     "Supermarket", "Car park", "Flat", "School",
                                     "Park",        ""};
static const char *const districts[] = {
    "Leicester", "Leicester", "Leicester City", "Leicester",       "Charnwood", "H&B",
    "NWL",       "Blaby",     "Harborough",     "Oadby & Wigston", "Melton",    "Rutland"};
static const char *const policing[] = {"Central Leicester",
                                       "East Leicester",
                                       "South Leicester",
                                       "West Leicester",
                                       "Charnwood NPA",
                                       "Hinckley & Blaby",
                                       ""};
static const char *const weapons[] = {"",     "", "", "bodily force", "KNIFE", "KNIFE;BOTTLE",
                                      "blunt"};
static const char *const states[] = {"Crimed", "Crimed", "Crimed", "crimed", "No crime"};
static const char *const sexes[] = {"M", "M", "M", "F", "U"};
static const char *const ethnicities[] = {"IC1", "IC1", "IC3", "IC4", "IC9", ""};
static const char *const roles[] = {"suspect", "suspect", "charged", "arrested"};
static const char *const victim_types[] = {"person", "person", "person", "business"};

#define PICK(SEED, ARRAY) (ARRAY)[bench_below((SEED), sizeof(ARRAY) / sizeof *(ARRAY))]

typedef struct writer {
    const bench *b;
    uint64_t seed;
    rg_buf offences, suspects, victims;
    size_t persons;
} writer;

/* ---- rows ---- */

static void add_time(writer *w, rg_buf *out, int serial)
{
    rg_date d = rg_date_from_serial(serial);
    rg_buf_printf(out, "%02d/%02d/%d %02zu:%02zu", d.day, d.month, d.year,
                  bench_below(&w->seed, 24), bench_below(&w->seed, 60));
}

static void add_offence(writer *w, size_t i)
{
    rg_buf *o = &w->offences;
    uint64_t *s = &w->seed;
    int day = rg_date_serial((rg_date){FIRST_YEAR, 4, 1}) + (int)bench_below(s, DAYS - 183);
    rg_buf_printf(o, "%02d*%07zu,I%07zu,", 17 + (int)(i % YEARS), i, i / 2);
    add_time(w, o, day + (int)bench_below(s, 9));
    rg_buf_putc(o, ',');
    add_time(w, o, day);
    rg_buf_putc(o, ',');
    add_time(w, o, day + 1);
    rg_buf_printf(o, ",%s,%s,%s,%zu,%s,\"%zu Long Road, Newtown\",LE1 %zuAA,%zu,%zu,",
                  PICK(s, classes), "Assault occasioning actual bodily harm", PICK(s, states),
                  bench_below(s, 22) + 1, PICK(s, places), bench_below(s, 300),
                  bench_below(s, 9), 450000 + bench_below(s, 40000),
                  290000 + bench_below(s, 40000));
    rg_buf_printf(o, "E0101%04zu,%s,%s,%s,%s,%s,%s,%s,%s,%zu,%zu\n", bench_below(s, 611) + 3000,
                  "NC01", PICK(s, policing), PICK(s, districts), bench_below(s, 5) ? "N" : "Y",
                  bench_below(s, 9) ? "N" : "Y", bench_below(s, 4) ? "N" : "Y",
                  PICK(s, weapons), bench_below(s, 12) ? "N" : "Y", bench_below(s, 3),
                  bench_below(s, 3));
}

static void add_suspect(writer *w, size_t i)
{
    uint64_t *s = &w->seed;
    rg_buf_printf(&w->suspects, "%02d*%07zu,P%07zu,%s,%s,%zu,%s,,%s,%s,,%s\n",
                  17 + (int)(i % YEARS), i, bench_below(s, w->persons), PICK(s, roles),
                  PICK(s, sexes), 10 + bench_below(s, 60), PICK(s, ethnicities),
                  PICK(s, districts), PICK(s, policing), "drugs");
}

static void add_victim(writer *w, size_t i)
{
    uint64_t *s = &w->seed;
    rg_buf_printf(&w->victims, "%02d*%07zu,V%07zu,%s,%s,%zu,%s,,%s,%s,%s\n",
                  17 + (int)(i % YEARS), i, bench_below(s, w->persons), PICK(s, victim_types),
                  PICK(s, sexes), bench_below(s, 90), PICK(s, ethnicities), PICK(s, districts),
                  PICK(s, policing), "slight");
}

static bool write_records(writer *w, const char *folder, rg_err *err)
{
    w->persons = w->b->rows * PERSONS_IN_TEN / 10 + 1;
    rg_buf_puts(
        &w->offences,
        "Crime number,Incident number,Recorded date,Committed from,Committed to,HO class,"
        "Offence wording,Crime status,Outcome type,Location type,Street,Postcode,Easting,"
        "Northing,LSOA11CD,Beat,NPA,District,Domestic flag,Hate flag,Alcohol flag,Weapon "
        "type,Knife flag NDQIS,Victim count,Suspect count\n");
    rg_buf_puts(&w->suspects,
                "Crime number,Suspect ID,Role,Sex,Age at offence,Officer defined "
                "ethnicity,Self defined ethnicity,Home district,Home NPA,Home beat,"
                "Flags\n");
    rg_buf_puts(&w->victims, "Crime number,Victim ID,Victim type,Sex,Age at offence,Officer "
                             "defined ethnicity,Self defined ethnicity,Home district,Home NPA,"
                             "Injury degree\n");
    for (size_t i = 0; i < w->b->rows; i++) {
        add_offence(w, i);
        if (bench_below(&w->seed, 10) < 9)
            add_suspect(w, i);
        add_victim(w, i);
        if (bench_below(&w->seed, 10) == 0)
            add_victim(w, i);
    }
    rg_arena *a = w->b->arena;
    return rg_file_write(rg_path_join(a, folder, "offences.csv"), rg_buf_view(&w->offences),
                         0644, err) &&
           rg_file_write(rg_path_join(a, folder, "suspects.csv"), rg_buf_view(&w->suspects),
                         0644, err) &&
           rg_file_write(rg_path_join(a, folder, "victims.csv"), rg_buf_view(&w->victims), 0644,
                         err);
}

static bool write_population(const bench *b, const char *folder, rg_err *err)
{
    static const char *const codes[] = {"E06000016", "E06000017", "E07000129",
                                        "E07000130", "E07000131", "E07000132",
                                        "E07000133", "E07000134", "E07000135"};
    rg_buf text = {0};
    rg_buf_puts(&text, "Year,Area code,Sex,Age,Population\n");
    for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++)
        for (size_t i = 0; i < 9; i++)
            for (int age = 0; age <= 90; age++)
                rg_buf_printf(&text, "%d,%s,Male,%d,600\n%d,%s,Female,%d,600\n", year, codes[i],
                              age, year, codes[i], age);
    bool ok = rg_file_write(rg_path_join(b->arena, folder, "population.csv"),
                            rg_buf_view(&text), 0644, err);
    rg_buf_free(&text);
    return ok;
}

/* The periods of templates/releases/llr-2021-22.lua, and areas of fifteen documents. */
static const char release[] =
    "return release { title = \"Records\", extracts = \"none\", date = \"2022-01-31\",\n"
    "   sources = { offences = \"offences.csv\", suspects = \"suspects.csv\",\n"
    "      victims = \"victims.csv\", population = \"population.csv\",\n"
    "      geography = \"../sample/lookups/lsoa2011-ward*.csv\" },\n"
    "   periods = { year = financial_year \"2020/21\", before = financial_year \"2019/20\",\n"
    "      window = { from = \"2020-04\", to = \"2021-09\" },\n"
    "      part = { from = \"2021-04\", to = \"2021-09\" },\n"
    "      part_before = { from = \"2020-04\", to = \"2020-09\" },\n"
    "      baseline = financial_year \"2019/20\",\n"
    "      window_before = { from = \"2018-10\", to = \"2020-03\" },\n"
    "      history = { from = \"2017-04\", to = \"2021-09\" },\n"
    "      whole_years = { from = \"2017-04\", to = \"2021-03\" },\n"
    "      months = { from = \"2018-09\", to = \"2021-09\" },\n"
    "      four_years = { from = \"2017-10\", to = \"2021-09\" },\n"
    "      latest = { from = \"2021-09\", to = \"2021-09\" },\n"
    "      earlier = { from = \"2019-09\", to = \"2019-09\" },\n"
    "      monitoring = { from = \"2020-04\", to = \"2021-09\" },\n"
    "      population = { from = \"2020-06\", to = \"2020-06\" } },\n"
    "   measures = { \"sna.*\", \"strategy.*\", \"risk.*\", \"need.*\", \"place.*\",\n"
    "      \"survey.*\", \"vrn.*\", \"ho.*\" }, editions = { \"restricted\" },\n"
    "   reports = { { \"no-document\", areas = { \"districts\", \"E10000018\", \"LRSCSB\",\n"
    "      \"CSP01\", \"CSP02\", \"CSP03\", \"E23000021\" } } } }\n";

/* ---- bare libcsv on the same bytes ---- */

typedef struct timing {
    const char *folder;
    rg_project project;
    rg_arena *arena;
    rg_computed computed;
    rg_facts facts;
    uint64_t fields, bytes;
} timing;

static void count_field(void *bytes, size_t n, void *user)
{
    (void)bytes;
    ((timing *)user)->bytes += n;
    ((timing *)user)->fields++;
}

static void count_row(int c, void *user)
{
    (void)c;
    (void)user;
}

static bool bare_file(timing *t, const char *path, rg_err *err)
{
    static char block[1 << 20];
    struct csv_parser parser;
    FILE *file = fopen(path, "rb");
    bool ok = file && csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) == 0;
    size_t n = 0;
    while (ok && (n = fread(block, 1, sizeof block, file)) > 0)
        ok = csv_parse(&parser, block, n, count_field, count_row, t) == n;
    if (file)
        fclose(file);
    if (ok)
        csv_free(&parser);
    return ok || rg_fail(err, RG_E_IO, "%s: libcsv cannot read it", path);
}

static bool bare(void *user, rg_err *err)
{
    static const char *const names[] = {"offences.csv", "suspects.csv", "victims.csv",
                                        "population.csv"};
    timing *t = user;
    rg_arena *arena = rg_arena_new("bare");
    bool ok = true;
    for (size_t i = 0; ok && i < sizeof names / sizeof *names; i++)
        ok = bare_file(t, rg_path_join(arena, t->folder, names[i]), err);
    rg_arena_free(arena);
    return ok;
}

/* ---- the program ---- */

static bool fresh(void *user, rg_err *err)
{
    (void)err;
    ((timing *)user)->arena = rg_arena_new("records");
    return true;
}

static void forget(void *user)
{
    rg_arena_free(((timing *)user)->arena);
}

static bool load(void *user, rg_err *err)
{
    timing *t = user;
    return rg_compute_load(t->arena, &t->project, 1, &t->computed, err);
}

static bool loaded(void *user, rg_err *err)
{
    return fresh(user, err) && load(user, err);
}

static bool scan(void *user, rg_err *err)
{
    timing *t = user;
    return rg_compute_scan(t->arena, &t->computed, err);
}

static bool scanned(void *user, rg_err *err)
{
    return loaded(user, err) && scan(user, err);
}

static bool derive(void *user, rg_err *err)
{
    timing *t = user;
    return rg_compute_facts(t->arena, &t->computed, RG_EDITION_RESTRICTED, &t->facts, err);
}

static bool prepare(const bench *b, timing *t, rg_err *err)
{
    writer w = {.b = b, .seed = 7};
    rg_arena *a = b->arena;
    t->folder = rg_path_join(a, b->folder, "records");
    const char *path = rg_path_join(a, t->folder, "records.lua");
    bool ok = rg_file_make_dirs(t->folder, err) && write_records(&w, t->folder, err) &&
              write_population(b, t->folder, err) &&
              rg_file_write(path, rg_str_of(release), 0644, err) &&
              rg_project_open(a, ".", path, t->folder, &t->project, err);
    rg_buf_free(&w.offences);
    rg_buf_free(&w.suspects);
    rg_buf_free(&w.victims);
    return ok;
}

static bool one_line(const bench *b, const char *what, const bench_task *task,
                     const bench_time *to, bench_time *out)
{
    rg_err err = {0};
    bool ok = bench_measure(b->runs, task, out, &err);
    if (ok)
        bench_row(what, *out, to);
    else
        bench_note(what, "not available: %s", err.text);
    return ok;
}

void bench_records(const bench *given)
{
    bench asked = *given;
    const bench *b = &asked;
    asked.rows = given->rows_given ? given->rows : OFFENCES;
    timing t = {0};
    rg_err err = {0};
    bench_time libcsv, reading, scanning, deriving;
    if (!prepare(b, &t, &err)) {
        bench_title("records");
        bench_note("records", "not available: %s", err.text);
        return;
    }
    bench_title("records: %zu offences with suspects and victims; ratio to bare libcsv",
                b->rows);
    const bench_task bare_task = {.work = bare, .user = &t};
    const bench_task load_task = {fresh, load, forget, &t};
    const bench_task scan_task = {loaded, scan, forget, &t};
    const bench_task derive_task = {scanned, derive, forget, &t};
    if (!one_line(b, "bare libcsv", &bare_task, NULL, &libcsv) ||
        !one_line(b, "reading, 1 thread", &load_task, &libcsv, &reading))
        return;
    bench_title("all measures: %zu declared, %zu areas; ratio to reading",
                t.project.wanted_count, t.project.areas.count);
    if (!one_line(b, "views and scan", &scan_task, &reading, &scanning) ||
        !one_line(b, "protect and derive", &derive_task, &reading, &deriving))
        return;
    const bench_time together = {scanning.best + deriving.best,
                                 scanning.median + deriving.median,
                                 scanning.cpu + deriving.cpu};
    bench_row("together", together, &reading);
    bench_title("in short, by processor time on one core");
    bench_note("reading takes", "%.2f times the time of bare libcsv; at most 2 is wanted",
               reading.cpu / libcsv.cpu);
    bench_note("all measures together take",
               "%.2f of the time of reading; under 0.5 is wanted, of 1,000,000 offences",
               together.cpu / reading.cpu);
}
