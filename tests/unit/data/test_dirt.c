/* Tests of what dirty values become: repaired and counted, unknown, or rejected with the row.
 */
#include "data/load.h"

#include "support/check.h"
#include "support/data_help.h"

#define HEAD "{'word':'schema','name':'s','title':'T','columns':[{'word':'column','name':'v',"

/* A file of one column "v" and its rows; dump is without the places. */
static const char *read_rows(data_help *h, const char *column, const char *rows)
{
    rg_buf json = {0}, bytes = {0}, out = {0};
    rg_buf_printf(&json, HEAD "%s}]}", column);
    rg_buf_printf(&bytes, "v,z\n%s", rows);
    const rg_schema *s = data_help_schema(h, json.p);
    CHECK_TEXT(h->err.text, "");
    CU_ASSERT_PTR_NOT_NULL_FATAL(s);
    data_help_file(h, "a.csv", bytes.p, bytes.n);
    const char *dump =
        data_help_dump(h, data_help_load(h, s, (const char *[]){"a.csv", NULL}, 1));
    rg_buf_puts(&out, "");
    for (rg_str rest = rg_str_of(dump); rest.p && rest.n;) {
        rg_str line = rg_str_cut(&rest, '\n');
        rg_str_cut(&line, ' ');
        rg_buf_str(&out, line);
        rg_buf_putc(&out, '\n');
    }
    const char *text = rg_arena_copy(h->arena, out.p, out.n);
    rg_buf_free(&json);
    rg_buf_free(&bytes);
    rg_buf_free(&out);
    return text;
}

static void date_times_come_in_four_spellings_and_remember_whether_a_time_was_given(void)
{
    data_help *h = data_help_open();
    CHECK_TEXT(read_rows(h, "'type':'datetime'",
                         "05/04/2021 14:30,\n05/04/2021 14:30:59,\n2021-04-05T00:00,\n"
                         "2021-04-05 23:59:00,\n05/04/2021,\n1969-12-31 23:00,\n"),
               "2021-04-05 14:30\n2021-04-05 14:30\n2021-04-05 00:00\n2021-04-05 23:59\n"
               "2021-04-05\n1969-12-31 23:00\n");
    data_help_close(h);
}

static void days_that_stand_for_no_date_are_missing_and_months_never_come_first(void)
{
    data_help *h = data_help_open();
    CHECK_TEXT(read_rows(h, "'type':'datetime'",
                         "01/01/1900 00:00,\n9999-12-31 00:00,\n04/25/2021 10:00,\n"
                         "05/04/2021 24:00,\n"),
               "-\n-\n");
    CHECK_HAS(data_help_report(h), "1  v: the month stands before the day");
    data_help_close(h);
}

static void a_day_number_with_a_fraction_is_a_date_and_time_only_where_declared(void)
{
    data_help *h = data_help_open();
    CHECK_TEXT(read_rows(h, "'type':'datetime','excel_serial':true", "44291.5,\n44291,\n"),
               "2021-04-05 12:00\n2021-04-05\n");
    CHECK_HAS(data_help_report(h), "2  v: a date taken from a spreadsheet's day number");
    /* 30 minutes of 1,440 are 0.0208333..., cut off by the spreadsheet: 29.99995 minutes */
    CHECK_TEXT(read_rows(h, "'type':'datetime','excel_serial':true", "44291.0208333,\n"),
               "2021-04-05 00:30\n");
    CHECK_TEXT(read_rows(h, "'type':'datetime'", "44291.5,\n"), "");
    data_help_close(h);
}

static void five_places_of_what_is_wrong_are_kept(void)
{
    data_help *h = data_help_open();
    CHECK_TEXT(read_rows(h, "'type':'date'", "x,\nx,\nx,\nx,\nx,\nx,\nx,\n"), "");
    const rg_ledger_source *s = rg_ledger_find(h->ledger, "s");
    CU_ASSERT_PTR_NOT_NULL_FATAL(s);
    CU_ASSERT_EQUAL(s->reasons[0].count, 7);
    CU_ASSERT_EQUAL(s->reasons[0].place_count, 5);
    CU_ASSERT_EQUAL(s->reasons[0].places[0].line, 2);
    CU_ASSERT_EQUAL(s->reasons[0].places[4].line, 6);
    data_help_close(h);
}

static void a_time_may_lack_its_colon_or_its_first_zero(void)
{
    data_help *h = data_help_open();
    CHECK_TEXT(
        read_rows(h, "'type':'time'", "14:30,\n9:05,\n0905,\n23:59:59,\n24:00,\n12:60,\n12,\n"),
        "14:30\n09:05\n09:05\n23:59\n");
    CHECK_HAS(data_help_report(h), "3  v: not a time (HH:MM)");
    data_help_close(h);
}

static void ages_that_cannot_be_are_unknown_and_babies_are_nought(void)
{
    data_help *h = data_help_open();
    CHECK_TEXT(read_rows(h, "'type':'age'",
                         "0,\n17,\n17.9,\n110,\n118,\n999,\n-1,\n120,\n7001,\n7007,\n,\n"),
               "0\n17\n17\n110\n-\n-\n-\n-\n0\n0\n-\n");
    CHECK_HAS(data_help_report(h), "1  v: no possible age, taken as unknown");
    CHECK_HAS(data_help_report(h), "1  v: cut to whole years");
    data_help_close(h);
}

static void age_nought_of_a_suspect_is_unknown_where_declared(void)
{
    data_help *h = data_help_open();
    CHECK_TEXT(read_rows(h, "'type':'age','zero':'unknown','missing':['99']", "0,\n99,\n98,\n"),
               "-\n-\n98\n");
    CHECK_HAS(data_help_report(h), "1  v: no possible age, taken as unknown");
    data_help_close(h);
}

static void a_text_for_an_age_costs_the_row_unless_it_may_be_unknown(void)
{
    data_help *h = data_help_open();
    CHECK_TEXT(read_rows(h, "'type':'age'", "young,\n"), "");
    CHECK_HAS(data_help_report(h), "1  v: not an age in years");
    CHECK_TEXT(read_rows(h, "'type':'age','unusable':'unknown'", "young,\n"), "-\n");
    CHECK_HAS(data_help_report(h), "1  v: not an age in years; taken as unknown");
    data_help_close(h);
}

static void flags_come_in_five_spellings_and_blank_is_unknown_unless_declared(void)
{
    data_help *h = data_help_open();
    CHECK_TEXT(read_rows(h, "'type':'flag'",
                         "Y,\nyes,\n1,\nTRUE,\nt,\nn,\nNo,\n0,\nFalse,\nF,\n,\nmaybe,\n"),
               "Y\nY\nY\nY\nY\nN\nN\nN\nN\nN\n-\n");
    CHECK_HAS(data_help_report(h), "1  v: not yes or no");
    CHECK_TEXT(read_rows(h, "'type':'flag','blank':'no','missing':['n/k']", ",\nN/K,\nY,\n"),
               "N\n-\nY\n");
    data_help_close(h);
}

static void several_values_are_kept_as_a_set_in_one_order(void)
{
    data_help *h = data_help_open();
    CHECK_TEXT(read_rows(h,
                         "'type':'multi','separator':';|','codes':['Knife','Bottle','None'],"
                         "'synonyms':{'BLADE':'Knife'}",
                         "KNIFE;bottle,\nbottle| Knife;knife,\nblade,\n;,\n,\nKnife;Gun,\n"),
               "Bottle;Knife\nBottle;Knife\nKnife\n-\n-\n");
    CHECK_HAS(data_help_report(h), "1  v: one of several values is not a listed code");
    const rg_column *c = rg_table_column(rg_tables_find(&h->tables, "s"), "v");
    uint32_t knife = rg_column_member(c, RG_STR("Knife"));
    uint32_t bottle = rg_column_member(c, RG_STR("Bottle"));
    CU_ASSERT_EQUAL(c->member_count, 2);
    CU_ASSERT_TRUE(rg_column_has(c, c->codes[0], knife) &&
                   rg_column_has(c, c->codes[0], bottle));
    CU_ASSERT_FALSE(rg_column_has(c, c->codes[2], bottle));
    CU_ASSERT_FALSE(rg_column_has(c, c->codes[3], knife)); /* missing has no members */
    CU_ASSERT_FALSE(rg_column_has(c, c->codes[0], rg_column_member(c, RG_STR("None"))));
    data_help_close(h);
}

static void more_than_sixty_four_members_are_told_apart(void)
{
    data_help *h = data_help_open();
    rg_buf rows = {0};
    for (int i = 0; i < 100; i++)
        rg_buf_printf(&rows, "m%02d;m%02d,\n", i, (i + 37) % 100);
    read_rows(h, "'type':'multi'", rows.p);
    const rg_column *c = rg_table_column(rg_tables_find(&h->tables, "s"), "v");
    CU_ASSERT_EQUAL(c->member_count, 100);
    for (size_t i = 0; i < 100; i++) {
        size_t set = 0;
        for (uint32_t m = 0; m < 100; m++)
            set += rg_column_has(c, c->codes[i], m);
        CU_ASSERT_EQUAL(set, 2);
        CU_ASSERT_TRUE(rg_column_has(c, c->codes[i], (uint32_t)i));
        CU_ASSERT_TRUE(rg_column_has(c, c->codes[i], (uint32_t)(i + 37) % 100));
    }
    rg_buf_free(&rows);
    data_help_close(h);
}

static void offence_classes_are_brought_into_one_form(void)
{
    data_help *h = data_help_open();
    CHECK_TEXT(read_rows(h, "'type':'text','form':'offence class'",
                         "5D,\n5d ,\n08N,\n34 B,\n4/1,\n4.1,\n4.10,\n8/06,\n106,\n"),
               "5D\n5D\n8N\n34B\n4/1\n4/1\n4/10\n8/06\n106\n");
    CHECK_HAS(data_help_report(h), "5  v: brought into the usual form");
    data_help_close(h);
}

static void a_class_that_became_a_date_is_repaired_by_the_list_or_rejected(void)
{
    data_help *h = data_help_open();
    const char *column = "'type':'text','form':'offence class',"
                         "'repairs':{'04-Jan':'4/1','08-Jun':'8/06'}";
    CHECK_TEXT(
        read_rows(h, column, "04-Jan,\n08-JUN,\n04-Feb,\nJan-04,\n04/01/2021,\n2021-01-04,\n"),
        "4/1\n8/06\n");
    CHECK_HAS(data_help_report(h), "2  v: a damaged value put right as the schema lists it");
    CHECK_HAS(data_help_report(h), "4  v: a date where an offence class belongs");
    data_help_close(h);
}

static void what_is_no_offence_class_is_rejected(void)
{
    data_help *h = data_help_open();
    CHECK_TEXT(read_rows(h, "'type':'text','form':'offence class'",
                         "Assault,\n5DD,\n4/,\n4/123,\n1234,\n5D x,\n"),
               "");
    CHECK_HAS(data_help_report(h), "6  v: not an offence class (5D, 4/1)");
    data_help_close(h);
}

static void diagnoses_lose_dots_fillers_and_small_letters(void)
{
    data_help *h = data_help_open();
    CHECK_TEXT(read_rows(h, "'type':'text','form':'icd10'",
                         "S010,\ns01.0,\nX99X,\nR69-,\nX99.4,\nM4055,\nG01XA,\nS02X1,\n"),
               "S010\nS010\nX99\nR69\nX994\nM4055\nG01\nS02X1\n");
    CHECK_HAS(data_help_report(h), "5  v: brought into the usual form");
    CHECK_TEXT(read_rows(h, "'type':'text','form':'icd10'", "99X,\nSO10,\nS0,\nS0101234,\n"),
               "");
    CHECK_HAS(data_help_report(h), "4  v: not an ICD-10 code");
    data_help_close(h);
}

static void a_coding_that_is_listed_is_no_repair(void)
{
    data_help *h = data_help_open();
    CHECK_TEXT(read_rows(h,
                         "'type':'code','codes':['Male','Female'],"
                         "'synonyms':{'M':'Male','1':'Male','f':'Female'},'unusable':'unknown'",
                         "m,\n1,\nF,\nFEMALE,\nX,\n"),
               "Male\nMale\nFemale\nFemale\n-\n");
    CHECK_HAS(data_help_report(h), "1  v: a listed code in another spelling");
    CHECK_HAS(data_help_report(h), "1  v: not one of the listed codes; taken as unknown");
    data_help_close(h);
}

static void answers_not_given_are_kept_apart_by_their_reason(void)
{
    data_help *h = data_help_open();
    CHECK_TEXT(read_rows(h,
                         "'type':'count','min':1,'max':5,'missing':['-1'],'not_asked':['-9'],"
                         "'dont_know':['Do not know'],'not_said':['Prefer not to say']",
                         "5,\n,\n-1,\n-9,\ndo not KNOW,\nprefer not to say,\n6,\n"),
               "5\n-\n-\nn\nd\np\n");
    const rg_column *c = rg_table_column(rg_tables_find(&h->tables, "s"), "v");
    CU_ASSERT_EQUAL(c->statuses[RG_CELL_OK], 1);
    CU_ASSERT_EQUAL(c->statuses[RG_CELL_MISSING], 2);
    CU_ASSERT_EQUAL(c->statuses[RG_CELL_NOT_ASKED], 1);
    CU_ASSERT_EQUAL(c->statuses[RG_CELL_DONT_KNOW], 1);
    CU_ASSERT_EQUAL(c->statuses[RG_CELL_NOT_SAID], 1);
    CU_ASSERT_EQUAL(c->numbers[4], 0);
    data_help_close(h);
}

static void fewer_than_five_is_suppressed_and_never_five(void)
{
    data_help *h = data_help_open();
    CHECK_TEXT(read_rows(h, "'type':'count','suppressed':['c','[c]','low','*']",
                         "<5,\n[C],\nc,\nlow,\n*,\n0,\n5,\n"),
               "*\n*\n*\n*\n*\n0\n5\n");
    data_help_close(h);
}

static void a_required_value_is_not_forgiven(void)
{
    data_help *h = data_help_open();
    CU_ASSERT_PTR_NULL(
        data_help_schema(h, HEAD "'type':'count','required':true,'unusable':'unknown'}]}"));
    CHECK_TEXT(h->err.text,
               "schema.lua:2: 'v' is required; an unusable value cannot be unknown then");
    data_help_close(h);
}

static void a_mistaken_declaration_of_dirt_is_told_with_its_place(void)
{
    static const struct {
        const char *column, *sentence;
    } cases[] = {
        {"'type':'count','form':'icd10'", "'v' has a form; its type must then be text"},
        {"'type':'text','form':'icd11'",
         "'v' has an unknown form; use \"offence class\" or \"icd10\""},
        {"'type':'count','blank':'no'",
         "'v' has a meaning for blank; its type must then be flag"},
        {"'type':'flag','blank':'yes'", "'blank' of 'v' must be \"no\""},
        {"'type':'count','zero':'unknown'",
         "'v' has a meaning for zero; its type must then be age"},
        {"'type':'text','separator':';'", "'v' has a separator; its type must then be multi"},
        {"'type':'code','codes':['A'],'synonyms':{'b':'B'}",
         "'v' spells \"B\", which is not one of its codes"},
        {"'type':'text','repairs':['a']",
         "'repairs' of 'v' must name texts: repairs = { [\"04-Jan\"] = \"4/1\" }"},
        {"'type':'date','not_before':'w'",
         "'not_before' names \"w\", which is no column of this schema"},
        {"'type':'count','not_before':'v'",
         "'not_before' needs two columns of type date, or two of type datetime"},
        {"'type':'count','not_after':'v'",
         "'not_after' needs two columns of type date, or two of type datetime"},
        {"'type':'text','hidden_by':'v'", "'hidden_by' names a column and 'hidden_words' lists "
                                          "its words; give both"},
        {"'type':'count','hidden_by':'v','hidden_words':['c']",
         "'hidden_by' needs a column of type text or code"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        data_help *h = data_help_open();
        rg_buf json = {0}, sentence = {0};
        rg_buf_printf(&json, HEAD "%s}]}", cases[i].column);
        rg_buf_printf(&sentence, "schema.lua:2: %s", cases[i].sentence);
        CU_ASSERT_PTR_NULL(data_help_schema(h, json.p));
        CHECK_TEXT(h->err.text, sentence.p);
        rg_buf_free(&json);
        rg_buf_free(&sentence);
        data_help_close(h);
    }
}

/* --- whole rows --- */

#define TWO                                                                                    \
    "{'word':'schema','name':'s','title':'T','columns':["                                      \
    "{'word':'column','name':'k','type':'key'},"                                               \
    "{'word':'column','name':'v','type':'code','codes':['low','high']}],"

static void rows_alike_in_every_field_count_once_through_all_files(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv", "k,v,other\nx,low,1\nx,low,2\nx,low,1\n,high,\n");
    DATA_FILE(h, "b.csv", "k,v,other\nx,low,2\ny,low,1\n,high,\n");
    const rg_schema *s = data_help_schema(h, TWO "'same_rows':'drop'}");
    CU_ASSERT_PTR_NOT_NULL_FATAL(s);
    for (unsigned threads = 1; threads < 4; threads++) {
        const rg_table *t =
            data_help_load(h, s, (const char *[]){"b.csv", "a.csv", NULL}, threads);
        CU_ASSERT_PTR_NOT_NULL_FATAL(t);
        CU_ASSERT_EQUAL(t->row_count, 4); /* the field that is not read tells rows apart */
        CU_ASSERT_EQUAL(t->row_line[3], 3);
        CU_ASSERT_TRUE(rg_ledger_find(h->ledger, "s")->excluded == 3);
    }
    CHECK_HAS(data_help_report(h), "3  the whole row stands in another row, which counts");
    data_help_close(h);
}

static void rows_alike_are_dropped_before_keys_are_compared(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv", "k,v\nx,low\nx,low\ny,high\n");
    const rg_schema *s = data_help_schema(h, TWO "'same_rows':'drop','key':{'column':'k'}}");
    CU_ASSERT_PTR_NOT_NULL(data_help_load(h, s, (const char *[]){"a.csv", NULL}, 1));
    DATA_FILE(h, "a.csv", "k,v\nx,low\nx,high\n");
    CU_ASSERT_PTR_NULL(data_help_load(h, s, (const char *[]){"a.csv", NULL}, 1));
    data_help_close(h);
}

/* Lines 4 and 6 repeat 2 in full, 7 repeats 3; 5 has the key of 3 and more to say, and comes last. */
static void rows_alike_without_a_key_count_once_beside_repeated_keys(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv",
              "k,v,other\n,high,1\nx,low,1\n,high,1\nx,low,2\n,high,1\nx,low,1\n,high,2\n");
    const rg_schema *s = data_help_schema(
        h, TWO "'same_rows':'drop','key':{'column':'k','repeats':'keep the last'}}");
    const rg_table *t = data_help_load(h, s, (const char *[]){"a.csv", NULL}, 1);
    CU_ASSERT_PTR_NOT_NULL_FATAL(t);
    CU_ASSERT_EQUAL_FATAL(t->row_count, 3);
    CU_ASSERT_EQUAL(t->row_line[0], 2);
    CU_ASSERT_EQUAL(t->row_line[1], 5);
    CU_ASSERT_EQUAL(t->row_line[2], 8);
    CHECK_HAS(data_help_report(h), "3  the whole row stands in another row, which counts");
    data_help_close(h);
}

static void codes_order_rows_by_their_place_in_the_list(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv", "k,v\nx,high\nx,low\nx,\n");
    const rg_schema *s =
        data_help_schema(h, TWO "'key':{'column':'k','repeats':'keep the last','order':'v'}}");
    const rg_table *t = data_help_load(h, s, (const char *[]){"a.csv", NULL}, 1);
    CHECK_TEXT(data_help_columns(h, t, "v"), "high\n");
    s = data_help_schema(h, TWO "'key':{'column':'k','repeats':'keep the first','order':'v'}}");
    t = data_help_load(h, s, (const char *[]){"a.csv", NULL}, 1);
    CHECK_TEXT(data_help_columns(h, t, "v"), "low\n");
    data_help_close(h);
}

static void families_of_texts_share_a_dictionary_through_all_files(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv", "D 1,D02\nb,a\n,c\n");
    DATA_FILE(h, "b.csv", "D02\nd\n");
    const rg_schema *s = data_help_schema(
        h, "{'word':'schema','name':'s','title':'T','columns':[{'word':'column','name':'x',"
           "'type':'text','optional':true},{'word':'family','name':'d','type':'text',"
           "'prefix':['D','D '],'from':1,'to':3,'width':2,'optional':true}]}");
    CU_ASSERT_PTR_NOT_NULL_FATAL(s);
    const rg_table *t = data_help_load(h, s, (const char *[]){"a.csv", "b.csv", NULL}, 2);
    CHECK_TEXT(data_help_columns(h, t, "x d"), "-|b|a|-\n-|-|c|-\n-|-|d|-\n");
    const rg_family *f = rg_table_family(t, "d");
    CU_ASSERT_EQUAL(f->value_count, 4);
    CU_ASSERT_EQUAL(f->codes[0], 1);
    CU_ASSERT_EQUAL(f->codes[2], RG_NO_CODE);
    CHECK_HAS(data_help_report(h), "b.csv: of the 3 columns \"D01\" to \"D03\" 2 are not");
    data_help_close(h);
}

CU_TestInfo rg_tests_data_dirt[] = {
    {"date times come in four spellings and remember whether a time was given",
     date_times_come_in_four_spellings_and_remember_whether_a_time_was_given},
    {"days that stand for no date are missing and months never come first",
     days_that_stand_for_no_date_are_missing_and_months_never_come_first},
    {"a day number with a fraction is a date and time only where declared",
     a_day_number_with_a_fraction_is_a_date_and_time_only_where_declared},
    {"five places of what is wrong are kept", five_places_of_what_is_wrong_are_kept},
    {"a time may lack its colon or its first zero",
     a_time_may_lack_its_colon_or_its_first_zero},
    {"ages that cannot be are unknown and babies are nought",
     ages_that_cannot_be_are_unknown_and_babies_are_nought},
    {"age nought of a suspect is unknown where declared",
     age_nought_of_a_suspect_is_unknown_where_declared},
    {"a text for an age costs the row unless it may be unknown",
     a_text_for_an_age_costs_the_row_unless_it_may_be_unknown},
    {"flags come in five spellings and blank is unknown unless declared",
     flags_come_in_five_spellings_and_blank_is_unknown_unless_declared},
    {"several values are kept as a set in one order",
     several_values_are_kept_as_a_set_in_one_order},
    {"more than sixty four members are told apart",
     more_than_sixty_four_members_are_told_apart},
    {"offence classes are brought into one form", offence_classes_are_brought_into_one_form},
    {"a class that became a date is repaired by the list or rejected",
     a_class_that_became_a_date_is_repaired_by_the_list_or_rejected},
    {"what is no offence class is rejected", what_is_no_offence_class_is_rejected},
    {"diagnoses lose dots, fillers and small letters",
     diagnoses_lose_dots_fillers_and_small_letters},
    {"a coding that is listed is no repair", a_coding_that_is_listed_is_no_repair},
    {"answers not given are kept apart by their reason",
     answers_not_given_are_kept_apart_by_their_reason},
    {"fewer than five is suppressed and never five",
     fewer_than_five_is_suppressed_and_never_five},
    {"a required value is not forgiven", a_required_value_is_not_forgiven},
    {"a mistaken declaration of dirt is told with its place",
     a_mistaken_declaration_of_dirt_is_told_with_its_place},
    {"rows alike in every field count once through all files",
     rows_alike_in_every_field_count_once_through_all_files},
    {"rows alike are dropped before keys are compared",
     rows_alike_are_dropped_before_keys_are_compared},
    {"rows alike without a key count once beside repeated keys",
     rows_alike_without_a_key_count_once_beside_repeated_keys},
    {"codes order rows by their place in the list",
     codes_order_rows_by_their_place_in_the_list},
    {"families of texts share a dictionary through all files",
     families_of_texts_share_a_dictionary_through_all_files},
    CU_TEST_INFO_NULL,
};
