/* app/brands.c - Brand files and their logos. */
#include "app/brands.h"

#include "base/file.h"
#include "doc/brand.h"
#include "paint/picture.h"

#include <string.h>

enum { LARGEST_BRAND = 1 << 16, LARGEST_LOGO = 8 << 20 };

static const char *path_of(rg_arena *arena, const char *brand)
{
    return rg_arena_printf(arena, "templates/brands/%s.brand", brand ? brand : "network");
}

/* "csp, network" */
static const char *known_brands(rg_arena *arena, const char *root)
{
    char **paths = NULL;
    size_t count = 0;
    rg_buf list = {0};
    rg_err unread = {0};
    if (!rg_file_glob(arena, root, "templates/brands/*.brand", &paths, &count, &unread))
        count = 0;
    for (size_t i = 0; i < count; i++) {
        const char *name = rg_path_base(paths[i]);
        rg_buf_printf(&list, "%s%.*s", i > 0 ? ", " : "",
                      (int)(strlen(name) - strlen(".brand")), name);
    }
    const char *kept = rg_arena_copy(arena, list.p ? list.p : "none", list.p ? list.n : 4);
    rg_buf_free(&list);
    return kept;
}

bool rg_brand_known(rg_arena *arena, const char *root, const char *brand, rg_place place,
                    rg_err *err)
{
    if (rg_file_exists(rg_path_join(arena, root, path_of(arena, brand))))
        return true;
    return rg_fail_at(err, RG_E_USAGE, place,
                      "there is no brand \"%s\"; templates/brands/ has %s", brand,
                      known_brands(arena, root));
}

/* ---- logos ---- */

/* Lie beside the brand's file, and are read for good only when they can be drawn. */
static bool read_logo(rg_arena *arena, const char *path, const rg_brand *brand,
                      const rg_picture_spec **logo, rg_err *err)
{
    rg_image image;
    if (!*logo)
        return true;
    rg_picture_spec *spec = RG_NEW(arena, rg_picture_spec);
    size_t folder = (size_t)(rg_path_base(path) - path);
    const char *file = rg_arena_printf(arena, "%.*s%s", (int)folder, path, (*logo)->file);
    *spec = (rg_picture_spec){.file = file, .alt = brand->wordmark};
    if (!rg_file_read(arena, file, LARGEST_LOGO, &spec->bytes, err) ||
        !rg_image_read(arena, spec->bytes, file, &image, err))
        return rg_while(err, "%s: its logo", path);
    *logo = spec;
    return true;
}

static bool read_brand(rg_arena *arena, const char *path, rg_brand *out, rg_err *err)
{
    rg_str text;
    return rg_file_read(arena, path, LARGEST_BRAND, &text, err) &&
           rg_brand_read(arena, text, path, out, err) &&
           read_logo(arena, path, out, &out->logo, err) &&
           read_logo(arena, path, out, &out->logo_on_dark, err);
}

bool rg_brand_style(rg_arena *arena, const char *root, const char *name, rg_style *out,
                    rg_err *err)
{
    rg_brand brand;
    const char *path = path_of(arena, name);
    if (!rg_brand_known(arena, root, name ? name : "network", (rg_place){0}, err) ||
        !read_brand(arena, rg_path_join(arena, root, path), &brand, err))
        return false;
    *out = rg_style_of(&brand);
    return true;
}

/* ---- the check ---- */

static bool check_font(rg_arena *arena, const char *root, const char *path,
                       const rg_brand *brand, rg_err *err)
{
    rg_fonts *fonts = NULL;
    if (!brand->font)
        return true;
    if (!rg_fonts_load(arena, rg_path_join(arena, root, "fonts/manifest.csv"),
                       rg_path_join(arena, root, "out/fonts"), &fonts, err))
        return rg_while(err, "fonts are set up by make");
    bool there = rg_fonts_has_family(fonts, brand->font);
    rg_fonts_free(fonts);
    return there || rg_fail(err, RG_E_SYNTAX,
                            "%s: there is no font '%s'; fonts/manifest.csv lists those there "
                            "are",
                            path, brand->font);
}

bool rg_brand_check_file(rg_arena *arena, const char *root, const char *path, rg_buf *out,
                         rg_err *err)
{
    rg_brand brand;
    if (!read_brand(arena, path, &brand, err) || !check_font(arena, root, path, &brand, err))
        return false;
    rg_style style = rg_style_of(&brand);
    size_t faults = rg_brand_check(&style, out);
    if (faults == 0) {
        rg_buf_printf(out, "every text of the brand '%s' can be read on its ground\n",
                      brand.name);
        return true;
    }
    return rg_fail(err, RG_E_DATA, "%s: %zu pair%s of text and ground cannot be read", path,
                   faults, faults == 1 ? "" : "s");
}
