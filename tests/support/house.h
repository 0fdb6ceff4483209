/* tests/support/house.h - The styles of the brands that ship, as their files in templates/brands have them. */
#ifndef RG_TESTS_SUPPORT_HOUSE_H
#define RG_TESTS_SUPPORT_HOUSE_H

#include "doc/style.h"

/* A4 portrait, without logos; read once.  Fails the test where the file cannot be read. */
rg_style house_network(void);
rg_style house_csp(void);

#endif
