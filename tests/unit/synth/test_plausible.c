/* The synthetic offences hold no combination that cannot be: places that are shut, schools at weekends, records made
 * before the crime or after the extract was drawn, a person twice in one offence. */
#include "base/date.h"
#include "base/map.h"
#include "data/csv.h"
#include "support/check.h"
#include "support/llr_years.h"

#include <string.h>

typedef struct looking {
    rg_map *pairs;
    int class, place, domestic, committed, recorded, crime,
        person; /* columns, -1: not in this file */
    size_t rows, shut, schools, schools_off, early, late, twice;
} looking;

static int column_of(const rg_csv_row *row, const char *name)
{
    for (size_t i = 0; i < row->count; i++)
        if (rg_str_is(row->fields[i], name))
            return (int)i;
    return -1;
}

static bool heading(void *user, const rg_csv_row *row, bool *wanted, rg_err *err)
{
    looking *l = user;
    (void)wanted;
    (void)err;
    l->class = column_of(row, "HO class");
    l->place = column_of(row, "Location type");
    l->domestic = column_of(row, "Domestic flag");
    l->committed = column_of(row, "Committed from");
    l->recorded = column_of(row, "Recorded date");
    l->crime = column_of(row, "Crime number");
    l->person = column_of(row, "Suspect ID");
    return l->crime >= 0;
}

/* Minutes of "DD/MM/YYYY HH:MM"; false for what dirt made of it. */
static bool read_moment(rg_str text, int *minutes)
{
    int d, m, y, hour, minute;
    char copy[32];
    if (text.n != 16)
        return false;
    memcpy(copy, text.p, 16);
    copy[16] = '\0';
    if (sscanf(copy, "%2d/%2d/%4d %2d:%2d", &d, &m, &y, &hour, &minute) != 5 || y < 2000)
        return false;
    *minutes = rg_date_serial((rg_date){y, m, d}) * 1440 + hour * 60 + minute;
    return true;
}

/* The delivery was drawn at the end of January 2022. */
static void look_at_offence(looking *l, const rg_csv_row *row)
{
    int at, recorded;
    rg_str place = row->fields[l->place];
    if (!read_moment(row->fields[l->committed], &at))
        return;
    int hour = at % 1440 / 60,
        weekday = (at / 1440 + 3) % 7; /* 0: Monday; 1970 began on a Thursday */
    bool school = rg_str_is(place, "School") && rg_str_is(row->fields[l->class], "8N") &&
                  rg_str_is(row->fields[l->domestic], "N");
    l->rows++;
    l->shut +=
        hour >= 5 && hour < 10 && (rg_str_is(place, "Nightclub") || rg_str_is(place, "Bar"));
    l->schools += school;
    l->schools_off += school && (weekday > 4 || hour < 8 || hour > 17);
    if (!read_moment(row->fields[l->recorded], &recorded))
        return;
    l->early += recorded < at;
    l->late += recorded >= rg_date_serial((rg_date){2022, 1, 31}) * 1440;
}

static bool one_row(void *user, const rg_csv_row *row, rg_err *err)
{
    looking *l = user;
    char pair[64];
    bool added;
    (void)err;
    if (row->count != row->expected) /* dirt: a field more, or fewer */
        return true;
    if (l->person < 0) {
        look_at_offence(l, row);
        return true;
    }
    rg_str crime = row->fields[l->crime], person = row->fields[l->person];
    if (crime.n == 0 || person.n == 0)
        return true;
    int n = snprintf(pair, sizeof pair, "%.*s %.*s", (int)crime.n, crime.p, (int)person.n,
                     person.p);
    (void)rg_map_intern(l->pairs, (rg_str){pair, (size_t)n}, &added);
    l->twice += !added;
    l->rows++;
    return true;
}

static void read_file(looking *l, const char *name)
{
    rg_arena *arena = rg_arena_new("path");
    rg_csv_reader reader = {.heading = heading, .row = one_row, .user = l};
    rg_csv_facts facts = {0};
    rg_err err = {0};
    const char *path =
        rg_arena_printf(arena, "%s/2022-01/police/%s", llr_years_extracts(), name);
    CU_ASSERT_TRUE(rg_csv_read_file(path, path, &reader, &facts, &err));
    CHECK_TEXT(err.text, "");
    rg_arena_free(arena);
}

static void offences_happen_where_and_when_they_can(void)
{
    looking l = {0};
    CU_ASSERT_PTR_NOT_NULL_FATAL(llr_years_extracts());
    read_file(&l, "offences-2019-20.csv");
    read_file(&l, "offences-2021-22.csv");
    CU_ASSERT_TRUE(l.rows > 150000);
    CU_ASSERT_EQUAL(l.shut, 0);
    CU_ASSERT_TRUE(l.schools > 150);
    CU_ASSERT_TRUE(l.schools_off * 20 < l.schools);
    CU_ASSERT_EQUAL(l.early, 0);
    CU_ASSERT_EQUAL(l.late, 0);
}

static void nobody_is_suspected_twice_of_one_offence(void)
{
    rg_arena *arena = rg_arena_new("pairs");
    looking l = {.pairs = rg_map_new(arena)};
    CU_ASSERT_PTR_NOT_NULL_FATAL(llr_years_extracts());
    read_file(&l, "suspects-2020-21.csv");
    CU_ASSERT_TRUE(l.rows > 30000);
    /* Rows that stand twice are dirt: 19 and 42 are planted in all years. */
    CU_ASSERT_TRUE(l.twice > 0 && l.twice <= 19 + 42);
    rg_arena_free(arena);
}

CU_TestInfo rg_tests_synth_plausible[] = {
    {"offences happen where and when they can", offences_happen_where_and_when_they_can},
    {"nobody is suspected twice of one offence", nobody_is_suspected_twice_of_one_offence},
    CU_TEST_INFO_NULL};
