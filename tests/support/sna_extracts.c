/* tests/support/sna_extracts.c - Extracts that can be counted by hand. */
#include "support/sna_extracts.h"

#include "base/file.h"
#include "support/check.h"

#include <math.h>
#include <string.h>

/* Who did what, and what is wrong with it:
 *   o1 o2 the year before; o3..o8 o18 o19 the year; o14 after the year and in the window
 *   o4 4.1 for 4/1, o19 4/1 as a spreadsheet's date; o6 domestic flag unknown, a weapon nobody knows;
 *   o8 a date without time; o9 in a house; o10 domestic; o11 no crime; o12 a class nobody knows;
 *   o13 only of the wider definition; o15 outside; o16 no district; o17 no place; o18 no status. */
static const char offences[] =
    "Crime number,Committed from,Recorded date,HO class,Offence wording,Crime status,Location "
    "type,NPA,District,"
    "Domestic flag,Weapon type,Knife flag NDQIS\n"
    "o1,10/05/2019 12:00,11/05/2019,8N,,Crimed,Street,,Blaby,N,,N\n"
    "o2,15/06/2019 13:00,15/06/2019,34B,,Crimed,Park,,Leicester,N,,N\n"
    "o3,03/04/2020 23:30,04/04/2020,4/1,,Crimed,Street,Central "
    "Leicester,Leicester,N,KNIFE;BOTTLE,Y\n"
    "o4,04/04/2020 00:15,04/04/2020,4.1,,crimed ,Car park,Central Leicester NPA,Leicester "
    "City,N,,N\n"
    "o5,06/05/2020 15:10,06/05/2020,8N,Assault occasioning actual bodily harm (Sec "
    "47),Crimed,Supermarket,,H&B,N,"
    "bodily force,N\n"
    "o6,07/05/2020 15:40,07/05/2020,8n ,,Crimed,Public house,,Hinckley and Bosworth,,Gadget,N\n"
    "o7,01/07/2020 02:30,01/07/2020,34B,,Crimed,Street,,Hinckley & Bosworth "
    "District,N,knife/sharp,Y\n"
    "o8,01/08/2020,02/08/2020,5D,,Crimed,Street,,Melton,N,,\n"
    "o9,01/09/2020 20:00,01/09/2020,8N,,Crimed,House,,Leicester,N,,N\n"
    "o10,02/09/2020 20:00,02/09/2020,8N,,Crimed,Street,,Leicester,Y,,N\n"
    "o11,03/09/2020 20:00,03/09/2020,8N,,No crime,Street,,Leicester,N,,N\n"
    "o12,04/09/2020 20:00,04/09/2020,199Z,,Crimed,Street,,Leicester,N,,N\n"
    "o13,04/01/2021 10:00,04/01/2021,19C,,Crimed,Street,,Leicester,N,,N\n"
    "o14,01/05/2021 22:10,02/05/2021,34B,,Crimed,Street,West Leicester,Leicester,N,Machete,Y\n"
    "o15,01/06/2021 14:00,01/06/2021,8P,,Crimed,Street,,Outside LLR,N,,N\n"
    "o16,10/10/2020 23:00,10/10/2020,8N,,Crimed,Street,,,N,,N\n"
    "o17,11/10/2020 09:00,11/10/2020,8N,,Crimed,,,Leicester,N,,N\n"
    "o18,12/10/2020 11:00,12/10/2020,8N,,,Street,,Leicester,N,,N\n"
    "o19,02/11/2020 16:00,02/11/2020,04-Jan,,Crimed,Street,,Rutland,N,,N\n";

/* f0 is no crime that counts, of the first month; p4 of age 0 and no home; o7's is nobody's; p7 is a child of 9; p5 lives outside. */
static const char suspects[] = "Crime number,Suspect ID,Sex,Age at offence,Officer defined "
                               "ethnicity,Home district,Home NPA,Home beat\n"
                               "o1,p1,M,16,IC1,Leicester,Central Leicester,New Parks\n"
                               "o3,p1,M,17,IC1,Leicester,Central Leicester,New Parks\n"
                               "o4,p1,M,17,IC1,Leicester,Central Leicester,New Parks\n"
                               "o4,p2,F,30,IC3,Leicester,West Leicester,\n"
                               "o5,p3,F,15,IC4,H&B,,\n"
                               "o6,p4,M,0,IC9,,,\n"
                               "o7,,Unknown,,,,,\n"
                               "o8,p5,M,24,IC1,Outside LLR,,\n"
                               "o9,p6,M,40,IC1,Leicester,,\n"
                               "o10,p5,M,24,IC1,Outside LLR,,\n"
                               "o14,p3,F,16,IC4,Hinckley,,\n"
                               "o18,p8,M,40,IC3,Leicester,East Leicester,\n"
                               "o19,p7,M,9,IC1,Rutland,,\n"
                               "f0,p0,M,50,IC1,Leicester,,\n";

/* v5 of unknown age; b1 a shop; v6 a baby, which a victim may be. */
static const char victims[] = "Crime number,Victim ID,Victim type,Sex,Age at offence,Officer "
                              "defined ethnicity,Home district,Home NPA,Home beat\n"
                              "o1,v4,person,F,13,IC4,Blaby,,\n"
                              "o2,v9,person,M,30,IC1,Leicester,,\n"
                              "o3,v1,person,M,19,IC1,Leicester,Central Leicester,Westcotes\n"
                              "o4,v2,person,M,45,IC3,Leicester,West Leicester,Westcotes\n"
                              "o4,v3,person,F,20,IC1,Leicester,West Leicester,\n"
                              "o5,v4,person,F,14,IC4,Blaby,,\n"
                              "o6,v5,individual,F,999,IC1,Blaby,,\n"
                              "o7,b1,business,,,,,,\n"
                              "o8,v1,person,M,19,IC1,Leicester,Central Leicester,\n"
                              "o10,v8,person,F,33,IC1,Leicester,,\n"
                              "o14,v6,person,M,0,IC1,Melton,,\n"
                              "o19,v7,person,M,30,,Rutland,,\n";

/* a2 lost its zero; a4 no assault; a5 a second visit; a8 lives nobody knows where. */
static const char ae[] = "AEKEY,PROCODE3,ARRIVALDATE,ARRIVALTIME,AEPATGROUP,DIAG_01,"
                         "AEATTENDCAT,ARRIVALAGE,SEX,LSOA11\n"
                         "a1,RWE,2020-05-01,23:10,20,01,1,20,1,E01000001\n"
                         "a2,RWE,2020-06-01,11:05,20,2,1,30,2,E01000003\n"
                         "a3,RWE,2020-07-01,11:40,20,041,1,24,1,E01000012\n"
                         "a4,RWE,2020-07-02,11:40,80,04,1,24,1,E01000012\n"
                         "a5,RWE,2020-08-01,11:40,20,04,2,24,1,E01000012\n"
                         "a6,RWE,2019-05-01,12:00,20,01,1,40,1,E01000001\n"
                         "a7,RWE,2021-05-01,09:00,20,01,1,22,2,E01000001\n"
                         "a8,RWE,2020-09-01,12:00,20,05,1,50,1,X99999998\n";

/* e3 planned; e4 a second episode; e6 neglect; e7 a fall. */
/* e9 is the transfer of e2 to another hospital, a first episode again; e10 that of e1, with a day of admission of its own. */
static const char admissions[] =
    "EPIKEY,ADMIDATE,EPISTART,EPIEND,ADMIMETH,EPIORDER,EPISTAT,CLASSPAT,STARTAGE,SEX,LSOA11,"
    "CAUSE,DIAG_01,DIAG_02,SPELDUR,Person ID,DISDATE\n"
    "e1,2020-05-01,2020-05-01,2020-05-02,21,1,3,1,20,1,E01000001,X99.4,S010,F102,3,h9,2020-05-"
    "04\n"
    "e2,2020-06-01,2020-06-01,2020-06-03,22,1,3,1,40,1,E01000001,Y04,S010,,1,h1,\n"
    "e3,2020-06-02,2020-06-02,2020-06-03,11,1,3,1,40,1,E01000001,X994,,,,,\n"
    "e4,2020-06-03,2020-06-03,2020-06-04,21,2,3,1,40,1,E01000001,X994,,,,,\n"
    "e5,2020-07-01,2020-07-01,2020-07-01,2A,1,3,1,17,1,E01000012,x990,s01.0,F320,0,,\n"
    "e6,2020-07-02,2020-07-02,2020-07-03,21,1,3,1,7,2,E01000012,Y068,,,,,\n"
    "e7,2020-07-03,2020-07-03,2020-07-04,21,1,3,1,80,2,E01000012,W190,,,,,\n"
    "e8,2019-07-01,2019-07-01,2019-07-02,21,1,3,1,19,1,E01000001,X991,S010,,5,,\n"
    "e9,2020-06-01,2020-06-03,2020-06-04,2B,1,3,1,40,1,E01000001,Y04,S010,,1,h1,\n"
    "e10,2020-05-04,2020-05-04,2020-05-08,2B,1,3,1,20,1,E01000001,X99.4,S010,F102,4,h9,2020-05-"
    "08\n";

/* Two vehicles to c1; ages missing in two. */
static const char ambulance[] =
    "Incident ID,Call time,Chief complaint,Patient age,Patient sex,District,Conveyed\n"
    "c1,2020-05-01 23:30,27,19,M,Leicester,Y\n"
    "c1,2020-05-01 23:40,27,19,M,Leicester,N\n"
    "c2,2020-05-02 01:10,4,30,F,Leicester,Y\n"
    "c3,2020-06-01 12:00,Assault,,M,Blaby,N\n"
    "c4,2020-07-01 23:45,Stab/Gunshot/Penetrating Trauma,,M,Blaby,Y\n"
    "c5,2020-07-02 23:59,4,22,F,NWL,Y\n";

static const char custody[] = "Custody number,Detention start,Person ID,Age,Sex,Offence "
                              "class,Home LSOA,VIP offered,VIP engaged\n"
                              "d1,2020-05-01 12:00,k1,17,M,8N,E01000001,Y,Y\n"
                              "d2,2020-06-01 12:00,k1,17,M,34B,E01000001,Y,N\n"
                              "d3,2020-07-01 12:00,k2,30,M,5D,E01000012,Y,N\n"
                              "d4,2020-08-01 12:00,k3,20,M,199Z,E01000012,Y,Y\n";

static const char carriers[] = "Snapshot date,Person ID,Age,District,NPA\n"
                               "2020-06-30,h1,20,Leicester,West Leicester\n"
                               "2020-06-30,h2,40,Blaby,\n"
                               "2020-12-31,h1,20,Leicester,West Leicester\n";

static const char cohort[] =
    "Person ID,Age,Sex,Age at first offence,First offence date,Index "
    "offence date,First offence class,"
    "Previously victim,District,NPA,Cohort,Mental disorder,Drugs,HKC,Victim of "
    "crime,Victim or witness,Domestic abuse,Prior offences,First victimisation "
    "date\n"
    "m1,19,M,12,2013-06-01,2020-06-01,8N,Y,Leicester,West "
    "Leicester,Repeat,Y,Y,Y,Y,Y,Y,20,2012-05-01\n"
    "m2,17,M,13,2016-07-01,2020-07-01,8N,Y,Leicester,West "
    "Leicester,Repeat,N,Y,N,Y,Y,N,10,2015-05-01\n"
    "m3,30,F,14,2004-05-01,2020-08-01,34B,,Blaby,,Murder,Y,N,N,N,Y,Y,5,\n";

static const char lines[] = "Snapshot date,Line ID,Status,District,Kind\n"
                            "2020-06-30,l1,open,Leicester,importing\n"
                            "2020-06-30,l2,open,Blaby,local\n"
                            "2020-06-30,l3,closed,Blaby,local\n"
                            "2020-12-31,l1,open,Leicester,importing\n";
static const char gangs[] = "Snapshot date,Group ID,Status,District\n"
                            "2020-06-30,g1,established,Leicester\n"
                            "2020-06-30,g2,emerging,Leicester\n";
static const char exploited[] = "Snapshot date,Child ID,Age,Sex,District,NPA\n"
                                "2020-06-30,x1,14,M,Leicester,West Leicester\n"
                                "2020-06-30,x2,15,F,Melton,\n"
                                "2020-12-31,x1,14,M,Leicester,West Leicester\n"
                                "2020-12-31,x3,14,M,Leicester,East Leicester\n"
                                "2020-12-31,x4,15,M,Charnwood,Charnwood\n"
                                "2020-12-31,x5,16,M,Charnwood,Charnwood\n"
                                "2020-12-31,x6,16,F,Melton,\n";
/* x1 was missing twice in one year. */
static const char missing[] = "Episode ID,Child ID,Missing from,Age,Sex,District,NPA\n"
                              "s1,x1,2020-05-01 20:00,14,M,Leicester,West Leicester\n"
                              "s2,x1,2020-06-01 20:00,14,M,Leicester,West Leicester\n"
                              "s3,x2,2021-05-01 20:00,15,F,Melton,\n";
/* i3 of an adult; i4 the year before. */
static const char disorder[] = "Incident number,Date,Type,Age,District,NPA\n"
                               "i1,2020-05-01 20:00,Nuisance,14,Leicester,Charnwood\n"
                               "i2,2020-05-02 20:00,Nuisance,,Leicester,\n"
                               "i3,2020-05-03 20:00,Nuisance,40,Leicester,Charnwood\n"
                               "i4,2019-05-03 20:00,Nuisance,17,Leicester,Charnwood\n";

/* n2 is told by its description alone, n3 by words in place of codes; n4 an accident; n5 a further visit; n8 lives nobody
 * knows where; n9 without intent; n10 sexual; n11 of an intent, n7 of a diagnosis, that nobody knows; n12 an illness. */
static const char ecds[] =
    "EC_IDENT,ARRIVAL_DATE,ARRIVAL_TIME,EC_INJURY_TIME,EC_INJURY_INTENT_SNOMED_CT,Injury "
    "intent "
    "description,EC_INJURY_MECHANISM_SNOMED_CT,EC_PLACE_OF_INJURY_SNOMED_CT,ALCOHOL_DRUG,"
    "EC_DIAGNOSIS_01,EC_ATTENDANCE_CATEGORY,AGE_AT_ARRIVAL,SEX,LSOA11\n"
    "n1,2020-05-01,23:10,22:40,52684005,,Knife,Pub,Alcohol;Drugs,312608009,1,20,1,E01000001\n"
    "n2,2020-06-06,11:05,,777000001,Assault,Punch,264362003,None,125667009,1,30,2,E01000003\n"
    "n3,2020-07-04,11:40,,assault,,Fist,Street,None,384709000,,24,1,E01000012\n"
    "n4,2020-07-05,11:50,,242056005,,Fall,Ladder,Beer,777000002,1,24,1,E01000012\n"
    "n5,2020-08-01,11:40,,52684005,,Fist,Street,None,82271004,2,24,1,E01000012\n"
    "n6,2019-05-01,12:00,,52684005,,Fist,Street,None,82271004,1,40,1,E01000001\n"
    "n7,2021-05-01,09:00,,219218005,,219218005,272510001,Alcohol,777000003,1,22,2,E01000001\n"
    "n8,2020-09-01,12:00,,52684005,,Burn,Gym,None,82271004,1,50,1,X99999998\n"
    "n9,2020-10-01,12:00,,,,Knife,,,312608009,1,30,1,E01000001\n"
    "n10,2020-10-02,12:00,,Sexual assault,,Body part,Home,,,1,30,2,E01000001\n"
    "n11,2020-11-01,12:00,,777000004,hit by his brother,,,,,1,30,1,E01000001\n"
    "n12,2020-11-02,12:00,,,,,,,,1,70,1,E01000001\n";

/* t4 without the time of the assault and the method; t6 an assault after the arrival; t1 in words that are not read. */
static const char istv[] =
    "ASSAULT DATE AND TIME,Arrival date and time,ASSAULT METHOD,ASSAULT LOCATION TYPE,AGE,SEX,"
    "ASSAULT LOCATION DESCRIPTION\n"
    "2020-05-02 01:10,2020-05-02 02:30,Body part,Public house,20,1,The Old Bell\n"
    "2020-05-02 23:40,2020-05-03 00:20,Knife,Street,30,1,\n"
    "2020-06-06 23:10,2020-06-07 00:10,Fist,Street,17,2,\n"
    ",2020-07-01 12:00,,House,40,1,\n"
    "2019-05-01 12:00,2019-05-01 12:40,Fist,Street,,,\n"
    "2021-05-01 14:00,2021-05-01 13:00,Machete,House,,,\n";

/* u6 has no district; u8 a reason that nobody knows. */
static const char pupils[] =
    "UPN,Date,Year group,SEN status,SEN need,Exclusion category,Reason,Days,District\n"
    "u1,04/05/2020,9,K,SEMH,suspension,Persistent disruptive behaviour;Physical assault "
    "against a "
    "pupil,2,Leicester\n"
    "u1,08/06/2020,9,K,SEMH,SUSP,PP,1,Leicester\n"
    "u2,10/09/2020,10,N,,FIXD,pp|DB|Physical assault against pupil,3,Blaby\n"
    "u3,01/10/2020,11,E,ASD,PERM,OW,,Leicester\n"
    "u4,05/05/2021,8,N,,suspension,DB,2,Leicester\n"
    "u5,03/06/2019,8,N,,suspension,PP,2,Blaby\n"
    "u6,11/11/2020,8,,,lunchtime,PP,0.5,\n"
    "u7,12/11/2020,7,n,,suspension,BU,1.5,H&B\n"
    "u8,13/11/2020,11,N,,permanent,DB;Wheelie bin,,Blaby\n";

const char *const sna_files[] = {"offences.csv", "suspects.csv",   "victims.csv",
                                 "ae.csv",       "admissions.csv", "ambulance.csv",
                                 "custody.csv",  "carriers.csv",   "cohort.csv",
                                 "lines.csv",    "gangs.csv",      "exploited.csv",
                                 "missing.csv",  "disorder.csv",   "ecds.csv",
                                 "istv.csv",     "pupils.csv",     NULL};
static const char *const texts[] = {offences, suspects, victims, ae,    admissions, ambulance,
                                    custody,  carriers, cohort,  lines, gangs,      exploited,
                                    missing,  disorder, ecds,    istv,  pupils};

/* A row of each month from April 2019 to September 2021 that no measure counts, so that no month is absent. */
static void add_months(size_t file, rg_buf *text)
{
    for (int m = 0; m < 30; m++) {
        int year = 2019 + (m + 3) / 12, month = (m + 3) % 12 + 1;
        if (texts[file] == offences)
            rg_buf_printf(text, "f%d,15/%02d/%d 12:00,,199Z,,Crimed,Street,,Leicester,N,,N\n",
                          m, month, year);
        if (texts[file] == ae)
            rg_buf_printf(text, "f%d,RWE,%d-%02d-15,12:00,80,04,1,24,1,E01000012\n", m, year,
                          month);
        if (texts[file] == ecds)
            rg_buf_printf(text, "f%d,%d-%02d-15,12:00,,,,,,,,1,70,1,E01000012\n", m, year,
                          month);
        if (texts[file] == istv) /* which all count */
            rg_buf_printf(text, "%d-%02d-15 12:00,%d-%02d-15 12:30,Fist,Park,,,\n", year, month,
                          year, month);
        if (texts[file] == pupils)
            rg_buf_printf(text, "f%d,15/%02d/%d,7,N,,lunchtime,DB,0.5,Rutland\n", m, month,
                          year);
        if (texts[file] == admissions)
            rg_buf_printf(text, "f%d,%d-%02d-15,,,11,1,3,1,40,1,E01000001,,,,,,\n", m, year,
                          month);
        if (texts[file] == disorder)
            rg_buf_printf(text, "f%d,%d-%02d-15 12:00,Nuisance,40,Leicester,Charnwood\n", m,
                          year, month);
    }
}

static const char release[] =
    "return release {\n"
    "   title = \"Small\", extracts = \"none\",\n"
    "   sources = { offences = \"offences.csv\", suspects = \"suspects.csv\", victims = "
    "\"victims.csv\",\n"
    "      ae = \"ae.csv\", admissions = \"admissions.csv\", ambulance = \"ambulance.csv\",\n"
    "      custody = \"custody.csv\", habitual_knife_carriers = \"carriers.csv\", cohort = "
    "\"cohort.csv\",\n"
    "      county_lines = \"lines.csv\", usg = \"gangs.csv\", cce_cohort = \"exploited.csv\",\n"
    "      missing = \"missing.csv\", asb = \"disorder.csv\", ecds = \"ecds.csv\",\n"
    "      istv = \"istv.csv\", pupils = \"pupils.csv\",\n"
    "      population = \"population.csv\", geography = \"geography.csv\", lsoa_change = "
    "\"change.csv\",\n"
    "      deprivation = \"imd.csv\" },\n"
    "   periods = { year = financial_year \"2020/21\", before = financial_year \"2019/20\",\n"
    "      baseline = financial_year \"2019/20\", window = { from = \"2020-04\", to = "
    "\"2021-09\" },\n"
    "      window_before = { from = \"2019-04\", to = \"2020-03\" },\n"
    "      part = { from = \"2021-04\", to = \"2021-09\" }, part_before = { from = "
    "\"2020-04\", to = "
    "\"2020-09\" },\n"
    "      history = { from = \"2019-04\", to = \"2021-09\" }, months = { from = \"2019-04\", "
    "to = "
    "\"2021-09\" },\n"
    "      whole_years = { from = \"2019-04\", to = \"2021-03\" },\n"
    "      four_years = { from = \"2019-04\", to = \"2021-09\" },\n"
    "      latest = { from = \"2020-12\", to = \"2020-12\" }, earlier = { from = \"2020-06\", "
    "to = "
    "\"2020-06\" },\n"
    "      population = { from = \"2020-06\", to = \"2020-06\" } },\n"
    "   measures = { \"sna.*\", \"strategy.*\", \"need.*\" },\n"
    "   reports = { { \"no-document\", areas = { \"districts\", \"E10000018\", \"E23000021\" } "
    "} },\n"
    "   editions = { \"restricted\" },\n"
    "}\n";

/* Rows of their own for all persons, and a year that is not asked for, must change nothing. */
static void write_population(tiny *t)
{
    static const char *const codes[] = {"E06000016", "E06000017", "E07000129",
                                        "E07000130", "E07000131", "E07000132",
                                        "E07000133", "E07000134", "E07000135"};
    static const char *const sexes[] = {"Male", "Female"};
    rg_buf text = {0};
    rg_buf_puts(&text, "Year,Area code,Sex,Age,Population\n2019,E06000016,Male,17,99999\n");
    for (size_t i = 0; i < 9; i++) {
        int young = i == 0 ? 100 : 50, older = i == 0 ? 400 : i == 6 ? 150 : 200;
        for (size_t s = 0; s < 2; s++)
            rg_buf_printf(&text, "2020,%s,%s,17,%d\n2020,%s,%s,30,%d\n", codes[i], sexes[s],
                          young, codes[i], sexes[s], older);
        rg_buf_printf(&text, "2020,%s,Persons,17,%d\n2020,%s,Persons,30,%d\n", codes[i],
                      2 * young, codes[i], 2 * older);
    }
    tiny_file(t, "population.csv", text.p);
    rg_buf_free(&text);
}

sna_world sna_open(void)
{
    sna_world w = {.t = tiny_open()};
    for (size_t i = 0; sna_files[i]; i++) {
        rg_buf text = {0};
        rg_buf_puts(&text, texts[i]);
        add_months(i, &text);
        tiny_file(&w.t, sna_files[i], text.p);
        rg_buf_free(&text);
    }
    write_population(&w.t);
    tiny_file(&w.t, "sna.lua", release);
    w.t.release = rg_path_join(w.t.arena, w.t.folder, "sna.lua");
    return w;
}

void sna_compute(sna_world *w)
{
    rg_err err = {0};
    bool ok = rg_project_open(w->t.arena, ".", w->t.release, w->t.folder, &w->project, &err) &&
              rg_compute(w->t.arena, &w->project, 2, &w->computed, &err) &&
              rg_compute_facts(w->t.arena, &w->computed, RG_EDITION_EXACT, &w->facts, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
}

void sna_close(sna_world *w)
{
    tiny_close(&w->t);
}

const rg_fact *sna_find(const sna_world *w, const char *measure, const char *area,
                        const char *dimensions)
{
    rg_facts all = rg_facts_range(&w->facts, measure, area);
    for (size_t i = 0; i < all.count; i++)
        if (strcmp(all.items[i].dimensions, dimensions) == 0)
            return &all.items[i];
    return NULL;
}

void sna_check(const sna_world *w, const sna_expected *rows)
{
    for (; rows->measure; rows++) {
        const rg_fact *f = sna_find(w, rows->measure, rows->area, rows->dimensions);
        bool same = f && f->status == RG_S_OK && fabs(f->value - rows->value) < 1e-9;
        if (!same)
            fprintf(stderr, "\n    %s %s %s: %.12g, expected %.12g", rows->measure, rows->area,
                    rows->dimensions, f ? f->value : -1, rows->value);
        CU_ASSERT(same);
    }
}

void sna_expect(const sna_expected *rows)
{
    sna_world w = sna_open();
    sna_compute(&w);
    sna_check(&w, rows);
    sna_close(&w);
}
