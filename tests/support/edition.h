/* tests/support/edition.h - The edition file of a small release, for tests that may not see the data room. */
#ifndef RG_TESTS_SUPPORT_EDITION_H
#define RG_TESTS_SUPPORT_EDITION_H

#include "base/str.h"
#include "support/tiny.h"

/* Twenty-four months with rows in every district, as a street file. */
void tiny_good_street(tiny *t);
/* The public edition of what lies in t, appended to out. */
void tiny_edition(tiny *t, rg_buf *out);

#endif
