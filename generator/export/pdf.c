/* export/pdf.c - The order in which a file is made; see export/pdf_imp.h. */
#include "export/pdf.h"

#include "export/pdf_imp.h"

static void write_page(rg_pdf_job *job, size_t at, rg_buf *content)
{
    const rg_page *page = &job->pages->pages[at];
    rg_pdf *pdf = job->pdf;
    rg_buf_clear(content);
    size_t marks = rg_pdf_content(job, at, content);
    rg_pdf_obj *stream = rg_pdf_add_stream(pdf, rg_buf_view(content), true);
    rg_pdf_obj *obj = rg_pdf_add_page(pdf, page->w, page->h);
    rg_pdf_put_ref(pdf, obj, "Resources", rg_pdf_number(job->resources));
    rg_pdf_put_ref(pdf, obj, "Contents", rg_pdf_number(stream));
    rg_pdf_put_name(pdf, obj, "Tabs", "S");
    if (marks > 0)
        rg_pdf_put_int(pdf, obj, "StructParents", (int64_t)at);
    job->page_objs[at] = obj;
    job->page_numbers[at] = rg_pdf_number(obj);
}

static void write_pages(rg_pdf_job *job)
{
    rg_buf content = {0};
    size_t count = job->pages->page_count;
    job->resources = rg_pdf_add_dict(job->pdf);
    job->page_objs = RG_NEW_N(job->arena, rg_pdf_obj *, count);
    job->page_numbers = RG_NEW_N(job->arena, size_t, count);
    for (size_t i = 0; i < count && !rg_pdf_failed(job->pdf); i++)
        write_page(job, i, &content);
    rg_buf_free(&content);
}

static void write_document(rg_pdf_job *job, rg_str icc)
{
    rg_pdf_tags_list(job);
    if (rg_pdf_failed(job->pdf))
        return;
    rg_pdf_guard(job);
    if (rg_pdf_failed(job->pdf))
        return;
    job->tree = rg_pdf_add_dict(job->pdf);
    rg_pdf_put_ref(job->pdf, rg_pdf_catalog(job->pdf), "StructTreeRoot",
                   rg_pdf_number(job->tree));
    write_pages(job);
    if (rg_pdf_failed(job->pdf))
        return;
    rg_pdf_fonts_write(job);
    rg_pdf_pictures_write(job);
    rg_pdf_meta(job, icc);
    rg_pdf_attach(job);
    if (rg_pdf_failed(job->pdf))
        return;
    rg_pdf_nav(job);
    rg_pdf_tags_write(job);
}

bool rg_pdf_write(const rg_pages *pages, const rg_fonts *fonts, rg_str icc, rg_buf *out,
                  rg_err *err)
{
    rg_pdf_job job = {.pages = pages, .arena = rg_arena_new("PDF"), .pdf = rg_pdf_new()};
    job.fonts = rg_pdf_fonts_new(job.arena, fonts);
    write_document(&job, icc);
    bool ok = rg_pdf_finish(job.pdf, out, err);
    rg_pdf_free(job.pdf);
    rg_arena_free(job.arena);
    return ok;
}
