/* tests/support/specimen.h - One document with every block, made in C: set by tests in every brand
 * and format, and written by tests/specimen/main.c to be looked at. */
#ifndef RG_TESTS_SUPPORT_SPECIMEN_H
#define RG_TESTS_SUPPORT_SPECIMEN_H

#include "doc/doc.h"

/* The document lives in arena. */
rg_doc *specimen_new(rg_arena *arena);

#endif
