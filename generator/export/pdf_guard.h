/* export/pdf_guard.h - Structure types as numbers, for the guards. */
#ifndef RG_EXPORT_PDF_GUARD_H
#define RG_EXPORT_PDF_GUARD_H

#include "export/pdf_imp.h"

/* In byte order of their names, so that a name can be searched for. */
typedef enum rg_pdf_kind {
    RG_K_ART,
    RG_K_BIBENTRY,
    RG_K_BLOCKQUOTE,
    RG_K_CAPTION,
    RG_K_CODE,
    RG_K_DIV,
    RG_K_DOCUMENT,
    RG_K_FIGURE,
    RG_K_FORMULA,
    RG_K_H1,
    RG_K_H2,
    RG_K_H3,
    RG_K_H4,
    RG_K_H5,
    RG_K_H6,
    RG_K_INDEX,
    RG_K_L,
    RG_K_LBODY,
    RG_K_LI,
    RG_K_LBL,
    RG_K_LINK,
    RG_K_NONSTRUCT,
    RG_K_NOTE,
    RG_K_P,
    RG_K_PART,
    RG_K_QUOTE,
    RG_K_REFERENCE,
    RG_K_SECT,
    RG_K_SPAN,
    RG_K_TBODY,
    RG_K_TD,
    RG_K_TFOOT,
    RG_K_TH,
    RG_K_THEAD,
    RG_K_TOC,
    RG_K_TOCI,
    RG_K_TR,
    RG_K_TABLE,
    RG_K_COUNT
} rg_pdf_kind;

/* RG_K_COUNT for a type that PDF does not know, or that this program never makes. */
rg_pdf_kind rg_pdf_kind_of(const char *type);

/* A table's cells form a grid, and every data cell has a header. */
void rg_pdf_guard_table(rg_pdf_job *job, const rg_tag *table);

#endif
