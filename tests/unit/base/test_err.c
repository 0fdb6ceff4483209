/* Tests of base/err. */
#include "base/err.h"

#include "base/str.h"
#include "base/utf8.h"
#include "support/check.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static void fail_records_code_and_sentence(void)
{
    rg_err err = {0};
    CU_ASSERT_FALSE(rg_fail(&err, RG_E_DATA, "population is %d", 0));
    CU_ASSERT_EQUAL(err.code, RG_E_DATA);
    CHECK_TEXT(err.text, "population is 0");
}

static void fail_without_err_is_allowed(void)
{
    CU_ASSERT_FALSE(rg_fail(NULL, RG_E_IO, "lost"));
    CU_ASSERT_FALSE(rg_fail_at(NULL, RG_E_IO, (rg_place){"a", 1, 1}, "lost"));
    CU_ASSERT_FALSE(rg_while(NULL, "lost"));
}

static void place_names_only_what_is_known(void)
{
    rg_err err = {0};
    rg_fail_at(&err, RG_E_SYNTAX, (rg_place){"a.csv", 12, 3}, "is odd");
    CHECK_TEXT(err.text, "a.csv:12:3: is odd");
    rg_fail_at(&err, RG_E_SYNTAX, (rg_place){"a.csv", 12, 0}, "is odd");
    CHECK_TEXT(err.text, "a.csv:12: is odd");
    rg_fail_at(&err, RG_E_SYNTAX, (rg_place){"a.csv", 0, 3}, "is odd");
    CHECK_TEXT(err.text, "a.csv: is odd");
    rg_fail_at(&err, RG_E_SYNTAX, (rg_place){NULL, 12, 3}, "is odd");
    CHECK_TEXT(err.text, "is odd");
}

static void context_goes_in_front_and_keeps_the_code(void)
{
    rg_err err = {0};
    rg_fail(&err, RG_E_REFUSED, "no rows");
    CU_ASSERT_FALSE(rg_while(&err, "reading %s", "a.csv"));
    CU_ASSERT_FALSE(rg_while(&err, "building %s", "E23000021"));
    CU_ASSERT_EQUAL(err.code, RG_E_REFUSED);
    CHECK_TEXT(err.text, "building E23000021: reading a.csv: no rows");
}

static void an_argument_may_be_the_old_sentence(void)
{
    rg_err err = {0};
    rg_fail(&err, RG_E_DATA, "old");
    rg_fail(&err, RG_E_DATA, "new, not %s", err.text);
    CHECK_TEXT(err.text, "new, not old");
}

static void a_long_sentence_is_cut_between_characters(void)
{
    char longer[1200];
    for (size_t lead = 0; lead < 4; lead++) {
        memset(longer, 'x', sizeof longer);
        for (size_t i = lead; i + 3 < sizeof longer; i += 3)
            memcpy(longer + i, "\xE2\x82\xAC", 3); /* the euro sign, three bytes */
        longer[sizeof longer - 1] = '\0';
        rg_err err = {0};
        rg_fail(&err, RG_E_DATA, "%s", longer);
        size_t length = strlen(err.text);
        CU_ASSERT_TRUE(length >= sizeof err.text - 4 && length < sizeof err.text);
        CU_ASSERT_TRUE(rg_utf8_valid(rg_str_of(err.text), NULL));
        rg_while(&err, "in front");
        CU_ASSERT_TRUE(rg_utf8_valid(rg_str_of(err.text), NULL));
    }
}

static void each_code_has_its_exit_status(void)
{
    CU_ASSERT_EQUAL(rg_exit_status(RG_OK), 0);
    CU_ASSERT_EQUAL(rg_exit_status(RG_E_USAGE), 2);
    CU_ASSERT_EQUAL(rg_exit_status(RG_E_REFUSED), 3);
    CU_ASSERT_EQUAL(rg_exit_status(RG_E_BUG), 70);
    const rg_code ones[] = {RG_E_IO,     RG_E_SYNTAX, RG_E_DATA, RG_E_TEMPLATE,
                            RG_E_LAYOUT, RG_E_PDF,    RG_E_LIMIT};
    for (size_t i = 0; i < sizeof ones / sizeof *ones; i++)
        CU_ASSERT_EQUAL(rg_exit_status(ones[i]), 1);
}

static void panic_says_its_sentence_and_exits_70(void)
{
    int ends[2];
    CU_ASSERT_EQUAL_FATAL(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        rg_panic("lost count after %d", 3);
    }
    close(ends[1]);
    char said[100] = "";
    size_t n = 0;
    for (ssize_t got; (got = read(ends[0], said + n, sizeof said - 1 - n)) > 0;)
        n += (size_t)got;
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    CHECK_TEXT(said, "lost count after 3\n");
    CU_ASSERT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 70);
}

CU_TestInfo rg_tests_base_err[] = {
    {"a failure records its code and its sentence", fail_records_code_and_sentence},
    {"failing without a place to record it is allowed", fail_without_err_is_allowed},
    {"a place names only the parts that are known", place_names_only_what_is_known},
    {"context goes in front and keeps the code", context_goes_in_front_and_keeps_the_code},
    {"an argument may be the old sentence", an_argument_may_be_the_old_sentence},
    {"a long sentence is cut between characters", a_long_sentence_is_cut_between_characters},
    {"each code has its exit status", each_code_has_its_exit_status},
    {"a panic says its sentence and exits 70", panic_says_its_sentence_and_exits_70},
    CU_TEST_INFO_NULL,
};
