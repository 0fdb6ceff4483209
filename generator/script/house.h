/* script/house.h - What every sandbox that makes words offers: stats, format and words. */
#ifndef RG_SCRIPT_HOUSE_H
#define RG_SCRIPT_HOUSE_H

#include "script/formats.h"
#include "script/sandbox.h"

/* Define `stats` and `format` (C) and `words` (lua/words/init.lua below the sandbox's root). */
bool rg_house_open(rg_sandbox *box, rg_err *err) RG_MUST_CHECK;

void rg_house_bind_stats(rg_sandbox *box);
void rg_house_bind_format(rg_sandbox *box);

/* The house's way of writing one value, by name ("whole", "percent", "month"); what a slot
 * {name:format} prints.  Appends, or leaves out untouched and fails: an unknown name gives the
 * nearest right one, a number that is not finite or a text that is no date is refused. */
bool rg_format_number(rg_buf *out, const char *name, double x, rg_err *err) RG_MUST_CHECK;
bool rg_format_text(rg_buf *out, const char *name, rg_str text, rg_err *err) RG_MUST_CHECK;

#endif
