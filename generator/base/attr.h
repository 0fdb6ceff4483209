/* base/attr.h - Compiler attributes used across the engine, in one spelling. */
#ifndef RG_BASE_ATTR_H
#define RG_BASE_ATTR_H

#define RG_PRINTF(fmt_index, first_arg) __attribute__((format(printf, fmt_index, first_arg)))
#define RG_MUST_CHECK __attribute__((warn_unused_result))
#define RG_NORETURN __attribute__((noreturn))

#endif
