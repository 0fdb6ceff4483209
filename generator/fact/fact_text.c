/* fact/fact_text.c - The text forms of facts: the contract's CSV and JSON. */
#include "base/num.h"
#include "base/value.h"
#include "fact/fact.h"

#include <math.h>
#include <string.h>

enum { FACT_DIGITS = 12 };

/* One column of the contract, in its order; text or number, never both. */
typedef struct fact_field {
    const char *name;
    const char *text;
    double number;
} fact_field;

enum { FACT_FIELDS = 24 };

static const char *date_text(char out[16], rg_date date)
{
    rg_buf text = {0};
    rg_buf_date(&text, date);
    memcpy(out, text.p, text.n < 15 ? text.n + 1 : 15);
    out[15] = '\0';
    rg_buf_free(&text);
    return out;
}

typedef struct fact_dates {
    char from[16], to[16];
} fact_dates;

static void fact_fields(const rg_fact *f, fact_dates *dates, fact_field out[FACT_FIELDS])
{
    const fact_field fields[FACT_FIELDS] = {
        {"fact_id", f->id, 0},
        {"measure", f->measure, 0},
        {"area_code", f->area_code, 0},
        {"area_name", f->area_name, 0},
        {"period_from", date_text(dates->from, f->from), 0},
        {"period_to", date_text(dates->to, f->to), 0},
        {"exposure_months", NULL, f->exposure_months},
        {"definition", f->definition, 0},
        {"dimensions", f->dimensions, 0},
        {"value", NULL, f->value},
        {"unit", f->unit, 0},
        {"numerator", NULL, f->numerator},
        {"denominator", NULL, f->denominator},
        {"lower", NULL, f->lower},
        {"upper", NULL, f->upper},
        {"level", NULL, f->level},
        {"method", f->method, 0},
        {"base", NULL, f->base},
        {"unknown", NULL, f->unknown},
        {"status", rg_status_name(f->status), 0},
        {"markers", f->markers, 0},
        {"operands", f->operands, 0},
        {"sources", f->sources, 0},
        {"synthetic", f->synthetic ? "true" : "false", 0},
    };
    memcpy(out, fields, sizeof fields);
}

void rg_facts_csv_header(rg_buf *out)
{
    static const rg_fact none = {.id = "",
                                 .measure = "",
                                 .area_code = "",
                                 .area_name = "",
                                 .definition = "",
                                 .dimensions = "",
                                 .unit = "",
                                 .method = "",
                                 .markers = "",
                                 .operands = "",
                                 .sources = ""};
    fact_field fields[FACT_FIELDS];
    fact_dates dates;
    fact_fields(&none, &dates, fields);
    for (size_t i = 0; i < FACT_FIELDS; i++) {
        if (i)
            rg_buf_putc(out, ',');
        rg_buf_puts(out, fields[i].name);
    }
    rg_buf_putc(out, '\n');
}

void rg_fact_csv(rg_buf *out, const rg_fact *fact)
{
    fact_field fields[FACT_FIELDS];
    fact_dates dates;
    fact_fields(fact, &dates, fields);
    for (size_t i = 0; i < FACT_FIELDS; i++) {
        if (i)
            rg_buf_putc(out, ',');
        if (fields[i].text)
            rg_buf_csv_field(out, rg_str_of(fields[i].text));
        else if (!isnan(fields[i].number))
            rg_num_digits(out, fields[i].number, FACT_DIGITS);
    }
    rg_buf_putc(out, '\n');
}

static void fact_json(rg_buf *out, const rg_fact *fact)
{
    fact_field fields[FACT_FIELDS];
    fact_dates dates;
    fact_fields(fact, &dates, fields);
    rg_buf_putc(out, '{');
    for (size_t i = 0; i < FACT_FIELDS; i++) {
        rg_buf_printf(out, "%s\"%s\":", i ? "," : "", fields[i].name);
        if (strcmp(fields[i].name, "synthetic") == 0)
            rg_buf_puts(out, fields[i].text);
        else if (fields[i].text)
            rg_buf_json_text(out, rg_str_of(fields[i].text));
        else if (isnan(fields[i].number))
            rg_buf_puts(out, "null");
        else
            rg_num_digits(out, fields[i].number, FACT_DIGITS);
    }
    rg_buf_putc(out, '}');
}

void rg_facts_json(rg_buf *out, const rg_facts *facts)
{
    rg_buf_putc(out, '[');
    for (size_t i = 0; i < facts->count; i++) {
        rg_buf_puts(out, i ? ",\n" : "\n");
        fact_json(out, &facts->items[i]);
    }
    rg_buf_puts(out, "\n]\n");
}
