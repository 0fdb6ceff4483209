/* data/sniff.h - What the first bytes and the blocks of a file say about its kind and encoding.
 */
#ifndef RG_DATA_SNIFF_H
#define RG_DATA_SNIFF_H

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

/* What the file is, when it is not CSV text ("an Excel workbook (.xlsx)"); else NULL.  *advice
 * is what to do about it. */
const char *rg_sniff_refused(rg_str bytes, const char **advice);

/* The first byte from `from` on that is not part of valid UTF-8, looking at least up to `to` (a
 * sequence that crosses `to` is read to its end); bytes.n when there is none.  *next is where
 * to go on with the following block. */
size_t rg_sniff_bad_utf8(rg_str bytes, size_t from, size_t to, size_t *next);

/* Line ends in bytes: LF, CR, and CRLF as one.  before = the byte in front (0 when there is
 * none): a LF right after a CR is not counted again. */
int rg_sniff_breaks(rg_str bytes, char before);

/* Whether bytes that are not UTF-8 as a whole have characters of several bytes that are, and where
 * the first of them is: a file put together of two encodings has some. */
bool rg_sniff_utf8_within(rg_str bytes, size_t *first);

/* "semicolons", where these (or tabs, or vertical bars) stand in a heading as often as the fields
 * that commas make of it; NULL: commas part it. */
const char *rg_sniff_separator(rg_str heading, size_t fields);

#endif
