/* export/pdf_attach.c - Embedded and associated files: ISO 32000-1, 7.11.4 and ISO
 * 19005-3, 6.8. */
#include "export/pdf_imp.h"

#include "base/map.h"
#include "base/utf8.h"
#include "paint/pdf_object_spell.h"

#include <stdlib.h>

/* --- whose files
 * ----------------------------------------------------------------------------------- */

static void pair(rg_pdf_job *job, uint32_t node, size_t file)
{
    *RG_PUSH(job->arena, job->pairs, job->pair_count, job->pair_room) =
        (rg_pdf_pair){node, (uint32_t)file};
}

static int by_node(const void *a, const void *b)
{
    const rg_pdf_pair *x = a, *y = b;
    if (x->node != y->node)
        return x->node < y->node ? -1 : 1;
    return (x->file > y->file) - (x->file < y->file);
}

/* A tag may name its file, a file its tag; saying it both ways is saying it once. */
static void drop_doubles(rg_pdf_job *job)
{
    size_t kept = 0;
    for (size_t i = 0; i < job->pair_count; i++)
        if (i == 0 || by_node(&job->pairs[i], &job->pairs[i - 1]) != 0)
            job->pairs[kept++] = job->pairs[i];
    job->pair_count = kept;
}

static void list_pairs(rg_pdf_job *job)
{
    rg_map *names = rg_map_new(job->arena);
    for (size_t f = 0; f < job->pages->attachment_count; f++) {
        const rg_attachment *a = &job->pages->attachments[f];
        bool added;
        rg_map_intern(names, rg_str_of(a->name), &added);
        if (!added)
            rg_pdf_fail(job->pdf, RG_E_BUG, "two attached files are called '%s'", a->name);
        if (a->tag)
            pair(job, rg_pdf_node(job, a->tag), f);
    }
    for (uint32_t i = 0; i < job->node_count; i++) {
        const char *name = job->nodes[i]->attachment;
        size_t f = name ? rg_map_find(names, rg_str_of(name)) : SIZE_MAX;
        if (f != SIZE_MAX)
            pair(job, i, f);
        else if (name)
            rg_pdf_fail(job->pdf, RG_E_BUG, "a %s names the file '%s', which is not attached",
                        job->nodes[i]->type, name);
    }
    if (job->pair_count > 0)
        qsort(job->pairs, job->pair_count, sizeof *job->pairs, by_node);
    drop_doubles(job);
}

static bool has_owner(const rg_pdf_job *job, size_t file)
{
    for (size_t i = 0; i < job->pair_count; i++)
        if (job->pairs[i].file == file)
            return true;
    return false;
}

/* --- files
 * ----------------------------------------------------------------------------------------- */

static size_t write_file(rg_pdf_job *job, const rg_attachment *a)
{
    rg_pdf *pdf = job->pdf;
    const char *date = rg_pdf_date(job);
    rg_pdf_obj *file = rg_pdf_add_stream(pdf, a->bytes, true);
    rg_pdf_put_name(pdf, file, "Type", "EmbeddedFile");
    rg_pdf_put_name(pdf, file, "Subtype", a->mime);
    rg_pdf_obj *params = rg_pdf_put_dict(pdf, file, "Params");
    rg_pdf_put_int(pdf, params, "Size", (int64_t)a->bytes.n);
    if (date)
        rg_pdf_put_bytes(pdf, params, "ModDate", rg_str_of(date));
    return rg_pdf_number(file);
}

static size_t write_filespec(rg_pdf_job *job, size_t at)
{
    rg_pdf *pdf = job->pdf;
    const rg_attachment *a = &job->pages->attachments[at];
    rg_pdf_obj *spec = rg_pdf_add_dict(pdf);
    size_t file = write_file(job, a);
    rg_pdf_put_name(pdf, spec, "Type", "Filespec");
    rg_pdf_put_text(pdf, spec, "F", a->name);
    rg_pdf_put_text(pdf, spec, "UF", a->name);
    rg_pdf_obj *both = rg_pdf_put_dict(pdf, spec, "EF");
    rg_pdf_put_ref(pdf, both, "F", file);
    rg_pdf_put_ref(pdf, both, "UF", file);
    rg_pdf_put_name(pdf, spec, "AFRelationship", has_owner(job, at) ? "Data" : "Supplement");
    if (a->description)
        rg_pdf_put_text(pdf, spec, "Desc", a->description);
    return rg_pdf_number(spec);
}

/* --- the name tree
 * -------------------------------------------------------------------------------- */

typedef struct spelt_name {
    rg_str bytes; /* as the reader compares them: the string's own bytes */
    size_t index;
} spelt_name;

static bool is_ascii(const char *text)
{
    for (; *text; text++)
        if (*text < ' ' || *text > '~')
            return false;
    return true;
}

static rg_str bytes_of(rg_arena *arena, const char *name)
{
    rg_buf bytes = {0};
    if (is_ascii(name))
        rg_buf_puts(&bytes, name);
    else
        rg_buf_utf16be(&bytes, rg_str_of(name), true);
    rg_str kept = {rg_arena_copy(arena, bytes.p, bytes.n), bytes.n};
    rg_buf_free(&bytes);
    return kept;
}

static int by_bytes(const void *a, const void *b)
{
    return rg_str_cmp(((const spelt_name *)a)->bytes, ((const spelt_name *)b)->bytes);
}

static void write_names(rg_pdf_job *job)
{
    size_t count = job->pages->attachment_count;
    spelt_name *names = RG_NEW_N(job->arena, spelt_name, count);
    for (size_t i = 0; i < count; i++)
        names[i] = (spelt_name){bytes_of(job->arena, job->pages->attachments[i].name), i};
    qsort(names, count, sizeof *names, by_bytes);
    rg_pdf_obj *tree =
        rg_pdf_put_dict(job->pdf, rg_pdf_put_dict(job->pdf, rg_pdf_catalog(job->pdf), "Names"),
                        "EmbeddedFiles");
    rg_pdf_obj *list = rg_pdf_put_array(job->pdf, tree, "Names");
    for (size_t i = 0; i < count; i++) {
        rg_pdf_put_bytes(job->pdf, list, NULL, names[i].bytes);
        rg_pdf_put_ref(job->pdf, list, NULL, job->filespecs[names[i].index]);
    }
}

void rg_pdf_attach(rg_pdf_job *job)
{
    list_pairs(job);
    size_t count = job->pages->attachment_count;
    if (count == 0)
        return;
    job->filespecs = RG_NEW_N(job->arena, size_t, count);
    for (size_t i = 0; i < count; i++)
        job->filespecs[i] = write_filespec(job, i);
    write_names(job);
    rg_pdf_obj *list = rg_pdf_put_array(job->pdf, rg_pdf_catalog(job->pdf), "AF");
    for (size_t i = 0; i < count; i++)
        rg_pdf_put_ref(job->pdf, list, NULL, job->filespecs[i]);
}

/* Elements are written in the order of nodes, which is that of the pairs. */
void rg_pdf_attach_spell(rg_pdf_job *job, uint32_t node, rg_buf *out)
{
    if (job->pair_next == job->pair_count || job->pairs[job->pair_next].node != node)
        return;
    rg_buf_puts(out, "/AF[");
    for (; job->pair_next < job->pair_count; job->pair_next++) {
        const rg_pdf_pair *p = &job->pairs[job->pair_next];
        if (p->node != node)
            break;
        if (out->p[out->n - 1] != '[')
            rg_buf_putc(out, ' ');
        rg_pdf_spell_ref(out, job->filespecs[p->file]);
    }
    rg_buf_putc(out, ']');
}
