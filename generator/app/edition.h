/* app/edition.h - The edition file: context and facts of one edition, all that a render process is given. */
#ifndef RG_APP_EDITION_H
#define RG_APP_EDITION_H

#include "base/arena.h"
#include "base/err.h"
#include "base/value.h"
#include "fact/fact.h"

/* Append the file.  Texts of the facts read back point into bytes, which must outlive them. */
void rg_edition_write(rg_buf *out, const rg_value *context, const rg_facts *facts);
bool rg_edition_read(rg_arena *arena, rg_str bytes, const rg_value **context, rg_facts *facts,
                     rg_err *err) RG_MUST_CHECK;

#endif
