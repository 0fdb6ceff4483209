/* paint/pdf_in.c - See pdf_in.h.  Syntax by ISO 32000-1, 7.2 to 7.5. */
#include "paint/pdf_in.h"

#include <libdeflate.h>
#include <string.h>

enum { MOST_BYTES = 64 << 20, MOST_OBJECTS = 20000 };

/* ---- words ---- */

static bool is_blank(char c)
{
    return c == '\0' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
}

static bool ends_word(char c)
{
    return is_blank(c) || strchr("()<>[]{}/%", c) != NULL;
}

static void skip(rg_str *rest, size_t n)
{
    n = n < rest->n ? n : rest->n;
    *rest = (rg_str){rest->p + n, rest->n - n};
}

static void skip_blanks(rg_str *rest)
{
    while (rest->n > 0 && (is_blank(*rest->p) || *rest->p == '%')) {
        if (*rest->p == '%')
            while (rest->n > 0 && *rest->p != '\n' && *rest->p != '\r')
                skip(rest, 1);
        else
            skip(rest, 1);
    }
}

static rg_str take_word(rg_str *rest)
{
    rg_str word = {rest->p, 0};
    while (word.n < rest->n && !ends_word(rest->p[word.n]))
        word.n++;
    skip(rest, word.n);
    return word;
}

/* "-.5", "12.", "+3"; no exponents. */
static bool read_number(rg_str word, double *out)
{
    size_t i = 0, digits = 0;
    double value = 0, unit = 1;
    bool minus = word.n > 0 && *word.p == '-', point = false;
    if (word.n > 0 && (*word.p == '-' || *word.p == '+'))
        i++;
    for (; i < word.n; i++) {
        char c = word.p[i];
        if (c == '.' && !point) {
            point = true;
            continue;
        }
        if (c < '0' || c > '9')
            return false;
        value = value * 10 + (c - '0');
        unit *= point ? 10 : 1;
        digits++;
    }
    *out = (minus ? -value : value) / unit;
    return digits > 0 && digits < 19;
}

/* Past the bracket that closes a literal string. */
static bool take_string(rg_str *rest, rg_in_value *out)
{
    size_t i = 0;
    int depth = 0;
    do {
        if (i >= rest->n)
            return false;
        depth += (rest->p[i] == '(') - (rest->p[i] == ')');
        i += rest->p[i] == '\\' ? 2 : 1;
    } while (depth > 0);
    *out = (rg_in_value){.kind = RG_IN_STRING, .text = {rest->p + 1, i - 2}};
    skip(rest, i);
    return true;
}

static bool take_hex(rg_str *rest, rg_in_value *out)
{
    const char *end = memchr(rest->p, '>', rest->n);
    if (!end)
        return false;
    *out =
        (rg_in_value){.kind = RG_IN_STRING, .text = {rest->p + 1, (size_t)(end - rest->p - 1)}};
    skip(rest, (size_t)(end - rest->p) + 1);
    return true;
}

static bool next_at(rg_arena *arena, rg_str *rest, int depth, rg_in_value *out);

/* "12 0 R" where the number has been read already. */
static void join_ref(rg_str *rest, rg_in_value *out)
{
    double generation = 0;
    rg_str ahead = *rest;
    skip_blanks(&ahead);
    rg_str word = take_word(&ahead);
    if (out->number < 0 || !read_number(word, &generation))
        return;
    skip_blanks(&ahead);
    if (!rg_str_is(take_word(&ahead), "R"))
        return;
    out->kind = RG_IN_REF;
    *rest = ahead;
}

static bool take_list(rg_arena *arena, rg_str *rest, int depth, bool dict, rg_in_value *out)
{
    size_t room = 0;
    *out = (rg_in_value){.kind = dict ? RG_IN_DICT : RG_IN_ARRAY};
    for (;;) {
        skip_blanks(rest);
        if (rest->n == 0)
            return false;
        if (dict ? rg_str_starts(*rest, ">>") : *rest->p == ']') {
            skip(rest, dict ? 2 : 1);
            return !dict || out->count % 2 == 0;
        }
        rg_in_value item;
        if (!next_at(arena, rest, depth + 1, &item) || item.kind == RG_IN_WORD)
            return false;
        *RG_PUSH(arena, out->items, out->count, room) = item;
    }
}

static bool take_plain(rg_str *rest, int depth, rg_in_value *out)
{
    rg_str word = take_word(rest);
    if (word.n == 0)
        return false;
    *out = (rg_in_value){.kind = RG_IN_WORD, .text = word};
    if (read_number(word, &out->number)) {
        out->kind = RG_IN_NUMBER;
        if (depth > 0)
            join_ref(rest, out);
    } else if (rg_str_is(word, "true") || rg_str_is(word, "false") || rg_str_is(word, "null")) {
        out->kind = RG_IN_NULL;
    }
    return true;
}

static bool next_at(rg_arena *arena, rg_str *rest, int depth, rg_in_value *out)
{
    skip_blanks(rest);
    if (depth > RG_IN_DEEPEST)
        return false;
    *out = (rg_in_value){.kind = RG_IN_WORD};
    if (rest->n == 0)
        return true;
    switch (*rest->p) {
    case '/':
        skip(rest, 1);
        *out = (rg_in_value){.kind = RG_IN_NAME, .text = take_word(rest)};
        return true;
    case '(':
        return take_string(rest, out);
    case '[':
        skip(rest, 1);
        return take_list(arena, rest, depth, false, out);
    case '<':
        if (!rg_str_starts(*rest, "<<"))
            return take_hex(rest, out);
        skip(rest, 2);
        return take_list(arena, rest, depth, true, out);
    default:
        return take_plain(rest, depth, out);
    }
}

bool rg_in_next(rg_arena *arena, rg_str *rest, rg_in_value *out)
{
    return next_at(arena, rest, 0, out);
}

/* ---- asking ---- */

const rg_in_object *rg_in_object_of(const rg_in_file *file, long number)
{
    for (size_t i = file->count; i > 0; i--)
        if (file->objects[i - 1].number == number)
            return &file->objects[i - 1];
    return NULL;
}

static const rg_in_value nothing = {.kind = RG_IN_NULL};

const rg_in_value *rg_in_follow(const rg_in_file *file, const rg_in_value *value)
{
    for (int i = 0; value->kind == RG_IN_REF; i++) {
        const rg_in_object *object = rg_in_object_of(file, (long)value->number);
        if (!object || i == RG_IN_DEEPEST)
            return &nothing;
        value = &object->value;
    }
    return value;
}

const rg_in_value *rg_in_get(const rg_in_file *file, const rg_in_value *of, const char *key)
{
    of = rg_in_follow(file, of);
    for (size_t i = 0; of->kind == RG_IN_DICT && i + 1 < of->count; i += 2)
        if (rg_in_is(&of->items[i], key))
            return rg_in_follow(file, &of->items[i + 1]);
    return &nothing;
}

bool rg_in_is(const rg_in_value *value, const char *name)
{
    return value->kind == RG_IN_NAME && rg_str_is(value->text, name);
}

double rg_in_number(const rg_in_value *value, double otherwise)
{
    return value->kind == RG_IN_NUMBER ? value->number : otherwise;
}

/* ---- streams ---- */

static bool inflate(const rg_in_file *file, rg_str from, rg_str *out, rg_err *err)
{
    struct libdeflate_decompressor *inflater = libdeflate_alloc_decompressor();
    enum libdeflate_result result = LIBDEFLATE_INSUFFICIENT_SPACE;
    size_t room = from.n * 4 + 1024, used = 0;
    char *bytes = NULL;
    while (inflater && result == LIBDEFLATE_INSUFFICIENT_SPACE && room <= MOST_BYTES) {
        bytes = rg_arena_alloc_n(file->arena, room, 1);
        result = libdeflate_zlib_decompress(inflater, from.p, from.n, bytes, room, &used);
        room *= 4;
    }
    libdeflate_free_decompressor(inflater);
    *out = (rg_str){bytes, used};
    return result == LIBDEFLATE_SUCCESS ||
           rg_fail(err, RG_E_SYNTAX, "%s: a part of it is damaged, or larger than %d MB",
                   file->name, MOST_BYTES >> 20);
}

static bool decode(const rg_in_file *file, const rg_in_object *object, rg_str *out, rg_err *err)
{
    const rg_in_value *filter = rg_in_get(file, &object->value, "Filter");
    const rg_in_value *parms = rg_in_get(file, &object->value, "DecodeParms");
    if (filter->kind == RG_IN_ARRAY && filter->count == 1)
        filter = rg_in_follow(file, &filter->items[0]);
    if (parms->kind == RG_IN_ARRAY && parms->count == 1)
        parms = rg_in_follow(file, &parms->items[0]);
    *out = object->stream;
    if (filter->kind == RG_IN_NULL || (filter->kind == RG_IN_ARRAY && filter->count == 0))
        return true;
    if (!rg_in_is(filter, "FlateDecode") ||
        rg_in_number(rg_in_get(file, parms, "Predictor"), 1) > 1)
        return rg_fail(err, RG_E_SYNTAX,
                       "%s: it is packed in a way that is not read here; save it again as a "
                       "plain PDF, or as SVG",
                       file->name);
    return inflate(file, object->stream, out, err);
}

bool rg_in_stream(const rg_in_file *file, const rg_in_value *value, rg_str *out, rg_err *err)
{
    const rg_in_object *object =
        value->kind == RG_IN_REF ? rg_in_object_of(file, (long)value->number) : NULL;
    if (!object || !object->has_stream)
        return rg_fail(err, RG_E_SYNTAX, "%s: a part that it names is not there", file->name);
    return decode(file, object, out, err);
}

/* ---- finding objects ---- */

/* Where the word stands first; NULL nowhere. */
static const char *find_word(rg_str in, const char *word, size_t n)
{
    for (const char *p = in.p; p && (size_t)(in.p + in.n - p) >= n;) {
        p = memchr(p, *word, (size_t)(in.p + in.n - p) - n + 1);
        if (!p || memcmp(p, word, n) == 0)
            return p;
        p++;
    }
    return NULL;
}

/* The byte after the stream's last one: by its length where that holds, else where the word is. */
static bool find_stream(rg_str rest, const rg_in_value *length, rg_str *stream, size_t *used)
{
    static const char end[] = "endstream";
    size_t at = rest.n > 0 && *rest.p == '\r' ? 1 : 0;
    at += at < rest.n && rest.p[at] == '\n' ? 1 : 0;
    rg_str body = {rest.p + at, rest.n - at};
    if (length->kind == RG_IN_NUMBER && length->number >= 0 &&
        length->number <= (double)body.n) {
        rg_str after = {body.p + (size_t)length->number, body.n - (size_t)length->number};
        skip_blanks(&after);
        if (rg_str_starts(after, end)) {
            *stream = (rg_str){body.p, (size_t)length->number};
            *used = (size_t)(after.p - rest.p) + sizeof end - 1;
            return true;
        }
    }
    const char *found = find_word(body, end, sizeof end - 1);
    if (!found)
        return false;
    *stream = (rg_str){body.p, (size_t)(found - body.p)};
    *used = (size_t)(found - rest.p) + sizeof end - 1;
    return true;
}

static bool add_object(rg_in_file *file, const rg_in_object *object, rg_err *err)
{
    if (file->count == MOST_OBJECTS)
        return rg_fail(err, RG_E_LIMIT, "%s: more than %d objects are no logo", file->name,
                       MOST_OBJECTS);
    *RG_PUSH(file->arena, file->objects, file->count, file->room) = *object;
    return true;
}

/* Pairs of number and offset, then the objects (7.5.7). */
static bool open_packed(rg_in_file *file, const rg_in_object *packed, rg_err *err)
{
    rg_str bytes, heads;
    if (!decode(file, packed, &bytes, err))
        return false;
    double first = rg_in_number(rg_in_get(file, &packed->value, "First"), -1);
    double count = rg_in_number(rg_in_get(file, &packed->value, "N"), -1);
    heads = bytes;
    for (double i = 0; i < count && first >= 0; i++) {
        rg_in_value number, offset;
        rg_in_object object = {0};
        if (!rg_in_next(file->arena, &heads, &number) ||
            !rg_in_next(file->arena, &heads, &offset) || offset.kind != RG_IN_NUMBER ||
            offset.number < 0 || first + offset.number > (double)bytes.n)
            return rg_fail(err, RG_E_SYNTAX, "%s: its objects are damaged", file->name);
        rg_str at = bytes;
        skip(&at, (size_t)(first + offset.number));
        object.number = (long)number.number;
        if (!next_at(file->arena, &at, 1, &object.value))
            return rg_fail(err, RG_E_SYNTAX, "%s: its objects are damaged", file->name);
        if (!add_object(file, &object, err))
            return false;
    }
    return true;
}

/* After "N G obj": its value, and its stream. */
static bool take_object(rg_in_file *file, rg_str *rest, long number, rg_err *err)
{
    rg_in_object object = {.number = number};
    size_t used = 0;
    if (!next_at(file->arena, rest, 1, &object.value))
        return rg_fail(err, RG_E_SYNTAX, "%s: object %ld of it is damaged", file->name, number);
    rg_str ahead = *rest;
    skip_blanks(&ahead);
    if (rg_str_starts(ahead, "stream")) {
        skip(&ahead, 6);
        if (!find_stream(ahead, rg_in_get(file, &object.value, "Length"), &object.stream,
                         &used))
            return rg_fail(err, RG_E_SYNTAX, "%s: the file breaks off", file->name);
        skip(&ahead, used);
        object.has_stream = true;
        *rest = ahead;
    }
    if (rg_in_get(file, &object.value, "Encrypt")->kind != RG_IN_NULL)
        file->encrypted = true; /* a cross-reference stream is a trailer */
    return add_object(file, &object, err) &&
           (!rg_in_is(rg_in_get(file, &object.value, "Type"), "ObjStm") ||
            open_packed(file, &object, err));
}

static bool take_trailer(rg_in_file *file, rg_str *rest)
{
    rg_in_value value;
    if (!next_at(file->arena, rest, 1, &value))
        return false;
    if (value.kind == RG_IN_DICT)
        for (size_t i = 0; i + 1 < value.count; i += 2)
            file->encrypted = file->encrypted || rg_in_is(&value.items[i], "Encrypt");
    return true;
}

bool rg_in_open(rg_arena *arena, rg_str bytes, const char *name, rg_in_file *out, rg_err *err)
{
    *out = (rg_in_file){.arena = arena, .name = name};
    double last = -1, before = -1; /* the two numbers before "obj" */
    for (rg_str rest = bytes; rest.n > 0;) {
        skip_blanks(&rest);
        rg_str word = take_word(&rest);
        double number = -1;
        if (rg_str_is(word, "obj") && before >= 0) {
            if (!take_object(out, &rest, (long)before, err))
                return false;
        } else if (rg_str_is(word, "trailer")) {
            if (!take_trailer(out, &rest))
                return rg_fail(err, RG_E_SYNTAX, "%s: its trailer is damaged", name);
        } else if (word.n == 0) {
            skip(&rest, 1);
        }
        before = last;
        last = read_number(word, &number) && number >= 0 ? number : -1;
    }
    return true;
}
