/* How printed figures are judged: tests/worked/README.md, on facts made by hand. */
#include "support/check.h"
#include "support/proof.h"

#include <math.h>
#include <string.h>

static rg_arena *arena;
static rg_facts facts;

static rg_fact made(const char *measure, const char *area, const char *dimensions, double value)
{
    rg_fact f = {.measure = measure,
                 .area_code = area,
                 .area_name = strcmp(area, "E06000016") == 0   ? "Leicester"
                              : strcmp(area, "E07000130") == 0 ? "Charnwood"
                                                               : "Melton",
                 .from = {2020, 4, 1},
                 .to = {2021, 3, 31},
                 .definition = "d",
                 .dimensions = dimensions,
                 .value = value,
                 .numerator = (double)NAN,
                 .denominator = 10,
                 .lower = value - 1,
                 .upper = value + 1,
                 .level = 0.95,
                 .base = (double)NAN,
                 .unknown = (double)NAN,
                 .unit = "",
                 .method = "",
                 .markers = "",
                 .operands = "",
                 .sources = ""};
    f.id = rg_fact_id(arena, &f);
    return f;
}

static void set_up(void)
{
    static rg_fact items[16];
    rg_err err = {0};
    size_t n = 0;
    arena = rg_arena_new("claims");
    items[n++] = made("m.kind", "E23000021", "kind=A", 40);
    items[n++] = made("m.kind", "E23000021", "kind=B", 35);
    items[n++] = made("m.kind", "E23000021", "kind=C", 25);
    items[n++] = made("m.kind", "E23000021", "kind=D", 25);
    items[n++] = made("m.area", "E06000016", "", 12);
    items[n++] = made("m.area", "E07000130", "", 7);
    items[n++] = made("m.area", "E07000133", "", 8);
    items[n++] = made("m.change", "E23000021", "", -14.593);
    items[n++] = made("m.compared", "E23000021", "", 12);
    items[n - 1].markers = "class:worse";
    items[n++] = made("m.alike", "E23000021", "", 11);
    items[n - 1].markers = "class:similar";
    items[n++] = made("m.month", "E23000021", "month=2020-10", 9);
    items[n++] = made("m.month", "E23000021", "month=2020-11", 5);
    items[n++] = made("m.month", "E23000021", "month=2020-12", 6);
    items[n++] = made("m.hidden", "E23000021", "", 3);
    items[n - 1].status = RG_S_HIDDEN;
    CU_ASSERT_TRUE_FATAL(rg_facts_finish(items, n, &facts, &err));
}

typedef struct claim {
    const char *measure, *area, *dimensions, *field, *format, *printed, *against;
    bool so;
} claim;

static void check(const claim *c)
{
    static const char *printed[] = {"the first kind"}, *name[] = {"A"};
    const proof_names names = {printed, name, 1};
    set_up();
    for (; c->measure; c++) {
        proof_row row = {"F",
                         "r",
                         c->measure,
                         c->area,
                         c->dimensions,
                         "",
                         "",
                         c->field,
                         c->format,
                         c->printed,
                         c->against ? c->against : "",
                         1};
        proof_answer a = proof_judge(arena, &facts, &names, &row);
        if ((a.refused == NULL) != c->so)
            fprintf(stderr, "\n    %s %s %s %s: %s", c->measure, c->field, c->format,
                    c->printed, a.refused ? a.refused : "held");
        CU_ASSERT_EQUAL(a.refused == NULL, c->so);
    }
    rg_arena_free(arena);
}

#define LLR "E23000021"

static void names_stand_where_their_values_put_them_and_ties_are_no_rank(void)
{
    check((const claim[]){
        {"m.kind", LLR, "kind=*", "names:kind", "first", "the first kind", NULL, true},
        {"m.kind", LLR, "kind=*", "names:kind", "first", "B", NULL, false},
        {"m.kind", LLR, "kind=*", "names:kind", "second", "B", NULL, true},
        {"m.kind", LLR, "kind=*", "names:kind", "third", "C", NULL, false}, /* as many as D */
        {"m.kind", LLR, "kind=*", "names:kind", "order", "A; B", NULL, true},
        {"m.kind", LLR, "kind=*", "names:kind", "order", "B; A", NULL, false},
        {"m.kind", LLR, "kind=*", "names:kind", "set", "B; A", NULL, true},
        {"m.kind", LLR, "kind=*", "names:kind", "set", "A; B; C", NULL, false},
        {"m.area", "districts", "", "names:area", "first", "Leicester", NULL, true},
        {"m.area", "county", "", "names:area", "first", "Melton", NULL, true},
        {"m.area", "county", "", "names:area", "last", "Charnwood", NULL, true},
        {0}});
}

static void numbers_are_set_against_others(void)
{
    check((const claim[]){
        {"m.kind", LLR, "kind=A | kind=B", "sum", "phrase", "three quarters", NULL, true},
        {"m.kind", LLR, "kind=*", "facts", "phrase", "four", NULL, true},
        {"m.kind", LLR, "kind=D", "complement", "phrase", "three quarters", NULL, true},
        {"m.kind", LLR, "kind=A", "less", "direction", "higher", ". . . . kind=B", true},
        {"m.kind", LLR, "kind=A", "less", "direction", "lower", ". . . . kind=B", false},
        {"m.kind", LLR, "kind=A", "less", "direction", "higher", ". . . . kind=E", false},
        {"m.kind", LLR, "kind=A", "times", "phrase", "1.6", ". . . . kind=C", true},
        {"m.kind", LLR, "kind=A", "percent", "phrase", "400%", NULL, true}, /* of 10 */
        {"m.kind", LLR, "kind=C", "change", "decrease phrase", "37.5%", ". . . . kind=A", true},
        {"m.kind", LLR, "kind=*", "less", "direction", "more", "m.area E07000130 - - -", true},
        {"m.kind", LLR, "kind=*", "less", "direction", "more", ". . . . kind=D", false},
        {0}});
}

static void the_sign_of_a_change_is_part_of_the_claim(void)
{
    check(
        (const claim[]){{"m.change", LLR, "", "value", "decrease phrase", "14.6%", NULL, true},
                        {"m.change", LLR, "", "value", "increase phrase", "14.6%", NULL, false},
                        {"m.change", LLR, "", "value", "decrease phrase", "14.5%", NULL, false},
                        {"m.change", LLR, "", "value", "direction", "no change", NULL, false},
                        {0}});
}

static void significance_is_what_the_comparison_says(void)
{
    check((const claim[]){{"m.compared", LLR, "", "class", "significant", "higher", NULL, true},
                          {"m.compared", LLR, "", "class", "significant", "worse", NULL, true},
                          {"m.compared", LLR, "", "class", "compared", "lower", NULL, false},
                          {"m.alike", LLR, "", "class", "compared", "higher", NULL, true},
                          {"m.alike", LLR, "", "class", "significant", "higher", NULL, false},
                          {"m.alike", LLR, "", "class", "compared", "worse", NULL, false},
                          {0}});
}

static void a_trough_lies_below_the_months_beside_it(void)
{
    check((const claim[]){{"m.month", LLR, "month=2020-11", "value", "trough", "", NULL, true},
                          {"m.month", LLR, "month=2020-12", "value", "trough", "", NULL, false},
                          {"m.month", LLR, "month=2020-12", "value", "peak", "", NULL, true},
                          {0}});
}

static void what_is_hidden_or_absent_proves_nothing(void)
{
    check(
        (const claim[]){{"m.hidden", LLR, "", "value", "phrase", "three", NULL, false},
                        {"m.absent", LLR, "", "value", "phrase", "three", NULL, false},
                        {"m.kind", LLR, "kind=A", "value", "phrase", "40", NULL, true},
                        {"m.kind", "E06000016", "kind=A", "value", "phrase", "40", NULL, false},
                        {0}});
}

static void a_format_is_left_to_the_engine_itself(void)
{
    set_up();
    const proof_names none = {0};
    proof_row row = {"F",          "r",     "m.change",         LLR,     "", "2020-04-01",
                     "2021-03-31", "value", "decrease percent", "14.6%", "", 1};
    proof_answer a = proof_judge(arena, &facts, &none, &row);
    CU_ASSERT_PTR_NULL(a.refused);
    CHECK_TEXT(a.expression, "format.percent(14.593)");
    CHECK_TEXT(a.expected, "14.6%");
    row.to = "2021-04-30"; /* another period */
    CU_ASSERT_PTR_NOT_NULL(proof_judge(arena, &facts, &none, &row).refused);
    rg_arena_free(arena);
}

CU_TestInfo rg_tests_app_claims[] = {
    {"names stand where their values put them, and ties are no rank",
     names_stand_where_their_values_put_them_and_ties_are_no_rank},
    {"numbers are set against others", numbers_are_set_against_others},
    {"the sign of a change is part of the claim", the_sign_of_a_change_is_part_of_the_claim},
    {"significance is what the comparison says", significance_is_what_the_comparison_says},
    {"a trough lies below the months beside it", a_trough_lies_below_the_months_beside_it},
    {"what is hidden or absent proves nothing", what_is_hidden_or_absent_proves_nothing},
    {"a format is left to the engine itself", a_format_is_left_to_the_engine_itself},
    CU_TEST_INFO_NULL};
