/* tests/unit/script/test_template_section.c - Sections: their order by an outline, what stands in without data. */
#include "content/library.h"
#include "unit/script/template_world.h"

#define THREE                                                                                  \
    "section \"first\" { heading \"First\" { label = \"first\" }, \"one\" },"                  \
    "section \"second\" { heading \"Second\" { label = \"second\" }, \"two\" },"               \
    "section \"third\" { heading \"Third\", \"three\" }"

static rg_library *library;

static void open_world(void)
{
    set_up();
    add_record("open.all", "Recorded crimes", "count");
    add_record("open.hospital", "Admissions", "count");
    put("open.all", "N", "", 1014);
    put("open.all", "S", "", 20);
    put("open.all", "W", "", 1034);
    CU_ASSERT_TRUE_FATAL(
        rg_file_make_dirs(rg_path_join(arena, root, "templates/content"), &err));
    CU_ASSERT_TRUE_FATAL(
        rg_file_make_dirs(rg_path_join(arena, root, "templates/areas/northmoor/small"), &err));
    write_file(
        "templates/content/quotes.csv",
        "id,text,name,role,organisation,consent,version,valid_from,valid_to,owner,review\n"
        "school,We like it.,A. Name,Head,Some School,2023-01-01,1,,,Team,2030-01-01\n"
        "later,To be supplied,,,,to be supplied,1,,,Team,2030-01-01\n");
    CU_ASSERT_TRUE_FATAL(rg_library_read(arena, root, "templates/content",
                                         (rg_date){2023, 6, 30}, &library, &err));
    job.library = library;
}

static void close_world(void)
{
    static const char *const files[] = {"templates/content/quotes.csv",
                                        "templates/areas/northmoor/small/outline.txt",
                                        "templates/areas/northmoor/small/year.md"};
    static const char *const folders[] = {"templates/content",
                                          "templates/areas/northmoor/small",
                                          "templates/areas/northmoor", "templates/areas"};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        remove_file(files[i]);
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        rmdir(rg_path_join(arena, root, folders[i]));
    tear_down();
}

static void outlined(const char *outline, const char *blocks, const char *expected)
{
    open_world();
    write_file("templates/small/outline.txt", outline);
    CHECK_TEXT(block("facts { crimes = \"open.all\" }", blocks), expected);
    close_world();
}

static void without_an_outline_sections_stand_as_in_the_template(void)
{
    open_world();
    CHECK_TEXT(block("", "\"in front\"," THREE ", \"behind\""),
               "  para \"in front\"\n  heading 1 #first \"First\"\n  para \"one\"\n"
               "  heading 1 #second \"Second\"\n  para \"two\"\n  heading 1 \"Third\"\n"
               "  para \"three\"\n  para \"behind\"\n");
    close_world();
}

static void an_outline_orders_leaves_out_and_renames(void)
{
    outlined("section third\nsection first: At the beginning, {area.name}\nleave out second\n",
             "\"in front\"," THREE,
             "  para \"in front\"\n  heading 1 \"Third\"\n  para \"three\"\n"
             "  heading 1 #first \"At the beginning, Northmoor\"\n  para \"one\"\n");
}

static void an_outline_adds_texts_and_quotes_below_a_section(void)
{
    open_world();
    write_file(
        "templates/small/outline.txt",
        "section first\n   text year.md\n   quote school\nleave out second\nleave out third\n");
    write_file("templates/small/year.md", "# Our year\n\nWe did {area.name}.\n");
    CHECK_TEXT(block("", THREE),
               "  heading 1 #first \"First\"\n  para \"one\"\n  heading 2 \"Our year\"\n"
               "  para \"We did Northmoor.\"\n  quote \"A. Name, Head, Some School\"\n"
               "    para \"We like it.\"\n");
    close_world();
}

static void an_areas_folder_stands_in_for_the_reports(void)
{
    open_world();
    write_file("templates/small/outline.txt", "section first\nsection second\nsection third\n");
    write_file("templates/small/year.md", "For all.\n");
    write_file("templates/areas/northmoor/small/outline.txt",
               "section second\n   text year.md\nleave out first\nleave out third\n");
    write_file("templates/areas/northmoor/small/year.md", "For Northmoor.\n");
    CHECK_TEXT(block("", THREE),
               "  heading 1 #second \"Second\"\n  para \"two\"\n  para \"For Northmoor.\"\n");
    job.area = areas[1];
    CHECK_HAS(block("", THREE), "  heading 1 #first \"First\"\n");
    close_world();
}

static void what_an_outline_asks_for_must_be_there(void)
{
    open_world();
    write_file("templates/small/outline.txt",
               "section first\n  text none.md\nleave out second\nleave out third\n");
    CHECK_HAS(block("", THREE), "templates/small/outline.txt:2:8: there is no text "
                                "templates/small/none.md; write it, or check the name");
    write_file("templates/small/outline.txt",
               "section first\n  text none\nleave out second\nleave out third\n");
    CHECK_TEXT(block("", THREE),
               "templates/small/outline.txt:2:8: 'none' is no text file; its name ends in .md");
    close_world();
}

static void a_quote_waits_for_consent(void)
{
    static const char outline[] =
        "section first\n  quote later\nleave out second\nleave out third\n";
    open_world();
    write_file("templates/small/outline.txt", outline);
    CHECK_HAS(block("", THREE), "para \"To be supplied\"");
    CU_ASSERT_EQUAL_FATAL(rg_log_count(log_), 1);
    CHECK_TEXT(rg_log_at(log_, 0).text,
               "templates/content/quotes.csv:3: the quote 'later' waits for "
               "its words and for consent");
    job.strict = true;
    CHECK_HAS(block("", THREE), "quotes.csv:3: the quote 'later' waits");
    write_file("templates/small/outline.txt",
               "section first\n  quote scool\nleave out second\nleave out third\n");
    CHECK_HAS(block("", THREE),
              "templates/small/outline.txt:2:9: templates/content/quotes.csv has no "
              "record 'scool'; did you mean 'school'?");
    close_world();
}

static void a_photo_stands_with_its_words_credit_and_consent(void)
{
    static const char icon[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 "
                               "9\"><rect width=\"9\" height=\"9\"/></svg>";
    open_world();
    write_file(
        "templates/content/photos.csv",
        "id,file,alt,caption,credit,consent,crop,version,valid_from,valid_to,owner,review\n"
        "walk,walk.svg,People walk.,The walk,Photo: us,entry 1,wide,1,,,Team,2030-01-01\n"
        "lost,none.jpg,People walk.,,Photo: us,entry 1,,1,,,Team,2030-01-01\n");
    CU_ASSERT_TRUE_FATAL(rg_library_read(arena, root, "templates/content",
                                         (rg_date){2023, 6, 30}, &library, &err));
    job.library = library;
    write_file("templates/small/walk.svg", icon);
    write_file("templates/small/outline.txt",
               "section first\n  photo walk\nleave out second\nleave out third\n");
    CHECK_HAS(block("", THREE), "  para \"one\"\n  photo walk.svg wide consent=entry 1 \"The "
                                "walk\"\n    alt \"People walk.\"\n    "
                                "para \"Photo: us\"\n");
    write_file("templates/small/outline.txt",
               "section first\n  photo lost\nleave out second\nleave out third\n");
    CHECK_HAS(block("", THREE),
              "templates/content/photos.csv:3: there is no picture 'none.jpg'");
    remove_file("templates/content/photos.csv");
    close_world();
}

static void a_section_that_others_refer_to_cannot_be_left_out(void)
{
    static const char outline[] = "section first\nleave out second\nsection third\n";
    static const char said[] =
        "templates/small/outline.txt:2:11: 'second' is left out, but "
        "templates/small.lua:4 refers to 'second' in it; keep the section or "
        "take the reference out";
    outlined(outline, "\"See page {page.second}.\"," THREE, said);
    outlined(outline, "\"See [there](#second).\"," THREE,
             "templates/small/outline.txt:2:11: 'second' is left out, but "
             "templates/small.lua:4 refers "
             "to 'second' in it; keep the section or take the reference out");
    outlined(outline, "\"See page {page.first}.\"," THREE,
             "  para \"See page \" page-of=first \".\"\n  heading 1 #first \"First\"\n  para "
             "\"one\"\n"
             "  heading 1 \"Third\"\n  para \"three\"\n");
}

static void labels_in_a_sections_text_file_count_too(void)
{
    open_world();
    write_file("templates/small/outline.txt", "section first\nleave out second\n");
    write_file("templates/small/deep.md", "## Deep {#deep}\n\nWords.\n");
    CHECK_HAS(
        block("", "section \"first\" { \"See {number.deep}.\" }, section \"second\" { heading "
                  "\"S\", text \"deep.md\" }"),
        "outline.txt:2:11: 'second' is left out, but templates/small.lua:4 refers to 'deep'");
    close_world();
}

static void a_section_without_data_says_so_in_one_sentence(void)
{
    static const char head[] =
        "facts { crimes = \"open.all\", admissions = \"open.hospital\" }";
    open_world();
    put("open.hospital", "N", "", 0)->status = RG_S_MISSING;
    CHECK_TEXT(block(head,
                     "section \"police\" { needs = \"crimes\", about = \"crime\", heading "
                     "\"Police\", \"Crimes: {crimes.value:whole}\" },"
                     "section \"health\" { needs = { \"admissions\" }, about = \"hospital "
                     "admissions\", heading \"Health\", \"{admissions.value:whole}\" }"),
               "  heading 1 \"Police\"\n"
               "  para \"Crimes: \" \"1,014\"{fact=open.all/N/2021-01-01..2021-03-31/d1}\n"
               "  para \"This edition has nothing on hospital admissions: the data were not "
               "available.\"\n");
    CHECK_HAS(rg_log_at(log_, 0).text,
              "templates/small.lua:4: the section 'health' is left out: nothing is known of "
              "'admissions'");
    CHECK_TEXT(block(head,
                     "section \"health\" { needs = \"admissions\", missing = \"Nothing from "
                     "hospitals in {area.name}.\", heading \"Health\" }"),
               "  para \"Nothing from hospitals in Northmoor.\"\n");
    CHECK_TEXT(block(head, "section \"health\" { needs = \"admissions\", missing = \"\", "
                           "heading \"Health\" }, \"Next.\""),
               "  para \"Next.\"\n");
    CHECK_HAS(
        block(head, "\"See {number.health}.\", section \"health\" { needs = \"admissions\", "
                    "about = \"x\", heading \"Health\" { label = \"health\" } }"),
        "templates/small.lua:4:6: refers to 'health', but the section 'health' is left out as "
        "'admissions' is missing; put the reference into when(\"admissions.ok\", ...)");
    /* Without the declaration the report refuses. */
    CHECK_HAS(
        block(head, "section \"health\" { heading \"Health\", \"{admissions.value:whole}\" }"),
        "Northmoor: \"Admissions\" is missing for it");
    close_world();
}

static void a_faulty_section_is_told_where_it_stands(void)
{
    outlined(
        "section first\n", "section \"first\" { \"a\" }, \"b\", section \"first\" { \"c\" }",
        "templates/small.lua:4: something stands between two sections; put it into the one "
        "before");
    outlined("section first\n", "section \"first\" { \"a\" }, section \"first\" { \"c\" }",
             "templates/small.lua:4: two sections are called 'first'; rename one");
    outlined("section first\n", "panel \"P\" { section \"first\" { \"a\" } }",
             "templates/small/outline.txt:1:9: the report has no section 'first'; it has none");
    outlined("section first\n", "section \"first\" { needs = \"crimes\", \"a\" }",
             "templates/small.lua:4: 'first' needs data, so it must say what is missing "
             "without them; "
             "write about = \"hospital admissions\"");
    outlined("section first\n", "section \"first\" { needs = \"crims\", about = \"x\", \"a\" }",
             "templates/small.lua:4:27: 'crims' is not declared in facts { ... }; did you mean "
             "'crimes'?");
    outlined("section first: New\n", "section \"first\" { \"a\" }",
             "templates/small/outline.txt:1:9: the section 'first' has no heading, so it can "
             "have no "
             "other title");
    open_world();
    CHECK_TEXT(block("", "panel \"P\" { section \"first\" { \"a\" } }"),
               "templates/small.lua:4: a section stands in the report itself, not in 'panel'");
    close_world();
}

CU_TestInfo rg_tests_script_template_section[] = {
    {"without an outline sections stand as in the template",
     without_an_outline_sections_stand_as_in_the_template},
    {"an outline orders, leaves out and renames", an_outline_orders_leaves_out_and_renames},
    {"an outline adds texts and quotes below a section",
     an_outline_adds_texts_and_quotes_below_a_section},
    {"an area's folder stands in for the report's", an_areas_folder_stands_in_for_the_reports},
    {"what an outline asks for must be there", what_an_outline_asks_for_must_be_there},
    {"a quote waits for consent", a_quote_waits_for_consent},
    {"a photo stands with its words, credit and consent",
     a_photo_stands_with_its_words_credit_and_consent},
    {"a section that others refer to cannot be left out",
     a_section_that_others_refer_to_cannot_be_left_out},
    {"labels in a section's text file count too", labels_in_a_sections_text_file_count_too},
    {"a section without data says so in one sentence",
     a_section_without_data_says_so_in_one_sentence},
    {"a faulty section is told where it stands", a_faulty_section_is_told_where_it_stands},
    CU_TEST_INFO_NULL,
};
