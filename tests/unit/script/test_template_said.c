/* tests/unit/script/test_template_said.c - The account of sentences: case, words, and why nothing was said. */
#include "unit/script/template_world.h"

#define HEAD                                                                                   \
    "facts { crimes = \"open.all\", change = \"open.change\", months = \"open.months\" }"

static rg_fact *changed;

static void open_world(void)
{
    set_up();
    add_record("open.all", "Recorded crimes", "count");
    add_record("open.change", "Change", "change");
    add_record("open.months", "By month", "count");
    put("open.all", "N", "", 1014);
    put("open.all", "S", "", 2500);
    put("open.all", "W", "", 3514);
    changed = put_parts("open.change", "N", "", 20, 1200, 1000);
    job.sentences = rg_value_table(arena, NULL);
}

static const char *field(const rg_value *row, const char *key)
{
    const rg_value *v = rg_value_get(row, key);
    return v ? v->text.p : "";
}

/* The rows as "kind name facts | case | sentence | reason" on a line each. */
static const char *account_of(const char *text)
{
    rg_buf out = {0};
    const char *made = block(HEAD, text);
    if (!doc)
        return made;
    for (size_t i = 0; i < job.sentences->item_count; i++) {
        const rg_value *row = job.sentences->items[i];
        rg_buf_printf(&out, "%s %s %s | %s | %s | %s\n", field(row, "kind"), field(row, "name"),
                      field(row, "facts"), field(row, "case"), field(row, "sentence"),
                      field(row, "reason"));
    }
    const char *kept = rg_arena_copy(arena, out.p ? out.p : "", out.n);
    rg_buf_free(&out);
    return kept;
}

static void says(const char *text, const char *account)
{
    open_world();
    CHECK_TEXT(account_of(text), account);
    tear_down();
}

static void a_rule_is_accounted_for_with_its_case_and_words(void)
{
    says("rule \"change_size\" { of = \"change\" }",
         "rule change_size change | change: up | +20.0% | \n");
    says("sentence { of = \"change\", up = \"more: {change}\", down = \"fewer\", unclear = "
         "\"like it\", "
         "hidden = \"h\", missing = \"m\" }",
         "sentence  change | up | more: increased by 20.0% (from 1,000 to 1,200) | \n");
}

/* An analyst reads there which wording a rule took, and every text that prints a fact. */
static void the_wording_that_was_chosen_and_texts_with_figures_are_accounted_for(void)
{
    says(
        "rule \"against\" { of = \"change\", words = \"It {change}.\" }",
        "rule against change | change: up | It increased by 20.0% (from 1,000 to 1,200). | \n");
    says("rule \"number\" { of = \"crimes\", format = \"whole\", words = \"There were "
         "{value}.\" }",
         "rule number crimes | one wording | There were 1,014. | \n");
    open_world();
    changed->value = 2;
    changed->lower = 1.8;
    changed->upper = 2.2;
    CHECK_TEXT(
        account_of(
            "rule \"groups\" { of = \"change\", words = \"The rate was {times} the other.\", "
            "unclear = \"It cannot be told.\" }"),
        "rule groups change | ratio: twice; wording: the usual | The rate was twice the other. "
        "| \n");
    tear_down();
    open_world();
    changed->value = 1;
    changed->lower = 0.8;
    changed->upper = 1.2;
    CHECK_TEXT(
        account_of(
            "rule \"groups\" { of = \"change\", words = \"The rate was {times} the other.\", "
            "unclear = \"It cannot be told.\" }"),
        "rule groups change | wording: unclear | It cannot be told. | \n");
    tear_down();
    says("para { \"There were {crimes.value:whole} crimes.\" }, \"No figure here.\"",
         "text  open.all |  | There were 1,014 crimes. | \n");
}

static void silence_has_its_reason(void)
{
    open_world();
    changed->status = RG_S_HIDDEN;
    CHECK_TEXT(account_of("para { \"a\", rule \"change_note\" { of = \"change\" } }"),
               "rule change_note change |  |  | change is hidden\n");
    tear_down();
    says("para { \"a\", rule \"gaps\" {} }",
         "rule gaps  |  |  | the rule has nothing to say of these facts\n");
    says("when(\"change.hidden\", rule \"change_size\" { of = \"change\" }), \"a\"",
         "when change.hidden  |  |  | does not hold\n");
}

static void asking_whether_a_sentence_is_said_is_no_saying(void)
{
    open_world();
    const char *made =
        block(HEAD " sentences { size = rule \"change_size\" { of = \"change\" } }",
              "when(\"size.said\", \"{size}\")");
    CHECK_HAS(made, "+20.0%");
    CU_ASSERT_EQUAL(job.sentences->item_count, 1);
    tear_down();
}

/* The rule of templates/README.md. */
static const char busiest[] =
    "return {\n"
    "   busiest = function (given)\n"
    "      local top\n"
    "      for _, fact in ipairs(given.of) do\n"
    "         if fact.status == \"ok\" and (not top or fact.value > top.value) then\n"
    "            top = fact\n"
    "         end\n"
    "      end\n"
    "      if not top then\n"
    "         return { why = \"no month is shown\" }\n"
    "      end\n"
    "      return { \"Most crimes were recorded in \" .. format.month(top.from) .. \" (\", { "
    "format.whole(top.value), top.id }, \").\" }\n"
    "   end,\n"
    "}\n";

static void a_report_may_have_rules_of_its_own(void)
{
    rg_str readme;
    open_world();
    CU_ASSERT_TRUE_FATAL(rg_file_read(arena, "templates/README.md", 1 << 20, &readme, &err));
    CHECK_HAS(readme.p, busiest);
    write_file("templates/small/rules.lua", busiest);
    put("open.months", "N", "month=2021-01", 300);
    put("open.months", "N", "month=2021-02", 400);
    rg_fact *last = put("open.months", "N", "month=2021-03", 500);
    last->status = RG_S_HIDDEN;
    CHECK_TEXT(block(HEAD, "rule \"busiest\" { of = \"months\" }"),
               "  para \"Most crimes were recorded in February 2021 (\" "
               "\"400\"{fact=open.months/N/2021-02-01..2021-02-28/d1/month=2021-02} \").\"\n");
    fact_count = 4;
    CHECK_TEXT(
        account_of("para { \"a\", rule \"busiest\" { of = \"crimes\" } }"),
        "rule busiest months |  | Most crimes were recorded in February 2021 (400). | \n"
        "rule busiest crimes |  | Most crimes were recorded in January 2021 (1,014). | \n");
    tear_down();
}

static void rules_of_a_paragraph_that_know_nothing_say_so_together(void)
{
    static const char head[] =
        "facts { change = fact \"open.change\" { optional = true }, months = fact "
        "\"open.months\" { optional = true } }";
    static const char two[] =
        "para { \"We looked.\", rule \"share\" { of = \"change\", words = \"{share}\", "
        "about = \"The share of A\" }, \"Then:\", rule \"share\" { of = \"months\", words = "
        "\"{share}\", about = \"The share of B\" } }";
    open_world();
    changed->status = RG_S_MISSING;
    CHECK_TEXT(block(head, two), "  para \"We looked.\" \" \" \"Nothing is known of the share "
                                 "of A and the share of B, as "
                                 "the data were not supplied.\" \" \" \"Then:\"\n");
    CU_ASSERT_EQUAL(job.sentences->item_count, 2); /* each is accounted for */
    CHECK_TEXT(block(head, "bullets { rule \"share\" { of = \"change\", words = \"{share}\", "
                           "about = \"The share of A\" "
                           "}, \"Well.\", rule \"share\" { of = \"months\", words = "
                           "\"{share}\", about = \"The share of "
                           "B\" } }"),
               "  list bullets\n    item\n      para \"Nothing is known of the share of A and "
               "the share of B, as "
               "the data were not supplied.\"\n    item\n      para \"Well.\"\n");
    changed->status = RG_S_HIDDEN;
    CHECK_TEXT(
        block(head, two),
        "  para \"We looked.\" \" \" \"The share of A cannot be shown, as the numbers are too "
        "small.\" \" \" \"Then:\" \" \" \"Nothing is known of the share of B, as the data were "
        "not supplied.\"\n");
    tear_down();
}

static void a_faulty_rule_is_told_in_its_file(void)
{
    static const struct {
        const char *file, *said;
    } faults[] = {
        {"return 7",
         "templates/small/rules.lua:1: the file returns no rules; write return { name = "
         "function (given) ... end }"},
        {"return { busiest = 7 }",
         "templates/small/rules.lua:1: 'busiest' is no rule; write name = "
         "function (given) ... end"},
        {"return { change = function () return {} end }",
         "templates/small/rules.lua:1: 'change' is a rule of the house; give yours another "
         "name"},
        {"return {\n busiest = function () return foo end }",
         "templates/small/rules.lua:2: there is no word 'foo'"},
        {"return { busiest = function () return { 7 } end }",
         "templates/small.lua:4: a rule answers texts and { text, fact.id } pairs, and nothing "
         "else"},
        {"return { busiests = function () return {} end }",
         "templates/small.lua:4: there is no rule 'busiest'; did you mean 'busiests'?"},
    };
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        open_world();
        write_file("templates/small/rules.lua", faults[i].file);
        CHECK_HAS(block(HEAD, "rule \"busiest\" { of = \"crimes\" }"), faults[i].said);
        tear_down();
    }
}

static void every_row_has_its_place_in_the_template(void)
{
    open_world();
    account_of("rule \"change_size\" { of = \"change\" }");
    CU_ASSERT_EQUAL_FATAL(job.sentences->item_count, 1);
    CHECK_TEXT(field(job.sentences->items[0], "place"), "templates/small.lua:4");
    tear_down();
}

CU_TestInfo rg_tests_script_template_said[] = {
    {"the wording that was chosen and texts with figures are accounted for",
     the_wording_that_was_chosen_and_texts_with_figures_are_accounted_for},
    {"a rule is accounted for with its case and words",
     a_rule_is_accounted_for_with_its_case_and_words},
    {"silence has its reason", silence_has_its_reason},
    {"asking whether a sentence is said is no saying",
     asking_whether_a_sentence_is_said_is_no_saying},
    {"a report may have rules of its own", a_report_may_have_rules_of_its_own},
    {"rules of a paragraph that know nothing say so together",
     rules_of_a_paragraph_that_know_nothing_say_so_together},
    {"a faulty rule is told in its file", a_faulty_rule_is_told_in_its_file},
    {"every row has its place in the template", every_row_has_its_place_in_the_template},
    CU_TEST_INFO_NULL,
};
