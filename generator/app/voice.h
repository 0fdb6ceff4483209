/* app/voice.h - What the program says, in plain lines or as JSON, and progress. */
#ifndef RG_APP_VOICE_H
#define RG_APP_VOICE_H

#include "base/err.h"
#include "base/log.h"
#include "base/str.h"

typedef struct rg_voice {
    bool json;     /* messages as one JSON object a line */
    bool terminal; /* a progress line may be rewritten in place */
} rg_voice;

void rg_voice_error(const rg_voice *voice, const rg_err *err); /* standard error */
void rg_voice_message(const rg_voice *voice, rg_level level, const char *text);
/* "[3 of 10] open-profile Leicester"; last ends the line. */
void rg_voice_progress(const rg_voice *voice, size_t done, size_t all, const char *what);
/* Results: written to standard output and checked.  Fails where they cannot be (a full disk). */
bool rg_voice_result(rg_str bytes, rg_err *err) RG_MUST_CHECK;

#endif
