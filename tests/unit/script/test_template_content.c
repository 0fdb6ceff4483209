/* tests/unit/script/test_template_content.c - Records in templates: lists, slots, counts, and their faults. */
#include "content/library.h"
#include "unit/script/template_world.h"

#define OWN ",version,valid_from,valid_to,owner,review\n"
#define END ",1,,,Board,2030-01-01\n"

static void table(const char *name, const char *rows)
{
    CU_ASSERT_TRUE_FATAL(
        rg_file_make_dirs(rg_path_join(arena, root, "templates/content"), &err));
    write_file(rg_arena_printf(arena, "templates/content/%s.csv", name), rows);
}

/* Three principles, one of an older version; two actions under way and one done. */
static void open_library(void)
{
    set_up();
    table("principles", "id,title,text" OWN "all,Everyone,\"We listen, in {area.name}.\"" END
                        "best,Evidence,We *look* first.,1,,,Board,2023-01-31\n"
                        "gone,Gone,No longer.,1,,2022-12-31,Board,2030-01-01\n");
    table("actions", "id,priority,status,text" OWN "a1,1a,done,One" END
                     "a2,1a,under way,Two {principles.count:words}" END
                     "b1,1b,under way,{actions.b1}" END);
}

static void read_library(void)
{
    rg_library *library = NULL;
    CU_ASSERT_TRUE_FATAL(rg_library_read(arena, root, "templates/content",
                                         (rg_date){2023, 6, 30}, &library, &err));
    job.library = library;
}

static void close_library(void)
{
    char **paths;
    size_t count = 0;
    (void)!rg_file_glob(arena, root, "templates/content/*", &paths, &count, &err);
    for (size_t i = 0; i < count; i++)
        unlink(paths[i]);
    rmdir(rg_path_join(arena, root, "templates/content"));
    tear_down();
}

static void is(const char *text, const char *expected)
{
    open_library();
    read_library();
    CHECK_TEXT(block("", text), expected);
    close_library();
}

static void records_become_entries_of_a_list(void)
{
    is("bullets(each(content \"principles\", function (r) return item(r.title) { r.text } "
       "end))",
       "  list bullets\n    item \"Everyone\"\n      para \"We listen, in Northmoor.\"\n"
       "    item \"Evidence\"\n      para \"We \" \"look\"{italic} \" first.\"\n");
    is("numbers(each(content(\"actions\", { priority = \"1a\" }), function (r, n) return n .. "
       "\" \" "
       ".. r.id end))",
       "  list numbers\n    item\n      para \"1 a1\"\n    item\n      para \"2 a2\"\n");
    is("bullets(each(content(\"actions\", { status = { \"done\", \"planned\" } }), function "
       "(r) "
       "return r.id end))",
       "  list bullets\n    item\n      para \"a1\"\n");
    is("para(record(\"principles\", \"best\").owner)", "  para \"Board\"\n");
}

static void slots_count_and_tell_records(void)
{
    is("para \"{principles.count:words} principles; {principles.count:words_capital}\"",
       "  para \"two principles; Two\"\n");
    is("para \"{actions.status.under way.count:whole} of {actions.count:whole}\"",
       "  para \"2 of 3\"\n");
    is("para \"{principles.all}\", para \"{principles.best.title}\"",
       "  para \"We listen, in Northmoor.\"\n  para \"Evidence\"\n");
    is("para \"{actions.a2}\"", "  para \"Two two\"\n");
}

static void a_wrong_name_gives_the_nearest_right_one(void)
{
    is("bullets(each(content \"principle\", function (r) return r.text end))",
       "templates/small.lua:4: there is no content 'principle'; did you mean 'principles'?");
    is("para(record(\"principles\", \"al\").text)",
       "templates/small.lua:4: templates/content/principles.csv has no record 'al'; did you "
       "mean "
       "'all'?");
    is("para(record(\"principles\", \"all\").texts)",
       "templates/small.lua:4: there is no 'principles.texts'; did you mean 'text'?");
    is("bullets(each(content(\"actions\", { prority = \"1a\" }), function (r) return r.text "
       "end))",
       "templates/small.lua:4: templates/content/actions.csv has no column 'prority'; did you "
       "mean "
       "'priority'?");
    is("para \"{principles.al}\"", "templates/small.lua:4:7: templates/content/principles.csv "
                                   "has no record 'al'; did you mean "
                                   "'all'?");
    is("para \"{principles.count}\"", "templates/small.lua:4:7: {principles.count} is a "
                                      "number: write {principles.count:words} or "
                                      "{principles.count:whole}");
    is("para \"{principles}\"",
       "templates/small.lua:4:7: {principles} is no part of templates/content/principles.csv; "
       "write "
       "{principles.id}, {principles.id.column}, {principles.count:words} or "
       "{principles.column.value.count:words}");
    is("para \"{actions.b1}\"",
       "templates/content/actions.csv:4:17: 'b1' of actions holds itself");
}

static void a_version_of_another_day_is_told_with_its_place(void)
{
    is("para \"{principles.gone}\"",
       "templates/content/principles.csv:4: 'gone' of principles does not hold on the "
       "document's "
       "date; see its valid_from and valid_to, and the date of the release");
}

static void blocks_may_stand_only_where_a_table_has_records_on_the_day(void)
{
    is("when(\"principles.any\", para \"a\"), when(\"not principles.any\", para \"b\")",
       "  para \"a\"\n");
    open_library();
    table("actions",
          "id,priority,status,text" OWN "a1,1a,done,One,1,,2022-12-31,Board,2030-01-01\n");
    read_library();
    CHECK_TEXT(
        block("", "when(\"actions.any\", para \"a\"), when(\"not actions.any\", para \"b\")"),
        "  para \"b\"\n");
    close_library();
}

static void an_unknown_slot_is_told_in_the_content_file(void)
{
    open_library();
    table("principles", "id,title,text" OWN "all,Everyone,\"We listen, {ara.name}.\"" END);
    read_library();
    CHECK_TEXT(
        block("", "bullets(each(content \"principles\", function (r) return item(r.title) { "
                  "r.text } end))"),
        "templates/content/principles.csv:2:26: 'ara' is not declared in facts { ... }; did "
        "you mean 'area'?");
    CHECK_TEXT(
        block("", "para \"{principles.all}\""),
        "templates/content/principles.csv:2:26: 'ara' is not declared in facts { ... }; did "
        "you mean 'area'?");
    close_library();
}

static void a_faulty_table_stops_only_those_who_use_it(void)
{
    open_library();
    table("actions", "id,priority,status,text" OWN "a1,1a,done,One" END "a1,1a,done,One" END);
    read_library();
    CHECK_TEXT(block("", "para \"{principles.count:words}\""), "  para \"two\"\n");
    CHECK_HAS(block("", "para \"{actions.count:words}\""),
              "templates/content/actions.csv:3: 'a1' already stands in line 2");
    CHECK_HAS(block("", "para(record(\"actions\", \"a1\").text)"),
              "templates/content/actions.csv:3: 'a1' already stands in line 2");
    close_library();
}

static void content_past_its_review_date_is_a_warning_and_in_a_strict_release_an_error(void)
{
    static const char said[] = "templates/content/principles.csv:3: 'best' should have been "
                               "reviewed by 2023-01-31; Board "
                               "looks at it and sets a new date";
    open_library();
    read_library();
    block("", "para \"{principles.best}\"");
    CU_ASSERT_EQUAL_FATAL(rg_log_count(log_), 1);
    CHECK_TEXT(rg_log_at(log_, 0).text, said);
    job.strict = true;
    CHECK_TEXT(block("", "para \"{principles.best}\""), said);
    CHECK_TEXT(block("", "para \"{principles.all}\""), "  para \"We listen, in Northmoor.\"\n");
    close_library();
}

static void an_abbreviation_is_explained_where_it_stands_first(void)
{
    open_library();
    table("glossary", "id,short,term,text" OWN "sna,SNA,Strategic Needs Assessment," END);
    read_library();
    CHECK_TEXT(block("", "\"The {once.sna}\", \"the {once.sna}\""),
               "  para \"The Strategic Needs Assessment (SNA)\"\n  para \"the SNA\"\n");
    CU_ASSERT_EQUAL(rg_log_count(log_), 0);
    CHECK_HAS(block("", "\"The {once.sma}\""),
              "templates/small.lua:4:6: templates/content/glossary.csv has no record 'sma'; "
              "did you mean "
              "'sna'?");
    block("", "\"The SNA\"");
    CU_ASSERT_EQUAL_FATAL(rg_log_count(log_), 1);
    CHECK_TEXT(rg_log_at(log_, 0).text, "templates/small.lua:4:2: 'SNA' stands here before it "
                                        "is explained; write {once.sna} for "
                                        "Strategic Needs Assessment (SNA)");
    close_library();
}

static void the_finished_document_is_read_by_the_guards(void)
{
    open_library();
    read_library();
    block("",
          "heading \"One\", \"Crime soared.\", quote { \"It soared, and perpetrators ran.\" }, "
          "panel \"P\" { bullets { \"Of perpetrators, {actions.count:whole} ran.\", "
          "\"Perpetrators ran.\" } }");
    CU_ASSERT_EQUAL_FATAL(rg_log_count(log_), 2);
    CHECK_TEXT(rg_log_at(log_, 0).text,
               "templates/small.lua:4:17: 'soar' says more than a number does");
    CHECK_HAS(rg_log_at(log_, 1).text,
              "templates/small.lua:4:102: perpetrators are suspects to the police");
    close_library();
}

static void a_name_of_the_head_cannot_hide_a_table(void)
{
    open_library();
    read_library();
    CHECK_TEXT(
        block("facts { actions = \"open.all\" }", "para \"a\""),
        "templates/small.lua:1:9: 'actions' is the name of templates/content/actions.csv; use "
        "another name");
    close_library();
}

CU_TestInfo rg_tests_script_template_content[] = {
    {"blocks may stand only where a table has records on the day",
     blocks_may_stand_only_where_a_table_has_records_on_the_day},
    {"records become entries of a list", records_become_entries_of_a_list},
    {"slots count and tell records", slots_count_and_tell_records},
    {"a wrong name gives the nearest right one", a_wrong_name_gives_the_nearest_right_one},
    {"a version of another day is told with its place",
     a_version_of_another_day_is_told_with_its_place},
    {"an unknown slot is told in the content file",
     an_unknown_slot_is_told_in_the_content_file},
    {"a faulty table stops only those who use it", a_faulty_table_stops_only_those_who_use_it},
    {"content past its review date is a warning and in a strict release an error",
     content_past_its_review_date_is_a_warning_and_in_a_strict_release_an_error},
    {"an abbreviation is explained where it stands first",
     an_abbreviation_is_explained_where_it_stands_first},
    {"the finished document is read by the guards",
     the_finished_document_is_read_by_the_guards},
    {"a name of the head cannot hide a table", a_name_of_the_head_cannot_hide_a_table},
    CU_TEST_INFO_NULL,
};
