/* paint/pdf_object_spell.h - How numbers, names and strings are spelt in a PDF file.
 *
 * Everything is appended to a buffer.  Reals have at most three decimals (0.001 pt is 0.35
 * micrometres), no exponent, no trailing zero and never "-0". */
#ifndef RG_PAINT_PDF_OBJECT_SPELL_H
#define RG_PAINT_PDF_OBJECT_SPELL_H

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

void rg_pdf_spell_int(rg_buf *out, int64_t value);
/* value must be finite; beyond +-1e12 it is clamped there. */
void rg_pdf_spell_real(rg_buf *out, double value);
/* The same for thousandths: 1500 is "1.5". */
void rg_pdf_spell_milli(rg_buf *out, int64_t thousandths);
/* The nearest thousandth, halves away from zero. */
int64_t rg_pdf_milli(double value);

void rg_pdf_spell_name(rg_buf *out, const char *name); /* with its slash; odd bytes as #xx */
void rg_pdf_spell_ref(rg_buf *out, size_t number);     /* "12 0 R" */
/* Bytes as they are: (literal) when all are printable ASCII, else <hexadecimal>. */
void rg_pdf_spell_bytes(rg_buf *out, rg_str bytes);
/* A text string for people: printable ASCII as it is, else UTF-16BE with its mark. */
void rg_pdf_spell_text(rg_buf *out, rg_str utf8);
/* UTF-16BE as hexadecimal digits, without mark and brackets: ToUnicode maps. */
void rg_pdf_spell_utf16(rg_buf *out, rg_str utf8);

#endif
