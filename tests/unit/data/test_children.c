/* Victims and suspects beside their crimes: none, one, several, another number, nobody's. */
#include "data/children.h"

#include "support/check.h"
#include "support/data_help.h"

static void load_both(data_help *h, const char *offences, const char *victims)
{
    rg_load_file files[2] = {{data_help_file(h, "o.csv", offences, strlen(offences)), "o.csv"},
                             {data_help_file(h, "v.csv", victims, strlen(victims)), "v.csv"}};
    rg_load_source sources[2] = {
        {.name = "offences", .files = &files[0], .file_count = 1, .required = true},
        {.name = "victims", .files = &files[1], .file_count = 1, .required = true}};
    for (size_t i = 0; i < 2; i++)
        sources[i].schema = data_help_declared(h, sources[i].name);
    h->ledger = rg_ledger_new(h->arena);
    CU_ASSERT_TRUE_FATAL(rg_load(h->arena, sources, 2, 1, h->ledger, &h->tables, &h->err));
}

#define OFFENCES                                                                               \
    "Crime number,Recorded date,Committed from,HO class,Location type,District,Victim count\n"
#define ROW(ID, COUNT) ID ",01/04/2021,01/04/2021,8N,Street,Blaby," COUNT "\n"
#define VICTIMS "Crime number,Victim ID,Sex,Age\n"

static void victims_are_counted_by_crime_and_set_beside_the_number_told(void)
{
    data_help *h = data_help_open();
    /* c1 has one and tells one; c2 two and tells 1; c3 none and tells 1; c4 none and tells nothing; 005 is 5. */
    load_both(
        h, OFFENCES ROW("c1", "1") ROW("c2", "1") ROW("c3", "1") ROW("c4", "") ROW("005", "1"),
        VICTIMS "c1,v1,M,20\nc2,v1,M,20\nc2,v2,F,30\n5,v3,F,30\nc9,v4,F,30\nc9,v5,F,30\n");
    rg_children_note(h->arena, &h->tables, h->ledger);
    CHECK_HAS(
        data_help_report(h),
        "of the rows of offences 2 have none here, 2 one, 1 several; 2 tell another number "
        "(Victim count); 2 rows here belong to none of them");
    data_help_close(h);
}

static void numbers_that_agree_are_not_told_of(void)
{
    data_help *h = data_help_open();
    load_both(h, OFFENCES ROW("c1", "1"), VICTIMS "c1,v1,M,20\n");
    rg_children_note(h->arena, &h->tables, h->ledger);
    CHECK_HAS(data_help_report(h),
              "of the rows of offences 0 have none here, 1 one, 0 several\n");
    data_help_close(h);
}

static void what_rows_belong_to_must_be_a_key_of_theirs(void)
{
    data_help *h = data_help_open();
    CU_ASSERT_PTR_NULL(data_help_schema(
        h, "{'word':'schema','name':'s','title':'T','columns':[{'word':'column','name':'v',"
           "'type':'text'}],'belongs':{'source':'o','column':'v'}}"));
    CHECK_TEXT(h->err.text,
               "schema.lua:1: 'belongs' names \"v\", which is no key of this schema");
    data_help_close(h);
}

CU_TestInfo rg_tests_data_children[] = {
    {"victims are counted by crime and set beside the number told",
     victims_are_counted_by_crime_and_set_beside_the_number_told},
    {"numbers that agree are not told of", numbers_that_agree_are_not_told_of},
    {"what rows belong to must be a key of theirs",
     what_rows_belong_to_must_be_a_key_of_theirs},
    CU_TEST_INFO_NULL,
};
