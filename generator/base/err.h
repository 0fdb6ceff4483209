/* base/err.h - One error type, one shape, one sentence a person can act on.
 *
 * A function that can fail returns bool (true = done) and fills one rg_err.
 * Text form:  file:line[:column]: what is wrong; what to do
 * The place is the user's file (extract, template, release), never ours. */
#ifndef RG_BASE_ERR_H
#define RG_BASE_ERR_H

#include "base/attr.h"

#include <stdbool.h>
#include <stddef.h>

typedef enum rg_code {
    RG_OK = 0,
    RG_E_USAGE,    /* the command line or the release file is wrong (exit 2) */
    RG_E_IO,       /* the operating system refused */
    RG_E_SYNTAX,   /* bytes break the file format: CSV, JSON, Lua, font */
    RG_E_DATA,     /* well-formed, but breaks a rule about the data */
    RG_E_REFUSED,  /* a required extract is refused (exit 3) */
    RG_E_TEMPLATE, /* a template or content file asks for something that is not there */
    RG_E_LAYOUT,   /* content cannot be placed on any page */
    RG_E_PDF,      /* libharu or cairo gave up */
    RG_E_LIMIT,    /* a stated ceiling of time, memory or size was hit */
    RG_E_BUG       /* our own mistake (exit 70) */
} rg_code;

/* A place in one of the user's files.  file is borrowed (arena or literal);
 * NULL means "no place".  line and column count from 1; 0 means unknown. */
typedef struct rg_place {
    const char *file;
    int line;
    int column;
} rg_place;

typedef struct rg_err {
    rg_code code;
    char text[1000]; /* one sentence; UTF-8; always terminated */
} rg_err;

/* Record a failure and return false, so that callers write
 *     return rg_fail(err, RG_E_DATA, "population is %.0f", n);
 * err may be NULL (the sentence is then lost; only for best-effort clean-up). */
bool rg_fail(rg_err *err, rg_code code, const char *fmt, ...) RG_PRINTF(3, 4);

/* The same with a place in front: "file:line:column: ". Unknown parts are left out. */
bool rg_fail_at(rg_err *err, rg_code code, rg_place place, const char *fmt, ...)
    RG_PRINTF(4, 5);

/* Put context in front of a failure on its way up; keep the code; return false. */
bool rg_while(rg_err *err, const char *fmt, ...) RG_PRINTF(2, 3);

/* The exit status for a code, by DESIGN 4: 0, 1, 2, 3 or 70. */
int rg_exit_status(rg_code code);

/* Our own mistake or memory exhausted: print the sentence, exit 70. */
void rg_panic(const char *fmt, ...) RG_PRINTF(1, 2) RG_NORETURN;

#endif
