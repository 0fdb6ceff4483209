/* tests/unit/data/heard.h - What the CSV reader says of some bytes, as one text. */
#ifndef RG_TESTS_DATA_HEARD_H
#define RG_TESTS_DATA_HEARD_H

#include "data/csv.h"
#include "support/check.h"

/* Everything the reader said, as text: "1 a|b" for the heading and for each record, its line
 * first. */
typedef struct heard {
    rg_buf text;
    rg_csv_facts facts;
    rg_err err;
    bool done;
    int restarts;
    size_t stop_after; /* records; 0 = never */
    size_t unwanted;   /* this column and those behind it; 0 = none */
    bool places;       /* put the line of each field in front of it */
} heard;

static inline void put_record(heard *h, const rg_csv_row *row)
{
    rg_buf_printf(&h->text, "%d ", row->line);
    for (size_t i = 0; i < row->count; i++) {
        if (i)
            rg_buf_putc(&h->text, '|');
        if (h->places)
            rg_buf_printf(&h->text, "@%d ", rg_csv_field_line(row, i));
        rg_buf_str(&h->text, row->fields[i]);
    }
    rg_buf_putc(&h->text, '\n');
}

static inline bool on_heading(void *user, const rg_csv_row *row, bool *wanted, rg_err *err)
{
    heard *h = user;
    (void)err;
    put_record(h, row);
    for (size_t i = h->unwanted; h->unwanted && i < row->count; i++)
        wanted[i] = false;
    return true;
}

static inline bool on_row(void *user, const rg_csv_row *row, rg_err *err)
{
    heard *h = user;
    put_record(h, row);
    if (h->stop_after && --h->stop_after == 0)
        return rg_fail(err, RG_E_DATA, "enough");
    return true;
}

static inline void on_restart(void *user)
{
    heard *h = user;
    rg_buf_clear(&h->text);
    h->restarts++;
}

static inline void listen(heard *h, rg_str bytes, size_t block)
{
    rg_csv_reader reader = {.heading = on_heading,
                            .row = on_row,
                            .restart = on_restart,
                            .user = h,
                            .block_size = block};
    rg_buf_puts(&h->text, "");
    h->done = rg_csv_read_bytes(bytes, "f.csv", &reader, &h->facts, &h->err);
}

static inline void check_read(rg_str bytes, const char *expected)
{
    heard h = {0};
    listen(&h, bytes, 0);
    CHECK_TEXT(h.done ? h.text.p : h.err.text, expected);
    rg_buf_free(&h.text);
}

static inline void check_refused(rg_str bytes, const char *sentence)
{
    heard h = {0};
    listen(&h, bytes, 0);
    CU_ASSERT_FALSE(h.done);
    CU_ASSERT_EQUAL(h.err.code, RG_E_SYNTAX);
    CHECK_HAS(h.err.text, sentence);
    rg_buf_free(&h.text);
}

#endif
