/* Tests of data/schema: declarations, their defaults and their mistakes. */
#include "data/schema.h"

#include "support/check.h"
#include "support/data_help.h"

#include <math.h>

#define HEAD "{'word':'schema','name':'s','title':'T',"

static void a_declaration_becomes_a_schema(void)
{
    data_help *h = data_help_open();
    const rg_schema *s = data_help_schema(
        h, HEAD
        "'publisher':'P','licence':'L','source':'S','open':true,'ignore':['Other  One'],"
        "'columns':[{'word':'column','name':'id','type':'key','heading':'The ID'},"
        "{'word':'column','name':'month','type':'month','heading':['Month',' MONTH\\u00a0of '],"
        "'required':true,'min':'2010-12'},"
        "{'word':'column','name':'kind','type':'code','codes':['A','B'],'optional':true,"
        "'sensitivity':'personal'}],"
        "'key':{'column':'id','repeats':'keep the first','order':['month']}}");
    CU_ASSERT_PTR_NOT_NULL_FATAL(s);
    CHECK_TEXT(s->title, "T");
    CHECK_TEXT(s->publisher, "P");
    CU_ASSERT_TRUE(s->open);
    CU_ASSERT_EQUAL(s->plain_count, 3);
    CU_ASSERT_TRUE(rg_str_is(s->ignored[0], "other one"));
    const rg_schema_column *month = &s->columns[rg_schema_column_index(s, "month")];
    CHECK_TEXT(month->title, "Month");
    CU_ASSERT_EQUAL(month->heading_count, 2);
    CU_ASSERT_TRUE(rg_str_is(month->headings[1], "month of"));
    CU_ASSERT_TRUE(month->required && !month->optional);
    CU_ASSERT_EQUAL(month->min, 2010 * 12 + 11);
    CU_ASSERT_EQUAL(month->max, HUGE_VAL);
    CU_ASSERT_EQUAL(month->place.line, 3);
    CU_ASSERT_TRUE(s->columns[2].optional && s->columns[2].type == RG_T_CODE);
    CU_ASSERT_EQUAL(s->columns[2].sensitivity, RG_SENS_PERSONAL);
    CU_ASSERT_TRUE(rg_str_is(s->columns[2].headings[0], "kind"));
    CU_ASSERT_EQUAL(s->key_count, 1);
    CU_ASSERT_EQUAL(s->repeats, RG_REPEATS_KEEP_FIRST);
    CU_ASSERT_EQUAL(s->key_order[0], 1);
    CU_ASSERT_EQUAL(rg_schema_column_index(s, "nothing"), SIZE_MAX);
    data_help_close(h);
}

static void a_family_stands_for_a_column_per_label(void)
{
    data_help *h = data_help_open();
    const rg_schema *s = data_help_schema(
        h, HEAD "'columns':[{'word':'family','name':'age','type':'count','from':0,'to':2,"
                "'last':'3+','prefix':'Age ','total':'all','max':9},"
                "{'word':'column','name':'all','type':'count'},"
                "{'word':'family','name':'band','type':'number','labels':['x','y']}]}");
    CU_ASSERT_PTR_NOT_NULL_FATAL(s);
    CU_ASSERT_EQUAL(s->plain_count, 1);
    CU_ASSERT_EQUAL(s->column_count, 7);
    const rg_schema_family *age = &s->families[rg_schema_family_index(s, "age")];
    CU_ASSERT_EQUAL(age->first, 1);
    CU_ASSERT_EQUAL(age->count, 4);
    CHECK_TEXT(age->labels[0], "0");
    CHECK_TEXT(age->labels[3], "3+");
    CU_ASSERT_EQUAL(age->lows[3], 3);
    CU_ASSERT_EQUAL(age->total, 0);
    CU_ASSERT_TRUE(rg_str_is(s->columns[4].headings[0], "age 3+"));
    CU_ASSERT_EQUAL(s->columns[4].member, 3);
    CU_ASSERT_EQUAL(s->columns[4].max, 9);
    CU_ASSERT_EQUAL(s->columns[6].family, 1);
    CU_ASSERT_EQUAL(s->families[1].total, SIZE_MAX);
    data_help_close(h);
}

static void words_of_the_schema_hold_until_a_column_gives_its_own(void)
{
    data_help *h = data_help_open();
    const rg_schema *s = data_help_schema(
        h, HEAD "'missing':['N/K','-'],'suppressed':'*','columns':["
                "{'word':'column','name':'a','type':'text'},"
                "{'word':'column','name':'b','type':'text','missing':['none']},"
                "{'word':'column','name':'c','type':'text','missing':[],'suppressed':[]}]}");
    CU_ASSERT_PTR_NOT_NULL_FATAL(s);
    CU_ASSERT_EQUAL(s->columns[0].missing_count, 2);
    CU_ASSERT_TRUE(rg_str_is(s->columns[0].missing[0], "n/k"));
    CU_ASSERT_EQUAL(s->columns[0].suppressed_count, 1);
    CU_ASSERT_EQUAL(s->columns[1].missing_count, 1);
    CU_ASSERT_TRUE(rg_str_is(s->columns[1].missing[0], "none"));
    CU_ASSERT_EQUAL(s->columns[1].suppressed_count, 1);
    CU_ASSERT_EQUAL(s->columns[2].missing_count + s->columns[2].suppressed_count, 0);
    data_help_close(h);
}

static void rows_that_count_are_declared_as_data(void)
{
    data_help *h = data_help_open();
    const rg_schema *s =
        data_help_schema(h, HEAD "'columns':[{'word':'column','name':'sex','heading':'Sex',"
                                 "'type':'text'}],'only':{'sex':['Persons','All']}}");
    CU_ASSERT_PTR_NOT_NULL_FATAL(s);
    CU_ASSERT_EQUAL(s->only_count, 1);
    CU_ASSERT_EQUAL(s->only[0].value_count, 2);
    CHECK_TEXT(s->only[0].rule, "Sex is other than Persons or All");
    data_help_close(h);
}

static void check_mistake(const char *json, const char *sentence)
{
    data_help *h = data_help_open();
    CU_ASSERT_PTR_NULL(data_help_schema(h, json));
    CU_ASSERT_EQUAL(h->err.code, RG_E_TEMPLATE);
    CHECK_TEXT(h->err.text, sentence);
    data_help_close(h);
}

#define COLUMN(REST) HEAD "'columns':[{'word':'column','name':'a'," REST "}]}"
#define TWO                                                                                    \
    "'columns':[{'word':'column','name':'id','type':'key'},"                                   \
    "{'word':'column','name':'month','type':'month'}]"

static void a_wrong_word_is_answered_with_the_nearest(void)
{
    check_mistake(COLUMN("'type':'text','requird':true"),
                  "schema.lua:2: column has no 'requird'; did you mean 'required'?");
    check_mistake(COLUMN("'type':'mont'"),
                  "schema.lua:2: 'mont' is no type of column; did you mean 'month'?");
    check_mistake(
        COLUMN("'type':'text','sensitivity':'secret stuff'"),
        "schema.lua:2: 'secret stuff' is no sensitivity; use none, personal or sensitive");
    check_mistake(HEAD "'colums':[]}",
                  "schema.lua:1: schema has no 'colums'; did you mean 'columns'?");
    check_mistake(HEAD "'columns':[{'word':'colum','name':'a'}]}",
                  "schema.lua:2: 'colum' is no part of 'columns'; did you mean 'column'?");
    check_mistake(HEAD TWO ",'key':{'column':'person'}}",
                  "schema.lua:1: 'person' is no column of this schema; use id or month");
    check_mistake(HEAD TWO ",'key':{'column':'id','order':['munth']}}",
                  "schema.lua:1: 'munth' is no column of this schema; did you mean 'month'?");
    check_mistake(
        HEAD TWO ",'key':{'column':'id','repeats':'keep the frist'}}",
        "schema.lua:1: 'keep the frist' is no rule for repeats; did you mean 'keep the "
        "first'?");
}

static void a_declaration_that_contradicts_itself_is_refused(void)
{
    check_mistake(HEAD "'columns':[]}", "schema.lua:1: schema 's' has no columns");
    check_mistake(COLUMN("'heading':'A'"),
                  "schema.lua:2: column has no 'type'; add it, as a text");
    check_mistake(COLUMN("'type':'code'"),
                  "schema.lua:2: 'a' is of type code and has no 'codes'; list them");
    check_mistake(COLUMN("'type':'text','codes':['x']"),
                  "schema.lua:2: 'a' has codes; its type must then be \"code\"");
    check_mistake(COLUMN("'type':'count','shape':'A9'"),
                  "schema.lua:2: 'a' has a shape; its type must then be text or key");
    check_mistake(COLUMN("'type':'text','min':3"),
                  "schema.lua:2: a column of type text has no 'min'");
    check_mistake(COLUMN("'type':'month','min':'April'"),
                  "schema.lua:2: 'min' of a column must be written \"YYYY-MM\"");
    check_mistake(COLUMN("'type':'date','max':'2020-02-30'"),
                  "schema.lua:2: 'max' of a column must be written \"YYYY-MM-DD\"");
    check_mistake(COLUMN("'type':'count','min':3,'max':2"),
                  "schema.lua:2: min of 'a' is above its max");
    check_mistake(HEAD "'columns':[{'word':'column','name':'a','type':'text'},"
                       "{'word':'column','name':'a','type':'text'}]}",
                  "schema.lua:3: there are two columns named 'a'");
    check_mistake(HEAD "'columns':[{'word':'column','name':'a','type':'text','heading':'X y'},"
                       "{'word':'column','name':'b','type':'text','heading':['b',' x  Y']}]}",
                  "schema.lua:3: columns 'a' and 'b' have the same heading");
    check_mistake(HEAD TWO ",'key':{'column':'id','order':['id']}}",
                  "schema.lua:1: rows cannot be ordered by 'id', which is of type key");
    check_mistake(
        HEAD TWO ",'only':{'month':['2020-01']}}",
        "schema.lua:1: 'only' needs a column of type text or code; 'month' is of type "
        "month");
    check_mistake(
        "{'word':'column'}",
        "schema.lua:1: this is no schema; begin with: return schema \"name\" { ... }");
}

static void a_family_must_have_members_and_a_fitting_total(void)
{
    check_mistake(HEAD "'columns':[{'word':'family','name':'f','type':'count'}]}",
                  "schema.lua:2: family 'f' has no members; give labels, or from and to");
    check_mistake(HEAD "'columns':[{'word':'family','name':'f','type':'date','labels':['x']}]}",
                  "schema.lua:2: family 'f' must be of type count, number, text, code or flag");
    check_mistake(HEAD
                  "'columns':[{'word':'family','name':'f','type':'count','from':0,'to':1e9}]}",
                  "schema.lua:2: 'from' and 'to' must be whole numbers, at most 2000 apart");
    check_mistake(
        HEAD "'columns':[{'word':'family','name':'f','type':'count','labels':['x'],"
             "'total':'t'}]}",
        "schema.lua:2: the total of 'f' must be a column of the same type; 't' is none");
    check_mistake(
        HEAD "'columns':[{'word':'column','name':'t','type':'number'},"
             "{'word':'family','name':'f','type':'count','labels':['x'],'total':'t'}]}",
        "schema.lua:3: the total of 'f' must be a column of the same type; 't' is none");
}

static void headings_are_compared_without_blanks_case_and_marks(void)
{
    rg_buf out = {0};
    rg_buf_normal(&out, RG_STR("\xEF\xBB\xBF  LSOA\t\xC2\xA0 code \xC3\x89\n"));
    CHECK_TEXT(out.p, "lsoa code \xC3\x89");
    rg_buf_free(&out);
}

CU_TestInfo rg_tests_data_schema[] = {
    {"a declaration becomes a schema", a_declaration_becomes_a_schema},
    {"a family stands for a column per label", a_family_stands_for_a_column_per_label},
    {"words of the schema hold until a column gives its own",
     words_of_the_schema_hold_until_a_column_gives_its_own},
    {"rows that count are declared as data", rows_that_count_are_declared_as_data},
    {"a wrong word is answered with the nearest", a_wrong_word_is_answered_with_the_nearest},
    {"a declaration that contradicts itself is refused",
     a_declaration_that_contradicts_itself_is_refused},
    {"a family must have members and a fitting total",
     a_family_must_have_members_and_a_fitting_total},
    {"headings are compared without blanks, case and marks",
     headings_are_compared_without_blanks_case_and_marks},
    CU_TEST_INFO_NULL,
};
