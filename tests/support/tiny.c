/* tests/support/tiny.c - Extracts that can be checked by hand. */
#include "support/tiny.h"

#include "base/file.h"
#include "base/str.h"

#include <CUnit/CUnit.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct {
    const char *code, *name, *lsoa;
    int residents;
} districts[] = {{"E06000016", "Leicester", "E01000001", 1000},
                 {"E06000017", "Rutland", "E01000011", 500},
                 {"E07000129", "Blaby", "E01000012", 500},
                 {"E07000130", "Charnwood", "E01000013", 500},
                 {"E07000131", "Harborough", "E01000014", 500},
                 {"E07000132", "Hinckley and Bosworth", "E01000015", 500},
                 {"E07000133", "Melton", "E01000016", 400},
                 {"E07000134", "North West Leicestershire", "E01000017", 500},
                 {"E07000135", "Oadby and Wigston", "E01000018", 500}};
enum { DISTRICTS = sizeof districts / sizeof *districts };

void tiny_file(tiny *t, const char *name, const char *text)
{
    rg_err err = {0};
    char *path = rg_path_join(t->arena, t->folder, name);
    char *folder = rg_arena_strdup(t->arena, path);
    *strrchr(folder, '/') = '\0';
    CU_ASSERT_TRUE_FATAL(rg_file_make_dirs(folder, &err));
    CU_ASSERT_TRUE_FATAL(rg_file_write(path, rg_str_of(text), 0644, &err));
}

void tiny_street(tiny *t, const char *name, const char *rows)
{
    rg_buf text = {0};
    rg_buf_puts(&text,
                "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA "
                "code,LSOA name,Crime type,Last outcome category,Context\n");
    rg_str rest = rg_str_of(rows);
    while (rest.p && rest.n) {
        rg_str line = rg_str_cut(&rest, '\n'), id = rg_str_cut(&line, ','),
               month = rg_str_cut(&line, ','), lsoa = rg_str_cut(&line, ',');
        rg_buf_printf(&text, "%.*s,%.*s,,,,,,%.*s,,%.*s,,\n", (int)id.n, id.p, (int)month.n,
                      month.p, (int)lsoa.n, lsoa.p, (int)line.n, line.p);
    }
    tiny_file(t, name, text.p);
    rg_buf_free(&text);
}

static void ages(rg_buf *text, int residents)
{
    rg_buf_printf(text, "%d,%d", residents, residents);
    for (int a = 1; a < 91; a++)
        rg_buf_puts(text, ",0");
    rg_buf_putc(text, '\n');
}

static void age_headings(rg_buf *text)
{
    for (int a = 0; a < 90; a++)
        rg_buf_printf(text, ",%d", a);
    rg_buf_puts(text, ",90+\n");
}

static void write_people(tiny *t)
{
    rg_buf text = {0};
    rg_buf_puts(&text, "Mid-year,Sex,Code,Name,Geography,All ages");
    age_headings(&text);
    for (int i = 0; i < DISTRICTS; i++) {
        rg_buf_printf(&text, "2020,Persons,%s,%s,District,", districts[i].code,
                      districts[i].name);
        ages(&text, districts[i].residents);
        rg_buf_printf(&text, "2019,Persons,%s,%s,District,", districts[i].code,
                      districts[i].name);
        ages(&text, 7);
    }
    tiny_file(t, "people.csv", text.p);
    rg_buf_clear(&text);
    rg_buf_puts(&text, "lsoa11_code,lsoa11_name,total_population");
    age_headings(&text);
    for (int i = 0; i < DISTRICTS; i++) {
        rg_buf_printf(&text, "%s,%s 001A,", districts[i].lsoa, districts[i].name);
        ages(&text, i ? districts[i].residents : 500);
    }
    rg_buf_puts(&text, "E01000002,Leicester 001B,");
    ages(&text, 300);
    rg_buf_puts(&text, "E01000003,Leicester 001C,");
    ages(&text, 200);
    tiny_file(t, "small.csv", text.p);
    rg_buf_free(&text);
}

static void geography_row(rg_buf *text, const char *lsoa, const char *suffix, int i)
{
    rg_buf_printf(text, "%s,%s 001%s,%s,%s,,,,,E23000021,Leicestershire\n", lsoa,
                  districts[i].name, suffix, districts[i].name, districts[i].code);
}

static void write_geography(tiny *t)
{
    rg_buf text = {0}, imd = {0};
    rg_buf_puts(&text,
                "lsoa11_code,lsoa11_name,ltla21_name,ltla21_code,ward17_code,ward17_name,"
                "csp24_code,csp24_name,pfa24_code,pfa24_name\n");
    rg_buf_puts(&imd, "lsoa11_code,lsoa11_name,ltla21_name,ltla21_code,IMD_decile,IMD_rank\n");
    for (int i = 0; i < DISTRICTS; i++) {
        geography_row(&text, districts[i].lsoa, "A", i);
        rg_buf_printf(&imd, "%s,,,,%d,100\n", districts[i].lsoa, i ? 5 : 1);
    }
    geography_row(&text, "E01000002", "B", 0);
    geography_row(&text, "E01000003", "C", 0);
    rg_buf_puts(&imd, "E01000002,,,,2,200\nE01000003,,,,10,30000\n");
    tiny_file(t, "geography.csv", text.p);
    tiny_file(t, "imd.csv", imd.p);
    rg_buf_clear(&text);
    rg_buf_puts(&text,
                "lsoa11_name,lsoa11_code,change_code,lsoa21_name,lsoa21_code,ltla22_name,"
                "ltla22_code\n,E01000002,M,,E01900001,Leicester,E06000016\n"
                ",E01000003,M,,E01900001,Leicester,E06000016\n"
                ",E01000001,S,,E01900002,Leicester,E06000016\n"
                ",E01000001,S,,E01000001,Leicester,E06000016\n");
    tiny_file(t, "change.csv", text.p);
    rg_buf_free(&imd);
    rg_buf_free(&text);
}

tiny tiny_open(void)
{
    tiny t = {.arena = rg_arena_new("tiny"), .folder = "/tmp/vrn-test-XXXXXX"};
    CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(t.folder));
    write_people(&t);
    write_geography(&t);
    tiny_file(
        &t, "tiny.lua",
        "return release {\n"
        "   title = \"Tiny\",\n"
        "   extracts = \"none\",\n"
        "   sources = { street = \"street/*.csv\", population_district = \"people.csv\",\n"
        "      population_lsoa = \"small.csv\", geography = \"geography.csv\",\n"
        "      lsoa_change = \"change.csv\", deprivation = \"imd.csv\" },\n"
        "   measures = { \"open.*\" },\n"
        "   reports = { { \"open-profile\", areas = { \"districts\", \"E23000021\" } } },\n"
        "   editions = { \"public\" },\n"
        "}\n");
    t.release = rg_path_join(t.arena, t.folder, "tiny.lua");
    return t;
}

static int remove_one(const char *path, const struct stat *info, int flag, struct FTW *walk)
{
    (void)info;
    (void)flag;
    (void)walk;
    return remove(path);
}

void tiny_close(tiny *t)
{
    nftw(t->folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
    rg_arena_free(t->arena);
}
