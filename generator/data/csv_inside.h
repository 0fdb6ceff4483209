/* data/csv_inside.h - What csv.c, which gives the bytes of a file in blocks, and csv_record.c, which makes
 * records of them, share. */
#ifndef RG_DATA_CSV_INSIDE_H
#define RG_DATA_CSV_INSIDE_H

#include "data/csv.h"

#include <csv.h>

typedef struct rg_csv_parse {
    const rg_csv_reader *reader;
    const char *name;
    rg_csv_facts *facts;
    rg_err *err;
    bool failed;
    bool not_utf8; /* failed because of this */
    struct csv_parser parser;
    char delimiter;
    bool drops; /* libcsv drops blanks at the edges of fields, and they are found again */
    bool odd;   /* it dropped one that it must not: the record is to be read again */

    rg_str input;     /* all of it, without a BOM */
    size_t taken;     /* bytes of it that are in the stream */
    rg_str stream;    /* what libcsv was given: so much of the input, or that converted */
    rg_buf converted; /* where the stream is, if so */
    size_t utf8_at;   /* input is valid UTF-8 up to here */

    size_t start;  /* offset in the stream of the record that is read */
    int line;      /* of start */
    bool after_cr; /* the record or blank line before ended with CR */

    bool inside;   /* libcsv is within the record */
    size_t plain;  /* fields before its own */
    size_t theirs; /* offset where the next of them begins */
    size_t fed;    /* what libcsv was given ends here */

    uint32_t *lengths; /* of the fields that libcsv told of */
    rg_str *fields;    /* the plain ones; at the end of the record all */
    bool *quoted;      /* false between records */
    bool *wanted;      /* as many as room; those beyond the heading are true */
    size_t room, count, expected;
    size_t quoted_count;
    bool breaks; /* line ends stand inside quotes */
    rg_buf own;  /* fields of this record without the doubled quotes */
} rg_csv_parse;

/* Before the first byte and behind the last. */
void rg_csv_start(rg_csv_parse *p);
void rg_csv_stop(rg_csv_parse *p);

/* Take all of the stream that was not taken yet; what it ends with may be half a record. */
bool rg_csv_take(rg_csv_parse *p);
/* There will be no more: what is left is the last record. */
bool rg_csv_finish(rg_csv_parse *p);

/* The line of a byte of the stream that is not before the record. */
int rg_csv_line_at(const rg_csv_parse *p, size_t offset);

/* Always false; the parse has failed.  field 0 = none, else from 1. */
bool rg_csv_refuse_at(rg_csv_parse *p, int line, size_t field, const char *what,
                      const char *advice);
bool rg_csv_refuse(rg_csv_parse *p, int line, const char *what, const char *advice);

#endif
