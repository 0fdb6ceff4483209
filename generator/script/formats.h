/* script/formats.h - Names of the formats, for those who may not see the sandbox. */
#ifndef RG_SCRIPT_FORMATS_H
#define RG_SCRIPT_FORMATS_H

#include <stddef.h>

/* The name of format number index, in byte order; NULL beyond the last. */
const char *rg_format_name(size_t index);

#endif
