/* tests/unit/content/test_library.c - Records held once: versions by date, and every fault with its place. */
#include "base/file.h"
#include "content/library.h"
#include "support/check.h"

#include <stdlib.h>
#include <unistd.h>

#define OWN ",version,valid_from,valid_to,owner,review\n"

static rg_arena *arena;
static rg_err err;
static char root[64];
static rg_library *library;

static void set_up(void)
{
    arena = rg_arena_new("library test");
    err = (rg_err){0};
    snprintf(root, sizeof root, "/tmp/rg-library-XXXXXX");
    CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(root));
    CU_ASSERT_TRUE_FATAL(rg_file_make_dirs(rg_path_join(arena, root, "c"), &err));
}

static void tear_down(void)
{
    char **paths;
    size_t count = 0;
    (void)!rg_file_glob(arena, root, "c/*", &paths, &count, &err);
    for (size_t i = 0; i < count; i++)
        unlink(paths[i]);
    unlink(rg_path_join(arena, root, "over/t.csv"));
    unlink(rg_path_join(arena, root, "over/u.csv"));
    rmdir(rg_path_join(arena, root, "over"));
    rmdir(rg_path_join(arena, root, "c"));
    rmdir(root);
    rg_arena_free(arena);
}

static void write_table(const char *name, const char *text)
{
    const char *path = rg_arena_printf(arena, "%s/c/%s.csv", root, name);
    CU_ASSERT_TRUE_FATAL(rg_file_write(path, rg_str_of(text), 0644, &err));
}

static const rg_content_table *read_on(int year, int month, int day, const char *table)
{
    CU_ASSERT_TRUE_FATAL(
        rg_library_read(arena, root, "c", (rg_date){year, month, day}, &library, &err));
    const rg_content_table *t = rg_library_table(library, rg_str_of(table));
    CU_ASSERT_PTR_NOT_NULL_FATAL(t);
    return t;
}

/* The fault of a table "t" with one column more, on 30 June 2023. */
static void fails(const char *rows, const char *fault)
{
    set_up();
    write_table("t", rg_arena_printf(arena, "id,text" OWN "%s", rows));
    CHECK_TEXT(read_on(2023, 6, 30, "t")->fault.text, fault);
    tear_down();
}

static void records_keep_the_order_of_the_file(void)
{
    set_up();
    write_table("t",
                "id,text" OWN "b,Second,1,,,Board,2030-01-01\na,First,1,,,Board,2030-01-01\n");
    const rg_content_table *t = read_on(2023, 6, 30, "t");
    CU_ASSERT_EQUAL(t->fault.code, RG_OK);
    CU_ASSERT_EQUAL_FATAL(t->count, 2);
    CHECK_TEXT(t->records[0]->id, "b");
    CHECK_TEXT(t->records[1]->cells[1].text.p, "First");
    CHECK_TEXT(t->records[1]->owner, "Board");
    CU_ASSERT_PTR_EQUAL(rg_content_find(t, RG_STR("a")), t->records[1]);
    CU_ASSERT_PTR_NULL(rg_content_find(t, RG_STR("c")));
    tear_down();
}

static void a_document_has_the_version_of_its_date(void)
{
    static const struct {
        int year, month, day;
        const char *text; /* NULL: none holds */
    } days[] = {{2019, 12, 31, NULL}, {2020, 1, 1, "old"},   {2023, 3, 31, "old"},
                {2023, 4, 1, "new"},  {2024, 12, 31, "new"}, {2025, 1, 1, NULL}};
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        set_up();
        write_table("t", "id,text" OWN "sv,new,2023,2023-04-01,2024-12-31,Board,2030-01-01\n"
                         "sv,old,2020,2020-01-01,,Board,2030-01-01\n");
        const rg_content_table *t = read_on(days[i].year, days[i].month, days[i].day, "t");
        CU_ASSERT_EQUAL(t->count, days[i].text ? 1 : 0);
        if (days[i].text && t->count)
            CHECK_TEXT(t->records[0]->cells[1].text.p, days[i].text);
        CU_ASSERT_EQUAL(t->all_count, 2);
        tear_down();
    }
}

static void a_field_knows_its_line_and_column(void)
{
    rg_place place;
    set_up();
    write_table("t", "id,title,text" OWN
                     "a,Été,\"one, \"\"two\"\"\r\nthree\",1,,,Board,2030-01-01\r\n"
                     "b, four ,five,1,,,Board,01/02/2030\r\n");
    const rg_content_table *t = read_on(2023, 6, 30, "t");
    CHECK_TEXT(t->fault.text, "");
    CU_ASSERT_EQUAL_FATAL(t->count, 2);
    CHECK_TEXT(t->records[0]->cells[2].text.p, "one, \"two\"\nthree");
    CU_ASSERT_EQUAL(t->records[0]->cells[2].place.line, 2);
    CU_ASSERT_EQUAL(t->records[0]->cells[2].place.column, 8); /* a,Été," are seven characters */
    CU_ASSERT_EQUAL(t->records[1]->cells[1].place.line, 4);
    CU_ASSERT_EQUAL(t->records[1]->cells[1].place.column, 4);
    CU_ASSERT_EQUAL(t->records[1]->review.day, 1);
    CU_ASSERT_EQUAL(t->records[1]->review.month, 2);
    CU_ASSERT_TRUE(rg_library_place(library, RG_STR("five"), &place));
    CHECK_TEXT(place.file, "c/t.csv");
    CU_ASSERT_EQUAL(place.column, 10);
    CU_ASSERT_FALSE(rg_library_place(library, RG_STR("six"), &place));
    tear_down();
}

static void a_duplicate_id_is_refused_with_both_lines(void)
{
    fails("a,x,1,,,Board,2030-01-01\nb,x,1,,,Board,2030-01-01\na,y,2,,,Board,2030-01-01\n",
          "c/t.csv:4: 'a' already stands in line 2 with the same first day; give this record "
          "another id, or a later valid_from if it is a new version");
    fails("a,x,1,2020-01-01,2023-04-01,Board,2030-01-01\na,y,2,2023-04-01,,Board,2030-01-01\n",
          "c/t.csv:2: 'a' still holds when its next version begins (line 3); end it the day "
          "before, or leave valid_to empty");
}

static void what_a_record_must_have_is_asked_for_where_it_lacks(void)
{
    fails("a,x,1,,,,2030-01-01\n", "c/t.csv:2:9: 'a' has no owner; write it");
    fails("a,x,,,,B,2030-01-01\n", "c/t.csv:2:5: 'a' has no version; write it");
    fails("a,x,1,,,B,\n", "c/t.csv:2:11: 'a' has no review; write it");
    fails("a,x,1,,,B,soon\n", "c/t.csv:2:11: review 'soon' is no day; write it as 2023-04-01");
    fails("a,x,1,2023-02-30,,B,2030-01-01\n",
          "c/t.csv:2:7: valid_from '2023-02-30' is no day; write it as 2023-04-01");
    fails("a,x,1,2023-04-02,2023-04-01,B,2030-01-01\n",
          "c/t.csv:2:18: 'a' ends before it begins; correct the dates");
    fails("A b,x,1,,,B,2030-01-01\n",
          "c/t.csv:2:1: 'A b' is no id; write it in a-z, 0-9, - and _");
    fails("a,x, y,1,,,B,2030-01-01\n",
          "c/t.csv:2: the row has 8 fields, the first row 7; put a text with commas between "
          "\"quotes\"");
}

static void a_heading_that_lacks_a_column_names_it(void)
{
    set_up();
    write_table("t", "id,text,version,valid_from,valid_too,owner,review\n");
    write_table("u", "id,Text,version,valid_from,valid_to,owner,review\n");
    write_table("v", "id,text\xE9,version,valid_from,valid_to,owner,review\n");
    CHECK_TEXT(read_on(2023, 6, 30, "t")->fault.text,
               "c/t.csv:1: the first row has no column 'valid_to'; is it 'valid_too'?");
    CHECK_TEXT(rg_library_table(library, RG_STR("u"))->fault.text,
               "c/u.csv:1:4: 'Text' is no name for a column; write it in a-z, 0-9 and _");
    CHECK_TEXT(rg_library_table(library, RG_STR("v"))->fault.text,
               "c/v.csv:1: the text is not UTF-8; save the file as \"CSV UTF-8\"");
    tear_down();
}

static void columns_csv_is_kept_to(void)
{
    set_up();
    write_table("columns", "table,column,rule,values,meaning\n"
                           "t,text,needed,,words\nt,kind,one of,risk; protective,kind\n"
                           "t,domain,id of,u,where\nw,text,text,,words\n");
    write_table("t", "id,text,kind,domain" OWN "a,x,risk,near,1,,,B,2030-01-01\n"
                     "b,y,protective,neat,1,,,B,2030-01-01\n");
    write_table("u", "id,text" OWN "near,x,1,,,B,2030-01-01\n");
    write_table("w", "id,text,extra" OWN "a,x,,1,,,B,2030-01-01\n");
    CHECK_TEXT(
        read_on(2023, 6, 30, "t")->fault.text,
        "c/t.csv:3:16: domain of 'b' is 'neat', but there is no such record in u.csv; did "
        "you mean 'near'?");
    CHECK_TEXT(rg_library_table(library, RG_STR("u"))->fault.text, "");
    CHECK_TEXT(rg_library_table(library, RG_STR("w"))->fault.text,
               "c/w.csv:1: columns.csv does not know the column 'extra' of this table; correct "
               "its name, or say there what stands in it");
    write_table("t", "id,text,kind,domain" OWN "a,x,risky,near,1,,,B,2030-01-01\n");
    CHECK_TEXT(read_on(2023, 6, 30, "t")->fault.text,
               "c/t.csv:2:5: kind of 'a' is 'risky'; it is one of: risk; protective");
    write_table("t", "id,text,kind,domain" OWN "a,,risk,near,1,,,B,2030-01-01\n");
    CHECK_TEXT(read_on(2023, 6, 30, "t")->fault.text, "c/t.csv:2:3: 'a' has no text; write it");
    write_table("columns", "table,column,rule,values,meaning\nt,text,needful,,words\n");
    CHECK_TEXT(read_on(2023, 6, 30, "t")->fault.text,
               "c/columns.csv:2:8: 'needful' is no rule; write text, needed, one of or id of");
    tear_down();
}

static void a_record_is_overdue_the_day_after_its_review_date(void)
{
    set_up();
    write_table("t", "id,text" OWN "a,x,1,,,Board,2023-06-30\n");
    const rg_content_table *t = read_on(2023, 6, 30, "t");
    CU_ASSERT_FALSE(rg_content_overdue(library, t->records[0]));
    t = read_on(2023, 7, 1, "t");
    CU_ASSERT_TRUE(rg_content_overdue(library, t->records[0]));
    t = read_on(9999, 12, 31, "t"); /* a release without a date */
    CU_ASSERT_FALSE(rg_content_overdue(library, t->records[0]));
    tear_down();
}

static const rg_content_table *overlaid(const char *name)
{
    const rg_library *all = NULL;
    CU_ASSERT_TRUE_FATAL(rg_library_overlay(arena, root, "over", library, &all, &err));
    const rg_content_table *t = rg_library_table(all, rg_str_of(name));
    CU_ASSERT_PTR_NOT_NULL_FATAL(t);
    return t;
}

static void write_over(const char *name, const char *text)
{
    CU_ASSERT_TRUE_FATAL(rg_file_make_dirs(rg_path_join(arena, root, "over"), &err));
    const char *path = rg_arena_printf(arena, "%s/over/%s.csv", root, name);
    CU_ASSERT_TRUE_FATAL(rg_file_write(path, rg_str_of(text), 0644, &err));
}

static void records_of_an_areas_folder_stand_in_for_those_of_the_same_id(void)
{
    set_up();
    write_table("t", "id,text,more" OWN
                     "a,Ours,1,1,,,Board,2030-01-01\nb,Ours,2,1,,,Board,2030-01-01\n");
    read_on(2023, 6, 30, "t");
    const rg_library *all = NULL;
    CU_ASSERT_TRUE(rg_library_overlay(arena, root, "over", library, &all, &err));
    CU_ASSERT_PTR_EQUAL(all, library); /* no folder */
    write_over("t", "id,more,text" OWN
                    "b,3,Theirs,1,,,Local,2030-01-01\nc,4,New,1,,,Local,2030-01-01\n"
                    "a,5,Later,1,2024-01-01,,Local,2030-01-01\n");
    write_over("u", "id,text" OWN "x,Only here,1,,,Local,2030-01-01\n");
    const rg_content_table *t = overlaid("t");
    CHECK_TEXT(t->fault.text, "");
    CU_ASSERT_EQUAL_FATAL(t->count, 3);
    CHECK_TEXT(t->records[0]->cells[1].text.p, "Ours");
    CHECK_TEXT(t->records[1]->cells[1].text.p, "Theirs");
    CHECK_TEXT(t->records[1]->cells[2].text.p, "3");
    CHECK_TEXT(t->records[1]->cells[1].place.file, "over/t.csv");
    CHECK_TEXT(t->records[2]->id, "c");
    CU_ASSERT_EQUAL(overlaid("u")->count, 1);
    CU_ASSERT_EQUAL(rg_library_table(library, RG_STR("t"))->count, 2); /* others keep theirs */
    write_over("t", "id,text" OWN "b,Theirs,1,,,Local,2030-01-01\n");
    CHECK_TEXT(overlaid("t")->fault.text,
               "over/t.csv:1: the first row has no column 'more', which c/t.csv has");
    write_over("t", "id,text,mor" OWN "b,Theirs,,1,,,Local,2030-01-01\n");
    CHECK_TEXT(overlaid("t")->fault.text, "over/t.csv:1: c/t.csv has no column 'mor'; a table "
                                          "that stands in for it has the same");
    tear_down();
}

static void the_networks_own_content_is_free_of_faults(void)
{
    static const rg_date days[] = {{2020, 4, 30}, {2022, 1, 31}, {2023, 6, 30}};
    arena = rg_arena_new("library test");
    for (size_t d = 0; d < 3; d++) {
        CU_ASSERT_TRUE_FATAL(
            rg_library_read(arena, ".", "templates/content", days[d], &library, &err));
        CU_ASSERT_TRUE(library->count >= 40);
        for (size_t i = 0; i < library->count; i++)
            CHECK_TEXT(library->tables[i].fault.text, "");
    }
    rg_arena_free(arena);
}

/* What a measure counts and what the prose says that it counts. */
static void definitions_begin_as_the_settings_of_measures_do(void)
{
    static const char *const ids[] = {"sv-2020", "sv-2022", "sv-2023"};
    rg_str settings;
    arena = rg_arena_new("library test");
    err = (rg_err){0};
    CU_ASSERT_TRUE_FATAL(rg_library_read(arena, ".", "templates/content",
                                         (rg_date){2023, 6, 30}, &library, &err));
    CU_ASSERT_TRUE_FATAL(
        rg_file_read(arena, "templates/settings/definitions.csv", 1 << 20, &settings, &err));
    const rg_content_table *t = rg_library_table(library, RG_STR("definitions"));
    for (size_t i = 0; i < 3; i++) {
        const rg_content_record *r = rg_content_find(t, rg_str_of(ids[i]));
        CU_ASSERT_PTR_NOT_NULL_FATAL(r);
        rg_str text = r->cells[rg_content_column(t, RG_STR("text"))].text;
        rg_str first = rg_str_cut(&text, '.');
        CHECK_HAS(settings.p, rg_str_dup(arena, first));
    }
    rg_arena_free(arena);
}

static size_t count_on(rg_date day, const char *table)
{
    CU_ASSERT_TRUE_FATAL(rg_library_read(arena, ".", "templates/content", day, &library, &err));
    return rg_library_table(library, rg_str_of(table))->count;
}

/* Counted by hand in the network's documents of 2020 (actions 11, 6, 9, 7, 12, 9, 16, 9, 9, 11), 2022 and
 * 2023. */
static void the_networks_own_content_is_complete(void)
{
    static const struct {
        const char *table;
        size_t count;
    } counts[] = {{"principles", 7},
                  {"levels", 4},
                  {"five_cs", 5},
                  {"steps", 4},
                  {"factors", 52},
                  {"factor_names", 20},
                  {"recommendations", 16},
                  {"actions", 99},
                  {"action_parts", 6},
                  {"priorities", 10},
                  {"toolkit", 14},
                  {"cdc_strategies", 6},
                  {"promising", 5},
                  {"warnings", 2},
                  {"priority_groups", 8},
                  {"focus_areas", 10},
                  {"roles", 9},
                  {"bodies", 9},
                  {"monitoring", 4},
                  {"enforcement", 5},
                  {"duties", 23},
                  {"community_groups", 7},
                  {"monitoring_items", 16},
                  {"monitoring_approach", 5},
                  {"success_measures", 3}};
    static const size_t actions[] = {11, 6, 9, 7, 12, 9, 16, 9, 9, 11};
    arena = rg_arena_new("library test");
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        CU_ASSERT_EQUAL(count_on((rg_date){2022, 1, 31}, counts[i].table), counts[i].count);
    const rg_content_table *priorities = rg_library_table(library, RG_STR("priorities"));
    const rg_content_table *all = rg_library_table(library, RG_STR("actions"));
    size_t column = rg_content_column(all, RG_STR("priority"));
    for (size_t p = 0; p < priorities->count; p++) {
        size_t n = 0;
        for (size_t i = 0; i < all->count; i++)
            n += rg_str_is(all->records[i]->cells[column].text, priorities->records[p]->id);
        CU_ASSERT_EQUAL(n, actions[p]);
    }
    for (size_t t = 0; t < library->count; t++)
        for (size_t i = 0; i < library->tables[t].all_count; i++)
            if (strcmp(library->tables[t].name, "columns") != 0)
                CU_ASSERT_TRUE(library->tables[t].all[i].begins);
    CU_ASSERT_EQUAL(count_on((rg_date){2020, 4, 30}, "members"), 16);
    CU_ASSERT_EQUAL(count_on((rg_date){2023, 6, 30}, "members"), 18);
    CU_ASSERT_EQUAL(count_on((rg_date){2020, 4, 30}, "recommendations"), 0);
    CU_ASSERT_PTR_NOT_NULL(
        rg_content_find(rg_library_table(library, RG_STR("members")), RG_STR("ccg")));
    CU_ASSERT_EQUAL(count_on((rg_date){2022, 7, 1}, "members"), 18);
    CU_ASSERT_PTR_NULL(
        rg_content_find(rg_library_table(library, RG_STR("members")), RG_STR("ccg")));
    CU_ASSERT_PTR_NOT_NULL(
        rg_content_find(rg_library_table(library, RG_STR("members")), RG_STR("icb")));
    rg_arena_free(arena);
}

CU_TestInfo rg_tests_content_library[] = {
    {"records keep the order of the file", records_keep_the_order_of_the_file},
    {"a document has the version of its date", a_document_has_the_version_of_its_date},
    {"a field knows its line and column", a_field_knows_its_line_and_column},
    {"a duplicate id is refused with both lines", a_duplicate_id_is_refused_with_both_lines},
    {"what a record must have is asked for where it lacks",
     what_a_record_must_have_is_asked_for_where_it_lacks},
    {"a heading that lacks a column names it", a_heading_that_lacks_a_column_names_it},
    {"columns.csv is kept to", columns_csv_is_kept_to},
    {"a record is overdue the day after its review date",
     a_record_is_overdue_the_day_after_its_review_date},
    {"records of an area's folder stand in for those of the same id",
     records_of_an_areas_folder_stand_in_for_those_of_the_same_id},
    {"the network's own content is free of faults", the_networks_own_content_is_free_of_faults},
    {"definitions begin as the settings of measures do",
     definitions_begin_as_the_settings_of_measures_do},
    {"the network's own content is complete", the_networks_own_content_is_complete},
    CU_TEST_INFO_NULL,
};
