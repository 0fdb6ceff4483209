/* app/options.h - The command line, by the contract of README.md. */
#ifndef RG_APP_OPTIONS_H
#define RG_APP_OPTIONS_H

#include "base/err.h"

typedef enum rg_command {
    RG_CMD_HELP,
    RG_CMD_VERSION,
    RG_CMD_BUILD,
    RG_CMD_CHECK,
    RG_CMD_FACTS,
    RG_CMD_EXPLAIN,
    RG_CMD_LINT,
    RG_CMD_EVAL,
    RG_CMD_SYNTH,
    RG_CMD_BRAND,
    RG_CMD_LIST,
    RG_CMD_NEW,
    RG_CMD_OUTLINE
} rg_command;

typedef struct rg_options {
    rg_command command;
    const char *operand; /* the release, the expression, a report, or what to do with a brand */
    const char *second;  /* explain: the fact; brand: the file */
    const char *extracts, *out, *only, *edition, *measure, *area, *format, *profile, *charts;
    unsigned chart_kinds; /* what charts asks for: RG_WEB_... of export/web.h */
    int jobs;             /* 0 = as many as the machine has */
    long seed;            /* synth */
    double scale;         /* synth */
    bool json, plan, propose;
    bool large_print, no_attachments; /* build */
} rg_options;

/* Fails with RG_E_USAGE and one sentence that says what was expected. */
bool rg_options_parse(int argc, char **argv, rg_options *out, rg_err *err) RG_MUST_CHECK;
const char *rg_options_help(void);

#endif
