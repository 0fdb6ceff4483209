/* tests/specimen/main.c - Writes the specimen in every brand and format, to be looked at.
 *     run-specimen FOLDER */
#include "export/pdf.h"
#include "layout/layout.h"
#include "support/specimen.h"

#include <stdio.h>
#include <stdlib.h>

static bool read_whole(rg_arena *arena, const char *path, rg_str *out)
{
    FILE *f = fopen(path, "rb");
    static const size_t most = 1 << 20;
    if (!f)
        return false;
    char *bytes = rg_arena_alloc(arena, most);
    size_t n = fread(bytes, 1, most, f);
    *out = (rg_str){bytes, n};
    return fclose(f) == 0 && n > 0;
}

static bool write_whole(const char *path, rg_str bytes)
{
    FILE *f = fopen(path, "wb");
    bool ok = f && fwrite(bytes.p, 1, bytes.n, f) == bytes.n;
    return (f && fclose(f) == 0) && ok;
}

typedef struct desk {
    const char *folder;
    rg_arena *arena;
    rg_fonts *fonts;
    rg_shaper *shaper;
    rg_str icc;
} desk;

static bool set(const desk *d, const char *name, rg_style style, rg_err *err)
{
    rg_pages pages = {0};
    rg_buf pdf = {0};
    rg_doc *doc = specimen_new(d->arena);
    bool ok = rg_doc_check(doc, err) &&
              rg_layout(d->arena, doc, &style, d->shaper, rg_log_new(d->arena), &pages, err) &&
              rg_pdf_write(&pages, d->fonts, d->icc, &pdf, err);
    const char *path = rg_arena_printf(d->arena, "%s/%s.pdf", d->folder, name);
    if (ok && !write_whole(path, rg_buf_view(&pdf)))
        ok = rg_fail(err, RG_E_IO, "%s cannot be written", path);
    if (ok)
        printf("%s: %zu pages\n", path, pages.page_count);
    rg_buf_free(&pdf);
    return ok;
}

int main(int argc, char **argv)
{
    rg_err err = {0};
    desk d = {.folder = argc > 1 ? argv[1] : ".", .arena = rg_arena_new("specimen")};
    bool ok = rg_fonts_load(d.arena, "fonts/manifest.csv", NULL, &d.fonts, &err);
    if (ok)
        d.shaper = rg_shaper_new(d.arena, d.fonts);
    ok = ok && (read_whole(d.arena, "/usr/share/color/icc/sRGB.icc", &d.icc) ||
                rg_fail(&err, RG_E_IO, "no colour profile"));
    rg_style network = rg_style_network(), csp = rg_style_csp();
    ok = ok && set(&d, "network", network, &err) && set(&d, "csp", csp, &err) &&
         set(&d, "large", rg_style_large(network), &err) &&
         set(&d, "landscape", rg_style_format(network, RG_FORMAT_A4_LANDSCAPE), &err) &&
         set(&d, "slides", rg_style_format(csp, RG_FORMAT_SLIDES), &err);
    if (!ok)
        fprintf(stderr, "%s\n", err.text);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
