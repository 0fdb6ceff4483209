/* synth/field.c - Cells of a frame as fields of a file. */
#include "synth/emit.h"

#include <stdio.h>
#include <string.h>

/* DD/MM/YYYY, YYYY-MM-DD, with HH:MM. */
static bool read_form(const rg_value *v, synth_output *o, rg_err *err)
{
    static const struct {
        const char *name;
        bool day, clock, iso;
    } forms[] = {{"text", false, false, false},
                 {"date", true, false, false},
                 {"datetime", true, true, false},
                 {"iso", true, false, true},
                 {"isotime", true, true, true}};
    const char *form = NULL;
    if (!rg_value_want_text(v, "form", &form, err))
        return false;
    for (size_t i = 0; form && i < sizeof forms / sizeof *forms; i++)
        if (strcmp(form, forms[i].name) == 0) {
            o->day = forms[i].day;
            o->clock = forms[i].clock;
            o->iso = forms[i].iso;
            return true;
        }
    return !form || rg_fail_at(err, RG_E_TEMPLATE, v->place,
                               "a form is text, date, datetime, iso or isotime, not %s", form);
}

static rg_str as_field(synth_run *run, const synth_output *o, rg_str text)
{
    rg_buf field = {0};
    if (o->values) {
        const rg_value *v = synth_lookup(o->values, text);
        text = v && v->kind == RG_V_TEXT ? v->text : (rg_str){"", 0};
    }
    if (o->prefix && text.n)
        rg_buf_puts(&field, o->prefix);
    rg_buf_csv_field(&field, text);
    rg_str out = {rg_arena_copy(run->rows, field.p ? field.p : "", field.n), field.n};
    rg_buf_free(&field);
    return out;
}

static void make_texts(synth_run *run, synth_output *o)
{
    size_t count = rg_map_count(run->words);
    o->texts = RG_NEW_N(run->rows, rg_str, count + 1);
    for (size_t i = 0; i < count; i++)
        o->texts[i] = as_field(run, o, rg_map_key(run->words, i));
    o->none = as_field(run, o, (rg_str){"", 0});
}

static bool read_output(synth_run *run, const synth_frame *frame, const rg_value *v,
                        synth_output *o, rg_err *err)
{
    const char *from = NULL, *constant = NULL;
    double width = 0;
    if (!rg_value_need_text(v, "name", &o->heading, err) ||
        !rg_value_want_text(v, "from", &from, err) ||
        !rg_value_want_text(v, "text", &constant, err) ||
        !rg_value_want_text(v, "prefix", &o->prefix, err) ||
        !rg_value_want_number(v, "width", &width, err) || !read_form(v, o, err))
        return false;
    o->width = (int)width;
    o->prefix_bytes = o->prefix ? strlen(o->prefix) : 0;
    if (constant) {
        o->texts = RG_NEW_N(run->rows, rg_str, 1);
        o->texts[0] = as_field(run, o, rg_str_of(constant));
        return true;
    }
    o->values = rg_value_get(v, "values");
    if (!(o->column = synth_column_need(frame, from ? from : o->heading, v->place, err)))
        return false;
    if (!o->column->number)
        make_texts(run, o);
    else if (o->day)
        o->days = RG_NEW_N(run->rows, synth_days, 1);
    return true;
}

bool synth_outputs_read(synth_run *run, const synth_frame *frame, const rg_value *list,
                        synth_output **out, size_t *count, rg_err *err)
{
    *count = list ? list->item_count : 0;
    *out = RG_NEW_N(run->rows, synth_output, *count + 1);
    for (size_t i = 0; i < *count; i++)
        if (!read_output(run, frame, list->items[i], &(*out)[i], err))
            return false;
    return true;
}

int32_t synth_output_cell(const synth_output *o, size_t row)
{
    return o->column ? o->column->cells[row] : 0;
}

static void put_two(char *to, int n)
{
    to[0] = (char)('0' + n / 10 % 10);
    to[1] = (char)('0' + n % 10);
}

static void put_four(char *to, int n)
{
    put_two(to, n / 100);
    put_two(to + 2, n);
}

static void day_text(int serial, bool iso, char *text)
{
    rg_date d = rg_date_from_serial(serial);
    if (iso) {
        put_four(text, d.year);
        text[4] = text[7] = '-';
        put_two(text + 5, d.month);
        put_two(text + 8, d.day);
    } else {
        put_two(text, d.day);
        text[2] = text[5] = '/';
        put_two(text + 3, d.month);
        put_four(text + 6, d.year);
    }
}

static void put_bytes(rg_buf *out, const char *bytes, size_t count)
{
    rg_buf_room(out, count + 1);
    memcpy(out->p + out->n, bytes, count);
    out->n += count;
    out->p[out->n] = '\0';
}

static void put_clock(rg_buf *out, int minutes)
{
    char text[6] = " hh:mm";
    put_two(text + 1, minutes / 60);
    put_two(text + 4, minutes % 60);
    put_bytes(out, text, 6);
}

static void put_number(rg_buf *out, int32_t n, int width)
{
    char text[16];
    int at = 16;
    uint32_t rest = n < 0 ? 0u - (uint32_t)n : (uint32_t)n;
    do
        text[--at] = (char)('0' + rest % 10);
    while ((rest /= 10) > 0 && at > 1);
    while (16 - at < width && at > 1)
        text[--at] = '0';
    if (n < 0)
        text[--at] = '-';
    put_bytes(out, text + at, (size_t)(16 - at));
}

/* Days come again and again: the text of each is made once. */
static void put_day(const synth_output *o, rg_buf *out, int serial)
{
    synth_days *days = o->days;
    if (serial < SYNTH_FIRST_DAY || serial >= SYNTH_FIRST_DAY + SYNTH_DAYS) {
        char text[10];
        day_text(serial, o->iso, text);
        put_bytes(out, text, sizeof text);
        return;
    }
    char *known = days->texts[serial - SYNTH_FIRST_DAY];
    if (!known[0])
        day_text(serial, o->iso, known);
    put_bytes(out, known, 10);
}

void synth_put(const synth_run *run, const synth_output *o, int32_t cell, rg_buf *out)
{
    if (o->texts) {
        rg_str text = cell < 0 ? o->none : o->texts[cell];
        put_bytes(out, text.p, text.n);
    } else if (o->values) {
        char scratch[16];
        int n = cell == SYNTH_NONE ? 0 : snprintf(scratch, sizeof scratch, "%d", cell);
        const rg_value *v = synth_lookup(o->values, (rg_str){scratch, (size_t)n});
        if (v && v->kind == RG_V_TEXT)
            rg_buf_csv_field(out, v->text);
    } else if (cell != SYNTH_NONE) {
        if (o->prefix_bytes)
            put_bytes(out, o->prefix, o->prefix_bytes);
        if (!o->day)
            put_number(out, cell, o->width);
        else
            put_day(o, out, o->clock ? cell / 1440 : cell);
        if (o->clock)
            put_clock(out, cell % 1440);
    }
    (void)run;
}

void synth_put_heading(const synth_output *outputs, size_t count, rg_buf *out)
{
    for (size_t i = 0; i < count; i++) {
        if (i)
            rg_buf_putc(out, ',');
        rg_buf_csv_field(out, rg_str_of(outputs[i].heading));
    }
    rg_buf_putc(out, '\n');
}
