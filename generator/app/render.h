/* app/render.h - One document from its edition file: the work of a render process. */
#ifndef RG_APP_RENDER_H
#define RG_APP_RENDER_H

#include "base/arena.h"
#include "base/err.h"
#include "base/value.h"
#include "base/log.h"
#include "content/library.h"
#include "script/template.h"
#include "text/para.h"

/* What all documents share, read before the fork. */
typedef struct rg_press {
    const char *root;
    rg_fonts *fonts;
    rg_shaper *shaper;
    rg_str icc;
    rg_boundaries *boundaries; /* of the release, in its order */
    size_t boundary_count;
} rg_press;

bool rg_press_open(rg_arena *arena, const char *root, rg_press *out, rg_err *err) RG_MUST_CHECK;
/* Read a file of boundaries; name is what maps ask for, title what messages call the file.  input: its record
 * for the manifest. */
bool rg_press_boundaries(rg_arena *arena, rg_press *press, const char *name, const char *path,
                         const char *title, const rg_value **input, rg_err *err) RG_MUST_CHECK;
void rg_press_close(rg_press *press);

typedef struct rg_document {
    const char *report;    /* "open-profile" */
    const char *area_code; /* the area it is about */
    const char *area_name, *area_slug;
    const char *brand;  /* NULL = network */
    const char *format; /* in place of the template's; NULL none */
    bool large_print, no_attachments;
    const char *edition;
    const char *release_title;
    const char *facts_path; /* the edition file */
    const char *folder;     /* where the PDF goes */
    bool slug_in_name;      /* the report is made for several areas */
    unsigned charts;        /* its figures as files for the web: RG_WEB_...; 0 none */
    bool strict;            /* the release's */
    const rg_library *library;
} rg_document;

/* The document of the edition file, not yet checked or laid out. */
bool rg_render_doc(rg_arena *arena, const rg_press *press, const rg_document *document,
                   rg_log *log, rg_doc **out, rg_err *err) RG_MUST_CHECK;

/* Make the document and write it.  out: { file, pages, bytes, sha256, warnings = { ... }, sentences = {
 * { kind, place, name, facts, case, sentence, reason }, ... } }, and the names of its charts' files
 * where they are asked for. */
bool rg_render(rg_arena *arena, const rg_press *press, const rg_document *document,
               const rg_value **out, rg_err *err) RG_MUST_CHECK;

/* The document made and checked, but not laid out: of the press, only root and boundaries are used.  out: a list of findings, each a sentence with its
 * place.  A fault that stops the document is a finding too. */
bool rg_render_check(rg_arena *arena, const rg_press *press, const rg_document *document,
                     const rg_value **out, rg_err *err) RG_MUST_CHECK;

#endif
