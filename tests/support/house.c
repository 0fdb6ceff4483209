/* tests/support/house.c - Brand files read once for all tests. */
#include "support/house.h"

#include "base/file.h"
#include "doc/brand.h"
#include "support/check.h"

static rg_style read_style(const char *path)
{
    static rg_arena *kept; /* texts of the styles live as long as the program */
    rg_brand brand = {0};
    rg_str text;
    rg_err err = {0};
    if (!kept)
        kept = rg_arena_new("brands");
    bool ok = rg_file_read(kept, path, 1 << 16, &text, &err) &&
              rg_brand_read(kept, text, path, &brand, &err);
    CHECK_TEXT(ok ? "" : err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
    brand.logo = brand.logo_on_dark = NULL;
    return rg_style_of(&brand);
}

rg_style house_network(void)
{
    static rg_style style;
    if (!style.brand)
        style = read_style("templates/brands/network.brand");
    return style;
}

rg_style house_csp(void)
{
    static rg_style style;
    if (!style.brand)
        style = read_style("templates/brands/csp.brand");
    return style;
}
