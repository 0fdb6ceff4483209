/* tests/support/edition.c - From small extracts to an edition file. */
#include "support/edition.h"

#include "app/edition.h"
#include "support/computed.h"

#include <CUnit/CUnit.h>

void tiny_good_street(tiny *t)
{
    static const char *const places[] = {"E01000001", "E01000011", "E01000012", "E01000013",
                                         "E01000014", "E01000015", "E01000016", "E01000017",
                                         "E01000018", "E01000002", "E01000003"};
    static const char *const types[] = {"Violence and sexual offences", "Anti-social behaviour",
                                        "Criminal damage and arson", "Robbery", "Burglary"};
    rg_buf rows = {0};
    int n = 0;
    for (int m = 0; m < 24; m++)
        for (int p = 0; p < 11; p++)
            for (int k = 0; k < 5; k++, n++) {
                if (k != 1)
                    rg_buf_printf(&rows, "k%d", n);
                rg_buf_printf(&rows, ",%d-%02d,%s,%s\n", 2020 + (m + 3) / 12, (m + 3) % 12 + 1,
                              places[p], types[k]);
            }
    tiny_street(t, "street/a.csv", rows.p);
    rg_buf_free(&rows);
}

void tiny_edition(tiny *t, rg_buf *out)
{
    rg_err err = {0};
    rg_project p;
    rg_computed c;
    rg_facts facts;
    bool ok = tiny_compute(t, t->release, RG_EDITION_PUBLIC, &p, &c, &facts, &err);
    if (!ok)
        fprintf(stderr, "\n    %s", err.text);
    CU_ASSERT_TRUE_FATAL(ok);
    rg_edition_write(out, rg_compute_context(t->arena, &c, RG_EDITION_PUBLIC), &facts);
}
