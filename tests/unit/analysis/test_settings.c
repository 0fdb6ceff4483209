/* The project's own settings: what they say, for whom, and since when. */
#include "analysis/area.h"
#include "analysis/settings.h"
#include "support/check.h"
#include "support/own_settings.h"

static rg_arena *arena;
static rg_settings settings;
static rg_err err;

static const rg_date today = {2024, 4, 1};

static void open_settings(void)
{
    arena = rg_arena_new("settings test");
    err = (rg_err){0};
    settings = own_settings(arena);
}

static void close_settings(void)
{
    rg_arena_free(arena);
}

static rg_settings_groups map(const char *table, const char *from, const char *to, rg_date on)
{
    rg_settings_groups groups = {0};
    bool good = rg_settings_map(arena, &settings, table, from, to, NULL, on, &groups, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(good);
    return groups;
}

static const char *found(const rg_settings_groups *groups, const char *value)
{
    return rg_settings_lookup(groups, rg_str_of(value));
}

static const rg_table *table(const char *name)
{
    const rg_table *t = NULL;
    CU_ASSERT_TRUE_FATAL(rg_settings_table(&settings, name, &t, &err));
    return t;
}

/* ---- offences ---- */

typedef struct class_row {
    const char *code, *type, *group, *sv, *most;
} class_row;

static void every_class_of_the_seeds_has_its_type_group_and_definitions(void)
{
    static const char *const violence = "Violence with injury";
    const class_row rows[] = {
        {"1", "Murder", "Homicide", "yes", "yes"},
        {"1/1", "Murder", "Homicide", "yes", "yes"},
        {"1/2", "Murder", "Homicide", "yes", "yes"},
        {"4/1", "Manslaughter", "Homicide", "yes", "no"},
        {"4.1", "Manslaughter", "Homicide", "yes", "no"},
        {"4/10", "Manslaughter", "Homicide", "yes", "no"},
        {"4.10", "Manslaughter", "Homicide", "yes", "no"},
        {"4/2", "Manslaughter", "Homicide", "yes", "no"},
        {"4.2", "Manslaughter", "Homicide", "yes", "no"},
        {"2", "Attempt murder", violence, "yes", "yes"},
        {"2/0", "Attempt murder", violence, "yes", "yes"},
        {"5D", "Assault with intent to cause serious harm", violence, "yes", "yes"},
        {"5E", "Endangering life", violence, "yes", "no"},
        {"8N", "Assault with injury", violence, "yes", "no"},
        {"8P", "Racially or religiously aggravated assault with injury", violence, "yes", "no"},
        {"34A", "Robbery of business property", "Robbery", "yes", "yes"},
        {"34B", "Robbery of personal property", "Robbery", "yes", "yes"},
        {"8S", "Other", violence, "no", "no"},
        {"8T", "Other", violence, "no", "no"},
        {"3A", "Other", "Other", "no", "no"},
        {"3B", "Other", "Other", "no", "no"},
        {"4.4", "Other", "Other", "no", "no"},
        {"36", "Other", "Other", "no", "no"},
        {"37.1", "Other", "Other", "no", "no"},
        {"106", "Other", "Other", "no", "no"},
    };
    open_settings();
    rg_settings_groups type = map("offence_classes", "code", "crime_type", today);
    rg_settings_groups group = map("offence_classes", "code", "crime_group", today);
    rg_settings_groups sv = map("offence_classes", "code", "sv_2020", today);
    rg_settings_groups sv_2022 = map("offence_classes", "code", "sv_2022", today);
    rg_settings_groups most = map("offence_classes", "code", "most_serious", today);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CHECK_TEXT(found(&type, rows[i].code), rows[i].type);
        CHECK_TEXT(found(&group, rows[i].code), rows[i].group);
        CHECK_TEXT(found(&sv, rows[i].code), rows[i].sv);
        CHECK_TEXT(found(&sv_2022, rows[i].code), rows[i].sv);
        CHECK_TEXT(found(&most, rows[i].code), rows[i].most);
    }
    CHECK_TEXT(found(&group, " 34b "), "Robbery");
    close_settings();
}

static void open_data_gives_homicide_as_a_group_of_unknown_type(void)
{
    open_settings();
    rg_settings_groups type = map("offence_classes", "code", "crime_type", today);
    rg_settings_groups group = map("offence_classes", "code", "crime_group", today);
    CHECK_TEXT(found(&group, "1, 4.1, 4.10 & 4.2"), "Homicide");
    CHECK_TEXT(found(&group, "1-4.1-4.10-4.2"), "Homicide");
    CU_ASSERT_PTR_NULL(found(&type, "1, 4.1, 4.10 & 4.2"));
    CU_ASSERT_TRUE(rg_settings_knows(&type, RG_STR("1, 4.1, 4.10 & 4.2")));
    CU_ASSERT_FALSE(rg_settings_knows(&type, RG_STR("04-Jan")));
    close_settings();
}

static void rape_is_serious_violence_since_the_definition_of_2023_only(void)
{
    static const char *const added[] = {"19C", "19D", "19E", "19F", "19G", "19H", "17A", "17B",
                                        "20A", "20B", "21",  "22A", "22B", "70",  "71",  "73"};
    static const char *const left_out[] = {"88A", "88C", "88D", "88E", "23", "72", "3B"};
    open_settings();
    rg_settings_groups before = map("offence_classes", "code", "sv_2020", today);
    rg_settings_groups since = map("offence_classes", "code", "sv_2023", today);
    for (size_t i = 0; i < sizeof added / sizeof *added; i++) {
        CHECK_TEXT(found(&before, added[i]), "no");
        CHECK_TEXT(found(&since, added[i]), "yes");
    }
    for (size_t i = 0; i < sizeof left_out / sizeof *left_out; i++)
        CHECK_TEXT(found(&since, left_out[i]), "no");
    close_settings();
}

static void most_serious_violence_and_every_class_of_2020_are_in_the_definition_of_2023(void)
{
    open_settings();
    const rg_table *t = table("offence_classes");
    for (size_t row = 0; row < t->row_count; row++) {
        bool sv_2020 = strcmp(rg_settings_text(t, "sv_2020", row), "yes") == 0;
        bool sv_2023 = strcmp(rg_settings_text(t, "sv_2023", row), "yes") == 0;
        bool most = strcmp(rg_settings_text(t, "most_serious", row), "yes") == 0;
        CU_ASSERT(!sv_2020 || sv_2023);
        CU_ASSERT(!most || sv_2020);
        CHECK_TEXT(rg_settings_text(t, "sv_2022", row), rg_settings_text(t, "sv_2020", row));
    }
    close_settings();
}

static void a_class_code_that_became_a_date_is_repaired(void)
{
    open_settings();
    rg_settings_groups repair = map("class_repairs", "damaged", "code", today);
    CHECK_TEXT(found(&repair, "04-Jan"), "4/1");
    CHECK_TEXT(found(&repair, "01-Apr"), "4/1");
    CHECK_TEXT(found(&repair, "04-Oct"), "4/10");
    CHECK_TEXT(found(&repair, "08-jun"), "8/06");
    rg_settings_groups code = map("offence_classes", "code", "crime_type", today);
    CHECK_TEXT(found(&code, found(&repair, "4-Feb")), "Manslaughter");
    close_settings();
}

static void the_wording_tells_the_section_and_no_wording_tells_two(void)
{
    open_settings();
    rg_settings_groups sub = map("offence_wording", "wording", "sub_type", today);
    CHECK_TEXT(found(&sub, "Assault occasioning actual bodily harm (Sec 47)"), "s47");
    CHECK_TEXT(found(&sub, "8/06"), "s47");
    CHECK_TEXT(found(&sub, "  SEC   47 "), "s47");
    CHECK_TEXT(found(&sub, "8/01"), "s20");
    CHECK_TEXT(found(&sub, "GBH with intent"), "s18");
    CHECK_TEXT(found(&sub, "5/01"), "s18");
    CU_ASSERT_PTR_NULL(found(&sub, "Assault with Injury"));
    CU_ASSERT_TRUE(rg_settings_knows(&sub, RG_STR("Assault with Injury")));
    close_settings();
}

/* ---- definitions ---- */

static void check_rules(const char *id, const char *offences, const char *rules)
{
    rg_settings_definition d = {0};
    CU_ASSERT_TRUE_FATAL(rg_settings_define(&settings, id, today, &d, &err));
    CHECK_TEXT(d.id, id);
    CHECK_TEXT(d.offences, offences);
    char got[8] = {d.public_place ? 'p' : '-', d.not_domestic ? 'd' : '-',
                   d.valid_status ? 'v' : '-', d.with_knife ? 'k' : '-', '\0'};
    CHECK_TEXT(got, rules);
}

static void a_definition_is_four_rules_and_a_flag(void)
{
    open_settings();
    check_rules("SV-2020", "sv_2020", "pdv-");
    check_rules("SV-2022", "sv_2022", "pdv-");
    check_rules("SV-2023", "sv_2023", "--v-");
    check_rules("MSV", "most_serious", "--v-");
    check_rules("NDH", "homicide", "-dv-");
    check_rules("KSV", "sv_2020", "pdvk");
    check_rules("KNIFE-NAT", "knife_national", "--vk");
    close_settings();
}

static void a_definition_is_known_from_its_first_day_and_stays_for_parallel_series(void)
{
    rg_settings_definition d;
    open_settings();
    CU_ASSERT_TRUE(rg_settings_define(&settings, "SV-2020", (rg_date){2019, 4, 1}, &d, &err));
    CU_ASSERT_TRUE(rg_settings_define(&settings, "SV-2020", today, &d, &err));
    CU_ASSERT_TRUE(rg_settings_define(&settings, "SV-2023", (rg_date){2023, 4, 1}, &d, &err));
    CU_ASSERT_FALSE(rg_settings_define(&settings, "SV-2023", (rg_date){2023, 3, 31}, &d, &err));
    CHECK_TEXT(err.text,
               "templates/settings/definitions.csv: the id \"SV-2023\" does not hold on the "
               "release's date; see valid_from and valid_to");
    CU_ASSERT_FALSE(rg_settings_define(&settings, "SV-2024", today, &d, &err));
    CHECK_HAS(err.text, "there is no id \"SV-2024\"; did you mean \"SV-2020\"?");
    close_settings();
}

/* ---- values ---- */

static void a_value_that_holds_in_a_range_only_is_unmapped_outside_it(void)
{
    open_settings();
    rg_settings_groups before = map("npa_names", "name", "code", (rg_date){2020, 3, 10});
    rg_settings_groups since = map("npa_names", "name", "code", (rg_date){2020, 3, 11});
    CHECK_TEXT(found(&before, "Eastern Counties"), "NPA10");
    CU_ASSERT_PTR_NULL(
        found(&since, "Eastern Counties")); /* which of the two it is now is not known */
    CHECK_TEXT(found(&since, "Melton & Rutland"), "NPA08");
    CU_ASSERT_FALSE(rg_settings_knows(&before, RG_STR("Melton & Rutland")));
    rg_settings_groups reasons =
        map("exclusion_reasons", "value", "code", (rg_date){2020, 8, 31});
    CHECK_TEXT(found(&reasons, "Other"), "OT");
    reasons = map("exclusion_reasons", "value", "code", (rg_date){2020, 9, 1});
    CU_ASSERT_PTR_NULL(found(&reasons, "Other"));
    close_settings();
}

static void every_location_value_maps_to_its_group_and_says_whether_it_is_public(void)
{
    static const char *const examples[][3] = {
        {"Street", "Public or open place", "yes"},
        {"car park", "Public or open place", "yes"},
        {"Petrol Station", "Shop or retail", "yes"},
        {"Nightclub", "Hospitality", "yes"},
        {"Bus", "Transport", "yes"},
        {"College", "Education", "yes"},
        {"Surgery", "Healthcare", "yes"},
        {"Place of worship", "Leisure, worship or public building", "yes"},
        {"Factory", "Workplace", "no"},
        {"HMO", "Dwelling", "no"},
        {"Hostel room", "Dwelling", "no"},
        {"Care home", "Institution", "no"},
        {"Online", "Online or other", "no"},
    };
    open_settings();
    rg_settings_groups group = map("location_map", "value", "group", today);
    rg_settings_groups is_public = map("location_map", "value", "public", today);
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        CHECK_TEXT(found(&group, examples[i][0]), examples[i][1]);
        CHECK_TEXT(found(&is_public, examples[i][0]), examples[i][2]);
    }
    const rg_table *t = table("location_map");
    for (size_t row = 0; row < t->row_count; row++) {
        const char *value = rg_settings_text(t, "value", row);
        CU_ASSERT_TRUE(rg_settings_knows(&group, rg_str_of(value)));
        CU_ASSERT_TRUE(rg_settings_knows(&is_public, rg_str_of(value)));
    }
    CU_ASSERT_PTR_NULL(found(&group, "n/k"));
    CU_ASSERT_TRUE(rg_settings_knows(&group, RG_STR("unknown")));
    CHECK_TEXT(found(&is_public, "Z"), "unknown");
    CU_ASSERT_FALSE(rg_settings_knows(&group, RG_STR("Wharf")));
    close_settings();
}

/* Every group says one thing about being public, so that the place filter and the chart agree. */
static void a_group_of_places_is_public_or_not_as_a_whole(void)
{
    open_settings();
    const rg_table *t = table("location_map");
    rg_map *by_group = rg_map_new(arena);
    for (size_t row = 0; row < t->row_count; row++) {
        rg_str group = rg_str_of(rg_settings_text(t, "group", row));
        const char *is_public = rg_settings_text(t, "public", row);
        const char *before = rg_map_get(by_group, group);
        if (before)
            CHECK_TEXT(is_public, before);
        rg_map_set(by_group, group, (void *)(uintptr_t)is_public);
    }
    CU_ASSERT_EQUAL(rg_map_count(by_group), 12);
    close_settings();
}

static void ethnic_groups_as_seen_and_as_stated_are_apart(void)
{
    open_settings();
    rg_settings_groups seen = map("ethnicity_map", "value", "officer", today);
    rg_settings_groups stated = map("ethnicity_map", "value", "self", today);
    rg_settings_groups nhs = map("ethnicity_map", "value", "nhs", today);
    CHECK_TEXT(found(&seen, "IC1"), "White");
    CHECK_TEXT(found(&seen, "ic4"), "Asian");
    CU_ASSERT_FALSE(rg_settings_knows(&stated, RG_STR("IC1")));
    CHECK_TEXT(found(&stated, "M3"), "Mixed");
    CU_ASSERT_FALSE(rg_settings_knows(&seen, RG_STR("M3")));
    CHECK_TEXT(found(&seen, "Chinese"), "Other");
    CHECK_TEXT(found(&stated, "Chinese"), "Asian");
    CHECK_TEXT(found(&nhs, "A"), "White");
    CHECK_TEXT(found(&nhs, "R"), "Other");
    CU_ASSERT_PTR_NULL(found(&stated, "NS"));
    CU_ASSERT_TRUE(rg_settings_knows(&stated, RG_STR("NS")));
    close_settings();
}

static void of_several_weapons_in_one_cell_the_gravest_counts(void)
{
    open_settings();
    rg_settings_groups w = map("weapon_map", "value", "group", today);
    CHECK_TEXT(rg_settings_lookup_several(&w, RG_STR("BOTTLE; KNIFE"), ";,"),
               "Knife or sharp object");
    CHECK_TEXT(rg_settings_lookup_several(&w, RG_STR("knife,Handgun,fists"), ";,"), "Firearm");
    CHECK_TEXT(rg_settings_lookup_several(&w, RG_STR("none;;kick;"), ";,"), "Bodily force");
    CHECK_TEXT(rg_settings_lookup_several(&w, RG_STR("knife/sharp"), "/"),
               "Knife or sharp object");
    CU_ASSERT_PTR_NULL(rg_settings_lookup_several(&w, RG_STR("n/k;;"), ";"));
    CU_ASSERT_TRUE(rg_settings_knows_several(&w, RG_STR("n/k; KNIFE"), ";"));
    CU_ASSERT_FALSE(rg_settings_knows_several(&w, RG_STR("KNIFE; trebuchet"), ";"));
    CU_ASSERT_FALSE(rg_settings_knows_several(&w, RG_STR(";"), ";"));
    rg_settings_groups cause = map("icd10_groups", "code", "group", today);
    CHECK_TEXT(rg_settings_lookup_several(&cause, RG_STR("Y04 X99"), " "), "Sharp object");
    close_settings();
}

static void causes_of_admission_are_found_by_their_first_three_characters(void)
{
    open_settings();
    rg_settings_groups cause = map("icd10_groups", "code", "group", today);
    CHECK_TEXT(rg_settings_lookup_prefix(&cause, RG_STR("X99")), "Sharp object");
    CHECK_TEXT(rg_settings_lookup_prefix(&cause, RG_STR("x99.4")), "Sharp object");
    CHECK_TEXT(rg_settings_lookup_prefix(&cause, RG_STR("X9940X")), "Sharp object");
    CHECK_TEXT(rg_settings_lookup_prefix(&cause, RG_STR("Y049")), "Bodily force");
    CHECK_TEXT(rg_settings_lookup_prefix(&cause, RG_STR("X94")), "Firearm");
    CHECK_TEXT(rg_settings_lookup_prefix(&cause, RG_STR("Y00")), "Blunt object");
    CHECK_TEXT(rg_settings_lookup_prefix(&cause, RG_STR("X85")), "Other");
    CU_ASSERT_PTR_NULL(rg_settings_lookup_prefix(&cause, RG_STR("Y871")));
    CU_ASSERT_PTR_NULL(rg_settings_lookup_prefix(&cause, RG_STR("X84")));
    CU_ASSERT_EQUAL(table("icd10_groups")->row_count, 25);
    close_settings();
}

/* ---- areas ---- */

static rg_areas areas_on(rg_date on)
{
    rg_areas areas;
    CU_ASSERT_TRUE_FATAL(rg_areas_from(arena, table("areas"), on, &areas, &err));
    return areas;
}

static size_t of_kind(const rg_areas *areas, const char *kind)
{
    size_t n = 0;
    for (size_t i = 0; i < areas->count; i++)
        n += strcmp(areas->items[i].kind, kind) == 0;
    return n;
}

static void eight_partnerships_cover_nine_districts_and_one_of_them_two(void)
{
    open_settings();
    rg_areas areas = areas_on(today);
    CU_ASSERT_EQUAL(of_kind(&areas, "district"), 9);
    CU_ASSERT_EQUAL(of_kind(&areas, "csp"), 8);
    size_t parts = 0;
    for (size_t i = 0; i < areas.count; i++)
        if (strcmp(areas.items[i].kind, "csp") == 0)
            parts += areas.items[i].part_count;
    CU_ASSERT_EQUAL(parts, 9);
    const rg_area *two = rg_areas_find(&areas, "CSP02");
    CU_ASSERT_PTR_NOT_NULL_FATAL(two);
    CU_ASSERT_EQUAL_FATAL(two->part_count, 2);
    CHECK_TEXT(two->parts[0], "E07000129");
    CHECK_TEXT(two->parts[1], "E07000132");
    CU_ASSERT_EQUAL(rg_areas_find(&areas, "E10000018")->part_count, 7);
    CU_ASSERT_EQUAL(rg_areas_whole(&areas)->part_count, 9);
    close_settings();
}

static void in_2019_the_two_partnerships_were_still_apart(void)
{
    open_settings();
    rg_areas areas = areas_on((rg_date){2019, 6, 1});
    CU_ASSERT_EQUAL(of_kind(&areas, "csp"), 9);
    CU_ASSERT_PTR_NULL(rg_areas_find(&areas, "CSP02"));
    close_settings();
}

static size_t npas_on(rg_date on)
{
    const rg_table *t = table("npas");
    size_t n = 0;
    for (size_t row = 0; row < t->row_count; row++)
        n += rg_settings_valid(t, row, on);
    return n;
}

static void there_are_nine_policing_areas_since_11_march_2020_and_were_eight_before(void)
{
    open_settings();
    CU_ASSERT_EQUAL(npas_on((rg_date){2019, 1, 1}), 8);
    CU_ASSERT_EQUAL(npas_on((rg_date){2020, 3, 10}), 8);
    CU_ASSERT_EQUAL(npas_on((rg_date){2020, 3, 11}), 9);
    CU_ASSERT_EQUAL(npas_on(today), 9);
    close_settings();
}

static void dirty_names_of_areas_lead_to_their_codes(void)
{
    open_settings();
    rg_settings_groups code = map("area_names", "name", "code", today);
    static const char *const hinckley[] = {"Hinckley & Bosworth",
                                           "Hinckley and Bosworth",
                                           "H&B",
                                           "HBBC",
                                           "hinkley and bosworth",
                                           "Hinkley",
                                           "Hinckley & Bosworth BC",
                                           "E07000132",
                                           "Hinckley & Bosworth Borough Council"};
    for (size_t i = 0; i < sizeof hinckley / sizeof *hinckley; i++)
        CHECK_TEXT(found(&code, hinckley[i]), "E07000132");
    CHECK_TEXT(found(&code, "NWL"), "E07000134");
    CHECK_TEXT(found(&code, "Oadby & Wigston"), "E07000135");
    CHECK_TEXT(found(&code, "Charnwood Borough"), "E07000130");
    CHECK_TEXT(found(&code, "LLR"), "E23000021");
    CHECK_TEXT(found(&code, "Safer Melton Partnership"), "E07000133");
    CU_ASSERT_PTR_NULL(found(&code, "Nottingham"));
    const rg_table *t = table("area_names");
    rg_areas areas = areas_on(today);
    for (size_t row = 0; row < t->row_count; row++) {
        const char *to = rg_settings_text(t, "code", row);
        CU_ASSERT(strcmp(to, "outside") == 0 || rg_areas_find(&areas, to) != NULL);
    }
    close_settings();
}

/* ---- bands, thresholds, clock ---- */

static void bands_of_every_set_cover_0_to_110_without_gap_or_overlap(void)
{
    open_settings();
    const rg_table *t = table("age_bands");
    const rg_column *sets = rg_table_column(t, "set");
    CU_ASSERT_TRUE(sets->value_count >= 6);
    for (size_t i = 0; i < sets->value_count; i++) {
        rg_settings_bands b = {0};
        CU_ASSERT_TRUE_FATAL(
            rg_settings_age_bands(arena, &settings, sets->values[i].p, today, &b, &err));
        for (int age = 0; age <= 110; age++) {
            int in = 0;
            for (size_t k = 0; k < b.count; k++)
                in += age >= b.lows[k] && age <= b.highs[k];
            CU_ASSERT_EQUAL(in, 1);
        }
    }
    close_settings();
}

static void under_25_ends_at_24_and_the_rest_is_25_and_over(void)
{
    rg_settings_bands b = {0};
    open_settings();
    CU_ASSERT_TRUE_FATAL(rg_settings_age_bands(arena, &settings, "under_25", today, &b, &err));
    CU_ASSERT_EQUAL_FATAL(b.count, 2);
    CHECK_TEXT(b.labels[0], "Under 25");
    CU_ASSERT_EQUAL(b.highs[0], 24);
    CHECK_TEXT(b.labels[1], "25 and over");
    CU_ASSERT_TRUE_FATAL(rg_settings_age_bands(arena, &settings, "five_year", today, &b, &err));
    CU_ASSERT_EQUAL(b.count, 18);
    CHECK_TEXT(b.labels[3], "15-19");
    CHECK_TEXT(b.words[3], "15 to 19");
    CU_ASSERT_FALSE(rg_settings_age_bands(arena, &settings, "five_years", today, &b, &err));
    CHECK_HAS(err.text, "there is no set \"five_years\"; did you mean \"five_year\"?");
    close_settings();
}

static void the_standard_population_has_the_bands_of_its_set_and_100000_people(void)
{
    rg_settings_bands b = {0};
    open_settings();
    CU_ASSERT_TRUE_FATAL(
        rg_settings_age_bands(arena, &settings, "five_year_90", today, &b, &err));
    const rg_table *t = table("standard_population");
    CU_ASSERT_EQUAL_FATAL(t->row_count, b.count);
    double sum = 0;
    for (size_t row = 0; row < t->row_count; row++) {
        sum += rg_settings_number(t, "weight", row, 0);
        CHECK_TEXT(rg_settings_text(t, "label", row), b.labels[row]);
        CU_ASSERT_EQUAL(rg_settings_number(t, "from", row, -1), b.lows[row]);
        CU_ASSERT_EQUAL(rg_settings_number(t, "to", row, -1), b.highs[row]);
    }
    CU_ASSERT_EQUAL(sum, 100000);
    close_settings();
}

static void check_threshold(const char *name, double expected)
{
    double value = -1;
    CU_ASSERT_TRUE(rg_settings_threshold(&settings, name, today, &value, &err));
    CU_ASSERT_EQUAL(value, expected);
}

static void thresholds_are_found_by_name_and_a_wrong_name_says_the_right_one(void)
{
    double value;
    open_settings();
    check_threshold("unknown_caveat", 5);
    check_threshold("unknown_withhold", 15);
    check_threshold("small_base_counts_only", 10);
    check_threshold("small_base_both_counts", 50);
    check_threshold("cohort_min", 20);
    check_threshold("survey_base_min", 10);
    check_threshold("survey_base_public", 30);
    check_threshold("survey_base_free", 100);
    CU_ASSERT_FALSE(rg_settings_threshold(&settings, "unknown_withold", today, &value, &err));
    CHECK_HAS(err.text, "did you mean \"unknown_withhold\"?");
    close_settings();
}

static void the_night_runs_from_22_to_5_and_belongs_to_the_day_before(void)
{
    rg_settings_window w = {0};
    open_settings();
    CU_ASSERT_TRUE(rg_settings_clock(&settings, "night_time_economy", today, &w, &err));
    CU_ASSERT_EQUAL(w.from_hour, 22);
    CU_ASSERT_EQUAL(w.to_hour, 4);
    CU_ASSERT_EQUAL(w.weekdays, 0x7FU);
    CU_ASSERT_TRUE(w.night_of);
    CU_ASSERT_TRUE(rg_settings_clock(&settings, "after_school", today, &w, &err));
    CHECK_TEXT(w.label, "15:00-15:59");
    CU_ASSERT_EQUAL(w.from_hour, 15);
    CU_ASSERT_EQUAL(w.to_hour, 15);
    CU_ASSERT_EQUAL(w.weekdays, 0x1FU);
    CU_ASSERT_FALSE(w.night_of);
    close_settings();
}

CU_TestInfo rg_tests_analysis_settings[] = {
    {"every class of the seeds has its type, group and definitions",
     every_class_of_the_seeds_has_its_type_group_and_definitions},
    {"open data gives homicide as a group of unknown type",
     open_data_gives_homicide_as_a_group_of_unknown_type},
    {"rape is serious violence since the definition of 2023 only",
     rape_is_serious_violence_since_the_definition_of_2023_only},
    {"most serious violence and every class of 2020 are in the definition of 2023",
     most_serious_violence_and_every_class_of_2020_are_in_the_definition_of_2023},
    {"a class code that became a date is repaired",
     a_class_code_that_became_a_date_is_repaired},
    {"the wording tells the section, and no wording tells two",
     the_wording_tells_the_section_and_no_wording_tells_two},
    {"a definition is four rules and a flag", a_definition_is_four_rules_and_a_flag},
    {"a definition is known from its first day and stays for parallel series",
     a_definition_is_known_from_its_first_day_and_stays_for_parallel_series},
    {"a value that holds in a range only is unmapped outside it",
     a_value_that_holds_in_a_range_only_is_unmapped_outside_it},
    {"every location value maps to its group and says whether it is public",
     every_location_value_maps_to_its_group_and_says_whether_it_is_public},
    {"a group of places is public or not as a whole",
     a_group_of_places_is_public_or_not_as_a_whole},
    {"ethnic groups as seen and as stated are apart",
     ethnic_groups_as_seen_and_as_stated_are_apart},
    {"of several weapons in one cell the gravest counts",
     of_several_weapons_in_one_cell_the_gravest_counts},
    {"causes of admission are found by their first three characters",
     causes_of_admission_are_found_by_their_first_three_characters},
    {"eight partnerships cover nine districts, and one of them two",
     eight_partnerships_cover_nine_districts_and_one_of_them_two},
    {"in 2019 the two partnerships were still apart",
     in_2019_the_two_partnerships_were_still_apart},
    {"there are nine policing areas since 11 March 2020 and were eight before",
     there_are_nine_policing_areas_since_11_march_2020_and_were_eight_before},
    {"dirty names of areas lead to their codes", dirty_names_of_areas_lead_to_their_codes},
    {"bands of every set cover 0 to 110 without gap or overlap",
     bands_of_every_set_cover_0_to_110_without_gap_or_overlap},
    {"under 25 ends at 24 and the rest is 25 and over",
     under_25_ends_at_24_and_the_rest_is_25_and_over},
    {"the standard population has the bands of its set and 100,000 people",
     the_standard_population_has_the_bands_of_its_set_and_100000_people},
    {"thresholds are found by name, and a wrong name says the right one",
     thresholds_are_found_by_name_and_a_wrong_name_says_the_right_one},
    {"the night runs from 22 to 5 and belongs to the day before",
     the_night_runs_from_22_to_5_and_belongs_to_the_day_before},
    CU_TEST_INFO_NULL,
};
