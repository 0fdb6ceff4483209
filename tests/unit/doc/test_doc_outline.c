#include "sample.h"

static const char expected[] =
    "document en-GB \"Crime in Blaby\"\n"
    "  cover \"Crime in Blaby\"\n"
    "  heading 1 #summary \"Summary\"\n"
    "  para \"Crime fell by \" \"12%\"{bold fact=open.change/x} \" (page \" page-of=summary\n"
    "  chart bars crimes\n"
    "    title \"Blaby has most crimes\"\n"
    "    alt \"Bar chart of crimes by area.\"\n"
    "    series \"Crimes\"\n"
    "    source \"Source: police.\"\n"
    "    twin attached\n"
    "      title \"Crimes by area\"\n"
    "      columns | \"Area\" | \"Crimes\"\n"
    "      row |= \"Blaby\" | \"1,204\"{fact=open.crimes/E07000129}\n"
    "      total |= \"Total\" | \"[c]\"{hidden}\n"
    "  table\n"
    "    title \"Crimes by area\"\n"
    "    columns | \"Area\" | \"Crimes\"\n"
    "    row |= \"Blaby\" | \"1,204\"{fact=open.crimes/E07000129}\n"
    "    total |= \"Total\" | \"[c]\"{hidden}\n"
    "  list numbers\n"
    "    item\n"
    "      para \"One \\\"and\\\" only\"\n";

static void the_outline_says_every_word_fact_and_link_in_reading_order(void)
{
    sample s;
    sample_open(&s);
    rg_span spans[] = {{.text = RG_STR("Crime fell by ")},
                       {.text = RG_STR("12%"), .look = RG_BOLD, .fact_id = "open.change/x"},
                       {.text = RG_STR(" (page ")},
                       {.page_of = "summary"}};
    s.para->text = (rg_text){spans, 4};
    rg_node *list = sample_add(&s, RG_N_LIST, "");
    list->level = 1;
    rg_node *item = rg_node_new(s.arena, RG_N_ITEM, list->place);
    rg_node *para = rg_node_new(s.arena, RG_N_PARA, list->place);
    para->text = rg_text_plain(s.arena, "One \"and\" only");
    rg_node_add(s.arena, list, item);
    rg_node_add(s.arena, item, para);
    rg_buf out = {0};
    rg_doc_outline(&out, &s.doc);
    CHECK_TEXT(out.p, expected);
    rg_buf_free(&out);
    sample_close(&s);
}

CU_TestInfo rg_tests_doc_doc_outline[] = {
    {"the outline says every word, fact and link in reading order",
     the_outline_says_every_word_fact_and_link_in_reading_order},
    CU_TEST_INFO_NULL,
};
