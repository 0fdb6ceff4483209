/* tests/unit/script/test_template.c - Small templates: words to blocks, slots, and what is refused. */
#include "unit/script/template_world.h"

#define HEAD                                                                                   \
    "facts { crimes = \"open.all\", rate = \"open.rate\", by_type = \"open.types\", "          \
    "whole_crimes = "                                                                          \
    "fact \"open.all\" { area = \"whole\" }, robbery = fact \"open.types\" { crime_type = "    \
    "\"Robbery\" } }"

static void put_all(void)
{
    add_record("open.all", "Recorded crimes", "count");
    add_record("open.rate", "Crimes per 1,000 residents", "rate");
    add_record("open.types", "Recorded crimes by type", "count");
    put("open.all", "N", "", 1014);
    put("open.all", "S", "", 2500.5);
    put("open.all", "W", "", 3514);
    rg_fact *rate = put_limits("open.rate", "N", "", 12.345, 11.25, 13.5);
    rate->numerator = 1014;
    rate->denominator = 82138;
    put("open.types", "N", "crime_type=Robbery", 14);
    put("open.types", "N", "crime_type=Burglary", 1000);
}

static void is(const char *text, const char *expected)
{
    set_up();
    put_all();
    CHECK_TEXT(block(HEAD, text), expected);
    tear_down();
}

static void has(const char *text, const char *part)
{
    set_up();
    put_all();
    CHECK_HAS(block(HEAD, text), part);
    tear_down();
}

static void every_word_makes_its_block(void)
{
    is("heading \"One\" { label = \"one\" }, para \"Two.\", lead \"Three.\", note \"Four.\"",
       "  heading 1 #one \"One\"\n  para \"Two.\"\n  lead \"Three.\"\n  note \"Four.\"\n");
    is("bullets { \"a\", \"b\", numbers { \"c\" } }, numbers { \"d\" }",
       "  list bullets\n    item\n      para \"a\"\n    item\n      para \"b\"\n"
       "      list numbers\n        item\n          para \"c\"\n"
       "  list numbers\n    item\n      para \"d\"\n");
    is("cover { title = \"T\", \"one\", when(\"area.whole\", \"no\"), \"two\" }, contents { "
       "level = 3 }, page_break {}, para "
       "\"a\"",
       "  cover \"T\"\n    para \"one\"\n    para \"two\"\n  contents 3\n  page_break\n"
       "  para \"a\"\n");
    is("panel \"P\" { \"a\", para \"b\" }, callout { title = \"C\", \"c\" }",
       "  panel \"P\"\n    para \"a\"\n    para \"b\"\n  panel \"C\"\n    para \"c\"\n");
    is("tiles { tile { \"{crimes.value:whole}\", \"crimes\" } }",
       "  tiles\n    tile \"1,014\"{fact=open.all/N/2021-01-01..2021-03-31/d1}\n"
       "      para \"crimes\"\n");
    is("columns { group { \"a\" }, group { \"b\" } }, quote { \"q\", by = \"Someone\" }",
       "  columns\n    group\n      para \"a\"\n    group\n      para \"b\"\n"
       "  quote \"Someone\"\n    para \"q\"\n");
    is("definitions { { \"term\", \"meaning\" } }",
       "  definitions\n    para \"term\"\n    para \"meaning\"\n");
}

static void a_slot_prints_a_field_of_a_fact_and_keeps_its_identity(void)
{
    is("para \"{crimes.value:whole} at {rate.value:one_dp} ({rate.interval:one_dp}).\"",
       "  para \"1,014\"{fact=open.all/N/2021-01-01..2021-03-31/d1} \" at \" "
       "\"12.3\"{fact=open.rate/N/2021-01-01..2021-03-31/d1} \" (\" "
       "\"11.3 to 13.5\"{fact=open.rate/N/2021-01-01..2021-03-31/d1} \").\"\n");
    is("para \"{rate.numerator:whole} {rate.lower:two_dp} {rate.from:date} {rate.to:month} "
       "{rate.period}\"",
       "  para \"1,014\"{fact=open.rate/N/2021-01-01..2021-03-31/d1} \" \" "
       "\"11.25\"{fact=open.rate/N/2021-01-01..2021-03-31/d1} "
       "\" 1 January 2021 March 2021 January 2021 to March 2021\"\n");
    is("para \"{robbery.crime_type}: {robbery.value:whole}; {by_type.count:whole} types\"",
       "  para \"Robbery: \" "
       "\"14\"{fact=open.types/N/2021-01-01..2021-03-31/d1/crime_type=Robbery} \"; 2 "
       "types\"\n");
    is("para \"{whole_crimes.value:whole} in {whole_crimes.area}\"",
       "  para \"3,514\"{fact=open.all/W/2021-01-01..2021-03-31/d1} \" in Moors\"\n");
}

static void a_year_is_printed_as_it_is_called_and_any_other_stretch_as_a_period(void)
{
    static const struct {
        rg_date from, to;
        const char *words;
    } cases[] = {{{2020, 4, 1}, {2021, 3, 31}, "2020/21"},
                 {{2099, 4, 1}, {2100, 3, 31}, "2099/00"},
                 {{2020, 1, 1}, {2020, 12, 31}, "2020"},
                 {{2020, 4, 1}, {2021, 9, 30}, "April 2020 to September 2021"},
                 {{2020, 9, 1}, {2021, 8, 31}, "September 2020 to August 2021"},
                 {{2020, 4, 1}, {2021, 3, 30}, "1 April 2020 to 30 March 2021"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        set_up();
        rg_fact *f = put("open.all", "N", "", 14);
        f->from = cases[i].from;
        f->to = cases[i].to;
        CHECK_TEXT(block("facts { all = \"open.all\" }", "para \"{all.year}\""),
                   rg_arena_printf(arena, "  para \"%s\"\n", cases[i].words));
        tear_down();
    }
}

static void the_area_the_whole_the_period_and_the_release_have_names(void)
{
    is("para \"{area.name}, {area.possessive}; {whole.full}, {whole.short}\"",
       "  para \"Northmoor, Northmoor\xE2\x80\x99s; Moor and Mere Counties (Moors), Moors\"\n");
    is("para \"{period.label}, {period.months:whole} months; {release.title}; "
       "{areas.districts:whole}\"",
       "  para \"January 2021 to March 2021, 3 months; Sample; 2\"\n");
}

static void a_minus_is_printed_as_one(void)
{
    set_up();
    put("open.change", "N", "", -14.593);
    CHECK_HAS(
        block("facts { change = \"open.change\" }", "para \"{change.value:signed_percent}\""),
        "\"\xE2\x88\x92"
        "14.6%\"");
    tear_down();
}

static void a_wrong_name_stops_with_line_column_and_the_nearest_right_one(void)
{
    is("para \"In {crmes.value:whole}\"",
       "templates/small.lua:4:10: 'crmes' is not declared in facts { ... }; did you mean "
       "'crimes'?");
    is("para [[\n   In all\n   {zzz.value:whole}\n]]",
       "templates/small.lua:6:4: 'zzz' is not declared in facts { ... }; declare it at the "
       "head");
    is("para \"{rate.valu:one_dp}\"",
       "templates/small.lua:4:7: 'rate.valu' has no 'valu'; did you mean 'value'?");
    is("para \"{area.nam}\"",
       "templates/small.lua:4:7: 'area' has no 'nam'; did you mean 'name'?");
    is("para \"{rate.value:onedp}\"",
       "templates/small.lua:4:7: there is no format 'onedp'; did you mean 'one_dp'?");
    is("parra \"a\"", "templates/small.lua:4: there is no word 'parra'; did you mean 'para'?");
    is("heading \"a\" { levle = 2 }",
       "templates/small.lua:4: heading has no 'levle'; did you mean 'level'?");
    is("data_table { rows = \"area\", title = \"T\", col \"C\" { \"crmes\", format = \"whole\" "
       "} }",
       "templates/small.lua:4:52: 'crmes' is not declared in facts { ... }; did you mean "
       "'crimes'?");
}

static void a_number_without_a_format_says_how_to_write_it(void)
{
    is("para \"{rate.value}\"",
       "templates/small.lua:4:7: {rate.value} is a number: say how to print it, e.g. "
       "{rate.value:whole} or {rate.value:one_dp}");
    is("para \"{period.months}\"",
       "templates/small.lua:4:7: {period.months} is a number: say how to print it, e.g. "
       "{period.months:whole} or {period.months:one_dp}");
    is("para \"{rate}\"",
       "templates/small.lua:4:7: {rate} names no field; write {rate.value:whole}");
    is("data_table { rows = \"area\", title = \"T\", col \"C\" { \"crimes\" } }",
       "templates/small.lua:4: {crimes.value} is a number: say how to print it, e.g. "
       "{crimes.value:whole} or {crimes.value:one_dp}");
}

static void a_name_for_many_facts_must_be_narrowed_to_print_one(void)
{
    is("para \"{by_type.value:whole}\"",
       "templates/small.lua:4:7: 'by_type' stands for 2 facts; choose one with by_type = fact "
       "\"open.types\" { dimension = \"value\" }");
}

static void a_part_is_a_file_of_blocks_that_stand_where_it_is_named(void)
{
    set_up();
    put_all();
    write_file("templates/small/one.lua", "return blocks {\n   para \"In {area.name}\",\n}\n");
    CHECK_TEXT(block(HEAD, "para \"before\", part \"one\", para \"after\""),
               "  para \"before\"\n  para \"In Northmoor\"\n  para \"after\"\n");
    write_file("templates/small/one.lua", "return blocks {\n   para \"In {area.nme}\",\n}\n");
    CHECK_TEXT(block(HEAD, "part \"one\""),
               "templates/small/one.lua:2: 'area' has no 'nme'; did you mean 'name'?");
    write_file("templates/small/one.lua", "return { para \"a\" }\n");
    CHECK_TEXT(block(HEAD, "part \"one\""),
               "templates/small.lua:4: a part returns blocks; write return blocks { ... } in "
               "templates/small/one.lua");
    CHECK_TEXT(block(HEAD, "part \"../other\""),
               "templates/small.lua:4: 'part' takes the name of a file beside the template's "
               "prose; write part \"profile\"");
    tear_down();
}

/* What the data process answers for measures whose sources the release does not name. */
static void a_measure_without_a_source_is_missing_where_the_report_can_do_without_it(void)
{
    set_up();
    put_all();
    rg_value *without = rg_value_table(arena, NULL);
    rg_value_push(arena, without, rg_value_text(arena, "open.never"));
    rg_value_set(arena, context, "without", without);
    CHECK_TEXT(
        block("facts { all = \"open.all\", never = fact \"open.never\" { optional = true } }",
              "when(\"never.missing\", para \"Not supplied: {never.value:whole}\"), "
              "when(\"never.ok\", para \"a\")"),
        "  para \"Not supplied: [x]\"\n");
    CHECK_TEXT(
        block("facts { all = \"open.all\", never = \"open.never\" }", "para \"a\""),
        "templates/small.lua:1:27: the release names no source for 'open.never'; name it "
        "there, or write optional = true where the report can do without");
    CHECK_TEXT(
        block("facts { all = \"open.all\", never = fact \"open.neve\" { optional = true } }",
              "para \"a\""),
        "templates/small.lua:1:27: there is no measure 'open.neve'; did you mean "
        "'open.rate'?");
    CHECK_TEXT(
        block("facts { all = \"open.all\", never = fact \"open.never\" { optional = true, "
              "instead = \"open.all\" } }",
              "when(\"never.ok\", para \"{never.value:whole} and {all.value:whole}\")"),
        block("facts { all = \"open.all\" }",
              "para \"{all.value:whole} and {all.value:whole}\""));
    CHECK_TEXT(block("facts { all = fact \"open.all\" { instead = \"open.rate\" } }",
                     "para \"{all.value:whole}\""),
               block("facts { all = \"open.all\" }", "para \"{all.value:whole}\""));
    tear_down();
}

static void the_head_is_checked_where_it_stands(void)
{
    set_up();
    put_all();
    CHECK_TEXT(block("facts { rate = \"open.rat\" }", "para \"a\""),
               "templates/small.lua:1:9: there is no measure 'open.rat'; did you mean "
               "'open.rate'?");
    CHECK_TEXT(
        block("facts { x = fact \"open.types\" { crime_type = \"Robery\" } }", "para \"a\""),
        "templates/small.lua:1:9: there is no crime_type 'Robery'; did you mean "
        "'Robbery'?");
    CHECK_TEXT(
        block("facts { x = fact \"open.types\" { crime_typ = \"Robbery\" } }", "para \"a\""),
        "templates/small.lua:1:9: open.types has no dimension 'crime_typ'; did you mean "
        "'crime_type'?");
    CHECK_TEXT(
        block("facts { x = fact \"open.all\" { area = \"distrcts\" } }", "para \"a\""),
        "templates/small.lua:1:9: there is no area 'distrcts'; did you mean 'districts'?");
    CHECK_TEXT(block("facts { period = \"open.all\" }", "para \"a\""),
               "templates/small.lua:1:9: 'period' has a meaning of its own; use another name");
    CHECK_TEXT(
        block("facts { a = 3 }", "para \"a\""),
        "templates/small.lua:1: 'a' names no measure; write a = \"open.rate\" or a = fact "
        "\"open.rate\" { ... }");
    CHECK_TEXT(block("facts { a = \"open.all\" } facts { b = \"open.all\" }", "para \"a\""),
               "templates/small.lua:1: 'facts' is given twice; write one");
    tear_down();
}

static void a_fact_that_is_not_shown_prints_its_shorthand(void)
{
    set_up();
    put_all();
    put("open.a", "N", "", 1)->status = RG_S_HIDDEN;
    put("open.b", "N", "month=2021-01", 1)->status = RG_S_MISSING;
    put("open.b", "N", "month=2021-02", 1);
    put("open.c", "N", "", 1)->status = RG_S_NOT_APPLICABLE;
    CHECK_TEXT(
        block("facts { all = \"open.all\", a = \"open.a\", b = fact \"open.b\" { month = "
              "\"2021-01\" }, "
              "c = \"open.c\", d = fact \"open.b\" { month = \"2020-12\" } }",
              "para \"{a.value:whole}, {b.value:whole}, {c.value:whole}, {d.value:whole}\""),
        "  para \"[c]\"{fact=open.a/N/2021-01-01..2021-03-31/d1} \", \" "
        "\"[x]\"{fact=open.b/N/2021-01-01..2021-01-31/d1/month=2021-01} \", \" "
        "\"[z]\"{fact=open.c/N/2021-01-01..2021-03-31/d1} \", [x]\"\n");
    tear_down();
}

static void when_shows_its_blocks_only_where_its_condition_holds(void)
{
    is("when(\"crimes.ok\", para \"a\", para \"b\"), when(\"not crimes.ok\", para \"c\")",
       "  para \"a\"\n  para \"b\"\n");
    is("when(\"area.whole\", para \"a\"), when(\"not area.whole\", para \"b\")",
       "  para \"b\"\n");
    is("when(\"crimes.oky\", para \"a\")", "templates/small.lua:4: 'crimes' cannot be asked "
                                           "whether it is 'oky'; did you mean 'ok'?");
    is("when(\"crmes.ok\", para \"a\")", "templates/small.lua:4: 'crmes' is not declared in "
                                         "facts { ... }; did you mean 'crimes'?");
    is("when(\"crimes.ok\", pargraph)", "templates/small.lua:4: there is no word 'pargraph'");
    is("when(\"crimes.ok\")", "templates/small.lua:4: 'when' takes a condition and blocks; "
                              "write when(\"name.ok\", para "
                              "\"...\")");
}

static void prose_comes_from_the_reports_folder_with_its_own_lines(void)
{
    set_up();
    put_all();
    write_file("templates/small/intro.md", "# Begin\n\nIt's {crimes.value:whole}.\n");
    CHECK_TEXT(block(HEAD, "text \"intro.md\" { level = 2 }"),
               "  heading 2 \"Begin\"\n  para \"It\xE2\x80\x99s \" "
               "\"1,014\"{fact=open.all/N/2021-01-01..2021-03-31/d1} \".\"\n");
    write_file("templates/small/intro.md", "One.\n\nTwo {crimes.valu:whole}.\n");
    CHECK_TEXT(block(HEAD, "text \"intro.md\""),
               "templates/small/intro.md:3:5: 'crimes.valu' has no 'valu'; did you mean "
               "'value'?");
    CHECK_HAS(block(HEAD, "text \"intr.md\""),
              "templates/small.lua:4: there is no text templates/small/intr.md; write it, or "
              "check the name");
    CHECK_HAS(block(HEAD, "text \"../small.md\""), "lies outside the report's folder");
    CHECK_TEXT(
        block(HEAD, "text [[\n      ## In place\n\n      - a\n      - b\n   ]]"),
        "  heading 2 \"In place\"\n  list bullets\n    item\n      para \"a\"\n    item\n"
        "      para \"b\"\n");
    tear_down();
}

static void every_word_and_rule_is_explained(void)
{
    static const char *const files[] = {"lua/words/profile_areas.lua",
                                        "lua/words/profile_months.lua"};
    rg_str text, rules;
    set_up();
    CU_ASSERT_TRUE_FATAL(rg_file_read(arena, "templates/README.md", 1 << 20, &text, &err));
    for (size_t i = 0; rg_template_word(i); i++) {
        const char *word = rg_template_word(i);
        CHECK_HAS(text.p, word);
        CU_ASSERT(i == 0 || strcmp(rg_template_word(i - 1), word) < 0);
    }
    for (size_t i = 0; i < 2; i++) {
        CU_ASSERT_TRUE_FATAL(rg_file_read(arena, files[i], 1 << 20, &rules, &err));
        for (const char *p = strstr(rules.p, "\nfunction rule."); p;
             p = strstr(p + 1, "\nfunction rule.")) {
            const char *name = p + strlen("\nfunction rule.");
            CHECK_HAS(text.p, rg_arena_printf(arena, "`%.*s`", (int)strcspn(name, "("), name));
        }
    }
    tear_down();
}

static void a_typed_digit_is_a_warning_with_its_place(void)
{
    set_up();
    put_all();
    write_file("templates/small/a.md", "One\nand 42 more.\n");
    CHECK_HAS(block(HEAD, "para \"In 2021 there were 7.\", text \"a.md\""), "para");
    CU_ASSERT_EQUAL_FATAL(rg_log_warnings(log_), 2);
    CHECK_TEXT(rg_log_at(log_, 0).text,
               "templates/small.lua:4:26: '7' is typed into the text, where nothing keeps it "
               "true; print it from a fact with a slot");
    CHECK_HAS(rg_log_at(log_, 1).text, "templates/small/a.md:2:5: '42' is typed");
    tear_down();
}

static void invented_data_mark_the_document(void)
{
    set_up();
    put_all();
    job.synthetic = true;
    CHECK_HAS(block(HEAD, "para \"a\""),
              "  synthetic \"SYNTHETIC DATA: invented for testing; not real figures\"\n");
    tear_down();
}

static void a_template_must_return_a_report(void)
{
    set_up();
    put_all();
    CHECK_HAS(
        outline_of("return para \"a\"\n"),
        "templates/small.lua:1: a template returns a report; write return report { ... }");
    CHECK_HAS(outline_of("return report { para \"a\" }\n"), "the report has no title");
    CHECK_HAS(outline_of("return report {\n  title = ,\n}\n"), "templates/small.lua:2: ");
    tear_down();
    has("col \"a\"", "templates/small.lua:4: 'col' cannot stand here");
    has("{ \"a\" }", "is a word missing before a { ... }?");
}

static void an_area_without_a_row_fails_in_one_sentence(void)
{
    set_up();
    add_record("open.all", "Recorded crimes", "count");
    put("open.all", "N", "", 0);
    CHECK_TEXT(
        block("facts { crimes = \"open.all\" }", "para \"a\""),
        "Northmoor has no row in street, so there is nothing to report; check the extract "
        "and its place codes");
    tear_down();
}

static void a_measure_that_is_wholly_missing_fails_with_the_trouble_of_its_file(void)
{
    set_up();
    rg_value *ledger = rg_value_table(arena, NULL), *source = rg_value_table(arena, NULL);
    rg_value *files = rg_value_table(arena, NULL), *file = rg_value_table(arena, NULL);
    set_text(file, "refused", "people.csv:1: a column is missing");
    rg_value_push(arena, files, file);
    set_text(source, "name", "people");
    rg_value_set(arena, source, "files", files);
    rg_value_push(arena, ledger, source);
    rg_value_set(arena, context, "ledger", ledger);
    add_record("open.rate", "Crimes per 1,000 residents", "rate");
    rg_fact *f = put("open.rate", "N", "", 1);
    f->status = RG_S_MISSING;
    f->sources = "people street";
    CHECK_TEXT(block("facts { rate = \"open.rate\" }", "para \"a\""),
               "Northmoor: \"Crimes per 1,000 residents\" is missing for it: people.csv:1: a "
               "column is missing");
    CHECK_TEXT(block("facts { rate = fact \"open.rate\" { optional = true } }", "para \"a\""),
               "  para \"a\"\n");
    tear_down();
}

static void the_measures_of_a_head_are_known_without_data(void)
{
    set_up();
    const char **measures;
    size_t count = 0;
    write_file(
        "templates/small.lua",
        "facts { b = \"open.b\", a = fact \"open.a\" { area = \"whole\" }, c = \"open.b\" }\n"
        "return report { title = \"T\", para \"{nothing.value:whole}\" }\n");
    CU_ASSERT_TRUE_FATAL(
        rg_template_facts(arena, root, "small", NULL, &measures, &count, &err));
    CU_ASSERT_EQUAL_FATAL(count, 2);
    CHECK_TEXT(measures[0], "open.a");
    CHECK_TEXT(measures[1], "open.b");
    write_file("templates/small.lua", "facts { b = \"open.b\" }\nreturn repot { }\n");
    CU_ASSERT_FALSE(rg_template_facts(arena, root, "small", NULL, &measures, &count, &err));
    CHECK_TEXT(err.text,
               "templates/small.lua:2: there is no word 'repot'; did you mean 'report'?");
    write_file("templates/small.lua", "while true do end\n");
    CU_ASSERT_FALSE(rg_template_facts(arena, root, "small", NULL, &measures, &count, &err));
    CHECK_HAS(err.text, "templates/small.lua:1: ran more than 50 million steps");
    tear_down();
}

static void top_keeps_the_largest_and_those_equal_to_the_last(void)
{
    set_up();
    add_record("open.lsoa", "Crimes", "count");
    rg_value *of = rg_value_table(arena, NULL);
    const char *codes[] = {"L1", "L2", "L3", "L4", "L5"};
    const double values[] = {5, 9, 7, 7, 1};
    for (size_t i = 0; i < 5; i++) {
        set_text(of, codes[i], i == 4 ? "S" : "N");
        put("open.lsoa", codes[i], "", values[i]);
    }
    rg_value_set(arena, context, "lsoa_district", of);
    CHECK_TEXT(
        block("facts { all = fact \"open.lsoa\" { area = \"lsoas\" }, most = fact "
              "\"open.lsoa\" { "
              "area = \"lsoas\", top = 2 }, two = fact \"open.lsoa\" { area = \"lsoas\", top = "
              "1 } }",
              "para \"{all.count:whole} {most.count:whole} {two.count:whole} {two.area}\""),
        "  para \"4 3 1 Neighbourhood L2\"\n");
    tear_down();
}

static void facts_may_end_with_others(void)
{
    static const char head[] =
        "facts { all = \"open.all\", ends = fact \"open.months\" { up_to = \"all\" }, top = "
        "fact "
        "\"open.months\" { up_to = \"all\", top = 1 }, before = fact \"open.months\" { up_to = "
        "\"none\" }, none = fact \"open.all\" { area = \"S\" } }";
    set_up();
    add_record("open.all", "Recorded crimes", "count");
    add_record("open.months", "Crimes by month", "count");
    put("open.all", "N", "", 30)->to = (rg_date){2021, 2, 28};
    for (int month = 1; month <= 3; month++) {
        rg_fact *f = put("open.months", "N", rg_arena_printf(arena, "month=2021-%02d", month),
                         10 * month);
        f->from = (rg_date){2021, month, 1};
        f->to = (rg_date){2021, month, 28};
    }
    CHECK_TEXT(block(head, "para \"{ends.count:whole} {top.month} {before.count:whole}\""),
               "  para \"2 2021-02 0\"\n");
    CHECK_HAS(
        block("facts { all = \"open.all\", ends = fact \"open.months\" { up_to = \"al\" } }",
              "para \"a\""),
        "'al' is not declared in facts { ... }; did you mean 'all'?");
    CHECK_HAS(block("facts { a = fact \"open.all\" { up_to = \"b\" }, b = fact \"open.all\" { "
                    "up_to = \"a\" } }",
                    "para \"a\""),
              "'a' ends with 'b', which says up_to itself; name facts that do not");
    tear_down();
}

CU_TestInfo rg_tests_script_template[] = {
    {"a part is a file of blocks that stand where it is named",
     a_part_is_a_file_of_blocks_that_stand_where_it_is_named},
    {"a measure without a source is missing where the report can do without it",
     a_measure_without_a_source_is_missing_where_the_report_can_do_without_it},
    {"every word makes its block", every_word_makes_its_block},
    {"a slot prints a field of a fact and keeps its identity",
     a_slot_prints_a_field_of_a_fact_and_keeps_its_identity},
    {"a year is printed as it is called, and any other stretch as a period",
     a_year_is_printed_as_it_is_called_and_any_other_stretch_as_a_period},
    {"the area, the whole, the period and the release have names",
     the_area_the_whole_the_period_and_the_release_have_names},
    {"a minus is printed as one", a_minus_is_printed_as_one},
    {"a wrong name stops with line, column and the nearest right one",
     a_wrong_name_stops_with_line_column_and_the_nearest_right_one},
    {"a number without a format says how to write it",
     a_number_without_a_format_says_how_to_write_it},
    {"a name for many facts must be narrowed to print one",
     a_name_for_many_facts_must_be_narrowed_to_print_one},
    {"the head is checked where it stands", the_head_is_checked_where_it_stands},
    {"a fact that is not shown prints its shorthand",
     a_fact_that_is_not_shown_prints_its_shorthand},
    {"when shows its blocks only where its condition holds",
     when_shows_its_blocks_only_where_its_condition_holds},
    {"prose comes from the report's folder with its own lines",
     prose_comes_from_the_reports_folder_with_its_own_lines},
    {"every word and rule is explained", every_word_and_rule_is_explained},
    {"a typed digit is a warning with its place", a_typed_digit_is_a_warning_with_its_place},
    {"invented data mark the document", invented_data_mark_the_document},
    {"a template must return a report", a_template_must_return_a_report},
    {"an area without a row fails in one sentence",
     an_area_without_a_row_fails_in_one_sentence},
    {"a measure that is wholly missing fails with the trouble of its file",
     a_measure_that_is_wholly_missing_fails_with_the_trouble_of_its_file},
    {"the measures of a head are known without data",
     the_measures_of_a_head_are_known_without_data},
    {"top keeps the largest and those equal to the last",
     top_keeps_the_largest_and_those_equal_to_the_last},
    {"facts may end with others", facts_may_end_with_others},
    CU_TEST_INFO_NULL,
};
