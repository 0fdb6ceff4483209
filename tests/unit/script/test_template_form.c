/* tests/unit/script/test_template_form.c - Words for lists, panels, openers and the shape of a report. */
#include "unit/script/template_world.h"

#define HEAD "facts { crimes = \"open.all\" }"

static void is(const char *text, const char *expected)
{
    set_up();
    add_record("open.all", "Recorded crimes", "count");
    put("open.all", "N", "", 1014);
    CHECK_TEXT(block(HEAD, text), expected);
    tear_down();
}

/* The first fault that the check of the finished document finds. */
static void refused(const char *text, const char *part)
{
    set_up();
    add_record("open.all", "Recorded crimes", "count");
    put("open.all", "N", "", 1014);
    CHECK_TEXT(block(HEAD, text) ? "" : "no outline", "");
    CU_ASSERT_PTR_NOT_NULL_FATAL(doc);
    CU_ASSERT_FALSE(rg_doc_check(doc, &err));
    CHECK_HAS(err.text, part);
    tear_down();
}

static void items_have_titles_that_the_words_run_on_from(void)
{
    is("bullets { item \"Early help.\" { \"a\", \"b\" }, \"c\", item { title = "
       "\"{area.name}.\", "
       "\"d\" } }",
       "  list bullets\n    item \"Early help.\"\n      para \"a\"\n      para \"b\"\n"
       "    item\n      para \"c\"\n    item \"Northmoor.\"\n      para \"d\"\n");
    is("numbers { item \"One.\" { \"a\" }, letters { \"b\" }, when(\"crimes.ok\", item \"c\", "
       "item "
       "\"d\"), when(\"not crimes.ok\", item \"e\") }",
       "  list numbers\n    item \"One.\"\n      para \"a\"\n      list letters\n        item\n"
       "          para \"b\"\n    item\n      para \"c\"\n    item\n      para \"d\"\n");
    refused("item \"a\"", "an item stands outside a list; put it into one");
}

static void numbers_start_or_go_on(void)
{
    is("numbers { start = 4, \"a\" }, numbers { start = \"continue\", \"b\" }",
       "  list numbers from 4\n    item\n      para \"a\"\n"
       "  list numbers go-on\n    item\n      para \"b\"\n");
    is("numbers { start = 1.5, \"a\" }", "templates/small.lua:4: a list starts at a whole "
                                         "number from 1; write start = 4 or start "
                                         "= \"continue\"");
    is("numbers { start = \"contine\", \"a\" }",
       "templates/small.lua:4: a list starts at a whole number from 1; write start = 4 or "
       "start "
       "= \"continue\"");
    is("bullets { start = 4, \"a\" }",
       "templates/small.lua:4: bullets has no 'start'; its fields are none");
}

static void panels_have_forms_and_eyebrows(void)
{
    is("objective \"Objective:\" { \"a\" }, statement \"We believe.\"",
       "  panel objective \"Objective:\"\n    para \"a\"\n"
       "  panel callout\n    para \"We believe.\"\n");
    is("panel \"P\" { label = \"here\", \"a\" }", "  panel #here \"P\"\n    para \"a\"\n");
    is("case \"From ward to work\" { eyebrow = \"Case study\", \"a\" }, profile { title = "
       "\"Victims\", floats = true, tiles { tile { \"{crimes.value:whole}\", \"crimes\" } } }",
       "  panel case \"From ward to work\"\n    eyebrow \"Case study\"\n    para \"a\"\n"
       "  panel profile floats \"Victims\"\n    tiles\n"
       "      tile \"1,014\"{fact=open.all/N/2021-01-01..2021-03-31/d1}\n"
       "        para \"crimes\"\n");
    is("contact \"Office\" { \"E-mail: [o@example.org](mailto:o@example.org)\" }, panel { "
       "eyebrow "
       "= \"E\", \"b\" }",
       "  panel contact \"Office\"\n"
       "    para \"E-mail: \" \"o@example.org\"{link=mailto:o@example.org}\n"
       "  panel\n    eyebrow \"E\"\n    para \"b\"\n");
    is("callout { floats = \"foot\", label = \"x\", \"a\" }",
       "  panel floats to the foot #x\n    para \"a\"\n");
    is("callout { floats = \"top\", \"a\" }",
       "templates/small.lua:4: nothing floats to 'top'; write floats = true or floats = "
       "\"foot\"");
    is("callout { when(\"crimes.hidden\", \"a\") }", "");
    refused("objective { bullets { \"a\" } }", "holds only para");
}

static void openers_carry_a_colour_and_a_finding(void)
{
    is("chapter \"Data\" { colour = 3, finding = \"One finding for {area.name}.\", label = "
       "\"data\" }, \"a\", chapter \"More\", \"b\"",
       "  heading 1 opener colour 3 #data \"Data\"\n    para \"One finding for Northmoor.\"\n"
       "  para \"a\"\n  heading 1 opener \"More\"\n  para \"b\"\n");
    is("chapter \"Data\" { colour = 5 }",
       "templates/small.lua:4: colour is a whole number from 0 to 4");
}

static void numbers_quotes_and_strips_stand_out(void)
{
    is("big_numbers { tile { \"{crimes.value:whole}\", \"crimes\" } }, pull_quote \"Why?\"",
       "  big_numbers\n    tile \"1,014\"{fact=open.all/N/2021-01-01..2021-03-31/d1}\n"
       "      para \"crimes\"\n  pull_quote \"Why?\"\n");
    is("strip { \"Primary\", \"Secondary\", current = 2 }",
       "  strip 2\n    para \"Primary\"\n    para \"Secondary\"\n");
    refused("strip { \"Primary\", current = 2 }", "a strip of 1 parts marks part 2");
}

static void a_report_closes_with_lists_and_a_back_cover(void)
{
    is("figures {}, figures { of = \"tables\" }, notes {}, back_cover { title = \"Bye\", "
       "\"www.example.org\" }",
       "  figures 0\n  figures 1\n  notes\n  back_cover \"Bye\"\n"
       "    para \"www.example.org\"\n");
    is("back_cover \"a\"", "  back_cover\n    para \"a\"\n");
    is("figures { of = \"maps\" }",
       "templates/small.lua:4: a list of 'maps' is not kept; write "
       "of = \"figures\" or of = \"tables\"");
}

static void columns_have_shares_and_text_flows(void)
{
    is("columns { shares = { 1, 2 }, group { \"a\" }, group { \"b\" } }",
       "  columns 1\n    group\n      para \"a\"\n    group\n      para \"b\"\n");
    is("columns { shares = { 1, 1 }, group { \"a\" } }, flow { \"b\" }, flow { columns = 3, "
       "\"c\" }",
       "  columns\n    group\n      para \"a\"\n  flow 2\n    para \"b\"\n"
       "  flow 3\n    para \"c\"\n");
    is("columns { shares = { 1, 3 }, group { \"a\" } }",
       "templates/small.lua:4: columns are even, or a third and two thirds; write shares = { "
       "1, "
       "2 } or shares = { 2, 1 }");
}

static void notes_and_numbers_stand_in_text(void)
{
    is("para \"Counted{note: When *recorded*, in {area}.} once.\"",
       "templates/small.lua:4:14: a '{' has no '}' on its line; close it, or write \\{ for a "
       "brace");
    is("para \"Counted{note: When *recorded*.} once, see {number.x} on {page.x}.\", heading "
       "\"A\" { label = \"x\" }",
       "  para \"Counted\" note( \"When \" \"recorded\"{italic} \".\" ) \" once, see \" "
       "number-of=x{link=#x} \" on \" page-of=x \".\"\n  heading 1 #x \"A\"\n");
    is("para \"Counted{note: }\"",
       "templates/small.lua:4:14: a note says nothing; write {note: Words.}");
    refused("tiles { tile { \"a{note: No.}\", \"b\" } }", "note");
}

static void a_report_says_what_is_numbered_and_on_what_pages(void)
{
    is("numbered_levels = 2, numbered_figures = true, format = \"slides\", large_print = true, "
       "\"a\"",
       "  para \"a\"\n");
    set_up();
    add_record("open.all", "Recorded crimes", "count");
    put("open.all", "N", "", 1014);
    CHECK_TEXT(block(HEAD, "\"a\""), "  para \"a\"\n");
    CU_ASSERT_EQUAL(doc->numbered_levels, 0);
    CU_ASSERT_FALSE(doc->numbered_figures || doc->large_print);
    CU_ASSERT_EQUAL(doc->format, RG_FORMAT_A4);
    CHECK_TEXT(block(HEAD, "numbered_levels = 2, numbered_figures = true, format = "
                           "\"landscape\", large_print = true, \"a\""),
               "  para \"a\"\n");
    CU_ASSERT_EQUAL(doc->numbered_levels, 2);
    CU_ASSERT_TRUE(doc->numbered_figures && doc->large_print);
    CU_ASSERT_EQUAL(doc->format, RG_FORMAT_A4_LANDSCAPE);
    tear_down();
    is("format = \"slide\", \"a\"",
       "templates/small.lua:2: there are no pages 'slide'; did you mean 'slides'?");
    is("numbered_levels = 7, \"a\"",
       "templates/small.lua:2: numbered_levels is a whole number from 0 to 6");
}

static void put_types(void)
{
    put("open.types", "N", "crime_type=Drugs", 1);
    put("open.types", "N", "crime_type=Theft", 2);
    put("open.types", "S", "crime_type=Drugs", 3);
    put("open.types", "S", "crime_type=Theft", 4);
    put("open.types", "W", "crime_type=Drugs", 40);
    put("open.types", "W", "crime_type=Theft", 60);
}

static void table_is(const char *text, const char *expected)
{
    set_up();
    put_types();
    CHECK_TEXT(block("facts { types = fact \"open.types\" { area = \"districts\" } }", text),
               expected);
    CU_ASSERT_TRUE(!doc || rg_doc_check(doc, &err));
    tear_down();
}

static void columns_stand_under_heads_and_rows_in_groups(void)
{
    table_is(
        "data_table \"t\" { rows = { \"crime_type\", \"area\" }, groups = true, floats = true, "
        "total = true, sort = \"types\", title = \"T\", "
        "col \"A\" { \"types\", format = \"whole\", over = \"Number\" }, col \"B\" { "
        "\"types\", field = \"period\", over = \"Number\" }, col \"C\" { \"types\", format = "
        "\"one_dp\", over = \"Share\" } }",
        "  table floats #t\n    title \"T\"\n    columns | \"Area\" | \"A\" | \"B\" | \"C\"\n  "
        "  over 2..3 \"Number\"\n    over 4..4 \"Share\"\n"
        "    group |= \"Drugs\"\n"
        "    row |= \"Southmere\" | "
        "\"3\"{fact=open.types/S/2021-01-01..2021-03-31/d1/crime_type=Drugs} | \"January 2021 "
        "to March 2021\"{fact=open.types/S/2021-01-01..2021-03-31/d1/crime_type=Drugs} | "
        "\"3.0\"{fact=open.types/S/2021-01-01..2021-03-31/d1/crime_type=Drugs}\n"
        "    row |= \"Northmoor\" | "
        "\"1\"{fact=open.types/N/2021-01-01..2021-03-31/d1/crime_type=Drugs} | \"January 2021 "
        "to March 2021\"{fact=open.types/N/2021-01-01..2021-03-31/d1/crime_type=Drugs} | "
        "\"1.0\"{fact=open.types/N/2021-01-01..2021-03-31/d1/crime_type=Drugs}\n"
        "    total |= \"Moors\" | "
        "\"40\"{fact=open.types/W/2021-01-01..2021-03-31/d1/crime_type=Drugs} | \"January 2021 "
        "to March 2021\"{fact=open.types/W/2021-01-01..2021-03-31/d1/crime_type=Drugs} | "
        "\"40.0\"{fact=open.types/W/2021-01-01..2021-03-31/d1/crime_type=Drugs}\n"
        "    group |= \"Theft\"\n"
        "    row |= \"Southmere\" | "
        "\"4\"{fact=open.types/S/2021-01-01..2021-03-31/d1/crime_type=Theft} | \"January 2021 "
        "to March 2021\"{fact=open.types/S/2021-01-01..2021-03-31/d1/crime_type=Theft} | "
        "\"4.0\"{fact=open.types/S/2021-01-01..2021-03-31/d1/crime_type=Theft}\n"
        "    row |= \"Northmoor\" | "
        "\"2\"{fact=open.types/N/2021-01-01..2021-03-31/d1/crime_type=Theft} | \"January 2021 "
        "to March 2021\"{fact=open.types/N/2021-01-01..2021-03-31/d1/crime_type=Theft} | "
        "\"2.0\"{fact=open.types/N/2021-01-01..2021-03-31/d1/crime_type=Theft}\n"
        "    total |= \"Moors\" | "
        "\"60\"{fact=open.types/W/2021-01-01..2021-03-31/d1/crime_type=Theft} | \"January 2021 "
        "to March 2021\"{fact=open.types/W/2021-01-01..2021-03-31/d1/crime_type=Theft} | "
        "\"60.0\"{fact=open.types/W/2021-01-01..2021-03-31/d1/crime_type=Theft}\n"
        "    source \"Source: Street-level crime, data.police.uk.\"\n");
    table_is("data_table { rows = \"area\", groups = true, title = \"T\", col \"A\" { "
             "\"types\", format = \"whole\" } }",
             "templates/small.lua:4: groups need rows of two dimensions; write rows = { "
             "\"crime_type\", \"area\" }");
}

static void words_have_their_language(void)
{
    is("para { lang = \"pl\", \"a *b*\" }", "  para \"a \"{lang=pl} \"b\"{italic lang=pl}\n");
    is("para \"In Urdu: {lang:ur: \xD8\xB1}.\"",
       "  para \"In Urdu: \" \"\xD8\xB1\"{lang=ur} \".\"\n");
    is("group { lang = \"so\", \"a\", bullets { \"b\" } }",
       "  group\n    para \"a\"{lang=so}\n    list bullets\n      item\n"
       "        para \"b\"{lang=so}\n");
    is("para { lang = \"polish\", \"a\" }",
       "templates/small.lua:4: 'polish' is no language; write its code, as gu, pl, pa-Guru or "
       "en-GB");
    is("para \"{lang:u: a}\"",
       "templates/small.lua:4:7: 'u' is no language; write its code, as "
       "gu, pl, pa-Guru or en-GB");
}

static void what_is_raised_stands_above_the_line(void)
{
    is("para \"km{raised: 2}\"", "  para \"km\" \"2\"{super}\n");
    is("para \"km{raised: }\"",
       "templates/small.lua:4:9: nothing is raised; write {raised: 2}");
}

static void pictures_name_their_file_and_icons_a_house_file(void)
{
    is("photo \"a.jpg\" { alt = \"b\" }",
       "templates/small.lua:4: there is no picture 'a.jpg'; put it into templates/small/ or "
       "templates/content/");
    is("photo { alt = \"b\" }", "templates/small.lua:4: 'photo' takes a file; write photo "
                                "\"picture.jpg\" { ... }");
    is("photo \"../a.jpg\" {}",
       "templates/small.lua:4: '../a.jpg' lies outside the report's folder; put it there");
    is("icons { icon \"peeple\" { \"a\" } }",
       "templates/small.lua:4: there is no picture 'peeple.svg'; put it into templates/small/ "
       "or templates/content/");
}

static void a_heading_takes_a_strip_and_a_page_a_side(void)
{
    is("heading \"One\" { strip = strip { \"a\", \"b\", current = 2 } }",
       "  heading 1 \"One\"\n    strip 2\n      para \"a\"\n      para \"b\"\n");
    is("heading \"One\" { strip = bullets { \"a\" } }",
       "templates/small.lua:4: what stands beside a heading is a strip; write strip = strip { "
       "\"part\", \"part\", current = 1 }");
    is("page_break { side = \"left\" }", "  page_break left\n");
    is("page_break { side = \"top\" }",
       "templates/small.lua:4: a page has no side 'top'; write side = \"left\" or \"right\"");
    is("heading \"H\" { label = \"h\" }, para \"See {where.h}.\"",
       "  heading 1 #h \"H\"\n  para \"See \" where-of=h{link=#h} \".\"\n");
}

CU_TestInfo rg_tests_script_template_form[] = {
    {"items have titles that the words run on from",
     items_have_titles_that_the_words_run_on_from},
    {"numbers start or go on", numbers_start_or_go_on},
    {"panels have forms and eyebrows", panels_have_forms_and_eyebrows},
    {"openers carry a colour and a finding", openers_carry_a_colour_and_a_finding},
    {"numbers, quotes and strips stand out", numbers_quotes_and_strips_stand_out},
    {"a report closes with lists and a back cover",
     a_report_closes_with_lists_and_a_back_cover},
    {"columns have shares and text flows", columns_have_shares_and_text_flows},
    {"notes and numbers stand in text", notes_and_numbers_stand_in_text},
    {"a report says what is numbered and on what pages",
     a_report_says_what_is_numbered_and_on_what_pages},
    {"columns stand under heads and rows in groups",
     columns_stand_under_heads_and_rows_in_groups},
    {"words have their language", words_have_their_language},
    {"what is raised stands above the line", what_is_raised_stands_above_the_line},
    {"pictures name their file, and icons a house file",
     pictures_name_their_file_and_icons_a_house_file},
    {"a heading takes a strip, and a page a side", a_heading_takes_a_strip_and_a_page_a_side},
    CU_TEST_INFO_NULL,
};
