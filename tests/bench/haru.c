/* tests/bench/haru.c - The same pages and characters as plain text by bare libharu: the least a
 * PDF writer on this library can cost.  No shaping, no tags, no line breaking. */
#include "bench/report.h"

#include <hpdf.h>

enum { LINES = 48, LINE_MAX_BYTES = 400 };

static void keep_error(HPDF_STATUS error, HPDF_STATUS detail, void *user)
{
    (void)detail;
    *(HPDF_STATUS *)user = error;
}

/* The next stretch of text, cut between characters. */
static void next_line(const char *text, size_t *at, size_t count, char *out)
{
    size_t n = 0;
    for (; n < count; n++) {
        if (!text[*at])
            *at = 0;
        out[n] = text[(*at)++];
    }
    out[n] = '\0';
}

static void write_page(HPDF_Doc pdf, HPDF_Font font, const bench_plain *p, size_t *at,
                       size_t count)
{
    char line[LINE_MAX_BYTES + 1];
    HPDF_Page page = HPDF_AddPage(pdf);
    HPDF_Page_SetSize(page, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT);
    HPDF_Page_BeginText(page);
    HPDF_Page_SetFontAndSize(page, font, 10);
    HPDF_Page_SetTextLeading(page, 15);
    HPDF_Page_MoveTextPos(page, 56, 780);
    for (int i = 0; i < LINES; i++) {
        next_line(p->text, at, count, line);
        HPDF_Page_ShowText(page, line);
        HPDF_Page_MoveToNextLine(page);
    }
    HPDF_Page_EndText(page);
}

bool bench_plain_pages(void *plain, rg_err *err)
{
    bench_plain *p = plain;
    HPDF_STATUS error = HPDF_OK;
    size_t at = 0, count = p->bytes / (p->pages * LINES);
    if (count > LINE_MAX_BYTES)
        count = LINE_MAX_BYTES;
    HPDF_Doc pdf = HPDF_New(keep_error, &error);
    if (!pdf)
        return rg_fail(err, RG_E_PDF, "libharu cannot begin");
    HPDF_SetCompressionMode(pdf, HPDF_COMP_ALL);
    HPDF_UseUTFEncodings(pdf);
    const char *name = HPDF_LoadTTFontFromFile(pdf, p->font, HPDF_TRUE);
    HPDF_Font font = name ? HPDF_GetFont(pdf, name, "UTF-8") : NULL;
    for (size_t i = 0; font && error == HPDF_OK && i < p->pages; i++)
        write_page(pdf, font, p, &at, count);
    if (font && error == HPDF_OK)
        HPDF_SaveToStream(pdf);
    p->written = font ? HPDF_GetStreamSize(pdf) : 0;
    HPDF_Free(pdf);
    return error == HPDF_OK && font
               ? true
               : rg_fail(err, RG_E_PDF, "libharu fails with %#lx", (unsigned long)error);
}
