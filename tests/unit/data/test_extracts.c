/* Tests of lua/schema: what becomes of the dirt that each source is known for. */
#include "base/file.h"
#include "data/cell.h"
#include "data/load.h"

#include "support/check.h"
#include "support/data_help.h"

/* Load one file by a schema of the project and look at some columns. */
static void check_rows(data_help *h, const char *schema, const char *bytes, const char *columns,
                       const char *expected)
{
    const rg_schema *s = data_help_declared(h, schema);
    CU_ASSERT_PTR_NOT_NULL_FATAL(s);
    data_help_file(h, "a.csv", bytes, strlen(bytes));
    const rg_table *t = data_help_load(h, s, (const char *[]){"a.csv", NULL}, 1);
    CHECK_TEXT(h->err.text, "");
    CHECK_TEXT(data_help_columns(h, t, columns), expected);
}

static void every_schema_of_the_project_can_be_read(void)
{
    data_help *h = data_help_open();
    char **paths;
    size_t count;
    CU_ASSERT_TRUE_FATAL(
        rg_file_glob(h->arena, "lua/schema", "*.lua", &paths, &count, &h->err));
    CU_ASSERT_TRUE(count > 60);
    for (size_t i = 0; i < count; i++) {
        char *name = rg_arena_strdup(h->arena, rg_path_base(paths[i]));
        name[strlen(name) - strlen(".lua")] = '\0';
        const rg_schema *s = data_help_declared(h, name);
        CU_ASSERT_PTR_NOT_NULL_FATAL(s);
        CHECK_TEXT(s->name, name);
    }
    data_help_close(h);
}

/* --- police --- */

static bool repairs(const rg_schema *s, const char *column, rg_str damaged, rg_str code)
{
    const rg_schema_column *c = &s->columns[rg_schema_column_index(s, column)];
    rg_cell cell;
    rg_buf scratch = {0};
    cell = rg_cell_read_with(c, damaged, &scratch);
    bool good = !cell.fault && cell.mend == RG_M_LISTED && rg_str_eq(cell.text, code);
    rg_buf_free(&scratch);
    return good;
}

static void every_repair_of_the_settings_is_in_the_schemas_of_the_police(void)
{
    static const char *const places[][2] = {{"offences", "class"},
                                            {"offences", "subclass"},
                                            {"suspects", "first_class"},
                                            {"custody", "class"},
                                            {"cohort", "first_class"}};
    data_help *h = data_help_open();
    rg_load_file file = {"templates/settings/class_repairs.csv", NULL};
    rg_load_source source = {
        .name = "repairs", .files = &file, .file_count = 1, .required = true};
    source.schema = data_help_declared(h, "settings_class_repairs");
    CU_ASSERT_TRUE_FATAL(rg_load(h->arena, &source, 1, 1, h->ledger, &h->tables, &h->err));
    const rg_table *t = h->tables.items[0];
    const rg_column *from = rg_table_column(t, "damaged"), *to = rg_table_column(t, "code");
    CU_ASSERT_TRUE(t->row_count > 20);
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        const rg_schema *s = data_help_declared(h, places[i][0]);
        for (size_t row = 0; row < t->row_count; row++)
            CU_ASSERT_TRUE(repairs(s, places[i][1], from->values[from->codes[row]],
                                   to->values[to->codes[row]]));
    }
    data_help_close(h);
}

#define OFFENCES                                                                               \
    "Crime No,Committed from,Committed to,Date recorded,HO class,Location type,District,"      \
    "Weapon,DA flag,Easting,Last updated,Street\n"

static void classes_that_a_spreadsheet_made_dates_are_repaired_or_reject_their_row(void)
{
    data_help *h = data_help_open();
    check_rows(h, "offences",
               OFFENCES "1,01/04/2021 10:00,,01/04/2021,04-Jan,Street,Blaby,,Y,1,,x\n"
                        "2,01/04/2021 10:00,,01/04/2021,4.1,Street,Blaby,,Y,1,,x\n"
                        "3,01/04/2021 10:00,,01/04/2021,5d ,Street,Blaby,,Y,1,,x\n"
                        "4,01/04/2021 10:00,,01/04/2021,13-Dec,Street,Blaby,,Y,1,,x\n",
               "class", "4/1\n4/1\n5D\n");
    CHECK_HAS(data_help_report(h),
              "HO class: a damaged value put right as the schema lists it");
    CHECK_HAS(data_help_report(h), "1  HO class: a date where an offence class belongs");
    CU_ASSERT_PTR_NULL(strstr(data_help_report(h), "13-Dec")); /* never the value */
    data_help_close(h);
}

static void times_that_cannot_be_are_unknown_and_the_crime_stays(void)
{
    data_help *h = data_help_open();
    check_rows(h, "offences",
               OFFENCES "1,02/04/2021 10:00,01/04/2021 09:00,03/04/2021,8N,,Blaby,,,0,,\n"
                        "2,01/01/1900 00:00,,01/04/2021 09:00,8N,,Blaby,,,0,,\n"
                        "3,31/02/2021 10:00,,01/04/2021 09:00,8N,,Blaby,,,9999999,,\n"
                        "4,02/04/2021,02/04/2021 09:00,02/04/2021,8N,,Blaby,,,450000,,\n"
                        "5,02/04/2021 00:00,,01/04/2021,8N,,Blaby,,,450000,,\n",
               "committed_from committed_to recorded easting",
               "2021-04-02 10:00|-|2021-04-03|-\n-|-|2021-04-01 09:00|-\n"
               "-|-|2021-04-01 09:00|-\n2021-04-02|2021-04-02 09:00|2021-04-02|450000\n"
               "2021-04-02 00:00|-|-|450000\n");
    CHECK_HAS(data_help_report(h), "1  Committed to: before the time that it follows");
    CHECK_HAS(data_help_report(h), "1  Recorded date: before the time that it follows");
    CHECK_HAS(data_help_report(h), "1  Easting: above 530000; taken as unknown");
    data_help_close(h);
}

static void a_crime_told_twice_counts_once_by_its_newest_stamp(void)
{
    data_help *h = data_help_open();
    check_rows(h, "offences",
               OFFENCES "1,01/04/2021 10:00,,,5D,,Blaby,,,0,02/05/2021,\n"
                        "1,01/04/2021 10:00,,,8N,,Blaby,,,0,01/05/2021,\n"
                        "2,01/04/2021 10:00,,,8N,,Blaby,,,0,,\n"
                        "2,01/04/2021 10:00,,,8N,,Blaby,,,0,,\n",
               "class", "5D\n8N\n");
    CHECK_HAS(data_help_report(h), "1  Crime number stands in another row, which counts");
    CHECK_HAS(data_help_report(h), "1  the whole row stands in another row, which counts");
    data_help_close(h);
}

static void several_weapons_of_one_crime_are_kept_together(void)
{
    data_help *h = data_help_open();
    check_rows(h, "offences",
               OFFENCES "1,01/04/2021,,,5D,,Blaby,KNIFE;BOTTLE,,0,,\n"
                        "2,01/04/2021,,,5D,,Blaby,BOTTLE;KNIFE,,0,,\n"
                        "3,01/04/2021,,,5D,,Blaby,,,0,,\n",
               "weapon", "BOTTLE;KNIFE\nBOTTLE;KNIFE\n-\n");
    const rg_column *c = rg_table_column(rg_tables_find(&h->tables, "s"), "weapon");
    CU_ASSERT_TRUE(rg_column_has(c, c->codes[0], rg_column_member(c, RG_STR("KNIFE"))));
    data_help_close(h);
}

static void an_unknown_place_of_a_crime_stays_a_value_that_the_map_names(void)
{
    data_help *h = data_help_open();
    check_rows(h, "offences",
               OFFENCES
               "1,01/04/2021,,,5D,UNKNOWN,Blaby,,,0,,\n2,01/04/2021,,,5D,,Blaby,,,0,,\n",
               "location_type", "UNKNOWN\n-\n");
    data_help_close(h);
}

static void a_suspect_of_age_nought_is_of_unknown_age_and_a_victim_is_a_baby(void)
{
    data_help *h = data_help_open();
    check_rows(h, "suspects", "Crime No,Suspect ID,Sex,Age\n1,a,M,0\n1,b,f,118\n1,c,U,17\n",
               "sex age", "Male|-\nFemale|-\n-|17\n");
    CHECK_HAS(data_help_report(h), "2  Age at offence: no possible age, taken as unknown");
    check_rows(h, "victims", "Crime No,Victim ID,Sex,Age\n1,a,M,0\n1,b,f,118\n1,c,U,99\n",
               "sex age", "Male|0\nFemale|-\n-|-\n");
    data_help_close(h);
}

static void of_a_suspects_roles_the_highest_counts_and_nobody_is_nobody(void)
{
    data_help *h = data_help_open();
    check_rows(h, "suspects",
               "Crime No,Suspect ID,Role,Sex,Age\n1,a,charged,M,20\n1,a,Suspect,M,20\n"
               "1,a,arrested,M,20\n1,,suspect,M,\n1,,suspect,F,\n2,a,named,M,20\n",
               "role", "charged\nsuspect\nsuspect\nnamed\n");
    CHECK_HAS(data_help_report(h),
              "2  Crime number with the same Suspect ID stands in another row, which counts");
    data_help_close(h);
}

static void a_detention_counts_from_its_first_arrival(void)
{
    data_help *h = data_help_open();
    check_rows(h, "custody",
               "Custody number,Arrival,Person ID,Age,Sex,HO class\n"
               "c1,02/04/2021 10:00,p,17,M,8N\nc1,01/04/2021 22:00,p,17,M,ABH\n",
               "arrived class", "2021-04-01 22:00|-\n");
    data_help_close(h);
}

/* --- health --- */

static void old_attendances_keep_date_and_time_apart_and_babies_are_nought(void)
{
    data_help *h = data_help_open();
    check_rows(h, "ae",
               "AEKEY,PROCODE3,AEDEPTTYPE,ARRIVALDATE,ARRIVALTIME,AEPATGROUP,DIAG_01,DIAG_2,"
               "ARRIVALAGE,SEX\n"
               "1,RWE,1,2020-04-01,2315,20,01,,7003,1\n2,RWE,03,2020-04-01,,99,2,06,25,9\n",
               "department_type arrival_date arrival_time patient_group age sex",
               "01|2020-04-01|23:15|20|0|Male\n03|2020-04-01|-|-|25|-\n");
    const rg_family *f = rg_table_family(rg_tables_find(&h->tables, "s"), "diagnosis");
    CU_ASSERT_EQUAL(f->count, 12);
    CHECK_TEXT(f->values[f->codes[0]].p, "01");
    CU_ASSERT_EQUAL(f->status[1], RG_CELL_MISSING);
    CHECK_TEXT(f->values[f->codes[12 + 1]].p, "06");
    CHECK_HAS(data_help_report(h),
              "of the 12 columns \"DIAG_01\" to \"DIAG_12\" 10 are not in the file");
    data_help_close(h);
}

static void diagnoses_of_all_positions_come_in_one_form(void)
{
    data_help *h = data_help_open();
    check_rows(h, "admissions",
               "EPIKEY,ADMIDATE,EPIEND,ADMIMETH,EPIORDER,EPISTAT,STARTAGE,SEX,DIAG_01,DIAG_02\n"
               "1,2021-04-01,2021-04-01,2A,1,3,7001,2,s01.0,X99X\n"
               "2,1801-01-01,2021-04-01,21,98,9,120,0,S010,nonsense\n"
               "3,2021-04-02,2021-04-01,99,1,3,30,1,Y04-,\n",
               "admitted episode_end method order age sex",
               "2021-04-01|2021-04-01|2A|1|0|Female\n-|2021-04-01|21|-|-|-\n"
               "2021-04-02|2021-04-01|-|1|30|Male\n");
    const rg_family *f = rg_table_family(rg_tables_find(&h->tables, "s"), "diagnosis");
    CHECK_TEXT(f->values[f->codes[0]].p, "S010");
    CHECK_TEXT(f->values[f->codes[1]].p, "X99");
    CU_ASSERT_EQUAL(f->codes[20], f->codes[0]); /* one dictionary for all positions */
    CU_ASSERT_EQUAL(f->status[21], RG_CELL_MISSING);
    CHECK_TEXT(f->values[f->codes[40]].p, "Y04");
    CHECK_HAS(data_help_report(h), "1  DIAG_02: not an ICD-10 code; taken as unknown");
    data_help_close(h);
}

static void a_discharge_before_the_admission_is_unknown(void)
{
    data_help *h = data_help_open();
    check_rows(h, "admissions",
               "EPIKEY,ADMIDATE,DISDATE,EPIEND,ADMIMETH,EPIORDER,EPISTAT,STARTAGE,SEX,LSOA11\n"
               "1,2021-04-05,2021-04-04,2021-04-05,21,1,3,20,1,X99999998\n"
               "2,2021-04-05,2021-04-05,2021-04-05,21,1,3,20,1,E01013600\n",
               "discharged lsoa", "-|-\n2021-04-05|E01013600\n");
    data_help_close(h);
}

static void several_vehicles_are_one_callout(void)
{
    data_help *h = data_help_open();
    check_rows(h, "ambulance",
               "Incident ID,Call time,Chief complaint,Patient age,Conveyed\n"
               "i1,01/04/2021 23:05,27,19,Y\ni1,01/04/2021 23:01,27,19,Y\n"
               "i2,01/04/2021 23:05,4,,\n",
               "called age conveyed", "2021-04-01 23:01|19|Y\n2021-04-01 23:05|-|-\n");
    data_help_close(h);
}

static void descriptions_of_an_assault_are_never_read(void)
{
    data_help *h = data_help_open();
    check_rows(h, "istv",
               "REPORTING PERIOD START DATE,REPORTING PERIOD END DATE,SITE CODE (OF TREATMENT),"
               "ASSAULT DATE AND TIME,ASSAULT METHOD,ASSAULT LOCATION TYPE,"
               "ASSAULT LOCATION DESCRIPTION\n"
               "2021-04-01,2021-04-30,RWEAA,2021-04-03T01:00,Knife,Street,The Old Bell\n"
               "2021-04-01,2021-04-30,RWEAA,2021-04-03T01:00,Knife,Street,The Old Bell\n",
               "assaulted method",
               "2021-04-03 01:00|Knife\n2021-04-03 01:00|Knife\n"); /* both are assaults */
    CU_ASSERT_PTR_NULL(strstr(data_help_report(h), "not in the schema"));
    data_help_close(h);
}

/* The standard tells the submission's period and site in a block of its own. */
static void a_submission_of_istv_begins_with_its_assaults_or_is_refused(void)
{
    static const char block[] =
        "REPORTING PERIOD START DATE,REPORTING PERIOD END DATE,SITE CODE (OF TREATMENT)\n"
        "2021-04-01,2021-04-30,RWEAA\n"
        "ARRIVAL DATE AND TIME AT ACCIDENT AND EMERGENCY DEPARTMENT,ASSAULT DATE AND TIME,"
        "ASSAULT METHOD,ASSAULT LOCATION TYPE\n"
        "2021-04-03T02:10,2021-04-03T01:00,Knife,Street\n";
    data_help *h = data_help_open();
    data_help_file(h, "a.csv", block, strlen(block));
    CU_ASSERT_PTR_NULL(
        data_help_load(h, data_help_declared(h, "istv"), (const char *[]){"a.csv", NULL}, 1));
    CHECK_HAS(h->err.text, "a.csv:3: the heading stands here, below other lines; remove the "
                           "lines above it");
    data_help_close(h);

    h = data_help_open(); /* without these lines, and with line ends in a heading */
    check_rows(
        h, "istv",
        "\"ARRIVAL DATE AND TIME AT\nACCIDENT AND EMERGENCY DEPARTMENT\",\"ASSAULT\nDATE "
        "AND TIME\",ASSAULT METHOD,ASSAULT LOCATION TYPE\n"
        "2021-04-03T02:10,2021-04-03T01:00,Knife,Street\n",
        "arrived assaulted method", "2021-04-03 02:10|2021-04-03 01:00|Knife\n");
    data_help_close(h);
}

/* --- open data, surveys and the rest --- */

static void hidden_unavailable_and_nought_stay_three_things(void)
{
    data_help *h = data_help_open();
    check_rows(h, "exclusions",
               "time_period,geographic_level,new_la_code,la_name,perm_excl,fixed_excl_rate\n"
               "202021,Local authority,E06000017,Rutland,c,low\n"
               "202021,Local authority,E06000016,Leicester,0,x\n"
               "202021,National,,,z,4.25\n",
               "permanent suspension_rate", "*|*\n0|-\n-|4.25\n");
    data_help_close(h);
}

#define FINGERTIPS                                                                             \
    "Indicator ID,Indicator Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,"         \
    "Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Count,Denominator,Value note,"  \
    "Time period Sortable,Compared to goal\n"

static void a_value_hidden_by_its_note_is_suppressed_and_deciles_stay_out(void)
{
    data_help *h = data_help_open();
    check_rows(
        h, "fingertips",
        FINGERTIPS
        "1,\"A rate\n\",E06000016,Leicester,UA,Persons,All,,2018/19 - 20/21,9.5,9,10,5,100,,"
        "20180000\n"
        "1,A rate,E06000017,Rutland,UA,Persons,All,,2018/19 - 20/21,,,,,,Value suppressed for "
        "disclosure control reasons,20180000,\n"
        "1,A rate,E06000018,Nottingham,UA,Persons,All,,2018/19 - 20/21,,,,,,,20180000,\n"
        "1,A rate,E92000001,England,Country,Persons,All,Deciles,2018/19 - 20/21,9,,,,,,"
        "20180000,\n",
        "area value", "E06000016|9.5\nE06000017|*\nE06000018|-\n");
    CHECK_HAS(data_help_report(h), "1  the last fields are not there, taken as missing");
    CHECK_HAS(data_help_report(h), "1  Category Type is not empty");
    data_help_close(h);
}

static void a_copy_of_fingertips_with_other_headings_is_read_as_well(void)
{
    data_help *h = data_help_open();
    check_rows(h, "fingertips",
               "IndicatorID,IndicatorName,AreaCode,AreaName,AreaType,Sex,Age,Category_Type,"
               "Timeperiod,Value,Lower_CI_95.0_limit,Upper_CI_95.0_limit,Count,Denominator,"
               "Value_note,Time_period_Sortable\n"
               "1,A,E06000016,Leicester,UA,Persons,All,,2015,9.5,9,10,5,100,,20150000\n",
               "area value lower", "E06000016|9.5|9\n");
    data_help_close(h);
}

static void refusals_and_routing_in_a_survey_are_not_missing_answers(void)
{
    data_help *h = data_help_open();
    check_rows(h, "community_survey",
               "Response ID,Age band,Gender,q1,q2,q5_1,q5_2,likert_1\n"
               "r1,16-24,Female,Yes,Not asked,1,0,5\n"
               "r2,Prefer not to say,,Don't know,,,,6\n"
               "r1,16-24,Female,Yes,Not asked,1,0,5\n"
               "r3,25-34,Male,prefer not to say,No,,1,1\n",
               "age_band sex q5",
               "16-24|Female|Y|N|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-\n"
               "25-34|Male|-|Y|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-\n");
    CHECK_HAS(data_help_report(h), "1  likert_1: above 5");
    const rg_family *q = rg_table_family(rg_tables_find(&h->tables, "s"), "q");
    CU_ASSERT_EQUAL(q->status[1], RG_CELL_NOT_ASKED);
    CU_ASSERT_EQUAL(q->status[60], RG_CELL_NOT_SAID);
    data_help_close(h);
}

static void populations_come_as_nomis_and_as_the_office_write_them(void)
{
    data_help *h = data_help_open();
    check_rows(h, "population",
               "DATE,GEOGRAPHY_CODE,GEOGRAPHY_NAME,C_GENDER_NAME,C_AGE_NAME,OBS_VALUE\n"
               "2020,E06000016,Leicester,Male,Age 17,\"2,345\"\n"
               "2020,E06000016,Leicester,Total,Age 90+,10\n",
               "sex age population", "Male|17|2345\nPersons|90|10\n");
    check_rows(h, "population",
               "year,geography_code,geography_name,sex,age,population\n"
               "2020,E06000016,Leicester,1,0,100\n2020,E06000016,Leicester,F,90,5\n",
               "sex age population", "Male|0|100\nFemale|90|5\n");
    data_help_close(h);
}

static void negative_and_padded_counts_of_reclassified_crimes_are_read(void)
{
    data_help *h = data_help_open();
    check_rows(
        h, "home_office_prc",
        "Financial Year,Financial Quarter,Force Name,Offence Description,Offence Group,"
        "Offence Subgroup,Offence Code,Number of Offences\n"
        "2017/18,1,Kent,Homicide,V,H,1/4.1, 66 \n2017/18,1,Kent,Homicide,V,H,1/4.1,-00 \n"
        "2017/18,1,Kent,Arson,C,A,56,-45 \n",
        "count", "66\n0\n-45\n");
    data_help_close(h);
}

static void a_participant_is_told_of_once_a_quarter_at_the_highest_status(void)
{
    data_help *h = data_help_open();
    check_rows(
        h, "interventions",
        "Intervention ID,Quarter,Participant ID,Referral date,Start date,End date,Status,"
        "Sex,Age\n"
        "VIP,2022 Q1,p1,01/01/2022,02/01/2022,,Complete,M,17\n"
        "VIP,2022 Q1,p1,01/01/2022,02/01/2022,,engaged,M,17\n"
        "VIP,2022 Q1,p2,05/01/2022,02/01/2022,,open,Prefer not to say,0\n",
        "status started age sex", "completed|2022-01-02|17|Male\nopen|-|-|-\n");
    data_help_close(h);
}

/* --- files --- */

static void a_file_as_long_as_an_export_limit_is_told(void)
{
    static const struct {
        int rows;
        bool told;
    } cases[] = {{10000, true}, {9999, true}, {10001, false}, {30000, true}, {65535, true}};
    data_help *h = data_help_open();
    const rg_schema *s = data_help_schema(
        h, "{'word':'schema','name':'s','title':'T','columns':[{'word':'column','name':'v',"
           "'type':'count'}]}");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        rg_buf bytes = {0};
        rg_buf_puts(&bytes, "v\n");
        for (int k = 0; k < cases[i].rows; k++)
            rg_buf_puts(&bytes, "1\n");
        data_help_file(h, "a.csv", bytes.p, bytes.n);
        CU_ASSERT_PTR_NOT_NULL(data_help_load(h, s, (const char *[]){"a.csv", NULL}, 1));
        bool told = strstr(data_help_report(h), "a number at which export tools stop") != NULL;
        CU_ASSERT_EQUAL(told, cases[i].told);
        rg_buf_free(&bytes);
    }
    data_help_close(h);
}

static void check_refused(const char *schema, const char *bytes, const char *sentence)
{
    data_help *h = data_help_open();
    const rg_schema *s = data_help_declared(h, schema);
    data_help_file(h, "a.csv", bytes, strlen(bytes));
    CU_ASSERT_PTR_NULL(data_help_load(h, s, (const char *[]){"a.csv", NULL}, 1));
    CHECK_TEXT(h->err.text, sentence);
    data_help_close(h);
}

static void a_heading_below_other_lines_is_pointed_at(void)
{
    check_refused("subnational_indicators",
                  "Some words, and more\n\nAREACD,AREANM,Indicator,Category,Period,Measure,"
                  "Unit,Value\nE06000016,Leicester,a,b,2020,c,d,1\n",
                  "a.csv:3: the heading stands here, below other lines; remove the lines above "
                  "it");
}

static void a_heading_that_no_row_fits_refuses_the_file(void)
{
    check_refused("census_ethnicity",
                  "ltla21_code,ltla21_name,ethnic_group,value\nE06000016,Leicester,White\n"
                  "E06000017,Rutland,White\n",
                  "a.csv:2: every row has another number of fields than the heading (here 3, "
                  "the heading 4); ask for the file again");
}

static void empty_fields_behind_the_last_column_cost_nothing(void)
{
    data_help *h = data_help_open();
    check_rows(h, "census_ethnicity",
               "ltla21_code,ltla21_name,ethnic_group,value\nE06000016,Leicester,White,5,,\n"
               "E06000017,Rutland,White,6,, x\n",
               "value", "5\n");
    CHECK_HAS(data_help_report(h), "1  empty fields behind the last column dropped");
    CHECK_HAS(data_help_report(h), "1  more fields than the heading");
    data_help_close(h);
}

CU_TestInfo rg_tests_data_extracts[] = {
    {"every schema of the project can be read", every_schema_of_the_project_can_be_read},
    {"every repair of the settings is in the schemas of the police",
     every_repair_of_the_settings_is_in_the_schemas_of_the_police},
    {"classes that a spreadsheet made dates are repaired or reject their row",
     classes_that_a_spreadsheet_made_dates_are_repaired_or_reject_their_row},
    {"times that cannot be are unknown and the crime stays",
     times_that_cannot_be_are_unknown_and_the_crime_stays},
    {"a crime told twice counts once by its newest stamp",
     a_crime_told_twice_counts_once_by_its_newest_stamp},
    {"several weapons of one crime are kept together",
     several_weapons_of_one_crime_are_kept_together},
    {"an unknown place of a crime stays a value that the map names",
     an_unknown_place_of_a_crime_stays_a_value_that_the_map_names},
    {"a suspect of age nought is of unknown age and a victim is a baby",
     a_suspect_of_age_nought_is_of_unknown_age_and_a_victim_is_a_baby},
    {"of a suspect's roles the highest counts and nobody is nobody",
     of_a_suspects_roles_the_highest_counts_and_nobody_is_nobody},
    {"a detention counts from its first arrival", a_detention_counts_from_its_first_arrival},
    {"old attendances keep date and time apart and babies are nought",
     old_attendances_keep_date_and_time_apart_and_babies_are_nought},
    {"diagnoses of all positions come in one form",
     diagnoses_of_all_positions_come_in_one_form},
    {"a discharge before the admission is unknown",
     a_discharge_before_the_admission_is_unknown},
    {"several vehicles are one callout", several_vehicles_are_one_callout},
    {"descriptions of an assault are never read", descriptions_of_an_assault_are_never_read},
    {"a submission of ISTV begins with its assaults or is refused",
     a_submission_of_istv_begins_with_its_assaults_or_is_refused},
    {"hidden, unavailable and nought stay three things",
     hidden_unavailable_and_nought_stay_three_things},
    {"a value hidden by its note is suppressed and deciles stay out",
     a_value_hidden_by_its_note_is_suppressed_and_deciles_stay_out},
    {"a copy of Fingertips with other headings is read as well",
     a_copy_of_fingertips_with_other_headings_is_read_as_well},
    {"refusals and routing in a survey are not missing answers",
     refusals_and_routing_in_a_survey_are_not_missing_answers},
    {"populations come as Nomis and as the Office write them",
     populations_come_as_nomis_and_as_the_office_write_them},
    {"negative and padded counts of reclassified crimes are read",
     negative_and_padded_counts_of_reclassified_crimes_are_read},
    {"a participant is told of once a quarter at the highest status",
     a_participant_is_told_of_once_a_quarter_at_the_highest_status},
    {"a file as long as an export limit is told", a_file_as_long_as_an_export_limit_is_told},
    {"a heading below other lines is pointed at", a_heading_below_other_lines_is_pointed_at},
    {"a heading that no row fits refuses the file",
     a_heading_that_no_row_fits_refuses_the_file},
    {"empty fields behind the last column cost nothing",
     empty_fields_behind_the_last_column_cost_nothing},
    CU_TEST_INFO_NULL,
};
