/* base/err.c - Sentences are composed beside the old text and copied in last, so that an
 * argument may point into the rg_err being filled. */
#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A sentence that was cut must not end inside a UTF-8 sequence. */
static void drop_cut_sequence(char *text, size_t length)
{
    size_t back = 0;
    while (back < 3 && back < length && ((unsigned char)text[length - 1 - back] & 0xC0) == 0x80)
        back++;
    if (back == length)
        return;
    unsigned char lead = (unsigned char)text[length - 1 - back];
    size_t needs = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (needs > back + 1)
        text[length - 1 - back] = '\0';
}

static size_t add_format(char *text, size_t size, size_t used, const char *fmt, va_list args)
    RG_PRINTF(4, 0);
static size_t add_format(char *text, size_t size, size_t used, const char *fmt, va_list args)
{
    if (used >= size)
        return used;
    int wanted = vsnprintf(text + used, size - used, fmt, args);
    return wanted < 0 ? used : used + (size_t)wanted;
}

static size_t add_text(char *text, size_t size, size_t used, const char *fmt, ...)
    RG_PRINTF(4, 5);
static size_t add_text(char *text, size_t size, size_t used, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    used = add_format(text, size, used, fmt, args);
    va_end(args);
    return used;
}

static void settle(rg_err *err, char *text, size_t wanted)
{
    if (wanted >= sizeof err->text)
        drop_cut_sequence(text, sizeof err->text - 1);
    memcpy(err->text, text, strlen(text) + 1);
}

bool rg_fail(rg_err *err, rg_code code, const char *fmt, ...)
{
    if (!err)
        return false;
    char text[sizeof err->text] = "";
    va_list args;
    va_start(args, fmt);
    settle(err, text, add_format(text, sizeof text, 0, fmt, args));
    va_end(args);
    err->code = code;
    return false;
}

static size_t add_place(char *text, size_t size, rg_place place)
{
    size_t used = 0;
    if (!place.file)
        return 0;
    used = add_text(text, size, used, "%s", place.file);
    if (place.line > 0)
        used = add_text(text, size, used, ":%d", place.line);
    if (place.line > 0 && place.column > 0)
        used = add_text(text, size, used, ":%d", place.column);
    return add_text(text, size, used, ": ");
}

bool rg_fail_at(rg_err *err, rg_code code, rg_place place, const char *fmt, ...)
{
    if (!err)
        return false;
    char text[sizeof err->text] = "";
    size_t used = add_place(text, sizeof text, place);
    va_list args;
    va_start(args, fmt);
    settle(err, text, add_format(text, sizeof text, used, fmt, args));
    va_end(args);
    err->code = code;
    return false;
}

bool rg_while(rg_err *err, const char *fmt, ...)
{
    if (!err)
        return false;
    char text[sizeof err->text] = "";
    va_list args;
    va_start(args, fmt);
    size_t used = add_format(text, sizeof text, 0, fmt, args);
    va_end(args);
    settle(err, text, add_text(text, sizeof text, used, ": %s", err->text));
    return false;
}

int rg_exit_status(rg_code code)
{
    switch (code) {
    case RG_OK:
        return 0;
    case RG_E_USAGE:
        return 2;
    case RG_E_REFUSED:
        return 3;
    case RG_E_BUG:
        return 70;
    default:
        return 1;
    }
}

/* One write, so that the sentences of two workers do not mix.  _Exit, not exit: a forked worker
 * must not flush the parent's unwritten output a second time. */
void rg_panic(const char *fmt, ...)
{
    char text[sizeof((rg_err *)0)->text] = "";
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    fprintf(stderr, "%s\n", text);
    fflush(stderr);
    _Exit(70);
}
