/* app/voice.c - Messages to people and to programs. */
#include "app/voice.h"

#include "base/value.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static const char *level_name(rg_level level)
{
    return level == RG_ERROR ? "error" : level == RG_WARN ? "warning" : "note";
}

void rg_voice_message(const rg_voice *voice, rg_level level, const char *text)
{
    if (!voice->json) {
        fprintf(stderr, "%s%s\n", level == RG_WARN ? "warning: " : "", text);
        return;
    }
    rg_buf line = {0};
    rg_buf_printf(&line, "{\"level\":\"%s\",\"text\":", level_name(level));
    rg_buf_json_text(&line, rg_str_of(text));
    fprintf(stderr, "%s}\n", line.p);
    rg_buf_free(&line);
}

void rg_voice_error(const rg_voice *voice, const rg_err *err)
{
    rg_voice_message(voice, RG_ERROR, err->text);
}

void rg_voice_progress(const rg_voice *voice, size_t done, size_t all, const char *what)
{
    if (voice->json)
        return;
    if (voice->terminal)
        fprintf(stderr, "\r\033[K[%zu of %zu] %s%s", done, all, what, done == all ? "\n" : "");
    else
        fprintf(stderr, "[%zu of %zu] %s\n", done, all, what);
    fflush(stderr);
}

bool rg_voice_result(rg_str bytes, rg_err *err)
{
    bool ok = fwrite(bytes.p, 1, bytes.n, stdout) == bytes.n;
    ok = fflush(stdout) == 0 && ok;
    return ok ||
           rg_fail(err, RG_E_IO, "standard output cannot be written: %s", strerror(errno));
}
