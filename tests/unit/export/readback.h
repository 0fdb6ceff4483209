/* A PDF file as another program reads it: qpdf takes it apart, the content streams are walked
 * here. */
#ifndef RG_TESTS_EXPORT_READBACK_H
#define RG_TESTS_EXPORT_READBACK_H

#include "base/utf8.h"

#include "fixture.h"

#include <jansson.h>
#include <stdlib.h>
#include <unistd.h>

/* --- programs
 * --------------------------------------------------------------------------------------- */

/* What a command prints, both ways; %s in it is the file. */
MAYBE int run_on(const char *path, const char *command, rg_buf *out)
{
    char line[1000];
    rg_buf text = {0};
    for (const char *p = command; *p; p++)
        if (p[0] == '%' && p[1] == 's')
            rg_buf_puts(&text, path), p++;
        else
            rg_buf_putc(&text, *p);
    rg_buf_puts(&text, " 2>&1");
    FILE *pipe = popen(text.p, "r");
    rg_buf_free(&text);
    rg_buf_clear(out);
    rg_buf_puts(out, "");
    while (pipe && fgets(line, sizeof line, pipe))
        rg_buf_puts(out, line);
    return pipe ? pclose(pipe) : -1;
}

/* --- objects
 * ---------------------------------------------------------------------------------------- */

typedef struct readback {
    char path[64];
    json_t *json;    /* qpdf's, owned */
    json_t *objects; /* "obj:1 0 R" and "trailer" */
    rg_arena *arena;
} readback;

MAYBE readback readback_open(const rg_buf *pdf)
{
    readback r = {.path = "/tmp/rg-pdf-XXXXXX", .arena = rg_arena_new("readback")};
    int fd = mkstemp(r.path);
    if (fd < 0 || write(fd, pdf->p, pdf->n) != (ssize_t)pdf->n)
        CU_FAIL_FATAL("no temporary file");
    close(fd);
    rg_buf text = {0};
    run_on(r.path, "qpdf --json=2 --json-stream-data=inline --decode-level=generalized %s",
           &text);
    json_error_t error;
    r.json = json_loadb(text.p, text.n, 0, &error);
    rg_buf_free(&text);
    r.objects = json_array_get(json_object_get(r.json, "qpdf"), 1);
    if (!r.objects)
        CU_FAIL_FATAL("qpdf cannot read the file");
    return r;
}

MAYBE void readback_close(readback *r)
{
    unlink(r->path);
    json_decref(r->json);
    rg_arena_free(r->arena);
}

/* "12 0 R" gives 12, anything else 0. */
MAYBE int ref_of(const json_t *value)
{
    int number = 0, end = 0;
    const char *text = json_string_value(value);
    return text && sscanf(text, "%d 0 R%n", &number, &end) == 1 && text[end] == '\0' ? number
                                                                                     : 0;
}

MAYBE json_t *object_at(const readback *r, int number)
{
    char key[32];
    snprintf(key, sizeof key, "obj:%d 0 R", number);
    return json_object_get(r->objects, key);
}

/* References followed; of a stream, its dictionary. */
MAYBE json_t *value_of(const readback *r, json_t *value)
{
    int number = ref_of(value);
    if (number == 0)
        return value;
    json_t *object = object_at(r, number);
    json_t *stream = json_object_get(object, "stream");
    return stream ? json_object_get(stream, "dict") : json_object_get(object, "value");
}

/* The value at a path of keys and indices, such as "Names/EmbeddedFiles/Names/1/F". */
MAYBE json_t *at(const readback *r, json_t *from, const char *path)
{
    json_t *value = value_of(r, from);
    char key[64];
    for (const char *p = path; *p && value;) {
        size_t n = strcspn(p, "/");
        snprintf(key, sizeof key, "/%.*s", (int)n, p);
        value = json_is_array(value) ? json_array_get(value, (size_t)atoi(key + 1))
                                     : json_object_get(value, key);
        value = value_of(r, value);
        p += n + (p[n] == '/');
    }
    return value;
}

MAYBE json_t *trailer(const readback *r)
{
    return json_object_get(json_object_get(r->objects, "trailer"), "value");
}

MAYBE json_t *catalog(const readback *r)
{
    return at(r, trailer(r), "Root");
}

/* A name "/P", or a text without qpdf's mark "u:"; never NULL. */
MAYBE const char *text_at(const readback *r, json_t *from, const char *path)
{
    const char *text = json_string_value(at(r, from, path));
    if (text && strncmp(text, "u:", 2) == 0)
        text += 2;
    return text ? text : "(none)";
}

MAYBE long long int_at(const readback *r, json_t *from, const char *path)
{
    json_t *value = at(r, from, path);
    return json_is_integer(value) ? json_integer_value(value) : -1;
}

/* Numbers of an array as "0 0 595 842". */
MAYBE const char *numbers_at(const readback *r, json_t *from, const char *path)
{
    json_t *list = at(r, from, path);
    rg_buf text = {0};
    rg_buf_puts(&text, "");
    for (size_t i = 0; i < json_array_size(list); i++)
        rg_buf_printf(&text, i ? " %g" : "%g", json_number_value(json_array_get(list, i)));
    const char *kept = rg_arena_strdup(r->arena, text.p);
    rg_buf_free(&text);
    return kept;
}

static int base64_digit(char c)
{
    static const char digits[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const char *at_digit = c ? strchr(digits, c) : NULL;
    return at_digit ? (int)(at_digit - digits) : -1;
}

/* The decoded bytes of the stream with this number. */
MAYBE rg_str stream_bytes(const readback *r, int number)
{
    json_t *stream = json_object_get(object_at(r, number), "stream");
    const char *text = json_string_value(json_object_get(stream, "data"));
    rg_buf bytes = {0};
    unsigned bits = 0, held = 0;
    for (; text && *text; text++) {
        int digit = base64_digit(*text);
        if (digit < 0)
            break;
        bits = bits << 6 | (unsigned)digit;
        held += 6;
        if (held >= 8) {
            held -= 8;
            rg_buf_putc(&bytes, (char)(bits >> held));
        }
    }
    rg_str kept = {rg_arena_copy(r->arena, bytes.p ? bytes.p : "", bytes.n), bytes.n};
    rg_buf_free(&bytes);
    return kept;
}

MAYBE int ref_at(const readback *r, json_t *from, const char *key)
{
    char slashed[64];
    snprintf(slashed, sizeof slashed, "/%s", key);
    return ref_of(json_object_get(value_of(r, from), slashed));
}

MAYBE json_t *page_at(const readback *r, size_t index)
{
    char path[32];
    snprintf(path, sizeof path, "Pages/Kids/%zu", index);
    return at(r, catalog(r), path);
}

MAYBE int page_number(const readback *r, size_t index)
{
    return ref_of(json_array_get(at(r, catalog(r), "Pages/Kids"), index));
}

/* --- ToUnicode
 * -------------------------------------------------------------------------------------- */

typedef struct unicode_map {
    char *texts[65536]; /* by code; NULL unmapped */
    int codes;
} unicode_map;

/* "<0041> <0066 0069>" lines of bfchar blocks. */
MAYBE unicode_map *unicode_of(const readback *r, int stream)
{
    unicode_map *map = RG_NEW(r->arena, unicode_map);
    rg_str rest = stream_bytes(r, stream);
    bool inside = false;
    while (rest.n > 0) {
        const char *line = rg_str_dup(r->arena, rg_str_cut(&rest, '\n'));
        unsigned code;
        char hex[200];
        if (strstr(line, "endbfchar"))
            inside = false;
        if (inside && sscanf(line, "<%4x> <%199[0-9A-Fa-f]>", &code, hex) == 2) {
            rg_buf text = {0};
            for (const char *p = hex; strlen(p) >= 4; p += 4) {
                unsigned unit, low;
                sscanf(p, "%4x", &unit);
                if (unit >= 0xD800 && unit < 0xDC00 && sscanf(p + 4, "%4x", &low) == 1) {
                    unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
                    p += 4;
                }
                rg_buf_cp(&text, unit);
            }
            map->texts[code] = rg_arena_strdup(r->arena, text.p ? text.p : "");
            map->codes++;
            rg_buf_free(&text);
        }
        if (strstr(line, "beginbfchar"))
            inside = true;
    }
    return map;
}

#endif
