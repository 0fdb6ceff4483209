/* export/pdf_imp.h - What the parts of the PDF exporter share.
 *
 * One job makes one file.  Parts run in this order, and each leaves something for the next:
 *   tags_list    the tag tree as a list, parents before kids
 *   guard        refuses what no conforming file can show
 *   content      one stream a page; which tag owns which piece of it (marks); which glyphs are
 * used fonts        subsets, widths, ToUnicode meta attach  XMP, information, output intent;
 * embedded files nav          links, bookmarks, page labels tags_write   structure elements,
 * parent tree, identifiers Failures stick in the document (rg_pdf_fail); nothing here answers
 * success. */
#ifndef RG_EXPORT_PDF_IMP_H
#define RG_EXPORT_PDF_IMP_H

#include "base/arena.h"
#include "layout/page.h"
#include "paint/pdf_object.h"
#include "text/font.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct rg_pdf_fonts rg_pdf_fonts;
typedef struct rg_pdf_font rg_pdf_font;

/* A piece of a page that belongs to a structure element: marked content, or an annotation. */
typedef struct rg_pdf_mark {
    uint32_t node;
    uint32_t page;
    uint32_t id; /* MCID, or the number of the annotation's object */
    bool annotation;
} rg_pdf_mark;

/* An attached file and the structure element it belongs to. */
typedef struct rg_pdf_pair {
    uint32_t node;
    uint32_t file;
} rg_pdf_pair;

typedef struct rg_pdf_job {
    const rg_pages *pages;
    rg_pdf *pdf;
    rg_arena *arena; /* freed with the job */
    rg_pdf_fonts *fonts;

    /* The tag tree, parents before kids, kids in reading order. */
    const rg_tag **nodes;
    uint32_t *parents; /* indices into nodes; the root's is 0 */
    size_t node_count, node_room;
    uint32_t *node_of; /* by tag number; UINT32_MAX where the tree has no such tag */

    rg_pdf_mark *marks; /* page by page in paint order, then the annotations */
    size_t mark_count, mark_room;

    const rg_picture **pictures; /* shown so far, each once */
    size_t picture_count, picture_room;

    rg_pdf_obj **page_objs;
    size_t *page_numbers;
    rg_pdf_obj *resources; /* of all pages */
    rg_pdf_obj *tree;      /* StructTreeRoot */
    size_t *filespecs;     /* numbers, one for each attachment */
    rg_pdf_pair *pairs; /* by node; pair_next is the first whose element is not written yet */
    size_t pair_count, pair_room, pair_next;
} rg_pdf_job;

/* pdf_tags.c */
void rg_pdf_tags_list(rg_pdf_job *job);
/* The index of a tag in nodes.  A tag that the tree does not hold is a failure, and answers 0.
 */
uint32_t rg_pdf_node(rg_pdf_job *job, const rg_tag *tag);
void rg_pdf_tags_write(rg_pdf_job *job);

/* pdf_guard.c: what may go wrong before export, and would make a file that does not conform. */
void rg_pdf_guard(rg_pdf_job *job);

/* pdf_content.c: append the page's content stream; answers the number of marks made. */
size_t rg_pdf_content(rg_pdf_job *job, size_t page, rg_buf *out);

/* pdf_fonts.c */
rg_pdf_fonts *rg_pdf_fonts_new(rg_arena *arena, const rg_fonts *fonts);
rg_pdf_font *rg_pdf_fonts_use(rg_pdf_fonts *fonts, const rg_face *face);
size_t rg_pdf_font_index(const rg_pdf_font *font); /* its resource is named F and this */
/* The code of a glyph that stands for some text: same pair, same code; codes count from 1. */
uint32_t rg_pdf_font_code(rg_pdf_font *font, uint32_t glyph, rg_str text);
int64_t rg_pdf_font_width(const rg_pdf_font *font, uint32_t code); /* millionths of an em */
/* Whether the text of this code must be said by ActualText: it has none, or a private
 * character. */
bool rg_pdf_font_mute(const rg_pdf_font *font, uint32_t code);
void rg_pdf_fonts_write(rg_pdf_job *job);

/* pdf_meta.c */
void rg_pdf_meta(rg_pdf_job *job, rg_str icc);
/* created as a PDF date ("D:20240131120000Z"), or NULL when the pages have none. */
const char *rg_pdf_date(rg_pdf_job *job);

/* pdf_picture.c */
/* The picture's resource is named I and this. */
size_t rg_pdf_picture(rg_pdf_job *job, const rg_picture *picture);
void rg_pdf_pictures_write(rg_pdf_job *job);

/* pdf_attach.c */
void rg_pdf_attach(rg_pdf_job *job);
/* Append "/AF[...]" when files belong to the element.  Called for each node in order. */
void rg_pdf_attach_spell(rg_pdf_job *job, uint32_t node, rg_buf *out);

/* pdf_nav.c */
void rg_pdf_nav(rg_pdf_job *job);

#endif
