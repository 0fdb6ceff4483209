/* app/render.c - Edition file, template, layout, PDF. */
#include "app/render.h"

#include "app/brands.h"
#include "app/charts.h"
#include "app/edition.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/log.h"
#include "chart/geo.h"
#include "doc/doc.h"
#include "doc/style.h"
#include "export/pdf.h"
#include "layout/layout.h"
#include "script/template.h"

#include <string.h>

enum { FILE_MAX = 1 << 30 };

bool rg_press_open(rg_arena *arena, const char *root, rg_press *out, rg_err *err)
{
    *out = (rg_press){.root = root};
    const char *folder = rg_path_join(arena, root, "out/fonts");
    if (!rg_fonts_load(arena, rg_path_join(arena, root, "fonts/manifest.csv"), folder,
                       &out->fonts, err) ||
        !rg_file_read(arena, rg_path_join(arena, folder, "sRGB.icc"), FILE_MAX, &out->icc, err))
        return rg_while(err, "fonts and colours are set up by make");
    out->shaper = rg_shaper_new(arena, out->fonts);
    return true;
}

bool rg_press_boundaries(rg_arena *arena, rg_press *press, const char *name, const char *path,
                         const char *title, const rg_value **input, rg_err *err)
{
    enum { MOST = 64, LARGEST = 256 << 20 };
    rg_str bytes;
    rg_geometry *geometry = RG_NEW(arena, rg_geometry);
    if (!press->boundaries)
        press->boundaries = RG_NEW_N(arena, rg_boundaries, MOST);
    if (press->boundary_count == MOST)
        return rg_fail(err, RG_E_USAGE, "a release has at most %d files of boundaries", MOST);
    if (!rg_file_read(arena, path, LARGEST, &bytes, err) ||
        !rg_geo_read(arena, bytes, title, NULL, geometry, err))
        return rg_while(err, "boundaries '%s'", name);
    press->boundaries[press->boundary_count++] =
        (rg_boundaries){.name = name, .geometry = geometry};
    rg_value *v = rg_value_table(arena, NULL);
    rg_value_set(arena, v, "source", rg_value_text(arena, name));
    rg_value_set(arena, v, "name", rg_value_text(arena, title));
    rg_value_set(arena, v, "sha256", rg_value_text(arena, rg_sha256_of(bytes).hex));
    rg_value_set(arena, v, "bytes", rg_value_number(arena, (double)bytes.n));
    rg_value_set(arena, v, "areas", rg_value_number(arena, (double)geometry->shape_count));
    *input = v;
    return true;
}

void rg_press_close(rg_press *press)
{
    rg_shaper_free(press->shaper);
    rg_fonts_free(press->fonts);
}

static bool read_edition(rg_arena *arena, const rg_document *d, const rg_value **context,
                         rg_facts *facts, rg_err *err)
{
    rg_str bytes;
    return rg_file_read(arena, d->facts_path, FILE_MAX, &bytes, err) &&
           rg_edition_read(arena, bytes, context, facts, err);
}

static const char *text_of(const rg_value *v, const char *key)
{
    const rg_value *f = rg_value_get(v, key);
    return f && f->kind == RG_V_TEXT ? f->text.p : "";
}

static void fill_areas(rg_arena *arena, const rg_value *context, rg_template_job *job)
{
    const rg_value *areas = rg_value_get(context, "areas");
    rg_area_name *names = RG_NEW_N(arena, rg_area_name, areas ? areas->item_count + 1 : 1);
    for (size_t i = 0; areas && i < areas->item_count; i++)
        names[i] =
            (rg_area_name){text_of(areas->items[i], "code"), text_of(areas->items[i], "name"),
                           text_of(areas->items[i], "slug")};
    job->areas = names;
    job->area_count = areas ? areas->item_count : 0;
}

/* A report of a folder, "gallery/lines", makes gallery-lines.pdf. */
static const char *file_name(rg_arena *arena, const rg_document *d, bool synthetic)
{
    bool branded = d->brand && strcmp(d->brand, "network") != 0;
    char *report = rg_arena_strdup(arena, d->report);
    for (char *c = report; *c; c++)
        *c = *c == '/' ? '-' : *c;
    return rg_arena_printf(arena, "%s%s%s%s%s%s%s%s%s.pdf", report, d->slug_in_name ? "-" : "",
                           d->slug_in_name ? d->area_slug : "", branded ? "-" : "",
                           branded ? d->brand : "", d->format ? "-" : "",
                           d->format ? d->format : "", d->large_print ? "-large-print" : "",
                           synthetic ? "-synthetic" : "");
}

/* The brand's style on the pages that the template asks for. */
static bool style_of(rg_arena *arena, const rg_press *press, const rg_doc *doc,
                     const char *brand, rg_style *out, rg_err *err)
{
    if (!rg_brand_style(arena, press->root, brand, out, err))
        return false;
    *out = rg_style_format(*out, doc->format);
    if (doc->large_print)
        *out = rg_style_large(*out);
    return true;
}

static bool make_pdf(rg_arena *arena, const rg_press *press, const rg_doc *doc,
                     const char *brand, rg_log *log, size_t *pages, rg_buf *pdf, rg_err *err)
{
    rg_style style;
    rg_pages laid = {0};
    if (!style_of(arena, press, doc, brand, &style, err) || !rg_doc_check(doc, err) ||
        !rg_layout(arena, doc, &style, press->shaper, log, &laid, err))
        return false;
    *pages = laid.page_count;
    return rg_pdf_write(&laid, press->fonts, press->icc, pdf, err);
}

static const rg_value *summary(rg_arena *arena, const char *name, size_t pages, rg_str pdf,
                               const rg_value *charts, const rg_value *sentences,
                               const rg_log *log)
{
    rg_value *v = rg_value_table(arena, NULL), *warnings = rg_value_table(arena, NULL);
    rg_sha256 digest = rg_sha256_of(pdf);
    rg_value_set(arena, v, "file", rg_value_text(arena, name));
    rg_value_set(arena, v, "pages", rg_value_number(arena, (double)pages));
    rg_value_set(arena, v, "bytes", rg_value_number(arena, (double)pdf.n));
    rg_value_set(arena, v, "sha256", rg_value_text(arena, digest.hex));
    for (size_t i = 0; i < rg_log_count(log); i++)
        if (rg_log_at(log, i).level != RG_NOTE)
            rg_value_push(arena, warnings, rg_value_text(arena, rg_log_at(log, i).text));
    rg_value_set(arena, v, "warnings", warnings);
    if (charts->item_count > 0)
        rg_value_set(arena, v, "charts", charts);
    rg_value_set(arena, v, "sentences", sentences);
    return v;
}

/* The document of the edition file; *synthetic says whether its data are invented. */
static bool make_doc(rg_arena *arena, const rg_press *press, const rg_document *d, rg_log *log,
                     rg_value *sentences, rg_doc **out, bool *synthetic, rg_err *err)
{
    const rg_value *context = NULL;
    rg_facts *facts = RG_NEW(arena, rg_facts);
    if (!read_edition(arena, d, &context, facts, err))
        return false;
    const rg_library *library = d->library;
    if (library &&
        !rg_library_overlay(arena, press->root,
                            rg_arena_printf(arena, "templates/areas/%s/content", d->area_slug),
                            library, &library, err))
        return false;
    rg_template_job *job = RG_NEW(arena, rg_template_job);
    *synthetic = strcmp(text_of(context, "synthetic"), "yes") == 0;
    *job = (rg_template_job){.root = press->root,
                             .report = d->report,
                             .area = {d->area_code, d->area_name, d->area_slug},
                             .release_title = d->release_title,
                             .edition = d->edition,
                             .brand = d->brand ? d->brand : "network",
                             .facts = facts,
                             .context = context,
                             .library = library,
                             .strict = d->strict,
                             .sentences = sentences,
                             .synthetic = *synthetic,
                             .boundaries = press->boundaries,
                             .boundary_count = press->boundary_count};
    fill_areas(arena, context, job);
    if (!rg_template_run(arena, job, log, out, err))
        return false;
    if (d->format && !rg_page_format_parse(d->format, &(*out)->format))
        return rg_fail(err, RG_E_BUG, "a document of unknown pages '%s'", d->format);
    (*out)->large_print = (*out)->large_print || d->large_print;
    (*out)->no_attachments = d->no_attachments;
    const char *created = text_of(rg_value_get(context, "release"), "created");
    if (!(*out)->created && created[0])
        (*out)->created = created;
    return true;
}

bool rg_render_doc(rg_arena *arena, const rg_press *press, const rg_document *d, rg_log *log,
                   rg_doc **out, rg_err *err)
{
    bool synthetic = false;
    return make_doc(arena, press, d, log, NULL, out, &synthetic, err);
}

/* Figures stand in a folder of the document's name; landscape pages and large print do not change them. */
static bool make_charts(rg_arena *arena, const rg_press *press, const rg_document *d,
                        const rg_doc *doc, const char *name, rg_log *log, rg_value *list,
                        rg_err *err)
{
    rg_style style;
    if (!rg_brand_style(arena, press->root, d->brand, &style, err))
        return false;
    rg_web_options options = {.style = &style,
                              .shaper = press->shaper,
                              .lang = doc->lang,
                              .synthetic = doc->synthetic,
                              .kinds = d->charts,
                              .log = log};
    const char *stem = rg_str_dup(arena, (rg_str){name, strlen(name) - strlen(".pdf")});
    return !d->charts || rg_charts_write(arena, doc, &options, d->folder, stem, list, err);
}

bool rg_render(rg_arena *arena, const rg_press *press, const rg_document *d,
               const rg_value **out, rg_err *err)
{
    rg_value *charts = rg_value_table(arena, NULL);
    rg_log *log = rg_log_new(arena);
    rg_doc *doc = NULL;
    rg_buf pdf = {0};
    size_t pages = 0;
    bool synthetic = false;
    rg_value *sentences = rg_value_table(arena, NULL);
    bool ok = make_doc(arena, press, d, log, sentences, &doc, &synthetic, err) &&
              make_pdf(arena, press, doc, d->brand, log, &pages, &pdf, err);
    const char *name = file_name(arena, d, synthetic);
    ok =
        ok && rg_file_write(rg_path_join(arena, d->folder, name), rg_buf_view(&pdf), 0644, err);
    ok = ok && make_charts(arena, press, d, doc, name, log, charts, err);
    if (ok)
        *out = summary(arena, name, pages, rg_buf_view(&pdf), charts, sentences, log);
    rg_buf_free(&pdf);
    return ok;
}

bool rg_render_check(rg_arena *arena, const rg_press *press, const rg_document *d,
                     const rg_value **out, rg_err *err)
{
    rg_log *log = rg_log_new(arena);
    rg_doc *doc = NULL;
    bool synthetic = false;
    rg_err fault = {0};
    rg_value *list = rg_value_table(arena, NULL);
    (void)err;
    if (!make_doc(arena, press, d, log, NULL, &doc, &synthetic, &fault) ||
        !rg_doc_check(doc, &fault))
        rg_value_push(arena, list, rg_value_text(arena, fault.text));
    for (size_t i = 0; i < rg_log_count(log); i++)
        if (rg_log_at(log, i).level != RG_NOTE)
            rg_value_push(arena, list, rg_value_text(arena, rg_log_at(log, i).text));
    *out = list;
    return true;
}
