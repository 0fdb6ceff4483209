/* base/utf8.h - Decoding, encoding and checking of UTF-8; nothing about fonts. */
#ifndef RG_BASE_UTF8_H
#define RG_BASE_UTF8_H

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Decode the code point at p (n bytes left, n > 0).  Answers the number of bytes used and sets
 * *cp; an invalid byte answers 1 and U+FFFD. Overlong forms and surrogates are invalid. */
size_t rg_utf8_decode(const char *p, size_t n, uint32_t *cp);
size_t rg_utf8_encode(uint32_t cp, char out[4]);     /* bytes written */
bool rg_utf8_valid(rg_str text, size_t *bad_offset); /* bad_offset may be NULL */
size_t rg_utf8_length(rg_str text);                  /* code points */
void rg_buf_cp(rg_buf *buf, uint32_t cp);            /* append a code point as UTF-8 */
/* Append as UTF-16BE, for PDF strings. */
void rg_buf_utf16be(rg_buf *buf, rg_str text, bool bom);
/* Append Windows-1252 bytes as UTF-8; answers false (nothing lost: U+FFFD written) if one of
 * the five undefined bytes 81 8D 8F 90 9D occurs. */
bool rg_buf_cp1252(rg_buf *buf, rg_str bytes);

#endif
