/* tests/unit/content/test_markdown.c - Markdown with slots to blocks: what comes out, and where faults are. */
#include "content/markdown.h"
#include "support/check.h"

static rg_arena *arena;
static rg_err err;
static rg_buf said; /* what on_digit was told: "line:column digits;" */

static void set_up(void)
{
    arena = rg_arena_new("markdown test");
    err = (rg_err){0};
    said = (rg_buf){0};
}

static void tear_down(void)
{
    rg_buf_free(&said);
    rg_arena_free(arena);
}

/* {n} is the fact "crimes", {word} a text, {none} nothing, {many} three spans; {quoted} has straight quotes. */
static bool fill(void *user, rg_place place, rg_str slot, rg_spans *out, rg_err *why)
{
    (void)user;
    if (rg_str_is(slot, "n"))
        rg_spans_add(arena, out, (rg_span){.text = RG_STR("1,014"), .fact_id = "crimes"});
    else if (rg_str_is(slot, "word"))
        rg_spans_add(arena, out, (rg_span){.text = RG_STR("Northmoor")});
    else if (rg_str_is(slot, "quoted"))
        rg_spans_add(arena, out, (rg_span){.text = RG_STR("a \"b\" -- c")});
    else if (rg_str_is(slot, "many")) {
        rg_spans_add(arena, out, (rg_span){.text = RG_STR("from ")});
        rg_spans_add(arena, out, (rg_span){.text = RG_STR("7"), .fact_id = "f"});
        rg_spans_add(arena, out, (rg_span){.text = RG_STR(" on")});
    } else if (!rg_str_is(slot, "none"))
        return rg_fail_at(why, RG_E_TEMPLATE, place, "no '%.*s'", (int)slot.n, slot.p);
    return true;
}

static void on_digit(void *user, rg_place place, rg_str digits)
{
    (void)user;
    rg_buf_printf(&said, "%d:%d %.*s;", place.line, place.column, (int)digits.n, digits.p);
}

static rg_prose prose_at(int column)
{
    return (rg_prose){.arena = arena,
                      .place = {"text.md", column ? 1 : 12, column},
                      .fill = fill,
                      .on_digit = on_digit};
}

/* The blocks as an outline without its first line, or the error. */
static const char *outline(const char *text)
{
    rg_prose prose = prose_at(1);
    rg_node **blocks = NULL;
    size_t count = 0;
    if (!rg_markdown(&prose, rg_str_of(text), &blocks, &count, &err))
        return err.text;
    rg_doc doc = {.title = "T", .lang = "en"};
    for (size_t i = 0; i < count; i++)
        rg_doc_add(arena, &doc, blocks[i]);
    rg_buf out = {0};
    rg_doc_outline(&out, &doc);
    const char *kept = rg_arena_copy(arena, out.p, out.n);
    rg_buf_free(&out);
    const char *after = strchr(kept, '\n');
    return after ? after + 1 : "";
}

static const char *inline_words(const char *text)
{
    rg_prose prose = prose_at(0);
    rg_text words;
    if (!rg_markdown_inline(&prose, rg_str_of(text), &words, &err))
        return err.text;
    rg_buf out = {0};
    rg_buf_text(&out, words);
    const char *kept = rg_arena_copy(arena, out.p ? out.p : "", out.n);
    rg_buf_free(&out);
    return kept;
}

static void is(const char *text, const char *expected)
{
    set_up();
    CHECK_TEXT(outline(text), expected);
    tear_down();
}

static void fails(const char *text, const char *sentence)
{
    set_up();
    CHECK_TEXT(outline(text), sentence);
    tear_down();
}

static void blocks_of_markdown_become_blocks_of_the_document(void)
{
    is("# Crime\n\nOne *two* **three**\nfour `five`.\n\n- a\n- b\n  1. c\n  2. d\n\n> said\n",
       "  heading 1 \"Crime\"\n"
       "  para \"One \" \"two\"{italic} \" \" \"three\"{bold} \" four \" \"five\"{code} \".\"\n"
       "  list bullets\n"
       "    item\n"
       "      para \"a\"\n"
       "    item\n"
       "      para \"b\"\n"
       "      list numbers\n"
       "        item\n"
       "          para \"c\"\n"
       "        item\n"
       "          para \"d\"\n"
       "  quote\n"
       "    para \"said\"\n");
}

static void a_slot_prints_its_fact_in_the_look_around_it(void)
{
    is("There were **{n} crimes** in {word}.",
       "  para \"There were \" \"1,014\"{bold fact=crimes} \" crimes\"{bold} \" in "
       "Northmoor.\"\n");
    is("It went {many}.", "  para \"It went from \" \"7\"{fact=f} \" on.\"\n");
    is("[see {n}](https://example.org)", "  para \"see \"{link=https://example.org} "
                                         "\"1,014\"{link=https://example.org fact=crimes}\n");
}

static void underscores_in_a_slot_are_no_emphasis(void)
{
    fails("a {x_y.z_w:one_dp} b", "text.md:1:3: no 'x_y.z_w:one_dp'");
}

static void a_fault_in_a_slot_has_file_line_and_column(void)
{
    fails("Nothing here.\n\nBut here {bad}.", "text.md:3:10: no 'bad'");
    fails("# Crime in {bad}", "text.md:1:12: no 'bad'");
    fails("- one\n  continued {bad}\n", "text.md:2:13: no 'bad'");
    fails("\xC3\xA9\xC3\xA9 {bad}", "text.md:1:4: no 'bad'"); /* in characters, not bytes */
    fails("{word} and {bad}", "text.md:1:12: no 'bad'");
}

static void braces_are_slots_unless_written_with_a_backslash(void)
{
    is("A \\{brace\\}.", "  para \"A {brace}.\"\n");
    fails("a\nb {n", "text.md:2:3: a '{' has no '}' on its line; close it, or write \\{ for a "
                     "brace");
    fails("a {n\n} b",
          "text.md:1:3: a '{' has no '}' on its line; close it, or write \\{ for a "
          "brace");
    fails("a } b", "text.md:1:3: a '}' has no '{' before it; write \\} for a brace");
    fails("a { } b", "text.md:1:3: a slot is empty; write {name.field:format}");
}

static void quotes_are_curled_around_slots_and_never_inside(void)
{
    is("It's \"{word}\" and '{word}', {word}'s own.",
       "  para \"It\xE2\x80\x99s \xE2\x80\x9CNorthmoor\xE2\x80\x9D and "
       "\xE2\x80\x98Northmoor\xE2\x80\x99, Northmoor\xE2\x80\x99s own.\"\n");
    is("Say {quoted} - so", "  para \"Say a \\\"b\\\" -- c \xE2\x80\x93 so\"\n");
    is("**\"bold\"** \"*it*\"", "  para \"\xE2\x80\x9C"
                                "bold\xE2\x80\x9D\"{bold} \" \xE2\x80\x9C\" \"it\"{italic} "
                                "\"\xE2\x80\x9D\"\n");
    is("`\"code\" -- x`", "  para \"\\\"code\\\" -- x\"{code}\n");
}

static void a_slot_that_prints_nothing_leaves_no_trace(void)
{
    is("One {none} two {none}.", "  para \"One two.\"\n");
    is("{none}\n\n{none} {none}\n", "");
    is("- {none}\n- a\n", "  list bullets\n    item\n      para \"a\"\n");
    is("- {none}\n", "");
    is("{none} {n}", "  para \"1,014\"{fact=crimes}\n");
}

static void html_images_code_and_rules_are_refused_with_their_line(void)
{
    fails("a\n\n<b>bold</b>",
          "text.md:3: HTML stands in the text; write Markdown, or \\< for the sign itself");
    fails("a\n\nb <b>bold</b>",
          "text.md:3: HTML stands in the text; write Markdown, or \\< for the sign itself");
    fails("a\nb ![c](d.png)", "text.md:2: an image stands in the text; pictures come from "
                              "charts, which have their data beside them");
    fails("a\n\n    code", "text.md:3: a block of code stands in the text; take the blanks "
                           "before the line away");
    fails("a\n\n---\n\nb", "text.md:3: a rule stands in the text; use headings");
    fails("3. c\n",
          "text.md:1: a numbered list does not begin with 1; begin it there, or write "
          "\\. after the number");
}

static void links_keep_their_address_and_may_not_hold_slots_in_it(void)
{
    is("[words](#types)", "  para \"words\"{link=#types}\n");
    fails("a\n[words](http://x/{n})",
          "text.md:2: a slot stands in the address of a link; write the address itself");
    fails("[words]()", "text.md:1: a link has no address; write [words](address)");
}

static void headings_take_their_level_from_where_they_stand_and_their_label_from_braces(void)
{
    set_up();
    rg_prose prose = prose_at(1);
    rg_node **blocks;
    size_t count;
    prose.heading_base = 3;
    CU_ASSERT_TRUE_FATAL(
        rg_markdown(&prose, RG_STR("# A\n\n## B {#bee}\n"), &blocks, &count, &err));
    CU_ASSERT_EQUAL_FATAL(count, 2);
    CU_ASSERT_EQUAL(blocks[0]->level, 3);
    CU_ASSERT_PTR_NULL(blocks[0]->label);
    CU_ASSERT_EQUAL(blocks[1]->level, 4);
    CHECK_TEXT(blocks[1]->label, "bee");
    CU_ASSERT_EQUAL(blocks[1]->place.line, 3);
    CHECK_TEXT(blocks[1]->place.file, "text.md");
    CU_ASSERT_FALSE(rg_markdown(&prose, RG_STR("##### A\n"), &blocks, &count, &err));
    CHECK_HAS(err.text, "text.md:1: a heading is deeper than the sixth level");
    tear_down();
}

static void hears(const char *text, const char *digits)
{
    set_up();
    CHECK_HAS(outline(text), "");
    CHECK_TEXT(said.p ? said.p : "", digits);
    tear_down();
}

static void digits_that_are_typed_are_reported_with_their_place(void)
{
    hears("There were 42 crimes,\nor 5.3% of 1,014.", "1:12 42;2:4 5.3%;2:12 1,014;");
    hears("**42** (42) 42", "1:3 42;1:9 42;1:13 42;");
    hears("The 3rd of 12\\. They.", "1:5 3rd;1:12 12;");
    hears("a 5 b\n\n- c 5\n", "1:3 5;3:5 5;");
}

static void slots_dates_names_units_and_list_numbers_are_not_typed_digits(void)
{
    hears("{n} crimes, {n}%, in 2020, 2020/21, 2020-04 and 2020-04-01.", "");
    hears("On 1 April 2020 and 31 December.", "");
    hears("Covid-19, LSOA2011, v3.0 and A4.", "");
    hears("1. one\n2. two\n", "");
    hears("A rate per 1,000, a 95% confidence interval, at the 95% level.", "");
    hears("`42` and [words](http://x/42).", "");
    hears("See section 4.", "");
}

static void limits_of_ages_hours_and_labels_are_names_and_counts_are_not(void)
{
    hears("People aged 15 to 19, under 25 or 25 and over, from 22:00 to 05:00.", "");
    hears("Priority 1a and 1b; Priorities 2 to 5.", "");
    hears("We met 25 and others.", "1:8 25;");
    hears("Over 25 offences, aged 7 to 9 of 12.", "1:6 25;1:34 12;");
    hears("At 25:00 or 12:60.", "1:4 25:00;1:13 12:60;");
}

static void an_inline_text_is_one_paragraph_whatever_it_begins_with(void)
{
    set_up();
    CHECK_TEXT(inline_words("# {n} is no heading"), "# 1,014 is no heading");
    CHECK_TEXT(inline_words("- no list"), "- no list");
    CHECK_TEXT(inline_words("\n      Police recorded {n} crimes\n      in {word}.\n   "),
               "Police recorded 1,014 crimes in Northmoor.");
    CHECK_TEXT(inline_words("    no code"), "no code");
    CHECK_TEXT(inline_words("one\n\n- two\n===\n"), "one \xE2\x80\x93 two ===");
    CHECK_TEXT(inline_words(""), "");
    CHECK_TEXT(inline_words("{bad}"), "text.md:12: no 'bad'");
    tear_down();
}

static void an_inline_text_knows_its_lines_and_columns_where_its_place_has_one(void)
{
    set_up();
    rg_prose prose = prose_at(7);
    rg_text words;
    CU_ASSERT_FALSE(rg_markdown_inline(&prose, RG_STR("a {bad}"), &words, &err));
    CHECK_TEXT(err.text, "text.md:1:9: no 'bad'");
    CU_ASSERT_FALSE(rg_markdown_inline(&prose, RG_STR("a\n   b {bad}"), &words, &err));
    CHECK_TEXT(err.text, "text.md:2:6: no 'bad'");
    CU_ASSERT_TRUE(rg_markdown_inline(&prose, RG_STR("a 41\n   b 42"), &words, &err));
    CHECK_TEXT(said.p, "1:9 41;2:6 42;");
    tear_down();
}

static void a_line_may_be_ended_by_force(void)
{
    is("one\\\ntwo", "  para \"one\xE2\x80\xA8two\"\n");
}

static void text_that_no_reader_has_is_refused(void)
{
    fails("a\nb \xEE\x80\x80",
          "text.md:2:3: a character of private use stands in the text; no reader has it");
    fails("a\nb \xEF\xA3\xBF",
          "text.md:2:3: a character of private use stands in the text; no reader has it");
    fails("a\nb \xFF", "text.md:2: the text is not UTF-8; save the file as UTF-8");
    is("\xEF\xBB\xBFone", "  para \"one\"\n"); /* a byte order mark */
}

static void nesting_without_end_is_refused(void)
{
    set_up();
    rg_buf text = {0};
    for (int i = 0; i < 2000; i++)
        rg_buf_putc(&text, '>');
    rg_buf_puts(&text, " a");
    CHECK_HAS(outline(text.p), "blocks lie too deep in each other");
    rg_buf_clear(&text);
    for (int i = 0; i < 100; i++)
        rg_buf_puts(&text, i % 2 ? "**a " : "*b ");
    for (int i = 100; i > 0; i--)
        rg_buf_puts(&text, i % 2 ? " a*" : " b**");
    CHECK_HAS(outline(text.p), ""); /* ends, either way */
    rg_buf_free(&text);
    tear_down();
}

CU_TestInfo rg_tests_content_markdown[] = {
    {"blocks of Markdown become blocks of the document",
     blocks_of_markdown_become_blocks_of_the_document},
    {"a slot prints its fact in the look around it",
     a_slot_prints_its_fact_in_the_look_around_it},
    {"underscores in a slot are no emphasis", underscores_in_a_slot_are_no_emphasis},
    {"a fault in a slot has file, line and column", a_fault_in_a_slot_has_file_line_and_column},
    {"braces are slots unless written with a backslash",
     braces_are_slots_unless_written_with_a_backslash},
    {"quotes are curled around slots and never inside",
     quotes_are_curled_around_slots_and_never_inside},
    {"a slot that prints nothing leaves no trace", a_slot_that_prints_nothing_leaves_no_trace},
    {"HTML, images, code and rules are refused with their line",
     html_images_code_and_rules_are_refused_with_their_line},
    {"links keep their address and may not hold slots in it",
     links_keep_their_address_and_may_not_hold_slots_in_it},
    {"headings take their level from where they stand and their label from braces",
     headings_take_their_level_from_where_they_stand_and_their_label_from_braces},
    {"digits that are typed are reported with their place",
     digits_that_are_typed_are_reported_with_their_place},
    {"slots, dates, names, units and list numbers are not typed digits",
     slots_dates_names_units_and_list_numbers_are_not_typed_digits},
    {"limits of ages, hours and labels are names, and counts are not",
     limits_of_ages_hours_and_labels_are_names_and_counts_are_not},
    {"an inline text is one paragraph whatever it begins with",
     an_inline_text_is_one_paragraph_whatever_it_begins_with},
    {"an inline text knows its lines and columns where its place has one",
     an_inline_text_knows_its_lines_and_columns_where_its_place_has_one},
    {"a line may be ended by force", a_line_may_be_ended_by_force},
    {"text that no reader has is refused", text_that_no_reader_has_is_refused},
    {"nesting without end is refused", nesting_without_end_is_refused},
    CU_TEST_INFO_NULL,
};
